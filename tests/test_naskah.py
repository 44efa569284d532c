"""The whole report as a document: what stands in it, and that nothing in it disagrees with the workbook."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from buat import FOLDER
from gambar import IDENTITAS_CONTOH, gambar
from kemasan import ubah
from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.naskah import terpasang
from lkj_xlsx.naskah.isi_paragraf import Ragam, paragraf
from lkj_xlsx.naskah.tabel import tabel
from lkj_xlsx.perintah import cli
from lkj_xlsx.proses.naskah import PermintaanNaskah
from lkj_xlsx.proses.pipeline import Hasil, proses_workbook
from lkj_xlsx.tampil.lembar import BILANGAN, FORMAT_RUPIAH, NOMOR, TEKS, UANG, Baris, Petak
from naskah_terbaca import Dokumen, Tabel, W, baca, teks

TABEL = ("Tabel 2.1", "Tabel 2.2", "Tabel 2.3", "Tabel 2.4")
F4, A4 = (12240, 18720), (11906, 16838)


def buat_naskah(path: Path, folder: Path) -> Hasil:
    return proses_workbook(path, folder, naskah=PermintaanNaskah())


def dokumen(hasil: Hasil) -> list[Path]:
    return [one for one in hasil.berkas if one.suffix == ".docx"]


@pytest.fixture(scope="module")
def tempeh(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    return buat_naskah(FOLDER / "tempeh.xlsx", tmp_path_factory.mktemp("tempeh"))


def satu(text: str, tmp_path: Path) -> Dokumen:
    """The document of the first official of a drawn workbook."""
    source = gambar(text, tmp_path / "isian.xlsx")
    return baca(dokumen(buat_naskah(source, tmp_path / "hasil"))[0])


# What the workbook of an official says.


def petak_tercetak(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """What a reader sees in each cell, by row and column from 1."""
    return {
        (cell.row, cell.column): _dilihat(cell.value, cell.number_format)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def _dilihat(value: object, number_format: str) -> str:
    """Floats as the fifteen digits that Excel keeps."""
    if isinstance(value, float):
        value = Decimal(f"{value:.15g}")
    return teks_sel(value, number_format)


def tanpa_kosong(isi: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    return {place: text for place, text in isi.items() if text}


def test_every_cell_of_the_workbooks_tables_stands_in_its_place(tempeh: Hasil) -> None:
    """Figures, wording, headers and numbers under them, row by row and column by column."""
    documents = dokumen(tempeh)
    assert len(documents) == 7
    for path in documents:
        book = load_workbook(path.with_suffix(".xlsx"), data_only=True)
        found = baca(path)
        assert tuple(found.tabel) == TABEL
        for name in TABEL:
            cells = petak_tercetak(book[name])
            caption = [cells.pop((1, 1)), cells.pop((2, 1))]
            table = tanpa_kosong(found.tabel[name].isi)
            ours = {(row - 4, col - 1): text for (row, col), text in cells.items()}
            rows = max(row for row, _ in found.tabel[name].isi)
            assert {place: text for place, text in ours.items() if place[0] <= rows} == table
            at = found.paragraf.index(caption[0])
            assert found.paragraf[at : at + 2] == caption
            below = [text for (row, _), text in ours.items() if row > rows]
            assert [text for text in below if text not in found.teks] == []
            assert name == "Tabel 2.4" or below == []


def test_the_sentences_are_those_of_the_sheet_narasi(tempeh: Hasil) -> None:
    for path in dokumen(tempeh):
        sheet = load_workbook(path.with_suffix(".xlsx"))["Narasi"]
        told = [str(one.value) for (one,) in sheet.iter_rows(min_row=3) if one.value]
        headings = {"Capaian Kinerja", "Realisasi Anggaran", "Rencana Tindak Lanjut", "Penutup"}
        said = {re.sub(r"^\d+\.\t", "", one) for one in baca(path).paragraf}
        plain = {re.sub(r"^\d+\. ", "", one) for one in told if one not in headings}
        assert plain <= said


def test_headers_repeat_and_rows_do_not_break(tempeh: Hasil) -> None:
    """So do those of the list to tick; a header is never alone."""
    for path in dokumen(tempeh):
        found = baca(path)
        heads = [found.tabel[name].kepala for name in TABEL]
        assert heads == [2, 2, 3, 2]
        for part in found.bagian:
            for table in part.tabel:
                assert all(table.utuh)
                assert all(table.bersama[: table.kepala])


def test_text_stands_upright_and_tables_lie(tempeh: Hasil) -> None:
    for path in dokumen(tempeh):
        found = baca(path)
        assert [one.mendatar for one in found.bagian] == [False, False, True, False]
        lying = found.bagian[2]
        assert [one.judul.split()[1] for one in lying.tabel] == ["2.1", "2.2", "2.3", "2.4"]
        assert [sorted((one.lebar, one.tinggi)) for one in found.bagian] == [[*F4]] * 4


def test_the_chapters_come_in_the_order_of_the_report(tempeh: Hasil) -> None:
    told = baca(dokumen(tempeh)[0]).paragraf
    order = [
        "LAPORAN KINERJA", "BAB I\nPENDAHULUAN", "BAB II\nAKUNTABILITAS KINERJA",
        "2.1. PERJANJIAN KINERJA", "Tabel 2.1", "2.2. CAPAIAN KINERJA", "Tabel 2.2", "Tabel 2.3",
        "2.3. EVALUASI DAN ANALISIS KINERJA", "Tabel 2.4", "2.4. RENCANA TINDAK LANJUT",
        "2.5. TANGGAPAN ATASAN LANGSUNG", "BAB III\nPENUTUP",
    ]  # fmt: skip
    assert [one for one in told if one in order] == order


def test_a_draft_says_how_many_galat_are_left(tempeh: Hasil) -> None:
    """On the cover and at the foot of every page: those that the official's own Pemeriksaan counts."""
    for path in dokumen(tempeh):
        sheet = load_workbook(path.with_suffix(".xlsx"))["Pemeriksaan"]
        galat = sum(row[1].value == "Galat" for row in sheet.iter_rows())
        said = f"KONSEP – {galat} galat belum diperbaiki"
        found = baca(path)
        drafts = [one for one in found.paragraf if one.startswith("KONSEP")]
        assert drafts == ([said] if galat else [])
        assert all((said in one) == bool(galat) for one in found.kaki)
        assert "Halaman " in found.kaki[-1]


