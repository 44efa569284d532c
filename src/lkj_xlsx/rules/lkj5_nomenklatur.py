"""LKJ5: the codes and wordings of the budget in, where they leave the national nomenclature out.

Only 7.01, the urusan kecamatan, is known; any other code is let be, and so is a sub kegiatan that
the table lacks: the nomenclature gains some nearly every year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from lkj_xlsx.baku.model import Anggaran, Lkj, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import URUSAN, NamaResmi, nomenklatur, tingkat_kode, umum
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_MULAI_EMPAT_ANGKA = 2024
"""The first budget with sub kegiatan of four digits."""


@aturan("LKJ514", "uraian-kode-lain", Tingkat.PERINGATAN)
def uraian_kode_lain(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Uraian ini adalah nama resmi kode lain yang setingkat, jadi kode atau uraiannya salah;
    dengan kode yang salah, anggarannya terhitung di bawah induk yang salah. Yang dikenal adalah
    nomenklatur 7.01 (kecamatan) menurut Permendagri 90/2019 dan pemutakhirannya.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasubbag Umum | Sub Kegiatan | 7.01.01.2.06.05 | Penyediaan Bahan Logistik Kantor | 28.502.958
    Perbaikan: Cocokkan dengan DPA, lalu betulkan kode atau uraiannya.
    """
    for rows in _menurut_kode(_berkode(laporan.lkj.anggaran)):
        meant = _kode_lain(rows[0])
        if meant:
            yield _kode_lain_dimaksud(rows, meant, laporan.lkj)


def _kode_lain_dimaksud(
    rows: Sequence[Anggaran], meant: Sequence[NamaResmi], lkj: Lkj
) -> Pelanggaran:
    row = rows[0]
    own = nomenklatur().resmi(row.kode)
    codes = deretan((_bentuk(one.kode, lkj) for one in meant), "atau")
    written = f'{row.kode} ("{own[0].nama}")' if own else f"{row.kode}, yang tidak dikenal"
    advice = f"Cocokkan dengan DPA: tulis {codes} di {_sel(rows, 'kode')}"
    if own:
        advice += f', atau "{own[0].nama}" di {_sel(rows, "uraian")}'
    found = _pelanggaran(
        rows,
        f'Uraian "{row.uraian}" adalah nama resmi {codes}, padahal kodenya {written}.',
        f"{advice}.",
        "kode",
        "uraian",
    )
    return replace(found, usul=_usul_kode_lain(rows, meant, lkj))


def _usul_kode_lain(
    rows: Sequence[Anggaran], meant: Sequence[NamaResmi], lkj: Lkj
) -> tuple[Usul, ...]:
    """The one code that the wording has, unless its official has it already: then the wording is wrong."""
    taken = {one.kode for one in lkj.anggaran if one.jabatan == rows[0].jabatan}
    free = [code for code in (_bentuk(one.kode, lkj) for one in meant) if code not in taken]
    own = nomenklatur().resmi(rows[0].kode)
    if len(free) == 1:
        return tuple(Usul(row.asal["kode"], free[0]) for row in rows)
    return tuple(Usul(row.asal["uraian"], own[0].nama) for row in rows if own and not free)


