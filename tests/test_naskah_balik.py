"""Finished documents held against the workbook: what was edited by hand is found, at its place, and nothing else."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import replace
from functools import partial
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.shared import Cm

from buat import FOLDER
from gambar import temuan_naskah
from lkj_xlsx.baku.model import Anggaran, Indikator, Pejabat, Realisasi, Strategi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.naskah.baca import baca_naskah
from lkj_xlsx.naskah.baca_isi import Naskah
from lkj_xlsx.naskah.banding import bandingkan_naskah
from lkj_xlsx.naskah.terlihat import SEMUA_SEL, TERLIHAT
from lkj_xlsx.proses.naskah import PermintaanNaskah
from lkj_xlsx.proses.naskah_dibaca import periksa_naskah
from lkj_xlsx.proses.pipeline import Pemeriksaan, proses_workbook
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.temuan import Temuan
from naskah_sunting import (
    ganti,
    ganti_sel,
    hapus_baris,
    isi_sel,
    nomor_alinea,
    sel,
    sunting,
    terlacak,
    tukar_baris,
    tulis,
)
from naskah_tulis import Blok, tulis_naskah
from soffice import perlu_libreoffice, ubah

UMUM = 6
"""The place of the official with the most rows among Tempeh's."""


class Kantor:
    """A workbook that was processed, and its documents."""

    def __init__(self, path: Path, folder: Path) -> None:
        found = proses_workbook(path, folder, naskah=PermintaanNaskah())
        self.pemeriksaan: Pemeriksaan = found.pemeriksaan
        self.naskah = [one for one in found.berkas if one.suffix == ".docx"]

    def periksa(self, path: Path) -> tuple[Temuan, ...]:
        return periksa_naskah(path, self.pemeriksaan)

    def banding(self, naskah: Naskah) -> tuple[Temuan, ...]:
        checked = self.pemeriksaan
        return bandingkan_naskah(naskah, checked.laporan, checked.temuan)


