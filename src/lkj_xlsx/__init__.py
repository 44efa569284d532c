"""lkj-xlsx: tabel LKJ triwulan kecamatan dari satu workbook Excel.

As a library: `read`, `check` and `report` take the path of a workbook, or of the several workbooks of
one office that make one report, and raise Kegagalan (a sentence) where none of them can be used.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.kegagalan import Kegagalan

if TYPE_CHECKING:
    from lkj_xlsx.baku.model import Lkj
    from lkj_xlsx.hitung.bingkai import DataFrame, Tabel
    from lkj_xlsx.hitung.laporan import Laporan
    from lkj_xlsx.temuan import Temuan

__all__ = ["Kegagalan", "__version__", "check", "frame", "read", "report", "tabel", "workbooks"]
__version__ = "0.4.0"


def workbooks(*path: str | PathLike[str]) -> list[tuple[Path, ...]]:
    """The workbooks of each report that `lkj-xlsx check` finds below these paths, files or folders.

    Results of earlier runs are passed over; what is there and cannot be read is a report of its own.
    """
    # The whole of openpyxl: this process may be somebody else's.
    import lkj_xlsx.reader.berkas.pembaca  # noqa: F401
    from lkj_xlsx.proses.gabungan import kelompokkan
    from lkj_xlsx.proses.pencarian import workbook_dimaksud

    return [one.paths for one in kelompokkan(workbook_dimaksud(_paths(path)))]


def read(*workbook: str | PathLike[str]) -> Lkj:
    """The records of a workbook: a tuple for each sheet, in its order.

    Every record has plain values and an `asal` that leads from a field to its cell and to what was
    typed there. What could not be read is None; `check` says why.
    """
    from lkj_xlsx.reader import baca_bersama

    return baca_bersama(_paths(workbook)).lkj


def check(*workbook: str | PathLike[str]) -> tuple[Temuan, ...]:
    """All findings, worst first, those that Pengecualian silences included (see `status`)."""
    from lkj_xlsx.proses.pipeline import periksa_bersama

    return periksa_bersama(_paths(workbook)).temuan


def report(*workbook: str | PathLike[str], triwulan: int | None = None) -> Laporan:
    """The report with every computed figure, official by official; ratios are exact, 1 = 100 %.

    `triwulan` (1 to 4) asks for another quarter than the one that Identitas names; ValueError for any
    other number.
    """
    from lkj_xlsx.dasar.waktu import Triwulan
    from lkj_xlsx.hitung.laporan import hitung

    return hitung(read(*workbook), None if triwulan is None else Triwulan(triwulan))


def frame(temuan: Iterable[Temuan]) -> DataFrame:
    """Findings as a table, one a row: the columns of `check --format csv` but for `berkas`.

    All columns hold texts; several cells in `lokasi` are divided by a semicolon.
    """
    from lkj_xlsx.hitung.bingkai import bingkai_temuan

    return bingkai_temuan(temuan)


def tabel(laporan: Laporan) -> Tabel:
    """The figures of a report as tidy frames, for the quarters up to its own.

    `kinerja` has a row for each indicator and quarter, `biaya` for each budget row and quarter,
    `jumlah` for each official and the office (`nomor` 0) and quarter. Money is in rupiah (Int64, NA
    where blank or unreadable), ratios are exact Fractions (1 = 100 %) or None.
    """
    from lkj_xlsx.hitung import bingkai

    return bingkai.tabel(laporan)


def _paths(workbook: tuple[str | PathLike[str], ...]) -> tuple[Path, ...]:
    if not workbook:
        raise TypeError("at least one workbook is needed")
    return tuple(map(Path, workbook))
