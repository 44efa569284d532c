"""Whether the library is there without which no document is made: it is an extra."""

from __future__ import annotations

from importlib.util import find_spec

from lkj_xlsx.dasar.kegagalan import Kegagalan

PUSTAKA = ("docx", "lxml")
"""python-docx, and what comes with it."""


def pastikan_terpasang() -> None:
    """Kegagalan, which says what to type, where the library is missing; nothing of it is loaded."""
    if not all(map(find_spec, PUSTAKA)):
        raise Kegagalan(
            "Naskah memerlukan pustaka python-docx, yang belum terpasang di komputer ini; ketik: "
            'pip install "lkj-xlsx[naskah]"'
        )
