"""Rows of a printable sheet in, a table of Word out, as prepared XML.

Python-docx would need a call a cell, and minutes for a batch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.naskah.isi_paragraf import Ragam, lari, paragraf
from lkj_xlsx.tampil.lembar import (
    Baris,
    Gaya,
    Lembar,
    Petak,
    Rata,
    Sisi,
    piksel_kolom,
)

_TWIP = 20
"""Of a point."""
_TEPI_SEL = 60
"""Twips at either side of a cell's text."""
_HURUF = 9.0
"""Points of what is 11 points in a sheet: letters of a document are wider than a sheet's."""
_HURUF_LEMBAR = 11
_TERKECIL, _SKALA_TERKECIL = 6.0, 0.75
_SEBELUM_JUDUL = 240
"""Twips above a caption: another table may end there."""
_LEBAR_ANGKA: Mapping[str, float] = MappingProxyType({".": 0.28, ",": 0.28, " ": 0.28, "%": 0.89})
"""Of an em; a digit, and any other letter, is 0.56."""
_TEPI_TEGAK = 25
"""Twips above and below a cell's text."""
_LEBAR_HURUF, _TINGGI_BARIS = 0.5, 1.2
"""Of a letter and of a line, in sizes of the letters."""
_AKHIR = 150.0
"""Points of a table's end that stay on one page: a page with a row or two looks forgotten."""
_BARIS_TERTINGGI, _RUMPUN_TERTINGGI = 280.0, 220.0
"""Points of a row that does not break, and of rows under a common cell that stay on one page."""
_PUCAT = 'w:val="single" w:sz="2" w:space="0" w:color="BFBFBF"'
_RATA: Mapping[Rata, str] = MappingProxyType(
    {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
)
_SISI: Mapping[Sisi, str] = MappingProxyType(
    {Sisi.ATAS: "top", Sisi.KIRI: "left", Sisi.BAWAH: "bottom", Sisi.KANAN: "right"}
)
"""In the order of the schema."""
_BATAS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True, slots=True)
class IsiTabel:
    """A sheet of a table taken apart: its number, its caption, its rows, what is remarked below it."""

    nomor: str
    judul: str
    kepala: Sequence[Baris]
    isi: Sequence[Baris]
    catatan: tuple[str, ...]


def isi_tabel(lembar: Lembar) -> IsiTabel:
    """The table proper of a sheet: it ends at the first blank row, its remarks have no lines."""
    first, last = lembar.berulang or (1, 0)
    title = [_teks(row) for row in lembar.baris[: first - 1] if row.petak]
    body: list[Baris] = []
    for row in lembar.baris[last:]:
        if not row.petak:
            break
        body.append(row)
    end = len(body)
    while end and _tanpa_garis(body[end - 1]):
        end -= 1
    return IsiTabel(
        title[0],
        title[1],
        lembar.baris[first - 1 : last],
        body[:end],
        tuple(map(_teks, body[end:])),
    )


def _teks(baris: Baris) -> str:
    return "\n".join(teks_petak(one) for one in baris.petak if one is not None)


def _tanpa_garis(baris: Baris) -> bool:
    return all(one is None or not one.gaya.garis for one in baris.petak)


def blok_tabel(lembar: Lembar, selebar: float) -> str:
    """The caption, the table with its header repeated on every page, and the remarks below it.

    Letters become smaller with the page: what fits across it is hard to read upright.
    """
    parts = isi_tabel(lembar)
    natural = sum(map(piksel_kolom, lembar.lebar)) * 72 / 96
    scale = min(1.0, max(_SKALA_TERKECIL, selebar / natural))
    return "".join(
        (
            paragraf(parts.nomor, Ragam.JUDUL_TABEL, bersama=True, sebelum=_SEBELUM_JUDUL),
            paragraf(parts.judul, Ragam.JUDUL_TABEL, bersama=True),
            tabel(
                (*parts.kepala, *parts.isi),
                lembar.lebar,
                selebar,
                kepala=len(parts.kepala),
                huruf=_HURUF * scale,
                judul=f"{parts.nomor} {parts.judul}",
            ),
            *(paragraf(one, Ragam.CATATAN) for one in parts.catatan),
        )
    )


