"""Columns once: what a kind holds, what a record holds, and that neither leaves anything out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

import pytest

from gambar import lkj_dari, temuan_dari
from lkj_xlsx.baku.columns import KINDS, Kind, Sheet
from lkj_xlsx.baku.model import (
    FIELD_REKAMAN,
    KOLOM_TRIWULAN,
    Anggaran,
    Evaluasi,
    Identitas,
    Indikator,
    Kalimat,
    Libur,
    Pejabat,
    Pengecualian,
    Polaritas,
    Realisasi,
    Strategi,
    Tugas,
)
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    SETELAN,
    SHEETS,
    STRATEGI,
    TUGAS,
)
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.reader.sel import PEMBACA, BarisMasukan
from lkj_xlsx.temuan.lkj0_isian import SEL_GALAT_EXCEL

SEMUA_KIND = {name: one for name, one in vars(Kind).items() if isinstance(one, Kind)}


def test_setiap_kind_terdaftar_dan_bernama_sendiri() -> None:
    """No kind is left out of KINDS, and people can tell them apart by name."""
    assert set(SEMUA_KIND) == {name for name in Kind.__annotations__ if name.isupper()}
    assert list(SEMUA_KIND.values()) == list(KINDS)
    assert len({one.nama for one in KINDS}) == len(KINDS)


def test_setiap_kind_dipakai() -> None:
    used = {column.kind for sheet in SHEETS for column in sheet.columns}
    assert used | {one.kind for one in SETELAN} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "value", "form", "wanted"),
    [
        (Kind.NOMOR, 3, "General", True),
        (Kind.NOMOR, "No", "General", False),
        (Kind.RUPIAH, "Rp 4.110.000,-", "General", True),
        (Kind.RUPIAH, "Pagu", "General", False),
        (Kind.NIP, "19870702 200602 2 002", "@", True),
        (Kind.NIP, "NIP", "@", False),
        (Kind.TEKS, "Camat", "General", False),
        (Kind.BESARAN, 12, "General", False),
    ],
)
def test_yang_tidak_mungkin_sebuah_judul(
    kind: Kind, value: object, form: str, wanted: bool
) -> None:
    assert kind.khas(value, form) is wanted


@pytest.mark.parametrize(
    ("kind", "one", "other", "wanted"),
    [
        (Kind.TANGGAL, date(2023, 10, 2), "2 Oktober 2023", True),
        (Kind.TANGGAL, datetime(2023, 10, 2), "3 Oktober 2023", False),  # noqa: DTZ001 - Excel's
        (Kind.TANGGAL, "besok", "Besok", True),
        (Kind.JABATAN, "Kasi Umum", "Kepala Seksi Umum", True),
        (Kind.JABATAN, "Kasi Umum", "Kasubbag Umum", False),
        (Kind.NIP, "19870702 200602 2 002", "198707022006022002", True),
        (Kind.NIP, "19870702 200602 2 002", "198707022006022003", False),
        (Kind.TEKS, "S.Sos.", "s. sos", True),
    ],
)
def test_dua_sel_yang_menyatakan_hal_yang_sama(
    kind: Kind, one: object, other: object, wanted: bool
) -> None:
    assert (kind.sama(one, str(one)) == kind.sama(other, str(other))) is wanted


REKAMAN: tuple[tuple[Sheet, type[Any]], ...] = (
    (PEJABAT, Pejabat),
    (PK, Indikator),
    (REALISASI, Realisasi),
    (ANGGARAN, Anggaran),
    (STRATEGI, Strategi),
    (EVALUASI, Evaluasi),
    (TUGAS, Tugas),
    (KALIMAT, Kalimat),
    (PENGECUALIAN, Pengecualian),
    (LIBUR, Libur),
)
BUKAN_KOLOM = {
    "asal", "pangkat_atasan", "pemegang", "polaritas_tertulis", "sebutan", "sebutan_atasan",
    "terdaftar", "triwulan_ditebak",
}  # fmt: skip
"""What a record knows beside the cells of its row."""
TERBACA = {
    Kind.TEKS: {"str"},
    Kind.JABATAN: {"str"},
    Kind.NIP: {"str"},
    Kind.KODE: {"str"},
    Kind.NOMOR: {"int | None", "int"},
    Kind.DAFTAR_NOMOR: {"tuple[int, ...]"},
    Kind.BESARAN: {"Besaran | None"},
    Kind.PERSEN: {"Persen | None", "Decimal | None"},
    Kind.RUPIAH: {"int | None"},
    Kind.TANGGAL: {"date | None", "date"},
    Kind.TRIWULAN: {"Triwulan | None", "Triwulan"},
    Kind.BUTIR: {"tuple[str, ...]"},
}
"""What a field may hold that is read from a column of the kind; a Pilihan is an enum of its own."""


def field_rekaman(record: type[Any]) -> dict[str, str]:
    return {one.name: str(one.type) for one in fields(record) if one.name not in BUKAN_KOLOM}


def sekali(names: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(names))


def test_setiap_sheet_punya_rekaman() -> None:
    assert {sheet.name for sheet, _ in REKAMAN} | {IDENTITAS.name} == {one.name for one in SHEETS}


@pytest.mark.parametrize(("sheet", "record"), REKAMAN, ids=lambda one: getattr(one, "name", ""))
def test_kolom_sebuah_sheet_adalah_field_rekamannya(sheet: Sheet, record: type[Any]) -> None:
    """Nothing that is asked for is dropped, nothing stands in a record that no column fills."""
    columns = sekali(FIELD_REKAMAN.get(one.field, one.field) for one in sheet.columns)
    assert columns == sorted(field_rekaman(record))


def test_setiap_isian_identitas_adalah_sebuah_field() -> None:
    settings = sekali(FIELD_REKAMAN.get(one.field, one.field) for one in SETELAN)
    assert settings == sorted(field_rekaman(Identitas))


@pytest.mark.parametrize(("sheet", "record"), REKAMAN, ids=lambda one: getattr(one, "name", ""))
def test_field_menampung_apa_yang_dibaca_dari_kolomnya(sheet: Sheet, record: type[Any]) -> None:
    types = field_rekaman(record)
    for column in sheet.columns:
        kind = types[FIELD_REKAMAN.get(column.field, column.field)]
        if column.field in KOLOM_TRIWULAN:
            (one,) = TERBACA[column.kind]
            assert kind == f"tuple[{one}, ...]", column.field
        elif column.kind is not Kind.PILIHAN:
            assert kind in TERBACA[column.kind], column.field


def test_keempat_triwulan_berurutan_di_setiap_sheet() -> None:
    """A tuple of quarters is filled in the order of its columns."""
    for sheet, _ in REKAMAN:
        found = [one.field for one in sheet.columns if one.field in KOLOM_TRIWULAN]
        assert found == sorted(found)
        assert len(found) % 4 == 0


def test_setiap_kind_ada_pembacanya() -> None:
    assert set(PEMBACA) == set(KINDS)


@pytest.mark.parametrize(
    ("sheet", "field"),
    [(sheet, one.field) for sheet, _ in REKAMAN for one in sheet.columns if one.field != "jabatan"],
    ids=lambda one: getattr(one, "name", one),
)
def test_galat_excel_di_kolom_mana_pun_dicatat_sekali(sheet: Sheet, field: str) -> None:
    """Every cell of a row is read, and read once."""
    drawn = (
        " | ".join(one.header for one in sheet.columns),
        " | ".join("#REF!" if one.field == field else one.contoh for one in sheet.columns),
    )
    found = temuan_dari("\n".join((sheet.name, *drawn)), SEL_GALAT_EXCEL.kode)
    assert len(found) == 1
    assert f"Kolom {sheet.column(field).header} " in found[0].pesan


def test_kolom_mengisi_field_yang_bernama_sama() -> None:
    """Four quarters are one tuple, in order; the quarter of a sentence is one of its own."""
    lkj = lkj_dari("""
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | Pagu Perubahan | TW I | TW III | Ket
        Camat | Program | 7.01.01 | Uraian | 500 | 600 | 100 | 300 | lunas

        Kalimat
        Jabatan | Bagian | Triwulan | Kalimat
        Camat | Penutup | II | Selesai.
    """)
    (row,), (sentence,) = lkj.anggaran, lkj.kalimat
    assert (row.pagu_murni, row.pagu_perubahan, row.ket) == (500, 600, "lunas")
    assert row.triwulan == (100, None, 300, None)
    assert (sentence.triwulan, sentence.bagian) == (Triwulan.II, "Penutup")


def test_kolom_tahunan_di_setiap_sheet() -> None:
    """What a new year leaves behind; sheets that stay behind whole name none of their columns."""
    found = {
        sheet.name: [one.header for one in sheet.columns if one.tahunan]
        for sheet in SHEETS
        if any(one.tahunan for one in sheet.columns)
    }
    quarters = ["TW I", "TW II", "TW III", "TW IV"]
    assert found == {
        "Pejabat": ["Periode", "Tanggal Laporan"],
        "Realisasi": [
            *quarters, "Target Tertulis", "Capaian Tertulis", "Triwulan Tertulis", "Ket",
        ],
        "Anggaran": [*quarters, "Serapan Tertulis", "Triwulan Tertulis", "Ket"],
    }  # fmt: skip
    assert [one.label for one in SETELAN if one.tahunan] == ["Tahun", "Triwulan", "Tanggal Laporan"]


def test_kolom_yang_tetap_terlihat_ada_di_sheetnya() -> None:
    for sheet in SHEETS:
        assert not sheet.beku or not sheet.column(sheet.beku).opsional


def test_setiap_kolom_dibaca_menurut_jenisnya_bila_tidak_dibaca_sendiri() -> None:
    """What a new column needs: none of these is named where the row is read."""
    lkj = lkj_dari("""
        PK
        Jabatan | No | Indikator Kinerja | Target | Polaritas | Target TW II
        Camat | 2. | Jumlah laporan | 12 laporan | minimal | 6 laporan
    """)
    row = BarisMasukan(PK, lkj.indikator[0].asal, Penampung())
    read: dict[str, Any] = row.rekaman(dict, satuan="terbaca")
    assert (read["jabatan"], read["no"], read["satuan"]) == ("Camat", 2, "terbaca")
    assert read["polaritas"] is Polaritas.MINIMAL
    assert read["kelompok"] is None
    assert [one and one.teks for one in read["target_triwulan"]] == [None, "6 laporan", None, None]
    assert sorted(read) == sorted([*field_rekaman(Indikator), "asal"])
