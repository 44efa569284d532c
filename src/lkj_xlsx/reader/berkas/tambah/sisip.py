"""An XML part and changes at some places of it in; the part with those, and otherwise as it was, out.

Nothing here parses or writes XML: prefixes, the order of attributes, and whatever nobody asks for
stay as they stand in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from lkj_xlsx.dasar.kegagalan import Kegagalan

_TERTUTUP = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_TANDA = re.compile(rb"<(/?)([^<>\s/!?\"'=]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_ATRIBUT = re.compile(rb"([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LOLOSAN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BUKAN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PENYANDIAN = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_SEPERTI_ASCII = frozenset({b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""Encodings in which what is added, ASCII alone, means the same."""

_SESUDAH_DEKLARASI = 5
"""A declaration at the very beginning has nothing in it that looks like an element."""

Suntingan = tuple[int, int, bytes]
"""From where to where, and what stands there instead."""


class TakDapatDitambah(Kegagalan):
    """A package that cannot be added to; the text says what of it is in the way."""


@dataclass(frozen=True, slots=True)
class Unsur:
    """Where an element stands: its start tag from `awal` to `isi`, its end tag from `tutup` to `akhir`."""

    nama: bytes
    awal: int
    isi: int
    tutup: int
    akhir: int

    @property
    def kosong(self) -> bool:
        """Whether it ends where it begins: `<a/>`."""
        return self.tutup == self.akhir

    @property
    def lokal(self) -> bytes:
        return self.nama.rpartition(b":")[2]


@dataclass(frozen=True, slots=True)
class Xml:
    """A part, the same with comments and the like blanked, and its first element."""

    data: bytes
    terbuka: bytes
    akar: Unsur

    @classmethod
    def dari(cls, data: bytes, akar: bytes | None, bagian: str) -> Xml:
        """Raise TakDapatDitambah where the first element has another name than `akar`, if it is given."""
        declared = _PENYANDIAN.match(data.removeprefix(b"\xef\xbb\xbf"))
        if declared and declared[1].lower() not in _SEPERTI_ASCII:
            raise TakDapatDitambah(f"bagian {bagian} tidak ditulis dalam UTF-8")
        plain = _tanpa_tertutup(data)
        first = _TANDA.search(plain)
        if b"\0" in data[:200] or first is None:
            raise TakDapatDitambah(f"bagian {bagian} tidak ditulis dalam UTF-8")
        if first[3].endswith(b"/"):
            opened = data[: first.end() - 2] + b"></" + first[2] + b">" + data[first.end() :]
            return cls.dari(opened, akar, bagian)
        last = plain.rfind(b"</" + first[2])
        root = Unsur(first[2], first.start(), first.end(), last, plain.find(b">", last) + 1)
        if last < 0 or (akar or root.lokal) != root.lokal or b"<!DOCTYPE" in plain[: root.awal]:
            raise TakDapatDitambah(f"bagian {bagian} tidak berisi {root.nama.decode()} yang utuh")
        return cls(data, plain, root)

    @property
    def awalan(self) -> bytes:
        """The prefix of its elements, with its colon; mostly none."""
        return self.akar.nama[: -len(self.akar.lokal)]

    def anak(self, dalam: Unsur) -> Iterator[Unsur]:
        """The elements right inside another."""
        depth, first = 0, None
        for tag in _TANDA.finditer(self.terbuka, dalam.isi, dalam.tutup):
            if tag[1]:
                depth -= 1
                if depth == 0 and first is not None:
                    yield Unsur(first[2], first.start(), first.end(), tag.start(), tag.end())
            elif tag[3].endswith(b"/"):
                if depth == 0:
                    yield _kosong(tag)
            else:
                first = tag if depth == 0 else first
                depth += 1

    def cari(self, nama: bytes, dalam: Unsur | None = None) -> Unsur | None:
        """The first element of that name, with the prefix of the part, somewhere inside another."""
        return next(self.semua(nama, dalam), None)

    def semua(self, nama: bytes, dalam: Unsur | None = None) -> Iterator[Unsur]:
        """Elements of a name that never stand inside each other."""
        start, end = (dalam.isi, dalam.tutup) if dalam else (self.akar.isi, self.akar.tutup)
        qualified = self.awalan + nama
        close = re.compile(rb"</%b\s*>" % re.escape(qualified))
        for tag in pola_awal(qualified).finditer(self.terbuka, start, end):
            if tag[1].endswith(b"/"):
                yield Unsur(qualified, tag.start(), tag.end(), tag.end(), tag.end())
            else:
                last = close.search(self.terbuka, tag.end(), end)
                if last is None:
                    raise TakDapatDitambah(f"unsur {qualified.decode()} tidak ditutup")
                yield Unsur(qualified, tag.start(), tag.end(), last.start(), last.end())

    def tanda(self, unsur: Unsur) -> bytes:
        """The start tag of an element."""
        return self.data[unsur.awal : unsur.isi]

    def di_akhir(self, unsur: Unsur, text: bytes) -> Suntingan:
        """The text added as the last thing in an element."""
        if not unsur.kosong:
            return unsur.tutup, unsur.tutup, text
        slash = self.data.rfind(b"/", unsur.awal, unsur.isi)
        return slash, unsur.akhir, b">%b</%b>" % (text, unsur.nama)

    def di_awal(self, unsur: Unsur, text: bytes) -> Suntingan:
        if unsur.kosong:
            return self.di_akhir(unsur, text)
        return unsur.isi, unsur.isi, text

    def dengan_atribut(self, unsur: Unsur, nama: bytes, nilai: object) -> Suntingan:
        return atribut_baru(self.data, unsur.awal, unsur.isi, nama, nilai)


