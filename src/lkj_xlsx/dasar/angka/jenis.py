"""What a cell that holds a number is read as, and what may have been wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T")


class Jenis(StrEnum):
    """The kinds of quantity that a target or a realisation may be."""

    ANGKA = "angka"
    RENTANG = "rentang"
    PREDIKAT = "predikat"
    BELUM_WAKTUNYA = "belum waktunya"


class Batas(StrEnum):
    """What a bound asks for: at most, less than, at least, more than."""

    PALING_BANYAK = "≤"
    KURANG_DARI = "<"
    PALING_SEDIKIT = "≥"
    LEBIH_DARI = ">"

    @property
    def atas(self) -> bool:
        """An upper bound: less is better."""
        return self in {Batas.PALING_BANYAK, Batas.KURANG_DARI}

    @property
    def ketat(self) -> bool:
        """A strict bound, which is not kept by what equals it."""
        return self in {Batas.KURANG_DARI, Batas.LEBIH_DARI}


@dataclass(frozen=True, slots=True)
class Besaran:
    """A quantity of a performance column."""

    jenis: Jenis
    nilai: Decimal | None
    """The number, in percent points for a percent; the lower end of a range; of a predicate the number
    beside it (`BB (75,3)`), if any; else None.
    """
    satuan: str = ""
    """As written: `Laporan`, `%`, `orang-bulan`; empty for a bare number."""
    batas_atas: Decimal | None = None
    """The upper end of a range."""
    teks: str = ""
    """As people see the cell: `97%`, `12 orang/9 bulan`, `82 (>100%)`."""
    desimal: int = 0
    """Decimals that the cell prints, by its number format or its text."""
    batas: Batas | None = None
    """The bound that signs or words make of it: `≤ 3 hari`, `minimal 80`."""
    ragu: bool = field(default=False, compare=False)
    """A finding of the reader asks already whether another percentage was meant."""
    eksak: Fraction | None = None
    """The number that was computed, which may have no decimal of its own: a mean of three."""
    eksak_atas: Fraction | None = None

    @property
    def angka(self) -> Fraction | None:
        """The number to compute with."""
        if self.eksak is not None:
            return self.eksak
        return None if self.nilai is None else Fraction(self.nilai)

    @property
    def angka_atas(self) -> Fraction | None:
        """The upper end to compute with; of a single number that number."""
        if self.eksak_atas is not None:
            return self.eksak_atas
        return self.angka if self.batas_atas is None else Fraction(self.batas_atas)


@dataclass(frozen=True, slots=True)
class Persen:
    """A percentage that somebody wrote down, in percent points as precise as stored."""

    nilai: Decimal
    desimal: int
    """Decimals that the cell prints."""
    teks: str
    batas: Batas | None = None
    """The bound that was written instead of a figure: `>100%`."""
    ragu: bool = field(default=False, compare=False)
    """A finding of the reader asks already whether another percentage was meant."""


class Masalah(StrEnum):
    """What is to be said about a cell, read or not."""

    TAK_TERBACA = "tak terbaca"
    RANCU = "rancu"
    PERSEN_TANPA_FORMAT = "persen tanpa format"
    NIP_ANGKA = "NIP angka"


@dataclass(frozen=True, slots=True)
class Dibaca(Generic[T]):
    """What a cell was read as: no value and no problem is an empty cell."""

    nilai: T | None
    masalah: Masalah | None = None
    sebab: str = ""
    """A clause that says why it is unreadable, or how it was read."""
    saran: str = ""
    """A sentence that says how to mend it."""
    usul: str = ""
    """The writing that the sentence proposes, if it proposes one."""


def tak_terbaca(sebab: str, saran: str) -> Dibaca[T]:
    return Dibaca(None, Masalah.TAK_TERBACA, sebab, saran)


def diubah_excel(nilai: object) -> str:
    """What Excel made of an entry, `tanggal` or `waktu`; empty if it is neither."""
    if isinstance(nilai, date):
        return "tanggal"
    return "waktu" if isinstance(nilai, (time, timedelta)) else ""


def bukan_angka(nilai: object) -> Dibaca[T]:
    """The answer to a cell that holds something else than a finite number or a text."""
    if made := diubah_excel(nilai):
        return tak_terbaca(
            f"Excel mengubah isian ini menjadi {made}",
            "Ubah format selnya menjadi Teks, lalu ketik ulang isiannya.",
        )
    if isinstance(nilai, bool):
        return tak_terbaca("isinya TRUE/FALSE, bukan angka", "Ganti dengan angkanya.")
    return tak_terbaca("isinya bukan angka yang dapat dihitung", "Ketik ulang angkanya.")
