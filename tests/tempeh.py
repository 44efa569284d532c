"""The Tempeh example as grids: as it was reported, and as it would be without its mistakes."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from openpyxl import Workbook

from buat import FOLDER, urai
from gambar import isi_lembar
from lkj_xlsx.dasar.teks import kunci

Kisi = dict[str, list[list[str]]]
"""Rows of cells by sheet, the header first; row 1 is index 0."""

_EJAAN = {
    "Faslitasi": "Fasilitasi",
    "Ketentraman": "Ketenteraman",
    "Terpeliharannya": "Terpeliharanya",
    "12 orang/bulan": "12 orang/12 bulan",
    "baang cetakan dan peggandaan": "barang cetakan dan penggandaan",
    "Murenbangdes": "Musrenbangdes",
    "Mandata": "Mendata",
    "kuisioner": "kuesioner",
    "Trwilan": "Triwulan",
    "Tribulan III": "Triwulan III",
    "Triwulanan I": "Triwulan III",
    "Triwulan II ": "Triwulan III ",
    "Triwulan II.": "Triwulan III.",
    "6=4/5": "6=5/4",
    "5=4/5": "5=4/3",
    "dan Kinerja": "",
    "sudah dicapai secara maksimal": "belum dicapai secara maksimal",
    "antara Kepala": "antara",
}
_NAMA = {
    "ABDILAH USYAD, S.STP": "ABDILAH IRSYAD, S.STP",
    "MOHAMAD ZAKFAR SODIQ A.Md.Kep.": "MOHAMAD ZAKFAR SODIQ, A.Md.Kep.",
    "MOHAMAD ZAKFAR SODIQ, A.Md": "MOHAMAD ZAKFAR SODIQ, A.Md.Kep.",
    "MOHAMAD ZAKFAR SODIQ, A.Md.Kep": "MOHAMAD ZAKFAR SODIQ, A.Md.Kep.",
    "03 Juli 2023": "30 September 2023",
}
_KALIMAT = {
    "ada 7 target kinerja yang berhasil dicapai": "ada 7 target kinerja yang belum tercapai",
    "ada 3 target kinerja yang berhasil dicapai": "ada 3 target kinerja yang belum tercapai",
    "ada 1 target kinerja yang berhasil dicapai": "ada 1 target kinerja yang belum tercapai",
    "ada 11 target kinerja yang berhasil dicapai": "ada 2 target kinerja yang berhasil dicapai",
    "ada 14 target kinerja yang berhasil dicapai": "ada 3 target kinerja yang berhasil dicapai",
    "14 indikator belum tercapai 100%": "11 indikator belum tercapai 100%",
    "Dari 14 target kinerja, semua target sudah terlaksana, tetapi": "Dari 14 target kinerja,",
    "antara Camat Tempeh dengan Kepala Kecamatan Tempeh": "antara Camat Tempeh dengan Bupati Lumajang",
}
_PAGU = {
    "7.01.01": ("1.726.713.171", "74%"),
    "7.01.04": ("8.320.000", "0%"),
    "7.01.01.2.03": ("600.000", "16%"),
    "7.01.01.2.06": ("73.345.458", "67%"),
}
_KODE = {"7.01.03.2.03": "7.01.03.2.06"}
_URAIAN = {"7.01.02.2.04": "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat"}
_TINGKAT = {3: "Program", 5: "Kegiatan", 6: "Sub Kegiatan"}


def lapor() -> Kisi:
    """The report as it was signed."""
    text = (FOLDER / "tempeh.txt").read_text(encoding="utf-8")
    return {one.nama: [list(row) for row in one.baris] for one in urai(text)}


def konsisten() -> Kisi:
    """The same report, as large, with every mistake mended."""
    grid = deepcopy(lapor())
    for name, rows in grid.items():
        for row in rows[1:]:
            row[:] = [_eja(cell) if name != "Anggaran" else cell for cell in row]
    _perbaiki_pejabat(grid["Pejabat"])
    _perbaiki_pk(grid)
    _perbaiki_anggaran(grid["Anggaran"])
    _perbaiki_strategi(grid["Strategi"])
    for row in grid["Kalimat"][1:]:
        for wrong, right in _KALIMAT.items():
            row[2] = row[2].replace(wrong, right)
        if row[1] == "Judul Tabel 2.1":
            row[2] = f"Lembar Dokumen Perjanjian Kinerja {row[0]}"
    return grid


def _eja(cell: str) -> str:
    for wrong, right in _EJAAN.items():
        cell = cell.replace(wrong, right)
    return cell


def _perbaiki_pejabat(rows: list[list[str]]) -> None:
    for row in rows[1:]:
        row[:] = [_NAMA.get(cell, cell) for cell in row]


def _perbaiki_pk(grid: Kisi) -> None:
    """One wording and one target for an indicator in every sheet."""
    promised: dict[tuple[str, str], tuple[str, str]] = {}
    for row in grid["PK"][1:]:
        if row[0].startswith("Kasubbag Umum"):
            row[1] = "Sasaran Sub Kegiatan"
        promised[row[0], row[2]] = (row[4], row[5])
    for row in grid["Realisasi"][1:]:
        row[2], row[4] = promised[row[0], row[1]]
        row[3] = "1 Paket" if row[3] == "2 Paket" else row[3]
    for row in grid["Strategi"][1:]:
        row[2] = promised[row[0], row[1]][0]


def _perbaiki_anggaran(rows: list[list[str]]) -> None:
    for row in rows[1:]:
        row[1] = _TINGKAT[len(row[2].split("."))]
        row[2] = _KODE.get(row[2], row[2])
        row[3] = _URAIAN.get(row[2], row[3])
        if row[2] in _PAGU:
            row[5], row[7] = _PAGU[row[2]]


def _perbaiki_strategi(rows: list[list[str]]) -> None:
    """No strategy twice for different indicators, and every month spelt out."""
    seen: set[str] = set()
    for row in rows[1:]:
        items = row[3].replace(" 1. ", "\\n").split("\\n")
        row[3] = "\\n".join(items)
        if row[4].endswith("Desember 202"):
            row[4] = row[4].replace("Desember 202", "Desember 2023")
        if (
            "laporan BMD" in row[3]
            or kunci(row[3]) in seen
            or row[0] == "Camat Tempeh"
            or row[0].startswith("Kasi")
        ):
            row[3] = f"Menjalankan rencana kerja nomor {row[1]} {row[0]}"
        seen.add(kunci(row[3]))


def tulis(grid: Kisi, path: Path) -> Path:
    """Write grids as a workbook, cells as in `gambar`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in grid.items():
        isi_lembar(book.create_sheet(name), rows)
    book.save(path)
    return path
