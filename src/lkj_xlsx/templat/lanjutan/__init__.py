"""An old workbook as it was read in, what the next one is filled with and what stays behind out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lkj_xlsx.baku.sheets import PENGECUALIAN, SHEETS
from lkj_xlsx.reader import Bacaan
from lkj_xlsx.templat.lanjutan.alamat import alamat_baru, pengecualian_baru
from lkj_xlsx.templat.lanjutan.baris import Sumber, baris_baru
from lkj_xlsx.templat.lanjutan.laporkan import (
    ditinggal,
    kolom_asing,
    pengecualian_ditinggal,
    perlu_dibetulkan,
    perubahan,
    sel_kosong,
    tak_terbawa,
)
from lkj_xlsx.templat.lanjutan.pindahan import Pindahan, sel_tak_terbaca
from lkj_xlsx.templat.lanjutan.setelan import setelan_baru
from lkj_xlsx.temuan import lkj0_isian as isian

__all__ = ["Lanjutan", "lanjutkan"]


_OPSIONAL = frozenset(sheet.name for sheet in SHEETS if sheet.opsional)


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """What a new workbook gets from an old one, and in sentences what became of the rest."""

    setelan: Mapping[str, object]
    isi: Mapping[str, tuple[Mapping[str, object], ...]]
    disiapkan: Mapping[str, int]
    """How many rows of a sheet are there because PK asks for them."""
    berganti: bool
    """Whether the new workbook is for another year."""
    perubahan: tuple[str, ...]
    """What stands otherwise in the new workbook."""
    ditinggal: tuple[str, ...]
    """What belongs to the old year, with counts."""
    tak_terbawa: tuple[str, ...]
    """Cells and rows that cannot go over, at their addresses."""
    perlu_dibetulkan: tuple[str, ...]
    """What goes over though it is wrong."""
    kolom_asing: tuple[str, ...]
    """Columns that are not ours and stay behind."""

    @property
    def utuh(self) -> bool:
        """Whether nothing was wrong with what should go over."""
        return not self.tak_terbawa and not self.perlu_dibetulkan


def lanjutkan(bacaan: Bacaan, tahun: int | None = None, *, opsional: bool = False) -> Lanjutan:
    """Carry a workbook over into a newer template, or into another year.

    In the same year everything goes over, and what PK asks for in Realisasi and Strategi is made ready. Another year takes the officials, the Perjanjian Kinerja,
    the pagu in force, the strategies and the settings with it and begins at Triwulan I; what was
    achieved, written and excepted in the old year stays behind. `opsional` says whether the new
    workbook has the optional columns, on which the addresses in Pengecualian depend.
    """
    source = _sumber(bacaan, tahun)
    settings = setelan_baru(source)
    rows, unplaced = _beralamat(source, baris_baru(source), opsional=opsional)
    unreadable = sel_kosong(settings, (one for same in rows.values() for one in same), source)
    return Lanjutan(
        setelan=settings.isi,
        isi={
            name: tuple(one.isi for one in same)
            for name, same in rows.items()
            if same or name not in _OPSIONAL
        },
        disiapkan={name: sum(one.disiapkan for one in same) for name, same in rows.items()},
        berganti=source.tahun is not None,
        perubahan=tuple(perubahan(source, bacaan.temuan)),
        ditinggal=tuple(ditinggal(source)),
        tak_terbawa=(
            *unreadable,
            *tak_terbawa(source, bacaan.temuan),
            *pengecualian_ditinggal(unplaced),
        ),
        perlu_dibetulkan=tuple(perlu_dibetulkan(source, bacaan.temuan)),
        kolom_asing=tuple(kolom_asing(source, bacaan.temuan)),
    )


def _sumber(bacaan: Bacaan, tahun: int | None) -> Sumber:
    repeated = (one for one in bacaan.temuan if one.kode == isian.BARIS_GANDA.kode)
    return Sumber(
        bacaan.lkj,
        sel_tak_terbaca(bacaan.temuan),
        frozenset(one.lokasi[0] for one in repeated),
        tahun if tahun != bacaan.lkj.identitas.tahun else None,
    )


def _beralamat(
    sumber: Sumber, rows: dict[str, tuple[Pindahan, ...]], *, opsional: bool
) -> tuple[dict[str, tuple[Pindahan, ...]], tuple[Pindahan, ...]]:
    """The rows with the exceptions at their new cells, and the exceptions that found none."""
    addresses = alamat_baru(sumber.lkj.identitas, rows, opsional=opsional)
    kept, left = pengecualian_baru(rows.get(PENGECUALIAN.name, ()), addresses)
    return {**rows, PENGECUALIAN.name: kept}, left
