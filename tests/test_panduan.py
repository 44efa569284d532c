"""The guide in step: every output, picture, link and command in it is what a reader will meet."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import unicodedata
import zipfile
from importlib import import_module
from itertools import takewhile
from pathlib import Path

import pytest
from typer.main import get_command

from buat import FOLDER
from ekspor_sipd import Pagu, tulis_pagu
from lkj_xlsx import read
from lkj_xlsx.baku.sheets import SHEETS, UTAMA
from lkj_xlsx.hitung.kaskade import PAGU, susun
from lkj_xlsx.perintah.cli import app
from lkj_xlsx.perintah.lipatan import lipat
from lkj_xlsx.rules import ATURAN

AKAR = FOLDER.parent
PANDUAN = (AKAR / "PANDUAN.md").read_text(encoding="utf-8")
GAMBAR = AKAR / "docs" / "panduan"
TERBESAR = 150_000
SEMUA_TERBESAR = 2_500_000


sys.path.append(str(AKAR / "docs"))
panduan, potret = import_module("panduan"), import_module("potret")
README = panduan.README.read_text(encoding="utf-8")
BLOK = list(panduan.BLOK.finditer(PANDUAN))
TANGAN = panduan.BLOK.sub("", PANDUAN)
"""What is written by hand."""
DIKETIK = sorted(
    set(
        re.findall(
            r"^ *((?:lkj-xlsx|py -m) .+)$|`((?:lkj-xlsx|py -m) [^`]+)`", TANGAN, re.MULTILINE
        )
    )
)
"""The commands in it, on lines of their own or within a text."""
PERINTAH = [line or inline for line, inline in DIKETIK if "pip" not in (line or inline)]
PIP = [line or inline for line, inline in DIKETIK if "pip" in (line or inline)]
NASKAH = sorted((one for one in PERINTAH if "naskah" in one or "--dengan" in one), key=TANGAN.index)
"""Those about documents, each of which needs what the ones before it have made."""


@pytest.mark.parametrize(
    "blok", [*BLOK, *panduan.BLOK.finditer(README)], ids=lambda one: one["perintah"] or one["nama"]
)
def test_a_block_shows_what_the_program_does(blok: re.Match[str]) -> None:
    """`python docs/panduan.py` would change nothing."""
    assert panduan.isi_blok(blok) == blok["isi"]


def test_no_block_is_written_by_hand() -> None:
    """Outputs stand in blocks that are generated, and every block has its end."""
    assert "```text" not in TANGAN
    assert "<!--" not in TANGAN
    assert {one["nama"] for one in BLOK} >= {"kosong", "terisi", "keliru", "pesan", "aturan"}


def test_a_wrong_scene_or_command_is_no_block() -> None:
    """A misspelt marker fails instead of leaving what stood there."""
    with pytest.raises(KeyError):
        panduan.perbarui("<!-- keluaran tiada: lkj-xlsx --version -->\n<!-- akhir -->")
    with pytest.raises(ValueError, match="pip"):
        panduan.perbarui("<!-- keluaran kosong: pip list -->\n<!-- akhir -->")


def test_an_outdated_block_is_renewed_and_all_else_is_kept() -> None:
    """Text around a block stays, and renewing twice changes nothing."""
    old = "a\n<!-- keluaran kosong: lkj-xlsx --version -->\nusang\n<!-- akhir -->\nz\n"
    new = panduan.perbarui(old)
    assert new.startswith("a\n<!--")
    assert new.endswith("<!-- akhir -->\nz\n")
    assert "usang" not in new
    assert "```text\nlkj-xlsx " in new
    assert panduan.perbarui(new) == new


def test_the_outputs_name_no_folder_of_the_machine_that_made_them() -> None:
    """A reader sees relative paths only."""
    found = re.findall(r"(?<![\w<.:/])/\w[\w.-]*/|\w:\\", "".join(one["isi"] for one in BLOK))
    assert found == []


def test_every_picture_is_there_and_none_is_left_over() -> None:
    """Both ways, and the script takes exactly those."""
    shown = set(re.findall(r"!\[[^\]]+\]\(docs/panduan/([^)]+)\)", PANDUAN))
    assert shown == {path.name for path in GAMBAR.iterdir()}
    assert shown == {f"{one.nama}.png" for one in potret.POTRET}


def test_the_pictures_are_small_and_of_one_width() -> None:
    """They load on a slow line and are legible at the width of a page."""
    sizes = []
    for path in GAMBAR.iterdir():
        content = path.read_bytes()
        sizes.append(len(content))
        width, _, depth, kind = struct.unpack(">IIBB", content[16:26])
        assert abs(width - potret.LEBAR) <= 2, path.name
        assert (depth, kind) == (8, 3), path.name
        assert len(content) < TERBESAR, path.name
    assert sum(sizes) < SEMUA_TERBESAR


def test_every_sheet_is_explained_and_the_main_ones_are_shown() -> None:
    """A clerk finds each tab of the workbook in the guide."""
    for sheet in UTAMA:
        assert f"\n### {sheet.name}" in TANGAN
        assert f"![Sheet {sheet.name}]" in TANGAN
    for sheet in SHEETS:
        if sheet not in UTAMA:
            assert f"**{sheet.name}.**" in TANGAN


def test_every_rule_is_in_the_table_once() -> None:
    """The table of messages is the catalogue."""
    rows = re.findall(r"^\| \[(LKJ\d+)\]", PANDUAN, re.MULTILINE)
    assert rows == [one.kode for one in ATURAN]


def test_the_commands_and_options_that_are_told_exist() -> None:
    """What is written by hand can be typed in."""
    commands = get_command(app).commands  # type: ignore[attr-defined]
    told = re.findall(
        r"(?:^|`)(?:lkj-xlsx|py -m lkj_xlsx) ([a-z]\w*)([^`\n]*)", TANGAN, re.MULTILINE
    )
    assert {name for name, _ in told} >= {"process", "check", "template", "explain"}
    for name, rest in told:
        known = {option for param in commands[name].params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known, (name, rest)


def ekspor_sipd(folder: Path) -> None:
    """The export of which the guide tells: the pagu of its workbook, as the budget system has it."""
    lkj = read(folder / "LKJ 2026.xlsx")
    office = lkj.identitas
    leaves = [one for one in susun(lkj.anggaran).simpul() if not one.anak]
    tulis_pagu(
        folder / "Ekspor SIPD" / "rekap5.xlsx",
        [
            Pagu(one.kode, "", one.jumlah(PAGU), tahun=office.tahun, unit=("1", office.unit_kerja))
            for one in leaves
        ],
    )


@pytest.mark.parametrize("perintah", [one for one in PERINTAH if one != "py -m lkj_xlsx"])
def test_every_command_that_is_told_does_what_is_said_of_it(
    perintah: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typed beside the workbooks of the guide it is no wrong call, and makes what it names."""
    for scene in ("terisi", "gabungan", "kabupaten"):
        panduan.ADEGAN[scene](tmp_path)
    ekspor_sipd(tmp_path)
    for earlier in takewhile(lambda one: one != perintah, NASKAH if perintah in NASKAH else ()):
        panduan.jalankan(earlier, tmp_path)
    monkeypatch.setenv("PATH", "")  # no window is opened, and LibreOffice prints nothing
    call, _, target = perintah.partition(" > ")
    done = panduan.jalankan(call, tmp_path)
    # Among the offices is a workbook that is none, as the guide says.
    assert done.returncode == (2 if "Semua Kecamatan" in call else 0), done.stdout
    assert "--help" not in done.stdout
    if " process " in call:
        folder = re.search(r'--output "(.+?)"', call)
        assert list(tmp_path.glob(f"{folder[1] if folder else '**/*_hasil'}/Rekap LKJ *.xlsx"))
    if "naskah" in call and " process " in call:
        assert len(list(tmp_path.glob("*_hasil/LKJ TW *.docx"))) == 4
    if "--dengan" in call:
        assert done.stdout.count(".docx): tidak ada temuan") == 4
    if " template " in call:
        (name,) = re.findall(r'template (?:--contoh |--naskah )?"?([\w -]+\.(?:xlsx|docx))', call)
        assert (tmp_path / name).exists()
    if target:
        assert target.endswith(".csv")
        assert "\ufeffberkas;kode;" in done.stdout


