"""Tugas: an official's duties are read, checked and carried over; nothing else of a workbook changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import bacaan_dari, gambar, gambar_bersama, laporan_dari, temuan_dari
from lkj_xlsx.baku.model import Tugas
from lkj_xlsx.baku.sheets import TUGAS
from lkj_xlsx.reader import baca, baca_bersama
from lkj_xlsx.templat.lanjutan import lanjutkan
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku_templat import tulis_templat

KANTOR = """
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Randu
    Kabupaten/Kota | Kabupaten Contoh
    Tahun | 2023
    Triwulan | III
    {setelan}
    Pejabat
    Jabatan | Nama | NIP
    Kasi Pemerintahan | SITI AMINAH | 19870702 200602 2 002
    Kasi Pelayanan Umum | RINA WATI | 19880702 200602 2 003
    PK
    Jabatan | No | Indikator Kinerja | Target
    Kasi Pemerintahan | 1 | Jumlah pembinaan | 4 kali
    Kasi Pelayanan Umum | 1 | Jumlah pelayanan | 4 kali
    Realisasi
    Jabatan | No | TW I | TW II | TW III
    Kasi Pemerintahan | 1 | 1 kali | 2 kali | 4 kali
    Kasi Pelayanan Umum | 1 | 1 kali | 2 kali | 4 kali
    Anggaran
    Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III
    Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | {anggaran} | 1 | 1000 | 100 | 200 | 660
    Strategi
    Jabatan | No | Strategi
    Kasi Pemerintahan | 1 | Melakukan rapat
    Kasi Pelayanan Umum | 1 | Membuka loket
