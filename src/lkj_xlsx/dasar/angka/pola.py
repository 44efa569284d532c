"""A number and its number format in, what Excel shows out: the text, its decimals, its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.angka.tulisan import bulatkan

if TYPE_CHECKING:
    from decimal import Decimal

_LEBAR_UMUM = 11
_DESIMAL_TERBANYAK = 30
_UNSUR = re.compile(
    r'"(?P<kutip>[^"]*)"?|\\(?P<lolos>.?)|[_*].?|\[\$(?P<uang>[^\]-]*)[^\]]*\]?'
    r"|\[(?P<syarat>[<>=])?[^\]]*\]?|(?P<umum>general)|(?P<angka>[#0?])|(?P<bagi>;)"
    r"|(?P<pisah>[.,])|(?P<asing>[@/dmyhse])|(?P<harfiah>.)",
    re.IGNORECASE | re.DOTALL,
)
_BERHURUF = re.compile(r"[^\W\d_]|%")


@dataclass(frozen=True, slots=True)
class Tampilan:
    """What a numeric cell shows. `harfiah`: its format prints words and no digit of the number."""

    teks: str
    desimal: int = 0
    persen: bool = False
    satuan: str = ""
    harfiah: bool = False


@dataclass(frozen=True, slots=True)
class _Bagian:
    """One section of a number format: what stands before, in and behind the digits."""

    awalan: str = ""
    bulat: str = ""
    pecahan: str = ""
    akhiran: str = ""
    ribuan: bool = False
    skala: int = 0
    persen: bool = False
    umum: bool = False
    bersyarat: bool = False

    @property
    def harfiah(self) -> bool:
        return not self.umum and not self.bulat + self.pecahan

    @property
    def nol_tersembunyi(self) -> bool:
        """Whether it shows no digit of a zero, as accounting styles do: `"-"??`."""
        return not self.umum and "0" not in self.bulat + self.pecahan


_UMUM = _Bagian(umum=True)


@lru_cache(2**12)
def tampilan(number: Decimal, format: str) -> Tampilan:  # noqa: A002 - Excel's word for it
    """How Excel shows a number, in Indonesian style: `1.726.863`, `94,87%`, `12 Laporan`.

    Not followed are fractions, exponents, dates, digits split by literals, and formats that hide
    the number: they show it as General. General itself shows eleven characters, whole numbers in
    full.
    """
    sections = _bagian_bagian(format)
    section = _bagian_untuk(number, sections)
    if section.harfiah:
        return Tampilan(section.awalan.strip(), harfiah=True)
    signed = number if section is sections[0] or section is _UMUM else abs(number)
    digits = _digit(signed, section)
    sign = "-" if digits.startswith("-") else ""
    # A dash in the place of a zero is the zero itself, not something that stands before it.
    prefix = "" if not number and section.nol_tersembunyi else section.awalan
    shown = sign + prefix + digits[len(sign) :] + section.akhiran
    unit = section.akhiran.strip() if _BERHURUF.search(section.akhiran) else ""
    return Tampilan(
        shown.strip(),
        len(digits.partition(",")[2]),
        section.persen,
        "%" if section.persen else unit,
    )


def _bagian_untuk(number: Decimal, sections: tuple[_Bagian, ...]) -> _Bagian:
    """The section that Excel takes: positive, negative, zero; of conditional ones the first."""
    if any(one.bersyarat for one in sections):
        index = 0
    elif number < 0:
        index = 1
    else:
        index = 0 if number else 2
    section = sections[index] if index < len(sections) else sections[0]
    return _UMUM if section.harfiah and not section.awalan.strip() else section


def _digit(number: Decimal, section: _Bagian) -> str:
    """The digits of the number alone, with its sign and an Indonesian comma."""
    if section.umum:
        return _umum(number)
    exponent = (2 if section.persen else 0) - 3 * section.skala
    most = min(len(section.pecahan), _DESIMAL_TERBANYAK)
    rounded = bulatkan(number.scaleb(exponent), most)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    fraction = fraction.rstrip("0").ljust(min(section.pecahan.count("0"), most), "0")
    whole = whole.zfill(min(section.bulat.count("0"), _DESIMAL_TERBANYAK))
    if section.ribuan:
        whole = f"{int(whole):,}".replace(",", ".")
    return ("-" if rounded < 0 else "") + whole + (f",{fraction}" if fraction else "")


def _umum(number: Decimal) -> str:
    room = _LEBAR_UMUM - 1 - len(str(int(abs(number))))
    text = f"{bulatkan(number, max(0, room)):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".").replace(".", ",")
    return text.lstrip("-") if text.strip("-0") == "" else text


@lru_cache(maxsize=512)
def _bagian_bagian(format: str) -> tuple[_Bagian, ...]:  # noqa: A002
    sections: list[list[re.Match[str]]] = [[]]
    for piece in _UNSUR.finditer(format):
        if piece["bagi"]:
            sections.append([])
        else:
            sections[-1].append(piece)
    return tuple(_bagian(pieces) for pieces in sections)


def _bagian(pieces: list[re.Match[str]]) -> _Bagian:
    conditional = any(piece["syarat"] for piece in pieces)
    places = [n for n, piece in enumerate(pieces) if piece["angka"] or piece["umum"]]
    first, last = (places[0], places[-1]) if places else (len(pieces), len(pieces))
    inner = pieces[first : last + 1]
    general = any(piece["umum"] for piece in inner)
    strange = any(piece["asing"] for piece in pieces)
    split = not general and any(not (piece["angka"] or piece["pisah"]) for piece in inner)
    if strange or split:
        return _Bagian(umum=True, bersyarat=conditional)
    whole, _, fraction = "".join(piece[0] for piece in inner).partition(".")
    tail = pieces[last + 1 :]
    outer = pieces[:first] + tail
    return _Bagian(
        awalan=_kata(pieces[:first]),
        bulat="" if general else whole.replace(",", ""),
        pecahan="" if general else re.sub("[.,]", "", fraction),
        akhiran=_kata(tail),
        ribuan="," in whole,
        skala=_skala(tail),
        persen=bool(places) and any(piece["harfiah"] == "%" for piece in outer),
        umum=general,
        bersyarat=conditional,
    )


def _kata(pieces: list[re.Match[str]]) -> str:
    """The literal text of a part of a section."""
    return "".join(
        piece["kutip"] or piece["lolos"] or piece["uang"] or piece["harfiah"] or ""
        for piece in pieces
    )


def _skala(tail: list[re.Match[str]]) -> int:
    """Commas right behind the last digit: each shows thousands of the number."""
    count = 0
    while count < len(tail) and tail[count]["pisah"] == ",":
        count += 1
    return count
