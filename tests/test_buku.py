"""A Lembar on disk: every value as it is, all text visible, pages that end where they should."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    CATATAN,
    FORMAT_RUPIAH,
    FORMAT_TANGGAL,
    JUDUL,
    KEPALA,
    POLOS,
    TEKS,
    UANG,
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
    Rata,
    Rumus,
    Sisa,
    Sisi,
    ditandai,
    sehalaman,
    skala_cetak,
)
from lkj_xlsx.writer import buku
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.tinggi import garis_teks, tata_letak

KALIMAT = "Persentase desa yang menyusun dokumen administrasi pemerintahan desa tepat waktu, "


def lembar(*baris: Baris, lebar: tuple[float, ...] = (20, 20, 20), **lain: Any) -> Lembar:
    return Lembar("Uji", lebar, baris, **lain)


def baris(*petak: Petak | Nilai, bersama: bool = False) -> Baris:
    """A row of cells; a bare value is a cell of text."""
    cells = tuple(one if isinstance(one, Petak) else Petak(one) for one in petak)
    return Baris(cells, bersama=bersama)


def tulis(tmp_path: Path, *sheets: Lembar) -> Path:
    path = tmp_path / "uji.xlsx"
    tulis_buku(path, sheets, judul="Uji coba")
    return path


def dibaca(tmp_path: Path, *sheets: Lembar, nilai: bool = False) -> Worksheet:
    sheet = load_workbook(tulis(tmp_path, *sheets), data_only=nilai).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def bagian(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    """Whenever and wherever they are written: no part of the file bears the day."""
    one = lembar(baris("a", Petak(1, komentar="k"), Petak(2, tautan="https://contoh.id")))
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path in paths:
        tulis_buku(path, [one], judul="Sama")
    assert paths[0].read_bytes() == paths[1].read_bytes()
    with zipfile.ZipFile(paths[0]) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert f"{datetime.now(UTC):%Y}" not in bagian(paths[0], "docProps/core.xml")


def test_cells_stand_in_the_file_as_xlsxwriter_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a cell holds, wherever it stands."""
    values: tuple[Nilai, ...] = (
        "a",
        " a ",
        "<&>",
        "",
        None,
        0,
        -7,
        Decimal("0.1"),
        Fraction(1, 3),
        10**14,
    )
    dated = Petak(date(2023, 9, 30), format=FORMAT_TANGGAL)
    formula = Petak(3, rumus=Rumus("{}+1", (Acuan(7),)))
    rows = [baris(*values, dated, formula, Petak("a", tautan="https://contoh.id"))] * 40
    wide = [baris(*values * 9)]
    ours = tulis(tmp_path, lembar(*rows, *wide)).read_bytes()
    monkeypatch.delattr(buku._LembarKerja, "_write_cell")  # noqa: SLF001
    assert tulis(tmp_path, lembar(*rows, *wide)).read_bytes() == ours


def test_nothing_is_left_where_writing_fails(tmp_path: Path) -> None:
    """An old workbook stays as it was, and no temporary file beside it."""
    path = tmp_path / "uji.xlsx"
    path.write_text("lama", encoding="utf-8")
    with pytest.raises(IndexError):
        tulis_buku(path, [lembar(baris(Petak(1, rumus=Rumus("{}+{}", (Acuan(1),)))))], judul="")
    assert path.read_text(encoding="utf-8") == "lama"
    with pytest.raises(Kegagalan, match="tidak dapat ditulis"):
        tulis_buku(tmp_path / "tiada" / "uji.xlsx", [lembar(baris("a"))], judul="")
    assert [one.name for one in tmp_path.iterdir()] == ["uji.xlsx"]


