"""Capaian, serapan and efisiensi: exact arithmetic, and a state wherever there is no number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gambar import IDENTITAS_CONTOH, laporan_dari
from lkj_xlsx.baku.model import Pembulatan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.hitung.pembulatan import dicetak

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
"""


def capaian(target: str, realisasi: str, setelan: str = "", *, polaritas: str = "") -> Capaian:
    """The capaian of one indicator with the given target and realisation."""
    laporan = laporan_dari(f"""{IDENTITAS_CONTOH}{setelan}{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Polaritas | Target TW III
        Camat Wanasari | 1 | Ukuran kinerja | {target} | {polaritas} | 40%
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | {realisasi}
        """)
    return laporan.pejabat[0].capaian[0]


@pytest.mark.parametrize(
    ("target", "realisasi", "persen"),
    [
        ("97%", "70%", 72),
        ("94.87%", "67%", 70),
        ("12 laporan", "9 LAPORAN", 75),
        ("12 laporan", "9", 75),
        ("1 paket", "2 paket", 100),
        ("1 paket", "-", 0),
        ("3 dokumen", "2 dokumen", 66),
        ("12 orang/12 bulan", "12 orang/9 bulan", 75),
        ("80 - 90%", "85%", 100),
        ("80 - 90%", "40%", 50),
        ("80 - 90%", "180%", 50),
        ("BB", "bb", 100),
        ("12 laporan", "0 dokumen", 0),
    ],
)
def test_capaian_is_realised_against_promised(target: str, realisasi: str, persen: int) -> None:
    """R/T capped at 100 % and cut to whole percents, as the source report does."""
    assert capaian(target, realisasi).persen == Fraction(persen, 100)


@pytest.mark.parametrize(
    ("target", "realisasi", "keadaan"),
    [
        ("12 laporan", "", Keadaan.BELUM_DIISI),
        ("12 laporan", "n/a", Keadaan.BELUM_WAKTUNYA),
        ("n/a", "9 laporan", Keadaan.BELUM_WAKTUNYA),
        ("12 laporan", "#REF!", Keadaan.TAK_TERHITUNG),
        ("0 laporan", "9 laporan", Keadaan.TAK_TERHITUNG),
        ("12 laporan", "9 dokumen", Keadaan.TAK_TERHITUNG),
        ("12 laporan", "80 - 90 laporan", Keadaan.TAK_TERHITUNG),
        ("", "9 laporan", Keadaan.TAK_TERHITUNG),
        ("0 - 5 kasus", "#-3", Keadaan.TAK_TERHITUNG),
        ("BB", "B", Keadaan.PREDIKAT_DI_BAWAH),
        ("BB", "Mandiri", Keadaan.TAK_TERHITUNG),
        ("BB", "80", Keadaan.TAK_TERHITUNG),
        ("80 nilai", "BB", Keadaan.TAK_TERHITUNG),
    ],
)
def test_what_cannot_be_computed_has_a_state(target: str, realisasi: str, keadaan: Keadaan) -> None:
    """Never a number where there is none, and a reason in words."""
    result = capaian(target, realisasi)
    assert (result.keadaan, result.persen, result.mentah) == (keadaan, None, None)
    assert result.alasan
    assert not result.tercapai


@pytest.mark.parametrize(
    ("setelan", "target", "realisasi", "persen"),
    [
        ("Pembulatan | Bulatkan", "3 dokumen", "2 dokumen", Fraction(67, 100)),
        ("Desimal | 2", "3 dokumen", "2 dokumen", Fraction(6666, 10000)),
        ("Batas Capaian | 120%", "2 paket", "5 paket", Fraction(120, 100)),
        ("Batas Capaian | Tanpa batas", "2 paket", "5 paket", Fraction(250, 100)),
        ("Dasar Target | Triwulan", "80%", "20%", Fraction(50, 100)),
    ],
)
def test_settings_change_the_figure(
    setelan: str, target: str, realisasi: str, persen: Fraction
) -> None:
    """Rounding, decimals, cap and the target of the quarter."""
    assert capaian(target, realisasi, setelan).persen == persen


@pytest.mark.parametrize(
    ("setelan", "target", "realisasi", "persen"),
    [
        ("", "10 aduan", "8 aduan", Fraction(100, 100)),
        ("Batas Capaian | Tanpa batas", "10 aduan", "8 aduan", Fraction(120, 100)),
        ("", "10 aduan", "15 aduan", Fraction(50, 100)),
        ("", "10 aduan", "25 aduan", Fraction(0)),
        ("Rumus Minimal | T/R", "10 aduan", "16 aduan", Fraction(62, 100)),
        ("Rumus Minimal | T/R", "10 aduan", "0", Fraction(100, 100)),
    ],
)
def test_less_is_better_for_minimal(
    setelan: str, target: str, realisasi: str, persen: Fraction
) -> None:
    """By the formula of the settings, never below zero."""
    assert capaian(target, realisasi, setelan, polaritas="Minimal").persen == persen


