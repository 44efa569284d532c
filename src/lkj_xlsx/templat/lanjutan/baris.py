"""The records of an old workbook in, the rows of every sheet of the new one out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.model import (
    Anggaran,
    Evaluasi,
    Indikator,
    Kalimat,
    Libur,
    Lkj,
    Pejabat,
    Pengecualian,
    Realisasi,
    Strategi,
    Tugas,
)
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    STRATEGI,
    TUGAS,
)
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.templat.lanjutan.pindahan import Pindahan, nilai_pindahan, pindahkan, tanpa_nilai

BarisBaru = (
    Pejabat
    | Indikator
    | Realisasi
    | Anggaran
    | Strategi
    | Evaluasi
    | Tugas
    | Kalimat
    | Pengecualian
    | Libur
)
_B = TypeVar("_B", Indikator, Realisasi, Anggaran, Strategi, Evaluasi, Tugas, Kalimat)


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
    """The rows by sheet, in the order of the old sheets; what a new year leaves behind is missing.

    Realisasi and Strategi get a row for every indicator.
    """
    rows = {
        PEJABAT.name: tuple(_pejabat(one, sumber) for one in sumber.lkj.pejabat if one.terdaftar),
        PK.name: tuple(_sekali(_pk(sumber), "sasaran", ("jabatan", "kelompok"))),
        ANGGARAN.name: tuple(_anggaran(one, sumber) for one in bermilik(sumber.lkj.anggaran)),
        STRATEGI.name: _disiapkan(STRATEGI, tuple(_semua_strategi(sumber)), sumber),
        TUGAS.name: tuple(_sekali(_semua_tugas(sumber), "dasar", ("jabatan",))),
        LIBUR.name: tuple(
            sumber.pindah(LIBUR, one.asal)
            for one in sumber.lkj.libur
            if one.tanggal.year >= (sumber.tahun or 0)
        ),
    }
    kept = {} if sumber.tahun else _tahun_ini(sumber)
    realisasi = _disiapkan(REALISASI, kept.get(REALISASI.name, ()), sumber)
    return {**rows, **kept, REALISASI.name: realisasi}


def bermilik(rows: Sequence[_B]) -> Iterable[_B]:
    """The rows whose Jabatan can be read, in the order of the sheet: blank, they would go to others."""
    readable = (one for one in rows if not tanpa_jabatan(one.asal))
    return sorted(readable, key=lambda one: one.asal.row)


def berjabatan(sumber: Sumber) -> tuple[Asal, ...]:
    """The rows of officials in all sheets that go over."""
    lkj = sumber.lkj
    rows: tuple[BarisBaru, ...] = (*lkj.indikator, *lkj.anggaran, *lkj.strategi, *lkj.tugas)
    if not sumber.tahun:
        rows = (*rows, *lkj.realisasi, *lkj.evaluasi, *lkj.kalimat)
    return tuple(one.asal for one in rows)


def tanpa_jabatan(asal: Asal) -> bool:
    typed = asal.ketikan.get("jabatan")
    return typed is not None and tanpa_nilai(typed)


def _pejabat(one: Pejabat, sumber: Sumber) -> Pindahan:
    superior = one.jabatan_atasan if one.asal.teks("jabatan_atasan") else ""
    return sumber.pindah(PEJABAT, one.asal, jabatan_atasan=superior)


def _pk(sumber: Sumber) -> Iterator[Pindahan]:
    return (_bernomor(PK, one, sumber) for one in bermilik(sumber.lkj.indikator))


def _sekali(rows: Iterable[Pindahan], field: str, batas: Sequence[str]) -> Iterator[Pindahan]:
    """What is typed once for several rows stands in the first only, as Petunjuk says; `batas` are the
    fields across which a blank does not mean it.
    """
    above: Pindahan | None = None
    for row in rows:
        same = above and all(row.isi.get(one) == above.isi.get(one) for one in batas)
        if same and above and row.asal[field] == above.asal[field]:
            yield replace(row, isi={**row.isi, field: ""})
        else:
            yield row
        above = row


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


def _semua_tugas(sumber: Sumber) -> Iterator[Pindahan]:
    """Every duty once, in a new year too: the office keeps it."""
    for one in bermilik(sumber.lkj.tugas):
        if one.asal["uraian"] not in sumber.rangkap:
            yield sumber.pindah(TUGAS, one.asal, jabatan=one.jabatan)


def bulan_baru(one: Strategi, sumber: Sumber) -> str:
    """Pada Bulan with the new year for the old one; empty where it does not name the old year."""
    if sumber.tahun is None or sumber.lkj.identitas.tahun is None:
        return ""
    old_year = rf"\b{sumber.lkj.identitas.tahun}\b"
    months = re.sub(old_year, str(sumber.tahun), one.pada_bulan)
    return "" if months == one.pada_bulan else months


def _disiapkan(sheet: Sheet, rows: Sequence[Pindahan], sumber: Sumber) -> tuple[Pindahan, ...]:
    """The rows, and one to fill in for each indicator of PK that has none, in its place in PK's order."""
    known = _letak(rows, sumber.lkj.jabatan_kembar)
    added: dict[int, list[Pindahan]] = {}
    last = -1
    for one in bermilik(sumber.lkj.indikator):
        keys = _kunci_baris(one.jabatan, one.no, one.indikator, sumber.lkj.jabatan_kembar)
        places = [known[key] for key in keys if key in known]
        if places:
            last = max(places)
        else:
            added.setdefault(last, []).append(_untuk_diisi(sheet, one, sumber))
            known.update(dict.fromkeys(keys, last))
    old = [[row, *added.get(at, ())] for at, row in enumerate(rows)]
    return tuple(row for same in (added.get(-1, []), *old) for row in same)


