"""Offices as people shorten them: one table, nobody taken for somebody else."""

from __future__ import annotations

import pytest

from gambar import bacaan_dari, laporan_dari, lkj_dari, temuan_dari
from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.jabatan import (
    jabatan_tunggal,
    kepala_wilayah,
    kunci_jabatan,
    penjabat_sementara,
    tanpa_pejabat,
)
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.reader.jabatan import DaftarJabatan
from lkj_xlsx.reader.kembar import pemegang_lain

SATU_JABATAN = [
    ("Kasubag Keuangan", "Kasubbag Keuangan", "Kepala Sub Bagian Keuangan", "Ka. Subbag Keuangan",
     "Kepala Subbagian Keuangan", "Kasubbag Keu", "Kasub Bag Keuangan"),
    ("Kasi Pemerintahan", "Kepala Seksi Pemerintahan", "Kasie Pemerintahan", "Ka. Si Pemerintahan",
     "Plt. Kasi Pemerintahan", "Plh. Kepala Seksi Pemerintahan", "KASI  PEMERINTAHAN."),
    ("Sekcam", "Sekmat", "Sekretaris Kecamatan", "Sekretaris Camat", "Sekretaris", "Pj. Sekcam"),
    ("Kasi PMD", "Kasi Pemberdayaan Masyarakat dan Desa", "Kasi Pemberdayaan Masyarakat & Desa",
     "Kepala Seksi Pemberdayaan Masyarakat Desa"),
    ("Kasi Kesos", "Kasi Kesejahteraan Sosial"),
    ("Kasi Kesra", "Kepala Seksi Kesejahteraan Rakyat"),
    ("Kasi Trantib", "Kasi Trantibum", "Kasi Ketenteraman dan Ketertiban Umum", "Kasi Tramtib",
     "Kasi Ketentraman dan Ketertiban", "Kasi Ketentraman, Ketertiban Umum"),
    ("Kasi Ekbang", "Kasi Ekonomi dan Pembangunan", "Kasi Perekonomian dan Pembangunan"),
    ("Kasubag Umpeg", "Kasubbag Umum dan Kepegawaian", "Kasubbag Umum & Kepegawaian",
     "Kasubbag Umum dan Kepeg."),
    ("Kasubag PEP", "Kasubbag Perencanaan, Evaluasi dan Pelaporan",
     "Kepala Sub Bagian Perencanaan Evaluasi Pelaporan"),
    ("Kasubag Perenc & Keu", "Kasubbag Perencanaan dan Keuangan"),
    ("Lurah Sukamaju", "Kepala Kelurahan Sukamaju", "Lurah Kelurahan Sukamaju"),
    ("Kadistrik Sukamaju", "Kepala Distrik Sukamaju", "Ka. Distrik Sukamaju"),
    ("Panewu Sukamaju", "Kepala Kapanewon Sukamaju"),
    ("Mantri Pamong Praja Sukamaju", "Kepala Kemantren Sukamaju"),
    ("Camat Sukamaju", "Kepala Kecamatan Sukamaju", "Camat Kec. Sukamaju", "Camat Sukamaju (Plt)",
     "Camat Sukamaju (Plt.)", "Camat Sukamaju Plt", "Camat Sukamaju, Pj.", "Plh. Camat Sukamaju",
     "Camat Sukamaju (Pelaksana Tugas)"),
    ("Subkoordinator Pelayanan", "Sub Koordinator Pelayanan"),
    ("Kasi Trantibum Linmas", "Kasi Ketenteraman, Ketertiban Umum dan Perlindungan Masyarakat"),
]  # fmt: skip


@pytest.mark.parametrize("spellings", SATU_JABATAN, ids=lambda one: one[0])
def test_every_spelling_names_one_office(spellings: tuple[str, ...]) -> None:
    assert len({*map(kunci_jabatan, spellings)}) == 1


