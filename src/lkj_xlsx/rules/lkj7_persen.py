"""LKJ706: the report in, the percentages in its sentences out that its tables do not bear out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import floor

from lkj_xlsx.baku.model import Identitas, Kalimat, Pembulatan, TingkatAnggaran
from lkj_xlsx.dasar.angka import Jenis, angka_teks, rupiah_teks
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.capaian import Capaian, capaian_sendiri
from lkj_xlsx.hitung.jumlah import biaya_pejabat, jumlah_kinerja, terhitung_pejabat
from lkj_xlsx.hitung.kaskade import terhitung
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan, LaporanPejabat
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.klaim_persen import HalPersen, KlaimPersen, MasaKlaim, klaim_persen
from lkj_xlsx.rules.bahasa.klaim_rupiah import KlaimRupiah, klaim_rupiah
from lkj_xlsx.rules.kalimat_laporan import kalimat_laporan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_ANGKA_DISEBUT = 6
_DESIMAL_TEPAT = 10
"""So many decimals of a mean are as good as all of them."""


@aturan("LKJ706", "persen-kalimat-beda", Tingkat.PERINGATAN)
def persen_kalimat_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Capaian, serapan, realisasi anggaran, atau rata-rata yang disebut kalimat ini tidak ada di tabel
    pejabatnya, baik sebelum maupun sesudah dibatasi dan dibulatkan. Rencana, perbandingan, tahun lain, dan angka kabupaten
    tidak diperiksa.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah pembinaan | 4 kali
        Kasi Pemerintahan | 2 | Jumlah fasilitasi | 12 kali
        Realisasi
        Jabatan | No | TW III
        Kasi Pemerintahan | 1 | 4 kali
        Kasi Pemerintahan | 2 | 9 kali
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Rata-rata capaian kinerja adalah 90%.
    Perbaikan: Tulis angka menurut tabel; bila realisasi di tabel yang salah, betulkan sheet Realisasi atau
    Anggaran.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    if quarter is None:
        return
    identitas = laporan.lkj.identitas
    office = f"{identitas.unit_kerja} {identitas.kabupaten}".strip()
    names = _menurut_kata_awal(laporan)
    for one, row in kalimat_laporan(laporan):
        period = MasaKlaim(quarter, identitas.tahun, len(one.capaian))
        figures = _Angka(one, laporan)
        if _pejabat_lain(row, one, names):
            continue
        claims = klaim_persen(row.kalimat, period, one.jabatan, office)
        wrong = [claim for claim in claims if not figures.benar(claim)]
        spent = [
            claim
            for claim in klaim_rupiah(row.kalimat, period, one.jabatan, office)
            if figures.realisasi and claim.nilai not in figures.realisasi
        ]
        if wrong or spent:
            yield _keliru(wrong, spent, row, figures)


def _menurut_kata_awal(laporan: Laporan) -> Mapping[str, set[str]]:
    """The keys of the officials' Jabatan, by the word with which each begins."""
    found = defaultdict(set)
    for one in laporan.pejabat:
        if key := kunci_jabatan(one.jabatan):
            found[key.partition(" ")[0]].add(key)
    return found


def _pejabat_lain(row: Kalimat, one: LaporanPejabat, nama: Mapping[str, set[str]]) -> bool:
    """Whether a sentence names another official, whose figures are in another table."""
    key = kunci_jabatan(row.kalimat)
    text, own = f" {key} ", kunci_jabatan(one.jabatan)
    named = (other for word in set(key.split()) for other in nama.get(word, ()))
    return any(other not in own and f" {other} " in text for other in named)


