"""A document in, the reports that it holds out: one, or those of several officials one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.naskah.baca_isi import PARAGRAF, Alinea, Naskah, TabelNaskah
from lkj_xlsx.naskah.kenal_tabel import Macam, kenali_tabel

_AWAL = re.compile(r"(?:BAB\s+I|LAPORAN\s+KINERJA)\b")
"""A heading, in capitals; a sentence may begin with the same words."""
_BAB = re.compile(r"BAB\s+[IVX]+\b")
_SUB_BAB = re.compile(r"(\d\.\d)\.?\s+(?=[A-Z]{3})")
TEPI_HALAMAN = ("kepala halaman", "kaki halaman", "kotak teks")
_AKHIR = re.compile(r"(?:NIP|NI\s?PPPK|NIPPPK)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Batas:
    """Where a report ends and the next begins: after so many paragraphs, and between which tables."""

    alinea: int
    tabel_akhir: str
    tabel_awal: str


def bagian_laporan(naskah: Naskah) -> Iterator[Naskah]:
    """A part for each report: a new one begins before a table that the last one has already."""
    bounds = list(_batas(naskah))
    if not bounds:
        yield naskah
        return
    body = _badan(naskah)
    others = tuple(one for one in naskah.alinea if one.sel.sheet != PARAGRAF)
    places = [_nomor(one, naskah, bounds) for one in naskah.tabel]
    starts = [0, *(one.alinea for one in bounds), len(body)]
    for number, start in enumerate(starts[:-1]):
        lines = (*body[start : starts[number + 1]], *(others if not number else ()))
        tables = tuple(one for one, at in zip(naskah.tabel, places, strict=True) if at == number)
        seen = {one.sel for one in lines} | {cell.sel for one in tables for cell in one.petak}
        changed = tuple(one for one in naskah.perubahan if one in seen)
        yield replace(naskah, alinea=lines, tabel=tables, perubahan=changed)


def awal_isi(naskah: Naskah) -> int | None:
    """The number of the paragraph of the first heading, behind the cover; None where there is none."""
    found = (one.sel.row for one in _badan(naskah) if _BAB.match(bersih(one.teks)))
    return next(found, None)


def sebutan_bagian(naskah: Naskah) -> Mapping[Sel, str]:
    """What people call the part in which each line stands: `sampul`, `BAB III`, `bagian 2.2`, `kaki halaman`.

    Nothing of lines that no heading tells anything of.
    """
    found: dict[Sel, str] = {}
    part = "sampul" if awal_isi(naskah) is not None else ""
    for one in _badan(naskah):
        heading = _BAB.match(bersih(one.teks)) or _SUB_BAB.match(bersih(one.teks))
        if heading is not None:
            part = heading[0] if heading[0].startswith("BAB") else f"bagian {heading[1]}"
        if part:
            found[one.sel] = part
    for one in naskah.semua_teks:
        edge = next((name for name in TEPI_HALAMAN if name in one.sel.sheet), "")
        if edge:
            found[one.sel] = edge
    return found


def _badan(naskah: Naskah) -> tuple[Alinea, ...]:
    return tuple(one for one in naskah.alinea if one.sel.sheet == PARAGRAF)


def _batas(naskah: Naskah) -> Iterator[_Batas]:
    seen: set[Macam] = set()
    last: TabelNaskah | None = None
    for table in kenali_tabel(naskah.tabel):
        first = table.tabel[0]
        if last is not None and table.macam in seen:
            yield _Batas(_awal_laporan(naskah, last, first), last.nama, first.nama)
            seen.clear()
        seen.add(table.macam)
        last = table.tabel[-1]


def _awal_laporan(naskah: Naskah, akhir: TabelNaskah, awal: TabelNaskah) -> int:
    """Where between two tables a report begins: at its first heading behind the signature, if there are any."""
    body = [bersih(one.teks) for one in _badan(naskah)]
    between = range(akhir.sesudah, awal.sesudah)
    signed = max((at + 1 for at in between if _AKHIR.match(body[at])), default=akhir.sesudah)
    return next((at for at in between if at >= signed and _AWAL.match(body[at])), signed)


def _nomor(tabel: TabelNaskah, naskah: Naskah, batas: list[_Batas]) -> int:
    """To which report a table belongs, from 0."""
    order = {one.nama: at for at, one in enumerate(naskah.tabel)}
    at = order[tabel.nama]
    return sum(
        at >= order[one.tabel_awal] or (at > order[one.tabel_akhir] and tabel.sesudah > one.alinea)
        for one in batas
    )
