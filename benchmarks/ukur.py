"""Commands in, a table of what they cost against each other out: `python benchmarks/ukur.py`.

Seconds differ from machine to machine and from minute to minute. So everything that is compared is
run in turn (A B A B …), in one run, and only the ratios of the medians are judged. What is counted is the
processor's time, user and system, of the command and all its processes; where it says so, time by the
clock or the largest memory.
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
from dataclasses import dataclass, fields
from math import inf
from pathlib import Path
from typing import Literal

from besar import besar
from kantor import TEMPEH, bergaya, kantor

FOLDER = Path(__file__).resolve().parent
_PRODUK = "from lkj_xlsx.__main__ import jalankan; jalankan()"
_LANTAI_IMPOR = "import typer, openpyxl, pandas, xlsxwriter"
_LAMA = " before"
"""What follows the name of a run by the earlier version."""
_GAYA = 60_000

Perintah = Sequence[str]


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What a run took: processor and clock in seconds, memory in MiB."""

    prosesor: float
    jam: float = 0.0
    memori: float = 0.0


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A ratio that must hold: `atas` of so many `bawah`, at most `batas`; without one it is only told."""

    nama: str
    atas: str
    bawah: str
    batas: float
    menurut: Literal["prosesor", "jam", "memori"] = "prosesor"

    def lama(self, batas: float) -> Sasaran:
        """The same against what the earlier version takes for it."""
        return Sasaran(f"{self.nama} against the earlier", self.atas, self.atas + _LAMA, batas)


_AWAL = (
    Sasaran("--help", "help", "N", 7),
    Sasaran("check", "check", "P", 1.25),
    Sasaran("process", "process", "P", 1.6),
    Sasaran("process against the pandas script", "process", "S", 1),
)
_AWAL_LAMA = (_AWAL[1].lama(0.8), _AWAL[2].lama(1))


@dataclass(frozen=True, slots=True)
class Pengukuran:
    """Where things are put, how often each is run, and the interpreter that has an earlier version."""

    folder: Path
    ulang: int
    lama: str = ""

    def produk(self, *arguments: str) -> Perintah:
        return _produk(sys.executable, *arguments)

    def berdua(self, runs: Mapping[str, Jalan]) -> dict[str, Jalan]:
        """The runs, and those of the program by the earlier version beside them."""
        if not self.lama:
            return dict(runs)
        before = {
            name + _LAMA: one.oleh(self.lama) for name, one in runs.items() if one.milik_produk
        }
        return {**runs, **before}


@dataclass(frozen=True, slots=True)
class Jalan:
    """A command, and what must not be there when it starts."""

    perintah: Perintah
    bersihkan: Path | None = None
    folder: Path | None = None
    mencetak: bool = False
    """It measures for itself and prints the seconds."""

    @property
    def milik_produk(self) -> bool:
        return _PRODUK in self.perintah

    def oleh(self, python: str) -> Jalan:
        return Jalan((python, *self.perintah[1:]), self.bersihkan, self.folder)

    def __call__(self) -> Ukuran:
        if self.bersihkan:
            shutil.rmtree(self.bersihkan, ignore_errors=True)
        took, printed = _jalankan(self.perintah, self.folder)
        return Ukuran(float(printed)) if self.mencetak else took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ulang", type=int, default=15, help="how often each command is run")
    parser.add_argument("--batch", type=int, default=20, help="offices of the batch; 0: none")
    parser.add_argument("--baris", type=int, default=0, help="rows to grow from, to twice as many")
    parser.add_argument("--gaya", type=int, default=_GAYA, help="named styles; 0: none")
    parser.add_argument(
        "--lama", default="", metavar="PYTHON",
        help="the interpreter of an environment that has an earlier version installed",
    )  # fmt: skip
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _cetak_kepala()
        measure = Pengukuran(Path(folder), chosen.ulang, chosen.lama)
        for line in ukur(measure, chosen.batch, chosen.baris, chosen.gaya):
            print(line, flush=True)  # noqa: T201


def ukur(ukuran: Pengukuran, batch: int, baris: int, gaya: int) -> Iterator[str]:
    """The lines of the table, each as soon as it is known."""
    source = Path(shutil.copy(TEMPEH, ukuran.folder))
    yield from _ukur_awal(ukuran, source)
    if gaya:
        yield from _ukur_gaya(ukuran, source, gaya)
    if batch > 1:
        yield from _ukur_batch(ukuran, source, batch)
        yield from _ukur_ulang(ukuran, batch)
    if baris:
        yield from _ukur_pertumbuhan(ukuran, baris)


def _ukur_awal(ukuran: Pengukuran, source: Path) -> Iterator[str]:
    folder, produk = ukuran.folder, ukuran.produk
    script = str(FOLDER / "rekan.py")
    results = folder / "hasil"
    runs = {
        "N": Jalan(_python("-c", "pass")),
        "P": Jalan(_python("-c", _LANTAI_IMPOR)),
        "S": Jalan(_python(script, str(source), str(folder / "rekan"))),
        "help": Jalan(produk("--help")),
        "check": Jalan(produk("check", str(source))),
        "process": Jalan(produk("process", str(source), "--output", str(results)), results),
    }
    took = _bergiliran(ukuran.berdua(runs), ukuran.ulang)
    yield from _penilaian(took, *_AWAL, *(_AWAL_LAMA if ukuran.lama else ()))


def _ukur_gaya(ukuran: Pengukuran, source: Path, gaya: int) -> Iterator[str]:
    """`check` of a workbook with so many named styles, against the same without them."""
    styled = bergaya(ukuran.folder / "bergaya.xlsx", gaya)
    runs = {
        name: Jalan(ukuran.produk("check", str(path)))
        for name, path in (("plain", source), ("styled", styled))
    }
    took = _bergiliran(runs, ukuran.ulang)
    yield from _penilaian(
        took, Sasaran(f"check with {gaya:,} named styles", "styled", "plain", 1.5)
    )


def _ukur_batch(ukuran: Pengukuran, source: Path, batch: int) -> Iterator[str]:
    """What each further office costs, against the floors; two processes against one; the pre-check."""
    folder, produk = ukuran.folder, ukuran.produk
    many = _kantor(folder / "banyak", batch)
    output = folder / "hasil batch"
    options = ("--output", str(output))
    floor = (str(FOLDER / "lantai.py"), str(source), str(_hasil(ukuran, source)))
    first = str(min(many.iterdir()))
    runs = {
        "one": Jalan(produk("process", first, *options), output),
        "all": Jalan(produk("process", str(many), *options), output),
        "RW": Jalan(_python(*floor), mencetak=True),
        "RW'": Jalan(_python(*floor, "--paket"), mencetak=True),
        "pre-check": Jalan(_python("-c", _PRAPERIKSA, str(source)), mencetak=True),
    }
    two = {"two": Jalan(produk("process", str(many), *options, "--jobs", "2"), output)}
    took = _bergiliran({**ukuran.berdua(runs), **two}, max(1, ukuran.ulang // 3))
    for end in ("", _LAMA) if ukuran.lama else ("",):
        total, alone = took["all" + end].prosesor, took["one" + end].prosesor
        took["further" + end] = Ukuran((total - alone) / (batch - 1))
    further = Sasaran(f"each further of {batch} offices", "further", "RW", 1.1)
    yield from _penilaian(
        took,
        further,
        Sasaran(further.nama, "further", "RW'", inf),
        *((further.lama(0.75),) if ukuran.lama else ()),
        Sasaran(f"two processes for {batch} offices", "two", "all", 0.58, "jam"),
        Sasaran("pre-check of a file", "pre-check", "RW", 0.02),
    )


def _ukur_ulang(ukuran: Pengukuran, batch: int) -> Iterator[str]:
    """The same command once more over the same offices, and once more after one has changed."""
    many = _kantor(ukuran.folder / "diulang", batch)
    output = ukuran.folder / "hasil diulang"
    again = Jalan(ukuran.produk("process", str(many), "--output", str(output)))
    first = Jalan(again.perintah, output)
    changed = min(many.iterdir())
    rounds: dict[str, list[Ukuran]] = {"first": [], "again": [], "changed": []}
    for number in range(max(1, ukuran.ulang // 3)):
        rounds["first"].append(first())
        rounds["again"].append(again())
        kantor(changed, batch + number)
        rounds["changed"].append(again())
    yield from _penilaian(
        {name: _tengah(many) for name, many in rounds.items()},
        Sasaran(f"{batch} unchanged offices again", "again", "first", 0.05),
        Sasaran(f"{batch} offices again, one changed", "changed", "first", 0.1),
    )


def _kantor(folder: Path, batch: int) -> Path:
    folder.mkdir()
    for number in range(batch):
        kantor(folder / f"kantor {number:03}.xlsx", number)
    return folder


def _hasil(ukuran: Pengukuran, source: Path) -> Path:
    """The results of one workbook, for the floor to write again."""
    results = ukuran.folder / "hasil lantai"
    _jalankan(ukuran.produk("process", str(source), "--output", str(results)), None)
    return results


_PRAPERIKSA = """
import statistics, sys, time
from pathlib import Path
from lkj_xlsx.reader.berkas.layak import pastikan_layak
def satu():
    start = time.process_time()
    pastikan_layak(Path(sys.argv[1]))
    return time.process_time() - start
