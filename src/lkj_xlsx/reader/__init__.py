"""The workbooks of a report in; its records and everything that the reader found wrong out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.model import (
    Anggaran,
    BarisJumlah,
    Evaluasi,
    Identitas,
    Indikator,
    Kalimat,
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
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PENGECUALIAN,
    PK,
    REALISASI,
    SHEETS,
    STRATEGI,
    TUGAS,
    UTAMA,
)
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.hasil_sendiri import NAMA_SALINAN, sebutan_isian
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal, Masukan, bernama
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import deretan, kunci, maksud_anda
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.baris_jumlah import pisahkan_jumlah
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.catatan import (
    Pembaca,
    baca_anggaran,
    baca_evaluasi,
    baca_kalimat,
    baca_libur,
    baca_pejabat,
    baca_pengecualian,
    baca_pk,
    baca_realisasi,
    baca_strategi,
    baca_tugas,
    catat_ganda,
    diurutkan,
)
from lkj_xlsx.reader.cocok import DaftarIndikator
from lkj_xlsx.reader.gabung import (
    IsianBerkas,
    baris_pejabat,
    identitas_bersama,
    tanpa_kembaran,
    terurut,
)
from lkj_xlsx.reader.isi_buku import Buku, SheetMentah, buka
from lkj_xlsx.reader.jabatan import DaftarJabatan
from lkj_xlsx.reader.kepala import baris_sheet
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan import lkj0_isian as isian

__all__ = ["Bacaan", "baca", "baca_bersama"]

_BARIS_DISEBUT = 10


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What the workbooks of a report say, and what was wrong with the way in which they say it."""

    lkj: Lkj
    temuan: tuple[Temuan, ...]
    masukan: tuple[Masukan, ...]
    gagal: tuple[Gagal, ...] = ()
    """The workbooks of the report that could not be read."""
    termuat: tuple[Paket | None, ...] = ()
    """What was loaded of each of `masukan`, where it was to be kept."""


def baca(path: Path, berkas: str = "") -> Bacaan:
    """Read a workbook; Kegagalan where it cannot be opened or has none of our sheets.

    `berkas` is the name that its cells bear.
    """
    return _baca((_buka(Masukan(path, berkas)),))


def baca_bersama(paths: Sequence[Path], *, simpan: bool = False) -> Bacaan:
    """Read workbooks of one office as one report; Kegagalan where none of them can be used.

    `simpan` keeps each as it was loaded, so that its annotated copy need not load it again.
    """
    opened: list[_Terbuka] = []
    failed: list[Gagal] = []
    for one in bernama(paths):
        try:
            opened.append(_buka(one, simpan=simpan))
        except Kegagalan as failure:
            failed.append(Gagal(one.path, str(failure)))
    if not opened:
        raise Kegagalan("\n".join(one.kesalahan for one in failed))
    if len(opened) == 1 and failed:
        # The one that is left needs no name.
        opened = [_buka(Masukan(opened[0].masukan.path), simpan=simpan)]
    return replace(_baca(opened), gagal=tuple(failed))


@dataclass(frozen=True, slots=True)
class _Terbuka:
    """A workbook and its sheets by the key of their name."""

    masukan: Masukan
    book: Buku
    sheets: Mapping[str, SheetMentah]


def _buka(masukan: Masukan, *, simpan: bool = False) -> _Terbuka:
    book = buka(masukan.path, masukan.sebutan, simpan=simpan)
    sheets = {kunci(sheet.nama): sheet for sheet in reversed(book.sheet)}
    _pastikan_bukan_hasil(masukan.path, sheets)
    if not any(kunci(sheet.name) in sheets for sheet in UTAMA):
        raise Kegagalan(f"{masukan.path.name}: {_bukan_isian(masukan.path)}")
    return _Terbuka(masukan, book, sheets)


def _pastikan_bukan_hasil(path: Path, sheets: Mapping[str, SheetMentah]) -> None:
    """Kegagalan for a workbook that we made; an annotated copy is the office's own, and may be worked on.

    Of the main sheets, a result has one of that name at most: a recap's own Anggaran.
    """
    having = [one for one in UTAMA if kunci(one.name) in sheets]
    copied = kunci(NAMA_SALINAN) in sheets and having
    if not copied and {*having} <= {ANGGARAN} and bercap(path):
        raise Kegagalan(
            f"{path.name}: ini hasil lkj-xlsx, bukan workbook isian; sebutkan "
            f"{sebutan_isian(path.parent)}."
        )


