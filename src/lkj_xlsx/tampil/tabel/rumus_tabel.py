"""Computed figures in, the live formulas out that give exactly the same in Excel.

Excel computes in binary floats, in which 0.57 × 100 is less than 57. So percentages and other
decimals are first made whole numbers with ROUND, then everything is multiplied, and the division
comes last: its result is exact while the product stays below 2^53 (at no decimals, quantities and
amounts of rupiah below 90 trillion).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from lkj_xlsx.baku.model import (
    CaraHitung,
    Identitas,
    Indikator,
    Pembulatan,
    Polaritas,
    RumusEfisiensi,
    RumusMinimal,
)
from lkj_xlsx.dasar.angka import Besaran, Jenis
from lkj_xlsx.hitung.capaian import (
    Capaian,
    berangka,
    polaritas_berlaku,
    polaritas_rentang,
    rumus_minimal,
)
from lkj_xlsx.hitung.efisiensi import DESIMAL_RASIO
from lkj_xlsx.hitung.setahun import Bagian, belum_direncanakan
from lkj_xlsx.tampil.lembar import Acuan, Rumus
from lkj_xlsx.tampil.rumus import dibulatkan, gabung, rumus_sel
from lkj_xlsx.tampil.tabel.petak import DESIMAL_RATA, satuan_persen

_DESIMAL_TERSUNTING = 2
"""Decimals that survive where somebody edits a decimal or a percentage in the finished table."""


def rumus_capaian(
    capaian: Capaian, identitas: Identitas, kolom_target: int, kolom_realisasi: int
) -> Rumus | None:
    """The formula of a capaian in the row of its target and its realisation; None for none."""
    target, value = capaian.target, capaian.nilai
    if capaian.persen is None or target is None or value is None:
        return None
    if Jenis.PREDIKAT in (target.jenis, value.jenis) and not berangka(target, value):
        same = target.teks.casefold() == value.teks.casefold()
        pair = (Acuan(kolom_realisasi), Acuan(kolom_target))
        return Rumus(f'IF({{}}={{}},{harga(capaian.persen)},"")', pair) if same else None
    if belum_direncanakan(capaian.indikator, target, capaian.kolom_target):
        ratio = gabung(f"IF({{}}>0,{_unit(identitas)},0)", rumus_sel(Acuan(kolom_realisasi)))
        return dibulatkan(_dibatasi(ratio, identitas), _unit(identitas), identitas)
    percent = satuan_persen(target)
    scale = _skala(capaian, percent=percent)
    r = _bulat(Acuan(kolom_realisasi), scale, persen=satuan_persen(value, persen=percent))
    t = _bulat(Acuan(kolom_target), scale, persen=percent)
    if target.jenis is Jenis.RENTANG:
        ratio = _rentang(capaian.indikator, target, r, scale, identitas)
    else:
        ratio = _rasio(capaian.indikator, target, r, t, identitas)
    return dibulatkan(_dibatasi(ratio, identitas), _unit(identitas), identitas)


def rumus_gabungan(
    bagian: Sequence[Bagian], cara: CaraHitung, *, persen: bool = False
) -> Rumus | None:
    """How the quarters make the year so far: `3+4+2`, `ROUND(25%+30%,2)`, `ROUND(AVERAGE(3,4),10)`;
    None for one.
    """
    numbers = [one.besaran for one in bagian]
    if len(numbers) < 2 or any(one.nilai is None for one in numbers):  # noqa: PLR2004
        return None
    percent = [satuan_persen(one, persen=persen) for one in numbers]
    typed = [
        f"{one.nilai or 0:f}{'%' if is_percent else ''}"
        for one, is_percent in zip(numbers, percent, strict=True)
    ]
    if cara is CaraHitung.RATA_RATA:
        return Rumus(f"ROUND(AVERAGE({','.join(typed)}),{DESIMAL_RATA})")
    digits = max(
        max(0, -int(Decimal(one.nilai or 0).normalize().as_tuple().exponent)) for one in numbers
    )
    total = _dijumlahkan(typed)
    places = digits + (_DESIMAL_TERSUNTING if any(percent) else 0)
    return Rumus(f"ROUND({total},{places})" if places else total)


def rumus_rupiah(jumlah: Sequence[int]) -> Rumus | None:
    """How the quarters' amounts make the year so far; None for one."""
    return Rumus(_dijumlahkan([str(one) for one in jumlah])) if len(jumlah) > 1 else None


