"""Tabel 2.1 to 2.4: what stands in which cell, and that nothing that was typed is missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from biner import nilai_biner
from gambar import gambar
from jebakan import SETELAN, anggaran, pk
from lkj_xlsx.baku.model import DasarTarget, Realisasi, RumusEfisiensi, UkuranKertas
from lkj_xlsx.dasar.angka import Besaran, Jenis
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.reader import baca
from lkj_xlsx.tampil.lembar import Lembar, Petak, Sisi, piksel_kolom, ukuran_cetak
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.tampil.tabel.petak import harfiah, petak_besaran, petak_rupiah
from lkj_xlsx.writer.buku import tulis_buku
from rekaman import KASI, asal, besaran, contoh, laporan


def tabel(report: Laporan) -> dict[str, Lembar]:
    return {one.nama: one for one in tabel_pejabat(report, report.pejabat[0])}


def isi(lembar: Lembar) -> list[list[object]]:
    """The values of the rows below the header."""
    head = lembar.berulang[1] if lembar.berulang else 0
    return [[one.nilai if one else None for one in row.petak] for row in lembar.baris[head:]]


def petak(lembar: Lembar, nilai: object) -> Petak:
    """The cell that holds a value."""
    cells = [one for row in lembar.baris for one in row.petak if one and one.nilai == nilai]
    assert cells, f"{nilai!r} tidak ada di {lembar.nama}"
    return cells[0]


@pytest.mark.parametrize("setelan", SETELAN.values(), ids=SETELAN)
def test_formulas_survive_binary_floats(tmp_path: Path, setelan: dict[str, Any]) -> None:
    """Each formula, computed in plain binary floats as Excel does, gives the stored value exactly."""
    report = laporan(pk(), anggaran(), **setelan)
    path = tmp_path / "jebakan.xlsx"
    tulis_buku(path, tabel_pejabat(report, report.pejabat[0])[1:3], judul="Jebakan")
    formulas, stored = load_workbook(path), load_workbook(path, data_only=True)
    count = 0
    for sheet in formulas.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            values = stored[sheet.title]
            assert nilai_biner(str(cell.value), values) == values[cell.coordinate].value, cell.value
            count += 1
    assert count > 300


def test_a_careless_formula_does_not_survive(tmp_path: Path) -> None:
    """The evaluator is no kinder than Excel: 57 % of 100 % without ROUND is cut to 56 %."""
    report = laporan("1 | S | I | 100% | 57%")
    path = tmp_path / "ceroboh.xlsx"
    tulis_buku(path, tabel_pejabat(report, report.pejabat[0])[1:2], judul="Ceroboh")
    sheet = load_workbook(path, data_only=True).worksheets[0]
    assert nilai_biner("=INT(E6/D6*100)/100", sheet) == 0.56
    assert sheet["F6"].value == 0.57


@pytest.mark.parametrize(
    ("typed", "satuan", "nilai", "form"),
    [
        ("97%", "", Decimal("0.97"), "0%"),
        ("94.87%", "", Decimal("0.9487"), "0.00%"),
        ("12 Laporan", "", Decimal(12), '#,##0 "Laporan"'),
        ("12", "laporan", Decimal(12), '#,##0 "laporan"'),
        ("1.500 laporan", "", Decimal(1500), '#,##0 "laporan"'),
        ("8.3 Nilai", "", Decimal("8.3"), '#,##0.0 "Nilai"'),
        ("82,5", "", Decimal("82.5"), "#,##0.0"),
        ("12 orang/9 bulan", "", Decimal(108), '"12 orang/9 bulan"'),
        ("≥ 80 nilai", "", Decimal(80), '"≥ 80 nilai"'),
        ("82% (>100%)", "", Decimal("0.82"), '"82% (>100%)"'),
        ("-", "", Decimal(0), '#,##0;-#,##0;"-"'),
        ("Nihil", "dokumen", Decimal(0), '#,##0 "dokumen";-#,##0 "dokumen";"Nihil"'),
        ("0", "dokumen", Decimal(0), '#,##0 "dokumen";-#,##0 "dokumen";"0"'),
        ("0 dokumen", "dokumen", Decimal(0), '#,##0 "dokumen"'),
        ("-", "%", Decimal(0), '0%;-0%;"-"'),
        ("0%", "%", Decimal(0), "0%"),
        ("0", "", Decimal(0), "#,##0"),
    ],
)
def test_a_quantity_is_a_number_that_looks_as_typed(
    typed: str, satuan: str, nilai: Decimal, form: str
) -> None:
    cell = petak_besaran(besaran(typed, satuan), typed)
    assert (cell.nilai, cell.format, cell.komentar) == (nilai, form, "")


@pytest.mark.parametrize("typed", ["80 - 90%", "BB", "n/a", "belum waktunya"])
def test_ranges_predicates_and_what_is_not_due_are_texts(typed: str) -> None:
    assert petak_besaran(besaran(typed), typed).nilai == typed


def test_a_bare_number_beside_a_percentage_is_one_too() -> None:
    cell = petak_besaran(Besaran(Jenis.ANGKA, Decimal(70)), "70", persen=True)
    assert (cell.nilai, cell.format) == (Decimal("0.7"), "0%")


def test_a_quantity_without_typed_text_is_built_from_its_parts() -> None:
    cell = petak_besaran(Besaran(Jenis.ANGKA, Decimal(12), "laporan"), "")
    assert (cell.nilai, cell.format) == (12, '#,##0 "laporan"')


@pytest.mark.parametrize(
    ("text", "form"),
    [("a", '"a"'), ('a"b', '"a"\\""b"'), ('"', '\\"'), (" a\n b ", '"a b"'), ("\\", '"\\"')],
)
def test_quotation_marks_end_no_literal(text: str, form: str) -> None:
    assert harfiah(text) == form


@pytest.mark.parametrize(
    ("jumlah", "typed", "nilai", "form"),
    [
        (4_110_000, "4.110.000", 4_110_000, "#,##0"),
        (0, "-", 0, '#,##0;-#,##0;"-"'),
        (0, "0", 0, "#,##0"),
        (0, "", 0, "#,##0"),
        (None, "", None, "General"),
    ],
)
def test_rupiah_are_numbers_and_a_dash_stays_a_dash(
    jumlah: int | None, typed: str, nilai: int | None, form: str
) -> None:
    cell = petak_rupiah(jumlah, typed)
    assert (cell.nilai, cell.format) == (nilai, form)


def test_what_could_not_be_read_is_shown_as_typed_and_marked() -> None:
    """In the cell of the target, the realisation, the pagu, the budget's realisation and its No."""
    report = laporan(
        "1 | Sasaran | Indikator | ?banyak | ?lumayan", "Program | P | ?8.9 | ?lima juta | ?sedikit"
    )
    tables = tabel(report)
    for nama, typed in [
        ("Tabel 2.1", "?banyak"), ("Tabel 2.2", "?banyak"), ("Tabel 2.2", "?lumayan"),
        ("Tabel 2.3", "?lima juta"), ("Tabel 2.3", "?sedikit"), ("Tabel 2.3", "?8.9"),
    ]:  # fmt: skip
        cell = petak(tables[nama], typed)
        assert cell.gaya.isian
        assert f'"{typed}" tidak terbaca' in cell.komentar