def test_no_two_offices_of_the_table_are_one() -> None:
    keys = [kunci_jabatan(one[0]) for one in SATU_JABATAN]
    assert len({*keys}) == len(keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kasi Kesos", "Kasi Kesra"),
        ("Kasi PMD", "Kasi Pemerintahan"),
        ("Kasubag Umpeg", "Kasubag Keuangan"),
        ("Kasubag Umum dan Kepegawaian", "Kasi Umum dan Kepegawaian"),
        ("Camat Sukamaju", "Lurah Sukamaju"),
        ("Panewu Sukamaju", "Panewu Anom Sukamaju"),
        ("Kepala Distrik Sukamaju", "Sekretaris Distrik Sukamaju"),
        ("Analis Kebijakan (Budi)", "Analis Kebijakan (Citra)"),
        ("Analis Kebijakan - 1", "Analis Kebijakan - 2"),
        ("Camat Sukamaju (Plt)", "Camat Sukaplt"),
    ],
)
def test_near_twins_are_two_offices(one: str, other: str) -> None:
    assert kunci_jabatan(one) != kunci_jabatan(other)


RESMI = (
    "Camat Sukamaju",
    "Kasi Ketenteraman dan Ketertiban Umum",
    "Kasi Pemberdayaan Masyarakat dan Kelurahan",
    "Kasi Kesejahteraan Sosial",
    "Kasi Pelayanan Umum",
    "Kasubag Perencanaan dan Keuangan",
    "Kasubag Umum dan Kepegawaian",
    "Analis Kebijakan Ahli Muda",
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kasi Kesejahtraan Sosial", "Kasi Kesejahteraan Sosial"),
        ("Ksi Pelayanan Umum", "Kasi Pelayanan Umum"),
        ("KasiPelayananUmum", "Kasi Pelayanan Umum"),
        ("Kasi Pelayanan", "Kasi Pelayanan Umum"),
        ("Kasi PMK", "Kasi Pemberdayaan Masyarakat dan Kelurahan"),
        ("Kasi Umum dan Kepegawaian", "Kasubag Umum dan Kepegawaian"),
        ("Camat", "Camat Sukamaju"),
        ("Analis Kebijaken Ahli Muda", "Analis Kebijakan Ahli Muda"),
        ("Kasi PMD", ""),
        ("Kasi Kesra", ""),
        ("Kasi Pemerintahan", ""),
        ("Kasi Ekbang", ""),
        ("Kasubag PEP", ""),
        ("Kasubag Program", ""),
        ("Analis Kebijakan Ahli Madya", ""),
        ("Camat Sukamakmur", ""),
        ("Lurah Sukamaju", ""),
        ("Bendahara", ""),
        ("", ""),
    ],
)
def test_a_suggestion_is_the_office_meant_or_there_is_none(typed: str, meant: str) -> None:
    """Kasi PMD is not told to be the Kasi for public order because the words look alike."""
    offices = DaftarJabatan(RESMI)
    assert not offices.kenali(typed)[1]
    assert offices.dimaksud(typed) == meant
    assert offices.saran(typed) == (f' Maksud Anda "{meant}"?' if meant else "")


def test_another_number_is_another_holder() -> None:
    """`- 2` is no slip of the pen for `- 1`."""
    offices = DaftarJabatan(("Analis Kebijakan - 1",))
    assert offices.kenali("Analis Kebijakan - 2") == ("Analis Kebijakan - 2", False)
    assert offices.dimaksud("Analis Kebijakan - 2") == ""


def test_of_several_that_may_be_meant_none_is_suggested() -> None:
    offices = DaftarJabatan(("Kasi Pelayanan Umum", "Kasi Pelayanan Publik", "Lurah A", "Lurah B"))
    assert offices.dimaksud("Kasi Pelayanan") == ""
    assert offices.dimaksud("Lurah") == ""
    assert offices.lebih_panjang("Lurah") == ("Lurah A", "Lurah B")


