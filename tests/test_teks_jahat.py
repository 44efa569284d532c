"""What somebody typed stays text: no formula, no link, no path and no part of a file is made of it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl import Workbook

from lkj_xlsx.baku.columns import Column, Kind
from lkj_xlsx.baku.sheets import IDENTITAS, SETELAN, SHEETS
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.proses.pipeline import Hasil, proses_workbook
from lkj_xlsx.writer.nama import teks_grafik

JAHAT = (
    '=HYPERLINK("http://jahat.example","jahat")',
    "+1+1+jahat()",
    "-2+3+cmd|' /C jahat'!A0",
    "@SUM(A1,jahat)",
    "{=jahat()}",
    "http://jahat.example",
    "mailto:jahat@example.org",
    "internal:jahat!A1",
    "external:jahat.xlsx#A1",
    r"file:\\jahat\c$\x",
    r"..\..\jahat",
    "../../jahat",
    "/etc/jahat",
    "CON",
    'a/b:c*?"<>|jahat',
    "jahat" * 60,
    "_x0000_jahat_xD800_",
    "jahat\u202egnip\ufeff\u2028",
    '&L&"jahat"&[File]\'',
    "]]><jahat/>",
    '"][jahat]#,##0;[Red]',
)
"""What would be a formula, a link, a path, a device, a part of XML, a footer or a number format."""

_ACUAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    """A workbook whose every text column holds such texts, an official each, and all that comes of it."""
    folder = tmp_path_factory.mktemp("kantor")
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in SHEETS:
        rows = _setelan() if sheet is IDENTITAS else _baris(sheet.columns)
        target = book.create_sheet(sheet.name)
        for row, values in enumerate(rows, start=1):
            for col, value in enumerate(values, start=1):
                cell = target.cell(row, col, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    book.save(folder / "isian jahat.xlsx")
    return proses_workbook(folder / "isian jahat.xlsx", folder / "keluar")


def _setelan() -> Iterator[tuple[object, ...]]:
    yield "Isian", "Nilai", "Keterangan"
    filled = {"unit_kerja": JAHAT[10], "kabupaten": JAHAT[0], "tahun": 2023, "triwulan": "III"}
    for setting in SETELAN:
        yield setting.label, filled.get(setting.field, ""), JAHAT[1]


def _baris(columns: tuple[Column, ...]) -> Iterator[tuple[object, ...]]:
    yield tuple(column.header for column in columns)
    for text in JAHAT:
        yield tuple(_nilai(column, text) for column in columns)


def _nilai(column: Column, text: str) -> object:
    if column.field == "no":
        return 1
    return 1_000_000 if column.kind is Kind.RUPIAH else text


def _bagian(hasil: Hasil) -> Iterator[tuple[Path, str, ET.Element]]:
    """Every part of every workbook that was written; each is well-formed."""
    for path in hasil.berkas:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels", ".vml")):
                    yield path, name, ET.fromstring(package.read(name))  # noqa: S314 - our own


def test_every_official_has_a_workbook_in_the_folder(hasil: Hasil) -> None:
    """And nothing lies beside it, above it or anywhere else."""
    officials = hasil.pemeriksaan.laporan.pejabat
    assert len(hasil.berkas) == len(officials) + 2
    assert len(officials) > 15  # ".." and "../.." are one to who ignores punctuation
    assert sorted(hasil.berkas) == sorted(hasil.folder.iterdir())
    assert {one.name for one in hasil.folder.parent.iterdir()} == {"isian jahat.xlsx", "keluar"}
    for path in hasil.berkas:
        assert len(path.name.encode()) < 200
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', path.name)


def test_no_formula_is_made_of_a_text(hasil: Hasil) -> None:
    """Neither in a cell nor in a chart, a validation, a conditional format or a defined name."""
    formulas = {"f", "formula", "formula1", "formula2", "definedName", "cfRule"}
    seen = 0
    for path, name, root in _bagian(hasil):
        for element in root.iter():
            if element.tag.rpartition("}")[2] in formulas:
                seen += 1
                assert "jahat" not in (element.text or ""), (path.name, name)
                assert "HYPERLINK" not in (element.text or "")
    assert seen > 100


def test_links_lead_to_the_input_and_nowhere_else(hasil: Hasil) -> None:
    """Those within a workbook lead to its own sheets."""
    source = hasil.pemeriksaan.path
    outside = 0
    for path, name, root in _bagian(hasil):
        for link in root.iter(_ACUAN):
            if link.get("TargetMode") == "External":
                outside += 1
                target = unquote(link.attrib["Target"]).replace("\\", "/")
                assert (path.parent / target.partition("#")[0]).resolve() == source, name
    assert outside
    for path in hasil.berkas:
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            for cells in sheet.iter_rows():
                for cell in cells:
                    if cell.hyperlink and cell.hyperlink.location and not cell.hyperlink.target:
                        place = cell.hyperlink.location.rpartition("!")[0].strip("'")
                        assert place in book.sheetnames


def test_the_annotated_copy_keeps_texts_as_texts(hasil: Hasil) -> None:
    """openpyxl makes a formula of a text with "=" only when it is typed into a cell."""
    before = openpyxl.load_workbook(hasil.pemeriksaan.path)
    after = openpyxl.load_workbook(hasil.berkas[-1])
    for sheet in before.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert after[sheet.title][cell.coordinate].value == cell.value
    assert not any(
        cell.data_type == "f" for sheet in after for cells in sheet.iter_rows() for cell in cells
    )


def test_the_text_is_shown_as_it_was_typed(hasil: Hasil) -> None:
    """What looks dangerous is not hidden from the clerk either."""
    shown = {
        cell.value
        for path in hasil.berkas[:-1]
        for sheet in openpyxl.load_workbook(path).worksheets
        for cells in sheet.iter_rows()
        for cell in cells
    }
    assert set(JAHAT[:7]) <= shown


@pytest.mark.parametrize("character", ["\x01", "\x1b", "&#1;", "&#xD800;", "&#xFFFE;"])
def test_characters_that_xml_does_not_know_make_a_damaged_workbook(
    hasil: Hasil, tmp_path: Path, character: str
) -> None:
    """No program can write them and Excel cannot read them."""
    path = tmp_path / "kendali.xlsx"
    with zipfile.ZipFile(hasil.pemeriksaan.path) as old, zipfile.ZipFile(path, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"mailto:", character.encode()))
    with pytest.raises(Kegagalan, match="isi workbook rusak"):
        proses_workbook(path, tmp_path / "keluar")
    assert not (tmp_path / "keluar").exists()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("internal:jahat!A1", "internal:jahat! A1"),
        ("='x y'!$b$12", "='x y'! $b$12"),
        ("Camat Tempeh", "Camat Tempeh"),
        ("Awas! 12 laporan!", "Awas! 12 laporan!"),
        ("=SUM(1)", "=SUM(1)"),
    ],
)
def test_a_chart_is_not_named_by_a_cell(text: str, name: str) -> None:
    """xlsxwriter takes a name that ends like an address for one, and no other for a formula."""
    assert teks_grafik(text) == name
