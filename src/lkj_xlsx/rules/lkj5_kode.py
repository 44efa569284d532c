"""LKJ506–LKJ509 and LKJ513: the codes of the budget in, those that no tree can be made of out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Anggaran, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.angka import baca_kode
from lkj_xlsx.dasar.angka.tulisan import rapi
from lkj_xlsx.dasar.kode import Kode, tanpa_spasi
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.hitung.kaskade import PAGU, Simpul, kembar, salah_letak
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.baris_anggaran import (
    banyak_baris,
    beberapa_sel,
    menurut,
    pelanggaran_bersama,
    satu_kode,
)
from lkj_xlsx.rules.lkj5_nomenklatur import bernama_kode_lain, dikenal, usulan_kode
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_BENTUK_KODE = "7.01.01 (Program), 7.01.01.2.02 (Kegiatan), atau 7.01.01.2.02.0001 (Sub Kegiatan)"
_USULAN_DISEBUT = 20


@aturan("LKJ506", "kode-tak-sah", Tingkat.PERINGATAN)
def kode_tak_sah(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kode nomenklatur berbentuk 7.01.01 (Program), 7.01.01.2.02 (Kegiatan), dan
    7.01.01.2.02.01 atau 7.01.01.2.02.0001 (Sub Kegiatan). Kode yang titiknya hilang atau nolnya kurang
    dibaca menurut maksudnya. Baris dengan kode lain tidak dapat dihubungkan dengan induknya, jadi tidak
    ikut diperiksa dan dijumlahkan. X.XX adalah tempat kosong di daftar nomenklatur yang harus diganti
    kode urusan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.1.01 | Program Penunjang | 1.726.863.171
    Perbaikan: Tulis kodenya seperti di DPA, dengan titik di antara bagian-bagiannya.
    """
    coded = [row for row in laporan.lkj.anggaran if row.kode]
    for row in coded:
        if tingkat_kode(row.kode) and _diartikan(row):
            yield _dibaca_sebagai(row)
    wrong = [row for row in coded if tingkat_kode(row.kode) is None]
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


def _diartikan(row: Anggaran) -> bool:
    """Whether the code is not what was typed, blanks and closing dots aside."""
    typed = row.asal.teks("kode")
    return bool(typed) and tanpa_spasi(rapi(typed)) != row.kode


def _dibaca_sebagai(row: Anggaran) -> Pelanggaran:
    cell = row.asal["kode"]
    certain = not bernama_kode_lain(row)
    return Pelanggaran(
        f'"{row.asal.teks("kode")}" bukan bentuk kode nomenklatur; dibaca sebagai {row.kode}.',
        (cell,),
        f'Tulis "{row.kode}" di {cell}, bila itu kodenya di DPA.'
        if certain
        else f"Tulis kode seperti di DPA di {cell}: {_BENTUK_KODE}.",
        row.jabatan,
        kode_anggaran=row.kode,
        usul=(Usul(cell, row.kode),) if certain else (),
    )


def _saran_kode(row: Anggaran) -> str:
    if Kode(row.kode).tempat_kosong:
        return "Ganti X.XX dengan kode urusan dan bidang urusan perangkat daerah, misalnya 7.01."
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
        yield replace(
            pelanggaran_bersama(
                rows,
                f'{banyak_baris(rows).capitalize()} ber-Tingkat "{written}", padahal {codes} berbentuk '
                f"kode {level}.",
                f'Pilih "{level}" di {beberapa_sel(cells)}; bila Tingkat-nya yang benar, betulkan kodenya.',
                office,
                *dict.fromkeys(cells),
                *(row.asal["kode"] for row in rows),
            ),
            usul=tuple(Usul(cell, str(level)) for cell in dict.fromkeys(cells)),
        )


def _tingkat(row: Anggaran) -> TingkatAnggaran | None:
    return next((one for one in TingkatAnggaran if one == row.tingkat), None)


