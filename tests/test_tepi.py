"""Twins on the edge of rules: what a bound, a second cell or one more condition decides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gambar import laporan_dari, temuan_dari
from lkj_xlsx.dasar.origin import TANPA_ASAL
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.kantor import kantor_dari
from lkj_xlsx.rules.padanan import padanan
from lkj_xlsx.rules.satuan import kutip, satuan_lain
from lkj_xlsx.rules.teks_laporan import TeksLaporan, tulisan_kalimat, tulisan_ket
from lkj_xlsx.temuan.hitungan import Hitungan
from rekaman import besaran, laporan


def sel(text: str, kode: str) -> list[list[str]]:
    return [[str(cell) for cell in one.lokasi] for one in temuan_dari(text, kode)]


def test_superiors_without_a_row_of_their_own_are_held_against_none() -> None:
    """Two officials name the Bupati differently: no row of the Bupati says who is right."""
    drawn = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
        Camat Contoh | SITI AMINAH | - | Bupati Contoh | BUDI SANTOSO
        Kasi Pemerintahan | RINA WATI | - | Bupati Contoh | ANDI WIJAYA
        """
    assert sel(drawn, "LKJ108") == []
    own = f"{drawn}\nBupati Contoh | BUDI SANTOSO | - | |"
    assert sel(own, "LKJ108") == [["Pejabat!E3", "Pejabat!B4"]]


def test_rows_that_do_not_agree_with_each_other_are_reported_each() -> None:
    """Two that name the superior alike speak against the own row; two that differ do not."""

    def drawn(satu: str, lain: str) -> str:
        return f"""
            Pejabat
            Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
            Camat Contoh | BUDI SANTOSO | - | |
            Kasi Pemerintahan | RINA WATI | - | Camat Contoh | {satu}
            Kasi Pelayanan Umum | SITI AMINAH | - | Camat Contoh | {lain}
            """

    assert sel(drawn("BUDI SANTOSA", "BUDI SANTOSA"), "LKJ108") == [
        ["Pejabat!B2", "Pejabat!E3", "Pejabat!E4"]
    ]
    assert sel(drawn("BUDI SANTOSA", "BUDY SANTOSO"), "LKJ108") == [
        ["Pejabat!E3", "Pejabat!B2"],
        ["Pejabat!E4", "Pejabat!B2"],
    ]
    assert sel(drawn("BUDI SANTOSO", "BUDY SANTOSO"), "LKJ108") == [["Pejabat!E4", "Pejabat!B2"]]


def test_a_range_from_zero_is_no_target_of_zero() -> None:
    """What cannot be compared with 0 - 5 hari is told; with 0 hari another rule has told it."""

    def drawn(target: str) -> str:
        return f"""
            PK
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Lama layanan | {target}
            Realisasi
            Jabatan | No | TW III
            Kasi Pemerintahan | 1 | 3 desa
            """

    assert sel(drawn("0 - 5 hari"), "LKJ406") == [["Realisasi!C2", "PK!D2"]]
    assert sel(drawn("0 hari"), "LKJ406") == []


def test_under_one_nip_a_misspelt_name_does_not_hide_another_persons() -> None:
    """The names come first where all of them are alike, the numbers where one is not."""

    def drawn(*names: str) -> str:
        rows = "\n".join(
            f"{office} | {name} | 19870702 200602 2 002"
            for office, name in zip(
                ("Kasi Pemerintahan", "Kasi Pelayanan Umum", "Kasubbag Keuangan"),
                names,
                strict=False,
            )
        )
        return f"Pejabat\nJabatan | Nama | NIP\n{rows}"

    assert sel(drawn("SITI AMINAH", "SITI AMINA", "SITI AMNAH"), "LKJ105")[0][:2] == [
        *("Pejabat!B3", "Pejabat!B4"),
    ]
    assert sel(drawn("SITI AMINAH", "SITI AMINA", "RUDI HARTONO"), "LKJ105")[0][:2] == [
        *("Pejabat!C3", "Pejabat!C4"),
    ]


