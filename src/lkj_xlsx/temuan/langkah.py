"""Findings in, what is to be done about them, in the order in which to do it, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lkj_xlsx.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Langkah:
    """A thing to do, and the rules that ask for it; `catatan` heads remarks alone.

    Many of these ask for nothing but a look.
    """

    judul: str
    catatan: str
    kode: tuple[str, ...]


LANGKAH: tuple[Langkah, ...] = (
    Langkah("Pastikan triwulan yang dilaporkan", "Pastikan triwulan yang dilaporkan", ("LKJ209",)),
    Langkah("Lengkapi dan betulkan isian", "Perhatikan isian", ("LKJ0",)),
    Langkah("Betulkan data pejabat", "Perhatikan data pejabat", ("LKJ1",)),
    Langkah("Betulkan triwulan dan tanggal", "Perhatikan triwulan dan tanggal", ("LKJ2",)),
    Langkah("Cocokkan perjanjian dan capaian", "Perhatikan perjanjian dan capaian", ("LKJ3", "LKJ4")),
    Langkah("Cocokkan anggaran", "Perhatikan anggaran", ("LKJ5",)),
    Langkah("Betulkan strategi dan kalimat", "Perhatikan strategi dan kalimat", ("LKJ",)),
    Langkah("Rapikan ejaan", "Rapikan ejaan", ("LKJ310",)),
)  # fmt: skip
"""Which quarter it is comes first, then what cannot be read: other findings may vanish with it."""


def judul_langkah(langkah: Langkah, temuan: Iterable[Temuan]) -> str:
    """What heads these findings of a thing to do."""
    remarks = all(one.tingkat is Tingkat.CATATAN for one in temuan)
    return langkah.catatan if remarks else langkah.judul


def langkah(temuan: Temuan) -> Langkah:
    """The thing to do whose rules are named most exactly."""
    return LANGKAH[_urutan(temuan.kode)]


def menurut_langkah(temuan: Iterable[Temuan]) -> list[Temuan]:
    """What counts before what is silenced, worst first, those of a level by what to do first."""
    return sorted(temuan, key=lambda one: (one.status, one.tingkat.urutan, _urutan(one.kode)))


@cache
def _urutan(kode: str) -> int:
    fitting = (
        (len(start), place)
        for place, one in enumerate(LANGKAH)
        for start in one.kode
        if kode.startswith(start)
    )
    return max(fitting)[1]
