"""`template --from` and `--pejabat`: what goes over into a new workbook, and what is said of the rest."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from buat import FOLDER
from gambar import bacaan_dari, gambar
from lkj_xlsx.baku.contoh import khas_contoh
from lkj_xlsx.baku.sheets import SHEETS
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.reader import baca
from lkj_xlsx.templat.isi_awal import isi_awal, nama_templat
from lkj_xlsx.templat.lanjutan import Lanjutan, lanjutkan
from lkj_xlsx.templat.lanjutan.kabar import kabar_lanjutan
from lkj_xlsx.templat.susunan import SUSUNAN_BAKU, susunan_pejabat
from lkj_xlsx.writer.buku_templat import Berformat, tulis_templat
from test_cli import jalankan

CONTOH = ("tempeh", "contoh")
PEJABAT = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Periode | Tanggal Laporan
Camat | SITI AMINAH, S.STP | 19870702 200602 2 002 | | Triwulan III Tahun 2023 | 2 Oktober 2023
Kasi Pemerintahan | BUDI, S.E. | 19790821 200501 1 007 | Camat | | @2023-10-02
"""
PK = """
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target | Satuan | Polaritas
Camat | Sasaran | 1 | Layanan membaik | Persentase layanan | #0.97:0% | |
 | | 2 | | Jumlah laporan | 12 orang/9 bulan | | minimal
Kasi Pemerintahan | Sasaran Kegiatan | 1 | Desa terbina | Jumlah desa | #14:0 "desa" | |
"""
REALISASI = """
Realisasi
Jabatan | No | Indikator Kinerja | TW I | TW II | TW III | Capaian Tertulis | Ket
Camat | 1 | Persentase layanan | #0.2:0% | #0.5:0% | #0.7:0% | #0.72:0% | naik
Camat | 2 | Jumlah laporan | 3 orang/3 bulan | | | |
Kasi Pemerintahan | 1 | Jumlah desa | 2 desa | 5 desa | - | |
"""
ANGGARAN = """
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | Pagu Perubahan | TW III | Ket
Camat | Program | 7.01.01 | PROGRAM PENUNJANG | 1, 2 | 86500000 | 90000000 | 41900000 | geser
Kasi Pemerintahan | kegiatan | 7.01.06.2.01 | Fasilitasi | 1 | Rp 54.000.000,- | | - |
"""
STRATEGI = """
Strategi
Jabatan | No | Indikator Kinerja | Strategi | Pada Bulan
Camat | 1 | Persentase layanan | a. Menyusun jadwal b. Menempel jadwal | Januari s/d Desember 2023
 | | | Melatih petugas\\nMenilai petugas RKPD 2023 | Setiap bulan
"""
LAIN = """
Kalimat
Jabatan | Bagian | Triwulan | Kalimat
Camat | Penutup | III | Dari 2 indikator, semua belum tercapai.
Pengecualian
Kode | Sel | Alasan | Oleh
LKJ404 | Realisasi!F4 | Sudah direviu | Sekretaris
Libur
Tanggal | Keterangan
15 Desember 2023 | Hari jadi
@2024-01-02 | Cuti bersama
"""
LENGKAP = PEJABAT + PK + REALISASI + ANGGARAN + STRATEGI + LAIN


def lanjutan_dari(text: str, tahun: int | None = None, *, opsional: bool = False) -> Lanjutan:
    return lanjutkan(bacaan_dari(text), tahun, opsional=opsional)


def dibawa_ke(baru: Path, lama: Path, tahun: int | None = None) -> Path:
    """Write the new workbook that `template --from` would make."""
    lanjutan = lanjutkan(baca(lama), tahun)
    tulis_templat(baru, lanjutan.isi, lanjutan.setelan)
    return baru


def buku_dari(text: str, tmp_path: Path, tahun: int | None = None) -> Workbook:
    return load_workbook(
        dibawa_ke(tmp_path / "baru.xlsx", gambar(text, tmp_path / "a.xlsx"), tahun)
    )


def isi_sheet(book: Workbook, name: str) -> list[dict[str, object]]:
    """The filled cells of every row that somebody or the old workbook filled in, by header."""
    header, *rows = book[name].iter_rows(values_only=True)
    found: list[dict[str, object]] = [
        {str(head): value for head, value in zip(header, row, strict=True) if value is not None}
        for row in rows
    ]
    return [row for row in found if row and not any(map(khas_contoh, map(str, row.values())))]


def setelan(book: Workbook) -> dict[object, object]:
    return {row[0].value: row[1].value for row in book["Identitas"].iter_rows(min_row=2)}


def tabel(path: Path, folder: Path, name: str = "Tabel 2.1") -> Mapping[str, object]:
    """A table of every official: value and format of each cell, and what is merged."""
    proses_workbook(path, folder)
    found = {
        one.stem.partition(" - ")[2]: _potret(load_workbook(one)[name])
        for one in sorted(folder.glob("LKJ *.xlsx"))
    }
    assert found
    return found


