"""Tabel 2.3: what the promises cost: indicators, then the budget rows that pay for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lkj_xlsx.baku.model import DasarAnggaran, Identitas, RumusEfisiensi, SkalaPredikat, YaTidak
from lkj_xlsx.dasar.origin import Posisi
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.efisiensi import DESIMAL_RASIO, RUMUS, beda_dasar
from lkj_xlsx.hitung.jumlah import biaya_pejabat
from lkj_xlsx.hitung.laporan import BarisAnggaran, LaporanPejabat
from lkj_xlsx.hitung.serapan import Serapan, sebutan_kas
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom, dinomori
from lkj_xlsx.tampil.lembar import BILANGAN, CATATAN, TEKS, Baris, Lembar, Petak, Sisa, ditandai
from lkj_xlsx.tampil.tabel.baris_jumlah import (
    Tingkatan,
    baris_jumlah,
    catatan_jumlah,
    rumus_serapan_jumlah,
)
from lkj_xlsx.tampil.tabel.baris_predikat import (
    LEBAR_PREDIKAT,
    DasarPredikat,
    baris_predikat,
    catatan_predikat,
    dasar_predikat,
)
from lkj_xlsx.tampil.tabel.evaluasi import baris_evaluasi
from lkj_xlsx.tampil.tabel.kerangka import (
    BARIS_JUDUL,
    KOLOM_NO,
    KOLOM_SASARAN,
    TANPA_INDIKATOR,
    TERTANDA,
    Golongan,
    baris_capaian,
    baris_kosong,
    baris_melintang,
    berkaki,
    di_tengah,
    golongan,
    isi_golongan,
    lembar_tabel,
    menurut_judul,
    petak_belanja,
    petak_capaian,
    petak_kas,
    petak_nomor,
    petak_persen,
    petak_realisasi,
    petak_target,
    sehalaman_dengan,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.petak import format_persen, lebar_besaran, petak_rupiah
from lkj_xlsx.tampil.tabel.rumus_tabel import rumus_efisiensi, rumus_serapan
from lkj_xlsx.tampil.tabel.susunan import Masa, hasil_bagi, masa_tabel

_BERJALAN = (
    "Tahun anggaran masih berjalan: efisiensi ini sementara sampai dengan akhir Triwulan IV."
)
_KOSONG = Petak(None, TEKS)
_T_TERSEMPIT = 7
"""Characters of a column of quantities where there are many."""


def tabel_biaya(satu: LaporanPejabat, identitas: Identitas) -> Lembar:
    """Indicators with T, R, %; budget rows with pagu, realisasi, serapan and efisiensi; then Evaluasi."""
    return _Tabel(satu, identitas, triwulan_laporan(satu, identitas)).lembar()


@dataclass(frozen=True)
class _Tabel:
    """The table of one official: its columns, and the rows that formulas lead to."""

    satu: LaporanPejabat
    identitas: Identitas
    triwulan: Triwulan

    @cached_property
    def masa(self) -> tuple[Masa, ...]:
        return masa_tabel(self.triwulan, self.identitas)

    @cached_property
    def kolom(self) -> DaftarKolom[Capaian]:
        return _kolom(self.satu, self.masa, self.identitas)

    @cached_property
    def _golongan(self) -> tuple[Golongan, ...]:
        return golongan(self.satu.capaian)

    @cached_property
    def _kinerja(self) -> tuple[Baris, ...]:
        rows = tuple(isi_golongan(self._golongan, self.kolom))
        return rows or (baris_kosong(TANPA_INDIKATOR, len(self.kolom)),)

    @cached_property
    def baris_capaian(self) -> dict[Posisi, int]:
        return baris_capaian(self._golongan, BARIS_JUDUL + len(self.kolom.kepala()))

    @cached_property
    def _kelompok(self) -> list[tuple[str, list[BarisAnggaran]]]:
        return menurut_judul(self.satu.anggaran, lambda one: one.anggaran.tingkat or "Anggaran")

    @cached_property
    def tingkatan(self) -> tuple[Tingkatan, ...]:
        """The budget rows by Tingkat, and where each stands."""
        row = BARIS_JUDUL + len(self.kolom.kepala()) + len(self._kinerja)
        found = []
        for title, rows in self._kelompok:
            row += 1
            places = {}
            for one in rows:
                places[one.anggaran.asal.posisi] = row + 1
                row += len(_petak_dibiayai(one))
            found.append(Tingkatan(title, tuple(one.serapan for one in rows), places))
            row += self._berjumlah
        return tuple(found)

    @property
    def _berjumlah(self) -> bool:
        return self.identitas.baris_jumlah is YaTidak.YA

    @cached_property
    def _predikat(self) -> DasarPredikat | None:
        if self.identitas.predikat is SkalaPredikat.TIDAK:
            return None
        sums = biaya_pejabat(self.satu, self.triwulan, self.identitas)
        live = rumus_serapan_jumlah(self.tingkatan, sums, self.kolom, self.masa[-1], self.identitas)
        money = (sums, live) if self.satu.anggaran else None
        return dasar_predikat(self.satu, self.identitas, self.triwulan, self.baris_capaian, money)

    def lembar(self) -> Lembar:
        head = self.kolom.kepala()
        rows = (*self._kinerja, *self._isi_anggaran())
        above = BARIS_JUDUL + len(head) + len(rows)
        return lembar_tabel(
            "2.3",
            _judul(self.satu, self.identitas),
            self.satu,
            self.identitas,
            kolom=self.kolom.lebar(self.satu.capaian),
            kepala=head,
            isi=(
                *map(
                    di_tengah,
                    berkaki(
                        (*rows, *baris_predikat(self._predikat, self.kolom, above)),
                        tuple(self._catatan()),
                    ),
                ),
                *baris_evaluasi(self.satu, self.identitas, len(self.kolom)),
            ),
            tengah=False,
        )

    @cached_property
    def _bersub_unit(self) -> bool:
        """Whether the official has several parts of the office, so that each row's is named."""
        return len({kunci(one.anggaran.sub_unit) for one in self.satu.anggaran}) > 1

    def _isi_anggaran(self) -> Iterator[Baris]:
        for (title, rows), level in zip(self._kelompok, self.tingkatan, strict=True):
            yield baris_melintang(title, len(self.kolom))
            for number, one in enumerate(rows, start=1):
                yield from self._baris_anggaran(number, one)
            if self._berjumlah:
                yield baris_jumlah(level, self.kolom, self.masa, self.triwulan, self.identitas)

    def _baris_anggaran(self, nomor: int, satu: BarisAnggaran) -> Iterator[Baris]:
        """A budget row: its indicators one below the other, all else reaching over them."""
        paid = _petak_dibiayai(satu)
        many = len(paid)
        row = satu.anggaran
        reaching = {
            "no": petak_nomor(nomor),
            "sasaran": Petak(row.uraian_bagian if self._bersub_unit else row.uraian, TEKS),
            **self._petak_uang(satu.serapan),
            "efisiensi": self._petak_efisiensi(satu),
            "ket": Petak(row.ket, TEKS),
        }
        first: dict[str, Petak | None] = {
            name: replace(one, baris=many) for name, one in reaching.items()
        }
        below: dict[str, Petak | None] = dict.fromkeys(reaching)
        for place, one in enumerate(paid):
            cells = {**(below if place else first), "indikator": one}
            yield Baris(
                tuple(cells.get(column.nama, _KOSONG) for column in self.kolom.kolom),
                bersama=sehalaman_dengan(place, many),
            )

    def _petak_uang(self, serapan: Serapan) -> dict[str, Petak]:
        """Pagu, cash plan, realisasi and serapan of every time that the table tells of."""
        cells: dict[str, Petak] = {}
        for time in self.masa:
            used = time.serapan(serapan)
            row = used.anggaran
            cells |= {
                f"pagu{time.akhiran}": petak_rupiah(used.pagu, row.asal.teks(row.kolom_pagu)),
                f"kas{time.akhiran}": petak_kas(used),
                f"realisasi{time.akhiran}": petak_belanja(used),
                f"serapan{time.akhiran}": self._petak_serapan(used, time),
            }
        return cells

    def _petak_serapan(self, serapan: Serapan, masa: Masa) -> Petak:
        base = "kas" if serapan.menurut_kas else "pagu"
        formula = rumus_serapan(
            self.identitas,
            self.kolom.di(f"{base}{masa.akhiran}"),
            self.kolom.di(f"realisasi{masa.akhiran}"),
        )
        return petak_persen(
            serapan.persen, formula, serapan.keadaan, serapan.alasan, self.identitas
        )

    def _petak_efisiensi(self, satu: BarisAnggaran) -> Petak:
        if satu.efisiensi is None:
            return _tanpa_efisiensi(satu, self.identitas)
        ratio = self.identitas.rumus_efisiensi is RumusEfisiensi.RASIO
        form = f"0.{'0' * DESIMAL_RASIO}" if ratio else format_persen(self.identitas.desimal)
        cells = [
            self.baris_capaian[paid.indikator.asal.posisi]
            for paid in satu.dibiayai
            if paid is not None
        ]
        formula = rumus_efisiensi(
            self.identitas, cells, self.kolom.di("capaian"), self.kolom.di("serapan")
        )
        return Petak(satu.efisiensi, BILANGAN, format=form, rumus=formula)

    def _catatan(self) -> Iterator[Baris]:
        """What serapan and efisiensi are, why a sum is missing, and the scale of the predicates."""
        width = len(self.kolom)
        said = [*self._kalimat_dasar(), *_kalimat_efisiensi(self.identitas, self.triwulan)]
        reasons = (
            beda_dasar(one.serapan, one.dibiayai, self.identitas) for one in self.satu.anggaran
        )
        said += [f"Efisiensi tidak dihitung: {one}." for one in dict.fromkeys(reasons) if one]
        if self._berjumlah:
            said += catatan_jumlah(self.tingkatan, self.masa[-1], self.triwulan, self.identitas)
        for text in said:
            yield Baris((Petak(text, CATATAN, kolom=width),))
        yield from catatan_predikat(self._predikat, self.kolom)

    def _kalimat_dasar(self) -> Iterator[str]:
        if self.satu.anggaran and self.identitas.dasar_anggaran is DasarAnggaran.KAS:
            yield (
                f"Capaian anggaran = realisasi / {sebutan_kas(self.triwulan)}, bukan terhadap pagu setahun."
            )


