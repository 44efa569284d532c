"""Workbooks of the guide in, pictures of their pages out: LibreOffice prints, poppler cuts.

Sheets to fill in are shown with the letters and numbers of Excel's margins and with narrower columns,
so that a whole sheet can be read at the width of a page.
"""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from adegan import ADEGAN, WORKBOOK
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooter
from openpyxl.worksheet.worksheet import Worksheet

from lkj_xlsx.tampil.lembar import Gaya, piksel_kolom
from lkj_xlsx.writer.tinggi import garis_teks, tinggi_garis

_HASIL = f"{Path(WORKBOOK).stem}_hasil"
_PERIODE = "TW II 2026"
LEBAR = 1_500
"""Pixels of a picture: sharp on paper, and on a screen at the width of a page of text, about 900."""
_TEPI = 8
_CARI = 40
"""Dots per inch at which the edges of what is printed are looked for."""
_UDARA = 4
"""Points that a row is higher than its text."""
_KOSONG = 1
"""Rows below what is filled in, to show that the sheet goes on."""
_WARNA_TERBANYAK = 200
_PUTIH = b"\xff"


@dataclass(frozen=True, slots=True)
class Potret:
    """A picture: of which workbook, which page, and how much of it."""

    nama: str
    adegan: str
    berkas: str
    """Below the scene's folder, after `process`."""
    memuat: str = ""
    """Stands on the page; nothing: the first page."""
    lembar: str = ""
    """The only sheet that is printed, with Excel's margins; nothing: as the workbook prints itself."""
    kolom: Mapping[str, float] = field(default_factory=dict)
    """Widths of columns of `lembar`."""
    bagian: float = 1
    """How much of the page's height, from above."""


def _isian(
    nama: str,
    lembar: str,
    kolom: str,
    adegan: str = "terisi",
    berkas: str = WORKBOOK,
    *,
    bagian: float = 1,
) -> Potret:
    widths = dict(zip("ABCDEFGHIJKL", map(float, kolom.split()), strict=False))
    return Potret(nama, adegan, berkas, lembar=lembar, kolom=widths, bagian=bagian)


def _hasil(nama: str, berkas: str, memuat: str, bagian: float, *, adegan: str = "terisi") -> Potret:
    return Potret(nama, adegan, f"{_HASIL}/{berkas}.xlsx", memuat, bagian=bagian)


_CAMAT = f"LKJ {_PERIODE} - 1 Camat Wanasari"
_KASI = f"LKJ {_PERIODE} - 3 Kasi Pemerintahan"
_REKAP = f"Rekap LKJ {_PERIODE} - Kecamatan Wanasari"
_SALINAN = f"{Path(WORKBOOK).stem} - diperiksa.xlsx"
_KOLOM_REALISASI = "18 5 32 13 14 8 8 9 9 8"

POTRET: tuple[Potret, ...] = (
    # What stands below, the lines of Tanggapan above all, is alike and seldom filled in.
    _isian("identitas", "Identitas", "20 26 76", bagian=0.6142),
    _isian("pejabat", "Pejabat", "20 8 24 23 17 10 9 22 9 11"),
    _isian("pk", "PK", "18 13 5 28 30 14 8 10"),
    _isian("realisasi", "Realisasi", _KOLOM_REALISASI),
    _isian("anggaran", "Anggaran", "17 11 14 32 10 12 12 12 7 7 9 8"),
    _isian("strategi", "Strategi", "18 5 28 40 18"),
    _isian("kalimat", "Kalimat", "22 14 9 70"),
    _isian("pengecualian", "Pengecualian", "9 14 19 5 16 32 20 12", "dikecualikan"),
    _hasil("tabel-2-3", _CAMAT, "Cost per outcome", 0.9),
    _hasil("tabel-2-4", _KASI, "Mengetahui", 0.8),
    _hasil("ringkasan", _REKAP, "", 0.8),
    _hasil("pemeriksaan", _REKAP, "Saran", 0.8, adegan="keliru"),
    _isian("diperiksa", "Realisasi", _KOLOM_REALISASI, "keliru", f"{_HASIL}/{_SALINAN}"),
)


POTRET_README: tuple[Potret, ...] = (
    _hasil(
        "tabel-2-3",
        "LKJ TW III 2023 - 4 Kasi Pemberdayaan Masyarakat",
        "Cost per outcome",
        1,
        adegan="tempeh",
    ),
)
"""What comes out of the example that the README processes."""


