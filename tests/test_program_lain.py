"""What other programs save: packages that Excel and LibreOffice open are read as if Excel had saved them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import xlsxwriter

from gambar import gambar, temuan_dari
from kemasan import bagian, berubah, catatan, ganti
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.proses.gabungan import kelompokkan
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.reader import baca
from lkj_xlsx.reader.berkas.daftar_isi import baca_daftar_isi
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.potong import anak_tertentu, tanpa_lolosan
from lkj_xlsx.reader.berkas.ringkas import ringkas
from lkj_xlsx.reader.intip import intip

CONTOH = Path(__file__).parents[1] / "examples" / "contoh.xlsx"
BUKU, HUBUNGAN = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
GAYA, KATA, JENIS = "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml"
PK, REALISASI, ANGGARAN = (f"xl/worksheets/sheet{n}.xml" for n in (4, 5, 6))
DOKUMEN = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Bagian = dict[str, bytes]


def kemas(source: Path, target: Path, change: Callable[[Bagian], Bagian]) -> Path:
    """The same package with its parts changed."""
    with zipfile.ZipFile(source) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(target, "w", 8) as new:
        for name, data in change(parts).items():
            new.writestr(name, data)
    return target


@pytest.fixture
def salah(tmp_path: Path) -> Path:
    """The example with a budget line over its pagu, so that there is something to be found."""
    with zipfile.ZipFile(CONTOH) as package:
        xml = package.read(ANGGARAN)
    changed = re.sub(rb'(<c r="H3"[^>]*><v>)[^<]*', rb"\g<1>999000000", xml)
    assert changed != xml
    return ganti(CONTOH, tmp_path / "salah.xlsx", {ANGGARAN: changed})


def temuan(path: Path) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (one.kode, one.pesan, one.saran, tuple(map(str, one.lokasi)))
        for one in periksa_workbook(path).temuan
    ]


def tukar(part: str, old: bytes, new: bytes) -> Callable[[Bagian], Bagian]:
    """Something in one part replaced, wherever it stands."""

    def change(parts: Bagian) -> Bagian:
        assert old in parts[part]
        return parts | {part: parts[part].replace(old, new)}

    return change


def tambah(more: Bagian, relation: bytes = b"", part: str = HUBUNGAN) -> Callable[[Bagian], Bagian]:
    """Parts more, and a relationship to them."""

    def change(parts: Bagian) -> Bagian:
        known = parts.get(part, b'<Relationships xmlns="%b"></Relationships>' % PAKET)
        end = b"</Relationships>"
        return parts | {part: known.replace(end, relation + end)} | more

    return change


PAKET = b"http://schemas.openxmlformats.org/package/2006/relationships"


def hubungan(kind: bytes, target: bytes) -> bytes:
    return b'<Relationship Id="rIdX" Type="%b/%b" Target="%b"/>' % (DOKUMEN, kind, target)


def pindah(old: str, new: str) -> Callable[[Bagian], Bagian]:
    """A part under another name, with nothing else changed."""
    return lambda parts: {new if name == old else name: data for name, data in parts.items()}


def sasaran(pattern: bytes, into: bytes) -> Callable[[Bagian], Bagian]:
    """The targets of the workbook's relationships written in another way."""

    def change(parts: Bagian) -> Bagian:
        changed = re.sub(rb'Target="%b' % pattern, rb'Target="%b' % into, parts[HUBUNGAN])
        assert changed != parts[HUBUNGAN]
        return parts | {HUBUNGAN: changed}

    return change


def buku_bernama_lain(parts: Bagian) -> Bagian:
    renamed = {"xl/Buku Kerja.xml": parts.pop(BUKU), "xl/_rels/Buku Kerja.xml.rels": parts.pop(HUBUNGAN)}  # fmt: skip
    for name in ("_rels/.rels", JENIS):
        parts[name] = parts[name].replace(b"xl/workbook.xml", b"xl/Buku%20Kerja.xml")
    return parts | renamed


def tanpa_daftar_kata(parts: Bagian) -> Bagian:
    """Every text in its cell, the list of texts named and not there."""
    texts = re.findall(rb"<si>(.*?)</si>", parts.pop(KATA), re.DOTALL)
    cell = re.compile(rb'(<c r="\w+"[^>]*?) t="s"><v>(\d+)</v>')

    def inline(found: re.Match[bytes]) -> bytes:
        return b'%b t="inlineStr"><is>%b</is>' % (found[1], texts[int(found[2])])

    return {
        name: cell.sub(inline, data) if name.startswith("xl/worksheets/sheet") else data
        for name, data in parts.items()
    }


