"""A document's body in; the paper of its sections set, and how wide the text in each is, out."""

from __future__ import annotations

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.naskah.paket import Unsur, w
from lkj_xlsx.tampil.lembar import MM_KERTAS


def twip(mm: float) -> int:
    """Twentieths of a point, in which a document measures."""
    return round(mm * 1440 / 25.4)


KERTAS: dict[UkuranKertas, tuple[int, int]] = {
    paper: (twip(wide), twip(high)) for paper, (wide, high) in MM_KERTAS.items()
}
"""Width and height, upright."""
_BAKU = (*KERTAS.values(), (12189, 18709), (11906, 18709), (12240, 15840))
"""What counts as a standard size: beside those the other two sheets that are called F4, and Letter, which
many a program begins with."""
_SELISIH = 60
"""A millimetre: programs round sizes as they like."""
_UKURAN, _LEBAR, _TINGGI, _KODE = w("pgSz"), w("w"), w("h"), w("code")


def atur_kertas(akar: Unsur, kertas: UkuranKertas) -> None:
    """Set the paper of every section that has a standard size, upright or across."""
    narrow, long = KERTAS[kertas]
    for one in akar.iter(_UKURAN):
        wide, high = _angka(one, _LEBAR), _angka(one, _TINGGI)
        if any(_sama((min(wide, high), max(wide, high)), size) for size in _BAKU):
            one.set(_LEBAR, str(narrow if wide <= high else long))
            one.set(_TINGGI, str(long if wide <= high else narrow))
            one.attrib.pop(_KODE, None)


def _sama(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(mine - yours) <= _SELISIH for mine, yours in zip(one, other, strict=True))


def _angka(unsur: Unsur, nama: str) -> int:
    value = unsur.get(nama, "0")
    return int(value) if value.isdecimal() else 0
