"""A name as it stands under a signature in, the bare name and the titles apart out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lkj_xlsx.dasar.teks import bersih, kunci

_GELAR_DEPAN = re.compile(
    r"(?P<gelar>prof|drs|dra|drg|drh|dr|ir|kh|hj|h|apt|ns|ners)(?:\.\s*|\s+)(?=\S)", re.IGNORECASE
)
_BIDANG = frozenset(
    re.findall(
        r"\w+",
        "ab ad adm ag agb agr ak akt akun an ap apt ars bio bns cs ds e ec ei ek eng farm fil fis fish gz h "
        "han hi hum hut i ik ikom in inf int ip kar keb ked kel kep kes kesos keu kg kh ki kik km kn kom "
        "komp kp ku l li ling log lp m ma mat md mk mn ms or p par pd pdi pel pem pi pj pjk pol ppn ps psi "
        "psy pt ptk pwk rad ri s sc sd sej si sik sn sos soc st stat stp sy t ta th ti tk tp tr trans tras v "
        "vet",
    )
)
"""The initials of a field of study, as they stand behind the level of a degree.

Levels by Permenristekdikti 59/2018, pasal 20, and Kepmendiknas 178/U/2001 (A.P., A.Ma., A.Md., S.,
S.Tr., S.ST., M., M.Tr.); the Islamic ones by Permenag 33/2016; fields by the list of degrees
(`referensi gelar akademik`) of the ministry's register of lecturers, SISTER.
"""
_TANPA_TITIK = frozenset(
    re.findall(
        r"\w+",
        "amapd amapkb amd amdak amdakun amdap amdfarm amdgz amdkeb amdkep amdkes amdkom amdpd amdpi "
        "amdpt amdrad bac bsc lc llb llm mag mak makt mam map maq march mba mecdev med mek meng "
        "mesy meti mfarm mh mhi mhkes mhum mikom mip mka mkeb mkep mkes mkesos mkm mkn mkom mkp mling mm "
        "mmkes mmpd mpa mpd mpdi mph mpi mpsdm mpsi mpsp mpt mpub mpwk ms msak msc mse msei msi msm msos "
        "mst msy mt mta mth mti mtp mtr mtrap mtrip mtt ners phd pgdip saakun sab sadm sag sagr sak sakun "
        "sap sars sd se sei sfarm sfil sgz sh shi shum shut sik sikom sip skeb sked skel skep skes skg skh "
        "skm skom skpm sp spd spdb spdh spdi spdk spdsd spi spsi spt ssi ssos ssosi ssp sst sstat ssth sstp sstpel "
        "ssy st sth sthi sti stk stp str strak strap strip strkeb strkep strkes strkom strpel "
        "strsos strt",
    )
)
"""Degrees that are written without dots as well.

Not among them are those that are also names or parts of names: `ba`, `ma`, `san`, `si`.
"""
_MUNGKIN_GELAR = _TANPA_TITIK | {"ama", "ba", "ma", "mad", "me", "mei", "mp", "msn", "sa", "san"}
"""The same and those that may be names: enough where the NIP tells that two names are one person's."""
_JENJANG = frozenset(
    {"a", "ama", "amd", "ap", "b", "d", "ll", "m", "mtr", "ph", "s", "sp", "sst", "str"}
)
_BERTITIK = frozenset({"ba", "ma", "bba"})
"""Degrees that only their dots tell from names."""
_KELAMIN = {"drs": "1", "dra": "2", "hj": "2"}


_SINGKATAN = {
    **dict.fromkeys(
        ("m", "md", "mhd", "moh", "mohd", "mohamad", "mohamed", "mohammad", "mohammed", "moch", "mochamad",
         "mochammad", "much", "muchamad", "muchammad", "muh", "muhamad", "muhammad", "mukhamad"),
        "muhammad",
    ),
    **dict.fromkeys(("abd", "abdul", "abdoel"), "abdul"),
    **dict.fromkeys(("ach", "achmad", "akhmad", "ahmad"), "ahmad"),
    **dict.fromkeys(("st", "sitti", "siti"), "siti"),
}  # fmt: skip
"""Given names that are written short or in several ways; only a common NIP makes them one."""


