"""An indicator and its realisation in, the capaian of a quarter out, exact to the last digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from lkj_xlsx.baku.model import (
    DasarTarget,
    Identitas,
    Indikator,
    Polaritas,
    Realisasi,
    RumusMinimal,
)
from lkj_xlsx.dasar.angka import Besaran, Jenis, besaran_teks, predikat_sama, satuan_sama
from lkj_xlsx.dasar.angka.tulisan import kunci_satuan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak


@dataclass(frozen=True, slots=True)
class Capaian:
    """The capaian of one indicator in one quarter.

    `target` and `kolom_target` are the target in force and its field; `mentah` is R against T
    (1 = 100 %) before the cap and the rounding, `persen` after them; both None unless dihitung.
    """

    indikator: Indikator
    realisasi: Realisasi | None
    triwulan: Triwulan
    target: Besaran | None
    kolom_target: str
    nilai: Besaran | None
    keadaan: Keadaan
    mentah: Fraction | None = None
    persen: Fraction | None = None
    alasan: str = ""
    """Why it is not dihitung, as a clause for people."""

    @property
    def tercapai(self) -> bool:
        """Reached: at least 100 % before the cap and the rounding."""
        return self.mentah is not None and self.mentah >= 1

    @property
    def sel_target(self) -> Sel:
        return self.indikator.asal[self.kolom_target]

    @property
    def sel_realisasi(self) -> Sel | None:
        """The cell of the quarter in Realisasi; None where the indicator has no row there."""
        return self.realisasi.asal[f"tw_{self.triwulan.value}"] if self.realisasi else None

    @property
    def asal(self) -> tuple[Sel, ...]:
        """The input cells that the figure stands on."""
        return (self.sel_target, *([self.sel_realisasi] if self.sel_realisasi else []))


class _TakTerhitung(Exception):  # noqa: N818 - a reason on its way out, never an error
    """Carries the clause that says why there is no number."""


def target_berlaku(
    indikator: Indikator, triwulan: Triwulan, identitas: Identitas
) -> tuple[Besaran | None, str]:
    """The target that a quarter is measured against, and its field."""
    quarterly = indikator.target_triwulan[triwulan - 1]
    if identitas.dasar_target is DasarTarget.TRIWULAN and quarterly is not None:
        return quarterly, f"target_tw_{triwulan.value}"
    return indikator.target, "target"


def hitung_capaian(
    indikator: Indikator, realisasi: Realisasi | None, triwulan: Triwulan, identitas: Identitas
) -> Capaian:
    """The capaian by design section 3: polarity, then the cap, then the rounding."""
    target, field = target_berlaku(indikator, triwulan, identitas)
    value = realisasi.triwulan[triwulan - 1] if realisasi else None

    def result(state: Keadaan, reason: str = "", ratio: Fraction | None = None) -> Capaian:
        printed = None if ratio is None else tercetak(ratio, identitas)
        return Capaian(indikator, realisasi, triwulan, target, field, value, state, ratio, printed,
                       reason)  # fmt: skip

    if value is None:
        typed = realisasi.asal.teks(f"tw_{triwulan.value}") if realisasi else ""
        if typed:
            return result(Keadaan.TAK_TERHITUNG, f'realisasi "{typed}" tidak terbaca')
        return result(Keadaan.BELUM_DIISI, f"realisasi {triwulan.pendek} belum diisi")
    if Jenis.BELUM_WAKTUNYA in (value.jenis, target.jenis if target else None):
        return result(Keadaan.BELUM_WAKTUNYA, "belum waktunya diukur")
    try:
        ratio = _rasio(indikator, target, value, identitas)
    except _TakTerhitung as reason:
        return result(Keadaan.TAK_TERHITUNG, str(reason))
    return result(Keadaan.DIHITUNG, ratio=ratio)


def tercetak(ratio: Fraction, identitas: Identitas) -> Fraction:
    """A raw capaian as the report prints it: capped, then rounded."""
    cap = identitas.batas_capaian
    capped = ratio if cap is None else min(ratio, Fraction(cap) / 100)
    return dicetak(capped, identitas.desimal, identitas.pembulatan)


def _rasio(
    indikator: Indikator, target: Besaran | None, value: Besaran, identitas: Identitas
) -> Fraction:
    if target is None:
        raise _TakTerhitung("target belum terbaca")
    if Jenis.PREDIKAT in (target.jenis, value.jenis):
        return _rasio_predikat(target, value)
    if not sebanding(target, value):
        raise _TakTerhitung(
            f"satuan realisasi {_bersatuan(value)} tidak sama dengan satuan target "
            f"{_bersatuan(target)}"
        )
    if value.jenis is Jenis.RENTANG:
        raise _TakTerhitung(f'realisasi "{besaran_teks(value)}" berupa rentang')
    realised = _angka(value.nilai)
    if target.jenis is Jenis.RENTANG:
        return _rasio_rentang(_angka(target.nilai), _angka(target.batas_atas), realised)
    promised = _angka(target.nilai)
    if promised == 0:
        raise _TakTerhitung("target nol")
    return _RUMUS[indikator.polaritas](promised, realised, identitas)


def _rasio_predikat(target: Besaran, value: Besaran) -> Fraction:
    if predikat_sama(target, value):
        return Fraction(1)
    raise _TakTerhitung(
        f'predikat "{besaran_teks(value)}" tidak dapat dibandingkan dengan target '
        f'"{besaran_teks(target)}"'
    )


def sebanding(target: Besaran, value: Besaran) -> bool:
    """Whether the units match; a bare number takes the other's unit, and so does any zero."""
    if not target.satuan or not value.satuan or value.nilai == 0:
        return True
    return satuan_sama(target.satuan, value.satuan)


def _bersatuan(value: Besaran) -> str:
    """A quantity as quoted, with its unit where that stands in another cell: `"12" (laporan)`."""
    quoted = f'"{besaran_teks(value)}"'
    shown = kunci_satuan(value.satuan) in kunci_satuan(besaran_teks(value))
    return quoted if shown else f"{quoted} ({value.satuan})"


def _angka(number: object) -> Fraction:
    return Fraction(str(number))


def _rasio_rentang(lower: Fraction, upper: Fraction, realised: Fraction) -> Fraction:
    if min(lower, realised) < 0:
        raise _TakTerhitung("rentang target dan realisasinya tidak boleh di bawah nol")
    if lower <= realised <= upper:
        return Fraction(1)
    if realised < lower:
        return realised / lower
    return upper / realised


def _maksimal(target: Fraction, realised: Fraction, _: Identitas) -> Fraction:
    return realised / target


def _minimal(target: Fraction, realised: Fraction, identitas: Identitas) -> Fraction:
    if identitas.rumus_minimal is RumusMinimal.SELISIH:
        return max(Fraction(0), (2 * target - realised) / target)
    if realised != 0:
        return max(Fraction(0), target / realised)
    if identitas.batas_capaian is None:
        raise _TakTerhitung("realisasi nol tidak dapat menjadi pembagi pada rumus T/R")
    return max(Fraction(1), Fraction(identitas.batas_capaian) / 100)


_RUMUS: dict[Polaritas, Callable[[Fraction, Fraction, Identitas], Fraction]] = {
    Polaritas.MAKSIMAL: _maksimal,
    Polaritas.MINIMAL: _minimal,
}
