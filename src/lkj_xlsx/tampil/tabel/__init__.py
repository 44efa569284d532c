"""The report of one official in, the sheets Tabel 2.1 to 2.4 and Tanggapan out."""

from __future__ import annotations

from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.tabel.tabel_2_1 import tabel_perjanjian
from lkj_xlsx.tampil.tabel.tabel_2_2 import tabel_kinerja
from lkj_xlsx.tampil.tabel.tabel_2_3 import tabel_biaya
from lkj_xlsx.tampil.tabel.tabel_2_4 import tabel_upaya
from lkj_xlsx.tampil.tabel.tanggapan import lembar_tanggapan

__all__ = ["BANYAK_TABEL", "lembar_pejabat", "tabel_pejabat"]

BANYAK_TABEL = 4
"""The first sheets of an official: Tabel 2.1 to 2.4."""


def lembar_pejabat(laporan: Laporan, satu: LaporanPejabat) -> tuple[Lembar, ...]:
    """All that is printed of an official: the four tables, and what the superior thinks of them."""
    return (*tabel_pejabat(laporan, satu), lembar_tanggapan(satu, laporan.lkj.identitas))


def tabel_pejabat(laporan: Laporan, satu: LaporanPejabat) -> tuple[Lembar, ...]:
    """The four tables; they carry the rows of the report, and totals only where the office asks."""
    identitas = laporan.lkj.identitas
    return (
        tabel_perjanjian(satu, identitas),
        tabel_kinerja(satu, identitas),
        tabel_biaya(satu, identitas),
        tabel_upaya(satu, identitas),
    )
