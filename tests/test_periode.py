"""The forms of a period in words."""

from __future__ import annotations

from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.waktu import Triwulan


def test_periode_dengan_tahun() -> None:
    period = Periode(Triwulan.III, 2023)
    assert (period.pendek, period.sedang) == ("TW III 2023", "Triwulan III 2023")
    assert (period.panjang, period.setahun) == ("Triwulan III Tahun 2023", " Tahun 2023")


def test_tahun_yang_tidak_diketahui_tidak_disebut() -> None:
    period = Periode(Triwulan.IV)
    assert (period.pendek, period.sedang) == ("TW IV", "Triwulan IV")
    assert (period.panjang, period.setahun) == ("Triwulan IV", "")
