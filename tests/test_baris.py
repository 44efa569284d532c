"""The reader's rows and cells: what is a record, what is a blank, how figures and lists are spelled."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import IDENTITAS_CONTOH, bacaan_dari, gambar, lkj_dari, temuan_dari
from lkj_xlsx.baku.model import CaraHitung, RumusEfisiensi, SifatRealisasi
from lkj_xlsx.dasar.angka import baca_daftar_nomor, baca_rupiah
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader import baca
from lkj_xlsx.temuan import Tingkat

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
"""

PK = """
PK
Jabatan | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Camat Wanasari | 2 | Desa terbina | Jumlah desa yang dibina | 12 desa
"""


@pytest.mark.parametrize(
    "row",
    [
        "(1) | (2) | (3) | (4) | (5)",
        "1 | 2 | 3 | 4 | 5",
        "1. | 2. | 3. | 4. | 5.",
        "[1] | [2] | [3] | [4] | [5]",
        "(1) | (2) | (3) | (4) | (5)=(4)/(3)",
        "1 | 2 | 3 | 4 | 5 = 4/3",
        "Camat Wanasari | (1) | (2) | (3) | (4)",
        "(1) | (2) | | (4) | (5)",
        "1 | 2 | 4 | 5 | 7",
        "| (1) | (2) | (3) | (4)",
        "Jabatan | No | Sasaran | Indikator Kinerja | Target",
        "Camat Wanasari | No | Sasaran | Indikator Kinerja | Target",
    ],
)
def test_a_numbering_row_or_a_header_once_more_is_no_record(row: str) -> None:
    """What a printed table repeats under its header makes neither an indicator nor an official."""
    lines = PK.splitlines()
    bacaan = bacaan_dari(PEJABAT + "\n".join([*lines[:3], row, *lines[3:]]))
    assert bacaan.temuan == ()
    assert [one.no for one in bacaan.lkj.indikator] == [1, 2]
    assert [one.jabatan for one in bacaan.lkj.pejabat] == ["Camat Wanasari"]


@pytest.mark.parametrize(
    "row",
    [
        "Camat Wanasari | 1 | 2 | 3 | 4",
        "| 1 | 2 | 3 | 4",
        "Camat Wanasari | 2 | 3 | 4 | 5",
    ],
)
def test_a_row_of_figures_may_be_a_record(row: str) -> None:
    """Bare figures behind a Jabatan, or from the column No on, are an indicator's realisasi."""
    (one,) = lkj_dari(
        f"{PEJABAT}{PK}\nRealisasi\nJabatan | No | TW I | TW II | TW III\n{row}"
    ).realisasi
    assert all(one.triwulan[:3])


def test_a_dash_in_an_optional_column_is_a_blank() -> None:
    """`-` and `N/A` where nothing need stand say that nothing stands there."""
    text = """
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Wanasari
        Kabupaten/Kota | Kabupaten Randu Agung
        Tahun | 2023
        Triwulan | IV
        Tempat | -
        Tanggal Laporan | n/a
        Batas Capaian | –
        Pembulatan | N/A
        Pejabat
        Jabatan | Eselon | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan | Periode | Tanggal Laporan
        Camat Wanasari | - | SITI AMINAH, S.STP | 19870702 200602 2 002 | N/A | - | - | n/a | -
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target | Satuan | Polaritas
        Camat Wanasari | - | 1 | Persentase layanan tepat waktu | 97% | N.A. | —
        Realisasi
        Jabatan | No | TW IV | Target Tertulis | Capaian Tertulis | Triwulan Tertulis | Ket
        Camat Wanasari | 1 | 97% | - | - | - | n/a
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | Pagu Perubahan | TW IV | Serapan Tertulis
        Camat Wanasari | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK | 1 | 500 | - | 400 | n/a
        Strategi
        Jabatan | No | Strategi | Pada Bulan
        Camat Wanasari | 1 | Melayani | -
        """
    lkj = lkj_dari(text)
    assert temuan_dari(text) == []
    assert lkj.pejabat[0].nip_atasan == lkj.realisasi[0].ket == lkj.indikator[0].satuan == ""
    assert lkj.anggaran[0].pagu == 500