def _potret(sheet: Worksheet) -> object:
    cells = [
        (cell.coordinate, cell.value, cell.number_format)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    return cells, sorted(map(str, sheet.merged_cells.ranges))


@pytest.mark.parametrize("tahun", [None, 2031])
@pytest.mark.parametrize("name", CONTOH)
def test_tabel_2_1_tetap_sama(name: str, tahun: int | None, tmp_path: Path) -> None:
    """Sasaran, indicators, targets as typed, groups and their order, in the same year and another."""
    old = FOLDER / f"{name}.xlsx"
    new = dibawa_ke(tmp_path / "baru.xlsx", old, tahun)
    assert tabel(new, tmp_path / "b") == tabel(old, tmp_path / "a")


@pytest.mark.parametrize("name", CONTOH)
def test_dalam_tahun_yang_sama_semua_tabel_dan_temuan_tetap(name: str, tmp_path: Path) -> None:
    """A newer template holds the whole report: figures, findings and where they are."""
    old = FOLDER / f"{name}.xlsx"
    new = dibawa_ke(tmp_path / "baru.xlsx", old)
    for number in ("2.2", "2.3", "2.4"):
        assert tabel(new, tmp_path / "b", f"Tabel {number}") == tabel(
            old, tmp_path / "a", f"Tabel {number}"
        )
    assert periksa_workbook(new).temuan == periksa_workbook(old).temuan


def test_templat_lama_yang_dibawa_dua_kali_tidak_berubah_lagi(tmp_path: Path) -> None:
    first = dibawa_ke(tmp_path / "a.xlsx", FOLDER / "tempeh.xlsx")
    assert dibawa_ke(tmp_path / "b.xlsx", first).read_bytes() == first.read_bytes()


def test_sel_dibawa_seperti_yang_diketik(tmp_path: Path) -> None:
    """Values, number formats and line breaks; choices and names as their lists spell them."""
    book = buku_dari(LENGKAP, tmp_path)
    pk, anggaran = book["PK"], book["Anggaran"]
    assert [(pk.cell(row, 6).value, pk.cell(row, 6).number_format) for row in (2, 3, 4)] == [
        (0.97, "0%"), ("12 orang/9 bulan", "General"), (14, '0 "desa"'),
    ]  # fmt: skip
    assert [pk.cell(3, col).value for col in (1, 2, 3, 4, 8)] == [
        "Camat", "Sasaran", 2, None, "Minimal",
    ]  # fmt: skip
    assert anggaran["B3"].value == "Kegiatan"
    assert (anggaran["C2"].value, anggaran["C2"].number_format) == ("7.01.01", "@")
    assert (anggaran["E3"].value, anggaran["E3"].data_type) == ("1", "s")
    assert (anggaran["F3"].value, anggaran["G2"].value) == ("Rp 54.000.000,-", 90000000)
    strategies = isi_sheet(book, "Strategi")
    assert strategies[1]["No"] == 1
    assert strategies[1]["Strategi"] == "Melatih petugas\nMenilai petugas RKPD 2023"


def test_tahun_yang_sama_membawa_semuanya(tmp_path: Path) -> None:
    book = buku_dari(LENGKAP, tmp_path)
    assert (setelan(book)["Tahun"], setelan(book)["Triwulan"]) == (2023, "III")
    named = [one.name for one in SHEETS[1:] if one.name in book.sheetnames]
    assert [len(isi_sheet(book, one)) for one in named] == [2, 3, 3, 2, 4, 1, 1, 2]
    assert isi_sheet(book, "Realisasi")[0]["TW III"] == 0.7
    assert isi_sheet(book, "Pejabat")[0]["Periode"] == "Triwulan III Tahun 2023"
    said = kabar_lanjutan(lanjutan_dari(LENGKAP), "lama.xlsx")
    assert said.splitlines() == [
        "Dibawa dari lama.xlsx:",
        "  Identitas: 4 isian", "  Pejabat: 2 baris", "  PK: 3 baris", "  Realisasi: 3 baris",
        "  Anggaran: 2 baris",
        "  Strategi: 4 baris, 2 di antaranya disiapkan dari PK untuk diisi", "  Kalimat: 1 baris",
        "  Pengecualian: 1 baris", "  Libur: 2 baris",
        "Tahun tetap 2023; untuk tahun baru tambahkan --tahun 2024.",
    ]  # fmt: skip


def test_tahun_baru_meninggalkan_isi_tahun_lama(tmp_path: Path) -> None:
    """What was promised and budgeted goes over; what was achieved, written and dated does not."""
    book = buku_dari(
        LENGKAP + "Identitas\nIsian | Nilai\nTahun | 2023\nTriwulan | III\n"
        "Tanggal Laporan | 2 Oktober 2023\nPembulatan | bulatkan\n",
        tmp_path,
        2024,
    )
    values = setelan(book)
    assert (values["Tahun"], values["Triwulan"], values["Tanggal Laporan"]) == (2024, "I", None)
    assert values["Pembulatan"] == "Bulatkan"
    assert isi_sheet(book, "Pejabat")[1] == {
        "Jabatan": "Kasi Pemerintahan", "Nama": "BUDI, S.E.", "NIP": "19790821 200501 1 007",
        "Jabatan Atasan": "Camat",
    }  # fmt: skip
    assert isi_sheet(book, "Realisasi") == [
        {"Jabatan": "Camat", "No": 1, "Indikator Kinerja": "Persentase layanan"},
        {"Jabatan": "Camat", "No": 2, "Indikator Kinerja": "Jumlah laporan"},
        {"Jabatan": "Kasi Pemerintahan", "No": 1, "Indikator Kinerja": "Jumlah desa"},
    ]
    assert isi_sheet(book, "Anggaran")[0] == {
        "Jabatan": "Camat", "Tingkat": "Program", "Kode": "7.01.01", "Uraian": "PROGRAM PENUNJANG",
        "No Indikator": "1, 2", "Pagu": 90000000,
    }  # fmt: skip
    assert isi_sheet(book, "Anggaran")[1]["Pagu"] == "Rp 54.000.000,-"
    strategies = [one for one in isi_sheet(book, "Strategi") if "Strategi" in one]
    assert [one.get("Pada Bulan") for one in strategies] == [
        "Januari s/d Desember 2024", "Setiap bulan",
    ]  # fmt: skip
    assert strategies[1]["Strategi"].endswith("RKPD 2023")  # type: ignore[attr-defined]
    assert isi_sheet(book, "Kalimat") == isi_sheet(book, "Pengecualian") == []
    assert [one["Keterangan"] for one in isi_sheet(book, "Libur")] == ["Cuti bersama"]


def test_tahun_baru_mengatakan_apa_yang_ditinggal() -> None:
    lanjutan = lanjutan_dari(LENGKAP, 2024)
    assert lanjutan.perubahan == (
        "Tahun 2023 menjadi 2024, Triwulan III menjadi I.",
        "Pagu Perubahan menjadi Pagu di 1 baris Anggaran.",
        "Pada Bulan: 2023 menjadi 2024 di 1 baris Strategi.",
    )
    assert lanjutan.ditinggal == (
        "Pejabat: Periode 1 baris, Tanggal Laporan 2 baris",
        "Realisasi: TW I 3 baris, TW II 2 baris, TW III 2 baris, Capaian Tertulis 1 baris, Ket 1 baris",
        "Anggaran: TW III 2 baris, Ket 1 baris",
        "Kalimat: 1 baris",
        "Pengecualian: 1 baris",
        "Libur: 1 baris",
    )
    assert lanjutan.utuh
    said = kabar_lanjutan(lanjutan, "lama.xlsx")
    assert "  Realisasi: 3 baris siap diisi" in said
    assert "Milik tahun lama, tidak dibawa:\n  Pejabat: Periode" in said
    assert "--tahun" not in said


@pytest.mark.parametrize("year", ["Tahun | dua ribu", "Tempat | Wanasari"])
def test_tahun_lama_yang_tak_terbaca_dianggap_tahun_lain(year: str) -> None:
    """Old figures must not get into the report of a year that nobody named."""
    lanjutan = lanjutan_dari(f"{LENGKAP}Identitas\nIsian | Nilai\nTriwulan | II\n{year}", 2024)
    assert lanjutan.perubahan[0] == (
        "Tahun (kosong atau tak terbaca di workbook lama) menjadi 2024, Triwulan menjadi I."
    )
    assert lanjutan.isi["Strategi"][0]["pada_bulan"] == "Januari s/d Desember 2023"
    assert lanjutan.utuh
    same = lanjutan_dari(f"{LENGKAP}Identitas\nIsian | Nilai\nTriwulan | II\n{year}")
    assert same.ditinggal == ()
    assert "Tahun tetap" not in kabar_lanjutan(same, "lama.xlsx")


def test_kolom_tambahan_ada_bila_terpakai(tmp_path: Path) -> None:
    """Target TW, Pagu Perubahan and Triwulan Tertulis appear only where the old workbook used them."""
    text = (
        LENGKAP.replace("Satuan | Polaritas", "Target TW I | Polaritas")
        .replace("#0.97:0% | |", "#0.97:0% | #0.2:0% |")
        .replace("Capaian Tertulis | Ket", "Triwulan Tertulis | Ket")
        .replace("#0.72:0% | naik", "Triwulan 3 | naik")
    )
    book = buku_dari(text, tmp_path)
    assert isi_sheet(book, "PK")[0]["Target TW I"] == 0.2
    assert isi_sheet(book, "Realisasi")[0]["Triwulan Tertulis"] == "III"
    assert "Pagu Perubahan" in [cell.value for cell in book["Anggaran"][1]]
    assert "Target TW II" not in [cell.value for cell in book["PK"][1]]
    later = buku_dari(text, tmp_path, 2024)
    assert "Pagu Perubahan" not in [cell.value for cell in later["Anggaran"][1]]
    assert isi_sheet(later, "PK")[0]["Target TW I"] == 0.2


def test_anggaran_kas_ikut_terbawa(tmp_path: Path) -> None:
    """With the setting that uses it, into the same year and the next; only the columns that are filled."""
    for year in (None, 2024):
        book = buku_dari(_KAS_LAMA, tmp_path, year)
        (row, *_) = isi_sheet(book, "Anggaran")
        assert (row["Pagu"], row["Anggaran Kas TW I"], row["Anggaran Kas TW III"]) == (
            900,
            300,
            "-",
        )
        assert "Anggaran Kas TW II" not in row
        settings = {line["Isian"]: line.get("Nilai") for line in isi_sheet(book, "Identitas")}
        assert (settings["Dasar Anggaran"], settings["Baris Jumlah"], settings["Predikat"]) == (
            "Kas", "Ya", "90-75-60",
        )  # fmt: skip


_KAS_LAMA = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2023
Triwulan | III
Dasar Anggaran | Kas
Baris Jumlah | Ya
Predikat | 90-75-60
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | Anggaran Kas TW I | RAK TW III
Camat Contoh | Program | 7.01.02 | Program A | 900 | 300 | -
"""


def test_susunan_lama_yang_dibaca_dibawa_rapi(tmp_path: Path) -> None:
    """A title above the header, other names of columns, another order, and numbering rows."""
    old = gambar(
        PEJABAT
        + """
PK
PERJANJIAN KINERJA KECAMATAN | |
Target Tahunan | Uraian Indikator | Nomor | Sasaran Strategis | Pejabat
1 | 2 | 3 | 4 | 5
97% | Persentase layanan | 1. | Layanan membaik | Plt. Camat
12 laporan | Jumlah laporan | 2. | | camat
14 desa | Jumlah desa | 1 | Desa terbina | Kepala Seksi Pemerintahan
""",
        tmp_path / "a.xlsx",
    )
    new = dibawa_ke(tmp_path / "b.xlsx", old)
    assert isi_sheet(load_workbook(new), "PK")[1] == {
        "Jabatan": "Camat", "No": 2, "Indikator Kinerja": "Jumlah laporan", "Target": "12 laporan",
    }  # fmt: skip
    assert tabel(new, tmp_path / "n") == tabel(old, tmp_path / "o")
    assert not [one for one in periksa_workbook(new).temuan if one.kode == "LKJ012"]


def test_sel_gabungan_menjadi_isian_biasa(tmp_path: Path) -> None:
    """A merged sasaran stands in the first of its rows, a merged Jabatan in all."""
    path = gambar(PEJABAT + PK, tmp_path / "a.xlsx")
    book = load_workbook(path)
    book["PK"].merge_cells("A2:A3")
    book["PK"].merge_cells("D2:D3")
    book.save(path)
    new = dibawa_ke(tmp_path / "b.xlsx", path)
    rows = isi_sheet(load_workbook(new), "PK")
    assert [one.get("Sasaran") for one in rows] == ["Layanan membaik", None, "Desa terbina"]
    assert [one["Jabatan"] for one in rows] == ["Camat", "Camat", "Kasi Pemerintahan"]
    assert tabel(new, tmp_path / "n") == tabel(path, tmp_path / "o")


def test_sasaran_gabungan_di_atas_dua_kelompok_ditulis_di_keduanya() -> None:
    """A blank sasaran would not reach into another Kelompok."""
    text = """
    PK
    Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
    Camat | Sasaran | 1 | Layanan | a | 1
    Camat | Sasaran | 2 | Layanan | b | 1
    """
    assert [one["sasaran"] for one in lanjutan_dari(text).isi["PK"]] == ["Layanan", "Layanan"]


def test_baris_jabatan_berselang_tetap_berurutan(tmp_path: Path) -> None:
    """The order of the old sheet is kept, so that no blank gets another row's sasaran."""
    text = (
        PEJABAT
        + """
    PK
    Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
    Camat | Sasaran | 1 | Layanan | a | 1
    Kasi Pemerintahan | Sasaran | 1 | Desa | b | 1
    Camat | Sasaran | 2 | | c | 1
    """
    )
    old = gambar(text, tmp_path / "a.xlsx")
    new = dibawa_ke(tmp_path / "b.xlsx", old)
    assert [one["Indikator Kinerja"] for one in isi_sheet(load_workbook(new), "PK")] == list("abc")
    assert tabel(new, tmp_path / "n") == tabel(old, tmp_path / "o")


def test_no_yang_diurutkan_dibawa_dengan_urutannya() -> None:
    """PK pasted from a printed table: the numbers that the reader gave, and a word about it."""
    text = (
        PEJABAT
        + """
    PK
    Jabatan | Kelompok | No | Indikator Kinerja | Target
    Camat | Sasaran | 1 | Persentase layanan | 97%
    Camat | Sasaran Program | 1 | Jumlah laporan | 12
    Strategi
    Jabatan | No | Indikator Kinerja | Strategi
    Camat | 1 | Jumlah laporan | Menyusun laporan
    """
    )
    lanjutan = lanjutan_dari(text)
    assert [one["no"] for one in lanjutan.isi["PK"]] == [1, 2]
    assert [(one["no"], one.get("butir")) for one in lanjutan.isi["Strategi"]] == [
        (1, None),
        (2, "Menyusun laporan"),
    ]
    (changed,) = lanjutan.perubahan
    assert "dinomori 1 sampai 2" in changed
    assert lanjutan.utuh


def test_sel_yang_tak_terbaca_dikosongkan_dan_disebut(tmp_path: Path) -> None:
    """The row itself goes over; each cell is named once, with what was typed there."""
    text = (
        LENGKAP.replace("12 orang/9 bulan", "7x/3y abc 7")
        .replace("86500000 | 90000000", "=F3*2 | #REF!")
        .replace("7.01.06.2.01", "#7.01:General")
        .replace("7.01.01 |", "#0.3:h:mm |")
        .replace("19790821 200501 1 007", "#19790821200501100:0")
        .replace("2 Oktober 2023", "31 September 2023")
        .replace("minimal", "kurang")
    )
    lanjutan = lanjutan_dari(text)
    assert lanjutan.tak_terbawa == (
        'Pejabat!F2: "31 September 2023" tidak terbaca, dikosongkan.',
        'Pejabat!C3: NIP "19790821200501100" tersimpan sebagai angka, tiga angka terakhirnya hilang, dikosongkan.',
        'PK!F3: "7x/3y abc 7" tidak terbaca, dikosongkan.',
        'PK!H3: "kurang" tidak terbaca, dikosongkan.',
        'Anggaran!C2: "07:12:00" tidak terbaca, dikosongkan.',
        'Anggaran!F2: "=F3*2" tidak terbaca, dikosongkan.',
        'Anggaran!G2: "#REF!" tidak terbaca, dikosongkan.',
        'Anggaran!C3: "7,01" tidak terbaca, dikosongkan.',
    )
    assert not lanjutan.utuh
    book = buku_dari(text, tmp_path)
    assert "Target" not in isi_sheet(book, "PK")[1]
    assert isi_sheet(book, "PK")[1]["Indikator Kinerja"] == "Jumlah laporan"
    assert "NIP" not in isi_sheet(book, "Pejabat")[1]


def test_tahun_baru_tidak_menyebut_sel_yang_memang_ditinggal() -> None:
    """An unreadable realisasi of the old year is nobody's concern; the pagu in force is."""
    text = LENGKAP.replace("2 desa", "7x/3y abc 7").replace("86500000", "banyak")
    assert lanjutan_dari(text, 2024).tak_terbawa == ()
    assert len(lanjutan_dari(text).tak_terbawa) == 2
    both = LENGKAP.replace("90000000", "banyak")
    lanjutan = lanjutan_dari(both, 2024)
    assert lanjutan.tak_terbawa == ('Anggaran!G2: "banyak" tidak terbaca, dikosongkan.',)
    assert lanjutan.isi["Anggaran"][0]["pagu"] == 86500000


def test_setelan_yang_tak_terbaca_menjadi_bawaan(tmp_path: Path) -> None:
    text = (
        LENGKAP
        + """
    Identitas
    Isian | Nilai
    Tahun | 2023
    Triwulan | III
    Desimal | 9
    Batas Capaian | #1.2:0%
    Batas Hari Kerja | 7
    Rumus Efisiensi | Selisihnya
    Versi Templat | 0.9
    """
    )
    lanjutan = lanjutan_dari(text)
    assert lanjutan.tak_terbawa == (
        'Identitas!B4: "9" tidak terbaca, diganti dengan bawaan templat.',
        'Identitas!B7: "Selisihnya" tidak terbaca, diganti dengan bawaan templat.',
    )
    values = setelan(buku_dari(text, tmp_path))
    assert (values["Desimal"], values["Rumus Efisiensi"], values["Batas Hari Kerja"]) == (
        0, "Tidak dihitung", 7,
    )  # fmt: skip
    assert values["Batas Capaian"] == 1.2
    assert values["Versi Templat"] != "0.9"


def test_baris_rangkap_pejabat_dan_strategi_ditinggal() -> None:
    """Two rows that cannot both hold; a number used twice in PK may be a slip and is kept."""
    text = (
        PEJABAT + "Camat | LAIN | 19870702 200602 2 002\n" + PK
        + "Camat | Sasaran | 2 | Lain | Jumlah rapat | 4 rapat\n" + STRATEGI
        + "Camat | 1 | Persentase layanan | a. Menyusun jadwal b. Menempel jadwal | "
        "Januari s/d Desember 2023\n"
    )  # fmt: skip
    lanjutan = lanjutan_dari(text)
    assert [one.partition(":")[0] for one in lanjutan.tak_terbawa] == ["Pejabat!A4", "Strategi!D4"]
    assert all(one.endswith("Tidak dibawa.") for one in lanjutan.tak_terbawa)
    assert [one.partition(":")[0] for one in lanjutan.perlu_dibetulkan] == ["PK!C5"]
    assert [len(lanjutan.isi[name]) for name in ("Pejabat", "PK")] == [2, 4]
    assert sum("butir" in one for one in lanjutan.isi["Strategi"]) == 2


def test_nama_jabatan_yang_keliru_dibawa_seperti_yang_dibaca() -> None:
    """A slip of the pen becomes the official's name, a stranger keeps theirs; both are told."""
    text = LENGKAP.replace(
        "Kasi Pemerintahan | 1 | Jumlah desa", "Kasi Pemerintahn | 1 | Jumlah desa"
    )
    text = text.replace("Camat | Program", "Lurah Kenanga | Program")
    text = text.replace("Sasaran Kegiatan", "Sasaran Kegatan")
    lanjutan = lanjutan_dari(text)
    assert lanjutan.isi["Realisasi"][2]["jabatan"] == "Kasi Pemerintahan"
    assert lanjutan.isi["Anggaran"][0]["jabatan"] == "Lurah Kenanga"
    assert lanjutan.isi["PK"][2]["kelompok"] == "Sasaran Kegatan"
    assert [one.partition(":")[0] for one in lanjutan.perlu_dibetulkan] == [
        "PK!B4", "Realisasi!A4", "Anggaran!A2",
    ]  # fmt: skip
    assert lanjutan.tak_terbawa == ()
    later = lanjutan_dari(text, 2024)
    assert [one.partition(":")[0] for one in later.perlu_dibetulkan] == ["PK!B4", "Anggaran!A2"]


def test_baris_tanpa_jabatan_yang_terbaca_tidak_dibawa() -> None:
    """Left blank, its Jabatan would give the row to the official above."""
    text = (
        PEJABAT
        + """
    PK
    Jabatan | Kelompok | No | Indikator Kinerja | Target
    Camat | Sasaran | 1 | Persentase layanan | 97%
    #REF! | Sasaran | 1 | Jumlah laporan | 12
     | | 2 | Jumlah rapat | 4
    """
    )
    lanjutan = lanjutan_dari(text)
    assert len(lanjutan.isi["PK"]) == 1
    assert lanjutan.tak_terbawa == (
        'PK!A3: Jabatan "#REF!" tidak terbaca; baris 3 sheet PK tidak dibawa.',
        'PK!A3: Jabatan "#REF!" tidak terbaca; baris 4 sheet PK tidak dibawa.',
    )
    assert lanjutan.perlu_dibetulkan == ()


def test_sheet_kolom_dan_libur_yang_hilang_disebut() -> None:
    text = (
        PEJABAT
        + """
    PK
    Jabatan | No | Indikator Kinerja | Tarjet | Target TW I | Target TW 1
    Camat | 1 | Persentase layanan | 97% | |
    Libur
    Tanggal | Keterangan
    15 Desember 2023 | Hari jadi
    31 September 2023 | Salah tanggal
     | Tanpa tanggal
    @2024-01-02 | #REF!
    """
    )
    lanjutan = lanjutkan(bacaan_dari(text, lengkap=False))
    places = [one.partition(":")[0] for one in lanjutan.tak_terbawa]
    assert places == [
        "Libur!B5",
        "Identitas!A1", "Realisasi!A1", "Anggaran!A1", "Strategi!A1", "PK!A1", "PK!F1",
        "Libur!A3", "Libur!A4",
    ]  # fmt: skip
    (foreign,) = lanjutan.kolom_asing
    assert foreign.startswith('PK!D1: Kolom "Tarjet" tidak dikenal')
    assert "Bukan bagian workbook baku" in kabar_lanjutan(lanjutan, "lama.xlsx")
    assert [one["keterangan"] for one in lanjutan.isi["Libur"] if "keterangan" in one] == [
        "Hari jadi"
    ]


@pytest.mark.parametrize(
    ("sel", "new"),
    [
        ("Realisasi!F4", "Realisasi!F2"),
        ("'realisasi'!$f$4", "Realisasi!F2"),
        ("Realisasi!4", "Realisasi!2"),
        ("Anggaran!G3", "Anggaran!I3"),
        ("Identitas!B3", "Identitas!B5"),
        ("Realisasi!F4, Anggaran!G3; G2", "Realisasi!F2, Anggaran!I3, Anggaran!I2"),
    ],
)
def test_pengecualian_menunjuk_sel_yang_sama_di_tempat_barunya(sel: str, new: str) -> None:
    """Rows move up where a title stood above, columns aside where one was missing."""
    text = f"""
    Identitas
    Isian | Nilai
    Tahun | 2023
    Triwulan | III
    Realisasi
    Realisasi Kinerja |
    |
    Jabatan | No | Indikator Kinerja | TW I | TW II | TW III
    Camat | 1 | Persentase layanan | | | 70%
    Anggaran
    Jabatan | Tingkat | Kode | Uraian | Pagu | TW II | TW III
    Camat | Program | 7.01 | A | 5 | 6 | 7
    Camat | Program | 7.02 | B | 5 | 6 | 7
    Pengecualian
    Kode | Sel | Alasan | Oleh
    LKJ404 | {sel} | Sudah direviu | Sekretaris
    """
    text = text.replace("    |\n", "")
    lanjutan = lanjutan_dari(text.replace("Realisasi Kinerja |\n", "Judul |\n    Judul | x\n"))
    assert lanjutan.isi["Pengecualian"][0]["sel"] == new
    wide = lanjutan_dari(
        text.replace("Realisasi Kinerja |\n", "Judul |\n    Judul | x\n"), opsional=True
    )
    assert wide.isi["Pengecualian"][0]["sel"] == new.replace("Anggaran!I", "Anggaran!O")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("LKJ404 | Realisasi!Z99 | | x", 'sel "Realisasi!Z99" tidak ada di workbook baru'),
        (
            "LKJ404 | Realisasi!B2, Realisasi!Z99 | | x",
            'sel "Realisasi!B2, Realisasi!Z99" tidak ada di workbook baru',
        ),
        ("LKJ404 | | dua belas | x", '"dua belas" di Pengecualian!C2 tidak terbaca'),
    ],
)
def test_pengecualian_yang_akan_mengenai_temuan_lain_ditinggal(row: str, reason: str) -> None:
    """Without its cell or its No it would silence more than the office meant."""
    text = f"{LENGKAP}Pengecualian\nKode | Sel | No | Alasan | Oleh\n{row} | Sekretaris"
    text = text.replace("Pengecualian\nKode | Sel | Alasan", "Catatan\nKode | Sel | Alasan")
    lanjutan = lanjutan_dari(text)
    assert lanjutan.isi["Pengecualian"] == ()
    assert lanjutan.tak_terbawa == (
        f"Pengecualian!A2: Pengecualian LKJ404 tidak dibawa: {reason}.",
    )