def _kolom(
    satu: LaporanPejabat, masa: Sequence[Masa], identitas: Identitas
) -> DaftarKolom[Capaian]:
    """The columns as a row of an indicator fills them; the budget's are empty in it."""
    several = len(masa) > 1
    least = 18 if several else 12
    made: list[Kolom[Capaian]] = [
        replace(KOLOM_NO, lebar=4 if several else 4.5),
        replace(KOLOM_SASARAN, judul="Sasaran/ Kegiatan", lebar=Sisa(1, least)),
        Kolom("indikator", "Indikator Kinerja", Sisa(1.1, least),
              lambda one: Petak(one.indikator.indikator, TEKS)),
        *_kolom_anggaran(satu, masa, identitas),
    ]  # fmt: skip
    for time in masa:
        made += _kolom_kinerja(time, len(made) + 1, identitas)
    made.append(
        Kolom("efisiensi", "Efisiensi", 9 if several else 10, lambda _: _KOSONG, ulang=False)
    )
    if any(one.anggaran.ket for one in satu.anggaran):
        made.append(Kolom("ket", "Ket", Sisa(0.4, 9), lambda _: _KOSONG, ulang=False))
    heights = (20, 20, 20) if several else (20, 20)
    return DaftarKolom(dinomori(made, set(hasil_bagi(tuple(masa)))), tinggi=heights)


