"""A report, its roll-up and its findings in, the recap's first sheet out: where the quarter stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.jumlah import SEL_DISEBUT, HasilIndikator, Jumlah, JumlahTriwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    NOMOR,
    TEKS,
    Acuan,
    Baris,
    Deret,
    Grafik,
    JenisGrafik,
    Lembar,
    Nilai,
    Petak,
    Rumus,
    Sisa,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    NAMA_RINGKASAN,
    YA,
    Bingkai,
    Letak,
    baris_grafik,
    belah,
    bertanda,
    lebar_uang,
    periode_panjang,
    petak_rasio,
    petak_uang,
)
from lkj_xlsx.tampil.rekap.kelas import KOLOM_KELAS, baris_kelas, petak_kelas, warna_kelas
from lkj_xlsx.tampil.rekap.rekap_anggaran import KOLOM as KOLOM_ANGGARAN
from lkj_xlsx.tampil.rekap.rekap_anggaran import letak_anggaran
from lkj_xlsx.tampil.rekap.rekap_capaian import KOLOM as KOLOM_CAPAIAN
from lkj_xlsx.tampil.rekap.rekap_capaian import letak_capaian
from lkj_xlsx.tampil.rumus import rumus_jumlah, rumus_rasio, rumus_rata_rata, sel, selisih
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import BERSIH, WARNA

_TERBURUK: dict[Tingkat | None, str] = {
    Tingkat.GALAT: "perbaiki semua galat sebelum laporan ditandatangani",
    Tingkat.PERINGATAN: "teliti peringatannya sebelum laporan ditandatangani",
    Tingkat.CATATAN: "hanya catatan, boleh dibiarkan",
    None: "isi workbook ini tidak bertentangan satu sama lain",
}
_BARIS_SEBELUM_BATAS = 2
"""A blank row and the names of the classes."""
_GRAFIK_MIN, _GRAFIK_MAKS, _PER_BATANG = 200, 560, 22


@dataclass(frozen=True)
class Ringkasan:
    """What the sheet is made of; it knows where its table of classes stands, for other sheets."""

    laporan: Laporan
    rekap: JumlahTriwulan
    temuan: tuple[Temuan, ...]

    @cached_property
    def _baris(self) -> tuple[_Baris, ...]:
        """A row for each official, then that of the whole office."""
        owned: defaultdict[str, list[Temuan]] = defaultdict(list)
        for found in self.temuan:
            owned[found.pejabat].append(found)
        officials = (_Baris(self, one, owned[one.nama]) for one in self.rekap.pejabat)
        return (*officials, _Baris(self, self.rekap.kecamatan, self.temuan))

    @cached_property
    def bingkai(self) -> Bingkai:
        return Bingkai(
            NAMA_RINGKASAN,
            f"Rekap Laporan Kinerja – {periode_panjang(self.laporan)}",
            KOLOM.kepala(),
            KOLOM.lebar(self._baris),
            tuple(_catatan(self.laporan, self.rekap)),
            (_pita(self.temuan),),
        )

    @cached_property
    def tabel_kelas(self) -> Acuan:
        """The first bound in the table of classes."""
        above = self.bingkai.baris_pertama + len(self.rekap.pejabat) + 1 + len(self._ruang_grafik)
        return Acuan(KOLOM_KELAS, above + _BARIS_SEBELUM_BATAS, lembar=NAMA_RINGKASAN)

    def lembar(self) -> Lembar:
        """A row per official, one for the kecamatan, then the charts and the table of classes."""
        frame = self.bingkai
        first = frame.baris_pertama
        rows = KOLOM.daftar(self._baris)
        below = (*self._ruang_grafik, Baris(), *baris_kelas())
        charts = self._grafik(first, first + len(rows) + 1) if self.rekap.pejabat else ()
        return frame.lembar(
            dibuat(lambda: chain(rows, below), len(rows) + len(below)),
            self.laporan.lkj.identitas,
            grafik=charts,
            bersyarat=warna_kelas(KOLOM.di("kelas"), range(first, first + len(rows))),
        )

    @cached_property
    def letak_capaian(self) -> Letak:
        return letak_capaian(self.laporan)

    @cached_property
    def letak_anggaran(self) -> Letak:
        return letak_anggaran(self.laporan)

    @cached_property
    def _ruang_grafik(self) -> tuple[Baris, ...]:
        """A blank row and those that the charts cover."""
        return (Baris(), *baris_grafik(self._tinggi_grafik)) if self.rekap.pejabat else ()

    @property
    def _tinggi_grafik(self) -> int:
        return min(_GRAFIK_MAKS, max(_GRAFIK_MIN, 80 + _PER_BATANG * len(self.rekap.pejabat)))

    def _grafik(self, pertama: int, di: int) -> tuple[Grafik, Grafik]:
        """Capaian on the left, serapan on the right, under the table."""
        halves = belah(self.bingkai.lebar(self.laporan.lkj.identitas))
        last = pertama + len(self.rekap.pejabat) - 1

        def chart(judul: str, kolom: int, di_kolom: int, lebar: int) -> Grafik:
            return Grafik(
                JenisGrafik.BATANG,
                judul,
                Acuan(KOLOM.di("pejabat"), pertama, KOLOM.di("pejabat"), last),
                (Deret(judul, Acuan(kolom, pertama, kolom, last)),),
                Acuan(di_kolom, di),
                lebar=lebar,
                tinggi=self._tinggi_grafik,
                format="0%",
            )

        return (
            chart("Capaian rata-rata per pejabat", KOLOM.di("capaian"), 1, halves.kiri),
            chart("Serapan anggaran per pejabat", KOLOM.di("serapan"), halves.kolom, halves.kanan),
        )


@dataclass(frozen=True)
class _Baris:
    """A row of the sheet, with the formulas that lead to the lists behind it."""

    sheet: Ringkasan
    satu: Jumlah
    temuan: Sequence[Temuan]

    @property
    def total(self) -> bool:
        return self.satu.nomor == 0

    @property
    def identitas(self) -> Identitas:
        return self.sheet.laporan.lkj.identitas

    def teks(self, value: Nilai) -> Petak:
        return Petak(value, JUMLAH if self.total else TEKS)

    def angka(self, value: int, rumus: Rumus | None = None) -> Petak:
        return Petak(value, _JUMLAH_ANGKA if self.total else NOMOR, rumus=rumus)

    def banyak(self, nama: str, *hasil: HasilIndikator) -> Petak:
        """How many indicators came to one of the results; to any, for none."""
        counts = self.satu.kinerja.jumlah
        number = sum(counts[one] for one in hasil) if hasil else self.satu.kinerja.indikator
        if self.total:
            return self.angka(number, self._jumlah_kolom(nama))
        return self.angka(number, self._hitung(*self._tercetak(*hasil)))

    def _tercetak(self, *hasil: HasilIndikator) -> tuple[HasilIndikator, ...]:
        """The results as Capaian prints them: in TW IV what is `Belum waktunya` counts as unfilled."""
        late = HasilIndikator.BELUM_WAKTUNYA
        if self.satu.triwulan is not Triwulan.IV:
            return hasil
        if HasilIndikator.BELUM_DIISI in hasil:
            return (*hasil, late)
        return tuple(one for one in hasil if one is not late)

    def _jumlah_kolom(self, nama: str) -> Rumus | None:
        many, first = len(self.sheet.rekap.pejabat), self.sheet.bingkai.baris_pertama
        column = KOLOM.di(nama)
        return rumus_jumlah(Acuan(column, first, column, first + many - 1)) if many else None

    def _hitung(self, *hasil: HasilIndikator) -> Rumus | None:
        place = self.sheet.letak_capaian
        if not place.banyak:
            return None
        owner = (place.kolom(KOLOM_CAPAIAN.di("pejabat")), Acuan(KOLOM.di("no")))
        if not hasil:
            return Rumus("COUNTIFS({},{})", owner)
        terms = [f'COUNTIFS({{}},{{}},{{}},"{one}")' for one in hasil]
        column = place.kolom(KOLOM_CAPAIAN.di("hasil"))
        return Rumus("+".join(terms), (*owner, column) * len(hasil))

    def capaian(self) -> Petak:
        place = self.sheet.letak_capaian
        percent = place.kolom(KOLOM_CAPAIAN.di("persen"))
        owner = place.kolom(KOLOM_CAPAIAN.di("pejabat"))
        added = (
            rumus_jumlah(percent)
            if self.total
            else Rumus("SUMIFS({},{},{})", (percent, owner, Acuan(KOLOM.di("no"))))
        )
        number = (
            Rumus("COUNT({})", (percent,))
            if self.total
            else Rumus('COUNTIFS({},{},{},">-1E+9")', (owner, Acuan(KOLOM.di("no")), percent))
        )
        formula = rumus_rata_rata(added, number, self.identitas)
        mean = self.satu.kinerja.rata_rata
        return petak_rasio(mean, self.identitas, rumus=formula, tebal=self.total)

    def uang(self, amount: int | None, rumus: Rumus) -> Petak:
        return bertanda(
            petak_uang(amount, rumus=rumus, tebal=self.total), self.satu.biaya.keberatan
        )

    def serapan(self) -> Petak:
        biaya = self.satu.biaya
        spent, pagu = (
            self.jumlahkan(one, lengkap=True) if biaya.dilewati else sel(KOLOM.di(one))
            for one in ("realisasi", "pagu")
        )
        formula = rumus_rasio(spent, pagu, self.identitas)
        cell = petak_rasio(biaya.serapan, self.identitas, rumus=formula, tebal=self.total)
        return bertanda(cell, biaya.keberatan)

    def jumlahkan(self, nama: str, *, lengkap: bool = False) -> Rumus:
        """The sum of a column of Anggaran over the rows that count for the official or for all."""
        place = self.sheet.letak_anggaran
        flag = "ikut_kecamatan" if self.total else "ikut_pejabat"
        terms, refs = [f'{{}},"{YA}"'], [place.kolom(KOLOM_ANGGARAN.di(flag))]
        if not self.total:
            terms.append("{},{}")
            refs += [place.kolom(KOLOM_ANGGARAN.di("pejabat")), Acuan(KOLOM.di("no"))]
        if lengkap:
            terms.append(f'{{}},"{YA}"')
            refs.append(place.kolom(KOLOM_ANGGARAN.di("lengkap")))
        column = place.kolom(KOLOM_ANGGARAN.di(nama))
        return Rumus(f"SUMIFS({{}},{','.join(terms)})", (column, *refs))

    def temuan_aktif(self, tingkat: Tingkat) -> Petak:
        return self.angka(Hitungan.dari(self.temuan).menurut_tingkat[tingkat])


_JUMLAH_ANGKA = NOMOR.dengan(tebal=True, isian=JUMLAH.isian)


def _lebar_uang(rows: Sequence[_Baris]) -> float:
    money = (row.satu.biaya for row in rows)
    return lebar_uang(one for row in money for one in (row.pagu, row.realisasi, row.sisa))


KOLOM: DaftarKolom[_Baris] = DaftarKolom(
    (
        Kolom("no", "No", 4.5, lambda one: Petak(None, JUMLAH) if one.total else one.angka(one.satu.nomor)),
        Kolom("pejabat", "Pejabat", Sisa(1, 27), lambda one: one.teks(one.satu.nama)),
        Kolom("indikator", "Indikator", 9, lambda one: one.banyak("indikator"), induk="Kinerja"),
        Kolom("tercapai", "Tercapai", 9, lambda one: one.banyak("tercapai", HasilIndikator.TERCAPAI),
              induk="Kinerja"),
        Kolom("belum", "Belum tercapai", 9,
              lambda one: one.banyak("belum", HasilIndikator.BELUM_TERCAPAI), induk="Kinerja"),
        Kolom("belum_diisi", "Belum diisi", 7,
              lambda one: one.banyak("belum_diisi", HasilIndikator.BELUM_DIISI), induk="Kinerja"),
        Kolom("tak_dihitung", "Tidak dihitung", 9,
              lambda one: one.banyak("tak_dihitung", HasilIndikator.BELUM_WAKTUNYA,
                                     HasilIndikator.TAK_TERHITUNG), induk="Kinerja"),
        Kolom("capaian", "Capaian rata-rata", 9.5, _Baris.capaian, induk="Kinerja"),
        Kolom("kelas", "Kelas", 13, lambda one: petak_kelas(
            one.satu.kinerja.rata_rata, KOLOM.di("capaian"), one.sheet.tabel_kelas), induk="Kinerja"),
        Kolom("pagu", "Pagu", _lebar_uang,
              lambda one: one.uang(one.satu.biaya.pagu, one.jumlahkan("pagu")), induk="Anggaran"),
        Kolom("realisasi", "Realisasi", _lebar_uang,
              lambda one: one.uang(one.satu.biaya.realisasi, one.jumlahkan("realisasi")),
              induk="Anggaran"),
        Kolom("sisa", "Sisa", _lebar_uang, lambda one: one.uang(
            one.satu.biaya.sisa, selisih(KOLOM.di("pagu"), KOLOM.di("realisasi"))), induk="Anggaran"),
        Kolom("serapan", "Serapan", 9.5, _Baris.serapan, induk="Anggaran"),
        Kolom("galat", "Galat", 6.5, lambda one: one.temuan_aktif(Tingkat.GALAT), induk="Pemeriksaan"),
        Kolom("peringatan", "Peringatan", 11, lambda one: one.temuan_aktif(Tingkat.PERINGATAN),
              induk="Pemeriksaan"),
    ),
    tinggi=(20, 34),
)  # fmt: skip


def _pita(temuan: Sequence[Temuan]) -> Baris:
    """The state of the checks, coloured by the worst that still counts."""
    count = Hitungan.dari(temuan)
    worst = count.terburuk
    said = count.lengkap if temuan else count.ringkas
    style = TEKS.dengan(tebal=True, isian=(WARNA[worst] if worst else BERSIH).isian)
    return Baris((Petak(f"Pemeriksaan: {said} – {_TERBURUK[worst]}.", style, kolom=len(KOLOM)),))


def _catatan(laporan: Laporan, rekap: JumlahTriwulan) -> Iterator[str]:
    quarter = rekap.triwulan.panjang
    if laporan.lkj.identitas.triwulan_ditebak:
        yield f"{quarter} ditebak dari isian, karena sheet Identitas tidak menyebutkan triwulan."
    if not rekap.terisi:
        yield f"{quarter} belum diisi: belum ada realisasi kinerja maupun anggaran."
        return
    kinerja = rekap.kecamatan.kinerja
    parts = [f"{number} {one.lower()}" for one, number in kinerja.jumlah.items() if number]
    if parts:
        yield f"{quarter}: dari {kinerja.indikator} indikator, {deretan(parts)}."
    lost = [
        one.sel_realisasi or one.sel_target
        for official in laporan.pejabat
        for one in official.capaian
        if one.keadaan is Keadaan.TAK_TERHITUNG
    ]
    if lost:
        yield (
            f"{len(lost)} indikator tidak dapat dihitung dan tidak ikut dirata-ratakan: "
            f"{beberapa(lost, SEL_DISEBUT, 'sel lain')}."
        )
    if rekap.kecamatan.biaya.keberatan:
        yield f"Anggaran {rekap.kecamatan.nama}: {rekap.kecamatan.biaya.keberatan}"