@pytest.fixture(scope="module")
def tempeh(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    return Kantor(FOLDER / "tempeh.xlsx", tmp_path_factory.mktemp("tempeh"))


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    return Kantor(FOLDER / "contoh.xlsx", tmp_path_factory.mktemp("contoh"))


def dikatakan(temuan: Iterable[Temuan]) -> set[tuple[str, str]]:
    """Each finding by its code and its first place, without the file."""
    return {(one.kode, tempat(one.lokasi[0])) for one in temuan}


def tempat(place: Sel) -> str:
    return str(place).partition("]")[2] or str(place)


# What stands in a workbook and is shown by the documents that are made of it.

DITAMPILKAN = {
    "PK": {"kelompok", "sasaran", "indikator", "target"},
    "Anggaran": {"tingkat", "uraian", "pagu", "pagu_perubahan"},
    "Strategi": {"butir", "pada_bulan"},
    "Pejabat": {"nama", "nip", "nama_atasan", "nip_atasan", "tanggal_laporan"},
    "Realisasi": {"ket"},
}
"""The columns of the input that the tables and signatures print, beside the reporting quarter's."""


def sel_ditampilkan(kantor: Kantor, jabatan: str) -> set[Sel]:
    lkj = kantor.pemeriksaan.laporan.lkj
    quarter = f"tw_{kantor.pemeriksaan.laporan.triwulan.value}"
    rows: tuple[Pejabat | Indikator | Realisasi | Anggaran | Strategi, ...] = (
        *lkj.pejabat,
        *lkj.indikator,
        *lkj.realisasi,
        *lkj.anggaran,
        *lkj.strategi,
    )
    return {
        row.asal[field]
        for row in rows
        if row.jabatan == jabatan
        for field in (*DITAMPILKAN[row.asal.sheet], quarter)
        if row.asal.teks(field)
    }


def rekaman(one: Temuan) -> tuple[str, str, int | None, str]:
    return one.kode, one.pejabat, one.no, one.kode_anggaran


@pytest.mark.parametrize("nomor", range(7))
def test_a_document_read_back_tells_what_its_workbook_tells_of_it(
    tempeh: Kantor, nomor: int
) -> None:
    """The workbook's own findings whose cell the document shows and whose rule can see one; no more."""
    jabatan = tempeh.pemeriksaan.laporan.pejabat[nomor].jabatan
    shown = sel_ditampilkan(tempeh, jabatan)
    expected = [
        rekaman(one)
        for one in tempeh.pemeriksaan.temuan
        if one.pejabat == jabatan and one.kode in TERLIHAT
        if not shown.isdisjoint(one.lokasi if one.kode in SEMUA_SEL else one.lokasi[:1])
    ]
    found = tempeh.periksa(tempeh.naskah[nomor])
    assert sorted(map(repr, map(rekaman, found))) == sorted(map(repr, expected))
    assert expected
    assert all(
        one.lokasi[0].naskah and one.lokasi[0].berkas == tempeh.naskah[nomor].name for one in found
    )


def test_a_consistent_document_says_nothing_new(contoh: Kantor) -> None:
    """No finding for any official of the consistent example."""
    assert [contoh.periksa(one) for one in contoh.naskah] == [()] * len(contoh.naskah)
    assert len(contoh.naskah) > 3


def test_every_rule_that_sees_a_document_is_in_the_catalogue() -> None:
    """The table of what a document shows names rules, and every rule of documents."""
    known = {one.kode for one in ATURAN}
    assert known >= TERLIHAT.keys() >= SEMUA_SEL
    assert {one for one in known if one.startswith("LKJ8")} <= TERLIHAT.keys()


def test_twenty_four_contradictions_are_found_at_their_places_and_nothing_else(
    tempeh: Kantor, tmp_path: Path
) -> None:
    """Edited by hand in every part of the document."""
    source = tempeh.naskah[UMUM]
    before = dikatakan(tempeh.periksa(source))
    facts = nomor_alinea(source, "Perjanjian Kinerja Kasubbag")
    period = nomor_alinea(source, "Triwulan yang dilaporkan")
    caption = nomor_alinea(source, "Capaian Kinerja Kasubbag")
    closing = nomor_alinea(source, "Kinerja Kasubbag Umum")

    def tambah(document: Document) -> None:
        row = document.tables[2].rows[-1]._tr  # noqa: SLF001 - no other way to copy a row
        row.addnext(deepcopy(row))
        cells = document.tables[2].rows[-1].cells
        tulis(cells[1].paragraphs[0], "Penyediaan Sewa Gedung Serbaguna")
        tulis(cells[2].paragraphs[0], "")

    edited = sunting(
        source,
        tmp_path / "LAPORAN.docx",
        isi_sel(0, 7, 4, "3 Paket"),
        tukar_baris(0, 12),
        isi_sel(1, 2, 6, "6=4/5"),
        isi_sel(1, 3, 5, "2 Dokumen"),
        isi_sel(1, 9, 6, "57%"),
        isi_sel(1, 10, 3, "Jumlah Laporan Penyelenggaraan Rapat Koordinasi SKPD di Kecamatan"),
        terlacak(1, 16, 5, "7 unit"),
        isi_sel(2, 4, 9, "52%"),
        isi_sel(2, 7, 8, "3 Paket"),
        isi_sel(2, 20, 4, "350.000"),
        isi_sel(2, 22, 5, "26.707.000"),
        isi_sel(2, 24, 6, "84%"),
        hapus_baris(2, 29),
        tambah,
        isi_sel(3, 7, 3, "a. Melakukan pembelian lampu"),
        isi_sel(3, 9, 4, "Bulan Januari s/d November 2023"),
        isi_sel(6, 1, 3, "Lumajang, 30 Agustus 2023"),
        isi_sel(6, 5, 1, "MOHAMAD ZAKFAR SIDIK A.Md.Kep."),
        isi_sel(6, 6, 3, "NIP. 19661206 199307 1 002"),
        ganti(facts, "14 indikator", "15 indikator"),
        ganti(period, "30 September", "31 Agustus"),
        ganti(caption, "Kasubbag Umum dan Kepegawaian", "Kasubbag Keuangan"),
        ganti(closing, "Triwulan III", "Triwulan II"),
    )
    assert dikatakan(tempeh.periksa(edited)) - before == {
        ("LKJ305", "Tabel 2.1 baris 7 kolom 4"),
        ("LKJ804", "Tabel 2.1 baris 12 kolom 3"),
        ("LKJ703", "Tabel 2.2 baris 2 kolom 6"),
        ("LKJ801", "Tabel 2.2 baris 3 kolom 5"),
        ("LKJ401", "Tabel 2.2 baris 9 kolom 6"),
        ("LKJ303", "Tabel 2.2 baris 10 kolom 3"),
        ("LKJ801", "Tabel 2.2 baris 16 kolom 5"),
        ("LKJ806", "Tabel 2.2 baris 16 kolom 5"),
        ("LKJ401", "Tabel 2.3 baris 4 kolom 9"),
        ("LKJ801", "Tabel 2.3 baris 7 kolom 8"),
        ("LKJ801", "Tabel 2.3 baris 20 kolom 4"),
        ("LKJ801", "Tabel 2.3 baris 22 kolom 5"),
        ("LKJ501", "Tabel 2.3 baris 24 kolom 6"),
        ("LKJ802", "Tabel 2.3"),
        ("LKJ803", "Tabel 2.3 baris 32 kolom 2"),
        ("LKJ805", "Tabel 2.4 baris 7 kolom 3"),
        ("LKJ805", "Tabel 2.4 baris 9 kolom 4"),
        ("LKJ204", "Tabel 7 baris 1 kolom 3"),
        ("LKJ108", "Tabel 7 baris 5 kolom 1"),
        ("LKJ106", "Tabel 7 baris 6 kolom 3"),
        ("LKJ801", f"paragraf {facts}"),
        ("LKJ203", f"paragraf {period}"),
        ("LKJ702", f"paragraf {caption}"),
        ("LKJ201", f"paragraf {closing}"),
    }
    assert before <= dikatakan(tempeh.periksa(edited))


def test_other_writings_of_the_same_document_are_no_difference(
    tempeh: Kantor, tmp_path: Path
) -> None:
    """Numbers, blanks, merges, looks and the office's own additions; a change that changes nothing."""
    source = tempeh.naskah[UMUM]
    facts = nomor_alinea(source, "Perjanjian Kinerja Kasubbag")

    def tambahan(document: Document) -> None:
        document.paragraphs[facts].insert_paragraph_before(
            "Foto kegiatan disertakan pada lampiran laporan ini."
        )
        own = document.add_table(3, 3)
        for row, cells in enumerate(
            (
                ("No", "Nama Kegiatan", "Peserta"),
                ("1", "Rapat Triwulan II", "12"),
                ("2", "Bimtek", "40"),
            )
        ):
            for cell, text in zip(own.rows[row].cells, cells, strict=True):
                cell.text = text

    def rupa(document: Document) -> None:
        for table in document.tables:
            for column in table.columns:
                column.width = Cm(2)
        for line in document.paragraphs:
            for run in line.runs:
                run.font.bold, run.font.size = True, Cm(0.5)

    edited = sunting(
        source,
        tmp_path / "LAPORAN.docx",
        isi_sel(0, 3, 4, " 2  dokumen "),
        isi_sel(0, 3, 2, "Tersusunnya\u00a0dokumen\u00a0RKBMD"),
        isi_sel(1, 3, 6, "50,00 %"),
        isi_sel(1, 9, 5, "9\u00a0Laporan"),
        isi_sel(1, 10, 6, "75.0%"),
        ganti_sel(2, 19, 4, "300.000", "Rp 300.000,-"),
        ganti_sel(2, 20, 5, "-", "0"),
        ganti_sel(2, 21, 4, "915.300", "Rp. 915.300,00"),
        ganti_sel(2, 22, 4, "28.502.958", "28,502,958"),
        ganti_sel(2, 22, 6, "91%", "91,48%"),
        ganti_sel(3, 3, 4, "s/d", "s/d\n"),
        isi_sel(6, 6, 3, "NIP. 196612061993071001"),
        terlacak(1, 16, 5, "6 unit"),
        rupa,
        tambahan,
    )
    sasaran = sel(docx.Document(str(source)), 0, 3, 2).text
    left = dikatakan(tempeh.periksa(edited)) - dikatakan(tempeh.periksa(source))
    assert left == (
        set()
        if sasaran == "Tersusunnya dokumen RKBMD"
        else {("LKJ805", "Tabel 2.1 baris 3 kolom 2")}
    )


def _baris(path: Path, awalan: str, lama: str, baru: str) -> tuple[int, Callable[[Document], None]]:
    """The number of a paragraph, and words of it replaced."""
    number = nomor_alinea(path, awalan)
    return number, ganti(number, lama, baru)


@pytest.mark.parametrize(
    ("awalan", "lama", "baru", "tertulis"),
    [
        ("Demikian", "Kasi Pemerintahan", "Sekretaris Kecamatan", "Sekretaris Kecamatan"),
        ("Perjanjian", "satu indikator", "dua indikator", "dua"),
        ("Perjanjian", "yang dibina", "yang dikunjungi", "Jumlah desa yang dikunjungi"),
        ("Sampai", "tersebut belum", "tersebut telah", "telah"),
        ("1.\tPerjanjian", "satu indikator", "tiga indikator", "tiga"),
        ("1.\tMengunjungi", "desa", "warga", "Mengunjungi warga menurut jadwal pembinaan"),
        ("2.\tPagu", "Fasilitasi, Rekomendasi dan", "", "Koordinasi Pembinaan dan Pengawasan Pemer"),
        ("a.\tMenyusun", "seksi pemerintahan", "seksi pelayanan", "Menyusun rencana kerja seksi pel"),
        ("Kasi Pemerintahan melaksanakan", "Bupati", "Menteri", "Peraturan Menteri Randu Agung"),
        ("Kasi Pemerintahan melaksanakan", "Nomor 12", "Nomor 21", "21"),
    ],
)  # fmt: skip
def test_another_name_in_a_sentence_of_the_program_is_found_there(
    contoh: Kantor, tmp_path: Path, awalan: str, lama: str, baru: str, tertulis: str
) -> None:
    source = contoh.naskah[2]
    number, edit = _baris(source, awalan, lama, baru)
    (found,) = contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit))
    assert tempat(found.lokasi[0]) == f"paragraf {number}"
    assert f'menyebut "{tertulis}' in found.pesan
    (proposal,) = found.usul
    plain = docx.Document(str(source)).paragraphs[number - 1].text.partition("\t")
    assert proposal.nilai.rstrip(".;") == (plain[2] or plain[0]).rstrip(".;")


