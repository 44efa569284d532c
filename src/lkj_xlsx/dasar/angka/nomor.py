"""Numbers that name things in, as they are meant out: row numbers, codes, NIP."""

from __future__ import annotations

import re
from datetime import time

from lkj_xlsx.dasar.angka.jenis import Dibaca, Masalah, bukan_angka, diubah_excel, tak_terbaca
from lkj_xlsx.dasar.angka.tulisan import NOL, desimal_dari, rapi
from lkj_xlsx.dasar.kata import SAMPAI
from lkj_xlsx.dasar.kode import kode_terbaca
from lkj_xlsx.dasar.teks import bersih

_NOMOR_TERBESAR = 999
_TERPANJANG = 2000
_NOMOR = re.compile(r"(?:no(?:mor)?\b[. :]*)?\(?([0-9]{1,3})[.)]{0,2}", re.IGNORECASE)
_SARAN_NOMOR = "Tulis nomornya dengan angka bulat, misalnya 4."


def baca_nomor(nilai: object) -> Dibaca[int]:
    """The number of a row, 1 to 999: `1.`, `No. 4`, `5)`, 3.0."""
    if nilai is None or (isinstance(nilai, str) and not rapi(nilai)):
        return Dibaca(None)
    if isinstance(nilai, str):
        found = _NOMOR.fullmatch(rapi(nilai))
        number = int(found[1]) if found else 0
    else:
        if desimal_dari(nilai) is None:
            return bukan_angka(nilai)
        number = _nomor_bulat(nilai)
    if number < 1:
        return tak_terbaca("tidak terbaca sebagai nomor", _SARAN_NOMOR)
    return Dibaca(number)


def _nomor_bulat(value: object) -> int:
    """A numeric cell as a number of the office's; 0 for a fraction and out of range."""
    number = desimal_dari(value)
    if number is None or number != int(number) or not 0 < number <= _NOMOR_TERBESAR:
        return 0
    return int(number)


_BUTIR = re.compile(
    rf"(?:no(?:mor)?\b[. :]*)?([0-9]{{1,3}})\.?(?: ?{SAMPAI} ?([0-9]{{1,3}})\.?)?", re.IGNORECASE
)
_PEMISAH = re.compile(r" ?[,;/&+\n] ?(?:dan )?| dan | serta ", re.IGNORECASE)
_BARIS_SAMBUNGAN = re.compile(
    r"(?<=[,;/&+])\n|\n(?=[,;/&+])|(?<=\bdan)\n|\n(?=(?:dan|serta)\b)|(?<=\bserta)\n"
)
"""A line break beside another separator separates nothing more."""
_SARAN_TEKS = "Ketik nomornya dengan koma, misalnya 8, 9, 10."
_SARAN_DAFTAR = "Ubah format sel menjadi Teks, lalu ketik nomornya dengan koma, misalnya 8, 9, 10."


def baca_daftar_nomor(nilai: object) -> Dibaca[tuple[int, ...]]:
    """The numbers of a list, in its order and each once: `8, 9`, `8 dan 9`, `1-3`; `-` is none.

    A fraction, a date or a time is what Excel made of a list, and so is a number beyond any count
    of indicators.
    """
    if nilai is None:
        return Dibaca(None)
    if isinstance(nilai, str):
        return _daftar(nilai)
    if diubah_excel(nilai):
        return tak_terbaca(
            f"Excel mengubah daftar nomor ini menjadi {diubah_excel(nilai)}", _SARAN_DAFTAR
        )
    if desimal_dari(nilai) is None:
        return bukan_angka(nilai)
    number = _nomor_bulat(nilai)
    if number:
        return Dibaca((number,))
    return tak_terbaca("Excel mengubah daftar nomor ini menjadi satu angka", _SARAN_DAFTAR)


