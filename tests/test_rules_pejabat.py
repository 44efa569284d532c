"""LKJ1: what is said of officials, their numbers and superiors, and what honest offices may write."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, lokasi, temuan_dari
from lkj_xlsx.dasar.nip import Nip
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.bahasa.nama_orang import urai_nama
from lkj_xlsx.rules.lkj1_pejabat import (
    ATURAN_PEJABAT,
    atasan_melingkar,
    atasan_tak_cocok,
    gelar_beda,
    jabatan_kosong,
    nama_nip_beda,
    nip_bentuk,
    nip_jenis_kelamin,
    nip_nama_beda,
    nip_tanggal_lahir,
    nip_tmt,
    usia_tak_wajar,
)
from lkj_xlsx.temuan import Temuan, Tingkat

KEPALA = "Pejabat\nJabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan\n"
SITI = "19870702 200602 2 002"
BUDI = "19700507 199203 1 009"
RINA = "19751129 199903 2 004"


def temuan_aturan(rule: Rule, drawing: str) -> list[Temuan]:
    """What one rule finds in a drawing."""
    return list(rule.temuan(laporan_dari(drawing)))


def semua(rows: str) -> list[str]:
    """The codes of all findings of the family in rows of the sheet Pejabat."""
    laporan = laporan_dari(KEPALA + rows)
    return [one.kode for rule in ATURAN_PEJABAT for one in rule.temuan(laporan)]


@pytest.mark.parametrize("rule", ATURAN_PEJABAT, ids=lambda rule: rule.aturan.kode)
def test_the_example_triggers_its_rule_and_no_other(rule: Rule) -> None:
    laporan = laporan_dari(rule.aturan.contoh)
    found = {one.kode for other in ATURAN_PEJABAT for one in other.temuan(laporan)}
    assert found == {rule.aturan.kode}


def test_the_family_is_in_the_order_of_its_codes() -> None:
    assert [rule.aturan.kode for rule in ATURAN_PEJABAT] == [f"LKJ{n}" for n in range(101, 112)]


def test_a_sound_office_hears_nothing() -> None:
    """NIP in any grouping, titles dotted differently, a superior's cells left blank."""
    assert (
        semua(f"""
        Camat Tempeh | H. BUDI SANTOSO, S.STP., M.Si. | {BUDI} | | - | -
        Sekretaris Kecamatan | Dra. Hj. SITI AMINAH | 198707022006022002 | Camat Tempeh | H BUDI SANTOSO, S.STP, M.Si | {BUDI}
        Kasi Pemerintahan | RINA WATI S.Sos | NIP. 19751129 199903 2 004 | Sekcam | |
        Kasi Pelayanan Umum | AGUS | 19900101 202121 1 001 | Sekretaris Kecamatan | Dra. Hj. SITI AMINAH |
    """)
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Pejabat\nJabatan | Nama\nCamat Tempeh | BUDI SANTOSO",
        "Pejabat\nJabatan | NIP | NIP Atasan\nCamat Tempeh | #REF! | =B2*2",
        "Pejabat\nJabatan | Nama | NIP | Nama Atasan | NIP Atasan\n | | | #REF! | #N/A",
        f"Pejabat\nJabatan | NIP | Jabatan Atasan | NIP Atasan\nKasi | {SITI} | Camat | {BUDI}",
        "PK\nJabatan | No | Indikator Kinerja | Target\nCamat Tempeh | 1 | Jumlah | 1 laporan",
    ],
    ids=["kosong", "tanpa NIP", "galat Excel", "baris kosong", "tanpa nama", "tak terdaftar"],
)
def test_half_read_officials_are_left_to_the_reader(text: str) -> None:
    laporan = laporan_dari(text)
    assert [one for rule in ATURAN_PEJABAT for one in rule.temuan(laporan)] == []


def test_without_the_sheet_pejabat_nothing_is_said() -> None:
    found = temuan_dari("Identitas\nIsian | Nilai\nTahun | 2023", "LKJ1", lengkap=False)
    assert found == []


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("#198707022006022002", "tersimpan sebagai angka"),
        ("#1.98707022006022E+17", "tersimpan sebagai angka"),
        ("19870702 200602 2 02", "berisi 17 angka"),
        ("19870702 200602 2 0021", "berisi 19 angka"),
        ("1987O702 200602 2 0O2", 'memuat "O"'),
        ("19870702/200602/2/002", "memuat tanda selain angka"),
        ("19870702 200602 satu dua", 'memuat "satu dua"'),
    ],
)
def test_a_nip_that_is_no_18_digits_is_quoted_at_its_cell(nip: str, said: str) -> None:
    (found,) = temuan_aturan(nip_bentuk, f"{KEPALA}Kasi Pemerintahan | SITI AMINAH | {nip} | | |")
    assert said in found.pesan
    assert lokasi([found]) == ["Pejabat!C2"]
    assert found.pejabat == "Kasi Pemerintahan"
    assert "18 angka NIP SITI AMINAH" in found.saran


