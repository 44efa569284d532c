"""The budget tree: who stands below whom, how shared codes count, and when there is no total."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkj_xlsx.baku.model import Anggaran, Identitas, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.origin import Asal
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.jumlah import JumlahBiaya, jumlah_biaya
from lkj_xlsx.hitung.kaskade import (
    PAGU,
    Kaskade,
    Lajur,
    baris_atas,
    dijelaskan,
    patahan,
    salah_letak,
    susun,
    terhitung,
)

TW_I = Lajur(Triwulan.I)
KOLOM = {"jabatan": 1, "tingkat": 2, "kode": 3, "pagu": 6, "pagu_perubahan": 7, "tw_1": 8}


def baris(text: str) -> list[Anggaran]:
    """Rows drawn as `kode pagu [realisasi [jabatan [sub unit]]]`; `?` is an amount that is not known."""
    rows = []
    for number, line in enumerate(filter(None, map(str.strip, text.splitlines())), start=2):
        kode, pagu, *rest = line.split()
        spent, jabatan, unit = [*rest, *("?", "Camat", "")[len(rest) :]]
        level = tingkat_kode(kode)
        rows.append(
            Anggaran(
                jabatan=jabatan,
                tingkat=level or "",
                kode=kode,
                uraian=f"Uraian {kode}",
                sub_unit=unit,
                pagu_murni=None if pagu == "?" else int(pagu),
                triwulan=(None if spent == "?" else int(spent), None, None, None),
                asal=Asal("Anggaran", number, KOLOM),
            )
        )
    return rows


def jumlah(tree: Kaskade) -> JumlahBiaya:
    """The sums of the whole tree in the first quarter."""
    counted = terhitung(tree, TW_I)
    money = [(row.pagu, TW_I.nilai(row), None) for row in counted.baris]
    return jumlah_biaya(counted, money, counted.baris, Triwulan.I, Identitas())


def pecah(text: str, lajur: Lajur = PAGU) -> list[tuple[str, int]]:
    return [(one.simpul.kode, one.selisih) for one in patahan(susun(baris(text)), lajur)]


@pytest.mark.parametrize(
    ("kode", "tingkat"),
    [
        ("7.01.01", TingkatAnggaran.PROGRAM),
        ("1.03.10", TingkatAnggaran.PROGRAM),
        ("07.01.01", TingkatAnggaran.PROGRAM),
        ("7.01.01.2.02", TingkatAnggaran.KEGIATAN),
        ("7.01.01.2.02.01", TingkatAnggaran.SUB_KEGIATAN),
        ("7.01.01.2.02.0001", TingkatAnggaran.SUB_KEGIATAN),
        ("7.01", None),
        ("7.1.01", None),
        ("7.01.01.2", None),
        ("7.01.01.2.02.001", None),
        ("X.XX.01", None),
        ("7,01,01", None),
        ("٧.٠١.٠١", None),
        ("", None),
    ],
)
def test_the_form_of_a_code_tells_its_level(kode: str, tingkat: TingkatAnggaran | None) -> None:
    assert tingkat_kode(kode) is tingkat


def test_a_parent_is_the_nearest_ancestor_in_the_workbook() -> None:
    """A skipped level does no harm, and what has no ancestor is a root."""
    tree = susun(baris("7.01.01 9\n7.01.01.2.02.0001 4\n7.01.02.2.01 3\n7.01.01.2.06 5"))
    assert {one.kode: one.induk for one in tree.simpul()} == {
        "7.01.01": None,
        "7.01.01.2.02.0001": "7.01.01",
        "7.01.01.2.06": "7.01.01",
        "7.01.02.2.01": None,
    }


def test_codes_are_parted_at_their_dots_and_compared_as_text() -> None:
    """`7.01.10` begins with `7.01.1`, and is not below it; two spellings are two sub kegiatan."""
    tree = susun(
        baris("17.01.01 1\n7.01.01 1\n7.01.01.2.02 3\n7.01.01.2.02.01 1\n7.01.01.2.02.0001 2")
    )
    assert [one.kode for one in tree.akar] == ["7.01.01", "17.01.01"]
    (program, _) = tree.akar
    assert [one.kode for one in program.turunan()] == [
        "7.01.01",
        "7.01.01.2.02",
        "7.01.01.2.02.0001",
        "7.01.01.2.02.01",
    ]


def test_rows_without_a_usable_code_are_not_in_the_tree() -> None:
    tree = susun(baris("7.01.01 5\nX.XX.01 5"))
    assert [row.kode for row in tree.tanpa_kode] == ["X.XX.01"]


def test_parents_and_children_that_disagree_are_found_with_the_difference() -> None:
    assert pecah("7.01.04 5000\n7.01.04.2.01 8320\n7.01.05 24\n7.01.05.2.01 24") == [
        ("7.01.04", -3320)
    ]


def test_a_leaf_and_amounts_that_are_not_known_break_nothing() -> None:
    assert pecah("7.01.04 5") == []
    assert pecah("7.01.04 ?\n7.01.04.2.01 8") == []
    assert pecah("7.01.04 5\n7.01.04.2.01 ?\n7.01.04.2.02 1") == []


def test_the_revised_pagu_is_the_one_compared() -> None:
    parent, child = baris("7.01.04 5\n7.01.04.2.01 8")
    revised = replace(parent, pagu_perubahan=8)
    assert list(patahan(susun([revised, child]), PAGU)) == []
    assert str(PAGU.sel(revised)) == "Anggaran!G2"
    assert str(TW_I.sel(revised)) == "Anggaran!H2"


def test_the_same_money_shown_by_two_officials_counts_once() -> None:
    """Camat and Sekretaris both list the program: its children say that it is one amount."""
    rows = "7.01.01 9 3 Camat\n7.01.01 9 4 Sekretaris\n7.01.01.2.06 9 3 Sekretaris"
    tree = susun(baris(rows))
    assert pecah(rows) == []
    assert jumlah(tree).pagu == 9
    assert [one.baris[0].jabatan for one in patahan(tree, TW_I)] == ["Sekretaris"]


def test_one_finding_for_officials_who_show_the_same_wrong_amount() -> None:
    (found,) = patahan(susun(baris("7.01.01 9 3 A\n7.01.01 9 3 B\n7.01.01.2.06 8 3 B")), PAGU)
    assert [row.jabatan for row in found.baris] == ["A", "B"]


def test_shares_of_a_code_are_added_up() -> None:
    """Different pagu are shares; equal ones where the children or the parent demand it."""
    assert pecah("7.01.01 9\n7.01.01.2.06 4 1 A\n7.01.01.2.06 5 1 B") == []
    assert pecah("7.01.01 8\n7.01.01.2.06 4 0 A\n7.01.01.2.06 4 0 B") == []
    assert pecah("7.01.01 4\n7.01.01.2.06 4 0 A\n7.01.01.2.06 4 0 B") == []
    assert pecah("7.01.01.2.06 4 0 A\n7.01.01.2.06 4 0 B\n7.01.01.2.06.01 8 0 C") == []
    assert pecah("7.01.01.2.06 4 0 A\n7.01.01.2.06 5 0 B\n7.01.01.2.06.01 8 0 C") == [
        ("7.01.01.2.06", 1)
    ]


def test_equal_pagu_that_nobody_decides_count_once_whatever_their_realisasi() -> None:
    same = jumlah(susun(baris("7.01.01 4 1 A\n7.01.01 4 1 B")))
    other = jumlah(susun(baris("7.01.01 4 1 A\n7.01.01 4 2 B")))
    assert (same.pagu, same.realisasi, len(same.baris)) == (4, 1, 1)
    assert (other.pagu, other.realisasi, len(other.baris)) == (4, None, 1)
    assert "7.01.01" in other.alasan_realisasi


def test_a_program_and_its_only_kegiatan_that_two_officials_list_count_once() -> None:
    """As the same money they agree, and as shares they would too: the same money comes first."""
    both = "7.01.01 9 3 Camat\n7.01.01 9 3 Sekretaris\n7.01.01.2.06 9 3 Camat\n7.01.01.2.06 9 3 Sekretaris"
    assert pecah(both) == []
    assert (jumlah(susun(baris(both))).pagu, jumlah(susun(baris(both))).realisasi) == (9, 3)


@pytest.mark.parametrize(
    ("drawn", "pagu"),
    [
        ("7.01.01 9 3 A\n7.01.01 9 3 B\n7.01.01.2.06 9 3 C", 9),
        ("7.01.01 9 3 A\n7.01.01 9 3 B\n7.01.01.2.06 18 6 C", 18),
        ("7.01.01 9 3 A\n7.01.01 9 3 B\n7.01.01.2.06 7 3 C", 9),
        ("7.01.01 9 3 A\n7.01.01 9 3 B", 9),
        ("7.01.01 9 3 A\n7.01.01 8 3 B", 17),
        ("7.01.01 9 3 A X\n7.01.01 9 3 B Y", 18),
        ("7.01.01 9 3 A X\n7.01.01 9 3 B X", 9),
        ("7.01.01 9 3 A\n7.01.01 9 3 B Y", 18),
        ("7.01.01 9 3 A X\n7.01.01 9 3 B X\n7.01.01.2.06 18 6 C X", 18),
        ("7.01.01 9 3 A X\n7.01.01 9 3 B X\n7.01.01.2.06 18 6 C Y", 27),
    ],
)
def test_what_tells_shares_from_the_same_money(drawn: str, pagu: int) -> None:
    """Other pagu, the children, a sub unit; where none of them tells it is the same money."""
    assert jumlah(susun(baris(drawn))).pagu == pagu


@pytest.mark.parametrize(
    ("induk", "dibagi"), [("4", False), ("8", True), ("5", False), ("?", False)]
)
def test_the_parent_tells_whether_children_are_shares(induk: str, dibagi: bool) -> None:
    (root,) = susun(baris(f"7.01.01 {induk}\n7.01.01.2.06 4 0 A\n7.01.01.2.06 4 1 B")).akar
    assert root.anak[0].dibagi is dibagi


def test_children_tell_before_the_parent_and_shares_of_a_parent_are_added_up() -> None:
    below = "\n7.01.01.2.06 9 0 A\n7.01.01.2.06 9 0 B"
    (root,) = susun(baris(f"7.01.01 18{below}\n7.01.01.2.06.01 9 0 C")).akar
    assert root.anak[0].dibagi is False
    (shares,) = susun(baris(f"7.01.01 4 0 A\n7.01.01 14 0 B{below}")).akar
    assert shares.anak[0].dibagi is True


def test_rows_of_two_sub_units_are_shares() -> None:
    assert susun(baris("7.01.01 9 3 A X\n7.01.01 9 3 B Y")).akar[0].dibagi is True
    assert susun(baris("7.01.01 9 3 A X\n7.01.01 9 3 B X")).akar[0].dibagi is False


def test_rows_of_different_kelurahan_are_shares_and_not_twice() -> None:
    first, second = baris("7.01.01 9 3 A\n7.01.01 9 3 A")
    named = [
        replace(first, uraian="Rapat (Kelurahan Wanasari)"),
        replace(second, uraian="Rapat (Kelurahan Randu)"),
    ]
    assert jumlah(susun(named)).pagu == 18
    assert not susun(named).akar[0].ganda
    assert susun([named[0], named[0]]).akar[0].ganda
    assert susun([named[0], second]).akar[0].ganda
    assert [row.uraian for row in baris_atas(susun(named))] == [row.uraian for row in named]
    assert len(baris_atas(susun(baris("7.01.01 9 3 A\n7.01.01 9 3 B")))) == 1


def test_of_the_same_money_the_row_that_lacks_least_is_counted() -> None:
    assert [one.jabatan for one in jumlah(susun(baris("7.01.01 9 ? A\n7.01.01 9 3 B"))).baris] == [
        "B"
    ]
    assert [one.jabatan for one in jumlah(susun(baris("7.01.01 9 3 A\n7.01.01 9 3 B"))).baris] == [
        "A"
    ]


SUB_UNIT: dict[str, tuple[str, list[tuple[str, int]], int | None]] = {
    "a parent without sub unit takes the children of all": (
        "7.01.01 9\n7.01.01.2.06 6 0 L X\n7.01.01.2.06 3 0 M Y", [], 9,
    ),
    "it lacks or has what the children of all do": (
        "7.01.01 9\n7.01.01.2.06 6 0 L X\n7.01.01.2.06 2 0 M Y", [("7.01.01", 1)], 9,
    ),
    "its own children and those of a sub unit": (
        "7.01.01 9\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [], 9,
    ),
    "the kecamatan alone, its sub unit beside it": (
        "7.01.01 6\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [], 9,
    ),
    "shares of the kecamatan alone, its sub unit beside them": (
        "7.01.01 4 0 A\n7.01.01 2 0 B\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [], 9,
    ),
    "neither": ("7.01.01 7\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [("7.01.01", -2)], 7),
    "a sub unit takes only its own": (
        "7.01.01 9 0 L X\n7.01.01.2.06 9 0 L X\n7.01.01.2.06 4 0 S", [], 13,
    ),
    "a sub unit whose own children disagree": (
        "7.01.01 9 0 L X\n7.01.01.2.06 8 0 L X\n7.01.01.2.07 1 0 M Y", [("7.01.01", 1)], 10,
    ),
    "a sub unit without children is a leaf": ("7.01.01 9 0 L X\n7.01.01.2.06 4 0 S", [], 13),
    "the whole office above a program of a sub unit": (
        "7.01.01 9\n7.01.01 3 0 L X\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [], 9,
    ),
    "the kecamatan beside a program of a sub unit": (
        "7.01.01 6\n7.01.01 3 0 L X\n7.01.01.2.06 6 0 S\n7.01.01.2.07 3 0 L X", [], 9,
    ),
    "whole rows at two levels": (
        ("7.01.01 10\n7.01.01 3 0 L X\n7.01.01.2.06 10\n7.01.01.2.06 3 0 L X\n"
        "7.01.01.2.06.01 7 0 S\n7.01.01.2.06.01 3 0 L X"), [], 10,
    ),
    "a program that only sub units list": (
        "7.01.01 6 0 L X\n7.01.01 3 0 M Y\n7.01.01.2.06 6 0 L X\n7.01.01.2.06 3 0 M Y", [], 9,
    ),
    "leaves of one amount are two": ("7.01.01 6\n7.01.01 6 0 L X", [], 12),
    "a leaf that is what its sub units are together": (
        "7.01.01 6\n7.01.01 2 0 L X\n7.01.01 4 0 M Y", [], 6,
    ),
    "a sub unit's part below the row of the whole": (
        "7.01.01 9\n7.01.01.2.06 9 0 S\n7.01.01.2.06.01 6 0 S\n7.01.01.2.06.01 3 0 L X", [], 9,
    ),
    "a whole row below a program of a sub unit alone": (
        ("7.01.01 3 0 L X\n7.01.01.2.06 9 0 S\n7.01.01.2.06 3 0 L X\n7.01.01.2.06.01 6 0 S\n"
        "7.01.01.2.06.01 3 0 L X"), [], None,
    ),
    "a row of the whole office two levels below a sub unit": (
        "7.01.01 3 0 L X\n7.01.01.2.06 3 0 L X\n7.01.01.2.06.01 6 0 S", [], 9,
    ),
    "an amount of a sub unit is not known": (
        "7.01.01 9\n7.01.01.2.06 6 0 L X\n7.01.01.2.06 ? 0 M Y", [], 9,
    ),
}  # fmt: skip


@pytest.mark.parametrize("drawn", SUB_UNIT, ids=str)
def test_sub_units_stand_beside_each_other(drawn: str) -> None:
    rows, broken, pagu = SUB_UNIT[drawn]
    assert pecah(rows) == broken
    found = jumlah(susun(baris(rows)))
    assert found.pagu == pagu
    assert ("Sub Unit kosong" in found.alasan) is (pagu is None)


def test_the_rows_that_a_break_compares() -> None:
    """Those of the sub unit alone, those of all, or those of the kecamatan alone."""
    drawn = "7.01.01 9\n7.01.01 4 0 L X\n7.01.01.2.06 6 0 S\n7.01.01.2.06 2 0 L X\n7.01.01.2.06.01 1 0 L X"
    found = {
        (one.simpul.kode, one.baris[0].sub_unit): [
            (row.kode, row.pagu, row.sub_unit) for row in one.baris_anak
        ]
        for one in patahan(susun(baris(drawn)), PAGU)
    }
    assert found[("7.01.01", "X")] == [("7.01.01.2.06", 2, "X")]
    assert found[("7.01.01.2.06", "X")] == [("7.01.01.2.06.01", 1, "X")]
    assert found[("7.01.01", "")][:1] == [("7.01.01", 4, "X")]


def test_a_code_that_one_official_has_twice_is_passed_over() -> None:
    assert pecah("7.01.01 9\n7.01.01.2.06 4\n7.01.01.2.06 4") == []
    assert pecah("7.01.01 9\n7.01.01 7\n7.01.01.2.06 4") == []


def test_rows_without_code_may_be_the_missing_children() -> None:
    """Only if they make up the difference, and only rows of a level below the parent."""
    rows = baris("7.01.01 9\n7.01.01.2.06 4\nrusak 3\nrusak 2\nrusak 7")
    assert list(patahan(susun(rows), PAGU)) == []
    assert len(list(patahan(susun(rows[:3]), PAGU))) == 1
    programs = [*rows[:2], *(replace(row, tingkat=TingkatAnggaran.PROGRAM) for row in rows[2:])]
    assert len(list(patahan(susun(programs), PAGU))) == 1
    unread = [*rows[:3], replace(rows[3], pagu_murni=None)]
    assert list(patahan(susun(unread), PAGU)) == []


def test_more_sums_than_can_be_tried_count_as_an_explanation() -> None:
    many = "\n".join(f"rusak {2**power}" for power in range(16))
    assert pecah(f"7.01.01 90000\n7.01.01.2.06 4\n{many}") == []
    assert pecah(f"7.01.01 4\n7.01.01.2.06 9\n{many}") == [("7.01.01", -5)]


def tersesat(text: str) -> dict[str, list[str]]:
    return {
        code: [one.kode for one in found] for code, found in salah_letak(susun(baris(text))).items()
    }


def test_a_code_below_the_wrong_parent_explains_both_differences() -> None:
    drawn = """
        7.01.01 9 9
        7.01.01.2.06 9 9
        7.01.01.2.06.01 4 4
        7.01.02 7 7
        7.01.02.2.01 7 7
        7.01.02.2.06 5 5
    """
    assert tersesat(drawn) == {"7.01.01.2.06": ["7.01.02.2.06"], "7.01.02": ["7.01.02.2.06"]}
    tree = susun(baris(drawn))
    strays = salah_letak(tree)
    assert all(dijelaskan(one, strays[one.simpul.kode]) for one in patahan(tree, TW_I))


def test_a_code_below_none_explains_what_a_parent_lacks() -> None:
    drawn = "7.01.01 9 8\n7.01.01.2.06 4 4\n7.11.01.2.07 5 5"
    assert tersesat(drawn) == {"7.01.01": ["7.11.01.2.07"]}
    tree = susun(baris(drawn))
    (found,) = patahan(tree, TW_I)
    assert not dijelaskan(found, salah_letak(tree)["7.01.01"])


def test_the_only_child_of_what_would_be_a_leaf_may_have_gone_astray() -> None:
    drawn = """
        7.01.01 9 9
        7.01.01.2.06 4 4
        7.01.02 7 7
        7.01.02.2.07 5 5
    """
    assert tersesat(drawn) == {"7.01.01": ["7.01.02.2.07"], "7.01.02": ["7.01.02.2.07"]}
    tree = susun(baris(drawn))
    strays = salah_letak(tree)
    assert all(dijelaskan(one, strays[one.simpul.kode]) for one in patahan(tree, TW_I))


def test_an_officials_share_of_a_code_may_have_gone_astray() -> None:
    drawn = "7.01.01 4 4\n7.01.01.2.06 4 4 A\n7.01.01.2.06 3 1 B"
    (found,) = salah_letak(susun(baris(drawn)))["7.01.01"]
    assert [row.jabatan for row in found.baris] == ["B"]
    assert [dijelaskan(one, [found]) for one in patahan(susun(baris(drawn)), TW_I)] == [True]


def test_what_stands_below_a_parent_already_is_not_what_it_lacks() -> None:
    assert tersesat("7.01.01 9\n7.01.01.2.06 5\n7.01.01.2.06.01 4") == {}


def test_a_total_counts_each_rupiah_once() -> None:
    tree = susun(baris("7.01.01 9 3\n7.01.01.2.06 9 3\n7.01.02.2.01 5 2"))
    assert (jumlah(tree).pagu, jumlah(tree).realisasi) == (14, 5)
    assert [row.kode for row in jumlah(tree).baris] == ["7.01.01", "7.01.02.2.01"]


@pytest.mark.parametrize(
    ("drawn", "alasan"),
    [
        ("", "belum ada baris Anggaran"),
        ("7.01.01 9\nrusak 3", "belum ada Kode yang sah di Anggaran!C3"),
        ("\n".join(f"rusak {n}" for n in range(7)), "Anggaran!C6, dan 2 lainnya"),
        ("7.01.01 9\n7.01.01 3", "Kode 7.01.01 tertulis dua kali untuk satu pejabat"),
    ],
)
def test_a_total_that_cannot_be_given_says_why(drawn: str, alasan: str) -> None:
    found = jumlah(susun(baris(drawn)))
    assert (found.pagu, found.realisasi, found.serapan, found.baris) == (None, None, None, ())
    assert alasan in found.alasan


def test_officials_who_show_other_realisasi_of_one_pagu_have_no_sum_of_it() -> None:
    """The pagu counts once all the same."""
    found = jumlah(susun(baris("7.01.01 9 3 A\n7.01.01 9 4 B\n7.01.01.2.06 9 3 C")))
    assert (found.pagu, found.realisasi, found.serapan, found.sisa) == (9, None, None, None)
    assert "angka 7.01.01 berbeda antara" in found.alasan_realisasi


def test_a_mistyped_code_explains_only_the_difference_that_it_makes() -> None:
    """The pagu of the stray is the difference of both parents; of the realisasi only of one."""
    drawn = """
        7.01.01 9 9
        7.01.01.2.06 9 9
        7.01.01.2.06.01 4 4
        7.01.02 7 20
        7.01.02.2.01 7 7
        7.01.02.2.06 5 5
    """
    tree = susun(baris(drawn))
    strays = salah_letak(tree)
    explained = {
        one.simpul.kode: dijelaskan(one, strays[one.simpul.kode]) for one in patahan(tree, TW_I)
    }
    assert explained == {"7.01.01.2.06": True, "7.01.02": False}


def test_shares_of_which_one_is_not_known_have_no_sum() -> None:
    """Neither the part that is known nor nothing at all."""
    for drawn in ("7.01.01 9 3 A\n7.01.01 4 ? B", "7.01.01 9 ? A\n7.01.01 9 ? B"):
        (root,) = susun(baris(drawn)).akar
        assert root.jumlah(TW_I) is None


def test_equal_pagu_of_nothing_are_one_pagu_whose_realisasi_is_contested() -> None:
    """What stands below nothing is not a pagu of zero: the pagu counts once, no realisasi does."""
    found = jumlah(susun(baris("7.01.01 0 3 A\n7.01.01 0 4 B")))
    assert (found.pagu, found.realisasi) == (0, None)
    assert found.alasan_realisasi
