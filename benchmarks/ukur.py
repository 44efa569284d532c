"""Commands in, a table of how long they take against each other out: `python benchmarks/ukur.py`.

Seconds differ from machine to machine and from minute to minute. So everything that is compared is
run in turn (A B A B …), in one run, and only the ratios of the medians are judged.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from besar import besar

FOLDER = Path(__file__).resolve().parent
CONTOH = FOLDER.parent / "examples" / "tempeh.xlsx"
_PRODUK = "from lkj_xlsx.__main__ import jalankan; jalankan()"
_LANTAI_IMPOR = "import typer, openpyxl, pandas, xlsxwriter"

Perintah = Sequence[str]


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A ratio that must hold: `atas` of so many `bawah`, at most `batas`."""

    nama: str
    atas: str
    bawah: str
    batas: float


_AWAL = (
    Sasaran("--help", "help", "N", 7),
    Sasaran("check", "check", "P", 1.25),
    Sasaran("process", "process", "P", 1.6),
    Sasaran("process against the pandas script", "process", "S", 1),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ulang", type=int, default=15, help="how often each command is run")
    parser.add_argument("--batch", type=int, default=20, help="workbooks of the batch; 0: none")
    parser.add_argument(
        "--baris", type=int, default=0, help="rows to grow from, to four times as many"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _cetak_kepala()
        for line in ukur(Path(folder), chosen.ulang, chosen.batch, chosen.baris):
            print(line, flush=True)  # noqa: T201


def ukur(folder: Path, ulang: int, batch: int, baris: int) -> Iterator[str]:
    """The lines of the table, each as soon as it is known."""
    source = Path(shutil.copy(CONTOH, folder))
    yield from _ukur_awal(source, folder, ulang)
    if batch > 1:
        yield from _ukur_batch(source, folder, ulang, batch)
    if baris:
        yield from _ukur_pertumbuhan(folder, baris)


def _ukur_awal(source: Path, folder: Path, ulang: int) -> Iterator[str]:
    commands = {
        "N": _python("-c", "pass"),
        "P": _python("-c", _LANTAI_IMPOR),
        "S": _python(str(FOLDER / "rekan.py"), str(source), str(folder / "rekan")),
        "help": _produk("--help"),
        "check": _produk("check", str(source)),
        "process": _produk("process", str(source), "--output", str(folder / "hasil")),
    }
    seconds = _bergiliran({name: _proses(one) for name, one in commands.items()}, ulang)
    yield from (penilaian(one, seconds) for one in _AWAL)


def _ukur_batch(source: Path, folder: Path, ulang: int, batch: int) -> Iterator[str]:
    """What each further workbook costs, against the floor; and the pre-check of a file."""
    many = folder / "banyak"
    many.mkdir()
    copies = [str(shutil.copy(source, many / f"kantor {number}.xlsx")) for number in range(batch)]
    output = ("--terpisah", "--ulang", "--output", str(folder / "hasil batch"))
    results = folder / "hasil"
    runs = {
        "one": _proses(_produk("process", copies[0], *output)),
        "all": _proses(_produk("process", *copies, *output)),
        "RW": _cetakan(_python(str(FOLDER / "lantai.py"), str(source), str(results))),
        "pre-check": _cetakan(_python("-c", _PRAPERIKSA, str(source))),
    }
    seconds = _bergiliran(runs, max(1, ulang // 3))
    seconds["further"] = (seconds["all"] - seconds["one"]) / (batch - 1)
    yield penilaian(Sasaran(f"each further of {batch} workbooks", "further", "RW", 1.3), seconds)
    yield penilaian(Sasaran("pre-check of a file", "pre-check", "RW", 0.02), seconds)


_PRAPERIKSA = """
import statistics, sys, time
from pathlib import Path
from lkj_xlsx.reader.berkas.layak import pastikan_layak
def satu():
    start = time.perf_counter()
    pastikan_layak(Path(sys.argv[1]))
    return time.perf_counter() - start
print(statistics.median(satu() for _ in range(15)))
"""


def _ukur_pertumbuhan(folder: Path, baris: int) -> Iterator[str]:
    """`check` and `process` of a workbook with so many rows, twice and four times as many."""
    sizes = [baris, 2 * baris, 4 * baris]
    books = [besar(folder / f"{size}.xlsx", size) for size in sizes]
    for command, options in (("check", ("--format", "csv")), ("process", ("--output", "besar"))):
        arguments = [_produk(command, str(book), *options) for book in books]
        runs = {str(size): _proses(one, folder) for size, one in zip(sizes, arguments, strict=True)}
        seconds = _bergiliran(runs, 1)
        for less, more in pairwise(sizes):
            name = f"{command}, {more:,} rows against {less:,}"
            yield penilaian(Sasaran(name, str(more), str(less), 2.1), seconds)


def _python(*arguments: str) -> Perintah:
    return (sys.executable, *arguments)


def _produk(*arguments: str) -> Perintah:
    return _python("-c", _PRODUK, *arguments)


def _proses(command: Perintah, folder: Path | None = None) -> Callable[[], float]:
    """A run of a process: the seconds until it has ended."""

    def run() -> float:
        start = time.perf_counter()
        _jalankan(command, folder)
        return time.perf_counter() - start

    return run


def _cetakan(command: Perintah) -> Callable[[], float]:
    """A run of a process that measures for itself and prints the seconds."""
    return lambda: float(_jalankan(command, None))


def _jalankan(command: Perintah, folder: Path | None) -> str:
    # Compiled once, as an installed program is: the first run is not counted.
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode > 1:
        raise RuntimeError(f"{command}: {done.stderr}")
    return done.stdout


def _bergiliran(runs: Mapping[str, Callable[[], float]], ulang: int) -> dict[str, float]:
    """The median of each, all of them run in turn, after one run each that does not count."""
    if ulang > 1:
        for run in runs.values():
            run()
    rounds = [{name: run() for name, run in runs.items()} for _ in range(ulang)]
    return {name: statistics.median(one[name] for one in rounds) for name in runs}


def _cetak_kepala() -> None:
    print(f"{'':42} {'ratio':>8} {'at most':>8}   seconds")  # noqa: T201


def penilaian(sasaran: Sasaran, detik: Mapping[str, float]) -> str:
    """A line of the table."""
    above, below = detik[sasaran.atas], detik[sasaran.bawah]
    ratio = above / below
    verdict = "" if ratio <= sasaran.batas else "  MISSED"
    return (
        f"{sasaran.nama:42} {ratio:8.3f} {sasaran.batas:8g}   "
        f"{above:.4f} / {sasaran.bawah} {below:.4f}{verdict}"
    )


if __name__ == "__main__":
    main()
