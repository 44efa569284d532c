"""A row's No and wording in, the No of the indicator in PK that it speaks of out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from lkj_xlsx.baku.model import Indikator
from lkj_xlsx.dasar.kemiripan import INDIKATOR_TANPA_NO
from lkj_xlsx.dasar.teks import kunci


@dataclass(frozen=True)
class DaftarIndikator:
    """The indicators of one official; `diurutkan` where PK's own No could not be used."""

    indikator: tuple[Indikator, ...]
    diurutkan: bool = False

    def nomor(self, typed: int | None, wording: str) -> int | None:
        """The No that a row means: its own, unless it has none or PK was numbered by row order."""
        if typed is not None and not (self.diurutkan and wording):
            return typed
        return self._menurut_bunyi(wording) if wording else None

    def ambil(self, no: int | None) -> Indikator | None:
        return None if no is None else self._bernomor.get(no)

    @cached_property
    def _bernomor(self) -> dict[int, Indikator]:
        return {one.no: one for one in reversed(self.indikator) if one.no is not None}

    @cached_property
    def _berbunyi(self) -> dict[str, Indikator]:
        found: dict[str, Indikator] = {}
        for one in self.indikator:
            found.setdefault(kunci(one.indikator), one)
        return found

    def _menurut_bunyi(self, wording: str) -> int | None:
        """The No of the indicator so worded: exactly after normalising, else the one nearest."""
        key = kunci(wording)
        exact = self._berbunyi.get(key)
        if exact is not None:
            return exact.no
        found = process.extractOne(
            key, self._berbunyi.keys(), scorer=fuzz.ratio, score_cutoff=INDIKATOR_TANPA_NO
        )
        return self._berbunyi[found[0]].no if found else None