@pytest.mark.parametrize(
    ("nilai", "disimpan"),
    [
        ("Teks", "Teks"),
        ("=1+1", "=1+1"),
        ("{=1}", "{=1}"),
        ("+62", "+62"),
        ("-", "-"),
        ("@impor", "@impor"),
        ("http://contoh.id", "http://contoh.id"),
        ("0012", "0012"),
        ("a\ud800b\x00c\x1f", "abc"),
        ("_x0041_", "_x0041_"),
        ("", None),
        (None, None),
        (12, 12),
        (Decimal("8.3"), 8.3),
        (Fraction(57, 100), 0.57),
        (-(10**15), "-1000000000000000"),
        (date(2023, 9, 30), datetime(2023, 9, 30)),  # noqa: DTZ001 - cells know no zones
        (date(1899, 12, 31), "1899-12-31"),
    ],
)
def test_a_value_is_stored_as_what_it_is(tmp_path: Path, nilai: Nilai, disimpan: object) -> None:
    """Text that looks like a formula or a link stays text, a number keeps every digit."""
    form = FORMAT_TANGGAL if isinstance(nilai, date) else "General"
    cell = dibaca(tmp_path, lembar(baris(Petak(nilai, format=form)))).cell(1, 1)
    assert cell.value == disimpan
    assert cell.data_type != "f"
    assert cell.hyperlink is None


def test_a_number_format_that_excel_would_refuse_is_left_out(tmp_path: Path) -> None:
    sheet = dibaca(
        tmp_path, lembar(baris(Petak(1, format=FORMAT_RUPIAH), Petak(1, format=f'0 "{"x" * 260}"')))
    )
    assert [cell.number_format for cell in sheet[1]] == [FORMAT_RUPIAH, "0"]


def test_looks_reach_the_cell(tmp_path: Path) -> None:
    marked = ditandai(UANG)
    cells = (Petak("a", KEPALA), Petak(1, marked), Petak("b", CATATAN))
    head, money, note = dibaca(tmp_path, lembar(Baris(cells)))[1]
    assert (head.font.b, head.fill.fgColor.rgb, head.alignment.wrap_text) == (
        True,
        "FFD9D9D9",
        True,
    )
    assert (money.font.color.rgb, money.font.i) == ("FFC00000", True)
    assert (money.alignment.horizontal, money.alignment.shrink_to_fit) == ("right", True)
    assert (money.border.left.style, note.border.left.style) == ("thin", None)
    assert {cell.font.name for cell in (head, money, note)} == {"Calibri"}


def test_lines_have_a_colour_and_typed_words_letters_of_one_width(tmp_path: Path) -> None:
    cells = (Petak("a", Gaya(warna_garis="#BFBFBF")), Petak("b", Gaya(ketik=True)))
    grey, typed = dibaca(tmp_path, lembar(Baris(cells)))[1]
    assert (grey.border.top.color.rgb, grey.font.name) == ("FFBFBFBF", "Calibri")
    assert (typed.font.name, typed.border.top.color.auto) == ("Consolas", True)


def test_dengan_changes_only_what_is_named() -> None:
    assert TEKS.dengan(warna="#FF0000") == Gaya(warna="#FF0000", takuk=1)
    assert JUDUL.dengan(tebal=False).ukuran == JUDUL.ukuran


def test_a_formula_is_stored_with_its_value(tmp_path: Path) -> None:
    """References follow their row, other rows and other sheets; texts and blanks are values too."""
    same = Rumus("INT({}*100/{})/100", (Acuan(1), Acuan(2)))
    total = Rumus("SUM({})", (Acuan(3, 1, 3, 2),))
    other = Rumus("{}&{}", (Acuan(1, 1, lembar="Lain's"), Acuan(1, 1, 2, 1, lembar="Lain's")))
    one = lembar(
        Baris((Petak(9), Petak(12), Petak(Fraction(3, 4), rumus=same))),
        Baris((Petak(1), Petak(2), Petak(Decimal("0.5"), rumus=same))),
        Baris(
            (Petak(Decimal("1.25"), rumus=total), Petak("xx", rumus=other), Petak(None, rumus=same))
        ),
    )
    lain = Lembar("Lain's", (9, 9), (baris("x"),))
    sheet = dibaca(tmp_path, one, lain)
    assert sheet["C1"].value == "=INT(A1*100/B1)/100"
    assert sheet["C2"].value == "=INT(A2*100/B2)/100"
    assert sheet["A3"].value == "=SUM(C1:C2)"
    assert sheet["B3"].value == "='Lain''s'!A1&'Lain''s'!A1:B1"
    stored = dibaca(tmp_path, one, lain, nilai=True)
    assert [stored[cell].value for cell in ("C1", "C2", "A3", "B3", "C3")] == [
        0.75, 0.5, 1.25, "xx", None,
    ]  # fmt: skip


