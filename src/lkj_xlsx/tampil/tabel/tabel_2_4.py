"""Tabel 2.4: what is done to keep the promises, and the signatures below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lkj_xlsx.baku.model import Identitas, Strategi
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import BILANGAN, TEKS, Baris, Lembar, Petak, Sisa, Sisi, ditandai
from lkj_xlsx.tampil.tabel.kerangka import (
    TANPA_INDIKATOR,
    TERTANDA,
    baris_kosong,
    baris_melintang,
    berkaki,
    lembar_tabel,
    petak_nomor,
)
from lkj_xlsx.tampil.tabel.tanda_tangan import baris_tanda_tangan

_LEPAS = "Strategi tanpa indikator di Perjanjian Kinerja"
_SEBAB_LEPAS = "Baris sheet Strategi ini tidak berpasangan dengan indikator di sheet PK."


@dataclass(frozen=True, slots=True)
class _Butir:
    """A strategy with its letter, and when it is done."""

    teks: str
    pada_bulan: str


def _lebar_bulan(rows: Sequence[Strategi]) -> float:
    return float(min(31, max(16, *(len(one.pada_bulan) + 1 for one in rows), 0)))


KOLOM: DaftarKolom[Strategi] = DaftarKolom(
    (
        Kolom("no", "No", 5, nomor="1"),
        Kolom("indikator", "Indikator Kinerja", Sisa(1), nomor="2"),
        Kolom("strategi", "Strategi Yang Digunakan", Sisa(1.5), nomor="3"),
        Kolom("pada_bulan", "Pada Bulan", _lebar_bulan, nomor="4"),
    ),
    tinggi=(24,),
)
"""An indicator's cells reach over its strategies: `_baris` makes them."""


def tabel_upaya(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Every indicator with its strategies, one a row; an indicator without any keeps a blank one.

    A row for each strategy lets a page end between any two of them.
    """
    rows = [*_isi(satu), *_isi_lepas(satu)] or [baris_kosong(TANPA_INDIKATOR, len(KOLOM))]
    return lembar_tabel(
        "2.4",
        f"Strategi Pencapaian Target Kinerja {satu.jabatan}",
        satu,
        identitas,
        kolom=KOLOM.lebar(satu.strategi),
        tengah=False,
        kepala=KOLOM.kepala(),
        isi=berkaki(rows, baris_tanda_tangan(satu.pejabat)),
    )


def _dipakai(satu: LaporanPejabat) -> dict[int, list[Strategi]]:
    """The strategies by the indicator's place among the official's: the first of its No."""
    places: dict[int, int] = {}
    for place, capaian in enumerate(satu.capaian):
        if capaian.indikator.no is not None:
            places.setdefault(capaian.indikator.no, place)
    found: dict[int, list[Strategi]] = {}
    for one in satu.strategi:
        if one.no in places:
            found.setdefault(places[one.no], []).append(one)
    return found


def _isi(satu: LaporanPejabat) -> Iterator[Baris]:
    used = _dipakai(satu)
    for place, capaian in enumerate(satu.capaian):
        indikator = capaian.indikator
        items = _butir(used.get(place, ()))
        yield from _baris(petak_nomor(indikator.no), Petak(indikator.indikator, TEKS), items)


def _isi_lepas(satu: LaporanPejabat) -> Iterator[Baris]:
    """Strategies that belong to no indicator, in their own words."""
    used = {one.asal.posisi for rows in _dipakai(satu).values() for one in rows}
    strays = [one for one in satu.strategi if one.asal.posisi not in used]
    if strays:
        yield baris_melintang(_LEPAS, len(KOLOM))
    for one in strays:
        yield from _baris(
            Petak(one.asal.teks("no") or one.no, ditandai(BILANGAN)),
            Petak(one.indikator, TERTANDA, komentar=_SEBAB_LEPAS),
            _butir((one,)),
        )


def _butir(strategi: Sequence[Strategi]) -> tuple[_Butir, ...]:
    """The strategies of an indicator in their order, lettered through; at least one, if blank."""
    typed = [(text, one.pada_bulan) for one in strategi for text in (one.butir or ("",))]
    lettered = []
    letter = 0
    for text, month in typed:
        letter += 1 if text else 0
        lettered.append(_Butir(f"{huruf_kolom(letter).lower()}. {text}" if text else "", month))
    return tuple(lettered) or (_Butir("", ""),)


def _baris(nomor: Petak, indikator: Petak, butir: Sequence[_Butir]) -> Iterator[Baris]:
    """An indicator's rows, without lines between them, none left alone on a page."""
    many = len(butir)
    months = _petak_bulan(butir)
    for place, one in enumerate(butir):
        yield Baris(
            (
                replace(nomor, baris=many) if place == 0 else None,
                replace(indikator, baris=many) if place == 0 else None,
                Petak(one.teks, TEKS.dengan(garis=_garis(place, place, many))),
                months[place],
            ),
            bersama=many > 1 and place in {0, many - 2},
        )


def _petak_bulan(butir: Sequence[_Butir]) -> list[Petak | None]:
    """Pada Bulan reaches over neighbouring strategies of one input row or of the same months."""
    many = len(butir)
    cells: list[Petak | None] = []
    for _, run in groupby(butir, lambda one: bersih(one.pada_bulan)):
        same = list(run)
        first = len(cells)
        style = TEKS.dengan(garis=_garis(first, first + len(same) - 1, many))
        cells.append(Petak(same[0].pada_bulan, style, baris=len(same)))
        cells.extend([None] * (len(same) - 1))
    return cells


def _garis(awal: int, akhir: int, banyak: int) -> Sisi:
    """Lines at the sides, above the first and below the last of an indicator's rows."""
    lines = Sisi.SAMPING
    if awal == 0:
        lines |= Sisi.ATAS
    if akhir == banyak - 1:
        lines |= Sisi.BAWAH
    return lines
