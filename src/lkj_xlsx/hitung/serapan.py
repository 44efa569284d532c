"""A budget row in, the share of its pagu, or of the cash plan of the year so far, that is spent out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas, SifatRealisasi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak

MELEBIHI_PAGU = "Melebihi pagu"
"""What stands where a class would: nobody can spend more, so that one of the amounts is wrong."""


def melebihi_pagu(pagu: int | None, realisasi: int | None) -> bool:
    """Whether more is spent than there is, by whatever serapan is measured (LKJ502)."""
    return bool(pagu) and realisasi is not None and realisasi > (pagu or 0)


def triwulan_terhitung(triwulan: Triwulan, sifat: SifatRealisasi) -> tuple[Triwulan, ...]:
    """The quarters whose cells make up the year so far."""
    if sifat is SifatRealisasi.KUMULATIF:
        return (triwulan,)
    return tuple(one for one in Triwulan if one <= triwulan)


def realisasi_setahun(
    anggaran: Anggaran,
    triwulan: Triwulan,
    sifat: SifatRealisasi,
    dasar: DasarAnggaran = DasarAnggaran.PAGU,
) -> int | None:
    """The rupiah spent from January to the end of a quarter; None where one of its cells has none.

    Under Dasar Anggaran Kas a blank quarter of its own for which nothing was planned lacks nothing.
    """
    own = anggaran.triwulan
    if all(own[one - 1] is None for one in triwulan_terhitung(triwulan, sifat)):
        return None
    idle = _tanpa_rencana_sendiri(anggaran, sifat, dasar)
    return _setahun([0 if at in idle else own[at - 1] for at in Triwulan], triwulan, sifat)


def kas_setahun(anggaran: Anggaran, triwulan: Triwulan, sifat: SifatRealisasi) -> int | None:
    """The cash plan from January to the end of a quarter, in rupiah; likewise."""
    return _setahun(anggaran.kas, triwulan, sifat)


def _setahun(uang: Sequence[int | None], triwulan: Triwulan, sifat: SifatRealisasi) -> int | None:
    amounts = [uang[one - 1] for one in triwulan_terhitung(triwulan, sifat)]
    known = [one for one in amounts if one is not None]
    return sum(known) if len(known) == len(amounts) else None


def triwulan_kosong(
    anggaran: Anggaran,
    triwulan: Triwulan,
    sifat: SifatRealisasi,
    *,
    kas: bool = False,
    dasar: DasarAnggaran = DasarAnggaran.PAGU,
) -> tuple[Triwulan, ...]:
    """The quarters of the year so far that lack a readable realisasi, or cash plan (`kas`)."""
    amounts = anggaran.kas if kas else anggaran.triwulan
    idle = set() if kas else _tanpa_rencana_sendiri(anggaran, sifat, dasar)
    needed = triwulan_terhitung(triwulan, sifat)
    return tuple(one for one in needed if amounts[one - 1] is None and one not in idle)


def _tanpa_rencana_sendiri(
    anggaran: Anggaran, sifat: SifatRealisasi, dasar: DasarAnggaran
) -> set[Triwulan]:
    """The quarters of their own for which nothing was planned and nothing is typed."""
    if sifat is SifatRealisasi.KUMULATIF or dasar is not DasarAnggaran.KAS:
        return set()
    return {
        one
        for one in Triwulan
        if anggaran.kas[one - 1] == 0 and not anggaran.asal.teks(f"tw_{one.value}")
    }


def sebutan_kas(triwulan: Triwulan) -> str:
    """The cash plan of the year so far, in words."""
    return f"anggaran kas s.d. {triwulan.pendek}"


def tanpa_belanja(triwulan: Triwulan) -> str:
    """That nothing is to be spent yet, in words."""
    return f"belum ada belanja yang direncanakan s.d. {triwulan.pendek}"


def tanpa_rencana(anggaran: Anggaran, triwulan: Triwulan, identitas: Identitas) -> bool:
    """Whether nothing is planned to be spent until the end of a quarter, and nothing is."""
    if identitas.dasar_anggaran is not DasarAnggaran.KAS:
        return False
    kind = identitas.sifat_realisasi
    if kas_setahun(anggaran, triwulan, kind) != 0:
        return False
    return all(
        anggaran.triwulan[one - 1] == 0 or not anggaran.asal.teks(f"tw_{one.value}")
        for one in triwulan_terhitung(triwulan, kind)
    )


def boleh_kosong(anggaran: Anggaran, triwulan: Triwulan, identitas: Identitas) -> bool:
    """Whether nothing need be typed for a quarter, because nothing was planned to be spent."""
    idle = _tanpa_rencana_sendiri(anggaran, identitas.sifat_realisasi, identitas.dasar_anggaran)
    return triwulan in idle or tanpa_rencana(anggaran, triwulan, identitas)


@dataclass(frozen=True, slots=True)
class Serapan:
    """The serapan of one budget row from January to the end of a quarter (1 = 100 %), never capped:
    realisasi / pagu, or under Dasar Anggaran Kas realisasi / cash plan.
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
    kas: int | None = None
    """The cash plan of the same months in rupiah, where it is what counts and is known."""
    menurut_kas: bool = False
    """Whether the cash plan is what counts."""

    @property
    def dasar(self) -> int | None:
        """What the realisasi is measured against, in rupiah."""
        return self.kas if self.menurut_kas else self.pagu

    @property
    def sebutan_dasar(self) -> str:
        """What the realisasi is measured against, in words."""
        return sebutan_kas(self.triwulan) if self.menurut_kas else "pagu"

    @property
    def sel_dasar(self) -> tuple[Sel, ...]:
        """The cells of what the realisasi is measured against."""
        if not self.menurut_kas:
            return (self.sel_pagu,)
        row = self.anggaran
        return tuple(row.asal[f"kas_tw_{one.value}"] for one in self.bagian or (self.triwulan,))

    @property
    def pagu(self) -> int | None:
        return self.anggaran.pagu

    @property
    def melebihi_pagu(self) -> bool:
        return melebihi_pagu(self.pagu, self.realisasi)

    @property
    def sel_pagu(self) -> Sel:
        return self.anggaran.asal[self.anggaran.kolom_pagu]

    @property
    def sel_realisasi(self) -> Sel:
        return self.anggaran.asal[f"tw_{self.triwulan.value}"]

    @property
    def asal(self) -> tuple[Sel, ...]:
        """The input cells that the figure stands on."""
        return (*self.sel_dasar, *self.semua_sel_realisasi)

    @property
    def semua_sel_realisasi(self) -> tuple[Sel, ...]:
        """The cells of all the quarters that are added up."""
        row = self.anggaran
        return tuple(row.asal[f"tw_{one.value}"] for one in self.bagian) or (self.sel_realisasi,)


