"""LKJ022, LKJ023, LKJ025: empty sheets, idle officials, and totals among the rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import bacaan_dari, gambar, laporan_dari, lokasi, temuan_dari
from lkj_xlsx.perintah.layar import ringkasan_hasil
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.temuan import Temuan, Tingkat

DASAR = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Wanasari
Kabupaten/Kota | Kabupaten Randu Agung
Tahun | 2023
Triwulan | IV
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 |
Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19800101 200501 1 001 | Camat Wanasari
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | Sasaran | 1 | A | Persentase layanan tepat waktu | 100%
Kasi Pemerintahan | Sasaran | 1 | B | Persentase desa tertib | 50%
"""
KINERJA = """
Realisasi
Jabatan | No | Indikator Kinerja | TW IV | Capaian Tertulis
Camat Wanasari | 1 | Persentase layanan tepat waktu | 80% | 80%
Kasi Pemerintahan | 1 | Persentase desa tertib | 45% | 90%
"""
BIAYA = """
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW IV | Serapan Tertulis
Camat Wanasari | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 1 | 8000000 | 6000000 | 75%
Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 1 | 8000000 | 6000000 | 75%
"""
STRATEGI = """
Strategi
Jabatan | No | Strategi
Camat Wanasari | 1 | Melayani
Kasi Pemerintahan | 1 | Membina
"""
UTUH = DASAR + KINERJA + BIAYA + STRATEGI


def satu(text: str) -> Temuan:
    (one,) = temuan_dari(text)
    return one


def test_a_workbook_without_totals_is_silent() -> None:
    assert temuan_dari(UTUH) == []


TOTAL_BENAR = [
    " | | | JUMLAH | | 8000000 | 6000000 | 75%",
    "JUMLAH | | | | | 8000000 | 6000000 |",
    " | Jumlah | | | | 8000000 | 6000000 |",
    " | | TOTAL | | | 8000000 | |",
    " | | | Jumlah (Rp) | | Rp 8.000.000,- | 6.000.000 |",
    " | | | Jumlah Total | | 8000000 | |",
    " | | | GRAND TOTAL : | | 8000000 | |",
    " | | | Jumlah I + II | | 8000000 | |",
    " | | | Jumlah Anggaran Tahun 2023 | | 8000000 | |",
    "Kasi Pemerintahan | | | Jumlah Kegiatan | | 8000000 | |",
    " | | | Total Kecamatan Wanasari | | 8000000 | |",
    " | | | JUMLAH | | | |",
    " | | | Rata - rata | | | | 75%",
    " | | | Rata-rata serapan | | 8000000 | | 75%",
    " | | | JUMLAH | | #REF! | =A1 | x",
]


@pytest.mark.parametrize("row", TOTAL_BENAR)
def test_a_total_that_agrees_is_noted_once_and_counts_nowhere(row: str) -> None:
    """It is no budget row, no official and no part of a sum; one note says so."""
    text = DASAR + KINERJA + BIAYA + row + STRATEGI
    one = satu(text)
    laporan = laporan_dari(text)
    assert (one.kode, one.tingkat, one.pejabat) == ("LKJ025", Tingkat.CATATAN, "")
    assert one.lokasi[0].row == 4
    assert len(laporan.lkj.anggaran) == 2
    assert [official.jabatan for official in laporan.pejabat] == [
        "Camat Wanasari",
        "Kasi Pemerintahan",
    ]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (" | | | JUMLAH | | 16000001 | 6000000 |", ["Anggaran!D4", "Anggaran!F4"]),
        ("JUMLAH | | | | | 9000000 | 7000000 |", ["Anggaran!A4", "Anggaran!F4", "Anggaran!G4"]),
        (" | | | TOTAL | | 8000000 | 6000000 | 57%", ["Anggaran!D4", "Anggaran!H4"]),
        (" | | | Rata-rata | | 4000000 | |", ["Anggaran!D4", "Anggaran!F4"]),
    ],
)
def test_a_total_that_agrees_with_nothing_is_a_warning(row: str, cells: list[str]) -> None:
    """It names the figures that no Tingkat and no top of the tree adds up to, and proposes none."""
    one = satu(DASAR + KINERJA + BIAYA + row + STRATEGI)
    assert (one.kode, one.tingkat) == ("LKJ025", Tingkat.PERINGATAN)
    assert [str(sel) for sel in one.lokasi] == cells
    assert one.usul == ()