def _bukan_isian(path: Path) -> str:
    """What a workbook without our sheets is, and what to do."""
    from lkj_xlsx.reader.ekspor.baca import memuat_ekspor

    if memuat_ekspor(path):
        return "ini ekspor SIPD, bukan workbook isian; sebutkan dengan --sipd."
    return (
        f"tidak ada satu pun sheet baku di dalamnya ({deretan(sheet.name for sheet in UTAMA)}); isi workbook "
        "dari templat."
    )


def _baca(opened: Sequence[_Terbuka]) -> Bacaan:
    gatherer = Penampung()
    for one in opened:
        _catat_sheet(one.book, one.sheets, gatherer)
    workbooks = terurut([_isian(one, gatherer) for one in opened])
    identitas, found = identitas_bersama(workbooks, gatherer)
    known = frozenset(
        sheet.name for sheet in UTAMA for one in opened if kunci(sheet.name) in one.sheets
    )
    lkj = replace(
        _lkj(workbooks, identitas, known, gatherer),
        sheet_kosong=tuple(_sheet_kosong(opened, workbooks, gatherer.temuan)),
        nama_berkas=tuple(one.masukan.path.name for one in opened),
    )
    return Bacaan(
        lkj,
        (*gatherer.temuan, *found),
        tuple(one.masukan for one in opened),
        termuat=tuple(one.book.termuat for one in opened),
    )


def _isian(terbuka: _Terbuka, penampung: Penampung) -> IsianBerkas:
    found = {
        sheet: tuple(baris_sheet(terbuka.sheets[kunci(sheet.name)], sheet, penampung))
        for sheet in SHEETS
        if kunci(sheet.name) in terbuka.sheets
    }
    wordings = frozenset(kunci(asal.teks("indikator")) for asal in found.get(PK, ()))
    rows: dict[str, tuple[Asal, ...]] = {}
    totals: list[BarisJumlah] = []
    for sheet, every in found.items():
        rows[sheet.name], left = pisahkan_jumlah(every, sheet, wordings)
        totals += left
    return IsianBerkas(terbuka.masukan, rows, tuple(totals))


def _sheet_kosong(
    opened: Sequence[_Terbuka], workbooks: Sequence[IsianBerkas], temuan: Iterable[Temuan]
) -> Iterator[Sel]:
    """The main sheets without a record in any workbook, unless their header row is to blame."""
    headless = {
        (sel.sheet, sel.berkas)
        for one in temuan
        if one.kode == isian.KOLOM_HILANG.kode
        for sel in one.lokasi
    }
    for sheet in UTAMA:
        having = [one for one in opened if kunci(sheet.name) in one.sheets]
        named = [(one.sheets[kunci(sheet.name)].nama, one.book.berkas) for one in having]
        empty = not any(one.di(sheet.name) for one in workbooks)
        if named and empty and headless.isdisjoint(named):
            yield Sel(named[0][0], 1, 1, named[0][1])


_T = TypeVar("_T")


def _lkj(
    workbooks: Sequence[IsianBerkas],
    identitas: Identitas,
    sheet_terbaca: frozenset[str],
    penampung: Penampung,
) -> Lkj:
    def setiap(sheet: Sheet, read: Callable[[Iterable[Asal]], Iterable[_T]]) -> tuple[_T, ...]:
        """The records of a sheet, workbook by workbook: blanks mean "as above" within one only."""
        return tuple(one for workbook in workbooks for one in read(workbook.di(sheet.name)))

    pejabat = baca_pejabat(baris_pejabat(workbooks, penampung), identitas, penampung)
    jabatan = DaftarJabatan(tuple(one.jabatan for one in pejabat))
    kembar = frozenset(one.jabatan for one in pejabat if one.pemegang)
    reader = Pembaca(jabatan, penampung, kembar, identitas.sifat_realisasi)
    indikator = setiap(PK, lambda rows: baca_pk(rows, reader))
    by_office = _daftar_indikator(indikator)

    def daftar(office: str) -> DaftarIndikator:
        return by_office.get(office, _TANPA_INDIKATOR)

    realisasi = setiap(REALISASI, lambda rows: baca_realisasi(rows, reader, daftar))
    anggaran = setiap(ANGGARAN, lambda rows: baca_anggaran(rows, reader))
    strategi = setiap(STRATEGI, lambda rows: baca_strategi(rows, reader, daftar))
    evaluasi = tanpa_kembaran(baca_evaluasi(one.di(EVALUASI.name), reader) for one in workbooks)
    tugas = tanpa_kembaran(baca_tugas(one.di(TUGAS.name), reader) for one in workbooks)
    kalimat = tanpa_kembaran(baca_kalimat(one.di(KALIMAT.name), reader) for one in workbooks)
    catat_ganda([one for one in indikator if one.jabatan not in kembar], penampung)
    catat_ganda([one for one in realisasi if one.jabatan not in kembar], penampung)
    return Lkj(
        identitas=_dengan_triwulan(identitas, realisasi, anggaran),
        pejabat=pejabat
        + _tak_terdaftar(
            jabatan, indikator, realisasi, anggaran, strategi, evaluasi, tugas, kalimat
        ),
        indikator=indikator,
        realisasi=realisasi,
        anggaran=anggaran,
        strategi=strategi,
        evaluasi=evaluasi,
        tugas=tugas,
        kalimat=kalimat,
        pengecualian=tanpa_kembaran(_pengecualian(one, jabatan, penampung) for one in workbooks),
        libur=tanpa_kembaran(baca_libur(one.di(LIBUR.name), penampung) for one in workbooks),
        jumlah=tuple(one for workbook in workbooks for one in workbook.jumlah),
        sheet_terbaca=sheet_terbaca,
    )


