"""A package in, the rows of its sheets one after the other out: nothing but the columns asked for.

Exports are larger than any workbook of ours. A sheet is parsed while it is unpacked and never held;
of the package only the shared texts are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from lkj_xlsx.dasar.origin import nomor_kolom
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka

Isi = str | int | float
BarisEkspor = tuple[int, dict[int, Isi]]
"""The number of a row and its cells by the number of their column."""

BARIS_TERBANYAK = 1_048_576
"""Rows that a sheet of Excel can have."""
KATA_TERBANYAK = 3_000_000
"""Texts that the cells share: thirty of each of 100,000 rows."""
KOLOM_TERBANYAK = 512
"""Columns that a row may fill while the header is looked for."""
_LOLOS = re.compile("_x([0-9A-Fa-f]{4})_")
_ANGKA = "0123456789"
_TAK_DIHITUNG = "="
"""What stands for a formula that nobody calculated: no amount, and not nothing either."""


@dataclass(slots=True)
class _Keadaan:
    """Where the parser is."""

    baris: int = 0
    kolom: int = 0
    diambil: bool = False
    jenis: str = "n"
    rumus: bool = False
    """Whether the cell has a formula and, so far, no result."""


class PembacaLembar:
    """The rows of one sheet; `kolom` may be narrowed to those that are wanted while reading."""

    def __init__(self, paket: Paket, bagian: str, kata: Sequence[str]) -> None:
        self._paket = paket
        self._bagian = bagian
        self._kata = kata
        self.kolom: frozenset[int] | None = None
        self._jadi: list[BarisEkspor] = []
        self._sel: dict[int, Isi] = {}
        self._kini = _Keadaan()

    def baris(self) -> Iterator[BarisEkspor]:
        """Each row that holds something in a wanted column."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._pembuka(parser)
        parser.EndElementHandler = self._penutup(parser)
        for piece in Pembuka(self._paket).alirkan(self._bagian):
            parser.Parse(piece, False)
            yield from self._ambil()
        parser.Parse(b"", True)
        yield from self._ambil()

    def _ambil(self) -> list[BarisEkspor]:
        ready, self._jadi = self._jadi, []
        return ready

    def _pembuka(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        now, texts = self._kini, []  # type: tuple[_Keadaan, list[str]]
        self._teks = texts

        def mulai(name: str, attrs: dict[str, str]) -> None:
            if ":" in name:
                name = name.rpartition(":")[2]
            if name == "c":
                place = attrs.get("r")
                now.kolom = nomor_kolom(place.rstrip(_ANGKA)) if place else now.kolom + 1
                now.diambil = self.kolom is None or now.kolom in self.kolom
                now.jenis = attrs.get("t", "n")
                now.rumus = False
            elif now.diambil and name in {"v", "t"}:
                now.rumus = False
                parser.CharacterDataHandler = texts.append
            elif now.diambil and name == "f":
                now.rumus = True
            elif name == "row":
                now.baris = int(attrs.get("r", now.baris + 1))
                now.kolom = 0
                if now.baris > BARIS_TERBANYAK:
                    raise self._paket.tolak(
                        "barisnya lebih banyak daripada yang dapat disimpan Excel; ekspor ulang dari SIPD."
                    )

        return mulai

    def _penutup(self, parser: expat.XMLParserType) -> Callable[[str], None]:
        now, texts = self._kini, self._teks

        def selesai(name: str) -> None:
            if ":" in name:
                name = name.rpartition(":")[2]
            if name in {"v", "t"}:
                parser.CharacterDataHandler = None
            elif name == "c":
                if now.diambil and (texts or now.rumus):
                    self._simpan("".join(texts))
                texts.clear()
                now.diambil = False
            elif name == "row" and self._sel:
                self._jadi.append((now.baris, self._sel))
                self._sel = {}

        return selesai

    def _simpan(self, text: str) -> None:
        now = self._kini
        if len(self._sel) >= KOLOM_TERBANYAK:
            return
        if now.rumus:
            value: Isi = _TAK_DIHITUNG
        elif now.jenis == "s":
            value = self._kata[int(text)]
        elif now.jenis == "n":
            value = int(text) if text.isdigit() else float(text)
        else:
            value = tanpa_lolosan_teks(text)
        if value != "":
            self._sel[now.kolom] = value


def kata_bersama(paket: Paket, daftar: DaftarIsi) -> list[str]:
    """The texts that cells name by their number, without readings of foreign letters."""
    if not daftar.kata:
        return []
    found: list[str] = []
    pieces: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    skipped = [0]

    def mulai(name: str, _attrs: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "rPh":
            skipped[0] += 1
        elif local == "t" and not skipped[0]:
            parser.CharacterDataHandler = pieces.append

    def selesai(name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "t":
            parser.CharacterDataHandler = None
        elif local == "rPh":
            skipped[0] -= 1
        elif local == "si":
            found.append(tanpa_lolosan_teks("".join(pieces)))
            pieces.clear()
            if len(found) > KATA_TERBANYAK:
                raise paket.tolak(
                    "isi berkas terlalu besar untuk dibuka dengan aman; ekspor per bulan dari SIPD."
                )

    parser.StartElementHandler = mulai
    parser.EndElementHandler = selesai
    _umpankan(parser, Pembuka(paket).alirkan(daftar.kata))
    return found


def _umpankan(parser: expat.XMLParserType, pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def tanpa_lolosan_teks(text: str) -> str:
    """The text with the letters that Excel writes as `_x000D_`."""
    return _LOLOS.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
