"""The starter for Windows, as far as it can be tried elsewhere: its form, what it understands, what it installs.

cmd itself is not here: how `lkj-xlsx.cmd` is written is held by its text, all else is `windows/mulai.py`.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

import mulai
from buat import FOLDER
from lkj_xlsx import __version__

AKAR = FOLDER.parent
CMD = (AKAR / "lkj-xlsx.cmd").read_bytes()
BARIS = CMD.decode("ascii").splitlines()
PANGGIL = r'C:\WINDOWS\system32\cmd.exe /c ""C:\Program LKJ\lkj-xlsx.cmd"{}"'


def test_the_starter_is_ascii_with_the_line_ends_of_windows() -> None:
    """cmd loses its place in a file with other line ends, and git must not change them."""
    assert CMD.isascii()
    assert CMD.count(b"\r\n") == CMD.count(b"\n") == CMD.count(b"\r")
    assert CMD.endswith(b"\r\n")
    assert max(map(len, BARIS)) < 200
    attributes = (AKAR / ".gitattributes").read_text(encoding="ascii")
    assert "*.cmd text eol=crlf\n" in attributes


def test_every_jump_has_its_label_and_every_label_is_reached() -> None:
    """And no part runs on into the next one by accident."""
    labels = [line[1:] for line in BARIS if line.startswith(":")]
    jumps = re.findall(r"\bgoto (\w+)", "\n".join(BARIS))
    assert sorted(set(jumps)) == sorted(labels)
    for label in labels:
        before = BARIS[BARIS.index(f":{label}") - 2]
        assert re.match(r"(goto \w+|exit /b %\w+%)$", before), label
    assert BARIS[-1].startswith("exit ")


def test_every_path_is_quoted_and_no_block_is_opened() -> None:
    """Blanks, ampersands and parentheses in a path do no harm: `%~…` and paths stand in quotation marks."""
    for line in BARIS:
        if line.startswith("rem "):
            continue
        bare = re.sub(r'"[^"]*"', '""', line)
        assert "%~" not in bare, line
        assert "%LKJ_MULAI%" not in bare, line
        assert "(" not in bare.removeprefix("echo "), line
        if "set " in line:
            assert re.search(r'\bset "\w+=[^"]*"$', line), line


def test_no_path_is_expanded_while_exclamation_marks_mean_something() -> None:
    """Delayed expansion is off before the starter's own folder is named; a `!` in a path stays."""
    off = BARIS.index("setlocal DisableDelayedExpansion")
    assert [n for n, line in enumerate(BARIS) if "%~dp0" in line] == [off + 2]
    assert all("!" not in line for line in BARIS[off:])


def test_the_window_waits_and_the_prompt_stays() -> None:
    """`exit` ends the window that Explorer opened, `exit /b` goes back to the prompt that called."""
    end = BARIS[BARIS.index(":selesai") :]
    assert end[1] == 'if "%LKJ_CARA%"=="ketik" exit /b %LKJ_STATUS%'
    assert end.index("pause >nul") < end.index("exit %LKJ_STATUS%")
    assert any(line.startswith("echo Tekan sembarang tombol") for line in end)


def test_what_the_starter_names_is_there() -> None:
    """Its script, and the variable by which it hands over Explorer's line."""
    assert (AKAR / "windows" / "mulai.py").exists()
    assert r'set "LKJ_MULAI=%~dp0windows\mulai.py"' in BARIS
    assert f'set "{mulai.BARIS}=!CMDCMDLINE!"' in BARIS


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (PANGGIL.format(""), []),
        (PANGGIL.format(" "), []),
        (PANGGIL.format(r' "D:\LKJ kita\LKJ 2026.xlsx"'), [r"D:\LKJ kita\LKJ 2026.xlsx"]),
        (PANGGIL.format(r" D:\R&D\a.xlsx"), [r"D:\R&D\a.xlsx"]),
        (PANGGIL.format(r" D:\50%!^(1)\a.xlsx"), [r"D:\50%!^(1)\a.xlsx"]),
        (PANGGIL.format(r' \\kantor\umum\a.xlsx "D:\b c"'), [r"\\kantor\umum\a.xlsx", r"D:\b c"]),
        (PANGGIL.format(' process "LKJ 2026.xlsx"'), ["process", "LKJ 2026.xlsx"]),
        (PANGGIL.replace("/c", "/C").format(r" D:\a.xlsx "), [r"D:\a.xlsx"]),
        (r'"C:\WINDOWS\system32\cmd.exe"', None),
        (r'"C:\WINDOWS\system32\cmd.exe" /k "cd D:\LKJ"', None),
        ("", None),
    ],
)
def test_the_dropped_paths_are_read_from_the_whole_line(line: str, words: list[str] | None) -> None:
    """Also those that cmd would tear at a `&`; a line of a prompt is none of Explorer's."""
    assert mulai.panggilan(line) == words


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody's home, with Documents in it."""
    home = tmp_path / "rumah"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


