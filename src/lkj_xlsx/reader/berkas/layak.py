"""A path in; a workbook that can be opened without harm out, or the sentence that says why not."""

from __future__ import annotations

import zlib
from pathlib import Path
from struct import error
from zipfile import BadZipFile

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.paket import Paket, periksa_paket

UKURAN_TERBESAR = 64 * 2**20
"""Bytes of a workbook as a file; the largest real one seen is a hundredth of this."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERENKRIPSI = "EncryptedPackage".encode("utf-16-le")
_KERUSAKAN = (BadZipFile, NotImplementedError, OverflowError, ValueError, error, zlib.error)
"""What zipfile, struct and zlib raise on damage."""


def pastikan_layak(path: Path) -> Paket:
    """The workbook in a form that can be opened without harm; Kegagalan where there is none."""
    name = path.name
    try:
        _pastikan_berkas(path)
        content = path.read_bytes()
    except OSError as refusal:
        raise Kegagalan(
            f"{name}: berkas tidak dapat dibaca ({refusal.strerror}); tutup berkas itu di program lain, "
            "atau periksa izinnya."
        ) from refusal
    if not content.startswith(b"PK"):
        raise Kegagalan(_bukan_xlsx(name, content))
    try:
        return periksa_paket(name, content)
    except _KERUSAKAN as damage:
        raise Kegagalan(
            f"{name}: berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Excel lalu "
            "simpan kembali."
        ) from damage


def _pastikan_berkas(path: Path) -> None:
    name = path.name
    if name.startswith("~$"):
        raise Kegagalan(f"{name}: ini berkas kunci milik Excel, bukan workbook; lewati saja.")
    if path.is_dir():
        raise Kegagalan(f"{name}: ini folder, bukan workbook; sebutkan berkas .xlsx di dalamnya.")
    if not path.exists():
        raise Kegagalan(f"{name}: berkas tidak ditemukan; periksa nama dan foldernya.")
    size = path.stat().st_size
    if size == 0:
        raise Kegagalan(f"{name}: berkas kosong; salin ulang dari sumbernya.")
    if size > UKURAN_TERBESAR:
        raise Kegagalan(
            f"{name}: berkas terlalu besar ({size // 2**20} MB, paling besar "
            f"{UKURAN_TERBESAR // 2**20} MB); hapus gambar dan sheet yang tidak dipakai."
        )


def _bukan_xlsx(name: str, content: bytes) -> str:
    if content.startswith(_OLE):
        if _TERENKRIPSI in content:
            return f"{name}: workbook dikunci dengan kata sandi; simpan ulang di Excel tanpa kata sandi."
        return f"{name}: format Excel lama (.xls); buka di Excel lalu Simpan Sebagai .xlsx."
    return (
        f"{name}: bukan workbook Excel (.xlsx), meskipun namanya mungkin begitu; buka di Excel lalu "
        "Simpan Sebagai .xlsx."
    )