print(statistics.median(satu() for _ in range(15)))
"""


def _ukur_pertumbuhan(ukuran: Pengukuran, baris: int) -> Iterator[str]:
    """`check` and `process` of a workbook with so many rows and with twice as many, and their memory."""
    sizes, folder = (baris, 2 * baris), ukuran.folder
    books = [besar(folder / f"{size}.xlsx", size) for size in sizes]
    results = folder / "besar"
    runs: dict[str, Jalan] = {}
    for size, book in zip(sizes, books, strict=True):
        runs[f"check {size:,}"] = Jalan(ukuran.produk("check", str(book), "--format", "csv"))
        command = ukuran.produk("process", str(book), "--output", str(results))
        runs[f"process {size:,}"] = Jalan(command, results)
    took = _bergiliran(runs, 1)
    less, more = (f"{size:,}" for size in sizes)
    yield from _penilaian(
        took,
        *(Sasaran(f"{name}, {more} rows", f"{name} {more}", f"{name} {less}", 2.1)
          for name in ("check", "process")),
        Sasaran(f"memory of process, {less} rows", f"process {less}", f"check {less}", 1.5, "memori"),
    )  # fmt: skip


def _python(*arguments: str) -> Perintah:
    return (sys.executable, *arguments)


def _produk(python: str, *arguments: str) -> Perintah:
    return (python, "-c", _PRODUK, *arguments)


def _jalankan(command: Perintah, folder: Path | None) -> tuple[Ukuran, str]:
    """Run a command to its end: what it and its processes took, and what it printed."""
    # Compiled once, as an installed program is: the first run is not counted. An earlier version must
    # not find this one's source.
    left_out = {"PYTHONDONTWRITEBYTECODE"} | (
        {"PYTHONPATH"} if command[0] != sys.executable else set()
    )
    env = {key: value for key, value in os.environ.items() if key not in left_out}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=out, stderr=err)  # noqa: S603 - our own
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode not in {0, 1}:
            raise RuntimeError(f"{command}: {err.read()}")
        return Ukuran(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024), out.read()


def _bergiliran(runs: Mapping[str, Callable[[], Ukuran]], ulang: int) -> dict[str, Ukuran]:
    """The median of each, all of them run in turn, after one run each that does not count."""
    if ulang > 1:
        for run in runs.values():
            run()
    rounds = [{name: run() for name, run in runs.items()} for _ in range(ulang)]
    return {name: _tengah([one[name] for one in rounds]) for name in runs}


def _tengah(many: Sequence[Ukuran]) -> Ukuran:
    names = [one.name for one in fields(Ukuran)]
    return Ukuran(**{name: statistics.median(getattr(one, name) for one in many) for name in names})


def _cetak_kepala() -> None:
    print(f"{'':46} {'ratio':>8} {'at most':>8}   seconds of the processor")  # noqa: T201


def _penilaian(took: Mapping[str, Ukuran], *sasaran: Sasaran) -> Iterator[str]:
    return (penilaian(one, took) for one in sasaran)


def penilaian(sasaran: Sasaran, ukuran: Mapping[str, Ukuran]) -> str:
    """A line of the table."""
    above, below = (getattr(ukuran[one], sasaran.menurut) for one in (sasaran.atas, sasaran.bawah))
    ratio = above / below
    unit = {"prosesor": "", "jam": " by the clock", "memori": " MiB"}[sasaran.menurut]
    limit = "-" if sasaran.batas == inf else f"{sasaran.batas:g}"
    verdict = "" if ratio <= sasaran.batas else "  MISSED"
    return (
        f"{sasaran.nama:46} {ratio:8.3f} {limit:>8}   "
        f"{above:.4f} / {sasaran.bawah} {below:.4f}{unit}{verdict}"
    )


if __name__ == "__main__":
    main()
