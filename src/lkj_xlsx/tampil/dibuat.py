"""What makes things in, a sequence of them out that keeps none where they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

T = TypeVar("T")

BANYAK = 2_000
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


def dibuat(buat: Callable[[], Iterator[T]], banyak: int, *, disimpan: int = BANYAK) -> Sequence[T]:
    """Up to `disimpan` things made at once and kept, more of them as they are needed.

    `buat` begins anew each time, and makes the same `banyak` of them.
    """
    return tuple(buat()) if banyak <= disimpan else Dibuat(buat, banyak)
