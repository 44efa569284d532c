"""An indicator's quarters in, its target and realisasi of the year so far out.

Under Kumulatif that is what stands in the quarter's own cells. Under Per triwulan the quarters are put
together by Cara Hitung, target and realisasi in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from lkj_xlsx.baku.model import (
    CaraHitung,
    DasarTarget,
    Identitas,
    Indikator,
    Polaritas,
    Realisasi,
    SifatRealisasi,
)
from lkj_xlsx.dasar.angka import Besaran, Jenis, angka_teks, besaran_teks, satuan_sama
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan

_BACAAN = frozenset({"nilai", "indeks", "index", "skor", "poin", "point", "skala"})
_BERBUNYI_BACAAN = re.compile(r"(?:nilai|indeks|index|skor|poin)\b")
_DESIMAL_RATA = 2
"""Decimals of a mean as it is shown."""
_DIGIT_RATA = Decimal(1).scaleb(-12)
"""To so many digits a mean without a decimal of its own stands in its cell."""


def bacaan(indikator: Indikator) -> bool:
    """Whether an indicator is read off rather than added up, so that it may fall in silence.

    That is what is measured in nilai, indeks, skor or poin, and against a range, a bound or a predicate.
    """
    target = indikator.target
    unit = f"{target.satuan if target else ''} {indikator.satuan}"
    if target is not None and (target.batas is not None or target.jenis is not Jenis.ANGKA):
        return True
    if unit.strip():
        return not _BACAAN.isdisjoint(kunci(unit).split())
    return _BERBUNYI_BACAAN.match(kunci(indikator.indikator)) is not None


def persentase(indikator: Indikator) -> bool:
    """Whether the target is a plain percentage, of which nobody knows whether it is added up."""
    target = indikator.target
    return target is not None and not bacaan(indikator) and satuan_sama(target.satuan, "%")


def cara_bawaan(indikator: Indikator) -> CaraHitung:
    """PK's Cara Hitung, else by the kind of the figures; a percentage is added unless it cannot be."""
    if indikator.cara_hitung is not None:
        return indikator.cara_hitung
    return CaraHitung.NILAI_AKHIR if bacaan(indikator) else CaraHitung.JUMLAH


@dataclass(frozen=True, slots=True)
class Bagian:
    """A quarter's own quantity within the year so far."""

    triwulan: Triwulan
    besaran: Besaran


@dataclass(frozen=True, slots=True)
class Setahun:
    """Target and realisasi of the year so far, and what they are made of.

    `bagian` and `bagian_target` are the quarters that were put together; none where the quantity is
    the one of a single cell.
    """

    target: Besaran | None = None
    kolom_target: str = "target"
    """The field in which the target stands; of one put together that of the last quarter."""
    nilai: Besaran | None = None
    cara: CaraHitung = CaraHitung.NILAI_AKHIR
    bagian: tuple[Bagian, ...] = ()
    bagian_target: tuple[Bagian, ...] = ()
    kosong: tuple[Triwulan, ...] = ()
    """The quarters that are needed and have no readable quantity."""
    alasan: str = ""
    """Why the quarters cannot be put together, as a clause."""
    dijumlahkan: Besaran | None = None
    """The sum of percentages that was not used, since it passes the target."""


def target_berlaku(
    indikator: Indikator, triwulan: Triwulan, identitas: Identitas
) -> tuple[Besaran | None, str]:
    """The target by which a quarter's own cell is measured, and its field."""
    quarterly = indikator.target_triwulan[triwulan - 1]
    if identitas.dasar_target is DasarTarget.TRIWULAN and quarterly is not None:
        return quarterly, f"target_tw_{triwulan.value}"
    return indikator.target, "target"


