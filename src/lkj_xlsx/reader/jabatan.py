"""Jabatan as people type it in, the official whom it means out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.dasar.jabatan import jabatan_tunggal, kunci_jabatan
from lkj_xlsx.dasar.kemiripan import KATA_JABATAN, KATA_JABATAN_PENDEK
from lkj_xlsx.dasar.teks import kemiripan, kunci

_PENDEK = 4
"""A word of so few letters is short: one of them is a quarter of it."""


@dataclass(frozen=True)
class DaftarJabatan:
    """The offices of the sheet Pejabat, by the spelling of their first row."""

    resmi: tuple[str, ...]

    def kenali(self, typed: str) -> tuple[str, bool]:
        """The official's Jabatan and whether it is known; an unknown one keeps its own spelling.

        A slip of the pen, or the beginning of exactly one Jabatan (`Camat` for `Camat Tempeh`),
        counts as that official's, so that the row is not lost to another table; it is not known.
        The beginning of a functional title may be the title of another holder.
        """
        known = self._menurut_kunci.get(kunci_jabatan(typed))
        if known is not None:
            return known, True
        if typed not in self._asing:
            self._asing[typed] = self._terdekat(typed)
        return self._asing[typed], False

    def dimaksud(self, typed: str) -> str:
        """The office that an unknown Jabatan can only mean; empty where it may be another's."""
        taken = self.kenali(typed)[0]
        if taken in self.resmi:
            return taken
        for alike in (_lebih_lengkap, _huruf_awal):
            near = [one for one in self.resmi if alike(one, typed)]
            if near:
                return near[0] if len(near) == 1 else ""
        return ""

    def lebih_panjang(self, typed: str) -> tuple[str, ...]:
        """The offices that begin with an unknown Jabatan: one of them may be meant."""
        key = kunci_jabatan(typed)
        return tuple(one for one in self.resmi if key and kunci_jabatan(one).startswith(f"{key} "))

    def saran(self, typed: str) -> str:
        """` Maksud Anda "…"?` where one official only can be meant, else nothing."""
        meant = self.dimaksud(typed)
        return f' Maksud Anda "{meant}"?' if meant else ""

    @cached_property
    def _menurut_kunci(self) -> dict[str, str]:
        return {kunci_jabatan(office): office for office in reversed(self.resmi)}

    @cached_property
    def _asing(self) -> dict[str, str]:
        """What each unknown Jabatan met so far was taken for."""
        return {}

    def _terdekat(self, typed: str) -> str:
        near = [one for one in self.resmi if _mirip(one, typed)]
        if not near and jabatan_tunggal(typed):
            near = [*self.lebih_panjang(typed)]
        return near[0] if len(near) == 1 else typed


def _mirip(office: str, typed: str) -> bool:
    """Word by word alike as typed or written out: a slip in `Kasi` keeps it from being written out.

    Whole names would be alike that differ in the one word that tells them apart (Ahli Muda, Ahli
    Madya).
    """
    return any(
        one.replace(" ", "") == other.replace(" ", "") or _kata_mirip(one.split(), other.split())
        for key in (kunci, kunci_jabatan)
        for one, other in [(key(office), key(typed))]
    )


def _kata_mirip(words: Sequence[str], others: Sequence[str]) -> bool:
    mine, theirs = _tanpa_dan(words), _tanpa_dan(others)
    return len(mine) == len(theirs) > 0 and all(map(_satu_kata, mine, theirs))


def _satu_kata(one: str, other: str) -> bool:
    if one == other:
        return True
    if re.search(r"[0-9]", one + other):
        return False
    short = min(len(one), len(other)) <= _PENDEK
    return kemiripan(one, other) >= (KATA_JABATAN_PENDEK if short else KATA_JABATAN)


def _tanpa_dan(words: Sequence[str]) -> list[str]:
    return [word for word in words if word != "dan"]


_UNIT = re.compile(
    r"^(?P<unit>kepala (?:seksi|sub bagian|jawatan)|sub koordinator)\b ?(?P<bidang>.*)$"
)


def _lebih_lengkap(office: str, typed: str) -> bool:
    """Whether one names its unit with words that the other leaves out, and no others.

    `Kasi Pelayanan` for `Kasi Pelayanan Umum`; `Kasubbag Pemerintahan` for `Kasi Pemerintahan`.
    """
    own, said = _UNIT.match(kunci_jabatan(office)), _UNIT.match(kunci_jabatan(typed))
    if not own or not said:
        return False
    mine, theirs = (_tanpa_dan(one["bidang"].split()) for one in (own, said))
    if own["unit"] != said["unit"]:
        return _kata_mirip(mine, theirs)
    short, long = sorted((mine, theirs), key=len)
    return bool(short) and all(any(_satu_kata(word, one) for one in long) for word in short)


def _huruf_awal(office: str, typed: str) -> bool:
    """Whether a unit is shortened to its first letters: `Kasi PMK`, `Kasi PPM`."""
    own, said = _UNIT.match(kunci_jabatan(office)), _UNIT.match(kunci_jabatan(typed))
    if not own or not said or own["unit"] != said["unit"]:
        return False
    letters = "".join(word[0] for word in _tanpa_dan(own["bidang"].split()))
    return len(letters) > 1 and said["bidang"].replace(" ", "") == letters