@dataclass(frozen=True)
class _Angka:
    """What an official's tables say, in percent points."""

    laporan: LaporanPejabat
    seluruhnya: Laporan

    @property
    def _identitas(self) -> Identitas:
        return self.seluruhnya.lkj.identitas

    def benar(self, klaim: KlaimPersen) -> bool:
        """Whether a figure bears a claim out, or there are none to hold it against."""
        known = self._untuk(klaim)
        return not known or any(_cocok(klaim, figure) for figure in known)

    def _untuk(self, klaim: KlaimPersen) -> frozenset[Fraction]:
        """The figures that bear a claim out; none where the tables are not complete."""
        if klaim.hal is HalPersen.ANGGARAN:
            return self.anggaran
        return self.rerata if klaim.rata_rata else self.kinerja | self.rerata

    @property
    def pembulatan(self) -> Pembulatan:
        return self._identitas.pembulatan

    @cached_property
    def rerata(self) -> frozenset[Fraction]:
        """Every mean of the capaian that may be meant, the whole office's included."""
        everyone = [row for one in self.seluruhnya.pejabat for row in one.capaian]
        found = {*_rerata(self.laporan.capaian, self._identitas)}
        if found and any("rata" in row.indikator.indikator.casefold() for row in everyone):
            found |= self.kinerja
        return frozenset(found | {*_rerata(everyone, self._identitas)}) if found else frozenset()

    @cached_property
    def kinerja(self) -> frozenset[Fraction]:
        rows = self.laporan.capaian
        if not _lengkap(rows):
            return frozenset()
        return frozenset(figure for row in rows for figure in _angka_capaian(row, self._identitas))

    @cached_property
    def rerata_cetak(self) -> Fraction | None:
        """The mean as the recap prints it, in percent points."""
        return _persen(_rata_rata((row.persen for row in self.laporan.capaian), self._identitas))

    @cached_property
    def serapan_cetak(self) -> Fraction | None:
        quarter = self.seluruhnya.triwulan
        return _persen(biaya_pejabat(self.laporan, quarter, self._identitas).serapan)

    @cached_property
    def anggaran(self) -> frozenset[Fraction]:
        """The serapan of every row, of each Tingkat, of the official and of the whole office."""
        rows = self.laporan.anggaran
        if not rows or not _terisi(rows):
            return frozenset()
        each = {
            100 * figure
            for row in rows
            for figure in (row.serapan.mentah, row.serapan.persen)
            if figure is not None
        }
        ratios = [row.serapan.persen for row in rows]
        means = {_persen(_rata_rata(ratios, one)) for one in _tepat(self._identitas)}
        everyone = [row for one in self.seluruhnya.pejabat for row in one.anggaran]
        sums = {*self._jumlah(rows), *self._jumlah(everyone), self.serapan_cetak}
        return frozenset(one for one in (*each, *means, *sums) if one is not None)

    @cached_property
    def realisasi(self) -> frozenset[int]:
        """What was spent, in rupiah, of every row and sum; none where any table is not complete."""
        everyone = [row for one in self.seluruhnya.pejabat for row in one.anggaran]
        if not self.laporan.anggaran or not _terisi(everyone):
            return frozenset()
        column = self.seluruhnya.lajur(self.seluruhnya.triwulan)
        counted = {row.asal.posisi for row in terhitung(self.seluruhnya.kaskade, column).baris}
        office = [row for row in everyone if row.anggaran.asal.posisi in counted]
        sets = (office, *self._himpunan(self.laporan.anggaran), *self._himpunan(everyone))
        return frozenset(
            sum(amounts) for some in sets for amounts in zip(*map(_terpakai, some), strict=True)
        )

    @cached_property
    def realisasi_cetak(self) -> int | None:
        found = biaya_pejabat(self.laporan, self.seluruhnya.triwulan, self._identitas)
        return None if found.keberatan else found.realisasi

    def _jumlah(self, rows: Sequence[BarisAnggaran]) -> Iterator[Fraction]:
        """The ratio of sums of each of them."""
        for some in self._himpunan(rows):
            for pairs in zip(*map(_perbandingan, some), strict=True):
                spent, base = (sum(one) for one in zip(*pairs, strict=True))
                if base:
                    yield Fraction(100 * spent, base)

    def _himpunan(self, rows: Sequence[BarisAnggaran]) -> Iterator[Sequence[BarisAnggaran]]:
        """What may be summed up: all rows, the top of the codes, those of a Tingkat, and each."""
        levels = [[row for row in rows if row.anggaran.tingkat == one] for one in TingkatAnggaran]
        column = self.seluruhnya.lajur(self.seluruhnya.triwulan)
        top = terhitung_pejabat([row.anggaran for row in rows], column).baris
        counted = {row.asal.posisi for row in top}
        highest = [row for row in rows if row.anggaran.asal.posisi in counted]
        yield from (rows, highest, *levels, *([row] for row in rows))


