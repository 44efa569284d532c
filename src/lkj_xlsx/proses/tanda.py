"""What came of a report in, the mark beside its results out; and from a mark whether they still hold.

A mark is believed only if every part of it and of the results is as it was written.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from lkj_xlsx.dasar.sandi import dari_json, ke_json, tulisan_json
from lkj_xlsx.dasar.sidik import sidik_berkas, sidik_isi

TANDA_HASIL = ".tanda-hasil.json"
TANDA_GABUNGAN = ".tanda-gabungan.json"
TERBESAR = 2**27
"""Bytes; a mark that would be larger is not written, and one that is was not written by us."""
_BENTUK = 1
_PENUTUP = b',"sidik":"%s"}\n'
_PANJANG_PENUTUP = len(_PENUTUP) - 2 + 64

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Tanda(Generic[_T]):
    """A mark as it was read: the key of the results, their digests by name, and what else it holds."""

    kunci: str
    keluaran: tuple[tuple[str, str], ...]
    isi: _T
    sidik: str
    """Of the whole mark."""

    def berlaku(self, kunci: str, folder: Path) -> bool:
        """Whether the results in `folder` are those of this key, and still what they were."""
        return self.kunci == kunci and all(
            _biasa(folder / name) and sidik_berkas(folder / name) == digest
            for name, digest in self.keluaran
        )


def catat(path: Path, kunci: str, keluaran: Sequence[Path], isi: object) -> str:
    """Write a mark of finished results; its digest, or nothing where it could not be written.

    Results without a mark are as good as any: they are made again next time.
    """
    outputs = {one.name: sidik_berkas(one) for one in keluaran}
    body = tulisan_json(
        {"bentuk": _BENTUK, "kunci": kunci, "keluaran": outputs, "isi": ke_json(isi)}
    )[:-1]
    digest = sidik_isi(body)
    content = body + _PENUTUP % digest.encode()
    if len(content) > TERBESAR:
        return ""
    try:
        path.write_bytes(content)
    except OSError:
        with suppress(OSError):
            path.unlink()
        return ""
    return digest


@dataclass(slots=True)
class Penanda:
    """Marks the results of one report, once they are finished; without a key it leaves them unmarked.

    `masih_sama` is asked at the end: what was changed while it was read may have come out either way.
    """

    kunci: str
    isi: object
    masih_sama: Callable[[], bool]
    _sidik: str = ""

    def __call__(self, tanda: Path, keluaran: Sequence[Path]) -> None:
        if self.kunci and self.masih_sama():
            self._sidik = catat(tanda, self.kunci, keluaran, self.isi)

    def terpasang(self, folder: Path) -> str:
        """The digest of the mark that stands beside the results; empty where none of ours does."""
        ending = _PENUTUP % self._sidik.encode()
        ours = self._sidik and _isi(folder / TANDA_HASIL).endswith(ending)
        return self._sidik if ours else ""


def baca_tanda(path: Path, tipe: type[_T]) -> Tanda[_T] | None:
    """The mark; None where there is none, or none that we wrote in just this way."""
    content = _isi(path)
    body, ending = content[:-_PANJANG_PENUTUP], content[-_PANJANG_PENUTUP:]
    digest = sidik_isi(body)
    if ending != _PENUTUP % digest.encode():
        return None
    try:
        return _terurai(json.loads(content), tipe, digest)
    except (ValueError, RecursionError):
        return None


def _isi(tanda: Path) -> bytes:
    """What stands in a mark; nothing where it cannot be one of ours, or cannot be read."""
    try:
        if not _biasa(tanda) or tanda.stat().st_size > TERBESAR:
            return b""
        return tanda.read_bytes()
    except OSError:
        return b""


def _terurai(tanda: object, tipe: type[_T], sidik: str) -> Tanda[_T]:
    match tanda:
        case {
            "bentuk": int(form),
            "kunci": str(key),
            "keluaran": dict(outputs),
            "isi": isi,
            "sidik": str(),
            **rest,
        } if (
            type(form) is int
            and form == _BENTUK
            and not rest
            and outputs
            and all(map(_sebaris, outputs.items()))
        ):
            return Tanda(key, tuple(outputs.items()), dari_json(tipe, isi), sidik)
        case _:
            raise ValueError("not a mark")


def _sebaris(keluaran: tuple[str, object]) -> bool:
    """A file's name, with no way out of its folder, and a digest."""
    name, digest = keluaran
    return isinstance(digest, str) and name not in ("", ".", "..") and Path(name).name == name


def _biasa(path: Path) -> bool:
    """A regular file: no folder, and no link that leads elsewhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False
