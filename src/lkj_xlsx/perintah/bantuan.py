"""Typer's English in, the Indonesian that people read out: help pages and misuse."""

from __future__ import annotations

import re

# typer has taken click in and names none of its errors but BadParameter: this module alone reaches
# for them, within the bounds that pyproject.toml sets to typer.
from typer._click import Context
from typer._click import exceptions as salah
from typer.core import TyperCommand, TyperGroup

SalahPanggil = salah.ClickException
"""What typer raises where a call cannot be understood."""

_ISTILAH = (
    ("Usage: ", "Cara pakai: "),
    ("\nArguments:\n", "\nIsian:\n"),
    ("\nOptions:\n", "\nPilihan:\n"),
    ("\nCommands:\n", "\nPerintah:\n"),
    ("[OPTIONS]", "[PILIHAN]"),
    ("COMMAND [ARGS]...", "PERINTAH ..."),
    ("Show this message and exit.", "Tampilkan bantuan ini."),
    ("[required]", "[wajib]"),
    ("[default: ", "[bawaan: "),
)


_WAJIB = re.compile(r"\{([A-Z]+(?:\.\.\.)?)\}")
"""How newer versions print what must be typed; PILIHAN and [KODE] tell it well enough."""

_ALASAN = (
    (r"['\"](.*)['\"] is not a valid int.*", r'"\1" bukan bilangan bulat'),
    (r"(\S+) is not in the range x>=(\d+).*", r"\1 kurang dari \2"),
    (r"['\"](.*)['\"] is not one of (.*)\.", r'"\1" bukan salah satu dari \2'),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"isian berlebih: \1"),
    (r"Option '(.*)' does not take a value\.", r"pilihan \1 tidak diikuti isi"),
)
"""Why a value or a call is refused, in typer's words and ours."""

_PERINTAH_LAIN = re.compile(
    r"No such command '(?P<nama>[^']*)'(?:.*?Did you mean '(?P<dekat>[^']*)')?", re.DOTALL
)


def _indonesia(text: str) -> str:
    for english, indonesian in _ISTILAH:
        text = text.replace(english, indonesian)
    return _WAJIB.sub(r"\1", text)


def _alasan(english: str) -> str:
    for pattern, indonesian in _ALASAN:
        if found := re.fullmatch(pattern, english, re.DOTALL):
            return found.expand(indonesian)
    return english


class Perintah(TyperCommand):
    """A command whose help is Indonesian."""

    def get_help(self, ctx: Context) -> str:
        return _indonesia(super().get_help(ctx))


class Grup(TyperGroup):
    """The program itself, likewise."""

    def get_help(self, ctx: Context) -> str:
        return _indonesia(super().get_help(ctx))


def kesalahan_panggilan(misuse: SalahPanggil) -> str:
    """A wrong call as one sentence that says what to type."""
    ctx = misuse.ctx if isinstance(misuse, salah.UsageError) else None
    help_call = f"{ctx.command_path if ctx else 'lkj-xlsx'} --help"
    return f"{_sebab(misuse)}; lihat {help_call}."


def _sebab(misuse: SalahPanggil) -> str:
    match misuse:
        case salah.NoSuchOption():
            near = f" (maksud Anda {misuse.possibilities[0]}?)" if misuse.possibilities else ""
            return f"Pilihan {misuse.option_name} tidak ada{near}"
        case salah.MissingParameter():
            name = misuse.param.make_metavar(misuse.ctx) if misuse.param and misuse.ctx else "isian"
            return f"{name.rstrip('.')} belum disebutkan"
        case salah.BadParameter():
            name = (misuse.param.name if misuse.param else None) or "isian"
            return f"Nilai untuk {name} tidak dapat dipakai ({_alasan(misuse.message)})"
        case salah.BadOptionUsage() if "requires an argument" in misuse.message:
            return f"Pilihan {misuse.option_name} harus diikuti isinya"
        case _ if found := _PERINTAH_LAIN.match(misuse.message):
            near = f" (maksud Anda {found['dekat']}?)" if found["dekat"] else ""
            return f"Perintah {found['nama']} tidak ada{near}"
        case _:
            return f"Panggilan tidak dapat dibaca ({_alasan(misuse.message)})"
