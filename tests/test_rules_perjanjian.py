"""LKJ3: the other sheets against the Perjanjian Kinerja, and near twins that are right."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, lokasi, temuan_dari
from lkj_xlsx.rules.bahasa.ejaan import salah_eja
from lkj_xlsx.rules.satuan import kutip
from lkj_xlsx.temuan import Tingkat

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19800101 200501 1 001
"""
PK = """
PK
Jabatan | Kelompok | No | Indikator Kinerja | Target | Satuan
Camat Wanasari | Sasaran Program | 1 | Persentase desa yang menetapkan RKPDes tepat waktu | 100% |
Camat Wanasari | Sasaran Program | 2 | Persentase desa yang menetapkan APBDes tepat waktu | 85% |
Camat Wanasari | Sasaran Program | 3 | Jumlah laporan fasilitasi kunjungan tamu | 12 laporan |
"""
REALISASI = "Realisasi\nJabatan | No | Indikator Kinerja | TW II | TW III | Target Tertulis\n"
STRATEGI = "Strategi\nJabatan | No | Indikator Kinerja | Strategi\n"


def realisasi(*rows: str, kode: str, kepala: str = REALISASI, pk: str = PK) -> list[str]:
    """The first cells of a rule's findings for rows of the Camat in Realisasi."""
    drawn = "\n".join(f"Camat Wanasari | {row}" for row in rows)
    return lokasi(temuan_dari(f"{PEJABAT}{pk}{kepala}{drawn}", kode))


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("7 | Jumlah laporan fasilitasi kunjungan tamu | | 9 laporan", ["Realisasi!B2"]),
        ("7 | | | 9 laporan", ["Realisasi!B2"]),
        ("3 | Jumlah laporan fasilitasi kunjungan tamu | | 9 laporan", []),
        (" | Jumlah laporan fasilitasi kunjungan tamu | | 9 laporan", []),
        ("abc | Jumlah laporan fasilitasi kunjungan tamu | | 9 laporan", []),
    ],
)
def test_a_number_that_pk_does_not_have(row: str, cells: list[str]) -> None:
    """301, with the indicator whose wording it has; an unreadable No is the reader's."""
    assert realisasi(row, kode="LKJ301") == cells


def test_numbers_in_strategies_and_budget_rows_are_looked_up() -> None:
    """At their cells; an official without any indicator is one finding."""
    drawn = f"""{PEJABAT}{PK}{STRATEGI}
        Camat Wanasari | 9 | | Menyusun jadwal
        Kasi Pemerintahan | 1 | | Membina desa
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
        Camat Wanasari | Program | 7.01.01 | Penunjang | 1, 8 | 1000
        """
    found = temuan_dari(drawn, "LKJ301")
    assert sorted(lokasi(found)) == ["Anggaran!E2", "Strategi!B2", "Strategi!B3"]
    (budget,) = (one for one in found if "Anggaran" in str(one.lokasi[0]))
    assert "No 8" in budget.pesan
    assert "PK memuat No 1 sampai 3" in budget.pesan


def test_without_the_sheet_pk_nothing_is_missing_from_it() -> None:
    """One finding (LKJ001) and no flood."""
    drawn = f"{IDENTITAS_CONTOH}{PEJABAT}{REALISASI}Camat Wanasari | 7 | | | 9"
    found = temuan_dari(drawn, lengkap=False)
    assert not [one for one in found if one.kode.startswith("LKJ3")]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (["1 | | | 90%", "2 | | | 80%", "3 | | | "], ["Realisasi!E4"]),
        (["1 | | | 90%", "2 | | | 80%"], ["PK!C4"]),
        (["1 | | | 90%", "2 | | | 80%", "3 | | | n/a"], []),
        (["1 | | | 90%", "2 | | | 80%", "3 | | | -"], []),
        (["1 | | | 90%", "2 | | | 80%", "8 | Jumlah laporan fasilitasi kunjungan tamu | | 9"], []),
    ],
)
def test_every_indicator_is_reported(rows: list[str], cells: list[str]) -> None:
    """302 at the blank cell, or at PK where no row stands; not where a wrong No has been named."""
    assert realisasi(*rows, kode="LKJ302") == cells


