"""Exports of the budget system: recognised, summed exactly, compared at the cell, never counted twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from ekspor_sipd import (
    FOLDER,
    KEPALA_PAGU,
    KEPALA_PENDEK,
    KEPALA_REALISASI,
    TAHAPAN,
    UNIT,
    Baris,
    Pagu,
    contoh_dokumen,
    tulis_contoh,
    tulis_contoh_beda,
    tulis_pagu,
    tulis_realisasi,
)
from gambar import gambar, lokasi
from lkj_xlsx.baku.sipd import SEN, EksporSipd, Sebab
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.waktu import nama_bulan
from lkj_xlsx.perintah.ekspor import kabar_ekspor
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_bersama, proses_bersama
from lkj_xlsx.reader.ekspor.baca import baca_ekspor, memuat_ekspor
from lkj_xlsx.reader.ekspor.nilai import hari, sen
from lkj_xlsx.templat.isi_awal import isi_awal
from lkj_xlsx.temuan import Temuan, Tingkat

CONTOH = FOLDER / "contoh.xlsx"
KODE, NAMA = "7.01.01.2.06.0004", "Penyediaan Bahan Logistik Kantor"
LAIN = "7.01.01.2.06.0005"

IDENTITAS = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Wanasari
Kabupaten/Kota | Kabupaten Randu Agung
Tahun | 2024
Triwulan | I
"""
IDENTITAS_II = IDENTITAS.replace("Triwulan | I", "Triwulan | II")
SATU = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | {NAMA} | 6.000.000 | 600.000
"""


def dokumen(bulan: int, nilai: object = 200_000, **lain: object) -> Baris:
    """A document of a month, with a number of its own."""
    made = Baris(KODE, NAMA, f"TBP/{bulan:02}/1", f"5 {nama_bulan(bulan)} 2024", nilai)
    return replace(made, **lain)  # type: ignore[arg-type]


def tiga_bulan() -> list[Baris]:
    return [dokumen(1), dokumen(2), dokumen(3)]


def periksa(text: str, folder: Path, *ekspor: Path, sub_unit: str = "") -> Pemeriksaan:
    book = gambar(text, folder / "isian.xlsx")
    return periksa_bersama([book], baca_ekspor(ekspor, sub_unit))


def sipd(found: Pemeriksaan) -> list[Temuan]:
    return [one for one in found.temuan if one.kode == "LKJ518"]


def realisasi(folder: Path, rows: Sequence[Baris], nama: str = "r.xlsx", **lain: object) -> Path:
    return tulis_realisasi(folder / nama, rows, **lain)  # type: ignore[arg-type]


def pagu(folder: Path, rows: Sequence[Pagu], nama: str = "p.xlsx", **lain: object) -> Path:
    return tulis_pagu(folder / nama, rows, **lain)  # type: ignore[arg-type]


def ditolak(text: str, folder: Path, *ekspor: Path, sub_unit: str = "") -> str:
    with pytest.raises(Kegagalan) as refused:
        periksa(text, folder, *ekspor, sub_unit=sub_unit)
    return str(refused.value)


def rupiah(ekspor: EksporSipd) -> int:
    return sum(one.realisasi for one in ekspor.dokumen.values()) // SEN


# The examples of the folder


def test_exports_that_agree_give_no_finding(tmp_path: Path) -> None:
    tulis_contoh(tmp_path)
    assert periksa_bersama([CONTOH], baca_ekspor([tmp_path])).temuan == ()


def test_planted_differences_are_found_at_their_cells_and_nothing_else(tmp_path: Path) -> None:
    """One finding a cause at the lowest level; its advice names the cells above, and obeyed ends it."""
    tulis_contoh_beda(tmp_path)
    export = baca_ekspor([tmp_path])
    found = periksa_bersama([CONTOH], export).temuan
    assert [one.kode for one in found] == ["LKJ518", "LKJ518"]
    assert sorted(lokasi(list(found))) == ["Anggaran!F7", "Anggaran!H6"]
    spent = next(one for one in found if "TW II" in one.pesan)
    for part in ("7.01.01.2.06.04", "Rp34.100.000", "Rp34.600.000", "Rp500.000", "13 dokumen"):
        assert part in spent.pesan
    book = load_workbook(CONTOH)
    for one in found:
        for usul in one.usul:
            book[usul.sel.sheet][usul.sel.alamat] = int(usul.nilai.replace(".", ""))
    book.save(tmp_path / "betul.xlsx")
    after = periksa_bersama([tmp_path / "betul.xlsx"], export).temuan
    assert not [one for one in after if one.kode not in {"LKJ008", "LKJ501"}]


def test_the_examples_are_what_their_script_writes(tmp_path: Path) -> None:
    tulis_contoh(tmp_path / "sipd")
    tulis_contoh_beda(tmp_path / "sipd_beda")
    for made in sorted(tmp_path.rglob("*.xlsx")):
        shipped = FOLDER / made.relative_to(tmp_path)
        assert _sel(shipped) == _sel(made)


def _sel(path: Path) -> list[tuple[object, ...]]:
    return list(load_workbook(path).worksheets[0].iter_rows(values_only=True))


# Recognised by the names of columns


@pytest.mark.parametrize(
    ("kepala", "nilai"),
    [
        (KEPALA_PAGU, 6_000_000),
        ([one.title() for one in KEPALA_PAGU], "6,000,000"),
        ((*KEPALA_PAGU, TAHAPAN), "6.000.000"),
        (KEPALA_PENDEK, "6,000,000.00"),
        ([one.replace(" ", "  \n") for one in reversed(KEPALA_PAGU)], "Rp 6.000.000"),
        ([f"{one} " for one in KEPALA_PAGU], 6_000_000),
    ],
    ids=["huruf besar", "huruf judul", "dengan tahapan", "sebelas kolom", "terbalik", "berspasi"],
)
def test_pagu_is_recognised_by_its_columns(
    kepala: Sequence[str], nilai: object, tmp_path: Path
) -> None:
    """Amounts as numbers or text; rows without Kode Rekening are no money."""
    group = Pagu(KODE, NAMA, nilai, rekening="")
    rows = [group, Pagu(KODE, NAMA, nilai, tahapan="Murni")]
    wrong = [group, Pagu(KODE, NAMA, 7_000_000, tahapan="Murni")]
    assert not sipd(periksa(SATU, tmp_path, pagu(tmp_path, rows, kepala=kepala)))
    found = sipd(periksa(SATU, tmp_path, pagu(tmp_path, wrong, kepala=kepala)))
    assert lokasi(found) == ["Anggaran!E2"]
    assert found[0].usul[0].nilai == "7.000.000"


@pytest.mark.parametrize("nomor", [True, False])
def test_documents_are_recognised_with_titles_and_without(tmp_path: Path, *, nomor: bool) -> None:
    export = realisasi(tmp_path, tiga_bulan(), nomor=nomor, total=600_000, sheet="Apa Saja")
    assert not sipd(periksa(SATU, tmp_path, export))


def test_what_has_none_of_the_columns_is_no_export(tmp_path: Path) -> None:
    book = gambar(SATU, tmp_path / "lain.xlsx")
    assert "bukan ekspor SIPD" in ditolak(SATU, tmp_path, book)


@pytest.mark.parametrize(
    ("kolom", "dikenal"),
    [("Pagu (Rp)", True), ("PAGU Rp.", True), ("Pagu Terserap", False), ("Rp", False)],
)
def test_the_unit_of_an_amount_may_stand_behind_its_name(
    kolom: str, tmp_path: Path, *, dikenal: bool
) -> None:
    book = Workbook()
    book.worksheets[0].append(["Kode Sub Kegiatan", "Kode Rekening", kolom])
    book.worksheets[0].append([KODE, "5.1.02", "6.000.000"])
    book.save(tmp_path / "p.xlsx")
    if dikenal:
        assert not sipd(periksa(SATU, tmp_path, tmp_path / "p.xlsx"))
    else:
        assert "bukan ekspor SIPD" in ditolak(SATU, tmp_path, tmp_path / "p.xlsx")


def test_a_header_is_looked_for_in_thirty_rows(tmp_path: Path) -> None:
    near = realisasi(tmp_path, tiga_bulan(), judul=["Judul"] * 29)
    assert baca_ekspor([near]).ada_realisasi
    far = realisasi(tmp_path, tiga_bulan(), judul=["Judul"] * 30)
    with pytest.raises(Kegagalan):
        baca_ekspor([far])


def test_an_export_without_the_days_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.append(["Kode Sub Kegiatan", "Kode Rekening", "Nilai Realisasi", "Nomor Dokumen"])
    book.save(tmp_path / "r.xlsx")
    said = ditolak(SATU, tmp_path, tmp_path / "r.xlsx")
    assert "Tanggal Dokumen" in said
    assert "Nomor Dokumen" not in said


# Sums


def test_a_transfer_counts_in_its_own_month(tmp_path: Path) -> None:
    """SPP LS by Tanggal Transfer, everything else by Tanggal Dokumen; Nilai SP2D is never summed."""
    late = dokumen(3, 50_000, nomor="SPP/1", jenis="SPP", transaksi="LS", transfer="02/04/2024")
    early = dokumen(3, 70_000, nomor="SPP/2", jenis="SPP", transaksi="GU", transfer="02/04/2024")
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), late, early])))
    assert lokasi(found) == ["Anggaran!F2"]
    assert "Rp670.000" in found[0].pesan


def test_drafts_and_what_is_not_paid_yet_are_left_out_and_counted(tmp_path: Path) -> None:
    draft = dokumen(3, 50_000, nomor="DRAFT/1")
    unpaid = dokumen(3, 60_000, nomor="SPP/2", jenis="SPP", transaksi="LS", transfer="null")
    export = realisasi(tmp_path, [*tiga_bulan(), draft, unpaid], total=710_000)
    assert not sipd(periksa(SATU, tmp_path, export))
    left = {reason: one.banyak for (_, reason), one in baca_ekspor([export]).sisihan.items()}
    assert left == {Sebab.DRAF: 1, Sebab.BELUM_TRANSFER: 1}


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (4_110_000, 411_000_000),
        (4_110_000.25, 411_000_025),
        ("4,110,000", 411_000_000),
        ("4.110.000,50", 411_000_050),
        ("4,110,000.5", 411_000_050),
        ("-1.500.000,25", -150_000_025),
        ("null", 0),
        ("-", 0),
        (None, 0),
        ("tiga juta", None),
        (10**13, None),
    ],
)
def test_money_is_read_to_the_sen(isi: str | float | None, hasil: int | None) -> None:
    assert sen(isi) == hasil


def test_days_are_text_or_numbers() -> None:
    for day in ("7 Januari 2026", "07/01/2026", "07-01-2026 10:11:12", 46029, 46029.5):
        assert str(hari(day, sejak_1904=False)) == "2026-01-07"
    assert str(hari(46029 - 1462, sejak_1904=True)) == "2026-01-07"
    for nothing in ("-", "null", None, "kapan", -3, 10**9):
        assert hari(nothing, sejak_1904=False) is None


def test_sen_alone_are_no_difference(tmp_path: Path) -> None:
    rows = [dokumen(1, 200_000.4), dokumen(2, "200,000.40"), dokumen(3, 199_999)]
    assert not sipd(periksa(SATU, tmp_path, realisasi(tmp_path, rows)))


def test_sums_of_rounded_amounts_are_no_difference(tmp_path: Path) -> None:
    """Of so many amounts with sen a sum may be so many rupiah away; a rupiah of whole ones is one."""
    codes = [f"7.01.01.2.06.000{place}" for place in range(4, 8)]
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Sekretaris | Kegiatan | 7.01.01.2.06 | Kegiatan | 9.000.000 | {{}}
"""
    text += "".join(
        f"Kasubbag Umum | Sub Kegiatan | {code} | {NAMA} | 2.000.000 | {{}}\n" for code in codes
    )
    rows = [
        replace(one, kode=code, nomor=f"{code}/{one.nomor}", nilai=200_000.2)
        for code in codes
        for one in tiga_bulan()
    ]
    rounded = ["600.001"] * 4
    export = realisasi(tmp_path, rows)
    assert not sipd(periksa(text.format("2.400.004", *rounded), tmp_path, export))
    beyond = sipd(periksa(text.format("2.400.007", *rounded), tmp_path, export))
    assert lokasi(beyond) == ["Anggaran!F2"]
    slip = ["650.001", *rounded[1:]]
    (below,) = sipd(periksa(text.format("2.450.004", *slip), tmp_path, export))
    assert lokasi([below]) == ["Anggaran!F3"]
    whole = realisasi(tmp_path, [replace(one, nilai=200_000) for one in rows])
    (one,) = sipd(periksa(text.format("2.400.001", *["600.000"] * 4), tmp_path, whole))
    assert lokasi([one]) == ["Anggaran!F2"]
    plan = [Pagu(code, NAMA, 2_250_000.4) for code in codes]
    planned = text.replace("2.000.000", "2.250.000").format("-", *["-"] * 4)
    assert not sipd(periksa(planned, tmp_path, pagu(tmp_path, plan)))


