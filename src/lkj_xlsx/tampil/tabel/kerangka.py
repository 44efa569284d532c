"""What the four tables share: titles, headers, groups of indicators, the figures' cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from lkj_xlsx.baku.model import Identitas, Kelompok
from lkj_xlsx.dasar.angka import persen_teks
from lkj_xlsx.dasar.origin import Asal, Posisi
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, berangka, capaian_sendiri
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    JUDUL,
    KELOMPOK,
    NOMOR,
    TEKS,
    Baris,
    Gaya,
    Lembar,
    Petak,
    Rata,
    Rumus,
    Sisa,
    ditandai,
    kaki_halaman,
    sehalaman,
)
from lkj_xlsx.tampil.tabel.petak import format_persen, petak_besaran, petak_rupiah, satuan_persen
from lkj_xlsx.tampil.tabel.rumus_tabel import rumus_capaian, rumus_gabungan, rumus_rupiah

_T = TypeVar("_T")

_SEHALAMAN_MAKS = 5
"""Rows under a common merged cell that are kept on one page."""
FORMAT_NOMOR = '0"."'
"""A row's number as the report prints it: 1."""
TANPA_INDIKATOR = "Belum ada indikator."
GOLONGAN = KELOMPOK.dengan(rata=Rata.TENGAH)
TERTANDA = ditandai(TEKS)
DI_BAWAH_TARGET = Petak("belum tercapai", TEKS.dengan(rata=Rata.TENGAH))
"""What stands for the percentage of a predicate below its target."""


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran with its indicators; `nomor` counts within its group."""

    nomor: int
    teks: str
    capaian: tuple[Capaian, ...]


@dataclass(frozen=True, slots=True)
class Golongan:
    """A group of an official's sasaran: Sasaran, Sasaran Program, …"""

    judul: str
    sasaran: tuple[Sasaran, ...]


def golongan(capaian: Sequence[Capaian]) -> tuple[Golongan, ...]:
    """The indicators by Kelompok; neighbours with one sasaran share its number."""
    return tuple(
        Golongan(title, tuple(_sasaran(rows)))
        for title, rows in menurut_judul(
            capaian, lambda one: one.indikator.kelompok or Kelompok.SASARAN
        )
    )


def menurut_judul(rows: Iterable[_T], judul: Callable[[_T], str]) -> list[tuple[str, list[_T]]]:
    """Rows by their title, each title where it first stands; case and spacing make no other."""
    grouped: dict[str, tuple[str, list[_T]]] = {}
    for row in rows:
        title = str(judul(row))
        grouped.setdefault(kunci(title), (title, []))[1].append(row)
    return list(grouped.values())


def _sasaran(rows: Iterable[Capaian]) -> Iterator[Sasaran]:
    runs = groupby(rows, lambda one: bersih(one.indikator.sasaran))
    for number, (_, run) in enumerate(runs, start=1):
        same = tuple(run)
        yield Sasaran(number, same[0].indikator.sasaran, same)


def judul_golongan(golongan: Sequence[Golongan]) -> str:
    """What heads the column of the sasaran: the official's first group."""
    return golongan[0].judul if golongan else Kelompok.SASARAN


def triwulan_laporan(satu: LaporanPejabat, identitas: Identitas) -> Triwulan:
    """The quarter that the figures are of, which need not be the one that Identitas names."""
    quarters = [
        *(one.triwulan for one in satu.capaian),
        *(one.serapan.triwulan for one in satu.anggaran),
    ]
    return quarters[0] if quarters else identitas.triwulan


def lembar_tabel(
    nomor: str,
    judul: str,
    satu: LaporanPejabat,
    identitas: Identitas,
    *,
    kolom: Sequence[float | Sisa],
    kepala: Sequence[Baris],
    isi: Sequence[Baris],
    tengah: bool = True,
) -> Lembar:
    """A table under its number and caption, its header repeated on every page.

    `tengah` puts what stands in a row in its middle. The last row never begins a page.
    """
    name = f"Tabel {nomor}"
    head = [*baris_judul(name, judul, len(kolom)), *kepala]
    period = Periode(triwulan_laporan(satu, identitas), identitas.tahun)
    return Lembar(
        nama=name,
        lebar=sehalaman(identitas.ukuran_kertas, kolom),
        baris=(*head, *_bersama_terakhir([di_tengah(one) for one in isi] if tengah else isi)),
        kertas=identitas.ukuran_kertas,
        berulang=(len(head) - len(kepala) + 1, len(head)),
        beku=(len(head), 0),
        kaki=kaki_halaman(f"{name} {satu.jabatan}", identitas.unit_kerja, period),
    )


def di_tengah(baris: Baris) -> Baris:
    """The row with its cells in the middle of its height."""
    cells = tuple(one and one.bergaya(_tengah(one.gaya)) for one in baris.petak)
    return replace(baris, petak=cells)


