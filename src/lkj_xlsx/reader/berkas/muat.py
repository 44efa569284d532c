"""The package with a workbook's cells in, the workbook as openpyxl holds it out."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from lkj_xlsx.reader.berkas.ringkas import Ringkas


def muat(buku: Ringkas) -> Workbook:
    """The workbook with the stored results of its formulas."""
    from lkj_xlsx.reader.berkas.pembaca import Pembaca

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = Pembaca(buku)
        reader.read()
        return reader.wb


def muat_openpyxl_tanpa_numpy() -> None:
    """Load openpyxl, and keep it from loading numpy only to learn of number types, and lxml.

    numpy takes half as long to load as a workbook. Only for a process that is ours alone: openpyxl
    will write no number of numpy's in it.
    """
    _muat_tanpa("numpy", "lxml")


def muat_openpyxl_tanpa_lxml() -> None:
    """Load openpyxl, and keep it from reading with lxml, which is installed where documents are made.

    Everywhere a workbook is then read in the same way. Only for a process that is ours alone: openpyxl
    will write without it, too.
    """
    _muat_tanpa("lxml")


def _muat_tanpa(*libraries: str) -> None:
    absent = [one for one in libraries if one not in sys.modules]
    for one in absent:
        sys.modules[one] = None  # type: ignore[assignment]
    try:
        import openpyxl  # noqa: F401
    finally:
        for one in absent:
            del sys.modules[one]