def test_gross_or_net_is_chosen_by_what_fits_and_said(tmp_path: Path) -> None:
    """What then differs is a finding; where both fit alike, gross is taken and nothing proposed."""
    text = SATU + f"Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 1.000.000 | 90.000\n"
    paid = [dokumen(1, 300_000, setoran=100_000), dokumen(2), dokumen(3)]
    other = [replace(dokumen(1, 100_000), kode=LAIN, setoran=10_000)]
    assert not sipd(periksa(text, tmp_path, realisasi(tmp_path, [*paid, *other])))
    wrong = [replace(dokumen(1, 100_000), kode=LAIN, setoran=20_000)]
    found = sipd(periksa(text, tmp_path, realisasi(tmp_path, [*paid, *wrong])))
    assert lokasi(found) == ["Anggaran!F3"]
    assert found[0].usul[0].nilai == "80.000"
    unclear = sipd(
        periksa(SATU, tmp_path, realisasi(tmp_path, [dokumen(1, 9, setoran=5), *paid[1:]]))
    )
    assert "Rp400.009" in unclear[0].pesan
    assert unclear[0].usul == ()


def test_a_total_is_checked_and_never_summed(tmp_path: Path) -> None:
    export = realisasi(tmp_path, tiga_bulan(), total=999_999)
    found = sipd(periksa(SATU, tmp_path, export))
    assert [one.tingkat for one in found] == [Tingkat.PERINGATAN]
    assert "Rp999.999" in found[0].pesan
    assert "Rp600.000" in found[0].pesan


def test_a_total_may_stand_where_codes_do(tmp_path: Path) -> None:
    """Subtotals, too; a document whose code is no code is none of them."""
    end = replace(dokumen(3, 600_000), kode="Jumlah Total", rekening="", nomor="", tanggal="")
    assert not sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), end])))
    wrong = replace(end, nilai=700_000)
    (told,) = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), wrong])))
    assert "Rp700.000" in told.pesan
    strange = replace(end, kode="Belanja")
    (told,) = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), strange])))
    assert "tanpa Kode Sub Kegiatan" in told.pesan


def test_a_code_may_stand_before_its_name(tmp_path: Path) -> None:
    for between in (" ", " - "):
        rows = [replace(one, kode=f"{KODE}{between}{NAMA}") for one in tiga_bulan()]
        assert not sipd(periksa(SATU, tmp_path, realisasi(tmp_path, rows)))


def test_what_cannot_be_read_is_said_and_its_code_not_compared(tmp_path: Path) -> None:
    """An amount, a day, a code, an account: never a silent sum."""
    amount = dokumen(3, "seratus ribu", nomor="A")
    day = dokumen(3, 5, nomor="B", tanggal="-")
    account = dokumen(3, 6, nomor="C", rekening="")
    payback = dokumen(3, 6, nomor="D", setoran="banyak")
    nobody = dokumen(3, 7, nomor="E", kode="")
    strange = dokumen(3, 8, nomor="F", kode="subkeg")
    rows = [*tiga_bulan(), amount, day, account, payback, nobody, strange]
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, rows)))
    assert [one.tingkat for one in found] == [Tingkat.PERINGATAN]
    for part in ("nilainya tidak terbaca", "tanpa tanggal", "tanpa Kode Rekening", "tanpa Kode Sub",
                 "r.xlsx baris", "7.01.01.2.06.04 tidak dibandingkan"):  # fmt: skip
        assert part in found[0].pesan


def test_a_row_without_any_code_is_said(tmp_path: Path) -> None:
    nobody = dokumen(3, 7, nomor="E", kode="", rekening="")
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), nobody])))
    assert "tanpa Kode Sub Kegiatan" in found[0].pesan


