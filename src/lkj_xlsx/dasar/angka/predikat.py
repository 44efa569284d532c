"""Predicates as offices write them in, which of two is the higher on a known scale out."""

from __future__ import annotations

import re

from lkj_xlsx.dasar.angka.jenis import Besaran
from lkj_xlsx.dasar.angka.tulisan import inti, rapi
from lkj_xlsx.dasar.teks import bersih, kunci

_SKALA: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("aa",), ("a",), ("bb",), ("b",), ("cc",), ("c",), ("d",)),
    (
        ("wtp", "wajar tanpa pengecualian", "wtp dpp", "wtp dengan paragraf penjelasan"),
        ("wdp", "wajar dengan pengecualian"),
        ("tw", "tidak wajar", "tmp", "tidak memberikan pendapat", "tidak menyatakan pendapat"),
    ),
    (
        ("sangat baik",),
        ("baik",),
        ("cukup", "cukup baik"),
        ("kurang", "kurang baik"),
        ("sangat kurang", "tidak baik"),
    ),
    (("sangat tinggi",), ("tinggi",), ("sedang",), ("rendah",), ("sangat rendah",)),
)
"""Each scale from its best rung down (Permenpan RB 88/2021, UU 15/2004, Permenpan RB 14/2017)."""
_UKURAN = 3
"""The scale of sizes, whose best end depends on the Polaritas: a risk had better be low."""
_TINGKAT: tuple[dict[str, int], ...] = tuple(
    {word: len(scale) - rung for rung, words in enumerate(scale) for word in words}
    for scale in _SKALA
)
_KURUNG = re.compile(r"\(([^()]*)(?:\)|$)")
_SEBUTAN = re.compile(
    r"^(?:(?:dengan )?(?:predikat|nilai|opini|kategori|peringkat|kriteria|mutu) )+"
)


def predikat_sama(a: Besaran, b: Besaran) -> bool:
    """Whether two predicates are one: `BB` and `bb (75,3)` are, `A` and `A-` are not."""
    return _kunci_predikat(a.teks) == _kunci_predikat(b.teks) or banding_predikat(a, b) == 0


def _kunci_predikat(text: str) -> tuple[str, str]:
    word = inti(rapi(text))
    return kunci(word), word[-1:] if word[-1:] in {"+", "-"} else ""


def banding_predikat(target: Besaran, value: Besaran, *, menurun: bool = False) -> int | None:
    """How many rungs a predicate stands above another (below: negative), on a scale that has both.

    None where no known scale has both. `menurun` where less is better, which only sizes mind.
    """
    for place, rungs in enumerate(_TINGKAT):
        promised, reached = _tingkat(target.teks, rungs), _tingkat(value.teks, rungs)
        if promised is not None and reached is not None:
            return (promised - reached) if menurun and place == _UKURAN else reached - promised
    return None


def _tingkat(text: str, rungs: dict[str, int]) -> int | None:
    """The rung that a text names: before its parentheses, else within them."""
    plain = rapi(text)
    names = (_KURUNG.sub(" ", plain), *_KURUNG.findall(plain))
    return next((rung for one in names if (rung := rungs.get(_nama(one))) is not None), None)


def _nama(text: str) -> str:
    """The predicate without its number and what it is called; empty for `A-`, which is another."""
    word = bersih(re.sub(r"[-+]?[0-9]+(?:[.,][0-9]+)*", " ", text)).strip(" .,;:=/")
    if re.search(r"\w[-+]+$", word):
        return ""
    return _SEBUTAN.sub("", kunci(word))


def dikenal(word: str) -> bool:
    """Whether a word is a rung of a known scale, the short forms of opinions left aside."""
    name = _nama(word)
    return name not in {"tw", "tmp"} and any(name in rungs for rungs in _TINGKAT)
