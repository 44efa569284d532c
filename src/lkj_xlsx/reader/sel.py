"""One row of an input sheet in, its values by kind out; what cannot be read becomes a finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from lkj_xlsx.baku.columns import Kind, Sheet
from lkj_xlsx.baku.model import FIELD_REKAMAN, KOLOM_TRIWULAN
from lkj_xlsx.baku.sheets import SEBUTAN_LAIN, SEBUTAN_LAMA
from lkj_xlsx.dasar.angka import (
    CONTOH_BESARAN,
    Besaran,
    Dibaca,
    Masalah,
    Persen,
    baca_besaran,
    baca_daftar_nomor,
    baca_kode,
    baca_nip,
    baca_nomor,
    baca_persen,
    baca_rupiah,
)
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import bersih, deretan, kunci, terdekat
from lkj_xlsx.dasar.waktu import Triwulan, baca_tanggal, hari_terakhir, tanggal_teks
from lkj_xlsx.reader.butir import berperincian, pecah_butir, tanda_butir
from lkj_xlsx.reader.isi_buku import GalatExcel, RumusTanpaNilai
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.temuan import Aturan, Tingkat, Usul
from lkj_xlsx.temuan import lkj0_isian as isian

_T = TypeVar("_T")
_E = TypeVar("_E", bound=str)

_ATURAN_MASALAH: dict[Masalah, Aturan] = {
    Masalah.TAK_TERBACA: isian.ANGKA_TAK_TERBACA,
    Masalah.RANCU: isian.ANGKA_RANCU,
    Masalah.PERSEN_TANPA_FORMAT: isian.PERSEN_TANPA_FORMAT,
}


_ATAU = {
    ("Pejabat", "jabatan"): ", atau hapus barisnya bila bukan pejabat",
    (
        "Pejabat",
        "nama",
    ): " (tulis - bila jabatannya kosong), atau hapus barisnya bila bukan pejabat",
    ("Pejabat", "nip"): " (tulis - bila tidak punya NIP), atau hapus barisnya bila bukan pejabat",
}
"""What else may be done about an empty required cell, where filling it in is not all."""


@dataclass(frozen=True, slots=True)
class BarisMasukan:
    """A row and whom its findings concern; every reading method notes what it cannot read."""

    sheet: Sheet
    asal: Asal
    penampung: Penampung
    pejabat: str = ""
    no: int | None = None
    kode_anggaran: str = ""

    def catat(
        self,
        aturan: Aturan,
        pesan: str,
        *lokasi: Sel,
        saran: str = "",
        tingkat: Tingkat | None = None,
        usul: tuple[Usul, ...] = (),
    ) -> None:
        self.penampung.catat(
            aturan, pesan, *lokasi, saran=saran, pejabat=self.pejabat, no=self.no,
            kode_anggaran=self.kode_anggaran, tingkat=tingkat, usul=usul,
        )  # fmt: skip

    def rekaman(self, jenis: Callable[..., _T], **terbaca: object) -> _T:
        """The row's record: fields that are `terbaca` as given, all others read by their kind."""
        values = dict(terbaca)
        quarters: dict[str, tuple[object, ...]] = {}
        for column in self.sheet.columns:
            field = FIELD_REKAMAN.get(column.field, column.field)
            if field in terbaca:
                continue
            value = PEMBACA[column.kind](self, column.field)
            if column.field in KOLOM_TRIWULAN:
                quarters[field] = (*quarters.get(field, ()), value)
            else:
                values[field] = value
        return jenis(**values, **quarters, asal=self.asal)

    def terisi(self, field: str) -> bool:
        return field in self.asal.ketikan

    def teks(self, field: str) -> str:
        """The text of a cell; empty where nothing readable stands."""
        return self.asal.teks(field) if self._nilai(field) is not None else ""

    def alinea(self, field: str) -> str:
        """The text of a cell with its lines kept; empty where nothing readable stands."""
        value = self._nilai(field)
        if not isinstance(value, str):
            return self.asal.teks(field) if value is not None else ""
        return "\n".join(filter(None, map(bersih, value.splitlines())))

    def sebutan(self, field: str) -> str:
        """A label such as `2.3`, which a program or Excel may have made the number 2.3 of."""
        value = self._nilai(field)
        text = self.asal.teks(field) if value is not None else ""
        return text if isinstance(value, str) else text.replace(",", ".")

    def besaran(
        self,
        field: str,
        *,
        satuan: str = "",
        persen: bool = False,
        bulan: int | None = None,
        contoh: str = CONTOH_BESARAN,
    ) -> Besaran | None:
        return self._baca(
            field,
            lambda value, form: baca_besaran(
                value, form, satuan=satuan, persen=persen, bulan=bulan, contoh=contoh
            ),
        )

    def rupiah(self, field: str) -> int | None:
        return self._baca(field, baca_rupiah)

    def bulat(self, field: str, sebutan: re.Pattern[str] | None, saran: str) -> int | None:
        """A whole number that counts or dates something, without the words of `sebutan`."""

        def read(value: object, form: str) -> Dibaca[int]:
            bare = sebutan.sub("", bersih(value)) if sebutan and isinstance(value, str) else value
            result = baca_rupiah(bare, form)
            if result.masalah and isinstance(value, (str, int, float)):
                return Dibaca(None, Masalah.TAK_TERBACA, "tidak terbaca sebagai angka bulat", saran)
            return result

        return self._baca(field, read)

    def persen(self, field: str) -> Persen | None:
        return self._baca(field, baca_persen)

    def nomor(self, field: str) -> int | None:
        return self._baca(field, lambda value, _: baca_nomor(value))

    def daftar_nomor(self, field: str) -> tuple[int, ...]:
        return self._baca(field, lambda value, _: baca_daftar_nomor(value)) or ()

    def kode(self, field: str) -> str:
        return self._baca(field, lambda value, _: baca_kode(value)) or ""

    def nip(self, field: str) -> str:
        """The NIP as text; a numeric one as shown, which rule LKJ101 judges by its cell."""
        return self._baca(field, lambda value, _: baca_nip(value)) or ""

    def butir(self, field: str) -> tuple[str, ...]:
        """The single strategies of a cell, told apart by the lines that were typed."""
        value = self._nilai(field)
        if value is None:
            return ()
        return pecah_butir(value if isinstance(value, str) else self.asal.teks(field))

    def lanjutan_butir(self, field: str, nomor: int) -> tuple[tuple[str, ...], int]:
        """As `butir`, of a list whose marks go on from the rows above, where they have come to `nomor`.

        With it the number to which they have come now.
        """
        value = self._nilai(field)
        if value is None:
            return (), nomor
        text = value if isinstance(value, str) else self.asal.teks(field)
        mark = tanda_butir(text)
        if not 0 < mark <= nomor + 1:
            return (bersih(text),) if berperincian(text) else pecah_butir(text), nomor
        items = pecah_butir(text, mark)
        return items, mark - 1 + len(items)

    def tanggal(self, field: str) -> date | None:
        value = self._nilai(field)
        if value is None:
            return None
        day = baca_tanggal(value)
        if day is None:
            last = hari_terakhir(value) if isinstance(value, str) else None
            why = f": bulan itu berakhir pada {tanggal_teks(last)}" if last else ""
            self.catat(
                isian.TANGGAL_TAK_TERBACA,
                f'"{self.asal.teks(field)}" di kolom {self._kepala(field)} '
                f"{'tidak ada di kalender' if last else 'tidak terbaca sebagai tanggal'}{why}.",
                self.asal[field],
                saran=f"Betulkan tanggal di {self.asal[field]}." if last else "",
            )
        return day

    def triwulan(self, field: str) -> Triwulan | None:
        value = self._nilai(field)
        if value is None:
            return None
        quarter = Triwulan.dari(value)
        if quarter is None:
            self._pilihan_asing(field, [one.romawi for one in Triwulan], tebak=False)
        return quarter

    def pilihan(self, field: str, choices: Iterable[_E]) -> _E | None:
        """The choice that a cell names; None where it is blank or names none of them."""
        if self._nilai(field) is None:
            return None
        typed = kunci(self.asal.teks(field))
        older = {kunci(name): choice for name, choice in SEBUTAN_LAMA.items()}
        for choice in choices:
            if kunci(choice) == typed or older.get(typed) is choice:
                return choice
        self._pilihan_asing(field, list(choices))
        return None

    def wajib(self, *except_fields: str) -> None:
        """Note every required cell that is empty, but for those said to be told otherwise."""
        for column in self.sheet.columns:
            known = column.field in self.asal.kolom and column.field not in except_fields
            if column.required and known and not self.terisi(column.field):
                self.kosong(column.field)

    def kosong(self, field: str) -> None:
        self.catat(
            isian.SEL_WAJIB_KOSONG,
            f"{self._kepala(field)} kosong di baris {self.asal.row} sheet {self.asal.sheet}.",
            self.asal[field],
            saran=f"Isi {self._kepala(field)} di {self.asal[field]}"
            f"{_ATAU.get((self.sheet.name, field), '')}.",
        )

    def _kepala(self, field: str) -> str:
        return self.sheet.column(field).header

    def _pilihan_asing(self, field: str, choices: Iterable[str], *, tebak: bool = True) -> None:
        """Note what names none of the choices; with `tebak` the one that is near is proposed."""
        known = list(choices)
        typed, cell = self.asal.teks(field), self.asal[field]
        meant = SEBUTAN_LAIN.get(kunci(typed), "")
        near = meant if meant in known else terdekat(typed, known if tebak else ())
        listed = deretan(known, "atau")
        self.catat(
            isian.PILIHAN_TAK_DIKENAL,
            f'{self._kepala(field)} "{typed}" bukan salah satu pilihan.'
            + (f' Maksud Anda "{near}"?' if near else ""),
            cell,
            saran=f'Pilih "{near}" di {cell} bila itu yang dimaksud; pilihannya {listed}.'
            if near
            else f"Pilih salah satu: {listed}.",
            usul=(Usul(cell, near),) if near else (),
        )

    def _nilai(self, field: str) -> object:
        """The content of a cell; None where it is empty, an error, or a formula without result."""
        typed = self.asal.ketikan.get(field)
        if typed is None:
            return None
        if isinstance(typed.nilai, GalatExcel):
            self.catat(
                isian.SEL_GALAT_EXCEL,
                f"Kolom {self._kepala(field)} berisi galat Excel {typed.teks}.",
                typed.sel,
            )
            return None
        if isinstance(typed.nilai, RumusTanpaNilai):
            self.catat(
                isian.RUMUS_BELUM_DIHITUNG,
                f"Rumus {typed.teks} di kolom {self._kepala(field)} belum ada hasilnya.",
                typed.sel,
            )
            return None
        return typed.nilai

    def _baca(self, field: str, read: Callable[[object, str], Dibaca[_T]]) -> _T | None:
        value = self._nilai(field)
        if value is None:
            return None
        typed = self.asal.ketikan[field]
        result = read(value, typed.format)
        rule = _ATURAN_MASALAH.get(result.masalah) if result.masalah else None
        if rule is not None:
            self.catat(
                rule,
                f'"{typed.teks}" di kolom {self._kepala(field)}: {result.sebab}.',
                typed.sel,
                saran=result.saran,
                usul=(Usul(typed.sel, result.usul),) if result.usul else (),
            )
        return result.nilai


def _pilihan(row: BarisMasukan, field: str) -> str | None:
    return row.pilihan(field, row.sheet.column(field).choices)


PEMBACA: Mapping[Kind, Callable[[BarisMasukan, str], object]] = {
    Kind.TEKS: BarisMasukan.teks,
    Kind.JABATAN: BarisMasukan.teks,
    Kind.NIP: BarisMasukan.nip,
    Kind.KODE: BarisMasukan.kode,
    Kind.NOMOR: BarisMasukan.nomor,
    Kind.DAFTAR_NOMOR: BarisMasukan.daftar_nomor,
    Kind.BESARAN: BarisMasukan.besaran,
    Kind.PERSEN: BarisMasukan.persen,
    Kind.RUPIAH: BarisMasukan.rupiah,
    Kind.TANGGAL: BarisMasukan.tanggal,
    Kind.PILIHAN: _pilihan,
    Kind.TRIWULAN: BarisMasukan.triwulan,
    Kind.BUTIR: BarisMasukan.butir,
}
"""How the cells of each kind are read where nothing else in the row matters to them."""
