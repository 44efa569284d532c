"""A text in, the ranges of days and months in it that are meant as the reporting period but are not."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lkj_xlsx.dasar.kata import SAMPAI
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import (
    RentangTanggal,
    Triwulan,
    baca_bulan,
    nama_bulan,
    rentang_tanggal,
    sebutan_triwulan,
    tanggal_teks,
)
from lkj_xlsx.rules.bahasa.konteks import konteks

_DESEMBER = 12
_NOMOR_BULAN = {nama_bulan(n).casefold(): n for n in range(1, _DESEMBER + 1)}
_TAHUN_KABISAT = 2024
_PANJANG_MASA = 60
"""From so many days on a range that begins or ends with a month is a period, not an event."""

_BULAN = re.compile("|".join(_NOMOR_BULAN), re.IGNORECASE)
_HARI_BULAN = re.compile(
    rf"(?<![\w.,/])(?P<hari>[0-9]{{1,2}})\s+(?P<bulan>{'|'.join(_NOMOR_BULAN)})\b"
    r"(?:\s+(?P<tahun>20[0-9]{2}))?",
    re.IGNORECASE,
)
_SAMPAI_DI_DEPAN = re.compile(rf"(?:\b|(?=\W)){SAMPAI}\s{{0,3}}\Z", re.IGNORECASE)
_SAMPAI_DI_BELAKANG = re.compile(rf"\s{{0,3}}{SAMPAI}", re.IGNORECASE)
_PANJANG_SAMPAI = 20
_KURUN = re.compile(
    r"\b(?:kurun\w*(?:\s+waktu)?|masa\s+pe?laporan|periode\w*|pelaporan)\W{0,3}(?:bulan|tanggal)?"
    r"[\s:(]{0,3}\Z",
    re.IGNORECASE,
)
"""Words that make of the days behind them a period: `dalam kurun waktu bulan 1 Juli s.d …`."""
_KONTRAK = re.compile(
    r"\b(?:kontrak|spk|sewa|berlaku|pekerjaan|lembur|cuti|pendaftaran)\b", re.IGNORECASE
)
_SETAHUN = re.compile(
    r"\b(?:tahun anggaran|setahun|tahunan|(?:satu|1) tahun|perjanjian kinerja|target)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MasaLain:
    """A stretch of text that gives another period, or a day that no calendar has (`mustahil`)."""

    teks: str
    mustahil: bool = False


@dataclass(frozen=True, slots=True)
class Masa:
    """The reporting period: the quarter, or the year up to its end."""

    triwulan: Triwulan
    tahun: int

    @property
    def teks(self) -> str:
        return f"{tanggal_teks(self.awal)} s.d. {tanggal_teks(self.akhir)}"

    @property
    def awal(self) -> date:
        return self.triwulan.awal(self.tahun)

    @property
    def awal_tahun(self) -> date:
        return date(self.tahun, 1, 1)

    @property
    def akhir(self) -> date:
        return self.triwulan.akhir(self.tahun)

    def lain_di_periode(self, text: str) -> Iterator[MasaLain]:
        """Of a text that names nothing but its period: every range that is not the period.

        A range of months (`April s.d. Juni 2023`) counts where neither days nor quarter are named.
        """
        yield from (MasaLain(one.teks) for one in rentang_tanggal(text) if not self._benar(one))
        yield from _hari_mustahil(text)
        if _hanya_bulan(text) and not self._bulan_benar(text):
            yield MasaLain(text)

    def lain_di_kalimat(self, text: str, *, rencana: bool = False) -> Iterator[MasaLain]:
        """Of a sentence: only ranges given as its own period, no event, plan or comparison.

        `rencana` is a text of what is to be done, in which days to come are meant.
        """
        ranges = rentang_tanggal(text)
        right = [one for one in ranges if self._benar(one)]
        for one in ranges:
            planned = rencana and one.awal > self.akhir
            if one not in right and not planned and self._dimaksud(text, one, right):
                yield MasaLain(one.teks)
        yield from _hari_mustahil(text)

    def _benar(self, rentang: RentangTanggal) -> bool:
        return rentang.akhir == self.akhir and rentang.awal in {self.awal, self.awal_tahun}

    def _bulan_benar(self, text: str) -> bool:
        months = baca_bulan(text)
        return months is None or (
            months.akhir == self.triwulan.bulan and months.awal in {1, self.triwulan.bulan - 2}
        )

    def _dimaksud(self, text: str, rentang: RentangTanggal, right: list[RentangTanggal]) -> bool:
        if not masa_laporan(text, rentang):
            return False
        around = konteks(text, *rentang.posisi)
        start = rentang.posisi[0] - len(around.sebelum)
        end = rentang.posisi[1] + len(around.sesudah)
        if any(start <= one.posisi[0] and one.posisi[1] <= end for one in right):
            return False
        if rentang.awal > self.akhir and around.rencana_ke_depan:
            return False
        if self._setahun(rentang) and _SETAHUN.search(around.klausa_sebelum):
            return False
        return not (around.dibandingkan or around.rencana_tetap)

    def _setahun(self, rentang: RentangTanggal) -> bool:
        return rentang.awal == self.awal_tahun and rentang.akhir == date(self.tahun, _DESEMBER, 31)


def masa_laporan(text: str, rentang: RentangTanggal) -> bool:
    """Whether a range of days in a sentence is a reporting period and not the days of some event.

    It is one where the words before it say so, or where it takes two months or more from a month's
    first day or to a month's last, and no contract or the like is spoken of.
    """
    around = konteks(text, *rentang.posisi)
    if _KURUN.search(around.sebelum):
        return True
    last = monthrange(rentang.akhir.year, rentang.akhir.month)[1]
    bounds = rentang.awal.day == 1 or rentang.akhir.day == last
    length = abs((rentang.akhir - rentang.awal).days) + 1
    return bounds and length >= _PANJANG_MASA and _KONTRAK.search(around.klausa_sebelum) is None


def _hanya_bulan(text: str) -> bool:
    return (
        _BULAN.search(text) is not None
        and _HARI_BULAN.search(text) is None
        and not sebutan_triwulan(text)
    )


def _hari_mustahil(text: str) -> Iterator[MasaLain]:
    """The ends of a range that no calendar has: `31 September`."""
    for found in _HARI_BULAN.finditer(text):
        year = int(found["tahun"] or _TAHUN_KABISAT)
        longest = monthrange(year, _NOMOR_BULAN[found["bulan"].casefold()])[1]
        before = text[max(0, found.start() - _PANJANG_SAMPAI) : found.start()]
        ranged = _SAMPAI_DI_DEPAN.search(before) or _SAMPAI_DI_BELAKANG.match(text, found.end())
        if ranged and not 1 <= int(found["hari"]) <= longest:
            yield MasaLain(bersih(found[0]), mustahil=True)
