"""Quarters of their own: put together, measured, shown and checked as the contract says."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import load_workbook

from gambar import gambar, laporan_dari, lkj_dari, lokasi, temuan_dari
from lkj_xlsx.hitung.bingkai import data_biaya, data_kinerja, tabel
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.proses.pipeline import proses_workbook

JABATAN = "Kasi Pemerintahan"
PER_TRIWULAN = "Sifat Realisasi | Per triwulan\n"
CARA = ("", "Jumlah", "Nilai akhir", "Rata-rata")
DASAR = ("Tahunan", "Triwulan")
SIFAT = ("Kumulatif", "Per triwulan")


def identitas(setelan: str = "", triwulan: str = "III") -> str:
    return (
        "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\n"
        f"Tahun | 2023\nTriwulan | {triwulan}\n{setelan}"
        f"Pejabat\nJabatan | Nama | NIP\n{JABATAN} | SITI AMINAH | 198201142006042011\n"
    )


def gambar_kinerja(
    pk: str, realisasi: str, setelan: str = PER_TRIWULAN, triwulan: str = "III"
) -> str:
    """Indicators as `target | polaritas | cara | tw i..iv` and their quarters, one a line."""
    targets = [one.strip() for one in pk.strip().splitlines()]
    figures = [one.strip() for one in realisasi.strip().splitlines()]
    promised = "\n".join(
        f"{JABATAN} | {no} | Ukuran {no} | {one}" for no, one in enumerate(targets, start=1)
    )
    done = "\n".join(f"{JABATAN} | {no} | {one}" for no, one in enumerate(figures, start=1))
    return (
        f"{identitas(setelan, triwulan)}PK\nJabatan | No | Indikator Kinerja | Target | Polaritas | "
        "Cara Hitung | Target TW I | Target TW II | Target TW III | Target TW IV\n"
        f"{promised}\nRealisasi\nJabatan | No | TW I | TW II | TW III | TW IV\n{done}\n"
    )


def gambar_anggaran(rows: str, setelan: str = PER_TRIWULAN, triwulan: str = "III") -> str:
    """Budget rows as `tingkat | kode | pagu | tw i..iv`, one a line."""
    lines = [[cell.strip() for cell in one.split("|")] for one in rows.strip().splitlines()]
    drawn = "\n".join(
        f"{JABATAN} | {level} | {code} | Uraian {code} | {' | '.join(rest)}"
        for level, code, *rest in lines
    )
    return (
        f"{identitas(setelan, triwulan)}Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II "
        f"| TW III | TW IV\n{drawn}\n"
    )


def capaian(pk: str, realisasi: str, setelan: str = PER_TRIWULAN, triwulan: str = "III") -> Capaian:
    (one,) = laporan_dari(gambar_kinerja(pk, realisasi, setelan, triwulan)).pejabat[0].capaian
    return one


def kode(drawn: str, *codes: str) -> list[str]:
    return [one.kode for one in temuan_dari(drawn) if one.kode in codes]


class Ukuran(NamedTuple):
    """An indicator with its own quarters: texts as typed, and what they are as numbers."""

    target: str
    realisasi: tuple[str, ...]
    rencana: tuple[str, ...]
    janji: tuple[Fraction, Fraction]
    angka: tuple[Fraction, ...]
    janji_triwulan: tuple[tuple[Fraction, Fraction], ...]
    bawaan: str
    """What a blank Cara Hitung means."""
    polaritas: tuple[str, ...] = ("", "Maksimal", "Minimal")


def pecahan(*angka: int | str) -> tuple[Fraction, ...]:
    return tuple(Fraction(one) for one in angka)


def ujung(*angka: int | str) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple((one, one) for one in pecahan(*angka))


RENTANG = (Fraction(7), Fraction(8))
JENIS = {
    "hitungan": Ukuran(
        "12 desa", ("4 desa", "3 desa", "4 desa"), ("3 desa", "3 desa", "4 desa"),
        ujung(12)[0], pecahan(4, 3, 4), ujung(3, 3, 4), "Jumlah"),
    "persen ditambahkan": Ukuran(
        "90%", ("20%", "25%", "30,5%"), ("20%", "25%", "25%"),
        ujung(90)[0], pecahan(20, 25, "30.5"), ujung(20, 25, 25), "Jumlah"),
    "persen diukur ulang": Ukuran(
        "90%", ("80%", "85%", "88%"), ("90%", "90%", "90%"),
        ujung(90)[0], pecahan(80, 85, 88), ujung(90, 90, 90), "Nilai akhir"),
    "nilai": Ukuran(
        "80 Nilai", ("70,5 Nilai", "78 Nilai", "77 Nilai"), ("75 Nilai", "76 Nilai", "78 Nilai"),
        ujung(80)[0], pecahan("70.5", 78, 77), ujung(75, 76, 78), "Nilai akhir"),
    "rupiah": Ukuran(
        "Rp 9.000.000", ("Rp 2.000.000", "Rp 1.500.000", "Rp 3.000.000"),
        ("Rp 2.000.000", "Rp 2.000.000", "Rp 2.000.000"),
        ujung(9000000)[0], pecahan(2000000, 1500000, 3000000),
        ujung(2000000, 2000000, 2000000), "Jumlah"),
    "rentang": Ukuran(
        "7 - 8 bulan", ("7 bulan", "9 bulan", "6 bulan"), ("7 - 8 bulan",) * 3,
        RENTANG, pecahan(7, 9, 6), (RENTANG,) * 3, "Nilai akhir"),
    "batas atas": Ukuran(
        "≤ 3 hari", ("2 hari", "4 hari", "4 hari"), ("≤ 3 hari",) * 3,
        ujung(3)[0], pecahan(2, 4, 4), ujung(3, 3, 3), "Nilai akhir", ("", "Minimal")),
    "batas bawah": Ukuran(
        "≥ 80 Nilai", ("70 Nilai", "90 Nilai", "81 Nilai"), ("≥ 80 Nilai",) * 3,
        ujung(80)[0], pecahan(70, 90, 81), ujung(80, 80, 80), "Nilai akhir", ("", "Maksimal")),
}  # fmt: skip


def seharusnya(
    ukuran: Ukuran, nama: str, sifat: str, cara: str, dasar: str, polaritas: str
) -> Fraction:
    """The raw capaian of TW III by the contract alone: what is measured, against what, by which formula."""
    way = "Nilai akhir" if sifat == "Kumulatif" else cara or ukuran.bawaan
    value = gabung(ukuran.angka, way)
    low, high = ukuran.janji
    if dasar == "Triwulan":
        low, high = (gabung([one[end] for one in ukuran.janji_triwulan], way) for end in (0, 1))
    less = nama == "batas atas" or polaritas == "Minimal"
    if low <= value <= high and nama == "rentang":
        return Fraction(1)
    if nama == "rentang" and not polaritas:
        return value / low if value < low else high / value
    end = low if value < low else high
    return max(Fraction(0), (2 * end - value) / end) if less else value / end


def gabung(angka: tuple[Fraction, ...] | list[Fraction], cara: str) -> Fraction:
    if cara == "Nilai akhir":
        return angka[-1]
    total = sum(angka, Fraction(0))
    return total / len(angka) if cara == "Rata-rata" else total


SEMUA = [
    (name, way, polarity)
    for name, one in JENIS.items()
    for way, polarity in product(CARA, one.polaritas)
]


@lru_cache
def gambar_semua(sifat: str, dasar: str) -> str:
    lines = [
        f"{JENIS[name].target} | {polarity} | {way} | {' | '.join(JENIS[name].rencana)}"
        for name, way, polarity in SEMUA
    ]
    return gambar_kinerja(
        "\n".join(lines),
        "\n".join(" | ".join(JENIS[name].realisasi) for name, _, _ in SEMUA),
        f"Sifat Realisasi | {sifat}\nDasar Target | {dasar}\nDesimal | 2\n",
    )


@lru_cache
def semua(sifat: str, dasar: str) -> tuple[Capaian, ...]:
    return laporan_dari(gambar_semua(sifat, dasar)).pejabat[0].capaian


@pytest.mark.parametrize(("sifat", "dasar"), list(product(SIFAT, DASAR)))
@pytest.mark.parametrize("nomor", range(len(SEMUA)))
def test_every_combination_has_the_figure_of_the_contract(
    nomor: int, sifat: str, dasar: str
) -> None:
    """Sifat Realisasi × Dasar Target × Cara Hitung × Polaritas × kind of target, to the last digit."""
    name, way, polarity = SEMUA[nomor]
    one = semua(sifat, dasar)[nomor]
    expected = seharusnya(JENIS[name], name, sifat, way, dasar, polarity)
    assert one.mentah == expected
    assert one.tercapai is (expected >= 1)
    assert one.persen == Fraction(int(min(expected, Fraction(1)) * 10000), 10000)


@pytest.mark.parametrize(
    ("target", "realisasi", "rencana", "cara", "dasar", "sesudahnya"),
    [
        ("BB", "B | BB | A", "BB | BB | BB", "", "Tahunan", Keadaan.DIHITUNG),
        ("BB", "A | BB | B", "BB | BB | BB", "", "Tahunan", Keadaan.PREDIKAT_DI_BAWAH),
        ("BB", "B | BB | B", "CC | CC | B", "Nilai akhir", "Triwulan", Keadaan.DIHITUNG),
        ("WTP", "WDP | WDP | WTP", "WDP | WDP | WTP", "", "Triwulan", Keadaan.DIHITUNG),
    ],
)  # fmt: skip
def test_of_predicates_the_last_one_counts(
    target: str, realisasi: str, rencana: str, cara: str, dasar: str, sesudahnya: Keadaan
) -> None:
    """In either way of writing, against the promise of the same quarter."""
    for sifat in SIFAT:
        setelan = f"Sifat Realisasi | {sifat}\nDasar Target | {dasar}\n"
        one = capaian(f"{target} | | {cara} | {rencana}", realisasi, setelan)
        assert one.keadaan is sesudahnya


@pytest.mark.parametrize(
    ("pk", "realisasi", "nilai", "persen"),
    [
        ("12 orang/12 bulan | |", "12 orang/bulan | 12 orang/bulan | 12 orang/bulan", 108, 75),
        ("12 desa | |", "3 desa | - | 4", 7, 58),
        ("12 desa | | Rata-rata", "n/a | 5 desa | 6 desa", Fraction(11, 2), 45),
        ("12 desa | |", "n/a | 5 desa | 6 desa", 11, 91),
        ("80 Nilai | | Rata-rata", "82,5 (A) | 77 (B) | 80", Fraction("239.5") / 3, 99),
        ("90% | |", "30% | 30% | 30%", 90, 100),
        ("90% | |", "30% | 30% | 31%", 31, 34),
    ],
)  # fmt: skip
def test_what_is_put_together(pk: str, realisasi: str, nilai: Fraction, persen: int) -> None:
    """Months of a quarter are three; what is not due is no part, a dash is; a sum may be its target."""
    one = capaian(pk, realisasi)
    assert one.nilai is not None
    assert one.nilai.angka == nilai
    assert one.persen == Fraction(persen, 100)


def test_monthly_targets_of_quarters_are_of_three_months() -> None:
    """`12 orang/bulan` in every Target TW are 36 each, and 144 in the year: no finding."""
    monthly = " | ".join(["12 orang/bulan"] * 4)
    drawn = gambar_kinerja(f"12 orang/12 bulan | | | {monthly}", " | ".join(["12 orang/bulan"] * 3))
    assert [one.nilai for one in lkj_dari(drawn).indikator[0].target_triwulan if one] == [36] * 4
    assert kode(drawn, "LKJ313") == []


@pytest.mark.parametrize(
    ("realisasi", "keadaan", "cell"),
    [
        ("| 3 desa | 4 desa", Keadaan.BELUM_DIISI, ["Realisasi!C2"]),
        ("3 desa | | ", Keadaan.BELUM_DIISI, ["Realisasi!D2", "Realisasi!E2"]),
        ("3 desa | tiga | 4 desa", Keadaan.TAK_TERHITUNG, []),
        ("3 desa | 4 desa | n/a", Keadaan.BELUM_WAKTUNYA, []),
        ("3 desa | - | 4 desa", Keadaan.DIHITUNG, []),
    ],
)  # fmt: skip
def test_every_quarter_is_needed(realisasi: str, keadaan: Keadaan, cell: list[str]) -> None:
    """A blank one makes the year so far not filled in, told at that cell once; a dash is nothing done."""
    for way in CARA:
        drawn = gambar_kinerja(f"12 desa | | {way}", realisasi)
        assert laporan_dari(drawn).pejabat[0].capaian[0].keadaan is keadaan
        found = [one for one in temuan_dari(drawn) if one.kode in {"LKJ302", "LKJ405"}]
        assert [str(sel) for one in found for sel in one.lokasi] == (
            [*cell, "PK!B2"] if cell else []
        )


def test_a_missing_column_of_an_earlier_quarter_is_told_once() -> None:
    drawn = (
        f"{identitas(PER_TRIWULAN)}PK\nJabatan | No | Indikator Kinerja | Target\n"
        f"{JABATAN} | 1 | Jumlah desa | 12 desa\n{JABATAN} | 2 | Jumlah rapat | 12 kali\n"
        f"Realisasi\nJabatan | No | TW II | TW III\n{JABATAN} | 1 | 3 | 3\n{JABATAN} | 2 | 3 | 3\n"
    )
    (one,) = temuan_dari(drawn, "LKJ302")
    assert "kolom TW I," in one.pesan
    assert temuan_dari(drawn.replace(PER_TRIWULAN, ""), "LKJ302") == []


@pytest.mark.parametrize("sifat", SIFAT)
@pytest.mark.parametrize(
    ("realisasi", "keadaan", "persen"),
    [("", Keadaan.BELUM_WAKTUNYA, None), ("-", Keadaan.BELUM_WAKTUNYA, None),
     ("2 desa", Keadaan.DIHITUNG, 100)],
)  # fmt: skip
def test_a_quarterly_target_of_zero_plans_nothing_yet(
    sifat: str, realisasi: str, keadaan: Keadaan, persen: int | None
) -> None:
    """Not due if nothing was done, reached if there is more; nothing to be told of."""
    setelan = f"Sifat Realisasi | {sifat}\nDasar Target | Triwulan\n"
    drawn = gambar_kinerja(
        "12 desa | | | - | 0 | 4 desa | 12 desa", f"| {realisasi}", setelan, "II"
    )
    if sifat != "Kumulatif":
        drawn = drawn.replace("| 4 desa | 12 desa", "| 4 desa | 8 desa")
    one = laporan_dari(drawn).pejabat[0].capaian[0]
    assert (one.keadaan, one.persen) == (keadaan, persen and Fraction(persen, 100))
    assert kode(drawn, "LKJ302", "LKJ307", "LKJ313", "LKJ405", "LKJ406", "LKJ511") == []


def test_a_quarter_without_a_plan_asks_for_nothing_later() -> None:
    """What is left blank there is no gap, and adds nothing to either side."""
    setelan = f"{PER_TRIWULAN}Dasar Target | Triwulan\n"
    pk = "12 desa | | {} | - | 4 desa | 4 desa | 4 desa"
    assert capaian(pk.format("Jumlah"), "| 3 desa | 5 desa", setelan).mentah == 1
    assert capaian(pk.format("Rata-rata"), "| 3 desa | 4 desa", setelan).mentah == Fraction(7, 8)
    missing = capaian(pk.format(""), "| | 5 desa", setelan)
    assert (missing.keadaan, missing.setahun.kosong) == (Keadaan.BELUM_DIISI, (2,))


def test_without_a_row_nothing_is_asked_where_nothing_is_planned() -> None:
    drawn = gambar_kinerja("12 desa | | | - | - | - | 12 desa", "", "Dasar Target | Triwulan\n")
    assert kode(drawn, "LKJ302") == []
    assert kode(drawn.replace("Dasar Target | Triwulan\n", ""), "LKJ302") == ["LKJ302"]


def test_at_the_end_of_the_year_a_plan_of_zero_is_still_no_gap() -> None:
    """LKJ313 tells of it, and LKJ302 does not ask for a figure that nobody promised."""
    drawn = gambar_kinerja(
        "12 desa | | Nilai akhir | 3 | 6 | 9 | -", "3 | 6 | 9 | -",
        f"{PER_TRIWULAN}Dasar Target | Triwulan\n", "IV",
    )  # fmt: skip
    assert kode(drawn, "LKJ302", "LKJ313") == ["LKJ313"]
    assert laporan_dari(drawn).pejabat[0].capaian[0].terbilang is Keadaan.BELUM_WAKTUNYA


def test_where_less_is_better_zero_is_a_promise() -> None:
    setelan = f"{PER_TRIWULAN}Dasar Target | Triwulan\n"
    assert capaian("0 kasus | Minimal | | 0 | 0 | 0 | 0", "0 | 0 | 0", setelan).mentah == 1
    assert capaian("0 kasus | Minimal | | 0 | 0 | 0 | 0", "0 | 0 | 1", setelan).mentah == 0


def test_a_quarterly_target_that_is_not_given_leaves_the_annual_one() -> None:
    """A sum that lacks a quarter is no promise."""
    setelan = f"{PER_TRIWULAN}Dasar Target | Triwulan\n"
    one = capaian("12 desa | | | | 3 | 3", "2 | 2 | 2", setelan)
    assert (one.mentah, one.kolom_target) == (Fraction(6, 12), "target")


def test_percentages_whose_plan_cannot_be_added_are_read_off() -> None:
    """30 % and 40 % of 90 % promised for either quarter are 40 % of 90 %, and somebody asks."""
    setelan = f"{PER_TRIWULAN}Dasar Target | Triwulan\n"
    drawn = gambar_kinerja("90% | | | 90% | 90% | 90% | 90%", "30% | 40%", setelan, "II")
    assert laporan_dari(drawn).pejabat[0].capaian[0].mentah == Fraction(4, 9)
    assert kode(drawn, "LKJ409", "LKJ313") == ["LKJ409"]


@pytest.mark.parametrize(
    ("pk", "realisasi", "named"),
    [
        ("90% | |", "80% | 85% | 88%", ("253%", "88%")),
        ("90% | | Nilai akhir", "80% | 85% | 88%", ()),
        ("90% | | Jumlah", "80% | 85% | 88%", ()),
        ("90% | |", "30% | 30% | 30%", ()),
        ("90 Nilai | |", "80 | 85 | 88", ()),
        ("≥ 90% | |", "80% | 85% | 88%", ()),
    ],
)  # fmt: skip
def test_a_percentage_that_cannot_be_added_names_both_results(
    pk: str, realisasi: str, named: tuple[str, ...]
) -> None:
    found = temuan_dari(gambar_kinerja(pk, realisasi), "LKJ409")
    assert len(found) == bool(named)
    assert all(text in one.pesan for one in found for text in named)
    assert all("PK!F2" in one.saran for one in found)


def test_without_the_column_the_advice_asks_for_it() -> None:
    drawn = gambar_kinerja("90% | |", "80% | 85% | 88%").replace("Cara Hitung", "Catatan Kami")
    (one,) = temuan_dari(drawn, "LKJ409")
    assert "Tambahkan kolom Cara Hitung" in one.saran
    assert lokasi([one]) == ["PK!D2"]


@pytest.mark.parametrize(
    ("pk", "setelan", "cells"),
    [
        ("90% | | Rata-rata", "", ["PK!F2"]),
        ("90% | | Rata-rata", PER_TRIWULAN, []),
        ("90% | | Jumlah", "", []),
        ("90% | | Nilai akhir", "", []),
        ("BB | | Jumlah", PER_TRIWULAN, ["PK!F2", "PK!D2"]),
        ("BB (75) | | Rata-rata", PER_TRIWULAN, []),
        ("BB | | Nilai akhir", PER_TRIWULAN, []),
    ],
)  # fmt: skip
def test_a_cara_hitung_that_the_figures_do_not_allow_is_told(
    pk: str, setelan: str, cells: list[str]
) -> None:
    """Rata-rata of sums since January, sums of predicates; the last figure counts."""
    found = temuan_dari(gambar_kinerja(pk, "80% | 85% | 88%", setelan), "LKJ020")
    assert [str(sel) for one in found for sel in one.lokasi] == cells
    assert [one.nilai for each in found for one in each.usul] == ["Nilai akhir"] * len(found)


@pytest.mark.parametrize(
    ("pk", "realisasi", "words"),
    [("BB (75) | | Rata-rata", "B | 70 (B) | 80 (BB)", "tidak dapat dirata-ratakan"),
     ("12 desa | |", "3 kali | 3 desa | 4 desa", "kali"),
     ("12 desa | |", "2 - 3 desa | 3 desa | 4 desa", "tidak dapat dijumlahkan")],
)  # fmt: skip
def test_what_cannot_be_added_is_told(pk: str, realisasi: str, words: str) -> None:
    """No figure, and LKJ406 says why; LKJ306 does not say it again."""
    drawn = gambar_kinerja(pk, realisasi)
    assert laporan_dari(drawn).pejabat[0].capaian[0].keadaan is Keadaan.TAK_TERHITUNG
    found = [one for one in temuan_dari(drawn) if one.kode in {"LKJ306", "LKJ406"}]
    assert [one.kode for one in found] == ["LKJ406"]
    assert words in found[0].pesan
    assert "PK!F2" in found[0].saran


@pytest.mark.parametrize(
    ("rows", "realisasi", "serapan", "alasan"),
    [
        ("2000000 | 1000000 | 3000000", 6000000, 75, ""),
        ("2000000 | - | 3000000", 5000000, 62, ""),
        ("2000000 | | 3000000", None, None, "realisasi TW II belum diisi"),
        ("dua juta | 1000000 | 3000000", None, None, 'realisasi "dua juta" tidak terbaca'),
    ],
)  # fmt: skip
def test_rupiah_are_added_up(
    rows: str, realisasi: int | None, serapan: int | None, alasan: str
) -> None:
    drawn = gambar_anggaran(f"Program | 7.01.02 | 8000000 | {rows}")
    one = laporan_dari(drawn).pejabat[0].anggaran[0].serapan
    assert (one.realisasi, one.alasan) == (realisasi, alasan)
    assert one.persen == (serapan and Fraction(serapan, 100))


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (["1 | | 3", "1 | 2 | 3"], ["Anggaran!G2"]),
        (["| 2 | 3"], ["Anggaran!F2"]),
        (["1 | | 3"], ["Anggaran!G2"]),
        (["1 | - | 3", "1 | 2 | 3"], []),
        ([" | | "], []),
    ],
)  # fmt: skip
def test_a_blank_quarter_of_money_is_told(rows: list[str], cells: list[str]) -> None:
    """At that cell, also where the official's whole quarter is blank; not where nothing is filled."""
    lines = [f"Program | 7.01.0{no} | 8000000 | {row}" for no, row in enumerate(rows, start=2)]
    assert lokasi(temuan_dari(gambar_anggaran("\n".join(lines)), "LKJ512")) == cells