def test_a_broken_nip_is_said_once_for_each_cell_and_by_no_other_rule() -> None:
    """The superior's own row has the right one: it is offered for the cell to mend."""
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | BUDI SANTOSO | 19700507 199203 1 09
        Kasi Pelayanan Umum | RINA WATI | {RINA} | Camat Tempeh | BUDI SANTOSO | #197005071992031009
    """
    found = temuan_aturan(nip_bentuk, drawing)
    assert lokasi(found) == ["Pejabat!F3", "Pejabat!F4"]
    assert all(one.saran.endswith(f'; di Pejabat!C2 tertulis "{BUDI}".') for one in found)
    assert [one.kode for one in _keluarga(drawing)] == ["LKJ101", "LKJ101"]


def test_another_nip_of_the_same_name_is_offered_where_the_office_has_none() -> None:
    (found,) = temuan_aturan(
        nip_bentuk,
        f"""{KEPALA}
        Sekretaris Kecamatan | SITI AMINAH, S.STP | {SITI} | | |
        Plt. Kasi Pemerintahan | SITI AMINAH | 1987 | | |
        """,
    )
    assert "di Pejabat!C2 tertulis" in found.saran


def test_a_broken_nip_without_any_name_is_told_all_the_same() -> None:
    (found,) = temuan_aturan(nip_bentuk, "Pejabat\nJabatan | NIP\nCamat Tempeh | 1987")
    assert found.saran == "Jadikan Pejabat!B2 berformat Teks, lalu ketik ulang 18 angka NIP."


def _keluarga(drawing: str) -> list[Temuan]:
    laporan = laporan_dari(drawing)
    return [one for rule in ATURAN_PEJABAT for one in rule.temuan(laporan)]


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("19871302 200602 2 002", "bulan lahir 13 tidak ada"),
        ("19870002 200602 2 002", "bulan lahir 00 tidak ada"),
        ("19870229 200602 2 002", "tanggal 29 tidak ada di bulan Februari 1987"),
        ("19870700 200602 2 002", "tanggal 00 tidak ada di bulan Juli 1987"),
        ("18870702 200602 2 002", "tahun lahir 1887 tidak mungkin"),
        ("20870702 200602 2 002", "tanggal lahir 2 Juli 2087 belum tiba"),
    ],
)
def test_a_birthday_that_no_calendar_has_is_reported(nip: str, said: str) -> None:
    drawing = f"{KEPALA}Kasi Pemerintahan | SITI AMINAH | {nip} | | |"
    assert [(one.kode, said in one.pesan) for one in _keluarga(drawing)] == [("LKJ102", True)]


@pytest.mark.parametrize("nip", ["19880229 200802 2 002", "19700101 199001 2 002"])
def test_a_birthday_that_exists_is_not(nip: str) -> None:
    assert temuan_aturan(nip_tanggal_lahir, f"{KEPALA}Camat Tempeh | SITI | {nip} | | |") == []


def test_a_defect_is_said_once_for_a_number_with_all_its_cells() -> None:
    """The own row comes first; LKJ108 does not compare a number that cannot be right."""
    drawing = f"""{KEPALA}
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | BUDI SANTOSO | 19701307 199203 1 009
        Kasi Pelayanan Umum | RINA WATI | {RINA} | Camat Tempeh | BUDI SANTOSO | {BUDI}
        Camat Tempeh | BUDI SANTOSO | 19701307 199203 1 009 | | |
    """
    (found,) = _keluarga(drawing)
    assert found.kode == "LKJ102"
    assert [str(one) for one in found.lokasi] == ["Pejabat!C4", "Pejabat!F2"]
    assert f'; di Pejabat!F3 tertulis "{BUDI}".' in found.saran


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("19870702 200613 2 002", "bulan pengangkatan 13 tidak ada"),
        ("19870702 200600 2 002", "bulan pengangkatan 00 tidak ada"),
        ("19870702 203102 2 002", "pengangkatan 203102 sesudah triwulan berakhir"),
        ("19870702 202421 2 002", "pengangkatan 202421 sesudah triwulan berakhir"),
    ],
)
def test_an_appointment_in_no_month_or_in_the_future_is_reported(nip: str, said: str) -> None:
    drawing = f"{KEPALA}Kasi Pemerintahan | SITI AMINAH | {nip} | | |"
    assert [(one.kode, said in one.pesan) for one in _keluarga(drawing)] == [("LKJ103", True)]


@pytest.mark.parametrize(
    "nip", ["19870702 202309 2 002", "19870702 202321 2 002", "19870702 200612 2 002"]
)
def test_an_appointment_up_to_the_quarter_and_a_pppk_are_not(nip: str) -> None:
    assert temuan_aturan(nip_tmt, f"{KEPALA}Camat Tempeh | SITI | {nip} | | |") == []


def test_without_a_year_no_appointment_is_in_the_future() -> None:
    drawing = f"""
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Triwulan | III
        {KEPALA}Camat Tempeh | SITI | 19870702 203102 2 002 | | |
    """
    assert _keluarga(drawing) == []


def test_a_sex_that_is_neither_1_nor_2_is_reported() -> None:
    drawing = f"{KEPALA}Kasi Pemerintahan | Dra. SITI AMINAH | 19870702 200602 3 002 | | |"
    (found,) = _keluarga(drawing)
    assert (found.kode, found.tingkat) == ("LKJ104", Tingkat.GALAT)


@pytest.mark.parametrize(
    ("nama", "nip"),
    [
        ("Dra. SITI AMINAH, M.Si", "19870702 200602 1 002"),
        ("SITI AMINAH, Dra.", "19870702 200602 1 002"),
        ("Hj. SITI AMINAH", "19870702 200602 1 002"),
        ("Drs.H.BUDI SANTOSO", "19870702 200602 2 002"),
    ],
)
def test_a_title_of_the_other_sex_is_a_warning(nama: str, nip: str) -> None:
    """Once for the person, also where others name them as their superior."""
    drawing = f"""{KEPALA}
        Camat Tempeh | {nama} | {nip} | | |
        Kasi Pemerintahan | AGUS | {BUDI} | Camat Tempeh | {nama} | {nip}
    """
    (found,) = temuan_aturan(nip_jenis_kelamin, drawing)
    assert found.tingkat is Tingkat.PERINGATAN
    assert [str(one) for one in found.lokasi] == ["Pejabat!C2", "Pejabat!B2"]


@pytest.mark.parametrize(
    "nama",
    ["SITI AMINAH", "H. SITI AMINAH", "Drs. Dra. SITI AMINAH", "DRAJAT PUTRA", "HJAR DEWI", "Dra."],
)
def test_given_names_and_doubtful_titles_tell_no_sex(nama: str) -> None:
    drawing = f"{KEPALA}Camat Tempeh | {nama} | {BUDI} | | |"
    assert temuan_aturan(nip_jenis_kelamin, drawing) == []


def test_one_nip_for_two_names_is_a_copied_nip() -> None:
    (found,) = temuan_aturan(
        nip_nama_beda,
        f"""{KEPALA}
        Kasi Pemerintahan | SITI AMINAH, S.STP | {SITI} | | |
        Kasi Pelayanan Umum | RINA WATI, S.Sos | {SITI} | | |
        """,
    )
    assert [str(one) for one in found.lokasi] == [
        "Pejabat!C3", "Pejabat!C2", "Pejabat!B3", "Pejabat!B2",
    ]  # fmt: skip
    assert found.pejabat == "Kasi Pelayanan Umum"


def test_one_nip_for_two_spellings_is_a_misspelt_name() -> None:
    """Two rows name a superior who has no row: the names are the cells to mend."""
    (found,) = temuan_aturan(
        nip_nama_beda,
        f"""{KEPALA}
        Camat Tempeh | SITI AMINAH | {SITI} | Sekretaris Daerah | AGUS TRIYONO | {BUDI}
        Camat Kunir | RINA WATI | {RINA} | Sekretaris Daerah | AGUS TRIONO | {BUDI}
        """,
    )
    assert [str(one) for one in found.lokasi][:2] == ["Pejabat!E3", "Pejabat!E2"]


@pytest.mark.parametrize(
    "nama", ["SITI AMINAH, S.STP", "Siti  Aminah", "SITI AMINAH, M.Si", "SITI-AMINAH S.STP."]
)
def test_one_person_in_two_offices_has_one_nip(nama: str) -> None:
    """Titles, case, spacing and punctuation make no other person."""
    drawing = f"""{KEPALA}
        Sekretaris Kecamatan | SITI AMINAH, S.STP | {SITI} | | |
        Plt. Kasi Pemerintahan | {nama} | {SITI} | | |
        Kasi Pelayanan Umum | | {SITI} | | |
    """
    assert temuan_aturan(nip_nama_beda, drawing) == []


def test_one_name_with_two_nips_is_a_warning() -> None:
    (found,) = temuan_aturan(
        nama_nip_beda,
        f"""{KEPALA}
        Sekretaris Kecamatan | SITI AMINAH, S.STP | {SITI} | | |
        Plt. Kasi Pemerintahan | SITI AMINAH | 19870702 200602 2 003 | | |
        """,
    )
    assert [str(one) for one in found.lokasi] == ["Pejabat!C3", "Pejabat!C2"]


def test_two_names_and_a_broken_nip_are_no_second_nip() -> None:
    drawing = f"""{KEPALA}
        Sekretaris Kecamatan | SITI AMINAH, S.STP | {SITI} | | |
        Plt. Kasi Pemerintahan | SITI AMINAH | 19871302 200602 2 003 | | |
        Kasi Pelayanan Umum | SITI AMINATUN | 19870702 200602 2 003 | | |
        Kasi Trantib | | 19870702 200602 2 004 | | |
    """
    assert temuan_aturan(nama_nip_beda, drawing) == []


def test_another_title_of_the_same_person_is_reported_at_the_row_that_stands_alone() -> None:
    """Of three, the one that differs; punctuation alone is no difference."""
    (found,) = temuan_aturan(
        gelar_beda,
        f"""{KEPALA}
        Sekretaris Kecamatan | BUDI SANTOSO A.Md.Kep. | {BUDI} | | |
        Kasubbag Keuangan | SITI AMINAH | {SITI} | Sekretaris Kecamatan | BUDI SANTOSO, A.Md | {BUDI}
        Kasubbag Umum | RINA WATI | {RINA} | Sekretaris Kecamatan | BUDI SANTOSO, A.Md.Kep | {BUDI}
        """,
    )
    assert [str(one) for one in found.lokasi] == ["Pejabat!E3", "Pejabat!B2", "Pejabat!E4"]
    assert found.pejabat == "Kasubbag Keuangan"


def test_an_own_row_that_all_others_contradict_is_the_one_to_mend() -> None:
    (found,) = temuan_aturan(
        gelar_beda,
        f"""{KEPALA}
        Sekretaris Kecamatan | BUDI SANTOSO, A.Md | {BUDI} | | |
        Kasubbag Keuangan | SITI AMINAH | {SITI} | Sekretaris Kecamatan | BUDI SANTOSO, S.Kep | {BUDI}
        Kasubbag Umum | RINA WATI | {RINA} | Sekretaris Kecamatan | BUDI SANTOSO, S.Kep |
        """,
    )
    assert [str(one) for one in found.lokasi] == ["Pejabat!B2", "Pejabat!E3", "Pejabat!E4"]


def test_where_no_own_row_is_the_most_frequent_titles_count() -> None:
    found = temuan_aturan(
        gelar_beda,
        f"""{KEPALA}
        Camat Tempeh | SITI AMINAH | {SITI} | Sekretaris Daerah | AGUS TRIYONO, S.H. | {BUDI}
        Camat Kunir | RINA WATI | {RINA} | Sekretaris Daerah | AGUS TRIYONO, S.H., M.Si | {BUDI}
        Camat Tekung | TONO | 19700507 199203 1 008 | Sekretaris Daerah | AGUS TRIYONO SH, MSi | {BUDI}
        """,
    )
    assert lokasi(found) == ["Pejabat!E2"]


@pytest.mark.parametrize(
    "nama",
    [
        "BUDI SANTOSO, S.Sos., M.Si.",
        "BUDI SANTOSO S.Sos, M.Si",
        "BUDI SANTOSO, M.Si, S.Sos",
        "TONO",
    ],
)
def test_titles_dotted_or_ordered_otherwise_are_the_same(nama: str) -> None:
    drawing = f"""{KEPALA}
        Sekretaris Kecamatan | BUDI SANTOSO, S.Sos, M.Si | {BUDI} | | |
        Kasubbag Keuangan | SITI AMINAH | {SITI} | Sekretaris Kecamatan | {nama} | {BUDI}
    """
    assert temuan_aturan(gelar_beda, drawing) == []


def test_a_superior_whom_all_others_write_alike_is_mended_in_their_own_row() -> None:
    """Said once; LKJ105 does not repeat that one NIP has two names."""
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSA, S.STP | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | BUDI SANTOSO, S.STP | {BUDI}
        Kasi Pelayanan Umum | RINA WATI | {RINA} | Camat Tempeh | BUDI SANTOSO, S.STP | {BUDI}
    """
    (found,) = _keluarga(drawing)
    assert found.kode == "LKJ108"
    assert [str(one) for one in found.lokasi] == ["Pejabat!B2", "Pejabat!E3", "Pejabat!E4"]
    assert "di 2 baris lain yang semuanya sama; NIP-nya sama" in found.pesan
    assert found.pejabat == "Camat Tempeh"


