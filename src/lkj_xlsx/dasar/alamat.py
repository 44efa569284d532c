"""Addresses of cells as people type them into one cell in, each of them whole out."""

from __future__ import annotations

import re

_ALAMAT = re.compile(
    r"(?P<berkas>\[[^\]]*\]\s*)?(?P<sheet>(?:'[^'!\[\]]+'|[^\s,;!'\[\]]+)\s*!\s*)?"
    r"(?P<sel>\$?[A-Za-z]{0,3}\s?\$?[0-9]+)(?![\w!])"
)
_PENYELA = re.compile(r"[\s,;&+/]*(?:\bdan\b[\s,;]*)?", re.IGNORECASE)


def alamat_disebut(text: str) -> tuple[str, ...]:
    """Each address of a list such as `PK!F7, F8`; the text as it stands where it is no such list.

    What names no sheet, or no file, is of the one before it.
    """
    found: list[str] = []
    book = sheet = ""
    at = 0
    while at < len(text):
        one = _ALAMAT.match(text, at)
        if one is None:
            return (text,)
        book, sheet = one["berkas"] or book, one["sheet"] or sheet
        found.append(f"{book}{sheet}{one['sel']}".strip())
        gap = _PENYELA.match(text, one.end())
        at = gap.end() if gap else one.end()
        if at == one.end() < len(text):
            return (text,)
    return tuple(found) or (text,)


def alamat_rata(text: str) -> str:
    """An address without blanks, quotes, dollar signs and differences of case, to compare it."""
    return re.sub(r"[\s'$]", "", text).upper()
