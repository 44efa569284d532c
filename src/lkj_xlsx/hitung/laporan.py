"""Records in, the report with every computed figure out, official by official."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from lkj_xlsx.baku.model import (
    Anggaran,
    Evaluasi,
    Indikator,
    Kalimat,
    Lkj,
    Pejabat,
    Realisasi,
    Strategi,
    Tugas,
)
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, hitung_capaian
from lkj_xlsx.hitung.efisiensi import hitung_efisiensi
from lkj_xlsx.hitung.kaskade import Kaskade, Lajur, lajur_realisasi, susun
from lkj_xlsx.hitung.kelurahan import ada_kelurahan
from lkj_xlsx.hitung.serapan import Serapan, hitung_serapan

if TYPE_CHECKING:
    from lkj_xlsx.hitung.sipd import Sipd


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A budget row with its figures; `dibiayai` are the indicators that it pays for.

    `dibiayai` has a None for each number in `No Indikator` that PK does not have.
    """

    serapan: Serapan
    dibiayai: tuple[Capaian | None, ...]
    efisiensi: Fraction | None

    @property
    def anggaran(self) -> Anggaran:
        return self.serapan.anggaran


@dataclass(frozen=True, slots=True)
class LaporanPejabat:
    """All that is reported of one official, in the order of the sheets.

    `realisasi_lepas` and `strategi_lepas` are rows that belong to no indicator of PK (or repeat
    one): they are shown all the same.
    """

    nomor: int
    """The official's place in the report, from 1."""
    pejabat: Pejabat
    capaian: tuple[Capaian, ...]
    anggaran: tuple[BarisAnggaran, ...]
    strategi: tuple[Strategi, ...]
    kalimat: tuple[Kalimat, ...]
    evaluasi: tuple[Evaluasi, ...]
    """Of the quarter, and what tells no quarter that can be read."""
    tugas: tuple[Tugas, ...]
    realisasi_lepas: tuple[Realisasi, ...]
    strategi_lepas: tuple[Strategi, ...]

    @property
    def jabatan(self) -> str:
        return self.pejabat.jabatan


@dataclass(frozen=True)
class Laporan:
    """The whole report of a quarter."""

    lkj: Lkj
    pejabat: tuple[LaporanPejabat, ...]
    triwulan: Triwulan
    sipd: Sipd | None = None
    """What the budget system's exports say, where there are any."""

    @property
    def periode(self) -> Periode:
        return Periode(self.triwulan, self.lkj.identitas.tahun)

    @property
    def kepala(self) -> str:
        """Whose report of what period it is, as the screen says it: `Kecamatan Tempeh, Triwulan III 2023`."""
        lkj, unit = self.lkj, self.lkj.identitas.unit_kerja
        rows = (*lkj.pejabat, *lkj.indikator, *lkj.realisasi, *lkj.anggaran, *lkj.strategi)
        if not unit and not rows:
            return "Belum ada yang diisi"
        return f"{unit or 'Unit kerja belum diisi'}, {_masa(lkj)}"

    def lajur(self, triwulan: Triwulan) -> Lajur:
        """The realisasi from January to the end of a quarter, as the workbook writes it."""
        return lajur_realisasi(triwulan, self.lkj.identitas)

    @cached_property
    def kaskade(self) -> Kaskade:
        """The tree of all codes of the workbook."""
        return susun(self.lkj.anggaran)

    @cached_property
    def ada_kelurahan(self) -> bool:
        """Whether the office has kelurahan; every text of the workbook may have to be read for it."""
        return ada_kelurahan(self.lkj)

    @cached_property
    def menurut_jabatan(self) -> dict[str, LaporanPejabat]:
        return {one.jabatan: one for one in self.pejabat}


def _masa(lkj: Lkj) -> str:
    """The period that Identitas names, or how its quarter is known where it names none."""
    period = lkj.identitas.periode.sedang
    if not lkj.identitas.triwulan_ditebak:
        return period
    rows: tuple[Realisasi | Anggaran, ...] = (*lkj.realisasi, *lkj.anggaran)
    filled = any(one is not None for row in rows for one in row.triwulan)
    return f"{period} (ditebak dari isian)" if filled else "triwulan belum diisi"