@pytest.fixture
def terpasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the program in which nothing need be installed: this Python runs it."""
    monkeypatch.setattr(mulai, "pasang", lambda _: Path(sys.executable))
    return _folder_program(tmp_path / "R&D (1)", __version__)


def _folder_program(akar: Path, versi: str) -> Path:
    source = akar / "src" / "lkj_xlsx"
    source.mkdir(parents=True, exist_ok=True)
    (source / "__init__.py").write_text(f'__version__ = "{versi}"\n', encoding="ascii")
    return akar


def _seret(*jalur: Path) -> str:
    return PANGGIL.format("".join(f' "{one}"' for one in jalur))


def test_a_dropped_workbook_is_processed_and_its_recap_opened(
    terpasang: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """With what prints all tables at once; the recap is found in a folder, too."""
    monkeypatch.setenv("PATH", "")  # LibreOffice prints nothing here
    book = tmp_path / "LKJ & kita! 100% (1).xlsx"
    book.write_bytes((FOLDER / "contoh.xlsx").read_bytes())
    assert mulai.utama([], _seret(book), terpasang) == 0
    said = capfd.readouterr().out
    (recap,) = tmp_path.glob("*_hasil/Rekap LKJ *.xlsx")
    assert list(tmp_path.glob("*_hasil/Cetak LKJ *.xlsx"))
    assert "tidak ada temuan" in said
    assert f"Dibuka: {recap}" in said
    assert mulai.rekap([str(tmp_path)]) == recap
    combined = tmp_path / "Rekap Gabungan.xlsx"
    combined.touch()
    os.utime(recap, (1, 1))
    assert mulai.rekap([str(book), str(book)]) == combined


def test_a_whole_drive_may_be_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flash disk has no name of its own, like the folder `.`; what lies in it is found."""
    recap = tmp_path / "LKJ_hasil" / "Rekap LKJ TW I 2026 - Kecamatan X.xlsx"
    recap.parent.mkdir()
    recap.touch()
    monkeypatch.chdir(tmp_path)
    found = mulai.rekap(["."])
    assert found is not None
    assert found.resolve() == recap