def test_links_lead_out_and_within(tmp_path: Path) -> None:
    """To another workbook at a cell, to a cell of this one; a number with a link stays a number."""
    sheet = dibaca(
        tmp_path,
        lembar(
            baris(
                Petak("PK!F7", tautan="external:isian.xlsx#'PK'!F7"),
                Petak("bawah", tautan=Acuan(1, 2)),
                Petak(7, tautan="https://contoh.id"),
            ),
            baris(
                Petak("", tautan="https://contoh.id"), Petak("x", tautan="https://" + "y" * 3000)
            ),
        ),
    )
    links = {cell.coordinate: cell.hyperlink for row in sheet.iter_rows() for cell in row}
    assert [links[one] is not None for one in ("A1", "B1", "C1", "A2", "B2")] == [True] * 3 + [
        False
    ] * 2
    places = [(one.target, one.location) for one in links.values() if one]
    assert places[:2] == [("isian.xlsx", "'PK'!F7"), (None, "'Uji'!A2")]
    assert (sheet["A1"].value, sheet["C1"].value, sheet["B2"].value) == ("PK!F7", 7, "x")


def test_links_beyond_the_limit_of_excel_are_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buku, "TAUTAN_MAKS", 2)
    rows = [baris(Petak(f"t{one}", tautan="https://contoh.id")) for one in range(3)]
    sheet = dibaca(tmp_path, lembar(*rows))
    assert [cell.hyperlink is not None for (cell, *_) in sheet.iter_rows()] == [True, True, False]
    assert sheet["A3"].value == "t2"


def test_a_comment_stands_on_its_cell(tmp_path: Path) -> None:
    sheet = dibaca(tmp_path, lembar(baris("a", Petak(None, komentar="Mengapa\x00 kosong"))))
    assert sheet["B1"].comment is not None
    assert sheet["B1"].comment.text == "Mengapa kosong"


def test_what_xlsxwriter_leaves_out_is_an_error(tmp_path: Path) -> None:
    """A comment longer than Excel's own limit would be lost without a word."""
    wide = lembar(Baris((*[None] * 16_384, Petak("terlalu jauh"))), lebar=(1,))
    with pytest.raises(ValueError, match="tidak menulis sel"):
        tulis(tmp_path, wide)


@pytest.mark.parametrize(
    ("kertas", "mendatar", "nomor", "arah"),
    [
        (UkuranKertas.F4, True, 14, "landscape"),
        (UkuranKertas.A4, False, 9, "portrait"),
    ],
)
def test_the_sheet_is_ready_to_print(
    tmp_path: Path, kertas: UkuranKertas, mendatar: bool, nomor: int, arah: str
) -> None:
    """Paper, no fit to width, headers on every page, page numbers, margins for a punch, no grid."""
    sheet = dibaca(
        tmp_path,
        lembar(
            baris("Judul"), baris("Kepala"), baris("isi"),
            kertas=kertas, mendatar=mendatar, berulang=(2, 2), beku=(2, 1), saring=(2, 3),
            kaki="2023\nSiti & Kawan",
        ),
    )  # fmt: skip
    setup = sheet.page_setup
    assert (int(setup.paperSize or 0), setup.orientation) == (nomor, arah)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert setup.scale in (None, 100)
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.freeze_panes == "B3"
    assert sheet.auto_filter.ref == "A2:C3"
    assert (
        "&amp;L&amp;9 2023\nSiti &amp;&amp; Kawan&amp;R&amp;9Halaman &amp;P dari &amp;N"
        in bagian(tmp_path / "uji.xlsx", "xl/worksheets/sheet1.xml")
    )
    assert sheet.page_margins.left * 25.4 >= 19.9
    assert sheet.print_options.horizontalCentered
    assert not sheet.sheet_view.showGridLines


