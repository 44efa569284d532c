"""Jabatan as people type it in, the official whom it means out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.dasar.kemiripan import JABATAN
from lkj_xlsx.dasar.teks import kemiripan, kunci_jabatan, maksud_anda


@dataclass(frozen=True)
class DaftarJabatan:
    """The offices of the sheet Pejabat, by the spelling of their first row."""

    resmi: tuple[str, ...]

    def kenali(self, typed: str) -> tuple[str, bool]:
        """The official's Jabatan and whether it is known; an unknown one keeps its own spelling.

        A slip of the pen, or the beginning of exactly one Jabatan (`Camat` for `Camat Tempeh`),
        counts as that official's, so that the row is not lost to another table; it is not known.
        """
        known = self._menurut_kunci.get(kunci_jabatan(typed))
        if known is not None:
            return known, True
        if typed not in self._asing:
            self._asing[typed] = self._terdekat(typed)
        return self._asing[typed], False

    def saran(self, typed: str) -> str:
        return maksud_anda(typed, self.resmi)

    @cached_property
    def _menurut_kunci(self) -> dict[str, str]:
        return {kunci_jabatan(office): office for office in reversed(self.resmi)}

    @cached_property
    def _asing(self) -> dict[str, str]:
        """What each unknown Jabatan met so far was taken for."""
        return {}

    def _terdekat(self, typed: str) -> str:
        key = kunci_jabatan(typed)
        near = [one for one in self.resmi if _mirip(one, typed)] or [
            one for one in self.resmi if kunci_jabatan(one).startswith(f"{key} ")
        ]
        return near[0] if len(near) == 1 else typed


def _mirip(office: str, typed: str) -> bool:
    """Alike as typed or written out: a slip in `Kasi` keeps it from being written out."""
    written_out = kemiripan(kunci_jabatan(office), kunci_jabatan(typed))
    return max(kemiripan(office, typed), written_out) >= JABATAN