@aturan("LKJ515", "uraian-beda-nomenklatur", Tingkat.CATATAN)
def uraian_beda_nomenklatur(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Nama program, kegiatan, dan sub kegiatan ditetapkan secara nasional untuk setiap kode.
    Beda huruf besar, tanda baca, ejaan, kata tugas, atau singkatan yang lazim tidak dilaporkan, dan
    semua nama yang pernah resmi untuk kode itu diterima. Yang dikenal adalah nomenklatur 7.01
    (kecamatan); kode lain tidak diperiksa.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.04 | Program Trantib | 5.000.000
    Perbaikan: Tulis nama seperti di DPA; bila namanya sudah benar, betulkan kodenya.
    """
    for rows in _menurut_kode(_berkode(laporan.lkj.anggaran)):
        row = rows[0]
        known = nomenklatur().resmi(row.kode)
        if known and not nomenklatur().sesuai(row.kode, row.uraian) and not _kode_lain(row):
            yield _pelanggaran(
                rows,
                f'Uraian "{row.uraian}" bukan nama resmi {row.kode}, yaitu "{known[0].nama}".',
                f"Tulis nama resminya di {_sel(rows, 'uraian')}, atau betulkan kodenya."
                f"{_tingkat_lain(row, laporan.lkj)}",
                "uraian",
                "kode",
            )


def _tingkat_lain(row: Anggaran, lkj: Lkj) -> str:
    """Where the wording is the name of a code of another level, a sentence that says so."""
    found = nomenklatur().bernama(row.uraian, None)
    if not found:
        return ""
    named = deretan((f"{one.tingkat} {_bentuk(one.kode, lkj)}" for one in found), "atau")
    return f" Yang tertulis adalah nama {named}."


@aturan("LKJ516", "kode-di-luar-nomenklatur", Tingkat.CATATAN)
def kode_di_luar_nomenklatur(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Bentuk kodenya benar, tetapi program atau kegiatan itu tidak ada dalam nomenklatur
    kecamatan (7.01) mana pun sejak 2019, jadi mungkin salah ketik. Nomor sub kegiatan tidak
    diperiksa, karena hampir setiap tahun ada yang ditambahkan.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Kasi Pemerintahan | Kegiatan | 7.01.06.2.10 | Pembinaan Pemerintahan Desa | 326.830.000
    Perbaikan: Cocokkan kode dengan DPA. Bila memang ada di DPA, catat alasannya di sheet Pengecualian.
    """
    unknown: defaultdict[tuple[str, str], list[Anggaran]] = defaultdict(list)
    for row in _berkode(laporan.lkj.anggaran):
        parent = _induk_asing(row.kode)
        if parent and not _kode_lain(row):
            unknown[row.jabatan, parent].append(row)
    for (_, parent), rows in unknown.items():
        level = tingkat_kode(parent)
        yield _pelanggaran(
            rows,
            f"{level} {parent} tidak ada dalam nomenklatur kecamatan.",
            f"Cocokkan kode di {_sel(rows, 'kode')} dengan DPA; yang dikenal "
            f"{deretan(_saudara(parent))}.",
            "kode",
        )


def dikenal(program: str) -> bool:
    """Whether the nomenclature has a program; of another urusan than the kecamatan's nobody knows."""
    return not program.startswith(URUSAN) or bool(nomenklatur().resmi(program))


def bernama_kode_lain(row: Anggaran) -> bool:
    """Whether the wording is the name of another code, as LKJ514 says."""
    return any(_kode_lain(one) for one in _berkode([row]))


def _induk_asing(kode: str) -> str:
    """The program or kegiatan in a code that nobody knows; empty where both are known."""
    if not umum(kode):
        return ""
    named = (one for one in Kode(kode).garis if tingkat_kode(one) != TingkatAnggaran.SUB_KEGIATAN)
    return next((one for one in named if not nomenklatur().resmi(one)), "")


def _saudara(kode: str) -> Iterator[str]:
    """The known codes beside a program or kegiatan."""
    above = Kode(kode).kepala
    return (one for one in nomenklatur().menurut_kode if Kode(one).kepala == above and umum(one))


def usulan_kode(lkj: Lkj, rows: Iterable[Anggaran]) -> Iterator[tuple[Anggaran, str]]:
    """The rows whose Uraian is one official name of their Tingkat, each with the code it bears."""
    long = _empat_angka(lkj)
    for row in rows:
        level = next((one for one in TingkatAnggaran if one == row.tingkat), None)
        found = nomenklatur().bernama(row.uraian, level)
        if len(found) == 1:
            yield row, Kode(found[0].kode).panjang if long else found[0].kode


def _berkode(rows: Iterable[Anggaran]) -> list[Anggaran]:
    """The rows with a usable code of the urusan kecamatan and a wording."""
    return [
        row for row in rows if row.uraian and row.kode.startswith(URUSAN) and tingkat_kode(row.kode)
    ]


def _kode_lain(row: Anggaran) -> tuple[NamaResmi, ...]:
    return _kode_lain_bernama(row.kode, row.uraian)


@lru_cache(2**14)
def _kode_lain_bernama(kode: str, uraian: str) -> tuple[NamaResmi, ...]:
    """The other codes of a level whose name a wording is; none where it is the code's own."""
    if nomenklatur().sesuai(kode, uraian):
        return ()
    return nomenklatur().bernama(uraian, tingkat_kode(kode))


def _menurut_kode(rows: Iterable[Anggaran]) -> Iterable[list[Anggaran]]:
    """Rows of one official that say the same, together."""
    grouped: defaultdict[tuple[str, str, str], list[Anggaran]] = defaultdict(list)
    for row in rows:
        grouped[row.jabatan, Kode(row.kode).pendek, row.uraian].append(row)
    return grouped.values()


def _bentuk(kode: str, lkj: Lkj) -> str:
    """A code as this workbook writes sub kegiatan: with four digits, or with two."""
    return Kode(kode).panjang if _empat_angka(lkj) else kode


def _empat_angka(lkj: Lkj) -> bool:
    codes = [Kode(row.kode) for row in lkj.anggaran if _sub_kegiatan(row)]
    if codes:
        return any(one.empat_angka for one in codes)
    return (lkj.identitas.tahun or 0) >= _MULAI_EMPAT_ANGKA


def _sub_kegiatan(row: Anggaran) -> bool:
    return tingkat_kode(row.kode) is TingkatAnggaran.SUB_KEGIATAN


def _sel(rows: Sequence[Anggaran], field: str) -> str:
    return deretan(str(row.asal[field]) for row in rows)


def _pelanggaran(rows: Sequence[Anggaran], pesan: str, saran: str, *kolom: str) -> Pelanggaran:
    return Pelanggaran(
        pesan,
        tuple(row.asal[field] for field in kolom for row in rows),
        saran,
        rows[0].jabatan,
        kode_anggaran=rows[0].kode if len({row.kode for row in rows}) == 1 else "",
    )


ATURAN_NOMENKLATUR: tuple[Rule, ...] = (
    uraian_kode_lain,
    uraian_beda_nomenklatur,
    kode_di_luar_nomenklatur,
)
