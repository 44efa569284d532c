"""The text of a cell that lists things in (strategies, duties), the single ones out."""

from __future__ import annotations

import re

from lkj_xlsx.dasar.teks import bersih

_ANGKA = re.compile(r"(?:^|(?<=[\s;]))(\d{1,2})[.)]\s*(?=\D)")
_HURUF = re.compile(r"(?:^|(?<=[\s;]))([a-z])[.)]\s+", re.IGNORECASE)
_PELURU = re.compile(r"^\s*[-–—•*·▪➢]\s+")
_SEDIKITNYA = 2


def pecah_butir(text: str, mulai: int = 1) -> tuple[str, ...]:
    """The items of one cell: its lines, or those marked `a. … b. …` / `1. … 2. …`.

    Letters and figures count as marks only when they run a, b, c … or 1, 2, 3 … from the `mulai`-th, so
    that `S.Pd` or `Pasal 5. Ayat` stay whole.
    """
    lines = [line for line in text.replace("\r", "\n").split("\n") if bersih(line)]
    marked = _menurut_tanda(" ".join(bersih(line) for line in lines), mulai)
    if marked:
        return marked
    return tuple(part for line in lines if (part := _tanpa_tanda(line)))


def berperincian(text: str) -> bool:
    """Whether the first line ends in a colon: the lines below it are parts of one item."""
    return bersih(text.strip().partition("\n")[0]).endswith(":")


def tanda_butir(text: str) -> int:
    """Which item a text says that it begins with: 2 for `b. …` and `2. …`, 0 where it has no mark."""
    for pattern, order in _TANDA:
        if found := pattern.match(bersih(text)):
            return order(found[1])
    return 0


def _menurut_tanda(text: str, mulai: int) -> tuple[str, ...]:
    for pattern, order in _TANDA:
        marks: list[re.Match[str]] = []
        for found in pattern.finditer(text):
            if order(found[1]) == len(marks) + mulai:
                marks.append(found)
        if marks and marks[0].start() == 0:
            ends = [mark.start() for mark in marks[1:]] + [len(text)]
            parts = [
                text[mark.end() : end].strip(" ;") for mark, end in zip(marks, ends, strict=True)
            ]
            return tuple(part for part in parts if part)
    return ()


def _urutan_huruf(mark: str) -> int:
    return ord(mark.lower()) - ord("a") + 1


def _urutan_angka(mark: str) -> int:
    return int(mark)


_TANDA = ((_HURUF, _urutan_huruf), (_ANGKA, _urutan_angka))


def _tanpa_tanda(line: str) -> str:
    return bersih(_PELURU.sub("", line))
