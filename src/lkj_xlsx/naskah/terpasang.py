"""Whether the library is there without which no document is made: it is an extra."""

from __future__ import annotations

from lkj_xlsx.dasar.kegagalan import Kegagalan


def pastikan_terpasang() -> None:
    """Kegagalan, which says what to type, where python-docx or what it needs is missing."""
    try:
        import docx  # noqa: F401
    except ImportError as missing:
        raise Kegagalan(
            "Naskah memerlukan pustaka python-docx, yang belum terpasang di komputer ini; ketik: "
            'pip install "lkj-xlsx[naskah]"'
        ) from missing
