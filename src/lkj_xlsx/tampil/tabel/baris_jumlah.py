"""Budget rows of one Tingkat in, their row of sums out, each rupiah once, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas, SifatRealisasi
from lkj_xlsx.dasar.origin import Posisi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import JumlahBiaya, biaya_baris, desimal_jumlah
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.tampil.kolom import DaftarKolom
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    FORMAT_RUPIAH,
    TEKS,
    UANG,
    Acuan,
    Baris,
    Gaya,
    Petak,
    Rumus,
    ditandai,
)
from lkj_xlsx.tampil.rumus import rumus_jumlah, rumus_rasio
from lkj_xlsx.tampil.tabel.petak import format_persen
from lkj_xlsx.tampil.tabel.susunan import Masa

_ISIAN = "#F2F2F2"
_LABEL = TEKS.dengan(tebal=True, isian=_ISIAN)
_UANG = UANG.dengan(tebal=True, isian=_ISIAN)
_ANGKA = BILANGAN.dengan(tebal=True, isian=_ISIAN)
_ACUAN_MAKS = 200
"""Terms of one live sum: Excel takes 255."""


@dataclass(frozen=True, slots=True)
class Tingkatan:
    """The budget rows under one header, with the row of the sheet in which each begins."""

    judul: str
    serapan: tuple[Serapan, ...]
    baris: Mapping[Posisi, int]


def biaya_masa(
    serapan: Sequence[Serapan], masa: Masa, triwulan: Triwulan, identitas: Identitas
) -> JumlahBiaya:
    """The sums of the year so far, or of the quarter alone."""
    if masa.sendiri:
        identitas = replace(identitas, sifat_realisasi=SifatRealisasi.KUMULATIF)
    return biaya_baris([masa.serapan(one) for one in serapan], triwulan, identitas)


def baris_jumlah(
    tingkatan: Tingkatan,
    kolom: DaftarKolom[Capaian],
    masa: Sequence[Masa],
    triwulan: Triwulan,
    identitas: Identitas,
) -> Baris:
    """`JUMLAH KEGIATAN`; nothing in the columns of performance, whose units differ."""
    cells: dict[str, Petak | None] = {
        "sasaran": Petak(f"JUMLAH {tingkatan.judul.upper()}", _LABEL, kolom=2),
        "indikator": None,
    }
    for time in masa:
        sums = biaya_masa(tingkatan.serapan, time, triwulan, identitas)
        cells |= _petak_jumlah(tingkatan, sums, kolom, time, identitas)
    return Baris(tuple(cells.get(one.nama, Petak(None, _LABEL)) for one in kolom.kolom))


def _petak_jumlah(
    tingkatan: Tingkatan,
    biaya: JumlahBiaya,
    kolom: DaftarKolom[Capaian],
    masa: Masa,
    identitas: Identitas,
) -> dict[str, Petak]:
    names = {one.nama for one in kolom.kolom}
    amounts = {"pagu": biaya.pagu, "kas": biaya.kas, "realisasi": biaya.realisasi}
    cells = {
        f"{name}{masa.akhiran}": _uang(
            amount, _jumlah(biaya.baris, (tingkatan,), kolom, f"{name}{masa.akhiran}"), biaya
        )
        for name, amount in amounts.items()
        if f"{name}{masa.akhiran}" in names
    }
    percent = Petak(
        biaya.serapan,
        _tertanda(biaya, _ANGKA),
        format=format_persen(desimal_jumlah(identitas)),
        rumus=rumus_serapan_jumlah((tingkatan,), biaya, kolom, masa, identitas),
        komentar=biaya.keberatan,
    )
    return {**cells, f"serapan{masa.akhiran}": percent}


def rumus_serapan_jumlah(
    tingkatan: Sequence[Tingkatan],
    biaya: JumlahBiaya,
    kolom: DaftarKolom[Capaian],
    masa: Masa,
    identitas: Identitas,
) -> Rumus | None:
    """The ratio of the sums over the rows that have both amounts; None where there is none."""
    used = {
        one.anggaran.asal.posisi: one
        for level in tingkatan
        for one in map(masa.serapan, level.serapan)
    }
    whole = [
        row
        for row in biaya.baris
        for one in (used[row.asal.posisi],)
        if one.dasar is not None and one.realisasi is not None
    ]
    base = "kas" if identitas.dasar_anggaran is DasarAnggaran.KAS else "pagu"
    spent, planned = (
        _jumlah(whole, tingkatan, kolom, f"{name}{masa.akhiran}") for name in ("realisasi", base)
    )
    if biaya.serapan is None or spent is None or planned is None:
        return None
    return rumus_rasio(spent, planned, identitas)


def _uang(amount: int | None, rumus: Rumus | None, biaya: JumlahBiaya) -> Petak:
    return Petak(
        amount,
        _tertanda(biaya, _UANG),
        format=FORMAT_RUPIAH,
        rumus=None if amount is None else rumus,
        komentar=biaya.keberatan,
    )


def _tertanda(biaya: JumlahBiaya, gaya: Gaya) -> Gaya:
    return ditandai(gaya) if biaya.keberatan else gaya


def _jumlah(
    rows: Sequence[Anggaran], tingkatan: Sequence[Tingkatan], kolom: DaftarKolom[Capaian], nama: str
) -> Rumus | None:
    """The live sum of some rows in a column; neighbours become a range."""
    counted = {row.asal.posisi for row in rows}
    place = kolom.di(nama)
    ranges = [
        [at for _, at in run]
        for level in tingkatan
        for among, run in groupby(level.baris.items(), lambda one: one[0] in counted)
        if among
    ]
    if not 0 < len(ranges) <= _ACUAN_MAKS:
        return None
    return rumus_jumlah(*(Acuan(place, one[0], place, one[-1]) for one in ranges))


def catatan_jumlah(
    tingkatan: Sequence[Tingkatan], masa: Masa, triwulan: Triwulan, identitas: Identitas
) -> Iterator[str]:
    """Why a sum is missing or incomplete."""
    for one in tingkatan:
        reason = biaya_masa(one.serapan, masa, triwulan, identitas).keberatan
        if reason:
            yield f"JUMLAH {one.judul.upper()}: {reason[0].lower()}{reason[1:]}"