@pytest.mark.parametrize(
    ("awalan", "lama", "baru"),
    [
        ("Demikian", "ini disampaikan", "kami sampaikan dengan hormat"),
        ("Demikian", "Kasi Pemerintahan", "Kepala Seksi Pemerintahan"),
        ("Demikian", "Kasi Pemerintahan", "KASI PEMERINTAHAN"),
        ("Sampai", "belum mencapai", "belum dapat mencapai"),
        ("Pagu anggaran", "anggaran tersebut telah", "anggaran itu"),
        ("Rencana", "sebagai berikut", "di bawah ini"),
        ("1.\tMengunjungi", "desa menurut jadwal pembinaan", "kelompok tani di balai penyuluhan"),
        ("Laporan disusun", "setiap triwulan", "tiap tiga bulan"),
    ],
)
def test_other_words_around_the_names_of_a_sentence_are_nothing_wrong(
    contoh: Kantor, tmp_path: Path, awalan: str, lama: str, baru: str
) -> None:
    source = contoh.naskah[2]
    _, edit = _baris(source, awalan, lama, baru)
    assert contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit)) == ()


def test_a_name_left_out_of_a_sentence_is_missed(contoh: Kantor, tmp_path: Path) -> None:
    source = contoh.naskah[2]
    number, edit = _baris(source, "Demikian", "Kasi Pemerintahan ", "")
    (found,) = contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit))
    assert tempat(found.lokasi[0]) == f"paragraf {number}"
    assert 'tidak menyebut "Kasi Pemerintahan" di naskah: ' in found.pesan
    assert found.usul[0].nilai == docx.Document(str(source)).paragraphs[number - 1].text


@pytest.mark.parametrize(
    ("awalan", "baru", "benar"),
    [
        ("Kasi Pemerintahan", "Sekretaris Kecamatan", "Kasi Pemerintahan"),
        ("Kecamatan Wanasari", "Kecamatan Randuagung", "Kecamatan Wanasari"),
        ("Kabupaten Randu Agung", "KABUPATEN LUMAJANG", "Kabupaten Randu Agung"),
    ],
)
def test_the_cover_of_another_office_is_found(
    contoh: Kantor, tmp_path: Path, awalan: str, baru: str, benar: str
) -> None:
    source = contoh.naskah[2]
    number, edit = _baris(source, awalan, awalan, baru)
    (found,) = contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit))
    assert (found.kode, tempat(found.lokasi[0])) == ("LKJ805", f"paragraf {number}")
    assert f'"{baru}" di naskah, padahal menurut workbook "{benar}"' in found.pesan


@pytest.mark.parametrize(
    ("awalan", "baru"),
    [
        ("Kasi Pemerintahan", "KEPALA SEKSI PEMERINTAHAN"),
        ("Kasi Pemerintahan", "Seksi Pemerintahan"),
        ("Kecamatan Wanasari", "KECAMATAN WANASARI KABUPATEN RANDU AGUNG"),
        ("Kecamatan Wanasari", "Kantor Camat Wanasari"),
        ("Kabupaten Randu Agung", "Pemerintah Kabupaten Randu Agung"),
        ("Kabupaten Randu Agung", "Kabupaten"),
    ],
)
def test_a_cover_in_other_words_is_nothing_wrong(
    contoh: Kantor, tmp_path: Path, awalan: str, baru: str
) -> None:
    source = contoh.naskah[2]
    _, edit = _baris(source, awalan, awalan, baru)
    assert contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit)) == ()


