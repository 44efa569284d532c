"""A workbook's file in, the workbook as openpyxl holds it out; its bytes kept for all who need them."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import IO, TYPE_CHECKING

from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.paket import Paket

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_TITIPAN: ContextVar[dict[Path, Paket] | None] = ContextVar("titipan", default=None)


@contextmanager
def muat_sekali() -> Iterator[None]:
    """Within it the bytes of a workbook that was read are kept for its annotated copy.

    Who only checks has no use for them and lets them go at once.
    """
    token = _TITIPAN.set({})
    try:
        yield
    finally:
        _TITIPAN.reset(token)


def muat(file: IO[bytes], *, nilai: bool = False) -> Workbook:
    """The workbook with its formulas, or with their stored results (`nilai`)."""
    with _tanpa_numpy():
        import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(file, data_only=nilai)


@contextmanager
def _tanpa_numpy() -> Iterator[None]:
    """Keep openpyxl from loading numpy, only to learn of number types that we never hand it.

    numpy takes half as long to load as a workbook.
    """
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["numpy"]


def titipkan(path: Path, paket: Paket) -> None:
    """Keep a package that was read for `ambil`, if anybody is going to ask for it."""
    kept = _TITIPAN.get()
    if kept is not None:
        kept[path] = paket


def ambil(path: Path) -> Paket:
    """The package of a workbook, kept or opened anew."""
    kept = _TITIPAN.get()
    if kept is not None and path in kept:
        return kept.pop(path)
    return pastikan_layak(path)