def test_a_missing_quarter_column_is_one_finding() -> None:
    """Not one for each indicator; and an unnamed quarter is none at all."""
    head = "Realisasi\nJabatan | No | TW II\n"
    assert realisasi("1 | 90%", "2 | 80%", kode="LKJ302", kepala=head) == ["Realisasi!B2"]
    guessed = "Identitas\nIsian | Nilai\nTahun | 2023\n"
    assert realisasi("1 | 90%", kode="LKJ302", kepala=head, pk=guessed + PK) == []


@pytest.mark.parametrize(
    ("wording", "code", "says"),
    [
        ("Prosentase desa yang menetapkan RKPDes tepat waktu", "LKJ303", '"Prosentase"'),
        ("Persentase desa menetapkan RKPDes tepat waktu", "LKJ303", 'kurang "yang"'),
        ("Persentase semua desa yang menetapkan RKPDes tepat waktu", "LKJ303", "tidak ada di PK"),
        ("Persentase desa yang menetapkan APBDes tepat waktu", "LKJ304", "No 2"),
        ("Persentse desa yang menetapkan APBDes tepat waktu", "LKJ304", "mirip No 2"),
        ("Luas lahan parkir kantor", "LKJ304", "tidak ada indikator"),
        ("PERSENTASE DESA yang menetapkan RKP-Des, tepat waktu", "", ""),
        ("", "", ""),
    ],
)
def test_wordings_are_compared_with_pk(wording: str, code: str, says: str) -> None:
    """A little different is 303, another indicator is 304, case and punctuation are nothing."""
    drawn = f"{PEJABAT}{PK}{REALISASI}Camat Wanasari | 1 | {wording} | | 90%"
    found = [one for one in temuan_dari(drawn, "LKJ30") if one.kode in {"LKJ303", "LKJ304"}]
    assert [one.kode for one in found] == ([code] if code else [])
    assert all(says in one.pesan and str(one.lokasi[0]) == "Realisasi!C2" for one in found)


def test_a_wording_of_another_official_is_named_as_theirs() -> None:
    """Kasi's strategies speak of the Camat's indicator."""
    drawn = f"""{PEJABAT}{PK}
        Kasi Pemerintahan | Sasaran Kegiatan | 1 | Banyaknya pembinaan aparatur | 4 kali |
        {STRATEGI}Kasi Pemerintahan | 1 | Jumlah desa yang menetapkan RKPDes tepat waktu | Mendata desa
        """
    (one,) = temuan_dari(drawn, "LKJ304")
    assert "No 1 milik Camat Wanasari" in one.pesan


def test_many_indicators_are_sifted_before_they_are_compared() -> None:
    """A dozen alike: the right one is still told."""
    names = [
        "RKPDes",
        "APBDes",
        "LPPDes",
        "RPJMDes",
        "SOTK",
        "BUMDes",
        "Perdes",
        "LKPJ",
        "SPJ",
        "DPA",
        "RKA",
    ]
    rows = "\n".join(
        f"Camat Wanasari | Sasaran Program | {no} | Persentase desa menetapkan {name} | 100% |"
        for no, name in enumerate(names, start=1)
    )
    pk = f"PK\nJabatan | Kelompok | No | Indikator Kinerja | Target | Satuan\n{rows}\n"
    assert realisasi("2 | Persentse desa menetapkan SPJ | | 5%", kode="LKJ304", pk=pk) == [
        "Realisasi!C2"
    ]
    assert realisasi("9 | Persentse desa menetapkan SPJ | | 5%", kode="LKJ304", pk=pk) == []