@lru_cache(256)
def _tengah(gaya: Gaya) -> Gaya:
    return replace(gaya, tengah_tegak=True)


def _bersama_terakhir(isi: Sequence[Baris]) -> tuple[Baris, ...]:
    return (*isi[:-2], *(replace(one, bersama=True) for one in isi[-2:-1]), isi[-1])


def berkaki(isi: Sequence[Baris], kaki: Sequence[Baris]) -> tuple[Baris, ...]:
    """Rows and what stands below them: notes, signatures. It is never alone on a page."""
    together = [replace(one, bersama=True) for one in (isi[-1], *kaki[:-1])]
    return (*isi[:-1], *together, kaki[-1]) if kaki else tuple(isi)


BARIS_JUDUL = 3


def baris_judul(nama: str, judul: str, kolom: int) -> tuple[Baris, Baris, Baris]:
    """The BARIS_JUDUL rows above the header."""
    return (
        Baris((Petak(nama, JUDUL, kolom=kolom),)),
        Baris((Petak(bersih(judul), JUDUL, kolom=kolom),)),
        Baris(),
    )


def baris_golongan(*judul: str) -> Baris:
    """A header within the table; it stays with what it heads."""
    return Baris(tuple(Petak(one, GOLONGAN) for one in judul), bersama=True)


def baris_melintang(judul: str, kolom: int) -> Baris:
    """A header across the table."""
    return Baris((Petak(judul, KELOMPOK, kolom=kolom),), bersama=True)


def baris_kosong(text: str, kolom: int) -> Baris:
    """Stands where an official has nothing to show."""
    return Baris((Petak(text, TEKS.dengan(rata=Rata.TENGAH), kolom=kolom),))


def petak_nomor(nomor: int | None, *, baris: int = 1) -> Petak:
    return Petak(nomor, NOMOR, format=FORMAT_NOMOR, baris=baris)


KOLOM_NO: Kolom[Capaian] = Kolom("no", "No", 5, nomor="1")
KOLOM_SASARAN: Kolom[Capaian] = Kolom("sasaran", Kelompok.SASARAN, Sisa(1), nomor="2")
"""Their cells reach down over the indicators of a sasaran: `baris_sasaran` makes them."""


def lembar_kinerja(
    nomor: str,
    judul: str,
    satu: LaporanPejabat,
    identitas: Identitas,
    kolom: DaftarKolom[Capaian],
    bawah: Sequence[Baris] = (),
    catatan: Sequence[Baris] = (),
) -> Lembar:
    """A table of an official's indicators by group, then further rows and, outside it, remarks."""
    groups = golongan(satu.capaian)
    rows = (*isi_golongan(groups, kolom), *bawah) or (baris_kosong(TANPA_INDIKATOR, len(kolom)),)
    return lembar_tabel(
        nomor,
        judul,
        satu,
        identitas,
        kolom=kolom.lebar(satu.capaian),
        kepala=kolom.kepala(sasaran=judul_golongan(groups)),
        isi=berkaki(rows, catatan),
    )


def isi_golongan(golongan: Iterable[Golongan], kolom: DaftarKolom[Capaian]) -> Iterator[Baris]:
    """The rows of all groups, each but the first under a header of its own."""
    for index, group in enumerate(golongan):
        if index:
            yield baris_golongan(
                *(
                    group.judul if one.nama == "sasaran" else one.judul if one.ulang else ""
                    for one in kolom.kolom
                )
            )
        yield from baris_sasaran(group, kolom)


def baris_sasaran(golongan: Golongan, kolom: DaftarKolom[Capaian]) -> Iterator[Baris]:
    """The rows of a group; number and wording of a sasaran reach down over its indicators."""
    for sasaran in golongan.sasaran:
        many = len(sasaran.capaian)
        for place, capaian in enumerate(sasaran.capaian):
            head = (
                (petak_nomor(sasaran.nomor, baris=many), Petak(sasaran.teks, TEKS, baris=many))
                if place == 0
                else (None, None)
            )
            cells = kolom.baris(capaian).petak[len(head) :]
            yield Baris((*head, *cells), bersama=sehalaman_dengan(place, many))


def baris_capaian(golongan: Sequence[Golongan], di_atas: int) -> dict[Posisi, int]:
    """The row of each indicator, by its place, where so many rows are above the first group."""
    rows: dict[Posisi, int] = {}
    row = di_atas
    for index, group in enumerate(golongan):
        row += 1 if index else 0
        for sasaran in group.sasaran:
            for capaian in sasaran.capaian:
                row += 1
                rows[capaian.indikator.asal.posisi] = row
    return rows


