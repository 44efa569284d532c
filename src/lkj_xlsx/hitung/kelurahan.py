"""A workbook in, whether its office has kelurahan out."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.dasar.kelurahan import nama_kelurahan, pejabat_kelurahan


def ada_kelurahan(lkj: Lkj) -> bool:
    """Whether the office has kelurahan: a Lurah, a Sub Unit or a kelurahan named in any text."""
    if any(row.sub_unit for row in lkj.anggaran):
        return True
    offices = {name for one in lkj.pejabat for name in (one.jabatan, one.jabatan_atasan)}
    if any(map(pejabat_kelurahan, offices)):
        return True
    return any(map(nama_kelurahan, (*offices, *_teks(lkj))))


def _teks(lkj: Lkj) -> Iterator[str]:
    """What the office has written itself, sheet by sheet."""
    for indikator in lkj.indikator:
        yield from (indikator.sasaran, indikator.indikator)
    for realisasi in lkj.realisasi:
        yield from (realisasi.indikator, realisasi.ket)
    for anggaran in lkj.anggaran:
        yield from (anggaran.uraian, anggaran.ket)
    for strategi in lkj.strategi:
        yield from (strategi.indikator, *strategi.butir)
    for tugas in lkj.tugas:
        yield from tugas.uraian
    for kalimat in lkj.kalimat:
        yield kalimat.kalimat
    for evaluasi in lkj.evaluasi:
        yield from evaluasi.per_kolom.values()