@pytest.mark.parametrize(
    ("target", "written", "level"),
    [
        ("12 laporan", "13 laporan", Tingkat.GALAT),
        ("12 laporan", "12 LAPORAN", None),
        ("12 laporan", "12", None),
        ("100 %", "100%", None),
        ("12 orang/bulan", "12 orang/12 bulan", Tingkat.PERINGATAN),
        ("12 orang/12 bulan", "12 orang/ 12 bulan", None),
        ("BB", "bb", None),
        ("BB", "A", Tingkat.GALAT),
        ("BB", "80", Tingkat.GALAT),
        ("n/a", "12 laporan", None),
        ("97%", "0,97", None),
        ("80 - 90%", "80% - 90%", None),
        ("80 - 90%", "80 - 95%", Tingkat.GALAT),
        ("", "12 laporan", None),
        ("12 laporan", "", None),
    ],
)
def test_written_targets_are_compared_with_pk(
    target: str, written: str, level: Tingkat | None
) -> None:
    """305: another quantity is a galat, another way to write it a peringatan."""
    drawn = f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Ukuran kinerja | {target}
        {REALISASI}Camat Wanasari | 1 | | | 5 | {written}
        """
    found = temuan_dari(drawn, "LKJ305")
    assert [one.tingkat for one in found] == ([level] if level else [])


def test_a_quarterly_target_leaves_the_annual_one_right() -> None:
    """With Dasar Target = Triwulan both may be written."""
    for written, count in (("12 laporan", 0), ("9 laporan", 0), ("8 laporan", 1)):
        drawn = f"""{IDENTITAS_CONTOH}Dasar Target | Triwulan{PEJABAT}
            PK
            Jabatan | No | Indikator Kinerja | Target | Target TW III
            Camat Wanasari | 1 | Ukuran kinerja | 12 laporan | 9 laporan
            {REALISASI}Camat Wanasari | 1 | | | 5 laporan | {written}
            """
        assert len(temuan_dari(drawn, "LKJ305")) == count


@pytest.mark.parametrize(
    ("satuan", "target", "row", "cells"),
    [
        ("berkas", "12 laporan", "6 laporan | 9 laporan | 12 laporan", ["PK!E2"]),
        ("laporan", "12 laporan", "6 laporan | 9 laporan | 12 laporan", []),
        ("persen (%)", "97%", "60% | 70% | 97%", []),
        ("orang", "12 orang/12 bulan", "12 orang/6 bulan | 12 orang/9 bulan |", []),
        ("", "12 laporan", "6 dokumen | 9 laporan | 12 laporan", ["Realisasi!D2"]),
        ("", "12 laporan", "6 dokumen | 9 dokumen | 12 laporan", []),
        ("", "12 laporan", "6 laporan | 9 laporan | 12 dokumen", ["Realisasi!F2"]),
        ("", "BB", "B | BB | BB", []),
    ],
)
def test_units_are_compared_with_the_target(
    satuan: str, target: str, row: str, cells: list[str]
) -> None:
    """306 for Satuan, other quarters and the written target; the reporting quarter is 406's."""
    drawn = f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Satuan
        Camat Wanasari | 1 | Ukuran kinerja | {target} | {satuan}
        {REALISASI}Camat Wanasari | 1 | | {row}
        """
    assert lokasi(temuan_dari(drawn, "LKJ306")) == cells


def test_targets_of_the_quarters_have_the_unit_of_the_year() -> None:
    """306 at the quarter's target."""
    drawn = f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Target TW III
        Camat Wanasari | 1 | Ukuran kinerja | 12 laporan | 9 dokumen
        Camat Wanasari | 2 | Ukuran lain | | 9 dokumen
        """
    assert lokasi(temuan_dari(drawn, "LKJ306")) == ["PK!E2"]


@pytest.mark.parametrize(
    ("target", "cells"),
    [("0 laporan", ["PK!D2"]), ("-", ["PK!D2"]), ("0 - 0%", ["PK!D2"]), ("1 laporan", []),
     ("BB", []), ("n/a", []), ("", [])],
)  # fmt: skip
def test_a_target_of_zero_is_named(target: str, cells: list[str]) -> None:
    """307; a predicate and a blank are none."""
    drawn = f"PK\nJabatan | No | Indikator Kinerja | Target\nCamat Wanasari | 1 | Ukuran | {target}"
    assert lokasi(temuan_dari(drawn, "LKJ307")) == cells


@pytest.mark.parametrize(
    ("numbers", "cells"),
    [
        ("1 2 4 5", ["PK!C4"]),
        ("2 3", ["PK!C2"]),
        ("1 3 2", ["PK!C3"]),
        ("1 2 3", []),
        ("1 2 2 3", []),
        ("1 abc 3", []),
    ],
)
def test_numbers_run_from_one(numbers: str, cells: list[str]) -> None:
    """308 once for an official; a repeated or unreadable No is the reader's."""
    rows = "\n".join(f"Camat Wanasari | Sasaran | {no} | Ukuran {no}{at} | 5 buku |"
                     for at, no in enumerate(numbers.split()))  # fmt: skip
    drawn = f"PK\nJabatan | Kelompok | No | Indikator Kinerja | Target | Satuan\n{rows}"
    assert lokasi(temuan_dari(drawn, "LKJ308")) == cells


