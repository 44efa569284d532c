"""Every kind of target under every Polaritas and Rumus Minimal: figures worked out by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import IDENTITAS_CONTOH, gambar, laporan_dari, lokasi, temuan_dari
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import HasilIndikator, biaya_pejabat, hasil_indikator
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.tampil.narasi import narasi_pejabat

JABATAN = "Camat Contoh"
PEJABAT = f"""
Pejabat
Jabatan | Nama | NIP
{JABATAN} | SITI AMINAH, S.STP | 19870702 200602 2 002
"""
BAIK = {"(2T-R)/T", "T/R"}
DI_BAWAH, TAK_TERHITUNG = Keadaan.PREDIKAT_DI_BAWAH, Keadaan.TAK_TERHITUNG

# Polaritas | Target | Realisasi | by (2T-R)/T | by T/R; `!` marks what is not reached.
CONTOH = """
          | 10 laporan | 8 laporan | !4/5 | !4/5
          | 10 laporan | 12 laporan | 6/5 | 6/5
Maksimal  | 10 laporan | 8 laporan | !4/5 | !4/5
Maksimal  | 10 laporan | 12 laporan | 6/5 | 6/5
Maksimal  | 10 laporan | 0 | !0 | !0
Minimal   | 10 aduan | 8 aduan | 6/5 | 5/4
Minimal   | 10 aduan | 10 aduan | 1 | 1
Minimal   | 10 aduan | 12 aduan | !4/5 | !5/6
Minimal   | 10 aduan | 25 aduan | !0 | !2/5
Minimal   | 10 aduan | - | 2 | 1
          | 80% | 60% | !3/4 | !3/4
Maksimal  | 80% | 88% | 11/10 | 11/10
Minimal   | 80% | 60% | 5/4 | 4/3
Minimal   | 80% | 100% | !3/4 | !4/5
          | ≤ 5 kasus | 4 kasus | 6/5 | 5/4
          | ≤ 5 kasus | 5 kasus | 1 | 1
          | ≤ 5 kasus | 6 kasus | !4/5 | !5/6
Minimal   | maksimal 5 kasus | 6 kasus | !4/5 | !5/6
Maksimal  | maksimal 5 kasus | 4 kasus | 6/5 | 5/4
          | < 5 % | 4 % | 6/5 | 5/4
          | < 5 % | 5 % | !1 | !1
          | < 5 % | < 5 % | 1 | 1
          | < 5 % | 6 % | !4/5 | !5/6
Maksimal  | kurang dari 5 % | 5 % | !1 | !1
          | ≥ 80 nilai | 60 nilai | !3/4 | !3/4
          | ≥ 80 nilai | 80 nilai | 1 | 1
Maksimal  | minimal 80 nilai | 88 nilai | 11/10 | 11/10
Minimal   | minimal 80 nilai | 88 nilai | 11/10 | 11/10
          | > 80 nilai | 80 nilai | !1 | !1
          | > 80 nilai | 88 nilai | 11/10 | 11/10
          | 7 – 8 bulan | 6,5 bulan | !13/14 | !13/14
          | 7 – 8 bulan | 7,5 bulan | 1 | 1
          | 7 – 8 bulan | 9 bulan | !8/9 | !8/9
Maksimal  | 7 – 8 bulan | 6,5 bulan | !13/14 | !13/14
Maksimal  | 7 – 8 bulan | 8 bulan | 1 | 1
Maksimal  | 7 – 8 bulan | 9 bulan | 9/8 | 9/8
Minimal   | 7 – 8 bulan | 6,5 bulan | 15/14 | 14/13
Minimal   | 7 – 8 bulan | 7 bulan | 1 | 1
Minimal   | 7 – 8 bulan | 9 bulan | !7/8 | !8/9
          | maksimal 7 – 8 bulan | 9 bulan | !7/8 | !8/9
Minimal   | 0 - 3 kasus | 4 kasus | !2/3 | !3/4
          | BB | A | 1 | 1
Maksimal  | BB | BB | 1 | 1
Minimal   | BB | A | 1 | 1
          | BB | B | predikat | predikat
Minimal   | WTP | WDP | predikat | predikat
          | Sedang | Tinggi | 1 | 1
          | Sedang | Rendah | predikat | predikat
Minimal   | Sedang | Rendah | 1 | 1
Minimal   | Sedang | Tinggi | predikat | predikat
          | Mandiri | Mandiri | 1 | 1
          | Mandiri | Maju | tidak | tidak
          | BB | 82 | tidak | tidak
          | BB | 82 (A) | 1 | 1
          | 80 (A) | BB | predikat | predikat
          | BB (75) | A (90) | 6/5 | 6/5