def garis_miring_terbalik(parts: Bagian) -> Bagian:
    return {name.replace("/", "\\"): data for name, data in parts.items()}


def berawalan(parts: Bagian) -> Bagian:
    """Every element of sheets, texts and formats with a prefix, as the Open XML SDK writes them."""
    own = re.compile(r"xl/(worksheets/sheet\d+|sharedStrings|styles|workbook)\.xml")
    return {
        name: re.sub(rb"<(/?)(?=\w)", rb"<\1x:", data).replace(b" xmlns=", b" xmlns:x=", 1)
        if own.fullmatch(name)
        else data
        for name, data in parts.items()
    }


def huruf_besar(parts: Bagian) -> Bagian:
    return {name if name == JENIS else name.upper(): data for name, data in parts.items()}


SEHAT: dict[str, Callable[[Bagian], Bagian]] = {
    "gambar yang tidak ada (R openxlsx)": tambah(
        {}, hubungan(b"drawing", b"../drawings/drawing99.xml"), "xl/worksheets/_rels/sheet4.xml.rels"
    ),
    "tema yang tidak ada": tambah({}, hubungan(b"theme", b"theme/theme9.xml")),
    "atribut asing pada kolom (Spire)": tukar(PK, b"<col ", b'<col asing="1" '),
    "isian gaya kosong": tukar(GAYA, b"<fills", b"<fills><fill/></fills><fills"),
    "gaya tanpa nama": tukar(GAYA, b"<cellStyles", b'<cellStyles count="1"><cellStyle xfId="0"/></cellStyles><cellStyles'),
    "warna kosong": tukar(GAYA, b"<fonts", b'<fonts><font><color rgb=""/></font></fonts><fonts'),
    "pivot yang dikelompokkan sendiri": tambah(
        {"xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition><x/></pivotCacheDefinition>",
         "xl/pivotTables/pivotTable1.xml": b"<pivotTableDefinition><location/></pivotTableDefinition>"},
        hubungan(b"pivotTable", b"../pivotTables/pivotTable1.xml"), "xl/worksheets/_rels/sheet4.xml.rels",
    ),
    "tanggal dokumen tanpa jam": lambda parts: parts | {
        "docProps/core.xml": re.sub(rb"(<dcterms:created[^>]*>)[^<]*", rb"\g<1>2023-10-02", parts["docProps/core.xml"])
    },
    "daftar kata dengan huruf lain": pindah(KATA, "xl/SharedStrings.xml"),
    "daftar kata tercantum dan tidak ada": tanpa_daftar_kata,
    "tautan DDE tanpa hubungan": lambda parts: tambah(
        {"xl/externalLinks/externalLink1.xml": b'<externalLink><ddeLink ddeService="x" ddeTopic="y"/></externalLink>'},
        hubungan(b"externalLink", b"externalLinks/externalLink1.xml"),
    )(tukar(BUKU, b"</sheets>", b'</sheets><externalReferences><externalReference r:id="rIdX"/></externalReferences>')(parts)),
    "tanpa calcPr (SheetJS)": lambda parts: parts | {BUKU: re.sub(rb"<calcPr[^>]*>", b"", parts[BUKU])},
    "bagian UTF-16 (Power Query)": tambah({"customXml/item1.xml": "<DataMashup/>".encode("utf-16")}),
    "nama zip dengan garis miring terbalik": garis_miring_terbalik,
    "nama bagian dengan huruf besar": huruf_besar,
    "tujuan mutlak": sasaran(rb"(worksheets/|sharedStrings|styles)", rb"/xl/\1"),
    "tujuan dengan titik": sasaran(rb"(worksheets/|sharedStrings|styles)", rb"./../xl/./\1"),
    "tujuan dengan garis miring terbalik": sasaran(rb"worksheets/", rb"worksheets\\\\"),
    "tujuan dengan huruf besar": sasaran(rb"worksheets/sheet", rb"Worksheets/Sheet"),
    "workbook bernama lain": buku_bernama_lain,
    "tanpa hubungan paket": lambda parts: {k: v for k, v in parts.items() if k != "_rels/.rels"},
    "unsur berawalan (Open XML SDK)": berawalan,
    "validasi dan format bersyarat yang tak dikenal": tukar(
        PK, b"</worksheet>", b'<conditionalFormatting><cfRule type="baru" dxfId="99"/></conditionalFormatting></worksheet>'
    ),
    "komentar yang cacat": lambda parts: parts | {"xl/comments1.xml": b"<comments><bukan"},
    "sifat dokumen yang cacat": lambda parts: parts | {"docProps/custom.xml": b"<!DOCTYPE a><a/>"},
    "nama program yang tidak terbaca": lambda parts: parts | {"docProps/app.xml": "<Properties/>".encode("utf-16")},
    "modul makro lama": tukar(BUKU, b"</sheets>", b'<sheet name="Module1" sheetId="99" state="veryHidden" r:id=""/></sheets>'),
    "sheet grafik": lambda parts: tambah(
        {"xl/chartsheets/sheet1.xml": b"<chartsheet/>"}, hubungan(b"chartsheet", b"chartsheets/sheet1.xml")
    )(tukar(BUKU, b"</sheets>", b'<sheet name="Grafik" sheetId="99" r:id="rIdX"/></sheets>')(parts)),
}  # fmt: skip


