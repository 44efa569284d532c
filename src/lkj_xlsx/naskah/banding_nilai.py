"""A figure of a document and what the workbook makes of it in, whether they are the same out.

Figures are read as cells are: another writing of the same number is no difference.
"""

from __future__ import annotations

import re
from fractions import Fraction

from lkj_xlsx.baku.model import Identitas, Pembulatan
from lkj_xlsx.dasar.angka import (
    Besaran,
    Jenis,
    Persen,
    baca_besaran,
    baca_persen,
    baca_rupiah,
    predikat_sama,
    satuan_sama,
)
from lkj_xlsx.dasar.teks import bersih, kosong_bergaris
from lkj_xlsx.hitung.pembulatan import dicetak

_SERATUS = 100
_NOL_DESIMAL = re.compile(r"(?<=\d),0+(?![\d.,])")


def tanpa_sen(teks: str) -> str:
    """A text whose numbers have no decimals that are all zero: `880.000.000,00` is `880.000.000`."""
    return _NOL_DESIMAL.sub("", teks)


def setulisan(teks: str, cetakan: str) -> bool:
    """Whether two writings differ in nothing but blanks and case."""
    return _rapat(teks) == _rapat(cetakan)


def _rapat(text: str) -> str:
    return "".join(bersih(text).casefold().split())


def sama_besaran(
    teks: str, benar: Besaran | None, cetakan: str, *, satuan: str, bulan: int | None
) -> bool:
    """A target or a realisation; `cetakan` is how the table prints the workbook's."""
    if setulisan(teks, cetakan):
        return True
    if benar is None or not bersih(teks):
        return False
    read = baca_naskah_besaran(teks, satuan=satuan, bulan=bulan)
    return read is not None and setara(read, benar)


def baca_naskah_besaran(teks: str, *, satuan: str, bulan: int | None) -> Besaran | None:
    """A quantity of the document as a cell of the same row would be read."""
    return baca_besaran(teks, "", satuan=satuan, persen=satuan == "%", bulan=bulan).nilai


def setara(tertulis: Besaran, benar: Besaran) -> bool:
    """Whether two quantities are the same, whatever their writing."""
    if tertulis.jenis is not benar.jenis:
        return False
    if benar.jenis is Jenis.BELUM_WAKTUNYA:
        return True
    if benar.jenis is Jenis.PREDIKAT:
        return tertulis.nilai == benar.nilai and predikat_sama(tertulis, benar)
    if None not in (tertulis.batas, benar.batas) and tertulis.batas is not benar.batas:
        return False
    units = satuan_sama(tertulis.satuan, benar.satuan) or "" in {tertulis.satuan, benar.satuan}
    return units and _seangka(tertulis, benar)


def _seangka(tertulis: Besaran, benar: Besaran) -> bool:
    if (tertulis.nilai, tertulis.batas_atas) == (benar.nilai, benar.batas_atas):
        return True
    if benar.eksak in {None, benar.nilai} or tertulis.batas_atas is not None:
        return False
    # A mean of three has more decimals than anybody prints.
    return any(
        dicetak((benar.eksak or Fraction(0)) / _SERATUS, tertulis.desimal, way) * _SERATUS
        == tertulis.angka
        for way in Pembulatan
    )


def sama_rupiah(teks: str, benar: int | None, cetakan: str) -> bool:
    if setulisan(teks, cetakan):
        return True
    return benar is not None and baca_rupiah(teks, "").nilai == benar


def sama_persen(
    teks: str,
    persen: Fraction | None,
    mentah: Fraction | None,
    cetakan: str,
    identitas: Identitas,
    *,
    batas: bool = True,
) -> bool:
    """A percentage (1 = 100 %) as printed, or with more decimals; `batas` where it is capped."""
    if setulisan(teks, cetakan):
        return True
    if persen is None:
        return kosong_bergaris(teks) and not cetakan
    read = baca_persen(teks, "").nilai
    if read is None or read.batas is not None:
        return False
    written = Fraction(read.nilai) / _SERATUS
    return written == persen or _lebih_teliti(read, mentah, identitas, batas=batas)


def _lebih_teliti(
    tertulis: Persen, mentah: Fraction | None, identitas: Identitas, *, batas: bool
) -> bool:
    if mentah is None or tertulis.desimal <= identitas.desimal:
        return False
    exact = mentah
    if batas and identitas.batas_capaian is not None:
        exact = min(exact, Fraction(identitas.batas_capaian) / _SERATUS)
    printed = dicetak(exact, tertulis.desimal, identitas.pembulatan)
    return printed == Fraction(tertulis.nilai) / _SERATUS