def hitung_serapan(anggaran: Anggaran, triwulan: Triwulan, identitas: Identitas) -> Serapan:
    """The serapan by design section 3; a pagu or a cash plan of zero gives no number."""
    kind = identitas.sifat_realisasi
    quarters = triwulan_terhitung(triwulan, kind)
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS
    bare = Serapan(
        anggaran,
        triwulan,
        realisasi_setahun(anggaran, triwulan, kind, identitas.dasar_anggaran),
        Keadaan.BELUM_DIISI,
        bagian=quarters if len(quarters) > 1 else (),
        kas=kas_setahun(anggaran, triwulan, kind) if by_cash else None,
        menurut_kas=by_cash,
    )
    if tanpa_rencana(anggaran, triwulan, identitas):
        why = tanpa_belanja(triwulan)
        return replace(bare, keadaan=Keadaan.BELUM_WAKTUNYA, alasan=why)
    state, reason = _keadaan(bare, identitas)
    if state is not Keadaan.DIHITUNG or bare.realisasi is None or not bare.dasar:
        return replace(bare, keadaan=state, alasan=reason)
    ratio = Fraction(bare.realisasi, bare.dasar)
    printed = dicetak(ratio, identitas.desimal, identitas.pembulatan)
    return replace(bare, keadaan=state, mentah=ratio, persen=printed)


def _keadaan(serapan: Serapan, identitas: Identitas) -> tuple[Keadaan, str]:
    """Whether there is a serapan, or why not."""
    row, quarter = serapan.anggaran, serapan.triwulan
    missing = triwulan_kosong(
        row, quarter, identitas.sifat_realisasi, dasar=identitas.dasar_anggaran
    )
    for one in missing:
        typed = row.asal.teks(f"tw_{one.value}")
        if typed:
            return Keadaan.TAK_TERHITUNG, f'realisasi "{typed}" tidak terbaca'
    if missing:
        return Keadaan.BELUM_DIISI, f"realisasi {missing[0].pendek} belum diisi"
    if serapan.dasar is None:
        return Keadaan.TAK_TERHITUNG, f"{serapan.sebutan_dasar} belum terbaca"
    if serapan.dasar == 0:
        return Keadaan.TAK_TERHITUNG, f"{serapan.sebutan_dasar} nol"
    return Keadaan.DIHITUNG, ""


def serapan_sendiri(serapan: Serapan, identitas: Identitas) -> Serapan | None:
    """The serapan of the quarter's own amount, which is only shown; None where it is the year's."""
    if identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        return None
    alone = replace(identitas, sifat_realisasi=SifatRealisasi.KUMULATIF)
    return hitung_serapan(serapan.anggaran, serapan.triwulan, alone)