def belum_direncanakan(indikator: Indikator, target: Besaran | None, kolom: str) -> bool:
    """Whether a quarterly target of zero says that nothing is planned yet.

    Where less is better, zero is a promise like any other.
    """
    return (
        kolom != "target"
        and target is not None
        and target.jenis is Jenis.ANGKA
        and target.nilai == 0
        and target.batas is None
        and indikator.polaritas is Polaritas.MAKSIMAL
    )


def setahun(
    indikator: Indikator, realisasi: Realisasi | None, triwulan: Triwulan, identitas: Identitas
) -> Setahun:
    """What is measured against what in a quarter."""
    target, field = target_berlaku(indikator, triwulan, identitas)
    own = realisasi.triwulan if realisasi else (None,) * len(Triwulan)
    value = own[triwulan - 1]
    quarters = tuple(one for one in Triwulan if one <= triwulan)
    idle = {one for one in quarters if _tanpa_rencana(indikator, realisasi, one, identitas)}
    if identitas.sifat_realisasi is SifatRealisasi.KUMULATIF or realisasi is None:
        missing = (triwulan,) if value is None and triwulan not in idle else ()
        return Setahun(target, field, value, kosong=missing)
    blank = tuple(one for one in quarters if own[one - 1] is None and one not in idle)
    last = Setahun(target, field, None if blank else value, kosong=blank)
    if blank or (value is not None and value.jenis is Jenis.BELUM_WAKTUNYA):
        return last
    parts = _terukur(own, [one for one in quarters if one not in idle])
    return _digabung(last, parts, indikator, triwulan, identitas) if parts else last


def _tanpa_rencana(
    indikator: Indikator, realisasi: Realisasi | None, triwulan: Triwulan, identitas: Identitas
) -> bool:
    """Whether a quarter asked for nothing and got nothing."""
    target, field = target_berlaku(indikator, triwulan, identitas)
    if not belum_direncanakan(indikator, target, field):
        return False
    value = realisasi.triwulan[triwulan - 1] if realisasi else None
    if realisasi is None or value is None:
        return realisasi is None or not realisasi.asal.teks(f"tw_{triwulan.value}")
    return value.nilai == 0


def _terukur(besaran: Sequence[Besaran | None], triwulan: Iterable[Triwulan]) -> tuple[Bagian, ...]:
    """The quarters that were measured: what is not due yet is no part."""
    return tuple(
        Bagian(one, value)
        for one in triwulan
        for value in (besaran[one - 1],)
        if value is not None and value.jenis is not Jenis.BELUM_WAKTUNYA
    )


def _digabung(
    akhir: Setahun,
    bagian: tuple[Bagian, ...],
    indikator: Indikator,
    triwulan: Triwulan,
    identitas: Identitas,
) -> Setahun:
    """The quarters put together; the last one as it is where that is what counts."""
    way = cara_bawaan(indikator)
    if way is CaraHitung.NILAI_AKHIR:
        return akhir
    plan = _rencana(bagian, way, indikator, triwulan, identitas)
    reason = _tak_tergabung(bagian, way, "realisasi") or _tak_tergabung(plan, way, "Target")
    if reason:
        return replace(akhir, cara=way, alasan=reason)
    total, planned = _gabungan(bagian, way), _gabungan(plan, way)
    if indikator.cara_hitung is None and _melewati_target(indikator, total, planned):
        return replace(akhir, dijumlahkan=total if len(bagian) > 1 else None)
    alone = len(bagian) == 1 and bagian[0].triwulan is triwulan
    return Setahun(
        planned or indikator.target,
        akhir.kolom_target if plan else "target",
        total,
        way,
        () if alone else bagian,
        plan if len(plan) > 1 else (),
    )


