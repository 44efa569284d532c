"""LKJ518: the exports of the budget system in, where the workbook says something else out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from lkj_xlsx.baku.model import Anggaran, Lkj, SifatRealisasi
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.angka.rupiah import baca_rupiah
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import beberapa_sel, nama_baris, rupiah
from lkj_xlsx.temuan import Pelanggaran, Status, Temuan, Tingkat, Usul

if TYPE_CHECKING:
    from lkj_xlsx.hitung.banding_sipd import Banding, HanyaSipd, Perbandingan

_DISEBUT = 8
_KODE_UANG = "LKJ5"
"""Rules about money: what a correction by SIPD resolves is not told a second time."""


@aturan("LKJ518", "beda-dengan-sipd", Tingkat.GALAT)
def beda_dengan_sipd(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Pagu dan realisasi di workbook harus sama dengan yang tercatat di SIPD untuk kode yang sama.
    Diperiksa hanya bila ekspor SIPD disebut dengan --sipd; sheet Ekspor di contoh ini berkas ekspor itu.
    Realisasi SIPD dijumlahkan menurut bulan dokumen (SPP LS: Tanggal Transfer), tanpa draf. Bila kode di
    bawahnya berbeda dengan selisih yang sama, induknya tidak disebut lagi. Kode yang hanya ada di
    salah satunya, dan yang tidak dapat dibandingkan, menjadi satu peringatan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.0004 | Penyediaan Bahan Logistik Kantor | 2.850.000
        Ekspor
        Kode Sub Kegiatan | Nama Sub Kegiatan | Kode Rekening | Pagu
        7.01.01.2.06.0004 | Penyediaan Bahan Logistik Kantor | 5.1.02.01.01.0052 | 2.580.000
    Perbaikan: Cocokkan sel itu dengan DPA atau buku kas, lalu tulis angka SIPD; bila SIPD yang keliru atau
    ekspornya belum lengkap, betulkan di SIPD dan ekspor lagi.
    """
    found = _perbandingan(laporan)
    if found is None:
        return
    for same in _sekaligus(found.beda, laporan):
        yield _beda(same, found)
    yield from _sepihak(found, laporan.lkj)
    if found.kendala:
        cells = [_sel_lembar(laporan.lkj)]
        yield Pelanggaran(
            f"Tidak semuanya dapat dibandingkan dengan SIPD: {'; '.join(found.kendala)}.",
            tuple(cells),
            "Lengkapi atau betulkan ekspor SIPD, lalu periksa lagi.",
            tingkat=Tingkat.PERINGATAN,
        )


def _perbandingan(laporan: Laporan) -> Perbandingan | None:
    if laporan.sipd is None:
        return None
    # Few checks are held against exports.
    from lkj_xlsx.hitung.banding_sipd import bandingkan_sipd

    return bandingkan_sipd(laporan, laporan.sipd)


def _sekaligus(beda: Sequence[Banding], laporan: Laporan) -> Iterator[tuple[Banding, ...]]:
    """Differences of one cause together: of sums since January those that go on unchanged."""
    cumulative = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF

    def cause(one: Banding) -> tuple[object, ...]:
        rows = tuple(row.asal.posisi for row in one.baris)
        if one.triwulan is None or not cumulative:
            return (rows, one.triwulan)
        return (rows, one.selisih)

    ordered = sorted(beda, key=lambda one: (one.baris[0].asal.posisi, one.triwulan or 0))
    for _, same in groupby(ordered, cause):
        yield tuple(same)


def _beda(same: Sequence[Banding], found: Perbandingan) -> Pelanggaran:
    first = same[0]
    above = [other for one in same if one.pasti for other in found.ikut(one)]
    cells = [cell for one in (*same, *above) for cell in one.sel]
    told = deretan(_kedua_angka(one) for one in same)
    more = "lebih" if first.selisih > 0 else "kurang"
    together = f" (jumlah {len(first.baris)} baris)" if _gabungan(first) else ""
    gap = f"{more} {rupiah(abs(first.selisih))}{' di setiap triwulan itu' if len(same) > 1 else ''}"
    return Pelanggaran(
        f"{nama_baris(first.baris[0])}{together}: {told}; {gap}.",
        tuple(cells),
        _saran(same, above, found.sipd.mirip),
        first.baris[0].jabatan,
        kode_anggaran=first.baris[0].kode,
        usul=tuple(_usul(same, above)),
    )


def _gabungan(one: Banding) -> bool:
    """Whether rows are shares of the amount."""
    return len(one.baris) > 1 and not one.pasti


def _kedua_angka(one: Banding) -> str:
    what = "pagu" if one.triwulan is None else f"realisasi {one.triwulan.pendek}"
    count = "" if one.dokumen is None else f" ({one.dokumen} dokumen)"
    return f"{what} {rupiah(one.workbook)}, di SIPD {rupiah(one.sipd)}{count}"


def _usul(*bagian: Iterable[Banding]) -> Iterator[Usul]:
    for one in chain(*bagian):
        if one.pasti:
            yield from (Usul(cell, rupiah_teks(one.sipd)) for cell in one.sel)