def test_a_superior_with_name_and_nip_of_another_is_one_finding() -> None:
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | RINA WATI | {RINA}
        Kasi Pelayanan Umum | AGUS | 19700101 199001 1 001 | Camat Tempeh | RINA WATI | {RINA}
    """
    (found,) = _keluarga(drawing)
    assert [str(one) for one in found.lokasi] == [
        "Pejabat!B2", "Pejabat!C2", "Pejabat!E3", "Pejabat!F3", "Pejabat!E4", "Pejabat!F4",
    ]  # fmt: skip
    assert '"RINA WATI" dengan NIP 19751129 199903 2 004' in found.saran


def test_rows_that_name_the_superior_otherwise_are_mended_one_by_one() -> None:
    """One has another name, one another NIP, one both; the fourth agrees."""
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | BUDI SANTOSA | {BUDI}
        Kasi Pelayanan Umum | RINA WATI | {RINA} | Camat Tempeh | BUDI SANTOSO | 19700507 199203 1 008
        Kasi Trantib | AGUS | 19700101 199001 1 001 | Camat | TONO | 19700507 199203 1 007
        Kasi Kesra | WIDODO | 19700101 199001 1 002 | Camat Tempeh | BUDI SANTOSO | {BUDI}
    """
    found = _keluarga(drawing)
    assert {one.kode for one in found} == {"LKJ108"}
    assert [[str(place) for place in one.lokasi] for one in found] == [
        ["Pejabat!E3", "Pejabat!B2"],
        ["Pejabat!F4", "Pejabat!C2"],
        ["Pejabat!E5", "Pejabat!F5", "Pejabat!B2", "Pejabat!C2"],
    ]
    assert found[1].saran.startswith("Tulis 19700507 199203 1 009 di Pejabat!F4")


