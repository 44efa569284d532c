"""Dates, quarters and months as offices write them in, calendar values out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from functools import lru_cache

from lkj_xlsx.dasar.kata import (
    NAMA_BULAN,
    NOMOR_BULAN,
    POLA_BULAN,
    POLA_ROMAWI,
    ROMAWI,
    SAMPAI,
    SATUAN,
    URUTAN,
)
from lkj_xlsx.dasar.kemiripan import BULAN, KATA_TRIWULAN
from lkj_xlsx.dasar.teks import bersih, kemiripan

_DIINGAT = 4096
"""So many texts are remembered: several rules ask for the same sentence."""
_TAHUN = r"(?:19|20)[0-9]{2}"


def nama_bulan(n: int) -> str:
    """The Indonesian name of a month, 1 to 12."""
    if not 1 <= n <= len(NAMA_BULAN):
        raise ValueError(f"bulan {n} tidak ada")
    return NAMA_BULAN[n - 1]


def tanggal_teks(d: date) -> str:
    """A date as the report prints it: `30 September 2023`."""
    return f"{d.day} {nama_bulan(d.month)} {d.year}"


_KATA_TRIWULAN = r"tri[\s-]?[wb]ulan(?:an)?|kuartal(?:an)?|tw|t[^\W\d_]{3,9}n"
_PENGHUBUNG_KATA = r"[\s.:(\u00ad\u200b\ufeff–-]{0,4}(?:ke[\s-]{0,2})?"
_NUMERAL = rf"(?:{POLA_ROMAWI}|[1-4](?![.,]?[0-9]))(?!\w)"
_PENGHUBUNG_NUMERAL = (
    rf"\s{{0,3}}(?:,\s?(?:dan\s|serta\s)?|[/&]|dan\s|serta\s|{SAMPAI})\s{{0,3}}(?:ke[\s-]{{0,2}})?"
)
_TERHITUNG = re.compile(
    r"\s+(?:buah|desa|dokumen|indikator|kali|kegiatan|laporan|orang|paket|program|sasaran"
    r"|sub\s?kegiatan|target|unit)",
    re.IGNORECASE,
)
_SEBUTAN = re.compile(
    rf"(?<!\w)(?P<kata>{_KATA_TRIWULAN}){_PENGHUBUNG_KATA}(?P<numeral>{_NUMERAL})", re.IGNORECASE
)
_SAMBUNGAN = re.compile(rf"{_PENGHUBUNG_NUMERAL}(?P<numeral>{_NUMERAL})", re.IGNORECASE)
_TRIWULAN_UTUH = re.compile(
    rf"(?:(?P<kata>{_KATA_TRIWULAN}){_PENGHUBUNG_KATA}|ke[\s-]{{0,2}})?"
    rf"(?P<numeral>{_NUMERAL}|(?a:{'|'.join((*SATUAN[:4], *URUTAN))}))"
    rf"\)?\.?(?:\s+(?:tahun(?:\s+anggaran)?\s+)?{_TAHUN})?",
    re.IGNORECASE,
)
_ORDINAL = {
    **ROMAWI,
    **{str(number): number for number in range(1, 5)},
    **{word: number for number, word in enumerate(SATUAN[:4], 1)},
    **URUTAN,
}
_BULAN_TRIWULAN = re.compile(
    rf"[\s,:(]+{POLA_BULAN}\b\.?(?:\s*(?:,\s*(?:dan\s)?|dan\s|{SAMPAI})\s*{POLA_BULAN}\b\.?)*"
    rf"(?:\s+{_TAHUN})?\s*\)?(?P<tahun>\s+(?:tahun\s+)?{_TAHUN})?$",
    re.IGNORECASE,
)
_SATU_BULAN = re.compile(rf"\b{POLA_BULAN}\b", re.IGNORECASE)


class Triwulan(IntEnum):
    """A quarter of the year; it compares and counts as its number."""

    I = 1  # noqa: E741 - the office's own numeral
    II = 2
    III = 3
    IV = 4

    @property
    def romawi(self) -> str:
        return self.name

    @property
    def pendek(self) -> str:
        """`TW III`, as columns are headed."""
        return f"TW {self.name}"

    @property
    def panjang(self) -> str:
        """`Triwulan III`, as sentences say it."""
        return f"Triwulan {self.name}"

    @property
    def bulan(self) -> int:
        """Months from January to the quarter's end."""
        return self.value * 3

    def awal(self, tahun: int) -> date:
        """The quarter's first day."""
        return date(tahun, self.bulan - 2, 1)

    def akhir(self, tahun: int) -> date:
        """The quarter's last day."""
        return date(tahun, self.bulan, monthrange(tahun, self.bulan)[1])

    @classmethod
    def dari(cls, text: object) -> Triwulan | None:
        """The quarter that a cell names and nothing else: `III`, 3, `TW III`, `Tribulan ke-3 2023`.

        Its months may stand behind it (`Triwulan III (Juli - September)`), other months may not.
        """
        if isinstance(text, bool):
            return None
        if isinstance(text, (int, float)):
            return cls(int(text)) if text in {1, 2, 3, 4} else None
        if not isinstance(text, str):
            return None
        named, months = _tanpa_bulan(bersih(text))
        found = _TRIWULAN_UTUH.fullmatch(named)
        if found is None or not _kata_triwulan(found["kata"] or "tw"):
            return None
        quarter = cls(_ORDINAL[found["numeral"].casefold()])
        return quarter if not months or _berbulan(quarter, months) else None


