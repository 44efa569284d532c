"""A table's rows of indicators beside the workbook's figures: wording, targets, realisasi, capaian."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.baku.model import Identitas, Indikator, Realisasi, SifatRealisasi
from lkj_xlsx.dasar.angka import Besaran, baca_persen, persen_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.naskah.banding_baris import (
    Acuan,
    Pasangan,
    banding_teks,
    baris_hilang,
    baris_pindah,
    nomor_baris,
    pasangan,
)
from lkj_xlsx.naskah.banding_nilai import baca_naskah_besaran, sama_besaran, sama_persen, setulisan
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, kutipan, temuan
from lkj_xlsx.naskah.kenal_tabel import Baris, Macam, TabelLaporan
from lkj_xlsx.naskah.tabel import teks_petak
from lkj_xlsx.rules.bahasa.bunyi import DaftarBunyi, Hubungan, beda_kata
from lkj_xlsx.rules.lkj3_perjanjian import Beda as BedaTarget
from lkj_xlsx.rules.lkj3_perjanjian import beda_target
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.rules.tertulis import Putusan, putusan_capaian
from lkj_xlsx.tampil.lembar import Petak
from lkj_xlsx.tampil.tabel.kerangka import (
    DI_BAWAH_TARGET,
    golongan,
    petak_realisasi,
    petak_target,
)
from lkj_xlsx.tampil.tabel.petak import petak_besaran
from lkj_xlsx.tampil.tabel.susunan import Masa, masa_tabel
from lkj_xlsx.temuan import Tingkat

_SERATUS = 100
_SETAHUN = Triwulan.IV.bulan


@dataclass(frozen=True)
class Milik:
    """An official's part of the report, and what every table asks of it."""

    laporan: Laporan
    satu: LaporanPejabat

    @property
    def identitas(self) -> Identitas:
        return self.laporan.lkj.identitas

    @property
    def jabatan(self) -> str:
        return self.satu.jabatan

    @cached_property
    def butir(self) -> tuple[tuple[str, Sel], ...]:
        """The strategies and the duties, each with its cell."""
        strategies = ((text, row.asal["butir"]) for row in self.satu.strategi for text in row.butir)
        duties = ((text, row.asal["uraian"]) for row in self.satu.tugas for text in row.uraian)
        return (*strategies, *duties)

    @cached_property
    def masa(self) -> tuple[Masa, ...]:
        return masa_tabel(self.laporan.triwulan, self.identitas)

    @cached_property
    def tercetak(self) -> tuple[tuple[Capaian, int], ...]:
        """The indicators in the order in which they are printed, with the number of their sasaran."""
        return tuple(
            (one, sasaran.nomor)
            for group in golongan(self.satu.capaian)
            for sasaran in group.sasaran
            for one in sasaran.capaian
        )

    @cached_property
    def acuan(self) -> tuple[Acuan, ...]:
        """The printed indicators as rows to be found."""
        return tuple(acuan_indikator(one.indikator) for one, _ in self.tercetak)

    @property
    def realisasi_lepas(self) -> tuple[Realisasi, ...]:
        return tuple(one for one in self.satu.realisasi_lepas if one.indikator)

    @cached_property
    def lepas(self) -> tuple[Acuan, ...]:
        """The rows of Realisasi that belong to no indicator and are printed below all others."""
        return tuple(
            Acuan(
                (one.indikator,),
                f'baris "{kutipan(one.indikator)}"',
                Pemilik(self.jabatan, one.no),
                one.asal["indikator"],
            )
            for one in self.realisasi_lepas
        )

    @cached_property
    def daftar(self) -> DaftarBunyi:
        return DaftarBunyi(tuple(one.indikator for one, _ in self.tercetak))

    @property
    def bulan(self) -> int:
        """The months that a realisasi is about."""
        cumulative = self.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF
        return (self.laporan.triwulan if cumulative else Triwulan.I).bulan


def acuan_indikator(indikator: Indikator) -> Acuan:
    return Acuan(
        (indikator.indikator,),
        sebut(indikator),
        Pemilik(indikator.jabatan, indikator.no),
        indikator.asal["indikator"],
    )


