"""A document's body in; the paper of its sections set, and how wide the text in each is, out."""

from __future__ import annotations

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.naskah.paket import Unsur, W, w
from lkj_xlsx.tampil.lembar import MM_KERTAS


def twip(mm: float) -> int:
    """Twentieths of a point, in which a document measures."""
    return round(mm * 1440 / 25.4)


KERTAS: dict[UkuranKertas, tuple[int, int]] = {
    paper: (twip(wide), twip(high)) for paper, (wide, high) in MM_KERTAS.items()
}
"""Width and height, upright."""
_BAKU = (*KERTAS.values(), (12189, 18709), (11906, 18709), (12240, 15840))
"""What counts as a standard size: beside those the other two sheets that are called F4, and Letter, which
many a program begins with."""
_SELISIH = 60
"""A millimetre: programs round sizes as they like."""
_TWIP = 20
_SEKSI, _TEPI, _KOLOM = w("sectPr"), w("pgMar"), w("cols")
_SEL, _SIFAT_SEL, _LEBAR_SEL, _JENIS = w("tc"), w("tcPr"), w("tcW"), w("type")
_TABEL, _BARIS, _KISI, _JANGKAUAN = w("tbl"), w("tr"), w("gridCol"), w("gridSpan")
_TEPI_SEL, _TERSEMPIT = 108, 567
"""Twips that a program leaves free at either side of a cell, and what no block is narrower than."""
_UKURAN, _LEBAR, _TINGGI, _KODE = w("pgSz"), w("w"), w("h"), w("code")


def atur_kertas(akar: Unsur, kertas: UkuranKertas) -> None:
    """Set the paper of every section that has a standard size, upright or across."""
    narrow, long = KERTAS[kertas]
    for one in akar.iter(_UKURAN):
        wide, high = _angka(one, _LEBAR), _angka(one, _TINGGI)
        if any(_sama((min(wide, high), max(wide, high)), size) for size in _BAKU):
            one.set(_LEBAR, str(narrow if wide <= high else long))
            one.set(_TINGGI, str(long if wide <= high else narrow))
            one.attrib.pop(_KODE, None)


def lebar_teks(unsur: Unsur) -> float:
    """Points between the margins where something stands: of its cell, its column or its page."""
    cell = next(unsur.iterancestors(_SEL), None)
    if cell is not None:
        return max(_lebar_sel(cell) - 2 * _TEPI_SEL, _TERSEMPIT) / _TWIP
    own = unsur.find(f".//{_SEKSI}")
    sections = (
        [own] if own is not None else unsur.xpath("following::w:sectPr[1]", namespaces={"w": W})
    )
    return max(_lebar_seksi(sections[0] if sections else None), _TERSEMPIT) / _TWIP


def _lebar_sel(sel: Unsur) -> float:
    """Twips of a cell: what it says, or else its columns, or else its share of where the table stands."""
    width = sel.find(f"{_SIFAT_SEL}/{_LEBAR_SEL}")
    if width is not None and width.get(_JENIS) == "dxa" and _angka(width, _LEBAR):
        return _angka(width, _LEBAR)
    row, table = next(sel.iterancestors(_BARIS)), next(sel.iterancestors(_TABEL))
    cells = [one for one in row.iter(_SEL) if next(one.iterancestors(_BARIS)) is row]
    reach = {one: _jangkauan(one) for one in cells}
    first = sum(reach[one] for one in cells[: cells.index(sel)])
    grid = [_angka(one, _LEBAR) for one in table.iterfind(f"{w('tblGrid')}/{_KISI}")]
    share: float = lebar_teks(table) * _TWIP * reach[sel] / sum(reach.values())
    return sum(grid[first : first + reach[sel]]) or share


def _jangkauan(sel: Unsur) -> int:
    """Over how many columns a cell reaches."""
    span = sel.find(f"{_SIFAT_SEL}/{_JANGKAUAN}")
    return max(1, 0 if span is None else _angka(span, w("val")))


def _lebar_seksi(seksi: Unsur | None) -> int:
    """Twips between the margins, of one of its columns; those of upright F4 where nothing says."""
    size, margin, columns = (
        None if seksi is None else seksi.find(name) for name in (_UKURAN, _TEPI, _KOLOM)
    )
    wide = KERTAS[UkuranKertas.F4][0] if size is None else _angka(size, _LEBAR)
    if margin is not None:
        wide -= sum(_angka(margin, w(side)) for side in ("left", "right", "gutter"))
    many = 1 if columns is None else max(1, _angka(columns, w("num")))
    between = 0 if columns is None else _angka(columns, w("space"))
    return (wide - (many - 1) * between) // many


def _sama(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(mine - yours) <= _SELISIH for mine, yours in zip(one, other, strict=True))


def _angka(unsur: Unsur, nama: str) -> int:
    value = unsur.get(nama, "0")
    return int(value) if value.isdecimal() else 0