@pytest.mark.parametrize(
    ("target", "realisasi", "komentar"),
    [
        ("12 laporan", "", ""),
        ("12 laporan", "n/a", "Tidak dihitung: belum waktunya diukur."),
        ("0 laporan", "3 laporan", "Tidak dihitung: target nol."),
    ],
)
def test_a_capaian_that_is_not_computed_leaves_its_cell_empty(
    target: str, realisasi: str, komentar: str
) -> None:
    """Marked, with the reason, unless it is merely not filled in."""
    row = tabel(laporan(f"1 | S | I | {target} | {realisasi}"))["Tabel 2.2"].baris[5]
    cell = row.petak[5]
    assert cell is not None
    assert (cell.nilai, cell.rumus, cell.komentar) == (None, None, komentar)
    assert bool(cell.gaya.isian) == bool(komentar)


def test_a_serapan_of_no_pagu_is_empty_and_says_why() -> None:
    cells = tabel(laporan("", "Program | P | | 0 | 0"))["Tabel 2.3"].baris[8].petak
    assert cells[5] is not None
    assert (cells[5].nilai, cells[5].komentar) == (None, "Tidak dihitung: pagu nol.")


def test_predicates_that_differ_in_more_than_case_have_no_formula() -> None:
    """Excel would find them unequal; the value stands alone."""
    cell = tabel(laporan("1 | S | I | BB | BB."))["Tabel 2.2"].baris[5].petak[5]
    assert cell is not None
    assert (cell.nilai, cell.rumus) == (1, None)