def _kosong(tag: re.Match[bytes]) -> Unsur:
    return Unsur(tag[2], tag.start(), tag.end(), tag.end(), tag.end())


def _tanpa_tertutup(data: bytes) -> bytes:
    """The part with spaces where nothing is an element, byte for byte as long."""
    if b"<!" not in data and data.find(b"<?", _SESUDAH_DEKLARASI) < 0:
        return data
    return _TERTUTUP.sub(lambda found: b" " * len(found[0]), data)


@lru_cache
def pola_awal(nama: bytes) -> re.Pattern[bytes]:
    """Finds the start tags of a name; group 1 is what stands behind it, a slash included."""
    return re.compile(rb"<%b(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>" % re.escape(nama))


def disunting(data: bytes, changes: Iterable[Suntingan]) -> bytes:
    """The part with changes that do not overlap; those of one place in their order."""
    pieces: list[bytes] = []
    at = 0
    for start, end, text in sorted(changes, key=lambda one: one[:2]):
        if start < at:
            raise TakDapatDitambah("susunan XML-nya tidak dikenal")
        pieces += (data[at:start], text)
        at = end
    return b"".join([*pieces, data[at:]])


def atribut(tag: bytes) -> dict[bytes, str]:
    """The attributes of a start tag."""
    return {
        name: unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATRIBUT.findall(tag)
    }


def atribut_baru(data: bytes, awal: int, isi: int, nama: bytes, nilai: object) -> Suntingan:
    """An attribute of the start tag between two places set, whether it has it or not."""
    text = str(nilai).encode("ascii", "xmlcharrefreplace")
    for found in _ATRIBUT.finditer(data, awal, isi):
        if found[1] == nama:
            group = 2 if found[2] is not None else 3
            return *found.span(group), text
    tag = _TANDA.match(data, awal)
    end = tag.end(2) if tag else isi - 1
    return end, end, b' %b="%b"' % (nama, text)


def tanpa_atribut(data: bytes, awal: int, isi: int, nama: bytes) -> Iterator[Suntingan]:
    for found in _ATRIBUT.finditer(data, awal, isi):
        if found[1] == nama:
            yield found.start(), found.end(), b""


def teks_xml(text: str) -> bytes:
    """A text in any encoding that has the letters of ASCII, without what XML cannot hold."""
    clean = _LOLOSAN.sub("_x005F_", _BUKAN_XML.sub("", text))
    return escape(clean, quote=False).replace('"', "&quot;").encode("ascii", "xmlcharrefreplace")
