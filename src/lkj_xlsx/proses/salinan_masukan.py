"""The inputs of a report as they were read, and what was found in them, in; their annotated copies out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.hasil_sendiri import NAMA_SALINAN
from lkj_xlsx.dasar.masukan import Masukan, Sumber, tanda_isi
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.tampil.lembar import kaki_halaman
from lkj_xlsx.temuan import Temuan


@dataclass(frozen=True, slots=True)
class SalinanMasukan:
    """An input, named with the mark of the bytes that were read, and its annotated copy."""

    masukan: Masukan
    sumber: Sumber
    isi: bytes


def salinan_masukan(
    masukan: Masukan, termuat: Paket | None, temuan: Sequence[Temuan], identitas: Identitas
) -> SalinanMasukan:
    """The copy, made of what was loaded where that was kept.

    It is the costliest of the results while it is made, and needs nothing of the others: made before
    them, it leaves its memory to them.
    """
    content = masukan.path.read_bytes() if termuat is None else termuat.isi
    foot = kaki_halaman(NAMA_SALINAN, identitas.unit_kerja, identitas.periode)
    return SalinanMasukan(
        masukan,
        Sumber(masukan.sebutan or masukan.path.name, tanda_isi(content)),
        salinan_diperiksa(masukan.path, _temuan_di(masukan, temuan), termuat, kaki=foot),
    )


def _temuan_di(masukan: Masukan, temuan: Sequence[Temuan]) -> Sequence[Temuan]:
    """The findings of one input, at its own cells only; all of them where there is but one."""
    if not masukan.sebutan:
        return temuan
    own = ((one, [sel for sel in one.lokasi if sel.berkas == masukan.sebutan]) for one in temuan)
    return [
        replace(one, lokasi=tuple(replace(sel, berkas="") for sel in cells))
        for one, cells in own
        if cells
    ]
