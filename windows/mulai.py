"""What was dropped on `lkj-xlsx.cmd` in, the program installed and run on it out.

Run by any Python from 3.11 on, before anything is installed: only the standard library is imported. The
program is installed from the folder that this file came with into a private environment beside it, anew
whenever the folder's version changes. Called from a prompt it hands what was typed to the program.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import venv
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
LINGKUNGAN = "terpasang"
"""The folder of the private environment."""
BARIS = "LKJ_BARIS"
"""The variable in which `lkj-xlsx.cmd` hands over the line by which Explorer called it."""
_PENANDA = "selesai.txt"
"""In the environment: what was installed, written when all of it was."""
_PAKET = "paket"
"""A folder of wheels, for a computer without internet."""
_PILIHAN = "[naskah]"
"""What is installed beyond the program itself: nobody here is to do so later by hand."""
_PANGGILAN = re.compile(r'\s/c\s+"(?P<isi>".*)"\s*$', re.DOTALL | re.IGNORECASE)
_KATA = re.compile(r'"([^"]*)"|([^\s"]+)')
_AWAL_JALUR = re.compile(r"[A-Za-z]:|\\\\|/")
"""A drive, two backslashes of a share: a whole path."""
_VERSI = re.compile(r'^__version__ = "([^"]+)"', re.MULTILINE)
_GABUNGAN = "Rekap Gabungan.xlsx"
_GALAT = 2


class Gagal(Exception):  # noqa: N818 - as the program's own Kegagalan
    """A sentence for the person in front of the screen."""


def utama(argumen: Sequence[str], baris: str, akar: Path = AKAR) -> int:
    """The exit status of what was typed, or of what Explorer called for in a line."""
    try:
        words = panggilan(baris)
        dropped = bool(words) and all(map(_AWAL_JALUR.match, words or ()))
        if dropped:
            _pastikan_ada(words or ())
        python = pasang(akar)
        if words is None:
            return _jalankan(python, *argumen)
        if not words:
            return _tawarkan(python)
        return _kerjakan(python, words) if dropped else _jalankan(python, *words)
    except Gagal as failure:
        print(f"\n{failure}")
        return _GALAT


def panggilan(baris: str) -> list[str] | None:
    """What stands behind the starter's name in Explorer's line; None where a prompt called it.

    Explorer puts a path in quotation marks only where it has a blank, so that cmd itself would end it
    at a `&`.
    """
    call = _PANGGILAN.search(baris)
    if call is None:
        return None
    words = [quoted or plain for quoted, plain in _KATA.findall(call["isi"])]
    return words[1:]


def pasang(akar: Path) -> Path:
    """The Python of the private environment, in which the folder's version is installed."""
    folder = akar / LINGKUNGAN
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = (
        f"{versi(akar)} {sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix} {akar}"
    )
    mark = folder / _PENANDA
    with contextlib.suppress(OSError):
        if mark.read_text(encoding="utf-8") == wanted and python.exists():
            return python
    print(f"Memasang lkj-xlsx {versi(akar)}; hanya sekali, satu sampai lima menit ...")
    try:
        mark.unlink(missing_ok=True)
        venv.create(folder, clear=True, with_pip=True)
        _pip(python, akar)
        mark.write_text(wanted, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError) as reason:
        raise Gagal(
            f"Folder {akar} tidak dapat ditulisi: salin folder program ke tempat lain, misalnya "
            "Documents, tutup jendela lkj-xlsx yang lain, lalu coba lagi."
        ) from reason
    return python


def versi(akar: Path) -> str:
    """The version of the program in the folder."""
    source = akar / "src" / "lkj_xlsx" / "__init__.py"
    found = _VERSI.search(source.read_text(encoding="utf-8")) if source.exists() else None
    if found is None:
        raise Gagal(
            "Folder programnya tidak lengkap: klik kanan berkas ZIP-nya, pilih Extract All, lalu pakai "
            "lkj-xlsx di folder hasilnya."
        )
    return found[1]


