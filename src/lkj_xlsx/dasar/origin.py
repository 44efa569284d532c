"""Where a value came from: cells in, the addresses that messages, links and Jejak show out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache


@lru_cache(2**10)
def huruf_kolom(col: int) -> str:
    """Excel's letters of a column, 1-based: 1 → A, 27 → AA."""
    letters = ""
    while col > 0:
        col, rest = divmod(col - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(2**12)
def nomor_kolom(huruf: str) -> int:
    """The column of Excel's letters, in either case: A → 1, AA → 27."""
    number = 0
    for letter in huruf.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


@dataclass(frozen=True, slots=True, order=True)
class Sel:
    """One cell. Row and column count from 1; `berkas` is named only where a report has several.

    `sebaris` is the whole row, of which `col` is the first column in use: there a link leads and a
    mark stands, but no text names it, for it is the cell of something else. `naskah`: the place is one
    of a document, whose `sheet` is a table, or what is counted there; without a column it is the row
    (a paragraph, say), without a row the table as a whole.
    """

    sheet: str
    row: int
    col: int
    berkas: str = ""
    sebaris: bool = False
    naskah: bool = False

    @property
    def alamat(self) -> str:
        """The address within its sheet to which a link leads: `F7`."""
        return f"{huruf_kolom(self.col)}{self.row}"

    def __str__(self) -> str:
        """`PK!F7`, of a row `PK!7`, each with the file before it where there are several.

        `[LAPORAN.docx]Tabel 2.3 baris 4 kolom 6`, `[LAPORAN.docx]paragraf 12` in a document.
        """
        book = f"[{self.berkas}]" if self.berkas else ""
        if self.naskah:
            return f"{book}{self._di_naskah}"
        return f"{book}{self.sheet}!{self.row if self.sebaris else self.alamat}"

    @property
    def _di_naskah(self) -> str:
        if not self.row:
            return self.sheet
        if not self.col:
            return f"{self.sheet} {self.row}"
        column = "" if self.sebaris else f" kolom {self.col}"
        return f"{self.sheet} baris {self.row}{column}"


@dataclass(frozen=True, slots=True)
class Ketikan:
    """What stands in a cell: its value as Excel stores it, its number format, and its text."""

    sel: Sel
    nilai: object
    format: str
    teks: str


Posisi = tuple[str, str, int]
"""The file, the sheet and the row of a record (see `Asal.posisi`)."""


@dataclass(frozen=True, slots=True)
class Asal(Mapping[str, Sel]):
    """The cells of one row by field: `asal["target"]` is a Sel, `asal.ketikan["target"]` its content.

    A field filled down or merged from a row above leads to the cell in which it was typed; a field
    whose cell is empty leads to that empty cell; a field whose column is missing, to the row.
    """

    sheet: str
    row: int
    kolom: Mapping[str, int]
    ketikan: Mapping[str, Ketikan] = field(default_factory=dict)
    berkas: str = ""
    tempat: Mapping[str, Sel] = field(default_factory=dict)
    """Where the fields stand that have a row of their own (the settings of Identitas)."""

    def __getitem__(self, key: str) -> Sel:
        typed = self.ketikan.get(key)
        if typed is not None:
            return typed.sel
        if key in self.tempat:
            return self.tempat[key]
        if key in self.kolom:
            return Sel(self.sheet, self.row, self.kolom[key], self.berkas)
        return Sel(
            self.sheet, self.row, min(self.kolom.values(), default=1), self.berkas, sebaris=True
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.kolom)

    def penunjuk(self, *fields: str) -> Sel:
        """The cell of the first of these fields that has one: any of them shows which record it is.

        For what is said of the record and of no cell; the row where all columns are missing.
        """
        found = (one for one in fields if one in self.kolom or one in self.ketikan)
        return self[next(found, fields[0])]

    def __len__(self) -> int:
        return len(self.kolom)

    @property
    def posisi(self) -> Posisi:
        """Where the row stands, which no other row of a report does: records that say the same are
        equal, and only their place tells them apart.
        """
        return (self.berkas, self.sheet, self.row)

    def teks(self, key: str) -> str:
        """What was typed in the field, as people see it; empty where nothing stands."""
        typed = self.ketikan.get(key)
        return typed.teks if typed is not None else ""


TANPA_ASAL = Asal("", 0, {})
