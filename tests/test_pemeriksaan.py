"""The sheet Pemeriksaan and the annotated copy: each finding at its cell, nothing else touched."""

from __future__ import annotations

import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.perintah.tabel_temuan import sebagai_tabel
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.tampil.lembar import FORMAT_UMUM, Lembar, piksel_kolom, ukuran_cetak
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan, tautan_sel
from lkj_xlsx.temuan import Status, Temuan, Tingkat
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.tinggi import tata_letak

SUMBER = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat Wanasari | 1 | Jumlah laporan warga | 1.500 laporan
Camat Wanasari | 2 | Jumlah kunjungan | =1+1
"""


def temuan(
    *cells: tuple[int, int],
    tingkat: Tingkat = Tingkat.GALAT,
    status: Status = Status.AKTIF,
    pesan: str = "Ada yang salah.",
    sheet: str = "PK",
    berkas: str = "",
) -> Temuan:
    return Temuan(
        kode="LKJ999",
        aturan="contoh",
        tingkat=tingkat,
        pejabat="Camat Wanasari",
        lokasi=tuple(Sel(sheet, row, col, berkas) for row, col in cells),
        pesan=pesan,
        saran="Betulkan.",
        status=status,
    )


def isi(lembar: Lembar) -> list[list[object]]:
    return [[cell.nilai if cell else None for cell in row.petak] for row in lembar.baris]


def test_the_headline_counts_and_names_what_is_silenced() -> None:
    """Counts by level; silenced findings apart, the galat among them named."""
    lembar = lembar_pemeriksaan(
        [
            temuan((2, 4)),
            temuan((3, 4), tingkat=Tingkat.PERINGATAN),
            temuan((3, 4), status=Status.DIKECUALIKAN),
        ],
        judul="Pemeriksaan",
        masukan={},
    )
    assert isi(lembar)[1] == [
        "1 galat, 1 peringatan, 0 catatan; dikecualikan 1, di antaranya 1 galat"
    ]


def test_a_finding_is_a_row_that_links_to_its_cell() -> None:
    """No, level, code, rule, official, places, what is wrong, how to mend it, status."""
    lembar = lembar_pemeriksaan(
        [temuan((2, 4), (3, 4))],
        judul="Pemeriksaan",
        masukan={"": "../isian kantor.xlsx"},
        kertas=UkuranKertas.A4,
    )
    row = lembar.baris[-1].petak
    assert [cell.nilai for cell in row if cell] == [
        1, "Galat", "LKJ999", "contoh", "Camat Wanasari", "PK!D2 +1",
        "Ada yang salah. Sel lain: PK!D3",
        "Betulkan.", "aktif",
    ]  # fmt: skip
    assert row[5] is not None
    assert row[5].tautan == "external:../isian%20kantor.xlsx#'PK'!D2"
    assert lembar.saring == (4, 5)


def test_what_is_silenced_says_who_did_it_and_why() -> None:
    """Below its advice, as the entry of Pengecualian has it; nothing where that says nothing."""
    silenced = replace(
        temuan((2, 4), status=Status.DIKECUALIKAN), pengecualian="oleh Camat: sudah direviu"
    )
    shown = isi(lembar_pemeriksaan([silenced, temuan((2, 4))], judul="P", masukan={}))
    assert shown[-1][7] == "Betulkan.\nDikecualikan oleh Camat: sudah direviu"
    assert shown[-2][7] == "Betulkan."


def test_the_status_is_printed_only_where_it_is_not_the_usual_one() -> None:
    """Each row still holds it, so that a program that reads the list knows."""
    rows = lembar_pemeriksaan(
        [temuan((2, 4)), temuan((2, 4), status=Status.DIKECUALIKAN)], judul="P", masukan={}
    ).baris[-2:]
    found = [(one.nilai, one.format) for one in (row.petak[8] for row in rows) if one]
    assert found == [("aktif", ";;;"), ("dikecualikan", FORMAT_UMUM)]


def test_places_on_one_sheet_name_it_once() -> None:
    """Neighbours in the list of other cells; a cell of another sheet or workbook is named whole."""
    places = [
        Sel("PK", 2, 4), Sel("PK", 3, 4), Sel("PK", 4, 4), Sel("Realisasi", 2, 5),
        Sel("PK", 5, 4), Sel("PK", 9, 1, sebaris=True), Sel("PK", 6, 4, "kasi.xlsx"),
    ]  # fmt: skip
    found = replace(temuan(), lokasi=tuple(places))
    shown = isi(lembar_pemeriksaan([found], judul="P", masukan={}))
    assert shown[-1][6] == (
        "Ada yang salah. Sel lain: PK!D3, D4, Realisasi!E2, PK!D5, 9, [kasi.xlsx]PK!D6"
    )


def test_a_place_is_named_once_in_a_row() -> None:
    """Neither that of Lokasi in the sentence, nor those of sentence and advice among the others."""
    found = replace(
        temuan((2, 4), (2, 5), (3, 4), (21, 4)),
        pesan="Kalimat di PK!D2 menyebut lain daripada PK!D21.",
        saran="Tulis seperti PK!E2.",
    )
    shown = isi(lembar_pemeriksaan([found], judul="P", masukan={}))[-1]
    assert shown[5:7] == ["PK!D2 +3", "Kalimat menyebut lain daripada PK!D21. Sel lain: PK!D3"]


def test_findings_of_a_level_stand_in_the_order_of_the_screen() -> None:
    """Which quarter it is, what cannot be read, officials and so on; the worse level before all of it."""
    codes = ("LKJ310", "LKJ701", "LKJ101", "LKJ005", "LKJ501", "LKJ209", "LKJ301")
    listed = [replace(temuan((2, 4)), kode=one) for one in codes]
    listed += [replace(one, tingkat=Tingkat.CATATAN) for one in listed]
    listed.insert(0, replace(temuan((2, 4), status=Status.DIKECUALIKAN), kode="LKJ209"))
    rows = lembar_pemeriksaan(listed, judul="P", masukan={}).baris[4:]
    shown = [[one.nilai for one in row.petak if one] for row in rows]
    ordered = ["LKJ209", "LKJ005", "LKJ101", "LKJ301", "LKJ501", "LKJ701", "LKJ310"]
    assert [one[2] for one in shown] == [*ordered, *ordered, "LKJ209"]
    assert [one[1] for one in shown] == ["Galat"] * 7 + ["Catatan"] * 7 + ["Galat"]
    assert [one[0] for one in shown] == list(range(1, 16))


def test_the_list_of_tempeh_takes_a_third_of_its_first_pages() -> None:
    """Fourteen once; letters are not smaller than those of a footnote, and the columns fill the page."""
    found = periksa_workbook(FOLDER / "tempeh.xlsx").temuan
    sheet = lembar_pemeriksaan(found, judul="Pemeriksaan", masukan={"": "x"})
    assert len(tata_letak(sheet).awal_halaman) + 1 <= 14 // 3
    sizes = {cell.gaya.ukuran for row in sheet.baris[4:] for cell in row.petak if cell}
    assert min(sizes) >= 7
    width = ukuran_cetak(sheet.kertas, mendatar=True, tepi=sheet.tepi)[0]
    assert 0.9 < sum(map(piksel_kolom, sheet.lebar)) * 72 / 96 / width <= 1


def test_the_status_has_room_for_what_it_says() -> None:
    """A column as wide as its header where nothing is silenced."""
    plain, silenced = (
        lembar_pemeriksaan([temuan((2, 4), status=one)], judul="P", masukan={}).lebar[-1]
        for one in Status
    )
    assert plain < silenced


def test_many_places_are_counted_and_no_findings_are_said() -> None:
    """Eight places are named; an empty list says that all is well."""
    many = lembar_pemeriksaan(
        [temuan(*((row, 1) for row in range(1, 12)))], judul="P", masukan={"": "x"}
    )
    assert "dan 3 sel lain" in str(isi(many)[-1][6])
    none = lembar_pemeriksaan([], judul="P", masukan={"": "x"})
    assert "Tidak ada temuan" in str(isi(none)[-1][0])
    assert none.saring is None


def test_the_last_finding_is_not_alone_on_a_page() -> None:
    """However many there are, and nothing follows where there is but one."""
    for many in range(1, 50):
        sheet = lembar_pemeriksaan([temuan((2, 4))] * many, judul="Pemeriksaan", masukan={})
        layout = tata_letak(sheet)
        alone = layout.baris(len(sheet.baris))
        assert not layout.memulai_halaman(alone)
    assert len(layout.awal_halaman) > 0


def test_a_finding_without_a_place_has_no_link() -> None:
    assert "external" not in str(
        lembar_pemeriksaan([temuan()], judul="P", masukan={"": "x"}).baris[-1].petak[5]
    )


def test_sheet_names_with_quotes_are_quoted() -> None:
    assert tautan_sel(Sel("Jum'at", 1, 1), {"": "a#b.xlsx"}) == "external:a%23b.xlsx#'Jum''at'!A1"


def test_the_list_is_written_and_filterable(tmp_path: Path) -> None:
    """The sheet opens, with its filter and a working link."""
    path = tmp_path / "p.xlsx"
    tulis_buku(
        path,
        [lembar_pemeriksaan([temuan((2, 4))], judul="P", masukan={"": "../a b.xlsx"})],
        judul="P",
    )
    sheet = load_workbook(path)["Pemeriksaan"]
    assert sheet.auto_filter.ref == "A4:I5"
    link = sheet["F5"].hyperlink
    assert link is not None
    assert (link.target, link.location) == ("..\\a%20b.xlsx", "'PK'!D2")


@pytest.fixture
def sumber(tmp_path: Path) -> Path:
    return gambar(SUMBER, tmp_path / "isian.xlsx")


def salin(sumber: Path, *found: Temuan) -> Path:
    target = sumber.with_name("salinan.xlsx")
    target.write_bytes(salinan_diperiksa(sumber, found))
    return target


def test_cells_concerned_are_coloured_and_commented(sumber: Path) -> None:
    """The worst level colours the cell; the office's own comment stays, ours follows it."""
    book = load_workbook(sumber)
    book["PK"]["D2"].comment = Comment("catatan kantor", "kantor")
    book.save(sumber)
    before = sumber.read_bytes()
    copy = load_workbook(
        salin(
            sumber,
            temuan((2, 4), tingkat=Tingkat.CATATAN, pesan="Kurang rapi."),
            temuan((2, 4), pesan="Salah."),
        )
    )
    cell = copy["PK"]["D2"]
    assert cell.fill.fgColor.rgb == "FFF4B6B6"
    assert cell.comment is not None
    text = cell.comment.text
    assert text.index("catatan kantor") < text.index("Kurang rapi.") < text.index("Salah.")
    assert cell.value == "1.500 laporan"
    assert sumber.read_bytes() == before


