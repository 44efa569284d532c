"""The notes of a sheet in, as two parts that speak of each other; the same with more notes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket
from lkj_xlsx.reader.berkas.tambah.lembar import LembarXml, Tempat, alamat_sel
from lkj_xlsx.reader.berkas.tambah.sisip import (
    Suntingan,
    TakDapatDitambah,
    Unsur,
    Xml,
    atribut,
    disunting,
    teks_xml,
)

PENULIS = b"lkj-xlsx"
_JENIS_DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_JENIS_KOMENTAR = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_JENIS_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
KOSONG = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<authors></authors><commentList></commentList></comments>"
)
VML_KOSONG = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'
)
_HURUF = b'<%brPr><%bsz val="9"/><%bcolor indexed="81"/><%brFont val="Tahoma"/><%bfamily val="2"/></%brPr>'
_RUANG = {
    b"v": b"urn:schemas-microsoft-com:vml",
    b"o": b"urn:schemas-microsoft-com:office:office",
    b"x": b"urn:schemas-microsoft-com:office:excel",
}
_BENTUK_TEKS = (
    b'<v:shapetype%b id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BENTUK = (
    b'<v:shape%b id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:%bpt;height:%bpt;'
    b'z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    b'<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    b'<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%b</x:Anchor>'
    b"<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)
_BLOK = 1_024
"""So many numbers of drawings are one block, of which the first is nobody's."""
_PETA = re.compile(rb"<[^<>\s]*idmap\s[^<>]*?\bdata\s*=\s*[\"']([^\"']*)[\"']")
_NOMOR_BENTUK = re.compile(rb"_x0000_s([0-9]{4,9})")
_CATATAN = re.compile(
    rb"<((?:[\w.-]+:)?)ClientData\b[^<>]*ObjectType\s*=\s*[\"']Note[\"'][^<>]*>(.*?)</\1ClientData\s*>",
    re.DOTALL,
)
_BARIS = re.compile(rb"<(?:[\w.-]+:)?Row\s*>\s*([0-9]+)\s*<")
_KOLOM = re.compile(rb"<(?:[\w.-]+:)?Column\s*>\s*([0-9]+)\s*<")
_JANGKAR = re.compile(rb"<(?:[\w.-]+:)?Anchor\s*>([^<]*)<")
_RUJUKAN = re.compile(rb"<(?:[\w.-]+:)?threadedComment\s[^<>]*?\bref\s*=\s*[\"']([^\"']*)[\"']")
_KOLOM_TERAKHIR, _BARIS_TERAKHIR = 16_384, 1_048_576
_DELAPAN = re.compile(rb"\s*[0-9]+\s*(?:,\s*[0-9]+\s*){7}")
_LEBAR, _TINGGI_TERBESAR, _SEBARIS = 380, 400, 20
_HURUF_SEBARIS = 48
_JARAK = 15


