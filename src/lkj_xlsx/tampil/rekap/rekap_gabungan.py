"""Several offices in, the combined recap's sheets out: ranked, with a chart, and what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from pathlib import Path

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.hitung.jumlah import rasio_tercetak
from lkj_xlsx.hitung.kantor import Kantor
from lkj_xlsx.tampil.lembar import (
    FORMAT_RUPIAH,
    FORMAT_UMUM,
    NOMOR,
    TEKS,
    UANG,
    Acuan,
    Baris,
    Deret,
    Gaya,
    Grafik,
    JenisGrafik,
    Lembar,
    Petak,
    Rumus,
    Sisa,
    piksel_kolom,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    TAUT,
    Bingkai,
    baris_grafik,
    baris_kepala,
    baris_tanpa_isi,
    bertanda,
    lebar_uang,
    petak_rasio,
    petak_uang,
    rumus_rasio,
    sel,
    selisih,
)
from lkj_xlsx.tampil.rekap.kelas import KOLOM_KELAS, baris_kelas, petak_kelas, warna_kelas

NAMA_GABUNGAN = "Rekap Gabungan"
_TIDAK_TERBACA = "Tidak Terbaca"
(
    _PERINGKAT, _UNIT, _PERIODE, _INDIKATOR, _TERCAPAI, _PERSEN_TERCAPAI, _CAPAIAN, _KELAS, _PAGU,
    _REALISASI, _SISA, _SERAPAN, _GALAT, _PERINGATAN, _BERKAS,
) = range(1, 16)  # fmt: skip
_KEPALA = baris_kepala(
    "Peringkat", "Unit Kerja", "Periode", "Indikator", "Tercapai", "Tercapai (%)", "Capaian rata-rata",
    "Kelas", "Pagu", "Realisasi", "Sisa", "Serapan", "Galat", "Peringatan", "Rekap",
)  # fmt: skip
_GRAFIK_MAKS = 15
_PER_BATANG, _TINGGI_DASAR, _TINGGI_MAKS = 36, 110, 600
_SEMUA = Identitas()
"""How the figures of all offices together are rounded and printed."""

_JUMLAH_ANGKA = NOMOR.dengan(tebal=True, isian=JUMLAH.isian)
_JUMLAH_UANG = UANG.dengan(tebal=True, isian=JUMLAH.isian)

Jalan = Callable[[Path], str]
"""A file in, the way to it from the folder of the combined recap out."""


def lembar_gabungan(
    kantor: Sequence[Kantor], gagal: Sequence[Gagal], jalan: Jalan
) -> tuple[Lembar, ...]:
    """The offices from the best capaian down; those that could not be read on a sheet of their own."""
    ranked = _peringkat(kantor)
    frame = _bingkai(kantor, gagal)
    first = frame.baris_pertama
    height = min(_TINGGI_MAKS, _TINGGI_DASAR + _PER_BATANG * min(len(kantor), _GRAFIK_MAKS))
    room = (Baris(), *baris_grafik(height), Baris())
    classes = Acuan(KOLOM_KELAS, first + max(1, len(ranked)) + 1 + len(room) + 1)
    rows = [_baris(one, rank, classes, jalan) for rank, one in ranked]
    sheet = frame.lembar(
        (
            *(
                rows
                or [baris_tanpa_isi("Belum ada laporan yang dapat diproses.", len(frame.kolom))]
            ),
            _jumlah(kantor, first),
            *room,
            *baris_kelas(),
        ),
        _SEMUA,
        saring=len(rows),
        grafik=_grafik(frame, len(rows), height) if rows else (),
        bersyarat=warna_kelas(_KELAS, range(first, first + len(rows))),
    )
    return (sheet, _lembar_gagal(gagal)) if gagal else (sheet,)


def _peringkat(kantor: Sequence[Kantor]) -> list[tuple[int | None, Kantor]]:
    """Ranked by capaian, equal ones by serapan and then by name; without a capaian last, unranked."""
    ordered = sorted(kantor, key=_urutan)
    means = sorted((one.capaian for one in kantor if one.capaian is not None), reverse=True)
    ranks = {mean: place for place, mean in reversed([*enumerate(means, start=1)])}
    return [(None if one.capaian is None else ranks[one.capaian], one) for one in ordered]


def _urutan(kantor: Kantor) -> tuple[bool, Fraction, bool, Fraction, str, str]:
    mean, spent = kantor.capaian, kantor.serapan
    return (
        mean is None,
        -(mean or Fraction(0)),
        spent is None,
        -(spent or Fraction(0)),
        kantor.unit_kerja.casefold(),
        kantor.periode,
    )


def _bingkai(kantor: Sequence[Kantor], gagal: Sequence[Gagal]) -> Bingkai:
    money = lebar_uang(
        [*(one for row in kantor for one in (row.pagu, row.realisasi)),
         sum(one.pagu or 0 for one in kantor)]
    )  # fmt: skip
    said = [f"{len(kantor)} laporan, diurutkan menurut capaian rata-rata."]
    if gagal:
        said.append(f"{len(gagal)} berkas tidak dapat diproses: lihat lembar {_TIDAK_TERBACA}.")
    if any(one.catatan for one in kantor):
        said.append("Sel anggaran berwarna: jumlahnya tidak lengkap; alasannya di komentar sel.")
    return Bingkai(
        NAMA_GABUNGAN,
        "Rekap Gabungan Laporan Kinerja",
        (_KEPALA,),
        (10, Sisa(1, 26), 12, 9.5, 9, 9.5, 10, 13, money, money, money, 9.5, 7, 11, 9),
        tuple(said),
    )


def _baris(kantor: Kantor, peringkat: int | None, tabel_kelas: Acuan, jalan: Jalan) -> Baris:
    own = Identitas(desimal=kantor.desimal, pembulatan=kantor.pembulatan)
    money = (
        petak_uang(kantor.pagu),
        petak_uang(kantor.realisasi),
        petak_uang(_kurang(kantor.pagu, kantor.realisasi), rumus=selisih(_PAGU, _REALISASI)),
        petak_rasio(
            kantor.serapan,
            own,
            rumus=None if kantor.catatan else rumus_rasio(sel(_REALISASI), sel(_PAGU), own),
        ),
    )
    return Baris(
        (
            Petak(peringkat, NOMOR),
            Petak(kantor.unit_kerja, TEKS),
            Petak(kantor.periode, TEKS),
            Petak(kantor.indikator, NOMOR),
            Petak(kantor.tercapai, NOMOR),
            _petak_tercapai(kantor.tercapai, kantor.indikator),
            petak_rasio(kantor.capaian, own),
            petak_kelas(kantor.capaian, _CAPAIAN, tabel_kelas),
            *(bertanda(one, kantor.catatan) for one in money),
            Petak(kantor.galat, NOMOR),
            Petak(kantor.peringatan, NOMOR),
            Petak("buka", TAUT, tautan=f"external:{jalan(kantor.rekap)}"),
        )
    )


def _petak_tercapai(tercapai: int, indikator: int, *, tebal: bool = False) -> Petak:
    ratio = Fraction(tercapai, indikator) if indikator else None
    shown = rasio_tercetak(ratio, _SEMUA)
    formula = rumus_rasio(sel(_TERCAPAI), sel(_INDIKATOR), _SEMUA)
    return petak_rasio(shown, _SEMUA, rumus=formula, tebal=tebal)


def _jumlah(kantor: Sequence[Kantor], pertama: int) -> Baris:
    """All reports together; a mean of means would say nothing, so that there is none."""
    last = pertama + len(kantor) - 1

    def total(kolom: int, values: Iterable[int | None], gaya: Gaya, form: str) -> Petak:
        known = [one for one in values if one is not None]
        formula = Rumus("SUM({})", (Acuan(kolom, pertama, kolom, last),)) if known else None
        return Petak(sum(known) if known else None, gaya, format=form, rumus=formula)

    def count(kolom: int, values: Iterable[int]) -> Petak:
        return total(kolom, values, _JUMLAH_ANGKA, FORMAT_UMUM)

    pagu = total(_PAGU, [one.pagu for one in kantor], _JUMLAH_UANG, FORMAT_RUPIAH)
    spent = total(_REALISASI, [one.realisasi for one in kantor], _JUMLAH_UANG, FORMAT_RUPIAH)
    indicators = count(_INDIKATOR, [one.indikator for one in kantor])
    reached = count(_TERCAPAI, [one.tercapai for one in kantor])
    empty = Petak(None, JUMLAH)
    return Baris(
        (
            Petak("Seluruh laporan", JUMLAH, kolom=3),
            None,
            None,
            indicators,
            reached,
            _petak_tercapai(
                sum(one.tercapai for one in kantor),
                sum(one.indikator for one in kantor),
                tebal=True,
            ),
            empty,
            empty,
            pagu,
            spent,
            *_sisa_dan_serapan(kantor, pagu, spent),
            count(_GALAT, [one.galat for one in kantor]),
            count(_PERINGATAN, [one.peringatan for one in kantor]),
            empty,
        )
    )


def _sisa_dan_serapan(
    kantor: Sequence[Kantor], pagu: Petak, realisasi: Petak
) -> tuple[Petak, Petak]:
    """Of all reports together, as long as the money of each is whole."""
    if any(one.catatan or one.realisasi is None for one in kantor):
        reason = "Tidak dihitung: anggaran sebagian laporan tidak lengkap."
        return bertanda(petak_uang(None, tebal=True), reason), bertanda(
            petak_rasio(None, _SEMUA, tebal=True), reason
        )
    budget, spent = (one.nilai if isinstance(one.nilai, int) else None for one in (pagu, realisasi))
    ratio = Fraction(spent, budget) if budget and spent is not None else None
    return (
        petak_uang(_kurang(budget, spent), rumus=selisih(_PAGU, _REALISASI), tebal=True),
        petak_rasio(
            rasio_tercetak(ratio, _SEMUA),
            _SEMUA,
            rumus=rumus_rasio(sel(_REALISASI), sel(_PAGU), _SEMUA),
            tebal=True,
        ),
    )


def _kurang(pagu: int | None, realisasi: int | None) -> int | None:
    return None if pagu is None or realisasi is None else pagu - realisasi


def _grafik(bingkai: Bingkai, banyak: int, tinggi: int) -> tuple[Grafik]:
    """The best offices, capaian beside serapan."""
    first = bingkai.baris_pertama
    last = first + min(banyak, _GRAFIK_MAKS) - 1
    best = f" ({_GRAFIK_MAKS} peringkat teratas)" if banyak > _GRAFIK_MAKS else ""
    series = (("Capaian rata-rata", _CAPAIAN), ("Serapan anggaran", _SERAPAN))
    return (
        Grafik(
            JenisGrafik.BATANG,
            f"Capaian dan serapan per laporan{best}",
            Acuan(_UNIT, first, _UNIT, last),
            tuple(Deret(name, Acuan(column, first, column, last)) for name, column in series),
            Acuan(1, first + banyak + 2),
            lebar=sum(map(piksel_kolom, bingkai.lebar(_SEMUA))) - 4,
            tinggi=tinggi,
            format="0%",
        ),
    )


def _lembar_gagal(gagal: Sequence[Gagal]) -> Lembar:
    frame = Bingkai(
        _TIDAK_TERBACA,
        "Berkas yang tidak dapat diproses",
        (baris_kepala("No", "Berkas", "Sebab dan cara mengatasinya"),),
        (5, Sisa(1), Sisa(2)),
    )
    rows = [
        Baris((Petak(number, NOMOR), Petak(str(one.path), TEKS), Petak(one.kesalahan, TEKS)))
        for number, one in enumerate(gagal, start=1)
    ]
    return frame.lembar(rows, _SEMUA, saring=len(rows))
