"""The colours of findings, the same on every sheet and on the terminal."""

from __future__ import annotations

from typing import NamedTuple

from lkj_xlsx.temuan import Tingkat


class Warna(NamedTuple):
    """A cell's fill as `#RRGGBB`, and the word by which terminals know the colour."""

    isian: str
    terminal: str


WARNA: dict[Tingkat, Warna] = {
    Tingkat.GALAT: Warna("#F4B6B6", "red"),
    Tingkat.PERINGATAN: Warna("#FFE08A", "yellow"),
    Tingkat.CATATAN: Warna("#CFE2F3", "cyan"),
}
DIKECUALIKAN = Warna("#D9D9D9", "dim")
BERSIH = Warna("#C6E0B4", "green")
"""Where there is no finding at all."""
