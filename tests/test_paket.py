"""Packages that would hang or fill the machine are refused; what only looks like them is read."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gambar import gambar, temuan_dari
from kemasan import berubah, ganti, ubah, ukuran_palsu
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader import baca
from lkj_xlsx.reader.berkas import daftar_isi, paket
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.paket import Pembuka
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.reader.berkas.xml_lembar import hitung_isi, tanpa_sel_kosong
from lkj_xlsx.reader.isi_buku import buka

SEDERHANA = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat Wanasari | 1 | Indeks layanan | 84 nilai
Camat Wanasari | 2 | Indeks kepuasan | 80 nilai
"""
LEMBAR = "xl/worksheets/sheet6.xml"
"""The drawn sheet comes after the five that the drawing leaves out."""
BUKU = "xl/workbook.xml"


@pytest.fixture
def sehat(tmp_path: Path) -> Path:
    return gambar(SEDERHANA, tmp_path / "sehat.xlsx")


def ditolak(path: Path) -> str:
    with pytest.raises(Kegagalan) as refusal:
        baca(path)
    sentence = str(refusal.value)
    assert sentence.startswith(f"{path.name}: ")
    assert sentence.endswith(".")
    return sentence


def isi(path: Path, part: str = LEMBAR) -> bytes:
    with zipfile.ZipFile(path) as package:
        return package.read(part)


def tersalin(path: Path) -> bool:
    """Whether the annotated copy has every part of the workbook, those that say nothing of it as they were."""
    changed = berubah(path.read_bytes(), salinan_diperiksa(path, ()))
    return changed <= {
        "[content_types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "docprops/core.xml",
        "xl/worksheets/sheet1.xml",
    }


def test_a_healthy_workbook_is_copied_as_it_is(sehat: Path, tmp_path: Path) -> None:
    """An empty part is no harm either."""
    assert tersalin(sehat)
    odd = ganti(sehat, tmp_path / "kosong.xlsx", {"xl/media/kosong.png": b""})
    assert tersalin(odd)


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("word/document.xml", "dokumen Word"),
        ("ppt/presentation.xml", "berkas PowerPoint"),
        ("xl/workbook.bin", "format .xlsb"),
        ("content.xml", "format OpenDocument"),
        ("LKJ/isian.xlsx", "berkas zip"),
        ("xl/worksheets/sheet1.xml", "daftar sheetnya tidak ditemukan"),
    ],
)
def test_other_files_in_zip_form_are_called_what_they_are(
    tmp_path: Path, part: str, says: str
) -> None:
    """The advice depends on it: nobody can save a Word document as a workbook."""
    path = tmp_path / "lain.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(part, "x")
    assert says in ditolak(path)


def test_what_calls_itself_the_workbook_must_be_one(sehat: Path, tmp_path: Path) -> None:
    """A package whose main part is a document of another kind."""
    path = ganti(sehat, tmp_path / "lain.xlsx", {BUKU: b"<document/>"})
    assert "daftar sheetnya tidak ditemukan" in ditolak(path)


@pytest.mark.parametrize("plus", [b"main+xml", b"main&#43;xml"])
def test_the_workbook_is_the_part_that_the_package_names(
    sehat: Path, tmp_path: Path, plus: bytes
) -> None:
    """openpyxl takes the part that the content types name: it is handed no package but our own."""
    types = isi(sehat, "[Content_Types].xml").replace(b"main+xml", plus)
    evil = {"[Content_Types].xml": types.replace(b"/xl/workbook.xml", b"/xl/lain.xml")}
    path = ganti(sehat, tmp_path / "lain.xlsx", evil | {"xl/lain.xml": isi(sehat, BUKU)})
    assert baca(path).lkj == baca(sehat).lkj
    assert tersalin(path)


def test_strict_open_xml_is_refused(sehat: Path, tmp_path: Path) -> None:
    """openpyxl would see a workbook without sheets in it."""
    strict = ubah(
        sehat, tmp_path / "strict.xlsx", BUKU,
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )  # fmt: skip
    assert "Strict" in ditolak(strict)


