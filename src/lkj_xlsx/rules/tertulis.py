"""A percentage that somebody wrote down and the figure computed in, whether it can be right out.

Only consistent offices are imagined. One that cuts has cut the realisation it shows as well as the
percentage, one that rounds has rounded both; so a realisation shown as 67 % may have been 67,9 % to
the first and 66,5 % to the second. A count, an amount of money and a target are what they say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lkj_xlsx.baku.model import Anggaran, CaraHitung, Identitas, Pembulatan, Polaritas, Realisasi
from lkj_xlsx.dasar.angka import Batas, Besaran, Jenis, Persen
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, capaian_sendiri, mentah, polaritas_berlaku
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.hitung.serapan import Serapan, serapan_sendiri

_SERATUS = 100
_DESIMAL_EXCEL = 10
"""Decimals of a percentage that survive Excel's binary floats, so that a formula counts."""


class Putusan(StrEnum):
    """What is to be said of a written percentage."""

    BENAR = "benar"
    PEMBULATAN_LAIN = "benar hanya dengan pembulatan yang lain"
    SALAH = "salah"


def putusan_capaian(capaian: Capaian, tertulis: Persen, identitas: Identitas) -> Putusan:
    """The written capaian against the capped one, that of the year so far or of the quarter alone.

    BENAR where none was computed, but for a hundred percent beside a predicate below its target.
    """
    return _terbaik(
        _putusan_capaian(one, tertulis, identitas) for one in _dasar(capaian, identitas)
    )


def _terbaik(putusan: Iterable[Putusan]) -> Putusan:
    given = set(putusan)
    return next(one for one in Putusan if one in given)


def _dasar(capaian: Capaian, identitas: Identitas) -> Iterator[Capaian]:
    """The figures that a written percentage may be."""
    yield capaian
    alone = capaian_sendiri(capaian, identitas)
    if alone is not None and (capaian.mentah is None or alone.mentah is not None):
        yield alone


def _putusan_capaian(capaian: Capaian, tertulis: Persen, identitas: Identitas) -> Putusan:
    if capaian.mentah is None:
        full = capaian.keadaan is Keadaan.PREDIKAT_DI_BAWAH and tertulis.nilai >= _SERATUS
        below = tertulis.batas is not None and tertulis.batas.atas
        return Putusan.SALAH if full and not below else Putusan.BENAR
    point = _Selang(capaian.mentah, capaian.mentah)
    if tertulis.batas is not None:
        exact = (_selang_capaian(capaian, cara, identitas) or point for cara in Pembulatan)
        return _putusan_batas(tertulis, tertulis.batas, [*exact, _tercetak_sebagai(capaian.persen)])

    def possible(cara: Pembulatan) -> _Selang:
        return _dibatasi(_selang_capaian(capaian, cara, identitas) or point, identitas)

    return _putusan(tertulis, possible, identitas.pembulatan)


def putusan_rata_rata(
    capaian: Sequence[Capaian], tertulis: Persen, identitas: Identitas
) -> Putusan:
    """One written capaian for several indicators against their mean; BENAR where one is not known.

    It may be the mean of the capped or the exact ones, or of those that are printed; of the year so
    far or of the quarter alone.
    """
    alone = [capaian_sendiri(one, identitas) for one in capaian]
    bases = [capaian, [one for one in alone if one is not None]]
    return _terbaik(_putusan_rata_rata(one, tertulis, identitas) for one in bases if one)