def test_the_cover_may_name_other_offices_beside_the_own(contoh: Kantor, tmp_path: Path) -> None:
    source = contoh.naskah[2]
    edit = ganti(nomor_alinea(source, "Triwulan"), "Triwulan II", "Camat Wanasari")
    assert contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", edit)) == ()


@pytest.mark.parametrize(("nomor", "lain"), [("2.3", "2.4"), ("2.1", "2.2")])
def test_two_tables_of_one_number_are_told_apart_by_what_is_in_them(
    contoh: Kantor, tmp_path: Path, nomor: str, lain: str
) -> None:
    source = contoh.naskah[2]
    at = nomor_alinea(source, f"Tabel {nomor}")
    edited = sunting(source, tmp_path / "LAPORAN.docx", ganti(at, nomor, lain))
    (found,) = contoh.periksa(edited)
    assert (found.kode, tempat(found.lokasi[0])) == ("LKJ804", f"paragraf {at}")
    assert f"menyebut Tabel {lain}, padahal isinya Tabel {nomor}," in found.pesan
    assert found.usul[0].nilai == f"Tabel {nomor}"


def test_a_sentence_on_another_table_is_no_caption(contoh: Kantor, tmp_path: Path) -> None:
    """Above the caption of a table, and where there is none."""
    source = contoh.naskah[2]
    at = nomor_alinea(source, "Tabel 2.3")
    said = "Tabel 2.2 menunjukkan capaian yang sama."

    def sisipkan(document: Document) -> None:
        document.paragraphs[at - 1].insert_paragraph_before(said)

    assert contoh.periksa(sunting(source, tmp_path / "a.docx", sisipkan)) == ()
    alone = sunting(source, tmp_path / "b.docx", ganti(at, "Tabel 2.3", said))
    assert {one.kode for one in contoh.periksa(alone)} <= {"LKJ802"}


def test_an_office_may_number_its_tables_otherwise(contoh: Kantor, tmp_path: Path) -> None:
    source = contoh.naskah[2]
    edits = [
        ganti(nomor_alinea(source, f"Tabel {old}"), old, new)
        for old, new in {"2.1": "2.2", "2.2": "2.3", "2.3": "2.4", "2.4": "2.5"}.items()
    ]
    assert contoh.periksa(sunting(source, tmp_path / "LAPORAN.docx", *edits)) == ()


@pytest.mark.parametrize(
    ("kolom", "jabatan", "benar"),
    [
        (1, "Sekretaris Kecamatan", "Camat Wanasari"),
        (3, "Sekretaris Kecamatan", "Kasi Pemerintahan"),
    ],
)
def test_the_office_of_somebody_else_above_a_signature_is_found(
    contoh: Kantor, tmp_path: Path, kolom: int, jabatan: str, benar: str
) -> None:
    source = contoh.naskah[2]
    edited = sunting(source, tmp_path / "LAPORAN.docx", isi_sel(6, 3, kolom, jabatan))
    (found,) = (one for one in contoh.periksa(edited) if one.kode == "LKJ805")
    assert tempat(found.lokasi[0]) == f"Tabel 7 baris 3 kolom {kolom}"
    assert f'"{jabatan}" di naskah, padahal menurut workbook "{benar}"' in found.pesan


@pytest.mark.parametrize("jabatan", ["Plt. Camat Wanasari", "CAMAT WANASARI,", "Kepala Kantor", ""])
def test_an_office_written_otherwise_above_a_signature_is_nothing_wrong(
    contoh: Kantor, tmp_path: Path, jabatan: str
) -> None:
    source = contoh.naskah[2]
    edited = sunting(source, tmp_path / "LAPORAN.docx", isi_sel(6, 3, 1, jabatan))
    assert contoh.periksa(edited) == ()


RINCIAN = "Membina desa melalui: a. rapat koordinasi b. kunjungan c. surat"
"""A strategy with a list within it."""


@pytest.mark.parametrize(
    ("strategi", "sel_naskah", "kode"),
    [
        (RINCIAN, RINCIAN, []),
        (RINCIAN, f"a. {RINCIAN}.", []),
        (RINCIAN, f"a. {RINCIAN}\\nb. Menyurati desa", ["LKJ803"]),
        (f"{RINCIAN} | Mei 2023\nKasi Satu | 1 | Menyurati desa", f"a. {RINCIAN}\\nb. Menyurati desa", []),
        (RINCIAN, f"a. {RINCIAN.replace('surat', 'telepon')}", ["LKJ803", "LKJ803", "LKJ805"]),
        ("a. Rapat b. Kunjungan", "a. Rapat\\nb. Kunjungan", []),
    ],
)  # fmt: skip
def test_a_list_within_a_strategy_stays_one(
    strategi: str, sel_naskah: str, kode: list[str]
) -> None:
    told = temuan_naskah(f"""
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2023
Triwulan | III
Pejabat
Jabatan | Nama
Kasi Satu | ANI
PK
Jabatan | No | Indikator Kinerja | Target
Kasi Satu | 1 | Jumlah desa yang dibina | 4 desa
Strategi
Jabatan | No | Strategi | Pada Bulan
Kasi Satu | 1 | {strategi} | Mei 2023
Naskah
Isi |
Laporan Kinerja Kasi Satu |
Naskah Tabel 2.4
No | Indikator Kinerja | Strategi Yang Digunakan | Pada Bulan
1. | Jumlah desa yang dibina | {sel_naskah} | Mei 2023
""")
    strategies = {"LKJ802", "LKJ803", "LKJ805"}
    found = [one for one in told if one.kode in strategies and one.lokasi[0].sheet == "Tabel 2.4"]
    assert sorted(one.kode for one in found) == kode


