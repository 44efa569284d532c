"""The forms of other offices, drawn with invented figures: every printed figure by arithmetic of its own.

One has the quarter beside the year so far, money against cash plans, sums, the source of the money in
Ket and a predicate by 90-75-60; the other has K and Rp of the quarter and of the year so far and a
predicate by Permendagri 86/2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import gambar, laporan_dari, lkj_dari, temuan_dari
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.tampil.lembar import Lembar, skala_cetak
from lkj_xlsx.tampil.tabel import tabel_pejabat
from soffice import perlu_libreoffice, ubah
from test_libreoffice import beda

CAMAT = "Camat Wanasari"
KINERJA = {
    "Jumlah dokumen pelayanan": ((300, 300, 300, 300), (310, 275, 290), 1200, "Dokumen"),
    "Jumlah desa yang dibina": ((3, 3, 3, 2), (3, 2, 3), 11, "Desa"),
    "Jumlah rapat koordinasi": ((3, 3, 3, 3), (3, 3, 4), 12, "Kali"),
}
"""Targets and realisasi of each quarter, the annual target, the unit; all are added up."""
ANGGARAN = {
    ("Program", "7.01.02"): ((300, 420, 400, 360), (281, 399, 371), "PAD"),
    ("Program", "7.01.06"): ((50, 60, 55, 50), (47, 58, 54), "DAU"),
    ("Kegiatan", "7.01.02.2.01"): ((200, 280, 260, 240), (190, 270, 250), "PAD"),
    ("Kegiatan", "7.01.02.2.04"): ((100, 140, 140, 120), (91, 129, 121), ""),
}
"""Cash plans and realisasi of each quarter in millions, and what stands in Ket."""
JUTA = 1_000_000


def gambar_bentuk(*setelan: str, triwulan: str = "III") -> str:
    promised = "\n".join(
        f"{CAMAT} | {no} | Sasaran {no} | {name} | {target} {unit} | {' | '.join(map(str, plan))}"
        for no, (name, (plan, _, target, unit)) in enumerate(KINERJA.items(), start=1)
    )
    done = "\n".join(
        f"{CAMAT} | {no} | {' | '.join(map(str, own))}"
        for no, (_, own, _, _) in enumerate(KINERJA.values(), start=1)
    )
    money = "\n".join(
        " | ".join([
            CAMAT, level, code, f"Uraian {code}", str(sum(plan) * JUTA),
            *(str(one * JUTA) for one in (*plan, *spent)), "", ket,
        ])
        for (level, code), (plan, spent, ket) in ANGGARAN.items()
    )  # fmt: skip
    return (
        "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Wanasari\nKabupaten/Kota | Kabupaten Contoh\n"
        f"Tahun | 2026\nTriwulan | {triwulan}\nSifat Realisasi | Per triwulan\nBatas Capaian | Tanpa batas\n"
        + "".join(f"{one}\n" for one in setelan)
        + f"Pejabat\nJabatan | Nama | NIP\n{CAMAT} | SITI AMINAH | 198201142006042011\n"
        "PK\nJabatan | No | Sasaran | Indikator Kinerja | Target | Target TW I | Target TW II | "
        f"Target TW III | Target TW IV\n{promised}\n"
        f"Realisasi\nJabatan | No | TW I | TW II | TW III\n{done}\n"
        "Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | Anggaran Kas TW I | Anggaran Kas TW II | "
        "Anggaran Kas TW III | Anggaran Kas TW IV | TW I | TW II | TW III | TW IV | Ket\n"
        f"{money}\n"
    )


PASURUAN = (
    "Dasar Target | Triwulan",
    "Dasar Anggaran | Kas",
    "Baris Jumlah | Ya",
    "Predikat | 90-75-60",
)
E81 = ("Predikat | Permendagri 86/2017", "Ukuran Kertas | A4")


@lru_cache
def tabel(*setelan: str, triwulan: str = "III") -> dict[str, Lembar]:
    report = laporan_dari(gambar_bentuk(*setelan, triwulan=triwulan))
    return {one.nama: one for one in tabel_pejabat(report, report.pejabat[0])}


def baris(lembar: Lembar) -> Iterator[list[object]]:
    """What is printed in each row, reaching cells once."""
    for row in lembar.baris:
        yield [one.nilai if one else None for one in row.petak]


def persen(spent: int, planned: int, desimal: int = 0) -> float:
    """A percentage cut to whole points, or to two decimals of one."""
    unit = int(100 * 10**desimal)
    whole: int = spent * unit // planned
    return whole / unit


def angka(row: list[object]) -> list[float | None]:
    return [None if one is None else float(one) for one in row]  # type: ignore[arg-type]


@pytest.mark.parametrize("setelan", [PASURUAN, E81], ids=["kas", "pagu"])
def test_2_2_has_the_quarter_beside_the_year_so_far(setelan: tuple[str, ...]) -> None:
    rows = list(baris(tabel(*setelan)["Tabel 2.2"]))
    own = ["Target Triwulan III", "Realisasi Triwulan III", "% Triwulan III"]
    whole = ["Target s.d. Triwulan III", "Realisasi s.d. Triwulan III", "Capaian"]
    assert rows[3][3:] == [*own, *whole, "Ket"]
    assert rows[4] == [1, 2, 3, 4, 5, "6=5/4", 7, 8, "9=8/7", 10]
    printed = {row[2]: angka(row[3:9]) for row in rows if len(row) > 2 and row[2] in KINERJA}
    quarterly = setelan is PASURUAN
    for name, (plan, done, target, _) in KINERJA.items():
        own_target = plan[2] if quarterly else target
        year_target = sum(plan[:3]) if quarterly else target
        assert printed[name] == [
            own_target, done[2], persen(done[2], own_target),
            year_target, sum(done), persen(sum(done), year_target),
        ]  # fmt: skip


def test_2_3_has_money_against_cash_plans_and_its_source() -> None:
    rows = list(baris(tabel(*PASURUAN)["Tabel 2.3"]))
    assert [one for one in rows[3] if one] == [
        "No", "Sasaran/ Kegiatan", "Indikator Kinerja", "Anggaran", "Kinerja", "Efisiensi", "Ket",
    ]  # fmt: skip
    assert [one for one in rows[4] if one] == ["Pagu", *["Triwulan III", "s.d. Triwulan III"] * 2]
    assert rows[5][4:16] == [
        "Anggaran Kas", "Realisasi", "%", "Anggaran Kas", "Realisasi", "Capaian (%)", "T", "R", "%",
        "T", "R", "%",
    ]  # fmt: skip
    assert rows[6] == [
        1, 2, 3, 4, 5, 6, "7=6/5", 8, 9, "10=9/8", 11, 12, "13=12/11", 14, 15, "16=15/14", 17, 18,
    ]  # fmt: skip
    printed = {row[1]: row for row in rows if str(row[1:2]).startswith("['Uraian")}
    for (_, code), (plan, spent, ket) in ANGGARAN.items():
        row = printed[f"Uraian {code}"]
        assert angka(row[3:10]) == [
            sum(plan) * JUTA,
            plan[2] * JUTA, spent[2] * JUTA, persen(spent[2], plan[2]),
            sum(plan[:3]) * JUTA, sum(spent) * JUTA, persen(sum(spent), sum(plan[:3])),
        ]  # fmt: skip
        assert row[17] == ket
        assert row[10:17] == [None] * 7


def test_sums_of_each_tingkat_are_ratios_of_sums() -> None:
    """Two decimals, as the recap has them; nothing for indicators of different units."""
    rows = list(baris(tabel(*PASURUAN)["Tabel 2.3"]))
    printed = {row[1]: row for row in rows if str(row[1:2]).startswith("['JUMLAH")}
    assert set(printed) == {"JUMLAH PROGRAM", "JUMLAH KEGIATAN"}
    for level in ("Program", "Kegiatan"):
        plans, spents = zip(
            *((plan, spent) for (at, _), (plan, spent, _) in ANGGARAN.items() if at == level),
            strict=True,
        )
        plan, spent = sum(one[2] for one in plans), sum(one[2] for one in spents)
        year_plan, year_spent = sum(sum(one[:3]) for one in plans), sum(map(sum, spents))
        row = printed[f"JUMLAH {level.upper()}"]
        assert angka(row[3:10]) == [
            sum(map(sum, plans)) * JUTA,
            plan * JUTA, spent * JUTA, persen(spent, plan, 2),
            year_plan * JUTA, year_spent * JUTA, persen(year_spent, year_plan, 2),
        ]  # fmt: skip
        assert row[10:] == [None] * 8


def test_with_the_pagu_every_percentage_is_of_the_two_columns_before_it() -> None:
    """K and Rp of the quarter and of the year so far; no Ket where nobody wrote any, and no sums."""
    drawn = re.sub(r" \| (PAD|DAU)\n", " |\n", gambar_bentuk(*E81))
    report = laporan_dari(drawn)
    rows = list(
        baris({one.nama: one for one in tabel_pejabat(report, report.pejabat[0])}["Tabel 2.3"])
    )
    assert rows[5][3:15] == [
        "Pagu", "Realisasi", "%", "Pagu", "Realisasi", "Capaian (%)", "T", "R", "%", "T", "R", "%",
    ]  # fmt: skip
    assert rows[6] == [
        1, 2, 3, 4, 5, "6=5/4", 7, 8, "9=8/7", 10, 11, "12=11/10", 13, 14, "15=14/13", 16,
    ]  # fmt: skip
    assert not any("JUMLAH" in str(one) for row in rows for one in row)
    printed = {row[1]: row for row in rows if str(row[1:2]).startswith("['Uraian")}
    for (_, code), (plan, spent, _) in ANGGARAN.items():
        pagu = sum(plan) * JUTA
        assert angka(printed[f"Uraian {code}"][3:9]) == [
            pagu, spent[2] * JUTA, persen(spent[2] * JUTA, pagu),
            pagu, sum(spent) * JUTA, persen(sum(spent) * JUTA, pagu),
        ]  # fmt: skip


def rata_rata(*, quarterly: bool) -> float:
    """The mean of the printed capaian, cut to two decimals: in hundredths of a point."""
    points = [
        sum(own) * 100 // (sum(plan[:3]) if quarterly else target)
        for plan, own, target, _ in KINERJA.values()
    ]
    return sum(points) * 100 // len(points) / 10_000


@pytest.mark.parametrize(
    ("setelan", "kinerja", "serapan", "skala"),
    [(PASURUAN, "Sangat Baik", "Sangat Baik", "90% ke atas Sangat Baik; 75% ke atas Baik"),
     (E81, "Tinggi", "Sedang", "di atas 90% Sangat Tinggi; di atas 75% Tinggi")],
    ids=["kas", "pagu"],
)  # fmt: skip
def test_mean_and_predicate_stand_under_both_tables(
    setelan: tuple[str, ...], kinerja: str, serapan: str, skala: str
) -> None:
    """By the programs alone, which hold the kegiatan; provisional before the fourth quarter."""
    quarterly = setelan is PASURUAN
    programs = [(plan, spent) for (at, _), (plan, spent, _) in ANGGARAN.items() if at == "Program"]
    planned = sum(sum(plan[:3]) if quarterly else sum(plan) for plan, _ in programs)
    share = persen(sum(sum(spent) for _, spent in programs), planned, 2)
    for number, label in (
        ("2.2", "Rata-rata capaian kinerja"),
        ("2.3", "Rata-rata capaian kinerja dan serapan anggaran"),
    ):
        lembar = tabel(*setelan)[f"Tabel {number}"]
        rows = list(baris(lembar))
        numbers = next(row for row in rows if row[:2] == [1, 2])
        at = [place for place, one in enumerate(numbers) if "=" in str(one)]
        mean = next(row for row in rows if row[1:2] == [label])
        name = next(row for row in rows if row[1:2] == ["Predikat sementara"])
        if number == "2.2":
            assert angka([mean[at[1]]]) == [rata_rata(quarterly=quarterly)]
            assert name[at[1]] == kinerja
            assert (mean[at[0]], name[at[0]]) == (None, None)
        else:
            assert angka([mean[at[1]], mean[at[3]]]) == [share, rata_rata(quarterly=quarterly)]
            assert [name[at[1]], name[at[3]]] == [serapan, kinerja]
        said = " ".join(str(row[0]) for row in rows[-3:])
        assert skala in said
        assert "sementara: angkanya s.d. Triwulan III" in said
        assert ("terhadap target" in said) is not quarterly


@pytest.mark.parametrize(
    ("skala", "persen", "nama"),
    [
        ("Permendagri 86/2017", "100", "Sangat Tinggi"), ("Permendagri 86/2017", "91", "Sangat Tinggi"),
        ("Permendagri 86/2017", "90", "Tinggi"), ("Permendagri 86/2017", "76", "Tinggi"),
        ("Permendagri 86/2017", "75", "Sedang"), ("Permendagri 86/2017", "66", "Sedang"),
        ("Permendagri 86/2017", "65", "Rendah"), ("Permendagri 86/2017", "51", "Rendah"),
        ("Permendagri 86/2017", "50", "Sangat Rendah"), ("Permendagri 86/2017", "0", "Sangat Rendah"),
        ("90-75-60", "100", "Sangat Baik"), ("90-75-60", "90", "Sangat Baik"),
        ("90-75-60", "89", "Baik"), ("90-75-60", "75", "Baik"), ("90-75-60", "74", "Cukup"),
        ("90-75-60", "60", "Cukup"), ("90-75-60", "59", "Kurang"), ("90-75-60", "0", "Kurang"),
    ],
)  # fmt: skip
def test_the_scales(skala: str, persen: str, nama: str) -> None:
    """At each bound: Permendagri's classes begin above it, the others at it. At the year's end for good."""
    rows = sederhana([(f"100 kali | {persen} kali")], f"Predikat | {skala}\n")
    assert [row[5] for row in rows if row[1:2] == ["Predikat"]] == [nama]
    assert not any("sementara" in str(row) for row in rows)


def sederhana(
    ukuran: list[str], setelan: str, triwulan: str = "IV", anggaran: str = ""
) -> list[list[object]]:
    """Tabel 2.2 (with a budget Tabel 2.3) of indicators `target | realisasi` as sums since January."""
    promised, done = [], []
    for no, one in enumerate(ukuran, start=1):
        target, value = (cell.strip() for cell in one.split("|"))
        promised.append(f"{CAMAT} | {no} | Ukuran {no} | {target}")
        done.append(f"{CAMAT} | {no} | {value}")
    report = laporan_dari(
        f"Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Wanasari\nTahun | 2026\nTriwulan | {triwulan}\n"
        f"{setelan}Pejabat\nJabatan | Nama | NIP\n{CAMAT} | SITI AMINAH | 198201142006042011\n"
        "PK\nJabatan | No | Indikator Kinerja | Target\n" + "\n".join(promised)
        + f"\nRealisasi\nJabatan | No | TW {triwulan}\n" + "\n".join(done)
        + f"\nAnggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW {triwulan}\n{anggaran}\n"
    )  # fmt: skip
    sheet = tabel_pejabat(report, report.pejabat[0])[2 if anggaran else 1]
    return [row for row in baris(sheet) if row]


@pytest.mark.parametrize(
    ("ukuran", "alasan"),
    [
        (["12 kali | 12 kali", "12 kali |"], "indikator No 2 belum diisi"),
        (["12 kali | 12 kali", "12 kali | 3 orang"], "indikator No 2 tidak dapat dihitung"),
        (["BB | B", "12 kali | 12 kali"], "indikator No 1 predikatnya di bawah target"),
        (["BB | B", "12 kali |"], "indikator No 2 belum diisi; indikator No 1 predikatnya di bawah target"),
        (["12 kali | n/a"], "belum ada indikator yang diukur"),
        (["12 kali | 12 kali", "12 kali | n/a"], ""),
        (["BB | A", "12 kali | 6 kali"], ""),
    ],
)  # fmt: skip
def test_no_predicate_while_a_figure_is_missing(ukuran: list[str], alasan: str) -> None:
    """What is not due yet is no part of the mean, and no reason; the scale is named all the same."""
    rows = sederhana(ukuran, "Predikat | 90-75-60\n", "III")
    (mean,) = [row[5] for row in rows if row[1:2] == ["Rata-rata capaian kinerja"]]
    (name,) = [row[5] for row in rows if row[1:2] == ["Predikat sementara"]]
    said = [str(row[0]) for row in rows if "tidak diberikan" in str(row[0])]
    assert (mean is None, name == "–") == (bool(alasan), bool(alasan))
    assert said == (
        [f"Rata-rata capaian kinerja dan predikatnya tidak diberikan: {alasan}."] if alasan else []
    )
    assert any("skala 90-75-60" in str(row) for row in rows)


def test_an_official_without_indicators_has_no_rows_of_predicates() -> None:
    assert [row[0] for row in sederhana([], "Predikat | 90-75-60\n") if row][
        -1
    ] == "Belum ada indikator."


@pytest.mark.parametrize(
    ("anggaran", "angka", "alasan"),
    [
        ("Program | 7.01.02 | P | 200 | 150\nProgram | 7.01.06 | Q | 100 | 60", 0.7, ""),
        ("Program | 7.01.02 | P | 200 | 150\nProgram | 7.01.06 | Q | 100 | entah", None,
         "diberikan: tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!F3"),
        ("Program | 7.01.02 | P | 200 |", None, "realisasi anggaran belum diisi"),
        ("Program | 7.01.02 | P | 0 | 0", None, "tidak ada pagu atau anggaran kas yang dapat dibandingkan"),
        ("Program | 7.01.02 | P | 200 | 150\nKegiatan | | Q | 100 | 60", None, "Kode"),
    ],
)  # fmt: skip
def test_the_predicate_of_serapan_is_of_a_whole_sum_or_not_given(
    anggaran: str, angka: float | None, alasan: str
) -> None:
    money = "\n".join(f"{CAMAT} | {row}" for row in anggaran.splitlines())
    rows = sederhana(["4 kali | 3 kali"], "Predikat | Permendagri 86/2017\n", "IV", money)
    (mean,) = [row for row in rows if str(row[1:2]).startswith("['Rata-rata")]
    (name,) = [row for row in rows if row[1:2] == ["Predikat"]]
    assert (mean[5] and float(mean[5]), name[5]) == (angka, "Sedang" if angka else "–")  # type: ignore[arg-type]
    assert (float(mean[8]), name[8]) == (0.75, "Sedang")  # type: ignore[arg-type]
    said = [str(row[0]) for row in rows if "tidak diberikan" in str(row[0])]
    assert len(said) == bool(alasan)
    assert all(alasan in one for one in said)


@pytest.mark.parametrize(
    ("setelan", "uang", "nama"),
    [
        ("", "200 | 201", "Melebihi pagu"), ("", "200 | 200", "Sangat Baik"),
        ("", "200 | 9000", "Melebihi pagu"), ("", "0 | 100", "–"),
    ],
)  # fmt: skip
def test_more_than_the_pagu_is_no_good_predicate(setelan: str, uang: str, nama: str) -> None:
    """The figure stands, what it is called is no formula of it, and a line below says why."""
    money = f"{CAMAT} | Program | 7.01.02 | P | {uang}"
    rows = sederhana(["4 kali | 3 kali"], f"Predikat | 90-75-60\n{setelan}", "IV", money)
    (name,) = [row for row in rows if row[1:2] == ["Predikat"]]
    assert name[5] == nama
    said = [str(row[0]) for row in rows if "melebihi pagu" in str(row[0])]
    assert len(said) == (nama == "Melebihi pagu")


@pytest.mark.parametrize(
    ("anggaran", "jumlah", "alasan"),
    [
        ("Program | 7.01.02 | P | 200 | 150\nProgram | 7.01.06 | Q | 100 | 60", [300, 210, 0.7], ""),
        ("Program | 7.01.02 | P | 200 | 150\nProgram | 7.01.06 | Q | 100 | entah", [300, 150, 0.75],
         "JUMLAH PROGRAM: tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!F3."),
        ("Program | 7.01.02 | P | 200 | 150\nProgram | 7.01.02 | P | 200 | 150", [None, None, None],
         "JUMLAH PROGRAM: tidak dijumlahkan: "),
        ("Program | | P | 200 | 150\nProgram | | Q | 100 | 60", [300, 210, 0.7], ""),
        ("Program | 7.01.02 | P | 200 |", [200, None, None], ""),
    ],
)  # fmt: skip
def test_a_row_of_sums_says_why_there_is_none(
    anggaran: str, jumlah: list[float | None], alasan: str
) -> None:
    money = "\n".join(f"{CAMAT} | {row}" for row in anggaran.splitlines())
    rows = sederhana(["4 kali | 3 kali"], "Baris Jumlah | Ya\n", "IV", money)
    (found,) = [row for row in rows if row[1:2] == ["JUMLAH PROGRAM"]]
    assert angka(found[3:6]) == jumlah
    said = [str(row[0]) for row in rows if str(row[0]).startswith("JUMLAH")]
    assert len(said) == bool(alasan)
    assert all(one.startswith(alasan) for one in said)


def test_what_is_not_wanted_is_not_printed() -> None:
    """No sums, no predicate and no Ket: the table of the source report."""
    plain = sederhana(["4 kali | 3 kali"], "", "IV", f"{CAMAT} | Program | 7.01.02 | P | 200 | 150")
    asked = sederhana(
        ["4 kali | 3 kali"], "Baris Jumlah | Tidak\nPredikat | Tidak\n", "IV",
        f"{CAMAT} | Program | 7.01.02 | P | 200 | 150",
    )  # fmt: skip
    assert plain == asked
    assert len(plain[4]) == 10
    assert not re.search("JUMLAH|Predikat|Rata-rata|Ket", str(plain))


def test_realisasi_without_an_indicator_stands_where_it_was_typed() -> None:
    """In the quarter's column; of several quarters nobody knows what they make."""
    drawn = gambar_bentuk(*E81).replace(
        "Realisasi\nJabatan | No | TW I | TW II | TW III\n",
        f"Realisasi\nJabatan | No | TW I | TW II | TW III\n{CAMAT} | 9 | 1 | 1 | 7\n",
    )
    report = laporan_dari(drawn)
    (stray,) = [
        row for row in baris(tabel_pejabat(report, report.pejabat[0])[1]) if row[:1] == ["9"]
    ]
    assert angka(stray[3:9]) == [None, 7, None, None, None, None]


