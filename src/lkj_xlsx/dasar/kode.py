"""A code of the budget nomenclature as a value: its form, its ancestors, its place in the order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

RUAS_PROGRAM, RUAS_KEGIATAN, RUAS_SUB_KEGIATAN = 3, 5, 6
"""So many parts between dots has the code of each level."""

_PANJANG_RUAS = (1, 2, 2, 1, 2, 2)
"""So many digits has each part at least."""
_RUAS_KEWENANGAN = 3
"""The place of the single digit that tells whose kegiatan it is, of a kabupaten or of others."""
_BENTUK = re.compile(
    r"[0-9]{1,2}\.[0-9]{2}\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.(?:[0-9]{2}|[0-9]{4}))?)?"
)
_TEMPAT_KOSONG = re.compile(r"x\.?xx\b", re.IGNORECASE)
_DENGAN_SPASI = re.compile(r"[0-9][0-9. ]*")
_HANYA_ANGKA = re.compile(r"[0-9]+(?:[.,:/ -]+[0-9]+)*")
_PENDEK, _PANJANG = 2, 4
"""The digits of a sub kegiatan's number until 2023, and from then on."""


@dataclass(frozen=True, slots=True)
class Kode:
    """A code as written; what is asked of it beyond `sah` holds for codes of a known form."""

    teks: str

    @property
    def ruas(self) -> tuple[str, ...]:
        return tuple(self.teks.split("."))

    @property
    def banyak_ruas(self) -> int:
        return self.teks.count(".") + 1

    @property
    def sah(self) -> bool:
        """Whether it has the form of a program, kegiatan or sub kegiatan."""
        return _BENTUK.fullmatch(self.teks) is not None

    @property
    def tempat_kosong(self) -> bool:
        """Whether it begins with X.XX, the nomenclature's own place for the urusan."""
        return _TEMPAT_KOSONG.match(self.teks) is not None

    @property
    def urutan(self) -> tuple[tuple[int, str], ...]:
        """The key that sorts codes as the nomenclature does."""
        return tuple((int(part), part) for part in self.ruas)

    @property
    def program(self) -> str:
        return ".".join(self.ruas[:RUAS_PROGRAM])

    @property
    def garis(self) -> tuple[str, ...]:
        """The program, the kegiatan and the sub kegiatan that the code names, itself included."""
        parts = self.ruas
        lengths = (RUAS_PROGRAM, RUAS_KEGIATAN, RUAS_SUB_KEGIATAN)
        return tuple(".".join(parts[:length]) for length in lengths if length <= len(parts))

    @property
    def leluhur(self) -> tuple[str, ...]:
        """The codes above it, the nearest first."""
        return self.garis[-2::-1]

    @property
    def kepala(self) -> str:
        """All parts but the last: what it shares with the codes beside it."""
        return self.teks.rpartition(".")[0]

    @property
    def nomor(self) -> str:
        """The last part, its number below its parent."""
        return self.teks.rpartition(".")[2]

    @property
    def empat_angka(self) -> bool:
        """Whether its number has the form that sub kegiatan have from 2023 on."""
        return len(self.nomor) == _PANJANG

    @property
    def pendek(self) -> str:
        """A sub kegiatan with two digits where they suffice: `….02.0001` is `….02.01`."""
        if not self.empat_angka or not self.nomor.startswith("00"):
            return self.teks
        return f"{self.kepala}.{self.nomor[-_PENDEK:]}"

    @property
    def panjang(self) -> str:
        """The code in the form of 2023: a sub kegiatan has four digits."""
        if self.banyak_ruas != RUAS_SUB_KEGIATAN:
            return self.teks
        return f"{self.kepala}.{self.nomor.zfill(_PANJANG)}"

    def di_bawah(self, kode: str) -> bool:
        return self.teks.startswith(f"{kode}.")


def tanpa_spasi(text: str) -> str | None:
    """Figures and dots without blanks and closing dots; None where other things stand among them."""
    if _DENGAN_SPASI.fullmatch(text) is None:
        return None
    return re.sub(r"\s", "", text).rstrip(".")


def kode_dimaksud(text: str) -> str:
    """A code with other marks, lost marks or too few zeros as it should be written.

    Empty where unclear: `7.1.1`, `7,01,01`, `7 01 01`, `70101` are 7.01.01, `7.01.01.201` and
    `7.01.01.02.01` are 7.01.01.2.01.
    """
    if not _HANYA_ANGKA.fullmatch(text):
        return ""
    groups = re.findall("[0-9]+", text)
    whole = all(len(one) >= _PENDEK for one in groups[1:_RUAS_KEWENANGAN])
    parts: list[str] = []
    for group in groups:
        parts += _ruas_terurai(group, len(parts), dua_angka=whole)
    if len(parts) > len(_PANJANG_RUAS):
        return ""
    padded = ".".join(part.zfill(width) for part, width in zip(parts, _PANJANG_RUAS, strict=False))
    return padded if Kode(padded).sah else ""


def _ruas_terurai(digits: str, place: int, *, dua_angka: bool) -> Iterator[str]:
    """The parts that a group of digits is, from a place on; those that were run together in full.

    With `dua_angka` the digit of a kabupaten may be written as `02`, as older forms of codes do; an
    account of the budget (`5.1.02.02.01.0024`) is no code of the nomenclature.
    """
    if dua_angka and place == _RUAS_KEWENANGAN and digits == _KABUPATEN_DUA_ANGKA:
        digits = digits[-1]
    width = _lebar(digits, place)
    yield digits[:width]
    rest = digits[width:]
    if not rest:
        return
    if place + 1 < len(_PANJANG_RUAS) and len(rest) >= _PANJANG_RUAS[place + 1]:
        yield from _ruas_terurai(rest, place + 1, dua_angka=False)
    else:
        yield _TAK_SAH


_KABUPATEN_DUA_ANGKA = "02"
_TAK_SAH = "?"


def _lebar(digits: str, place: int) -> int:
    """So many of the digits are one part."""
    if place >= len(_PANJANG_RUAS) - 1:
        return len(digits)
    if place == 0 and len(digits) == _PENDEK:
        return _PENDEK
    return _PANJANG_RUAS[place]


def kode_terbaca(text: str) -> str:
    """A code as it is taken: as written where it has a known form, else what is clearly meant.

    Text that is neither comes back as it is.
    """
    joined = tanpa_spasi(text)
    if joined is not None and Kode(joined).sah:
        return joined
    return kode_dimaksud(text.strip(" .")) or joined or text
