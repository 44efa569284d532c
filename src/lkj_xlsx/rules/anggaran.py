"""LKJ5: the budget rows of the report in, where they contradict themselves and each other out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from lkj_xlsx.angka import baca_kode, persen_teks, rupiah_teks
from lkj_xlsx.kaskade import (
    PAGU,
    Lajur,
    Patahan,
    Simpul,
    dijelaskan,
    patahan,
    salah_letak,
    susun,
    tingkat_kode,
)
from lkj_xlsx.laporan import BarisAnggaran, Laporan
from lkj_xlsx.model import Anggaran, Kelompok, TingkatAnggaran
from lkj_xlsx.origin import Sel
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.nomenklatur import usulan_kode
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_serapan
from lkj_xlsx.teks import deretan, kunci
from lkj_xlsx.temuan import Pelanggaran, Tingkat
from lkj_xlsx.waktu import Triwulan

_BENTUK_KODE = "7.01.01 (Program), 7.01.01.2.02 (Kegiatan), atau 7.01.01.2.02.0001 (Sub Kegiatan)"

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)


@aturan("LKJ501", "serapan-tertulis-beda", Tingkat.GALAT)
def serapan_tertulis_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Serapan yang tertulis di naskah laporan tidak sama dengan realisasi dibagi pagu, dengan
    cara pembulatan mana pun.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III | Serapan Tertulis
        Kasi Pelayanan Umum | Kegiatan | 7.01.02.2.04 | Pelayanan Perizinan | 4.110.000 | 1.080.000 | 62%
    Perbaikan: Tulis serapan yang benar di naskah dan di kolom Serapan Tertulis; bila pagu atau
    realisasinya yang salah ketik, betulkan angka itu.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for baris in _semua_baris(laporan):
        row, written, printed = (
            baris.anggaran,
            baris.anggaran.serapan_tertulis,
            baris.serapan.persen,
        )
        if written is None or printed is None or not diperiksa(row, quarter):
            continue
        verdict = putusan_serapan(baris.serapan, written, laporan.lkj.identitas)
        if verdict is Putusan.SALAH:
            right = persen_teks(printed * 100, laporan.lkj.identitas.desimal)
            cell = row.asal["serapan_tertulis"]
            yield _pelanggaran(
                row,
                f'Serapan tertulis "{row.asal.teks("serapan_tertulis")}" untuk {_nama(row)} salah: '
                f"realisasi {_rupiah(baris.serapan.realisasi)} dari pagu "
                f"{_rupiah(baris.serapan.pagu)} adalah {right}.",
                f"Tulis {right} di {cell} dan di naskah laporan; bila pagu atau realisasinya yang "
                "salah ketik, betulkan angka itu.",
                cell,
                baris.serapan.sel_realisasi,
                baris.serapan.sel_pagu,
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
    for row in laporan.lkj.anggaran:
        if row.pagu:
            over = [one for one in _terisi(row, laporan) if one[1] > row.pagu]
            if over:
                quarter, spent = over[0]
                cell = row.asal[f"tw_{quarter.value}"]
                pagu = row.asal[row.kolom_pagu]
                yield _pelanggaran(
                    row,
                    f"Realisasi TW {quarter.romawi} {_nama(row)} sebesar {_rupiah(spent)} melebihi "
                    f"pagu {_rupiah(row.pagu)}, lebih {_rupiah(spent - row.pagu)}.",
                    f"Betulkan realisasi di {cell} atau pagu di {pagu}; bila ada Perubahan APBD, isi "
                    "kolom Pagu Perubahan.",
                    cell,
                    pagu,
                )


@aturan("LKJ503", "realisasi-anggaran-turun", Tingkat.PERINGATAN)
def realisasi_anggaran_turun(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Realisasi anggaran dicatat kumulatif sejak Januari, jadi tidak boleh lebih kecil daripada
    triwulan sebelumnya. Biasanya yang diketik hanya belanja triwulan itu sendiri.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Umum | 2.400.000 | 300.000 | 900.000 | 700.000
    Perbaikan: Tulis jumlah belanja sejak Januari sampai akhir triwulan itu. Bila memang ada setoran
    kembali ke kas daerah, catat alasannya di sheet Pengecualian.
    """
    for row in laporan.lkj.anggaran:
        filled = list(_terisi(row, laporan))
        for (before, more), (after, less) in pairwise(filled):
            if less < more:
                cell = row.asal[f"tw_{after.value}"]
                yield _pelanggaran(
                    row,
                    f"Realisasi TW {after.romawi} {_nama(row)} {_rupiah(less)} lebih kecil daripada "
                    f"TW {before.romawi} {_rupiah(more)}, padahal dicatat kumulatif.",
                    f"Bila {_rupiah(less)} hanya belanja sesudah TW {before.romawi}, tulis "
                    f"{_rupiah(more + less)} di {cell}; bila salah ketik, betulkan salah satunya.",
                    cell,
                    row.asal[f"tw_{before.value}"],
                )


