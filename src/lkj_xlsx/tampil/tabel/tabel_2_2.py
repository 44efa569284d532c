"""Tabel 2.2: what became of the promises, indicator by indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lkj_xlsx.baku.model import Identitas, Realisasi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom, dinomori
from lkj_xlsx.tampil.lembar import BILANGAN, TEKS, Baris, Lembar, Petak, Sisa, ditandai
from lkj_xlsx.tampil.tabel.baris_predikat import baris_predikat, catatan_predikat, dasar_predikat
from lkj_xlsx.tampil.tabel.kerangka import (
    BARIS_JUDUL,
    KOLOM_NO,
    KOLOM_SASARAN,
    TERTANDA,
    baris_capaian,
    baris_melintang,
    golongan,
    lembar_kinerja,
    petak_capaian,
    petak_realisasi,
    petak_target,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import lebar_besaran, petak_besaran
from lkj_xlsx.tampil.tabel.susunan import Masa, hasil_bagi, masa_tabel

_LEPAS = "Realisasi tanpa indikator di Perjanjian Kinerja"
_SEBAB_LEPAS = (
    "Baris sheet Realisasi ini tidak berpasangan dengan indikator di sheet PK, atau nomornya sudah "
    "dipakai baris lain."
)


def tabel_kinerja(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Targets, realisations and capaian; then the realisations that belong to no indicator."""
    columns = _kolom(satu, identitas)
    strays = tuple(_isi_lepas(satu, identitas, columns))
    places = baris_capaian(golongan(satu.capaian), BARIS_JUDUL + len(columns.kepala()))
    below = dasar_predikat(satu, identitas, triwulan_laporan(satu, identitas), places)
    return lembar_kinerja(
        "2.2",
        f"Capaian Kinerja {satu.jabatan}",
        satu,
        identitas,
        columns,
        (*strays, *baris_predikat(below, columns, max(places.values(), default=0) + len(strays))),
        tuple(catatan_predikat(below, columns)),
    )


def _kolom(satu: LaporanPejabat, identitas: Identitas) -> DaftarKolom[Capaian]:
    """Under Per triwulan the quarter's figures beside those of the year so far."""
    times = masa_tabel(triwulan_laporan(satu, identitas), identitas)
    remark = Sisa(0.5, 14) if _berketerangan(satu) else 10
    made: list[Kolom[Capaian]] = [
        KOLOM_NO,
        KOLOM_SASARAN,
        Kolom("indikator", "Indikator Kinerja", Sisa(1.15),
              lambda one: Petak(one.indikator.indikator, TEKS)),
    ]  # fmt: skip
    for time in times:
        made += _kolom_masa(time, len(made) + 1, identitas)
    made.append(
        Kolom("ket", "Ket", remark,
              lambda one: Petak(one.realisasi.ket if one.realisasi else None, TEKS))
    )  # fmt: skip
    heights = (24,) if len(times) == 1 else (48,)
    return DaftarKolom(dinomori(made, set(hasil_bagi(times))), tinggi=heights)


def _kolom_masa(masa: Masa, pertama: int, identitas: Identitas) -> tuple[Kolom[Capaian], ...]:
    """Target, realisasi and their quotient, from column `pertama` on; all headers stand in one row."""

    def lebar(petak: Callable[[Capaian], Petak]) -> Callable[[Sequence[Capaian]], float]:
        least = 9 if masa.kepala else 11
        return lambda rows: max(least, lebar_besaran(petak(masa.capaian(one)) for one in rows))

    return (
        Kolom(f"target{masa.akhiran}", f"Target {masa.kepala}".strip(), lebar(petak_target),
              lambda one: petak_target(masa.capaian(one))),
        Kolom(f"realisasi{masa.akhiran}", f"Realisasi {masa.kepala}".strip(), lebar(petak_realisasi),
              lambda one: petak_realisasi(masa.capaian(one))),
        Kolom(f"capaian{masa.akhiran}", f"% {masa.kepala}" if masa.sendiri else "Capaian", 10,
              lambda one: petak_capaian(masa.capaian(one), identitas, pertama, pertama + 1)),
    )  # fmt: skip


def _berketerangan(satu: LaporanPejabat) -> bool:
    paired = [one.realisasi for one in satu.capaian if one.realisasi is not None]
    return any(one.ket for one in (*paired, *satu.realisasi_lepas))


def _isi_lepas(
    satu: LaporanPejabat, identitas: Identitas, kolom: DaftarKolom[Capaian]
) -> Iterator[Baris]:
    if satu.realisasi_lepas:
        yield baris_melintang(_LEPAS, len(kolom))
    for realisasi in satu.realisasi_lepas:
        yield _baris_lepas(realisasi, triwulan_laporan(satu, identitas), kolom)


def _baris_lepas(realisasi: Realisasi, triwulan: Triwulan, kolom: DaftarKolom[Capaian]) -> Baris:
    """What was typed in the quarter's cell; of several quarters nobody knows what they make."""
    asal = realisasi.asal
    typed = petak_besaran(realisasi.triwulan[triwulan - 1], asal.teks(f"tw_{triwulan.value}"))
    own = any(one.nama == "realisasi_tw" for one in kolom.kolom)
    cells = {
        "no": Petak(asal.teks("no") or realisasi.no, ditandai(BILANGAN)),
        "sasaran": Petak(None, TERTANDA),
        "indikator": Petak(realisasi.indikator, TERTANDA, komentar=_SEBAB_LEPAS),
        "target": petak_besaran(realisasi.target_tertulis, asal.teks("target_tertulis")),
        "realisasi_tw" if own else "realisasi": typed,
        "ket": Petak(realisasi.ket, TEKS),
    }
    return Baris(tuple(cells.get(one.nama, Petak(None, BILANGAN)) for one in kolom.kolom))
