"""A report, its roll-up and its findings in, the recap's first sheet out: where the quarter stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.jumlah import SEL_DISEBUT, HasilIndikator, Jumlah, JumlahTriwulan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.lembar import (
    KEPALA,
    NOMOR,
    TEKS,
    Acuan,
    Baris,
    Deret,
    Grafik,
    JenisGrafik,
    Lembar,
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
    rumus_rasio,
    rumus_rata_rata,
    sel,
    selisih,
)
from lkj_xlsx.tampil.rekap.kelas import KOLOM_KELAS, baris_kelas, petak_kelas, warna_kelas
from lkj_xlsx.tampil.rekap.rekap_anggaran import KOLOM as KOLOM_ANGGARAN
from lkj_xlsx.tampil.rekap.rekap_anggaran import letak_anggaran
from lkj_xlsx.tampil.rekap.rekap_capaian import KOLOM as KOLOM_CAPAIAN
from lkj_xlsx.tampil.rekap.rekap_capaian import letak_capaian
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import BERSIH, WARNA

(
    _NO, _JABATAN, _INDIKATOR, _TERCAPAI, _BELUM, _BELUM_DIISI, _TAK_DIHITUNG, _CAPAIAN, _KELAS, _PAGU,
    _REALISASI, _SISA, _SERAPAN, _GALAT, _PERINGATAN,
) = range(1, 16)  # fmt: skip
_HASIL: dict[int, tuple[HasilIndikator, ...]] = {
    _TERCAPAI: (HasilIndikator.TERCAPAI,),
    _BELUM: (HasilIndikator.BELUM_TERCAPAI,),
    _BELUM_DIISI: (HasilIndikator.BELUM_DIISI,),
    _TAK_DIHITUNG: (HasilIndikator.BELUM_WAKTUNYA, HasilIndikator.TAK_TERHITUNG),
}
_KEPALA = (
    Baris(
        (
            Petak("No", KEPALA, baris=2),
            Petak("Pejabat", KEPALA, baris=2),
            Petak("Kinerja", KEPALA, kolom=7),
            *[None] * 6,
            Petak("Anggaran", KEPALA, kolom=4),
            *[None] * 3,
            Petak("Pemeriksaan", KEPALA, kolom=2),
        ),
        tinggi=20,
    ),
    Baris(
        (
            None,
            None,
            *(
                Petak(one, KEPALA)
                for one in (
                    "Indikator", "Tercapai", "Belum tercapai", "Belum diisi", "Tidak dihitung",
                    "Capaian rata-rata", "Kelas", "Pagu", "Realisasi", "Sisa", "Serapan", "Galat",
                    "Peringatan",
                )
            ),
        ),
        tinggi=34,
    ),
)  # fmt: skip
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
    def bingkai(self) -> Bingkai:
        rows = self.rekap.semua
        money = lebar_uang(
            one for row in rows for one in (row.biaya.pagu, row.biaya.realisasi, row.biaya.sisa)
        )
        return Bingkai(
            NAMA_RINGKASAN,
            f"Rekap Laporan Kinerja – {periode_panjang(self.laporan)}",
            _KEPALA,
            (4.5, Sisa(1, 27), 9, 9, 9, 7, 9, 9.5, 13, money, money, money, 9.5, 6.5, 11),
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
        officials = [self._baris(one) for one in self.rekap.pejabat]
        rows = (*officials, self._jumlah(first))
        charts = self._grafik(first, first + len(rows) + 1) if officials else ()
        return frame.lembar(
            (*rows, *self._ruang_grafik, Baris(), *baris_kelas()),
            self.laporan.lkj.identitas,
            grafik=charts,
            bersyarat=warna_kelas(_KELAS, range(first, first + len(rows))),
        )

    @cached_property
    def _temuan_menurut_pejabat(self) -> Mapping[str, Sequence[Temuan]]:
        found: defaultdict[str, list[Temuan]] = defaultdict(list)
        for one in self.temuan:
            found[one.pejabat].append(one)
        return found

    @cached_property
    def _letak_capaian(self) -> Letak:
        return letak_capaian(self.laporan)

    @cached_property
    def _letak_anggaran(self) -> Letak:
        return letak_anggaran(self.laporan)

    @cached_property
    def _ruang_grafik(self) -> tuple[Baris, ...]:
        """A blank row and those that the charts cover."""
        return (Baris(), *baris_grafik(self._tinggi_grafik)) if self.rekap.pejabat else ()

    @property
    def _tinggi_grafik(self) -> int:
        return min(_GRAFIK_MAKS, max(_GRAFIK_MIN, 80 + _PER_BATANG * len(self.rekap.pejabat)))

    def _baris(self, satu: Jumlah) -> Baris:
        found = self._temuan_menurut_pejabat[satu.nama]
        counts = (Petak(satu.kinerja.indikator, NOMOR, rumus=self._hitung()),
                  *(self._petak_hasil(satu, column) for column in _HASIL))  # fmt: skip
        return Baris(
            (
                Petak(satu.nomor, NOMOR),
                Petak(satu.nama, TEKS),
                *(counts if self._ada_indikator else map(_tanpa_rumus, counts)),
                self._petak_capaian(satu),
                petak_kelas(satu.kinerja.rata_rata, _CAPAIAN, self.tabel_kelas),
                *self._petak_biaya(satu),
                *_petak_temuan(found),
            )
        )

    def _jumlah(self, pertama: int) -> Baris:
        """The kecamatan: counts added up, money counted once through the tree of codes."""
        whole = self.rekap.kecamatan
        last = pertama + len(self.rekap.pejabat) - 1
        number = _JUMLAH_ANGKA
        values = [whole.kinerja.indikator, *(_banyak(whole, one) for one in _HASIL.values())]
        return Baris(
            (
                Petak(None, JUMLAH),
                Petak(whole.nama, JUMLAH),
                *(
                    Petak(
                        value,
                        number,
                        rumus=Rumus("SUM({})", (Acuan(column, pertama, column, last),))
                        if self.rekap.pejabat
                        else None,
                    )
                    for column, value in enumerate(values, _INDIKATOR)
                ),
                self._petak_capaian(whole),
                petak_kelas(whole.kinerja.rata_rata, _CAPAIAN, self.tabel_kelas),
                *self._petak_biaya(whole),
                *_petak_temuan(self.temuan, tebal=True),
            )
        )

    @property
    def _ada_indikator(self) -> bool:
        return self._letak_capaian.banyak > 0

    def _hitung(self, *hasil: HasilIndikator) -> Rumus:
        """How many indicators of the row's official came to one of the results; to any, for none."""
        owner = (self._letak_capaian.kolom(KOLOM_CAPAIAN.di("pejabat")), Acuan(_NO))
        if not hasil:
            return Rumus("COUNTIFS({},{})", owner)
        column = self._letak_capaian.kolom(KOLOM_CAPAIAN.di("hasil"))
        terms = [f'COUNTIFS({{}},{{}},{{}},"{one}")' for one in hasil]
        return Rumus("+".join(terms), (*owner, column) * len(hasil))

    def _petak_hasil(self, satu: Jumlah, kolom: int) -> Petak:
        return Petak(_banyak(satu, _HASIL[kolom]), NOMOR, rumus=self._hitung(*_HASIL[kolom]))

    def _petak_capaian(self, satu: Jumlah) -> Petak:
        mean = satu.kinerja.rata_rata
        total = satu.nomor == 0
        percent = self._letak_capaian.kolom(KOLOM_CAPAIAN.di("persen"))
        owner = self._letak_capaian.kolom(KOLOM_CAPAIAN.di("pejabat"))
        added = (
            Rumus("SUM({})", (percent,))
            if total
            else Rumus("SUMIFS({},{},{})", (percent, owner, Acuan(_NO)))
        )
        number = Rumus("{}+{}", (Acuan(_TERCAPAI), Acuan(_BELUM)))
        identitas = self.laporan.lkj.identitas
        formula = rumus_rata_rata(added, number, identitas)
        return petak_rasio(mean, identitas, rumus=formula, tebal=total)

    def _petak_biaya(self, satu: Jumlah) -> tuple[Petak, ...]:
        biaya, total = satu.biaya, satu.nomor == 0
        identitas = self.laporan.lkj.identitas
        if biaya.dilewati:
            ratio = rumus_rasio(
                self._jumlahkan(KOLOM_ANGGARAN.di("realisasi"), total=total, lengkap=True),
                self._jumlahkan(KOLOM_ANGGARAN.di("pagu"), total=total, lengkap=True),
                identitas,
            )
        else:
            ratio = rumus_rasio(sel(_REALISASI), sel(_PAGU), identitas)
        pagu = self._jumlahkan(KOLOM_ANGGARAN.di("pagu"), total=total)
        spent = self._jumlahkan(KOLOM_ANGGARAN.di("realisasi"), total=total)
        cells = (
            petak_uang(biaya.pagu, rumus=pagu, tebal=total),
            petak_uang(biaya.realisasi, rumus=spent, tebal=total),
            petak_uang(biaya.sisa, rumus=selisih(_PAGU, _REALISASI), tebal=total),
            petak_rasio(biaya.serapan, identitas, rumus=ratio, tebal=total),
        )
        return tuple(bertanda(one, biaya.keberatan) for one in cells)

    def _jumlahkan(self, kolom: int, *, total: bool, lengkap: bool = False) -> Rumus:
        """The sum of a column of Anggaran over the rows that count for the official or for all."""
        flag = KOLOM_ANGGARAN.di("ikut_kecamatan") if total else KOLOM_ANGGARAN.di("ikut_pejabat")
        terms, refs = [f'{{}},"{YA}"'], [self._letak_anggaran.kolom(flag)]
        if not total:
            terms.append("{},{}")
            refs += [self._letak_anggaran.kolom(KOLOM_ANGGARAN.di("pejabat")), Acuan(_NO)]
        if lengkap:
            terms.append(f'{{}},"{YA}"')
            refs.append(self._letak_anggaran.kolom(KOLOM_ANGGARAN.di("lengkap")))
        return Rumus(f"SUMIFS({{}},{','.join(terms)})", (self._letak_anggaran.kolom(kolom), *refs))

    def _grafik(self, pertama: int, di: int) -> tuple[Grafik, Grafik]:
        """Capaian on the left, serapan on the right, under the table."""
        halves = belah(self.bingkai.lebar(self.laporan.lkj.identitas))
        last = pertama + len(self.rekap.pejabat) - 1

        def chart(judul: str, kolom: int, di_kolom: int, lebar: int) -> Grafik:
            return Grafik(
                JenisGrafik.BATANG,
                judul,
                Acuan(_JABATAN, pertama, _JABATAN, last),
                (Deret(judul, Acuan(kolom, pertama, kolom, last)),),
                Acuan(di_kolom, di),
                lebar=lebar,
                tinggi=self._tinggi_grafik,
                format="0%",
            )

        return (
            chart("Capaian rata-rata per pejabat", _CAPAIAN, 1, halves.kiri),
            chart("Serapan anggaran per pejabat", _SERAPAN, halves.kolom, halves.kanan),
        )


_JUMLAH_ANGKA = NOMOR.dengan(tebal=True, isian=JUMLAH.isian)


def _tanpa_rumus(petak: Petak) -> Petak:
    return Petak(petak.nilai, petak.gaya)


def _banyak(satu: Jumlah, hasil: Sequence[HasilIndikator]) -> int:
    return sum(satu.kinerja.jumlah[one] for one in hasil)


def _petak_temuan(temuan: Sequence[Temuan], *, tebal: bool = False) -> Iterator[Petak]:
    style = _JUMLAH_ANGKA if tebal else NOMOR
    count = Hitungan.dari(temuan)
    yield Petak(count.galat, style)
    yield Petak(count.peringatan, style)


def _pita(temuan: Sequence[Temuan]) -> Baris:
    """The state of the checks, coloured by the worst that still counts."""
    count = Hitungan.dari(temuan)
    worst = count.terburuk
    said = count.lengkap if temuan else count.ringkas
    style = TEKS.dengan(tebal=True, isian=(WARNA[worst] if worst else BERSIH).isian)
    return Baris((Petak(f"Pemeriksaan: {said} – {_TERBURUK[worst]}.", style, kolom=_PERINGATAN),))


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
