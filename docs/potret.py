"""Workbooks of the guide in, pictures of their pages out: LibreOffice prints, poppler cuts.

Sheets to fill in are shown with the letters and numbers of Excel's margins and with narrower columns,
so that a whole sheet can be read at the width of a page.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adegan import ADEGAN, WORKBOOK
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

_HASIL = f"{Path(WORKBOOK).stem}_hasil"
_PERIODE = "TW II 2026"
_LEBAR = 1_160
"""Pixels of a picture: sharp at the width of a page of text, about 900."""
_TEPI = 8
_CARI = 40
"""Dots per inch at which the edges of what is printed are looked for."""
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


def _isian(nama: str, lembar: str, kolom: str, adegan: str = "terisi") -> Potret:
    widths = dict(zip("ABCDEFGHIJKLM", map(float, kolom.split()), strict=False))
    return Potret(nama, adegan, WORKBOOK, lembar=lembar, kolom=widths)


def _hasil(nama: str, berkas: str, memuat: str, *, adegan: str = "terisi", bagian: float = 1) -> Potret:
    return Potret(nama, adegan, f"{_HASIL}/{berkas}.xlsx", memuat, bagian=bagian)


_CAMAT = f"LKJ {_PERIODE} - 1 Camat Wanasari"
_REKAP = f"Rekap LKJ {_PERIODE} - Kecamatan Wanasari"

POTRET: tuple[Potret, ...] = (
    _isian("identitas", "Identitas", "20 26 60"),
    _isian("pejabat", "Pejabat", "20 8 22 21 16 12 12 16 9 12"),
    _isian("pk", "PK", "17 13 5 28 30 10 9 10"),
    _isian("realisasi", "Realisasi", "18 5 30 11 11 8 8 9 9 9"),
    _isian("anggaran", "Anggaran", "17 11 14 32 10 12 12 12 7 7 9 8"),
    _isian("strategi", "Strategi", "18 5 28 40 18"),
    _isian("kalimat", "Kalimat", "22 14 9 70"),
    _isian("pengecualian", "Pengecualian", "9 14 18 5 13 34 18 16", "dikecualikan"),
    _hasil("tabel-2-3", _CAMAT, "Cost per outcome"),
    _hasil("tabel-2-4", _CAMAT, "Mengetahui"),
    _hasil("ringkasan", _REKAP, ""),
    _hasil("pemeriksaan", _REKAP, "Saran", adegan="keliru"),
    Potret("diperiksa", "keliru", f"{_HASIL}/{Path(WORKBOOK).stem} - diperiksa.xlsx"),
)


def potret_semua(tujuan: Path, ketik: Callable[[str, Path], str]) -> None:
    """Take every picture anew; `ketik` runs a command in a folder."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for scene in {one.adegan for one in POTRET}:
            (folder / scene).mkdir()
            ADEGAN[scene](folder / scene)
            ketik(f'lkj-xlsx process "{WORKBOOK}"', folder / scene)
        printed = [_siapkan(one, folder) for one in POTRET]
        _cetak(printed, folder)
        for one, path in zip(POTRET, printed, strict=True):
            _potret(one, path.with_suffix(".pdf"), tujuan / one.nama)


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
    for row in range(2, sheet.max_row + 1):
        sheet.row_dimensions[row].height = None
    sheet.print_options.headings = True
    sheet.print_options.gridLines = True
    sheet.oddFooter.left.text = sheet.oddFooter.center.text = sheet.oddFooter.right.text = None


def _cetak(workbooks: Sequence[Path], folder: Path) -> None:
    profile = (folder / "profil").as_uri()
    subprocess.run(  # noqa: S603 - our own files
        [  # noqa: S607 - wherever it is installed
            "soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", str(folder), *map(str, workbooks),
        ],
        stdout=subprocess.DEVNULL,
        check=True,
    )  # fmt: skip


def _potret(potret: Potret, pdf: Path, tujuan: Path) -> None:
    """Cut what is printed out of a page, and write it as `<tujuan>.png`."""
    page = _halaman(pdf, potret.memuat)
    left, top, right, bottom = _tepi(pdf, page)
    bottom = round(top + (bottom - top) * potret.bagian)
    dpi = _CARI * (_LEBAR - 2 * _TEPI) / (right - left)
    scale = dpi / _CARI
    x, y = (max(0, round(edge * scale) - _TEPI) for edge in (left, top))
    width, height = (
        round(size * scale) + 2 * _TEPI for size in (right - left, bottom - top)
    )
    _pdftoppm(
        pdf, page, dpi, "-png", "-singlefile", "-x", str(x), "-y", str(y), "-W", str(width),
        "-H", str(height), tujuan=str(tujuan),
    )  # fmt: skip


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


def _tepi(pdf: Path, page: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is printed, in dots of `_CARI` to the inch."""
    image = _pdftoppm(pdf, page, _CARI, "-gray", "-singlefile")
    _, size, _, dots = image.split(b"\n", 3)
    width, height = map(int, size.split())
    rows = [dots[row * width : (row + 1) * width] for row in range(height)]
    inked = [row for row, line in enumerate(rows) if line.strip(_PUTIH)]
    lines = [rows[row] for row in inked]
    left = min(width - len(line.lstrip(_PUTIH)) for line in lines)
    right = max(len(line.rstrip(_PUTIH)) for line in lines)
    return left, inked[0], right, inked[-1] + 1


def _pdftoppm(pdf: Path, page: int, dpi: float, *options: str, tujuan: str = "-") -> bytes:
    names = () if tujuan == "-" else (tujuan,)
    return subprocess.run(  # noqa: S603
        [  # noqa: S607
            "pdftoppm", "-f", str(page), "-l", str(page), "-r", f"{dpi:.3f}", *options, str(pdf),
            *names,
        ],
        stdout=subprocess.PIPE,
        check=True,
    ).stdout  # fmt: skip