def test_pengecualian_menurut_baris_dibawa_apa_adanya() -> None:
    text = f"{PEJABAT}Pengecualian\nKode | Jabatan | No | Alasan | Oleh\nLKJ404 | camat | 2 | x | y"
    assert lanjutan_dari(text).isi["Pengecualian"] == (
        {"kode": "LKJ404", "jabatan": "Camat", "no": 2, "alasan": "x", "oleh": "y"},
    )


def test_teks_lama_tidak_pernah_menjadi_rumus(tmp_path: Path) -> None:
    """`=1+1` typed as text stays a text; so do links and a result that looks like a formula."""
    path = gambar(LENGKAP, tmp_path / "a.xlsx")
    book = load_workbook(path)
    for row, text in enumerate(("=1+1", '=HYPERLINK("http://x")', "@SUM(A1)"), start=2):
        cell = book["PK"].cell(row, 5)
        cell.value = text
        cell.data_type = "s"
    book.save(path)
    new = load_workbook(dibawa_ke(tmp_path / "b.xlsx", path))
    assert [(new["PK"].cell(row, 5).value, new["PK"].cell(row, 5).data_type) for row in (2, 3, 4)] == [
        ("=1+1", "s"), ('=HYPERLINK("http://x")', "s"), ("@SUM(A1)", "s"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("#5:0.0", "5"), ("@2023-09-30", "2023-09-30 00:00:00"), ("#0.5:h:mm", "12:00:00")],
)
def test_isi_lain_di_kolom_teks_tetap_terlihat(cell: str, shown: str, tmp_path: Path) -> None:
    """Numbers, dates and times that stand where a text was expected."""
    text = PEJABAT + PK.replace("Layanan membaik", cell)
    assert str(isi_sheet(buku_dari(text, tmp_path), "PK")[0]["Sasaran"]) == shown


