"""Paths as people type them in, the workbooks to process and their output folders out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lkj_xlsx.kegagalan import Kegagalan

AKHIRAN_HASIL = "_hasil"
_WORKBOOK = frozenset({".xlsx", ".xlsm"})


def rencana(paths: Sequence[Path], output: Path | None) -> list[tuple[Path, Path]]:
    """Each workbook with the folder that its results go to.

    One workbook writes straight into `output`; several get a folder each below it. Results of two
    workbooks of one name are told apart by a number. Kegagalan for a folder without workbooks.
    """
    workbooks = list(dict.fromkeys(_workbook(paths)))
    if output is not None and len(workbooks) == 1:
        return [(workbooks[0], output)]
    used: set[str] = set()
    plan = []
    for path in workbooks:
        parent = path.parent if output is None else output
        plan.append((path, _folder_baru(parent, path.stem, used)))
    return plan


def _workbook(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(one for one in path.rglob("*") if _milik_kantor(one, path))
        if not found:
            raise Kegagalan(
                f"{path}: ini folder tanpa workbook .xlsx di dalamnya; sebutkan berkas workbook-nya."
            )
        yield from found


def _milik_kantor(path: Path, root: Path) -> bool:
    """A workbook that somebody filled in: no lock file of Excel, nothing that we wrote."""
    ours = any(part.endswith(AKHIRAN_HASIL) for part in path.relative_to(root).parts[:-1])
    return (
        path.suffix.lower() in _WORKBOOK
        and not path.name.startswith(("~$", "."))
        and not ours
        and path.is_file()
    )


def _folder_baru(parent: Path, stem: str, used: set[str]) -> Path:
    number = 1
    folder = parent / f"{stem}{AKHIRAN_HASIL}"
    while str(folder).casefold() in used:
        number += 1
        folder = parent / f"{stem} ({number}){AKHIRAN_HASIL}"
    used.add(str(folder).casefold())
    return folder
