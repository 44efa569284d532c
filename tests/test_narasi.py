"""Ready-made sentences: good Indonesian, true of the figures, and never against the tool's own rules."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import IDENTITAS_CONTOH, laporan_dari, temuan_dari
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.proses.pipeline import periksa_workbook
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.narasi import Bagian, Narasi, narasi_kecamatan, narasi_pejabat
from lkj_xlsx.tampil.rekap.rekap_narasi import lembar_narasi
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku import tulis_buku
from tempeh import Kisi, konsisten, lapor, tulis

SAMPAI = "Sampai dengan akhir Triwulan III Tahun 2023, "
KASI = "Kasi Pemerintahan"


def narasi(laporan: Laporan) -> list[Narasi]:
    now = tabel(laporan).kini
    return [
        narasi_kecamatan(laporan, now.kecamatan.biaya),
        *(
            narasi_pejabat(laporan, one, sums.biaya)
            for one, sums in zip(laporan.pejabat, now.pejabat, strict=True)
        ),
    ]


def bagian(text: str, judul: str, nomor: int = 1) -> list[str]:
    """The paragraphs of a headed piece, then its items behind a dash; number 0 is the whole office."""
    found = next(one for one in narasi(laporan_dari(text))[nomor].bagian if one.judul == judul)
    return [*found.paragraf, *(f"- {item}" for item in found.butir)]


def kinerja(*rows: str, setelan: str = "") -> list[str]:
    """Capaian Kinerja of one official; a row is an indicator, its target, its realisasi."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    promised = "".join(
        f"{KASI} | {no} | {name} | {target}\n" for no, (name, target, _) in enumerate(cells, 1)
    )
    done = "".join(f"{KASI} | {no} | {value}\n" for no, (*_, value) in enumerate(cells, 1))
    return bagian(
        f"{IDENTITAS_CONTOH}{setelan}\nPejabat\nJabatan | Nama | NIP\n{KASI} | SITI |\n"
        f"PK\nJabatan | No | Indikator Kinerja | Target\n{promised}"
        f"Realisasi\nJabatan | No | TW III\n{done}",
        "Capaian Kinerja",
    )


def anggaran(*rows: str, setelan: str = "", nomor: int = 1) -> list[str]:
    """Realisasi Anggaran of one official; a row is Tingkat, Kode, Uraian, Pagu, TW III."""
    drawn = "".join(f"{KASI} | {row}\n" for row in rows)
    return bagian(
        f"{IDENTITAS_CONTOH}{setelan}\nPejabat\nJabatan | Nama | NIP\n{KASI} | SITI |\n"
        f"Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW III\n{drawn}",
        "Realisasi Anggaran",
        nomor,
    )


def test_some_reached_is_counted_and_the_rest_is_listed() -> None:
    """Target, realisasi and capaian as in the tables; a dash is nihil, a bare number a percentage."""
    assert kinerja(
        "Jumlah pembinaan | 4 kali | 4 kali",
        "Jumlah fasilitasi | 12 kali | 9 kali",
        "Jumlah laporan | 12 laporan | -",
        "Jumlah orang | 12 orang/bulan | 12 orang/9 bulan",
        "Persentase desa tertib. | #0.9487:0.00% | 67",
    ) == [
        (
            "Perjanjian Kinerja Kasi Pemerintahan Tahun 2023 memuat 5 indikator kinerja. Sampai dengan akhir "
            "Triwulan III Tahun 2023, sebanyak 1 indikator telah mencapai 100% dan 4 indikator belum mencapai "
            "100%."
        ),
        "Indikator yang belum mencapai 100% adalah sebagai berikut.",
        "- Jumlah fasilitasi: capaian 75%, target 12 kali, realisasi 9 kali.",
        "- Jumlah laporan: capaian 0%, target 12 laporan, realisasi nihil.",
        "- Jumlah orang: capaian 75%, target 12 orang/bulan, realisasi 12 orang/9 bulan.",
        "- Persentase desa tertib: capaian 70%, target 94,87%, realisasi 67%.",
    ]


