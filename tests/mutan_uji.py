"""A mutant in, whether a test tells it from the program out; and first, which test runs which lines.

Every run is a fork of this process, which has loaded the heavy libraries but nothing of the program:
a mutant costs the loading of the program and its tests' own time.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import json
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import coverage
import pytest
from hypothesis import HealthCheck, Phase, settings

from mutan_ubah import Mutan, diubah

AKAR = Path(__file__).parent.parent
PAKET = AKAR / "src" / "lkj_xlsx"
TANPA = frozenset(
    f"test_{name}.py"
    for name in (
        *("acak", "aman", "awal", "batch", "benchmark", "berkas", "cli", "dokumen", "gangguan"),
        *("lanjutan", "libreoffice", "mulai", "mutan", "paket", "panduan", "panduan_pdf"),
        *("teks_jahat", "template"),
    )
)
"""Tests of commands, files, papers and other programs: they cost most and tell least of a figure."""
BEBAN = ("pandas", "openpyxl", "xlsxwriter", "rapidfuzz.fuzz", "holidays", "rich", "typer")
"""Libraries that are loaded once for all runs."""
DETIK_LEBIH = 30
"""Tests may take four times their own time and so many seconds more of the processor, then they hang."""
LAMBAT = 30
"""The clock may show so many times the processor's time: other programs want it, too."""
MEMORI = 4 << 30

_PYTEST = (
    f"--rootdir={AKAR}",
    f"-c{AKAR / 'pyproject.toml'}",
    "-qqx",
    "--tb=no",
    "--no-header",
    "--no-summary",
    "--hypothesis-seed=0",
    "-pno:randomly",
    "-pno:cacheprovider",
    "-pno:xdist",
    "-pno:pytest_cov",
    "-Wignore::pytest.PytestAssertRewriteWarning",
)


@dataclass(frozen=True, slots=True)
class Uji:
    """A test: its name, how long it takes, and the lines of each module that it runs, as bits."""

    nama: str
    detik: float
    baris: Mapping[str, int]

    @property
    def berkas(self) -> str:
        return self.nama.split("::")[0]

    def kena(self, modul: str, bits: int) -> int:
        """How many of those lines it runs."""
        return (self.baris.get(modul, 0) & bits).bit_count()


@dataclass(frozen=True, slots=True)
class Hasil:
    """What became of a mutant: who killed it, empty where nobody did, and how many had the chance."""

    mutan: Mutan
    pembunuh: str
    uji: int


def pilih(semua: Iterable[Uji], mutan: Mutan, banyak: int) -> list[Uji]:
    """The tests that run what is changed, the likeliest to tell first.

    Of those that run the same lines of the module the fastest is tried first; the more they run of
    the function, then of the module, the earlier. Then follows the next fastest of each kind.
    """
    spans = _tempat(mutan)
    if mutan.lingkup:
        reached = [one for one in semua if one.kena(mutan.modul, _bit(mutan.rentang))]
    else:
        reached = [one for one in semua if any(one.kena(*span) for span in spans)]
    kinds: dict[tuple[int, ...], list[Uji]] = defaultdict(list)
    for one in sorted(reached, key=lambda one: one.detik):
        kinds[tuple(one.baris.get(module, 0) for module, _ in spans)].append(one)
    ranked = []
    for kind, several in kinds.items():
        inside = sum(
            (bits & lines).bit_count() for bits, (_, lines) in zip(kind, spans, strict=True)
        )
        weight = (-inside, -sum(bits.bit_count() for bits in kind))
        ranked += [((rank, *weight, one.detik), one) for rank, one in enumerate(several)]
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])[:banyak]]


def _tempat(mutan: Mutan) -> list[tuple[str, int]]:
    """The lines that a change concerns: its function, or all functions that use a module's constant."""
    if mutan.lingkup:
        return [(mutan.modul, _bit(mutan.lingkup))]
    return [span for span in _pemakai(mutan.fungsi.split(".")[-1], mutan.modul) if span[1]]


@cache
def _pemakai(name: str, modul: str) -> list[tuple[str, int]]:
    pattern = re.compile(rf"\b{re.escape(name)}\b")
    modules = [modul] if name.startswith("_") else [_nama_modul(one) for one in _modul()]
    found = []
    for one in modules:
        source = (PAKET / one).read_text(encoding="utf-8")
        lines = {
            line
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef)
            and pattern.search(ast.get_source_segment(source, node) or "")
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
        }
        found.append((one, _bit(lines)))
    return found