def test_a_quarter_before_the_first_is_no_gap_of_sums_since_january() -> None:
    drawn = gambar_anggaran("Program | 7.01.02 | 8000000 | | 2 | 3", "")
    assert temuan_dari(drawn, "LKJ512") == []


@pytest.mark.parametrize(
    ("setelan", "rows", "words"),
    [
        (PER_TRIWULAN, "2000000 | 1000000 | 1500000", ()),
        (PER_TRIWULAN, "2000000 | -500000 | 1500000", ("LKJ503", "TW II")),
        ("", "2000000 | 1000000 | 3000000", ("LKJ503", "TW II")),
        (PER_TRIWULAN, "5000000 | 2000000 | 2000000", ("LKJ502", "s.d. TW III")),
        ("", "5000000 | 6000000 | 7000000", ()),
    ],
)  # fmt: skip
def test_money_falls_or_passes_the_pagu_by_its_own_reading(
    setelan: str, rows: str, words: tuple[str, ...]
) -> None:
    """A smaller quarter is no fall, a negative one takes back; the sum is held against the pagu."""
    found = [
        one
        for one in temuan_dari(gambar_anggaran(f"Program | 7.01.02 | 8000000 | {rows}", setelan))
        if one.kode in {"LKJ502", "LKJ503"}
    ]
    assert [one.kode for one in found] == list(words[:1])
    assert all(words[1] in one.pesan for one in found)