Maksimal  | BB (75) | 60 (B) | !4/5 | !4/5
          | 80 nilai | BB (72) | !9/10 | !9/10
Minimal   | Tinggi (75) | Sedang (60) | 6/5 | 5/4
Minimal   | Tinggi (75) | Tinggi (90) | !4/5 | !5/6
          | -5 % | -4 % | 6/5 | 6/5
          | -5 % | -6 % | !4/5 | !4/5
Maksimal  | -5 % | -12 % | !-2/5 | !-2/5
Minimal   | -5 % | -6 % | 6/5 | 6/5
Minimal   | -5 % | -4 % | !4/5 | !4/5
Minimal   | -5 % | 1 % | !0 | !0
          | 0 kasus | 3 kasus | tidak | tidak
Maksimal  | 0 kasus | 0 kasus | tidak | tidak
Minimal   | 0 kasus | 0 kasus | 1 | 1
Minimal   | 0% | 1% | !0 | !0
          | ≤ 0 kasus | Nihil | 1 | 1
          | tidak ada kasus | tidak ada | 1 | 1
          | tidak ada kasus | 2 kasus | !0 | !0
"""


@dataclass(frozen=True)
class Contoh:
    """A row of the table: what the office types, and what comes out by either formula."""

    polaritas: str
    target: str
    realisasi: str
    hasil: dict[str, str]


TABEL = [
    Contoh(way, target, done, {"(2T-R)/T": one, "T/R": other})
    for way, target, done, one, other in (
        [cell.strip() for cell in line.split("|")] for line in CONTOH.strip("\n").splitlines()
    )
]


def gambar_tabel(rumus: str, setelan: str = "", *, per_indikator: bool = False) -> str:
    """All rows as one official's indicators; with `per_indikator` PK says the formula, and Identitas
    the other one.
    """
    (other,) = BAIK - {rumus}
    pk = "\n".join(
        f"{JABATAN} | {no} | Ukuran {no} | {one.target} | {one.polaritas} | "
        f"{rumus if per_indikator else ''}"
        for no, one in enumerate(TABEL, start=1)
    )
    rows = "\n".join(f"{JABATAN} | {no} | {one.realisasi}" for no, one in enumerate(TABEL, start=1))
    return (
        f"{IDENTITAS_CONTOH}Rumus Minimal | {other if per_indikator else rumus}\n{setelan}{PEJABAT}"
        f"\nPK\nJabatan | No | Indikator Kinerja | Target | Polaritas | Rumus Minimal\n{pk}"
        f"\nRealisasi\nJabatan | No | TW III\n{rows}\n"
    )


@lru_cache
def dihitung(rumus: str, *, per_indikator: bool) -> tuple[Capaian, ...]:
    drawn = gambar_tabel(rumus, "Batas Capaian | Tanpa batas\n", per_indikator=per_indikator)
    return laporan_dari(drawn).pejabat[0].capaian


def sebagai_teks(capaian: Capaian) -> str:
    if capaian.keadaan is DI_BAWAH:
        return "predikat"
    if capaian.keadaan is TAK_TERHITUNG:
        return "tidak"
    return f"{'' if capaian.tercapai else '!'}{capaian.mentah}"


@pytest.mark.parametrize("per_indikator", [False, True])
@pytest.mark.parametrize("rumus", sorted(BAIK))
@pytest.mark.parametrize("nomor", range(len(TABEL)))
def test_every_kind_of_target_has_the_figure_of_the_contract(
    nomor: int, rumus: str, per_indikator: bool
) -> None:
    """Polaritas × kind × formula, the formula from Identitas or from the indicator's own column."""
    found = dihitung(rumus, per_indikator=per_indikator)[nomor]
    assert sebagai_teks(found) == TABEL[nomor].hasil[rumus]


def capaian(target: str, realisasi: str, polaritas: str = "", setelan: str = "") -> Capaian:
    return laporan_dari(satu(target, realisasi, polaritas, setelan)).pejabat[0].capaian[0]


