"""The frames: exact values in tidy rows, sums that every place repeats, and sheets for pivot tables."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

import lkj_xlsx
from acak_anggaran import buat_lkj, perbedaan
from buat import FOLDER
from gambar import laporan_dari
from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.hitung.bingkai import (
    Tabel,
    data_biaya,
    data_kinerja,
    pastikan_persis,
    polos,
    tabel,
    tren,
)
from lkj_xlsx.hitung.laporan import hitung
from lkj_xlsx.tampil.kolom import KolomData, LembarData
from lkj_xlsx.tampil.lembar import Nilai
from lkj_xlsx.tampil.rekap.rekap_data import KOLOM_ANGGARAN, KOLOM_KINERJA
from lkj_xlsx.writer.data import PenulisData, buku_data

SETAHUN = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | III

Pejabat
Jabatan | Nama | NIP
Camat | A | 198701012010011001
Kasi Pemerintahan | B | 198801012010011002

PK
Jabatan | No | Indikator Kinerja | Target | Polaritas
Camat | 1 | Jumlah laporan | 12 laporan |
Camat | 2 | Nilai SAKIP | 80 nilai |
Camat | 3 | Predikat | WTP |
Kasi Pemerintahan | 1 | Lama layanan | 3 hari | Minimal

Realisasi
Jabatan | No | TW I | TW II | TW III
Camat | 1 | 3 laporan | | 9 laporan
Camat | 2 | 70 nilai | 75 nilai | 79 nilai
Camat | 3 | WTP | WTP | WTP
Kasi Pemerintahan | 1 | 3 hari | 2 hari | 2 hari

Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III
Camat | Program | 7.01.01 | Program A | 1000 | 100 | | 700
Camat | Program | 7.01.02 | Program B | 500 | 50 | 60 |
Kasi Pemerintahan | Kegiatan | 7.01.01.2.01 | Kegiatan A | 1000 | 100 | 400 | 700
"""


@pytest.fixture(scope="module")
def setahun() -> Tabel:
    return tabel(laporan_dari(SETAHUN))


def kolom(frame: pd.DataFrame, *names: str) -> list[tuple[object, ...]]:
    """Some columns of a frame, a row a tuple of Python's own values."""
    return [tuple(map(polos, row)) for row in frame[[*names]].itertuples(index=False)]


def test_a_row_for_each_indicator_and_quarter_up_to_the_reporting_one(setahun: Tabel) -> None:
    rows = kolom(setahun.kinerja, "jabatan", "no", "triwulan", "keadaan", "tercapai", "mentah")
    assert rows[:3] == [
        ("Camat", 1, 1, "dihitung", False, Fraction(1, 4)),
        ("Camat", 1, 2, "belum diisi", False, None),
        ("Camat", 1, 3, "dihitung", False, Fraction(3, 4)),
    ]
    assert len(rows) == 4 * 3
    assert rows[-1] == ("Kasi Pemerintahan", 1, 3, "dihitung", True, Fraction(4, 3))


def test_blank_money_stays_out_of_floats(setahun: Tabel) -> None:
    """Money is Int64 with holes; ratios are Fractions; nothing in any frame is a float."""
    rows = kolom(setahun.biaya, "kode", "triwulan", "pagu", "realisasi", "serapan")
    assert rows[:3] == [
        ("7.01.01", 1, 1000, 100, Fraction(1, 10)),
        ("7.01.01", 2, 1000, None, None),
        ("7.01.01", 3, 1000, 700, Fraction(7, 10)),
    ]
    for frame in (setahun.kinerja, setahun.biaya, setahun.jumlah):
        pastikan_persis(frame)
    assert str(setahun.biaya["realisasi"].dtype) == "Int64"


def test_position_leads_back_to_the_record(setahun: Tabel) -> None:
    row = setahun.biaya.iloc[-1]
    assert setahun.anggaran[int(row["posisi"])].uraian == "Kegiatan A"
    place = int(setahun.kinerja.iloc[-1]["posisi"])
    assert str(setahun.indikator[place].asal["target"]) == "PK!D5"