def _modul() -> list[Path]:
    return sorted(PAKET.rglob("*.py"))


def _nama_modul(path: Path | str) -> str:
    return Path(path).resolve().relative_to(PAKET.resolve()).as_posix()


def _bit(lines: Iterable[int]) -> int:
    return sum(1 << line for line in lines)


def siapkan() -> None:
    """Load what every run needs, so that the runs themselves need not."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = tempfile.mkdtemp(prefix="mutan-hypothesis-")
    for name in BEBAN:
        importlib.import_module(name)
    settings.register_profile(
        "mutan",
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutan")


class _Anak:
    """A fork that runs pytest on some files and answers with JSON."""

    def __init__(self, kerja: Callable[[], object], detik: float) -> None:
        self._jawaban, target = os.pipe()
        self._akhir = time.monotonic() + detik * LAMBAT
        self._isi = b""
        os.set_blocking(self._jawaban, False)
        self._pid = os.fork()
        if self._pid == 0:
            _kerjakan(kerja, target, int(detik))
        os.close(target)

    def selesai(self) -> bool:
        """Whether it has ended; one that takes too long is ended."""
        self._baca()
        if time.monotonic() > self._akhir:
            os.killpg(self._pid, signal.SIGKILL)
        pid, _ = os.waitpid(self._pid, os.WNOHANG)
        if pid:
            self._baca()
            os.close(self._jawaban)
            with suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)
        return bool(pid)

    def _baca(self) -> None:
        try:
            while part := os.read(self._jawaban, 1 << 16):
                self._isi += part
        except BlockingIOError:
            return

    @property
    def jawaban(self) -> Any:
        """What it answered; None where it was ended before it could."""
        return json.loads(self._isi) if self._isi else None


def _kerjakan(kerja: Callable[[], object], target: int, detik: int) -> None:
    """In the fork: do it within the limits, answer, and never come back."""
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (detik, detik + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
        null = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        with os.fdopen(target, "wb") as pipe:
            pipe.write(json.dumps(kerja()).encode())
    finally:
        os._exit(0)


def petakan(simpanan: Path, pola: Sequence[str], kabar: Callable[[str], None]) -> list[Uji]:
    """Tests with the lines that they run: measured file by file, kept while nothing changes."""
    simpanan.mkdir(parents=True, exist_ok=True)
    found: list[Uji] = []
    paths = {one for name in pola for one in (AKAR / "tests").glob(f"test_{name}.py")}
    for path in sorted(paths):
        if path.name in TANPA:
            continue
        kept = simpanan / f"{path.stem}-{_sidik(path)}.json"
        if not kept.exists():
            kabar(f"memetakan {path.name}")
            child = _Anak(partial(_ukur, path), detik=600)
            while not child.selesai():
                time.sleep(0.05)
            kept.write_text(json.dumps(child.jawaban or []), encoding="utf-8")
        for name, seconds, lines in json.loads(kept.read_text(encoding="utf-8")):
            bits = {module: int(text, 16) for module, text in lines.items()}
            found.append(Uji(name, seconds, bits))
    return found


def _sidik(path: Path) -> str:
    """The content of a test file and of the program."""
    digest = hashlib.sha256()
    for one in (path, *_modul()):
        digest.update(one.read_bytes())
    return digest.hexdigest()[:16]


class _Pengukur:
    """A plugin: which lines each test runs, its fixtures' included, and how long it takes."""

    def __init__(self) -> None:
        self.cov = coverage.Coverage(data_file=None, include=[f"{PAKET}/*"], config_file=False)
        self.lulus: dict[str, bool] = {}
        self.detik: dict[str, float] = defaultdict(float)
        self.perkakas: dict[str, set[str]] = {}
        self.kini = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.perkakas[item.nodeid] = {f"@{one}" for one in getattr(item, "fixturenames", ())}
        self.kini = item.nodeid
        self.cov.switch_context(self.kini)
        result = yield
        self.cov.switch_context("")
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """What several tests share is run by each of them."""
        if fixturedef.scope == "function":
            return (yield)
        self.cov.switch_context(f"@{fixturedef.argname}")
        result = yield
        self.cov.switch_context(self.kini)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.detik[report.nodeid] += report.duration
        self.lulus[report.nodeid] = self.lulus.get(report.nodeid, True) and not report.failed


