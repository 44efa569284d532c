"""Figures of rows in, their sums out: which rows count, what they come to, or why there is no sum.

Plain and exact. The frames (`bingkai`) apply these functions to their groups, and rules that need a
total call them directly, so that a sum is the same wherever it is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.kaskade import PAGU, Lajur, Terhitung, lajur_realisasi, susun, terhitung
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.serapan import Serapan, melebihi_pagu, tanpa_rencana
from lkj_xlsx.hitung.waktu_berjalan import capaian_dinilai

DESIMAL_MINIMAL = 2
"""Decimals of a mean and of a ratio of sums: `94,87%`, as reports write them."""
SEL_DISEBUT = 6
"""Cells that a sentence names."""


Uang = tuple[int | None, int | None, int | None]
"""Pagu, realisasi and cash plan of a row, in rupiah."""


class HasilIndikator(StrEnum):
    """What became of an indicator in a quarter."""

    TERCAPAI = "Tercapai"
    BELUM_TERCAPAI = "Belum tercapai"
    """Also a predicate below its target, which has no percentage."""
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
    return _MENURUT_KEADAAN.get(capaian.terbilang, HasilIndikator.BELUM_TERCAPAI)


@dataclass(frozen=True, slots=True)
class JumlahKinerja:
    """How many indicators came to what, and the mean of the computed capaian (1 = 100 %)."""

    jumlah: Mapping[HasilIndikator, int]
    rata_rata: Fraction | None
    dinilai: Fraction | None = None
    """The mean of the same capaian, each against the part of its target that belongs to the part of
    the year: what the class is told by.
    """

    @property
    def indikator(self) -> int:
        return sum(self.jumlah.values())

    @property
    def terisi(self) -> int:
        return self.indikator - self.jumlah[HasilIndikator.BELUM_DIISI]


@dataclass(frozen=True, slots=True)
class JumlahBiaya:
    """Money of several budget rows together in rupiah, each rupiah once.

    `baris` are the rows that count, none where `alasan` says why there is no sum. What is empty or
    unreadable in them is left out of its sum and stands in `dilewati`; `serapan` is the ratio of the
    sums over the rows that have both, as printed (1 = 100 %): realisasi / pagu, or / cash plan under
    Dasar Anggaran Kas.
    """

    baris: tuple[Anggaran, ...]
    pagu: int | None
    realisasi: int | None
    serapan: Fraction | None
    dilewati: tuple[Sel, ...]
    alasan: str = ""
    alasan_realisasi: str = ""
    """Why there is no sum of the realisasi although there is one of the pagu."""
    belum_diisi: bool = False
    """Nobody has typed any realisasi yet, which is no fault."""
    kas: int | None = None
    """The cash plan of the year so far, where it is what serapan is measured against."""

    @property
    def keberatan(self) -> str:
        """Why the sum is missing or incomplete, in the words of every place that names it."""
        if self.belum_diisi and self.baris and all(row.pagu is not None for row in self.baris):
            return ""
        if self.alasan:
            return f"Tidak dijumlahkan: {self.alasan}."
        if self.alasan_realisasi:
            return f"Realisasi tidak dijumlahkan: {self.alasan_realisasi}."
        if self.dilewati:
            cells = beberapa(self.dilewati, SEL_DISEBUT, "sel lain")
            return f"Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: {cells}."
        return ""

    @property
    def sisa(self) -> int | None:
        """What is left of the pagu; None where the sum leaves something out."""
        if self.dilewati or self.pagu is None or self.realisasi is None:
            return None
        return self.pagu - self.realisasi

    @property
    def melebihi_pagu(self) -> bool:
        """Whether more is spent than there is; nobody knows where the sum leaves something out."""
        return not self.keberatan and melebihi_pagu(self.pagu, self.realisasi)


@dataclass(frozen=True, slots=True)
class Jumlah:
    """An official, or the whole office (`nomor` 0), in one quarter."""

    nomor: int
    nama: str
    triwulan: Triwulan
    kinerja: JumlahKinerja
    biaya: JumlahBiaya

    @property
    def terisi(self) -> bool:
        """Whether anything at all is reported for the quarter."""
        return self.kinerja.terisi > 0 or not self.biaya.belum_diisi


@dataclass(frozen=True, slots=True)
class JumlahTriwulan:
    """The sums of one quarter."""

    triwulan: Triwulan
    pejabat: tuple[Jumlah, ...]
    kecamatan: Jumlah

    @property
    def semua(self) -> tuple[Jumlah, ...]:
        return (*self.pejabat, self.kecamatan)

    @property
    def terisi(self) -> bool:
        return any(one.terisi for one in self.semua)


def desimal_jumlah(identitas: Identitas) -> int:
    """The decimals of means and of ratios of sums."""
    return max(DESIMAL_MINIMAL, identitas.desimal)


def rasio_tercetak(ratio: Fraction | None, identitas: Identitas) -> Fraction | None:
    """A mean or a ratio of sums as it is printed."""
    return ratio and dicetak(ratio, desimal_jumlah(identitas), identitas.pembulatan)


def jumlah_kinerja(
    hasil: Iterable[HasilIndikator],
    persen: Iterable[Fraction | None],
    identitas: Identitas,
    dinilai: Iterable[Fraction | None] = (),
) -> JumlahKinerja:
    """What became of indicators; the means are those of printed percentages, so that a formula over
    the printed ones gives the same.
    """
    counts = Counter(hasil)
    return JumlahKinerja(
        {one: counts[one] for one in HasilIndikator},
        _rata_rata(persen, identitas),
        _rata_rata(dinilai, identitas),
    )


def _rata_rata(persen: Iterable[Fraction | None], identitas: Identitas) -> Fraction | None:
    known = [one for one in persen if one is not None]
    mean = sum(known, Fraction(0)) / len(known) if known else None
    return rasio_tercetak(mean, identitas)


def jumlah_biaya(
    dihitung: Terhitung,
    uang: Sequence[Uang],
    anggaran: Iterable[Anggaran],
    triwulan: Triwulan,
    identitas: Identitas,
) -> JumlahBiaya:
    """The sums of the rows that count.

    `uang` is the money of each; `anggaran` are all rows of the scope, which tell whether anybody has
    typed anything yet.
    """
    contested = bool(dihitung.alasan_realisasi)
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS
    complete = [
        (base, spent)
        for pagu, spent, cash in uang
        for base in (cash if by_cash else pagu,)
        if base is not None and spent is not None and not contested
    ]
    budget = sum(base for base, _ in complete)
    ratio = Fraction(sum(spent for _, spent in complete), budget) if budget else None
    return JumlahBiaya(
        dihitung.baris,
        _jumlah_terbaca(pagu for pagu, _, _ in uang),
        None if contested else _jumlah_terbaca(spent for _, spent, _ in uang),
        rasio_tercetak(ratio, identitas),
        tuple(_dilewati(dihitung.baris, triwulan, identitas)),
        dihitung.alasan,
        dihitung.alasan_realisasi,
        not any(row.asal.teks(f"tw_{triwulan.value}") for row in anggaran)
        and all(spent is None for _, spent, _ in uang),
        _jumlah_terbaca(cash for _, _, cash in uang) if by_cash else None,
    )


def _dilewati(rows: Iterable[Anggaran], triwulan: Triwulan, identitas: Identitas) -> Iterator[Sel]:
    """The cells that have no amount although one is needed."""
    kind = identitas.sifat_realisasi
    spending, cash = lajur_realisasi(triwulan, identitas), Lajur(triwulan, kind, kas=True)
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS
    for row in rows:
        idle = tanpa_rencana(row, triwulan, identitas)
        needed = (PAGU, *(() if idle else (spending,)), *((cash,) if by_cash else ()))
        yield from (one.sel(row) for one in needed if one.nilai(row) is None)


def _jumlah_terbaca(amounts: Iterable[int | None]) -> int | None:
    known = [one for one in amounts if one is not None]
    return sum(known) if known else None


def terhitung_pejabat(anggaran: Sequence[Anggaran], realisasi: Lajur) -> Terhitung:
    """The rows of an official's own budget that count: the top of its own tree of codes.

    Without usable codes all rows count if they are of one Tingkat, since none of them can then hold
    another.
    """
    tree = susun(anggaran)
    apart = len(tree.akar) + len(tree.tanpa_kode) == len(anggaran)
    if tree.tanpa_kode and apart and (len(anggaran) == 1 or _setingkat(anggaran)):
        return Terhitung(tuple(anggaran))
    return terhitung(tree, realisasi)


def _setingkat(anggaran: Iterable[Anggaran]) -> bool:
    levels = {one.tingkat for one in anggaran}
    return len(levels) == 1 and "" not in levels


def kinerja_pejabat(satu: LaporanPejabat, identitas: Identitas) -> JumlahKinerja:
    """An official's indicators in the report's quarter."""
    return jumlah_kinerja(
        map(hasil_indikator, satu.capaian),
        (one.persen for one in satu.capaian),
        identitas,
        (capaian_dinilai(one, identitas) for one in satu.capaian),
    )


def biaya_pejabat(satu: LaporanPejabat, triwulan: Triwulan, identitas: Identitas) -> JumlahBiaya:
    """An official's own budget in the report's quarter."""
    return biaya_baris([one.serapan for one in satu.anggaran], triwulan, identitas)


def biaya_baris(
    serapan: Sequence[Serapan], triwulan: Triwulan, identitas: Identitas
) -> JumlahBiaya:
    """Some budget rows of one official together, each rupiah once."""
    rows = [one.anggaran for one in serapan]
    counted = terhitung_pejabat(rows, lajur_realisasi(triwulan, identitas))
    used = {one.anggaran.asal.posisi: one for one in serapan}
    money = [used[row.asal.posisi] for row in counted.baris]
    amounts = [(one.pagu, one.realisasi, one.kas) for one in money]
    return jumlah_biaya(counted, amounts, rows, triwulan, identitas)
