"""A row of an old workbook in, what the new workbook gets of it and what nobody can read out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lkj_xlsx.baku.columns import FORMAT_UMUM, Column, Kind, Setting, Sheet
from lkj_xlsx.dasar.angka.tulisan import desimal_dari
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.isi_buku import GalatExcel, RumusTanpaNilai
from lkj_xlsx.templat.isian import Berformat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan import lkj0_isian as isian

FIELD_JUDUL = frozenset({"kelompok", "tingkat"})
"""Columns whose text heads a part of a table whether or not it is one of the choices."""

_TAK_TERBACA = frozenset(
    rule.kode
    for rule in (
        isian.ANGKA_TAK_TERBACA,
        isian.RUMUS_BELUM_DIHITUNG,
        isian.SEL_GALAT_EXCEL,
        isian.TANGGAL_TAK_TERBACA,
        isian.PILIHAN_TAK_DIKENAL,
    )
)


@dataclass(frozen=True, slots=True)
class Pindahan:
    """A row for the new workbook; `kosong` are the cells left blank because nobody can read them."""

    asal: Asal
    isi: Mapping[str, object]
    kosong: tuple[Ketikan, ...] = ()
    disiapkan: bool = False
    """The old workbook has no such row: PK asks for it."""


def sel_tak_terbaca(temuan: Iterable[Temuan]) -> frozenset[Sel]:
    """The cells that the reader could make nothing of."""
    return frozenset(one.lokasi[0] for one in temuan if one.kode in _TAK_TERBACA)


def pindahkan(
    sheet: Sheet,
    asal: Asal,
    fields: Iterable[str],
    tak_terbaca: frozenset[Sel],
    dibaca: Mapping[str, object],
) -> Pindahan:
    """The row's cells as they were typed; `dibaca` has the values to use instead, None for none."""
    known = {field: value for field, value in dibaca.items() if value not in (None, "")}
    values: dict[str, object] = {}
    unreadable: list[Ketikan] = []
    for field in fields:
        typed = asal.ketikan.get(field)
        if field in known:
            values[field] = known[field]
        elif typed is not None:
            value = nilai_pindahan(typed, sheet.column(field), tak_terbaca)
            if value is None:
                unreadable.append(typed)
            else:
                values[field] = value
    return Pindahan(asal, values, tuple(unreadable))


def nilai_pindahan(
    typed: Ketikan, column: Column | Setting, tak_terbaca: frozenset[Sel]
) -> object | None:
    """What stands in a cell, for the same column of a new workbook; None where nobody can read it.

    Headings are kept as typed. Digits of a text column become text, but for a NIP: as a number it
    has lost its last three.
    """
    value = typed.nilai
    if tanpa_nilai(typed) or (typed.sel in tak_terbaca and column.field not in FIELD_JUDUL):
        return None
    if column.kind is Kind.NIP and not isinstance(value, str):
        return None
    if column.kind is Kind.TRIWULAN:
        return Triwulan.dari(value)
    if isinstance(value, str):
        return _pilihan(value, column.choices)
    return typed.teks if column.kind.berupa_teks else _angka_atau_tanggal(typed, column.kind)


def tanpa_nilai(typed: Ketikan) -> bool:
    """Whether an error of Excel's or a formula that nobody calculated stands in the cell."""
    return isinstance(typed.nilai, GalatExcel | RumusTanpaNilai)


def _pilihan(text: str, choices: tuple[str, ...]) -> str:
    """The choice as the dropdown spells it, or the text as typed."""
    return next((one for one in choices if kunci(one) == kunci(text)), text)


def _angka_atau_tanggal(typed: Ketikan, kind: Kind) -> object:
    """A number or a date under its own format, unless it had none; anything else as shown."""
    value = typed.nilai
    plain: object = desimal_dari(value)
    if plain is None and isinstance(value, date):
        plain = value
    if plain is None:
        return typed.teks
    own_format = typed.format != FORMAT_UMUM and kind is not Kind.TANGGAL
    return Berformat(plain, typed.format) if own_format else plain
