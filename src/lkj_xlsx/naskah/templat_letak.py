"""A part of a document in; its paragraphs with the words that say where each stands out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkj_xlsx.naskah.paket import Unsur, w
from lkj_xlsx.naskah.templat_teks import teks_paragraf

_PARAGRAF, _TABEL, _BARIS, _SEL = w("p"), w("tbl"), w("tr"), w("tc")
_KOTAK = w("txbxContent")
_TERKUTIP = 30


@dataclass(frozen=True, slots=True)
class Letak:
    """A paragraph, and where people find it; `di_isi` where tables may take its place."""

    paragraf: Unsur
    sebutan: str
    di_isi: bool


def letak_paragraf(akar: Unsur, bagian: str = "") -> Iterator[Letak]:
    """Every paragraph of a part, in order; `bagian` is what people call one that is not the body.

    Paragraphs with words are counted outside tables, tables and their rows from 1; a table within a
    table, or in a text box, counts as the place where it stands.
    """
    paragraphs = 0
    tables: list[Unsur] = []
    for one in akar.iter(_PARAGRAF, _TABEL):
        above = list(one.iterancestors())
        outer = [parent for parent in above if parent.tag == _TABEL]
        boxed = any(parent.tag == _KOTAK for parent in above)
        if one.tag == _TABEL:
            if not outer and not boxed:
                tables.append(one)
            continue
        if not outer and not boxed and teks_paragraf(one).strip():
            paragraphs += 1
        if bagian:
            where = bagian
        elif outer and outer[-1] in tables:
            where = f"tabel {tables.index(outer[-1]) + 1} baris {_nomor_baris(outer[-1], above)}"
        else:
            where = f"paragraf {paragraphs}"
        yield Letak(one, f"kotak teks di {where}" if boxed else where, not boxed and not bagian)


def _nomor_baris(tabel: Unsur, above: list[Unsur]) -> int:
    rows = [row for row in tabel.iter(_BARIS) if _tabel_dari(row) is tabel]
    return next((rows.index(one) + 1 for one in above if one.tag == _BARIS and one in rows), 1)


def _tabel_dari(row: Unsur) -> Unsur:
    return next(row.iterancestors(_TABEL))


def kutipan(teks: str) -> str:
    """The beginning of a text, to find it by."""
    words = " ".join(teks.split())
    return words if len(words) <= _TERKUTIP else f"{words[:_TERKUTIP].rstrip()} …"
