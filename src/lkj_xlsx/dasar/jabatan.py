"""The name of an office as people write it in, the one spelling that can be compared out.

`SINGKATAN` is the one table of short forms; whatever asks whether two offices are one asks here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lkj_xlsx.dasar.teks import bersih, kosong_bergaris, kunci

_DIINGAT = 2**14
_SEMENTARA = r"(?:plt|plh|pjs?|pelaksana (?:tugas|harian)|penjabat(?: sementara)?)"
_PENJABAT = re.compile(rf"^(?:{_SEMENTARA}\s+)+|(?:\s+{_SEMENTARA})+$")
"""Before an office, or behind it: `Camat (Plt.)`."""

SINGKATAN: tuple[tuple[str, str], ...] = (
    (r"kec", "kecamatan"),
    (r"kel", "kelurahan"),
    (r"ka ?distrik", "kepala distrik"),
    (r"ka ?jawatan", "kepala jawatan"),
    (r"(?:kasubb?ag|ka subb?ag|kepala subb?ag|kasub bag|kepala sub bag|kepala subbagian)(?:ian)?",
     "kepala sub bagian"),
    (r"kasie?|ka sie?|kepala sie?|ka ?seksi", "kepala seksi"),
    (r"sub ?koord(?:inator)?", "sub koordinator"),
    (r"sekcam(?:at)?|sekmat|sekretaris camat|sekretariat kecamatan", "sekretaris kecamatan"),
    (r"sek(?:dis|distrik)|sekretariat distrik", "sekretaris distrik"),
    (r"seklur|sekretaris lurah|sekretariat kelurahan", "sekretaris kelurahan"),
    (r"^(?:sekretaris|sekretariat)$", "sekretaris kecamatan"),
    (r"pmd|pemberdayaan masyarakat desa", "pemberdayaan masyarakat dan desa"),
    (r"kesos", "kesejahteraan sosial"),
    (r"kesra", "kesejahteraan rakyat"),
    (r"tra[nm]tib(?:um)?(?: umum)?", "ketenteraman dan ketertiban umum"),
    (r"ketente?raman (?:dan )?ketertiban(?: umum)?", "ketenteraman dan ketertiban umum"),
    (r"linmas", "perlindungan masyarakat"),
    (r"(?<=umum )perlindungan masyarakat", "dan perlindungan masyarakat"),
    (r"eko?bang|(?:per)?ekonomi(?:an)? (?:dan )?pembangunan", "ekonomi dan pembangunan"),
    (r"umpeg|umum (?:dan )?kepeg", "umum dan kepegawaian"),
    (r"umum kepegawaian", "umum dan kepegawaian"),
    (r"pep|perencanaan evaluasi (?:dan )?pelaporan", "perencanaan evaluasi dan pelaporan"),
    (r"perenkeu|renkeu", "perencanaan dan keuangan"),
    (r"perenc", "perencanaan"),
    (r"keu", "keuangan"),
    (r"kepeg", "kepegawaian"),
    (r"tapem", "tata pemerintahan"),
    (r"pemum", "pemerintahan umum"),
    (r"yanum", "pelayanan umum"),
    (r"(?:camat|kepala) kecamatan", "camat"),
    (r"(?:lurah|kepala) kelurahan", "lurah"),
    (r"(?:panewu|kepala) kapanewon", "panewu"),
    (r"(?:mantri pamong praja|kepala) kemantren", "mantri pamong praja"),
)  # fmt: skip
"""Short forms and other names of one office (after `kunci`), and what is compared instead.

Applied from top to bottom to whole words. The seksi and sub bagian are those that the offices of a
kecamatan bear (Permendagri 67/2017 on the older terms, regents' rules since); the heads of distrik,
kapanewon, kemantren and kelurahan by the Undang-Undang on Papua and Yogyakarta.
"""
_SINGKATAN = tuple(
    (re.compile(short if short.startswith("^") else rf"\b(?:{short})\b"), long)
    for short, long in SINGKATAN
)


@lru_cache(_DIINGAT)
def kunci_jabatan(text: str) -> str:
    """The office that a Jabatan names: short forms written out, `Plt.`, `Plh.`, `Pj.` left away."""
    office = _PENJABAT.sub("", kunci(text.replace("&", " dan ")))
    for short, long in _SINGKATAN:
        office = short.sub(long, office)
    return " ".join(office.split())


def penjabat_sementara(text: str) -> bool:
    """Whether a Jabatan is held for the time being (`Plt.`, `Plh.`, `Pj.`)."""
    return _PENJABAT.search(kunci(text)) is not None


_TANPA_PEJABAT = re.compile(
    r"(?:(?:jabatan|posisi|formasi)(?:nya)? )?(?:(?:masih|sedang|saat ini|sementara) )*"
    r"(?:kosong|lowong|vacant|vakum|nihil|n a|(?:belum|tidak) (?:ada|terisi|diisi|tersedia))"
    r"(?: (?:pejabat|petugas|orang)(?:nya)?)?(?: definitif)?"
)
_TITIK = re.compile(r"[.\u2026_\s()]+")


def tanpa_pejabat(nama: str) -> bool:
    """Whether what stands for a name says that nobody holds the office: `-`, `Kosong`, mere dots."""
    if kosong_bergaris(nama) or _TANPA_PEJABAT.fullmatch(kunci(nama)):
        return True
    return _TITIK.fullmatch(bersih(nama)) is not None


@dataclass(frozen=True, slots=True)
class KepalaWilayah:
    """The head of a kecamatan, distrik, kapanewon, kemantren or kelurahan, and of which one."""

    sebutan: str
    tempat: str


_KEPALA_WILAYAH = re.compile(
    r"^(?P<sebutan>camat|kepala distrik|panewu(?! anom\b)|mantri pamong praja|lurah)(?: (?P<tempat>.+))?$"
)


def kepala_wilayah(text: str) -> KepalaWilayah | None:
    """Whom every rule takes for what a Camat is: `Kepala Distrik X`, `Panewu X`, `Lurah X`."""
    found = _KEPALA_WILAYAH.match(kunci_jabatan(text))
    return KepalaWilayah(found["sebutan"], found["tempat"] or "") if found else None


_LUAR = re.compile(
    r"^(?:(?:wakil )?(?:bupati|wali ?kota|gubernur)|(?:sekretaris daerah|sekda)(?:kab|kot)?|asisten)\b"
)


def pejabat_luar(text: str) -> bool:
    """Whether an office is above every kecamatan: a Bupati, a Sekretaris Daerah and the like."""
    return _LUAR.match(kunci_jabatan(text)) is not None


_STRUKTURAL = re.compile(
    r"^(?:camat|kepala|sekretaris|lurah|panewu|mantri|bupati|wali ?kota|sub koordinator)\b"
)


def jabatan_tunggal(text: str) -> bool:
    """Whether one person only holds such an office; a functional title may have several holders."""
    return _STRUKTURAL.match(kunci_jabatan(text)) is not None


_KETERANGAN = re.compile(r"\s*(?:\((?P<kata>[^()]+)\)|[-\u2013]\s*[0-9]{1,2})\s*$")


def tanpa_keterangan(jabatan: str, nama: str) -> str:
    """A functional title without what tells its holders apart: their own name behind it, or a number."""
    found = _KETERANGAN.search(jabatan)
    title = jabatan[: found.start()] if found else ""
    if found is None or not title or jabatan_tunggal(title):
        return jabatan
    words = kunci(found["kata"] or "").split()
    return title if set(words) <= set(kunci(nama).split()) else jabatan
