"""A package in; the workbook with everything that openpyxl can keep out, for the annotated copy.

Here every part is unpacked, so every part is looked at. Where openpyxl cannot load a package whole,
the copy has the cells alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, baca_daftar_isi
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


def muat_utuh(paket: Paket) -> BukuUtuh:
    """The workbook with its formulas; Kegagalan where not even its cells can be loaded."""
    with terbaca(paket.nama):
        contents = baca_daftar_isi(paket)
    try:
        with terbaca(paket.nama):
            return _utuh(paket, contents)
    except Kegagalan:
        with terbaca(paket.nama):
            return _sel_saja(paket, contents)


def _utuh(paket: Paket, daftar: DaftarIsi) -> BukuUtuh:
    content, thinned = _tanpa_kosong(paket, daftar)
    book = muat(BytesIO(content))
    if book.sheetnames[: len(daftar.sheet)] != [one.nama for one in daftar.sheet if one.bagian]:
        _samakan(book, daftar)
    return BukuUtuh(book, content, thinned)


def _samakan(book: Workbook, daftar: DaftarIsi) -> None:
    """Refuse a workbook in which openpyxl sees other sheets than those that were read."""
    missing = {one.nama for one in daftar.sheet if one.bagian} - set(book.sheetnames)
    if missing:
        raise Kegagalan(", ".join(sorted(missing)))


def _tanpa_kosong(paket: Paket, daftar: DaftarIsi) -> tuple[bytes, tuple[str, ...]]:
    """The package, without the empty cells of the sheets that have too many, and those sheets."""
    opener = Pembuka(paket, daftar.nama_sheet, "semua")
    thin: dict[str, bytes] = {}
    for key in paket.bagian:
        if not key.endswith(_XML) or key.startswith(_TAK_DIMUAT):
            continue
        if opener.sel_kosong(key) > KOSONG_TERBANYAK:
            thin[key] = opener.baca(key, tipis=True)
        else:
            opener.lewati(key)
    if not thin:
        return paket.isi, ()
    target = BytesIO()
    with ZipFile(BytesIO(paket.isi)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for key, part in paket.bagian.items():
            new.writestr(part.filename, thin.get(key) or old.read(part))
    return target.getvalue(), tuple(daftar.nama_sheet.get(key, "") for key in thin)


def _sel_saja(paket: Paket, daftar: DaftarIsi) -> BukuUtuh:
    present = [one for one in daftar.sheet if one.bagian]
    content = ringkas(paket, daftar, present).isi
    book = muat(BytesIO(content))
    for sheet, one in zip(book.worksheets, present, strict=True):
        sheet.title = one.nama
        sheet.sheet_state = "hidden" if one.tersembunyi else "visible"
    return BukuUtuh(book, content, utuh=False)
