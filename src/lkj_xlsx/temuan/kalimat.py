"""A finding in, what is said of it in a line out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lkj_xlsx.temuan import Status, Temuan

_SELESAI = re.compile(r"[.;:]|$| (?!dan\b|atau\b|sampai\b)")
"""Behind a place that the sentence can do without: no other place follows."""
_SEBELUM, _HURUF = re.compile(r"[\w!\]]"), re.compile(r"\w")


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
    return sentence if not place or menyebut(sentence, place) else f"{place}: {sentence}"


def kalimat_tanpa_lokasi(temuan: Temuan) -> str:
    """The message without ` di Kalimat!D21` or ` (Kalimat!D21)`, where that is its first place."""
    sentence = sebaris(temuan.pesan)
    place = str(temuan.lokasi[0]) if temuan.lokasi else ""
    if not place or place not in sentence:
        return sentence
    shorter = sentence
    for said in (f" di {place}", f" ({place})"):
        before, *rest = shorter.split(said)
        for part in rest:
            before += part if _SELESAI.match(part) else f"{said}{part}"
        shorter = before
    return sentence if menyebut(shorter, place) else shorter


def menyebut(sentence: str, place: str) -> bool:
    """Whether a place is named as it stands: `PK!D2` is not in `PK!D21`."""
    at = sentence.find(place)
    while at >= 0:
        around = sentence[max(0, at - 1) : at], sentence[at + len(place) :][:1]
        if not _SEBELUM.match(around[0]) and not _HURUF.match(around[1]):
            return True
        at = sentence.find(place, at + 1)
    return False


def sebaris(text: str) -> str:
    return " ".join(text.split())