def satu(
    target: str,
    realisasi: str,
    polaritas: str = "",
    setelan: str = "",
    *,
    kolom: str = "TW III",
    triwulan: str = "III",
) -> str:
    """One indicator and its row of Realisasi."""
    identitas = IDENTITAS_CONTOH.replace("Triwulan | III", f"Triwulan | {triwulan}")
    return f"""{identitas}{setelan}{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Polaritas
        {JABATAN} | 1 | Ukuran kinerja | {target} | {polaritas}
        Realisasi
        Jabatan | No | {kolom}
        {JABATAN} | 1 | {realisasi}
        Strategi
        Jabatan | No | Strategi
        {JABATAN} | 1 | Menyusun jadwal
        """


def kode(drawn: str) -> set[str]:
    """What is found but for the empty Anggaran of every drawing here."""
    return {one.kode for one in temuan_dari(drawn)} - {"LKJ022"}


def test_below_a_range_that_begins_at_zero_there_is_no_figure() -> None:
    """Whatever the Polaritas."""
    for way in ("", "Maksimal", "Minimal"):
        assert capaian("0 - 5 kasus", "#-3", way).keadaan is TAK_TERHITUNG


def test_the_words_of_the_quarterly_target_decide_for_the_quarter() -> None:
    """A bound in Target TW points its own way; without one the annual target's words hold."""
    drawn = f"""{IDENTITAS_CONTOH}Dasar Target | Triwulan{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Target TW III
        {JABATAN} | 1 | Ukuran satu | 10 kasus | ≤ 8 kasus
        {JABATAN} | 2 | Ukuran dua | ≤ 10 kasus | 8 kasus
        Realisasi
        Jabatan | No | TW III
        {JABATAN} | 1 | 10 kasus
        {JABATAN} | 2 | 10 kasus
        """
    official = laporan_dari(drawn).pejabat[0]
    assert [one.mentah for one in official.capaian] == [Fraction(3, 4), Fraction(3, 4)]


@pytest.mark.parametrize(
    ("target", "polaritas", "reported"),
    [
        ("maksimal 5 kasus", "Maksimal", True),
        ("≤ 3 hari", "Maksimal", True),
        ("minimal 80 nilai", "Minimal", True),
        ("> 80 nilai", "Minimal", True),
        ("maksimal 5 kasus", "Minimal", False),
        ("≥ 80 nilai", "Maksimal", False),
        ("maksimal 5 kasus", "", False),
        ("5 kasus", "Maksimal", False),
    ],
)
def test_a_polaritas_against_the_words_of_the_target_is_told(
    target: str, polaritas: str, reported: bool
) -> None:
    """LKJ020 at both cells, in the contract's words, and what it proposes is what is used."""
    found = temuan_dari(satu(target, "4", polaritas), "LKJ020")
    assert lokasi(found) == (["PK!E2"] if reported else [])
    for one in found:
        meant = "Minimal" if polaritas == "Maksimal" else "Maksimal"
        size = "kecil" if meant == "Minimal" else "besar"
        assert [str(cell) for cell in one.lokasi] == ["PK!E2", "PK!D2"]
        assert f"{target} = makin {size} makin baik" in one.pesan
        assert [(str(item.sel), item.nilai) for item in one.usul] == [("PK!E2", meant)]


def test_a_quarterly_bound_against_the_polaritas_is_told_too() -> None:
    """At the cell of the quarter."""
    drawn = f"""{PEJABAT}
        PK
        Jabatan | No | Indikator Kinerja | Target | Polaritas | Target TW III
        {JABATAN} | 1 | Ukuran satu | 10 kasus | Maksimal | maks 8 kasus
        """
    (one,) = temuan_dari(drawn, "LKJ020")
    assert [str(cell) for cell in one.lokasi] == ["PK!E2", "PK!F2"]


@pytest.mark.parametrize(
    ("target", "realisasi", "reported"),
    [
        ("< 5 %", "5 %", True),
        ("lebih dari 80 nilai", "80 nilai", True),
        ("≤ 5 %", "5 %", False),
        ("< 5 %", "4,9 %", False),
        ("< 5 %", "kurang dari 5 %", False),
        ("5 %", "5 %", False),
    ],
)
def test_a_strict_bound_met_exactly_is_a_warning(
    target: str, realisasi: str, reported: bool
) -> None:
    """LKJ408, and Narasi says so instead of "belum mencapai 100% (capaian 100%)"."""
    found = temuan_dari(satu(target, realisasi), "LKJ408")
    assert lokasi(found) == (["Realisasi!C2"] if reported else [])
    assert all(one.usul == () for one in found)


