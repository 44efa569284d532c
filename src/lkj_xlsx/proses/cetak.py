"""A report in, its tables as the sheets of one workbook to print out, and that workbook as PDF."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.tabel import lembar_pejabat
from lkj_xlsx.tampil.tabel.tanggapan import BAGIAN, NAMA_TANGGAPAN
from lkj_xlsx.writer.nama import nama_lembar_berakhiran

BATAS_DETIK = 300.0
"""Within which LibreOffice has made a PDF, or is stopped."""
_PROGRAM = ("soffice", "libreoffice")
_TEMPAT = (
    r"%ProgramFiles%\LibreOffice\program\soffice.exe",
    r"%ProgramFiles(x86)%\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
"""Where LibreOffice lies that is in no PATH."""
_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"
 oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>
"""
"""LibreOffice's settings: numbers as Indonesians write them, whatever the computer is set to."""
_SAAT = re.compile(
    rb"/(?:CreationDate|ModDate)\(D:(?P<saat>[^)]*)\)"
    rb"|/ID \[ <(?P<satu>[0-9A-F]{32})>\s<(?P<dua>[0-9A-F]{32})> \]"
    rb"|/DocChecksum /(?P<jumlah>[0-9A-F]{32})"
)
_SAAT_TETAP = b"20000101000000Z00'00'"


def lembar_cetak(laporan: Laporan) -> Iterator[Lembar]:
    """The tables of all officials in their order; a sheet is named `7 Kasubbag Keuangan 2.1`."""
    for one in laporan.pejabat:
        for sheet in lembar_pejabat(laporan, one):
            table = BAGIAN if sheet.nama == NAMA_TANGGAPAN else sheet.nama.removeprefix("Tabel ")
            name = nama_lembar_berakhiran(f"{one.nomor} {one.jabatan}", f" {table}")
            yield replace(sheet, nama=name)


def buat_pdf(workbook: Path, *, lama: Path, batas: float = BATAS_DETIK) -> str:
    """Make a PDF of a workbook beside it with LibreOffice; the sentence why there is none, or nothing.

    `lama` is where the PDF of an earlier run may lie, which is not of this workbook.
    """
    reason = _sebab_tanpa_pdf(workbook, batas)
    if not reason:
        return ""
    stale = (
        f" Yang ada di folder itu ({lama.name}) dari proses sebelumnya." if lama.exists() else ""
    )
    return f'PDF tidak dibuat: {reason}; buka "{workbook.name}" dan cetak seluruh workbook dari sana.{stale}'


def _sebab_tanpa_pdf(workbook: Path, batas: float) -> str:
    """Makes the PDF; where that fails the reason, and no PDF.

    The profile is private: one that is in use would send the work to the window that is open.
    """
    program = cari_libreoffice()
    if program is None:
        return "LibreOffice tidak ditemukan"
    target = workbook.with_suffix(".pdf")
    try:
        with TemporaryDirectory(prefix="lkj-xlsx-", ignore_cleanup_errors=True) as profile:
            _siapkan(Path(profile))
            reason = _jalankan(_perintah(program, workbook, Path(profile)), batas)
        made = target.read_bytes() if target.is_file() else b""
        if not reason and made.startswith(b"%PDF-"):
            target.write_bytes(tanpa_saat(made))
            return ""
    except OSError:
        reason = "LibreOffice tidak dapat dijalankan"
    target.unlink(missing_ok=True)
    return reason or "LibreOffice tidak menghasilkannya"


def cari_libreoffice(tempat: Iterable[str] = _TEMPAT) -> str | None:
    """The program, on the PATH or where it is usually installed."""
    found = filter(None, map(shutil.which, _PROGRAM))
    usual = (os.path.expanduser(os.path.expandvars(one)) for one in tempat)  # noqa: PTH111
    return next(found, None) or next((one for one in usual if Path(one).is_file()), None)


def _siapkan(profil: Path) -> None:
    own = profil / "user"
    own.mkdir()
    (own / "registrymodifications.xcu").write_text(_SETELAN, encoding="utf-8")


def _perintah(program: str, workbook: Path, profil: Path) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={profil.resolve().as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(workbook.parent),
        str(workbook),
    ]


def _jalankan(perintah: list[str], batas: float) -> str:
    """Run a program to its end; the reason where it took too long, OSError where it cannot be run.

    What it ends with says nothing: LibreOffice answers 0 where it failed as well.
    """
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(  # noqa: S603 - a program that we found, a workbook that we made
        perintah, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        running.wait(batas)
    except subprocess.TimeoutExpired:
        return f"LibreOffice belum selesai sesudah {batas:g} detik"
    finally:
        hentikan(running)
    return ""


def hentikan(berjalan: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, with those that it has started."""
    if berjalan.poll() is not None:
        return
    if sys.platform == "win32":
        quiet = subprocess.DEVNULL
        tree = ["taskkill", "/F", "/T", "/PID", str(berjalan.pid)]
        subprocess.run(tree, stdout=quiet, stderr=quiet, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError):
            os.killpg(berjalan.pid, signal.SIGKILL)
    berjalan.wait()


def tanpa_saat(pdf: bytes) -> bytes:
    """The PDF without the moment at which it was made, as long as before, since it counts its bytes."""
    return _SAAT.sub(_disamakan, pdf)


def _disamakan(found: re.Match[bytes]) -> bytes:
    text = found[0]
    if (moment := found["saat"]) is not None:
        return text.replace(moment, _SAAT_TETAP[: len(moment)].ljust(len(moment), b"'"))
    for digest in filter(None, (found["satu"], found["dua"], found["jumlah"])):
        text = text.replace(digest, b"0" * len(digest))
    return text
