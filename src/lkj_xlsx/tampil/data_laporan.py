"""The rows of a report's data sheets: what a batch keeps of it for the workbook of all of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import overload

from lkj_xlsx.tampil.dibuat import terlalu_banyak
from lkj_xlsx.tampil.lembar import Nilai


@dataclass(frozen=True, slots=True)
class DataLaporan:
    """The rows of the two sheets, small enough for a pipe."""

    kinerja: Sequence[tuple[Nilai, ...]]
    anggaran: Sequence[tuple[Nilai, ...]]

    def dari(self, berkas: str) -> DataLaporan:
        """With the file in front of every row, for a list of several offices."""
        return DataLaporan(
            tuple((berkas, *row) for row in self.kinerja),
            tuple((berkas, *row) for row in self.anggaran),
        )


def deret_baris(kolom: Iterable[Sequence[Nilai]]) -> Sequence[tuple[Nilai, ...]]:
    """The rows of columns that come one by one; of many rows no tuple is kept."""
    dense = BarisPadat(tuple(map(_Kolom.dari, kolom)))
    return dense if terlalu_banyak(len(dense)) else tuple(dense)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A column: its values, each once, and the place among them of the value of every row."""

    nilai: tuple[Nilai, ...]
    tempat: array[int]

    @classmethod
    def dari(cls, values: Sequence[Nilai]) -> _Kolom:
        known: dict[object, int] = {}
        kept: list[Nilai] = []
        places = array("I")
        for value in values:
            place = known.setdefault(_pembeda(value), len(kept))
            if place == len(kept):
                kept.append(value)
            places.append(place)
        return cls(tuple(kept), places)

    def __iter__(self) -> Iterator[Nilai]:
        return map(self.nilai.__getitem__, self.tempat)


def _pembeda(nilai: Nilai) -> object:
    """Equal only for what is also written in the same way: 1, 1.0 and 1/1 are three values."""
    return type(nilai), nilai.as_tuple() if isinstance(nilai, Decimal) else nilai


@dataclass(frozen=True, slots=True)
class BarisPadat(Sequence[tuple[Nilai, ...]]):
    """Rows that are put together of their columns each time that somebody goes through them."""

    kolom: tuple[_Kolom, ...]

    def __iter__(self) -> Iterator[tuple[Nilai, ...]]:
        return zip(*self.kolom, strict=True)

    def __len__(self) -> int:
        return len(self.kolom[0].tempat)

    @overload
    def __getitem__(self, index: int) -> tuple[Nilai, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[tuple[Nilai, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[Nilai, ...] | Sequence[tuple[Nilai, ...]]:
        return tuple(self)[index]
