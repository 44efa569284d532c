"""Sheets in, one workbook on disk out: the only place that knows how xlsxwriter is told things.

The bytes depend on the sheets alone. Paper is given by Excel's number for it: F4 has none that
printers agree on, so that its twin Folio (8.5 × 13 inch, 215.9 × 330.2 mm) stands for it; a driver
offers one or the other under that number, and LibreOffice knows it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from operator import is_
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkj_xlsx.dasar.aman import tulis_aman
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.tampil.dibuat import dibuat, terlalu_banyak
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import (
    Acuan,
    Baris,
    Bersyarat,
    Gaya,
    Grafik,
    Lembar,
    Nilai,
    Petak,
    Rata,
    Rumus,
    Sisi,
)
from lkj_xlsx.writer.bertahap import LembarBertahap, LembarUrut, buku_bertahap, dalam_dikenal
from lkj_xlsx.writer.data import PenulisData
from lkj_xlsx.writer.format_angka import JatahFormat
from lkj_xlsx.writer.grafik import JENIS_EXCEL, gaya_deret, tata_grafik, teks_pengganti
from lkj_xlsx.writer.nama import nama_lembar, teks_grafik, teks_tertulis
from lkj_xlsx.writer.sifat import FONT, FONT_KETIK, KERTAS, kaki, pasti, sifat_buku
from lkj_xlsx.writer.tinggi import Potongan, TataLetak, sel_baris, tata_letak

TAUTAN_MAKS = 65_530
"""Excel's limit of links a sheet; cells beyond it keep their text."""
_PANJANG_TAUTAN = 2_079
_HALAMAN_MAKS = 1_023
"""Page ends that Excel lets be set by hand in a sheet."""
_ANGKA_MAKS = 10**15
"""Excel keeps 15 digits: a longer number is written as text."""
_TAHUN_AWAL = 1900
"""Excel knows no earlier dates: they are written as text."""
_RATA: dict[Rata, str] = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_SISI: dict[Sisi, str] = {
    Sisi.KIRI: "left",
    Sisi.KANAN: "right",
    Sisi.ATAS: "top",
    Sisi.BAWAH: "bottom",
}


def tulis_buku(path: Path, lembar: Sequence[Lembar | LembarData], *, judul: str) -> None:
    """Write the sheets to `path`, all of them or nothing; the same sheets give the same bytes."""
    with tulis_aman(path) as temporary:
        if dalam_dikenal() and any(map(_bertahap, lembar)):
            with buku_bertahap(temporary) as book:
                book.set_properties(sifat_buku(judul))
                tambah_lembar(book, lembar, bertahap=True)
        else:
            temporary.write_bytes(_isi_berkas(lembar, judul))


def _bertahap(lembar: Lembar | LembarData) -> bool:
    """Whether a sheet is so large that its rows are written as they are made."""
    return isinstance(lembar.baris, Sequence) and terlalu_banyak(len(lembar.baris))


def _bersih(lembar: Lembar) -> Lembar:
    """The sheet with nothing in its texts that breaks a workbook."""
    rows = lembar.baris
    clean = dibuat(lambda: map(_baris_bersih, rows), len(rows))
    return replace(lembar, nama=nama_lembar(lembar.nama), baris=clean)


def _baris_bersih(baris: Baris) -> Baris:
    cells = tuple(one and _petak_bersih(one) for one in baris.petak)
    return baris if all(map(is_, cells, baris.petak)) else replace(baris, petak=cells)


def _petak_bersih(petak: Petak) -> Petak:
    value, comment = _nilai_excel(petak.nilai), teks_tertulis(petak.komentar)
    form = teks_tertulis(petak.format)
    if (value, comment, form) == (petak.nilai, petak.komentar, petak.format):
        return petak
    return replace(petak, nilai=value, komentar=comment, format=form)


def _nilai_excel(value: Nilai) -> Nilai:
    """The value, or its text where Excel has no such number or date."""
    if isinstance(value, str):
        return teks_tertulis(value)
    if isinstance(value, int) and abs(value) >= _ANGKA_MAKS:
        return str(value)
    if isinstance(value, date) and value.year < _TAHUN_AWAL:
        return value.isoformat()
    return value


def _isi_berkas(lembar: Sequence[Lembar | LembarData], judul: str) -> bytes:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties(sifat_buku(judul))
        tambah_lembar(book, lembar)
    for sheet in book.worksheets():
        # A workbook is a circle of objects; its cells need not wait for the collector with it.
        sheet.table.clear()
    return target.getvalue()