def tabel(
    baris: Sequence[Baris],
    lebar: Sequence[float],
    selebar: float,
    *,
    kepala: int = 0,
    huruf: float = _HURUF,
    judul: str = "",
) -> str:
    """The rows as a table so many points wide; the first `kepala` of them head every page.

    `huruf` are the points of letters that have 11 in the sheet.
    """
    columns = _lebar_kolom(lebar, selebar)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in columns)
    caption = f"<w:tblCaption w:val={quoteattr(judul)}/>" if judul else ""
    rows = _baris(baris, columns, kepala, huruf / _HURUF_LEMBAR)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BATAS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{_TEPI_TEGAK}" w:type="dxa"/><w:left w:w="{_TEPI_SEL}" w:type="dxa"/>'
        f'<w:bottom w:w="{_TEPI_TEGAK}" w:type="dxa"/><w:right w:w="{_TEPI_SEL}" w:type="dxa"/></w:tblCellMar>{caption}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _lebar_kolom(lebar: Sequence[float], selebar: float) -> list[int]:
    """Twips of each column, in the proportions of the sheet."""
    pixels = [*map(piksel_kolom, lebar)]
    unit = selebar * _TWIP / sum(pixels)
    return [int(one * unit) for one in pixels]


@dataclass(frozen=True, slots=True)
class _Turun:
    """A cell that reaches down over so many rows more."""

    sisa: int
    kolom: int
    rupa: str


def _baris(
    baris: Sequence[Baris], kolom: Sequence[int], kepala: int, skala: float
) -> Iterator[str]:
    layout = _tata_baris(baris, kolom, kepala, skala)
    reaching: dict[int, _Turun] = {}
    for place, (row, plan) in enumerate(zip(baris, layout, strict=True)):
        cells = []
        col = 0
        while col < len(kolom):
            petak = row.petak[col] if col < len(row.petak) else None
            above = reaching.pop(col, None)
            if above is not None:
                left = above
                xml = _sel_sambungan(above, kolom, col, bersama=plan.bersama)
            else:
                one = petak or _KOSONG
                left = _Turun(one.baris, one.kolom, _rupa_sel(one.gaya, plan.terpotong))
                width = sum(kolom[col : col + one.kolom])
                xml = _sel(one, left.rupa, width, skala, bersama=plan.bersama)
            if left.sisa > 1:
                reaching[col] = _Turun(left.sisa - 1, left.kolom, left.rupa)
            cells.append(xml)
            col += left.kolom
        properties = _sifat_baris(row, plan, skala, kepala=place < kepala)
        yield f"<w:tr>{properties}{''.join(cells)}</w:tr>"


@dataclass(frozen=True, slots=True)
class _TataBaris:
    """What becomes of a row where a page ends."""

    bersama: bool
    """It stays with the next one."""
    utuh: bool
    """It does not break: one taller than a page would be cut off."""
    terpotong: bool
    """A page may end among the rows over which a cell of it reaches."""


def _tata_baris(
    baris: Sequence[Baris], kolom: Sequence[int], kepala: int, skala: float
) -> Iterator[_TataBaris]:
    """Rows under a common cell stay together unless they are many, and so do the last of a table."""
    heights = _tinggi(baris, kolom, skala)
    ending = _awal_akhir(heights)
    for first, last in _rumpun(baris):
        whole = sum(heights[first:last]) <= _RUMPUN_TERTINGGI
        for place in range(first, last):
            with_next = whole and (place + 1 < last or baris[place].bersama)
            at_end = ending <= place < len(baris) - 1
            unbroken = heights[place] <= _BARIS_TERTINGGI
            yield _TataBaris(place < kepala or with_next or at_end, unbroken, not whole)


def _rumpun(baris: Sequence[Baris]) -> Iterator[tuple[int, int]]:
    """The first row of each group over which cells reach, and the one behind its last."""
    first = end = 0
    for place, row in enumerate(baris):
        if place == end and place > first:
            yield first, end
            first = place
        reach = max((one.baris for one in row.petak if one is not None), default=1)
        end = max(end, place + reach)
    yield first, len(baris)


def _awal_akhir(tinggi: Sequence[float]) -> int:
    """The first of the rows that end the table together, so that no page has but a few of them."""
    left = _AKHIR
    for place in range(len(tinggi) - 1, -1, -1):
        left -= tinggi[place]
        if left < 0:
            return place + 1
    return 0


def _tinggi(baris: Sequence[Baris], kolom: Sequence[int], skala: float) -> list[float]:
    """About how many points high each row is; a cell that reaches down takes its share of each."""
    line = _TINGGI_BARIS * _HURUF_LEMBAR * skala
    heights = [max(line, row.tinggi * skala) for row in baris]
    for place, row in enumerate(baris):
        for col, one in enumerate(row.petak):
            if one is None or not isinstance(one.nilai, str):
                continue
            width = (sum(kolom[col : col + one.kolom]) - 2 * _TEPI_SEL) / _TWIP
            letters = max(1.0, width / (one.gaya.ukuran * skala * _LEBAR_HURUF))
            lines = sum(max(1, ceil(len(part) / letters)) for part in one.nilai.split("\n"))
            for below in range(place, min(place + one.baris, len(baris))):
                heights[below] = max(heights[below], lines * line / one.baris)
    return [one + 2 * _TEPI_TEGAK / _TWIP for one in heights]


