"""Words of people in, names of files and sheets and texts of cells that Excel and Windows take."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, count
from pathlib import Path

PANJANG_BERKAS = 150
"""In bytes of UTF-8, which leaves room for the folders below Windows' 260 and other systems' 255."""
PANJANG_JALUR = 218
"""Excel opens no file whose path, folders included, is longer (in UTF-16 units)."""
NAMA_TERPENDEK = 30
"""Units that a folder must leave: less would tell two officials apart by nothing but a number."""
PANJANG_LEMBAR = 31
PANJANG_SEL = 32_767

_TAK_TERTULIS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters and what XML does not know, among them halves of surrogate pairs."""
_TERLARANG_BERKAS = re.compile(r'[<>:"/\\|?*]+')
_KURUNG = str.maketrans("[]", "()")
"""Excel sets a file's name in brackets, and opens none that has some of its own."""
_TERLARANG_LEMBAR = re.compile(r"[\[\]:*?/\\]+")
_SEPERTI_ACUAN = re.compile(r"!(?=\$?[A-Za-z]+\$?\d)")
_DIPESAN = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
"""Names that Windows keeps to itself, whatever follows a dot."""


def nama_berkas(text: str) -> str:
    """A file name without its extension that Windows accepts; never empty."""
    name = tanpa_kurung(_sebaris(_TERLARANG_BERKAS.sub("-", text)))
    name = name.encode()[:PANJANG_BERKAS].decode(errors="ignore").strip(". ")
    if _DIPESAN.fullmatch(name):
        name = f"_{name}"
    return name or "tanpa nama"


def tanpa_kurung(name: str) -> str:
    """The file name with round brackets for square ones."""
    return name.translate(_KURUNG)


def nama_berbeda(
    names: Iterable[str], panjang: int = PANJANG_JALUR, akhiran: str = ""
) -> list[str]:
    """The names in their order, each with its ending, in at most so many UTF-16 units.

    Those that differ in case only or not at all, be it because they were cut, are told apart by (2).
    """
    taken: set[str] = set()
    found = []
    for name in names:
        choices = chain((akhiran,), (f"{akhiran} ({number})" for number in count(2)))
        fitting = (f"{_terpotong(name, panjang - len(end))}{end}" for end in choices)
        free = next(one for one in fitting if one.casefold() not in taken)
        taken.add(free.casefold())
        found.append(free)
    return found


def sisa_jalur(folder: Path) -> int:
    """How long the names of files in a folder may be for Excel to open them."""
    return PANJANG_JALUR - panjang_utf16(str(folder.resolve())) - 1


def panjang_utf16(text: str) -> int:
    """The length of a text as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _terpotong(name: str, panjang: int) -> str:
    short = dipotong(name, panjang)
    return name if short == name else short.rstrip(". ")


@lru_cache(2**10)
def nama_lembar(text: str) -> str:
    """A sheet's name by Excel's rules; never empty."""
    name = _sebaris(_TERLARANG_LEMBAR.sub("-", text))
    name = dipotong(name, PANJANG_LEMBAR).strip("' ")
    if name.casefold() == "history":
        name = f"{name}_"
    return name or "Lembar"


def nama_lembar_berakhiran(text: str, akhiran: str) -> str:
    """A sheet's name that ends so, however long what stands before is."""
    return nama_lembar(dipotong(_sebaris(text), PANJANG_LEMBAR - len(akhiran)).rstrip() + akhiran)


@lru_cache(2**12)
def teks_tertulis(text: str) -> str:
    """The text without what breaks a workbook, cut where Excel's cells end."""
    clean = _TAK_TERTULIS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    short = dipotong(clean, PANJANG_SEL)
    return clean if short == clean else f"{dipotong(clean, PANJANG_SEL - 1)}…"


def teks_grafik(text: str) -> str:
    """The text as a chart's name, of which xlsxwriter would make a formula if it ended like `PK!A1`."""
    return _SEPERTI_ACUAN.sub("! ", teks_tertulis(text))


def _sebaris(text: str) -> str:
    return " ".join(_TAK_TERTULIS.sub(" ", unicodedata.normalize("NFC", text)).split())


def dipotong(text: str, panjang: int) -> str:
    """At most so many UTF-16 units, which is what Excel counts."""
    units = text.encode("utf-16-le", "surrogatepass")
    return text if len(units) <= 2 * panjang else units[: 2 * panjang].decode("utf-16-le", "ignore")
