"""LKJ0: beside each example that `explain` shows, near twins that are no finding."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, temuan_dari
from lkj_xlsx.temuan import Temuan, Tingkat

PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
"""
PK = f"{PEJABAT}PK\nJabatan | No | Indikator Kinerja | Target\n"
SATU = f"{PK}Camat Wanasari | 1 | Indeks layanan | 84 nilai\n"
KEMBAR: dict[str, tuple[str, str]] = {
    "LKJ001": ("pk\nJabatan | No | Indikator Kinerja | Target", " R E A L I S A S I\nJabatan | No"),
    "LKJ002": ("PK\nJABATAN | NO. | indikator  kinerja | Target Tahunan", PK),
    "LKJ003": (
        "Realisasi\nJabatan | No | TW II | Triwulan III",
        "PK\nJabatan | No | Indikator Kinerja | Target | Target TW III",
    ),
    "LKJ004": ("Realisasi\nJabatan | No | Tribulan III | Keterangan", f"{SATU}| | | | lepas"),
    "LKJ005": (SATU, f"{SATU}| 2 | Indeks kepuasan | 80 nilai"),
    "LKJ006": (
        f"{SATU}Anggaran\nJabatan | Tingkat | Uraian | Pagu\nCamat Wanasari | Program | A | Rp 5.000,-",
        f"{SATU}Realisasi\nJabatan | No | TW III\nCamat Wanasari | 1 | Nihil",
    ),
    "LKJ007": (
        f"{PK}Camat Wanasari | 1 | Jumlah laporan | 1500 laporan",
        f"{PK}Camat Wanasari | 1 | Indeks layanan | 82,5 nilai",
    ),
    "LKJ008": (SATU, f"{SATU}Realisasi\nJabatan | No | TW III\nCamat Wanasari | 1 | 80"),
    "LKJ009": (
        f"{SATU}Realisasi\nJabatan | No | TW III\nCamat Wanasari | 1 | n/a",
        f"{SATU}Realisasi\nJabatan | No | TW III | Ket\nCamat Wanasari | 1 | 80 | lihat REF 2",
    ),
    "LKJ010": (
        PEJABAT.replace("NIP", "NIP | Tanggal Laporan").replace("2 002", "2 002 | 02-10-2023"),
        PEJABAT.replace("NIP", "NIP | Tanggal Laporan").replace("2 002", "2 002 | @2023-10-02"),
    ),
    "LKJ011": (
        f"{SATU}Camat Wanasari | 2 | Indeks layanan | 84 nilai",
        f"{SATU}Strategi\nJabatan | No | Strategi\nCamat Wanasari | 1 | A\nCamat Wanasari | 1 | B",
    ),
    "LKJ012": (
        f"{PK}CAMAT  WANASARI | 1 | Indeks layanan | 84 nilai",
        f"{PK}Plt. Camat Wanasari | 1 | Indeks layanan | 84 nilai",
    ),
    "LKJ013": (SATU, f"{SATU}Catatan (tersembunyi)\na | b"),
    "LKJ014": (IDENTITAS_CONTOH, f"{IDENTITAS_CONTOH}Versi Templat | 1.3"),
    "LKJ015": (
        f"{PK}Camat Wanasari | 1 | Persentase layanan | #0.97:0%",
        f"{PK}Camat Wanasari | 1 | Nilai indeks | #0.97",
    ),
    "LKJ016": (
        "PK\nJabatan | Kelompok | No | Indikator Kinerja | Target\nCamat | sasaran  PROGRAM | 1 | A | 5",
        "PK\nJabatan | Kelompok | No | Indikator Kinerja | Target\nCamat | | 1 | A | 5",
    ),
    "LKJ017": (
        (
            f"{PK}Camat Wanasari | 1 | Jumlah laporan | 1.500 laporan\n"
            "Pengecualian\nKode | Sel | Alasan | Oleh\nLKJ007 | PK!D2 | Benar | Camat"
        ),
        "Pengecualian\nKode | Sel | Alasan | Oleh",
    ),
    "LKJ018": (
        f"{SATU}Camat Wanasari | 2 | Indeks kepuasan | 80 nilai",
        f"{SATU}Kasi Umum | 1 | Indeks kepuasan | 80 nilai",
    ),
    "LKJ019": (
        f"{PK}Camat Wanasari | 1 | Indeks layanan | ='Pagu 2023'!F7",
        f"{PK}Camat Wanasari | 1 | Indeks layanan | =SUM(Tabel1[Target])+PK!A1",
    ),
    "LKJ021": (f"{SATU}PK (2)\nJabatan | No", f"{SATU}PK.\n\nPK 2022\nJabatan | No"),
}


@pytest.mark.parametrize(
    ("kode", "gambar"), [(kode, one) for kode, pair in KEMBAR.items() for one in pair]
)
def test_near_twins_are_left_alone(kode: str, gambar: str) -> None:
    """Written otherwise, but right."""
    assert temuan_dari(gambar, kode) == []


SASARAN = """
    Pejabat
    Jabatan | Nama | NIP
    Camat | SITI AMINAH | 19870702 200602 2 002
    Kasi Trantib | BUDI SANTOSO | 19700507 199203 1 009
    PK
    Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
    {}
    """


def sasaran_kosong(*rows: str) -> list[Temuan]:
    return [
        one
        for one in temuan_dari(SASARAN.format("\n".join(rows)), "LKJ005")
        if "Sasaran" in one.pesan
    ]


def test_a_sasaran_that_no_row_above_tells_is_asked_for() -> None:
    """One peringatan a group, at the first cell and those that would take over from it."""
    found = sasaran_kosong(
        "Camat | Sasaran Program | 1 | Tertib | Jumlah A | 1 kali",
        "| Sasaran Kegiatan | 2 | | Jumlah B | 1 kali",
        "| | 3 | | Jumlah C | 1 kali",
        "| | 4 | Aman | Jumlah D | 1 kali",
        "Kasi Trantib | Sasaran Kegiatan | 1 | | Jumlah E | 1 kali",
    )
    assert [(one.tingkat, one.pejabat, one.no, [*map(str, one.lokasi)]) for one in found] == [
        (Tingkat.PERINGATAN, "Camat", 2, ["PK!D3", "PK!D4"]),
        (Tingkat.PERINGATAN, "Kasi Trantib", 1, ["PK!D6"]),
    ]
    assert found[0].saran.startswith("Isi Sasaran di PK!D3;")


def test_a_blank_sasaran_below_another_is_that_one() -> None:
    """So is one in a column that nobody fills in."""
    assert not sasaran_kosong(
        "Camat | Sasaran | 1 | Tertib | Jumlah A | 1 kali",
        "| | 2 | | Jumlah B | 1 kali",
        "Kasi Trantib | Sasaran | 1 | Aman | Jumlah E | 1 kali",
    )
    assert not sasaran_kosong(
        "Camat | Sasaran | 1 | | Jumlah A | 1 kali",
        "Kasi Trantib | Sasaran | 1 | | Jumlah E | 1 kali",
    )
    bare = SASARAN.replace("Sasaran | Indikator", "Indikator")
    assert not temuan_dari(bare.format("Camat | Sasaran | 1 | Jumlah A | 1 kali"), "LKJ005")
