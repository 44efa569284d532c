"""Faults at every write of a run: earlier results stay as they were, and one sentence says what to do.

The faults are those of the system, injected where Python calls it; a file-size limit and an interrupt
are real ones, in a process of their own.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gambar import gambar
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.proses.pipeline import proses_workbook

KANTOR = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
Kasi Umum | BUDI SANTOSO, S.Sos | 19800101 200501 1 003
PK
Jabatan | No | Indikator Kinerja | Target
Camat Wanasari | 1 | Indeks layanan | 84 nilai
Kasi Umum | 1 | Jumlah laporan | 12 laporan
"""
BERKAS = 4
"""The recap, two officials and the annotated copy."""


@pytest.fixture(scope="module")
def masukan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = gambar(KANTOR, tmp_path_factory.mktemp("kantor") / "isian.xlsx")
    path.chmod(0o444)
    return path


def isi(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below the folder, hidden ones too: its bytes and when it was last written."""
    return {
        str(one.relative_to(folder)): (one.read_bytes(), one.stat().st_mtime_ns)
        for one in folder.rglob("*")
        if one.is_file()
    }


_SEMENTARA = re.compile(r"\.\d+-(.*)\.sementara")


@dataclass
class Gangguan:
    """Lets the n-th call of one kind fail, counted over a run; without a number it only counts."""

    jenis: str
    gagal: BaseException
    ke: int = 0
    hitungan: int = 0
    sasaran: str = ""
    """The file, as people know it, at whose writing it happened."""

    def terjadi(self, jenis: str, path: object) -> None:
        if jenis == self.jenis:
            self.hitungan += 1
            if self.hitungan == self.ke:
                place = Path(str(path))
                known = place.parent.name if self.jenis == "folder" else place.name
                self.sasaran = _SEMENTARA.sub(r"\1", known)
                raise self.gagal


class _BerkasRusak(io.FileIO):
    """A file on a disk that fills up: while writing, or only when it is closed."""

    def __init__(self, path: Any, mode: str, gangguan: Gangguan) -> None:
        super().__init__(path, mode)
        self.gangguan = gangguan

    def write(self, data: Any) -> int:
        try:
            self.gangguan.terjadi("tulis", self.name)
        except BaseException:
            super().write(memoryview(data)[: len(data) // 2])
            raise
        return super().write(data) or 0

    def close(self) -> None:
        if not self.closed:
            super().close()
            self.gangguan.terjadi("tutup", self.name)


@contextmanager
def terpasang(gangguan: Gangguan) -> Iterator[None]:
    """Stand between Python and the system for whatever is opened for writing, renamed or made."""
    real_open = io.open
    replace, mkdir = os.replace, os.mkdir

    def terbuka(path: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if mode != "wb":
            return real_open(path, mode, *args, **kwargs)
        gangguan.terjadi("buka", path)
        return io.BufferedWriter(_BerkasRusak(path, mode, gangguan))

    def ganti(source: Any, target: Any) -> None:
        gangguan.terjadi("ganti", target)
        replace(source, target)
        gangguan.terjadi("sesudah-ganti", target)

    def folder(path: Any, *args: Any, **kwargs: Any) -> None:
        gangguan.terjadi("folder", path)
        mkdir(path, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(io, "open", terbuka)
        patch.setattr(builtins, "open", terbuka)
        patch.setattr(os, "replace", ganti)
        patch.setattr(os, "mkdir", folder)
        yield


PENUH = OSError(errno.ENOSPC, "No space left on device")
TERKUNCI = PermissionError(errno.EACCES, "locked by another program")
PANJANG = OSError(errno.ENAMETOOLONG, "File name too long")
HENTI = KeyboardInterrupt()


@pytest.mark.parametrize(
    ("jenis", "gagal", "says"),
    [
        ("buka", PENUH, "penyimpanan penuh"),
        ("tulis", PENUH, "penyimpanan penuh"),
        ("tutup", PENUH, "penyimpanan penuh"),
        ("ganti", PENUH, "penyimpanan penuh"),
        ("folder", PENUH, "penyimpanan penuh"),
        ("ganti", TERKUNCI, "sedang dibuka di Excel"),
        ("buka", TERKUNCI, "tidak diizinkan menulis"),
        ("folder", TERKUNCI, "tidak boleh ditulisi"),
        ("buka", PANJANG, "terlalu panjang"),
        ("ganti", PANJANG, "terlalu panjang"),
        ("tulis", HENTI, ""),
        ("tutup", HENTI, ""),
        ("ganti", HENTI, ""),
        ("sesudah-ganti", HENTI, ""),
        ("folder", HENTI, ""),
    ],
)
def test_a_fault_at_any_write_leaves_the_earlier_results(
    masukan: Path, tmp_path: Path, jenis: str, gagal: BaseException, says: str
) -> None:
    """At the first write, at the last and at every one between; then a run without fault succeeds."""
    folder = tmp_path / "hasil"
    for path in proses_workbook(masukan, folder).berkas:
        path.write_bytes(b"hasil triwulan lalu: " + path.name.encode())
    before, source = isi(folder), isi(masukan.parent)
    nth = int(jenis == "folder")  # the folder itself is there: to make it again cannot fail
    while sentence := _gagal(fault := Gangguan(jenis, gagal, nth := nth + 1), masukan, folder):
        assert isi(folder) == before, (nth, fault.sasaran)
        assert not [one for one in folder.iterdir() if one.is_dir()]
        assert says in sentence
        assert sentence.startswith(f"{fault.sasaran}: ") or gagal is HENTI
    assert nth > (2 if jenis == "folder" else BERKAS)
    assert isi(masukan.parent) == source
    assert isi(folder).keys() == before.keys()
    assert all(map(zipfile.is_zipfile, folder.iterdir()))


def _gagal(fault: Gangguan, masukan: Path, folder: Path) -> str:
    """What the clerk reads; empty where the run has fewer writes and all went well."""
    try:
        with terpasang(fault):
            proses_workbook(masukan, folder)
    except Kegagalan as failure:
        return str(failure)
    except KeyboardInterrupt:
        return "Dihentikan."
    return ""


def test_a_first_run_that_fails_leaves_no_results(masukan: Path, tmp_path: Path) -> None:
    """Rather than the first three of four: a clerk would take them for all."""
    folder = tmp_path / "hasil"
    for nth in (1, BERKAS, BERKAS + 1, 2 * BERKAS):
        assert "Excel" in _gagal(Gangguan("ganti", TERKUNCI, nth), masukan, folder)
        assert list(folder.iterdir()) == []


PEMBATAS = """
import resource, sys
from lkj_xlsx.perintah.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
main()
"""


def jalankan(*args: object, kode: str = "from lkj_xlsx.perintah.cli import main; main()") -> Any:
    return subprocess.Popen(
        [sys.executable, "-c", kode, *map(str, args)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


@pytest.mark.parametrize("limit", [100, 8_000, 12_000])
def test_a_real_limit_on_the_size_of_files(masukan: Path, tmp_path: Path, limit: int) -> None:
    """The system itself refuses the first file, or one of them in its middle."""
    folder = tmp_path / "hasil"
    before = {path.name: path.read_bytes() for path in proses_workbook(masukan, folder).berkas}
    assert min(map(len, before.values())) > 6_000
    assert max(map(len, before.values())) > limit
    with jalankan(limit, "process", masukan, "--output", folder, kode=PEMBATAS) as run:
        out, err = run.communicate()
    assert (run.returncode, out) == (2, "")
    assert "tidak menerima berkas sebesar itu" in err
    assert err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_ctrl_c_at_any_moment_leaves_whole_files(masukan: Path, tmp_path: Path) -> None:
    """A real interrupt, sooner and later: the old results or the new ones, and nothing half written."""
    folder = tmp_path / "hasil"
    new = {path.name: path.read_bytes() for path in proses_workbook(masukan, folder).berkas}
    old = dict.fromkeys(new, b"hasil triwulan lalu")
    started = time.monotonic()
    with jalankan("process", masukan, "--output", tmp_path / "lain") as run:
        run.communicate()
    whole = time.monotonic() - started
    stopped = 0
    for step in range(1, 13):
        for name, content in old.items():
            (folder / name).write_bytes(content)
        with jalankan("process", masukan, "--output", folder) as run:
            time.sleep(whole * (0.3 + 0.06 * step))
            run.send_signal(signal.SIGINT)
            _, err = run.communicate()
        assert {path.name: path.read_bytes() for path in folder.iterdir()} in (old, new), err
        stopped += run.returncode not in (0, 1)
    assert stopped


def test_the_input_is_only_read(masukan: Path, tmp_path: Path) -> None:
    """A read-only workbook is processed; its bytes, its date and its mode stay."""
    before = masukan.read_bytes(), masukan.stat().st_mtime_ns, masukan.stat().st_mode
    with terpasang(counter := Gangguan("buka", HENTI)):
        written = proses_workbook(masukan, tmp_path / "hasil").berkas
    assert len(written) == BERKAS == counter.hitungan
    assert (masukan.read_bytes(), masukan.stat().st_mtime_ns, masukan.stat().st_mode) == before
    assert masukan.stat().st_mode & 0o222 == 0


def test_an_input_that_bears_the_name_of_a_result_is_not_overwritten(
    masukan: Path, tmp_path: Path
) -> None:
    """In the very folder that the results are to go to."""
    name = proses_workbook(masukan, tmp_path / "hasil").berkas[1].name
    source = gambar(KANTOR, tmp_path / name)
    before = isi(tmp_path)
    with pytest.raises(Kegagalan, match="bernama sama dengan salah satu hasilnya"):
        proses_workbook(source, tmp_path)
    assert isi(tmp_path) == before
