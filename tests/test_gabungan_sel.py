"""Merged cells: a pagu pays for all its lines, a capaian is a mean, no amount counts twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import gambar
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.reader import baca
from lkj_xlsx.templat.lanjutan import lanjutkan
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku_templat import tulis_templat

DASAR = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Wanasari
Kabupaten/Kota | Kabupaten Randu Agung
Tahun | 2023
Triwulan | IV
Desimal | {desimal}
Pembulatan | {pembulatan}
Batas Capaian | {batas}
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
PK
Jabatan | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | 1 | A | Nilai evaluasi perencanaan | 22 poin
Camat Wanasari | 2 | A | Nilai evaluasi pelaporan | 90 poin
Camat Wanasari | 3 | B | Jumlah desa yang dibina | 12 desa
Strategi
Jabatan | No | Strategi
Camat Wanasari | 1 | Menyusun
Camat Wanasari | 2 | Melapor
Camat Wanasari | 3 | Membina
"""
PROGRAM = "Camat Wanasari | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA"
LAIN = (
    "Camat Wanasari | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK"
)
KEPALA = "Anggaran\nJabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III | TW IV | Serapan Tertulis | Ket\n"
REALISASI = """
Realisasi
Jabatan | No | TW IV | Capaian Tertulis
Camat Wanasari | 1 | {pertama} | {tertulis}
Camat Wanasari | 2 | 95 poin |
Camat Wanasari | 3 | 12 desa | 100%
"""
BIAYA = f"{KEPALA}{PROGRAM} | 1, 2, 3 | 500 | 300 | 400 | 80% |\n"


def diperiksa(
    folder: Path, *merged: str, biaya: str = BIAYA, realisasi: str = "", **settings: str
) -> Pemeriksaan:
    """The drawing with cells merged: `Anggaran!F2:F3`."""
    given = {"desimal": "2", "pembulatan": "Bulatkan", "batas": "Tanpa batas", **settings}
    filled = {"pertama": "20,83 poin", "tertulis": "", **settings}
    text = DASAR + (realisasi or REALISASI) + biaya
    path = gambar(_isi(text, {**given, **filled}), folder / "a.xlsx")
    book = load_workbook(path)
    for one in merged:
        sheet, area = one.split("!")
        book[sheet].merge_cells(area)
    book.save(path)
    return periksa_workbook(path)


