"""Large sheets: made and written row by row, and the same to whoever opens them."""

from __future__ import annotations

import errno
import gc
import pickle
import weakref
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from buat import FOLDER
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.sandi import dari_json, ke_json
from lkj_xlsx.hitung import sorotan
from lkj_xlsx.hitung.bingkai import Tabel, tabel, tren
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import hitung
from lkj_xlsx.proses.pemulung import jarang_memulung, memulung_setiap
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.reader import baca, isi_buku
from lkj_xlsx.reader.berkas.muat import muat
from lkj_xlsx.reader.temuan_lama import temuan_lama
from lkj_xlsx.tampil.data_laporan import BarisPadat, DataLaporan, deret_baris
from lkj_xlsx.tampil.dibuat import Dibuat, dibuat
from lkj_xlsx.tampil.kolom import KolomData, LembarData
from lkj_xlsx.tampil.lembar import (
    KEPALA,
    TEKS,
    Acuan,
    Baris,
    Bersyarat,
    Deret,
    Gaya,
    Grafik,
    JenisGrafik,
    Lembar,
    Nilai,
    Petak,
    Rumus,
    Sisi,
)
from lkj_xlsx.tampil.rekap.rekap_narasi import narasi_semua
from lkj_xlsx.writer.bertahap import dalam_dikenal
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.data import buku_data

PANJANG = "Persentase desa yang menyusun dokumen tepat waktu. " * 60
"""Taller than Excel's tallest row."""


