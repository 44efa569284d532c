"""Tabel 2.2: what became of the promises, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Identitas, Realisasi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import BILANGAN, TEKS, Baris, Lembar, Petak, Sisa, ditandai
from lkj_xlsx.tampil.tabel.kerangka import (
    KOLOM_NO,
    KOLOM_SASARAN,
    TERTANDA,
    baris_melintang,
    lembar_kinerja,
    petak_capaian,
    petak_realisasi,
    petak_target,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import lebar_besaran, petak_besaran

_LEPAS = "Realisasi tanpa indikator di Perjanjian Kinerja"
_SEBAB_LEPAS = (
    "Baris sheet Realisasi ini tidak berpasangan dengan indikator di sheet PK, atau nomornya sudah "
    "dipakai baris lain."
)


def tabel_kinerja(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Targets, realisations and capaian; then the realisations that belong to no indicator."""
    columns = _kolom(identitas, berketerangan=_berketerangan(satu))
    strays = tuple(_isi_lepas(satu, identitas, len(columns)))
    return lembar_kinerja(
        "2.2", f"Capaian Kinerja {satu.jabatan}", satu, identitas, columns, strays
    )


def _kolom(identitas: Identitas, *, berketerangan: bool) -> DaftarKolom[Capaian]:
    columns: DaftarKolom[Capaian] = DaftarKolom(
        (
            KOLOM_NO,
            KOLOM_SASARAN,
            Kolom("indikator", "Indikator Kinerja", Sisa(1.15),
                  lambda one: Petak(one.indikator.indikator, TEKS), "3"),
            Kolom("target", "Target",
                  lambda rows: max(11, lebar_besaran(petak_target(one) for one in rows)),
                  petak_target, "4"),
            Kolom("realisasi", "Realisasi",
                  lambda rows: max(11, lebar_besaran(petak_realisasi(one) for one in rows)),
                  petak_realisasi, "5"),
            Kolom("capaian", "Capaian", 10,
                  lambda one: petak_capaian(
                      one, identitas, columns.di("target"), columns.di("realisasi")),
                  "6=5/4"),
            Kolom("ket", "Ket", Sisa(0.5, 14) if berketerangan else 10,
                  lambda one: Petak(one.realisasi.ket if one.realisasi else None, TEKS), "7"),
        ),
        tinggi=(24,),
    )  # fmt: skip
    return columns


def _berketerangan(satu: LaporanPejabat) -> bool:
    paired = [one.realisasi for one in satu.capaian if one.realisasi is not None]
    return any(one.ket for one in (*paired, *satu.realisasi_lepas))


def _isi_lepas(satu: LaporanPejabat, identitas: Identitas, kolom: int) -> Iterator[Baris]:
    if satu.realisasi_lepas:
        yield baris_melintang(_LEPAS, kolom)
    for realisasi in satu.realisasi_lepas:
        yield _baris_lepas(realisasi, triwulan_laporan(satu, identitas))


def _baris_lepas(realisasi: Realisasi, triwulan: Triwulan) -> Baris:
    asal = realisasi.asal
    value = realisasi.triwulan[triwulan - 1]
    return Baris(
        (
            Petak(asal.teks("no") or realisasi.no, ditandai(BILANGAN)),
            Petak(None, TERTANDA),
            Petak(realisasi.indikator, TERTANDA, komentar=_SEBAB_LEPAS),
            petak_besaran(realisasi.target_tertulis, asal.teks("target_tertulis")),
            petak_besaran(value, asal.teks(f"tw_{triwulan.value}")),
            Petak(None, BILANGAN),
            Petak(realisasi.ket, TEKS),
        )
    )
