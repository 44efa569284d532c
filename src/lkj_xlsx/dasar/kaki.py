"""What a page names in, a footer as Excel has it out: the text on the left, the page number on the right."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, pairwise

_PANJANG = 90
"""Of a line, which still fits beside the page number of an upright page."""


def kaki_excel(text: str) -> str:
    """At most two lines; a blank after the font size keeps a name that begins with a digit out of it."""
    name, _, period = text.partition("\n")
    lines = "\n".join(baris_kaki(one) for one in (name, period) if one)
    apart = " " if lines[:1].isdigit() else ""
    return f"&L&9{apart}{lines}&R&9Halaman &P dari &N"


@lru_cache(2**8)
def baris_kaki(text: str) -> str:
    """A line with `&` doubled, and kept apart from letters that xlsxwriter takes for a field."""
    line = " ".join(text.split())
    letters = [_huruf(one, later) for one, later in pairwise(f"{line} ")]
    lengths = [*accumulate(len(one.encode("utf-16-le")) // 2 for one in letters)]
    if not lengths or lengths[-1] <= _PANJANG:
        return "".join(letters)
    return "".join(letters[: bisect_right(lengths, _PANJANG - 1)]).rstrip() + "…"


def _huruf(letter: str, later: str) -> str:
    if letter != "&":
        return letter
    return "&& " if later in "G[" else "&&"
