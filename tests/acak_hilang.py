"""A random workbook and what the product made of it in; out come the filled rows of which no trace is left.

A row counts as accounted for where

- a finding names one of its cells, or the first cell of a merged range that reaches into it,
- or its sheet is not read at all and a finding says so (the sheet or its header is missing),
- or a finding says that the column by which the row is known is missing, or named twice,
- or its own words are printed in that sheet's table: Pejabat in the captions, PK in Tabel 2.1,
  Realisasi in 2.2, Anggaran in 2.3, Strategi in 2.4. They are counted: three rows of the same words
  need three printed cells, so that a row cannot hide behind its twin,
- or its words are punctuation alone, and nothing to look for,
- or it stands above the header and is not complete, so that it may be a title,
- or, a row of Realisasi without words, the report holds a record that was made from that row.

What stands under no known column is no row of the table; a finding says that such columns are left
alone. Rows of Identitas print nothing of their own: their label must be a setting's.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from acak_buku import Buku, LembarAcak, kolom_dikenal
from acak_isi import Isi
from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    IDENTITAS,
    PEJABAT,
    PK,
    REALISASI,
    SETELAN,
    STRATEGI,
    UTAMA,
)
from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.pipeline import Pemeriksaan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Temuan

Cetakan = Mapping[str, Counter[str]]
"""The printed texts by table, `Tabel 2.1` to `Tabel 2.4`, each with how often it is printed."""

_BUKTI: dict[str, tuple[str, str]] = {
    PEJABAT.name: ("jabatan", "Tabel 2.4"),
    PK.name: ("indikator", "Tabel 2.1"),
    ANGGARAN.name: ("uraian", "Tabel 2.3"),
    STRATEGI.name: ("butir", "Tabel 2.4"),
}
"""By which column a row is known, and where it is printed."""
_KOLOM_BERARTI = 2
"""So many required columns make a row that cannot be mistaken for a title."""
_JUDUL_JABATAN = "Strategi Pencapaian Target Kinerja {}"


def cetakan(laporan: Laporan) -> Cetakan:
    """What the tables of all officials say, before they are written."""
    printed: dict[str, Counter[str]] = {}
    for one in laporan.pejabat:
        for sheet in tabel_pejabat(laporan, one):
            texts = printed.setdefault(sheet.nama, Counter())
            texts.update(
                kunci(str(cell.nilai))
                for row in sheet.baris
                for cell in row.petak
                if cell is not None and cell.nilai is not None
            )
    return printed


def cetakan_tertulis(paths: Iterable[Path]) -> Cetakan:
    """The same, read from the written workbooks."""
    printed: dict[str, Counter[str]] = {}
    for path in paths:
        for sheet in openpyxl.load_workbook(path).worksheets:
            if sheet.title.startswith("Tabel "):
                texts = printed.setdefault(sheet.title, Counter())
                texts.update(
                    kunci(str(value))
                    for row in sheet.iter_rows(values_only=True)
                    for value in row
                    if value is not None
                )
    return printed


def hilang(path: Path, book: Buku, pemeriksaan: Pemeriksaan, printed: Cetakan) -> list[str]:
    """The rows of the main sheets that left no trace, as `PK!7: their words`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        stored = openpyxl.load_workbook(path, data_only=True)
    ours = {kunci(sheet.name): sheet for sheet in UTAMA}
    lost: list[str] = []
    read: set[str] = set()
    for sheet, page in zip(book, stored.worksheets, strict=True):
        known = ours.get(kunci(page.title))
        if known is None or _tak_terbaca(page.title, pemeriksaan.temuan):
            continue
        if known.name in read:
            lost.append(f"{page.title}: sheet kedua dari {known.name}")
        read.add(known.name)
        lost += _hilang_di(_Lembar(sheet, page, known), pemeriksaan, printed)
    return lost


