"""The quarters of a year in, the recap's sheet Tren out: how capaian and serapan went, with charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkj_xlsx.baku.model import DasarAnggaran, Identitas
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import BarisTren, Tabel, tren
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    NOMOR,
    TEKS,
    Acuan,
    Baris,
    Deret,
    Grafik,
    JenisGrafik,
    Lembar,
    Petak,
    Sisa,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    NAMA_TREN,
    Bingkai,
    baris_grafik,
    belah,
    bertanda,
    lebar_uang,
    periode_panjang,
    petak_rasio,
    petak_uang,
    sumbu_persen,
)
from lkj_xlsx.tampil.rumus import rumus_rasio, sel

_GARIS_MAKS = 9
"""Lines that can still be told apart in one chart, the kecamatan's among them."""
_BATANG_MAKS = 13
"""Bars with names that can be read, the kecamatan's among them."""
_TINGGI_GRAFIK = 340
_KOSONG = "Belum ada triwulan yang diisi: tabel dan grafik ini kosong."
_PENJELASAN = (
    "Nilai kumulatif s.d. triwulan itu, terhadap target dan pagu setahun. Triwulan yang belum "
    "dilaporkan dibiarkan kosong."
)
_PENJELASAN_KAS = (
    "Nilai kumulatif s.d. triwulan itu; serapan terhadap anggaran kas s.d. triwulan itu, bukan terhadap pagu "
    "setahun. Triwulan yang belum dilaporkan dibiarkan kosong."
)


@dataclass(frozen=True, slots=True)
class _Baris:
    """An official, or the office, with how its figures are printed."""

    tren: BarisTren
    identitas: Identitas

    @property
    def total(self) -> bool:
        return self.tren.nomor == 0


def lembar_tren(tabel: Tabel) -> Lembar:
    """A row for the kecamatan and one per official; quarters not reported stay empty."""
    identitas = tabel.laporan.lkj.identitas
    rows = [_Baris(one, identitas) for one in tren(tabel)]
    frame = Bingkai(
        NAMA_TREN,
        f"Tren per Triwulan – {periode_panjang(tabel.laporan)}",
        KOLOM.kepala(),
        KOLOM.lebar(rows),
        (_PENJELASAN_KAS if identitas.dasar_anggaran is DasarAnggaran.KAS else _PENJELASAN,),
    )
    if not rows:
        return frame.lembar([Baris((Petak(_KOSONG, TEKS, kolom=len(KOLOM)),))], identitas)
    charts = _grafik(tabel.laporan, frame, [one.tren for one in rows])
    return frame.lembar(
        (*KOLOM.semua(rows), Baris(), *baris_grafik(_TINGGI_GRAFIK)), identitas, grafik=charts
    )


def _petak_nomor(satu: _Baris) -> Petak:
    style = JUMLAH if satu.total else TEKS
    return Petak(None if satu.total else satu.tren.nomor, NOMOR.dengan(isian=style.isian))


def _lebar_uang(rows: Sequence[_Baris]) -> float:
    return lebar_uang(one for row in rows for one in (row.tren.pagu, *row.tren.realisasi))


def _petak_serapan(satu: _Baris, triwulan: Triwulan) -> Petak:
    """Live where the quarter's own sums stand on this sheet: nothing left out, and today's pagu; cash
    plans do not.
    """
    row, place = satu.tren, triwulan - 1
    by_cash = satu.identitas.dasar_anggaran is DasarAnggaran.KAS
    whole = row.lengkap[place] and row.pagu_triwulan[place] == row.pagu and not by_cash
    spent, pagu = (sel(KOLOM.di(one)) for one in (f"realisasi_{triwulan.value}", "pagu"))
    live = rumus_rasio(spent, pagu, satu.identitas) if whole else None
    cell = petak_rasio(row.serapan[place], satu.identitas, rumus=live, tebal=satu.total)
    return bertanda(cell, row.keberatan[place] or "")


def _capaian(triwulan: Triwulan) -> Kolom[_Baris]:
    def petak(satu: _Baris) -> Petak:
        mean = satu.tren.rata_rata[triwulan - 1]
        return petak_rasio(mean, satu.identitas, tebal=satu.total)

    return Kolom(
        f"capaian_{triwulan.value}", triwulan.pendek, 9, petak, induk="Capaian rata-rata s.d."
    )


