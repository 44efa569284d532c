"""The workbook to fill in: the sheets of the standard and what is to stand in them in, a file out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkj_xlsx.columns import KIND_TEKS, Column, Kind, Setting, Sheet
from lkj_xlsx.lembar import RUPIAH, TANGGAL, UMUM, Gaya, piksel_kolom
from lkj_xlsx.origin import huruf_kolom
from lkj_xlsx.sheets import (
    ANGGARAN,
    DAFTAR,
    IDENTITAS,
    PEJABAT,
    PETUNJUK,
    PK,
    REALISASI,
    ROMAWI,
    SETELAN,
    SHEETS,
    STRATEGI,
    TANPA_BATAS,
    VERSI_TEMPLAT,
)
from lkj_xlsx.waktu import Triwulan
from lkj_xlsx.write.aman import tulis_aman
from lkj_xlsx.write.nama import teks_sel
from lkj_xlsx.write.petunjuk import (
    BELUM,
    KEPALA_BOLEH,
    KEPALA_TRIWULAN,
    KEPALA_WAJIB,
    KURANG,
    SALAH,
    Tanda,
    isi_petunjuk,
    keterangan,
    tulis_petunjuk,
)
from lkj_xlsx.write.tinggi import TINGGI_MAKS, garis_teks, tinggi_garis

if TYPE_CHECKING:
    from pathlib import Path

    from xlsxwriter.format import Format

_DIBUAT = datetime(2024, 1, 1, tzinfo=UTC)
"""The document's date, fixed: the same arguments give the same bytes."""

_FORMAT_KIND = {**dict.fromkeys(KIND_TEKS, "@"), Kind.RUPIAH: RUPIAH, Kind.TANGGAL: TANGGAL}
"""Number formats by kind. Others stay General: there Excel gives `97%` the format that was typed,
and its decimals tell how exact a written percentage is.
"""
_FORMAT_SETELAN = {**_FORMAT_KIND, Kind.PERSEN: "0%"}
_RATA = {
    Kind.NOMOR: "center",
    Kind.PILIHAN: "center",
    Kind.TRIWULAN: "center",
    Kind.BESARAN: "center",
    Kind.PERSEN: "center",
    Kind.RUPIAH: "right",
}
_BEKU = {
    PEJABAT.name: "jabatan",
    PK.name: "no",
    REALISASI.name: "indikator",
    ANGGARAN.name: "uraian",
    STRATEGI.name: "no",
}
"""The last column that stays in sight when the sheet is scrolled sideways."""

_VERSI = "versi_templat"
_GARIS = "#BFBFBF"

_PANJANG_PESAN = 255
_PANJANG_JUDUL_PESAN = 32
_A4 = 9
_NOMOR_TERBESAR = 999
"""A greater number in a list of numbers is what Excel made of several, or of a date."""


@dataclass(frozen=True, slots=True)
class Persentase:
    """A percentage to prefill: `Persentase(Decimal("94.87"))` is stored as 0.9487 under `0.00%`."""

    nilai: Decimal

    @property
    def format(self) -> str:
        """The percent format with the decimals that the percentage was written with."""
        exponent = self.nilai.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return f"0.{'0' * decimals}%" if decimals else "0%"


@dataclass(frozen=True, slots=True)
class Berformat:
    """A value to prefill under a number format of its own."""

    nilai: object
    format: str


@dataclass(frozen=True, slots=True)
class Isian:
    """A data sheet of this template: the columns it has, the rows to prefill, its last ready row."""

    sheet: Sheet
    columns: tuple[Column, ...]
    isi: Sequence[Mapping[str, object]]
    akhir: int
    """Excel's number of the last row that has dropdowns and live checks."""

    def huruf(self, field: str) -> str:
        """The letters of a field's column; ValueError where this template has none."""
        return huruf_kolom([one.field for one in self.columns].index(field) + 1)

    def ada(self, field: str) -> bool:
        return any(one.field == field for one in self.columns)

    def rentang(self, column: Column) -> str:
        letters = self.huruf(column.field)
        return f"{letters}2:{letters}{self.akhir}"

    @property
    def beku(self) -> int:
        """How many columns stay in sight when the sheet is scrolled sideways."""
        field = _BEKU.get(self.sheet.name)
        return [one.field for one in self.columns].index(field) + 1 if field else 0

    @property
    def terisi(self) -> str:
        """A condition on row 2: something stands in it."""
        return f"COUNTA($A2:${huruf_kolom(len(self.columns))}2)>0"