def _isi(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def ringkas(found: tuple[Temuan, ...]) -> list[tuple[str, str]]:
    return [(one.kode, str(one.lokasi[0])) for one in found]


@pytest.mark.parametrize(
    "lines",
    [
        [
            f"{PROGRAM} | 1 | 500 | 300 | 400 | 80% | lancar",
            f"{PROGRAM} | 2 | | | | | ",
            " | | | | 3 | | | | | tunda",
        ],
        [
            f"{PROGRAM} | 1 | 500 | 300 | 400 | 80% | lancar",
            " | | | | 2, 3 | | | | | tunda",
            " | | | | | | | | | ",
        ],
    ],
)
@pytest.mark.parametrize("money", [("F",), ("F", "G", "H", "I")])
def test_a_merged_pagu_is_one_row_that_pays_for_all_its_lines(
    lines: list[str], money: tuple[str, ...], tmp_path: Path
) -> None:
    """Its indicators and remarks are joined, its rupiah counted once, and nothing is to be mended."""
    merged = [f"Anggaran!{letter}2:{letter}4" for letter in money]
    found = diperiksa(tmp_path, *merged, biaya=KEPALA + "\n".join(lines))
    (row,) = found.laporan.lkj.anggaran
    assert found.temuan == ()
    assert (row.pagu, row.no_indikator, row.ket) == (500, (1, 2, 3), "lancar; tunda")
    assert str(row.asal["pagu"]) == "Anggaran!F2"


def test_a_pagu_merged_with_all_that_names_the_row_is_one_row(tmp_path: Path) -> None:
    """A table pasted from the printed report has every budget cell merged over its indicators."""
    lines = [f"{PROGRAM} | 1, 2, 3 | 500 | 300 | 400 | 80% |", " | | | | | | | | |"]
    merged = [f"Anggaran!{letter}2:{letter}3" for letter in "ABCDEFGHI"]
    found = diperiksa(tmp_path, *merged, biaya=KEPALA + "\n".join(lines))
    assert found.temuan == ()
    assert [row.no_indikator for row in found.laporan.lkj.anggaran] == [(1, 2, 3)]


def test_a_pagu_merged_over_another_program_counts_once_and_is_told(tmp_path: Path) -> None:
    """What names something else is a row of its own: it stays, without the pagu that is not its."""
    lines = [f"{PROGRAM} | 1, 2 | 500 | 300 | 400 | |", f"{LAIN} | 3 | | 5 | 6 | |"]
    found = diperiksa(tmp_path, "Anggaran!F2:F3", biaya=KEPALA + "\n".join(lines))
    first, second = found.laporan.lkj.anggaran
    assert (first.pagu, second.pagu, second.triwulan[3]) == (500, None, 6)
    assert ringkas(found.temuan) == [("LKJ005", "Anggaran!F3")]
    assert "Anggaran!F2" in found.temuan[0].pesan


def test_a_line_with_money_of_its_own_is_no_part_of_the_row_above(tmp_path: Path) -> None:
    """Two amounts spent under one merged pagu are not thrown away, and the pagu not doubled."""
    lines = [f"{PROGRAM} | 1, 2 | 500 | 300 | 400 | |", f"{PROGRAM} | 3 | | 5 | 6 | |"]
    found = diperiksa(tmp_path, "Anggaran!F2:F3", biaya=KEPALA + "\n".join(lines))
    assert [row.triwulan[3] for row in found.laporan.lkj.anggaran] == [400, 6]
    assert ("LKJ005", "Anggaran!F3") in ringkas(found.temuan)


def test_a_realisasi_merged_over_budget_rows_counts_once_and_is_told(tmp_path: Path) -> None:
    """The row into which it reaches has none of its own."""
    lines = [f"{PROGRAM} | 1, 2 | 500 | 300 | 400 | |", f"{LAIN} | 3 | 900 | 5 | | |"]
    found = diperiksa(tmp_path, "Anggaran!H2:H3", biaya=KEPALA + "\n".join(lines))
    assert [row.triwulan[3] for row in found.laporan.lkj.anggaran] == [400, None]
    assert ("LKJ007", "Anggaran!H3") in ringkas(found.temuan)


def test_a_realisasi_merged_over_quarters_is_told(tmp_path: Path) -> None:
    """It is read as each quarter's, and asked about; a dash over two quarters is nothing in both."""
    told = diperiksa(
        tmp_path, "Anggaran!G2:H2", biaya=f"{KEPALA}{PROGRAM} | 1, 2, 3 | 500 | 300 | | |"
    )
    assert [row.triwulan[2:] for row in told.laporan.lkj.anggaran] == [(300, 300)]
    assert ringkas(told.temuan) == [("LKJ007", "Anggaran!G2")]
    quiet = diperiksa(
        tmp_path, "Anggaran!G2:H2", biaya=f"{KEPALA}{PROGRAM} | 1, 2, 3 | 500 | - | | |"
    )
    assert quiet.temuan == ()


@pytest.mark.parametrize(
    ("typed", "told"), [("12 poin", True), ("n/a", False), ("-", False), ("#0.95:0%", True)]
)
def test_a_realisasi_merged_over_indicators_is_told(typed: str, told: bool, tmp_path: Path) -> None:
    """A figure of two indicators at once is doubtful; n/a or nothing may well be said of both."""
    found = diperiksa(tmp_path, "Realisasi!C2:C3", pertama=typed)
    asked = [one for one in ringkas(found.temuan) if one[0] == "LKJ007"]
    assert asked == ([("LKJ007", "Realisasi!C2")] if told else [])
    one, other = found.laporan.lkj.realisasi[:2]
    assert one.triwulan[3] == other.triwulan[3]


@pytest.mark.parametrize(
    ("written", "settings"),
    [
        ("100,12", {}),
        ("100,12%", {}),
        ("#1.001187:0.00%", {}),
        ("100%", {"desimal": "0", "pembulatan": "Potong"}),
        ("99%", {"desimal": "0", "pembulatan": "Potong"}),
        ("97,34%", {"batas": "100%"}),
        ("97%", {"batas": "100%", "desimal": "0", "pembulatan": "Potong"}),
        ("", {}),
    ],
)
def test_a_capaian_merged_over_indicators_is_their_mean(
    written: str, settings: dict[str, str], tmp_path: Path
) -> None:
    """20,83 of 22 is 94,68 %, 95 of 90 is 105,56 %: capped, exact or of the printed, within its decimals."""
    found = diperiksa(tmp_path, "Realisasi!D2:D3", tertulis=written, **settings)
    assert [one for one in ringkas(found.temuan) if one[0] != "LKJ403"] == []


@pytest.mark.parametrize(
    ("written", "settings", "kode", "proposed"),
    [
        ("101,50", {}, "LKJ401", "100,12%"),
        ("94,68%", {}, "LKJ401", "100,12%"),
        ("90%", {"batas": "100%", "desimal": "0", "pembulatan": "Potong"}, "LKJ401", "97%"),
        ("100,11%", {}, "LKJ402", "100,12%"),
    ],
)
def test_a_merged_capaian_that_is_no_mean_is_one_finding(
    written: str, settings: dict[str, str], kode: str, proposed: str, tmp_path: Path
) -> None:
    """One at the merged cell, with the mean that belongs there."""
    found = diperiksa(tmp_path, "Realisasi!D2:D3", tertulis=written, **settings)
    (one,) = (temuan for temuan in found.temuan if temuan.kode != "LKJ403")
    assert (one.kode, str(one.lokasi[0])) == (kode, "Realisasi!D2")
    assert [(str(usul.sel), usul.nilai) for usul in one.usul] == [("Realisasi!D2", proposed)]
    assert proposed in one.saran


def test_a_mean_with_an_unknown_part_is_not_judged(tmp_path: Path) -> None:
    """Without one of its figures nobody can tell what the mean must be."""
    found = diperiksa(tmp_path, "Realisasi!D2:D3", pertama="n/a", tertulis="12%")
    assert not [one for one in found.temuan if one.kode in {"LKJ401", "LKJ402"}]


def test_a_merged_capaian_of_another_quarter_is_not_judged(tmp_path: Path) -> None:
    """Like any written figure it belongs to its Triwulan Tertulis."""
    rows = REALISASI.replace("Capaian Tertulis", "Capaian Tertulis | Triwulan Tertulis").replace(
        "{tertulis}", "12% | III"
    )
    found = diperiksa(tmp_path, "Realisasi!D2:D3", "Realisasi!E2:E3", realisasi=rows)
    assert not [one for one in found.temuan if one.kode == "LKJ401"]


def test_a_list_that_excel_spoilt_is_told_at_its_own_line(tmp_path: Path) -> None:
    """Joining the lists of several lines hides no unreadable one."""
    lines = [f"{PROGRAM} | 1 | 500 | 300 | 400 | |", " | | | | #2.3 | | | | |"]
    found = diperiksa(tmp_path, "Anggaran!F2:F3", biaya=KEPALA + "\n".join(lines))
    assert ("LKJ006", "Anggaran!E3") in ringkas(found.temuan)


def test_a_joined_row_is_carried_over_whole(tmp_path: Path) -> None:
    """A new template made of the workbook has the row once, with all its indicators."""
    lines = [f"{PROGRAM} | 1 | 500 | 300 | 400 | 80% |", " | | | | 2, 3 | | | | |"]
    diperiksa(tmp_path, "Anggaran!F2:F3", biaya=KEPALA + "\n".join(lines))
    new = tmp_path / "baru.xlsx"
    carried = lanjutkan(baca(tmp_path / "a.xlsx"))
    tulis_templat(new, carried.isi, carried.setelan)
    assert [row.no_indikator for row in baca(new).lkj.anggaran] == [(1, 2, 3)]


def test_a_pagu_merged_over_two_officials_is_not_both_theirs(tmp_path: Path) -> None:
    """One row has it; the other one, though it is named alike, is somebody else's."""
    other = PROGRAM.replace("Camat Wanasari", "Sekretaris Kecamatan")
    lines = [f"{PROGRAM} | 1, 2, 3 | 500 | 300 | 400 | |", f"{other} | | | | | | |"]
    found = diperiksa(tmp_path, "Anggaran!F2:F3", biaya=KEPALA + "\n".join(lines))
    assert [row.pagu for row in found.laporan.lkj.anggaran] == [500, None]
    assert ("LKJ005", "Anggaran!F3") in ringkas(found.temuan)


def test_a_dash_merged_over_budget_rows_is_nothing_in_each(tmp_path: Path) -> None:
    """What is zero counts nowhere twice."""
    lines = [f"{PROGRAM} | 1, 2 | 500 | 300 | - | |", f"{LAIN} | 3 | 900 | - | | |"]
    found = diperiksa(tmp_path, "Anggaran!H2:H3", biaya=KEPALA + "\n".join(lines))
    assert [row.triwulan[3] for row in found.laporan.lkj.anggaran] == [0, 0]
    assert not [one for one in found.temuan if one.kode == "LKJ007"]