def test_a_bare_sheet_has_nothing_repeated_frozen_or_filtered(tmp_path: Path) -> None:
    sheet = dibaca(tmp_path, lembar(baris("a")))
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref) == (None, None, None)


def test_an_empty_sheet_can_be_written(tmp_path: Path) -> None:
    assert dibaca(tmp_path, lembar()).max_row == 1


@pytest.mark.parametrize("jenis", JenisGrafik)
def test_a_chart_points_at_its_cells(tmp_path: Path, jenis: JenisGrafik) -> None:
    chart = Grafik(
        jenis, "Capaian per pejabat", Acuan(1, 1, 1, 3),
        (Deret("Capaian", Acuan(2, 1, 2, 3)), Deret("Serapan", Acuan(3, 1, 3, 3, lembar="Uji"))),
        di=Acuan(1, 5), format="0%",
    )  # fmt: skip
    rows = [
        baris(name, Petak(1, BILANGAN), Petak(2, BILANGAN))
        for name in ("Camat", "Kasi", "Kasubbag")
    ]
    path = tulis(tmp_path, lembar(*rows, grafik=(chart,)))
    drawn = bagian(path, "xl/charts/chart1.xml")
    assert "Uji!$B$1:$B$3" in drawn
    assert "Uji!$C$1:$C$3" in drawn
    assert "Capaian per pejabat" in drawn


@pytest.mark.parametrize(
    ("text", "piksel", "lines"),
    [
        ("satu dua", 400, ["satu dua"]),
        ("satu dua", 40, ["satu", "dua"]),
        ("satu\ndua", 400, ["satu\n", "dua"]),
        ("satu\n\ndua", 400, ["satu\n", "\n", "dua"]),
        ("", 400, [""]),
        ("aaaaaaaaaa", 45, ["aaaaa", "aaaaa"]),
        ("a aaaaaaaaaa a", 45, ["a", "aaaaa", "aaaaa", "a"]),
        ("漢漢漢漢", 45, ["漢漢", "漢漢"]),
    ],
)
def test_text_is_broken_into_lines(text: str, piksel: int, lines: list[str]) -> None:
    """At blanks; a word that is too long anywhere."""
    assert garis_teks(text, piksel, TEKS) == lines


def test_bold_and_large_letters_take_more_room() -> None:
    text = KALIMAT * 20
    plain = len(garis_teks(text, 300, TEKS))
    assert len(garis_teks(text, 300, TEKS.dengan(tebal=True))) > plain
    assert len(garis_teks(text, 300, JUDUL)) > plain
    assert len(garis_teks(text, 330, CATATAN)) < len(garis_teks(text, 330, TEKS))


def test_letters_of_one_width_take_more_room() -> None:
    """As many as the widest of them would let Excel show, for the narrowest are as wide."""
    text = "l" * 30
    assert len(garis_teks(text, 150, TEKS)) == 1
    assert len(garis_teks(text, 150, Gaya(ketik=True))) > 1


def test_air_is_added_to_what_a_text_needs() -> None:
    """A least height has room for it; a row without cells is as tall as it is told."""
    text = (Petak("a"),)
    rows = (Baris(text), Baris(text, udara=6), Baris(text, tinggi=40, udara=6), Baris(tinggi=4))
    plain, airy, least, bare = tata_letak(lembar(*rows)).tinggi
    assert (airy, least, bare) == (plain + 6, 40, 4)