def test_a_pagu_that_cannot_be_read_is_said_and_its_code_not_compared(tmp_path: Path) -> None:
    """A group row without any code is no money."""
    group = Pagu("", "Kelompok", 5, rekening="")
    export = pagu(tmp_path, [group, Pagu(KODE, NAMA, "lima juta"), Pagu(KODE, NAMA, 1)])
    found = sipd(periksa(SATU, tmp_path, export))
    assert [one.tingkat for one in found] == [Tingkat.PERINGATAN]
    assert "1 baris ekspor nilainya tidak terbaca (Rp0, mulai p.xlsx baris 3)" in found[0].pesan


def test_rows_that_repeat_each_other_are_summed_and_said(tmp_path: Path) -> None:
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [*tiga_bulan(), dokumen(3)])))
    assert [one.tingkat for one in found] == [Tingkat.GALAT, Tingkat.PERINGATAN]
    assert found[0].usul == ()
    assert "sama persis" in found[1].pesan


# Months


def test_a_document_in_two_files_is_refused(tmp_path: Path) -> None:
    realisasi(tmp_path, tiga_bulan(), "x/a.xlsx")
    realisasi(tmp_path, [dokumen(3, 250_000), dokumen(3, 1, nomor="lain")], "x/b.xlsx")
    said = ditolak(SATU, tmp_path, tmp_path / "x")
    assert said.startswith("a.xlsx dan b.xlsx memuat 1 baris dokumen yang sama (Maret 2024)")


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    export = realisasi(tmp_path, tiga_bulan())
    assert rupiah(baca_ekspor([export, tmp_path / "R.xlsx", export])) == 600_000


def test_one_month_in_two_files_without_a_common_document_is_told(tmp_path: Path) -> None:
    one = realisasi(tmp_path, tiga_bulan(), "a.xlsx")
    other = realisasi(tmp_path, [dokumen(3, 1, nomor="lain")], "b.xlsx")
    export = baca_ekspor([one, other])
    assert rupiah(export) == 600_001
    assert any("Maret 2024 ada di a.xlsx dan b.xlsx" in note for note in export.catatan)


def test_a_quarter_with_a_missing_month_is_not_compared_and_said(tmp_path: Path) -> None:
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [dokumen(1), dokumen(3)])))
    assert [one.tingkat for one in found] == [Tingkat.PERINGATAN]
    assert (
        "realisasi TW I tidak dibandingkan karena ekspor bulan Februari tidak ada" in found[0].pesan
    )


def test_a_transfer_of_the_next_month_is_no_export_of_that_month(tmp_path: Path) -> None:
    late = dokumen(2, 5, nomor="S", jenis="SPP", transaksi="LS", transfer="4 Maret 2024")
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, [dokumen(1), dokumen(2), late])))
    assert "bulan Maret tidak ada" in found[0].pesan


def test_a_month_without_documents_is_told_by_its_title_or_by_an_empty_export(
    tmp_path: Path,
) -> None:
    text = SATU.replace("600.000", "400.000")
    rows = realisasi(tmp_path, [dokumen(1), dokumen(3)])
    titled = realisasi(tmp_path, [], "feb.xlsx", judul=["Bulan Februari 2024"])
    printed = realisasi(tmp_path, [], "cetak.xlsx", judul=["Dicetak 5 Maret 2024"])
    assert not sipd(periksa(text, tmp_path, rows, titled))
    assert not sipd(periksa(text, tmp_path, rows, printed))
    other = realisasi(tmp_path, [], "mei.xlsx", judul=["Bulan Mei 2024"])
    assert "Februari" in sipd(periksa(text, tmp_path, rows, other))[0].pesan


@pytest.mark.parametrize(
    ("judul", "ada"),
    [
        ("Periode Januari s.d. Maret 2024", True),
        ("Periode s.d. 31 Maret 2024", True),
        ("Sampai dengan bulan Maret 2024", True),
        ("Bulan Pebruari sampai Maret 2024", False),
        ("Tanggal 1 s.d. 31 Maret 2024", False),
        ("Tanggal 01 sampai dengan 31 Maret 2024", False),
        ("Bulan Maret 2024", False),
        ("Januari s.d. Februari 2024", False),
    ],
)
def test_months_of_a_title_were_exported_if_the_documents_are_of_them(
    judul: str, tmp_path: Path, *, ada: bool
) -> None:
    """Nothing was spent in January: the title says that it was looked for."""
    text = SATU.replace("600.000", "400.000")
    export = realisasi(tmp_path, [dokumen(2), dokumen(3)], judul=[judul])
    found = sipd(periksa(text, tmp_path, export))
    assert ["ekspor bulan Januari tidak ada" in one.pesan for one in found] == [True] * (not ada)


def test_documents_of_another_year_are_refused_or_told(tmp_path: Path) -> None:
    old = [replace(one, tanggal=one.tanggal.replace("2024", "2023")) for one in tiga_bulan()]
    assert "tahun 2023" in ditolak(SATU, tmp_path, realisasi(tmp_path, old))
    export = realisasi(tmp_path, [*tiga_bulan(), old[0]])
    assert not sipd(periksa(SATU, tmp_path, export))
    assert "tahun 2023" in ditolak(
        SATU, tmp_path, pagu(tmp_path, [Pagu(KODE, NAMA, 5, tahun=2023)])
    )


def test_without_a_year_the_only_one_of_the_exports_is_meant(tmp_path: Path) -> None:
    text = SATU.replace("Tahun | 2024\n", "")
    export = realisasi(tmp_path, tiga_bulan())
    assert not sipd(periksa(text, tmp_path, export))
    two = [*tiga_bulan(), dokumen(3, nomor="x", tanggal="3 Maret 2023")]
    assert "Tahun di Identitas belum terbaca" in ditolak(text, tmp_path, realisasi(tmp_path, two))


def test_quarters_of_their_own_are_compared_with_their_own_months(tmp_path: Path) -> None:
    text = f"""{IDENTITAS_II}Sifat Realisasi | Per triwulan
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 6.000.000 | 600.000 | 610.000
"""
    rows = [*tiga_bulan(), dokumen(4), dokumen(5), dokumen(6)]
    found = sipd(periksa(text, tmp_path, realisasi(tmp_path, rows)))
    assert lokasi(found) == ["Anggaran!G2"]
    assert "di SIPD Rp600.000" in found[0].pesan


def test_a_difference_that_goes_on_is_one_finding(tmp_path: Path) -> None:
    """A document lacking since January lacks in every sum since."""
    text = f"""{IDENTITAS_II}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 6.000.000 | 500.000 | 1.100.000
"""
    rows = [*tiga_bulan(), dokumen(4), dokumen(5), dokumen(6)]
    found = sipd(periksa(text, tmp_path, realisasi(tmp_path, rows)))
    assert [list(map(str, one.lokasi)) for one in found] == [["Anggaran!F2", "Anggaran!G2"]]
    assert [one.nilai for one in found[0].usul] == ["600.000", "1.200.000"]


# Pagu