def test_renumbered_indicators_have_no_gaps() -> None:
    """Where row order numbers PK, its own numbers are a note of the reader's."""
    drawn = """
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | 1 | Ukuran satu | 5 buku
        Camat Wanasari | Sasaran Program | 1 | Ukuran dua | 5 buku
        Camat Wanasari | Sasaran Program | 4 | Ukuran tiga | 5 buku
        """
    assert temuan_dari(drawn, "LKJ308") == []


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (["1 | | Menyusun", "2 | | Mendata"], ["PK!C4"]),
        (["1 | | Menyusun", "2 | | Mendata", "3 | | Menerima"], []),
        (
            [
                "1 | | Menyusun",
                "2 | | Mendata",
                "9 | Jumlah laporan fasilitasi kunjungan tamu | Menerima",
            ],
            [],
        ),
        (["1 | | Menyusun", "abc | | Mendata"], []),
        ([], ["PK!C2"]),
    ],
)
def test_every_indicator_has_a_strategy(rows: list[str], cells: list[str]) -> None:
    """309 at PK's No; an official with none at all is one finding."""
    drawn = "\n".join(f"Camat Wanasari | {row}" for row in rows)
    assert lokasi(temuan_dari(f"{PEJABAT}{PK}{STRATEGI}{drawn}", "LKJ309")) == cells


def test_a_single_indicator_without_strategy_is_named_with_its_wording() -> None:
    """The message begins as a sentence does."""
    drawn = """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Wanasari | 1 | Jumlah Desa Tertib | 5 desa
        """
    (one,) = temuan_dari(drawn, "LKJ309")
    assert one.pesan.startswith('Indikator No 1 "Jumlah Desa Tertib"')


def test_strategies_of_strangers_may_be_anybodys() -> None:
    """A Jabatan that nobody holds has been named; its rows may be the missing ones."""
    drawn = f"{PEJABAT}{PK}{STRATEGI}Kepala Dusun Sukamaju | 1 | | Menyusun"
    assert temuan_dari(drawn, "LKJ309") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Presentase desa", [("Presentase", "Persentase")]),
        ("PROSENTASE DESA", [("PROSENTASE", "PERSENTASE")]),
        ("Musyawarah Murenbangdes", [("Murenbangdes", "Musrenbangdes")]),
        ("dalam kurung waktu", [("kurung", "kurun")]),
        ("di laksanakan", [("di laksanakan", "dilaksanakan")]),
        ("di Triwuln III", [("Triwuln", "Triwulan")]),
        ("bulan nopember", [("nopember", "November")]),
        ("Persentase fasilitasi ketenteraman", []),
        ("Presentasi hasil kerja", []),
        ("kurung kurawal", []),
        ("di Tribulan III", []),
    ],
)
def test_misspelt_words_are_told(text: str, wrong: list[tuple[str, str]]) -> None:
    """Only what is wrong wherever it stands."""
    assert list(salah_eja(text)) == wrong


