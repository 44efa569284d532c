"""A document of Word in, what stands in it out: read by its XML alone, as no code of ours reads it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Kisi = dict[tuple[int, int], str]
"""Texts by row and column of the grid, from 0; what a cell reaches over is left out."""


@dataclass(frozen=True)
class Tabel:
    """A table; `judul` is what it is called for those who cannot see it."""

    judul: str
    isi: Kisi
    kepala: int
    """The first rows that every page repeats."""
    utuh: tuple[bool, ...]
    """Of each row, whether it may not break."""
    bersama: tuple[bool, ...]
    """Of each row, whether it stays with the next."""

    @property
    def teks(self) -> list[str]:
        return [*self.isi.values()]


@dataclass(frozen=True)
class Bagian:
    """A section: its page in twips, what stands in it in its order."""

    lebar: int
    tinggi: int
    isi: list[str | Tabel] = field(default_factory=list)

    @property
    def mendatar(self) -> bool:
        return self.lebar > self.tinggi

    @property
    def tabel(self) -> list[Tabel]:
        return [one for one in self.isi if isinstance(one, Tabel)]


@dataclass(frozen=True)
class Dokumen:
    bagian: list[Bagian]
    kaki: list[str]
    """The text of each footer."""

    @property
    def tabel(self) -> dict[str, Tabel]:
        """The tables that have a name, by its first two words: `Tabel 2.1`."""
        named = (one for part in self.bagian for one in part.tabel if one.judul)
        return {" ".join(one.judul.split()[:2]): one for one in named}

    @property
    def paragraf(self) -> list[str]:
        """The paragraphs outside tables."""
        return [one for part in self.bagian for one in part.isi if isinstance(one, str)]

    @property
    def teks(self) -> str:
        cells = (text for part in self.bagian for one in part.tabel for text in one.teks)
        return "\n".join([*self.paragraf, *cells])


def baca(path: Path) -> Dokumen:
    with zipfile.ZipFile(path) as package:
        body = _akar(package, "word/document.xml").find(f"{W}body")
        footers = [
            _akar(package, name)
            for name in sorted(package.namelist())
            if name.startswith("word/footer")
        ]
    assert body is not None
    parts: list[Bagian] = []
    waiting: list[str | Tabel] = []
    for one in body:
        if one.tag == f"{W}tbl":
            waiting.append(_tabel(one))
        elif one.tag == f"{W}p":
            waiting.append(teks(one))
        section = one if one.tag == f"{W}sectPr" else one.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            size = section.find(f"{W}pgSz")
            assert size is not None
            parts.append(Bagian(_angka(size, "w"), _angka(size, "h"), waiting))
            waiting = []
    assert not waiting
    return Dokumen(parts, [teks(one) for one in footers])


def _akar(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(name))  # noqa: S314 - of a document that we have just made


def teks(unsur: ET.Element) -> str:
    return "".join(_huruf(unsur))


def _huruf(unsur: ET.Element) -> Iterator[str]:
    for one in unsur.iter():
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag == f"{W}br":
            yield "\n"
        elif one.tag == f"{W}tab" and one.get(f"{W}val") is None:
            yield "\t"


def _tabel(unsur: ET.Element) -> Tabel:
    caption = unsur.find(f"{W}tblPr/{W}tblCaption")
    rows = unsur.findall(f"{W}tr")
    grid: Kisi = {}
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    width = len(unsur.findall(f"{W}tblGrid/{W}gridCol"))
    for place, row in enumerate(rows):
        col = 0
        for cell in row.findall(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is None or merge.get(f"{W}val") == "restart":
                grid[place, col] = teks(cell)
            else:
                assert not teks(cell)
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            col += 1 if span is None else _angka(span, "val")
        assert col == width
    return Tabel(
        "" if caption is None else caption.get(f"{W}val", ""),
        grid,
        heads.index(False) if False in heads else len(heads),
        tuple(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows),
        tuple(row.find(f".//{W}keepNext") is not None for row in rows),
    )


def _angka(unsur: ET.Element, nama: str) -> int:
    return int(unsur.get(f"{W}{nama}", "0"))
