"""Names as people type them: which file is meant, what is offered, what is refused and how."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gambar import gambar
from lkj_xlsx.dasar.berkas_dimaksud import berkas_dimaksud
from lkj_xlsx.perintah.rencana import rencana
from test_cli import BERSIH, jalankan

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where one works, with a workbook of two words in a folder of its own."""
    (tmp_path / "Isian 2026").mkdir()
    gambar(BERSIH, tmp_path / "Isian 2026" / "LKJ Tempeh.xlsx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "typed",
    [
        "Isian 2026/LKJ Tempeh.xlsx",
        "Isian 2026/LKJ Tempeh",
        "Isian 2026/lkj tempeh.XLSX",
        "isian 2026/LKJ TEMPEH",
        "Isian 2026/LKJ  Tempeh.xlsx",
        "Isian 2026/LKJ\u00a0Tempeh",
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_name_is_found_without_ending_and_in_any_case(typed: str) -> None:
    """Blanks of any kind are blanks, and folders are found likewise."""
    assert berkas_dimaksud(Path(typed)) == Path("Isian 2026/LKJ Tempeh.xlsx")


def test_what_is_there_is_never_taken_for_something_else(folder: Path) -> None:
    """A folder of that name, another file in the very case that was typed."""
    for name in ("lkj", "LKJ.xlsx", "lkj.xlsx"):
        (folder / name).mkdir() if name == "lkj" else (folder / name).touch()
    for name in ("lkj", "LKJ.xlsx", "lkj.xlsx"):
        assert berkas_dimaksud(Path(name)) == Path(name)


@pytest.mark.parametrize("there", [["a.xlsx", "a.xlsm"], ["A.xlsx", "a.XLSX"], ["~$a.xlsx"], []])
def test_what_may_mean_several_files_or_none_stays_as_it_was_typed(
    folder: Path, there: list[str]
) -> None:
    """Two endings, two cases; Excel's lock file is none."""
    for name in there:
        (folder / name).touch()
    assert berkas_dimaksud(Path("a")) == Path("a")


def test_a_name_without_ending_is_processed_and_reported_under_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Also where the shell took its two words apart there is a sentence that says so."""
    assert jalankan(monkeypatch, "process", "isian 2026/lkj tempeh") == 0
    assert "(LKJ Tempeh.xlsx)" in capsys.readouterr().out
    assert (folder / "Isian 2026" / "LKJ Tempeh_hasil").is_dir()
    monkeypatch.chdir(folder / "Isian 2026")
    assert jalankan(monkeypatch, "check", "LKJ", "Tempeh") == 2
    assert 'diapit tanda petik; ketik "LKJ Tempeh.xlsx"' in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_pattern_is_no_name() -> None:
    """It means all that fits."""
    (found,) = rencana([Path("Isian 2026/*.xlsx")])
    assert found.paths == (Path("Isian 2026/LKJ Tempeh.xlsx"),)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Isian 2026/LKJ Temph.xlsx", '(maksud Anda "LKJ Tempeh.xlsx"?); periksa nama'),
        ("isian 2026/LKJ Tempeh.xls", '(maksud Anda "LKJ Tempeh.xlsx"?); periksa nama'),
        ("Isian 2026/qqq.xlsx", '(di folder itu ada "LKJ Tempeh.xlsx"); periksa nama'),
        ("Isian 2025/LKJ Tempeh.xlsx", '(folder "Isian 2025" tidak ada); periksa nama'),
        ("qqq.xlsx", "qqq.xlsx: berkas tidak ditemukan; periksa nama dan foldernya."),
    ],
)
@pytest.mark.usefixtures("folder")
def test_names_that_come_near_are_offered(
    typed: str, says: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert jalankan(monkeypatch, "check", typed) == 2
    assert says in capsys.readouterr().err


def test_all_that_a_name_may_mean_is_offered_the_most_likely_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """No more than three."""
    for name in (
        "LKJ 2023.xlsx",
        "LKJ 2024.xlsx",
        "LKJ 2025.xlsx",
        "LKJ 2026.xlsm",
        "LKJ 2026.xlsx",
    ):
        (folder / name).touch()
    assert jalankan(monkeypatch, "check", "LKJ 2026") == 2
    said = capsys.readouterr().err
    assert 'maksud Anda "LKJ 2026.xlsm", "LKJ 2026.xlsx", atau "LKJ 202' in said
    assert said.count(".xls") == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="tidak ada pipa bernama di sistem ini")
@pytest.mark.usefixtures("folder")
def test_a_pipe_is_refused_and_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    os.mkfifo("pipa.xlsx")
    assert jalankan(monkeypatch, "check", "pipa.xlsx") == 2
    assert "bukan berkas biasa melainkan pipa atau perangkat" in capsys.readouterr().err


@pytest.mark.parametrize("refusal", [PermissionError(13, "Permission denied"), OSError(99, "Odd")])
@pytest.mark.usefixtures("folder")
def test_a_refused_file_is_told_in_indonesian(
    refusal: OSError, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Whatever the system says."""

    def refuse(_: Path) -> bytes:
        raise refusal

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert jalankan(monkeypatch, "check", "isian 2026/lkj tempeh") == 2
    said = capsys.readouterr().err
    assert "LKJ Tempeh.xlsx: berkas tidak dapat dibaca (" in said
    assert str(refusal.strerror) not in said


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("template baru.xls", 'bukan .xls; ketik "template baru.xlsx".'),
        ("Isian 2026/baru.XLSM", 'bukan .xlsm; ketik "Isian 2026/baru.xlsx".'),
        ("baru.xlxs", 'bukan .xlxs; ketik "baru.xlsx".'),
        ("baru.ods", 'bukan .ods; ketik "baru.xlsx".'),
        ("", 'belum disebutkan; tulis misalnya "isian.xlsx".'),
        ("..", 'belum disebutkan; tulis misalnya "isian.xlsx".'),
    ],
)
@pytest.mark.parametrize("more", [[], ["--contoh"]])
def test_a_template_is_an_xlsx_and_nothing_else(
    folder: Path, typed: str, says: str, more: list[str], monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:  # fmt: skip
    """The name to type instead is offered; nothing is written."""
    assert jalankan(monkeypatch, "template", typed, *more) == 2
    assert says in capsys.readouterr().err
    assert [one.name for one in folder.iterdir()] == ["Isian 2026"]


@pytest.mark.parametrize("typed", ["Kec. Tempeh", "isian 1.2", "isian.xlsx", "isian.XLSX"])
def test_another_dot_belongs_to_the_name(
    folder: Path, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jalankan(monkeypatch, "template", typed) == 0
    name = typed if typed.lower().endswith(".xlsx") else f"{typed}.xlsx"
    assert (folder / name).exists()


def test_the_old_workbook_is_found_likewise_and_never_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Also by a name that was typed in another way."""
    before = (folder / "Isian 2026" / "LKJ Tempeh.xlsx").read_bytes()
    assert jalankan(monkeypatch, "template", "baru", "--from", "isian 2026/lkj tempeh") == 0
    own = ["template", "Isian 2026/LKJ Tempeh", "--from", "isian 2026/lkj tempeh", "--timpa"]
    assert jalankan(monkeypatch, *own) == 2
    assert "ini workbook lama itu sendiri" in capsys.readouterr().err
    assert (folder / "Isian 2026" / "LKJ Tempeh.xlsx").read_bytes() == before
