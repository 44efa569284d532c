"""The package as it is built: what lies in the wheel, and that it works without the folder around it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from datetime import date
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from buat import FOLDER
from lkj_xlsx import __version__
from lkj_xlsx.reader import baca

AKAR = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    call = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(folder),
    ]
    subprocess.run(call, cwd=AKAR, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as package:
        package.extractall(folder / "isi")
    return folder / "isi"


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    (found,) = wheel.glob("*.dist-info/METADATA")
    return message_from_bytes(found.read_bytes())


def _dari_wheel(wheel: Path, *args: str, cwd: Path) -> str:
    """What the command prints when only the wheel's files are there."""
    call = [sys.executable, "-m", "lkj_xlsx", *args]
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    done = subprocess.run(call, cwd=cwd, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_the_version_stands_in_one_place(metadata: Message) -> None:
    """The code says it; the package takes it from there, and the newest section of the changelog is it."""
    project = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" not in project
    assert metadata["Version"] == __version__
    changelog = (AKAR / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## (\S+) – (\S+)$", changelog, re.MULTILINE)
    assert sections[0][0] == __version__
    dates = [date.fromisoformat(day) for _, day in sections]
    assert dates == sorted(dates, reverse=True)
    assert len(sections) == changelog.count("\n## ")


def test_the_wheel_has_the_types_the_example_the_guide_and_nothing_else(wheel: Path) -> None:
    package = wheel / "lkj_xlsx"
    assert (package / "py.typed").exists()
    assert (package / "templat" / "contoh.xlsx").read_bytes() == (
        FOLDER / "contoh.xlsx"
    ).read_bytes()
    source = AKAR / "src" / "lkj_xlsx"
    # Another test may have run the unpacked wheel, and Python keeps what it compiled beside it.
    there, packed = (
        {one.relative_to(root) for one in root.rglob("*") if "__pycache__" not in one.parts}
        for root in (source, package)
    )
    assert packed - there == {Path("templat/contoh.xlsx")}
    assert there <= packed
    assert {one.name.partition("-")[0] for one in wheel.iterdir()} == {"lkj_xlsx"}
    (guide,) = (one for one in wheel.glob("*.data/**/*") if one.is_file())
    assert guide.as_posix().endswith(".data/data/share/doc/lkj-xlsx/PANDUAN.pdf")
    assert guide.read_bytes() == (AKAR / "PANDUAN.pdf").read_bytes()


def test_the_example_comes_out_of_the_wheel(wheel: Path, tmp_path: Path) -> None:
    """No file of the folder is needed: the command writes it, and then finds nothing wrong with it."""
    _dari_wheel(wheel, "template", "coba.xlsx", "--contoh", cwd=tmp_path)
    assert (tmp_path / "coba.xlsx").read_bytes() == (FOLDER / "contoh.xlsx").read_bytes()
    assert baca(tmp_path / "coba.xlsx").lkj == baca(FOLDER / "contoh.xlsx").lkj
    place = _dari_wheel(wheel, "check", "coba.xlsx", "--format", "csv", cwd=tmp_path)
    assert "galat" not in place
    assert _dari_wheel(wheel, "--version", cwd=tmp_path) == f"lkj-xlsx {__version__}\n"


def test_the_package_page_has_no_link_that_leads_nowhere(metadata: Message) -> None:
    """What is a link into the folder in README.md is text there, and nothing of the text is lost."""
    page = str(metadata.get_payload())
    readme = (AKAR / "README.md").read_text(encoding="utf-8")
    assert metadata["Description-Content-Type"] == "text/markdown"
    targets = re.findall(r"\]\(([^)]+)\)", page)
    assert [one for one in targets if not one.startswith("https://")] == []
    links = re.findall(r"(?<!!)\[([^\]]+)\]\((?!https:)", readme)
    assert links
    assert all(text in page for text in links)
    assert re.findall(r"^#+ .*", page, re.MULTILINE) == re.findall(r"^#+ .*", readme, re.MULTILINE)


def test_the_package_needs_neither_click_nor_pydantic(metadata: Message) -> None:
    """typer up to 0.28 brings its own; development tools are no extra of the package, documents are one."""
    needed = {re.split(r"[<>=!~;\[ ]", one)[0] for one in metadata.get_all("Requires-Dist") or ()}
    assert {"typer", "openpyxl", "pandas"} <= needed
    assert needed.isdisjoint({"click", "pydantic", "pytest", "ruff"})
    assert metadata.get_all("Provides-Extra") == ["naskah"]
    extra = [one for one in metadata.get_all("Requires-Dist") or () if "extra ==" in one]
    assert [re.split(r"[<>=!~;\[ ]", one)[0] for one in extra] == ["python-docx"]