@pytest.mark.parametrize(
    ("target", "realisasi", "cells"),
    [
        ("#100:0%", "#85:0%", {"PK!D2": "100%", "Realisasi!C2": "85%"}),
        ("10000%", "85%", {"PK!D2": "100%"}),
        ("97,5%", "#95.5:0.0%", {"Realisasi!C2": "95,5%"}),
        ("8%", "#0.85:0%", {"Realisasi!C2": "8,5%"}),
        ("85%", "850%", {"Realisasi!C2": "85%"}),
        ("80 - 90%", "1200%", {"Realisasi!C2": "12%"}),
        ("100%", "1000", {"Realisasi!C2": "100%"}),
        ("5%", "#0.6:0%", {"Realisasi!C2": "6%"}),
        ("5%", "#3:0%", {"Realisasi!C2": "3%"}),
        ("100 persen", "8500 persen", {"Realisasi!C2": "85%"}),
        ("85%", "849%", {}),
        ("100%", "341,67%", {}),
        ("1000 laporan", "85000 laporan", {}),
        ("0,85", "85%", {}),
        ("0%", "85%", {}),
        ("BB", "85%", {}),
    ],
)
def test_a_percentage_that_nobody_means_is_asked_about(
    target: str, realisasi: str, cells: dict[str, str]
) -> None:
    """LKJ024 names the likely value and proposes it; nothing else is said of what stands on it."""
    drawn = satu(target, f"{realisasi} | 80%", kolom="TW III | Capaian Tertulis")
    found = temuan_dari(drawn, "LKJ024")
    assert {str(item.sel): item.nilai for one in found for item in one.usul} == cells
    assert all(
        f"Tulis {item.nilai} di {item.sel}" in one.saran for one in found for item in one.usul
    )
    if cells:
        assert not kode(drawn) & {"LKJ401", "LKJ402", "LKJ403"}


def test_a_fall_from_an_absurd_percentage_is_no_fall() -> None:
    """The figure in doubt is asked about; the quarters around it are compared with each other."""
    drawn = satu("100%", "#50:0% | 60% | 70%", kolom="TW I | TW II | TW III")
    assert kode(drawn) == {"LKJ024"}


@pytest.mark.parametrize(
    ("realisasi", "triwulan", "keadaan", "found"),
    [
        ("belum keluar", "III", Keadaan.BELUM_WAKTUNYA, []),
        ("akhir tahun", "III", Keadaan.BELUM_WAKTUNYA, []),
        ("belum keluar", "IV", Keadaan.BELUM_DIISI, ["PK!D2"]),
        ("n/a", "IV", Keadaan.BELUM_DIISI, ["PK!D2"]),
        ("84", "IV", Keadaan.DIHITUNG, []),
    ],
)
def test_at_the_end_of_the_year_nothing_is_not_due_yet(
    realisasi: str, triwulan: str, keadaan: Keadaan, found: list[str]
) -> None:
    """Counted as not filled in, with one warning at the target that waits for its result."""
    drawn = satu("84 nilai", realisasi, kolom=f"TW {triwulan}", triwulan=triwulan)
    assert laporan_dari(drawn).pejabat[0].capaian[0].terbilang is keadaan
    warned = temuan_dari(drawn, "LKJ302")
    assert lokasi(warned) == found
    assert all("Realisasi!C2 untuk" in one.pesan and one.tingkat == "Peringatan" for one in warned)


def test_a_target_that_is_not_due_at_the_end_of_the_year_is_named_itself() -> None:
    """The realisation is there; what is missing is what it was promised against."""
    (one,) = temuan_dari(satu("n/a", "84", kolom="TW IV", triwulan="IV"), "LKJ302")
    assert "PK!D2 untuk" in one.pesan


@pytest.mark.parametrize(
    ("target", "realisasi", "reported"),
    [("BB", "B", True), ("WTP", "WDP (LHP 2023)", True), ("BB", "A", False), ("BB", "x", False)],
)
def test_a_predicate_below_its_target_is_a_note(
    target: str, realisasi: str, reported: bool
) -> None:
    """LKJ407 and nothing else; what no scale knows is LKJ406's."""
    drawn = satu(target, realisasi)
    assert ("LKJ407" in kode(drawn)) is reported
    assert not reported or kode(drawn) == {"LKJ407"}


