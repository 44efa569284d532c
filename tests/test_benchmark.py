"""The benchmarks run, and what they compare with computes the same figures."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from besar import besar
from buat import FOLDER
from lantai import isi, lantai
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from rekan import hitung, tulis
from ukur import Sasaran, penilaian, ukur


def _persen(ratio: Fraction | None) -> float:
    return math.nan if ratio is None else float(ratio * 100)


@pytest.mark.parametrize("name", ["tempeh", "contoh"])
def test_the_pandas_script_computes_the_same_figures(name: str) -> None:
    """It is compared with the product for its speed, so that it must do the same work."""
    path = FOLDER / f"{name}.xlsx"
    laporan = periksa_workbook(path).laporan
    tables = hitung(path)
    capaian = [_persen(one.persen) for row in laporan.pejabat for one in row.capaian]
    serapan = [_persen(one.serapan.persen) for row in laporan.pejabat for one in row.anggaran]
    assert list(tables["Tabel 2.2"]["Capaian"]) == pytest.approx(capaian, nan_ok=True)
    assert list(tables["Tabel 2.3"]["Serapan"]) == pytest.approx(serapan, nan_ok=True)


def test_the_pandas_script_writes_a_workbook_for_each_official(tmp_path: Path) -> None:
    tables = hitung(FOLDER / "contoh.xlsx")
    tulis(tables, tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == set(tables["Tabel 2.1"]["Jabatan"])


def test_the_floor_writes_every_cell_of_the_results(tmp_path: Path) -> None:
    """The annotated copy is no part of it: that one is loaded and saved."""
    source = FOLDER / "contoh.xlsx"
    done = proses_workbook(source, tmp_path)
    results = isi(tmp_path)
    assert len(results) == len(done.berkas) - 1
    assert {"Ringkasan", "Tabel 2.3"} <= {sheet for book in results for sheet in book}
    assert all(cells for book in results for cells in book.values())
    assert lantai(source, results) > 0


def test_the_large_workbook_is_as_large_as_asked_and_gives_findings(tmp_path: Path) -> None:
    """Every tenth official makes mistakes, and only they: the others are consistent."""
    path = besar(tmp_path / "besar.xlsx", 1000)
    rows = sum(sheet.max_row - 1 for sheet in load_workbook(path).worksheets)
    assert rows == pytest.approx(1000, rel=0.1)
    checked = periksa_workbook(path)
    officials = [one.jabatan for one in checked.laporan.pejabat]
    careless = {officials[number] for number in range(1, len(officials), 10)}
    superiors = {officials[number] for number in range(0, len(officials), 10)}
    assert careless <= {one.pejabat for one in checked.temuan} <= careless | superiors


def test_every_ratio_is_measured(tmp_path: Path) -> None:
    """Each command runs once; how long it took on a busy machine is no matter."""
    lines = list(ukur(tmp_path, ulang=1, batch=2, baris=50))
    measured = [line.split()[0] for line in lines]
    assert measured == ["--help", "check", "process", "process", "each", "pre-check",
                        "check,", "check,", "process,", "process,"]  # fmt: skip


@pytest.mark.parametrize(("seconds", "missed"), [(1.3, False), (1.31, True)])
def test_a_ratio_beyond_its_limit_is_missed(seconds: float, *, missed: bool) -> None:
    line = penilaian(Sasaran("process", "above", "below", 1.3), {"above": seconds, "below": 1})
    assert line.endswith("MISSED") is missed
