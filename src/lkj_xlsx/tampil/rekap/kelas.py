"""A capaian or a serapan in, its class out: the table that the recap shows and can be edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    KEPALA,
    TEKS,
    Acuan,
    Baris,
    Bersyarat,
    Gaya,
    Petak,
    Rata,
    Rumus,
)

_PERSEN = "0%"
KELAS: tuple[tuple[Fraction, str, str], ...] = (
    (Fraction(90, 100), "Sangat Tinggi", "#70AD47"),
    (Fraction(75, 100), "Tinggi", "#C6E0B4"),
    (Fraction(65, 100), "Sedang", "#FFE699"),
    (Fraction(50, 100), "Rendah", "#F8CBAD"),
)
"""Above each bound, its class and its colour (Permendagri 86/2017, appendix, scale of realisation)."""
TERENDAH = ("Sangat Rendah", "#F4B6B6")
KELAS_GAYA = Gaya(rata=Rata.TENGAH, ukuran=10)


def kelas(ratio: Fraction | None) -> str:
    """The class of a percentage (1 = 100 %); empty where there is none."""
    if ratio is None:
        return ""
    return next((name for bound, name, _ in KELAS if ratio > bound), TERENDAH[0])


def petak_kelas(ratio: Fraction | None, kolom: int, tabel: Acuan) -> Petak:
    """The class of the percentage in a column of the same row, live.

    `tabel` is the first bound of `baris_kelas`, on whichever sheet that stands.
    """
    if ratio is None:
        return Petak(None, KELAS_GAYA)
    pattern, refs = "{}", [_nama(tabel, len(KELAS))]
    for place in reversed(range(len(KELAS))):
        pattern = f"IF({{}}>{{}},{{}},{pattern})"
        refs = [Acuan(kolom), _batas(tabel, place), _nama(tabel, place), *refs]
    return Petak(kelas(ratio), KELAS_GAYA, rumus=Rumus(pattern, tuple(refs)))


KOLOM_KELAS = 3
"""The column of the first bound in `baris_kelas`."""
_LANGKAH = 2
"""Columns that a class takes."""


def baris_kelas() -> tuple[Baris, Baris]:
    """The editable table in two rows: the names, and the bounds above which they hold."""
    names = [*((name, colour) for _, name, colour in KELAS), TERENDAH]
    bounds = [
        *(Petak(bound, BILANGAN, format=_PERSEN, kolom=_LANGKAH) for bound, _, _ in KELAS),
        Petak("lainnya", TEKS.dengan(rata=Rata.TENGAH), kolom=_LANGKAH),
    ]
    shown = [Petak(name, KELAS_GAYA.dengan(isian=colour), kolom=_LANGKAH) for name, colour in names]
    return (
        Baris((None, Petak("Kelas", KEPALA), *_berselang(shown)), bersama=True),
        Baris((None, Petak("di atas (boleh diubah)", TEKS), *_berselang(bounds))),
    )


def _berselang(petak: Iterable[Petak]) -> Iterator[Petak | None]:
    for one in petak:
        yield one
        yield from [None] * (_LANGKAH - 1)


def warna_kelas(kolom: int, baris: Sequence[int]) -> tuple[Bersyarat, ...]:
    """The colours of the classes in a column, from the first row to the last."""
    if not baris:
        return ()
    area = Acuan(kolom, baris[0], kolom, baris[-1])
    named = [*((name, colour) for _, name, colour in KELAS), TERENDAH]
    return tuple(
        Bersyarat(area, Rumus(f'{{}}="{name}"', (Acuan(kolom),)), colour) for name, colour in named
    )


def _batas(tabel: Acuan, place: int) -> Acuan:
    return replace(tabel, kolom=tabel.kolom + _LANGKAH * place, mutlak=True)


def _nama(tabel: Acuan, place: int) -> Acuan:
    bound = _batas(tabel, place)
    return replace(bound, baris=(bound.baris or 1) - 1)