@pytest.mark.parametrize(
    ("target", "realisasi", "advice"),
    [
        ("Mandiri", "Maju", "predikat dari skala"),
        ("BB", "75", "Tulis predikatnya"),
        ("12 laporan", "9 dokumen", 'satuan "laporan"'),
        ("12 laporan", "8 - 9 laporan", "satu angka"),
    ],
)
def test_the_advice_for_what_cannot_be_compared_fits_its_kind(
    target: str, realisasi: str, advice: str
) -> None:
    """No predicate is told to take the form of its target."""
    (one,) = temuan_dari(satu(target, realisasi), "LKJ406")
    assert advice in one.saran
    assert "bentuk yang sama" not in one.saran


def test_units_that_differ_are_told_of_a_zero_target_too() -> None:
    """A Minimal target of zero is no LKJ307, so nothing else would speak."""
    assert kode(satu("0 kasus", "3 dokumen", "Minimal")) == {"LKJ406"}


@pytest.mark.parametrize(
    ("target", "polaritas", "reported"),
    [
        ("0 kasus", "", True),
        ("0%", "Maksimal", True),
        ("> 0 kasus", "", True),
        ("0%", "Minimal", False),
        ("≤ 0 kasus", "", False),
        ("tidak ada kasus", "", False),
    ],
)
def test_a_zero_target_is_wrong_only_where_more_is_better(
    target: str, polaritas: str, reported: bool
) -> None:
    """LKJ307."""
    assert bool(temuan_dari(satu(target, "0", polaritas), "LKJ307")) is reported


@pytest.mark.parametrize(
    "realisasi", ["setengah", "dalam proses", "belum dilaksanakan", "7x/3y abc 7"]
)
@pytest.mark.parametrize(
    ("target", "contoh"),
    [("84 nilai", "63 nilai"), ("100%", "75%"), ("6 dokumen", "4 dokumen"), ("1 paket", "2 paket"), ("12 orang/12 bulan", "108 orang-bulan"),
     ("0,5 km", "0,375 km"), ("0 kasus", "1 kasus"), ("12 laporan", "9 laporan"), ("-5%", "-4%"), ("7 - 8 bulan", "5 bulan")],
)  # fmt: skip
def test_an_example_is_never_the_target(realisasi: str, target: str, contoh: str) -> None:
    """It is another number in the target's own unit."""
    (one,) = temuan_dari(satu(target, realisasi), "LKJ006")
    assert f"misalnya {contoh}" in one.saran.replace(".", "").replace(";", "") + " "
    assert f"misalnya {target}" not in one.saran
    assert one.usul == ()


def test_an_example_in_money_is_written_as_money() -> None:
    """With its separators, which `setengah` does not take away from it."""
    (one,) = temuan_dari(satu("Rp 5.000.000", "setengah"), "LKJ006")
    assert "misalnya Rp3.750.000;" in one.saran


def test_a_written_target_that_cannot_be_read_is_the_drafts() -> None:
    """What the draft prints, not an example of a realisation."""
    drawn = satu("84 nilai", "80 | banyak", kolom="TW III | Target Tertulis")
    (one,) = temuan_dari(drawn, "LKJ006")
    assert "naskah" in one.saran
    assert "misalnya" not in one.saran


@pytest.mark.parametrize(("triwulan", "named"), [("III", True), ("IV", False)])
def test_at_the_end_of_the_year_nobody_is_told_to_write_that_it_is_not_due(
    triwulan: str, named: bool
) -> None:
    """LKJ302 would answer with a warning."""
    drawn = satu("84 nilai", " | x", kolom=f"TW {triwulan} | Ket", triwulan=triwulan)
    (one,) = temuan_dari(drawn, "LKJ302")
    assert ("n/a" in one.saran) is named


def test_without_a_target_the_example_is_a_plain_one() -> None:
    """Nothing is known of the unit."""
    drawn = satu("", "7x/3y abc 7")
    assert any("misalnya 11 laporan atau 75%" in one.saran for one in temuan_dari(drawn, "LKJ006"))


@pytest.mark.parametrize(
    ("target", "realisasi", "tertulis", "wrong"),
    [
        ("12 laporan", "41 laporan", ">100%", False),
        ("12 laporan", "41 laporan", "≥ 100%", False),
        ("12 laporan", "41 laporan", "lebih dari 300%", False),
        ("12 laporan", "41 laporan", "> 350%", True),
        ("12 laporan", "12 laporan", ">100%", True),
        ("12 laporan", "12 laporan", "≥ 100%", False),
        ("12 laporan", "9 laporan", "< 100%", False),
        ("12 laporan", "9 laporan", "≤ 75%", False),
        ("12 laporan", "9 laporan", "< 75%", True),
        ("12 laporan", "9 laporan", ">100%", True),
        ("97%", "70%", "> 72%", False),
    ],
)
def test_a_written_bound_is_judged_as_a_bound(
    target: str, realisasi: str, tertulis: str, wrong: bool
) -> None:
    """By the uncapped figure or the printed one; its advice proposes the right figure."""
    drawn = satu(target, f"{realisasi} | {tertulis}", kolom="TW III | Capaian Tertulis")
    found = temuan_dari(drawn, "LKJ401")
    assert lokasi(found) == (["Realisasi!D2"] if wrong else [])
    assert all(
        f"Tulis {item.nilai} di {item.sel}" in one.saran for one in found for item in one.usul
    )


