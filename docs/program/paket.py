"""A workbook's package in, what it holds beside its values out, part by part.

Read with nothing but zipfile and ElementTree, so that no library's taste stands between two programs.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Unsur = frozenset[tuple[object, ...]]
"""Things of one kind; what a program keeps of them is told one by one."""

NAMA_SIFAT = (
    "sheet", "tersembunyi", "validasi", "format bersyarat", "komentar", "format angka",
    "lebar kolom", "nama", "filter", "judul cetak", "baris beku", "perlindungan", "hasil rumus",
)  # fmt: skip
_BAWAAN = {0: "general", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
           14: "mm-dd-yy", 15: "d-mmm-yy", 49: "@"}  # fmt: skip
_LEBAR_BAWAAN = 8.43
_BARIS_DIBANDINGKAN = range(2, 21)
_LEBAR_TABEL = 12
_SEL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")


@dataclass(slots=True)
class Lembar:
    nama: str
    keadaan: str
    akar: ET.Element
    komentar: dict[str, str] = field(default_factory=dict)


class Buku:
    """A workbook's package, found by its relationships as every reader must."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self._isi = {
                name.replace("\\", "/").lstrip("/").lower(): package.read(name)
                for name in package.namelist()
            }
        part = next(
            target for kind, target in self._hubungan("").values() if kind == "officeDocument"
        )
        self.buku = self._xml(part)
        self._kait = self._hubungan(part)
        self.teks = self._teks()
        self.format = self._format()
        self.lembar = [self._lembar(one) for one in semua(self.buku, "sheet")]

    def _xml(self, part: str) -> ET.Element:
        return ET.fromstring(self._isi[part.lower()])  # noqa: S314 - made by ourselves or a program

    def _hubungan(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels.lower() not in self._isi:
            return {}
        found = {}
        for one in semua(self._xml(rels), "Relationship"):
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
            found[one.get("Id", "")] = one.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")
        return found

    def _teks(self) -> list[str]:
        part = next((target for kind, target in self._kait.values() if kind == "sharedStrings"), "")
        return (
            [kata(one) for one in semua(self._xml(part), "si")] if part.lower() in self._isi else []
        )

    def _format(self) -> list[str]:
        """The number format of each cell format."""
        part = next((target for kind, target in self._kait.values() if kind == "styles"), "")
        if part.lower() not in self._isi:
            return ["general"]
        root = self._xml(part)
        own = {
            int(one.get("numFmtId", "0")): one.get("formatCode", "")
            for one in semua(root, "numFmt")
        }
        block = next(semua(root, "cellXfs"), root)
        codes = _BAWAAN | own
        return [
            _kode(codes.get(int(one.get("numFmtId", "0")), "?")) for one in semua(block, "xf")
        ] or ["general"]

    def _lembar(self, one: ET.Element) -> Lembar:
        relation = next(value for key, value in one.attrib.items() if key.endswith("}id"))
        part = self._kait[relation][1]
        found = Lembar(one.get("name", ""), one.get("state", "visible"), self._xml(part))
        for kind, target in self._hubungan(part).values():
            if kind == "comments" and target.lower() in self._isi:
                for note in semua(self._xml(target), "comment"):
                    found.komentar[note.get("ref", "")] = " ".join(kata(note).split())
        return found


def semua(root: ET.Element, nama: str) -> Iterator[ET.Element]:
    return (one for one in root.iter() if one.tag.rsplit("}", 1)[-1] == nama)


def kata(root: ET.Element) -> str:
    """The text of an element, without its readings."""
    texts = (one.text or "" for one in semua(root, "t"))
    return re.sub(r"_x000[DA]_", "\n", "".join(texts)).replace("\r\n", "\n").replace("\r", "\n")


def sel(buku: Buku) -> dict[tuple[str, str], object]:
    """Every cell that holds a number or a text, formulas by their stored result."""
    return {
        (sheet.nama, one.get("r", "")): value
        for sheet in buku.lembar
        for one in semua(sheet.akar, "c")
        if (value := _isi(one, buku)) not in {None, ""}
    }


def berumus(buku: Buku) -> set[tuple[str, str]]:
    return {
        (sheet.nama, one.get("r", ""))
        for sheet in buku.lembar
        for one in semua(sheet.akar, "c")
        if next(semua(one, "f"), None) is not None
    }


def _isi(one: ET.Element, buku: Buku) -> object:
    kind = one.get("t", "n")
    if kind == "inlineStr":
        return kata(one)
    stored = next((found.text for found in semua(one, "v")), None)
    if stored is None:
        return None
    if kind == "s":
        return buku.teks[int(stored)]
    if kind in {"n", ""}:
        return float(f"{float(stored):.12g}")
    return re.sub(r"_x000[DA]_", "\n", stored)


def sifat(buku: Buku) -> dict[str, Unsur]:
    """What of each kind the workbook holds, in the order of NAMA_SIFAT."""
    return dict(
        zip(
            NAMA_SIFAT,
            (
                frozenset((one.nama,) for one in buku.lembar),
                frozenset((one.nama,) for one in buku.lembar if one.keadaan != "visible"),
                _tertutup(buku, "dataValidation"),
                _tertutup(buku, "conditionalFormatting"),
                frozenset(
                    (one.nama, *note) for one in buku.lembar for note in one.komentar.items()
                ),
                _format_angka(buku),
                _lebar(buku),
                _nama(buku),
                _sheet_dengan(buku, "autoFilter"),
                _judul_cetak(buku),
                _sheet_dengan(buku, "pane"),
                _perlindungan(buku),
                frozenset(
                    (*place, value) for place, value in sel(buku).items() if place in berumus(buku)
                ),
            ),
            strict=True,
        )
    )


def _tertutup(buku: Buku, nama: str) -> Unsur:
    """The cells that a validation or a conditional format covers, how often, old and new style."""
    found: set[tuple[object, ...]] = set()
    for sheet in buku.lembar:
        times: dict[tuple[int, int], int] = {}
        for one in semua(sheet.akar, nama):
            ranges = one.get("sqref") or " ".join(
                each.text or "" for each in one.iter() if each.tag.endswith("}sqref")
            )
            rules = sum(1 for _ in semua(one, "cfRule")) if nama == "conditionalFormatting" else 1
            for cell in _dalam(ranges):
                times[cell] = times.get(cell, 0) + rules
        found |= {(sheet.nama, cell, no) for cell, count in times.items() for no in range(count)}
    return frozenset(found)


def _dalam(ranges: str) -> Iterator[tuple[int, int]]:
    for one in ranges.split():
        corners = [(int(row), _kolom(col)) for col, row in _SEL.findall(one)]
        (top, left), (bottom, right) = corners[0], corners[-1]
        yield from ((row, col) for row in range(top, bottom + 1) for col in range(left, right + 1))


def _kolom(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _kode(code: str) -> str:
    plain = re.sub(r'[\\"]|\[\$[^\]]*\]', "", code).lower()
    return "general" if plain == "" else plain


def _format_angka(buku: Buku) -> Unsur:
    """The number format of the cells to fill in: the cell's own, else its row's, else its column's."""
    found: set[tuple[object, ...]] = set()
    for sheet in buku.lembar:
        own = {one.get("r", ""): one.get("s") for one in semua(sheet.akar, "c")}
        rows = {
            one.get("r", ""): one.get("s")
            for one in semua(sheet.akar, "row")
            if one.get("customFormat") in {"1", "true"}
        }
        columns = {no: one.get("style") for one, no in _kolom_kolom(sheet)}
        for row in _BARIS_DIBANDINGKAN:
            for col in range(1, _LEBAR_TABEL + 1):
                ref = f"{chr(64 + col)}{row}"
                style = own.get(ref) or rows.get(str(row)) or columns.get(col) or "0"
                code = buku.format[int(style)] if int(style) < len(buku.format) else "?"
                if code != "general":
                    found.add((sheet.nama, ref, code))
    return frozenset(found)


def _kolom_kolom(sheet: Lembar) -> Iterator[tuple[ET.Element, int]]:
    for one in semua(sheet.akar, "col"):
        for number in range(int(one.get("min", "1")), min(int(one.get("max", "1")), 60) + 1):
            yield one, number


def _lebar(buku: Buku) -> Unsur:
    """Widths to the nearest three characters: programs round, and none of them means it."""
    return frozenset(
        (sheet.nama, number, round(float(one.get("width", _LEBAR_BAWAAN)) / 3))
        for sheet in buku.lembar
        for one, number in _kolom_kolom(sheet)
        if one.get("width") and number <= _LEBAR_TABEL
    )


def _nama(buku: Buku) -> Unsur:
    return frozenset(
        (one.get("name"), one.get("localSheetId"))
        for one in semua(buku.buku, "definedName")
        if not (one.get("name") or "").lower().startswith("_xlnm.")
    )


def _judul_cetak(buku: Buku) -> Unsur:
    return frozenset(
        ((one.text or "").split("!")[0].strip("'"),)
        for one in semua(buku.buku, "definedName")
        if (one.get("name") or "").lower() == "_xlnm.print_titles"
    )


def _sheet_dengan(buku: Buku, nama: str) -> Unsur:
    return frozenset(
        (one.nama,) for one in buku.lembar if next(semua(one.akar, nama), None) is not None
    )


def _perlindungan(buku: Buku) -> Unsur:
    locked = {(one.nama,) for one in buku.lembar for lock in semua(one.akar, "sheetProtection")
              if lock.get("sheet") in {"1", "true"}}  # fmt: skip
    structure = any(True for _ in semua(buku.buku, "workbookProtection"))
    return frozenset(locked | ({("struktur buku",)} if structure else set()))
