"""A file or a text in, its digest out: equal contents have equal ones."""

from __future__ import annotations

import hashlib
from pathlib import Path


def sidik_berkas(path: Path) -> str | None:
    """The digest of a file's content; None where there is no such file, or it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def sidik_isi(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()
