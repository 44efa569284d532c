"""The workbook to fill in: the sheets of the standard and what is to stand in them in, a file out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkj_xlsx.baku.columns import Column, Rata, Setting, Sheet
from lkj_xlsx.baku.sheets import DAFTAR, IDENTITAS, PETUNJUK, SETELAN, VERSI_TEMPLAT
from lkj_xlsx.dasar.aman import tulis_aman
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.tampil.lembar import Gaya, piksel_kolom
from lkj_xlsx.templat.isian import Berformat, Isian, Persentase, hanya, semua_isian
from lkj_xlsx.templat.periksa_langsung import nama_pemeriksaan, pemeriksaan_langsung
from lkj_xlsx.templat.petunjuk import lembar_petunjuk
from lkj_xlsx.templat.tanda import KEPALA_BOLEH, KEPALA_WAJIB, KURANG, Tanda
from lkj_xlsx.templat.validasi import (
    Daftar,
    Validasi,
    dari_teks,
    nama_daftar,
    semua_daftar,
    validasi,
    validasi_setelan,
)
from lkj_xlsx.writer.buku import tambah_lembar
from lkj_xlsx.writer.nama import teks_tertulis
from lkj_xlsx.writer.penulis import DaftarFormat, Penulis, SheetTumbuh, Sifat
from lkj_xlsx.writer.sifat import PENULIS
from lkj_xlsx.writer.tinggi import TAKUK, TINGGI_MAKS, garis_teks, tinggi_garis

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Berformat", "Persentase", "tulis_templat"]

_DIBUAT = datetime(2024, 1, 1, tzinfo=UTC)
"""The document's date, fixed: the same arguments give the same bytes."""

_RATA: Mapping[Rata, str] = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}

_VERSI = "versi_templat"
_GARIS = "#BFBFBF"

_A4 = 9

_TITIK = "." * 10
_SEBUTAN = f"Triwulan {_TITIK} Tahun {_TITIK} – Unit kerja {_TITIK * 3}"
"""What every page leaves to be written by hand: a header cannot follow the cells of Identitas, which
change from quarter to quarter.
"""


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
    content = _buku(semua_isian(isi or {}, opsional=opsional, baris=baris), setelan or {})
    with tulis_aman(path) as temporary:
        temporary.write_bytes(content)


def _buku(isian: tuple[Isian, ...], setelan: Mapping[str, object]) -> bytes:
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as buku:
        buku.set_properties({"title": "Isian LKJ Triwulan", "author": PENULIS, "created": _DIBUAT})
        format_ = DaftarFormat(buku)
        daftar = semua_daftar()
        sheets = [(IDENTITAS, IDENTITAS.columns), *((one.sheet, one.columns) for one in isian)]
        guide = lembar_petunjuk(sheets)
        tambah_lembar(buku, [replace(guide, kaki=f"{guide.kaki}\n{_SEBUTAN}")])
        buku.get_worksheet_by_name(PETUNJUK).set_tab_color("#548235")
        _tulis_identitas(Penulis(_sheet_baru(buku, IDENTITAS), format_), setelan, daftar)
        for one in isian:
            _tulis_isian(Penulis(_sheet_baru(buku, one.sheet), format_), one, daftar)
        _tulis_daftar(Penulis(buku.add_worksheet(DAFTAR), format_), daftar)
        for name, formula in (*nama_daftar(isian), *nama_pemeriksaan(isian)):
            buku.define_name(name, formula)
    return content.getvalue()


def _sheet_baru(buku: Workbook, sheet: Sheet) -> Worksheet:
    worksheet = buku.add_worksheet(sheet.name, SheetTumbuh)
    worksheet.set_tab_color("#1F4E78" if sheet.wajib else "#A6A6A6")
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    own = {"scale_with_doc": False}
    worksheet.set_header(f"&L&8 {_SEBUTAN}", {"margin": 0.25} | own)
    worksheet.set_footer("&L&8 &F&C&8 &A&R&8 Halaman &P dari &N", own)
    return worksheet


