"""A row of a sheet in, out whether it is the template's example, and what is left of it in a record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lkj_xlsx.baku.columns import Column, Kind, Sheet
from lkj_xlsx.baku.contoh import BARIS_CONTOH, BELUM_TIBA, khas_contoh, sisa_contoh
from lkj_xlsx.dasar.angka import baca_nip, baca_rupiah
from lkj_xlsx.dasar.origin import Asal, Ketikan
from lkj_xlsx.dasar.teks import bersih, deretan
from lkj_xlsx.dasar.waktu import baca_tanggal
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.temuan import lkj0_isian as isian

_ANGKA_BERSAMA = 3
"""Amounts of the example in one row that are no coincidence."""


def contoh_utuh(asal: Asal, sheet: Sheet) -> bool:
    """Whether every cell is that of the sheet's example, wherever the row stands.

    Columns that the workbook does not have say nothing, and optional ones may be blank: somebody may
    have added the column. So may a quarter that has not come for the example. How a number is stored does not matter.
    """
    example = BARIS_CONTOH.get(sheet.name, {})
    if not example or not asal.ketikan.keys() <= example.keys():
        return False
    shared = [one for one in sheet.columns if one.field in example and one.field in asal.kolom]
    marked = any(khas_contoh(cell.teks) for cell in asal.ketikan.values())
    return marked and all(
        _sama(asal.ketikan[one.field], example[one.field], one)
        if one.field in asal.ketikan
        else one.opsional or one.field in BELUM_TIBA
        for one in shared
    )


def _sama(typed: Ketikan, wanted: object, column: Column) -> bool:
    if isinstance(wanted, date):
        return baca_tanggal(typed.nilai) == wanted
    if isinstance(wanted, int):
        return baca_rupiah(typed.nilai, typed.format).nilai == wanted
    text = str(wanted)
    if column.kind is Kind.NIP:
        return baca_nip(typed.nilai).nilai == baca_nip(text).nilai
    return bersih(typed.teks) == text


def catat_sisa_contoh(asal: Asal, sheet: Sheet, penampung: Penampung) -> None:
    """Note the texts of an example that stand in a record.

    Only those that no office writes itself count: what begins like an example counts where examples
    stand, and may be a remark elsewhere. What else the row has in common with the example may
    well be the office's own, so the advice merely names it.
    """
    own = {field: cell for field, cell in asal.ketikan.items() if cell.sel.row == asal.row}
    example = BARIS_CONTOH.get(sheet.name, {})
    left = [
        cell
        for field, cell in own.items()
        if (sisa_contoh if field in example else khas_contoh)(cell.teks)
    ]
    if not left:
        _catat_sisa_angka(asal, own, sheet, penampung)
        return
    doubtful = [
        str(cell.sel)
        for field, cell in own.items()
        if cell not in left
        and field in example
        and _sama(cell, example[field], sheet.column(field))
    ]
    also = f"; periksa juga {deretan(doubtful)}, isinya sama dengan contoh" if doubtful else ""
    cells = deretan(str(cell.sel) for cell in left)
    quoted = deretan(f'"{cell.teks}" di {cell.sel}' for cell in left)
    penampung.catat(
        isian.CONTOH_TERTINGGAL,
        f"Baris {asal.row} sheet {asal.sheet} sudah diubah, tetapi masih memuat isi baris contoh templat: "
        f"{quoted}.",
        *(cell.sel for cell in left),
        saran=f"Ganti isi {cells} dengan isi kantor{also}. Bila baris ini tidak dipakai, hapus barisnya.",
        pejabat="" if sisa_contoh(asal.teks("jabatan")) else asal.teks("jabatan"),
    )


def _catat_sisa_angka(
    asal: Asal, milik: Mapping[str, Ketikan], sheet: Sheet, penampung: Penampung
) -> None:
    """Note the example's amounts in a record of which nothing else tells that it was one.

    One amount, or two, an office may have itself; hardly three of them, each in its own column.
    """
    example = BARIS_CONTOH.get(sheet.name, {})
    amounts = (field for field, value in example.items() if isinstance(value, int))
    left = [
        milik[field]
        for field in amounts
        if field in milik
        and sheet.column(field).kind is Kind.RUPIAH
        and _sejumlah(milik[field], example[field], sheet.column(field))
    ]
    if len(left) < _ANGKA_BERSAMA:
        return
    cells = deretan(str(cell.sel) for cell in left)
    quoted = deretan(f'"{cell.teks}" di {cell.sel}' for cell in left)
    penampung.catat(
        isian.CONTOH_TERTINGGAL,
        f"Baris {asal.row} sheet {asal.sheet} masih memuat angka baris contoh templat: {quoted}.",
        *(cell.sel for cell in left),
        saran=f"Ganti isi {cells} dengan angka kantor, atau kosongkan bila triwulannya belum tiba.",
        pejabat=asal.teks("jabatan"),
    )


def _sejumlah(typed: Ketikan, wanted: object, column: Column) -> bool:
    """Numbers first: every row of a long budget is asked."""
    if isinstance(typed.nilai, str):
        return _sama(typed, wanted, column)
    return typed.nilai == wanted
