"""Workbooks in, by what they are put together into reports out; what is known of a content is not read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from lkj_xlsx.dasar.sidik import sidik_berkas

KunciLaporan = tuple[str, int, int]
"""The office, the year and the quarter of a report."""


@dataclass(frozen=True, slots=True)
class Pengenal:
    """What the workbook of this content says of whose report it is part of.

    `laporan` is None where it does not say so; `jabatan`, by what they compare with, are the officials
    with rows of their own, None as long as nobody has asked for them.
    """

    sidik: str
    laporan: KunciLaporan | None
    jabatan: tuple[tuple[str, str], ...] | None = None


class Ingatan:
    """Remembers the contents of workbooks, from an earlier run and in this one."""

    def __init__(self, dikenal: Iterable[Pengenal] = ()) -> None:
        self._lama = {one.sidik: one for one in dikenal}
        self._dipakai: dict[str, Pengenal] = {}

    @property
    def dipakai(self) -> tuple[Pengenal, ...]:
        """Those that this run has asked for."""
        return tuple(self._dipakai.values())

    def laporan(self, path: Path) -> KunciLaporan | None:
        """Whose report a workbook says to be part of; None where it does not, or cannot be read."""
        return self._kenali(path).laporan

    def jabatan(self, path: Path) -> dict[str, str]:
        """The officials with rows of their own in a workbook, by what they compare with."""
        known = self._kenali(path)
        if known.jabatan is None:
            from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_lxml

            muat_openpyxl_tanpa_lxml()
            from lkj_xlsx.reader.pengenal import jabatan_di

            known = replace(known, jabatan=tuple(jabatan_di(path).items()))
            self._ingat(known)
        return dict(known.jabatan or ())

    def _kenali(self, path: Path) -> Pengenal:
        digest = sidik_berkas(path) or ""
        known = self._dipakai.get(digest) or self._lama.get(digest)
        if known is None:
            from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_lxml

            muat_openpyxl_tanpa_lxml()
            from lkj_xlsx.reader.pengenal import laporan_di

            known = Pengenal(digest, laporan_di(path))
        self._ingat(known)
        return known

    def _ingat(self, pengenal: Pengenal) -> None:
        # What has no digest could not be read just now.
        if pengenal.sidik:
            self._dipakai[pengenal.sidik] = pengenal