@pytest.mark.parametrize("kind", SEHAT)
def test_a_healthy_package_is_read_as_before(salah: Path, tmp_path: Path, kind: str) -> None:
    """What Excel opens without a word gives the same records and the same findings at the same cells."""
    path = kemas(salah, tmp_path / "lain.xlsx", SEHAT[kind])
    assert temuan(path) == temuan(salah) != []
    assert baca(path).lkj == baca(salah).lkj


@pytest.mark.parametrize("kind", SEHAT)
def test_a_healthy_package_is_processed(salah: Path, tmp_path: Path, kind: str) -> None:
    """All results are written; the annotated copy holds every cell and marks the same ones."""
    (tmp_path / "masuk").mkdir()
    path = kemas(salah, tmp_path / "masuk" / "salah.xlsx", SEHAT[kind])
    copy = proses_workbook(path, tmp_path / "keluar").berkas[-1]
    changed = berubah(path.read_bytes(), copy.read_bytes())
    assert not [name for name in changed if not re.search(_BERSANGKUTAN, name)]
    assert baca(copy).lkj == baca(salah).lkj
    if kind == "komentar yang cacat":
        return  # see tests/test_salinan.py
    notes = catatan(copy)
    cells = {place for *_, places in temuan(salah) for place in places}
    assert cells
    assert all("LKJ" in notes[place] for place in cells)


_BERSANGKUTAN = r"workbook|buku kerja|styles|core|types|rels$|comments|vml|worksheets/"
"""The parts of a workbook in which something of a copy can stand."""


@pytest.mark.parametrize("kind", SEHAT)
def test_a_look_sees_as_much_as_before(salah: Path, tmp_path: Path, kind: str) -> None:
    """So that a pair of workbooks of one office is joined, whoever saved them."""
    path = kemas(salah, tmp_path / "lain.xlsx", SEHAT[kind])
    assert intip(path, ["Identitas", "PK"]) == intip(salah, ["Identitas", "PK"]) != {}


