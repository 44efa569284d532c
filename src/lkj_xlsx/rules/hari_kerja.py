"""Days in, whether the office works on them out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from lkj_xlsx.baku.model import Libur

_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SABTU = 5
_PERKIRAAN = "(perkiraan)"
"""How the package marks a holiday by the moon that nobody has decreed yet."""


class Kalender:
    """The days off: weekends, the holidays of Indonesia, and what the sheet Libur adds.

    National holidays come from the package `holidays`, and so does cuti bersama for the years whose
    joint decree it knows; any other day off is for the office to enter in the sheet Libur.
    """

    def __init__(self, libur: tuple[Libur, ...]) -> None:
        self._tambahan = {one.tanggal: one.keterangan or "sheet Libur" for one in libur}
        self._nasional: dict[int, Mapping[date, str]] = {}

    def sebab_libur(self, day: date) -> str:
        """Why nobody works on a day; empty for a working day."""
        named = self._tambahan.get(day) or self._libur_nasional(day.year).get(day, "")
        if named:
            return f"hari libur ({named})"
        return f"hari {_HARI[day.weekday()]}" if day.weekday() >= _SABTU else ""

    def hari_kerja_ke(self, n: int, setelah: date) -> date:
        """The n-th working day after a day; the day itself for none."""
        day = setelah
        while n > 0:
            day += timedelta(days=1)
            n -= self.sebab_libur(day) == ""
        return day

    def perkiraan(self, tahun: int) -> str:
        """Why the holidays of a year are not certain, as a clause; empty where they are."""
        named = self._libur_nasional(tahun).values()
        if any(_PERKIRAAN in name for name in named):
            return f"sebagian hari libur tahun {tahun} masih perkiraan"
        if not self._cuti_bersama(tahun):
            return f"cuti bersama tahun {tahun} belum diketahui"
        return ""

    @staticmethod
    def _cuti_bersama(tahun: int) -> bool:
        """Whether the joint decree of a year is known."""
        import holidays

        return bool(
            holidays.country_holidays("ID", years=tahun, expand=False, categories=("government",))
        )

    def _libur_nasional(self, year: int) -> Mapping[date, str]:
        import holidays

        if year not in self._nasional:
            self._nasional[year] = holidays.country_holidays(
                "ID", years=year, expand=False, language="id", categories=("public", "government")
            )
        return self._nasional[year]
