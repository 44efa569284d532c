"""The trees of a document's parts in, what a person sees of it out: paragraphs, and tables by their grid.

Tracked insertions, content controls, fields and tags are read through; what is deleted, moved away or
hidden is not there. A cell that reaches over others stands at every place that it covers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from xml.etree.ElementTree import Element

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.naskah.baca_paket import BagianTeks

PARAGRAF = "paragraf"
_KOLOM_TERBANYAK = 256
"""Columns of a table; Word itself makes no more than 63."""
_RUANG_NAMA = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_TEMBUS = frozenset(
    {
        "ins",
        "moveTo",
        "hyperlink",
        "fldSimple",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    }
)
"""Elements that only wrap what is seen."""
_ASLI = (_TEMBUS - {"ins", "moveTo"}) | {"del", "moveFrom"}
"""The same before the tracked changes."""
_HURUF = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SYMBOL = {
    0x2D: "\N{MINUS SIGN}",
    0xA3: "\N{LESS-THAN OR EQUAL TO}",
    0xB0: "\N{DEGREE SIGN}",
    0xB1: "\N{PLUS-MINUS SIGN}",
    0xB3: "\N{GREATER-THAN OR EQUAL TO}",
    0xB4: "\N{MULTIPLICATION SIGN}",
    0xB8: "\N{DIVISION SIGN}",
}
"""What figures have of the font Symbol, by its code there; Word writes it with or without F000."""
_KHUSUS = range(0xE000, 0xF900)
"""Codes for private use, by which Word writes the pictures of a font."""
_HURUF_GAMBAR = ("wingdings", "webdings", "dingbats", "symbol", "marlett", "mt extra")
_UBAHAN = frozenset({"ins", "del", "moveFrom", "moveTo"})
_JUDUL = re.compile(r"\s*tabel\s*(?P<nomor>\d+(?:\.\d+)+)(?!\d)", re.IGNORECASE)
_DI_ATAS = 4
"""So many paragraphs before a table may be its caption."""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph with its place."""

    teks: str
    sel: Sel


@dataclass(frozen=True, slots=True)
class PetakNaskah:
    """A cell: where it begins, how many columns it covers, its paragraphs that hold something."""

    sel: Sel
    lebar: int
    alinea: tuple[str, ...]

    @property
    def teks(self) -> str:
        return "\n".join(self.alinea)


@dataclass(frozen=True, slots=True)
class TabelNaskah:
    """A table; `kisi` has a cell for each place of each row, None where the row does not reach."""

    nama: str
    kisi: tuple[tuple[PetakNaskah | None, ...], ...]
    di_atas: tuple[Alinea, ...]
    """The paragraphs just above it, which may be its caption."""
    sesudah: int = 0
    """So many paragraphs of the body stand above it."""

    @property
    def sel(self) -> Sel:
        """The table as a whole."""
        first = next(one for row in self.kisi for one in row if one is not None)
        return Sel(self.nama, 0, 0, first.sel.berkas, naskah=True)

    @property
    def petak(self) -> Iterator[PetakNaskah]:
        """Every cell once, in the order of reading."""
        seen: set[Sel] = set()
        for row in self.kisi:
            for one in row:
                if one is not None and one.sel not in seen:
                    seen.add(one.sel)
                    yield one


@dataclass(frozen=True)
class Naskah:
    """A document as it is read: paragraphs outside tables and tables, each in their order."""

    nama: str
    alinea: tuple[Alinea, ...]
    tabel: tuple[TabelNaskah, ...]
    perubahan: tuple[Sel, ...] = ()
    """Where tracked changes are open that make the text another."""

    @cached_property
    def semua_teks(self) -> tuple[Alinea, ...]:
        """Every text with its place, the cells' paragraph by paragraph."""
        cells = (
            Alinea(text, one.sel)
            for table in self.tabel
            for one in table.petak
            for text in one.alinea
        )
        return (*self.alinea, *cells)


def baca_isi(nama: str, bagian: Sequence[BagianTeks]) -> Naskah:
    """What the parts of the document `nama` show."""
    reader = _Pembaca(nama)
    for part in bagian:
        reader.baca(part)
    named = tuple(_bernama(reader.tabel))
    new = {old.nama: one.nama for old, one in zip(reader.tabel, named, strict=True)}
    changed = (replace(one, sheet=new.get(one.sheet, one.sheet)) for one in reader.perubahan)
    return Naskah(nama, tuple(reader.alinea), named, tuple(changed))


