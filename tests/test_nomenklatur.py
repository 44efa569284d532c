"""The official names: the table itself, what is reported against it, and what is let be."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from gambar import lokasi, temuan_dari
from lkj_xlsx.baku.model import TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import _senama, nomenklatur, tingkat_kode
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.rules.lkj5_nomenklatur import ATURAN_NOMENKLATUR
from lkj_xlsx.temuan import Temuan, Tingkat
from tempeh import konsisten

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Randu | SITI AMINAH, S.STP | 19870702 200602 2 002
Kasi Pemerintahan | DEWI ANGGRAINI, S.IP. | 19850102 201001 2 015
"""
KOLOM = "Jabatan | Tingkat | Kode | Uraian | Pagu"


def temuan(kode: str, *baris: str, depan: str = "") -> list[Temuan]:
    """What a rule finds in drawn rows of Anggaran, whose Pagu does not matter."""
    rows = "\n".join((KOLOM, *(f"{row} | 5" for row in baris)))
    return temuan_dari(f"{depan}{PEJABAT}Anggaran\n{rows}", kode)


def tabel() -> list[list[str]]:
    path = resources.files("lkj_xlsx.baku").joinpath("data/nomenklatur_7_01.csv")
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def test_the_table_is_in_order_and_every_code_has_its_parent() -> None:
    """Codes rise, each has a usable form and stands below a known one, every source is known."""
    header, *rows = tabel()
    assert header == ["kode", "nama", "sumber"]
    codes = [code for code, _, _ in rows]
    assert codes == sorted(codes)
    levels = {3: None, 5: 3, 6: 5}
    for code, name, source in rows:
        assert tingkat_kode(code), code
        above = levels[code.count(".") + 1]
        assert above is None or ".".join(code.split(".")[:above]) in codes, code
        assert name == " ".join(name.split())
        assert set(source.split()) <= {"2019", "2021", "2023", "2027"}
    assert len({(code, name.casefold()) for code, name, _ in rows}) == len(rows)


def test_what_may_be_proposed_is_counted_and_no_two_names_are_one() -> None:
    """Within a level every name in force leads to one code, by its exact words and by likeness."""
    proposed = [one for one in nomenklatur().nama if one.berlaku and one.umum]
    codes = {one.kode for one in proposed}
    assert [sum(tingkat_kode(code) is level for code in codes) for level in TingkatAnggaran] == [
        6, 29, 174,
    ]  # fmt: skip
    for one in proposed:
        assert [found.kode for found in nomenklatur().bernama(one.nama, one.tingkat)] == [one.kode]
        alike = {
            other.kode
            for other in proposed
            if other.tingkat is one.tingkat and _senama(one.nama, other.nama)
        }
        assert alike == {one.kode}


def test_both_forms_of_a_sub_kegiatan_are_one_code() -> None:
    assert Kode("7.01.01.2.02.0012").pendek == "7.01.01.2.02.12"
    assert Kode("7.01.01.2.02.12").pendek == "7.01.01.2.02.12"
    assert Kode("7.01.01.2.02.0112").pendek == "7.01.01.2.02.0112"
    assert Kode("7.01.01.2.02.12").panjang == "7.01.01.2.02.0012"
    assert Kode("7.01.01.2.02").panjang == "7.01.01.2.02"


def test_a_name_of_2019_is_none_of_a_code_of_four_digits() -> None:
    """Those codes are younger than the name."""
    assert nomenklatur().sesuai("7.01.01.2.03.10", "Penyediaan Alat Tulis Kantor")
    assert not nomenklatur().sesuai("7.01.01.2.03.0010", "Penyediaan Alat Tulis Kantor")


def test_the_rules_are_in_the_order_of_their_codes() -> None:
    assert [rule.aturan.kode for rule in ATURAN_NOMENKLATUR] == ["LKJ514", "LKJ515", "LKJ516"]


def test_the_consistent_report_bears_official_names_throughout() -> None:
    """44 rows, each its code's own name."""
    rows = konsisten()["Anggaran"][1:]
    assert len(rows) == 44
    assert [row for row in rows if not nomenklatur().sesuai(row[2], row[3])] == []


LOGISTIK = "Camat Randu | Sub Kegiatan | 7.01.01.2.06.05 | Penyediaan Bahan Logistik Kantor"