@aturan("LKJ504", "pagu-induk-beda", Tingkat.GALAT)
def pagu_induk_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Pagu program adalah jumlah pagu kegiatannya, dan pagu kegiatan jumlah pagu sub
    kegiatannya, juga bila dipegang pejabat yang berbeda. Kode tanpa turunan di workbook tidak diperiksa.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.04 | Program Trantib | 5.000.000
        Kasi Pemerintahan | Kegiatan | 7.01.04.2.01 | Koordinasi Trantib | 8.320.000
    Perbaikan: Cocokkan dengan DPA, lalu samakan pagu induk dengan jumlah turunannya. Bila pagunya sudah
    benar, periksa apakah ada kode yang salah ketik.
    """
    tree = susun(laporan.lkj.anggaran)
    strays = salah_letak(tree)
    for found in patahan(tree, PAGU):
        yield _patah(found, "Pagu", strays.get(found.simpul.kode, ()))


@aturan("LKJ505", "realisasi-induk-beda", Tingkat.GALAT)
def realisasi_induk_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Realisasi program adalah jumlah realisasi kegiatannya, dan seterusnya. Diperiksa untuk
    setiap triwulan sampai triwulan pelaporan bila induk dan semua turunannya sudah diisi.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Camat Tempeh | Program | 7.01.05 | Program Pemerintahan Umum | 2.400.000 | 1.600.000
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 2.400.000 | 1.060.000
    Perbaikan: Cocokkan dengan buku kas, lalu samakan realisasi induk dengan jumlah turunannya.
    """
    tree = susun(laporan.lkj.anggaran)
    strays = salah_letak(tree)
    for quarter in _sampai(laporan):
        column = Lajur(quarter)
        for found in patahan(tree, column):
            if not dijelaskan(found, strays.get(found.simpul.kode, ())):
                yield _patah(found, f"Realisasi TW {quarter.romawi}", ())


