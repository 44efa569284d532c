"""LKJ4: figures of performance that contradict each other, and near twins that do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gambar import IDENTITAS_CONTOH, laporan_dari, lokasi, temuan_dari
from lkj_xlsx.dasar.angka import Persen
from lkj_xlsx.rules.tertulis import Putusan, putusan_serapan

JABATAN = "Kasi Pemerintahan"


def laporan(
    target: str,
    sel: str,
    kolom: str = "TW III",
    setelan: str = "",
    lain: str = "",
    polaritas: str = "",
) -> str:
    """One indicator with its row of Realisasi, and further rows as drawn."""
    return f"""{IDENTITAS_CONTOH}{setelan}
        Pejabat
        Jabatan | Nama | NIP
        {JABATAN} | SITI AMINAH, S.STP | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target | Polaritas
        {JABATAN} | 1 | Ukuran kinerja pertama | {target} | {polaritas}
        {JABATAN} | 2 | Banyaknya desa binaan | 12 desa |
        Realisasi
        Jabatan | No | {kolom}
        {JABATAN} | 1 | {sel}
        {lain}
        """


@pytest.mark.parametrize(
    ("target", "sel", "setelan", "kode"),
    [
        ("97%", "70% | 72%", "", None),
        ("94.87%", "67% | 70%", "", None),
        ("94.87%", "67% | 70%", "Pembulatan | Bulatkan", None),
        ("97%", "70% | 73%", "", None),
        ("97%", "70% | 74%", "", "LKJ401"),
        ("12 laporan", "8 laporan | 66%", "", None),
        ("12 laporan", "8 laporan | 67%", "", "LKJ402"),
        ("12 laporan", "8 laporan | 67%", "Pembulatan | Bulatkan", None),
        ("12 laporan", "8 laporan | 66%", "Pembulatan | Bulatkan", "LKJ402"),
        ("12 laporan", "8 laporan | 68%", "", "LKJ401"),
        ("12 laporan", "8 laporan | #0.6666666667:0%", "", None),
        ("12 laporan", "8 laporan | 66,67%", "", "LKJ402"),
        ("1 paket", "2 paket | 100%", "", None),
        ("1 paket", "2 paket | 200%", "", "LKJ401"),
        ("12 laporan", " | 66%", "", None),
        ("80 - 90%", "40% | 50%", "", None),
        ("80 - 90%", "180% | 50%", "", None),
    ],
)
def test_written_percentages_are_judged_by_interval(
    target: str, sel: str, setelan: str, kode: str | None
) -> None:
    """Right within what the printed decimals allow; right only the other way is a warning."""
    drawn = laporan(target, sel, "TW III | Capaian Tertulis", setelan)
    found = {one.kode for one in temuan_dari(drawn, "LKJ4")} & {"LKJ401", "LKJ402"}
    assert found == ({kode} if kode else set())


def test_a_wrong_capaian_names_cells_and_the_right_figure() -> None:
    """The written cell first, then target and realisation."""
    (one,) = temuan_dari(laporan("97%", "70% | 82%", "TW III | Capaian Tertulis"), "LKJ401")
    assert [str(cell) for cell in one.lokasi] == ["Realisasi!D2", "PK!D2", "Realisasi!C2"]
    assert '"82%"' in one.pesan
    assert "Tulis 72%" in one.saran
    minimal = laporan("10 aduan", "8 aduan | 20%", "TW III | Capaian Tertulis", polaritas="Minimal")
    assert "(Minimal)" in temuan_dari(minimal, "LKJ401")[0].pesan


def test_a_row_of_another_indicator_is_left_to_its_rule() -> None:
    """The figures belong to somebody else: LKJ304 says so."""
    drawn = laporan("97%", "70% | 5% | Banyaknya desa binaan",
                    "TW III | Capaian Tertulis | Indikator Kinerja")  # fmt: skip
    assert temuan_dari(drawn, "LKJ304")
    assert temuan_dari(drawn, "LKJ401") == []


def test_minimal_is_judged_by_its_own_formula() -> None:
    """A percentage with hidden decimals under Minimal."""
    drawn = laporan("10%", "15% | 50%", "TW III | Capaian Tertulis", polaritas="Minimal")
    assert temuan_dari(drawn, "LKJ401") == []


def test_written_figures_of_other_quarters_are_not_checked() -> None:
    """Triwulan Tertulis II while III is reported."""
    columns = "TW III | Capaian Tertulis | Triwulan Tertulis"
    assert temuan_dari(laporan("97%", "70% | 5% | II", columns), "LKJ401") == []
    assert temuan_dari(laporan("97%", "70% | 5% | III", columns), "LKJ401")
    assert temuan_dari(laporan("97%", "70% | 5% | entah", columns), "LKJ401") == []


def test_a_written_serapan_rounded_the_other_way_is_a_warning() -> None:
    """67,9 % as 68 % under Potong; 67 % is right, 70 % is another rule's, no figure is none."""

    def serapan(pagu: str, tertulis: str) -> list[str]:
        drawn = f"""{laporan("97%", "70%")}
            Anggaran
            Jabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis
            {JABATAN} | Kegiatan | 7.01.01.2.06 | Administrasi | {pagu} | 49.836.000 | {tertulis}
            """
        return lokasi(temuan_dari(drawn, "LKJ402"))

    assert serapan("73.345.458", "68%") == ["Anggaran!G2"]
    assert serapan("73.345.458", "67%") == serapan("73.345.458", "70%") == serapan("", "68%") == []
    assert serapan("73.345.458", "") == []


