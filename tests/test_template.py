"""The template: what it offers, what it refuses, what it colours, read back with openpyxl."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from lkj_xlsx.baku.columns import Column, Kind, Sheet
from lkj_xlsx.baku.sheets import (
    IDENTITAS,
    PENGECUALIAN,
    REALISASI,
    SETELAN,
    SHEETS,
    VERSI_TEMPLAT,
)
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader import baca
from lkj_xlsx.tampil.lembar import Gaya, piksel_kolom
from lkj_xlsx.templat.petunjuk import lembar_petunjuk
from lkj_xlsx.templat.tanda import LEGENDA
from lkj_xlsx.writer.buku_templat import Berformat, Persentase, tulis_templat
from lkj_xlsx.writer.tinggi import TAKUK, garis_teks, tata_letak, tinggi_petak
from soffice import perlu_libreoffice, ubah

AKHIR = 301
RESMI = [(sheet, column) for sheet in SHEETS for column in sheet.columns]
PILIHAN = [(sheet, column) for sheet, column in RESMI if column.choices]


@pytest.fixture(scope="module")
def lengkap(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """A fresh template with every optional column."""
    path = tmp_path_factory.mktemp("templat") / "isian.xlsx"
    tulis_templat(path, opsional=True)
    return load_workbook(path)


@pytest.fixture(scope="module")
def berisi(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """A template with every optional column and a row in each sheet, so without example rows."""
    path = tmp_path_factory.mktemp("templat") / "isian.xlsx"
    tulis_templat(path, SATU_BARIS, opsional=True)
    return load_workbook(path)


SATU_BARIS: dict[str, list[dict[str, object]]] = {
    "Pejabat": [{"jabatan": "Camat"}],
    "PK": [{"jabatan": "Camat", "no": 1}],
    "Realisasi": [{"jabatan": "Camat", "no": 1}],
    "Anggaran": [{"jabatan": "Camat"}],
    "Strategi": [{"jabatan": "Camat", "no": 1}],
}


def dibuat(tmp_path: Path, *args: Any, **kwargs: Any) -> Workbook:
    tulis_templat(tmp_path / "isian.xlsx", *args, **kwargs)
    return load_workbook(tmp_path / "isian.xlsx")


def kepala(worksheet: Worksheet) -> list[object]:
    return [cell.value for cell in worksheet[1]]


def huruf(worksheet: Worksheet, column: Column) -> str:
    return get_column_letter(kepala(worksheet).index(column.header) + 1)


def gaya_kolom(worksheet: Worksheet, column: Column) -> Any:
    """A column's dimension; the file keeps one for neighbours that are alike."""
    index = kepala(worksheet).index(column.header) + 1
    dimensions: list[Any] = list(worksheet.column_dimensions.values())
    (found,) = [one for one in dimensions if one.min <= index <= one.max]
    return found


def validasi(worksheet: Worksheet, cell: str) -> Any:
    (found,) = [one for one in worksheet.data_validations.dataValidation if cell in one.sqref]
    return found


def rumus(worksheet: Worksheet, cell: str) -> list[str]:
    """The conditions under which a cell is coloured, the most telling first."""
    found = [
        (rule.priority, rule.formula[0])
        for one in worksheet.conditional_formatting
        if cell in one.cells
        for rule in one.rules
    ]
    return [formula for _, formula in sorted(found)]


def tanpa(cell: str, parts: tuple[str, ...]) -> str:
    """The formula that leaves parts out of a cell's text, innermost first."""
    ends = "".join(f',"{part}","")' for part in parts)
    return f"{'SUBSTITUTE(' * len(parts)}UPPER({cell}){ends}"


def isi_rentang(book: Workbook, source: str) -> list[object]:
    sheet, _, cells = source.lstrip("=").partition("!")
    return [cell.value for row in book[sheet][cells.replace("$", "")] for cell in row]


def nilai_setelan(worksheet: Worksheet) -> dict[object, object]:
    return {row[0].value: row[1].value for row in worksheet.iter_rows(min_row=2)}


def test_lembar_berurutan_dan_daftar_tersembunyi(lengkap: Workbook) -> None:
    assert lengkap.sheetnames == ["Petunjuk", *(one.name for one in SHEETS), "Daftar"]
    hidden = [one.title for one in lengkap.worksheets if one.sheet_state != "visible"]
    assert hidden == ["Daftar"]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_judul_kolom_tepat_seperti_di_sheets(sheet: Sheet, lengkap: Workbook) -> None:
    assert kepala(lengkap[sheet.name]) == [one.header for one in sheet.columns]


def test_kolom_opsional_hanya_bila_diminta(tmp_path: Path) -> None:
    book = dibuat(tmp_path)
    assert book.sheetnames[1:-1] == [one.name for one in SHEETS if not one.opsional]
    for sheet in SHEETS:
        if not sheet.opsional:
            wanted = [one.header for one in sheet.columns if not one.opsional]
            assert kepala(book[sheet.name]) == wanted


def test_kolom_opsional_ada_bila_terisi(tmp_path: Path) -> None:
    """What an old workbook holds is never left out."""
    rows = [{"uraian": "A", "pagu_perubahan": 5, "triwulan_tertulis": None}]
    book = dibuat(tmp_path, {"Anggaran": rows})
    assert "Pagu Perubahan" in kepala(book["Anggaran"])
    assert "Triwulan Tertulis" not in kepala(book["Anggaran"])


