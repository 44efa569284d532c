"""The frames of a report in, what its reader must see first out: what lags, and what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import Tabel, baris_data
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import HasilIndikator, Jumlah
from lkj_xlsx.hitung.waktu_berjalan import UTUH


@dataclass(frozen=True, slots=True)
class Butir:
    """An indicator that is pointed at; whose it is, and what it comes to."""

    jabatan: str
    capaian: Capaian
    dinilai: Fraction | None


class _Baris(NamedTuple):
    """What is looked at of a row of the frame `kinerja`."""

    posisi: int
    triwulan: int
    hasil: str
    mentah: Fraction | None
    persen: Fraction | None
    bagian: Fraction
    dinilai: Fraction | None


def _baris(tabel: Tabel, triwulan: Triwulan) -> list[_Baris]:
    rows = (_Baris(*one) for one in baris_data(tabel.kinerja, _Baris._fields))
    return [one for one in rows if one.triwulan == int(triwulan)]


def tertinggal(tabel: Tabel) -> tuple[Butir, ...]:
    """The indicators that lag, the furthest behind first: below the part of the target that belongs to
    the part of the year, by exact ratios; what has no percentage (a predicate below its target) last.
    """
    behind = [one for one in _baris(tabel, tabel.laporan.triwulan) if _tertinggal(one)]
    ordered = sorted(behind, key=lambda one: (one.mentah is None, _laju(one), one.posisi))
    owners = _pemilik(tabel)
    return tuple(_butir(owners, one) for one in ordered)


def _tertinggal(baris: _Baris) -> bool:
    if baris.hasil != HasilIndikator.BELUM_TERCAPAI:
        return False
    return baris.bagian == UTUH or _laju(baris) < 1


def _laju(baris: _Baris) -> Fraction:
    return (baris.mentah or Fraction(0)) / baris.bagian


def _butir(pemilik: Sequence[tuple[str, Capaian]], baris: _Baris) -> Butir:
    owner, capaian = pemilik[baris.posisi]
    return Butir(owner, capaian, baris.dinilai)


def _pemilik(tabel: Tabel) -> list[tuple[str, Capaian]]:
    officials = tabel.laporan.pejabat
    return [(one.jabatan, capaian) for one in officials for capaian in one.capaian]


@dataclass(frozen=True, slots=True)
class SejakLalu:
    """What became of the office from the quarter before to the report's own.

    `alasan` says why nothing can be compared; the sums are then not looked at.
    """

    lalu: Triwulan | None
    alasan: str = ""
    sebelum: Jumlah | None = None
    sesudah: Jumlah | None = None
    baru_tercapai: tuple[Butir, ...] = ()
    turun: tuple[Butir, ...] = ()
    """Whose capaian is lower than it was, or who is no longer reached."""

    @property
    def alasan_biaya(self) -> str:
        """Why the money of the two quarters cannot be compared: one of the sums is not whole."""
        pair = (self.sebelum, self.sesudah)
        return next((one.biaya.keberatan for one in pair if one and one.biaya.keberatan), "")

    @property
    def bertambah(self) -> int | None:
        """The rupiah spent in between."""
        before, after = self._biaya("realisasi")
        return None if before is None or after is None else int(after - before)

    @property
    def serapan_bertambah(self) -> Fraction | None:
        """By how much the printed serapan has grown (0.01 = a percentage point)."""
        before, after = self._biaya("serapan")
        return None if before is None or after is None else Fraction(after - before)

    def _biaya(self, nama: str) -> tuple[Fraction | int | None, Fraction | int | None]:
        if self.sebelum is None or self.sesudah is None or self.alasan_biaya:
            return None, None
        return getattr(self.sebelum.biaya, nama), getattr(self.sesudah.biaya, nama)


def sejak_lalu(tabel: Tabel) -> SejakLalu:
    """The report's quarter beside the one before, both of this workbook."""
    now = tabel.laporan.triwulan
    if now is Triwulan.I:
        return SejakLalu(None, "triwulan pertama tahun ini: belum ada triwulan sebelumnya")
    before = Triwulan(now - 1)
    earlier, current = tabel.menurut_triwulan[before - 1], tabel.kini
    for one in (earlier, current):
        if not one.terisi:
            reason = (
                f"{one.triwulan.panjang} tidak diisi di workbook ini, jadi tidak ada pembanding"
            )
            return SejakLalu(before, reason)
    pairs = list(zip(_baris(tabel, before), _baris(tabel, now), strict=True))
    owners = _pemilik(tabel)
    return SejakLalu(
        before,
        "",
        earlier.kecamatan,
        current.kecamatan,
        tuple(_butir(owners, new) for old, new in pairs if _baru_tercapai(old, new)),
        tuple(_butir(owners, new) for old, new in pairs if _turun(old, new)),
    )


def _baru_tercapai(lama: _Baris, baru: _Baris) -> bool:
    """Reached now and not before; what was not filled in before may have been reached already."""
    waiting = (HasilIndikator.BELUM_TERCAPAI, HasilIndikator.BELUM_WAKTUNYA)
    return baru.hasil == HasilIndikator.TERCAPAI and lama.hasil in waiting


def _turun(lama: _Baris, baru: _Baris) -> bool:
    if baru.hasil == HasilIndikator.BELUM_TERCAPAI and lama.hasil == HasilIndikator.TERCAPAI:
        return True
    return lama.persen is not None and baru.persen is not None and baru.persen < lama.persen
