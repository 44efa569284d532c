"""Tabel 2.3: what the promises cost: indicators, then the budget rows that pay for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Identitas, RumusEfisiensi
from lkj_xlsx.dasar.origin import Posisi
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.efisiensi import DESIMAL_RASIO, RUMUS
from lkj_xlsx.hitung.laporan import BarisAnggaran, LaporanPejabat
from lkj_xlsx.hitung.serapan import Serapan, serapan_sendiri
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import BILANGAN, CATATAN, TEKS, Baris, Lembar, Petak, Sisa
from lkj_xlsx.tampil.tabel.evaluasi import baris_evaluasi
from lkj_xlsx.tampil.tabel.kerangka import (
    BARIS_JUDUL,
    KOLOM_NO,
    KOLOM_SASARAN,
    TANPA_INDIKATOR,
    TERTANDA,
    Golongan,
    baris_kosong,
    baris_melintang,
    berkaki,
    bertriwulan,
    di_tengah,
    golongan,
    isi_golongan,
    lembar_tabel,
    menurut_judul,
    petak_belanja,
    petak_capaian,
    petak_nomor,
    petak_persen,
    petak_realisasi,
    petak_target,
    sehalaman_dengan,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import format_persen, lebar_besaran, petak_rupiah
from lkj_xlsx.tampil.tabel.rumus_tabel import rumus_efisiensi, rumus_serapan

_BERJALAN = (
    "Tahun anggaran masih berjalan: efisiensi ini sementara sampai dengan akhir Triwulan IV."
)
_KOSONG = Petak(None, TEKS)


NAMA_KOLOM = (
    "no",
    "sasaran",
    "indikator",
    "pagu",
    "realisasi",
    "serapan",
    "t",
    "r",
    "capaian",
    "efisiensi",
)
_PAGU, _REALISASI, _SERAPAN, _T, _R, _CAPAIAN = (
    NAMA_KOLOM.index(one) + 1 for one in ("pagu", "realisasi", "serapan", "t", "r", "capaian")
)


def _kolom(satu: LaporanPejabat, identitas: Identitas) -> DaftarKolom[Capaian]:
    """The columns as a row of an indicator fills them; the budget's are empty in it."""
    budget = [one.serapan for one in satu.anggaran]
    made: tuple[Kolom[Capaian], ...] = (
        replace(KOLOM_NO, lebar=4.5),
        replace(KOLOM_SASARAN, judul="Sasaran/ Kegiatan"),
        Kolom("indikator", "Indikator Kinerja", Sisa(1.1),
              lambda one: Petak(one.indikator.indikator, TEKS), "3"),
        _kolom_anggaran("pagu", "Pagu", "4", _lebar_rupiah(one.pagu for one in budget)),
        _kolom_anggaran("realisasi", "Realisasi", "5", _lebar_rupiah(one.realisasi for one in budget)),
        _kolom_anggaran("serapan", "Capaian (%)", "6=5/4", 9),
        Kolom("t", "T", lambda rows: lebar_besaran(petak_target(one) for one in rows), petak_target,
              "7", induk="Kinerja"),
        Kolom("r", "R", lambda rows: lebar_besaran(petak_realisasi(one) for one in rows),
              petak_realisasi, "8", induk="Kinerja"),
        Kolom("capaian", "%", 7.5 + identitas.desimal,
              lambda one: petak_capaian(one, identitas, _T, _R), "9=8/7", induk="Kinerja"),
        Kolom("efisiensi", "Efisiensi", 10, lambda _: _KOSONG, "10", ulang=False),
    )  # fmt: skip
    return DaftarKolom(made, tinggi=(20, 20))


def _kolom_anggaran(nama: str, judul: str, nomor: str, lebar: float) -> Kolom[Capaian]:
    return Kolom(nama, judul, lebar, lambda _: _KOSONG, nomor, induk="Anggaran", ulang=False)


