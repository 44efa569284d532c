"""A code or a wording of the budget in, the official names and codes of the urusan kecamatan out.

The table is `data/nomenklatur_7_01.csv`: every code of 7.01 with its names in four states of the
national nomenclature; its column `sumber` says in which of them a name stands. `2019` is
Permendagri 90/2019, `2021` its updates of 2020 and 2021, `2023` Kepmendagri
900.1.15.5-1317/2023, `2027` the list for the budget of 2027. Program 7.01.01 is the nomenclature's
X.XX.01, which every office has. How the table was made and what it lacks: `docs/nomenklatur.md`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lkj_xlsx.baku.model import TingkatAnggaran
from lkj_xlsx.dasar.kemiripan import KATA_NOMENKLATUR
from lkj_xlsx.dasar.kode import RUAS_KEGIATAN, RUAS_PROGRAM, RUAS_SUB_KEGIATAN, Kode
from lkj_xlsx.dasar.teks import kemiripan, kunci

URUSAN = "7.01."
_BERKAS = "data/nomenklatur_7_01.csv"
_TAK_BERLAKU = frozenset({"2019"})
"""States whose names are never proposed: codes and names were shuffled after the first of them."""

TINGKAT_MENURUT_RUAS = {
    RUAS_PROGRAM: TingkatAnggaran.PROGRAM,
    RUAS_KEGIATAN: TingkatAnggaran.KEGIATAN,
    RUAS_SUB_KEGIATAN: TingkatAnggaran.SUB_KEGIATAN,
}
_KABUPATEN_KOTA = "2"
"""The digit before a kegiatan's number; 3 and 4 are of Papua, 7 of Aceh."""
_AWALAN = re.compile(r"^(?:(?:x|xx|\d+) )*(?:(?:sub ?kegiatan|kegiatan|program) )?")
_TAMBAHAN = re.compile(r"\s*\(|\s+[-\u2013\u2014]\s+|\s*:")
_KATA_TUGAS = frozenset(
    {"dan", "di", "ke", "pada", "untuk", "dalam", "yang", "dengan", "oleh", "kepada", "atas",
     "serta", "atau", "kab", "kabupaten", "kota"}
)  # fmt: skip
"""Words that people leave out or add without meaning another item."""
_SINGKATAN = {
    "opd": "skpd",
    "bmd": "barang milik daerah",
    "perda": "peraturan daerah",
    "perkada": "peraturan kepala daerah",
    "bpd": "badan permusyawaratan desa",
    "kades": "kepala desa",
    "spm": "standar pelayanan minimal",
    "spbe": "sistem pemerintahan berbasis elektronik",
    "musrenbang": "musyawarah perencanaan pembangunan",
    "tni": "tentara nasional indonesia",
    "polri": "kepolisian negara republik indonesia",
}


@lru_cache(2**12)
def tingkat_kode(kode: str) -> TingkatAnggaran | None:
    """The level that a nomenclature code has by its form; None where it has no known form.

    `X.XX.01`, the nomenclature's own placeholder, is no code: it would not meet `7.01.01`.
    """
    code = Kode(kode)
    return TINGKAT_MENURUT_RUAS[code.banyak_ruas] if code.sah else None


@dataclass(frozen=True, slots=True)
class NamaResmi:
    """A name that the nomenclature gives to a code."""

    kode: str
    nama: str
    berlaku: bool
    """It stands in one of the states from 2020 on."""

    @property
    def tingkat(self) -> TingkatAnggaran:
        return TINGKAT_MENURUT_RUAS[Kode(self.kode).banyak_ruas]

    @property
    def umum(self) -> bool:
        """Of every kabupaten and kota, not of Aceh or Papua alone."""
        return umum(self.kode)


