"""The recap of an earlier run in, the findings that it lists out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lkj_xlsx.dasar.origin import Ketikan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.reader.intip import intip
from lkj_xlsx.temuan import Status
from lkj_xlsx.temuan.perubahan import TemuanLama

_LEMBAR = "Pemeriksaan"
_NOMOR = "No"
_KOLOM = ("Kode", "Pejabat", "Lokasi", "Temuan", "Status")
_SEL_LAIN = " Sel lain: "


def temuan_lama(path: Path) -> tuple[TemuanLama, ...] | None:
    """The findings that counted; None where there is no such recap, or none that can be read."""
    sheet = intip(path, [_LEMBAR]).get(kunci(_LEMBAR))
    if sheet is None:
        return None
    rows = iter(sheet.baris.values())
    columns = next((found for row in rows if (found := _kepala(row))), None)
    if columns is None:
        return None
    cells = ({name: _teks(row, col) for name, col in columns.items()} for row in rows)
    return tuple(
        TemuanLama(
            one["Kode"],
            one["Pejabat"],
            one["Lokasi"].partition(" +")[0],
            one["Temuan"].partition(_SEL_LAIN)[0],
        )
        for one in _tersambung(cells)
        if one["Status"] == Status.AKTIF
    )


def _tersambung(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The findings with all of their text: one too tall for a row of Excel goes on in the next.

    That one bears the same number, or, written by an earlier version, nothing but text.
    """
    whole: dict[str, str] | None = None
    for row in rows:
        if row["Kode"] and not (whole and _nomor(row) and _nomor(row) == _nomor(whole)):
            if whole:
                yield whole
            whole = row
        elif whole:
            whole = whole | {"Temuan": f"{whole['Temuan']} {row['Temuan']}".strip()}
    if whole:
        yield whole


def _nomor(row: Mapping[str, str]) -> str:
    return row.get(_NOMOR, "")


def _kepala(row: Mapping[int, Ketikan]) -> dict[str, int] | None:
    """The columns by name, where the row is the header."""
    named = {cell.teks: col for col, cell in row.items()}
    if not named.keys() >= set(_KOLOM):
        return None
    return {name: named[name] for name in (*_KOLOM, _NOMOR) if name in named}


def _teks(row: Mapping[int, Ketikan], col: int) -> str:
    return row[col].teks if col in row else ""
