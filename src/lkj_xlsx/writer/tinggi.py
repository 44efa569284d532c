"""A sheet in, the heights of its rows and the ends of its pages out, so that all text is printed.

Excel neither makes merged cells tall enough nor tells, before it prints, where a page ends. Both
are computed here from the widths of Calibri's letters, with some room for other printers.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor

from xlsxwriter.utility import xl_pixel_width

from lkj_xlsx.tampil.lembar import (
    Baris,
    Gaya,
    Lembar,
    Petak,
    Sisi,
    piksel_kolom,
    skala_cetak,
    ukuran_cetak,
)

TINGGI_MAKS = 409.0
"""Excel's tallest row in points."""
_POTONGAN = 150.0
"""Height of the rows into which one that is too tall is divided."""
_UDARA = 3.0
"""Points below the text, so that it does not touch the line."""
_PINGGIR = 7
"""Pixels that a cell keeps free at its sides."""
TAKUK = 9
"""Pixels of one step of indentation."""
_CADANGAN_LEBAR = 0.97
_CADANGAN_HALAMAN = 0.96
_TERKECIL = 0.9
"""How much smaller than it need be a table is printed to save a page."""
_HALAMAN_SEDIKIT = 12
_TEBAL = 1.07
"""How much wider bold letters are."""
_KETIK = 2.7
"""How much wider letters of one width are than Calibri's narrowest."""
_SPASI = xl_pixel_width(" ")
_LEBAR_GANDA = 7
"""Pixels that an East Asian letter is wider than an unknown one."""
_HURUF_TERLEBAR = 20
"""Pixels; no letter is as wide."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """The part of a cell that stands on one page: physical rows, the last one included."""

    awal: int
    akhir: int
    sambungan: bool = False
    """A part after the first: it has no number and no formula."""
    teks: str | None = None
    """The part's share of a text that no single page can hold."""
    tanpa: Sisi = Sisi.TANPA
    """The sides on which the cell goes on in a row of its own."""


