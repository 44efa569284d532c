"""Exports of SIPD and what an old workbook hands on in; its blank amounts filled in out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Anggaran, Lkj
from lkj_xlsx.baku.sheets import ANGGARAN
from lkj_xlsx.baku.sipd import MURNI, EksporSipd, rupiah_bulat
from lkj_xlsx.dasar.origin import Ketikan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.banding_sipd import Perbandingan, bandingkan_sipd, sub_unit_baris
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.hitung.sipd import Sipd, sipd_untuk
from lkj_xlsx.templat.lanjutan import Lanjutan
from lkj_xlsx.templat.lanjutan.baris import bermilik

_Isi = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TerisiSipd:
    """The rows of Anggaran with the amounts of SIPD in their blank cells, and what to say of it."""

    isi: Mapping[str, tuple[_Isi, ...]]
    kabar: tuple[str, ...]


def isi_dari_sipd(
    lkj: Lkj, berkas: str, lanjutan: Lanjutan, ekspor: EksporSipd, tahun: int | None
) -> TerisiSipd:
    """Fill in blank cells of Pagu and TW of codes that the workbook has, and list those that it lacks.

    Kegagalan where the exports are of another office or year than the new workbook.
    """
    own = _tahun_baru(lkj, tahun) if lanjutan.berganti else lkj
    rows = lanjutan.isi.get(ANGGARAN.name, ())
    sipd = sipd_untuk(ekspor, own, berkas)
    if not rows:
        return TerisiSipd(lanjutan.isi, ())
    laporan = hitung(own, sipd=sipd)
    found = bandingkan_sipd(laporan, sipd)
    filled = [
        {**dict(_kosong(row, typed, laporan, found.sipd)), **typed}
        for row, typed in zip(bermilik(own.anggaran), rows, strict=True)
    ]
    count = sum(len(after) - len(before) for after, before in zip(filled, rows, strict=True))
    return TerisiSipd({**lanjutan.isi, ANGGARAN.name: tuple(filled)}, tuple(_kabar(found, count)))


def _tahun_baru(lkj: Lkj, tahun: int | None) -> Lkj:
    """The workbook of another year: its quarters are blank, its pagu is the one in force."""
    blank = (None, None, None, None)
    return replace(
        lkj,
        identitas=replace(lkj.identitas, tahun=tahun),
        anggaran=tuple(
            replace(
                row,
                pagu_murni=row.pagu,
                pagu_perubahan=None,
                triwulan=blank,
                asal=replace(row.asal, ketikan=_tanpa_triwulan(row)),
            )
            for row in lkj.anggaran
        ),
    )


def _tanpa_triwulan(row: Anggaran) -> dict[str, Ketikan]:
    yearly = {one.field for one in ANGGARAN.columns if one.tahunan}
    return {field: one for field, one in row.asal.ketikan.items() if field not in yearly}


def _kosong(
    row: Anggaran, typed: _Isi, laporan: Laporan, sipd: Sipd
) -> Iterator[tuple[str, object]]:
    """The blank fields of a row, and what SIPD has for them."""
    node = next((one for one in laporan.kaskade.simpul() if one.kode == row.kode), None)
    if node is None or node.ganda or node.bagian_dibagi(kunci(row.sub_unit)):
        return
    names = sub_unit_baris(node, kunci(row.sub_unit))
    units = sipd.untuk(names)
    known = all(sipd.unit.get(one) for one in names) and sipd.dikenal(units, row.kode)
    if not known or sipd.ragu(units, row.kode) or not sipd.tepercaya(units):
        return
    stage = next((one for one in (MURNI, "") if sipd.pagu_lengkap(names, row.kode, one)), None)
    if stage is not None and row.pagu_murni is None and _kosong_di("pagu", row, typed):
        yield "pagu", rupiah_bulat(sipd.pagu(units, row.kode, stage))
    exported = sipd.ekspor.ada_realisasi and sipd.realisasi_lengkap(names)
    for quarter in Triwulan:
        field = f"tw_{quarter.value}"
        complete = exported and not sipd.bulan_kurang(quarter)
        if complete and row.triwulan[quarter - 1] is None and _kosong_di(field, row, typed):
            yield field, rupiah_bulat(sipd.sen(sipd.dokumen(units, row.kode, quarter)))


def _kosong_di(field: str, row: Anggaran, typed: _Isi) -> bool:
    """Whether nothing goes over into a cell; what could not be read was typed all the same."""
    return field not in typed and not row.asal.teks(field)


def _kabar(found: Perbandingan, terisi: int) -> Iterator[str]:
    yield f"Diisi dari SIPD: {terisi} sel kosong di sheet {ANGGARAN.name}."
    sipd = found.sipd
    if not all(sipd.tepercaya(units) for units in sipd.unit.values()):
        yield "Sel lain dibiarkan kosong sampai yang tertulis di bawah ini jelas."
    yield from _bagian("SIPD:", (*found.catatan, *(f"{one}." for one in found.kendala)))
    yield from _bagian(
        f"Ada di SIPD, belum ada di {ANGGARAN.name}:",
        [f"{one.kode} {one.nama}: {one.uang}" for one in found.hanya_sipd],
    )


def _bagian(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield title
        yield from (f"  {one}" for one in sentences)
