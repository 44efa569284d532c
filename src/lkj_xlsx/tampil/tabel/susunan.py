"""A report's settings in, which figures its tables show out: those of the year so far, and the quarter's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lkj_xlsx.baku.model import Identitas, SifatRealisasi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, capaian_sendiri
from lkj_xlsx.hitung.serapan import Serapan, serapan_sendiri


@dataclass(frozen=True, slots=True)
class Masa:
    """The time of which a group of columns tells; `akhiran` ends the names of its columns."""

    akhiran: str
    kepala: str
    """The header above its columns; none where there is one time only."""
    capaian: Callable[[Capaian], Capaian]
    serapan: Callable[[Serapan], Serapan]

    @property
    def sendiri(self) -> bool:
        """Whether it is the quarter's own."""
        return bool(self.akhiran)


def masa_tabel(triwulan: Triwulan, identitas: Identitas) -> tuple[Masa, ...]:
    """The year so far; under Per triwulan the quarter before it, which is only shown."""
    if identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        return (Masa("", "", lambda one: one, lambda one: one),)
    return (
        Masa(
            "_tw",
            triwulan.panjang,
            lambda one: capaian_sendiri(one, identitas) or one,
            lambda one: serapan_sendiri(one, identitas) or one,
        ),
        Masa("", f"s.d. {triwulan.panjang}", lambda one: one, lambda one: one),
    )


def hasil_bagi(masa: tuple[Masa, ...]) -> Iterator[str]:
    """The names of the columns of percentages."""
    return (f"{name}{one.akhiran}" for one in masa for name in ("serapan", "capaian"))
