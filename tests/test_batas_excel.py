"""What reaches Excel's limits: number formats, texts of many pages, paths, links."""

from __future__ import annotations

import re
import subprocess
from decimal import Decimal
from fractions import Fraction
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from gambar import gambar
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.proses.hasil_gabungan import gabungkan
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    JUDUL,
    POLOS,
    TEKS,
    Acuan,
    Baris,
    Deret,
    Gaya,
    Grafik,
    JenisGrafik,
    Lembar,
    Petak,
    Sisi,
    tautan_berkas,
)
from lkj_xlsx.templat.isian import Berformat
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.buku_templat import tulis_templat
from lkj_xlsx.writer.format_angka import FORMAT_MAKS, JatahFormat, tanpa_kata
from lkj_xlsx.writer.grafik import teks_pengganti
from lkj_xlsx.writer.nama import PANJANG_JALUR
from lkj_xlsx.writer.tinggi import (
    TataLetak,
    garis_teks,
    lebar_petak,
    sel_letak,
    tata_letak,
    tinggi_garis,
)
from pemeriksa_paket import langgar
from soffice import perlu_libreoffice, ubah
from tekanan import panjang

# Number formats


def _lembar(*baris: Baris, **lain: object) -> Lembar:
    return Lembar("Uji", (30.0, 12.0, 12.0), baris, **lain)  # type: ignore[arg-type]


def _penuh() -> JatahFormat:
    return JatahFormat({f'"{one}"' for one in range(FORMAT_MAKS)})


def test_a_format_that_no_longer_fits_is_said_below_the_text_beside() -> None:
    """The number stays a number; what it is of is written under its indicator."""
    row = Baris((
        Petak("Pelayanan", TEKS),
        Petak(Decimal(144), BILANGAN, format='"12 orang/12 bulan"'),
        Petak(Decimal("82.5"), BILANGAN, format='#,##0.0 "Nilai"'),
        Petak(Fraction(1, 2), BILANGAN, format="0%"),
    ))  # fmt: skip
    assert _penuh().lembar(_lembar(row)).baris[0].petak == (
        Petak("Pelayanan\n144 = 12 orang/12 bulan\n82,5 Nilai", TEKS),
        Petak(Decimal(144), BILANGAN),
        Petak(Decimal("82.5"), BILANGAN, format="#,##0.0"),
        Petak(Fraction(1, 2), BILANGAN, format="0%"),
    )
    assert JatahFormat().lembar(_lembar(row)).baris[0] is row


def test_a_format_that_is_there_already_costs_nothing() -> None:
    share = _penuh()
    row = Baris((Petak("x", TEKS), Petak(1, BILANGAN, format='"7"')))
    assert share.lembar(_lembar(row)).baris[0] is row


@pytest.mark.parametrize(
    "beside",
    [
        Petak("x", TEKS, baris=2),
        Petak("x", JUDUL),
        Petak("x", Gaya(bungkus=False)),
        Petak("x", TEKS, tautan="external:a.xlsx"),
        Petak(3, TEKS),
        None,
    ],
)
def test_without_a_text_beside_it_is_said_in_a_comment(beside: Petak | None) -> None:
    """A title, a link, a number and a cell over several rows are no place for it."""
    row = Baris((beside, Petak(0, BILANGAN, format='#,##0;-#,##0;"Nihil"', komentar="Lihat.")))
    made = _penuh().lembar(_lembar(row)).baris[0].petak
    assert made == (beside, Petak(0, BILANGAN, format="#,##0", komentar="Lihat.\n0 = Nihil"))


def test_a_text_and_an_empty_cell_lose_nothing_with_their_format() -> None:
    row = Baris((Petak("x", TEKS), Petak("y", TEKS, format='"a"'), Petak(None, format='"a"')))
    made = _penuh().lembar(_lembar(row)).baris[0].petak
    assert [one and one.nilai for one in made] == ["x", "y", None]


