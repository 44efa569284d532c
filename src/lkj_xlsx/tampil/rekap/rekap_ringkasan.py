"""A report, its roll-up and its findings in, the recap's first sheet out: where the quarter stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain

from lkj_xlsx.baku.model import DasarAnggaran, Identitas
from lkj_xlsx.dasar.masukan import Sumber
from lkj_xlsx.dasar.teks import beberapa, bersih, deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import Tabel
from lkj_xlsx.hitung.jumlah import SEL_DISEBUT, HasilIndikator, Jumlah, JumlahTriwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import sebutan_kas
from lkj_xlsx.hitung.waktu_berjalan import dasar_rata_rata
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
    Tautan,
    baris_grafik,
    belah,
    bertanda,
    bertanda_serapan,
    lebar_uang,
    periode_panjang,
    petak_rasio,
    petak_uang,
    sumbu_persen,
)
from lkj_xlsx.tampil.rekap.kelas import petak_kelas, warna_kelas
from lkj_xlsx.tampil.rekap.rekap_anggaran import kolom_anggaran, letak_anggaran
from lkj_xlsx.tampil.rekap.rekap_capaian import KOLOM as KOLOM_CAPAIAN
from lkj_xlsx.tampil.rekap.rekap_capaian import letak_capaian
from lkj_xlsx.tampil.rekap.rekap_cerita import (
    catatan_kas,
    catatan_pagu,
    catatan_sumber,
    catatan_waktu,
    judul_tertinggal,
    kalimat_sejak_lalu,
    tanpa_tertinggal,
)
from lkj_xlsx.tampil.rekap.rekap_sorotan import (
    SELA,
    Kisi,
    Sorotan,
    banyak_baris,
    baris_perubahan,
)
from lkj_xlsx.tampil.rumus import rumus_jumlah, rumus_rasio, rumus_rata_rata, sel, selisih
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.terbanyak import aturan_terbanyak
from lkj_xlsx.temuan.warna import BERSIH, WARNA

_TERBURUK: dict[Tingkat | None, str] = {
    Tingkat.GALAT: "perbaiki semua galat sebelum laporan ditandatangani",
    Tingkat.PERINGATAN: "teliti peringatannya sebelum laporan ditandatangani",
    Tingkat.CATATAN: "hanya catatan, boleh dibiarkan",
    None: "isi workbook ini tidak bertentangan satu sama lain",
}
_GRAFIK_MIN, _GRAFIK_MAKS, _GRAFIK_DASAR, _PER_BATANG, _PER_BATANG_LAPANG = 120, 560, 48, 16, 28
"""Pixels: the least and the greatest height of a chart, what its frame takes, a bar, and one that has
room for a name of two lines."""
_NAMA_SEBARIS = 34
"""Letters of a name that fit on one line beside its bar."""


_SEDIKIT = 4
"""Officials who leave room on the page."""
_SEHALAMAN = 7
"""Officials whom the page holds."""


@dataclass(frozen=True)
class Ringkasan:
    """What the sheet is made of; it knows where its table of classes stands, for other sheets."""

    tabel: Tabel
    temuan: tuple[Temuan, ...]
    tautan: Tautan
    sumber: tuple[Sumber, ...] = ()
    versi: str = ""

    @property
    def laporan(self) -> Laporan:
        return self.tabel.laporan

    @property
    def rekap(self) -> JumlahTriwulan:
        return self.tabel.kini

    @property
    def _baris(self) -> tuple[_Baris, ...]:
        """A row for each official, then that of the whole office.

        They know the sheet that they are of: if it kept them, the report would wait for the collector.
        """
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
            (*_catatan(self.laporan, self.rekap), *catatan_sumber(self.sumber, self.versi)),
            (_pita(self.temuan), SELA),
        )

    @cached_property
    def _sorotan(self) -> Sorotan:
        behind = self.tabel.tertinggal
        return Sorotan(
            behind,
            aturan_terbanyak(self.temuan),
            judul_tertinggal(behind),
            tanpa_tertinggal(self.rekap),
            self.laporan.lkj.identitas,
            KISI,
            self.tabel_kelas,
            self.tautan,
        )

    @property
    def _baris_sorotan(self) -> int:
        """The first row of what is pointed at, below its header."""
        return self.bingkai.baris_pertama + len(self._baris) + 2

    @cached_property
    def tabel_kelas(self) -> Acuan:
        """The first bound in the table of classes: two rows and a gap below what is pointed at."""
        many = banyak_baris(len(self.tabel.tertinggal), len(aturan_terbanyak(self.temuan)))
        return Acuan(KOLOM.di("kelas"), self._baris_sorotan + many + 2, lembar=NAMA_RINGKASAN)

    def lembar(self) -> Lembar:
        """A row per official, one for the kecamatan; what lags and is often wrong; what has changed
        beside the table of classes; the charts.
        """
        frame, identitas = self.bingkai, self.laporan.lkj.identitas
        rows = KOLOM.daftar(self._baris)
        changed = self.tabel.sejak_lalu
        since = f"Berubah sejak {changed.lalu.panjang}" if changed.lalu else "Perubahan"
        told = baris_perubahan(since, kalimat_sejak_lalu(changed, identitas), KISI)
        below = (SELA, *self._sorotan.baris(), SELA, *told, *self._ruang_grafik)
        above = len(below) - len(self._ruang_grafik)
        charts = self._grafik(frame.baris_pertama + len(rows) + above + 1)
        first, pointed = frame.baris_pertama, self._baris_sorotan
        return frame.lembar(
            dibuat(lambda: chain(rows, below), len(rows) + len(below)),
            identitas,
            grafik=charts,
            bersyarat=(
                *warna_kelas(KOLOM.di("kelas"), range(first, first + len(rows))),
                *warna_kelas(KOLOM.di("kelas"), range(pointed, pointed + self._sorotan.banyak)),
            ),
        )

    @cached_property
    def letak_capaian(self) -> Letak:
        return letak_capaian(self.laporan)

    @cached_property
    def letak_anggaran(self) -> Letak:
        return letak_anggaran(self.laporan)

    @cached_property
    def _ruang_grafik(self) -> tuple[Baris, ...]:
        """A gap and the rows that the charts cover."""
        return (SELA, *baris_grafik(self._tinggi_grafik)) if self.rekap.pejabat else ()

    @property
    def _tinggi_grafik(self) -> int:
        bars = self._per_batang * len(self.rekap.pejabat)
        return min(_GRAFIK_MAKS, max(_GRAFIK_MIN, _GRAFIK_DASAR + bars))

    @property
    def _per_batang(self) -> int:
        """Narrow where there are just as many officials as one page holds, for it shall hold them."""
        officials = self.rekap.pejabat
        if _SEDIKIT + 1 < len(officials) <= _SEHALAMAN:
            return _PER_BATANG
        wraps = any(len(one.nama) > _NAMA_SEBARIS for one in officials)
        few = len(officials) <= _SEDIKIT + 1
        return _PER_BATANG_LAPANG if few or wraps else _PER_BATANG

    def _grafik(self, di: int) -> tuple[Grafik, ...]:
        """Capaian on the left, serapan on the right, under the tables."""
        officials = self.rekap.pejabat
        if not officials:
            return ()
        halves = belah(self.bingkai.lebar(self.laporan.lkj.identitas))
        first = self.bingkai.baris_pertama
        last = first + len(officials) - 1

        def chart(
            judul: str, kolom: int, nilai: Iterable[Fraction | None], di_kolom: int, lebar: int
        ) -> Grafik:
            title, end = sumbu_persen(judul, nilai)
            return Grafik(
                JenisGrafik.BATANG,
                title,
                Acuan(KOLOM.di("pejabat"), first, KOLOM.di("pejabat"), last),
                (Deret(title, Acuan(kolom, first, kolom, last)),),
                Acuan(di_kolom, di),
                lebar=lebar,
                tinggi=self._tinggi_grafik,
                format="0%",
                sampai=end,
            )

        means = [one.kinerja.rata_rata for one in officials]
        spent = [one.biaya.serapan for one in officials]
        return (
            chart(_judul_capaian(self.laporan), KOLOM.di("capaian"), means, 1, halves.kiri),
            chart(
                _judul_serapan(self.laporan), KOLOM.di("serapan"), spent, halves.kolom, halves.kanan
            ),
        )


def _judul_capaian(laporan: Laporan) -> str:
    """Before TW IV with what the capaian is held against."""
    title = "Capaian rata-rata per pejabat"
    base = dasar_rata_rata(one for official in laporan.pejabat for one in official.capaian)
    return title if laporan.triwulan is Triwulan.IV or not base else f"{title} terhadap {base}"


def _judul_serapan(laporan: Laporan) -> str:
    title = "Serapan anggaran per pejabat"
    if laporan.lkj.identitas.dasar_anggaran is DasarAnggaran.KAS:
        return f"{title} terhadap {sebutan_kas(laporan.triwulan)}"
    return title if laporan.triwulan is Triwulan.IV else f"{title} terhadap pagu setahun"


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
        return self._rata_rata("persen", self.satu.kinerja.rata_rata)

    def dinilai(self) -> Petak:
        return self._rata_rata("dinilai", self.satu.kinerja.dinilai)

    def _rata_rata(self, kolom: str, mean: Fraction | None) -> Petak:
        """The mean of a column of Capaian over the official's indicators, or over all."""
        place = self.sheet.letak_capaian
        percent = place.kolom(KOLOM_CAPAIAN.di(kolom))
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
        return petak_rasio(mean, self.identitas, rumus=formula, tebal=self.total)

    def uang(self, amount: int | None, rumus: Rumus) -> Petak:
        return bertanda(
            petak_uang(amount, rumus=rumus, tebal=self.total), self.satu.biaya.keberatan
        )

    def serapan(self) -> Petak:
        biaya = self.satu.biaya
        by_cash = self.identitas.dasar_anggaran is DasarAnggaran.KAS
        whole = not biaya.dilewati
        spent = sel(KOLOM.di("realisasi")) if whole else self.jumlahkan("realisasi", lengkap=True)
        base = self.jumlahkan("kas" if by_cash else "pagu", lengkap=True)
        if whole and not by_cash:
            base = sel(KOLOM.di("pagu"))
        formula = rumus_rasio(spent, base, self.identitas)
        cell = petak_rasio(biaya.serapan, self.identitas, rumus=formula, tebal=self.total)
        return bertanda_serapan(cell, biaya.keberatan, melebihi=biaya.melebihi_pagu)

    def jumlahkan(self, nama: str, *, lengkap: bool = False) -> Rumus:
        """The sum of a column of Anggaran over the rows that count for the official or for all."""
        place, columns = self.sheet.letak_anggaran, kolom_anggaran(self.identitas)
        flag = "ikut_kecamatan" if self.total else "ikut_pejabat"
        terms, refs = [f'{{}},"{YA}"'], [place.kolom(columns.di(flag))]
        if not self.total:
            terms.append("{},{}")
            refs += [place.kolom(columns.di("pejabat")), Acuan(KOLOM.di("no"))]
        if lengkap:
            terms.append(f'{{}},"{YA}"')
            refs.append(place.kolom(columns.di("lengkap")))
        column = place.kolom(columns.di(nama))
        return Rumus(f"SUMIFS({{}},{','.join(terms)})", (column, *refs))

    def temuan_aktif(self, tingkat: Tingkat) -> Petak:
        return self.angka(Hitungan.dari(self.temuan).menurut_tingkat[tingkat])


