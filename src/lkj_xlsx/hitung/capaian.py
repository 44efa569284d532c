"""An indicator and its realisation in, the capaian of a quarter out, exact to the last digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial

from lkj_xlsx.baku.model import (
    Identitas,
    Indikator,
    Polaritas,
    Realisasi,
    RumusMinimal,
    SifatRealisasi,
)
from lkj_xlsx.dasar.angka import (
    Besaran,
    Jenis,
    banding_predikat,
    besaran_teks,
    predikat_sama,
    satuan_sama,
)
from lkj_xlsx.dasar.angka.tulisan import kunci_satuan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.setahun import Setahun, belum_direncanakan, setahun


@dataclass(frozen=True, slots=True)
class Capaian:
    """The capaian of one indicator from January to the end of a quarter.

    `target` and `kolom_target` are the target in force and its field, `nilai` the realisasi of the year
    so far (`setahun` tells how it is made up); `mentah` is R against T (1 = 100 %) before the cap and
    the rounding, `persen` after them; both None unless dihitung.
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
    setahun: Setahun = field(default_factory=Setahun)

    @property
    def tercapai(self) -> bool:
        """Reached: at least 100 % before the cap and the rounding, and no strict bound met exactly."""
        return self.mentah is not None and self.mentah >= 1 and not self.tepat_di_batas

    @property
    def tepat_di_batas(self) -> bool:
        """A strict bound (`< 5 %`) met exactly. A realisation typed as that bound itself keeps it."""
        if self.target is None or self.nilai is None or self.target.jenis is not Jenis.ANGKA:
            return False
        bound = self.target.batas
        return (
            self.mentah == 1
            and bound is not None
            and bound.ketat
            and self.nilai.batas is not bound
            and self.nilai.angka == self.target.angka
        )

    @property
    def terbilang(self) -> Keadaan:
        """The state as it is counted: at the end of the year nothing is any longer not due yet."""
        late = self.triwulan is Triwulan.IV and not self.tanpa_rencana
        if self.keadaan is Keadaan.BELUM_WAKTUNYA and late:
            return Keadaan.BELUM_DIISI
        return self.keadaan

    @property
    def tanpa_rencana(self) -> bool:
        """Not due because the quarterly target is zero."""
        idle = belum_direncanakan(self.indikator, self.target, self.kolom_target)
        return idle and self.keadaan is Keadaan.BELUM_WAKTUNYA

    @property
    def sel_target(self) -> Sel:
        return self.indikator.asal[self.kolom_target]

    @property
    def sel_realisasi(self) -> Sel | None:
        """The cell of the quarter in Realisasi; None where the indicator has no row there."""
        return self.realisasi.asal[f"tw_{self.triwulan.value}"] if self.realisasi else None

    @property
    def semua_sel_target(self) -> tuple[Sel, ...]:
        """The cells of all the targets that are put together."""
        cells = (self.indikator.asal[f"target_tw_{one.triwulan.value}"]
                 for one in self.setahun.bagian_target)  # fmt: skip
        return tuple(cells) or (self.sel_target,)

    @property
    def semua_sel_realisasi(self) -> tuple[Sel, ...]:
        """The cells of all the quarters that are put together."""
        row = self.realisasi
        quarters = [one.triwulan for one in self.setahun.bagian] or [self.triwulan]
        return tuple(row.asal[f"tw_{one.value}"] for one in quarters) if row else ()

    @property
    def asal(self) -> tuple[Sel, ...]:
        """The input cells that the figure stands on."""
        return (*self.semua_sel_target, *self.semua_sel_realisasi)


class _TanpaAngka(Exception):  # noqa: N818 - a reason on its way out, never an error
    """Carries the clause that says why there is no number, and the state that it means."""

    def __init__(self, reason: str, state: Keadaan = Keadaan.TAK_TERHITUNG) -> None:
        super().__init__(reason)
        self.keadaan = state


