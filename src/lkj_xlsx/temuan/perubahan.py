"""The findings of the last run and of this one in, what is new, mended and still there out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.kalimat import kalimat_tanpa_lokasi

_ALAMAT = re.compile(
    r"(?:\[[^\]]*\])?\b[A-Za-z]+![A-Z]{1,3}[0-9]+|\b[Bb]aris [0-9]+(?:(?:, | sampai )[0-9]+)*"
)


@dataclass(frozen=True, slots=True)
class TemuanLama:
    """A finding as the last run's sheet Pemeriksaan shows it; `lokasi` is its first cell."""

    kode: str
    pejabat: str
    lokasi: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What became of the findings since the last run; `dikecualikan` are silenced since then."""

    baru: tuple[Temuan, ...]
    diperbaiki: int
    tetap: int
    dikecualikan: int = 0


_Kunci = Callable[[TemuanLama], Hashable]
_PADANAN: tuple[_Kunci, ...] = (
    lambda one: (one.kode, one.lokasi, one.pesan),
    lambda one: (one.kode, one.pejabat, _ALAMAT.sub("", one.pesan)),
    lambda one: (one.kode, one.pejabat, one.lokasi),
)
"""By what a finding is known again, the surest first.

An inserted row moves every cell below it, and a figure that was changed and is still wrong, or that
another figure follows from, is told in other words at the same cell: neither is mended.
"""


def bandingkan(lama: Sequence[TemuanLama], temuan: Iterable[Temuan]) -> Perubahan:
    """Match the findings with those that counted in the last run."""
    found = sorted(temuan, key=lambda one: one.status)
    gone, new = list(lama), found
    for key in _PADANAN:
        gone, new = _tak_berpadanan(gone, new, key)
    silenced, left = (
        sum(one.status is Status.DIKECUALIKAN for one in some) for some in (found, new)
    )
    fresh = tuple(one for one in new if one.status is Status.AKTIF)
    still = len(found) - silenced - len(fresh)
    return Perubahan(fresh, len(gone), still, silenced - left)


def _tak_berpadanan(
    lama: Sequence[TemuanLama], temuan: Sequence[Temuan], kunci: _Kunci
) -> tuple[list[TemuanLama], list[Temuan]]:
    """What is left on either side when those of one key are paired."""
    waiting = Counter(map(kunci, lama))
    new = [one for one in temuan if not _ambil(waiting, kunci(_tercetak(one)))]
    return [one for one in lama if _ambil(waiting, kunci(one))], new


def _ambil(kept: Counter[Hashable], key: Hashable) -> bool:
    """Take one of these away, if there is one."""
    if kept[key] < 1:
        return False
    kept[key] -= 1
    return True


def _tercetak(temuan: Temuan) -> TemuanLama:
    place = str(temuan.lokasi[0]) if temuan.lokasi else ""
    said = bersih(kalimat_tanpa_lokasi(temuan))
    return TemuanLama(temuan.kode, bersih(temuan.pejabat), bersih(place), said)