def test_subtotals_are_of_an_official_or_of_what_stands_since_the_last() -> None:
    """`Jumlah Camat Wanasari` and the JUMLAH of a second block are held against their own rows."""
    rows = BIAYA.strip().splitlines()
    second = "Camat Wanasari | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK | 1 | 500 | 400 |"
    blocks = [*rows[:3], " | | | Jumlah Camat Wanasari | | 8000000 | |", rows[3],
              " | | | Jumlah | | 8000000 | |", second, " | | | Jumlah | | 500 | |",
              " | | | Jumlah Total | | 8000500 | 6000400 |"]  # fmt: skip
    found = temuan_dari("\n".join([DASAR, KINERJA, *blocks, STRATEGI]), "LKJ025")
    assert [one.tingkat for one in found] == [Tingkat.CATATAN] * 4


def test_a_total_over_its_rows_is_held_against_those_below() -> None:
    """A report may give the total first."""
    head, *rows = BIAYA.strip().splitlines()[1:]
    for amount, level in (("8000000", Tingkat.CATATAN), ("9000000", Tingkat.PERINGATAN)):
        first = f" | | | Total | | {amount} | |"
        text = "\n".join([DASAR, KINERJA, "Anggaran", head, first, *rows, STRATEGI])
        assert satu(text).tingkat is level


def test_a_total_is_not_judged_by_rows_that_cannot_be_read() -> None:
    """Whether the sum is right cannot be told while an amount above it is unreadable."""
    text = DASAR + KINERJA + BIAYA.replace("| 8000000 |", "| sekian |", 1) + STRATEGI
    text = text.replace("Strategi\nJabatan", " | | | JUMLAH | | 123 | |\nStrategi\nJabatan")
    assert [one.tingkat for one in temuan_dari(text, "LKJ025")] == [Tingkat.CATATAN]


@pytest.mark.parametrize(
    "uraian", ["Jumlah Penduduk Sejahtera", "Total Pelayanan Desa", "Jumlah Program"]
)
def test_a_program_whose_name_begins_like_a_total_stays_a_record(uraian: str) -> None:
    """A row with its Tingkat and Kode is a budget row whatever it is called."""
    row = f"Camat Wanasari | Program | 7.01.02 | {uraian} | 1 | 500 | 400 |"
    lkj = bacaan_dari(DASAR + KINERJA + BIAYA + row).lkj
    assert (len(lkj.anggaran), lkj.jumlah) == (3, ())


@pytest.mark.parametrize(
    "wording",
    ["Rata-rata nilai pelayanan", "Jumlah kegiatan", "Rata-rata capaian program", "Total laporan"],
)
def test_an_indicator_whose_name_begins_like_a_total_stays_a_record(wording: str) -> None:
    """Numbered or not, filled in or not, an indicator of PK is one in Realisasi as well."""
    indicator = f"Kasi Pemerintahan | Sasaran | {{}} | C | {wording} | 4 laporan"
    for no, value in (("2", "4 laporan"), ("", "4 laporan"), ("", "")):
        text = f"{DASAR}{indicator.format(no)}{KINERJA}Kasi Pemerintahan | {no} | {wording} | {value} |"
        lkj = bacaan_dari(text).lkj
        assert (len(lkj.indikator), len(lkj.realisasi), lkj.jumlah) == (3, 3, ())


@pytest.mark.parametrize(
    ("row", "level"),
    [
        (" | | Rata-rata | | 85%", Tingkat.CATATAN),
        ("Rata - rata capaian | | | | 85,00", Tingkat.CATATAN),
        (" | Jumlah | | | 170%", Tingkat.CATATAN),
        (" | | Rata-rata capaian kinerja | | 85,0%", Tingkat.CATATAN),
        ("Rata-rata | | | | ", Tingkat.CATATAN),
        (" | | Rata-rata | | 86%", Tingkat.PERINGATAN),
        ("Rerata | | | | 99,99%", Tingkat.PERINGATAN),
    ],
)
def test_a_mean_of_capaian_is_held_against_the_rows(row: str, level: Tingkat) -> None:
    """The mean of what was written or computed agrees within its printed decimals."""
    one = satu(DASAR + KINERJA + row + BIAYA + STRATEGI)
    assert (one.kode, one.tingkat) == ("LKJ025", level)
    assert one.lokasi[0].row == 4


