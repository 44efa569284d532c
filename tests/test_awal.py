"""Nobody waits for what a command does not need: what each loads, and that it leaves at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from buat import FOLDER
from lkj_xlsx.__main__ import jalankan
from lkj_xlsx.reader.berkas.muat import muat

_BERAT = (
    "click",
    "holidays",
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
def test_a_check_loads_openpyxl_and_no_writer(form: str) -> None:
    assert _dimuat("check", "--format", form, str(FOLDER / "tempeh.xlsx")) == {"openpyxl"}


def test_one_report_is_computed_by_pandas(tmp_path: Path) -> None:
    loaded = _dimuat("process", str(FOLDER / "tempeh.xlsx"), "--output", str(tmp_path))
    assert loaded == {"lkj_xlsx.writer", "numpy", "openpyxl", "pandas", "xlsxwriter"}


def test_pandas_can_be_loaded_after_a_workbook_was_read() -> None:
    """That openpyxl goes without numpy takes numpy from nobody else."""
    code = (
        "import sys; from pathlib import Path; from lkj_xlsx.reader import baca; "
        "baca(Path(sys.argv[1])); assert 'numpy' not in sys.modules; "
        "import pandas; print(int(pandas.Series([1, 2]).sum()))"
    )
    command = [sys.executable, "-c", code, str(FOLDER / "contoh.xlsx")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "3\n"


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


def test_openpyxl_is_loaded_without_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """numpy is out of the way while openpyxl is loaded, and can be imported afterwards."""
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    with (FOLDER / "contoh.xlsx").open("rb") as file:
        assert "PK" in muat(file).sheetnames
    assert "numpy" not in sys.modules