def test_sums_of_every_scope_and_quarter(setahun: Tabel) -> None:
    """The kegiatan is in the program: the office counts each rupiah once."""
    rows = kolom(setahun.jumlah, "nomor", "triwulan", "pagu", "realisasi", "serapan")
    assert rows == [
        (1, 1, 1500, 150, Fraction(1, 10)),
        (2, 1, 1000, 100, Fraction(1, 10)),
        (0, 1, 1500, 150, Fraction(1, 10)),
        (1, 2, 1500, 60, Fraction(12, 100)),
        (2, 2, 1000, 400, Fraction(2, 5)),
        (0, 2, 1500, 60, Fraction(12, 100)),
        (1, 3, 1500, 700, Fraction(7, 10)),
        (2, 3, 1000, 700, Fraction(7, 10)),
        (0, 3, 1500, 700, Fraction(7, 10)),
    ]
    reasons = setahun.jumlah["keberatan"].tolist()
    assert reasons[0] == ""
    assert reasons[-1].endswith("tidak terbaca: Anggaran!H3.")


def test_a_ratio_leaves_out_a_row_without_pagu() -> None:
    """And the sum of the realisasi does not: it is what was read."""
    text = SETAHUN.replace("Program B | 500 | 50 | 60 |", "Program B | | 50 | 60 | 60")
    whole = tabel(laporan_dari(text)).kini.kecamatan.biaya
    assert (whole.pagu, whole.realisasi, whole.serapan) == (1000, 760, Fraction(7, 10))
    assert whole.sisa is None


def test_the_trend_has_a_column_for_each_quarter(setahun: Tabel) -> None:
    office, camat, kasi = tren(setahun)
    assert office.realisasi == (150, 60, 700, None)
    assert office.serapan == (Fraction(1, 10), Fraction(12, 100), Fraction(7, 10), None)
    assert office.lengkap == (True, False, False, None)
    assert camat.rata_rata[1] == Fraction(965, 1000)
    assert (kasi.nama, kasi.pagu, kasi.pagu_triwulan) == ("Kasi Pemerintahan", 1000, (1000,) * 3 + (None,))  # fmt: skip


def test_what_a_quarter_added_can_be_added_up(setahun: Tabel) -> None:
    """A blank adds nothing and the next quarter what came since; readings are not added."""
    frame = data_kinerja(setahun)
    rows = kolom(frame, "indikator", "realisasi_triwulan", "realisasi")
    assert rows[:3] == [
        ("Jumlah laporan", Decimal(3), Decimal(3)),
        ("Jumlah laporan", None, None),
        ("Jumlah laporan", Decimal(6), Decimal(9)),
    ]
    assert {row[1] for row in rows[3:]} == {None}
    assert frame["sel"].tolist()[:3] == ["Realisasi!C2", "Realisasi!D2", "Realisasi!E2"]
    assert frame["triwulan_laporan"].tolist()[:3] == ["Tidak", "Tidak", "Ya"]


def test_the_rows_that_count_add_up_to_the_office(setahun: Tabel) -> None:
    """The pagu once, in the reporting quarter; a row whose last quarter is blank adds no realisasi."""
    rows = kolom(
        data_biaya(setahun), "kode", "triwulan", "pagu", "realisasi_triwulan", "ikut_jumlah"
    )
    assert rows == [
        ("7.01.01", "TW I", None, 100, "Ya"),
        ("7.01.01", "TW II", None, None, "Ya"),
        ("7.01.01", "TW III", 1000, 600, "Ya"),
        ("7.01.02", "TW I", None, 50, "Tidak"),
        ("7.01.02", "TW II", None, 10, "Tidak"),
        ("7.01.02", "TW III", 500, None, "Ya"),
        ("7.01.01.2.01", "TW I", None, 100, "Tidak"),
        ("7.01.01.2.01", "TW II", None, 300, "Tidak"),
        ("7.01.01.2.01", "TW III", 1000, 300, "Tidak"),
    ]


