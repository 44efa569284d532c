"""A finding in, what is said of it in a line out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from lkj_xlsx.temuan import Status, Temuan

_AKHIR = re.compile(r"[.;:]|$| (?!dan\b|atau\b|sampai\b)")
"""What follows a place that may be left away: no second one."""
_MENYAMBUNG = re.compile(r"[\w!\]]")
_HURUF = re.compile(r"\w")


def baris_aktif(temuan: Iterable[Temuan]) -> tuple[str, ...]:
    """The findings that count, each in a line."""
    return tuple(baris_ringkas(one) for one in temuan if one.status is Status.AKTIF)


def baris_ringkas(temuan: Temuan) -> str:
    """All of a finding in one line, for scripts."""
    said = f"{temuan.tingkat} {temuan.kode} {kalimat_berlokasi(temuan)}"
    return f"{said} Saran: {sebaris(temuan.saran)}"


def kalimat_berlokasi(temuan: Temuan) -> str:
    """Where and what, the place named once: `Kalimat!D21: Kalimat menyebut …`."""
    place = str(temuan.lokasi[0]) if temuan.lokasi else temuan.pejabat
    sentence = kalimat_tanpa_lokasi(temuan)
    return sentence if not place or _menyebut(sentence, place) else f"{place}: {sentence}"


def kalimat_tanpa_lokasi(temuan: Temuan) -> str:
    """The message without ` di Kalimat!D21` or ` (Kalimat!D21)`, where that is its first place."""
    sentence = sebaris(temuan.pesan)
    if not temuan.lokasi:
        return sentence
    place = str(temuan.lokasi[0])
    shorter = _tanpa(_tanpa(sentence, f" di {place}"), f" ({place})")
    return sentence if _menyebut(shorter, place) else shorter


def _tanpa(sentence: str, words: str) -> str:
    """The sentence without these words where a clause ends with them."""
    first, *rest = sentence.split(words)
    return first + "".join(after if _AKHIR.match(after) else words + after for after in rest)


def _menyebut(sentence: str, place: str) -> bool:
    """Whether the place is named, not merely another that begins or ends like it."""
    return any(
        not _MENYAMBUNG.fullmatch(before[-1:]) and not _HURUF.match(after)
        for before, after in pairwise(sentence.split(place))
    )


def sebaris(text: str) -> str:
    return " ".join(text.split())
