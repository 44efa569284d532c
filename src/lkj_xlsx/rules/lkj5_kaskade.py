"""LKJ504, LKJ505, LKJ517: the tree of codes in, where its amounts do not agree with each other out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkj_xlsx.baku.model import SifatRealisasi
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.kaskade import PAGU, Lajur, Patahan, Simpul, dijelaskan, salah_letak
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.rantai import Bukti, Dugaan, MataRantai, rantai
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import (
    beberapa_sel,
    nama_baris,
    rupiah,
    sampai,
)
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ504", "pagu-induk-beda", Tingkat.GALAT)
def pagu_induk_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Pagu program adalah jumlah pagu kegiatannya, dan pagu kegiatan jumlah pagu sub
    kegiatannya, juga bila dipegang pejabat yang berbeda. Kode tanpa turunan di workbook tidak diperiksa.
    Baris dengan Sub Unit hanya dibandingkan dengan turunan Sub Unit itu. Bila kecamatan punya kelurahan
    dan induknya lebih besar, ini peringatan: baris kelurahan mungkin belum ada.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.04 | Program Trantib | 5.000.000
        Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | Koordinasi Trantib | 8.320.000
    Perbaikan: Cocokkan dengan DPA, lalu betulkan pagu induk atau pagu turunannya, mulai dari tingkat yang
    paling bawah. Bila pagunya sudah benar, periksa apakah ada kode yang salah ketik.
    """
    tree = laporan.kaskade
    strays = salah_letak(tree)
    for one in rantai(tree, PAGU):
        yield _patah(one, laporan, strays.get(one.patahan.simpul.kode, ()))


@aturan("LKJ505", "realisasi-induk-beda", Tingkat.GALAT)
def realisasi_induk_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Realisasi program adalah jumlah realisasi kegiatannya, dan seterusnya. Diperiksa untuk
    setiap triwulan sampai triwulan pelaporan bila induk dan semua turunannya sudah diisi. Yang
    dibandingkan selalu jumlah sejak Januari.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Camat Tempeh | Program | 7.01.05 | Program Pemerintahan Umum | 2.400.000 | 1.600.000
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 2.400.000 | 1.060.000
    Perbaikan: Cocokkan dengan buku kas, lalu betulkan realisasi induk atau realisasi turunannya, mulai
    dari tingkat yang paling bawah.
    """
    tree = laporan.kaskade
    strays = salah_letak(tree)
    told: set[tuple[object, ...]] = set()
    for quarter in sampai(laporan):
        column = laporan.lajur(quarter)
        for one in rantai(tree, column):
            found = one.patahan
            cause = (found.selisih, *(row.asal.posisi for row in found.baris))
            known = column.sifat is SifatRealisasi.PER_TRIWULAN and cause in told
            if not known and not dijelaskan(found, strays.get(found.simpul.kode, ())):
                told.add(cause)
                yield _patah(one, laporan, ())


def _patah(rantai: MataRantai, laporan: Laporan, tersesat: Sequence[Simpul]) -> Pelanggaran:
    """The finding of a parent that disagrees with its children, at the parent's cells first."""
    found = rantai.patahan
    column = found.lajur
    named = deretan(
        f"{row.kode} {rupiah(column.nilai(row))} ({row.jabatan})" for row in found.baris_anak
    )
    incomplete = found.selisih > 0 and laporan.ada_kelurahan
    message = (
        f"{_hal(column)} {nama_baris(found.baris[0])} {rupiah(found.nilai)}, "
        f"{'lebih' if found.selisih > 0 else 'kurang'} {rupiah(abs(found.selisih))} dari jumlah "
        f"turunannya {rupiah(found.jumlah_anak)}: {named}"
    )
    certain = None if tersesat or incomplete else _pasti(rantai.dugaan, column)
    return Pelanggaran(
        f"{message}{', atau barisnya belum ada' if incomplete else ''}.",
        (
            *map(column.sel, found.baris),
            *map(column.sel, found.baris_anak),
            *(row.asal["kode"] for one in tersesat for row in one.baris),
        ),
        " ".join(_saran(rantai, certain, tersesat, belum_lengkap=incomplete)),
        found.baris[0].jabatan,
        kode_anggaran=found.simpul.kode,
        tingkat=Tingkat.PERINGATAN if incomplete else None,
        usul=_usul(certain, column),
    )


def _hal(lajur: Lajur) -> str:
    if lajur.triwulan is None:
        return "Pagu"
    return f"Realisasi {'s.d. ' if _bergabung(lajur) else ''}{lajur.triwulan.pendek}"


def _bergabung(lajur: Lajur) -> bool:
    """Whether several cells make up an amount, so that no cell ought to hold it."""
    first = lajur.triwulan in {None, Triwulan.I}
    return lajur.sifat is SifatRealisasi.PER_TRIWULAN and not first


def _pasti(dugaan: Dugaan | None, lajur: Lajur) -> Dugaan | None:
    """None where no cell can hold the amount, or LKJ511 says already what to do about a pagu of zero."""
    if _bergabung(lajur):
        return None
    told = dugaan is not None and lajur == PAGU and any(row.pagu == 0 for row in dugaan.baris)
    return None if told else dugaan