@dataclass(frozen=True, slots=True)
class NamaOrang:
    """Both parts without case, punctuation and blanks, so that only real differences are left."""

    nama: str
    gelar: tuple[str, ...]
    kata: tuple[str, ...] = ()
    """The words of the bare name."""
    utuh: str = ""
    """Name and titles together: the same where only punctuation differs."""

    def gelar_sama(self, other: NamaOrang) -> bool:
        """Whether the titles are the same; their order and how they are dotted are no difference."""
        return (
            (bool(self.utuh) and self.utuh == other.utuh)
            or "".join(self.gelar) == "".join(other.gelar)
            or sorted(self.gelar) == sorted(other.gelar)
        )

    def tulisan_sama(self, other: NamaOrang) -> bool:
        """Whether the bare name is written the same, a comma before a degree forgotten or not."""
        return self.nama == other.nama or (bool(self.utuh) and self.utuh == other.utuh)

    def orang_sama(self, other: NamaOrang) -> bool:
        """Whether one NIP may bear both: they differ in titles or usual short forms only."""
        if self.tulisan_sama(other) or _singkatan_sama(self.kata, other.kata):
            return True
        short, long = sorted((self.kata, other.kata), key=len)
        rest = long[len(short) :]
        return (
            bool(short and rest)
            and all(map(_mungkin_gelar, rest))
            and (short == long[: len(short)] or _singkatan_sama(short, long[: len(short)]))
        )

    @property
    def kelamin(self) -> str:
        """The digit that a NIP has for whoever bears Drs., Dra. or Hj.; empty where none tells."""
        told = {_KELAMIN[title] for title in self.gelar if title in _KELAMIN}
        return told.pop() if len(told) == 1 else ""


def _singkatan_sama(one: Sequence[str], other: Sequence[str]) -> bool:
    """Word by word the same, short forms and initials aside; one word at least in full."""
    pairs = [*zip(one, other, strict=False)]
    return (
        len(one) == len(other)
        and any(mine == theirs for mine, theirs in pairs if len(mine) > 1)
        and all(
            _SINGKATAN.get(mine, mine) == _SINGKATAN.get(theirs, theirs)
            or (min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0])
            for mine, theirs in pairs
        )
    )


def _mungkin_gelar(word: str) -> bool:
    return word in _MUNGKIN_GELAR or word in _JENJANG


@lru_cache(4096)
def urai_nama(text: str) -> NamaOrang:
    """Titles stand before the name, behind its comma or in brackets, or, where that was forgotten, at
    its end.
    """
    before, *behind = re.split(r"[,(\[]", bersih(text).replace(")", " ").replace("]", " "))
    front, rest = _gelar_depan(before.strip())
    words = rest.split()
    start = _awal_gelar_belakang(words)
    titles = (*front, *map(_rapat, words[start:]), *map(_rapat, behind))
    bare = tuple(filter(None, " ".join(map(kunci, words[:start])).split()))
    return NamaOrang(
        _rapat(" ".join(words[:start])), tuple(filter(None, titles)), bare, _rapat(text)
    )


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
    """Whether a word is a degree: `S.Pd`, `A.Md.Kep.`, `S.Tr.IP`, `M.Ec.Dev`, `SH`, `SE/Ak`."""
    if "/" in word:
        return all(map(_gelar, filter(None, word.split("/"))))
    parts = [part for part in word.casefold().strip(".").split(".") if part]
    joined = "".join(parts)
    if len(parts) < 2:  # noqa: PLR2004 - a word without dots inside
        return joined in _TANPA_TITIK
    return (
        joined in _BERTITIK
        or joined in _TANPA_TITIK
        or (parts[0] in _JENJANG and all(part in _BIDANG for part in parts[1:]))
    )
