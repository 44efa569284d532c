"""The raw XML of a part in; the elements of it that somebody reads, with plain texts, out."""

from __future__ import annotations

import re
from functools import lru_cache

_AKAR = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*+"
    rb"<((?:[^<>\s/:!?]+:)?)[^<>\s/:!?]+(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>",
    re.DOTALL,
)
"""Whatever may stand before the first element, and its start."""
_LOLOSAN = re.compile(
    rb"_x000[dD]_(?:\r?\n|&#10;|&#x[aA];|_x000[aA]_)?"
    rb"|_x([dD][89abAB][0-9a-fA-F]{2})__x([dD][c-fC-F][0-9a-fA-F]{2})_|_x([0-9a-fA-F]{4})_"
)
"""A character of a text as Excel escapes what XML cannot hold; a carriage return with its line feed."""
_GANTI_BARIS = frozenset({0x0A, 0x0B, 0x0C})
_TAB = 0x09
_SPASI = 0x20
_PENGGANTI = range(0xD800, 0xE000)
_BUKAN_HURUF = frozenset({0xFFFE, 0xFFFF})


def anak_tertentu(xml: bytes, *names: bytes) -> bytes:
    """The part with those children of its root alone, in their order; as it is where it has no root.

    What stands between is not parsed: nothing in it can be wrong.
    """
    root = _AKAR.match(xml)
    if root is None or root[0].endswith(b"/>"):
        return xml
    kept = [xml[: root.end()]]
    for name in names:
        first, end = _batas(xml, root[1] + name, root.end())
        kept.append(xml[first:end])
    tail = xml.rfind(b"</")
    return b"".join([*kept, xml[tail:]])


def _batas(xml: bytes, tag: bytes, start: int) -> tuple[int, int]:
    """Where the element begins and ends; an empty stretch where there is none."""
    begin, close = _tanda(tag)
    first = begin.search(xml, start)
    if first is None:
        return start, start
    if first[0].endswith(b"/>"):
        return first.start(), first.end()
    last = close.search(xml, first.end())
    return first.start(), last.end() if last else len(xml)


@lru_cache
def _tanda(tag: bytes) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    name = re.escape(tag)
    return re.compile(rb"<%b(?=[\s/>])[^<>]*>" % name), re.compile(rb"</%b\s*>" % name)


_HIASAN = re.compile(
    rb"<((?:[^<>\s/:!?]+:)?(?:rPr|rPh|phoneticPr))(?=[\s/>])[^<>]*(?:(?<=/)>|>.*?</\1\s*>)",
    re.DOTALL,
)


def tanpa_hiasan_teks(xml: bytes) -> bytes:
    """Texts without the fonts of their pieces and the reading aids of East Asian scripts."""
    if b"rPr" not in xml and b"rPh" not in xml and b"phoneticPr" not in xml:
        return xml
    return _HIASAN.sub(b"", xml)


def tanpa_lolosan(xml: bytes) -> bytes:
    """Texts with the characters that `_xHHHH_` stands for; control characters are left out."""
    return _LOLOSAN.sub(_terurai, xml) if b"_x" in xml else xml


def _terurai(found: re.Match[bytes]) -> bytes:
    high, low, plain = found.groups()
    if high:
        number = 0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00
        return b"&#%d;" % number
    return _huruf(int(plain, 16)) if plain else b"\n"


def _huruf(number: int) -> bytes:
    """A character as XML can hold it, in whatever encoding the part is written."""
    if number in _GANTI_BARIS:
        return b"\n"
    if number < _SPASI and number != _TAB:
        return b""
    if number in _PENGGANTI or number in _BUKAN_HURUF:
        return b"&#65533;"
    return b"&#%d;" % number