def _tulis_daftar(penulis: Penulis, daftar: Mapping[tuple[str, ...], Daftar]) -> None:
    for col, one in enumerate(daftar.values()):
        penulis.worksheet.set_column(col, col, 22)
        penulis.teks(0, col, one.judul, {"bold": True})
        for row, nilai in enumerate(one.nilai, start=1):
            penulis.nilai(row, col, nilai, {})
    penulis.worksheet.hide()


def _tulis_identitas(
    penulis: Penulis,
    setelan: Mapping[str, object],
    daftar: Mapping[tuple[str, ...], Daftar],
) -> None:
    hanya(setelan, {one.field for one in SETELAN})
    _tulis_kepala(penulis, IDENTITAS.columns)
    penulis.worksheet.freeze_panes(1, 0)
    penulis.worksheet.fit_to_pages(1, 1)
    for row, setting in enumerate(SETELAN, start=1):
        _tulis_setelan(penulis, row, setting, _nilai_setelan(setting, setelan.get(setting.field)))
        penulis.worksheet.data_validation(
            row, 1, row, 1, _aturan(validasi_setelan(setting, daftar))
        )
        if setting.required:
            penulis.warnai(f"B{row + 1}", f'$B{row + 1}=""', _sifat_tanda(KURANG))


def _nilai_setelan(setting: Setting, given: object) -> object:
    if setting.field == _VERSI:
        return VERSI_TEMPLAT
    return dari_teks(setting.bawaan, setting.kind) if given in (None, "") else given


def _tulis_setelan(penulis: Penulis, row: int, setting: Setting, nilai: object) -> None:
    tanda = KEPALA_WAJIB if setting.required else KEPALA_BOLEH
    number_format = setting.kind.format_setelan or setting.kind.format
    penulis.teks(row, 0, setting.label, {**_SETELAN, **_sifat_tanda(tanda)})
    penulis.nilai(row, 1, nilai, {**_SETELAN, "align": "left", "num_format": number_format})
    penulis.teks(row, 2, _penjelasan(setting), {**_SETELAN, "font_color": "#595959"})
    shown = (setting.label, nilai if isinstance(nilai, str) else "", _penjelasan(setting))
    penulis.worksheet.set_row(row, _tinggi_setelan(shown))


def _tinggi_setelan(texts: Sequence[str]) -> float:
    """Points that the longest text of a setting needs beside its indentation; room to breathe at least."""
    lines = max(
        len(garis_teks(teks_tertulis(text), piksel_kolom(column.width) - TAKUK, _TEKS))
        for text, column in zip(texts, IDENTITAS.columns, strict=True)
    )
    return min(TINGGI_MAKS, max(_SETELAN_TERENDAH, lines * tinggi_garis(_TEKS)))


_SETELAN_TERENDAH = 32


_BINGKAI: Sifat = {"border": 1, "border_color": _GARIS}
_SETELAN: Sifat = {
    **_BINGKAI,
    "valign": "vcenter",
    "text_wrap": True,
    "indent": 1,
}


def _penjelasan(setting: Setting) -> str:
    """What stands beside the setting; an example only where no default shows one."""
    teks = setting.keterangan
    if setting.bawaan or setting.field == _VERSI:
        return teks
    return f"{teks} Contoh: {setting.contoh}."


def _aturan(one: Validasi) -> dict[str, object]:
    """A validation as xlsxwriter is told of it."""
    hint = {"input_title": one.judul, "input_message": one.pesan}
    if one.daftar:
        accepted: dict[str, object] = {"validate": "list", "source": one.daftar}
    elif one.minimal is not None:
        accepted = {"validate": "integer", "criteria": ">=", "value": one.minimal}
    else:
        return {**hint, "validate": "any"}
    return {
        **hint,
        **accepted,
        "error_type": "stop" if one.tegas else "warning",
        "error_title": one.judul_galat,
        "error_message": one.galat,
    }


def _sifat_tanda(tanda: Tanda) -> Sifat:
    """The colour's looks, without what it leaves as it is."""
    looks = {"bg_color": tanda.isian, "font_color": tanda.warna, "bold": tanda.tebal}
    return {name: value for name, value in looks.items() if value}


