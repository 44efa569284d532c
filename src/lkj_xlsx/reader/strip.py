"""A row's cells in, those out that are filled: a dash in a column that may be blank fills nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lkj_xlsx.baku.columns import Column, Kind, Sheet
from lkj_xlsx.dasar.origin import Ketikan
from lkj_xlsx.dasar.teks import kunci

_STRIP = re.compile(r"[-‐‑‒–—―−]+")
_TIDAK_ADA = frozenset({"n a", "na"})
_TEKS = frozenset(
    {Kind.TEKS, Kind.JABATAN, Kind.PILIHAN, Kind.TRIWULAN, Kind.TANGGAL, Kind.NIP, Kind.KODE,
     Kind.NOMOR}
)  # fmt: skip
_BERSTRIP_SENDIRI = frozenset(
    {"pagu_perubahan", "target_tertulis", "capaian_tertulis", "serapan_tertulis"}
)


def tanpa_strip(typed: Mapping[str, Ketikan], sheet: Sheet) -> Mapping[str, Ketikan]:
    """The cells without a `-` or `N/A` that stands for a blank.

    So it does in an optional column of text or choice, in what somebody wrote in a draft, and in
    Pagu Perubahan. Elsewhere a dash is zero, and in a required column somebody means it.
    """
    return {
        field: cell
        for field, cell in typed.items()
        if not (berarti_kosong(cell) and _boleh_kosong(sheet.column(field)))
    }


def berarti_kosong(cell: Ketikan) -> bool:
    """Whether a text says that there is nothing; a zero that is shown as a dash is a number."""
    return isinstance(cell.nilai, str) and (
        _STRIP.fullmatch(cell.teks) is not None or kunci(cell.teks) in _TIDAK_ADA
    )


def _boleh_kosong(column: Column) -> bool:
    if column.required:
        return False
    return column.kind in _TEKS or column.field in _BERSTRIP_SENDIRI