def test_every_state_is_told_apart() -> None:
    """Not filled in, not due and not computable are neither reached nor missed."""
    assert kinerja(
        "Jumlah pembinaan | 4 kali | 5 kali",
        "Jumlah fasilitasi | 12 kali | 9 kali",
        "Jumlah laporan | 12 laporan |",
        "Indeks kepuasan | 84 nilai | n/a",
        "Jumlah paket | 0 paket | 2 paket",
    ) == [
        (
            "Perjanjian Kinerja Kasi Pemerintahan Tahun 2023 memuat 5 indikator kinerja. Sampai dengan akhir "
            "Triwulan III Tahun 2023, sebanyak 1 indikator telah mencapai 100%, 1 indikator belum mencapai "
            "100%, 1 indikator belum diisi realisasinya, 1 indikator belum waktunya diukur, dan 1 indikator "
            "tidak dapat dihitung capaiannya."
        ),
        (
            "Indikator yang belum mencapai 100%, belum diisi realisasinya, belum waktunya diukur, atau tidak "
            "dapat dihitung capaiannya adalah sebagai berikut."
        ),
        "- Jumlah fasilitasi: capaian 75%, target 12 kali, realisasi 9 kali.",
        "- Jumlah laporan: belum diisi realisasinya.",
        "- Indeks kepuasan: belum waktunya diukur.",
        "- Jumlah paket: target nol.",
    ]


@pytest.mark.parametrize(
    ("rows", "kalimat"),
    [
        (("a | 2 kali | 2", "b | 2 kali | 3"), "seluruh indikator tersebut telah mencapai 100%."),
        (("a | 2 kali | 1", "b | 2 kali | 0"), "belum ada indikator yang mencapai 100%."),
        (("a | 2 kali |", "b | 2 kali |"), "belum ada indikator yang diisi realisasinya."),
        (("a | 2 | n/a", "b | 2 | n/a"), "seluruh indikator tersebut belum waktunya diukur."),
        (("a | 0 | 1", "b | 0 | 1"), "capaian seluruh indikator tersebut tidak dapat dihitung."),
        (
            ("a | 2 kali | 1", "b | 2 kali | n/a"),
            (
                "belum ada indikator yang mencapai 100%: 1 indikator belum mencapai 100% dan 1 indikator belum "
                "waktunya diukur."
            ),
        ),
        (
            ("a | 2 kali |", "b | 2 kali | n/a"),
            "sebanyak 1 indikator belum diisi realisasinya dan 1 indikator belum waktunya diukur.",
        ),
    ],
)
def test_all_and_none_have_sentences_of_their_own(rows: tuple[str, ...], kalimat: str) -> None:
    assert kinerja(*rows)[0].endswith(f"{SAMPAI}{kalimat}")


@pytest.mark.parametrize(
    ("row", "kalimat"),
    [
        ("a | 2 | 2", "telah mencapai 100% (capaian 100%, target 2, realisasi 2)."),
        ("a | 86% | 25%", "belum mencapai 100% (capaian 29%, target 86%, realisasi 25%)."),
        ("a | 2 kali |", "belum diisi realisasinya."),
        ("a | 2 kali | n/a", "belum waktunya diukur."),
        (
            "a | 2 kali | nanti",
            'tidak dapat dihitung capaiannya (realisasi "nanti" tidak terbaca).',
        ),
    ],
)
def test_a_single_indicator_is_named_and_not_counted(row: str, kalimat: str) -> None:
    assert kinerja(row) == [
        "Perjanjian Kinerja Kasi Pemerintahan Tahun 2023 memuat satu indikator kinerja, yaitu a.",
        f"{SAMPAI}indikator tersebut {kalimat}",
    ]


@pytest.mark.parametrize(
    ("row", "kalimat"),
    [
        (
            "Jumlah laporan | 4 | 3",
            "Indikator yang belum mencapai 100% adalah Jumlah laporan (capaian 75%, target 4, realisasi 3).",
        ),
        ("Indeks | 4 | n/a", "Indikator yang belum waktunya diukur adalah Indeks."),
        (" | 4 |", "Indikator yang belum diisi realisasinya adalah indikator tanpa nama."),
    ],
)
def test_a_single_one_not_reached_needs_no_list(row: str, kalimat: str) -> None:
    assert kinerja("a | 2 kali | 2 kali", row)[1:] == [kalimat]