@dataclass(frozen=True)
class _Lembar:
    """A sheet as it was meant, as it stands in the file, and which of ours it is."""

    rancangan: LembarAcak
    page: Worksheet
    sheet: Sheet

    @property
    def nama(self) -> str:
        return self.page.title

    def isian(self, columns: Container[int]) -> Iterator[int]:
        """The rows that somebody filled in under these columns, by Excel's number."""
        for row, planned in enumerate(self.rancangan.baris, start=1):
            cells = [(col, one) for col, one in enumerate(planned.sel, start=1) if one is not None]
            if planned.isian and any(
                col in columns and self._terisi(row, col, one) for col, one in cells
            ):
                yield row

    def _terisi(self, row: int, col: int, planned: Isi) -> bool:
        if (row, col) != self._utama.get((row, col), (row, col)):
            return False
        return kunci(str(planned.nilai)) != "" or not isinstance(planned.nilai, str)

    def teks(self, row: int, col: int) -> str:
        """What stands in a cell, or in the first of the merged range that it belongs to."""
        cell = self.page.cell(*self._utama.get((row, col), (row, col)))
        return teks_sel(cell.value, cell.number_format)

    @cached_property
    def _utama(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {
            place: (area.min_row, area.min_col)
            for area in self.page.merged_cells.ranges
            for place in area.cells
        }

    def kepala(self) -> tuple[int, dict[str, int]]:
        """The row that was the header to begin with, and which column holds which field."""
        best: tuple[int, dict[str, int]] = (0, {})
        for row, planned in enumerate(self.rancangan.baris, start=1):
            if not planned.isian:
                cells = [Isi(self.teks(row, col)) for col in range(1, len(planned.sel) + 1)]
                here = kolom_dikenal(cells, self.sheet)
                if len(here) > len(best[1]):
                    best = row, {name: place + 1 for name, place in here.items()}
        return best

    def lengkap(self, row: int, columns: Mapping[str, int]) -> bool:
        """Whether a row has all that its sheet asks for, its number or amount in plain figures."""
        needed = [one for one in self.sheet.columns if one.required and one.field in columns]
        typed = {one.field: self.teks(row, columns[one.field]) for one in needed}
        plain = {typed[name].isdecimal() for name in ("no", "pagu") if name in typed}
        return len(typed) >= _KOLOM_BERARTI and all(map(kunci, typed.values())) and plain == {True}


def _hilang_di(sheet: _Lembar, pemeriksaan: Pemeriksaan, printed: Cetakan) -> list[str]:
    findings = pemeriksaan.temuan
    named = _disebut(sheet.page, findings)
    head, columns = sheet.kepala()
    rows = [
        row
        for row in sheet.isian(columns.values())
        if row not in named and (row > head or sheet.lengkap(row, columns))
    ]
    if sheet.sheet is IDENTITAS:
        return _isian_asing(sheet, columns, rows)
    if sheet.sheet is REALISASI:
        return _realisasi_hilang(sheet, columns, rows, pemeriksaan, printed)
    field, table = _BUKTI[sheet.sheet.name]
    if _kolom_disebut(sheet, field, findings):
        return []
    if field not in columns:
        return [f"{sheet.nama}: kolom {field}"] if rows else []
    words = [(row, sheet.teks(row, columns[field])) for row in rows]
    return _tak_tercetak(sheet, words, printed.get(table, Counter()))


def _tak_terbaca(name: str, findings: Iterable[Temuan]) -> bool:
    """Whether a finding says that none of the sheet is read: no header, or the name of another."""
    return any(
        one.kode == "LKJ021" or (one.kode == "LKJ002" and one.pesan.startswith("Baris judul"))
        for one in findings
        for place in one.lokasi[:1]
        if place.sheet == name
    )


def _disebut(page: Worksheet, findings: Iterable[Temuan]) -> frozenset[int]:
    """The rows that findings name by one of their cells."""
    merged = {(area.min_row, area.min_col): area for area in page.merged_cells.ranges}
    rows: set[int] = set()
    for one in findings:
        for place in one.lokasi:
            if place.sheet == page.title:
                area = merged.get((place.row, place.col))
                rows.update(range(place.row, area.max_row + 1) if area else (place.row,))
    return frozenset(rows)


def _kolom_disebut(sheet: _Lembar, field: str, findings: Iterable[Temuan]) -> bool:
    """Whether a finding says that the column is missing or stands twice."""
    header = sheet.sheet.column(field).header
    return any(
        one.kode in {"LKJ002", "LKJ003"} and f'"{header}"' in one.pesan
        for one in findings
        for place in one.lokasi[:1]
        if place.sheet == sheet.nama
    )


def _isian_asing(sheet: _Lembar, columns: Mapping[str, int], rows: Iterable[int]) -> list[str]:
    """Values without a setting's label; words beside neither label nor value are a note."""
    labels = {kunci(name) for one in SETELAN for name in (one.label, *one.aliases)}
    if not {"isian", "nilai"} <= columns.keys():
        return []
    typed = [
        (row, sheet.teks(row, columns["isian"]), sheet.teks(row, columns["nilai"])) for row in rows
    ]
    return [
        f"{sheet.nama}!{row}: {label} = {value}"
        for row, label, value in typed
        if kunci(label) not in labels and (label.strip() or value.strip())
    ]


def _realisasi_hilang(
    sheet: _Lembar,
    columns: Mapping[str, int],
    rows: Iterable[int],
    pemeriksaan: Pemeriksaan,
    printed: Cetakan,
) -> list[str]:
    """A row is known by its remark, which is printed beside it; else by the record made from it."""
    if "ket" in columns and not _kolom_disebut(sheet, "ket", pemeriksaan.temuan):
        words = [(row, sheet.teks(row, columns["ket"])) for row in rows]
        told = [(row, text) for row, text in words if kunci(text)]
    else:
        words, told = [(row, "") for row in rows], []
    made = {
        one.asal.row
        for office in pemeriksaan.laporan.pejabat
        for one in (*office.realisasi_lepas, *(c.realisasi for c in office.capaian))
        if one is not None
    }
    silent = [(row, text) for row, text in words if not kunci(text)]
    return [
        *_tak_tercetak(sheet, told, printed.get("Tabel 2.2", Counter())),
        *(f"{sheet.nama}!{row}" for row, _ in silent if row not in made),
    ]


_TANDA_BUTIR = re.compile(
    r"\n|\r|(?:^|(?<=[\s;]))(?:[a-z]|\d{1,2})[.)](?=\s|\D)|[-–—•*·▪➢]", re.IGNORECASE
)


def _tak_tercetak(
    sheet: _Lembar, words: Iterable[tuple[int, str]], printed: Counter[str]
) -> list[str]:
    """The rows whose words are printed less often than they were typed; wordless ones as well."""
    lost: list[str] = []
    typed: Counter[str] = Counter()
    for row, text in words:
        key = kunci(_pokok(sheet.sheet, text))
        if text.strip() and not kunci(text):
            continue
        typed[key] += 1
        if typed[key] > _banyak(key, printed, bagian=sheet.sheet is STRATEGI):
            lost.append(f"{sheet.nama}!{row}: {text[:80]}")
    return lost


def _pokok(sheet: Sheet, text: str) -> str:
    """What of a cell is printed as one: the longest item of a strategy, the caption of an official."""
    if sheet is STRATEGI:
        return max(_TANDA_BUTIR.split(text), key=lambda piece: len(kunci(piece)))
    return _JUDUL_JABATAN.format(text) if sheet is PEJABAT else text


def _banyak(key: str, printed: Counter[str], *, bagian: bool) -> int:
    if not bagian:
        return printed[key]
    return sum(number for text, number in printed.items() if key in text)