@dataclass(frozen=True)
class Nomenklatur:
    """The official names, the newest first within a code."""

    nama: tuple[NamaResmi, ...]

    @cached_property
    def menurut_kode(self) -> dict[str, tuple[NamaResmi, ...]]:
        found: defaultdict[str, list[NamaResmi]] = defaultdict(list)
        for one in self.nama:
            found[one.kode].append(one)
        return {code: tuple(names) for code, names in found.items()}

    def resmi(self, kode: str) -> tuple[NamaResmi, ...]:
        """The names of a code in either form of sub kegiatan; none where it is not known.

        Names that went before there were four digits are not those of a code of four digits.
        """
        code = Kode(kode).pendek
        names = self.menurut_kode.get(code, ())
        return names if code == kode else tuple(one for one in names if one.berlaku)

    def sesuai(self, kode: str, uraian: str) -> bool:
        """Whether a wording is one of the code's names, small slips of the hand aside."""
        return any(_senama(uraian, one.nama) for one in self.resmi(kode))

    def bernama(self, uraian: str, tingkat: TingkatAnggaran | None) -> tuple[NamaResmi, ...]:
        """The entries of a level (or of any) whose name today the wording is, or else nearly is."""
        readings = list(_bacaan(uraian))
        found = [one for words in readings for one in self._menurut_kata.get("".join(words), ())]
        if not found:
            found = [
                one
                for words in readings
                for proper, one in self._menurut_panjang.get(len(words), ())
                if _sekata(words, proper)
            ]
        return tuple({one.kode: one for one in found if tingkat in {None, one.tingkat}}.values())

    @cached_property
    def _berlaku(self) -> tuple[tuple[tuple[str, ...], NamaResmi], ...]:
        """What may be proposed to any office, beside the words of its name."""
        return tuple((_kata(one.nama), one) for one in self.nama if one.berlaku and one.umum)

    @cached_property
    def _menurut_kata(self) -> dict[str, list[NamaResmi]]:
        found: defaultdict[str, list[NamaResmi]] = defaultdict(list)
        for words, one in self._berlaku:
            found["".join(words)].append(one)
        return found

    @cached_property
    def _menurut_panjang(self) -> dict[int, list[tuple[tuple[str, ...], NamaResmi]]]:
        found: defaultdict[int, list[tuple[tuple[str, ...], NamaResmi]]] = defaultdict(list)
        for words, one in self._berlaku:
            found[len(words)].append((words, one))
        return found


@lru_cache(1)
def nomenklatur() -> Nomenklatur:
    """The table, read when it is first asked for."""
    import csv
    from importlib import resources

    text = resources.files("lkj_xlsx.baku").joinpath(_BERKAS).read_text(encoding="utf-8")
    _, *rows = csv.reader(text.splitlines())
    return Nomenklatur(
        tuple(
            NamaResmi(code, name, not _TAK_BERLAKU.issuperset(source.split()))
            for code, name, source in rows
        )
    )


def umum(kode: str) -> bool:
    """Whether a code is a program's, or lies under a kegiatan of every kabupaten and kota."""
    parts = Kode(kode).ruas
    return len(parts) == RUAS_PROGRAM or parts[RUAS_PROGRAM] == _KABUPATEN_KOTA


def _senama(uraian: str, nama: str) -> bool:
    proper = _kata(nama)
    return any(_sekata(words, proper) for words in _bacaan(uraian))


def _bacaan(uraian: str) -> Iterator[tuple[str, ...]]:
    """The wording's words, and those before what somebody added to it: `… (Kelurahan Tempeh)`."""
    whole = _kata(uraian)
    yield whole
    head = _kata(_TAMBAHAN.split(uraian, maxsplit=1)[0])
    if head and head != whole:
        yield head


def _sekata(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and all(
        left == right or kemiripan(left, right) >= KATA_NOMENKLATUR
        for left, right in zip(one, other, strict=True)
    )


@lru_cache(4096)
def _kata(nama: str) -> tuple[str, ...]:
    """The words that tell one name from another, short forms written out."""
    bare = _AWALAN.sub("", kunci(nama))
    words = " ".join(_SINGKATAN.get(word, word) for word in bare.split()).split()
    return tuple(word for word in words if word not in _KATA_TUGAS)