SATU = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2023
Triwulan | III
Pejabat
Jabatan | Nama
Kasi {nama} | Sari
PK
Jabatan | No | Indikator Kinerja | Target
Kasi {nama} | 1 | Indeks layanan | 84 nilai
"""


@pytest.mark.parametrize(
    "change",
    [
        dict,  # absolute as openpyxl writes them
        sasaran(rb"/?(?:xl/)?worksheets/", rb"./../xl/worksheets/"),
        sasaran(rb"/?(?:xl/)?worksheets/", rb"worksheets/"),
        sasaran(rb"/?(?:xl/)?worksheets/", rb"Worksheets\\"),
        garis_miring_terbalik,
        huruf_besar,
        buku_bernama_lain,
    ],
)
def test_a_pair_of_one_office_is_joined_whoever_saved_it(
    tmp_path: Path, change: Callable[[Bagian], Bagian]
) -> None:
    first = gambar(SATU.format(nama="PMD"), tmp_path / "pmd.xlsx")
    drawn = gambar(SATU.format(nama="Trantib"), tmp_path / "asal.xlsx")
    second = kemas(drawn, tmp_path / "trantib.xlsx", change)
    (report,) = kelompokkan([first, second])
    assert report.paths == (first, second)


# What is damaged stays refused, or is told.


@pytest.mark.parametrize("sheet", ["Kalimat", "PK", "Petunjuk"])
def test_a_sheet_that_is_listed_and_not_there_is_told(tmp_path: Path, sheet: str) -> None:
    """A galat at its place, once, and never silence, even where nobody would have read it."""
    with zipfile.ZipFile(CONTOH) as package:
        names = re.findall(rb'<sheet name="(\w+)"', package.read(BUKU))
    part = f"xl/worksheets/sheet{names.index(sheet.encode()) + 1}.xml"
    path = kemas(CONTOH, tmp_path / "hilang.xlsx", lambda parts: {k: v for k, v in parts.items() if k != part})  # fmt: skip
    found = [one for one in periksa_workbook(path).temuan if one.kode == "LKJ001"]
    assert [(str(one.tingkat), str(one.lokasi[0])) for one in found] == [("Galat", f"{sheet}!A1")]
    assert f"Sheet {sheet} tercantum" in found[0].pesan
    assert "Salin ulang berkas" in found[0].saran


def test_a_sheet_that_is_there_is_not_told() -> None:
    assert [one for one in periksa_workbook(CONTOH).temuan if one.kode == "LKJ001"] == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda parts: parts | {PK: parts[PK].decode().encode("utf-16")}, "sheet PK ditulis dengan penyandian"),
        (lambda parts: parts | {KATA: b"<!DOCTYPE a>" + parts[KATA]}, "deklarasi XML"),
        (lambda parts: parts | {KATA: parts[KATA][:99]}, "isi workbook rusak"),
        (lambda parts: parts | {KATA: b"bukan XML"}, "isi workbook rusak"),
        (lambda parts: parts | {PK: b""}, "isi workbook rusak"),
        (lambda parts: parts | {PK: parts[PK][:-40]}, "isi workbook rusak"),
        (lambda parts: {k: v for k, v in parts.items() if k != KATA}, "isi workbook rusak"),
    ],
)  # fmt: skip
def test_what_is_needed_and_damaged_is_refused(
    tmp_path: Path, change: Callable[[Bagian], Bagian], says: str
) -> None:
    """By a sentence that names the trouble; nothing is guessed."""
    with pytest.raises(Kegagalan, match=says):
        baca(kemas(CONTOH, tmp_path / "cacat.xlsx", change))


def test_a_copy_keeps_a_sheet_that_cannot_be_loaded(tmp_path: Path) -> None:
    """One that nobody reads stays as it is, and takes no finding on the others with it."""
    path = kemas(CONTOH, tmp_path / "lain.xlsx", lambda parts: parts | {"xl/worksheets/sheet1.xml": b"<bukan"})  # fmt: skip
    copy = proses_workbook(path, tmp_path / "keluar").berkas[-1]
    assert bagian(copy.read_bytes())["xl/worksheets/sheet1.xml"] == b"<bukan"


@pytest.mark.parametrize(
    ("xml", "kept"),
    [
        (b"<a><cols/><b>1</b><c/><d>2</d></a>", b"<a><b>1</b><c/></a>"),
        (b'<?xml version="1.0"?><x:a y=">"><x:b></x:b></x:a>', b'<?xml version="1.0"?><x:a y=">"><x:b></x:b></x:a>'),
        (b"<!-- <b> --><a><bb/></a>", b"<!-- <b> --><a></a>"),
        (b"<a/>", b"<a/>"),
        (b"bukan XML", b"bukan XML"),
    ],
)  # fmt: skip
def test_children_that_nobody_reads_are_cut_out(xml: bytes, kept: bytes) -> None:
    assert anak_tertentu(xml, b"b", b"c") == kept


# Texts.


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("mutu_x000D_\n pelayanan", "mutu\n pelayanan"),
        ("mutu_x000d__x000a_pelayanan", "mutu\npelayanan"),
        ("mutu_x000D_pelayanan", "mutu\npelayanan"),
        ("mutu_x000B_pelayanan", "mutu\npelayanan"),
        ("mutu_x0009_pelayanan", "mutu&#9;pelayanan"),
        ("mutu_x0007_pelayanan", "mutupelayanan"),
        ("5 _x003C_ 6 _x0026_ 7", "5 &#60; 6 &#38; 7"),
        ("_xD83D__xDE00_", "&#128512;"),
        ("_xD83D_", "&#65533;"),
        ("_x005F_x000D_", "&#95;x000D_"),
        ("kode_x12_ dan x000D_", "kode_x12_ dan x000D_"),
        ("tanpa", "tanpa"),
    ],
)
def test_escaped_characters_are_what_they_stand_for(stored: str, read: str) -> None:
    """Excel escapes what XML cannot hold; an escaped underscore begins no escape."""
    assert tanpa_lolosan(stored.encode()) == read.encode()


@pytest.mark.parametrize("inline", [False, True])
@pytest.mark.parametrize(
    ("stored", "read"),
    [
        (b"Indeks_x000D_\nlayanan", "Indeks\nlayanan"),
        (b"Indeks _x005F_x000D_ layanan", "Indeks _x000D_ layanan"),
        (b"Indeks x005F_ layanan", "Indeks x005F_ layanan"),
    ],
)
def test_no_escape_is_read_as_text(
    tmp_path: Path, stored: bytes, read: str, *, inline: bool
) -> None:
    """Neither in the list of texts nor in the cell, neither by reading nor by a look."""
    path = kemas(CONTOH, tmp_path / "teks.xlsx", tukar(KATA, b"Indeks kepuasan masyarakat", stored))
    if inline:
        path = kemas(path, tmp_path / "sel.xlsx", tanpa_daftar_kata)
    assert baca(path).lkj.indikator[0].asal.ketikan["indikator"].nilai == read
    seen = intip(path, ["PK"])["pk"].baris.values()
    assert read in {cell.nilai for cells in seen for cell in cells.values()}


def test_fonts_within_a_text_are_passed_over(tmp_path: Path) -> None:
    """A colour without a value among them, and the reading aids of East Asian scripts."""
    rich = (
        b'<r><rPr><b/><color rgb=""/></rPr><t>Indeks</t></r><r><rPr/><t xml:space="preserve"> kepuasan masyarakat</t></r>'
        b'<rPh sb="0" eb="1"><t>baca</t></rPh><phoneticPr asing="1"/>'
    )
    plain = b"<t>Indeks kepuasan masyarakat</t>"
    path = kemas(CONTOH, tmp_path / "kaya.xlsx", tukar(KATA, plain, rich))
    assert baca(path).lkj == baca(CONTOH).lkj
    assert intip(path, ["PK"]) == intip(CONTOH, ["PK"])


LIBUR = """
Libur
Tanggal | Keterangan
@2023-06-29 | Idul Adha
"""


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    """As Excel for Mac once did: the same number is a day four years later."""
    drawn = gambar(f"{SATU.format(nama='PMD')}{LIBUR}", tmp_path / "asal.xlsx")

    def change(parts: dict[str, bytes]) -> dict[str, bytes]:
        # openpyxl leaves no blank before the slash where lxml is installed.
        return {
            **parts,
            BUKU: re.sub(rb"<workbookPr(?= ?/)", b'<workbookPr date1904="1"', parts[BUKU]),
        }

    path = kemas(drawn, tmp_path / "mac.xlsx", change)
    (before, after) = (baca(one).lkj.libur[0].tanggal for one in (drawn, path))
    assert before is not None
    assert after == before + timedelta(days=1462)


def test_formats_that_are_lost_are_asked_about(tmp_path: Path) -> None:
    """Without the part of formats a percentage is a bare number: a finding, not a refusal."""
    path = kemas(CONTOH, tmp_path / "polos.xlsx", lambda parts: {k: v for k, v in parts.items() if k != GAYA})  # fmt: skip
    assert {"LKJ015"} <= {one.kode for one in baca(path).temuan}


def test_many_formats_cost_nothing(tmp_path: Path) -> None:
    """Neither named ones nor those that no cell has are handed to openpyxl; cells keep their own."""
    many = b'<xf numFmtId="0" xfId="0"/>' * 9_000
    named = b'<cellStyle name="Gaya" xfId="9"/>' * 9_000
    change = tukar(GAYA, b"</cellXfs>", many + b"</cellXfs>")
    path = kemas(CONTOH, tmp_path / "gaya.xlsx", lambda parts: tukar(GAYA, b"</cellStyles>", named + b"</cellStyles>")(change(parts)))  # fmt: skip
    paket = pastikan_layak(path)
    contents = baca_daftar_isi(paket)
    brief = ringkas(paket, contents, [one for one in contents.sheet if one.nama == "PK"])
    with zipfile.ZipFile(io.BytesIO(brief.isi)) as package:
        assert package.read(GAYA).count(b"<xf ") < 100
    assert baca(path) == replace(baca(CONTOH), masukan=baca(path).masukan)


def test_sheets_that_are_not_ours_are_not_unpacked(tmp_path: Path) -> None:
    """Whatever stands in them: a database of a million rows, or a damaged part."""
    huge = b"<worksheet><sheetData>" + b"".join(
        b"<row><c><v>%d</v></c></row>" % number for number in range(120_000)
    )
    path = kemas(
        CONTOH, tmp_path / "lain.xlsx", lambda parts: parts | {"xl/worksheets/sheet1.xml": huge}
    )
    assert baca(path).lkj == baca(CONTOH).lkj


def test_a_byte_that_has_changed_is_noticed(tmp_path: Path) -> None:
    """A part that can still be unpacked and says something else would be a wrong figure."""
    path = tmp_path / "simpan.xlsx"
    with zipfile.ZipFile(CONTOH) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    raw = path.read_bytes()
    place = raw.index(b"<v>41900000</v>")
    path.write_bytes(raw[: place + 3] + b"9" + raw[place + 4 :])
    with pytest.raises(Kegagalan, match="rusak atau terpotong"):
        baca(path)


# Formulas.

RUMUS = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat Wanasari | 1 | Indeks layanan | 84 nilai
Realisasi
Jabatan | No | TW III | Ket
Camat Wanasari | 1 | 80 |
"""


