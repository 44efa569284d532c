"""The input and its findings in; a copy out whose cells are coloured and say what is wrong."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.cap import CAP
from lkj_xlsx.reader.berkas.muat import Termuat, muat_sendiri
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import WARNA

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAMA_SALINAN = "Hasil Pemeriksaan"
_WARNA = {level: colour.isian.removeprefix("#") for level, colour in WARNA.items()}
_PENULIS = "lkj-xlsx"
_SIFAT = "docProps/core.xml"
_KOMENTAR_TERPANJANG = 4_000
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)
_SAAT_TETAP = datetime(2000, 1, 1)  # noqa: DTZ001 - what openpyxl writes has no zone

_HILANG: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"xl/vbaProject"), "makro"),
    (re.compile(r"xl/ctrlProps/|xl/activeX/"), "tombol dan kotak isian (kontrol formulir)"),
    (re.compile(r"xl/slicers?/|xl/slicerCaches/"), "slicer"),
    (re.compile(r"xl/threadedComments/"), "percakapan komentar (komentar biasa tetap ada)"),
    (re.compile(r"xl/embeddings/"), "objek yang disematkan"),
    (re.compile(r"xl/diagrams/"), "SmartArt"),
)
"""Parts of a workbook that openpyxl does not write again, and what people call them."""
_HILANG_DI_SHEET: tuple[tuple[bytes, str], ...] = (
    (b"sparklineGroup", "grafik mini (sparkline)"),
    (b"x14:conditionalFormatting", "sebagian format bersyarat baru"),
    (b"legacyDrawingHF", "gambar di kepala atau kaki halaman"),
)
_GAMBAR_BEBAS = re.compile(rb"<xdr:(?:sp|cxnSp|grpSp)\b")


def salinan_diperiksa(
    sumber: Path, temuan: Sequence[Temuan], termuat: Termuat | None = None
) -> bytes:
    """The annotated copy of an input as a file's bytes; the same input gives the same bytes.

    Colours and comments go on the cells of findings that still count. The first sheet says what
    the copy could not keep. `termuat` is the input as it was read, which becomes the copy; without
    it the input is loaded anew.
    """
    loaded = termuat or muat_sendiri(sumber)
    book, paket = loaded.book, loaded.paket
    by_cell: dict[tuple[str, int, int], list[Temuan]] = {}
    for one in temuan:
        if one.status is Status.AKTIF:
            for place in one.lokasi:
                if not place.berkas or place.berkas == sumber.name:
                    by_cell.setdefault((place.sheet, place.row, place.col), []).append(one)
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    merged = {title: _gabungan(sheet) for title, sheet in sheets.items()}
    for (title, row, col), found in by_cell.items():
        if title in sheets:
            first = merged[title].get((row, col), (row, col))
            _tandai(sheets[title].cell(*first), found)  # type: ignore[arg-type]
    _lembar_awal(book, _yang_hilang(paket, book), temuan)
    return _isi_berkas(book, paket)


def _gabungan(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """The cells of merged ranges, each with the first of its range: that one is seen."""
    return {
        place: (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for place in area.cells
    }


def _tandai(cell: Cell, found: Sequence[Temuan]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    worst = min((one.tingkat for one in found), key=lambda level: level.urutan)
    cell.fill = PatternFill("solid", fgColor=_WARNA[worst])
    own = f"{cell.comment.text}\n\n" if cell.comment else ""
    text = own + "\n\n".join(
        dict.fromkeys(f"{one.tingkat} {one.kode}: {one.pesan}\n{one.saran}" for one in found)
    )
    comment = Comment(text[:_KOMENTAR_TERPANJANG], _PENULIS)
    comment.width, comment.height = 380, min(40 + 20 * (len(text) // 48 + text.count("\n")), 400)
    cell.comment = comment


def _lembar_awal(book: Workbook, lost: Iterable[str], temuan: Sequence[Temuan]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = book.create_sheet(_nama_bebas(book), 0)
    counts = Hitungan.dari(temuan).menurut_tingkat
    sheet["A1"] = "Salinan workbook yang sudah diperiksa"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = (
        "Sel yang bertemuan diwarnai dan diberi komentar. Perbaiki di workbook aslinya, bukan di "
        "salinan ini, lalu jalankan lagi."
    )
    for row, (level, number) in enumerate(counts.items(), start=4):
        sheet.cell(row, 1, f"{level}: {number}").fill = PatternFill("solid", fgColor=_WARNA[level])
    sheet["A8"] = "Yang tidak dapat dipertahankan di salinan ini:"
    sheet["A8"].font = Font(bold=True)
    for row, word in enumerate(list(lost) or ["tidak ada"], start=9):
        sheet.cell(row, 1, f"- {word}")
    sheet.column_dimensions["A"].width = 90
    for cells in sheet.iter_rows():
        cells[0].alignment = Alignment(wrap_text=True, vertical="top")
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def _nama_bebas(book: Workbook) -> str:
    taken = {name.casefold() for name in book.sheetnames}
    name, number = NAMA_SALINAN, 1
    while name.casefold() in taken:
        number += 1
        name = f"{NAMA_SALINAN} ({number})"
    return name


def _yang_hilang(paket: Paket, book: Workbook) -> list[str]:
    """What the input has and the copy has not, in the words of those who made it."""
    lost = {f"format sel kosong di sheet {title}": None for title in paket.ditipiskan if title}
    with zipfile.ZipFile(io.BytesIO(paket.isi)) as package:
        for name in package.namelist():
            for pattern, word in _HILANG:
                if pattern.match(name):
                    lost[word] = None
            if name.startswith("xl/worksheets/sheet"):
                part = package.read(name)
                lost.update((word, None) for mark, word in _HILANG_DI_SHEET if mark in part)
            if name.startswith("xl/drawings/drawing") and _GAMBAR_BEBAS.search(package.read(name)):
                lost["bentuk dan kotak teks (shape)"] = None
    if any(_berumus(sheet) for sheet in book.worksheets):
        lost["hasil rumus yang tersimpan (dihitung ulang saat dibuka)"] = None
    return list(lost)


def _berumus(sheet: Worksheet) -> bool:
    cells: Mapping[tuple[int, int], Cell | MergedCell] = sheet._cells  # noqa: SLF001 - see `buku`
    return any(cell.data_type == "f" for cell in cells.values())


def _isi_berkas(book: Workbook, paket: Paket) -> bytes:
    """What openpyxl's own save writes, without the moment at which it is written."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.modified = _SAAT_TETAP
    if not _bertanggal(paket):
        book.properties.created = _SAAT_TETAP
    book.properties.category = CAP
    target = io.BytesIO()
    ExcelWriter(book, _PaketTetap(target, "w")).save()
    return target.getvalue()


def _bertanggal(paket: Paket) -> bool:
    """Whether the input says when it was made; for one that does not openpyxl takes the clock."""
    with zipfile.ZipFile(io.BytesIO(paket.isi)) as package:
        return _SIFAT in package.namelist() and b"dcterms:created" in package.read(_SIFAT)


class _PaketTetap(zipfile.ZipFile):
    """A package in which every part bears the same date."""

    def write(self, filename: str | PathLike[str], arcname: str, *_: object) -> None:  # type: ignore[override]
        self.writestr(arcname, Path(filename).read_bytes())

    def writestr(self, name: str, data: bytes | str, *_: object) -> None:  # type: ignore[override]
        info = zipfile.ZipInfo(name, _TANGGAL_ZIP)
        info.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(info, data)