_PANJANG_BULAN = 80
"""Characters that the months of a quarter take, and more."""


def _tanpa_bulan(text: str) -> tuple[str, list[int]]:
    """The text without the months that stand at its end, and their numbers."""
    # Only at the end: the pattern would begin anew at every character of a long text.
    found = _BULAN_TRIWULAN.search(text, max(0, len(text) - _PANJANG_BULAN))
    if found is None:
        return text, []
    names = _SATU_BULAN.findall(found[0])
    return text[: found.start()] + (found["tahun"] or ""), [
        NOMOR_BULAN[name.casefold()] for name in names
    ]


def _berbulan(quarter: Triwulan, months: list[int]) -> bool:
    """Whether months are those of the quarter, or reach from January to its end."""
    return months[0] in {1, quarter.bulan - 2} and months[-1] == quarter.bulan


def _kata_triwulan(kata: str) -> bool:
    """Whether a word before a numeral means a quarter, slips of the pen (`trwilan`) included."""
    word = kata.casefold()
    return word in {"tw", "kuartal", "kuartalan"} or any(
        kemiripan(word, known) >= KATA_TRIWULAN
        for known in ("triwulan", "tribulan", "triwulanan", "tribulanan")
    )


@dataclass(frozen=True, slots=True)
class SebutanTriwulan:
    """A mention of a quarter. A second numeral (`Triwulan I dan II`) is a mention of its own."""

    kata: str
    """The word as written: Triwulan, Tribulan, TW …"""
    triwulan: Triwulan
    awal: int
    akhir: int


@lru_cache(_DIINGAT)
def sebutan_triwulan(text: str) -> tuple[SebutanTriwulan, ...]:
    """Every quarter that a sentence names, in its order.

    Of a range (`TW I-III`) the two ends are returned. An Arabic figure before something countable
    ("pada triwulan 3 indikator tercapai") counts those things and names no quarter.
    """
    return tuple(
        mention
        for found in _SEBUTAN.finditer(text)
        if _kata_triwulan(found["kata"]) and not _menghitung(text, found)
        for mention in _satu_rangkaian(text, found)
    )


def _satu_rangkaian(text: str, first: re.Match[str]) -> list[SebutanTriwulan]:
    """The mention and the further numerals that are strung onto it in the same kind of figures."""
    kata = first["kata"]
    mentions = [_sebutan(kata, first, first.start())]
    found = _SAMBUNGAN.match(text, first.end())
    while (
        found is not None
        and found["numeral"].isdigit() == first["numeral"].isdigit()
        and not _menghitung(text, found)
    ):
        mentions.append(_sebutan(kata, found, found.start("numeral")))
        found = _SAMBUNGAN.match(text, found.end())
    return mentions


