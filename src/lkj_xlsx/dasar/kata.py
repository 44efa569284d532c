"""Words of the language that several readers know: months, numbers, numerals, "sampai dengan".

The patterns are parts of larger ones, which ignore case.
"""

from __future__ import annotations

NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_EJAAN_LAMA = {"pebruari": 2, "nopember": 11}
_NAMA_UTUH = {
    **{name.casefold(): number for number, name in enumerate(NAMA_BULAN, 1)},
    **_EJAAN_LAMA,
}
NOMOR_BULAN = {
    **_NAMA_UTUH,
    "jan": 1,
    "feb": 2,
    "peb": 2,
    "mar": 3,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agt": 8,
    "agu": 8,
    "ags": 8,
    "agst": 8,
    "agus": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
}
"""By every way to write a month, in small letters."""
# Case is folded in ASCII alone: to re, İ is an i as well, to casefold it is not.
POLA_BULAN = rf"(?a:{'|'.join(sorted(NOMOR_BULAN, key=len, reverse=True))})"
POLA_BULAN_UTUH = "|".join(_NAMA_UTUH)
"""No short forms, which are other words as well: mar, des."""

_SD = r"s\s?[./]?\s?d"
_SAMPAI = r"sampai(?:\s+dengan)?|hingga"
_PISAH = "[-\u2013\u2014]"
SAMPAI = rf"(?:{_SD}\b\.?|(?:{_SAMPAI})\b|{_PISAH})"
"""What stands between the ends of a range: `s.d.`, `s/d`, `sampai dengan`, `hingga`, a dash."""
SAMPAI_RAPAT = rf"(?:{_SD}\.?|{_SAMPAI}|{_PISAH})"
"""Also where the next word follows without a blank: `2021 s.d2023`."""

SATUAN = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
BILANGAN = {
    "nol": 0,
    "kosong": 0,
    "sepuluh": 10,
    "sebelas": 11,
    "duapuluh": 20,
    **{word: number for number, word in enumerate(SATUAN, 1)},
    **{f"{word}belas": number + 10 for number, word in enumerate(SATUAN[1:], 2)},
}
"""Counts up to twenty, written without blanks."""
_POLA_SATUAN = "|".join(SATUAN)
POLA_BILANGAN = rf"sepuluh|sebelas|dua\s?puluh|(?:{_POLA_SATUAN})\s?belas|{_POLA_SATUAN}"
"""The words of a count that is at least one."""

URUTAN = {"pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
POLA_ROMAWI = r"(?a:iv|i{1,3})"
"""The numerals of quarters, I to IV."""
