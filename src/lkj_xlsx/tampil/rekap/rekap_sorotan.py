"""What the recap's first page points at in, its rows below the table of officials out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.hitung.sorotan import Butir
from lkj_xlsx.tampil.lembar import BILANGAN, KEPALA, NOMOR, TEKS, Acuan, Baris, Petak
from lkj_xlsx.tampil.rekap.halaman import Tautan, petak_capaian_dinilai
from lkj_xlsx.tampil.rekap.kelas import LEBAR_KELAS, petak_kelas, tabel_kelas
from lkj_xlsx.tampil.rekap.rekap_cerita import DISOROT
from lkj_xlsx.tampil.tabel.kerangka import petak_realisasi, petak_target
from lkj_xlsx.tampil.tabel.petak import format_persen
from lkj_xlsx.temuan.terbanyak import AturanTerbanyak
from lkj_xlsx.temuan.warna import WARNA

_KECIL = replace(TEKS, ukuran=10)
_KECIL_TENGAH = replace(NOMOR, ukuran=10)
_KECIL_BILANGAN = replace(BILANGAN, ukuran=10)
_KEPALA = replace(KEPALA, ukuran=9)
_TEBAL = replace(_KECIL, tebal=True)
SELA = Baris(tinggi=4)
"""A narrow gap between two parts of the page."""


@dataclass(frozen=True, slots=True)
class Kisi:
    """Over which columns of the table of officials the parts below it reach."""

    tercapai: int
    """The last column of an indicator's wording, which begins with the officials' names."""
    capaian: int
    dinilai: int
    serapan: int
    galat: int
    """The last column of a rule's name; the count stands behind it."""


@dataclass(frozen=True, slots=True)
class Sorotan:
    """The five indicators that lag most beside the five rules that are broken most."""

    butir: Sequence[Butir]
    aturan: Sequence[AturanTerbanyak]
    judul: str
    tanpa: str
    """The sentence where no indicator lags."""
    identitas: Identitas
    kisi: Kisi
    tabel_kelas: Acuan
    tautan: Tautan

    @property
    def banyak(self) -> int:
        """Rows below the header."""
        return banyak_baris(len(self.butir), len(self.aturan))

    def baris(self) -> tuple[Baris, ...]:
        """The header and the rows, all on one page."""
        rows = (
            Baris((*self._indikator(place), *self._aturan(place)), bersama=place + 1 < self.banyak)
            for place in range(self.banyak)
        )
        return (self._kepala(), *rows)

    def _kepala(self) -> Baris:
        grid = self.kisi
        cells = (
            (Petak("No", _KEPALA),),
            _lebar(Petak(self.judul, _KEPALA), grid.tercapai - 1),
            _lebar(Petak("Yang harus bertindak", _KEPALA), grid.capaian - grid.tercapai - 1),
            tuple(
                Petak(one, _KEPALA)
                for one in ("Capaian", "Terhadap waktu", "Kelas", "Target", "Realisasi")
            ),
            _lebar(Petak("Temuan terbanyak", _KEPALA), self._lebar_aturan),
            (Petak("Banyaknya", _KEPALA),),
        )
        return Baris(tuple(one for group in cells for one in group), bersama=True)

    @property
    def _lebar_aturan(self) -> int:
        return self.kisi.galat - self.kisi.serapan + 2

    def _indikator(self, tempat: int) -> tuple[Petak | None, ...]:
        grid = self.kisi
        if tempat >= len(self.butir):
            said = self.tanpa if not self.butir and tempat == 0 else None
            return _lebar(Petak(said, _KECIL), grid.dinilai + 3)
        one = self.butir[tempat]
        capaian, wording = one.capaian, one.capaian.indikator.indikator
        source = capaian.sel_realisasi or capaian.sel_target
        return (
            Petak(tempat + 1, _KECIL_TENGAH, tautan=self.tautan(source)),
            *_lebar(Petak(wording, _KECIL), grid.tercapai - 1),
            *_lebar(Petak(one.jabatan, _KECIL), grid.capaian - grid.tercapai - 1),
            self._capaian(one),
            _kecil(petak_capaian_dinilai(capaian, grid.capaian, self.identitas)),
            petak_kelas(one.dinilai, grid.dinilai, self.tabel_kelas),
            _kecil(petak_target(capaian)),
            _kecil(petak_realisasi(capaian)),
        )

    def _capaian(self, butir: Butir) -> Petak:
        if butir.capaian.persen is None:
            return Petak("di bawah target", _KECIL_BILANGAN)
        form = format_persen(self.identitas.desimal)
        return Petak(butir.capaian.persen, _KECIL_BILANGAN, format=form)

    def _aturan(self, tempat: int) -> tuple[Petak | None, ...]:
        width = self._lebar_aturan
        if tempat >= len(self.aturan[:DISOROT]):
            said = None if self.aturan or tempat else "Tidak ada temuan"
            return (*_lebar(Petak(said, _KECIL), width), Petak(None, _KECIL))
        rule = self.aturan[tempat]
        style = replace(_KECIL, isian=WARNA[rule.tingkat].isian)
        return (*_lebar(Petak(rule.sebutan, style), width), Petak(rule.banyak, _KECIL_TENGAH))


def banyak_baris(butir: int, aturan: int) -> int:
    """Rows that so many indicators and rules take."""
    return max(1, min(DISOROT, max(butir, aturan)))


def baris_perubahan(judul: str, kalimat: Sequence[str], kisi: Kisi) -> tuple[Baris, ...]:
    """What has changed, beside the table of classes: its names on the first row, its bounds below."""
    names, bounds = tabel_kelas()
    left = kisi.capaian - 1
    beside: list[tuple[Petak | None, ...]] = [names, bounds]
    said = [Petak(judul, _TEBAL), *(Petak(one, _KECIL) for one in kalimat)]
    said += [Petak(None, _KECIL)] * (len(beside) - len(said))
    beside += [(None,) * LEBAR_KELAS] * (len(said) - len(beside))
    return tuple(
        Baris((*_lebar(text, left), *right), bersama=place + 1 < len(said))
        for place, (text, right) in enumerate(zip(said, beside, strict=True))
    )


def _lebar(petak: Petak, kolom: int) -> tuple[Petak | None, ...]:
    return (replace(petak, kolom=kolom), *[None] * (kolom - 1))


def _kecil(petak: Petak) -> Petak:
    return petak.bergaya(replace(petak.gaya, ukuran=10))
