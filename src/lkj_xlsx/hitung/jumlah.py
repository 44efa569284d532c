"""A computed report in, its roll-ups out: officials and kecamatan, quarter by quarter, exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, Identitas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.kaskade import PAGU, Lajur, Terhitung, susun, terhitung
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat, hitung
from lkj_xlsx.hitung.pembulatan import dicetak

DESIMAL_MINIMAL = 2
"""Decimals of a mean and of a ratio of sums: `94,87%`, as reports write them."""


SEL_DISEBUT = 6
"""Cells that a sentence of the recap names."""


class HasilIndikator(StrEnum):
    """What became of an indicator in a quarter."""

    TERCAPAI = "Tercapai"
    BELUM_TERCAPAI = "Belum tercapai"
    BELUM_DIISI = "Belum diisi"
    BELUM_WAKTUNYA = "Belum waktunya"
    TAK_TERHITUNG = "Tidak dapat dihitung"


_MENURUT_KEADAAN = {
    Keadaan.BELUM_DIISI: HasilIndikator.BELUM_DIISI,
    Keadaan.BELUM_WAKTUNYA: HasilIndikator.BELUM_WAKTUNYA,
    Keadaan.TAK_TERHITUNG: HasilIndikator.TAK_TERHITUNG,
}


def hasil_indikator(capaian: Capaian) -> HasilIndikator:
    if capaian.tercapai:
        return HasilIndikator.TERCAPAI
    return _MENURUT_KEADAAN.get(capaian.keadaan, HasilIndikator.BELUM_TERCAPAI)


@dataclass(frozen=True, slots=True)
class Kinerja:
    """How many indicators came to what, and the mean of the computed capaian (1 = 100 %)."""

    jumlah: Mapping[HasilIndikator, int]
    rata_rata: Fraction | None

    @property
    def indikator(self) -> int:
        return sum(self.jumlah.values())

    @property
    def terisi(self) -> int:
        return self.indikator - self.jumlah[HasilIndikator.BELUM_DIISI]


@dataclass(frozen=True, slots=True)
class Biaya:
    """Money of several budget rows together, each rupiah once.

    `baris` are the rows that count, none where `alasan` says why there is no sum. What is empty or
    unreadable in them is left out of its sum and stands in `dilewati`; `serapan` is the ratio of the
    sums over the rows that have both, as printed.
    """

    baris: tuple[Anggaran, ...]
    pagu: int | None
    realisasi: int | None
    serapan: Fraction | None
    dilewati: tuple[Sel, ...]
    alasan: str = ""
    belum_diisi: bool = False
    """Nobody has typed any realisasi yet, which is no fault."""

    @property
    def keberatan(self) -> str:
        """Why the sum is missing or incomplete; empty where it is whole."""
        if self.belum_diisi and self.baris and all(row.pagu is not None for row in self.baris):
            return ""
        if self.alasan:
            return f"Tidak dijumlahkan: {self.alasan}."
        if self.dilewati:
            return f"Tanpa baris yang belum terisi atau tidak terbaca: {beberapa(self.dilewati, SEL_DISEBUT, 'sel lain')}."
        return ""

    @property
    def sisa(self) -> int | None:
        if self.dilewati or self.pagu is None or self.realisasi is None:
            return None
        return self.pagu - self.realisasi


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """An official, or the whole kecamatan (`nomor` 0), in one quarter."""

    nomor: int
    nama: str
    kinerja: Kinerja
    biaya: Biaya

    @property
    def terisi(self) -> bool:
        """Whether anything at all is reported for the quarter."""
        return self.kinerja.terisi > 0 or not self.biaya.belum_diisi


@dataclass(frozen=True, slots=True)
class Rekap:
    """The roll-up of one quarter."""

    triwulan: Triwulan
    pejabat: tuple[BarisRekap, ...]
    kecamatan: BarisRekap

    @property
    def terisi(self) -> bool:
        return any(one.terisi for one in (*self.pejabat, self.kecamatan))


def rekap(laporan: Laporan) -> Rekap:
    """The roll-up of the report's own quarter."""
    identitas, quarter = laporan.lkj.identitas, laporan.triwulan
    officials = tuple(_baris_pejabat(one, quarter, identitas) for one in laporan.pejabat)
    every = [row for one in laporan.pejabat for row in one.capaian]
    counted = terhitung(susun(laporan.lkj.anggaran), PAGU, Lajur(quarter))
    name = identitas.unit_kerja or "Seluruh unit kerja"
    budget = _biaya(counted, laporan.lkj.anggaran, quarter, identitas)
    return Rekap(quarter, officials, BarisRekap(0, name, _kinerja(every, identitas), budget))


