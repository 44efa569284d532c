"""Exports of SIPD as they were read in, the line that a clerk reads of them out."""

from __future__ import annotations

from lkj_xlsx.baku.sipd import EksporSipd, Sebab
from lkj_xlsx.dasar.teks import beberapa, deretan

_DISEBUT = 5


def kabar_ekspor(ekspor: EksporSipd) -> str:
    """How many files and documents were read, and what of them is in no sum."""
    parts = []
    if ekspor.ada_realisasi:
        documents = sum(one.banyak for one in ekspor.dokumen.values())
        parts.append(f"{_angka(documents)} dokumen realisasi")
    if ekspor.ada_pagu:
        parts.append(f"{_angka(len({code for _, code, *_ in ekspor.pagu}))} kode berpagu")
    left = [
        f"{_angka(count)} baris {reason}"
        for reason in Sebab
        if (count := sum(one.banyak for (_, why), one in ekspor.sisihan.items() if why is reason))
    ]
    told = f"; {', '.join(left)}" if left else ""
    others = (
        f" Bukan ekspor .xlsx, dilewati: {beberapa(ekspor.dilewati, _DISEBUT)}."
        if ekspor.dilewati
        else ""
    )
    return f"SIPD: {len(ekspor.berkas)} berkas, {deretan(parts)}{told}.{others}"


def _angka(number: int) -> str:
    return f"{number:,}".replace(",", ".")