@pytest.mark.parametrize(
    "atasan",
    [
        f"Camat Tempeh | Budi Santoso, S.STP. | {BUDI}",
        "Plt. Camat Tempeh | BUDI SANTOSO | 197005071992031009",
        "Camat Tempeh | |",
        f"Sekretaris Daerah | AGUS TRIYONO | {RINA}",
    ],
)
def test_a_superior_as_in_their_own_row_or_without_one_is_fine(atasan: str) -> None:
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSO, S.STP | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | {atasan}
    """
    assert temuan_aturan(atasan_tak_cocok, drawing) == []


def test_who_acts_as_camat_may_name_the_camat_as_superior() -> None:
    drawing = f"{KEPALA}Plt. Camat Tempeh | SITI | {SITI} | Camat Tempeh | BUDI SANTOSO | {BUDI}"
    assert _keluarga(drawing) == []


def test_a_long_circle_is_named_once_from_its_first_row() -> None:
    (found,) = temuan_aturan(
        atasan_melingkar,
        f"""{KEPALA}
        Kasubbag Keuangan | TONO | 19700101 199001 1 001 | Kasi Pemerintahan | |
        Camat Tempeh | BUDI SANTOSO | {BUDI} | Sekretaris Kecamatan | |
        Kasi Pemerintahan | RINA WATI | {RINA} | Camat Tempeh | |
        Sekretaris Kecamatan | SITI AMINAH | {SITI} | Kasi Pemerintahan | |
        """,
    )
    assert [str(one) for one in found.lokasi] == ["Pejabat!D3", "Pejabat!D5", "Pejabat!D4"]
    assert "Camat Tempeh → Sekretaris Kecamatan → Kasi Pemerintahan → Camat" in found.pesan


def test_an_office_above_itself_is_a_circle() -> None:
    (found,) = temuan_aturan(atasan_melingkar, f"{KEPALA}Camat | BUDI | {BUDI} | Camat | |")
    assert found.pesan == "Atasan Camat adalah Camat sendiri."


@pytest.mark.parametrize(
    "rows",
    [
        f"Camat | BUDI | {BUDI} | Sekretaris Daerah | |\nKasi Trantib | SITI | {SITI} | Camat | |",
        f"Plt. Camat | SITI | {SITI} | Camat | |",
        f"Plh. Camat | SITI | {SITI} | Sekcam | |\nSekretaris Kecamatan | SITI | {SITI} | Camat | |",
        f"Camat | BUDI | {BUDI} | | |\nSekretaris Kecamatan | SITI | {SITI} | Camat | BUDI | {BUDI}",
        f"Sekretaris Kecamatan | SITI | {SITI} | Plt. Camat | SITI | {SITI}",
        f"Plt. Camat | SITI | {SITI} | | |\nSekretaris Kecamatan | SITI | {SITI} | Camat | |",
        f"Sekretaris Kecamatan | SITI | {SITI} | Bupati | AGUS | {SITI}",
        f"Camat | BUDI | {BUDI} | | |\nSekretaris Kecamatan | SITI | {SITI} | Camat | SITI | {SITI}",
    ],
    ids=["garis", "plt", "plh", "lain", "atasan plt", "camat plt", "LKJ105", "LKJ108"],
)
def test_a_line_an_acting_official_and_what_others_report_are_no_circle(rows: str) -> None:
    assert temuan_aturan(atasan_melingkar, KEPALA + rows) == []


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        (f"Sekretaris Kecamatan | SITI | {SITI} | Camat | SITI | {SITI}", "Pejabat!F2"),
        (f"Sekretaris Kecamatan | SITI | {SITI} | | | {SITI}", "Pejabat!F2"),
        (f"Kasi Trantib | SITI | {SITI} | Camat | |\nCamat | SITI | {SITI} | | |", "Pejabat!D2"),
    ],
)
def test_a_person_above_themselves_is_a_circle_unless_acting(rows: str, cell: str) -> None:
    found = temuan_aturan(atasan_melingkar, KEPALA + rows)
    assert lokasi(found) == [cell]
    assert 'tulis "Plt. ' in found[0].saran


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("19970702 200602 2 002", "diangkat Februari 2006, pada umur 8 tahun"),
        ("19870702 200506 2 002", "pada umur 17 tahun"),
        ("19970702 200521 2 002", "diangkat tahun 2005, pada umur 8 tahun"),
        ("19870702 198602 2 002", "diangkat Februari 1986 sebelum lahir 2 Juli 1987"),
        ("19630831 199001 2 002", "berumur 60 tahun pada 30 September 2023"),
        ("19531205 199001 2 002", "berumur 69 tahun pada 30 September 2023"),
    ],
)
def test_an_age_that_no_official_has_is_a_warning(nip: str, said: str) -> None:
    drawing = f"{KEPALA}Kasi Pemerintahan | SITI AMINAH | {nip} | | |"
    (found,) = temuan_aturan(usia_tak_wajar, drawing)
    assert said in found.pesan
    assert found.tingkat is Tingkat.PERINGATAN


@pytest.mark.parametrize(
    "nip",
    ["19870702 200507 2 002", "19870702 200521 2 002", "19630905 199001 2 002", SITI],
    ids=["18 tahun di bulan itu", "PPPK", "60 tahun di bulan terakhir", "biasa"],
)
def test_an_age_just_within_the_bounds_is_not(nip: str) -> None:
    """A NIP names no day of appointment, and who turns 60 leaves on the first of the next month."""
    drawing = f"{KEPALA}Kasi Pemerintahan | SITI AMINAH | {nip} | | |"
    assert temuan_aturan(usia_tak_wajar, drawing) == []


def test_a_number_without_a_birthday_has_no_age() -> None:
    assert Nip("198713022006022002").umur_tak_wajar(None) == ""


def test_without_a_readable_quarter_nobody_is_too_old() -> None:
    drawing = f"""
        Identitas
        Isian | Nilai
        Tahun | 2023
        Triwulan | lima
        {KEPALA}Camat Tempeh | SITI | 19531205 199001 2 002 | | |
    """
    assert _keluarga(drawing) == []


@pytest.mark.parametrize(
    ("text", "nama", "gelar"),
    [
        ("ABDILAH IRSYAD, S.STP", "abdilahirsyad", ("sstp",)),
        ("MOHAMAD ZAKFAR SODIQ A.Md.Kep.", "mohamadzakfarsodiq", ("amdkep",)),
        ("USWATUN HASANAH, S.Pd, Sd", "uswatunhasanah", ("spd", "sd")),
        ("Prof. Dr. Ir. H. BUDI, M.Sc., Ph.D", "budi", ("prof", "dr", "ir", "h", "msc", "phd")),
        ("NI'MAH SH", "nimah", ("sh",)),
        ("AGUS TRIYONO S. Pd", "agustriyono", ("s", "pd")),
        ("AGUS TRIYONO S. Pd M.Si", "agustriyono", ("s", "pd", "msi")),
        ("BUDI A.Ma.Pd.", "budi", ("amapd",)),
        ("BUDI SP", "budi", ("sp",)),
        ("BUDI S.ST", "budi", ("sst",)),
        ("BUDI SST, MAP", "budi", ("sst", "map")),
        ("BUDI S.AN., MPA", "budi", ("san", "mpa")),
        ("BUDI SHI", "budi", ("shi",)),
        ("BUDI Lc", "budi", ("lc",)),
        ("BUDI B.A.", "budi", ("ba",)),
        ("BUDI B.Sc. M.Sc.", "budi", ("bsc", "msc")),
        ("BUDI S.Kep. Ners", "budi", ("skep", "ners")),
        ("Ns. BUDI S.Kep", "budi", ("ns", "skep")),
        ("BUDI M.Ec.Dev", "budi", ("mecdev",)),
        ("BUDI S.Tr.IP", "budi", ("strip",)),
        ("BUDI S.Pd.I., M.Pd.I", "budi", ("spdi", "mpdi")),
        ("BUDI S.IP.M.Si", "budi", ("sipmsi",)),
        ("BUDI S.E./M.M.", "budi", ("semm",)),
        ("BUDI SANTOSO (S.Sos)", "budisantoso", ("ssos",)),
        ("BUDI SANTOSO, S.Pd (Alm)", "budisantoso", ("spd", "alm")),
        ("LIM SAN", "limsan", ()),
        ("SITI MA", "sitima", ()),
        ("AGUS S.", "aguss", ()),
        ("SITI M.R.", "sitimr", ()),
        ("BAMBANG S. ADI", "bambangsadi", ()),
        ("NUR A.RAHMAN", "nurarahman", ()),
        ("A. RAHMAN", "arahman", ()),
        ("S.Pd", "spd", ()),
        ("Dra.", "dra", ()),
        ("", "", ()),
    ],
)
def test_a_name_and_its_titles_are_told_apart(text: str, nama: str, gelar: tuple[str, ...]) -> None:
    assert (urai_nama(text).nama, urai_nama(text).gelar) == (nama, gelar)


@pytest.mark.parametrize(
    "nama",
    [
        "MUHAMMAD RIZAL SP",
        "MUHAMMAD RIZAL S.P.",
        "MUHAMMAD RIZAL,SP",
        "Muhammad  Rizal, S. P",
        "MUHAMMAD RIZAL (SP)",
    ],
)
def test_punctuation_alone_is_no_difference(nama: str) -> None:
    """Neither a comma forgotten before a degree nor its dots, in a superior's name or one's own."""
    assert (
        semua(f"""
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | {nama} | {BUDI}
        Plt. Sekcam | {nama} | {BUDI} | | |
    """)
        == []
    )


@pytest.mark.parametrize(
    "nama",
    [
        "MUHAMMAD RIZAL",
        "MUHAMMAD RIZAL, SP, M.Ec.Dev",
        "MUHAMMAD RIZAL B.A.",
        "MUHAMMAD RIZAL MA",
        "MUH. RIZAL, SP",
        "MOH RIZAL, SP",
        "M. RIZAL, SP",
        "Mohammad Rizal, SP",
        "MOHAMAD RIZAL",
        "MUHAMMAD R., SP",
    ],
)
def test_titles_and_usual_short_forms_under_one_nip_are_a_warning_at_most(nama: str) -> None:
    """Wherever the name stands: as superior in another's row, or in a second office."""
    above = f"""
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | {nama} | {BUDI}
    """
    twice = f"""
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Plt. Sekcam | {nama} | {BUDI} | | |
    """
    assert semua(above) == semua(twice) == ["LKJ107"]