"""
URAIAN = "Penyelenggaraan Urusan"
PERBUP = "Peraturan Bupati Contoh Nomor 8 Tahun 2019"


def kantor(
    *rows: str,
    judul: str = "Jabatan | Dasar | Uraian",
    setelan: str = "",
    anggaran: str = URAIAN,
    sheet: str = "Tugas",
) -> str:
    drawn = KANTOR.format(setelan=setelan, anggaran=anggaran)
    return "\n".join((drawn, sheet, judul, *rows)) if rows else drawn


def temuan(
    *rows: str, judul: str = "Jabatan | Dasar | Uraian", anggaran: str = URAIAN
) -> list[Temuan]:
    """What a report with these rows has that one without the sheet has not."""
    usual = {(one.kode, one.pesan) for one in temuan_dari(kantor(anggaran=anggaran))}
    found = temuan_dari(kantor(*rows, judul=judul, anggaran=anggaran))
    return [one for one in found if (one.kode, one.pesan) not in usual]


def kode(*rows: str, judul: str = "Jabatan | Dasar | Uraian") -> list[tuple[str, list[str]]]:
    return [(one.kode, [str(sel) for sel in one.lokasi]) for one in temuan(*rows, judul=judul)]


def tugas(
    *rows: str, judul: str = "Jabatan | Dasar | Uraian"
) -> list[tuple[str, str, tuple[str, ...]]]:
    read = bacaan_dari(kantor(*rows, judul=judul)).lkj.tugas
    return [(one.jabatan, one.dasar, one.uraian) for one in read]


def test_a_blank_jabatan_and_dasar_are_those_of_the_row_above() -> None:
    """Dasar only within the official; a dash is a blank there. None of it is a finding."""
    rows = (
        f"Kasi Pemerintahan | {PERBUP} | Membina desa",
        " | - | Memeriksa laporan desa",
        "Kasi Pemerintahan | Keputusan Camat Nomor 3 Tahun 2020 | Mengurus batas desa",
        "Kasi Pemerintahan | | Memfasilitasi pemilihan kepala desa",
        "Kasi Pelayanan Umum | | Melayani warga",
        " | - | Mengelola loket",
        " | | Menjawab pengaduan",
    )
    camat = "Keputusan Camat Nomor 3 Tahun 2020"
    assert tugas(*rows) == [
        ("Kasi Pemerintahan", PERBUP, ("Membina desa",)),
        ("Kasi Pemerintahan", PERBUP, ("Memeriksa laporan desa",)),
        ("Kasi Pemerintahan", camat, ("Mengurus batas desa",)),
        ("Kasi Pemerintahan", camat, ("Memfasilitasi pemilihan kepala desa",)),
        ("Kasi Pelayanan Umum", "", ("Melayani warga",)),
        ("Kasi Pelayanan Umum", "", ("Mengelola loket",)),
        ("Kasi Pelayanan Umum", "", ("Menjawab pengaduan",)),
    ]
    assert temuan(*rows) == []


def test_each_official_has_their_own() -> None:
    """In the order of the sheet, also where their rows are not together."""
    report = laporan_dari(
        kantor("Kasi Pelayanan Umum | | A", "Kasi Pemerintahan | | B", "Kasi Pelayanan Umum | | C")
    )
    assert [[one.uraian for one in each.tugas] for each in report.pejabat] == [
        [("B",)], [("A",), ("C",)],
    ]  # fmt: skip
    assert all(not one.tugas for one in laporan_dari(kantor()).pejabat)


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (("a. Membina desa", "b. Menyusun rencana", "c) Melapor"),
         [("Membina desa",), ("Menyusun rencana",), ("Melapor",)]),
        (("1. Membina desa", "2. Menyusun rencana; 3. Melapor", "4. Rapat"),
         [("Membina desa",), ("Menyusun rencana", "Melapor"), ("Rapat",)]),
        (("a. Membina desa\\nb. Melapor", "c. Rapat"), [("Membina desa", "Melapor"), ("Rapat",)]),
        (("Membina desa\\nMelapor",), [("Membina desa", "Melapor")]),
        (("a. Membina desa", "b. Melapor", "a. Rapat", "b. Arsip"),
         [("Membina desa",), ("Melapor",), ("Rapat",), ("Arsip",)]),
        (("Membina desa", "b. Melapor", "S.Pd. dan guru"),
         [("Membina desa",), ("b. Melapor",), ("S.Pd. dan guru",)]),
        (("a. Membina desa", "c. Melapor", "b."), [("Membina desa",), ("c. Melapor",), ("b.",)]),
        (("12", "Rapat"), [("12",), ("Rapat",)]),
        (("Mengurus batas desa:\\n1) mengukur;\\n2) memasang patok", "Rapat"),
         [("Mengurus batas desa: 1) mengukur; 2) memasang patok",), ("Rapat",)]),
        (("a. Mengurus batas desa:\\n1) mengukur;\\n2) memasang patok\\nb. Rapat", "c. Melapor"),
         [("Mengurus batas desa: 1) mengukur; 2) memasang patok", "Rapat"), ("Melapor",)]),
    ],
)  # fmt: skip
def test_the_letters_of_a_pasted_list_are_left_out(
    cells: tuple[str, ...], wanted: list[tuple[str, ...]]
) -> None:
    """Only those that run on from the first, be it in one cell or row by row; lines are told apart, but
    for those that a colon announces.
    """
    rows = [f"Kasi Pemerintahan | {PERBUP} | {cell}" for cell in cells]
    assert [one for _, _, one in tugas(*rows)] == wanted
    assert temuan(*rows) == []


def test_the_letters_of_two_officials_are_two_lists() -> None:
    rows = (
        "Kasi Pemerintahan | | a. A",
        "Kasi Pelayanan Umum | | b. B",
        "Kasi Pemerintahan | | b. C",
    )
    assert [one for _, _, one in tugas(*rows)] == [("A",), ("b. B",), ("C",)]


def test_an_empty_duty_is_a_finding_at_its_cell() -> None:
    """The row stays, with its Dasar."""
    row = f"Kasi Pemerintahan | {PERBUP} |"
    assert kode(row, row) == [("LKJ005", ["Tugas!C2"]), ("LKJ005", ["Tugas!C3"])]
    assert tugas(row) == [("Kasi Pemerintahan", PERBUP, ())]


def test_a_first_row_without_a_jabatan_is_a_finding() -> None:
    assert [one.kode for one in temuan(" | | Membina desa")] == ["LKJ005"]


def test_an_official_whom_nobody_knows_is_one_finding() -> None:
    """With the title that was meant; the duties are theirs all the same."""
    (found,) = temuan("Kasi Pemerintaham | | A", " | | B")
    assert (found.kode, [str(sel) for sel in found.lokasi]) == ("LKJ012", ["Tugas!A2"])
    assert [one.nilai for one in found.usul] == ["Kasi Pemerintahan"]
    report = laporan_dari(kantor("Kasi Perikanan | | Membina nelayan"))
    assert [one.uraian for one in report.pejabat[-1].tugas] == [("Membina nelayan",)]
    assert kode("Plt. Kepala Seksi Pemerintahan | | A") == []


def test_the_same_row_twice_is_a_finding() -> None:
    """Not a duty of two officials, nor one that two regulations give."""
    same = f"Kasi Pemerintahan | {PERBUP} | Membina desa"
    (found,) = temuan(same, " | | membina  DESA")
    assert (found.kode, [str(sel) for sel in found.lokasi]) == ("LKJ011", ["Tugas!C3", "Tugas!C2"])
    assert found.saran == "Hapus baris 3; bila tugas pejabat lain, tulis Jabatan-nya di Tugas!A3."
    assert len(tugas(same, same)) == 2
    assert temuan(same, same.replace("Pemerintahan", "Pelayanan Umum")) == []
    assert temuan(same, "Kasi Pemerintahan | Keputusan Camat | Membina desa") == []


def test_two_holders_of_a_title_may_have_the_same_duty() -> None:
    """Their rows cannot be told apart; that is said once, at Pejabat."""
    drawing = kantor("Pengelola Data | | Merekam data", "Pengelola Data | | Merekam data")
    holders = "Pengelola Data | BUDI | 19790821 200501 1 007\nPengelola Data | TONO | 19800821 200501 1 008"
    drawing = drawing.replace("    PK\n", f"    {holders}\n    PK\n", 1)
    found = temuan_dari(drawing, "LKJ011")
    assert [str(one.lokasi[0].sheet) for one in found] == ["Pejabat"]


@pytest.mark.parametrize(
    ("judul", "wanted"),
    [
        ("Jabatan | Dasar", ["LKJ002", "LKJ004"]),
        ("Jabatan | Dasar | Uraan", ["LKJ002", "LKJ004"]),
        ("Jabatan | Uraian | Uraian", ["LKJ003"]),
        ("Jabatan | Nomor | Uraian", ["LKJ004"]),
        ("JABATAN | Dasar Hukum | Tugas Pokok dan Fungsi", []),
        ("Jabatan | Peraturan | Tupoksi", []),
    ],
)
def test_headers(judul: str, wanted: list[str]) -> None:
    """As on every sheet: names of other offices are known, what is missing or strange is told."""
    assert sorted(one for one, _ in kode("Kasi Pemerintahan | X | Y", judul=judul)) == wanted


def test_dasar_and_jabatan_may_be_left_out_or_stand_in_another_order() -> None:
    judul = "Uraian | Jabatan"
    assert tugas("Membina desa | Kasi Pemerintahan", judul=judul) == [
        ("Kasi Pemerintahan", "", ("Membina desa",))
    ]


def test_merged_cells(tmp_path: Path) -> None:
    """Each row has the Jabatan and the Dasar of its range; a duty over rows of one official is one."""
    rows = (
        f"Kasi Pemerintahan | {PERBUP} | Membina desa",
        " | | Melapor",
        "Kasi Pelayanan Umum | | Melayani warga",
        " | Keputusan Camat |",
        " | Keputusan Camat |",
        " | Perbup 9 | ",
    )
    path = gambar(kantor(*rows), tmp_path / "a.xlsx")
    book = load_workbook(path)
    for area in ("A2:A3", "B2:B4", "C4:C7", "A4:A7"):
        book["Tugas"].merge_cells(area)
    book.save(path)
    read = baca(path)
    assert [(one.asal.row, one.jabatan, one.dasar, one.uraian) for one in read.lkj.tugas] == [
        (2, "Kasi Pemerintahan", PERBUP, ("Membina desa",)),
        (3, "Kasi Pemerintahan", PERBUP, ("Melapor",)),
        (4, "Kasi Pelayanan Umum", PERBUP, ("Melayani warga",)),
        (5, "Kasi Pelayanan Umum", "Keputusan Camat", ("Melayani warga",)),
        (7, "Kasi Pelayanan Umum", "Perbup 9", ("Melayani warga",)),
    ]
    assert not [one for one in read.temuan if one.lokasi[0].sheet == "Tugas"]


@pytest.mark.parametrize(
    "text",
    [
        "Menyusun laporan Triwulan II Tahun 2021",
        "Melaksanakan Peraturan Bupati Nomor 4 Tahun 2017 tentang desa",
        "Tugas pokok dan fungsi Camat Randu",
        "Membantu Kasi Pelayanan Umum melayani warga",
        "Menyerap anggaran 95%",
        "Dari 3 indikator, 2 tercapai",
        "Capaian 6=4/5",
        "Membina desa 1 Januari s.d 31 Maret 2020",
    ],
)
def test_a_duty_is_a_regulations_text_and_no_sentence_of_the_report(text: str) -> None:
    """Years, quarters, officials and figures in it belong to the regulation."""
    assert temuan(f"Kasi Pemerintahan | {text} | {text}") == []


def test_its_spelling_is_checked() -> None:
    """At the duty's cell, with the cell as it should be; not in the title of the regulation, nor where
    it quotes an official name.
    """
    (found,) = temuan("Kasi Pemerintahan | | a. Melakukan koordinsi desa", " | | b. Melapor")
    assert (found.kode, [str(sel) for sel in found.lokasi]) == ("LKJ310", ["Tugas!C2"])
    assert [one.nilai for one in found.usul] == ["a. Melakukan koordinasi desa"]
    assert temuan("Kasi Pemerintahan | Peraturan tentang Perijinan | Melapor") == []
    assert temuan("Kasi Pemerintahan | | Melayani perijinan") != []
    assert temuan("Kasi Pemerintahan | | Melayani perijinan", anggaran="Pelayanan Perijinan") == []


def test_a_kelurahan_in_a_duty_is_one_of_the_office() -> None:
    """A parent that holds more than its children may then pay one of them; a duty as the law words it
    names none.
    """
    parent = "Camat Randu | Program | 7.01.05 | PROGRAM | | 1500 | | | 660"
    level = {}
    for duty in ("Membina Kelurahan Wanasari", "Membina desa dan/atau kelurahan"):
        drawing = kantor(f"Kasi Pemerintahan | | {duty}")
        drawing = drawing.replace("    Strategi\n", f"    {parent}\n    Strategi\n", 1)
        (found,) = temuan_dari(drawing, "LKJ504")
        level[duty] = found.tingkat
    assert list(level.values()) == ["Peringatan", "Galat"]


def test_a_row_of_two_workbooks_is_one(tmp_path: Path) -> None:
    """Copies of one workbook; blanks mean the row above in their own workbook only."""
    shared = f"Kasi Pemerintahan | {PERBUP} | Membina desa"
    drawing = f"[a.xlsx]\n{kantor(shared)}\n[b.xlsx]\n{kantor(shared, ' | | Melapor')}"
    read = baca_bersama(gambar_bersama(drawing, tmp_path))
    assert [(one.dasar, one.uraian) for one in read.lkj.tugas] == [
        (PERBUP, ("Membina desa",)), (PERBUP, ("Melapor",)),
    ]  # fmt: skip
    assert not any("Tugas" in str(sel) for one in read.temuan for sel in one.lokasi)


def test_the_template_has_the_sheet_where_it_is_asked_for(tmp_path: Path) -> None:
    """With an example row, which is no record; or where it is filled in. Petunjuk tells of it anyway."""
    row = {"jabatan": "Camat", "dasar": "Perbup", "uraian": "Memimpin kecamatan"}
    for name, isi, opsional, there in (
        ("a", {}, False, False), ("b", {}, True, True), ("c", {TUGAS.name: [row]}, False, True),
    ):  # fmt: skip
        path = tmp_path / f"{name}.xlsx"
        tulis_templat(path, isi, opsional=opsional)
        book = load_workbook(path)
        assert (TUGAS.name in book.sheetnames) is there
        guide = [
            str(one.value) for line in book["Petunjuk"].iter_rows() for one in line if one.value
        ]
        assert "Sheet Tugas" in guide
        assert any("judul kolom Jabatan, Dasar, dan Uraian" in one for one in guide) is not there
        wanted = [Tugas("Camat", ("Memimpin kecamatan",), "Perbup")] if isi else []
        assert list(baca(path).lkj.tugas) == wanted
    book = load_workbook(tmp_path / "b.xlsx")
    assert str(book["Tugas"]["C2"].value).startswith("Contoh: ")
    at = book.sheetnames.index(TUGAS.name)
    assert book.sheetnames[at - 1 : at + 2] == ["Evaluasi", "Tugas", "Kalimat"]


def test_what_is_left_of_the_example_is_a_finding() -> None:
    (found,) = temuan("Kasi Pemerintahan | | Contoh: Memfasilitasi penyusunan peraturan desa")
    assert (found.kode, str(found.lokasi[0])) == ("LKJ028", "Tugas!C2")


@pytest.mark.parametrize("tahun", [None, 2024])
def test_it_goes_over_into_a_new_workbook(tahun: int | None, tmp_path: Path) -> None:
    """In a new year too: Dasar once for its duties, a row that stands twice once."""
    rows = (
        f"Kasi Pemerintahan | {PERBUP} | a. Membina desa",
        " | | b. Melapor",
        " | | b. Melapor",
        " | Keputusan Camat | Rapat",
        "Kasi Pelayanan Umum | | Melayani warga",
    )
    old = bacaan_dari(kantor(*rows))
    new = lanjutkan(old, tahun)
    assert [[one.get("dasar", ""), one["uraian"]] for one in new.isi[TUGAS.name]] == [
        [PERBUP, "a. Membina desa"], ["", "b. Melapor"], ["Keputusan Camat", "Rapat"],
        ["", "Melayani warga"],
    ]  # fmt: skip
    assert any("Tidak dibawa" in one for one in new.tak_terbawa)
    assert not any("Tugas" in one for one in new.ditinggal)
    tulis_templat(tmp_path / "b.xlsx", new.isi, new.setelan)
    again = baca(tmp_path / "b.xlsx").lkj.tugas
    assert list(again) == [one for one in old.lkj.tugas if one.asal.row != 4]
    assert TUGAS.name not in lanjutkan(bacaan_dari(kantor()), tahun).isi


def test_a_workbook_of_the_template_before_is_told_of_its_version_only() -> None:
    """Who does not use the sheet is told nothing else."""
    now = temuan_dari(kantor(setelan="Versi Templat | 1.3"))
    before = temuan_dari(kantor(setelan="Versi Templat | 1.2"))
    assert [one.kode for one in before if one not in now] == ["LKJ014"]
    assert [one for one in now if one not in before] == []
    assert [one.kode for one in now if one.kode == "LKJ014"] == []