def test_a_dropped_file_that_is_no_workbook_opens_nothing(
    terpasang: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The program says why, and an older recap is not shown as if it were the result."""
    book = tmp_path / "LKJ.xlsx"
    book.write_bytes(b"")
    old = tmp_path / "LKJ_hasil" / "Rekap LKJ TW I 2026 - Kecamatan X.xlsx"
    old.parent.mkdir()
    old.touch()
    assert mulai.utama([], _seret(book), terpasang) == 2
    assert "Dibuka" not in capfd.readouterr().out


def test_what_is_typed_goes_to_the_program(
    terpasang: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """From cmd as arguments, from PowerShell in the line; the exit status is the program's."""
    assert mulai.utama(["--version"], "", terpasang) == 0
    assert mulai.utama([], PANGGIL.format(" --version"), terpasang) == 0
    assert capfd.readouterr().out == f"lkj-xlsx {__version__}\n" * 2
    assert mulai.utama(["tiada"], "", terpasang) == 2


def test_a_double_click_says_what_to_do_and_offers_a_template(
    terpasang: Path,
    rumah: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Enter makes nothing, Y one workbook, and the next time that is shown."""
    folder = rumah / "Documents" / "LKJ"
    for answer, count in (("", 0), ("y", 1)):
        monkeypatch.setattr("builtins.input", lambda answer=answer: answer)
        assert mulai.utama([], PANGGIL.format(""), terpasang) == 0
        assert len(list(folder.glob("LKJ *.xlsx"))) == count
    assert "Seret workbook" in capfd.readouterr().out
    monkeypatch.setattr("builtins.input", pytest.fail)
    assert mulai.utama([], PANGGIL.format(""), terpasang) == 0
    assert f"Workbook Anda: {folder}" in capfd.readouterr().out


def test_refusals_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A torn path, a ZIP that was not extracted, a folder that cannot be written to, no internet."""
    akar = _folder_program(tmp_path / "program", "1.0")
    assert mulai.utama([], _seret(tmp_path / "tiada.xlsx"), akar) == 2
    assert "tiada.xlsx tidak ditemukan:" in _satu_kalimat(capfd)
    assert mulai.utama([], "", tmp_path / "zip") == 2
    assert "Extract All" in _satu_kalimat(capfd)
    (akar / mulai.LINGKUNGAN).touch()
    assert mulai.utama([], "", akar) == 2
    assert "tidak dapat ditulisi" in _satu_kalimat(capfd)
    (akar / mulai.LINGKUNGAN).unlink()
    monkeypatch.setattr("venv.create", _lingkungan_semu)
    assert mulai.utama([], "", akar) == 2
    assert "dipasang: sambungkan komputer ke internet" in _satu_kalimat(capfd)
    shutil.rmtree(akar / mulai.LINGKUNGAN)
    (akar / "paket").mkdir()
    assert mulai.utama([], "", akar) == 2
    assert f"isi lagi folder {akar / 'paket'} dengan versi 1.0" in _satu_kalimat(capfd)
    assert (akar / mulai.LINGKUNGAN / "pemasangan.txt").read_bytes()


def _satu_kalimat(capfd: pytest.CaptureFixture[str]) -> str:
    """The last line that was said; it is a sentence of its own."""
    line = capfd.readouterr().out.strip().splitlines()[-1]
    assert line.endswith(".")
    assert "Traceback" not in line
    return line


def _lingkungan_semu(folder: Path, **_: object) -> None:
    """An environment whose Python is this one: pip in it finds no wheel, and installs nothing."""
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)


@pytest.mark.skipif(sys.platform == "win32", reason="the environment lies elsewhere on Windows")
def test_the_program_is_installed_once_and_again_when_its_version_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """From the wheels in `paket`, without internet, into an environment of its own; with what documents need."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    akar = _folder_program(tmp_path / "LKJ & (1)", "1.0")
    for version, installed in (("1.0", True), ("1.0", False), ("2.0", True)):
        _folder_program(akar, version)
        _wheel(akar / "paket", version)
        assert mulai.utama(["halo"], "", akar) == 0
        said = capfd.readouterr().out
        assert f"{version} ['halo'] docx" in said
        assert ("Memasang" in said) is installed
    assert sys.prefix not in mulai.pasang(akar).as_posix()


def _wheel(folder: Path, version: str) -> None:
    """A program that says its version, what was typed, and the library that its extra asks for."""
    folder.mkdir(exist_ok=True)
    said = f"import sys, docx\nprint({version!r}, sys.argv[1:], docx.__name__)\n"
    extra = 'Provides-Extra: naskah\nRequires-Dist: python-docx; extra == "naskah"\n'
    _roda(folder, "lkj_xlsx", version, {"lkj_xlsx/__main__.py": said}, extra)
    _roda(folder, "python_docx", "1.0", {"docx/__init__.py": ""})


def _roda(folder: Path, name: str, version: str, files: dict[str, str], more: str = "") -> None:
    info = f"{name}-{version}.dist-info"
    head = f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: {version}\n"
    files = files | {
        f"{info}/METADATA": f"{head}{more}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
        f"{info}/RECORD": "",
    }
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as package:
        for path, content in files.items():
            package.writestr(path, content)
