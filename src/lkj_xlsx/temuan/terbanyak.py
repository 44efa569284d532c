"""Findings in, the rules that are broken most out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lkj_xlsx.temuan import Status, Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class AturanTerbanyak:
    """A rule that is broken, at the worst level at which it is, and how often."""

    kode: str
    nama: str
    tingkat: Tingkat
    banyak: int

    @property
    def sebutan(self) -> str:
        return f"{self.kode} {self.nama}"


def aturan_terbanyak(temuan: Iterable[Temuan]) -> tuple[AturanTerbanyak, ...]:
    """The rules of the findings that still count, the most frequent first, of equals the worst."""
    active = [one for one in temuan if one.status is Status.AKTIF]
    counts = Counter(one.kode for one in active)
    worst = sorted(active, key=lambda one: one.tingkat.urutan, reverse=True)
    named = {one.kode: one for one in worst}
    found = (
        AturanTerbanyak(kode, named[kode].aturan, named[kode].tingkat, number)
        for kode, number in counts.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.banyak, one.tingkat.urutan, one.kode)))
