"""What was found and what the copy lacks in; the copy's first sheet, as raw XML, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil

from lkj_xlsx.dasar.hasil_sendiri import NAMA_SALINAN
from lkj_xlsx.dasar.kaki import kaki_excel
from lkj_xlsx.reader.berkas.tambah.buku import DOKUMEN
from lkj_xlsx.reader.berkas.tambah.gaya import GayaAwal
from lkj_xlsx.reader.berkas.tambah.sisip import teks_xml
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.langkah import menurut_langkah

KEPALA = ("Temuan", "Sel", "Tingkat", "Kode", "Saran")
_LEBAR = (90, 18, 12, 10, 60)
_UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SEBARIS, _JUDUL = 15 / 11, 19 / 11
"""The height of a line and of the title, in sizes of the workbook's letters."""
_TERTINGGI = 409
_SATUAN_TERPANJANG = 32_000
_TAUTAN_TERBANYAK = 60_000
_DISEBUT = 8


@dataclass(frozen=True, slots=True)
class IsiAwal:
    """What the first sheet says."""

    petunjuk: str
    hilang: Sequence[str]
    temuan: Sequence[Temuan]
    sheet: Collection[str]
    """The names of the sheets to which a link can lead."""
    kaki: str = ""
    """What each page names beside its number; see `dasar.kaki`."""


def lembar_awal(isi: IsiAwal, gaya: GayaAwal) -> tuple[bytes, int | None]:
    """The findings by level, what could not be kept, and each finding with the way to its cell.

    Then the row that heads the findings, which every page repeats; None where there are none.
    """
    rows: list[str] = []
    start = None
    links: list[str] = []
    numbers = count(1)
    active = menurut_langkah(one for one in isi.temuan if one.status is Status.AKTIF)
    levels = Hitungan.dari(isi.temuan).menurut_tingkat
    head: list[tuple[str, int]] = [
        ("Salinan workbook yang sudah diperiksa", gaya.judul),
        (isi.petunjuk, gaya.biasa),
        ("", gaya.biasa),
        *((f"{level}: {many}", gaya.tingkat[level]) for level, many in levels.items()),
        ("", gaya.biasa),
        ("Yang tidak dapat dipertahankan di salinan ini:", gaya.tebal),
        *((f"- {word}", gaya.biasa) for word in isi.hilang or ("tidak ada",)),
    ]
    rows += (_baris(number, [one], gaya) for one, number in zip(head, numbers, strict=False))
    if active:
        start = len(rows) + 2
        rows.append(_baris(start, [(word, gaya.tebal) for word in KEPALA], gaya))
        for number, one in enumerate(active, start=start + 1):
            rows.append(_baris(number, _petak(one, gaya), gaya))
            link = _tautan(one, isi.sheet)
            if link and len(links) < _TAUTAN_TERBANYAK:
                links.append(f'<hyperlink ref="B{number}" location="{_teks(link)}"/>')
    return _lembar(rows, links, isi.kaki), start


def _petak(one: Temuan, gaya: GayaAwal) -> list[tuple[str, int]]:
    """A link is printed on one line, so that the other cells stand below the message."""
    more = f" +{len(one.lokasi) - 1}" if len(one.lokasi) > 1 else ""
    others = [str(sel) for sel in one.lokasi[1:_DISEBUT]]
    rest = len(one.lokasi) - _DISEBUT
    if rest > 0:
        others.append(f"dan {rest} sel lain")
    return [
        (f"{one.pesan}\nSel lain: {', '.join(others)}" if others else one.pesan, gaya.biasa),
        (f"{one.lokasi[0]}{more}" if one.lokasi else "", gaya.biasa),
        (str(one.tingkat), gaya.tingkat[one.tingkat]),
        (one.kode, gaya.biasa),
        (one.saran, gaya.biasa),
    ]


def _tautan(one: Temuan, sheets: Collection[str]) -> str:
    place = next(iter(one.lokasi), None)
    if place is None or place.sheet not in sheets:
        return ""
    sheet = place.sheet.replace("'", "''")
    return f"'{sheet}'!{place.alamat}"


def _baris(number: int, cells: Sequence[tuple[str, int]], gaya: GayaAwal) -> str:
    made = "".join(
        _sel(f"{letter}{number}", *one) for letter, one in zip("ABCDE", cells, strict=False)
    )
    size = gaya.huruf * (_JUDUL if cells[0][1] == gaya.judul != gaya.biasa else _SEBARIS)
    lines = max(_baris_teks(text, width) for (text, _), width in zip(cells, _LEBAR, strict=False))
    return f'<row r="{number}" ht="{min(size * lines, _TERTINGGI):g}">{made}</row>'


def _baris_teks(text: str, lebar: int) -> int:
    """The lines that a text takes in a column: LibreOffice does not measure them when it opens a file."""
    return sum(max(1, ceil(len(line) / lebar)) for line in text.split("\n"))


def _sel(ref: str, text: str, style: int) -> str:
    if not text:
        return f'<c r="{ref}" s="{style}"/>'
    held = text[:_SATUAN_TERPANJANG]
    inner = f"<is><t{_jarak(held)}>{_teks(held)}</t></is>"
    return f'<c r="{ref}" s="{style}" t="inlineStr">{inner}</c>'


def _jarak(text: str) -> str:
    """Blanks at the ends are kept where asked for; openxlsx (R) shows the asking before the text."""
    return "" if text == text.strip() else ' xml:space="preserve"'


def _teks(text: str) -> str:
    return teks_xml(text).decode()


def _lembar(rows: Sequence[str], links: Sequence[str], kaki: str) -> bytes:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_LEBAR, start=1)
    )
    listed = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_UTAMA}" xmlns:r="{DOKUMEN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>{listed}"
        '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.8" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        f"<headerFooter><oddFooter>{_teks(kaki_excel(kaki))}</oddFooter></headerFooter></worksheet>"
    ).encode()


def nama_bebas(taken: Iterable[str]) -> str:
    """Our name, or with a number where the office has a sheet of that name."""
    known = {name.casefold() for name in taken}
    name, number = NAMA_SALINAN, 1
    while name.casefold() in known:
        number += 1
        name = f"{NAMA_SALINAN} ({number})"
    return name
