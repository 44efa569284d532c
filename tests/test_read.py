"""Reading: tolerant of what people do to a workbook, exact about what it made of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference

from gambar import IDENTITAS_CONTOH, bacaan_dari, gambar, lkj_dari
from lkj_xlsx.baku.model import (
    DasarTarget,
    Kelompok,
    Pembulatan,
    Polaritas,
    RumusEfisiensi,
    RumusMinimal,
    UkuranKertas,
)
from lkj_xlsx.baku.sheets import SHEETS
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader import Bacaan, baca
from lkj_xlsx.temuan import Temuan

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19800101 200501 1 001
"""

PK = """
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | Sasaran | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Kasi Pemerintahan | Sasaran Kegiatan | 1 | Desa terbina | Jumlah desa yang dibina | 12 desa
"""


def kode(bacaan: Bacaan) -> list[str]:
    return [one.kode for one in bacaan.temuan]


def satu(bacaan: Bacaan, wanted: str) -> Temuan:
    found = [one for one in bacaan.temuan if one.kode == wanted]
    assert len(found) == 1, [one.pesan for one in found]
    return found[0]


def test_a_plain_workbook_is_read_without_a_finding() -> None:
    """Every field of a tidy workbook arrives, with the cell that it came from."""
    bacaan = bacaan_dari(PEJABAT + PK)
    camat, desa = bacaan.lkj.indikator
    assert kode(bacaan) == []
    assert (camat.jabatan, camat.no, camat.kelompok) == ("Camat Wanasari", 1, Kelompok.SASARAN)
    assert camat.target is not None
    assert (camat.target.nilai, camat.target.satuan) == (Decimal(97), "%")
    assert str(desa.asal["target"]) == "PK!F3"
    assert desa.asal.teks("target") == "12 desa"
    assert len(desa.asal) == 6
    assert "target" in list(desa.asal)


def test_settings_are_read_from_identitas() -> None:
    """Each setting has its kind; what is blank has the value that the template names."""
    identitas = lkj_dari("""
        Identitas
        isian | NILAI
        unit kerja | Kecamatan Wanasari
        Kabupaten | Kabupaten Randu Agung
        tahun anggaran | 2024
        Tribulan | 2
        Tanggal Laporan | 3 Juli 2024
        Pembulatan | bulatkan
        Desimal | 2
        Batas Capaian | 120%
        Dasar Target | Triwulan
        Rumus Minimal | T/R
        Rumus Efisiensi | Rasio
        Batas Hari Kerja | 7
        Ukuran Kertas | A4
        Versi Templat | 1.0
        """).identitas
    assert identitas.unit_kerja == "Kecamatan Wanasari"
    assert identitas.kabupaten == "Kabupaten Randu Agung"
    assert (identitas.tahun, identitas.triwulan) == (2024, Triwulan.II)
    assert identitas.tanggal_laporan == date(2024, 7, 3)
    assert identitas.pembulatan is Pembulatan.BULATKAN
    assert (identitas.desimal, identitas.batas_capaian) == (2, Decimal(120))
    assert identitas.dasar_target is DasarTarget.TRIWULAN
    assert identitas.rumus_minimal is RumusMinimal.RASIO
    assert identitas.rumus_efisiensi is RumusEfisiensi.RASIO
    assert identitas.batas_hari_kerja == 7
    assert identitas.ukuran_kertas is UkuranKertas.A4
    assert str(identitas.asal["triwulan"]) == "Identitas!B5"
    assert not identitas.triwulan_ditebak


@pytest.mark.parametrize(
    ("row", "kode_temuan", "tempat"),
    [
        ("Pembulatan | Potongan", "LKJ016", "Identitas!B6"),
        ("Desimal | 9", "LKJ016", "Identitas!B6"),
        ("Tahun | 23", "LKJ011", "Identitas!A6"),
        ("Tahn | 2023", "LKJ004", "Identitas!A6"),
        ("Tanggal Laporan | besok", "LKJ010", "Identitas!B6"),
        ("Versi Templat | 0.9", "LKJ014", "Identitas!B6"),
    ],
)
def test_a_wrong_setting_is_a_finding_at_its_cell(row: str, kode_temuan: str, tempat: str) -> None:
    """A setting that cannot be used is named, and the workbook is read on with the usual value."""
    bacaan = bacaan_dari(IDENTITAS_CONTOH + row)
    assert str(satu(bacaan, kode_temuan).lokasi[0]) == tempat
    assert bacaan.lkj.identitas.pembulatan is Pembulatan.POTONG
    assert bacaan.lkj.identitas.tahun == 2023


