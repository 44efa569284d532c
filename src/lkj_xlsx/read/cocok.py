"""A row's No and wording in, the No of the indicator in PK that it speaks of out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkj_xlsx.model import Indikator
from lkj_xlsx.teks import kemiripan, kunci

BUNYI_MIRIP = 80
"""From this likeness (of 100) on two wordings may mean the same indicator."""


@dataclass(frozen=True, slots=True)
class DaftarIndikator:
    """The indicators of one official; `diurutkan` where PK's own No could not be used."""

    indikator: tuple[Indikator, ...]
    diurutkan: bool = False

    def nomor(self, typed: int | None, wording: str) -> int | None:
        """The No that a row means: its own, unless it has none or PK was numbered by row order."""
        if typed is not None and not (self.diurutkan and wording):
            return typed
        return menurut_bunyi(wording, self.indikator)

    def ambil(self, no: int | None) -> Indikator | None:
        for one in self.indikator:
            if one.no is not None and one.no == no:
                return one
        return None


def menurut_bunyi(wording: str, indikator: Sequence[Indikator]) -> int | None:
    """The No of the indicator so worded: exactly after normalising, else the one nearest to it."""
    if not wording:
        return None
    key = kunci(wording)
    for one in indikator:
        if kunci(one.indikator) == key:
            return one.no
    ranked = sorted(
        ((kemiripan(one.indikator, wording), -index) for index, one in enumerate(indikator)),
        reverse=True,
    )
    if not ranked or ranked[0][0] < BUNYI_MIRIP:
        return None
    return indikator[-ranked[0][1]].no