def test_stages_are_never_added(tmp_path: Path) -> None:
    """Murni, unless the workbook has a Pagu Perubahan."""
    rows = [
        Pagu(KODE, NAMA, 6_000_000, tahapan="Murni"),
        Pagu(KODE, NAMA, 6_500_000, tahapan="Pergeseran 1"),
        Pagu(KODE, NAMA, 7_000_000, tahapan="P-APBD"),
    ]
    export = pagu(tmp_path, rows, kepala=(*KEPALA_PAGU, TAHAPAN))
    assert not sipd(periksa(SATU, tmp_path, export))
    revised = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | Pagu Perubahan
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 6.000.000 | 7.100.000
Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 1000000 |
"""
    also = pagu(tmp_path, [*rows, Pagu(LAIN, "Cetak", 900_000, tahapan="Perubahan")],
                kepala=(*KEPALA_PAGU, TAHAPAN))  # fmt: skip
    found = sipd(periksa(revised, tmp_path, also))
    assert lokasi(found) == ["Anggaran!F2", "Anggaran!F3"]
    assert not any("kolom Pagu Perubahan bila" in one.saran for one in found)
    unknown = [Pagu(KODE, NAMA, 7_000_000), Pagu(LAIN, "Cetak", 900_000)]
    told = sipd(periksa(revised, tmp_path, pagu(tmp_path, unknown)))
    assert ["kolom Pagu Perubahan bila" in one.saran for one in told] == [False, True]
    only = pagu(tmp_path, rows[2:], kepala=(*KEPALA_PAGU, TAHAPAN))
    assert "pagu tidak dibandingkan" in sipd(periksa(SATU, tmp_path, only))[0].pesan


def test_a_shift_is_a_stage_of_its_own_and_two_wordings_are_never_added(tmp_path: Path) -> None:
    murni = Pagu(KODE, NAMA, 6_000_000, tahapan="Murni")
    head = (*KEPALA_PAGU, TAHAPAN)
    for shift in ("Pergeseran 1 APBD Murni", "Pergeseran setelah Perubahan"):
        rows = [murni, replace(murni, tahapan=shift)]
        assert not sipd(periksa(SATU, tmp_path, pagu(tmp_path, rows, kepala=head)))
    twice = [murni, replace(murni, tahapan="APBD Murni")]
    said = ditolak(SATU, tmp_path, pagu(tmp_path, twice, kepala=head))
    assert f'memuat pagu {KODE} dari tahapan "Murni" dan "APBD Murni"' in said
    assert not sipd(
        periksa(
            SATU, tmp_path, pagu(tmp_path, [replace(murni, tahapan="APBD  murni")], kepala=head)
        )
    )


def test_the_same_pagu_twice_counts_once_and_another_is_refused(tmp_path: Path) -> None:
    one = pagu(tmp_path, [Pagu(KODE, NAMA, 6_000_000)], "a.xlsx")
    same = pagu(tmp_path, [Pagu(KODE, NAMA, 6_000_000)], "b.xlsx")
    rest = pagu(tmp_path, [Pagu(LAIN, "Cetak", 5)], "c.xlsx")
    export = baca_ekspor([one, same, rest])
    assert sum(export.pagu.values()) == 6_000_005 * SEN
    assert any("dihitung sekali" in note for note in export.catatan)
    other = pagu(tmp_path, [Pagu(KODE, NAMA, 7_000_000)], "d.xlsx")
    assert "angka yang berbeda" in ditolak(SATU, tmp_path, one, other)


def test_a_grand_total_of_pagu_is_checked(tmp_path: Path) -> None:
    rows = [Pagu(KODE, NAMA, "6,000,000"), Pagu("subkeg", "?", 1)]
    export = baca_ekspor([pagu(tmp_path, rows, kepala=KEPALA_PENDEK, total="6,000,001")])
    assert export.total_beda == ()
    assert [reason for _, reason in export.sisihan] == [Sebab.TANPA_KODE]
    wrong = baca_ekspor([pagu(tmp_path, rows, kepala=KEPALA_PENDEK, total="6,000,009")])
    assert len(wrong.total_beda) == 1


# Codes


def test_parents_do_not_repeat_what_their_children_say(tmp_path: Path) -> None:
    """Only where they differ otherwise; a typing mistake in the parent alone is the parent's."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu
Camat Wanasari | Program | 7.01.01 | Program | 9.000.000
Sekretaris | Kegiatan | 7.01.01.2.06 | Kegiatan | {{}}
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 6.000.000
Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 3.000.000
"""
    export = pagu(tmp_path, [Pagu(KODE, NAMA, 5_000_000), Pagu(LAIN, "Cetak", 3_000_000)])
    found = periksa(text.format("9.000.000"), tmp_path, export)
    assert lokasi(sipd(found)) == ["Anggaran!E4"]
    assert [one.nilai for one in sipd(found)[0].usul] == ["5.000.000", "8.000.000", "8.000.000"]
    both = periksa(text.format("9.500.000"), tmp_path, export)
    assert lokasi(sipd(both)) == ["Anggaran!E3", "Anggaran!E4"]
    assert not [one for one in both.temuan if one.kode == "LKJ504"]


def test_what_sipd_resolves_is_not_told_a_second_time(tmp_path: Path) -> None:
    """A slip beyond the pagu is LKJ518 alone; one in a cell that SIPD does not know stays."""
    slip = SATU.replace("600.000", "6.000.001")
    found = periksa(slip, tmp_path, realisasi(tmp_path, tiga_bulan()))
    assert [one.kode for one in found.temuan if one.kode.startswith("LKJ5")] == ["LKJ518"]
    other = f"{SATU}Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 1.000.000 | 1.000.001\n"
    kept = periksa(
        other, tmp_path, pagu(tmp_path, [Pagu(KODE, NAMA, 7_000_000), Pagu(LAIN, "x", 10**6)])
    )
    assert {one.kode for one in kept.temuan if one.kode in {"LKJ518", "LKJ502"}} == {
        "LKJ518",
        "LKJ502",
    }
    silenced = (
        slip
        + """
Pengecualian
Kode | Sel | Alasan | Oleh
LKJ518 | Anggaran!F2 | SIPD keliru | Camat
"""
    )
    excepted = periksa(silenced, tmp_path, realisasi(tmp_path, tiga_bulan()))
    assert "LKJ502" in {one.kode for one in excepted.temuan}


def test_what_only_one_side_has_is_one_warning(tmp_path: Path) -> None:
    text = SATU + "Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.09 | Lain | 500.000 | -\n"
    rows = [Pagu(KODE, NAMA, 6_000_000), Pagu("7.01.06.2.01.0001", "Desa", 4_000_000)]
    found = sipd(periksa(text, tmp_path, pagu(tmp_path, rows)))
    assert [one.tingkat for one in found] == [Tingkat.PERINGATAN]
    assert "7.01.01.2.06.09" in found[0].pesan
    assert "Anggaran!C3" in found[0].pesan
    assert "Hanya ada di SIPD: 7.01.06 (pagu Rp4.000.000)." in found[0].pesan
    assert found[0].saran.startswith("Periksa kode yang hanya ada di workbook")
    more = [*tiga_bulan(), replace(dokumen(1, 5), kode="7.01.06.2.01.0001", nama="Desa")]
    (lone,) = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, more)))
    assert "7.01.06 (realisasi Rp5)." in lone.pesan
    assert lone.saran.startswith("Tambahkan baris untuk kode yang hanya ada di SIPD")
    nameless = SATU.replace("7.01.01.2.06.04 |", "|")
    (without,) = sipd(periksa(nameless, tmp_path, realisasi(tmp_path, tiga_bulan())))
    assert without.saran.startswith("Isi dahulu kode di Anggaran!C2; tambahkan baris")


def test_a_code_below_a_leaf_of_the_workbook_is_in_it(tmp_path: Path) -> None:
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu
Sekretaris | Kegiatan | 7.01.01.2.06 | Kegiatan | 9.000.000
"""
    export = pagu(tmp_path, [Pagu(KODE, NAMA, 5_000_000), Pagu(LAIN, "Cetak", 4_000_000)])
    assert not sipd(periksa(text, tmp_path, export))


def test_officials_who_share_a_code_are_compared_together(tmp_path: Path) -> None:
    """Different pagu are shares; one that is all of it shows which of two is wrong."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu
Kasi Pemerintahan | Sub Kegiatan | {KODE} | {NAMA} | {{}}
Kasi Pelayanan | Sub Kegiatan | {KODE} | {NAMA} | {{}}
"""
    export = pagu(tmp_path, [Pagu(KODE, NAMA, 5_000_000)])
    assert not sipd(periksa(text.format("2.000.000", "3.000.000"), tmp_path, export))
    assert not sipd(periksa(text.format("5.000.000", "5.000.000"), tmp_path, export))
    shares = sipd(periksa(text.format("2.000.000", "4.000.000"), tmp_path, export))
    assert [list(map(str, one.lokasi)) for one in shares] == [["Anggaran!E2", "Anggaran!E3"]]
    assert shares[0].usul == ()
    slip = sipd(periksa(text.format("5.000.000", "5.100.000"), tmp_path, export))
    assert lokasi(slip) == ["Anggaran!E3"]


# Sub units

DUA = ("7.01.09.01", "Kelurahan Melati")


def test_of_several_sub_units_the_office_s_own_is_taken(tmp_path: Path) -> None:
    other = dokumen(1, 99, nomor="K", unit=DUA)
    export = realisasi(tmp_path, [*tiga_bulan(), other])
    assert not sipd(periksa(SATU, tmp_path, export))
    short = SATU.replace("Kecamatan Wanasari", "Kantor Kec. Wanasari Kabupaten Randu Agung")
    assert not sipd(periksa(short, tmp_path, export))
    near = SATU.replace("Kecamatan Wanasari", "Kecamatan Wanasary").replace("600.000", "1")
    found = sipd(periksa(near, tmp_path, export))
    assert lokasi(found) == ["Anggaran!F2"]
    assert found[0].usul == ()
    assert 'dahulu: "Kecamatan Wanasary" dianggap sub unit "Kecamatan Wanasari"' in found[0].saran