def test_a_dash_elsewhere_is_what_it_was() -> None:
    """A dash is a zero among figures, a vacant office as Nama; a shown dash over a zero is a zero."""
    lkj = lkj_dari("""
        Pejabat
        Jabatan | Nama | NIP
        Camat Wanasari | - | -
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Jumlah laporan | 4 laporan
        Realisasi
        Jabatan | No | TW I | TW II
        Camat Wanasari | 1 | - | n/a
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | Pagu Perubahan | TW I
        Camat Wanasari | Program | 7.01.02 | Program | 500 | #0:#,##0;-#,##0;"-" | -
        """)
    assert lkj.pejabat[0].lowong
    first, second = lkj.realisasi[0].triwulan[:2]
    assert first is not None
    assert first.nilai == 0
    assert second is not None
    assert (lkj.anggaran[0].pagu, lkj.anggaran[0].triwulan[0]) == (0, 0)


def test_a_row_of_dashes_alone_is_blank() -> None:
    """Nothing but dashes in columns that may be blank is no record and no finding."""
    holidays = "Libur\nTanggal | Keterangan\n@2023-12-15 | Hari jadi\n | -\n"
    bacaan = bacaan_dari(holidays)
    assert (len(bacaan.lkj.libur), bacaan.temuan) == (1, ())


@pytest.mark.parametrize(
    "typed",
    ["2023", "Tahun 2023", "TA 2023", "T.A. 2023", "TA. 2023", "Tahun Anggaran 2023", "Thn. 2023"],
)
def test_a_year_is_read_with_the_word_before_it(typed: str) -> None:
    """The word for the year is no part of it."""
    bacaan = bacaan_dari(IDENTITAS_CONTOH.replace("Tahun | 2023", f"Tahun | {typed}"))
    assert (bacaan.lkj.identitas.tahun, bacaan.temuan) == (2023, ())


@pytest.mark.parametrize("typed", ["Tahun lalu", "2023/2024", "TA 1899", "Bulan 2023", "#2023.5"])
def test_no_year_is_told_to_be_rupiah(typed: str) -> None:
    """What is no year is one finding at its cell, which speaks of a year and not of money."""
    bacaan = bacaan_dari(IDENTITAS_CONTOH.replace("Tahun | 2023", f"Tahun | {typed}"))
    (one,) = bacaan.temuan
    assert bacaan.lkj.identitas.tahun is None
    assert [str(sel) for sel in one.lokasi] == ["Identitas!B4"]
    assert "upiah" not in one.pesan + one.saran


def test_a_date_in_the_year_s_cell_is_told_by_its_kind() -> None:
    """Retyping a year would not help where the cell's format makes a date of it."""
    (one,) = bacaan_dari(IDENTITAS_CONTOH.replace("Tahun | 2023", "Tahun | @1905-07-15")).temuan
    assert "tanggal" in one.pesan
    assert "format" in one.saran


def test_working_days_may_be_called_so() -> None:
    """`7 hari kerja` is 7."""
    for typed in ("7 hari kerja", "7 hari", "7"):
        text = f"{IDENTITAS_CONTOH}Batas Hari Kerja | {typed}"
        assert lkj_dari(text).identitas.batas_hari_kerja == 7


@pytest.mark.parametrize(
    ("typed", "quarter"),
    [
        ("Triwulan III (Juli - September)", Triwulan.III),
        ("TW III (Jul-Sep)", Triwulan.III),
        ("Tribulan III Juli s.d. September 2023", Triwulan.III),
        ("Triwulan II (Januari s/d Juni)", Triwulan.II),
        ("IV (Oktober, November, dan Desember) Tahun 2023", Triwulan.IV),
        ("Triwulan III (April - Juni)", None),
        ("Triwulan III (Juli)", None),
        ("Juli - September", None),
    ],
)
def test_a_quarter_may_name_its_months(typed: str, quarter: Triwulan | None) -> None:
    """The months behind a numeral are its own, or those since January; others contradict it."""
    assert Triwulan.dari(typed) == quarter


