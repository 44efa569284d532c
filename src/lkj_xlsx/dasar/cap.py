"""The mark that our own results bear, so that no run takes an earlier one's output for an input."""

from __future__ import annotations

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

CAP = "Hasil lkj-xlsx"
"""Stands as the category in a workbook's document properties."""
_SIFAT = "docProps/core.xml"
_TERBESAR = 2**16


def bercap(path: Path) -> bool:
    """Whether the file is a workbook that we wrote; False where that cannot be told."""
    try:
        with ZipFile(path) as package, package.open(_SIFAT) as part:
            return CAP.encode() in part.read(_TERBESAR)
    except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return False