@pytest.mark.parametrize(("sheet", "column"), RESMI)
def test_kepala_berkomentar_dan_yang_wajib_berbeda(
    sheet: Sheet, column: Column, lengkap: Workbook
) -> None:
    worksheet = lengkap[sheet.name]
    cell = worksheet[f"{huruf(worksheet, column)}1"]
    assert cell.comment is not None
    assert column.note in cell.comment.text
    assert column.contoh in cell.comment.text
    assert ("Wajib diisi." in cell.comment.text) == column.required
    assert cell.fill.start_color.rgb == ("FF1F4E78" if column.required else "FFDDEBF7")
    assert gaya_kolom(worksheet, column).width == pytest.approx(column.width, abs=0.8)


@pytest.mark.parametrize(("sheet", "column"), RESMI)
def test_format_kolom_berlaku_untuk_setiap_baris(
    sheet: Sheet, column: Column, lengkap: Workbook
) -> None:
    """Digits that Excel would change are text; money and dates look like themselves."""
    wanted = {
        **dict.fromkeys((Kind.NIP, Kind.KODE, Kind.DAFTAR_NOMOR), "@"),
        Kind.RUPIAH: "#,##0",
        Kind.TANGGAL: "[$-421]d mmmm yyyy",
    }
    style = gaya_kolom(lengkap[sheet.name], column)
    assert style.number_format == wanted.get(column.kind, "General")
    assert style.alignment.wrap_text


def test_baris_berbingkai_mengundang(lengkap: Workbook, tmp_path: Path) -> None:
    """Under the header stand the example and framed blank rows, few of them printed; to the reader the
    sheet is empty.
    """
    for sheet in SHEETS[1:]:
        worksheet = lengkap[sheet.name]
        assert worksheet.max_row == 13
        assert all(cell.border.bottom.style == "thin" for cell in worksheet[13])
        assert bingkai_layar(worksheet) == (14, 26)
        assert any(cell.value is not None for cell in worksheet[2])
        assert not any(cell.value for row in worksheet.iter_rows(min_row=3) for cell in row)
    tulis_templat(tmp_path / "a.xlsx", opsional=True)
    lkj = baca(tmp_path / "a.xlsx").lkj
    rows = (lkj.pejabat, lkj.indikator, lkj.realisasi, lkj.anggaran, lkj.strategi, lkj.kalimat)
    assert (*rows, lkj.pengecualian, lkj.libur) == ((),) * 8
    assert {one.sheet for one in lkj.sheet_kosong} == {one.name for one in SHEETS[1:6]}


def bingkai_layar(worksheet: Worksheet) -> tuple[int, int] | None:
    """The rows that are framed on the screen alone."""
    for one in worksheet.conditional_formatting:
        if [rule.formula for rule in one.rules] == [["TRUE"]]:
            (rule,) = one.rules
            assert rule.dxf is not None
            assert rule.dxf.border is not None
            assert (rule.priority, rule.stopIfTrue) == (1, None)
            area = next(iter(one.cells))
            assert (area.min_col, area.max_col) == (1, worksheet.max_column)
            return area.min_row, area.max_row
    return None


def test_baris_contoh_hanya_di_sheet_kosong(tmp_path: Path) -> None:
    """Where real rows stand there is no example, and some framed rows below them invite more."""
    book = dibuat(tmp_path, {"Pejabat": [{"jabatan": f"Kasi {at}"} for at in range(30)]})
    assert book["Pejabat"]["A2"].value == "Kasi 0"
    assert (book["Pejabat"].max_row, book["PK"]["A2"].value) == (31, "Contoh: Kasi Pemerintahan")
    assert bingkai_layar(book["Pejabat"]) == (32, 36)
    assert not any("Contoh:" in str(cell.value) for row in book["Pejabat"] for cell in row)


def test_contoh_tidak_dapat_dipilih(berisi: Workbook, lengkap: Workbook) -> None:
    """The dropdowns begin below the example while it stands in its place."""
    name = lengkap.defined_names["DaftarJabatan"].attr_text
    example = '(LEFT(INDEX(Pejabat!$A$1:$A$602,2),7)="Contoh:")'
    assert name.startswith(f"OFFSET(Pejabat!$A$1,1+{example},0,MAX(1,SUMPRODUCT(")
    assert name.endswith(f"-{example}),1)")
    assert "Contoh" not in berisi.defined_names["DaftarJabatan"].attr_text


def test_contoh_yang_diubah_tidak_abu_abu_lagi(lengkap: Workbook) -> None:
    """The example is grey as long as the whole row is as it was; what is left of it turns red."""
    whole, red, blank = rumus(lengkap["Strategi"], "A2")[:3]
    assert whole == (
        'AND(COUNTA($A2:$E2)=5,$A2="Contoh: Kasi Pemerintahan",$B2=1,'
        '$C2="Contoh: Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum",'
        '$D2="Contoh: Melakukan koordinasi dengan Forkopimca",$E2="Januari s/d Desember")'
    )
    assert red == f'AND($A2="Contoh: Kasi Pemerintahan",NOT({whole}))'
    assert blank.endswith('COUNTA($A$2:$A2)-COUNTIF($A$2:$A2,"Contoh:*")=0)')
    assert "DATE(2026,12,15)" in rumus(lengkap["Libur"], "A2")[0]


@pytest.mark.parametrize(
    ("sheet", "frozen"),
    [
        ("Identitas", "A2"),
        ("Pejabat", "B2"),
        ("PK", "D2"),
        ("Realisasi", "D2"),
        ("Anggaran", "F2"),
        ("Strategi", "C2"),
        ("Libur", "A2"),
    ],
)
def test_judul_tetap_terlihat(sheet: str, frozen: str, lengkap: Workbook) -> None:
    assert lengkap[sheet].freeze_panes == frozen


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_siap_cetak(sheet: Sheet, lengkap: Workbook) -> None:
    worksheet = lengkap[sheet.name]
    assert worksheet.page_setup.orientation == "landscape"
    sehalaman = sheet.name == "Identitas"
    assert worksheet.page_setup.fitToHeight == (None if sehalaman else 0)
    assert worksheet.sheet_properties.pageSetUpPr is not None
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    assert worksheet.print_title_rows == "$1:$1"
    footer: Any = worksheet.oddFooter
    assert "Halaman &P" in footer.right.text
    header: Any = worksheet.oddHeader
    assert "Triwulan .......... Tahun .......... – Unit kerja ...." in header.left.text