@pytest.mark.parametrize(
    ("sheet", "row"),
    [
        (
            "PK\nJabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target\n",
            "JUMLAH | | | | | 150%",
        ),
        ("Strategi\nJabatan | No | Strategi\n", " | | Jumlah"),
        ("Pejabat\nJabatan | Nama | NIP | Jabatan Atasan\n", "Jumlah | 2 | |"),
    ],
)
def test_a_total_is_no_record_of_any_main_sheet(sheet: str, row: str) -> None:
    one = satu(UTUH.replace(sheet, f"{sheet}{row}\n"))
    assert (one.kode, one.tingkat, str(one.lokasi[0])[-1]) == ("LKJ025", Tingkat.CATATAN, "2")


def test_a_sentence_may_begin_like_a_total() -> None:
    """Kalimat and its like have no totals."""
    lkj = bacaan_dari(f"{UTUH}Kalimat\nJabatan | Kalimat\nCamat Wanasari | Jumlah\n").lkj
    assert (len(lkj.kalimat), lkj.jumlah) == (1, ())


def test_each_empty_main_sheet_is_told() -> None:
    """Headers alone are no report; an Anggaran without a row may be one."""
    found = temuan_dari(DASAR.partition("PK\n")[0], "LKJ022")
    assert [(str(one.lokasi[0]), one.tingkat) for one in found] == [
        ("PK!A1", Tingkat.GALAT),
        ("Realisasi!A1", Tingkat.GALAT),
        ("Strategi!A1", Tingkat.GALAT),
        ("Anggaran!A1", Tingkat.PERINGATAN),
    ]


def test_a_sheet_of_one_total_or_without_a_header_is_told_for_what_it_is() -> None:
    """A total alone leaves a sheet empty; a missing header row or sheet is told by LKJ002 and LKJ001."""
    alone = UTUH.replace(STRATEGI, "\nStrategi\nJabatan | No | Strategi\nJumlah | | \n")
    assert lokasi(temuan_dari(alone, "LKJ022")) == ["Strategi!A1"]
    headless = UTUH.replace("Jabatan | No | Strategi\n", "")
    assert [one.kode for one in temuan_dari(headless, "LKJ0")] == ["LKJ002"]
    missing = UTUH.replace(STRATEGI, "")
    assert [one.kode for one in temuan_dari(missing, "LKJ0", lengkap=False)] == ["LKJ001"]


def test_an_official_without_an_indicator_is_told() -> None:
    """Nobody is printed empty tables in silence."""
    idle = "Kasi Pelayanan Umum | DEWI LESTARI, S.Sos. | 19860712 201101 2 006 | Camat Wanasari\nPK"
    one = satu(UTUH.replace("PK", idle, 1))
    assert (one.kode, one.tingkat, lokasi([one])) == ("LKJ023", Tingkat.PERINGATAN, ["Pejabat!A4"])


@pytest.mark.parametrize(
    "official",
    [
        "Kasi Pelayanan Umum | - | - | Camat Wanasari",
        "Bupati | Drs. HARUN, M.Si. | 19660712 199101 1 006 | ",
    ],
)
def test_a_vacant_office_and_a_superior_need_no_indicator(official: str) -> None:
    text = UTUH.replace("PK", f"{official}\nPK", 1).replace(
        "200602 2 002 |", "200602 2 002 | Bupati"
    )
    text = text if "Bupati |" in official else UTUH.replace("PK", f"{official}\nPK", 1)
    assert temuan_dari(text, "LKJ023") == []


def test_a_misspelt_jabatan_is_not_told_twice() -> None:
    """Whose indicators stand under a Jabatan that nobody has, is told by LKJ012 alone."""
    text = UTUH.replace("\nKasi Pemerintahan | Sasaran", "\nKasi Pem | Sasaran")
    assert temuan_dari(text, "LKJ012")
    assert temuan_dari(text, "LKJ023") == []