def _terisi(rows: Iterable[BarisAnggaran]) -> bool:
    return all(row.serapan.keadaan in {Keadaan.DIHITUNG, Keadaan.BELUM_WAKTUNYA} for row in rows)


def _perbandingan(row: BarisAnggaran) -> tuple[tuple[int, int], ...]:
    """What is spent and what that may be held against: the pagu, and the cash plan where it counts."""
    used = row.serapan
    spent = _terpakai(row)
    against_pagu = tuple((one, used.pagu or 0) for one in spent)
    if not used.menurut_kas:
        return against_pagu
    plan = _triwulan_dan_setahun(used.kas, row.anggaran.kas, used)
    return (*zip(spent, plan, strict=True), *against_pagu)


def _terpakai(row: BarisAnggaran) -> tuple[int, int, int]:
    return _triwulan_dan_setahun(row.serapan.realisasi, row.anggaran.triwulan, row.serapan)


def _triwulan_dan_setahun(
    total: int | None, typed: Sequence[int | None], used: Serapan
) -> tuple[int, int, int]:
    """Of the year so far, as it stands in the quarter's cell, and of the quarter alone."""
    quarter = used.triwulan
    cell = typed[quarter - 1] or 0
    if used.bagian:
        return total or 0, cell, cell
    before = typed[quarter - 2] or 0 if quarter > 1 else 0
    return total or 0, cell, cell - before


def _lengkap(rows: Iterable[Capaian]) -> bool:
    return all(row.keadaan in {Keadaan.DIHITUNG, Keadaan.BELUM_WAKTUNYA} for row in rows)


def _angka_capaian(row: Capaian, identitas: Identitas) -> Iterator[Fraction]:
    """Capped and uncapped, printed and exact, of the year so far and of the quarter alone."""
    for figure in (row.persen, row.mentah, _dibatasi(row.mentah, identitas)):
        if figure is not None:
            yield 100 * figure
    typed = row.realisasi.triwulan[row.triwulan - 1] if row.realisasi else None
    for value in (row.nilai, typed):
        if value and value.jenis is Jenis.ANGKA and value.nilai is not None:
            yield Fraction(str(value.nilai))
    own = _triwulan_ini(row, identitas)
    if own is not None:
        yield 100 * own


def _triwulan_ini(row: Capaian, identitas: Identitas) -> Fraction | None:
    """What the quarter alone has added, against the target."""
    alone = capaian_sendiri(row, identitas)
    if alone is not None:
        return alone.mentah
    if row.realisasi is None or row.triwulan == 1 or not row.target or not row.target.nilai:
        return None
    before, now = (row.realisasi.triwulan[at] for at in (row.triwulan - 2, row.triwulan - 1))
    if before is None or now is None or before.nilai is None or now.nilai is None:
        return None
    added = Fraction(str(now.nilai)) - Fraction(str(before.nilai))
    return added / Fraction(str(row.target.nilai))


def _dibatasi(figure: Fraction | None, identitas: Identitas) -> Fraction | None:
    cap = identitas.batas_capaian
    limit = Fraction(100 if cap is None else cap) / 100
    return None if figure is None else min(figure, limit)


def _rerata(rows: Sequence[Capaian], identitas: Identitas) -> Iterator[Fraction]:
    """The means of capaian as printed, capped and uncapped; none while a figure is missing."""
    if not _lengkap(rows):
        return
    kinds = (
        [row.persen for row in rows],
        [_dibatasi(row.mentah, identitas) for row in rows],
        [row.mentah for row in rows],
        [_triwulan_ini(row, identitas) for row in rows],
    )
    for one in (identitas, *_tepat(identitas)):
        for figures in kinds:
            mean = _persen(_rata_rata(figures, one))
            if mean is not None:
                yield mean