def _pip(python: Path, akar: Path) -> None:
    """Install, from the wheels beside where there are some."""
    wheels = akar / _PAKET
    what = (
        ["--no-index", "--find-links", str(wheels), f"lkj-xlsx{_PILIHAN}=={versi(akar)}"]
        if wheels.is_dir()
        else [f"{akar}{_PILIHAN}"]
    )
    call = [str(python), "-m", "pip", "install", "--disable-pip-version-check", *what]
    log = akar / LINGKUNGAN / "pemasangan.txt"
    with log.open("wb") as stream:
        done = subprocess.run(call, stdout=stream, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        way = (
            f"isi lagi folder {wheels} dengan versi {versi(akar)}, atau hapus folder itu dan sambungkan "
            if wheels.is_dir()
            else "sambungkan "
        )
        raise Gagal(
            f"lkj-xlsx belum dapat dipasang: {way}komputer ke internet, lalu coba lagi; bila tetap gagal, "
            f"kirimkan berkas {log} kepada yang memberi Anda program ini."
        )


def _pastikan_ada(jalur: Sequence[str]) -> None:
    for one in jalur:
        if not Path(one).exists():
            raise Gagal(
                f"{one} tidak ditemukan: ganti nama berkas dan foldernya menjadi huruf, angka, dan "
                "spasi saja, lalu coba lagi."
            )


def _kerjakan(python: Path, jalur: Sequence[str]) -> int:
    """Process what was dropped, of workbooks also what prints all at once, and open the recap."""
    cetak = [] if any(Path(one).is_dir() for one in jalur) else ["--cetak"]
    status = _jalankan(python, "process", *cetak, *jalur)
    recap = rekap(jalur)
    if recap is not None and (status < _GALAT or recap.name == _GABUNGAN):
        _buka(recap)
    return status


def rekap(jalur: Sequence[str]) -> Path | None:
    """The recap that a run of these has written last."""
    places = [Path(one) for one in jalur]
    # A drive, dropped as a whole, has no name.
    results = [one.with_name(f"{one.stem}_hasil") for one in places if one.name]
    recaps: list[Path] = []
    if len(places) > 1 or places[0].is_dir():
        for one in places:
            folder = one if one.is_dir() else one.parent
            results += folder.glob("**/*_hasil" if one.is_dir() else "*_hasil")
            recaps += folder.glob(_GABUNGAN)
    recaps += [recap for one in results for recap in one.glob("Rekap LKJ *.xlsx")]
    return max(recaps, key=lambda one: one.stat().st_mtime, default=None)


def _tawarkan(python: Path) -> int:
    """What a double click does: say what to do, and offer a template."""
    documents = Path.home() / "Documents"
    folder = (documents if documents.is_dir() else Path.home()) / "LKJ"
    target = folder / f"LKJ {datetime.now().astimezone().year}.xlsx"
    print("Seret workbook LKJ, atau folder yang berisi workbook LKJ, ke berkas lkj-xlsx ini.")
    if target.exists():
        print(f"Workbook Anda: {target}")
        _buka(folder)
        return 0
    print(f"Belum punya workbook? Ketik Y lalu Enter untuk membuat {target}; Enter saja: tidak.")
    if input().strip().upper() not in {"Y", "YA"}:
        return 0
    try:
        folder.mkdir(exist_ok=True)
    except OSError as reason:
        raise Gagal(
            f"Folder {folder} tidak dapat dibuat: buat sendiri, lalu coba lagi."
        ) from reason
    status = _jalankan(python, "template", str(target), "--pejabat", "baku")
    _buka(folder)
    return status


def _jalankan(python: Path, *argumen: str) -> int:
    call = [str(python), "-m", "lkj_xlsx", *argumen]
    try:
        return subprocess.run(call, check=False).returncode
    except OSError as reason:
        raise Gagal(f"Hapus folder {python.parents[1]}, lalu coba lagi.") from reason


def _buka(jalur: Path) -> None:
    """Show a workbook or a folder; where the system cannot, its place is on the screen anyway."""
    print(f"Dibuka: {jalur}")
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            os.startfile(jalur)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    with contextlib.suppress(KeyboardInterrupt, EOFError):
        sys.exit(utama(sys.argv[1:], os.environ.get(BARIS, "")))
    sys.exit(_GALAT)