def test_kepala_halaman_tidak_membekukan_unit_dan_periode(tmp_path: Path) -> None:
    """Workbook yang sama dipakai sepanjang tahun: yang dapat berganti di Identitas tetap bertitik."""
    path = tmp_path / "isian.xlsx"
    known = {"unit_kerja": "Kecamatan R&D", "triwulan": Triwulan.III, "tahun": Berformat(2024, "0")}
    tulis_templat(path, setelan=known)
    for worksheet in load_workbook(path).worksheets[1:-1]:
        header: Any = worksheet.oddHeader
        assert "Triwulan .......... Tahun .......... – Unit kerja ...." in header.left.text
        assert not {"III", "2024", "Kecamatan"} & {*header.left.text.split()}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_tanpa_kata_sandi_dan_dapat_disaring(sheet: Sheet, lengkap: Workbook) -> None:
    assert not lengkap[sheet.name].protection.sheet
    filtered = lengkap[sheet.name].auto_filter.ref
    assert (filtered is None) if sheet is IDENTITAS else filtered.endswith(str(AKHIR))


@pytest.mark.parametrize(("sheet", "column"), PILIHAN)
def test_daftar_tertutup_menunjuk_pilihannya(
    sheet: Sheet, column: Column, lengkap: Workbook
) -> None:
    worksheet = lengkap[sheet.name]
    letters = huruf(worksheet, column)
    rule = validasi(worksheet, f"{letters}2")
    assert rule is validasi(worksheet, f"{letters}{AKHIR}")
    assert (rule.type, rule.errorStyle) == ("list", None)
    assert isi_rentang(lengkap, rule.formula1) == list(column.choices)


@pytest.mark.parametrize(
    "setting", [one for one in SETELAN if one.choices], ids=lambda one: one.field
)
def test_setelan_tertutup_menunjuk_pilihannya(setting: Any, lengkap: Workbook) -> None:
    """A number is offered as a number, so that choosing it does not make a text of it."""
    rule = validasi(lengkap["Identitas"], f"B{SETELAN.index(setting) + 2}")
    wanted = [int(one) if setting.kind is Kind.NOMOR else one for one in setting.choices]
    assert (rule.type, rule.errorStyle) == ("list", None)
    assert isi_rentang(lengkap, rule.formula1) == wanted


def test_batas_capaian_menawarkan_100_persen_dan_tanpa_batas(lengkap: Workbook) -> None:
    """Other percentages are legitimate: the list warns only."""
    rule = validasi(lengkap["Identitas"], "B11")
    assert lengkap["Identitas"]["A11"].value == "Batas Capaian"
    assert rule.errorStyle == "warning"
    assert isi_rentang(lengkap, rule.formula1) == [1, "Tanpa batas"]
    assert lengkap["Identitas"]["B11"].number_format == "0%"


@pytest.mark.parametrize(
    ("sheet", "cell", "name"),
    [
        ("Pejabat", "F2", "DaftarJabatan"),
        ("PK", "A2", "DaftarJabatan"),
        ("Realisasi", "A2", "DaftarJabatan"),
        ("Anggaran", "A2", "DaftarJabatan"),
        ("Strategi", "A2", "DaftarJabatan"),
        ("Kalimat", "A2", "DaftarJabatan"),
        ("Pengecualian", "C2", "DaftarJabatan"),
        ("Realisasi", "C2", "DaftarIndikator"),
        ("Strategi", "C2", "DaftarIndikator"),
    ],
)
def test_jabatan_dan_indikator_dianjurkan_dari_daftar(
    sheet: str, cell: str, name: str, lengkap: Workbook
) -> None:
    """`Plt. Camat` is a legitimate Jabatan: these lists warn and never stop."""
    rule = validasi(lengkap[sheet], cell)
    assert (rule.type, rule.errorStyle, rule.formula1) == ("list", "warning", name)


def test_nama_menunjuk_kolom_yang_benar(berisi: Workbook) -> None:
    names = {name: one.attr_text for name, one in berisi.defined_names.items()}
    assert names == {
        "DaftarJabatan": "OFFSET(Pejabat!$A$1,1,0,MAX(1,SUMPRODUCT(MAX((Pejabat!$A$1:$A$602<>"
        '"")*ROW(Pejabat!$A$1:$A$602)))-ROW(Pejabat!$A$1)),1)',
        "DaftarIndikator": "OFFSET(PK!$E$1,1,0,MAX(1,SUMPRODUCT(MAX((PK!$E$1:$E$602<>"
        '"")*ROW(PK!$E$1:$E$602)))-ROW(PK!$E$1)),1)',
        "PejabatJabatan": "Pejabat!$A$1:$A$602",
        "PKIndikator": "PK!$E$1:$E$602",
        "PKJabatan": 'LOOKUP(ROW(PK!$A$1:$A$602),ROW(PK!$A$1:$A$602)/(PK!$A$1:$A$602<>""),'
        "PK!$A$1:$A$602)",
        "PKNo": tanpa("PK!$C$1:$C$602", ("NOMOR", "NO", " ", "\u00a0", ".", "(", ")", ":")),
        "TriwulanLaporan": "Identitas!$B$5",
    }


