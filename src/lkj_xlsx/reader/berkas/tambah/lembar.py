"""A sheet's part and the cells to mark in it; the part with their formats changed out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from lkj_xlsx.dasar.origin import huruf_kolom, nomor_kolom
from lkj_xlsx.reader.berkas.tambah.sisip import (
    Suntingan,
    TakDapatDitambah,
    Unsur,
    Xml,
    atribut,
    atribut_baru,
    pola_awal,
    tanpa_atribut,
)

Tempat = tuple[int, int]
"""Row and column, both from 1."""

_R_DEPAN = re.compile(rb"\s+r=\"(\d+)\"")
_SEL_DEPAN = re.compile(rb"\s+r=\"([A-Za-z]{1,3})[0-9]+\"")
_TAK_DIPILIH = re.compile(rb"\btabSelected\s*=\s*[\"'](?:0|false)[\"']")
_ALAMAT = re.compile(r"\s*\$?([A-Za-z]{1,3})\$?([0-9]+)\s*")
_BENAR = frozenset({"1", "true"})
_SESUDAH_CATATAN = frozenset(
    {
        b"legacyDrawingHF", b"drawingHF", b"picture", b"oleObjects", b"controls", b"webPublishItems",
        b"tableParts", b"extLst",
    }
)  # fmt: skip
"""What stands in a sheet behind its notes."""
_HUBUNGAN = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEBAR_BIASA, _TINGGI_BIASA = 64, 20
"""A column and a row on the screen, in pixels."""


def alamat_sel(teks: str) -> Tempat | None:
    found = _ALAMAT.fullmatch(teks)
    return (int(found[2]), nomor_kolom(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class _Kolom:
    """Columns from one to another with a width in pixels and a format of their own."""

    dari: int
    sampai: int
    lebar: int
    gaya: int


@dataclass(frozen=True, slots=True)
class _Baris:
    nomor: int
    unsur: Unsur


@dataclass(slots=True)
class LembarXml:
    """The raw XML of a sheet, and where its rows and columns stand."""

    xml: Xml
    isi: Unsur = field(init=False)
    baris: list[_Baris] = field(init=False)
    kolom: list[_Kolom] = field(init=False)
    letak: dict[int, Unsur] = field(init=False)
    """The rows by their numbers."""
    _tinggi: dict[int, int] = field(init=False, default_factory=dict)
    """Of the rows that were asked for: a note reaches over several."""

    def __post_init__(self) -> None:
        data = self.xml.cari(b"sheetData")
        if data is None:
            raise TakDapatDitambah("salah satu sheetnya tidak berisi daftar baris")
        self.isi = data
        self.baris = list(self._semua_baris())
        self.kolom = sorted(self._semua_kolom(), key=lambda one: one.dari)
        self.letak = {one.nomor: one.unsur for one in self.baris}

    def _semua_baris(self) -> Iterator[_Baris]:
        tag_of, count = pola_awal(self.xml.awalan + b"row"), 0
        name = self.xml.awalan + b"row"
        data = self.xml.terbuka
        end = b"</" + name
        for tag in tag_of.finditer(data, self.isi.isi, self.isi.tutup):
            plain = _R_DEPAN.match(tag[1])
            own = plain[1].decode() if plain else atribut(tag[1]).get(b"r", "").strip()
            count = int(own) if own else count + 1
            number = count if own else self._nomor_sel(tag) or count
            if tag[1].endswith(b"/"):
                yield _Baris(number, Unsur(name, tag.start(), tag.end(), tag.end(), tag.end()))
            else:
                close = data.find(end, tag.end(), self.isi.tutup)
                if close < 0:
                    raise TakDapatDitambah("salah satu barisnya tidak ditutup")
                yield _Baris(
                    number,
                    Unsur(name, tag.start(), tag.end(), close, data.index(b">", close) + 1),
                )

    def _nomor_sel(self, baris: re.Match[bytes]) -> int | None:
        """Where the first cell says that it stands, in a row that says nothing."""
        cell = pola_awal(self.xml.awalan + b"c").match(self.xml.terbuka, baris.end())
        place = alamat_sel(atribut(cell[1]).get(b"r", "")) if cell else None
        return place[0] if place else None

    def _semua_kolom(self) -> Iterator[_Kolom]:
        head = Unsur(b"", self.xml.akar.awal, self.xml.akar.isi, self.isi.awal, self.isi.awal)
        listed = self.xml.cari(b"cols", head)
        for one in self.xml.semua(b"col", listed) if listed else ():
            tag = atribut(self.xml.tanda(one))
            width = _angka(tag.get(b"width"), _LEBAR_BIASA / 7)
            hidden = tag.get(b"hidden") in _BENAR
            yield _Kolom(
                int(tag.get(b"min", "1")),
                int(tag.get(b"max", "1")),
                0 if hidden else round(width * 7),
                int(tag.get(b"style", "0")),
            )

    def berwarna(
        self, tempat: Iterable[Tempat], gaya: Callable[[Tempat, int], int | None]
    ) -> Iterator[Suntingan]:
        """Cells with another format: `gaya` gives the new one for a place and its old one."""
        wanted: dict[int, set[int]] = {}
        for row, col in tempat:
            wanted.setdefault(row, set()).add(col)
        rows: dict[int, list[_Baris]] = {number: [] for number in wanted}
        for one in self.baris:
            if one.nomor in rows:
                rows[one.nomor].append(one)
        new: dict[int, bytes] = {}
        for number, columns in sorted(wanted.items()):
            left = set(columns)
            for one in rows[number]:
                yield from self._sel_ada(one, left, gaya)
            if not left:
                continue
            if rows[number]:
                yield from self._sel_baru(rows[number][-1], left, gaya)
            else:
                cells = b"".join(
                    self._sel(number, col, self._gaya_kolom(col), gaya) for col in sorted(left)
                )
                p = self.xml.awalan
                new[number] = b'<%brow r="%d">%b</%brow>' % (p, number, cells, p)
        yield from self._baris_baru(new)

    def _sel_ada(
        self, baris: _Baris, dicari: set[int], gaya: Callable[[Tempat, int], int | None]
    ) -> Iterator[Suntingan]:
        """Cells that stand in the row; they are taken out of `dicari`."""
        for col, start, end, tag in self._sel_di(baris):
            if col in dicari:
                dicari.discard(col)
                old = int(atribut(tag).get(b"s", "0") or 0)
                style = gaya((baris.nomor, col), old)
                if style is not None:
                    yield atribut_baru(self.xml.data, start, end, b"s", style)

    def _sel_di(self, baris: _Baris) -> Iterator[tuple[int, int, int, bytes]]:
        col, row = 0, baris.unsur
        for tag in pola_awal(self.xml.awalan + b"c").finditer(self.xml.terbuka, row.isi, row.tutup):
            plain = _SEL_DEPAN.match(tag[1])
            if plain:
                col = nomor_kolom(plain[1].decode())
            else:
                place = alamat_sel(atribut(tag[1]).get(b"r", ""))
                col = place[1] if place else col + 1
            yield col, tag.start(), tag.end(), tag[1]

    def _sel_baru(
        self, baris: _Baris, kolom: Iterable[int], gaya: Callable[[Tempat, int], int | None]
    ) -> Iterator[Suntingan]:
        """Cells that the row lacks, each before the first that stands to its right."""
        tag = atribut(self.xml.tanda(baris.unsur))
        own = int(tag.get(b"s", "0")) if tag.get(b"customFormat") in _BENAR else None
        there = [(col, start) for col, start, _, _ in self._sel_di(baris)]
        before: dict[int, bytes] = {}
        for col in sorted(kolom):
            old = self._gaya_kolom(col) if own is None else own
            place = next((start for other, start in there if other > col), -1)
            before[place] = before.get(place, b"") + self._sel(baris.nomor, col, old, gaya)
        for place, cells in before.items():
            yield (place, place, cells) if place >= 0 else self.xml.di_akhir(baris.unsur, cells)

    def _sel(
        self, row: int, col: int, lama: int, gaya: Callable[[Tempat, int], int | None]
    ) -> bytes:
        style = gaya((row, col), lama)
        name = f"{huruf_kolom(col)}{row}".encode()
        return b'<%bc r="%b" s="%d"/>' % (self.xml.awalan, name, lama if style is None else style)

    def _baris_baru(self, new: Mapping[int, bytes]) -> Iterator[Suntingan]:
        """Each before the first row that stands below it; rows may be written out of their order."""
        reached = [*accumulate((one.nomor for one in self.baris), max)]
        at_end: list[bytes] = []
        for number, text in sorted(new.items()):
            after = bisect_right(reached, number)
            if after == len(reached):
                at_end.append(text)
            else:
                place = self.baris[after].unsur.awal
                yield place, place, text
        if at_end:
            yield self.xml.di_akhir(self.isi, b"".join(at_end))

    def _kolom_di(self, col: int) -> _Kolom | None:
        place = bisect_right(self.kolom, col, key=lambda one: one.dari) - 1
        found = self.kolom[place] if place >= 0 else None
        return found if found is not None and col <= found.sampai else None

    def _gaya_kolom(self, col: int) -> int:
        column = self._kolom_di(col)
        return column.gaya if column else 0

    def gabungan(self) -> Iterator[tuple[Tempat, Tempat]]:
        """The first and the last cell of every merged range."""
        listed = self.xml.cari(b"mergeCells", self.ekor())
        for one in self.xml.semua(b"mergeCell", listed) if listed else ():
            first, _, last = atribut(self.xml.tanda(one)).get(b"ref", "").partition(":")
            begin, end = alamat_sel(first), alamat_sel(last)
            if begin and end:
                yield begin, end

    def ekor(self) -> Unsur:
        """What stands behind the rows."""
        return Unsur(b"", 0, self.isi.akhir, self.xml.akar.tutup, self.xml.akar.tutup)

    def lepas_pilihan(self) -> Iterator[Suntingan]:
        """No sheet but ours is selected."""
        return lepas_pilihan(self.xml, self.isi.awal)

    def gambar_lama(self) -> Unsur | None:
        """The element that leads to the drawings of notes."""
        return next(
            (one for one in self.xml.anak(self.ekor()) if one.lokal == b"legacyDrawing"), None
        )

    def tautan_gambar(self, id_: str) -> Suntingan:
        """Such an element, at its place among those behind the rows."""
        root = self.xml.tanda(self.xml.akar)
        declared = b"" if b'xmlns:r="%b"' % _HUBUNGAN in root else b' xmlns:r="%b"' % _HUBUNGAN
        text = b'<%blegacyDrawing%b r:id="%b"/>' % (self.xml.awalan, declared, id_.encode())
        for one in self.xml.anak(self.ekor()):
            inner = [one.lokal]
            if one.lokal == b"AlternateContent":
                inner = [
                    deep.lokal for choice in self.xml.anak(one) for deep in self.xml.anak(choice)
                ]
            if _SESUDAH_CATATAN.intersection(inner):
                return one.awal, one.awal, text
        return self.xml.di_akhir(self.xml.akar, text)

    def lebar(self, col: int) -> int:
        """A column's width in pixels."""
        column = self._kolom_di(col)
        return column.lebar if column else _LEBAR_BIASA

    def tinggi(self, row: int) -> int:
        """A row's height in pixels."""
        if row not in self.letak:
            return _TINGGI_BIASA
        if row not in self._tinggi:
            self._tinggi[row] = self._tinggi_tertulis(row)
        return self._tinggi[row]

    def _tinggi_tertulis(self, row: int) -> int:
        tag = atribut(self.xml.tanda(self.letak[row]))
        if tag.get(b"hidden") in _BENAR:
            return 0
        return round(_angka(tag.get(b"ht"), _TINGGI_BIASA * 0.75) * 4 / 3)


def lepas_pilihan(xml: Xml, sampai: int) -> Iterator[Suntingan]:
    """Take `tabSelected` from the views that stand before a place and are selected."""
    head = Unsur(b"", xml.akar.awal, xml.akar.isi, sampai, sampai)
    for view in pola_awal(xml.awalan + b"sheetView").finditer(xml.terbuka, head.isi, sampai):
        if not _TAK_DIPILIH.search(xml.data, view.start(), view.end()):
            yield from tanpa_atribut(xml.data, view.start(), view.end(), b"tabSelected")


def _angka(text: str | None, biasa: float) -> float:
    try:
        return float(text) if text else biasa
    except ValueError:
        return biasa