def test_an_export_of_another_office_is_refused_and_the_way_out_named(tmp_path: Path) -> None:
    text = SATU.replace("Kecamatan Wanasari", "Kecamatan Jatirejo")
    export = realisasi(tmp_path, [*tiga_bulan(), dokumen(1, 9, unit=DUA)])
    said = ditolak(text, tmp_path, export)
    for part in (
        "isian.xlsx: ",
        "Kecamatan Wanasari",
        "Kelurahan Melati",
        "Kecamatan Jatirejo",
        "--sub-unit",
    ):
        assert part in said
    assert not sipd(periksa(text, tmp_path, export, sub_unit="kecamatan wanasari"))
    assert not sipd(periksa(text, tmp_path, export, sub_unit=UNIT[0]))
    assert "--sub-unit Kecamatan Lain" in ditolak(text, tmp_path, export, sub_unit="Kecamatan Lain")
    nameless = SATU.replace("Unit Kerja | Kecamatan Wanasari\n", "")
    assert not sipd(periksa(nameless, tmp_path, realisasi(tmp_path, tiga_bulan())))


@pytest.mark.parametrize(
    ("unit_kerja", "sub_unit"),
    [
        ("Kantor Camat Wanasari", "KECAMATAN WANASARI"),
        ("Kecamatan Wana Sari", "KECAMATAN WANASARI"),
        ("Kec. Wanasari Kab. Randu", "Kecamatan Wanasari Kabupaten Randu"),
        ("Kecamatan Mandonga", "Kecamatan Mandonga Kota Kendari"),
        ("Kecamatan Kota Utara Kabupaten Randu", "Kecamatan Kota Utara"),
        ("Kelurahan Benteng Kota", "Kelurahan Benteng Kota"),
    ],
)
def test_an_office_is_known_by_its_usual_names(
    unit_kerja: str, sub_unit: str, tmp_path: Path
) -> None:
    text = SATU.replace("Kecamatan Wanasari", unit_kerja)
    rows = [replace(one, unit=("1", sub_unit)) for one in tiga_bulan()]
    export = realisasi(tmp_path, [*rows, dokumen(1, 9, nomor="K", unit=DUA)])
    found = periksa(text, tmp_path, export)
    assert not sipd(found)
    assert found.laporan.sipd is not None
    assert found.laporan.sipd.mirip == ()


@pytest.mark.parametrize(
    ("unit_kerja", "sub_unit"),
    [
        ("Kecamatan Kota Timur", "KECAMATAN KOTA UTARA"),
        ("Kelurahan Wanasari", "Kecamatan Wanasari"),
        ("Kelurahan Benteng Kota Barat", "Kelurahan Benteng Kota Timur"),
    ],
)
def test_another_office_s_name_is_not_taken_for_ours(
    unit_kerja: str, sub_unit: str, tmp_path: Path
) -> None:
    """Kota is part of many names of kecamatan, and where an office lies only behind them."""
    rows = [replace(one, unit=("1", sub_unit)) for one in tiga_bulan()]
    text = SATU.replace("Kecamatan Wanasari", unit_kerja)
    assert f'hanya memuat sub unit "{sub_unit}"' in ditolak(
        text, tmp_path, realisasi(tmp_path, rows)
    )


def test_two_sub_units_of_one_name_are_told_apart_by_code(tmp_path: Path) -> None:
    twin = dokumen(1, 9, nomor="T", unit=("9.99", UNIT[1]))
    export = realisasi(tmp_path, [*tiga_bulan(), twin])
    assert "--sub-unit KODE" in ditolak(SATU, tmp_path, export)
    assert not sipd(periksa(SATU, tmp_path, export, sub_unit=UNIT[0]))


def test_pagu_and_documents_may_write_the_code_of_a_sub_unit_otherwise(tmp_path: Path) -> None:
    plan = pagu(tmp_path, [Pagu(KODE, NAMA, 6_000_001, unit=("7.01.09", UNIT[1].upper()))])
    found = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, tiga_bulan()), plan))
    assert lokasi(found) == ["Anggaran!E2"]


def test_rows_of_a_sub_unit_are_compared_with_theirs(tmp_path: Path) -> None:
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu
Camat Wanasari | Kegiatan | 7.01.01.2.06 | | Kegiatan | 9.000.000
Kasubbag Umum | Sub Kegiatan | {KODE} | | {NAMA} | 5.000.000
Lurah Melati | Sub Kegiatan | {KODE} | Kelurahan Melati | {NAMA} | {{}}
"""
    own = Pagu(KODE, NAMA, 5_000_000)
    export = pagu(tmp_path, [own, replace(own, pagu=4_000_000, unit=DUA)])
    assert not sipd(periksa(text.format("4.000.000"), tmp_path, export))
    assert lokasi(sipd(periksa(text.format("4.100.000"), tmp_path, export))) == ["Anggaran!F4"]
    (lost,) = sipd(periksa(text.format("4.000.000"), tmp_path, pagu(tmp_path, [own])))
    assert (
        'Sub Unit "Kelurahan Melati", dan induk yang memuatnya, tidak dibandingkan karena'
        in lost.pesan
    )


def test_sub_units_of_which_one_kind_was_not_exported_are_not_compared_with_zero(
    tmp_path: Path,
) -> None:
    """Nor are those above them; what has drafts alone was exported, and spent nothing."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu | TW I
Camat Wanasari | Kegiatan | 7.01.01.2.06 | | Kegiatan | 9.000.000 | 1.000.000
Kasubbag Umum | Sub Kegiatan | {KODE} | | {NAMA} | 5.000.000 | 600.000
Lurah Melati | Sub Kegiatan | {KODE} | Kelurahan Melati | {NAMA} | 4.000.000 | 400.000
"""
    own = [Pagu(KODE, NAMA, 5_000_000)]
    both = [*own, Pagu(KODE, NAMA, 4_000_000, unit=DUA)]
    village = [dokumen(2, 400_000, nomor="L", unit=DUA)]
    paid = realisasi(tmp_path, tiga_bulan())
    (spent,) = sipd(periksa(text, tmp_path, paid, pagu(tmp_path, both)))
    assert "realisasi Kelurahan Melati tidak dibandingkan karena ekspor realisasi" in spent.pesan
    all_paid = realisasi(tmp_path, [*tiga_bulan(), *village])
    (planned,) = sipd(periksa(text, tmp_path, all_paid, pagu(tmp_path, own)))
    assert "pagu Kelurahan Melati tidak dibandingkan karena ekspor pagu" in planned.pesan
    assert not sipd(periksa(text, tmp_path, all_paid, pagu(tmp_path, both)))
    drafts = [dokumen(2, 400_000, nomor="DRAFT/L", unit=DUA)]
    found = sipd(periksa(text, tmp_path, realisasi(tmp_path, [*tiga_bulan(), *drafts])))
    assert lokasi(found) == ["Anggaran!G2", "Anggaran!C4"]
    assert "di SIPD Rp600.000" in found[0].pesan


@pytest.mark.parametrize(
    ("sub_unit", "cocok"),
    [("Melati", True), ("Lurah Melati", True), ("Kelurahan Melati", True), ("Desa Melati", False)],
)
def test_a_sub_unit_is_known_by_its_mere_name(
    sub_unit: str, tmp_path: Path, *, cocok: bool
) -> None:
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu
Kasubbag Umum | Sub Kegiatan | {KODE} | | {NAMA} | 5.000.000
Lurah Melati | Sub Kegiatan | {KODE} | {sub_unit} | {NAMA} | 4.000.000
"""
    own = Pagu(KODE, NAMA, 5_000_000)
    export = pagu(tmp_path, [own, replace(own, pagu=4_000_000, unit=DUA)])
    found = sipd(periksa(text, tmp_path, export))
    assert ["tepat satu sub unit bernama itu" in one.pesan for one in found] == [True] * (not cocok)


def lain_kecamatan(folder: Path, rows: Sequence[Baris], nama: str = "lain.xlsx") -> Path:
    """An export of which these rows belong to another SKPD."""
    book = load_workbook(realisasi(folder, rows, nama))
    page = book.worksheets[0]
    for row in page.iter_rows(min_row=4):
        row[1].value, row[2].value = "7.01.0.00.0.00.10.0000", "Kecamatan Jatirejo"
    book.save(folder / nama)
    return folder / nama