def berumus(tmp_path: Path, cell: bytes, change: Callable[[Bagian], Bagian] = dict) -> Path:
    """The drawing with one cell of its Realisasi written as another program would."""
    drawn = gambar(RUMUS, tmp_path / "asal.xlsx")

    def put(parts: Bagian) -> Bagian:
        (part,) = (name for name, data in parts.items() if name.startswith("xl/worksheets/sheet")
                   and b'<c r="C2"><v>80</v>' in data.replace(b' t="n"', b""))  # fmt: skip
        return change(parts | {part: re.sub(rb'<c r="C2".*?</c>', cell, parts[part])})

    return kemas(drawn, tmp_path / "rumus.xlsx", put)


def tw_iii(path: Path) -> tuple[object, list[str]]:
    """What the cell is read as, and the findings of the reader at it."""
    read = baca(path)
    typed = read.lkj.realisasi[0].asal.ketikan.get("tw_3")
    at = [one.kode for one in read.temuan if "Realisasi!C2" in map(str, one.lokasi)]
    return typed.nilai if typed else None, at


XLSXWRITER = b"<Properties><Application>Microsoft Excel</Application><AppVersion>12.0000</AppVersion></Properties>"


def oleh_xlsxwriter(parts: Bagian) -> Bagian:
    return parts | {"docProps/app.xml": XLSXWRITER}


