"""LKJ7: sentences that contradict the tables, and honest prose that does not."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, temuan_dari

LAPORAN = f"""{IDENTITAS_CONTOH}
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 |
Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19800101 200501 1 001 | Camat Wanasari
PK
Jabatan | Kelompok | No | Indikator Kinerja | Target
Kasi Pemerintahan | Sasaran Kegiatan | 1 | Banyaknya desa binaan | 12 desa
Kasi Pemerintahan | Sasaran Kegiatan | 2 | Jumlah laporan warga | 12 laporan
Kasi Pemerintahan | Sasaran Kegiatan | 3 | Jumlah rapat koordinasi | 4 rapat
Realisasi
Jabatan | No | TW II | TW III
Kasi Pemerintahan | 1 | 6 desa | 12 desa
Kasi Pemerintahan | 2 | 6 laporan | 9 laporan
Kasi Pemerintahan | 3 | 2 rapat | 3 rapat
Kalimat
Jabatan | Bagian | Triwulan | Kalimat
"""


def kode(kalimat: str, bagian: str = "2.2", triwulan: str = "", laporan: str = LAPORAN) -> set[str]:
    """The codes of LKJ7 that a sentence of the Kasi's report is reported with."""
    drawn = f"{laporan}Kasi Pemerintahan | {bagian} | {triwulan} | {kalimat}"
    return {one.kode for one in temuan_dari(drawn, "LKJ7")}


@pytest.mark.parametrize(
    "kalimat",
    [
        "Dari 4 indikator, 1 indikator tercapai 100% dan 2 belum.",
        "Dari 3 indikator ada 2 indikator yang tercapai 100%.",
        "Dari tiga indikator, dua indikator sudah tercapai 100%.",
        "Sebanyak 3 indikator belum tercapai 100%.",
        "Semua target sudah terlaksana dengan baik.",
        "Seluruh indikator telah tercapai.",
        "Ada 3 target kinerja yang berhasil dicapai.",
        "Belum ada indikator yang tercapai 100%.",
        "Dari 3 target kinerja, belum ada yang tercapai 100%.",
    ],
)
def test_counts_that_contradict_the_table(kalimat: str) -> None:
    """1 of 3 is reached, in figures or in words."""
    assert kode(kalimat) == {"LKJ701"}


@pytest.mark.parametrize(
    "kalimat",
    [
        "Dari 3 indikator, 1 indikator tercapai 100% dan 2 belum tercapai.",
        "Dari tiga indikator kinerja, satu indikator sudah tercapai 100%.",
        "Sebanyak 2 indikator belum tercapai 100%.",
        "Belum semua target tercapai.",
        "Tidak semua indikator tercapai 100%.",
        "Kami akan berupaya agar 3 target kinerja berhasil dicapai.",
        "Semua target direncanakan tercapai pada Triwulan IV.",
        "Pada Triwulan II belum ada indikator yang tercapai 100%.",
        "Pada Triwulan IV diharapkan semua indikator tercapai.",
        "Rapat koordinasi dihadiri 14 kepala desa.",
        "Indikator 3 belum tercapai karena anggaran belum cair.",
        "Anggaran terserap 66% dari pagu.",
        "Strategi untuk mencapai 3 target adalah sebagai berikut.",
        "Sekitar 2 indikator belum tercapai.",
        "Ada 1 kegiatan yang ditunda.",
        "Laporan disampaikan dalam 5 hari kerja.",
        "Peraturan Bupati Nomor 96 Tahun 2019 menjadi dasar laporan ini.",
        "Target kinerja dicapai bersama 14 desa.",
        "Tabel 2.2 memuat 3 indikator kinerja.",
        "Warga mengajukan 40 permohonan, 38 selesai.",
        "Kinerja belum tercapai secara maksimal.",
        "Layanan ditingkatkan agar hasilnya maksimal.",
        "Tugas pokok dan fungsi Kasi Pemerintahan sudah dilaksanakan.",
        "Perjanjian Kinerja ditandatangani antara Kasi Pemerintahan dengan Camat Wanasari.",
    ],
)
def test_honest_prose_is_left_alone(kalimat: str) -> None:
    """True counts, plans, other quarters, other things that are counted."""
    assert kode(kalimat) == set()


