"""The rows of a report's data sheets: what a batch keeps of it for the workbook of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from lkj_xlsx.tampil.lembar import Nilai


@dataclass(frozen=True, slots=True)
class DataLaporan:
    """The rows of the two sheets, small enough for a pipe."""

    kinerja: tuple[tuple[Nilai, ...], ...]
    anggaran: tuple[tuple[Nilai, ...], ...]

    def dari(self, berkas: str) -> DataLaporan:
        """With the file in front of every row, for a list of several offices."""
        return DataLaporan(
            tuple((berkas, *row) for row in self.kinerja),
            tuple((berkas, *row) for row in self.anggaran),
        )
