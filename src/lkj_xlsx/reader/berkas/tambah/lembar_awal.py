"""What was found and what the copy lacks in; the copy's first sheet, as raw XML, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from lkj_xlsx.reader.berkas.tambah.buku import DOKUMEN
from lkj_xlsx.reader.berkas.tambah.gaya import GayaAwal
from lkj_xlsx.reader.berkas.tambah.sisip import teks_xml
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan

NAMA_SALINAN = "Hasil Pemeriksaan"
KEPALA = ("Temuan", "Sel", "Tingkat", "Kode", "Saran")
_LEBAR = (90, 18, 12, 10, 60)
_UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
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


def lembar_awal(isi: IsiAwal, gaya: GayaAwal) -> bytes:
    """The findings by level, what could not be kept, and each finding with the way to its cell."""
    rows: list[str] = []
    links: list[str] = []
    numbers = count(1)
    active = [one for one in isi.temuan if one.status is Status.AKTIF]
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
    rows += (_baris(number, [one]) for one, number in zip(head, numbers, strict=False))
    if active:
        start = len(rows) + 2
        rows.append(_baris(start, [(word, gaya.tebal) for word in KEPALA]))
        for number, one in enumerate(active, start=start + 1):
            rows.append(_baris(number, _petak(one, gaya)))
            link = _tautan(one, isi.sheet)
            if link and len(links) < _TAUTAN_TERBANYAK:
                links.append(f'<hyperlink ref="B{number}" location="{_teks(link)}"/>')
    return _lembar(rows, links)


def _petak(one: Temuan, gaya: GayaAwal) -> list[tuple[str, int]]:
    places = [str(sel) for sel in one.lokasi[:_DISEBUT]]
    rest = len(one.lokasi) - _DISEBUT
    more = [f"dan {rest} sel lain"] if rest > 0 else []
    return [
        (one.pesan, gaya.biasa),
        (", ".join([*places, *more]), gaya.biasa),
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


def _baris(number: int, cells: Sequence[tuple[str, int]]) -> str:
    made = "".join(
        _sel(f"{letter}{number}", *one) for letter, one in zip("ABCDE", cells, strict=False)
    )
    return f'<row r="{number}">{made}</row>'


def _sel(ref: str, text: str, style: int) -> str:
    if not text:
        return f'<c r="{ref}" s="{style}"/>'
    inner = f'<is><t xml:space="preserve">{_teks(text[:_SATUAN_TERPANJANG])}</t></is>'
    return f'<c r="{ref}" s="{style}" t="inlineStr">{inner}</c>'


def _teks(text: str) -> str:
    return teks_xml(text).decode()


def _lembar(rows: Sequence[str], links: Sequence[str]) -> bytes:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_LEBAR, start=1)
    )
    listed = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_UTAMA}" xmlns:r="{DOKUMEN}">'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>{listed}</worksheet>"
    ).encode()


def nama_bebas(taken: Iterable[str]) -> str:
    """Our name, or with a number where the office has a sheet of that name."""
    known = {name.casefold() for name in taken}
    name, number = NAMA_SALINAN, 1
    while name.casefold() in known:
        number += 1
        name = f"{NAMA_SALINAN} ({number})"
    return name