def _tulis_isian(penulis: Penulis, isian: Isian, daftar: Mapping[tuple[str, ...], Daftar]) -> None:
    worksheet = penulis.worksheet
    _tulis_kepala(penulis, isian.columns)
    worksheet.freeze_panes(1, isian.beku)
    worksheet.set_zoom(85)
    worksheet.autofilter(0, 0, isian.akhir - 1, len(isian.columns) - 1)
    _tulis_nilai(penulis, isian)
    for col, column in enumerate(isian.columns):
        rule = _aturan(validasi(isian, column, daftar))
        worksheet.data_validation(1, col, isian.akhir - 1, col, rule)
    if isian.tercetak_kosong < isian.berbingkai:
        # On the screen alone: blank rows with lines of their own would be printed, on pages of theirs.
        first, last = isian.tercetak_kosong + 1, isian.berbingkai
        blank = f"A{first}:{huruf_kolom(len(isian.columns))}{last}"
        penulis.warnai(blank, "TRUE", _BINGKAI, terus=True)
    for rentang, rumus, tanda in pemeriksaan_langsung(isian):
        penulis.warnai(rentang, rumus, _sifat_tanda(tanda))
    # Below the framed rows lines around those in use only: drawn ahead they would print empty pages.
    penulis.warnai(isian.semua, isian.terisi, _BINGKAI)
    _diamkan_angka_teks(worksheet, isian)


def _tulis_kepala(penulis: Penulis, columns: tuple[Column, ...]) -> None:
    """Header row and column formats: these hold for every row and make no row a used one."""
    penulis.worksheet.set_row(0, 36)
    for col, column in enumerate(columns):
        tanda = KEPALA_WAJIB if column.required else KEPALA_BOLEH
        penulis.worksheet.set_column(col, col, column.width, penulis.format(_sifat(column)))
        penulis.teks(0, col, column.header, {**_KEPALA, **_sifat_tanda(tanda)})
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
        "num_format": column.kind.format,
        "align": _RATA[column.kind.rata],
    }


def _komentar(column: Column) -> tuple[str, dict[str, object]]:
    """The header's comment and its size."""
    wajib = "Wajib diisi. " if column.required else ""
    contoh = f"\nContoh: {column.contoh}" if column.contoh else ""
    teks = f"{wajib}{column.note}{contoh}"
    height = 24 + 15 * (len(teks) // 40 + teks.count("\n") + 1)
    return teks, {"author": "lkj-xlsx", "width": 260, "height": height, "font_size": 9}


def _tulis_nilai(penulis: Penulis, isian: Isian) -> None:
    for row, values in enumerate(isian.isi, start=1):
        for col, column in enumerate(isian.columns):
            value = values.get(column.field)
            if column.kind.berupa_teks and isinstance(value, int):
                value = str(value)
            penulis.nilai(row, col, value, {**_sifat(column), **_BINGKAI})
        penulis.worksheet.set_row(row, _tinggi(isian, values))
    for row in range(len(isian.isi) + 1, isian.tercetak_kosong):
        for col, column in enumerate(isian.columns):
            penulis.nilai(row, col, None, {**_sifat(column), **_BINGKAI})


def _tinggi(isian: Isian, values: Mapping[str, object]) -> float:
    """Points that the longest text of a row needs."""
    lines = 1
    for column in isian.columns:
        text = values.get(column.field)
        if isinstance(text, str):
            broken = garis_teks(teks_tertulis(text), piksel_kolom(column.width), _TEKS)
            lines = max(lines, len(broken))
    return min(TINGGI_MAKS, lines * tinggi_garis(_TEKS))


_TEKS = Gaya()


def _diamkan_angka_teks(worksheet: Worksheet, isian: Isian) -> None:
    """No green triangles over NIP and Kode, whose digits are meant to be text."""
    ranges = [isian.rentang(one) for one in isian.columns if one.kind.berupa_teks]
    if ranges:
        worksheet.ignore_errors({"number_stored_as_text": " ".join(ranges)})
