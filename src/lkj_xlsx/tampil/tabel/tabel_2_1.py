"""Tabel 2.1: what an official has promised for the year."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Identitas, Indikator
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.lembar import TEKS, Baris, Lembar, Petak, Sisa
from lkj_xlsx.tampil.tabel.kerangka import (
    TANPA_INDIKATOR,
    Golongan,
    baris_golongan,
    baris_kosong,
    baris_nomor_kolom,
    baris_sasaran,
    golongan,
    judul_golongan,
    kepala_tabel,
    lembar_tabel,
)
from lkj_xlsx.tampil.tabel.petak import lebar_besaran, petak_besaran

_JUDUL = ("Indikator Kinerja", "Target")


def tabel_perjanjian(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """The indicators of PK with their targets for the whole year."""
    groups = golongan(satu.capaian)
    targets = (_target(one.indikator) for one in satu.capaian)
    return lembar_tabel(
        "2.1",
        f"Lembar Dokumen Perjanjian Kinerja {satu.jabatan}",
        satu,
        identitas,
        kolom=(5, Sisa(1), Sisa(1.15), max(16, lebar_besaran(targets))),
        kepala=(
            kepala_tabel("No", judul_golongan(groups), *_JUDUL),
            baris_nomor_kolom("1", "2", "3", "4"),
        ),
        isi=tuple(_isi(groups)) or (baris_kosong(TANPA_INDIKATOR, 4),),
    )


def _isi(golongan: tuple[Golongan, ...]) -> Iterator[Baris]:
    for index, group in enumerate(golongan):
        if index:
            yield baris_golongan("No", group.judul, *_JUDUL)
        yield from baris_sasaran(group, _petak)


def _petak(capaian: Capaian) -> tuple[Petak, Petak]:
    return Petak(capaian.indikator.indikator, TEKS), _target(capaian.indikator)


def _target(indikator: Indikator) -> Petak:
    return petak_besaran(indikator.target, indikator.asal.teks("target"))