_KOSONG = Petak(None, Gaya(garis=Sisi.TANPA))


def _sifat_baris(baris: Baris, tata: _TataBaris, skala: float, *, kepala: bool) -> str:
    whole = "<w:cantSplit/>" if tata.utuh else ""
    height = (
        f'<w:trHeight w:val="{round(baris.tinggi * skala * _TWIP)}" w:hRule="atLeast"/>'
        if baris.tinggi
        else ""
    )
    head = "<w:tblHeader/>" if kepala else ""
    properties = f"{whole}{height}{head}"
    return f"<w:trPr>{properties}</w:trPr>" if properties else ""


def _sel_sambungan(turun: _Turun, kolom: Sequence[int], col: int, *, bersama: bool) -> str:
    width = sum(kolom[col : col + turun.kolom])
    span = _jangkauan(turun.kolom)
    empty = paragraf("", Ragam.SEL, bersama=bersama)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vMerge/>{turun.rupa}</w:tcPr>'
        f"{empty}</w:tc>"
    )


def _jangkauan(kolom: int) -> str:
    return f'<w:gridSpan w:val="{kolom}"/>' if kolom > 1 else ""


def _sel(petak: Petak, rupa: str, lebar: int, skala: float, *, bersama: bool) -> str:
    text = teks_petak(petak)
    size = _ukuran(petak.gaya, text, lebar, skala)
    merge = '<w:vMerge w:val="restart"/>' if petak.baris > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{_jangkauan(petak.kolom)}{merge}{rupa}'
        f"</w:tcPr><w:p>{_rupa_paragraf(petak.gaya, bersama)}"
        f"{lari(text, _rupa_huruf(petak.gaya, size))}</w:p></w:tc>"
    )


def teks_petak(petak: Petak) -> str:
    """What a reader sees in the cell."""
    value = petak.nilai
    if isinstance(value, str):
        return value
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / value.denominator
    return teks_sel(value, petak.format)


def _ukuran(gaya: Gaya, text: str, lebar: int, skala: float) -> float:
    """Points of a cell's letters; a number becomes smaller rather than break."""
    size = gaya.ukuran * skala
    if gaya.ciut and text:
        room = (lebar - 2 * _TEPI_SEL) / _TWIP
        natural = max(_panjang(one) for one in text.split()) if text.strip() else 0
        if natural * size > room:
            size = max(_TERKECIL, room / natural)
    return size


def _panjang(word: str) -> float:
    return sum(_LEBAR_ANGKA.get(letter, 0.56) for letter in word)


@lru_cache(256)
def _rupa_sel(gaya: Gaya, terpotong: bool) -> str:
    """Lines, fill and where the text stands in a cell.

    Where a page may end between cells without a line between them, there is a pale one.
    """
    pale = _PUCAT if terpotong and gaya.garis & Sisi.SAMPING else 'w:val="nil"'
    missing = [name for side, name in _SISI.items() if side not in gaya.garis]
    lines = "".join(f"<w:{name} {pale}/>" for name in missing)
    borders = f"<w:tcBorders>{lines}</w:tcBorders>" if lines else ""
    fill = (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{gaya.isian.removeprefix("#")}"/>'
        if gaya.isian
        else ""
    )
    middle = '<w:vAlign w:val="center"/>' if gaya.tengah_tegak else ""
    return f"{borders}{fill}{middle}"


@lru_cache(256)
def _rupa_paragraf(gaya: Gaya, bersama: bool) -> str:
    keep = "<w:keepNext/>" if bersama else ""
    side = f'<w:jc w:val="{_RATA[gaya.rata]}"/>' if gaya.rata is not Rata.KIRI else ""
    return f'<w:pPr><w:pStyle w:val="{Ragam.SEL}"/>{keep}{side}</w:pPr>'


@lru_cache(512)
def _rupa_huruf(gaya: Gaya, ukuran: float) -> str:
    half_points = max(2, int(ukuran * 2))
    return (
        f"{'<w:b/>' if gaya.tebal else ''}{'<w:i/>' if gaya.miring else ''}"
        + (f'<w:color w:val="{gaya.warna.removeprefix("#")}"/>' if gaya.warna else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        + ('<w:u w:val="single"/>' if gaya.garis_bawah else "")
    )
