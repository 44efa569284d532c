"""The template's example rows: passed over while they are untouched, records as soon as they are not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gambar import bacaan_dari, temuan_dari
from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.contoh import BARIS_CONTOH, PENANDA, khas_contoh
from lkj_xlsx.baku.sheets import IDENTITAS, PEJABAT, SHEETS
from lkj_xlsx.proses.gabungan import kelompokkan
from lkj_xlsx.reader import Bacaan, baca
from lkj_xlsx.writer.buku_templat import tulis_templat
from soffice import perlu_libreoffice, ubah

BERBARIS = [one for one in SHEETS if one is not IDENTITAS]
KODE = "LKJ028"


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contoh") / "isian.xlsx"
    tulis_templat(path, setelan={"tahun": 2026, "triwulan": "III"}, opsional=True)
    return path


def banyak_baris(bacaan: Bacaan) -> int:
    lkj = bacaan.lkj
    own = [one for one in lkj.pejabat if one.terdaftar]
    rows = (own, lkj.indikator, lkj.realisasi, lkj.anggaran, lkj.strategi, lkj.kalimat)
    return sum(map(len, (*rows, lkj.evaluasi, lkj.tugas, lkj.pengecualian, lkj.libur)))


def sisa(bacaan: Bacaan) -> list[list[str]]:
    return [[str(sel) for sel in one.lokasi] for one in bacaan.temuan if one.kode == KODE]


def setiap_sel() -> Iterator[object]:
    for sheet in BERBARIS:
        for field in BARIS_CONTOH[sheet.name]:
            yield pytest.param(sheet, field, id=f"{sheet.name}-{field}")


def alamat(book: Workbook, sheet: Sheet, field: str, row: int = 2) -> str:
    headers = [cell.value for cell in book[sheet.name][1]]
    cell = book[sheet.name].cell(row, headers.index(sheet.column(field).header) + 1)
    return str(cell.coordinate)


def test_setiap_sheet_punya_baris_contoh() -> None:
    """Every example row names its own sheet's columns and bears the mark."""
    assert set(BARIS_CONTOH) == {one.name for one in BERBARIS}
    for sheet in BERBARIS:
        row = BARIS_CONTOH[sheet.name]
        assert row.keys() <= {one.field for one in sheet.columns}
        assert any(str(value).startswith(PENANDA) for value in row.values())
        for column in sheet.columns:
            assert column.field in row or not column.required, column


@pytest.mark.parametrize(("sheet", "field"), list(setiap_sel()))
def test_sel_yang_diubah_menjadikannya_baris(
    templat: Path, tmp_path: Path, sheet: Sheet, field: str
) -> None:
    """One altered cell makes a record of the row; what is left of the example is a galat."""
    book = load_workbook(templat)
    cell = alamat(book, sheet, field)
    changed: dict[str, str | date] = {"kode": "7.01.01.2.02", "tanggal": date(2026, 3, 3)}
    book[sheet.name][cell] = changed.get(field, 5)
    book.save(tmp_path / "a.xlsx")
    bacaan = baca(tmp_path / "a.xlsx")
    assert banyak_baris(bacaan) == 1
    wanted = [
        f"{sheet.name}!{alamat(book, sheet, other)}"
        for other, text in BARIS_CONTOH[sheet.name].items()
        if isinstance(text, str) and khas_contoh(text) and other != field
    ]
    assert [sorted(cells) for cells in sisa(bacaan)] == ([sorted(wanted)] if wanted else [])
    strange = [str(one.lokasi[0]) for one in bacaan.temuan if one.kode == "LKJ012"]
    assert set(strange) <= {f"{sheet.name}!{cell}"}


@pytest.mark.parametrize("sheet", BERBARIS, ids=lambda one: one.name)
def test_sel_yang_dikosongkan_menjadikannya_baris(
    templat: Path, tmp_path: Path, sheet: Sheet
) -> None:
    """So does a required cell that was emptied."""
    book = load_workbook(templat)
    field = next(one.field for one in sheet.columns if one.required)
    book[sheet.name][alamat(book, sheet, field)] = None
    book.save(tmp_path / "a.xlsx")
    assert len(sisa(baca(tmp_path / "a.xlsx"))) == 1


