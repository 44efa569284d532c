"""The floor: a workbook and its results in, the seconds that bare reading and writing take out.

`python benchmarks/lantai.py LKJ.xlsx LKJ_hasil`. openpyxl reads every cell of the input, xlsxwriter
writes every cell of the results without any format, and openpyxl loads and saves the input once
more for the annotated copy.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from io import BytesIO
from pathlib import Path

import openpyxl
from xlsxwriter import Workbook

_ULANG = 5
_SALINAN = "diperiksa"

Sel = tuple[int, int, object]
Buku = dict[str, list[Sel]]
"""The filled cells of a workbook's sheets."""


def isi(folder: Path) -> list[Buku]:
    """The cells of the results, but for the annotated copy."""
    return [_isi(path) for path in sorted(folder.glob("*.xlsx")) if _SALINAN not in path.stem]


def lantai(masukan: Path, hasil: list[Buku]) -> float:
    """The seconds of one run."""
    start = time.perf_counter()
    _isi(masukan)
    for book in hasil:
        _tulis(book)
    _muat(masukan).save(BytesIO())
    return time.perf_counter() - start


def _muat(path: Path) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def _isi(path: Path) -> Buku:
    return {
        sheet.title: [
            (row, col, value)
            for row, cells in enumerate(sheet.iter_rows(values_only=True))
            for col, value in enumerate(cells)
            if value is not None
        ]
        for sheet in _muat(path).worksheets
    }


def _tulis(book: Buku) -> None:
    with Workbook(BytesIO(), {"in_memory": True}) as target:
        for name, cells in book.items():
            sheet = target.add_worksheet(name)
            for row, col, value in cells:
                sheet.write(row, col, value)


def main() -> None:
    source, results = Path(sys.argv[1]), isi(Path(sys.argv[2]))
    print(statistics.median(lantai(source, results) for _ in range(_ULANG)))  # noqa: T201


if __name__ == "__main__":
    main()