KATA = st.sampled_from(
    ["", "97%", "94,87%", "12 laporan", "12 orang/9 bulan", "#0.97:0%", "#12:0", '#3:0.0 "Nilai"', "BB",
     "80 - 90%", "-", "n/a", "1.500 laporan", "7x/3y abc 7", "#REF!", "=B2*2", "0,97", "≥ 80%"]
)  # fmt: skip
BARIS = st.tuples(
    st.sampled_from(["Camat", "", "Kasi Pemerintahan", "kasi pemerintahan"]),
    st.sampled_from(["", "Sasaran", "Sasaran Program", "sasaran  program", "Entah"]),
    st.sampled_from(["", "1", "2", "3.", "dua"]),
    st.sampled_from(["", "Layanan membaik", "Layanan\\nmembaik", "=1"]),
    st.sampled_from(["Persentase layanan", "Jumlah laporan  bulanan", "Indeks"]),
    KATA,
    st.sampled_from(["", "%", "laporan"]),
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=st.lists(BARIS, min_size=1, max_size=8))
def test_pk_terbaca_sama_sesudah_dibawa(rows: list[tuple[str, ...]], tmp_path: Path) -> None:
    """Whatever can be read is read alike; what cannot is blank and named."""
    drawn = "\n".join(" | ".join(row) + " |" for row in rows).replace("| =1 |", "| sasaran =1 |")
    text = f"{PEJABAT}PK\nJabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target | Satuan\n{drawn}"
    old = bacaan_dari(text)
    lanjutan = lanjutkan(old)
    tulis_templat(tmp_path / "b.xlsx", lanjutan.isi, lanjutan.setelan)
    new = baca(tmp_path / "b.xlsx")
    unread = "\n".join(lanjutan.tak_terbawa)
    assert len(new.lkj.indikator) == len(old.lkj.indikator)
    for before, after in zip(old.lkj.indikator, new.lkj.indikator, strict=True):
        assert (after.jabatan, after.kelompok, after.sasaran, after.indikator, after.target) == (
            before.jabatan, before.kelompok, before.sasaran, before.indikator, before.target,
        )  # fmt: skip
        if before.target is None and before.asal.teks("target"):
            assert f"{before.asal['target']}: " in unread
        else:
            assert after.asal.teks("target") == before.asal.teks("target")