@dataclass
class _Pembaca:
    """Goes through the parts in the order of reading; the only thing here that changes."""

    nama: str
    alinea: list[Alinea] = field(default_factory=list)
    tabel: list[TabelNaskah] = field(default_factory=list)
    perubahan: list[Sel] = field(default_factory=list)
    _jumlah: Counter[str] = field(default_factory=Counter)
    _di_atas: list[Alinea] = field(default_factory=list)
    _terbaca: set[str] = field(default_factory=set)

    def baca(self, bagian: BagianTeks) -> None:
        home = bagian.rumah or PARAGRAF
        seen = {bersih(one.teks) for one in self.alinea} if bagian.rumah else set()
        before = len(self.alinea)
        body = _anak(bagian.akar, "body")
        self._blok(body[0] if body else bagian.akar, home, bagian.rumah)
        if bagian.rumah in {"kepala halaman", "kaki halaman"}:
            # The same line stands in the part of the first page and in that of all others.
            fresh = [one for one in self.alinea[before:] if bersih(one.teks) not in seen]
            self.alinea[before:] = fresh

    def _blok(self, wadah: Element, rumah: str, tempat: str) -> None:
        """Paragraphs and tables of a body, a note or a text box; `tempat` names none but the body."""
        for group in _bersambung(_telusuri(wadah)):
            if _nama(group[0]) == "p":
                self._paragraf(group, rumah)
            else:
                self._tabel(group[0], tempat)

    def _paragraf(self, bagian: Sequence[Element], rumah: str) -> None:
        """A paragraph, or several whose marks between them are deleted: one, at the place of the first."""
        place = Sel(rumah, self._jumlah[rumah] + 1, 0, self.nama, naskah=True)
        self._jumlah[rumah] += len(bagian)
        text = "".join(map(_teks, bagian))
        self._catat_ubahan(bagian, place, text)
        line = Alinea(text, place)
        self.alinea.append(line)
        if bersih(text):
            self._di_atas = [*self._di_atas, line][-_DI_ATAS:]
        for one in bagian:
            for box in _kotak(one):
                self._blok(box, "kotak teks", "kotak teks")

    def _catat_ubahan(self, bagian: Sequence[Element], tempat: Sel, teks: str) -> None:
        before = "\n".join(_teks(one, asli=True) for one in bagian)
        opened = any(_nama(one) in _UBAHAN for part in bagian for one in part.iter())
        if opened and bersih(before) != bersih(teks):
            self.perubahan.append(tempat)

    def _tabel(self, unsur: Element, tempat: str) -> None:
        name = f"tabel dalam {tempat}" if tempat else "Tabel"
        self._jumlah[name] += 1
        name = f"{name} {self._jumlah[name]}"
        rows = [one for one in _telusuri(unsur, "tr") if not _baris_dihapus(one)]
        above, self._di_atas = tuple(self._di_atas), []
        nested: list[Element] = []
        grid = tuple(self._kisi(rows, name, nested))
        if any(one is not None for row in grid for one in row):
            self.tabel.append(TabelNaskah(name, grid, above, self._jumlah[PARAGRAF]))
        for one in nested:
            self._tabel(one, name)

    def _kisi(
        self, rows: Sequence[Element], nama: str, nested: list[Element]
    ) -> Iterator[tuple[PetakNaskah | None, ...]]:
        reaching: dict[int, PetakNaskah] = {}
        for number, row in enumerate(rows, start=1):
            places: list[PetakNaskah | None] = [None] * _angka(_sifat(row, "trPr", "gridBefore"))
            del places[_KOLOM_TERBANYAK:]
            for cell in _telusuri(row, "tc"):
                col = len(places)
                wide = max(1, _angka(_sifat(cell, "tcPr", "gridSpan")) or 1)
                wide = min(wide, _KOLOM_TERBANYAK - col)
                if wide < 1:
                    break
                merge = _sifat(cell, "tcPr", "vMerge")
                above = reaching.get(col)
                if merge is not None and _nilai(merge) != "restart" and above is not None:
                    one = above
                else:
                    place = Sel(nama, number, col + 1, self.nama, naskah=True)
                    one = PetakNaskah(place, wide, self._isi_petak(cell, place, nested))
                if merge is not None:
                    reaching[col] = one
                else:
                    reaching.pop(col, None)
                places += [one] * wide
            yield tuple(places)

    def _isi_petak(self, cell: Element, tempat: Sel, nested: list[Element]) -> tuple[str, ...]:
        texts = []
        for group in _bersambung(_telusuri(cell)):
            if _nama(group[0]) == "tbl":
                nested += group
                continue
            text = "".join(map(_teks, group))
            self._catat_ubahan(group, tempat, text)
            texts.append(text)
            for one in group:
                for box in _kotak(one):
                    self._blok(box, "kotak teks", "kotak teks")
        return tuple(text for text in texts if bersih(text))


def _bernama(tabel: Iterable[TabelNaskah]) -> Iterator[TabelNaskah]:
    """The tables, each under the number of its caption where it has one and no other table has it."""
    tables = list(tabel)
    numbers = [_nomor_judul(one) for one in tables]
    counts = Counter(numbers)
    for one, number in zip(tables, numbers, strict=True):
        if not number or counts[number] > 1:
            yield one
            continue
        name = f"Tabel {number}"
        renamed = {cell.sel: replace(cell, sel=replace(cell.sel, sheet=name)) for cell in one.petak}
        yield TabelNaskah(
            name,
            tuple(tuple(cell and renamed[cell.sel] for cell in row) for row in one.kisi),
            one.di_atas,
            one.sesudah,
        )


