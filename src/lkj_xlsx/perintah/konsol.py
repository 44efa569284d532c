"""The terminal that a run writes to: how wide it is, whether it can show colours, what letters it has."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

import typer

from lkj_xlsx.perintah.lipatan import lipat

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
    """What a text is made for; without `lebar` no line is folded."""

    lebar: int | None = None
    warna: bool = False
    senyap: bool = False
    """Findings and errors only."""


def layar(stream: TextIO | None = None, *, senyap: bool = False) -> Layar:
    """The terminal of the standard output, or of another stream; plain and unfolded where that is none.

    Somebody who sets NO_COLOR or FORCE_COLOR decides about the colours.
    """
    terminal = (stream or sys.stdout).isatty()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    forced = os.environ.get("FORCE_COLOR", "0") not in {"", "0"}
    colours = not os.environ.get("NO_COLOR") if forced else terminal and not plain
    # A line that fills a Windows console is followed by an empty one.
    width = _lebar(stream) - (sys.platform == "win32") if terminal else None
    return Layar(width, colours, senyap)


def _lebar(stream: TextIO | None) -> int:
    """Columns of the terminal that a stream writes to, as far as the system tells them."""
    if stream is None or "COLUMNS" in os.environ:
        return shutil.get_terminal_size((LEBAR_BERKAS, 0)).columns
    try:
        return os.get_terminal_size(stream.fileno()).columns or LEBAR_BERKAS
    except OSError:
        return LEBAR_BERKAS


def tampilkan(text: str, layar_ini: Layar | None = None) -> None:
    """Print lines for people, folded to the terminal."""
    screen = layar_ini or layar()
    _tulis(sys.stdout, lipat(text, screen.lebar), warna=screen.warna or None)


def sebutkan(text: str) -> None:
    """Print an error or a remark, folded to the terminal that shows errors."""
    _tulis(sys.stderr, lipat(text, layar(sys.stderr).lebar))


def _tulis(stream: TextIO, text: str, *, warna: bool | None = None) -> None:
    """Write lines above the progress bar while there is one, which stands in the stream's place then.

    Left to itself, typer looks for the buffer below the bar and writes into the middle of it.
    """
    if hasattr(stream, "rich_proxied_file"):
        stream.write(f"{text}\n")
    else:
        typer.echo(text, err=stream is sys.stderr, color=warna)


def keluarkan(text: str, *, bom: bool = False) -> None:
    """Hand a text on to another program: in UTF-8 whatever the console has; `bom` tells Excel so."""
    if sys.stdout.isatty():
        typer.echo(text, nl=False)
    else:
        typer.echo(text.encode("utf-8-sig" if bom else "utf-8", "replace"), nl=False)


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
