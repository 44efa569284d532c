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
    Pagu Perubahan. Elsewhere a dash is zero, and in a required column somebody means it, as they do
    in NIP Atasan beside a name: a regent has none.
    """
    return {
        field: cell
        for field, cell in typed.items()
        if not (berarti_kosong(cell) and _boleh_kosong(sheet.column(field)))
        or _atasan_tanpa_nip(field, typed)
    }


def _atasan_tanpa_nip(field: str, typed: Mapping[str, Ketikan]) -> bool:
    name = typed.get("nama_atasan")
    named = name is not None and not berarti_kosong(name)
    return field == "nip_atasan" and named and _STRIP.fullmatch(typed[field].teks) is not None


def berarti_kosong(cell: Ketikan) -> bool:
    """Whether a text says that there is nothing; a zero that is shown as a dash is a number."""
    return isinstance(cell.nilai, str) and (
        _STRIP.fullmatch(cell.teks) is not None or kunci(cell.teks) in _TIDAK_ADA
    )


def _boleh_kosong(column: Column) -> bool:
    if column.required:
        return False
    return column.kind in _TEKS or column.field in _BERSTRIP_SENDIRI
