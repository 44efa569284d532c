"""Texts of the report in, the quarters and years in them that are not the reporting ones out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkj_xlsx.dasar.kata import POLA_ROMAWI, SAMPAI_RAPAT
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import SebutanTriwulan, Triwulan, sebutan_tahun, sebutan_triwulan
from lkj_xlsx.rules.bahasa.konteks import Konteks, konteks

_RANGKAIAN = re.compile(
    rf"[\s,/&]*(?:(?:dan|serta|maupun|ke)[\s,-]*|(?P<sampai>{SAMPAI_RAPAT})\s*)?", re.IGNORECASE
)
_ANGKA_SEBUTAN = re.compile(rf"(?:{POLA_ROMAWI}|[1-4])\Z", re.IGNORECASE)
_TAHUN_DI_BELAKANG = re.compile(
    r"\W{0,3}(?:tahun\s+(?:anggaran\s+)?)?(20[0-9]{2})(?!\d)", re.IGNORECASE
)
_ANGKA = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class SebutanLain:
    """Words that name another quarter or year than the one reported, and what should stand there."""

    teks: str
    awal: int
    akhir: int
    ganti: str


@dataclass(frozen=True, slots=True)
class _Rangkaian:
    """Quarters named in one breath: `Triwulan I, II dan III`, `Triwulan I s.d. Triwulan III`."""

    sebutan: tuple[SebutanTriwulan, ...]
    rentang: bool

    @property
    def awal(self) -> int:
        return self.sebutan[0].awal

    @property
    def akhir(self) -> int:
        return self.sebutan[-1].akhir

    def memuat(self, triwulan: Triwulan) -> bool:
        """Whether the quarter is one of them, or a range spans it."""
        named = [one.triwulan for one in self.sebutan]
        return triwulan in named or (self.rentang and min(named) < triwulan < max(named))


def triwulan_lain(
    text: str,
    triwulan: Triwulan,
    tahun: int | None,
    *,
    catatan: bool = False,
) -> Iterator[SebutanLain]:
    """The mentions of other quarters that are neither a plan, a comparison nor an enumeration.

    `catatan` is a remark of a few words (the column Ket): there "terlaksana di Triwulan II" tells when
    something was done, and in a workbook that serves the whole year that stays true.
    """
    strings = _rangkaian(text)
    for one in strings:
        if not one.memuat(triwulan):
            around = konteks(text, one.awal, one.akhir)
            said = _Sebutan(text, one, around, triwulan, tahun)
            if not (said.wajar or said.membanding(strings) or (catatan and said.jadwal)):
                yield _pengganti(text, one, triwulan)


def triwulan_tindak_lanjut(
    text: str, triwulan: Triwulan, tahun: int | None
) -> Iterator[tuple[SebutanLain, bool]]:
    """The quarters that a text of what is to be done names amiss, each with whether it is when to do it.

    What is to be done is done after the quarter reported, so that the next one is proposed for it, and a
    later one needs no further word. What was found in a quarter is of the reporting one.
    """
    strings = _rangkaian(text)
    for one in strings:
        said = _Sebutan(text, one, konteks(text, one.awal, one.akhir), triwulan, tahun)
        if one.memuat(triwulan):
            amiss = said.dikerjakan_sekarang
        else:
            amiss = not (said.masih_datang or said.wajar or said.membanding(strings))
        if amiss and said.waktu_mengerjakan:
            yield _berikutnya(text, one, triwulan, tahun), True
        elif amiss:
            yield _pengganti(text, one, triwulan), False


def triwulan_lain_judul(text: str, triwulan: Triwulan) -> Iterator[SebutanLain]:
    """The mentions of other quarters in a text that names nothing but its own period."""
    for one in _rangkaian(text):
        if not one.memuat(triwulan):
            yield _pengganti(text, one, triwulan)


def _rangkaian(text: str) -> list[_Rangkaian]:
    groups: list[list[SebutanTriwulan]] = []
    ranged: list[bool] = []
    for one in sebutan_triwulan(text):
        link = _RANGKAIAN.fullmatch(text, groups[-1][-1].akhir, one.awal) if groups else None
        if link:
            groups[-1].append(one)
            ranged[-1] = ranged[-1] or link["sampai"] is not None
        else:
            groups.append([one])
            ranged.append(False)
    return [_Rangkaian(tuple(group), flag) for group, flag in zip(groups, ranged, strict=True)]


_RUJUKAN = re.compile(
    r"(?<!\w)(?:yang|sudah|telah|masih|belum|baru|tidak|semula)(?!\w)", re.IGNORECASE
)
_TEMUAN = (
    r"kekurangan|kendala|hambatan|(?:per)?masalah(?:an)?|hasil|temuan|evaluasi|rekomendasi|capaian"
    r"|tunggakan|pertanggungjawaban|belanja"
)
_HAL_RUJUKAN = re.compile(
    rf"(?<!\w)(?:(?:{_TEMUAN})(?:nya)?(?:\s+\w+){{0,2}}?(?:\s+(?:pada|di|dalam|selama))?"
    r"|(?:realisasi|serapan|penyerapan|kinerja|target|laporan|kegiatan|program)(?:nya)?)\s*\Z",
    re.IGNORECASE,
)
"""What was found in a quarter, right before it: `kekurangan pada Triwulan II`, `realisasi Triwulan II`."""
_TUGAS = re.compile(
    r"(?<!\w)akan(?!\w)|^\W*(?:me(?:mbina|laksanakan|nyelesaikan|lakukan|ngadakan|nyelenggarakan|mbayar(?:kan)?"
    r"|nyerap|nuntaskan|realisasikan|ncairkan|ngajukan|nyusun|mfasilitasi|nambah|ngunjungi|mbentuk)"
    r"|(?:di)?(?:laksanakan|selesaikan|tuntaskan|bayar(?:kan)?))(?!\w)",
    re.IGNORECASE,
)
_PADA = re.compile(
    r"(?<!\w)(?:pada|di|dalam|selama|(?:paling\s+)?lambat)\s+(?:(?:awal|akhir|pertengahan)\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """A string of quarters without the reporting one, where it stands."""

    teks: str
    rangkaian: _Rangkaian
    konteks: Konteks
    triwulan: Triwulan
    tahun: int | None

    @property
    def wajar(self) -> bool:
        """Whether its own clause says that another quarter is meant."""
        around = self.konteks
        if around.dibandingkan or around.rencana_tetap:
            return True
        if self.masih_datang:
            return around.rencana_ke_depan
        return around.selesai

    @property
    def jadwal(self) -> bool:
        """Whether a remark of a few words tells when something was or is done: `TW IV` alone, too."""
        rest = self.teks.replace(self.teks[self.rangkaian.awal : self.rangkaian.akhir], "")
        return self.konteks.pelaksanaan or (self.masih_datang and not kunci(rest))

    @property
    def masih_datang(self) -> bool:
        """Whether the quarter is yet to come. After the fourth, one without a year is the next year's."""
        year = _TAHUN_DI_BELAKANG.match(self.teks, self.rangkaian.akhir)
        if year and self.tahun and int(year[1]) != self.tahun:
            return int(year[1]) > self.tahun
        last = self.rangkaian.sebutan[-1].triwulan
        return last > self.triwulan or (self.triwulan is Triwulan.IV and not year)

    @property
    def waktu_mengerjakan(self) -> bool:
        """Whether a follow-up is to be done at this time, and does not refer to what was found then."""
        clause = self.konteks.klausa_sebelum
        return _RUJUKAN.search(clause) is None and _HAL_RUJUKAN.search(clause) is None

    @property
    def dikerjakan_sekarang(self) -> bool:
        """Whether a follow-up is without doubt to be done in the reporting quarter and in no later one."""
        around = self.konteks
        year = _TAHUN_DI_BELAKANG.match(self.teks, self.rangkaian.akhir)
        if year and self.tahun and int(year[1]) != self.tahun:
            return False
        return (
            max(one.triwulan for one in self.rangkaian.sebutan) is self.triwulan
            and _TUGAS.search(around.klausa_sebelum) is not None
            and _PADA.search(around.klausa_sebelum) is not None
            and not around.dibandingkan
            and self.waktu_mengerjakan
        )

    def membanding(self, semua: Sequence[_Rangkaian]) -> bool:
        """Whether the sentence holds it against its own quarter: a change, a series, figures each."""
        start = self.rangkaian.awal - len(self.konteks.sebelum)
        end = self.rangkaian.akhir + len(self.konteks.sesudah)
        near = [one for one in semua if start <= one.awal and one.akhir <= end]
        if not any(one.memuat(self.triwulan) for one in near):
            return False
        named = {one.triwulan for string in near for one in string.sebutan}
        return (
            len(named) > 2  # noqa: PLR2004 - two quarters may be a slip, three are a series
            or self.konteks.berubah
            or _berangka(self.teks, near, start, end)
        )


