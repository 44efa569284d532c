"""LKJ5: the amounts of the budget rows in, where they contradict themselves and their year out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lkj_xlsx.baku.model import Anggaran, Kelompok, SifatRealisasi
from lkj_xlsx.dasar.angka import persen_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.hitung.serapan import boleh_kosong
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import (
    beberapa_sel,
    nama_baris,
    pelanggaran,
    pelanggaran_bersama,
    rupiah,
    sampai,
    sel_setahun,
    semua_baris,
    setahun,
    terisi,
)
from lkj_xlsx.rules.deret_triwulan import deret_lain
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_serapan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ501", "serapan-tertulis-beda", Tingkat.GALAT)
def serapan_tertulis_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Serapan yang tertulis di naskah laporan tidak sama dengan realisasi dibagi pagu (atau dibagi
    anggaran kas, bila Dasar Anggaran Kas), dengan cara pembulatan mana pun.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis
        Kasi Pelayanan Umum | Kegiatan | 7.01.02.2.04 | Pelayanan Perizinan | 4.110.000 | 1.080.000 | 62%
    Perbaikan: Tulis serapan yang benar di naskah dan di kolom Serapan Tertulis; bila pagu, anggaran kas,
    atau realisasinya yang salah ketik, betulkan angka itu.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for baris in semua_baris(laporan):
        row, written, printed = (
            baris.anggaran,
            baris.anggaran.serapan_tertulis,
            baris.serapan.persen,
        )
        if written is None or printed is None or not diperiksa(row, quarter):
            continue
        if written.ragu:
            continue
        verdict = putusan_serapan(baris.serapan, written, laporan.lkj.identitas)
        if verdict is Putusan.SALAH:
            right = persen_teks(printed * 100, laporan.lkj.identitas.desimal)
            cell = row.asal["serapan_tertulis"]
            yield pelanggaran(
                row,
                f'Serapan tertulis "{row.asal.teks("serapan_tertulis")}" untuk {nama_baris(row)} salah: '
                f"realisasi {rupiah(baris.serapan.realisasi)} dari {baris.serapan.sebutan_dasar} "
                f"{rupiah(baris.serapan.dasar)} adalah {right}.",
                f"Tulis {right} di {cell} dan di naskah laporan; bila "
                f"{'anggaran kas' if baris.serapan.menurut_kas else 'pagu'} atau realisasinya yang "
                "salah ketik, betulkan angka itu.",
                cell,
                *baris.serapan.semua_sel_realisasi,
                *baris.serapan.sel_dasar,
                usul=(Usul(cell, right),),
            )


@aturan("LKJ502", "realisasi-melebihi-pagu", Tingkat.GALAT)
def realisasi_melebihi_pagu(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Uang yang dibelanjakan tidak mungkin lebih besar daripada pagunya; salah satu angkanya
    salah ketik, atau pagu perubahan belum dicatat.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Bahan Logistik Kantor | 2.850.000 | 26.077.000
    Perbaikan: Cocokkan realisasi dengan buku kas; bila pagu sudah berubah, isi kolom Pagu Perubahan.
    """
    repeated = {one.sel[-1] for one in deret_lain(laporan)}
    for row in laporan.lkj.anggaran:
        if row.pagu and row.asal[f"tw_{laporan.triwulan.value}"] not in repeated:
            over = [one for one in setahun(row, laporan) if one[1] > row.pagu]
            if over:
                quarter, spent = over[0]
                cell, *earlier = sel_setahun(row, quarter, laporan)
                since = "s.d. " if earlier else ""
                pagu = row.asal[row.kolom_pagu]
                yield pelanggaran(
                    row,
                    f"Realisasi {since}{quarter.pendek} {nama_baris(row)} sebesar {rupiah(spent)} melebihi "
                    f"pagu {rupiah(row.pagu)}, lebih {rupiah(spent - row.pagu)}.",
                    f"Cocokkan {cell} dengan buku kas dan {pagu} dengan DPA, lalu betulkan yang salah"
                    f"{_saran_perubahan(row)}.",
                    cell,
                    pagu,
                    *earlier,
                )


def _saran_perubahan(row: Anggaran) -> str:
    """Where a revision may be noted; nowhere for a row whose revised pagu is the one exceeded."""
    if row.pagu_perubahan is not None:
        return ""
    return "; bila pagunya sudah diubah Perubahan APBD, isi kolom Pagu Perubahan"