def test_money_past_the_pagu_names_every_cell_that_adds_to_it() -> None:
    drawn = gambar_anggaran("Program | 7.01.02 | 8000000 | 5000000 | 4000000 | 1")
    (one,) = temuan_dari(drawn, "LKJ502")
    assert [str(sel) for sel in one.lokasi] == ["Anggaran!G2", "Anggaran!E2", "Anggaran!F2"]


@pytest.mark.parametrize(
    ("pk", "setelan", "realisasi", "level"),
    [
        ("12 desa | |", PER_TRIWULAN, "4 | 2 | 3", None),
        ("12 desa | |", PER_TRIWULAN, "4 | -2 | 3", "Peringatan"),
        ("12 desa | Minimal |", PER_TRIWULAN, "4 | -2 | 3", None),
        ("12 desa | | Nilai akhir", PER_TRIWULAN, "4 | -2 | 3", None),
        ("-2% | |", PER_TRIWULAN, "-1% | -2% | -1%", None),
        ("12 Nilai | |", PER_TRIWULAN, "4 | -2 | 3", None),
        ("12 desa | |", "", "4 | 2 | 3", "Peringatan"),
        ("90% | |", "", "40% | 20% | 30%", "Catatan"),
        ("90% | | Nilai akhir", "", "40% | 20% | 30%", None),
        ("12 desa | | Nilai akhir", "", "4 | 2 | 3", None),
    ],
)  # fmt: skip
def test_what_may_fall(pk: str, setelan: str, realisasi: str, level: str | None) -> None:
    found = temuan_dari(gambar_kinerja(pk, realisasi, setelan), "LKJ404")
    assert [str(one.tingkat) for one in found] == ([level] if level else [])


