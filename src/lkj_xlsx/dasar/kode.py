"""A code of the budget nomenclature as a value: its form, its ancestors, its place in the order."""

from __future__ import annotations

import re
from dataclasses import dataclass

RUAS_PROGRAM, RUAS_KEGIATAN, RUAS_SUB_KEGIATAN = 3, 5, 6
"""So many parts between dots has the code of each level."""

_PANJANG_RUAS = (1, 2, 2, 1, 2, 2)
"""So many digits has each part at least."""
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
    """A code with other marks or too few zeros as it should be written; empty where unclear."""
    if not _HANYA_ANGKA.fullmatch(text):
        return ""
    parts = re.findall("[0-9]+", text)
    if len(parts) > len(_PANJANG_RUAS):
        return ""
    padded = ".".join(part.zfill(width) for part, width in zip(parts, _PANJANG_RUAS, strict=False))
    return padded if Kode(padded).sah else ""
