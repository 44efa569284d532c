"""A path in; the package of a workbook out, or the sentence that says why there is none."""

from __future__ import annotations

import errno
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import error
from zipfile import BadZipFile

from lkj_xlsx.dasar.berkas_dimaksud import nama_dekat
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.paket import Paket, buka_paket

UKURAN_TERBESAR = 64 * 2**20
"""Bytes of a workbook as a file; the largest real one seen is a hundredth of this."""

SEBAB_DITOLAK: dict[int, str] = {
    errno.EACCES: "Anda tidak diizinkan membacanya",
    errno.EPERM: "Anda tidak diizinkan membacanya",
    errno.EBUSY: "sedang dipakai program lain",
    errno.EIO: "penyimpanannya rusak atau terlepas",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautannya berputar",
    errno.ENOTDIR: "foldernya bukan folder",
}

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TERENKRIPSI = "EncryptedPackage".encode("utf-16-le")
DIREKTORI_RUSAK = (BadZipFile, NotImplementedError, OverflowError, ValueError, error, zlib.error)
"""What zipfile, struct and zlib raise where the directory is damaged."""
BAGIAN_RUSAK = (BadZipFile, error, zlib.error)
"""What unpacking a part raises; whatever else is raised comes from what stands in it."""


def pastikan_layak(path: Path) -> Paket:
    """The workbook's package, of which nothing is unpacked yet; Kegagalan where there is none."""
    name = path.name
    try:
        _pastikan_berkas(path)
        content = path.read_bytes()
    except OSError as refusal:
        reason = SEBAB_DITOLAK.get(refusal.errno or 0, "sistem menolaknya")
        raise Kegagalan(
            f"{name}: berkas tidak dapat dibaca ({reason}); tutup berkas itu di program lain, atau periksa "
            "izinnya."
        ) from refusal
    if not content.startswith(b"PK"):
        raise Kegagalan(_bukan_xlsx(name, content))
    try:
        return buka_paket(name, content)
    except DIREKTORI_RUSAK as damage:
        raise Kegagalan(_rusak(name)) from damage


@contextmanager
def terbaca(name: str) -> Iterator[None]:
    """Let whatever is raised while a workbook's parts are read say that they are damaged.

    openpyxl raises a dozen unrelated types on damaged parts, some of them only while iterating: this
    is the one place that catches them all.
    """
    try:
        yield
    except Kegagalan:
        raise
    except BAGIAN_RUSAK as damage:
        raise Kegagalan(_rusak(name)) from damage
    except Exception as damage:
        raise Kegagalan(
            f"{name}: isi workbook rusak; buka di Excel, biarkan Excel memperbaikinya, lalu simpan "
            "kembali."
        ) from damage


def _rusak(name: str) -> str:
    return (
        f"{name}: berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Excel lalu "
        "simpan kembali."
    )


def _pastikan_berkas(path: Path) -> None:
    name = path.name
    if name.startswith("~$"):
        raise Kegagalan(f"{name}: ini berkas kunci milik Excel, bukan workbook; lewati saja.")
    if path.is_dir():
        raise Kegagalan(f"{name}: ini folder, bukan workbook; sebutkan berkas .xlsx di dalamnya.")
    if not path.exists():
        raise Kegagalan(
            f"{name}: berkas tidak ditemukan{nama_dekat(path)}; periksa nama dan foldernya."
        )
    if not path.is_file():
        raise Kegagalan(
            f"{name}: bukan berkas biasa melainkan pipa atau perangkat; simpan isinya sebagai .xlsx, lalu "
            "sebutkan berkas itu."
        )
    size = path.stat().st_size
    if size == 0:
        raise Kegagalan(f"{name}: berkas kosong; salin ulang dari sumbernya.")
    if size > UKURAN_TERBESAR:
        raise Kegagalan(
            f"{name}: berkas terlalu besar ({size // 2**20} MB, paling besar "
            f"{UKURAN_TERBESAR // 2**20} MB); hapus gambar dan sheet yang tidak dipakai."
        )


def _bukan_xlsx(name: str, content: bytes) -> str:
    if content.startswith(OLE):
        if TERENKRIPSI in content:
            return f"{name}: workbook dikunci dengan kata sandi; simpan ulang di Excel tanpa kata sandi."
        return f"{name}: format Excel lama (.xls); buka di Excel lalu Simpan Sebagai .xlsx."
    return (
        f"{name}: bukan workbook Excel (.xlsx), meskipun namanya mungkin begitu; buka di Excel lalu "
        "Simpan Sebagai .xlsx."
    )
