"""Typer's English in, the Indonesian that people read out: help pages and misuse."""

from __future__ import annotations

import re

# typer has taken click in and names none of its errors but BadParameter: this module alone reaches
# for them, within the bounds that pyproject.toml sets to typer.
from typer._click import Context
from typer._click import exceptions as salah
from typer.core import TyperCommand, TyperGroup

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_WORKBOOK
from lkj_xlsx.dasar.teks import deretan, terdekat
from lkj_xlsx.perintah.salah_ketik import (
    perintah_dimaksud,
    pilihan_dimaksud,
    pilihan_terketik,
    tanpa_petik_lengkung,
)

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
    ("x>=", "paling sedikit "),
)


_WAJIB = re.compile(r"\{([A-Z]+(?:\.\.\.)?)\}")
"""How newer versions print what must be typed; PILIHAN and [KODE] tell it well enough."""

_ALASAN = (
    (r"['\"](.*)['\"] is not a valid int.*", r'"\1" bukan bilangan bulat'),
    (r"(\S+) is not in the range x>=(\d+).*", r"\1 kurang dari \2"),
    (r"['\"](.*)['\"] is not a valid (?:float|number).*", r'"\1" bukan bilangan'),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"isian berlebih: \1"),
    (r"Option '(.*)' does not take a value\.", r"pilihan \1 tidak diikuti isi"),
)
"""Why a value or a call is refused, in typer's words and ours."""

_PERINTAH_LAIN = re.compile(r"No such command ['\"](?P<nama>.*?)['\"](?:\.|$)", re.DOTALL)
_BUKAN_PILIHAN = re.compile(r"['\"](?P<nilai>.*)['\"] is not one of ", re.DOTALL)


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
    """A command whose help is Indonesian, and whose first sentence is never cut short."""

    def get_help(self, ctx: Context) -> str:
        return _indonesia(super().get_help(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Some refusals do not tell which command was called."""
        typed = tanpa_petik_lengkung(args)
        try:
            return super().parse_args(ctx, [*typed])
        except salah.UsageError as misuse:
            misuse.ctx = misuse.ctx or ctx
            if isinstance(misuse, salah.NoSuchOption):
                misuse.option_name = pilihan_terketik(misuse.option_name, typed)
            raise

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - typer's signature
        return " ".join((self.help or "").split("\n\n")[0].split())


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
            near = _pilihan_dekat(misuse)
            hint = f" (maksud Anda {near}?)" if near else ""
            return f"Pilihan {misuse.option_name} tidak ada{hint}"
        case salah.MissingParameter():
            name = misuse.param.make_metavar(misuse.ctx) if misuse.param and misuse.ctx else "isian"
            return f"{name.rstrip('.')} belum disebutkan"
        case salah.BadParameter():
            return f"Nilai untuk {_nama(misuse)} tidak dapat dipakai ({_alasan_nilai(misuse)})"
        case salah.BadOptionUsage() if "requires an argument" in misuse.message:
            return f"Pilihan {misuse.option_name} harus diikuti isinya"
        case _ if found := _PERINTAH_LAIN.match(misuse.message):
            return _perintah_tak_ada(misuse, found["nama"])
        case _:
            return f"Panggilan tidak dapat dibaca ({_alasan(misuse.message)})"


def _pilihan_dekat(misuse: salah.NoSuchOption) -> str | None:
    ctx, offered = misuse.ctx, misuse.possibilities or ()
    known = [one for param in ctx.command.get_params(ctx) for one in param.opts] if ctx else []
    return pilihan_dimaksud(misuse.option_name, known, offered)


def _nama(misuse: salah.BadParameter) -> str:
    """The option as it is typed, or the word that stands for what must be named."""
    param = misuse.param
    if param is None or param.name is None:
        return "isian"
    return next((one for one in param.opts if one.startswith("-")), param.name.upper())


def _alasan_nilai(misuse: salah.BadParameter) -> str:
    """What can be chosen where there is a choice, with the nearest; else why it is refused."""
    choices = [str(one) for one in getattr(misuse.param and misuse.param.type, "choices", ())]
    found = _BUKAN_PILIHAN.match(misuse.message)
    if not choices or not found:
        return _alasan(misuse.message)
    near = terdekat(found["nilai"], choices)
    hint = f"; maksud Anda {near}?" if near else ""
    return f'"{found["nilai"]}" bukan salah satu dari {deretan(choices, "atau")}{hint}'


def _perintah_tak_ada(misuse: SalahPanggil, nama: str) -> str:
    """The nearest command, or all of them; a workbook in its place wants to be processed."""
    if nama.casefold().endswith(AKHIRAN_WORKBOOK):
        return f'{nama}: perintahnya belum disebutkan; ketik lkj-xlsx process "{nama}"'
    ctx = misuse.ctx if isinstance(misuse, salah.UsageError) else None
    group = ctx.command if ctx else None
    known = group.list_commands(ctx) if ctx and isinstance(group, TyperGroup) else []
    near = perintah_dimaksud(nama, known)
    hint = f"maksud Anda {near}?" if near else f"pilih {deretan(known, 'atau')}"
    return f"Perintah {nama} tidak ada ({hint})"
