"""The forms in which findings can be listed."""

from __future__ import annotations

from enum import StrEnum


class Bentuk(StrEnum):
    """What `check --format` knows; on its own, since `--help` needs nothing else of it."""

    TABEL = "tabel"
    JSON = "json"
    CSV = "csv"
