"""A processed report in, what the combined recap says of its office out: small, and fit for a pipe."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from lkj_xlsx.baku.model import Pembulatan
from lkj_xlsx.hitung.jumlah import HasilIndikator, Jumlah
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.temuan.hitungan import Hitungan


@dataclass(frozen=True, slots=True)
class Kantor:
    """One report in the combined recap; money in rupiah, ratios with 1 = 100 %."""

    unit_kerja: str
    periode: str
    indikator: int
    tercapai: int
    capaian: Fraction | None
    pagu: int | None
    realisasi: int | None
    serapan: Fraction | None
    galat: int
    peringatan: int
    berkas: tuple[Path, ...]
    rekap: Path
    """The office's own recap."""
    desimal: int = 0
    pembulatan: Pembulatan = Pembulatan.POTONG
    """How its ratios are printed."""
    catatan: str = ""
    """Why its money is missing or incomplete."""


def kantor_dari(
    laporan: Laporan,
    seluruhnya: Jumlah,
    hitungan: Hitungan,
    berkas: tuple[Path, ...],
    hasil: Path,
) -> Kantor:
    """What one report adds to the combined recap: its sums as a whole, and its findings."""
    identitas, whole = laporan.lkj.identitas, seluruhnya
    return Kantor(
        unit_kerja=identitas.unit_kerja or "(Unit Kerja belum diisi)",
        periode=laporan.periode.pendek,
        indikator=whole.kinerja.indikator,
        tercapai=whole.kinerja.jumlah[HasilIndikator.TERCAPAI],
        capaian=whole.kinerja.rata_rata,
        pagu=whole.biaya.pagu,
        realisasi=whole.biaya.realisasi,
        serapan=whole.biaya.serapan,
        galat=hitungan.galat,
        peringatan=hitungan.peringatan,
        berkas=berkas,
        rekap=hasil,
        desimal=identitas.desimal,
        pembulatan=identitas.pembulatan,
        catatan=whole.biaya.keberatan,
    )