@pytest.mark.parametrize(("batas", "persen"), [("Tanpa batas", 100), ("120%", 120), ("80%", 80)])
def test_nothing_realised_is_the_best_by_t_against_r(batas: str, persen: int) -> None:
    """T/0 has no value: it is reached and printed at the cap, 100 % without one."""
    settings = f"Rumus Minimal | T/R\nBatas Capaian | {batas}"
    result = capaian("10 aduan", "0", settings, polaritas="Minimal")
    assert (result.persen, result.tercapai) == (Fraction(persen, 100), True)


def test_reached_is_judged_before_cap_and_rounding() -> None:
    """99.5 % rounded to 100 % is not reached; 100 % of a minimum is."""
    assert not capaian("1000 buku", "999 buku", "Pembulatan | Bulatkan").tercapai
    assert capaian("1000 buku", "1000 buku").tercapai


def test_a_figure_knows_its_cells() -> None:
    """Target and realisation; where the target of the quarter counts, its cell."""
    assert [str(one) for one in capaian("12 laporan", "9").asal] == ["PK!D2", "Realisasi!C2"]
    quarterly = capaian("80%", "20%", "Dasar Target | Triwulan")
    assert str(quarterly.sel_target) == "PK!F2"


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 3))
def test_cutting_equals_integer_arithmetic(part: int, whole: int, desimal: int) -> None:
    """floor(n · 100 · 10^d / d), never a float's floor."""
    unit = 100 * 10**desimal
    cut = dicetak(Fraction(part, whole), desimal, Pembulatan.POTONG)
    assert cut * unit == part * unit // whole


@given(st.fractions(-5, 5))
def test_rounding_is_half_away_from_zero(ratio: Fraction) -> None:
    """As Excel's ROUND: within half a unit, and a half goes outward."""
    rounded = dicetak(ratio, 0, Pembulatan.BULATKAN)
    assert abs(rounded - ratio) <= Fraction(1, 200)
    if abs(rounded - ratio) == Fraction(1, 200):
        assert abs(rounded) > abs(ratio)


def anggaran(baris: str, setelan: str = "", capaian_kedua: str = "12") -> LaporanPejabat:
    """An official with two indicators (75 % and another) and the given budget rows."""
    return laporan_dari(f"""{IDENTITAS_CONTOH}{setelan}{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Ukuran satu | 12 laporan
        Camat Wanasari | 2 | Ukuran dua | 12 laporan
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | 9
        Camat Wanasari | 2 | {capaian_kedua}
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
        {baris}
        """).pejabat[0]


@pytest.mark.parametrize(
    ("pagu", "realisasi", "persen", "keadaan"),
    [
        ("73.345.458", "49.836.000", Fraction(67, 100), Keadaan.DIHITUNG),
        ("100", "250", Fraction(250, 100), Keadaan.DIHITUNG),
        ("100", "-", Fraction(0), Keadaan.DIHITUNG),
        ("100", "", None, Keadaan.BELUM_DIISI),
        ("0", "100", None, Keadaan.TAK_TERHITUNG),
        ("lima", "100", None, Keadaan.TAK_TERHITUNG),
        ("100", "lima", None, Keadaan.TAK_TERHITUNG),
    ],
)
def test_serapan_is_spent_against_pagu(
    pagu: str, realisasi: str, persen: Fraction | None, keadaan: Keadaan
) -> None:
    """Cut like capaian, never capped, no number for a pagu of zero."""
    official = anggaran(
        f"Camat Wanasari | Program | 7.01.01 | Penunjang | 1 | {pagu} | {realisasi}"
    )
    serapan = official.anggaran[0].serapan
    assert (serapan.persen, serapan.keadaan) == (persen, keadaan)
    assert [str(one) for one in serapan.asal] == ["Anggaran!F2", "Anggaran!G2"]
    assert (serapan.alasan == "") == (keadaan is Keadaan.DIHITUNG)