def dihitung_excel(parts: Bagian) -> Bagian:
    return oleh_xlsxwriter(parts) | {BUKU: re.sub(rb"<calcPr[^>]*>", b'<calcPr calcId="191029"/>', parts[BUKU])}  # fmt: skip


def tanpa_calcpr(parts: Bagian) -> Bagian:
    return oleh_xlsxwriter(parts) | {BUKU: re.sub(rb"<calcPr[^>]*>", b"", parts[BUKU])}


@pytest.mark.parametrize("change", [dict, dihitung_excel, tanpa_calcpr])
def test_a_calculated_zero_is_a_zero(tmp_path: Path, change: Callable[[Bagian], Bagian]) -> None:
    """Whoever calculated it, whatever the file says of calculation by saying nothing."""
    path = berumus(tmp_path, b'<c r="C2"><f>B2-B2</f><v>0</v></c>', change)
    assert tw_iii(path) == (0, [])


@pytest.mark.parametrize(
    "cell", [b'<c r="C2" t="str"><f>""</f><v></v></c>', b'<c r="C2" t="str"><f>""</f><v/></c>']
)
def test_a_calculated_empty_text_is_an_empty_cell(tmp_path: Path, cell: bytes) -> None:
    """As LibreOffice, ExcelJS and Excel itself store it."""
    assert tw_iii(berumus(tmp_path, cell)) == (None, [])


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="C2"><f>B2*80</f></c>',
        b'<c r="C2"><f>B2*80</f><v></v></c>',
        b'<c r="C2"><f>B2*80</f><v/></c>',
        b'<c r="C2" t="str"><f>""</f></c>',
    ],
)
def test_a_formula_without_a_result_stays_a_finding(tmp_path: Path, cell: bytes) -> None:
    """openpyxl writes it so, with and without the empty element."""
    assert tw_iii(berumus(tmp_path, cell))[1] == ["LKJ008"]


