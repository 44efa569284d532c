"""lkj-xlsx as a library: records, findings and reports without a command."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import lkj_xlsx
from buat import FOLDER
from gambar import gambar
from lkj_xlsx.perintah.rencana import rencana
from lkj_xlsx.tampil.lembar import Baris, Lembar, Petak
from lkj_xlsx.temuan.daftar_temuan import KOLOM_CSV, KOLOM_TEMUAN
from lkj_xlsx.writer.buku import tulis_buku
from temuan_folder import menurut_aturan, temuan_folder
from test_rekap import DUA_TRIWULAN

TEMPEH = FOLDER / "tempeh.xlsx"


def hasil(path: Path) -> None:
    """A workbook that bears our mark."""
    tulis_buku(path, [Lembar("Rekap", (9,), (Baris((Petak("x"),)),))], judul="Rekap")


def test_read_gives_the_records_with_their_cells() -> None:
    lkj = lkj_xlsx.read(TEMPEH)
    assert (len(lkj.indikator), len(lkj.anggaran), len(lkj.pejabat)) == (48, 44, 7)
    assert str(lkj.indikator[0].asal["target"]) == "PK!F2"


def test_check_gives_what_the_command_gives() -> None:
    assert lkj_xlsx.check(str(FOLDER / "contoh.xlsx")) == ()
    assert lkj_xlsx.check(TEMPEH)[0].tingkat == "Galat"


def test_frame_has_a_row_for_each_finding() -> None:
    found = lkj_xlsx.check(TEMPEH)
    table = lkj_xlsx.frame(found)
    assert list(table.columns) == list(KOLOM_TEMUAN)
    assert len(table) == len(found)
    assert (table["tingkat"] == "galat").sum() == 20
    assert len(lkj_xlsx.frame(())) == 0


def test_report_computes_the_quarter_that_is_asked_for(tmp_path: Path) -> None:
    path = gambar(DUA_TRIWULAN, tmp_path / "a.xlsx")
    assert lkj_xlsx.report(path).pejabat[0].capaian[0].persen == Fraction(1, 2)
    assert lkj_xlsx.report(path, triwulan=1).pejabat[0].capaian[0].persen == Fraction(1, 5)
    with pytest.raises(ValueError, match="5"):
        lkj_xlsx.report(path, triwulan=5)


def test_several_workbooks_of_one_office_are_one_report(tmp_path: Path) -> None:
    head = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nTahun | 2023\nTriwulan | III\n"
    rows = "PK\nJabatan | No | Indikator Kinerja | Target\n{} | 1 | Jumlah laporan | 10\n"
    one = gambar(head + rows.format("Camat"), tmp_path / "camat.xlsx")
    two = gambar(head + rows.format("Kasi Pemerintahan"), tmp_path / "kasi.xlsx")
    found = lkj_xlsx.read(one, two).indikator
    assert [str(row.asal["target"]) for row in found] == ["[camat.xlsx]PK!D2", "[kasi.xlsx]PK!D2"]


def test_an_unusable_file_is_one_exception(tmp_path: Path) -> None:
    with pytest.raises(lkj_xlsx.Kegagalan, match="berkas tidak ditemukan"):
        lkj_xlsx.check(tmp_path / "tidak ada.xlsx")
    with pytest.raises(TypeError, match="at least one workbook"):
        lkj_xlsx.read()


def test_the_workbooks_of_a_folder_are_those_that_the_command_checks(tmp_path: Path) -> None:
    """Report by report; what we wrote is none, whatever cannot be read is one."""
    rows = "PK\nJabatan | No | Indikator Kinerja | Target\n{} | 1 | Jumlah laporan | 10\n"
    one = gambar(rows.format("Camat"), tmp_path / "camat.xlsx")
    two = gambar(rows.format("Kasi Pemerintahan"), tmp_path / "kasi.xlsx")
    lost = tmp_path / "lama.xls"
    lost.write_bytes(b"x")
    hasil(tmp_path / "Rekap.xlsx")
    found = lkj_xlsx.workbooks(tmp_path)
    assert found == [(one, two), (lost,)]
    assert found == [tugas.paths for tugas in rencana([tmp_path])]
    assert lkj_xlsx.workbooks(one, str(two)) == [(one, two)]
    with pytest.raises(lkj_xlsx.Kegagalan, match="folder tanpa workbook"):
        lkj_xlsx.workbooks(FOLDER.parent / "src")
    with pytest.raises(TypeError, match="at least one"):
        lkj_xlsx.workbooks()


def test_the_example_gathers_a_folder(tmp_path: Path) -> None:
    """A finding a row, the unreadable file as one, and the rules counted."""
    (tmp_path / "bawah").mkdir()
    (tmp_path / "bawah" / "tempeh.xlsx").write_bytes(TEMPEH.read_bytes())
    (tmp_path / "rusak.xlsx").write_text("x", encoding="utf-8")
    (tmp_path / "hasil").mkdir()
    hasil(tmp_path / "hasil" / "Rekap.xlsx")
    frame = temuan_folder(tmp_path)
    assert set(frame.columns) == set(KOLOM_CSV)
    assert len(frame) == len(lkj_xlsx.check(TEMPEH)) + 1
    assert frame[frame["tingkat"] == "kesalahan"]["berkas"].tolist() == ["rusak.xlsx"]
    counts = menurut_aturan(frame).set_index("kode")
    assert counts.loc["LKJ504", "temuan"] == 2
    script = FOLDER / "temuan_folder.py"
    done = subprocess.run(
        [sys.executable, script, tmp_path], capture_output=True, text=True, check=True
    )
    assert "LKJ504" in done.stdout