def test_spelling_is_a_note_at_all_its_cells_and_never_in_uraian() -> None:
    """310 once for a word of an official."""
    drawn = """
        PK
        Jabatan | No | Sasaran | Indikator Kinerja | Target
        Camat Wanasari | 1 | Ketentraman warga | Presentase desa | 97%
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat Wanasari | 1 | Presentase desa | 70%
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Wanasari | Program | 7.01.04 | PROGRAM KETENTRAMAN | 100
        Strategi
        Jabatan | No | Strategi
        Camat Wanasari | 1 | Menyusun presentasi
        Kalimat
        Jabatan | Kalimat
        Camat Wanasari | Semua baik, juga PROGRAM KETENTRAMAN.
        """
    found = temuan_dari(drawn, "LKJ310")
    places = [[str(cell) for cell in one.lokasi] for one in found]
    assert places == [["PK!C2"], ["PK!D2", "Realisasi!C2"]]


def tingkat(kelompok: str, *anggaran: str) -> list[str]:
    """LKJ311 for one official with two indicators of a group."""
    rows = "\n".join(f"Camat Wanasari | {row}" for row in anggaran)
    return lokasi(temuan_dari(f"""
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Wanasari | {kelompok} | 1 | Ukuran satu | 5 buku
        Camat Wanasari | {kelompok} | 2 | Ukuran dua | 5 buku
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
        {rows}
        """, "LKJ311"))  # fmt: skip


def test_groups_stand_over_their_own_level() -> None:
    """311 once for a group; the code tells the level where it can, Sasaran stands over any."""
    sub = "Sub Kegiatan | 7.01.01.2.06.04 | Logistik | 1 | 100"
    assert tingkat("Sasaran Kegiatan", sub, sub.replace("| 1 |", "| 2 |")) == ["PK!B2"]
    assert tingkat("Sasaran Kegiatan", sub.replace("| 1 |", "| |")) == ["PK!B2"]
    assert tingkat("Sasaran Sub Kegiatan", sub) == []
    assert tingkat("Sasaran Sub Kegiatan", sub.replace("Sub Kegiatan", "Kegiatan")) == []
    assert tingkat("Sasaran", sub) == []
    assert tingkat("Sasaran Kegiatan", "Kegiatan | | Logistik | 1, 9 | 100") == []
    assert tingkat("Sasaran Kegiatan", "Entah | | Logistik | 1 | 100") == []
    assert tingkat("Sasaran Kegiatan", "Entah | | Logistik | | 100") == []
    assert tingkat("Sasaran Kegiatan", sub.replace("| 1 |", "| |"),
                   "Kegiatan | 7.01.01.2.07 | Lain | | 100") == []  # fmt: skip


def kelompok(*pk: str, anggaran: tuple[str, ...]) -> list[tuple[str, dict[str, str]]]:
    """LKJ311 for one official: the advice and what it proposes."""
    promises, rows = (
        "\n".join(f"Camat Wanasari | {row}" for row in rows) for rows in (pk, anggaran)
    )
    found = temuan_dari(f"""
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        {promises}
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
        {rows}
        """, "LKJ311")  # fmt: skip
    return [(one.saran, {str(each.sel): each.nilai for each in one.usul}) for one in found]


PROGRAM = "Program | 7.01.01 | A | {} | 100"
KEGIATAN = "Kegiatan | 7.01.01.2.06 | B | {} | 100"
SUB = "Sub Kegiatan | 7.01.01.2.06.04 | C | {} | 100"


def test_a_group_that_one_row_of_its_own_level_pays_for_is_let_be() -> None:
    """That other levels pay for it as well is how budgets are."""
    one = "Sasaran Kegiatan | 1 | Ukuran satu | 5 buku"
    assert kelompok(one, anggaran=(KEGIATAN.format(1), SUB.format(1))) == []
    assert kelompok(one, anggaran=(PROGRAM.format(1), KEGIATAN.format("1, 2"))) == []