@pytest.mark.parametrize(
    ("target", "realisasi", "besaran"),
    [
        ("12", "9", "target 12 laporan, realisasi 9 laporan"),
        ("12", "9 Laporan", "target 12 laporan, realisasi 9 Laporan"),
        ("5 km2", "4 km2", "target 5 km2, realisasi 4 km2"),
        ("80 - 90 laporan", "Nihil", "target 80 - 90 laporan, realisasi nihil"),
    ],
)
def test_a_unit_that_stands_beside_its_number_is_told(
    target: str, realisasi: str, besaran: str
) -> None:
    """As the tables show it; what has its unit keeps it, and only that."""
    found = bagian(
        f"PK\nJabatan | No | Indikator Kinerja | Target | Satuan\n{KASI} | 1 | a | {target} | laporan\n"
        f"Realisasi\nJabatan | No | TW III\n{KASI} | 1 | {realisasi}\n",
        "Capaian Kinerja",
    )
    assert f", {besaran})." in found[1]


def test_all_reached_lists_nothing() -> None:
    assert len(kinerja("a | 2 kali | 2 kali", "b | 2 kali | 2 kali")) == 1


def test_a_capaian_rounded_up_to_100_is_still_not_reached() -> None:
    """The tables print 100 %, so that the sentence says why it does not count."""
    found = kinerja("a | 250 kali | 249 kali", setelan="Pembulatan | Bulatkan")
    assert found[1] == (
        f"{SAMPAI}indikator tersebut belum mencapai 100% (capaian 100% setelah dibulatkan, target 250 "
        "kali, realisasi 249 kali)."
    )


def test_capaian_has_the_decimals_of_the_settings() -> None:
    """A near twin: with the cap taken off, more than 100 % is shown as such."""
    settings = "Desimal | 1\nBatas Capaian | Tanpa batas"
    assert "capaian 66,6%" in kinerja("a | 3 kali | 2 kali", setelan=settings)[1]
    assert "capaian 133,3%" in kinerja("a | 3 kali | 4 kali", setelan=settings)[1]


def test_who_has_nothing_filled_in_is_told_so() -> None:
    """No indicators, no budget, no strategies, no year: still whole sentences."""
    text = (
        "Identitas\nIsian | Nilai\nTriwulan | II\nPejabat\nJabatan | Nama | NIP\nLurah Randu | A |"
    )
    office, own = narasi(laporan_dari(text))
    assert [one.paragraf for one in own.bagian] == [
        ("Perjanjian Kinerja Lurah Randu belum memuat indikator kinerja.",),
        ("Tidak ada anggaran atas nama Lurah Randu.",),
        ("Rencana tindak lanjut Lurah Randu belum diisi.",),
        (
            (
                "Demikian laporan kinerja Lurah Randu Triwulan II ini disampaikan sebagai pertanggungjawaban "
                "atas pelaksanaan Perjanjian Kinerja."
            ),
        ),
    ]
    assert [one.paragraf for one in office.bagian][:2] == [
        ("Perjanjian Kinerja kecamatan belum memuat indikator kinerja.",),
        ("Anggaran kecamatan tidak dijumlahkan karena belum ada baris Anggaran.",),
    ]


def test_the_budget_is_the_sum_of_rows_that_stand_below_no_other() -> None:
    """A kegiatan below the official's own program is in it; one below none is added."""
    assert anggaran(
        "Program | 7.01.01 | Program A | 1.000.000 | 600.000",
        "Kegiatan | 7.01.01.2.01 | Kegiatan A | 400.000 | 400.000",
        "Kegiatan | 7.01.02.2.01 | Kegiatan B | 500.000 | 100.000",
    ) == [
        (
            "Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp1.500.000 untuk 2 baris anggaran. "
            f"{SAMPAI}anggaran tersebut telah terserap Rp700.000 (46,66%) dan tersisa Rp800.000 (53,34%)."
        ),
        "Serapan terendah, yaitu 20,00%, terdapat pada Kegiatan B.",
    ]


def test_rows_of_one_level_are_called_by_it_and_a_typed_level_that_is_wrong_is_not() -> None:
    first, second = "7.01.01.2.01 | A | 4 | 1", "7.01.01.2.02 | B | 4 | 1"
    assert "untuk 2 kegiatan." in anggaran(f"Kegiatan | {first}", f"Kegiatan | {second}")[0]
    assert "untuk 2 baris anggaran." in anggaran(f"Program | {first}", f"Program | {second}")[0]