@pytest.mark.parametrize(
    ("typed", "cap"), [("Tanpa batas", None), ("", Decimal(100)), ("0%", Decimal(100))]
)
def test_the_cap_may_be_lifted(typed: str, cap: Decimal | None) -> None:
    """`Tanpa batas` lifts the cap; a blank or senseless one is the usual 100 %."""
    assert lkj_dari(f"{IDENTITAS_CONTOH}Batas Capaian | {typed}").identitas.batas_capaian == cap


def test_a_missing_quarter_is_told_by_the_last_one_filled_in() -> None:
    """Without Triwulan the report is of the last filled quarter, and the blank cell is a finding."""
    bacaan = bacaan_dari(
        PEJABAT
        + PK
        + """
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Wanasari
        Kabupaten/Kota | Kabupaten Randu Agung
        Tahun | 2024
        Triwulan |
        Realisasi
        Jabatan | No | TW I | TW II
        Camat Wanasari | 1 | 10% | 20%
        """
    )
    assert bacaan.lkj.identitas.triwulan is Triwulan.II
    assert bacaan.lkj.identitas.triwulan_ditebak
    assert str(satu(bacaan, "LKJ005").lokasi[0]) == "Identitas!B5"


def test_without_a_quarter_and_without_figures_the_first_is_assumed() -> None:
    """Nothing says which quarter: the finding stands, the report is of the first."""
    bacaan = bacaan_dari("Identitas\nIsian | Nilai\nTahun | 2024")
    assert bacaan.lkj.identitas.triwulan is Triwulan.I
    assert kode(bacaan).count("LKJ005") == 3


def test_an_empty_identitas_sheet_lacks_its_required_settings() -> None:
    """A sheet with its header only has none of the settings."""
    assert lkj_dari("Identitas\nIsian | Nilai").identitas.unit_kerja == ""


@pytest.mark.parametrize(
    "header",
    [
        "TW III",
        "tw 3",
        "Triwulan III",
        "Tribulan III",
        "TRIWULAN\\nIII",
        "Realisasi s.d. TW III",
        "Realisasi s/d Triwulan 3",
        "TW-III",
        "Realisasi Kinerja TW III 2023",
    ],
)
def test_header_names_have_aliases(header: str) -> None:
    """A quarter's column is known by any of its usual names."""
    bacaan = bacaan_dari(f"{PEJABAT}{PK}Realisasi\nJabatan | No | {header}\nCamat Wanasari|1|70%")
    (row,) = bacaan.lkj.realisasi
    assert row.triwulan[2] is not None
    assert row.triwulan[2].nilai == Decimal(70)
    assert kode(bacaan) == []


def test_the_header_may_stand_below_a_title_and_repeat() -> None:
    """Titles, blank rows, repeated headers and `1 2 3 4` rows are no data; row numbers are Excel's."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Tabel 2.1 |
        Lembar Perjanjian Kinerja | |
        Jabatan | Kelompok | No. | Sasaran | Indikator Kinerja | Target
        1 | 2 | 3 | 4 | 5 | 6=5/4
        Camat Wanasari | Sasaran | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
        | | | | |
        Jabatan | Kelompok | No | Sasaran | Indikator | Target
        1 | 2 | 3 | 4 | 5 | 6
        Camat Wanasari | Sasaran | 2 | Desa tertib | Jumlah desa tertib | 12 desa
        """
    )
    assert [str(one.asal["no"]) for one in bacaan.lkj.indikator] == ["PK!C5", "PK!C9"]
    assert kode(bacaan) == []