def test_a_document_that_was_changed_is_told_of_as_the_guide_says(tmp_path: Path) -> None:
    """The guide's example of a place is that of an amount of its office."""
    panduan.ADEGAN["terisi"](tmp_path)
    panduan.jalankan(NASKAH[0], tmp_path)
    (path,) = tmp_path.glob("*_hasil/LKJ TW * - 1 *.docx")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert parts["word/document.xml"].count(b"41.900.000") == 1
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"41.900.000", b"49.100.000")
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    done = panduan.jalankan(f"{NASKAH[-1]} --quiet", tmp_path)
    (place,) = re.findall(r"misalnya `(Tabel 2\.3 .+?)`", TANGAN)
    (found,) = done.stdout.splitlines()
    assert done.returncode == 1
    assert f"Galat LKJ801 {place}" in found


def test_the_commands_of_pip_install_the_folder(tmp_path: Path) -> None:
    """As far as that goes without internet: what the program needs is left out, and nothing is installed."""
    assert sorted(one.removeprefix("py -m ") for one in PIP) == [
        'pip install ".[naskah]"',
        'pip install --no-index --find-links paket "lkj-xlsx[naskah]"',
        "pip install python-docx",
        "pip uninstall lkj-xlsx",
        'pip wheel -w paket ".[naskah]"',
    ]
    for command in (
        f"pip wheel -w paket --no-deps --no-build-isolation {AKAR}[naskah]",
        "pip install --no-index --find-links paket lkj-xlsx[naskah] --no-deps --target coba",
    ):
        call = [sys.executable, "-m", *command.split(), "--disable-pip-version-check"]
        subprocess.run(call, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "coba" / "lkj_xlsx" / "__main__.py").exists()


