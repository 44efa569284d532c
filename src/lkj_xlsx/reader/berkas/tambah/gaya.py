"""A workbook's stylesheet in; the same with cell formats that differ in their fill alone out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lkj_xlsx.reader.berkas.tambah.sisip import (
    Suntingan,
    Unsur,
    Xml,
    atribut,
    disunting,
    tanpa_atribut,
)
from lkj_xlsx.temuan import Tingkat
from lkj_xlsx.temuan.warna import WARNA

GAYA_TERBANYAK = 64_000
"""So many cell formats Excel opens."""
GAYA_KOSONG = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill>'
    b'<fill><patternFill patternType="gray125"/></fill></fills>'
    b'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    b'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    b"</styleSheet>"
)
_XF = b'<%bxf numFmtId="0" fontId="%d" fillId="%d" borderId="0"%b applyFont="1" applyFill="1" applyAlignment="1">'
_BUNGKUS = b'<%balignment horizontal="left" vertical="top" wrapText="1" indent="1"/></%bxf>'
_URUTAN = (
    b"numFmts", b"fonts", b"fills", b"borders", b"cellStyleXfs", b"cellXfs", b"cellStyles", b"dxfs",
    b"tableStyles", b"colors", b"extLst",
)  # fmt: skip
_NAMA_HURUF = tuple(
    re.compile(rb"<(?:[\w.-]+:)?%b\s[^<>]*/>" % one)
    for one in (b"name", b"family", b"charset", b"scheme")
)
"""What says which letters they are, in the order of the schema."""
_UKURAN = re.compile(rb"<[^<>]*\bsz\s[^<>]*\bval\s*=\s*[\"']([0-9.]+)")
_JUDUL = 14 / 11


@dataclass(frozen=True, slots=True)
class GayaAwal:
    """The cell formats of the first sheet."""

    biasa: int = 0
    judul: int = 0
    tebal: int = 0
    tingkat: dict[Tingkat, int] = field(default_factory=dict)
    huruf: float = 11
    """The size of the workbook's own letters, in points."""