def test_sasaran_are_numbered_within_their_group() -> None:
    """Neighbours of the same wording share a number; a group stands together where it began."""
    report = laporan(
        """
        Sasaran
        1 | A | a1 | 1 | 1
        2 | A | a2 | 1 | 1
        3 | B | b | 1 | 1
        4 | A | a3 | 1 | 1
        Anu
        5 | C | c | 1 | 1
        SASARAN
        6 | D | d | 1 | 1
        """
    )
    assert [row[:3] for row in isi(tabel(report)["Tabel 2.1"])] == [
        [1, "A", "a1"],
        [None, None, "a2"],
        [2, "B", "b"],
        [3, "A", "a3"],
        [4, "D", "d"],
        ["No", "Anu", "Indikator Kinerja"],
        [1, "C", "c"],
    ]


def test_few_rows_under_one_sasaran_stay_on_a_page_and_many_do_not() -> None:
    """Up to five are kept together; the last row of a table never stands alone in any case."""
    few = "\n".join(f"{no} | A | a | 1 | 1" for no in range(1, 6))
    many = "\n".join(f"{no} | A | a | 1 | 1" for no in range(1, 7))
    for drawn, flags in [(few, [True] * 4 + [False]), (many, [False] * 4 + [True, False])]:
        lembar = tabel(laporan(drawn))["Tabel 2.1"]
        assert [row.bersama for row in lembar.baris[5:]] == flags


def test_an_indicator_without_number_target_or_realisation_is_printed() -> None:
    report = laporan(" | | Indikator tanpa apa pun | |", pejabat=replace(KASI))
    for nama, lembar in tabel(report).items():
        assert petak(lembar, "Indikator tanpa apa pun"), nama
    assert isi(tabel(report)["Tabel 2.4"])[0] == [None, "Indikator tanpa apa pun", "", ""]


def test_realisations_without_indicator_come_last_and_are_marked() -> None:
    """With their own number and wording, whatever was typed as their target, and no capaian."""
    report = laporan("1 | S | I | 12 laporan | 9 laporan")
    stray = Realisasi(
        "Kasi Contoh", 99, "Indikator lain", (None, None, besaran("8 orang"), None),
        target_tertulis=besaran("10 orang"), ket="catatan",
        asal=asal("Realisasi", no="99.", tw_3="8 orang", target_tertulis="10 orang"),
    )  # fmt: skip
    numberless = Realisasi("Kasi Contoh", None, "Tanpa nomor")
    lkj = replace(report.lkj, realisasi=(*report.lkj.realisasi, stray, numberless))
    lembar = tabel(hitung(lkj))["Tabel 2.2"]
    assert isi(lembar)[1:] == [
        ["Realisasi tanpa indikator di Perjanjian Kinerja"],
        ["99.", None, "Indikator lain", 10, 8, None, "catatan"],
        [None, None, "Tanpa nomor", None, None, None, ""],
    ]
    assert petak(lembar, "Indikator lain").gaya.isian
    assert "tidak berpasangan" in petak(lembar, "Indikator lain").komentar
    assert lembar.lebar[6] >= 14


