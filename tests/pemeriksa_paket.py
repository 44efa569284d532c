"""A workbook in, out what Excel would repair or refuse in it that no schema tells.

The Open XML SDK's validator (`validator.py`) knows the schema; this knows Excel's limits, its names,
its links, and what our own workbooks have to have besides.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from lkj_xlsx.reader.berkas.hubungan import Hubungan, baca_hubungan, bagian_hubungan

FORMAT_MAKS = 200
_BARIS_MAKS, _KOLOM_MAKS = 1_048_576, 16_384
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NAMA = re.compile(r"(?:_xlnm\.)?[^\W\d][\w.?\\]*")
_SEPERTI_SEL = re.compile(r"[A-Za-z]{1,3}[0-9]{1,7}|[Rr]([0-9]*)[Cc]([0-9]*)|[RrCc]")
_SEL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]+)")
_LOLOS = re.compile(r"%(?![0-9A-Fa-f]{2})|[# \"<>?\[\]^`{|}]")
_TEMPAT = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)")


def satuan(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def langgar(path: Path, *, bernama: bool = True, berjudul: bool = True) -> list[str]:
    """What is wrong with a workbook: `bernama` with its file's name, `berjudul` with what ours have.

    The annotated copy has a name of our making, and the title, author and charts of the input.
    """
    with zipfile.ZipFile(path) as package:
        parts = {name.casefold(): package.read(name) for name in package.namelist()}
    book = _Buku(path, parts)
    found = [*book.isi()]
    return [*found, *(book.nama() if bernama else ()), *(book.milik_sendiri() if berjudul else ())]


@dataclass(frozen=True)
class _Buku:
    """A package, its parts by their names in small letters."""

    path: Path
    bagian: Mapping[str, bytes]

    def isi(self) -> Iterator[str]:
        yield from self._gaya()
        yield from self._nama_lembar()
        yield from self._nama_terdefinisi()
        for name, sheet, part in self.lembar:
            for one in _Lembar(self, name, sheet, part).isi():
                yield f"{name}: {one}"

    def nama(self) -> Iterator[str]:
        """A file name that Excel opens."""
        if set("[]") & set(self.path.name):
            yield f"nama berkas berkurung siku: {self.path.name}"
        if satuan(str(self.path.resolve())) > 218:
            yield f"jalur {satuan(str(self.path.resolve()))} huruf"

    def milik_sendiri(self) -> Iterator[str]:
        """A title and an author, charts that can be read out."""
        core = self._akar("docprops/core.xml")
        for tag in ("title", "creator"):
            if not any(_polos(one) == tag and one.text for one in core.iter()):
                yield f"tanpa {tag}"
        for part in self.bagian:
            if re.fullmatch(r"xl/drawings/drawing\d+\.xml", part):
                for one in self._akar(part).iter():
                    frames = one if _polos(one) == "graphicFrame" else ()
                    if any(_polos(e) == "cNvPr" and not e.get("descr") for f in frames for e in f):
                        yield f"grafik tanpa teks pengganti di {part}"

    def _akar(self, part: str) -> ET.Element:
        return ET.fromstring(self.bagian[part])  # noqa: S314 - files of tests

    def hubungan(self, part: str) -> dict[str, Hubungan]:
        related = bagian_hubungan(part)
        found = baca_hubungan(part, self.bagian[related]) if related in self.bagian else ()
        return {one.id: one for one in found}

    def tujuan(self, part: str) -> dict[str, str]:
        """What the relationships of a part lead to as it is written, by their ids."""
        related = bagian_hubungan(part)
        found = self._akar(related) if related in self.bagian else ()
        return {one.get("Id", ""): one.get("Target", "") for one in found}

    @cached_property
    def buku(self) -> str:
        office = next(
            one
            for one in baca_hubungan("", self.bagian["_rels/.rels"])
            if one.jenis == "officeDocument"
        )
        return office.bagian

    @cached_property
    def lembar(self) -> list[tuple[str, ET.Element, str]]:
        """Name, root and part of each worksheet."""
        related = self.hubungan(self.buku)
        parts = [
            (one.get("name", ""), related[one.get(f"{_R}id", "")].bagian)
            for one in self._akar(self.buku).iter()
            if _polos(one) == "sheet"
        ]
        roots = [(name, self._akar(part), part) for name, part in parts if part in self.bagian]
        return [one for one in roots if _polos(one[1]) == "worksheet"]

    def _gaya(self) -> Iterator[str]:
        style = next((one for one in self.bagian if one.endswith("/styles.xml")), "")
        root = self._akar(style) if style else ET.Element("kosong")
        formats = [one for group in root if _polos(group) == "numFmts" for one in group]
        if len(formats) > FORMAT_MAKS:
            yield f"{len(formats)} format angka"
        for one in formats:
            if not 0 < satuan(one.get("formatCode", "")) <= 255:
                yield f"format angka {satuan(one.get('formatCode', ''))} huruf"
        for group in root:
            if _polos(group) == "cellXfs" and len(group) > 64_000:
                yield f"{len(group)} format sel"

    def _nama_lembar(self) -> Iterator[str]:
        names = [
            one.get("name", "") for one in self._akar(self.buku).iter() if _polos(one) == "sheet"
        ]
        for name in names:
            wrong = (
                not 0 < satuan(name) <= 31
                or re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
                or "'" in (name[0], name[-1])
                or name.casefold() == "history"
            )
            if wrong:
                yield f"nama lembar {name!r}"
        yield from _ganda("lembar", (one.casefold() for one in names))

    def _nama_terdefinisi(self) -> Iterator[str]:
        names = [one for one in self._akar(self.buku).iter() if _polos(one) == "definedName"]
        sheets = sum(_polos(one) == "sheet" for one in self._akar(self.buku).iter())
        for one in names:
            name = one.get("name", "")
            if not _NAMA.fullmatch(name) or satuan(name) > 255 or _SEPERTI_SEL.fullmatch(name):
                yield f"nama {name!r}"
            if int(one.get("localSheetId") or 0) >= sheets:
                yield f"nama {name!r} milik lembar yang tidak ada"
            if satuan(one.text or "") > 8_192 or not one.text:
                yield f"nama {name!r} tanpa isi yang sah"
        keys = (f"{one.get('localSheetId')} {one.get('name', '').casefold()}" for one in names)
        yield from _ganda("nama", keys)


@dataclass(frozen=True)
class _Lembar:
    """A worksheet of a package."""

    buku: _Buku
    nama: str
    akar: ET.Element
    bagian: str

    def isi(self) -> Iterator[str]:
        yield from self._gabungan()
        yield from self._baris()
        yield from self._tautan()
        yield from self._kaki()
        yield from self._validasi()

    def _semua(self, tag: str) -> list[ET.Element]:
        return [one for one in self.akar.iter() if _polos(one) == tag]

    def _gabungan(self) -> Iterator[str]:
        merges = [_daerah(one.get("ref", "")) for one in self._semua("mergeCell")]
        yield from (f"gabungan di luar lembar: {one}" for one in merges if not _di_dalam(one))
        filters = [_daerah(one.get("ref", "")) for one in self._semua("autoFilter")]
        filters += self._tabel()
        for one in merges:
            for listed in filters:
                if one[2] > one[0] and _bertindih(one, listed):
                    yield f"gabungan tegak {one} di daerah saringan {listed}"
        taken: set[tuple[int, int]] = set()
        for top, left, bottom, right in merges:
            cells = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
            if cells & taken:
                yield f"gabungan bertindih: {(top, left, bottom, right)}"
            taken |= cells

    def _tabel(self) -> Iterator[tuple[int, int, int, int]]:
        for one in self.buku.hubungan(self.bagian).values():
            if one.jenis == "table" and one.bagian in self.buku.bagian:
                yield _daerah(self.buku._akar(one.bagian).get("ref", ""))  # noqa: SLF001

    def _baris(self) -> Iterator[str]:
        for row in self._semua("row"):
            if float(row.get("ht") or 0) > 409.5:
                yield f"baris {row.get('r')} setinggi {row.get('ht')}"
        for one in self._semua("f"):
            if satuan(one.text or "") > 8_192:
                yield f"rumus {satuan(one.text or '')} huruf"
        for tag, most in (("rowBreaks", 1_023), ("colBreaks", 1_023)):
            for one in self._semua(tag):
                if len(one) > most:
                    yield f"{len(one)} batas halaman"

    def _tautan(self) -> Iterator[str]:
        links = self._semua("hyperlink")
        if len(links) > 65_530:
            yield f"{len(links)} tautan"
        related = self.buku.tujuan(self.bagian)
        for one in links:
            target = related.get(one.get(f"{_R}id", ""))
            if one.get(f"{_R}id") and target is None:
                yield f"tautan {one.get('ref')} ke mana pun tidak"
            elif target is not None:
                yield from self._tautan_luar(target)
            else:
                yield from self._tautan_dalam(one.get("location", ""))
            if satuan(one.get("location") or "") > 2_079:
                yield f"tautan {one.get('ref')} terlalu panjang"

    def _tautan_luar(self, target: str) -> Iterator[str]:
        if re.match(r"[a-z]+:(?!/{2,3}[A-Za-z]:)", target, re.IGNORECASE):
            return
        if _LOLOS.search(target) or satuan(target) > 2_079:
            yield f"tautan {target!r} tidak dilolos"
        way = unquote(target.replace("\\", "/"))
        if not (self.buku.path.parent / way).exists():
            yield f"tautan ke berkas yang tidak ada: {way!r}"

    def _tautan_dalam(self, location: str) -> Iterator[str]:
        found = _TEMPAT.fullmatch(location)
        if found is None:
            return
        name = (found[1] or found[2]).replace("''", "'")
        if name.casefold() not in {sheet.casefold() for sheet in self._lembar_buku()}:
            yield f"tautan ke lembar yang tidak ada: {name!r}"
        elif _SEL.fullmatch(found[3]) and not _di_dalam(_daerah(found[3])):
            yield f"tautan ke luar lembar: {location!r}"

    def _lembar_buku(self) -> Iterator[str]:
        for one in self.buku._akar(self.buku.buku).iter():  # noqa: SLF001
            if _polos(one) == "sheet":
                yield one.get("name", "")

    def _kaki(self) -> Iterator[str]:
        for tag in (
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
        ):
            for one in self._semua(tag):
                if satuan(one.text or "") > 255:
                    yield f"{tag} {satuan(one.text or '')} huruf"

    def _validasi(self) -> Iterator[str]:
        limits = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}
        for one in self._semua("dataValidation"):
            for name, most in limits.items():
                if satuan(one.get(name) or "") > most:
                    yield f"{name} validasi {satuan(one.get(name) or '')} huruf"
        for one in self._semua("formula1"):
            if (one.text or "").startswith('"') and satuan(one.text or "") > 257:
                yield "daftar validasi lebih dari 255 huruf"


def _polos(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _ganda(apa: str, keys: Iterable[str]) -> Iterator[str]:
    yield from (f"{apa} ganda: {key}" for key, many in Counter(keys).items() if many > 1)


def _daerah(ref: str) -> tuple[int, int, int, int]:
    """First row and column, last row and column, from 1."""
    cells = [_SEL.fullmatch(one) for one in ref.split(":")]
    places = [(int(one[2]), _kolom(one[1])) for one in cells if one]
    first, last = places[0], places[-1]
    return (*first, *last)


def _kolom(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _di_dalam(area: tuple[int, int, int, int]) -> bool:
    top, left, bottom, right = area
    return 1 <= top <= bottom <= _BARIS_MAKS and 1 <= left <= right <= _KOLOM_MAKS


def _bertindih(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
