"""What a column of an input sheet is: defined once for template, reader and documentation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lkj_xlsx.baku import sel_keliru
from lkj_xlsx.dasar.angka import baca_nip, baca_nomor, baca_rupiah
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.nip import nip_sah
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import baca_tanggal

FORMAT_UMUM = "General"
"""Under it Excel gives `97%` the format that was typed, and its decimals tell how exact it is."""
FORMAT_TEKS = "@"


class Rata(StrEnum):
    """Where the content of a cell stands."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


def _kunci_rapat(_: object, teks: str) -> object:
    return kunci(teks).replace(" ", "")


def _tak_khas(_: object, _format: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """How a column's cells are named to people, shown, checked while people type, and compared.

    How they are read is said in `reader.sel`, since what cannot be read becomes a finding there.
    There is one object of each kind.
    """

    nama: str
    format: str = FORMAT_UMUM
    """The number format; `FORMAT_TEKS` where Excel would turn digits into something else."""
    rata: Rata = Rata.KIRI
    format_setelan: str = ""
    """The number format of a setting on Identitas, where it is another than that of a column."""
    bulat: bool = False
    """Whole numbers: the template warns of all others."""
    keliru: Callable[[str], str] = sel_keliru.tak_pernah
    """Of a cell's address, the formula that colours it; empty where the cell alone tells nothing."""
    sama: Callable[[object, str], object] = _kunci_rapat
    """Of a cell's value and text, what it shares with a cell that says the same."""
    khas: Callable[[object, str], bool] = _tak_khas
    """Whether a value under its number format is one that no title of a sheet would be."""

    TEKS: ClassVar[Kind]
    JABATAN: ClassVar[Kind]
    NIP: ClassVar[Kind]
    KODE: ClassVar[Kind]
    NOMOR: ClassVar[Kind]
    DAFTAR_NOMOR: ClassVar[Kind]
    BESARAN: ClassVar[Kind]
    PERSEN: ClassVar[Kind]
    RUPIAH: ClassVar[Kind]
    TANGGAL: ClassVar[Kind]
    PILIHAN: ClassVar[Kind]
    TRIWULAN: ClassVar[Kind]
    BUTIR: ClassVar[Kind]

    @property
    def berupa_teks(self) -> bool:
        """Whether the cells are formatted as text."""
        return self.format == FORMAT_TEKS


Kind.TEKS = Kind("teks")
Kind.JABATAN = Kind("jabatan", sama=lambda _, teks: kunci_jabatan(teks))
Kind.NIP = Kind(
    "NIP",
    FORMAT_TEKS,
    keliru=sel_keliru.bukan_nip,
    khas=lambda value, _: nip_sah(baca_nip(value).nilai or ""),
)
Kind.KODE = Kind("kode", FORMAT_TEKS, keliru=sel_keliru.berupa_angka)
Kind.NOMOR = Kind(
    "nomor",
    rata=Rata.TENGAH,
    bulat=True,
    khas=lambda value, _: baca_nomor(value).nilai is not None,
)
Kind.DAFTAR_NOMOR = Kind("daftar nomor", FORMAT_TEKS, keliru=sel_keliru.bukan_daftar_nomor)
Kind.BESARAN = Kind("besaran", rata=Rata.TENGAH)
Kind.PERSEN = Kind("persen", rata=Rata.TENGAH, format_setelan="0%")
Kind.RUPIAH = Kind(
    "rupiah",
    "#,##0",
    Rata.KANAN,
    khas=lambda value, form: baca_rupiah(value, form).nilai is not None,
)
Kind.TANGGAL = Kind(
    "tanggal",
    "[$-421]d mmmm yyyy",
    sama=lambda value, teks: baca_tanggal(value) or kunci(teks),
)
Kind.PILIHAN = Kind("pilihan", rata=Rata.TENGAH)
Kind.TRIWULAN = Kind("triwulan", rata=Rata.TENGAH)
Kind.BUTIR = Kind("butir")

KINDS: tuple[Kind, ...] = (
    Kind.TEKS, Kind.JABATAN, Kind.NIP, Kind.KODE, Kind.NOMOR, Kind.DAFTAR_NOMOR, Kind.BESARAN,
    Kind.PERSEN, Kind.RUPIAH, Kind.TANGGAL, Kind.PILIHAN, Kind.TRIWULAN, Kind.BUTIR,
)  # fmt: skip


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
    tahunan: bool = False
    """It belongs to the year or the quarter in which it was filled in, and stays behind with it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An input sheet. Names compare without case, blanks and punctuation; `wajib` ones must be there.

    `beku` is the field of the last column that stays in sight when the sheet is scrolled sideways.
    """

    name: str
    columns: tuple[Column, ...]
    note: str
    wajib: bool = False
    beku: str = ""
    opsional: bool = False
    """The template has it only where it is asked for or filled in."""

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
    tahunan: bool = False
    """It belongs to the year or the quarter that was reported, and stays behind with it."""

    @property
    def keterangan(self) -> str:
        """What the setting means and what holds when it is left blank."""
        return f"{self.note} Bila kosong: {self.bawaan}." if self.bawaan else self.note
