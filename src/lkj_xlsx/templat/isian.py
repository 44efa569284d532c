"""What is to stand in the template in, its data sheets with their columns and ready rows out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj_xlsx.baku.columns import Column, Sheet
from lkj_xlsx.baku.contoh import baris_templat
from lkj_xlsx.baku.sheets import IDENTITAS, SHEETS
from lkj_xlsx.dasar.origin import huruf_kolom


@dataclass(frozen=True, slots=True)
class Persentase:
    """A percentage to prefill: `Persentase(Decimal("94.87"))` is stored as 0.9487 under `0.00%`."""

    nilai: Decimal

    @property
    def format(self) -> str:
        """The percent format with the decimals that the percentage was written with."""
        exponent = self.nilai.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return f"0.{'0' * decimals}%" if decimals else "0%"


@dataclass(frozen=True, slots=True)
class Berformat:
    """A value to prefill under a number format of its own."""

    nilai: object
    format: str


@dataclass(frozen=True, slots=True)
class Isian:
    """A data sheet of this template: the columns it has, the rows to prefill, its last ready row."""

    sheet: Sheet
    columns: tuple[Column, ...]
    isi: Sequence[Mapping[str, object]]
    akhir: int
    """Excel's number of the last row that has dropdowns and live checks."""
    contoh: bool = False
    """Whether `isi` is the example row."""

    def huruf(self, field: str) -> str:
        """The letters of a field's column; ValueError where this template has none."""
        return huruf_kolom([one.field for one in self.columns].index(field) + 1)

    def ada(self, field: str) -> bool:
        return any(one.field == field for one in self.columns)

    def rentang(self, column: Column) -> str:
        letters = self.huruf(column.field)
        return f"{letters}2:{letters}{self.akhir}"

    def kolom_penuh(self, field: str) -> str:
        """A column with its header, twice as long as the sheet was made ready for.

        It begins at the header row, so that a row inserted below it is inside.
        """
        letters = self.huruf(field)
        return f"{self.sheet.name}!${letters}$1:${letters}${2 * self.akhir}"

    @property
    def beku(self) -> int:
        """How many columns stay in sight when the sheet is scrolled sideways."""
        field = self.sheet.beku
        return [one.field for one in self.columns].index(field) + 1 if field else 0

    @property
    def berbingkai(self) -> int:
        """Excel's number of the last row that is framed before anything stands in it."""
        return min(self.akhir, max(_BARIS_BERBINGKAI, len(self.isi) + _BARIS_LUANG) + 1)

    @property
    def tercetak_kosong(self) -> int:
        """Excel's number of the last row whose frame is printed before anything stands in it."""
        return min(self.akhir, max(_BARIS_TERCETAK, len(self.isi)) + 1)

    @property
    def terisi(self) -> str:
        """A condition on row 2: something stands in it."""
        return f"COUNTA({self.baris})>0"

    @property
    def baris(self) -> str:
        """All cells of row 2, for a formula."""
        return f"$A2:${huruf_kolom(len(self.columns))}2"

    @property
    def semua(self) -> str:
        """All cells of the ready rows."""
        return f"A2:{huruf_kolom(len(self.columns))}{self.akhir}"


def semua_isian(
    isi: Mapping[str, Sequence[Mapping[str, object]]], *, opsional: bool, baris: int
) -> tuple[Isian, ...]:
    """The data sheets; an optional one that is named in `isi` is there even without rows."""
    sheets = [sheet for sheet in SHEETS if sheet is not IDENTITAS]
    hanya(isi, {sheet.name for sheet in sheets})
    return tuple(
        _isian(one, isi.get(one.name, ()), opsional, baris)
        for one in sheets
        if opsional or not one.opsional or one.name in isi
    )


def _isian(sheet: Sheet, rows: Sequence[Mapping[str, object]], opsional: bool, baris: int) -> Isian:
    filled = {field for row in rows for field, value in row.items() if value not in (None, "")}
    hanya(filled, {one.field for one in sheet.columns})
    columns = tuple(
        one for one in sheet.columns if opsional or not one.opsional or one.field in filled
    )
    if filled:
        return Isian(sheet, columns, rows, akhir=max(baris, len(rows)) + 1)
    known = {one.field for one in columns}
    example = {field: value for field, value in baris_templat(sheet.name).items() if field in known}
    return Isian(sheet, columns, (example,), akhir=max(baris, 1) + 1, contoh=True)


_BARIS_BERBINGKAI = 25
"""Enough to invite."""
_BARIS_TERCETAK = 12
"""Few enough for the first page, however tall what is typed in them."""
_BARIS_LUANG = 5


def hanya(given: Mapping[str, object] | set[str], known: set[str]) -> None:
    """KeyError for the first name that is not known."""
    for name in sorted(set(given) - known):
        raise KeyError(name)
