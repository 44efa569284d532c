"""A row in, out its cells with an example's quantity where the target has another unit."""

from __future__ import annotations

from lkj_xlsx.baku.contoh import BARIS_CONTOH
from lkj_xlsx.baku.model import Indikator, Realisasi
from lkj_xlsx.baku.sheets import PK, REALISASI
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.bahasa.bunyi import Hubungan
from lkj_xlsx.rules.padanan import Padanan
from lkj_xlsx.rules.satuan import satuan_lain, satuan_lain_di


def sisa_pk(indikator: Indikator) -> tuple[Sel, ...]:
    """Targets of quarters."""
    target = indikator.target
    return tuple(
        indikator.asal[field]
        for quarter, one in zip(Triwulan, indikator.target_triwulan, strict=True)
        if _contoh(indikator.asal, PK.name, field := f"target_tw_{quarter.value}")
        and target is not None
        and one is not None
        and satuan_lain(target, one)
    )


def sisa_realisasi(
    milik: Padanan, capaian: Capaian, row: Realisasi, laporan: Laporan
) -> tuple[Sel, ...]:
    """Realisations; none in a row that is another indicator's, whose unit may well be right."""
    left = tuple(
        row.asal[field]
        for quarter in Triwulan
        if _contoh(row.asal, REALISASI.name, field := f"tw_{quarter.value}")
        and satuan_lain_di(capaian.indikator, row, quarter, laporan)
    )
    if left and milik.banding(row, capaian.indikator).hubungan is Hubungan.LAIN:
        return ()
    return left


def _contoh(asal: Asal, sheet: str, field: str) -> bool:
    return kunci(asal.teks(field)) == kunci(str(BARIS_CONTOH[sheet][field]))
