"""What came out wrong in public reports and forms, a small drawing for each kind and a near twin.

Each case changes a consistent workbook: what is said of it and where, or that nothing is. Kinds that
need more than a drawing are tested where they belong:

- a bound as target, a range or zero with Minimal, ordered predicates: also in test_target, to the figure
- a row JUMLAH in sums and tables: test_rules_lembar; offices and short forms: test_jabatan
- two holders of one functional title: test_jabatan; a merged capaian: test_gabungan_sel
- quarters of their own: test_triwulan; a hasty first draft, followed to its end: test_tergesa
- what other programs save: formulas of zero, of empty text and without `calcPr`, parts that are lost,
  in UTF-16, named with backslashes or pointing to nothing, dates of documents: test_program_lain;
  what the copy keeps: test_salinan; an escaped line break, a list over lines, a cap of 1: test_baris
"""

from __future__ import annotations

import pytest

from gambar import temuan_dari

UTUH = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Randu
Kabupaten/Kota | Kabupaten Muara
Tahun | 2023
Triwulan | III
Batas Capaian | 100%
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
Camat Randu | RAHMAT HIDAYAT, S.Sos. | 19740210 199503 1 004 | | |
Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Camat Randu | |
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target | Satuan | Polaritas
Camat Randu | Sasaran | 1 | Mutu layanan | Persentase layanan sesuai standar | 100% | |
 | | 2 | Mutu data | Lama perbaikan data | 4 hari | | Minimal
Kasi Pemerintahan | Sasaran Kegiatan | 1 | Desa terbina | Jumlah desa yang dibina | 12 desa | |
Realisasi
Jabatan | No | Indikator Kinerja | TW I | TW II | TW III | Capaian Tertulis | Ket
Camat Randu | 1 | Persentase layanan sesuai standar | 30% | 60% | 80% | 80% |
 | 2 | Lama perbaikan data | 4 hari | 4 hari | 4 hari | |
Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 3 desa | 6 desa | 9 desa | |
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | Pagu Perubahan | TW I | TW II | TW III
Camat Randu | Program | 7.01.06 | Program Pembinaan dan Pengawasan Pemerintahan Desa | 1, 2 | 9.000.000 | | 1.000.000 | 2.000.000 | 6.000.000
Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 1 | 9.000.000 | | 1.000.000 | 2.000.000 | 6.000.000
Strategi
Jabatan | No | Strategi | Pada Bulan
Camat Randu | 1 | Melatih petugas loket | Setiap bulan
 | 2 | Memeriksa data harian | Setiap bulan