@pytest.mark.parametrize(
    ("setelan", "sel", "reported"),
    [("", "13 laporan", True), ("", "12 laporan", False), ("", "", False),
     ("Batas Capaian | Tanpa batas", "13 laporan", False),
     ("Batas Capaian | 120%", "13 laporan", False)],
)  # fmt: skip
def test_a_capped_capaian_is_a_note(setelan: str, sel: str, reported: bool) -> None:
    """Only above the cap, and only where there is one."""
    found = temuan_dari(laporan("12 laporan", sel, setelan=setelan), "LKJ403")
    assert lokasi(found) == (["Realisasi!C2"] if reported else [])


@pytest.mark.parametrize(
    ("sel", "polaritas", "cells"),
    [
        ("3 laporan | 9 laporan | 6 laporan", "", ["Realisasi!E2"]),
        ("9 laporan | 3 laporan | 6 laporan", "", ["Realisasi!D2"]),
        ("3 laporan | | 2 laporan", "", ["Realisasi!E2"]),
        ("3 laporan | 6 laporan | 6 laporan", "", []),
        ("9 laporan | 6 laporan | 3 laporan", "Minimal", []),
        ("9 laporan | n/a | 9 laporan", "", []),
        ("9 laporan | 6 dokumen | 9 laporan", "", []),
        ("9 laporan | - | 9 laporan", "", ["Realisasi!D2"]),
    ],
)
def test_a_cumulative_figure_does_not_fall(sel: str, polaritas: str, cells: list[str]) -> None:
    """Against the last filled quarter; not for Minimal, nor across units."""
    drawn = laporan("12 laporan", sel, "TW I | TW II | TW III", polaritas=polaritas)
    assert lokasi(temuan_dari(drawn, "LKJ404")) == cells


def test_a_fall_after_the_reporting_quarter_is_not_looked_at() -> None:
    """TW IV is not reported yet."""
    drawn = laporan("12 laporan", "9 laporan | 6 laporan", "TW III | TW IV")
    assert temuan_dari(drawn, "LKJ404") == []


