"""Paths as people type them in, the workbooks that they mean out."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_WORKBOOK, berkas_dimaksud
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.hasil_sendiri import AKHIRAN_HASIL, isian_dari, sebutan_isian
from lkj_xlsx.dasar.kegagalan import Kegagalan

_LEMBAR_KERJA = frozenset((*AKHIRAN_WORKBOOK, ".xls", ".xlsb", ".ods", ".fods", ".et", ".numbers"))
"""As what Excel, LibreOffice, WPS and Numbers save a workbook."""
_POLA = frozenset("*?[")


def workbook_dimaksud(paths: Sequence[Path], ekspor: Iterable[Path] = ()) -> list[Path]:
    """Each workbook once; a folder means the workbooks of offices in it, a pattern what it fits.

    Our own results and exports of SIPD are none. Kegagalan for a folder or a pattern without workbooks.
    """
    pastikan_diapit(paths)
    return _tanpa_ulangan(_workbook(map(jalur_dimaksud, paths), frozenset(ekspor)))


def jalur_dimaksud(path: Path) -> Path:
    """The file that was meant; a pattern means whatever it fits."""
    return path if not _POLA.isdisjoint(path.name) else berkas_dimaksud(path)


def contoh_workbook(folder: Path) -> Path:
    """A workbook for an example of a call: one that is there, or that the results there were made of."""
    files = sorted(folder.glob("*.xls[xm]"))
    there = next((one for one in files if _milik_kantor(one, folder)), None)
    return there or isian_dari(folder) or Path("WORKBOOK.xlsx")


def pastikan_diapit(paths: Sequence[Path], akhiran: tuple[str, ...] = AKHIRAN_WORKBOOK) -> None:
    """Kegagalan where a name with blanks was typed without quotes, so that it came in pieces."""
    for begin, first in enumerate(paths):
        if os.path.exists(jalur_dimaksud(first)):  # noqa: PTH110 - a name too long is merely not there
            continue
        for end in range(begin + 2, len(paths) + 1):
            whole = berkas_dimaksud(Path(" ".join(map(str, paths[begin:end]))), akhiran)
            if os.path.exists(whole):  # noqa: PTH110
                raise Kegagalan(
                    f'{whole.name}: nama yang memuat spasi harus diapit tanda petik; ketik "{whole}".'
                )


def _tanpa_ulangan(paths: Iterable[Path]) -> list[Path]:
    """Each file once, however often and in whatever way it was named."""
    first: dict[Path, Path] = {}
    for one in paths:
        first.setdefault(one.resolve(), one)
    return list(first.values())


def _workbook(paths: Iterable[Path], ekspor: Collection[Path]) -> Iterator[Path]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - likewise
            yield from _ditemukan(
                [one for one in sorted(path.rglob("*")) if one.resolve() not in ekspor],
                path,
                f"{path}: ini folder tanpa workbook .xlsx di dalamnya",
            )
        elif _POLA.isdisjoint(path.name) or os.path.exists(path):  # noqa: PTH110
            yield path
        else:
            # Where no shell does it: the console of Windows leaves patterns as they are.
            root = Path(path.anchor)
            found = sorted(root.glob(str(_pola(path.relative_to(root) if path.anchor else path))))
            matching = [one for one in found if one.resolve() not in ekspor]
            yield from _ditemukan(
                matching, Path(), f"{path}: tidak ada workbook .xlsx yang namanya cocok"
            )


def _pola(path: Path) -> Path:
    """A pattern as Python takes it: several asterisks within a name are one."""
    return Path(*(one if one == "**" else re.sub(r"\*+", "*", one) for one in path.parts))


def _ditemukan(candidates: Sequence[Path], root: Path, none: str) -> list[Path]:
    found = [one for one in candidates if _milik_kantor(one, root)]
    if not found:
        if results := next(_hasil_kita(candidates), None):
            raise Kegagalan(
                f"{none} selain hasil lkj-xlsx; sebutkan {sebutan_isian(results.parent)}."
            )
        raise Kegagalan(f"{none}; sebutkan berkas workbook-nya.")
    return found


def _hasil_kita(candidates: Iterable[Path]) -> Iterator[Path]:
    return (one for one in candidates if one.suffix.casefold() in AKHIRAN_WORKBOOK and bercap(one))


def _milik_kantor(path: Path, root: Path) -> bool:
    """A workbook that somebody filled in: no lock file of Excel, nothing that we wrote.

    Workbooks of other kinds, too: nobody reads them, but they are named with what to do.
    """
    below = path.relative_to(root) if path.is_relative_to(root) else path
    ours = any(part.endswith(AKHIRAN_HASIL) for part in below.parts[:-1])
    return (
        path.suffix.casefold() in _LEMBAR_KERJA
        and not path.name.startswith(("~$", "."))
        and not ours
        and path.is_file()
        and not bercap(path)
    )
