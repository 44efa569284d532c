"""A name as it stands under a signature in, the bare name and the titles apart out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lkj_xlsx.dasar.teks import bersih, kunci

_GELAR_DEPAN = re.compile(
    r"(?P<gelar>prof|drs|dra|drg|drh|dr|ir|kh|hj|h|apt|ns)(?:\.\s*|\s+)(?=\S)", re.IGNORECASE
)
_BIDANG = frozenset({
    "adm", "ag", "ak", "akt", "ap", "e", "ei", "eng", "farm", "fil", "gz", "h", "hi", "hum",
    "hut", "i", "ikom", "ip", "keb", "ked", "kep", "kes", "kesos", "kom", "kn", "km", "md",
    "or", "p", "pd", "pi", "psi", "psy", "pt", "sc", "si", "sn", "sos", "stat", "stp", "sy",
    "t", "th", "tr",
})  # fmt: skip
"""What follows `S.`, `M.` or `A.` in a degree."""
_TANPA_TITIK = frozenset({
    "amd", "amdkeb", "amdkep", "mh", "mkes", "mkn", "mm", "mpd", "msi", "msos", "mt", "phd",
    "sag", "sap", "sd", "se", "sh", "shut", "sip", "skep", "skm", "skom", "spd", "spdi",
    "spdsd", "spsi", "spt", "ssos", "ssi", "sstp", "st", "stp",
})  # fmt: skip
"""Degrees that are written without dots as well; `ba` and `ma` are not among them: they are names."""
_JENJANG = frozenset({"s", "m", "a"})
_KELAMIN = {"drs": "1", "dra": "2", "hj": "2"}


@dataclass(frozen=True, slots=True)
class NamaOrang:
    """Both parts without case, punctuation and blanks, so that only real differences are left."""

    nama: str
    gelar: tuple[str, ...]

    def gelar_sama(self, other: NamaOrang) -> bool:
        """Whether the titles are the same; their order and how they are dotted are no difference."""
        return "".join(self.gelar) == "".join(other.gelar) or (
            sorted(self.gelar) == sorted(other.gelar)
        )

    @property
    def kelamin(self) -> str:
        """The digit that a NIP has for whoever bears Drs., Dra. or Hj.; empty where none tells."""
        told = {_KELAMIN[title] for title in self.gelar if title in _KELAMIN}
        return told.pop() if len(told) == 1 else ""


@lru_cache(4096)
def urai_nama(text: str) -> NamaOrang:
    """Titles stand before the name, behind its comma, or, where that was forgotten, at its end."""
    before, *behind = bersih(text).split(",")
    front, rest = _gelar_depan(before.strip())
    words = rest.split()
    start = _awal_gelar_belakang(words)
    titles = (*front, *map(_rapat, words[start:]), *map(_rapat, behind))
    return NamaOrang(_rapat(" ".join(words[:start])), tuple(filter(None, titles)))


def _rapat(text: str) -> str:
    return "".join(kunci(text).split())


def _gelar_depan(text: str) -> tuple[list[str], str]:
    titles: list[str] = []
    while found := _GELAR_DEPAN.match(text):
        titles.append(_rapat(found["gelar"]))
        text = text[found.end() :]
    return titles, text


def _awal_gelar_belakang(words: list[str]) -> int:
    """Where the degrees at the end begin; the first word is always part of the name."""
    start = len(words)
    while start > 1 and _gelar(words[start - 1]):
        start -= 1
    if start > 2 and words[start - 2].casefold().rstrip(".") in _JENJANG:  # noqa: PLR2004
        joined = f"{words[start - 2]}{words[start - 1]}"
        if words[start - 2].endswith(".") and _gelar(joined):
            return _awal_gelar_belakang([*words[: start - 2], joined])
    return start


def _gelar(word: str) -> bool:
    """Whether a word is a degree: `S.Pd`, `A.Md.Kep.`, `SH`."""
    parts = word.casefold().strip(".").split(".")
    if len(parts) == 1:
        return parts[0] in _TANPA_TITIK
    return (parts[0] in _JENJANG and parts[1] in _BIDANG) or "".join(parts) in _TANPA_TITIK
