"""A path in, the cells of our sheets out: what stands in them, merged ranges spread, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.baku.sheets import DIBACA
from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.dasar.origin import Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.reader.berkas.daftar_isi import SheetPaket, baca_daftar_isi
from lkj_xlsx.reader.berkas.layak import pastikan_layak, terbaca
from lkj_xlsx.reader.berkas.muat import muat
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.berkas.ringkas import ringkas
from lkj_xlsx.reader.berkas.rumus import Rumus

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
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
    """All sheets of a workbook, in their order; of those that are not ours the names alone."""

    sheet: tuple[SheetMentah, ...]
    berkas: str = field(default="")
    diabaikan: tuple[str, ...] = ()
    """What the workbook has besides cells that is neither run nor read."""
    hilang: tuple[str, ...] = ()
    """Sheets that the workbook lists and the file does not hold."""
    termuat: Paket | None = None
    """As it was read, for its annotated copy; only where it was asked for."""


def buka(path: Path, berkas: str = "", *, simpan: bool = False) -> Buku:
    """Read the worksheets that are ours, and the names of the others; Kegagalan on unusable files.

    `berkas` is the name that its cells carry, where a report comes from several workbooks. `simpan`
    keeps what was read for the annotated copy; who only checks lets it go at once.
    """
    paket = pastikan_layak(path)
    with terbaca(path.name):
        book = _buka(paket, berkas)
    return replace(book, termuat=paket) if simpan else book


def _buka(paket: Paket, berkas: str) -> Buku:
    contents = baca_daftar_isi(paket)
    listed = [one for one in contents.sheet if one.bagian]
    wanted = [one for one in listed if kunci(one.nama) in DIBACA]
    brief = ringkas(paket, contents, wanted)
    loaded = muat(brief).worksheets if wanted else []
    read = {
        one: _sheet(_Lembar(one, sheet, formulas, contents.nol_belum_dihitung), berkas)
        for one, sheet, formulas in zip(wanted, loaded, brief.rumus, strict=True)
    }
    return Buku(
        tuple(
            read.get(one) or SheetMentah(one.nama, {}, tersembunyi=one.tersembunyi)
            for one in listed
        ),
        berkas,
        paket.diabaikan,
        tuple(one.nama for one in contents.sheet if not one.bagian),
    )


@dataclass(frozen=True, slots=True)
class _Lembar:
    """A sheet as openpyxl holds it, with stored results where its formulas stand."""

    paket: SheetPaket
    isi: Worksheet
    rumus: Mapping[tuple[int, int], Rumus]
    nol_belum_dihitung: bool

    def nilai(self, place: tuple[int, int], cell: Cell | MergedCell) -> object:
        """What stands in a cell, or what its formula gives; None where nothing does."""
        formula = self.rumus.get(place)
        if formula is not None and self._belum_dihitung(formula, cell.value):
            return RumusTanpaNilai(formula.teks)
        if cell.data_type == "e" and cell.value is not None:
            return GalatExcel(str(cell.value))
        return cell.value

    def _belum_dihitung(self, formula: Rumus, result: object) -> bool:
        if result is None:
            return not formula.teks_kosong
        return self.nol_belum_dihitung and result == 0


def _sheet(lembar: _Lembar, berkas: str) -> SheetMentah:
    sheet, title = lembar.isi, lembar.paket.nama
    rows: dict[int, dict[int, Ketikan]] = {}
    # iter_rows would create a cell for every gap between the filled ones.
    for (row, col), cell in sheet._cells.items():  # noqa: SLF001
        value = lembar.nilai((row, col), cell)
        if value is None:
            continue
        plain = type(value) is str and (row, col) not in lembar.rumus
        number_format = "General" if plain else cell.number_format
        typed = _ketikan(Sel(title, row, col, berkas), value, number_format)
        if typed is not None:
            rows.setdefault(row, {})[col] = typed
    # openpyxl keeps the workbook that was loaded last, by way of its builtin styles.
    sheet._cells.clear()  # noqa: SLF001
    _sebarkan(sheet, rows)
    return SheetMentah(
        nama=title,
        baris=dict(sorted(rows.items())),
        baris_tersembunyi=frozenset(_tersembunyi(sheet)),
        tersembunyi=lembar.paket.tersembunyi,
        berkas=berkas,
        dari_luar=tuple(
            Sel(title, row, col, berkas)
            for (row, col), formula in lembar.rumus.items()
            if _WORKBOOK_LAIN.search(formula.teks)
        ),
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
