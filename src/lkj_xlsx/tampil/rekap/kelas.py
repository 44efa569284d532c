"""A capaian or a serapan in, its class out: the table that the recap shows and can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkj_xlsx.baku.model import SkalaPredikat
from lkj_xlsx.hitung.predikat import SKALA
from lkj_xlsx.hitung.serapan import MELEBIHI_PAGU
from lkj_xlsx.tampil.lembar import (
    KEPALA,
    Acuan,
    Bersyarat,
    Gaya,
    Petak,
    Rata,
    Rumus,
)
from lkj_xlsx.temuan import Tingkat
from lkj_xlsx.temuan.warna import WARNA

_PERSEN = "0%"
_SKALA = SKALA[SkalaPredikat.PERMENDAGRI]
_WARNA = ("#70AD47", "#C6E0B4", "#FFE699", "#F8CBAD")
KELAS: tuple[tuple[Fraction, str, str], ...] = tuple(
    (bound, name, colour) for (bound, name), colour in zip(_SKALA.batas, _WARNA, strict=True)
)
"""Above each bound, its class and its colour (Permendagri 86/2017, appendix, scale of realisation)."""
TERENDAH = (_SKALA.terendah, "#F4B6B6")
_MELEBIHI = (MELEBIHI_PAGU, WARNA[Tingkat.GALAT].isian)
KELAS_GAYA = Gaya(rata=Rata.TENGAH, ukuran=10, bungkus=False, ciut=True)
_LABEL = Gaya(ukuran=10, takuk=1)
_LABEL_KELAS = Gaya(tebal=True, isian=KEPALA.isian, rata=Rata.TENGAH, ukuran=10)


@dataclass(frozen=True, slots=True)
class Melebihi:
    """Whether more is spent than there is, and the columns of the same row that tell."""

    benar: bool
    realisasi: int
    pagu: int


def kelas(ratio: Fraction | None) -> str:
    """The class of a percentage (1 = 100 %); empty where there is none."""
    return "" if ratio is None else _SKALA.predikat(ratio)


def petak_kelas(
    ratio: Fraction | None, kolom: int, tabel: Acuan, melebihi: Melebihi | None = None
) -> Petak:
    """The class of the percentage in a column of the same row, live.

    `tabel` is the first bound of `tabel_kelas`, on whichever sheet that stands; where `melebihi` holds,
    no class is given.
    """
    if ratio is None:
        return Petak(None, KELAS_GAYA)
    pattern, refs = "{}", [_nama(tabel, len(KELAS))]
    for place in reversed(range(len(KELAS))):
        pattern = f"IF({{}}>{{}},{{}},{pattern})"
        refs = [Acuan(kolom), _batas(tabel, place), _nama(tabel, place), *refs]
    said = kelas(ratio)
    if melebihi is not None:
        pattern = f'IF({{}}>{{}},"{MELEBIHI_PAGU}",{pattern})'
        refs = [Acuan(melebihi.realisasi), Acuan(melebihi.pagu), *refs]
        said = MELEBIHI_PAGU if melebihi.benar else said
    return Petak(said, KELAS_GAYA, rumus=Rumus(pattern, tuple(refs)))


LANGKAH_LABEL = 2
"""Columns that the label of the table of classes takes; the first bound stands behind it."""
LEBAR_KELAS = LANGKAH_LABEL + len(KELAS) + 1
"""Columns that the table takes."""
_Deret = tuple[Petak | None, ...]


def tabel_kelas() -> tuple[_Deret, _Deret]:
    """The editable table in two rows: the names, and the bounds above which they hold."""
    names = [*((name, colour) for _, name, colour in KELAS), TERENDAH]
    shown = [Petak(name, KELAS_GAYA.dengan(isian=colour)) for name, colour in names]
    bounds = [Petak(bound, KELAS_GAYA, format=_PERSEN) for bound, _, _ in KELAS]
    return (
        (Petak("Kelas", _LABEL_KELAS, kolom=LANGKAH_LABEL), None, *shown),
        (
            Petak("di atas (boleh diubah)", _LABEL, kolom=LANGKAH_LABEL),
            None,
            *bounds,
            Petak("lainnya", KELAS_GAYA),
        ),
    )


def warna_kelas(kolom: int, baris: Sequence[int]) -> tuple[Bersyarat, ...]:
    """The colours of the classes in a column, from the first row to the last."""
    if not baris:
        return ()
    area = Acuan(kolom, baris[0], kolom, baris[-1])
    named = [*((name, colour) for _, name, colour in KELAS), TERENDAH, _MELEBIHI]
    return tuple(
        Bersyarat(area, Rumus(f'{{}}="{name}"', (Acuan(kolom),)), colour) for name, colour in named
    )


def _batas(tabel: Acuan, place: int) -> Acuan:
    return replace(tabel, kolom=tabel.kolom + place, mutlak=True)


def _nama(tabel: Acuan, place: int) -> Acuan:
    bound = _batas(tabel, place)
    return replace(bound, baris=(bound.baris or 1) - 1)
