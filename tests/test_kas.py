"""Cash plans: serapan of what was planned for the year so far, in every place that names it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from gambar import gambar, laporan_dari, lokasi, temuan_dari
from lkj_xlsx.baku.model import SifatRealisasi
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.kantor import Kantor
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.tampil.lembar import Petak
from lkj_xlsx.tampil.narasi import narasi_kecamatan, narasi_pejabat
from lkj_xlsx.tampil.rekap.rekap_gabungan import KOLOM as KOLOM_GABUNGAN
from lkj_xlsx.tampil.rekap.rekap_jejak import lembar_jejak
from lkj_xlsx.tampil.tabel import tabel_pejabat
from soffice import perlu_libreoffice, ubah
from test_batch import gabungan, kantor
from test_libreoffice import beda

JABATAN = "Kasi Pemerintahan"
KAS = "Dasar Anggaran | Kas\n"
PER_TRIWULAN = "Sifat Realisasi | Per triwulan\n"
SIFAT = ("Kumulatif", "Per triwulan")


def identitas(setelan: str, triwulan: str) -> str:
    return (
        "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\n"
        f"Tahun | 2023\nTriwulan | {triwulan}\n{setelan}"
        f"Pejabat\nJabatan | Nama | NIP\n{JABATAN} | SITI AMINAH | 198201142006042011\n"
    )


def gambar_kas(rows: str, setelan: str = KAS, triwulan: str = "III") -> str:
    """Budget rows as `kode | pagu | pagu perubahan | kas i..iv | tw i..iv | tertulis`, one a line."""
    lines = [[cell.strip() for cell in one.split("|")] for one in rows.strip().splitlines()]
    drawn = "\n".join(
        f"{JABATAN} | Kegiatan | {code} | Uraian {no} | {' | '.join(rest)}"
        for no, (code, *rest) in enumerate(lines, start=1)
    )
    plans = " | ".join(f"Anggaran Kas TW {one}" for one in ("I", "II", "III", "IV"))
    return (
        f"{identitas(setelan, triwulan)}Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | Pagu Perubahan "
        f"| {plans} | TW I | TW II | TW III | TW IV | Serapan Tertulis\n{drawn}\n"
    )


def satu(rows: str, setelan: str = KAS, triwulan: str = "III") -> Serapan:
    return laporan_dari(gambar_kas(rows, setelan, triwulan)).pejabat[0].anggaran[0].serapan


def sejak_januari(rows: str) -> str:
    """Rows of quarters of their own written as sums since January."""

    def line(row: str) -> str:
        code, pagu, revised, *cells = (cell.strip() for cell in row.split("|"))
        sums = [
            str(one)
            for start in (0, 4)
            for one in accumulate(int(cell) for cell in cells[start : start + 4])
        ]
        return " | ".join([code, pagu, revised, *sums])

    return "\n".join(line(row) for row in rows.strip().splitlines())


CONTOH = """
7.01.02.2.01 | 12000000 | | 2000000 | 3000000 | 4000000 | 3000000 | 1500000 | 2500000 | 3200000 | 4800000
7.01.02.2.02 | 9000000 | | 0 | 4000000 | 0 | 5000000 | 0 | 4100000 | 0 | 4900000
7.01.02.2.03 | 5000000 | 7000000 | 1000000 | 1000000 | 1000000 | 4000000 | 900000 | 1000000 | 1100000 | 3999999
"""
DIHITUNG_TANGAN = {
    "I": ("15/20", None, "9/10"),
    "II": ("40/50", "41/40", "19/20"),
    "III": ("72/90", "41/40", "30/30"),
    "IV": ("120/120", "90/90", "6999999/7000000"),
}
"""The raw serapan of the rows of CONTOH by hand: what is spent since January over what was planned."""


@pytest.mark.parametrize("triwulan", DIHITUNG_TANGAN)
@pytest.mark.parametrize("sifat", SIFAT)
def test_serapan_is_what_is_spent_of_what_was_planned_for_the_year_so_far(
    sifat: str, triwulan: str
) -> None:
    """The same figures from quarters of their own and from sums since January, cut to whole percents."""
    rows = CONTOH if sifat == "Per triwulan" else sejak_januari(CONTOH)
    drawn = gambar_kas(rows, f"{KAS}Sifat Realisasi | {sifat}\n", triwulan)
    found = [one.serapan for one in laporan_dari(drawn).pejabat[0].anggaran]
    expected = [one and Fraction(one) for one in DIHITUNG_TANGAN[triwulan]]
    assert [one.mentah for one in found] == expected
    assert [one.persen for one in found] == [
        None if one is None else Fraction(int(one * 100), 100) for one in expected
    ]
    assert [one.kode for one in temuan_dari(drawn, "LKJ5") if one.kode != "LKJ515"] == []


@pytest.mark.parametrize("setelan", ["", "Dasar Anggaran | Pagu\n"])
def test_without_the_setting_plans_change_nothing(setelan: str) -> None:
    found = satu(sejak_januari(CONTOH), setelan)
    assert (found.mentah, found.kas, found.dasar) == (Fraction(72, 120), None, 12_000_000)
    assert [str(one) for one in found.asal] == ["Anggaran!E2", "Anggaran!M2"]


def test_a_figure_leads_to_the_plans_of_its_quarters() -> None:
    own, since = satu(CONTOH, f"{KAS}{PER_TRIWULAN}"), satu(sejak_januari(CONTOH))
    assert [one.alamat for one in own.asal] == ["G2", "H2", "I2", "K2", "L2", "M2"]
    assert [one.alamat for one in since.asal] == ["I2", "M2"]


@pytest.mark.parametrize("sifat", SIFAT)
@pytest.mark.parametrize(
    ("kas", "realisasi", "keadaan", "alasan"),
    [
        ("0 | 0", "|", Keadaan.BELUM_WAKTUNYA, "belum ada belanja yang direncanakan s.d. TW II"),
        ("- | -", "- | 0", Keadaan.BELUM_WAKTUNYA, "belum ada belanja yang direncanakan s.d. TW II"),
        ("- | -", "0 | 500000", Keadaan.TAK_TERHITUNG, "anggaran kas s.d. TW II nol"),
        ("|", "0 | 500000", Keadaan.TAK_TERHITUNG, "anggaran kas s.d. TW II belum terbaca"),
        ("0 | dua juta", "0 | 500000", Keadaan.TAK_TERHITUNG, "anggaran kas s.d. TW II belum terbaca"),
        ("0 | 1000000", "|", Keadaan.BELUM_DIISI, "belum diisi"),
        ("0 | 1000000", "0 | dua", Keadaan.TAK_TERHITUNG, 'realisasi "dua" tidak terbaca'),
        ("0 | 1000000", "0 | 500000", Keadaan.DIHITUNG, ""),
    ],
)  # fmt: skip
def test_a_plan_of_zero_asks_for_nothing_and_a_missing_one_gives_no_serapan(
    kas: str, realisasi: str, keadaan: Keadaan, alasan: str, sifat: str
) -> None:
    found = satu(
        f"7.01.02.2.01 | 8000000 | | {kas} | | | {realisasi}",
        f"{KAS}Sifat Realisasi | {sifat}\n",
        "II",
    )
    assert found.keadaan is keadaan
    assert alasan in found.alasan
    assert (found.persen is not None) is (keadaan is Keadaan.DIHITUNG)


def test_where_nothing_is_planned_yet_no_blank_is_reported() -> None:
    """LKJ512 asks for what was planned, and for what a row without a plan has to say."""
    rows = (
        "7.01.02.2.01 | 8000000 | | 2000000 | 4000000 | 6000000 | 8000000 | 1000000 | 3000000 | 5000000\n"
        "7.01.02.2.02 | 6000000 | | {} | {} | {} | 6000000 | | |"
    )
    assert temuan_dari(gambar_kas(rows.format("-", "0", "-")), "LKJ512") == []
    planned = temuan_dari(gambar_kas(rows.format("-", "0", "2000000")), "LKJ512")
    assert lokasi(planned) == ["Anggaran!M3"]
    assert len(temuan_dari(gambar_kas(rows.format("-", "0", "-"), ""), "LKJ512")) > 0


def test_spending_beyond_the_plan_is_no_breach_beyond_the_pagu_is() -> None:
    """LKJ502 always measures against the pagu; the plan's serapan is simply above 100 %."""
    row = (
        "7.01.02.2.01 | 8000000 | | 2000000 | 4000000 | 6000000 | 8000000 | 3000000 | 5000000 | {}"
    )
    early = gambar_kas(row.format(7000000))
    assert temuan_dari(early, "LKJ502") == []
    assert laporan_dari(early).pejabat[0].anggaran[0].serapan.mentah == Fraction(7, 6)
    assert lokasi(temuan_dari(gambar_kas(row.format(9000000)), "LKJ502")) == ["Anggaran!M2"]