def _putusan_rata_rata(
    capaian: Sequence[Capaian], tertulis: Persen, identitas: Identitas
) -> Putusan:
    raw = [one.mentah for one in capaian if one.mentah is not None]
    printed = [one.persen for one in capaian if one.persen is not None]
    if len(raw) < len(capaian):
        return Putusan.BENAR

    def mean(cara: Pembulatan, *, capped: bool) -> _Selang:
        exact = [
            _selang_capaian(one, cara, identitas) or _Selang(ratio, ratio)
            for one, ratio in zip(capaian, raw, strict=True)
        ]
        return _rata([_dibatasi(one, identitas) if capped else one for one in exact])

    return _terbaik(
        (
            _putusan(tertulis, lambda cara: mean(cara, capped=True), identitas.pembulatan),
            _putusan(tertulis, lambda cara: mean(cara, capped=False), identitas.pembulatan),
            _putusan(
                tertulis,
                lambda _: _rata([_Selang(one, one) for one in printed]),
                identitas.pembulatan,
            ),
        )
    )


def putusan_serapan(serapan: Serapan, tertulis: Persen, identitas: Identitas) -> Putusan:
    """The written serapan against the ratio of rupiah, of the year so far or of the quarter alone;
    BENAR where none was computed.
    """
    alone = serapan_sendiri(serapan, identitas)
    bases = [serapan, *([alone] if alone is not None and alone.mentah is not None else [])]
    return _terbaik(_putusan_serapan(one, tertulis, identitas) for one in bases)


def _putusan_serapan(serapan: Serapan, tertulis: Persen, identitas: Identitas) -> Putusan:
    if serapan.mentah is None:
        return Putusan.BENAR
    point = _Selang(serapan.mentah, serapan.mentah)
    if tertulis.batas is not None:
        return _putusan_batas(tertulis, tertulis.batas, [point, _tercetak_sebagai(serapan.persen)])
    return _putusan(tertulis, lambda _: point, identitas.pembulatan)


@dataclass(frozen=True, slots=True)
class _Selang:
    """The ratios (1 = 100 %) that may be meant; whether the lower end is one never matters."""

    bawah: Fraction
    atas: Fraction
    sampai_atas: bool = True
    """The upper end belongs to it."""

    def bertemu(self, start: Fraction, end: Fraction) -> bool:
        """Whether it has a ratio from `start` on and below `end`."""
        return self.bawah < end and (self.atas > start or (self.sampai_atas and self.atas == start))


def _tercetak_sebagai(persen: Fraction | None) -> _Selang:
    return _Selang(persen or Fraction(0), persen or Fraction(0))


def _putusan_batas(tertulis: Persen, batas: Batas, mungkin: Sequence[_Selang]) -> Putusan:
    """A written bound is right if anything that may be meant keeps it, capped or not."""
    bound = Fraction(tertulis.nilai) / _SERATUS
    kept = any(_menepati(batas, bound, one) for one in mungkin)
    return Putusan.BENAR if kept else Putusan.SALAH


def _menepati(batas: Batas, nilai: Fraction, selang: _Selang) -> bool:
    match batas:
        case Batas.LEBIH_DARI:
            return selang.atas > nilai
        case Batas.PALING_SEDIKIT:
            return selang.atas >= nilai
        case Batas.KURANG_DARI:
            return selang.bawah < nilai
        case _:
            return selang.bawah <= nilai


def _rata(selang: Sequence[_Selang]) -> _Selang:
    """What the mean of several may be."""
    count = len(selang)
    return _Selang(
        sum((one.bawah for one in selang), Fraction(0)) / count,
        sum((one.atas for one in selang), Fraction(0)) / count,
        all(one.sampai_atas for one in selang),
    )


def _putusan(
    tertulis: Persen, mungkin: Callable[[Pembulatan], _Selang], cara: Pembulatan
) -> Putusan:
    own = mungkin(cara)
    if _persis(tertulis, own) or _tercetak(tertulis, own, cara):
        return Putusan.BENAR
    other = next(one for one in Pembulatan if one is not cara)
    fits = _tercetak(tertulis, mungkin(other), other)
    return Putusan.PEMBULATAN_LAIN if fits else Putusan.SALAH


