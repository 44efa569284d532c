"""A report with its exports in, the recap's sheet SIPD out: each amount beside that of the budget system."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.sipd import SEN
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.banding_sipd import Banding, HanyaSipd, Perbandingan, bandingkan_sipd
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.sipd import Sipd
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import CATATAN, NOMOR, TEKS, Baris, Lembar, Petak, Sisa, ditandai
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_SIPD,
    Bingkai,
    Tautan,
    baris_tanpa_isi,
    bertanda,
    lebar_uang,
    periode_panjang,
    petak_sumber,
    petak_uang,
)
from lkj_xlsx.tampil.rumus import selisih

_PENJELASAN = (
    "Pagu dan realisasi setiap kode dibandingkan dengan ekspor SIPD; baris berwarna berbeda. Yang tidak ikut "
    "dijumlahkan, dan sebabnya, disebut di bawah tabel."
)
_WORKBOOK, _SIPD = 5, 6
"""The columns of the two amounts, for the formula of their difference."""


def _daftar(uang: float, tautan: Tautan) -> DaftarKolom[Banding]:
    return DaftarKolom(
        (
            Kolom("kode", "Kode", 19, lambda one: Petak(one.kode, TEKS)),
            Kolom("nama", "Nama", Sisa(1.6, 26), lambda one: Petak(one.baris[0].uraian, TEKS)),
            Kolom("jabatan", "Pejabat", Sisa(1, 18), _pejabat),
            Kolom("lajur", "Angka", 9, lambda one: Petak(_lajur(one), NOMOR)),
            Kolom("workbook", "Workbook", uang, lambda one: petak_uang(one.workbook)),
            Kolom("sipd", "SIPD", uang, lambda one: petak_uang(one.sipd)),
            Kolom("selisih", "Selisih", uang, _selisih),
            Kolom("dokumen", "Dokumen", 10, lambda one: Petak(one.dokumen, NOMOR)),
            Kolom("keterangan", "Keterangan", Sisa(0.8, 16), _keterangan),
            Kolom("sumber", "Sumber", 14, lambda one: petak_sumber(one.sel[0], tautan)),
        )
    )


def lembar_sipd(laporan: Laporan, sipd: Sipd, tautan: Tautan) -> Lembar:
    found = bandingkan_sipd(laporan, sipd)
    width = lebar_uang(amount for one in found.baris for amount in (one.workbook, one.sipd))
    listed = _daftar(width, tautan)
    frame = Bingkai(
        NAMA_SIPD,
        f"Workbook dan SIPD – {periode_panjang(laporan)}",
        listed.kepala(),
        listed.lebar(()),
        (_PENJELASAN,),
    )
    ordered = sorted(found.baris, key=lambda one: (one.kode, one.triwulan or 0))
    rows = [*listed.semua(ordered)] or [
        baris_tanpa_isi("Tidak ada angka yang dapat dibandingkan.", len(listed))
    ]
    notes = [Baris((Petak(one, CATATAN, kolom=len(listed)),)) for one in _kaki(found)]
    return frame.lembar([*rows, Baris(), *notes], laporan.lkj.identitas, saring=len(ordered))


def _pejabat(one: Banding) -> Petak:
    return Petak(deretan(dict.fromkeys(row.jabatan for row in one.baris)), TEKS)


def _lajur(one: Banding) -> str:
    return "Pagu" if one.triwulan is None else one.triwulan.pendek


def _selisih(one: Banding) -> Petak:
    cell = petak_uang(one.workbook - one.sipd, rumus=selisih(_WORKBOOK, _SIPD))
    return bertanda(cell, "Berbeda dengan SIPD") if one.selisih else cell


def _keterangan(one: Banding) -> Petak:
    if not one.selisih:
        cents = "" if one.sen == one.workbook * SEN else "Berbeda sen saja"
        return Petak(cents or None, TEKS)
    if one.dijelaskan:
        return Petak("Selisih yang sama ada di kode bawahnya", ditandai(TEKS))
    return Petak("Lebih dari SIPD" if one.selisih > 0 else "Kurang dari SIPD", ditandai(TEKS))


def _kaki(found: Perbandingan) -> Iterator[str]:
    """How the sums were made, what is in none of them, and what only one side has."""
    names = ", ".join(one.name for one in found.sipd.ekspor.berkas)
    yield f"Ekspor yang dibaca: {names}."
    yield from found.catatan
    for one in found.kendala:
        yield f"{one[:1].upper()}{one[1:]}."
    for row in found.hanya_workbook:
        yield f"Hanya di workbook: {row.kode} {row.uraian} ({row.asal['kode']})."
    for missing in found.hanya_sipd:
        yield f"Hanya di SIPD: {_nama(missing)}."


def _nama(one: HanyaSipd) -> str:
    return f"{one.kode} {one.nama}".strip()
