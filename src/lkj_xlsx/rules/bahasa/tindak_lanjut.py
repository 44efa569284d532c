"""A text of what is to be done in, the sentences of it that say how things stand out."""

from __future__ import annotations

import re

from lkj_xlsx.dasar.waktu import Triwulan, sebutan_triwulan

_KALIMAT = re.compile(r"(?<=[.;!?])\s+|\n+")
_KEADAAN = re.compile(r"(?<!\w)(?:sudah|telah|masih|belum|baru)(?!\w)", re.IGNORECASE)
_TUJUAN = re.compile(
    r"(?<!\w)(?:menjadi|hingga|sampai(?!\s+(?:dengan|akhir|tri[wb]ulan|tw)\b)|minimal|(?:di|me)?target\w*"
    r"|menargetkan)(?!\w)",
    re.IGNORECASE,
)


def pernyataan(text: str, triwulan: Triwulan) -> str:
    """What is claimed of the quarter: sentences that say what is so already, or name it.

    A bare figure (`Serapan 95%`, `3 indikator tercapai`) and one to be come to is a plan there.
    """
    return " ".join(
        one
        for one in _KALIMAT.split(text)
        if not _TUJUAN.search(one) and (_KEADAAN.search(one) or _menyebut(one, triwulan))
    )


def _menyebut(text: str, triwulan: Triwulan) -> bool:
    return any(one.triwulan is triwulan for one in sebutan_triwulan(text))
