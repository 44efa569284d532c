"""A budget row's serapan and the capaian that it paid for in, its efficiency out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from lkj_xlsx.baku.model import Identitas, Pembulatan, RumusEfisiensi
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.hitung.waktu_berjalan import Dasar, dasar_capaian

DESIMAL_RASIO = 2
"""Decimals of a Rasio, which is printed as a number and not as a percentage."""

RUMUS: dict[RumusEfisiensi, str] = {
    RumusEfisiensi.SELISIH: "Efisiensi = rata-rata capaian kinerja - serapan anggaran",
    RumusEfisiensi.SISA: "Efisiensi = 100% - serapan anggaran, bila rata-rata capaian kinerja 100%",
    RumusEfisiensi.RASIO: "Efisiensi = rata-rata capaian kinerja / serapan anggaran",
}
"""The formula as it is named under Tabel 2.3."""


def hitung_efisiensi(
    serapan: Serapan, dibiayai: Sequence[Capaian | None], identitas: Identitas
) -> Fraction | None:
    """The efficiency of a budget row; None where it has none, or where the bases differ.

    It stands on the printed percentages, so that the formula in the table gives the same. A
    difference (1 = 100 points) is cut toward zero under Potong.
    """
    percentages = [one.persen for one in dibiayai if one is not None]
    if serapan.persen is None or not dibiayai or len(percentages) < len(dibiayai):
        return None
    known = [one for one in percentages if one is not None]
    if len(known) < len(percentages) or beda_dasar(serapan, dibiayai, identitas):
        return None
    mean = sum(known, Fraction(0)) / len(known)
    unit = 100 * 10**identitas.desimal
    match identitas.rumus_efisiensi:
        case RumusEfisiensi.SELISIH:
            return _bulat(mean - serapan.persen, unit, identitas.pembulatan)
        case RumusEfisiensi.SISA:
            return 1 - serapan.persen if mean >= 1 else None
        case RumusEfisiensi.RASIO if serapan.persen != 0:
            return _bulat(mean / serapan.persen, 10**DESIMAL_RASIO, identitas.pembulatan)
        case _:
            return None


def beda_dasar(serapan: Serapan, dibiayai: Sequence[Capaian | None], identitas: Identitas) -> str:
    """Why capaian and serapan cannot be held against each other, as a clause: one is of the whole
    year, the other of the year so far. In TW IV both are the same; empty where they can.
    """
    if identitas.rumus_efisiensi is RumusEfisiensi.KOSONG or serapan.triwulan is Triwulan.IV:
        return ""
    same = Dasar.TRIWULAN if serapan.menurut_kas else Dasar.SETAHUN
    bases = {dasar_capaian(one) for one in dibiayai if one is not None and one.persen is not None}
    if serapan.persen is None or bases <= {same}:
        return ""
    money = serapan.sebutan_dasar if serapan.menurut_kas else "pagu setahun"
    against = deretan(one for one in Dasar if one in bases)
    return f"capaian terhadap {against}, sedangkan serapan terhadap {money}"


def _bulat(value: Fraction, unit: int, cara: Pembulatan) -> Fraction:
    """Excel's TRUNC or ROUND at 1/unit."""
    half = Fraction(1, 2) if cara is Pembulatan.BULATKAN else Fraction(0)
    whole = int(abs(value) * unit + half)
    return Fraction(whole if value >= 0 else -whole, unit)