def hitung_capaian(
    indikator: Indikator, realisasi: Realisasi | None, triwulan: Triwulan, identitas: Identitas
) -> Capaian:
    """The capaian by design section 3: polarity, then the cap, then the rounding."""
    year = setahun(indikator, realisasi, triwulan, identitas)
    target, value = year.target, year.nilai

    def result(state: Keadaan, reason: str = "", ratio: Fraction | None = None) -> Capaian:
        printed = None if ratio is None else tercetak(ratio, identitas)
        return Capaian(indikator, realisasi, triwulan, target, year.kolom_target, value, state, ratio,
                       printed, reason, year)  # fmt: skip

    try:
        ratio = _rasio_setahun(indikator, realisasi, triwulan, identitas, year)
    except _TanpaAngka as reason:
        return result(reason.keadaan, str(reason))
    return result(Keadaan.DIHITUNG, ratio=ratio)


def _rasio_setahun(
    indikator: Indikator,
    realisasi: Realisasi | None,
    triwulan: Triwulan,
    identitas: Identitas,
    year: Setahun,
) -> Fraction:
    for quarter in year.kosong:
        typed = realisasi.asal.teks(f"tw_{quarter.value}") if realisasi else ""
        if typed:
            raise _TanpaAngka(f'realisasi "{typed}" tidak terbaca')
    if year.kosong:
        reason = f"realisasi {year.kosong[0].pendek} belum diisi"
        raise _TanpaAngka(reason, Keadaan.BELUM_DIISI)
    target, value = year.target, year.nilai
    if belum_direncanakan(indikator, target, year.kolom_target):
        return _di_luar_rencana(value, triwulan)
    if value is None or Jenis.BELUM_WAKTUNYA in (value.jenis, target.jenis if target else None):
        raise _TanpaAngka("belum waktunya diukur", Keadaan.BELUM_WAKTUNYA)
    if year.alasan:
        raise _TanpaAngka(year.alasan)
    return _rasio(indikator, target, value, identitas)


def _di_luar_rencana(value: Besaran | None, triwulan: Triwulan) -> Fraction:
    """Where nothing is planned yet: nothing is not due, anything more is reached."""
    number = value.angka if value is not None else Fraction(0)
    if number is None or number <= 0:
        reason = f"belum ditargetkan sampai {triwulan.pendek}"
        raise _TanpaAngka(reason, Keadaan.BELUM_WAKTUNYA)
    return Fraction(1)


def capaian_sendiri(capaian: Capaian, identitas: Identitas) -> Capaian | None:
    """The capaian of the quarter's own figures, which is only shown; None where it is the year's."""
    if identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        return None
    alone = replace(identitas, sifat_realisasi=SifatRealisasi.KUMULATIF)
    return hitung_capaian(capaian.indikator, capaian.realisasi, capaian.triwulan, alone)


def mentah(
    indikator: Indikator, target: Besaran, value: Besaran, identitas: Identitas
) -> Fraction | None:
    """The ratio that some realisation would give before the cap and the rounding, where it gives one."""
    try:
        return _rasio(indikator, target, value, identitas)
    except _TanpaAngka:
        return None


def tercetak(ratio: Fraction, identitas: Identitas) -> Fraction:
    """A raw capaian as the report prints it: capped, then rounded."""
    cap = identitas.batas_capaian
    capped = ratio if cap is None else min(ratio, Fraction(cap) / 100)
    return dicetak(capped, identitas.desimal, identitas.pembulatan)


def polaritas_berlaku(indikator: Indikator, target: Besaran | None) -> Polaritas:
    """Which way is better: the words in the target decide, then PK's Polaritas."""
    if target is None or target.batas is None:
        return indikator.polaritas
    return Polaritas.MINIMAL if target.batas.atas else Polaritas.MAKSIMAL


def polaritas_rentang(indikator: Indikator, target: Besaran) -> Polaritas | None:
    """The same for a range, which without any Polaritas is missed on either side."""
    if target.batas is None and indikator.polaritas_tertulis is None:
        return None
    return polaritas_berlaku(indikator, target)


def rumus_minimal(indikator: Indikator, identitas: Identitas) -> RumusMinimal:
    """The indicator's own formula for Minimal, else that of Identitas."""
    return indikator.rumus_minimal or identitas.rumus_minimal


