"""A path in, the text of some of its sheets out, in a small part of the time that opening takes.

It serves to tell which workbooks belong together: no number formats, no merged ranges, no formulas.
"""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.reader.berkas.daftar_isi import baca_daftar_isi
from lkj_xlsx.reader.berkas.hubungan import nama_unsur
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka
from lkj_xlsx.reader.berkas.ringkas import baca_kata, baca_lembar
from lkj_xlsx.reader.isi_buku import SheetMentah

_TAK_TERBACA = (
    Kegagalan, BadZipFile, zlib.error, struct.error, ET.ParseError, EOFError, OSError, RuntimeError,
    NotImplementedError, LookupError, ValueError,
)  # fmt: skip


def intip(path: Path, names: Iterable[str]) -> dict[str, SheetMentah]:
    """The sheets of those names that the workbook has, by the key of their name.

    Empty where the file cannot be read in this way; opening it will tell why.
    """
    try:
        return dict(_sheet(pastikan_layak(path), {kunci(name) for name in names}))
    except _TAK_TERBACA:
        return {}


def _sheet(paket: Paket, wanted: set[str]) -> Iterator[tuple[str, SheetMentah]]:
    contents = baca_daftar_isi(paket)
    opener = Pembuka(paket, contents.nama_sheet)
    strings = list(_urai(baca_kata(opener, contents)))
    # The first of two sheets of one name counts, as it does when the workbook is opened.
    for sheet in reversed(contents.sheet):
        if kunci(sheet.nama) in wanted and sheet.bagian:
            root = _urai(baca_lembar(opener, sheet))
            yield kunci(sheet.nama), SheetMentah(sheet.nama, _baris(root, sheet.nama, strings))


def _urai(xml: bytes) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314 - Pembuka refuses declarations


def _baris(
    root: ET.Element, title: str, strings: Sequence[ET.Element]
) -> dict[int, dict[int, Ketikan]]:
    rows: dict[int, dict[int, Ketikan]] = {}
    for number, row in enumerate(_bernama(root.iter(), "row"), start=1):
        place = int(row.get("r", number))
        for index, cell in enumerate(row, start=1):
            value = _nilai(cell, strings)
            text = bersih(str(value))
            if text:
                col = _kolom(cell.get("r", "")) or index
                typed = Ketikan(Sel(title, place, col), value, "General", text)
                rows.setdefault(place, {})[col] = typed
    return dict(sorted(rows.items()))


def _nilai(cell: ET.Element, strings: Sequence[ET.Element]) -> str | float:
    for child in cell:
        if nama_unsur(child) == "v":
            return _tersimpan(child.text or "", cell.get("t", "n"), strings)
        if nama_unsur(child) == "is":
            return _teks(child)
    return ""


def _tersimpan(text: str, kind: str, strings: Sequence[ET.Element]) -> str | float:
    """What a cell of that kind holds; an error value is as good as nothing."""
    if not text or kind == "e":
        return ""
    if kind == "s":
        return _teks(strings[int(text)])
    if kind == "n":
        number = float(text)
        return int(number) if number.is_integer() else number
    return text


def _teks(element: ET.Element) -> str:
    """Plain, or in pieces with formats of their own."""
    return "".join(one.text or "" for one in _bernama(element.iter(), "t"))


def _bernama(elements: Iterable[ET.Element], name: str) -> Iterator[ET.Element]:
    return (one for one in elements if nama_unsur(one) == name)


def _kolom(address: str) -> int:
    number = 0
    for letter in address.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