def _nomor_judul(tabel: TabelNaskah) -> str:
    title = judul_bernomor(tabel)
    return title[1] if title else ""


def judul_bernomor(tabel: TabelNaskah) -> tuple[Alinea, str] | None:
    """The line above a table that begins with its number, and the number: the nearest such line."""
    for line in reversed(tabel.di_atas):
        found = _JUDUL.match(line.teks)
        if found:
            return line, found["nomor"]
    return None


def _nama(unsur: Element) -> str:
    """An element's name where it is of WordprocessingML, else with its namespace."""
    tag = unsur.tag
    for space in _RUANG_NAMA:
        if tag.startswith(space):
            return tag[len(space) :]
    return tag


def _anak(unsur: Element, nama: str) -> list[Element]:
    return [one for one in unsur if _nama(one) == nama]


def _telusuri(wadah: Element, *nama: str) -> Iterator[Element]:
    """The paragraphs and tables (or what else is asked for) in it, through whatever wraps them."""
    wanted = nama or ("p", "tbl")
    for one in wadah:
        name = _nama(one)
        if name in wanted:
            yield one
        elif name in _TEMBUS or name in {"footnote", "endnote"}:
            yield from _telusuri(one, *nama)


def _bersambung(unsur: Iterable[Element]) -> Iterator[list[Element]]:
    """Paragraphs whose mark is deleted together with the one that then goes on with them."""
    waiting: list[Element] = []
    for one in unsur:
        if _nama(one) == "tbl" and waiting:
            yield waiting
            waiting = []
        waiting.append(one)
        if _nama(one) == "tbl" or not _tanda_dihapus(one):
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _tanda_dihapus(alinea: Element) -> bool:
    """Whether a paragraph's mark goes with the tracked changes, so that the next one goes on with it."""
    looks = _sifat(alinea, "pPr", "rPr")
    return looks is not None and any(_nama(one) in {"del", "moveFrom"} for one in looks)


def _sifat(unsur: Element, kelompok: str, nama: str) -> Element | None:
    for group in _anak(unsur, kelompok):
        for one in _anak(group, nama):
            return one
    return None


def _nilai(unsur: Element) -> str:
    return next((value for key, value in unsur.attrib.items() if key.endswith("}val")), "")


def _angka(unsur: Element | None) -> int:
    text = _nilai(unsur) if unsur is not None else ""
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else 0


def _nyala(unsur: Element | None) -> bool:
    return unsur is not None and _nilai(unsur) not in {"0", "false", "off", "none"}


def _baris_dihapus(row: Element) -> bool:
    return _sifat(row, "trPr", "del") is not None


def _teks(unsur: Element, *, asli: bool = False) -> str:
    """What is seen of a paragraph; `asli`: what was seen before the tracked changes."""
    through = _ASLI if asli else _TEMBUS
    return "".join(_potongan(unsur, through, "delText" if asli else "t"))


def _potongan(unsur: Element, tembus: frozenset[str], huruf: str) -> Iterator[str]:
    for one in unsur:
        name = _nama(one)
        if name == "r":
            if not _nyala(_sifat(one, "rPr", "vanish")):
                for part in one:
                    kind = _nama(part)
                    if kind in {"t", huruf}:
                        yield part.text or ""
                    elif kind == "sym":
                        yield _lambang(part)
                    else:
                        yield _HURUF.get(kind, "")
        elif name in tembus:
            yield from _potongan(one, tembus, huruf)


def _lambang(unsur: Element) -> str:
    """A symbol as people see it: of the font Symbol those that figures have, of other fonts their letter.

    Fonts of pictures (Wingdings, say) have none.
    """
    values = {key.rpartition("}")[2]: value for key, value in unsur.attrib.items()}
    font, code = values.get("font", "").casefold(), values.get("char", "")
    if not re.fullmatch(r"[0-9A-Fa-f]{1,4}", code):
        return ""
    number = int(code, 16)
    if font == "symbol":
        return _SYMBOL.get(number & 0xFF if number >> 8 in {0, 0xF0} else number, "")
    picture = not font or number in _KHUSUS or any(one in font for one in _HURUF_GAMBAR)
    letter = chr(number)
    return letter if not picture and letter.isprintable() else ""


def _kotak(unsur: Element) -> Iterator[Element]:
    """The text boxes of a paragraph, each in the first of the ways in which it is written down."""
    for one in unsur:
        if one.tag.endswith("}AlternateContent"):
            yield from next(filter(None, ([*_kotak(way)] for way in one)), [])
        elif _nama(one) == "txbxContent":
            yield one
        else:
            yield from _kotak(one)