def test_contested_realisasi_counts_in_no_sum() -> None:
    """Two officials show one pagu with other realisasi: the pagu counts, no realisasi does."""
    text = SETAHUN.replace(
        "Camat | Program | 7.01.02 | Program B | 500 | 50 | 60 |",
        "Kasi Pemerintahan | Program | 7.01.01 | Program A | 1000 | 100 | | 650",
    )
    figures = tabel(laporan_dari(text))
    assert (figures.kini.kecamatan.biaya.pagu, figures.kini.kecamatan.biaya.realisasi) == (
        1000,
        None,
    )
    flags = set(kolom(data_biaya(figures), "triwulan", "ikut_jumlah"))
    assert flags == {
        ("TW I", "Tidak"),
        ("TW II", "Tidak"),
        ("TW III", "Tidak"),
        ("TW III", "Pagu saja"),
    }


def test_a_report_without_rows_has_empty_frames() -> None:
    figures = tabel(hitung(Lkj(laporan_dari(SETAHUN).lkj.identitas)))
    assert (len(figures.kinerja), len(figures.biaya), len(figures.jumlah)) == (0, 0, 3)
    assert tren(figures) == ()
    assert (len(data_kinerja(figures)), len(data_biaya(figures))) == (0, 0)


@pytest.mark.parametrize("value", [0.5, float("inf")])
def test_no_float_gets_into_a_frame_or_out_of_one(value: float) -> None:
    frame = pd.DataFrame({"a": pd.Series([Fraction(1), value], dtype=object)})
    with pytest.raises(TypeError, match="not exact"):
        pastikan_persis(frame)
    with pytest.raises(TypeError, match="not exact"):
        polos(value)
    assert polos(float("nan")) is None
    assert type(polos(pd.Series([3]).iloc[0])) is int


def test_every_place_names_the_same_money() -> None:
    """Ringkasan, Tren, Kaskade, Narasi, Data Anggaran and the combined recap, on odd budgets."""
    chance = random.Random(11)  # noqa: S311 - a repeatable sample
    assert [text for _ in range(100) for text in perbedaan(buat_lkj(chance))] == []


def _uang(figures: Tabel) -> list[tuple[object, ...]]:
    return [
        (
            one.nama,
            one.biaya.pagu,
            one.biaya.realisasi,
            one.biaya.serapan,
            bool(one.biaya.keberatan),
        )
        for one in figures.kini.semua
    ]


def test_the_order_of_rows_decides_no_figure() -> None:
    chance = random.Random(5)  # noqa: S311 - a repeatable sample
    for _ in range(60):
        lkj = buat_lkj(chance)
        rows = list(lkj.anggaran)
        chance.shuffle(rows)
        turned = replace(lkj, anggaran=tuple(rows))
        assert _uang(tabel(hitung(turned))) == _uang(tabel(hitung(lkj)))


def test_splitting_a_leaf_in_two_changes_no_total(setahun: Tabel) -> None:
    lkj = setahun.laporan.lkj
    leaf = lkj.anggaran[-1]
    halves = [
        replace(
            leaf,
            kode=f"{leaf.kode}.{number:02}",
            pagu_murni=amount,
            triwulan=tuple(None if one is None else share for one, share in zip(leaf.triwulan, shares, strict=True)),
            asal=replace(leaf.asal, row=leaf.asal.row + number),
        )
        for number, amount, shares in ((1, 400, (40, 100, 300, 0)), (2, 600, (60, 300, 400, 0)))
    ]  # fmt: skip
    split = replace(lkj, anggaran=(*lkj.anggaran[:-1], *halves))
    assert _uang(tabel(hitung(split))) == _uang(setahun)


