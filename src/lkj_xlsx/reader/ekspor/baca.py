"""Paths as people type them behind `--sipd` in, the sums of all exports out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lkj_xlsx.baku.sipd import EksporSipd
from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_WORKBOOK, berkas_dimaksud
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.kata import NOMOR_BULAN, POLA_BULAN_UTUH
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import beberapa, kunci
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, SheetPaket, baca_daftar_isi
from lkj_xlsx.reader.berkas.layak import pastikan_layak, terbaca
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.ekspor.jumlah import Penjumlah
from lkj_xlsx.reader.ekspor.kepala import BARIS_KEPALA_TERAKHIR, KepalaEkspor, kepala_ekspor
from lkj_xlsx.reader.ekspor.lembar import BarisEkspor, PembacaLembar, kata_bersama

BERKAS_TERBANYAK = 200
"""Files of one call: more than five years of months."""
_DISEBUT = 5
_TEKS_BERPISAH = frozenset({".csv", ".tsv", ".txt"})
_BULAN_TAHUN = re.compile(rf"\b({POLA_BULAN_UTUH})\b")
_TAHUN = re.compile(r"\b20\d\d\b")
_SEJAK_JANUARI = re.compile(r"(?<!\d )(?:\bs d|\bsd|\bsampai(?: dengan)?|\bhingga)(?: \w+){0,2} $")
"""What stands before the only month of a title that means all months until then, and not its days."""
_CETAK = re.compile(r"\b(?:cetak|dicetak|unduh|diunduh)\b")


def baca_ekspor(paths: Sequence[Path], sub_unit: str = "") -> EksporSipd:
    """Read every export once; Kegagalan for one that is none, and where a document stands in two.

    Of a folder those workbooks are taken that are exports; what else lies in it is named.
    """
    adder = Penjumlah()
    read: dict[Path, None] = {}
    passed: list[str] = []
    for path, asked in _berkas(paths, passed):
        if path.resolve() in read:
            continue
        if _baca(path, adder):
            read[path.resolve()] = None
        elif asked:
            raise Kegagalan(
                f"{path.name}: bukan ekspor SIPD: tidak ada baris judul dengan kolom Kode Sub Kegiatan, Kode "
                "Rekening, dan Nilai Realisasi atau Pagu; ekspor ulang dari SIPD sebagai Excel."
            )
        else:
            passed.append(path.name)
        if len(read) > BERKAS_TERBANYAK:
            raise Kegagalan(
                f"Lebih dari {BERKAS_TERBANYAK} berkas disebut dengan --sipd; sebutkan ekspor satu tahun saja."
            )
    if not read:
        there = f", hanya {beberapa(passed, _DISEBUT)}" if passed else ""
        raise Kegagalan(
            f"{paths[0]}: tidak ada ekspor SIPD (.xlsx) di folder ini{there}; sebutkan berkas atau foldernya."
        )
    return adder.hasil(tuple(read), tuple(passed), sub_unit)


def memuat_ekspor(path: Path) -> bool:
    """Whether a sheet of the workbook is an export, however little of it can be used."""
    try:
        paket = pastikan_layak(path)
        with terbaca(path.name):
            contents = baca_daftar_isi(paket)
            words = kata_bersama(paket, contents)
            listed = [one.bagian for one in contents.sheet if one.bagian]
            return any(_kepala(PembacaLembar(paket, one, words).baris(), []) for one in listed)
    except Kegagalan:
        return False


def _berkas(paths: Iterable[Path], lain: list[str]) -> Iterator[tuple[Path, bool]]:
    """Each file, and whether it was named itself; what no export can be goes to `lain`."""
    for typed in paths:
        path = berkas_dimaksud(typed)
        if not os.path.isdir(path):  # noqa: PTH112 - a name too long is merely not there
            yield path, True
            continue
        for one in sorted(path.rglob("*")):
            if not one.is_file() or one.name.startswith(("~$", ".")):
                continue
            if one.suffix.casefold() not in AKHIRAN_WORKBOOK or bercap(one):
                lain.append(one.name)
            else:
                yield one, False


def _baca(path: Path, adder: Penjumlah) -> bool:
    """Add the tables of a file; whether it has any."""
    if path.suffix.casefold() in _TEKS_BERPISAH and path.is_file():
        raise Kegagalan(
            f"{path.name}: CSV tidak dibaca, karena kode dan angkanya berubah bila dibuka di Excel; ekspor "
            "ulang dari SIPD sebagai Excel (.xlsx)."
        )
    paket = pastikan_layak(path)
    with terbaca(path.name):
        contents = baca_daftar_isi(paket)
        words = kata_bersama(paket, contents)
        listed = [one for one in contents.sheet if one.bagian]
        found = [_tambah(one, paket, contents, words, adder) for one in listed]
    return any(found)


def _tambah(
    sheet: SheetPaket, paket: Paket, contents: DaftarIsi, words: Sequence[str], adder: Penjumlah
) -> bool:
    reader = PembacaLembar(paket, sheet.bagian, words)
    rows = reader.baris()
    titles: list[str] = []
    head = _kepala(rows, titles)
    if head is None:
        return False
    many = len([one for one in contents.sheet if one.bagian]) > 1
    name = f"{paket.nama} sheet {sheet.nama}" if many else paket.nama
    if head.kurang:
        raise Kegagalan(
            f"{name}: ekspor realisasi ini tidak punya kolom {head.kurang}, jadi bulannya tidak dapat "
            'ditentukan; unduh "Laporan Realisasi Per Dokumen" dari SIPD.'
        )
    reader.kolom = head.dibaca
    adder.tambah(
        name, head, _sesudah(rows, head), sejak_1904=contents.sejak_1904, bulan_judul=_bulan(titles)
    )
    return True


def _kepala(rows: Iterator[BarisEkspor], titles: list[str]) -> KepalaEkspor | None:
    for _, row in zip(range(BARIS_KEPALA_TERAKHIR), rows, strict=False):
        if head := kepala_ekspor(row):
            return head
        titles += [str(one) for one in row[1].values()]
    return None


def _sesudah(rows: Iterator[BarisEkspor], head: KepalaEkspor) -> Iterator[BarisEkspor]:
    """The rows below the header with the wanted columns alone."""
    wanted = head.dibaca
    for number, cells in rows:
        kept = {col: value for col, value in cells.items() if col in wanted}
        if kept:
            yield number, kept


def _bulan(titles: Iterable[str]) -> frozenset[tuple[int, int]]:
    """The months that a title names with their year: `Januari 2026`, `Januari s.d. Maret 2026`."""
    found: set[tuple[int, int]] = set()
    for text in map(kunci, titles):
        names = [*_BULAN_TAHUN.finditer(text)]
        years = _TAHUN.findall(text)
        if names and len(set(years)) == 1 and not _CETAK.search(text):
            months = [NOMOR_BULAN[name[1]] for name in names]
            since = 1 if _SEJAK_JANUARI.search(text[: names[0].start()]) else months[0]
            found |= {(int(years[0]), one) for one in range(since, months[-1] + 1)}
    return frozenset(found)