@pytest.fixture
def sedikit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three rows are many."""
    monkeypatch.setattr("lkj_xlsx.tampil.dibuat.BANYAK", 3)


def test_no_row_is_kept_while_a_large_sheet_is_written(tmp_path: Path) -> None:
    """However many there are, a row is gone when the next but one is made, in every pass."""
    alive: weakref.WeakSet[Any] = weakref.WeakSet()
    most = made = 0

    class Terhitung(Baris):
        __slots__ = ("__weakref__",)
        __hash__ = object.__hash__

    def rows() -> Iterator[Baris]:
        nonlocal most, made
        for number in range(5_000):
            one = Terhitung(
                (Petak(number), Petak(f"baris {number}", tautan=f"external:a.xlsx#A{number}"))
            )
            alive.add(one)
            made += 1
            most = max(most, len(alive))
            yield one

    tulis_buku(tmp_path / "a.xlsx", [Lembar("Uji", (10, 30), dibuat(rows, 5_000))], judul="")
    assert made > 5_000
    assert most <= 3
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [one[0] for one in sheet.iter_rows(values_only=True)] == list(range(5_000))


def beragam() -> list[Lembar | LembarData]:
    """Sheets with all that a cell may have, and references between them."""
    side = Gaya(garis=Sisi.SAMPING)
    rows = (
        Baris((Petak("Judul", KEPALA, kolom=3),), tinggi=40),
        Baris((Petak("a", KEPALA, baris=2), Petak("b", KEPALA, kolom=2))),
        Baris((None, Petak("c", KEPALA), Petak("d & <e> é", KEPALA))),
        Baris(
            (
                Petak("luar", TEKS, tautan="external:isian%20a.xlsx#'PK'!F7"),
                Petak(7, tautan="https://contoh.id/a?b=1&c=2"),
                Petak(3, rumus=Rumus("{}+{}", (Acuan(2), Acuan(2, 8, lembar="Data lain")))),
            )
        ),
        Baris(
            (Petak("lagi", tautan="external:isian%20a.xlsx#'PK'!F8"), Petak(PANJANG, side), None)
        ),
        Baris((Petak("dalam", tautan=Acuan(1, 5)), Petak(PANJANG), Petak(1, komentar="catatan"))),
        Baris(),
        Baris((Petak("tinggi", side, baris=3), Petak(" tepi "), Petak("a\tb"))),
        Baris((None, Petak(PANJANG), Petak("=1+1")), bersama=True),
        Baris((None, Petak(-5), Petak("akhir"))),
    )
    chart = Grafik(
        JenisGrafik.BATANG,
        "Grafik",
        Acuan(1, 1, 1, 4),
        (Deret("b", Acuan(2, 1, 2, 4)),),
        Acuan(1, 6),
    )
    other = tuple(Baris((Petak(f"n{one}"), Petak(one))) for one in range(9))
    return [
        Lembar("Uji", (20, 30, 12), rows, berulang=(2, 3), beku=(3, 1), saring=(3, 10), kaki="Uji",
               bersyarat=(Bersyarat(Acuan(3, 4, 3, 10), Rumus("{}>2", (Acuan(3),)), "#FF0000"),)),
        Lembar("Data lain", (10, 10), other, grafik=(chart,)),
        LembarData("Data", (KolomData("a", "A", 8), KolomData("b", "B", 9, "0%")),
                   tuple((f"t{one}", one) for one in range(9))),
    ]  # fmt: skip


def tampak(path: Path) -> list[object]:
    """All that a workbook shows, sheet by sheet."""
    with zipfile.ZipFile(path) as archive:
        charts = [archive.read(one) for one in archive.namelist() if "/charts/" in one]
    stored = load_workbook(path, data_only=True)
    return [
        charts,
        [_tampak(one) for one in load_workbook(path).worksheets],
        [[cell.value for cell in row] for one in stored for row in one],
    ]


def _tampak(sheet: Worksheet) -> object:
    cells = [
        (
            one.coordinate, one.value, one.number_format, one.font.b, one.fill.fgColor.rgb,
            one.border.top.style, one.border.bottom.style, one.comment and one.comment.text,
            one.hyperlink and (one.hyperlink.target, one.hyperlink.location, one.hyperlink.ref),
        )
        for row in sheet
        for one in row
    ]  # fmt: skip
    return (
        sheet.title,
        cells,
        sorted(map(str, sheet.merged_cells.ranges)),
        {row: one.height for row, one in sheet.row_dimensions.items()},
        {col: one.width for col, one in sheet.column_dimensions.items()},
        [one.id for one in sheet.row_breaks.brk],
        (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref),
        [
            (str(area.sqref), [one.formula for one in area.rules])
            for area in sheet.conditional_formatting
        ],
    )


def test_a_large_sheet_shows_what_a_small_one_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Values, looks, heights, merges, links, notes and page ends; and equal sheets are equal bytes."""
    paths = [tmp_path / f"{name}.xlsx" for name in "abc"]
    tulis_buku(paths[0], beragam(), judul="Uji")
    monkeypatch.setattr("lkj_xlsx.tampil.dibuat.BANYAK", 3)
    tulis_buku(paths[1], beragam(), judul="Uji")
    tulis_buku(paths[2], beragam(), judul="Uji")
    assert paths[0].read_bytes() != paths[1].read_bytes() == paths[2].read_bytes()
    assert tampak(paths[0]) == tampak(paths[1])
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.xlsx", "b.xlsx", "c.xlsx"]
    with zipfile.ZipFile(paths[1]) as archive:
        links = archive.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
        charts = archive.read("xl/charts/chart1.xml").decode()
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
    assert links.count("isian%20a.xlsx") == 1
    assert "<c:v>n3</c:v>" in charts


