"""What a document says of whose it is, on its cover and at the edges of its pages, beside the workbook.

Titles, the office, the regency, and whether it is a draft. Every wrong writing is one finding with all its
places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lkj_xlsx.dasar.jabatan import jabatan_tunggal, kunci_jabatan, penjabat_sementara
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, deretan, kunci
from lkj_xlsx.dasar.waktu import sebutan_triwulan
from lkj_xlsx.naskah.baca_isi import PARAGRAF, Alinea, Naskah
from lkj_xlsx.naskah.bagian import TEPI_HALAMAN, awal_isi
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.banding_masa import SAMPUL, bingkai_halaman
from lkj_xlsx.naskah.hasil import Hasil, Pemilik, temuan
from lkj_xlsx.temuan import Temuan, Usul

_TERPANJANG = 90
"""Letters of a line that only names something."""
_KONSEP = re.compile(r"konsep\b(?:\W+(?P<galat>\d+)\s+galat\b)?", re.IGNORECASE)
_PEMISAH = re.compile(r"\s+[–—-]\s+|,\s+")
_KABUPATEN = frozenset({"kabupaten", "kab", "kota"})
_LENGKAPI = re.compile(r"\[\s*lengkapi\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name as the document writes it, where the workbook has another."""

    hal: str
    tertulis: str
    benar: str
    baris: Alinea
    asal: Sel | None


def banding_kantor(naskah: Naskah, milik: Milik, galat: int) -> Iterator[Hasil]:
    """Names, then the marks of a draft."""
    found = [*sebutan_lain(naskah, milik)]
    groups: dict[tuple[str, str], list[Sebutan]] = {}
    for one in found:
        groups.setdefault((one.hal, kunci(one.tertulis)), []).append(one)
    for group in groups.values():
        yield _beda(group, milik)
    yield from _konsep(naskah, milik, galat)


def sebutan_lain(naskah: Naskah, milik: Milik) -> Iterator[Sebutan]:
    """Every title and name of the cover and of the pages' edges that is another than the workbook's."""
    cover, frame = sampul(naskah), bingkai_halaman(naskah)
    yield from _jabatan_lain(cover, milik)
    yield from _jabatan_lain([*_di_depan_masa(frame)], milik)
    for line in (*cover, *frame):
        if len(line.teks) <= _TERPANJANG and not bersih(line.teks).endswith((".", ":", ";")):
            yield from _nama_lain("Unit Kerja", "unit_kerja", line, milik)
            yield from _nama_lain("Kabupaten/Kota", "kabupaten", line, milik)


def sampul(naskah: Naskah) -> list[Alinea]:
    """The lines before the first heading; nothing where there is none."""
    start = awal_isi(naskah)
    if start is None:
        return []
    body = (one for one in naskah.alinea if one.sel.sheet == PARAGRAF)
    lines = takewhile(lambda one: one.sel.row < start, body)
    return [one for one in lines if bersih(one.teks)][:SAMPUL]


def _di_depan_masa(alinea: Iterable[Alinea]) -> Iterator[Alinea]:
    """`Camat Tempeh` of `Camat Tempeh – Triwulan III Tahun 2023`, at its own place."""
    for line in alinea:
        head = _PEMISAH.split(bersih(line.teks))[0]
        if sebutan_triwulan(line.teks) and not sebutan_triwulan(head):
            yield Alinea(head, line.sel)


def sebutan_jabatan(milik: Milik) -> str:
    """The title of the official as the program prints it."""
    return milik.satu.pejabat.sebutan or milik.satu.jabatan


def sama_jabatan(tertulis: str, benar: str, milik: Milik) -> bool:
    """Whether a title is the same one, maybe abbreviated, without its place or with that of the office
    behind it. A `Plt.` may be added by hand, not taken away.
    """
    written, proper = kunci_jabatan(tertulis), kunci_jabatan(benar)
    office = {*kunci(milik.identitas.unit_kerja).split(), *kunci(milik.identitas.kabupaten).split()}
    behind = (
        written.removeprefix(f"{proper} ").split() if written.startswith(f"{proper} ") else [""]
    )
    same = f"{proper} ".startswith(f"{written} ") or office.issuperset(behind)
    return same and penjabat_sementara(tertulis) >= penjabat_sementara(benar)


def bak_jabatan(teks: str, milik: Milik) -> bool:
    """Whether a line is a title: of an official of the workbook, or as offices have them."""
    known = {kunci_jabatan(one.jabatan) for one in milik.laporan.pejabat}
    return kunci_jabatan(teks) in known - {""} or jabatan_tunggal(teks)


def _jabatan_lain(alinea: Sequence[Alinea], milik: Milik) -> Iterator[Sebutan]:
    """Titles beside that of the official, where the own one is not there as well."""
    proper = sebutan_jabatan(milik)
    titles = [
        one for one in alinea if len(one.teks) <= _TERPANJANG and bak_jabatan(one.teks, milik)
    ]
    if any(sama_jabatan(one.teks, proper, milik) for one in titles):
        return
    source = milik.satu.pejabat.asal["jabatan"] if milik.satu.pejabat.terdaftar else None
    for one in titles:
        yield Sebutan("Jabatan", bersih(one.teks), bersih(proper), one, source)


