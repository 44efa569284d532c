"""The mark that our own results bear, so that no run takes an earlier one's output for an input."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

CAP = "Hasil lkj-xlsx"
"""Stands as the category in a workbook's document properties."""
DIBUAT = "2000-01-01T00:00:00Z"
"""The moment at which every result was made, so that equal input gives equal bytes."""
_TEMPAT = "docprops/core.xml"
_HUBUNGAN = "_rels/.rels"
_TUJUAN = re.compile(rb"<[^<>]*/metadata/core-properties[\"'][^<>]*>")
_ALAMAT = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)[\"']")
_TERBESAR = 2**16


def bercap(path: Path) -> bool:
    """Whether the file is a workbook that we wrote; False where that cannot be told."""
    return CAP.encode() in _sifat(path)


def seperti_dibuat(path: Path) -> bool:
    """Whether the document is one that we wrote, and no program has saved it since."""
    properties = _sifat(path)
    return CAP.encode() in properties and f"{DIBUAT}</dcterms:modified>".encode() in properties


def _sifat(path: Path) -> bytes:
    """The document properties of a file; nothing where they cannot be read."""
    try:
        with ZipFile(path) as package:
            parts = {_kunci(name): name for name in package.namelist()}
            name = parts.get(_tempat_sifat(package, parts))
            return _awal(package, name) if name is not None else b""
    except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return b""


def _tempat_sifat(package: ZipFile, parts: Mapping[str, str]) -> str:
    """Where the document properties stand: some programs give them a name of their own."""
    if _TEMPAT in parts or _HUBUNGAN not in parts:
        return _TEMPAT
    relation = _TUJUAN.search(_awal(package, parts[_HUBUNGAN]))
    target = _ALAMAT.search(relation[0]) if relation else None
    return _kunci(target[1].decode("utf-8", "replace")) if target else _TEMPAT


def _awal(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_TERBESAR)


def _kunci(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./").lstrip("/").casefold()
