"""LKJ504–LKJ509 and LKJ513: the codes of the budget in, where the tree that they make breaks out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lkj_xlsx.baku.model import Anggaran, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.angka import baca_kode
from lkj_xlsx.dasar.kode import Kode, kode_dimaksud
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.kaskade import (
    PAGU,
    Lajur,
    Patahan,
    Simpul,
    dijelaskan,
    patahan,
    salah_letak,
)
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import (
    banyak_baris,
    beberapa_sel,
    menurut,
    nama_baris,
    pelanggaran_bersama,
    rupiah,
    sampai,
    satu_kode,
)
from lkj_xlsx.rules.lkj5_nomenklatur import usulan_kode
from lkj_xlsx.temuan import Pelanggaran, Tingkat

_BENTUK_KODE = "7.01.01 (Program), 7.01.01.2.02 (Kegiatan), atau 7.01.01.2.02.0001 (Sub Kegiatan)"
_USULAN_DISEBUT = 20


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
    tree = laporan.kaskade
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
    tree = laporan.kaskade
    strays = salah_letak(tree)
    for quarter in sampai(laporan):
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
    for (office, advice), rows in menurut(wrong, lambda row: (row.jabatan, _saran_kode(row))):
        typed = deretan(dict.fromkeys(f'"{row.asal.teks("kode")}"' for row in rows))
        yield pelanggaran_bersama(
            rows,
            f"{typed} bukan bentuk kode nomenklatur, jadi {banyak_baris(rows)} tidak dapat "
            "dihubungkan dengan induknya.",
            advice,
            office,
            *(row.asal["kode"] for row in rows),
        )


def _saran_kode(row: Anggaran) -> str:
    if Kode(row.kode).tempat_kosong:
        return "Ganti X.XX dengan kode urusan dan bidang urusan perangkat daerah, misalnya 7.01."
    meant = kode_dimaksud(row.kode)
    if meant:
        return f'Tulis "{meant}" di {row.asal["kode"]}, bila itu kodenya di DPA.'
    return f"Tulis kode seperti di DPA: {_BENTUK_KODE}."


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
    groups = menurut(wrong, lambda row: (row.jabatan, row.tingkat, tingkat_kode(row.kode)))
    for (office, written, level), rows in groups:
        codes = deretan(dict.fromkeys(row.kode for row in rows))
        cells = [row.asal["tingkat"] for row in rows]
        yield pelanggaran_bersama(
            rows,
            f'{banyak_baris(rows).capitalize()} ber-Tingkat "{written}", padahal {codes} berbentuk '
            f"kode {level}.",
            f'Pilih "{level}" di {beberapa_sel(cells)}; bila Tingkat-nya yang benar, betulkan kodenya.',
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
    for (office, code), rows in menurut(usable, lambda row: (row.jabatan, row.kode)):
        if len(rows) > 1:
            first, *again = rows
            named = deretan(f'"{row.uraian}"' for row in rows)
            cells = [row.asal["kode"] for row in again]
            yield Pelanggaran(
                f"Kode {code} tertulis {len(rows)} kali untuk {office}: {named}.",
                (*cells, first.asal["kode"]),
                f"Betulkan kode di {beberapa_sel(cells)}, atau hapus baris yang berulang.",
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
    for office, empty in menurut(blank, lambda row: "" if nowhere else row.jabatan):
        whose = f" untuk {office}" if office else ""
        cells = dict.fromkeys(row.asal["kode"] for row in empty)
        yield Pelanggaran(
            f"Kode kosong di {len(empty)} baris Anggaran{whose}, jadi kaskade anggaran dan jumlah "
            "sekecamatan tidak dapat diperiksa.",
            tuple(cells),
            f"Isi kode nomenklatur dari DPA di {beberapa_sel(list(cells))}."
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
    tree = laporan.kaskade
    told = {one.kode for strays in salah_letak(tree).values() for one in strays}
    programs = [root for root in tree.akar if root.tingkat is TingkatAnggaran.PROGRAM]
    orphans = [root for root in tree.akar if root not in programs and root.kode not in told]
    if programs:
        for program, roots in menurut(orphans, lambda root: Kode(root.kode).program):
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
        kode_anggaran=satu_kode(rows),
    )


def _patah(found: Patahan, hal: str, tersesat: Sequence[Simpul]) -> Pelanggaran:
    """The finding of a parent that disagrees with its children, at the parent's cells first."""
    parents = [found.lajur.sel(row) for row in found.baris]
    children = [row for child in found.simpul.anak for row in child.baris]
    named = deretan(
        f"{row.kode} {rupiah(found.lajur.nilai(row))} ({row.jabatan})" for row in children
    )
    more = "lebih" if found.selisih > 0 else "kurang"
    advice = (
        f"Tulis {rupiah(found.jumlah_anak)} di {beberapa_sel(parents)}, atau betulkan turunannya."
    )
    if tersesat:
        codes = deretan((f"{one.kode} ({one.baris[0].asal['kode']})" for one in tersesat), "atau")
        advice += (
            f" Periksa juga kode {codes}, yang pagunya cocok dengan selisih: mungkin salah ketik."
        )
    return Pelanggaran(
        f"{hal} {nama_baris(found.baris[0])} {rupiah(found.nilai)}, {more} "
        f"{rupiah(abs(found.selisih))} dari jumlah turunannya {rupiah(found.jumlah_anak)}: {named}.",
        (
            *parents,
            *(found.lajur.sel(row) for row in children),
            *(row.asal["kode"] for one in tersesat for row in one.baris),
        ),
        advice,
        found.baris[0].jabatan,
        kode_anggaran=found.simpul.kode,
    )


ATURAN_KODE: tuple[Rule, ...] = (
    pagu_induk_beda,
    realisasi_induk_beda,
    kode_tak_sah,
    tingkat_kode_beda,
    kode_ganda,
    kode_kosong,
    kode_tanpa_induk,
)
