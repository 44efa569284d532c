"""A workbook that we made in, the workbook that it was made of out: what its folder and its neighbours tell."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_WORKBOOK
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.teks import beberapa

AKHIRAN_HASIL = "_hasil"
"""With which the name of a folder of results ends."""
AKHIRAN_SALINAN = " - diperiksa"
NAMA_SALINAN = "Hasil Pemeriksaan"
"""The first sheet of an annotated copy."""
_DISEBUT = 3


def sebutan_isian(folder: Path) -> str:
    """What to name instead of the results in `folder`: its inputs, as far as they are known."""
    known = [f'"{_jalan(folder, stem)}"' for stem in _asal(folder)]
    return beberapa(known, _DISEBUT) if known else "workbook isiannya"


def isian_dari(folder: Path) -> Path | None:
    """The input of the results in `folder` that lies beside it; None where none is known there."""
    return next((one for stem in _asal(folder) for one in _ada(folder, stem)), None)


def folder_asal(path: Path) -> Path:
    """Where the results of an input go: beside it, and beside their folder where it is one of ours itself."""
    folder = path.parent
    inside = Path(os.path.abspath(folder)).name.endswith(AKHIRAN_HASIL)  # noqa: PTH100 - links stay
    return _di_luar(folder) if inside and bercap(path) else folder


def _asal(folder: Path) -> list[str]:
    """The names, without their endings, of what was processed into a folder: by the copies, or by its own."""
    stems = (
        one.stem
        for one in sorted(folder.glob(f"*{AKHIRAN_SALINAN}.xls?"))
        if one.suffix.casefold() in AKHIRAN_WORKBOOK
    )
    copied = [one.removesuffix(AKHIRAN_SALINAN) for one in stems]
    own = Path(os.path.abspath(folder)).name  # noqa: PTH100 - links stay
    named = own.removesuffix(AKHIRAN_HASIL)
    return copied or ([named] if named != own and any(_ada(folder, named)) else [])


def _jalan(folder: Path, stem: str) -> Path:
    """The input beside the folder, or its name alone where it lies elsewhere."""
    return next(_ada(folder, stem), Path(f"{stem}{AKHIRAN_WORKBOOK[0]}"))


def _ada(folder: Path, stem: str) -> Iterator[Path]:
    beside = (_di_luar(folder) / f"{stem}{ending}" for ending in AKHIRAN_WORKBOOK)
    return (one for one in beside if one.is_file())


def _di_luar(folder: Path) -> Path:
    return folder / ".." if folder.name in {"", ".."} else folder.parent