def _berangka(text: str, near: Sequence[_Rangkaian], start: int, end: int) -> bool:
    """Whether each quarter has figures of its own, all in front of it or all behind."""
    gaps = [start, *(edge for one in near for edge in (one.awal, one.akhir)), end]
    between = [_ANGKA.search(text, one, other) for one, other in pairwise(gaps)][::2]
    return all(between[1:]) or all(between[:-1])


def _pengganti(text: str, rangkaian: _Rangkaian, triwulan: Triwulan) -> SebutanLain:
    """The string, and its first mention with the reporting quarter in figures of the same kind."""
    first = rangkaian.sebutan[0]
    typed = text[first.awal : first.akhir]
    numeral = str(triwulan.value) if typed[-1].isdigit() else triwulan.romawi
    return SebutanLain(
        text[rangkaian.awal : rangkaian.akhir],
        rangkaian.awal,
        rangkaian.akhir,
        _ANGKA_SEBUTAN.sub(numeral, typed),
    )


def _berikutnya(
    text: str, rangkaian: _Rangkaian, triwulan: Triwulan, tahun: int | None
) -> SebutanLain:
    """The string with the quarter after the reporting one; after the fourth, the next year's first."""
    if triwulan is not Triwulan.IV:
        return _pengganti(text, rangkaian, Triwulan(triwulan + 1))
    first = _pengganti(text, rangkaian, Triwulan.I)
    year = _TAHUN_DI_BELAKANG.match(text, rangkaian.akhir)
    end = year.end() if year else rangkaian.akhir
    when = f"Tahun {tahun + 1}" if tahun else "tahun berikutnya"
    return SebutanLain(text[rangkaian.awal : end], rangkaian.awal, end, f"{first.ganti} {when}")


