"""What a column of an output list is: header, width, number format, in one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.tampil.lembar import FORMAT_UMUM, Nilai


@dataclass(frozen=True, slots=True)
class KolomData:
    """A column of a data sheet; `field` is that of the frame whose rows it shows."""

    field: str
    judul: str
    lebar: float
    format: str = FORMAT_UMUM


@dataclass(frozen=True, slots=True)
class LembarData:
    """A sheet for filters and pivot tables: one header row, then a row a record, nothing else.

    Rows hold a value for each column, and may come one after the other from wherever they are made.
    """

    nama: str
    kolom: tuple[KolomData, ...]
    baris: Iterable[tuple[Nilai, ...]] = ()
    kertas: UkuranKertas = UkuranKertas.F4
    kaki: str = ""