def _saran(same: Sequence[Banding], induk: Sequence[Banding], mirip: Sequence[str]) -> str:
    source = "DPA" if same[0].triwulan is None else "buku kas"
    own, above = list(_usul(same)), list(_usul(induk))
    if not own:
        cells = [cell for one in same for cell in one.sel]
        doubt = f"Pastikan dahulu: {deretan(mirip)}. " if mirip else ""
        return (
            f"{doubt}Cocokkan {beberapa_sel(cells)} dan ekspor SIPD dengan {source}, lalu betulkan yang "
            "salah."
        )
    along = f", dan di induknya {_tulisan(above)}" if above else ""
    return (
        f"Tulis {_tulisan(own)}{along}; bila {source} membenarkan workbook, betulkan di SIPD dan ekspor "
        "lagi."
    )


def _tulisan(usul: Iterable[Usul]) -> str:
    return deretan(f"{one.nilai} di {one.sel}" for one in usul)


def _sepihak(found: Perbandingan, lkj: Lkj) -> Iterator[Pelanggaran]:
    """What only one side has, in one warning."""
    if not found.hanya_workbook and not found.hanya_sipd:
        return
    parts = []
    if found.hanya_workbook:
        named = beberapa(map(_nama_workbook, found.hanya_workbook), _DISEBUT, "kode lain")
        parts.append(f"Hanya ada di workbook: {named}.")
    if found.hanya_sipd:
        codes = {one.kode for one in found.hanya_sipd}
        top = [one for one in found.hanya_sipd if codes.isdisjoint(Kode(one.kode).leluhur)]
        named = beberapa(map(_nama_sipd, top), _DISEBUT, "kode lain")
        parts.append(f"Hanya ada di SIPD: {named}.")
    cells = [row.asal["kode"] for row in found.hanya_workbook] or [_sel_lembar(lkj)]
    advice = "; ".join(_saran_sepihak(found, lkj))
    yield Pelanggaran(
        " ".join(parts),
        tuple(cells),
        f"{advice[0].upper()}{advice[1:]}.",
        tingkat=Tingkat.PERINGATAN,
    )


def _saran_sepihak(found: Perbandingan, lkj: Lkj) -> Iterator[str]:
    """What may be the cause first: a row of a code that only SIPD has may be there without it."""
    if found.hanya_workbook:
        yield "periksa kode yang hanya ada di workbook, mungkin salah ketik"
    if found.hanya_sipd:
        without = [row.asal["kode"] for row in lkj.anggaran if not Kode(row.kode).sah]
        if without:
            yield f"isi dahulu kode di {beberapa_sel(without)}"
        yield "tambahkan baris untuk kode yang hanya ada di SIPD bila memang dilaporkan"


def _nama_workbook(row: Anggaran) -> str:
    return f"{nama_baris(row)} ({row.asal['kode']})"


def _nama_sipd(one: HanyaSipd) -> str:
    name = f' "{one.nama}"' if one.nama else ""
    return f"{one.kode}{name} ({one.uang})"


def _sel_lembar(lkj: Lkj) -> Sel:
    """The budget's sheet itself, for what is of none of its rows."""
    if not lkj.anggaran:
        return Sel("Anggaran", 1, 1)
    asal = lkj.anggaran[0].asal
    return Sel(asal.sheet, 1, 1, asal.berkas)


def satu_sebab(
    temuan: Sequence[Temuan], laporan: Laporan, rules: Iterable[Rule]
) -> Sequence[Temuan]:
    """The findings without those that SIPD's amounts resolve: the one that says what to write stands.

    What would still be found, with the same proposal, once they are written stays; what else stands at a
    cell that is to be written waits for the next run.
    """
    kode = beda_dengan_sipd.aturan.kode
    told = [one for one in temuan if one.kode == kode and one.status is Status.AKTIF]
    values = {one.sel: baca_rupiah(one.nilai).nilai for found in told for one in found.usul}
    if not values:
        return temuan
    about_money = {one.aturan.kode for one in rules if one.aturan.kode.startswith(_KODE_UANG)}
    asked = {
        one.kode
        for one in temuan
        if one.kode in about_money - {kode} and not values.keys().isdisjoint(one.lokasi)
    }
    mended = hitung(_dibetulkan(laporan.lkj, values), laporan.triwulan)
    still = {
        (one.kode, one.lokasi[:1], one.usul)
        for rule in rules
        if rule.aturan.kode in asked
        for one in rule.temuan(mended)
    }
    return [
        one
        for one in temuan
        if one.kode not in asked
        or one.status is not Status.AKTIF
        or values.keys().isdisjoint(one.lokasi)
        or (one.kode, one.lokasi[:1], one.usul) in still
    ]


def _dibetulkan(lkj: Lkj, values: Mapping[Sel, int | None]) -> Lkj:
    """The workbook with SIPD's amounts in the cells for which they are proposed."""
    return replace(lkj, anggaran=tuple(_baris_betul(row, values) for row in lkj.anggaran))


def _baris_betul(row: Anggaran, values: Mapping[Sel, int | None]) -> Anggaran:
    return replace(
        row,
        pagu_murni=values.get(row.asal["pagu"], row.pagu_murni),
        pagu_perubahan=values.get(row.asal["pagu_perubahan"], row.pagu_perubahan),
        triwulan=tuple(
            values.get(row.asal[f"tw_{place}"], amount)
            for place, amount in enumerate(row.triwulan, start=1)
        ),
    )


ATURAN_SIPD: tuple[Rule, ...] = (beda_dengan_sipd,)