def potret_semua(
    tujuan: Path, ketik: Callable[[str, Path], str], semua: Sequence[Potret] = POTRET
) -> None:
    """Take pictures anew; `ketik` runs a command in a folder."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for scene in {one.adegan for one in semua}:
            (folder / scene).mkdir()
            ADEGAN[scene](folder / scene)
            (workbook,) = (folder / scene).glob("*.xlsx")
            ketik(f'lkj-xlsx process "{workbook.name}" --output "{_HASIL}"', folder / scene)
        printed = [_siapkan(one, folder) for one in semua]
        _cetak(printed, folder)
        for one, path in zip(semua, printed, strict=True):
            _potret(one, path.with_suffix(".pdf"), tujuan / f"{one.nama}.png")


def _siapkan(potret: Potret, folder: Path) -> Path:
    """What LibreOffice is to print, under a name of its own."""
    source = folder / potret.adegan / potret.berkas
    target = folder / f"{potret.nama}.xlsx"
    if not potret.lembar:
        target.write_bytes(source.read_bytes())
        return target
    book = load_workbook(source)
    _tampakkan(book, potret)
    book.save(target)
    return target


def _tampakkan(book: Workbook, potret: Potret) -> None:
    """Leave only the sheet of the picture, as it looks in Excel."""
    for sheet in book.worksheets:
        sheet.sheet_state = "visible" if sheet.title == potret.lembar else "hidden"
    sheet = book[potret.lembar]
    book.active = sheet
    for letter, width in potret.kolom.items():
        sheet.column_dimensions[letter].width = width
    filled = max(cell.row for row in sheet for cell in row if cell.value is not None)
    sheet.print_area = f"A1:{max(potret.kolom)}{filled + _KOSONG}"
    for row in range(2, filled + 1):
        sheet.row_dimensions[row].height = _tinggi(sheet, row, potret.kolom)
    sheet.print_options.headings = True
    sheet.print_options.gridLines = True
    sheet.HeaderFooter = HeaderFooter()


def _tinggi(sheet: Worksheet, row: int, kolom: Mapping[str, float]) -> float:
    """Points that the texts of a row need in columns of these widths."""
    looks = Gaya()
    lines = (
        garis_teks(str(sheet[f"{letter}{row}"].value or ""), piksel_kolom(width), looks)
        for letter, width in kolom.items()
    )
    return tinggi_garis(looks) * max(map(len, lines)) + _UDARA


def _cetak(workbooks: Sequence[Path], folder: Path) -> None:
    profile = (folder / "profil").as_uri()
    subprocess.run(  # noqa: S603 - our own files
        [  # noqa: S607 - wherever it is installed
            "soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", str(folder), *map(str, workbooks),
        ],
        # Rupiah and percentages as a computer in Indonesia shows them.
        env={**os.environ, "LC_ALL": "id_ID.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )  # fmt: skip


def _potret(potret: Potret, pdf: Path, tujuan: Path) -> None:
    """Cut what is printed out of a page, and write it."""
    page = _halaman(pdf, potret.memuat)
    left, top, right, bottom = _tepi(pdf, page)
    bottom = _tepi(pdf, page, round(top + (bottom - top) * potret.bagian))[-1]
    dpi = _CARI * (LEBAR - 2 * _TEPI) / (right - left)
    scale = dpi / _CARI
    x, y = (max(0, round(edge * scale) - _TEPI) for edge in (left, top))
    width, height = (round(size * scale) + 2 * _TEPI for size in (right - left, bottom - top))
    image = _pdftoppm(
        pdf, page, dpi, "-x", str(x), "-y", str(y), "-W", str(width), "-H", str(height)
    )
    tujuan.write_bytes(_png(*_titik(image, 3)))


def _halaman(pdf: Path, memuat: str) -> int:
    """The first page, counted from 1, on which that stands; ValueError where it is on none."""
    text = subprocess.run(  # noqa: S603
        ["pdftotext", "-layout", str(pdf), "-"],  # noqa: S607
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    ).stdout
    for number, page in enumerate(text.split("\f"), start=1):
        if memuat in page:
            return number
    raise ValueError(f"{pdf.name}: {memuat}")


def _tepi(pdf: Path, page: int, sampai: int | None = None) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is printed, down to a row, in dots of `_CARI` to the inch."""
    width, rows = _titik(_pdftoppm(pdf, page, _CARI, "-gray"), 1)
    inked = [row for row, line in enumerate(rows[:sampai]) if line.strip(_PUTIH)]
    lines = [rows[row] for row in inked]
    left = min(width - len(line.lstrip(_PUTIH)) for line in lines)
    right = max(len(line.rstrip(_PUTIH)) for line in lines)
    return left, inked[0], right, inked[-1] + 1


def _pdftoppm(pdf: Path, page: int, dpi: float, *options: str) -> bytes:
    """A page as PPM or PGM."""
    return subprocess.run(  # noqa: S603
        ["pdftoppm", "-f", str(page), "-singlefile", "-r", f"{dpi:.3f}", *options, str(pdf)],  # noqa: S607
        stdout=subprocess.PIPE,
        check=True,
    ).stdout


def _titik(gambar: bytes, saluran: int) -> tuple[int, list[bytes]]:
    """The width of a PPM (three channels) or PGM (one), and its rows of dots."""
    _, size, _, dots = gambar.split(b"\n", 3)
    width = int(size.split()[0])
    length = width * saluran
    return width, [dots[start : start + length] for start in range(0, len(dots), length)]


def _png(width: int, rows: Sequence[bytes]) -> bytes:
    """Rows of red, green and blue as a PNG of at most 256 colours, a third of the size."""
    colours = [[bytes(row[at : at + 3]) for at in range(0, len(row), 3)] for row in rows]
    number = _palet(Counter(colour for row in colours for colour in row))
    dots = b"".join(b"\0" + bytes(number[colour] for colour in row) for row in colours)
    palette: dict[int, bytes] = {}
    for colour, index in number.items():
        palette.setdefault(index, colour)
    head = struct.pack(">IIBBBBB", width, len(rows), 8, 3, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _bagian(b"IHDR", head),
            _bagian(b"PLTE", b"".join(palette[index] for index in range(len(palette)))),
            _bagian(b"IDAT", zlib.compress(dots, 9)),
            _bagian(b"IEND", b""),
        )
    )


def _palet(banyak: Counter[bytes]) -> dict[bytes, int]:
    """Each colour's place in the palette: the most frequent ones have their own, all others theirs."""
    number: dict[bytes, int] = {}
    for colour, _ in banyak.most_common():
        if len(number) < _WARNA_TERBANYAK:
            number[colour] = len(number)
        else:
            number[colour] = number[min(islice(number, _WARNA_TERBANYAK), key=_jarak(colour))]
    return number


def _jarak(colour: bytes) -> Callable[[bytes], int]:
    return lambda other: sum((a - b) ** 2 for a, b in zip(colour, other, strict=True))


def _bagian(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))
