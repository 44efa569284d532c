"""A workbook in, what the Open XML SDK's validator finds in it out; for development only, offline.

`.ci/run` installs it; elsewhere `npm install --no-package-lock` in `tests/validator` does, or
LKJ_XLSX_VALIDATOR names the command.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from pathlib import Path

import pytest

_TERPASANG = Path(__file__).parent / "validator" / "node_modules" / ".bin" / "ooxml-validator"
_DISEBUT = os.environ.get("LKJ_XLSX_VALIDATOR", "")
VALIDATOR = Path(_DISEBUT) if _DISEBUT else _TERPASANG if _TERPASANG.exists() else None
perlu_validator = pytest.mark.skipif(
    VALIDATOR is None,
    reason="validator Open XML SDK tidak terpasang: npm install --no-package-lock di tests/validator",
)

Kesalahan = Counter[tuple[str, str, str]]
"""How often the SDK finds something: the part, the kind and the sentence."""


class TakDapatDiperiksa(Exception):  # noqa: N818 - as Kegagalan
    """The validator itself stumbled over the file, or took too long."""


def kesalahan(path: Path, *, detik: float = 60) -> Kesalahan:
    """What the validator finds. It takes about a second a file."""
    try:
        done = subprocess.run(
            [str(VALIDATOR), str(path)], capture_output=True, timeout=detik, check=False
        )
        told = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as stumbled:
        raise TakDapatDiperiksa(path.name) from stumbled
    found = told["errors"]
    if any(one["errorType"] == "Exception" for one in found):
        raise TakDapatDiperiksa(f"{path.name}: {found}")
    return Counter((str(one["path"]), str(one["id"]), one["description"]) for one in found)