def test_what_is_silenced_or_elsewhere_is_not_coloured(sumber: Path) -> None:
    """Only findings that count, in sheets that this file has, of this file."""
    copy = load_workbook(
        salin(
            sumber,
            temuan((2, 1), status=Status.DIKECUALIKAN),
            temuan((2, 2), sheet="Tiada"),
            temuan((2, 3), berkas="lain.xlsx"),
            temuan((3, 1), berkas="isian.xlsx"),
        )
    )
    assert [copy["PK"].cell(2, col).comment for col in (1, 2, 3)] == [None, None, None]
    assert copy["PK"].cell(3, 1).comment is not None


def test_a_merged_cell_is_marked_at_its_first(sumber: Path) -> None:
    """The only cell of the range that can bear a colour."""
    book = load_workbook(sumber)
    book["PK"].merge_cells("A2:A3")
    book["PK"].merge_cells("F8:G9")
    book.save(sumber)
    copy = load_workbook(salin(sumber, temuan((3, 1))))
    assert copy["PK"]["A2"].comment is not None


def test_the_first_sheet_counts_and_lists_the_findings(sumber: Path) -> None:
    """By level, then one by one with a link to the cell; nothing is lost."""
    first = load_workbook(salin(sumber, temuan((2, 4), (3, 4)))).worksheets[0]
    texts = [cell.value for cell in first["A"]]
    assert first.title == "Hasil Pemeriksaan"
    assert "Galat: 1" in texts
    assert "- tidak ada" in texts
    row = texts.index("Ada yang salah.\nSel lain: PK!D3") + 1
    assert [cell.value for cell in first[row]] == [
        "Ada yang salah.\nSel lain: PK!D3", "PK!D2 +1", "Galat", "LKJ999", "Betulkan.",
    ]  # fmt: skip
    link = first.cell(row, 2).hyperlink
    assert link is not None
    assert link.location == "'PK'!D2"


