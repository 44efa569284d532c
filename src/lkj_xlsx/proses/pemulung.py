"""A run with Python's garbage collector at its heels in, the same run with fewer collections out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

_SEKALI = 200_000
"""So many objects come into being before the collector looks at them.

A large workbook is millions of objects that all stay alive. By its own measure the collector would
go through them time and again, and twice the rows would take more than twice the time. What has
been looked at twice waits for the end of the run.
"""


@contextmanager
def jarang_memulung() -> Iterator[None]:
    """Let garbage wait; `@jarang_memulung()` does so for a function."""
    before = gc.get_threshold()
    gc.set_threshold(_SEKALI, 10, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*before)


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