def test_blank_jabatan_kelompok_and_sasaran_mean_as_above() -> None:
    """They fill down, Kelompok never across a Jabatan, Sasaran never across a Kelompok: a Sasaran that
    no row above tells is asked for.
    """
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | 1 | Layanan membaik | Indeks layanan | 84 nilai
        | | 2 | | Indeks kepuasan | 80 nilai
        | Sasaran Program | 3 | | Jumlah laporan | 12 laporan
        Kasi Pemerintahan | | 1 | | Jumlah desa yang dibina | 12 desa
        """
    )
    assert [(one.jabatan, one.kelompok, one.sasaran) for one in bacaan.lkj.indikator] == [
        ("Camat Wanasari", "Sasaran", "Layanan membaik"),
        ("Camat Wanasari", "Sasaran", "Layanan membaik"),
        ("Camat Wanasari", "Sasaran Program", ""),
        ("Kasi Pemerintahan", "Sasaran", ""),
    ]
    assert str(bacaan.lkj.indikator[1].asal["jabatan"]) == "PK!A2"
    assert kode(bacaan) == ["LKJ005", "LKJ005"]
    assert [str(one.lokasi[0]) for one in bacaan.temuan] == ["PK!D4", "PK!D5"]


def test_merged_cells_spread_over_their_range(tmp_path: Path) -> None:
    """A merged Jabatan and a merged header serve every row and column that they cover."""
    path = gambar(
        PEJABAT
        + """
        PK
        Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | 1 | Layanan membaik | Indeks layanan | 84 nilai
        | | 2 | | Indeks kepuasan | 80 nilai
        """,
        tmp_path / "gabung.xlsx",
    )
    book = load_workbook(path)
    for area in ("A2:A3", "B2:B3", "D2:D3", "H5:I6"):
        book["PK"].merge_cells(area)
    book.save(path)
    first, second = baca(path).lkj.indikator
    assert (second.jabatan, second.sasaran) == (first.jabatan, first.sasaran)
    assert str(second.asal["sasaran"]) == "PK!D2"


@pytest.mark.parametrize(
    "typed",
    [
        "kasi  pemerintahan",
        "KASI PEMERINTAHAN.",
        "Kepala Seksi Pemerintahan",
        "Plt. Kasi Pemerintahan",
    ],
)
def test_officials_are_the_same_in_their_short_forms(typed: str) -> None:
    """Case, spacing, punctuation and the usual short forms make no other official."""
    bacaan = bacaan_dari(
        f"{PEJABAT}PK\nJabatan|No|Indikator Kinerja|Target\n{typed}|1|Jumlah desa|12 desa"
    )
    assert bacaan.lkj.indikator[0].jabatan == "Kasi Pemerintahan"
    assert kode(bacaan) == []


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Kasi Pemerintahn", "Kasi Pemerintahan"),
        ("Ksi Pemerintahan", "Kasi Pemerintahan"),
        ("Camat", "Camat Wanasari"),
        ("Kasi Kesejahteraan Rakyat", "Kasi Kesejahteraan Rakyat"),
    ],
)
def test_an_unknown_official_is_one_finding_at_all_its_cells(typed: str, read_as: str) -> None:
    """A slip counts as the official meant; a stranger keeps rows of their own and a table."""
    bacaan = bacaan_dari(
        f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target
        {typed} | 1 | Jumlah desa | 12 desa
        {typed} | 2 | Jumlah warga | 12 warga
        """
    )
    found = satu(bacaan, "LKJ012")
    assert [str(place) for place in found.lokasi] == ["PK!A2", "PK!A3"]
    assert found.pejabat == read_as
    assert [one.jabatan for one in bacaan.lkj.pejabat][-1] in {read_as, "Kasi Pemerintahan"}
    assert {one.jabatan for one in bacaan.lkj.indikator} == {read_as}


def test_a_missing_header_row_or_column_is_named() -> None:
    """A required column that is not there is asked for, with the header that may be meant."""
    tarjet = satu(bacaan_dari("PK\nJabatan | No | Indikator Kinerja | Tarjet"), "LKJ002")
    assert 'Maksud Anda "Tarjet"?' in tarjet.pesan
    assert '"Target"' in tarjet.saran
    nothing = satu(bacaan_dari("PK\nhalo | dunia"), "LKJ002")
    assert "Baris judul" in nothing.pesan


def test_an_empty_sheet_has_no_header() -> None:
    """A sheet without a single cell is a sheet without its header row."""
    assert kode(bacaan_dari("PK\n|")) == ["LKJ002"]


def test_a_column_named_twice_is_read_once() -> None:
    """The first of two columns of one name counts, and the second is a finding."""
    bacaan = bacaan_dari(
        f"{PEJABAT}{PK}Realisasi\nJabatan|No|TW III|Triwulan 3|Catatan Kami\nCamat Wanasari|1|70%|75%"
    )
    assert bacaan.lkj.realisasi[0].asal.teks("tw_3") == "70%"
    assert str(satu(bacaan, "LKJ003").lokasi[0]) == "Realisasi!D1"
    assert str(satu(bacaan, "LKJ004").lokasi[0]) == "Realisasi!E1"


def test_required_cells_that_are_empty_are_named() -> None:
    """Each empty required cell is a finding at that cell."""
    bacaan = bacaan_dari(
        f"{PEJABAT}PK\nJabatan|No|Indikator Kinerja|Target\nCamat Wanasari|1|Indeks|"
    )
    assert str(satu(bacaan, "LKJ005").lokasi[0]) == "PK!D2"


def test_pk_pasted_from_a_printed_table_is_numbered_by_rows() -> None:
    """Where No starts again in another group, row order numbers PK and wording matches the rest."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | 1. | Indeks layanan | 84 nilai
        | Sasaran Program | 1. | Jumlah laporan desa | 12 laporan
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat Wanasari | 1 | Jumlah laporan desa | 9 laporan
        | 1 | Indeks layanan | 80 nilai
        """
    )
    assert [one.no for one in bacaan.lkj.indikator] == [1, 2]
    assert [one.no for one in bacaan.lkj.realisasi] == [2, 1]
    assert [str(place) for place in satu(bacaan, "LKJ018").lokasi] == ["PK!C2", "PK!C3"]