def test_susunan_baku_dikenali_seluruhnya() -> None:
    """Every official has an eselon, and all but the Camat a superior in the same list."""
    rows = susunan_pejabat("baku")
    assert [one["jabatan"] for one in rows] == list(SUSUNAN_BAKU)
    superiors = {one["jabatan"]: one["jabatan_atasan"] for one in rows}
    assert superiors.pop("Camat") == ""
    assert set(superiors.values()) == {"Camat", "Sekretaris Kecamatan"}
    assert superiors["Kasubbag Umum dan Kepegawaian"] == "Sekretaris Kecamatan"
    assert [one["eselon"] for one in rows] == ["III.a", "III.b", *["IV.a"] * 5, *["IV.b"] * 2]


@pytest.mark.parametrize(
    ("typed", "offices"),
    [
        ("Camat Tempeh, Sekcam, Kasi Ekonomi dan Pembangunan, Kasubag Keuangan",
         [("Camat Tempeh", ""), ("Sekcam", "Camat Tempeh"),
          ("Kasi Ekonomi dan Pembangunan", "Camat Tempeh"), ("Kasubag Keuangan", "Sekcam")]),
        ("Camat; Kepala Seksi Ketenteraman, Ketertiban; dan Lurah Kenanga",
         [("Camat", ""), ("Kepala Seksi Ketenteraman, Ketertiban", "Camat"), ("Lurah Kenanga", "Camat")]),
        ("Plt. Camat, , dan  Sekretaris  Camat", [("Plt. Camat", ""), ("Sekretaris Camat", "Plt. Camat")]),
        ("Kasi Pemerintahan, Kasubbag Umum", [("Kasi Pemerintahan", ""), ("Kasubbag Umum", "")]),
        ("Camat, Sekcamat, Kasubbag Umum",
         [("Camat", ""), ("Sekcamat", "Camat"), ("Kasubbag Umum", "Sekcamat")]),
        ("Kadistrik Abepura, Sekdis, Kasi Pemerintahan, Kasubbag Umum, Lurah Hedam",
         [("Kadistrik Abepura", ""), ("Sekdis", "Kadistrik Abepura"),
          ("Kasi Pemerintahan", "Kadistrik Abepura"), ("Kasubbag Umum", "Sekdis"),
          ("Lurah Hedam", "Kadistrik Abepura")]),
        ("Panewu Depok, Panewu Anom, Kepala Jawatan Praja, Kasubbag Keuangan",
         [("Panewu Depok", ""), ("Panewu Anom", "Panewu Depok"),
          ("Kepala Jawatan Praja", "Panewu Depok"), ("Kasubbag Keuangan", "Panewu Anom")]),
        ("Plt. Mantri Pamong Praja, Mantri Anom, Kepala Jawatan Umum",
         [("Plt. Mantri Pamong Praja", ""), ("Mantri Anom", "Plt. Mantri Pamong Praja"),
          ("Kepala Jawatan Umum", "Plt. Mantri Pamong Praja")]),
    ],
)  # fmt: skip
def test_pejabat_dari_daftar(typed: str, offices: list[tuple[str, str]]) -> None:
    """Short forms as the reader knows them; a superior that is not listed is not guessed."""
    assert [(one["jabatan"], one["jabatan_atasan"]) for one in susunan_pejabat(typed)] == offices


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Camat, Kabag Umum", '"Kabag Umum" tidak dikenal sebagai jabatan di kecamatan (Camat,'),
        ("Kabag Umum", 'Maksud Anda "Kasubbag Umum"? Tulis "Kasubbag Umum" bila memang begitu.'),
        ("Camatt", 'Maksud Anda "Camat"?'),
        ("Sekcammat", 'Maksud Anda "Sekcam"?'),
        ("Kepala Jawatan", '"Kepala Jawatan" tidak dikenal'),
        ("Sekertaris", 'Maksud Anda "Sekretaris"?'),
        ("Kasie", '"Kasie" tidak dikenal'),
        ("Camat, Sekcam, Sekretaris Kecamatan", '"Sekcam" dan "Sekretaris Kecamatan" jabatan yang sama'),
        (" , ", "tidak ada jabatan yang disebut"),
    ],
)  # fmt: skip
def test_pejabat_yang_tak_dikenal_ditanyakan(typed: str, says: str) -> None:
    """Nothing is guessed: the sentence asks, and nothing is written."""
    with pytest.raises(Kegagalan) as failure:
        susunan_pejabat(typed)
    assert says in str(failure.value)


