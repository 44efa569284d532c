"""The annotated copy is the input's own package with additions: nothing of it is written anew."""

from __future__ import annotations

import io
import random
import re
import shutil
import warnings
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import PatternFill
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.workbook.protection import WorkbookProtection

from buat import FOLDER
from kemasan import bagian, berubah, catatan
from lkj_xlsx.dasar.cap import CAP, bercap
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.reader.berkas.tambah import gaya
from lkj_xlsx.reader.berkas.tambah.sisip import TakDapatDitambah, disunting
from lkj_xlsx.temuan import Temuan, Tingkat
from soffice import perlu_libreoffice, ubah

LEMBAR = "xl/worksheets/sheet1.xml"
BUKU = "xl/workbook.xml"
GAYA = "xl/styles.xml"
JENIS = "[Content_Types].xml"
KATA = "xl/sharedStrings.xml"
HUBUNGAN = "xl/worksheets/_rels/sheet1.xml.rels"
UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DIUBAH = {JENIS.casefold(), BUKU, "xl/_rels/workbook.xml.rels", GAYA, "docprops/core.xml"}
"""What every copy changes of its input, besides the sheets with findings."""


def temuan(*cells: str, tingkat: Tingkat = Tingkat.GALAT, pesan: str = "Ada yang salah.") -> Temuan:
    places = []
    for one in cells:
        sheet, _, address = one.partition("!")
        letters, row = coordinate_from_string(address)
        places.append(Sel(sheet, row, column_index_from_string(letters)))
    return Temuan("LKJ999", "contoh", tingkat, "", tuple(places), pesan, "Betulkan.")