def test_the_name_of_our_sheet_gives_way(sumber: Path) -> None:
    """A sheet of the office that has our name keeps it."""
    book = load_workbook(sumber)
    book.create_sheet("hasil pemeriksaan")
    book.save(sumber)
    assert load_workbook(salin(sumber)).sheetnames[0] == "Hasil Pemeriksaan (2)"


def test_the_copy_has_the_same_bytes_each_time(sumber: Path) -> None:
    """No trace of the moment."""
    assert salinan_diperiksa(sumber, [temuan((2, 4))]) == salinan_diperiksa(
        sumber, [temuan((2, 4))]
    )


def test_results_on_another_drive_link_to_the_whole_path(
    sumber: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows knows no way from D: to C:."""

    def apart(*_: object) -> str:
        raise ValueError("path is on mount 'D:'")

    monkeypatch.setattr(os.path, "relpath", apart)
    folder = sumber.parent / "hasil"
    proses_workbook(sumber, folder)
    (recap,) = folder.glob("Rekap*.xlsx")
    links = [cell.hyperlink for cell in load_workbook(recap)["Pemeriksaan"]["F"] if cell.hyperlink]
    assert any(str(link.target).endswith("isian.xlsx") for link in links)


def test_the_terminal_shows_officials_one_after_the_other() -> None:
    """A table each, with colours only where asked for, silenced findings marked."""
    rows = [
        temuan((2, 4), (3, 4), (4, 4), (5, 4), (6, 4)),
        replace(temuan((2, 4)), pejabat="", status=Status.DIKECUALIKAN),
    ]
    plain = sebagai_tabel("Judul", rows, lebar=100, warna=False)
    assert "Seluruh workbook" in plain
    assert "+1" in plain
    assert "(dikec" in plain
    assert "\x1b[" in sebagai_tabel("Judul", rows, lebar=100, warna=True)


def test_a_copy_of_a_workbook_without_a_date_bears_no_clock(tmp_path: Path) -> None:
    """Nothing is added to what an input says of when it was made."""
    source = tmp_path / "tanpa tanggal.xlsx"
    with zipfile.ZipFile(FOLDER / "contoh.xlsx") as old, zipfile.ZipFile(source, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"<dcterms:(\w+)[^>]*>[^<]*</dcterms:\1>", b"", data)
            new.writestr(name, data)
    copy = proses_workbook(source, tmp_path / "hasil").berkas[-1]
    with zipfile.ZipFile(copy) as package:
        assert b"dcterms:" not in package.read("docProps/core.xml")