def test_of_sub_units_of_one_name_that_of_the_same_skpd_is_meant(tmp_path: Path) -> None:
    """Every kabupaten has several kelurahan of one name; where even the SKPD does not tell, none is."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu | TW I
Kasubbag Umum | Sub Kegiatan | {KODE} | | {NAMA} | 5.000.000 | 600.000
Lurah Melati | Sub Kegiatan | {KODE} | Kelurahan Melati | {NAMA} | 4.000.000 | 400.000
"""
    ours = dokumen(2, 400_000, nomor="L", unit=DUA)
    theirs = dokumen(2, 7, nomor="M", unit=("7.01.10.01", DUA[1]))
    own = realisasi(tmp_path, [*tiga_bulan(), ours])
    assert not sipd(periksa(text, tmp_path, own, lain_kecamatan(tmp_path, [theirs])))
    (told,) = sipd(periksa(text, tmp_path, realisasi(tmp_path, [*tiga_bulan(), ours, theirs])))
    assert "tepat satu sub unit bernama itu" in told.pesan


def test_a_budget_may_hold_that_of_the_kelurahan_without_rows_of_theirs(tmp_path: Path) -> None:
    """Where more cells fit the whole SKPD; another kecamatan is never part of it."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Camat Wanasari | Sub Kegiatan | {KODE} | {NAMA} | {{}} | {{}}
"""
    village = dokumen(2, 400_000, nomor="L", unit=DUA)
    plan = [Pagu(KODE, NAMA, 5_000_000), Pagu(KODE, NAMA, 4_000_000, unit=DUA)]
    exports = (realisasi(tmp_path, [*tiga_bulan(), village]), pagu(tmp_path, plan))
    assert not sipd(periksa(text.format("9.000.000", "1.000.000"), tmp_path, *exports))
    assert not sipd(periksa(text.format("5.000.000", "600.000"), tmp_path, *exports))
    (slip,) = sipd(periksa(text.format("9.000.000", "1.000.005"), tmp_path, *exports))
    assert [one.nilai for one in slip.usul] == ["1.000.000"]
    other = (
        realisasi(tmp_path, tiga_bulan()),
        lain_kecamatan(tmp_path, [replace(village, unit=("7.01.10.01", DUA[1]))]),
    )
    (beyond,) = sipd(periksa(text.format("9.000.000", "1.000.000"), tmp_path, *other))
    assert [one.nilai for one in beyond.usul] == ["600.000"]


def test_a_pagu_that_lacks_what_is_spent_is_not_all_of_it(tmp_path: Path) -> None:
    """Nothing is spent without a pagu: the codes above are not compared either."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Sekretaris | Kegiatan | 7.01.01.2.06 | Kegiatan | 9.000.000 | 600.000
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 6.000.000 | 600.000
Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 3.000.000 | -
"""
    paid = realisasi(tmp_path, tiga_bulan())
    part = pagu(tmp_path, [Pagu(LAIN, "Cetak", 3_000_000)])
    (lacking,) = sipd(periksa(text, tmp_path, paid, part))
    assert lacking.tingkat is Tingkat.PERINGATAN
    assert "pagu kode 7.01.01.2.06 dan 7.01.01.2.06.0004 tidak dibandingkan" in lacking.pesan
    idle = pagu(tmp_path, [Pagu(KODE, NAMA, 6_000_000)])
    found = sipd(periksa(text, tmp_path, paid, idle))
    assert [one.nilai for one in found[0].usul] == ["6.000.000"]
    empty = sipd(periksa(SATU, tmp_path, pagu(tmp_path, [])))
    assert "ekspor pagu tidak memuat satu baris pun" in empty[0].pesan