def test_a_zero_that_xlsxwriter_put_there_is_no_result(tmp_path: Path) -> None:
    """It stores 0 for every formula whose value nobody gave it."""
    cell = b'<c r="C2"><f>B2*80</f><v>0</v></c>'
    assert tw_iii(berumus(tmp_path, cell, oleh_xlsxwriter))[1] == ["LKJ008"]


def test_a_workbook_written_by_xlsxwriter(tmp_path: Path) -> None:
    """The real thing: a formula without a value, and one with."""
    path = tmp_path / "tulis.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Realisasi")
        sheet.write_row(0, 0, ["Jabatan", "No", "TW I", "TW II"])
        sheet.write_row(1, 0, ["Camat Wanasari", 1])
        sheet.write_formula(1, 2, "=B2*80")
        sheet.write_formula(1, 3, "=B2*80", value=80)
    read = baca(path)
    at = [(one.kode, str(one.lokasi[0])) for one in read.temuan if one.kode == "LKJ008"]
    assert at == [("LKJ008", "Realisasi!C2")]
    assert read.lkj.realisasi[0].asal.ketikan["tw_2"].nilai == 80


def test_formulas_that_share_a_text_or_have_no_address(tmp_path: Path) -> None:
    """The first of a group has the formula, the others its number; cells follow one another."""
    cells = b'<c r="C2"><f t="shared" si="0"/><v>80</v></c><c t="str"><f>A1</f><v></v></c>'
    assert tw_iii(berumus(tmp_path, cells)) == (80, [])


TURUN = """
Realisasi
Jabatan | No | Indikator Kinerja | TW III | Ket
Camat Wanasari | 1 | Indeks layanan | 80 |
{baris}
"""


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        (' | | | | =IF(A3="","","cek")', 0),
        (' | | | =IF(A3="","",D2) | =IF(A3="","","cek")', 0),
        (" | =B2+1 | | =D2 |", 1),
        ("Camat Wanasari | 2 | Indeks lain | =D2 |", 1),
    ],
)  # fmt: skip
def test_a_formula_filled_down_makes_no_rows(row: str, reported: int) -> None:
    """Below the last row it is nothing; in a row that somebody filled in it is a finding."""
    drawn = TURUN.format(baris="\n".join([row] * 3) if not reported else row)
    found = temuan_dari(drawn)
    assert sum(one.kode == "LKJ008" for one in found) >= reported
    if not reported:
        at = {str(sel) for one in found for sel in one.lokasi}
        assert not any(place.startswith("Realisasi!") and int(place[-1]) > 2 for place in at)


def test_a_label_that_became_a_number_is_the_label_still(tmp_path: Path) -> None:
    """xlsx-populate saves the text 2.3 as the number 2.3; people see 2,3 and mean Tabel 2.3."""
    drawn = """
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Contoh
    Kabupaten/Kota | Kabupaten Contoh
    Tahun | 2023
    Triwulan | III
    Versi Templat | {versi}

    Kalimat
    Jabatan | Bagian | Kalimat
    Camat Wanasari | {bagian} | Evaluasi ini menurut anggaran.
    Camat Wanasari | Bab II, Penutup | Demikian.
    """
    texts = gambar(drawn.format(versi="0.9", bagian="2.3"), tmp_path / "teks.xlsx")
    numbers = gambar(
        drawn.format(versi="#0.9:General", bagian="#2.3:General"), tmp_path / "angka.xlsx"
    )
    typed, saved = baca(texts), baca(numbers)
    assert saved.lkj == typed.lkj
    assert [one.bagian for one in saved.lkj.kalimat] == ["2.3", "Bab II, Penutup"]
    assert saved.lkj.identitas.versi_templat == "0.9"
    assert [one.kode for one in saved.temuan].count("LKJ014") == 1
    assert saved.temuan == typed.temuan