def test_tempat_jabatan_dan_indikator_ditentukan_tidak_dibatasi(lengkap: Workbook) -> None:
    assert validasi(lengkap["Pejabat"], "A2").type is None
    assert validasi(lengkap["PK"], "E2").type is None


def test_no_bilangan_bulat_dengan_peringatan(lengkap: Workbook) -> None:
    rule = validasi(lengkap["Realisasi"], "B2")
    assert (rule.type, rule.operator, rule.formula1) == ("whole", "greaterThanOrEqual", "1")
    assert rule.errorStyle == "warning"


def test_pesan_dalam_batas_excel(lengkap: Workbook) -> None:
    rules = [one for sheet in SHEETS for one in lengkap[sheet.name].data_validations.dataValidation]
    assert len(rules) == len(RESMI) - len(IDENTITAS.columns) + len(SETELAN)
    for one in rules:
        assert 0 < len(one.promptTitle) <= 32
        assert 0 < len(one.prompt) <= 255
        assert len(one.errorTitle or "") <= 32
        assert len(one.error or "") <= 255


def test_pesan_panjang_tanpa_contoh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Excel's 255 letters leave no room for the example, the note stands alone."""
    long = Column("sel", "Sel", Kind.TEKS, 16, "x" * 250, contoh="Realisasi!F7")
    columns = tuple(long if one.field == "sel" else one for one in PENGECUALIAN.columns)
    sheets = tuple(
        Sheet(one.name, columns, one.note) if one is PENGECUALIAN else one for one in SHEETS
    )
    monkeypatch.setattr("lkj_xlsx.templat.isian.SHEETS", sheets)
    book = dibuat(tmp_path)
    assert validasi(book["Pengecualian"], "B2").prompt == "x" * 250


def test_setelan_bawaan_terisi(lengkap: Workbook) -> None:
    """In the order in which people think: which report, how it is counted, how it is printed."""
    settings = {
        "Unit Kerja": None,
        "Kabupaten/Kota": None,
        "Tahun": None,
        "Triwulan": None,
        "Tempat": None,
        "Tanggal Laporan": None,
        "Sifat Realisasi": "Kumulatif",
        "Dasar Target": "Tahunan",
        "Dasar Anggaran": "Pagu",
        "Batas Capaian": 1,
        "Rumus Minimal": "(2T-R)/T",
        "Rumus Efisiensi": "Tidak dihitung",
        "Baris Jumlah": "Tidak",
        "Predikat": "Tidak",
        "Pembulatan": "Potong",
        "Desimal": 0,
        "Batas Hari Kerja": None,
        **{f"Tanggapan {number}": None for number in range(1, 7)},
        "Ukuran Kertas": "F4",
        "Versi Templat": VERSI_TEMPLAT,
    }
    assert list(nilai_setelan(lengkap["Identitas"]).items()) == list(settings.items())
    assert "Bila kosong: Kumulatif." in str(lengkap["Identitas"]["C8"].value)
    assert "Contoh: Kecamatan Wanasari." in str(lengkap["Identitas"]["C2"].value)


def test_setelan_yang_dibawa_serta(tmp_path: Path) -> None:
    """A blank one keeps its default, and the version is the template's own."""
    given: dict[str, object] = {
        "unit_kerja": "Kecamatan Tempeh",
        "tahun": 2023,
        "triwulan": Triwulan.III,
        "tanggal_laporan": date(2023, 10, 2),
        "pembulatan": "",
        "batas_capaian": Persentase(Decimal("112.5")),
        "versi_templat": "0.1",
    }
    worksheet = dibuat(tmp_path, None, given)["Identitas"]
    values = nilai_setelan(worksheet)
    assert values["Unit Kerja"] == "Kecamatan Tempeh"
    assert (values["Tahun"], values["Triwulan"]) == (2023, "III")
    assert values["Tanggal Laporan"] == datetime(2023, 10, 2)  # noqa: DTZ001 - as Excel stores it
    assert values["Pembulatan"] == "Potong"
    assert (values["Batas Capaian"], worksheet["B11"].number_format) == (1.125, "0.0%")
    assert values["Versi Templat"] == VERSI_TEMPLAT


@pytest.mark.parametrize(
    ("given", "value", "number_format"),
    [
        ("12 laporan", "12 laporan", "General"),
        (12, 12, "General"),
        (Decimal("8.3"), 8.3, "General"),
        (Persentase(Decimal(97)), 0.97, "0%"),
        (Persentase(Decimal("94.87")), 0.9487, "0.00%"),
        (Persentase(Decimal("1E+2")), 1, "0%"),
        (Berformat(12, '0 "laporan"'), 12, '0 "laporan"'),
        (Berformat(Decimal("0.97"), "0.0%"), 0.97, "0.0%"),
        ("-", "-", "General"),
        ("", None, "General"),
        (None, None, "General"),
    ],
)
def test_nilai_kembali_dengan_formatnya(
    tmp_path: Path, given: object, value: object, number_format: str
) -> None:
    rows = [{"jabatan": "Camat", "target": given}]
    cell = dibuat(tmp_path, {"PK": rows})["PK"]["F2"]
    assert (cell.value, cell.number_format) == (value, number_format)


def test_angka_pecahan_tersimpan_tepat_seperti_ditulis(tmp_path: Path) -> None:
    """A binary float would put 8.300000000000001 into the file."""
    tulis_templat(tmp_path / "a.xlsx", {"PK": [{"target": Decimal("8.3")}]})
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"<v>8.3</v>" in archive.read("xl/worksheets/sheet4.xml")


