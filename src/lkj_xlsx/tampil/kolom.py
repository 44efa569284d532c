"""What a column of an output table is: header, width, cell and number under the header, in one value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
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
    the header (`5`, `6=5/4`); neighbours of one `induk` stand under it together; a header within the
    table repeats the column's, where `ulang` says so.
    """

    nama: str
    judul: str
    lebar: float | Sisa | Callable[[Sequence[T]], float | Sisa]
    petak: Callable[[T], Petak | None] = _tanpa_petak
    nomor: str = ""
    induk: str = ""
    ulang: bool = True


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
        """The header, in two rows where columns stand under a common one, then the numbers.

        `judul` names columns whose header is not always the same.
        """
        numbers = [_petak_nomor(one.nomor) for one in self.kolom]
        return (
            *(self._berinduk(judul) if len(self.tinggi) > 1 else self._sebaris(judul)),
            *([Baris(tuple(numbers))] if any(one.nomor for one in self.kolom) else ()),
        )

    def _sebaris(self, judul: dict[str, str]) -> tuple[Baris, ...]:
        cells = (Petak(judul.get(one.nama, one.judul), KEPALA) for one in self.kolom)
        return (Baris(tuple(cells), tinggi=self.tinggi[0]),)

    def _berinduk(self, judul: dict[str, str]) -> tuple[Baris, Baris]:
        upper: list[Petak | None] = []
        lower: list[Petak | None] = []
        for parent, run in groupby(self.kolom, lambda one: one.induk):
            columns = list(run)
            names = [Petak(judul.get(one.nama, one.judul), KEPALA) for one in columns]
            if parent:
                upper += [Petak(parent, KEPALA, kolom=len(columns)), *[None] * (len(columns) - 1)]
                lower += names
            else:
                upper += [Petak(one.nilai, KEPALA, baris=2) for one in names]
                lower += [None] * len(columns)
        first, second = self.tinggi
        return Baris(tuple(upper), tinggi=first), Baris(tuple(lower), tinggi=second)

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
