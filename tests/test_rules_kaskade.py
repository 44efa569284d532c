"""LKJ504, LKJ505, LKJ508, LKJ517: amounts of one tree that disagree, and near twins that do not."""

from __future__ import annotations

import pytest

from gambar import lokasi, temuan_dari
from lkj_xlsx.dasar.kelurahan import nama_kelurahan, pejabat_kelurahan
from lkj_xlsx.temuan import Temuan, Tingkat

KOLOM = "Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu | TW II | TW III"
PROGRAM = "Camat Randu | Program | 7.01.04 | | A"
KEGIATAN = "Kasi Trantib | Kegiatan | 7.01.04.2.01 | | B"
LAIN = "Kasi Trantib | Kegiatan | 7.01.04.2.02 | | C"
SUB = "Kasi Trantib | Sub Kegiatan | 7.01.04.2.01.01 | | D"
SUB_LAIN = "Kasi Trantib | Sub Kegiatan | 7.01.04.2.01.02 | | E"


def temuan(kode: str, *baris: str) -> list[Temuan]:
    rows = "\n".join((KOLOM, *baris))
    return temuan_dari(f"Anggaran\n{rows}", kode)


def usul(found: Temuan) -> dict[str, str]:
    return {str(one.sel): one.nilai for one in found.usul}


@pytest.mark.parametrize(
    ("pagu", "sel", "diusulkan"),
    [
        ((9_000, 8_000, 9_000), "Anggaran!F3", {"Anggaran!F3": "9.000"}),
        ((8_000, 9_000, 9_000), "Anggaran!F2", {"Anggaran!F2": "9.000"}),
        ((9_000, 9_000, 8_000), "Anggaran!F3", {"Anggaran!F4": "9.000"}),
    ],
    ids=["in the middle", "at the top", "at the bottom"],
)
def test_two_that_agree_tell_which_of_a_chain_is_wrong(
    pagu: tuple[int, ...], sel: str, diusulkan: dict[str, str]
) -> None:
    """One finding a chain; what it proposes mends the cell that is wrong, and no other."""
    rows = [f"{row} | {one} | |" for row, one in zip((PROGRAM, KEGIATAN, SUB), pagu, strict=True)]
    (found,) = temuan("LKJ504", *rows)
    assert lokasi([found]) == [sel]
    assert usul(found) == diusulkan
    ((cell, _),) = diusulkan.items()
    assert f"Tulis Rp9.000 di {cell} bila DPA juga begitu: " in found.saran


@pytest.mark.parametrize("nilai", [(8_000, 7_000, 9_000), (8_000, 9_000, 7_000)])
def test_what_is_above_a_break_waits_for_it(nilai: tuple[int, ...]) -> None:
    """The lowest is mended first; what is above proposes nothing of its own."""
    rows = [f"{row} | {one} | |" for row, one in zip((PROGRAM, KEGIATAN, SUB), nilai, strict=True)]
    above, below = sorted(temuan("LKJ504", *rows), key=lambda one: one.lokasi[0])
    assert lokasi([above, below]) == ["Anggaran!F2", "Anggaran!F3"]
    assert above.saran.startswith("Betulkan dahulu selisih di bawahnya (Anggaran!F3)")
    assert (above.usul, below.usul) == ((), ())


def test_nothing_is_proposed_where_nobody_tells() -> None:
    """A parent against leaves, or against one of several: each may be the wrong one."""
    (alone,) = temuan("LKJ504", f"{PROGRAM} | 9 | |", f"{KEGIATAN} | 8 | |")
    assert alone.usul == ()
    assert alone.saran == (
        "Cocokkan Anggaran!F2 dan turunannya dengan DPA, lalu betulkan yang salah."
    )
    (several,) = temuan(
        "LKJ504",
        f"{PROGRAM} | 9 | |",
        f"{KEGIATAN} | 9 | |",
        f"{SUB} | 4 | |",
        f"{SUB_LAIN} | 4 | |",
    )
    assert (lokasi([several]), several.usul) == (["Anggaran!F3"], ())
    (shared,) = temuan(
        "LKJ504",
        f"{PROGRAM} | 9 | |",
        f"{PROGRAM.replace('Camat Randu', 'Sekretaris')} | 4 | |",
        f"{KEGIATAN} | 9 | |",
        f"{SUB} | 9 | |",
    )
    assert shared.usul == ()


