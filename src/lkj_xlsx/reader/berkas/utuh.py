"""A package in; the workbook with everything that openpyxl can keep out, for the annotated copy.

Here every part is unpacked, so every part is looked at. Where openpyxl cannot load a package whole,
the copy has the cells alone.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Container, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, SheetPaket, baca_daftar_isi
from lkj_xlsx.reader.berkas.hubungan import kunci_bagian
from lkj_xlsx.reader.berkas.layak import terbaca
from lkj_xlsx.reader.berkas.muat import muat
from lkj_xlsx.reader.berkas.paket import KOSONG_TERBANYAK, Paket, Pembuka
from lkj_xlsx.reader.berkas.ringkas import ringkas

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_XML = (".xml", ".rels", ".vml")
_TAK_DIMUAT = "customxml/"
"""Parts that openpyxl never looks at, whatever stands in them."""


@dataclass(frozen=True, slots=True)
class BukuUtuh:
    """A workbook that may be changed and saved; `utuh` is False where it has its cells and no more."""

    buku: Workbook
    isi: bytes
    ditipiskan: tuple[str, ...] = ()
    """Sheets whose empty formatted cells are left out."""
    utuh: bool = True


def muat_utuh(paket: Paket, dibaca: Container[str]) -> BukuUtuh:
    """The workbook with its formulas; at least the sheets that were read, by the keys of their names."""
    with terbaca(paket.nama):
        contents = baca_daftar_isi(paket)
    listed = [one for one in contents.sheet if one.bagian]
    for load in (_utuh, partial(_sel_saja, sheets=listed)):
        with suppress(Kegagalan), terbaca(paket.nama):
            return load(paket, contents)
    with terbaca(paket.nama):
        return _sel_saja(paket, contents, [one for one in listed if kunci(one.nama) in dibaca])


def _utuh(paket: Paket, daftar: DaftarIsi) -> BukuUtuh:
    content, thinned = _tanpa_kosong(paket, daftar)
    _pastikan_buku_sama(paket, daftar)
    book = muat(BytesIO(content))
    missing = {one.nama for one in daftar.sheet if one.bagian} - set(book.sheetnames)
    if missing:
        raise paket.tolak(f"sheet {deretan(sorted(missing))} tidak dapat disalin utuh.")
    return BukuUtuh(book, content, thinned)


def _pastikan_buku_sama(paket: Paket, daftar: DaftarIsi) -> None:
    """Refuse where openpyxl would take another part for the workbook: it goes by the content types."""
    types = ET.fromstring(Pembuka(paket).baca("[content_types].xml"))  # noqa: S314 - see Pembuka
    called = {
        kunci_bagian(one.get("PartName", ""))
        for one in types
        if one.get("ContentType", "").endswith("main+xml")
    }
    if called != {daftar.buku}:
        raise paket.tolak("bagian lain mengaku sebagai workbook.")


def _tanpa_kosong(paket: Paket, daftar: DaftarIsi) -> tuple[bytes, tuple[str, ...]]:
    """The package, without the empty cells of the sheets that have too many, and those sheets."""
    opener = Pembuka(paket, daftar.nama_sheet, "semua")
    thin: dict[str, bytes] = {}
    for key in paket.bagian:
        if not key.endswith(_XML) or key.startswith(_TAK_DIMUAT):
            continue
        if opener.sel_kosong(key) > KOSONG_TERBANYAK:
            content = opener.baca(key, tipis=True)
            if len(content) < paket.bagian[key].file_size:
                thin[key] = content
        else:
            opener.lewati(key)
    if not thin:
        return paket.isi, ()
    target = BytesIO()
    with ZipFile(BytesIO(paket.isi)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for key, part in paket.bagian.items():
            new.writestr(part.filename, thin.get(key) or old.read(part))
    return target.getvalue(), tuple(daftar.nama_sheet.get(key, "") for key in thin)


def _sel_saja(paket: Paket, daftar: DaftarIsi, sheets: Sequence[SheetPaket]) -> BukuUtuh:
    content = ringkas(paket, daftar, sheets).isi
    book = muat(BytesIO(content))
    for sheet, one in zip(book.worksheets, sheets, strict=True):
        sheet.title = one.nama
        sheet.sheet_state = "hidden" if one.tersembunyi else "visible"
    return BukuUtuh(book, content, utuh=False)