def _daftar(typed: str) -> Dibaca[tuple[int, ...]]:
    lines = [rapi(line) for line in typed.splitlines()]
    text = _BARIS_SAMBUNGAN.sub(" ", "\n".join(line for line in lines if line))
    if not text:
        return Dibaca(None)
    if NOL.fullmatch(text):
        return Dibaca(())
    numbers: list[int] = []
    for piece in _potongan(text):
        part = _rentang_nomor(piece)
        if not part:
            return tak_terbaca("tidak terbaca sebagai daftar nomor", _SARAN_TEKS)
        numbers += part
    return Dibaca(tuple(dict.fromkeys(numbers)))


def _potongan(text: str) -> list[str]:
    """The items between the separators; between blanks where nothing else separates plain figures."""
    if len(text) > _TERPANJANG:
        return [text]
    if re.fullmatch(r"[0-9]{1,3}(?: [0-9]{1,3})+", text):
        return text.split()
    # `1 s/d 3` is one item although a slash separates others.
    joined = re.sub(r"\bs ?/ ?d\b", "sd", text, flags=re.IGNORECASE)
    return _PEMISAH.split(joined.strip(" ,;"))


def _rentang_nomor(piece: str) -> list[int]:
    """The numbers of one item; none if it is no item or begins at zero."""
    found = _BUTIR.fullmatch(piece.strip())
    if found is None:
        return []
    first = int(found[1])
    return list(range(first, int(found[2] or first) + 1)) if first else []


_SARAN_KODE = "Ubah format sel menjadi Teks, lalu ketik ulang kodenya"


def baca_kode(nilai: object) -> Dibaca[str]:
    """A nomenclature code as it is clearly meant; a dash is none, other text as typed.

    A numeric cell is what Excel made of a code: 7.01 and 7.1 are one number to it.
    """
    if nilai is None:
        return Dibaca(None)
    if isinstance(nilai, str):
        text = rapi(nilai)
        if NOL.fullmatch(text):
            return Dibaca(None)
        return Dibaca(kode_terbaca(text) or None)
    if made := diubah_excel(nilai) or ("angka" if desimal_dari(nilai) is not None else ""):
        meant = _semula(nilai)
        return Dibaca(
            None,
            Masalah.TAK_TERBACA,
            f"Excel mengubah kode ini menjadi {made}",
            f"{_SARAN_KODE}{f', misalnya {meant}' if meant else ''}.",
            meant,
        )
    return bukan_angka(nilai)


def _semula(value: object) -> str:
    """The code that must have been typed to become this time of day."""
    if not isinstance(value, time):
        return ""
    return f"{value.hour}.{value.minute:02}.{value.second:02}"


_PANJANG_NIP = 18
_AWALAN_NIP = re.compile(
    r"^['`’]?(?:(?:nip ?/ ?)?n\.? ?i\.? ?p?\.?[ -]*(?:pppk|p3k)?(?=[ .:0-9]|$)[ .:]*)?",
    re.IGNORECASE,
)
"""The labels before a number: `NIP.`, `N I P :`, `NIPPPK.`, `NI PPPK`, `NIP P3K`."""
_SARAN_NIP = "Ubah format sel menjadi Teks, lalu ketik ulang NIP lengkap dengan 18 angkanya."


def baca_nip(nilai: object) -> Dibaca[str]:
    """A NIP's 18 digits joined; other text as typed, for a rule to judge.

    A numeric cell keeps 15 digits: it is returned as shown, with NIP_ANGKA. A label before the digits
    is no part of the number.
    """
    if nilai is None:
        return Dibaca(None)
    if isinstance(nilai, str):
        text = bersih(_AWALAN_NIP.sub("", bersih(nilai)))
        digits = re.sub(r"[\s.-]", "", rapi(text))
        whole = len(digits) == _PANJANG_NIP and digits.isascii() and digits.isdigit()
        return Dibaca((digits if whole else text) or None)
    number = desimal_dari(nilai)
    if number is None:
        return bukan_angka(nilai)
    return Dibaca(
        f"{number:f}",
        Masalah.NIP_ANGKA,
        "NIP tersimpan sebagai angka, dan Excel hanya menyimpan 15 angka pertama",
        _SARAN_NIP,
    )