def test_the_name_to_write_stands_in_the_finding() -> None:
    (found,) = temuan_aturan(
        gelar_beda,
        f"""{KEPALA}
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Plt. Sekcam | MUH. RIZAL, SP | {BUDI} | | |
        """,
    )
    assert [(str(one.sel), one.nilai) for one in found.usul] == [
        ("Pejabat!B3", "MUHAMMAD RIZAL, SP")
    ]
    assert found.pesan.startswith('Penulisan nama di "MUH. RIZAL, SP"')


@pytest.mark.parametrize(
    "nama",
    [
        "MUHAMMAD RIZAN, SP",
        "MUH. RIZAN",
        "MUHAMMAD RIZAL HAKIM, SP",
        "AHMAD RIZAL, SP",
        "RIZAL, SP",
        "M. R.",
    ],
)
def test_real_differences_stay_galat(nama: str) -> None:
    above = f"""
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | {nama} | {BUDI}
    """
    assert semua(above) == ["LKJ108"]
    assert semua(f"""
        Camat Tempeh | MUHAMMAD RIZAL, SP | {BUDI} | | |
        Plt. Sekcam | {nama} | {BUDI} | | |
    """) == ["LKJ105"]


def test_a_short_form_with_another_nip_is_another_person() -> None:
    assert semua(f"""
        Camat Tempeh | MUHAMMAD RIZAL | {BUDI} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | MUH. RIZAL | 19700507 199203 1 008
    """) == ["LKJ108"]


