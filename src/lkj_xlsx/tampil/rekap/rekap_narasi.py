"""Sentences of one official or of all in, the sheet Narasi out, to be copied from into the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.hitung.jumlah import JumlahBiaya, JumlahTriwulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.tampil.dibuat import dibuat
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
_NARASI_DISIMPAN = 100
"""Of so many officials the sentences are kept while their sheet is made."""
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

    def semua() -> Iterator[Narasi]:
        yield narasi_kecamatan(laporan, kini.kecamatan.biaya)
        for one, sums in zip(laporan.pejabat, kini.pejabat, strict=True):
            yield narasi_pejabat(laporan, one, sums.biaya)

    return lembar_narasi(
        dibuat(semua, 1 + len(laporan.pejabat), disimpan=_NARASI_DISIMPAN),
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
    named = len(narasi) > 1
    head = (Baris((Petak(judul, JUDUL),)), Baris((Petak(_PETUNJUK, CATATAN),)))
    return Lembar(
        nama=NAMA_NARASI,
        lebar=sehalaman(kertas, (Sisa(1),), mendatar=False),
        baris=dibuat(
            lambda: chain(
                head, (row for one in narasi for row in _baris_narasi(one, bernama=named))
            ),
            len(head) + sum(_banyak_baris(one, bernama=named) for one in narasi),
        ),
        kertas=kertas,
        mendatar=False,
        kaki=kaki,
    )


def _banyak_baris(narasi: Narasi, *, bernama: bool) -> int:
    parts = sum(2 + len(one.paragraf) + len(one.butir) for one in narasi.bagian)
    return parts + 2 * bernama


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