@pytest.mark.parametrize(
    ("sifat", "row", "cells"),
    [
        ("Kumulatif", "100 | | 20 | 50 | 80 | 90", ["Anggaran!J2", "Anggaran!E2"]),
        ("Kumulatif", "100 | 120 | 20 | 50 | 80 | 100", ["Anggaran!J2", "Anggaran!F2"]),
        ("Kumulatif", "100 | | 20 | 50 | 40 | 100", ["Anggaran!I2", "Anggaran!H2"]),
        ("Kumulatif", "100 | | 50 | 20 | | 100", ["Anggaran!H2", "Anggaran!G2"]),
        ("Kumulatif", "100 | | 50 | | 40 |", ["Anggaran!I2", "Anggaran!G2"]),
        ("Kumulatif", "100 | | 0 | 0 | 0 | 0", ["Anggaran!J2", "Anggaran!E2"]),
        ("Per triwulan", "100 | | 20 | 50 | 80 | 100",
         [f"Anggaran!{one}2" for one in ("G", "H", "I", "J", "E")]),
        ("Per triwulan", "100 | 120 | 20 | 30 | 30 | 20",
         [f"Anggaran!{one}2" for one in ("G", "H", "I", "J", "F")]),
        ("Kumulatif", "100 | | 20 | 50 | 80 | 100", []),
        ("Kumulatif", "100 | 120 | 20 | 50 | 80 | 120", []),
        ("Kumulatif", "100 | - | 20 | 50 | 80 | 100", []),
        ("Kumulatif", "100 | | | | |", []),
        ("Kumulatif", "100 | | 20 | 50 | |", []),
        ("Kumulatif", "100 | | 20 | | | 100", []),
        ("Kumulatif", "100 | | 20 | 20 | 100 | 100", []),
        ("Kumulatif", "| | 20 | 50 | 80 | 100", []),
        ("Per triwulan", "100 | | 20 | 30 | 30 | 20", []),
        ("Per triwulan", "100 | 120 | 20 | 30 | 30 | 40", []),
        ("Per triwulan", "100 | | - | 70 | - | 30", []),
        ("Per triwulan", "100 | | 20 | 30 | 90 |",
         [f"Anggaran!{one}2" for one in ("G", "H", "I", "E")]),
        ("Per triwulan", "100 | | | 30 | | 71", ["Anggaran!H2", "Anggaran!J2", "Anggaran!E2"]),
        ("Kumulatif", "100 | | 20 | 110 | |", ["Anggaran!H2", "Anggaran!E2"]),
        ("Kumulatif", "100 | 120 | 20 | 110 | |", []),
        ("Kumulatif", "100 | | 20 | 100 | |", []),
        ("Per triwulan", "100 | | 20 | 30 | 50 |", []),
        ("Per triwulan", "100 | | 20 | -30 | 50 | 60", ["Anggaran!H2"]),
        ("Kumulatif", "100 | | -20 | 30 | 50 | 100", ["Anggaran!G2"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("dasar", ["Pagu", "Kas"])
def test_plans_must_end_in_the_pagu_in_force_and_not_fall(
    dasar: str, sifat: str, row: str, cells: list[str]
) -> None:
    """Whatever they are used for; LKJ519 once a row, and never of a plan that is not complete."""
    drawn = gambar_kas(
        f"7.01.02.2.01 | {row}", f"Dasar Anggaran | {dasar}\nSifat Realisasi | {sifat}\n"
    )
    found = temuan_dari(drawn, "LKJ519")
    assert len(found) == bool(cells)
    assert [str(one) for each in found for one in each.lokasi] == cells


@pytest.mark.parametrize(
    ("sifat", "row", "usul"),
    [
        ("Kumulatif", "90 | | 20 | 20 | 20 | 30", {"H2": "40", "I2": "60", "J2": "90"}),
        ("Kumulatif", "90 | | 60 | - | 30 | -", {"H2": "60", "I2": "90", "J2": "90"}),
        ("Kumulatif", "80 | 90 | 20 | 20 | 20 | 30", {"H2": "40", "I2": "60", "J2": "90"}),
        ("Kumulatif", "90 | | - | - | - | 80", {"J2": "90"}),
        ("Per triwulan", "90 | | 20 | 40 | 60 | 90", {"H2": "20", "I2": "20", "J2": "30"}),
        ("Per triwulan", "90 | | 90 | 90 | 90 | 90", {"H2": "-", "I2": "-", "J2": "-"}),
        ("Kumulatif", "90 | | 20 | 20 | 20 | 40", {"J2": "90"}),
        ("Per triwulan", "90 | | 20 | 50 | 40 | 90", {}),
    ],
)
def test_a_plan_in_the_other_sifat_is_written_anew_and_not_only_at_its_end(
    sifat: str, row: str, usul: dict[str, str]
) -> None:
    """One finding, which once obeyed leaves nothing to report."""
    setelan = f"{KAS}Sifat Realisasi | {sifat}\n"
    (found,) = temuan_dari(gambar_kas(f"7.01.02.2.01 | {row}", setelan), "LKJ519")
    assert {one.sel.alamat: one.nilai for one in found.usul} == usul
    assert all(f"{one.nilai} di {one.sel}" in found.saran for one in found.usul)
    cells = [one.strip() for one in row.split("|")]
    mended = [
        *cells[:2],
        *(usul.get(f"{at}2", one) for at, one in zip("GHIJ", cells[2:], strict=True)),
    ]
    again = gambar_kas(f"7.01.02.2.01 | {' | '.join(mended)}", setelan)
    assert (temuan_dari(again, "LKJ519") == []) is bool(usul)


@pytest.mark.parametrize(
    ("sifat", "row", "usul"),
    [
        ("Kumulatif", "80 | 90 | 20 | 20 | 20 | 20", {"H2": "40", "I2": "60", "J2": "80"}),
        ("Per triwulan", "80 | 90 | 20 | 40 | 60 | 80", {"H2": "20", "I2": "20", "J2": "20"}),
        ("Kumulatif", "80 | 90 | - | - | - | 80", {"J2": "90"}),
        ("Per triwulan", "80 | 90 | 80 | - | - | -", {}),
    ],
)
def test_so_is_one_that_leads_to_the_pagu_before_its_revision(
    sifat: str, row: str, usul: dict[str, str]
) -> None:
    """First the plan is written as the workbook writes it, then it is to end in the revised pagu."""
    (found,) = temuan_dari(
        gambar_kas(f"7.01.02.2.01 | {row}", f"{KAS}Sifat Realisasi | {sifat}\n"), "LKJ519"
    )
    assert {one.sel.alamat: one.nilai for one in found.usul} == usul
    assert "masih menurut pagu sebelum perubahan" in found.pesan


@pytest.mark.parametrize("sama", [True, False])
def test_a_workbook_that_is_all_of_the_other_sifat_is_asked_once(*, sama: bool) -> None:
    """LKJ026 asks about realisasi and plans together; of plans alone LKJ519 speaks."""
    spent = "15 | 15 | 15" if sama else "15 | 30 | 50"
    rows = "\n".join(
        f"7.01.02.2.0{one} | 9{one} | | 20 | 20 | 20 | 3{one} | {spent} |" for one in (1, 2, 3)
    )
    drawn = gambar_kas(rows, KAS)
    assert len(temuan_dari(drawn, "LKJ026")) == sama
    assert len(temuan_dari(drawn, "LKJ519")) == (0 if sama else 3)


@pytest.mark.parametrize(
    ("kas", "realisasi", "mentah"),
    [
        ("0 | 40 | 50", "| 41 | 40", "81/90"),
        ("40 | - | 50", "35 | | 40", "75/90"),
        ("40 | 50 | -", "35 | 40 |", "75/90"),
        ("40 | 50 | -", "35 | 40 | 10", "85/90"),
        ("- | - | 90", "| | 45", "45/90"),
        ("40 | 10 | 40", "35 | | 40", None),
        ("40 | | 50", "35 | | 40", None),
    ],
)
def test_a_quarter_of_its_own_for_which_nothing_was_planned_may_stay_blank(
    kas: str, realisasi: str, mentah: str | None
) -> None:
    """Nothing is missing in it, in no figure and in no finding; under Dasar Anggaran Pagu it is."""
    row = f"7.01.02.2.01 | 90 | | {kas} | | {realisasi} |"
    drawn = gambar_kas(row, f"{KAS}{PER_TRIWULAN}")
    found = satu(row, f"{KAS}{PER_TRIWULAN}")
    assert found.mentah == (mentah and Fraction(mentah))
    assert (temuan_dari(drawn, "LKJ512") == []) is (mentah is not None)
    ((_, _, spent),) = jumlah(laporan_dari(drawn))[2:3]
    assert spent == found.realisasi
    narasi(drawn)
    complete = all(cell.strip() for cell in realisasi.split("|"))
    assert (satu(row, PER_TRIWULAN).mentah is not None) is complete


def test_a_plan_that_misses_its_end_and_falls_before_is_told_of_both() -> None:
    found = temuan_dari(gambar_kas("7.01.02.2.01 | 100 | | 50 | 20 | 30 | 90"), "LKJ519")
    assert lokasi(found) == ["Anggaran!H2", "Anggaran!J2"]


@pytest.mark.parametrize(
    ("row", "proposed"),
    [("100 | | 20 | 50 | 80 | 90", "100"), ("100 | 2500000 | 20 | 50 | 80 | 100", "2.500.000"),
     ("100 | | 20 | 50 | 110 | 120", None)],
)  # fmt: skip
def test_the_proposed_end_of_a_plan_is_the_pagu_and_leaves_nothing_to_report(
    row: str, proposed: str | None
) -> None:
    """Where earlier quarters are above the pagu, nobody knows which to change, and none is proposed."""
    (found,) = temuan_dari(gambar_kas(f"7.01.02.2.01 | {row}"), "LKJ519")
    assert [(str(one.sel), one.nilai) for one in found.usul] == (
        [("Anggaran!J2", proposed)] if proposed else []
    )
    if proposed:
        assert f"Tulis {proposed} di Anggaran!J2" in found.saran
        mended = gambar_kas(f"7.01.02.2.01 | {row.rpartition('|')[0]}| {proposed}")
        assert temuan_dari(mended, "LKJ519") == []


@pytest.mark.parametrize("setelan", ["", KAS, f"{KAS}{PER_TRIWULAN}"])
def test_a_pagu_below_zero_without_plans_has_no_plan_beyond_it(setelan: str) -> None:
    drawn = gambar_kas("7.01.02.2.01 | -100 | | | | |", setelan)
    assert not any("melebihi" in one.pesan for one in temuan_dari(drawn, "LKJ519"))


def test_a_plan_of_the_pagu_before_its_revision_is_said_to_be_so() -> None:
    (found,) = temuan_dari(gambar_kas("7.01.02.2.01 | 100 | 120 | 20 | 50 | 80 | 100"), "LKJ519")
    assert "masih menurut pagu sebelum perubahan" in found.pesan
    (other,) = temuan_dari(gambar_kas("7.01.02.2.01 | 100 | 120 | 20 | 50 | 80 | 90"), "LKJ519")
    assert "perubahan" not in other.pesan


@pytest.mark.parametrize(
    ("setelan", "kas", "cells"),
    [
        (KAS, "20 | 50 | |", ["Anggaran!I2"]),
        (KAS, "| | 80 |", []),
        (KAS, "- | - | - |", []),
        (KAS, "20 | 50 | lima puluh |", []),
        ("", "| | |", []),
        (f"{KAS}{PER_TRIWULAN}", "20 | | |", ["Anggaran!H2", "Anggaran!I2"]),
        (f"{KAS}{PER_TRIWULAN}", "20 | 30 | - |", []),
    ],
)  # fmt: skip
def test_what_is_spent_without_a_plan_asks_for_the_plan(
    setelan: str, kas: str, cells: list[str]
) -> None:
    """Only where the plan is what counts; not before anything is spent, nor for a row without pagu."""
    row = f"7.01.02.2.01 | 100 | | {kas} | 10 | 20 | 30 |"
    found = temuan_dari(gambar_kas(row, setelan), "LKJ519")
    assert [str(one) for each in found for one in each.lokasi] == cells
    assert all("serapannya tidak dihitung" in one.pesan and not one.usul for one in found)
    assert (
        temuan_dari(gambar_kas(row.replace("| 10 | 20 | 30 |", "| | | |"), setelan), "LKJ519") == []
    )
    without = gambar_kas(row.replace("| 100 |", "| 0 |"), setelan)
    assert temuan_dari(without, "LKJ519") == []


def test_a_workbook_without_the_columns_of_the_plan_is_told_once_an_official() -> None:
    drawn = (
        f"{identitas(KAS, 'III')}Anggaran\nJabatan | Tingkat | Kode | Uraian | Pagu | TW III\n"
        f"{JABATAN} | Kegiatan | 7.01.02.2.01 | Satu | 100 | 40\n"
        f"{JABATAN} | Kegiatan | 7.01.02.2.02 | Dua | 100 | 50\n"
    )
    (found,) = temuan_dari(drawn, "LKJ519")
    assert lokasi([found]) == ["Anggaran!2"]


@pytest.mark.parametrize(
    ("setelan", "written", "kode"),
    [
        (f"{KAS}{PER_TRIWULAN}", "80%", []),
        (f"{KAS}{PER_TRIWULAN}", "72%", ["LKJ501"]),
        (f"{KAS}{PER_TRIWULAN}", "79,9%", ["LKJ501"]),
        (PER_TRIWULAN, "60%", []),
        (PER_TRIWULAN, "80%", ["LKJ501"]),
    ],
)  # fmt: skip
def test_a_written_serapan_is_held_against_the_plan(
    setelan: str, written: str, kode: list[str]
) -> None:
    """72 of 90 and of 120; of the third quarter alone 32 of 40, which is 80 % as well."""
    rows = CONTOH.strip().splitlines()[0]
    found = temuan_dari(gambar_kas(f"{rows} | {written}", setelan), "LKJ501")
    assert [one.kode for one in found] == kode
    for one in found:
        by_cash = "Kas" in setelan
        assert ("dari anggaran kas s.d. TW III Rp9.000.000" in one.pesan) is by_cash
        assert ("Anggaran!G2" in map(str, one.lokasi)) is by_cash
        assert [each.nilai for each in one.usul] == ["80%" if by_cash else "60%"]


@pytest.mark.parametrize(("written", "many"), [("116%", 0), ("117%", 1)])
def test_a_serapan_of_the_plan_rounded_the_other_way_is_told(written: str, many: int) -> None:
    row = "7.01.02.2.01 | 800 | | 200 | 400 | 600 | 800 | 300 | 500 | 700 | |"
    assert len(temuan_dari(gambar_kas(f"{row} {written}"), "LKJ402")) == many


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("Serapan anggaran mencapai 80%.", 0),
        ("Serapan anggaran mencapai 85%.", 1),
        ("Serapan anggaran mencapai 60%.", 0),
        ("Serapan anggaran mencapai 64%.", 0),
    ],
)
def test_a_sentence_may_name_the_serapan_of_the_plan_or_of_the_pagu(said: str, many: int) -> None:
    """Of the plan 72 of 90, of the pagu 72 of 120; in the quarter alone 32 of 50."""
    row = CONTOH.strip().splitlines()[0]
    row = row.replace("| 2000000 | 3000000 | 4000000 |", "| 1000000 | 3000000 | 5000000 |")
    drawn = (
        gambar_kas(row, f"{KAS}{PER_TRIWULAN}")
        + f"Kalimat\nJabatan | Kalimat\n{JABATAN} | {said}\n"
    )
    found = temuan_dari(drawn, "LKJ706")
    assert len(found) == many
    assert all(one.usul[0].nilai == "Serapan anggaran mencapai 80%." for one in found)


def test_rows_without_a_plan_yet_leave_the_other_figures_to_sentences() -> None:
    rows = (
        "7.01.02.2.01 | 800 | | 200 | 400 | 600 | 800 | 300 | 500 | 300\n"
        "7.01.02.2.02 | 100 | | - | - | - | 100 | | |"
    )
    said = f"Kalimat\nJabatan | Kalimat\n{JABATAN} | Serapan anggaran mencapai {{}}%.\n"
    found = [temuan_dari(gambar_kas(rows) + said.format(one), "LKJ706") for one in (50, 51)]
    assert [len(one) for one in found] == [0, 1]


def narasi(drawn: str) -> tuple[str, ...]:
    """What is said of the money of the official; the same of the office, whose only one they are."""
    laporan = laporan_dari(drawn)
    now = tabel(laporan).kini
    own = narasi_pejabat(laporan, laporan.pejabat[0], now.pejabat[0].biaya)
    office = narasi_kecamatan(laporan, now.kecamatan.biaya)
    said, whole = (
        next(part for part in one.bagian if part.judul == "Realisasi Anggaran")
        for one in (own, office)
    )
    assert whole.paragraf[0].replace("Kecamatan Contoh", JABATAN) == said.paragraf[0]
    return (*said.paragraf, *said.butir)


def test_narasi_says_what_became_of_the_plan() -> None:
    """41 and 72 and 30 of 40 and 90 and 30; the least absorbed is told by its plan, not by its pagu."""
    first, *rest = narasi(gambar_kas(CONTOH, f"{KAS}{PER_TRIWULAN}"))
    assert first == (
        "Pagu anggaran Kasi Pemerintahan Tahun 2023 adalah Rp28.000.000 untuk 3 kegiatan. Sampai dengan "
        "akhir Triwulan III Tahun 2023, dari anggaran kas s.d. TW III sebesar Rp16.000.000 telah "
        "terserap Rp14.300.000 (89,37%) dan tersisa Rp1.700.000 (10,63%)."
    )
    assert rest == ["Serapan terendah, yaitu 80,00%, terdapat pada Uraian 1."]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("100 | | 20 | 40 | 60 | 100 | 20 | 40 | 70 |",
         ("dari anggaran kas s.d. TW III sebesar Rp60 telah terserap Rp70 (116,66%), yaitu Rp10 (16,66%) "
         "di atas anggaran kas.")),
        ("100 | | - | - | - | 100 | | | |", "belum ada belanja yang direncanakan s.d. TW III."),
        ("100 | | - | - | - | 100 | | | - |", "belum ada belanja yang direncanakan s.d. TW III."),
        ("100 | | - | - | - | 100 | | | 5 |",
         ("dari anggaran kas s.d. TW III sebesar Rp0 telah terserap Rp5, tetapi persentasenya tidak dapat "
         "dihitung karena anggaran kasnya nol.")),
        ("100 | | 20 | 40 | | 100 | 20 | 40 | 70 |", "realisasi yang terbaca adalah Rp70."),
        ("100 | | 20 | 40 | 60 | 100 | 20 | 40 | |", "realisasi anggaran tersebut belum diisi."),
    ],
)  # fmt: skip
def test_narasi_of_a_single_row(row: str, said: str) -> None:
    text = narasi(gambar_kas(f"7.01.02.2.01 | {row}"))[0]
    assert text.split("Tahun 2023, ")[-1] == said