def test_a_format_is_counted_in_units_of_utf_16() -> None:
    """An emoji is two: 130 of them are too many, 120 are not."""
    many, few = (f'#,##0 "{"🏠" * count}"' for count in (130, 120))
    assert not JatahFormat().muat(many)
    assert JatahFormat().muat(few)
    assert JatahFormat().muat("0" * 200)
    assert not JatahFormat().muat("0" * 256)


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ('#,##0.00 "a;b"', "#,##0.00"),
        ('"12 orang"', "General"),
        ('0%;-0%;"Nihil"', "0%"),
        (r'"a"\""b"', "General"),
        ("0%", "0%"),
    ],
)
def test_a_format_without_its_words_still_shows_the_decimals(form: str, plain: str) -> None:
    assert tanpa_kata(form) == plain


def _majemuk(banyak: int) -> str:
    pk = "\n".join(
        f"Camat | {no} | Layanan {no} | {no} orang/12 bulan" for no in range(1, banyak + 1)
    )
    done = "\n".join(f"Camat | {no} | {no} orang/9 bulan" for no in range(1, banyak + 1))
    return f"""
        Pejabat
        Jabatan | Nama | NIP
        Camat | BUDI | -
        PK
        Jabatan | No | Indikator Kinerja | Target
        {pk}
        Realisasi
        Jabatan | No | TW III
        {done}
    """


def test_two_hundred_and_fifty_compound_quantities_keep_their_figures(tmp_path: Path) -> None:
    """Every percentage is still computed from two numbers, and every typed quantity is legible."""
    done = proses_workbook(gambar(_majemuk(125), tmp_path / "a.xlsx"), tmp_path / "h")
    for path, name in ((done.berkas[1], "Tabel 2.2"), (done.berkas[0], "Capaian")):
        assert langgar(path) == []
        text = "\n".join(
            f"{cell.value} {cell.number_format}"
            for row in load_workbook(path)[name].iter_rows()
            for cell in row
            if cell.value is not None
        )
        for number in range(1, 126):
            assert re.search(rf"(?<!\d){number} orang/9 bulan", text)
            assert re.search(rf"(?<!\d){number * 9}(\.0)? ", text)
        assert "INT(" in text