def _pengecualian(
    workbook: IsianBerkas, jabatan: DaftarJabatan, penampung: Penampung
) -> tuple[Pengecualian, ...]:
    """The entries of a workbook; a Sel without a file's name is a cell of that same workbook."""
    rows = workbook.di(PENGECUALIAN.name)
    return tuple(
        replace(one, sel=_sel_lengkap(one.sel, workbook.masukan))
        for one in baca_pengecualian(rows, jabatan, penampung)
    )


def _sel_lengkap(sel: str, masukan: Masukan) -> str:
    if not masukan.sebutan:
        return sel.removeprefix(f"[{masukan.path.name}]")
    return f"[{masukan.sebutan}]{sel}" if sel and "]" not in sel else sel


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
    *sheets: tuple[Indikator | Realisasi | Anggaran | Strategi | Evaluasi | Tugas | Kalimat, ...],
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
    for name in book.hilang:
        penampung.catat(
            isian.SHEET_HILANG,
            f"Sheet {name} tercantum di workbook ini, tetapi isinya tidak ada di dalam berkasnya.",
            Sel(name, 1, 1, book.berkas),
            saran=f"Salin ulang berkas dari sumbernya; bila di sana pun hilang, isi lagi sheet {name} dari "
            "templat.",
        )
    lost = {kunci(name) for name in book.hilang}
    for sheet in UTAMA:
        if kunci(sheet.name) not in sheets and kunci(sheet.name) not in lost:
            penampung.catat(
                isian.SHEET_HILANG,
                f"Sheet {sheet.name} tidak ada di workbook ini.{maksud_anda(sheet.name, strange)}",
                Sel(sheet.name, 1, 1, book.berkas),
            )
    for raw in book.sheet:
        read = sheets[kunci(raw.nama)]
        if kunci(raw.nama) in ours and read is not raw and raw.baris:
            penampung.catat(
                isian.SHEET_GANDA,
                f'Sheet "{raw.nama}" bernama sama dengan sheet "{read.nama}"; yang dibaca hanya '
                f'"{read.nama}".',
                Sel(raw.nama, 1, 1, book.berkas),
            )
    own = [raw for raw in sheets.values() if kunci(raw.nama) in ours]
    for raw in own:
        _catat_tersembunyi(raw, penampung)
    _catat_diabaikan(book, own, penampung)


def _catat_diabaikan(book: Buku, own: Sequence[SheetMentah], penampung: Penampung) -> None:
    if book.diabaikan:
        penampung.catat(
            isian.ISI_DIABAIKAN,
            f"Workbook ini berisi {deretan(book.diabaikan)}; tidak dijalankan dan tidak dibaca.",
            Sel(IDENTITAS.name, 1, 1, book.berkas),
        )
    for raw in own:
        if raw.dari_luar:
            penampung.catat(
                isian.ISI_DIABAIKAN,
                f"Rumus di sheet {raw.nama} mengambil nilai dari workbook lain; yang dibaca hasil yang "
                "terakhir tersimpan.",
                *raw.dari_luar,
            )


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
            *(Sel(raw.nama, row, min(raw.baris[row]), raw.berkas) for row in hidden),
        )