def baris_kinerja(tabel: TabelLaporan) -> list[Baris]:
    """The rows that begin an indicator; of Tabel 2.3 those that are no budget."""
    named = [row for row in tabel.baris if row.teks("indikator") and row.mulai("indikator")]
    if tabel.macam is not Macam.BIAYA:
        return named
    return [row for row in named if _berkinerja(row)]


def _berkinerja(row: Baris) -> bool:
    return any(row.teks(one) for one in ("target", "realisasi", "capaian"))


def banding_kinerja(tabel: TabelLaporan, milik: Milik) -> Iterator[Hasil]:
    """Every row of an indicator beside PK and Realisasi."""
    wanted = milik.acuan if tabel.macam is not Macam.KINERJA else (*milik.acuan, *milik.lepas)
    found = pasangan(baris_kinerja(tabel), "indikator", wanted)
    yield from baris_hilang(tabel, found, wanted, perlu=len(milik.acuan))
    yield from _asing(found, milik)
    yield from baris_pindah(found, "indikator", wanted)
    yield from nomor_baris(
        found, wanted, [(number, one.indikator.no) for one, number in milik.tercetak]
    )
    for row, place in found.berpasangan:
        if place < len(milik.tercetak):
            one, _ = milik.tercetak[place]
            yield from banding_bunyi(row.petak["indikator"].teks, row.petak["indikator"].sel,
                                     one.indikator, milik)  # fmt: skip
            yield from banding_teks(
                row, "sasaran", f"Sasaran {sebut(one.indikator)}", one.indikator.asal, "sasaran",
                one.indikator.sasaran, Pemilik(milik.jabatan, one.indikator.no),
            )  # fmt: skip
            yield from _angka(row, one, tabel.macam, milik)
            yield from _kelompok(tabel, one)
        else:
            yield from _lepas(row, milik.realisasi_lepas[place - len(milik.tercetak)])


def _lepas(row: Baris, satu: Realisasi) -> Iterator[Hasil]:
    """A row that belongs to no indicator, in the document as in the workbook."""
    for field in ("no", "indikator"):
        cell = row.petak.get(field)
        if cell is not None:
            yield Tampak(satu.asal[field], cell.sel)


def _kelompok(tabel: TabelLaporan, capaian: Capaian) -> Iterator[Hasil]:
    """The heading of a group, where the table has it."""
    asal, name = capaian.indikator.asal, kunci(capaian.indikator.kelompok)
    for cell in tabel.kepala:
        if name and kunci(cell.teks) == name:
            yield Tampak(asal["kelompok"], cell.sel)


def _asing(found: Pasangan, milik: Milik) -> Iterator[Hasil]:
    for row, place in zip(found.baris, found.tempat, strict=True):
        if place is None:
            cell = row.petak["indikator"]
            yield temuan(
                "LKJ301",
                f'"{kutipan(cell.teks)}" di naskah tidak ada di PK {milik.jabatan} di workbook.',
                (cell.sel,),
                f"Hapus baris itu dari naskah ({cell.sel}) bila tidak diperjanjikan; bila memang "
                "diperjanjikan, tambahkan di sheet PK lalu buat ulang naskahnya.",
                Pemilik(milik.jabatan),
            )


def banding_bunyi(teks: str, tempat: Sel, indikator: Indikator, milik: Milik) -> Iterator[Hasil]:
    """The wording of an indicator beside PK's."""
    source = indikator.asal["indikator"]
    compared = milik.daftar.bandingkan(teks, indikator)
    if compared.hubungan is Hubungan.SAMA:
        yield Tampak(source, tempat)
        return
    told = Beda(f"Bunyi {sebut(indikator)}", teks, indikator.indikator, tempat, (source,))
    owner = Pemilik(milik.jabatan, indikator.no)
    if compared.hubungan is Hubungan.MIRIP:
        yield told.temuan("LKJ303", owner, alasan=f": {beda_kata(teks, indikator.indikator)}")
    else:
        yield told.temuan("LKJ304", owner)


