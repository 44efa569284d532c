"""A sentence of the report in, what it says of the number of indicators out.

Only wordings that are understood to the end are claims: between the number and its verb nothing but
known words may stand. Wishes, conditions, and numbers of something else are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lkj_xlsx.dasar.angka import bilangan
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import Triwulan, sebutan_tahun, sebutan_triwulan
from lkj_xlsx.rules.bahasa import pola_klaim as pola

_JANGKAUAN = 80
"""So many characters before a number are looked at for what restricts it."""
_PANJANG_KALIMAT = 500
"""No honest sentence is longer."""


class JenisKlaim(StrEnum):
    """What a number is said to be the number of."""

    SEMUANYA = "semuanya"
    TERCAPAI = "tercapai"
    BELUM = "belum tercapai"
    BELUM_SEMUA = "belum semua tercapai"
    BELUM_WAKTUNYA = "belum waktunya"


@dataclass(frozen=True, slots=True)
class Klaim:
    """One count. `jumlah` None is all of them; `sebagian` may speak of some of them only."""

    jenis: JenisKlaim
    jumlah: int | None
    teks: str
    awal: int
    sebagian: bool = False
    triwulan: Triwulan | None = None
    """The quarter named for it."""
    tahun: int | None = None
    """The year named before it."""

    @property
    def akhir(self) -> int:
        return self.awal + len(self.teks)


def klaim_jumlah(kalimat: str, jabatan: str = "") -> tuple[Klaim, ...]:
    """Every count of indicators that a sentence claims, in its order.

    A sentence that mentions a single sasaran, program or other office, and all that follows it, is left
    aside: its numbers are those of a part.
    """
    text = bersih(kalimat)
    masked = _samarkan(text, jabatan)
    limited = pola.DIBATASI.search(masked)
    end = _batas_terakhir(pola.AKHIR_BAGIAN, masked, limited.start()) if limited else len(masked)
    found = list(_sebagian(_klaim(masked[:end], text), masked))
    return tuple(_dengan_waktu(found, text)) if found else ()


def _samarkan(text: str, jabatan: str) -> str:
    """The text, as long as it was, without the figures that count nothing and the official's name."""
    spans = [(one.awal, one.akhir) for one in sebutan_triwulan(text)]
    spans += [(start, end) for _, start, end in sebutan_tahun(text)]
    spans += [found.span() for found in pola.ACUAN.finditer(text)]
    if jabatan:
        own = re.compile(rf"(?<!\w){re.escape(jabatan)}(?!\w)", re.IGNORECASE)
        spans += [found.span() for found in own.finditer(text)]
    for start, end in spans:
        text = text[:start] + pola.RAGU * (end - start) + text[end:]
    return text


def _batas_terakhir(batas: re.Pattern[str], text: str, position: int) -> int:
    """Where the part of a text begins that a position stands in."""
    start = max(0, position - _PANJANG_KALIMAT)
    return max((found.end() for found in batas.finditer(text, start, position)), default=start)


@dataclass(frozen=True, slots=True)
class _Ucapan:
    """A subject, the verb said of it, and the number that follows the verb, if any."""

    subjek: re.Match[str]
    keadaan: re.Match[str] | None
    dihitung: re.Match[str] | None
    masked: str

    @property
    def awal(self) -> int:
        begins = self.subjek.start()
        return min(begins, self.keadaan.start()) if self.keadaan else begins

    @property
    def akhir(self) -> int:
        if self.keadaan is None or self.keadaan.start() < self.subjek.start():
            return self.subjek.end()
        if self.dihitung:
            return self.dihitung.end()
        percent = pola.EKOR_PERSEN.match(self.masked, self.keadaan.end())
        return percent.end() if percent else self.keadaan.end()

    @property
    def keterangan(self) -> bool:
        """Whether the verb stands in a relative clause: `yang sudah tercapai`."""
        sela = self.keadaan["sela"] if self.keadaan else ""
        return pola.KETERANGAN_YANG.search(sela) is not None


def _klaim(masked: str, text: str) -> Iterator[Klaim]:
    """The claims of a text, a number without a noun only where one was named before."""
    position, named = 0, False
    while subject := pola.SUBJEK.search(masked, position):
        named = named or any(
            subject[noun] for noun in ("hal", "hal_nihil", "semua", "pecahan", "polos")
        )
        label = pola.NOMOR_INDIKATOR.match(masked, subject.end()) if subject["polos"] else None
        said = _ucapan(subject, masked, position)
        if label or not named or pola.KIRA_KIRA.search(_sebelum(subject, masked)):
            position = (label or subject).end()
            continue
        total = _semesta(said)
        if total is not None:
            words = text[subject.start() : subject.end()]
            yield Klaim(JenisKlaim.SEMUANYA, total, words, subject.start())
        if said.keadaan is None or _bukan_klaim(said, said.keadaan):
            position = subject.end()
            continue
        position = said.akhir
        if subject["polos"] is None or said.dihitung:
            kind, number = _isi(said, said.keadaan)
            yield Klaim(kind, number, text[said.awal : said.akhir], said.awal)


