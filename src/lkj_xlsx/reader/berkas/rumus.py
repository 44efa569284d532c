"""A sheet's XML in, its formulas by cell out, with what their writer has stored of their results."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from lkj_xlsx.dasar.origin import nomor_kolom
from lkj_xlsx.reader.berkas.hubungan import nama_unsur

_ADA_RUMUS = re.compile(rb"<(?:[^<>\s/:!?]+:)?f[\s/>]")
_ALAMAT = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]+)")


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula; `teks_kosong`: its stored result is a text without a letter."""

    teks: str
    teks_kosong: bool = False


def baca_rumus(xml: bytes) -> Mapping[tuple[int, int], Rumus]:
    """Every formula of a sheet by row and column."""
    if not _ADA_RUMUS.search(xml):
        return {}
    found: dict[tuple[int, int], Rumus] = {}
    row = 0
    for _, element in ET.iterparse(BytesIO(xml)):  # noqa: S314 - Pembuka refuses declarations
        if nama_unsur(element) == "row":
            row = int(element.get("r") or row + 1)
            found.update(_di_baris(element, row))
            element.clear()
    return found


def _di_baris(row: ET.Element, number: int) -> Iterator[tuple[tuple[int, int], Rumus]]:
    """Cells that do not say where they stand follow the one before them."""
    place = (number, 0)
    for cell in row:
        address = _ALAMAT.fullmatch(cell.get("r", ""))
        place = (int(address[2]), nomor_kolom(address[1])) if address else (place[0], place[1] + 1)
        inner = {nama_unsur(one): one for one in cell}
        if "f" in inner:
            empty = cell.get("t") == "str" and "v" in inner and not inner["v"].text
            yield place, Rumus(f"={inner['f'].text or ''}", empty)
