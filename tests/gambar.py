"""Workbooks drawn as text tables in, real .xlsx files and what the product finds in them out.

A drawing is a sheet's name on a line of its own, a header line, then a line a row, cells between
bars. Cells are typed as in Excel but for: `#0.97:0%` a number with its format, `#REF!` an error
value, `=B2*2` a formula that nobody calculated, `@2023-09-30` a date, `\\n` a line break. Whole
numbers of up to 15 digits are numbers, all else is text. `Nama (tersembunyi)` hides a sheet. Several
workbooks stand one below the other, each under its name in brackets: `[kasi.xlsx]`.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from buat import Gambar, urai
from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.baku.sheets import IDENTITAS, UTAMA
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.naskah_dibaca import periksa_naskah
from lkj_xlsx.proses.pipeline import periksa_bersama, periksa_workbook
from lkj_xlsx.reader import Bacaan, baca
from lkj_xlsx.reader.ekspor.baca import baca_ekspor
from lkj_xlsx.temuan import Temuan
from naskah_tulis import Blok, tulis_naskah

NASKAH = "Naskah"
"""A drawn sheet whose name begins so is a table of a document (`Naskah Tabel 2.2`), or its paragraphs
(`Naskah`, below a header); the document is held against the workbook of the other sheets.
"""
EKSPOR = "Ekspor"
"""A drawn sheet of this name is an export of SIPD; the workbook is compared with itself."""
IDENTITAS_CONTOH = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | III
"""

_GALAT_EXCEL = {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"}
_BILANGAN = re.compile(r"-?\d{1,15}")
_TERSEMBUNYI = "(tersembunyi)"
_WORKBOOK = re.compile(r"^\s*\[(.+\.xlsx)\]\s*$", re.MULTILINE)


def gambar(text: str, path: Path, *, lengkap: bool = True) -> Path:
    """Write the drawing; `lengkap` adds the main sheets that it leaves out, with headers only."""
    return gambar_lembar(urai(text), path, lengkap=lengkap)


def gambar_lembar(drawn: list[Gambar], path: Path, *, lengkap: bool = True) -> Path:
    """Write drawn sheets, likewise."""
    if lengkap:
        drawn = _lengkapi(drawn)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in drawn:
        target: Worksheet = book.create_sheet(sheet.nama.removesuffix(_TERSEMBUNYI).strip())
        target.sheet_state = "hidden" if _disembunyikan(sheet) else "visible"
        isi_lembar(target, sheet.baris)
    if all(map(_disembunyikan, drawn)):
        book.create_sheet("Lain")
    book.save(path)
    return path


def gambar_bersama(text: str, folder: Path, *, lengkap: bool = True) -> list[Path]:
    """Write a drawing of several workbooks into a folder, in their order."""
    alone, *named = _WORKBOOK.split(text)
    if not named:
        return [gambar(alone, folder / "gambar.xlsx", lengkap=lengkap)]
    paths = [folder / name for name in named[::2]]
    for path, drawing in zip(paths, named[1::2], strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        gambar(drawing, path, lengkap=lengkap)
    return paths


def isi_lembar(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    """Fill a sheet with drawn cells from its first row on."""
    for row, cells in enumerate(rows, start=1):
        for col, cell in enumerate(cells, start=1):
            _isi(sheet, row, col, cell)


def _disembunyikan(sheet: Gambar) -> bool:
    return sheet.nama.endswith(_TERSEMBUNYI)


def _lengkapi(drawn: list[Gambar]) -> list[Gambar]:
    known = {kunci(sheet.nama.removesuffix(_TERSEMBUNYI)) for sheet in drawn}
    rest = [
        urai(IDENTITAS_CONTOH)[0]
        if sheet is IDENTITAS
        else Gambar(sheet.name, (tuple(column.header for column in sheet.columns),))
        for sheet in UTAMA
        if kunci(sheet.name) not in known
    ]
    return rest + drawn


def _isi(sheet: Worksheet, row: int, col: int, text: str) -> None:
    if not text:
        return
    cell = sheet.cell(row, col)
    if text in _GALAT_EXCEL:
        cell.value = text
        cell.data_type = "e"
    elif text.startswith("#"):
        number, _, number_format = text[1:].partition(":")
        cell.value = float(number) if "." in number else int(number)
        cell.number_format = number_format or "General"
    elif text.startswith("@"):
        cell.value = datetime.fromisoformat(text[1:])
        cell.number_format = "dd/mm/yyyy"
    elif _BILANGAN.fullmatch(text):
        cell.value = int(text)
    else:
        cell.value = text.replace("\\n", "\n")
        if not text.startswith("="):
            cell.data_type = "s"


def bacaan_dari(text: str, *, lengkap: bool = True) -> Bacaan:
    """What the reader makes of a drawing."""
    with tempfile.TemporaryDirectory() as folder:
        return baca(gambar(text, Path(folder) / "gambar.xlsx", lengkap=lengkap))


def lkj_dari(text: str) -> Lkj:
    return bacaan_dari(text).lkj


def laporan_dari(text: str) -> Laporan:
    """The report of a drawing, computed."""
    with tempfile.TemporaryDirectory() as folder:
        return periksa_workbook(gambar(text, Path(folder) / "gambar.xlsx")).laporan


def temuan_dari(text: str, kode: str = "", *, lengkap: bool = True) -> list[Temuan]:
    """Every finding in a drawing, or those of one rule; of a drawn document its own."""
    if any(one.nama.startswith(NASKAH) for one in urai(_WORKBOOK.sub("", text))):
        return [one for one in temuan_naskah(text, lengkap=lengkap) if one.kode.startswith(kode)]
    with tempfile.TemporaryDirectory() as folder:
        paths = gambar_bersama(text, Path(folder), lengkap=lengkap)
        drawn = any(one.nama == EKSPOR for one in urai(_WORKBOOK.sub("", text)))
        found = periksa_bersama(paths, baca_ekspor(paths) if drawn else None).temuan
    return [one for one in found if one.kode.startswith(kode)]


def temuan_naskah(text: str, *, lengkap: bool = True) -> tuple[Temuan, ...]:
    """What a drawn document says otherwise than the drawn workbook."""
    drawn = urai(text)
    sheets = [one for one in drawn if not one.nama.startswith(NASKAH)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = gambar_lembar(sheets, folder / "gambar.xlsx", lengkap=lengkap)
        document = tulis_naskah(folder / "LAPORAN.docx", *urai_blok(text))
        return periksa_naskah(document, periksa_workbook(book))


def urai_blok(text: str) -> Iterator[Blok]:
    """The paragraphs and tables of a drawn document."""
    for one in urai(text):
        if one.nama == NASKAH:
            yield from (" ".join(filter(None, cells)) for cells in one.baris[1:])
        elif one.nama.startswith(NASKAH):
            yield one.nama.removeprefix(NASKAH).strip()
            yield one.baris


def lokasi(temuan: list[Temuan]) -> list[str]:
    """The first cell of each finding, for tests that say where."""
    return [str(one.lokasi[0]) for one in temuan]
