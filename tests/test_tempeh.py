"""The real report: its figures reproduced, and every mistake that its officials signed, named."""

from __future__ import annotations

from fractions import Fraction

import pytest

from buat import FOLDER
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.temuan import Tingkat
from tempeh import lapor

KUNCI = """
LKJ107 | Pejabat!F7    | Sekretaris as superior: A.Md, in his own row A.Md.Kep.
LKJ108 | Pejabat!C2    | Camat USYAD in his own row, IRSYAD with the same NIP as superior in four
LKJ201 | Kalimat!D21   | Sekretaris: still in Triwulan II
LKJ201 | Kalimat!D23   | Sekretaris: budget of Triwulan II
LKJ201 | Kalimat!D34   | Kasi Pemerintahan: budget of Triwulan II
LKJ201 | Kalimat!D42   | Kasi Pemberdayaan: caption of Tabel 2.3 for Triwulanan I
LKJ204 | Pejabat!J7    | Kasubbag Keuangan signed on 3 July, in the quarter's first week
LKJ303 | Realisasi!C2  | Camat 1: Fasilitasi, in PK Fasilitas
LKJ303 | Realisasi!C4  | Camat 3: likewise
LKJ303 | Realisasi!C5  | Camat 4: likewise
LKJ303 | Realisasi!C6  | Camat 5: likewise
LKJ303 | Realisasi!C14 | Sekretaris 3: Presentase
LKJ303 | Realisasi!C16 | Sekretaris 5: Presentase
LKJ303 | Realisasi!C17 | Sekretaris 6: Presentase
LKJ303 | Realisasi!C40 | Kasubbag Umum 5: Cetak, in PK Cetakan
LKJ303 | Realisasi!C42 | Kasubbag Umum 7: Fasilitas, in PK Fasilitasi
LKJ303 | Strategi!C2   | Camat 1: Fasilitasi, in PK Fasilitas
LKJ303 | Strategi!C5   | Camat 4: likewise
LKJ303 | Strategi!C6   | Camat 5: likewise
LKJ303 | Strategi!C7   | Camat 6: likewise
LKJ303 | Strategi!C8   | Camat 7: likewise
LKJ303 | Strategi!C14  | Sekretaris 3: Presentase, and a word more
LKJ303 | Strategi!C16  | Sekretaris 5: Presentase
LKJ303 | Strategi!C17  | Sekretaris 6: Presentase
LKJ303 | Strategi!C40  | Kasubbag Umum 5: Peggandaan
LKJ303 | Strategi!C42  | Kasubbag Umum 7: Fasilitas, in PK Fasilitasi
LKJ304 | Strategi!C21  | Kasi Pemerintahan 3: strategies for an indicator of the Camat (RKPDes)
LKJ305 | Realisasi!H30 | Kasubbag Keuangan 6: 12 orang/12 bulan, in PK 12 orang/bulan
LKJ311 | PK!B36        | Kasubbag Umum: Sasaran Kegiatan over sub kegiatan
LKJ402 | Anggaran!K11  | Sekretaris, Administrasi Umum: 67,9 % printed as 68 %, all else is cut
LKJ504 | Anggaran!F5   | Trantibum: program 5.000.000, its kegiatan 8.320.000
LKJ504 | Anggaran!F10  | Barang Milik Daerah: kegiatan 750.000, its sub kegiatan 600.000
LKJ507 | Anggaran!B8   | Sekretaris: kegiatan headed as Program
LKJ507 | Anggaran!B21  | Kasubbag Keuangan: sub kegiatan headed as Kegiatan
LKJ514 | Anggaran!C19  | Kesejahteraan Keluarga is 7.01.03.2.06; 2.03 is Lembaga Kemasyarakatan
LKJ701 | Kalimat!D23   | Sekretaris: 7 targets reached, none is
LKJ701 | Kalimat!D34   | Kasi Pemerintahan: 3 targets reached, none is
LKJ701 | Kalimat!D56   | Kasi Pelayanan Umum: 1 target reached, none is
LKJ701 | Kalimat!D66   | Kasubbag Keuangan: 11 targets reached, 2 are
LKJ701 | Kalimat!D75   | Kasubbag Umum: 14 not reached, 11 are not
LKJ701 | Kalimat!D78   | Kasubbag Umum: 14 targets reached, 3 are
LKJ701 | Kalimat!D80   | Kasubbag Umum: all targets done, 3 are
LKJ702 | Kalimat!D4    | Camat: caption of Tabel 2.1 names the Sekretaris
LKJ702 | Kalimat!D67   | Kasubbag Keuangan dan Kinerja: no such office
LKJ702 | Kalimat!D79   | Kasubbag Umum dan Kinerja: no such office
LKJ703 | Kalimat!D30   | Kasi Pemerintahan: 6=4/5
LKJ703 | Kalimat!D41   | Kasi Pemberdayaan: 6=4/5
LKJ703 | Kalimat!D52   | Kasi Pelayanan Umum: 5=4/5
LKJ703 | Kalimat!D73   | Kasubbag Umum: 5=4/5
LKJ704 | Kalimat!D10   | Camat: reached to the full, 8 of 10 are not
LKJ704 | Kalimat!D22   | Sekretaris: likewise, 7 of 7
LKJ704 | Kalimat!D33   | Kasi Pemerintahan: likewise, 3 of 3
LKJ704 | Kalimat!D44   | Kasi Pemberdayaan: partly to the full, none of 2 is
LKJ704 | Kalimat!D77   | Kasubbag Umum: likewise, 11 of 14
LKJ705 | Kalimat!D3    | Camat with the Kepala Kecamatan: the same person
"""
CATATAN = """
LKJ207 | Kalimat!D13   | Trwilan, Triwulanan and Tribulan beside Triwulan
LKJ310 | PK!D48        | Terpeliharannya
LKJ310 | PK!E19        | Faslitasi
LKJ310 | PK!E19        | Ketentraman
LKJ310 | Realisasi!C14 | Presentase
LKJ310 | Kalimat!D13   | Trwilan
LKJ310 | Strategi!C40  | Peggandaan
LKJ310 | Strategi!D5   | Mandata
LKJ310 | Strategi!D12  | kuisioner
LKJ310 | Strategi!D22  | Murenbangdes
LKJ310 | Strategi!D40  | baang
LKJ310 | Strategi!D40  | peggandaan
LKJ403 | Realisasi!F39 | Kasubbag Umum 4: 2 of 1 paket
LKJ515 | Anggaran!D20  | Kasi Pelayanan Umum: a sub kegiatan's name over the code of its kegiatan
LKJ603 | Strategi!D23  | Kasi Pemberdayaan: one strategy for two sasaran
LKJ603 | Strategi!D31  | Kasubbag Keuangan: likewise
LKJ603 | Strategi!D37  | Kasubbag Umum: likewise
LKJ603 | Strategi!D49  | Kasubbag Umum: likewise
"""