def test_narasi_of_rows_that_cannot_be_added_tells_each_against_its_plan() -> None:
    rows = (
        "| 100 | | 20 | 40 | 60 | 100 | 20 | 40 | 30 |\n| 90 | | - | - | - | 90 | | | - |\n"
        "7.01.02 | 80 | | 20 | 40 | 60 | 80 | 20 | 40 | 60 |"
    )
    *_, first, second, third = narasi_butir(
        gambar_kas(rows).replace("Kegiatan |  | Uraian 2", "Program |  | Uraian 2")
    )
    assert first == (
        "Uraian 1: pagu Rp100, dari anggaran kas s.d. TW III sebesar Rp60 telah terserap Rp30 (50,00%) "
        "dan tersisa Rp30 (50,00%)."
    )
    assert second == "Uraian 2: pagu Rp90, belum ada belanja yang direncanakan s.d. TW III."
    assert third.endswith("sebesar Rp60 telah terserap seluruhnya (100,00%).")


def narasi_butir(drawn: str) -> tuple[str, ...]:
    laporan = laporan_dari(drawn)
    own = narasi_pejabat(laporan, laporan.pejabat[0], tabel(laporan).kini.pejabat[0].biaya)
    return own.bagian[1].butir


def test_where_a_plan_is_missing_the_ratio_is_of_the_rows_that_have_one() -> None:
    rows = (
        "7.01.02.2.01 | 100 | | 20 | 40 | 60 | 100 | 20 | 40 | 30 |\n"
        "7.01.02.2.02 | 100 | | 20 | 40 | | 100 | 20 | 40 | 60 |"
    )
    said, why = narasi(gambar_kas(rows))
    assert said.endswith(
        "realisasi yang terbaca adalah Rp90; serapan baris yang anggaran kas s.d. TW III dan realisasinya "
        "terbaca adalah 50,00%."
    )
    assert "Anggaran!I3" in why


