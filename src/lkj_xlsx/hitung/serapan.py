"""A budget row in, the share of its pagu that is spent out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, Identitas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak


@dataclass(frozen=True, slots=True)
class Serapan:
    """The serapan of one budget row in one quarter: realisasi / pagu (1 = 100 %), never capped."""

    anggaran: Anggaran
    triwulan: Triwulan
    realisasi: int | None
    keadaan: Keadaan
    mentah: Fraction | None = None
    persen: Fraction | None = None
    alasan: str = ""

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
        return (self.sel_pagu, self.sel_realisasi)


def hitung_serapan(anggaran: Anggaran, triwulan: Triwulan, identitas: Identitas) -> Serapan:
    """The serapan by design section 3; a pagu of zero gives no number."""
    spent = anggaran.triwulan[triwulan - 1]

    def result(state: Keadaan, reason: str = "", ratio: Fraction | None = None) -> Serapan:
        printed = None if ratio is None else dicetak(ratio, identitas.desimal, identitas.pembulatan)
        return Serapan(anggaran, triwulan, spent, state, ratio, printed, reason)

    if spent is None:
        typed = anggaran.asal.teks(f"tw_{triwulan.value}")
        if typed:
            return result(Keadaan.TAK_TERHITUNG, f'realisasi "{typed}" tidak terbaca')
        return result(Keadaan.BELUM_DIISI, f"realisasi {triwulan.pendek} belum diisi")
    if anggaran.pagu is None:
        return result(Keadaan.TAK_TERHITUNG, "pagu belum terbaca")
    if anggaran.pagu == 0:
        return result(Keadaan.TAK_TERHITUNG, "pagu nol")
    return result(Keadaan.DIHITUNG, ratio=Fraction(spent, anggaran.pagu))