@pytest.mark.parametrize("setelan", [PASURUAN, E81], ids=["kas", "pagu"])
def test_the_formulas_of_columns_are_right_by_our_own_rule(setelan: tuple[str, ...]) -> None:
    """LKJ703 finds nothing in the row that numbers the columns."""
    said = [
        f"Capaian {one}"
        for lembar in tabel(*setelan).values()
        for row in baris(lembar)
        if row[:2] == [1, 2]
        for one in row
        if "=" in str(one)
    ]
    assert len(said) == 6
    sentences = "\n".join(f"{CAMAT} | {one}" for one in said)
    drawn = f"{gambar_bentuk(*setelan)}Kalimat\nJabatan | Kalimat\n{sentences}\n"
    assert temuan_dari(drawn, "LKJ703") == []


@pytest.mark.parametrize("kertas", UkuranKertas)
def test_the_widest_table_is_still_readable(kertas: UkuranKertas) -> None:
    """Eighteen columns on one page, their letters no smaller than those of a newspaper."""
    sheets = tabel(*PASURUAN, f"Ukuran Kertas | {kertas}")
    assert skala_cetak(sheets["Tabel 2.2"]) >= 90
    assert skala_cetak(sheets["Tabel 2.3"]) >= 60
    assert len(sheets["Tabel 2.3"].lebar) == 18