@pytest.mark.parametrize(
    ("sel", "lain", "cells"),
    [
        ("3 laporan | | 9 laporan", "", ["Realisasi!D2"]),
        (" | | 9 laporan", "", []),
        (" | 6 laporan | 9 laporan", "", []),
        (
            " | | 9 laporan",
            f"{JABATAN} | 2 | 3 desa | 6 desa | 9 desa",
            ["Realisasi!C2", "Realisasi!D2"],
        ),
        ("n/a | n/a | 9 laporan", f"{JABATAN} | 2 | 3 desa | 6 desa | 9 desa", []),
        ("3 laporan | | ", "", []),
        ("3 laporan | - | 9 laporan", "", []),
    ],
)
def test_a_hole_in_the_series_is_named(sel: str, lain: str, cells: list[str]) -> None:
    """Between filled quarters, or where the official's other rows are filled; else it is none."""
    drawn = laporan("12 laporan", sel, "TW I | TW II | TW III", lain=lain)
    found = temuan_dari(drawn, "LKJ405")
    assert [str(cell) for one in found for cell in one.lokasi] == cells


def test_quarters_without_a_column_are_no_holes() -> None:
    """The office reports two quarters only."""
    assert (
        temuan_dari(laporan("12 laporan", "3 laporan | 9 laporan", "TW I | TW III"), "LKJ405") == []
    )


@pytest.mark.parametrize(
    ("target", "sel", "cells"),
    [
        ("12 laporan", "3 laporan | 9 dokumen", ["Realisasi!D2", "PK!D2"]),
        ("12 laporan", "3 dokumen | 9 dokumen", ["Realisasi!D2", "PK!D2", "Realisasi!C2"]),
        ("12 laporan", "3 laporan | 8 - 9 laporan", ["Realisasi!D2", "PK!D2"]),
        ("12 laporan", "3 dokumen | 9 laporan", []),
        ("12 laporan", "3 laporan | 9", []),
        ("12 laporan", "3 laporan | 0 dokumen", []),
        ("0 laporan", "3 laporan | 9 laporan", []),
        ("", "3 laporan | 9 laporan", []),
        ("12 laporan", "3 laporan | 7x/3y abc 7", []),
        ("BB", "B | B", []),
        ("BB", "B | Mandiri", ["Realisasi!D2", "PK!D2"]),
        ("Mandiri", "Maju | Maju", ["Realisasi!D2", "PK!D2"]),
        ("BB", "70 | 75", ["Realisasi!D2", "PK!D2"]),
    ],
)
def test_what_cannot_be_compared_is_named(target: str, sel: str, cells: list[str]) -> None:
    """Silent where the target is zero or a cell unreadable: others have said that."""
    found = temuan_dari(laporan(target, sel, "TW II | TW III"), "LKJ406")
    assert [str(cell) for one in found for cell in one.lokasi] == cells


def test_a_figure_that_was_not_computed_is_not_judged() -> None:
    """There is nothing to hold a written percentage against."""
    drawn = f"""{laporan("97%", "70%")}
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        {JABATAN} | Kegiatan | 7.01.01.2.06 | Administrasi | 0 | 5
        """
    report = laporan_dari(drawn)
    serapan = report.pejabat[0].anggaran[0].serapan
    written = Persen(Decimal(5), 0, "5%")
    assert putusan_serapan(serapan, written, report.lkj.identitas) is Putusan.BENAR


def test_without_a_cap_a_written_figure_may_be_any_height() -> None:
    """Batas Capaian lifted: 150 % is right, 100 % is not."""
    for written, wrong in (("150%", False), ("100%", True)):
        drawn = laporan("50%", f"75% | {written}", "TW III | Capaian Tertulis",
                        "Batas Capaian | Tanpa batas")  # fmt: skip
        assert bool(temuan_dari(drawn, "LKJ401")) is wrong


def test_predicates_are_exact() -> None:
    """BB against BB is 100 %, whatever decimals a percentage prints."""
    assert temuan_dari(laporan("BB", "BB | 100%", "TW III | Capaian Tertulis"), "LKJ401") == []
