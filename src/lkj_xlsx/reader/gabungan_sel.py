"""Rows with merged amounts in, rows in which each amount stands once out; what is unclear is noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.dasar.angka import Jenis, baca_besaran, baca_daftar_nomor
from lkj_xlsx.dasar.origin import Ketikan, Sel
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.sel import BarisMasukan
from lkj_xlsx.temuan import lkj0_isian as isian

_TRIWULAN = tuple(f"tw_{one.value}" for one in Triwulan)
_KAS = tuple(f"kas_tw_{one.value}" for one in Triwulan)
_UANG = ("pagu", "pagu_perubahan", *_KAS, *_TRIWULAN, "serapan_tertulis")
_SEBUTAN = ("tingkat", "kode", "uraian", "sub_unit")
_TERKUMPUL = {"no_indikator": ", ", "ket": "; "}
"""Columns of which every line of a row may have a part."""
_PISAHKAN = "Pisahkan selnya (Unmerge Cells), lalu"


@dataclass(frozen=True, slots=True)
class BarisGabungan:
    """A budget row; what the lines that its merged pagu makes part of it list stands in its own cells."""

    baris: BarisMasukan
    tanpa_pagu: bool = False
    """Its pagu is merged with that of another row, which has it; that has been noted."""


def baris_gabungan(rows: Sequence[BarisMasukan]) -> Iterator[BarisGabungan]:
    """The budget rows. A merged pagu over lines that name nothing else is one row's.

    An amount that is merged over rows which are something else is the first one's alone: it never
    counts twice.
    """
    _catat_mendatar(rows)
    group: list[BarisMasukan] = []
    for row in rows:
        if group and _sambungan(group[0], row):
            group.append(row)
            continue
        if group:
            yield _terpisah(group)
        group = [row]
    if group:
        yield _terpisah(group)


def _sambungan(first: BarisMasukan, row: BarisMasukan) -> bool:
    """Whether a line is part of the row above: same pagu, nothing named anew, no money of its own."""
    if not row.terisi("pagu") or row.asal["pagu"] != first.asal["pagu"]:
        return False
    if row.pejabat != first.pejabat:
        return False
    named = all(
        not row.terisi(field) or kunci(row.asal.teks(field)) == kunci(first.asal.teks(field))
        for field in _SEBUTAN
    )
    return named and all(
        not row.terisi(field) or row.asal[field] == first.asal[field] for field in _UANG
    )


def _terpisah(group: Sequence[BarisMasukan]) -> BarisGabungan:
    """The row without the amounts that reach into it from above."""
    row = group[0]
    reaching = {
        field: cell
        for field in _UANG
        if (cell := row.asal.ketikan.get(field))
        and cell.sel.row != row.asal.row
        and _berangka(cell)
    }
    kept = {field: cell for field, cell in row.asal.ketikan.items() if field not in reaching}
    kept |= {
        field: joined
        for field, separator in _TERKUMPUL.items()
        if (joined := _terkumpul(field, separator, group))
    }
    own = replace(row, asal=replace(row.asal, ketikan=kept))
    for field, cell in reaching.items():
        _catat_menurun(own, field, cell)
    return BarisGabungan(own, "pagu" in reaching)


def _terkumpul(field: str, separator: str, group: Sequence[BarisMasukan]) -> Ketikan | None:
    """What the lines of one row have in a column, as one cell; None where it is the row's own alone."""
    cells = {cell.sel: cell for row in group if (cell := row.asal.ketikan.get(field))}
    if len(group) == 1 or not cells:
        return None
    if field == "no_indikator":
        for cell in cells.values():
            if baca_daftar_nomor(cell.nilai).masalah:
                return cell
    texts = dict.fromkeys(cell.teks for cell in cells.values())
    text = separator.join(texts)
    return Ketikan(next(iter(cells)), text, "@", text)


def _catat_menurun(row: BarisMasukan, field: str, cell: Ketikan) -> None:
    head = row.sheet.column(field).header
    place = row.asal[field]
    row.catat(
        isian.SEL_WAJIB_KOSONG if field == "pagu" else isian.ANGKA_RANCU,
        f'{head} "{cell.teks}" di {cell.sel} digabung (merge) sampai {place}, padahal baris '
        f"{row.asal.row} anggaran lain; dihitung sekali, di baris {cell.sel.row}.",
        place,
        cell.sel,
        saran=f"{_PISAHKAN} tulis {head} setiap baris di {cell.sel} dan {place}.",
    )


def _catat_mendatar(rows: Sequence[BarisMasukan]) -> None:
    """Note a realisasi that is merged over several quarters."""
    for row in rows:
        quarters: dict[Sel, list[str]] = {}
        for field in _TRIWULAN:
            cell = row.asal.ketikan.get(field)
            if cell and cell.sel.row == row.asal.row and _berangka(cell):
                quarters.setdefault(cell.sel, []).append(field)
        for sel, fields in quarters.items():
            if len(fields) > 1:
                names = deretan(row.sheet.column(field).header for field in fields)
                row.catat(
                    isian.ANGKA_RANCU,
                    f'"{row.asal.teks(fields[0])}" di {sel} digabung (merge) untuk {names}, jadi dibaca '
                    "sama untuk setiap triwulan.",
                    sel,
                    saran=f"{_PISAHKAN} tulis realisasi setiap triwulan.",
                )


def catat_realisasi_bersama(rows: Sequence[BarisMasukan]) -> None:
    """Note a realisasi of performance that is merged over several indicators or quarters."""
    _catat_mendatar(rows)
    owners: dict[Sel, list[BarisMasukan]] = {}
    for row in rows:
        typed = (row.asal.ketikan.get(field) for field in _TRIWULAN)
        for sel in dict.fromkeys(cell.sel for cell in typed if cell and _berangka(cell)):
            owners.setdefault(sel, []).append(row)
    for sel, sharing in owners.items():
        if len(sharing) > 1:
            lines = deretan(str(row.asal.row) for row in sharing)
            text = next(cell.teks for cell in sharing[0].asal.ketikan.values() if cell.sel == sel)
            sharing[0].catat(
                isian.ANGKA_RANCU,
                f'"{text}" di {sel} digabung (merge) untuk baris {lines}, jadi dibaca sama untuk '
                "setiap indikator.",
                sel,
                saran=f"{_PISAHKAN} tulis realisasi setiap indikator.",
            )


def _berangka(cell: Ketikan) -> bool:
    """Whether an amount stands there that would count twice; a zero or n/a may be everyone's."""
    figure = baca_besaran(cell.nilai, cell.format).nilai
    return figure is None or (figure.jenis is not Jenis.BELUM_WAKTUNYA and figure.nilai != 0)