def test_pk_without_numbers_is_numbered_by_rows() -> None:
    """A blank No in PK is no empty cell: row order numbers the indicators, with a note."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | | Indeks layanan | 84 nilai
        | | Jumlah laporan desa | 12 laporan
        """
    )
    assert [one.no for one in bacaan.lkj.indikator] == [1, 2]
    assert kode(bacaan) == ["LKJ018"]


def test_a_blank_no_is_told_by_the_wording() -> None:
    """Exactly after normalising, else by the nearest wording; without either it is an empty cell."""
    bacaan = bacaan_dari(
        PEJABAT
        + PK
        + """
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat Wanasari | | PERSENTASE LAYANAN, TEPAT WAKTU | 70%
        Kasi Pemerintahan | | Jumlah desa yang dibinna | 9 desa
        | | Luas lahan parkir kantor | 3 m2
        | | | 4 desa
        """
    )
    assert [one.no for one in bacaan.lkj.realisasi] == [1, 1, None, None]
    assert [str(one.lokasi[0]) for one in bacaan.temuan] == ["Realisasi!B4", "Realisasi!B5"]
    assert set(kode(bacaan)) == {"LKJ005"}


def test_strategies_go_on_with_the_indicator_above() -> None:
    """A row without No and wording is an empty cell, but its strategies stay with the row above."""
    bacaan = bacaan_dari(
        PEJABAT
        + PK
        + """
        Strategi
        Jabatan | No | Indikator Kinerja | Strategi | Pada Bulan
        Camat Wanasari | 1 | | a. Menyusun jadwal b. Memeriksa layanan | Januari 2023
        | | | Membuat laporan |
        | 1 | | Membuat laporan |
        """
    )
    assert [(one.no, one.butir) for one in bacaan.lkj.strategi] == [
        (1, ("Menyusun jadwal", "Memeriksa layanan")),
        (1, ("Membuat laporan",)),
        (1, ("Membuat laporan",)),
    ]
    assert kode(bacaan) == ["LKJ005", "LKJ011"]


def test_duplicate_rows_are_named_and_the_first_counts() -> None:
    """A second Jabatan in Pejabat and a second (Jabatan, No) are findings at the later row."""
    bacaan = bacaan_dari(
        PEJABAT
        + """Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 2 | Indeks layanan | 84 nilai
        Camat Wanasari | 2 | Indeks kepuasan | 80 nilai
        """
    )
    assert [str(one.lokasi[0]) for one in bacaan.temuan] == ["Pejabat!A4", "PK!B3"]
    assert len(bacaan.lkj.pejabat) == 2


def test_budget_rows_keep_their_kinds() -> None:
    """Codes and lists are text, money is rupiah, blanks stay blank, a revised pagu is in force."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | Pagu Perubahan | TW II | TW III
        Camat Wanasari | program | 7.01.01 | Penunjang | 1, 2 | Rp 4.110.000,- | 5.000.000 | - | 1000
        | Kegiatan Besar | 7.01.06 | Pembinaan | 3 | lima juta | | |
        """
    )
    first, second = bacaan.lkj.anggaran
    assert (first.tingkat, first.kode, first.no_indikator) == ("Program", "7.01.01", (1, 2))
    assert (first.pagu_murni, first.pagu, first.kolom_pagu) == (4110000, 5000000, "pagu_perubahan")
    assert first.triwulan == (None, 0, 1000, None)
    assert (second.tingkat, second.pagu, second.kolom_pagu) == ("Kegiatan Besar", None, "pagu")
    assert [(one.kode, str(one.lokasi[0])) for one in bacaan.temuan] == [
        ("LKJ016", "Anggaran!B3"),
        ("LKJ006", "Anggaran!F3"),
    ]


def test_formulas_and_error_values_are_findings() -> None:
    """A formula without a stored result and an Excel error are named; both cells count as unread."""
    bacaan = bacaan_dari(
        f"{PEJABAT}{PK}Realisasi\nJabatan|No|TW II|TW III|Ket\nCamat Wanasari|1|=B2*2|#REF!|=B2"
    )
    assert sorted(kode(bacaan)) == ["LKJ008", "LKJ008", "LKJ009"]
    assert bacaan.lkj.realisasi[0].triwulan == (None, None, None, None)