def berangka(target: Besaran, value: Besaran) -> bool:
    """Whether numbers decide: both sides have one, be it beside a predicate."""
    return target.nilai is not None and value.nilai is not None


def _rasio(
    indikator: Indikator, target: Besaran | None, value: Besaran, identitas: Identitas
) -> Fraction:
    """R against T before the cap and the rounding."""
    if target is None:
        raise _TanpaAngka("target belum terbaca")
    if Jenis.PREDIKAT in (target.jenis, value.jenis) and not berangka(target, value):
        return _rasio_predikat(polaritas_berlaku(indikator, target), target, value)
    if not sebanding(target, value):
        raise _TanpaAngka(
            f"satuan realisasi {_bersatuan(value)} tidak sama dengan satuan target "
            f"{_bersatuan(target)}"
        )
    if value.jenis is Jenis.RENTANG:
        raise _TanpaAngka(f'realisasi "{besaran_teks(value)}" berupa rentang')
    formula, realised = _rumus(indikator, target, identitas), _angka(value.angka)
    if target.jenis is not Jenis.RENTANG:
        return formula(_angka(target.angka), realised)
    lower, upper = _angka(target.angka), _angka(target.angka_atas)
    if lower <= realised <= upper:
        return Fraction(1)
    if lower == 0 > realised or polaritas_rentang(indikator, target) is None:
        return _rasio_rentang(lower, upper, realised)
    return formula(lower if realised < lower else upper, realised)


def _rasio_predikat(polaritas: Polaritas, target: Besaran, value: Besaran) -> Fraction:
    """1 at or above the target; below it on one scale there is a state of its own."""
    names = f'"{besaran_teks(value)}"', f'target "{besaran_teks(target)}"'
    if predikat_sama(target, value):
        return Fraction(1)
    steps = banding_predikat(target, value, menurun=polaritas is Polaritas.MINIMAL)
    if steps is None:
        raise _TanpaAngka(f"realisasi {names[0]} tidak dapat dibandingkan dengan {names[1]}")
    if steps < 0:
        below = (banding_predikat(target, value) or 0) < 0
        reason = f"predikat {names[0]} di {'bawah' if below else 'atas'} {names[1]}"
        raise _TanpaAngka(reason, Keadaan.PREDIKAT_DI_BAWAH)
    return Fraction(1)


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
    """Outside a range of which nobody says that more or less is better."""
    if min(lower, realised) < 0:
        raise _TanpaAngka("rentang target dan realisasinya tidak boleh di bawah nol")
    return realised / lower if realised < lower else upper / realised


def _rumus(
    indikator: Indikator, target: Besaran, identitas: Identitas
) -> Callable[[Fraction, Fraction], Fraction]:
    """The formula that takes target and realisation."""
    if polaritas_berlaku(indikator, target) is Polaritas.MAKSIMAL:
        return _maksimal
    if rumus_minimal(indikator, identitas) is RumusMinimal.SELISIH:
        return _minimal_selisih
    cap = identitas.batas_capaian
    best = Fraction(1) if cap is None else max(Fraction(1), Fraction(cap) / 100)
    return partial(_minimal_rasio, best)


def _maksimal(target: Fraction, realised: Fraction) -> Fraction:
    if target == 0:
        raise _TanpaAngka("target nol")
    if target < 0:
        return 1 + (realised - target) / abs(target)
    return realised / target


def _minimal_selisih(target: Fraction, realised: Fraction) -> Fraction:
    """(2T-R)/T and what stands for it where T is not above zero; never below 0."""
    if target == 0:
        return Fraction(realised == 0)
    return max(Fraction(0), 1 - (realised - target) / abs(target))


def _minimal_rasio(terbaik: Fraction, target: Fraction, realised: Fraction) -> Fraction:
    """T/R; a realisation of zero is as good as can be printed."""
    if target <= 0:
        return _minimal_selisih(target, realised)
    if realised == 0:
        return terbaik
    return max(Fraction(0), target / realised)
