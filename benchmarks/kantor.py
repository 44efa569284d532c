"""The Tempeh workbook in, workbooks of other offices out: each has a Unit Kerja of its own.

`python benchmarks/kantor.py FOLDER --banyak 200`. The figures and their mistakes stay, so that each costs
what Tempeh costs; the office's name and its people are others, so that no two are one report.
"""

from __future__ import annotations

import argparse
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

TEMPEH = Path(__file__).resolve().parents[1] / "examples" / "tempeh.xlsx"
_AWAL = ("Suka", "Karang", "Sumber", "Wono", "Tanjung", "Kali", "Gunung", "Banyu", "Rejo", "Tirto")
_AKHIR = ("maju", "mulyo", "sari", "agung", "asri", "jaya", "indah", "makmur", "rejo", "tengah")
_GAYA = "xl/styles.xml"
_TEKS = re.compile(rb"(?<=>)[^<>]*tempeh[^<>]*(?=<)", re.IGNORECASE)

Ubahan = Callable[[str, bytes], bytes]


def nama(nomor: int) -> str:
    """A place's name of its own for each number, in letters."""
    more, rest = divmod(nomor, len(_AWAL) * len(_AKHIR))
    first, last = divmod(rest, len(_AKHIR))
    name = _AWAL[first] + _AKHIR[last]
    return f"{name} {nama(more - 1)}" if more else name


def kantor(target: Path, nomor: int, sumber: Path = TEMPEH) -> Path:
    """The workbook of the office with this number."""
    place = nama(nomor).encode()

    def ubah(part: str, data: bytes) -> bytes:
        if not part.startswith("xl/") or not part.endswith(".xml"):
            return data
        return _TEKS.sub(lambda found: _berganti(found.group(), place), data)

    return _salin(sumber, target, ubah)


def _berganti(text: bytes, place: bytes) -> bytes:
    for old, new in ((b"Tempeh", place), (b"TEMPEH", place.upper()), (b"tempeh", place.lower())):
        text = text.replace(old, new)
    return text


def bergaya(target: Path, banyak: int, sumber: Path = TEMPEH) -> Path:
    """The workbook with so many named styles that no cell has, as years of pasting leave them."""

    def ubah(part: str, data: bytes) -> bytes:
        if part != _GAYA:
            return data
        look = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        names = (b'<cellStyle name="Gaya %d" xfId="%d"/>' % (no, no) for no in range(1, banyak + 1))
        data = _bertambah(data, b"cellStyleXfs", look * banyak)
        return _bertambah(data, b"cellStyles", b"".join(names))

    return _salin(sumber, target, ubah)


def _bertambah(data: bytes, block: bytes, more: bytes) -> bytes:
    """More at the end of a block of the stylesheet, its count left out: nobody needs it."""
    opened = re.sub(rb"<%b\b[^>]*>" % block, b"<%b>" % block, data, count=1)
    return opened.replace(b"</%b>" % block, more + b"</%b>" % block, 1)


def _salin(sumber: Path, target: Path, ubah: Ubahan) -> Path:
    with zipfile.ZipFile(sumber) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, ubah(part, old.read(part)))
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--banyak", type=int, default=200)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for number in range(chosen.banyak):
        kantor(chosen.folder / f"kantor {number:03}.xlsx", number)


if __name__ == "__main__":
    main()