def tabel_biaya(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Indicators with T, R, %; budget rows with pagu, realisasi, serapan and efisiensi; then Evaluasi."""
    groups = golongan(satu.capaian)
    columns = _kolom(satu, identitas)
    head = columns.kepala()
    performance = tuple(isi_golongan(groups, columns))
    places = _baris_capaian(groups, BARIS_JUDUL + len(head))
    budget = tuple(_isi_anggaran(satu, identitas, places))
    return lembar_tabel(
        "2.3",
        _judul(satu, identitas),
        satu,
        identitas,
        kolom=columns.lebar(satu.capaian),
        kepala=head,
        isi=(
            *map(
                di_tengah,
                berkaki(
                    (*(performance or (baris_kosong(TANPA_INDIKATOR, len(columns)),)), *budget),
                    tuple(_catatan(satu, identitas)),
                ),
            ),
            *baris_evaluasi(satu, identitas, len(columns)),
        ),
        tengah=False,
    )


def _judul(satu: LaporanPejabat, identitas: Identitas) -> str:
    quarter = triwulan_laporan(satu, identitas)
    return f"Cost per outcome {satu.jabatan}{identitas.periode.setahun} – {quarter.panjang}"


def _lebar_rupiah(jumlah: Iterable[int | None]) -> float:
    return float(max([13, *(len(f"{one or 0:,}") + 3 for one in jumlah)]))


def _baris_capaian(golongan: Sequence[Golongan], di_atas: int) -> dict[Posisi, int]:
    """The row of each indicator's capaian, by the place of the indicator."""
    rows: dict[Posisi, int] = {}
    row = di_atas
    for index, group in enumerate(golongan):
        row += 1 if index else 0
        for sasaran in group.sasaran:
            for capaian in sasaran.capaian:
                row += 1
                rows[capaian.indikator.asal.posisi] = row
    return rows


def _isi_anggaran(
    satu: LaporanPejabat, identitas: Identitas, baris_capaian: dict[Posisi, int]
) -> Iterator[Baris]:
    """Rows by Tingkat; an official of several parts of the office has each row's named."""
    units = len({kunci(one.anggaran.sub_unit) for one in satu.anggaran})
    for title, rows in menurut_judul(satu.anggaran, lambda one: one.anggaran.tingkat or "Anggaran"):
        yield baris_melintang(title, len(NAMA_KOLOM))
        for number, one in enumerate(rows, start=1):
            cells = [
                baris_capaian[paid.indikator.asal.posisi]
                for paid in one.dibiayai
                if paid is not None
            ]
            wording = one.anggaran.uraian_bagian if units > 1 else one.anggaran.uraian
            yield from _baris_anggaran(number, wording, one, identitas, cells)


def _baris_anggaran(
    nomor: int,
    uraian: str,
    satu: BarisAnggaran,
    identitas: Identitas,
    baris_capaian: Sequence[int],
) -> Iterator[Baris]:
    """A budget row: its indicators one below the other, all else reaching over them."""
    paid = _petak_dibiayai(satu)
    many = len(paid)
    serapan = satu.serapan
    asal = serapan.anggaran.asal
    money = (
        petak_rupiah(serapan.pagu, asal.teks(serapan.anggaran.kolom_pagu)),
        petak_belanja(serapan),
        _petak_serapan(serapan, identitas),
    )
    yield Baris(
        (
            petak_nomor(nomor, baris=many),
            Petak(uraian, TEKS, baris=many),
            paid[0],
            *(replace(one, baris=many) for one in money),
            _KOSONG,
            _KOSONG,
            _KOSONG,
            replace(_petak_efisiensi(satu, identitas, baris_capaian), baris=many),
        ),
        bersama=sehalaman_dengan(0, many),
    )
    for place, one in enumerate(paid[1:], start=1):
        yield Baris(
            (None, None, one, None, None, None, _KOSONG, _KOSONG, _KOSONG),
            bersama=sehalaman_dengan(place, many),
        )


def _petak_dibiayai(satu: BarisAnggaran) -> tuple[Petak, ...]:
    numbers = satu.anggaran.no_indikator
    typed = satu.anggaran.asal.teks("no_indikator")
    if not numbers and typed:
        return (Petak(typed, TERTANDA, komentar=f'"{typed}" tidak terbaca sebagai nomor.'),)
    return tuple(
        Petak(f"No {number}", TERTANDA, komentar=f"No {number} tidak ada di sheet PK.")
        if paid is None
        else Petak(paid.indikator.indikator, TEKS)
        for number, paid in zip(numbers, satu.dibiayai, strict=True)
    ) or (_KOSONG,)


def _petak_serapan(serapan: Serapan, identitas: Identitas) -> Petak:
    formula = rumus_serapan(identitas, _PAGU, _REALISASI)
    cell = petak_persen(serapan.persen, formula, serapan.keadaan, serapan.alasan, identitas)
    alone = serapan_sendiri(serapan, identitas)
    return bertriwulan(cell, alone.persen if alone else None, serapan.triwulan, identitas)


def _petak_efisiensi(
    satu: BarisAnggaran, identitas: Identitas, baris_capaian: Sequence[int]
) -> Petak:
    if satu.efisiensi is None:
        return Petak(None, BILANGAN)
    ratio = identitas.rumus_efisiensi is RumusEfisiensi.RASIO
    form = f"0.{'0' * DESIMAL_RASIO}" if ratio else format_persen(identitas.desimal)
    formula = rumus_efisiensi(identitas, baris_capaian, _CAPAIAN, _SERAPAN)
    return Petak(satu.efisiensi, BILANGAN, format=form, rumus=formula)


def _catatan(satu: LaporanPejabat, identitas: Identitas) -> Iterator[Baris]:
    """Which formula the column Efisiensi follows, and that the year is not over."""
    formula = RUMUS.get(identitas.rumus_efisiensi)
    if formula is None:
        return
    yield Baris((Petak(f"{formula}.", CATATAN, kolom=len(NAMA_KOLOM)),))
    if triwulan_laporan(satu, identitas) is not Triwulan.IV:
        yield Baris((Petak(_BERJALAN, CATATAN, kolom=len(NAMA_KOLOM)),))
