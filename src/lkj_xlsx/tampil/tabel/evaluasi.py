"""What helped and hindered an official in, the rows that say so below Tabel 2.3 out."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Evaluasi, Identitas
from lkj_xlsx.baku.sheets import EVALUASI
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.lembar import TEKS, Baris, Petak
from lkj_xlsx.tampil.tabel.kerangka import TERTANDA, baris_melintang, triwulan_laporan

_KOLOM_LABEL = 2
_LABEL = TEKS.dengan(tebal=True)


def baris_evaluasi(satu: LaporanPejabat, identitas: Identitas, kolom: int) -> Iterator[Baris]:
    """The texts of the quarter, whole, over `kolom` columns; the heading stays with the first."""
    rows = [row for one in satu.evaluasi for row in _baris(one, kolom)]
    if rows:
        yield Baris(bersama=True)
        yield baris_melintang(f"Evaluasi {triwulan_laporan(satu, identitas).panjang}", kolom)
        yield from rows


def _baris(evaluasi: Evaluasi, kolom: int) -> Iterator[Baris]:
    typed = evaluasi.asal.teks("triwulan")
    for field, text in evaluasi.per_kolom.items():
        if not text:
            continue
        cell = Petak(text, TEKS, kolom=kolom - _KOLOM_LABEL)
        if evaluasi.triwulan_tak_terbaca:
            why = f'Triwulan "{typed}" di baris ini tidak terbaca.'
            cell = Petak(text, TERTANDA, kolom=kolom - _KOLOM_LABEL, komentar=why)
        label = Petak(EVALUASI.column(field).header, _LABEL, kolom=_KOLOM_LABEL)
        yield Baris((label, None, cell))