@pytest.mark.parametrize(
    ("tertulis", "wrong"), [("> 50%", False), ("> 70%", True), ("≤ 60%", False)]
)
def test_a_written_bound_of_absorption_is_judged_as_one(tertulis: str, wrong: bool) -> None:
    """60 of 100."""
    drawn = f"""{satu("97%", "70%")}
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis
        {JABATAN} | Kegiatan | 7.01.01.2.06 | Administrasi | 100 | 60 | {tertulis}
        """
    assert bool(temuan_dari(drawn, "LKJ501")) is wrong


@pytest.mark.parametrize(
    ("target", "realisasi", "tertulis", "codes"),
    [
        ("97%", "70%", "0,72", {"LKJ015"}),
        ("97%", "0,7", "72%", {"LKJ015"}),
        ("0,97", "70%", "72%", {"LKJ015"}),
        ("97%", "70%", "50%", {"LKJ401"}),
    ],
)
def test_one_cause_at_one_cell_is_one_finding(
    target: str, realisasi: str, tertulis: str, codes: set[str]
) -> None:
    """LKJ015 asks; LKJ401 and LKJ403 do not speak of what stands on the figure in doubt."""
    drawn = satu(target, f"{realisasi} | {tertulis}", kolom="TW III | Capaian Tertulis")
    drawn = drawn.replace("Target | Polaritas", "Target | Polaritas | Satuan").replace(
        f"| {target} | ", f"| {target} | | %"
    )
    assert kode(drawn) == codes


def test_a_written_absorption_without_a_percent_sign_is_asked_about_once() -> None:
    """LKJ015, not LKJ501 or LKJ402 beside it, and it proposes the percentage."""
    for written in ("0,62", "0,68"):
        drawn = f"""{satu("97%", "70%")}
            Anggaran
            Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III | Serapan Tertulis
            {JABATAN} | Kegiatan | 7.01.01.2.06 | Administrasi | 1 | 300 | 205 | {written}
            """
        found = temuan_dari(drawn)
        assert kode(drawn) & {"LKJ015", "LKJ501", "LKJ402"} == {"LKJ015"}
        proposed = [item.nilai for one in found if one.kode == "LKJ015" for item in one.usul]
        assert proposed == [written.replace("0,", "") + "%"]


@pytest.mark.parametrize(
    ("target", "realisasi", "setelan", "reported"),
    [
        ("1000 laporan", "1004 laporan", "", False),
        ("1000 laporan", "1004 laporan", "Desimal | 1\n", True),
        ("1000 laporan", "1010 laporan", "", True),
        ("1000 laporan", "1004 laporan", "Pembulatan | Bulatkan\n", False),
        ("1000 laporan", "1005 laporan", "Pembulatan | Bulatkan\n", True),
    ],
)
def test_a_cap_that_changes_nothing_printed_is_not_mentioned(
    target: str, realisasi: str, setelan: str, reported: bool
) -> None:
    """100,4 % is printed as 100 % with or without the cap."""
    assert bool(temuan_dari(satu(target, realisasi, setelan=setelan), "LKJ403")) is reported


@pytest.mark.parametrize(
    ("target", "realisasi", "level"),
    [
        ("12 laporan", "9 laporan | 6 laporan", "Peringatan"),
        ("97%", "90% | 80%", "Catatan"),
        ("84 nilai", "83 nilai | 80 nilai", None),
        ("3,5 indeks", "3,4 | 3,1", None),
        ("80 poin", "79 | 78", None),
        ("≥ 80%", "90% | 85%", None),
        ("80 - 90%", "90% | 85%", None),
        ("BB (75)", "78 (BB) | 76 (BB)", None),
    ],
)
def test_what_is_read_off_may_fall(target: str, realisasi: str, level: str | None) -> None:
    """Readings in silence, a percentage as a note that names Cara Hitung, a count as a warning."""
    drawn = satu(target, realisasi, kolom="TW II | TW III")
    found = temuan_dari(drawn, "LKJ404")
    assert [one.tingkat for one in found] == ([level] if level else [])
    assert all(("Cara Hitung" in one.saran) is (level == "Catatan") for one in found)


