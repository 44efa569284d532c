"""What is wrong with a workbook: a rule's identity in, one finding per contradiction out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lkj_xlsx.dasar.origin import Sel


class Tingkat(StrEnum):
    """How much a finding matters; the order is worst first."""

    GALAT = "Galat"
    PERINGATAN = "Peringatan"
    CATATAN = "Catatan"

    @property
    def urutan(self) -> int:
        return list(Tingkat).index(self)


class Status(StrEnum):
    """Whether a finding still counts, or an entry of the sheet Pengecualian silences it."""

    AKTIF = "aktif"
    DIKECUALIKAN = "dikecualikan"


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule as the office knows it: code, readable name, level, and why, an example, how to mend.

    `contoh` is drawn as sheets in text (see `rules.contoh`), so that it can be run as well as read.
    """

    kode: str
    nama: str
    tingkat: Tingkat
    mengapa: str
    contoh: str
    perbaikan: str


@dataclass(frozen=True, slots=True)
class Usul:
    """A value proposed for a cell, as a clerk would type it; empty text clears the cell.

    An advice that names a value is built from it, so that a program can follow the advice as well.
    """

    sel: Sel
    nilai: str
    sebagian: bool = False
    """The value is the cell's text with some words replaced, and the advice names only these words."""


@dataclass(frozen=True, slots=True)
class Pelanggaran:
    """What a rule yields: a sentence, its cells, how to mend it, and whose it is.

    `usul` holds what the advice proposes to type, empty where it proposes no value. `no` and
    `kode_anggaran` name the row, so that an exception survives an inserted row; `tingkat` is given only
    by the few rules that have two.
    """

    pesan: str
    lokasi: tuple[Sel, ...]
    saran: str
    pejabat: str = ""
    no: int | None = None
    kode_anggaran: str = ""
    tingkat: Tingkat | None = None
    usul: tuple[Usul, ...] = ()


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding, ready to be shown."""

    kode: str
    aturan: str
    tingkat: Tingkat
    pejabat: str
    lokasi: tuple[Sel, ...]
    pesan: str
    saran: str
    status: Status = Status.AKTIF
    no: int | None = None
    kode_anggaran: str = ""
    usul: tuple[Usul, ...] = ()
    pengecualian: str = ""
    """Who silenced it and why, as the entry says."""

    @classmethod
    def dari(cls, aturan: Aturan, pelanggaran: Pelanggaran) -> Temuan:
        return cls(
            kode=aturan.kode,
            aturan=aturan.nama,
            tingkat=pelanggaran.tingkat or aturan.tingkat,
            pejabat=pelanggaran.pejabat,
            lokasi=pelanggaran.lokasi,
            pesan=pelanggaran.pesan,
            saran=pelanggaran.saran,
            no=pelanggaran.no,
            kode_anggaran=pelanggaran.kode_anggaran,
            usul=pelanggaran.usul,
        )