def test_every_link_leads_somewhere() -> None:
    """To a file of the project, and to a heading that is there."""
    for target in re.findall(r"\]\(([^)\s]+)\)", PANDUAN):
        path, _, anchor = target.partition("#")
        page = AKAR / (path or "PANDUAN.md")
        assert page.exists(), target
        if anchor:
            assert anchor in _jangkar(page), target


def _jangkar(page: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {
        "".join(
            "-" if sign == " " else sign
            for sign in unicodedata.normalize("NFC", title.lower())
            if sign.isalnum() or sign in " -_"
        )
        for title in titles
    }


def test_the_readme_leads_to_the_guide_and_shows_what_comes_out() -> None:
    """The guide in its first paragraph, the one in Indonesian; a page and a mistake before all else."""
    first, _, rest = README.partition("\n---\n")
    for name in ("PANDUAN.pdf", "PANDUAN.html", "PANDUAN.md", "lkj-xlsx.cmd"):
        assert f"({name})" in first
    shown = rest.partition("\n## ")[0]
    assert f"(docs/{potret.POTRET_README[0].nama}.png)" in shown
    (output,) = re.findall(r"```text\n(.*?)```", shown, re.DOTALL)
    assert 5 <= len(output.splitlines()) <= 12
    assert max(map(len, output.splitlines())) <= 112
    assert "[Galat]" in output
    assert "Saran: " in output


def test_a_fault_of_the_program_never_gets_into_the_guide(tmp_path: Path) -> None:
    """Where a run ends in a traceback the script stops, and the guide stays as it was."""
    (tmp_path / "typer.py").write_text("raise ImportError\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="ImportError"):
        panduan.ketik("lkj-xlsx --version", tmp_path)


def test_a_quotation_cuts_no_sentence_and_marks_what_is_left_out() -> None:
    """One mark for any number of lines, none where nothing is missing."""
    lines = ["a", "b", "c", "  d " * 40, "e", "f"]
    assert [*panduan.kutipan(lines, {0, 2, 3})] == ["a", "  …", "c", lipat(lines[3], 110), "  …"]
    assert [*panduan.kutipan(lines[:2], {0, 1})] == ["a", "b"]
    shown = [*panduan.TABEL["cuplikan"]()]
    (_, advice) = shown[-3].split("Saran: ")
    assert advice.rstrip().endswith(".")
    assert shown.count("  …") == 3
