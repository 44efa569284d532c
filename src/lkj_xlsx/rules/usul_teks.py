"""Words of a cell and what should stand instead in, the cell's text with them replaced out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from lkj_xlsx.dasar.origin import Asal
from lkj_xlsx.temuan import Temuan, Usul


def usul_ganti(
    asal: Asal, field: str, pasangan: Iterable[tuple[str, str]], *, semua: bool = False
) -> tuple[Usul, ...]:
    """The cell with each wrong wording replaced, as often as it is given; with `semua`, wherever it is.

    Nothing is proposed where the wording stands in the cell in other places too: which of them is wrong
    only people can see.
    """
    typed = asal.ketikan.get(field)
    text = typed.nilai if typed else None
    if typed is None or not isinstance(text, str):
        return ()
    for (wrong, right), count in Counter(pasangan).items():
        words = r"\s+".join(map(re.escape, wrong.split()))
        text, replaced = re.subn(rf"(?<!\w){words}(?!\w)", right.replace("\\", r"\\"), text)
        if replaced == 0 or not (semua or replaced == count):
            return ()
    return (Usul(typed.sel, text, sebagian=True),)


def satu_usul_sesel(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings with one proposal a cell at most, where proposals change but a part of it.

    Of several rewritings of one sentence the first stands, and none beside a proposal for the whole cell:
    the next run proposes what is left.
    """
    found = tuple(temuan)
    taken = {one.sel: one.nilai for finding in found for one in finding.usul if not one.sebagian}
    made = []
    for finding in found:
        kept = tuple(
            one
            for one in finding.usul
            if not one.sebagian or taken.setdefault(one.sel, one.nilai) == one.nilai
        )
        made.append(finding if kept == finding.usul else replace(finding, usul=kept))
    return tuple(made)
