"""The records of an old workbook in, the rows of every sheet of the new one out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.model import (
    Anggaran,
    Indikator,
    Kalimat,
    Libur,
    Lkj,
    Pejabat,
    Pengecualian,
    Realisasi,
    Strategi,
)
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    STRATEGI,
)
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.templat.lanjutan.pindahan import Pindahan, nilai_pindahan, pindahkan, tanpa_nilai

BarisBaru = Pejabat | Indikator | Realisasi | Anggaran | Strategi | Kalimat | Pengecualian | Libur
_B = TypeVar("_B", Indikator, Realisasi, Anggaran, Strategi, Kalimat)


@dataclass(frozen=True, slots=True)
class Sumber:
    """An old workbook as it was read; `tahun` is the new workbook's year where it is another."""

    lkj: Lkj
    tak_terbaca: frozenset[Sel]
    rangkap: frozenset[Sel]
    """Cells of rows that repeat another row."""
    tahun: int | None = None

    def fields(self, sheet: Sheet) -> tuple[str, ...]:
        """The columns that go over."""
        return tuple(one.field for one in sheet.columns if not (self.tahun and one.tahunan))

    def pindah(self, sheet: Sheet, asal: Asal, **dibaca: object) -> Pindahan:
        return pindahkan(sheet, asal, self.fields(sheet), self.tak_terbaca, dibaca)


def baris_baru(sumber: Sumber) -> dict[str, tuple[Pindahan, ...]]:
    """The rows by sheet, in the order of the old sheets; what a new year leaves behind is missing."""
    rows = {
        PEJABAT.name: tuple(_pejabat(one, sumber) for one in sumber.lkj.pejabat if one.terdaftar),
        PK.name: tuple(_sasaran_sekali(_pk(sumber))),
        ANGGARAN.name: tuple(_anggaran(one, sumber) for one in bermilik(sumber.lkj.anggaran)),
        STRATEGI.name: tuple(_semua_strategi(sumber)),
        LIBUR.name: tuple(
            sumber.pindah(LIBUR, one.asal)
            for one in sumber.lkj.libur
            if one.tanggal.year >= (sumber.tahun or 0)
        ),
    }
    return {**rows, **(_untuk_diisi(sumber) if sumber.tahun else _tahun_ini(sumber))}


def bermilik(rows: Sequence[_B]) -> Iterable[_B]:
    """The rows whose Jabatan can be read, in the order of the sheet: blank, they would go to others."""
    readable = (one for one in rows if not tanpa_jabatan(one.asal))
    return sorted(readable, key=lambda one: one.asal.row)


def berjabatan(sumber: Sumber) -> tuple[Asal, ...]:
    """The rows of officials in all sheets that go over."""
    lkj = sumber.lkj
    rows: tuple[BarisBaru, ...] = (*lkj.indikator, *lkj.anggaran, *lkj.strategi)
    if not sumber.tahun:
        rows = (*rows, *lkj.realisasi, *lkj.kalimat)
    return tuple(one.asal for one in rows)


def tanpa_jabatan(asal: Asal) -> bool:
    typed = asal.ketikan.get("jabatan")
    return typed is not None and tanpa_nilai(typed)


def _pejabat(one: Pejabat, sumber: Sumber) -> Pindahan:
    superior = one.jabatan_atasan if one.asal.teks("jabatan_atasan") else ""
    return sumber.pindah(PEJABAT, one.asal, jabatan_atasan=superior)


def _pk(sumber: Sumber) -> Iterator[Pindahan]:
    return (_bernomor(PK, one, sumber) for one in bermilik(sumber.lkj.indikator))


def _sasaran_sekali(rows: Iterable[Pindahan]) -> Iterator[Pindahan]:
    """A sasaran typed once for several indicators stands in the first row only, as Petunjuk says."""
    above: Pindahan | None = None
    for row in rows:
        same = above and all(row.isi.get(one) == above.isi.get(one) for one in _BATAS_SASARAN)
        if same and above and _sel_sasaran(row) == _sel_sasaran(above):
            yield replace(row, isi={**row.isi, "sasaran": ""})
        else:
            yield row
        above = row


_BATAS_SASARAN = ("jabatan", "kelompok")


def _sel_sasaran(row: Pindahan) -> Sel:
    return row.asal["sasaran"]


def _bernomor(sheet: Sheet, one: Indikator | Realisasi | Strategi, sumber: Sumber) -> Pindahan:
    """The official as Pejabat spells them, the indicator by the No that the reader found."""
    return sumber.pindah(sheet, one.asal, jabatan=one.jabatan, no=one.no)


def _anggaran(one: Anggaran, sumber: Sumber) -> Pindahan:
    """In a new year the pagu in force is the pagu."""
    row = sumber.pindah(ANGGARAN, one.asal, jabatan=one.jabatan, pagu=_pagu_berlaku(one, sumber))
    if sumber.tahun is None:
        return row
    kept = {field: value for field, value in row.isi.items() if field != "pagu_perubahan"}
    return replace(row, isi=kept)


def _pagu_berlaku(one: Anggaran, sumber: Sumber) -> object:
    if sumber.tahun is None or one.pagu_perubahan is None:
        return None
    typed = one.asal.ketikan["pagu_perubahan"]
    return nilai_pindahan(typed, ANGGARAN.column("pagu"), sumber.tak_terbaca)


def _semua_strategi(sumber: Sumber) -> Iterable[Pindahan]:
    """Every strategy once; in a new year its months are that year's."""
    for one in bermilik(sumber.lkj.strategi):
        if one.asal["butir"] not in sumber.rangkap:
            months = bulan_baru(one, sumber)
            row = _bernomor(STRATEGI, one, sumber)
            yield replace(row, isi={**row.isi, "pada_bulan": months}) if months else row


def bulan_baru(one: Strategi, sumber: Sumber) -> str:
    """Pada Bulan with the new year for the old one; empty where it does not name the old year."""
    if sumber.tahun is None or sumber.lkj.identitas.tahun is None:
        return ""
    old_year = rf"\b{sumber.lkj.identitas.tahun}\b"
    months = re.sub(old_year, str(sumber.tahun), one.pada_bulan)
    return "" if months == one.pada_bulan else months


def _untuk_diisi(sumber: Sumber) -> dict[str, tuple[Pindahan, ...]]:
    """A row of Realisasi for each indicator of PK, its quarters blank."""
    keys = {(one.jabatan, one.no, one.indikator): one for one in bermilik(sumber.lkj.indikator)}
    rows = (
        sumber.pindah(
            REALISASI, replace(one.asal, ketikan={}), jabatan=office, no=no, indikator=wording
        )
        for (office, no, wording), one in keys.items()
    )
    return {REALISASI.name: tuple(rows)}


def _tahun_ini(sumber: Sumber) -> dict[str, tuple[Pindahan, ...]]:
    lkj = sumber.lkj
    return {
        REALISASI.name: tuple(_bernomor(REALISASI, one, sumber) for one in bermilik(lkj.realisasi)),
        KALIMAT.name: tuple(
            sumber.pindah(KALIMAT, one.asal, jabatan=one.jabatan) for one in bermilik(lkj.kalimat)
        ),
        PENGECUALIAN.name: tuple(
            sumber.pindah(PENGECUALIAN, one.asal, jabatan=one.jabatan, sel=one.sel)
            for one in lkj.pengecualian
        ),
    }
