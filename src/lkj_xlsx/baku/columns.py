"""What a column of an input sheet is: defined once for template, reader and documentation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a column's cells are read, shown, formatted and aligned."""

    TEKS = "teks"
    JABATAN = "jabatan"
    NIP = "NIP"
    KODE = "kode"
    NOMOR = "nomor"
    DAFTAR_NOMOR = "daftar nomor"
    BESARAN = "besaran"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    TRIWULAN = "triwulan"
    BUTIR = "butir"


KIND_TEKS = frozenset({Kind.NIP, Kind.KODE, Kind.DAFTAR_NOMOR})
"""Kinds whose cells must be formatted as text: Excel would turn their digits into something else."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `header` as the template prints it, `field` of the record, `width` in characters.

    `aliases` are further headers under which offices know it (compared after `kunci_kepala`);
    `opsional` columns are left out of the template unless asked for; `note` is Indonesian, for the
    header's comment, the input message and the guide; `contoh` is what a filled-in cell looks like.
    """

    field: str
    header: str
    kind: Kind
    width: float
    note: str
    required: bool = False
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    opsional: bool = False
    diisi_turun: bool = False
    """A blank cell means "as in the row above"."""
    contoh: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An input sheet. Names compare without case, blanks and punctuation; `wajib` ones must be there."""

    name: str
    columns: tuple[Column, ...]
    note: str
    wajib: bool = False

    def column(self, field: str) -> Column:
        """The column of a record's field; KeyError where there is none."""
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the sheet Identitas: like a Column, with the value that holds when it is blank."""

    field: str
    label: str
    kind: Kind
    note: str
    required: bool = False
    bawaan: str = ""
    choices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    contoh: str = ""
