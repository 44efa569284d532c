"""Two wordings of an indicator in, how alike they are and in which words they differ out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from lkj_xlsx.baku.model import Indikator
from lkj_xlsx.dasar.kemiripan import BAGIAN_UTUH, BUNYI_INDIKATOR, KATA_INDIKATOR, LEBIH_MIRIP
from lkj_xlsx.dasar.teks import bersih, deretan, kunci

_KATA = re.compile(r"(?:[^\W_]|%)+")
_SEBAGIAN = 3
"""So many words that all stand in the other wording are a shortened one."""
_CALON = 8
"""So many indicators are compared word by word; more are first sifted by their letters."""
_DIINGAT = 2**15
"""So many words and pairs of wordings are remembered: every rule asks for the same once more."""


class Hubungan(StrEnum):
    """What a wording has to do with the indicator whose number it bears."""

    SAMA = "sama"
    MIRIP = "mirip"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class Bandingan:
    """A wording beside its indicator; `lebih_mirip` is the indicator that it fits better."""

    hubungan: Hubungan
    lebih_mirip: Indikator | None = None


@dataclass(frozen=True)
class DaftarBunyi:
    """The indicators of one official, to be found by their wording."""

    indikator: tuple[Indikator, ...]

    @cached_property
    def _kunci(self) -> list[str]:
        return [kunci(one.indikator) for one in self.indikator]

    @cached_property
    def _menurut_bunyi(self) -> dict[str, Indikator]:
        found: dict[str, Indikator] = {}
        for one in self.indikator:
            found.setdefault(rapat(one.indikator), one)
        return found

    def seperti(self, wording: str) -> Indikator | None:
        """The indicator so worded, else the one most like it; None where none is like it."""
        exact = self._menurut_bunyi.get(rapat(wording)) if wording else None
        if exact is not None:
            return exact
        near, score = self._terdekat(wording)
        return near if score >= BUNYI_INDIKATOR else None

    def bandingkan(self, wording: str, indikator: Indikator) -> Bandingan:
        """A wording against the indicator whose number it bears, and against all the others.

        The same but for case, blanks and punctuation is the same. Worded exactly like another
        indicator, or clearly more like it, is that other one, however alike the two may be
        ("desa yang menetapkan RKPDes" and "… APBDes").
        """
        if rapat(wording) == rapat(indikator.indikator):
            return Bandingan(Hubungan.SAMA)
        exact = self._menurut_bunyi.get(rapat(wording))
        if exact is not None:
            return Bandingan(Hubungan.LAIN, exact)
        own = kemiripan_bunyi(wording, indikator.indikator)
        near, score = self._terdekat(wording, selain=indikator)
        if score >= BUNYI_INDIKATOR and score > own + LEBIH_MIRIP:
            return Bandingan(Hubungan.LAIN, near)
        return Bandingan(Hubungan.MIRIP if own >= BUNYI_INDIKATOR else Hubungan.LAIN)

    def _terdekat(
        self, wording: str, selain: Indikator | None = None
    ) -> tuple[Indikator | None, float]:
        """The indicator most like the wording, the first of equals, and how like it is."""
        best: tuple[Indikator | None, float] = (None, 0.0)
        for index in sorted(self._calon(wording)):
            one = self.indikator[index]
            score = 0.0 if one is selain else kemiripan_bunyi(wording, one.indikator)
            if score > best[1]:
                best = (one, score)
        return best

    def _calon(self, wording: str) -> Iterable[int]:
        """Where the few indicators stand that are worth a closer look."""
        if len(self.indikator) <= _CALON:
            return range(len(self.indikator))
        found = process.extract(
            kunci(wording), self._kunci, scorer=fuzz.token_sort_ratio, limit=_CALON
        )
        return (index for _, _, index in found)


def rapat(text: str) -> str:
    """What wordings share that differ only in case, blanks and punctuation."""
    return kunci(text).replace(" ", "")


@lru_cache(_DIINGAT)
def kemiripan_bunyi(satu: str, lain: str) -> float:
    """The share of words that both wordings have, 0 to 100, in whatever order they stand.

    A misspelt word counts as far as it is alike. A wording all of whose words the other has too is
    a shortened one, and alike enough to mean the same.
    """
    left, right = Counter(kunci(satu).split()), Counter(kunci(lain).split())
    smaller = min(left.total(), right.total())
    if not smaller:
        return 0.0
    common = left & right
    shared = common.total() + _salah_ketik(left - common, right - common)
    shortened = smaller >= _SEBAGIAN and 100 * shared >= BAGIAN_UTUH * smaller
    return max(200 * shared / (left.total() + right.total()), BUNYI_INDIKATOR if shortened else 0)


def _salah_ketik(left: Counter[str], right: Counter[str]) -> float:
    """How much of the words is alike though misspelt, each used once. A number never is misspelt."""
    shared = 0.0
    rest = [word for word in right.elements() if not _berangka(word)]
    for word in left.elements():
        if _berangka(word) or not rest:
            continue
        found = process.extractOne(word, rest, scorer=fuzz.ratio, score_cutoff=KATA_INDIKATOR)
        if found is not None:
            _, likeness, place = found
            shared += likeness / 100
            del rest[place]
    return shared


@lru_cache(_DIINGAT)
def _berangka(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def beda_kata(tertulis: str, baku: str) -> str:
    """The words in which a wording differs from PK's: `"Presentase" (di PK "Persentase")`."""
    typed, proper = _kata(tertulis), _kata(baku)
    matcher = SequenceMatcher(None, _lipat(typed), _lipat(proper), autojunk=False)
    parts = []
    for tag, start, end, proper_start, proper_end in matcher.get_opcodes():
        ours, theirs = " ".join(typed[start:end]), " ".join(proper[proper_start:proper_end])
        if tag == "replace":
            parts.append(f'"{ours}" (di PK "{theirs}")')
        elif tag == "delete":
            parts.append(f'"{ours}" (tidak ada di PK)')
        elif tag == "insert":
            parts.append(f'kurang "{theirs}"')
    return deretan(parts)


def _kata(text: str) -> list[str]:
    return _KATA.findall(bersih(text))


def _lipat(words: Sequence[str]) -> list[str]:
    return [unicodedata.normalize("NFKC", word).casefold() for word in words]