def test_without_a_galat_it_is_no_draft(tmp_path: Path) -> None:
    documents = dokumen(buat_naskah(FOLDER / "contoh.xlsx", tmp_path))
    for path in documents:
        found = baca(path)
        assert "KONSEP" not in "".join([found.teks, *found.kaki])
    assert len(documents) == 4


def test_a_galat_that_is_nobodys_makes_a_draft_of_everybodys(tmp_path: Path) -> None:
    """A missing sheet may hold what each of them needs."""
    text = kantor().partition("Strategi\n")[0]
    source = gambar(text, tmp_path / "isian.xlsx", lengkap=False)
    found = baca(dokumen(buat_naskah(source, tmp_path / "hasil"))[0])
    assert "KONSEP – 1 galat belum diperbaiki" in found.paragraf


def test_the_superior_ticks_and_signs_what_the_sheet_asks_for(tempeh: Hasil) -> None:
    for path in dokumen(tempeh):
        sheet = load_workbook(path.with_suffix(".xlsx"))["Tanggapan"]
        cells = [text for (row, _), text in petak_tercetak(sheet).items() if row > 3]
        assert [text for text in cells if text not in baca(path).teks] == []
        assert len(cells) > 15


def test_equal_input_gives_equal_bytes_and_small_ones(tempeh: Hasil, tmp_path: Path) -> None:
    again = buat_naskah(FOLDER / "tempeh.xlsx", tmp_path)
    for one, other in zip(dokumen(tempeh), dokumen(again), strict=True):
        assert one.name == other.name
        assert one.read_bytes() == other.read_bytes()
        assert one.stat().st_size < 150_000


def test_the_document_is_named_as_the_workbook_is(tempeh: Hasil) -> None:
    names = [one.stem for one in dokumen(tempeh)]
    assert names == [one.stem for one in tempeh.berkas if one.name.startswith("LKJ ")][:7]
    assert names[0] == "LKJ TW III 2023 - 1 Camat Tempeh"


# Offices of all kinds.

