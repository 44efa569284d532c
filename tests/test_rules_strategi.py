"""LKJ6: months that say nothing, ranges turned round, strategies copied; and near twins."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, lokasi, temuan_dari
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.lkj6_strategi import ATURAN_STRATEGI
from lkj_xlsx.temuan import Temuan, Tingkat

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Kasi Pelayanan Umum | DEWI ANGGRAINI, S.IP. | 19850102 201001 2 015
Kasubbag Umum | HENDRA WIJAYA, S.Kom. | 19910630 201903 1 011
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Kasi Pelayanan Umum | Sasaran Kegiatan | 1 | Warga terlayani | Jumlah izin | 40 izin
Kasi Pelayanan Umum | Sasaran Kegiatan | 2 | | Jumlah rekomendasi | 12 rekomendasi
Kasi Pelayanan Umum | Sasaran Kegiatan | 3 | Ruang tertata | Jumlah ruang | 3 ruang
Kasi Pelayanan Umum | Sasaran Sub Kegiatan | 4 | Ruang tertata | Jumlah kursi | 30 kursi
Kasubbag Umum | Sasaran Kegiatan | 1 | Barang tercatat | Jumlah laporan | 4 laporan
"""


def temuan(
    kode: str, kolom: str, *baris: str, depan: str = "", pejabat: str = PEJABAT
) -> list[Temuan]:
    rows = "\n".join((f"Jabatan | No | {kolom}", *baris))
    return temuan_dari(f"{depan}{pejabat}Strategi\n{rows}", kode)


def bulan(kode: str, *isi: str, depan: str = "") -> list[Temuan]:
    """What a rule finds in a column Pada Bulan, a row an indicator."""
    rows = (f"Kasi Pelayanan Umum | {no} | Strategi {no} | {one}" for no, one in enumerate(isi, 1))
    return temuan(kode, "Strategi | Pada Bulan", *rows, depan=depan)


@pytest.mark.parametrize("rule", ATURAN_STRATEGI, ids=lambda rule: rule.aturan.kode)
def test_the_example_of_a_rule_triggers_it(rule: Rule) -> None:
    assert temuan_dari(rule.aturan.contoh, rule.aturan.kode)


@pytest.mark.parametrize("rule", ATURAN_STRATEGI, ids=lambda rule: rule.aturan.kode)
@pytest.mark.parametrize(
    "gambar",
    [
        "Strategi\nJabatan | Strategi\nKasubbag Umum | Mendata barang",
        "Strategi\nJabatan | No | Strategi | Pada Bulan\n | | |",
        "Strategi\nJabatan | No | Strategi | Pada Bulan\nKasubbag Umum | satu | #REF! | =A1",
        "Stratgi\nKolom | Lain\n1 | 2",
    ],
    ids=["columns missing", "empty", "half read", "sheet misnamed"],
)
def test_what_could_not_be_read_is_not_held_against_anybody(rule: Rule, gambar: str) -> None:
    assert temuan_dari(f"{PEJABAT}{gambar}", rule.aturan.kode) == []


@pytest.mark.parametrize("isi", ["01/04/2023", "1-4-2023", "@2023-04-01", "2023-04-01"])
def test_a_day_in_figures_is_to_be_written_as_its_month(isi: str) -> None:
    """It would be printed as it stands; day and month are in the Indonesian order."""
    (found,) = bulan("LKJ601", isi)
    assert [(str(one.sel), one.nilai) for one in found.usul] == [("Strategi!D2", "April 2023")]
    assert found.saran.startswith('Tulis "April 2023" di Strategi!D2')
    assert found.tingkat is Tingkat.PERINGATAN


def test_a_day_of_another_year_proposes_no_month() -> None:
    """Which year is right, LKJ202 says."""
    (found,) = bulan("LKJ601", "01/04/2022")
    assert found.usul == ()
    assert found.saran.startswith("Tulis nama bulannya (April) dan tahunnya di Strategi!D2")


@pytest.mark.parametrize(
    "isi", ["April 2023", "Apr-23", "5 April 2023", "2023", "04-06/2023 April", "-"]
)
def test_what_names_a_month_or_is_no_day_is_not_taken_for_one(isi: str) -> None:
    assert not [one for one in bulan("LKJ601", isi) if "tanggal" in one.pesan]


def test_months_that_cannot_be_made_out_are_one_finding_an_official() -> None:
    found = bulan("LKJ601", "Januari s/d Dsember 2023", "Januari s/d Dsember 2023", "sesempatnya")
    assert [[str(cell) for cell in one.lokasi] for one in found] == [
        ["Strategi!D2", "Strategi!D3"],
        ["Strategi!D4"],
    ]
    assert '"Januari s/d Dsember 2023"' in found[0].pesan
    assert found[0].saran.startswith(
        "Tulis seperti Januari s/d Desember 2023 atau Setiap bulan di "
    )
    assert [one.no for one in found] == [None, 3]
    assert found[0].pejabat == "Kasi Pelayanan Umum"


