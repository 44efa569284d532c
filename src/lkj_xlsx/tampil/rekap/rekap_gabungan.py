"""Several offices in, the combined recap's sheets out: ranked, with a chart, and what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.hitung.jumlah import rasio_tercetak
from lkj_xlsx.hitung.kantor import Kantor
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
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
    kaki_halaman,
    piksel_kolom,
    tautan_berkas,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    TAUT,
    Bingkai,
    baris_grafik,
    baris_kepala,
    baris_pertama,
    baris_tanpa_isi,
    bertanda,
    lebar_uang,
    petak_rasio,
    petak_uang,
)
from lkj_xlsx.tampil.rekap.kelas import KOLOM_KELAS, baris_kelas, petak_kelas, warna_kelas
from lkj_xlsx.tampil.rumus import rumus_jumlah, rumus_rasio, sel, selisih

NAMA_GABUNGAN = "Rekap Gabungan"
_TIDAK_TERBACA = "Tidak Terbaca"
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
    said = _catatan(kantor, gagal)
    first = baris_pertama(1, len(said))
    height = min(_TINGGI_MAKS, _TINGGI_DASAR + _PER_BATANG * min(len(kantor), _GRAFIK_MAKS))
    room = (Baris(), *baris_grafik(height), Baris())
    classes = Acuan(KOLOM_KELAS, first + max(1, len(kantor)) + 1 + len(room) + 1)
    ranked = [_Urutan(rank, one, classes, jalan) for rank, one in _peringkat(kantor)]
    frame = Bingkai(
        NAMA_GABUNGAN, "Rekap Gabungan Laporan Kinerja", KOLOM.kepala(), KOLOM.lebar(ranked), said
    )
    rows = [*KOLOM.semua(ranked)]
    sheet = frame.lembar(
        (
            *(rows or [baris_tanpa_isi("Belum ada laporan yang dapat diproses.", len(KOLOM))]),
            _jumlah(kantor, first),
            *room,
            *baris_kelas(),
        ),
        _SEMUA,
        saring=len(rows),
        grafik=_grafik(frame, len(rows), height) if rows else (),
        bersyarat=warna_kelas(KOLOM.di("kelas"), range(first, first + len(rows))),
        kaki=_kaki(NAMA_GABUNGAN, kantor),
    )
    return (sheet, _lembar_gagal(gagal, _kaki(_TIDAK_TERBACA, kantor))) if gagal else (sheet,)


def _kaki(nama: str, kantor: Sequence[Kantor]) -> str:
    """The sheet, the office or how many they are, and the periods that their reports are of."""
    units = list(dict.fromkeys(one.unit_kerja for one in kantor if one.unit_kerja))
    periods = dict.fromkeys(one.periode for one in kantor)
    unit = units[0] if len(units) == 1 else f"{len(units)} unit kerja"
    return kaki_halaman(nama, unit, ", ".join(periods))


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


@dataclass(frozen=True, slots=True)
class _Urutan:
    """An office at its place, with what its cells are made of."""

    peringkat: int | None
    kantor: Kantor
    tabel_kelas: Acuan
    jalan: Jalan

    @property
    def identitas(self) -> Identitas:
        """How the office's own figures are printed."""
        return Identitas(desimal=self.kantor.desimal, pembulatan=self.kantor.pembulatan)


def _lebar_uang(rows: Sequence[_Urutan]) -> float:
    money = [one for row in rows for one in (row.kantor.pagu, row.kantor.realisasi)]
    return lebar_uang([*money, sum(row.kantor.pagu or 0 for row in rows)])


def _petak_uang(urutan: _Urutan, amount: int | None, rumus: Rumus | None = None) -> Petak:
    return bertanda(petak_uang(amount, rumus=rumus), urutan.kantor.catatan)


def _petak_serapan(urutan: _Urutan) -> Petak:
    office, own = urutan.kantor, urutan.identitas
    live = None if office.catatan else rumus_rasio(sel(_REALISASI), sel(_PAGU), own)
    return bertanda(petak_rasio(office.serapan, own, rumus=live), office.catatan)


