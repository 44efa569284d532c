"""The benchmarks run, and what they compare with computes the same figures."""

from __future__ import annotations

import math
import sys
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from besar import besar
from buat import FOLDER
from kantor import TEMPEH, bergaya, kantor, nama
from lantai import isi, lantai, salin_paket
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from rekan import hitung, tulis
from ukur import Jalan, Pengukuran, Sasaran, Ukuran, penilaian, ukur


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


def test_the_offices_of_a_batch_are_distinct_and_cost_what_tempeh_costs(tmp_path: Path) -> None:
    """Each has a Unit Kerja of its own and every mistake of Tempeh's."""
    paths = [kantor(tmp_path / f"{number}.xlsx", number) for number in (0, 1, 100)]
    units = {periksa_workbook(path).laporan.lkj.identitas.unit_kerja for path in paths}
    assert units == {"Kecamatan Sukamaju", "Kecamatan Sukamulyo", "Kecamatan Sukamaju Sukamaju"}
    expected = [one.kode for one in periksa_workbook(TEMPEH).temuan]
    for path in paths:
        assert [one.kode for one in periksa_workbook(path).temuan] == expected
    assert len({nama(number) for number in range(1000)}) == 1000


def test_named_styles_change_nothing_that_is_read(tmp_path: Path) -> None:
    """They stand in the stylesheet, and openpyxl finds them all."""
    path = bergaya(tmp_path / "bergaya.xlsx", 30)
    assert periksa_workbook(path).temuan == periksa_workbook(TEMPEH).temuan
    assert len(load_workbook(path).named_styles) == 31


def test_the_floor_of_a_copy_is_the_package_itself(tmp_path: Path) -> None:
    """Unpacked and packed, every part is there with its bytes."""
    path = tmp_path / "salinan.xlsx"
    path.write_bytes(salin_paket(TEMPEH))
    with ZipFile(path) as copy, ZipFile(TEMPEH) as source:
        assert {name: copy.read(name) for name in copy.namelist()} == {
            name: source.read(name) for name in source.namelist()
        }
    assert lantai(TEMPEH, [], salin_paket) > 0


def test_every_ratio_is_measured(tmp_path: Path) -> None:
    """Each command runs once; how long it took on a busy machine is no matter."""
    lines = ukur(Pengukuran(tmp_path, ulang=1), batch=2, baris=50, gaya=100)
    assert [line[:46].strip() for line in lines] == [
        "--help", "check", "process", "process against the pandas script",
        "check with 100 named styles",
        "each further of 2 offices", "each further of 2 offices", "two processes for 2 offices",
        "pre-check of a file",
        "2 unchanged offices again", "2 offices again, one changed",
        "check, 100 rows", "process, 100 rows", "memory of process, 50 rows",
    ]  # fmt: skip


def test_an_earlier_version_runs_the_same_commands(tmp_path: Path) -> None:
    """By its own interpreter; what is not the program is run once, by ours."""
    results = tmp_path / "hasil"
    measure = Pengukuran(tmp_path, ulang=1, lama="/lama/python")
    command = measure.produk("process", "a.xlsx")
    runs = measure.berdua({"process": Jalan(command, results), "N": Jalan((sys.executable, "x"))})
    assert list(runs) == ["process", "N", "process before"]
    assert runs["process before"] == Jalan(("/lama/python", *command[1:]), results)
    against = Sasaran("process", "process", "P", 1.6).lama(1)
    assert (against.atas, against.bawah, against.batas) == ("process", "process before", 1)
    assert Pengukuran(tmp_path, ulang=1).berdua(runs) == runs


def test_a_run_is_all_its_processes() -> None:
    """What a child of the command takes counts, and so does what it needs of memory."""
    child = "sum(range(6_000_000))"
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    alone, both = (Jalan((sys.executable, "-c", one))() for one in ("pass", script))
    assert both.prosesor > 2 * alone.prosesor
    assert both.jam > 0
    assert alone.memori > 1


def test_results_of_an_earlier_run_are_out_of_the_way(tmp_path: Path) -> None:
    """A run that finds its results made would measure nothing."""
    left = tmp_path / "hasil"
    left.mkdir()
    Jalan((sys.executable, "-c", "pass"), left)()
    assert not left.exists()


def test_a_command_that_fails_ends_the_benchmark() -> None:
    with pytest.raises(RuntimeError, match="celaka"):
        Jalan((sys.executable, "-c", "import sys; print('celaka', file=sys.stderr); sys.exit(3)"))()


@pytest.mark.parametrize(("seconds", "missed"), [(1.3, False), (1.31, True)])
def test_a_ratio_beyond_its_limit_is_missed(seconds: float, *, missed: bool) -> None:
    took = {"above": Ukuran(seconds), "below": Ukuran(1)}
    line = penilaian(Sasaran("process", "above", "below", 1.3), took)
    assert line.endswith("MISSED") is missed


def test_a_ratio_is_of_what_it_says() -> None:
    """Of the processor's time, of the clock's, or of memory; without a limit it is only told."""
    took = {"above": Ukuran(1, 2, 3), "below": Ukuran(1, 1, 1)}
    lines = [
        penilaian(one, took)
        for one in (
            Sasaran("x", "above", "below", 1),
            Sasaran("x", "above", "below", 1, "jam"),
            Sasaran("x", "above", "below", math.inf, "memori"),
        )
    ]
    assert [line.split()[1:3] for line in lines] == [
        ["1.000", "1"], ["2.000", "1"], ["3.000", "-"],
    ]  # fmt: skip
    assert [line.endswith("MISSED") for line in lines] == [False, True, False]
