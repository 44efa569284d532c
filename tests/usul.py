"""A workbook's cells and what findings propose in, the cells as a clerk leaves them who types it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.temuan import Temuan, Usul
from tempeh import Kisi

SEL = re.compile(r"[A-Z]\w+![A-Z]+\d+")
"""A cell as messages name it."""

DISURUH = re.compile(
    r'(?:Tulis|Pilih|Isi) (?:"([^"]+)"|((?:Rp)?\d[\d.,]*%?)) di (?:baris )?([A-Z]\w+![A-Z]+\d+)'
)
"""An advice to type one content into one cell."""


def disuruh(temuan: Temuan) -> dict[str, str]:
    """What the words of an advice tell to type, by cell."""
    return {cell: text or number for text, number, cell in DISURUH.findall(temuan.saran)}


def bertentangan(temuan: Iterable[Temuan]) -> dict[str, set[str]]:
    """The cells for which a run proposes more than one content, in data or in words."""
    said: dict[str, set[str]] = {}
    for one in temuan:
        for usul in one.usul:
            said.setdefault(str(usul.sel), set()).add(usul.nilai)
        whole = {str(usul.sel) for usul in one.usul if not usul.sebagian}
        for cell, text in disuruh(one).items():
            if cell not in whole:
                said.setdefault(cell, set()).add(text)
    return {cell: texts for cell, texts in said.items() if len(texts) > 1}


def menurut(kisi: Kisi, usul: Iterable[Usul]) -> Kisi:
    """The grids with what is proposed typed in."""
    grid = deepcopy(kisi)
    for one in usul:
        ketik(grid, one.sel, one.nilai)
    return grid


def ketik(kisi: Kisi, sel: Sel, nilai: str) -> None:
    row = kisi[sel.sheet][sel.row - 1]
    row.extend([""] * (sel.col - len(row)))
    row[sel.col - 1] = nilai.replace("\n", "\\n")
