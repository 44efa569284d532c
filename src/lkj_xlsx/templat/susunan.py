"""A list of officials as people type it in, the rows of the sheet Pejabat out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.kemiripan import JABATAN_LAZIM, JENIS_JABATAN
from lkj_xlsx.dasar.teks import bersih, kemiripan, kunci

JABATAN_BAKU = "baku"
SUSUNAN_BAKU = (
    "Camat",
    "Sekretaris Kecamatan",
    "Kasi Pemerintahan",
    "Kasi Ketenteraman dan Ketertiban Umum",
    "Kasi Pemberdayaan Masyarakat dan Desa",
    "Kasi Kesejahteraan Sosial",
    "Kasi Pelayanan Umum",
    "Kasubbag Umum dan Kepegawaian",
    "Kasubbag Perencanaan dan Keuangan",
)
"""A kecamatan of type A: five seksi and two sub bagian at most (PP 18/2016 pasal 66)."""


@dataclass(frozen=True, slots=True)
class _Jenjang:
    """A kind of office: how its name begins once written out, its eselon, and what its superior may be.

    `berbidang` ones are named after what they are in charge of.
    """

    awalan: str
    eselon: str
    atasan: tuple[str, ...] = ()
    berbidang: bool = True


_KEPALA = ("camat", "kepala distrik", "panewu", "mantri pamong praja")
_SEKRETARIS = ("sekretaris kecamatan", "sekretaris distrik", "panewu anom", "mantri anom")
_JENJANG = (
    *(_Jenjang(one, "III.b", _KEPALA, berbidang=False) for one in _SEKRETARIS),
    *(_Jenjang(one, "III.a", berbidang=False) for one in _KEPALA),
    _Jenjang("kepala seksi", "IV.a", _KEPALA),
    _Jenjang("kepala jawatan", "IV.a", _KEPALA),
    _Jenjang("kepala sub bagian", "IV.b", _SEKRETARIS),
    _Jenjang("lurah", "IV.a", _KEPALA),
)
"""The offices of kecamatan, distrik, kapanewon and kemantren; of kinds that begin alike the longer first."""


def susunan_pejabat(typed: str) -> tuple[Mapping[str, object], ...]:
    """The officials of a list with their usual superiors and eselon; `baku` is the usual office.

    Names are parted by commas, or by semicolons where a name has a comma itself. Kegagalan for an
    office that no kecamatan has, and for one named twice.
    """
    offices = SUSUNAN_BAKU if kunci(typed) == JABATAN_BAKU else tuple(_nama(typed))
    if not offices:
        raise Kegagalan(
            '--pejabat: tidak ada jabatan yang disebut; tulis misalnya --pejabat "Camat, Sekretaris, '
            f'Kasi Pemerintahan", atau --pejabat {JABATAN_BAKU}.'
        )
    _tanpa_rangkap(offices)
    return tuple(_baris(offices))


def _nama(typed: str) -> Iterator[str]:
    for part in typed.split(";" if ";" in typed else ","):
        if name := _DAN.sub("", bersih(part)):
            yield name


_DAN = re.compile(r"^dan\b\s*", re.IGNORECASE)


def _tanpa_rangkap(offices: Sequence[str]) -> None:
    first: dict[str, str] = {}
    for office in offices:
        known = first.setdefault(kunci_jabatan(office), office)
        if known is not office:
            raise Kegagalan(
                f'--pejabat: "{known}" dan "{office}" jabatan yang sama; sebutkan satu kali saja.'
            )


def _baris(offices: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """A superior that the list does not name is left blank: who it is cannot be told."""
    ranks = [_jenjang(office) for office in offices]
    by_kind = {
        rank.awalan: office for rank, office in reversed([*zip(ranks, offices, strict=True)])
    }
    for office, rank in zip(offices, ranks, strict=True):
        yield {
            "jabatan": office,
            "eselon": rank.eselon,
            "jabatan_atasan": next((by_kind[one] for one in rank.atasan if one in by_kind), ""),
        }


def _jenjang(office: str) -> _Jenjang:
    written_out = kunci_jabatan(office)
    for rank in _JENJANG:
        if written_out.startswith(f"{rank.awalan} ") or (
            written_out == rank.awalan and not rank.berbidang
        ):
            return rank
    raise Kegagalan(_tak_dikenal(office))


def _tak_dikenal(office: str) -> str:
    near = _terdekat(office)
    meant = f' Maksud Anda "{near}"? Tulis "{near}" bila memang begitu.' if near else ""
    return (
        f'--pejabat: "{office}" tidak dikenal sebagai jabatan di kecamatan (Camat, Sekretaris, Kasi …, '
        f"Kasubbag …, Lurah …).{meant} Jabatan lain ditambahkan sendiri di sheet Pejabat sesudah "
        "templat dibuat."
    )


def _terdekat(office: str) -> str:
    """What may be meant: a usual office, or the seksi or sub bagian of that name; else nothing."""
    title, _, field = office.partition(" ")
    own = [
        f"{short} {field}"
        for short in ("Kasi", "Kasubbag")
        if field and kemiripan(title, short) >= JENIS_JABATAN
    ]
    usual = [
        one
        for one in ("Sekretaris", "Sekcam", *SUSUNAN_BAKU)
        if kemiripan(one, office) >= JABATAN_LAZIM
    ]
    return max((*own, *usual), key=lambda one: kemiripan(one, office), default="")
