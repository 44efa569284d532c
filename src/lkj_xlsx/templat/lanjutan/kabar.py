"""What went over into a new workbook in, the lines that a clerk reads on the terminal out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkj_xlsx.baku.sheets import IDENTITAS, SHEETS
from lkj_xlsx.templat.lanjutan import Lanjutan


def kabar_lanjutan(lanjutan: Lanjutan, sumber: str, sheet_lain: Sequence[str] = ()) -> str:
    """What was taken from the workbook `sumber`, what changed, and everything that was not taken.

    `sheet_lain` are the sheets that it has beside those of the standard.
    """
    foreign = (*lanjutan.kolom_asing, *(f"Sheet {name}" for name in sheet_lain))
    lines = [f"Dibawa dari {sumber}:", *(f"  {line}" for line in _dibawa(lanjutan))]
    for title, sentences in (
        ("Berubah:", lanjutan.perubahan),
        ("Milik tahun lama, tidak dibawa:", lanjutan.ditinggal),
        ("Tidak terbawa:", lanjutan.tak_terbawa),
        ("Dibawa apa adanya, betulkan di workbook baru:", lanjutan.perlu_dibetulkan),
        ("Bukan bagian workbook baku, tidak dibawa:", foreign),
    ):
        lines += _bagian(title, sentences)
    return "\n".join([*lines, *_tahun_tetap(lanjutan)])


def _dibawa(lanjutan: Lanjutan) -> Iterator[str]:
    yield f"{IDENTITAS.name}: {len(lanjutan.setelan)} isian"
    for sheet in SHEETS:
        rows = lanjutan.isi.get(sheet.name, ())
        if rows:
            yield f"{sheet.name}: {len(rows)} baris{_siap_diisi(lanjutan.disiapkan[sheet.name], rows)}"


def _siap_diisi(disiapkan: int, rows: Sequence[object]) -> str:
    """How many of the rows PK asked for."""
    if not disiapkan:
        return ""
    if disiapkan == len(rows):
        return " siap diisi, disiapkan dari PK"
    return f", {disiapkan} di antaranya disiapkan dari PK untuk diisi"


def _bagian(title: str, sentences: Sequence[str]) -> list[str]:
    return [title, *(f"  {one}" for one in sentences)] if sentences else []


def _tahun_tetap(lanjutan: Lanjutan) -> Iterator[str]:
    year = lanjutan.setelan.get("tahun")
    if isinstance(year, int) and not lanjutan.berganti:
        yield f"Tahun tetap {year}; untuk tahun baru tambahkan --tahun {year + 1}."