@pytest.mark.parametrize(
    ("anak", "pesan"),
    [
        (("1000000 | 2000000 | 3000000", "500000 | 500000 | 500000"), []),
        (("1000000 | 2000000 | 3000000", "500000 | 400000 | 500000"), ["s.d. TW II"]),
        (("900000 | 2000000 | 3000000", "500000 | 500000 | 500000"), ["Realisasi TW I"]),
        (("900000 | 2100000 | 3000000", "500000 | 500000 | 500000"), ["Realisasi TW I"]),
        (("900000 | 1900000 | 3000000", "500000 | 500000 | 500000"),
         ["Realisasi TW I", "s.d. TW II"]),
    ],
)  # fmt: skip
def test_parents_are_held_against_their_children_since_january(
    anak: tuple[str, str], pesan: list[str]
) -> None:
    """One cause is told once, in the quarter in which it begins."""
    drawn = gambar_anggaran(
        "Program | 7.01.02 | 9000000 | 1500000 | 2500000 | 3500000\n"
        f"Kegiatan | 7.01.02.2.01 | 7000000 | {anak[0]}\n"
        f"Kegiatan | 7.01.02.2.02 | 2000000 | {anak[1]}"
    )
    found = temuan_dari(drawn, "LKJ505")
    assert len(found) == len(pesan)
    assert all(words in one.pesan for one, words in zip(found, pesan, strict=True))