@dataclass(frozen=True, slots=True)
class TataLetak:
    """Where the rows of a sheet end up. Physical rows count from 0, those of a Lembar from 1."""

    tinggi: tuple[float, ...]
    """Of the physical rows, in points."""
    awal: Sequence[int]
    """The first physical row of each row of the Lembar, and the one below the last."""
    awal_halaman: tuple[int, ...] = ()
    """The physical rows with which a new page begins."""
    skala: int = 100
    """Percent at which it is printed."""

    def baris(self, row: int) -> int:
        """The physical row on which a row of the Lembar begins, also below its last one."""
        if row <= len(self.awal):
            return self.awal[row - 1]
        return self.awal[-1] + row - len(self.awal)

    def baris_akhir(self, row: int) -> int:
        """The physical row on which a row of the Lembar ends."""
        return self.baris(row + 1) - 1

    def memulai_halaman(self, physical: int) -> bool:
        """Whether a new page begins with a physical row."""
        place = bisect_right(self.awal_halaman, physical)
        return place > 0 and self.awal_halaman[place - 1] == physical

    def potongan(self, lembar: Lembar, row: int, col: int, petak: Petak) -> tuple[Potongan, ...]:
        """A cell as it is written: in one piece, or cut where pages end.

        A merged cell that reached over the end of a page would have no line there, and whatever of
        its text did not fit above would be cut through or lost. A filterable list has no merged
        rows: Excel sorts none, and a filter hides all but their first.
        """
        first, last = self.baris(row), self.baris(row + petak.baris) - 1
        if first == last:
            return _sebaris(first)
        listed = _disaring(lembar, row)
        parts = self._bagian(first, last, terpisah=listed)
        shares = self._bagian_teks(lembar, col, petak, parts)
        return tuple(
            Potongan(begin, end, begin > first, share, self._tanpa(begin, end, first, last))
            if listed
            else Potongan(begin, end, begin > first, share)
            for (begin, end), share in zip(parts, shares, strict=True)
        )

    def _bagian(self, first: int, last: int, *, terpisah: bool) -> list[tuple[int, int]]:
        """Physical rows in runs that one cell may cover."""
        if terpisah:
            return [(row, row) for row in range(first, last + 1)]
        next_page = bisect_right(self.awal_halaman, first)
        ends = self.awal_halaman[next_page : bisect_right(self.awal_halaman, last, next_page)]
        return list(zip([first, *ends], [*(one - 1 for one in ends), last], strict=True))

    def _tanpa(self, begin: int, end: int, first: int, last: int) -> Sisi:
        """Inner sides: those that are no end of the row and of no page."""
        above = begin == first or self.memulai_halaman(begin)
        below = end == last or self.memulai_halaman(end + 1)
        return (Sisi.TANPA if above else Sisi.ATAS) | (Sisi.TANPA if below else Sisi.BAWAH)

    def _bagian_teks(
        self, lembar: Lembar, col: int, petak: Petak, parts: Sequence[tuple[int, int]]
    ) -> list[str | None]:
        """A text's share for each part of its cell; None where the first part holds all there is."""
        nothing: list[str | None] = [None] * len(parts)
        if len(parts) == 1 or not isinstance(petak.nilai, str) or not petak.gaya.bungkus:
            return nothing
        lines = garis_teks(petak.nilai, lebar_petak(lembar, col, petak), petak.gaya)
        room = self._muat(petak, parts)
        if len(lines) <= room[0]:
            return nothing
        begins = [*_awal_garis(petak.nilai, lines), len(petak.nilai)]
        cuts = [begins[min(one, len(lines))] for one in (0, *accumulate(room[:-1]))]
        ends = [*cuts[1:], len(petak.nilai)]
        return [petak.nilai[one:end].strip() for one, end in zip(cuts, ends, strict=True)]

    def _muat(self, petak: Petak, parts: Sequence[tuple[int, int]]) -> list[int]:
        """How many lines of a cell's text each of its parts holds."""
        line = tinggi_garis(petak.gaya)
        heights = (sum(self.tinggi[begin : end + 1]) for begin, end in parts)
        return [max(1, floor(one / line)) for one in heights]

    def kekurangan(self, lembar: Lembar) -> dict[int, float]:
        """Points that rows lack for texts whose parts, each in whole lines, do not hold them all."""
        lacks: dict[int, float] = {}
        for row, col, petak in sel_letak(lembar):
            first, last = self.awal[row - 1], self.awal[row - 1 + petak.baris] - 1
            if first == last or not isinstance(petak.nilai, str) or not petak.gaya.bungkus:
                continue
            parts = self._bagian(first, last, terpisah=_disaring(lembar, row))
            lines = garis_teks(petak.nilai, lebar_petak(lembar, col, petak), petak.gaya)
            missing = len(lines) - sum(self._muat(petak, parts))
            if len(parts) > 1 and missing > 0:
                place = row - 1 + petak.baris
                lacks[place] = max(lacks.get(place, 0.0), missing * tinggi_garis(petak.gaya))
        return lacks


@lru_cache(2**10)
def _sebaris(row: int) -> tuple[Potongan]:
    """The whole of a cell that stands in one row, the same for all its cells."""
    return (Potongan(row, row),)


def tata_letak(lembar: Lembar) -> TataLetak:
    """Heights that show all text, and pages that keep together what belongs together.

    A table whose last page would hold little is printed a little smaller where that saves the page.
    """
    needs, together, reaching = _kebutuhan(lembar)
    full = skala_cetak(lembar)
    layout = _utuh(lembar, list(needs), together, full, reaching=reaching)
    if lembar.saring is None and _hampir_kosong(lembar, layout):
        for scale in range(full - 1, ceil(full * _TERKECIL) - 1, -1):
            smaller = _utuh(lembar, list(needs), together, scale, reaching=reaching)
            if len(smaller.awal_halaman) < len(layout.awal_halaman):
                return smaller
    return layout


def _hampir_kosong(lembar: Lembar, letak: TataLetak) -> bool:
    """Whether the last of a few pages holds less than half of what it could."""
    if not 0 < len(letak.awal_halaman) < _HALAMAN_SEDIKIT:
        return False
    held = sum(letak.tinggi[letak.awal_halaman[-1] :])
    return held < _tinggi_halaman(lembar, letak.skala) / 2


def _utuh(
    lembar: Lembar, needs: list[float], bersama: Sequence[int], skala: int, *, reaching: bool
) -> TataLetak:
    """The layout at a scale, with rows tall enough for what stands on several pages."""
    while True:
        layout = _tata_letak(lembar, needs, bersama, skala, reaching=reaching)
        several = reaching or len(layout.tinggi) > len(needs)
        lacks = layout.kekurangan(lembar) if several else {}
        if not lacks:
            return layout
        for row, points in lacks.items():
            needs[row - 1] += points


