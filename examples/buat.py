r"""Drawn text tables in, the example workbooks of this folder out: `python examples/buat.py`.

A drawing is a sheet's name on a line of its own, a header line, then a line a row, cells between
bars, `\n` for a line break inside a cell. `tests` draws its workbooks in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lkj_xlsx.baku.columns import Kind, Sheet
from lkj_xlsx.baku.sheets import IDENTITAS, SETELAN, SHEETS
from lkj_xlsx.writer.buku_templat import Persentase, tulis_templat

FOLDER = Path(__file__).parent
CONTOH = ("tempeh", "contoh")

_PERSEN = re.compile(r"(\d+(?:[.,]\d+)?) ?%")
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")


@dataclass(frozen=True)
class Gambar:
    """One drawn sheet: its name and its rows, the header first."""

    nama: str
    baris: tuple[tuple[str, ...], ...]


def urai(text: str) -> list[Gambar]:
    """The sheets of a drawing."""
    sheets: list[tuple[str, list[tuple[str, ...]]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if "|" in line:
            sheets[-1][1].append(tuple(cell.strip() for cell in line.split("|")))
        else:
            sheets.append((line, []))
    return [Gambar(name, tuple(rows)) for name, rows in sheets]


def buat(name: str, target: Path) -> Path:
    """Fill in a fresh template with what `<name>.txt` draws."""
    drawn = {one.nama: one for one in urai((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))}
    labels = {one.label: one.field for one in SETELAN}
    settings = {labels[row[0]]: row[1] for row in drawn[IDENTITAS.name].baris[1:]}
    rows = {
        sheet.name: _isi(sheet, drawn[sheet.name])
        for sheet in SHEETS
        if sheet is not IDENTITAS and sheet.name in drawn
    }
    tulis_templat(target, rows, settings)
    return target


def _isi(sheet: Sheet, drawn: Gambar) -> list[Mapping[str, object]]:
    columns = {column.header: column for column in sheet.columns}
    header = [columns[name] for name in drawn.baris[0]]
    return [
        {
            column.field: _ketik(cell, column.kind)
            for column, cell in zip(header, row, strict=False)
            if cell
        }
        for row in drawn.baris[1:]
    ]


def _ketik(text: str, kind: Kind) -> object:
    """What Excel would store of what a clerk types into a column of that kind."""
    percent = _PERSEN.fullmatch(text)
    if percent and kind in {Kind.BESARAN, Kind.PERSEN}:
        return Persentase(Decimal(percent[1].replace(",", ".")))
    if kind in {Kind.NOMOR, Kind.BESARAN} and text.isdecimal():
        return int(text)
    if kind is Kind.RUPIAH and _RIBUAN.fullmatch(text):
        return int(text.replace(".", ""))
    return text.replace("\\n", "\n")


if __name__ == "__main__":
    for example in CONTOH:
        buat(example, FOLDER / f"{example}.xlsx")
