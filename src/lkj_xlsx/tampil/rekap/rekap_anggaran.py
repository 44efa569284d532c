"""A report in, the recap's sheet Anggaran out: every budget row, and in which sums it counts."""

from __future__ import annotations

from collections.abc import Container, Sequence

from lkj_xlsx.baku.model import Anggaran
from lkj_xlsx.hitung.jumlah import JumlahTriwulan
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan, LaporanPejabat
from lkj_xlsx.tampil.lembar import NOMOR, TEKS, Acuan, Baris, Gaya, Lembar, Petak, Rata, Sisa
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_ANGGARAN,
    TIDAK,
    YA,
    Bingkai,
    Letak,
    Tautan,
    baris_kepala,
    baris_pertama,
    baris_tanpa_isi,
    lebar_uang,
    periode_panjang,
    petak_sumber,
    petak_uang,
    selisih,
)
from lkj_xlsx.tampil.rekap.kelas import petak_kelas, warna_kelas
from lkj_xlsx.tampil.tabel.kerangka import petak_persen
from lkj_xlsx.tampil.tabel.petak import petak_rupiah
from lkj_xlsx.tampil.tabel.rumus import rumus_serapan

(
    PEJABAT, _JABATAN, _TINGKAT, _KODE, _URAIAN, PAGU, REALISASI, _SISA, _SERAPAN, _KELAS, IKUT_PEJABAT,
    IKUT_KECAMATAN, LENGKAP, _SUMBER,
) = range(1, 15)  # fmt: skip
_KEPALA = baris_kepala(
    "Pejabat", "Jabatan", "Tingkat", "Kode", "Uraian", "Pagu", "Realisasi", "Sisa", "Serapan", "Kelas",
    "Ikut jumlah pejabat", "Ikut jumlah kecamatan", "Pagu dan realisasi terbaca", "Sumber",
)  # fmt: skip
_YA_TIDAK = Gaya(rata=Rata.TENGAH, ukuran=10)


def lembar_anggaran(
    laporan: Laporan, rekap: JumlahTriwulan, tabel_kelas: Acuan, tautan: Tautan
) -> Lembar:
    """A row per budget row, filterable, with what is left and a live serapan.

    A row that counts in no sum is held by another one above it in the tree of codes.
    """
    frame = _bingkai(laporan)
    own = {row.asal.posisi for one in rekap.pejabat for row in one.biaya.baris}
    whole = {row.asal.posisi for row in rekap.kecamatan.biaya.baris}
    rows = [
        _baris(official, one, laporan, tabel_kelas, tautan, ikut=(own, whole))
        for official in laporan.pejabat
        for one in official.anggaran
    ]
    first = frame.baris_pertama
    return frame.lembar(
        rows or [baris_tanpa_isi("Belum ada baris di sheet Anggaran.", len(frame.kolom))],
        laporan.lkj.identitas,
        saring=len(rows),
        bersyarat=warna_kelas(_KELAS, range(first, first + len(rows))),
    )


def letak_anggaran(laporan: Laporan) -> Letak:
    """Where the sheet's budget rows stand."""
    many = sum(len(one.anggaran) for one in laporan.pejabat)
    return Letak(NAMA_ANGGARAN, baris_pertama(1), many)


def _bingkai(laporan: Laporan) -> Bingkai:
    rows = [one.serapan for official in laporan.pejabat for one in official.anggaran]
    money = lebar_uang([*(one.pagu for one in rows), *(one.realisasi for one in rows)])
    return Bingkai(
        NAMA_ANGGARAN,
        f"Anggaran – {periode_panjang(laporan)}",
        (_KEPALA,),
        (8, Sisa(1, 18), 13, _lebar_kode([one.anggaran for one in rows]), Sisa(1.6, 26), money, money,
         money, 9.5, 13, 9, 11, 11, 14),
    )  # fmt: skip


def _lebar_kode(rows: Sequence[Anggaran]) -> float:
    return float(min(22, max([11, *(len(one.kode) + 1 for one in rows)])))


def _baris(
    pejabat: LaporanPejabat,
    satu: BarisAnggaran,
    laporan: Laporan,
    tabel_kelas: Acuan,
    tautan: Tautan,
    *,
    ikut: tuple[Container[object], Container[object]],
) -> Baris:
    row, used, identitas = satu.anggaran, satu.serapan, laporan.lkj.identitas
    both = used.pagu is not None and used.realisasi is not None
    left = (
        used.pagu - used.realisasi if used.pagu is not None and used.realisasi is not None else None
    )
    formula = rumus_serapan(identitas, PAGU, REALISASI) if used.persen is not None else None
    own, whole = ikut
    flags = (row.asal.posisi in own, row.asal.posisi in whole, both)
    return Baris(
        (
            Petak(pejabat.nomor, NOMOR),
            Petak(pejabat.jabatan, TEKS),
            Petak(str(row.tingkat), TEKS),
            Petak(row.kode, TEKS),
            Petak(row.uraian, TEKS),
            petak_rupiah(used.pagu, row.asal.teks(row.kolom_pagu)),
            petak_rupiah(used.realisasi, row.asal.teks(f"tw_{used.triwulan.value}")),
            petak_uang(left, rumus=selisih(PAGU, REALISASI)),
            petak_persen(used.persen, formula, used.keadaan, used.alasan, identitas),
            petak_kelas(used.persen, _SERAPAN, tabel_kelas),
            *(Petak(YA if one else TIDAK, _YA_TIDAK) for one in flags),
            petak_sumber(used.sel_realisasi, tautan),
        )
    )