def _rata_rata(persen: Iterable[Fraction | None], identitas: Identitas) -> Fraction | None:
    """The mean by the one definition of it."""
    return jumlah_kinerja((), persen, identitas).rata_rata


def _tepat(identitas: Identitas) -> tuple[Identitas, ...]:
    """The settings under which a mean is given exactly."""
    return (replace(identitas, desimal=_DESIMAL_TEPAT, pembulatan=Pembulatan.POTONG),)


def _persen(ratio: Fraction | None) -> Fraction | None:
    return None if ratio is None else 100 * ratio


def _cocok(klaim: KlaimPersen, angka: Fraction) -> bool:
    """Whether a written number is a figure, cut or rounded to the decimals written."""
    unit = 10**klaim.desimal
    scaled = angka * unit
    return klaim.nilai * unit in {floor(scaled), floor(scaled + Fraction(1, 2))}


def _keliru(
    salah: Sequence[KlaimPersen], rupiah: Sequence[KlaimRupiah], row: Kalimat, angka: _Angka
) -> Pelanggaran:
    """One breach for a sentence, with the sentence as it should be where the figures are plain."""
    cell = row.asal["kalimat"]
    said, mends, text = [], [], row.asal.teks("kalimat")
    for claim in salah:
        what = f"rata-rata {claim.hal}" if claim.rata_rata else str(claim.hal)
        figure = _yang_benar(claim, angka)
        if figure is None:
            figures = sorted(set(_tercetak(angka)))
            named = beberapa(
                (f"{angka_teks(one)}%" for one in figures), _ANGKA_DISEBUT, "angka lain"
            )
            said.append(f'{what} "{claim.teks}%", padahal di tabel hanya ada {named}')
            mends.append(f'angka menurut tabel sebagai ganti "{claim.teks}%"')
            text = ""
            continue
        printed = 100 * dicetak(figure / 100, claim.desimal, angka.pembulatan)
        value = angka_teks(printed, claim.desimal)
        said.append(f'{what} "{claim.teks}%", padahal menurut tabel {value}%')
        mends.append(f'"{value}%" sebagai ganti "{claim.teks}%"')
        text = text.replace(claim.teks, value) if text.count(claim.teks) == 1 else ""
    for spent in rupiah:
        value = "" if angka.realisasi_cetak is None else rupiah_teks(angka.realisasi_cetak)
        fact = f"padahal menurut tabel Rp{value}" if value else "yang tidak ada di tabel"
        said.append(f'realisasi anggaran "Rp{spent.teks}", {fact}')
        right = f'"{value}"' if value else "angka menurut tabel"
        mends.append(f'{right} sebagai ganti "{spent.teks}"')
        text = text.replace(spent.teks, value) if value and text.count(spent.teks) == 1 else ""
    return Pelanggaran(
        f"Kalimat di {cell} menyebut {deretan(said)}.",
        (cell,),
        f"Tulis {deretan(mends)} di {cell}; bila realisasi di tabel yang salah, betulkan di sana.",
        row.jabatan,
        usul=(Usul(cell, text, sebagian=True),) if text else (),
    )


def _yang_benar(klaim: KlaimPersen, angka: _Angka) -> Fraction | None:
    """The one figure that the sentence can mean; None where there are several."""
    if klaim.hal is HalPersen.ANGGARAN:
        return angka.serapan_cetak
    printed = _tercetak(angka)
    if klaim.rata_rata:
        return angka.rerata_cetak
    return printed[0] if len(printed) == 1 else None


def _tercetak(angka: _Angka) -> list[Fraction]:
    return [100 * row.persen for row in angka.laporan.capaian if row.persen is not None]


ATURAN_PERSEN: tuple[Rule, ...] = (persen_kalimat_beda,)