def kemas(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.fixture
def polos(tmp_path: Path) -> Path:
    """A workbook with two sheets: PK, of two rows, and Lain."""
    path = tmp_path / "polos.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("PK")
        sheet.write_row("A1", ["Jabatan", "No", "Indikator"])
        sheet.write_row("A2", ["Camat", 1, "Indeks"], book.add_format({"bold": True}))
        book.add_worksheet("Lain").write("A1", "x")
    return path


Bagian = dict[str, bytes]


def isi(path: Path) -> Bagian:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def diganti(
    path: Path, target: str, bagian: Mapping[str, bytes | Callable[[bytes], bytes]]
) -> Path:
    """The workbook with parts set, or changed by functions."""
    held = isi(path)
    for name, change in bagian.items():
        held[name] = change(held[name]) if callable(change) else change
    return kemas(path.with_name(target), held)


def salin(path: Path, *found: Temuan) -> Path:
    target = path.with_name(f"{path.stem} - diperiksa{path.suffix}")
    target.write_bytes(salinan_diperiksa(path, found))
    return target


def buka(path: Path) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def baris_awal(path: Path) -> list[str]:
    return [str(cell.value or "") for cell in buka(path).worksheets[0]["A"]]


def terurai(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - what we wrote ourselves


def lembar(cells: str, depan: str = "", belakang: str = "", akar: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{UTAMA}" xmlns:r="{DOKUMEN}"{akar}>'
        f"{depan}{cells}{belakang}</worksheet>"
    ).encode()


# What stays


def kaya(path: Path) -> Path:
    """A workbook with all that openpyxl would lose, and parts whose form nobody knows."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("PK")
        bold = book.add_format({"bold": True})
        sheet.write_row("A1", ["Jabatan", "No", "Indikator"])
        sheet.write_rich_string("A2", "Camat ", bold, "Wanasari")
        sheet.write_formula("B2", "=1+1", None, 2)
        sheet.insert_image("E2", "logo.png", {"image_data": io.BytesIO(_PNG)})
        sheet.set_background(io.BytesIO(_PNG))
        sheet.set_header("&L&G", {"image_left": "h.png", "image_data_left": io.BytesIO(_PNG)})
        sheet.add_sparkline("F2", {"range": "PK!B2:B3"})
        sheet.conditional_format("B2:B9", {"type": "data_bar", "data_bar_2010": True})
        sheet.ignore_errors({"number_stored_as_text": "A1:C9"})
        sheet.write_comment("C2", "catatan kantor")
        sheet.insert_button("H2", {"caption": "Tekan"})
        sheet.insert_checkbox("G2", True)
        sheet.insert_textbox("H9", "kotak")
        sheet.embed_image("I2", "sel.png", {"image_data": io.BytesIO(_PNG)})
        sheet.add_table("K1:L3", {"columns": [{"header": "a"}, {"header": "b"}]})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=PK!$B$2:$B$3"})
        sheet.insert_chart("N2", chart)
        other = book.add_chart({"type": "line"})
        other.add_series({"values": "=PK!$B$2:$B$3"})
        book.add_chartsheet("Grafik").set_chart(other)
        lain = book.add_worksheet("Lain")
        lain.write("A1", "x")
        lain.activate()
        book.define_name("Lain!setempat", "=Lain!$A$1")
        book.define_name("semua", "=PK!$A$1")
        book.add_vba_project(io.BytesIO(b"makro"), is_stream=True)
    held = isi(path)
    extra = {
        "xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition/>",
        "xl/slicers/slicer1.xml": b"<slicers/>",
        "xl/calcChain.xml": b'<calcChain><c r="B2" i="1"/></calcChain>',
        "xl/embeddings/oleObject1.bin": b"\0biner",
        "customXml/item1.xml": '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16"),
    }
    x14 = (
        b'<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        b'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"/></ext></extLst>'
    )
    held[LEMBAR] = held[LEMBAR].replace(b"</extLst>", x14)
    views = b'<customWorkbookViews><customWorkbookView name="v" guid="{01234567-89AB-CDEF-0123-456789ABCDEF}" activeSheetId="1" windowWidth="1" windowHeight="1"/></customWorkbookViews>'
    held[BUKU] = held[BUKU].replace(b"</workbook>", views + b"</workbook>")
    return kemas(path, held | extra)


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f"
    "0005fe02fe0def46b80000000049454e44ae426082"
)


def test_whatever_is_not_concerned_stays_byte_for_byte(tmp_path: Path) -> None:
    """Pictures, charts, tables, buttons, checkboxes, sparklines, macros, parts of unknown form."""
    source = kaya(tmp_path / "kaya.xlsm")
    copy = salin(source, temuan("PK!A2", "PK!C2"), temuan("PK!D5", tingkat=Tingkat.CATATAN))
    changed = berubah(source.read_bytes(), copy.read_bytes())
    own = {LEMBAR, "xl/comments1.xml", "xl/drawings/vmldrawing1.vml", "xl/worksheets/sheet2.xml"}
    assert own & changed == own
    assert changed <= DIUBAH | own
    assert "- tidak ada" in baris_awal(copy)


def test_a_sheet_keeps_all_but_the_fill(tmp_path: Path) -> None:
    """Values, formulas, stored results, rich text, x14 formats: the sheet differs at its cells alone."""
    source = kaya(tmp_path / "kaya.xlsm")
    copy = bagian(salin(source, temuan("PK!B2")).read_bytes())
    before, after = bagian(source.read_bytes())[LEMBAR], copy[LEMBAR]
    assert re.sub(rb'<c s="\d+" r="B2"', rb'<c r="B2"', after) == before
    assert b"<f>1+1</f><v>2</v>" in after
    assert bagian(source.read_bytes())[KATA.casefold()] == copy[KATA.casefold()]


def test_no_number_of_another_sheet_changes(tmp_path: Path) -> None:
    """Ours comes first with an id and a part that nobody has; local names follow their sheets."""
    source = kaya(tmp_path / "kaya.xlsm")
    copy = salin(source, temuan("PK!A2"))
    book = terurai(isi(copy)[BUKU])
    sheets = [(one.get("name"), one.get("sheetId")) for one in book.iter(f"{{{UTAMA}}}sheet")]
    assert sheets == [("Hasil Pemeriksaan", "4"), ("PK", "1"), ("Grafik", "2"), ("Lain", "3")]
    local = {
        one.get("name"): one.get("localSheetId") for one in book.iter(f"{{{UTAMA}}}definedName")
    }
    assert local == {"_xlnm.Print_Titles": "0", "setempat": "3", "semua": None}
    view = next(book.iter(f"{{{UTAMA}}}workbookView"))
    assert (view.get("activeTab"), view.get("firstSheet")) == (None, None)
    selected = [name for name, data in isi(copy).items() if b"tabSelected" in data]
    assert selected == ["xl/worksheets/sheet3.xml"]


def test_the_kind_of_workbook_stays(tmp_path: Path) -> None:
    """One with macros says so as before."""
    copy = isi(salin(kaya(tmp_path / "kaya.xlsm"), temuan("PK!A2")))
    assert b"macroEnabled.main+xml" in copy[JENIS]
    assert copy["xl/vbaProject.bin"] == b"makro"


def test_equal_inputs_give_equal_bytes(tmp_path: Path) -> None:
    """And every entry bears the same date."""
    source = kaya(tmp_path / "kaya.xlsm")
    one, other = (salinan_diperiksa(source, [temuan("PK!A2")]) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        assert package.testzip() is None
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# Cells


@pytest.mark.parametrize(
    ("rows", "sel", "wanted"),
    [
        ('<sheetData><row r="1"><c r="A1"/></row></sheetData>', "B1", ["A1", "B1"]),
        ('<sheetData><row r="1"><c r="C1"/></row></sheetData>', "B1", ["B1", "C1"]),
        ('<sheetData><row r="2"><c r="A2"/></row></sheetData>', "B1", ["B1", "A2"]),
        ('<sheetData><row r="2"><c r="A2"/></row></sheetData>', "B3", ["A2", "B3"]),
        ('<sheetData><row r="1"/></sheetData>', "B1", ["B1"]),
        ("<sheetData/>", "B7", ["B7"]),
        ("<sheetData></sheetData>", "B7", ["B7"]),
        ("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>", "B1", ["", ""]),
        ("<sheetData><row><c><v>1</v></c></row><row><c/></row></sheetData>", "B2", ["", "", "B2"]),
        ('<sheetData><row><c r="A5"/></row><row><c/></row></sheetData>', "A2", ["A5", ""]),
        ("<sheetData><row/><row/><row/></sheetData>", "C2", ["C2"]),
        ('<sheetData><row r="9"/><row r="2"><c r="A2"/></row></sheetData>', "A5", ["A5", "A2"]),
        ('<sheetData><!-- <row r="1"> --><row r="2"><c r="A2"/></row></sheetData>', "A1", ["A1", "A2"]),
        ('<sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</c><c r="B1">]]></v></c></row></sheetData>', "B1", ["A1", "B1"]),
        ("<sheetData><row r='1' ><c r = 'A1' s='0' /></row ></sheetData >", "A1", ["A1"]),
    ],
)  # fmt: skip
def test_a_cell_stands_in_row_and_column_order(
    polos: Path, rows: str, sel: str, wanted: list[str]
) -> None:
    """Whether it was there or not, and whether rows and cells say where they stand or not."""
    path = diganti(polos, "baris.xlsx", {LEMBAR: lembar(rows)})
    copy = salin(path, temuan(f"PK!{sel}"))
    cells = [*terurai(isi(copy)[LEMBAR]).iter(f"{{{UTAMA}}}c")]
    assert [one.get("r", "") for one in cells] == wanted
    assert buka(copy)["PK"][sel].fill.fgColor.rgb == "FFF4B6B6"
    assert f"PK!{sel}" in catatan(copy)


def test_prefixes_and_unknown_attributes_stay(polos: Path) -> None:
    """Elements with a prefix, `mc:Ignorable`, metadata of cells, another name for relationships."""
    data = (
        f'<x:worksheet xmlns:x="{UTAMA}" xmlns:rel="{DOKUMEN}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><x:sheetData>'
        '<x:row r="1" x14ac:dyDescent="0.25"><x:c r="A1" vm="1" cm="2" t="e"><x:v>#VALUE!</x:v></x:c>'
        '</x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
        "<x:tableParts/></x:worksheet>"
    ).encode()
    path = diganti(polos, "awalan.xlsx", {LEMBAR: data})
    after = isi(salin(path, temuan("PK!A1", "PK!B1")))[LEMBAR]
    assert re.search(
        rb'<x:c s="\d+" r="A1" vm="1" cm="2" t="e"><x:v>#VALUE!</x:v></x:c><x:c r="B1"', after
    )
    assert re.search(rb'<x:legacyDrawing xmlns:r="[^"]*" r:id="rId\d"/><x:tableParts/>', after)
    terurai(after)


def test_a_new_cell_looks_like_its_row_or_its_column(polos: Path) -> None:
    """But for the fill; a row's format counts only where the row says so."""
    rows = (
        '<cols><col min="1" max="3" width="9" style="1"/></cols><sheetData>'
        '<row r="1" s="1"/><row r="2" s="1" customFormat="1"/><row r="3" s="0" customFormat="1"/></sheetData>'
    )
    path = diganti(polos, "gaya.xlsx", {LEMBAR: lembar(rows)})
    sheet = buka(salin(path, temuan("PK!A1", "PK!D1", "PK!D2", "PK!A3", "PK!B9")))["PK"]
    assert [sheet[one].font.b for one in ("A1", "D1", "D2", "A3", "B9")] == [
        True,
        False,
        True,
        False,
        True,
    ]
    assert all(sheet[one].fill.fill_type == "solid" for one in ("A1", "D1", "D2", "A3", "B9"))


def test_a_format_is_the_cells_own_with_another_fill(polos: Path) -> None:
    """Number format, letters, lines and protection stay; two levels make two formats."""
    copy = buka(salin(polos, temuan("PK!A2"), temuan("PK!B2", tingkat=Tingkat.PERINGATAN)))["PK"]
    assert copy["A2"].font.b
    assert copy["B2"].font.b
    assert (copy["A2"].fill.fgColor.rgb, copy["B2"].fill.fgColor.rgb) == ("FFF4B6B6", "FFFFE08A")
    assert copy["C2"].fill == PatternFill()


def syarat(path: Path, sheet: str = "PK") -> list[tuple[str, list[tuple[int, str]]]]:
    """The conditional formats of a sheet: where, and of each rule its priority and colour."""
    return [
        (
            str(one.sqref),
            [
                (rule.priority, rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else "")
                for rule in one.rules
            ],
        )
        for one in buka(path)[sheet].conditional_formatting
    ]


MERAH, BIRU = ("FFF4B6B6", "FFCFE2F3")


def test_a_conditional_colour_does_not_cover_the_mark(tmp_path: Path) -> None:
    """On covered cells alone the mark is a rule of its own, before all others, which follow in their order."""
    path = tmp_path / "bersyarat.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("PK")
        sheet.merge_range("H1:I1", "x")
        yellow = {
            "type": "formula",
            "criteria": "=TRUE",
            "format": book.add_format({"bg_color": "#FFFF00"}),
        }
        sheet.conditional_format("A2:C4", yellow | {"multi_range": "A2:B4 C4"})
        sheet.conditional_format("B3:D3", {"type": "2_color_scale"})
        sheet.data_validation("A2:A9", {"validate": "list", "source": ["a"]})
        book.add_worksheet("Lain")
    before = syarat(path)
    plain = salin(path, temuan("PK!A9", "PK!C2", "PK!E3", "Lain!A1"))
    assert syarat(plain) == before
    copy = salin(
        path,
        temuan("PK!A2", "PK!A3", "PK!A4", "PK!B2", "PK!A9", "PK!E3", "Lain!A1"),
        temuan("PK!D3", "PK!A3", tingkat=Tingkat.CATATAN),
    )
    assert syarat(copy) == [
        ("A2:A4 B2", [(1, MERAH)]), ("D3", [(2, BIRU)]),
        ("A2:B4 C4", [(3, "FFFFFF00")]), ("B3:D3", [(4, "")]),
    ]  # fmt: skip
    (rule,) = next(iter(buka(copy)["PK"].conditional_formatting)).rules
    assert (rule.type, rule.formula, rule.stopIfTrue) == ("expression", ["TRUE"], None)
    assert syarat(copy, "Lain") == []
    assert buka(copy)["PK"]["A2"].fill.fgColor.rgb == MERAH


@pytest.mark.parametrize(
    ("sel", "syaratnya", "tertutup"),
    [
        ("B2", '<conditionalFormatting sqref="B:B"><cfRule type="expression" dxfId="0" priority="1">', True),
        ("B2", "<conditionalFormatting sqref='$A$2:$C$2'><cfRule type='expression' priority='1'>", True),
        ("B2", '<conditionalFormatting sqref="1:2"><cfRule type="colorScale" priority="1">', True),
        ("B3", '<conditionalFormatting sqref="1:2"><cfRule type="colorScale" priority="1">', False),
        ("B2", '<conditionalFormatting sqref="C:D A1 entah ZZZZ1"><cfRule type="expression" priority="1">', False),
        ("B2", '<conditionalFormatting sqref="B2"><cfRule type="dataBar" priority="1">', False),
        ("B2", '<conditionalFormatting sqref="B2"><cfRule type="iconSet" priority="lima">', False),
        ("B2", '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="lima">', True),
        ("B2", '<conditionalFormatting sqref="XFE:XFE"><cfRule type="expression" priority="1">', False),
    ],
)  # fmt: skip
def test_only_what_hides_a_fill_calls_for_a_rule(
    polos: Path, sel: str, syaratnya: str, *, tertutup: bool
) -> None:
    """Columns, rows, either kind of quotes; neither bars and icons nor what lies elsewhere."""
    text = f"{syaratnya}<formula>1</formula></cfRule></conditionalFormatting>".encode()
    cells = '<sheetData><row r="2"><c r="B2"/></row></sheetData>'
    sheet = lembar(cells, belakang=f"{text.decode()}<pageMargins/>")
    copy = salin(diganti(polos, "bersyarat.xlsx", {LEMBAR: sheet}), temuan(f"PK!{sel}"))
    after = isi(copy)[LEMBAR]
    own = b'<conditionalFormatting sqref="%b"><cfRule type="expression" dxfId=' % sel.encode()
    assert (own in after) == tertutup
    assert (text in after) == (not tertutup or b"lima" in text)
    if tertutup:
        assert after.index(own) < after.index(text[:25], after.index(own) + 9)


def test_newer_conditional_formats_say_inside_where_they_hold(polos: Path) -> None:
    """Then ours are the first of their kind, before whatever stands behind them; all count on."""
    newer = (
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>'
        '<x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="expression" priority="7" id="{1}">'
        "<xm:f>1</xm:f></x14:cfRule><xm:sqref>B2 D4</xm:sqref></x14:conditionalFormatting>"
        "</x14:conditionalFormattings></ext></extLst>"
    )
    sheet = lembar(
        '<sheetData><row r="2"><c r="B2"/></row></sheetData>',
        belakang=f'<mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><pageMargins/>{newer}',
        akar=' xmlns:x14="x"',
    )
    copy = salin(diganti(polos, "baru.xlsx", {LEMBAR: sheet}), temuan("PK!B2", "PK!D4", "PK!C2"))
    after = isi(copy)[LEMBAR]
    own = b'</mergeCells><conditionalFormatting sqref="B2 D4"><cfRule type="expression" dxfId="0" priority="1"'
    assert own in after
    assert b'priority="8" id="{1}"' in after
    assert b"</conditionalFormatting><pageMargins/>" in after
    assert b"<dxfs" in isi(copy)[GAYA]


def test_a_sheet_that_ends_with_its_formats_has_ours_in_it(polos: Path) -> None:
    """Many cells in several rules, each with its own place in the order."""
    cells = '<sheetData/><conditionalFormatting sqref="A1:XFD9999"><cfRule type="expression" priority="1"/>'
    sheet = lembar(f"{cells}</conditionalFormatting>")
    source = diganti(polos, "banyak.xlsx", {LEMBAR: sheet})
    copy = salin(source, temuan(*(f"PK!A{row}" for row in range(1, 1800, 2))))
    after = isi(copy)[LEMBAR]
    places = re.findall(rb'priority="(\d+)"', after)
    assert places == [b"1", b"2", b"3", b"4"]
    areas = re.findall(rb'sqref="([^"]*)"', after)
    assert sum(len(one.split()) for one in areas[:3]) == 900


def test_an_empty_cell_of_the_template_shows_the_mark(tmp_path: Path) -> None:
    """Its own colour for what is to be filled in lies below ours."""
    path = tmp_path / "isian.xlsx"
    book = buka(FOLDER / "contoh.xlsx")
    book["PK"]["F3"] = None
    book.save(path)
    copy = proses_workbook(path, tmp_path / "hasil").berkas[-1]
    first, *rest = syarat(copy)
    assert "F3" in first[0].split()
    assert first[1] == [(1, MERAH)]
    assert min(priority for _, rules in rest for priority, _ in rules) > 1


def test_a_merged_range_is_marked_at_its_first_cell(polos: Path) -> None:
    """Findings at several of its cells stand in one note."""
    merged = lembar(
        '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
        belakang='<mergeCells count="3"><mergeCell ref="B9"/><mergeCell ref="A1:B2"/><mergeCell ref="D1:XFD1"/></mergeCells>',
    )
    path = diganti(polos, "gabung.xlsx", {LEMBAR: merged})
    copy = salin(
        path, temuan("PK!B2", pesan="Satu."), temuan("PK!A2", pesan="Dua."), temuan("PK!Z1")
    )
    notes = catatan(copy)
    assert notes.keys() == {"PK!A1", "PK!D1"}
    assert "Satu." in notes["PK!A1"]
    assert "Dua." in notes["PK!A1"]


# Formats


@pytest.mark.parametrize(
    "styles",
    [
        f'<styleSheet xmlns="{UTAMA}"/>',
        f'<styleSheet xmlns="{UTAMA}"><fills/><cellXfs/></styleSheet>',
        f'<styleSheet xmlns="{UTAMA}"><fonts count="1"><font/></fonts><borders/><dxfs/></styleSheet>',
        (
            f'<s:styleSheet xmlns:s="{UTAMA}"><s:fonts><s:font/></s:fonts><s:fills><s:fill/><s:fill/></s:fills>'
            "<s:borders><s:border/></s:borders><s:cellXfs><s:xf fillId='1' applyFill='0'><s:protection/></s:xf>"
            "<s:xf/></s:cellXfs></s:styleSheet>"
        ),
    ],
)
def test_a_stylesheet_of_any_form_is_added_to(polos: Path, styles: str) -> None:
    """Lists that are missing or empty, and elements with a prefix."""
    path = diganti(polos, "gaya.xlsx", {GAYA: styles.encode()})
    copy = salin(path, temuan("PK!A1", "PK!A2"))
    after = isi(copy)
    root = terurai(after[GAYA])
    names = [one.tag.rpartition("}")[2] for one in root]
    order = ["fonts", "fills", "borders", "cellXfs", "dxfs"]
    assert names == [one for one in order if one in names]
    xfs, fills = root.find(f"{{{UTAMA}}}cellXfs"), root.find(f"{{{UTAMA}}}fills")
    assert xfs is not None
    assert fills is not None
    cell = next(one for one in terurai(after[LEMBAR]).iter(f"{{{UTAMA}}}c") if one.get("r") == "A1")
    fill = fills[int(xfs[int(cell.get("s", "0"))].get("fillId", "0"))]
    assert fill[0][0].get("rgb") == "FFF4B6B6"


def test_the_first_sheet_has_the_workbooks_own_letters(polos: Path) -> None:
    """In the order of the schema, whoever wrote them in which; rows as high as their lines."""
    font = b'<fonts count="1"><font><name val="Arial"/><charset val="1"/><family val="2"/><sz val="10"/></font></fonts>'
    styles = re.sub(rb"<fonts .*</fonts>", font, isi(polos)[GAYA], flags=re.DOTALL)
    after = isi(
        salin(diganti(polos, "huruf.xlsx", {GAYA: styles}), temuan("PK!A2", pesan="x" * 200))
    )
    own = b'<name val="Arial"/><family val="2"/><charset val="1"/></font>'
    assert b'<font><b/><sz val="13"/>' + own in after[GAYA]
    assert b'<font><b/><sz val="10"/>' + own in after[GAYA]
    heights = re.findall(rb'<row r="\d+" ht="([\d.]+)"', after["xl/worksheets/sheet3.xml"])
    assert (heights[0], heights[-1]) == (b"17.2727", b"40.9091")


def test_the_first_sheet_asks_for_blanks_to_be_kept_only_where_there_are_any(polos: Path) -> None:
    """openxlsx (R) takes what stands in the tag of an inline text for the text's beginning."""
    after = isi(salin(polos, temuan("PK!A2", pesan="Rapi."), temuan("PK!A3", pesan=" Renggang. ")))
    first = after["xl/worksheets/sheet3.xml"]
    assert b"<is><t>Rapi.</t></is>" in first
    assert b'<is><t xml:space="preserve"> Renggang. </t></is>' in first
    assert first.count(b"xml:space") == 1


@pytest.mark.parametrize(
    ("gaya_dasar", "daftar", "ke"),
    [
        ('<xf fontId="0"/><xf fontId="1"/>', '<cellStyle builtinId="0" xfId="1"/>', 1),
        ('<xf fontId="1"/>', '<cellStyle builtinId="3" xfId="0"/>', 1),
        ('<xf fontId="9"/>', '<cellStyle builtinId="0" xfId="0"/>', 0),
        ('<xf fontId="1"/>', '<cellStyle builtinId="0" xfId="7"/>', 0),
        ("<xf/>", '<cellStyle builtinId="0"/>', 0),
    ],
)
def test_its_letters_are_those_of_the_style_normal(
    polos: Path, gaya_dasar: str, daftar: str, ke: int
) -> None:
    """Which need not be the first font; that is taken where Normal names none that there is."""
    names = ("Arial", "Bookman")
    fonts = "".join(
        f'<font><sz val="1{place}"/><name val="{one}"/></font>' for place, one in enumerate(names)
    )
    styles = (
        f'<styleSheet xmlns="{UTAMA}"><fonts>{fonts}</fonts><cellStyleXfs>{gaya_dasar}</cellStyleXfs>'
        f"<cellXfs><xf/></cellXfs><cellStyles>{daftar}</cellStyles></styleSheet>"
    )
    after = isi(salin(diganti(polos, "normal.xlsx", {GAYA: styles.encode()}), temuan("PK!A2")))
    made = f'<sz val="1{ke}"/><name val="{names[ke]}"/></font>'.encode()
    assert after[GAYA].count(b"<font><b/>") == 2
    assert b"<font><b/>" + made in after[GAYA]
    cells = [
        one for one in terurai(after[GAYA]).iter(f"{{{UTAMA}}}xf") if one.get("applyAlignment")
    ]
    assert cells[0].get("fontId") == str(ke)


def test_its_pages_name_what_they_are_of(polos: Path) -> None:
    """The sheet, the period and the office on the left, the page on the right."""
    copy = salinan_diperiksa(polos, [temuan("PK!A2")], kaki="Hasil\nTriwulan II – Kecamatan R&D")
    (polos.with_name("kaki.xlsx")).write_bytes(copy)
    foot: Any = buka(polos.with_name("kaki.xlsx")).worksheets[0].oddFooter
    assert foot.left.text == "Hasil\nTriwulan II – Kecamatan R&&D"
    assert foot.right.text == "Halaman &P dari &N"


def test_each_page_of_the_findings_begins_with_their_header(polos: Path) -> None:
    """Beside the rows that the office's own sheets repeat, which stay theirs."""
    book = buka(salin(polos, temuan("PK!A2"))).worksheets[0]
    head = next(row[0].row for row in book.iter_rows() if row[0].value == "Temuan")
    assert book.print_title_rows == f"${head}:${head}"
    own = openpyxl.load_workbook(polos)
    own["PK"].print_title_rows = "1:2"
    own.create_sheet("Hasil Pemeriksaan")
    path = polos.with_name("berulang.xlsx")
    own.save(path)
    titles = {
        one.title: one.print_title_rows for one in buka(salin(path, temuan("PK!A2"))).worksheets
    }
    assert titles.pop("PK") == "$1:$2"
    assert titles.pop("Hasil Pemeriksaan (2)") == f"${head}:${head}"
    assert not any(titles.values())


def test_without_findings_no_row_is_repeated(polos: Path) -> None:
    assert not buka(salin(polos)).worksheets[0].print_title_rows


@pytest.mark.parametrize("listed", [True, False])
def test_a_workbook_without_a_stylesheet_gets_one(polos: Path, listed: bool) -> None:
    """Also where its relationship leads to no part."""
    held = isi(polos)
    del held[GAYA]
    if not listed:
        rels = "xl/_rels/workbook.xml.rels"
        held[rels] = re.sub(rb'<Relationship [^<>]*styles"[^<>]*/>', b"", held[rels])
        held[JENIS] = re.sub(rb'<Override PartName="/xl/styles.xml"[^<>]*/>', b"", held[JENIS])
    copy = salin(kemas(polos.with_name("tanpa.xlsx"), held), temuan("PK!A2"))
    assert buka(copy)["PK"]["A2"].fill.fgColor.rgb == "FFF4B6B6"


def test_where_formats_run_out_the_note_stands_alone(
    polos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the first sheet says so; the cell looks as before."""
    monkeypatch.setattr(gaya, "GAYA_TERBANYAK", 2)
    copy = salin(polos, temuan("PK!A2", "PK!H9"))
    assert any("format sel" in text for text in baris_awal(copy))
    sheet = buka(copy)["PK"]
    assert sheet["A2"].fill == PatternFill()
    assert sheet["A2"].comment is not None
    assert sheet["H9"].comment is not None
    assert not any("format sel" in text for text in baris_awal(salin(polos)))


# Notes


def test_a_note_of_the_office_keeps_its_pieces_and_grows(tmp_path: Path) -> None:
    """Ours follows it in the same note, by its own author; the box reaches further down."""
    source = kaya(tmp_path / "kaya.xlsm")
    before, after = isi(source), isi(salin(source, temuan("PK!C2")))
    root = terurai(after["xl/comments1.xml"])
    assert len([*root.iter(f"{{{UTAMA}}}comment")]) == 1
    pieces = [one.text for one in root.iter(f"{{{UTAMA}}}t")]
    assert pieces == ["catatan kantor", "\n\nGalat LKJ999: Ada yang salah.\nBetulkan."]
    name = "xl/drawings/vmlDrawing1.vml"
    boxes = [[int(n) for n in re.findall(rb"<x:Anchor>([^<]*)", held[name])[-1].split(b",")] for held in (before, after)]  # fmt: skip
    assert boxes[0][:6] == boxes[1][:6]
    assert boxes[0][6] < boxes[1][6]
    assert before[name].count(b"<v:shape ") == after[name].count(b"<v:shape ")


@pytest.mark.parametrize(
    ("note", "texts"),
    [
        ("><text><t>lama</t></text></comment>", ["lama"]),
        ("><text><r><t>la</t></r><r><rPr><b/></rPr><t>ma</t></r></text></comment>", ["la", "ma"]),
        ("><text><t>lama</t><phoneticPr fontId='1'/></text></comment>", ["lama"]),
        ("><text/></comment>", []),
        ("></comment>", []),
        ("/>", []),
    ],
)
def test_texts_of_notes_are_added_to(tmp_path: Path, note: str, texts: list[str]) -> None:
    source = kaya(tmp_path / "kaya.xlsm")
    data = (
        f'<comments xmlns="{UTAMA}"><authors/><commentList><comment ref="C2" authorId="0"{note}'
        "</commentList></comments>"
    ).encode()
    after = isi(salin(diganti(source, "x.xlsx", {"xl/comments1.xml": data}), temuan("PK!C2")))
    root = terurai(after["xl/comments1.xml"])
    comment = next(root.iter(f"{{{UTAMA}}}comment"))
    found = [one.text for one in comment.iter(f"{{{UTAMA}}}t")]
    assert found[:-1] == texts
    assert "LKJ999" in str(found[-1])
    assert all(one.tag.rpartition("}")[2] != "t" for one in comment[0])


def jangkar(path: Path) -> list[int]:
    """Of the last note: column, pixels, row, pixels of one corner and of the other."""
    part = next(data for name, data in sorted(isi(path).items()) if name.endswith(".vml"))
    return [int(one) for one in re.findall(rb"<x:Anchor>([^<]*)", part)[-1].split(b",")]


@pytest.mark.parametrize(
    ("xml", "sel", "wanted"),
    [
        ("<sheetData/>", "A1", [1, 15, 0, 2, 7, 11, 3, 2]),
        ("<sheetData/>", "XFD1048576", [16383, 15, 1048574, 2, 16383, 395, 1048575, 42]),
        ('<cols><col min="2" max="2" width="100"/><col min="3" max="3" width="a"/></cols><sheetData/>', "A5", [1, 15, 3, 2, 1, 395, 6, 2]),
        ('<cols><col min="2" max="9" width="9" hidden="1"/></cols><sheetData/>', "A5", [9, 15, 3, 2, 15, 11, 6, 2]),
        ('<sheetData><row r="20000" ht="300" customHeight="1"/><row r="20001" hidden="1"/></sheetData>', "A20001", [1, 15, 19999, 2, 7, 11, 19999, 62]),
        ('<sheetData><row r="4" hidden="1"/><row r="5" ht="a"/></sheetData>', "A5", [1, 15, 3, 2, 7, 11, 7, 2]),
    ],
)  # fmt: skip
def test_a_note_has_its_size_whatever_columns_and_rows_measure(
    polos: Path, xml: str, sel: str, wanted: list[int]
) -> None:
    """380 pixels wide, beginning beside its cell and a row above, hidden ones passed over."""
    copy = salin(diganti(polos, "ukuran.xlsx", {LEMBAR: lembar(xml)}), temuan(f"PK!{sel}"))
    assert jangkar(copy) == wanted


@pytest.mark.parametrize(
    "behind",
    [
        "<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>",
        "<oleObjects/>",
        "<legacyDrawingHF/>",
        "<extLst/>",
    ],
)
def test_the_way_to_the_drawings_stands_in_its_order(polos: Path, behind: str) -> None:
    """Before whatever the schema has behind it, wrapped or not; after all else."""
    namespace = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    before = (
        "<pageMargins/><mc:AlternateContent><mc:Choice><drawing/></mc:Choice></mc:AlternateContent>"
    )
    data = lembar("<sheetData/>", belakang=before + behind, akar=namespace)
    after = isi(salin(diganti(polos, "urut.xlsx", {LEMBAR: data}), temuan("PK!A1")))[
        LEMBAR
    ].decode()
    assert re.search(f'{re.escape(before)}<legacyDrawing r:id="rId2"/>{re.escape(behind)}', after)


def test_drawings_of_notes_have_numbers_that_nobody_uses(tmp_path: Path) -> None:
    """In the whole workbook; a sheet with more than a thousand notes takes two blocks."""
    source = kaya(tmp_path / "kaya.xlsm")
    cells = [f"Lain!A{row}" for row in range(1, 1_500)]
    after = isi(salin(source, temuan("PK!D9", *cells)))
    drawings = [data for name, data in after.items() if name.endswith(".vml")]
    ids = [one for data in drawings for one in re.findall(rb'id="(_x0000_s\d+)"', data)]
    old = [one for data in isi(source).values() for one in re.findall(rb'id="(_x0000_s\d+)"', data)]
    assert len(set(ids) - set(old)) == len(ids) - len(old) == 1_500
    blocks = [
        one
        for data in drawings
        for part in re.findall(rb'data="([^"]*)"', data)
        for one in part.split(b",")
    ]
    assert sorted(blocks) == [b"1", b"1", b"2", b"3", b"4"]
    assert {b"%d" % (int(one[8:]) // 1024) for one in ids} <= set(blocks)


@pytest.mark.parametrize(
    "vml",
    [
        b"<xml><br>tidak ditutup</xml>",
        b'<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/></xml>',
        b'<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:idmap data=""/></xml>\n',
        b'<xml><x:ClientData ObjectType="Note"><x:Row>1</x:Row></x:ClientData></xml>',
    ],
)
def test_a_drawing_that_is_not_well_formed_stays_as_it_is(tmp_path: Path, vml: bytes) -> None:
    source = diganti(kaya(tmp_path / "k.xlsm"), "x.xlsm", {"xl/drawings/vmlDrawing1.vml": vml})
    copy = salin(source, temuan("PK!C2", "PK!D9"))
    after = isi(copy)["xl/drawings/vmlDrawing1.vml"]
    assert all(piece in after for piece in (b"<br>tidak ditutup", b"<o:idmap") if piece in vml)
    assert after.count(b'ObjectType="Note"') == 2 + vml.count(b'ObjectType="Note"')
    assert b"shapetype" in after
    assert "LKJ999" in catatan(copy)["PK!C2"]


@pytest.mark.parametrize("gone", ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", HUBUNGAN])
def test_notes_that_lead_nowhere_are_made(tmp_path: Path, gone: str) -> None:
    """A relationship to a part that is not there, or an element without its relationship."""
    held = isi(kaya(tmp_path / "kaya.xlsm"))
    del held[gone]
    copy = salin(kemas(tmp_path / "x.xlsm", held), temuan("PK!C2"))
    assert "LKJ999" in catatan(copy)["PK!C2"]
    drawings = [data for name, data in isi(copy).items() if name.endswith(".vml")]
    assert any(b"<x:Row>1</x:Row><x:Column>2</x:Column>" in data for data in drawings)


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("xl/comments1.xml", b"<comments><bukan"),
        ("xl/comments1.xml", b"<comments/>"),
        ("xl/drawings/vmlDrawing1.vml", b"<bukan>"),
        ("xl/drawings/vmlDrawing1.vml", b"</xml>"),
    ],
)
def test_notes_that_cannot_be_added_to_stay(tmp_path: Path, part: str, data: bytes) -> None:
    """The cells of that sheet get the colour alone, and the first sheet says so."""
    source = diganti(kaya(tmp_path / "k.xlsm"), "x.xlsm", {part: data})
    copy = salin(source, temuan("PK!D9"))
    assert isi(copy)[part] == data
    assert isi(copy)["xl/comments1.xml"] == isi(source)["xl/comments1.xml"]
    assert re.search(rb'<c r="D9" s="\d+"/>', isi(copy)[LEMBAR])
    first = isi(copy)["xl/worksheets/sheet3.xml"].decode()
    assert "komentar kita di sheet PK, sebab" in first
    assert "Ada yang salah." in first


def test_a_cell_with_a_thread_gets_the_colour_alone(polos: Path) -> None:
    """Excel writes the note of a thread anew; its findings stand on the first sheet."""
    held = isi(polos)
    held[HUBUNGAN] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        b'Target="..\\threadedComments\\threadedComment1.xml"/></Relationships>'
    )
    held["xl/threadedComments/threadedComment1.xml"] = (
        b'<ThreadedComments><threadedComment ref="A2" id="{1}"/></ThreadedComments>'
    )
    copy = salin(kemas(polos.with_name("utas.xlsx"), held), temuan("PK!A2", "PK!B2"))
    assert catatan(copy).keys() == {"PK!B2"}
    assert buka(copy)["PK"]["A2"].fill.fgColor.rgb == "FFF4B6B6"
    said = baris_awal(copy)
    assert any("PK!A2" in text and "percakapan" in text for text in said)
    assert any("Ada yang salah." in text for text in said)
    assert catatan(salin(kemas(polos.with_name("utas.xlsx"), held), temuan("PK!A2"))) == {}


def test_a_note_without_a_box_of_its_own_size_stays(tmp_path: Path) -> None:
    """Excel gives it one; ours needs none."""
    bare = b'<x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData>'
    vml = b"<xml>" + bare + b"</xml>"
    source = diganti(kaya(tmp_path / "k.xlsm"), "x.xlsm", {"xl/drawings/vmlDrawing1.vml": vml})
    copy = salin(source, temuan("PK!C2"))
    assert isi(copy)["xl/drawings/vmlDrawing1.vml"] == vml
    assert "LKJ999" in catatan(copy)["PK!C2"]


def test_texts_of_notes_hold_what_xml_can(polos: Path) -> None:
    """Control characters are left out, escapes stay as typed, long texts end with a sign."""
    odd = temuan("PK!A2", pesan='<a> & "b" \x01\ud800 _x0041_ ≥ 😀')
    long = temuan("PK!B2", pesan="x" * 5_000)
    notes = catatan(salin(polos, odd, long))
    assert '<a> & "b"  _x005F_x0041_ ≥ 😀' in notes["PK!A2"]
    assert notes["PK!B2"].endswith("…")
    assert len(notes["PK!B2"]) == 4_000


# The package


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"xl/_rels/workbook.xml.rels": lambda data: data.replace(b"</Relationships>", b'<Relationship Id="z" Type="x/revisionHeaders" Target="revisions/h.xml"/></Relationships>')}, "dipakai bersama"),
        ({LEMBAR: lambda data: data.replace(b"UTF-8", b"utf-7")}, "UTF-8"),
        ({GAYA: lambda data: data.decode().replace("UTF-8", "UTF-16").encode("utf-16")}, "UTF-8"),
        ({LEMBAR: lambda data: data.replace(b"sheetData", b"lain")}, "daftar baris"),
        ({LEMBAR: lambda data: data.replace(b"</sheetData>", b"")}, "tidak ditutup"),
        ({GAYA: lambda _: b"<bukan/>"}, "xl/styles.xml"),
        ({LEMBAR: lambda data: data.replace(b"</row>", b"")}, "barisnya tidak ditutup"),
        ({BUKU: lambda data: data.replace(b"sheets>", b"lembar>")}, "tidak menyebut sheetnya"),
        ({GAYA: lambda data: data[:-9]}, "xl/styles.xml"),
        ({LEMBAR: lambda data: data.replace(b's="1"', b's="x"')}, "tidak dikenal"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", [".xlsx", ".xlsm"])
def test_what_cannot_be_added_to_is_not_half_changed(
    polos: Path, change: Mapping[str, Callable[[bytes], bytes]], says: str, ending: str
) -> None:
    """The copy is then the list of findings alone, and its first sheet says why."""
    path = diganti(polos, f"sulit{ending}", change)
    copy = salin(path, temuan("PK!A2"))
    book = buka(copy)
    assert book.sheetnames == ["Hasil Pemeriksaan"]
    said = baris_awal(copy)
    assert "hanya berisi daftar temuan" in said[1]
    assert any(text.startswith("- seluruh isi workbook, sebab") and says in text for text in said)
    assert "Ada yang salah." in said
    assert bercap(copy)
    assert (b"macroEnabled" in isi(copy)[JENIS]) is (ending == ".xlsm")


def test_damage_ends_in_a_copy_or_a_list(tmp_path: Path) -> None:
    """Whatever bytes of a workbook's parts are changed: never a traceback, never a zip that is none."""
    whole = isi(kaya(tmp_path / "kaya.xlsm"))
    names = [name for name in whole if name.endswith((".xml", ".rels", ".vml"))]
    pieces = (b"<", b">", b'"', b"/>", b"<a>", b"<!--", b"<row>", b'<c r="B9"/>', b"&", b"\0", b"")
    for seed in range(40):
        chance, held = random.Random(seed), dict(whole)  # noqa: S311
        for name in chance.sample(names, 3):
            place = chance.randrange(len(held[name]))
            end = place + chance.randrange(20)
            held[name] = held[name][:place] + chance.choice(pieces) + held[name][end:]
        path = kemas(tmp_path / "rusak.xlsm", held)
        with suppress(Kegagalan), zipfile.ZipFile(salin(path, temuan("PK!A2", "PK!D9"))) as package:
            assert package.testzip() is None


def test_a_workbook_with_macros_has_a_copy_with_macros(tmp_path: Path) -> None:
    """By its name, too, and our mark keeps it from being taken for an input."""
    source = tmp_path / "isian.xlsm"
    shutil.copy(FOLDER / "contoh.xlsx", source)
    done = proses_workbook(source, tmp_path / "hasil")
    assert done.berkas[-1].name == "isian - diperiksa.xlsm"
    assert bercap(done.berkas[-1])


def test_a_signature_is_left_out_and_told(polos: Path) -> None:
    """With its relationships and content types; the rest of the package is the same."""
    held = isi(polos)
    held["_rels/.rels"] = held["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
        b'digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    )
    held["_xmlsignatures/origin.sigs"] = b""
    held["_xmlsignatures/_rels/origin.sigs.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r" Type="x/signature" Target="sig1.xml"/></Relationships>'
    )
    held["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    held[JENIS] = held[JENIS].replace(
        b"</Types>", b'<Override PartName="/_xmlsignatures/sig1.xml" ContentType="s"/></Types>'
    )
    copy = salin(kemas(polos.with_name("tanda.xlsx"), held), temuan("PK!A2"))
    after = isi(copy)
    assert not [name for name in after if name.startswith("_xmlsig")]
    assert b"origin" not in after["_rels/.rels"]
    assert b"_xmlsignatures" not in after[JENIS]
    assert any("tanda tangan digital" in text for text in baris_awal(copy))


@pytest.mark.parametrize(
    ("core", "wanted"),
    [
        ("", CAP),
        ("<cp:category>Arsip</cp:category>", f"Arsip; {CAP}"),
        ("<cp:category/>", CAP),
        (f"<cp:category>{CAP}</cp:category>", CAP),
    ],
)
@pytest.mark.parametrize("name", ["docProps/core.xml", "package/services/metadata/x.psmdcp"])
def test_our_mark_stands_behind_the_offices_own(
    polos: Path, core: str, wanted: str, name: str
) -> None:
    """Wherever the document properties stand."""
    held = isi(polos)
    del held["docProps/core.xml"]
    uri = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    held[name] = f'<cp:coreProperties xmlns:cp="{uri}">{core}</cp:coreProperties>'.encode()
    held["_rels/.rels"] = held["_rels/.rels"].replace(b"docProps/core.xml", name.encode())
    held[JENIS] = held[JENIS].replace(b"docProps/core.xml", name.encode())
    source = kemas(polos.with_name("sifat.xlsx"), held)
    copy = salin(source, temuan("PK!A2"))
    assert f"<cp:category>{wanted}</cp:category>".encode() in isi(copy)[name]
    assert bercap(copy)
    assert bercap(source) is (CAP in core)


@pytest.mark.parametrize("listed", ["both", "relation", "part", "none"])
def test_absent_document_properties_are_made(polos: Path, listed: str) -> None:
    """Also where they are named and not there, or there and not named."""
    held = isi(polos)
    if listed in {"relation", "none"}:
        del held["docProps/core.xml"]
    if listed in {"part", "none"}:
        held["_rels/.rels"] = re.sub(
            rb'<Relationship [^<>]*core-properties"[^<>]*/>', b"", held["_rels/.rels"]
        )
    if listed == "none":
        held[JENIS] = re.sub(rb'<Override PartName="/docProps/core.xml"[^<>]*/>', b"", held[JENIS])
    copy = salin(kemas(polos.with_name("sifat.xlsx"), held), temuan("PK!A2"))
    assert bercap(copy)
    assert CAP.encode() in isi(copy)["docProps/core.xml"]


@pytest.mark.parametrize("folder", ["xl", "lain/dalam", ""])
def test_the_workbooks_part_may_lie_anywhere(polos: Path, folder: str) -> None:
    """Names with other capitals and backslashes, targets from the root or by steps up."""
    held = {}
    for name, data in isi(polos).items():
        moved = re.sub(r"^xl/?", f"{folder}/" if folder else "", name)
        held[moved.replace("sheet1", "SHEET1")] = data.replace(
            b"/xl/", f"/{folder}/".replace("//", "/").encode()
        )
    start = f"{folder}/workbook.xml".lstrip("/")
    held["_rels/.rels"] = held["_rels/.rels"].replace(
        b"xl/workbook.xml", b"./x/..\\" + start.encode()
    )
    copy = salin(kemas(polos.with_name("pindah.xlsx"), held), temuan("PK!A2"))
    assert catatan(copy).keys() == {"PK!A2"}
    names = [name.casefold() for name in isi(copy)]
    assert len(names) == len(set(names))
    assert any(name.endswith("_rels/SHEET1.xml.rels") for name in isi(copy))


def test_ways_of_packing_stay_where_nobody_unpacks(polos: Path) -> None:
    """A part that we do not read may be stored, of a name in another alphabet, or in a strange form."""
    path = polos.with_name("cara.xlsx")
    with zipfile.ZipFile(polos) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/media/gambar é.png", _PNG, zipfile.ZIP_STORED)
        new.writestr("xl/media/lain.bin", b"x" * 99, zipfile.ZIP_BZIP2)
    copy = salin(path, temuan("PK!A2"))
    with zipfile.ZipFile(copy) as package:
        assert package.getinfo("xl/media/lain.bin").compress_type == zipfile.ZIP_BZIP2
        assert package.read("xl/media/gambar é.png") == _PNG
        assert package.testzip() is None


def test_a_sheet_that_is_selected_is_unselected(polos: Path) -> None:
    """Typing would land in two sheets at once; one that is not selected is not even unpacked."""
    held = isi(polos)
    assert b"tabSelected" in held[LEMBAR]
    copy = salin(polos)
    assert b"tabSelected" not in isi(copy)[LEMBAR]
    assert isi(copy)["xl/worksheets/sheet2.xml"] == held["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize("said", ['tabSelected="0"', "tabSelected = 'false'"])
def test_a_sheet_that_says_that_it_is_not_selected_stays_as_it_is(polos: Path, said: str) -> None:
    views = f'<sheetViews><sheetView workbookViewId="0" {said}/></sheetViews>'
    old = re.compile(rb"<sheetViews>.*</sheetViews>")
    source = diganti(polos, "a.xlsx", {LEMBAR: lambda data: old.sub(views.encode(), data)})
    assert isi(salin(source, temuan("Lain!A1")))[LEMBAR] == isi(source)[LEMBAR]
    assert said.encode() in isi(source)[LEMBAR]


@pytest.mark.parametrize("kind", ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_other_kinds_of_sheets_are_unselected(polos: Path, kind: str, prefix: str) -> None:
    """Each has its own first element and its own way to be listed."""
    rels = "xl/_rels/workbook.xml.rels"
    held = isi(polos)
    name, colon = f"xl/{kind}s/sheet1.xml", f":{prefix[:-1]}" if prefix else ""
    root = f"{prefix}{kind.removeprefix('xl').removeprefix('Intl').lower()}"
    views = f"<{prefix}sheetViews><{prefix}sheetView workbookViewId=\"0\" tabSelected = 'true'/></{prefix}sheetViews>"
    held[name] = f'<{root} xmlns{colon}="{UTAMA}">{views}<a/></{root}>'.encode()
    held[BUKU] = held[BUKU].replace(
        b"</sheets>", b'<sheet name="K" sheetId="9" r:id="rIdK"/></sheets>'
    )
    held[rels] = held[rels].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdK" Type="x/{kind}" Target="{kind}s/sheet1.xml"/></Relationships>'.encode(),
    )
    after = isi(salin(kemas(polos.with_name("jenis.xlsx"), held)))[name]
    assert after == held[name].replace(b"tabSelected = 'true'", b"")


def test_a_package_without_content_types_is_not_added_to(polos: Path) -> None:
    held = isi(polos)
    del held[JENIS]
    copy = salin(kemas(polos.with_name("jenis.xlsx"), held), temuan("PK!A2"))
    assert any("tidak menyebut jenis" in text for text in baris_awal(copy))


def test_a_package_without_relationships_gets_them(polos: Path) -> None:
    """The workbook's among them, not our mark's alone."""
    held = isi(polos)
    del held["_rels/.rels"]
    copy = salin(kemas(polos.with_name("tanpa.xlsx"), held), temuan("PK!A2"))
    assert b'/officeDocument"' in isi(copy)["_rels/.rels"]
    assert bercap(copy)
    assert catatan(copy).keys() == {"PK!A2"}


def test_changes_of_one_place_are_never_made_both() -> None:
    """Half a change would be a damaged part."""
    assert disunting(b"abc", [(1, 1, b"x"), (1, 2, b"y"), (1, 1, b"z")]) == b"axzyc"
    with pytest.raises(TakDapatDitambah):
        disunting(b"abc", [(0, 2, b""), (1, 3, b"")])


def test_protection_stays_and_hinders_nothing(polos: Path) -> None:
    """A structure and a sheet under a password."""
    path = polos.with_name("kunci.xlsx")
    book = buka(polos)
    book.security = WorkbookProtection(lockStructure=True)
    book["PK"].protection.sheet = True
    book.save(path)
    copy = buka(salin(path, temuan("PK!A2")))
    assert copy.security.lockStructure
    assert copy["PK"].protection.sheet
    assert copy["PK"]["A2"].comment is not None


@perlu_libreoffice
def test_libreoffice_opens_the_copy(tmp_path: Path) -> None:
    """With fills and notes, those of the office among them, and the values of formulas."""
    source = kaya(tmp_path / "kaya.xlsx")
    held = isi(source)
    held[JENIS] = held[JENIS].replace(
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    )
    copy = salin(kemas(source, held), temuan("PK!A2", "PK!C2", "Lain!D5"))
    (opened,) = ubah([copy], "xlsx", tmp_path)
    book = buka(opened)
    assert book.sheetnames == ["Hasil Pemeriksaan", "PK", "Grafik", "Lain"]
    assert book["PK"]["A2"].fill.fgColor.rgb == "FFF4B6B6"
    assert book["Lain"]["D5"].fill.fgColor.rgb == "FFF4B6B6"
    note = book["PK"]["C2"].comment
    assert note is not None
    assert note.text.index("catatan kantor") < note.text.index("LKJ999")
    assert "LKJ999" in book["Lain"]["D5"].comment.text
    assert book.active is book.worksheets[0]