def sehalaman_dengan(tempat: int, banyak: int) -> bool:
    """Whether a row under a common merged cell stays with the next: yes in all but long ones."""
    return tempat < banyak - 1 and banyak <= _SEHALAMAN_MAKS


def petak_target(capaian: Capaian) -> Petak:
    """The target in force, as typed; of several quarters together with how they are put together."""
    year = capaian.setahun
    typed = "" if year.bagian_target else capaian.indikator.asal.teks(capaian.kolom_target)
    cell = petak_besaran(capaian.target, typed, berangka=_berangka(capaian))
    if isinstance(cell.nilai, str):
        return cell
    return replace(cell, rumus=rumus_gabungan(year.bagian_target, year.cara))


def petak_realisasi(capaian: Capaian) -> Petak:
    """The realisation of the year so far, a single quarter's as typed, several as put together.

    A bare number beside a percentage is one too.
    """
    year = capaian.setahun
    quarters = year.kosong or (() if year.bagian else (capaian.triwulan,))
    typed = _ketikan(capaian.realisasi.asal, quarters) if capaian.realisasi is not None else ""
    percent = capaian.target is not None and satuan_persen(capaian.target)
    cell = petak_besaran(capaian.nilai, typed, persen=percent, berangka=_berangka(capaian))
    return replace(cell, rumus=rumus_gabungan(year.bagian, year.cara, persen=percent))


def _berangka(capaian: Capaian) -> bool:
    target, value = capaian.target, capaian.nilai
    return target is not None and value is not None and berangka(target, value)


def petak_capaian(
    capaian: Capaian, identitas: Identitas, kolom_target: int, kolom_realisasi: int
) -> Petak:
    formula = rumus_capaian(capaian, identitas, kolom_target, kolom_realisasi)
    return petak_persen(capaian.persen, formula, capaian.keadaan, capaian.alasan, identitas)


def capaian_bertriwulan(petak: Petak, capaian: Capaian, identitas: Identitas) -> Petak:
    """The cell of a capaian with that of the quarter alone."""
    alone = capaian_sendiri(capaian, identitas)
    return bertriwulan(petak, alone.persen if alone else None, capaian.triwulan, identitas)


def bertriwulan(
    petak: Petak, sendiri: Fraction | None, triwulan: Triwulan, identitas: Identitas
) -> Petak:
    """The cell of a percentage with what the quarter alone came to, where that is another."""
    if sendiri is None or petak.nilai is None or sendiri == petak.nilai:
        return petak
    shown = persen_teks(sendiri * 100, identitas.desimal)
    return replace(petak, komentar=f"{triwulan.panjang} saja: {shown}.")


def petak_belanja(serapan: Serapan) -> Petak:
    """The rupiah of the year so far, a single quarter's as typed, several as a sum."""
    return _petak_setahun(serapan.realisasi, serapan.anggaran.triwulan, serapan)


def petak_kas(serapan: Serapan) -> Petak:
    """The cash plan of the year so far, likewise."""
    return _petak_setahun(serapan.kas, serapan.anggaran.kas, serapan, "kas_tw")


def _petak_setahun(
    total: int | None, uang: Sequence[int | None], serapan: Serapan, kolom: str = "tw"
) -> Petak:
    quarters = serapan.bagian or (serapan.triwulan,)
    amounts = [uang[one - 1] for one in quarters]
    missing = [one for one in quarters if uang[one - 1] is None]
    asal = serapan.anggaran.asal
    typed = _ketikan(asal, missing or quarters, kolom) if missing or not serapan.bagian else ""
    cell = petak_rupiah(total, typed)
    known = [one for one in amounts if one is not None]
    return cell if total is None else replace(cell, rumus=rumus_rupiah(known))


def _ketikan(asal: Asal, triwulan: Iterable[Triwulan], kolom: str = "tw") -> str:
    """What stands in the first of some quarters that holds anything."""
    typed = (asal.teks(f"{kolom}_{one.value}") for one in triwulan)
    return next(filter(None, typed), "")


def petak_persen(
    persen: Fraction | None,
    rumus: Rumus | None,
    keadaan: Keadaan,
    alasan: str,
    identitas: Identitas,
) -> Petak:
    """A computed percentage.

    Where there is none the cell is empty, and marked with the reason unless it is merely not filled
    in yet; a predicate below its target is a result, which is said in words.
    """
    if persen is not None:
        return Petak(persen, BILANGAN, format=format_persen(identitas.desimal), rumus=rumus)
    if keadaan is Keadaan.BELUM_DIISI:
        return Petak(None, BILANGAN)
    if keadaan is Keadaan.PREDIKAT_DI_BAWAH:
        return replace(DI_BAWAH_TARGET, komentar=f"Tanpa persentase: {alasan}.")
    return Petak(None, ditandai(BILANGAN), komentar=f"Tidak dihitung: {alasan}.")
