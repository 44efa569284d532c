"""A document and the period of its workbook in; out, in one finding, that it is the report of another one.

A word or two that name another quarter are mistakes of the document. Where all that says whose period it
is agrees on another one, the workbook is not the one that it was made of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import Triwulan, sebutan_tahun, sebutan_triwulan
from lkj_xlsx.naskah.baca_isi import PARAGRAF, Alinea, Naskah
from lkj_xlsx.naskah.bagian import awal_isi
from lkj_xlsx.naskah.banding_kalimat import judul_tabel
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.hasil import Pemilik, temuan
from lkj_xlsx.naskah.kenal_tabel import TabelLaporan
from lkj_xlsx.temuan import Temuan

SAMPUL = 12
"""Lines of a cover."""
_PALING_SEDIKIT = 2
"""So many parts of a document must agree before it is taken for that of another period."""


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """What a part of the document names most often, and where first."""

    masa: Triwulan | int
    baris: Alinea


def masa_lain(naskah: Naskah, tabel: Sequence[TabelLaporan], milik: Milik) -> Temuan | None:
    """None where the document is of the workbook's period, or only a part of it names another."""
    parts = [*_bagian(naskah, tabel)]
    quarters = [one for part in parts if (one := _triwulan(part)) is not None]
    years = [one for part in parts if (one := _tahun(part)) is not None]
    own = milik.laporan.periode
    quarter = _sepakat(quarters)
    year = _sepakat(years)
    other_quarter = quarter is not None and quarter.masa is not own.triwulan
    other_year = year is not None and own.tahun not in {None, year.masa}
    if not other_quarter and not other_year:
        return None
    proper = Periode(
        quarter.masa if quarter and isinstance(quarter.masa, Triwulan) else own.triwulan,
        year.masa if year and isinstance(year.masa, int) else own.tahun,
    )
    places = [*(quarters if other_quarter else ()), *(years if other_year else ())]
    return temuan(
        "LKJ801",
        f"Naskah ini untuk {proper.panjang}, padahal workbook untuk {own.panjang}, jadi isinya tidak "
        "dicocokkan.",
        [one.baris.sel for one in places],
        f"Sebutkan workbook {proper.panjang} sesudah --dengan; bila naskah memang untuk {own.panjang}, buat "
        "ulang naskahnya dari workbook ini.",
        Pemilik(milik.jabatan),
    )


def _sepakat(sebutan: Sequence[_Sebutan]) -> _Sebutan | None:
    """What all parts name, where there are enough of them."""
    agreed = len({one.masa for one in sebutan}) == 1 and len(sebutan) >= _PALING_SEDIKIT
    return sebutan[0] if agreed else None


def _bagian(naskah: Naskah, tabel: Sequence[TabelLaporan]) -> Iterator[Sequence[Alinea]]:
    """Cover, head and foot of the pages, captions, and the sentences."""
    start = awal_isi(naskah)
    body = [one for one in naskah.alinea if one.sel.sheet == PARAGRAF]
    cover = [*takewhile(lambda one: start is None or one.sel.row < start, body)][:SAMPUL]
    captions = [line for one in tabel for part in one.tabel for line in judul_tabel(part)]
    apart = {one.sel for one in (*cover, *captions)}
    yield cover
    yield bingkai_halaman(naskah)
    yield captions
    yield [one for one in body if one.sel not in apart]


def bingkai_halaman(naskah: Naskah) -> list[Alinea]:
    """The lines of heads and feet of pages, also those that a table sets out."""
    return [
        Alinea(text, one.sel)
        for one in naskah.semua_teks
        if one.sel.sheet.startswith(_BINGKAI)
        for text in one.teks.splitlines()
        if bersih(text)
    ]


_BINGKAI = ("kepala halaman", "kaki halaman", "tabel dalam kepala", "tabel dalam kaki")


def _triwulan(alinea: Iterable[Alinea]) -> _Sebutan | None:
    return _terbanyak(
        _Sebutan(one.triwulan, line) for line in alinea for one in sebutan_triwulan(line.teks)
    )


def _tahun(alinea: Iterable[Alinea]) -> _Sebutan | None:
    return _terbanyak(
        _Sebutan(year, line) for line in alinea for year, _, _ in sebutan_tahun(line.teks)
    )


def _terbanyak(sebutan: Iterable[_Sebutan]) -> _Sebutan | None:
    """The first mention of what is named most often."""
    found = list(sebutan)
    counts = Counter(one.masa for one in found)
    return max(found, key=lambda one: counts[one.masa], default=None)