def test_a_formula_with_its_result_counts_as_typed(tmp_path: Path) -> None:
    """The stored result of a formula is read; a stored 0 counts unless nobody has calculated it."""
    path = gambar(PEJABAT + PK, tmp_path / "dasar.xlsx")
    target = tmp_path / "rumus.xlsx"
    source = load_workbook(path)
    with xlsxwriter.Workbook(str(target)) as book:
        for sheet in source.worksheets:
            copy = book.add_worksheet(sheet.title)
            for row, values in enumerate(sheet.iter_rows(values_only=True)):
                copy.write_row(row, 0, values)
        sheet = book.get_worksheet_by_name("Realisasi")
        for col, value in enumerate(("Jabatan", "No", "TW II", "TW III")):
            sheet.write(0, col, value)
        sheet.write_row(1, 0, ("Camat Wanasari", 1))
        sheet.write_formula(1, 2, "=30+40", value=70)
        sheet.write_formula(1, 3, "=30+41")
    bacaan = baca(target)
    second, third = bacaan.lkj.realisasi[0].triwulan[1:3]
    assert second is not None
    assert second.nilai == Decimal(70)
    assert third is None
    assert "LKJ008" in kode(bacaan)


def test_array_formulas_without_a_result_are_findings(tmp_path: Path) -> None:
    """An array formula is an object to openpyxl, and a formula to people."""
    from openpyxl.worksheet.formula import ArrayFormula

    path = gambar(
        f"{PEJABAT}{PK}Realisasi\nJabatan|No|TW III\nCamat Wanasari|1|5", tmp_path / "a.xlsx"
    )
    book = load_workbook(path)
    book["Realisasi"]["C2"] = ArrayFormula("C2:C2", "=SUM(B2:B2)")
    book.save(path)
    assert "=SUM(B2:B2)" in satu(baca(path), "LKJ008").pesan


def test_a_formula_that_fails_is_an_error_value(tmp_path: Path) -> None:
    """Its stored result is one of Excel's error values."""
    path = tmp_path / "galat.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Realisasi")
        sheet.write_row(0, 0, ("Jabatan", "No", "TW III"))
        sheet.write_row(1, 0, ("Camat Wanasari", 1))
        sheet.write_formula(1, 2, "=1/0", value="#DIV/0!")
    assert "LKJ009" in kode(baca(path))


def test_a_repeated_number_in_one_group_is_no_renumbering() -> None:
    """Only a restart in another group is; an unreadable No is its own finding."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | abc | Indeks layanan | 84 nilai
        Camat Wanasari | Sasaran | 2 | Indeks kepuasan | 80 nilai
        """
    )
    assert kode(bacaan) == ["LKJ006"]


def test_a_field_that_no_column_has_is_a_programming_error() -> None:
    """Nobody asks for it by accident."""
    with pytest.raises(KeyError):
        SHEETS[0].column("tiada")


def test_hidden_rows_and_sheets_are_read_with_a_note(tmp_path: Path) -> None:
    """Hidden content counts; a note names where it hides."""
    path = gambar(PEJABAT + PK + "PK (tersembunyi)".replace("PK", "Libur") + "\nTanggal|Keterangan\n"
                  "2 Oktober 2023|Hari jadi", tmp_path / "sembunyi.xlsx")  # fmt: skip
    book = load_workbook(path)
    for row in (2, 3):
        book["PK"].row_dimensions[row].hidden = True
    book.save(path)
    bacaan = baca(path)
    assert kode(bacaan) == ["LKJ013", "LKJ013"]
    assert len(bacaan.lkj.indikator) == 2
    assert bacaan.lkj.libur[0].tanggal == date(2023, 10, 2)


def test_many_hidden_rows_are_one_note(tmp_path: Path) -> None:
    """Ten rows are named, the others only counted in."""
    rows = "\n".join(f"Camat Wanasari|{no}|Indeks {no}|84 nilai" for no in range(1, 15))
    path = gambar(f"{PEJABAT}PK\nJabatan|No|Indikator Kinerja|Target\n{rows}", tmp_path / "b.xlsx")
    book = load_workbook(path)
    for row in range(2, 16):
        book["PK"].row_dimensions[row].hidden = True
    book.save(path)
    assert "dan lainnya" in satu(baca(path), "LKJ013").pesan


def test_missing_sheets_are_named_with_what_may_be_meant() -> None:
    """Five of six sheets are missing; the misspelt one is offered."""
    bacaan = bacaan_dari("Realisassi\nJabatan|No|TW III\nPK\nJabatan|No", lengkap=False)
    missing = [one for one in bacaan.temuan if one.kode == "LKJ001"]
    assert len(missing) == 5
    assert any('Maksud Anda "Realisassi"?' in one.pesan for one in missing)