def _tercetak(tertulis: Persen, mungkin: _Selang, cara: Pembulatan) -> bool:
    """Whether some ratio that may be meant is printed so."""
    shown = dicetak(Fraction(tertulis.nilai) / _SERATUS, tertulis.desimal, Pembulatan.BULATKAN)
    unit = Fraction(1, _SERATUS * 10**tertulis.desimal)
    start = shown if cara is Pembulatan.POTONG else shown - unit / 2
    return mungkin.bertemu(start, start + unit)


def _persis(tertulis: Persen, mungkin: _Selang) -> bool:
    """Whether the cell holds more decimals than it shows and they are right to the last of them."""
    stored = _desimal(tertulis.nilai)
    if stored <= tertulis.desimal:
        return False
    unit = Fraction(1, _SERATUS * 10 ** min(stored, _DESIMAL_EXCEL))
    value = Fraction(tertulis.nilai) / _SERATUS
    return mungkin.bawah - unit < value < mungkin.atas + unit


def _desimal(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _dibatasi(selang: _Selang, identitas: Identitas) -> _Selang:
    if identitas.batas_capaian is None:
        return selang
    cap = Fraction(identitas.batas_capaian) / _SERATUS
    if selang.atas <= cap:
        return selang
    return _Selang(min(selang.bawah, cap), cap)


def _selang_capaian(capaian: Capaian, cara: Pembulatan, identitas: Identitas) -> _Selang | None:
    """The capaian of all realisations that would be shown like this one; None where it is exact."""
    value, target = capaian.nilai, capaian.target
    if value is None or value.angka is None or target is None:
        return None
    exact, parts = value.angka, [one.besaran for one in capaian.setahun.bagian] or [value]
    if not all(_kasar(one, target) for one in parts):
        return None
    unit = Fraction(1, 10 ** max(one.desimal for one in parts))
    if capaian.setahun.cara is CaraHitung.JUMLAH:
        unit *= len(parts)
    start = exact if cara is Pembulatan.POTONG else exact - unit / 2
    end = start + unit
    places = [start, *(kink for kink in _belokan(capaian) if start < kink < end)]
    reached = [_mentah(capaian, target, value, place, identitas) for place in places]
    limit = _mentah(capaian, target, value, end, identitas)
    highest = max(*reached, limit)
    return _Selang(min(*reached, limit), highest, highest in reached)


def _kasar(value: Besaran, target: Besaran) -> bool:
    """Whether a realisation may have decimals that it does not show.

    Only a percentage, and only if the cell itself holds no more of them; nothing done is exact.
    """
    unit, number = value.satuan or target.satuan, value.nilai or Decimal(0)
    return unit == "%" and number != 0 and _desimal(number) <= value.desimal


def _belokan(capaian: Capaian) -> Iterator[Fraction]:
    """The realisations at which the capaian turns from rising to falling, or stops to."""
    target = capaian.target
    if target is None or target.angka is None:
        return
    ends = [target.angka]
    if target.jenis is Jenis.RENTANG and target.angka_atas is not None:
        ends.append(target.angka_atas)
        yield from ends
    if polaritas_berlaku(capaian.indikator, target) is Polaritas.MINIMAL:
        yield from (max(2 * end, Fraction(0)) for end in ends)


def _mentah(
    capaian: Capaian, target: Besaran, value: Besaran, angka: Fraction, identitas: Identitas
) -> Fraction:
    """The raw capaian that another realisation would give."""
    ratio = mentah(capaian.indikator, target, replace(value, eksak=angka), identitas)
    return Fraction(0) if ratio is None else ratio


def diperiksa(baris: Realisasi | Anggaran, triwulan: Triwulan | None) -> bool:
    """Whether the written columns of a row belong to the reporting quarter.

    Not if the quarter is not known, nor if what stands in Triwulan Tertulis cannot be read.
    """
    if triwulan is None or (
        baris.triwulan_tertulis is None and baris.asal.teks("triwulan_tertulis")
    ):
        return False
    return (baris.triwulan_tertulis or triwulan) == triwulan
