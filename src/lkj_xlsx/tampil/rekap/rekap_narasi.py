"""Sentences of one official or of all in, the sheet Narasi out, to be copied from into the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.hitung.jumlah import JumlahBiaya, JumlahTriwulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.tampil.lembar import (
    CATATAN,
    JUDUL,
    POLOS,
    Baris,
    Lembar,
    Petak,
    Sisa,
    kaki_halaman,
    sehalaman,
)
from lkj_xlsx.tampil.narasi import Bagian, Narasi, narasi_kecamatan, narasi_pejabat
from lkj_xlsx.tampil.rekap.halaman import periode_panjang

NAMA_NARASI = "Narasi"

_PETUNJUK = (
    "Salin kalimat yang diperlukan ke naskah laporan. Angkanya mengikuti tabel; bila isian berubah, "
    "buat ulang berkas ini."
)
_PEJABAT = replace(POLOS, tebal=True, ukuran=12, isian="#D9D9D9")
_SUBJUDUL = POLOS.dengan(tebal=True)
_BUTIR = replace(POLOS, takuk=2)


def narasi_satu(laporan: Laporan, satu: LaporanPejabat, biaya: JumlahBiaya) -> Lembar:
    """The sheet of one official."""
    title = f"Narasi {satu.jabatan or 'Tanpa Jabatan'} – {periode_panjang(laporan)}"
    return lembar_narasi(
        [narasi_pejabat(laporan, satu, biaya)],
        judul=title,
        kertas=laporan.lkj.identitas.ukuran_kertas,
        kaki=_kaki(laporan, satu.jabatan),
    )


def narasi_semua(laporan: Laporan, kini: JumlahTriwulan) -> Lembar:
    """The sheet of the recap: the office as a whole, then every official."""
    title = f"Narasi – {periode_panjang(laporan)}"
    officials = (
        narasi_pejabat(laporan, one, sums.biaya)
        for one, sums in zip(laporan.pejabat, kini.pejabat, strict=True)
    )
    return lembar_narasi(
        [narasi_kecamatan(laporan, kini.kecamatan.biaya), *officials],
        judul=title,
        kertas=laporan.lkj.identitas.ukuran_kertas,
        kaki=_kaki(laporan),
    )


def _kaki(laporan: Laporan, jabatan: str = "") -> str:
    unit = laporan.lkj.identitas.unit_kerja
    return kaki_halaman(f"{NAMA_NARASI} {jabatan}", unit, laporan.periode)


def lembar_narasi(
    narasi: Sequence[Narasi], *, judul: str, kertas: UkuranKertas, kaki: str
) -> Lembar:
    """A paragraph or an item a row; with several officials each one's name above their own."""
    rows = [row for one in narasi for row in _baris_narasi(one, bernama=len(narasi) > 1)]
    return Lembar(
        nama=NAMA_NARASI,
        lebar=sehalaman(kertas, (Sisa(1),), mendatar=False),
        baris=(Baris((Petak(judul, JUDUL),)), Baris((Petak(_PETUNJUK, CATATAN),)), *rows),
        kertas=kertas,
        mendatar=False,
        kaki=kaki,
    )


def _baris_narasi(narasi: Narasi, *, bernama: bool) -> Iterator[Baris]:
    if bernama:
        yield Baris()
        yield Baris((Petak(narasi.jabatan, _PEJABAT),), bersama=True)
    for index, bagian in enumerate(narasi.bagian):
        yield Baris(bersama=bernama and index == 0)
        yield from _baris_bagian(bagian)


def _baris_bagian(bagian: Bagian) -> Iterator[Baris]:
    """A heading stays with its first paragraph, what announces a list with the list's first item."""
    yield Baris((Petak(bagian.judul, _SUBJUDUL),), bersama=True)
    last = len(bagian.paragraf) - 1
    for place, text in enumerate(bagian.paragraf):
        yield Baris((Petak(text, POLOS),), bersama=place == last and bool(bagian.butir))
    for number, text in enumerate(bagian.butir, start=1):
        yield Baris((Petak(f"{number}. {text}", _BUTIR),))