def test_nobody_is_told_to_sign_a_report_of_nothing(tmp_path: Path) -> None:
    """Not even where somebody has silenced that the sheets are empty."""
    silenced = """
Pengecualian
Kode | Sel | Alasan | Oleh
LKJ022 | PK!A1 | Menyusul | Sekretaris
LKJ022 | Realisasi!A1 | Menyusul | Sekretaris
LKJ022 | Anggaran!A1 | Menyusul | Sekretaris
LKJ022 | Strategi!A1 | Menyusul | Sekretaris
"""
    officials = DASAR.partition("PK\n")[0]
    for number, text in enumerate((officials, officials + silenced)):
        path = gambar(text, tmp_path / f"{number}.xlsx")
        said = ringkasan_hasil(proses_workbook(path, tmp_path / str(number)))
        assert "tanda tangani" not in said
        assert "Belum ada indikator di sheet PK" in said


def test_a_total_is_printed_nowhere_and_counted_nowhere(tmp_path: Path) -> None:
    """Two programs of 8 and 2 million under a JUMLAH of 10 are 10 million in the recap."""
    second = "Camat Wanasari | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK | 1 | 2000000 | 1000000 | 50%"
    total = " | | | JUMLAH | | 10000000 | 7000000 | 70%"
    text = f"{DASAR}{KINERJA}{BIAYA.rstrip()}\n{second}\n{total}{STRATEGI}"
    path = gambar(text, tmp_path / "a.xlsx")
    done = proses_workbook(path, tmp_path / "hasil")
    books = {
        one.name: load_workbook(one, data_only=True) for one in done.berkas if one.suffix == ".xlsx"
    }
    official = next(book for name, book in books.items() if "Camat" in name)
    recap = next(book for name, book in books.items() if name.startswith("Rekap"))
    tables = [sheet for sheet in official if sheet.title.startswith(("Tabel", "Narasi"))]
    assert not any("JUMLAH" in str(cell.value) for sheet in tables for row in sheet for cell in row)
    amounts = [cell.value for row in recap["Ringkasan"] for cell in row]
    assert 10000000 in amounts
    assert 20000000 not in amounts


def test_an_official_with_realisasi_is_told_by_that() -> None:
    """Rows that PK lacks are one cause and need not be told at Pejabat once more."""
    text = UTUH.replace("Kasi Pemerintahan | Sasaran | 1 | B | Persentase desa tertib | 50%\n", "")
    assert temuan_dari(text, "LKJ301")
    assert temuan_dari(text, "LKJ023") == []


def test_in_a_joined_report_only_a_workbook_of_nobody_is_told() -> None:
    """Copies of one template list everybody; an official's own copy without PK is theirs to fill."""
    identity = DASAR.partition("Pejabat\n")[0]
    other = "Kasi Pelayanan Umum | DEWI LESTARI, S.Sos. | 19860712 201101 2 006 | Camat Wanasari\n"
    listed = UTUH.replace("PK\n", f"{other}PK\n", 1)
    alone = f"{identity}Pejabat\nJabatan | Nama | NIP | Jabatan Atasan\n{other}"
    mention = temuan_dari(f"[a.xlsx]\n{listed}\n[b.xlsx]\n{UTUH}", "LKJ023")
    assert mention == []
    assert lokasi(temuan_dari(f"[a.xlsx]\n{UTUH}\n[b.xlsx]\n{alone}", "LKJ023")) == [
        "[b.xlsx]Pejabat!A2"
    ]


@pytest.mark.parametrize(("pagu", "spent"), [("8000000", ""), ("0", "0"), ("-", "-")])
def test_the_percentage_of_a_total_needs_amounts(pagu: str, spent: str) -> None:
    """Where a row is not filled in, or there is no pagu at all, nobody can tell what it must be."""
    text = UTUH.replace("8000000 | 6000000 | 75%", f"{pagu} | {spent} |")
    text = text.replace("\nStrategi", " | | | JUMLAH | | | | 12%\nStrategi")
    assert [one.tingkat for one in temuan_dari(text, "LKJ025")] == [Tingkat.CATATAN]
