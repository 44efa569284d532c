"""Nobody waits for what a command does not need: what each loads, and that it leaves at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl.reader.excel import ExcelReader

from buat import FOLDER
from lkj_xlsx.__main__ import jalankan
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_numpy
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa

_BERAT = (
    "click",
    "holidays",
    "lkj_xlsx.hitung.sipd",
    "lkj_xlsx.proses.kunci",
    "lkj_xlsx.tampil",
    "lkj_xlsx.writer",
    "multiprocessing",
    "numpy",
    "openpyxl",
    "pandas",
    "pydantic",
    "rich",
    "xlsxwriter",
)
_PELACAK = f"""
import sys
from lkj_xlsx.perintah.cli import main
try:
    main()
except SystemExit as end:
    assert end.code in (0, 1), end.code
print("dimuat:", *(name for name in {_BERAT} if name in sys.modules))
"""


def _dimuat(*arguments: str) -> set[str]:
    """The heavy modules that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", _PELACAK, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("dimuat:")[2].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["process", "--help"], ["explain"],
                                       ["explain", "LKJ504"]])  # fmt: skip
def test_whoever_only_reads_waits_for_no_library(arguments: list[str]) -> None:
    assert _dimuat(*arguments) == set()


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_check_loads_openpyxl_and_nothing_that_results_are_made_of(form: str) -> None:
    assert _dimuat("check", "--format", form, str(FOLDER / "tempeh.xlsx")) == {"openpyxl"}


def test_one_report_is_computed_by_pandas(tmp_path: Path) -> None:
    loaded = _dimuat("process", str(FOLDER / "tempeh.xlsx"), "--output", str(tmp_path))
    ours = {"lkj_xlsx.proses.kunci", "lkj_xlsx.tampil", "lkj_xlsx.writer"}
    assert loaded == {*ours, "numpy", "openpyxl", "pandas", "xlsxwriter"}


def test_template_from_an_old_workbook_loads_no_numpy(tmp_path: Path) -> None:
    loaded = _dimuat("template", str(tmp_path / "b.xlsx"), "--from", str(FOLDER / "contoh.xlsx"))
    ours = {"lkj_xlsx.hitung.sipd", "lkj_xlsx.tampil", "lkj_xlsx.writer"}
    assert loaded == {*ours, "openpyxl", "xlsxwriter"}


def _cetakan(code: str, *arguments: object) -> str:
    """What a fresh process prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


_TULIS = """
import openpyxl, numpy, pandas
book = openpyxl.Workbook()
for value in (numpy.float64(1.5), numpy.int64(7)):
    book.active.append([value])
book.save(sys.argv[2])
print(openpyxl.NUMPY, [row[0].value for row in openpyxl.load_workbook(sys.argv[2]).active])
"""


@pytest.mark.parametrize("call", ["read", "check", "report"])
def test_the_library_leaves_openpyxl_to_its_host_as_it_was(call: str, tmp_path: Path) -> None:
    """Who reads a workbook with us, and only then loads numpy, writes numpy's numbers as ever."""
    code = f"import sys, lkj_xlsx; lkj_xlsx.{call}(sys.argv[1]){_TULIS}"
    printed = _cetakan(code, FOLDER / "contoh.xlsx", tmp_path / "host.xlsx")
    assert printed == "True [1.5, 7]\n"


def test_numpy_can_be_loaded_after_openpyxl_went_without_it() -> None:
    code = (
        "import sys; from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_numpy; "
        "muat_openpyxl_tanpa_numpy(); print('openpyxl' in sys.modules, 'numpy' in sys.modules); "
        "import pandas; print(int(pandas.Series([1, 2]).sum()))"
    )
    assert _cetakan(code) == "True False\n3\n"


def test_a_workbook_is_loaded_once_for_all_who_need_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its annotated copy is made of what was read, and is the same as one made of the file."""
    source = tmp_path / "isian.xlsx"
    shutil.copy(FOLDER / "contoh.xlsx", source)
    loaded = []
    load = ExcelReader.read

    def counting(reader: ExcelReader) -> None:
        loaded.append(reader)
        load(reader)

    monkeypatch.setattr(ExcelReader, "read", counting)
    done = proses_workbook(source, tmp_path / "hasil")
    assert len(loaded) == 1
    foot = "Hasil Pemeriksaan\nTriwulan II Tahun 2024 – Kecamatan Wanasari"
    again = salinan_diperiksa(source, done.pemeriksaan.temuan, kaki=foot)
    assert done.berkas[-1].read_bytes() == again


def test_the_command_leaves_at_once_with_its_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was printed is out, and nothing is taken apart."""
    left: list[int] = []
    monkeypatch.setattr(sys, "argv", ["lkj-xlsx", "check", "tidak ada.xlsx"])
    monkeypatch.setattr(os, "_exit", left.append)
    jalankan()
    assert left == [2]
    assert "tidak ada.xlsx" in capsys.readouterr().err


def test_openpyxl_is_loaded_without_numpy_where_nobody_has_loaded_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """numpy is out of the way while openpyxl is loaded, and can be imported afterwards."""
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    muat_openpyxl_tanpa_numpy()
    assert "numpy" not in sys.modules


def test_numpy_stays_where_it_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = object()
    monkeypatch.setitem(sys.modules, "numpy", loaded)
    muat_openpyxl_tanpa_numpy()
    assert sys.modules["numpy"] is loaded


def test_numpy_starts_no_threads_unless_somebody_wants_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the command's process alone: a library leaves its host's numpy as it is."""
    monkeypatch.setattr(sys, "argv", ["lkj-xlsx", "--version"])
    monkeypatch.setattr(os, "_exit", lambda _: None)
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    jalankan()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    jalankan()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


_PEMULUNG = """
import gc, os, sys
import lkj_xlsx
lkj_xlsx.check(sys.argv[-1])
print("dilewati:", gc.get_freeze_count())
from lkj_xlsx.__main__ import jalankan
os._exit = lambda _: print("dilewati:", gc.get_freeze_count())
jalankan()
"""


@pytest.mark.parametrize("command", ["check", "process"])
def test_the_collector_passes_over_what_a_command_has_loaded(command: str, tmp_path: Path) -> None:
    """Its modules stay until its end; a library leaves its host's objects to the collector."""
    source = shutil.copy(FOLDER / "contoh.xlsx", tmp_path)
    told = _cetakan(_PEMULUNG, command, source).split("dilewati:")
    assert int(told[1].split()[0]) == 0
    assert int(told[-1].split()[0]) > 10_000
