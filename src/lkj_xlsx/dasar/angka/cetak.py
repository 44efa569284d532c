"""Values in, the text by which a message or a sentence shows them out."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.angka.jenis import Besaran, Jenis
from lkj_xlsx.dasar.angka.pola import tampilan
from lkj_xlsx.dasar.angka.tulisan import desimal_dari
from lkj_xlsx.dasar.kata import NAMA_BULAN

if TYPE_CHECKING:
    from collections.abc import Callable

_PANJANG_NIP = 18
_DESIMAL_PECAHAN = 2
_NIP = re.compile(r"([0-9]{8})([0-9]{6})([0-9])([0-9]{3})")


def rupiah_teks(n: int) -> str:
    """`1.726.863.171`, without Rp."""
    return f"{n:,}".replace(",", ".")


@lru_cache(4096, typed=True)
def angka_teks(n: Decimal | int | Fraction, desimal: int | None = None) -> str:
    """A number with an Indonesian comma and no thousands separator: `94,87`, `1500`.

    With `desimal` rounded half up to just so many; without, a Decimal keeps the decimals that it
    needs and a Fraction at most two.
    """
    exact = Fraction(n)
    if desimal is not None:
        return _tetap(exact, desimal)
    if isinstance(n, Decimal):
        return _tanpa_nol(f"{n:f}".replace(".", ","))
    return _tanpa_nol(_tetap(exact, _DESIMAL_PECAHAN))


def _tetap(number: Fraction, decimals: int) -> str:
    scaled = int(abs(number) * 10**decimals + Fraction(1, 2))
    whole, fraction = divmod(scaled, 10**decimals)
    sign = "-" if number < 0 and scaled else ""
    return f"{sign}{whole}" + (f",{fraction:0{decimals}}" if decimals else "")


def _tanpa_nol(text: str) -> str:
    return text.rstrip("0").rstrip(",") if "," in text else text


def persen_teks(n: Decimal | Fraction, desimal: int | None = None) -> str:
    """Percent points: 72 is `72%`."""
    return f"{angka_teks(n, desimal)}%"


def nip_teks(nip: str) -> str:
    """A NIP of 18 digits grouped as the report prints it; anything else unchanged."""
    found = _NIP.fullmatch(nip)
    return " ".join(found.groups()) if found else nip


def besaran_teks(b: Besaran) -> str:
    """How a message quotes a quantity: as people see its cell, else built from its parts."""
    if b.teks:
        return b.teks
    if b.jenis is Jenis.BELUM_WAKTUNYA:
        return str(b.jenis)
    numbers = [angka_teks(n) for n in (b.nilai, b.batas_atas) if n is not None]
    space = "" if b.satuan == "%" else " "
    return f"{' - '.join(numbers)}{space}{b.satuan}".strip()


def teks_sel(nilai: object, format: str = "General") -> str:  # noqa: A002 - Excel's word for it
    """A cell's content as Excel shows it in Indonesian: `97%`, `1.726.863.171`, `30/09/2023`.

    Text is returned as typed; what is no value of a cell, by the name of its type.
    """
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, bool):
        return str(nilai).upper()
    number = desimal_dari(nilai)
    if number is not None:
        return tampilan(number, format).teks
    return _waktu(nilai, format)


def _waktu(value: object, number_format: str) -> str:
    if isinstance(value, datetime):
        clock = f" {value:%H:%M}" if value.time() != time() else ""
        return _tanggal(value, number_format) + clock
    if isinstance(value, date):
        return _tanggal(value, number_format)
    if isinstance(value, time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, timedelta):
        return _lama(value)
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return f"({type(value).__name__})"


def _lama(value: timedelta) -> str:
    minutes, seconds = divmod(abs(value) // timedelta(seconds=1), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{'-' if value < timedelta() else ''}{hours}:{minutes:02}:{seconds:02}"


_HIASAN = re.compile(r'\[[^\]]*\]|;@$|[\\"]')
_TANGGAL = re.compile(r"(?:d{1,2}(?!d)|m{1,4}(?!m)|(?:y{4}|y{2})(?!y)|[\s,./-])+", re.IGNORECASE)
_BAGIAN_TANGGAL = re.compile(r"d+|m+|y+", re.IGNORECASE)
_SISTEM = frozenset({"general", "mm-dd-yy", "m/d/yyyy"})
_CETAK_TANGGAL: dict[str, Callable[[date], str]] = {
    "d": lambda day: f"{day.day}",
    "dd": lambda day: f"{day.day:02}",
    "m": lambda day: f"{day.month}",
    "mm": lambda day: f"{day.month:02}",
    "mmm": lambda day: NAMA_BULAN[day.month - 1][:3],
    "mmmm": lambda day: NAMA_BULAN[day.month - 1],
    "yy": lambda day: f"{day.year % 100:02}",
    "yyyy": lambda day: f"{day.year:04}",
}


def _tanggal(day: date, number_format: str) -> str:
    """A date by its format; the format that follows the computer's settings as Indonesians do."""
    pattern = _HIASAN.sub("", number_format).strip().casefold()
    if pattern in _SISTEM or not _TANGGAL.fullmatch(pattern):
        pattern = "d mmmm yyyy" if "mmmm" in pattern else "dd/mm/yyyy"
    return _BAGIAN_TANGGAL.sub(lambda part: _CETAK_TANGGAL[part[0]](day), pattern)
