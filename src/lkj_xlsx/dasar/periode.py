"""A quarter and its year in, the period in words out; the year only where it is known."""

from __future__ import annotations

from dataclasses import dataclass

from lkj_xlsx.dasar.waktu import Triwulan


@dataclass(frozen=True, slots=True)
class Periode:
    """The time that figures are of: the part of the year up to the quarter's end."""

    triwulan: Triwulan
    tahun: int | None = None

    @property
    def pendek(self) -> str:
        """`TW III 2023`, as it stands in the names of files."""
        return f"{self.triwulan.pendek}{self._angka_tahun}"

    @property
    def sedang(self) -> str:
        """`Triwulan III 2023`, as the terminal says it."""
        return f"{self.triwulan.panjang}{self._angka_tahun}"

    @property
    def panjang(self) -> str:
        """`Triwulan III Tahun 2023`, as titles and sentences of the report say it."""
        return f"{self.triwulan.panjang}{self.setahun}"

    @property
    def setahun(self) -> str:
        """` Tahun 2023`, to stand behind what is of the whole year."""
        return f" Tahun {self.tahun}" if self.tahun else ""

    @property
    def _angka_tahun(self) -> str:
        return f" {self.tahun}" if self.tahun else ""
