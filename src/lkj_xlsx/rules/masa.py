"""The report in, its quarter and last day out, where the workbook tells them."""

from __future__ import annotations

from datetime import date

from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.baku.sheets import IDENTITAS
from lkj_xlsx.dasar.waktu import Triwulan


def triwulan_dilaporkan(lkj: Lkj) -> Triwulan | None:
    """The quarter that Identitas names; None where it was only guessed: nothing is held against it."""
    if lkj.identitas.triwulan_ditebak or IDENTITAS.name not in lkj.sheet_terbaca:
        return None
    return lkj.identitas.triwulan


def akhir_triwulan(lkj: Lkj) -> date | None:
    """The last day of the quarter; None where year or quarter is not known."""
    quarter, year = triwulan_dilaporkan(lkj), lkj.identitas.tahun
    return quarter.akhir(year) if quarter and year else None
