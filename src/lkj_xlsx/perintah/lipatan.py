"""Lines of any length in, lines that a narrow terminal shows without breaking a word out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WARNA = re.compile(r"\x1b\[[0-9;]*m")
"""What colours a text takes no room."""
_LABEL = re.compile(r" *(?:\d+\. |[^\W\d]\w{0,9} *: |\S{1,10} {2,})")
"""What stands before a text that hangs behind it: `  Temuan : `, `  2. `, `Mengapa    `."""
_BOLEH_PUTUS = re.compile(r"[^/\\-]*[/\\-]+|[^/\\-]+")
"""A path or a long name in pieces, each ending where it may be broken."""
_MENJOROK = 2
_TERSEMPIT = 10


def lipat(text: str, lebar: int | None) -> str:
    r"""The text with every line folded at blanks to `lebar` characters, continued below its beginning.

    A word longer than a line is broken behind `/`, `\` and `-` alone; one that has none of them stays
    whole, however long. Without `lebar` nothing is folded.
    """
    if lebar is None:
        return text
    lines = text.split("\n")
    return "\n".join(one for line in lines for one in _lipat(line, lebar, _gantungan(line, lebar)))


@lru_cache(2**11)
def lipat_sel(text: str, lebar: int) -> tuple[str, ...]:
    """The text as lines of a table's cell, all beginning at its left edge."""
    return tuple(_lipat(" ".join(text.split()), lebar, 0)) if text else ("",)


def panjang(text: str) -> int:
    """How many characters of the text are seen."""
    return len(_WARNA.sub("", text) if "\x1b" in text else text)


def _lipat(line: str, lebar: int, gantungan: int) -> Iterator[str]:
    if panjang(line) <= lebar:
        yield line
        return
    indent = " " * gantungan
    current = _awal(line)
    for word in _kata(line, max(lebar - gantungan, _TERSEMPIT)):
        if current.strip() and panjang(current) + panjang(word.rstrip()) > lebar:
            yield current.rstrip()
            current = indent
        current += word
    yield current.rstrip()


def _awal(line: str) -> str:
    return " " * (len(line) - len(line.lstrip(" ")))


def _gantungan(line: str, lebar: int) -> int:
    """Where the continued lines begin."""
    label = _LABEL.match(_WARNA.sub("", line))
    hanging = label.end() if label else len(_awal(line)) + _MENJOROK
    return min(hanging, lebar // 3)


def _kata(line: str, ruang: int) -> Iterator[str]:
    """The words with the blanks behind them; those that fill more than a line in pieces."""
    for word in re.findall(r"[^ ]+ *", line.strip(" ")):
        if panjang(word.rstrip()) <= ruang:
            yield word
        else:
            yield from _BOLEH_PUTUS.findall(word)
