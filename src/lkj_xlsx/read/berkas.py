"""A path in; out comes nothing but the sentence that says why this file is no usable workbook."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from lkj_xlsx.kegagalan import Kegagalan

UKURAN_TERBESAR = 64 * 2**20
"""Bytes of a workbook as a file; the largest real one seen is a hundredth of this."""
TERURAI_TERBESAR = 512 * 2**20
"""Bytes of all parts after unpacking."""
RASIO_TERBESAR = 200
"""Unpacked against packed, for parts of more than a megabyte; real sheets stay below 30."""
BAGIAN_TERBANYAK = 2_000
GABUNGAN_TERBESAR = 200_000
"""Cells in one merged range: a merged column or sheet keeps openpyxl busy for minutes."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERENKRIPSI = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"purl.oclc.org/ooxml"
_GABUNGAN = re.compile(
    rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"'
)
_POTONGAN = 2**20
_KERUSAKAN = (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, KeyError)
"""What zipfile raises on damage, on a password and on ways of packing that Excel does not use."""


def pastikan_layak(path: Path) -> None:
    """Raise Kegagalan unless the file is an Excel workbook that can be opened without harm."""
    name = path.name
    _pastikan_berkas(path)
    try:
        with path.open("rb") as file:
            head = file.read(_POTONGAN)
        if not head.startswith(b"PK"):
            raise Kegagalan(_bukan_xlsx(name, head))
        with ZipFile(path) as book:
            _pastikan_wajar(name, book)
    except _KERUSAKAN as damage:
        raise Kegagalan(
            f"{name}: berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Excel lalu "
            "simpan kembali."
        ) from damage
    except OSError as refusal:
        raise Kegagalan(
            f"{name}: berkas tidak dapat dibaca ({refusal.strerror}); tutup berkas itu di program lain, "
            "atau periksa izinnya."
        ) from refusal


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


def _bukan_xlsx(name: str, head: bytes) -> str:
    if head.startswith(_OLE):
        if _TERENKRIPSI in head:
            return f"{name}: workbook dikunci dengan kata sandi; simpan ulang di Excel tanpa kata sandi."
        return f"{name}: format Excel lama (.xls); buka di Excel lalu Simpan Sebagai .xlsx."
    return (
        f"{name}: bukan workbook Excel (.xlsx), meskipun namanya mungkin begitu; buka di Excel lalu "
        "Simpan Sebagai .xlsx."
    )


def _pastikan_wajar(name: str, book: ZipFile) -> None:
    parts = book.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        _tolak_bukan_workbook(name, names)
    if len(parts) > BAGIAN_TERBANYAK or sum(part.file_size for part in parts) > TERURAI_TERBESAR:
        raise Kegagalan(
            f"{name}: isi berkas terlalu besar untuk dibuka dengan aman; pakai templat baru."
        )
    if any(_mencurigakan(part) for part in parts):
        raise Kegagalan(
            f"{name}: isi berkas dimampatkan secara tidak wajar dan tidak dibuka; buka di Excel lalu "
            "simpan kembali."
        )
    if _STRICT in book.read("xl/workbook.xml"):
        raise Kegagalan(
            f"{name}: disimpan sebagai Strict Open XML; di Excel pilih Simpan Sebagai, Workbook Excel "
            "(.xlsx) yang biasa."
        )
    for part in parts:
        if part.filename.startswith("xl/") and part.filename.endswith(".xml"):
            _pastikan_bagian(name, book, part)


def _tolak_bukan_workbook(name: str, names: set[str]) -> None:
    if "xl/workbook.bin" in names:
        raise Kegagalan(f"{name}: format .xlsb; buka di Excel lalu Simpan Sebagai .xlsx.")
    raise Kegagalan(f"{name}: bukan workbook Excel; buka di Excel lalu Simpan Sebagai .xlsx.")


def _mencurigakan(part: ZipInfo) -> bool:
    large = part.file_size > _POTONGAN
    return large and part.file_size > RASIO_TERBESAR * max(part.compress_size, 1)


def _pastikan_bagian(name: str, book: ZipFile, part: ZipInfo) -> None:
    """No DOCTYPE (no Excel writes one; entity attacks need it) and no gigantic merged range."""
    for chunk in _potongan(book, part):
        if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
            raise Kegagalan(
                f"{name}: berisi deklarasi XML yang tidak pernah ditulis Excel; tidak dibuka."
            )
        for found in _GABUNGAN.finditer(chunk):
            if _luas(found) > GABUNGAN_TERBESAR:
                area = b"%b%b:%b%b" % found.groups()
                raise Kegagalan(
                    f"{name}: sel {area.decode()} digabung seluruhnya; pisahkan gabungan itu di Excel "
                    "lalu simpan."
                )


def _potongan(book: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """The part in pieces that overlap by a little, so that nothing hides on a seam."""
    overlap = b""
    with book.open(part) as stream:
        while piece := stream.read(_POTONGAN):
            yield overlap + piece
            overlap = piece[-100:]


def _luas(found: re.Match[bytes]) -> int:
    left, top, right, bottom = found.groups()
    wide = _nomor_kolom(right) - _nomor_kolom(left) + 1
    return wide * (int(bottom) - int(top) + 1)


def _nomor_kolom(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
