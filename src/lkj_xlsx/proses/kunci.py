"""What a report is made of in, one value out that changes with any of it: the key of its results."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lkj_xlsx.dasar.masukan import bernama, jalan
from lkj_xlsx.dasar.sandi import ke_json, tulisan_json
from lkj_xlsx.dasar.sidik import sidik_berkas, sidik_isi

PUSTAKA = (
    "openpyxl", "et_xmlfile", "lxml", "defusedxml", "xlsxwriter", "pandas", "numpy", "holidays",
    "python-dateutil", "rapidfuzz", "python-docx",
)  # fmt: skip
"""What shapes a result besides our own code; openpyxl reads with lxml where that is installed."""
TANPA_PENGARUH = frozenset(
    {"workbook", "sipd", "templat_naskah", "output", "jobs", "buka", "strict", "ulang", "quiet"}
)
"""Options of `process` that shape no result: what they name is in the key as a path, or nowhere."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The options of `process` that shape results, by their names there."""

    terpisah: bool = False
    cetak: bool = False
    naskah: bool = False
    sub_unit: str = ""


@dataclass(frozen=True, slots=True)
class SidikMasukan:
    """An input as results know it: the way to it, its name as typed and in cells, its content."""

    jalan: str
    nama: str
    sebutan: str
    sidik: str


@dataclass(frozen=True, slots=True)
class Kunci:
    """All that the results of one report depend on."""

    masukan: tuple[SidikMasukan, ...]
    keterangan: str
    """Why it is a report of its own."""
    pilihan: Pilihan
    tambahan: tuple[tuple[str, str], ...]
    """Further files that options name, each with its digest."""
    program: str
    lingkungan: tuple[tuple[str, str], ...]

    @property
    def sidik(self) -> str:
        return sidik_isi(tulisan_json(ke_json(self)))


def kunci_laporan(
    paths: tuple[Path, ...],
    folder: Path,
    keterangan: str,
    pilihan: Pilihan,
    tambahan: Iterable[Path] = (),
) -> Kunci | None:
    """The key of the results in `folder`; None where a file cannot be read, or our own code not seen."""
    inputs = sidik_masukan(paths, folder)
    extra = tuple((jalan(folder, one), sidik_berkas(one) or "") for one in tambahan)
    if inputs is None or not program() or not all(digest for _, digest in extra):
        return None
    return Kunci(inputs, keterangan, pilihan, extra, program(), lingkungan())


def sidik_masukan(paths: tuple[Path, ...], folder: Path) -> tuple[SidikMasukan, ...] | None:
    """The inputs of a report in their order; None where one cannot be read."""
    found = []
    for one in bernama(paths):
        digest = sidik_berkas(one.path)
        if digest is None:
            return None
        found.append(SidikMasukan(jalan(folder, one.path), one.path.name, one.sebutan, digest))
    return tuple(found)


@cache
def program(folder: Path = Path(__file__).parents[1]) -> str:
    """The digest of our own code and data, by content: no version tells what was edited in place.

    Empty where the files cannot be seen, as in an archive.
    """
    digests = [
        f"{one.relative_to(folder).as_posix()} {sidik_berkas(one)}"
        for one in sorted(folder.rglob("*"))
        if "__pycache__" not in one.parts and one.is_file()
    ]
    return sidik_isi("\n".join(digests).encode()) if digests else ""


@cache
def lingkungan() -> tuple[tuple[str, str], ...]:
    """The versions of what our code runs on."""
    return tuple(_lingkungan())


def _lingkungan() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    yield "python", sys.version
    yield "sistem", sys.platform
    yield "zlib", zlib.ZLIB_RUNTIME_VERSION
    # The interpreter may have been built with zlib-ng, which packs the same bytes otherwise.
    yield "zlib-ng", str(getattr(zlib, "ZLIBNG_VERSION", ""))
    for name in PUSTAKA:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, ""