@pytest.mark.parametrize("typed", ["3,\n4", "3\n4", "3 dan\n4", "3\ndan 4", "3,\n\n4;", "3\n,4"])
def test_a_list_may_run_over_lines(typed: str) -> None:
    """A line break beside a comma separates no more than the comma does."""
    assert baca_daftar_nomor(typed).nilai == (3, 4)


@pytest.mark.parametrize("typed", ["3,,4", "3\nempat", "0,\n4"])
def test_no_list_is_told_to_be_text_already(typed: str) -> None:
    """What is typed as text need not be made text; only its figures are asked for."""
    read = baca_daftar_nomor(typed)
    assert read.nilai is None
    assert "Teks" not in read.saran


@pytest.mark.parametrize(
    "typed", ["Rp 4.110.000,-", "Rp4.110.000 ,-", "Rp 4.110.000, -", "Rp. 4.110.000.,-"]
)
def test_the_dash_for_no_sen_is_no_part_of_an_amount(typed: str) -> None:
    """However the comma and the dash stand behind it, the amount is the same."""
    assert baca_rupiah(typed).nilai == 4110000


def test_settings_and_columns_for_quarters_of_their_own_are_read() -> None:
    """Sifat Realisasi, Cara Hitung and Sub Unit arrive as data; blank ones have their defaults."""
    lkj = lkj_dari(f"""
        {IDENTITAS_CONTOH.strip()}
        Sifat Realisasi | per triwulan
        Rumus Efisiensi | Tidak dihitung
        {PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Cara Hitung
        Camat Wanasari | 1 | Jumlah desa yang dibina | 12 desa | nilai akhir
        Camat Wanasari | 2 | Jumlah laporan | 12 laporan |
        Anggaran
        Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu
        Camat Wanasari | Program | 7.01.02 | Kelurahan Melati | Program | 500
        Camat Wanasari | Program | 7.01.03 | | Program | 500
        """)
    assert lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN
    assert lkj.identitas.rumus_efisiensi is RumusEfisiensi.KOSONG
    assert [one.cara_hitung for one in lkj.indikator] == [CaraHitung.NILAI_AKHIR, None]
    assert [one.sub_unit for one in lkj.anggaran] == ["Kelurahan Melati", ""]
    assert lkj_dari(PEJABAT).identitas.sifat_realisasi is SifatRealisasi.KUMULATIF


def test_the_older_name_of_no_efisiensi_is_known() -> None:
    """`Kosong` of an older template is still a choice; another word is not."""
    for typed, told in (("Kosong", []), ("Kosongkan", ["LKJ016"])):
        bacaan = bacaan_dari(f"{IDENTITAS_CONTOH}Rumus Efisiensi | {typed}")
        assert [one.kode for one in bacaan.temuan] == told
        assert bacaan.lkj.identitas.rumus_efisiensi is RumusEfisiensi.KOSONG


@pytest.mark.parametrize(
    ("typed", "cap", "proposed"),
    [
        ("1", 100, "100%"),
        ("#0.97", 97, "97%"),
        ("1,2", 120, "120%"),
        ("#1.5:0.00", 150, "150%"),
    ],
)
def test_a_cap_without_a_percent_sign_is_asked_about(typed: str, cap: int, proposed: str) -> None:
    """A cap of 1 % is none: a small bare number is the fraction of 100 % that lost its format."""
    bacaan = bacaan_dari(f"{IDENTITAS_CONTOH}Batas Capaian | {typed}")
    (one,) = bacaan.temuan
    assert bacaan.lkj.identitas.batas_capaian == cap
    assert (one.kode, [str(sel) for sel in one.lokasi]) == ("LKJ015", ["Identitas!B6"])
    assert [(str(usul.sel), usul.nilai) for usul in one.usul] == [("Identitas!B6", proposed)]
    assert proposed in one.saran