def test_what_a_row_leaves_blank_comes_from_the_superior_and_from_identitas() -> None:
    """Nama and NIP Atasan from the row of Jabatan Atasan, place and date from Identitas."""
    lkj = lkj_dari(
        IDENTITAS_CONTOH
        + """Tempat | Wanasari
        Tanggal Laporan | 2 Oktober 2023
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Tanggal Laporan
        Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 | Bupati | 31 Februari 2023
        Sekcam | BUDI SANTOSO, S.E. | 19800101 200501 1 001 | camat wanasari | @2023-10-03
        Kasubag. Umum | ANI, S.E. | 19810101 200501 2 001 | Sekretaris Kecamatan |
        """
    )
    camat, sekretaris, kasubbag = lkj.pejabat
    assert (sekretaris.nama_atasan, sekretaris.nip_atasan) == (camat.nama, "198707022006022002")
    assert sekretaris.jabatan_atasan == "Camat Wanasari"
    assert kasubbag.jabatan_atasan == "Sekcam"
    assert (kasubbag.tempat, kasubbag.tanggal_laporan) == ("Wanasari", date(2023, 10, 2))
    assert sekretaris.tanggal_laporan == date(2023, 10, 3)
    assert camat.tanggal_laporan is None


@pytest.mark.parametrize("header", ["Pangkat", "PANGKAT / GOLONGAN", "Pangkat, Gol. Ruang"])
def test_the_rank_of_an_official_is_optional(header: str) -> None:
    """A blank and a dash say that there is none to print."""
    bacaan = bacaan_dari(
        IDENTITAS_CONTOH
        + f"""
        Pejabat
        Jabatan | {header} | Nama | NIP
        Camat | Pembina Tk. I (IV/b) | SITI AMINAH, S.STP | 19870702 200602 2 002
        Sekcam | - | BUDI SANTOSO, S.E. | 19800101 200501 1 001
        Kasi PMD | | ANI, S.E. | 19810101 200501 2 001
        """
    )
    assert [one.pangkat for one in bacaan.lkj.pejabat] == ["Pembina Tk. I (IV/b)", "", ""]
    assert not [one for one in bacaan.temuan if one.kode in {"LKJ004", "LKJ005"}]


def test_an_unknown_superior_is_a_finding_unless_named_in_full() -> None:
    """A superior outside the office is fine when their name is given; else nobody knows who it is."""
    bacaan = bacaan_dari("""
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
        Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 | Sekretaris Daerah | H. JOKO
        Staf Ahli | RINI, S.E. | 19820101 200501 2 001 | - | -
        Kasi Pemerintahan | BUDI, S.E. | 19800101 200501 1 001 | Camatt Wanasari |
        Kasi Sosial | ANI, S.E. | 19810101 200501 2 001 | Sekretaris Jenderal |
        """)
    assert [str(one.lokasi[0]) for one in bacaan.temuan] == ["Pejabat!D4", "Pejabat!D5"]
    assert bacaan.lkj.pejabat[2].nama_atasan == "SITI AMINAH, S.STP"


def test_sentences_exceptions_and_days_off_are_read() -> None:
    """The optional sheets, each with its fields."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        Kalimat
        Jabatan | Bagian | Triwulan | Kalimat
        Camat Wanasari | 2.2 | II | Semua berjalan.
        Pengecualian
        Kode | Sel | Jabatan | No | Kode Anggaran | Alasan | Oleh | Sampai
        lkj404 | PK!F7 | kasi pemerintahan | 2 | 7.01.01 | Reviu | Camat | 31 Desember 2023
        LKJ405 | | | | | Reviu | Camat |
        Libur
        Tanggal | Keterangan
        2 Oktober 2023 | Hari jadi
        32 Oktober 2023 | Bukan tanggal
        """
    )
    (sentence,) = bacaan.lkj.kalimat
    entry, bare = bacaan.lkj.pengecualian
    assert (sentence.triwulan, sentence.bagian) == (Triwulan.II, "2.2")
    assert (entry.kode, entry.jabatan, entry.no) == ("LKJ404", "Kasi Pemerintahan", 2)
    assert (bare.jabatan, bare.sampai) == ("", None)
    assert [one.keterangan for one in bacaan.lkj.libur] == ["Hari jadi"]
    assert kode(bacaan) == ["LKJ010"]


