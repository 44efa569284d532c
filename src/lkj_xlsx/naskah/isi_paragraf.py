"""Texts of people in, paragraphs of WordprocessingML out, with nothing in them that XML does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from xml.sax.saxutils import escape


class Ragam(StrEnum):
    """The paragraph styles that a document must have, by their ids."""

    ISI = "LkjIsi"
    BUTIR = "LkjButir"
    JUDUL_TABEL = "LkjJudulTabel"
    CATATAN = "LkjCatatan"
    SEL = "LkjSel"
    """In a table, and where a paragraph must take no room."""


_TAK_TERTULIS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters and what XML does not know, among them halves of surrogate pairs."""
_POTONGAN = re.compile(r"([\n\t])")
_PENGGANTI = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def teks_lari(text: str) -> str:
    """What stands in a run: the text with its line breaks, and nothing that breaks the document."""
    clean = _TAK_TERTULIS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\n" not in clean and "\t" not in clean:
        return f'<w:t xml:space="preserve">{escape(clean)}</w:t>'
    return "".join(
        _PENGGANTI.get(one) or f'<w:t xml:space="preserve">{escape(one)}</w:t>'
        for one in _POTONGAN.split(clean)
        if one
    )


def lari(text: str, rupa: str = "") -> str:
    """A run; `rupa` is what its letters look like. Nothing of an empty text."""
    if not text:
        return ""
    look = f"<w:rPr>{rupa}</w:rPr>" if rupa else ""
    return f"<w:r>{look}{teks_lari(text)}</w:r>"


@lru_cache(64)
def _sifat(ragam: Ragam, sebelum: int, *, bersama: bool) -> str:
    keep = "<w:keepNext/>" if bersama else ""
    above = f'<w:spacing w:before="{sebelum}"/>' if sebelum else ""
    return f'<w:pPr><w:pStyle w:val="{ragam}"/>{keep}{above}</w:pPr>'


def paragraf(
    text: str,
    ragam: Ragam,
    rupa: str = "",
    *,
    bersama: bool = False,
    sebelum: int = 0,
    isi: str = "",
) -> str:
    """A paragraph; `bersama` keeps it on one page with what follows, `isi` are further runs.

    `sebelum` are twips above it, where its style has other ones.
    """
    return f"<w:p>{_sifat(ragam, sebelum, bersama=bersama)}{lari(text, rupa)}{isi}</w:p>"


def daftar_bernomor(texts: Sequence[str], akhir: int = 0) -> Iterator[str]:
    """`1.` and the text, a paragraph each: numbers that are text stay what they are when copied.

    The last `akhir` of them are kept on one page with what follows.
    """
    for number, text in enumerate(texts, start=1):
        yield paragraf(f"{number}.\t{text}", Ragam.BUTIR, bersama=number > len(texts) - akhir)


TEBAL = "<w:b/>"
MARKAH = '<w:highlight w:val="yellow"/>'
"""The looks of what is to be filled in."""
