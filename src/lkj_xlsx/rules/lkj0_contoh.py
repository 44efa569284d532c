"""LKJ0: the report in, out the quantities of an example row that a unit gives away."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Indikator
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.padanan import padanan
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.rules.sisa_satuan import sisa_pk, sisa_realisasi
from lkj_xlsx.temuan import Pelanggaran
from lkj_xlsx.temuan.lkj0_isian import CONTOH_TERTINGGAL


def contoh_bersatuan_lain(laporan: Laporan) -> Iterator[Pelanggaran]:
    """What the reader cannot tell from the row alone: `12 fasilitasi` may be an office's own."""
    for milik in padanan(laporan):
        for one in milik.capaian.values():
            if left := sisa_pk(one.indikator):
                yield _tertinggal(one.indikator, one.indikator.asal, left)
            row = one.realisasi
            if row is not None and (left := sisa_realisasi(milik, one, row, laporan)):
                yield _tertinggal(one.indikator, row.asal, left)


def _tertinggal(indikator: Indikator, asal: Asal, left: tuple[Sel, ...]) -> Pelanggaran:
    cells = deretan(map(str, left))
    quoted = deretan(
        f'"{typed.teks}" di {typed.sel}' for typed in asal.ketikan.values() if typed.sel in left
    )
    return Pelanggaran(
        f"Baris {asal.row} sheet {asal.sheet} masih memuat isi baris contoh templat: {quoted}; satuan "
        f'target {sebut(indikator)} lain: "{indikator.asal.teks("target")}".',
        left,
        f"Ganti isi {cells} dengan isi kantor, atau kosongkan bila triwulannya belum tiba.",
        indikator.jabatan,
        indikator.no,
    )


ATURAN_CONTOH: tuple[Rule, ...] = (Rule(CONTOH_TERTINGGAL, contoh_bersatuan_lain),)
