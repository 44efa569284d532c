"""A capaian or a serapan in, its class out: the table that the recap shows and can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from lkj_xlsx.lembar import (
    ANGKA,
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


def baris_kelas() -> tuple[Baris, ...]:
    """The editable table: a name and the bound above which it holds, in two columns."""
    bounds = [(name, bound, colour) for bound, name, colour in KELAS]
    rows = [
        Baris(
            (None, Petak(name, TEKS.dengan(isian=colour)), Petak(bound, ANGKA, format=_PERSEN)),
            bersama=True,
        )
        for name, bound, colour in bounds
    ]
    lowest = Baris(
        (
            None,
            Petak(TERENDAH[0], TEKS.dengan(isian=TERENDAH[1])),
            Petak("lainnya", TEKS.dengan(rata=Rata.TENGAH)),
        )
    )
    head = Baris((None, Petak("Kelas", KEPALA), Petak("Di atas", KEPALA)), bersama=True)
    return (head, *rows, lowest)


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
    return replace(tabel, baris=(tabel.baris or 1) + place, mutlak=True)


def _nama(tabel: Acuan, place: int) -> Acuan:
    return replace(_batas(tabel, place), kolom=tabel.kolom - 1)
