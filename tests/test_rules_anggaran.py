"""LKJ5: budgets that contradict themselves or each other, and near twins that do not."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, lokasi, temuan_dari
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.lkj5_anggaran import ATURAN_ANGGARAN
from lkj_xlsx.rules.lkj5_kaskade import ATURAN_KASKADE
from lkj_xlsx.rules.lkj5_kode import ATURAN_KODE
from lkj_xlsx.temuan import Temuan, Tingkat

SEMUA = sorted((*ATURAN_ANGGARAN, *ATURAN_KASKADE, *ATURAN_KODE), key=lambda rule: rule.aturan.kode)

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Randu | SITI AMINAH, S.STP | 19870702 200602 2 002
Sekretaris Kecamatan | BUDI SANTOSO, S.E. | 19790821 200501 1 007
Kasi Pemerintahan | DEWI ANGGRAINI, S.IP. | 19850102 201001 2 015
"""


def temuan(kode: str, kolom: str, *baris: str, depan: str = "") -> list[Temuan]:
    """What a rule finds in drawn rows of Anggaran."""
    rows = "\n".join((f"Jabatan | {kolom}", *baris))
    return temuan_dari(f"{depan}{PEJABAT}Anggaran\n{rows}", kode)


def usul(found: Temuan) -> dict[str, str]:
    """What a finding proposes to type, by cell; each value stands in its advice."""
    return {str(one.sel): one.nilai for one in found.usul}


@pytest.mark.parametrize("rule", SEMUA, ids=lambda rule: rule.aturan.kode)
def test_the_example_of_a_rule_triggers_it(rule: Rule) -> None:
    assert temuan_dari(rule.aturan.contoh, rule.aturan.kode)


def test_the_tuple_is_in_the_order_of_the_codes() -> None:
    codes = [rule.aturan.kode for rule in SEMUA]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", SEMUA, ids=lambda rule: rule.aturan.kode)
@pytest.mark.parametrize(
    "gambar",
    [
        "Anggaran\nJabatan | Uraian | Pagu\nCamat Randu | Program A | 5.000.000",
        "Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu\n | | | |",
        (
            "Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis\n"
            "Camat Randu | Prgram | #7.01 | Program A | =A1*2 | #REF! | entah"
        ),
        "Anggara\nKolom | Lain\n1 | 2",
    ],
    ids=["columns missing", "empty", "half read", "sheet misnamed"],
)
def test_what_could_not_be_read_is_not_held_against_anybody(rule: Rule, gambar: str) -> None:
    assert temuan_dari(f"{PEJABAT}{gambar}", rule.aturan.kode) == []


SERAPAN = "Tingkat | Kode | Uraian | Pagu | TW II | TW III | Serapan Tertulis | Triwulan Tertulis"


@pytest.mark.parametrize(
    "baris",
    [
        "Rapat | 4.110.000 | | 1.080.000 | 26% |",
        "Rapat | 4.110.000 | | 1.080.000 | 26,28% | III",
        "Rapat | 4.110.000 | | 1.090.000 | 27% |",
        "Rapat | 4.110.000 | 400.000 | 1.080.000 | 9% | II",
        "Rapat | 4.110.000 | 400.000 | 1.080.000 | 9% | entah",
        "Rapat | 4.110.000 | | | 26% |",
        "Rapat | 0 | | 0 | 26% |",
        "Rapat | 4.110.000 | | 1.080.000 | |",
    ],
)
def test_a_right_serapan_in_any_rounding_or_of_another_quarter_is_let_be(baris: str) -> None:
    assert temuan("LKJ501", SERAPAN, f"Camat Randu | Kegiatan | 7.01.02.2.04 | {baris}") == []


def test_a_wrong_serapan_is_named_with_the_right_one() -> None:
    row = "Camat Randu | Kegiatan | 7.01.02.2.04 | Rapat | 4.110.000 | | 1.080.000 | 62% | III"
    (found,) = temuan("LKJ501", SERAPAN, row)
    assert [str(one) for one in found.lokasi] == ["Anggaran!H2", "Anggaran!G2", "Anggaran!E2"]
    assert 'Serapan tertulis "62%" untuk 7.01.02.2.04 "Rapat"' in found.pesan
    assert "realisasi Rp1.080.000 dari pagu Rp4.110.000 adalah 26%" in found.pesan
    assert found.saran.startswith("Tulis 26% di Anggaran!H2")
    assert usul(found) == {"Anggaran!H2": "26%"}
    assert (found.pejabat, found.kode_anggaran) == ("Camat Randu", "7.01.02.2.04")


