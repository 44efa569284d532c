"""What a real terminal shows of a batch, with its progress bar."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from gambar import IDENTITAS_CONTOH, gambar
from lkj_xlsx.perintah.lipatan import lipat
from test_cli import BERSIH, RUSAK

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

from layar_vt import LayarVt, di_terminal

LEBAR = [60, 100]
_UNIT = "Kecamatan Wanasari Sebelah Timur Laut Nomor"


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Four offices in a folder, one of them with a galat, beside a file that cannot be read."""
    folder = tmp_path / "kabupaten"
    folder.mkdir()
    for number in range(1, 4):
        gambar(_bernama(BERSIH, number), folder / f"isian kantor nomor {number}.xlsx")
    gambar(_bernama(RUSAK, 4), folder / "isian kantor nomor 4.xlsx")
    (folder / "rusak.xlsx").write_text("bukan workbook", encoding="utf-8")
    return folder


def _bernama(drawing: str, number: int) -> str:
    named = IDENTITAS_CONTOH.replace("Kecamatan Contoh", f"{_UNIT} {number}")
    return f"{named.lstrip()}{drawing.lstrip()}"


def test_the_renderer_shows_what_a_terminal_shows() -> None:
    """Lines wrap at the edge; what is written over or erased is gone."""
    screen = LayarVt(5)
    screen.terima("abcdefg\r\nbar 1\r\x1b[2Kx\n\r12345\r\x1b[1A\x1b[2K\x1b[1my\x1b[0m")
    assert screen.teks == ["abcde", "fg", "y", "12345"]


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("perintah", ["process", "check"])
def test_a_batch_leaves_whole_lines_and_no_bar(perintah: str, lebar: int, kantor: Path) -> None:
    """Every line of a report stands at the left edge as it was folded, with nothing before or behind it."""
    target: list[str | Path] = (
        ["--output", kantor.parent / "hasil"] if perintah == "process" else []
    )
    status, shown = di_terminal(lebar, perintah, kantor, *target)
    assert status == 2
    assert not [line for line in shown if "Memproses" in line or "━" in line or "sisa" in line]
    text = "\n".join(shown)
    for number in range(1, 5):
        (head,) = re.findall(rf"^{_UNIT} {number}, Triwulan.*(?:\n  .*)*", text, re.MULTILINE)[:1]
        assert f"(isian kantor nomor {number}.xlsx)" in " ".join(head.split())
    closing = lipat(
        "Selesai: 4 laporan (3 tanpa galat), 1 berkas tidak dapat diproses: rusak.xlsx.", lebar
    )
    assert f"\n{closing}\n" in text
