"""The report in, its sentences out with whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lkj_xlsx.baku.model import Evaluasi, Kalimat
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.bahasa.tindak_lanjut import pernyataan
from lkj_xlsx.rules.masa import triwulan_dilaporkan


def kalimat_laporan(laporan: Laporan) -> Iterator[tuple[LaporanPejabat, Kalimat]]:
    """The sentences of the reporting quarter, those of Evaluasi included.

    The cell of each is its `asal["kalimat"]`. Of what is to follow only what is said to be so already.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    for one in laporan.pejabat:
        for row in (*one.kalimat, *_kalimat_evaluasi(one, laporan.triwulan)):
            if row.triwulan in {None, quarter}:
                yield one, row


def _kalimat_evaluasi(satu: LaporanPejabat, triwulan: Triwulan) -> Iterator[Kalimat]:
    for one in satu.evaluasi:
        if one.triwulan_tak_terbaca:
            continue
        for field, text in one.per_kolom.items():
            said = pernyataan(text, triwulan) if field == "tindak_lanjut" else text
            if said:
                yield _kalimat(one, field, said, one.triwulan)


def _kalimat(evaluasi: Evaluasi, field: str, text: str, triwulan: Triwulan | None) -> Kalimat:
    """A cell of Evaluasi as a sentence, whose cell it is."""
    asal = evaluasi.asal
    typed = {**asal.ketikan, "kalimat": asal.ketikan[field]}
    return Kalimat(evaluasi.jabatan, text, triwulan=triwulan, asal=replace(asal, ketikan=typed))
