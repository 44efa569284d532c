"""A package in; which sheets its workbook lists and which parts hold them out.

Everything is found as Excel finds it, by relationships: the workbook's part may have any name.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.hubungan import (
    AKAR,
    Hubungan,
    baca_hubungan,
    bagian_hubungan,
    nama_unsur,
)
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka

SHEET_TERBANYAK = 200
_BUKU_BIASA = "xl/workbook.xml"
_JENIS_BAGIAN = "[content_types].xml"
_STRICT = "{http://purl.oclc.org/ooxml"
_BENAR = frozenset({"1", "true"})
_VERSI = re.compile(rb"<AppVersion>\s*12\.0000\s*</AppVersion>")
"""What xlsxwriter gives as its version (with `Microsoft Excel` as its name)."""
_BUKAN_BUKU: tuple[tuple[str, str], ...] = (
    ("xl/workbook.bin", "format .xlsb; buka di Excel lalu Simpan Sebagai .xlsx."),
    ("word/", "dokumen Word, bukan workbook Excel; sebutkan berkas .xlsx yang sudah diisi."),
    ("ppt/", "berkas PowerPoint, bukan workbook Excel; sebutkan berkas .xlsx yang sudah diisi."),
    ("content.xml", "format OpenDocument (.ods); buka di LibreOffice atau Excel lalu Simpan Sebagai .xlsx."),
)  # fmt: skip
_BUKAN_APA_PUN = (
    "berkas zip, bukan workbook Excel; bila workbook ada di dalamnya, ekstrak dahulu lalu sebutkan "
    "berkas .xlsx-nya."
)


@dataclass(frozen=True, slots=True)
class SheetPaket:
    """A worksheet that the workbook lists; without `bagian` where the package has no such part."""

    nama: str
    tersembunyi: bool
    bagian: str = ""


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """What the workbook's own part says; the parts of texts and formats, empty where there are none."""

    buku: str
    sheet: tuple[SheetPaket, ...]
    kata: str = ""
    gaya: str = ""
    sejak_1904: bool = False
    nol_belum_dihitung: bool = False
    """Whether a formula's 0 is what its writer stores for a formula that it has not calculated."""

    @property
    def nama_sheet(self) -> dict[str, str]:
        return {one.bagian: one.nama for one in self.sheet if one.bagian}


def baca_daftar_isi(paket: Paket) -> DaftarIsi:
    """What a workbook holds; Kegagalan where the package is none, ParseError on damage."""
    opener = Pembuka(paket)
    if _JENIS_BAGIAN in paket.bagian:
        opener.lewati(_JENIS_BAGIAN)
    root = _hubungan(paket, opener, AKAR)
    place = next((one.bagian for one in root if one.jenis == "officeDocument"), _BUKU_BIASA)
    if place not in paket.bagian or place.endswith(".bin"):
        raise _bukan_buku(paket)
    book = ET.fromstring(opener.baca(place))  # noqa: S314 - Pembuka refuses declarations
    if book.tag.startswith(_STRICT):
        raise paket.tolak(
            "disimpan sebagai Strict Open XML; di Excel pilih Simpan Sebagai, Workbook Excel (.xlsx) yang "
            "biasa."
        )
    if nama_unsur(book) != "workbook":
        raise _bukan_buku(paket)
    related = _hubungan(paket, opener, place)
    properties = _unsur(book, "workbookPr")
    return DaftarIsi(
        place,
        _sheet(paket, book, {one.id: one for one in related}),
        _bagian_berjenis(paket, related, "sharedStrings"),
        _bagian_berjenis(paket, related, "styles"),
        properties is not None and properties.get("date1904") in _BENAR,
        _minta_dihitung(book) and _ditulis_xlsxwriter(paket, opener, root),
    )


def _bukan_buku(paket: Paket) -> Kegagalan:
    names = tuple(paket.bagian)
    for start, sentence in _BUKAN_BUKU:
        if any(name.startswith(start) for name in names):
            return paket.tolak(sentence)
    if any(name.startswith("xl/") for name in names):
        return paket.tolak(
            "isi workbook rusak: daftar sheetnya tidak ditemukan; buka di Excel, biarkan Excel "
            "memperbaikinya, lalu simpan kembali."
        )
    return paket.tolak(_BUKAN_APA_PUN)


def _hubungan(paket: Paket, opener: Pembuka, bagian: str) -> tuple[Hubungan, ...]:
    part = bagian_hubungan(bagian)
    return tuple(baca_hubungan(bagian, opener.baca(part))) if part in paket.bagian else ()


def _bagian_berjenis(paket: Paket, related: tuple[Hubungan, ...], jenis: str) -> str:
    """The part that a relationship of that kind leads to; a part that is not there is none."""
    return next(
        (one.bagian for one in related if one.jenis == jenis and one.bagian in paket.bagian), ""
    )


def _sheet(
    paket: Paket, book: ET.Element, related: Mapping[str, Hubungan]
) -> tuple[SheetPaket, ...]:
    """Every worksheet in its order. Sheets of charts, dialogs and old macros hold no rows."""
    listed = [one for one in book.iter() if nama_unsur(one) == "sheet"]
    if len(listed) > SHEET_TERBANYAK:
        raise paket.tolak(
            f"berisi lebih dari {SHEET_TERBANYAK} sheet; hapus sheet yang tidak dipakai lalu simpan."
        )
    found: list[SheetPaket] = []
    for one in listed:
        name, hidden = one.get("name", ""), one.get("state", "visible") != "visible"
        if one.get("state") == "veryHidden" and not _id(one):
            continue  # a module of macros in workbooks that began as .xls
        relation = related.get(_id(one))
        if relation is None or relation.bagian not in paket.bagian:
            found.append(SheetPaket(name, hidden))
        elif relation.jenis == "worksheet":
            found.append(SheetPaket(name, hidden, relation.bagian))
    return tuple(found)


def _id(sheet: ET.Element) -> str:
    """The relationship that a sheet names: the one attribute `id` that is in a namespace."""
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")


def _unsur(root: ET.Element, name: str) -> ET.Element | None:
    return next((one for one in root if nama_unsur(one) == name), None)


def _minta_dihitung(book: ET.Element) -> bool:
    """Whether the file says that all of it is still to be calculated; no program that did says so."""
    asked = _unsur(book, "calcPr")
    return asked is not None and asked.get("fullCalcOnLoad") in _BENAR


def _ditulis_xlsxwriter(paket: Paket, opener: Pembuka, root: tuple[Hubungan, ...]) -> bool:
    part = _bagian_berjenis(paket, root, "extended-properties")
    with suppress(Kegagalan):
        return bool(part) and _VERSI.search(opener.baca(part)) is not None
    return False
