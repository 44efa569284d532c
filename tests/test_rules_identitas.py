"""LKJ209: when a quarter in Identitas is asked about, and when an honest office is left alone."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, temuan_dari
from lkj_xlsx.rules.lkj2_identitas import triwulan_identitas_janggal
from lkj_xlsx.temuan import Temuan, Tingkat

JUDUL = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2026
Triwulan | {triwulan}
Pejabat
Jabatan | Nama
Camat | SITI
"""
PK = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat | 1 | Jumlah desa yang dibina | 12 desa
Camat | 2 | Jumlah rapat koordinasi | 20 kali
Camat | 3 | Nilai SAKIP | BB
"""
KEPALA = "Realisasi\nJabatan | No | TW I | TW II | TW III | TW IV\n"
KEPALA_ANGGARAN = (
    "Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III | TW IV\n"
)


def temuan(triwulan: str, realisasi: list[str], anggaran: str = "") -> list[Temuan]:
    """What is asked of a workbook with these cells TW I to TW IV, a row an indicator."""
    rows = "".join(f"Camat | {no} | {cells}\n" for no, cells in enumerate(realisasi, start=1))
    budget = f"Camat | Program | 7.01.02 | PROGRAM | 1000 | {anggaran}\n"
    drawing = JUDUL.format(triwulan=triwulan) + PK + KEPALA + rows
    if anggaran:
        drawing += KEPALA_ANGGARAN + budget
    return list(triwulan_identitas_janggal.temuan(laporan_dari(drawing)))


def test_a_later_quarter_filled_in_most_rows_is_asked_about_once() -> None:
    """A warning at the cell of Identitas that names both quarters, the rows, and what to choose."""
    (found,) = temuan("II", ["3 | 6 | 9 |", "5 | 9 | 14 |", "B | B | BB |"], "200 | 400 | 700 |")
    assert (found.kode, found.tingkat) == ("LKJ209", Tingkat.PERINGATAN)
    assert [str(one) for one in found.lokasi] == ["Identitas!B4"]
    assert 'Identitas!B4 "II"' in found.pesan
    assert "TW III sudah diisi di 4 dari 4 baris" in found.pesan
    assert found.saran.startswith('Pilih "III" di Identitas!B4 bila')
    assert [(str(one.sel), one.nilai) for one in found.usul] == [("Identitas!B4", "III")]


def test_the_last_of_several_later_quarters_is_named() -> None:
    (found,) = temuan("I", ["3 | 6 | 9 | 11", "5 | 9 | 14 | 18", "B | B | B | B"])
    assert "TW IV sudah diisi" in found.pesan


@pytest.mark.parametrize("kosong", ["", "n/a"])
def test_a_quarter_without_a_figure_after_one_with_all_is_asked_about_once(kosong: str) -> None:
    """What says that it is not due yet is no figure."""
    (found,) = temuan(
        "III", [f"3 | 6 | {kosong} |", f"5 | 9 | {kosong} |", "B | B | |"], "200 | 0 | |"
    )
    assert "TW III masih kosong di semua baris" in found.pesan
    assert "TW II sudah diisi di 4 dari 4 baris" in found.pesan
    assert found.saran.endswith("bila memang Triwulan III, isi kolom TW III.")
    assert [one.nilai for one in found.usul] == ["II"]


@pytest.mark.parametrize(
    ("triwulan", "realisasi", "anggaran"),
    [
        pytest.param("I", ["3 | | |", "5 | | |", "B | | |"], "200 | | |", id="the first quarter"),
        pytest.param("I", ["| | |", "| | |", "| | |"], "", id="nothing filled in yet"),
        pytest.param("III", ["3 | 6 | 9 |", "5 | 9 | |", "B | B | |"], "200 | 400 | |",
                     id="the first days of the quarter"),
        pytest.param("III", ["3 | 6 | 9 | 10", "5 | 9 | 14 |", "B | B | B |"], "200 | 400 | 700 |",
                     id="the first days of the next one"),
        pytest.param("III", ["3 | 6 | 0 |", "5 | 9 | - |", "B | B | |"], "", id="zero is a figure"),
        pytest.param("II", ["3 | 6 | 0 | 0", "5 | 9 | - | -", "B | B | - |"], "200 | 400 | - | 0",
                     id="later quarters of zeros"),
        pytest.param("II", ["3 | 6 | 12 | 12", "5 | 9 | 20 | 20", "B | B | |"], "200 | 400 | 1000 | 1000",
                     id="later quarters that repeat the plan"),
        pytest.param("II", ["3 | 6 | n/a | n/a", "5 | 9 | n/a | n/a", "B | B | n/a | n/a"], "",
                     id="later quarters not due yet"),
        pytest.param("III", ["3 | 6 | |"], "", id="a single row"),
        pytest.param("III", ["3 | | |", "| | |", "| | |"], "200 | | |", id="an earlier one half empty"),
        pytest.param("entah", ["3 | 6 | 9 |", "5 | 9 | 14 |"], "", id="a quarter that was guessed"),
    ],
)  # fmt: skip
def test_honest_workbooks_are_not_asked(triwulan: str, realisasi: list[str], anggaran: str) -> None:
    assert temuan(triwulan, realisasi, anggaran) == []


DENGAN_KALIMAT = (
    JUDUL.format(triwulan="IV")
    + PK
    + KEPALA
    + "Camat | 1 | 3 | 6 | 9 |\nCamat | 2 | 5 | 9 | 14 |\nCamat | 3 | B | B | B |\n"
    + "Kalimat\nJabatan | Kalimat\nCamat | Anggaran belum terserap selama Triwulan III Tahun 2026.\n"
)


def test_what_hangs_on_the_quarter_waits_for_the_answer() -> None:
    """An advice that another answer would turn round says so, and proposes no value yet."""
    found = {one.kode: one for one in temuan_dari(DENGAN_KALIMAT)}
    assert found["LKJ209"].usul
    for code in ("LKJ201", "LKJ302"):
        assert found[code].saran.startswith(
            "Pastikan dahulu triwulan di Identitas!B4; bila benar, "
        )
        assert not found[code].usul
    assert 'ganti "Triwulan III" dengan "Triwulan IV"' in found["LKJ201"].saran
    assert not found["LKJ309"].saran.startswith("Pastikan dahulu")


def test_nothing_waits_for_a_question_that_was_answered() -> None:
    """By another quarter, or by an exception."""
    other = temuan_dari(DENGAN_KALIMAT.replace("Triwulan | IV", "Triwulan | II"))
    assert any("Pastikan dahulu" in one.saran for one in other)
    right = temuan_dari(DENGAN_KALIMAT.replace("Triwulan | IV", "Triwulan | III"))
    silenced = temuan_dari(
        f"{DENGAN_KALIMAT}Pengecualian\nKode | Sel | Alasan | Oleh\n"
        "LKJ209 | Identitas!B4 | Realisasi TW IV menyusul | Sekretaris\n"
    )
    for found in (right, silenced):
        assert not any("Pastikan dahulu" in one.saran for one in found)
    assert any(one.usul for one in silenced if one.kode == "LKJ201")