@pytest.mark.parametrize(
    ("uang", "kalimat"),
    [
        ("1.000 | 0", "belum terserap (0,00%) dan tersisa seluruhnya (100,00%)."),
        ("1.000 | 1.000", "telah terserap seluruhnya (100,00%)."),
        ("3.000 | 2.000", "telah terserap Rp2.000 (66,66%) dan tersisa Rp1.000 (33,34%)."),
        ("1.000 | 1.500", "telah terserap Rp1.500 (150,00%), yaitu Rp500 (50,00%) di atas pagu."),
        ("1.000 | -500", "telah terserap -Rp500 (-50,00%) dan tersisa Rp1.500 (150,00%)."),
        ("0 | 0", "belum terserap, tetapi persentasenya tidak dapat dihitung karena pagunya nol."),
        (
            "0 | 500",
            "telah terserap Rp500, tetapi persentasenya tidak dapat dihitung karena pagunya nol.",
        ),
    ],
)
def test_what_became_of_an_amount(uang: str, kalimat: str) -> None:
    """A single row is named, and needs no Kode."""
    pagu = uang.partition(" |")[0]
    assert anggaran(f"Program | | Program A | {uang}") == [
        (
            f"Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp{pagu} untuk Program A. {SAMPAI}anggaran "
            f"tersebut {kalimat}"
        )
    ]


def test_spent_and_left_are_100_percent_under_either_rounding() -> None:
    rounded = anggaran("Program | | A | 3.000 | 2.000", setelan="Pembulatan | Bulatkan")
    assert "(66,67%) dan tersisa Rp1.000 (33,33%)" in rounded[0]


def test_rows_that_stand_out_are_named() -> None:
    """Above the pagu, and not begun at all; a row without pagu has no share to be the lowest."""
    assert anggaran(
        "Kegiatan | 7.01.01.2.01 | Rapat, Monitoring dan Evaluasi | 1.000 | 1.200",
        "Kegiatan | 7.01.01.2.02 | Pemeliharaan | 1.000 | 0",
        "Kegiatan | 7.01.01.2.03 | Pengadaan | 1.000 | -",
        "Kegiatan | 7.01.01.2.04 | Jasa | 0 | 0",
    )[1:] == [
        (
            "Realisasi yang melebihi pagu terdapat pada Rapat, Monitoring dan Evaluasi (pagu Rp1.000, "
            "realisasi Rp1.200)."
        ),
        "Anggaran yang belum terserap sama sekali adalah Pemeliharaan; dan Pengadaan.",
    ]


def test_rows_alike_do_not_stand_out() -> None:
    assert len(anggaran("Program | 7.01.01 | A | 2 | 1", "Program | 7.01.02 | B | 4 | 2")) == 1
    assert len(anggaran("Program | 7.01.01 | A | 0 | 0", "Program | 7.01.02 | B | 0 | 0")) == 1


def test_rows_whose_money_is_not_known_are_named_and_left_out() -> None:
    assert anggaran(
        "Program | 7.01.01 | Program A | 2.000 | 500",
        "Program | 7.01.02 | Program B | 1.000 |",
        "Program | 7.01.03 | | sejuta | 500",
    ) == [
        (
            "Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp3.000 untuk 3 program. "
            f"{SAMPAI}realisasi yang terbaca adalah Rp1.000; serapan baris yang pagu dan realisasinya "
            "terbaca adalah 25,00%."
        ),
        "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!F3 dan Anggaran!E4.",
    ]
    assert anggaran("Program | 7.01.01 | Program A | 2.000 | lima") == [
        (
            "Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp2.000 untuk Program A. "
            f"{SAMPAI}realisasi anggaran tersebut belum terbaca."
        ),
        "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!F2.",
    ]
    assert anggaran("Program | 7.01.01 | Program A | sejuta | 500") == [
        "Pagu anggaran Kasi Pemerintahan Tahun 2023 untuk Program A belum terbaca.",
        "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!E2.",
    ]
    assert anggaran(
        "Program | 7.01.01 | Program A | sejuta | 500", "Program | 7.01.02 | B | 100 |"
    ) == [
        (
            "Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp100 untuk 2 program. "
            f"{SAMPAI}realisasi yang terbaca adalah Rp500."
        ),
        "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!E2 dan Anggaran!F3.",
    ]