@pytest.mark.parametrize(
    ("rumus", "no_indikator", "efisiensi"),
    [
        ("Kosong", "1", None),
        ("Selisih", "1", Fraction(75 - 80, 100)),
        ("Selisih", "1, 2", Fraction(87 - 80, 100)),
        ("Selisih", "1, 3", None),
        ("Selisih", "", None),
        ("Sisa", "2", Fraction(20, 100)),
        ("Sisa", "1", None),
        ("Rasio", "1", Fraction(93, 100)),
        ("Rasio", "1, 2", Fraction(109, 100)),
    ],
)
def test_efficiency_stands_on_the_budget_row(
    rumus: str, no_indikator: str, efisiensi: Fraction | None
) -> None:
    """By the formula of the settings, with the mean of the indicators that the row pays for."""
    official = anggaran(
        f"Camat Wanasari | Program | 7.01.01 | Penunjang | {no_indikator} | 100 | 80",
        f"Rumus Efisiensi | {rumus}",
    )
    assert official.anggaran[0].efisiensi == efisiensi


def test_efficiency_needs_every_figure() -> None:
    """Blank where a capaian or the serapan is not computed, and never a division by zero."""
    row = "Camat Wanasari | Program | 7.01.01 | Penunjang | 1, 2 | 100 |"
    assert anggaran(f"{row} ", "Rumus Efisiensi | Selisih").anggaran[0].efisiensi is None
    assert anggaran(f"{row} 80", "Rumus Efisiensi | Selisih", "").anggaran[0].efisiensi is None
    assert anggaran(f"{row} 0", "Rumus Efisiensi | Rasio").anggaran[0].efisiensi is None


def test_a_rounded_difference_rounds() -> None:
    """Bulatkan rounds efficiency too."""
    official = anggaran(
        "Camat Wanasari | Program | 7.01.01 | Penunjang | 1, 2 | 100 | 80",
        "Rumus Efisiensi | Selisih\nPembulatan | Bulatkan",
    )
    assert official.anggaran[0].efisiensi == Fraction(8, 100)


def test_rows_without_an_indicator_are_kept_apart() -> None:
    """A row of Realisasi or Strategi that PK does not know is still part of the report."""
    laporan = laporan_dari(f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Ukuran satu | 12 laporan
        Camat Wanasari | abc | Ukuran dua | 12 laporan
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | 9
        Camat Wanasari | 1 | 10
        Camat Wanasari | 7 | 10
        Strategi
        Jabatan | No | Strategi
        Camat Wanasari | 7 | Menyusun jadwal
        """)
    official = laporan.menurut_jabatan["Camat Wanasari"]
    assert [one.no for one in official.realisasi_lepas] == [1, 7]
    assert [one.no for one in official.strategi_lepas] == [7]
    assert [one.indikator.no for one in official.capaian] == [1, None]
    assert official.capaian[1].sel_realisasi is None
    assert official.pejabat.nip == "198707022006022002"


def test_another_quarter_can_be_asked_for() -> None:
    """The report of any quarter stands on the same rows."""
    from lkj_xlsx.hitung.laporan import hitung

    laporan = laporan_dari(f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Ukuran satu | 12 laporan
        Realisasi
        Jabatan | No | TW II | TW III
        Camat Wanasari | 1 | 6 | 9
        """)
    second = hitung(laporan.lkj, Triwulan.II).pejabat[0].capaian[0]
    assert second.persen == Fraction(1, 2)
    assert second.nilai is not None
    assert second.nilai.nilai == Decimal(6)


@pytest.mark.parametrize(
    ("gambar", "kepala"),
    [
        ("", "Kecamatan Contoh, Triwulan III 2023"),
        ("Triwulan | ", "Kecamatan Contoh, triwulan belum diisi"),
        (
            "Triwulan | \nRealisasi\nJabatan | No | TW II\nCamat | 1 | 7",
            "Kecamatan Contoh, Triwulan II 2023 (ditebak dari isian)",
        ),
        (
            "Triwulan | \nRealisasi\nJabatan | No | TW II\nCamat | 1 | ",
            "Kecamatan Contoh, triwulan belum diisi",
        ),
    ],
)
def test_a_report_is_called_by_its_office_and_period(gambar: str, kepala: str) -> None:
    """A quarter is guessed from what is filled in, or not at all."""
    head, _, _ = IDENTITAS_CONTOH.rpartition("Triwulan")
    drawing = f"{head}{gambar or 'Triwulan | III'}"
    assert laporan_dari(drawing).kepala == kepala


def test_an_untouched_template_is_called_so() -> None:
    """Officials who are there make it a workbook that somebody began."""
    assert laporan_dari("Identitas\nIsian | Nilai\nUnit Kerja | ").kepala == "Belum ada yang diisi"
    begun = laporan_dari(
        "Identitas\nIsian | Nilai\nUnit Kerja | \nPejabat\nJabatan | Nama\nCamat | A"
    )
    assert begun.kepala == "Unit kerja belum diisi, triwulan belum diisi"
