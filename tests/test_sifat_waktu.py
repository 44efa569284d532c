"""Dates, quarters, months and NIP: what is printed is read again, and no sentence runs a reader wild."""

from __future__ import annotations

import string
import time
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lkj_xlsx.dasar.angka import baca_nip, nip_teks, teks_sel
from lkj_xlsx.dasar.nip import UMUR_DIANGKAT, Nip, nip_sah
from lkj_xlsx.dasar.waktu import (
    RentangBulan,
    Triwulan,
    baca_bulan,
    baca_tanggal,
    nama_bulan,
    rentang_tanggal,
    sebutan_tahun,
    sebutan_triwulan,
    tanggal_teks,
)

SIFAT = settings(max_examples=200, deadline=None, derandomize=True)
HARI = st.dates(date(1990, 1, 1), date(2097, 12, 31))
BULAN = range(1, 13)


@pytest.mark.parametrize(
    "kalimat", ["{} s/d {} {}", "Bulan {} s.d. {} {}", "{} sampai dengan {} tahun {}", "{}-{} {}"]
)
def test_every_span_of_months_is_read_as_written(kalimat: str) -> None:
    """All 144 pairs, the reversed ones too: a rule says so, not the reader."""
    for first, last in product(BULAN, BULAN):
        read = baca_bulan(kalimat.format(nama_bulan(first), nama_bulan(last), 2023))
        assert read is not None
        assert (read.awal, read.akhir, read.tahun) == (first, last, 2023)


def test_every_month_and_quarter_alone_is_a_span() -> None:
    """A month is one month, a quarter three; with its year where one is written."""
    for month in BULAN:
        for text in (
            nama_bulan(month),
            nama_bulan(month).upper(),
            f"Akhir bulan {nama_bulan(month)}",
        ):
            assert baca_bulan(text) == RentangBulan(month, month, None, None)
    for quarter in Triwulan:
        read = baca_bulan(f"Triwulan {quarter.romawi} 2023")
        assert read is not None
        assert (read.awal, read.akhir, read.tahun) == (quarter.bulan - 2, quarter.bulan, 2023)


@SIFAT
@given(HARI, st.sampled_from([
    "General", "dd/mm/yyyy", "d-m-yyyy", "dd mmmm yyyy", "[$-421]dd mmmm yyyy;@", "yyyy-mm-dd", "dd.mm.yyyy",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mm-dd-yy",
]))  # fmt: skip
def test_a_date_is_read_from_its_cell_and_from_its_picture(day: date, form: str) -> None:
    """What Excel shows of a date, typed as text, is the same day."""
    assert baca_tanggal(day) == baca_tanggal(teks_sel(day, form)) == day


@SIFAT
@given(
    HARI,
    st.integers(0, 400),
    st.sampled_from([" s.d. ", " s/d ", " sampai dengan ", " - ", " hingga "]),
)
def test_a_range_of_days_is_read_in_its_short_forms(first: date, length: int, to: str) -> None:
    """Year, and month and year, may stand at the end only."""
    last = first + timedelta(length)
    forms = [
        f"{tanggal_teks(first)}{to}{tanggal_teks(last)}",
        f"{first:%d-%m-%Y}{to}{last:%d-%m-%Y}",
    ]
    if first.year == last.year:
        forms.append(f"{first.day} {nama_bulan(first.month)}{to}{tanggal_teks(last)}")
        if first.month == last.month:
            forms.append(f"{first.day}{to}{tanggal_teks(last)}")
    for form in forms:
        (found,) = rentang_tanggal(f"Laporan {form}.")
        assert (found.awal, found.akhir) == (first, last), form
        years = [year for year, _, _ in sebutan_tahun(f"Laporan {form}.")]
        assert set(years) <= {first.year, last.year}


ISI_SEL = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.fractions(), st.dates(), st.datetimes(),
    st.times(), st.timedeltas(), st.text(st.characters(codec=None), max_size=20), st.builds(object),
    st.text(string.digits + " /.-:JjanuariSeptIVX", max_size=20),
)  # fmt: skip