def test_cells_that_were_merged_may_be_split(tempeh: Kantor, tmp_path: Path) -> None:
    """What reached over several rows stands in the first of them, or in each."""
    source = tempeh.naskah[0]
    for repeat in (False, True):
        edited = sunting(source, tmp_path / f"{repeat}.docx", partial(pisahkan, ulangi=repeat))
        assert dikatakan(tempeh.periksa(edited)) == dikatakan(tempeh.periksa(source))


def pisahkan(document: Document, *, ulangi: bool) -> None:
    """Undo every merge over rows; with `ulangi` the text is repeated in each."""
    for table in document.tables:
        rows = [row._tr.tc_lst for row in table.rows]  # noqa: SLF001 - no other way to its cells
        for number, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                _lepas(
                    cell,
                    rows[number - 1][place] if ulangi and place < len(rows[number - 1]) else None,
                )


def _lepas(cell: CT_Tc, atas: CT_Tc | None) -> None:
    merge = cell.tcPr.find(qn("w:vMerge")) if cell.tcPr is not None else None
    if merge is None or cell.tcPr is None:
        return
    cell.tcPr.remove(merge)
    if merge.get(qn("w:val")) != "restart" and atas is not None:
        for line in cell.p_lst:
            cell.remove(line)
        for line in atas.p_lst:
            cell.append(deepcopy(line))


@perlu_libreoffice
def test_a_document_saved_by_libreoffice_says_the_same(tempeh: Kantor, tmp_path: Path) -> None:
    """Every finding in the same row; columns in which nothing stands it may leave out."""
    for path in (tempeh.naskah[0], tempeh.naskah[5]):
        (saved,) = ubah([path], "docx", tmp_path / path.stem[:20])
        rows = [
            {(code, at.partition(" kolom")[0]) for code, at in dikatakan(tempeh.periksa(one))}
            for one in (saved, path)
        ]
        assert rows[0] == rows[1]


_ANGKA = re.compile(r"\d+(?:[.,]\d+)*")
_BERNILAI = {"Tabel 2.1": (3,), "Tabel 2.2": (3, 4, 5), "Tabel 2.3": (3, 4, 5, 6, 7, 8)}
"""The columns of figures, from 0."""


@pytest.mark.parametrize("benih", range(12))
def test_one_changed_figure_is_found_exactly_there(tempeh: Kantor, benih: int) -> None:
    """Whatever figure of a table it is, and whichever digit of it."""
    chance = random.Random(benih)  # noqa: S311 - a repeatable sample
    naskah = baca_naskah(tempeh.naskah[chance.randrange(7)])
    before = {(one.kode, one.pesan) for one in tempeh.banding(naskah)}
    cells = [
        (at, row[col])
        for at, table in enumerate(naskah.tabel)
        for row in table.kisi[3:]
        for col in _BERNILAI.get(table.nama, ())
        if (one := row[col]) is not None and _ANGKA.match(one.teks) and "/" not in one.teks
    ]
    at, cell = chance.choice(cells)
    assert cell is not None
    changed = replace(cell, alinea=(_angka_lain(cell.teks, chance),))
    table = naskah.tabel[at]
    grid = tuple(tuple(changed if one is cell else one for one in row) for row in table.kisi)
    tables = [*naskah.tabel]
    tables[at] = replace(table, kisi=grid)
    new = [
        one
        for one in tempeh.banding(replace(naskah, tabel=tuple(tables)))
        if (one.kode, one.pesan) not in before
    ]
    assert [one.lokasi[0] for one in new] == [cell.sel], (cell.teks, changed.teks)
    assert new[0].usul[0].sel == cell.sel


def _angka_lain(teks: str, chance: random.Random) -> str:
    found = _ANGKA.match(teks)
    assert found is not None
    places = [at for at in range(found.end()) if teks[at].isdigit()]
    at = chance.choice(places)
    digits = "123456789" if at == 0 and len(places) > 1 else "0123456789"
    return f"{teks[:at]}{chance.choice([one for one in digits if one != teks[at]])}{teks[at + 1 :]}"


# What an office types itself, after the printed form.


def naskah_ketikan(kantor: Kantor, nomor: int, path: Path) -> Path:
    """The report as the office drafted it: its sentences of the sheet Kalimat around its tables."""
    laporan = kantor.pemeriksaan.laporan
    satu = laporan.pejabat[nomor]
    said = [(one.bagian, one.kalimat) for one in satu.kalimat]
    captions = {part[-3:]: text for part, text in said if part.startswith("Judul Tabel")}
    column = next((text for part, text in said if part == "Kolom Capaian"), "Capaian")
    promised: list[list[str]] = [["No.", "Sasaran", "Indikator Kinerja", "Target"]]
    results: list[list[str]] = [
        ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", column, "Ket"]
    ]
    plans: list[list[str]] = [["No", "Indikator Kinerja", "Strategi", "Pada Bulan"]]
    steps = {one.no: one for one in satu.strategi}
    for one in satu.capaian:
        row, target = one.indikator, one.indikator.asal.teks("target")
        head = [f"{row.no}.", row.sasaran, row.indikator]
        promised.append([*head, target])
        done = one.realisasi
        assert done is not None
        share = "" if one.persen is None else f"{one.persen * 100} %"
        results.append([*head, target, done.asal.teks("tw_3"), share, ""])
        step = steps[row.no]
        plans.append([f"{row.no}", row.indikator, "\n".join(step.butir), step.pada_bulan])
    money: list[list[str]] = [
        [
            "No",
            "Kegiatan",
            "Pagu Anggaran",
            "Realisasi Anggaran",
            "Capaian Anggaran",
            "T",
            "R",
            "Capaian",
        ]
    ]
    for number, budget in enumerate(satu.anggaran, start=1):
        spent, absorbed = budget.serapan.realisasi, budget.serapan.persen
        assert absorbed is not None
        money.append(
            [str(number), budget.anggaran.uraian, f"Rp{budget.anggaran.pagu}", f"Rp. {spent},-",
             f"{absorbed * 100}%", "", "", ""]
        )  # fmt: skip
    official = satu.pejabat
    day = official.asal.teks("tanggal_laporan")
    blocks: list[Blok] = [
        "LAPORAN KINERJA",
        satu.jabatan,
        *(text for part, text in said if not part.startswith(("Judul", "Kolom"))),
        "Tabel 2.1.", captions.get("2.1", ""), promised,
        "Tabel 2.2", captions.get("2.2", ""), results,
        "Tabel 2.3", captions.get("2.3", ""), money,
        "Tabel 2.4", captions.get("2.4", ""), plans,
        f"Mengetahui,\t\t{official.tempat}, {day}",
        f"{official.jabatan_atasan}\t\t{satu.jabatan}",
        f"{official.nama_atasan}\t\t{official.nama}",
        f"NIP. {official.nip_atasan}\t\tNIP {official.nip}",
    ]  # fmt: skip
    return tulis_naskah(path, *blocks)