def test_strategies_without_indicator_come_last_and_are_marked() -> None:
    """Also those without a number where an indicator has none either."""
    report = laporan(" | S | I | 1 | 1", "", "7 | Mei | satu | dua\n | Juni | tiga")
    lembar = tabel(report)["Tabel 2.4"]
    assert isi(lembar)[1:5] == [
        ["Strategi tanpa indikator di Perjanjian Kinerja"],
        ["7", "Indikator 7", "a. satu", "Mei"],
        [None, None, "b. dua", None],
        [None, "Indikator ", "a. tiga", "Juni"],
    ]
    assert petak(lembar, "Indikator 7").gaya.isian


def test_strategies_of_several_rows_are_lettered_through() -> None:
    """After z comes aa; a row without a strategy keeps its months; equal months are one cell."""
    items = " | ".join(f"s{number}" for number in range(27))
    report = laporan(
        "1 | S | I | 1 | 1\n1 | S | kembar | 1 | 1", "", f"1 | Mei | {items}\n1 | Mei | t\n1 | Juni"
    )
    rows = isi(tabel(report)["Tabel 2.4"])
    assert [row[2] for row in rows[25:30]] == ["z. s25", "aa. s26", "ab. t", "", ""]
    assert [row[3] for row in rows[:30] if row[3] is not None] == ["Mei", "Juni", ""]
    assert rows[29][:2] == [1, "kembar"]


def test_the_lines_between_strategies_are_left_out() -> None:
    """Only the first has one above, only the last one below."""
    lembar = tabel(contoh())["Tabel 2.4"]
    lines = [row.petak[2].gaya.garis for row in lembar.baris[5:9] if row.petak[2]]
    first, last = Sisi.SAMPING | Sisi.ATAS, Sisi.SAMPING | Sisi.BAWAH
    assert lines == [first, Sisi.SAMPING, last, Sisi.KOTAK]


def test_a_budget_row_names_numbers_that_pk_does_not_have() -> None:
    report = laporan("1 | S | I | 1 | 1", "Program | P | 1, 44 | 100 | 50")
    lembar = tabel(report)["Tabel 2.3"]
    assert petak(lembar, "No 44").komentar == "No 44 tidak ada di sheet PK."


@pytest.mark.parametrize(
    ("rumus", "triwulan", "catatan"),
    [
        (RumusEfisiensi.KOSONG, Triwulan.III, 0),
        (RumusEfisiensi.RASIO, Triwulan.III, 2),
        (RumusEfisiensi.RASIO, Triwulan.IV, 1),
    ],
)
def test_the_formula_of_the_efficiency_is_named(
    rumus: RumusEfisiensi, triwulan: Triwulan, catatan: int
) -> None:
    """And that the year is still running, but in its last quarter; nothing where none is used."""
    report = laporan("1 | S | I | 1 | 1", rumus_efisiensi=rumus)
    rows = isi(tabel(hitung(report.lkj, triwulan))["Tabel 2.3"])
    assert len(rows) == 1 + catatan


def test_the_efficiency_stays_empty_where_a_capaian_is_missing() -> None:
    report = laporan(
        "1 | S | I | 1 |", "Program | P | 1 | 100 | 50", rumus_efisiensi=RumusEfisiensi.SELISIH
    )
    cell = tabel(report)["Tabel 2.3"].baris[8].petak[9]
    assert cell == replace(cell or Petak(), nilai=None, rumus=None)


def test_the_caption_names_the_quarter_of_the_figures() -> None:
    """Not the one of Identitas where another was asked for; without a year it names none."""
    report = laporan("1 | S | I | 1 | 1", tahun=None)
    lembar = tabel(hitung(report.lkj, Triwulan.I))["Tabel 2.3"]
    assert petak(lembar, "Cost per outcome Kasi Contoh – Triwulan I")


