"""The report in, its sentences out with whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Kalimat
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.masa import triwulan_dilaporkan


def kalimat_laporan(laporan: Laporan) -> Iterator[tuple[LaporanPejabat, Kalimat]]:
    """The sentences of the reporting quarter."""
    quarter = triwulan_dilaporkan(laporan.lkj)
    for one in laporan.pejabat:
        for row in one.kalimat:
            if row.triwulan in {None, quarter}:
                yield one, row
