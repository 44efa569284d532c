"""The commands: what people type in, what they read on the terminal and the exit status out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import click
import typer

from lkj_xlsx import __version__
from lkj_xlsx.bantuan import Grup, Perintah, kesalahan_panggilan
from lkj_xlsx.daftar_temuan import Bentuk
from lkj_xlsx.kegagalan import Kegagalan

if TYPE_CHECKING:
    from lkj_xlsx.pipeline import Pemeriksaan

TIDAK_DAPAT_DIPROSES = 2
_DIHENTIKAN = 130
"""What typer makes of Ctrl-C, as every shell does."""
_LEBAR_BERKAS = 132
"""Characters a line where the output is no terminal."""

app = typer.Typer(
    cls=Grup,
    name="lkj-xlsx",
    help="Tabel LKJ triwulan kecamatan dari satu workbook Excel, beserta setiap ketidakcocokannya.",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)


def main() -> NoReturn:
    """Run the command that was typed; every wrong call is one Indonesian sentence, status 2."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may know neither → nor ≥; a replaced character is no reason to stop.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        status = app(prog_name="lkj-xlsx", standalone_mode=False)
    except click.ClickException as misuse:
        _gagal(kesalahan_panggilan(misuse))
    except Kegagalan as failure:
        _gagal(str(failure))
    if status == _DIHENTIKAN:
        _gagal("Dihentikan; hasil yang sudah selesai tetap ada.", _DIHENTIKAN)
    raise SystemExit(status or 0)


def _gagal(sentence: str, status: int = TIDAK_DAPAT_DIPROSES) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(status)


@app.callback(invoke_without_command=True)
def _awal(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Versi program.")] = False,
) -> None:
    if version:
        typer.echo(f"lkj-xlsx {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(TIDAK_DAPAT_DIPROSES)


_Workbook = Annotated[
    list[Path], typer.Argument(metavar="WORKBOOK...", help="Workbook, atau folder berisi workbook.")
]
_Ketat = Annotated[bool, typer.Option("--strict", help="Peringatan pun membuat status keluar 1.")]


@app.command(cls=Perintah)
def process(
    workbook: _Workbook,
    output: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Folder hasil; bawaan: <nama>_hasil.")
    ] = None,
    strict: _Ketat = False,
) -> int:
    """Buat tabel setiap pejabat dari workbook yang sudah diisi."""
    from lkj_xlsx.batch import rencana
    from lkj_xlsx.pipeline import proses_workbook
    from lkj_xlsx.ringkasan import ringkasan_hasil, status_temuan

    def satu(path: Path, folder: Path) -> int:
        hasil = proses_workbook(path, folder)
        typer.echo(ringkasan_hasil(hasil))
        return status_temuan(hasil.pemeriksaan.temuan, ketat=strict)

    return _setiap(rencana(workbook, output), satu)


@app.command(cls=Perintah)
def check(
    workbook: _Workbook,
    bentuk: Annotated[
        Bentuk, typer.Option("--format", help="Bentuk daftar temuan.")
    ] = Bentuk.TABEL,
    strict: _Ketat = False,
) -> int:
    """Periksa workbook dan tampilkan temuannya; tidak menulis apa pun."""
    from lkj_xlsx.batch import rencana
    from lkj_xlsx.daftar_temuan import Diperiksa, sebagai_csv, sebagai_json

    checked: list[Diperiksa] = []

    def satu(path: Path, _: Path) -> int:
        from lkj_xlsx.pipeline import periksa_workbook
        from lkj_xlsx.ringkasan import status_temuan

        try:
            pemeriksaan = periksa_workbook(path)
        except Kegagalan as failure:
            checked.append(Diperiksa(str(path), kesalahan=str(failure)))
            raise
        checked.append(Diperiksa(str(path), pemeriksaan.temuan))
        if bentuk is Bentuk.TABEL:
            _tampilkan(pemeriksaan)
        return status_temuan(pemeriksaan.temuan, ketat=strict)

    status = _setiap(rencana(workbook, None), satu)
    if bentuk is Bentuk.JSON:
        typer.echo(sebagai_json(checked))
    elif bentuk is Bentuk.CSV:
        typer.echo(sebagai_csv(checked), nl=False)
    return status


def _tampilkan(pemeriksaan: Pemeriksaan) -> None:
    from lkj_xlsx.daftar_temuan import sebagai_tabel
    from lkj_xlsx.ringkasan import kalimat_tingkat, kepala_laporan

    terminal = sys.stdout.isatty()
    title = (
        f"{kepala_laporan(pemeriksaan.laporan)} ({pemeriksaan.path.name}): "
        f"{kalimat_tingkat(pemeriksaan.temuan)}"
    )
    typer.echo(
        sebagai_tabel(
            title,
            pemeriksaan.temuan,
            lebar=shutil.get_terminal_size((_LEBAR_BERKAS, 0)).columns,
            warna=terminal and not os.environ.get("NO_COLOR"),
        )
    )


@app.command(cls=Perintah)
def explain(
    kode: Annotated[
        str | None, typer.Argument(metavar="[KODE]", help="Kode aturan, misalnya LKJ504.")
    ] = None,
) -> None:
    """Jelaskan semua aturan, atau satu aturan: mengapa, contoh, dan cara memperbaiki."""
    from lkj_xlsx.penjelasan import daftar_aturan, jelaskan_aturan

    typer.echo(daftar_aturan() if kode is None else jelaskan_aturan(kode))


@app.command(cls=Perintah)
def template(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Nama workbook baru (.xlsx).")],
    opsional: Annotated[
        bool, typer.Option("--lengkap", help="Sertakan kolom tambahan (Target TW, Pagu Perubahan).")
    ] = False,
    timpa: Annotated[bool, typer.Option("--timpa", help="Timpa berkas yang sudah ada.")] = False,
) -> None:
    """Buat workbook kosong untuk diisi."""
    from lkj_xlsx.write.template import tulis_templat

    target = file if file.suffix.lower() == ".xlsx" else file.with_name(f"{file.name}.xlsx")
    if target.exists() and not timpa:
        raise Kegagalan(
            f"{target.name}: sudah ada dan tidak ditimpa; pilih nama lain, atau tambahkan --timpa."
        )
    tulis_templat(target, opsional=opsional)
    typer.echo(f"Templat siap diisi: {target}")
    typer.echo(f'Sesudah diisi: lkj-xlsx process "{target}"')


def _setiap(rencana: list[tuple[Path, Path]], satu: Callable[[Path, Path], int]) -> int:
    """Do the same to every workbook; one that fails says why and does not stop the others."""
    worst = 0
    for path, folder in rencana:
        try:
            status = satu(path, folder)
        except Kegagalan as failure:
            typer.echo(str(failure), err=True)
            status = TIDAK_DAPAT_DIPROSES
        worst = max(worst, status)
    return worst
