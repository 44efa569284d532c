"""What a run says on the terminal: what to do first, what has changed, in letters that it has."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.perintah import penjelajah
from lkj_xlsx.perintah.cli import app
from lkj_xlsx.perintah.konsol import Layar, layar, siapkan_huruf
from lkj_xlsx.perintah.layar import baris_hasil, kalimat_perubahan, ringkasan_hasil
from lkj_xlsx.proses.pipeline import Hasil, proses_bersama, proses_workbook
from lkj_xlsx.reader.temuan_lama import temuan_lama
from lkj_xlsx.temuan import Status, Temuan, Tingkat
from lkj_xlsx.temuan.perubahan import Perubahan, TemuanLama, bandingkan
from test_cli import BERSIH
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
    assert max(map(len, said[-2:])) < 80
    assert "jalankan lagi perintah yang sama" in said[-1]
    assert "Buka   : Rekap LKJ TW III 2023" in "\n".join(said)


def test_what_cannot_be_read_comes_before_all_else(tmp_path: Path) -> None:
    text = DUA_TRIWULAN.replace("| 2 | | 5 |", "| 2 | | lima |")
    done = proses_workbook(gambar(text, tmp_path / "a.xlsx"), tmp_path / "hasil")
    assert "  1. Lengkapi dan betulkan isian: " in ringkasan_hasil(done)


def test_a_clean_workbook_is_ready_to_be_printed(tmp_path: Path) -> None:
    done = proses_workbook(FOLDER / "contoh.xlsx", tmp_path)
    assert ringkasan_hasil(done).endswith(
        "Tidak ada yang perlu diperbaiki: cetak sheet Tabel 2.1–2.4, lalu tanda tangani."
    )


def test_without_a_galat_the_tables_can_be_printed(tmp_path: Path) -> None:
    path = gambar(BERSIH.replace("97%", "1.500 laporan").replace("70%", "900"), tmp_path / "a.xlsx")
    said = ringkasan_hasil(proses_workbook(path, tmp_path / "hasil"))
    assert "Tidak ada galat: Tabel 2.1–2.4 sudah dapat dicetak" in said
    assert said.endswith("jalankan lagi perintah yang sama.")


def test_notes_alone_ask_for_no_further_run(tmp_path: Path) -> None:
    """They may stay; a workbook that is left out is to be mended whatever the notes say."""
    path = gambar(BERSIH.replace("97%", "1.500 laporan").replace("70%", "900"), tmp_path / "a.xlsx")
    done = proses_workbook(path, tmp_path / "hasil")
    notes = tuple(replace(one, tingkat=Tingkat.CATATAN) for one in done.pemeriksaan.temuan)
    assert notes
    noted = replace(done, pemeriksaan=replace(done.pemeriksaan, temuan=notes))
    assert "jalankan lagi perintah yang sama" in ringkasan_hasil(done)
    said = ringkasan_hasil(noted)
    assert "Tidak ada galat: Tabel 2.1–2.4 sudah dapat dicetak" in said
    assert said.endswith("Semuanya ada di sheet Pemeriksaan, beserta cara memperbaikinya.")
    (tmp_path / "rusak.xlsx").write_bytes(b"rusak")
    failed = proses_bersama([path, tmp_path / "rusak.xlsx"], tmp_path / "dua").pemeriksaan.gagal
    lacking = replace(noted, pemeriksaan=replace(noted.pemeriksaan, gagal=failed))
    assert ringkasan_hasil(lacking).endswith("jalankan lagi perintah yang sama.")


def test_remarks_alone_are_headed_by_a_look(tmp_path: Path) -> None:
    """Some of them ask for nothing: a heading that says to mend would contradict their advice."""
    vacant = BERSIH.replace("SITI AMINAH, S.STP | 19870702 200602 2 002", "- | -")
    assert vacant != BERSIH
    said = ringkasan_hasil(proses_workbook(gambar(vacant, tmp_path / "a.xlsx"), tmp_path / "hasil"))
    assert "  1. Perhatikan data pejabat: 1 catatan" in said
    assert "Betulkan data pejabat" not in said


def test_nothing_is_ready_while_a_workbook_is_left_out(tmp_path: Path) -> None:
    """Whatever the others hold: the report is not whole."""
    (tmp_path / "rusak.xlsx").write_bytes(b"rusak")
    for name, lacking in (("bersih", BERSIH), ("salah", BERSIH.replace("70%", "x"))):
        path = gambar(lacking, tmp_path / f"{name}.xlsx")
        said = ringkasan_hasil(proses_bersama([path, tmp_path / "rusak.xlsx"], tmp_path / name))
        assert "Belum lengkap: rusak.xlsx tidak terbaca dan belum ikut." in said
        assert "cetak" not in said
        assert ("sheet Pemeriksaan" in said) == (name == "salah")


def test_colours_only_where_they_are_seen(tempeh: Hasil) -> None:
    assert "\x1b[" not in ringkasan_hasil(tempeh, Layar(80))
    coloured = ringkasan_hasil(tempeh, Layar(80, warna=True))
    assert "\x1b[31m[Galat]\x1b[0m" in coloured
    assert "\x1b[36m[Catatan]\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("terminal", "env", "warna"),
    [
        (False, {}, False),
        (True, {}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (True, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_the_terminal_decides(
    terminal: bool, env: dict[str, str], warna: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
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
    stream.write("Tabel 2.1–2.4 ≥ 3 … → \u0158 \u2153 \u4e00")
    stream.flush()
    said = raw.getvalue().decode(encoding).replace("≥", ">=").replace("–", "-").replace("…", "...")
    assert said == "Tabel 2.1-2.4 >= 3 ... -> R ? ?"


def test_only_writing_is_mended() -> None:
    siapkan_huruf()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors="lkj-xlsx")


def test_the_first_run_has_nothing_to_compare(tempeh: Hasil) -> None:
    assert tempeh.perubahan is None
    assert "Sejak proses terakhir" not in ringkasan_hasil(tempeh)
    assert "sejak" not in baris_hasil(tempeh)


def test_a_second_run_tells_what_has_changed(tmp_path: Path) -> None:
    """Some mended, more new ones than are named, the others still there."""
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


@pytest.mark.parametrize(
    "pesan", ["Baris {} disembunyikan.", "Baris {}, 9 dan lainnya.", "Baris 1 sampai {} di atas."]
)
def test_rows_named_in_a_message_move_as_well(pesan: str) -> None:
    before, after = (temuan(Sel("PK", row, 1), pesan.format(row)) for row in (5, 6))
    assert bandingkan([lama(before)], [after]) == Perubahan((), 0, 1)


def test_what_is_still_wrong_in_other_words_is_not_mended() -> None:
    """A pagu was changed, and does not fit yet; in the next row the same is new."""
    before = temuan(Sel("Anggaran", 5, 6), "Pagu Rp5.000, kurang Rp3.320.")
    after = temuan(Sel("Anggaran", 5, 6), "Pagu Rp6.000, kurang Rp2.320.")
    below = temuan(Sel("Anggaran", 6, 6), "Pagu Rp6.000, kurang Rp2.321.")
    assert bandingkan([lama(before)], [after, below]) == Perubahan((below,), 0, 1)
    assert bandingkan([lama(before)], [below]) == Perubahan((below,), 1, 0)


def test_the_new_one_of_two_in_the_same_words_is_named() -> None:
    """That at the cell of before is still there, though the other comes first."""
    above, below = (temuan(Sel("PK", row, 6)) for row in (2, 3))
    assert bandingkan([lama(below)], [above, below]) == Perubahan((above,), 0, 1)


def test_near_twins_are_told_apart() -> None:
    """Another rule at the same cell is new; what is silenced now is neither mended nor there."""
    one = temuan(Sel("PK", 2, 6))
    other = replace(one, kode="LKJ305")
    silent = replace(one, status=Status.DIKECUALIKAN)
    assert bandingkan([lama(one)], [other]) == Perubahan((other,), 1, 0)
    assert bandingkan([lama(one)], [silent, other]) == Perubahan((other,), 0, 0, 1)
    assert bandingkan([lama(one)], [silent, one]) == Perubahan((), 0, 1)
    assert bandingkan([], [silent]) == Perubahan((), 0, 0)
    nowhere = replace(one, lokasi=())
    assert bandingkan([TemuanLama("LKJ303", "Camat", "", "Salah.")], [nowhere]).tetap == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (Perubahan((), 3, 50), "3 diperbaiki, 50 masih ada"),
        (Perubahan((), 0, 50), "tidak ada yang berubah, 50 masih ada"),
        (Perubahan((), 0, 0), "tidak ada yang berubah"),
        (Perubahan((temuan(Sel("PK", 2, 6)),), 0, 0, 2), "2 dikecualikan, 1 baru"),
    ],
)
def test_the_counts_in_a_sentence(changed: Perubahan, said: str) -> None:
    """Nothing is counted that there is none of."""
    assert kalimat_perubahan(changed) == said


def test_a_message_that_fills_several_rows_is_read_whole(tmp_path: Path) -> None:
    """Excel's rows end at 409 points: a parent with seventy children takes two."""
    children = "\n".join(
        f"Kasi Pelayanan Umum dan Pemberdayaan | Sub Kegiatan | 7.01.01.2.01.{one:02} | Hal {one} | 1000"
        for one in range(1, 71)
    )
    text = f"""
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat | Kegiatan | 7.01.01.2.01 | Perencanaan | 5000
        {children}
        """
    path = gambar(text, tmp_path / "a.xlsx")
    first = proses_workbook(path, tmp_path / "hasil")
    rows = load_workbook(first.berkas[0])["Pemeriksaan"].iter_rows(min_row=5, values_only=True)
    assert any(row[0] == after[0] and row[6] != after[6] for row, after in pairwise(rows))
    again = proses_workbook(path, tmp_path / "hasil").perubahan
    active = sum(one.status is Status.AKTIF for one in first.pemeriksaan.temuan)
    assert again == Perubahan((), 0, active)


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
        | | | di atas segalanya |
        LKJ303 | Camat | PK!F2 +1 | Salah. Sel lain: PK!F3 | aktif
        LKJ305 | | PK!F4 | Diam. | dikecualikan
        | | | catatan sendiri |
        """,
        tmp_path / "a.xlsx",
    )
    assert temuan_lama(drawn) == (TemuanLama("LKJ303", "Camat", "PK!F2", "Salah."),)


@pytest.fixture
def pembuka(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs on the way of commands, for openers that note what they are handed."""
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def pasang(folder: Path, name: str, ending: str) -> Path:
    """Write an opener; where it notes what it was handed."""
    noted = folder / "catatan"
    program = folder / name
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" >"{noted}"\n{ending}\n', encoding="utf-8")
    program.chmod(0o755)
    return noted