def _rencana(
    bagian: Iterable[Bagian],
    cara: CaraHitung,
    indikator: Indikator,
    triwulan: Triwulan,
    identitas: Identitas,
) -> tuple[Bagian, ...]:
    """The quarterly targets to be put together: those of all quarters so far, of a mean those of the
    measured ones. None where one is not given: then the annual target counts.
    """
    if identitas.dasar_target is not DasarTarget.TRIWULAN:
        return ()
    wanted = [one for one in Triwulan if one <= triwulan]
    if cara is CaraHitung.RATA_RATA:
        wanted = [one.triwulan for one in bagian]
    targets = indikator.target_triwulan
    if any(targets[one - 1] is None for one in (*wanted, triwulan)):
        return ()
    return _terukur(targets, wanted)


def _tak_tergabung(bagian: Sequence[Bagian], cara: CaraHitung, hal: str) -> str:
    """Why quantities cannot be added up, as a clause; empty where they can."""
    units = [one.besaran.satuan for one in bagian if one.besaran.satuan and one.besaran.nilai]
    for one in bagian:
        quoted = f'{hal} {one.triwulan.pendek} "{besaran_teks(one.besaran)}"'
        a_range = one.besaran.jenis is Jenis.RENTANG and hal == "realisasi"
        if one.besaran.nilai is None or a_range:
            verb = "dijumlahkan" if cara is CaraHitung.JUMLAH else "dirata-ratakan"
            return f"{quoted} tidak dapat {verb}"
        unit = one.besaran.satuan if one.besaran.nilai else ""
        if unit and not satuan_sama(unit, units[-1]):
            return f'{quoted} tidak bersatuan "{units[-1]}" seperti triwulan lain'
    return ""


def _melewati_target(indikator: Indikator, *jumlah: Besaran | None) -> bool:
    """Whether percentages come to more than the annual target, so that they cannot be parts of it."""
    if not persentase(indikator) or indikator.target is None:
        return False
    whole = indikator.target.angka
    return whole is not None and any(
        one is not None and one.angka is not None and one.angka > whole for one in jumlah
    )


def _gabungan(bagian: Sequence[Bagian], cara: CaraHitung) -> Besaran | None:
    """The sum or the mean as one quantity; None of nothing."""
    if len(bagian) < 2:  # noqa: PLR2004 - one is as it is
        return bagian[0].besaran if bagian else None
    quantities = [one.besaran for one in bagian]
    share = len(bagian) if cara is CaraHitung.RATA_RATA else 1
    low = _jumlah(one.angka for one in quantities) / share
    bounds = {one.batas for one in quantities}
    decimals = max(one.desimal for one in quantities)
    made = Besaran(
        Jenis.ANGKA,
        _desimal(low),
        next((one.satuan for one in reversed(quantities) if one.satuan), ""),
        desimal=max(decimals, _DESIMAL_RATA) if (low * 10**decimals).denominator > 1 else decimals,
        batas=bounds.pop() if len(bounds) == 1 else None,
        ragu=any(one.ragu for one in quantities),
        eksak=low,
    )
    if any(one.jenis is Jenis.RENTANG for one in quantities):
        high = _jumlah(one.angka_atas for one in quantities) / share
        made = replace(made, jenis=Jenis.RENTANG, batas_atas=_desimal(high), eksak_atas=high)
    return replace(made, teks=_teks(made))


def _jumlah(angka: Iterable[Fraction | None]) -> Fraction:
    return sum((one for one in angka if one is not None), Fraction(0))


def _desimal(angka: Fraction) -> Decimal:
    """The number as a decimal; one without is cut off where nobody looks (`Besaran.angka` has it)."""
    found = Decimal(angka.numerator) / Decimal(angka.denominator)
    return found if found == angka else found.quantize(_DIGIT_RATA, ROUND_HALF_UP)


def _teks(besaran: Besaran) -> str:
    """As a clerk would write it."""
    ends = dict.fromkeys(n for n in (besaran.angka, besaran.angka_atas) if n is not None)
    numbers = " - ".join(angka_teks(one, besaran.desimal) for one in ends)
    unit = besaran.satuan if besaran.satuan == "%" else f" {besaran.satuan}"
    return f"{besaran.batas or ''} {numbers}{unit}".strip()
