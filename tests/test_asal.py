"""Where a value came from: a cell, or the row where there is no such column, never another's cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from gambar import bacaan_dari, gambar, lkj_dari, temuan_dari
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel, huruf_kolom, nomor_kolom
from lkj_xlsx.proses.pipeline import proses_workbook
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.daftar_temuan import Diperiksa, sebagai_csv

TANPA_KODE = """
Pejabat
Jabatan | Nama
Camat Wanasari | SITI AMINAH, S.STP
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | Sasaran | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Realisasi
Jabatan | No | TW III
Camat Wanasari | 1 | 97%
Anggaran
Tingkat | Jabatan | Uraian | Pagu | TW III
Program | Camat Wanasari | Program Penunjang Urusan Pemerintahan | 100.000.000 | 120.000.000
Sub Kegiatan | Camat Wanasari | Penyediaan Jasa Surat Menyurat | | 7.000.000
"""
TANPA_TW = TANPA_KODE.replace(" | TW III\nProgram", "\nProgram").replace(" | 120.000.000", "")


def test_a_field_leads_to_its_cell_or_to_the_row() -> None:
    """Typed, empty, without a column: the first two name a cell, the last names none."""
    typed = Ketikan(Sel("PK", 4, 3), "Layanan", "General", "Layanan")
    asal = Asal("PK", 7, {"no": 2, "sasaran": 3, "target": 28}, {"sasaran": typed}, "kasi.xlsx")
    assert [str(asal[field]) for field in ("sasaran", "target", "satuan")] == [
        "PK!C4",
        "[kasi.xlsx]PK!AB7",
        "[kasi.xlsx]PK!7",
    ]
    assert asal["satuan"].alamat == "B7"
    assert asal["satuan"] != asal["no"]
    assert (asal.posisi, set(asal)) == (("kasi.xlsx", "PK", 7), {"no", "sasaran", "target"})


def test_a_record_is_pointed_at_where_it_has_a_cell() -> None:
    """The first of the columns that there are; the row where none of them is."""
    asal = Asal("PK", 7, {"indikator": 2, "target": 3})
    assert [
        str(asal.penunjuk(*fields))
        for fields in (
            ("cara_hitung", "target", "indikator"),
            ("no", "indikator"),
            ("target",),
            ("no", "satuan"),
        )
    ] == ["PK!C7", "PK!B7", "PK!C7", "PK!7"]


TANPA_NO = """
Pejabat
Jabatan | Nama
Camat Wanasari | SITI AMINAH, S.STP
Kasi Kesra | -
PK
Jabatan | Kelompok | Indikator Kinerja | Target
Camat Wanasari | Sasaran | Persentase layanan tepat waktu | 97%
Camat Wanasari | Sasaran | Jumlah desa yang dibina | 12 desa
Realisasi
Jabatan | Indikator Kinerja | TW III
Camat Wanasari | Persentase layanan tepat waktu |
Camat Wanasari | Persentase layanan tepat waktu | 97%
Kasi Kesra | Jumlah rapat | 3 rapat
"""


def test_a_finding_of_a_record_lies_in_a_cell_of_it() -> None:
    """Where nobody numbers, the wording is pointed at; what is to be filled in without a column is named."""
    found = [one for one in temuan_dari(TANPA_NO) if one.kode != "LKJ002"]
    assert {"LKJ018", "LKJ111", "LKJ301", "LKJ302", "LKJ309"} <= {one.kode for one in found}
    assert [str(place) for one in found for place in one.lokasi if place.sebaris] == []
    told = " ".join(f"{one.pesan} {one.saran}" for one in found)
    assert "NIP-nya di kolom NIP, yang belum ada" in told
    assert re.findall(r"\w+!\d+", told) == []


def _teks(paths: Iterable[Path]) -> Iterator[str]:
    """Every text in workbooks."""
    for path in paths:
        for sheet in openpyxl.load_workbook(path):
            yield from (str(cell.value) for row in sheet for cell in row if cell.value)


@pytest.mark.parametrize("header", ["Kode", "Pagu", "TW III", "Uraian", "No Indikator"])
def test_nothing_names_a_cell_of_another_column(header: str, tmp_path: Path) -> None:
    """Whatever column of Anggaran is missing: nothing is wrong in column A, and no text names it."""
    drawing = TANPA_KODE.replace(f"| {header}\n", "| Catatan\n").replace(
        f"| {header} |", "| Catatan |"
    )
    done = proses_workbook(gambar(drawing, tmp_path / "isian.xlsx"), tmp_path / "hasil")
    told = [*_teks(done.berkas[:-1])]
    found = done.pemeriksaan.temuan
    told += [f"{one.pesan} {one.saran} {' '.join(map(str, one.lokasi))}" for one in found]
    header_row = "Anggaran!A1"
    named = {name for text in told for name in re.findall(r"Anggaran![A-Z]*\d+", text)}
    assert not [name for name in named - {header_row} if name.startswith("Anggaran!A")]
    assert named & {"Anggaran!2", "Anggaran!3"}


def test_a_sum_without_codes_names_the_rows() -> None:
    """Nobody looks for the code in the first column, which holds something else."""
    reasons = {str(row.asal["kode"]) for row in lkj_dari(TANPA_KODE).anggaran}
    assert reasons == {"Anggaran!2", "Anggaran!3"}
    kinds = {row.asal.posisi for row in lkj_dari(TANPA_KODE).anggaran}
    assert kinds == {("", "Anggaran", 2), ("", "Anggaran", 3)}


def test_every_sheet_of_a_run_names_the_row_and_links_to_its_first_cell(tmp_path: Path) -> None:
    """Jejak and Anggaran of the recap: `Anggaran!2` as text, a cell that Excel can open as link."""
    path = gambar(TANPA_TW, tmp_path / "isian.xlsx")
    recap = openpyxl.load_workbook(proses_workbook(path, tmp_path / "hasil").berkas[0])
    links = {
        str(cell.value): cell.hyperlink.location
        for sheet in recap.worksheets
        for row in sheet
        for cell in row
        if cell.hyperlink and re.fullmatch(r"Anggaran!\d+", str(cell.value))
    }
    assert links
    assert all(at == f"'Anggaran'!A{name.partition('!')[2]}" for name, at in links.items())


def test_the_annotated_copy_marks_the_first_cell_of_a_row(tmp_path: Path) -> None:
    """A mark needs a cell; what its note says names the row."""
    path = gambar(TANPA_KODE, tmp_path / "isian.xlsx")
    asal = bacaan_dari(TANPA_KODE).lkj.anggaran[0].asal
    place = asal["kode"]
    marked = Temuan("LKJ501", "uji", Tingkat.GALAT, "", (place,), "Kode belum ada.", "Isi.")
    book = openpyxl.load_workbook(BytesIO(salinan_diperiksa(path, [marked])))
    assert book["Anggaran"]["A2"].comment.text.endswith("Kode belum ada.\nIsi.")
    assert ";Anggaran!2;" in sebagai_csv([Diperiksa("isian.xlsx", (marked,))])


def test_a_setting_that_is_missing_leads_to_the_first_free_row() -> None:
    """Its name and its value go there; neither of the two cells holds it yet."""
    settings = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nTriwulan | III\nTahun |\n"
    found = [one for one in bacaan_dari(settings).temuan if one.kode == "LKJ005"]
    assert {one.pesan.split('"')[1]: str(*one.lokasi) for one in found} == {
        "Kabupaten/Kota": "Identitas!5",
        "Tahun": "Identitas!B4",
    }


def test_letters_and_numbers_of_columns_lead_to_each_other() -> None:
    """To the last column that Excel has, in either case."""
    assert [huruf_kolom(col) for col in (1, 26, 27, 702, 703, 16_384)] == [
        "A", "Z", "AA", "ZZ", "AAA", "XFD",
    ]  # fmt: skip
    assert all(nomor_kolom(huruf_kolom(col)) == col for col in range(1, 16_385))
    assert nomor_kolom("xfd") == 16_384