def rekap_tahun(laporan: Laporan) -> tuple[Rekap, ...]:
    """The quarters of the year up to the report's own, which is the last."""
    earlier = (hitung(laporan.lkj, one) for one in Triwulan if one < laporan.triwulan)
    return tuple(rekap(one) for one in (*earlier, laporan))


def _baris_pejabat(satu: LaporanPejabat, triwulan: Triwulan, identitas: Identitas) -> BarisRekap:
    budget = biaya_pejabat([row.anggaran for row in satu.anggaran], triwulan, identitas)
    return BarisRekap(satu.nomor, satu.jabatan, _kinerja(satu.capaian, identitas), budget)


def _kinerja(capaian: Sequence[Capaian], identitas: Identitas) -> Kinerja:
    counts = Counter(map(hasil_indikator, capaian))
    results = {one: counts[one] for one in HasilIndikator}
    return Kinerja(results, rata_rata((one.persen for one in capaian), identitas))


def desimal_rekap(identitas: Identitas) -> int:
    """The decimals of the recap's means and ratios of sums."""
    return max(DESIMAL_MINIMAL, identitas.desimal)


def rata_rata(persen: Iterable[Fraction | None], identitas: Identitas) -> Fraction | None:
    """The mean of printed percentages, so that the recap's formula gives the same."""
    known = [one for one in persen if one is not None]
    if not known:
        return None
    mean = sum(known, Fraction(0)) / len(known)
    return dicetak(mean, desimal_rekap(identitas), identitas.pembulatan)


def biaya_pejabat(anggaran: Sequence[Anggaran], triwulan: Triwulan, identitas: Identitas) -> Biaya:
    """An official's own budget: the top of its own code tree.

    Without usable codes the rows are added up if they are all of one Tingkat, since none of them
    can then hold another.
    """
    tree = susun(anggaran)
    counted = terhitung(tree, PAGU, Lajur(triwulan))
    apart = len(tree.akar) + len(tree.tanpa_kode) == len(anggaran)
    if tree.tanpa_kode and apart and (len(anggaran) == 1 or _setingkat(anggaran)):
        counted = Terhitung(tuple(anggaran))
    return _biaya(counted, anggaran, triwulan, identitas)


def _setingkat(anggaran: Iterable[Anggaran]) -> bool:
    levels = {one.tingkat for one in anggaran}
    return len(levels) == 1 and "" not in levels


def _biaya(
    terhitung: Terhitung, anggaran: Sequence[Anggaran], triwulan: Triwulan, identitas: Identitas
) -> Biaya:
    rows, spent = terhitung.baris, Lajur(triwulan)
    both = [(spent.nilai(row), row.pagu) for row in rows]
    complete = [(one, pagu) for one, pagu in both if one is not None and pagu is not None]
    pagu = sum(one for _, one in complete)
    ratio = Fraction(sum(one for one, _ in complete), pagu) if pagu else None
    return Biaya(
        rows,
        _jumlah_terbaca(one for _, one in both),
        _jumlah_terbaca(one for one, _ in both),
        None if ratio is None else dicetak(ratio, desimal_rekap(identitas), identitas.pembulatan),
        tuple(_kosong(rows, triwulan)),
        terhitung.alasan,
        not any(row.asal.teks(f"tw_{triwulan.value}") for row in anggaran),
    )


def _jumlah_terbaca(amounts: Iterable[int | None]) -> int | None:
    known = [one for one in amounts if one is not None]
    return sum(known) if known else None


def _kosong(rows: Iterable[Anggaran], triwulan: Triwulan) -> Iterator[Sel]:
    for row in rows:
        for column in (PAGU, Lajur(triwulan)):
            if column.nilai(row) is None:
                yield column.sel(row)