def test_nothing_is_proposed_for_shares_and_sub_units() -> None:
    (shares,) = temuan(
        "LKJ504",
        f"{PROGRAM} | 9 | |",
        f"{KEGIATAN} | 9 | |",
        f"{SUB} | 3 | |",
        f"{SUB.replace('Kasi Trantib', 'Kasi Lain')} | 5 | |",
    )
    assert (lokasi([shares]), shares.usul) == (["Anggaran!F3"], ())
    (units,) = temuan(
        "LKJ504",
        f"{PROGRAM} | 8 | |",
        f"{KEGIATAN} | 9 | |",
        f"{SUB} | 6 | |",
        f"{SUB_LAIN.replace('| |', '| Wanasari |')} | 3 | |",
    )
    assert (lokasi([units]), units.usul) == (["Anggaran!F2"], ())


def test_a_zero_of_the_revision_is_told_once_what_to_do() -> None:
    """LKJ511 proposes to clear the cell, so LKJ504 proposes no other value for it."""
    kolom = KOLOM.replace("Pagu", "Pagu | Pagu Perubahan")
    found = temuan_dari(
        f"Anggaran\n{kolom}\n{PROGRAM} | 9 | | |\n{KEGIATAN} | 9 | 0 | |\n{SUB} | 9 | | |"
    )
    proposed = {(str(one.sel), one.nilai) for each in found for one in each.usul}
    assert proposed == {("Anggaran!G3", "")}
    assert {one.kode for one in found} >= {"LKJ504", "LKJ511"}


def test_realisasi_is_judged_likewise_in_every_filled_quarter() -> None:
    rows = (f"{PROGRAM} | 9 | 5 | 9", f"{KEGIATAN} | 9 | 4 | 9", f"{SUB} | 9 | 5 | 7")
    second, third = temuan("LKJ505", *rows)
    assert (lokasi([second]), usul(second)) == (["Anggaran!G3"], {"Anggaran!G3": "5"})
    assert (lokasi([third]), usul(third)) == (["Anggaran!H3"], {"Anggaran!H4": "9"})
    assert temuan("LKJ505", *(row.replace("| 5 |", "| |") for row in rows[:1]), rows[1]) == []


@pytest.mark.parametrize(
    "tambahan",
    [
        "Lurah Wanasari | Sub Kegiatan | 7.01.05.2.01.01 | | Z | 1 | |",
        "Camat Randu | Sub Kegiatan | 7.01.05.2.01.01 | Kelurahan Wanasari | Z | 1 | |",
        "Camat Randu | Sub Kegiatan | 7.01.05.2.01.01 | | Rapat di Kelurahan Wanasari | 1 | |",
        "Camat Randu | Sub Kegiatan | 7.01.05.2.01.01 | | PEMELIHARAAN JALAN KEL. WANASARI | 1 | |",
    ],
)
def test_rows_of_a_kelurahan_may_be_missing(tambahan: str) -> None:
    (found,) = temuan("LKJ504", f"{PROGRAM} | 9 | |", f"{KEGIATAN} | 8 | |", tambahan)
    assert found.tingkat is Tingkat.PERINGATAN
    assert found.pesan.endswith("(Kasi Trantib), atau barisnya belum ada.")
    assert "kolom Sub Unit" in found.saran
    assert found.usul == ()
    (less,) = temuan("LKJ504", f"{PROGRAM} | 7 | |", f"{KEGIATAN} | 8 | |", tambahan)
    assert (less.tingkat, "belum ada" in less.pesan) == (Tingkat.GALAT, False)