def test_a_name_that_is_another_codes_is_reported_with_both() -> None:
    (found,) = temuan("LKJ51", LOGISTIK)
    assert (found.kode, found.tingkat) == ("LKJ514", Tingkat.PERINGATAN)
    assert [str(one) for one in found.lokasi] == ["Anggaran!C2", "Anggaran!D2"]
    assert "adalah nama resmi 7.01.01.2.06.04, padahal kodenya 7.01.01.2.06.05" in found.pesan
    assert '("Penyediaan Barang Cetakan dan Penggandaan")' in found.pesan
    assert found.saran == (
        "Cocokkan dengan DPA: tulis 7.01.01.2.06.04 di Anggaran!C2, atau "
        '"Penyediaan Barang Cetakan dan Penggandaan" di Anggaran!D2.'
    )
    assert found.kode_anggaran == "7.01.01.2.06.05"


def test_the_right_code_is_told_in_the_form_of_the_workbook() -> None:
    (found,) = temuan("LKJ514", LOGISTIK.replace("06.05", "06.0005"))
    assert "nama resmi 7.01.01.2.06.0004, padahal kodenya 7.01.01.2.06.0005" in found.pesan


@pytest.mark.parametrize("kode", ["7.01.01.2.06.44", "7.01.01.2.16.04", "7.01.01.2.66.04"])
def test_a_known_name_under_a_code_that_nobody_knows_is_the_names(kode: str) -> None:
    """One finding, and only the code can be wrong where it has no name."""
    (found,) = temuan("LKJ51", LOGISTIK.replace("7.01.01.2.06.05", kode))
    assert found.kode == "LKJ514"
    assert "tulis 7.01.01.2.06.04 di Anggaran!C2" in found.saran
    assert [(str(one.sel), one.nilai) for one in found.usul] == [("Anggaran!C2", "7.01.01.2.06.04")]
    assert ("yang tidak dikenal" in found.pesan) is ("16" not in kode)


def test_where_an_official_has_the_proposed_code_already_the_wording_is_wrong() -> None:
    taken = LOGISTIK.replace("06.05", "06.04")
    (found,) = temuan("LKJ514", LOGISTIK, taken)
    assert [(str(one.sel), one.nilai) for one in found.usul] == [
        ("Anggaran!D2", "Penyediaan Barang Cetakan dan Penggandaan")
    ]
    other = taken.replace(LOGISTIK.split(" |", maxsplit=1)[0], "Kasi Lain")
    (found,) = temuan("LKJ514", LOGISTIK, other)
    assert [str(one.sel) for one in found.usul] == ["Anggaran!C2"]


def test_a_wording_that_is_nobodys_name_is_noted_once_for_a_code() -> None:
    row = "Camat Randu | Program | 7.01.04 | Program Trantib"
    (found,) = temuan("LKJ51", row, row, "Kasi Pemerintahan | Program | 7.01.05 | Urusan Umum")[:1]
    assert (found.kode, found.tingkat) == ("LKJ515", Tingkat.CATATAN)
    assert [str(one) for one in found.lokasi] == [
        "Anggaran!D2", "Anggaran!D3", "Anggaran!C2", "Anggaran!C3",
    ]  # fmt: skip
    assert 'bukan nama resmi 7.01.04, yaitu "PROGRAM KOORDINASI KETENTRAMAN' in found.pesan
    assert found.saran == (
        "Tulis nama resminya di Anggaran!D2 dan Anggaran!D3, atau betulkan kodenya."
    )


def test_a_name_of_another_level_is_noted_with_its_code() -> None:
    """As in the real report: a sub kegiatan's name over its kegiatan's code."""
    name = "Pelaksanaan Urusan Pemerintahan yang terkait dengan kewenangan lain yang dilimpahkan"
    (found,) = temuan("LKJ51", f"Camat Randu | Kegiatan | 7.01.02.2.04 | {name}")
    assert found.kode == "LKJ515"
    assert found.saran.endswith("Yang tertulis adalah nama Sub Kegiatan 7.01.02.2.04.03.")


