"""A run with Python's garbage collector at its heels in, the same run with fewer collections out."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

_SEKALI = 200_000
"""So many objects come into being before the collector looks at them.

A large workbook is millions of objects that all stay alive. By its own measure the collector would
go through them time and again, and twice the rows would take more than twice the time. What has
been looked at twice waits for the end of the run.
"""


class _Ambang:
    """The collector's thresholds, which belong to the process: the first run sets, the last restores them."""

    def __init__(self) -> None:
        self._kunci = threading.Lock()
        self._berjalan = 0
        self._semula = gc.get_threshold()

    def naikkan(self) -> None:
        with self._kunci:
            if not self._berjalan:
                self._semula = gc.get_threshold()
                gc.set_threshold(_SEKALI, 10, 1_000)
            self._berjalan += 1

    def kembalikan(self) -> None:
        with self._kunci:
            self._berjalan -= 1
            if not self._berjalan:
                gc.set_threshold(*self._semula)


_AMBANG = _Ambang()


@contextmanager
def jarang_memulung() -> Iterator[None]:
    """Let garbage wait; `@jarang_memulung()` does so for a function. Runs in several threads may overlap."""
    _AMBANG.naikkan()
    try:
        yield
    finally:
        _AMBANG.kembalikan()


@cache
def lewati_yang_termuat() -> None:
    """Let the collector pass over what is loaded by now, once in a process that is ours alone.

    The modules of a command are as many objects as its first workbook, and stay until its end.
    """
    gc.freeze()


_T = TypeVar("_T")
_SEBERKAS = 10
_MUDA = 1
"""The generations of what is not known yet to stay."""


def memulung_setiap(things: Iterable[_T]) -> Iterator[_T]:
    """Collect the young garbage after every ten of them: a workbook is full of circles."""
    for number, one in enumerate(things, start=1):
        yield one
        if number % _SEBERKAS == 0:
            gc.collect(_MUDA)