@pytest.mark.parametrize("nomor", range(1, 7))
def test_sentences_of_a_typed_report_are_judged_by_the_rules_of_sentences(
    tempeh: Kantor, nomor: int, tmp_path: Path
) -> None:
    """Every finding that the workbook has of the sheet Kalimat stands at a paragraph or header."""
    path = naskah_ketikan(tempeh, nomor, tmp_path / "LAPORAN.docx")
    jabatan = tempeh.pemeriksaan.laporan.pejabat[nomor].jabatan
    seen = {one for one in TERLIHAT if one[:4] in {"LKJ2", "LKJ7"}} - {"LKJ207", "LKJ204"}
    expected = sorted(
        one.kode
        for one in tempeh.pemeriksaan.temuan
        if one.pejabat == jabatan and one.kode in seen and one.lokasi[0].sheet == "Kalimat"
    )
    found = tempeh.periksa(path)
    assert sorted(one.kode for one in found if one.kode in seen) == expected
    others = {one.kode for one in found} - seen
    assert others <= {
        "LKJ107",
        "LKJ108",
        "LKJ204",
        "LKJ207",
        "LKJ310",
        "LKJ403",
        "LKJ504",
        "LKJ515",
        "LKJ603",
    }


KANTOR = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Tempat | Tanggal Laporan
Camat Contoh | SITI AMINAH, S.STP | 19870702 200602 2 002 | | Randu | 3 Oktober 2023
Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19790821 200501 1 007 | Camat Contoh | Randu | 3 Oktober 2023
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Kasi Pemerintahan | Sasaran Kegiatan | 1 | Desa tertib | Persentase desa tertib administrasi | 90%
Kasi Pemerintahan | Sasaran Kegiatan | 2 | Desa dibina | Jumlah desa yang dibina | 12 desa
Camat Contoh | Sasaran | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Realisasi
Jabatan | No | TW III
Kasi Pemerintahan | 1 | 45%
Kasi Pemerintahan | 2 | 9 desa
Camat Contoh | 1 | 70%
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 1, 2 | 4.000.000 | 1.000.000
Camat Contoh | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 1 | 4.000.000 | 1.000.000
Strategi
Jabatan | No | Strategi | Pada Bulan
Kasi Pemerintahan | 1 | Menyurati kepala desa | Januari s/d Desember 2023
Kasi Pemerintahan | 2 | Membina perangkat desa | Maret 2023
Camat Contoh | 1 | Menyusun jadwal layanan | Januari s/d Desember 2023
"""
TABEL_1 = """
Naskah Tabel 2.1
No | Sasaran Kegiatan | Indikator Kinerja | Target
1 | Desa tertib | Persentase desa tertib administrasi | 90%
2 | Desa dibina | Jumlah desa yang dibina | 12 desa
"""
TABEL_2 = """
Naskah Tabel 2.2
No | Sasaran Kegiatan | Indikator Kinerja | Target | Realisasi | Capaian | Ket
1 | Desa tertib | Persentase desa tertib administrasi | 90% | 45% | 50% |
2 | Desa dibina | Jumlah desa yang dibina | 12 desa | 9 desa | 75% |
"""
TABEL_3 = """
Naskah Tabel 2.3
No | Sasaran/ Kegiatan | Indikator Kinerja | Pagu | Realisasi Anggaran | Serapan | T | R | Capaian (%)
1 | Desa tertib | Persentase desa tertib administrasi | | | | 90% | 45% | 50%
2 | Desa dibina | Jumlah desa yang dibina | | | | 12 desa | 9 desa | 75%
1 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | Persentase desa tertib administrasi | 4.000.000 | 1.000.000 | 25% | | |
"""
TABEL_4 = """
Naskah Tabel 2.4
No | Indikator Kinerja | Strategi yang digunakan | Pada Bulan
1 | Persentase desa tertib administrasi | Menyurati kepala desa | Januari s/d Desember 2023
2 | Jumlah desa yang dibina | Membina perangkat desa | Maret 2023
"""
NASKAH = TABEL_1 + TABEL_2 + TABEL_3 + TABEL_4


def temuan(naskah: str, kantor: str = KANTOR) -> list[tuple[str, str]]:
    """What a drawn document says otherwise, by code and place."""
    return [(one.kode, tempat(one.lokasi[0])) for one in temuan_naskah(kantor + naskah)]


def test_a_typed_report_that_agrees_says_nothing_but_what_is_missing() -> None:
    """The budget row names one of its two indicators."""
    assert temuan(NASKAH) == [("LKJ802", "Tabel 2.3 baris 4 kolom 3")]


@pytest.mark.parametrize(
    ("lama", "baru", "kode", "tempat"),
    [
        ("12 desa\n", "13 desa\n", "LKJ305", "Tabel 2.1 baris 3 kolom 4"),
        ("| 12 desa | 9 desa | 75% |\n", "| 12 kali | 9 desa | 75% |\n", "LKJ305", "Tabel 2.2 baris 3 kolom 4"),
        ("45% | 50% |\n", "45% | |\n", "LKJ401", "Tabel 2.2 baris 2 kolom 6"),
        ("45% | 50% |\n", "45% | lima puluh |\n", "LKJ401", "Tabel 2.2 baris 2 kolom 6"),
        ("45% | 50% |\n", "45% | 51% |\n", "LKJ801", "Tabel 2.2 baris 2 kolom 6"),
        ("9 desa | 75% |\n", "| 75% |\n", "LKJ801", "Tabel 2.2 baris 3 kolom 5"),
        ("1.000.000 | 25%", "1.000.000 | 26%", "LKJ501", "Tabel 2.3 baris 4 kolom 6"),
        ("4.000.000 |", "empat juta |", "LKJ801", "Tabel 2.3 baris 4 kolom 4"),
        ("| Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa |", "| Fasilitasi Pembinaan dan Pengawasan Pemerintahan Desa |", "LKJ805", "Tabel 2.3 baris 4 kolom 2"),
        ("| Desa dibina | Jumlah desa yang dibina | 12 desa\n", "| Desa makmur | Jumlah desa yang dibina | 12 desa\n", "LKJ805", "Tabel 2.1 baris 3 kolom 2"),
        ("| Membina perangkat desa |", "| Membina perangkat desa se-kecamatan |", "LKJ805", "Tabel 2.4 baris 3 kolom 3"),
        ("| Maret 2023", "| April 2023", "LKJ805", "Tabel 2.4 baris 3 kolom 4"),
        ("2 | Jumlah desa yang dibina | Membina", "7 | Jumlah desa yang dibina | Membina", "LKJ804", "Tabel 2.4 baris 3 kolom 1"),
        ("2 | Desa dibina | Jumlah desa yang dibina | 12 desa\n", "2 | Desa dibina | Rata-rata nilai surat keluar | 12 desa\n", "LKJ304", "Tabel 2.1 baris 3 kolom 3"),
    ],
)  # fmt: skip
def test_what_was_edited_is_told_where_it_stands(
    lama: str, baru: str, kode: str, tempat: str
) -> None:
    """One edit, one finding, by the nearest rule."""
    assert lama in NASKAH
    found = set(temuan(NASKAH.replace(lama, baru, 1))) - set(temuan(NASKAH))
    assert found == {(kode, tempat)}


def test_a_percentage_rounded_the_other_way_is_a_matter_of_rounding() -> None:
    """By the rule for it, in the columns of performance and of money."""
    money = ("4.000.000 | 1.000.000", "3.000.000 | 2.000.000")
    text = NASKAH.replace(*money).replace("2.000.000 | 25%", "2.000.000 | 67%")
    found = {
        (one.kode, tempat(one.lokasi[0])) for one in temuan_naskah(KANTOR.replace(*money) + text)
    }
    assert ("LKJ402", "Tabel 2.3 baris 4 kolom 6") in found
    shares = ("9 desa", "8 desa")
    text = NASKAH.replace(*shares).replace("8 desa | 75%", "8 desa | 67%")
    found = {
        (one.kode, tempat(one.lokasi[0])) for one in temuan_naskah(KANTOR.replace(*shares) + text)
    }
    assert {
        ("LKJ402", "Tabel 2.2 baris 3 kolom 6"),
        ("LKJ402", "Tabel 2.3 baris 3 kolom 9"),
    } <= found


@pytest.mark.parametrize(
    ("tambahan", "kode"),
    [
        ("3 | Desa kaya | Rata-rata pendapatan asli desa | 5 poin\n", "LKJ301"),
        ("", ""),
    ],
)
def test_an_indicator_that_nobody_promised_is_told(tambahan: str, kode: str) -> None:
    """Beside the same document without it."""
    found = temuan(TABEL_1 + tambahan + TABEL_2 + TABEL_3 + TABEL_4)
    assert ([kode] if kode else []) == [one for one, _ in found if one == "LKJ301"]


def test_missing_tables_columns_and_rows_are_one_finding_each() -> None:
    """All tables that are not there together, and one for each table without a column."""
    assert temuan(TABEL_1 + TABEL_4) == [("LKJ802", "naskah")]
    without = (
        TABEL_2.replace(" | Capaian | Ket", "").replace(" | 50% |", "").replace(" | 75% |", "")
    )
    assert ("LKJ802", "Tabel 2.2") in temuan(TABEL_1 + without + TABEL_3 + TABEL_4)
    strange = TABEL_1.replace("Indikator Kinerja | Target", "Ukuran | Besaran")
    assert ("LKJ802", "Tabel 2.1") in temuan(strange + TABEL_2 + TABEL_3 + TABEL_4)
    empty = TABEL_1[: TABEL_1.index("1 |")]
    assert temuan(empty + TABEL_2 + TABEL_3 + TABEL_4)[0] == ("LKJ802", "Tabel 2.1")


def test_a_strategy_too_few_or_too_many_is_told() -> None:
    """At the indicator's own cell."""
    more = TABEL_4.replace(
        "| Menyurati kepala desa |", "| Menyurati kepala desa\\nMenelepon sekretaris |"
    )
    assert ("LKJ803", "Tabel 2.4 baris 2 kolom 3") in temuan(TABEL_1 + TABEL_2 + TABEL_3 + more)
    fewer = TABEL_4.replace("| Menyurati kepala desa |", "| |")
    assert ("LKJ802", "Tabel 2.4 baris 2 kolom 2") in temuan(TABEL_1 + TABEL_2 + TABEL_3 + fewer)
    odd = TABEL_4 + "3 | Rata-rata pendapatan asli desa | Menjual aset | Mei 2023\n"
    assert ("LKJ301", "Tabel 2.4 baris 4 kolom 2") in temuan(TABEL_1 + TABEL_2 + TABEL_3 + odd)


