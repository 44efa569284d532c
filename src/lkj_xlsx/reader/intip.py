"""A path in, the text of some of its sheets out, in a small part of the time that opening takes.

It serves to tell which workbooks belong together: no number formats, no merged ranges, no formulas.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from posixpath import join
from zipfile import BadZipFile, ZipFile

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.isi_buku import SheetMentah

_BUKU = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ACUAN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TAK_TERBACA = (
    Kegagalan, BadZipFile, zlib.error, ET.ParseError, EOFError, OSError, RuntimeError,
    NotImplementedError, LookupError, ValueError,
)  # fmt: skip


def intip(path: Path, names: Iterable[str]) -> dict[str, SheetMentah]:
    """The sheets of those names that the workbook has, by the key of their name.

    Empty where the file cannot be read in this way; opening it will tell why.
    """
    try:
        with ZipFile(BytesIO(pastikan_layak(path).isi)) as package:
            return dict(_sheet(package, {kunci(name) for name in names}))
    except _TAK_TERBACA:
        return {}


def _sheet(package: ZipFile, wanted: set[str]) -> Iterator[tuple[str, SheetMentah]]:
    parts = _bagian(package)
    strings = _kata(package, parts)
    # The first of two sheets of one name counts, as it does when the workbook is opened.
    for sheet in reversed([*_urai(package, "xl/workbook.xml").iter(f"{_BUKU}sheet")]):
        title = sheet.attrib["name"]
        if kunci(title) in wanted:
            root = _urai(package, parts[sheet.attrib[_ACUAN]])
            yield kunci(title), SheetMentah(title, _baris(root, title, strings))


def _bagian(package: ZipFile) -> dict[str, str]:
    """The parts by the name by which the workbook refers to them; the shared strings by theirs."""
    found: dict[str, str] = {}
    for one in _urai(package, "xl/_rels/workbook.xml.rels"):
        target = join("xl", one.attrib["Target"]).lstrip("/")
        found[one.attrib["Id"]] = target
        if one.attrib["Type"].endswith("/sharedStrings"):
            found["sharedStrings"] = target
    return found


def _urai(package: ZipFile, part: str) -> ET.Element:
    return ET.fromstring(package.read(part))  # noqa: S314 - pastikan_layak refuses declarations


def _kata(package: ZipFile, parts: Mapping[str, str]) -> Sequence[ET.Element]:
    return list(_urai(package, parts["sharedStrings"])) if "sharedStrings" in parts else []


def _baris(
    root: ET.Element, title: str, strings: Sequence[ET.Element]
) -> dict[int, dict[int, Ketikan]]:
    rows: dict[int, dict[int, Ketikan]] = {}
    for number, row in enumerate(root.iter(f"{_BUKU}row"), start=1):
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
        if child.tag == f"{_BUKU}v":
            return _tersimpan(child.text or "", cell.get("t", "n"), strings)
        if child.tag == f"{_BUKU}is":
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
    """Plain or in pieces with formats of their own; not the reading aids of East Asian scripts."""
    pieces = (
        child.text if child.tag == f"{_BUKU}t" else child.findtext(f"{_BUKU}t")
        for child in element
        if child.tag != f"{_BUKU}rPh"
    )
    return "".join(filter(None, pieces))


def _kolom(address: str) -> int:
    number = 0
    for letter in address.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
