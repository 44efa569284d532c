"""LKJ519: the cash plans of Anggaran in, where they are missing or do not lead to the pagu out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from lkj_xlsx.baku.model import Anggaran, SifatRealisasi
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.hitung.serapan import sebutan_kas, triwulan_kosong
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import (
    beberapa_sel,
    nama_baris,
    pelanggaran,
    pelanggaran_bersama,
    rupiah,
)
from lkj_xlsx.rules.deret_triwulan import deret_lain
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ519", "kas-triwulan-beda", Tingkat.PERINGATAN)
def kas_triwulan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Anggaran kas harus berakhir pada pagu yang berlaku: bila Sifat Realisasi Kumulatif, Anggaran
    Kas TW IV sama dengan pagu dan tidak ada yang turun; bila Per triwulan, keempatnya berjumlah sama
    dengan pagu. Bila tidak, serapan triwulan dan serapan setahun diukur terhadap rencana yang berbeda.
    Bila Dasar Anggaran Kas, baris tanpa anggaran kas tidak punya serapan. Rencana di bawah nol, dan yang
    sudah melebihi pagu sebelum triwulan terakhirnya diisi, disebut juga.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | Anggaran Kas TW I | Anggaran Kas TW II | Anggaran Kas TW III | Anggaran Kas TW IV
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Umum | 2.400.000 | 600.000 | 1.200.000 | 1.800.000 | 2.300.000
    Perbaikan: Cocokkan dengan DPA dan anggaran kasnya, lalu betulkan Anggaran Kas TW atau pagunya.
    """
    cumulative = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF
    other: list[tuple[Anggaran, tuple[int, ...]]] = []
    for row in laporan.lkj.anggaran:
        yield from _di_bawah_nol(row)
        if meant := _sifat_lain(row, cumulative=cumulative):
            other.append((row, meant))
        elif cumulative:
            ending = [*_akhir_beda(row), *_sudah_melebihi(row, cumulative=True)]
            yield from ending
            yield from _turun(row, tanpa_akhir=bool(ending))
        else:
            yield from _jumlah_beda(row)
            yield from _sudah_melebihi(row, cumulative=False)
    if other and not deret_lain(laporan):
        yield from (_bersifat_lain(row, meant, cumulative=cumulative) for row, meant in other)
    for official in laporan.pejabat:
        yield from _belum_diisi(official, laporan)


def _rencana(row: Anggaran) -> tuple[int, ...]:
    """The plans of the four quarters; empty where one is missing, or one is below zero."""
    known = tuple(one for one in row.kas if one is not None)
    return known if len(known) == len(row.kas) and min(known) >= 0 else ()


def _sifat_lain(row: Anggaran, *, cumulative: bool) -> tuple[int, ...]:
    """What the plans are in the workbook's Sifat Realisasi, where they lead to the pagu, or to that before
    its revision, in the other one alone; empty where they do not.
    """
    plans = _rencana(row)
    if not plans or not row.pagu or (plans[-1] if cumulative else sum(plans)) == row.pagu:
        return ()
    ends = {row.pagu, row.pagu_murni}
    if cumulative:
        meant = tuple(accumulate(plans)) if sum(plans) in ends else plans
    else:
        own = (plans[0], *(later - earlier for earlier, later in pairwise(plans)))
        meant = own if plans[-1] in ends and min(own) >= 0 else plans
    return meant if meant != plans else ()


def _bersifat_lain(row: Anggaran, meant: tuple[int, ...], *, cumulative: bool) -> Pelanggaran:
    cells = [row.asal[f"kas_tw_{one.value}"] for one in Triwulan]
    pagu = row.asal[row.kolom_pagu]
    usul = tuple(
        Usul(cell, rupiah_teks(right) if right else "-")
        for cell, right, typed in zip(cells, meant, row.kas, strict=True)
        if right != typed
    )
    kind = SifatRealisasi.KUMULATIF if cumulative else SifatRealisasi.PER_TRIWULAN
    end = meant[-1] if cumulative else sum(meant)
    looks, wanted = (
        ("berjumlah sama dengan", "jumlah sejak Januari")
        if cumulative
        else ("naik sampai", "rencana triwulan itu saja")
    )
    return pelanggaran(
        row,
        f"Anggaran Kas TW I sampai TW IV {nama_baris(row)} {looks} pagu {rupiah(end)}, padahal Sifat "
        f"Realisasi di Identitas {kind}{_belum_diubah(row, end)}.",
        f"Tulis {wanted}: {deretan(f'{one.nilai} di {one.sel}' for one in usul)}.",
        *cells,
        pagu,
        usul=usul,
    )


def _sudah_melebihi(row: Anggaran, *, cumulative: bool) -> Iterator[Pelanggaran]:
    """Plans that are above the pagu before the last of them is known."""
    known = [
        (quarter, amount)
        for quarter, amount in zip(Triwulan, row.kas, strict=True)
        if amount is not None
    ]
    open_end = row.kas[-1] is None if cumulative else len(known) < len(row.kas)
    counted = known[-1:] if cumulative else known
    total = sum(amount for _, amount in counted)
    if known and row.pagu and open_end and total > row.pagu:
        cells = [row.asal[f"kas_tw_{quarter.value}"] for quarter, _ in counted]
        pagu = row.asal[row.kolom_pagu]
        yield pelanggaran(
            row,
            f"Anggaran Kas s.d. {known[-1][0].pendek} {nama_baris(row)} {rupiah(total)} sudah melebihi "
            f"pagu {rupiah(row.pagu)}{_belum_diubah(row, total)}.",
            f"Cocokkan pagu di {pagu} dan anggaran kas di {beberapa_sel(cells)} dengan DPA, lalu betulkan "
            "yang salah.",
            *cells,
            pagu,
        )