def test_without_a_usable_kode_every_row_is_told_for_itself() -> None:
    """Whether one is in the other cannot be known; the same where a Kode stands twice."""
    assert anggaran(
        "Program | | Program A | 2.000 | 500", "Kegiatan | 7.01.01.2.01 | Kegiatan A | 1.000 |"
    ) == [
        (
            "Anggaran Kasi Pemerintahan Tahun 2023 tidak dijumlahkan karena belum ada Kode yang sah di "
            "Anggaran!C2. Serapan tiap baris sampai dengan akhir Triwulan III Tahun 2023 adalah sebagai "
            "berikut."
        ),
        "- Program A: pagu Rp2.000, telah terserap Rp500 (25,00%) dan tersisa Rp1.500 (75,00%).",
        "- Kegiatan A: realisasi belum diisi.",
    ]
    twice = anggaran("Program | 7.01.01 | A | 2 | 1", "Program | 7.01.01 | A | 2 | 1")
    assert "karena Kode 7.01.01 tertulis dua kali untuk satu pejabat." in twice[0]


def rencana(*rows: str) -> list[str]:
    drawn = "".join(f"{KASI} | {row}\n" for row in rows)
    return bagian(
        f"PK\nJabatan | No | Indikator Kinerja | Target\n{KASI} | 1 | a | 1\n{KASI} | 2 | b | 1\n"
        f"Strategi\nJabatan | No | Strategi\n{drawn}",
        "Rencana Tindak Lanjut",
    )


def test_strategies_stand_once_in_the_order_of_the_table() -> None:
    """By indicator, then those of none; case and punctuation make no other strategy."""
    assert rencana(
        "2 | a. Membina desa; b. Membuat laporan, dll.",
        "9 | Tanpa indikator",
        "1 | Menyusun jadwal\\n-",
        "1 | MEMBINA DESA",
    ) == [
        "Rencana tindak lanjut Kasi Pemerintahan adalah sebagai berikut.",
        "- Menyusun jadwal.",
        "- MEMBINA DESA.",
        "- Membuat laporan, dll.",
        "- Tanpa indikator.",
    ]


def test_a_single_strategy_needs_no_list() -> None:
    assert rencana("1 | Menyusun jadwal", "2 | Menyusun jadwal.") == [
        "Rencana tindak lanjut Kasi Pemerintahan adalah sebagai berikut: Menyusun jadwal."
    ]


DUA_PEJABAT = """
Pejabat
Jabatan | Nama | NIP
Camat Randu | A |
Kasi Pemerintahan | B |
Lurah Randu | C |
PK
Jabatan | No | Indikator Kinerja | Target
Camat Randu | 1 | a | 2
Kasi Pemerintahan | 1 | b | 2
Realisasi
Jabatan | No | TW III
Camat Randu | 1 | 1
Kasi Pemerintahan | 1 | 2
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
Camat Randu | Program | 7.01.01 | Program A | 2.000 | 500
Kasi Pemerintahan | Kegiatan | 7.01.01.2.01 | Kegiatan A | 2.000 | 500
"""


def test_the_office_counts_all_indicators_and_each_rupiah_once() -> None:
    """An official who promised nothing is not counted among those who did."""
    assert bagian(DUA_PEJABAT, "Capaian Kinerja", 0) == [
        (
            "Perjanjian Kinerja 2 pejabat Kecamatan Contoh Tahun 2023 memuat 2 indikator kinerja. Pada seluruh "
            "bidang tugas sampai dengan akhir Triwulan III Tahun 2023, sebanyak 1 indikator telah mencapai "
            "100% dan 1 indikator belum mencapai 100%."
        ),
        "Indikator yang telah mencapai 100% menurut pejabat adalah sebagai berikut.",
        "- Camat Randu: 0 dari 1.",
        "- Kasi Pemerintahan: 1 dari 1.",
    ]
    assert bagian(DUA_PEJABAT, "Realisasi Anggaran", 0) == [
        (
            "Pagu anggaran Kecamatan Contoh Tahun 2023 adalah Rp2.000 untuk Program A. Sampai dengan akhir "
            "Triwulan III Tahun 2023, anggaran tersebut telah terserap Rp500 (25,00%) dan tersisa Rp1.500 "
            "(75,00%)."
        )
    ]


