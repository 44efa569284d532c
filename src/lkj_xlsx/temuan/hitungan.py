"""Findings in, how many there are of each level out, in numbers and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lkj_xlsx.temuan import Status, Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The findings that still count by level, and those that are silenced."""

    galat: int = 0
    peringatan: int = 0
    catatan: int = 0
    dikecualikan: int = 0
    galat_dikecualikan: int = 0

    @classmethod
    def dari(cls, temuan: Iterable[Temuan]) -> Hitungan:
        found = Counter((one.status, one.tingkat) for one in temuan)
        return cls(
            galat=found[Status.AKTIF, Tingkat.GALAT],
            peringatan=found[Status.AKTIF, Tingkat.PERINGATAN],
            catatan=found[Status.AKTIF, Tingkat.CATATAN],
            dikecualikan=sum(found[Status.DIKECUALIKAN, level] for level in Tingkat),
            galat_dikecualikan=found[Status.DIKECUALIKAN, Tingkat.GALAT],
        )

    @property
    def menurut_tingkat(self) -> dict[Tingkat, int]:
        """The numbers that count, worst first."""
        return dict(zip(Tingkat, (self.galat, self.peringatan, self.catatan), strict=True))

    @property
    def aktif(self) -> int:
        return self.galat + self.peringatan + self.catatan

    @property
    def terburuk(self) -> Tingkat | None:
        """The worst level that still counts."""
        return next((level for level, many in self.menurut_tingkat.items() if many), None)

    @property
    def yang_ada(self) -> str:
        """`2 galat, 1 catatan`: the levels of which there are any."""
        return _disebut({level: many for level, many in self.menurut_tingkat.items() if many})

    @property
    def ringkas(self) -> str:
        """`2 galat, 3 peringatan, 1 catatan (1 dikecualikan)`, or that there is nothing."""
        silenced = f" ({self.dikecualikan} dikecualikan)" if self.dikecualikan else ""
        counts = _disebut(self.menurut_tingkat) if self.aktif else "tidak ada temuan"
        return f"{counts}{silenced}"

    @property
    def lengkap(self) -> str:
        """`2 galat, 3 peringatan, 1 catatan`, and how many are silenced, galat among them."""
        counts = _disebut(self.menurut_tingkat)
        if not self.dikecualikan:
            return counts
        return (
            f"{counts}; dikecualikan {self.dikecualikan}, di antaranya "
            f"{self.galat_dikecualikan} galat"
        )


def _disebut(counts: dict[Tingkat, int]) -> str:
    return ", ".join(f"{many} {level.lower()}" for level, many in counts.items())