def test_without_a_quarter_no_written_serapan_is_judged() -> None:
    row = "Camat Randu | Kegiatan | 7.01.02.2.04 | Rapat | 4.110.000 | | 1.080.000 | 62% |"
    identitas = IDENTITAS_CONTOH.replace("Triwulan | III", "Triwulan | entah")
    assert temuan("LKJ501", SERAPAN, row, depan=identitas) == []


TRIWULAN = "Tingkat | Kode | Uraian | Pagu | Pagu Perubahan | TW I | TW II | TW III | TW IV"


def realisasi(kode: str, pagu: str, *triwulan: str) -> list[Temuan]:
    amounts = " | ".join(triwulan)
    return temuan(
        kode, TRIWULAN, f"Camat Randu | Kegiatan | 7.01.02.2.04 | Rapat | {pagu} | {amounts}"
    )


def test_spending_beyond_the_pagu_is_named_where_it_begins() -> None:
    (found,) = realisasi("LKJ502", "5.000.000 |", "-", "6.000.000", "7.000.000")
    assert [str(one) for one in found.lokasi] == ["Anggaran!H2", "Anggaran!E2"]
    assert "TW II" in found.pesan
    assert "lebih Rp1.000.000" in found.pesan


@pytest.mark.parametrize(
    ("pagu", "triwulan"),
    [
        ("5.000.000 |", ("-", "4.000.000", "5.000.000")),
        ("5.000.000 | 7.000.000", ("-", "6.000.000", "7.000.000")),
        ("5.000.000 |", ("-", "4.000.000", "5.000.000", "9.000.000")),
        ("lima juta |", ("-", "6.000.000", "7.000.000")),
        ("5.000.000 |", ("", "", "banyak")),
    ],
)
def test_spending_within_the_pagu_in_force_is_let_be(pagu: str, triwulan: tuple[str, ...]) -> None:
    """The revised pagu counts, and a quarter that is not reported yet does not."""
    assert realisasi("LKJ502", pagu, *triwulan) == []


def test_the_revised_pagu_is_named_where_it_is_the_one_exceeded() -> None:
    (found,) = realisasi("LKJ502", "9.000.000 | 7.000.000", "-", "-", "8.000.000")
    assert str(found.lokasi[1]) == "Anggaran!F2"
    assert "Pagu Perubahan" not in found.saran
    (plain,) = realisasi("LKJ502", "7.000.000 | -", "-", "-", "8.000.000")
    assert plain.saran == (
        "Cocokkan Anggaran!I2 dengan buku kas dan Anggaran!E2 dengan DPA, lalu betulkan yang salah; "
        "bila pagunya sudah diubah Perubahan APBD, isi kolom Pagu Perubahan."
    )


@pytest.mark.parametrize("triwulan", [("6", "", ""), ("", "6", "4"), ("", "", "6")])
def test_any_filled_quarter_may_exceed_the_pagu(triwulan: tuple[str, ...]) -> None:
    assert len(realisasi("LKJ502", "5 |", *triwulan)) == 1


def test_a_cumulative_realisasi_never_falls() -> None:
    (found,) = realisasi("LKJ503", "9.000.000 |", "3.000.000", "", "2.000.000")
    assert [str(one) for one in found.lokasi] == ["Anggaran!I2", "Anggaran!G2"]
    assert "TW III" in found.pesan
    assert "tulis jumlah belanja sejak Januari di Anggaran!I2" in found.saran


@pytest.mark.parametrize(
    "triwulan",
    [
        ("3.000.000", "3.000.000", "4.000.000"),
        ("", "", "2.000.000"),
        ("-", "-", "-"),
        ("3.000.000", "4.000.000", "5.000.000", "1.000.000"),
        ("3.000.000", "banyak", "4.000.000"),
    ],
)
def test_equal_rising_and_later_amounts_are_let_be(triwulan: tuple[str, ...]) -> None:
    assert realisasi("LKJ503", "9.000.000 |", *triwulan) == []


