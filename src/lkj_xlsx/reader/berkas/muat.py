"""A workbook's file in, the workbook as openpyxl holds it out: loaded once for all who need it."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.paket import Paket

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_TITIPAN: ContextVar[dict[Path, tuple[Workbook, Paket]] | None] = ContextVar(
    "titipan", default=None
)


@contextmanager
def muat_sekali() -> Iterator[None]:
    """Within it a workbook that was read is kept for its annotated copy, and loaded only once.

    Who only checks has no use for it and lets it go at once.
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


def titipkan(path: Path, book: Workbook, paket: Paket) -> None:
    """Keep a loaded workbook for `ambil`, if anybody is going to ask for it."""
    kept = _TITIPAN.get()
    if kept is not None:
        kept[path] = book, paket


def ambil(path: Path) -> tuple[Workbook, Paket]:
    """The workbook for whoever may change it, kept or loaded anew, and the package it came from."""
    kept = _TITIPAN.get()
    if kept is not None and path in kept:
        return kept.pop(path)
    paket = pastikan_layak(path)
    return muat(BytesIO(paket.isi)), paket
