"""Number formats in, those that a workbook may still hold out; what the others said stands as text.

Excel repairs a workbook with more than about 205 number formats, and every quantity in words of its
own (`12 orang/9 bulan`) is one. The number stays a number, so that formulas go on; what it is of is
then written below the text to its left, which is its indicator.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from lkj_xlsx.dasar.angka import angka_teks, teks_sel
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.lembar import FORMAT_UMUM, Baris, Lembar, Petak, Rata
from lkj_xlsx.writer.nama import panjang_utf16

FORMAT_MAKS = 160
"""Formats with words in a workbook; there are some dozens without."""
PANJANG_FORMAT = 255
"""Of a number format, in UTF-16 units."""
_KATA = re.compile(r'\s*(?:"[^"]*"|\\.)\s*')


@dataclass(frozen=True, slots=True)
class JatahFormat:
    """The number formats with words that a workbook has so far, in the order in which they came."""

    dipakai: set[str] = field(default_factory=set)

    def muat(self, format_angka: str) -> bool:
        """Whether the workbook takes the format; one that it takes counts from now on."""
        plain = '"' not in format_angka
        if (plain and 2 * len(format_angka) <= PANJANG_FORMAT) or format_angka in self.dipakai:
            return True
        if panjang_utf16(format_angka) > PANJANG_FORMAT:
            return False
        if plain:
            return True
        if len(self.dipakai) >= FORMAT_MAKS:
            return False
        self.dipakai.add(format_angka)
        return True

    def lembar(self, lembar: Lembar) -> Lembar:
        """The sheet with the formats that the workbook takes, and words for the others."""
        rows = lembar.baris
        return replace(lembar, baris=dibuat(lambda: map(self._baris, rows), len(rows)))

    def _baris(self, baris: Baris) -> Baris:
        if all(one is None or self.muat(one.format) for one in baris.petak):
            return baris
        cells = list(baris.petak)
        for place, cell in enumerate(baris.petak):
            if cell is None or self.muat(cell.format):
                continue
            cells[place] = plain = replace(cell, format=tanpa_kata(cell.format))
            said = _dikatakan(cell)
            beside = _di_sebelah(cells[:place])
            if said and beside is None:
                cells[place] = replace(plain, komentar=f"{cell.komentar}\n{said}".strip())
            elif said and beside is not None:
                at, text = beside
                cells[at] = replace(text, nilai=f"{text.nilai}\n{said}")
        return replace(baris, petak=tuple(cells))


def tanpa_kata(format_angka: str) -> str:
    """How the format shows the number, without its words."""
    return _KATA.sub("", format_angka).partition(";")[0].strip() or FORMAT_UMUM


def _dikatakan(petak: Petak) -> str:
    """What the cell would have shown, with its number where that is another."""
    if not isinstance(petak.nilai, int | Decimal | Fraction):
        return ""
    number = angka_teks(petak.nilai)
    shown = teks_sel(_desimal(petak.nilai), petak.format)
    return shown if number in shown else f"{number} = {shown}"


def _desimal(nilai: int | Decimal | Fraction) -> int | Decimal:
    return Decimal(nilai.numerator) / nilai.denominator if isinstance(nilai, Fraction) else nilai


def _di_sebelah(kiri: Sequence[Petak | None]) -> tuple[int, Petak] | None:
    """The nearest text of the row to the left that has lines of its own, with its place."""
    for place, cell in reversed([*enumerate(kiri)]):
        if cell is not None and isinstance(cell.nilai, str) and cell.baris == 1:
            style = cell.gaya
            if style.bungkus and style.rata is Rata.KIRI and not cell.tautan:
                return place, cell
    return None