INDUK = "Tingkat | Kode | Uraian | Pagu | TW II | TW III"


def test_a_parents_pagu_is_that_of_its_children_across_officials() -> None:
    (found,) = temuan(
        "LKJ504",
        INDUK,
        "Camat Randu | Program | 7.01.04 | Ketertiban | 5.000.000 | |",
        "Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | Patroli | 6.000.000 | |",
        "Sekretaris Kecamatan | Kegiatan | 7.01.04.2.02 | Rapat | 2.320.000 | |",
    )
    assert [str(one) for one in found.lokasi] == ["Anggaran!E2", "Anggaran!E3", "Anggaran!E4"]
    assert found.pejabat == "Camat Randu"
    assert found.kode_anggaran == "7.01.04"
    assert "kurang Rp3.320.000 dari jumlah turunannya Rp8.320.000" in found.pesan
    assert "7.01.04.2.01 Rp6.000.000 (Kasi Pemerintahan)" in found.pesan
    assert found.saran == (
        "Cocokkan Anggaran!E2 dan turunannya dengan DPA, lalu betulkan yang salah."
    )
    assert found.tingkat is Tingkat.GALAT


@pytest.mark.parametrize(
    "baris",
    [
        ["Camat Randu | Program | 7.01.04 | A | 5 | |"],
        ["Camat Randu | Program | 7.01.04 | A | 5 | |", "Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | B | 8 | |"],
        ["Camat Randu | Program | 7.01.04 | A | 8 | |", "Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | B | 8 | |"],
        ["Camat Randu | Program | 7.01.04 | A | 8 | |", "Kasi Pemerintahan | Sub Kegiatan | 7.01.04.2.01.0001 | B | 8 | |"],
        ["Camat Randu | Program | 7.01.04 | A | 5 | |", "Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | B | delapan | |"],
        ["Camat Randu | Program | 7.01.04 | A | 5 | |", "Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | B | 2 | |", "Kasi Pemerintahan | Kegiatan | | C | 3 | |"],
    ],
)  # fmt: skip
def test_leaves_consistent_parents_and_unknown_children_are_let_be(baris: list[str]) -> None:
    assert temuan("LKJ504", INDUK, *baris) == []


@pytest.mark.parametrize("perubahan", ["-", "N/A", "n/a", ""])
def test_a_dash_in_pagu_perubahan_means_no_change(perubahan: str) -> None:
    """The unrevised pagu stays in force; a zero there takes it away."""
    kolom = "Tingkat | Kode | Uraian | Pagu | Pagu Perubahan | TW III"
    rows = [
        "Camat Randu | Program | 7.01.02 | A | 8.000 | 9.000 | 6.000",
        f"Camat Randu | Kegiatan | 7.01.02.2.01 | B | 5.000 | {perubahan} | 3.000",
        "Camat Randu | Kegiatan | 7.01.02.2.03 | C | 3.000 | 4.000 | 3.000",
    ]
    for kode in ("LKJ504", "LKJ505", "LKJ511", "LKJ006"):
        assert temuan(kode, kolom, *rows) == []
    zero = [*rows[:1], rows[1].replace(f"| {perubahan} | 3.000", "| 0 | 3.000"), rows[2]]
    assert [len(temuan(kode, kolom, *zero)) for kode in ("LKJ504", "LKJ511")] == [1, 1]


def test_a_code_that_slipped_below_another_parent_is_named_too() -> None:
    """Both parents are broken by its pagu, and no realisasi is reported on top of that."""
    rows = (
        "Camat Randu | Program | 7.01.01 | A | 9 | | 9",
        "Kasi Pemerintahan | Kegiatan | 7.01.01.2.06 | B | 4 | | 4",
        "Camat Randu | Program | 7.01.02 | C | 7 | | 7",
        "Kasi Pemerintahan | Kegiatan | 7.01.02.2.01 | D | 7 | | 7",
        "Kasi Pemerintahan | Kegiatan | 7.01.02.2.06 | E | 5 | | 5",
    )
    found = temuan("LKJ504", INDUK, *rows)
    assert [(one.kode_anggaran, str(one.lokasi[-1])) for one in found] == [
        ("7.01.01", "Anggaran!C6"),
        ("7.01.02", "Anggaran!C6"),
    ]
    assert "Periksa dahulu kode 7.01.02.2.06 (Anggaran!C6)" in found[0].saran
    assert not any(one.usul for one in found)
    assert temuan("LKJ505", INDUK, *rows) == []


