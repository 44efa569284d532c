"""Tabel 2.1: what an official has promised for the year."""

from __future__ import annotations

from lkj_xlsx.baku.model import Identitas, Indikator
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import TEKS, Lembar, Petak, Sisa
from lkj_xlsx.tampil.tabel.kerangka import KOLOM_NO, KOLOM_SASARAN, lembar_kinerja
from lkj_xlsx.tampil.tabel.petak import lebar_besaran, petak_besaran

KOLOM: DaftarKolom[Capaian] = DaftarKolom(
    (
        KOLOM_NO,
        KOLOM_SASARAN,
        Kolom("indikator", "Indikator Kinerja", Sisa(1.15),
              lambda one: Petak(one.indikator.indikator, TEKS), "3"),
        Kolom("target", "Target",
              lambda rows: max(16, lebar_besaran(_target(one.indikator) for one in rows)),
              lambda one: _target(one.indikator), "4"),
    ),
    tinggi=(24,),
)  # fmt: skip


def tabel_perjanjian(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """The indicators of PK with their targets for the whole year."""
    return lembar_kinerja(
        "2.1", f"Lembar Dokumen Perjanjian Kinerja {satu.jabatan}", satu, identitas, KOLOM
    )


def _target(indikator: Indikator) -> Petak:
    return petak_besaran(indikator.target, indikator.asal.teks("target"))
