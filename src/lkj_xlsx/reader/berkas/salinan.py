"""The input and its findings in; a copy out whose cells are coloured and say what is wrong."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, SheetPaket, baca_daftar_isi
from lkj_xlsx.reader.berkas.hubungan import AKAR
from lkj_xlsx.reader.berkas.layak import pastikan_layak, terbaca
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.berkas.tambah.bersyarat import di_atas_bersyarat
from lkj_xlsx.reader.berkas.tambah.buku import (
    DOKUMEN,
    JENIS,
    beri_cap,
    dengan_lembar_awal,
    folder_buku,
    lepas_pilihan_lain,
    nama_sheet,
    pastikan_dapat_ditambah,
    tanpa_tanda_tangan,
)
from lkj_xlsx.reader.berkas.tambah.gaya import GAYA_KOSONG, Gaya, GayaAwal
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket
from lkj_xlsx.reader.berkas.tambah.komentar import Blok, sel_bercakap, tambah_catatan
from lkj_xlsx.reader.berkas.tambah.lembar import LembarXml, Tempat
from lkj_xlsx.reader.berkas.tambah.lembar_awal import IsiAwal, lembar_awal, nama_bebas
from lkj_xlsx.reader.berkas.tambah.sendiri import buku_kosong
from lkj_xlsx.reader.berkas.tambah.sisip import Suntingan, TakDapatDitambah, disunting
from lkj_xlsx.temuan import Status, Temuan

_KOMENTAR_TERPANJANG = 4_000
_PETUNJUK = (
    "Sel yang bertemuan diwarnai dan diberi komentar. Perbaiki di workbook aslinya, bukan di "
    "salinan ini, lalu jalankan lagi."
)
_PETUNJUK_DAFTAR = (
    "Salinan ini hanya berisi daftar temuan, sebab workbook aslinya tidak dapat ditambahi tanpa "
    "mengubah yang lain. Perbaiki di workbook aslinya, lalu jalankan lagi."
)
_FORMAT_HABIS = (
    "warna sebagian sel yang bertemuan: workbook ini sudah memakai hampir semua format sel yang dapat "
    "disimpan Excel, jadi sel itu hanya diberi komentar"
)
_TAK_DIKENAL = "salah satu bagiannya ditulis dengan cara yang tidak dikenal"


def salinan_diperiksa(
    sumber: Path, temuan: Sequence[Temuan], paket: Paket | None = None, *, kaki: str = ""
) -> bytes:
    """The annotated copy of an input as a file's bytes; the same input gives the same bytes.

    Colours and notes are added to the input's own package, at the cells of findings that still
    count; the first sheet lists these and says what the copy could not keep. Where a package cannot
    be added to, the copy is the list alone. `paket` is the input where it has been opened already;
    `kaki` is what the pages of the first sheet name.
    """
    paket = paket or pastikan_layak(sumber)
    by_cell: dict[str, dict[Tempat, list[Temuan]]] = {}
    for one in temuan:
        for place in one.lokasi if one.status is Status.AKTIF else ():
            if not place.berkas or place.berkas == sumber.name:
                cells = by_cell.setdefault(place.sheet, {})
                cells.setdefault((place.row, place.col), []).append(one)
    try:
        with terbaca(paket.nama):
            return _Salinan(IsiPaket(paket), baca_daftar_isi(paket), temuan, by_cell, kaki).tulis()
    except TakDapatDitambah as reason:
        return _daftar_saja(sumber, temuan, str(reason), kaki)
    except Kegagalan:
        return _daftar_saja(sumber, temuan, _TAK_DIKENAL, kaki)


def _daftar_saja(sumber: Path, temuan: Sequence[Temuan], sebab: str, kaki: str) -> bytes:
    copy = _Salinan(*buku_kosong(sumber.name), temuan, {}, kaki, _PETUNJUK_DAFTAR)
    copy.hilang.append(f"seluruh isi workbook, sebab {sebab}")
    return copy.tulis()


@dataclass(slots=True)
class _Salinan:
    """A package while findings are put on its cells, and what has to be said of it."""

    isi: IsiPaket
    daftar: DaftarIsi
    temuan: Sequence[Temuan]
    menurut_sel: Mapping[str, Mapping[Tempat, list[Temuan]]]
    kaki: str
    petunjuk: str = _PETUNJUK
    hilang: list[str] = field(default_factory=list)

    def tulis(self) -> bytes:
        self.isi.folder = folder_buku(self.isi, self.daftar.buku)
        pastikan_dapat_ditambah(self.isi, self.daftar.buku)
        if not self.isi.hubungan(AKAR):
            self.isi.hubungkan(AKAR, f"{DOKUMEN}/officeDocument", self.daftar.buku)
        styles = self._bagian_gaya()
        gaya = Gaya.dari(self.isi.xml(styles, b"styleSheet"))
        first = gaya.awal()
        self._tandai_semua(gaya)
        self.isi.ganti(styles, gaya.hasil())
        if gaya.habis:
            self.hilang.append(_FORMAT_HABIS)
        tanpa_tanda_tangan(self.isi)
        beri_cap(self.isi)
        self.hilang += self._yang_dibuang()
        self._taruh_lembar_awal(first)
        return self.isi.tulis()

    def _taruh_lembar_awal(self, gaya: GayaAwal) -> None:
        isi, book = self.isi, self.daftar.buku
        names = [one.nama for one in self.daftar.sheet]
        told = IsiAwal(self.petunjuk, self.hilang, self.temuan, names, self.kaki)
        said, head = lembar_awal(told, gaya)
        place = isi.nama_bebas(f"{isi.folder}worksheets/sheet{{}}.xml")
        sheet = isi.tambah(place, said, f"{JENIS}.worksheet+xml")
        dengan_lembar_awal(isi, book, nama_bebas(nama_sheet(isi, book)), sheet, berulang=head)

    def _bagian_gaya(self) -> str:
        """The stylesheet, made where the workbook has none."""
        if self.daftar.gaya:
            return self.daftar.gaya
        isi, kind = self.isi, f"{JENIS}.styles+xml"
        for one in isi.hubungan(self.daftar.buku):
            if one.jenis == "styles":
                return isi.tambah(one.nama, GAYA_KOSONG, kind)
        made = isi.tambah(isi.nama_bebas(f"{isi.folder}styles{{}}.xml", ""), GAYA_KOSONG, kind)
        isi.hubungkan(self.daftar.buku, f"{DOKUMEN}/styles", made)
        return made

    def _tandai_semua(self, gaya: Gaya) -> None:
        parts = self.isi.paket.bagian
        numbers = Blok.dari(self.isi.baca(part) for part in parts if part.endswith(".vml"))
        done: set[str] = set()
        names: set[str] = set()
        for sheet in self.daftar.sheet:
            found = self.menurut_sel.get(sheet.nama, {})
            if sheet.bagian and found and sheet.nama not in names and sheet.bagian not in done:
                numbers = self._tandai(sheet, found, gaya, numbers)
                done.add(sheet.bagian)
            names.add(sheet.nama)
        lepas_pilihan_lain(self.isi, self.daftar.buku, done)

    def _tandai(
        self, sheet: SheetPaket, found: Mapping[Tempat, list[Temuan]], gaya: Gaya, blok: Blok
    ) -> Blok:
        """Put colours and notes on the cells of a sheet; the numbers of drawings that are left."""
        lembar = LembarXml(self.isi.xml(sheet.bagian, b"worksheet"))
        cells = _di_awal_gabungan(found, lembar.gabungan())
        threaded = self._bercakap(sheet) & cells.keys()
        if threaded:
            named = [f"{sheet.nama}!{huruf_kolom(col)}{row}" for row, col in sorted(threaded)]
            self.hilang.append(
                f"komentar kita di sel {deretan(named)}: di situ ada percakapan, dan temuannya "
                "ada di daftar di bawah"
            )
        notes = {place: _teks(many) for place, many in cells.items() if place not in threaded}
        worst = {
            place: min((one.tingkat for one in many), key=lambda one: one.urutan)
            for place, many in cells.items()
        }
        changes: list[Suntingan] = []
        if notes:
            changes, blok = self._beri_catatan(sheet, lembar, notes, blok)
        changes += lembar.berwarna(cells, lambda place, old: gaya.berwarna(old, worst[place]))
        changes += di_atas_bersyarat(lembar, worst, gaya.bersyarat)
        changes += lembar.lepas_pilihan()
        self.isi.ganti(sheet.bagian, disunting(lembar.xml.data, changes))
        return blok

    def _beri_catatan(
        self, sheet: SheetPaket, lembar: LembarXml, notes: Mapping[Tempat, str], blok: Blok
    ) -> tuple[list[Suntingan], Blok]:
        """Notes on the cells of a sheet, or none where those that are there cannot be added to."""
        tried = self.isi.salinan()
        try:
            changes, rest = tambah_catatan(tried, sheet.bagian, lembar, notes, blok)
        except TakDapatDitambah as reason:
            self.hilang.append(
                f"komentar kita di sheet {sheet.nama}, sebab {reason}; temuannya ada di daftar di bawah"
            )
            return [], blok
        self.isi = tried
        return changes, rest

    def _bercakap(self, sheet: SheetPaket) -> set[Tempat]:
        related = self.isi.hubungan(sheet.bagian)
        parts = [one.bagian for one in related if one.jenis.casefold() == "threadedcomment"]
        return {
            cell
            for part in parts
            if self.isi.ada(part)
            for cell in sel_bercakap(self.isi.baca(part))
        }

    def _yang_dibuang(self) -> Iterator[str]:
        gone = [self.isi.nama(part) for part in self.isi.paket.bagian if not self.isi.ada(part)]
        if gone:
            yield (
                "tanda tangan digital, sebab isi salinan tidak lagi sama dengan yang ditandatangani "
                f"(bagian {deretan(gone)})"
            )


def _di_awal_gabungan(
    found: Mapping[Tempat, list[Temuan]], gabungan: Iterable[tuple[Tempat, Tempat]]
) -> dict[Tempat, list[Temuan]]:
    """The findings by cell, those of a merged range at its first: that one is seen."""
    rows = sorted({row for row, _ in found})
    over: dict[int, list[tuple[Tempat, Tempat]]] = {}
    for first, last in gabungan:
        for row in rows[bisect_left(rows, first[0]) : bisect_right(rows, last[0])]:
            over.setdefault(row, []).append((first, last))
    cells: dict[Tempat, list[Temuan]] = {}
    for (row, col), many in found.items():
        within = (first for first, last in over.get(row, ()) if first[1] <= col <= last[1])
        cells.setdefault(next(within, (row, col)), []).extend(many)
    return cells


def _teks(found: Sequence[Temuan]) -> str:
    told = dict.fromkeys(f"{one.tingkat} {one.kode}: {one.pesan}\n{one.saran}" for one in found)
    text = "\n\n".join(told)
    return text if len(text) <= _KOMENTAR_TERPANJANG else f"{text[: _KOMENTAR_TERPANJANG - 1]}…"