def test_a_bare_number_is_a_reading_by_its_wording() -> None:
    """`Indeks …` without a unit; `Nilai …` in rupiah is money."""
    drawn = satu("84", "83 | 80", kolom="TW II | TW III")
    assert temuan_dari(drawn, "LKJ404")
    assert not temuan_dari(drawn.replace("Ukuran kinerja", "Indeks kepuasan"), "LKJ404")
    money = drawn.replace("Ukuran kinerja", "Nilai transaksi").replace("| 84 |", "| Rp 84 |")
    assert temuan_dari(money, "LKJ404")


@pytest.mark.parametrize(
    ("target", "tertulis", "differs"),
    [
        ("≤ 3 hari", "3 hari", False),
        ("≤ 3 hari", "maksimal 3 hari", False),
        ("≤ 3 hari", "≥ 3 hari", True),
        ("BB (75,3)", "BB", False),
        ("BB (75,3)", "BB (70)", True),
        ("WTP", "Wajar Tanpa Pengecualian", False),
        ("WTP", "WDP", True),
        ("#100:0%", "100%", False),
        ("#100:0%", "90%", True),
    ],
)
def test_a_written_target_is_the_same_bound_or_predicate(
    target: str, tertulis: str, differs: bool
) -> None:
    """LKJ305 looks at which way a bound points and at the number beside a predicate."""
    done = "3 hari" if "hari" in target else target
    drawn = satu(target, f"{done} | {tertulis}", kolom="TW III | Target Tertulis")
    assert bool(temuan_dari(drawn, "LKJ305")) is differs


@pytest.mark.parametrize(
    ("realisasi", "tertulis", "wrong"),
    [
        ("WDP", "100%", True),
        ("WDP", "> 100%", True),
        ("WDP", "< 100%", False),
        ("WDP", "75%", False),
        ("WDP", "", False),
        ("WTP", "100%", False),
        ("WTP", "75%", True),
    ],
)
def test_a_hundred_percent_beside_a_predicate_below_is_wrong(
    realisasi: str, tertulis: str, wrong: bool
) -> None:
    """An office may have a percentage of its own for it, but not that of what was reached."""
    drawn = satu("WTP", f"{realisasi} | {tertulis}", kolom="TW III | Capaian Tertulis")
    assert lokasi(temuan_dari(drawn, "LKJ401")) == (["Realisasi!D2"] if wrong else [])


AKHIR_TAHUN = f"""{IDENTITAS_CONTOH.replace("Triwulan | III", "Triwulan | IV")}{PEJABAT}
    PK
    Jabatan | No | Indikator Kinerja | Target
    {JABATAN} | 1 | Opini atas laporan keuangan | WTP
    {JABATAN} | 2 | Nilai SAKIP | 84 nilai
    {JABATAN} | 3 | Jumlah laporan | 12 laporan
    {JABATAN} | 4 | Lama pelayanan | < 3 hari
    {JABATAN} | 5 | Jumlah desa binaan | 12 desa
    Realisasi
    Jabatan | No | TW IV
    {JABATAN} | 1 | WDP
    {JABATAN} | 2 | belum keluar
    {JABATAN} | 3 | 12 laporan
    {JABATAN} | 4 | 3 hari
    {JABATAN} | 5 | 9 dokumen
    """


def test_every_state_is_counted_once() -> None:
    """Not reached are the predicate and the strict bound; what never came out is not filled in."""
    report = laporan_dari(AKHIR_TAHUN)
    counts = Counter(map(hasil_indikator, report.pejabat[0].capaian))
    assert counts == {
        HasilIndikator.TERCAPAI: 1,
        HasilIndikator.BELUM_TERCAPAI: 2,
        HasilIndikator.BELUM_DIISI: 1,
        HasilIndikator.TAK_TERHITUNG: 1,
    }
    official = report.pejabat[0]
    money = biaya_pejabat(official, report.triwulan, report.lkj.identitas)
    said = narasi_pejabat(report, official, money).bagian[0]
    assert (
        "1 indikator telah mencapai 100%, 2 indikator belum mencapai 100%, 1 indikator belum diisi "
        "realisasinya, dan 1 indikator tidak dapat dihitung capaiannya." in said.paragraf[0]
    )
    assert 'Opini atas laporan keuangan: predikat "WDP" di bawah target "WTP".' in said.butir
    assert (
        "Lama pelayanan: realisasi 3 hari tepat di batas, sedangkan target < 3 hari." in said.butir
    )