def _tata_letak(
    lembar: Lembar, needs: Sequence[float], bersama: Iterable[int], skala: int, *, reaching: bool
) -> TataLetak:
    counts = [1 if need <= TINGGI_MAKS else ceil(need / _POTONGAN) for need in needs]
    heights = tuple(
        _ke_atas(need / number)
        for need, number in zip(needs, counts, strict=True)
        for _ in range(number)
    )
    starts = array("l", accumulate(counts, initial=0))
    layout = TataLetak(heights, starts, skala=skala)
    several = reaching or len(heights) > len(needs)
    forbidden = _terlarang(lembar, layout, bersama, several=several)
    return replace(layout, awal_halaman=tuple(_halaman(lembar, layout, forbidden)))


def sel_letak(lembar: Lembar) -> Iterator[tuple[int, int, Petak]]:
    """Every cell with its row and column."""
    for row, baris in enumerate(lembar.baris, start=1):
        yield from ((row, col, petak) for col, petak in sel_baris(baris))


def sel_baris(baris: Baris) -> Iterator[tuple[int, Petak]]:
    """The cells of a row with their columns."""
    for col, petak in enumerate(baris.petak, start=1):
        if petak is not None:
            yield col, petak


def _kebutuhan(lembar: Lembar) -> tuple[list[float], list[int], bool]:
    """The height that each row needs; a cell over several rows has all of them share its lack.

    Then the rows that stay with the one below them, and whether any cell reaches over several. Rows
    may be made while they are gone through, so that this is done but once.
    """
    needs: list[float] = []
    together: list[int] = []
    reaching: list[tuple[range, float]] = []
    for row, baris in enumerate(lembar.baris, start=1):
        needs.append(_kebutuhan_baris(lembar, baris))
        if baris.bersama:
            together.append(row)
        reaching += [
            (range(row - 1, row - 1 + petak.baris), tinggi_petak(lembar, col, petak))
            for col, petak in sel_baris(baris)
            if petak.baris > 1
        ]
    for rows, need in reaching:
        lack = need - sum(needs[one] for one in rows)
        for one in rows:
            needs[one] += max(0.0, _ke_atas(lack / len(rows)))
    return needs, together, bool(reaching)


def _kebutuhan_baris(lembar: Lembar, baris: Baris) -> float:
    cells = [
        tinggi_petak(lembar, col, petak) if petak.baris == 1 else tinggi_garis(petak.gaya) + _UDARA
        for col, petak in enumerate(baris.petak, start=1)
        if petak is not None
    ]
    if not cells:
        return baris.tinggi or tinggi_garis(Gaya())
    return max(baris.tinggi, max(cells) + baris.udara)


def tinggi_garis(gaya: Gaya) -> float:
    """The height of one line of text: Excel gives 15 points to Calibri 11."""
    return _ke_atas(gaya.ukuran * 15 / 11)


@lru_cache(2**14)
def _ke_atas(points: float) -> float:
    """Rounded up to what Excel can set: a quarter of a point."""
    return ceil(points * 4) / 4


def lebar_petak(lembar: Lembar, col: int, petak: Petak) -> int:
    """Pixels of the columns that a cell covers, but for its indentation."""
    columns = lembar.lebar[col - 1 : col - 1 + petak.kolom]
    return sum(map(piksel_kolom, columns)) - petak.gaya.menjorok * TAKUK


def tinggi_petak(lembar: Lembar, col: int, petak: Petak) -> float:
    """The height that a cell's content needs."""
    line = tinggi_garis(petak.gaya)
    if not isinstance(petak.nilai, str) or not petak.gaya.bungkus:
        return line + _UDARA
    width = _lebar_teks(lebar_petak(lembar, col, petak), petak.gaya)
    return line * _banyak_garis(petak.nilai, width) + _UDARA


def garis_teks(text: str, piksel: int, gaya: Gaya) -> list[str]:
    """The lines into which Excel breaks a text; the last one of a paragraph ends in a line feed.

    Broken at blanks only, and a word that is too long anywhere, so that it is never less than what
    Excel needs.
    """
    width = _lebar_teks(piksel, gaya)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_garis_paragraf(paragraph, width))
        lines[-1] += "\n"
    lines[-1] = lines[-1].removesuffix("\n")
    return lines