def tulis_templat(
    path: Path,
    isi: Mapping[str, Sequence[Mapping[str, object]]] | None = None,
    setelan: Mapping[str, object] | None = None,
    *,
    opsional: bool = False,
    baris: int = 300,
) -> None:
    """Writes a workbook to fill in; an existing file is replaced only by a complete new one.

    `isi` prefills sheets: by sheet name, rows of values by the Column's field; `setelan` prefills
    Identitas by the Setting's field. A value is a str, int, Decimal, date, Triwulan, Persentase or
    Berformat; None and "" leave the cell blank, or the setting at its default. An unknown sheet,
    field or setting is a KeyError: nothing is dropped silently. The template's version is always
    its own.

    `opsional` adds the optional columns; one that `isi` fills is there in any case. `baris` rows
    are made ready, more where `isi` needs them.
    """
    content = _buku(_semua_isian(isi or {}, opsional=opsional, baris=baris), setelan or {})
    with tulis_aman(path) as temporary:
        temporary.write_bytes(content)


def _semua_isian(
    isi: Mapping[str, Sequence[Mapping[str, object]]], *, opsional: bool, baris: int
) -> tuple[Isian, ...]:
    sheets = [sheet for sheet in SHEETS if sheet is not IDENTITAS]
    _hanya(isi, {sheet.name for sheet in sheets})
    return tuple(_isian(one, isi.get(one.name, ()), opsional, baris) for one in sheets)


def _isian(sheet: Sheet, rows: Sequence[Mapping[str, object]], opsional: bool, baris: int) -> Isian:
    filled = {field for row in rows for field, value in row.items() if value not in (None, "")}
    _hanya(filled, {one.field for one in sheet.columns})
    columns = tuple(
        one for one in sheet.columns if opsional or not one.opsional or one.field in filled
    )
    return Isian(sheet, columns, rows, akhir=max(baris, len(rows)) + 1)


def _hanya(given: Mapping[str, object] | set[str], known: set[str]) -> None:
    """KeyError for the first name that is not known."""
    for name in sorted(set(given) - known):
        raise KeyError(name)


Sifat = Mapping[str, object]
"""Looks of a cell, as xlsxwriter's properties."""


@dataclass(frozen=True, slots=True)
class _DaftarFormat:
    """Looks in, xlsxwriter's formats out, each made once."""

    buku: Workbook
    dibuat: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def __call__(self, sifat: Sifat) -> Format:
        key = tuple(sorted(sifat.items()))
        if key not in self.dibuat:
            self.dibuat[key] = self.buku.add_format(dict(sifat))
        return self.dibuat[key]


@dataclass(frozen=True, slots=True)
class _Penulis:
    """Writes cells of one worksheet. Rows and columns count from 0, as xlsxwriter's do."""

    worksheet: Worksheet
    format: _DaftarFormat

    def nilai(self, row: int, col: int, nilai: object, sifat: Sifat) -> None:
        """One value of any kind that `tulis_templat` takes."""
        match nilai:
            case None | "":
                self.worksheet.write_blank(row, col, None, self.format(sifat))
            case Berformat():
                self.nilai(row, col, nilai.nilai, {**sifat, "num_format": nilai.format})
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
        bersih = teks_sel(teks)
        if len(bersih) > 1 and bersih[0] in "=+-@":
            sifat = {**sifat, "quote_prefix": True}
        self.worksheet.write_string(row, col, bersih, self.format(sifat))

    def warnai(self, rentang: str, rumus: str, sifat: Sifat) -> None:
        """The looks of the cells for which the formula holds."""
        options = {"type": "formula", "criteria": f"={rumus}", "format": self.format(sifat)}
        self.worksheet.conditional_format(rentang, options)