PEJABAT = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan | Tempat | Tanggal Laporan
"""
KINERJA = """
PK
Jabatan | No | Kelompok | Sasaran | Indikator Kinerja | Target
Kasi Satu | 1 | Sasaran Kegiatan | Layanan <baik> & {cepat} | Indeks {jabatan} & "nilai" <b> | 80 nilai
Kasi Satu | 2 | Sasaran Kegiatan | Layanan <baik> & {cepat} | Jumlah laporan | 12 laporan
Realisasi
Jabatan | No | TW I | TW II | TW III
Kasi Satu | 1 | 80 nilai | 80 nilai | 80 nilai
Kasi Satu | 2 | 3 laporan | 6 laporan | 9 laporan
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III
Kasi Satu | Kegiatan | 7.01.02.2.01 | Kegiatan & {pagu} | 1, 2 | 3.000.000 | 0 | 0 | 1.000.000
Strategi
Jabatan | No | Strategi | Pada Bulan
Kasi Satu | 1 | Mendata <semua> {strategi} & melapor | Januari s/d Desember 2023
Kasi Satu | 2 | Menyusun laporan | Setiap bulan
"""
_STRATEGI = KINERJA.partition("Strategi\n")[0] + "Strategi\nJabatan | No | Strategi | Pada Bulan\n"
BERATASAN = (
    "Kasi Satu | SITI, S.E. | 19870702 200602 2 002 | Camat | BUDI | 19800101 200012 1 001 | Contoh | "
    "@2023-10-03\n"
)


def kantor(pejabat: str = BERATASAN, kinerja: str = KINERJA, isian: str = "") -> str:
    return f"{IDENTITAS_CONTOH}{isian}{PEJABAT}{pejabat}{kinerja}"


def test_what_people_type_is_text_and_never_a_placeholder(tmp_path: Path) -> None:
    """Braces, brackets and ampersands stand in tables and sentences as they were typed."""
    found = satu(kantor(), tmp_path)
    assert 'Indeks {jabatan} & "nilai" <b>' in found.tabel["Tabel 2.1"].teks
    assert "Layanan <baik> & {cepat}" in found.tabel["Tabel 2.2"].teks
    assert "Kegiatan & {pagu}" in found.tabel["Tabel 2.3"].teks
    assert "1.\tMendata <semua> {strategi} & melapor." in found.paragraf
    assert "{" not in re.sub(r"\{(?:jabatan|cepat|pagu|strategi)\}", "", found.teks)


def test_signatures_show_names_numbers_place_and_day(tmp_path: Path) -> None:
    last = satu(kantor(), tmp_path).bagian[-1].tabel[-1]
    assert last.teks[:3] == ["Mengetahui,", "Contoh, 3 Oktober 2023", "Atasan Langsung"]
    assert {"BUDI", "SITI, S.E.", "NIP. 19800101 200012 1 001", "NIP. 19870702 200602 2 002"} <= {
        *last.teks
    }
    assert all(last.bersama[:-1])


@pytest.mark.parametrize(
    ("pejabat", "tertulis"),
    [
        ("Kasi Satu | - | - | Camat | BUDI | 19800101 200012 1 001\n", "............................"),
        ("Plt. Kasi Satu | SITI | 19870702 200602 2 002 | Camat | BUDI | -\n", "Plt. Kasi Satu"),
        ("Kasi Satu | SITI | - | | |\n", "SITI"),
        ("Kasi Satu | SITI | 19900101 202221 2 001 | | |\n", "NI PPPK. 19900101 202221 2 001"),
    ],
)  # fmt: skip
def test_vacant_posts_acting_officials_and_people_without_a_number(
    pejabat: str, tertulis: str, tmp_path: Path
) -> None:
    found = satu(kantor(pejabat), tmp_path)
    assert tertulis in found.bagian[-1].tabel[-1].teks
    assert "LAPORAN KINERJA" in found.paragraf


def test_an_official_without_rows_has_a_document_too(tmp_path: Path) -> None:
    found = satu(f"{IDENTITAS_CONTOH}{PEJABAT}{BERATASAN}", tmp_path)
    assert tuple(found.tabel) == TABEL
    assert "Belum ada indikator." in found.tabel["Tabel 2.1"].teks
    assert (
        "Perjanjian Kinerja Kasi Satu Tahun 2023 belum memuat indikator kinerja." in found.paragraf
    )


def test_without_officials_there_is_none_and_it_says_so(tmp_path: Path) -> None:
    source = gambar(IDENTITAS_CONTOH, tmp_path / "isian.xlsx")
    done = proses_workbook(source, tmp_path / "hasil", naskah=PermintaanNaskah(), cetak=True)
    assert dokumen(done) == []
    assert done.kabar == "Berkas cetak dan Naskah tidak dibuat: belum ada pejabat."


@pytest.mark.parametrize(
    "isian",
    [
        "Sifat Realisasi | Per triwulan\n",
        "Dasar Anggaran | Kas\n",
        "Baris Jumlah | Ya\nPredikat | 90-75-60\n",
        "Rumus Efisiensi | Selisih\nUkuran Kertas | A4\nDesimal | 2\n",
    ],
)
def test_whatever_the_settings_ask_for_stands_in_the_document(isian: str, tmp_path: Path) -> None:
    """Columns of both times, cash plans, sums and predicates, remarks below the tables."""
    source = gambar(kantor(isian=isian), tmp_path / "isian.xlsx")
    done = buat_naskah(source, tmp_path / "hasil")
    path = dokumen(done)[0]
    found = baca(path)
    book = load_workbook(path.with_suffix(".xlsx"), data_only=True)
    for name in TABEL:
        cells = petak_tercetak(book[name])
        missing = [text for text in cells.values() if text not in found.teks]
        assert missing == []
    paper = A4 if "A4" in isian else F4
    assert {tuple(sorted((one.lebar, one.tinggi))) for one in found.bagian} == {paper}


def test_without_a_year_nothing_names_one(tmp_path: Path) -> None:
    source = gambar(kantor().replace("Tahun | 2023\n", ""), tmp_path / "isian.xlsx")
    told = baca(dokumen(buat_naskah(source, tmp_path / "hasil"))[0]).paragraf
    assert "Triwulan yang dilaporkan berlangsung dari Triwulan III." in told
    assert not [one for one in told if "None" in one]


def test_duties_and_their_regulation_open_the_report(tmp_path: Path) -> None:
    duties = """