def test_one_cell_gets_one_advice() -> None:
    """Of several levels that pay for a group, the highest is proposed."""
    one = "Sasaran Program | 1 | Ukuran satu | 5 buku"
    ((saran, usul),) = kelompok(one, anggaran=(SUB.format(1), KEGIATAN.format(1)))
    assert saran == 'Pilih "Sasaran Kegiatan" di PK!B2.'
    assert usul == {"PK!B2": "Sasaran Kegiatan"}


def test_a_row_that_does_not_say_what_it_pays_for_is_asked_before_the_agreement() -> None:
    """The Kelompok is signed; rows of other levels, of others, and filled ones change nothing."""
    one = "Sasaran Kegiatan | 1 | Ukuran satu | 5 buku"
    ((saran, usul),) = kelompok(one, anggaran=(KEGIATAN.format(""), SUB.format(1)))
    assert saran == (
        "Isi dahulu No Indikator di Anggaran!E2; bila baris itu memang tidak membiayainya, pilih "
        '"Sasaran Sub Kegiatan" di PK!B2.'
    )
    assert usul == {}
    for row in (KEGIATAN.format(9), PROGRAM.format(""), SUB.format("")):
        ((saran, usul),) = kelompok(one, anggaran=(row, SUB.format(1)))
        assert (saran, usul) == (
            'Pilih "Sasaran Sub Kegiatan" di PK!B2.',
            {"PK!B2": "Sasaran Sub Kegiatan"},
        )
    assert kelompok(one, anggaran=(KEGIATAN.format(1), SUB.format(1))) == []


def test_a_blank_group_speaks_with_the_cell_above_it() -> None:
    """One of its indicators is paid for at its own level, so the cell is not wrong."""
    pk = ("Sasaran Kegiatan | 1 | Ukuran satu | 5 buku", " | 2 | Ukuran dua | 5 buku")
    assert kelompok(*pk, anggaran=(KEGIATAN.format(1), SUB.format(2))) == []
    typed = (pk[0], pk[1].replace(" |", "Sasaran Kegiatan |", 1))
    ((_, usul),) = kelompok(*typed, anggaran=(KEGIATAN.format(1), SUB.format(2)))
    assert usul == {"PK!B3": "Sasaran Sub Kegiatan"}


def test_groups_that_different_levels_pay_for_are_told_apart() -> None:
    pk = (
        "Sasaran Program | 1 | Ukuran satu | 5 buku",
        "Sasaran Program | 2 | Ukuran dua | 5 buku",
    )
    found = kelompok(*pk, anggaran=(KEGIATAN.format(1), SUB.format(2)))
    assert [usul for _, usul in found] == [
        {"PK!B2": "Sasaran Kegiatan"},
        {"PK!B3": "Sasaran Sub Kegiatan"},
    ]


def test_long_wordings_are_quoted_by_their_beginning() -> None:
    assert kutip("pendek") == "pendek"
    assert len(kutip("panjang sekali " * 20)) <= 90
    assert kutip("panjang sekali " * 20).endswith("…")


def test_where_row_order_numbers_pk_the_wording_decides() -> None:
    """A row of another wording is no other indicator's, but one that PK does not have."""
    drawn = f"""{PEJABAT}
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Wanasari | Sasaran | 1 | Banyaknya desa binaan | 5 desa
        Camat Wanasari | Sasaran Program | 1 | Banyaknya laporan warga | 5 laporan
        {REALISASI}
        Camat Wanasari | 1 | Banyaknya laporan warga | | 5
        Camat Wanasari | 2 | Luas lahan parkir kantor | | 5
        Camat Wanasari | | Banyaknya desa binaann | | 5
        Camat Wanasari | xyz | Luas taman kantor | | 5
        """
    found = [one for one in temuan_dari(drawn, "LKJ30") if one.kode in {"LKJ301", "LKJ304"}]
    assert [(one.kode, str(one.lokasi[0])) for one in found] == [("LKJ301", "Realisasi!B3")]
