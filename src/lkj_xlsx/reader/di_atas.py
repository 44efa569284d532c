"""The rows above a sheet's header in; what is noted of those that belong below it out."""

from __future__ import annotations

from collections.abc import Mapping

from lkj_xlsx.baku.columns import Column, Sheet
from lkj_xlsx.baku.sheets import SETELAN, kunci_kepala
from lkj_xlsx.dasar.origin import Ketikan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.temuan import lkj0_isian as isian

_LABEL = frozenset(kunci(name) for one in SETELAN for name in (one.label, *one.aliases))
_SEL_PALING_SEDIKIT = 3


def catat_di_atas(
    above: Mapping[int, Mapping[str, Ketikan]],
    kepala: int,
    sheet: Sheet,
    judul: Mapping[str, frozenset[str]],
    penampung: Penampung,
) -> None:
    """Note rows of the table that stand above its header, where a careless sorting has put them.

    Titles stand there as well: only where a row is filled in as a row of the table must be, it and
    all others of more than one cell are named. `judul` are the names by which a column goes.
    """
    if not any(_seperti_isian(typed, sheet, judul) for typed in above.values()):
        return
    rows = {row: typed for row, typed in above.items() if _banyak_sel(typed) > 1}
    first, last = min(rows), max(rows)
    cells = [next(iter(typed.values())).sel for typed in rows.values()]
    penampung.catat(
        isian.KOLOM_HILANG,
        f"Baris {first if first == last else f'{first} sampai {last}'} sheet {cells[0].sheet} berada "
        f"di atas baris judul kolom (baris {kepala}), jadi tidak dibaca.",
        *cells,
        saran=f"Pindahkan baris judul kolom ke atas baris {first}.",
    )


def _seperti_isian(
    typed: Mapping[str, Ketikan], sheet: Sheet, judul: Mapping[str, frozenset[str]]
) -> bool:
    """Whether all is there that a row must have, and its No, amount, NIP or setting is one."""
    needed = {
        column.field
        for column in sheet.columns
        if column.required and not column.diisi_turun and column.field in judul
    }
    return (
        _banyak_sel(typed) >= min(_SEL_PALING_SEDIKIT, len(sheet.columns) - 1)
        and needed <= typed.keys()
        and not any(kunci_kepala(cell.teks) in judul[field] for field, cell in typed.items())
        and any(_khas(sheet.column(field), cell) for field, cell in typed.items())
    )


def _banyak_sel(typed: Mapping[str, Ketikan]) -> int:
    """How many cells there are; a merged range is one."""
    return len({cell.sel for cell in typed.values()})


def _khas(column: Column, cell: Ketikan) -> bool:
    """Whether a cell holds what no title would have in that column."""
    if column.field == "isian":
        return kunci(cell.teks) in _LABEL
    return column.kind.khas(cell.nilai, cell.format)
