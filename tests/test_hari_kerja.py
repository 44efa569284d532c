"""Days off and working days: weekends, national holidays, and what the sheet Libur adds."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_xlsx.baku.model import Libur
from lkj_xlsx.dasar.origin import Asal
from lkj_xlsx.rules.hari_kerja import Kalender


def kalender(*libur: tuple[date, str]) -> Kalender:
    return Kalender(tuple(Libur(day, why, asal=Asal("Libur", 2, {})) for day, why in libur))


@pytest.mark.parametrize(
    ("day", "sebab"),
    [
        (date(2023, 10, 6), ""),
        (date(2023, 10, 7), "hari Sabtu"),
        (date(2023, 10, 8), "hari Minggu"),
        (date(2023, 10, 9), ""),
        (date(2023, 9, 28), "hari libur (Maulid Nabi Muhammad)"),
    ],
)
def test_why_nobody_works(day: date, sebab: str) -> None:
    """A Friday, its weekend, the Monday after, and a Thursday that is a holiday."""
    assert kalender().sebab_libur(day) == sebab


def test_the_office_adds_its_own_days() -> None:
    """Named as the sheet names them; a weekend is then a holiday first."""
    days = kalender((date(2023, 10, 9), "Hari jadi kabupaten"), (date(2023, 10, 7), ""))
    assert days.sebab_libur(date(2023, 10, 9)) == "hari libur (Hari jadi kabupaten)"
    assert days.sebab_libur(date(2023, 10, 7)) == "hari libur (sheet Libur)"
    assert days.sebab_libur(date(2023, 10, 10)) == ""


@pytest.mark.parametrize(
    ("n", "sampai"),
    [
        (0, date(2023, 9, 30)),
        (1, date(2023, 10, 2)),
        (5, date(2023, 10, 6)),
        (6, date(2023, 10, 9)),
    ],
)
def test_working_days_are_counted_after_a_day(n: int, sampai: date) -> None:
    """After Saturday 30 September 2023 the first is Monday; the sixth is after the next weekend."""
    assert kalender().hari_kerja_ke(n, date(2023, 9, 30)) == sampai


def test_a_day_off_is_no_working_day() -> None:
    days = kalender((date(2023, 10, 3), "Hari jadi"))
    assert days.hari_kerja_ke(2, date(2023, 9, 30)) == date(2023, 10, 4)


def test_holidays_of_each_year_are_its_own() -> None:
    """The last days of a year lead into the next, whose first day is a holiday."""
    days = kalender()
    assert days.hari_kerja_ke(1, date(2023, 12, 31)) == date(2024, 1, 2)
    assert days.sebab_libur(date(2024, 1, 1)) != ""
    assert days.sebab_libur(date(2023, 1, 2)) == ""