def _dijumlahkan(angka: Sequence[str]) -> str:
    first, *rest = angka
    return first + "".join(one if one.startswith("-") else f"+{one}" for one in rest)


def rumus_serapan(identitas: Identitas, kolom_pagu: int, kolom_realisasi: int) -> Rumus:
    """The formula of a serapan: never capped."""
    spent, pagu = rumus_sel(Acuan(kolom_realisasi)), rumus_sel(Acuan(kolom_pagu))
    unit = _unit(identitas)
    return dibulatkan(gabung(f"{{}}*{unit}/{{}}", spent, pagu), unit, identitas)


def rumus_efisiensi(
    identitas: Identitas, baris_capaian: Sequence[int], kolom_capaian: int, kolom_serapan: int
) -> Rumus:
    """The formula of an efficiency over the printed percentages in the same sheet.

    With n indicators, both sides are whole numbers: n times the mean capaian, n times the serapan.
    """
    unit, many = _unit(identitas), len(baris_capaian)
    mean = _rata_rata(baris_capaian, kolom_capaian, unit * many)
    spent = gabung(f"ROUND({{}}*{unit},0)", rumus_sel(Acuan(kolom_serapan)))
    rounded = "ROUND({},0)" if identitas.pembulatan is Pembulatan.BULATKAN else "TRUNC({})"
    if identitas.rumus_efisiensi is RumusEfisiensi.SISA:
        return gabung(f'IF({{}}>={unit * many},({unit}-{{}})/{unit},"")', mean, spent)
    if identitas.rumus_efisiensi is RumusEfisiensi.SELISIH:
        difference = f"({{}}-{many}*{{}})/{many}" if many > 1 else "{}-{}"
        return gabung(f"{rounded.format(difference)}/{unit}", mean, spent)
    scale = 10**DESIMAL_RASIO
    ratio = f"{{}}*{scale}/({many}*{{}})" if many > 1 else f"{{}}*{scale}/{{}}"
    return gabung(f"{rounded.format(ratio)}/{scale}", mean, spent)


def harga(number: Fraction | Decimal) -> str:
    """A literal in a formula: 0.8, 100."""
    exact = Fraction(number)
    return format(Decimal(exact.numerator) / Decimal(exact.denominator), "f")


def _unit(identitas: Identitas) -> int:
    """By how much a ratio is multiplied so that the printed decimals become whole."""
    return int(100 * 10**identitas.desimal)


def _desimal(besaran: Besaran, *, percent: bool) -> int:
    """Decimals that make the quantity whole; some more wherever there may be decimals at all."""
    numbers = [one for one in (besaran.nilai, besaran.batas_atas) if one is not None]
    typed = max(max(0, -int(one.normalize().as_tuple().exponent)) for one in numbers)
    return max(_DESIMAL_TERSUNTING, typed) if typed or percent else 0


def _skala(capaian: Capaian, *, percent: bool) -> int:
    """What makes target and realisation whole; of a mean also the count that it was divided by."""
    year = capaian.setahun
    parts = [one.besaran for one in (*year.bagian, *year.bagian_target)]
    digits = max(
        _desimal(one, percent=percent)
        for one in (capaian.target, capaian.nilai, *parts)
        if one is not None and one.eksak is None
    )
    shares = len(year.bagian) if year.cara is CaraHitung.RATA_RATA and year.bagian else 1
    return int(10**digits) * shares


def _bulat(acuan: Acuan, skala: int, *, persen: bool) -> Rumus:
    scale = skala * (100 if persen else 1)
    return rumus_sel(acuan) if scale == 1 else Rumus(f"ROUND({{}}*{scale},0)", (acuan,))