Kasi Pemerintahan | 1 | Mendampingi desa | Setiap bulan
Kalimat
Jabatan | Bagian | Kalimat
Camat Randu | Penutup | Capaian kinerja sampai dengan Triwulan III belum maksimal.
"""

SUNYI: tuple[str, ...] = ()
LAYANAN = "Persentase layanan sesuai standar"
HARI = "| 4 hari | | Minimal"
KASI = "7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 1 |"

KASUS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "batas atas yang disebut Maksimal": ({HARI: "| ≤ 4 hari | | Maksimal"}, ("LKJ020 PK!H3",)),
    "batas atas": ({HARI: "| ≤ 4 hari | |"}, SUNYI),
    "batas atas dengan kata": ({HARI: "| paling lama 4 hari | | Minimal"}, SUNYI),
    "pagu perubahan nol": ({"9.000.000 | | 1": "9.000.000 | 0 | 1"}, ("LKJ511 Anggaran!G2", "LKJ511 Anggaran!G3")),
    "pagu perubahan strip": ({"9.000.000 | | 1": "9.000.000 | - | 1"}, SUNYI),
    "jumlah yang salah": ({"Strategi\n": "JUMLAH | | | | | 7.000.000 | | | |\nStrategi\n"}, ("LKJ025 Anggaran!A4",)),
    "persen seratus kali": ({"| 100% | |\n": "| #100:0% | |\n"}, ("LKJ024 PK!F2",)),
    "persen dengan format": ({"| 100% | |\n": "| #1:0% | |\n"}, SUNYI),
    "rentang minimal": ({HARI: "| 3-4 hari | | Minimal"}, SUNYI),
    "target nol maksimal": ({HARI: "| 0 hari | |"}, ("LKJ307 PK!F3",)),
    "target nol minimal": (
        {HARI: "| 0 hari | | Minimal", "4 hari | 4 hari | 4 hari": "0 hari | 0 hari | 0 hari"}, SUNYI,
    ),
    "predikat di bawah target": (
        {HARI: "| B | |", "4 hari | 4 hari | 4 hari": "n/a | n/a | CC"}, ("LKJ407 Realisasi!F3",),
    ),
    "predikat di atas target": ({HARI: "| B | |", "4 hari | 4 hari | 4 hari": "n/a | n/a | BB"}, SUNYI),
    "belum keluar": ({"4 hari | 4 hari | 4 hari": "n/a | n/a | belum keluar"}, SUNYI),
    "belum selesai": ({"4 hari | 4 hari | 4 hari": "4 hari | 4 hari | setengah"}, ("LKJ006 Realisasi!F3",)),
    "singkatan jabatan": ({"Pejabat\n": "Pejabat\n", "\nKasi Pemerintahan | 1": "\nKepala Seksi Pemerintahan | 1"}, SUNYI),
    "label NI PPPK": ({"19870702 200602 2 002": "NI PPPK. 19870702 202121 2 002"}, SUNYI),
    "NIP dengan huruf": ({"19870702 200602 2 002": "NIPA. 19870702 200602 2 002"}, ("LKJ101 Pejabat!C3",)),
    "camat dengan dirinya": (
        {"belum maksimal.": "disepakati antara Kepala Distrik Randu dengan Kepala Distrik Randu."}, ("LKJ705 Kalimat!C2",),
    ),
    "camat dengan bupati": ({"belum maksimal.": "disepakati antara Camat Randu dengan Bupati Muara."}, SUNYI),
    "strip di kolom opsional": ({"| 4 hari | 4 hari | 4 hari | |": "| 4 hari | 4 hari | 4 hari | - | -", HARI: "| 4 hari | - | Minimal"}, SUNYI),
    "kode tanpa titik": ({KASI: KASI.replace("7.01.06.2.01", "7.01.06.201")}, ("LKJ506 Anggaran!C3",)),
    "kode sama realisasi lain": (
        {KASI: KASI.replace("7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa",
                            "7.01.06 | Program Pembinaan dan Pengawasan Pemerintahan Desa").replace("Kegiatan |", "Program |"),
         "Kasi Pemerintahan | Kegiatan | ": "Kasi Pemerintahan | Program | ",
         "Kasi Pemerintahan | Sasaran Kegiatan": "Kasi Pemerintahan | Sasaran Program",
         "2.000.000 | 6.000.000\nStrategi": "2.000.000 | 5.000.000\nStrategi"}, ("LKJ517 Anggaran!J2",),
    ),
    "induk dan anak berbeda": ({"9.000.000 | | 1.000.000 | 2.000.000 | 6.000.000\nKasi": "8.000.000 | | 1.000.000 | 2.000.000 | 6.000.000\nKasi"}, ("LKJ504 Anggaran!F2",)),
    "rata-rata di kalimat": ({"belum maksimal.": "rata-rata 99,99%."}, ("LKJ706 Kalimat!C2",)),
    "rata-rata yang benar": ({"belum maksimal.": "rata-rata 90%."}, SUNYI),
    "triwulan anggaran kosong": ({"2.000.000 | 6.000.000\nStrategi": "2.000.000 |\nStrategi"}, ("LKJ512 Anggaran!J3",)),
    "tahun dengan kata": ({"Tahun | 2023": "Tahun | TA 2023"}, SUNYI),
    "tahun yang tak terbaca": ({"Tahun | 2023": "Tahun | dua ribu"}, ("LKJ006 Identitas!B4",)),
    "batas capaian satu": ({"Batas Capaian | 100%": "Batas Capaian | 1"}, ("LKJ015 Identitas!B6",)),
    "daftar berganti baris": ({"| 1, 2 |": "| 1,\\n2 |"}, SUNYI),
}  # fmt: skip


def test_the_workbook_that_all_cases_change_is_silent() -> None:
    assert temuan_dari(UTUH) == []


@pytest.mark.parametrize("kasus", KASUS)
def test_a_kind_is_told_at_its_cell_and_its_near_twin_is_not(kasus: str) -> None:
    """And nothing else is said: one cause is one finding."""
    changes, wanted = KASUS[kasus]
    text = UTUH
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    assert sorted(f"{one.kode} {one.lokasi[0]}" for one in temuan_dari(text)) == sorted(wanted)


def test_an_empty_workbook_is_told_sheet_by_sheet() -> None:
    """With Identitas and Pejabat filled in only: a report of nothing is not ready to sign."""
    only = UTUH[: UTUH.index("PK\n")]
    assert [(one.kode, str(one.lokasi[0])) for one in temuan_dari(only)] == [
        ("LKJ022", "PK!A1"), ("LKJ022", "Realisasi!A1"), ("LKJ022", "Strategi!A1"), ("LKJ022", "Anggaran!A1"),
    ]  # fmt: skip