@pytest.mark.parametrize(
    "tambahan",
    [
        "Kasi PMD | Program | 7.01.03 | | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN | 1 | |",
        "Kasi PMD | Sub Kegiatan | 7.01.03.2.02.02 | | Pembangunan Sarana dan Prasarana Kelurahan | 1 | |",
        "Kasi Pemberdayaan Masyarakat dan Kelurahan | Program | 7.01.05 | | Z | 1 | |",
    ],
)
def test_official_names_do_not_mean_that_an_office_has_kelurahan(tambahan: str) -> None:
    (found,) = temuan("LKJ504", f"{PROGRAM} | 9 | |", f"{KEGIATAN} | 8 | |", tambahan)
    assert found.tingkat is Tingkat.GALAT


@pytest.mark.parametrize(
    "baris",
    [
        (f"{PROGRAM} | 9 | |", f"{KEGIATAN} | 6 | |", f"{LAIN.replace('| |', '| Kel. Wanasari |')} | 3 | |"),
        (f"{PROGRAM} | 6 | |", f"{KEGIATAN} | 6 | |", f"{LAIN.replace('| |', '| Kel. Wanasari |')} | 3 | |"),
        (f"{PROGRAM.replace('| |', '| Kel. Wanasari |')} | 6 | |", f"{KEGIATAN} | 3 | |"),
    ],
)  # fmt: skip
def test_a_program_of_which_a_sub_unit_holds_part_is_let_be(baris: tuple[str, ...]) -> None:
    assert temuan("LKJ504", *baris) == []


def test_a_sub_unit_is_named_whatever_its_spelling() -> None:
    rows = (
        "Lurah A | Kegiatan | 7.01.04.2.01 | Kelurahan Wanasari | B | 9 | |",
        "Lurah A | Sub Kegiatan | 7.01.04.2.01.01 | KELURAHAN  WANASARI | C | 8 | |",
    )
    (found,) = temuan("LKJ504", *rows)
    assert [str(one) for one in found.lokasi] == ["Anggaran!F2", "Anggaran!F3"]


KEMBAR = "{jabatan} | Kegiatan | 7.01.04.2.01 | {unit} | {uraian} | {pagu} | {dua} | {tiga}"


def kembar(kode: str, *induk: str, **lain: str) -> list[Temuan]:
    """One code at two officials; `lain` is what the second one has otherwise."""
    same = {"unit": "", "uraian": "B", "pagu": "9", "dua": "2", "tiga": "4"}
    first = KEMBAR.format(jabatan="Kasi Trantib", **same)
    second = KEMBAR.format(**{"jabatan": "Kasi Pelayanan Umum", **same, **lain})
    return temuan(kode, *induk, first, second)


@pytest.mark.parametrize(
    ("lain", "sel"),
    [
        ({"tiga": "5"}, ["Anggaran!H2", "Anggaran!H3"]),
        ({"dua": "3"}, ["Anggaran!G2", "Anggaran!G3"]),
        ({"dua": "3", "tiga": "5"}, ["Anggaran!G2", "Anggaran!G3", "Anggaran!H2", "Anggaran!H3"]),
    ],
)
def test_one_pagu_with_another_realisasi_is_named_at_both(
    lain: dict[str, str], sel: list[str]
) -> None:
    (found,) = kembar("LKJ517", **lain)
    assert [str(one) for one in found.lokasi] == sel
    assert found.tingkat is Tingkat.PERINGATAN
    assert "Kasi Trantib dan Kasi Pelayanan Umum dengan pagu yang sama, Rp9" in found.pesan
    assert found.usul == ()


@pytest.mark.parametrize(
    "lain",
    [
        {},
        {"tiga": ""},
        {"tiga": "5", "pagu": "8"},
        {"tiga": "5", "unit": "Kelurahan Wanasari"},
        {"tiga": "5", "jabatan": "Kasi Trantib"},
    ],
)
def test_the_same_realisasi_and_other_money_are_let_be(lain: dict[str, str]) -> None:
    assert kembar("LKJ517", **lain) == []


