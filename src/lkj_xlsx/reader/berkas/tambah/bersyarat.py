"""A sheet's part and the colours of its marked cells in; rules that no conditional format of the
sheet covers out.

A conditional colour lies over a cell's own fill: an empty required cell of the template would hide our
mark. On such cells alone the mark is a conditional format as well, before all others of the sheet: it
decides about the fill, and whatever else they give a cell stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.reader.berkas.tambah.lembar import LembarXml, Tempat, alamat_sel
from lkj_xlsx.reader.berkas.tambah.sisip import Suntingan, Unsur, Xml, atribut, atribut_baru
from lkj_xlsx.temuan import Tingkat

_SEBELUM = frozenset(
    {
        b"sheetCalcPr", b"sheetProtection", b"protectedRanges", b"scenarios", b"autoFilter",
        b"sortState", b"dataConsolidate", b"customSheetViews", b"mergeCells", b"phoneticPr",
    }
)  # fmt: skip
"""What stands between a sheet's rows and its conditional formats."""
_BUKA = rb"(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>"
_ATURAN = re.compile(rb"<(?:[\w.-]+:)?cfRule" + _BUKA)
_DAERAH = re.compile(
    rb"<([\w.-]+:)?conditionalFormatting" + _BUKA + rb"(.*?)</(?(1)\1)conditionalFormatting\s*>",
    re.DOTALL,
)
_DI_DALAM = re.compile(rb"<(?:[\w.-]+:)?sqref\s*>([^<]*)<")
"""Those of newer versions of Excel say inside where they hold."""
_TAK_MENUTUP = frozenset({"dataBar", "iconSet"})
"""What is drawn over a fill and leaves it to be seen."""
_SEBARIS = re.compile(r"\$?(\d+)")
_SEKOLOM = re.compile(r"\$?([A-Za-z]{1,3})")
_BARIS_MAKS, _KOLOM_MAKS = 1_048_576, 16_384
_SEKALI = 400
"""Areas that one rule names."""

Daerah = tuple[Tempat, Tempat]
"""The first and the last cell."""


def di_atas_bersyarat(
    lembar: LembarXml, warna: Mapping[Tempat, Tingkat], nomor_gaya: Callable[[Tingkat], int]
) -> Iterator[Suntingan]:
    """Rules for the cells over which conditional formats of the sheet lie, and these one after them.

    `nomor_gaya` gives the number of a level's differential format.
    """
    xml, tail = lembar.xml, lembar.ekor()
    covered = _tertutup(sorted(warna), _semua_daerah(xml, tail))
    added: list[bytes] = []
    for level in Tingkat:
        areas = [*_bersambung(one for one in covered if warna[one] is level)]
        for begin in range(0, len(areas), _SEKALI):
            said = " ".join(areas[begin : begin + _SEKALI]).encode()
            added.append(_aturan(xml.awalan, said, nomor_gaya(level), len(added) + 1))
    if not added:
        return
    for rule in _ATURAN.finditer(xml.terbuka, tail.isi, tail.tutup):
        priority = atribut(rule[1]).get(b"priority", "")
        if priority.isdecimal():
            later = int(priority) + len(added)
            yield atribut_baru(xml.data, rule.start(), rule.end(), b"priority", later)
    yield _di_tempatnya(xml, tail, b"".join(added))


def _aturan(p: bytes, daerah: bytes, gaya: int, urutan: int) -> bytes:
    rule = b'<%bcfRule type="expression" dxfId="%d" priority="%d">' % (
        p,
        gaya,
        urutan,
    )
    always = b"<%bformula>TRUE</%bformula></%bcfRule>" % (p, p, p)
    head = b'<%bconditionalFormatting sqref="%b">' % (p, daerah)
    return b"%b%b%b</%bconditionalFormatting>" % (head, rule, always, p)


def _di_tempatnya(xml: Xml, ekor: Unsur, text: bytes) -> Suntingan:
    later = (one.awal for one in xml.anak(ekor) if one.lokal not in _SEBELUM)
    place = next(later, ekor.tutup)
    return place, place, text


def _semua_daerah(xml: Xml, ekor: Unsur) -> Iterator[Daerah]:
    """The areas whose conditional formats may colour a cell."""
    for one in _DAERAH.finditer(xml.terbuka, ekor.isi, ekor.tutup):
        rules = (atribut(rule[1]).get(b"type") for rule in _ATURAN.finditer(one[3]))
        if not _TAK_MENUTUP.issuperset(rules):
            yield from _daerah(atribut(one[2]).get(b"sqref", ""))
            for said in _DI_DALAM.findall(one[3]):
                yield from _daerah(said.decode("utf-8", "replace"))


def _daerah(sqref: str) -> Iterator[Daerah]:
    """`A1:B5 C7 D:D 2:3`; what is written otherwise covers nothing that we know of."""
    for one in sqref.split():
        first, _, last = one.partition(":")
        begin, end = _ujung(first, 1, 1), _ujung(last or first, _BARIS_MAKS, _KOLOM_MAKS)
        if begin and end:
            yield begin, end


def _ujung(text: str, row: int, col: int) -> Tempat | None:
    if whole := _SEBARIS.fullmatch(text):
        return int(whole[1]), col
    if _SEKOLOM.fullmatch(text):
        place = alamat_sel(f"{text}1")
        return place and (row, place[1])
    return alamat_sel(text)


def _tertutup(sel: Sequence[Tempat], daerah: Iterable[Daerah]) -> list[Tempat]:
    """Of cells in their order those that lie in an area."""
    found: set[Tempat] = set()
    for begin, end in daerah:
        for place in range(bisect_left(sel, begin), len(sel)):
            row, col = sel[place]
            if row > end[0]:
                break
            if begin[1] <= col <= end[1]:
                found.add((row, col))
    return sorted(found)


def _bersambung(sel: Iterable[Tempat]) -> Iterator[str]:
    """Cells below each other together: `C2:C4`."""
    runs: list[tuple[int, int, int]] = []
    for col, row in sorted((col, row) for row, col in sel):
        if runs and (runs[-1][0], runs[-1][2] + 1) == (col, row):
            runs[-1] = (col, runs[-1][1], row)
        else:
            runs.append((col, row, row))
    for col, first, last in runs:
        letters = huruf_kolom(col)
        yield f"{letters}{first}" if first == last else f"{letters}{first}:{letters}{last}"