def test_the_titles_of_two_that_agree_are_quoted_as_the_first_writes_them() -> None:
    drawn = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
        Camat Contoh | BUDI SANTOSO, M.Si | 19800101 200012 1 001 | | |
        Kasi Pemerintahan | RINA WATI | - | Camat Contoh | BUDI SANTOSO, S.H. | 19800101 200012 1 001
        Kasi Pelayanan Umum | SITI AMINAH | - | Camat Contoh | BUDI SANTOSO, SH | 19800101 200012 1 001
        """
    (found,) = temuan_dari(drawn, "LKJ107")
    assert found.saran.startswith('Tulis "BUDI SANTOSO, S.H." di Pejabat!B2')


def test_a_wording_is_quoted_up_to_ninety_characters() -> None:
    assert kutip("x" * 90) == "x" * 90
    assert kutip("x" * 91) == f"{'x' * 89}…"


@pytest.mark.parametrize(
    ("target", "value", "lain"),
    [
        ("1 - 3 hari", "2 desa", True),
        ("1 - 3 hari", "2 hari", False),
        ("3 hari", "2 desa", True),
        ("3 hari", "2", False),
        ("BB", "2 desa", False),
    ],
)
def test_what_has_no_unit_is_in_no_other(target: str, value: str, lain: bool) -> None:
    left, right = besaran(target), besaran(value)
    assert left is not None
    assert right is not None
    assert satuan_lain(left, right) is lain


def test_a_quotation_ends_at_words() -> None:
    """Thirty characters either side and up to the next blank; dots where something is left out."""
    text = TeksLaporan("satu " * 10 + "TARGET" + " dua" * 10, TANPA_ASAL, "kalimat", "Kalimat", "")
    at = text.teks.index("TARGET")
    assert text.kutip(at, at + 6) == f'"… {"satu " * 6}TARGET{" dua" * 8} …"'
    whole = TeksLaporan("Capaian TARGET baik.", TANPA_ASAL, "kalimat", "Kalimat", "")
    assert whole.kutip(8, 14) == '"Capaian TARGET baik"'


def test_an_official_is_known_by_its_row_or_where_nobody_has_one() -> None:
    drawn = """
        {pejabat}
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa | 3 desa
        Sekretaris Kecamatan | 1 | Jumlah surat | 3 surat
        """
    one = "Pejabat\nJabatan | Nama | NIP\nKasi Pemerintahan | RINA WATI | -"
    known = {
        name: [one.dikenal for one in padanan(laporan_dari(drawn.format(pejabat=rows)))]
        for name, rows in (("satu", one), ("kosong", ""))
    }
    assert known == {"satu": [True, False], "kosong": [True, True]}


def test_a_strategy_is_repeated_only_for_sasaran_that_are_told() -> None:
    def drawn(sasaran: str) -> str:
        return f"""
            PK
            Jabatan | Kelompok | Sasaran | No | Indikator Kinerja | Target
            Kasi Pemerintahan | Sasaran Program | {sasaran} | 1 | Jumlah desa | 3 desa
            Kasi Pemerintahan | Sasaran Kegiatan | Tertibnya surat | 2 | Jumlah surat | 3 surat
            Strategi
            Jabatan | No | Strategi
            Kasi Pemerintahan | 1 | Menyusun jadwal
            Kasi Pemerintahan | 2 | Menyusun jadwal
            """

    assert sel(drawn("Tertibnya desa"), "LKJ603") == [["Strategi!C3", "Strategi!C2"]]
    assert sel(drawn(""), "LKJ603") == []


@pytest.mark.parametrize(
    ("lain", "pagu", "mungkin"),
    [
        ("", "300", True),
        ("Camat | Program | 7.01.08 | Program lain | 300", "300", False),
        ("Camat | Program | 7.01.08 | Program lain | 200", "300", True),
        ("", "200", False),
        ("Kasi | Kegiatan | 7.01.06.2.02 | Kegiatan lain | lima", "300", False),
    ],
)
def test_a_childless_program_of_the_same_pagu_may_be_the_parent(
    lain: str, pagu: str, mungkin: bool
) -> None:
    """If there is one only and every amount below the missing one is known."""
    (found,) = temuan_dari(
        f"""
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat | Program | 7.01.07 | Program desa | 300
        {lain}
        Kasi | Kegiatan | 7.01.06.2.01 | Pembinaan desa | {pagu}
        """,
        "LKJ513",
    )
    assert found.saran.startswith("Program 7.01.07 tidak punya turunan") is mungkin
    assert found.saran.startswith("Tambahkan program 7.01.06 di Anggaran") is not mungkin


def test_equal_months_are_quoted_as_the_first_row_writes_them() -> None:
    for kode, satu, lain in (
        ("LKJ601", "Januari s/d Dsember 2023", "JANUARI S/D DSEMBER 2023"),
        ("LKJ602", "Desember s/d Januari 2023", "DESEMBER S/D JANUARI 2023"),
    ):
        (found,) = temuan_dari(
            f"""
            Strategi
            Jabatan | No | Strategi | Pada Bulan
            Kasi Pemerintahan | 1 | Menyusun jadwal | {satu}
            Kasi Pemerintahan | 2 | Membahas jadwal | {lain}
            """,
            kode,
        )
        assert f'"{satu}"' in found.pesan
        assert [str(one) for one in found.lokasi] == ["Strategi!D2", "Strategi!D3"]


def test_a_total_of_the_reporting_quarter_is_not_believed_for_a_comparison() -> None:
    """Not even where a quarter is not filled in yet, so that nothing else can be counted."""

    def drawn(banyak: int) -> str:
        return f"""
            PK
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Jumlah desa | 3 desa
            Kasi Pemerintahan | 2 | Jumlah surat | 3 surat
            Realisasi
            Jabatan | No | TW III
            Kasi Pemerintahan | 1 | 3 desa
            Kalimat
            Jabatan | Kalimat
            Kasi Pemerintahan | Capaian meningkat, dari {banyak} indikator yang diperjanjikan.
            """

    assert sel(drawn(5), "LKJ701") == [["Kalimat!B2"]]
    assert sel(drawn(2), "LKJ701") == []


def test_an_official_without_any_strategy_is_told_once_for_all_indicators() -> None:
    def drawn(*numbers: int) -> str:
        rows = "\n".join(f"Kasi Pemerintahan | {no} | Ukuran {no} | 3 desa" for no in numbers)
        return f"""
            PK
            Jabatan | No | Indikator Kinerja | Target
            Camat Contoh | 1 | Jumlah surat | 3 surat
            {rows}
            Strategi
            Jabatan | No | Strategi
            Camat Contoh | 1 | Menyusun jadwal
            """

    (both,) = temuan_dari(drawn(1, 2), "LKJ309")
    assert both.pesan.startswith("Semua indikator Kasi Pemerintahan")
    assert "No 1 sampai 2" in both.saran
    (single,) = temuan_dari(drawn(1), "LKJ309")
    assert single.pesan.startswith('Indikator No 1 "Ukuran 1"')
    assert "No 1 di" in single.saran


def test_not_all_is_true_where_one_is_missed_and_one_is_not_due() -> None:
    def drawn(*realisasi: str) -> str:
        rows = "\n".join(
            f"Kasi Pemerintahan | {no} | {one}" for no, one in enumerate(realisasi, start=1)
        )
        return f"""
            PK
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Jumlah desa | 3 desa
            Kasi Pemerintahan | 2 | Jumlah surat | 3 surat
            Realisasi
            Jabatan | No | TW III
            {rows}
            Kalimat
            Jabatan | Kalimat
            Kasi Pemerintahan | Belum semua indikator tercapai.
            """

    assert sel(drawn("1 desa", "n/a"), "LKJ701") == []
    assert sel(drawn("1 desa", "3 surat"), "LKJ701") == []
    assert sel(drawn("3 desa", "3 surat"), "LKJ701") == [["Kalimat!B2"]]


def test_a_cell_is_read_once_and_a_blank_one_not_at_all() -> None:
    """A merged cell stands in several rows."""
    lkj = laporan_dari(
        """
        Realisasi
        Jabatan | No | TW III | Ket
        Kasi Pemerintahan | 1 | 3 desa |
        Kasi Pemerintahan | 2 | 3 desa | lancar
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Capaian baik.
        """
    ).lkj
    merged = replace(lkj, kalimat=lkj.kalimat * 2)
    assert [one.teks for one in tulisan_kalimat(merged)] == ["Capaian baik."]
    assert [(one.teks, str(one.sel)) for one in tulisan_ket(lkj)] == [("lancar", "Realisasi!D3")]


def test_a_row_that_says_what_it_pays_for_pays_for_that_only() -> None:
    """Without any No Indikator the only level pays for the only group."""

    def drawn(no: str) -> str:
        return f"""
            PK
            Jabatan | Kelompok | No | Indikator Kinerja | Target
            Kasubbag Umum | Sasaran Kegiatan | 1 | Ukuran surat | 3 surat
            Kasubbag Umum | Sasaran Kegiatan | 2 | Ukuran barang | 3 barang
            Anggaran
            Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
            Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Bahan Logistik | {no} | 300
            """

    assert sel(drawn("1"), "LKJ311") == [["PK!B2", "Anggaran!B2"]]
    assert sel(drawn(""), "LKJ311") == [["PK!B2", "PK!B3", "Anggaran!B2"]]


def test_a_numbered_strategy_is_clear_whatever_its_wording() -> None:
    drawn = """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Ukuran surat | 3 surat
        Kasi Pemerintahan | 2 | Luas halaman kantor | 3 barang
        Strategi
        Jabatan | No | Indikator Kinerja | Strategi
        Kasi Pemerintahan | {no} | Banyaknya tamu asing | Menyusun jadwal
        """
    assert sel(drawn.format(no="1"), "LKJ309") == [["PK!B3"]]
    assert sel(drawn.format(no=""), "LKJ309") == []


def test_a_person_is_known_by_name_and_nip_in_any_office() -> None:
    """Other titles under one NIP are a difference; under two NIPs they are two people's."""

    def drawn(lain: str) -> str:
        return f"""
            Pejabat
            Jabatan | Nama | NIP
            Kasi Pemerintahan | RINA WATI, S.H. | 19870702 200602 2 002
            Kasubbag Keuangan | RINA WATI, M.Si | {lain}
            """

    assert sel(drawn("19870702 200602 2 002"), "LKJ107") == [["Pejabat!B3", "Pejabat!B2"]]
    assert sel(drawn("19900702 201502 2 003"), "LKJ107") == []


