"""A report in, the recap's sheet Anggaran out: every budget row, and in which sums it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas
from lkj_xlsx.hitung.jumlah import JumlahTriwulan
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan, LaporanPejabat
from lkj_xlsx.hitung.serapan import MELEBIHI_PAGU, Serapan, serapan_sendiri
from lkj_xlsx.hitung.waktu_berjalan import UTUH, bagian_dasar, serapan_dinilai
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import NOMOR, TEKS, Acuan, Gaya, Lembar, Petak, Rata, Sisa
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_ANGGARAN,
    TIDAK,
    YA,
    Bingkai,
    Letak,
    Tautan,
    baris_pertama,
    baris_tanpa_isi,
    lebar_uang,
    periode_panjang,
    petak_dinilai,
    petak_sumber,
    petak_uang,
)
from lkj_xlsx.tampil.rekap.kelas import Melebihi, petak_kelas, warna_kelas
from lkj_xlsx.tampil.rekap.rekap_cerita import catatan_waktu_anggaran
from lkj_xlsx.tampil.rumus import rumus_dinilai, sel, selisih
from lkj_xlsx.tampil.tabel.kerangka import bertriwulan, petak_belanja, petak_kas, petak_persen
from lkj_xlsx.tampil.tabel.petak import petak_rupiah
from lkj_xlsx.tampil.tabel.rumus_tabel import rumus_serapan

_KAS = "kas"
_TANPA_KELAS = (
    f"{MELEBIHI_PAGU}: realisasi lebih besar daripada pagu, jadi salah satunya keliru dan serapannya tidak "
    "diberi kelas."
)
_YA_TIDAK = Gaya(rata=Rata.TENGAH, ukuran=10)


@dataclass(frozen=True, slots=True)
class _Pos:
    """A budget row with what its cells are made of."""

    pejabat: LaporanPejabat
    satu: BarisAnggaran
    identitas: Identitas
    tabel_kelas: Acuan
    tautan: Tautan
    ikut_pejabat: bool
    ikut_kecamatan: bool

    @property
    def baris(self) -> Anggaran:
        return self.satu.anggaran

    @property
    def serapan(self) -> Serapan:
        return self.satu.serapan

    @property
    def lengkap(self) -> bool:
        return self.serapan.dasar is not None and self.serapan.realisasi is not None

    @property
    def kolom(self) -> DaftarKolom[_Pos]:
        return kolom_anggaran(self.identitas)

    @property
    def melebihi(self) -> Melebihi:
        columns = self.kolom
        return Melebihi(self.serapan.melebihi_pagu, columns.di("realisasi"), columns.di("pagu"))


def _petak_sisa(pos: _Pos) -> Petak:
    pagu, spent = pos.serapan.pagu, pos.serapan.realisasi
    left = None if pagu is None or spent is None else pagu - spent
    return petak_uang(left, rumus=selisih(pos.kolom.di("pagu"), pos.kolom.di("realisasi")))


def _petak_serapan(pos: _Pos) -> Petak:
    used = pos.serapan
    base = pos.kolom.di("kas" if used.menurut_kas else "pagu")
    formula = rumus_serapan(pos.identitas, base, pos.kolom.di("realisasi"))
    cell = petak_persen(used.persen, formula, used.keadaan, used.alasan, pos.identitas)
    alone = serapan_sendiri(used, pos.identitas)
    return bertriwulan(cell, alone.persen if alone else None, used.triwulan, pos.identitas)


def _petak_dinilai(pos: _Pos) -> Petak:
    printed, part = pos.kolom.di("serapan"), bagian_dasar(pos.serapan)
    formula = sel(printed) if part == UTUH else rumus_dinilai(printed, part, pos.identitas)
    return petak_dinilai(serapan_dinilai(pos.serapan, pos.identitas), pos.identitas, formula)


def _ya(flag: bool) -> Petak:
    return Petak(YA if flag else TIDAK, _YA_TIDAK)


def _lebar_uang(rows: Sequence[_Pos]) -> float:
    return lebar_uang(
        one for row in rows for one in (row.serapan.pagu, row.serapan.kas, row.serapan.realisasi)
    )


def _lebar_kode(rows: Sequence[_Pos]) -> float:
    return float(min(22, max([11, *(len(one.baris.kode) + 1 for one in rows)])))


_SEMUA: tuple[Kolom[_Pos], ...] = (
        Kolom("pejabat", "Pejabat", 8, lambda one: Petak(one.pejabat.nomor, NOMOR)),
        Kolom("jabatan", "Jabatan", Sisa(1, 18), lambda one: Petak(one.pejabat.jabatan, TEKS)),
        Kolom("tingkat", "Tingkat", 13, lambda one: Petak(str(one.baris.tingkat), TEKS)),
        Kolom("kode", "Kode", _lebar_kode, lambda one: Petak(one.baris.kode, TEKS)),
        Kolom("uraian", "Uraian", Sisa(1.6, 26), lambda one: Petak(one.baris.uraian_bagian, TEKS)),
        Kolom("pagu", "Pagu", _lebar_uang, lambda one: petak_rupiah(
            one.serapan.pagu, one.baris.asal.teks(one.baris.kolom_pagu))),
        Kolom(_KAS, "Anggaran kas s.d.", _lebar_uang, lambda one: petak_kas(one.serapan)),
        Kolom("realisasi", "Realisasi", _lebar_uang, lambda one: petak_belanja(one.serapan)),
        Kolom("sisa", "Sisa", _lebar_uang, _petak_sisa),
        Kolom("serapan", "Serapan", 9.5, _petak_serapan),
        Kolom("dinilai", "Terhadap waktu", 9.5, _petak_dinilai),
        Kolom("kelas", "Kelas", 13, lambda one: petak_kelas(
            serapan_dinilai(one.serapan, one.identitas), one.kolom.di("dinilai"), one.tabel_kelas,
            one.melebihi)),
        Kolom("ikut_pejabat", "Ikut jumlah pejabat", 9, lambda one: _ya(one.ikut_pejabat)),
        Kolom("ikut_kecamatan", "Ikut jumlah kecamatan", 11, lambda one: _ya(one.ikut_kecamatan)),
        Kolom("lengkap", "Pagu dan realisasi terbaca", 11, lambda one: _ya(one.lengkap)),
        Kolom("sumber", "Sumber", 14, lambda one: petak_sumber(one.serapan.sel_realisasi, one.tautan)),
)  # fmt: skip
_DENGAN_KAS: DaftarKolom[_Pos] = DaftarKolom(
    tuple(
        replace(one, judul="Kas dan realisasi terbaca") if one.nama == "lengkap" else one
        for one in _SEMUA
    )
)
_TANPA_KAS: DaftarKolom[_Pos] = DaftarKolom(tuple(one for one in _SEMUA if one.nama != _KAS))


def kolom_anggaran(identitas: Identitas) -> DaftarKolom[_Pos]:
    """The sheet's columns: the cash plan only where serapan is measured against it."""
    return _DENGAN_KAS if identitas.dasar_anggaran is DasarAnggaran.KAS else _TANPA_KAS


