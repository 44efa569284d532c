"""A processed report in, what a batch keeps of it out: small, and fit for a pipe and for a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lkj_xlsx.hitung.jumlah import Jumlah
from lkj_xlsx.hitung.kantor import Kantor, kantor_dari
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.data_laporan import DataLaporan
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.kalimat import baris_aktif


@dataclass(frozen=True, slots=True)
class Intisari:
    """What the terminal says of a report, what its exit status needs, and its part of the combined recap."""

    kepala: str
    """Whose report of what period it is."""
    hitungan: Hitungan
    temuan: tuple[str, ...]
    """The findings that count, each in a line."""
    kantor: Kantor

    def di(self, paths: tuple[Path, ...], folder: Path) -> Intisari:
        """With the files and the folder as this run names them."""
        office = replace(self.kantor, berkas=paths, rekap=folder / self.kantor.rekap.name)
        return replace(self, kantor=office)

    @property
    def tanpa_tempat(self) -> Intisari:
        """Without them: results may be moved together with their inputs."""
        office = replace(self.kantor, berkas=(), rekap=Path(self.kantor.rekap.name))
        return replace(self, kantor=office)


def intisari_dari(
    laporan: Laporan,
    seluruhnya: Jumlah,
    temuan: Sequence[Temuan],
    paths: tuple[Path, ...],
    rekap: Path,
) -> Intisari:
    """What is kept of a report whose recap lies there; `seluruhnya` are its sums as a whole."""
    count = Hitungan.dari(temuan)
    return Intisari(
        laporan.kepala,
        count,
        baris_aktif(temuan),
        kantor_dari(laporan, seluruhnya, count, paths, rekap, temuan),
    )


@dataclass(frozen=True, slots=True)
class IsiTanda:
    """What the mark of a report holds beside its key and the digests of its results."""

    intisari: Intisari
    data: DataLaporan
