"""The files of one report in, the names by which its cells tell them apart out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj_xlsx.dasar.sidik import sidik_isi


@dataclass(frozen=True, slots=True)
class Masukan:
    """An input file; `sebutan` is how its cells name it, empty where a report has but one file."""

    path: Path
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class Gagal:
    """A file that could not be read, and the sentence that says why."""

    path: Path
    kesalahan: str


@dataclass(frozen=True, slots=True)
class Sumber:
    """An input as a result names it, and the mark of what was in it."""

    nama: str
    tanda: str


_PANJANG_TANDA = 12


def tanda_isi(isi: bytes) -> str:
    """A short mark that tells one content from another: equal bytes have the same."""
    return sidik_isi(isi)[:_PANJANG_TANDA]


def bernama(paths: Sequence[Path]) -> tuple[Masukan, ...]:
    """The files of one report; several bear their names, those of one name with their folders."""
    if len(paths) == 1:
        return (Masukan(paths[0]),)
    names = _sebutan([path.absolute().parts for path in paths])
    return tuple(Masukan(path, name) for path, name in zip(paths, names, strict=True))


def _sebutan(semua: Sequence[tuple[str, ...]]) -> list[str]:
    """Each path by as many parts from its end as tell it from all others, case set aside."""
    names = ["/".join(one) for one in semua]
    waiting = [*range(len(semua))]
    for length in range(1, max(map(len, semua), default=0)):
        tails = Counter(_kunci(one[-length:]) for one in semua)
        left = []
        for at in waiting:
            tail = semua[at][-length:]
            if length < len(semua[at]) and tails[_kunci(tail)] == 1:
                names[at] = "/".join(tail)
            else:
                left.append(at)
        if not left:
            break
        waiting = left
    return names


def _kunci(parts: tuple[str, ...]) -> str:
    return "/".join(parts).casefold()


def jalan(folder: Path, sumber: Path) -> str:
    """The way from a folder to a file, for links; absolute where they share no drive."""
    try:
        return Path(os.path.relpath(sumber.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return sumber.resolve().as_posix()
