"""The first rows of a sheet in; which export it is and which column holds what out.

By the names of columns alone: their places, the sheet's name and the file's are others in every
version of the budget system.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lkj_xlsx.baku.sheets import kunci_kepala
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.reader.ekspor.lembar import BarisEkspor

BARIS_KEPALA_TERAKHIR = 30
"""The header is looked for in so many filled rows."""


_SATUAN_UANG = " rp"
"""What may stand behind the name of an amount: `Pagu (Rp)`."""


class Jenis(StrEnum):
    REALISASI = "realisasi"
    PAGU = "pagu"


_BERSAMA: dict[str, tuple[str, ...]] = {
    "unit_kode": ("Kode Sub SKPD", "Kode Sub Unit"),
    "unit_nama": ("Nama Sub SKPD", "Nama Sub Unit"),
    "skpd_kode": ("Kode SKPD",),
    "skpd_nama": ("Nama SKPD",),
    "kode": ("Kode Sub Kegiatan",),
    "nama": ("Nama Sub Kegiatan",),
    "nama_kegiatan": ("Nama Kegiatan",),
    "nama_program": ("Nama Program",),
    "rekening": ("Kode Rekening",),
}
_KOLOM: dict[Jenis, dict[str, tuple[str, ...]]] = {
    Jenis.REALISASI: {
        **_BERSAMA,
        "nilai": ("Nilai Realisasi",),
        "setoran": ("Nilai Setoran",),
        "nomor": ("Nomor Dokumen",),
        "jenis": ("Jenis Dokumen",),
        "transaksi": ("Jenis Transaksi",),
        "tanggal": ("Tanggal Dokumen",),
        "transfer": ("Tanggal Transfer",),
        "keterangan": ("Keterangan Dokumen",),
        "spp": ("Nomor SPP",),
        "spm": ("Nomor SPM",),
        "sp2d": ("Nomor SP2D",),
    },
    Jenis.PAGU: {
        **_BERSAMA,
        "nilai": ("Pagu", "Nilai"),
        "tahun": ("Tahun",),
        "tahapan": ("Tahapan", "Tahapan APBD"),
    },
}
_WAJIB: dict[Jenis, tuple[str, ...]] = {
    Jenis.REALISASI: ("nomor", "jenis", "transaksi", "tanggal", "transfer"),
    Jenis.PAGU: (),
}
"""What an export of its kind must have besides what it is recognised by."""


@dataclass(frozen=True, slots=True)
class KepalaEkspor:
    """The header of an export: the columns by field, and those from which its rows may not be read."""

    jenis: Jenis
    baris: int
    kolom: Mapping[str, int]
    awal: int
    """The first column that has a header."""

    @property
    def dibaca(self) -> frozenset[int]:
        return frozenset((*self.kolom.values(), self.awal))

    @property
    def kurang(self) -> str:
        """The columns without which nothing can be summed, as one reads them; empty for none."""
        names = _KOLOM[self.jenis]
        return deretan(names[one][0] for one in _WAJIB[self.jenis] if one not in self.kolom)


def kepala_ekspor(baris: BarisEkspor) -> KepalaEkspor | None:
    """A row as the header of an export; None where it is none."""
    number, cells = baris
    places: dict[str, int] = {}
    for col, value in sorted(cells.items()):
        places.setdefault(kunci_kepala(str(value)).removesuffix(_SATUAN_UANG), col)
    for kind, columns in _KOLOM.items():
        found = {field: col for field, names in columns.items() if (col := _letak(places, names))}
        if {"kode", "rekening", "nilai"} <= found.keys():
            return KepalaEkspor(kind, number, found, min(cells))
    return None


def _letak(places: Mapping[str, int], names: Iterable[str]) -> int:
    return next((places[key] for name in names if (key := kunci_kepala(name)) in places), 0)
