"""An exact ratio in, the ratio that the report prints out."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from lkj_xlsx.baku.model import Pembulatan


def dicetak(ratio: Fraction, desimal: int, cara: Pembulatan) -> Fraction:
    """The ratio (1 = 100 %) with `desimal` decimals of its percentage.

    Potong cuts toward minus infinity as Excel's INT does, Bulatkan rounds halves away from zero as
    Excel's ROUND does.
    """
    unit = 100 * 10**desimal
    scaled = ratio * unit
    if cara is Pembulatan.POTONG:
        return Fraction(floor(scaled), unit)
    whole = floor(abs(scaled) + Fraction(1, 2))
    return Fraction(whole if scaled >= 0 else -whole, unit)