def test_every_quarter_is_compared_in_which_all_are_filled() -> None:
    found = temuan(
        "LKJ505",
        INDUK,
        "Camat Randu | Program | 7.01.04 | A | 9.000 | 5.000 | 8.000",
        "Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | B | 9.000 | 4.000 | 7.000",
    )
    assert [[str(cell) for cell in one.lokasi] for one in found] == [
        ["Anggaran!F2", "Anggaran!F3"],
        ["Anggaran!G2", "Anggaran!G3"],
    ]
    assert found[1].pesan.startswith('Realisasi TW III 7.01.04 "A" Rp8.000, lebih Rp1.000')


@pytest.mark.parametrize(
    ("induk", "anak"),
    [
        ("5.000 | 8.000", "5.000 | 8.000"),
        ("5.000 |", "| 7.000"),
        ("| banyak", "| 7.000"),
        ("5.000 | 7.000", "| 7.000"),
    ],
)
def test_quarters_that_agree_or_are_not_filled_by_all_are_let_be(induk: str, anak: str) -> None:
    found = temuan(
        "LKJ505",
        INDUK,
        f"Camat Randu | Program | 7.01.04 | A | 9.000 | {induk}",
        f"Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | B | 9.000 | {anak}",
    )
    assert found == []


KODE = "Tingkat | Kode | Uraian | Pagu"


@pytest.mark.parametrize(
    ("kode", "saran"),
    [
        ("X.XX.01.2.02", "Ganti X.XX dengan kode urusan"),
        ("7.01", "Tulis kode seperti di DPA"),
        ("7.01.01.2.02.01.05", "Tulis kode seperti di DPA"),
        ("Program A", "Tulis kode seperti di DPA"),
    ],
)
def test_a_code_of_no_known_form_is_named_with_what_is_likely_meant(kode: str, saran: str) -> None:
    (found,) = temuan("LKJ506", KODE, f"Camat Randu | Program | {kode} | A | 5")
    assert lokasi([found]) == ["Anggaran!C2"]
    assert f'"{kode}"' in found.pesan
    assert found.saran.startswith(saran)
    assert found.kode_anggaran == kode


@pytest.mark.parametrize(
    "kode", ["7.01.01", "1.03.10", "7.01.01.2.02.", "7.01.01.2.02.01", "7.01.01.2.02.0001", "", "-"]
)
def test_codes_of_the_nomenclature_and_none_at_all_are_let_be(kode: str) -> None:
    assert temuan("LKJ506", KODE, f"Camat Randu | Program | {kode} | A | 5") == []


@pytest.mark.parametrize(
    ("kode", "dibaca"),
    [
        ("7.1.1", "7.01.01"),
        ("7,01,01", "7.01.01"),
        ("7 01 02", "7.01.02"),
        ("7.01.01.2.2.1", "7.01.01.2.02.01"),
        ("7.01.01.201", "7.01.01.2.01"),
        ("7.01.01.02.06", "7.01.01.2.06"),
    ],
)
def test_a_code_whose_marks_or_zeros_were_lost_is_read_and_told(kode: str, dibaca: str) -> None:
    (found,) = temuan("LKJ506", KODE, f"Camat Randu | Program | {kode} | A | 5")
    assert lokasi([found]) == ["Anggaran!C2"]
    assert found.pesan == f'"{kode}" bukan bentuk kode nomenklatur; dibaca sebagai {dibaca}.'
    assert found.saran.startswith(f'Tulis "{dibaca}" di Anggaran!C2')
    assert (found.kode_anggaran, usul(found)) == (dibaca, {"Anggaran!C2": dibaca})


def test_a_code_that_was_read_stays_in_the_tree() -> None:
    (found,) = temuan(
        "LKJ504",
        KODE,
        "Camat Randu | Program | 7 01 01 | A | 2.163.500",
        "Sekretaris Kecamatan | Kegiatan | 7.01.01.201 | B | 2.063.500",
    )
    assert lokasi([found]) == ["Anggaran!E2"]
    assert "lebih Rp100.000" in found.pesan


