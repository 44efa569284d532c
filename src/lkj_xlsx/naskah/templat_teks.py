"""A paragraph in; the placeholders written in it, in however many pieces, and the paragraph filled out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.naskah.isian import MENURUT_KUNCI
from lkj_xlsx.naskah.paket import Unsur, teks_sah, w

_POLA = re.compile(r"(?<!\{)\{\{([^{}]+)\}\}(?!\})|\{\{|\}\}|\{([^{}]*)\}|[{}]")
"""Between two braces on either side, then a brace that is meant, then a placeholder, then half of one."""
_PEMISAH = re.compile("(\r\n|[\n\r\x0b\x0c\x85\u2028\u2029\t])")
_SPASI_XML = "{http://www.w3.org/XML/1998/namespace}space"
_TERBACA = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
PARAGRAF = w("p")
_TEKS, _LARI = w("t"), w("r")
_PUTUS, _TABULASI = w("br"), w("tab")
_Bagian = tuple[str, str]
"""An element's name and its text."""
_SIFAT_LARI = w("rPr")


class Macam(Enum):
    ISIAN = auto()
    KURUNG = auto()
    """A brace that is meant: written twice."""
    BERGANDA = auto()
    """What looks like a placeholder between two braces on either side."""
    TERBUKA = auto()
    TERTUTUP = auto()


@dataclass(frozen=True, slots=True)
class Tanda:
    """What braces are about, from where to where in a paragraph's text."""

    macam: Macam
    awal: int
    akhir: int
    nama: str = ""
    """What stands between them, blanks folded."""


@dataclass(frozen=True, slots=True)
class _Potongan:
    unsur: Unsur
    teks: str


def tanda_dalam(teks: str) -> Iterator[Tanda]:
    """Every placeholder and brace of a text, in order."""
    for found in _POLA.finditer(teks):
        typed, name = found[0], found[1] or found[2]
        if found[1] is not None and kunci(found[1]) not in MENURUT_KUNCI:
            # Braces that are meant, with words between them.
            yield Tanda(Macam.KURUNG, found.start(), found.start() + 2, "{")
            yield Tanda(Macam.KURUNG, found.end() - 2, found.end(), "}")
        elif found[1] is not None:
            yield Tanda(Macam.BERGANDA, *found.span(), " ".join(name.split()))
        elif found[2] is not None:
            yield Tanda(Macam.ISIAN, *found.span(), " ".join(found[2].split()))
        elif len(typed) == 2:  # noqa: PLR2004 - a pair
            yield Tanda(Macam.KURUNG, *found.span(), typed[0])
        else:
            yield Tanda(Macam.TERBUKA if typed == "{" else Macam.TERTUTUP, *found.span())


def teks_paragraf(paragraf: Unsur) -> str:
    """What is read in a paragraph, without what stands in its text boxes."""
    return "".join(one.teks for one in _potongan(paragraf))


def isi_paragraf(paragraf: Unsur, nilai: Mapping[str, str]) -> None:
    """Put the values in the places of placeholders, formatted as the brace that opens them is.

    A value is text: braces in it mean nothing, and what XML cannot hold is left out.
    """
    pieces = _potongan(paragraf)
    text = "".join(one.teks for one in pieces)
    edits = [
        (
            one.awal,
            one.akhir,
            nilai[kunci(one.nama)] if one.macam is Macam.ISIAN else one.nama,
        )
        for one in tanda_dalam(text)
    ]
    start = 0
    for piece in pieces:
        end = start + len(piece.teks)
        touching = [one for one in edits if one[0] < end and one[1] > start]
        if touching:
            _ganti(piece, start, touching)
        start = end


def _potongan(paragraf: Unsur) -> list[_Potongan]:
    """The pieces of text of a paragraph itself, in order."""
    found = []
    for run in lari_paragraf(paragraf):
        for one in run:
            if one.tag == _TEKS:
                found.append(_Potongan(one, one.text or ""))
            elif one.tag in _TERBACA:
                found.append(_Potongan(one, _TERBACA[one.tag]))
    return found


def lari_paragraf(paragraf: Unsur) -> Iterator[Unsur]:
    """The runs of a paragraph, also within hyperlinks and controls, but not those of its text boxes."""
    return (one for one in paragraf.iter(_LARI) if _paragraf_terdekat(one) is paragraf)


def _paragraf_terdekat(unsur: Unsur) -> Unsur:
    while unsur.tag != PARAGRAF:
        unsur = unsur.getparent()
    return unsur


def _ganti(piece: _Potongan, start: int, edits: Sequence[tuple[int, int, str]]) -> None:
    """Rewrite one piece of a paragraph's text: `edits` that touch it, by places in the paragraph."""
    parts: list[_Bagian] = []
    text, at = piece.teks, 0
    for begin, end, value in edits:
        parts.append((_TEKS, text[at : max(begin - start, at)]))
        if begin >= start:
            parts.extend(_bagian(value))
        at = min(end - start, len(text))
    parts.append((_TEKS, text[at:]))
    run, place = piece.unsur.getparent(), piece.unsur.getparent().index(piece.unsur)
    run.remove(piece.unsur)
    run[place:place] = _unsur_teks(run, parts)
    if all(one.tag == _SIFAT_LARI for one in run):
        run.getparent().remove(run)


def _bagian(value: str) -> Iterator[_Bagian]:
    """The texts of a value, and the line breaks and tabs between them."""
    for part in _PEMISAH.split(value):
        if part == "\t":
            yield _TABULASI, ""
        elif _PEMISAH.fullmatch(part):
            yield _PUTUS, ""
        else:
            yield _TEKS, teks_sah(part)


def _unsur_teks(run: Unsur, parts: Sequence[_Bagian]) -> list[Unsur]:
    made: list[Unsur] = []
    for tag, text in parts:
        if tag != _TEKS:
            made.append(run.makeelement(tag))
        elif text and made and made[-1].tag == _TEKS:
            made[-1].text += text
        elif text:
            one = run.makeelement(_TEKS, {_SPASI_XML: "preserve"})
            one.text = text
            made.append(one)
    return made
