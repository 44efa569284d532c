"""A text in, the kelurahan that it names out: `Rapat Warga (Kelurahan Wanasari)`."""

from __future__ import annotations

import re
from itertools import takewhile

from lkj_xlsx.dasar.teks import bersih, kunci

_KELURAHAN = re.compile(r"(?i:\bkel(?:urahan\b|\b\.?))\s*:?\s*([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)")
_BUKAN_NAMA = frozenset(
    {"dan", "atau", "di", "dalam", "se", "setempat", "yang", "untuk", "pada", "dengan",
    "oleh", "serta", "tingkat", "masing", "tahun", "triwulan", "dari", "ke", "lain",
    "lainnya", "tersebut", "ini", "itu", "kecamatan", "kabupaten", "kota", "desa",
    "sudah", "telah", "belum", "akan", "siaga", "tangguh", "sadar", "berprestasi",
    "terbaik", "binaan", "kelurahan",
     "tani", "ternak", "nelayan", "wanita", "usaha", "kerja"}
)  # fmt: skip
"""Words that stand behind `kelurahan` where no name does."""
_PEMANGKU = re.compile(r"\b(?:lurah|seklur|(?:kepala|sekretaris) kelurahan)\b")


def nama_kelurahan(text: str) -> str:
    """The name, in the form in which texts compare; empty where none is named.

    A name begins with a capital: `PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN` and `jumlah
    kelurahan yang dibina` have none.
    """
    for found in _KELURAHAN.finditer(bersih(text)):
        words = takewhile(lambda word: word not in _BUKAN_NAMA, kunci(found[1]).split())
        if name := " ".join(words):
            return name
    return ""


def pejabat_kelurahan(jabatan: str) -> bool:
    """Whether an office is one of a kelurahan: a Lurah or a Sekretaris Kelurahan."""
    return _PEMANGKU.search(kunci(jabatan)) is not None
