"""Twice the officials make twice the work: nothing goes through all of them for each of them.

Calls are counted, not seconds: each function may be called so many times more often for a workbook of
twice the size. One that is called for each pair of officials would be called four times as often.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from cProfile import Profile
from functools import _lru_cache_wrapper
from pathlib import Path
from pstats import Stats
from types import ModuleType

from besar import besar
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook

PEJABAT, BARIS = 40, 14
WAJAR, SEDIKIT = 2.5, 500
"""So much more often, and so few calls that they do not matter. Both sizes are beyond the number of rows
from which workbooks are written row by row."""

Kerja = Callable[[Path], object]


def _panggilan(kerja: Kerja, workbook: Path) -> dict[str, int]:
    profil = Profile()
    profil.runcall(kerja, workbook)
    remembered = _yang_mengingat()
    counted: dict[str, int] = {}
    for (file, line, name), (calls, *_) in Stats(profil).stats.items():  # type: ignore[attr-defined]
        if file.startswith("<") or (file, line) in remembered:
            continue  # what a library makes on the go: many share one name
        key = f"{Path(file).name}:{line} {name}"
        counted[key] = counted.get(key, 0) + calls
    return counted


def _yang_mengingat() -> set[tuple[str, int]]:
    """The functions behind a cache: how often they are called depends on what ran before."""
    modules = [one for one in sys.modules.values() if isinstance(one, ModuleType)]
    values = (value for one in modules for value in vars(one).values())
    wrapped = (one.__wrapped__ for one in values if isinstance(one, _lru_cache_wrapper))
    codes = (getattr(one, "__code__", None) for one in wrapped)
    return {(code.co_filename, code.co_firstlineno) for code in codes if code}


def _terlalu_tumbuh(kerja: Kerja, folder: Path) -> list[str]:
    few, many = (
        _panggilan(kerja, besar(folder / f"{count}.xlsx", count * BARIS, count))
        for count in (PEJABAT, 2 * PEJABAT)
    )
    return [
        f"{name}: {few.get(name, 0)} -> {calls}"
        for name, calls in many.items()
        if calls > WAJAR * few.get(name, 0) + SEDIKIT
    ]


def test_memeriksa_dua_kali_lipat_pejabat(tmp_path: Path) -> None:
    periksa_workbook(besar(tmp_path / "awal.xlsx", BARIS, 1))
    assert _terlalu_tumbuh(periksa_workbook, tmp_path) == []


def test_memproses_dua_kali_lipat_pejabat(tmp_path: Path) -> None:
    def proses(workbook: Path) -> object:
        return proses_workbook(workbook, tmp_path / workbook.stem)

    assert _terlalu_tumbuh(proses, tmp_path) == []


def test_yang_melihat_setiap_pasangan_ketahuan(tmp_path: Path) -> None:
    """The measure is one that can fail."""

    def semua_pasangan(workbook: Path) -> int:
        names = range(int(workbook.stem))
        return sum(min(one, other) >= 0 for one in names for other in names)

    assert any("min" in one for one in _terlalu_tumbuh(semua_pasangan, tmp_path))
