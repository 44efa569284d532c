"""What the recap's sheets share: title and header, and cells of money and percentages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, chain
from math import ceil

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.angka import persen_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import desimal_jumlah
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.waktu_berjalan import UTUH, bagian_target, capaian_dinilai
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    CATATAN,
    FORMAT_RUPIAH,
    JUDUL,
    KEPALA,
    TEKS,
    UANG,
    Acuan,
    Baris,
    Bersyarat,
    Grafik,
    Lembar,
    Petak,
    Rumus,
    Sisa,
    akhir_bersama,
    ditandai,
    kaki_halaman,
    piksel_kolom,
    sehalaman,
)
from lkj_xlsx.tampil.rumus import rumus_dinilai, sel
from lkj_xlsx.tampil.tabel.kerangka import di_tengah
from lkj_xlsx.tampil.tabel.petak import format_persen

Tautan = Callable[[Sel], str]
"""An input cell in, the link that opens the input there out."""

NAMA_RINGKASAN = "Ringkasan"
NAMA_CAPAIAN = "Capaian"
NAMA_ANGGARAN = "Anggaran"
NAMA_KASKADE = "Kaskade"
NAMA_SIPD = "SIPD"
NAMA_TREN = "Tren"
NAMA_JEJAK = "Jejak"

JUMLAH = TEKS.dengan(tebal=True, isian="#F2F2F2")
"""The row of the whole kecamatan."""
YA, TIDAK = "Ya", "Tidak"
_SELA = 7
"""Points between the remarks and the header."""
_TINGGI_BARIS = 15.0
_PIKSEL_BARIS = 20
"""A row of 15 points on the screen."""
TAUT = TEKS.dengan(warna="#0563C1")


@dataclass(frozen=True)
class Bingkai:
    """What stands above and around a sheet: its name, its title, the office and the period."""

    nama: str
    judul: str
    kepala: tuple[Baris, ...]
    kolom: tuple[float | Sisa, ...]
    catatan: tuple[str, ...] = ()
    """Remarks between the title and the header."""
    pita: tuple[Baris, ...] = ()
    """Rows right below the title."""

    def lebar(self, identitas: Identitas) -> tuple[float, ...]:
        """The columns' widths in characters."""
        return sehalaman(identitas.ukuran_kertas, self.kolom)

    @cached_property
    def baris_atas(self) -> tuple[Baris, ...]:
        width = len(self.kolom)
        remarks = (Baris((Petak(one, CATATAN, kolom=width),)) for one in self.catatan)
        title = Baris((Petak(bersih(self.judul), JUDUL, kolom=width),))
        return (title, *map(di_tengah, self.pita), *remarks, Baris(tinggi=_SELA), *self.kepala)

    @property
    def baris_pertama(self) -> int:
        """The row below the header."""
        return baris_pertama(len(self.kepala), len(self.catatan), len(self.pita))

    def lembar(
        self,
        isi: Sequence[Baris],
        identitas: Identitas,
        *,
        saring: int = 0,
        kaki: str = "",
        grafik: tuple[Grafik, ...] = (),
        bersyarat: tuple[Bersyarat, ...] = (),
        kolom_ulang: tuple[int, ...] = (),
    ) -> Lembar:
        """The sheet with its rows; the first `saring` of them are a filterable list.

        `kaki` is the footer of a sheet that is not of one office.
        """
        head = self.baris_atas
        return Lembar(
            nama=self.nama,
            lebar=self.lebar(identitas),
            baris=dibuat(
                lambda: chain(head, akhir_bersama(map(di_tengah, isi), len(isi))),
                len(head) + len(isi),
            ),
            kertas=identitas.ukuran_kertas,
            berulang=(len(head) - len(self.kepala) + 1, len(head)),
            beku=(len(head), 0),
            saring=(len(head), len(head) + saring) if saring else None,
            kaki=kaki or kaki_halaman(self.nama, identitas.unit_kerja, identitas.periode),
            grafik=grafik,
            bersyarat=bersyarat,
            kolom_ulang=kolom_ulang,
        )


def baris_kepala(*judul: str) -> Baris:
    return Baris(tuple(Petak(one, KEPALA) for one in judul), tinggi=30)


def baris_pertama(kepala: int, catatan: int = 0, pita: int = 0) -> int:
    """The row below a header of so many rows, so many remarks and bands above it."""
    return 1 + pita + catatan + 1 + kepala + 1


@dataclass(frozen=True, slots=True)
class Letak:
    """The rows of a list on another sheet, for formulas over its columns."""

    lembar: str
    pertama: int
    banyak: int

    def kolom(self, kolom: int) -> Acuan:
        """A column's cells from the first row to the last."""
        last = self.pertama + self.banyak - 1
        return Acuan(kolom, self.pertama, kolom, last, lembar=self.lembar, mutlak=True)


