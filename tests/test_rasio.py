"""Ratios on records: capaian at and beside every bound, efficiency and serapan with every setting."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lkj_xlsx.baku.model import Pembulatan, RumusEfisiensi, RumusMinimal
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from rekaman import laporan

RASIO = {"rumus_minimal": RumusMinimal.RASIO}
BULATKAN = {"pembulatan": Pembulatan.BULATKAN}


def capaian(target: str, realisasi: str, **setelan: Any) -> Capaian:
    return laporan(f"1 | S | I | {target} | {realisasi}", **setelan).pejabat[0].capaian[0]


def persen(target: str, realisasi: str, **setelan: Any) -> Fraction | None:
    """In hundredths: 72 for 72 %."""
    found = capaian(target, realisasi, **setelan).persen
    return None if found is None else found * 100


@pytest.mark.parametrize(
    ("target", "realisasi", "mentah"),
    [
        ("8 desa", "6 desa", Fraction(3, 4)),
        ("8 desa", "12 desa", Fraction(3, 2)),
        ("8 desa(-)", "6 desa", Fraction(5, 4)),
        ("8 desa(-)", "12 desa", Fraction(1, 2)),
        ("8 desa(-)", "15 desa", Fraction(1, 8)),
        ("8 desa(-)", "16 desa", Fraction(0)),
        ("8 desa(-)", "17 desa", Fraction(0)),
        ("80 - 90%", "80%", Fraction(1)),
        ("80 - 90%", "79%", Fraction(79, 80)),
        ("80 - 90%", "90%", Fraction(1)),
        ("80 - 90%", "0%", Fraction(0)),
    ],
)
def test_the_raw_ratio(target: str, realisasi: str, mentah: Fraction) -> None:
    assert capaian(target, realisasi).mentah == mentah


@pytest.mark.parametrize(
    ("realisasi", "mentah"),
    [("4 desa", Fraction(2)), ("16 desa", Fraction(1, 2)), ("8 desa", Fraction(1))],
)
def test_less_is_better_by_t_against_r(realisasi: str, mentah: Fraction) -> None:
    assert capaian("8 desa(-)", realisasi, **RASIO).mentah == mentah


@pytest.mark.parametrize(
    ("batas", "mentah"),
    [
        (Decimal(150), Fraction(3, 2)),
        (Decimal(101), Fraction(101, 100)),
        (Decimal(100), Fraction(1)),
        (Decimal(90), Fraction(1)),
    ],
)
def test_nothing_done_where_less_is_better_is_at_the_cap_and_reached(
    batas: Decimal, mentah: Fraction
) -> None:
    """By T/R, which zero cannot divide; a cap below 100 % keeps it from being printed, not reached."""
    found = capaian("8 desa(-)", "0 desa", batas_capaian=batas, **RASIO)
    assert found.mentah == mentah
    assert found.tercapai
    assert found.persen == Fraction(batas) / 100


@pytest.mark.parametrize(
    ("batas", "cut"),
    [
        (Decimal(100), 100),
        (Decimal(149), 149),
        (Decimal(150), 150),
        (Decimal(151), 150),
        (None, 150),
    ],
)
def test_the_cap_is_the_highest_that_is_printed(batas: Decimal | None, cut: int) -> None:
    assert persen("8 desa", "12 desa", batas_capaian=batas) == cut


@pytest.mark.parametrize(
    ("desimal", "cara", "hasil"),
    [
        (0, Pembulatan.POTONG, Fraction(66)),
        (0, Pembulatan.BULATKAN, Fraction(67)),
        (1, Pembulatan.POTONG, Fraction(666, 10)),
        (1, Pembulatan.BULATKAN, Fraction(667, 10)),
        (2, Pembulatan.BULATKAN, Fraction(6667, 100)),
    ],
)
def test_decimals_and_rounding_are_the_offices_own(
    desimal: int, cara: Pembulatan, hasil: Fraction
) -> None:
    assert persen("12 desa", "8 desa", desimal=desimal, pembulatan=cara) == hasil


def test_a_half_is_rounded_up_and_cut_down() -> None:
    assert persen("200 desa", "101 desa", **BULATKAN) == 51
    assert persen("200 desa", "101 desa") == 50
    assert persen("1000 desa", "504 desa", **BULATKAN) == 50


@pytest.mark.parametrize(
    ("realisasi", "tercapai"), [("8 desa", True), ("7 desa", False), ("9 desa", True), ("", False)]
)
def test_reached_is_a_hundred_percent_and_more(realisasi: str, tercapai: bool) -> None:
    assert capaian("8 desa", realisasi).tercapai is tercapai


@pytest.mark.parametrize(
    ("target", "realisasi", "keadaan"),
    [
        ("8 desa", "", Keadaan.BELUM_DIISI),
        ("8 desa", "?apa", Keadaan.TAK_TERHITUNG),
        ("8 desa", "n/a", Keadaan.BELUM_WAKTUNYA),
        ("?apa", "8 desa", Keadaan.TAK_TERHITUNG),
        ("8 desa", "8 orang", Keadaan.TAK_TERHITUNG),
        ("8 desa", "0 orang", Keadaan.DIHITUNG),
        ("8 desa", "7 - 9 desa", Keadaan.TAK_TERHITUNG),
        ("1 - 3 hari", "-1 hari", Keadaan.TAK_TERHITUNG),
    ],
)
def test_what_is_no_number_has_a_state_and_a_reason(
    target: str, realisasi: str, keadaan: Keadaan
) -> None:
    found = capaian(target, realisasi)
    assert found.keadaan is keadaan
    assert (found.alasan == "") == (keadaan is Keadaan.DIHITUNG)
    assert (found.persen is None) == (keadaan is not Keadaan.DIHITUNG)


def efisiensi(pagu: str, realisasi: str, *capaian: str, **setelan: Any) -> Fraction | None:
    """Of a row that pays for indicators with these realisations of 100 %."""
    lines = "\n".join(f"{no} | S | I{no} | 100% | {one}" for no, one in enumerate(capaian, start=1))
    paid = ", ".join(str(no) for no, _ in enumerate(capaian, start=1))
    report = laporan(lines, f"Program | U | {paid} | {pagu} | {realisasi}", **setelan)
    return report.pejabat[0].anggaran[0].efisiensi


SELISIH = {"rumus_efisiensi": RumusEfisiensi.SELISIH}
SISA = {"rumus_efisiensi": RumusEfisiensi.SISA}
PER = {"rumus_efisiensi": RumusEfisiensi.RASIO}


def test_efficiency_is_mean_less_serapan() -> None:
    """80 and 61 % is 70,5 %; less 60 % is 10,5 points, cut to 10 and rounded to 11."""
    assert efisiensi("100", "60", "80%", "61%", **SELISIH) == Fraction(10, 100)
    assert efisiensi("100", "60", "80%", "61%", **SELISIH, **BULATKAN) == Fraction(11, 100)
    assert efisiensi("100", "60", "80%", "61%", **SELISIH, desimal=1) == Fraction(105, 1000)


def test_a_negative_efficiency_is_cut_toward_zero_and_rounded_outward() -> None:
    assert efisiensi("100", "81", "80%", "61%", **SELISIH) == Fraction(-10, 100)
    assert efisiensi("100", "81", "80%", "61%", **SELISIH, **BULATKAN) == Fraction(-11, 100)


def test_what_is_left_of_the_pagu_counts_where_all_is_reached() -> None:
    assert efisiensi("100", "60", "100%", **SISA) == Fraction(40, 100)
    assert efisiensi("100", "60", "100%", "99%", **SISA) is None
    assert efisiensi("100", "60", "120%", batas_capaian=None, **SISA) == Fraction(40, 100)


def test_capaian_to_serapan_has_two_decimals() -> None:
    assert efisiensi("100", "60", "80%", **PER) == Fraction(133, 100)
    assert efisiensi("100", "60", "40%", **PER, **BULATKAN) == Fraction(67, 100)
    assert efisiensi("100", "0", "80%", **PER) is None


def test_efficiency_needs_every_figure_and_an_indicator() -> None:
    assert efisiensi("100", "60", "80%", "", **SELISIH) is None
    assert efisiensi("100", "", "80%", **SELISIH) is None
    assert efisiensi("100", "60", **SELISIH) is None
    assert efisiensi("100", "60", "80%") is None


@pytest.mark.parametrize(
    ("pagu", "realisasi", "mentah", "keadaan"),
    [
        ("80", "60", Fraction(3, 4), Keadaan.DIHITUNG),
        ("80", "0", Fraction(0), Keadaan.DIHITUNG),
        ("80", "100", Fraction(5, 4), Keadaan.DIHITUNG),
        ("80", "", None, Keadaan.BELUM_DIISI),
        ("80", "?apa", None, Keadaan.TAK_TERHITUNG),
        ("?apa", "60", None, Keadaan.TAK_TERHITUNG),
        ("0", "60", None, Keadaan.TAK_TERHITUNG),
        ("1", "1", Fraction(1), Keadaan.DIHITUNG),
    ],
)
def test_serapan_is_never_capped(
    pagu: str, realisasi: str, mentah: Fraction | None, keadaan: Keadaan
) -> None:
    used = laporan(anggaran=f"Program | U | | {pagu} | {realisasi}").pejabat[0].anggaran[0].serapan
    assert (used.mentah, used.persen, used.keadaan) == (mentah, mentah, keadaan)
