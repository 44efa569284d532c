"""LKJ026 and LKJ027: the report in, out where the whole workbook contradicts its Sifat Realisasi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkj_xlsx.baku.model import SifatRealisasi
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.deret_triwulan import Deret, deret_lain
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_BARIS_DISEBUT = 3


@aturan("LKJ026", "angka-per-triwulan", Tingkat.PERINGATAN)
def angka_per_triwulan(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Sifat Realisasi di Identitas Kumulatif, tetapi kebanyakan hitungan dan rupiah yang belum
    mencapai target atau pagunya tidak bertambah dari triwulan ke triwulan, seperti angka triwulan itu
    saja. Bila memang begitu, yang dihitung sekarang hanya triwulan terakhir, bukan sejak Januari.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Kasi Pemerintahan | 2 | Jumlah rapat koordinasi | 12 kali
        Kasi Pemerintahan | 3 | Jumlah laporan bulanan | 12 laporan
        Realisasi
        Jabatan | No | TW I | TW II | TW III
        Kasi Pemerintahan | 1 | 3 desa | 3 desa | 3 desa
        Kasi Pemerintahan | 2 | 3 kali | 4 kali | 3 kali
        Kasi Pemerintahan | 3 | 3 laporan | 3 laporan | 3 laporan
    Perbaikan: Pilih Per triwulan pada Sifat Realisasi bila kolom TW berisi angka triwulan itu saja; bila
    tidak, isi kolom TW dengan jumlah sejak Januari.
    """
    if laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF:
        yield from _ditanyakan(
            laporan,
            "tidak bertambah dari triwulan ke triwulan",
            SifatRealisasi.PER_TRIWULAN,
            "kolom TW berisi angka triwulan itu saja",
            "isi kolom TW dengan jumlah sejak Januari",
        )


@aturan("LKJ027", "angka-kumulatif", Tingkat.PERINGATAN)
def angka_kumulatif(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Sifat Realisasi di Identitas Per triwulan, tetapi kebanyakan hitungan dan rupiah bertambah
    dari triwulan ke triwulan sampai jumlahnya melewati target atau pagu, seperti angka sejak Januari.
    Bila memang begitu, angka yang sama terhitung berulang.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Sifat Realisasi | Per triwulan
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Kasi Pemerintahan | 2 | Jumlah rapat koordinasi | 12 kali
        Kasi Pemerintahan | 3 | Jumlah laporan bulanan | 12 laporan
        Realisasi
        Jabatan | No | TW I | TW II | TW III
        Kasi Pemerintahan | 1 | 3 desa | 6 desa | 9 desa
        Kasi Pemerintahan | 2 | 3 kali | 7 kali | 10 kali
        Kasi Pemerintahan | 3 | 3 laporan | 6 laporan | 9 laporan
    Perbaikan: Pilih Kumulatif pada Sifat Realisasi bila kolom TW berisi angka sejak Januari; bila tidak,
    isi kolom TW dengan angka triwulan itu saja.
    """
    if laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN:
        yield from _ditanyakan(
            laporan,
            "bertambah dari triwulan ke triwulan sampai jumlahnya melewati target atau pagu",
            SifatRealisasi.KUMULATIF,
            "kolom TW berisi angka sejak Januari",
            "isi kolom TW dengan angka triwulan itu saja",
        )


def _ditanyakan(
    laporan: Laporan, gejala: str, lain: SifatRealisasi, bila: str, jika_tidak: str
) -> Iterator[Pelanggaran]:
    """One question for the whole workbook."""
    rows = deret_lain(laporan)
    if not rows:
        return
    identitas = laporan.lkj.identitas
    cell = identitas.asal["sifat_realisasi"]
    present = "sifat_realisasi" in identitas.asal.tempat
    where = f"di {cell}" if present else f"dengan menambah isian itu di sheet {cell.sheet}"
    yield Pelanggaran(
        f"Sifat Realisasi {identitas.sifat_realisasi}, tetapi {len(rows)} baris hitungan dan rupiah "
        f"{gejala} ({_disebut(rows)}). Apakah angkanya {str(lain).lower()}?",
        (*((cell,) if present else ()), *(one.sel[-1] for one in rows)),
        f'Pilih "{lain}" pada Sifat Realisasi {where} bila {bila}; bila tidak, {jika_tidak}.',
        usul=(Usul(cell, lain),) if present else (),
    )


def _disebut(rows: Sequence[Deret]) -> str:
    return beberapa(
        (f"{one.sel[0]} sampai {one.sel[-1].alamat}" for one in rows), _BARIS_DISEBUT, "baris lain"
    )


ATURAN_SIFAT: tuple[Rule, ...] = (angka_per_triwulan, angka_kumulatif)
