"""Addresses of the old workbook's cells in, where the same cells stand in the new one out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.baku.sheets import IDENTITAS, SETELAN
from lkj_xlsx.dasar.alamat import alamat_disebut, alamat_rata
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.templat.isian import semua_isian
from lkj_xlsx.templat.lanjutan.pindahan import Pindahan


def alamat_baru(
    identitas: Identitas, rows: Mapping[str, Sequence[Pindahan]], *, opsional: bool
) -> dict[str, str]:
    """The new address of every cell that goes over, by its old one (see `alamat_rata`)."""
    contents = {name: [one.isi for one in of_sheet] for name, of_sheet in rows.items()}
    found = dict(_alamat_setelan(identitas))
    for sheet in semua_isian(contents, opsional=opsional, baris=0):
        for number, row in enumerate(rows.get(sheet.sheet.name, ()), start=2):
            if row.disiapkan:
                continue
            asal = row.asal
            found[alamat_rata(f"{asal.sheet}!{asal.row}")] = f"{sheet.sheet.name}!{number}"
            for column in sheet.columns:
                if column.field in asal.kolom:
                    place = (asal.sheet, asal.kolom[column.field], asal.row)
                    new = f"{sheet.sheet.name}!{sheet.huruf(column.field)}{number}"
                    found[alamat_rata(f"{place[0]}!{huruf_kolom(place[1])}{place[2]}")] = new
    return found


def _alamat_setelan(identitas: Identitas) -> Iterator[tuple[str, str]]:
    for number, setting in enumerate(SETELAN, start=2):
        if setting.field in identitas.asal.tempat:
            yield alamat_rata(str(identitas.asal[setting.field])), f"{IDENTITAS.name}!B{number}"


def pengecualian_baru(
    rows: Iterable[Pindahan], alamat: Mapping[str, str]
) -> tuple[tuple[Pindahan, ...], tuple[Pindahan, ...]]:
    """The exceptions at their new addresses, and those left out.

    One whose cell does not go over, or which cannot be read whole, would silence something else.
    """
    kept: list[Pindahan] = []
    left: list[Pindahan] = []
    for row in rows:
        typed = str(row.isi.get("sel", ""))
        new = [alamat.get(alamat_rata(one), "") for one in alamat_disebut(typed)] if typed else []
        if row.kosong or not all(new):
            left.append(row)
        else:
            kept.append(replace(row, isi={**row.isi, "sel": ", ".join(new)}) if new else row)
    return tuple(kept), tuple(left)
