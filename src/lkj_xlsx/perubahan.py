"""The findings of the last run and of this one in, what is new, mended and still there out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lkj_xlsx.teks import bersih
from lkj_xlsx.temuan import Status, Temuan

_ALAMAT = re.compile(r"(?:\[[^\]]*\])?\b[A-Za-z]+![A-Z]{1,3}[0-9]+|\bbaris [0-9]+")


@dataclass(frozen=True, slots=True)
class TemuanLama:
    """A finding as the last run's sheet Pemeriksaan shows it; `lokasi` is its first cell."""

    kode: str
    pejabat: str
    lokasi: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What became of the findings since the last run."""

    baru: tuple[Temuan, ...]
    diperbaiki: int
    tetap: int


def bandingkan(lama: Sequence[TemuanLama], temuan: Iterable[Temuan]) -> Perubahan:
    """Match the findings that count with those of the last run.

    First those at the same cell in the same words, then, since an inserted row moves every cell
    below it, those in the same words but for the addresses in them.
    """
    active = [one for one in temuan if one.status is Status.AKTIF]
    exact = Counter((one.kode, one.lokasi, one.pesan) for one in lama)
    moved = [one for one in active if not _ambil(exact, _kunci(one))]
    left = Counter(
        (one.kode, one.pejabat, _tanpa_alamat(one.pesan))
        for one in lama
        if _ambil(exact, (one.kode, one.lokasi, one.pesan))
    )
    new = tuple(
        one for one in moved if not _ambil(left, (one.kode, one.pejabat, _tanpa_alamat(one.pesan)))
    )
    still = len(active) - len(new)
    return Perubahan(new, len(lama) - still, still)


def _ambil(kept: Counter[tuple[str, str, str]], key: tuple[str, str, str]) -> bool:
    """Take one of these away, if there is one."""
    if kept[key] < 1:
        return False
    kept[key] -= 1
    return True


def _kunci(temuan: Temuan) -> tuple[str, str, str]:
    place = str(temuan.lokasi[0]) if temuan.lokasi else ""
    return temuan.kode, place, bersih(temuan.pesan)


def _tanpa_alamat(pesan: str) -> str:
    return _ALAMAT.sub("", bersih(pesan))
