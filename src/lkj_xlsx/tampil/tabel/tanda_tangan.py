"""An official in, the rows of the signature block out; it is never alone on a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.angka import nip_teks
from lkj_xlsx.dasar.nip import TANPA_NIP, Nip, nip_sah
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import tanggal_teks
from lkj_xlsx.tampil.lembar import POLOS, Baris, Gaya, Petak, Rata, Sisi

TITIK = "." * 28
"""What is to be written by hand."""
_RUANG = 60.0
"""Points for the signature itself."""
_TENGAH = POLOS.dengan(rata=Rata.TENGAH)
_NAMA = Gaya(tebal=True, garis_bawah=True, rata=Rata.TENGAH, garis=Sisi.TANPA)
_Baris = tuple[str, Gaya]


def baris_tanda_tangan(pejabat: Pejabat) -> tuple[Baris, ...]:
    """The superior on the left, if there is one, and the official on the right."""
    left = _atasan(pejabat) if _beratasan(pejabat) else []
    right = _pejabat(pejabat, bertinggi=bool(left))
    rows = [
        Baris(
            (_petak(one), None, _petak(other), None),
            bersama=True,
            tinggi=0 if one[0] or other[0] else _RUANG,
        )
        for one, other in zip_longest(left, right, fillvalue=("", _TENGAH))
    ]
    last = Baris(rows[-1].petak)
    return (Baris(bersama=True), *rows[:-1], last)


def tanda_tangan_atasan(pejabat: Pejabat) -> tuple[Petak, ...]:
    """The superior's cells from the top, dotted lines where there is none, and for the day.

    Blank ones are room for the signature: three of 20 points.
    """
    day = ", ".join(one for one in (pejabat.tempat, TITIK) if one)
    rows = (
        (day, _TENGAH),
        ("Atasan Langsung", _TENGAH),
        (jabatan_atasan_tertulis(pejabat) or TITIK, _TENGAH),
        *[("", _TENGAH)] * 3,
        *_nama(pejabat.nama_atasan, pejabat.pangkat_atasan, pejabat.nip_atasan),
    )
    return tuple(Petak(bersih(text), style) for text, style in rows)


def _beratasan(pejabat: Pejabat) -> bool:
    """Whether anybody is above; of several holders of a title it may be another for each."""
    people = (pejabat, *pejabat.pemegang)
    return any(one.jabatan_atasan or one.nama_atasan or one.nip_atasan for one in people)


def jabatan_atasan_tertulis(pejabat: Pejabat) -> str:
    return pejabat.sebutan_atasan or pejabat.jabatan_atasan


def _atasan(pejabat: Pejabat) -> list[_Baris]:
    return [
        ("Mengetahui,", _TENGAH),
        ("Atasan Langsung", _TENGAH),
        (jabatan_atasan_tertulis(pejabat) or (TITIK if pejabat.pemegang else ""), _TENGAH),
        ("", _TENGAH),
        *_nama(pejabat.nama_atasan, pejabat.pangkat_atasan, pejabat.nip_atasan),
    ]


def _pejabat(pejabat: Pejabat, *, bertinggi: bool) -> list[_Baris]:
    """`bertinggi`: one line more, so that both offices stand side by side."""
    return [
        (_tempat_tanggal(pejabat), _TENGAH),
        *([(" ", _TENGAH)] if bertinggi else []),
        (pejabat.sebutan or pejabat.jabatan, _TENGAH),
        ("", _TENGAH),
        *_nama(pejabat.nama, pejabat.pangkat, pejabat.nip),
    ]


def _nama(nama: str, pangkat: str, nip: str) -> Sequence[_Baris]:
    """The name, its rank and its number, dotted lines for what is to be written by hand."""
    rows = [(nama or TITIK, _NAMA if nama else _TENGAH)]
    if pangkat and nama:
        rows.append((bersih(pangkat), _TENGAH))
    if nip != TANPA_NIP or not nama:
        rows.append((nip_tertulis(nip), _TENGAH))
    return rows


def nip_tertulis(nip: str) -> str:
    """`NIP. 19870702 200602 1 002`, or `NI PPPK.`; dots where there is none yet."""
    label = "NI PPPK." if nip_sah(nip) and Nip(nip).pppk else "NIP."
    return f"{label} {nip_teks(nip) if nip.strip(TANPA_NIP) else TITIK}"


def _tempat_tanggal(pejabat: Pejabat) -> str:
    """`Lumajang, 30 September 2023`; a dotted line for the date to be written by hand."""
    day = tanggal_teks(pejabat.tanggal_laporan) if pejabat.tanggal_laporan else TITIK
    return ", ".join(one for one in (pejabat.tempat, day) if one)


def _petak(isi: _Baris) -> Petak:
    text, style = isi
    return Petak(text.strip(), style, kolom=2)