def _di_bawah_nol(row: Anggaran) -> Iterator[Pelanggaran]:
    for quarter, amount in zip(Triwulan, row.kas, strict=True):
        if amount is not None and amount < 0:
            cell = row.asal[f"kas_tw_{quarter.value}"]
            yield pelanggaran(
                row,
                f"Anggaran Kas {quarter.pendek} {nama_baris(row)} {rupiah(amount)} di bawah nol.",
                f"Betulkan {cell} menurut DPA.",
                cell,
            )


def _akhir_beda(row: Anggaran) -> Iterator[Pelanggaran]:
    last = row.kas[Triwulan.IV - 1]
    if last is None or row.pagu is None or last == row.pagu:
        return
    cell, pagu = row.asal["kas_tw_4"], row.asal[row.kolom_pagu]
    fits = all(one is None or one <= row.pagu for one in row.kas[:-1])
    yield pelanggaran(
        row,
        f"Anggaran Kas TW IV {nama_baris(row)} {rupiah(last)} tidak sama dengan pagu {rupiah(row.pagu)}"
        f"{_belum_diubah(row, last)}.",
        f"Tulis {rupiah_teks(row.pagu)} di {cell}, atau betulkan pagunya di {pagu}."
        if fits
        else f"Sesuaikan Anggaran Kas TW I sampai TW IV dengan DPA sehingga berakhir pada pagu di {pagu}, "
        "atau betulkan pagunya.",
        cell,
        pagu,
        usul=(Usul(cell, rupiah_teks(row.pagu)),) if fits else (),
    )


def _belum_diisi(satu: LaporanPejabat, laporan: Laporan) -> Iterator[Pelanggaran]:
    """The plans that are left blank although what is spent is to be measured against them."""
    used = [
        one.serapan
        for one in satu.anggaran
        if one.serapan.menurut_kas and one.serapan.kas is None and one.serapan.realisasi is not None
    ]
    kind = laporan.lkj.identitas.sifat_realisasi
    blank = {
        row.asal.posisi: [
            row.asal[f"kas_tw_{quarter.value}"]
            for quarter in triwulan_kosong(row, laporan.triwulan, kind, kas=True)
            if not row.asal.teks(f"kas_tw_{quarter.value}")
        ]
        for row in (one.anggaran for one in used)
        if row.pagu != 0
    }
    rows = [one.anggaran for one in used if blank.get(one.anggaran.asal.posisi)]
    if rows:
        cells = [cell for one in blank.values() for cell in one]
        yield pelanggaran_bersama(
            rows,
            f"Dasar Anggaran di Identitas Kas, tetapi {sebutan_kas(laporan.triwulan)} belum diisi untuk "
            f"{deretan(map(nama_baris, rows))}: serapannya tidak dihitung.",
            f"Isi anggaran kas menurut DPA di {beberapa_sel(cells)} (- bila belum ada yang direncanakan), "
            "atau pilih Pagu pada Dasar Anggaran bila serapan kantor ini diukur terhadap pagu.",
            satu.jabatan,
            *cells,
        )


def _jumlah_beda(row: Anggaran) -> Iterator[Pelanggaran]:
    known = [one for one in row.kas if one is not None]
    total = sum(known)
    if len(known) < len(row.kas) or row.pagu is None or total == row.pagu:
        return
    cells = [row.asal[f"kas_tw_{one.value}"] for one in Triwulan]
    pagu = row.asal[row.kolom_pagu]
    yield pelanggaran(
        row,
        f"Anggaran Kas TW I sampai TW IV {nama_baris(row)} berjumlah {rupiah(total)}, padahal pagunya "
        f"{rupiah(row.pagu)}{_belum_diubah(row, total)}.",
        f"Betulkan Anggaran Kas di {cells[0]} sampai {cells[-1].alamat} sehingga jumlahnya sama dengan "
        f"pagu, atau betulkan pagunya di {pagu}.",
        *cells,
        pagu,
    )


def _belum_diubah(row: Anggaran, kas: int) -> str:
    """A plan that still leads to the pagu before its revision is told to do so."""
    revised = row.pagu_perubahan is not None and kas == row.pagu_murni
    return "; anggaran kas ini masih menurut pagu sebelum perubahan" if revised else ""


def _turun(row: Anggaran, *, tanpa_akhir: bool) -> Iterator[Pelanggaran]:
    """Sums since January that fall; a last one that is reported already is not reported twice."""
    known = [
        (quarter, amount)
        for quarter, amount in zip(Triwulan, row.kas, strict=True)
        if amount is not None and not (tanpa_akhir and quarter is Triwulan.IV)
    ]
    for (before, more), (after, less) in pairwise(known):
        if less < more:
            cell, earlier = (row.asal[f"kas_tw_{one.value}"] for one in (after, before))
            yield pelanggaran(
                row,
                f"Anggaran Kas {after.pendek} {nama_baris(row)} {rupiah(less)} lebih kecil daripada "
                f"{before.pendek} {rupiah(more)}, padahal ditulis kumulatif.",
                f"Isi {cell} dengan anggaran kas sejak Januari, atau betulkan {earlier}.",
                cell,
                earlier,
            )


ATURAN_KAS: tuple[Rule, ...] = (kas_triwulan_beda,)
