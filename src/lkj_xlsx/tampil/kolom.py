"""What a column of an output table is: header, width, cell and number under the header, in one value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.lembar import (
    FORMAT_UMUM,
    KEPALA,
    NOMOR_KOLOM,
    Baris,
    Nilai,
    Petak,
    Sisa,
)

T = TypeVar("T")


def _tanpa_petak(_: object) -> None:
    """Of a column whose cells reach over several rows, and are made with those."""


@dataclass(frozen=True, slots=True)
class Kolom(Generic[T]):
    """A printed column of a table whose rows show a T each.

    `lebar` is in characters, or told by the rows; `petak` makes the cell of a row; `nomor` stands under
    the header (`5`, `6=5/4`); neighbours of one `induk` stand under it together, and those of one `anak`
    under that; a header within the table repeats the column's, where `ulang` says so.
    """

    nama: str
    judul: str
    lebar: float | Sisa | Callable[[Sequence[T]], float | Sisa]
    petak: Callable[[T], Petak | None] = _tanpa_petak
    nomor: str = ""
    induk: str = ""
    ulang: bool = True
    anak: str = ""

    @property
    def di_bawah(self) -> tuple[str, ...]:
        """The headers under which it stands, from the top."""
        return tuple(filter(None, (self.induk, self.anak)))


def dinomori(kolom: Iterable[Kolom[T]], hasil_bagi: Collection[str]) -> tuple[Kolom[T], ...]:
    """The columns with their numbers; `hasil_bagi` are those that divide the one before them by the
    one before that: `6=5/4`.
    """
    return tuple(
        replace(
            one, nomor=f"{place}={place - 1}/{place - 2}" if one.nama in hasil_bagi else str(place)
        )
        for place, one in enumerate(kolom, start=1)
    )


@dataclass(frozen=True)
class DaftarKolom(Generic[T]):
    """The columns of a table in their order; `tinggi` are points of the header's rows."""

    kolom: tuple[Kolom[T], ...]
    tinggi: tuple[float, ...] = (30,)

    def __len__(self) -> int:
        return len(self.kolom)

    def di(self, nama: str) -> int:
        """The number of a column from 1, for formulas; ValueError where there is none."""
        return [one.nama for one in self.kolom].index(nama) + 1

    def lebar(self, rows: Sequence[T]) -> tuple[float | Sisa, ...]:
        return tuple(one.lebar(rows) if callable(one.lebar) else one.lebar for one in self.kolom)

    def kepala(self, **judul: str) -> tuple[Baris, ...]:
        """The header, in several rows where columns stand under a common one, then the numbers.

        `judul` names columns whose header is not always the same.
        """
        numbers = [_petak_nomor(one.nomor) for one in self.kolom]
        return (
            *self._bertingkat(judul),
            *([Baris(tuple(numbers))] if any(one.nomor for one in self.kolom) else ()),
        )

    def _bertingkat(self, judul: dict[str, str]) -> Iterator[Baris]:
        """A row for each level; a name reaches down to the last of them, a common header over its own."""
        depth = len(self.tinggi)
        grid: list[list[Petak | None]] = [[None] * len(self.kolom) for _ in range(depth)]
        for place, one in enumerate(self.kolom):
            level = len(one.di_bawah)
            name = judul.get(one.nama, one.judul)
            grid[level][place] = Petak(name, KEPALA, baris=depth - level)
        for level in range(depth - 1):
            place = 0
            for above, run in groupby(one.di_bawah[: level + 1] for one in self.kolom):
                many = len(list(run))
                if len(above) > level:
                    grid[level][place] = Petak(above[-1], KEPALA, kolom=many)
                place += many
        for cells, height in zip(grid, self.tinggi, strict=True):
            yield Baris(tuple(cells), tinggi=height)

    def baris(self, row: T) -> Baris:
        return Baris(tuple(one.petak(row) for one in self.kolom))

    def semua(self, rows: Iterable[T]) -> Iterator[Baris]:
        return map(self.baris, rows)

    def daftar(self, rows: Sequence[T]) -> Sequence[Baris]:
        """The rows of a list; many are made anew whenever somebody goes through them."""
        return dibuat(lambda: self.semua(rows), len(rows))


def _petak_nomor(nomor: str) -> Petak:
    """1 2 3 … as numbers, `6=5/4` as text."""
    return Petak(int(nomor) if nomor.isdigit() else nomor, NOMOR_KOLOM)


@dataclass(frozen=True, slots=True)
class KolomData:
    """A column of a data sheet; `field` is that of the frame whose rows it shows."""

    field: str
    judul: str
    lebar: float
    format: str = FORMAT_UMUM


@dataclass(frozen=True, slots=True)
class LembarData:
    """A sheet for filters and pivot tables: one header row, then a row a record, nothing else.

    Rows hold a value for each column, and may come one after the other from wherever they are made.
    """

    nama: str
    kolom: tuple[KolomData, ...]
    baris: Iterable[tuple[Nilai, ...]] = ()
    kertas: UkuranKertas = UkuranKertas.F4
    kaki: str = ""