def test_kolom_teks_dan_kolom_lain(tmp_path: Path) -> None:
    """A number for a text column becomes text; rupiah and dates have their column's format."""
    rows = [{"kode": "7.01.01", "no_indikator": 8, "pagu": 1726863171, "tw_1": "Rp 4.110.000,-"}]
    book = dibuat(
        tmp_path,
        {
            "Anggaran": rows,
            "Libur": [{"tanggal": date(2023, 12, 15)}],
            "Kalimat": [{"triwulan": Triwulan.II}],
        },
    )
    row = {cell.coordinate: (cell.value, cell.number_format) for cell in book["Anggaran"][2]}
    assert (row["C2"], row["E2"]) == (("7.01.01", "@"), ("8", "@"))
    assert (row["F2"], row["G2"]) == ((1726863171, "#,##0"), ("Rp 4.110.000,-", "#,##0"))
    day = book["Libur"]["A2"]
    assert (day.value, day.is_date) == (datetime(2023, 12, 15), True)  # noqa: DTZ001
    assert book["Kalimat"]["C2"].value == "II"


@pytest.mark.parametrize(
    "text", ["=1+1", "+62 334", "-5", "@x", '=HYPERLINK("x")', "http://contoh.id", "{=1}"]
)
def test_teks_tetap_teks(tmp_path: Path, text: str) -> None:
    cell = dibuat(tmp_path, {"PK": [{"indikator": text}]})["PK"]["E2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == (text[0] in "=+-@")


def test_teks_yang_tak_dapat_disimpan_dibersihkan(tmp_path: Path) -> None:
    """A lone surrogate or a control character must not spoil the file."""
    book = dibuat(tmp_path, {"PK": [{"indikator": "a\ud800b\x01c"}]})
    assert book["PK"]["E2"].value == "abc"


def test_baris_setinggi_teksnya_dan_dapat_tumbuh(tmp_path: Path) -> None:
    """A fixed height would hide what somebody adds to the row later."""
    rows = [{"indikator": "Jumlah laporan " * 12}, {"indikator": "pendek"}]
    tulis_templat(tmp_path / "a.xlsx", {"PK": rows})
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        xml = archive.read("xl/worksheets/sheet4.xml").decode()
    found = dict(re.findall(r'<row r="(\d)"[^>]*? ht="([\d.]+)"', xml))
    assert float(found["2"]) >= 60
    assert "3" not in found
    assert "customHeight" not in re.sub(r"<cols>.*?</cols>|<sheetFormatPr[^>]*>", "", xml)


def test_lebih_banyak_baris_daripada_yang_disiapkan(tmp_path: Path) -> None:
    """Dropdowns and checks reach the last row that is filled in."""
    book = dibuat(tmp_path, {"PK": [{"no": index} for index in range(1, 13)]}, baris=5)
    assert book["PK"]["C13"].value == 12
    assert validasi(book["PK"], "B13").type == "list"
    assert validasi(book["Realisasi"], "A6").type == "list"
    assert book["Realisasi"].auto_filter.ref == "A1:J6"


@pytest.mark.parametrize(
    ("isi", "setelan", "name"),
    [
        ({"Pejabat2": []}, None, "Pejabat2"),
        ({"Identitas": []}, None, "Identitas"),
        ({"PK": [{"targett": 1}]}, None, "targett"),
        (None, {"tahunn": 2023}, "tahunn"),
    ],
)
def test_nama_yang_tak_dikenal_tidak_dibuang_diam_diam(
    tmp_path: Path, isi: Any, setelan: Any, name: str
) -> None:
    with pytest.raises(KeyError, match=name):
        tulis_templat(tmp_path / "a.xlsx", isi, setelan)
    assert list(tmp_path.iterdir()) == []


def test_nilai_jenis_lain_ditolak(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="no cell value"):
        tulis_templat(tmp_path / "a.xlsx", {"PK": [{"target": 0.5}]})


def test_berkas_sama_byte_demi_byte(tmp_path: Path) -> None:
    """No clock, no temporary name, no order of a set gets into the file."""
    rows = {"PK": [{"jabatan": "Camat", "no": 1, "target": Persentase(Decimal(97))}]}
    for name in ("a.xlsx", "b.xlsx"):
        tulis_templat(tmp_path / name, rows, {"tahun": 2023}, opsional=True)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_berkas_lama_diganti_utuh(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("lama")
    tulis_templat(tmp_path / "a.xlsx")
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]
    assert "PK" in load_workbook(tmp_path / "a.xlsx").sheetnames


def test_isian_wajib_yang_kosong_diwarnai(berisi: Workbook) -> None:
    """A blank Jabatan means the row above, a blank No may be known by the wording."""
    assert rumus(berisi["PK"], "A2")[0] == ('AND($A2="",COUNTA($A2:$N2)>0,COUNTA($A$2:$A2)=0)')
    assert rumus(berisi["PK"], "C2")[0] == 'AND($C2="",COUNTA($A2:$N2)>0)'
    assert rumus(berisi["Realisasi"], "B2")[1] == ('AND($B2="",COUNTA($A2:$K2)>0,$C2="")')
    assert rumus(berisi["Identitas"], "B2") == ['$B2=""']
    assert rumus(berisi["Identitas"], "B6") == []


def test_setiap_kolom_wajib_dijaga(lengkap: Workbook) -> None:
    for sheet, column in RESMI:
        if sheet is not IDENTITAS:
            worksheet = lengkap[sheet.name]
            letters = huruf(worksheet, column)
            guarded = any(f'${letters}2=""' in one for one in rumus(worksheet, f"{letters}{AKHIR}"))
            assert guarded == (column.required or column in REALISASI.columns[3:7]), column


def test_nip_diperiksa_tanpa_spasi(berisi: Workbook) -> None:
    digits = tanpa("$E2", ("NIP", " ", "\u00a0", ".", "-", ":", "'"))
    (formula, *_) = rumus(berisi["Pejabat"], "E2")
    assert formula == (
        f'IF({digits}="",FALSE,OR(ISNUMBER($E2),LEN({digits})<>18,NOT(IFERROR(AND('
        f'TEXT(--LEFT({digits},9),"000000000")=LEFT({digits},9),'
        f'TEXT(--RIGHT({digits},9),"000000000")=RIGHT({digits},9)),FALSE))))'
    )
    assert rumus(berisi["Pejabat"], "H2")[0] == formula.replace("$E2", "$H2")


def test_realisasi_atau_kas_di_atas_pagu_yang_berlaku(berisi: Workbook, tmp_path: Path) -> None:
    pagu = 'IF($H2="",$G2,$H2)'
    for cell in ("$I2", "$L2", "$M2", "$P2"):
        assert rumus(berisi["Anggaran"], cell[1:])[0] == (
            f"AND(ISNUMBER({cell}),ISNUMBER({pagu}),{cell}>{pagu})"
        )
    plain = dibuat(tmp_path, SATU_BARIS)["Anggaran"]
    assert rumus(plain, "G2")[0] == "AND(ISNUMBER($G2),ISNUMBER($F2),$G2>$F2)"


def test_kode_dan_daftar_nomor_yang_menjadi_angka(berisi: Workbook) -> None:
    assert rumus(berisi["Anggaran"], "C2")[0] == "ISNUMBER($C2)"
    assert rumus(berisi["Anggaran"], "F2")[0] == (
        "IF(ISNUMBER($F2),OR($F2<>INT($F2),$F2>999),FALSE)"
    )


def test_kolom_triwulan_yang_dilaporkan_menonjol(berisi: Workbook) -> None:
    assert rumus(berisi["Realisasi"], "F1") == ['TriwulanLaporan="III"']
    assert rumus(berisi["Anggaran"], "O1") == ['TriwulanLaporan="III"']
    assert rumus(berisi["Realisasi"], "F2")[0] == (
        'AND(TriwulanLaporan="III",$F2="",COUNTA($A2:$K2)>0)'
    )


def test_rumus_tanpa_rujukan_ke_sheet_lain(lengkap: Workbook) -> None:
    """Conditional formats reach other sheets by name, which every program understands."""
    for sheet in SHEETS:
        for one in lengkap[sheet.name].conditional_formatting:
            for rule in one.rules:
                assert "!" not in rule.formula[0]
                assert not re.search(r"LET\(|XLOOKUP|FILTER\(|UNIQUE\(|\{", rule.formula[0])


def diwarnai(path: Path) -> set[str]:
    """The cells that LibreOffice finds coloured: `Realisasi!B7`; lines around rows left aside."""
    book = load_workbook(path)
    places: dict[str, tuple[str, str]] = {}
    for worksheet in book.worksheets:
        for cell, formula in _syarat(worksheet):
            place = worksheet.cell(len(places) + 1, 60)
            place.value = f"=IFERROR(IF({formula},1,0),0)"
            places[place.coordinate] = (worksheet.title, cell)
    book.save(path)
    (recalculated,) = ubah([path], "xlsx", path.parent)
    values = load_workbook(recalculated, data_only=True)
    return {f"{name}!{cell}" for place, (name, cell) in places.items() if values[name][place].value}


def _syarat(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    """Every cell down to row 20 with the condition that colours it, as it stands there."""
    for one in worksheet.conditional_formatting:
        bounds: Any = range_boundaries(str(one.sqref))
        left, top, right, bottom = bounds
        if left != right:
            continue
        letters = get_column_letter(left)
        for rule in one.rules:
            for row in range(top, min(bottom, 20) + 1):
                moved = Translator(f"={rule.formula[0]}", f"{letters}{top}")
                yield f"{letters}{row}", moved.translate_formula(f"{letters}{row}").lstrip("=")


NIP = "19870702 200602 1 002"
BENAR: dict[str, list[dict[str, object]]] = {
    "Pejabat": [
        {"jabatan": "Camat", "nama": "A", "nip": NIP},
        {"jabatan": "Plt. Kasi A", "nama": "B", "nip": "19870702\u00a0200602 1 002", "nip_atasan": NIP},
        {"jabatan": "Kasubag Umum", "nama": "C", "nip": "NIP. 19870702.200602.1-002"},
    ],
    "PK": [
        {"jabatan": "Camat", "no": 1, "indikator": "c1", "target": Persentase(Decimal(97))},
        {"no": "2.", "indikator": "c2", "target": "12 laporan"},
        {"jabatan": "Kasi A", "no": 1, "indikator": "a1", "target": 4},
        {"jabatan": "Kasubbag Umum", "no": 5, "indikator": "u5", "target": 4},
        {"jabatan": "Camat", "no": "3", "indikator": "c3", "target": 1},
    ],
    "Realisasi": [
        {"jabatan": "Camat", "no": 1, "indikator": "c1", "tw_3": Persentase(Decimal(70))},
        {"no": "2", "indikator": "c2", "tw_3": "n/a"},
        {"indikator": "c3", "tw_3": "-"},
        {},
        {"jabatan": "plt. kasi a", "no": 1, "tw_3": 0},
        {"jabatan": "Kepala Seksi A", "no": 7, "tw_3": 1},
        {"jabatan": "Kasubag Umum", "no": 5, "tw_3": 1},
        {"jabatan": "Camat", "no": "No. 3", "tw_3": 1},
    ],
    "Anggaran": [
        {"jabatan": "Camat", "tingkat": "Program", "kode": "7.01.01", "uraian": "p",
         "no_indikator": "1, 2", "pagu": 1000, "tw_1": "-", "tw_3": 1000},
        {"tingkat": "Kegiatan", "uraian": "k", "pagu": 1000, "pagu_perubahan": 2000, "tw_3": 1500},
        {"tingkat": "Kegiatan", "uraian": "k", "pagu": "Rp 1.000,-", "tw_3": 1500},
    ],
    "Strategi": [{"jabatan": "Camat", "no": 2, "butir": "a. b"}, {"no": 3, "butir": "c"}],
    "Libur": [{"tanggal": date(2023, 12, 15)}],
}  # fmt: skip
KELIRU: dict[str, list[dict[str, object]]] = {
    "Pejabat": [
        {"jabatan": "Camat", "nama": "A", "nip": "19870702 200602 1 02"},
        {"jabatan": "Kasi A", "nip": "1987070E5006021002"},
        {"nama": "B", "nip": Berformat(19870702200602100, "0")},
    ],
    "PK": [
        {"no": 1, "indikator": "tanpa jabatan", "target": 1},
        {"jabatan": "Camat", "no": 1, "indikator": "c1"},
        {"jabatan": "Kasi A", "no": 1, "target": 4, "indikator": "a1"},
        {"indikator": "a2", "target": 4},
    ],
    "Realisasi": [
        {"jabatan": "Camat", "no": 1, "tw_3": 1},
        {"no": 4, "tw_3": 1},
        {"tw_3": 1},
        {"jabatan": "Kasi A", "no": 2},
        {"no": 3, "tw_3": 1},
    ],
    "Anggaran": [
        {
            "jabatan": "Camat",
            "tingkat": "Program",
            "uraian": "p",
            "pagu": 1000,
            "kas_tw_3": 1000,
            "kas_tw_4": 1001,
            "tw_3": 1001,
        },
        {"uraian": "q", "pagu": 3000, "pagu_perubahan": 2000, "tw_2": 2500, "tw_3": 1},
    ],
    "Strategi": [{"jabatan": "Camat", "no": 9}],
}
TETAP: dict[str, object] = {
    "unit_kerja": "Kecamatan Tempeh", "kabupaten": "Lumajang", "tahun": 2023, "triwulan": "III",
}  # fmt: skip
KEPALA_TW_III = {"Realisasi!F1", "Anggaran!O1"}


@pytest.mark.libreoffice
@perlu_libreoffice
def test_isian_yang_benar_tidak_diwarnai(tmp_path: Path) -> None:
    """Only the heading of the reporting quarter stands out in a workbook that is in order."""
    tulis_templat(tmp_path / "a.xlsx", BENAR, TETAP, opsional=True)
    assert diwarnai(tmp_path / "a.xlsx") == KEPALA_TW_III


def di_bawah_contoh(path: Path, isi: dict[str, list[tuple[object, ...]]]) -> None:
    """A fresh template with rows typed in under the examples."""
    path.parent.mkdir(exist_ok=True)
    tulis_templat(path, setelan=TETAP)
    book = load_workbook(path)
    for name, rows in isi.items():
        for row, values in enumerate(rows, start=3):
            for col, value in enumerate(values, start=1):
                book[name].cell(row, col).value = value  # type: ignore[assignment]
    book.save(path)


@pytest.mark.libreoffice
@perlu_libreoffice
def test_baris_contoh_tidak_mewarnai_yang_lain(tmp_path: Path) -> None:
    """Rows below the examples are judged as they are without them: the right ones in silence, and a
    blank Jabatan is not the example's.
    """
    office = ("Camat", "III.a", "A", NIP)
    pk = ("Camat", None, 1, "s", "c1", "4 desa")
    right: dict[str, list[tuple[object, ...]]] = {
        "Pejabat": [office],
        "PK": [pk, (None, None, 2, None, "c2", "4 desa")],
        "Realisasi": [("Camat", 1, "c1", None, None, 1), (None, 2, "c2", None, None, 1)],
        "Anggaran": [("Camat", "Program", "7.01.01", "p", "1", 1000, None, None, 1000)],
        "Strategi": [("Camat", 1, "c1", "a"), (None, 2, "c2", "b")],
    }
    di_bawah_contoh(tmp_path / "a.xlsx", right)
    assert diwarnai(tmp_path / "a.xlsx") == {"Realisasi!F1", "Anggaran!I1"}
    di_bawah_contoh(tmp_path / "lain" / "b.xlsx", {**right, "PK": [(None, *pk[1:])]})
    assert diwarnai(tmp_path / "lain" / "b.xlsx") == {"Realisasi!F1", "Anggaran!I1", "PK!A3"}


@pytest.mark.libreoffice
@perlu_libreoffice
def test_triwulan_keempat_contoh_tidak_diwarnai(tmp_path: Path) -> None:
    """The example leaves it blank, and lacks nothing for that; an altered row does."""
    tulis_templat(tmp_path / "a.xlsx", setelan={**TETAP, "triwulan": "IV"})
    assert diwarnai(tmp_path / "a.xlsx") == {"Realisasi!G1", "Anggaran!J1"}
    book = load_workbook(tmp_path / "a.xlsx")
    book["Realisasi"]["B2"].value = 2
    (tmp_path / "lain").mkdir()
    book.save(tmp_path / "lain" / "b.xlsx")
    assert "Realisasi!G2" in diwarnai(tmp_path / "lain" / "b.xlsx")


@pytest.mark.libreoffice
@perlu_libreoffice
def test_contoh_yang_tertinggal_diwarnai(tmp_path: Path) -> None:
    """One altered cell, and the texts that only the example has turn red."""
    tulis_templat(tmp_path / "a.xlsx", setelan=TETAP)
    book = load_workbook(tmp_path / "a.xlsx")
    book["Strategi"]["A2"].value = "Camat"
    book["Pejabat"]["B2"].value = "IV.b"
    book.save(tmp_path / "a.xlsx")
    assert diwarnai(tmp_path / "a.xlsx") - {"Realisasi!F1", "Anggaran!I1"} == {
        "Strategi!C2", "Strategi!D2", "Pejabat!A2", "Pejabat!C2", "Pejabat!D2", "Pejabat!E2",
    }  # fmt: skip


@pytest.mark.libreoffice
@perlu_libreoffice
def test_isian_yang_keliru_diwarnai(tmp_path: Path) -> None:
    tulis_templat(tmp_path / "a.xlsx", KELIRU, {**TETAP, "tahun": None}, opsional=True)
    assert diwarnai(tmp_path / "a.xlsx") - KEPALA_TW_III == {
        "Identitas!B4",
        "Pejabat!E2", "Pejabat!D3", "Pejabat!E3", "Pejabat!A4", "Pejabat!E4",
        "PK!A2", "PK!F3", "PK!C5",
        "Realisasi!B3", "Realisasi!B4", "Realisasi!F5", "Realisasi!B6",
        "Anggaran!L2", "Anggaran!O2", "Anggaran!B3", "Anggaran!N3",
        "Strategi!B2", "Strategi!D2",
    }  # fmt: skip


def teks_petunjuk(book: Workbook) -> str:
    return "\n".join(
        str(cell.value) for row in book["Petunjuk"].iter_rows() for cell in row if cell.value
    )


def test_petunjuk_menjelaskan_setiap_kolom_dan_isian(lengkap: Workbook) -> None:
    rows = [[cell.value or "" for cell in row] for row in lengkap["Petunjuk"].iter_rows()]
    for sheet, column in RESMI:
        if sheet is not IDENTITAS:
            wajib = "ya" if column.required else ""
            assert [column.header, wajib, column.note, column.contoh] in rows
    for setting in SETELAN:
        (row,) = [one for one in rows if one[0] == setting.label and setting.note in str(one[2])]
        assert row[1] == ("ya" if setting.required else "")


def test_petunjuk_menyebut_langkah_warna_dan_lembar(lengkap: Workbook) -> None:
    text = teks_petunjuk(lengkap)
    for one in SHEETS:
        assert f"Sheet {one.name}" in text
        assert one.note in text
    for mark in LEGENDA:
        assert f"{mark.nama}\n{mark.arti}" in text
    for needed in ("lkj-xlsx process namafile.xlsx", "kumulatif", "1,98707E+17", "Belum diisi"):
        assert needed in text


def test_petunjuk_mengatakan_kolom_mana_yang_tidak_disediakan(tmp_path: Path) -> None:
    text = teks_petunjuk(dibuat(tmp_path))
    assert text.count("Kolom ini tidak disediakan") == sum(one.opsional for _, one in RESMI)


def test_petunjuk_untuk_a4_tegak(lengkap: Workbook) -> None:
    worksheet = lengkap["Petunjuk"]
    assert worksheet.page_setup.orientation == "portrait"
    assert worksheet.page_setup.paperSize == 9
    assert 10 < (worksheet.page_setup.scale or 100) <= 100
    assert lengkap.active is worksheet


@pytest.mark.parametrize("opsional", [False, True])
def test_halaman_petunjuk_tidak_berakhir_dengan_judul(opsional: bool) -> None:
    """Chapter, sheet, its notes and the heading of its table stay with the table's first row."""
    sheets = [
        (one, tuple(column for column in one.columns if opsional or not column.opsional))
        for one in SHEETS
    ]
    page = lembar_petunjuk(sheets)
    begins = tata_letak(page).awal_halaman
    assert len(begins) >= 5
    assert not any(page.baris[one - 1].bersama for one in begins)


def test_baris_petunjuk_setinggi_teksnya_dan_tertulis(lengkap: Workbook) -> None:
    """Nothing of a text is cut, and every height is set: merged cells do not grow by themselves."""
    page = lembar_petunjuk([(one, one.columns) for one in SHEETS])
    heights = tata_letak(page).tinggi
    assert len(heights) == len(page.baris)
    for row, height in zip(page.baris, heights, strict=True):
        for col, cell in enumerate(row.petak, start=1):
            assert cell is None or height >= tinggi_petak(page, col, cell) + row.udara
    dimensions = lengkap["Petunjuk"].row_dimensions
    written = [dimensions[row].height or 15 for row in range(1, len(heights) + 1)]
    assert written == pytest.approx(list(heights), abs=0.75)


def test_perintah_di_petunjuk_berhuruf_ketik(lengkap: Workbook) -> None:
    (cell,) = [
        cell
        for row in lengkap["Petunjuk"].iter_rows()
        for cell in row
        if cell.value == "lkj-xlsx process namafile.xlsx"
    ]
    assert cell.font.name == "Consolas"
    assert cell.border.left.color.rgb == "FFBFBFBF"


def test_setelan_setinggi_penjelasannya(lengkap: Workbook) -> None:
    """Nothing of a note is cut at the bottom of its row; a short one leaves the row as it was."""
    sheet = lengkap["Identitas"]
    heights = []
    for row in range(2, sheet.max_row + 1):
        pixels = piksel_kolom(sheet.column_dimensions["C"].width - 5 / 7) - TAKUK
        lines = garis_teks(str(sheet.cell(row, 3).value), pixels, Gaya())
        heights.append(sheet.row_dimensions[row].height)
        assert heights[-1] >= len(lines) * 15
    assert min(heights) == 32.25 < max(heights)