@pytest.mark.parametrize(
    ("setelan", "pk", "pesan"),
    [
        ("", "12 desa | | | 3 | 6 | 9 | 12", []),
        ("", "12 desa | | | 3 | 6 | 9 | 10", ['TW IV "10"']),
        ("", "12 desa | | | 3 | 6 | 5 | 12", ['TW III "5"']),
        ("", "12 desa | | | 3 | 6 | 9 | 8", ['TW IV "8"']),
        ("", "12 desa | | | 3 | 6 | 9 |", []),
        ("", "12 desa | | | - | - | 9 | 12", []),
        ("", "80 Nilai | | | 75 | 78 | 77 | 80", []),
        ("", "80 Nilai | | | 75 | 78 | 77 | 79", ['TW IV "79"']),
        ("", "5 kasus | Minimal | | 8 | 7 | 6 | 5", []),
        ("", "90% | | Nilai akhir | 95% | 85% | 88% | 90%", []),
        ("", "BB | | | B | B | B | BB", []),
        ("", "BB | | | B | B | B | B", ['TW IV "B"']),
        ("", "7 - 8 bulan | | | | | | 7 - 9 bulan", ['TW IV "7 - 9 bulan"']),
        ("", "12 desa | | | n/a | n/a | n/a | n/a", []),
        ("", "12 desa | | | 3 | 6 | 9 | 12 kali", []),
        ("", "12 desa | | | 3 kali | 2 | 9 | 12", []),
        ("", "12 desa | | | 3 | 3 | 3 | 3", ["berjumlah sama dengan target setahun"]),
        ("", "12 desa | | Jumlah | 6 | - | 4 | 2", ["berjumlah sama dengan target setahun"]),
        ("", "12 desa | | | 3 | 3 | 3 | 4", ['TW IV "4"']),
        ("", "80 Nilai | | | 20 | 20 | 20 | 20", ['TW IV "20"']),
        ("", "12 desa | | | - | - | - | 12", []),
        (PER_TRIWULAN, "12 desa | | | 3 | 3 | 3 | 3", []),
        (PER_TRIWULAN, "12 desa | | | 5 | - | 4 | 3", []),
        (PER_TRIWULAN, "12 desa | | | 3 | 3 | 3 | 2", ["dijumlahkan menjadi 11 desa"]),
        (PER_TRIWULAN, "12 desa | | | 3 | 6 | 9 | 12", ["dijumlahkan menjadi 30 desa"]),
        (PER_TRIWULAN, "12 desa | | | 3 | 3 | 3 |", []),
        (PER_TRIWULAN, "12 desa | | | 3 | n/a | 3 | 3", []),
        (PER_TRIWULAN, "12 desa | | | 3 kali | 3 | 3 | 3", []),
        (PER_TRIWULAN, "90% | | | 20% | 20% | 25% | 25%", []),
        (PER_TRIWULAN, "90% | | | 90% | 90% | 90% | 90%", []),
        (PER_TRIWULAN, "90% | | | 20% | 20% | 20% | 25%", ["dijumlahkan menjadi 85%"]),
        (PER_TRIWULAN, "90% | | Rata-rata | 85% | 90% | 90% | 95%", []),
        (PER_TRIWULAN, "90% | | Rata-rata | 85% | 90% | 90% | 90%", ["dirata-ratakan menjadi 88,75%"]),
        (PER_TRIWULAN, "80 Nilai | | | 75 | 90 | 77 | 80", []),
        (PER_TRIWULAN, "80 Nilai | | | 75 | 90 | 77 | 82", ['TW IV "82"']),
        (PER_TRIWULAN, "900% | | | 9000% | 90% | 90% | 9000%", []),
    ],
)  # fmt: skip
def test_quarterly_targets_end_in_the_annual_one(setelan: str, pk: str, pesan: list[str]) -> None:
    """By the way in which they are written and put together; under Kumulatif they do not fall."""
    found = temuan_dari(gambar_kinerja(pk, "", setelan), "LKJ313")
    assert len(found) == len(pesan)
    assert all(words in one.pesan for one, words in zip(found, pesan, strict=True))


def test_the_last_quarterly_target_is_proposed_as_the_annual_one_is_written() -> None:
    (one,) = temuan_dari(gambar_kinerja("12 desa | | | 3 | 6 | 9 | 10", "", ""), "LKJ313")
    assert [(str(each.sel), each.nilai) for each in one.usul] == [("PK!J2", "12 desa")]


def test_targets_of_single_quarters_are_not_told_to_change_the_last_one_alone() -> None:
    """Nor anything beside LKJ026, which asks for the whole workbook."""
    pk = "\n".join(["12 desa | | | 3 | 3 | 3 | 3"] * 3)
    (one, *_) = found = temuan_dari(gambar_kinerja(pk, "\n".join(["3 | 6 | 9"] * 3), ""), "LKJ313")
    assert len(found) == 3
    assert one.usul == ()
    assert "PK!H2 sampai J2" in one.saran
    drawn = gambar_kinerja(pk, "\n".join(["3 | 3 | 3"] * 3), "")
    assert kode(drawn, "LKJ313", "LKJ026") == ["LKJ026"]


SEPERTI_SENDIRI = ("3 | 3 | 4", "2 | 4 | 3", "1 | 1 | 1")
SEPERTI_JUMLAH = ("3 | 6 | 10", "2 | 6 | 9", "4 | 8 | 8")


def gambar_sifat(sifat: str, kinerja: tuple[str, ...], belanja: tuple[str, ...] = ()) -> str:
    lines = [
        f"Program | 7.01.0{no} | 12000000 | {row.replace(' |', '000000 |')}000000"
        for no, row in enumerate(belanja, start=2)
    ]
    budget = gambar_anggaran("\n".join(lines)).partition("Anggaran\n")[2] if lines else ""
    pk = "\n".join(["12 kali | |"] * len(kinerja))
    drawn = gambar_kinerja(pk, "\n".join(kinerja), f"Sifat Realisasi | {sifat}\n")
    return f"{drawn}Anggaran\n{budget}" if budget else drawn