def _lebar_teks(piksel: int, gaya: Gaya) -> float:
    """The room of a cell's text, in pixels of Calibri 11."""
    scale = gaya.ukuran / 11 * (_TEBAL if gaya.tebal else 1) * (_KETIK if gaya.ketik else 1)
    return max(1.0, (piksel - _PINGGIR) * _CADANGAN_LEBAR / scale)


def _banyak_garis(text: str, width: float) -> int:
    if len(text) * _HURUF_TERLEBAR <= width and "\n" not in text:
        return 1
    return sum(len(_garis_paragraf(one, width)) for one in text.split("\n"))


@lru_cache(2**12)
def _garis_paragraf(paragraph: str, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    used = 0.0
    for word in paragraph.rstrip(" ").split(" "):
        for number, piece in enumerate(_suku(word, width)):
            wide = _piksel(piece)
            if lines and number == 0 and used + _SPASI + wide <= width:
                lines[-1] += f" {piece}"
                used += _SPASI + wide
            else:
                lines.append(piece)
                used = wide
    return tuple(lines)


def _suku(word: str, width: float) -> list[str]:
    """A word in pieces that fit; most words are one."""
    if _piksel(word) <= width:
        return [word]
    pieces = [""]
    used = 0
    for letter in word:
        wide = _piksel(letter)
        if pieces[-1] and used + wide > width:
            pieces.append("")
            used = 0
        pieces[-1] += letter
        used += wide
    return pieces


@lru_cache(2**13)
def _piksel(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return int(xl_pixel_width(text)) + wide * _LEBAR_GANDA


def _disaring(lembar: Lembar, row: int) -> bool:
    return lembar.saring is not None and lembar.saring[0] < row <= lembar.saring[1]


def _awal_garis(text: str, lines: Sequence[str]) -> Iterator[int]:
    """Where each line begins in its text: one may end within a word."""
    place = 0
    for line in lines:
        bare = line.removesuffix("\n")
        place = text.index(bare, place)
        yield place
        place += len(bare)


def _halaman(lembar: Lembar, letak: TataLetak, terlarang: Container[int]) -> Iterator[int]:
    """The physical rows with which pages begin.

    All of them are set by hand, a little before the page is full: automatic ends between would fall
    on other rows on every other printer.
    """
    below = [0.0, *accumulate(letak.tinggi)]
    page = _tinggi_halaman(lembar, letak.skala)
    repeated, body = _tinggi_berulang(lembar, letak, below)
    begin = 0
    while True:
        room = page - (repeated if begin >= body else 0.0)
        full = max(begin + 1, bisect_right(below, below[begin] + room) - 1)
        if full >= len(letak.tinggi):
            return
        begin = next((row for row in range(full, begin, -1) if row not in terlarang), full)
        yield begin


def _tinggi_halaman(lembar: Lembar, skala: int) -> float:
    height = ukuran_cetak(lembar.kertas, mendatar=lembar.mendatar, tepi=lembar.tepi)[1]
    return height * 100 / skala * _CADANGAN_HALAMAN


def _tinggi_berulang(
    lembar: Lembar, letak: TataLetak, di_atas: Sequence[float]
) -> tuple[float, int]:
    """The height of the rows that every page repeats, and the physical row below them."""
    if lembar.berulang is None:
        return 0.0, 0
    first, last = lembar.berulang
    body = letak.baris(last + 1)
    return di_atas[body] - di_atas[letak.baris(first)], body


def _terlarang(
    lembar: Lembar, letak: TataLetak, bersama: Iterable[int], *, several: bool
) -> set[int]:
    """The physical rows with which no page should begin.

    `bersama` are rows that stay with the one below; `several`: some cell stands on several rows.
    """
    head = letak.baris(lembar.berulang[1] + 1) if lembar.berulang else 0
    found = set(range(1, head + 1))
    found |= {letak.baris(row + 1) for row in bersama}
    if not several:
        return found
    di_atas = [0.0, *accumulate(letak.tinggi)]
    for row, col, petak in sel_letak(lembar):
        first, last = letak.baris(row), letak.baris(row + petak.baris) - 1
        if last > first:
            need = tinggi_petak(lembar, col, petak) - _UDARA
            found |= {
                one for one in range(first + 1, last + 1) if di_atas[one] - di_atas[first] < need
            }
    return found