def _nama_lain(hal: str, field: str, line: Alinea, milik: Milik) -> Iterator[Sebutan]:
    """`Kecamatan Suka Makmur` where the office is another; a shortened name is no other one."""
    proper = bersih(getattr(milik.identitas, field))
    kind, _, name = kunci(proper).partition(" ")
    if not name:
        return
    kinds = _KABUPATEN - {"kota"} if kind in _KABUPATEN - {"kota"} else {kind}
    pattern = re.compile(rf".*\b(?:{'|'.join(sorted(kinds))}) (.+)$")
    for part in _PEMISAH.split(bersih(line.teks)):
        found = pattern.match(kunci(part))
        if found is not None and not _awalan(found[1], name):
            yield Sebutan(hal, part, proper, line, _asal_identitas(milik, field))


def _awalan(satu: str, lain: str) -> bool:
    """Whether one of two names is the other with words behind it."""
    return f"{satu} ".startswith(f"{lain} ") or f"{lain} ".startswith(f"{satu} ")


def _asal_identitas(milik: Milik, field: str) -> Sel | None:
    asal = milik.identitas.asal
    return asal[field] if asal.teks(field) else None


def _beda(group: Sequence[Sebutan], milik: Milik) -> Temuan:
    first = group[0]
    source = f" ({first.asal})" if first.asal is not None else ""
    places = list(dict.fromkeys(one.baris.sel for one in group))
    parts = deretan(dict.fromkeys(map(bagian_halaman, places)))
    where = first.asal if first.asal is not None else "workbook"
    return temuan(
        "LKJ805",
        f'{first.hal} di {parts} tertulis "{first.tertulis}" di naskah, padahal menurut workbook '
        f'"{first.benar}"{source}.',
        (*places, *((first.asal,) if first.asal is not None else ())),
        f'Ganti "{first.tertulis}" dengan "{first.benar}" di {deretan(map(str, places))} bila workbook yang '
        f"benar; bila naskah yang benar, betulkan {where} lalu buat ulang naskahnya.",
        Pemilik(milik.jabatan),
        usul=(Usul(first.baris.sel, first.benar, sebagian=True),),
    )


def bagian_halaman(tempat: Sel) -> str:
    """What people call the part of a document at whose edge, or before whose text, a place is."""
    return next((name for name in TEPI_HALAMAN if name in tempat.sheet), "sampul")


def _konsep(naskah: Naskah, milik: Milik, galat: int) -> Iterator[Temuan]:
    """The mark of a draft with another number of galat, or left where there is none."""
    marks = [
        (one, found)
        for one in (*sampul(naskah), *bingkai_halaman(naskah))
        if (found := _KONSEP.match(bersih(one.teks)))
    ]
    wrong = [
        one
        for one, found in marks
        if not galat or (found["galat"] is not None and int(found["galat"]) != galat)
    ]
    if not wrong:
        return
    places = list(dict.fromkeys(one.sel for one in wrong))
    text = bersih(wrong[0].teks)
    parts = deretan(dict.fromkeys(map(bagian_halaman, places)))
    proper = f"KONSEP – {galat} galat belum diperbaiki" if galat else ""
    said = f"ada {galat} galat" if galat else "tidak ada galat lagi"
    shown = deretan(map(str, places))
    mend = f'Tulis "{proper}" di {shown}' if galat else f'Hapus "{text}" di {shown}'
    yield temuan(
        "LKJ801" if galat else "LKJ805",
        f'Di {parts} naskah tertulis "{text}", padahal menurut pemeriksaan workbook {said}.',
        places,
        f"{mend}, atau buat ulang naskahnya dari workbook itu.",
        Pemilik(milik.jabatan),
        usul=(Usul(places[0], proper),),
    )


def _tanpa_konsep(naskah: Naskah) -> bool:
    return not any(_KONSEP.match(bersih(one.teks)) for one in naskah.semua_teks)


def konsep_hilang(naskah: Naskah, milik: Milik, galat: int) -> Iterator[Temuan]:
    """A document of the program's that hides that it is a draft."""
    cover = sampul(naskah)
    if galat and cover and _tanpa_konsep(naskah):
        place = cover[0].sel
        proper = f"KONSEP – {galat} galat belum diperbaiki"
        yield temuan(
            "LKJ805",
            f"Naskah tidak bertanda KONSEP, padahal menurut pemeriksaan workbook masih ada {galat} galat.",
            (place,),
            f'Perbaiki galatnya di workbook lalu buat ulang naskahnya, atau tulis "{proper}" di atas {place}.',
            Pemilik(milik.jabatan),
        )


def belum_lengkap(naskah: Naskah, milik: Milik) -> Iterator[Temuan]:
    """What is still to be filled in, in a document that no longer is a draft."""
    places = [one.sel for one in naskah.semua_teks if _LENGKAPI.search(one.teks)]
    if places and _tanpa_konsep(naskah):
        more = f" dan {len(places) - 1} tempat lain" if len(places) > 1 else ""
        yield temuan(
            "LKJ805",
            f'Masih ada "[lengkapi: …]" di naskah: {places[0]}{more}.',
            places,
            "Isi sheet yang disebut tulisan itu lalu buat ulang naskahnya, atau ganti tulisan itu dengan yang "
            "sebenarnya di naskah.",
            Pemilik(milik.jabatan),
        )


def varian(naskah: Naskah, milik: Milik) -> Mapping[str, str]:
    """Titles and names that the document writes otherwise, by what the workbook has."""
    return {one.benar: one.tertulis for one in sebutan_lain(naskah, milik)}