RINGAN = [
    "7.01.01 | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/ KOTA",
    "7.01.01 | Program Penunjang Urusan Pemerintahan Daerah Kabupaten",
    "7.01.01 | Penunjang Urusan Pemerintahan Daerah",
    "7.01.01 | 7.01.01 Program Penunjang Urusan Pemerintahan Daerah",
    "7.01.01.2.06 | Kegiatan: Administrasi Umum Perangkat Daerah",
    "7.01.01.2.08 | Penyediaan Jasa Penunjang Urusan Pemerintah Daerah",
    "7.01.01.2.01 | Perencanaan, Penganggaran & Evaluasi Kinerja Perangkat Daerah",
    "7.01.01.2.03.05 | Rekonsiliasi dan Penyusunan Laporan BMD SKPD",
    "7.01.01.2.06.09 | Penyelenggaraan Rapat Koordinasi dan Konsultasi OPD",
    "7.01.01.2.06.0005 | Sub Kegiatan Penyediaan Barang Cetakan & Pengandaan",
    "7.01.03.2.01.03 | Peningkatan Efektivitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan",
    "7.01.03.2.02.02 | Pembangunan Sarana dan Prasarana Kelurahan (Kelurahan Randu)",
    "7.01.03.2.02.02 | Pembangunan Sarana dan Prasarana Kelurahan - Kelurahan Randu",
    "7.01.04 | Program Koordinasi Ketenteraman dan Ketertiban Umum",
    "7.01.04.2.02 | Koordinasi Penerapan dan Penegakan Perda dan Perkada",
    "7.01.06.2.01.14 | Fasilitasi Kerja Sama Antardesa dan Kerja Sama Desa dengan Pihak Ketiga",
    "7.01.03.7.04.01 | Penyelenggaraan Mukim",
    "7.01.01.2.02 | Administrasi Keuangan",
]


@pytest.mark.parametrize("baris", RINGAN)
def test_case_signs_spelling_and_older_names_are_no_difference(baris: str) -> None:
    assert [one for one in temuan("LKJ51", f"Camat Randu | | {baris}") if one.kode > "LKJ513"] == []


@pytest.mark.parametrize(
    "baris",
    [
        "7.01.01.2.06.77 | Penyediaan Kendaraan Terbang",
        "1.02.01.2.06.05 | Penyediaan Bahan Logistik Kantor",
        "7.01.01.2.06.5.1 | Penyediaan Bahan Logistik Kantor",
        "7.01.04 |",
        "7.01.03.7.09 | Pemberdayaan Gampong",
        "| Penyediaan Bahan Logistik Kantor",
    ],
)
def test_what_the_table_does_not_speak_of_is_let_be(baris: str) -> None:
    """New sub kegiatan, other urusan, codes of no form, no wording, codes of Aceh, no code."""
    found = temuan("LKJ51", "Camat Randu | Program | 7.01.02 |", f"Camat Randu | | {baris}")
    assert [one.kode for one in found if one.kode > "LKJ513"] == []


@pytest.mark.parametrize(
    ("small", "official"),
    [
        ("7.01.01.2.01.03 | Koordinasi dan Penyusunan Dokumen Perubahan RKA", "LKJ515"),
        ("7.01.01.2.01.02 | Koordinasi dan Penyusunan Dokumen DPA-SKPD", "LKJ515"),
        ("7.01.01.2.01.02 | Koordinasi dan Penyusunan DPA-SKPD", "LKJ514"),
        ("7.01.01.2.07.06 | Pemeliharaan Peralatan dan Mesin Lainnya", "LKJ514"),
        ("7.01.01.2.07.06 | Pemeliharan Peralatan dan Mesin Lainya", "LKJ514"),
        ("7.01.03.2.01.01 | Peningkatan Partisipasi Masyarakat dalam Forum Musrenbang di Kelurahan", "LKJ514"),
        ("7.01.03.2.02.01 | Peningkatan Partisipasi Masyarakat dalam Forum Musrenbang", "LKJ515"),
    ],
)  # fmt: skip
def test_a_word_that_makes_another_item_is_a_difference(small: str, official: str) -> None:
    """RKA is not DPA, desa not kelurahan, pengadaan not pemeliharaan."""
    found = temuan("LKJ51", f"Camat Randu | Sub Kegiatan | {small}")
    assert [one.kode for one in found if one.kode > "LKJ513"] == [official]


