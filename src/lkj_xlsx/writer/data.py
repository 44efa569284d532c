"""Data sheets in, their rows in a workbook out: written one by one, kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from lkj_xlsx.dasar.aman import terjemahkan, tulis_aman
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Nilai
from lkj_xlsx.writer.bertahap import LembarUrut
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
        self, book: Workbook, lembar: LembarData, kelas: type[LembarUrut] | None = None
    ) -> None:
        self._book, self._lembar, self._kelas = book, lembar, kelas
        self._kepala = book.add_format(_KEPALA)
        self._format = [
            book.add_format({"font_name": FONT, "num_format": one.format}) for one in lembar.kolom
        ]
        self._lembar_ke = 0
        self._buka()

    def tulis(self, rows: Iterable[tuple[Nilai, ...]]) -> None:
        """Write the rows below those that are there."""
        for row in rows:
            if self._baris == BARIS_MAKS:
                self._tutup()
                self._buka()
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
        self._sheet, self._baris = sheet, 1

    def _tutup(self) -> None:
        last = max(1, self._baris - 1)
        pasti(self._sheet.autofilter(0, 0, last, len(self._lembar.kolom) - 1))
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self._baris}"})

    def _sel(self, col: int, value: Nilai, style: Any) -> None:
        if isinstance(value, str):
            if value:
                pasti(self._sheet.write_string(self._baris, col, teks_tertulis(value), style))
        elif value is not None:
            pasti(self._sheet.write_number(self._baris, col, float(value), style))  # type: ignore[arg-type]


@contextmanager
def buku_data(path: Path, lembar: Sequence[LembarData]) -> Iterator[tuple[PenulisData, ...]]:
    """A workbook of data sheets that is written while its rows come; whole or not at all.

    Nothing but the current row is in memory. Kegagalan where the disk refuses.
    """
    with terjemahkan(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    with tulis_aman(path) as temporary:
        options = {"constant_memory": True, "tmpdir": str(path.parent)}
        with Workbook(str(temporary), options) as book:
            book.set_properties(sifat_buku(path.stem))
            writers = tuple(PenulisData(book, one) for one in lembar)
            yield writers
            for one in writers:
                one.selesai()
