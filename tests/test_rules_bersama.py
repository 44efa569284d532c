"""LKJ312: one indicator at superior and subordinate with other figures, and honest shares of one."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, temuan_dari
from lkj_xlsx.rules.lkj3_bersama import ATURAN_BERSAMA
from lkj_xlsx.temuan import Temuan, Tingkat

TABEL = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Camat Randu | BUDI | - |
Kasi Pemerintahan | SITI | - | Camat
Kasi Pelayanan | RINA | - | {atasan}
PK
Jabatan | No | Indikator Kinerja | Target | Satuan
Camat Randu | 1 | Jumlah fasilitasi desa | {target} |
Kasi Pemerintahan | 1 | JUMLAH  FASILITASI DESA. | {satu} | {satuan}
Kasi Pelayanan | 1 | {bunyi} | {dua} |
Realisasi
Jabatan | No | TW III
Camat Randu | 1 | 9
Kasi Pemerintahan | 1 | {r_satu}
Kasi Pelayanan | 1 | {r_dua}
"""
SAMA = {
    "atasan": "Camat Randu", "target": "12 kali", "satu": "12 kali", "satuan": "", "bunyi": "Jumlah lain",
    "dua": "3 kali", "r_satu": "9", "r_dua": "1",
}  # fmt: skip


def temuan(**lain: str) -> list[Temuan]:
    return temuan_dari(TABEL.format(**{**SAMA, **lain}), "LKJ312")


def sel(found: list[Temuan]) -> list[list[str]]:
    return [[str(cell) for cell in one.lokasi] for one in found]


def test_the_example_triggers_the_rule() -> None:
    (rule,) = ATURAN_BERSAMA
    assert len(list(rule.temuan(laporan_dari(rule.aturan.contoh)))) == 1


def test_another_target_or_realisasi_is_a_note_at_both() -> None:
    (found,) = temuan(satu="10 kali")
    assert found.tingkat is Tingkat.CATATAN
    assert found.pejabat == "Kasi Pemerintahan"
    assert sel([found]) == [["PK!D3", "PK!D2"]]
    assert 'targetnya "10 kali", bukan "12 kali"' in found.pesan
    assert sel(temuan(r_satu="8")) == [["Realisasi!C3", "Realisasi!C2"]]
    (both,) = temuan(satu="10", satuan="kali", r_satu="-")
    assert sel([both]) == [["PK!D3", "PK!D2", "Realisasi!C3", "Realisasi!C2"]]


def test_words_and_ranges_differ_too() -> None:
    assert sel(temuan(target="BB", satu="A", r_satu="9")) == [["PK!D3", "PK!D2"]]
    assert sel(temuan(target="8 - 10 kali", satu="8 - 12 kali")) == [["PK!D3", "PK!D2"]]
    assert temuan(target="BB", satu="bb") == []


@pytest.mark.parametrize(
    "lain",
    [
        {},
        {"satu": "12", "satuan": "kali"},
        {"satu": "10 laporan", "r_satu": "8"},
        {"r_satu": "n/a"},
        {"r_satu": ""},
        {"r_satu": "sembilan belas"},
    ],
)
def test_the_same_another_unit_or_no_figure_is_none(lain: dict[str, str]) -> None:
    assert temuan(**lain) == []


def test_subordinates_may_share_an_indicator() -> None:
    shared = {"bunyi": "Jumlah Fasilitasi Desa", "satu": "7 kali", "dua": "5 kali", "r_satu": "5"}
    assert temuan(**shared, r_dua="4") == []
    found = temuan(**shared, r_dua="5")
    assert sel(found) == [["Realisasi!C3", "Realisasi!C2"], ["Realisasi!C4", "Realisasi!C2"]]
    assert all("jumlah semua bawahan" in one.saran for one in found)


def test_percentages_are_not_shared_out() -> None:
    shared = {"bunyi": "Jumlah Fasilitasi Desa", "target": "100%", "satu": "60%", "dua": "40%"}
    assert len(temuan(**shared, r_satu="9%", r_dua="9%")) == 2


def test_colleagues_are_not_held_against_each_other() -> None:
    """Nor is an official whose superior is not in the workbook."""
    shared = {"bunyi": "Jumlah Fasilitasi Desa", "atasan": "Bupati Agung", "dua": "1 kali"}
    assert temuan(**shared) == []


def test_without_a_quarter_only_targets_are_compared() -> None:
    blank = "Identitas\nIsian | Nilai\nTahun | 2023\nTriwulan | lima\n"
    drawing = blank + TABEL.format(**{**SAMA, "satu": "10 kali", "r_satu": "1"})
    assert sel(temuan_dari(drawing, "LKJ312")) == [["PK!D3", "PK!D2"]]