@aturan("LKJ503", "realisasi-anggaran-turun", Tingkat.PERINGATAN)
def realisasi_anggaran_turun(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Realisasi anggaran dicatat kumulatif sejak Januari, jadi tidak boleh lebih kecil daripada
    triwulan sebelumnya. Biasanya yang diketik hanya belanja triwulan itu sendiri. Bila Sifat Realisasi
    Per triwulan, yang diperiksa belanja di bawah nol.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Umum | 2.400.000 | 300.000 | 900.000 | 700.000
    Perbaikan: Tulis jumlah belanja sejak Januari sampai akhir triwulan itu. Bila memang ada setoran
    kembali ke kas daerah, catat alasannya di sheet Pengecualian.
    """
    if deret_lain(laporan):
        return
    cumulative = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.KUMULATIF
    for row in laporan.lkj.anggaran:
        filled = list(terisi(row, laporan))
        yield from _turun(row, filled) if cumulative else _di_bawah_nol(row, filled)


_Terisi = Sequence[tuple[Triwulan, int]]


def _turun(row: Anggaran, filled: _Terisi) -> Iterator[Pelanggaran]:
    for (before, more), (after, less) in pairwise(filled):
        if less < more:
            cell = row.asal[f"tw_{after.value}"]
            yield pelanggaran(
                row,
                f"Realisasi TW {after.romawi} {nama_baris(row)} {rupiah(less)} lebih kecil daripada "
                f"TW {before.romawi} {rupiah(more)}, padahal dicatat kumulatif.",
                f"Bila {rupiah(less)} hanya belanja sesudah TW {before.romawi}, tulis jumlah belanja "
                f"sejak Januari di {cell}; bila salah ketik, betulkan salah satunya.",
                cell,
                row.asal[f"tw_{before.value}"],
            )


def _di_bawah_nol(row: Anggaran, filled: _Terisi) -> Iterator[Pelanggaran]:
    for quarter, spent in filled:
        if spent < 0:
            cell = row.asal[f"tw_{quarter.value}"]
            yield pelanggaran(
                row,
                f"Realisasi {quarter.pendek} {nama_baris(row)} {rupiah(spent)} di bawah nol, padahal "
                "belanja triwulan itu saja ditambahkan ke triwulan sebelumnya.",
                f"Betulkan {cell}; bila memang ada setoran kembali ke kas daerah, catat alasannya di "
                "sheet Pengecualian.",
                cell,
            )


@aturan("LKJ510", "indikator-tanpa-anggaran", Tingkat.CATATAN)
def indikator_tanpa_anggaran(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Tidak ada baris Anggaran yang menyebut indikator ini di kolom No Indikator, jadi tidak
    terlihat apa yang membiayainya. Tidak berlaku untuk kelompok Sasaran, dan tidak bila kolom itu
    dibiarkan kosong untuk semua baris pejabatnya.
    Contoh:
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Kasi Pemerintahan | Sasaran Kegiatan | 1 | Jumlah pembinaan | 4 kali
        Kasi Pemerintahan | Sasaran Kegiatan | 2 | Jumlah fasilitasi | 12 fasilitasi
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 2 | 2.400.000
    Perbaikan: Tambahkan nomor indikator itu di baris anggaran yang membiayainya.
    """
    for one in laporan.pejabat:
        paid = {no for baris in one.anggaran for no in baris.anggaran.no_indikator}
        if not paid or any(_daftar_tak_terbaca(baris.anggaran) for baris in one.anggaran):
            continue
        for indikator in {item.indikator.no: item.indikator for item in one.capaian}.values():
            unpaid = indikator.no is not None and indikator.no not in paid
            if unpaid and indikator.kelompok in _BERANGGARAN:
                yield Pelanggaran(
                    f'Indikator {indikator.no} "{indikator.indikator}" tidak disebut di kolom No '
                    f"Indikator baris Anggaran mana pun untuk {one.jabatan}.",
                    (indikator.asal.penunjuk("indikator", "no"),),
                    f"Tambahkan {indikator.no} di kolom No Indikator pada baris Anggaran yang "
                    "membiayainya.",
                    one.jabatan,
                    no=indikator.no,
                )


_BERANGGARAN = frozenset(Kelompok) - {Kelompok.SASARAN}


def _daftar_tak_terbaca(row: Anggaran) -> bool:
    return not row.no_indikator and kunci(row.asal.teks("no_indikator")) != ""


@aturan("LKJ511", "pagu-nol", Tingkat.PERINGATAN)
def pagu_nol(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Dengan pagu nol serapan tidak dapat dihitung. Bila sudah ada realisasi, ini galat: tidak
    ada belanja tanpa pagu. Nol di Pagu Perubahan berarti pagunya menjadi nol; bila tidak ada perubahan,
    selnya dikosongkan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 0 | -
    Perbaikan: Isi pagu menurut DPA, atau hapus baris yang tidak dianggarkan. Kosongkan Pagu Perubahan bila
    pagunya tidak berubah.
    """
    for row in laporan.lkj.anggaran:
        if row.pagu != 0:
            continue
        spent = [one for one in setahun(row, laporan) if one[1] > 0]
        pagu = row.asal[row.kolom_pagu]
        already = "serapannya tidak dapat dihitung"
        if spent:
            quarter, amount = spent[-1]
            already = f"padahal realisasi TW {quarter.romawi} sudah {rupiah(amount)}"
        revised = row.kolom_pagu == "pagu_perubahan"
        yield pelanggaran(
            row,
            f"{'Pagu Perubahan' if revised else 'Pagu'} {nama_baris(row)} nol, {already}.",
            _saran_nol(pagu, diubah=revised, dibelanjakan=bool(spent)),
            pagu,
            *(row.asal[f"tw_{quarter.value}"] for quarter, _ in spent[-1:]),
            tingkat=Tingkat.GALAT if spent else None,
            usul=(Usul(pagu, ""),) if revised else (),
        )


def _saran_nol(pagu: Sel, *, diubah: bool, dibelanjakan: bool) -> str:
    """What may stand instead of a zero: a cell of revisions is blank where nothing was revised."""
    if not diubah:
        rest = "" if dibelanjakan else "; bila tidak dianggarkan, hapus barisnya"
        return f"Isi pagu menurut DPA di {pagu}{rest}."
    advice = f"Kosongkan {pagu} bila pagunya tidak berubah, atau isi pagu menurut DPA Perubahan"
    if dibelanjakan:
        return f"{advice}."
    return f"{advice}; bila memang menjadi nol, catat alasannya di sheet Pengecualian."


@aturan("LKJ512", "realisasi-anggaran-kosong", Tingkat.PERINGATAN)
def realisasi_anggaran_kosong(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Baris anggaran lain atau kinerja pejabat ini sudah diisi untuk triwulan itu, atau triwulan di
    sekitarnya sudah diisi, jadi sel ini tampaknya terlewat. Kosong berarti belum diisi, bukan nol.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 2.400.000 | 1.600.000
        Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Pembinaan Desa | 326.830.000 |
    Perbaikan: Isi realisasi kumulatif sampai triwulan itu; tulis - bila belum ada belanja.
    """
    own = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN
    until = "" if own else "sampai "
    for one in laporan.pejabat:
        rows = [baris.anggaran for baris in one.anggaran if baris.anggaran.pagu != 0]
        for quarter in sampai(laporan):
            field = f"tw_{quarter.value}"
            empty = [
                row
                for row in rows
                if field in row.asal.kolom
                and not row.asal.teks(field)
                and not boleh_kosong(row, quarter, laporan.lkj.identitas)
            ]
            reason = f"baris lain untuk {one.jabatan} sudah"
            if len(empty) == len(rows):
                empty, reason = _semua_kosong(empty, quarter, one, laporan)
            if empty:
                cells = [row.asal[field] for row in empty]
                yield pelanggaran_bersama(
                    empty,
                    f"Realisasi TW {quarter.romawi} belum diisi untuk "
                    f"{deretan(nama_baris(row) for row in empty)}, padahal {reason}.",
                    f"Isi realisasi {until}TW {quarter.romawi} di {beberapa_sel(cells)}; tulis - bila "
                    "belum ada belanja.",
                    one.jabatan,
                    *cells,
                )


def _semua_kosong(
    rows: list[Anggaran], quarter: Triwulan, one: LaporanPejabat, laporan: Laporan
) -> tuple[list[Anggaran], str]:
    """Of an official whose whole quarter is blank the rows that ought to be filled in, and why.

    Only of the reporting quarter do the performance and earlier money tell that the budget has been
    forgotten; an earlier one is a hole where its row is filled before and after it.
    """
    if quarter is not laporan.lkj.identitas.triwulan:
        holes = [row for row in rows if _diperlukan(row, quarter, laporan)]
        own = laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN
        return (
            holes,
            "triwulan sesudahnya sudah" if own else "triwulan sebelum dan sesudahnya sudah",
        )
    if _kinerja_terisi(one, quarter):
        return rows, f"kinerja {one.jabatan} untuk triwulan itu sudah"
    earlier = any(next(terisi(row, laporan), None) for row in rows)
    return (rows, "triwulan sebelumnya sudah") if earlier else ([], "")


def _kinerja_terisi(one: LaporanPejabat, quarter: Triwulan) -> bool:
    results = (item.realisasi for item in one.capaian)
    return any(row is not None and row.asal.teks(f"tw_{quarter.value}") for row in results)


def _diperlukan(row: Anggaran, quarter: Triwulan, laporan: Laporan) -> bool:
    """Whether filled quarters of the row ask for this one: on both sides, or of their own before them."""
    filled = [one for one, _ in terisi(row, laporan)]
    if laporan.lkj.identitas.sifat_realisasi is SifatRealisasi.PER_TRIWULAN:
        return bool(filled) and quarter < filled[-1]
    return bool(filled) and filled[0] < quarter < filled[-1]


ATURAN_ANGGARAN: tuple[Rule, ...] = (
    serapan_tertulis_beda,
    realisasi_melebihi_pagu,
    realisasi_anggaran_turun,
    indikator_tanpa_anggaran,
    pagu_nol,
    realisasi_anggaran_kosong,
)
