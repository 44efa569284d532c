"""A filled-in workbook in; its records and everything that the reader found wrong out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lkj_xlsx.columns import Sheet
from lkj_xlsx.kegagalan import Kegagalan
from lkj_xlsx.model import (
    Anggaran,
    Identitas,
    Indikator,
    Kalimat,
    Lkj,
    Pejabat,
    Realisasi,
    Strategi,
)
from lkj_xlsx.origin import Asal, Sel
from lkj_xlsx.read.buku import Buku, SheetMentah, buka
from lkj_xlsx.read.catatan import (
    Pembaca,
    baca_anggaran,
    baca_kalimat,
    baca_libur,
    baca_pejabat,
    baca_pengecualian,
    baca_pk,
    baca_realisasi,
    baca_strategi,
    catat_ganda,
    diurutkan,
)
from lkj_xlsx.read.cocok import DaftarIndikator
from lkj_xlsx.read.identitas import baca_identitas
from lkj_xlsx.read.jabatan import DaftarJabatan
from lkj_xlsx.read.kepala import baris_sheet
from lkj_xlsx.read.penampung import Penampung
from lkj_xlsx.rules import isian
from lkj_xlsx.sheets import (
    ANGGARAN,
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    SHEETS,
    STRATEGI,
    UTAMA,
)
from lkj_xlsx.teks import deretan, kunci, maksud_anda
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.waktu import Triwulan

__all__ = ["Bacaan", "baca"]

_BARIS_DISEBUT = 10


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a workbook says, and what was wrong with the way in which it says it."""

    lkj: Lkj
    temuan: tuple[Temuan, ...]


def baca(path: Path, berkas: str = "") -> Bacaan:
    """Read a workbook; Kegagalan where it cannot be opened or has none of our sheets."""
    book = buka(path, berkas)
    sheets = {kunci(sheet.nama): sheet for sheet in reversed(book.sheet)}
    if not any(kunci(sheet.name) in sheets for sheet in UTAMA):
        raise Kegagalan(
            f"{path.name}: tidak ada satu pun sheet baku di dalamnya "
            f"({deretan(sheet.name for sheet in UTAMA)}); isi workbook dari templat."
        )
    gatherer = Penampung()
    _catat_sheet(book, sheets, gatherer)
    return _baca(sheets, gatherer)


def _baca(sheets: Mapping[str, SheetMentah], penampung: Penampung) -> Bacaan:
    def rows(sheet: Sheet) -> Iterator[Asal]:
        raw = sheets.get(kunci(sheet.name))
        return baris_sheet(raw, sheet, penampung) if raw else iter(())

    identitas = baca_identitas(rows(IDENTITAS), penampung)
    pejabat = baca_pejabat(rows(PEJABAT), identitas, penampung)
    jabatan = DaftarJabatan(tuple(one.jabatan for one in pejabat))
    reader = Pembaca(jabatan, penampung)
    indikator = baca_pk(rows(PK), reader)
    by_office = _daftar_indikator(indikator)

    def daftar(office: str) -> DaftarIndikator:
        return by_office.get(office, _TANPA_INDIKATOR)

    realisasi = baca_realisasi(rows(REALISASI), reader, daftar)
    anggaran = baca_anggaran(rows(ANGGARAN), reader)
    strategi = baca_strategi(rows(STRATEGI), reader, daftar)
    kalimat = baca_kalimat(rows(KALIMAT), reader)
    catat_ganda(indikator, penampung)
    catat_ganda(realisasi, penampung)
    lkj = Lkj(
        identitas=_dengan_triwulan(identitas, realisasi, anggaran),
        pejabat=pejabat
        + _tak_terdaftar(jabatan, indikator, realisasi, anggaran, strategi, kalimat),
        indikator=indikator,
        realisasi=realisasi,
        anggaran=anggaran,
        strategi=strategi,
        kalimat=kalimat,
        pengecualian=baca_pengecualian(rows(PENGECUALIAN), jabatan, penampung),
        libur=baca_libur(rows(LIBUR), penampung),
        sheet_terbaca=frozenset(sheet.name for sheet in UTAMA if kunci(sheet.name) in sheets),
    )
    return Bacaan(lkj, penampung.temuan)


_TANPA_INDIKATOR = DaftarIndikator(())


def _daftar_indikator(indikator: tuple[Indikator, ...]) -> dict[str, DaftarIndikator]:
    grouped: dict[str, list[Indikator]] = {}
    for one in indikator:
        grouped.setdefault(one.jabatan, []).append(one)
    return {
        office: DaftarIndikator(tuple(rows), diurutkan(rows)) for office, rows in grouped.items()
    }


def _dengan_triwulan(
    identitas: Identitas, realisasi: tuple[Realisasi, ...], anggaran: tuple[Anggaran, ...]
) -> Identitas:
    """Where no readable quarter is named, the last one that anybody filled in."""
    if identitas.triwulan_ditebak:
        for quarter in reversed(Triwulan):
            rows: tuple[Realisasi | Anggaran, ...] = (*realisasi, *anggaran)
            if any(one.triwulan[quarter - 1] is not None for one in rows):
                return replace(identitas, triwulan=quarter)
    return identitas


def _tak_terdaftar(
    jabatan: DaftarJabatan,
    *sheets: tuple[Indikator | Realisasi | Anggaran | Strategi | Kalimat, ...],
) -> tuple[Pejabat, ...]:
    """Officials whom only other sheets name: their rows are printed all the same."""
    known = set(jabatan.resmi)
    strangers = dict.fromkeys(
        one.jabatan for rows in sheets for one in rows if one.jabatan not in known
    )
    return tuple(Pejabat(office, terdaftar=False) for office in strangers)


def _catat_sheet(book: Buku, sheets: Mapping[str, SheetMentah], penampung: Penampung) -> None:
    ours = {kunci(sheet.name) for sheet in SHEETS}
    strange = [sheet.nama for sheet in book.sheet if kunci(sheet.nama) not in ours]
    for sheet in UTAMA:
        if kunci(sheet.name) not in sheets:
            penampung.catat(
                isian.SHEET_HILANG,
                f"Sheet {sheet.name} tidak ada di workbook ini.{maksud_anda(sheet.name, strange)}",
                Sel(sheet.name, 1, 1, book.berkas),
            )
    for raw in sheets.values():
        if kunci(raw.nama) in ours:
            _catat_tersembunyi(raw, penampung)


def _catat_tersembunyi(raw: SheetMentah, penampung: Penampung) -> None:
    if raw.tersembunyi and raw.baris:
        first = next(cell for cells in raw.baris.values() for cell in cells.values())
        penampung.catat(
            isian.BARIS_TERSEMBUNYI,
            f"Sheet {raw.nama} disembunyikan, tetapi tetap dibaca.",
            first.sel,
        )
    hidden = [row for row in raw.baris if row in raw.baris_tersembunyi]
    if hidden:
        named = ", ".join(str(row) for row in hidden[:_BARIS_DISEBUT])
        more = " dan lainnya" if len(hidden) > _BARIS_DISEBUT else ""
        penampung.catat(
            isian.BARIS_TERSEMBUNYI,
            f"Baris {named}{more} di sheet {raw.nama} disembunyikan, tetapi tetap dibaca.",
            *(Sel(raw.nama, row, min(raw.baris[row])) for row in hidden),
        )