@dataclass(frozen=True, slots=True)
class Blok:
    """The numbers of drawings that nobody in the workbook uses, block by block."""

    pertama: int

    @classmethod
    def dari(cls, parts: Iterable[bytes]) -> Blok:
        used = 0
        for part in parts:
            for listed in _PETA.findall(part):
                used = max([used, *(int(one) for one in re.findall(rb"[0-9]{1,7}", listed))])
            numbers = (int(one) // _BLOK for one in _NOMOR_BENTUK.findall(part))
            used = max([used, *numbers])
        return cls(used + 1)

    def sesudah(self, many: int) -> Blok:
        return Blok(self.pertama + self.banyak(many))

    def banyak(self, many: int) -> int:
        return ceil(many / (_BLOK - 1))

    def nomor(self, index: int) -> int:
        block, place = divmod(index, _BLOK - 1)
        return (self.pertama + block) * _BLOK + place + 1


def dengan_catatan(xml: Xml, catatan: Mapping[Tempat, str]) -> bytes:
    """The part of texts with more of them, behind what stands there already."""
    authors, listed = xml.cari(b"authors"), xml.cari(b"commentList")
    if authors is None or listed is None:
        raise TakDapatDitambah("daftar komentarnya tidak lengkap")
    number = sum(1 for _ in xml.anak(authors))
    p = xml.awalan
    changes = [xml.di_akhir(authors, b"<%bauthor>%b</%bauthor>" % (p, PENULIS, p))]
    there = {
        alamat_sel(atribut(xml.tanda(one)).get(b"ref", "")): one
        for one in xml.semua(b"comment", listed)
    }
    new = []
    for place, text in sorted(catatan.items()):
        old = there.get(place)
        if old is None:
            ref = _alamat(place)
            new.append(
                b'<%bcomment ref="%b" authorId="%d"><%btext>%b</%btext></%bcomment>'
                % (p, ref, number, p, _potongan(p, text), p, p)
            )
        else:
            changes += _disambung(xml, old, text)
    return disunting(xml.data, [*changes, xml.di_akhir(listed, b"".join(new))])


def _disambung(xml: Xml, komentar: Unsur, text: str) -> Iterator[Suntingan]:
    """A note with a piece more; the text of one without pieces becomes the first."""
    p = xml.awalan
    body = xml.cari(b"text", komentar)
    if body is None:
        yield xml.di_awal(komentar, b"<%btext>%b</%btext>" % (p, _potongan(p, text), p))
        return
    pieces = [*xml.anak(body)]
    for one in pieces:
        if one.lokal == b"t":
            yield one.awal, one.awal, b"<%br>" % p
            yield one.akhir, one.akhir, b"</%br>" % p
    added = _potongan(p, f"\n\n{text}")
    aids = [one for one in pieces if one.lokal in {b"rPh", b"phoneticPr"}]
    yield (aids[0].awal, aids[0].awal, added) if aids else xml.di_akhir(body, added)


def _potongan(p: bytes, text: str) -> bytes:
    look = _HURUF % ((p,) * 6)
    return b'<%br>%b<%bt xml:space="preserve">%b</%bt></%br>' % (p, look, p, teks_xml(text), p, p)


def _alamat(place: Tempat) -> bytes:
    return f"{huruf_kolom(place[1])}{place[0]}".encode()


def dengan_bentuk(
    vml: bytes, lembar: LembarXml, catatan: Mapping[Tempat, str], blok: Blok
) -> tuple[bytes, int]:
    """The drawings of notes with more of them, and how many are new; those that are there grow."""
    end = vml.rfind(b"</xml>")
    if end < 0:
        raise TakDapatDitambah("gambar komentarnya tidak berakhir sebagaimana mestinya")
    there = {}
    for one in _CATATAN.finditer(vml):
        row, col = _BARIS.search(one[2]), _KOLOM.search(one[2])
        if row and col:
            there[int(row[1]) + 1, int(col[1]) + 1] = one
    changes: list[Suntingan] = []
    new: list[Tempat] = []
    for place, text in sorted(catatan.items()):
        old = there.get(place)
        if old is None:
            new.append(place)
        else:
            changes += _membesar(old, text, lembar)
    if new:
        space = _ruang(vml)
        shapes = [
            _bentuk(space, place, catatan[place], lembar, blok.nomor(index), index)
            for index, place in enumerate(new)
        ]
        changes += _peta(vml, [*range(blok.pertama, blok.pertama + blok.banyak(len(new)))], end)
        if b'"_x0000_t202"' not in vml:
            changes.append((end, end, _BENTUK_TEKS % space))
        changes.append((end, end, b"".join(shapes)))
    return disunting(vml, changes), len(new)


def _peta(vml: bytes, blok: Sequence[int], end: int) -> Iterator[Suntingan]:
    """The blocks named where the part names its own."""
    more = b",".join(b"%d" % one for one in blok)
    there = _PETA.search(vml)
    if there:
        comma = b"," if there[1].strip() else b""
        yield there.end(1), there.end(1), comma + more
        return
    first = vml.find(b">", vml.find(b"<xml")) + 1
    if not 0 < first <= end:
        raise TakDapatDitambah("gambar komentarnya tidak berawal sebagaimana mestinya")
    layout = b'<o:shapelayout%b v:ext="edit"><o:idmap v:ext="edit" data="%b"/></o:shapelayout>'
    yield first, first, layout % (_ruang(vml), more)


def _ruang(vml: bytes) -> bytes:
    """The declarations that the part lacks."""
    head = vml[: vml.find(b">", vml.find(b"<xml")) + 1]
    return b"".join(
        b' xmlns:%b="%b"' % (prefix, uri)
        for prefix, uri in _RUANG.items()
        if not re.search(rb"xmlns:%b\s*=\s*[\"']%b[\"']" % (prefix, re.escape(uri)), head)
    )


def _bentuk(
    ruang: bytes, place: Tempat, text: str, lembar: LembarXml, nomor: int, urutan: int
) -> bytes:
    row, col = place
    wide, high = _LEBAR, min(40 + _SEBARIS * _baris_teks(text), _TINGGI_TERBESAR)
    top = max(row - 1, 1)
    left_col, left = _maju(lembar.lebar, min(col + 1, _KOLOM_TERAKHIR), _JARAK, _KOLOM_TERAKHIR)
    right_col, right = _maju(lembar.lebar, left_col, left + wide, _KOLOM_TERAKHIR)
    bottom_row, bottom = _maju(lembar.tinggi, top, 2 + high, _BARIS_TERAKHIR)
    anchor = (left_col - 1, left, top - 1, 2, right_col - 1, right, bottom_row - 1, bottom)
    written = ", ".join(map(str, anchor)).encode()
    points = [f"{one * 0.75:g}".encode() for one in (wide, high)]
    return _BENTUK % (ruang, nomor, *points, urutan + 1, written, row - 1, col - 1)


def _baris_teks(text: str) -> int:
    return len(text) // _HURUF_SEBARIS + text.count("\n")


def _maju(ukuran: Callable[[int], int], mulai: int, jauh: int, akhir: int) -> tuple[int, int]:
    """The column or row so many pixels from the beginning of another, and how many are left in it."""
    place = mulai
    while (size := ukuran(place)) <= jauh and place < akhir:
        jauh -= size
        place += 1
    return place, jauh


def _membesar(bentuk: re.Match[bytes], text: str, lembar: LembarXml) -> Iterator[Suntingan]:
    """Its lower edge goes down as far as the new lines need."""
    anchor = _JANGKAR.search(bentuk[2])
    if anchor is None or not _DELAPAN.fullmatch(anchor[1]):
        return
    numbers = anchor[1].split(b",")
    row, offset = int(numbers[6]) + 1, int(numbers[7])
    more = min(_SEBARIS * (_baris_teks(text) + 2), _TINGGI_TERBESAR)
    row, offset = _maju(lembar.tinggi, row, offset + more, _BARIS_TERAKHIR)
    numbers[6:] = [b" %d" % (row - 1), b" %d" % offset]
    start = bentuk.start(2)
    yield start + anchor.start(1), start + anchor.end(1), b",".join(numbers)


def sel_bercakap(xml: bytes) -> set[Tempat]:
    """The cells of threaded comments, whose notes Excel writes anew from the threads."""
    found = (alamat_sel(one.decode("ascii", "replace")) for one in _RUJUKAN.findall(xml))
    return {one for one in found if one}


def tambah_catatan(
    isi: IsiPaket, bagian: str, lembar: LembarXml, catatan: Mapping[Tempat, str], blok: Blok
) -> tuple[list[Suntingan], Blok]:
    """Put notes on the cells of a sheet; what that changes in the sheet, and the numbers left."""
    _tulis_teks(isi, bagian, catatan)
    target, changes = _bagian_gambar(isi, bagian, lembar)
    drawn, many = dengan_bentuk(isi.baca(target), lembar, catatan, blok)
    isi.ganti(target, drawn)
    return changes, blok.sesudah(many)


def _tulis_teks(isi: IsiPaket, bagian: str, catatan: Mapping[Tempat, str]) -> None:
    related = next((one for one in isi.hubungan(bagian) if one.jenis == "comments"), None)
    target = related.bagian if related else ""
    if related is None:
        target = isi.tambah(
            isi.nama_bebas(f"{isi.folder}comments{{}}.xml"), KOSONG, _JENIS_KOMENTAR
        )
        isi.hubungkan(bagian, f"{_JENIS_DOKUMEN}/comments", target)
    elif not isi.ada(target):
        isi.tambah(related.nama, KOSONG, _JENIS_KOMENTAR)
    isi.ganti(target, dengan_catatan(isi.xml(target, b"comments"), catatan))


def _bagian_gambar(isi: IsiPaket, bagian: str, lembar: LembarXml) -> tuple[str, list[Suntingan]]:
    """The part with the drawings of a sheet's notes, made where there is none."""
    element = lembar.gambar_lama()
    name, own = b"", ""
    if element is not None:
        named = atribut(lembar.xml.tanda(element)).items()
        name, own = next((one for one in named if one[0].endswith(b":id")), (b"", ""))
    related = next((one for one in isi.hubungan(bagian) if own and one.id == own), None)
    if related is not None:
        if not isi.ada(related.bagian):
            isi.tambah(related.nama, VML_KOSONG)
            isi.jenis[".vml"] = _JENIS_VML
        return related.bagian, []
    target = isi.tambah(isi.nama_bebas(f"{isi.folder}drawings/vmlDrawing{{}}.vml"), VML_KOSONG)
    isi.jenis[".vml"] = _JENIS_VML
    id_ = isi.hubungkan(bagian, f"{_JENIS_DOKUMEN}/vmlDrawing", target)
    if element is None:
        return target, [lembar.tautan_gambar(id_)]
    return target, [lembar.xml.dengan_atribut(element, name or b"r:id", id_)]