@aturan("LKJ506", "kode-tak-sah", Tingkat.PERINGATAN)
def kode_tak_sah(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kode nomenklatur berbentuk 7.01.01 (Program), 7.01.01.2.02 (Kegiatan), dan
    7.01.01.2.02.01 atau 7.01.01.2.02.0001 (Sub Kegiatan). Baris dengan kode lain tidak dapat
    dihubungkan dengan induknya, jadi tidak ikut diperiksa dan dijumlahkan. X.XX adalah tempat kosong
    di daftar nomenklatur yang harus diganti kode urusan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.1.01 | Program Penunjang | 1.726.863.171
    Perbaikan: Tulis kodenya seperti di DPA, dengan titik di antara bagian-bagiannya.
    """
    wrong = [row for row in laporan.lkj.anggaran if row.kode and tingkat_kode(row.kode) is None]
    for (office, advice), rows in _kelompok(wrong, lambda row: (row.jabatan, _saran_kode(row))):
        typed = deretan(dict.fromkeys(f'"{row.kode}"' for row in rows))
        yield _pelanggaran_bersama(
            rows,
            f"{typed} bukan bentuk kode nomenklatur, jadi {_banyak_baris(rows)} tidak dapat "
            "dihubungkan dengan induknya.",
            advice,
            office,
            *(row.asal["kode"] for row in rows),
        )


def _saran_kode(row: Anggaran) -> str:
    if _TEMPAT_KOSONG.match(row.kode):
        return "Ganti X.XX dengan kode urusan dan bidang urusan perangkat daerah, misalnya 7.01."
    meant = _kode_dimaksud(row.kode)
    if meant:
        return f'Tulis "{meant}" di {row.asal["kode"]}, bila itu kodenya di DPA.'
    return f"Tulis kode seperti di DPA: {_BENTUK_KODE}."


_TEMPAT_KOSONG = re.compile(r"x\.?xx\b", re.IGNORECASE)
_HANYA_ANGKA = re.compile(r"[0-9]+(?:[.,:/ -]+[0-9]+)*")
_PANJANG_RUAS = (1, 2, 2, 1, 2, 2)


def _kode_dimaksud(kode: str) -> str:
    """A code with other marks or too few zeros as it should be written; empty where unclear."""
    if not _HANYA_ANGKA.fullmatch(kode):
        return ""
    parts = re.findall("[0-9]+", kode)
    if len(parts) > len(_PANJANG_RUAS):
        return ""
    padded = ".".join(part.zfill(width) for part, width in zip(parts, _PANJANG_RUAS, strict=False))
    return padded if tingkat_kode(padded) else ""


@aturan("LKJ507", "tingkat-kode-beda", Tingkat.PERINGATAN)
def tingkat_kode_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Panjang kode menunjukkan tingkatnya: 7.01.01 program, 7.01.01.2.02 kegiatan,
    7.01.01.2.02.01 sub kegiatan. Kolom Tingkat mengatakan lain, jadi baris itu tercetak di bawah judul
    yang salah. Baris sejenis dari satu pejabat dilaporkan sekali.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasubbag Keuangan | Kegiatan | 7.01.01.2.02.01 | Penyediaan Gaji dan Tunjangan ASN | 1.277.254.316
    Perbaikan: Pilih Tingkat yang sesuai dengan kode; bila Tingkat yang benar, betulkan kodenya.
    """
    typed = [(row, tingkat_kode(row.kode)) for row in laporan.lkj.anggaran]
    wrong = [row for row, level in typed if level and _tingkat(row) not in {None, level}]
    groups = _kelompok(wrong, lambda row: (row.jabatan, row.tingkat, tingkat_kode(row.kode)))
    for (office, written, level), rows in groups:
        codes = deretan(dict.fromkeys(row.kode for row in rows))
        cells = [row.asal["tingkat"] for row in rows]
        yield _pelanggaran_bersama(
            rows,
            f'{_banyak_baris(rows).capitalize()} ber-Tingkat "{written}", padahal {codes} berbentuk '
            f"kode {level}.",
            f'Pilih "{level}" di {_beberapa(cells)}; bila Tingkat-nya yang benar, betulkan kodenya.',
            office,
            *dict.fromkeys(cells),
            *(row.asal["kode"] for row in rows),
        )


def _tingkat(row: Anggaran) -> TingkatAnggaran | None:
    return next((one for one in TingkatAnggaran if one == row.tingkat), None)


@aturan("LKJ508", "kode-ganda", Tingkat.GALAT)
def kode_ganda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Satu pejabat memuat kode yang sama lebih dari satu kali, jadi pagunya dapat terhitung dua
    kali, atau salah satu kodenya salah ketik. Kode yang sama pada dua pejabat dibolehkan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Bahan Logistik Kantor | 28.502.958
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Barang Cetakan | 2.499.400
    Perbaikan: Betulkan kode yang salah, atau hapus baris yang berulang.
    """
    usable = [row for row in laporan.lkj.anggaran if tingkat_kode(row.kode)]
    for (office, code), rows in _kelompok(usable, lambda row: (row.jabatan, row.kode)):
        if len(rows) > 1:
            first, *again = rows
            named = deretan(f'"{row.uraian}"' for row in rows)
            cells = [row.asal["kode"] for row in again]
            yield Pelanggaran(
                f"Kode {code} tertulis {len(rows)} kali untuk {office}: {named}.",
                (*cells, first.asal["kode"]),
                f"Betulkan kode di {_beberapa(cells)}, atau hapus baris yang berulang.",
                office,
                kode_anggaran=code,
            )


@aturan("LKJ509", "kode-kosong", Tingkat.CATATAN)
def kode_kosong(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Tanpa kode, baris ini tidak dapat dibandingkan dengan induk dan turunannya, dan jumlah
    anggaran sekecamatan tidak dapat dihitung. Dilaporkan sekali untuk setiap pejabat, atau sekali saja
    bila tidak ada satu pun kode di workbook. Bila uraiannya nama resmi satu kode kecamatan, kode itu
    diusulkan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.01 | Program Penunjang | 1.726.863.171
        Camat Tempeh | Program | | Program Trantib | 5.000.000
    Perbaikan: Isi kode nomenklatur dari DPA; kolom Kode berformat Teks.
    """
    rows = [row for row in laporan.lkj.anggaran if "kode" in row.asal.kolom]
    blank = [row for row in rows if _tanpa_kode(row)]
    nowhere = len(blank) == len(rows)
    for office, empty in _kelompok(blank, lambda row: "" if nowhere else row.jabatan):
        whose = f" untuk {office}" if office else ""
        cells = dict.fromkeys(row.asal["kode"] for row in empty)
        yield Pelanggaran(
            f"Kode kosong di {_banyak_baris(empty)} Anggaran{whose}, jadi kaskade anggaran dan jumlah "
            "sekecamatan tidak dapat diperiksa.",
            tuple(cells),
            f"Isi kode nomenklatur dari DPA di {_beberapa(list(cells))}."
            f"{_saran_menurut_uraian(laporan, empty)}",
            office,
        )


def _saran_menurut_uraian(laporan: Laporan, rows: Iterable[Anggaran]) -> str:
    """A sentence on the codes whose official name a blank row bears, where there are any."""
    named = [f"{code} di {row.asal['kode']}" for row, code in usulan_kode(laporan.lkj, rows)]
    if not named:
        return ""
    rest = len(named) - _USULAN_DISEBUT
    more = [f"{rest} usulan lainnya sesudah kode ini diisi"] if rest > 0 else []
    return f" Menurut uraiannya: {deretan([*named[:_USULAN_DISEBUT], *more])}."


def _tanpa_kode(row: Anggaran) -> bool:
    """Whether nothing stands in Kode; of what cannot be read there the reader has told."""
    typed = row.asal.ketikan.get("kode")
    return not row.kode and (typed is None or baca_kode(typed.nilai).masalah is None)


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
                    (indikator.asal["indikator"],),
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
    ada belanja tanpa pagu. Pagu Perubahan yang menjadi nol tanpa realisasi memang dapat terjadi.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 0 | -
    Perbaikan: Isi pagu menurut DPA, atau hapus baris yang tidak dianggarkan.
    """
    for row in laporan.lkj.anggaran:
        spent = [one for one in _terisi(row, laporan) if one[1] > 0]
        if row.pagu != 0 or not (spent or row.pagu_perubahan is None):
            continue
        pagu = row.asal[row.kolom_pagu]
        already = "serapannya tidak dapat dihitung"
        if spent:
            quarter, amount = spent[-1]
            already = f"padahal realisasi TW {quarter.romawi} sudah {_rupiah(amount)}"
        yield _pelanggaran(
            row,
            f"Pagu {_nama(row)} nol, {already}.",
            f"Isi pagu menurut DPA di {pagu}; bila tidak dianggarkan, hapus barisnya.",
            pagu,
            *(row.asal[f"tw_{quarter.value}"] for quarter, _ in spent[-1:]),
            tingkat=Tingkat.GALAT if spent else None,
        )


@aturan("LKJ512", "realisasi-anggaran-kosong", Tingkat.PERINGATAN)
def realisasi_anggaran_kosong(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Baris anggaran lain dari pejabat ini sudah diisi untuk triwulan itu, atau triwulan sebelum
    dan sesudahnya sudah diisi, jadi sel ini tampaknya terlewat. Kosong berarti belum diisi, bukan nol.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | TW III
        Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan Pemerintahan Umum | 2.400.000 | 1.600.000
        Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Pembinaan Desa | 326.830.000 |
    Perbaikan: Isi realisasi kumulatif sampai triwulan itu; tulis - bila belum ada belanja.
    """
    for one in laporan.pejabat:
        rows = [baris.anggaran for baris in one.anggaran if baris.anggaran.pagu != 0]
        for quarter in _sampai(laporan):
            field = f"tw_{quarter.value}"
            empty = [row for row in rows if field in row.asal.kolom and not row.asal.teks(field)]
            reason = f"baris lain untuk {one.jabatan} sudah"
            if len(empty) == len(rows):
                empty = [row for row in empty if _di_antara(row, quarter, laporan)]
                reason = "triwulan sebelum dan sesudahnya sudah"
            if empty:
                cells = [row.asal[field] for row in empty]
                yield _pelanggaran_bersama(
                    empty,
                    f"Realisasi TW {quarter.romawi} belum diisi untuk "
                    f"{deretan(_nama(row) for row in empty)}, padahal {reason}.",
                    f"Isi realisasi sampai TW {quarter.romawi} di {_beberapa(cells)}; tulis - bila "
                    "belum ada belanja.",
                    one.jabatan,
                    *cells,
                )


def _di_antara(row: Anggaran, quarter: Triwulan, laporan: Laporan) -> bool:
    filled = [one for one, _ in _terisi(row, laporan)]
    return bool(filled) and filled[0] < quarter < filled[-1]


@aturan("LKJ513", "kode-tanpa-induk", Tingkat.PERINGATAN)
def kode_tanpa_induk(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Program yang menaungi kode ini tidak ada, padahal program lain ada di workbook. Biasanya
    kode program atau kode ini salah ketik; akibatnya anggarannya terhitung dua kali di jumlah kecamatan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.07 | Program Pembinaan Desa | 326.830.000
        Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Pembinaan Pemerintahan Desa | 326.830.000
    Perbaikan: Betulkan kode yang salah ketik, atau tambahkan baris programnya.
    """
    tree = susun(laporan.lkj.anggaran)
    told = {one.kode for strays in salah_letak(tree).values() for one in strays}
    programs = [root for root in tree.akar if root.tingkat is TingkatAnggaran.PROGRAM]
    orphans = [root for root in tree.akar if root not in programs and root.kode not in told]
    if programs:
        for program, roots in _kelompok(orphans, lambda root: _kode_program(root.kode)):
            yield _tanpa_induk(program, roots, [one for one in programs if not one.anak])


def _tanpa_induk(
    program: str, roots: Sequence[Simpul], tanpa_anak: Sequence[Simpul]
) -> Pelanggaran:
    amounts = [root.jumlah(PAGU) for root in roots]
    wanted = sum(filter(None, amounts))
    alike = [one for one in tanpa_anak if one.jumlah(PAGU) == wanted]
    likely = alike if len(alike) == 1 and None not in amounts else []
    rows = [row for root in roots for row in root.baris]
    codes = deretan(root.kode for root in roots)
    advice = f"Tambahkan program {program} di Anggaran, atau betulkan kode {codes}."
    for one in likely:
        advice = (
            f"Program {one.kode} tidak punya turunan dan pagunya sama; bila itu induknya, samakan "
            f"kodenya menjadi {program}."
        )
    return Pelanggaran(
        f"Program {program}, induk dari {codes}, tidak ada di sheet Anggaran.",
        tuple(row.asal["kode"] for row in (*(one.baris[0] for one in likely), *rows)),
        advice,
        rows[0].jabatan,
        kode_anggaran=_satu_kode(rows),
    )


def _kode_program(kode: str) -> str:
    return ".".join(kode.split(".")[:3])


def _patah(found: Patahan, hal: str, tersesat: Sequence[Simpul]) -> Pelanggaran:
    """The finding of a parent that disagrees with its children, at the parent's cells first."""
    parents = [found.lajur.sel(row) for row in found.baris]
    children = [row for child in found.simpul.anak for row in child.baris]
    named = deretan(
        f"{row.kode} {_rupiah(found.lajur.nilai(row))} ({row.jabatan})" for row in children
    )
    more = "lebih" if found.selisih > 0 else "kurang"
    advice = (
        f"Tulis {_rupiah(found.jumlah_anak)} di {_beberapa(parents)}, atau betulkan turunannya."
    )
    if tersesat:
        codes = deretan((f"{one.kode} ({one.baris[0].asal['kode']})" for one in tersesat), "atau")
        advice += (
            f" Periksa juga kode {codes}, yang pagunya cocok dengan selisih: mungkin salah ketik."
        )
    return Pelanggaran(
        f"{hal} {_nama(found.baris[0])} {_rupiah(found.nilai)}, {more} "
        f"{_rupiah(abs(found.selisih))} dari jumlah turunannya {_rupiah(found.jumlah_anak)}: {named}.",
        (
            *parents,
            *(found.lajur.sel(row) for row in children),
            *(row.asal["kode"] for one in tersesat for row in one.baris),
        ),
        advice,
        found.baris[0].jabatan,
        kode_anggaran=found.simpul.kode,
    )


def _semua_baris(laporan: Laporan) -> Iterator[BarisAnggaran]:
    for one in laporan.pejabat:
        yield from one.anggaran


def _sampai(laporan: Laporan) -> Iterator[Triwulan]:
    """The quarters up to the reporting one."""
    return (one for one in Triwulan if one <= laporan.lkj.identitas.triwulan)


def _terisi(row: Anggaran, laporan: Laporan) -> Iterator[tuple[Triwulan, int]]:
    """The realisasi that could be read, up to the reporting quarter."""
    for quarter in _sampai(laporan):
        spent = row.triwulan[quarter - 1]
        if spent is not None:
            yield quarter, spent


def _kelompok(items: Iterable[_T], key: Callable[[_T], _K]) -> Iterable[tuple[_K, list[_T]]]:
    grouped: defaultdict[_K, list[_T]] = defaultdict(list)
    for item in items:
        grouped[key(item)].append(item)
    return grouped.items()


def _pelanggaran(
    row: Anggaran, pesan: str, saran: str, *lokasi: Sel, tingkat: Tingkat | None = None
) -> Pelanggaran:
    return Pelanggaran(pesan, lokasi, saran, row.jabatan, None, row.kode, tingkat)


def _pelanggaran_bersama(
    rows: Sequence[Anggaran], pesan: str, saran: str, pejabat: str, *lokasi: Sel
) -> Pelanggaran:
    """One finding for several rows; it bears a code only where there is one row."""
    return Pelanggaran(pesan, lokasi, saran, pejabat, None, _satu_kode(rows))


def _satu_kode(rows: Sequence[Anggaran]) -> str:
    return rows[0].kode if len(rows) == 1 else ""


def _nama(row: Anggaran) -> str:
    return (
        " ".join(filter(None, (row.kode, f'"{row.uraian}"' if row.uraian else ""))) or "baris ini"
    )


def _banyak_baris(rows: Sequence[object]) -> str:
    return "baris ini" if len(rows) == 1 else f"{len(rows)} baris"


def _rupiah(amount: int | None) -> str:
    return "" if amount is None else f"Rp{rupiah_teks(amount)}"


_SEL_DISEBUT = 5
_USULAN_DISEBUT = 20


def _beberapa(cells: Sequence[Sel]) -> str:
    named = [str(cell) for cell in cells[:_SEL_DISEBUT]]
    rest = len(cells) - len(named)
    return deretan([*named, *([f"{rest} sel lainnya"] if rest else [])])


ANGGARAN: tuple[Rule, ...] = (
    serapan_tertulis_beda,
    realisasi_melebihi_pagu,
    realisasi_anggaran_turun,
    pagu_induk_beda,
    realisasi_induk_beda,
    kode_tak_sah,
    tingkat_kode_beda,
    kode_ganda,
    kode_kosong,
    indikator_tanpa_anggaran,
    pagu_nol,
    realisasi_anggaran_kosong,
    kode_tanpa_induk,
)