@pytest.mark.parametrize("name", ["XL/Workbook.xml", "xl/workbook.xml"])
def test_two_parts_of_one_name_are_refused(sehat: Path, name: str) -> None:
    """Excel takes one of them and openpyxl the other: what was checked would not be what is read."""
    with warnings.catch_warnings(), zipfile.ZipFile(sehat, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(name, "<workbook/>")
    assert "dua bagian bernama sama" in ditolak(sehat)


def test_a_part_packed_beyond_reason_is_refused(sehat: Path, tmp_path: Path) -> None:
    """A zip bomb is told by its directory, before it goes off."""
    bomb = ganti(sehat, tmp_path / "bom.xlsx", {LEMBAR: isi(sehat) + b" " * 2**24})
    assert "tidak wajar" in ditolak(bomb)


def test_a_white_picture_is_no_bomb(sehat: Path, tmp_path: Path) -> None:
    """It packs as well as one, and nobody unpacks it."""
    path = ganti(sehat, tmp_path / "putih.xlsx", {"xl/media/gambar.bmp": b"\xff" * 2**24})
    assert baca(path).lkj == baca(sehat).lkj
    assert tersalin(path)


@pytest.mark.parametrize("part", [LEMBAR, BUKU, "[Content_Types].xml"])
def test_a_part_larger_than_it_says_is_stopped(sehat: Path, tmp_path: Path, part: str) -> None:
    """A directory that lies gets a bomb past every other limit; zipfile would unpack 2 GB at once."""
    path = tmp_path / "bohong.xlsx"
    path.write_bytes(sehat.read_bytes())
    assert "lebih besar daripada yang tercatat" in ditolak(ukuran_palsu(path, part, 40))


@pytest.mark.parametrize("extra", [1, 1000])
def test_a_part_smaller_than_it_says_is_damaged(sehat: Path, extra: int) -> None:
    size = len(isi(sehat)) + extra
    assert "rusak atau terpotong" in ditolak(ukuran_palsu(sehat, LEMBAR, size))


def test_a_zip_within_the_zip_is_left_alone(sehat: Path, tmp_path: Path) -> None:
    """An embedded workbook is never opened, whatever it would unpack to."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"<" * 2**26)
    path = ganti(sehat, tmp_path / "sarang.xlsx", {"xl/embeddings/b.xlsx": bomb.getvalue()})
    assert pastikan_layak(path).diabaikan == ("objek yang disematkan",)


def test_parts_may_be_stored_unpacked(sehat: Path, tmp_path: Path) -> None:
    """As some programs do with small parts; a stored part of another size than it says is damaged."""
    path = tmp_path / "apa-adanya.xlsx"
    with zipfile.ZipFile(sehat) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
    assert baca(path).lkj == baca(sehat).lkj
    assert "rusak" in ditolak(ukuran_palsu(path, LEMBAR, 10**6))


def test_ways_of_packing_that_excel_does_not_know_are_refused(sehat: Path, tmp_path: Path) -> None:
    path = tmp_path / "bzip2.xlsx"
    with zipfile.ZipFile(sehat) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
    assert "rusak" in ditolak(path)


@pytest.mark.parametrize(("mark", "at", "value"), [(b"PK\x01\x02", 8, 1), (b"PK\x03\x04", 2, 9)])
def test_a_part_under_a_password_or_without_its_head_is_damaged(
    sehat: Path, mark: bytes, at: int, value: int
) -> None:
    raw = bytearray(sehat.read_bytes())
    raw[raw.rindex(mark) + at] = value
    sehat.write_bytes(raw)
    assert "rusak" in ditolak(sehat)


@pytest.mark.parametrize(
    "part", [LEMBAR, BUKU, "[Content_Types].xml", "_rels/.rels", "xl/styles.xml"]
)
@pytest.mark.parametrize(
    "start", [b"", b"\xef\xbb\xbf", b'<?xml version="1.0"?>\n', b"<!-- <x> -->\n<?a b?> "]
)
def test_declarations_that_excel_never_writes_are_refused(
    sehat: Path, tmp_path: Path, part: str, start: bytes
) -> None:
    """A DOCTYPE is the door of every entity attack: in any part, after anything that may precede it."""
    body = isi(sehat, part).partition(b"?>")[2] or isi(sehat, part)
    fine = ganti(sehat, tmp_path / "baik.xlsx", {part: start + body})
    baca(fine)
    evil = start + b'<!DOCTYPE a [<!ENTITY b "c">]>' + body
    assert "deklarasi XML" in ditolak(ganti(sehat, tmp_path / "dtd.xlsx", {part: evil}))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("blanks", ["", " \n" * 100])
def test_xml_in_two_byte_letters_is_refused(
    sehat: Path, tmp_path: Path, encoding: str, blanks: str
) -> None:
    """A DOCTYPE in it would be other bytes than those looked for. Excel writes UTF-8 and no other."""
    evil = (blanks + '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>').encode(encoding)
    assert "penyandian XML" in ditolak(ganti(sehat, tmp_path / "utf16.xlsx", {LEMBAR: evil}))


@pytest.mark.parametrize(("name", "fine"), [("UTF-8", True), ("us-ascii", True), ("utf-7", False)])
def test_only_encodings_that_keep_ascii_are_read(
    sehat: Path, tmp_path: Path, name: str, fine: bool
) -> None:
    """In UTF-7 `+ADwAIQ-DOCTYPE` is a DOCTYPE."""
    declared = f"<?xml version='1.0' encoding='{name}'?>".encode()
    path = ganti(sehat, tmp_path / "sandi.xlsx", {LEMBAR: declared + isi(sehat)})
    if fine:
        baca(path)
    else:
        assert "penyandian XML" in ditolak(path)


def dengan_rentang(sehat: Path, target: Path, xml: str) -> Path:
    return ubah(sehat, target, LEMBAR, b"</sheetData>", b"</sheetData>" + xml.encode())


@pytest.mark.parametrize(
    "xml",
    [
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>",
        '<mergeCells><mergeCell\nref = "A1:XFD1048576"/></mergeCells>',
        '<x:mergeCells><x:mergeCell x=">" ref="a1:xfd1048576"/></x:mergeCells>',
        '<mergeCells><mergeCell ref="$A$1:$A$1048576"/></mergeCells>',
        '<mergeCells><mergeCell ref="A:A"/></mergeCells>',
        '<mergeCells><mergeCell ref="1:13"/></mergeCells>',
        '<mergeCells><mergeCell ref="B900000:A1"/></mergeCells>',
        '<mergeCells><mergeCell ref="A1&#58;XFD1048576"/></mergeCells>',
    ],
)
def test_a_range_of_which_openpyxl_would_make_every_cell_is_refused(
    sehat: Path, tmp_path: Path, xml: str
) -> None:
    """A merged column keeps it busy for minutes."""
    assert "digabung seluruhnya di sheet PK;" in ditolak(
        dengan_rentang(sehat, tmp_path / "gabung.xlsx", xml)
    )


@pytest.mark.parametrize(
    "xml",
    [
        '<hyperlinks><hyperlink ref="A1:XFD1048576" location="PK!A1"/></hyperlinks>',
        '<comments><commentList><comment ref="A1:XFD1048576"/></commentList></comments>',
    ],
)
def test_a_link_on_all_cells_is_not_read(sehat: Path, tmp_path: Path, xml: str) -> None:
    """openpyxl would make every cell of it too; nobody reads links and notes."""
    path = dengan_rentang(sehat, tmp_path / "taut.xlsx", xml)
    assert baca(path).lkj == baca(sehat).lkj
    assert tersalin(path)


@pytest.mark.parametrize(
    "xml",
    [
        '<mergeCells><mergeCell ref="A1:C9"/><mergeCell ref="A12:XFD12"/></mergeCells>',
        '<autoFilter ref="A1:XFD1048576"/>',
        '<conditionalFormatting sqref="A1:XFD1048576"/>',
        '<hyperlinks><hyperlink ref="A1" location="PK!A1:XFD1048576"/></hyperlinks>',
    ],
)
def test_other_large_ranges_do_no_harm(sehat: Path, tmp_path: Path, xml: str) -> None:
    """A title merged over its row, a filter and a conditional format down to the last row."""
    path = dengan_rentang(sehat, tmp_path / "wajar.xlsx", xml)
    assert len(baca(path).lkj.indikator) == 2
    assert tersalin(path)


def test_many_small_merged_ranges_are_one_large_one(sehat: Path, tmp_path: Path) -> None:
    merged = "".join(f'<mergeCell ref="A{row}:CV{row}"/>' for row in range(1, 2_002))
    path = dengan_rentang(sehat, tmp_path / "gabung.xlsx", f"<mergeCells>{merged}</mergeCells>")
    assert "lebih dari 200.000 sel digabung, terakhir A2001:CV2001 di sheet PK" in ditolak(path)


@pytest.mark.parametrize(
    ("limit", "value", "says"),
    [
        ("TERURAI_TERBESAR", 1, "isi berkas terlalu besar"),
        ("BAGIAN_TERBANYAK", 1, "isi berkas terlalu besar"),
        ("BARIS_TERBANYAK", 4, "sheet Identitas berisi lebih dari 4 baris terisi"),
        ("SEL_TERBANYAK", 11, "berisi lebih dari 11 sel terisi"),
        ("UNSUR_TERBANYAK", 10, "bagian [Content_Types].xml berisi lebih dari 10 gaya"),
    ],
)
def test_there_are_limits(
    sehat: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, says: str
) -> None:
    """On sizes and numbers of things, which are far above what an office fills in."""
    monkeypatch.setattr(paket, "_RINCI", 0)
    baca(sehat)
    monkeypatch.setattr(paket, limit, value)
    assert says in ditolak(sehat)


def test_there_is_a_limit_on_sheets(sehat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daftar_isi, "SHEET_TERBANYAK", 5)
    assert "berisi lebih dari 5 sheet" in ditolak(sehat)


def bergaya(sehat: Path, target: Path, rows: int, awalan: str = "") -> Path:
    """A workbook whose sheet PK has formats, and nothing else, below its rows and beside its cells."""
    blank = "".join(
        f'<row r="{row}" s="0"><c r="A{row}" s="0"/><c r="B{row}" s="0"></c></row>'
        f'<row r="{row + 1}" s="0" customFormat="1"/>'
        for row in range(10, 10 + 2 * rows, 2)
    )
    xml = isi(sehat).decode().replace("</row>", '<c r="X9" s="0"/></row>', 1)
    xml = xml.replace("</sheetData>", f"{blank}</sheetData>")
    if awalan:
        xml = re.sub(r"<(/?)(?=\w)", rf"<\1{awalan}:", xml).replace("xmlns=", f"xmlns:{awalan}=")
    return ganti(sehat, target, {LEMBAR: xml.encode()})


def dibaca(path: Path) -> bytes:
    """What is read of the sheet PK."""
    return Pembuka(pastikan_layak(path)).baca(LEMBAR, tipis=True)


def test_formats_down_to_the_last_row_cost_nothing(sehat: Path, tmp_path: Path) -> None:
    """Neither rows nor cells that are empty reach openpyxl; what is filled in is read as before."""
    path = bergaya(sehat, tmp_path / "bergaya.xlsx", 30_000)
    assert b'r="B60008"' not in dibaca(path)
    assert len(dibaca(path)) < 2 * len(dibaca(sehat))
    assert baca(path).lkj == baca(sehat).lkj
    assert temuan_dari_berkas(path) == temuan_dari_berkas(sehat)


def temuan_dari_berkas(path: Path) -> list[str]:
    return [one.pesan for one in baca(path).temuan]


def test_the_copy_keeps_empty_formats(sehat: Path, tmp_path: Path) -> None:
    """Nobody loads them, so there is no need to leave them out."""
    path = bergaya(sehat, tmp_path / "bergaya.xlsx", 30_000)
    assert tersalin(path)


@pytest.mark.parametrize("piece", [120, 333, 2**20])
@pytest.mark.parametrize("awalan", ["", "x"])
def test_seams_and_prefixes_change_nothing(
    sehat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int, awalan: str
) -> None:
    """However a sheet is cut into pieces while it is unpacked, and whatever its elements are called."""
    monkeypatch.setattr(paket, "_RINCI", 0)
    path = bergaya(sehat, tmp_path / "bergaya.xlsx", 300, awalan)
    whole = dibaca(path)
    monkeypatch.setattr(paket, "_POTONGAN", piece)
    assert baca(path).lkj == baca(sehat).lkj
    assert whole.count(b"row ") < 40
    assert piece < 300 or dibaca(path).count(b"row ") < 40 + 60 * 1024 // piece


def test_rows_that_do_not_say_where_they_stand_are_kept(
    sehat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are counted from the row above: without the empty one they would move up."""
    monkeypatch.setattr(paket, "_RINCI", 0)
    rows = b"<row><c s='0'/></row>" * 30 + b"<row><c/><c t='inlineStr'><is><t>x</t></is></c></row>"
    path = ubah(sehat, tmp_path / "urut.xlsx", LEMBAR, b"</sheetData>", rows + b"</sheetData>")
    assert next([*one.baris][-1] for one in buka(path).sheet if one.nama == "PK") == 34


_ATAS = b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
_BARIS = {
    b'<row r="2"/>': b"",
    b'<row r="3" s="1"></row>': b"",
    b'<row r="4"><c r="A4" s="1"/></row>': b"",
    b'<row r="5"><c r="A5"/><c r="B5"><v>1</v></c><c r="C5"></c></row>': (
        b'<row r="5"><c r="B5"><v>1</v></c></row>'
    ),
}
"""Rows as they are written, and what holds something of them."""
_BARIS |= {
    row: row
    for row in (
        b'<row r="6"><c r="A6"><f>1+1</f></c></row>',
        b'<row r="7"><c r="A7" t="inlineStr"><is><t>/&gt;</t></is></c></row>',
        b"<row r='8'><c r='A8'><v>1</v></c></row>",
    )
}


@given(st.lists(st.sampled_from(sorted(_BARIS))))
def test_nothing_but_what_is_empty_is_left_out(rows: list[bytes]) -> None:
    """Every value, formula and text stays, in its order; no empty row or cell does."""
    wanted = b"".join(map(_BARIS.__getitem__, rows))
    assert tanpa_sel_kosong(_ATAS + b"".join(rows), b"") == _ATAS + wanted
    held = hitung_isi(_ATAS + wanted, b"")
    assert (held.baris, held.sel) == (1 + wanted.count(b"<row"), 1 + wanted.count(b"<c "))


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("xl/vbaProject.bin", "makro"),
        ("xl/embeddings/oleObject1.bin", "objek yang disematkan"),
        ("xl/activeX/activeX1.xml", "tombol dan kontrol ActiveX"),
        ("xl/ctrlProps/ctrlProp1.xml", "tombol dan kontrol ActiveX"),
        ("xl/connections.xml", "koneksi data"),
        ("xl/queryTables/queryTable1.xml", "koneksi data"),
    ],
)
def test_what_is_ignored_is_told(sehat: Path, tmp_path: Path, part: str, word: str) -> None:
    """The clerk reads that it was neither run nor read; everything else is read as ever."""
    path = ganti(sehat, tmp_path / "isi.xlsm", {part: b"<x/>"})
    (note,) = (one for one in baca(path).temuan if one.kode == "LKJ019")
    assert note.pesan == f"Workbook ini berisi {word}; tidak dijalankan dan tidak dibaca."
    assert str(note.lokasi[0]) == "Identitas!A1"
    assert baca(path).lkj == baca(sehat).lkj


