"""Tabel 2.2: what became of the promises, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lkj_xlsx.baku.model import Identitas, Realisasi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.lembar import BILANGAN, TEKS, Baris, Lembar, Petak, Sisa, ditandai
from lkj_xlsx.tampil.tabel.kerangka import (
    TANPA_INDIKATOR,
    TERTANDA,
    Golongan,
    baris_golongan,
    baris_kosong,
    baris_melintang,
    baris_nomor_kolom,
    baris_sasaran,
    golongan,
    judul_golongan,
    kepala_tabel,
    lembar_tabel,
    petak_capaian,
    petak_realisasi,
    petak_target,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import lebar_besaran, petak_besaran

_TARGET, _REALISASI = 4, 5
_KOLOM = 7
_JUDUL = ("Indikator Kinerja", "Target", "Realisasi", "Capaian", "Ket")
_LEPAS = "Realisasi tanpa indikator di Perjanjian Kinerja"
_SEBAB_LEPAS = (
    "Baris sheet Realisasi ini tidak berpasangan dengan indikator di sheet PK, atau nomornya sudah "
    "dipakai baris lain."
)


def tabel_kinerja(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Targets, realisations and capaian; then the realisations that belong to no indicator."""
    groups = golongan(satu.capaian)
    rows = (*_isi(groups, identitas), *_isi_lepas(satu, identitas))
    return lembar_tabel(
        "2.2",
        f"Capaian Kinerja {satu.jabatan}",
        satu,
        identitas,
        kolom=(
            5,
            Sisa(1),
            Sisa(1.15),
            max(11, lebar_besaran(petak_target(one) for one in satu.capaian)),
            max(11, lebar_besaran(petak_realisasi(one) for one in satu.capaian)),
            10,
            Sisa(0.5, 14) if _berketerangan(satu) else 10,
        ),
        kepala=(
            kepala_tabel("No", judul_golongan(groups), *_JUDUL),
            baris_nomor_kolom("1", "2", "3", "4", "5", "6=5/4", "7"),
        ),
        isi=rows or (baris_kosong(TANPA_INDIKATOR, _KOLOM),),
    )


def _berketerangan(satu: LaporanPejabat) -> bool:
    paired = [one.realisasi for one in satu.capaian if one.realisasi is not None]
    return any(one.ket for one in (*paired, *satu.realisasi_lepas))


def _isi(golongan: tuple[Golongan, ...], identitas: Identitas) -> Iterator[Baris]:
    for index, group in enumerate(golongan):
        if index:
            yield baris_golongan("No", group.judul, *_JUDUL)
        yield from baris_sasaran(group, partial(_petak, identitas=identitas))


def _petak(capaian: Capaian, identitas: Identitas) -> tuple[Petak, ...]:
    return (
        Petak(capaian.indikator.indikator, TEKS),
        petak_target(capaian),
        petak_realisasi(capaian),
        petak_capaian(capaian, identitas, _TARGET, _REALISASI),
        Petak(capaian.realisasi.ket if capaian.realisasi else None, TEKS),
    )


def _isi_lepas(satu: LaporanPejabat, identitas: Identitas) -> Iterator[Baris]:
    if satu.realisasi_lepas:
        yield baris_melintang(_LEPAS, _KOLOM)
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