def test_one_cell_gets_one_proposal_where_the_wording_names_another_code() -> None:
    row = "Camat Randu | Sub Kegiatan | 7.01.01.2.6.5 | Penyediaan Bahan Logistik Kantor | 5"
    proposed = [one for found in temuan("LKJ5", KODE, row) for one in found.usul]
    assert [(str(one.sel), one.nilai) for one in proposed] == [("Anggaran!C2", "7.01.01.2.06.04")]


def test_codes_wrong_in_the_same_way_are_one_finding() -> None:
    (found,) = temuan(
        "LKJ506",
        KODE,
        "Camat Randu | Program | X.XX.01 | A | 5",
        "Camat Randu | Kegiatan | X.XX.01.2.01 | B | 5",
    )
    assert lokasi([found]) == ["Anggaran!C2"]
    assert len(found.lokasi) == 2
    assert "2 baris" in found.pesan
    assert found.kode_anggaran == ""


def test_a_level_other_than_the_codes_is_one_finding_an_official() -> None:
    found = temuan(
        "LKJ507",
        KODE,
        "Sekretaris Kecamatan | Program | 7.01.01.2.01 | A | 5",
        "Sekretaris Kecamatan | Program | 7.01.01.2.02 | B | 5",
        "Kasi Pemerintahan | Kegiatan | 7.01.04 | C | 5",
        "Camat Randu | Program | 7.01.01 | D | 10",
    )
    assert [[str(cell) for cell in one.lokasi] for one in found] == [
        ["Anggaran!B2", "Anggaran!B3", "Anggaran!C2", "Anggaran!C3"],
        ["Anggaran!B4", "Anggaran!C4"],
    ]
    secretary, single = found
    assert '2 baris ber-Tingkat "Program"' in secretary.pesan
    assert secretary.saran.startswith('Pilih "Kegiatan" di Anggaran!B2 dan Anggaran!B3')
    assert usul(secretary) == {"Anggaran!B2": "Kegiatan", "Anggaran!B3": "Kegiatan"}
    assert single.pesan.startswith("Baris ini")
    assert single.kode_anggaran == "7.01.04"


@pytest.mark.parametrize(
    "baris",
    [
        "Camat Randu | Program | 7.01.01 | A | 5",
        "Camat Randu | Sub Kegiatan | 7.01.01.2.02.0001 | A | 5",
        "Camat Randu | Programm | 7.01.01.2.02 | A | 5",
        "Camat Randu | Kegiatan | X.XX.01 | A | 5",
        "Camat Randu | Kegiatan | | A | 5",
    ],
)
def test_levels_that_agree_or_are_not_known_are_let_be(baris: str) -> None:
    assert temuan("LKJ507", KODE, baris) == []


def test_a_code_twice_for_one_official_is_named_at_its_repetition() -> None:
    (found,) = temuan(
        "LKJ508",
        KODE,
        "Kasi Pemerintahan | Sub Kegiatan | 7.01.01.2.06.04 | A | 5",
        "Kasi Pemerintahan | Sub Kegiatan | 7.01.01.2.06.04 | B | 5",
    )
    assert [str(one) for one in found.lokasi] == ["Anggaran!C3", "Anggaran!C2"]
    assert 'tertulis 2 kali untuk Kasi Pemerintahan: "A" dan "B"' in found.pesan


@pytest.mark.parametrize(
    "baris",
    [
        "Sekretaris Kecamatan | Sub Kegiatan | 7.01.01.2.06.04 | B | 5",
        "Kasi Pemerintahan | Sub Kegiatan | 7.01.01.2.06.0004 | B | 5",
        "Kasi Pemerintahan | Sub Kegiatan | | B | 5",
    ],
)
def test_a_code_shared_by_two_officials_or_spelt_otherwise_is_not_twice(baris: str) -> None:
    first = "Kasi Pemerintahan | Sub Kegiatan | 7.01.01.2.06.04 | A | 5"
    assert temuan("LKJ508", KODE, first, baris, baris.replace("7.01", "7.02")) == []


