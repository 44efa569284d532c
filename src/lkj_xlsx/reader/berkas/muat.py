"""A workbook's file in, the workbook as openpyxl holds it out."""

from __future__ import annotations

import sys
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.paket import Paket

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


@dataclass(frozen=True, slots=True, eq=False)
class Termuat:
    """A workbook for whoever may change it, and the package that it came from."""

    book: Workbook
    paket: Paket


def muat(file: IO[bytes], *, nilai: bool = False) -> Workbook:
    """The workbook with its formulas, or with their stored results (`nilai`)."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(file, data_only=nilai)


def muat_sendiri(path: Path) -> Termuat:
    """A workbook that nobody has read yet."""
    paket = pastikan_layak(path)
    return Termuat(muat(BytesIO(paket.isi)), paket)


def muat_openpyxl_tanpa_numpy() -> None:
    """Load openpyxl, and keep it from loading numpy only to learn of number types.

    numpy takes half as long to load as a workbook. Only for a process that is ours alone: openpyxl
    will write no number of numpy's in it.
    """
    if "numpy" not in sys.modules:
        sys.modules["numpy"] = None  # type: ignore[assignment]
        try:
            import openpyxl  # noqa: F401
        finally:
            del sys.modules["numpy"]
