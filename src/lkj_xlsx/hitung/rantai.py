"""Breaks of the tree of codes in, chains of them out: the lowest first, and what its neighbours tell.

A wrong amount breaks the tree above and below it. Two that agree against one tell which it is; where
nobody tells, no amount is proposed: writing the sum of wrong children into their parent would only
hide them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lkj_xlsx.baku.model import Anggaran
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.hitung.kaskade import Kaskade, Lajur, Patahan, Simpul, patahan


class Bukti(StrEnum):
    """What tells which amount is the wrong one."""

    INDUK = "induk"
    """The code above agrees with the one or with the other."""
    PEJABAT = "pejabat"
    """Another official shows the same money and agrees with what is below."""
    RINCIAN = "rincian"
    """Each of the children agrees with its own children."""


@dataclass(frozen=True, slots=True)
class Dugaan:
    """The rows whose amount is the wrong one, and what it ought to be."""

    baris: tuple[Anggaran, ...]
    nilai: int
    bukti: Bukti


@dataclass(frozen=True, slots=True)
class MataRantai:
    """A break; `bawah` are those below it, which have to be mended first."""

    patahan: Patahan
    bawah: tuple[Patahan, ...] = ()
    dugaan: Dugaan | None = None


def rantai(kaskade: Kaskade, lajur: Lajur) -> Iterator[MataRantai]:
    """The breaks of a column, the lowest first; one that is gone with those below it is left out."""
    nodes = {one.kode: one for one in kaskade.simpul()}
    broken = list(patahan(kaskade, lajur))
    for found in sorted(broken, key=lambda one: -Kode(one.simpul.kode).banyak_ruas):
        below = tuple(one for one in broken if Kode(one.simpul.kode).di_bawah(found.simpul.kode))
        if not below:
            yield MataRantai(found, (), _dugaan(found, nodes))
        elif _sesudah(found, below) != found.nilai:
            yield MataRantai(found, below)


def _sesudah(found: Patahan, bawah: Sequence[Patahan]) -> int:
    """What the children come to once each of them is what its own children are."""
    mended = (one for one in bawah if one.simpul.induk == found.simpul.kode)
    return found.jumlah_anak - sum(one.selisih for one in mended)


def _dugaan(found: Patahan, nodes: dict[str, Simpul]) -> Dugaan | None:
    node, column = found.simpul, found.lajur
    if node.sub_unit or node.dibagi:
        return None
    amounts = set(map(column.nilai, node.baris))
    if found.jumlah_anak in amounts:
        return Dugaan(found.baris, found.jumlah_anak, Bukti.PEJABAT)
    if len(amounts) > 1:
        return None
    above = nodes.get(node.induk or "")
    if above is not None:
        beside = None if above.sub_unit else above.jumlah_anak(column)
        claims = {*map(column.nilai, above.baris), above.jumlah(column)} - {None}
        if beside is None or beside in claims:
            return _satu_anak(found) if beside is not None else None
        if beside - found.selisih in claims:
            return Dugaan(found.baris, found.jumlah_anak, Bukti.INDUK)
    verified = all(one.di_bawah("", column) == one.jumlah(column) for one in node.anak)
    return Dugaan(found.baris, found.jumlah_anak, Bukti.RINCIAN) if verified else None


def _satu_anak(found: Patahan) -> Dugaan | None:
    """The only child of a kegiatan that agrees with its program."""
    (first, *others) = found.simpul.anak
    if others or first.dibagi:
        return None
    return Dugaan(first.baris, found.nilai, Bukti.INDUK)