def test_an_unknown_jabatan_is_to_be_written_as_the_office_meant() -> None:
    """The value stands in the finding for each of its cells."""
    (found,) = temuan_dari(
        """
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pelayanan Umum | SITI AMINAH | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pelayanan Umun | 1 | Jumlah A | 1 kali
        Kasi Pelayanan Umun | 2 | Jumlah B | 1 kali
        """,
        "LKJ012",
    )
    assert [(str(one.sel), one.nilai) for one in found.usul] == [
        ("PK!A2", "Kasi Pelayanan Umum"),
        ("PK!A3", "Kasi Pelayanan Umum"),
    ]
    assert found.saran.startswith('Tulis "Kasi Pelayanan Umum" di PK!A2 dan PK!A3;')


ATASAN = """
    Pejabat
    Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
    Camat Randu | SITI AMINAH | 19870702 200602 2 002 | {atasan} | {nama} |
    Kasi Pemerintahan | BUDI SANTOSO | 19700507 199203 1 009 | {kasi} | |
    """


@pytest.mark.parametrize(
    "atasan",
    ["Bupati Randu Agung", "Wali Kota Randu", "Walikota", "Sekretaris Daerah", "Sekda Kab. Randu",
     "Pj. Bupati Randu Agung", "Asisten Pemerintahan", "Kepala Bagian Pemerintahan"],
)  # fmt: skip
def test_a_superior_outside_the_office_is_only_to_be_named(atasan: str) -> None:
    """They can have no row in the workbook, and with a name nothing is missing."""
    drawing = ATASAN.format(atasan=atasan, nama="{}", kasi="Camat Randu")
    (found,) = temuan_dari(drawing.format(""), "LKJ012")
    assert f"Isi nama {atasan} di Pejabat!E2 dan NIP-nya di Pejabat!F2" in found.saran
    assert "Samakan" not in found.saran
    assert not temuan_dari(drawing.format("HASAN BASRI"), "LKJ012")


def test_of_any_other_superior_the_row_is_asked_for() -> None:
    """One who stands in the workbook in other words, too: nobody is to be named twice."""
    for superior in ("Kasi Trantib", "Camat Rand"):
        (found,) = temuan_dari(ATASAN.format(atasan="", nama="", kasi=superior), "LKJ012")
        assert "Nama Atasan" not in found.pesan
    (found,) = temuan_dari(ATASAN.format(atasan="", nama="", kasi="Bupati Randu"), "LKJ012")
    assert "Isi nama Bupati Randu di Pejabat!E3" in found.saran


def test_a_lurah_below_a_camat_has_a_superior_in_the_workbook() -> None:
    """Alone in a workbook the Lurah heads the office; a column that is missing is said to be."""
    lurah = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        Lurah Sukamaju | BUDI SANTOSO | 19700507 199203 1 009 | Kepala Bagian
        """
    (alone,) = temuan_dari(lurah, "LKJ012")
    assert "di kolom Nama Atasan, yang belum ada dan" in alone.saran
    camat = "Camat Randu | SITI AMINAH | 19870702 200602 2 002 |"
    (below,) = temuan_dari(f"{lurah.rstrip()}\n{camat}", "LKJ012")
    assert "Samakan" in below.saran


def test_a_shortened_functional_title_is_asked_for_in_full() -> None:
    """Whose row it is cannot be told, so that it is nobody's, and both are named."""
    drawing = """
        Pejabat
        Jabatan | Nama | NIP
        Analis Kebijakan (Budi) | BUDI | 19780702 200602 1 002
        Analis Kebijakan (Siti) | SITI | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target
        Analis Kebijakan | 1 | Jumlah A | 1 kali
    """
    (found,) = temuan_dari(drawing, "LKJ012")
    assert '"Analis Kebijakan (Budi)" atau "Analis Kebijakan (Siti)"' in found.saran
    assert found.usul == ()
    assert [one.jabatan for one in lkj_dari(drawing).indikator] == ["Analis Kebijakan"]


