"""`docs/program-lain.md` and the script that makes it, as far as they can be tested without a registry."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from buat import FOLDER
from kemasan import ganti

AKAR = FOLDER.parent
HALAMAN = (AKAR / "docs" / "program-lain.md").read_text(encoding="utf-8")
TEMPLAT = AKAR / "input_templates" / "templat-lkj.xlsx"


@pytest.fixture
def skrip(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """docs/program_lain.py; its folder comes last, for examples/ has a buat.py as well."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(AKAR / "docs")])
    return import_module("program_lain")


def tabel() -> list[list[list[str]]]:
    """The rows of the page's tables, header and rule left out."""
    blocks = re.findall(r"(?:^\|.*\n)+", HALAMAN, re.MULTILINE)
    return [
        [
            [cell.strip() for cell in line.strip("|\n").split(" | ")]
            for line in block.splitlines()[2:]
        ]
        for block in blocks
    ]


def test_every_program_of_the_script_stands_in_every_table(skrip: ModuleType) -> None:
    """With the version that the script pins, and whatever else is worth knowing; or among those not tried."""
    first, *questions = tabel()
    names = [row[0] for row in first]
    assert len(questions) == 4
    assert [[row[0] for row in table] for table in questions] == [names] * 4
    for one in skrip.PROGRAM:
        if one.nama in names:
            row = first[names.index(one.nama)]
            assert one.versi in {"", row[1]}, one.nama
            assert row[2:] == [one.dari, one.catatan], one.nama
        else:
            assert f"- {one.nama} ({one.paket}): " in HALAMAN
    for name, reason in skrip.TIDAK_DICOBA.items():
        assert f"- {name}: {reason}." in HALAMAN


def test_what_the_annotated_copy_must_be_opened_by_opens_it() -> None:
    """Where these open the input."""
    rows = {row[0]: row[1:] for row in tabel()[-1]}
    for name in ("ExcelJS", "xlsx-populate", "IronCalc", "LibreOffice Calc", "Gnumeric"):
        assert all(cell.startswith("ya") for cell in rows[name]), name
    for name in ("ExcelJS", "IronCalc", "LibreOffice Calc", "Gnumeric"):
        assert set(rows[name]) == {"ya"}, name


def test_a_workbook_that_lost_nothing_has_everything(skrip: ModuleType, tmp_path: Path) -> None:
    """The template as it is handed out has something of each kind, locks and a formula included."""
    path = skrip.terkunci(TEMPLAT, tmp_path / "templat.xlsx")
    kinds = skrip.sifat(skrip.Buku(path))
    assert tuple(kinds) == skrip.NAMA_SIFAT
    assert all(kinds.values())
    assert set(skrip.tersisa(path, path).values()) == {"✓"}


def test_what_is_lost_is_found(skrip: ModuleType, tmp_path: Path) -> None:
    """Part by part: none of a kind, or so many of so many."""
    path = skrip.terkunci(TEMPLAT, tmp_path / "templat.xlsx")
    part, book = "xl/worksheets/sheet2.xml", "xl/workbook.xml"
    with skrip.zipfile.ZipFile(path) as package:
        sheet, names = package.read(part), package.read(book)
    sheet = re.sub(rb"<dataValidations.*</dataValidations>|<sheetProtection[^>]*>", b"", sheet)
    lost = ganti(
        path,
        tmp_path / "hilang.xlsx",
        {
            part: sheet.replace(b"<v>5</v>", b""),
            book: names.replace(b' state="hidden"', b""),
            "xl/comments1.xml": b"<comments/>",
        },
    )
    left = skrip.tersisa(path, lost)
    assert (left["tersembunyi"], left["hasil rumus"], left["perlindungan"]) == (
        "–",
        "–",
        "1 dari 2",
    )
    assert re.fullmatch(r"\d+ dari \d+", left["validasi"])
    assert re.fullmatch(r"\d+ dari \d+", left["komentar"])
    kept = {"sheet", "format bersyarat", "format angka", "lebar kolom", "nama", "filter", "judul cetak", "baris beku"}  # fmt: skip
    assert {name for name, said in left.items() if said == "✓"} == kept


def test_a_changed_cell_and_another_finding_are_told(skrip: ModuleType, tmp_path: Path) -> None:
    source = FOLDER / "contoh.xlsx"
    wrong = skrip.salah(source, tmp_path / "salah.xlsx")
    assert skrip.terbuka(source, source) == "ya"
    assert re.fullmatch(r"ya; 1 dari \d+ sel berbeda", skrip.terbuka(source, wrong))
    assert skrip.terbuka(source, skrip.Gagal("rusak")) == "tidak: rusak"
    assert skrip.beda(source, source) == "sama"
    assert re.fullmatch(r".*\+1 LKJ502,.*; catatan berbeda", skrip.beda(source, wrong))


def test_a_program_that_cannot_be_installed_is_named(
    skrip: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the script's output with its reason, and on the page among those not tried."""
    one = skrip.Program("Tak Ada", "tak-ada", "npm tak-ada", "1.0")
    (tmp_path / "npm").mkdir()
    page = skrip.halaman(skrip.periksa([one], tmp_path, tmp_path / "hasil"))
    assert "tidak dicoba: npm tidak memasangnya" in capsys.readouterr().err
    assert "| Tak Ada" not in page
    assert "- ExcelJS (npm exceljs 4.4.0): tidak terpasang" in page