def baris_tanpa_isi(kalimat: str, kolom: int) -> Baris:
    return Baris((Petak(kalimat, TEKS, kolom=kolom),))


def periode_panjang(laporan: Laporan) -> str:
    """`Kecamatan Tempeh, Triwulan III Tahun 2023`."""
    unit, period = laporan.lkj.identitas.unit_kerja, laporan.periode.panjang
    return f"{unit}, {period}" if unit else period


def lebar_uang(amounts: Iterable[int | None]) -> float:
    """A column's width in which the amounts are readable, within bounds."""
    longest = max((len(f"{one:,}") for one in amounts if one is not None), default=0)
    return float(min(24, max(12.5, longest + 3)))


def petak_sumber(sel: Sel | None, tautan: Tautan) -> Petak:
    """The input cell of a row, as a link."""
    return Petak(str(sel), TAUT, tautan=tautan(sel)) if sel else Petak(None, TEKS)


def petak_uang(value: int | None, *, rumus: Rumus | None = None, tebal: bool = False) -> Petak:
    style = UANG.dengan(tebal=tebal, isian=JUMLAH.isian if tebal else None)
    return Petak(value, style, format=FORMAT_RUPIAH, rumus=None if value is None else rumus)


def petak_rasio(
    ratio: Fraction | None, identitas: Identitas, *, rumus: Rumus | None = None, tebal: bool = False
) -> Petak:
    """A mean or a ratio of sums, with the recap's decimals."""
    style = BILANGAN.dengan(tebal=tebal, isian=JUMLAH.isian if tebal else None)
    form = format_persen(desimal_jumlah(identitas))
    return Petak(ratio, style, format=form, rumus=None if ratio is None else rumus)


def petak_dinilai(persen: Fraction | None, identitas: Identitas, rumus: Rumus) -> Petak:
    """A row's percentage against the part of the year, with the row's own decimals."""
    live = None if persen is None else rumus
    return Petak(persen, BILANGAN, format=format_persen(identitas.desimal), rumus=live)


def petak_capaian_dinilai(capaian: Capaian, kolom: int, identitas: Identitas) -> Petak:
    """The capaian of a column in the same row against the part of its target, live."""
    part = bagian_target(capaian, identitas)
    live = (
        sel(kolom)
        if part == UTUH
        else rumus_dinilai(kolom, part, identitas, identitas.batas_capaian)
    )
    return petak_dinilai(capaian_dinilai(capaian, identitas), identitas, live)


def bertanda(petak: Petak, komentar: str) -> Petak:
    """The cell marked, with the reason, where there is one."""
    if not komentar:
        return petak
    return replace(petak, gaya=ditandai(petak.gaya), komentar=komentar)


_SUMBU_MAKS = Fraction(3, 2)


def sumbu_persen(judul: str, nilai: Iterable[Fraction | None]) -> tuple[str, int | Fraction | None]:
    """The title of a chart of percentages and where its axis ends: at 100 %, unless one is above.

    An absurd one is cut off, for it would make all the others too small to be told apart.
    """
    most = max((one for one in nilai if one is not None), default=Fraction(0))
    if most > _SUMBU_MAKS:
        return (
            f"{judul} (terpotong di {persen_teks(_SUMBU_MAKS * 100, 0)})",
            _SUMBU_MAKS,
        )
    return (f"{judul} (ada yang di atas 100%)", None) if most > 1 else (judul, 1)


_LEBIH = "Realisasi melebihi pagu: salah satu angkanya keliru."


def bertanda_serapan(petak: Petak, keberatan: str, *, melebihi: bool) -> Petak:
    """A serapan marked where its sum is incomplete or cannot be."""
    return bertanda(petak, keberatan or (_LEBIH if melebihi else ""))


@dataclass(frozen=True, slots=True)
class Belahan:
    """Where two charts stand side by side: the column of the second, and the pixels of each."""

    kolom: int
    kiri: int
    kanan: int


def belah(lebar: Sequence[float]) -> Belahan:
    """The page's width in two halves that meet where a column begins.

    The second ends before the last column does: one that reached the next would print a page more.
    """
    lefts = [0, *accumulate(map(piksel_kolom, lebar))]
    middle = min(range(1, len(lefts)), key=lambda place: abs(2 * lefts[place] - lefts[-1]))
    return Belahan(middle + 1, lefts[middle] - 10, lefts[-1] - lefts[middle] - 4)


def baris_grafik(tinggi: int) -> tuple[Baris, ...]:
    """Empty rows on one page that are together as tall as a chart of so many pixels."""
    many = ceil(tinggi / _PIKSEL_BARIS)
    return (*(Baris(tinggi=_TINGGI_BARIS, bersama=True) for _ in range(many - 1)), Baris())