def test_pagu_that_add_up_to_the_parents_are_shares() -> None:
    assert kembar("LKJ517", f"{PROGRAM} | 18 | |", tiga="5") == []
    assert len(kembar("LKJ517", f"{PROGRAM} | 9 | |", tiga="5")) == 1


def test_children_tell_which_of_two_officials_is_wrong() -> None:
    """Then LKJ505 says so at one cell, and LKJ517 nothing; where they agree with neither it does."""
    first = PROGRAM + " | 9 | 2 | 4"
    second = first.replace("Camat Randu", "Sekretaris").replace("| 4", "| 5")
    child = KEGIATAN + " | 9 | 2 | {}"
    (found,) = temuan("LKJ505", first, second, child.format(4))
    assert (lokasi([found]), usul(found)) == (["Anggaran!H3"], {"Anggaran!H3": "4"})
    assert "cocok dengan baris pejabat lain" in found.saran
    assert temuan("LKJ517", first, second, child.format(4)) == []
    assert len(temuan("LKJ517", first, second, child.format(3))) == 1
    assert [one.usul for one in temuan("LKJ505", first, second, child.format(3))] == [(), ()]


def test_kelurahan_in_the_wording_tell_two_rows_apart() -> None:
    first = KEMBAR.format(
        jabatan="Kasi Trantib", unit="", uraian="Rapat (Kelurahan Randu)", pagu=9, dua=2, tiga=4
    )
    second = first.replace("Randu", "Wanasari").replace("| 4", "| 5")
    other = second.replace("Kasi Trantib", "Kasi Pelayanan Umum")
    assert temuan("LKJ508", first, second) == []
    assert temuan("LKJ517", first, other) == []
    assert len(temuan("LKJ508", first, second.replace(" (Kelurahan Wanasari)", ""))) == 1
    (twice,) = temuan("LKJ508", first, first)
    assert "isi kolom Sub Unit" in twice.saran
    assert len(temuan("LKJ517", first, other.replace("Wanasari", "Randu"))) == 1


def test_one_code_twice_in_two_sub_units_is_not_twice() -> None:
    row = KEMBAR.format(
        jabatan="Camat Randu", unit="Kelurahan A", uraian="B", pagu=9, dua=2, tiga=4
    )
    assert temuan("LKJ508", row, row.replace("Kelurahan A", "Kelurahan B")) == []
    assert lokasi(temuan("LKJ508", row, row)) == ["Anggaran!C3"]


@pytest.mark.parametrize(
    ("text", "nama"),
    [
        ("Rapat (Kelurahan Wanasari)", "wanasari"),
        ("Kelurahan Bumi Ayu", "bumi ayu"),
        ("PEMELIHARAAN JALAN KEL. WANASARI", "wanasari"),
        ("PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", ""),
        ("Jumlah kelurahan yang dibina", ""),
        ("KELURAHAN YANG DIBINA", ""),
        ("Pemberdayaan Kelurahan di Kecamatan Randu", ""),
        ("Desa/Kelurahan, Kecamatan", ""),
        ("Kelompok Tani", ""),
        ("Rapat kelurahan, Kelurahan Randu", "randu"),
        ("Kelurahan Wanasari tahun 2023", "wanasari"),
        ("KELURAHAN WANASARI DAN KELURAHAN RANDU", "wanasari"),
        ("Pembinaan Kel. Tani Makmur", ""),
        ("", ""),
    ],
)
def test_the_kelurahan_that_a_text_names(text: str, nama: str) -> None:
    assert nama_kelurahan(text) == nama


@pytest.mark.parametrize(
    ("jabatan", "ya"),
    [
        ("Lurah Wanasari", True),
        ("Sekretaris Kelurahan", True),
        ("Plt. Kepala Kelurahan", True),
        ("Kasi Pemberdayaan Masyarakat dan Kelurahan", False),
        ("Camat Randu", False),
    ],
)
def test_offices_of_a_kelurahan(jabatan: str, ya: bool) -> None:
    assert pejabat_kelurahan(jabatan) is ya
