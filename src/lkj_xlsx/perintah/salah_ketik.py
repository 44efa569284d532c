"""Words as people type them for a command or an option in, what they mean out."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence

from lkj_xlsx.dasar.teks import terdekat

_PERINTAH = {
    "periksa": "check", "cek": "check", "verifikasi": "check", "proses": "process",
    "jalankan": "process", "run": "process", "cetak": "process --cetak", "print": "process --cetak",
    "naskah": "process --naskah", "jelaskan": "explain", "templat": "template", "baru": "template",
    "buat": "template", "new": "template", "contoh": "template --contoh", "bantuan": "--help",
    "help": "--help", "tolong": "--help", "versi": "--version", "version": "--version",
}  # fmt: skip
_PILIHAN = {
    "print": "--cetak", "cetakan": "--cetak", "word": "--naskah", "docx": "--naskah",
    "hasil": "--output", "keluaran": "--output", "folder": "--output", "buka": "--open",
    "ketat": "--strict", "senyap": "--quiet", "diam": "--quiet", "silent": "--quiet",
    "pisah": "--terpisah", "separate": "--terpisah", "bentuk": "--format", "json": "--format json",
    "csv": "--format csv", "bersama": "--dengan", "with": "--dengan", "dari": "--from", "lama": "--from",
    "year": "--tahun", "complete": "--lengkap", "full": "--lengkap", "example": "--contoh",
    "overwrite": "--timpa", "bantuan": "--help", "versi": "--version",
}  # fmt: skip
"""Words of the other language and of the same meaning, by what they mean here."""
_TERPENDEK = len("ab")
_PETIK = "“”„‟‘’"


def perintah_dimaksud(typed: str, known: Sequence[str]) -> str | None:
    """The call that a word means which is no command; None where nothing is near."""
    return _PERINTAH.get(typed.casefold()) or terdekat(typed, known)


def pilihan_dimaksud(typed: str, known: Collection[str], tawaran: Sequence[str]) -> str | None:
    """The option that a word means; `tawaran` is what typer thinks of, for words that say no more."""
    word = typed.lstrip("-").casefold()
    if f"--{word}" in known:
        return f"--{word}"
    if word in _PILIHAN:
        meant = _PILIHAN[word]
        return meant if meant.split()[0] in known else None
    if tawaran:
        return tawaran[0]
    # A letter or two are like too many.
    return terdekat(typed, known) if len(word) >= _TERPENDEK else None


def pilihan_terketik(name: str, args: Sequence[str]) -> str:
    """`-cetak` where only `-c` is complained of: a word after one dash is read letter by letter."""
    words = (one for one in args if one.startswith("-") and not one.startswith("--"))
    whole = next((one for one in words if len(one) > len(name) and name[1:] in one), name)
    return name if name.startswith("--") else whole.partition("=")[0]


def tanpa_petik_lengkung(args: Sequence[str]) -> list[str]:
    """The words of a call with those joined that stand between quotes as Word writes them.

    No shell knows them as quotes, so a name with blanks comes in pieces. A file that has them in its name
    is left alone.
    """
    joined: list[str] = []
    at = 0
    while at < len(args):
        option, equals, value = args[at].rpartition("=")
        last = _penutup(args, at) if value.startswith(tuple(_PETIK)) else None
        if last is None or os.path.exists(args[at]):  # noqa: PTH110 - a name too long is not there
            joined.append(args[at])
            at += 1
            continue
        words = " ".join((value, *args[at + 1 : last + 1])).strip(_PETIK)
        joined.append(f"{option}{equals}{words}")
        at = last + 1
    return joined


def _penutup(args: Sequence[str], awal: int) -> int | None:
    """Where the quotes are closed that are opened there."""
    ends = (at for at in range(awal, len(args)) if args[at].endswith(tuple(_PETIK)))
    return next((at for at in ends if at > awal or len(args[at]) > 1), None)
