"""Tabel 2.3: what the promises cost: indicators, then the budget rows that pay for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lkj_xlsx.baku.model import Identitas, RumusEfisiensi
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.efisiensi import DESIMAL_RASIO, RUMUS
from lkj_xlsx.hitung.laporan import BarisAnggaran, LaporanPejabat
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    CATATAN,
    KEPALA,
    TEKS,
    Baris,
    Lembar,
    Petak,
    Sisa,
)
from lkj_xlsx.tampil.tabel.kerangka import (
    BARIS_JUDUL,
    TANPA_INDIKATOR,
    TERTANDA,
    Golongan,
    baris_golongan,
    baris_kosong,
    baris_melintang,
    baris_sasaran,
    golongan,
    lembar_tabel,
    menurut_judul,
    petak_capaian,
    petak_nomor,
    petak_persen,
    petak_realisasi,
    petak_target,
    sehalaman_dengan,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import format_persen, lebar_besaran, petak_rupiah
from lkj_xlsx.tampil.tabel.rumus import rumus_efisiensi, rumus_serapan

_PAGU, _REALISASI, _SERAPAN, _T, _R, _CAPAIAN = 4, 5, 6, 7, 8, 9
_KOLOM = 10
_KEPALA = (
    Baris(
        (
            Petak("No", KEPALA, baris=2),
            Petak("Sasaran/ Kegiatan", KEPALA, baris=2),
            Petak("Indikator Kinerja", KEPALA, baris=2),
            Petak("Anggaran", KEPALA, kolom=3),
            None,
            None,
            Petak("Kinerja", KEPALA, kolom=3),
            None,
            None,
            Petak("Efisiensi", KEPALA, baris=2),
        ),
        tinggi=20,
    ),
    Baris(
        (
            None,
            None,
            None,
            Petak("Pagu", KEPALA),
            Petak("Realisasi", KEPALA),
            Petak("Capaian (%)", KEPALA),
            Petak("T", KEPALA),
            Petak("R", KEPALA),
            Petak("%", KEPALA),
        ),
        tinggi=20,
    ),
)
_BERJALAN = (
    "Tahun anggaran masih berjalan: efisiensi ini sementara sampai dengan akhir Triwulan IV."
)
_KOSONG = Petak(None, TEKS)


def tabel_biaya(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Indicators with T, R, %; budget rows with pagu, realisasi, serapan and efisiensi."""
    groups = golongan(satu.capaian)
    performance = tuple(_isi_kinerja(groups, identitas))
    above = BARIS_JUDUL + len(_KEPALA)
    budget = tuple(_isi_anggaran(satu, identitas, _baris_capaian(groups, above)))
    return lembar_tabel(
        "2.3",
        _judul(satu, identitas),
        satu,
        identitas,
        kolom=(
            4.5,
            Sisa(1),
            Sisa(1.1),
            _lebar_rupiah(one.serapan.pagu for one in satu.anggaran),
            _lebar_rupiah(one.serapan.realisasi for one in satu.anggaran),
            9,
            lebar_besaran(petak_target(one) for one in satu.capaian),
            lebar_besaran(petak_realisasi(one) for one in satu.capaian),
            7.5 + identitas.desimal,
            10,
        ),
        kepala=_KEPALA,
        isi=(
            *(performance or (baris_kosong(TANPA_INDIKATOR, _KOLOM),)),
            *budget,
            *_catatan(satu, identitas),
        ),
    )


def _judul(satu: LaporanPejabat, identitas: Identitas) -> str:
    quarter = triwulan_laporan(satu, identitas)
    return f"Cost per outcome {satu.jabatan}{identitas.periode.setahun} – {quarter.panjang}"


def _lebar_rupiah(jumlah: Iterable[int | None]) -> float:
    return float(max([12, *(len(f"{one or 0:,}") + 2 for one in jumlah)]))


def _isi_kinerja(golongan: Sequence[Golongan], identitas: Identitas) -> Iterator[Baris]:
    for index, group in enumerate(golongan):
        if index:
            yield baris_golongan(
                "No", group.judul, "Indikator Kinerja", "", "", "", "T", "R", "%", ""
            )
        yield from baris_sasaran(group, partial(_petak_kinerja, identitas=identitas))


def _petak_kinerja(capaian: Capaian, identitas: Identitas) -> tuple[Petak, ...]:
    return (
        Petak(capaian.indikator.indikator, TEKS),
        _KOSONG,
        _KOSONG,
        _KOSONG,
        petak_target(capaian),
        petak_realisasi(capaian),
        petak_capaian(capaian, identitas, _T, _R),
        _KOSONG,
    )


def _baris_capaian(golongan: Sequence[Golongan], di_atas: int) -> dict[int, int]:
    """The row of each indicator's capaian, by the identity of its Capaian."""
    rows: dict[int, int] = {}
    row = di_atas
    for index, group in enumerate(golongan):
        row += 1 if index else 0
        for sasaran in group.sasaran:
            for capaian in sasaran.capaian:
                row += 1
                rows[id(capaian)] = row
    return rows


def _isi_anggaran(
    satu: LaporanPejabat, identitas: Identitas, baris_capaian: dict[int, int]
) -> Iterator[Baris]:
    for title, rows in menurut_judul(satu.anggaran, lambda one: one.anggaran.tingkat or "Anggaran"):
        yield baris_melintang(title, _KOLOM)
        for number, one in enumerate(rows, start=1):
            cells = [baris_capaian[id(paid)] for paid in one.dibiayai if paid is not None]
            yield from _baris_anggaran(number, one, identitas, cells)


def _baris_anggaran(
    nomor: int, satu: BarisAnggaran, identitas: Identitas, baris_capaian: Sequence[int]
) -> Iterator[Baris]:
    """A budget row: its indicators one below the other, all else reaching over them."""
    paid = _petak_dibiayai(satu)
    many = len(paid)
    serapan = satu.serapan
    asal = serapan.anggaran.asal
    money = (
        petak_rupiah(serapan.pagu, asal.teks(serapan.anggaran.kolom_pagu)),
        petak_rupiah(serapan.realisasi, asal.teks(f"tw_{serapan.triwulan.value}")),
        _petak_serapan(serapan, identitas),
    )
    yield Baris(
        (
            petak_nomor(nomor, baris=many),
            Petak(serapan.anggaran.uraian, TEKS, baris=many),
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
    return petak_persen(serapan.persen, formula, serapan.keadaan, serapan.alasan, identitas)


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
    yield Baris((Petak(f"{formula}.", CATATAN, kolom=_KOLOM),))
    if triwulan_laporan(satu, identitas) is not Triwulan.IV:
        yield Baris((Petak(_BERJALAN, CATATAN, kolom=_KOLOM),))
