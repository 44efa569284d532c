"""Real runs of the commands in, the generated blocks and the pictures of `PANDUAN.md` out.

`python docs/panduan.py` renews the blocks; with `--gambar` the pictures, too, for which LibreOffice
(soffice) and poppler (pdftotext, pdftoppm) must be installed.

A block stands between comments. `<!-- keluaran ADEGAN: PERINTAH -->` shows a command and what it
prints in a folder that ADEGAN has furnished, `<!-- tabel NAMA -->` a table; both end with
`<!-- akhir -->`.
"""

from __future__ import annotations

import errno
import os
import re
import shlex
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook, load_workbook

AKAR = Path(__file__).resolve().parent.parent
for _folder in ("src", "examples"):
    sys.path.insert(0, str(AKAR / _folder))

from buat import Gambar, buat, urai  # noqa: E402 - found through the path above

from lkj_xlsx.kegagalan import Kegagalan  # noqa: E402
from lkj_xlsx.penjelasan import KELUARGA  # noqa: E402
from lkj_xlsx.rules import ATURAN  # noqa: E402
from lkj_xlsx.temuan import Aturan  # noqa: E402
from lkj_xlsx.write.aman import terjemahkan  # noqa: E402

PANDUAN = AKAR / "PANDUAN.md"
GAMBAR = AKAR / "docs" / "panduan"
CONTOH = AKAR / "examples"

WORKBOOK = "LKJ 2026.xlsx"
"""The workbook that a reader of the guide fills in."""
_TAHUN_CONTOH = "2024"
_TAHUN_PANDUAN = "2026"

BLOK = re.compile(
    r"<!-- (?P<jenis>keluaran|tabel) (?P<nama>\w+)(?:: (?P<perintah>.+?))? -->\n"
    r"(?P<isi>.*?)<!-- akhir -->",
    re.DOTALL,
)


def perbarui(text: str) -> str:
    """The guide with every block as it would be generated now."""
    return BLOK.sub(lambda found: found[0].replace(found["isi"], isi_blok(found), 1), text)


def isi_blok(blok: re.Match[str]) -> str:
    """What belongs between the comments of a block."""
    if blok["jenis"] == "tabel":
        return TABEL[blok["nama"]]()
    output = jalankan(blok["nama"], blok["perintah"])
    return f"```bat\n{blok['perintah']}\n```\n\n```text\n{output}\n```\n"


def jalankan(adegan: str, perintah: str) -> str:
    """What a command prints in a folder of its own that the scene has furnished."""
    with tempfile.TemporaryDirectory() as folder:
        ADEGAN[adegan](Path(folder))
        return ketik(perintah, Path(folder))


def ketik(perintah: str, folder: Path) -> str:
    """What a command prints, in the order in which a terminal shows it."""
    words = shlex.split(perintah)
    rest = words[1:] if words[0] == "lkj-xlsx" else words[3:]
    environment = {**os.environ, "PYTHONPATH": str(AKAR / "src"), "PYTHONUTF8": "1"}
    environment.pop("COLUMNS", None)
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "lkj_xlsx", *rest],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.strip()


# --- The scenes -----------------------------------------------------------------------------------