def test_the_target_in_force_stands_in_2_2_and_the_yearly_one_in_2_1() -> None:
    report = laporan("1 | S | I | 12 laporan | 9 laporan", dasar_target=DasarTarget.TRIWULAN)
    quarterly = (None, None, besaran("9 laporan"), None)
    indikator = replace(report.lkj.indikator[0], target_triwulan=quarterly)
    tables = tabel(hitung(replace(report.lkj, indikator=(indikator,))))
    assert isi(tables["Tabel 2.1"])[0][3] == 12
    assert isi(tables["Tabel 2.2"])[0][3:6] == [9, 9, 1]


def test_an_official_without_any_row_still_has_four_tables() -> None:
    tables = tabel(laporan())
    assert list(tables) == ["Tabel 2.1", "Tabel 2.2", "Tabel 2.3", "Tabel 2.4"]
    for lembar in tables.values():
        assert petak(lembar, "Belum ada indikator.")


@pytest.mark.parametrize("kertas", UkuranKertas)
def test_the_columns_fill_the_page_at_full_size(kertas: UkuranKertas) -> None:
    """F4 or A4 landscape: no table has to be made smaller, and none leaves much of the page."""
    report = laporan("1 | S | I | 12 orang/12 bulan | 9", ukuran_kertas=kertas)
    for lembar in tabel(report).values():
        used = sum(map(piksel_kolom, lembar.lebar)) * 72 / 96
        assert 0.95 < used / ukuran_cetak(kertas, mendatar=True)[0] <= 1
        assert lembar.kertas is kertas


def tanda_tangan(**pejabat: Any) -> list[list[object]]:
    rows = isi(tabel(laporan(pejabat=replace(KASI, **pejabat)))["Tabel 2.4"])
    return [[row[0], row[2]] for row in rows[2:]]


def test_the_signature_block_has_the_superior_on_the_left() -> None:
    assert tanda_tangan(jabatan="Plt. Kasi Contoh") == [
        ["Mengetahui,", "Contoh, 2 Oktober 2023"],
        ["Atasan Langsung", ""],
        ["Camat Contoh", "Plt. Kasi Contoh"],
        ["", ""],
        ["BUDI SANTOSO, S.STP", "SITI AMINAH, S.Sos"],
        ["NIP. 19800101 200012 1 001", "NIP. 19870702 200602 2 002"],
    ]


def test_without_a_superior_only_the_right_half_stands() -> None:
    block = tanda_tangan(jabatan_atasan="", nama_atasan="", nip_atasan="")
    assert [left for left, _ in block] == [""] * 5
    assert [right for _, right in block][:2] == ["Contoh, 2 Oktober 2023", "Kasi Contoh"]


def test_what_the_signature_block_lacks_is_dotted() -> None:
    """Name, NIP and date can be written by hand; a place that is missing leaves no comma."""
    dots = "." * 28
    block = tanda_tangan(nama="", nip="", tempat="", tanggal_laporan=None, nip_atasan="123")
    assert [right for _, right in block] == [dots, "", "Kasi Contoh", "", dots, f"NIP. {dots}"]
    assert block[-1][0] == "NIP. 123"


def test_the_number_of_a_pppk_has_its_own_label() -> None:
    block = tanda_tangan(nip="198501022021211015")
    assert block[-1] == ["NIP. 19800101 200012 1 001", "NI PPPK. 19850102 202121 1 015"]


def test_people_without_a_nip_sign_with_their_name_alone() -> None:
    """For a vacant office both are dotted: whoever comes writes them by hand."""
    dots = "." * 28
    assert tanda_tangan(nip="-", nip_atasan="-")[-1] == [
        "BUDI SANTOSO, S.STP",
        "SITI AMINAH, S.Sos",
    ]
    assert tanda_tangan(nip_atasan="-")[-1] == ["", "NIP. 19870702 200602 2 002"]
    assert [right for _, right in tanda_tangan(nama="", nip="-")][-2:] == [dots, f"NIP. {dots}"]