def test_di_baris_mana_pun_dan_bagaimana_pun_tersimpan(templat: Path, tmp_path: Path) -> None:
    """Sorted away, copied, with numbers as texts and texts as numbers: an example still."""
    book = load_workbook(templat)
    for sheet in BERBARIS:
        worksheet = book[sheet.name]
        row = [cell.value for cell in worksheet[2]]
        texts = [
            value.replace(" ", "\u00a0 ") if isinstance(value, str) else value for value in row
        ]
        for col, value in enumerate(texts, start=1):
            worksheet.cell(9, col).value = str(value) if isinstance(value, int) else value
    book["Anggaran"][alamat(book, SHEETS[4], "pagu", 9)] = "Rp 2.400.000,-"
    book["Anggaran"][alamat(book, SHEETS[4], "no_indikator", 9)] = 1
    book["Libur"]["A9"] = "15 Desember 2026"
    book["Pejabat"][alamat(book, PEJABAT, "nip", 9)] = "198707022006022000"
    book.save(tmp_path / "a.xlsx")
    bacaan = baca(tmp_path / "a.xlsx")
    assert (banyak_baris(bacaan), sisa(bacaan)) == (0, [])


def test_kolom_yang_dihapus_dan_ditambahkan(tmp_path: Path) -> None:
    """A column that the workbook lacks says nothing, nor does one of its own."""
    tulis_templat(tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    book["Realisasi"].delete_cols(3)
    book["Pejabat"]["K1"] = "Pangkat"
    book["PK"]["K1"], book["PK"]["K2"] = "Penanggung Jawab", "Seksi"
    book.save(tmp_path / "a.xlsx")
    bacaan = baca(tmp_path / "a.xlsx")
    assert (banyak_baris(bacaan), sisa(bacaan)) == (0, [])


@pytest.mark.parametrize(
    ("uang", "cells"),
    [
        ("9000000 | 500000 | 1100000 | 1600000 |", ["F2", "G2", "H2"]),
        ("9000000 | 500000 | 1100000 | 1600000 | 2200000", ["F2", "G2", "H2", "I2"]),
        ("2400000 | Rp 500.000 | 1.100.000 | 1700000 |", ["E2", "F2", "G2"]),
        ("9000000 | 500000 | 1100000 | 1700000 | 2500000", []),
        ("2400000 | 500000 | 1000000 | 1500000 | 2000000", []),
        ("9000000 | 1100000 | 1600000 | 2200000 |", []),
        ("9000000 | 500000 | | |", []),
    ],
)
def test_rupiah_contoh_yang_tertinggal(uang: str, cells: list[str]) -> None:
    """Three of the example's amounts in their own columns are no office's own; two may be."""
    drawn = f"""
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III | TW IV
        Kasi Kesra | Kegiatan | 7.01.03.2.01 | Pemberdayaan Desa | {uang}
        """
    found = temuan_dari(drawn, KODE)
    assert [[str(one) for one in each.lokasi] for each in found] == (
        [[f"Anggaran!{one}" for one in cells]] if cells else []
    )
    assert all("angka baris contoh" in one.pesan and one.pejabat == "Kasi Kesra" for one in found)


def test_rupiah_contoh_di_baris_yang_teksnya_masih_contoh_disebut_sekali() -> None:
    """As to be looked at, too, in the one finding of that row."""
    drawn = f"""
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III
        Kasi Kesra | Kegiatan | 7.01.03.2.01 | {BARIS_CONTOH["Anggaran"]["uraian"]} | 9000000 | 500000 | 1100000 | 1600000
        """
    (one,) = temuan_dari(drawn, KODE)
    assert [str(cell) for cell in one.lokasi] == ["Anggaran!D2"]
    assert "Anggaran!F2, Anggaran!G2, dan Anggaran!H2, isinya sama dengan contoh" in one.saran


@pytest.mark.libreoffice
@perlu_libreoffice
def test_sesudah_disimpan_ulang(templat: Path, tmp_path: Path) -> None:
    """LibreOffice hands every example on as it was."""
    (saved,) = ubah([templat], "xlsx", tmp_path)
    bacaan = baca(saved)
    assert (banyak_baris(bacaan), sisa(bacaan)) == (0, [])


def test_baris_di_bawah_contoh_tidak_mewarisinya(templat: Path, tmp_path: Path) -> None:
    """A blank Jabatan means the record above, which an example is not."""
    book = load_workbook(templat)
    for field, value in (("no", 1), ("indikator", "Jumlah desa"), ("target", "4 desa")):
        book["PK"][alamat(book, SHEETS[2], field, 3)] = value
    book.save(tmp_path / "a.xlsx")
    bacaan = baca(tmp_path / "a.xlsx")
    assert [one.jabatan for one in bacaan.lkj.indikator] == [""]
    assert ("LKJ005", ["PK!A3"]) in [
        (one.kode, list(map(str, one.lokasi))) for one in bacaan.temuan
    ]


def test_saran_menyebut_sel_yang_perlu_diperiksa() -> None:
    """What the row merely has in common with the example is named, not accused."""
    (one,) = temuan_dari(
        """
        PK
        Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
        Kasi PMD | Sasaran Kegiatan | 1 | Terbinanya desa | Contoh: Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum | 12 fasilitasi
        """,
        KODE,
    )
    assert [str(sel) for sel in one.lokasi] == ["PK!E2"]
    assert one.pejabat == "Kasi PMD"
    assert one.pesan == (
        "Baris 2 sheet PK sudah diubah, tetapi masih memuat isi baris contoh templat: "
        '"Contoh: Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum" di PK!E2.'
    )
    assert one.saran == (
        "Ganti isi PK!E2 dengan isi kantor; periksa juga PK!B2, PK!C2, dan PK!F2, isinya sama dengan "
        "contoh. Bila baris ini tidak dipakai, hapus barisnya."
    )


@pytest.mark.parametrize(
    "row",
    [
        "Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Camat",
        "Kasi PMD | BUDI CONTOH | 19870702 200602 2 002 | Camat",
        "Kasi Contoh | SITI AMINAH, S.STP | 19870702 200602 2 001 | Camat",
    ],
)
def test_isi_yang_wajar_bukan_sisa_contoh(row: str) -> None:
    """An office may well have what the example has in a cell, or words that begin like it."""
    bacaan = bacaan_dari(f"Pejabat\nJabatan | Nama | NIP | Jabatan Atasan\n{row}")
    assert sisa(bacaan) == []
    assert len(bacaan.lkj.pejabat) == 1


def test_nip_dan_atasan_contoh_yang_tertinggal() -> None:
    """The example's NIP is nobody's; a superior from the example is one finding, not also LKJ012."""
    bacaan = bacaan_dari("""
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        Kasubbag Umum | ANI, S.E. | NIP. 198707022006022000 | contoh: kasi pemerintahan
    """)
    assert sisa(bacaan) == [["Pejabat!C2", "Pejabat!D2"]]
    assert not [one for one in bacaan.temuan if one.kode == "LKJ012"]


def test_penanda_yang_tertinggal_di_depan_isi_kantor() -> None:
    """It would be printed; a remark may begin so, and an unknown title is one finding, not also LKJ012."""
    bacaan = bacaan_dari("""
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        Kasi PMD | contoh : BUDI | 19870702 200602 2 002 |
        PK
        Jabatan | No | Indikator Kinerja | Target
        Contoh: Kasi Trantib | 1 | Jumlah patroli | 12 kali
        Realisasi
        Jabatan | No | TW I | Ket
        Kasi PMD | 1 | 3 kali | Contoh: Desa Jatisari
    """)
    assert sisa(bacaan) == [["Pejabat!B2"], ["PK!A2"]]
    assert not [one for one in bacaan.temuan if one.kode == "LKJ012"]


def test_contoh_bukan_pejabat_yang_sama_di_dua_workbook(tmp_path: Path) -> None:
    """Copies of one template still belong together: the example that each has is nobody's row."""
    paths = [tmp_path / "camat.xlsx", tmp_path / "sekretaris.xlsx"]
    settings = {"unit_kerja": "Kecamatan Melati", "tahun": 2026, "triwulan": "III"}
    for path, office in zip(paths, ("Camat", "Sekretaris"), strict=True):
        tulis_templat(path, {"PK": [{"jabatan": office, "no": 1, "indikator": "a"}]}, settings)
    (report,) = kelompokkan(paths)
    assert report.paths == tuple(paths)


def test_triwulan_yang_belum_tiba_kosong_di_contoh(tmp_path: Path) -> None:
    """Nothing of the fourth quarter can be left over; templates that were handed out have it still."""
    tulis_templat(tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    for sheet in (SHEETS[3], SHEETS[4]):
        assert book[sheet.name][alamat(book, sheet, "tw_3")].value is not None
        cell = book[sheet.name][alamat(book, sheet, "tw_4")]
        assert cell.value is None
        cell.value = BARIS_CONTOH[sheet.name]["tw_4"]
    book.save(tmp_path / "b.xlsx")
    for name in ("a.xlsx", "b.xlsx"):
        bacaan = baca(tmp_path / name)
        assert (banyak_baris(bacaan), sisa(bacaan)) == (0, [])


def kantor(realisasi: str, target: str = "40 izin", target_tw: str = "|||") -> str:
    return f"""
        Identitas
        Isian | Nilai
        Tahun | 2026
        Triwulan | III
        PK
        Jabatan | No | Indikator Kinerja | Target | Target TW I | Target TW II | Target TW III | Target TW IV
        Kasi Pelayanan Umum | 1 | Jumlah izin yang diterbitkan | {target} | {target_tw}
        Realisasi
        Jabatan | No | Indikator Kinerja | TW I | TW II | TW III | TW IV
        Kasi Pelayanan Umum | 1 | Jumlah izin yang diterbitkan | {realisasi}
    """


def satuan(workbook: str) -> list[tuple[str, list[str]]]:
    return sorted(
        (one.kode, [str(sel) for sel in one.lokasi])
        for one in temuan_dari(workbook)
        if one.kode in {KODE, "LKJ306", "LKJ406"}
    )


@pytest.mark.parametrize(
    ("workbook", "wanted"),
    [
        (kantor("9 izin | 20 izin | 30 izin | 12 fasilitasi"), [(KODE, ["Realisasi!G2"])]),
        (
            kantor("3 fasilitasi | 6  Fasilitasi | 30 izin | "),
            [(KODE, ["Realisasi!D2", "Realisasi!E2"])],
        ),
        (kantor("9 izin | 20 izin | 9 fasilitasi | "), [(KODE, ["Realisasi!F2"])]),
        (
            kantor("9 izin | 20 berkas | 9 fasilitasi | "),
            [(KODE, ["Realisasi!F2"]), ("LKJ306", ["Realisasi!E2", "PK!D2"])],
        ),
        (
            kantor("9 izin | 20 izin | 30 berkas | 12 fasilitasi"),
            [(KODE, ["Realisasi!G2"]), ("LKJ406", ["Realisasi!F2", "PK!D2"])],
        ),
        (
            kantor(
                "9 izin | 20 izin | 30 izin | ",
                "40 izin",
                "9 izin | 20 izin | 9 fasilitasi | 40 buah",
            ),
            [(KODE, ["PK!G2"]), ("LKJ306", ["PK!H2", "PK!D2"])],
        ),
    ],
)
def test_angka_contoh_bersatuan_lain(workbook: str, wanted: list[tuple[str, list[str]]]) -> None:
    """A quantity of the example in another unit than the target's is the example's: one finding a cell."""
    found = satuan(workbook)
    assert [one for one in found if one in wanted] == wanted
    assert [one for one in found if one not in wanted] == []


def test_saran_untuk_angka_contoh() -> None:
    """It may have to be cleared; to write it in the target's unit would make it the office's."""
    (one,) = temuan_dari(kantor("9 izin | 20 izin | 30 izin | 12 fasilitasi"), KODE)
    assert one.pesan == (
        'Baris 2 sheet Realisasi masih memuat isi baris contoh templat: "12 fasilitasi" di Realisasi!G2; '
        'satuan target indikator No 1 "Jumlah izin yang diterbitkan" lain: "40 izin".'
    )
    assert one.saran == (
        "Ganti isi Realisasi!G2 dengan isi kantor, atau kosongkan bila triwulannya belum tiba."
    )
    assert (one.pejabat, one.tingkat) == ("Kasi Pelayanan Umum", "Galat")


@pytest.mark.parametrize(
    ("workbook", "other"),
    [
        (kantor("3 fasilitasi | 6 fasilitasi | 9 fasilitasi | ", "12 fasilitasi"), []),
        (kantor("3 | 6 | 9 | 12"), []),
        (kantor("9 izin | 20 izin | 30 izin | 11 fasilitasi"), ["LKJ306"]),
        (kantor("12 fasilitasi | 20 izin | 30 izin | "), ["LKJ306"]),
        (kantor("9 izin | 20 izin | 12 fasilitasi | "), ["LKJ406"]),
        (
            kantor("3 fasilitasi | 6 fasilitasi | 9 fasilitasi |").replace(
                "Umum | 1 | Jumlah izin yang diterbitkan | 3",
                "Umum | 1 | Jumlah rapat koordinasi desa | 3",
            ),
            ["LKJ406"],
        ),
    ],
)
def test_angka_kantor_bukan_sisa_contoh(workbook: str, other: list[str]) -> None:
    """An office may count what the example counts, and mistake a unit of its own."""
    assert [kode for kode, _ in satuan(workbook)] == other
