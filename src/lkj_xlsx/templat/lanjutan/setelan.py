"""The settings of an old workbook in, those of the new one out."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.columns import Kind
from lkj_xlsx.baku.sheets import SETELAN
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.templat.lanjutan.baris import Sumber
from lkj_xlsx.templat.lanjutan.pindahan import Pindahan, nilai_pindahan

_BILANGAN = ("tahun", "desimal", "batas_hari_kerja")
_MILIK_TEMPLAT = "versi_templat"


def setelan_baru(sumber: Sumber) -> Pindahan:
    """The settings as one row; what cannot be read, in the order of the old sheet, gets the default."""
    identitas = sumber.lkj.identitas
    values: dict[str, object] = {}
    unreadable = []
    for setting in SETELAN:
        typed = identitas.asal.ketikan.get(setting.field)
        if typed is None or setting.field == _MILIK_TEMPLAT or (sumber.tahun and setting.tahunan):
            continue
        value = nilai_pindahan(typed, setting, sumber.tak_terbaca)
        if value is None:
            unreadable.append(typed)
        else:
            as_read = setting.field in _BILANGAN or setting.kind is Kind.PILIHAN
            values[setting.field] = getattr(identitas, setting.field) if as_read else value
    unread = tuple(sorted(unreadable, key=lambda typed: typed.sel))
    return Pindahan(identitas.asal, {**values, **dict(_tahun_baru(sumber))}, unread)


def _tahun_baru(sumber: Sumber) -> Iterator[tuple[str, object]]:
    if sumber.tahun:
        yield "tahun", sumber.tahun
        yield "triwulan", Triwulan.I
