"""Jabatan as people type it in, the official whom it means out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lkj_xlsx.teks import kemiripan, kunci_jabatan, maksud_anda

SALAH_KETIK = 88
"""From this likeness (of 100) on a Jabatan is a slip of the pen; it still is a finding."""


@dataclass(frozen=True)
class DaftarJabatan:
    """The offices of the sheet Pejabat, by the spelling of their first row."""

    resmi: tuple[str, ...]

    def kenali(self, typed: str) -> tuple[str, bool]:
        """The official's Jabatan and whether it is known; an unknown one keeps its own spelling.

        A slip of the pen, or the beginning of exactly one Jabatan (`Camat` for `Camat Tempeh`),
        counts as that official's, so that the row is not lost to another table; it is not known.
        """
        return _kenali(self.resmi, typed)

    def saran(self, typed: str) -> str:
        return maksud_anda(typed, self.resmi)


@lru_cache(maxsize=4096)
def _kenali(resmi: tuple[str, ...], typed: str) -> tuple[str, bool]:
    key = kunci_jabatan(typed)
    for office in resmi:
        if kunci_jabatan(office) == key:
            return office, True
    near = [one for one in resmi if _mirip(one, typed)] or [
        one for one in resmi if kunci_jabatan(one).startswith(f"{key} ")
    ]
    return (near[0], False) if len(near) == 1 else (typed, False)


def _mirip(office: str, typed: str) -> bool:
    """Alike as typed or written out: a slip in `Kasi` keeps it from being written out."""
    written_out = kemiripan(kunci_jabatan(office), kunci_jabatan(typed))
    return max(kemiripan(office, typed), written_out) >= SALAH_KETIK
