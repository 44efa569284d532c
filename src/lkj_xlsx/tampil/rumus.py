"""Cells and formulas in, the formulas made of them out: the one place that puts formulas together."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from lkj_xlsx.baku.model import Identitas, Pembulatan
from lkj_xlsx.hitung.jumlah import desimal_jumlah
from lkj_xlsx.tampil.lembar import Acuan, Rumus


def sel(kolom: int) -> Rumus:
    """The cell in the row of the formula."""
    return rumus_sel(Acuan(kolom))


def rumus_sel(acuan: Acuan) -> Rumus:
    return Rumus("{}", (acuan,))


def gabung(pola: str, *bagian: Rumus) -> Rumus:
    """A formula made of others, a `{}` for each."""
    return Rumus(
        pola.format(*(one.pola for one in bagian)),
        tuple(ref for one in bagian for ref in one.acuan),
    )


def selisih(kolom: int, dikurangi: int) -> Rumus:
    return gabung("{}-{}", sel(kolom), sel(dikurangi))


def rumus_jumlah(*acuan: Acuan) -> Rumus:
    """The sum of cells and ranges."""
    return Rumus(f"SUM({','.join('{}' for _ in acuan)})", acuan)


def dibulatkan(rumus: Rumus, unit: int, identitas: Identitas) -> Rumus:
    """A number of units cut or rounded to a whole one, then divided: the division comes last."""
    cut = "ROUND({},0)" if identitas.pembulatan is Pembulatan.BULATKAN else "INT({})"
    return gabung(f"{cut}/{unit}", rumus)


def rumus_rasio(pembilang: Rumus, penyebut: Rumus, identitas: Identitas) -> Rumus:
    """A ratio of sums as the recap prints it: scaled first, divided last, then cut or rounded."""
    unit = 100 * 10 ** desimal_jumlah(identitas)
    return dibulatkan(gabung(f"({{}})*{unit}/({{}})", pembilang, penyebut), unit, identitas)


def rumus_rata_rata(jumlah: Rumus, banyak: Rumus, identitas: Identitas) -> Rumus:
    """The mean of printed percentages from their sum and their number.

    The sum is made a whole number before it is divided: its floats need not add up exactly.
    """
    unit = 100 * 10 ** desimal_jumlah(identitas)
    return dibulatkan(gabung(f"ROUND({{}}*{unit},0)/({{}})", jumlah, banyak), unit, identitas)


def rumus_dinilai(
    kolom: int, bagian: Fraction, identitas: Identitas, batas: Decimal | None = None
) -> Rumus:
    """The printed percentage of a column in the same row, against a part of what it stands on.

    It is made a whole number before it is divided, as a mean is; `batas` caps it, in percent.
    """
    unit = 100 * 10**identitas.desimal
    raised = gabung(f"ROUND({{}}*{unit},0)*{bagian.denominator}/{bagian.numerator}", sel(kolom))
    if batas is not None:
        raised = gabung(f"MIN({{}},{batas * 10**identitas.desimal:f})", raised)
    return dibulatkan(raised, unit, identitas)