@pytest.mark.parametrize("typed", ["#1:0%", "100%", "100", "110 %", "#1.2:0%", "Tanpa batas", "-"])
def test_a_cap_that_says_what_it_is_is_no_finding(typed: str) -> None:
    assert bacaan_dari(f"{IDENTITAS_CONTOH}Batas Capaian | {typed}").temuan == ()


@pytest.mark.parametrize("typed", ["1%", "#0.01:0%", "0%", "0", "-5%"])
def test_a_cap_under_which_all_is_one_figure_is_not_used(typed: str) -> None:
    """It is told, and 100 % holds; the example in the advice is not the default that it falls to."""
    bacaan = bacaan_dari(f"{IDENTITAS_CONTOH}Batas Capaian | {typed}")
    (one,) = bacaan.temuan
    assert one.kode == "LKJ016"
    assert bacaan.lkj.identitas.batas_capaian == 100
    assert one.usul == ()


def test_a_remark_without_a_label_is_a_note() -> None:
    """What stands in Nilai beside no Isian may be anybody's remark, and is quoted."""
    (one,) = bacaan_dari(f"{IDENTITAS_CONTOH} | Diisi oleh Pak Budi\n").temuan
    assert (one.kode, one.tingkat) == ("LKJ005", Tingkat.CATATAN)
    assert "Diisi oleh Pak Budi" in one.pesan


def test_unknown_columns_are_noted_once_a_sheet() -> None:
    """However many columns and labels there are beside ours, each sheet has one note of them all.

    A label like one that is there already is not taken for the next best, nor a column.
    """
    bacaan = bacaan_dari(f"""
        {IDENTITAS_CONTOH.strip()}
        Tahn | 2023
        Warna | Biru
        Pejabat
        Jabatan | Nama | NIP | HP | Alamat |
        Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 | 08 | Jalan | x
        """)
    officials, settings = bacaan.temuan
    assert {one.kode for one in bacaan.temuan} == {"LKJ004"}
    assert {str(one) for one in settings.lokasi} == {"Identitas!A6", "Identitas!A7"}
    assert 'Isian "Tahn" dan "Warna" tidak dikenal dan dibiarkan.' in settings.pesan
    assert "Mungkin" not in settings.pesan
    assert {str(one) for one in officials.lokasi} == {"Pejabat!D1", "Pejabat!E1", "Pejabat!F2"}
    assert 'Kolom "HP" dan "Alamat" tidak dikenal' in officials.pesan
    assert "Kolom F" in officials.pesan


@pytest.mark.parametrize(
    ("nip", "quoted"),
    [
        ("NIPPPK belum terbit", "PPPK belum terbit"),
        ("belum ada", "belum ada"),
        ("1987O702 2006O2 2 002", "O"),
    ],
)
def test_a_nip_s_letters_are_quoted_as_typed(nip: str, quoted: str) -> None:
    """No letter is lost, and nobody is told to make text of a text."""
    text = PEJABAT.replace("19870702 200602 2 002", nip)
    (one,) = temuan_dari(text, "LKJ101")
    assert quoted in one.pesan.partition(" di Pejabat!C2 ")[2]
    assert "Teks" not in one.saran


def test_a_code_that_is_none_is_quoted_as_typed() -> None:
    """Blanks between its parts are part of what was typed."""
    text = f"{PEJABAT}Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu\nCamat Wanasari | Program | 7 01 | A | 5"
    (one,) = temuan_dari(text, "LKJ506")
    assert '"7 01"' in one.pesan


def test_a_unit_is_named_where_it_stands_in_a_cell_of_its_own() -> None:
    """A target of `12` in laporan is no target in nothing."""
    text = f"""
        {PEJABAT.strip()}
        PK
        Jabatan | No | Indikator Kinerja | Target | Satuan
        Camat Wanasari | 1 | Jumlah laporan keuangan | 12 | laporan
        Realisasi
        Jabatan | No | TW III
        Camat Wanasari | 1 | 9 dokumen
        """
    (one,) = temuan_dari(text, "LKJ406")
    assert (
        'satuan realisasi "9 dokumen" tidak sama dengan satuan target "12" (laporan)' in one.pesan
    )