def _usul(dugaan: Dugaan | None, lajur: Lajur) -> tuple[Usul, ...]:
    if dugaan is None:
        return ()
    return tuple(Usul(lajur.sel(row), rupiah_teks(dugaan.nilai)) for row in dugaan.baris)


def _saran(
    rantai: MataRantai, dugaan: Dugaan | None, tersesat: Sequence[Simpul], *, belum_lengkap: bool
) -> Iterator[str]:
    """What to do, in sentences: what is below first, then codes, then the amount."""
    found = rantai.patahan
    if rantai.bawah:
        below = [found.lajur.sel(row) for one in rantai.bawah for row in one.baris]
        yield (
            f"Betulkan dahulu selisih di bawahnya ({beberapa_sel(below)}); sesudah itu periksa lagi "
            "yang ini."
        )
        return
    if tersesat:
        codes = deretan((f"{one.kode} ({one.baris[0].asal['kode']})" for one in tersesat), "atau")
        yield (
            f"Periksa dahulu kode {codes}, yang pagunya cocok dengan selisih: mungkin salah ketik."
        )
    if dugaan is not None:
        yield _saran_dugaan(found, dugaan)
        return
    yield (
        f"Cocokkan {beberapa_sel(list(map(found.lajur.sel, found.baris)))} dan turunannya dengan "
        f"{_sumber(found.lajur)}, lalu betulkan yang salah."
    )
    if belum_lengkap:
        yield (
            "Bila sebagian dipegang kelurahan, tambahkan baris kelurahan itu dengan nama kelurahan "
            "di kolom Sub Unit."
        )


def _saran_dugaan(found: Patahan, dugaan: Dugaan) -> str:
    cells = beberapa_sel(list(map(found.lajur.sel, dugaan.baris)))
    if dugaan.bukti is Bukti.PEJABAT:
        reason = "jumlah turunannya cocok dengan baris pejabat lain untuk kode itu"
    elif dugaan.bukti is Bukti.RINCIAN:
        reason = "setiap turunannya cocok dengan rinciannya"
    elif dugaan.baris is found.baris:
        reason = f"jumlah turunannya cocok dengan induknya, {found.simpul.induk}"
    else:
        reason = f"{found.simpul.kode} cocok dengan induknya, {found.simpul.induk}"
    return f"Tulis {rupiah(dugaan.nilai)} di {cells} bila {_sumber(found.lajur)} juga begitu: {reason}."


def _sumber(lajur: Lajur) -> str:
    """What an amount is to be held against."""
    return "DPA" if lajur.triwulan is None else "buku kas"


@aturan("LKJ517", "kode-sama-angka-beda", Tingkat.PERINGATAN)
def kode_sama_angka_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Dua pejabat memuat kode yang sama dengan pagu yang sama, jadi uangnya sama; realisasinya
    tidak mungkin berbeda. Pagunya dihitung sekali, realisasinya tidak dijumlahkan. Tidak berlaku bila
    Sub Unit atau kelurahan di Uraian berbeda, atau bila pagu keduanya bersama-sama cocok dengan induknya.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.02.2.01 | Koordinasi Kegiatan Pemerintahan | 9.000.000 | 6.000.000
        Kasi Pelayanan Umum | Kegiatan | 7.01.02.2.01 | Koordinasi Kegiatan Pemerintahan | 9.000.000 | 5.000.000
    Perbaikan: Cocokkan dengan buku kas, lalu samakan realisasinya; bila masing-masing memegang bagiannya
    sendiri, tulis pagu bagian itu.
    """
    for node in laporan.kaskade.simpul():
        for unit, rows in node.milik.items():
            if not node.bagian_dibagi(unit) and len({row.jabatan for row in rows}) > 1:
                yield from _realisasi_beda(node, unit, laporan)


def _realisasi_beda(simpul: Simpul, unit: str, laporan: Laporan) -> Iterator[Pelanggaran]:
    """One finding for a code, at the cells of every quarter in which its officials differ.

    Where the children agree with one of them, LKJ505 says of the other what it ought to be.
    """
    rows = simpul.milik[unit]
    columns = [
        column
        for column in map(Lajur, sampai(laporan))
        if len(amounts := {column.nilai(row) for row in rows} - {None}) > 1
        and simpul.di_bawah(unit, column) not in amounts
    ]
    if not columns:
        return
    filled = [(column, row) for column in columns for row in rows if column.nilai(row) is not None]
    told = deretan(
        f"{_hal(column)} {rupiah(column.nilai(row))} ({row.jabatan})" for column, row in filled
    )
    cells = [column.sel(row) for column, row in filled]
    yield Pelanggaran(
        f"{nama_baris(rows[0])} dimuat {deretan(dict.fromkeys(row.jabatan for row in rows))} dengan "
        f"pagu yang sama, {rupiah(rows[0].pagu)}, tetapi {told}.",
        tuple(cells),
        f"Cocokkan dengan buku kas, lalu samakan {beberapa_sel(cells)}; bila masing-masing memegang "
        "bagiannya sendiri, tulis pagu bagian itu di setiap barisnya.",
        rows[0].jabatan,
        kode_anggaran=simpul.kode,
    )


ATURAN_KASKADE: tuple[Rule, ...] = (
    pagu_induk_beda,
    realisasi_induk_beda,
    kode_sama_angka_beda,
)
