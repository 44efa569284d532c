"""Documents of offices with other settings and other kinds of figures, made, edited and read back."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import docx
import pytest

from gambar import gambar
from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.angka import Besaran, baca_besaran
from lkj_xlsx.naskah.banding_nilai import sama_persen, sama_rupiah, setara
from lkj_xlsx.naskah.urutan import pasangkan, terpindah
from naskah_sunting import ganti, isi_sel, nomor_alinea, sunting
from test_naskah_balik import KANTOR, TABEL_1, TABEL_2, TABEL_3, TABEL_4, Kantor, dikatakan, temuan

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
    assert terpindah([1, 0, None, 2, 3]) == {0}
    assert terpindah([]) == set()


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

    def periksa(line: str) -> list[tuple[str, str]]:
        above = f"Naskah\nKalimat |\n{line} |\n"
        text = TABEL_1 + above + TABEL_2.replace("Naskah Tabel 2.2", "Naskah x") + TABEL_3 + TABEL_4
        return [one for one in temuan(text) if one[0] == "LKJ702"]

    assert temuan(TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4)
    assert periksa("Capaian Kinerja Kasi Pemerintahan") == []


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