def jumlah(laporan: Laporan) -> list[tuple[int | None, ...]]:
    """Pagu, plan, realisasi of every quarter, as the recap adds them up for the office."""
    sums = [one.kecamatan.biaya for one in tabel(laporan).menurut_triwulan]
    return [(one.pagu, one.kas, one.realisasi) for one in sums]


@pytest.mark.parametrize("sifat", SifatRealisasi)
def test_every_quarter_is_summed_against_its_own_plan(sifat: SifatRealisasi) -> None:
    """By hand, in millions: plans 3, 11, 16, 28; spent 2.4, 10, 14.3, 27.999999."""
    rows = CONTOH if sifat is SifatRealisasi.PER_TRIWULAN else sejak_januari(CONTOH)
    laporan = laporan_dari(gambar_kas(rows, f"{KAS}Sifat Realisasi | {sifat}\n", "IV"))
    assert jumlah(laporan) == [
        (28_000_000, 3_000_000, 2_400_000),
        (28_000_000, 11_000_000, 10_000_000),
        (28_000_000, 16_000_000, 14_300_000),
        (28_000_000, 28_000_000, 27_999_999),
    ]


@lru_cache
def rekap(setelan: str, triwulan: str = "III") -> dict[str, list[list[object]]]:
    """The recap's sheets as written, by name."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        drawn = gambar_kas(CONTOH.replace("7.01.02.2.03", "7.01.06.2.03"), setelan, triwulan)
        book = load_workbook(
            proses_workbook(gambar(drawn, folder / "isian.xlsx"), folder / "hasil").berkas[0],
            data_only=True,
        )
        return {
            sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book
        }


def kolom(sheet: list[list[object]], *judul: str) -> list[tuple[object, ...]]:
    """Some columns of a list, found by their headers, below these."""
    head = next(place for place, row in enumerate(sheet) if judul[0] in row)
    places = [sheet[head].index(one) for one in judul]
    return [tuple(row[one] for one in places) for row in sheet[head + 1 :] if row[places[-1]]]


def test_the_recap_measures_money_by_the_plan_and_says_so() -> None:
    """72 of 90, 41 of 40 and 30 of 30 of the rows, 143 of 160 of the whole; classes as they stand."""
    sheets = rekap(f"{KAS}{PER_TRIWULAN}")
    assert kolom(
        sheets["Anggaran"], "Anggaran kas s.d.", "Realisasi", "Serapan", "Terhadap waktu"
    ) == [
        (9_000_000, 7_200_000, 0.8, 0.8),
        (4_000_000, 4_100_000, 1.02, 1.02),
        (3_000_000, 3_000_000, 1, 1),
    ]
    assert {0.8937} == {
        row[place]
        for row in sheets["Ringkasan"]
        for place, one in enumerate(row)
        if row[1] in {JABATAN, "Kecamatan Contoh"} and one == 0.8937
    }
    said = " ".join(str(row[0]) for rows in sheets.values() for row in rows if row[0])
    assert "Serapan terhadap anggaran kas s.d. TW III, bukan terhadap pagu setahun" in said
    assert "seluruhnya Rp16.000.000" in said
    assert "Serapan terhadap pagu setahun" not in said
    plans = [row for row in sheets["Jejak"] if row[1] == "Jumlah anggaran kas"]
    assert [row[3] for row in plans if row[3]] == [16_000_000] * 2
    assert not any(row[1] == "Serapan terhadap waktu" for row in sheets["Jejak"])
    cells = {str(one) for row in sheets["Jejak"] for one in row}
    assert {f"Anggaran!{one}2" for one in "GHIKLM"} <= cells


@pytest.mark.parametrize("sifat", SIFAT)
def test_what_serapan_has_grown_by_leads_to_the_plans_of_both_quarters(sifat: str) -> None:
    """No cell of a pagu, which it does not stand on."""
    rows = CONTOH if sifat == "Per triwulan" else sejak_januari(CONTOH)
    figures = tabel(laporan_dari(gambar_kas(rows, f"{KAS}Sifat Realisasi | {sifat}\n")))
    sheet = lembar_jejak(figures.laporan, figures.kini, figures.sejak_lalu, lambda _: "")
    lines = [[one.nilai if one else None for one in row.petak] for row in sheet.baris]
    start = next(at for at, row in enumerate(lines) if row[1:2] == ["Serapan bertambah"])
    cells = {str(row[4]) for row in lines[start:] if row[1] == "Serapan bertambah" and row[4]}
    quarters = "GHI" if sifat == "Per triwulan" else "HI"
    plans = {f"Anggaran!{column}{row}" for column in quarters for row in (2, 3, 4)}
    assert plans <= cells
    assert not any(one.startswith("Anggaran!E") for one in cells)


def test_the_chart_of_the_recap_says_against_what(tmp_path: Path) -> None:
    """No pagu in its title where serapan is of the plan."""
    drawn = gambar_kas(CONTOH, f"{KAS}{PER_TRIWULAN}")
    recap = proses_workbook(gambar(drawn, tmp_path / "isian.xlsx"), tmp_path / "hasil").berkas[0]
    with ZipFile(recap) as package:
        charts = "".join(
            package.read(name).decode() for name in package.namelist() if "/charts/chart" in name
        )
    assert "Serapan anggaran per pejabat terhadap anggaran kas s.d. TW III" in charts
    assert "pagu setahun" not in charts


def test_the_trend_has_each_quarter_by_its_own_plan() -> None:
    """By hand, in hundred thousands: 24 of 30, 100 of 110, 143 of 160."""
    (row, *_) = [
        one for one in rekap(f"{KAS}{PER_TRIWULAN}")["Tren"] if one[1] == "Kecamatan Contoh"
    ]
    assert row[-4:] == [0.8, 0.909, 0.8937, None]


def test_without_the_setting_the_recap_has_no_plan() -> None:
    sheets = rekap(PER_TRIWULAN)
    assert not any(
        "anggaran kas" in str(one).casefold() for row in sheets["Anggaran"] for one in row
    )
    assert kolom(sheets["Anggaran"], "Realisasi", "Serapan")[0] == (7_200_000, 0.6)


@pytest.mark.libreoffice
@perlu_libreoffice
@pytest.mark.parametrize("bolong", [False, True], ids=["utuh", "bolong"])
def test_recalculated_recaps_give_what_was_stored(tmp_path: Path, bolong: bool) -> None:
    """The live serapan over the plan, and the sums of the rows that have both where some have not."""
    rows = (
        CONTOH.replace("| 1000000 | 1000000 | 1000000 |", "| 1000000 | | 1000000 |")
        if bolong
        else CONTOH
    )
    drawn = gambar_kas(rows, f"{KAS}{PER_TRIWULAN}")
    done = proses_workbook(gambar(drawn, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    path = done.berkas[0].rename(tmp_path / "rekap kas.xlsx")
    ubah([path], "xlsx", tmp_path)
    count, wrong = beda(tmp_path, path.stem)
    assert wrong == []
    assert count > 20


def test_offices_that_measure_alike_are_summed_alike() -> None:
    """Together 140 of 160 planned; of plan and pagu mixed there is no ratio, and the reason is said."""
    one = kantor("Kecamatan A", menurut_kas=True, kas=80, serapan=Fraction(3, 4))
    two = kantor("Kecamatan B", menurut_kas=True, kas=80, realisasi=80, serapan=Fraction(1))
    place = KOLOM_GABUNGAN.di("serapan") - 1

    def jumlah_semua(*offices: Kantor) -> Petak:
        sheet = gabungan(*offices)["Rekap Gabungan"]
        row = next(
            one
            for one in sheet.baris
            if one.petak[:1] and one.petak[0] and one.petak[0].nilai == "Seluruh laporan"
        )
        found = row.petak[place]
        assert found is not None
        return found

    assert jumlah_semua(one, two).nilai == Fraction(140, 160)
    assert jumlah_semua(one, two).rumus is None
    mixed = jumlah_semua(one, kantor("Kecamatan C"))
    assert (mixed.nilai, mixed.komentar) == (
        None, "Tidak dihitung: sebagian laporan mengukur serapan terhadap anggaran kas.",
    )  # fmt: skip
    assert jumlah_semua(kantor("Kecamatan C"), kantor("Kecamatan D")).rumus is not None
    texts = {
        str(cell.nilai)
        for row in gabungan(one, kantor("Kecamatan C"))["Rekap Gabungan"].baris
        for cell in row.petak
        if cell
    }
    assert "Serapan terhadap anggaran kas, bukan pagu." in texts


def tabel_23(drawn: str) -> list[list[object]]:
    report = laporan_dari(drawn)
    sheet = tabel_pejabat(report, report.pejabat[0])[2]
    return [[one.nilai if one else None for one in row.petak] for row in sheet.baris]


def test_tabel_2_3_has_the_plan_beside_the_pagu() -> None:
    """Of sums since January one column, named with its quarter; the note says what Capaian is."""
    rows = tabel_23(gambar_kas(sejak_januari(CONTOH)))
    assert rows[4][3:7] == ["Pagu", "Anggaran Kas s.d. TW III", "Realisasi", "Capaian (%)"]
    assert rows[5] == [1, 2, 3, 4, 5, 6, "7=6/5", 8, 9, "10=9/8", 11]
    assert [row[3:7] for row in rows if str(row[1:2]).startswith("['Uraian")] == [
        [12_000_000, 9_000_000, 7_200_000, Fraction(4, 5)],
        [9_000_000, 4_000_000, 4_100_000, Fraction(102, 100)],
        [7_000_000, 3_000_000, 3_000_000, 1],
    ]
    assert rows[-1] == [
        "Capaian anggaran = realisasi / anggaran kas s.d. TW III, bukan terhadap pagu setahun."
    ]
    plain = tabel_23(gambar_kas(sejak_januari(CONTOH), ""))
    assert plain[5] == [1, 2, 3, 4, 5, "6=5/4", 7, 8, "9=8/7", 10]
    assert not any("anggaran kas" in str(one).casefold() for row in plain for one in row)


def test_a_plan_that_cannot_be_read_is_shown_as_typed() -> None:
    row = "7.01.02.2.01 | 100 | | 20 | 40 | enam puluh | 100 | 20 | 40 | 50"
    report = laporan_dari(gambar_kas(row))
    sheet = tabel_pejabat(report, report.pejabat[0])[2]
    (cells,) = [
        one.petak
        for one in sheet.baris
        if len(one.petak) == 11 and one.petak[1] and str(one.petak[1].nilai).startswith("Uraian")
    ]
    plan, share = cells[4], cells[6]
    assert plan is not None
    assert share is not None
    assert (plan.nilai, share.nilai) == ("enam puluh", None)
    assert share.komentar == "Tidak dihitung: anggaran kas s.d. TW III belum terbaca."


@pytest.mark.libreoffice
@perlu_libreoffice
@pytest.mark.parametrize("setelan", ["", "Pembulatan | Bulatkan\nDesimal | 2\nBaris Jumlah | Ya\n"])
def test_recalculated_tables_of_sums_since_january_give_what_was_stored(
    tmp_path: Path, setelan: str
) -> None:
    drawn = gambar_kas(sejak_januari(CONTOH), f"{KAS}{setelan}")
    done = proses_workbook(gambar(drawn, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    path = done.berkas[1].rename(tmp_path / "tabel kas.xlsx")
    ubah([path], "xlsx", tmp_path)
    count, wrong = beda(tmp_path, path.stem)
    assert wrong == []
    assert count >= 3
