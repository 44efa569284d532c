"""A path as people type it in, the file that was meant out, or the names that come near."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lkj_xlsx.dasar.teks import beberapa, bersih, deretan, terdekat

AKHIRAN_WORKBOOK = (".xlsx", ".xlsm")
AKHIRAN_DOKUMEN = (".docx",)
_DISEBUT = 3


def berkas_dimaksud(path: Path, akhiran: tuple[str, ...] = AKHIRAN_WORKBOOK) -> Path:
    """The path, or the only one there is that differs from it in case, blanks or a missing ending.

    Folders on the way are found likewise. A path that means nothing, or several files, stays as it is.
    """
    # A name too long is merely not there.
    if os.path.exists(path) or path == path.parent:  # noqa: PTH110
        return path
    folder = berkas_dimaksud(path.parent)
    wanted = _kunci(path.name)
    names = _isi(folder)
    for meant in ({wanted}, {wanted + ending for ending in akhiran}):
        found = [name for name in names if _kunci(name) in meant]
        if found:
            return folder / found[0] if len(found) == 1 else path
    return path


def nama_dekat(path: Path, akhiran: tuple[str, ...] = AKHIRAN_WORKBOOK) -> str:
    """` (maksud Anda "…"?)`, or the few such files of the folder; nothing where there is none to offer."""
    folder = berkas_dimaksud(path.parent)
    if not os.path.isdir(folder):  # noqa: PTH112 - likewise
        return f' (folder "{path.parent}" tidak ada)'
    names = [one for one in _isi(folder) if one.casefold().endswith(akhiran)]
    near = _terdekat(path.name, names)
    if near:
        return f" (maksud Anda {deretan(map(_kutip, near), 'atau')}?)"
    return f" (di folder itu ada {beberapa(map(_kutip, sorted(names)), _DISEBUT)})" if names else ""


def _terdekat(typed: str, names: Iterable[str]) -> list[str]:
    """The names most like the typed one, best first; those that are it but for the ending before all."""
    left = {name: Path(name).stem for name in sorted(names)}
    stem = Path(typed).stem if Path(typed).suffix else typed
    found = [name for name, own in left.items() if _kunci(own) == _kunci(stem)]
    while len(found) < _DISEBUT:
        rest = [name for name in left if name not in found]
        near = terdekat(stem, [left[name] for name in rest])
        if near is None:
            break
        found.append(next(name for name in rest if left[name] == near))
    return found[:_DISEBUT]


def _isi(folder: Path) -> list[str]:
    """What lies in a folder, but for the lock files of Excel; nothing where it cannot be read."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are all that is asked for
    except OSError:
        return []
    return [one for one in names if not one.startswith(("~$", "."))]


def _kunci(name: str) -> str:
    return bersih(name).casefold()


def _kutip(name: str) -> str:
    return f'"{name}"'