def _ukur(path: Path) -> list[tuple[str, float, dict[str, str]]]:
    """In the fork: run a file's tests and tell of each that passes what it runs."""
    plugin = _Pengukur()
    plugin.cov.start()
    pytest.main([*(one for one in _PYTEST if one != "-qqx"), str(path)], plugins=[plugin])
    plugin.cov.stop()
    data = plugin.cov.get_data()
    by_context: dict[str, dict[str, int]] = defaultdict(dict)
    for file in data.measured_files():
        module = _nama_modul(file)
        for line, contexts in data.contexts_by_lineno(file).items():
            for one in contexts:
                by_context[one][module] = by_context[one].get(module, 0) | 1 << line
    return [
        (
            name,
            plugin.detik[name],
            _gabung([by_context[one] for one in (name, *plugin.perkakas[name])]),
        )
        for name, passed in plugin.lulus.items()
        if passed
    ]


def _gabung(parts: Iterable[Mapping[str, int]]) -> dict[str, str]:
    together: dict[str, int] = defaultdict(int)
    for part in parts:
        for module, bits in part.items():
            together[module] |= bits
    return {module: hex(bits) for module, bits in together.items()}


class _Pilihan:
    """A plugin: only the chosen tests, in their order; who failed first."""

    def __init__(self, uji: Sequence[Uji]) -> None:
        self.urutan = {one.nama: index for index, one in enumerate(uji)}
        self.gagal = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [one for one in items if one.nodeid in self.urutan]
        items.sort(key=lambda one: self.urutan[one.nodeid])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.gagal = self.gagal or f"{report.nodeid} (tidak termuat)"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.gagal = self.gagal or report.nodeid


def jalankan(semua: Iterable[tuple[Mutan, Sequence[Uji]]], proses: int) -> Iterator[Hasil]:
    """What becomes of each mutant, as they end; so many of them at a time."""
    waiting = iter(semua)
    running: list[tuple[Mutan, Sequence[Uji], _Anak, tempfile.TemporaryDirectory[str]]] = []
    while True:
        while len(running) < proses and (following := next(waiting, None)):
            mutan, tests = following
            if not tests:
                yield Hasil(mutan, "", 0)
                continue
            folder = tempfile.TemporaryDirectory(prefix="mutan-")
            running.append((mutan, tests, _mulai(mutan, tests, Path(folder.name)), folder))
        if not running:
            return
        for one in list(running):
            mutan, tests, child, folder = one
            if child.selesai():
                running.remove(one)
                folder.cleanup()
                killer = child.jawaban
                yield Hasil(mutan, "menggantung" if killer is None else killer, len(tests))
        time.sleep(0.02)


def _mulai(mutan: Mutan, uji: Sequence[Uji], folder: Path) -> _Anak:
    """A fresh copy of the package with the change in it, and the tests that run on it."""
    shutil.copytree(PAKET, folder / PAKET.name)
    target = folder / PAKET.name / mutan.modul
    changed = diubah(target.read_text(encoding="utf-8"), mutan.nomor)
    target.write_text(changed, encoding="utf-8")
    for stale in (target.parent / "__pycache__").glob(f"{target.stem}.*"):
        stale.unlink()
    return _Anak(lambda: _bunuh(uji, folder), 4 * sum(one.detik for one in uji) + DETIK_LEBIH)


def _bunuh(uji: Sequence[Uji], folder: Path) -> str:
    """In the fork: the first of the tests that fails on the copy in the folder."""
    os.environ["PYTHONPATH"] = str(folder)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path[:] = [str(folder), *(one for one in sys.path if one != str(PAKET.parent))]
    plugin = _Pilihan(uji)
    files = sorted({one.berkas for one in uji})
    status = pytest.main([*_PYTEST, *(str(AKAR / one) for one in files)], plugins=[plugin])
    return plugin.gagal or ("" if status == pytest.ExitCode.OK else f"pytest: {int(status)}")
