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
_PERINTAH = r"lkj-xlsx(?: (?:process|check|template|explain|-[-a-z]+|LKJ\d+|\"[^\"]*\"|[^ \"]+\.(?:xlsx|docx)\b))+"
"""A command to copy, up to where the sentence goes on."""
_UTUH = re.compile(rf"[(]?(?:{_PERINTAH}|No \d+)[^ ]* *|[^ ]+ *")
"""What stays on one line: a command, a number with what it is, else a word; with the blanks behind it."""
_DALAM_SEL = re.compile(r"\"[^\"]*\"[^ ]* *|[^ ]+ *")
"""A command in pieces, none of which ends within a name."""
_MENJOROK = 2
_TERSEMPIT = 10


def lipat(text: str, lebar: int | None) -> str:
    r"""The text with every line folded at blanks to `lebar` characters, continued below its beginning.

    A word longer than a line is broken behind `/`, `\` and `-` alone; one that has none of them stays
    whole, however long. So does a command, on a line of its own where it does not fit: the terminal goes on
    below, and it can still be copied. Without `lebar` nothing is folded.
    """
    if lebar is None:
        return text
    lines = text.split("\n")
    return "\n".join(one for line in lines for one in _lipat(line, lebar, _gantungan(line, lebar)))


@lru_cache(2**11)
def lipat_sel(text: str, lebar: int) -> tuple[str, ...]:
    """The text as lines of a table's cell, all beginning at its left edge.

    Nobody can copy a command out of a cell: it is folded, but within no name that fits.
    """
    if not text:
        return ("",)
    return tuple(_lipat(" ".join(text.split()), lebar, 0, dalam_sel=True))


def panjang(text: str) -> int:
    """How many characters of the text are seen."""
    return len(_WARNA.sub("", text) if "\x1b" in text else text)


def _lipat(line: str, lebar: int, gantungan: int, *, dalam_sel: bool = False) -> Iterator[str]:
    if panjang(line) <= lebar:
        yield line
        return
    indent = " " * gantungan
    current = _awal(line)
    for word in _kata(line, max(lebar - gantungan, _TERSEMPIT), dalam_sel=dalam_sel):
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


def _kata(line: str, ruang: int, *, dalam_sel: bool) -> Iterator[str]:
    """What is not to be broken, with the blanks behind it; words that fill more than a line in pieces."""
    for unit in _UTUH.findall(line.strip(" ")):
        if panjang(unit.rstrip()) <= ruang:
            yield unit
        elif " " not in unit.rstrip():
            yield from _BOLEH_PUTUS.findall(unit)
        elif dalam_sel:
            yield from _potongan(unit, ruang)
        else:
            yield unit


def _potongan(perintah: str, ruang: int) -> Iterator[str]:
    for piece in _DALAM_SEL.findall(perintah):
        if panjang(piece.rstrip()) <= ruang:
            yield piece
        else:
            for word in re.findall(r"[^ ]+ *", piece):
                yield from [word] if panjang(word.rstrip()) <= ruang else _BOLEH_PUTUS.findall(word)
