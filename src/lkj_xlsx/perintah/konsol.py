"""The terminal that a run writes to: how wide it is, whether it can show colours, what letters it has."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata
from dataclasses import dataclass
from io import TextIOWrapper

LEBAR_BERKAS = 132
"""Characters a line where the output is no terminal."""
_PENGGANTI = "lkj-xlsx"
_SEPADAN = {
    "–": "-", "—": "-", "…": "...", "≥": ">=", "≤": "<=", "×": "x", "→": "->", "·": "-",
    "“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u2212": "-",
    "•": "-",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layar:
    """What a text is made for; without `lebar` no line is cut."""

    lebar: int | None = None
    warna: bool = False


def layar() -> Layar:
    """The terminal of the standard output; plain and uncut where that is none."""
    if not sys.stdout.isatty():
        return Layar()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Layar(shutil.get_terminal_size((LEBAR_BERKAS, 0)).columns, not plain)


def siapkan_huruf(*streams: object) -> None:
    """Let letters that a console does not have be written in others, where there are such."""
    codecs.register_error(_PENGGANTI, _ganti)
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_PENGGANTI)


def _ganti(error: UnicodeError) -> tuple[str, int]:
    """A Windows console may know neither … nor ≥; that is no reason to stop."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(map(_huruf, lost)), error.end


def _huruf(lost: str) -> str:
    """Another way to write a letter; without one, a question mark."""
    if lost in _SEPADAN:
        return _SEPADAN[lost]
    parts = unicodedata.normalize("NFKD", lost)
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return plain if plain.isascii() else "?"
