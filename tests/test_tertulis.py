"""A written percentage beside what was computed: right, right by the other rounding, or wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from lkj_xlsx.baku.model import Pembulatan, RumusMinimal
from lkj_xlsx.dasar.angka import Persen
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_capaian, putusan_serapan
from rekaman import laporan

BENAR, LAIN, SALAH = Putusan.BENAR, Putusan.PEMBULATAN_LAIN, Putusan.SALAH
BULATKAN = {"pembulatan": Pembulatan.BULATKAN}


def tertulis(text: str) -> Persen:
    """`12,5%`: the figure and as many decimals as it shows; `12,5% (0)`: shown with none."""
    figure, _, shown = text.partition(" (")
    number = Decimal(figure.rstrip("%").replace(",", "."))
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Persen(number, int(shown.rstrip(")")) if shown else -exponent, text)


def putusan(target: str, realisasi: str, written: str, **setelan: Any) -> Putusan:
    report = laporan(f"1 | S | I | {target} | {realisasi}", **setelan)
    return putusan_capaian(report.pejabat[0].capaian[0], tertulis(written), report.lkj.identitas)


@pytest.mark.parametrize(
    ("written", "cut", "rounded"),
    [
        ("65%", SALAH, SALAH),
        ("66%", BENAR, LAIN),
        ("67%", LAIN, BENAR),
        ("68%", SALAH, SALAH),
        ("66,6%", BENAR, LAIN),
        ("66,7%", LAIN, BENAR),
        ("66,66%", BENAR, LAIN),
        ("66,67%", LAIN, BENAR),
        ("66,65%", SALAH, SALAH),
        ("66,68%", SALAH, SALAH),
    ],
)
def test_a_ratio_of_counts_is_exact(written: str, cut: Putusan, rounded: Putusan) -> None:
    """8 of 12 is 66,66… %: cut and rounded at as many decimals as are written."""
    assert putusan("12 laporan", "8 laporan", written) is cut
    assert putusan("12 laporan", "8 laporan", written, **BULATKAN) is rounded


def test_a_unit_is_one_of_the_last_decimal_that_is_written() -> None:
    """66,705 % is not 66,6 %; 66,95 % is 67 % only to an office that rounds."""
    assert putusan("20000 laporan", "13341 laporan", "66,6%") is SALAH
    assert putusan("20000 laporan", "13341 laporan", "66,7%") is BENAR
    assert putusan("2000 laporan", "1339 laporan", "67%") is LAIN


@pytest.mark.parametrize(
    ("written", "cut", "rounded"),
    [
        ("66%", SALAH, SALAH),
        ("67%", BENAR, BENAR),
        ("68%", SALAH, SALAH),
        ("67,0%", BENAR, BENAR),
        ("67,9%", BENAR, LAIN),
        ("66,5%", LAIN, BENAR),
        ("66,4%", SALAH, SALAH),
        ("68,0%", SALAH, SALAH),
    ],
)
def test_a_percentage_may_have_decimals_that_it_does_not_show(
    written: str, cut: Putusan, rounded: Putusan
) -> None:
    """67 % was 67 to below 68 where the office cuts, 66,5 to below 67,5 where it rounds."""
    assert putusan("100%", "67%", written) is cut
    assert putusan("100%", "67%", written, **BULATKAN) is rounded


def test_a_percentage_is_as_precise_as_its_cell() -> None:
    """67,5 % in the cell is not 67,9 %, and nothing done is nothing done."""
    assert putusan("100%", "67,5%", "67,9%") is SALAH
    assert putusan("100%", "67,5%", "67,59%") is BENAR
    assert putusan("100%", "0%", "0,5%") is SALAH
    assert putusan("100%", "0%", "0%") is BENAR


@pytest.mark.parametrize(
    ("written", "expected"),
    [("100%", BENAR), ("101%", SALAH), ("99%", SALAH), ("150%", SALAH)],
)
def test_what_is_above_the_cap_is_the_cap(written: str, expected: Putusan) -> None:
    assert putusan("12 laporan", "18 laporan", written) is expected
    assert putusan("50%", "75%", written) is expected


@pytest.mark.parametrize(
    ("batas", "written", "expected"),
    [
        (Decimal(120), "120%", BENAR),
        (Decimal(120), "119%", SALAH),
        (Decimal(150), "150%", BENAR),
        (Decimal(151), "150%", BENAR),
        (Decimal(151), "151%", SALAH),
        (None, "150%", BENAR),
        (None, "100%", SALAH),
    ],
)
def test_the_cap_is_the_offices_own(batas: Decimal | None, written: str, expected: Putusan) -> None:
    """18 of 12 is 150 %."""
    assert putusan("12 laporan", "18 laporan", written, batas_capaian=batas) is expected


def test_a_cap_inside_the_range_keeps_what_lies_below_it() -> None:
    """99 % of 99 % may be 100 to below 101,01 %, capped at 100; 98 % of 98,5 % is below and at it."""
    assert putusan("99%", "99%", "100%") is BENAR
    assert putusan("98,5%", "98%", "99%") is BENAR
    assert putusan("98,5%", "98%", "100%") is BENAR
    assert putusan("98,5%", "98%", "98%") is SALAH


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("66,666666% (0)", BENAR),
        ("66,6666% (2)", BENAR),
        ("66,6667% (2)", BENAR),
        ("66,6668% (2)", LAIN),
        ("66,66666666666667% (0)", BENAR),
        ("66,5% (0)", LAIN),
        ("67,4% (0)", LAIN),
    ],
)
def test_a_formula_shows_less_than_it_holds(written: str, expected: Putusan) -> None:
    """Right to the last decimal that it holds; else it is judged by what it shows."""
    assert putusan("12 laporan", "8 laporan", written) is expected


def test_one_of_the_last_decimal_off_is_not_right() -> None:
    """Stored decimals may differ from the ratio by less than one of the last."""
    assert putusan("200 laporan", "101 laporan", "50,4% (0)", **BULATKAN) is LAIN
    assert putusan("125 laporan", "63 laporan", "50,5% (0)") is SALAH


@pytest.mark.parametrize(
    ("realisasi", "written", "expected"),
    [
        ("5%", "100%", BENAR),
        ("5%", "80%", BENAR),
        ("5%", "79%", SALAH),
        ("6%", "80%", BENAR),
        ("6%", "60%", BENAR),
        ("6%", "60,0%", BENAR),
        ("6%", "60,1%", BENAR),
        ("6%", "59%", SALAH),
        ("6%", "81%", LAIN),
        ("6%", "91%", SALAH),
        ("10%", "0%", BENAR),
        ("10%", "1%", LAIN),
        ("10%", "11%", SALAH),
        ("9%", "0%", BENAR),
        ("9%", "20%", BENAR),
        ("9%", "21%", LAIN),
    ],
)
def test_less_is_better_the_range_runs_downward(
    realisasi: str, written: str, expected: Putusan
) -> None:
    """(2T-R)/T with T 5 %: 6 % may be 6 to below 7, so 80 down to just above 60 %."""
    assert putusan("5%(-)", realisasi, written) is expected


def test_by_t_against_r_the_range_has_another_end() -> None:
    """T 5 %, R 6 to below 7 %: 83,33 down to just above 71,42 %."""
    verdicts = {
        written: putusan("5%(-)", "6%", written, rumus_minimal=RumusMinimal.RASIO)
        for written in ("83%", "84%", "72%", "71%", "70%")
    }
    assert verdicts == {"83%": BENAR, "84%": LAIN, "72%": BENAR, "71%": BENAR, "70%": SALAH}


@pytest.mark.parametrize(
    ("realisasi", "written", "expected"),
    [
        ("85%", "100%", BENAR),
        ("85%", "99%", SALAH),
        ("79%", "100%", SALAH),
        ("79%", "99%", BENAR),
        ("79%", "98%", BENAR),
        ("79%", "97%", SALAH),
        ("90%", "100%", BENAR),
        ("90%", "99%", BENAR),
        ("90%", "98%", SALAH),
    ],
)
def test_at_the_ends_of_a_range_target_the_capaian_turns(
    realisasi: str, written: str, expected: Putusan
) -> None:
    """80,5 - 90,5 %: 90 % may be within it or beyond its upper end."""
    assert putusan("80,5 - 90,5%", realisasi, written) is expected
    assert putusan("80 - 90%", "79%", "100%") is SALAH


def test_by_t_against_r_less_than_nothing_is_nothing() -> None:
    """Up to a realisasi of zero, by which nothing can be divided."""
    for written, expected in (("0%", BENAR), ("-50%", SALAH)):
        assert (
            putusan("5%(-)", "-1%", written, rumus_minimal=RumusMinimal.RASIO, batas_capaian=None)
            is expected
        )


def test_a_serapan_is_a_ratio_of_rupiah() -> None:
    """49.836.000 of 73.345.458 is 67,94… %."""
    report = laporan(anggaran="Program | U | | 73.345.458 | 49.836.000")
    serapan = report.pejabat[0].anggaran[0].serapan
    verdicts = [
        putusan_serapan(serapan, tertulis(text), report.lkj.identitas)
        for text in ("67%", "68%", "66%", "67,94%", "67,95%", "67,93%")
    ]
    assert verdicts == [BENAR, LAIN, SALAH, BENAR, LAIN, SALAH]


def test_what_was_not_computed_is_not_judged() -> None:
    report = laporan("1 | S | I | 12 laporan |", "Program | U | | 0 | 5")
    official = report.pejabat[0]
    identitas = report.lkj.identitas
    assert putusan_capaian(official.capaian[0], tertulis("50%"), identitas) is BENAR
    assert putusan_serapan(official.anggaran[0].serapan, tertulis("50%"), identitas) is BENAR


def test_a_written_figure_belongs_to_the_reporting_quarter_or_to_its_own() -> None:
    """An unreadable Triwulan Tertulis belongs to none, and so does all where no quarter is known."""
    row = laporan("1 | S | I | 12 laporan | 9").lkj.realisasi[0]
    assert diperiksa(row, Triwulan.III)
    assert not diperiksa(row, None)
    assert diperiksa(replace(row, triwulan_tertulis=Triwulan.III), Triwulan.III)
    assert not diperiksa(replace(row, triwulan_tertulis=Triwulan.II), Triwulan.III)
    typed = Ketikan(Sel("Realisasi", 2, 9), "kapan", "General", "kapan")
    unread = replace(row, asal=Asal("Realisasi", 2, {}, {"triwulan_tertulis": typed}))
    assert not diperiksa(unread, Triwulan.III)
    assert diperiksa(replace(unread, triwulan_tertulis=Triwulan.III), Triwulan.III)