Tugas
Jabatan | Dasar | Uraian
Kasi Satu | Peraturan Bupati Nomor 96 Tahun 2019 | menyusun rencana;
Kasi Satu | | melayani & {jabatan} <warga>
"""
    told = satu(kantor(kinerja=KINERJA + duties), tmp_path).paragraf
    said = (
        "Kasi Satu melaksanakan tugas dan fungsi berdasarkan Peraturan Bupati Nomor 96 Tahun 2019."
    )
    assert said in told
    at = told.index("a.\tmenyusun rencana;")
    assert told[at + 1] == "b.\tmelayani & {jabatan} <warga>."


def test_where_no_duties_and_evaluation_are_filled_in_the_place_is_marked(tempeh: Hasil) -> None:
    with zipfile.ZipFile(dokumen(tempeh)[0]) as package:
        body = package.read("word/document.xml").decode()
    marked = re.findall(r'<w:highlight w:val="yellow"/></w:rPr>(.*?)</w:r>', body)
    assert [re.sub("<[^>]*>", "", one).partition("[lengkapi: ")[2] for one in marked] == [
        "peraturan yang menetapkan tugas jabatan ini; isi kolom Dasar di sheet Tugas].",
        "uraian tugas jabatan ini; isi sheet Tugas, satu baris satu tugas].",
        "faktor pendorong dan faktor penghambat triwulan ini; isi sheet Evaluasi].",
    ]


EVALUASI = """
Evaluasi
Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut
Kasi Satu | III | Dukungan warga | Cuaca & hujan | Rapat {bulanan}
Kasi Satu | entah | Tak tentu | |
"""


def test_evaluation_is_told_whole_and_marked_where_its_quarter_is_unreadable(
    tmp_path: Path,
) -> None:
    told = satu(kantor(kinerja=KINERJA + EVALUASI), tmp_path).paragraf
    at = told.index("2.3. EVALUASI DAN ANALISIS KINERJA")
    assert told[at + 1 : at + 5] == [
        "Faktor Pendorong: Dukungan warga", "Faktor Penghambat: Cuaca & hujan",
        "Tindak Lanjut: Rapat {bulanan}", "Faktor Pendorong: Tak tentu",
    ]  # fmt: skip
    with zipfile.ZipFile(tmp_path / "hasil" / "LKJ TW III 2023 - 1 Kasi Satu.docx") as package:
        body = package.read("word/document.xml").decode()
    assert body.count('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">Tak') == 1


def test_without_strategies_the_evaluation_says_what_follows(tmp_path: Path) -> None:
    plain = KINERJA.partition("Strategi\n")[0]
    told = satu(kantor(kinerja=plain + EVALUASI), tmp_path).paragraf
    at = told.index("2.4. RENCANA TINDAK LANJUT")
    assert told[at + 1] == "Rapat {bulanan}"
    assert "Belum ada strategi yang diisi." in told


def test_a_single_strategy_is_a_list_of_one_at_the_end(tmp_path: Path) -> None:
    told = satu(
        kantor(kinerja=f"{_STRATEGI}Kasi Satu | 1 | Mendata warga | Setiap bulan\n"), tmp_path
    ).paragraf
    assert told[told.index("Strategi yang digunakan adalah sebagai berikut.") + 1] == (
        "1.\tMendata warga."
    )


def test_a_row_taller_than_a_page_may_break(tmp_path: Path) -> None:
    """It would be cut off; all others stay whole."""
    long = "Uraian yang panjang sekali. " * 200
    found = satu(kantor(kinerja=KINERJA.replace("Jumlah laporan", long)), tmp_path)
    table = found.tabel["Tabel 2.1"]
    assert long.strip() in [one.strip() for one in table.teks]
    assert table.utuh.count(False) == 1


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a\nb\r\nc\rd", "a\nb\nc\nd"),
        ("a\tb", "a\tb"),
        ("\x00a\x0b\x1f\x7f\ud800\ufffeb", "ab"),
        ("  <&> {x}  y", "  <&> {x}  y"),
    ],
)
def test_a_text_is_written_as_it_was_typed_but_for_what_xml_does_not_know(
    typed: str, written: str
) -> None:
    xml = paragraf(typed, Ragam.ISI)
    root = ET.fromstring(f'<x xmlns:w="{W[1:-1]}">{xml}</x>')  # noqa: S314 - just made
    assert teks(root) == written


def test_a_number_too_wide_for_its_column_becomes_smaller() -> None:
    """So that it does not break; a text may."""
    row = Baris((Petak(9_999_999_999_999, UANG, FORMAT_RUPIAH), Petak("9.999.999.999.999")))
    xml = tabel([row], (5, 5), 100)
    number, text = (int(one) for one in re.findall(r'<w:sz w:val="(\d+)"/>', xml))
    assert number == 12
    assert text == 18


def test_cells_that_reach_over_rows_and_columns(tmp_path: Path) -> None:
    """A row that says nothing of a column has an empty cell there."""
    rows = [
        Baris((Petak("a", TEKS, baris=3, kolom=2), None, Petak(Fraction(1, 3), BILANGAN, "0.00%"))),
        Baris((None, None, Petak(date(2023, 9, 30), BILANGAN, "dd/mm/yyyy"))),
        Baris((None, None, Petak("b\nc"))),
        Baris((Petak(1, NOMOR, '0"."'),)),
    ]
    body = tabel(rows, (5, 5, 5), 300, judul='Daftar "x" & y')
    path = tmp_path / "tabel.docx"
    section = '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W[1:-1]}"><w:body>{body}{section}</w:body></w:document>',
        )
    (found,) = baca(path).bagian[0].tabel
    assert found.judul == 'Daftar "x" & y'
    assert found.isi == {
        (0, 0): "a", (0, 2): "33,33%", (1, 2): "30/09/2023", (2, 2): "b\nc",
        (3, 0): "1.", (3, 1): "", (3, 2): "",
    }  # fmt: skip


@pytest.mark.parametrize(("banyak", "bersama"), [(8, True), (40, False)])
def test_few_strategies_of_an_indicator_stay_on_a_page(
    banyak: int, bersama: bool, tmp_path: Path
) -> None:
    """Of many, a pale line closes the page on which they are cut."""
    rows = "".join(
        f"Kasi Satu | 1 | Langkah ke-{one} | Bulan {one}\n" for one in range(1, banyak + 1)
    )
    rows += "".join(f"Kasi Satu | 2 | Akhir {one} | Setiap bulan\n" for one in range(12))
    found = satu(kantor(kinerja=_STRATEGI + rows), tmp_path)
    table = found.tabel["Tabel 2.4"]
    assert all(table.bersama[2 : 1 + banyak]) is bersama
    with zipfile.ZipFile(tmp_path / "hasil" / "LKJ TW III 2023 - 1 Kasi Satu.docx") as package:
        body = package.read("word/document.xml").decode()
    assert ("BFBFBF" in body) is not bersama


def test_the_last_rows_of_a_table_stay_together(tmp_path: Path) -> None:
    """A page with a row or two looks forgotten; but a page's worth does not hang together."""
    indicators = "".join(
        f"Kasi Satu | {one} | Sasaran Kegiatan | Sasaran {one} | Indikator {one} | 12 laporan\n"
        for one in range(1, 41)
    )
    text = f"PK\nJabatan | No | Kelompok | Sasaran | Indikator Kinerja | Target\n{indicators}"
    together = satu(kantor(kinerja=text), tmp_path).tabel["Tabel 2.1"].bersama
    assert together[:2] == (True, True)
    assert not any(together[2:30])
    assert all(together[-6:-1])
    assert not together[-1]