@pytest.mark.parametrize(
    ("sifat", "kinerja", "belanja", "code"),
    [
        ("Kumulatif", SEPERTI_SENDIRI, (), "LKJ026"),
        ("Kumulatif", SEPERTI_SENDIRI[:1], SEPERTI_SENDIRI[:2], "LKJ026"),
        ("Kumulatif", (), SEPERTI_SENDIRI, "LKJ026"),
        ("Kumulatif", SEPERTI_SENDIRI[:2], (), ""),
        ("Kumulatif", SEPERTI_JUMLAH, SEPERTI_JUMLAH, ""),
        ("Kumulatif", SEPERTI_SENDIRI, SEPERTI_JUMLAH, ""),
        ("Kumulatif", (*SEPERTI_SENDIRI, *SEPERTI_JUMLAH), (), ""),
        ("Kumulatif", ("12 | 12 | 12",) * 3, (), ""),
        ("Kumulatif", ("8 | 8 | 8",) * 3, (), ""),
        ("Kumulatif", ("- | - | -",) * 3, (), ""),
        ("Kumulatif", ("3 | | 3",) * 3, (), ""),
        ("Kumulatif", ("| | 3",) * 3, (), ""),
        ("Per triwulan", SEPERTI_JUMLAH, (), "LKJ027"),
        ("Per triwulan", SEPERTI_JUMLAH[:1], SEPERTI_JUMLAH[:2], "LKJ027"),
        ("Per triwulan", SEPERTI_JUMLAH[:2], (), ""),
        ("Per triwulan", SEPERTI_SENDIRI, SEPERTI_SENDIRI, ""),
        ("Per triwulan", ("1 | 2 | 3",) * 3, (), ""),
        ("Per triwulan", (*SEPERTI_SENDIRI, *SEPERTI_JUMLAH), (), ""),
    ],
)  # fmt: skip
def test_the_whole_workbook_is_asked_about_its_sifat_realisasi_once(
    sifat: str, kinerja: tuple[str, ...], belanja: tuple[str, ...], code: str
) -> None:
    """Three rows and most of them, money too; then no row is told of what explains itself by it."""
    drawn = gambar_sifat(sifat, kinerja, belanja)
    found = [one for one in temuan_dari(drawn) if one.kode in {"LKJ026", "LKJ027"}]
    assert [one.kode for one in found] == ([code] if code else [])
    assert lokasi(found) == (["Identitas!B6"] if code else [])
    assert all("Sifat Realisasi" in one.saran for one in found)
    if code:
        assert kode(drawn, "LKJ404", "LKJ502", "LKJ503", "LKJ409") == []


def test_following_the_question_settles_it() -> None:
    """The other Sifat Realisasi has nothing to ask, and the figures are those of the year."""
    for sifat, rows in (("Kumulatif", SEPERTI_SENDIRI), ("Per triwulan", SEPERTI_JUMLAH)):
        drawn = gambar_sifat(sifat, rows)
        (one,) = (one for one in temuan_dari(drawn) if one.kode in {"LKJ026", "LKJ027"})
        (proposed,) = one.usul
        mended = drawn.replace(f"Sifat Realisasi | {sifat}", f"Sifat Realisasi | {proposed.nilai}")
        assert kode(mended, "LKJ026", "LKJ027") == []
        first = laporan_dari(mended).pejabat[0].capaian[0]
        assert first.nilai is not None
        assert first.nilai.nilai == 10


def test_where_identitas_has_no_such_row_the_advice_asks_for_one() -> None:
    drawn = gambar_sifat("Kumulatif", SEPERTI_SENDIRI).replace("Sifat Realisasi | Kumulatif\n", "")
    (one,) = temuan_dari(drawn, "LKJ026")
    assert "menambah isian itu" in one.saran
    assert all(str(place).startswith("Realisasi!") for place in one.lokasi)
    assert one.usul == ()


@pytest.mark.parametrize(
    ("pk", "realisasi"),
    [("90 Nilai | |", "30 | 30 | 30"), ("90% | |", "30% | 30% | 30%"),
     ("12 kali | | Nilai akhir", "3 | 3 | 3"), ("12 kali | Minimal |", "3 | 3 | 3"),
     ("12 kali | |", "3 desa | 3 | 3"), ("12 kali | |", "n/a | 3 | n/a"), ("tiga | |", "3 | 3 | 3")],
)  # fmt: skip
def test_only_counts_and_money_speak_for_a_sifat_realisasi(pk: str, realisasi: str) -> None:
    drawn = gambar_kinerja("\n".join([pk] * 4), "\n".join([realisasi] * 4), "")
    assert temuan_dari(drawn, "LKJ026") == []


@pytest.mark.parametrize(
    ("tertulis", "codes"),
    [("75%", []), ("33%", []), ("50%", ["LKJ401"]), ("34%", ["LKJ401"]), ("> 70%", [])],
)  # fmt: skip
def test_a_written_capaian_is_of_the_year_or_of_the_quarter(
    tertulis: str, codes: list[str]
) -> None:
    """9 of 12 so far, 4 of 12 in the quarter."""
    drawn = gambar_kinerja("12 desa | |", f"3 | 2 | 4 | | {tertulis}").replace(
        "TW III | TW IV\nKasi Pemerintahan | 1 | 3", "TW III | TW IV | Capaian Tertulis\nKasi Pemerintahan | 1 | 3"
    )  # fmt: skip
    assert kode(drawn, "LKJ401", "LKJ402") == codes


def test_a_wrong_written_capaian_shows_how_the_quarters_are_put_together() -> None:
    for way, words in (("Jumlah", "(3 + 2 + 4) / 12 desa"), ("Rata-rata", "rata-rata 3, 2, dan 4")):
        drawn = gambar_kinerja(f"12 desa | | {way}", "3 | 2 | 4 | | 99%").replace(
            "TW III | TW IV\nKasi Pemerintahan | 1 | 3", "TW III | TW IV | Capaian Tertulis\nKasi Pemerintahan | 1 | 3"
        )  # fmt: skip
        (one,) = temuan_dari(drawn, "LKJ401")
        assert words in one.pesan


@pytest.mark.parametrize(
    ("pk", "realisasi", "tertulis", "wrong"),
    [("100% | |", "20% | 21% | 22%", "65%", False), ("100% | |", "20% | 21% | 22%", "66%", True),
     ("100% | | Rata-rata", "80% | 85% | 88%", "85%", False),
     ("100% | | Rata-rata", "80% | 85% | 88%", "86%", True),
     ("5 - 10% | | Jumlah", "5% | -2% | -2%", "99%", True)],
)  # fmt: skip
def test_what_percentages_hide_adds_up_in_a_sum(
    pk: str, realisasi: str, tertulis: str, wrong: bool
) -> None:
    """Three cut percentages may hide almost three points, their mean almost one; a figure that
    nothing can be made of is none.
    """
    drawn = gambar_kinerja(pk, f"{realisasi} | | {tertulis}").replace(
        "TW III | TW IV\nKasi Pemerintahan | 1 |", "TW III | TW IV | Capaian Tertulis\nKasi Pemerintahan | 1 |"
    )  # fmt: skip
    assert kode(drawn, "LKJ401") == (["LKJ401"] if wrong else [])


