"""A workbook's file in, the same with its parts changed out: what an attacker or a bad copy makes of it."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

_KEPALA = b"PK\x03\x04"
_DIREKTORI = b"PK\x01\x02"
_UKURAN_KEPALA, _UKURAN_DIREKTORI = 22, 24
_NAMA_KEPALA, _NAMA_DIREKTORI = 30, 46


def ubah(source: Path, target: Path, part: str, old: bytes, new: bytes) -> Path:
    """Copy a workbook with something in one of its parts replaced."""
    with zipfile.ZipFile(source) as package:
        before = package.read(part)
    assert old in before
    return ganti(source, target, {part: before.replace(old, new)})


def ganti(source: Path, target: Path, parts: Mapping[str, bytes]) -> Path:
    """Copy a workbook with parts replaced, or added at its end."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", 8) as after:
        for name in before.namelist():
            after.writestr(name, parts.get(name, before.read(name)))
        for name in parts.keys() - set(before.namelist()):
            after.writestr(name, parts[name])
    return target


def ukuran_palsu(path: Path, part: str, size: int) -> Path:
    """Let the package say of one part that it unpacks to `size` bytes."""
    raw = bytearray(path.read_bytes())
    name = part.encode()
    for mark, at, length in (
        (_KEPALA, _UKURAN_KEPALA, _NAMA_KEPALA),
        (_DIREKTORI, _UKURAN_DIREKTORI, _NAMA_DIREKTORI),
    ):
        place = raw.index(mark)
        while raw[place + length : place + length + len(name)] != name:
            place = raw.index(mark, place + 1)
        struct.pack_into("<I", raw, place + at, size)
    path.write_bytes(raw)
    return path
