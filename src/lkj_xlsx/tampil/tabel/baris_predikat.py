"""An official's figures in, the rows of mean and predicate under a table out, and what explains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkj_xlsx.baku.model import DasarAnggaran, Identitas
from lkj_xlsx.dasar.angka import persen_teks
from lkj_xlsx.dasar.origin import Posisi
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import JumlahBiaya, desimal_jumlah
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.hitung.predikat import (
    SKALA,
    Predikat,
    Skala,
    predikat_kinerja,
    predikat_serapan,
    sementara,
)
from lkj_xlsx.hitung.serapan import MELEBIHI_PAGU
from lkj_xlsx.tampil.kolom import DaftarKolom
from lkj_xlsx.tampil.lembar import BILANGAN, CATATAN, TEKS, Acuan, Baris, Petak, Rata, Rumus
from lkj_xlsx.tampil.rumus import rumus_jumlah, rumus_rata_rata
from lkj_xlsx.tampil.tabel.petak import format_persen
from lkj_xlsx.tampil.tabel.rumus_tabel import harga

LEBAR_PREDIKAT = 9
"""A column that holds a predicate: `Sangat Tinggi` in two lines."""
_ISIAN = "#F2F2F2"
_LABEL = TEKS.dengan(tebal=True, isian=_ISIAN)
_ANGKA = BILANGAN.dengan(tebal=True, isian=_ISIAN)
_SEBUTAN = TEKS.dengan(tebal=True, isian=_ISIAN, rata=Rata.TENGAH)
_TANPA = "–"


@dataclass(frozen=True, slots=True)
class DasarPredikat:
    """What the two rows say, by the names of their columns, and the formulas of the numbers."""

    skala: Skala
    triwulan: Triwulan
    identitas: Identitas
    kinerja: Predikat
    serapan: Predikat | None
    baris: tuple[int, int]
    """The first and last row of the indicators."""
    rumus_serapan: Rumus | None = None
    setahun: tuple[str, ...] = ()
    """What of the whole year it is measured against, in words."""

    @property
    def label(self) -> str:
        mean = "Rata-rata capaian kinerja"
        return mean if self.serapan is None else f"{mean} dan serapan anggaran"

    @property
    def angka(self) -> Mapping[str, Predikat]:
        found = {"capaian": self.kinerja, "serapan": self.serapan}
        return {name: one for name, one in found.items() if one is not None}

    def rumus(self, nama: str, kolom: int) -> Rumus | None:
        if nama == "serapan":
            return self.rumus_serapan
        cells = Acuan(kolom, self.baris[0], kolom, self.baris[1])
        return rumus_rata_rata(rumus_jumlah(cells), Rumus("COUNT({})", (cells,)), self.identitas)


def dasar_predikat(
    satu: LaporanPejabat,
    identitas: Identitas,
    triwulan: Triwulan,
    baris: Mapping[Posisi, int],
    biaya: tuple[JumlahBiaya, Rumus | None] | None = None,
) -> DasarPredikat | None:
    """Where the office prints predicates and the official has indicators; `biaya` of a budget that
    stands in the same table, with the formula of its serapan.
    """
    scale = SKALA.get(identitas.predikat)
    if scale is None or not satu.capaian:
        return None
    serapan = predikat_serapan(biaya[0], scale) if biaya else None
    annual = any(one.persen is not None and one.kolom_target == "target" for one in satu.capaian)
    by_pagu = serapan is not None and identitas.dasar_anggaran is DasarAnggaran.PAGU
    return DasarPredikat(
        scale,
        triwulan,
        identitas,
        predikat_kinerja(satu, identitas, scale),
        serapan,
        (min(baris.values()), max(baris.values())),
        biaya[1] if biaya else None,
        (*(("target",) if annual else ()), *(("pagu",) if by_pagu else ())),
    )


def baris_predikat(
    dasar: DasarPredikat | None, kolom: DaftarKolom[Capaian], di_atas: int
) -> Iterator[Baris]:
    """The mean and what it is called; `di_atas` is the number of the row above them."""
    if dasar is None:
        return
    form = format_persen(desimal_jumlah(dasar.identitas))
    means, names = {}, {}
    for name, one in dasar.angka.items():
        column = kolom.di(name)
        given = one.nilai is not None
        live = dasar.rumus(name, column) if given else None
        means[name] = Petak(one.nilai, _ANGKA, format=form, rumus=live)
        names[name] = Petak(
            one.predikat or _TANPA,
            _SEBUTAN,
            rumus=_rumus_predikat(dasar.skala, Acuan(column, di_atas + 1), one),
        )
    yield _baris(dasar.label, means, kolom, bersama=True)
    provisional = " sementara" if sementara(dasar.triwulan) else ""
    yield _baris(f"Predikat{provisional}", names, kolom)


def _baris(
    label: str, isi: Mapping[str, Petak], kolom: DaftarKolom[Capaian], *, bersama: bool = False
) -> Baris:
    cells = {"sasaran": Petak(label, _LABEL, kolom=2), "indikator": None, **isi}
    return Baris(
        tuple(cells.get(one.nama, Petak(None, _LABEL)) for one in kolom.kolom), bersama=bersama
    )


def _rumus_predikat(skala: Skala, angka: Acuan, predikat: Predikat) -> Rumus | None:
    """`IF(F9>=0.9,"Sangat Baik",…)`; none where the number alone does not tell."""
    if predikat.nilai is None or predikat.predikat == MELEBIHI_PAGU:
        return None
    sign = ">=" if skala.termasuk else ">"
    pattern = f'"{skala.terendah}"'
    for bound, name in reversed(skala.batas):
        pattern = f'IF({{}}{sign}{harga(bound)},"{name}",{pattern})'
    return Rumus(pattern, (angka,) * len(skala.batas))


def catatan_predikat(dasar: DasarPredikat | None, kolom: DaftarKolom[Capaian]) -> Iterator[Baris]:
    """The scale, that the year is not over, and why something is not given."""
    if dasar is None:
        return
    for text in _kalimat(dasar):
        yield Baris((Petak(text, CATATAN, kolom=len(kolom)),))


def _kalimat(dasar: DasarPredikat) -> Iterator[str]:
    yield f"Predikat menurut skala {dasar.skala.nama}: {_skala(dasar.skala)}."
    if sementara(dasar.triwulan) and any(one.nilai is not None for one in dasar.angka.values()):
        against = f" terhadap {deretan(dasar.setahun)} setahun" if dasar.setahun else ""
        yield (
            f"Predikat ini sementara: angkanya s.d. {dasar.triwulan.panjang}{against}, sedangkan tahun "
            "anggaran masih berjalan."
        )
    if any(one.predikat == MELEBIHI_PAGU for one in dasar.angka.values()):
        yield (
            "Serapan anggaran tidak diberi predikat: realisasinya melebihi pagu, jadi salah satu angkanya "
            "keliru."
        )
    named = {"capaian": "Rata-rata capaian kinerja", "serapan": "Serapan anggaran"}
    for name, one in dasar.angka.items():
        if one.alasan:
            yield f"{named[name]} dan predikatnya tidak diberikan: {one.alasan}."


def _skala(skala: Skala) -> str:
    parts = []
    for bound, name in skala.batas:
        percent = persen_teks(bound * 100)
        parts.append(f"{percent} ke atas {name}" if skala.termasuk else f"di atas {percent} {name}")
    return "; ".join([*parts, f"selebihnya {skala.terendah}"])