@pytest.fixture(scope="module")
def pemeriksaan() -> Pemeriksaan:
    return periksa_workbook(FOLDER / "tempeh.xlsx")


@pytest.fixture
def laporan(pemeriksaan: Pemeriksaan) -> Laporan:
    return pemeriksaan.laporan


def tabel(text: str) -> list[tuple[str, str]]:
    """Code and cell of each line of an answer key."""
    rows = (line.split("|") for line in text.strip().splitlines())
    return sorted((code.strip(), cell.strip()) for code, cell, _ in rows)


def test_every_mistake_is_named_at_its_cell_and_nothing_else_is(pemeriksaan: Pemeriksaan) -> None:
    """The answer key, both ways, at the levels galat and peringatan."""
    found = sorted(
        (one.kode, str(one.lokasi[0]))
        for one in pemeriksaan.temuan
        if one.tingkat is not Tingkat.CATATAN
    )
    assert found == tabel(KUNCI)


def test_the_notes_are_the_expected_ones(pemeriksaan: Pemeriksaan) -> None:
    """The catatan, both ways."""
    found = sorted(
        (one.kode, str(one.lokasi[0]))
        for one in pemeriksaan.temuan
        if one.tingkat is Tingkat.CATATAN
    )
    assert found == tabel(CATATAN)


def persen(text: str) -> Fraction:
    return Fraction(int(text.rstrip("%")), 100)


def test_all_48_capaian_are_reproduced(laporan: Laporan) -> None:
    """With the default settings, each as the report prints it."""
    printed = [persen(row[5]) for row in lapor()["Realisasi"][1:]]
    computed = [one.persen for official in laporan.pejabat for one in official.capaian]
    assert len(printed) == 48
    assert computed == printed


def test_all_44_serapan_are_reproduced_but_the_rounded_one(laporan: Laporan) -> None:
    """The report cuts everywhere and rounds once: 67,9 % is printed as 68 %."""
    printed = [persen(row[7]) for row in lapor()["Anggaran"][1:]]
    computed = [one.serapan.persen for official in laporan.pejabat for one in official.anggaran]
    assert len(printed) == 44
    differing = [
        (ours, theirs) for ours, theirs in zip(computed, printed, strict=True) if ours != theirs
    ]
    assert differing == [(Fraction(67, 100), Fraction(68, 100))]


def test_reached_indicators_are_counted_as_the_table_has_them(laporan: Laporan) -> None:
    """2 of 10, 0 of 7, 0 of 3, 0 of 2, 0 of 1, 2 of 11, 3 of 14."""
    counts = [
        (sum(one.tercapai for one in official.capaian), len(official.capaian))
        for official in laporan.pejabat
    ]
    assert counts == [(2, 10), (0, 7), (0, 3), (0, 2), (0, 1), (2, 11), (3, 14)]