def test_what_was_printed_can_be_pasted_back() -> None:
    """Rows of sums, means and predicates are no records, and agree with the rows above them."""
    drawn = gambar_bentuk(*PASURUAN)
    totals = [
        (row, numbers)
        for number in ("2.2", "2.3")
        for numbers in (
            [one for one in baris(tabel(*PASURUAN)[f"Tabel {number}"]) if one[:2] == [1, 2]]
        )
        for row in baris(tabel(*PASURUAN)[f"Tabel {number}"])
        if re.match(r"JUMLAH|Rata-rata|Predikat", str(row[1:2] and row[1]))
    ]
    assert len(totals) == 6
    realisasi = [
        f"{CAMAT} | | {row[1]} | | | | {_teks(row[8])}"
        for row, numbers in totals
        if len(numbers) == 10
    ]
    anggaran = [
        f"{CAMAT} | | | {row[1]} | {row[3] or ''} | | | {row[4] or ''} | | | | {row[5] or ''} | | | {_teks(row[9])}"
        for row, numbers in totals
        if len(numbers) == 18
    ]
    pasted = drawn.replace(
        "Realisasi\nJabatan | No | TW I | TW II | TW III\n",
        "Realisasi\nJabatan | No | Indikator Kinerja | TW I | TW II | TW III | Capaian Tertulis\n",
    )
    for no, name in enumerate(KINERJA, start=1):
        done = " | ".join(map(str, KINERJA[name][1]))
        pasted = pasted.replace(f"{CAMAT} | {no} | {done}", f"{CAMAT} | {no} | {name} | {done}")
    pasted = pasted.replace("TW III | TW IV | Ket\n", "TW III | TW IV | Serapan Tertulis | Ket\n")
    for ket in ("PAD", "DAU", ""):
        pasted = pasted.replace(f" |  | {ket}\n", f" |  |  | {ket}\n")
    pasted = pasted.replace("\nAnggaran\n", "\n" + "\n".join(realisasi) + "\nAnggaran\n")
    pasted += "\n".join(anggaran) + "\n"
    lkj, plain = lkj_dari(pasted), lkj_dari(drawn)
    assert [len(lkj.realisasi), len(lkj.anggaran)] == [len(plain.realisasi), len(plain.anggaran)]
    assert len(lkj.jumlah) == 6
    notes = temuan_dari(pasted, "LKJ025")
    assert [one.tingkat for one in notes] == ["Catatan"] * 6
    assert sum("adalah predikat" in one.pesan for one in notes) == 2


