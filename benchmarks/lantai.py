"""The floor: a workbook and its results in, the processor's seconds that bare reading and writing take out.

`python benchmarks/lantai.py LKJ.xlsx LKJ_hasil`. openpyxl reads every cell of the input, xlsxwriter
writes every cell of the results without any format. For the annotated copy, openpyxl loads and saves the
input once more (RW); with `--paket` its package is unpacked and packed instead (RW'), which is all that a
copy by addition has to do.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

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


def salin_buku(masukan: Path) -> bytes:
    """The copy as openpyxl makes it."""
    target = BytesIO()
    _muat(masukan).save(target)
    return target.getvalue()


def salin_paket(masukan: Path) -> bytes:
    """The copy as the package's own parts, unpacked and packed."""
    target = BytesIO()
    with ZipFile(masukan) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, old.read(part), ZIP_DEFLATED)
    return target.getvalue()


def lantai(masukan: Path, hasil: list[Buku], salin: Callable[[Path], bytes] = salin_buku) -> float:
    """The processor's seconds of one run."""
    start = time.process_time()
    _isi(masukan)
    for book in hasil:
        _tulis(book)
    salin(masukan)
    return time.process_time() - start


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("masukan", type=Path)
    parser.add_argument("hasil", type=Path)
    parser.add_argument("--paket", action="store_true")
    parser.add_argument("--ulang", type=int, default=_ULANG)
    chosen = parser.parse_args()
    results, copy = isi(chosen.hasil), salin_paket if chosen.paket else salin_buku
    runs = (lantai(chosen.masukan, results, copy) for _ in range(chosen.ulang))
    print(statistics.median(runs))  # noqa: T201


if __name__ == "__main__":
    main()