def test_closed_lists_are_read_leniently_and_judged_exactly() -> None:
    """Case and spacing do not matter; what is no choice is a finding with the nearest one."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target | Polaritas | Satuan
        Camat Wanasari | SASARAN  program | 1 | Indeks | 84 | minimal | nilai
        | Sasaran Progam | 2 | Presentase desa | 97 | |
        Kalimat
        Jabatan | Triwulan | Kalimat
        Camat Wanasari | V | Halo.
        """
    )
    first, second = bacaan.lkj.indikator
    assert (first.kelompok, first.polaritas) == (Kelompok.PROGRAM, Polaritas.MINIMAL)
    assert first.target is not None
    assert first.target.satuan == "nilai"
    assert second.kelompok == "Sasaran Progam"
    assert second.target is not None
    assert second.target.satuan == "%"
    assert [str(one.lokasi[0]) for one in bacaan.temuan] == ["PK!B3", "Kalimat!B2"]
    assert 'Maksud Anda "Sasaran Program"?' in bacaan.temuan[0].pesan


def test_persons_and_months_are_read_by_the_quarter() -> None:
    """`12 orang/bulan` is twelve months as an annual target and nine by the third quarter."""
    lkj = lkj_dari(
        PEJABAT
        + """
        PK
        Jabatan | No | Indikator Kinerja | Target | Target TW III
        Camat Wanasari | 1 | Jumlah orang digaji | 12 orang/bulan | 12 orang/bulan
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | 12 orang/9 bulan
        """
    )
    (indikator,) = lkj.indikator
    (realisasi,) = lkj.realisasi
    third = indikator.target_triwulan[2]
    assert indikator.target is not None
    assert third is not None
    assert realisasi.triwulan[2] is not None
    assert [indikator.target.nilai, third.nilai] == [Decimal(144), Decimal(108)]
    assert realisasi.triwulan[2].nilai == Decimal(108)


def test_a_word_beside_a_number_is_unreadable() -> None:
    """A predicate needs a target that is one; beside an unread target nobody can tell."""
    bacaan = bacaan_dari(
        PEJABAT
        + """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Indeks layanan | 84 nilai
        Camat Wanasari | 2 | Predikat SAKIP | BB
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | Baik
        Camat Wanasari | 2 | B
        Camat Wanasari | 3 | B
        """
    )
    assert str(satu(bacaan, "LKJ006").lokasi[0]) == "Realisasi!C2"
    assert bacaan.lkj.realisasi[0].triwulan[2] is None
    assert bacaan.lkj.realisasi[1].triwulan[2] is not None


def test_a_workbook_without_a_filled_row_is_read_as_empty() -> None:
    """Six sheets with headers only: no records, no findings but the required settings."""
    bacaan = bacaan_dari("PK\nJabatan|No|Indikator Kinerja|Target")
    assert bacaan.lkj.indikator == ()
    assert kode(bacaan) == []


def test_chartsheets_and_foreign_sheets_are_left_alone(tmp_path: Path) -> None:
    """Other sheets of the workbook are no business of ours."""
    path = gambar(PEJABAT + PK + "Catatan Kami\na | b\nc | d", tmp_path / "lain.xlsx")
    book = load_workbook(path)
    chart = BarChart()
    chart.add_data(Reference(book["PK"], min_col=3, min_row=1, max_row=3), titles_from_data=True)
    book.create_chartsheet("Grafik").add_chart(chart)
    book.save(path)
    assert kode(baca(path)) == []


def test_rows_under_an_unknown_column_only_are_no_rows() -> None:
    """A note beside the table is not a row of the table."""
    bacaan = bacaan_dari(f"{PEJABAT}{PK}| | | | | | paraf\n")
    assert len(bacaan.lkj.indikator) == 2


def test_a_blank_workbook_from_another_program_is_not_ours(tmp_path: Path) -> None:
    """A workbook with none of our sheets is refused in one sentence."""
    from lkj_xlsx.dasar.kegagalan import Kegagalan

    path = tmp_path / "lain.xlsx"
    Workbook().save(path)
    with pytest.raises(Kegagalan, match="tidak ada satu pun sheet baku"):
        baca(path)


@pytest.mark.parametrize(
    ("sheet", "di_atas", "disebut"),
    [
        (
            """
            PK
            Camat Wanasari | 1 | Persentase layanan tepat waktu | 97%
            | 2 | Jumlah desa yang dibina |
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
            """,
            "Baris 1 sampai 2 sheet PK berada di atas baris judul kolom (baris 3)",
            ["PK!A1", "PK!B2"],
        ),
        (
            """
            Anggaran
            Daftar anggaran |
            Camat Wanasari | Program | PROGRAM A | 5.000.000
            Jabatan | Tingkat | Uraian | Pagu
            """,
            "Baris 2 sheet Anggaran berada di atas",
            ["Anggaran!A2"],
        ),
        (
            """
            Pejabat
            Camat Lain | SITI AMINAH, S.STP | 19870702 200602 2 002
            Jabatan | Nama | NIP
            """,
            "Baris 1 sheet Pejabat berada di atas",
            ["Pejabat!A1"],
        ),
        (
            """
            Identitas
            Pembulatan | Bulatkan
            Isian | Nilai | Keterangan
            Unit Kerja | Kecamatan Contoh
            Kabupaten/Kota | Kabupaten Contoh
            Tahun | 2023
            Triwulan | III
            """,
            "Baris 1 sheet Identitas berada di atas",
            ["Identitas!A1"],
        ),
    ],
)
def test_rows_above_the_header_are_not_passed_over(
    sheet: str, di_atas: str, disebut: list[str]
) -> None:
    """Sorting with the header among the rows puts some of them above it: they are named."""
    found = satu(bacaan_dari(sheet), "LKJ002")
    assert found.pesan.startswith(di_atas)
    assert [str(one) for one in found.lokasi] == disebut
    assert "Pindahkan baris judul kolom" in found.saran


