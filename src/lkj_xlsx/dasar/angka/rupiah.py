"""Amounts of money as offices write them in, whole rupiah out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.angka.cetak import angka_teks, rupiah_teks
from lkj_xlsx.dasar.angka.jenis import Dibaca, Masalah, bukan_angka, tak_terbaca
from lkj_xlsx.dasar.angka.pola import tampilan
from lkj_xlsx.dasar.angka.tulisan import ANGKA, NOL, bulatkan, desimal_dari, inti, rapi, uraikan

if TYPE_CHECKING:
    from decimal import Decimal

_SEN = 2
_TERPANJANG = 200
_RIBU = 1000
_KURUNG = re.compile(r"((?:rp|idr)\b[. ]*)?\(((?:rp[. ]*)?[0-9][^()]*)\)", re.IGNORECASE)
_AWALAN = re.compile(r"^(-?) ?(?:rp|idr)(?![a-z])[. ]*", re.IGNORECASE)
_AKHIRAN = re.compile(r" ?rupiah$", re.IGNORECASE)
_EKOR = re.compile(r"(?<=[0-9]) ?[.,]{0,2} ?[-=]+$")
_BERSPASI = re.compile(r"[-+]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?")
_ANGKA = re.compile(ANGKA)
_DISINGKAT = re.compile(
    rf"({ANGKA}) ?((?a:ribu|rb|juta|jt|miliar|milyar|m|triliun|trilyun|t))", re.IGNORECASE
)
_KALI = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "m": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "t": 10**12,
}
_SARAN = "Tulis rupiah utuh dengan angka saja, misalnya 1.726.863.171."


def baca_rupiah(nilai: object, format: str = "General") -> Dibaca[int]:  # noqa: A002
    """Rupiah as a whole number.

    A single separator before three digits stands for thousands, sen that are zero are dropped, and
    a fraction of a rupiah is rounded half up and told. Parentheses are a minus, as accountants have
    it.
    """
    if nilai is None:
        return Dibaca(None)
    if isinstance(nilai, str):
        return _dari_teks(rapi(nilai))
    number = desimal_dari(nilai)
    if number is None:
        return bukan_angka(nilai)
    if tampilan(number, format).persen:
        return tak_terbaca("tertulis sebagai persen, bukan rupiah", _SARAN)
    return _utuh(number)


def _dari_teks(text: str) -> Dibaca[int]:
    if not text:
        return Dibaca(None)
    amount = _tanpa_hiasan(text) if len(text) <= _TERPANJANG else ""
    if NOL.fullmatch(amount):
        return Dibaca(0)
    if _BERSPASI.fullmatch(amount):
        amount = amount.replace(" ", "")
    written = uraikan(amount) if _ANGKA.fullmatch(amount) else None
    if written is None or (not written.ragu and len(written.pecahan) > _SEN):
        return Dibaca(None, Masalah.TAK_TERBACA, "tidak terbaca sebagai rupiah", *_saran(amount))
    return _utuh(written.ribuan() if written.ragu else written.desimal())


def _tanpa_hiasan(text: str) -> str:
    """The amount without Rp, remarks and the dash for no sen; parentheses turned into a minus."""
    found = _KURUNG.fullmatch(text)
    amount = f"-{_AWALAN.sub('', found[2])}" if found else _AWALAN.sub(r"\1", inti(text))
    return _EKOR.sub("", _AKHIRAN.sub("", amount)).rstrip(" .,;")


def _saran(amount: str) -> tuple[str, str]:
    """How to write it, and the whole number itself where `1,5 juta` leaves no doubt about it."""
    found = _DISINGKAT.fullmatch(amount)
    written = uraikan(found[1]) if found else None
    if found is None or written is None or written.ragu:
        return _SARAN, ""
    full = written.desimal() * _KALI[found[2].casefold()]
    proposed = rupiah_teks(int(bulatkan(full, 0)))
    return f"Tulis lengkap dengan angka: {proposed}.", proposed


def _utuh(number: Decimal) -> Dibaca[int]:
    whole = bulatkan(number, 0)
    if whole == number:
        return Dibaca(int(whole))
    thousands = number * _RIBU
    swallowed = abs(number) < _RIBU and thousands == bulatkan(thousands, 0)
    return Dibaca(
        int(whole),
        Masalah.RANCU,
        f"{angka_teks(number)} mengandung pecahan rupiah, dibulatkan menjadi {rupiah_teks(int(whole))}",
        "Tulis rupiah utuh tanpa sen."
        + (f" Bila maksudnya {int(thousands)}, ketik tanpa titik dan koma." if swallowed else ""),
    )