@pytest.mark.usefixtures("sedikit")
@pytest.mark.parametrize("nama", ["_DALAM", "_SIFAT_BARIS"])
def test_another_xlsxwriter_costs_memory_alone(
    nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one of the inner names that we reach for is gone, sheets and data are what they were."""
    figures = LembarData("Data", (KolomData("a", "A", 8), KolomData("b", "B", 9)), ())
    rows = [("t", 1), (None, 2), ("", None), (" tepi ", -3)]

    def ditulis(stem: str) -> list[object]:
        tulis_buku(tmp_path / f"{stem}.xlsx", beragam(), judul="Uji")
        with buku_data(tmp_path / f"{stem} data.xlsx", [figures]) as (writer,):
            writer.tulis(rows)
        return [tampak(tmp_path / f"{stem}{one}.xlsx") for one in ("", " data")]

    known = ditulis("a")
    assert dalam_dikenal()
    monkeypatch.setattr(f"lkj_xlsx.writer.bertahap.{nama}", ("nama_lain",))
    dalam_dikenal.cache_clear()
    try:
        assert not dalam_dikenal()
        assert ditulis("b") == known
    finally:
        dalam_dikenal.cache_clear()


@pytest.mark.usefixtures("sedikit")
def test_nothing_is_left_where_a_large_sheet_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither where a row cannot be made nor where the disk is full at the end."""
    path = tmp_path / "a.xlsx"
    path.write_text("lama", encoding="utf-8")
    passes = iter((False, True))

    def rows() -> Iterator[Baris]:
        broken = next(passes)
        yield from (Baris((Petak("a", tautan="external:b.xlsx#A1"),)) for _ in range(5))
        if broken:
            raise RuntimeError
        yield Baris()

    with pytest.raises(RuntimeError):
        tulis_buku(path, [Lembar("Uji", (10,), Dibuat(rows, 6))], judul="")

    def full(_: Workbook) -> None:
        raise FileCreateError(OSError(errno.ENOSPC, "penuh"))

    monkeypatch.setattr(Workbook, "close", full)
    with pytest.raises(Kegagalan, match="penyimpanan penuh"):
        tulis_buku(path, beragam(), judul="")
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.read_text(encoding="utf-8") == "lama"


def test_a_full_disk_is_a_sentence_for_the_rows_of_a_batch_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what was written so far nothing stays behind."""

    def full(_: Workbook) -> None:
        raise FileCreateError(OSError(errno.ENOSPC, "penuh"))

    monkeypatch.setattr(Workbook, "close", full)
    sheet = LembarData("Data", (KolomData("a", "A", 8),))
    with (
        pytest.raises(Kegagalan, match="penyimpanan penuh"),
        buku_data(tmp_path / "a.xlsx", [sheet]) as (writer,),
    ):
        writer.tulis([("isi",)])
    assert list(tmp_path.iterdir()) == []


def test_owners_of_indicators_are_listed_once_however_many_lag(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Listed anew for each of them, twice the rows would take four times as long."""
    listed = 0

    def counted(figures: Tabel) -> list[tuple[str, Capaian]]:
        nonlocal listed
        listed += 1
        return pemilik(figures)

    pemilik = sorotan._pemilik  # noqa: SLF001
    monkeypatch.setattr(sorotan, "_pemilik", counted)
    monkeypatch.setattr(sorotan, "_tertinggal", bool)
    figures = tabel(hitung(baca(FOLDER / "tempeh.xlsx").lkj))
    assert len(figures.tertinggal) > 1
    assert listed == 1


def test_a_large_report_shows_what_a_small_one_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The results of Tempeh, as though they were many rows; a later run reads their findings."""
    small = proses_workbook(FOLDER / "tempeh.xlsx", tmp_path / "a")
    monkeypatch.setattr("lkj_xlsx.tampil.dibuat.BANYAK", 3)
    monkeypatch.setattr("lkj_xlsx.tampil.rekap.rekap_narasi._NARASI_DISIMPAN", 3)
    large = proses_workbook(FOLDER / "tempeh.xlsx", tmp_path / "b")
    recap = small.berkas[0].name
    assert (tmp_path / "a" / recap).read_bytes() != (tmp_path / "b" / recap).read_bytes()
    assert [one.name for one in small.berkas] == [one.name for one in large.berkas]
    assert tampak(small.berkas[0]) == tampak(large.berkas[0])
    assert tampak(small.berkas[2]) == tampak(large.berkas[2])
    assert temuan_lama(small.berkas[0]) == temuan_lama(large.berkas[0])


@pytest.mark.usefixtures("sedikit")
def test_a_sheet_says_how_many_rows_it_has() -> None:
    """Narasi counts its rows without making them."""
    report = hitung(baca(FOLDER / "tempeh.xlsx").lkj)
    sheet = narasi_semua(report, tabel(report).kini)
    assert isinstance(sheet.baris, Dibuat)
    assert len(sheet.baris) == len(list(sheet.baris))
    assert sheet.baris[0].petak == next(iter(sheet.baris)).petak


def test_sums_outlive_the_rows_that_they_are_of() -> None:
    """What the recap prints of the frames once their rows are written."""
    figures = tabel(hitung(baca(FOLDER / "tempeh.xlsx").lkj))
    bare = figures.tanpa_baris()
    assert (len(bare.kinerja), len(bare.biaya), bare.indikator, bare.anggaran) == (0, 0, (), ())
    assert (bare.kini, tren(bare)) == (figures.kini, tren(figures))


def test_a_workbook_that_was_read_holds_no_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """openpyxl keeps the last one; its cells are as much as all records."""
    loaded: list[Worksheet] = []

    def recorded(*args: Any, **named: Any) -> Any:
        book = muat(*args, **named)
        loaded.extend(book.worksheets)
        return book

    monkeypatch.setattr(isi_buku, "muat", recorded)
    read = baca(FOLDER / "tempeh.xlsx").lkj
    gc.collect()
    assert read.indikator
    assert {len(one._cells) for one in loaded} == {0}  # noqa: SLF001


def test_workbooks_do_not_wait_for_the_collector() -> None:
    """However seldom it looks by itself, no more circles of objects are alive than it is told to bear."""
    alive: weakref.WeakSet[Any] = weakref.WeakSet()

    class Lingkaran:
        def __init__(self) -> None:
            self.sendiri = self

    most = 0
    with jarang_memulung():
        for _ in memulung_setiap(range(50)):
            alive.add(Lingkaran())
            most = max(most, len(alive))
    assert 1 < most <= 11


def test_a_finished_report_leaves_no_circles(tmp_path: Path) -> None:
    """What was made of it goes with it, and waits for no collector: of tens of thousands of objects."""
    proses_workbook(FOLDER / "tempeh.xlsx", tmp_path)
    gc.collect()
    gc.disable()
    try:
        proses_workbook(FOLDER / "tempeh.xlsx", tmp_path)
        assert gc.collect() < 2_000
    finally:
        gc.enable()


def test_runs_that_overlap_leave_the_collector_as_it_was() -> None:
    """Threads of a host: the one that began first need not end last."""
    before = gc.get_threshold()
    first, second = jarang_memulung(), jarang_memulung()
    first.__enter__()
    second.__enter__()
    raised = gc.get_threshold()
    first.__exit__(None, None, None)
    assert raised == gc.get_threshold() != before
    second.__exit__(None, None, None)
    assert gc.get_threshold() == before


@pytest.mark.usefixtures("sedikit")
def test_many_rows_are_kept_closely_and_come_out_as_they_went_in() -> None:
    """Each value with its type and its writing, through a worker's pipe and a mark too."""
    values: list[Nilai] = [1, Decimal("1.0"), Decimal(1), Fraction(1), "1", None, 1, Decimal("1.0")]
    columns: list[list[Nilai]] = [values, [f"PK!F{one}" for one in values]]
    few = deret_baris([one[:3] for one in columns])
    many = deret_baris(columns)
    plain = tuple(zip(*columns, strict=True))
    assert few == plain[:3]
    assert isinstance(many, BarisPadat)
    assert [[*map(repr, row)] for row in many] == [[*map(repr, row)] for row in plain]
    assert [*map(repr, many[3])] == [*map(repr, plain[3])]
    assert (len(many), many[1:3], [*pickle.loads(pickle.dumps(many))]) == (  # noqa: S301
        8, plain[1:3], [*plain],
    )  # fmt: skip
    kept = ke_json(DataLaporan(many, ()))
    assert kept == ke_json(DataLaporan(plain, ()))
    assert dari_json(DataLaporan, kept) == DataLaporan(plain, ())


def test_what_is_made_anew_is_the_same() -> None:
    """A sequence of things that nobody keeps, and one of so few that they are kept."""
    few, many = (dibuat(lambda: iter("abcd"), 4, disimpan=limit) for limit in (4, 3))
    assert (few, isinstance(many, Dibuat)) == (("a", "b", "c", "d"), True)
    assert ("".join(chain(many, many)), many[1], many[2:], len(many)) == (
        "abcdabcd",
        "b",
        ("c", "d"),
        4,
    )