def test_the_office_of_one_official_needs_no_list() -> None:
    text = "PK\nJabatan | No | Indikator Kinerja | Target\nCamat Randu | 1 | a | 2\n"
    assert bagian(text, "Capaian Kinerja", 0) == [
        (
            "Perjanjian Kinerja pejabat Kecamatan Contoh Tahun 2023 memuat 1 indikator kinerja. Pada seluruh "
            "bidang tugas sampai dengan akhir Triwulan III Tahun 2023, indikator tersebut belum diisi "
            "realisasinya."
        )
    ]


def test_the_office_has_no_total_without_codes() -> None:
    assert anggaran("Program | | Program A | 2.000 | 500", nomor=0) == [
        (
            "Anggaran Kecamatan Contoh Tahun 2023 tidak dijumlahkan karena belum ada Kode yang sah "
            "di Anggaran!C2."
        )
    ]


def test_the_sentences_are_of_the_quarter_of_the_figures() -> None:
    """Identitas names another; the official without figures speaks of the same one."""
    laporan = hitung(laporan_dari(DUA_PEJABAT).lkj, Triwulan.II)
    said = [text for one in narasi(laporan) for part in one.bagian for text in part.paragraf]
    assert sum("Triwulan II Tahun" in one for one in said) >= 8
    assert not [one for one in said if "Triwulan III" in one]


