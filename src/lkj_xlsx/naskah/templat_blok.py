"""A paragraph with a block placeholder in; what takes its place set there out."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise

from lkj_xlsx.naskah.paket import R, Unsur, W, urai, w
from lkj_xlsx.naskah.templat_teks import lari_paragraf

_PARAGRAF, _TABEL, _LARI, _SIFAT = w("p"), w("tbl"), w("r"), w("pPr")
_BADAN, _SEKSI, _SDT, _ISI_SDT = w("body"), w("sectPr"), w("sdt"), w("sdtContent")
_HALAMAN_BARU = w("pageBreakBefore")
_SEBELUM_HALAMAN = frozenset(map(w, ("pStyle", "keepNext", "keepLines")))
_PENANDA = frozenset(map(w, ("bookmarkStart", "bookmarkEnd")))
_TEKSTUAL = frozenset(
    map(
        w,
        (
            "rPr",
            "t",
            "tab",
            "cr",
            "noBreakHyphen",
            "softHyphen",
            "lastRenderedPageBreak",
            "delText",
        ),
    )
)
_PINDAH = frozenset({"page", "column"})
_PUTUS, _JENIS, _TEKS = w("br"), w("type"), w("t")


def pasang_blok(paragraf: Unsur, blok: str) -> None:
    """Let the block's paragraphs and tables take the paragraph's place, or nothing where it is empty.

    A page break, a picture or the end of a section that the paragraph holds stays where it is.
    """
    _tanpa_kendali(paragraf)
    parent = paragraf.getparent()
    bearer = urai(f'<w:body xmlns:w="{W}" xmlns:r="{R}">{blok}</w:body>'.encode())
    # With its bearer, which declares the namespaces, a large table moves at once; without, it takes
    # lxml a time that grows with the square of the rows.
    parent.append(bearer)
    new = list(bearer)
    before, after = _tersisa(paragraf)
    if new and paragraf.find(f"{_SIFAT}/{_HALAMAN_BARU}") is not None:
        _mulai_halaman(new[0])
    placed = [*_penanda(paragraf), *before, *new, *after]
    at = parent.index(paragraf)
    parent[at : at + 1] = placed
    parent.remove(bearer)
    _pisahkan_tabel(parent, at, at + len(placed))
    _tutup(parent)


def _tanpa_kendali(paragraf: Unsur) -> None:
    """Free the paragraph from content controls around it: many of them allow no table."""
    control = next(paragraf.iterancestors(_SDT), None)
    while control is not None:
        above = next(control.iterancestors(_SDT), None)
        content = next(control.iterchildren(_ISI_SDT), control)
        parent, at = control.getparent(), control.getparent().index(control)
        parent[at : at + 1] = list(content)
        control = above


def _penanda(paragraf: Unsur) -> list[Unsur]:
    """Bookmarks whose other half may stand elsewhere."""
    return list(paragraf.iter(*_PENANDA))


def _tersisa(paragraf: Unsur) -> tuple[list[Unsur], list[Unsur]]:
    """What the paragraph holds beside its placeholder, as paragraphs before and after."""
    before: list[Unsur] = []
    after: list[Unsur] = []
    seen = False
    for one in lari_paragraf(paragraf):
        for part in one:
            seen = seen or (part.tag == _TEKS and "{" in (part.text or ""))
            if tampak(part):
                (after if seen else before).append(part)
    section = paragraf.find(f"{_SIFAT}/{_SEKSI}")
    ending = _paragraf(paragraf, after, section) if after or section is not None else None
    leading = _paragraf(paragraf, before, None) if before else None
    return [one for one in [leading] if one is not None], [
        one for one in [ending] if one is not None
    ]


def tampak(unsur: Unsur) -> bool:
    """Whether a run's part is neither text nor blank: a picture, the end of a page, a field, a note."""
    if unsur.tag == _PUTUS:
        return unsur.get(_JENIS) in _PINDAH
    return unsur.tag not in _TEKSTUAL


def _paragraf(asal: Unsur, isi: Sequence[Unsur], seksi: Unsur | None) -> Unsur:
    made = asal.makeelement(_PARAGRAF)
    if seksi is not None:
        made.append(made.makeelement(_SIFAT))
        made[0].append(deepcopy(seksi))
    for one in isi:
        run = made.makeelement(_LARI)
        run.append(deepcopy(one))
        made.append(run)
    return made


def _mulai_halaman(pertama: Unsur) -> None:
    """Let the block begin a page, as its placeholder did."""
    paragraph = next(pertama.iter(_PARAGRAF))
    traits = paragraph.find(_SIFAT)
    if traits is None:
        traits = paragraph.makeelement(_SIFAT)
        paragraph.insert(0, traits)
    if traits.find(_HALAMAN_BARU) is None:
        place = sum(one.tag in _SEBELUM_HALAMAN for one in traits)
        traits.insert(place, traits.makeelement(_HALAMAN_BARU))


def _pisahkan_tabel(parent: Unsur, awal: int, akhir: int) -> None:
    """Two tables without a paragraph between them would be one; only a place that was changed is seen to."""
    around = [one for one in parent[max(awal - 1, 0) : akhir + 1] if one.tag not in _PENANDA]
    for one, following in pairwise(around):
        if one.tag == following.tag == _TABEL:
            parent.insert(parent.index(following), parent.makeelement(_PARAGRAF))


def _tutup(parent: Unsur) -> None:
    """A cell, a header and a document end in a paragraph."""
    last = [one for one in parent if one.tag != _SEKSI and one.tag not in _PENANDA]
    if last and last[-1].tag == _PARAGRAF:
        return
    ending = parent.makeelement(_PARAGRAF)
    if len(parent) and parent[-1].tag == _SEKSI:
        parent.insert(len(parent) - 1, ending)
    else:
        parent.append(ending)