def test_blank_codes_are_one_note_for_each_official() -> None:
    found = temuan(
        "LKJ509",
        KODE,
        "Camat Randu | Program | 7.01.01 | A | 5",
        "Camat Randu | Program | | B | 5",
        "Camat Randu | Program | - | C | 5",
        "Kasi Pemerintahan | Kegiatan | | D | 5",
    )
    assert [one.pejabat for one in found] == ["Camat Randu", "Kasi Pemerintahan"]
    assert [str(one) for one in found[0].lokasi] == ["Anggaran!C3", "Anggaran!C4"]
    assert found[0].tingkat is Tingkat.CATATAN


def test_a_workbook_without_any_code_gets_a_single_note() -> None:
    (found,) = temuan(
        "LKJ509",
        KODE,
        *(f"Camat Randu | Program | | A{n} | 5" for n in range(4)),
        *(f"Kasi Pemerintahan | Kegiatan | | B{n} | 5" for n in range(4)),
    )
    assert len(found.lokasi) == 8
    assert found.pejabat == ""
    assert "dan 3 sel lainnya" in found.saran


def test_filled_unreadable_and_unasked_codes_are_let_be() -> None:
    assert temuan("LKJ509", KODE, "Camat Randu | Program | 7.01.01 | A | 5") == []
    assert temuan("LKJ509", KODE, "Camat Randu | Program | #7.01 | A | 5") == []
    assert temuan("LKJ509", "Tingkat | Uraian | Pagu", "Camat Randu | Program | A | 5") == []


PK = """
PK
Jabatan | Kelompok | No | Indikator Kinerja | Target
Kasi Pemerintahan | Sasaran | 1 | Indeks layanan | 80 nilai
Kasi Pemerintahan | Sasaran Kegiatan | 2 | Jumlah pembinaan | 4 kali
Kasi Pemerintahan | Sasaran Kegiatan | 3 | Jumlah fasilitasi | 12 kali
"""


def dibiayai(*nomor: str) -> list[Temuan]:
    rows = (
        f"Kasi Pemerintahan | Kegiatan | 7.01.04.2.0{index} | A | {one} | 5"
        for index, one in enumerate(nomor, start=1)
    )
    return temuan("LKJ510", "Tingkat | Kode | Uraian | No Indikator | Pagu", *rows, depan=PK)


def test_an_indicator_that_nothing_pays_for_is_noted() -> None:
    (found,) = dibiayai("3")
    assert lokasi([found]) == ["PK!D3"]
    assert found.no == 2
    assert 'Indikator 2 "Jumlah pembinaan"' in found.pesan


@pytest.mark.parametrize("nomor", [("2, 3",), ("2", "3"), ("", ""), ("3", "dua"), ("-", "-")])
def test_paid_indicators_and_lists_left_blank_or_unreadable_are_let_be(
    nomor: tuple[str, ...],
) -> None:
    """The group Sasaran never needs a budget row."""
    assert dibiayai(*nomor) == []


def test_a_pagu_of_zero_is_a_warning() -> None:
    (found,) = realisasi("LKJ511", "0 |", "", "", "-")
    assert (lokasi([found]), found.tingkat) == (["Anggaran!E2"], Tingkat.PERINGATAN)


def test_spending_without_a_pagu_is_an_error_and_reported_once() -> None:
    (found,) = realisasi("LKJ511", "0 |", "", "300.000", "500.000")
    assert found.tingkat is Tingkat.GALAT
    assert [str(one) for one in found.lokasi] == ["Anggaran!E2", "Anggaran!I2"]
    assert "realisasi TW III sudah Rp500.000" in found.pesan
    assert realisasi("LKJ502", "0 |", "", "300.000", "500.000") == []


@pytest.mark.parametrize("spent", ["", "500.000"])
def test_a_zero_of_the_revision_is_a_pagu_of_zero(spent: str) -> None:
    """The advice leaves the cell blank if nothing was revised."""
    (found,) = realisasi("LKJ511", "5.000.000 | 0", "", "", spent)
    assert found.tingkat is (Tingkat.GALAT if spent else Tingkat.PERINGATAN)
    assert lokasi([found]) == ["Anggaran!F2"]
    assert found.pesan.startswith("Pagu Perubahan 7.01.02.2.04")
    assert found.saran.startswith("Kosongkan Anggaran!F2 bila pagunya tidak berubah")
    assert usul(found) == {"Anggaran!F2": ""}
    assert ("hapus" in found.saran) is False


