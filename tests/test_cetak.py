"""One file to print: the tables of all officials in order, and what is said where there is no PDF."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.perintah import cli
from lkj_xlsx.perintah.layar import ringkasan_hasil
from lkj_xlsx.proses import cetak
from lkj_xlsx.proses.cetak import buat_pdf, cari_libreoffice, lembar_cetak, tanpa_saat
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.writer.nama import PANJANG_LEMBAR, nama_lembar_berakhiran

_SAKIT = pytest.mark.skipif(sys.platform == "win32", reason="naskah shell")


@pytest.fixture
def tanpa_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cetak, "cari_libreoffice", lambda: None)


def palsu(folder: Path, monkeypatch: pytest.MonkeyPatch, isi: str) -> Path:
    """A program in place of LibreOffice, and a workbook for it; `$8` is the workbook, `$7` its folder."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{isi}\n")
    program.chmod(0o755)
    monkeypatch.setattr(cetak, "cari_libreoffice", lambda: str(program))
    book = folder / "Cetak.xlsx"
    book.write_bytes(b"isi")
    return book


def test_the_sheets_are_the_tables_of_all_officials_in_order() -> None:
    """Named after official and section; footers still name the table."""
    sheets = [*lembar_cetak(periksa_workbook(FOLDER / "contoh.xlsx").laporan)]
    names = [one.nama for one in sheets]
    assert names[:6] == [
        "1 Camat Wanasari 2.1", "1 Camat Wanasari 2.2", "1 Camat Wanasari 2.3",
        "1 Camat Wanasari 2.4", "1 Camat Wanasari 2.5", "2 Sekretaris Kecamatan 2.1",
    ]  # fmt: skip
    assert names[-1] == "4 Kasubbag Umum dan Kepegaw 2.5"
    assert sheets[0].kaki.startswith("Tabel 2.1 Camat Wanasari\n")


@pytest.mark.parametrize(
    ("text", "nama"),
    [("1 Camat", "1 Camat 2.1"), ("12 " + "😀" * 40, "12 " + "😀" * 12 + " 2.1"), ("", "2.1"),
     ("3 Kasi A/B: [C]", "3 Kasi A-B- -C- 2.1")],
)  # fmt: skip
def test_a_long_name_keeps_its_ending(text: str, nama: str) -> None:
    """Within what Excel takes, which counts UTF-16 units."""
    made = nama_lembar_berakhiran(text, " 2.1")
    assert made == nama
    assert len(made.encode("utf-16-le")) // 2 <= PANJANG_LEMBAR


@pytest.mark.usefixtures("tanpa_libreoffice")
def test_names_stay_apart_in_a_workbook_of_long_names(tmp_path: Path) -> None:
    """Officials whose names begin alike are told apart by their numbers."""
    rows = "\n".join(
        f"Kasi Penyelenggaraan Pelayanan Administrasi Terpadu {one} | Nama | -"
        for one in range(1, 12)
    )
    source = gambar(f"Pejabat\nJabatan | Nama | NIP\n{rows}\n", tmp_path / "a.xlsx")
    done = proses_workbook(source, tmp_path / "hasil", cetak=True)
    (book,) = (one for one in done.berkas if one.name.startswith("Cetak LKJ"))
    names = load_workbook(book).sheetnames
    assert len(names) == len({one.casefold() for one in names}) == 5 * 11


@pytest.mark.usefixtures("tanpa_libreoffice")
def test_without_libreoffice_there_is_a_workbook_and_a_sentence(tmp_path: Path) -> None:
    """The sentence says what to do, and that a PDF that lies there is of an earlier run."""
    name = "Cetak LKJ TW II 2024 - Kecamatan Wanasari"
    done = proses_workbook(FOLDER / "contoh.xlsx", tmp_path, cetak=True)
    assert [one.name for one in done.berkas if "Cetak" in one.name] == [f"{name}.xlsx"]
    assert f"\n  Cetak  : {name}.xlsx\n" in ringkasan_hasil(done)
    printed = replace(done, berkas=(*done.berkas, tmp_path / f"{name}.pdf"))
    assert f"\n  Cetak  : {name}.xlsx dan PDF-nya\n" in ringkasan_hasil(printed)
    assert done.kabar == (
        f'PDF tidak dibuat: LibreOffice tidak ditemukan; buka "{name}.xlsx" dan cetak seluruh workbook '
        "dari sana."
    )
    (tmp_path / f"{name}.pdf").write_bytes(b"lama")
    again = proses_workbook(FOLDER / "contoh.xlsx", tmp_path, cetak=True)
    assert again.kabar.endswith(f"({name}.pdf) dari proses sebelumnya.")
    assert (tmp_path / f"{name}.pdf").read_bytes() == b"lama"


def test_nothing_is_printed_unasked(tmp_path: Path) -> None:
    """The copy of an input whose name begins like a printout is none."""
    done = proses_workbook(FOLDER / "contoh.xlsx", tmp_path)
    copy = tmp_path / "Cetak LKJ kami - diperiksa.xlsx"
    assert "  Cetak  :" not in ringkasan_hasil(replace(done, berkas=(*done.berkas, copy)))
    assert not [one.name for one in done.berkas if "Cetak" in one.name]
    assert done.kabar == ""


