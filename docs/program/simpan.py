"""A workbook in, the same workbook opened and saved again by one program out.

`python simpan.py PROGRAM IN OUT`, in the environment that `docs/program_lain.py` makes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def openpyxl(source: str, target: str) -> None:
    from openpyxl import load_workbook

    load_workbook(source).save(target)


def wolfxl(source: str, target: str) -> None:
    from wolfxl import load_workbook

    load_workbook(source, modify=True).save(target)


def pandas(source: str, target: str) -> None:
    import pandas as pd

    sheets = pd.read_excel(source, sheet_name=None, header=None, dtype=object)
    with pd.ExcelWriter(target, engine="xlsxwriter") as book:
        for name, frame in sheets.items():
            frame.to_excel(book, sheet_name=name, header=False, index=False)


def polars(source: str, target: str) -> None:
    import polars as pl
    from xlsxwriter import Workbook

    sheets = pl.read_excel(source, sheet_id=0, has_header=False, raise_if_empty=False)
    with Workbook(target) as book:
        for name, frame in sheets.items():
            frame.write_excel(book, worksheet=name, include_header=False)


def aspose(source: str, target: str) -> None:
    from aspose.cells import Workbook

    Workbook(source).save(target)


def aspose_foss(source: str, target: str) -> None:
    from aspose.cells_foss import Workbook

    Workbook(source).save(target)


def spire(source: str, target: str) -> None:
    from spire.xls import ExcelVersion, Workbook

    book = Workbook()
    book.LoadFromFile(source)
    book.SaveToFile(target, ExcelVersion.Version2016)


def ironcalc(source: str, target: str) -> None:
    from ironcalc import load_from_xlsx

    load_from_xlsx(source, "en", "UTC", "en").save_to_xlsx(target)


def betteroffice(source: str, target: str) -> None:
    from betteroffice_xlsx import Workbook

    Workbook.open_path(source).save_path(target)


def cellrune(source: str, target: str) -> None:
    from cellrune import Workbook

    book = Workbook.open_path(source)
    book.calculate()
    book.save(target)


PROGRAM: dict[str, Callable[[str, str], None]] = {
    one.__name__: one
    for one in (
        openpyxl, wolfxl, pandas, polars, aspose, aspose_foss, spire, ironcalc, betteroffice,
        cellrune,
    )
}  # fmt: skip

if __name__ == "__main__":
    PROGRAM[sys.argv[1]](sys.argv[2], sys.argv[3])
