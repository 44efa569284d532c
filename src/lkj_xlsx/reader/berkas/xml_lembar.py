"""Pieces of a sheet's raw XML in; what they hold, counted, or the pieces without empty cells out.

Nothing here parses XML: a million formatted cells are passed over at the speed of a search. What is
written in a way that no office program uses counts as filled, so that the limits hold all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lkj_xlsx.dasar.origin import nomor_kolom

_AKAR = re.compile(rb"<((?:[^<>\s/:!?]+:)?)worksheet[\s/>]")
_AWAL = 1_000
"""In so many bytes the first element of a part has begun."""
_RENTANG = re.compile(rb"ref(?<=\sref)\s*=\s*[\"']([^\"'<:&]*[:&][^\"'<]*)")
_GABUNGAN = re.compile(rb"<(?:[^<>\s/:!?]+:)?mergeCell\s")
_DAERAH = re.compile(
    rb"\s*\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?:\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?\s*"
)
_KOLOM_EXCEL, _BARIS_EXCEL = 16_384, 1_048_576


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How many rows and cells, and elements other than cells."""

    baris: int = 0
    sel: int = 0
    unsur: int = 0

    def __add__(self, other: Hitungan) -> Hitungan:
        return Hitungan(
            self.baris + other.baris,
            self.sel + other.sel,
            self.unsur + other.unsur,
        )


TIADA = Hitungan()


def awalan_lembar(kepala: bytes) -> bytes | None:
    """The namespace prefix of a sheet's elements (mostly none); None for what is no sheet."""
    found = _AKAR.search(kepala, 0, _AWAL)
    return found[1] if found else None


def hitung_isi(potongan: bytes, awalan: bytes | None) -> Hitungan:
    elements = potongan.count(b"<") - potongan.count(b"</")
    if awalan is None:
        return Hitungan(unsur=elements)
    rows, cells = potongan.count(b"<%brow " % awalan), potongan.count(b"<%bc " % awalan)
    # A cell holds at most two more elements: its formula and its value.
    return Hitungan(rows, cells, max(0, elements - rows - 3 * cells))


def tanpa_sel_kosong(potongan: bytes, awalan: bytes) -> bytes:
    """The piece without rows and cells that have a format and nothing in them.

    Rows and cells that do not say where they stand are counted from their neighbours: nothing is
    left out beside those.
    """
    row = b"<%brow " % awalan
    first, last = potongan.find(row), potongan.rfind(row)
    if _tanpa_isi(potongan[first:last], awalan):
        potongan = potongan[:first] + potongan[last:]
    if not _kosong(potongan):
        return potongan
    empty, unplaced = _pola(awalan)
    return potongan if unplaced.search(potongan) else empty.sub(b"", potongan)


def _tanpa_isi(rows: bytes, awalan: bytes) -> bool:
    """Whether whole rows have nothing but rows and cells in them, all of them with an address."""
    placed = rows.count(b"<%brow " % awalan) + rows.count(b"<%bc " % awalan)
    ends = rows.count(b"</%brow>" % awalan) + rows.count(b"</%bc>" % awalan)
    return placed == rows.count(b' r="') and placed + ends == rows.count(b"<")


def _kosong(potongan: bytes) -> int:
    """Elements that end where they begin."""
    return potongan.count(b"/>") + potongan.count(b'"></') + potongan.count(b"'></")


@lru_cache
def _pola(awalan: bytes) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """What is empty, and what has no address."""
    p = re.escape(awalan)
    cell = rb"<%bc(?=[\s/>])[^<>]*+>(?:(?<=/>)|</%bc>)" % (p, p)
    # Before 3.11.5, Python goes on where the last round of `*+` broke off; (?!) takes it back.
    more = rb"(?:\s*+%b|(?!))*+" % cell
    row = rb"<%brow(?=[\s/>])[^<>]*+>(?:(?<=/>)|%b\s*+</%brow>)" % (p, more, p)
    return (
        re.compile(rb"%b|%b%b" % (row, cell, more)),
        re.compile(rb"<%b(?:row|c)(?=[\s/>])(?![^<>]*\sr\s*=)" % p),
    )


def rentang_sel(potongan: bytes) -> Iterator[tuple[bytes, int]]:
    """Each merged range, of which openpyxl makes every cell, and how many they are."""
    for found in _RENTANG.finditer(potongan):
        start = potongan.rfind(b"<", 0, found.start())
        if start < 0 or _GABUNGAN.match(potongan, start):
            yield found[1], _luas(found[1])


def _luas(rentang: bytes) -> int:
    area = _DAERAH.fullmatch(rentang)
    if area is None:
        return _KOLOM_EXCEL * _BARIS_EXCEL
    left, top, right, bottom = area.groups()
    wide = (_kolom(right) if right else _KOLOM_EXCEL) - (_kolom(left) if left else 1)
    high = int(bottom or _BARIS_EXCEL) - int(top or 1)
    return (abs(wide) + 1) * (abs(high) + 1)


def _kolom(letters: bytes) -> int:
    return nomor_kolom(letters.decode("ascii"))