def _sebutan(kata: str, found: re.Match[str], start: int) -> SebutanTriwulan:
    quarter = Triwulan(_ORDINAL[found["numeral"].casefold()])
    return SebutanTriwulan(kata, quarter, start, found.end())


def _menghitung(text: str, found: re.Match[str]) -> bool:
    return found["numeral"].isdigit() and _TERHITUNG.match(text, found.end()) is not None


_HARI = r"senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
_SEBELUM_TANGGAL = rf"(?:[^\d,]*,)*\s*(?:(?:hari|{_HARI}|tanggal|tgl\.?)[\s,:]*)*"
_TANGGAL_NAMA = re.compile(
    rf"{_SEBELUM_TANGGAL}(?P<hari>[0-9]{{1,2}})[\s./-]*(?P<bulan>{POLA_BULAN})[\s./-]*"
    rf"(?:tahun\s+)?(?P<tahun>{_TAHUN})\.?",
    re.IGNORECASE,
)
_TANGGAL_ANGKA = re.compile(
    rf"{_SEBELUM_TANGGAL}(?P<hari>[0-9]{{1,2}})\s?(?P<pisah>[./-])\s?(?P<bulan>[0-9]{{1,2}})"
    rf"\s?(?P=pisah)\s?(?P<tahun>{_TAHUN})\.?",
    re.IGNORECASE,
)
_TANGGAL_ISO = re.compile(
    rf"(?P<tahun>{_TAHUN})(?P<pisah>[./-])(?P<bulan>[0-9]{{1,2}})(?P=pisah)(?P<hari>[0-9]{{1,2}})"
    r"(?:[T ]00:00(?::00)?)?"
)


def baca_tanggal(nilai: object) -> date | None:
    """The day that a cell names, also behind a place (`Lumajang, 30 September 2023`); else None.

    Figures alone are day, month, year as Indonesians write them. A year needs four digits, and a
    bare number is no date: only Excel's number format would make it one.
    """
    if isinstance(nilai, datetime):
        return nilai.date()
    if isinstance(nilai, date):
        return nilai
    if not isinstance(nilai, str):
        return None
    parts = _bagian_tanggal(nilai)
    return _tanggal(*parts) if parts else None


def hari_terakhir(nilai: str) -> date | None:
    """The last day of the month that a text names, where the month has no such day: `31/9/2026`."""
    parts = _bagian_tanggal(nilai)
    if parts is None or _tanggal(*parts) or not 1 <= parts[1] <= len(NAMA_BULAN):
        return None
    return date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])


def _bagian_tanggal(text: str) -> tuple[int, int, int] | None:
    """Year, month and day as written; there may be no such day."""
    forms = (_TANGGAL_NAMA, _TANGGAL_ANGKA, _TANGGAL_ISO)
    found = next(filter(None, (form.fullmatch(bersih(text)) for form in forms)), None)
    if found is None:
        return None
    return int(found["tahun"]), _nomor_bulan(found["bulan"]), int(found["hari"])


def _nomor_bulan(text: str) -> int:
    """The number of a month given by name or figures."""
    return NOMOR_BULAN.get(text.casefold()) or int(text)