_JUMLAH_ANGKA = NOMOR.dengan(tebal=True, isian=JUMLAH.isian)


def _lebar_uang(rows: Sequence[_Baris]) -> float:
    money = (row.satu.biaya for row in rows)
    return lebar_uang(one for row in money for one in (row.pagu, row.realisasi, row.sisa))


def _lebar_pejabat(rows: Sequence[_Baris]) -> Sisa:
    """The wider, the smaller all is printed: so that seven officials stand on one page, and a few are
    printed no smaller than they need be.
    """
    return Sisa(1, 53 if len(rows) > _SEDIKIT + 1 else 36)


KOLOM: DaftarKolom[_Baris] = DaftarKolom(
    (
        Kolom("no", "No", 4.5, lambda one: Petak(None, JUMLAH) if one.total else one.angka(one.satu.nomor)),
        Kolom("pejabat", "Pejabat", _lebar_pejabat, lambda one: one.teks(one.satu.nama)),
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
        Kolom("dinilai", "Terhadap waktu", 13.5, _Baris.dinilai, induk="Kinerja"),
        Kolom("kelas", "Kelas", 13, lambda one: petak_kelas(
            one.satu.kinerja.dinilai, KOLOM.di("dinilai"), one.sheet.tabel_kelas), induk="Kinerja"),
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
    tinggi=(18, 32),
)  # fmt: skip
KISI = Kisi(*map(KOLOM.di, ("tercapai", "capaian", "dinilai", "serapan", "galat")))


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
        if not rekap.terisi:
            yield "Sheet Identitas tidak menyebutkan triwulan, dan belum ada realisasi yang diisi."
            return
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
    yield from catatan_waktu(laporan)
    yield from catatan_kas(laporan, rekap)
    yield from catatan_pagu(rekap)
    yield from _catatan_pemegang(laporan)


def _catatan_pemegang(laporan: Laporan) -> Iterator[str]:
    """The rows that are not one person's: of several holders of a title, and of a vacant office."""
    for one in laporan.pejabat:
        if holders := one.pejabat.pemegang:
            names = deretan(bersih(holder.nama) for holder in holders)
            yield (
                f"{one.jabatan} dipegang {len(holders)} orang, {names}: angkanya di sini milik mereka "
                "bersama."
            )
    vacant = [one.jabatan for one in laporan.pejabat if one.pejabat.lowong]
    if vacant:
        yield f"Jabatan yang kosong: {deretan(vacant)}."