@pytest.mark.parametrize(
    ("text", "sebutan", "tempat"),
    [
        ("Camat Tempeh", "camat", "tempeh"),
        ("Plt. Camat", "camat", ""),
        ("Kepala Kecamatan Tempeh", "camat", "tempeh"),
        ("Kadistrik Abepura", "kepala distrik", "abepura"),
        ("Panewu Depok", "panewu", "depok"),
        ("Kepala Kemantren Jetis", "mantri pamong praja", "jetis"),
        ("Kepala Kelurahan Rogotrunan", "lurah", "rogotrunan"),
    ],
)
def test_the_heads_of_all_kinds_of_sub_district(text: str, sebutan: str, tempat: str) -> None:
    head = kepala_wilayah(text)
    assert head is not None
    assert (head.sebutan, head.tempat) == (sebutan, tempat)


@pytest.mark.parametrize(
    "text",
    ["Sekretaris Camat", "Panewu Anom Depok", "Kepala Jawatan Praja", "Kasi X", "Camatan", ""],
)
def test_nobody_else_is_a_head(text: str) -> None:
    assert kepala_wilayah(text) is None


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Camat A", True),
        ("Plt. Kasi B", True),
        ("Analis Kebijakan Ahli Muda", False),
        ("Arsiparis", False),
    ],
)
def test_only_a_functional_title_has_several_holders(text: str, one: bool) -> None:
    assert jabatan_tunggal(text) is one


KEMBAR = """
Pejabat
Jabatan | Nama | NIP
Camat Sukamaju | BUDI SANTOSO, S.IP | 19780702 200602 1 002
{0} | ANI LESTARI, S.E | 19790821 200501 2 007
{1} | CITRA DEWI, S.Sos | 19801214 201410 2 002
PK
Jabatan | No | Indikator Kinerja | Target
{0} | 1 | Persentase urusan A | 100%
{1} | 1 | Persentase urusan B | 100%
Realisasi
Jabatan | No | Indikator Kinerja | TW III
{0} | 1 | {2} | 80%
{1} | 1 | {3} | 79%
Strategi
Jabatan | No | Strategi
{0} | 1 | Rapat
{1} | 1 | Rapat
"""
JUDUL = "Analis Kebijakan Ahli Muda"


def kembar(first: str = JUDUL, second: str = JUDUL, *wording: str) -> str:
    return KEMBAR.format(first, second, *(wording or ("", "")))


def test_two_holders_are_told_how_to_tell_their_rows_apart() -> None:
    """One finding at Pejabat says it, with what to type; nothing is to be deleted."""
    found = temuan_dari(kembar())
    assert [one.kode for one in found if one.tingkat.value == "Galat"] == ["LKJ011"]
    (told,) = (one for one in found if one.kode == "LKJ011")
    assert [(str(one.sel), one.nilai) for one in told.usul] == [
        ("Pejabat!A3", f"{JUDUL} (ANI LESTARI)"),
        ("Pejabat!A4", f"{JUDUL} (CITRA DEWI)"),
    ]
    assert all(one.nilai in told.saran for one in told.usul)
    assert "hapus" not in told.saran.casefold()


def test_nothing_is_printed_for_one_that_is_the_others() -> None:
    """No name signs, and no realisasi stands beside an indicator whose owner is not known."""
    one = laporan_dari(kembar()).pejabat[1]
    assert (one.pejabat.nama, one.pejabat.nip) == ("", "")
    assert [row.keadaan for row in one.capaian] == [Keadaan.BELUM_DIISI] * 2
    assert len(one.realisasi_lepas) == 2


def test_blank_numbers_of_two_holders_are_numbered_and_matched_by_wording() -> None:
    drawing = kembar(JUDUL, JUDUL, "Persentase urusan B", "Persentase urusan A")
    rows = laporan_dari(drawing.replace(f"{JUDUL} | 1 |", f"{JUDUL} | |")).pejabat[1].capaian
    assert [str(row.persen) for row in rows] == ["79/100", "4/5"]


