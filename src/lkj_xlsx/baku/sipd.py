"""What exports of the budget system (SIPD) say, added up by sub unit, code and month.

Amounts are in sen, so that sums are exact where an export has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

SEN = 100
MURNI, PERUBAHAN = "Murni", "Perubahan"
"""The states of the budget that have a column of their own in the workbook."""


def rupiah_bulat(sen: int) -> int:
    """An amount in whole rupiah, half up."""
    return (sen + SEN // 2) // SEN


@dataclass(frozen=True, slots=True, order=True)
class UnitSipd:
    """A sub unit as an export names it; both empty where it names none."""

    kode: str
    nama: str

    @property
    def sebutan(self) -> str:
        return self.nama or self.kode or "tanpa nama sub unit"


class Sebab(StrEnum):
    """Why rows of an export are not in any sum, or may not be relied upon."""

    DRAF = "draf, belum final"
    BELUM_TRANSFER = "SPP LS tanpa Tanggal Transfer, belum dicairkan"
    TANPA_TANGGAL = "tanpa tanggal yang terbaca"
    TANPA_KODE = "tanpa Kode Sub Kegiatan yang terbaca"
    TANPA_REKENING = "tanpa Kode Rekening"
    TAK_TERBACA = "nilainya tidak terbaca"
    KEMBAR = "sama persis dengan baris lain di berkas yang sama, tetap dijumlahkan"


PASTI = frozenset({Sebab.DRAF, Sebab.BELUM_TRANSFER})
"""Rows that are rightly left out: the sums are right without them."""


@dataclass(frozen=True, slots=True)
class Sisihan:
    """Rows of one sub unit that were set aside for one reason; `contoh` is where the first stands."""

    banyak: int
    sen: int
    contoh: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """The documents of a code in a month together, in sen."""

    realisasi: int = 0
    setoran: int = 0
    banyak: int = 0

    def __add__(self, other: Dokumen) -> Dokumen:
        return Dokumen(
            self.realisasi + other.realisasi,
            self.setoran + other.setoran,
            self.banyak + other.banyak,
        )

    def sen(self, *, bersih: bool) -> int:
        """What was spent, gross or without what was paid back."""
        return self.realisasi - self.setoran if bersih else self.realisasi


@dataclass(frozen=True, slots=True)
class EksporSipd:
    """Several exports together. Codes are in the form of 2023; of a pagu the year may be None and the
    stage (Tahapan) empty.
    """

    berkas: tuple[Path, ...]
    dokumen: Mapping[tuple[UnitSipd, str, int, int], Dokumen]
    """By sub unit, sub kegiatan, year and month."""
    pagu: Mapping[tuple[UnitSipd, str, int | None, str], int]
    """By sub unit, sub kegiatan, year and stage."""
    nama: Mapping[str, str] = field(default_factory=dict)
    """Of programs, kegiatan and sub kegiatan by their codes."""
    sisihan: Mapping[tuple[UnitSipd, Sebab], Sisihan] = field(default_factory=dict)
    ragu: frozenset[tuple[UnitSipd, str]] = frozenset()
    """Codes whose sums lack something that could not be read."""
    bulan: frozenset[tuple[int, int]] = frozenset()
    """The years and months that were exported."""
    bulan_kosong: int = 0
    """Exports of realisasi without a document, of some month."""
    ada_realisasi: bool = False
    ada_pagu: bool = False
    total_beda: tuple[str, ...] = ()
    """Sentences about total rows that do not agree with their rows."""
    catatan: tuple[str, ...] = ()
    """What else there is to say of the files."""
    dilewati: tuple[str, ...] = ()
    """The names of what else lies in the folders."""
    sub_unit: str = ""
    """The sub unit that was asked for by name or code."""
    skpd: Mapping[UnitSipd, str] = field(default_factory=dict)
    """The office to which a sub unit belongs, where the exports name it."""