def _rasio(
    indikator: Indikator, target: Besaran, r: Rumus, t: Rumus, identitas: Identitas
) -> Rumus:
    """By the sign of the target, as `hitung.capaian` has it; below zero 1 + (R-T)/|T| is (2T-R)/T and
    1 - (R-T)/|T| is R/T.
    """
    promised = target.angka or 0
    if polaritas_berlaku(indikator, target) is Polaritas.MAKSIMAL:
        return _maju(promised, r, t, identitas)
    return _mundur(promised, r, t, rumus_minimal(indikator, identitas), identitas)


def _maju(promised: Fraction | int, r: Rumus, t: Rumus, identitas: Identitas) -> Rumus:
    """More is better."""
    unit = _unit(identitas)
    if promised < 0:
        return gabung(f"(2*{{}}-{{}})*{unit}/{{}}", t, r, t)
    return gabung(f"{{}}*{unit}/{{}}", r, t)


def _mundur(
    promised: Fraction | int, r: Rumus, t: Rumus, cara: RumusMinimal, identitas: Identitas
) -> Rumus:
    """Less is better."""
    unit = _unit(identitas)
    if promised == 0:
        return gabung(f"IF({{}}=0,{unit},0)", r)
    if promised < 0:
        return gabung(f"MAX({{}}*{unit}/{{}},0)", r, t)
    if cara is RumusMinimal.SELISIH:
        return gabung(f"MAX((2*{{}}-{{}})*{unit}/{{}},0)", t, r, t)
    cap = identitas.batas_capaian
    best = harga((Fraction(1) if cap is None else max(Fraction(1), Fraction(cap) / 100)) * unit)
    return gabung(f"IF({{}}=0,{best},MAX({{}}*{unit}/{{}},0))", r, t, r)


def _rentang(
    indikator: Indikator, target: Besaran, r: Rumus, scale: int, identitas: Identitas
) -> Rumus:
    """Against the ends as literals, since the target's cell holds a text."""
    unit = _unit(identitas)
    ends = (target.angka or Fraction(0), target.angka_atas or Fraction(0))
    lower, upper = (harga(one * scale) for one in ends)
    if polaritas_rentang(indikator, target) is None:
        below = gabung(f"{{}}*{unit}/{lower}", r)
        beyond = gabung(f"{upper}*{unit}/{{}}", r)
    else:
        below, beyond = (
            _rasio(indikator, replace(target, eksak=end), r, Rumus(literal, ()), identitas)
            for end, literal in zip(ends, (lower, upper), strict=True)
        )
    above = gabung(f"IF({{}}>{upper},{{}},{unit})", r, beyond)
    if ends[0] == 0:
        return above
    return gabung(f"IF({{}}<{lower},{{}},{{}})", r, below, above)


def _dibatasi(ratio: Rumus, identitas: Identitas) -> Rumus:
    cap = identitas.batas_capaian
    if cap is None:
        return ratio
    return gabung(f"MIN({{}},{harga(Fraction(cap) / 100 * _unit(identitas))})", ratio)


def _rata_rata(rows: Sequence[int], kolom: int, skala: int) -> Rumus:
    """The mean of cells times `skala`, a whole number; neighbouring rows become a range."""
    refs = tuple(_rentang_baris(rows, kolom))
    if len(rows) == 1:
        return Rumus(f"ROUND({{}}*{skala},0)", refs)
    listed = ",".join("{}" for _ in refs)
    return Rumus(f"ROUND(AVERAGE({listed})*{skala},0)", refs)


def _rentang_baris(rows: Sequence[int], kolom: int) -> list[Acuan]:
    breaks = [index for index, (one, other) in enumerate(pairwise(rows), 1) if other != one + 1]
    begins, ends = [0, *breaks], [*breaks, len(rows)]
    return [
        Acuan(kolom, rows[begin], kolom, rows[end - 1])
        for begin, end in zip(begins, ends, strict=True)
    ]