@SIFAT
@given(ISI_SEL)
def test_any_cell_is_a_day_or_none_and_a_quarter_or_none(value: object) -> None:
    """And the picture of what is read is read as the same."""
    day, quarter = baca_tanggal(value), Triwulan.dari(value)
    assert day is None or baca_tanggal(tanggal_teks(day)) == day or not 1900 <= day.year < 2100
    assert quarter is None or Triwulan.dari(quarter.romawi) is quarter


@SIFAT
@given(ISI_SEL)
def test_any_cell_can_be_a_nip(value: object) -> None:
    """Read, printed and judged without an error, whatever it is."""
    read = baca_nip(value).nilai
    assert read is None or isinstance(nip_teks(read), str)
    if read is not None and nip_sah(read):
        assert isinstance(Nip(read).cacat(date(2023, 9, 30)), str)


DELAPAN_BELAS = st.one_of(
    st.from_regex(r"[0-9]{18}", fullmatch=True).filter(str.isascii),
    st.builds(
        "{:04}{:02}{:02}{:04}{:02}{}{:03}".format,
        st.integers(1890, 2030), st.integers(0, 14), st.integers(0, 33), st.integers(1950, 2030),
        st.integers(0, 33), st.integers(0, 9), st.integers(0, 999),
    ),
)  # fmt: skip


@SIFAT
@given(DELAPAN_BELAS, st.one_of(st.none(), HARI))
def test_any_eighteen_figures_have_a_defect_or_an_owner(figures: str, end: date | None) -> None:
    """Every part is judged without an error; a number without a defect has a birthday."""
    nip = Nip(figures)
    defect, age = nip.cacat(end), nip.umur_tak_wajar(end)
    assert not (defect and age)
    if not defect:
        assert nip.lahir is not None
        assert nip.kelamin in "12"
        assert 1 <= nip.bulan_tmt <= 12
        assert f"{nip.lahir:%Y%m%d}" == figures[:8]
    assert baca_nip(nip_teks(figures)).nilai == figures


@SIFAT
@given(st.dates(date(1965, 1, 1), date(2004, 12, 31)), st.integers(UMUR_DIANGKAT, 40), st.sampled_from("12"),
       st.integers(1, 999))  # fmt: skip
def test_a_number_made_of_a_life_is_sound(born: date, joined: int, sex: str, serial: int) -> None:
    """Appointed at 18 or later, and before the quarter's end; not 60 yet."""
    end = date(2023, 9, 30)
    begun = date(born.year + joined, born.month, 1)
    assume(begun <= end)
    nip = Nip(f"{born:%Y%m%d}{begun:%Y%m}{sex}{serial:03}")
    assert (nip.cacat(end), nip.umur_tak_wajar(end), nip.lahir) == ("", "", born)


def test_every_day_of_a_month_exists_or_not() -> None:
    """The calendar, leap years included, against the one that Python has."""
    for year, month, day in product((1900, 1996, 2000, 2023), range(14), range(33)):
        real = month in BULAN and 1 <= day <= monthrange(year, month)[1]
        nip = Nip(f"{year:04}{month:02}{day:02}2023011001")
        assert (nip.lahir is not None) == real
        assert (nip.cacat_lahir(None) == "") == real
        assert (baca_tanggal(f"{day:02}/{month:02}/{year}") is not None) == real


POTONGAN = (
    "1 ", "1/", "1-", "31 Februari ", "s/d ", "s.d", "Januari ", "Jan", "TW ", "Triwulan I dan ", "I, ", "triwulan",
    "2023 ", "2023.", "1.1.2023", "(", "()", " - ", "\t", "Lumajang, ", "hari ", "tanggal ", "tw-", "ke-", "Semester I dan ",
)  # fmt: skip
PEMBACA: tuple[Callable[[str], object], ...] = (
    baca_tanggal, baca_bulan, rentang_tanggal, sebutan_triwulan, sebutan_tahun, Triwulan.dari,
)  # fmt: skip


@pytest.mark.parametrize("piece", POTONGAN)
def test_a_cell_filled_to_the_brim_is_read_at_once(piece: str) -> None:
    """32,767 characters of anything that repeats itself, with a figure at either end."""
    text = (piece * 32_767)[:32_765]
    start = time.perf_counter()
    for read in PEMBACA:
        for whole in (text, f"1{text}", f"{text}1"):
            read(whole)
    assert time.perf_counter() - start < 5
    assert baca_tanggal(Decimal(45199)) is None
