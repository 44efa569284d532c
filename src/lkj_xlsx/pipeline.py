"""One run: a filled-in workbook in, the finished workbooks and everything found wrong out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lkj_xlsx.laporan import Laporan, hitung
from lkj_xlsx.read import baca
from lkj_xlsx.rules import periksa
from lkj_xlsx.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A workbook with every figure computed and every rule applied; nothing written yet."""

    path: Path
    laporan: Laporan
    temuan: tuple[Temuan, ...]


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a run has written, and where."""

    pemeriksaan: Pemeriksaan
    folder: Path
    berkas: tuple[Path, ...]


def periksa_workbook(path: Path) -> Pemeriksaan:
    """Read, compute and check; Kegagalan where the workbook cannot be used at all."""
    bacaan = baca(path)
    laporan = hitung(bacaan.lkj)
    return Pemeriksaan(path, laporan, periksa(laporan, bacaan.temuan))


def proses_workbook(path: Path, folder: Path) -> Hasil:
    """Check a workbook and write everything that comes of it into `folder`."""
    # Who only checks loads no writer.
    from lkj_xlsx.hasil import tulis_hasil

    pemeriksaan = periksa_workbook(path)
    written = tulis_hasil(path, pemeriksaan.laporan, pemeriksaan.temuan, folder)
    return Hasil(pemeriksaan, folder, written)