def test_a_template_writes_further_quantities_as_text(tmp_path: Path) -> None:
    """They are read as before: a number and its unit in words."""
    rows = [
        {"jabatan": "Camat", "no": one, "target": Berformat(Decimal(one), f'0 "hal{one}"')}
        for one in range(1, FORMAT_MAKS + 3)
    ]
    path = tmp_path / "t.xlsx"
    tulis_templat(path, {"PK": rows})
    sheet = load_workbook(path)["PK"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Target")
    cells = [sheet.cell(row, column) for row in (2, FORMAT_MAKS + 1, FORMAT_MAKS + 3)]
    assert [(one.value, one.number_format) for one in cells[:2]] == [
        (1, '0 "hal1"'),
        (FORMAT_MAKS, f'0 "hal{FORMAT_MAKS}"'),
    ]
    assert cells[2].value == f"{FORMAT_MAKS + 2} hal{FORMAT_MAKS + 2}"
    assert langgar(path) == []


# Texts of many pages


def terpotong(lembar: Lembar) -> list[str]:
    """The cells of which not all lines stand in the rows that they have."""
    layout = tata_letak(lembar)
    return [
        f"baris {row} kolom {col}"
        for row, col, petak in sel_letak(lembar)
        if isinstance(petak.nilai, str)
        and petak.gaya.bungkus
        and not _utuh(lembar, layout, row, col, petak)
    ]


def _utuh(lembar: Lembar, layout: TataLetak, row: int, col: int, petak: Petak) -> bool:
    parts = layout.potongan(lembar, row, col, petak)
    line = tinggi_garis(petak.gaya)
    texts = [one.teks for one in parts]
    if texts == [None] * len(parts):
        parts, texts = parts[:1], [str(petak.nilai)]
    said = "".join(filter(None, texts))
    fits = all(
        len(garis_teks(text or "", lebar_petak(lembar, col, petak), petak.gaya)) * line
        <= sum(layout.tinggi[part.awal : part.akhir + 1])
        for part, text in zip(parts, texts, strict=True)
    )
    return fits and _rapat(said) == _rapat(str(petak.nilai))


def _rapat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("huruf", [3_000, 8_000, 31_000])
@pytest.mark.parametrize("gaya", [TEKS, POLOS, Gaya(ukuran=9), Gaya(ukuran=12, tebal=True)])
@pytest.mark.parametrize("saring", [None, (1, 3)])
def test_a_text_of_many_pages_has_all_its_lines(
    huruf: int, gaya: Gaya, saring: tuple[int, int] | None
) -> None:
    """Also beside a cell of other letters, over several rows, and in a list that can be filtered."""
    long = panjang(huruf)
    rows = [
        Baris((Petak("Kepala"), Petak("b"))),
        Baris((Petak(long, gaya), Petak(panjang(huruf // 2), Gaya(ukuran=10)), Petak(1))),
        Baris((Petak("pendek", gaya), Petak(2))),
    ]
    if saring is None:
        rows += [
            Baris((Petak(long, gaya, baris=3), Petak("x"))),
            Baris((None, Petak("y"))),
            Baris(),
        ]
    sheet = _lembar(*rows, saring=saring, berulang=(1, 1))
    assert terpotong(sheet) == []
    assert max(tata_letak(sheet).tinggi) <= 409


def test_blank_lines_and_words_too_long_are_cut_like_others() -> None:
    text = "\n".join(f"{'w' * (one % 80)}  {one} \n\n  x" for one in range(200))
    assert terpotong(_lembar(Baris((Petak(text), Petak(text, Gaya(ketik=True)))))) == []


def _terlalu_tinggi(**lain: object) -> Lembar:
    text = Gaya(garis=Sisi.KOTAK)
    head = Baris((Petak("Kode", text), Petak("Temuan", text), Petak("No", text)))
    rows = (Baris((Petak("LKJ1", text), Petak(panjang(3_000), text), Petak(7, text))),)
    return _lembar(head, *rows, Baris((Petak("LKJ2"), Petak("b"), Petak(8))), saring=(1, 3), **lain)


def test_a_filterable_list_has_no_merged_rows(tmp_path: Path) -> None:
    """A row too tall goes on in rows of its own that bear what a filter asks for."""
    path = tmp_path / "a.xlsx"
    tulis_buku(path, [_terlalu_tinggi(kolom_ulang=(1,))], judul="a")
    sheet = load_workbook(path)["Uji"]
    assert not sheet.merged_cells.ranges
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    *going_on, last = rows
    assert len(going_on) > 3
    assert [row[0] for row in rows] == ["LKJ1"] * len(going_on) + ["LKJ2"]
    assert [row[2] for row in rows] == [7, *[None] * (len(going_on) - 1), 8]
    assert _rapat("".join(str(row[1]) for row in going_on)) == _rapat(panjang(3_000))
    assert last[1] == "b"
    assert langgar(path) == []


def test_the_rows_of_one_finding_have_no_line_between_them(tmp_path: Path) -> None:
    """But for the ends of pages, where every cell has one."""
    path = tmp_path / "a.xlsx"
    made = _terlalu_tinggi()
    tulis_buku(path, [made], judul="a")
    sheet = load_workbook(path)["Uji"]
    layout = tata_letak(made)
    first, last = layout.baris(2) + 1, layout.baris_akhir(2) + 1
    for row in range(first, last + 1):
        border = sheet.cell(row, 2).border
        assert bool(border.top.style) == (row == first or layout.memulai_halaman(row - 1))
        assert bool(border.bottom.style) == (row == last or layout.memulai_halaman(row))
        assert border.left.style


def test_where_formulas_count_rows_nothing_is_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    tulis_buku(path, [_terlalu_tinggi()], judul="a")
    names = [row[0] for row in load_workbook(path)["Uji"].iter_rows(min_row=2, values_only=True)]
    assert [one for one in names if one] == ["LKJ1", "LKJ2"]


PANJANG = f"""
    Pejabat
    Jabatan | Nama | NIP
    Camat | BUDI | -
    PK
    Jabatan | No | Sasaran | Indikator Kinerja | Target
    Camat | 1 | {panjang(3000, "SASARANNYA")} | {panjang(3500, "INDIKATORNYA")} | 12 laporan
    Realisasi
    Jabatan | No | TW III | Capaian Tertulis | Ket
    Camat | 1 | 9 | 12% | {panjang(3200, "KETERANGANNYA")}
    Anggaran
    Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
    Camat | Program | 7.01.01 | {panjang(4000, "URAIANNYA")} | 1 | 1000 | 500
    Strategi
    Jabatan | No | Strategi | Pada Bulan
    Camat | 1 | {panjang(5000, "STRATEGINYA")} | Mei
"""
"""A text of several pages for every place that prints one."""
_KATA_AKHIR = {
    "SASARANNYA": 3, "INDIKATORNYA": 4, "KETERANGANNYA": 1, "URAIANNYA": 3, "STRATEGINYA": 2,
}  # fmt: skip
"""In how many places of an official's workbook each long text stands at least."""


@pytest.mark.libreoffice
@perlu_libreoffice
def test_the_last_word_of_every_long_text_is_on_a_page(tmp_path: Path) -> None:
    """In the tables, the sentences, the findings, and the recap with its Jejak."""
    done = proses_workbook(gambar(PANJANG, tmp_path / "a.xlsx"), tmp_path / "h")
    recap, official = ubah(done.berkas[:2], "pdf", tmp_path)
    for page, least in ((official, _KATA_AKHIR), (recap, {"INDIKATORNYA": 3, "URAIANNYA": 3})):
        shown = subprocess.run(["pdftotext", str(page), "-"], capture_output=True, check=True)
        text = shown.stdout.decode()
        assert {word: min(text.count(word), many) for word, many in least.items()} == least


# Names and paths


def test_a_long_folder_shortens_the_names_of_its_files(tmp_path: Path) -> None:
    """Excel opens no path of more than 218 characters; names that become one are told apart."""
    folder = _dalam(tmp_path, PANJANG_JALUR - 60)
    source = gambar(_dua_kasi(), tmp_path / f"isian {'x' * 70}.xlsx")
    first = proses_workbook(source, folder)
    assert len(set(first.berkas)) == len(first.berkas) == 4
    for path in first.berkas:
        assert langgar(path, berjudul="diperiksa" not in path.name) == []
        assert len(str(path)) <= PANJANG_JALUR
    assert first.berkas[-1].stem.endswith(" - diperiksa")
    again = proses_workbook(source, folder).perubahan
    assert again is not None
    assert not again.baru


def test_a_shortened_name_is_no_other_title(tmp_path: Path) -> None:
    """What a workbook says does not depend on where its folder lies."""
    source = gambar(_dua_kasi(), tmp_path / "isian.xlsx")
    folders = (tmp_path / "a", _dalam(tmp_path, PANJANG_JALUR - 60))
    books = [load_workbook(proses_workbook(source, one).berkas[1]) for one in folders]
    near, deep = (one.properties.title for one in books)
    assert near == deep


def test_a_folder_too_long_for_excel_is_a_sentence(tmp_path: Path) -> None:
    """Nothing is written into it, neither by a report nor by the combined recap."""
    folder = _dalam(tmp_path, PANJANG_JALUR - 20)
    source = gambar(_dua_kasi(), tmp_path / "a.xlsx")
    with pytest.raises(Kegagalan, match="jalur folder hasil terlalu panjang"):
        proses_workbook(source, folder)
    with pytest.raises(Kegagalan, match="jalur folder hasil terlalu panjang"):
        gabungkan(folder, [], [], [], ())
    assert not folder.exists()


def _dalam(folder: Path, panjang: int) -> Path:
    """A folder below another whose path has so many characters."""
    while len(str(folder)) + 30 < panjang:
        folder /= "f" * 20
    return folder / ("g" * (panjang - len(str(folder)) - 1))


def _dua_kasi() -> str:
    office = "Kepala Seksi Pemberdayaan Masyarakat dan Desa serta Lingkungan"
    return f"""
        Pejabat
        Jabatan | Nama | NIP
        {office} Utara | BUDI | -
        {office} Selatan | SITI | -
        PK
        Jabatan | No | Indikator Kinerja | Target
        {office} Utara | 1 | a | 12 laporan
        {office} Selatan | 1 | b | 12 laporan
    """


# Links


@pytest.mark.parametrize(
    ("way", "link"),
    [
        ("../kec #2.xlsx", "external:../kec%20%232.xlsx"),
        ("100%.xlsx", "external:100%25.xlsx"),
        ("%41 [a] {b}.xlsx", "external:%2541%20%5Ba%5D%20%7Bb%7D.xlsx"),
        ("é'(1)😀.xlsx", "external:é'(1)😀.xlsx"),
    ],
)
def test_links_to_files_escape_what_no_link_may_hold(way: str, link: str) -> None:
    assert tautan_berkas(way) == link
    assert unquote(link.removeprefix("external:")) == way


NAMA_ANEH = ("kec #2", "100%", "a %41 (b)", "Jum'at 'é' 😀", "x&y;=,+~!", "[lama]", "a{b}^`")


@pytest.fixture(scope="module")
def beraneka(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of inputs of odd names, processed as one batch into it."""
    from typer.testing import CliRunner

    from lkj_xlsx.perintah.cli import app

    folder = tmp_path_factory.mktemp("aneh #1 100%")
    for number, name in enumerate(NAMA_ANEH):
        gambar(_majemuk(2).replace("BUDI", f"BUDI {number}"), folder / f"{name}.xlsx")
    ended = CliRunner().invoke(
        app, ["process", str(folder), "--terpisah", "--output", str(folder / "keluar")]
    )
    assert ended.exit_code in (0, 1), ended.output
    return folder / "keluar"


def test_every_link_of_a_batch_leads_to_its_file(beraneka: Path) -> None:
    """From the results to the input, from the combined recap to each recap, whatever they are called."""
    paths = sorted(beraneka.rglob("*.xlsx"))
    assert len(paths) == 2 + 3 * len(NAMA_ANEH)
    for path in paths:
        assert langgar(path, berjudul="diperiksa" not in path.name) == []


@pytest.mark.libreoffice
@perlu_libreoffice
def test_libreoffice_finds_the_files_that_links_lead_to(beraneka: Path, tmp_path: Path) -> None:
    """It makes whole addresses of them, and each is that of a file."""
    recap = next((beraneka / "[lama]_hasil").glob("Rekap*.xlsx"))
    combined = beraneka / "Rekap Gabungan.xlsx"
    made = ubah([combined, recap], "fods", tmp_path)
    found = [
        re.findall(r'xlink:href="([^"#]*\.xlsx)[#"]', one.read_text(encoding="utf-8"))
        for one in made
    ]
    assert len(set(found[0])) == len(NAMA_ANEH)
    assert found[1]
    for link in (one for many in found for one in many):
        assert (made[0].parent / unquote(unescape(link))).is_file(), link


# What a screen reader and a list of files say


def test_a_chart_says_what_it_shows() -> None:
    place = Acuan(1, 1)
    chart = Grafik(
        JenisGrafik.GARIS, "Serapan", place, (Deret("a", place), Deret("b", place)), place
    )
    assert teks_pengganti(chart) == (
        "Grafik garis: Serapan. Deret: a dan b. Angkanya ada di tabel pada sheet yang sama."
    )


def test_every_workbook_names_its_author_and_title(beraneka: Path) -> None:
    properties = load_workbook(beraneka / "Rekap Gabungan.xlsx").properties
    assert (properties.creator, properties.title) == ("lkj-xlsx", "Rekap Gabungan")
