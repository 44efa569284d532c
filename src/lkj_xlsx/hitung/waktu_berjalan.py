"""A capaian or a serapan in, what it comes to beside the part of the year that is over out.

What grows through the year and is held against a figure of the whole year cannot be whole before
TW IV: half of it at the end of June is all that can be asked. Everything else counts as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from lkj_xlsx.baku.model import CaraHitung, Identitas, Polaritas, SifatRealisasi
from lkj_xlsx.dasar.angka import Jenis
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, polaritas_berlaku
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.hitung.setahun import cara_bawaan

UTUH = Fraction(1)


class Dasar(StrEnum):
    """What a capaian is held against."""

    SETAHUN = "target setahun"
    TRIWULAN = "target triwulan"


def bagian_berjalan(triwulan: Triwulan) -> Fraction:
    """The part of the year that is over at a quarter's end."""
    return Fraction(int(triwulan), len(Triwulan))


def dasar_capaian(capaian: Capaian) -> Dasar:
    return Dasar.SETAHUN if capaian.kolom_target == "target" else Dasar.TRIWULAN


def dasar_rata_rata(capaian: Iterable[Capaian]) -> str:
    """What a mean of capaian is held against, in words; empty where none is computed."""
    known = {dasar_capaian(one) for one in capaian if one.persen is not None}
    return deretan(one for one in Dasar if one in known)


def bagian_target(capaian: Capaian, identitas: Identitas) -> Fraction:
    """The part of its target by which a capaian is classed: less than all of it only for quantities
    that are added up, of which more is better, against the target of the year.
    """
    target = capaian.target
    grows = (
        dasar_capaian(capaian) is Dasar.SETAHUN
        and target is not None
        and target.jenis is Jenis.ANGKA
        and target.angka is not None
        and target.angka > 0
        and polaritas_berlaku(capaian.indikator, target) is Polaritas.MAKSIMAL
        and _cara(capaian, identitas) is CaraHitung.JUMLAH
    )
    return bagian_berjalan(capaian.triwulan) if grows else UTUH


def _cara(capaian: Capaian, identitas: Identitas) -> CaraHitung:
    """How the quarters make up the year so far, as it was done."""
    if identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN:
        return capaian.setahun.cara
    return cara_bawaan(capaian.indikator)


def capaian_dinilai(capaian: Capaian, identitas: Identitas) -> Fraction | None:
    """The printed capaian against that part of its target, capped and rounded as it is itself."""
    part = bagian_target(capaian, identitas)
    if capaian.persen is None or part == UTUH:
        return capaian.persen
    cap = identitas.batas_capaian
    raised = capaian.persen / part
    capped = raised if cap is None else min(raised, Fraction(cap) / 100)
    return dicetak(capped, identitas.desimal, identitas.pembulatan)


def bagian_dasar(serapan: Serapan) -> Fraction:
    """The part of the pagu that belongs to the part of the year; a cash plan is of that part already."""
    return UTUH if serapan.menurut_kas else bagian_berjalan(serapan.triwulan)


def serapan_dinilai(serapan: Serapan, identitas: Identitas) -> Fraction | None:
    """The printed serapan against the part of the pagu that belongs to the part of the year."""
    part = bagian_dasar(serapan)
    if serapan.persen is None or part == UTUH:
        return serapan.persen
    return dicetak(serapan.persen / part, identitas.desimal, identitas.pembulatan)