@pytest.mark.skipif(os.name == "nt", reason="Windows opens folders without a program")
@pytest.mark.parametrize(("sistem", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_folder_is_opened_by_the_system(
    sistem: str, program: str, pembuka: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its whole path: a name like `-x` would be an option."""
    monkeypatch.setattr(sys, "platform", sistem)
    monkeypatch.chdir(pembuka)
    noted = pasang(pembuka, program, "exit 0")
    assert penjelajah.buka_folder(Path("-x"))
    assert noted.read_text(encoding="utf-8") == str(pembuka.resolve() / "-x")


def test_windows_opens_it_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[Path] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", called.append, raising=False)
    assert penjelajah.buka_folder(tmp_path)
    assert called == [tmp_path.resolve()]


@pytest.mark.skipif(os.name == "nt", reason="Windows opens folders without a program")
def test_an_opener_that_fails_has_opened_nothing(pembuka: Path) -> None:
    """As xdg-open does where there is no screen; one that stays as long as its window has."""
    pasang(pembuka, "xdg-open", "exit 3")
    assert not penjelajah.buka_folder(pembuka)


def test_an_opener_may_stay_as_long_as_its_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Lama:
        def __init__(self, *_: object, **__: object) -> None:
            """It starts."""

        def wait(self, seconds: float) -> int:
            raise subprocess.TimeoutExpired("xdg-open", seconds)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", Lama)
    assert penjelajah.buka_folder(tmp_path)


@pytest.mark.parametrize("dapat", [True, False])
def test_open_shows_the_folder_or_says_that_it_cannot(
    dapat: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """That of the report, or of the combined recap; the exit status is that of the findings."""
    opened: list[Path] = []

    def popen(args: list[str], **_: object) -> NoReturn:
        opened.append(Path(args[1]))
        raise FileNotFoundError

    class Terbuka:
        def __init__(self, args: list[str], **_: object) -> None:
            opened.append(Path(args[1]))

        def wait(self, _: float) -> int:
            return 0

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", Terbuka if dapat else popen)
    path = gambar(BERSIH, tmp_path / "a.xlsx")
    other = gambar(DUA_TRIWULAN.replace("Contoh", "Lain"), tmp_path / "b.xlsx")
    assert app(["process", str(path), "--open"], standalone_mode=False) == 0
    assert app(["process", str(path), str(other), "--open"], standalone_mode=False) == 1
    assert opened == [(tmp_path / "a_hasil").resolve(), tmp_path.resolve()]
    assert ("tidak dapat dibuka dari sini" in capsys.readouterr().err) == (not dapat)


def test_without_a_result_no_folder_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(penjelajah, "buka_folder", lambda _: pytest.fail("dibuka"))
    gone = tmp_path / "tidak ada.xlsx"
    assert app(["process", str(gone), "--open"], standalone_mode=False) == 2
