"""Rows of exports in, one after the other; their sums out, with what was left out and why."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lkj_xlsx.baku.sipd import (
    MURNI,
    PASTI,
    PERUBAHAN,
    SEN,
    Dokumen,
    EksporSipd,
    Sebab,
    Sisihan,
    UnitSipd,
    rupiah_bulat,
)
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import nama_bulan
from lkj_xlsx.reader.ekspor.kepala import Jenis, KepalaEkspor
from lkj_xlsx.reader.ekspor.lembar import BarisEkspor, Isi
from lkj_xlsx.reader.ekspor.nilai import hari, kode_sub_kegiatan, sen, teks

_DRAF = re.compile(r"draf", re.IGNORECASE)
_TAHUN = re.compile(r"\d{4}")
_TOTAL = re.compile(r"(?:(?:grand|sub) )?(?:total|jumlah)(?: \w+){0,2}")
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?")
_TAHAPAN = (
    ("", re.compile("geser")),
    (PERUBAHAN, re.compile(r"perubahan|\bp apbd\b|\bapbd p\b|\bpapbd\b")),
    (MURNI, re.compile(r"murni|induk|penetapan")),
)
"""Stages by their wording; a shift of money between codes is a stage of its own, whatever it is called after."""
_NAMA = {"nama": -1, "nama_kegiatan": 1, "nama_program": 0}
"""The columns of names, and the place of their code among those that a sub kegiatan names."""


@dataclass(slots=True)
class _Jumlah:
    """A sum while it grows."""

    realisasi: int = 0
    setoran: int = 0
    banyak: int = 0


@dataclass(slots=True)
class _Tersisih:
    """Rows set aside while they are counted."""

    contoh: str
    banyak: int = 0
    sen: int = 0


@dataclass(slots=True)
class _Tabel:
    """One sheet of one file while it is read."""

    sebutan: str
    kepala: KepalaEkspor
    sejak_1904: bool
    jumlah: int = 0
    sejak_total: int = 0
    draf: int = 0
    utuh: bool = True
    """Whether every amount could be read."""
    bulan: Counter[tuple[int, int]] = field(default_factory=Counter)
    bulan_dokumen: set[tuple[int, int]] = field(default_factory=set)
    """Months in which documents are dated, too, so that they were exported."""
    baris: set[int] = field(default_factory=set)
    """Marks of whole rows."""
    tahapan: dict[tuple[UnitSipd, int | None, str, str], str] = field(default_factory=dict)
    """How the stage of each pagu is written, by sub unit, year, stage and code."""
    pagu: defaultdict[tuple[UnitSipd, int | None, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )


@dataclass(slots=True)
class Penjumlah:
    """Adds up the rows of all exports of a call."""

    _dokumen: dict[tuple[UnitSipd, str, int, int], _Jumlah] = field(default_factory=dict)
    _dikenal: dict[int, int] = field(default_factory=dict)
    """The table that holds a document, by the mark of its row."""
    _terhitung: set[int] = field(default_factory=set)
    """Marks of documents that are counted."""
    _rangkap: Counter[tuple[int, int, int, int]] = field(default_factory=Counter)
    """Documents that stand in two tables, by those and the month."""
    _tabel: list[_Tabel] = field(default_factory=list)
    _nama: dict[str, str] = field(default_factory=dict)
    _sisih: dict[tuple[UnitSipd, Sebab], _Tersisih] = field(default_factory=dict)
    _ragu: set[tuple[UnitSipd, str]] = field(default_factory=set)
    _total: list[str] = field(default_factory=list)
    _unit: dict[tuple[Isi | None, ...], UnitSipd] = field(default_factory=dict)
    _skpd: dict[UnitSipd, str] = field(default_factory=dict)
    _bulan_kosong: int = 0
    _bulan_judul: set[tuple[int, int]] = field(default_factory=set)

    def tambah(
        self,
        sebutan: str,
        kepala: KepalaEkspor,
        rows: Iterator[BarisEkspor],
        *,
        sejak_1904: bool,
        bulan_judul: frozenset[tuple[int, int]],
    ) -> None:
        """Add the rows below the header of one table; `bulan_judul` are the months in its title."""
        table = _Tabel(sebutan, kepala, sejak_1904)
        self._tabel.append(table)
        add = self._realisasi if kepala.jenis is Jenis.REALISASI else self._pagu
        for number, cells in rows:
            row = _Baris(number, cells, kepala)
            if row.berulang:
                continue
            if row.tanpa_kode:
                self._tanpa_kode(row, table)
            elif row.teks("rekening") or kepala.jenis is Jenis.REALISASI:
                add(row, table)
        if kepala.jenis is Jenis.REALISASI and table.bulan_dokumen <= bulan_judul:
            self._bulan_judul |= bulan_judul
        if kepala.jenis is Jenis.REALISASI and not table.bulan:
            self._bulan_kosong += not bulan_judul

    def hasil(
        self, berkas: tuple[Path, ...], dilewati: tuple[str, ...], sub_unit: str
    ) -> EksporSipd:
        """The sums; Kegagalan where something would be counted twice."""
        self._pastikan_sekali()
        kinds = {one.kepala.jenis for one in self._tabel}
        pagu, told = self._pagu_sekali()
        return EksporSipd(
            berkas,
            {
                key: Dokumen(one.realisasi, one.setoran, one.banyak)
                for key, one in self._dokumen.items()
            },
            pagu,
            self._nama,
            {key: Sisihan(one.banyak, one.sen, one.contoh) for key, one in self._sisih.items()},
            frozenset(self._ragu),
            frozenset(self._bulan_judul.union(*map(_bulan_diekspor, self._tabel))),
            self._bulan_kosong,
            Jenis.REALISASI in kinds,
            Jenis.PAGU in kinds,
            tuple(self._total),
            (*self._bulan_bersama(), *told),
            dilewati,
            sub_unit,
            self._skpd,
        )

    def _unit_dari(self, row: _Baris) -> UnitSipd:
        """The sub unit of a row; that of the whole office where no column names sub units."""
        key = tuple(row.isi(one) for one in ("unit_kode", "unit_nama", "skpd_kode", "skpd_nama"))
        if key not in self._unit:
            own = UnitSipd(row.teks("unit_kode"), row.teks("unit_nama"))
            whole = UnitSipd(row.teks("skpd_kode"), row.teks("skpd_nama"))
            found = self._unit[key] = own if own != UnitSipd("", "") else whole
            if whole != UnitSipd("", ""):
                self._skpd.setdefault(found, kunci(whole.nama) or whole.kode)
        return self._unit[key]

    def _tanpa_kode(self, row: _Baris, table: _Tabel) -> None:
        """A total is compared with the rows above it; anything else without codes is told."""
        amount = sen(row.isi("nilai"))
        if amount is None or row.isi("nilai") is None:
            return
        if row.total:
            self._periksa_total(row, table, amount)
        elif amount and table.kepala.jenis is Jenis.REALISASI:
            self._sisihkan(row, table, Sebab.TANPA_KODE, amount)
            self._ragu.add((self._unit_dari(row), ""))
            table.jumlah += amount
            table.sejak_total += amount

    def _periksa_total(self, row: _Baris, table: _Tabel, amount: int) -> None:
        """A total is that of all rows, of those since the last one, or of all that are no drafts."""
        sums = (table.jumlah, table.sejak_total, table.jumlah - table.draf)
        if table.utuh and all(abs(amount - one) >= SEN for one in sums):
            self._total.append(
                f"Total di {table.sebutan} baris {row.nomor} Rp{_rupiah(amount)}, padahal jumlah "
                f"barisnya Rp{_rupiah(table.jumlah)}"
            )
        table.sejak_total = 0

    def _sisihkan(self, row: _Baris, table: _Tabel, sebab: Sebab, amount: int) -> None:
        place = f"{table.sebutan} baris {row.nomor}"
        one = self._sisih.setdefault((self._unit_dari(row), sebab), _Tersisih(place))
        one.banyak += 1
        one.sen += amount

    def _nilai(self, row: _Baris, table: _Tabel, code: str) -> int | None:
        amount = sen(row.isi("nilai"))
        if amount is None:
            table.utuh = False
            self._sisihkan(row, table, Sebab.TAK_TERBACA, 0)
            self._ragu.add((self._unit_dari(row), code))
            return None
        table.jumlah += amount
        table.sejak_total += amount
        return amount

    def _kode(self, row: _Baris) -> str:
        code = kode_sub_kegiatan(row.teks("kode"))
        if code and code not in self._nama:
            line = Kode(code).garis
            for name, place in _NAMA.items():
                self._nama.setdefault(line[min(place, len(line) - 1)], row.teks(name))
        return code

    def _realisasi(self, row: _Baris, table: _Tabel) -> None:
        unit, code = self._unit_dari(row), self._kode(row)
        amount = self._nilai(row, table, code)
        if amount is None:
            return
        paid = sen(row.isi("setoran"))
        day = self._hari(row, table)
        reason = _disisihkan(row, code, day)
        if reason is None and paid is None:
            reason = Sebab.TAK_TERBACA
        if isinstance(day, date):
            table.bulan[day.year, day.month] += 1
            issued = hari(row.isi("tanggal"), sejak_1904=table.sejak_1904)
            if issued and (issued.year, issued.month) == (day.year, day.month):
                table.bulan_dokumen.add((day.year, day.month))
        if reason is not None or day is None or paid is None:
            cause = reason or Sebab.TANPA_TANGGAL
            table.draf += amount if cause is Sebab.DRAF else 0
            if cause not in PASTI:
                self._ragu.add((unit, code))
            self._sisihkan(row, table, cause, amount)
            return
        self._jumlahkan(row, table, (unit, code, day.year, day.month), (amount, paid))

    def _jumlahkan(
        self, row: _Baris, table: _Tabel, key: tuple[UnitSipd, str, int, int], uang: tuple[int, int]
    ) -> None:
        number = row.teks("nomor")
        document = (*key, row.teks("jenis"), number or row.teks("keterangan"))
        self._catat(row, table, key, (*document, row.teks("rekening")), uang)
        total = self._dokumen.setdefault(key, _Jumlah())
        total.realisasi += uang[0]
        total.setoran += uang[1]
        mark = hash(document)
        if mark not in self._terhitung:
            self._terhitung.add(mark)
            total.banyak += 1

    def _catat(
        self,
        row: _Baris,
        table: _Tabel,
        key: tuple[UnitSipd, str, int, int],
        line: tuple[Hashable, ...],
        uang: tuple[int, int],
    ) -> None:
        """Remember the row, so that none is added twice without a word."""
        here = len(self._tabel) - 1
        first = self._dikenal.setdefault(hash(line if row.teks("nomor") else (*line, uang)), here)
        if first != here:
            self._rangkap[first, here, key[2], key[3]] += 1
        mark = hash((line, uang, row.teks("tanggal"), row.teks("keterangan")))
        if mark in table.baris:
            self._sisihkan(row, table, Sebab.KEMBAR, uang[0])
            self._ragu.add((key[0], ""))
        table.baris.add(mark)

    def _hari(self, row: _Baris, table: _Tabel) -> date | None:
        """The day by which a row belongs to a month."""
        column = "transfer" if row.langsung else "tanggal"
        return hari(row.isi(column), sejak_1904=table.sejak_1904)

    def _pagu(self, row: _Baris, table: _Tabel) -> None:
        unit, code = self._unit_dari(row), self._kode(row)
        amount = self._nilai(row, table, code)
        if amount is None:
            return
        if not code:
            self._sisihkan(row, table, Sebab.TANPA_KODE, amount)
            self._ragu.add((unit, ""))
            return
        typed = _TAHUN.search(row.teks("tahun"))
        year = int(typed[0]) if typed else None
        stage = _tahapan(row.teks("tahapan"))
        self._pastikan_satu_tahapan(row.teks("tahapan"), table, (unit, year, stage, code))
        table.pagu[unit, year, stage][code] += amount

    def _pastikan_satu_tahapan(
        self, text: str, table: _Tabel, key: tuple[UnitSipd, int | None, str, str]
    ) -> None:
        """Kegagalan where two stages of a code would be added up as one."""
        known = table.tahapan.setdefault(key, text)
        if kunci(known) != kunci(text):
            raise Kegagalan(
                f'{table.sebutan} memuat pagu {key[-1]} dari tahapan "{known}" dan "{text}", yang tidak '
                "boleh dijumlahkan; ekspor satu tahapan saja dari SIPD."
            )

    def _pagu_sekali(
        self,
    ) -> tuple[dict[tuple[UnitSipd, str, int | None, str], int], list[str]]:
        """Every pagu once: what two tables say alike counts once, what they say of other codes is added."""
        found: dict[tuple[UnitSipd, int | None, str], dict[str, int]] = {}
        source: dict[tuple[UnitSipd, int | None, str], str] = {}
        told: dict[str, None] = {}
        for table in self._tabel:
            for key, amounts in table.pagu.items():
                known = found.setdefault(key, {})
                if known == amounts:
                    told[
                        f"{source[key]} dan {table.sebutan} memuat pagu yang sama; dihitung sekali."
                    ] = None
                elif not known.keys().isdisjoint(amounts):
                    raise Kegagalan(
                        f"{source[key]} dan {table.sebutan} sama-sama memuat pagu {key[0].sebutan} dengan "
                        "angka yang berbeda; sebutkan satu saja dengan --sipd, yang terbaru."
                    )
                known.update(amounts)
                source.setdefault(key, table.sebutan)
        flat = {
            (unit, code, year, stage): amount
            for (unit, year, stage), amounts in found.items()
            for code, amount in amounts.items()
        }
        return flat, list(told)

    def _pastikan_sekali(self) -> None:
        if twice := min(self._rangkap, default=None):
            first, second, year, month = twice
            one, other = self._tabel[first].sebutan, self._tabel[second].sebutan
            many = self._rangkap[twice]
            raise Kegagalan(
                f"{one} dan {other} memuat {many} baris dokumen yang sama ({nama_bulan(month)} {year}), "
                "yang akan terhitung dua kali; sebutkan salah satunya saja, atau keluarkan salah satunya "
                "dari folder itu."
            )

    def _bulan_bersama(self) -> Iterator[str]:
        """A month that several tables have, of which no document is in two."""
        owners: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for table in self._tabel:
            for month in table.bulan_dokumen:
                owners[month].append(table.sebutan)
        for when, names in sorted(owners.items()):
            if len(names) > 1:
                yield (
                    f"{nama_bulan(when[1])} {when[0]} ada di {deretan(names)} tanpa dokumen yang sama; semuanya "
                    "dijumlahkan."
                )


def _bulan_diekspor(table: _Tabel) -> set[tuple[int, int]]:
    """The months of which a table has the documents.

    A document of the end of a month may have been paid in the next: that alone is no export of it.
    """
    return set(table.bulan) if len(table.bulan) == 1 else table.bulan_dokumen


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row with its cells by field."""

    nomor: int
    sel: dict[int, Isi]
    kepala: KepalaEkspor

    def isi(self, field: str) -> Isi | None:
        return self.sel.get(self.kepala.kolom.get(field, 0))

    def teks(self, field: str) -> str:
        value = self.isi(field)
        return "" if value is None else teks(value)

    @property
    def langsung(self) -> bool:
        """Whether it is paid by transfer, whose day counts."""
        kinds = kunci(self.teks("jenis")).split(), kunci(self.teks("transaksi")).split()
        return "spp" in kinds[0] and "ls" in kinds[1]

    @property
    def draf(self) -> bool:
        fields = ("nomor", "spp", "spm", "sp2d") if self.langsung else ("nomor",)
        return any(_DRAF.search(self.teks(one)) for one in fields)

    @property
    def tanpa_kode(self) -> bool:
        """Whether it has no codes, unless the word of a total stands in their place."""
        code = self.teks("kode")
        return not self.teks("rekening") and (not code or _TOTAL.fullmatch(kunci(code)) is not None)

    @property
    def total(self) -> bool:
        """Whether it calls itself a total, or nothing stands in it but amounts."""
        words = [kunci(one) for one in self.sel.values() if isinstance(one, str)]
        return not words or any(map(_TOTAL.fullmatch, words))

    @property
    def berulang(self) -> bool:
        """Whether it is the header once more, or the numbers of the columns."""
        codes = self.teks("kode"), self.teks("rekening")
        return kunci(codes[1]) == "kode rekening" or all(map(_NOMOR_KOLOM.fullmatch, codes))


def _disisihkan(row: _Baris, code: str, day: date | None) -> Sebab | None:
    """Why a document is in no sum; None for one that is."""
    if row.draf:
        return Sebab.DRAF
    if not code:
        return Sebab.TANPA_KODE
    if not row.teks("rekening"):
        return Sebab.TANPA_REKENING
    if day is not None:
        return None
    return (
        Sebab.BELUM_TRANSFER if row.langsung and not row.teks("transfer") else Sebab.TANPA_TANGGAL
    )


def _tahapan(text: str) -> str:
    """The stage of a pagu as the workbook calls it, or as typed where it has none such."""
    key = kunci(text)
    return next((name or text for name, pattern in _TAHAPAN if pattern.search(key)), text)


def _rupiah(amount: int) -> str:
    return rupiah_teks(rupiah_bulat(amount))
