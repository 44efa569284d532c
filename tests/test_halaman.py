"""Every workbook that we write, printed by LibreOffice: each page names office, period and page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.baku.sheets import SHEETS, TANGGAPAN_BAKU
from lkj_xlsx.perintah import cli
from lkj_xlsx.proses.cetak import buat_pdf, lembar_cetak
from lkj_xlsx.proses.pipeline import Hasil, proses_workbook
from lkj_xlsx.temuan import Status
from lkj_xlsx.writer.buku_templat import tulis_templat
from lkj_xlsx.writer.tinggi import tata_letak
from soffice import perlu_libreoffice, ubah

PDFTOTEXT = shutil.which("pdftotext")
pytestmark = [
    pytest.mark.libreoffice,
    perlu_libreoffice,
    pytest.mark.skipif(PDFTOTEXT is None, reason="poppler (pdftotext) tidak terpasang"),
]

PANJANG = "Penyelenggaraan Pelayanan Administrasi Terpadu "
TEKS = PANJANG * 30
PANJANG_SEKALI = f"""
Identitas
Isian | Nilai
Unit Kerja | Kecamatan {PANJANG * 4}
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2024
Triwulan | II
Rumus Efisiensi | Selisih
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
Kasi {PANJANG * 3} | SITI AMINAH | 19870702 200602 2 002 | Camat | BUDI | 19800101 200012 1 001
PK
Jabatan | No | Kelompok | Sasaran | Indikator Kinerja | Target
Kasi {PANJANG * 3} | 1 | Sasaran | {TEKS} | {TEKS} | 12 laporan
Kasi {PANJANG * 3} | 2 | Sasaran | {TEKS} | {TEKS} | 100%
Realisasi
Jabatan | No | TW I | TW II | Ket
Kasi {PANJANG * 3} | 1 | 3 laporan | 6 laporan | {TEKS}
Kasi {PANJANG * 3} | 2 | 20% | 45% | {TEKS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | No Indikator
Kasi {PANJANG * 3} | Program | 7.01.02 | {TEKS} | 999000000000 | 1000 | 111000000000 | 1, 2
Strategi
Jabatan | No | Strategi 1 | Strategi 2 | Pada Bulan
Kasi {PANJANG * 3} | 1 | {TEKS} | {TEKS} | Januari s/d Desember 2024
Evaluasi
Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut
Kasi {PANJANG * 3} | II | {TEKS * 8} | {TEKS} | SELESAI
"""
TEMPEH, WANASARI = "Kecamatan Tempeh", "Kecamatan Wanasari"
PERIODE = {
    TEMPEH: "Triwulan III Tahun 2023", WANASARI: "Triwulan II Tahun 2024",
    "Kecamatan Penyelenggaraan": "Triwulan II Tahun 2024",
}  # fmt: skip
TANGGAPAN = "2.5 Tanggapan Atasan Langsung"
NOMOR = re.compile(r"Halaman (\d+) dari (\d+)")


def halaman_pdf(pdf: Path) -> list[str]:
    """The text of each page, in the order in which it is printed."""
    done = subprocess.run(
        [str(PDFTOTEXT), "-layout", str(pdf), "-"], capture_output=True, check=True
    )
    return done.stdout.decode().split("\f")[:-1]


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Hasil]:
    """Both examples and a workbook of very long texts, with everything that `process` makes of them."""
    folder = tmp_path_factory.mktemp("halaman")
    long = gambar(PANJANG_SEKALI, folder / "panjang.xlsx")
    sources = [FOLDER / "tempeh.xlsx", FOLDER / "contoh.xlsx", long]
    return {one.stem: proses_workbook(one, folder / one.stem, cetak=True) for one in sources}


@pytest.fixture(scope="module")
def tercetak(
    hasil: dict[str, Hasil], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, list[str]]]:
    """The pages of each workbook, by report and name."""
    folder = tmp_path_factory.mktemp("tercetak")
    pages: dict[str, dict[str, list[str]]] = {}
    for name, done in hasil.items():
        books = [one for one in done.berkas if one.suffix == ".xlsx"]
        printed = ubah(books, "pdf", folder / name, bahasa="id-ID")
        pages[name] = {one.stem: halaman_pdf(one) for one in printed}
    return pages


def periksa_halaman(pages: list[str], unit: str, periode: str) -> list[int]:
    """The pages, from 1, that do not name office, period and their number; that is none."""
    assert pages
    return [
        number
        for number, page in enumerate(pages, start=1)
        if unit not in page
        or periode not in page
        or (str(number), str(len(pages))) not in NOMOR.findall(page)
    ]


@pytest.mark.parametrize(
    ("laporan", "unit"),
    [("tempeh", TEMPEH), ("contoh", WANASARI), ("panjang", "Kecamatan Penyelenggaraan")],
)
def test_every_page_of_every_result_names_office_period_and_page(
    tercetak: dict[str, dict[str, list[str]]], laporan: str, unit: str
) -> None:
    """Officials' workbooks, the recap with its data sheets, and the one to print."""
    books = {
        name: pages for name, pages in tercetak[laporan].items() if not name.endswith("diperiksa")
    }
    wrong = {name: periksa_halaman(pages, unit, PERIODE[unit]) for name, pages in books.items()}
    assert {name: pages for name, pages in wrong.items() if pages} == {}
    assert any(name.startswith("Rekap LKJ") for name in books)
    assert any(name.startswith("Cetak LKJ") for name in books)


@pytest.mark.parametrize(
    ("laporan", "unit"),
    [("tempeh", TEMPEH), ("contoh", WANASARI), ("panjang", "Kecamatan Penyelenggaraan")],
)
def test_every_page_of_the_copys_first_sheet_names_office_period_and_page(
    hasil: dict[str, Hasil],
    tercetak: dict[str, dict[str, list[str]]],
    laporan: str,
    unit: str,
) -> None:
    """The other sheets are the office's own."""
    (pages,) = (one for name, one in tercetak[laporan].items() if name.endswith("diperiksa"))
    own = [one for one in pages if "Halaman" in one and "Hasil Pemeriksaan" in one]
    assert own
    assert pages[: len(own)] == own
    for number, page in enumerate(own, start=1):
        assert unit in page
        assert PERIODE[unit] in page
        assert f"Halaman {number} dari {len(pages)}" in page
    active = [one for one in hasil[laporan].pemeriksaan.temuan if one.status is Status.AKTIF]
    assert len(re.findall(r"\bLKJ\d{3}\b", "\n".join(own))) == len(active)


def test_the_combined_workbooks_name_them_on_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many offices, each period; in the data each row names its own."""
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"bukan workbook")
    sources = [str(FOLDER / "tempeh.xlsx"), str(FOLDER / "contoh.xlsx"), str(broken)]
    monkeypatch.setattr(
        "sys.argv", ["lkj-xlsx", "process", *sources, "--output", str(tmp_path / "hasil")]
    )
    with pytest.raises(SystemExit):
        cli.main()
    books = [tmp_path / "hasil" / f"{one} Gabungan.xlsx" for one in ("Rekap", "Data")]
    recap, data = map(halaman_pdf, ubah(books, "pdf", tmp_path / "cetak"))
    for pages in (recap, data):
        for number, page in enumerate(pages, start=1):
            assert f"Halaman {number} dari {len(pages)}" in page
    for page in recap:
        assert "2 unit kerja" in page
        assert all(period in page for period in ("TW III 2023", "TW II 2024"))
    for page in data:
        assert TEMPEH in page or WANASARI in page


@pytest.mark.parametrize(
    "setelan", [{}, {"unit_kerja": "Kecamatan R&D", "tahun": 2025, "triwulan": "IV"}]
)
def test_every_page_of_a_template_leaves_them_to_be_written_by_hand(
    tmp_path: Path, setelan: dict[str, object]
) -> None:
    """Dotted even where they are filled in: the header could not follow a change in Identitas."""
    book = tmp_path / "isian.xlsx"
    tulis_templat(book, setelan=setelan)
    (pdf,) = ubah([book], "pdf", tmp_path / "cetak")
    pages = halaman_pdf(pdf)
    assert len(pages) > 10
    assert periksa_halaman(pages, "Unit kerja ......", "Triwulan .......... Tahun ..........") == []
    assert not [one for one in pages if "Triwulan IV Tahun 2025" in one]
    feet = [page.rstrip().split("\n")[-1] for page in pages]
    named = {one.name for one in SHEETS} & {*load_workbook(book).sheetnames}
    assert {name for name in named for foot in feet if re.search(rf"\b{name}\b", foot)} == named


@pytest.mark.parametrize("laporan", ["tempeh", "contoh", "panjang"])
def test_pages_end_where_they_were_set_to_end(
    hasil: dict[str, Hasil], tercetak: dict[str, dict[str, list[str]]], laporan: str
) -> None:
    """The one to print has as many pages as were laid out, and its PDF has them too."""
    done = hasil[laporan]
    laid_out = sum(
        len(tata_letak(one).awal_halaman) + 1 for one in lembar_cetak(done.pemeriksaan.laporan)
    )
    (pdf,) = (one for one in done.berkas if one.suffix == ".pdf")
    assert len(tercetak[laporan][pdf.stem]) == laid_out
    assert halaman_pdf(pdf) == tercetak[laporan][pdf.stem]
    assert done.kabar == ""


def test_the_pdf_shows_numbers_as_indonesians_write_them(
    hasil: dict[str, Hasil], tmp_path: Path
) -> None:
    """Dots in amounts and commas before decimals, whatever the computer is set to; twice the same."""
    for done in hasil.values():
        (pdf,) = (one for one in done.berkas if one.suffix == ".pdf")
        text = "\n".join(halaman_pdf(pdf))
        assert re.search(r"\d\.\d{3}\.\d{3}\b", text)
        assert not re.findall(r"\d,\d{3}\b|\d\.\d+ ?%", text)
    done = hasil["contoh"]
    (book,) = (one for one in done.berkas if one.name.startswith("Cetak") and one.suffix == ".xlsx")
    again = Path(shutil.copy(book, tmp_path))
    assert buat_pdf(again, lama=tmp_path / "tiada.pdf") == ""
    assert again.with_suffix(".pdf").read_bytes() == book.with_suffix(".pdf").read_bytes()


@pytest.mark.parametrize(("laporan", "paling_banyak"), [("tempeh", 7), ("contoh", 1)])
def test_the_list_of_findings_is_short(
    tercetak: dict[str, dict[str, list[str]]], laporan: str, paling_banyak: int
) -> None:
    """It took 14 pages in the recap of Tempeh once."""
    (recap,) = (pages for name, pages in tercetak[laporan].items() if name.startswith("Rekap LKJ"))
    listed = [one for one in recap if re.search(r"^ *No +Tingkat +Kode", one, re.MULTILINE)]
    assert 0 < len(listed) <= paling_banyak


def test_signatures_and_notes_are_never_alone_on_a_page(
    tercetak: dict[str, dict[str, list[str]]],
) -> None:
    """Above them stands at least a row of the table."""
    for name, books in tercetak.items():
        (pages,) = (one for book, one in books.items() if book.startswith("Cetak LKJ"))
        signed = [one for one in pages if "Atasan Langsung" in one or "NIP." in one]
        assert signed, name
        for page in signed:
            head = "Tanggapan atas laporan ini" if TANGGAPAN in page else "Pada Bulan"
            above = page.partition(head)[2].partition("Atasan Langsung")[0]
            assert re.search(r"^ *(\d+|1 +2 +3 +4)", above, re.MULTILINE)
            assert len(above.split("\n")) > 3, page


def test_every_official_has_a_page_for_the_superior(
    hasil: dict[str, Hasil], tercetak: dict[str, dict[str, list[str]]]
) -> None:
    """One page each, with a box for every line, the official named and room to sign."""
    for name, books in tercetak.items():
        (pages,) = (one for book, one in books.items() if book.startswith("Cetak LKJ"))
        own = [one for one in pages if TANGGAPAN in one]
        officials = hasil[name].pemeriksaan.laporan.pejabat
        for page, official in zip(own, officials, strict=True):
            assert " ".join(official.jabatan.split()[:3]) in page
            assert all(line in page for line in TANGGAPAN_BAKU)
            assert "Catatan atasan langsung:" in page


def test_texts_of_evaluasi_are_whole_on_their_pages(
    tercetak: dict[str, dict[str, list[str]]],
) -> None:
    """Every word of one that takes several pages is on one of them, the last row below it."""
    (pages,) = (one for name, one in tercetak["panjang"].items() if name.startswith("Cetak LKJ"))
    own = [one for one in pages if "Tabel 2.3 " in one]
    text = " ".join(own).partition("Evaluasi Triwulan II")[2]
    assert len(re.findall("Terpadu", text.partition("Tindak Lanjut")[0])) >= 9 * 30
    assert "SELESAI" in own[-1]
