"""What a colleague would write with pandas alone: one workbook in, every official's tables out.

`python benchmarks/rekan.py LKJ.xlsx FOLDER`. It computes capaian and serapan of the reporting
quarter as the report prints them, and checks nothing.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pandas as pd

_NIHIL = {"-", "nihil"}
_ANGKA = re.compile(r"\d+(?:[.,]\d+)?")
_SETAHUN = 12
_AMAN = 1e-9
"""What binary floats may lack of a whole percentage."""


def hitung(path: Path) -> dict[str, pd.DataFrame]:
    """The tables of all officials together; Capaian and Serapan in whole per cent."""
    sheets = pd.read_excel(
        path, sheet_name=["Identitas", "PK", "Realisasi", "Anggaran", "Strategi"], dtype=object
    )
    settings = sheets["Identitas"].set_index("Isian")["Nilai"]
    quarter = f"TW {settings['Triwulan']}"
    promised = sheets["PK"].copy()
    filled = promised.columns.intersection(["Jabatan", "Kelompok", "Sasaran"])
    promised[filled] = promised[filled].ffill()
    done = sheets["Realisasi"][["Jabatan", "No", quarter]]
    performance = promised.merge(done, on=["Jabatan", "No"], how="left")
    ratio = performance[quarter].map(_besaran) * 100 / performance["Target"].map(_besaran)
    performance["Capaian"] = (ratio + _AMAN).floordiv(1).clip(upper=100)
    budget = sheets["Anggaran"].copy()
    share = budget[quarter].map(_rupiah) * 100 / budget["Pagu"].map(_rupiah)
    budget["Serapan"] = (share + _AMAN).floordiv(1)
    return {
        "Tabel 2.1": promised,
        "Tabel 2.2": performance,
        "Tabel 2.3": budget,
        "Tabel 2.4": sheets["Strategi"],
    }


def tulis(tabel: dict[str, pd.DataFrame], folder: Path) -> None:
    """A workbook for each official, with a sheet for each table."""
    folder.mkdir(parents=True, exist_ok=True)
    officials = tabel["Tabel 2.1"]["Jabatan"].unique()
    for official in officials:
        with pd.ExcelWriter(folder / f"{official}.xlsx", engine="xlsxwriter") as book:
            for name, frame in tabel.items():
                rows = frame[frame["Jabatan"] == official]
                rows.to_excel(book, sheet_name=name, index=False)


def _besaran(cell: object) -> float | None:
    """`12 orang/9 bulan` is 108, `12 orang/bulan` 144, `-` none at all."""
    if not isinstance(cell, str):
        return None if pd.isna(cell) else float(cell)  # type: ignore[call-overload,arg-type]
    if cell.strip().casefold() in _NIHIL:
        return 0.0
    numbers = [float(one.replace(",", ".")) for one in _ANGKA.findall(cell)]
    if "orang" in cell and "bulan" in cell:
        return numbers[0] * (numbers[1] if len(numbers) > 1 else _SETAHUN)
    return numbers[0] / (100 if "%" in cell else 1) if numbers else None


def _rupiah(cell: object) -> float | None:
    if not isinstance(cell, str):
        return None if pd.isna(cell) else float(cell)  # type: ignore[call-overload,arg-type]
    digits = re.sub(r"\D", "", cell)
    return float(digits) if digits else 0.0


if __name__ == "__main__":
    tulis(hitung(Path(sys.argv[1])), Path(sys.argv[2]))
