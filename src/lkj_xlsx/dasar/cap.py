"""The mark that our own results bear, so that no run takes an earlier one's output for an input."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

CAP = "Hasil lkj-xlsx"
"""Stands as the category in a workbook's document properties."""
_SIFAT = "docprops/core.xml"
_HUBUNGAN = "_rels/.rels"
_TUJUAN = re.compile(rb"<[^<>]*/metadata/core-properties[\"'][^<>]*>")
_ALAMAT = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)[\"']")
_TERBESAR = 2**16


def bercap(path: Path) -> bool:
    """Whether the file is a workbook that we wrote; False where that cannot be told."""
    try:
        with ZipFile(path) as package:
            parts = {_kunci(name): name for name in package.namelist()}
            name = parts.get(_tempat_sifat(package, parts))
            return name is not None and CAP.encode() in _awal(package, name)
    except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return False


def _tempat_sifat(package: ZipFile, parts: Mapping[str, str]) -> str:
    """Where the document properties stand: some programs give them a name of their own."""
    if _SIFAT in parts or _HUBUNGAN not in parts:
        return _SIFAT
    relation = _TUJUAN.search(_awal(package, parts[_HUBUNGAN]))
    target = _ALAMAT.search(relation[0]) if relation else None
    return _kunci(target[1].decode("utf-8", "replace")) if target else _SIFAT


def _awal(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_TERBESAR)


def _kunci(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./").lstrip("/").casefold()