@pytest.mark.parametrize(
    "judul",
    [
        "Perjanjian Kinerja |",
        "Unit Kerja | : | Kecamatan Contoh | Tahun 2023",
        "Unit Kerja | 2023 | |",
        "Nama Jabatan | Nomor | Indikator | Rencana 2023",
        "Jumlah | | | 12 desa",
        "1 | 2 | 3 | 4",
    ],
)
def test_titles_above_the_header_are_no_rows(judul: str) -> None:
    """Captions, blocks of names, an upper header row and column numbers stand there rightly."""
    bacaan = bacaan_dari(
        f"""
        {PEJABAT}
        PK
        {judul}
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Persentase layanan tepat waktu | 97%
        """
    )
    assert kode(bacaan) == []


def test_a_value_without_the_name_of_its_setting_is_named() -> None:
    """Nobody knows what a value is for; a remark alone says nothing."""
    bacaan = bacaan_dari(f"{IDENTITAS_CONTOH}| Bulatkan\n| | hanya keterangan\n")
    found = satu(bacaan, "LKJ005")
    assert [str(one) for one in found.lokasi] == ["Identitas!A6"]
    assert bacaan.lkj.identitas.pembulatan is Pembulatan.POTONG


def test_a_filled_column_without_a_header_is_left_alone_with_a_note() -> None:
    """Its header may have been deleted by mistake; notes beside the table are none of it."""
    bacaan = bacaan_dari(
        """
        Pejabat
        Jabatan | Nama | NIP
        Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
        Realisasi
        Jabatan | No | TW I | | Ket
        Camat Wanasari | 1 | 10% | | baik
        Camat Wanasari | 2 | 10% | 20% | baik
        Camat Wanasari | 3 | 10% | 30% | baik
        | | | | | paraf
        """
    )
    found = satu(bacaan, "LKJ004")
    assert "Kolom D" in found.pesan
    assert [str(one) for one in found.lokasi] == ["Realisasi!D3"]


def test_a_merged_note_reaching_beyond_the_table_is_no_column(tmp_path: Path) -> None:
    """It stands in a column of the table, and only reaches under a blank header."""
    path = gambar(f"{PEJABAT}{PK}", tmp_path / "gabung.xlsx")
    book = load_workbook(path)
    sheet = book["PK"]
    sheet.merge_cells("F3:H3")
    book.save(path)
    assert kode(baca(path)) == []


def test_rows_into_which_merged_cells_merely_reach_are_no_rows(tmp_path: Path) -> None:
    """A Jabatan merged down to where the table may grow, and a row drawn two rows high."""
    path = gambar(f"{PEJABAT}{PK}", tmp_path / "gabung.xlsx")
    book = load_workbook(path)
    sheet = book["PK"]
    sheet.merge_cells("A3:A60")
    for column in "BCDEF":
        sheet.merge_cells(f"{column}3:{column}4")
    book.save(path)
    bacaan = baca(path)
    assert kode(bacaan) == []
    assert [str(one.asal["no"]) for one in bacaan.lkj.indikator] == ["PK!C2", "PK!C3"]


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("31/9/2026", "30 September 2026"),
        ("31 September 2026", "30 September 2026"),
        ("30-02-2028", "29 Februari 2028"),
        ("2026-06-31", "30 Juni 2026"),
        ("12/13/2026", ""),
        ("akhir September", ""),
    ],
)
def test_a_day_that_no_month_has_is_told_with_the_last_one(typed: str, last: str) -> None:
    """Which day was meant, only people know: none is proposed."""
    bacaan = bacaan_dari(IDENTITAS_CONTOH + f"Tanggal Laporan | {typed}\n")
    (found,) = [one for one in bacaan.temuan if one.kode == "LKJ010"]
    assert ("berakhir pada" in found.pesan) == bool(last)
    assert last in found.pesan
    assert found.usul == ()
