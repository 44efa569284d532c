"""A sheet's cells in, its rows by field out: the header found, titles and repetitions left aside."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from lkj_xlsx.baku.columns import Column, Sheet
from lkj_xlsx.baku.sheets import kunci_kepala
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel, huruf_kolom
from lkj_xlsx.dasar.teks import deretan, maksud_anda, terdekat
from lkj_xlsx.reader.baris_contoh import catat_sisa_contoh, contoh_utuh
from lkj_xlsx.reader.di_atas import catat_di_atas
from lkj_xlsx.reader.isi_buku import RumusTanpaNilai, SheetMentah
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.reader.strip import tanpa_strip
from lkj_xlsx.temuan import lkj0_isian as isian

BARIS_KEPALA_TERAKHIR = 40
"""The header row is looked for in so many filled rows from the top."""

_NOMOR_KOLOM = re.compile(
    r"(?P<kurung>[(\[])?\s*(?P<nomor>\d{1,2})\s*[)\].]?(?P<rumus>\s*=\s*[\d\s/:x×*()%-]+)?\s*[)\]]?"
)
_KOLOM_BERNOMOR = 3


@dataclass(frozen=True, slots=True)
class _Kepala:
    """The header row: which column holds which field, and what else stands in it."""

    row: int
    kolom: Mapping[str, int]
    ganda: tuple[tuple[Column, Ketikan, Ketikan], ...]
    asing: tuple[Ketikan, ...]


def baris_sheet(mentah: SheetMentah, sheet: Sheet, penampung: Penampung) -> Iterator[Asal]:
    """Every filled row under the header, with blanks that mean "as above" left blank.

    The template's example row is none.
    """
    head = _kepala(mentah, sheet)
    if head is None:
        penampung.catat(
            isian.KOLOM_HILANG,
            f"Baris judul kolom sheet {mentah.nama} tidak ditemukan; "
            f"yang diharapkan: {deretan(column.header for column in _wajib(sheet))}.",
            Sel(mentah.nama, 1, 1, mentah.berkas),
        )
        return
    _laporkan(head, mentah, sheet, penampung)
    keys = {field: _kunci_kolom(sheet.column(field)) for field in head.kolom}
    above: dict[int, Mapping[str, Ketikan]] = {}
    for row, typed in _ketikan(mentah, head, sheet):
        if row == head.row or _judul_berulang(typed, keys) or _baris_nomor(typed):
            continue
        if row < head.row:
            above[row] = typed
        elif filled := tanpa_strip(typed, sheet):
            asal = Asal(mentah.nama, row, head.kolom, filled, mentah.berkas)
            if not contoh_utuh(asal, sheet):
                catat_sisa_contoh(asal, sheet, penampung)
                yield asal
    catat_di_atas(above, head.row, sheet, keys, penampung)
    _catat_asing(mentah, head, sheet, penampung)


def _ketikan(
    mentah: SheetMentah, head: _Kepala, sheet: Sheet
) -> Iterator[tuple[int, Mapping[str, Ketikan]]]:
    """Each row with something under the header's columns, by field.

    A row into which cells of the rows above merely reach has nothing of its own. Nor has one with
    nothing but formulas that nobody calculated, as long as none stands where a row must be filled in:
    they were filled down below the last row.
    """
    needed = {column.field for column in _wajib(sheet)}
    names = {index: field for field, index in head.kolom.items()}
    for row, cells in mentah.baris.items():
        typed = {names[col]: cell for col, cell in sorted(cells.items()) if col in names}
        own = {field: cell for field, cell in typed.items() if cell.sel.row == row}
        if not own.keys().isdisjoint(needed) or not all(map(_tanpa_hasil, own.values())):
            yield row, typed


def _tanpa_hasil(typed: Ketikan) -> bool:
    return isinstance(typed.nilai, RumusTanpaNilai)


def _wajib(sheet: Sheet) -> tuple[Column, ...]:
    return tuple(column for column in sheet.columns if column.required)


def _kunci_kolom(column: Column) -> frozenset[str]:
    return frozenset(kunci_kepala(name) for name in (column.header, *column.aliases))


def _kepala(mentah: SheetMentah, sheet: Sheet) -> _Kepala | None:
    """The row that names most columns, the first of equals; at least two, or all that there are."""
    best: _Kepala | None = None
    known = _dikenal(sheet)
    for row, cells in islice(mentah.baris.items(), BARIS_KEPALA_TERAKHIR):
        head = _baca_kepala(row, cells, known)
        if len(head.kolom) > (len(best.kolom) if best else 0):
            best = head
    enough = min(2, len(sheet.columns))
    return best if best and len(best.kolom) >= enough else None


def _dikenal(sheet: Sheet) -> dict[str, Column]:
    """The columns by the keys of their names; a header goes before an alias."""
    named = {kunci_kepala(column.header): column for column in sheet.columns}
    return {
        kunci_kepala(alias): column for column in sheet.columns for alias in column.aliases
    } | named


def _baca_kepala(row: int, cells: Mapping[int, Ketikan], known: Mapping[str, Column]) -> _Kepala:
    found: dict[str, int] = {}
    first: dict[str, Ketikan] = {}
    twice: list[tuple[Column, Ketikan, Ketikan]] = []
    strange: list[Ketikan] = []
    for col, cell in sorted(cells.items()):
        column = known.get(kunci_kepala(cell.teks))
        if column is None:
            strange.append(cell)
        elif column.field in found:
            twice.append((column, first[column.field], cell))
        else:
            found[column.field] = col
            first[column.field] = cell
    merged = {cell.sel for cell in first.values()}
    return _Kepala(
        row,
        found,
        tuple(one for one in twice if one[2].sel not in merged),
        tuple(dict.fromkeys(strange)),
    )


def _laporkan(head: _Kepala, mentah: SheetMentah, sheet: Sheet, penampung: Penampung) -> None:
    absent = [column for column in _wajib(sheet) if column.field not in head.kolom]
    for column in absent:
        near = maksud_anda(column.header, [cell.teks for cell in head.asing])
        penampung.catat(
            isian.KOLOM_HILANG,
            f'Kolom "{column.header}" tidak ada di baris judul sheet {mentah.nama}.{near}',
            Sel(mentah.nama, head.row, 1, mentah.berkas),
            saran=f'Tulis "{column.header}" sebagai judul kolomnya di baris {head.row}.',
        )
    for column, first, second in head.ganda:
        penampung.catat(
            isian.KOLOM_GANDA,
            f'Kolom "{column.header}" ada dua: "{first.teks}" di {first.sel} dan "{second.teks}" di '
            f"{second.sel}; yang dipakai {first.sel}.",
            second.sel,
            first.sel,
        )


def tak_dikenal(jenis: str, typed: Sequence[str], known: Sequence[str], ada: Container[str]) -> str:
    """`Kolom "HP" dan "Paggu" tidak dikenal dan dibiarkan.`, and which of ours may be meant.

    What is nearest to one that is there already (`ada`) is meant to be no other.
    """
    names = deretan(f'"{one}"' for one in typed)
    meant = [(one, terdekat(one, known)) for one in typed]
    hints = deretan(
        f'"{one}" maksudnya "{near}"' for one, near in meant if near and near not in ada
    )
    return f"{jenis} {names} tidak dikenal dan dibiarkan." + (f" Mungkin {hints}." if hints else "")


def _catat_asing(mentah: SheetMentah, head: _Kepala, sheet: Sheet, penampung: Penampung) -> None:
    """One note of all columns that are none of ours, be they named in the header row or not."""
    nameless = _tanpa_judul(mentah, head)
    ours = [column.header for column in sheet.columns]
    there = {column.header for column in sheet.columns if column.field in head.kolom}
    parts = []
    if head.asing:
        parts.append(tak_dikenal("Kolom", [cell.teks for cell in head.asing], ours, there))
    if nameless:
        letters = deretan(huruf_kolom(cell.sel.col) for cell in nameless)
        parts.append(
            f"Kolom {letters} sheet {mentah.nama} terisi tetapi tidak berjudul, jadi dibiarkan."
        )
    if parts:
        cells = (*head.asing, *nameless)
        penampung.catat(isian.KOLOM_TAK_DIKENAL, " ".join(parts), *(one.sel for one in cells))


def _tanpa_judul(mentah: SheetMentah, head: _Kepala) -> list[Ketikan]:
    """The first cell of each column that the header row leaves blank and rows of the table fill in."""
    known = set(head.kolom.values())
    strange: dict[int, Ketikan] = {}
    for row, cells in mentah.baris.items():
        if row > head.row and not known.isdisjoint(cells):
            for col in cells.keys() - mentah.baris[head.row].keys():
                if cells[col].sel.col == col:
                    strange.setdefault(col, cells[col])
    return [cell for _, cell in sorted(strange.items())]


def _judul_berulang(typed: Mapping[str, Ketikan], keys: Mapping[str, frozenset[str]]) -> bool:
    """A header row once more, as a table pasted from a printed report has on every page."""
    same = sum(kunci_kepala(cell.teks) in keys[field] for field, cell in typed.items())
    return same >= 2 and same * 2 > len(typed)  # noqa: PLR2004 - two headers make a header row


def _baris_nomor(typed: Mapping[str, Ketikan]) -> bool:
    """The row `1 2 3 4 5 6=5/4 7` or `(1) (2) (3)` under a printed header.

    Bare figures may be a record's own: only in brackets may they begin at the column No or stand
    behind a Jabatan that somebody filled down. Figures in brackets, and those of which one stands
    for a Jabatan, may leave out columns that are none of ours.
    """
    cells: dict[Sel, str] = {}
    for field, cell in typed.items():
        cells.setdefault(cell.sel, field)
    found = {field: _NOMOR_KOLOM.fullmatch(typed[field].teks) for field in cells.values()}
    if found.get("jabatan", True) is None:
        del found["jabatan"]
    numbers = [one for one in found.values() if one]
    if len(numbers) < len(found) or len(cells) < _KOLOM_BERNOMOR:
        return False
    values = [int(one["nomor"]) for one in numbers]
    if "jabatan" in found or (len(numbers) > 1 and all(one["kurung"] for one in numbers)):
        return all(before < after for before, after in pairwise(values))
    return (
        len(found) == len(cells)
        and next(iter(typed)) != "no"
        and values[0] <= 2  # noqa: PLR2004 - the first column may be an unnumbered one
        and values == list(range(values[0], values[0] + len(values)))
    )
