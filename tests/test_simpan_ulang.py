"""A consistent workbook, saved again by another program: nothing is found in it then either."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from buat import FOLDER
from lkj_xlsx.proses.pipeline import periksa_workbook
from soffice import perlu_libreoffice, ubah
from tempeh import konsisten, tulis

SSCONVERT = shutil.which("ssconvert")
perlu_gnumeric = pytest.mark.skipif(
    SSCONVERT is None, reason="Gnumeric (ssconvert) tidak terpasang"
)


def oleh_libreoffice(paths: Sequence[Path], folder: Path) -> list[Path]:
    return ubah(paths, "xlsx", folder)


def oleh_gnumeric(paths: Sequence[Path], folder: Path) -> list[Path]:
    out = folder / "gnumeric"
    out.mkdir()
    for path in paths:
        command = [
            "ssconvert",
            "--export-type=Gnumeric_Excel:xlsx2",
            str(path),
            str(out / path.name),
        ]
        subprocess.run(command, capture_output=True, timeout=300, check=True)
    return [out / path.name for path in paths]


@pytest.mark.parametrize(
    "simpan",
    [
        pytest.param(oleh_libreoffice, marks=[pytest.mark.libreoffice, perlu_libreoffice]),
        pytest.param(oleh_gnumeric, marks=perlu_gnumeric),
    ],
)
def test_nothing_is_found_after_a_save_by_another_program(
    simpan: Callable[[Sequence[Path], Path], list[Path]], tmp_path: Path
) -> None:
    """In the example of the template, and in the Tempeh report with its mistakes mended."""
    sources = [FOLDER / "contoh.xlsx", tulis(konsisten(), tmp_path / "tempeh.xlsx")]
    for path in (*sources, *simpan(sources, tmp_path)):
        found = periksa_workbook(path).temuan
        assert [f"{path.name} {one.kode} {one.lokasi[0]} {one.pesan}" for one in found] == []
