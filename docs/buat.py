"""The catalogue of rules, the columns and the placeholders in, their pages and the template out.

Run `python docs/buat.py` after changing one of them; a test compares what is committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lkj_xlsx.baku.sheets import SETELAN, SHEETS
from lkj_xlsx.naskah.isian import ISIAN
from lkj_xlsx.naskah.standar_gaya import GAYA
from lkj_xlsx.naskah.terlihat import TAK_DICOCOKKAN, TERLIHAT
from lkj_xlsx.perintah.penjelasan import KELUARGA
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.temuan import Aturan
from lkj_xlsx.writer.buku_templat import tulis_templat

FOLDER = Path(__file__).parent
TEMPLAT = FOLDER.parent / "input_templates" / "templat-lkj.xlsx"
NASKAH = FOLDER / "naskah-awal.md"
"""What is written by hand of the page on the document's template."""


def aturan() -> str:
    """Every rule: why, an example that it finds, how to mend."""
    return "\n".join(_aturan()) + "\n"


def _aturan() -> Iterator[str]:
    yield "# Aturan pemeriksaan"
    yield ""
    yield (
        "Dibuat dari program dengan `python docs/buat.py`; isinya sama dengan `lkj-xlsx explain`. "
        "Setiap contoh adalah potongan workbook yang benar-benar ditemukan aturannya."
    )
    family = ""
    for one in ATURAN:
        if one.kode[:4] != family:
            family = one.kode[:4]
            yield ""
            yield f"## {family}: {KELUARGA[family]}"
        yield from _satu(one)


def _satu(one: Aturan) -> Iterator[str]:
    yield ""
    yield f"### {one.kode} {one.nama}"
    yield ""
    yield f"*{one.tingkat}.* {one.mengapa}"
    yield ""
    yield "```text"
    yield one.contoh
    yield "```"
    yield ""
    yield f"**Perbaikan.** {one.perbaikan}"


def kolom() -> str:
    """Every sheet with its columns, and the settings."""
    return "\n".join(_kolom()) + "\n"


def _kolom() -> Iterator[str]:
    yield "# Sheet dan kolom"
    yield ""
    yield "Dibuat dari program dengan `python docs/buat.py`. Bertanda * = wajib diisi."
    for sheet in SHEETS:
        yield ""
        yield f"## {sheet.name}"
        yield ""
        yield sheet.note
        yield ""
        yield "| kolom | isi | penjelasan | nama lain |"
        yield "| --- | --- | --- | --- |"
        for column in sheet.columns:
            star = "*" if column.required else ""
            others = ", ".join(column.aliases)
            yield f"| {column.header}{star} | {column.kind.nama} | {column.note} | {others} |"
    yield ""
    yield "## Isian di Identitas"
    yield ""
    yield "| isian | penjelasan | bila kosong |"
    yield "| --- | --- | --- |"
    for setting in SETELAN:
        star = "*" if setting.required else ""
        yield f"| {setting.label}{star} | {setting.note} | {setting.bawaan} |"


def naskah() -> str:
    """How to edit the document's template, every placeholder, every style."""
    return "\n".join(_naskah()) + "\n"


def _naskah() -> Iterator[str]:
    yield NASKAH.read_text(encoding="utf-8").rstrip()
    for title, blok in (
        ("Isian di dalam kalimat", False),
        ("Isian yang berdiri sendiri di paragrafnya", True),
    ):
        yield ""
        yield f"## {title}"
        yield ""
        yield "| isian | diganti dengan |"
        yield "| --- | --- |"
        yield from (f"| `{one.tertulis}` | {one.arti} |" for one in ISIAN if one.blok == blok)
    yield ""
    yield "## Gaya"
    yield ""
    yield "| gaya di Word | dipakai untuk |"
    yield "| --- | --- |"
    yield from (f"| {one.nama} | {one.arti} |" for one in GAYA)
    yield from _terlihat()


def _terlihat() -> Iterator[str]:
    """Which rules a finished document is held against, and which of its parts they see."""
    yield ""
    yield "## Aturan yang dapat melihat naskah"
    yield ""
    yield (
        "`lkj-xlsx check LAPORAN.docx --dengan isian.xlsx` membaca naskah yang sudah jadi dan mencocokkannya "
        "dengan workbook menurut aturan berikut. Temuan workbook disebut juga di naskah yang memuat sel yang "
        "keliru. Aturan lain memeriksa yang hanya ada di workbook: kode, triwulan yang lalu, dan sebagainya."
    )
    yield ""
    yield "| aturan | bagian naskah yang dilihat |"
    yield "| --- | --- |"
    for one in ATURAN:
        if one.kode in TERLIHAT:
            yield f"| {one.kode} {one.nama} | {TERLIHAT[one.kode]} |"
    yield ""
    yield "## Yang tidak dicocokkan"
    yield ""
    yield from (f"- {one}" for one in TAK_DICOCOKKAN)


if __name__ == "__main__":
    (FOLDER / "aturan.md").write_text(aturan(), encoding="utf-8")
    (FOLDER / "kolom.md").write_text(kolom(), encoding="utf-8")
    (FOLDER / "naskah.md").write_text(naskah(), encoding="utf-8")
    tulis_templat(TEMPLAT)