def lembar_anggaran(
    laporan: Laporan, rekap: JumlahTriwulan, tabel_kelas: Acuan, tautan: Tautan
) -> Lembar:
    """A row per budget row, filterable, with what is left and a live serapan.

    A row that counts in no sum is held by another one above it in the tree of codes.
    """
    identitas = laporan.lkj.identitas
    own = {row.asal.posisi for one in rekap.pejabat for row in one.biaya.baris}
    whole = {row.asal.posisi for row in rekap.kecamatan.biaya.baris}
    rows = [
        _Pos(official, one, identitas, tabel_kelas, tautan, place in own, place in whole)
        for official in laporan.pejabat
        for one in official.anggaran
        for place in (one.anggaran.asal.posisi,)
    ]
    columns = kolom_anggaran(identitas)
    frame = Bingkai(
        NAMA_ANGGARAN,
        f"Anggaran – {periode_panjang(laporan)}",
        columns.kepala(),
        columns.lebar(rows),
        _catatan(laporan),
    )
    first = frame.baris_pertama
    return frame.lembar(
        columns.daftar(rows)
        or [baris_tanpa_isi("Belum ada baris di sheet Anggaran.", len(columns))],
        identitas,
        saring=len(rows),
        bersyarat=warna_kelas(columns.di("kelas"), range(first, first + len(rows))),
    )


def _catatan(laporan: Laporan) -> tuple[str, ...]:
    over = any(one.serapan.melebihi_pagu for of in laporan.pejabat for one in of.anggaran)
    return (*catatan_waktu_anggaran(laporan), *((_TANPA_KELAS,) if over else ()))


def letak_anggaran(laporan: Laporan) -> Letak:
    """Where the sheet's budget rows stand."""
    many = sum(len(one.anggaran) for one in laporan.pejabat)
    return Letak(NAMA_ANGGARAN, baris_pertama(1, len(_catatan(laporan))), many)