def test_a_row_is_as_tall_as_its_tallest_cell() -> None:
    """15 points a line and a little air; a number and text that is not to wrap take one line."""
    heights = tata_letak(
        lembar(
            baris("x"),
            baris("x", KALIMAT * 2),
            baris(Petak(KALIMAT * 2, BILANGAN), 123456),
            Baris((Petak("x"),), tinggi=50),
            Baris(),
            Baris(tinggi=40),
        )
    ).tinggi
    assert heights == (18, 183, 18, 50, 15, 40)


def test_a_merged_cell_makes_its_rows_tall_enough_together() -> None:
    """They share what is lacking; columns that it covers count together."""
    tall = lembar(
        baris(Petak(KALIMAT * 2, baris=3), "a"),
        Baris((None, Petak("b"))),
        Baris((None, Petak("c"))),
    )
    assert tata_letak(tall).tinggi == (61, 61, 61)
    wide = lembar(Baris((Petak(KALIMAT * 2, kolom=3), None, None)))
    assert tata_letak(wide).tinggi == (48,)


def test_a_row_too_tall_for_excel_becomes_several(tmp_path: Path) -> None:
    """Its cells are merged, and formulas below still find their rows."""
    sum_of = Rumus("SUM({})", (Acuan(2, 1, 2, 3),))
    sheet = dibaca(
        tmp_path,
        lembar(
            baris("a", 1),
            baris(KALIMAT * 5, 2),
            baris("c", 4),
            baris("jumlah", Petak(7, rumus=sum_of)),
        ),
    )
    assert {one.coord for one in sheet.merged_cells.ranges} == {"A2:A5", "B2:B5"}
    assert sheet["B6"].value == 4
    assert sheet["B7"].value == "=SUM(B1:B6)"
    assert all((sheet.row_dimensions[row].height or 0) <= 409 for row in range(1, 8))


def halaman(*rows: Baris, **lain: Any) -> list[int]:
    """The rows, from 1, with which pages begin."""
    return [one + 1 for one in tata_letak(lembar(*rows, **lain)).awal_halaman]


def test_pages_end_before_they_are_full() -> None:
    """26 rows of 18 points fit F4 landscape; repeated headers leave room for fewer."""
    rows = [baris(str(number)) for number in range(60)]
    assert halaman(*rows) == [27, 53]
    assert halaman(*rows, berulang=(1, 2)) == [27, 51]
    assert halaman(*rows, mendatar=False) == [45]
    assert halaman(*rows[:26]) == []


def test_a_sheet_wider_than_the_page_is_made_smaller_and_holds_more_rows() -> None:
    rows = [baris(str(number)) for number in range(60)]
    assert halaman(*rows, lebar=(150, 150)) == [55]


@pytest.mark.parametrize(
    ("banyak", "pages", "skala"),
    [(26, 1, 100), (27, 1, 99), (29, 1, 92), (30, 2, 100), (41, 2, 100), (57, 2, 92), (60, 3, 100)],
)
def test_a_last_page_that_holds_little_is_saved(
    tmp_path: Path, banyak: int, pages: int, skala: int
) -> None:
    """By printing all of it smaller, as little as need be and never more than a tenth."""
    made = lembar(*(baris(str(number)) for number in range(banyak)))
    layout = tata_letak(made)
    assert (len(layout.awal_halaman) + 1, layout.skala) == (pages, skala)
    assert (dibaca(tmp_path, made).page_setup.scale or 100) == skala


def test_a_list_to_work_with_keeps_its_letters() -> None:
    """Its letters are small already."""
    rows = [baris(str(number)) for number in range(28)]
    assert halaman(*rows, saring=(1, 28)) == [27]
    assert halaman(*rows) == []