def _ucapan(subject: re.Match[str], masked: str, since: int) -> _Ucapan:
    """The subject with its verb, which follows it or, for a number, may stand before it."""
    verb = pola.LANJUTAN.match(masked, subject.end())
    number = pola.LALU_JUMLAH.match(masked, verb.end()) if verb else None
    if number and pola.LANJUTAN.match(masked, number.end()):
        number = None
    if verb is None and (subject["hal"] or subject["pecahan"]) and not subject["dari"]:
        start = max(since, subject.start() - _JANGKAUAN)
        verb = pola.KEADAAN_DULU.search(masked[: subject.start()], start)
    return _Ucapan(subject, verb, number, masked)


def _sebelum(subject: re.Match[str], masked: str) -> str:
    """The words just before a subject."""
    return masked[max(0, subject.start() - _JANGKAUAN) : subject.start()]


def _semesta(ucapan: _Ucapan) -> int | None:
    """The number of all indicators that `dari 10 indikator` and `3 dari 10 indikator` speak of.

    `Dari 8 indikator yang belum tercapai` counts a part.
    """
    subject, masked = ucapan.subjek, ucapan.masked
    if subject["pecahan"]:
        return None if ucapan.keterangan else bilangan(subject["semesta"])
    if not subject["dari"] or not subject["hal"]:
        return None
    begins = pola.AWAL_SEMESTA.search(_sebelum(subject, masked))
    goes_on = pola.SESUDAH_SEMESTA.match(masked, subject.end()) and not ucapan.keterangan
    return bilangan(subject["banyak"]) if begins and (goes_on or ucapan.dihitung) else None


def _bukan_klaim(ucapan: _Ucapan, verb: re.Match[str]) -> bool:
    """Whether the words are a wish, a condition, a restriction, or of another percentage."""
    subject, masked = ucapan.subjek, ucapan.masked
    clause = _batas_terakhir(pola.AKHIR_KLAUSA, masked, ucapan.awal)
    doubt = pola.HARAPAN if verb["capai"] else pola.ANDAI
    percent = pola.EKOR_PERSEN.match(masked, verb.end())
    return (
        doubt.search(masked, clause, ucapan.awal) is not None
        or pola.LALU_ANDAI.match(masked, ucapan.akhir) is not None
        or pola.SEPARUH.match(masked, verb.end()) is not None
        or (percent is not None and pola.PERSIS_SERATUS.match(masked, verb.end()) is None)
        or (subject["bukan"] or "").strip().casefold() in {"hampir", "nyaris"}
        or (ucapan.keterangan and any(subject[one] for one in ("semua", "semuanya", "pecahan")))
    )


def _isi(ucapan: _Ucapan, verb: re.Match[str]) -> tuple[JenisKlaim, int | None]:
    """What the subject and its verb say together."""
    subject = ucapan.subjek
    kind = _jenis(verb)
    if ucapan.dihitung:
        return kind, bilangan(ucapan.dihitung["banyak"])
    if subject["nihil"]:
        return kind, 0
    everything = subject["semua"] or subject["semuanya"]
    not_fully = (verb["penuh"] or "").casefold()
    if (
        (everything and subject["bukan"])
        or not_fully.startswith(("semua", "seluruh"))
        or (not_fully and subject["dari"])
    ):
        return JenisKlaim.BELUM_SEMUA, None
    return kind, None if everything else bilangan(subject["banyak"])


def _jenis(verb: re.Match[str]) -> JenisKlaim:
    if verb["waktunya"]:
        return JenisKlaim.BELUM_WAKTUNYA
    return JenisKlaim.TERCAPAI if verb["capai"] else JenisKlaim.BELUM


def _sebagian(klaim: Iterable[Klaim], masked: str) -> Iterator[Klaim]:
    """The claims, those marked that may speak of some only.

    `Dua indikator tersebut belum tercapai` and `dua indikator belum tercapai karena …` do, unless the
    sentence divides up all indicators; and so does whatever follows `dari 8 indikator yang belum …`.
    """
    every = list(klaim)
    kinds = {one.jenis for one in every}
    divides = JenisKlaim.SEMUANYA in kinds or {JenisKlaim.TERCAPAI, JenisKlaim.BELUM} <= kinds
    all_at = {one.awal for one in every if one.jenis is JenisKlaim.SEMUANYA}
    within = False
    for one in every:
        loose = pola.PENUNJUK.search(one.teks) or pola.SEBAB.match(masked, one.akhir)
        yield replace(one, sebagian=within or (bool(loose) and not divides))
        within = within or (one.teks.casefold().startswith("dari") and one.awal not in all_at)


def _dengan_waktu(klaim: Iterable[Klaim], text: str) -> Iterator[Klaim]:
    """The claims with the quarter beside or before each and the year before it, in its sentence."""
    quarters = sebutan_triwulan(text)
    years = [
        (year, place)
        for year, place, _ in sebutan_tahun(text)
        if not pola.PERATURAN.search(text[max(0, place - _JANGKAUAN) : place])
    ]
    for one in klaim:
        start = _batas_terakhir(pola.AKHIR_KALIMAT, text, one.awal)
        beside = [
            at.triwulan
            for at in quarters
            if 0 <= at.awal - one.akhir < _JANGKAUAN
            and pola.SAAT_ITU.match(text[one.akhir : at.awal])
        ]
        before = [at.triwulan for at in quarters if start <= at.awal < one.akhir]
        yield replace(
            one,
            triwulan=next(iter([*beside, *reversed(before)]), None),
            tahun=next((year for year, at in reversed(years) if start <= at < one.akhir), None),
        )
