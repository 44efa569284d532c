"""A paragraph of a template in; the words that tell people where it stands out.

Places are told only where something is wrong, and so looked for only then.
"""

from __future__ import annotations

from lkj_xlsx.naskah.paket import Unsur, w
from lkj_xlsx.naskah.templat_teks import PARAGRAF, teks_paragraf

_TABEL, _BARIS, _KOTAK = w("tbl"), w("tr"), w("txbxContent")
_TERKUTIP = 30


def di_isi(paragraf: Unsur, bagian: str) -> bool:
    """Whether tables may take its place: in the body, and not in a text box."""
    return not bagian and next(paragraf.iterancestors(_KOTAK), None) is None


def sebutan_letak(akar: Unsur, paragraf: Unsur, bagian: str = "") -> str:
    """Where a paragraph is found; `bagian` is what people call a part that is not the body.

    Paragraphs with words are counted outside tables, tables and their rows from 1; a table within a
    table, or in a text box, counts as the place where it stands.
    """
    boxes = list(paragraf.iterancestors(_KOTAK))
    anchor = next(boxes[-1].iterancestors(PARAGRAF)) if boxes else paragraf
    where = bagian or _di_badan(akar, anchor)
    return f"kotak teks di {where}" if boxes else where


def _di_badan(akar: Unsur, paragraf: Unsur) -> str:
    tables = list(paragraf.iterancestors(_TABEL))
    if tables:
        outer = [one for one in akar.iter(_TABEL) if _lepas(one)]
        rows = [one for one in tables[-1].iter(_BARIS) if _lepas(one, tables[-1])]
        row = next(one for one in paragraf.iterancestors(_BARIS) if one in rows)
        return f"tabel {outer.index(tables[-1]) + 1} baris {rows.index(row) + 1}"
    free = [one for one in akar.iter(PARAGRAF) if _lepas(one)]
    above = free[: free.index(paragraf) + 1]
    return f"paragraf {max(1, sum(bool(teks_paragraf(one).strip()) for one in above))}"


def _lepas(unsur: Unsur, dari: Unsur | None = None) -> bool:
    """Whether an element stands in no table, but for the one named, and in no text box."""
    return next(unsur.iterancestors(_TABEL, _KOTAK), None) is dari


def kutipan(teks: str) -> str:
    """The beginning of a text, to find it by."""
    words = " ".join(teks.split())
    return words if len(words) <= _TERKUTIP else f"{words[:_TERKUTIP].rstrip()} …"
