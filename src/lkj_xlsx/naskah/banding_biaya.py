"""The budget rows and sums of Tabel 2.3 beside the workbook's: uraian, rupiah, serapan, efisiensi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, RumusEfisiensi
from lkj_xlsx.dasar.angka import angka_teks, baca_persen, persen_teks, rupiah_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.hitung.efisiensi import DESIMAL_RASIO
from lkj_xlsx.hitung.jumlah import JumlahBiaya, biaya_pejabat, desimal_jumlah
from lkj_xlsx.hitung.laporan import BarisAnggaran
from lkj_xlsx.hitung.predikat import SKALA, Predikat, predikat_kinerja, predikat_serapan
from lkj_xlsx.hitung.serapan import Serapan
from lkj_xlsx.naskah.banding_baris import (
    Acuan,
    Pasangan,
    banding_teks,
    baris_hilang,
    baris_pindah,
    berulang,
    nomor_baris,
    pasangan,
    teks_sama,
)
from lkj_xlsx.naskah.banding_kinerja import Milik, banding_bunyi
from lkj_xlsx.naskah.banding_nilai import sama_persen, sama_rupiah, setulisan
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, kutipan, temuan
from lkj_xlsx.naskah.kenal_tabel import Baris, TabelLaporan, tingkat_anggaran
from lkj_xlsx.naskah.tabel import teks_petak
from lkj_xlsx.naskah.urutan import pasangkan
from lkj_xlsx.rules.baris_anggaran import nama_baris
from lkj_xlsx.rules.tertulis import Putusan, putusan_serapan
from lkj_xlsx.tampil.tabel.baris_jumlah import biaya_masa
from lkj_xlsx.tampil.tabel.kerangka import menurut_judul, petak_belanja, petak_kas
from lkj_xlsx.tampil.tabel.petak import petak_rupiah

_SERATUS = 100
_KEPALA = ("no", "sasaran")
_UANG = ("pagu", "kas", "belanja", "serapan")


@dataclass(frozen=True, slots=True)
class BarisBiaya:
    """A budget row of the document with the cells of the indicators that it pays for."""

    baris: Baris
    indikator: list[tuple[str, Sel]] = field(default_factory=list)


def baris_biaya(tabel: TabelLaporan) -> list[BarisBiaya]:
    """The budget rows; one that says nothing but an indicator goes on with the row above it."""
    found: list[BarisBiaya] = []
    for row in tabel.baris:
        money = any(row.teks(one) and row.mulai(one) for one in _UANG)
        below = row.judul is not None and tingkat_anggaran(row.judul.teks)
        named = bool(row.teks("sasaran")) and row.mulai("sasaran")
        repeated = bool(found) and named and berulang(row, found[-1].baris, (*_KEPALA, *_UANG))
        if (money or (below and named)) and not repeated:
            found.append(BarisBiaya(row))
        elif not (found and below):
            continue
        cell = row.petak.get("indikator")
        if cell is not None and cell.teks and row.mulai("indikator"):
            found[-1].indikator.append((cell.teks, cell.sel))
    return found


def banding_biaya(tabel: TabelLaporan, milik: Milik) -> Iterator[Hasil]:
    """Every budget row and every sum."""
    groups = menurut_judul(milik.satu.anggaran, lambda one: one.anggaran.tingkat or "Anggaran")
    rows = [(one, number) for _, group in groups for number, one in enumerate(group, start=1)]
    wanted = tuple(_acuan(one.anggaran) for one, _ in rows)
    written = baris_biaya(tabel)
    found = pasangan([one.baris for one in written], "sasaran", wanted)
    yield from baris_hilang(tabel, found, wanted, perlu=len(wanted))
    yield from _asing(found, milik)
    yield from baris_pindah(found, "sasaran", wanted)
    yield from nomor_baris(found, wanted, [(number,) for _, number in rows])
    for one, place in zip(written, found.tempat, strict=True):
        if place is not None:
            yield from _baris(one, rows[place][0], milik)
    yield from _jumlah(tabel, groups, milik)


def _acuan(row: Anggaran) -> Acuan:
    wordings = tuple(dict.fromkeys((row.uraian, row.uraian_bagian)))
    owner = Pemilik(row.jabatan, kode_anggaran=row.kode)
    return Acuan(wordings, f"baris anggaran {nama_baris(row)}", owner, row.asal["uraian"])


def _asing(found: Pasangan, milik: Milik) -> Iterator[Hasil]:
    for row, place in zip(found.baris, found.tempat, strict=True):
        if place is None:
            cell = row.petak.get("sasaran") or next(iter(row.petak.values()))
            yield temuan(
                "LKJ803",
                f'Baris anggaran "{kutipan(cell.teks)}" di naskah tidak ada di sheet Anggaran '
                f"{milik.jabatan}.",
                (cell.sel,),
                f"Hapus baris itu dari naskah ({cell.sel}) bila keliru; bila memang ada, tambahkan di "
                "sheet Anggaran lalu buat ulang naskahnya.",
                Pemilik(milik.jabatan),
            )


def _baris(tertulis: BarisBiaya, satu: BarisAnggaran, milik: Milik) -> Iterator[Hasil]:
    row, budget = tertulis.baris, satu.anggaran
    owner = Pemilik(milik.jabatan, kode_anggaran=budget.kode)
    proper = budget.uraian
    if teks_sama(row.teks("sasaran"), budget.uraian_bagian):
        proper = budget.uraian_bagian
    what = nama_baris(budget)
    yield from banding_teks(row, "sasaran", f"Uraian {what}", budget.asal, "uraian", proper, owner)
    if row.judul is not None and teks_sama(row.judul.teks, budget.tingkat):
        yield Tampak(budget.asal["tingkat"], row.judul.sel)
    for time in milik.masa:
        used = time.serapan(satu.serapan)
        yield from _uang(row, time.akhiran, used, what, owner)
        yield from _serapan(row, f"serapan{time.akhiran}", used, what, owner, milik, time.sendiri)
    yield from _efisiensi(row, satu, what, owner, milik)
    if budget.ket:
        yield from banding_teks(row, "ket", f"Ket {what}", budget.asal, "ket", budget.ket, owner)
    yield from _dibiayai(tertulis, satu, owner, milik)


def _uang(row: Baris, akhiran: str, used: Serapan, what: str, owner: Pemilik) -> Iterator[Hasil]:
    budget = used.anggaran
    quarters = used.bagian or (used.triwulan,)
    amounts = (
        ("pagu", "Pagu", used.pagu, petak_rupiah(used.pagu, budget.asal.teks(budget.kolom_pagu)),
         (used.sel_pagu,)),
        ("kas", "Anggaran kas", used.kas, petak_kas(used),
         tuple(budget.asal[f"kas_tw_{one.value}"] for one in quarters)),
        ("belanja", "Realisasi", used.realisasi, petak_belanja(used), used.semua_sel_realisasi),
    )  # fmt: skip
    for column, name, amount, printed, sources in amounts:
        cell = row.petak.get(f"{column}{akhiran}")
        if cell is None:
            continue
        shown = teks_petak(printed)
        if sama_rupiah(cell.teks, amount, shown):
            for source in sources:
                yield Tampak(source, cell.sel)
        else:
            told = Beda(f"{name} {what}", cell.teks, shown, cell.sel, sources)
            yield told.temuan("LKJ801", owner)


def _serapan(
    row: Baris, kolom: str, used: Serapan, what: str, owner: Pemilik, milik: Milik, sendiri: bool
) -> Iterator[Hasil]:
    cell = row.petak.get(kolom)
    identitas = milik.identitas
    if cell is None:
        return
    printed = "" if used.persen is None else persen_teks(used.persen * _SERATUS, identitas.desimal)
    if sama_persen(cell.teks, used.persen, used.mentah, printed, identitas, batas=False):
        return
    sources = (*used.semua_sel_realisasi, *used.sel_dasar)
    told = Beda(f"Serapan {what}", cell.teks, printed, cell.sel, sources)
    written = baca_persen(cell.teks, "").nilai
    if sendiri or used.persen is None:
        yield told.temuan("LKJ801", owner)
        return
    verdict = Putusan.SALAH if written is None else putusan_serapan(used, written, identitas)
    yield told.menurut(verdict, "LKJ501", owner)


def _efisiensi(
    row: Baris, satu: BarisAnggaran, what: str, owner: Pemilik, milik: Milik
) -> Iterator[Hasil]:
    """A column that the office leaves blank may be filled in by hand where it is not computed."""
    cell, value = row.petak.get("efisiensi"), satu.efisiensi
    if cell is None or value is None:
        return
    identitas = milik.identitas
    if identitas.rumus_efisiensi is RumusEfisiensi.RASIO:
        printed = angka_teks(value, DESIMAL_RASIO)
        same = setulisan(cell.teks.replace(".", ","), printed)
    else:
        printed = persen_teks(value * _SERATUS, identitas.desimal)
        same = sama_persen(cell.teks, value, None, printed, identitas)
    if not same:
        told = Beda(
            f"Efisiensi {what}", cell.teks, printed, cell.sel, satu.serapan.semua_sel_realisasi
        )
        yield told.temuan("LKJ801", owner)


def _dibiayai(
    tertulis: BarisBiaya, satu: BarisAnggaran, owner: Pemilik, milik: Milik
) -> Iterator[Hasil]:
    """The indicators that the row pays for; a document without any of them says nothing of them."""
    paid = [one.indikator for one in satu.dibiayai if one is not None]
    if not tertulis.indikator or not paid:
        return
    names = [(one.indikator,) for one in paid]
    found = pasangkan([text for text, _ in tertulis.indikator], names)
    for (text, place), at in zip(tertulis.indikator, found, strict=True):
        if at is not None:
            yield from banding_bunyi(text, place, paid[at], milik)
        else:
            yield temuan(
                "LKJ803",
                f'"{kutipan(text)}" di naskah bukan indikator yang dibiayai '
                f"{nama_baris(satu.anggaran)} menurut {satu.anggaran.asal['no_indikator']}.",
                (place, satu.anggaran.asal["no_indikator"]),
                f"Hapus dari naskah ({place}) bila tidak dibiayai baris itu; bila memang dibiayai, lengkapi No "
                f"Indikator di {satu.anggaran.asal['no_indikator']} lalu buat ulang naskahnya.",
                owner,
            )
    for at, one in enumerate(paid):
        if at not in found:
            yield temuan(
                "LKJ802",
                f"Baris {nama_baris(satu.anggaran)} di naskah tidak memuat indikator No {one.no} "
                f'"{kutipan(one.indikator)}" ({satu.anggaran.asal["no_indikator"]}).',
                (tertulis.indikator[-1][1], satu.anggaran.asal["no_indikator"]),
                "Tambahkan indikator itu di naskah bila memang dibiayai baris itu; bila tidak, betulkan No "
                f"Indikator di {satu.anggaran.asal['no_indikator']} lalu buat ulang naskahnya.",
                owner,
            )


def _jumlah(
    tabel: TabelLaporan, groups: Sequence[tuple[str, Sequence[BarisAnggaran]]], milik: Milik
) -> Iterator[Hasil]:
    """The rows JUMLAH of a Tingkat, and those of means and predicates."""
    for row in tabel.jumlah:
        label = kunci(row.teks("sasaran") or row.teks("indikator") or row.teks("no"))
        level = next((one for one in groups if label == f"jumlah {kunci(one[0])}"), None)
        if level is not None:
            for time in milik.masa:
                rows = [one.serapan for one in level[1]]
                sums = biaya_masa(rows, time, milik.laporan.triwulan, milik.identitas)
                yield from _baris_jumlah(
                    row, time.akhiran, sums, f"JUMLAH {level[0].upper()}", milik
                )
    yield from banding_predikat(tabel, milik)


def _baris_jumlah(
    row: Baris, akhiran: str, sums: JumlahBiaya, what: str, milik: Milik
) -> Iterator[Hasil]:
    for column, amount in (("pagu", sums.pagu), ("kas", sums.kas), ("belanja", sums.realisasi)):
        cell = row.petak.get(f"{column}{akhiran}")
        if cell is not None and amount is not None:
            shown = rupiah_teks(amount)
            if not sama_rupiah(cell.teks, amount, shown):
                yield _angka_jumlah(what, cell.teks, shown, cell.sel, milik)
    cell = row.petak.get(f"serapan{akhiran}")
    if cell is not None and sums.serapan is not None:
        yield from _persen_jumlah(what, cell.teks, sums.serapan, cell.sel, milik)


def banding_predikat(tabel: TabelLaporan, milik: Milik) -> Iterator[Hasil]:
    """The mean capaian, the serapan and what they are called, under Tabel 2.2 and 2.3."""
    scale = SKALA.get(milik.identitas.predikat)
    if scale is None or not milik.satu.capaian:
        return
    budget = biaya_pejabat(milik.satu, milik.laporan.triwulan, milik.identitas)
    told = {"capaian": predikat_kinerja(milik.satu, milik.identitas, scale)}
    if milik.satu.anggaran:
        told["serapan"] = predikat_serapan(budget, scale)
    for row in tabel.jumlah:
        label = kunci(row.teks("sasaran") or row.teks("indikator"))
        for column, one in told.items():
            cell = row.petak.get(column)
            if cell is not None and one.nilai is not None:
                yield from _predikat(label, cell.teks, one, cell.sel, milik)


def _predikat(label: str, teks: str, satu: Predikat, tempat: Sel, milik: Milik) -> Iterator[Hasil]:
    if label.startswith("rata rata") and satu.nilai is not None:
        yield from _persen_jumlah("Rata-rata", teks, satu.nilai, tempat, milik)
    elif label.startswith("predikat") and not teks_sama(teks, satu.predikat):
        yield _angka_jumlah("Predikat", teks, satu.predikat, tempat, milik)


def _persen_jumlah(
    what: str, teks: str, benar: Fraction, tempat: Sel, milik: Milik
) -> Iterator[Hasil]:
    shown = persen_teks(benar * _SERATUS, desimal_jumlah(milik.identitas))
    if not sama_persen(teks, benar, None, shown, milik.identitas):
        yield _angka_jumlah(what, teks, shown, tempat, milik)


def _angka_jumlah(what: str, teks: str, benar: str, tempat: Sel, milik: Milik) -> Hasil:
    return Beda(what, teks, benar, tempat, ()).temuan("LKJ801", Pemilik(milik.jabatan))