def test_jabatan_yang_jauh_tidak_ditebak() -> None:
    with pytest.raises(Kegagalan) as failure:
        susunan_pejabat("Bupati Lumajang")
    assert "Maksud Anda" not in str(failure.value)


def test_perintah_membawa_dan_mengabarkan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sound: status 0. With something that was wrong: status 1, and the new workbook all the same."""
    old = gambar(LENGKAP, tmp_path / "lama.xlsx")
    before = old.read_bytes()
    assert jalankan(monkeypatch, "template", tmp_path / "baru", "--from", old, "--tahun", 2024) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0] == f"Templat siap diisi: {tmp_path / 'baru.xlsx'}"
    assert "Tahun 2023 menjadi 2024" in said
    assert said.splitlines()[-1].startswith("Sesudah diisi: lkj-xlsx process")
    assert "workbook baku" not in said
    wrong = LENGKAP.replace("12 orang/9 bulan", "7x/3y abc 7") + "Catatan Camat\na | b\n"
    bad = gambar(wrong, tmp_path / "rusak.xlsx")
    assert jalankan(monkeypatch, "template", tmp_path / "b.xlsx", "--from", bad) == 1
    said = capsys.readouterr().out
    assert '  PK!F3: "7x/3y abc 7" tidak terbaca, dikosongkan.' in said
    assert "Bukan bagian workbook baku, tidak dibawa:\n  Sheet Catatan Camat\n" in said
    assert (tmp_path / "b.xlsx").exists()
    assert old.read_bytes() == before


def test_perintah_dengan_daftar_pejabat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet Pejabat is filled in and the dropdowns follow it; the year may be named as well."""
    target = tmp_path / "isian.xlsx"
    assert jalankan(monkeypatch, "template", target, "--pejabat", "baku", "--tahun", 2025) == 0
    book = load_workbook(target)
    assert [one["Jabatan"] for one in isi_sheet(book, "Pejabat")] == list(SUSUNAN_BAKU)
    assert setelan(book)["Tahun"] == 2025
    codes = {one.kode for one in periksa_workbook(target).temuan}
    assert codes == {"LKJ005", "LKJ022"}


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--from", "tiada.xlsx"], "tiada.xlsx: berkas tidak ditemukan"),
        (["--from", "rusak.xlsx"], "rusak.xlsx: "),
        (["--from", "lama.xlsx", "--pejabat", "baku"], "--from dan --pejabat tidak dapat dipakai"),
        (["--from", "lama.xlsx", "--tahun", "20244"], "--tahun 20244: bukan tahun anggaran"),
        (["--pejabat", "Camat, Kabag Umum"], '"Kabag Umum" tidak dikenal'),
        (["--pejabat", ""], "tidak ada jabatan yang disebut"),
    ],
)  # fmt: skip
def test_panggilan_yang_salah_tidak_menulis_apa_pun(
    args: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    gambar(LENGKAP, tmp_path / "lama.xlsx")
    (tmp_path / "rusak.xlsx").write_text("bukan excel")
    assert jalankan(monkeypatch, "template", "baru.xlsx", *args) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""
    assert not (tmp_path / "baru.xlsx").exists()


def test_workbook_lama_tidak_pernah_menjadi_sasaran(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even with --timpa, nor by another way to the same file."""
    old = gambar(LENGKAP, tmp_path / "lama.xlsx")
    before = old.read_bytes()
    roundabout = tmp_path / ".." / tmp_path.name / "lama.xlsx"
    assert jalankan(monkeypatch, "template", roundabout, "--from", old, "--timpa") == 2
    assert "lama.xlsx: ini workbook lama itu sendiri" in capsys.readouterr().err
    assert old.read_bytes() == before
    other = gambar(PEJABAT, tmp_path / "lain.xlsx")
    assert jalankan(monkeypatch, "template", other, "--from", old) == 2
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
    assert jalankan(monkeypatch, "template", other, "--from", tmp_path / "x", "--timpa") == 2
    assert jalankan(monkeypatch, "template", other, "--from", old, "--timpa") == 0


def test_nama_yang_terlalu_panjang_adalah_kalimat(tmp_path: Path) -> None:
    with pytest.raises(Kegagalan, match="terlalu panjang"):
        nama_templat(tmp_path / ("x" * 300), None, timpa=False)


def test_tanpa_pilihan_templat_tetap_kosong() -> None:
    awal = isi_awal(None, None, None, opsional=False)
    assert (awal.isi, awal.setelan, awal.kabar, awal.utuh) == ({}, {}, "", True)


def test_temuan_templat_usang_menyebut_perintahnya() -> None:
    text = "Identitas\nIsian | Nilai\nTahun | 2023\nTriwulan | III\nVersi Templat | 0.9"
    (found,) = (one for one in bacaan_dari(text).temuan if one.kode == "LKJ014")
    assert "lkj-xlsx template baru.xlsx --from lama.xlsx" in found.saran


def test_format_angka_umum_memakai_format_kolom() -> None:
    """A pagu typed plainly is shown with its thousands; one with a format of its own keeps it."""
    text = ANGGARAN.replace("86500000", "#86500000:0.00")
    first, _ = lanjutan_dari(PEJABAT + text).isi["Anggaran"]
    assert first["pagu"] == Berformat(86500000, "0.00")
    assert first["tw_3"] == 41900000


SEBAGIAN = """
    Pejabat
    Jabatan | Nama | NIP
    Camat | ANI, S.STP | 19870702 200602 2 002
    Kasi PMD | BUDI, S.E. | 19790821 200501 1 007
    PK
    Jabatan | No | Indikator Kinerja | Target
    Camat | 1 | Nilai SAKIP | 82 Nilai
    Camat | 2 | Jumlah desa yang dibina | 12 desa
    Camat | 3 | Jumlah rapat | 12 kali
    Kasi PMD | 1 | Jumlah laporan | 12 laporan
    Realisasi
    Jabatan | No | Indikator Kinerja | TW I | Ket
    Kasi PMD | 1 | Jumlah laporan | 3 laporan |
    Camat | 2 | Jumlah desa yang dibina | 2 desa | hujan
    Strategi
    Jabatan | No | Indikator Kinerja | Strategi
    Camat | | Jumlah rapat | Mengundang
    Camat | 3 | Jumlah rapat | Mencatat
"""


def test_baris_yang_diminta_pk_disiapkan(tmp_path: Path) -> None:
    """What was filled in stays where it was; each missing row follows its indicator's neighbour in PK."""
    book = buku_dari(SEBAGIAN, tmp_path)
    assert [tuple(one.values()) for one in isi_sheet(book, "Realisasi")] == [
        ("Camat", 1, "Nilai SAKIP"),
        ("Kasi PMD", 1, "Jumlah laporan", "3 laporan"),
        ("Camat", 2, "Jumlah desa yang dibina", "2 desa", "hujan"),
        ("Camat", 3, "Jumlah rapat"),
    ]
    assert [tuple(one.values()) for one in isi_sheet(book, "Strategi")] == [
        ("Camat", 1, "Nilai SAKIP"),
        ("Camat", 2, "Jumlah desa yang dibina"),
        ("Camat", 3, "Jumlah rapat", "Mengundang"),
        ("Camat", 3, "Jumlah rapat", "Mencatat"),
        ("Kasi PMD", 1, "Jumlah laporan"),
    ]
    told = kabar_lanjutan(lanjutan_dari(SEBAGIAN), "lama.xlsx")
    assert "  Realisasi: 4 baris, 2 di antaranya disiapkan dari PK untuk diisi\n" in told
    assert "  Strategi: 5 baris, 3 di antaranya disiapkan dari PK untuk diisi" in told


def test_yang_sudah_disiapkan_tidak_disiapkan_lagi(tmp_path: Path) -> None:
    first = dibawa_ke(tmp_path / "b.xlsx", gambar(SEBAGIAN, tmp_path / "a.xlsx"))
    assert dibawa_ke(tmp_path / "c.xlsx", first).read_bytes() == first.read_bytes()


@pytest.mark.parametrize(
    "row",
    [
        "Camat | 1 | Nilai Sakip Kecamatan | 80 Nilai",
        "Plt. Camat | 1. | | 80 Nilai",
        "Camat | 9 | nilai SAKIP | 80 Nilai",
        "Camat | | Nilai SAKIP | 80 Nilai",
    ],
)
def test_baris_yang_ada_tidak_disiapkan_dua_kali(row: str) -> None:
    """An indicator is there by its No or by its wording, whatever else is wrong with the row."""
    text = f"""
        Pejabat
        Jabatan | Nama | NIP
        Camat | ANI, S.STP | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat | 1 | Nilai SAKIP | 82 Nilai
        Realisasi
        Jabatan | No | Indikator Kinerja | TW I
        {row}
    """
    assert len(lanjutan_dari(text).isi["Realisasi"]) == 1


def test_baris_orang_sejabatan_dibedakan_menurut_bunyi() -> None:
    """Of people who hold one title each keeps an indicator of the same No."""
    text = """
        Pejabat
        Jabatan | Nama | NIP
        Analis | ANI, S.STP | 19870702 200602 2 002
        Analis | BUDI, S.E. | 19790821 200501 1 007
        PK
        Jabatan | No | Indikator Kinerja | Target
        Analis | 1 | Jumlah telaah | 12 telaah
        Analis | 1 | Jumlah laporan | 12 laporan
        Realisasi
        Jabatan | No | Indikator Kinerja | TW I
        Analis | 1 | Jumlah laporan | 3 laporan
    """
    rows = lanjutan_dari(text).isi["Realisasi"]
    assert [one["indikator"] for one in rows] == ["Jumlah telaah", "Jumlah laporan"]


def test_pengecualian_tidak_pindah_ke_baris_yang_disiapkan(tmp_path: Path) -> None:
    """A cell of PK is still PK's, though a row of Realisasi was made of it."""
    text = f"{SEBAGIAN}\nPengecualian\nKode | Sel | Alasan | Oleh\nLKJ307 | PK!C3 | a | b\n"
    (one,) = isi_sheet(buku_dari(text, tmp_path), "Pengecualian")
    assert one["Sel"] == "PK!E3"


def test_sheet_kosong_menyebut_perintah_yang_menyiapkannya(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LKJ022 names the command word for word; what it makes is no empty sheet any more."""
    text = SEBAGIAN.partition("Realisasi\n")[0]
    monkeypatch.chdir(tmp_path)
    found = periksa_workbook(gambar(text, Path("LKJ 2026.xlsx"))).temuan
    advice = {str(one.lokasi[0]): one.saran for one in found if one.kode == "LKJ022"}
    command = 'lkj-xlsx template "LKJ 2026 - baru.xlsx" --from "LKJ 2026.xlsx"'
    assert advice["Realisasi!A1"].endswith(command)
    assert advice["Strategi!A1"].endswith(command)
    assert "lkj-xlsx" not in advice["Anggaran!A1"]
    jalankan(monkeypatch, *shlex.split(command)[1:])
    assert [one.kode for one in periksa_workbook(Path("LKJ 2026 - baru.xlsx")).temuan].count(
        "LKJ022"
    ) == 1
    alone = periksa_workbook(gambar("Strategi\nJabatan | No | Strategi", Path("b.xlsx"))).temuan
    assert not any("lkj-xlsx" in one.saran for one in alone if one.kode == "LKJ022")


def test_sisa_contoh_dibawa_dan_disebut() -> None:
    """A row in which the example was altered is a record, and nobody loses sight of what is left."""
    text = SEBAGIAN.replace("Mengundang", "Contoh: Melakukan koordinasi dengan Forkopimca")
    lanjutan = lanjutan_dari(text)
    assert not lanjutan.utuh
    assert [one.partition(":")[0] for one in lanjutan.perlu_dibetulkan] == ["Strategi!D2"]


@pytest.mark.parametrize(
    ("versi", "batas", "told"), [("1.0", "", True), ("1.1", "", False), ("1.0", "7", False)]
)
def test_batas_hari_yang_tidak_berlaku_lagi_disebut(versi: str, batas: str, told: bool) -> None:
    """The blank meant five days in the old template and means no limit in the new one."""
    text = f"Identitas\nIsian | Nilai\nTahun | 2023\nVersi Templat | {versi}\nBatas Hari Kerja | {batas}"
    said = [one for one in lanjutan_dari(text).perubahan if "LKJ205" in one]
    assert bool(said) == told


EVALUASI_LAMA = """
Evaluasi
Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat
Camat | III | Kader desa | Hujan
Tugas
Jabatan | Dasar | Uraian
"""


@pytest.mark.parametrize("cara", [(), ("--lengkap",), ("--tahun", "2024")])
def test_lembar_tambahan_workbook_lama_tetap_ada(
    cara: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same year and in another, filled in or not; who has none gets none but by --lengkap."""
    for name, added in (("ada", EVALUASI_LAMA), ("tanpa", "")):
        old = gambar(f"{LENGKAP}{added}", tmp_path / f"{name}.xlsx")
        new = tmp_path / f"{name} baru.xlsx"
        jalankan(monkeypatch, "template", new, "--from", old, *cara)
        having = {"Evaluasi", "Tugas"} & {*load_workbook(new).sheetnames}
        assert having == ({"Evaluasi", "Tugas"} if added or "--lengkap" in cara else set())