def test_what_is_not_certain_is_not_filled_in(tmp_path: Path) -> None:
    """A near name may be a neighbour's, and a pagu that was not exported is not zero."""
    old = gambar(
        f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | |
Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | |
""",
        tmp_path / "lama.xlsx",
    )
    paid = realisasi(tmp_path, tiga_bulan())
    plan = pagu(tmp_path, [Pagu(LAIN, "Cetak", 3_000_000)])
    made = isi_awal(old, None, None, opsional=False, ekspor=baca_ekspor([paid, plan]))
    got = [(row.get("pagu"), row.get("tw_1")) for row in made.isi["Anggaran"]]
    assert got == [(None, 600_000), (3_000_000, 0)]
    near = [replace(one, unit=("1", "Kecamatan Wanasary")) for one in tiga_bulan()]
    export = baca_ekspor([realisasi(tmp_path, near)])
    made = isi_awal(old, None, None, opsional=False, ekspor=export)
    assert "tw_1" not in made.isi["Anggaran"][0]
    assert "dibiarkan kosong sampai" in made.kabar
    assert 'dianggap sub unit "Kecamatan Wanasary"' in made.kabar


# Files


def test_files_that_are_none_are_refused_in_a_sentence(tmp_path: Path) -> None:
    cases = {
        "pdf.xlsx": b"%PDF-1.7",
        "lama.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "nol.xlsx": b"",
    }
    for name, content in cases.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert ditolak(SATU, tmp_path, path).startswith(f"{name}: ")
    assert "tidak ditemukan" in ditolak(SATU, tmp_path, tmp_path / "tidak-ada.xlsx")
    assert "tidak ditemukan" in ditolak(SATU, tmp_path, tmp_path / "tidak-ada.csv")


def test_text_with_separators_is_to_be_exported_again(tmp_path: Path) -> None:
    """Excel makes times of codes in it, so nobody is told to save it as a workbook."""
    export = tmp_path / "rekap5.CSV"
    export.write_text("NO;KODE SUB KEGIATAN;KODE REKENING;PAGU\n", encoding="utf-8")
    said = ditolak(SATU, tmp_path, export)
    assert said.startswith("rekap5.CSV: CSV tidak dibaca")
    assert "ekspor ulang dari SIPD" in said


def test_a_folder_gives_its_exports_and_names_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    realisasi(folder / "2024", tiga_bulan())
    (folder / "Laporan.pdf").write_bytes(b"%PDF")
    (folder / "~$r.xlsx").write_bytes(b"x")
    gambar(SATU, folder / "isian.xlsx")
    export = baca_ekspor([folder])
    assert rupiah(export) == 600_000
    assert export.dilewati == ("Laporan.pdf", "isian.xlsx")
    assert "Bukan ekspor .xlsx, dilewati: Laporan.pdf dan isian.xlsx." in kabar_ekspor(export)
    (folder / "2024" / "r.xlsx").unlink()
    said = ditolak(SATU, tmp_path, folder)
    assert "tidak ada ekspor SIPD (.xlsx) di folder ini, hanya Laporan.pdf dan isian.xlsx;" in said
    (tmp_path / "kosong").mkdir()
    assert "di folder ini; sebutkan" in ditolak(SATU, tmp_path, tmp_path / "kosong")


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lkj_xlsx.reader.ekspor.baca.BERKAS_TERBANYAK", 1)
    one = realisasi(tmp_path, tiga_bulan())
    assert "Lebih dari 1" in ditolak(SATU, tmp_path, one, pagu(tmp_path, [Pagu(KODE, NAMA, 1)]))


UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def mentah(folder: Path, rows: str, kata: str = "", awal: str = "") -> Path:
    """An export whose sheet and shared texts are written by hand, with `x` as the prefix of elements."""
    path = folder / "mentah.xlsx"
    source = realisasi(folder, [], "sumber.xlsx")
    with ZipFile(source) as old, ZipFile(path, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "xl/worksheets/sheet1.xml":
                content = (
                    f'{awal}<x:worksheet xmlns:x="{UTAMA}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
                ).encode()
            if part == "xl/sharedStrings.xml":
                content = f'<x:sst xmlns:x="{UTAMA}">{kata}</x:sst>'.encode()
            new.writestr(part, content)
    return path


@pytest.mark.parametrize(
    ("sel", "terbaca"),
    [
        ('<x:c t="e"><x:v>#REF!</x:v></x:c>', False),
        ("<x:c><x:f>A1*2</x:f></x:c>", False),
        ("<x:c><x:f>A1*2</x:f><x:v>6000000</x:v></x:c>", True),
        ('<x:c t="str"><x:f>A1</x:f><x:v></x:v></x:c>', True),
        ("<x:c/>", True),
    ],
)
def test_an_amount_that_excel_did_not_compute_is_not_nothing(
    sel: str, tmp_path: Path, *, terbaca: bool
) -> None:
    head = _judul("Kode Sub Kegiatan", "Kode Rekening", "Pagu")
    codes = "".join(f'<x:c t="str"><x:v>{one}</x:v></x:c>' for one in (KODE, "5.1"))
    export = baca_ekspor([mentah(tmp_path, f"{head}<x:row>{codes}{sel}</x:row>")])
    assert (Sebab.TAK_TERBACA not in {why for _, why in export.sisihan}) == terbaca


def _judul(*names: str) -> str:
    cells = "".join(f'<x:c t="inlineStr"><x:is><x:t>{one}</x:t></x:is></x:c>' for one in names)
    return f"<x:row>{cells}</x:row>"


def test_sheets_are_read_as_any_program_may_write_them(tmp_path: Path) -> None:
    """Prefixes, cells without an address, errors, texts in pieces with their readings, empty cells."""
    words = (
        f"<x:si><x:r><x:t>{KODE[:5]}</x:t></x:r><x:r><x:t>{KODE[5:]}</x:t></x:r>"
        "<x:rPh><x:t>lain</x:t></x:rPh></x:si><x:si><x:t>5.1_x002E_02</x:t></x:si><x:si/>"
    )
    head = _judul("Kode Sub Kegiatan", "Kode Rekening", "Pagu", "Tahun", "Lain")
    row = (
        '<x:row r="7"><x:c t="s"><x:v>0</x:v></x:c><x:c r="B7" t="s"><x:v>1</x:v></x:c>'
        '<x:c><x:f>1+1</x:f><x:v>6000000.5</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c/></x:row>'
        '<x:row r="7"><x:c r="D7" t="s"><x:v>2</x:v></x:c><x:c r="E7"><x:v>9</x:v></x:c></x:row>'
        '<x:row r="8"><x:c r="C8"><x:v>6000000.5</x:v></x:c></x:row><x:row r="9"/>'
        '<x:row r="10"><x:c t="str"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row>'
    )
    export = baca_ekspor([mentah(tmp_path, head + row, words)])
    assert [(code, amount) for (_, code, *_), amount in export.pagu.items()] == [
        (KODE, 600_000_050)
    ]
    assert export.total_beda == ()


def test_a_sheet_that_may_do_harm_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Declarations, other encodings, damage, and more rows, columns or texts than any export has."""
    head = _judul("Kode Sub Kegiatan", "Kode Rekening", "Pagu")
    doctype = '<!DOCTYPE a [<!ENTITY b "c">]>'
    assert "deklarasi XML" in ditolak(SATU, tmp_path, mentah(tmp_path, head, awal=doctype))
    assert "penyandian" in ditolak(SATU, tmp_path, mentah(tmp_path, head, awal="bukan XML "))
    assert "rusak" in ditolak(SATU, tmp_path, mentah(tmp_path, f"{head}<x:row>"))
    many = f'{head}<x:row r="1048577"><x:c><x:v>1</x:v></x:c></x:row>'
    assert "barisnya lebih banyak" in ditolak(SATU, tmp_path, mentah(tmp_path, many))
    wide = "<x:row>" + "<x:c><x:v>1</x:v></x:c>" * 600 + "</x:row>"
    assert baca_ekspor([mentah(tmp_path, wide + head)]).ada_pagu
    monkeypatch.setattr("lkj_xlsx.reader.ekspor.lembar.KATA_TERBANYAK", 1)
    words = "<x:si><x:t>a</x:t></x:si>" * 2
    assert "terlalu besar" in ditolak(SATU, tmp_path, mentah(tmp_path, head, words))


# What people get


def test_the_recap_shows_every_amount_and_what_was_left_out(tmp_path: Path) -> None:
    tulis_contoh_beda(tmp_path / "sipd")
    done = proses_bersama([CONTOH], tmp_path / "hasil", ekspor=baca_ekspor([tmp_path / "sipd"]))
    page = load_workbook(done.berkas[0], data_only=True)["SIPD"]
    rows = [tuple(one) for one in page.iter_rows(values_only=True)]
    assert (
        "7.01.01.2.06.04",
        "TW II",
        34_100_000,
        34_600_000,
        -500_000,
        13,
        "Kurang dari SIPD",
    ) in {(one[0], *one[3:9]) for one in rows}
    said = "\n".join(str(one[0]) for one in rows)
    assert "1 baris draf" in said
    assert "Realisasi Januari-Juni.xlsx" in said
    plain = proses_bersama([CONTOH], tmp_path / "tanpa")
    assert "SIPD" not in load_workbook(plain.berkas[0]).sheetnames


def _jalankan(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lkj_xlsx", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_check_and_process_compare(tmp_path: Path) -> None:
    tulis_contoh_beda(tmp_path / "sipd")
    book = tmp_path / "contoh.xlsx"
    book.write_bytes(CONTOH.read_bytes())
    done = _jalankan("check", tmp_path, "--sipd", tmp_path / "sipd", "--format", "json")
    assert done.returncode == 1, done.stderr
    assert [one["kode"] for one in json.loads(done.stdout)[0]["temuan"]] == ["LKJ518"] * 2
    assert "SIPD: 2 berkas, 31 dokumen realisasi dan 3 kode berpagu" in done.stderr
    lone = _jalankan("check", book, "--sub-unit", "Kecamatan Wanasari")
    assert lone.returncode == 2
    assert "--sub-unit hanya berguna bersama --sipd" in lone.stderr


def test_a_new_workbook_gets_blank_amounts_and_keeps_the_others(tmp_path: Path) -> None:
    old = gambar(
        f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | | 123
Kasubbag Umum | Sub Kegiatan | {LAIN} | Cetak | 1000000 |
""",
        tmp_path / "lama.xlsx",
    )
    rows = [
        Pagu(KODE, NAMA, 6_000_000),
        Pagu(LAIN, "Cetak", 9),
        Pagu("7.01.06.2.01.0001", "Desa", 4),
    ]
    spent = [*tiga_bulan(), replace(dokumen(2, 70_000), kode=LAIN)]
    exports = ["--sipd", realisasi(tmp_path, spent), "--sipd", pagu(tmp_path, rows)]
    new = tmp_path / "baru.xlsx"
    done = _jalankan("template", new, "--from", old, *exports)
    page = load_workbook(new)["Anggaran"]
    head = [one.value for one in page[1]]
    got = [{name: one.value for name, one in zip(head, row, strict=False)} for row in page["A2:Z3"]]
    assert [(one["Pagu"], one["TW I"], one["TW II"]) for one in got] == [
        (6_000_000, 123, None),
        (1_000_000, 70_000, None),
    ]
    assert "Diisi dari SIPD: 2 sel kosong" in done.stdout
    assert "7.01.06.2.01.0001 Desa: pagu Rp4, realisasi Rp0" in done.stdout
    assert "--from" in _jalankan("template", tmp_path / "c.xlsx", *exports).stderr
    assert _jalankan("template", tmp_path / "d.xlsx", "--contoh", *exports).returncode == 2


def test_blank_amounts_are_filled_in_for_another_year(tmp_path: Path) -> None:
    """The quarters begin anew, and shares of a code, unknown codes and what was typed stay as they are."""
    old = gambar(
        f"""{IDENTITAS.replace("2024", "2023")}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | | 123
Kasi Satu | Sub Kegiatan | {LAIN} | Cetak | 10 |
Kasi Dua | Sub Kegiatan | {LAIN} | Cetak | 20 |
Kasi Tiga | Sub Kegiatan | 7.01.01.2.06.0009 | Tak ada | |
Kasi Empat | Sub Kegiatan | - | Tanpa kode | |
""",
        tmp_path / "lama.xlsx",
    )
    rows = [Pagu(KODE, NAMA, 6_000_000, tahapan="Murni"), Pagu(LAIN, "Cetak", 30, tahapan="Murni")]
    plan = pagu(tmp_path, rows, kepala=(*KEPALA_PAGU, TAHAPAN))
    export = baca_ekspor([realisasi(tmp_path, tiga_bulan()), plan])
    made = isi_awal(old, 2024, None, opsional=False, ekspor=export)
    got = [(row.get("pagu"), row.get("tw_1"), row.get("tw_2")) for row in made.isi["Anggaran"]]
    assert got == [(6_000_000, 600_000, None), (10, None, None), (20, None, None),
                   (None, None, None), (None, None, None)]  # fmt: skip
    only = isi_awal(old, 2024, None, opsional=False, ekspor=baca_ekspor([tmp_path / "r.xlsx"]))
    assert "pagu" not in only.isi["Anggaran"][0]
    empty = gambar(IDENTITAS, tmp_path / "kosong.xlsx")
    assert "SIPD" not in isi_awal(empty, None, None, opsional=False, ekspor=export).kabar


def test_what_is_blank_is_not_compared(tmp_path: Path) -> None:
    """LKJ512 says of it what there is to say."""
    text = SATU.replace("600.000", "") + f"Kasi Satu | Sub Kegiatan | {LAIN} | Cetak | 10 | 5\n"
    text += f"Kasi Dua | Sub Kegiatan | {LAIN} | Cetak | 20 |\n"
    rows = [*tiga_bulan(), replace(dokumen(1), kode=LAIN)]
    assert not sipd(periksa(text, tmp_path, realisasi(tmp_path, rows)))


def test_a_workbook_without_a_budget_is_told_what_it_lacks(tmp_path: Path) -> None:
    found = sipd(periksa(IDENTITAS, tmp_path, pagu(tmp_path, [Pagu(KODE, NAMA, 6)])))
    assert lokasi(found) == ["Anggaran!A1"]
    rows = [replace(dokumen(1), kode=LAIN), dokumen(2, 0), dokumen(3, 0)]
    also = sipd(periksa(SATU, tmp_path, realisasi(tmp_path, rows[:1])))
    assert any("Hanya ada di workbook" in one.pesan for one in also)
    agreed = [Pagu(KODE, NAMA, 6_000_000)]
    more = SATU + "Kasi Satu | Sub Kegiatan | 7.01.01.2.06.09 | Lain | 500.000 | -\n"
    (lone,) = sipd(periksa(more, tmp_path, pagu(tmp_path, agreed)))
    assert "Hanya ada di SIPD" not in lone.pesan


def test_repeated_headers_and_numbers_of_columns_are_no_documents(tmp_path: Path) -> None:
    header = replace(
        dokumen(1, "Nilai Realisasi"), kode="Kode Sub Kegiatan", rekening="Kode Rekening"
    )
    numbers = replace(dokumen(1, 28), kode="18", rekening="20")
    footer = replace(dokumen(1, "Camat"), kode="", rekening="")
    export = realisasi(tmp_path, [numbers, *tiga_bulan(), header, footer])
    assert not sipd(periksa(SATU, tmp_path, export))
    assert baca_ekspor([export]).sisihan == {}


def test_another_sub_unit_s_drafts_and_another_year_s_pagu_are_not_ours(tmp_path: Path) -> None:
    draft = dokumen(1, 9, nomor="DRAFT/1", unit=DUA)
    old = Pagu(KODE, NAMA, 9, tahun=2023)
    exports = (
        realisasi(tmp_path, [*tiga_bulan(), draft]),
        pagu(tmp_path, [Pagu(KODE, NAMA, 6 * 10**6), old]),
    )
    book = gambar(SATU, tmp_path / "isian.xlsx")
    done = proses_bersama([book], tmp_path / "hasil", ekspor=baca_ekspor(exports))
    assert not sipd(done.pemeriksaan)
    page = load_workbook(done.berkas[0])["SIPD"]
    assert "draf" not in "\n".join(str(one[0]) for one in page.iter_rows(values_only=True))


def test_the_sheet_says_why_amounts_differ(tmp_path: Path) -> None:
    """Sen, more, and the same difference below; without anything to compare, that."""
    text = f"""{IDENTITAS}
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I
Sekretaris | Kegiatan | 7.01.01.2.06 | Kegiatan | 7.000.000 | 600.000
Kasubbag Umum | Sub Kegiatan | {KODE} | {NAMA} | 7.000.000 | 600.000
Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.09 | Lain | 500.000 | -
"""
    rows = [dokumen(1, 200_000.4), dokumen(2), dokumen(3)]
    exports = (
        realisasi(tmp_path, rows),
        pagu(tmp_path, [Pagu(KODE, NAMA, 6_000_000), Pagu("7.01.06.2.01.0001", "Desa", 4)]),
    )
    book = gambar(text, tmp_path / "isian.xlsx")
    export = baca_ekspor(exports)
    done = proses_bersama([book], tmp_path / "hasil", ekspor=export)
    page = load_workbook(done.berkas[0])["SIPD"]
    said = {str(cell) for row in page.iter_rows(values_only=True) for cell in row}
    assert {"Berbeda sen saja", "Lebih dari SIPD", "Selisih yang sama ada di kode bawahnya"} <= said
    assert any("Hanya di workbook: 7.01.01.2.06.09 Lain (Anggaran!C4)." in one for one in said)
    assert "Hanya di SIPD: 7.01.06.2.01.0001 Desa." in said
    assert "3 dokumen realisasi dan 2 kode berpagu." in kabar_ekspor(export)
    plan = baca_ekspor([pagu(tmp_path, [Pagu("7.01.06.2.01.0001", "Desa", 4, tahapan="Perubahan")],
                             kepala=(*KEPALA_PAGU, TAHAPAN))])  # fmt: skip
    other = proses_bersama([book], tmp_path / "lain", ekspor=plan)
    said = {
        str(one[0]) for one in load_workbook(other.berkas[0])["SIPD"].iter_rows(values_only=True)
    }
    assert "Tidak ada angka yang dapat dibandingkan." in said
    assert kabar_ekspor(plan) == "SIPD: 1 berkas, 1 kode berpagu."


def test_a_batch_makes_again_what_is_compared_with_other_exports(tmp_path: Path) -> None:
    """Exports that lie beside the workbooks are none of them."""
    (tmp_path / "isian").mkdir()
    for name in ("Satu", "Dua"):
        gambar(SATU.replace("Wanasari", name), tmp_path / "isian" / f"{name}.xlsx")
    unit = [replace(one, unit=("1", "Kecamatan Satu")) for one in tiga_bulan()]
    more = [replace(one, unit=("2", "Kecamatan Dua")) for one in tiga_bulan()]
    export = realisasi(tmp_path / "isian", [*unit, *more])
    call = ("process", tmp_path / "isian", "--output", tmp_path / "hasil", "--sipd", export)
    first = _jalankan(*call)
    assert first.returncode == 1, first.stderr
    assert "tetap" not in first.stdout
    mark = sorted((tmp_path / "hasil").rglob("*"))
    times = [one.stat().st_mtime_ns for one in mark]
    _jalankan(*call)
    assert [one.stat().st_mtime_ns for one in mark] == times
    realisasi(
        tmp_path / "isian",
        [*unit, *more, dokumen(3, 1, nomor="baru", unit=("1", "Kecamatan Satu"))],
    )
    _jalankan(*call)
    recaps = sorted((tmp_path / "hasil").glob("*/Rekap*.xlsx"))
    assert len(recaps) == 2
    assert any("Kurang dari SIPD" in str(one) for one in map(_isi_sipd, recaps))


def _isi_sipd(path: Path) -> list[tuple[object, ...]]:
    return list(load_workbook(path)["SIPD"].iter_rows(values_only=True))


def test_all_columns_of_the_layout_are_there() -> None:
    """The layouts that the exports are made by have as many columns as the budget system's."""
    assert len(KEPALA_REALISASI) == 46
    assert len(KEPALA_PAGU) == 23
    assert len(KEPALA_PENDEK) == 11
    assert len(contoh_dokumen()) == 6


def test_an_export_among_the_workbooks_is_recognised(tmp_path: Path) -> None:
    """Of either kind, and one that could not be summed; a workbook of something else is just that."""
    spent, budget = tulis_realisasi(tmp_path / "a.xlsx", []), tulis_pagu(tmp_path / "b.xlsx", [])
    for path in (spent, budget):
        with pytest.raises(
            Kegagalan, match=r"^[ab].xlsx: ini ekspor SIPD, .*sebutkan dengan --sipd\.$"
        ):
            periksa_bersama([path])
    book = Workbook()
    book.create_sheet("Lain").append(["Kode Sub Kegiatan", "Nama"])
    book.save(tmp_path / "lain.xlsx")
    with pytest.raises(Kegagalan, match="tidak ada satu pun sheet baku"):
        periksa_bersama([tmp_path / "lain.xlsx"])
    assert not memuat_ekspor(tmp_path / "tiada.xlsx")
