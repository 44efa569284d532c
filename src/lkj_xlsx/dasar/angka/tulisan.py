"""Figures, units and number words as they are typed in; digits whose separators are told apart out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from lkj_xlsx.dasar.kata import BILANGAN
from lkj_xlsx.dasar.teks import bersih, kunci

KONTEKS = Context(prec=60, rounding=ROUND_HALF_UP)
ANGKA = r"[-+]?[0-9]+(?:[.,][0-9]+)*"
NOL = re.compile(r"-+|nihil|nol", re.IGNORECASE)

_TERBESAR = 25
_TERKECIL = -15
_ANGKA_TERBANYAK = 24
_RIBUAN = 3
_TANDA = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "×": "x", "％": "%", "﹪": "%"})
_KETERANGAN = re.compile(r"\([^()]*(?:\)|$)")


def rapi(text: str) -> str:
    """The text cleaned, with one kind of dash, percent and multiplication sign."""
    return bersih(text).translate(_TANDA)


def inti(text: str) -> str:
    """The text without remarks in parentheses and closing punctuation; all of it if none is left."""
    return bersih(_KETERANGAN.sub(" ", text)).rstrip(" .,;:") or text


def bernomor(text: str) -> bool:
    """Whether any figure of any script stands in the text."""
    return any(letter.isnumeric() for letter in text)


def desimal_dari(nilai: object) -> Decimal | None:
    """A numeric cell as Excel keeps it, to 15 digits; None for what no office can mean.

    That is what is no number, not finite, or 25 digits long. What is nearer to zero than Excel's
    own rounding errors is zero.
    """
    if isinstance(nilai, bool) or not isinstance(nilai, (int, float, Decimal)):
        return None
    number = Decimal(f"{nilai:.15g}" if isinstance(nilai, float) else nilai)
    if number.is_finite() and (not number or number.adjusted() < _TERKECIL):
        return Decimal(0)
    if not number.is_finite() or number.adjusted() >= _TERBESAR:
        return None
    return ringkas(number)


def ringkas(number: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    short = number.normalize(KONTEKS)
    exponent = short.as_tuple().exponent
    return bulatkan(short, 0) if isinstance(exponent, int) and exponent > 0 else short


def bulatkan(number: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as Excel prints."""
    return number.quantize(Decimal(1).scaleb(-decimals), context=KONTEKS)


@dataclass(frozen=True, slots=True)
class Tulisan:
    """Typed digits. `ragu` is the one separator that may stand for thousands or for decimals."""

    tanda: str
    bulat: str
    pecahan: str = ""
    ragu: str = ""

    def desimal(self) -> Decimal:
        return Decimal(f"{self.tanda}{self.bulat}.{self.pecahan or 0}")

    def ribuan(self) -> Decimal:
        return Decimal(f"{self.tanda}{self.bulat}{self.pecahan}")


def uraikan(angka: str) -> Tulisan | None:
    """The parts of a text that matches ANGKA; None where its separators make no sense.

    The last of two kinds of separators marks the decimals, a repeated one thousands. One alone
    before three digits is left to the reader of the column, unless what stands before it could not
    be a group of thousands.
    """
    tanda = "-" if angka.startswith("-") else ""
    digits = angka.lstrip("+-")
    groups = re.split("[.,]", digits)
    separators = re.sub("[0-9]", "", digits)
    if len(digits) - len(separators) > _ANGKA_TERBANYAK:
        return None
    if not separators:
        return Tulisan(tanda, digits)
    last = separators[-1]
    if separators.count(last) == 1:
        whole, fraction = groups[:-1], groups[-1]
        if len(whole) > 1 and not _berkelompok(whole):
            return None
        doubtful = len(separators) == 1 and _berkelompok(groups)
        return Tulisan(tanda, "".join(whole), fraction, last if doubtful else "")
    if len(set(separators)) > 1 or not _berkelompok(groups):
        return None
    return Tulisan(tanda, "".join(groups))


def _berkelompok(groups: list[str]) -> bool:
    """Whether digits are grouped in thousands: `1 234 567`, never `0 125`."""
    first, *others = groups
    grouped = all(len(one) == _RIBUAN for one in others)
    return grouped and len(first) <= _RIBUAN and not first.startswith("0")


_BAKU = {
    "persen": "%",
    "prosen": "%",
    "persentase": "%",
    "presentase": "%",
    "org": "orang",
    "bln": "bulan",
    "thn": "tahun",
    "mgg": "minggu",
    "hr": "hari",
    "ob": "orangbulan",
    "oh": "oranghari",
    "rupiah": "rp",
    "idr": "rp",
    "per": "",
    "lap": "laporan",
    "dok": "dokumen",
    "keg": "kegiatan",
}


def kata_baku(word: str) -> str:
    """A unit's short form written out; any other word as it is."""
    return _BAKU.get(kunci(word), word)


@lru_cache(4096)
def kunci_satuan(satuan: str) -> str:
    """What spellings of one unit share; a remark in parentheses is no part of it."""
    return "".join(_BAKU.get(word, word) for word in kunci(inti(satuan)).split())


def satuan_sama(a: str, b: str) -> bool:
    """Whether two units are one, whatever their case, blanks, punctuation and short forms."""
    return kunci_satuan(a) == kunci_satuan(b)


_ANGKA_BULAT = re.compile(r"[0-9]{1,9}")


def bilangan(kata: str) -> int | None:
    """A count in figures or in words up to twenty: `14`, `empat belas`."""
    word = rapi(kata)
    if _ANGKA_BULAT.fullmatch(word):
        return int(word)
    return BILANGAN.get(kunci(word).replace(" ", ""))
