"""Documents of offices with other settings and other kinds of figures, made, edited and read back."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import docx
import pytest

from gambar import gambar, temuan_naskah, urai_blok
from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.angka import Besaran, baca_besaran
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.naskah.banding_nilai import sama_persen, sama_rupiah, setara
from lkj_xlsx.naskah.urutan import pasangkan, terpindah
from lkj_xlsx.proses.naskah_dibaca import periksa_naskah
from lkj_xlsx.proses.pipeline import periksa_workbook
from naskah_sunting import ganti, isi_sel, nomor_alinea, sunting
from naskah_tulis import Blok, paragraf, tabel, tulis_xml
from test_naskah_baca import CAMAT
from test_naskah_balik import (
    KANTOR,
    NASKAH,
    TABEL_1,
    TABEL_2,
    TABEL_3,
    TABEL_4,
    Kantor,
    dikatakan,
    tempat,
    temuan,
)

RAGAM = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | II
Sifat Realisasi | Per triwulan
Dasar Anggaran | Kas
Rumus Efisiensi | {efisiensi}
Baris Jumlah | Ya
Predikat | 90-75-60
Desimal | 1
Pejabat
Jabatan | Nama | NIP | Tempat | Tanggal Laporan
Camat Contoh | SITI AMINAH, S.STP | - | Randu | 3 Juli 2023
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target | Cara Hitung
Camat Contoh | Sasaran | 1 | Layanan membaik | Jumlah layanan | 12 layanan | Jumlah
Camat Contoh | Sasaran | 2 | Layanan membaik | Rata-rata waktu layanan | ≤ 30 menit | Rata-rata
Camat Contoh | Sasaran Program | 3 | Nilai kinerja | Predikat SAKIP | BB |
Camat Contoh | Sasaran Program | 4 | Nilai kinerja | Indeks kepuasan | 80 - 90 poin |
Camat Contoh | Sasaran Program | 5 | Nilai kinerja | Nilai survei akhir tahun | 85 poin |
Realisasi
Jabatan | No | Indikator Kinerja | TW I | TW II | Ket
Camat Contoh | 1 | Jumlah layanan | 3 layanan | 4 layanan | sesuai jadwal
Camat Contoh | 2 | Rata-rata waktu layanan | 25 menit | 20 menit |
Camat Contoh | 3 | Predikat SAKIP | B | B |
Camat Contoh | 4 | Indeks kepuasan | 84 poin | 84 poin |
Camat Contoh | 5 | Nilai survei akhir tahun | n/a | n/a |
Camat Contoh | 9 | Jumlah tamu yang hadir | 7 orang | 8 orang |
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | Anggaran Kas TW I | Anggaran Kas TW II | Anggaran Kas TW III | Anggaran Kas TW IV | TW I | TW II | Ket
Camat Contoh | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 1, 2 | 8.000.000 | 2.000.000 | 2.000.000 | 2.000.000 | 2.000.000 | 1.500.000 | 1.000.000 | revisi DPA
Strategi
Jabatan | No | Indikator Kinerja | Strategi | Pada Bulan
Camat Contoh | 1 | Jumlah layanan | Menyusun jadwal layanan | Maret 2023
Camat Contoh | 1 | Jumlah layanan | Menambah loket layanan | April 2023
Camat Contoh | 8 | Jumlah tamu yang hadir | Mengundang tamu | Mei 2023
Evaluasi
Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut
Camat Contoh | II | Loket baru sejak Triwulan I | Listrik padam |
Tugas
Jabatan | Dasar | Uraian
Camat Contoh | Peraturan Bupati Nomor 96 Tahun 2019 | menyusun laporan Triwulan I sampai Triwulan IV
"""


