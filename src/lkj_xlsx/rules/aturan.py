"""How a rule is written down: a documented generator in, a Rule out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.temuan import Aturan, Pelanggaran, Temuan, Tingkat
from lkj_xlsx.temuan.jelaskan import jelaskan

Pemeriksa = Callable[[Laporan], Iterable[Pelanggaran]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue with the function that finds its breaches."""

    aturan: Aturan
    periksa: Pemeriksa

    def temuan(self, laporan: Laporan) -> Iterator[Temuan]:
        for breach in self.periksa(laporan):
            yield Temuan.dari(self.aturan, breach)


def aturan(kode: str, nama: str, tingkat: Tingkat) -> Callable[[Pemeriksa], Rule]:
    """Make a Rule of a generator; its docstring is the explanation (see `jelaskan`)."""

    def make(check: Pemeriksa) -> Rule:
        return Rule(jelaskan(kode, nama, tingkat, check.__doc__ or ""), check)

    return make