def _teks(value: object) -> str:
    """As a printed cell is pasted."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{float(value) * 100:.2f}%"  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Predikat SAKIP", "Predikat sementara", "Predikat"])
def test_an_indicator_that_is_called_a_predicate_is_one(name: str) -> None:
    """With a No of its own."""
    drawn = gambar_bentuk().replace("Jumlah rapat koordinasi", name)
    assert [one.indikator for one in lkj_dari(drawn).indikator][2] == name


@pytest.mark.parametrize(
    ("written", "level"), [("94,16%", "Catatan"), ("71,38%", "Catatan"), ("80%", "Peringatan")]
)
def test_a_pasted_total_is_held_against_plan_or_pagu(written: str, level: str) -> None:
    """1210 of 1285 planned until September, of 1695 in the whole year."""
    drawn = gambar_bentuk("Dasar Anggaran | Kas").replace(
        "TW IV | Ket\n", "TW IV | Ket | Serapan Tertulis\n"
    )
    total = f"{CAMAT} | | | JUMLAH PROGRAM | 1695000000 | | | 455000000 | | | | 425000000 | | | {written}\n"
    (found,) = temuan_dari(
        drawn.replace(
            f"{CAMAT} | Kegiatan | 7.01.02.2.01", f"{total}{CAMAT} | Kegiatan | 7.01.02.2.01"
        ),
        "LKJ025",
    )
    assert found.tingkat == level
    assert level == "Catatan" or "dibagi anggaran kas" in found.pesan


@pytest.mark.libreoffice
@perlu_libreoffice
def test_recalculated_tables_give_what_was_stored(tmp_path: Path) -> None:
    """Sums, ratios, means and predicates under both forms, to the last bit."""
    paths = []
    for name, setelan in (
        ("kas", PASURUAN),
        ("pagu", (*E81, "Baris Jumlah | Ya", "Pembulatan | Bulatkan")),
    ):
        done = proses_workbook(
            gambar(gambar_bentuk(*setelan), tmp_path / f"{name}.xlsx"), tmp_path / f"hasil {name}"
        )
        paths.append(done.berkas[1].rename(tmp_path / f"tabel {name}.xlsx"))
    ubah(paths, "xlsx", tmp_path)
    for path in paths:
        count, wrong = beda(tmp_path, path.stem)
        assert wrong == []
        assert count >= 45
        assert any(
            str(cell.value).startswith("=IF(")
            for row in load_workbook(path)["Tabel 2.3"].iter_rows()
            for cell in row
        )


@pytest.mark.parametrize(
    ("setelan", "alasan"),
    [
        ("Dasar Anggaran | Kas\n", "capaian terhadap target setahun, sedangkan serapan terhadap anggaran kas"),
        ("Dasar Target | Triwulan\n",
         "capaian terhadap target triwulan, sedangkan serapan terhadap pagu setahun"),
        ("Dasar Target | Triwulan\nDasar Anggaran | Kas\n", ""),
        ("", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("triwulan", ["III", "IV"])
def test_efisiensi_needs_one_base(setelan: str, alasan: str, triwulan: str) -> None:
    """Of the year or of the year so far, both; at the year's end these are the same."""
    drawn = gambar_bentuk(*setelan.splitlines(), "Rumus Efisiensi | Selisih", triwulan=triwulan)
    drawn = drawn.replace(" | Uraian 7.01.02 |", " | Uraian 7.01.02 | 1 |")
    drawn = drawn.replace("| Uraian | Pagu", "| Uraian | No Indikator | Pagu")
    drawn = re.sub(r"(Uraian 7\.01\.(?:06|02\.\S+)) \|", r"\1 | |", drawn)
    if triwulan == "IV":
        drawn = re.sub(r"(TW III)\n(?=Camat)", r"\1 | TW IV\n", drawn)
        drawn = re.sub(r"(?m)^(Camat Wanasari \| \d \| \d+ \| \d+ \| \d+)$", r"\1 | 3", drawn)
        drawn = drawn.replace("371000000 |  |", "371000000 | 360000000 |")
    report = laporan_dari(drawn)
    row = report.pejabat[0].anggaran[0]
    given = triwulan == "IV" or not alasan
    assert (row.efisiensi is not None) is given
    sheet = tabel_pejabat(report, report.pejabat[0])[2]
    said = [str(one[0]) for one in baris(sheet) if str(one[:1]).startswith("['Efisiensi tidak")]
    assert len(said) == (not given)
    assert all(alasan in one for one in said)