def test_sentences_of_another_quarter_are_not_checked() -> None:
    """The column Triwulan says whose they are; a guessed quarter is held against nobody."""
    wrong = "Dari 3 indikator, semua indikator tercapai 100%."
    assert kode(wrong, triwulan="II") == set()
    assert kode(wrong, triwulan="III") == {"LKJ701"}
    guessed = LAPORAN.replace("Triwulan | III\n", "")
    assert "LKJ701" not in kode(wrong, triwulan="I", laporan=guessed)


def test_unread_figures_leave_the_total_only() -> None:
    """Where a realisation cannot be read nobody knows how many are reached."""
    unread = LAPORAN.replace("9 laporan", "7x/3y abc 7")
    assert kode("Sebanyak 3 indikator tercapai 100%.", laporan=unread) == set()
    assert kode("Dari 5 indikator, 1 tercapai.", laporan=unread) == {"LKJ701"}
    assert kode("Dari 3 indikator, 1 tercapai.", laporan=unread) == set()
    earlier = LAPORAN.replace("6 laporan", "7x/3y abc 7")
    assert kode("Pada Triwulan II ada 1 indikator yang tercapai 100%.", laporan=earlier) == set()


@pytest.mark.parametrize(
    ("kalimat", "bagian", "found"),
    [
        ("Capaian Kinerja Camat Wanasari", "Judul Tabel 2.2", True),
        ("Capaian Kinerja Kasi Pemerintahan", "Judul Tabel 2.2", False),
        ("Capaian Kinerja Kasi Kesejahteraan", "Judul Tabel 2.2", True),
        ("Realisasi Kasi Pemerintahan dan Camat Wanasari", "Judul Tabel 2.2", False),
        ("Realisasi dan Strategi Camat Wanasari", "Judul Tabel 2.4", True),
        ("Strategi dan Rencana Kerja", "Judul Tabel 2.4", False),
        ("Tugas pokok dan fungsi Kasi Pemerintahan dan Kinerja sudah jalan.", "Penutup", True),
        ("Laporan ini memuat akuntabilitas Kasi Pemerintahan.", "Pendahuluan", False),
        ("Kinerja Camat Wanasari dilaporkan tersendiri.", "Penutup", False),
        ("Kinerja pegawai dinilai setiap bulan.", "Penutup", False),
    ],
)
def test_captions_name_their_own_official(kalimat: str, bagian: str, found: bool) -> None:
    """702 for another official, or an office that does not exist."""
    assert ("LKJ702" in kode(kalimat, bagian)) is found


@pytest.mark.parametrize(
    ("formula", "right"),
    [("6=5/4", True), ("5=4/3", True), ("6 = 5 / 4", True), ("(6=5/4)", True), ("6=5:4x100", True),
     ("6=4/5", False), ("5=4/5", False)],
)  # fmt: skip
def test_column_formulas(formula: str, right: bool) -> None:
    """703: realised against promised, with or without a No column."""
    assert kode(f"Capaian {formula}", "Kolom Capaian") == (set() if right else {"LKJ703"})


def test_reached_to_the_full_beside_targets_that_are_not() -> None:
    """704, not where it is negated or a wish, nor where all are reached."""
    claim = "Kinerja sudah dicapai secara maksimal."
    assert kode(claim) == {"LKJ704"}
    reached = LAPORAN.replace("9 laporan", "12 laporan").replace("3 rapat", "4 rapat")
    assert kode(claim, laporan=reached) == set()


def test_an_agreement_has_two_parties() -> None:
    """705: the Camat is the head of the kecamatan."""
    same = "Perjanjian antara Camat Wanasari dengan Kepala Kecamatan Wanasari."
    assert "LKJ705" in kode(same)
    assert kode("Perjanjian antara Kasi Pemerintahan dengan Kepala Kecamatan Wanasari.") == set()