KOLOM: DaftarKolom[_Urutan] = DaftarKolom(
    (
        Kolom("peringkat", "Peringkat", 10, lambda one: Petak(one.peringkat, NOMOR)),
        Kolom("unit", "Unit Kerja", Sisa(1, 26), lambda one: Petak(one.kantor.unit_kerja, TEKS)),
        Kolom("periode", "Periode", 12, lambda one: Petak(one.kantor.periode, TEKS)),
        Kolom("indikator", "Indikator", 9.5, lambda one: Petak(one.kantor.indikator, NOMOR)),
        Kolom("tercapai", "Tercapai", 9, lambda one: Petak(one.kantor.tercapai, NOMOR)),
        Kolom("persen_tercapai", "Tercapai (%)", 9.5,
              lambda one: _petak_tercapai(one.kantor.tercapai, one.kantor.indikator)),
        Kolom("capaian", "Capaian rata-rata", 10,
              lambda one: petak_rasio(one.kantor.capaian, one.identitas)),
        Kolom("kelas", "Kelas", 13,
              lambda one: petak_kelas(one.kantor.capaian, KOLOM.di("capaian"), one.tabel_kelas)),
        Kolom("pagu", "Pagu", _lebar_uang, lambda one: _petak_uang(one, one.kantor.pagu)),
        Kolom("realisasi", "Realisasi", _lebar_uang, lambda one: _petak_uang(one, one.kantor.realisasi)),
        Kolom("sisa", "Sisa", _lebar_uang, lambda one: _petak_uang(
            one, _kurang(one.kantor.pagu, one.kantor.realisasi), selisih(KOLOM.di("pagu"), KOLOM.di("realisasi")))),
        Kolom("serapan", "Serapan", 9.5, _petak_serapan),
        Kolom("galat", "Galat", 7, lambda one: Petak(one.kantor.galat, NOMOR)),
        Kolom("peringatan", "Peringatan", 11, lambda one: Petak(one.kantor.peringatan, NOMOR)),
        Kolom("rekap", "Rekap", 9, lambda one: Petak(
            "buka", TAUT, tautan=tautan_berkas(one.jalan(one.kantor.rekap)))),
    )
)  # fmt: skip
_INDIKATOR, _TERCAPAI = KOLOM.di("indikator"), KOLOM.di("tercapai")
_PAGU, _REALISASI = KOLOM.di("pagu"), KOLOM.di("realisasi")


def _catatan(kantor: Sequence[Kantor], gagal: Sequence[Gagal]) -> tuple[str, ...]:
    said = [f"{len(kantor)} laporan, diurutkan menurut capaian rata-rata."]
    if gagal:
        said.append(f"{len(gagal)} berkas tidak dapat diproses: lihat sheet {_TIDAK_TERBACA}.")
    if any(one.catatan for one in kantor):
        said.append("Sel anggaran berwarna: jumlahnya tidak lengkap; alasannya di komentar sel.")
    return tuple(said)


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
        formula = rumus_jumlah(Acuan(kolom, pertama, kolom, last)) if known else None
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
            count(KOLOM.di("galat"), [one.galat for one in kantor]),
            count(KOLOM.di("peringatan"), [one.peringatan for one in kantor]),
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
        petak_uang(
            _kurang(budget, spent),
            rumus=selisih(KOLOM.di("pagu"), KOLOM.di("realisasi")),
            tebal=True,
        ),
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
    series = (("Capaian rata-rata", KOLOM.di("capaian")), ("Serapan anggaran", KOLOM.di("serapan")))
    return (
        Grafik(
            JenisGrafik.BATANG,
            f"Capaian dan serapan per laporan{best}",
            Acuan(KOLOM.di("unit"), first, KOLOM.di("unit"), last),
            tuple(Deret(name, Acuan(column, first, column, last)) for name, column in series),
            Acuan(1, first + banyak + 2),
            lebar=sum(map(piksel_kolom, bingkai.lebar(_SEMUA))) - 4,
            tinggi=tinggi,
            format="0%",
        ),
    )


def _lembar_gagal(gagal: Sequence[Gagal], kaki: str) -> Lembar:
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
    return frame.lembar(rows, _SEMUA, saring=len(rows), kaki=kaki)