def test_wording_tells_whose_realisasi_it_is() -> None:
    rows = laporan_dari(kembar(JUDUL, JUDUL, "Persentase urusan B", "Persentase urusan A"))
    assert [str(row.persen) for row in rows.pejabat[1].capaian] == ["79/100", "4/5"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{JUDUL} (Budi)", f"{JUDUL} (Citra)"),
        (f"{JUDUL} - 1", f"{JUDUL} - 2"),
        (JUDUL, f"{JUDUL} (Kesejahteraan Rakyat)"),
    ],
)
def test_a_remark_tells_two_holders_apart(first: str, second: str) -> None:
    drawing = kembar(first, second)
    # The drawing has no Anggaran, and its Camat no indicator.
    others = [one for one in temuan_dari(drawing) if one.kode not in {"LKJ022", "LKJ023"}]
    assert [one for one in others if one.tingkat.value != "Catatan"] == []
    report = laporan_dari(drawing)
    assert [str(one.capaian[0].persen) for one in report.pejabat[1:]] == ["4/5", "79/100"]


def test_one_person_twice_and_a_structural_office_twice_are_repeated_rows() -> None:
    """Then one row is to go, or an office to be corrected, as ever."""
    for rows in (
        "Arsiparis | SITI | 19870702 200602 2 002\nArsiparis | SITI, S.E | 19870702 200602 2 002",
        "Arsiparis | SITI, S.E |\nArsiparis | SITI |",
        "Kasi PMD | SITI | 19870702 200602 2 002\nKasi PMD | BUDI | 19780702 200602 1 002",
    ):
        (found,) = temuan_dari(f"Pejabat\nJabatan | Nama | NIP\n{rows}", "LKJ011")
        assert "sudah ada di Pejabat!A2" in found.pesan
        assert found.usul == ()


def test_holders_of_one_name_are_numbered() -> None:
    (found,) = temuan_dari(
        """
        Pejabat
        Jabatan | Nama | NIP
        Arsiparis | SITI, S.E | 19870702 200602 2 002
        Arsiparis | SITI | 19751129 199903 2 004
        """,
        "LKJ011",
    )
    assert [one.nilai for one in found.usul] == ["Arsiparis - 1", "Arsiparis - 2"]


def test_a_repeated_no_of_one_official_gives_nobody_anothers_figure() -> None:
    """The first indicator has the first row that is no other's; the other its own or none."""
    drawing = """
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat | 1 | Jumlah A | 10 kali
        Camat | 1 | Jumlah B | 10 kali
        Realisasi
        Jabatan | No | Indikator Kinerja | TW III
        Camat | 1 | {} | 5 kali
        {}
    """

    def persen(wording: str, second: str = "") -> list[str]:
        rows = laporan_dari(drawing.format(wording, second)).pejabat[0].capaian
        return [str(row.persen) for row in rows]

    assert persen("") == ["1/2", "None"]
    assert persen("Jumlah B") == ["None", "1/2"]
    assert persen("Jumlah A", "Camat | 1 | Jumlah B | 7 kali") == ["1/2", "7/10"]
    assert persen("", "Camat | 1 | | 7 kali") == ["1/2", "None"]


def test_a_vacant_office_needs_no_nip() -> None:
    found = bacaan_dari("Pejabat\nJabatan | Nama | NIP\nKasi A | - |\nKasi B | SITI |\nKasi C | |")
    empty = [(str(one.lokasi[0]), one.saran) for one in found.temuan if one.kode == "LKJ005"]
    assert [cell for cell, _ in empty] == ["Pejabat!C3", "Pejabat!B4", "Pejabat!C4"]
    assert all("atau hapus barisnya" in advice for _, advice in empty)