# The command.


def _jalankan(*args: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lkj_xlsx", *map(str, args)], capture_output=True, text=True,
        encoding="utf-8", env=os.environ | {"PYTHONIOENCODING": "utf-8"}, cwd=cwd, check=False,
    )  # fmt: skip


Perintah = Callable[..., tuple[int, str, str]]


@pytest.fixture
def perintah(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Perintah:
    def jalankan(*args: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["lkj-xlsx", *map(str, args)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return jalankan


def test_the_terminal_names_the_documents(perintah: Perintah, tmp_path: Path) -> None:
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    _, told, _ = perintah("process", source, "--naskah", "--output", tmp_path / "hasil")
    assert f"Hasil  : 3 workbook dan 1 naskah di {tmp_path / 'hasil'}" in told
    assert "  Naskah : LKJ TW III 2023 - 1 Kasi Satu.docx\n" in told


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("", "isi sheet Tugas dan Evaluasi\n"),
        (
            "Tugas\nJabatan | Dasar | Uraian\nKasi Satu | Perbup 96 | melayani",
            "isi sheet Evaluasi\n",
        ),
        (
            (
                "Tugas\nJabatan | Dasar | Uraian\nKasi Satu | | melayani\n"
                "Evaluasi\nJabatan | Triwulan | Faktor Pendorong | Tindak Lanjut\nKasi Satu | III | Warga |"
            ),
            "isi sheet Tugas\n",
        ),
        (
            (
                "Tugas\nJabatan | Dasar | Uraian\nKasi Satu | Perbup 96 | melayani\n"
                "Evaluasi\nJabatan | Triwulan | Faktor Pendorong | Tindak Lanjut\nKasi Satu | III | Warga |"
            ),
            "",
        ),
    ],
)
def test_the_terminal_says_what_documents_still_ask_for(
    more: str, asked: str, perintah: Perintah, tmp_path: Path
) -> None:
    """In one line, with the sheets; nothing where all is filled in, none are made or none is to be said."""
    source = gambar(f"{kantor()}\n{more}", tmp_path / "isian.xlsx")
    out = tmp_path / "hasil"
    _, told, _ = perintah("process", source, "--naskah", "--output", out)
    line = "           1 naskah masih memuat [lengkapi: …]; "
    assert [one for one in told.splitlines(keepends=True) if "lengkapi" in one] == (
        [f"{line}{asked}"] if asked else []
    )
    for option in ("--quiet", "--output"):
        given = ("--naskah", option) if option == "--quiet" else (option, tmp_path / "lain")
        assert "lengkapi" not in "".join(map(str, perintah("process", source, *given)[1:]))


def test_what_an_own_template_has_no_place_for_is_not_asked_for(
    perintah: Perintah, tmp_path: Path
) -> None:
    """The document does not hold it, so nobody is sent to fill it in."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    own = docx.Document()
    own.add_paragraph("{evaluasi}")
    own.save(str(tmp_path / "sendiri.docx"))
    _, told, _ = perintah("process", source, "--templat-naskah", tmp_path / "sendiri.docx")
    assert "1 naskah masih memuat [lengkapi: …]; isi sheet Evaluasi\n" in told


def test_a_document_of_an_earlier_run_is_told_like_a_workbook(
    perintah: Perintah, tmp_path: Path
) -> None:
    """Also where the same workbook is processed without the flag: it may be no longer true."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    perintah("process", source, "--naskah", "--output", tmp_path / "hasil")
    (tmp_path / "hasil" / "surat.docx").write_bytes(b"surat")
    _, told, _ = perintah("process", source, "--output", tmp_path / "hasil")
    assert "Hasil lama di folder itu" in told
    assert told.endswith("     LKJ TW III 2023 - 1 Kasi Satu.docx\n")


def test_what_was_edited_by_hand_is_kept_beside_the_new_document(
    perintah: Perintah, tmp_path: Path
) -> None:
    """Each time that somebody has saved it since, and never where nobody has."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    out = tmp_path / "hasil"
    arguments = ("process", source, "--naskah", "--output", out)
    perintah(*arguments)
    (path,) = out.glob("*.docx")
    made = path.read_bytes()
    assert "disunting" not in perintah(*arguments)[1]
    copies = []
    for name in ("(disunting)", "(disunting 2)"):
        edited = ubah(
            path, tmp_path / "suntingan.docx", "docProps/core.xml", b"2000-01-01T00:00:00Z</dcterms:modified>",
            b"2023-10-05T08:00:00Z</dcterms:modified>",
        ).read_bytes()  # fmt: skip
        path.write_bytes(edited)
        told = perintah(*arguments)[1]
        copies.append(f"LKJ TW III 2023 - 1 Kasi Satu {name}.docx")
        said = f"tidak ditimpa, melainkan disimpan sebagai {copies[-1]}."
        assert said in " ".join(told.split())
        assert (out / copies[-1]).read_bytes() == edited
        assert path.read_bytes() == made
    path.write_bytes(b"surat orang lain")
    perintah(*arguments)
    assert (out / "LKJ TW III 2023 - 1 Kasi Satu (disunting 3).docx").read_bytes() == (
        b"surat orang lain"
    )


def test_a_folder_in_place_of_a_document_leaves_everything_as_it_was(
    perintah: Perintah, tmp_path: Path
) -> None:
    """All results of a run or none."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    (tmp_path / "hasil" / "LKJ TW III 2023 - 1 Kasi Satu.docx").mkdir(parents=True)
    status, _, told = perintah("process", source, "--naskah", "--output", tmp_path / "hasil")
    assert status == 2
    assert told.startswith("LKJ TW III 2023 - 1 Kasi Satu.docx: tidak dapat ditulis")
    assert [one.name for one in (tmp_path / "hasil").iterdir()] == [
        "LKJ TW III 2023 - 1 Kasi Satu.docx"
    ]


def test_a_document_that_is_open_in_word_leaves_everything_as_it_was(
    perintah: Perintah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same refusal as of a workbook, and the workbooks of the run before are still there."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    out = tmp_path / "hasil"
    perintah("process", source, "--naskah", "--output", out)
    before = {one.name: one.read_bytes() for one in out.iterdir()}
    gambar(kantor().replace("Mendata", "Mencatat"), source)
    replace = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if target.parent == out and target.suffix == ".docx":
            raise PermissionError(13, "locked")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    status, told, said = perintah("process", source, "--naskah", "--output", out)
    assert (status, told) == (2, "")
    assert said.startswith(
        "LKJ TW III 2023 - 1 Kasi Satu.docx: tidak dapat ditulis: tidak diizinkan menulis; tutup berkas itu "
        "bila sedang dibuka di Excel atau Word"
    )
    assert {one.name: one.read_bytes() for one in out.iterdir()} == before


def test_without_the_library_it_says_what_to_type(
    perintah: Perintah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is read or written."""
    monkeypatch.setattr(terpasang, "PUSTAKA", ("docx", "tidak_ada_pustaka_ini"))
    status, told, said = perintah("process", tmp_path / "tidak ada.xlsx", "--naskah")
    assert (status, told) == (2, "")
    assert said == (
        "Naskah memerlukan pustaka python-docx, yang belum terpasang di komputer ini; ketik: "
        f"{terpasang.perintah_python()} -m pip install python-docx (tambahan lkj-xlsx[naskah]).\n"
    )
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("sistem", "awal", "jalur", "called"),
    [
        ("linux", "/usr", "/usr/bin/python3.13", "python3.13"),
        ("win32", "/usr", "/usr/python.exe", "py"),
        ("linux", "/kerja/.venv", "/kerja/.venv/bin/python", "/kerja/.venv/bin/python"),
        ("win32", "/kerja lkj/v", "/kerja lkj/v/python.exe", '"/kerja lkj/v/python.exe"'),
        ("linux", "/usr", "", "python3"),
    ],
)
def test_what_to_type_is_for_the_python_that_runs_the_program(
    sistem: str, awal: str, jalur: str, called: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows `pip` alone is often unknown; in an environment of its own any other Python is wrong."""
    for name, value in (("platform", sistem), ("prefix", awal), ("base_prefix", "/usr")):
        monkeypatch.setattr(sys, name, value)
    monkeypatch.setattr(sys, "executable", jalur)
    assert terpasang.perintah_python() == called


@pytest.mark.parametrize("name", ["docx", "lxml"])
def test_a_library_that_is_not_there_is_missed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert name in terpasang.PUSTAKA
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(Kegagalan):
        terpasang.pastikan_terpasang()


_PELACAK = """
import sys
from lkj_xlsx.perintah.cli import main
try:
    main()
except SystemExit as end:
    assert end.code in (0, 1), end.code
heavy = "docx lxml lkj_xlsx.naskah"
print("dimuat:", *(name for name in heavy.split() if name in sys.modules))
"""


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("process", "--help"), ("check", "{isian}"), ("process", "{isian}"),
     ("template", "{baru}")],
)  # fmt: skip
def test_nothing_of_word_is_loaded_unless_documents_are_asked_for(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    given = [one.format(isian=source, baru=tmp_path / "baru.xlsx") for one in arguments]
    done = subprocess.run(
        [sys.executable, "-c", _PELACAK, *given], capture_output=True, text=True, check=True
    )
    assert done.stdout.rpartition("dimuat:")[2].split() == []


def test_a_batch_makes_documents_of_every_report_and_again_what_has_changed(tmp_path: Path) -> None:
    """The same with any number of processes; one that was changed by hand is made again."""
    folder, out = tmp_path / "kabupaten", tmp_path / "hasil"
    folder.mkdir()
    for name in ("Satu", "Dua"):
        text = kantor().replace("Kecamatan Contoh", f"Kecamatan {name}")
        gambar(text, folder / f"{name}.xlsx")
    (folder / "rusak.xlsx").write_bytes(b"rusak")
    first = _jalankan("process", folder, "--naskah", "--output", out, "--jobs", "2")
    assert first.returncode == 2
    made = {one.relative_to(out): one.read_bytes() for one in out.rglob("*.docx")}
    assert {one.parts[0] for one in made} == {"Satu_hasil", "Dua_hasil"}
    again = _jalankan("process", folder, "--naskah", "--output", out)
    assert "tidak ada yang dibuat, 2 tidak berubah" in again.stdout
    assert "Hasil lama" not in again.stdout
    changed = out / next(iter(made))
    changed.write_bytes(changed.read_bytes() + b" ")
    assert (
        "1 dibuat, 1 tidak berubah"
        in _jalankan("process", folder, "--naskah", "--output", out).stdout
    )
    assert {one.relative_to(out): one.read_bytes() for one in out.rglob("*.docx")} == made
    without = _jalankan("process", folder, "--output", out).stdout
    assert "Selesai: 2 laporan" in without
    assert without.count("Hasil lama di folder itu, tidak dihapus: LKJ TW III 2023") == 2


def test_the_copy_of_a_workbook_is_no_document(tmp_path: Path) -> None:
    """A folder with documents in it can be processed again."""
    source = gambar(kantor(), tmp_path / "isian.xlsx")
    done = buat_naskah(source, tmp_path / "kabupaten")
    shutil.copy(source, tmp_path / "kabupaten" / "isian.xlsx")
    told = _jalankan("check", tmp_path / "kabupaten", "--format", "json")
    assert told.stdout.count('"berkas"') == 1
    assert dokumen(done)


def test_tables_of_the_document_are_told_apart_by_name(tempeh: Hasil) -> None:
    """For whoever listens to it."""
    found = baca(dokumen(tempeh)[1])
    named: list[Tabel] = [one for part in found.bagian for one in part.tabel if one.judul]
    assert named[0].judul == "Tabel 2.1 Lembar Dokumen Perjanjian Kinerja Sekretaris Kecamatan"
