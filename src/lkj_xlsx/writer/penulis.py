"""Values and looks in, the cells of a template's worksheet out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkj_xlsx.dasar.angka import teks_sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.templat.isian import Berformat, Persentase
from lkj_xlsx.writer.format_angka import JatahFormat
from lkj_xlsx.writer.nama import teks_tertulis

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Sifat = Mapping[str, object]
"""Looks of a cell, as xlsxwriter's properties."""


@dataclass(frozen=True, slots=True)
class DaftarFormat:
    """Looks in, xlsxwriter's formats out, each made once."""

    buku: Workbook
    dibuat: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)
    jatah: JatahFormat = field(default_factory=JatahFormat)

    def __call__(self, sifat: Sifat) -> Format:
        key = tuple(sorted(sifat.items()))
        if key not in self.dibuat:
            self.dibuat[key] = self.buku.add_format(dict(sifat))
        return self.dibuat[key]


@dataclass(frozen=True, slots=True)
class Penulis:
    """Writes cells of one worksheet. Rows and columns count from 0, as xlsxwriter's do."""

    worksheet: Worksheet
    format: DaftarFormat

    def nilai(self, row: int, col: int, nilai: object, sifat: Sifat) -> None:
        """One value of any kind that `tulis_templat` takes."""
        match nilai:
            case None | "":
                self.worksheet.write_blank(row, col, None, self.format(sifat))
            case Berformat() if self.format.jatah.muat(nilai.format):
                self.nilai(row, col, nilai.nilai, {**sifat, "num_format": nilai.format})
            case Berformat():
                self.teks(row, col, teks_sel(nilai.nilai, nilai.format), sifat)
            case Persentase():
                percent = self.format({**sifat, "num_format": nilai.format})
                self.worksheet.write_number(row, col, nilai.nilai / 100, percent)
            case Triwulan():
                self.teks(row, col, nilai.romawi, sifat)
            case int() | Decimal():
                self.worksheet.write_number(row, col, nilai, self.format(sifat))
            case date():
                self.worksheet.write_datetime(row, col, nilai, self.format(sifat))
            case str():
                self.teks(row, col, nilai, sifat)
            case _:
                raise TypeError(f"no cell value: {nilai!r}")

    def teks(self, row: int, col: int, teks: str, sifat: Sifat) -> None:
        """A text stays one; quoted where Excel would make a formula of it when it is edited."""
        bersih = teks_tertulis(teks)
        if len(bersih) > 1 and bersih[0] in "=+-@":
            sifat = {**sifat, "quote_prefix": True}
        self.worksheet.write_string(row, col, bersih, self.format(sifat))

    def warnai(self, rentang: str, rumus: str, sifat: Sifat, *, terus: bool = False) -> None:
        """The looks of the cells for which the formula holds; they hide those that are told later,
        unless they go on (`terus`).
        """
        options = {
            "type": "formula",
            "criteria": f"={rumus}",
            "format": self.format(sifat),
            "stop_if_true": not terus,
        }
        self.worksheet.conditional_format(rentang, options)


class SheetTumbuh(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """Rows have the height that their text needs, and still grow when somebody types more.

    xlsxwriter fixes every height that it is given; Excel alone would find the heights of rows that
    have none, LibreOffice would not.
    """

    def _xml_start_tag_unencoded(
        self, tag: str, attributes: Sequence[tuple[str, object]] = ()
    ) -> None:
        free = [(name, value) for name, value in attributes if name != "customHeight"]
        super()._xml_start_tag_unencoded(tag, free)