def tambah_lembar(
    book: Workbook, lembar: Sequence[Lembar | LembarData], *, bertahap: bool = False
) -> None:
    """Add the sheets to an open workbook, without what would break it in their texts.

    `bertahap` lets large ones go to its files row by row.
    """
    share = JatahFormat()
    clean = [share.lembar(_bersih(one)) if isinstance(one, Lembar) else one for one in lembar]
    layouts = {one.nama: tata_letak(one) for one in clean if isinstance(one, Lembar)}
    formats = _DaftarFormat(book)
    for one in clean:
        large = bertahap and _bertahap(one)
        if isinstance(one, LembarData):
            data = PenulisData(book, one, LembarUrut if large else None)
            data.tulis(one.baris)
            data.selesai()
            continue
        sheet = book.add_worksheet(one.nama, _KerjaBertahap if large else _LembarKerja)
        _PenulisLembar(book, sheet, one, layouts[one.nama], layouts, formats).tulis()


class _LembarKerja(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """xlsxwriter looks through each formula for thirty functions younger than the format; ours have none."""

    def _prepare_formula(self, formula: str, *_: object, **__: object) -> str:
        return formula.removeprefix("=")

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        """Most cells as they stand in the file: xlsxwriter's way to it takes three times as long."""
        kind = type(cell).__name__
        if kind == "String" and not self.constant_memory:
            content = f' t="s"><v>{cell.string}</v></c>'
        elif kind == "Number":
            content = f"><v>{cell.number:.16G}</v></c>"
        elif kind == "Blank":
            content = "/>"
        else:
            super()._write_cell(row, col, cell)
            return
        place = f"{huruf_kolom(col + 1)}{row + 1}"
        self.fh.write(f'<c r="{place}" s="{cell.format._get_xf_index()}"{content}')  # noqa: SLF001


class _KerjaBertahap(_LembarKerja, LembarBertahap):
    """Such a worksheet whose rows are not kept."""


@dataclass(frozen=True, slots=True)
class _DaftarFormat:
    """Looks in, xlsxwriter's formats out, each made once."""

    book: Workbook
    dibuat: dict[tuple[Gaya, str], Any] = field(default_factory=dict)

    def __call__(self, gaya: Gaya, format_angka: str) -> Any:
        key = (gaya, format_angka)
        made = self.dibuat.get(key)
        if made is None:
            made = self.dibuat[key] = self.book.add_format(_sifat(gaya, format_angka))
        return made


def _sifat(gaya: Gaya, format_angka: str) -> dict[str, object]:
    properties: dict[str, object] = {
        "font_name": FONT_KETIK if gaya.ketik else FONT,
        "font_size": gaya.ukuran,
        "num_format": format_angka,
        "align": _RATA[gaya.rata],
        "valign": "vcenter" if gaya.tengah_tegak else "top",
        "bold": gaya.tebal,
        "italic": gaya.miring,
        "underline": int(gaya.garis_bawah),
        "text_wrap": gaya.bungkus,
        "shrink": gaya.ciut and not gaya.bungkus,
        "indent": gaya.menjorok,
    }
    if gaya.warna:
        properties["font_color"] = gaya.warna
    if gaya.isian:
        properties["bg_color"] = gaya.isian
    if gaya.warna_garis:
        properties["border_color"] = gaya.warna_garis
    return properties | {name: 1 for side, name in _SISI.items() if side in gaya.garis}


@dataclass(frozen=True, slots=True)
class _PenulisLembar:
    """Writes one sheet; `letak` knows the rows of every sheet, for formulas across them."""

    book: Workbook
    sheet: Any
    lembar: Lembar
    letak_ini: TataLetak
    letak: Mapping[str, TataLetak]
    format: _DaftarFormat

    def tulis(self) -> None:
        links = 0
        if isinstance(self.sheet, LembarBertahap):
            charts = self.lembar.grafik
            self.sheet.kolom_grafik = frozenset(col for one in charts for col in _kolom_grafik(one))
        for row, baris in enumerate(self.lembar.baris, start=1):
            for col, petak in sel_baris(baris):
                links += bool(petak.tautan)
                self._petak(row, col, petak if links <= TAUTAN_MAKS else replace(petak, tautan=""))
            if isinstance(self.sheet, LembarBertahap):
                end = self.letak_ini.baris(row + 1)
                self._tinggi(self.letak_ini.baris(row), end)
                self.sheet.tulis_sampai(end)
        if not isinstance(self.sheet, LembarBertahap):
            self._tinggi(0, len(self.letak_ini.tinggi))
        for grafik in self.lembar.grafik:
            self._grafik(grafik)
        for bersyarat in self.lembar.bersyarat:
            self._bersyarat(bersyarat)
        self._lebar()
        self._cetak()
        self._layar()

    def _tinggi(self, awal: int, akhir: int) -> None:
        for row in range(awal, akhir):
            pasti(self.sheet.set_row(row, self.letak_ini.tinggi[row]))

    def _petak(self, row: int, col: int, petak: Petak) -> None:
        parts = self.letak_ini.potongan(self.lembar, row, col, petak)
        for part in parts:
            style = self.format(self._gaya(petak.gaya, part), petak.format)
            right = col - 2 + petak.kolom
            if (part.awal, col - 1) != (part.akhir, right):
                self.sheet.merge_range(part.awal, col - 1, part.akhir, right, "", style)
            if part.teks is not None:
                self._nilai(part.awal, col - 1, part.teks, style)
            elif part.sambungan and col in self.lembar.kolom_ulang:
                self._nilai(part.awal, col - 1, petak.nilai, style)
            elif part.sambungan:
                self.sheet.write_blank(part.awal, col - 1, None, style)
            else:
                self._isi(row, part.awal, col - 1, petak, style)
        if petak.komentar:
            self._komentar(parts[0].awal, col - 1, petak.komentar)

    def _gaya(self, gaya: Gaya, part: Potongan) -> Gaya:
        """A column without lines between its rows still has one at the ends of a page."""
        if part.tanpa:
            return gaya.dengan(garis=gaya.garis & ~part.tanpa)
        if gaya.garis is Sisi.KOTAK:
            return gaya
        top = self.letak_ini.memulai_halaman(part.awal)
        bottom = self.letak_ini.memulai_halaman(part.akhir + 1)
        if not (top or bottom) or not gaya.garis & Sisi.SAMPING:
            return gaya
        ends = (Sisi.ATAS if top else Sisi.TANPA) | (Sisi.BAWAH if bottom else Sisi.TANPA)
        return gaya.dengan(garis=gaya.garis | ends)

    def _isi(self, row: int, awal: int, col: int, petak: Petak, style: Any) -> None:
        if petak.rumus is not None:
            value = "" if petak.nilai is None else petak.nilai
            stored = value if isinstance(value, (str, int)) else float(value)  # type: ignore[arg-type]
            formula = self._rumus(petak.rumus, row)
            pasti(self.sheet.write_formula(awal, col, f"={formula}", style, stored))
            return
        link = self._tautan(petak.tautan) if petak.tautan else ""
        if link and petak.nilai not in (None, "") and len(link) <= _PANJANG_TAUTAN:
            text = petak.nilai if isinstance(petak.nilai, str) else ""
            pasti(self.sheet.write_url(awal, col, link, style, text or "-"))
            if text:
                return
        self._nilai(awal, col, petak.nilai, style)

    def _nilai(self, row: int, col: int, value: Nilai, style: Any) -> None:
        """Never `write`, which would make formulas and links of texts that look like them."""
        if value is None or value == "":
            pasti(self.sheet.write_blank(row, col, None, style))
        elif isinstance(value, str):
            pasti(self.sheet.write_string(row, col, value, style))
        elif isinstance(value, date):
            pasti(self.sheet.write_datetime(row, col, value, style))
        else:
            pasti(self.sheet.write_number(row, col, float(value), style))

    def _rumus(self, rumus: Rumus, row: int) -> str:
        return rumus.pola.format(*(self._alamat(one, row) for one in rumus.acuan))

    def _alamat(self, acuan: Acuan, row: int) -> str:
        """A1 as it stands in the file, where rows may have become several."""
        first_row, first_col, last_row, last_col = self._jangkauan(acuan, row)
        sheet = f"{_kutip(acuan.lembar)}!" if acuan.lembar else ""
        fixed = "$" if acuan.mutlak else ""
        first = f"{fixed}{huruf_kolom(first_col + 1)}{fixed}{first_row + 1}"
        if (first_row, first_col) == (last_row, last_col):
            return f"{sheet}{first}"
        return f"{sheet}{first}:{fixed}{huruf_kolom(last_col + 1)}{fixed}{last_row + 1}"

    def _jangkauan(self, acuan: Acuan, row: int = 1) -> tuple[int, int, int, int]:
        layout = self.letak[nama_lembar(acuan.lembar)] if acuan.lembar else self.letak_ini
        begin = row if acuan.baris is None else acuan.baris
        end = begin if acuan.sampai_baris is None else acuan.sampai_baris
        last_col = acuan.kolom if acuan.sampai_kolom is None else acuan.sampai_kolom
        return layout.baris(begin), acuan.kolom - 1, layout.baris(end), last_col - 1

    def _tautan(self, tautan: str | Acuan) -> str:
        if isinstance(tautan, str):
            return teks_tertulis(tautan)
        here = tautan if tautan.lembar else replace(tautan, lembar=self.lembar.nama)
        return f"internal:{self._alamat(here, 1)}"

    def _komentar(self, row: int, col: int, text: str) -> None:
        options = {"author": "lkj-xlsx", "width": 300, "height": 40 + 18 * (len(text) // 42 + 1)}
        pasti(self.sheet.write_comment(row, col, text, options))

    def _grafik(self, grafik: Grafik) -> None:
        chart: Any = self.book.add_chart({"type": JENIS_EXCEL[grafik.jenis]})
        for number, series in enumerate(grafik.deret):
            chart.add_series(
                {
                    "name": teks_grafik(series.nama),
                    "categories": self._deret(grafik.kategori),
                    "values": self._deret(series.nilai),
                }
                | gaya_deret(grafik, number)
            )
        tata_grafik(chart, grafik)
        row, col, _, _ = self._jangkauan(grafik.di)
        options = {"object_position": 2, "description": teks_pengganti(grafik)}
        pasti(self.sheet.insert_chart(row, col, chart, options))

    def _bersyarat(self, bersyarat: Bersyarat) -> None:
        first_row, first_col, last_row, last_col = self._jangkauan(bersyarat.daerah)
        refs = (self._alamat_tetap(one, first_row) for one in bersyarat.rumus.acuan)
        look = {
            "type": "formula",
            "criteria": f"={bersyarat.rumus.pola.format(*refs)}",
            "format": self.book.add_format({"bg_color": bersyarat.isian}),
        }
        pasti(self.sheet.conditional_format(first_row, first_col, last_row, last_col, look))

    def _alamat_tetap(self, acuan: Acuan, awal: int) -> str:
        """`$C5` follows the rows of a conditional format, `$A$30` stays."""
        column = huruf_kolom(acuan.kolom)
        if acuan.baris is None:
            return f"${column}{awal + 1}"
        return f"${column}${self.letak_ini.baris(acuan.baris) + 1}"

    def _deret(self, acuan: Acuan) -> list[object]:
        return [nama_lembar(acuan.lembar or self.lembar.nama), *self._jangkauan(acuan)]

    def _lebar(self) -> None:
        for col, width in enumerate(self.lembar.lebar):
            pasti(self.sheet.set_column(col, col, width))

    def _cetak(self) -> None:
        sheet = self.sheet
        sheet.set_paper(KERTAS[self.lembar.kertas])
        if self.lembar.mendatar:
            sheet.set_landscape()
        edge = self.lembar.tepi
        margins = (edge.kiri, edge.kanan, edge.atas, edge.bawah)
        sheet.set_margins(*(one / 25.4 for one in margins))
        sheet.center_horizontally()
        sheet.set_print_scale(self.letak_ini.skala)
        sheet.set_h_pagebreaks(list(self.letak_ini.awal_halaman[:_HALAMAN_MAKS]))
        if self.lembar.berulang:
            first, last = self.lembar.berulang
            sheet.repeat_rows(self.letak_ini.baris(first), self.letak_ini.baris_akhir(last))
        sheet.set_footer(*kaki(self.lembar.kaki))

    def _layar(self) -> None:
        sheet = self.sheet
        sheet.hide_gridlines(2)
        if self.lembar.beku:
            rows, cols = self.lembar.beku
            sheet.freeze_panes(self.letak_ini.baris(rows + 1), cols)
        if self.lembar.saring:
            first, last = self.lembar.saring
            width = len(self.lembar.lebar)
            bottom = self.letak_ini.baris_akhir(last)
            pasti(sheet.autofilter(self.letak_ini.baris(first), 0, bottom, width - 1))
        cells = f"A1:{huruf_kolom(len(self.lembar.lebar))}{max(1, len(self.letak_ini.tinggi))}"
        ignored = ("number_stored_as_text", "formula_differs", "formula_range")
        sheet.ignore_errors(dict.fromkeys(ignored, cells))


def _kolom_grafik(grafik: Grafik) -> Iterator[int]:
    """The columns, from 0, that a chart shows of its own sheet."""
    for one in (grafik.kategori, *(one.nilai for one in grafik.deret)):
        yield from range(one.kolom - 1, one.sampai_kolom or one.kolom)


def _kutip(name: str) -> str:
    return "'" + nama_lembar(name).replace("'", "''") + "'"
