"""An indicator and its quantities in; which are in another unit, and how a message names it, out."""

from __future__ import annotations

from lkj_xlsx.baku.model import Indikator, Realisasi
from lkj_xlsx.dasar.angka import Besaran, Jenis
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import sebanding
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.setahun import target_berlaku

BERSATUAN = frozenset({Jenis.ANGKA, Jenis.RENTANG})
"""Kinds of quantities that have a unit at all."""
_KUTIPAN = 90
"""So many characters of a wording are quoted."""


def satuan_lain(target: Besaran, value: Besaran) -> bool:
    """Whether a quantity cannot be compared with the target because of its unit."""
    return {target.jenis, value.jenis} <= BERSATUAN and not sebanding(target, value)


def satuan_lain_di(
    indikator: Indikator, row: Realisasi, quarter: Triwulan, laporan: Laporan
) -> bool:
    """Whether a quarter's realisation has another unit than the target in force then."""
    target, _ = target_berlaku(indikator, quarter, laporan.lkj.identitas)
    value = row.triwulan[quarter - 1]
    return target is not None and value is not None and satuan_lain(target, value)


def kutip(text: str) -> str:
    """The beginning of a wording, long enough to be recognised."""
    return text if len(text) <= _KUTIPAN else f"{text[: _KUTIPAN - 1].rstrip()}…"


def sebut(indikator: Indikator) -> str:
    """`indikator No 3 "Persentase …"`, as messages name it."""
    return f'indikator No {indikator.no} "{kutip(indikator.indikator)}"'