def _kolom_anggaran(
    satu: LaporanPejabat, masa: Sequence[Masa], identitas: Identitas
) -> Iterator[Kolom[Capaian]]:
    """The pagu, and for each time what is to be spent of it (or the pagu again), what is, and the
    quotient of these two, so that every percentage is of the two columns before it.
    """
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS

    def uang(
        nama: str, judul: str, masa: Masa, jumlah: Callable[[Serapan], int | None], anak: str
    ) -> Kolom[Capaian]:
        amounts = [jumlah(masa.serapan(one.serapan)) or 0 for one in satu.anggaran]
        if identitas.baris_jumlah is YaTidak.YA:
            amounts.append(sum(amounts))
        least, room = (12, 2) if anak else (13, 3)
        width = float(max([least, *(len(f"{one:,}") + room for one in amounts)]))
        return _kolom_uang(f"{nama}{masa.akhiran if anak else ''}", judul, width, anak)

    if by_cash:
        yield uang("pagu", "Pagu", masa[-1], lambda one: one.pagu, "")
    for time in masa:
        if by_cash:
            until = "" if time.kepala else f" s.d. {triwulan_laporan(satu, identitas).pendek}"
            yield uang("kas", f"Anggaran Kas{until}", time, lambda one: one.kas, time.kepala)
        else:
            yield uang("pagu", "Pagu", time, lambda one: one.pagu, time.kepala)
        yield uang("realisasi", "Realisasi", time, lambda one: one.realisasi, time.kepala)
        share = "%" if time.sendiri else "Capaian (%)"
        width = 7 if time.sendiri else _lebar_persen(8.5 if time.kepala else 9, identitas)
        yield _kolom_uang(f"serapan{time.akhiran}", share, width, time.kepala)