@aturan("LKJ508", "kode-ganda", Tingkat.GALAT)
def kode_ganda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Satu pejabat memuat kode yang sama lebih dari satu kali, jadi pagunya dapat terhitung dua
    kali, atau salah satu kodenya salah ketik. Kode yang sama pada dua pejabat
    dibolehkan, juga untuk Sub Unit atau kelurahan yang berbeda.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Bahan Logistik Kantor | 28.502.958
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.04 | Barang Cetakan | 2.499.400
    Perbaikan: Betulkan kode yang salah, atau hapus baris yang berulang.
    """
    usable = [row for row in laporan.lkj.anggaran if tingkat_kode(row.kode)]
    for (office, code, _), rows in menurut(usable, _pemilik):
        if kembar(rows):
            first, *again = rows
            named = deretan(f'"{row.uraian}"' for row in rows)
            cells = [row.asal["kode"] for row in again]
            yield Pelanggaran(
                f"Kode {code} tertulis {len(rows)} kali untuk {office}: {named}.",
                (*cells, first.asal["kode"]),
                f"Betulkan kode di {beberapa_sel(cells)}, atau hapus baris yang berulang."
                f"{_saran_sub_unit(laporan)}",
                office,
                kode_anggaran=code,
            )


def _pemilik(row: Anggaran) -> tuple[str, str, str]:
    return row.jabatan, row.kode, kunci(row.sub_unit)


def _saran_sub_unit(laporan: Laporan) -> str:
    if not laporan.ada_kelurahan:
        return ""
    return " Bila barisnya milik kelurahan yang berbeda, isi kolom Sub Unit di setiap barisnya."


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
        proposed = [Usul(row.asal["kode"], code) for row, code in usulan_kode(laporan.lkj, empty)]
        yield Pelanggaran(
            f"Kode kosong di {len(empty)} baris Anggaran{whose}, jadi kaskade anggaran dan jumlah "
            "sekecamatan tidak dapat diperiksa.",
            tuple(cells),
            f"Isi kode nomenklatur dari DPA di {beberapa_sel(list(cells))}."
            f"{_saran_menurut_uraian(proposed)}",
            office,
            usul=tuple(proposed[:_USULAN_DISEBUT]),
        )


def _saran_menurut_uraian(usulan: Sequence[Usul]) -> str:
    """A sentence on the codes whose official name a blank row bears, where there are any."""
    named = [f"{one.nilai} di {one.sel}" for one in usulan]
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
    rows = [row for root in roots for row in root.baris]
    likely = _program_keliru(roots, tanpa_anak)
    codes = deretan(root.kode for root in roots)
    advice, proposed = _saran_induk(program, roots, likely)
    return Pelanggaran(
        f"Program {program}, induk dari {codes}, tidak ada di sheet Anggaran.",
        tuple(row.asal["kode"] for row in (*(likely.baris[:1] if likely else ()), *rows)),
        advice,
        rows[0].jabatan,
        kode_anggaran=satu_kode(rows),
        usul=proposed,
    )


def _program_keliru(roots: Sequence[Simpul], tanpa_anak: Sequence[Simpul]) -> Simpul | None:
    """The one program without children that has the pagu of the codes whose program is missing."""
    amounts = [root.jumlah(PAGU) for root in roots]
    wanted = sum(filter(None, amounts))
    alike = [one for one in tanpa_anak if one.jumlah(PAGU) == wanted]
    return alike[0] if len(alike) == 1 and None not in amounts else None


def _saran_induk(
    program: str, roots: Sequence[Simpul], keliru: Simpul | None
) -> tuple[str, tuple[Usul, ...]]:
    """What to do about a program that is missing; none is asked for that the nomenclature lacks."""
    rows = [row for root in roots for row in root.baris]
    codes = deretan(root.kode for root in roots)
    cells = beberapa_sel([row.asal["kode"] for row in rows])
    if all(bernama_kode_lain(row) for row in rows):
        return f"Betulkan kode di {cells}: uraiannya adalah nama kode lain.", ()
    known = dikenal(program)
    if keliru is not None and not any(map(_kode_diragukan, (*keliru.baris, *rows))):
        alike = f"Program {keliru.kode} tidak punya turunan dan pagunya sama; bila itu induknya,"
        if known or not dikenal(keliru.kode):
            proposed = tuple(Usul(row.asal["kode"], program) for row in keliru.baris)
            return f"{alike} samakan kodenya menjadi {program}.", proposed
        proposed = tuple(
            Usul(row.asal["kode"], f"{keliru.kode}{row.kode.removeprefix(program)}") for row in rows
        )
        return (
            f"{alike} tulis {deretan(f'{one.nilai} di {one.sel}' for one in proposed)}.",
            proposed,
        )
    if not known:
        return (
            f"Betulkan kode di {cells}: program {program} tidak ada dalam nomenklatur kecamatan.",
            (),
        )
    return f"Tambahkan program {program} di Anggaran, atau betulkan kode {codes}.", ()


def _kode_diragukan(row: Anggaran) -> bool:
    """Whether another finding says what the code ought to be."""
    return _diartikan(row) or bernama_kode_lain(row)


ATURAN_KODE: tuple[Rule, ...] = (
    kode_tak_sah,
    tingkat_kode_beda,
    kode_ganda,
    kode_kosong,
    kode_tanpa_induk,
)