def test_an_indicator_that_a_budget_row_does_not_pay_for_is_told() -> None:
    """Beside the one that is left out."""
    other = TABEL_3.replace(
        "| Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | Persentase desa tertib administrasi |",
        "| Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | Persentase layanan tepat waktu di kecamatan |",
    )
    kinds = [
        one for one, at in temuan(TABEL_1 + TABEL_2 + other + TABEL_4) if at.endswith("kolom 3")
    ]
    assert sorted(kinds) == ["LKJ802", "LKJ802", "LKJ803"] or kinds == ["LKJ304", "LKJ802"]


def test_sums_and_predicates_are_held_against_the_workbook() -> None:
    """Each figure of a row of sums; a row of the office's own is left alone."""
    setting = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nKabupaten/Kota | Kabupaten Contoh\n"
    setting += "Tahun | 2023\nTriwulan | III\nBaris Jumlah | Ya\nPredikat | 90-75-60\n"
    rows = "| JUMLAH KEGIATAN | JUMLAH KEGIATAN | {} | 1.000.000 | 25,00% | | |\n"
    rows += "| Rata-rata capaian kinerja dan serapan anggaran | | | | 25,00% | | | {}\n"
    rows += "| Predikat sementara | | | | Kurang | | | {}\n| JUMLAH PESERTA | | 7 | 7 | | | |\n"

    def periksa(*isian: str) -> list[tuple[str, str]]:
        text = TABEL_1 + TABEL_2 + TABEL_3 + rows.format(*isian) + TABEL_4
        return [one for one in temuan(text, setting + KANTOR) if one[0] == "LKJ801"]

    assert periksa("4.000.000", "62,50%", "Cukup") == []
    assert periksa("4.100.000", "64,50%", "Baik") == [
        ("LKJ801", "Tabel 2.3 baris 5 kolom 4"),
        ("LKJ801", "Tabel 2.3 baris 6 kolom 9"),
        ("LKJ801", "Tabel 2.3 baris 7 kolom 9"),
    ]


