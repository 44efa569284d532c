"""Data sheets in, their rows in a workbook out: written one by one, kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkj_xlsx.dasar.aman import terjemahkan, tulis_aman
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Nilai
from lkj_xlsx.writer.bertahap import LembarUrut, buku_bertahap, dalam_dikenal
from lkj_xlsx.writer.nama import teks_tertulis
from lkj_xlsx.writer.sifat import FONT, KERTAS, kaki, pasti, sifat_buku

BARIS_MAKS = 1_048_576
"""Rows of an Excel sheet."""
_KEPALA = {
    "font_name": FONT, "bold": True, "bg_color": "#D9D9D9", "border": 1, "valign": "vcenter",
    "text_wrap": True,
}  # fmt: skip


class PenulisData:
    """Writes the rows of one data sheet as they come; beyond the last row of a sheet in a new one."""

    def __init__(
        self, book: Workbook, lembar: LembarData, kelas: type[Worksheet] = LembarUrut
    ) -> None:
        self._book, self._lembar, self._kelas = book, lembar, kelas
        self._kepala = book.add_format(_KEPALA)
        self._format = [
            book.add_format({"font_name": FONT, "num_format": one.format}) for one in lembar.kolom
        ]
        self._huruf = [huruf_kolom(number) for number in range(1, len(lembar.kolom) + 1)]
        self._lembar_ke = 0
        self._buka()

    def tulis(self, rows: Iterable[tuple[Nilai, ...]]) -> None:
        """Write the rows below those that are there."""
        for row in rows:
            if self._baris == BARIS_MAKS:
                self._tutup()
                self._buka()
            if self._langsung_ke_berkas:
                self._langsung(row)
            else:
                for col, (value, style) in enumerate(zip(row, self._format, strict=True)):
                    self._sel(col, value, style)
            self._baris += 1

    def selesai(self) -> None:
        """The filter, whose end is known only now."""
        self._tutup()

    def _buka(self) -> None:
        self._lembar_ke += 1
        suffix = "" if self._lembar_ke == 1 else f" {self._lembar_ke}"
        sheet: Any = self._book.add_worksheet(f"{self._lembar.nama}{suffix}", self._kelas)
        for col, column in enumerate(self._lembar.kolom):
            pasti(sheet.set_column(col, col, column.lebar))
        for col, column in enumerate(self._lembar.kolom):
            pasti(sheet.write_string(0, col, column.judul, self._kepala))
        sheet.freeze_panes(1, 0)
        sheet.set_paper(KERTAS[self._lembar.kertas])
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer(*kaki(self._lembar.kaki))
        self._langsung_ke_berkas = dalam_dikenal() and sheet.constant_memory
        if self._langsung_ke_berkas:
            # It waits for a row below it.
            sheet._write_single_row(1)  # noqa: SLF001
        self._sheet, self._baris = sheet, 1

    def _tutup(self) -> None:
        last = max(1, self._baris - 1)
        pasti(self._sheet.autofilter(0, 0, last, len(self._lembar.kolom) - 1))
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self._baris}"})

    def _langsung(self, row: tuple[Nilai, ...]) -> None:
        """Write a row as it stands in the file: xlsxwriter's way to it takes four times as long.

        A batch of a thousand offices has five million cells, most with a text that others have, too.
        """
        number = self._baris + 1
        cells = []
        for column, style, value in zip(self._huruf, self._format, row, strict=True):
            if value is None or value == "":
                continue
            content = (
                _teks_di_sel(value)
                if isinstance(value, str)
                else f"><v>{float(value):.16G}</v></c>"  # type: ignore[arg-type]
            )
            cells.append(f'<c r="{column}{number}" s="{style._get_xf_index()}"{content}')  # noqa: SLF001
        if cells:
            self._sheet.fh.write(f'<row r="{number}">{"".join(cells)}</row>')
            self._sheet.dim_rowmax = self._baris

    def _sel(self, col: int, value: Nilai, style: Any) -> None:
        if isinstance(value, str):
            if value:
                pasti(self._sheet.write_string(self._baris, col, teks_tertulis(value), style))
        elif value is not None:
            pasti(self._sheet.write_number(self._baris, col, float(value), style))  # type: ignore[arg-type]


@lru_cache(2**12)
def _teks_di_sel(text: str) -> str:
    """The rest of a cell with a text of its own, as xlsxwriter would write it."""
    clean = Worksheet._escape_control_characters(teks_tertulis(text))  # noqa: SLF001
    kept = ' xml:space="preserve"' if clean != clean.strip() else ""
    return f' t="inlineStr"><is><t{kept}>{escape(clean, quote=False)}</t></is></c>'


@contextmanager
def buku_data(path: Path, lembar: Sequence[LembarData]) -> Iterator[tuple[PenulisData, ...]]:
    """A workbook of data sheets that is written while its rows come; whole or not at all.

    Nothing but the current row is in memory. Kegagalan where the disk refuses.
    """
    with terjemahkan(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    with tulis_aman(path) as temporary, buku_bertahap(temporary) as book:
        book.set_properties(sifat_buku(path.stem))
        writers = tuple(PenulisData(book, one) for one in lembar)
        yield writers
        for one in writers:
            one.selesai()