def _letak(rows: Sequence[Pindahan], kembar: Container[str]) -> dict[object, int]:
    """Where the last row of each indicator stands, by what it is known by."""
    found: dict[object, int] = {}
    for at, row in enumerate(rows):
        office, wording = str(row.isi.get("jabatan", "")), str(row.isi.get("indikator", ""))
        found.update(dict.fromkeys(_kunci_baris(office, row.isi.get("no"), wording, kembar), at))
    return found


def _kunci_baris(
    office: str, no: object, wording: str, kembar: Container[str]
) -> tuple[object, ...]:
    """What an indicator's rows share: the No or the wording, of one of several people's both."""
    words = kunci(wording)
    if office in kembar:
        return ((office, no, words),)
    numbers = ((office, no),) if no is not None else ()
    return (*numbers, (office, "", words)) if words else numbers


def _untuk_diisi(sheet: Sheet, one: Indikator, sumber: Sumber) -> Pindahan:
    """A row of which nothing is filled in but whose it is."""
    row = sumber.pindah(
        sheet,
        replace(one.asal, ketikan={}),
        jabatan=one.jabatan,
        no=one.no,
        indikator=one.indikator,
    )
    return replace(row, disiapkan=True)


def _tahun_ini(sumber: Sumber) -> dict[str, tuple[Pindahan, ...]]:
    lkj = sumber.lkj
    return {
        REALISASI.name: tuple(_bernomor(REALISASI, one, sumber) for one in bermilik(lkj.realisasi)),
        EVALUASI.name: tuple(
            sumber.pindah(EVALUASI, one.asal, jabatan=one.jabatan)
            for one in bermilik(lkj.evaluasi)
            if one.sel_isi not in sumber.rangkap
        ),
        KALIMAT.name: tuple(
            sumber.pindah(KALIMAT, one.asal, jabatan=one.jabatan) for one in bermilik(lkj.kalimat)
        ),
        PENGECUALIAN.name: tuple(
            sumber.pindah(PENGECUALIAN, one.asal, jabatan=one.jabatan, sel=one.sel)
            for one in lkj.pengecualian
        ),
    }