TANDA_TANGAN = """
Naskah
Kalimat |
{hari} |
{jabatan} |
{nama} |
{nip} |
"""


def tanda(**isian: str) -> list[tuple[str, str]]:
    whole = {
        "hari": "Randu, 3 Oktober 2023",
        "jabatan": "Kasi Pemerintahan",
        "nama": "BUDI SANTOSO, S.E.",
        "nip": "NIP. 19790821 200501 1 007",
    } | isian
    found = set(temuan(NASKAH + TANDA_TANGAN.format(**whole))) - set(temuan(NASKAH))
    return sorted(found)


def test_signatures_are_held_against_the_sheet_of_officials() -> None:
    """A name, a title behind it, a number, a place, a day; dots to write on say nothing."""
    assert tanda() == []
    assert tanda(nama="Budi Santoso SE", nip="NIP 197908212005011007") == []
    assert tanda(nama="…………………", nip="NIP. ……………") == []
    assert tanda(hari="Catatan: Camat") == []
    assert tanda(nama="....................", nip="NIP. ....................") == []
    assert tanda(nama="Mengetahui,") == []
    assert (
        tanda(
            jabatan="Atasan Langsung", nama="SITI AMINAH, S.STP", nip="NIP. 19870702 200602 2 002"
        )
        == []
    )
    assert tanda(jabatan="", nama="SITI AMINAH, S.STP", nip="NIP. 19870702 200602 2 002") == []
    assert tanda(nama="Penata Tk. I\\nBUDI SANTOSO, S.E.") == []
    assert tanda(jabatan="Kasi Trantib", nip="NIP. 19700507 199203 1 009") == []
    assert tanda(nama="BUDI SANTOSO, S.H.")[0][0] == "LKJ107"
    assert tanda(nama="RUDI HARTONO, S.E.")[0][0] == "LKJ105"
    assert tanda(nip="NIP. 19790821 200501 1 008")[0][0] == "LKJ106"
    assert tanda(nip="NIP. 19790821 200501 1 07")[0][0] == "LKJ101"
    assert [
        one for one, _ in tanda(nama="RUDI HARTONO, S.E.", nip="NIP. 19800101 200501 1 001")
    ] == ["LKJ805"] * 2
    assert tanda(hari="Jati, 3 Oktober 2023")[0][0] == "LKJ805"
    assert tanda(hari="Randu, 4 Oktober 2023")[0][0] == "LKJ801"
    assert tanda(hari="Randu, 31 September 2023")[0][0] == "LKJ801"
    assert tanda(hari="Randu, 3 September 2023")[0][0] == "LKJ204"


def test_signatures_that_the_workbook_leaves_open_say_nothing() -> None:
    """No number, no name, no day in the workbook: whatever is written by hand there."""
    open_ended = KANTOR.replace(
        "BUDI SANTOSO, S.E. | 19790821 200501 1 007", "BUDI SANTOSO, S.E. | -"
    ).replace("Randu | 3 Oktober 2023", "Randu |")
    block = "Naskah\nKalimat |\n{} |\nKasi Pemerintahan |\nBUDI SANTOSO, S.E. |\nNIP. 19790821 200501 1 007 |\n"
    before = set(temuan(NASKAH, open_ended))
    assert set(temuan(NASKAH + block.format("Randu, ………… 2023"), open_ended)) == before
    assert set(temuan(NASKAH + block.format("Randu, 5 Oktober 2023"), open_ended)) == before
    assert [
        one
        for one, _ in set(temuan(NASKAH + block.format("Randu, 5 September 2023"), open_ended))
        - before
    ] == ["LKJ204"]


def test_an_entry_of_the_exceptions_silences_a_finding_of_a_document() -> None:
    """By Jabatan and No; entries that silence nothing are told of the workbook alone."""
    entry = "Pengecualian\nKode | Jabatan | No | Alasan | Oleh\nLKJ305 | Kasi Pemerintahan | 2 | direviu | Camat\n"
    edited = NASKAH.replace("12 desa\n", "13 desa\n", 1)
    (found,) = (one for one in temuan_naskah(KANTOR + entry + edited) if one.kode == "LKJ305")
    assert found.status == "dikecualikan"
    assert "LKJ017" not in {one.kode for one in temuan_naskah(KANTOR + entry + NASKAH)}
