"""A report in, the counts and amounts of its quarters out, and whether all of them look like sums since
January or like each quarter's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from lkj_xlsx.baku.model import CaraHitung, Polaritas, SifatRealisasi
from lkj_xlsx.dasar.angka import Besaran, Jenis
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, polaritas_berlaku, sebanding
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.setahun import bacaan, persentase
from lkj_xlsx.rules.masa import triwulan_dilaporkan

_BARIS_TERSEDIKIT = 3
"""So many rows must speak for the other Sifat Realisasi before anybody is asked."""


@dataclass(frozen=True, slots=True)
class Deret:
    """What a row says of the quarters up to the reporting one, and the target or pagu of the year."""

    sel: tuple[Sel, ...]
    angka: tuple[Fraction, ...]
    setahun: Fraction
    rupiah: bool

    @property
    def bertambah(self) -> bool:
        """It grows, and never falls."""
        return self.angka[-1] > self.angka[0] and all(
            one <= two for one, two in pairwise(self.angka)
        )

    @property
    def seperti_per_triwulan(self) -> bool:
        """As sums since January it would fall, or stand still as often as not; added up it keeps to the
        year.
        """
        steps = list(pairwise(self.angka))
        falls = any(two < one for one, two in steps)
        still = sum(one == two for one, two in steps)
        return sum(self.angka) <= self.setahun and (falls or 2 * still >= len(steps))

    @property
    def seperti_kumulatif(self) -> bool:
        """It grows to no more than the year's, which its sum passes."""
        return self.bertambah and self.angka[-1] <= self.setahun < sum(self.angka)


def deret_lain(laporan: Laporan) -> tuple[Deret, ...]:
    """The rows that look like the other Sifat Realisasi, if most of the workbook's rows do."""
    if laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        rows = [one for one in _deret(laporan) if one.angka[-1] < one.setahun]
        return _kebanyakan(rows, [one for one in rows if one.seperti_per_triwulan])
    rows = list(_deret(laporan))
    return _kebanyakan(rows, [one for one in rows if one.seperti_kumulatif])


def _kebanyakan(semua: Sequence[Deret], serupa: Sequence[Deret]) -> tuple[Deret, ...]:
    """The alike ones if they are enough, most of all rows and most of those that hold money."""
    money = [sum(one.rupiah for one in rows) for rows in (semua, serupa)]
    enough = len(serupa) >= _BARIS_TERSEDIKIT and 2 * len(serupa) > len(semua)
    return tuple(serupa) if enough and (2 * money[1] > money[0] or not money[0]) else ()


def _deret(laporan: Laporan) -> Iterator[Deret]:
    """Counts of which more is better and budget rows, filled from their first quarter on."""
    last = triwulan_dilaporkan(laporan.lkj)
    quarters = [one for one in Triwulan if last is not None and one <= last]
    for official in laporan.pejabat:
        for one in official.capaian:
            yield from _deret_kinerja(one, quarters)
        for budget in official.anggaran:
            row = budget.anggaran
            amounts = [(row.asal[f"tw_{at.value}"], row.triwulan[at - 1]) for at in quarters]
            yield from _terisi(amounts, row.pagu, rupiah=True)


def _deret_kinerja(satu: Capaian, quarters: Iterable[Triwulan]) -> Iterator[Deret]:
    indicator, row = satu.indikator, satu.realisasi
    target = indicator.target
    added = indicator.cara_hitung in {None, CaraHitung.JUMLAH}
    if row is None or target is None or not added or bacaan(indicator) or persentase(indicator):
        return
    figures = [(row.asal[f"tw_{at.value}"], row.triwulan[at - 1]) for at in quarters]
    usable = all(value is None or _terbanding(target, value) for _, value in figures)
    if usable and polaritas_berlaku(indicator, target) is Polaritas.MAKSIMAL:
        amounts = [(cell, value.angka if value else None) for cell, value in figures]
        yield from _terisi(amounts, target.angka, rupiah=False)


def _terbanding(target: Besaran, value: Besaran) -> bool:
    return value.jenis is Jenis.ANGKA and sebanding(target, value)


def _terisi(
    besaran: Sequence[tuple[Sel, Fraction | int | None]],
    setahun: Fraction | int | None,
    *,
    rupiah: bool,
) -> Iterator[Deret]:
    """The row from its first amount on, unless one is missing after it or there is nothing to follow."""
    started = [one for one, (_, amount) in enumerate(besaran) if amount]
    rest = besaran[started[0] :] if started else []
    known = [(cell, Fraction(amount)) for cell, amount in rest if amount is not None]
    if len(known) == len(rest) >= 2 and setahun is not None and setahun > 0:  # noqa: PLR2004
        cells, amounts = zip(*known, strict=True)
        yield Deret(tuple(cells), tuple(amounts), Fraction(setahun), rupiah)