def bilangan_utuh(text: str) -> int:
    """A drawn target or realisasi in hundredths: `94.87%` is 9487, `12 orang/9 bulan` 10800."""
    numbers = [Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", text)] or [Decimal(0)]
    product = numbers[0] * (numbers[1] if len(numbers) > 1 else 1)
    return int(product * 100) * (12 if text.endswith("orang/bulan") else 1)


def tempeh_tercapai() -> dict[str, tuple[int, int]]:
    """Reached and all, by official, from the drawing alone."""
    grid = lapor()
    promised = {(row[0], row[2]): row[5] for row in grid["PK"][1:]}
    counts: defaultdict[str, list[bool]] = defaultdict(list)
    for office, no, _, done, *_ in grid["Realisasi"][1:]:
        counts[office].append(bilangan_utuh(done) >= bilangan_utuh(promised[office, no]))
    return {office: (sum(reached), len(reached)) for office, reached in counts.items()}


@pytest.fixture(scope="module")
def tempeh() -> Laporan:
    return periksa_workbook(FOLDER / "tempeh.xlsx").laporan


def test_the_counts_of_the_real_report(tempeh: Laporan) -> None:
    """Counted again from the drawing, by whole numbers."""
    expected = tempeh_tercapai()
    assert list(expected.values()) == [(2, 10), (0, 7), (0, 3), (0, 2), (0, 1), (2, 11), (3, 14)]
    for one in narasi(tempeh)[1:]:
        reached, all_ = expected[one.jabatan]
        said = " ".join(one.bagian[0].paragraf)
        total = "satu" if all_ == 1 else str(all_)
        assert f"memuat {total} indikator kinerja" in said
        if reached:
            missed = f"dan {all_ - reached} indikator belum mencapai 100%."
            assert f"sebanyak {reached} indikator telah mencapai 100% {missed}" in said
            assert len(one.bagian[0].butir) == all_ - reached
        else:
            assert "telah mencapai" not in said
    assert narasi(tempeh)[0].bagian[0].butir == tuple(
        f"{office}: {reached} dari {all_}." for office, (reached, all_) in expected.items()
    )


def test_the_budgets_of_the_real_report(tempeh: Laporan) -> None:
    """Added up again from the drawing; the office's is the Camat's, who holds the programs."""
    money: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in lapor()["Anggaran"][1:]:
        pagu, spent = (int(cell.replace(".", "").replace("-", "0")) for cell in row[5:7])
        money[row[0]].append((pagu, spent))
    office, *officials = narasi(tempeh)
    for one in officials:
        pagu, spent = (sum(amounts) for amounts in zip(*money[one.jabatan], strict=True))
        share = spent * 10_000 // pagu
        assert _uang(spent, share) in one.bagian[1].paragraf[0]
        assert _uang(pagu - spent, 10_000 - share) in one.bagian[1].paragraf[0]
    assert office.bagian[1].paragraf[0] == officials[0].bagian[1].paragraf[0].replace(
        "Camat Tempeh", "Kecamatan Tempeh"
    )


def _uang(amount: int, hundredths: int) -> str:
    return f"Rp{amount:,} ({hundredths // 100},{hundredths % 100:02}%)".replace(",", ".").replace(
        f"{hundredths // 100}.", f"{hundredths // 100},"
    )


def kalimat(laporan: Laporan) -> list[list[str]]:
    """Rows of Kalimat: every sentence, item and whole piece; the office's stand in the first report."""
    office, *officials = narasi(laporan)
    first = laporan.pejabat[0].jabatan
    return [
        [owner, part.judul, text]
        for owner, one in [(first, office), *((one.jabatan, one) for one in officials)]
        for part in one.bagian
        for text in [*part.paragraf, *part.butir, _ditempel(part)]
    ]


def _ditempel(part: Bagian) -> str:
    """A piece as it is pasted from the sheet."""
    items = [f"{number}. {item}" for number, item in enumerate(part.butir, start=1)]
    return "\\n".join([*part.paragraf, *items])


def digambar(rows: list[list[str]]) -> str:
    return "\nKalimat\nJabatan | Bagian | Kalimat\n" + "".join(
        f"{' | '.join(row)}\n" for row in rows
    )


def di_kalimat(found: list[Temuan] | tuple[Temuan, ...]) -> list[tuple[str, str]]:
    return [
        (one.kode, one.pesan)
        for one in found
        if any(cell.sheet == "Kalimat" for cell in one.lokasi)
    ]


def test_the_sentences_of_a_consistent_report_are_no_findings(tmp_path: Path) -> None:
    """Put back into the workbook as Kalimat, one by one and in one piece.

    Among them the nomenclature's own name of a program, quoted with its own spelling.
    """
    grid = konsisten()
    laporan = periksa_workbook(tulis(grid, tmp_path / "a.xlsx")).laporan
    assert di_kalimat(_dengan_kalimat(grid, laporan, tmp_path)) == []
    assert any("KETENTRAMAN" in row[3] for row in grid["Anggaran"])


def test_the_sentences_of_the_real_report_repeat_only_its_own_misspellings(tmp_path: Path) -> None:
    """What officials wrote wrongly in their own words is quoted, so that it is found again."""
    grid = lapor()
    laporan = periksa_workbook(tulis(grid, tmp_path / "a.xlsx")).laporan
    found = di_kalimat(_dengan_kalimat(grid, laporan, tmp_path))
    typed = " ".join(
        cell for name in ("PK", "Anggaran", "Strategi") for row in grid[name] for cell in row
    )
    assert {code for code, _ in found} == {"LKJ310"}
    assert all(message.split('"')[1] in typed for _, message in found)


def _dengan_kalimat(grid: Kisi, laporan: Laporan, folder: Path) -> tuple[Temuan, ...]:
    sentences = [["Jabatan", "Bagian", "Kalimat"], *kalimat(laporan)]
    return periksa_workbook(tulis(grid | {"Kalimat": sentences}, folder / "b.xlsx")).temuan


def test_wrong_sentences_would_have_been_found(tmp_path: Path) -> None:
    """The counts are claims that the rules understand: one more, and they are reported."""
    grid = konsisten()
    laporan = periksa_workbook(tulis(grid, tmp_path / "a.xlsx")).laporan
    rows = [
        [office, part, re.sub(r"sebanyak (\d)", lambda one: f"sebanyak {int(one[1]) + 1}", text)]
        for office, part, text in kalimat(laporan)
        if "sebanyak" in text and "seluruh bidang" not in text
    ]
    changed = grid | {"Kalimat": [["Jabatan", "Bagian", "Kalimat"], *rows]}
    found = di_kalimat(periksa_workbook(tulis(changed, tmp_path / "b.xlsx")).temuan)
    assert [code for code, _ in found] == ["LKJ701"] * len(rows)
    assert rows


KEADAAN = {
    "tercapai": ("3 laporan", "3 laporan"),
    "tercapai, tanpa satuan": ("3", "3"),
    "belum": ("3", "2"),
    "belum diisi": ("3 laporan", ""),
    "belum waktunya": ("3", "n/a"),
    "tak terhitung": ("3 laporan", "2 paket"),
}
SERAPAN = (
    "1.000 | 500", "1.000 | 0", "1.000 | 1.000", "1.000 | 1.200", "0 | 0", "1.000 |", "ada | 500",
)  # fmt: skip


def aneka() -> str:
    """An official for each mixture of up to four indicators, and for each pair of budget rows."""
    mixtures = [
        mixture
        for size in range(5)
        for mixture in combinations_with_replacement(KEADAAN.values(), size)
    ]
    money = [pair for size in range(3) for pair in combinations_with_replacement(SERAPAN, size)]
    officials = [f"Kasi Urusan {_huruf(number)}" for number in range(len(mixtures))]
    drawn: dict[str, list[str]] = {
        "Pejabat\nJabatan | Nama | NIP": [f"{office} | SITI |" for office in officials],
        "PK\nJabatan | No | Indikator Kinerja | Target": [],
        "Realisasi\nJabatan | No | TW III": [],
        "Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW III": [],
    }
    pk, done, budget = list(drawn.values())[1:]
    for number, (office, mixture) in enumerate(zip(officials, mixtures, strict=True)):
        for no, (target, value) in enumerate(mixture, start=1):
            pk.append(f"{office} | {no} | Jumlah kegiatan ke-{no} | {target}")
            done.append(f"{office} | {no} | {value}")
        for row, amounts in enumerate(money[number % len(money)], start=1):
            code = "" if number % 5 == 0 else f"7.{number % 90 + 10}.0{row}"
            budget.append(f"{office} | Program | {code} | Program {row} | {amounts}")
    return "".join(
        f"{head}\n" + "".join(f"{row}\n" for row in rows) for head, rows in drawn.items()
    )


def _huruf(number: int) -> str:
    return f"{chr(65 + number // 26)}{chr(97 + number % 26)}ra"


@pytest.mark.parametrize(
    "setelan", ["", "Pembulatan | Bulatkan\nDesimal | 2\nBatas Capaian | Tanpa batas"]
)
def test_no_sentence_on_any_mixture_contradicts_the_rules(setelan: str) -> None:
    """Two hundred officials in one workbook, their sentences beside their figures."""
    text = f"{IDENTITAS_CONTOH}{setelan}\n{aneka()}"
    laporan = laporan_dari(text)
    assert len(laporan.pejabat) > 200
    assert di_kalimat(temuan_dari(text + digambar(kalimat(laporan)))) == []


def isi(lembar: Lembar) -> list[object]:
    return [row.petak[0].nilai if row.petak and row.petak[0] else None for row in lembar.baris]


def test_the_sheet_of_one_official(tmp_path: Path) -> None:
    """A paragraph or numbered item a row, upright; the sheet opens, all text in it."""
    laporan = laporan_dari(DUA_PEJABAT)
    lembar = lembar_narasi(
        narasi(laporan)[1:2],
        judul="Narasi Camat Randu",
        kertas=UkuranKertas.A4,
        kaki="Camat Randu",
    )
    assert (lembar.nama, lembar.mendatar, lembar.kertas) == ("Narasi", False, UkuranKertas.A4)
    assert isi(lembar)[:4] == ["Narasi Camat Randu", isi(lembar)[1], None, "Capaian Kinerja"]
    assert "Camat Randu" not in isi(lembar)
    path = tmp_path / "n.xlsx"
    tulis_buku(path, [lembar], judul="n")
    sheet = load_workbook(path)["Narasi"]
    assert [row[0].value for row in sheet.iter_rows(max_col=1)] == isi(lembar)


def test_the_sheet_of_all_names_each_and_keeps_headings_with_their_text() -> None:
    """Under a heading, an official's name, or a sentence that announces a list no page ends."""
    laporan = laporan_dari(DUA_PEJABAT)
    lembar = lembar_narasi(
        narasi(laporan), judul="Narasi", kertas=UkuranKertas.F4, kaki="Kecamatan Contoh"
    )
    rows = dict(zip(isi(lembar), lembar.baris, strict=True))
    together = {
        "Kecamatan Contoh",
        "Camat Randu",
        "Lurah Randu",
        "Capaian Kinerja",
        "Penutup",
        "Indikator yang telah mencapai 100% menurut pejabat adalah sebagai berikut.",
    }
    assert all(rows[text].bersama for text in together)
    assert not rows["1. Camat Randu: 0 dari 1."].bersama
    assert not rows["Tidak ada anggaran atas nama Lurah Randu Tahun 2023."].bersama
