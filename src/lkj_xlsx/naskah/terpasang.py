"""Whether the library is there without which no document is made: it is an extra."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from lkj_xlsx.dasar.kegagalan import Kegagalan

PUSTAKA = ("docx", "lxml")
"""python-docx, and what comes with it."""


def pastikan_terpasang() -> None:
    """Kegagalan, which says what to type, where the library is missing; nothing of it is loaded."""
    if not all(map(find_spec, PUSTAKA)):
        raise Kegagalan(
            "Naskah memerlukan pustaka python-docx, yang belum terpasang di komputer ini; ketik: "
            f"{perintah_python()} -m pip install python-docx (tambahan lkj-xlsx[naskah])."
        )


def perintah_python() -> str:
    """How this Python is called where the program runs: by its path where it is one of several."""
    if sys.prefix != sys.base_prefix:
        return f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return "py" if sys.platform == "win32" else Path(sys.executable).name or "python3"
