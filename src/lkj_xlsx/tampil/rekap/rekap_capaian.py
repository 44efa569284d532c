"""A report in, the recap's sheet Capaian out: every indicator of every official in one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import HasilIndikator, hasil_indikator
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.hitung.waktu_berjalan import bagian_target, capaian_dinilai, dasar_capaian
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import NOMOR, TEKS, Acuan, Gaya, Lembar, Petak, Rata, Sisa
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_CAPAIAN,
    Bingkai,
    Letak,
    Tautan,
    baris_pertama,
    baris_tanpa_isi,
    periode_panjang,
    petak_capaian_dinilai,
    petak_sumber,
)
from lkj_xlsx.tampil.rekap.kelas import petak_kelas, warna_kelas
from lkj_xlsx.tampil.rekap.rekap_cerita import catatan_waktu, dinilai_terhadap
from lkj_xlsx.tampil.tabel.kerangka import (
    capaian_bertriwulan,
    petak_capaian,
    petak_realisasi,
    petak_target,
)
from lkj_xlsx.tampil.tabel.petak import lebar_besaran

_GAYA_HASIL = Gaya(rata=Rata.TENGAH, ukuran=10)
_ISIAN_HASIL: dict[HasilIndikator, str] = {
    HasilIndikator.BELUM_DIISI: "#F2F2F2",
    HasilIndikator.BELUM_WAKTUNYA: "#DDEBF7",
    HasilIndikator.TAK_TERHITUNG: "#FFF2CC",
}


@dataclass(frozen=True, slots=True)
class _Butir:
    """An indicator with what its cells are made of."""

    pejabat: LaporanPejabat
    capaian: Capaian
    identitas: Identitas
    tabel_kelas: Acuan
    tautan: Tautan


def _petak_hasil(butir: _Butir) -> Petak:
    result = hasil_tertulis(butir.capaian)
    return Petak(str(result), _GAYA_HASIL.dengan(isian=_ISIAN_HASIL.get(result, "")))


def _petak_terhadap(butir: _Butir) -> Petak:
    if butir.capaian.persen is None:
        return Petak(None, _GAYA_HASIL)
    part = bagian_target(butir.capaian, butir.identitas)
    return Petak(dinilai_terhadap(part, dasar_capaian(butir.capaian)), _GAYA_HASIL)


def _petak_dinilai(butir: _Butir) -> Petak:
    return petak_capaian_dinilai(butir.capaian, KOLOM.di("persen"), butir.identitas)


def _lebar_persen(rows: Sequence[_Butir]) -> float:
    return 9.5 + max((one.identitas.desimal for one in rows), default=0)


KOLOM: DaftarKolom[_Butir] = DaftarKolom(
    (
        Kolom("pejabat", "Pejabat", 8, lambda one: Petak(one.pejabat.nomor, NOMOR)),
        Kolom("jabatan", "Jabatan", Sisa(1, 20), lambda one: Petak(one.pejabat.jabatan, TEKS)),
        Kolom("no", "No", 5, lambda one: Petak(one.capaian.indikator.no, NOMOR)),
        Kolom("indikator", "Indikator Kinerja", Sisa(2.2, 30),
              lambda one: Petak(one.capaian.indikator.indikator, TEKS)),
        Kolom("target", "Target", lambda rows: lebar_besaran(petak_target(one.capaian) for one in rows),
              lambda one: petak_target(one.capaian)),
        Kolom("realisasi", "Realisasi",
              lambda rows: lebar_besaran(petak_realisasi(one.capaian) for one in rows),
              lambda one: petak_realisasi(one.capaian)),
        Kolom("persen", "Capaian", _lebar_persen, lambda one: capaian_bertriwulan(petak_capaian(
            one.capaian, one.identitas, KOLOM.di("target"), KOLOM.di("realisasi")),
            one.capaian, one.identitas)),
        Kolom("hasil", "Hasil", 14, _petak_hasil),
        Kolom("terhadap", "Dinilai terhadap", 10, _petak_terhadap),
        Kolom("dinilai", "Terhadap waktu", _lebar_persen, _petak_dinilai),
        Kolom("kelas", "Kelas", 13, lambda one: petak_kelas(
            capaian_dinilai(one.capaian, one.identitas), KOLOM.di("dinilai"), one.tabel_kelas)),
        Kolom("sumber", "Sumber", 15, lambda one: petak_sumber(
            one.capaian.sel_realisasi or one.capaian.sel_target, one.tautan)),
    )
)  # fmt: skip


def lembar_capaian(laporan: Laporan, tabel_kelas: Acuan, tautan: Tautan) -> Lembar:
    """A row per indicator, filterable, with a live capaian and the cell that it came from."""
    identitas = laporan.lkj.identitas
    rows = [
        _Butir(official, one, identitas, tabel_kelas, tautan)
        for official in laporan.pejabat
        for one in official.capaian
    ]
    frame = Bingkai(
        NAMA_CAPAIAN,
        f"Capaian Indikator Kinerja – {periode_panjang(laporan)}",
        KOLOM.kepala(),
        KOLOM.lebar(rows),
        catatan_waktu(laporan),
    )
    first = frame.baris_pertama
    return frame.lembar(
        KOLOM.daftar(rows) or [baris_tanpa_isi("Belum ada indikator di sheet PK.", len(KOLOM))],
        identitas,
        saring=len(rows),
        bersyarat=warna_kelas(KOLOM.di("kelas"), range(first, first + len(rows))),
    )


def letak_capaian(laporan: Laporan) -> Letak:
    """Where the sheet's indicators stand."""
    many = sum(len(one.capaian) for one in laporan.pejabat)
    return Letak(NAMA_CAPAIAN, baris_pertama(1, len(catatan_waktu(laporan))), many)


def hasil_tertulis(capaian: Capaian) -> HasilIndikator:
    """The result as the row prints it: what is not due yet is called so also when it counts as empty."""
    if capaian.keadaan is Keadaan.BELUM_WAKTUNYA:
        return HasilIndikator.BELUM_WAKTUNYA
    return hasil_indikator(capaian)