@pytest.mark.parametrize(
    ("tertulis", "codes"), [("75%", []), ("37%", []), ("50%", ["LKJ501"]), ("38%", ["LKJ402"])]
)
def test_a_written_serapan_is_of_the_year_or_of_the_quarter(
    tertulis: str, codes: list[str]
) -> None:
    """6 of 8 million so far, 3 of them in the quarter."""
    drawn = gambar_anggaran(
        f"Program | 7.01.02 | 8000000 | 2000000 | 1000000 | 3000000 | | {tertulis}"
    ).replace("TW III | TW IV\n", "TW III | TW IV | Serapan Tertulis\n")
    assert kode(drawn, "LKJ402", "LKJ501") == codes


CAMPURAN = (
    gambar_kinerja(
        "12 desa | | | 3 | 3 | 3 | 3\n90% | | | 20% | 20% | 25% | 25%\n90% | | Rata-rata | 80% | 85% | 90% | 105%\n"
        "80 Nilai | | | 70 | 75 | 78 | 80\n12 hari | Minimal | Rata-rata | 12 | 12 | 12 | 12\n"
        "7 - 8 bulan | | Rata-rata | 7 - 8 bulan | 7 - 8 bulan | 7 - 9 bulan | 7 - 8 bulan\n"
        "BB | | | B | B | BB | BB\n12 desa | | | - | - | - | 12\n8,5 Nilai | | Jumlah | 2,5 | 2 | 2 | 2",
        "3 | 2 | 4\n20% | 25,5% | 30%\n80% | 85% | 88%\n70 | 75 | 78\n10 | 11 | 13\n6 | 7 | 9\nB | B | BB\n"
        "- | - | 2\n2,5 | 1,5 | 2,3",
        f"{PER_TRIWULAN}Dasar Target | Triwulan\nBatas Capaian | Tanpa batas\nDesimal | 1\n",
    )
    + gambar_anggaran(
        "Program | 7.01.02 | 8000000 | 2000000 | 1000000 | 3000000\n"
        "Kegiatan | 7.01.02.2.01 | 8000000 | 2000000 | 1000000 | 3000000\n"
        "Program | 7.01.06 | 250000 | 50000 | -10000 | 50000"
    ).partition("SITI AMINAH | 198201142006042011\n")[2]
)


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("triwulan")
    done = proses_workbook(gambar(CAMPURAN, folder / "isian.xlsx"), folder / "hasil")
    return list(done.berkas)