@pytest.mark.parametrize(
    "pagu", ["5.000.000 |", "5.000.000 | -", "5.000.000 | N/A", "|", "lima juta |", "0 | 5.000"]
)
def test_a_pagu_that_was_not_revised_or_is_not_known_is_let_be(pagu: str) -> None:
    assert realisasi("LKJ511", pagu, "", "", "-") == []


def test_a_blank_realisasi_beside_filled_rows_is_one_finding_a_quarter() -> None:
    found = temuan(
        "LKJ512",
        TRIWULAN,
        "Camat Randu | Program | 7.01.01 | A | 5.000 | | 1.000 | 2.000 | 3.000 |",
        "Camat Randu | Program | 7.01.02 | B | 5.000 | | | 2.000 | |",
        "Camat Randu | Program | 7.01.03 | C | 5.000 | | 1.000 | | |",
    )
    assert [[str(cell) for cell in one.lokasi] for one in found] == [
        ["Anggaran!G3"],
        ["Anggaran!I3", "Anggaran!I4"],
        ["Anggaran!H4"],
    ]
    assert "padahal baris lain untuk Camat Randu sudah" in found[0].pesan
    assert found[0].kode_anggaran == "7.01.02"


def test_a_hole_between_filled_quarters_is_found_in_a_single_row() -> None:
    (found,) = realisasi("LKJ512", "9.000.000 |", "3.000.000", "", "4.000.000")
    assert lokasi([found]) == ["Anggaran!H2"]
    assert "triwulan sebelum dan sesudahnya sudah" in found.pesan


@pytest.mark.parametrize(
    "triwulan",
    [("", "", "4.000.000"), ("", "", ""), ("-", "-", "-"), ("1", "x", "2"), ("", "", "", "4")],
)
def test_quarters_that_nobody_filled_in_are_no_hole(triwulan: tuple[str, ...]) -> None:
    assert realisasi("LKJ512", "9.000.000 |", *triwulan) == []


@pytest.mark.parametrize("triwulan", [("3.000.000", "", ""), ("", "3.000.000", ""), ("-", "", "")])
def test_earlier_money_tells_that_the_reporting_quarter_was_forgotten(
    triwulan: tuple[str, ...],
) -> None:
    (found,) = realisasi("LKJ512", "9.000.000 |", *triwulan)
    assert lokasi([found]) == ["Anggaran!I2"]
    assert "triwulan sebelumnya sudah" in found.pesan


KINERJA = """
PK
Jabatan | Kelompok | No | Indikator Kinerja | Target
Camat Randu | Sasaran | 1 | Indeks layanan | 80 nilai
Realisasi
Jabatan | No | TW I | TW II | TW III
"""


@pytest.mark.parametrize(
    ("kinerja", "sel"),
    [
        ("Camat Randu | 1 | | | 70", ["Anggaran!I2"]),
        ("Camat Randu | 1 | | | belum keluar", ["Anggaran!I2"]),
        ("Camat Randu | 1 | 30 | 50 |", []),
        ("Camat Randu | 1 | | |", []),
        ("Kasi Pemerintahan | 1 | | | 70", []),
    ],
)
def test_performance_tells_that_an_officials_budget_was_forgotten(
    kinerja: str, sel: list[str]
) -> None:
    """Only of the reporting quarter, and only the official's own."""
    rows = "Camat Randu | Kegiatan | 7.01.02.2.04 | Rapat | 5.000 | | | | |"
    found = temuan("LKJ512", TRIWULAN, rows, depan=f"{KINERJA}{kinerja}\n")
    assert lokasi(found) == sel
    assert all("padahal kinerja Camat Randu" in one.pesan for one in found)


def test_a_row_without_money_needs_no_realisasi() -> None:
    found = temuan(
        "LKJ512",
        TRIWULAN,
        "Camat Randu | Program | 7.01.01 | A | 5.000 | | | | 3.000 |",
        "Camat Randu | Program | 7.01.02 | B | 5.000 | 0 | | | |",
    )
    assert found == []


def test_a_kegiatan_whose_program_is_not_there_is_named() -> None:
    (found,) = temuan(
        "LKJ513",
        KODE,
        "Camat Randu | Program | 7.01.01 | A | 5",
        "Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | B | 3",
        "Kasi Pemerintahan | Kegiatan | 7.01.06.2.02 | C | 4",
    )
    assert [str(one) for one in found.lokasi] == ["Anggaran!C3", "Anggaran!C4"]
    assert "Program 7.01.06, induk dari 7.01.06.2.01 dan 7.01.06.2.02" in found.pesan
    assert found.pejabat == "Kasi Pemerintahan"