@pytest.mark.usefixtures("tanpa_libreoffice")
@pytest.mark.parametrize("banyak", [1, 2])
def test_the_terminal_says_what_became_of_the_pdf(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    banyak: int,
) -> None:
    """Of one report and of several."""
    sources = [str(FOLDER / f"{one}.xlsx") for one in ("contoh", "tempeh")[:banyak]]
    monkeypatch.setattr(
        "sys.argv", ["lkj-xlsx", "process", *sources, "--cetak", "--output", str(tmp_path)]
    )
    with pytest.raises(SystemExit):
        cli.main()
    assert capsys.readouterr().out.count("PDF tidak dibuat: LibreOffice") == banyak
    assert len([*tmp_path.rglob("Cetak LKJ *.xlsx")]) == banyak


@_SAKIT
@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        ("exit 0", "LibreOffice tidak menghasilkannya"),
        ("exit 3", "LibreOffice tidak menghasilkannya"),
        ('echo "bukan pdf" > "$7/Cetak.pdf"', "LibreOffice tidak menghasilkannya"),
        ("sleep 60 & sleep 60", "LibreOffice belum selesai sesudah 0.2 detik"),
    ],
)
def test_a_pdf_that_does_not_come_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isi: str, sebab: str
) -> None:
    """Nothing half made stays, and nobody is waited for too long."""
    book = palsu(tmp_path, monkeypatch, isi)
    begin = time.monotonic()
    said = buat_pdf(book, lama=tmp_path / "tiada.pdf", batas=0.2 if "sleep" in isi else 60)
    assert said.startswith(f"PDF tidak dibuat: {sebab}; buka ")
    assert time.monotonic() - begin < 30
    assert not (tmp_path / "Cetak.pdf").exists()


def test_on_windows_the_whole_tree_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice starts another program there, which would go on."""
    run: list[list[str]] = []

    class Berjalan:
        pid = 4711

        def poll(self) -> None:
            return None

        def wait(self) -> int:
            return 1

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("subprocess.run", lambda command, **_: run.append(command))
    cetak.hentikan(cast("Any", Berjalan()))
    assert run == [["taskkill", "/F", "/T", "/PID", "4711"]]


@_SAKIT
def test_a_pdf_that_comes_has_no_clock_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = palsu(
        tmp_path, monkeypatch, 'echo "%PDF-1.6 /CreationDate(D:20261127220830Z)" > "$7/Cetak.pdf"'
    )
    assert buat_pdf(book, lama=book) == ""
    assert b"/CreationDate(D:20000101000000Z)" in (tmp_path / "Cetak.pdf").read_bytes()


def test_a_program_that_cannot_be_started_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cetak, "cari_libreoffice", lambda: str(tmp_path / "tiada"))
    said = buat_pdf(tmp_path / "Cetak.xlsx", lama=tmp_path / "x.pdf")
    assert said.startswith("PDF tidak dibuat: LibreOffice tidak dapat dijalankan; ")


def test_a_disk_that_takes_no_profile_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workbook to print is there all the same."""

    def penuh(**_: object) -> None:
        raise OSError(28, "No space left on device")

    book = tmp_path / "Cetak.xlsx"
    monkeypatch.setattr(cetak, "cari_libreoffice", lambda: "soffice")
    monkeypatch.setattr(cetak, "TemporaryDirectory", penuh)
    said = buat_pdf(book, lama=tmp_path / "x.pdf")
    assert said.startswith("PDF tidak dibuat: LibreOffice tidak dapat dijalankan; ")


def test_where_there_is_no_official_there_is_nothing_to_print(tmp_path: Path) -> None:
    """Not a workbook with an empty sheet."""
    source = gambar("Identitas\nIsian | Nilai\nTahun | 2024\n", tmp_path / "a.xlsx")
    done = proses_workbook(source, tmp_path / "hasil", cetak=True)
    assert done.kabar == "Berkas cetak tidak dibuat: belum ada pejabat."
    assert not [one for one in done.berkas if "Cetak" in one.name]


def test_libreoffice_is_found_where_it_usually_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the PATH first; then in a place that an environment variable or the home folder names."""
    program = tmp_path / "program" / "soffice"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LKJ_PROGRAM", str(program.parent))
    assert cari_libreoffice(()) is None
    assert cari_libreoffice(("/tiada/soffice", "${LKJ_PROGRAM}/soffice")) == str(program)
    assert cari_libreoffice(("~/program/soffice",)) == str(program)
    monkeypatch.setenv("PATH", os.pathsep.join((str(tmp_path), str(program.parent))))
    assert cari_libreoffice(("~/tiada",)) == str(program)


def test_the_moment_leaves_a_pdf_as_long_as_it_was() -> None:
    """Dates and digests of the moment are fixed; everything else stays."""
    digest = b"80373E116DA423B5187377E331EB7184"
    pdf = (
        b"%PDF-1.6 isi /CreationDate(D:20261127220830Z'00'00') /ModDate(D:20261127) "
        b"/ID [ <" + digest + b">\n<" + digest + b"> ]\n/DocChecksum /" + digest
    )
    made = tanpa_saat(pdf)
    assert len(made) == len(pdf)
    assert digest not in made
    assert b"2026" not in made
    assert made.startswith(b"%PDF-1.6 isi /CreationDate(D:20000101000000Z")
    assert tanpa_saat(made) == made
