"""A workbook's file in, the same with its parts changed out: what an attacker or a bad copy makes of it."""

from __future__ import annotations

import io
import struct
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lkj_xlsx.reader.berkas.daftar_isi import baca_daftar_isi
from lkj_xlsx.reader.berkas.hubungan import baca_hubungan, bagian_hubungan, nama_unsur
from lkj_xlsx.reader.berkas.layak import pastikan_layak

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


def bagian(content: bytes) -> dict[str, bytes]:
    """Every part of a package by the name under which programs find it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if not name.endswith("/")]
        return {name.replace("\\", "/").casefold(): package.read(name) for name in names}


def berubah(before: bytes, after: bytes) -> set[str]:
    """The parts of a package that another has not, or not byte for byte."""
    kept = bagian(after)
    return {name for name, data in bagian(before).items() if kept.get(name) != data}


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


def catatan(path: Path) -> dict[str, str]:
    """The notes of a workbook by `PK!A1`, found as Excel finds them."""
    parts = bagian(path.read_bytes())
    found = {}
    for sheet in baca_daftar_isi(pastikan_layak(path)).sheet:
        related = bagian_hubungan(sheet.bagian)
        for one in baca_hubungan(sheet.bagian, parts[related]) if related in parts else ():
            if one.jenis == "comments" and one.bagian in parts:
                for note in ET.fromstring(parts[one.bagian]).iter():  # noqa: S314
                    if nama_unsur(note) == "comment":
                        found[f"{sheet.nama}!{note.get('ref')}"] = "".join(note.itertext())
    return found