@pytest.fixture(scope="module", params=["Selisih", "Rasio"])
def ragam(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    folder = tmp_path_factory.mktemp("ragam")
    drawn = RAGAM.format(efisiensi=request.param)
    return Kantor(gambar(drawn, folder / "ragam.xlsx"), folder / "hasil")


def kolom(path: Path, tabel: int, baris: int, judul: str) -> int:
    """The number of the column that is headed so in a row."""
    cells = docx.Document(str(path)).tables[tabel].rows[baris - 1].cells
    return [one.text for one in cells].index(judul) + 1


def test_a_document_of_any_settings_says_nothing_new(ragam: Kantor) -> None:
    """Quarters of their own, cash plans, sums, predicates, rows that belong to nothing."""
    known = {(one.kode, one.pesan) for one in ragam.pemeriksaan.temuan}
    found = ragam.periksa(ragam.naskah[0])
    assert {(one.kode, one.pesan) for one in found} <= known
    assert {"LKJ301", "LKJ407"} <= {one.kode for one in found}


def test_every_column_of_a_wide_table_is_held_against_the_workbook(
    ragam: Kantor, tmp_path: Path
) -> None:
    """The quarter's own and those of the year so far, the cash plan, efisiensi, remarks, sums."""
    source = ragam.naskah[0]
    before = dikatakan(ragam.periksa(source))
    wide = len(docx.Document(str(source)).tables[2].rows[3].cells)
    money = docx.Document(str(source)).tables[2]
    first = next(
        at
        for at, row in enumerate(money.rows, start=1)
        if row.cells[0].text == "1." and "PROGRAM" in row.cells[1].text
    )
    sums = next(at for at, row in enumerate(money.rows, start=1) if "JUMLAH" in row.cells[1].text)
    filled = [
        at
        for at, one in enumerate(money.rows[first - 1].cells[3:], start=4)
        if any(map(str.isdigit, one.text))
    ]
    summed = [
        at
        for at, one in enumerate(money.rows[sums - 1].cells[3:], start=4)
        if any(map(str.isdigit, one.text))
    ]
    edits = [isi_sel(2, first, at, "3") for at in filled] + [
        isi_sel(2, sums, at, "3") for at in summed
    ]
    edits += [isi_sel(2, first, wide, "bukan revisi"), isi_sel(1, 3, 10, "tidak sesuai")]
    found = dikatakan(ragam.periksa(sunting(source, tmp_path / "x.docx", *edits))) - before
    places = {at for _, at in found}
    assert {f"Tabel 2.3 baris {first} kolom {at}" for at in (*filled, wide)} <= places
    assert {f"Tabel 2.3 baris {sums} kolom {at}" for at in summed} <= places
    assert ("LKJ805", "Tabel 2.2 baris 3 kolom 10") in found
    assert len(filled) >= 7
    assert len(found) == len(edits)


@pytest.mark.parametrize(
    ("baris", "kolom", "teks", "kode"),
    [
        (3, 5, "5 layanan", "LKJ801"),
        (3, 6, "41%", "LKJ801"),
        (3, 9, "85%", "LKJ401"),
        (4, 7, "≥ 30 menit", "LKJ305"),
        (4, 8, "23 menit", "LKJ801"),
        (6, 8, "CC", "LKJ801"),
        (6, 9, "100%", "LKJ801"),
        (7, 7, "80 - 95 poin", "LKJ305"),
        (7, 8, "85 poin", "LKJ801"),
        (8, 8, "80 poin", "LKJ801"),
        (8, 9, "94,1%", "LKJ801"),
    ],
)
def test_figures_of_every_kind_are_compared(
    ragam: Kantor, baris: int, kolom: int, teks: str, kode: str, tmp_path: Path
) -> None:
    """Numbers, bounds, predicates, ranges, what is not due yet; each edit is one finding."""
    source = ragam.naskah[0]
    edited = sunting(source, tmp_path / "x.docx", isi_sel(1, baris, kolom, teks))
    found = dikatakan(ragam.periksa(edited)) - dikatakan(ragam.periksa(source))
    assert found == {(kode, f"Tabel 2.2 baris {baris} kolom {kolom}")}


@pytest.mark.parametrize(
    ("baris", "kolom", "teks"),
    [(3, 5, "4  Layanan"), (4, 7, "<= 30 menit"), (4, 8, "22.5 menit"), (6, 8, "b"), (7, 7, "80–90 poin"), (8, 8, "belum waktunya"), (8, 9, "-")],
)  # fmt: skip
def test_other_writings_of_figures_of_every_kind_are_none(
    ragam: Kantor, baris: int, kolom: int, teks: str, tmp_path: Path
) -> None:
    source = ragam.naskah[0]
    edited = sunting(source, tmp_path / "x.docx", isi_sel(1, baris, kolom, teks))
    assert dikatakan(ragam.periksa(edited)) == dikatakan(ragam.periksa(source))


def test_sentences_of_the_workbook_are_the_workbooks_own(ragam: Kantor, tmp_path: Path) -> None:
    """Duties and evaluations may speak of any quarter, as long as they stand there as in the workbook."""
    source = ragam.naskah[0]
    at = nomor_alinea(source, "Faktor Pendorong")
    edited = sunting(
        source, tmp_path / "x.docx", ganti(at, "sejak Triwulan I", "dalam Triwulan III")
    )
    found = dikatakan(ragam.periksa(edited)) - dikatakan(ragam.periksa(source))
    assert found == {("LKJ201", f"paragraf {at}")}


def test_quantities_are_the_same_by_what_they_mean() -> None:
    """Not by how they are written; a mean has decimals that nobody prints."""

    def besaran(text: str) -> Besaran:
        found = baca_besaran(text, "").nilai
        assert found is not None
        return found

    assert setara(besaran("97 %"), besaran("97%"))
    assert not setara(besaran("BB"), besaran("97%"))
    assert not setara(besaran("≥ 3 hari"), besaran("≤ 3 hari"))
    assert setara(besaran("3 hari"), besaran("≤ 3 hari"))
    assert not setara(besaran("3 kali"), besaran("3 hari"))
    third = replace(besaran("66,6667 hari"), eksak=Fraction(200, 3))
    assert setara(besaran("66,67 hari"), third)
    assert setara(besaran("66,6 hari"), third)
    assert not setara(besaran("66,5 hari"), third)
    assert not setara(besaran("60 - 70 hari"), replace(third, jenis=besaran("60 - 70 hari").jenis))


def test_percentages_and_rupiah_are_compared_by_their_value() -> None:
    """More decimals are the same, capped as the table is; a bound is none of its figures."""
    plain, free = Identitas(), Identitas(batas_capaian=None)
    third = Fraction(4, 3)
    assert sama_persen("66,66%", Fraction(66, 100), Fraction(2, 3), "66%", plain)
    assert sama_persen("100,00%", Fraction(1), third, "100%", plain)
    assert sama_persen("133,33%", Fraction(133, 100), third, "133%", free)
    assert not sama_persen("133,34%", Fraction(133, 100), third, "133%", free)
    assert not sama_persen("> 100%", Fraction(1), third, "100%", plain)
    assert not sama_persen("133,3%", Fraction(133, 100), None, "133%", free)
    assert sama_persen("–", None, None, "", plain)
    assert sama_rupiah("tidak terbaca", None, "tidak terbaca")
    assert not sama_rupiah("5", None, "")


def test_rows_find_their_place_by_wording_likeness_and_neighbours() -> None:
    """The same first, then the most alike, then what is left between two that are known."""
    known = [("Jumlah desa yang dibina",), ("Persentase layanan tepat waktu",), ("Nilai SAKIP",)]
    assert pasangkan(["nilai sakip", "Jumlah desa dibina", ""], known) == [2, 0, 1]
    assert pasangkan(["Jumlah desa yang dibina", "Xyz", "Nilai SAKIP"], known) == [0, 1, 2]
    assert pasangkan(["Xyz", "Persentase layanan tepat waktu", "Qrs"], known) == [0, 1, 2]
    assert pasangkan(["Xyz", "Qrs"], known) == [None, None]
    assert terpindah([1, 0, None, 2, 3]) == {0: 1}
    assert terpindah([]) == {}


def test_an_office_may_number_its_rows_in_its_own_way() -> None:
    """A single number that fits no way of numbering is wrong; others are the office's."""
    own = TABEL_1.replace("\n1 |", "\n4 |").replace("\n2 |", "\n5 |")
    assert temuan(own + TABEL_2 + TABEL_3 + TABEL_4) == temuan(
        TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4
    )
    head = "Target | Realisasi | Capaian | Ket\n"
    for numbers, wrong in (
        ("1 | 2 | 3 | 4 | 5 | 6=5/4 | 9", True),
        ("1 | 2 | 3 | 5 | 4 | 7 | 6", False),
    ):
        text = TABEL_1 + TABEL_2.replace(head, f"{head}{numbers}\n") + TABEL_3 + TABEL_4
        assert (("LKJ804", "Tabel 2.2 baris 2 kolom 7") in temuan(text)) is wrong


def test_a_caption_needs_no_number() -> None:
    """The short line just above a table is its caption; a sentence is none."""

    def periksa(line: str) -> list[str]:
        text = TABEL_1 + TABEL_2.replace("Tabel 2.2", line) + TABEL_3 + TABEL_4
        return [code for code, _ in temuan(text) if code == "LKJ702"]

    assert periksa("Capaian Kinerja Kasi Pemerintahan") == []
    assert periksa("Capaian Camat Contoh") == ["LKJ702"]
    assert periksa("Capaian Camat Contoh adalah sebagai berikut :") == []


def test_an_official_without_anything_needs_no_tables() -> None:
    """A table is asked for where the workbook has rows for it."""
    bare = KANTOR.replace(
        "Camat Contoh | 1 | Menyusun jadwal layanan | Januari s/d Desember 2023\n", ""
    )
    document = (
        "Naskah Tabel 2.1\nNo | Sasaran | Indikator Kinerja | Target\n"
        "1 | Layanan membaik | Persentase layanan tepat waktu | 97%\n"
        "Naskah Tabel 2.2\nNo | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian\n"
        "1 | Layanan membaik | Persentase layanan tepat waktu | 97% | 70% | 72%\n"
        "Naskah Tabel 2.3\nNo | Kegiatan | Pagu | Realisasi Anggaran | Serapan\n"
        "1 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 4.000.000 | 1.000.000 | 25%\n"
    )
    assert temuan(document, bare) == []


def test_columns_that_a_table_lacks_are_not_asked_for_row_by_row() -> None:
    """Nor is a heading row, a row before all others, or a blank column an indicator."""
    plain = TABEL_3.replace(" | T | R | Capaian (%)", " | Efisiensi").replace(
        "| 90% | 45% | 50%", "|"
    )
    plain = plain.replace("| 12 desa | 9 desa | 75%", "|").replace("25% | | |", "25% | |")
    early = TABEL_4.replace("\n1 |", "\n | | Belum ada | |\n1 |", 1)
    assert [one for one in temuan(TABEL_1 + TABEL_2 + plain + early) if one[0] != "LKJ802"] == []
    bare = plain.replace("Serapan", "Lain").replace("T | R | Capaian (%)", "Lain | Lain | Lain")
    assert [one for one in temuan(TABEL_1 + TABEL_2 + bare + TABEL_4) if one[0] != "LKJ802"] == []
    stray = KANTOR.replace(
        "Kasi Pemerintahan | 2 | 9 desa\n",
        "Kasi Pemerintahan | 2 | 9 desa\nKasi Pemerintahan | 7 | 3 kali\n",
    )
    stray = stray.replace(
        "Jabatan | No | TW III", "Jabatan | No | TW III | Indikator Kinerja"
    ).replace("3 kali\n", "3 kali | Jumlah rapat\n")
    stray = (
        stray.replace("Jabatan | No | Strategi |", "Jabatan | No | Indikator Kinerja | Strategi |")
        .replace(" | Menyurati", " | | Menyurati")
        .replace(" | Membina", " | | Membina")
        .replace(" | Menyusun", " | | Menyusun")
    )
    stray += "Kasi Pemerintahan | 8 | Jumlah kunjungan | Mengunjungi desa | Mei 2023\n"
    without = [
        one.replace("No | ", "").replace("\n1 | ", "\n").replace("\n2 | ", "\n")
        for one in (TABEL_2, TABEL_4)
    ]
    without[0] += "| Jumlah rapat | | 3 kali | |\n"
    without[1] += "Jumlah kunjungan | Mengunjungi desa | Mei 2023\n"
    found = temuan(TABEL_1 + without[0] + TABEL_3 + without[1], stray)
    assert [one for one in found if one[0] != "LKJ802"] == []


def test_a_table_may_lack_its_last_columns_in_some_rows() -> None:
    """Realisasi in none, a sum without a percentage, a row that ends early."""
    setting = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\n"
    setting += "Tahun | 2023\nTriwulan | III\nBaris Jumlah | Ya\nPredikat | 90-75-60\n"
    bare = "".join(
        one for one in KANTOR.splitlines(True) if not one.startswith("Kasi Pemerintahan | Kegiatan")
    )
    money = (
        "Naskah Tabel 2.3\nNo | Kegiatan | Indikator Kinerja | Pagu | T\n"
        "1 | | Persentase desa tertib administrasi | | 90%\n2 | | Jumlah desa yang dibina | | 12 desa\n"
        "1 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | | 4.000.000\n"
        "| JUMLAH KEGIATAN | | 4.000.000 |\n"
    )
    scale = TABEL_2 + "| Rata-rata capaian kinerja | | | | 62,50% |\n"
    assert {code for code, _ in temuan(TABEL_1 + scale + money + TABEL_4, setting + KANTOR)} == {
        "LKJ802"
    }
    renamed = TABEL_2.replace("| Target |", "| Rencana |")
    assert {code for code, _ in temuan(TABEL_1 + renamed + TABEL_3 + TABEL_4)} == {"LKJ802"}
    wrong = scale.replace("62,50%", "63,50%")
    assert ("LKJ801", "Tabel 2.2 baris 4 kolom 6") in temuan(
        TABEL_1 + wrong + TABEL_4, setting + bare
    )


def test_a_year_that_cannot_be_is_told() -> None:
    """Behind the word or a month; where the workbook names no year, nothing is known of it."""

    def periksa(line: str, kantor: str = KANTOR) -> list[str]:
        text = f"{NASKAH}Naskah\nKalimat |\n{line} |\n"
        return [code for code, at in temuan(text, kantor) if at.startswith("paragraf")]

    assert periksa("Laporan ini untuk Tahun 2023.") == []
    assert periksa("Laporan ini untuk Tahun 2323.") == ["LKJ801"]
    assert periksa("Sampai dengan 30 September 3023 semua baik.") == ["LKJ801"]
    blank = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\nTriwulan | III\n"
    assert periksa("Laporan ini untuk Tahun 2323.", blank + KANTOR) == []


def test_a_sasaran_that_the_workbook_leaves_blank_says_nothing() -> None:
    """What the document alone has is the office's own."""
    bare = KANTOR.replace("| Desa tertib |", "| |").replace("| Desa dibina |", "| |")
    assert temuan(TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4, bare) == temuan(
        TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4
    )


def test_what_is_wrong_in_another_sheet_is_not_told_of_a_sentence() -> None:
    """A quarter in the column Periode is the workbook's affair."""
    other = KANTOR.replace("| Tempat |", "| Periode | Tempat |").replace(
        "| Randu |", "| Triwulan II | Randu |"
    )
    text = TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4 + "Naskah\nKalimat |\nLaporan Triwulan III |\n"
    assert "LKJ201" not in {code for code, _ in temuan(text, other)}


def test_a_target_written_another_way_is_a_matter_of_writing() -> None:
    """By the level that LKJ305 has for it."""
    kantor = KANTOR.replace("| 12 desa\n", "| 12 orang/bulan\n").replace(
        "9 desa", "9 orang/9 bulan"
    )
    table = TABEL_1.replace("12 desa", "12 orang/12 bulan")
    found = [one for one in temuan_naskah(kantor + table) if one.kode == "LKJ305"]
    assert [(one.tingkat, tempat(one.lokasi[0])) for one in found] == [
        ("Peringatan", "Tabel 2.1 baris 3 kolom 4")
    ]


@pytest.mark.parametrize("rumus", ["Selisih", "Rasio"])
def test_efisiensi_is_compared_where_it_is_computed(rumus: str, tmp_path: Path) -> None:
    """In percent or as a ratio; a row of the office without money is no sum."""
    setting = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\n"
    setting += f"Tahun | 2023\nTriwulan | III\nRumus Efisiensi | {rumus}\nBaris Jumlah | Ya\nPredikat | 90-75-60\n"
    office = Kantor(gambar(setting + KANTOR, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    source = office.naskah[1]
    before = dikatakan(office.periksa(source))
    assert not {code for code, _ in before} & {"LKJ801", "LKJ802"}
    rows = docx.Document(str(source)).tables[2].rows
    at = next(
        number for number, row in enumerate(rows, start=1) if row.cells[3].text == "4.000.000"
    )
    edited = sunting(source, tmp_path / "x.docx", isi_sel(2, at, 10, "9"))
    assert dikatakan(office.periksa(edited)) - before == {
        ("LKJ801", f"Tabel 2.3 baris {at} kolom 10")
    }


def test_a_document_of_several_officials_is_held_against_each() -> None:
    """One report behind the other, as offices bind them; each with its own cover and signature or none."""
    text = NASKAH.replace("12 desa\n", "13 desa\n", 1)
    second = CAMAT.replace("| 70% |", "| 71% |")
    heads = "Naskah\nKalimat |\nLAPORAN KINERJA |\n{} |\nBAB I |\n"
    signed = "Naskah\nKalimat |\nBUDI SANTOSO, S.E. |\nNIP. 19790821 200501 1 007 |\n"
    expected = {
        ("LKJ802", "Tabel 3 baris 4 kolom 3"),
        ("LKJ305", "Tabel 1 baris 3 kolom 4"),
        ("LKJ801", "Tabel 6 baris 2 kolom 5"),
    }
    first = heads.format("Kasi Pemerintahan") + text
    for middle in (signed, signed + heads.format("Camat Contoh"), ""):
        assert set(temuan(first + middle + second)) == expected
    late = "Naskah\nKalimat |\nPada Triwulan II semua selesai. |\n"
    found = temuan(first + signed + heads.format("Camat Contoh") + late + second)
    assert {code for code, _ in found} == {code for code, _ in expected} | {"LKJ201"}


_POTONGAN = re.compile(r"<w:(tr|tc|p)[ >].*?</w:\1>", re.DOTALL)
_KATA = re.compile(r"(?<=>)[^<>]+(?=</w:t>)")
_SISIPAN = (
    "",
    "-",
    "#REF!",
    "9" * 20,
    "NIP. 1",
    "Tabel 2.9",
    "31 Februari 2023",
    "JUMLAH",
    "Kegiatan",
)


@pytest.mark.parametrize("benih", range(10))
def test_a_document_in_disorder_is_read_all_the_same(benih: int, tmp_path: Path) -> None:
    """Cells, rows and words lost, doubled and mixed up: findings, or a sentence, never a traceback."""
    chance = random.Random(benih)  # noqa: S311 - a repeatable sample
    text = "".join(map(isi_blok, urai_blok(NASKAH)))
    for _ in range(6):
        some = [*_POTONGAN.finditer(text)]
        one, other = chance.choice(some), chance.choice(some)
        word = chance.choice([*_KATA.finditer(text)])
        text = chance.choice(
            (
                text[: one.start()] + text[one.end() :],
                text[: one.start()] + other[0] + text[one.start() :],
                text[: word.start()] + chance.choice(_SISIPAN) + text[word.end() :],
                text.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="3"/>', chance.randrange(4)),
                text.replace("<w:tcPr>", "<w:tcPr><w:vMerge/>", chance.randrange(9)),
            )
        )
    path = tulis_xml(tmp_path / "x.docx", text)
    checked = periksa_workbook(gambar(KANTOR, tmp_path / "isian.xlsx"))
    with suppress(Kegagalan):
        assert all(one.lokasi[0].naskah for one in periksa_naskah(path, checked))


def isi_blok(blok: Blok) -> str:
    return paragraf(blok) if isinstance(blok, str) else tabel(blok)