@pytest.mark.parametrize(
    "nip",
    [
        "NIPPPK. 19850102 202121 1 015",
        "NI PPPK 198501022021211015",
        "NIPPPK : 19850102 202121 1 015",
        "NI-PPPK. 198501022021211015",
        "NIP PPPK 198501022021211015",
        "N.I.P. 19850102 202121 1 015",
        "NIP19850102 202121 1 015",
        "'198501022021211015",
    ],
)
def test_labels_before_a_number_are_no_part_of_it(nip: str) -> None:
    laporan = laporan_dari(f"{KEPALA}Kasi Pemerintahan | DEDI KURNIA | {nip} | | |")
    assert laporan.lkj.pejabat[0].nip == "198501022021211015"
    assert semua(f"Kasi Pemerintahan | DEDI KURNIA | {nip} | | |") == []


@pytest.mark.parametrize("nip", ["PPPK 198501022021211015", "NIPX 198501022021211015"])
def test_other_words_before_a_number_are_quoted_in_full(nip: str) -> None:
    (found,) = temuan_aturan(nip_bentuk, f"{KEPALA}Kasi Pemerintahan | DEDI | {nip} | | |")
    assert f'memuat "{nip.partition(" ")[0]}"' in found.pesan


@pytest.mark.parametrize("strip", ["-", "–", "--", " - "])
def test_people_without_a_nip_are_let_be(strip: str) -> None:
    """A dash is no NIP, in one's own row or as a superior's (a bupati has none)."""
    drawing = f"""{KEPALA}
        Camat Tempeh | BUDI SANTOSO | {strip} | Bupati Lumajang | H. AGUS TRIYONO | {strip}
        Kasi Pemerintahan | SITI AMINAH | {strip} | Camat Tempeh | BUDI SANTOSO | {strip}
    """
    assert _keluarga(drawing) == []
    assert temuan_dari(drawing, "LKJ005") == []


