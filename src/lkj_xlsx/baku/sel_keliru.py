"""The address of a cell in, the formula that holds while something surely wrong stands in it out."""

from __future__ import annotations

from collections.abc import Iterable

_NOMOR_TERBESAR = 999
"""A greater number in a list of numbers is what Excel made of several, or of a date."""
_BUKAN_NIP = ("NIP", " ", "\u00a0", ".", "-", ":", "'")
"""What may stand in a NIP beside its digits."""


def tak_pernah(_: str) -> str:
    """No formula: nothing can be told from the cell alone."""
    return ""


def berupa_angka(cell: str) -> str:
    return f"ISNUMBER({cell})"


def bukan_daftar_nomor(cell: str) -> str:
    return f"IF(ISNUMBER({cell}),OR({cell}<>INT({cell}),{cell}>{_NOMOR_TERBESAR}),FALSE)"


def bukan_nip(cell: str) -> str:
    """Not 18 digits, what the reader skips aside. Nine at a time: Excel counts only fifteen.

    `TEXT(--x,"000000000")=x` holds for nine digits alone, not for `1E5`, dates or signs.
    """
    digits = tanpa(cell, _BUKAN_NIP)
    halves = (f"LEFT({digits},9)", f"RIGHT({digits},9)")
    numeric = ",".join(f'TEXT(--{half},"000000000")={half}' for half in halves)
    return (
        f'IF({digits}="",FALSE,'
        f"OR(ISNUMBER({cell}),LEN({digits})<>18,NOT(IFERROR(AND({numeric}),FALSE))))"
    )


def tanpa(cell: str, parts: Iterable[str]) -> str:
    """The cell's text in capitals without certain parts."""
    text = f"UPPER({cell})"
    for part in parts:
        text = f'SUBSTITUTE({text},"{part}","")'
    return text