def test_a_program_or_kegiatan_that_never_was_is_noted_with_those_beside_it() -> None:
    found = temuan(
        "LKJ516",
        "Camat Randu | Program | 7.01.07 | Program Desa Maju",
        "Camat Randu | Kegiatan | 7.01.07.2.01 | Desa Maju",
        "Kasi Pemerintahan | Sub Kegiatan | 7.01.06.2.10.01 | Rapat",
    )
    assert [(one.pejabat, one.tingkat) for one in found] == [
        ("Camat Randu", Tingkat.CATATAN),
        ("Kasi Pemerintahan", Tingkat.CATATAN),
    ]
    assert [str(one) for one in found[0].lokasi] == ["Anggaran!C2", "Anggaran!C3"]
    assert found[0].pesan == "Program 7.01.07 tidak ada dalam nomenklatur kecamatan."
    assert "7.01.01, 7.01.02" in found[0].saran
    assert found[0].kode_anggaran == ""
    assert found[1].pesan == "Kegiatan 7.01.06.2.10 tidak ada dalam nomenklatur kecamatan."
    assert "yang dikenal 7.01.06.2.01." in found[1].saran


KOSONG = [
    "Camat Randu | Program | | Program Pemberdayaan Masyarakat Desa & Kelurahan",
    "Kasi Pemerintahan | Sub Kegiatan | | Fasilitasi Administrasi Tata Pemeritahan Desa",
]


def identitas(tahun: int) -> str:
    return f"Identitas\nIsian | Nilai\nUnit Kerja | X\nKabupaten/Kota | Y\nTahun | {tahun}\nTriwulan | I\n\n"


@pytest.mark.parametrize(
    ("depan", "kode"),
    [
        (identitas(2023), "7.01.06.2.01.02"),
        (identitas(2024), "7.01.06.2.01.0002"),
        ("Identitas\nIsian | Nilai\nTriwulan | I\n\n", "7.01.06.2.01.02"),
    ],
)
def test_a_row_without_a_code_gets_the_one_whose_name_it_bears(depan: str, kode: str) -> None:
    """Slips of the hand aside; the form follows the year where no code tells."""
    (found,) = temuan("LKJ509", *KOSONG, depan=depan)
    assert found.saran.endswith(
        f" Menurut uraiannya: 7.01.03 di Anggaran!C2 dan {kode} di Anggaran!C3."
    )


def test_the_form_of_a_proposal_is_that_of_the_other_codes() -> None:
    row = "Camat Randu | Sub Kegiatan | 7.01.01.2.06.{} | Penyediaan Bahan Logistik Kantor"
    for year, number, proposed in ((2023, "0004", "0002"), (2024, "04", "02")):
        (found,) = temuan("LKJ509", row.format(number), KOSONG[1], depan=identitas(year))
        assert f"7.01.06.2.01.{proposed} di Anggaran!C3" in found.saran


@pytest.mark.parametrize(
    "baris",
    [
        "Camat Randu | Program | | Fasilitasi Administrasi Tata Pemerintahan Desa",
        "Camat Randu | Program | | Program Trantib",
        "Camat Randu | Program | |",
        "Camat Randu | Kegiatan | | Pemberdayaan Mukim",
        "Camat Randu | Sub Kegiatan | | Penyediaan Alat Tulis Kantor",
    ],
)
def test_nothing_is_proposed_where_no_one_name_of_the_level_fits(baris: str) -> None:
    """Another level's name, nobody's name, none, a name of Aceh, one that went after 2019."""
    (found,) = temuan("LKJ509", baris)
    assert found.saran == "Isi kode nomenklatur dari DPA di Anggaran!C2."


def test_a_level_that_is_not_known_leaves_the_wording_to_decide() -> None:
    (found,) = temuan("LKJ509", "Camat Randu | | | Fasilitasi Administrasi Tata Pemerintahan Desa")
    assert "7.01.06.2.01.02 di Anggaran!C2" in found.saran
    assert [(str(one.sel), one.nilai) for one in found.usul] == [("Anggaran!C2", "7.01.06.2.01.02")]


def test_many_proposals_are_told_in_portions() -> None:
    names = [one for one in nomenklatur().nama if one.kode.startswith("7.01.06.2.01.")]
    names += [one for one in nomenklatur().nama if one.kode.startswith("7.01.03.2.03.")]
    rows = [f"Camat Randu | Sub Kegiatan | | {one.nama}" for one in names]
    (found,) = temuan("LKJ509", *rows)
    assert len({one.kode for one in names}) == 23
    assert f"dan {len(rows) - 20} usulan lainnya sesudah kode ini diisi." in found.saran
    assert lokasi([found]) == ["Anggaran!C2"]