@pytest.mark.parametrize(("nama", "nip"), [("-", "-"), ("-", ""), ("–", BUDI)])
def test_a_vacant_office_is_a_note(nama: str, nip: str) -> None:
    (found,) = temuan_aturan(jabatan_kosong, f"{KEPALA}Camat Tempeh | {nama} | {nip} | | |")
    assert found.tingkat is Tingkat.CATATAN
    assert lokasi([found]) == ["Pejabat!B2"]
    assert temuan_dari(f"{KEPALA}Camat Tempeh | {nama} | {nip} | | |", "LKJ005") == []


@pytest.mark.parametrize("nama", ["BUDI", "", "A-B"])
def test_an_office_with_a_name_or_without_an_answer_is_not_vacant(nama: str) -> None:
    assert temuan_aturan(jabatan_kosong, f"{KEPALA}Camat Tempeh | {nama} | {BUDI} | | |") == []


def test_whoever_acts_for_a_superior_is_no_other_superior() -> None:
    """The secretary signs as Plh. Camat for all, and for himself; the Camat's own row stays."""
    assert (
        semua(f"""
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Sekretaris Kecamatan | SITI AMINAH | {SITI} | Plh. Camat Tempeh | SITI AMINAH | {SITI}
        Kasi Pemerintahan | RINA WATI | {RINA} | Plh. Camat Tempeh | SITI AMINAH |
    """)
        == []
    )
    assert semua(f"""
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Sekretaris Kecamatan | SITI AMINAH | {SITI} | | |
        Kasi Pemerintahan | RINA WATI | {RINA} | Camat Tempeh | SITI AMINAH | {SITI}
    """) == ["LKJ108"]
    assert semua(f"""
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Kasi Pemerintahan | RINA WATI | {RINA} | Plh. Camat Tempeh | AGUS TRIYONO | 19700507 199203 1 008
    """) == ["LKJ108"]


def test_what_108_reports_is_not_said_again() -> None:
    """The wrong NIP of a superior is also another official's, and the name has two numbers."""
    assert semua(f"""
        Camat Tempeh | BUDI SANTOSO | {BUDI} | | |
        Sekretaris Kecamatan | RINA WATI | {RINA} | | |
        Kasi Pemerintahan | SITI AMINAH | {SITI} | Camat Tempeh | BUDI SANTOSO | {RINA}
    """) == ["LKJ108"]


def test_the_holders_of_one_title_are_each_checked() -> None:
    """Nobody is held against the other: neither name nor number of one is offered to the other."""
    drawing = f"""{KEPALA}
        Arsiparis | SITI AMINAH | {SITI} | | |
        Arsiparis | RINA WATI | 1975 | | |
        Kasi Pemerintahan | BUDI | {BUDI} | Arsiparis | RINA WATI |
    """
    (found,) = _keluarga(drawing)
    assert (found.kode, lokasi([found])) == ("LKJ101", ["Pejabat!C3"])
    assert "tertulis" not in found.saran
