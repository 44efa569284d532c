"""Documentation in step: what is written is what the program does."""

from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from buat import FOLDER
from gambar import temuan_dari
from lkj_xlsx.perintah.cli import app
from lkj_xlsx.rules import ATURAN, RULES
from lkj_xlsx.temuan import Aturan, Tingkat
from lkj_xlsx.temuan.jelaskan import jelaskan
from lkj_xlsx.temuan.lkj0_isian import ATURAN_ISIAN
from lkj_xlsx.writer.buku_templat import tulis_templat

AKAR = FOLDER.parent
README = (AKAR / "README.md").read_text(encoding="utf-8")


def dokumen() -> ModuleType:
    """docs/buat.py as a module (its name is taken by examples/buat.py)."""
    spec = spec_from_file_location("dokumen", AKAR / "docs" / "buat.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["aturan", "kolom", "naskah"])
def test_generated_pages_are_fresh(name: str) -> None:
    """`python docs/buat.py` would change nothing."""
    committed = (AKAR / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert getattr(dokumen(), name)() == committed


def test_the_shipped_template_is_fresh(tmp_path: Path) -> None:
    """The committed template equals a freshly made one."""
    fresh = tmp_path / "templat.xlsx"
    tulis_templat(fresh)
    assert fresh.read_bytes() == (AKAR / "input_templates" / "templat-lkj.xlsx").read_bytes()


def test_every_command_and_option_is_in_the_readme() -> None:
    """Both ways: nothing undocumented, nothing documented that is not there."""
    commands = get_command(app).commands  # type: ignore[attr-defined]
    known: dict[str, set[str]] = {name: set() for name in commands}
    for name, command in commands.items():
        for param in command.params:
            known[name] |= {option for option in param.opts if option.startswith("--")} - {"--help"}
    table = dict(re.findall(r"^\| `(--[a-z-]+)[^`]*` \| ([^|]+) \|", README, re.MULTILINE))
    told: dict[str, set[str]] = {name: set() for name in commands}
    for option, of in table.items():
        for name in re.findall(r"`([a-z]+)`", of):
            told[name].add(option)
    assert told == known
    for name in commands:
        assert f"| `lkj-xlsx {name}" in README


def test_files_that_the_readme_names_are_there() -> None:
    """Links and pictures lead somewhere."""
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (AKAR / target).exists(), target


def test_the_catalogue_is_in_order_and_whole() -> None:
    """Codes rise, names are unique, every rule module's rules are registered.

    A rule of the reader may have a part that needs the whole report.
    """
    codes = [one.kode for one in ATURAN]
    assert codes == sorted(codes)
    assert len({one.nama for one in ATURAN}) == len(ATURAN)
    folder = AKAR / "src" / "lkj_xlsx" / "rules"
    written = {
        code
        for path in folder.glob("*.py")
        for code in re.findall(r'@aturan\(\s*"(LKJ\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert written == {one.aturan.kode for one in RULES} - {one.kode for one in ATURAN_ISIAN}


@pytest.mark.parametrize("one", ATURAN, ids=lambda one: one.kode)
def test_every_explanation_has_an_example_that_triggers_it(one: Aturan) -> None:
    """`explain` shows nothing that the rule would not find."""
    assert temuan_dari(one.contoh, one.kode, lengkap=one.kode != "LKJ001")
    assert one.mengapa.endswith(".")
    assert one.perbaikan.endswith(".")


def test_an_unexplained_rule_cannot_be_made() -> None:
    """The three parts are demanded when the rule is defined."""
    with pytest.raises(ValueError, match="LKJ999"):
        jelaskan("LKJ999", "tanpa-penjelasan", Tingkat.GALAT, "Mengapa: entahlah.")
