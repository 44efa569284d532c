"""Cells of an export in, what they mean out: texts, codes, money in sen, days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from lkj_xlsx.baku.sipd import SEN
from lkj_xlsx.dasar.angka import baca_rupiah
from lkj_xlsx.dasar.angka.jenis import Masalah
from lkj_xlsx.dasar.angka.tulisan import bulatkan, desimal_dari
from lkj_xlsx.dasar.kode import Kode, kode_terbaca
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import baca_tanggal
from lkj_xlsx.reader.ekspor.lembar import Isi

_TIADA = frozenset({"", "-", "null", "none", "nan"})
"""How an export writes that there is nothing."""
_JAM = re.compile(r"[\sT]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?$")
_SEN_TERTULIS = re.compile(r".*?[.,](\d{1,2})\D*", re.DOTALL)
_BERNAMA = re.compile(r"([\d.]+)(?:\s|-)+[^\W\d].*", re.DOTALL)
"""A code and the name of what it is of in one cell."""
_HARI_TERBESAR = 100_000
"""Excel's number of a day after the year 2170."""
UANG_TERBESAR = 10**13 * SEN
"""Money from here on is no amount of an office: Excel keeps 15 digits."""


def teks(isi: Isi | None) -> str:
    """The cell's text; empty where the export has nothing."""
    if isi is None:
        return ""
    text = bersih(str(isi))
    return "" if text.casefold() in _TIADA else text


@lru_cache(2**14)
def kode_sub_kegiatan(text: str) -> str:
    """A code in the form of 2023, without a name behind it; empty where it is that of no sub kegiatan,
    kegiatan or program.
    """
    named = _BERNAMA.fullmatch(text)
    code = Kode(kode_terbaca(named[1] if named else text))
    return code.panjang if code.sah else ""


def sen(isi: Isi | None) -> int | None:
    """Money in sen, nothing as zero; None where it cannot be read."""
    if isinstance(isi, int):
        amount: int | None = isi * SEN
    elif isinstance(isi, float):
        number = desimal_dari(isi)
        amount = None if number is None else int(bulatkan(number * SEN, 0))
    else:
        amount = _sen_teks(teks(isi))
    return amount if amount is not None and abs(amount) < UANG_TERBESAR else None


@lru_cache(2**14)
def _sen_teks(text: str) -> int | None:
    if not text:
        return 0
    read = baca_rupiah(text)
    if read.nilai is None or read.masalah is not Masalah.RANCU:
        return None if read.nilai is None else read.nilai * SEN
    # A fraction of a rupiah was rounded half up: its sen stand at the end of the text.
    part = _SEN_TERTULIS.fullmatch(text)
    cents = int(part[1].ljust(2, "0")) if part else 0
    sign = -1 if read.nilai < 0 else 1
    whole = abs(read.nilai) - (cents >= SEN // 2)
    return sign * (whole * SEN + cents)


def hari(isi: Isi | None, *, sejak_1904: bool) -> date | None:
    """A day, typed or as Excel numbers it; None where it is missing or cannot be read."""
    if isinstance(isi, int | float):
        if not 0 < isi < _HARI_TERBESAR:
            return None
        begin = date(1904, 1, 1) if sejak_1904 else date(1899, 12, 30)
        return begin + timedelta(days=int(isi))
    return _hari_teks(teks(isi))


@lru_cache(2**14)
def _hari_teks(text: str) -> date | None:
    return baca_tanggal(text) or baca_tanggal(_JAM.sub("", text)) if text else None
