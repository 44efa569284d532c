"""The one command that tests everything: what it hands to pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ("", "-m pytest -n auto --cov --cov-report=term"),
        ("-x -p no:randomly", "-m pytest -n auto --cov --cov-report=term -x -p no:randomly"),
        ("tests/a.py", "-m pytest -n auto tests/a.py"),
        ("-x tests/a.py::test_b[c]", "-m pytest -n auto -x tests/a.py::test_b[c]"),
        ("tests -n 2", "-m pytest -n auto tests -n 2"),
        ("-k csv", "-m pytest -n auto -k csv"),
        ("--lf", "-m pytest -n auto --lf"),
    ],
)
def test_a_choice_of_tests_is_not_held_against_the_coverage_of_all(
    args: str, said: str, tmp_path: Path
) -> None:
    shutil.copy(AKAR / "uji", tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "a.py").touch()
    for name in ("ruff", "lint-imports", "mypy", "python"):
        stub = tmp_path / name
        stub.write_text(f'#!/bin/sh\n[ {name} != python ] || echo "$@"\n', encoding="utf-8")
        stub.chmod(0o755)
    done = subprocess.run(
        ["sh", "uji", *args.split()],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "VIRTUAL_ENV": "x"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == said
