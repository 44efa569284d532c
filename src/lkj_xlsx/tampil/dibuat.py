"""What makes things in, a sequence of them out that keeps none where they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")

BANYAK = 1_000
"""More rows than these are made when it is their turn, and made anew for whoever goes through them."""


@dataclass(frozen=True, slots=True)
class Dibuat(Sequence[T]):
    """So many things, made one by one each time that somebody goes through them."""

    buat: Callable[[], Iterator[T]]
    banyak: int

    def __iter__(self) -> Iterator[T]:
        return self.buat()

    def __len__(self) -> int:
        return self.banyak

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return tuple(self)[index]


def dibuat(
    buat: Callable[[], Iterator[T]], banyak: int, *, disimpan: int | None = None
) -> Sequence[T]:
    """A few things made at once and kept; many (more than `disimpan`, if given) when they are needed.

    `buat` begins anew each time, and makes the same `banyak` of them.
    """
    kept = not terlalu_banyak(banyak) if disimpan is None else banyak <= disimpan
    return tuple(buat()) if kept else Dibuat(buat, banyak)


def dibuat_semua(buat: Callable[[], Iterator[T]]) -> Sequence[T]:
    """The same of all that `buat` makes, where only making them tells how many there are."""
    first = tuple(islice(buat(), BANYAK + 1))
    return Dibuat(buat, sum(1 for _ in buat())) if terlalu_banyak(len(first)) else first


def terlalu_banyak(banyak: int) -> bool:
    """Whether so many are too many to be kept."""
    return banyak > BANYAK