_NOMOR_TAHUN = re.compile(
    r"\b(?:nomor|nmr|no)\b[\s.:]*[\w./-]*\d[\w./-]*(?:\s*(?:,|dan|jo\.?)\s*\d[\w./-]*)*\s*,?\s*"
    r"(?:(?:tahun|thn|th)\b\.?|tanggal\s+\d{1,2}\s+\w{3,9})\s*\Z",
    re.IGNORECASE,
)
_PERATURAN = re.compile(
    r"\b(?:undang-undang|peraturan|perbup|perda|perdes|perwali|pergub|permen\w*|perpres|keputusan"
    r"|kepmen\w*|kepbup|keppres|kepres|instruksi|in(?:pres|mendagri)|surat|edaran|uu|pp|sk|se)\b(?!-)"
    r"(?:(?!\btri\s?wulan|\btribulan|\btw\b|(?<![/\d])20\d\d)[^;\n]){0,120}\Z",
    re.IGNORECASE,
)
_DOKUMEN = re.compile(
    r"\b(?:rkpd|rka(?:-?skpd)?|renja|renstra|rpjp[dn]?|rpjm[dn]?|rpjmdes|rkp\s?des\w*|rkp|rkt"
    r"|rapbd\w*|kua|ppas|musrenbang\w*|rencana (?:kerja|strategis|aksi"
    r"|pembangunan|kebutuhan|umum)|perencanaan|penganggaran|lppd\w*|lkpj\w*|lkj?ip|lakip|sakip|lhe|lhp"
    r"|evaluasi|audit|baseline|kondisi awal|data dasar|visi|emas|sdgs|tpb|pemilu|pilkada|pilkades"
    r"|pilpres|pileg|pemilihan|sensus)\b(?:\W+(?!(?:tri\s?wulan|tribulan|tw)\b)\w+){0,7}\W*\Z",
    re.IGNORECASE,
)
_ANGGARAN = re.compile(
    r"\b(?:apbd\w*|apb\s?desa|dpp?a(?:-?skpd)?|rencana anggaran|target|persiapan)\b"
    r"(?:\W+(?!(?:tri\s?wulan|tribulan|tw)\b)\w+){0,4}\W*\Z",
    re.IGNORECASE,
)
"""What is prepared ahead: of a year to come it is no mistake, of a past one it is."""
_RENTANG_TAHUN = re.compile(
    rf"(20[0-9]{{2}})\s*(?:{SAMPAI_RAPAT}|/)\s*(?:tahun\s+)?(20[0-9]{{2}})", re.IGNORECASE
)
_SETELAH_MIRING = re.compile(r"(?<![0-9])[0-9]{1,2}/[0-9]{1,2}/\Z")
_TANGGAL = re.compile(
    r"(?<!\d)\d{1,2}\s+(?P<bulan>desember|januari)\s+\Z|(?<!\d)\d{1,2}[-/.](?P<angka>12|0?1)[-/.]\Z",
    re.IGNORECASE,
)


