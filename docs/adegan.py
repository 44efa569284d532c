"""The shipped drawings in, folders as a reader of `PANDUAN.md` would have them out.

An Adegan furnishes an empty folder. The office is that of `examples/contoh.txt`, moved to the year
of the guide and without the columns that a first report does not need.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import Workbook

from buat import FOLDER, Gambar, buat, urai
from lkj_xlsx.proses.pencarian import AKHIRAN_HASIL
from lkj_xlsx.proses.pipeline import proses_workbook

Adegan = Callable[[Path], None]

WORKBOOK = "LKJ 2026.xlsx"
"""What a reader of the guide fills in."""
_LAIN = (("2024", "2026"), ("Ukuran Kertas | A4", "Ukuran Kertas | F4"))
"""What the guide's office has otherwise than the shipped one."""
_TAK_PERLU = "Tertulis"
_KELIRU = (
    ("Pejabat", "19850102 201001 2 015", "19850102 201001 2 01"),
    ("Realisasi", "9 desa", "4 desa"),
    ("Anggaran", "62.000.000", "60.000.000"),
    ("Kalimat", "Sampai dengan Triwulan II,", "Sampai dengan Triwulan I,"),
    ("Strategi", "Menyebarkan kuesioner", "Menyebarkan kuisioner"),
)
"""Sheet, what is right, what a clerk typed."""
_BAGIAN = (
    ("LKJ 2026 Camat dan Sekretaris.xlsx", ("Camat Wanasari", "Sekretaris Kecamatan")),
    ("LKJ 2026 Seksi dan Subbag.xlsx", ("Kasi Pemerintahan", "Kasubbag Umum dan Kepegawaian")),
)
_TETANGGA = ("Wanasari", "Tirtosari")
"""A second office, with the mistakes."""
_FOLDER_KABUPATEN = "Semua Kecamatan"
_DITERIMA = Gambar(
    "Pengecualian",
    (
        ("Kode", "Jabatan", "No", "Alasan", "Oleh"),
        (
            "LKJ404",
            "Kasi Pemerintahan",
            "1",
            "Satu desa tercatat dua kali di TW I; dikoreksi menurut hasil reviu",
            "Sekretaris Kecamatan",
        ),
    ),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kosong(folder: Path) -> None:
    """A folder with nothing in it."""


def terisi(folder: Path) -> None:
    """The workbook filled in without a mistake."""
    _tulis(_kantor(), folder / WORKBOOK)


def keliru(folder: Path) -> None:
    """The workbook with the mistakes that are made most often."""
    _tulis(_kantor_keliru(), folder / WORKBOOK)


def dikecualikan(folder: Path) -> None:
    """All mistakes mended but for one, which is accepted."""
    accepted = {"Realisasi": _kantor_keliru()["Realisasi"], _DITERIMA.nama: _DITERIMA}
    _tulis({**_kantor(), **accepted}, folder / WORKBOOK)


def diperbaiki(folder: Path) -> None:
    """The results of the mistakes, and beside them the workbook mended since."""
    keliru(folder)
    proses_workbook(folder / WORKBOOK, folder / f"{Path(WORKBOOK).stem}{AKHIRAN_HASIL}")
    dikecualikan(folder)


def gabungan(folder: Path) -> None:
    """The same office in two workbooks, each filled in by somebody else."""
    for name, offices in _BAGIAN:
        _tulis({key: _milik(rows, offices) for key, rows in _kantor().items()}, folder / name)


def kabupaten(folder: Path) -> None:
    """A folder with the workbooks of two offices, and with one that is none."""
    target = folder / _FOLDER_KABUPATEN
    target.mkdir()
    here, neighbour = _TETANGGA
    _tulis(_kantor(), target / f"LKJ {here}.xlsx")
    moved = {name: _ganti(one, here, neighbour) for name, one in _kantor_keliru().items()}
    _tulis(moved, target / f"LKJ {neighbour}.xlsx")
    _bukan_baku(target / "Daftar Hadir.xlsx")


def rusak(folder: Path) -> None:
    """Every kind of file that cannot be used, beside the workbook that can."""
    terisi(folder)
    good = (folder / WORKBOOK).read_bytes()
    for name, content in {
        "Terkunci.xlsx": _OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "Lama.xls": _OLE + bytes(512),
        "Kosong.xlsx": b"",
        "Unduhan.xlsx": b"<html><table><tr><td>Kecamatan</td></tr></table></html>",
        "Terpotong.xlsx": good[: len(good) // 2],
        f"~${WORKBOOK}": b"\x05Admin",
    }.items():
        (folder / name).write_bytes(content)
    with zipfile.ZipFile(folder / "Biner.xlsb", "w") as package:
        package.writestr("xl/workbook.bin", b"")
    _bukan_baku(folder / "Daftar Hadir.xlsx")
    (folder / "Arsip").mkdir()


def tempeh(folder: Path) -> None:
    """The real report that is shipped, mistakes included."""
    (folder / "tempeh.xlsx").write_bytes((FOLDER / "tempeh.xlsx").read_bytes())


ADEGAN: Mapping[str, Adegan] = {
    one.__name__: one
    for one in (
        kosong,
        terisi,
        keliru,
        dikecualikan,
        diperbaiki,
        gabungan,
        kabupaten,
        rusak,
        tempeh,
    )
}


def _kantor() -> dict[str, Gambar]:
    text = (FOLDER / "contoh.txt").read_text(encoding="utf-8")
    for shipped, here in _LAIN:
        text = text.replace(shipped, here)
    return {one.nama: _tanpa_tertulis(one) for one in urai(text)}


def _kantor_keliru() -> dict[str, Gambar]:
    sheets = _kantor()
    for name, right, typed in _KELIRU:
        sheets[name] = _ganti(sheets[name], right, typed)
    return sheets


def _tanpa_tertulis(sheet: Gambar) -> Gambar:
    kept = [col for col, name in enumerate(sheet.baris[0]) if not name.endswith(_TAK_PERLU)]
    rows = tuple(tuple(row[col] for col in kept if col < len(row)) for row in sheet.baris)
    return Gambar(sheet.nama, rows)


def _ganti(sheet: Gambar, right: str, typed: str) -> Gambar:
    """The sheet with one cell mistyped; ValueError where none holds what is right."""
    if not any(right in cell for row in sheet.baris for cell in row):
        raise ValueError(f"{sheet.nama}: {right}")
    rows = tuple(tuple(cell.replace(right, typed) for cell in row) for row in sheet.baris)
    return Gambar(sheet.nama, rows)


def _milik(sheet: Gambar, offices: tuple[str, ...]) -> Gambar:
    """The rows of some officials; all of a sheet that is nobody's."""
    header, *rows = sheet.baris
    if header[0] != "Jabatan" or sheet.nama == "Pejabat":
        return sheet
    return Gambar(sheet.nama, (header, *(row for row in rows if row[0] in offices)))


def _tulis(sheets: Mapping[str, Gambar], path: Path) -> None:
    drawing = path.with_suffix(".txt")
    lines = (
        line
        for one in sheets.values()
        for line in (one.nama, *(" | ".join(row) for row in one.baris))
    )
    drawing.write_text("\n".join(lines), encoding="utf-8")
    buat(str(drawing.with_suffix("")), path)
    drawing.unlink()


def _bukan_baku(path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Nama", "Tanda Tangan"])
    book.save(path)
