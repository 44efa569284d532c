"""A report in, the recap's sheet Capaian out: every indicator of every official in one list."""

from __future__ import annotations

from collections.abc import Sequence

from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import HasilIndikator, hasil_indikator
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.tampil.lembar import NOMOR, TEKS, Acuan, Baris, Gaya, Lembar, Petak, Rata, Sisa
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_CAPAIAN,
    Bingkai,
    Letak,
    Tautan,
    baris_kepala,
    baris_pertama,
    baris_tanpa_isi,
    periode_panjang,
    petak_sumber,
)
from lkj_xlsx.tampil.rekap.kelas import petak_kelas, warna_kelas
from lkj_xlsx.tampil.tabel.kerangka import petak_capaian, petak_realisasi, petak_target
from lkj_xlsx.tampil.tabel.petak import lebar_besaran

PEJABAT, _JABATAN, _NO, _INDIKATOR, _TARGET, _REALISASI, PERSEN, HASIL, _KELAS, _SUMBER = range(
    1, 11
)
_KEPALA = baris_kepala(
    "Pejabat", "Jabatan", "No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Hasil",
    "Kelas", "Sumber",
)  # fmt: skip
_GAYA_HASIL = Gaya(rata=Rata.TENGAH, ukuran=10)
_ISIAN_HASIL: dict[HasilIndikator, str] = {
    HasilIndikator.BELUM_DIISI: "#F2F2F2",
    HasilIndikator.BELUM_WAKTUNYA: "#DDEBF7",
    HasilIndikator.TAK_TERHITUNG: "#FFF2CC",
}


def lembar_capaian(laporan: Laporan, tabel_kelas: Acuan, tautan: Tautan) -> Lembar:
    """A row per indicator, filterable, with a live capaian and the cell that it came from."""
    identitas = laporan.lkj.identitas
    every = [one for official in laporan.pejabat for one in official.capaian]
    frame = _bingkai(laporan, every)
    rows = [
        _baris(official, one, laporan, tabel_kelas, tautan)
        for official in laporan.pejabat
        for one in official.capaian
    ]
    first = frame.baris_pertama
    return frame.lembar(
        rows or [baris_tanpa_isi("Belum ada indikator di sheet PK.", len(frame.kolom))],
        identitas,
        saring=len(rows),
        bersyarat=warna_kelas(_KELAS, range(first, first + len(rows))),
    )


def letak_capaian(laporan: Laporan) -> Letak:
    """Where the sheet's indicators stand."""
    many = sum(len(one.capaian) for one in laporan.pejabat)
    return Letak(NAMA_CAPAIAN, baris_pertama(1), many)


def _bingkai(laporan: Laporan, capaian: Sequence[Capaian]) -> Bingkai:
    return Bingkai(
        NAMA_CAPAIAN,
        f"Capaian Indikator Kinerja – {periode_panjang(laporan)}",
        (_KEPALA,),
        (
            8,
            Sisa(1, 20),
            5,
            Sisa(2.2, 30),
            lebar_besaran(petak_target(one) for one in capaian),
            lebar_besaran(petak_realisasi(one) for one in capaian),
            9.5 + laporan.lkj.identitas.desimal,
            14,
            13,
            15,
        ),
    )


def _baris(
    pejabat: LaporanPejabat, capaian: Capaian, laporan: Laporan, tabel_kelas: Acuan, tautan: Tautan
) -> Baris:
    identitas = laporan.lkj.identitas
    result = hasil_indikator(capaian)
    return Baris(
        (
            Petak(pejabat.nomor, NOMOR),
            Petak(pejabat.jabatan, TEKS),
            Petak(capaian.indikator.no, NOMOR),
            Petak(capaian.indikator.indikator, TEKS),
            petak_target(capaian),
            petak_realisasi(capaian),
            petak_capaian(capaian, identitas, _TARGET, _REALISASI),
            Petak(str(result), _GAYA_HASIL.dengan(isian=_ISIAN_HASIL.get(result, ""))),
            petak_kelas(capaian.persen, PERSEN, tabel_kelas),
            petak_sumber(capaian.sel_realisasi or capaian.sel_target, tautan),
        )
    )
