"""What every workbook that we write has in common: its properties, its font, its paper, its footers."""

from __future__ import annotations

from datetime import datetime

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.cap import CAP
from lkj_xlsx.dasar.kaki import kaki_excel
from lkj_xlsx.writer.nama import teks_tertulis

PENULIS = "lkj-xlsx"
FONT = "Calibri"
FONT_KETIK = "Consolas"
KERTAS: dict[UkuranKertas, int] = {UkuranKertas.F4: 14, UkuranKertas.A4: 9}
_DIBUAT = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: equal sheets give equal bytes


def sifat_buku(judul: str) -> dict[str, object]:
    """The document's properties, our mark among them."""
    return {
        "title": teks_tertulis(judul),
        "author": PENULIS,
        "category": CAP,
        "created": _DIBUAT,
    }


def kaki(text: str) -> tuple[str, dict[str, float | bool]]:
    """The footer, and how far it stands from the edge; as large on a page that is printed smaller."""
    return kaki_excel(teks_tertulis(text)), {"margin": 8 / 25.4, "scale_with_doc": False}


def pasti(code: int | None) -> None:
    """Raises where xlsxwriter says that it left something out."""
    if code:
        raise ValueError(f"xlsxwriter tidak menulis sel: {code}")