def test_an_impossible_day_is_told_beside_another_period() -> None:
    def drawn(periode: str) -> str:
        return f"""
            Pejabat
            Jabatan | Nama | NIP | Periode
            Kasi Pemerintahan | RINA WATI | - | {periode}
            """

    wrong, absent = "1 April s.d. 30 Juni 2023", "1 Juli s.d. 31 September 2023"
    (both,) = temuan_dari(drawn(f"{wrong} dan {absent}"), "LKJ203")
    assert "tidak ada di kalender" in both.pesan
    (other,) = temuan_dari(drawn(wrong), "LKJ203")
    assert "tidak ada di kalender" not in other.pesan


@pytest.mark.parametrize(
    ("unit", "nama"), [("Kecamatan Contoh", "Kecamatan Contoh"), ("", "(Unit Kerja belum diisi)")]
)
def test_an_office_without_a_name_says_so_among_others(unit: str, nama: str) -> None:
    report = laporan("1 | S | I | 12 laporan | 9", unit_kerja=unit)
    whole = tabel(report).kini.kecamatan
    assert kantor_dari(report, whole, Hitungan.dari([]), (), Path("r.xlsx")).unit_kerja == nama


def test_a_column_that_is_missing_is_no_blank_cell_of_each_row() -> None:
    """Without the column Kode nobody was asked for one; with it a blank is noted."""
    drawn = """
        Anggaran
        Jabatan | Tingkat |{judul} Uraian | Pagu
        Kasi Pemerintahan | Kegiatan |{isi} Pembinaan desa | 300
        """
    assert sel(drawn.format(judul="", isi=""), "LKJ509") == []
    assert sel(drawn.format(judul=" Kode |", isi=" |"), "LKJ509") == [["Anggaran!C2"]]