def _realisasi(triwulan: Triwulan) -> Kolom[_Baris]:
    return Kolom(
        f"realisasi_{triwulan.value}",
        triwulan.pendek,
        _lebar_uang,
        lambda one: petak_uang(one.tren.realisasi[triwulan - 1], tebal=one.total),
        induk="Realisasi anggaran s.d.",
    )


def _serapan(triwulan: Triwulan) -> Kolom[_Baris]:
    return Kolom(
        f"serapan_{triwulan.value}",
        triwulan.pendek,
        9,
        lambda one: _petak_serapan(one, triwulan),
        induk="Serapan s.d.",
    )


KOLOM: DaftarKolom[_Baris] = DaftarKolom(
    (
        Kolom("no", "No", 4.5, _petak_nomor),
        Kolom("pejabat", "Pejabat", Sisa(1, 24),
              lambda one: Petak(one.tren.nama, JUMLAH if one.total else TEKS)),
        *map(_capaian, Triwulan),
        Kolom("pagu", "Pagu", _lebar_uang, lambda one: petak_uang(one.tren.pagu, tebal=one.total)),
        *map(_realisasi, Triwulan),
        *map(_serapan, Triwulan),
    ),
    tinggi=(20, 20),
)  # fmt: skip


def _grafik(laporan: Laporan, bingkai: Bingkai, rows: Sequence[BarisTren]) -> tuple[Grafik, Grafik]:
    """Capaian on the left, serapan on the right: lines over the quarters, or bars of a single one."""
    di = bingkai.baris_pertama + len(rows) + 1
    halves = belah(bingkai.lebar(laporan.lkj.identitas))

    def chart(
        judul: str,
        kolom: str,
        nilai: Sequence[tuple[Fraction | None, ...]],
        di_kolom: int,
        lebar: int,
    ) -> Grafik:
        filled = [one for one in Triwulan if any(row[one - 1] is not None for row in nilai)]
        made = Grafik(
            JenisGrafik.GARIS, judul, Acuan(1), (), Acuan(di_kolom, di),
            lebar=lebar, tinggi=_TINGGI_GRAFIK, format="0%",
        )  # fmt: skip
        single = len(filled) == 1
        if single:
            drawn = _batang(made, bingkai.baris_pertama, len(rows), kolom, filled[0])
        else:
            drawn = _garis(made, bingkai.baris_pertama, laporan, KOLOM.di(f"{kolom}_1"))
        shown = nilai[: _BATANG_MAKS if single else _GARIS_MAKS]
        title, end = sumbu_persen(drawn.judul, (one for row in shown for one in row))
        return replace(drawn, judul=title, sampai=end)

    return (
        chart("Capaian rata-rata", "capaian", [one.rata_rata for one in rows], 1, halves.kiri),
        chart(
            "Serapan anggaran", "serapan", [one.serapan for one in rows], halves.kolom, halves.kanan
        ),
    )


def _garis(grafik: Grafik, pertama: int, laporan: Laporan, kolom: int) -> Grafik:
    """A line for each row; the kecamatan's is the thick one."""
    names = [laporan.lkj.identitas.unit_kerja or "Seluruh unit kerja"]
    names.extend(one.jabatan for one in laporan.pejabat[: _GARIS_MAKS - 1])
    left_out = len(laporan.pejabat) > _GARIS_MAKS - 1
    rest = f" ({_GARIS_MAKS - 1} pejabat pertama)" if left_out else ""
    return replace(
        grafik,
        judul=f"{grafik.judul} s.d. triwulan{rest}",
        kategori=Acuan(KOLOM.di("capaian_1"), pertama - 1, KOLOM.di("capaian_4")),
        deret=tuple(
            Deret(name, Acuan(kolom, row, kolom + 3)) for row, name in enumerate(names, pertama)
        ),
    )


def _batang(grafik: Grafik, pertama: int, banyak: int, kolom: str, triwulan: Triwulan) -> Grafik:
    """A bar for each row: a line of a single quarter would be a dot."""
    last = pertama + min(banyak, _BATANG_MAKS) - 1
    rest = f" ({_BATANG_MAKS - 1} pejabat pertama)" if banyak > _BATANG_MAKS else ""
    column, names = KOLOM.di(f"{kolom}_{triwulan.value}"), KOLOM.di("pejabat")
    return replace(
        grafik,
        jenis=JenisGrafik.BATANG,
        judul=f"{grafik.judul} s.d. {triwulan.panjang}{rest}",
        kategori=Acuan(names, pertama, names, last),
        deret=(Deret(grafik.judul, Acuan(column, pertama, column, last)),),
    )
