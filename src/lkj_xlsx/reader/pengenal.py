"""A workbook in, whose report it is part of out: its settings and its officials, at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.sheets import IDENTITAS, PEJABAT, PK
from lkj_xlsx.dasar.masukan import Masukan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.reader.baris_jumlah import pisahkan_jumlah
from lkj_xlsx.reader.gabung import BERISI, IsianBerkas, jabatan_berisi
from lkj_xlsx.reader.identitas import baca_identitas
from lkj_xlsx.reader.intip import intip
from lkj_xlsx.reader.kepala import baris_sheet
from lkj_xlsx.reader.penampung import Penampung


def laporan_di(path: Path) -> tuple[str, int, int] | None:
    """The office, the year and the quarter; None where one of them is not named."""
    identitas = baca_identitas(_isian(path, (IDENTITAS,)).di(IDENTITAS.name), Penampung())
    office = kunci(identitas.unit_kerja)
    if not office or identitas.tahun is None or identitas.triwulan_ditebak:
        return None
    return office, identitas.tahun, int(identitas.triwulan)


def jabatan_di(path: Path) -> dict[str, str]:
    """Who has rows of their own, by what their Jabatan compares with."""
    return jabatan_berisi(_isian(path, (PEJABAT, *BERISI)))


def _isian(path: Path, sheets: Sequence[Sheet]) -> IsianBerkas:
    raw = intip(path, (sheet.name for sheet in sheets))
    found = ((sheet, raw.get(kunci(sheet.name))) for sheet in sheets)
    rows = {sheet: tuple(baris_sheet(one, sheet, Penampung())) for sheet, one in found if one}
    wordings = frozenset(kunci(asal.teks("indikator")) for asal in rows.get(PK, ()))
    records = {
        sheet.name: pisahkan_jumlah(every, sheet, wordings)[0] for sheet, every in rows.items()
    }
    return IsianBerkas(Masukan(path), records)