def test_the_childless_program_of_the_same_pagu_is_the_likely_slip() -> None:
    (found,) = temuan(
        "LKJ513",
        KODE,
        "Camat Randu | Program | 7.01.07 | A | 7",
        "Camat Randu | Program | 7.01.01 | D | 5",
        "Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | B | 3",
        "Kasi Pemerintahan | Kegiatan | 7.01.06.2.02 | C | 4",
    )
    assert [str(one) for one in found.lokasi] == ["Anggaran!C2", "Anggaran!C4", "Anggaran!C5"]
    assert "samakan kodenya menjadi 7.01.06" in found.saran
    assert usul(found) == {"Anggaran!C2": "7.01.06"}


def test_no_program_is_asked_for_that_the_nomenclature_lacks() -> None:
    """LKJ516 says that 7.01.09 is not known, so LKJ513 does not ask to add it."""
    rows = (
        "Camat Randu | Program | 7.01.01 | A | 5",
        "Kasi Pemerintahan | Kegiatan | 7.01.09.2.01 | B | 3",
    )
    (found,) = temuan("LKJ513", KODE, *rows)
    assert found.saran == (
        "Betulkan kode di Anggaran!C3: program 7.01.09 tidak ada dalam nomenklatur kecamatan."
    )
    assert lokasi(temuan("LKJ516", KODE, *rows)) == ["Anggaran!C3"]
    (other,) = temuan("LKJ513", KODE, *(one.replace("7.01.09", "7.02.09") for one in rows))
    assert other.saran.startswith("Tambahkan program 7.02.09")


def test_the_unknown_program_of_the_same_pagu_is_the_one_to_mend() -> None:
    (found,) = temuan(
        "LKJ513",
        KODE,
        "Camat Randu | Program | 7.01.06 | A | 7",
        "Kasi Pemerintahan | Kegiatan | 7.01.09.2.01 | B | 3",
        "Kasi Pemerintahan | Kegiatan | 7.01.09.2.02 | C | 4",
    )
    assert "tulis 7.01.06.2.01 di Anggaran!C3 dan 7.01.06.2.02 di Anggaran!C4" in found.saran
    assert usul(found) == {"Anggaran!C3": "7.01.06.2.01", "Anggaran!C4": "7.01.06.2.02"}


def test_a_code_that_the_wording_contradicts_is_not_given_a_program() -> None:
    found = temuan(
        "LKJ51",
        KODE,
        "Camat Randu | Program | 7.01.04 | A | 5",
        "Kasi Pemerintahan | Kegiatan | 7.01.05.2.02 | Koordinasi Kegiatan Pemberdayaan Desa | 5",
    )
    by_rule = {one.kode: one for one in found}
    assert by_rule["LKJ514"].usul
    assert by_rule["LKJ513"].saran == (
        "Betulkan kode di Anggaran!C3: uraiannya adalah nama kode lain."
    )
    assert by_rule["LKJ513"].usul == ()


@pytest.mark.parametrize(
    "baris",
    [
        ["Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | B | 3"],
        ["Camat Randu | Program | 7.01.06 | A | 3", "Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | B | 3"],
        ["Camat Randu | Program | 7.01.06 | A | 3", "Kasi Pemerintahan | Sub Kegiatan | 7.01.06.2.01.01 | B | 3"],
        ["Camat Randu | Program | 7.01.06 | A | 7", "Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | B | 3", "Kasi Pemerintahan | Kegiatan | 7.11.06.2.02 | C | 4"],
    ],
)  # fmt: skip
def test_a_workbook_without_programs_and_codes_told_elsewhere_are_let_be(baris: list[str]) -> None:
    """LKJ504 already names the code that its parent lacks."""
    assert temuan("LKJ513", KODE, *baris) == []


def test_a_row_without_code_and_uraian_is_still_named() -> None:
    (found,) = temuan("LKJ511", "Tingkat | Uraian | Pagu", "Camat Randu | Program | | 0")
    assert found.pesan.startswith("Pagu baris ini nol")
