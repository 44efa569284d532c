"""Click's English in, the Indonesian that people read out: help pages and misuse."""

from __future__ import annotations

import re

import click
from typer.core import TyperCommand, TyperGroup

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


_PERINTAH_LAIN = re.compile(
    r"No such command '(?P<nama>[^']*)'(?:.*?Did you mean '(?P<dekat>[^']*)')?", re.DOTALL
)


def _indonesia(text: str) -> str:
    for english, indonesian in _ISTILAH:
        text = text.replace(english, indonesian)
    return text


class Perintah(TyperCommand):
    """A command whose help is Indonesian."""

    def get_help(self, ctx: click.Context) -> str:
        return _indonesia(super().get_help(ctx))


class Grup(TyperGroup):
    """The program itself, likewise."""

    def get_help(self, ctx: click.Context) -> str:
        return _indonesia(super().get_help(ctx))


def kesalahan_panggilan(misuse: click.ClickException) -> str:
    """A wrong call as one sentence that says what to type."""
    ctx = misuse.ctx if isinstance(misuse, click.UsageError) else None
    help_call = f"{ctx.command_path if ctx else 'lkj-xlsx'} --help"
    return f"{_sebab(misuse)}; lihat {help_call}."


def _sebab(misuse: click.ClickException) -> str:
    match misuse:
        case click.NoSuchOption():
            near = f" (maksud Anda {misuse.possibilities[0]}?)" if misuse.possibilities else ""
            return f"Pilihan {misuse.option_name} tidak ada{near}"
        case click.MissingParameter():
            name = misuse.param.make_metavar(misuse.ctx) if misuse.param and misuse.ctx else "isian"
            return f"{name.rstrip('.')} belum disebutkan"
        case click.BadParameter():
            name = (misuse.param.name if misuse.param else None) or "isian"
            return f"Nilai untuk {name} tidak dapat dipakai ({misuse.message})"
        case click.BadOptionUsage() if "requires an argument" in misuse.message:
            return f"Pilihan {misuse.option_name} harus diikuti isinya"
        case _ if found := _PERINTAH_LAIN.match(misuse.message):
            near = f" (maksud Anda {found['dekat']}?)" if found["dekat"] else ""
            return f"Perintah {found['nama']} tidak ada{near}"
        case _:
            return f"Panggilan tidak dapat dibaca ({misuse.message})"