def _tanggal(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= len(NAMA_BULAN):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


@dataclass(frozen=True, slots=True)
class RentangTanggal:
    """A range of days in a sentence, with its words and where they stand."""

    awal: date
    akhir: date
    teks: str
    posisi: tuple[int, int]


def _sisi(n: int) -> str:
    """One end of a range: a day, a day and month, or a whole date."""
    return (
        rf"(?P<hari{n}>[0-9]{{1,2}})(?:"
        rf"\s{{0,3}}(?P<nama{n}>{POLA_BULAN})\b\.?(?:\s{{1,3}}(?P<tahun{n}>{_TAHUN})(?![0-9]))?"
        rf"|(?P<pisah{n}>[./-])(?P<bulan{n}>[0-9]{{1,2}})"
        rf"(?:(?P=pisah{n})(?P<tahunangka{n}>{_TAHUN})(?![0-9]))?)?"
    )


_RENTANG_TANGGAL = re.compile(
    rf"(?<![\w.,/-]){_sisi(1)}\s{{0,3}}{SAMPAI}\s{{0,3}}(?:(?:tanggal|tgl\.?)\s{{1,3}})?{_sisi(2)}"
    r"(?!\w)",
    re.IGNORECASE,
)


def rentang_tanggal(text: str) -> tuple[RentangTanggal, ...]:
    """The ranges of days that a sentence names; month and year may stand at one end only.

    A range without any year and one with an impossible day are left out. A reversed one is
    returned as written.
    """
    ranges = (_rentang(found) for found in _RENTANG_TANGGAL.finditer(text))
    return tuple(one for one in ranges if one is not None)


def _rentang(found: re.Match[str]) -> RentangTanggal | None:
    month_end = found["nama2"] or found["bulan2"]
    year_start = found["tahun1"] or found["tahunangka1"]
    year_end = found["tahun2"] or found["tahunangka2"] or year_start
    if month_end is None or year_end is None:
        return None
    month_start = found["nama1"] or found["bulan1"] or month_end
    start = _tanggal(int(year_start or year_end), _nomor_bulan(month_start), int(found["hari1"]))
    end = _tanggal(int(year_end), _nomor_bulan(month_end), int(found["hari2"]))
    if start is None or end is None:
        return None
    return RentangTanggal(start, end, found[0], found.span())


@dataclass(frozen=True, slots=True)
class RentangBulan:
    """Months 1 to 12, as written: `awal > akhir` within one year is a reversed range."""

    awal: int
    akhir: int
    tahun: int | None
    """The year of the end, or the only one named."""
    tahun_awal: int | None
    """The year written beside the first month; None where it has none of its own."""


@dataclass(frozen=True, slots=True)
class _Masa:
    """Something that takes months: a month, a quarter, a semester."""

    awal: int
    akhir: int
    tahun: int | None
    sampai: bool = False
    """It ends the range that the one before it began."""


_KETERANGAN = re.compile(r"\([^()]*\)?")
_POTONGAN_BULAN = re.compile(rf"(?P<sampai>{SAMPAI})|(?P<kata>[^\W\d_]+)|(?P<angka>[0-9]+)")
_SEMESTER = re.compile(
    rf"\b(?:semester|smt\.?)[\s-]{{0,3}}(?P<awal>(?a:ii|i)|[12])\b"
    rf"(?:\s{{0,3}}(?:dan|,|&|{SAMPAI})\s{{0,3}}(?P<akhir>(?a:ii|i)|[12])\b)?",
    re.IGNORECASE,
)
_SEPANJANG_TAHUN = re.compile(
    r"\b(?:(?:se)?tiap\s|bulanan|rutin|berkala|(?:sepanjang|selama|se)\s?(?:1\s|satu\s)?tahun"
    r"|(?:1|satu) tahun|12 bulan|tentatif|insiden(?:til|tal)|kondisional|sewaktu|menyesuaikan"
    r"|sesuai (?:kebutuhan|jadwal|undangan|permintaan|kondisi))",
    re.IGNORECASE,
)
_HANYA_TAHUN = re.compile(
    rf"(?:(?:pada|selama|sepanjang)\s)?(?:(?:tahun|thn|th|ta)\b\.?\s?(?:anggaran\s)?)?{_TAHUN}",
    re.IGNORECASE,
)
_PANJANG_MIRIP = 4


def baca_bulan(text: str) -> RentangBulan | None:
    """The months of the column Pada Bulan, or None where no months can be made out.

    A list spans from its earliest to its latest month. `Setiap bulan`, `Sepanjang tahun`, a year
    alone, and what happens when it happens (`Tentatif`, `Insidentil`, `Sesuai kebutuhan`) take the
    whole year. Words beside a month are tolerated unless one looks like a misspelt month.
    """
    written = _KETERANGAN.sub(" ", text) if _KETERANGAN.sub("", text).strip() else text
    written = bersih(written)
    years = [year for year, _, _ in sebutan_tahun(written)]
    periods = _bulan_tertulis(written)
    if periods is None:
        return None
    periods = periods or _triwulan_tertulis(written) or _semester_tertulis(written)
    if periods:
        return _gabungan(periods, years[-1] if years else None)
    day = baca_tanggal(written)
    if day is not None:
        return RentangBulan(day.month, day.month, day.year, None)
    if _SEPANJANG_TAHUN.search(written) or _HANYA_TAHUN.fullmatch(written):
        return RentangBulan(1, 12, years[-1] if years else None, None)
    return None


def _bulan_tertulis(text: str) -> list[_Masa] | None:
    """The months named one by one, each with the year behind it; None if one seems misspelt."""
    periods: list[_Masa] = []
    reaching = False
    for piece in _POTONGAN_BULAN.finditer(text):
        if piece["sampai"]:
            reaching = bool(periods)
        elif piece["angka"]:
            if periods and re.fullmatch(_TAHUN, piece["angka"]):
                periods[-1] = replace(periods[-1], tahun=int(piece["angka"]))
        elif (month := NOMOR_BULAN.get(piece["kata"].casefold())) is not None:
            periods.append(_Masa(month, month, None, reaching))
            reaching = False
        elif _seperti_bulan(piece["kata"]):
            return None
    return periods


@lru_cache(_DIINGAT)
def _seperti_bulan(word: str) -> bool:
    return len(word) >= _PANJANG_MIRIP and any(
        kemiripan(word, name) >= BULAN for name in NAMA_BULAN
    )


def _triwulan_tertulis(text: str) -> list[_Masa]:
    """The quarters named; a range where the words between two of them say so."""
    mentions = sebutan_triwulan(text)
    before = [0, *(one.akhir for one in mentions)]
    return [
        _Masa(
            one.triwulan.bulan - 2,
            one.triwulan.bulan,
            None,
            before[n] > 0
            and re.search(SAMPAI, text[before[n] : one.awal], re.IGNORECASE) is not None,
        )
        for n, one in enumerate(mentions)
    ]


def _semester_tertulis(text: str) -> list[_Masa]:
    found = _SEMESTER.search(text)
    if found is None:
        return []
    numbers = [_ORDINAL[numeral.casefold()] for numeral in found.groups() if numeral]
    return [_Masa(number * 6 - 5, number * 6, None) for number in numbers]


def _gabungan(periods: list[_Masa], year: int | None) -> RentangBulan:
    """One span: a single range as written, anything else from the earliest to the latest."""
    first, last = periods[0], periods[-1]
    if len(periods) > 2 or not last.sampai:  # noqa: PLR2004 - a range has two ends
        dated = all(one.tahun for one in periods)
        first = min(periods, key=lambda one: (dated and one.tahun, one.awal))
        last = max(periods, key=lambda one: (dated and one.tahun, one.akhir))
    alone = len(periods) == 1
    return RentangBulan(first.awal, last.akhir, last.tahun or year, None if alone else first.tahun)


_SEBUTAN_TAHUN = re.compile(r"(?<!\w)(?<![0-9][.,])(?:199[0-9]|20[0-9]{2})(?!\w|%|[.,][0-9])")
_SEBELUM_UANG = re.compile(r"\brp[.\s]*\Z", re.IGNORECASE)
_TANGGAL_BERTITIK = re.compile(rf"(?<![\w.])[0-9]{{1,2}}\.[0-9]{{1,2}}\.({_TAHUN})(?![\w.%]*[0-9])")


@lru_cache(_DIINGAT)
def sebutan_tahun(text: str) -> tuple[tuple[int, int, int], ...]:
    """(year, start, end) of each year 1990 to 2099 that is no part of a longer number or an amount."""
    spans = {found.span() for found in _SEBUTAN_TAHUN.finditer(text) if not _uang(text, found)}
    spans |= {found.span(1) for found in _TANGGAL_BERTITIK.finditer(text)}
    return tuple((int(text[start:end]), start, end) for start, end in sorted(spans))


def _uang(text: str, found: re.Match[str]) -> bool:
    return _SEBELUM_UANG.search(text[max(0, found.start() - 6) : found.start()]) is not None
