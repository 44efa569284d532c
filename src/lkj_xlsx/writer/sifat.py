"""What every workbook that we write has in common: its properties, its font, its paper, its footers."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from itertools import accumulate, pairwise

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.cap import CAP
from lkj_xlsx.writer.nama import teks_tertulis

FONT = "Calibri"
FONT_KETIK = "Consolas"
KERTAS: dict[UkuranKertas, int] = {UkuranKertas.F4: 14, UkuranKertas.A4: 9}
_DIBUAT = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: equal sheets give equal bytes
_PANJANG_KAKI = 90
"""Of a line, which still fits beside the page number of an upright page."""


def sifat_buku(judul: str) -> dict[str, object]:
    """The document's properties, our mark among them."""
    return {"title": teks_tertulis(judul), "category": CAP, "created": _DIBUAT}


def kaki(text: str) -> tuple[str, dict[str, float]]:
    """The footer: a text of at most two lines, the page number, and how far it stands from the edge.

    A blank after the font size keeps a name that begins with a digit out of it.
    """
    name, _, period = teks_tertulis(text).partition("\n")
    lines = "\n".join(_baris_kaki(one) for one in (name, period) if one)
    apart = " " if lines[:1].isdigit() else ""
    return f"&L&9{apart}{lines}&R&9Halaman &P dari &N", {"margin": 8 / 25.4}


def _baris_kaki(text: str) -> str:
    """A line with `&` doubled, and kept apart from letters that xlsxwriter takes for a field."""
    line = " ".join(text.split())
    letters = [_huruf_kaki(one, later) for one, later in pairwise(f"{line} ")]
    lengths = [*accumulate(len(one.encode("utf-16-le")) // 2 for one in letters)]
    if not lengths or lengths[-1] <= _PANJANG_KAKI:
        return "".join(letters)
    return "".join(letters[: bisect_right(lengths, _PANJANG_KAKI - 1)]).rstrip() + "…"


def _huruf_kaki(letter: str, later: str) -> str:
    if letter != "&":
        return letter
    return "&& " if later in "G[" else "&&"


def pasti(code: int | None) -> None:
    """Raises where xlsxwriter says that it left something out."""
    if code:
        raise ValueError(f"xlsxwriter tidak menulis sel: {code}")