def test_the_rank_stands_above_the_number() -> None:
    """Of whoever has one; not of an office that nobody holds, and alone where there is no number."""
    block = tanda_tangan(pangkat="Penata Tk. I (III/d)", pangkat_atasan="Pembina (IV/a)")
    assert block[-3:] == [
        ["BUDI SANTOSO, S.STP", "SITI AMINAH, S.Sos"],
        ["Pembina (IV/a)", "Penata Tk. I (III/d)"],
        ["NIP. 19800101 200012 1 001", "NIP. 19870702 200602 2 002"],
    ]
    assert tanda_tangan(pangkat="Penata", nip="-", nip_atasan="-")[-1] == ["", "Penata"]
    assert "Penata" not in str(tanda_tangan(pangkat="Penata", nama=""))


@pytest.mark.parametrize(
    ("typed", "rank"),
    [("", "Pembina (IV/a)"), ("Budi  Santoso, S.STP", "Pembina (IV/a)"), ("AGUS SALIM", "")],
)
def test_the_superiors_rank_comes_from_their_own_row(tmp_path: Path, typed: str, rank: str) -> None:
    """It is the rank of whoever holds the office there, and of nobody else who signs for it."""
    drawn = f"""
        Pejabat
        Jabatan | Pangkat | Nama | NIP | Jabatan Atasan | Nama Atasan
        Camat Contoh | Pembina (IV/a) | BUDI SANTOSO, S.STP | 19800101 200012 1 001 | |
        Kasi Contoh | Penata | SITI AMINAH | 19870702 200602 2 002 | Camat Contoh | {typed}
        """
    camat, kasi = baca(gambar(drawn, tmp_path / "a.xlsx")).lkj.pejabat
    assert (camat.pangkat_atasan, kasi.pangkat_atasan) == ("", rank)


@pytest.mark.parametrize("nomor", ["2.1", "2.2", "2.3", "2.4"])
def test_every_table_numbers_its_columns(nomor: str) -> None:
    """Below the header and repeated with it; a quotient names its columns as the row numbers them."""
    report = laporan("1 | S | I | 1 | 1", "Program | P | 1 | 100 | 50")
    lembar = tabel(report)[f"Tabel {nomor}"]
    assert lembar.berulang is not None
    numbers = [one.nilai if one else None for one in lembar.baris[lembar.berulang[1] - 1].petak]
    assert (
        numbers
        == {
            "2.1": [1, 2, 3, 4],
            "2.2": [1, 2, 3, 4, 5, "6=5/4", 7],
            "2.3": [1, 2, 3, 4, 5, "6=5/4", 7, 8, "9=8/7", 10],
            "2.4": [1, 2, 3, 4],
        }[nomor]
    )


def test_notes_stay_with_the_end_of_the_table() -> None:
    """The last row of the table and the notes below it are kept together."""
    report = laporan(
        "1 | S | I | 1 | 1", "Program | P | 1 | 100 | 50", rumus_efisiensi=RumusEfisiensi.SELISIH
    )
    assert [row.bersama for row in tabel(report)["Tabel 2.3"].baris[-3:]] == [True, True, False]


def test_every_page_of_a_table_names_official_office_and_period() -> None:
    """The period is that of the figures."""
    report = laporan("1 | S | I | 1 | 1", unit_kerja="Kecamatan  Contoh", tahun=2024)
    foot = tabel(hitung(report.lkj, Triwulan.II))["Tabel 2.1"].kaki
    assert foot == "Tabel 2.1 Kasi Contoh\nTriwulan II Tahun 2024 – Kecamatan Contoh"


def test_the_signature_block_stays_with_the_end_of_the_table() -> None:
    """Every row from the table's last one on is kept with the next, but for the very last."""
    lembar = tabel(laporan("1 | S | I | 1 | 1"))["Tabel 2.4"]
    flags = [row.bersama for row in lembar.baris[5:]]
    assert flags == [True] * (len(flags) - 1) + [False]