def _angka(row: Baris, satu: Capaian, macam: Macam, milik: Milik) -> Iterator[Hasil]:
    if macam is Macam.PERJANJIAN:
        indikator = satu.indikator
        printed = petak_besaran(indikator.target, indikator.asal.teks("target"))
        yield from _target(row, "target", indikator.target, printed, satu, (indikator.asal["target"],), milik)  # fmt: skip
        return
    for time in milik.masa:
        one = time.capaian(satu)
        yield from _target(row, f"target{time.akhiran}", one.target, petak_target(one), one,
                           one.semua_sel_target, milik)  # fmt: skip
        yield from _realisasi(row, f"realisasi{time.akhiran}", one, milik)
        yield from _capaian(row, f"capaian{time.akhiran}", one, milik, sendiri=time.sendiri)
    if satu.realisasi is not None and satu.realisasi.ket:
        yield from banding_teks(
            row, "ket", f"Ket {sebut(satu.indikator)}", satu.realisasi.asal, "ket",
            satu.realisasi.ket, Pemilik(milik.jabatan, satu.indikator.no),
        )  # fmt: skip


def _target(
    row: Baris,
    kolom: str,
    benar: Besaran | None,
    cetakan: Petak,
    satu: Capaian,
    asal: tuple[Sel, ...],
    milik: Milik,
) -> Iterator[Hasil]:
    """By the words of LKJ305: another writing is a peringatan, of a single number none."""
    cell = row.petak.get(kolom)
    if cell is None:
        return
    printed, unit = teks_petak(cetakan), _satuan(satu)
    if sama_besaran(cell.teks, benar, printed, satuan=unit, bulan=_SETAHUN):
        for source in asal:
            yield Tampak(source, cell.sel)
        written = baca_naskah_besaran(cell.teks, satuan=unit, bulan=_SETAHUN)
        differing = beda_target(benar, written) if benar and written else BedaTarget.SAMA
        if differing is not BedaTarget.TULISAN or setulisan(cell.teks, printed):
            return
        level: Tingkat | None = Tingkat.PERINGATAN
    else:
        level = None
    told = Beda(f"Target {sebut(satu.indikator)}", cell.teks, printed, cell.sel, asal)
    yield told.temuan("LKJ305", Pemilik(milik.jabatan, satu.indikator.no), tingkat=level)


def _satuan(satu: Capaian) -> str:
    target = satu.indikator.target
    return (target.satuan if target else "") or satu.indikator.satuan


def _realisasi(row: Baris, kolom: str, satu: Capaian, milik: Milik) -> Iterator[Hasil]:
    cell = row.petak.get(kolom)
    if cell is None:
        return
    printed = teks_petak(petak_realisasi(satu))
    sources = satu.semua_sel_realisasi
    if sama_besaran(cell.teks, satu.nilai, printed, satuan=_satuan(satu), bulan=milik.bulan):
        for source in sources:
            yield Tampak(source, cell.sel)
        return
    told = Beda(f"Realisasi {sebut(satu.indikator)}", cell.teks, printed, cell.sel, sources)
    yield told.temuan("LKJ801", Pemilik(milik.jabatan, satu.indikator.no))


def _capaian(
    row: Baris, kolom: str, satu: Capaian, milik: Milik, *, sendiri: bool
) -> Iterator[Hasil]:
    """By the verdict on a written capaian; one that it lets pass is still not the table's."""
    cell = row.petak.get(kolom)
    if cell is None:
        return
    identitas = milik.identitas
    printed = _persen_tercetak(satu, identitas)
    if sama_persen(cell.teks, satu.persen, satu.mentah, printed, identitas):
        return
    written = baca_persen(cell.teks, "").nilai
    told = Beda(f"Capaian {sebut(satu.indikator)}", cell.teks, printed, cell.sel, satu.asal)
    owner = Pemilik(milik.jabatan, satu.indikator.no)
    if sendiri or satu.persen is None:
        yield told.temuan("LKJ801", owner)
        return
    verdict = Putusan.SALAH if written is None else putusan_capaian(satu, written, identitas)
    yield told.menurut(verdict, "LKJ401", owner)


def _persen_tercetak(satu: Capaian, identitas: Identitas) -> str:
    if satu.persen is not None:
        return persen_teks(satu.persen * _SERATUS, identitas.desimal)
    below = satu.keadaan is Keadaan.PREDIKAT_DI_BAWAH
    return bersih(str(DI_BAWAH_TARGET.nilai)) if below else ""
