"""One word for one thing: words that people shall not meet, because another was chosen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkj_xlsx.baku.sheets import IDENTITAS, SHEETS
from lkj_xlsx.perintah.cli import app
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.templat.petunjuk import lembar_petunjuk

AKAR = Path(__file__).parents[1]
DIPILIH = {
    "sheet": r"lembar kerja|\blembar(?:nya)?\b(?! Dokumen Perjanjian Kinerja)",
    "workbook": r"buku kerja|spreadsheet",
    "turunan": r"\banak(?:nya)?\b",
    "yang ada temuannya": r"bermasalah",
    "folder": r"direktori",
    "isian (di Identitas)": r"\bsetelan(?:nya)?\b|\bpengaturan(?:nya)?\b",
    "galat": r"\berror\b|\beror\b",
    "peringatan": r"\bwarning\b",
    "baris contoh": r"baris sampel|baris misal",
}
"""The chosen word, and what is not written for the same thing.

`sheet` is the contract's word for a sheet of Excel, of the input and of the output; `lembar` stays in the
caption that the report prints. What hangs below an `induk` in the tree of codes is its `turunan`.
"""
_TOLAK = re.compile("|".join(f"(?:{one})" for one in DIPILIH.values()), re.IGNORECASE)
_KODE = re.compile(r"`[^`]*`")
"""What a command or another program prints, quoted."""
_BLOK = re.compile(r"<!-- (?:keluaran|tabel) .*?<!-- akhir -->", re.DOTALL)
"""What docs/panduan.py makes of the program's own texts."""


def kalimat(path: Path) -> Iterator[str]:
    """The texts of a module that may be sentences: no docstrings, nothing without a blank."""
    tree = ast.parse(path.read_text("utf-8"))
    remarks = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        text = one.value if isinstance(one, ast.Constant) else None
        if isinstance(text, str) and " " in text and id(one) not in remarks:
            yield text


def teks_pengguna() -> Iterator[tuple[str, str]]:
    for path in sorted((AKAR / "src").rglob("*.py")):
        for text in kalimat(path):
            yield str(path.relative_to(AKAR)), text
    for rule in ATURAN:
        yield rule.kode, f"{rule.mengapa} {rule.perbaikan}"
    for command in app.registered_commands:
        yield "--help", str(command.callback and command.callback.__doc__)
    columns = [(one, one.columns) for one in SHEETS if one is not IDENTITAS]
    for row in lembar_petunjuk([(IDENTITAS, IDENTITAS.columns), *columns]).baris:
        for cell in filter(None, row.petak):
            yield "Petunjuk", str(cell.nilai)
    for name in ("PANDUAN.md", "README.md"):
        text = (AKAR / name).read_text("utf-8")
        yield from ((name, one) for one in _KODE.sub("", _BLOK.sub("", text)).splitlines())


def test_satu_kata_untuk_satu_hal() -> None:
    """Nobody who reads a message, the guide or Petunjuk meets two words for one thing."""
    found = [(where, text) for where, text in teks_pengguna() if _TOLAK.search(text)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("Lembar Dokumen Perjanjian Kinerja Camat", False),
        ("lihat lembar Pemeriksaan", True),
        ("Jumlah anak dicocokkan", True),
        ("Perlindungan tanaman, selembar kertas", False),
        ("sel yang bermasalah", True),
    ],
)
def test_kata_yang_ditolak(text: str, *, rejected: bool) -> None:
    assert bool(_TOLAK.search(text)) == rejected