def test_a_formula_on_another_workbook_gives_what_was_stored(sehat: Path, tmp_path: Path) -> None:
    """Nobody looks into the other workbook; the clerk is told."""
    cell = b"<f>'[1]Sheet 1'!$B$2</f><v>85</v></c></row>"
    xml = isi(sehat).decode()
    start = xml.rindex('<c r="D3"')
    changed = (xml[:start] + '<c r="D3">').encode() + cell + b"</sheetData></worksheet>"
    path = ganti(sehat, tmp_path / "luar.xlsx", {LEMBAR: changed})
    read = baca(path)
    (note,) = (one for one in read.temuan if one.kode == "LKJ019")
    assert [str(sel) for sel in note.lokasi] == ["PK!D3"]
    assert "mengambil nilai dari workbook lain" in note.pesan
    assert read.lkj.indikator[1].asal.ketikan["target"].nilai == 85


@pytest.mark.parametrize(
    ("rumus", "luar"),
    [
        ("='[dpa.xlsx]Pagu 2023'!F7", True),
        ("=SUM([1]Pagu!F7:F9)", True),
        ("=Tabel1[Pagu]", False),
        ("=SUM(Tabel1[Pagu])+PK!A1", False),
        ("='Pagu 2023'!F7", False),
    ],
)
def test_only_another_workbook_is_another_workbook(rumus: str, luar: bool) -> None:
    """A column of a table is written in brackets too."""
    drawn = f"PK\nJabatan | No | Indikator Kinerja | Target\nCamat | 1 | A | {rumus}"
    assert bool(temuan_dari(drawn, "LKJ019")) is luar