@dataclass(slots=True)
class Gaya:
    """Gives out numbers of cell formats and keeps what is to be added for them."""

    xml: Xml
    habis: bool = False
    """Whether a fill could not be given since there are too many formats."""
    _xf: list[bytes] = field(default_factory=list)
    _xf_baru: list[bytes] = field(default_factory=list)
    _dikenal: dict[tuple[int, Tingkat], int] = field(default_factory=dict)
    _isian: dict[Tingkat, int] = field(default_factory=dict)
    _huruf: list[bytes] = field(default_factory=list)
    _bersyarat: list[Tingkat] = field(default_factory=list)

    @classmethod
    def dari(cls, xml: Xml) -> Gaya:
        made = cls(xml)
        listed = xml.cari(b"cellXfs")
        if listed is not None:
            made._xf = [xml.data[one.awal : one.akhir] for one in xml.semua(b"xf", listed)]
        first = len(made._anak(b"fills", b"fill")) or 2
        made._isian = {level: first + number for number, level in enumerate(Tingkat)}
        return made

    def berwarna(self, lama: int, tingkat: Tingkat) -> int | None:
        """The format that is another's but for its fill; None where there is room for none."""
        key = (lama, tingkat)
        if key not in self._dikenal:
            if len(self._xf) + len(self._xf_baru) >= GAYA_TERBANYAK:
                self.habis = True
                return None
            old = self._xf[lama] if lama < len(self._xf) else self._xf_biasa()
            self._dikenal[key] = self._tambah(_dengan_isian(old, self._isian[tingkat]))
        return self._dikenal[key]

    def bersyarat(self, tingkat: Tingkat) -> int:
        """The number of a level's fill among the formats of conditional formats."""
        if tingkat not in self._bersyarat:
            self._bersyarat.append(tingkat)
        return len(self._anak(b"dxfs", b"dxf")) + self._bersyarat.index(tingkat)

    def awal(self) -> GayaAwal:
        """The formats of the first sheet; the general one where there is room for none."""
        if len(self._xf) + len(self._xf_baru) + 3 + len(Tingkat) > GAYA_TERBANYAK:
            return GayaAwal(tingkat=dict.fromkeys(Tingkat, 0), huruf=self._ukuran_huruf())
        fonts = len(self._anak(b"fonts", b"font"))
        name, own = self._nama_huruf(), self._ukuran_huruf()
        p = self.xml.awalan
        size = b'<%bsz val="%b"/>'
        self._huruf = [
            b"<%bfont><%bb/>%b%b</%bfont>" % (p, p, size % (p, f"{points:g}".encode()), name, p)
            for points in (round(own * _JUDUL), own)
        ]
        return GayaAwal(
            self._tambah(self._xf_lembar(self._huruf_biasa(), 0)),
            self._tambah(self._xf_lembar(fonts, 0)),
            self._tambah(self._xf_lembar(fonts + 1, 0)),
            {
                level: self._tambah(self._xf_lembar(self._huruf_biasa(), fill))
                for level, fill in self._isian.items()
            },
            own,
        )

    def hasil(self) -> bytes:
        fills = [_isian_penuh(self.xml.awalan, WARNA[level].isian) for level in self._isian]
        default = [b"none", b"gray125"]
        conditional = [_isian_bersyarat(self.xml.awalan, one) for one in self._bersyarat]
        return disunting(
            self.xml.data,
            (
                *self._bertambah(b"fonts", b"font", self._huruf, []),
                *self._bertambah(
                    b"fills", b"fill", fills, [_isian_pola(self.xml.awalan, one) for one in default]
                ),
                *self._bertambah(b"cellXfs", b"xf", self._xf_baru, []),
                *self._bertambah(b"dxfs", b"dxf", conditional, []),
            ),
        )

    def _tambah(self, xf: bytes) -> int:
        if not self._xf and not self._xf_baru:
            self._xf_baru.append(self._xf_biasa())
        self._xf_baru.append(xf)
        return len(self._xf) + len(self._xf_baru) - 1

    def _xf_biasa(self) -> bytes:
        return b'<%bxf numFmtId="0" fontId="0" fillId="0" borderId="0"%b/>' % (
            self.xml.awalan,
            self._gaya_dasar(),
        )

    def _gaya_dasar(self) -> bytes:
        return b' xfId="0"' if self.xml.cari(b"cellStyleXfs") is not None else b""

    def _xf_lembar(self, font: int, fill: int) -> bytes:
        p = self.xml.awalan
        return _XF % (p, font, fill, self._gaya_dasar()) + _BUNGKUS % (p, p)

    def _nama_huruf(self) -> bytes:
        """The name of the workbook's own letters, with what belongs to it."""
        font = self._huruf_sendiri()
        found = (one.search(font) for one in _NAMA_HURUF)
        return b"".join(one[0] for one in found if one)

    def _ukuran_huruf(self) -> float:
        size = _UKURAN.search(self._huruf_sendiri())
        return float(size[1]) if size else 11

    def _huruf_sendiri(self) -> bytes:
        fonts, place = self._anak(b"fonts", b"font"), self._huruf_biasa()
        return self.xml.data[fonts[place].awal : fonts[place].akhir] if fonts else b""

    def _huruf_biasa(self) -> int:
        """The place of the font of the style Normal; the first where that names none that there is."""
        styles, normal = self._anak(b"cellStyleXfs", b"xf"), self._xf_normal()
        number = self._angka(styles[normal], b"fontId") if normal < len(styles) else 0
        return number if number < len(self._anak(b"fonts", b"font")) else 0

    def _xf_normal(self) -> int:
        """The place of Normal among the formats of styles."""
        for one in self._anak(b"cellStyles", b"cellStyle"):
            if atribut(self.xml.tanda(one)).get(b"builtinId") == "0":
                return self._angka(one, b"xfId")
        return 0

    def _angka(self, unsur: Unsur, nama: bytes) -> int:
        typed = atribut(self.xml.tanda(unsur)).get(nama, "")
        return int(typed) if typed.isdecimal() else 0

    def _anak(self, daftar: bytes, nama: bytes) -> list[Unsur]:
        listed = self.xml.cari(daftar)
        return [] if listed is None else [*self.xml.semua(nama, listed)]

    def _bertambah(
        self, daftar: bytes, nama: bytes, baru: list[bytes], dahulu: list[bytes]
    ) -> Iterator[Suntingan]:
        """A list of the stylesheet with more at its end; made, with what comes first, if it is not there."""
        if not baru:
            return
        listed, p = self.xml.cari(daftar), self.xml.awalan
        if listed is None:
            made = [*dahulu, *baru]
            text = b'<%b%b count="%d">%b</%b%b>' % (p, daftar, len(made), b"".join(made), p, daftar)
            yield self._sebelum(daftar, text)
            return
        number = len(self._anak(daftar, nama)) or len(dahulu)
        held = b"".join(baru if self._anak(daftar, nama) else [*dahulu, *baru])
        if b"count" in atribut(self.xml.tanda(listed)) and not listed.kosong:
            yield self.xml.dengan_atribut(listed, b"count", number + len(baru))
        if listed.kosong:
            yield listed.awal, listed.akhir, b"<%b>%b</%b>" % (listed.nama, held, listed.nama)
        else:
            yield self.xml.di_akhir(listed, held)

    def _sebelum(self, daftar: bytes, text: bytes) -> Suntingan:
        later = _URUTAN[_URUTAN.index(daftar) + 1 :]
        for one in self.xml.anak(self.xml.akar):
            if one.lokal in later:
                return one.awal, one.awal, text
        return self.xml.di_akhir(self.xml.akar, text)


def _dengan_isian(xf: bytes, isian: int) -> bytes:
    end = xf.index(b">") + 1
    tag = Unsur(b"", 0, end, end, end)
    head = xf[:end]
    for name, value in ((b"fillId", isian), (b"applyFill", 1)):
        head = disunting(head, _atribut_xf(head, name, value))
    return head + xf[tag.isi :]


def _atribut_xf(head: bytes, name: bytes, value: int) -> Iterator[Suntingan]:
    yield from tanpa_atribut(head, 0, len(head), name)
    end = re.match(rb"<[^\s/>]+", head)
    place = end.end() if end else 1
    yield place, place, b' %b="%d"' % (name, value)


def _isian_bersyarat(p: bytes, tingkat: Tingkat) -> bytes:
    """There the background is the colour of a solid fill."""
    rgb = b"FF" + WARNA[tingkat].isian.removeprefix("#").encode()
    inner = b'<%bfgColor rgb="%b"/><%bbgColor rgb="%b"/>' % (p, rgb, p, rgb)
    fill = b'<%bpatternFill patternType="solid">%b</%bpatternFill>' % (p, inner, p)
    return b"<%bdxf><%bfill>%b</%bfill></%bdxf>" % (p, p, fill, p, p)


def _isian_penuh(p: bytes, warna: str) -> bytes:
    rgb = b"FF" + warna.removeprefix("#").encode()
    inner = b'<%bfgColor rgb="%b"/><%bbgColor indexed="64"/>' % (p, rgb, p)
    return b'<%bfill><%bpatternFill patternType="solid">%b</%bpatternFill></%bfill>' % (
        p, p, inner, p, p,
    )  # fmt: skip


def _isian_pola(p: bytes, pola: bytes) -> bytes:
    return b'<%bfill><%bpatternFill patternType="%b"/></%bfill>' % (p, p, pola, p)
