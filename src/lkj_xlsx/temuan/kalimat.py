"""A finding in, what is said of it in a line out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lkj_xlsx.temuan import Status, Temuan


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
    place = re.escape(str(temuan.lokasi[0]))
    end = r"(?=[.;:]|$| (?!dan\b|atau\b|sampai\b))"
    shorter = re.sub(rf" (?:di {place}|\({place}\)){end}", "", sentence)
    return sentence if _menyebut(shorter, str(temuan.lokasi[0])) else shorter


def _menyebut(sentence: str, place: str) -> bool:
    return re.search(rf"(?<![\w!\]]){re.escape(place)}(?!\w)", sentence) is not None


def sebaris(text: str) -> str:
    return " ".join(text.split())