def test_a_long_sheet_is_laid_out_once() -> None:
    """A tenth of a page is nothing to it."""
    assert tata_letak(lembar(*(baris(str(number)) for number in range(26 * 12 + 1)))).skala == 100
    assert tata_letak(lembar(*(baris(str(number)) for number in range(26 * 11 + 1)))).skala == 99


@pytest.mark.parametrize(("lebar", "skala"), [((20, 20), 100), ((150, 150), 49), ((255,) * 50, 10)])
def test_the_scale_follows_from_the_columns_and_the_paper(
    tmp_path: Path, lebar: tuple[float, ...], skala: int
) -> None:
    """Never enlarged, never smaller than Excel prints; told as a scale, so that page ends hold."""
    made = lembar(baris("isi"), lebar=lebar)
    assert skala_cetak(made) == skala
    assert (dibaca(tmp_path, made).page_setup.scale or 100) == skala


def test_a_sheet_without_columns_has_a_scale() -> None:
    assert skala_cetak(lembar(lebar=())) == 100


def test_money_and_text_keep_away_from_the_lines(tmp_path: Path) -> None:
    """Indented from the side to which they are aligned, and not at all in the middle."""
    middle = Petak("c", TEKS.dengan(rata=Rata.TENGAH))
    sheet = dibaca(tmp_path, lembar(baris("a", Petak(1_000, UANG), middle)))
    found = [(cell.alignment.horizontal, cell.alignment.indent) for cell in sheet[1]]
    assert found == [("left", 1), ("right", 1), ("center", 0)]


def test_what_belongs_together_begins_the_next_page_together() -> None:
    """Rows kept with the next, titles and headers with the first row, as far as a page holds them."""
    rows = [baris(str(number), bersama=24 <= number < 28) for number in range(60)]
    assert halaman(*rows)[0] == 25
    assert halaman(*[baris(str(number), bersama=True) for number in range(60)]) == [27, 53]


def test_a_page_ends_within_a_merged_cell_only_below_its_text() -> None:
    """The text needs three rows: two are not left to it at the end of a page."""
    rows = [baris(str(number)) for number in range(24)]
    tail = [Baris((None, Petak("y"))) for _ in range(9)]
    merged = baris(Petak(KALIMAT[:60].strip(), baris=10), "x")
    assert halaman(*rows, merged, *tail) == [25]
    short = baris(Petak("pendek", baris=10), "x")
    assert halaman(*rows, short, *tail) == [27]


def test_a_row_taller_than_a_page_does_not_hang() -> None:
    """Even where repeated headers leave it no room at all."""
    rows = [baris("x", KALIMAT * 6), baris("y"), baris("z")]
    begins = halaman(*rows, *rows, *rows, berulang=(1, 1))
    assert begins == sorted(set(begins))


def test_a_merged_cell_is_cut_where_a_page_ends(tmp_path: Path) -> None:
    """Each page has its own part with lines around it; the value stands in the first."""
    rows = [baris(Petak(number, BILANGAN), "x") for number in range(20)]
    open_sides = TEKS.dengan(garis=Sisi.SAMPING)
    merged = Baris((Petak("Indikator", baris=30), Petak("s", open_sides), Petak(5, baris=30)))
    tail = [Baris((None, Petak("s", open_sides), None)) for _ in range(29)]
    sheet = dibaca(tmp_path, lembar(*rows, merged, *tail))
    assert [one.id for one in sheet.row_breaks.brk] == [26]
    cuts = {"A21:A26", "A27:A50", "C21:C26", "C27:C50"}
    assert {one.coord for one in sheet.merged_cells.ranges} == cuts
    assert [sheet[cell].value for cell in ("A21", "A27", "C21", "C27")] == [
        "Indikator",
        None,
        5,
        None,
    ]
    lines = [
        (sheet[f"B{row}"].border.top.style, sheet[f"B{row}"].border.bottom.style)
        for row in (25, 26, 27)
    ]
    assert lines == [(None, None), (None, "thin"), ("thin", None)]


