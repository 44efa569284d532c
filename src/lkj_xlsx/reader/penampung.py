"""Findings in, one after the other while a workbook is read; all of them out at the end."""

from __future__ import annotations

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.temuan import Aturan, Pelanggaran, Temuan, Tingkat, Usul


class Penampung:
    """Gathers what the reader finds. The reader goes on; nothing is lost, nothing raised."""

    def __init__(self) -> None:
        self._temuan: list[Temuan] = []

    def catat(
        self,
        aturan: Aturan,
        pesan: str,
        *lokasi: Sel,
        saran: str = "",
        pejabat: str = "",
        no: int | None = None,
        kode_anggaran: str = "",
        tingkat: Tingkat | None = None,
        usul: tuple[Usul, ...] = (),
    ) -> None:
        """Add a finding; without `saran` the rule's own way to mend it is shown."""
        breach = Pelanggaran(
            pesan, lokasi, saran or aturan.perbaikan, pejabat, no, kode_anggaran, tingkat, usul
        )
        self.terima(aturan, breach)

    def terima(self, aturan: Aturan, pelanggaran: Pelanggaran) -> None:
        """Add a breach that is whole already."""
        self._temuan.append(Temuan.dari(aturan, pelanggaran))

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        return tuple(self._temuan)