@pytest.mark.parametrize(("tahun", "seperti"), [("2026", "Desember 2026"), ("", "Desember")])
def test_the_example_is_of_the_year_of_the_report(tahun: str, seperti: str) -> None:
    identitas = f"Identitas\nIsian | Nilai\nTahun | {tahun}\n"
    (found,) = bulan("LKJ601", "Januari s/d Dsember", depan=identitas)
    assert found.saran == f"Tulis seperti Januari s/d {seperti} atau Setiap bulan di Strategi!D2."


@pytest.mark.parametrize(
    "isi",
    [
        "Januari s/d Desember 2023",
        "Paling Lambat bulan akhir September 2023",
        "Setiap bulan",
        "Triwulan II",
        "Semester I",
        "",
        "-",
    ],
)
def test_readable_and_blank_months_are_let_be(isi: str) -> None:
    assert bulan("LKJ601", isi) == []


@pytest.mark.parametrize(
    ("isi", "urutan"),
    [
        ("Desember s/d Januari 2023", "Januari 2023 mendahului Desember 2023"),
        ("Juni s/d Februari", "Februari mendahului Juni"),
        ("Maret 2024 s/d Mei 2023", "Mei 2023 mendahului Maret 2024"),
        ("Desember 2023 s/d Maret 2023", "Maret 2023 mendahului Desember 2023"),
    ],
)
def test_a_range_turned_round_is_named(isi: str, urutan: str) -> None:
    (found,) = bulan("LKJ602", isi)
    assert lokasi([found]) == ["Strategi!D2"]
    assert f'"{isi}"' in found.pesan
    assert urutan in found.pesan


@pytest.mark.parametrize(
    "isi",
    [
        "Januari s/d Desember 2023",
        "Desember 2022 s/d Maret 2023",
        "November s/d Februari 2024",
        "Agustus, April, dan Mei 2023",
        "September 2023",
        "Dsember s/d Januari 2023",
        "",
    ],
)
def test_ranges_in_order_and_across_a_new_year_are_let_be(isi: str) -> None:
    """The only year named may be that of an end in the next year."""
    assert bulan("LKJ602", isi) == []


def test_without_a_year_of_the_report_a_range_stays_within_its_own() -> None:
    identitas = IDENTITAS_CONTOH.replace("Tahun | 2023", "Tahun |")
    assert len(bulan("LKJ602", "November s/d Februari 2024", depan=identitas)) == 1


def test_one_strategy_for_two_sasaran_is_noted_at_its_repetition() -> None:
    (found,) = temuan(
        "LKJ603",
        "Strategi",
        "Kasi Pelayanan Umum | 1 | a. Menata meja b. Memasang papan nama",
        "Kasi Pelayanan Umum | 3 | a. Menyapu lantai b. memasang papan  nama.",
    )
    assert [str(one) for one in found.lokasi] == ["Strategi!C3", "Strategi!C2"]
    assert found.tingkat is Tingkat.CATATAN
    assert 'Strategi "Memasang papan nama"' in found.pesan
    assert "indikator 1 dan 3" in found.pesan
    assert found.no == 3


def test_sasaran_of_two_groups_are_two_even_if_worded_alike() -> None:
    rows = ("Kasi Pelayanan Umum | 3 | Menata kursi", "Kasi Pelayanan Umum | 4 | Menata kursi")
    assert len(temuan("LKJ603", "Strategi", *rows)) == 1


@pytest.mark.parametrize(
    "baris",
    [
        "Kasi Pelayanan Umum | 2 | Menata meja",
        "Kasi Pelayanan Umum | 3 | Menata meja tamu",
        "Kasi Pelayanan Umum | 9 | Menata meja",
        "Kasubbag Umum | 1 | Menata meja",
        "Kasi Pelayanan Umum | 3 | ...",
    ],
)
def test_one_sasaran_other_words_and_other_officials_are_let_be(baris: str) -> None:
    """A sasaran with several indicators may repeat its strategies."""
    first = "Kasi Pelayanan Umum | 1 | a. Menata meja b. ..."
    assert temuan("LKJ603", "Strategi", first, baris) == []


def test_indicators_without_a_sasaran_tell_nothing() -> None:
    pejabat = PEJABAT.replace("Warga terlayani", "").replace("Ruang tertata", "")
    rows = ("Kasi Pelayanan Umum | 1 | Menata meja", "Kasi Pelayanan Umum | 3 | Menata meja")
    assert temuan("LKJ603", "Strategi", *rows, pejabat=pejabat) == []