def rumus(path: Path, sheet: str) -> set[str]:
    return {
        str(cell.value)
        for row in load_workbook(path)[sheet].iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def test_the_tables_show_how_quarters_are_put_together(hasil: list[Path]) -> None:
    """As live formulas over the figures that were typed."""
    recap, official = hasil[:2]
    for path, sheet in ((official, "Tabel 2.2"), (official, "Tabel 2.3"), (recap, "Capaian")):
        found = rumus(path, sheet)
        assert {"=3+2+4", "=3+3+3", "=ROUND(20%+25.5%+30%,3)", "=ROUND(20%+20%+25%,2)",
                "=ROUND(AVERAGE(80%,85%,88%),10)", "=ROUND(2.5+1.5+2.3,1)"} <= found  # fmt: skip
    for path, sheet in ((official, "Tabel 2.3"), (recap, "Anggaran")):
        assert {"=2000000+1000000+3000000", "=50000-10000+50000"} <= rumus(path, sheet)


def test_the_quarter_alone_is_shown_beside_the_year(hasil: list[Path]) -> None:
    """In columns of its own in the tables, in a remark in the recap."""
    sheet = load_workbook(hasil[1], data_only=True)["Tabel 2.2"]
    heads = [cell.value for cell in sheet[4]]
    assert [one for one in heads if one] == [
        "No", "Sasaran", "Indikator Kinerja",
        "Target Triwulan III", "Realisasi Triwulan III", "% Triwulan III",
        "Target s.d. Triwulan III", "Realisasi s.d. Triwulan III", "Capaian", "Ket",
    ]  # fmt: skip
    first = next(row for row in sheet.iter_rows(values_only=True) if row[2] == "Ukuran 1")
    assert first[3:9] == (3, 4, 1.333, 9, 9, 1)
    assert not any(cell.comment for row in sheet.iter_rows() for cell in row if cell.column == 6)
    notes = [
        cell.comment.text
        for row in load_workbook(hasil[0])["Capaian"].iter_rows()
        for cell in row
        if cell.comment
    ]
    assert "Triwulan III saja: 133,3%." in notes


def test_jejak_names_the_cells_of_all_quarters(hasil: list[Path]) -> None:
    sheet = load_workbook(hasil[0])["Jejak"]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {f"Realisasi!{column}2" for column in "CDE"} <= cells
    assert {f"PK!{column}2" for column in "GHI"} <= cells
    assert {f"Anggaran!{column}3" for column in "FGH"} <= cells


def test_data_sheets_have_the_quarter_and_the_year_so_far() -> None:
    """The quarter's own where quarters may be added, the year so far beside it."""
    figures = tabel(laporan_dari(CAMPURAN))
    kinerja = data_kinerja(figures)
    own = {
        no: [str(one) for one in kinerja[kinerja["no"] == no]["realisasi_triwulan"]]
        for no in (1, 2, 3, 4)
    }
    assert own == {1: ["3", "2", "4"], 2: ["20", "25.5", "30"], 3: ["None"] * 3, 4: ["None"] * 3}
    assert [str(one) for one in kinerja[kinerja["no"] == 1]["realisasi"]] == ["3", "5", "9"]
    biaya = data_biaya(figures)
    first = biaya[biaya["kode"] == "7.01.02"]
    assert list(first["realisasi_triwulan"]) == [2000000, 1000000, 3000000]
    assert list(first["realisasi"]) == [2000000, 3000000, 6000000]
    assert figures.kini.kecamatan.biaya.realisasi == 6000000 + 90000


def test_percentages_that_are_read_off_are_not_added_in_data_sheets() -> None:
    kinerja = data_kinerja(tabel(laporan_dari(gambar_kinerja("90% | |", "80% | 85% | 88%"))))
    assert list(kinerja["realisasi_triwulan"]) == [None] * 3


def test_sums_leave_out_the_cell_that_is_blank() -> None:
    """Not that of the reporting quarter, which is filled."""
    drawn = gambar_anggaran(
        "Program | 7.01.02 | 8000000 | 1 | | 3\nProgram | 7.01.06 | 9 | 1 | 1 | 1"
    )
    total = tabel(laporan_dari(drawn)).kini.kecamatan.biaya
    assert [str(one) for one in total.dilewati] == ["Anggaran!G2"]
    assert total.realisasi == 3


def test_what_is_not_known_of_a_year_is_not_printed_as_one(tmp_path: Path) -> None:
    """A blank quarter leaves the cell empty, an unreadable one is shown as typed."""
    drawn = (
        gambar_kinerja("12 desa | |\n12 desa | |", "| 3 | 4\n3 | tiga | 4")
        + gambar_anggaran(
            "Program | 7.01.02 | 8000000 | 1 | | 3\nProgram | 7.01.06 | 8000000 | 1 | dua | 3"
        ).partition("SITI AMINAH | 198201142006042011\n")[2]
    )
    done = proses_workbook(gambar(drawn, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    values = [
        [cell.value for cell in row]
        for row in load_workbook(done.berkas[1])["Tabel 2.3"].iter_rows()
    ]
    shown = [row for row in values if row[2] in {"Ukuran 1", "Ukuran 2"}]
    assert [row[13] for row in shown] == [None, "tiga"]
    money = [row[7] for row in values if str(row[1]).startswith("Uraian")]
    assert money == [None, "dua"]


@pytest.mark.parametrize(
    ("kalimat", "codes"),
    [
        ("Capaian indikator ini 75%.", []),
        ("Capaian indikator ini 33%.", []),
        ("Capaian indikator ini 50%.", ["LKJ706"]),
        ("Realisasi anggaran mencapai 75%.", []),
        ("Realisasi anggaran mencapai 37%.", []),
        ("Realisasi anggaran mencapai 62%.", ["LKJ706"]),
    ],
)  # fmt: skip
def test_a_sentence_names_the_year_so_far_or_the_quarter(kalimat: str, codes: list[str]) -> None:
    """9 of 12 and 6 of 8 million so far, 4 and 3 million in the quarter."""
    drawn = (
        gambar_kinerja("12 desa | |", "3 | 2 | 4")
        + gambar_anggaran("Program | 7.01.02 | 8000000 | 2000000 | 1000000 | 3000000").partition(
            "SITI AMINAH | 198201142006042011\n"
        )[2]
        + f"Kalimat\nJabatan | Kalimat\n{JABATAN} | {kalimat}\n"
    )
    assert kode(drawn, "LKJ706") == codes


@pytest.mark.parametrize(
    ("tertulis", "wrong"),
    [("12 desa", False), ("9 desa", False), ("3 desa", False), ("6 desa", True)],
)
def test_a_written_target_is_of_the_year_so_far_or_of_the_quarter(
    tertulis: str, wrong: bool
) -> None:
    drawn = gambar_kinerja(
        "12 desa | | | 3 | 3 | 3 | 3", f"3 | 2 | 4 | | {tertulis}",
        f"{PER_TRIWULAN}Dasar Target | Triwulan\n",
    ).replace("TW III | TW IV\nKasi Pemerintahan | 1 | 3", "TW III | TW IV | Target Tertulis\nKasi Pemerintahan | 1 | 3")  # fmt: skip
    assert kode(drawn, "LKJ305") == (["LKJ305"] if wrong else [])


@pytest.mark.parametrize(("tertulis", "wrong"), [("75%", False), ("37%", False), ("50%", True)])
def test_the_percentage_of_a_total_is_of_the_year_so_far_or_of_the_quarter(
    tertulis: str, wrong: bool
) -> None:
    """6 of 8 million so far, 3 of them in the quarter."""
    drawn = gambar_anggaran(
        "Program | 7.01.02 | 6000000 | 1500000 | 500000 | 2500000\n"
        "Program | 7.01.06 | 2000000 | 500000 | 500000 | 500000"
    ).replace("TW III | TW IV\n", "TW III | TW IV | Serapan Tertulis\n")
    drawn += f" | | | JUMLAH | 8000000 | 2000000 | 1000000 | 3000000 | | {tertulis}\n"
    (one,) = temuan_dari(drawn, "LKJ025")
    assert str(one.tingkat) == ("Peringatan" if wrong else "Catatan")


KASUS = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Sukamaju
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | IV
Sifat Realisasi | Kumulatif
Pejabat
Jabatan | Nama | NIP
Camat Sukamaju | SITI AMINAH | 198201142006042011
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Camat Sukamaju | Sasaran Program | 1 | A | Persentase layanan tepat waktu | 100%
Camat Sukamaju | Sasaran Program | 2 | B | Jumlah desa yang dibina | 10 desa
Realisasi
Jabatan | No | TW I | TW II | TW III | TW IV
Camat Sukamaju | 1 | 25% | 25% | 25% | 25%
Camat Sukamaju | 2 | 2 desa | 2 desa | 3 desa | 3 desa
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III | TW IV
Camat Sukamaju | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK | 1 | 8000000 | 2000000 | 2000000 | 2000000 | 2000000
Camat Sukamaju | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 2 | 250000 | 50000 | 50000 | 50000 | 100000
Strategi
Jabatan | No | Strategi
Camat Sukamaju | 1 | Menempatkan petugas loket
Camat Sukamaju | 2 | Menjadwalkan kunjungan ke desa
"""


def test_a_year_written_quarter_by_quarter_is_asked_about_and_then_whole() -> None:
    """One question names Sifat Realisasi; following it, everything is reached and spent."""
    (one,) = temuan_dari(KASUS)
    assert (one.kode, "Sifat Realisasi" in one.pesan) == ("LKJ026", True)
    mended = KASUS.replace("Sifat Realisasi | Kumulatif", "Sifat Realisasi | Per triwulan")
    assert temuan_dari(mended) == []
    (official,) = laporan_dari(mended).pejabat
    assert [row.persen for row in official.capaian] == [1, 1]
    assert [row.serapan.persen for row in official.anggaran] == [1, 1]


@pytest.mark.parametrize(
    "drawn",
    [
        KASUS.replace("2 desa | 2 desa | 3 desa | 3 desa", "2 desa | 4 desa | 7 desa | 10 desa"),
        KASUS.replace(
            "2000000 | 2000000 | 2000000 | 2000000", "2000000 | 4000000 | 6000000 | 8000000"
        ),
        KASUS.replace("Triwulan | IV", "Triwulan | I"),
    ],
)
def test_two_rows_are_not_enough_to_ask_about_the_whole_workbook(drawn: str) -> None:
    assert temuan_dari(drawn, "LKJ026") == []
