"""What a run says on the terminal: what to do first, what has changed, in letters that it has."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from lkj_xlsx import penjelajah
from lkj_xlsx.cli import app
from lkj_xlsx.konsol import Layar, layar, siapkan_huruf
from lkj_xlsx.origin import Sel
from lkj_xlsx.perubahan import TemuanLama, bandingkan
from lkj_xlsx.pipeline import Hasil, proses_workbook
from lkj_xlsx.reader.temuan_lama import temuan_lama
from lkj_xlsx.ringkasan import baris_hasil, ringkasan_hasil
from lkj_xlsx.temuan import Status, Temuan, Tingkat
from test_rekap import DUA_TRIWULAN


@pytest.fixture(scope="module")
def tempeh(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    return proses_workbook(FOLDER / "tempeh.xlsx", tmp_path_factory.mktemp("ringkasan"))


def temuan(sel: Sel, pesan: str = "Salah.", kode: str = "LKJ303") -> Temuan:
    return Temuan(kode, "aturan", Tingkat.GALAT, "Camat", (sel,), pesan, "Betulkan.")


def lama(one: Temuan) -> TemuanLama:
    return TemuanLama(one.kode, one.pejabat, str(one.lokasi[0]), one.pesan)


def test_the_findings_stand_by_what_to_do_first(tempeh: Hasil) -> None:
    said = ringkasan_hasil(tempeh).splitlines()
    steps = [
        line.split(":")[0].strip()
        for line in said
        if line[:3] == "  " + line[2:3] and line[2].isdigit()
    ]
    assert steps == [
        "1. Betulkan data pejabat",
        "2. Betulkan triwulan dan tanggal",
        "3. Cocokkan perjanjian dan capaian",
        "4. Cocokkan anggaran",
        "5. Betulkan strategi dan kalimat",
        "6. Rapikan ejaan",
    ]  # fmt: skip
    assert len(said) <= 35
    assert "jalankan lagi perintah yang sama" in said[-1]
    assert "Buka   : Rekap LKJ TW III 2023" in "\n".join(said)


def test_what_cannot_be_read_comes_before_all_else(tmp_path: Path) -> None:
    text = DUA_TRIWULAN.replace("| 2 | | 5 |", "| 2 | | lima |")
    done = proses_workbook(gambar(text, tmp_path / "a.xlsx"), tmp_path / "hasil")
    assert "  1. Lengkapi dan betulkan isian: " in ringkasan_hasil(done)


def test_a_clean_workbook_is_ready_to_be_printed(tmp_path: Path) -> None:
    done = proses_workbook(FOLDER / "contoh.xlsx", tmp_path)
    assert ringkasan_hasil(done).endswith(
        "Tidak ada yang perlu diperbaiki: cetak lembar Tabel 2.1–2.4, lalu tanda tangani."
    )


@pytest.mark.parametrize("lebar", [60, 80, 132])
def test_findings_are_cut_to_the_terminal(tempeh: Hasil, lebar: int) -> None:
    said = ringkasan_hasil(tempeh, Layar(lebar)).splitlines()
    found = [line for line in said if line.startswith("     [")]
    assert len(found) == 12
    assert max(map(len, found)) < lebar
    assert any(line.endswith("…") for line in found)


def test_colours_only_where_they_are_seen(tempeh: Hasil) -> None:
    assert "\x1b[" not in ringkasan_hasil(tempeh, Layar(80))
    coloured = ringkasan_hasil(tempeh, Layar(80, warna=True))
    assert "\x1b[31m[Galat]\x1b[0m" in coloured
    assert "\x1b[33m[Peringatan]\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("terminal", "env", "warna"),
    [(False, {}, False), (True, {}, True), (True, {"NO_COLOR": "1"}, False), (True, {"TERM": "dumb"}, False)],
)  # fmt: skip
def test_the_terminal_decides(
    terminal: bool, env: dict[str, str], warna: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "91")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert layar() == Layar(91 if terminal else None, warna)


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp1252", "ascii"])
def test_letters_that_a_console_lacks_become_others(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    siapkan_huruf(stream, raw)
    stream.write("Tabel 2.1–2.4 ≥ 3 … → \u4e00")
    stream.flush()
    said = raw.getvalue().decode(encoding).replace("≥", ">=").replace("–", "-").replace("…", "...")
    assert said == "Tabel 2.1-2.4 >= 3 ... -> ?"


def test_only_writing_is_mended() -> None:
    siapkan_huruf()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors="lkj-xlsx")


def test_the_first_run_has_nothing_to_compare(tempeh: Hasil) -> None:
    assert tempeh.perubahan is None
    assert "Sejak proses terakhir" not in ringkasan_hasil(tempeh)
    assert "sejak" not in baris_hasil(tempeh)


def test_a_second_run_tells_what_has_changed(tmp_path: Path) -> None:
    """One finding mended, four new ones of which three are named, the others still there."""
    path = tmp_path / "isian.xlsx"
    path.write_bytes((FOLDER / "tempeh.xlsx").read_bytes())
    first = proses_workbook(path, tmp_path / "hasil")
    book = load_workbook(path)
    book["Pejabat"]["C2"] = "ABDILAH IRSYAD, S.STP"
    for row in range(2, 6):
        book["Anggaran"].cell(row, 8 if book["Anggaran"]["H1"].value == "TW III" else 9).value = "x"
    book.save(path)
    second = proses_workbook(path, tmp_path / "hasil")
    changed = second.perubahan
    assert changed is not None
    active = sum(one.status is Status.AKTIF for one in first.pemeriksaan.temuan)
    assert changed.diperbaiki + changed.tetap == active
    assert changed.diperbaiki >= 1
    assert len(changed.baru) >= 4
    said = ringkasan_hasil(second)
    assert (
        f"Sejak proses terakhir: {changed.diperbaiki} diperbaiki, {len(changed.baru)} baru" in said
    )
    assert said.count("    baru: [") == 3
    assert "lagi yang baru" in said
    assert f"(sejak proses terakhir {changed.diperbaiki} diperbaiki" in baris_hasil(second)


def test_the_same_run_again_changes_nothing(tempeh: Hasil) -> None:
    again = proses_workbook(FOLDER / "tempeh.xlsx", tempeh.folder).perubahan
    assert again is not None
    assert (again.baru, again.diperbaiki) == ((), 0)
    assert again.tetap == sum(one.status is Status.AKTIF for one in tempeh.pemeriksaan.temuan)


def test_an_inserted_row_makes_nothing_new() -> None:
    before = [
        temuan(Sel("PK", row, 6), f"Di PK!F{row} salah, seperti baris {row}.") for row in (2, 3)
    ]
    after = [
        temuan(Sel("PK", row, 6), f"Di PK!F{row} salah, seperti baris {row}.") for row in (3, 4)
    ]
    changed = bandingkan([lama(one) for one in before], after)
    assert (changed.baru, changed.diperbaiki, changed.tetap) == ((), 0, 2)


def test_near_twins_are_told_apart() -> None:
    """Another rule or other words at the same cell are new; silenced findings do not count."""
    one = temuan(Sel("PK", 2, 6))
    other = replace(one, kode="LKJ305")
    silent = replace(one, status=Status.DIKECUALIKAN)
    changed = bandingkan([lama(one)], [other, silent])
    assert (changed.baru, changed.diperbaiki, changed.tetap) == ((other,), 1, 0)
    nowhere = replace(one, lokasi=())
    assert bandingkan([TemuanLama("LKJ303", "Camat", "", "Salah.")], [nowhere]).tetap == 1


def test_what_is_no_recap_is_not_compared(tmp_path: Path) -> None:
    missing, broken = tmp_path / "tidak ada.xlsx", tmp_path / "rusak.xlsx"
    broken.write_text("x", encoding="utf-8")
    drawn = gambar("Pemeriksaan\nKode | Lokasi\nLKJ001 | PK!A1\n", tmp_path / "lain.xlsx")
    other = gambar("", tmp_path / "isian.xlsx")
    assert [temuan_lama(one) for one in (missing, broken, drawn, other)] == [None] * 4


def test_an_edited_recap_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    drawn = gambar(
        """
        Pemeriksaan
        Kode | Pejabat | Lokasi | Temuan | Status
        LKJ303 | Camat | PK!F2 +1 | Salah. Sel lain: PK!F3 | aktif
        LKJ305 | | PK!F4 | Diam. | dikecualikan
        | | | catatan sendiri |
        """,
        tmp_path / "a.xlsx",
    )
    assert temuan_lama(drawn) == (TemuanLama("LKJ303", "Camat", "PK!F2", "Salah."),)


@pytest.mark.parametrize(
    ("sistem", "pembuka"), [("linux", "xdg-open"), ("darwin", "open"), ("win32", "startfile")]
)
def test_the_folder_is_opened_by_the_system(
    sistem: str, pembuka: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(sys, "platform", sistem)
    monkeypatch.setattr(subprocess, "Popen", lambda args, **_: called.append(args[0]))
    monkeypatch.setattr(os, "startfile", lambda _: called.append("startfile"), raising=False)
    assert penjelajah.buka_folder(tmp_path)
    assert called == [pembuka]


@pytest.mark.parametrize(("dapat", "kata"), [(True, ""), (False, "tidak dapat dibuka dari sini")])
def test_open_shows_the_folder_or_says_that_it_cannot(
    dapat: bool, kata: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The exit status is that of the findings either way."""
    opened: list[object] = []

    def popen(args: list[str], **_: object) -> None:
        opened.append(args[1])
        if not dapat:
            raise FileNotFoundError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", popen)
    path = gambar(DUA_TRIWULAN, tmp_path / "a.xlsx")
    other = gambar(DUA_TRIWULAN.replace("Contoh", "Lain"), tmp_path / "b.xlsx")
    app(["process", str(path), "--open"], standalone_mode=False)
    app(["process", str(path), str(other), "--open"], standalone_mode=False)
    assert opened == [str(tmp_path / "a_hasil"), str(tmp_path)]
    assert kata in capsys.readouterr().err