def hitung(lkj: Lkj, triwulan: Triwulan | None = None, sipd: Sipd | None = None) -> Laporan:
    """The report of a quarter (the one that Identitas names, unless another is asked for)."""
    quarter = triwulan or lkj.identitas.triwulan
    indikator = _menurut_jabatan(lkj.indikator)
    realisasi = _menurut_jabatan(lkj.realisasi)
    anggaran = _menurut_jabatan(lkj.anggaran)
    strategi = _menurut_jabatan(lkj.strategi)
    kalimat = _menurut_jabatan(lkj.kalimat)
    evaluasi = _menurut_jabatan(one for one in lkj.evaluasi if one.triwulan in {None, quarter})
    tugas = _menurut_jabatan(lkj.tugas)

    def satu(nomor: int, pejabat: Pejabat) -> LaporanPejabat:
        office = pejabat.jabatan
        rows = _pasangan(indikator[office], realisasi[office], lkj)
        capaian = tuple(
            hitung_capaian(one, row, quarter, lkj.identitas)
            for one, row in zip(indikator[office], rows, strict=True)
        )
        dipakai = {row.asal.posisi for row in rows if row is not None}
        twice = office in lkj.jabatan_kembar and _berulang(one.no for one in indikator[office])
        menurut_no = {
            one.indikator.no: one
            for one in reversed(capaian)
            if not twice or one.indikator.no not in twice
        }
        return LaporanPejabat(
            nomor=nomor,
            pejabat=pejabat,
            capaian=capaian,
            anggaran=tuple(_baris(one, menurut_no, quarter, lkj) for one in anggaran[office]),
            strategi=tuple(strategi[office]),
            kalimat=tuple(kalimat[office]),
            evaluasi=tuple(evaluasi[office]),
            tugas=tuple(tugas[office]),
            realisasi_lepas=tuple(
                one
                for one in realisasi[office]
                if one.no not in menurut_no or one.asal.posisi not in dipakai
            ),
            strategi_lepas=tuple(
                one for one in strategi[office] if one.no is None or one.no not in menurut_no
            ),
        )

    officials = tuple(satu(nomor, one) for nomor, one in enumerate(lkj.pejabat, start=1))
    return Laporan(lkj, officials, quarter, sipd)


def _pasangan(
    indikator: Sequence[Indikator], realisasi: Sequence[Realisasi], lkj: Lkj
) -> list[Realisasi | None]:
    """Each indicator's row in Realisasi: the first of its No.

    Where a No stands several times in PK, a row goes to the indicator of its own wording; of the rest
    the first indicator takes the first row, unless the title has several holders: then a row
    without wording may be anybody's, and nobody is given it.
    """
    twice = _berulang(one.no for one in indikator)
    same = {no: [one for one in indikator if one.no == no] for no in twice}
    rows = {no: [row for row in realisasi if row.no == no] for no in twice}
    return [
        _milik(one, same[one.no], rows[one.no], lkj)
        if one.no in twice
        else lkj.realisasi_menurut_no.get((one.jabatan, one.no or 0))
        for one in indikator
    ]


def _milik(
    indikator: Indikator, sesama: Sequence[Indikator], rows: Sequence[Realisasi], lkj: Lkj
) -> Realisasi | None:
    """The row of a repeated No that is an indicator's own."""
    wording = kunci(indikator.indikator)
    own = [row for row in rows if row.indikator and kunci(row.indikator) == wording]
    if own or indikator is not sesama[0] or indikator.jabatan in lkj.jabatan_kembar:
        return own[0] if own else None
    others = {kunci(one.indikator) for one in sesama}
    return next((row for row in rows if kunci(row.indikator) not in others), None)


def _berulang(numbers: Iterable[int | None]) -> set[int | None]:
    counts = Counter(numbers)
    return {one for one, count in counts.items() if count > 1 and one is not None}


def _baris(
    anggaran: Anggaran, capaian: dict[int | None, Capaian], triwulan: Triwulan, lkj: Lkj
) -> BarisAnggaran:
    serapan = hitung_serapan(anggaran, triwulan, lkj.identitas)
    dibiayai = tuple(capaian.get(no) for no in anggaran.no_indikator)
    return BarisAnggaran(serapan, dibiayai, hitung_efisiensi(serapan, dibiayai, lkj.identitas))


class _MilikJabatan(Protocol):
    @property
    def jabatan(self) -> str: ...


_Baris = TypeVar("_Baris", bound=_MilikJabatan)


def _menurut_jabatan(rows: Iterable[_Baris]) -> defaultdict[str, list[_Baris]]:
    grouped: defaultdict[str, list[_Baris]] = defaultdict(list)
    for row in rows:
        grouped[row.jabatan].append(row)
    return grouped