@pytest.mark.parametrize(("kalimat", "wrong"), [("2", False), ("1", True), ("3", True)])
def test_a_sentence_counts_predicates_below_as_not_reached(kalimat: str, wrong: bool) -> None:
    """LKJ701 and Narasi agree."""
    ready = AKHIR_TAHUN.replace("belum keluar", "80 nilai").replace("9 dokumen", "12 desa")
    ready = ready.replace("84 nilai", "80 nilai")
    drawn = (
        f"{ready}\nKalimat\nJabatan | Kalimat\n{JABATAN} | {kalimat} indikator belum tercapai 100%."
    )
    assert bool(temuan_dari(drawn, "LKJ701")) is wrong


def test_the_tables_print_what_was_typed(tmp_path: Path) -> None:
    """Predicates and bounds as typed, a predicate below in words, and the recap its result."""
    done = proses_workbook(gambar(AKHIR_TAHUN, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    recap, official = (load_workbook(path, data_only=True) for path in done.berkas[:2])
    rows = {
        row[2]: row[3:6]
        for row in official["Tabel 2.2"].iter_rows(min_row=6, max_col=7, values_only=True)
    }
    assert rows["Opini atas laporan keuangan"] == ("WTP", "WDP", "belum tercapai")
    assert rows["Nilai SAKIP"] == (84, "belum keluar", None)
    assert rows["Lama pelayanan"] == (3, 3, 1)
    results = {row[3]: row[7] for row in recap["Capaian"].iter_rows(values_only=True)}
    assert results["Opini atas laporan keuangan"] == "Belum tercapai"
    assert results["Nilai SAKIP"] == "Belum waktunya"
    assert results["Lama pelayanan"] == "Belum tercapai"
    counts = next(
        row[2:8] for row in recap["Ringkasan"].iter_rows(values_only=True) if row[1] == JABATAN
    )
    assert counts == (5, 1, 2, 1, 1, 1)


def test_a_word_for_none_is_no_bound_where_a_percentage_is_written() -> None:
    """`tidak ada` is nothing, and not a claim of at most nothing."""
    for written, wrong in (("tidak ada", True), ("≤ 75%", False)):
        drawn = satu("12 laporan", f"9 laporan | {written}", kolom="TW III | Capaian Tertulis")
        assert bool(temuan_dari(drawn, "LKJ401")) is wrong
    drawn = satu("12 laporan", "- | tidak ada", kolom="TW III | Capaian Tertulis")
    assert temuan_dari(drawn, "LKJ401") == []


@pytest.mark.parametrize(
    ("target", "realisasi", "polaritas"),
    [
        ("97%", "70% | 82%", ""),
        ("97%", "70% | > 100%", ""),
        ("97%", "0,7 | 0,72", ""),
        ("#100:0%", "#85:0% | 85%", ""),
        ("maksimal 5 kasus", "6 kasus | 120%", "Maksimal"),
        ("12 laporan", "8 laporan | 67%", ""),
        ("WTP", "WDP | 100%", ""),
        ("minimal 80 nilai", "60 nilai | 120%", "Minimal"),
    ],
)
def test_what_is_proposed_settles_what_it_was_proposed_for(
    target: str, realisasi: str, polaritas: str, tmp_path: Path
) -> None:
    """One value a cell; typed in, the workbook has none of these findings any more."""
    drawn = satu(target, realisasi, polaritas, kolom="TW III | Capaian Tertulis")
    path = gambar(drawn.replace("| 97% |", "| #0.97:0% |"), tmp_path / "isian.xlsx")
    found = [item for one in periksa_workbook(path).temuan for item in one.usul]
    proposed = {item.sel: item.nilai for item in found}
    assert proposed
    assert len(set(found)) == len(proposed)
    book = load_workbook(path)
    for cell, value in proposed.items():
        book[cell.sheet].cell(cell.row, cell.col).value = value or None
    book.save(path)
    left = {one.kode for one in periksa_workbook(path).temuan if one.tingkat != "Catatan"}
    assert not left & {"LKJ015", "LKJ020", "LKJ024", "LKJ401", "LKJ402"}
