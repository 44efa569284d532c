"""A quantity as the office typed it in, the cell that shows it the same way and can be computed with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from lkj_xlsx.dasar.angka import Besaran, Jenis, angka_teks, besaran_teks
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    FORMAT_RUPIAH,
    TEKS,
    UANG,
    Gaya,
    Petak,
    Rata,
    ditandai,
)

DESIMAL_RATA = 10
"""Decimals of a mean in its cell, more than anybody looks at and fewer than Excel's floats have."""
_BESARAN_TEKS = TEKS.dengan(rata=Rata.TENGAH)
_PEMISAH = re.compile(r"[\s.,]+")
_LEBAR_MIN, _LEBAR_MAKS = 9, 20


def petak_besaran(
    besaran: Besaran | None, ketikan: str, *, persen: bool = False, berangka: bool = False
) -> Petak:
    """A target or a realisation; `persen` where a bare number stands for so many percent, `berangka`
    where the number beside a predicate counts.

    A range, a predicate and what is not due yet are texts. What could not be read is shown as
    typed and marked; what was not filled in stays empty.
    """
    if besaran is None:
        return petak_tak_terbaca(ketikan, _BESARAN_TEKS) if ketikan else Petak(None, BILANGAN)
    counted = besaran.jenis is Jenis.ANGKA or (berangka and besaran.jenis is Jenis.PREDIKAT)
    if not counted or besaran.nilai is None:
        return Petak(besaran_teks(besaran), _BESARAN_TEKS)
    form = _format_angka(besaran, ketikan or besaran_teks(besaran), persen=persen)
    return Petak(nilai_sel(besaran, persen=persen), BILANGAN, format=form)


def _format_angka(besaran: Besaran, ketikan: str, *, persen: bool) -> str:
    """The number with its unit; what that does not say (12 orang/9 bulan, ≥ 80, a dash) as typed."""
    number = angka_teks(besaran.nilai or 0, besaran.desimal)
    percent = satuan_persen(besaran, persen=persen)
    form = format_persen(besaran.desimal) if percent else format_satuan(besaran)
    typed = _rapat(ketikan)
    if typed == _rapat(f"{number}{'%' if percent else besaran.satuan}"):
        return form
    if besaran.nilai == 0:
        return nol_tertulis(form, ketikan)
    return form if typed == _rapat(number) else harfiah(ketikan)


def _rapat(text: str) -> str:
    """A writing without case, blanks and the separators of digits."""
    return _PEMISAH.sub("", text.casefold())


def satuan_persen(besaran: Besaran, *, persen: bool = False) -> bool:
    """Whether a quantity stands in its cell as a fraction shown in percent."""
    return besaran.satuan == "%" or (persen and not besaran.satuan)


def nilai_sel(besaran: Besaran, *, persen: bool = False) -> Decimal | Fraction:
    """The number in the cell: 0.97 for 97 %."""
    value = besaran.nilai or Decimal(0)
    if besaran.eksak is not None and besaran.eksak != value:
        exact = besaran.eksak / (100 if satuan_persen(besaran, persen=persen) else 1)
        return round(exact, DESIMAL_RATA)
    return Fraction(value) / 100 if satuan_persen(besaran, persen=persen) else value


def petak_tak_terbaca(ketikan: str, gaya: Gaya) -> Petak:
    """What somebody typed and nobody can read, marked."""
    return Petak(
        ketikan,
        ditandai(gaya),
        komentar=f'"{ketikan}" tidak terbaca sebagai angka; ditampilkan seperti yang diketik.',
    )


def petak_rupiah(value: int | None, ketikan: str) -> Petak:
    """An amount of money; a zero typed as a dash stays a dash."""
    if value is None:
        return petak_tak_terbaca(ketikan, _BESARAN_TEKS) if ketikan else Petak(None, UANG)
    dash = value == 0 and ketikan and not any(letter.isdigit() for letter in ketikan)
    return Petak(
        value, UANG, format=nol_tertulis(FORMAT_RUPIAH, ketikan) if dash else FORMAT_RUPIAH
    )


def format_satuan(besaran: Besaran) -> str:
    """`#,##0.0 "Nilai"`: the typed decimals and the unit."""
    number = _dengan_desimal(FORMAT_RUPIAH, besaran.desimal)
    return f"{number} {harfiah(besaran.satuan)}" if besaran.satuan else number


def format_persen(desimal: int) -> str:
    return f"{_dengan_desimal('0', desimal)}%"


def _dengan_desimal(form: str, desimal: int) -> str:
    return f"{form}.{'0' * desimal}" if desimal else form


def nol_tertulis(form: str, ketikan: str) -> str:
    """The format under which a zero is shown as it was typed."""
    return f"{form};-{form};{harfiah(' '.join(ketikan.split())[:50])}"


def harfiah(text: str) -> str:
    r"""A text that Excel prints as it stands within a number format: `a"b` is `"a"\""b"`."""
    parts = " ".join(text.split()).split('"')
    return '\\"'.join(f'"{part}"' if part else "" for part in parts)


def lebar_besaran(petak: Iterable[Petak], minimal: float = _LEBAR_MIN) -> float:
    """A column's width in which the quantities are readable, within bounds."""
    longest = max((len(teks_petak(one)) for one in petak), default=0)
    return float(min(_LEBAR_MAKS, max(minimal, longest + 1.5)))


def teks_petak(petak: Petak) -> str:
    """Roughly what a reader sees in a cell."""
    if petak.nilai is None or isinstance(petak.nilai, str):
        return petak.nilai or ""
    literal = "".join(re.findall(r'"([^"]*)"', petak.format.split(";")[-1]))
    if petak.format.startswith('"') or petak.nilai == 0:
        return literal or "0%"
    number = f"{petak.nilai:,}" if isinstance(petak.nilai, int | Decimal) else "100,00%"
    return f"{number} {literal}"
