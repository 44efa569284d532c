"""The report in, out what is wrong with one capaian that is written for several indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from lkj_xlsx.baku.model import Realisasi
from lkj_xlsx.dasar.angka import Persen, persen_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.padanan import padanan
from lkj_xlsx.rules.tertulis import Putusan, diperiksa, putusan_rata_rata
from lkj_xlsx.temuan import Pelanggaran, Usul

_SERATUS = 100


@dataclass(frozen=True, slots=True)
class CapaianBersama:
    """A cell merged over the rows of several indicators, and what is written in it."""

    sel: Sel
    tertulis: Persen
    capaian: tuple[Capaian, ...]
    putusan: Putusan


def sel_bersama(laporan: Laporan) -> frozenset[Sel]:
    """The cells of Capaian Tertulis that reach over several rows."""
    seen: set[Sel] = set()
    shared: set[Sel] = set()
    for row in laporan.lkj.realisasi:
        if row.capaian_tertulis is not None:
            cell = row.asal["capaian_tertulis"]
            (shared if cell in seen else seen).add(cell)
    return frozenset(shared)


def capaian_bersama(laporan: Laporan) -> Iterator[CapaianBersama]:
    """Each such cell of the reporting quarter with the verdict on it: it is the mean of its rows."""
    quarter = triwulan_dilaporkan(laporan.lkj)
    shared = sel_bersama(laporan)
    groups: dict[Sel, list[tuple[Capaian, Realisasi, Persen]]] = {}
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            row = one.realisasi
            if row and row.capaian_tertulis and row.asal["capaian_tertulis"] in shared:
                cell = row.asal["capaian_tertulis"]
                groups.setdefault(cell, []).append((one, row, row.capaian_tertulis))
    for cell, found in groups.items():
        if all(diperiksa(row, quarter) for _, row, _ in found):
            capaian = tuple(one for one, _, _ in found)
            written = found[0][2]
            verdict = putusan_rata_rata(capaian, written, laporan.lkj.identitas)
            yield CapaianBersama(cell, written, capaian, verdict)


def pelanggaran_bersama(one: CapaianBersama, laporan: Laporan) -> Pelanggaran:
    """The finding at the cell, with the mean that belongs there."""
    identitas = laporan.lkj.identitas
    cap = identitas.batas_capaian
    raw = [capaian.mentah for capaian in one.capaian if capaian.mentah is not None]
    capped = raw if cap is None else [min(ratio, Fraction(cap) / _SERATUS) for ratio in raw]
    mean = dicetak(sum(capped, Fraction(0)) / len(capped), identitas.desimal, identitas.pembulatan)
    proper = persen_teks(mean * _SERATUS, identitas.desimal)
    each = deretan(
        persen_teks(capaian.persen * _SERATUS, identitas.desimal)
        for capaian in one.capaian
        if capaian.persen is not None
    )
    numbers = deretan(str(capaian.indikator.no) for capaian in one.capaian)
    first = one.capaian[0].indikator
    how = f", padahal Pembulatan di Identitas {identitas.pembulatan}"
    return Pelanggaran(
        f'Capaian tertulis "{one.tertulis.teks}" di {one.sel} berlaku untuk indikator No {numbers} '
        f"bersama, jadi rata-ratanya: {each} menjadi {proper}"
        f"{how if one.putusan is Putusan.PEMBULATAN_LAIN else ''}.",
        (one.sel, *dict.fromkeys(sel for capaian in one.capaian for sel in capaian.asal)),
        f"Tulis {proper} di {one.sel} dan di naskah laporan, atau betulkan target atau realisasinya.",
        first.jabatan,
        first.no,
        usul=(Usul(one.sel, proper),),
    )
