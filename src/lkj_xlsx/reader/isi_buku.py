"""A path in, the cells of every sheet out: what stands in them, merged ranges spread, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.muat import Termuat, muat
from lkj_xlsx.reader.berkas.paket import Paket

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_WORKBOOK_LAIN = re.compile(r"'[^']*\[[^\[\]']+\][^']*'!|\[[^\[\]']+\][\w.]*!")
"""`[1]PK!A1` and `'[pagu.xlsx]Sheet 1'!A1`, but no column of a table: `Tabel1[Pagu]`."""


@dataclass(frozen=True, slots=True)
class RumusTanpaNilai:
    """Stands for a formula whose result nobody has stored."""

    rumus: str


@dataclass(frozen=True, slots=True)
class GalatExcel:
    """Stands for one of Excel's error values."""

    teks: str


@dataclass(frozen=True, slots=True)
class SheetMentah:
    """A sheet as it stands in the file: cells by row and column, both from 1, empty ones left out."""

    nama: str
    baris: Mapping[int, Mapping[int, Ketikan]]
    baris_tersembunyi: frozenset[int] = frozenset()
    tersembunyi: bool = False
    berkas: str = ""
    dari_luar: tuple[Sel, ...] = ()
    """Cells whose formula takes its value from another workbook."""


@dataclass(frozen=True, slots=True)
class Buku:
    """All sheets of a workbook, in their order."""

    sheet: tuple[SheetMentah, ...]
    berkas: str = field(default="")
    diabaikan: tuple[str, ...] = ()
    """What the workbook has besides cells that is neither run nor read."""
    termuat: Termuat | None = None
    """As it was loaded, for its annotated copy; only where it was asked for."""


def buka(path: Path, berkas: str = "", *, simpan: bool = False) -> Buku:
    """Read every worksheet of a workbook; Kegagalan where the file is unusable.

    `berkas` is the name that its cells carry, where a report comes from several workbooks. `simpan`
    keeps what was loaded for the annotated copy; who only checks lets it go at once.
    """
    paket = pastikan_layak(path)
    # openpyxl raises a dozen unrelated types on damaged parts, some of them only while iterating:
    # this is the one place that catches them all.
    try:
        return _buka(paket, berkas, simpan=simpan)
    except Exception as damage:
        raise Kegagalan(
            f"{path.name}: isi workbook rusak; buka di Excel, biarkan Excel memperbaikinya, lalu simpan "
            "kembali."
        ) from damage


def _buka(paket: Paket, berkas: str, *, simpan: bool) -> Buku:
    book = muat(BytesIO(paket.isi))
    values = muat(BytesIO(paket.isi), nilai=True) if any(map(_berumus, book.worksheets)) else book
    uncalculated = values is not book and bool(book.calculation.fullCalcOnLoad)
    return Buku(
        tuple(_sheet(book, values, sheet.title, berkas, uncalculated) for sheet in book.worksheets),
        berkas,
        paket.diabaikan,
        Termuat(book, paket) if simpan else None,
    )


def _sel_terisi(sheet: Worksheet) -> Iterable[tuple[tuple[int, int], Cell | MergedCell]]:
    # iter_rows would create a cell for every gap between the filled ones.
    return sheet._cells.items()  # noqa: SLF001


def _berumus(sheet: Worksheet) -> bool:
    return any(cell.data_type == "f" for _, cell in _sel_terisi(sheet))


def _sheet(
    book: Workbook, values: Workbook, title: str, berkas: str, uncalculated: bool
) -> SheetMentah:
    sheet = book[title]
    calculated = values[title]
    rows: dict[int, dict[int, Ketikan]] = {}
    for (row, col), cell in _sel_terisi(sheet):
        value: object = cell.value
        if value is None:
            continue
        number_format = "General" if type(value) is str else cell.number_format
        if cell.data_type == "f":
            result = calculated.cell(row, col)
            value = _hasil_rumus(value, result.value, result.data_type, uncalculated)
            number_format = cell.number_format
        elif cell.data_type == "e":
            value = GalatExcel(str(value))
        place = Sel(title, row, col, berkas)
        typed = _ketikan(place, value, number_format)
        if typed is not None:
            rows.setdefault(row, {})[col] = typed
    _sebarkan(sheet, rows)
    return SheetMentah(
        nama=title,
        baris=dict(sorted(rows.items())),
        baris_tersembunyi=frozenset(_tersembunyi(sheet)),
        tersembunyi=sheet.sheet_state != "visible",
        berkas=berkas,
        dari_luar=tuple(_dari_luar(sheet, berkas)) if values is not book else (),
    )


def _ketikan(place: Sel, value: object, number_format: str) -> Ketikan | None:
    if isinstance(value, str):
        text = bersih(value)
        return Ketikan(place, value, number_format, text) if text else None
    if isinstance(value, GalatExcel):
        return Ketikan(place, value, number_format, value.teks)
    if isinstance(value, RumusTanpaNilai):
        return Ketikan(place, value, number_format, value.rumus)
    return Ketikan(place, value, number_format, teks_sel(value, number_format))


def _hasil_rumus(formula: object, result: object, kind: str, uncalculated: bool) -> object:
    """A formula's stored result; a 0 in a file that asks to be calculated was never calculated."""
    if kind == "e":
        return GalatExcel(str(result))
    if result is None or (uncalculated and result == 0):
        return RumusTanpaNilai(_teks_rumus(formula))
    return result


def _teks_rumus(formula: object) -> str:
    text = formula if isinstance(formula, str) else getattr(formula, "text", None)
    return str(text or "=")


def _dari_luar(sheet: Worksheet, berkas: str) -> Iterator[Sel]:
    for (row, col), cell in _sel_terisi(sheet):
        if cell.data_type == "f" and _WORKBOOK_LAIN.search(_teks_rumus(cell.value)):
            yield Sel(sheet.title, row, col, berkas)


def _sebarkan(sheet: Worksheet, rows: dict[int, dict[int, Ketikan]]) -> None:
    """Let every cell of a merged range lead to the content of its first."""
    for area in sheet.merged_cells.ranges:
        first = rows.get(area.min_row, {}).get(area.min_col)
        if first is None:
            continue
        for row in range(area.min_row, area.max_row + 1):
            for col in range(area.min_col, area.max_col + 1):
                rows.setdefault(row, {})[col] = first


def _tersembunyi(sheet: Worksheet) -> Iterator[int]:
    for row, dimension in sheet.row_dimensions.items():
        if dimension.hidden:
            yield row