def test_a_text_longer_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    """Nothing of it is cut through or lost."""
    words = " ".join(f"kata{number}" for number in range(150))
    sheet = dibaca(tmp_path, lembar(baris("x"), baris(f"{words}\nakhir", 7)))
    column = [str(cell.value) for (cell, *_) in sheet.iter_rows() if cell.value]
    assert len(column) > 2
    assert " ".join(column[1:]).split() == [*words.split(), "akhir"]
    assert [cell.value for (_, cell, _) in sheet.iter_rows(max_col=3) if cell.value] == [7]


def test_sehalaman_shares_what_fixed_columns_leave() -> None:
    """In proportion, but no column below its least width."""
    fixed, one, two = sehalaman(UkuranKertas.A4, (10, Sisa(1), Sisa(2)))
    assert fixed == 10
    assert two == pytest.approx(2 * one, rel=0.02)
    assert sehalaman(UkuranKertas.A4, (200, Sisa(1, 20))) == (200, 20)
    assert sum(sehalaman(UkuranKertas.A4, (Sisa(1),), mendatar=False)) < one + two + fixed


def test_cells_without_lines_get_none_at_the_end_of_a_page(tmp_path: Path) -> None:
    rows = [baris(Petak(number, POLOS)) for number in range(30)]
    sheet = dibaca(tmp_path, lembar(*rows))
    assert sheet["A26"].border.bottom.style is None


def test_a_colour_follows_its_condition(tmp_path: Path) -> None:
    """A reference without a row is the cell in the row looked at, any other one stays."""
    colour = Bersyarat(
        daerah=Acuan(1, 1, 2, 3), rumus=Rumus("{}>{}", (Acuan(2), Acuan(2, 3))), isian="#FFE08A"
    )
    rows = [baris("a", Petak(number)) for number in range(3)]
    sheet = dibaca(tmp_path, lembar(*rows, bersyarat=(colour,)))
    found = {str(one.sqref): one.rules[0].formula for one in sheet.conditional_formatting}
    assert found == {"A1:B3": ["$B1>$B$3"]}


def test_a_footer_is_as_large_on_a_page_that_is_printed_smaller(tmp_path: Path) -> None:
    dibaca(tmp_path, lembar(baris("isi"), kaki="Tabel 2.1"))
    page = bagian(tmp_path / "uji.xlsx", "xl/worksheets/sheet1.xml")
    assert '<headerFooter scaleWithDoc="0">' in page


@pytest.mark.parametrize(
    ("kaki", "tercetak"),
    [
        ("Kasubbag Keuangan &Gaji", "Kasubbag Keuangan &amp;&amp; Gaji"),
        ("Umum &[Page]", "Umum &amp;&amp; [Page]"),
        ("R&D", "R&amp;&amp;D"),
        ("&" * 300, f"{'&amp;' * 88}…&amp;R"),
        ("😀" * 60, f"&amp;9{'😀' * 44}…&amp;R"),
        (f"{'a' * 90}\nTriwulan III", f"{'a' * 90}\nTriwulan III&amp;R"),
        ("\nTriwulan III", "&amp;9Triwulan III&amp;R"),
    ],
)
def test_an_ampersand_in_the_footer_is_no_field(tmp_path: Path, kaki: str, tercetak: str) -> None:
    """xlsxwriter takes `&G` for a picture even where the ampersand is doubled, and drops the footer.

    A line that is too long is cut between letters; the period stands below it whole.
    """
    dibaca(tmp_path, lembar(baris("isi"), kaki=kaki))
    footer = bagian(tmp_path / "uji.xlsx", "xl/worksheets/sheet1.xml").partition("<oddFooter>")[2]
    assert tercetak in footer
    assert footer.partition("</oddFooter>")[0].endswith("&amp;N")
