"""A civil servant's number in, what its parts say and what is wrong with them out."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from lkj_xlsx.dasar.waktu import nama_bulan, tanggal_teks

PANJANG_NIP = 18
TANPA_NIP = "-"
"""What stands for the NIP of somebody who has none: an honorary employee, a bupati."""
UMUR_DIANGKAT = 18
UMUR_PENSIUN = 60

_BULAN_SETAHUN = 12
_LAHIR_PALING_AWAL = 1900
_PPPK = range(20, 30)


@dataclass(frozen=True, slots=True)
class Nip:
    """18 digits: birth (8), appointment as year and month (6), sex (1), serial number (3)."""

    angka: str

    @property
    def lahir(self) -> date | None:
        """The day of birth; None where there is no such day."""
        year, month, day = self._tahun_lahir, int(self.angka[4:6]), int(self.angka[6:8])
        if year < _LAHIR_PALING_AWAL or not 1 <= month <= _BULAN_SETAHUN:
            return None
        return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None

    @property
    def tahun_tmt(self) -> int:
        return int(self.angka[8:12])

    @property
    def bulan_tmt(self) -> int:
        """1 to 12; a PPPK, whose number has 2x in the month's place, may have begun as late as 12."""
        month = int(self.angka[12:14])
        return _BULAN_SETAHUN if self.pppk else month

    @property
    def pppk(self) -> bool:
        """Whether it is the number of a PPPK, which has 2x where others have the month."""
        return int(self.angka[12:14]) in _PPPK

    @property
    def kelamin(self) -> str:
        return self.angka[14]

    @property
    def _tahun_lahir(self) -> int:
        return int(self.angka[:4])

    def cacat_lahir(self, akhir: date | None) -> str:
        """What is wrong with the day of birth; empty if nothing is."""
        year, month, day = self.angka[:4], self.angka[4:6], self.angka[6:8]
        born = self.lahir
        if born is not None:
            late = akhir is not None and born > akhir
            return f"tanggal lahir {tanggal_teks(born)} belum tiba" if late else ""
        if int(year) < _LAHIR_PALING_AWAL:
            return f"tahun lahir {year} tidak mungkin"
        if not 1 <= int(month) <= _BULAN_SETAHUN:
            return f"bulan lahir {month} tidak ada"
        return f"tanggal {day} tidak ada di bulan {nama_bulan(int(month))} {year}"

    def cacat_tmt(self, akhir: date | None) -> str:
        """What is wrong with the month of appointment; empty if nothing is."""
        if not 1 <= self.bulan_tmt <= _BULAN_SETAHUN:
            return f"bulan pengangkatan {self.angka[12:14]} tidak ada"
        begun = self.tahun_tmt, 1 if self.pppk else self.bulan_tmt
        if akhir is not None and begun > (akhir.year, akhir.month):
            return f"pengangkatan {self.angka[8:14]} sesudah triwulan berakhir"
        return ""

    def cacat_kelamin(self) -> str:
        """What is wrong with the digit of sex; empty if nothing is."""
        if self.kelamin in {"1", "2"}:
            return ""
        return f"angka ke-15 {self.kelamin}, padahal hanya 1 (laki-laki) atau 2 (perempuan)"

    def cacat(self, akhir: date | None) -> str:
        """The first of its defects; empty for a number that can be somebody's."""
        return self.cacat_lahir(akhir) or self.cacat_tmt(akhir) or self.cacat_kelamin()

    def umur_tak_wajar(self, akhir: date | None) -> str:
        """Appointed before 18, or still here in the months after the one of the 60th birthday.

        A NIP names no day of appointment, so months are compared. Who turns 60 goes on the first of
        the month that follows, so the month of the birthday itself is still served. A number with a defect has no age.
        """
        born = self.lahir
        if born is None or self.cacat(akhir):
            return ""
        served = _bulan(self.tahun_tmt, self.bulan_tmt) - _bulan(born.year, born.month)
        if served < 0:
            return f"diangkat {self._tmt_teks} sebelum lahir {tanggal_teks(born)}"
        if served < UMUR_DIANGKAT * _BULAN_SETAHUN:
            years = served // _BULAN_SETAHUN
            return (
                f"lahir {tanggal_teks(born)} dan diangkat {self._tmt_teks}, pada umur {years} tahun"
            )
        months = _bulan(akhir.year, akhir.month) - _bulan(born.year, born.month) if akhir else 0
        if akhir and months > UMUR_PENSIUN * _BULAN_SETAHUN:
            years = _umur(born, akhir)
            return f"lahir {tanggal_teks(born)}, berumur {years} tahun pada {tanggal_teks(akhir)}"
        return ""

    @property
    def _tmt_teks(self) -> str:
        if self.pppk:
            return f"tahun {self.tahun_tmt}"
        return f"{nama_bulan(self.bulan_tmt)} {self.tahun_tmt}"


def nip_sah(text: str) -> bool:
    """Whether a text has the form of a NIP: 18 digits and nothing else."""
    return len(text) == PANJANG_NIP and text.isascii() and text.isdigit()


def _bulan(year: int, month: int) -> int:
    return year * _BULAN_SETAHUN + month


def _umur(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
