"""An official's figures in, the predicate of their mean out, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from lkj_xlsx.baku.model import Identitas, SkalaPredikat
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import JumlahBiaya, kinerja_pejabat
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.hitung.serapan import MELEBIHI_PAGU

_NOMOR_DISEBUT = 6


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale: bounds from the highest down, with what is called so; `termasuk` where a bound itself is.

    What reaches none is `terendah`.
    """

    nama: str
    batas: tuple[tuple[Fraction, str], ...]
    terendah: str
    termasuk: bool

    def predikat(self, rasio: Fraction) -> str:
        """The name of a percentage (1 = 100 %)."""
        reached = (
            name
            for bound, name in self.batas
            if rasio > bound or (self.termasuk and rasio == bound)
        )
        return next(reached, self.terendah)


SKALA: Mapping[SkalaPredikat, Skala] = MappingProxyType(
    {
        SkalaPredikat.PERMENDAGRI: Skala(
            "Permendagri 86/2017",
            (
                (Fraction(90, 100), "Sangat Tinggi"),
                (Fraction(75, 100), "Tinggi"),
                (Fraction(65, 100), "Sedang"),
                (Fraction(50, 100), "Rendah"),
            ),
            "Sangat Rendah",
            termasuk=False,
        ),
        SkalaPredikat.SEMBILAN_PULUH: Skala(
            "90-75-60",
            (
                (Fraction(90, 100), "Sangat Baik"),
                (Fraction(75, 100), "Baik"),
                (Fraction(60, 100), "Cukup"),
            ),
            "Kurang",
            termasuk=True,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Predikat:
    """A mean or a ratio of sums as printed and its predicate; `alasan` says why there is neither.

    A serapan of more than there is keeps its figure, and MELEBIHI_PAGU is its predicate.
    """

    nilai: Fraction | None
    predikat: str
    alasan: str = ""


def predikat_kinerja(satu: LaporanPejabat, identitas: Identitas, skala: Skala) -> Predikat:
    """Of the mean of the printed capaian; what is not due yet is no part of it."""
    reason = "; ".join(_halangan(satu))
    mean = kinerja_pejabat(satu, identitas).rata_rata
    if mean is None and not reason:
        reason = "belum ada indikator yang diukur"
    return _predikat(mean, reason, skala)


_HALANGAN = {
    Keadaan.BELUM_DIISI: "belum diisi",
    Keadaan.TAK_TERHITUNG: "tidak dapat dihitung",
    Keadaan.PREDIKAT_DI_BAWAH: "predikatnya di bawah target",
}


def _halangan(satu: LaporanPejabat) -> Iterator[str]:
    for state, words in _HALANGAN.items():
        found = [one for one in satu.capaian if one.terbilang is state]
        if found:
            named = beberapa(map(_sebut, found), _NOMOR_DISEBUT, "indikator lain")
            yield f"indikator {named} {words}"


def _sebut(capaian: Capaian) -> str:
    number = capaian.indikator.no
    return f"No {number}" if number is not None else f'"{capaian.indikator.indikator}"'


def predikat_serapan(biaya: JumlahBiaya, skala: Skala) -> Predikat:
    """Of the ratio of sums."""
    if biaya.alasan:
        return _predikat(None, biaya.alasan, skala)
    if biaya.belum_diisi and biaya.realisasi is None:
        return _predikat(None, "realisasi anggaran belum diisi", skala)
    reason = f"{biaya.keberatan[:1].lower()}{biaya.keberatan[1:]}".rstrip(".")
    if biaya.serapan is None and not reason:
        reason = "tidak ada pagu atau anggaran kas yang dapat dibandingkan"
    if not reason and biaya.melebihi_pagu:
        return Predikat(biaya.serapan, MELEBIHI_PAGU)
    return _predikat(biaya.serapan, reason, skala)


def _predikat(nilai: Fraction | None, alasan: str, skala: Skala) -> Predikat:
    if alasan or nilai is None:
        return Predikat(None, "", alasan)
    return Predikat(nilai, skala.predikat(nilai))


def sementara(triwulan: Triwulan) -> bool:
    """Whether the year is not over, so that a predicate may still change."""
    return triwulan is not Triwulan.IV