@pytest.mark.parametrize("tertulis", ["Camat (Plt)", "Camat (Plt.)", "Camat Plt", "CAMAT - Plh."])
def test_who_acts_for_an_office_is_known_by_a_remark_behind_it(tertulis: str) -> None:
    """It is the office's own in every sheet, and who acts may be their own superior."""
    bacaan = bacaan_dari(f"""
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        {tertulis} | SITI AMINAH | 19870702 200602 2 002 |
        Kasi Pemerintahan | BUDI SANTOSO | 19700507 199203 1 009 | Camat
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat | 1 | Jumlah A | 1 kali
        Kasi Pemerintahan | 1 | Jumlah B | 1 kali
        """)
    assert not [one for one in bacaan.temuan if one.kode == "LKJ012"]
    assert [one.jabatan for one in bacaan.lkj.pejabat] == [tertulis, "Kasi Pemerintahan"]
    assert penjabat_sementara(tertulis)
    assert not penjabat_sementara("Camat")


KOSONG = ["-", "KOSONG", "Lowong", "(kosong)", "Belum ada", "Jabatan Kosong", "Vacant", "Belum terisi",
          "Nihil", "....", "………", "Masih kosong", "Belum ada pejabat definitif", "(Lowong)", "N/A"]  # fmt: skip


@pytest.mark.parametrize("tertulis", KOSONG)
def test_a_word_for_a_vacant_office_is_nobody(tertulis: str) -> None:
    """It is told once, as for a dash, and NIP may be blank or say the same."""
    for nip in ("", "-", tertulis):
        found = temuan_dari(f"""
            Pejabat
            Jabatan | Nama | NIP
            Kasi Pemerintahan | {tertulis} | {nip}
            PK
            Jabatan | No | Indikator Kinerja | Target
            Kasi Pemerintahan | 1 | Jumlah A | 1 kali
            Realisasi
            Jabatan | No | TW III
            Kasi Pemerintahan | 1 | 1 kali
            Strategi
            Jabatan | No | Strategi
            Kasi Pemerintahan | 1 | Rapat
            """)
        assert [one.kode for one in found if one.kode < "LKJ2"] == ["LKJ022", "LKJ111"]
    (official,) = lkj_dari(f"Pejabat\nJabatan | Nama | NIP\nKasi Trantib | {tertulis} |").pejabat
    assert (official.nama, official.lowong) == ("", True)


@pytest.mark.parametrize(
    "nama",
    [
        "KOSONG ADIPUTRA",
        "Nihil Sanjaya, S.E.",
        "LOWONG",
        "Ada Wijaya",
        "Vacantina",
        "Belum, S.Pd",
        "?",
    ],
)
def test_a_name_that_has_such_a_word_in_it_is_a_name(nama: str) -> None:
    assert tanpa_pejabat(nama) == (nama == "LOWONG")


def test_a_superior_written_as_vacant_is_nobody() -> None:
    """Their own row is asked, as for a dash; a number's word beside a name stays wrong."""
    drawing = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
        Camat | Kosong | kosong | | |
        Kasi Pemerintahan | BUDI SANTOSO | {nip} | Camat | (kosong) | Kosong
        """
    sound = lkj_dari(drawing.format(nip="19700507 199203 1 009")).pejabat[1]
    assert (sound.nama_atasan, sound.nip_atasan) == ("", "-")
    assert not temuan_dari(drawing.format(nip="19700507 199203 1 009"), "LKJ101")
    (found,) = temuan_dari(drawing.format(nip="kosong"), "LKJ101")
    assert str(found.lokasi[0]) == "Pejabat!C3"


@pytest.mark.parametrize(("nama", "lain"), [("-", False), ("Kosong", False), ("SITI AMINAH", True)])
def test_a_vacant_post_is_no_second_holder(nama: str, lain: bool) -> None:
    """Another workbook of the office may say that its functional title is vacant."""
    holder = Pejabat("Analis Kebijakan", nama="BUDI SANTOSO")
    assert pemegang_lain(holder, Pejabat("Analis Kebijakan", nama=nama)) is lain