class _SheetTumbuh(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """Rows have the height that their text needs, and still grow when somebody types more.

    xlsxwriter fixes every height that it is given; Excel alone would find the heights of rows that
    have none, LibreOffice would not.
    """

    def _xml_start_tag_unencoded(
        self, tag: str, attributes: Sequence[tuple[str, object]] = ()
    ) -> None:
        free = [(name, value) for name, value in attributes if name != "customHeight"]
        super()._xml_start_tag_unencoded(tag, free)


def _buku(isian: tuple[Isian, ...], setelan: Mapping[str, object]) -> bytes:
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as buku:
        buku.set_properties({"title": "Isian LKJ Triwulan", "created": _DIBUAT})
        format_ = _DaftarFormat(buku)
        daftar = _daftar()
        petunjuk = buku.add_worksheet(PETUNJUK)
        petunjuk.set_tab_color("#548235")
        sheets = [(IDENTITAS, IDENTITAS.columns), *((one.sheet, one.columns) for one in isian)]
        tulis_petunjuk(petunjuk, tuple(isi_petunjuk(sheets)), format_)
        _tulis_identitas(_Penulis(_sheet_baru(buku, IDENTITAS), format_), setelan, daftar)
        for one in isian:
            _tulis_isian(_Penulis(_sheet_baru(buku, one.sheet), format_), one, daftar)
        _tulis_daftar(_Penulis(buku.add_worksheet(DAFTAR), format_), daftar)
        for name, formula in _nama(isian):
            buku.define_name(name, formula)
    return content.getvalue()


def _sheet_baru(buku: Workbook, sheet: Sheet) -> Worksheet:
    worksheet = buku.add_worksheet(sheet.name, _SheetTumbuh)
    worksheet.set_tab_color("#1F4E78" if sheet.wajib else "#A6A6A6")
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_footer("&L&8 &F&C&8 &A&R&8 Halaman &P dari &N")
    return worksheet


@dataclass(frozen=True, slots=True)
class Daftar:
    """A column of the sheet Daftar: its heading, its values, and their absolute range."""

    judul: str
    nilai: tuple[object, ...]
    rentang: str


def _daftar() -> dict[tuple[str, ...], Daftar]:
    """Every closed list once, by its choices; lists of numbers hold numbers."""
    lists: dict[tuple[str, ...], Daftar] = {}
    for judul, kind, choices in _pilihan_bernama():
        if choices not in lists:
            letters = huruf_kolom(len(lists) + 1)
            lists[choices] = Daftar(
                judul,
                tuple(_dari_teks(one, kind) for one in choices),
                f"={DAFTAR}!${letters}$2:${letters}${len(choices) + 1}",
            )
    return lists


def _pilihan_bernama() -> Iterator[tuple[str, Kind, tuple[str, ...]]]:
    for setting in SETELAN:
        if choices := pilihan_setelan(setting):
            yield setting.label, setting.kind, choices
    for sheet in SHEETS:
        for column in sheet.columns:
            if column.choices:
                yield column.header, column.kind, column.choices


def pilihan_setelan(setting: Setting) -> tuple[str, ...]:
    """What the dropdown of a setting offers; a percentage may also be without a bound."""
    return (setting.bawaan, TANPA_BATAS) if setting.kind is Kind.PERSEN else setting.choices


def _dari_teks(teks: str, kind: Kind) -> object:
    """A choice or default of sheets.py as the value that a cell holds."""
    if kind is Kind.NOMOR and teks:
        return int(teks)
    if kind is Kind.PERSEN and teks.endswith("%"):
        return Persentase(Decimal(teks.removesuffix("%")))
    return teks


def _tulis_daftar(penulis: _Penulis, daftar: Mapping[tuple[str, ...], Daftar]) -> None:
    for col, one in enumerate(daftar.values()):
        penulis.worksheet.set_column(col, col, 22)
        penulis.teks(0, col, one.judul, {"bold": True})
        for row, nilai in enumerate(one.nilai, start=1):
            penulis.nilai(row, col, nilai, {})
    penulis.worksheet.hide()


def _nama(isian: tuple[Isian, ...]) -> Iterator[tuple[str, str]]:
    """Names and what they stand for: Excel 2007's conditional formats reach other sheets only so.

    The ranges begin at the header row, so that a row inserted below it is inside.
    """
    by_name = {one.sheet.name: one for one in isian}
    pejabat = _kolom_penuh(by_name[PEJABAT.name], "jabatan")
    jabatan = _kolom_penuh(by_name[PK.name], "jabatan")
    nomor = _kolom_penuh(by_name[PK.name], "no")
    yield "DaftarJabatan", _terisi_saja(pejabat)
    indikator = _kolom_penuh(by_name[PK.name], "indikator")
    yield "DaftarIndikator", _terisi_saja(indikator)
    yield "PKIndikator", f"={indikator}"
    yield "PejabatJabatan", f"={pejabat}"
    yield "PKJabatan", f'=LOOKUP(ROW({jabatan}),ROW({jabatan})/({jabatan}<>""),{jabatan})'
    yield "PKNo", f"={_tanpa(nomor, _BUKAN_NOMOR)}"
    yield "TriwulanLaporan", f"={IDENTITAS.name}!$B${_baris_setelan('triwulan')}"


def _kolom_penuh(isian: Isian, field: str) -> str:
    """A column with its header, twice as long as the sheet was made ready for."""
    letters = isian.huruf(field)
    return f"{isian.sheet.name}!${letters}$1:${letters}${2 * isian.akhir}"


def _terisi_saja(range_: str) -> str:
    """The range from below its header to its last filled cell: a dropdown without a blank tail."""
    header = range_.partition(":")[0]
    last = f'SUMPRODUCT(MAX(({range_}<>"")*ROW({range_})))-ROW({header})'
    return f"=OFFSET({header},1,0,MAX(1,{last}),1)"


def _baris_setelan(field: str) -> int:
    """Excel's number of a setting's row on Identitas."""
    return [one.field for one in SETELAN].index(field) + 2


def _tulis_identitas(
    penulis: _Penulis,
    setelan: Mapping[str, object],
    daftar: Mapping[tuple[str, ...], Daftar],
) -> None:
    _hanya(setelan, {one.field for one in SETELAN})
    _tulis_kepala(penulis, IDENTITAS.columns)
    penulis.worksheet.freeze_panes(1, 0)
    for row, setting in enumerate(SETELAN, start=1):
        _tulis_setelan(penulis, row, setting, _nilai_setelan(setting, setelan.get(setting.field)))
        penulis.worksheet.data_validation(row, 1, row, 1, _validasi_setelan(setting, daftar))
        if setting.required:
            penulis.warnai(f"B{row + 1}", f'$B{row + 1}=""', KURANG.gaya)


def _nilai_setelan(setting: Setting, given: object) -> object:
    if setting.field == _VERSI:
        return VERSI_TEMPLAT
    return _dari_teks(setting.bawaan, setting.kind) if given in (None, "") else given


def _tulis_setelan(penulis: _Penulis, row: int, setting: Setting, nilai: object) -> None:
    tanda = KEPALA_WAJIB if setting.required else KEPALA_BOLEH
    number_format = _FORMAT_SETELAN.get(setting.kind, UMUM)
    penulis.teks(row, 0, setting.label, {**_SETELAN, **tanda.gaya})
    penulis.nilai(row, 1, nilai, {**_SETELAN, "align": "left", "num_format": number_format})
    penulis.teks(row, 2, _penjelasan(setting), {**_SETELAN, "font_color": "#595959"})
    penulis.worksheet.set_row(row, 32)


_SETELAN: Sifat = {
    "border": 1,
    "border_color": _GARIS,
    "valign": "vcenter",
    "text_wrap": True,
    "indent": 1,
}


def _penjelasan(setting: Setting) -> str:
    """What stands beside the setting; an example only where no default shows one."""
    teks = keterangan(setting)
    if setting.bawaan or setting.field == _VERSI:
        return teks
    return f"{teks} Contoh: {setting.contoh}."


def _validasi_setelan(
    setting: Setting, daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    pesan = _pesan_masukan(setting.label, keterangan(setting), setting.contoh)
    choices = pilihan_setelan(setting)
    if setting.kind is Kind.PERSEN:
        return {**pesan, **_dianjurkan(daftar[choices].rentang, _PERSEN_LAIN)}
    if choices:
        return {**pesan, **_tertutup(setting.label, choices, daftar)}
    if setting.kind is Kind.NOMOR:
        return {**pesan, **_bilangan_bulat(setting.label, minimal=0)}
    return {**pesan, "validate": "any"}


_PERSEN_LAIN = f"Isi dengan persen, misalnya 100% atau 120%, atau {TANPA_BATAS}."


def _tulis_isian(penulis: _Penulis, isian: Isian, daftar: Mapping[tuple[str, ...], Daftar]) -> None:
    worksheet = penulis.worksheet
    _tulis_kepala(penulis, isian.columns)
    worksheet.freeze_panes(1, isian.beku)
    worksheet.set_zoom(85)
    worksheet.autofilter(0, 0, isian.akhir - 1, len(isian.columns) - 1)
    _tulis_nilai(penulis, isian)
    for col, column in enumerate(isian.columns):
        worksheet.data_validation(1, col, isian.akhir - 1, col, _validasi(isian, column, daftar))
    for rentang, rumus, tanda in _pemeriksaan(isian):
        penulis.warnai(rentang, rumus, tanda.gaya)
    # Lines around rows in use only: drawn ahead of time they would print empty pages.
    garis = {"border": 1, "border_color": _GARIS}
    penulis.warnai(f"A2:{huruf_kolom(len(isian.columns))}{isian.akhir}", isian.terisi, garis)
    _diamkan_angka_teks(worksheet, isian)


def _tulis_kepala(penulis: _Penulis, columns: tuple[Column, ...]) -> None:
    """Header row and column formats: these hold for every row and make no row a used one."""
    penulis.worksheet.set_row(0, 36)
    for col, column in enumerate(columns):
        tanda = KEPALA_WAJIB if column.required else KEPALA_BOLEH
        penulis.worksheet.set_column(col, col, column.width, penulis.format(_sifat(column)))
        penulis.teks(0, col, column.header, {**_KEPALA, **tanda.gaya})
        penulis.worksheet.write_comment(0, col, *_komentar(column))


_KEPALA: Sifat = {
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
    "border": 1,
    "border_color": "#8EA9DB",
}


def _sifat(column: Column) -> Sifat:
    """The looks of a column's cells."""
    return {
        "text_wrap": True,
        "valign": "top",
        "num_format": _FORMAT_KIND.get(column.kind, UMUM),
        "align": _RATA.get(column.kind, "left"),
    }


def _komentar(column: Column) -> tuple[str, dict[str, object]]:
    """The header's comment and its size."""
    wajib = "Wajib diisi. " if column.required else ""
    contoh = f"\nContoh: {column.contoh}" if column.contoh else ""
    teks = f"{wajib}{column.note}{contoh}"
    height = 24 + 15 * (len(teks) // 40 + teks.count("\n") + 1)
    return teks, {"author": "lkj-xlsx", "width": 260, "height": height, "font_size": 9}


def _tulis_nilai(penulis: _Penulis, isian: Isian) -> None:
    for row, values in enumerate(isian.isi, start=1):
        for col, column in enumerate(isian.columns):
            value = values.get(column.field)
            if column.kind in KIND_TEKS and isinstance(value, int):
                value = str(value)
            if value not in (None, ""):
                penulis.nilai(row, col, value, _sifat(column))
        penulis.worksheet.set_row(row, _tinggi(isian, values))


def _tinggi(isian: Isian, values: Mapping[str, object]) -> float:
    """Points that the longest text of a row needs."""
    lines = 1
    for column in isian.columns:
        text = values.get(column.field)
        if isinstance(text, str):
            broken = garis_teks(teks_sel(text), piksel_kolom(column.width), _TEKS)
            lines = max(lines, len(broken))
    return min(TINGGI_MAKS, lines * tinggi_garis(_TEKS))


_TEKS = Gaya()


def _diamkan_angka_teks(worksheet: Worksheet, isian: Isian) -> None:
    """No green triangles over NIP and Kode, whose digits are meant to be text."""
    ranges = [isian.rentang(one) for one in isian.columns if one.kind in KIND_TEKS]
    if ranges:
        worksheet.ignore_errors({"number_stored_as_text": " ".join(ranges)})


def _validasi(
    isian: Isian, column: Column, daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    """Stops where the list is closed, warns where other texts are legitimate, else only explains."""
    pesan = _pesan_masukan(column.header, column.note, column.contoh)
    if column.choices:
        return {**pesan, **_tertutup(column.header, column.choices, daftar)}
    if column.kind is Kind.JABATAN and not _didefinisikan(isian, column):
        return {**pesan, **_dianjurkan("=DaftarJabatan", _JABATAN_LAIN)}
    if column.field == "indikator" and not _didefinisikan(isian, column):
        return {**pesan, **_dianjurkan("=DaftarIndikator", _INDIKATOR_LAIN)}
    if column.kind is Kind.NOMOR:
        return {**pesan, **_bilangan_bulat(column.header, minimal=1)}
    return {**pesan, "validate": "any"}


_JABATAN_LAIN = (
    "Jabatan ini tidak ada di sheet Pejabat. Teruskan bila memang demikian, misalnya Plt. Camat."
)
_INDIKATOR_LAIN = (
    "Bunyi ini tidak sama dengan indikator mana pun di sheet PK. Sebaiknya pilih dari daftar."
)


def _didefinisikan(isian: Isian, column: Column) -> bool:
    """Whether the sheet is the one that the other sheets' dropdowns draw this column from."""
    return (isian.sheet.name, column.field) in {(PEJABAT.name, "jabatan"), (PK.name, "indikator")}


def _pesan_masukan(judul: str, note: str, contoh: str) -> dict[str, object]:
    """The hint beside the cell; the example is left out where Excel's limit leaves no room."""
    panjang = f"{note}\nContoh: {contoh}" if contoh else note
    teks = panjang if len(panjang) <= _PANJANG_PESAN else note
    return {"input_title": judul[:_PANJANG_JUDUL_PESAN], "input_message": teks[:_PANJANG_PESAN]}


def _tertutup(
    judul: str, choices: tuple[str, ...], daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    return {
        "validate": "list",
        "source": daftar[choices].rentang,
        "error_type": "stop",
        "error_title": "Tidak ada di daftar",
        "error_message": f"{judul} harus salah satu dari: {', '.join(choices)}.",
    }


def _dianjurkan(source: str, pesan: str) -> dict[str, object]:
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": "Tidak ada di daftar",
        "error_message": pesan,
    }


def _bilangan_bulat(judul: str, *, minimal: int) -> dict[str, object]:
    return {
        "validate": "integer",
        "criteria": ">=",
        "value": minimal,
        "error_type": "warning",
        "error_title": "Bukan bilangan bulat",
        "error_message": f"{judul} biasanya bilangan bulat, paling kecil {minimal}.",
    }


def _pemeriksaan(isian: Isian) -> Iterator[tuple[str, str, Tanda]]:
    """What is coloured while people type: a range, a formula for its first row, the colour.

    The first formula that holds decides a cell's colour.
    """
    for column in isian.columns:
        range_ = isian.rentang(column)
        if keliru := _keliru(isian, column):
            yield range_, keliru, SALAH
        if column.required:
            yield range_, _kosong(isian, column), KURANG
        if romawi := _romawi_tw(column):
            kepala = f"{isian.huruf(column.field)}1"
            yield kepala, f'TriwulanLaporan="{romawi}"', KEPALA_TRIWULAN
            if column.kind is Kind.BESARAN:
                yield range_, _belum_diisi(isian, column, romawi), BELUM


def _keliru(isian: Isian, column: Column) -> str:
    """When a cell of the column is surely wrong; empty where nothing can be told from the cell."""
    cell = f"${isian.huruf(column.field)}2"
    if column.kind is Kind.NIP:
        return _nip_keliru(cell)
    if column.kind is Kind.KODE:
        return f"ISNUMBER({cell})"
    if column.kind is Kind.DAFTAR_NOMOR:
        return f"IF(ISNUMBER({cell}),OR({cell}<>INT({cell}),{cell}>{_NOMOR_TERBESAR}),FALSE)"
    if column.kind is Kind.RUPIAH and _romawi_tw(column):
        return _melebihi_pagu(isian, cell)
    if column.field == "no" and isian.sheet.name in {REALISASI.name, STRATEGI.name}:
        return _no_tak_ada(isian, cell)
    return ""


def _nip_keliru(cell: str) -> str:
    """Not 18 digits, what the reader skips aside. Nine at a time: Excel counts only fifteen.

    `TEXT(--x,"000000000")=x` holds for nine digits alone, not for `1E5`, dates or signs.
    """
    digits = _tanpa(cell, _BUKAN_NIP)
    halves = (f"LEFT({digits},9)", f"RIGHT({digits},9)")
    numeric = ",".join(f'TEXT(--{half},"000000000")={half}' for half in halves)
    return (
        f'IF({digits}="",FALSE,'
        f"OR(ISNUMBER({cell}),LEN({digits})<>18,NOT(IFERROR(AND({numeric}),FALSE))))"
    )


def _tanpa(cell: str, parts: tuple[str, ...]) -> str:
    """The cell's text in capitals without certain parts."""
    text = f"UPPER({cell})"
    for part in parts:
        text = f'SUBSTITUTE({text},"{part}","")'
    return text


_BUKAN_NIP = ("NIP", " ", "\u00a0", ".", "-", ":", "'")
"""What may stand in a NIP beside its digits."""
_BUKAN_NOMOR = ("NOMOR", "NO", " ", "\u00a0", ".", "(", ")", ":")
"""What may stand in a No beside its digits."""


def _melebihi_pagu(isian: Isian, cell: str) -> str:
    """More than the pagu in force, where both are numbers."""
    pagu = f"${isian.huruf('pagu')}2"
    if isian.ada("pagu_perubahan"):
        revised = f"${isian.huruf('pagu_perubahan')}2"
        pagu = f'IF({revised}="",{pagu},{revised})'
    return f"AND(ISNUMBER({cell}),ISNUMBER({pagu}),{cell}>{pagu})"


def _no_tak_ada(isian: Isian, cell: str) -> str:
    """PK has no such No for the Jabatan of this row, or of the last row above that names one.

    Silent unless that is certain. The Jabatan must stand in Pejabat and in PK just as it is written
    here; no row of PK with this No may belong to a Jabatan that Pejabat writes otherwise (`Plt.
    Camat`, `Kasubag` for `Kasubbag`: perhaps the same office); and the No must be beyond the number
    of the official's indicators, since a PK without proper numbers is numbered in row order.
    """
    letters = isian.huruf("jabatan")
    above = f"${letters}$2:${letters}2"
    jabatan = f'LOOKUP(2,1/({above}<>""),{above})'
    nomor = _tanpa(cell, _BUKAN_NOMOR)
    mine = f"PKJabatan={jabatan}"
    known = f'ISNUMBER(MATCH({jabatan},PejabatJabatan,0))*SUMPRODUCT(({mine})*(PKIndikator<>""))'
    perhaps = f"(({mine})+ISNA(MATCH(PKJabatan,PejabatJabatan,0)))>0"
    return (
        f'IF({nomor}="",FALSE,IF({known}=0,FALSE,IF(IFERROR(--{nomor}<={known},FALSE),FALSE,'
        f"SUMPRODUCT((PKNo={nomor})*({perhaps}))=0)))"
    )


def _kosong(isian: Isian, column: Column) -> str:
    """Nothing in the cell though something stands in its row, and nothing else makes up for it."""
    letters = isian.huruf(column.field)
    conditions = [f'${letters}2=""', isian.terisi]
    if column.diisi_turun:
        conditions.append(f"COUNTA(${letters}$2:${letters}2)=0")
    if column.field == "no" and isian.ada("indikator") and isian.sheet.name != PK.name:
        conditions.append(f'${isian.huruf("indikator")}2=""')
    return f"AND({','.join(conditions)})"


def _belum_diisi(isian: Isian, column: Column, romawi: str) -> str:
    cell = f"${isian.huruf(column.field)}2"
    return f'AND(TriwulanLaporan="{romawi}",{cell}="",{isian.terisi})'


def _romawi_tw(column: Column) -> str:
    """The quarter whose realisasi stands in the column; empty for any other column."""
    fields = {f"tw_{index}": romawi for index, romawi in enumerate(ROMAWI, start=1)}
    return fields.get(column.field, "")
