"""Paths of documents and a checked workbook in, what each document says otherwise out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_DOKUMEN, berkas_dimaksud
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.naskah.baca import baca_naskah
from lkj_xlsx.naskah.banding import bandingkan_naskah
from lkj_xlsx.proses.pipeline import Pemeriksaan
from lkj_xlsx.temuan import Temuan

_POLA = frozenset("*?[")


def naskah_dimaksud(paths: Sequence[Path]) -> list[Path]:
    """Each document once: those named, those of a folder, and, where no shell did it, of a pattern."""
    found: dict[Path, Path] = {}
    for path in paths:
        for one in _didapat(path):
            found.setdefault(one.resolve(), one)
    return list(found.values())


def _didapat(path: Path) -> Iterator[Path]:
    # A name too long is merely not there.
    if os.path.isdir(path):  # noqa: PTH112
        yield from _ada(
            sorted(path.glob("*.docx")), f"{path}: ini folder tanpa naskah .docx di dalamnya"
        )
    elif _POLA.isdisjoint(path.name) or os.path.exists(path):  # noqa: PTH110
        yield berkas_dimaksud(path, AKHIRAN_DOKUMEN)
    else:
        yield from _ada(
            sorted(path.parent.glob(re.sub(r"\*+", "*", path.name))),
            f"{path}: tidak ada naskah yang cocok",
        )


def _ada(paths: Sequence[Path], none: str) -> list[Path]:
    found = [one for one in paths if not one.name.startswith(("~$", "."))]
    if not found:
        raise Kegagalan(f"{none}; sebutkan berkasnya.")
    return found


def periksa_naskah(path: Path, pemeriksaan: Pemeriksaan) -> tuple[Temuan, ...]:
    """Kegagalan, one sentence, for what is no document, or nobody's in the workbook."""
    return bandingkan_naskah(baca_naskah(path), pemeriksaan.laporan, pemeriksaan.temuan)
