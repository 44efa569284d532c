"""Names that Windows and Excel accept, whatever people called their offices."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj_xlsx.writer.nama import (
    PANJANG_SEL,
    nama_berbeda,
    nama_berkas,
    nama_lembar,
    sisa_jalur,
    teks_tertulis,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LKJ TW III 2023 - 1 Camat Tempeh", "LKJ TW III 2023 - 1 Camat Tempeh"),
        ("Kasi Pemerintahan/Trantib", "Kasi Pemerintahan-Trantib"),
        ('a<b>c:d"e|f?g*h\\i', "a-b-c-d-e-f-g-h-i"),
        ("Kasubbag\n Keuangan\t2 ", "Kasubbag Keuangan 2"),
        ("Kasi. ", "Kasi"),
        ("..", "tanpa nama"),
        ("", "tanpa nama"),
        ("a\x00b\ud800c", "a b c"),
        ("CON", "_CON"),
        ("aux.laporan", "_aux.laporan"),
        ("lpt1", "_lpt1"),
        ("Conto", "Conto"),
        ("Cafe\u0301", "Café"),
        ("x" * 200, "x" * 150),
        ("é" * 200, "é" * 75),
        ("Kasi [A]", "Kasi (A)"),
    ],
)
def test_file_names_suit_windows(text: str, name: str) -> None:
    assert nama_berkas(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tabel 2.1", "Tabel 2.1"),
        ("Kasi [A]: b*c?", "Kasi -A- b-c-"),
        ("'Kaskade'", "Kaskade"),
        ("History", "History_"),
        ("", "Lembar"),
        ("y" * 40, "y" * 31),
        ("😀" * 20, "😀" * 15),
    ],
)
def test_sheet_names_suit_excel(text: str, name: str) -> None:
    assert nama_lembar(text) == name


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    assert nama_berbeda(["Kasi", "KASI", "kasi", "Camat", "Kasi (2)"]) == [
        "Kasi",
        "KASI (2)",
        "kasi (3)",
        "Camat",
        "Kasi (2) (2)",
    ]


def test_names_that_are_cut_keep_their_ending_and_are_told_apart() -> None:
    """Of two long names that begin alike, neither is lost, and none grows beyond the room."""
    cut = nama_berbeda(["isian kantor a", "isian kantor b", "isi"], 20, " - diperiksa")
    assert cut == ["isian ka - diperiksa", "isia - diperiksa (2)", "isi - diperiksa"]
    assert nama_berbeda(["kec. 😀😀", "a"], 6) == ["kec", "a"]
    assert nama_berbeda(["\ud800" * 9], 4) == [""]


def test_the_room_for_a_name_is_what_the_folder_leaves(tmp_path: Path) -> None:
    assert sisa_jalur(tmp_path / "a") - sisa_jalur(tmp_path / "a😀") == 2
    assert sisa_jalur(tmp_path) == 217 - len(str(tmp_path.resolve()))


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("=1+1\r\nbaris\rlagi\t.", "=1+1\nbaris\nlagi\t."),
        ("a\x07b\ud83dc\ufffe", "abc"),
        ("z" * PANJANG_SEL, "z" * PANJANG_SEL),
        ("z" * (PANJANG_SEL + 1), "z" * (PANJANG_SEL - 1) + "…"),
    ],
)
def test_texts_of_cells_hold_nothing_that_breaks_a_workbook(text: str, clean: str) -> None:
    assert teks_tertulis(text) == clean


@given(st.text())
def test_any_text_gives_a_usable_name(text: str) -> None:
    """Never empty, never longer than allowed, the same when it is cleaned again."""
    name, sheet = nama_berkas(text), nama_lembar(text)
    assert 0 < len(name.encode()) <= 151
    assert 0 < len(sheet.encode("utf-16-le")) <= 62
    assert nama_berkas(name) == name
    assert nama_lembar(sheet) == sheet