def tahun_lain(
    text: str, tahun: int, triwulan: Triwulan | None, *, bebas: Sequence[tuple[int, int]] = ()
) -> Iterator[SebutanLain]:
    """The other years in a sentence that belong neither to a regulation, a document of another year,
    a range of years, a plan nor a comparison; `bebas` are stretches that others judge.
    """
    years = sebutan_tahun(text)
    free = [*bebas, *(one.span() for one in _RENTANG_TAHUN.finditer(text))]
    for year, start, end in years:
        if year == tahun or any(left <= start and end <= right for left, right in free):
            continue
        around = konteks(text, start, end)
        if not (
            _milik_dokumen(text, start, around)
            or (year > tahun and _ANGGARAN.search(around.sebelum) is not None)
            or _tanggal_tetangga(around.sebelum, year - tahun, triwulan)
            or _waktu_lain(around, year > tahun, str(tahun))
        ):
            yield SebutanLain(text[start:end], start, end, str(tahun))


def _milik_dokumen(text: str, start: int, around: Konteks) -> bool:
    before = around.sebelum
    if text[:start].endswith("/") and _SETELAH_MIRING.search(before) is None:
        return True
    return any(
        pattern.search(before) is not None for pattern in (_NOMOR_TAHUN, _PERATURAN, _DOKUMEN)
    )


def _tanggal_tetangga(before: str, selisih: int, triwulan: Triwulan | None) -> bool:
    """A day at the turn of the year: a PK signed in December, a report for TW IV in January."""
    found = _TANGGAL.search(before)
    if found is None:
        return False
    january = (found["bulan"] or found["angka"]).casefold() in {"januari", "01", "1"}
    if january:
        return selisih == 1 and triwulan is Triwulan.IV
    return selisih == -1


def _waktu_lain(around: Konteks, mendatang: bool, own: str) -> bool:
    if around.dibandingkan or around.rencana_tetap or (mendatang and around.rencana_ke_depan):
        return True
    if own not in around.kalimat_lain:
        return False
    return around.berubah or _sederet(around, own)


def _sederet(around: Konteks, own: str) -> bool:
    """Whether the year stands in a row with its own: `2022 dan 2023`, `2021, 2022, dan 2023`."""
    row = r"(?:\W|dan|serta|tahun|20\d\d)*"
    return (
        re.search(rf"{own}{row}\Z", around.sebelum, re.IGNORECASE) is not None
        or re.match(rf"{row}{own}", around.sesudah, re.IGNORECASE) is not None
    )