def test_the_library_gives_the_frames() -> None:
    figures = lkj_xlsx.tabel(lkj_xlsx.report(FOLDER / "contoh.xlsx"))
    assert len(figures.kinerja) == 2 * len(figures.indikator)
    assert figures.jumlah["pagu"].notna().all()


def test_headers_of_data_sheets_serve_a_pivot_table() -> None:
    """One header row, no name twice, none empty."""
    for columns in (KOLOM_KINERJA, KOLOM_ANGGARAN):
        names = [one.judul for one in columns]
        assert len(set(names)) == len(names)
        assert all(names)


def isi_buku(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(path)
    return {one.title: list(one.iter_rows(values_only=True)) for one in book.worksheets}


def test_rows_beyond_a_sheet_go_on_in_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its header and filter; Excel takes 1,048,576 rows a sheet."""
    monkeypatch.setattr("lkj_xlsx.writer.data.BARIS_MAKS", 3)
    sheet = LembarData("Data", (KolomData("a", "A", 8), KolomData("b", "B", 8, "0%")))
    rows: Sequence[tuple[str, Fraction | None]] = [
        ("=x", Fraction(1, 2)),
        ("", Fraction(0)),
        ("z", Fraction(1)),
    ]
    with buku_data(tmp_path / "d.xlsx", [sheet]) as (writer,):
        writer.tulis(rows)
    assert isi_buku(tmp_path / "d.xlsx") == {
        "Data": [("A", "B"), ("=x", 0.5), (None, 0)],
        "Data 2": [("A", "B"), ("z", 1)],
    }
    book = load_workbook(tmp_path / "d.xlsx")
    assert [one.auto_filter.ref for one in book.worksheets] == ["A1:B3", "A1:B2"]
    assert [one.freeze_panes for one in book.worksheets] == ["A2", "A2"]


_KOLOM = (KolomData("a", "A", 8), KolomData("b", "B", 8, "0.00%"), KolomData("c", "C", 8))
_SULIT = (
    " di depan", "di belakang\n", "\u00a0", "dua\nbaris", "<&>", '"', "_x0041_", "_x005F_", "\x0b",
    "=1+1", "\ud800x", "a" * 40_000, "", None, 0, -3, 1_234_567_890_123, Decimal("0.1"), Fraction(2, 3),
)  # fmt: skip


@example([(None, "", None)])
@example([("a", None, ""), ("", None, None), (None, 1, "<r>")])
@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(*[st.sampled_from(_SULIT) | st.text() | st.integers(0, 9)] * 3)))
def test_rows_that_stand_in_the_file_are_those_that_xlsxwriter_writes(
    rows: list[tuple[str | int | Decimal | Fraction | None, ...]],
) -> None:
    """To the byte: only the way there is shorter."""
    sheet = LembarData("Data", _KOLOM)

    def slowly(writer: PenulisData, row: tuple[Nilai, ...]) -> None:
        for col, (value, style) in enumerate(zip(row, writer._format, strict=True)):  # noqa: SLF001
            writer._sel(col, value, style)  # noqa: SLF001

    contents = []
    for way in (slowly, None):
        with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            if way:
                patch.setattr(PenulisData, "_langsung", way)
            path = Path(folder) / "d.xlsx"
            with buku_data(path, [sheet]) as (writer,):
                writer.tulis(rows)
            contents.append(path.read_bytes())
    assert contents[0] == contents[1]


def test_a_broken_run_leaves_the_earlier_list(tmp_path: Path) -> None:
    path = tmp_path / "Data Gabungan.xlsx"
    path.write_bytes(b"lama")
    sheet = LembarData("Data", (KolomData("a", "A", 8),))

    def broken() -> Iterator[tuple[str]]:
        yield ("x",)
        raise RuntimeError

    with pytest.raises(RuntimeError), buku_data(path, [sheet]) as (writer,):
        writer.tulis(broken())
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"lama"
