"""A budget row in, the share of its pagu that is spent out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, Identitas, SifatRealisasi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak


def triwulan_terhitung(triwulan: Triwulan, sifat: SifatRealisasi) -> tuple[Triwulan, ...]:
    """The quarters whose cells make up the year so far."""
    if sifat is SifatRealisasi.KUMULATIF:
        return (triwulan,)
    return tuple(one for one in Triwulan if one <= triwulan)


def realisasi_setahun(anggaran: Anggaran, triwulan: Triwulan, sifat: SifatRealisasi) -> int | None:
    """The rupiah spent from January to the end of a quarter; None where one of its cells has none."""
    amounts = [anggaran.triwulan[one - 1] for one in triwulan_terhitung(triwulan, sifat)]
    known = [one for one in amounts if one is not None]
    return sum(known) if len(known) == len(amounts) else None


def triwulan_kosong(
    anggaran: Anggaran, triwulan: Triwulan, sifat: SifatRealisasi
) -> tuple[Triwulan, ...]:
    """The quarters of the year so far that have no readable amount."""
    needed = triwulan_terhitung(triwulan, sifat)
    return tuple(one for one in needed if anggaran.triwulan[one - 1] is None)


@dataclass(frozen=True, slots=True)
class Serapan:
    """The serapan of one budget row from January to the end of a quarter: realisasi / pagu
    (1 = 100 %), never capped.
    """

    anggaran: Anggaran
    triwulan: Triwulan
    realisasi: int | None
    keadaan: Keadaan
    mentah: Fraction | None = None
    persen: Fraction | None = None
    alasan: str = ""
    bagian: tuple[Triwulan, ...] = ()
    """The quarters that are added up, where they are several."""

    @property
    def pagu(self) -> int | None:
        return self.anggaran.pagu

    @property
    def sel_pagu(self) -> Sel:
        return self.anggaran.asal[self.anggaran.kolom_pagu]

    @property
    def sel_realisasi(self) -> Sel:
        return self.anggaran.asal[f"tw_{self.triwulan.value}"]

    @property
    def asal(self) -> tuple[Sel, ...]:
        """The input cells that the figure stands on."""
        return (self.sel_pagu, *self.semua_sel_realisasi)

    @property
    def semua_sel_realisasi(self) -> tuple[Sel, ...]:
        """The cells of all the quarters that are added up."""
        row = self.anggaran
        return tuple(row.asal[f"tw_{one.value}"] for one in self.bagian) or (self.sel_realisasi,)


def hitung_serapan(anggaran: Anggaran, triwulan: Triwulan, identitas: Identitas) -> Serapan:
    """The serapan by design section 3; a pagu of zero gives no number."""
    kind = identitas.sifat_realisasi
    spent = realisasi_setahun(anggaran, triwulan, kind)
    quarters = triwulan_terhitung(triwulan, kind)
    parts = quarters if len(quarters) > 1 else ()

    def result(state: Keadaan, reason: str = "", ratio: Fraction | None = None) -> Serapan:
        printed = None if ratio is None else dicetak(ratio, identitas.desimal, identitas.pembulatan)
        return Serapan(anggaran, triwulan, spent, state, ratio, printed, reason, parts)

    missing = triwulan_kosong(anggaran, triwulan, kind)
    for quarter in missing:
        typed = anggaran.asal.teks(f"tw_{quarter.value}")
        if typed:
            return result(Keadaan.TAK_TERHITUNG, f'realisasi "{typed}" tidak terbaca')
    if spent is None:
        return result(Keadaan.BELUM_DIISI, f"realisasi {missing[0].pendek} belum diisi")
    if anggaran.pagu is None:
        return result(Keadaan.TAK_TERHITUNG, "pagu belum terbaca")
    if anggaran.pagu == 0:
        return result(Keadaan.TAK_TERHITUNG, "pagu nol")
    return result(Keadaan.DIHITUNG, ratio=Fraction(spent, anggaran.pagu))


def serapan_sendiri(serapan: Serapan, identitas: Identitas) -> Serapan | None:
    """The serapan of the quarter's own amount, which is only shown; None where it is the year's."""
    if identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        return None
    alone = replace(identitas, sifat_realisasi=SifatRealisasi.KUMULATIF)
    return hitung_serapan(serapan.anggaran, serapan.triwulan, alone)
