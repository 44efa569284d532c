"""Workbooks in, the same workbooks as LibreOffice makes them, recalculated or printed, out."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
perlu_libreoffice = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice (soffice) tidak terpasang"
)

_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"
 oor:op="fuse"><value>{bahasa}</value></prop></item>
</oor:items>
"""


def ubah(paths: Sequence[Path], jenis: str, folder: Path, bahasa: str = "") -> list[Path]:
    """Convert workbooks to `xlsx` or `pdf`, all in one call; every formula is recalculated.

    `bahasa` is the locale in which numbers are written, the machine's where it is empty. The profile
    is private: LibreOffice otherwise keeps the values that xlsxwriter stored. It ends
    with 0 even where it failed, so that only the output says whether it worked.
    """
    profile = folder / "profil"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        _SETELAN.format(bahasa=bahasa), encoding="utf-8"
    )
    out = folder / jenis
    command = [
        "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--convert-to", jenis, "--outdir", str(out), *map(str, paths),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, timeout=300, check=False)
    found = [out / f"{path.stem}.{jenis}" for path in paths]
    missing = [path.name for path in found if not path.exists()]
    assert not missing, f"LibreOffice tidak menulis {missing}: {done.stderr.decode()}"
    return found
