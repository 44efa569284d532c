"""Words as people type them in, words that can be compared out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from lkj_xlsx.dasar.kemiripan import MAKSUD_ANDA

_TAK_TAMPAK = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BUKAN_KATA = re.compile(r"(?:[^\w%]|_)+")
_SPASI = re.compile(r"\s+")
_DIINGAT = 2**16
"""So many texts are remembered: every rule asks for the same cells once more."""


@lru_cache(_DIINGAT)
def bersih(text: str) -> str:
    """The text without invisible characters, blanks folded to one and cut at both ends."""
    return _SPASI.sub(" ", unicodedata.normalize("NFC", _TAK_TAMPAK.sub("", text))).strip()


@lru_cache(_DIINGAT)
def kunci(text: str) -> str:
    """What two wordings share when they differ only in case, spacing and punctuation."""
    folded = unicodedata.normalize("NFKC", _TAK_TAMPAK.sub("", text)).casefold()
    return _BUKAN_KATA.sub(" ", folded).strip()


_GARIS = re.compile(r"[-\u2010-\u2015\u2212]+")


def kosong_bergaris(text: str) -> bool:
    """Whether a mere dash stands where there is nothing to write."""
    return _GARIS.fullmatch("".join(bersih(text).split())) is not None


def terdekat(typed: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like what was typed, or None where none is near."""
    # Who compares nothing loads nothing.
    from rapidfuzz import fuzz, process

    known = list(candidates)
    found = process.extractOne(
        kunci(typed), [kunci(one) for one in known], scorer=fuzz.WRatio, score_cutoff=MAKSUD_ANDA
    )
    return known[found[2]] if found else None


def kemiripan(one: str, other: str) -> float:
    """How alike two wordings are after normalising, 0 to 100."""
    from rapidfuzz import fuzz

    return fuzz.ratio(kunci(one), kunci(other))


def maksud_anda(typed: str, candidates: Iterable[str]) -> str:
    """` Maksud Anda "…"?` where a candidate is near, else nothing; appended to a message."""
    near = terdekat(typed, candidates)
    return f' Maksud Anda "{near}"?' if near else ""


def deretan(words: Iterable[str], penghubung: str = "dan") -> str:
    """`a`, `a dan b`, `a, b, dan c`: an Indonesian enumeration."""
    items = list(words)
    if len(items) < 3:  # noqa: PLR2004 - two words need no comma
        return f" {penghubung} ".join(items)
    return f"{', '.join(items[:-1])}, {penghubung} {items[-1]}"


def beberapa(words: Iterable[object], batas: int, sisa: str = "lainnya") -> str:
    """The first words of many, and how many more there are: `a, b, dan 7 lainnya`."""
    named = [str(one) for one in words]
    rest = len(named) - batas
    return deretan([*named[:batas], *([f"{rest} {sisa}"] if rest > 0 else [])])