def _kolom_uang(nama: str, judul: str, lebar: float, anak: str) -> Kolom[Capaian]:
    return Kolom(nama, judul, lebar, lambda _: _KOSONG, induk="Anggaran", ulang=False, anak=anak)


def _kolom_kinerja(masa: Masa, pertama: int, identitas: Identitas) -> tuple[Kolom[Capaian], ...]:
    def besaran(nama: str, judul: str, petak: Callable[[Capaian], Petak]) -> Kolom[Capaian]:
        return Kolom(
            f"{nama}{masa.akhiran}",
            judul,
            lambda rows: lebar_besaran(
                (petak(masa.capaian(one)) for one in rows), _T_TERSEMPIT if masa.kepala else 9
            ),
            lambda one: petak(masa.capaian(one)),
            induk="Kinerja",
            anak=masa.kepala,
        )

    plain = 7.5 + identitas.desimal
    lebar = plain if masa.sendiri else _lebar_persen(plain, identitas)
    return (
        besaran("t", "T", petak_target),
        besaran("r", "R", petak_realisasi),
        Kolom(f"capaian{masa.akhiran}", "%", lebar,
              lambda one: petak_capaian(masa.capaian(one), identitas, pertama, pertama + 1),
              induk="Kinerja", anak=masa.kepala),
    )  # fmt: skip


def _lebar_persen(biasa: float, identitas: Identitas) -> float:
    scale = identitas.predikat is not SkalaPredikat.TIDAK
    return max(biasa, LEBAR_PREDIKAT) if scale else biasa


def _judul(satu: LaporanPejabat, identitas: Identitas) -> str:
    quarter = triwulan_laporan(satu, identitas)
    return f"Cost per outcome {satu.jabatan}{identitas.periode.setahun} – {quarter.panjang}"


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


def _tanpa_efisiensi(satu: BarisAnggaran, identitas: Identitas) -> Petak:
    reason = beda_dasar(satu.serapan, satu.dibiayai, identitas)
    if not reason:
        return Petak(None, BILANGAN)
    return Petak(None, ditandai(BILANGAN), komentar=f"Tidak dihitung: {reason}.")


def _kalimat_efisiensi(identitas: Identitas, triwulan: Triwulan) -> Iterator[str]:
    """Which formula the column Efisiensi follows, and that the year is not over."""
    formula = RUMUS.get(identitas.rumus_efisiensi)
    if formula is None:
        return
    yield f"{formula}."
    if triwulan is not Triwulan.IV:
        yield _BERJALAN