@pytest.mark.parametrize(
    ("head", "typed", "proposed"),
    [
        ("Polaritas", "Makin kecil makin baik", "Minimal"),
        ("Polaritas", "Semakin tinggi, semakin baik", "Maksimal"),
        ("Polaritas", "Minimall", "Minimal"),
        ("Kelompok", "Sasaran Progam", "Sasaran Program"),
    ],
)
def test_a_choice_that_may_be_meant_is_proposed(head: str, typed: str, proposed: str) -> None:
    """The advice names the cell and what to pick there, and so does what a program may follow."""
    text = f"""
        PK
        Jabatan | No | Indikator Kinerja | Target | {head}
        Camat Wanasari | 1 | Jumlah laporan | 4 laporan | {typed}
        """
    (one,) = temuan_dari(PEJABAT + text, "LKJ016")
    assert f'Pilih "{proposed}" di PK!E2' in one.saran
    assert [(str(usul.sel), usul.nilai) for usul in one.usul] == [("PK!E2", proposed)]


def test_no_choice_is_proposed_where_none_is_near() -> None:
    text = "PK\nJabatan | No | Indikator Kinerja | Target | Polaritas\nCamat Wanasari | 1 | A | 4 | xyz"
    (one,) = temuan_dari(PEJABAT + text, "LKJ016")
    assert one.usul == ()
    assert one.saran == "Pilih salah satu: Maksimal atau Minimal."


@pytest.mark.parametrize("typed", ["V", "Triwulan III (April - Juni)", "IIII", "12"])
def test_no_quarter_is_guessed(typed: str) -> None:
    """Numerals are near each other without meaning each other."""
    found = bacaan_dari(IDENTITAS_CONTOH.replace("Triwulan | III", f"Triwulan | {typed}")).temuan
    assert [(one.kode, one.usul) for one in found] == [("LKJ016", ())]
    assert "Maksud Anda" not in found[0].pesan


def test_a_numbering_row_with_merged_cells_is_no_record(tmp_path: Path) -> None:
    """A number over two columns is one number."""
    lines = PK.splitlines()
    text = PEJABAT + "\n".join([*lines[:3], "(1) | | (2) | (3) | (4)", *lines[3:]])
    path = gambar(text, tmp_path / "a.xlsx")
    book = load_workbook(path)
    book["PK"].merge_cells("A2:B2")
    book.save(path)
    assert baca(path).temuan == ()


def test_an_amount_in_words_of_size_is_proposed_in_full() -> None:
    """`40 juta` leaves no doubt, `sekian` does; a code that became a time is proposed as it was."""
    text = """
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Wanasari | Program | #0.2923726851851852:h:mm:ss | A | 40 juta
        Camat Wanasari | Program | 7.01.02 | B | sekian
        """
    found = temuan_dari(PEJABAT + text, "LKJ006")
    proposed = {str(one.lokasi[0]): [usul.nilai for usul in one.usul] for one in found}
    assert proposed == {
        "Anggaran!C2": ["7.01.01"],
        "Anggaran!E2": ["40.000.000"],
        "Anggaran!E3": [],
    }
    assert all(nilai in one.saran for one in found for usul in one.usul for nilai in [usul.nilai])


def test_a_numbered_indicator_with_a_short_name_is_no_total() -> None:
    """`Jumlah A` with a No of its own; without one it is the total of part A."""
    drawing = """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat | 1 | Jumlah A | 10 kali
        Camat | {} | Jumlah B | 10 kali
    """
    assert [one.indikator for one in lkj_dari(drawing.format(2)).indikator] == [
        "Jumlah A",
        "Jumlah B",
    ]
    assert [one.indikator for one in lkj_dari(drawing.format("")).indikator] == ["Jumlah A"]
