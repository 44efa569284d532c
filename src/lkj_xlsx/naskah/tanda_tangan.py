"""The signature blocks of a document in, who signs as what, with which number and on which day, out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.jabatan import jabatan_tunggal, kunci_jabatan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import baca_tanggal
from lkj_xlsx.naskah.baca_isi import Alinea, Naskah, TabelNaskah

_NIP = re.compile(
    r"\W*(?:n\s?i\s?p(?:\s?p{2,3}k)?|ni\s?pppk)\b\s*[.:]*\s*(?P<nomor>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PANGKAT = re.compile(
    r"\b(?:pembina|penata|pengatur|juru|ahli (?:pertama|muda|madya|utama))\b", re.IGNORECASE
)
_ATASAN = ("atasan langsung", "mengetahui", "menyetujui")
_TITIK = frozenset(".…_")
"""What a line to write on is made of."""
_TERTINGGI = 12
"""Lines of a block at most."""
_HARI = re.compile(r"\b\d{1,2}\W+(?:\w+|\d{1,2})\W+\d{4}\s*$")


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """One block: the lines that say something, None where there is no such line."""

    nama: Alinea | None
    nip: Alinea
    """Only the number."""
    jabatan: Alinea | None
    tanggal: Alinea | None
    sebagai_atasan: bool

    @property
    def hari(self) -> date | None:
        return baca_tanggal(bersih(self.tanggal.teks)) if self.tanggal else None

    @property
    def tempat(self) -> str:
        """What stands before the date: `Lumajang`."""
        place, comma, _ = bersih(self.tanggal.teks if self.tanggal else "").rpartition(",")
        return place if comma else ""

    @property
    def semua(self) -> Iterator[Alinea]:
        for one in (self.nama, self.nip, self.jabatan, self.tanggal):
            if one is not None:
                yield one


def tanda_tangan(
    naskah: Naskah,
    tabel: Iterable[TabelNaskah],
    pejabat: Pejabat,
    jabatan_lain: Container[str] = (),
) -> tuple[TandaTangan, ...]:
    """Every block whose official or superior it is can be told; `tabel` are those without figures.

    `jabatan_lain` are other offices, by what they compare with, that a block may wrongly name.
    """
    lines = [*_lajur_alinea(naskah.alinea)]
    for one in tabel:
        lines += _lajur_tabel(one)
    found = (block for one in lines for block in _blok(one, pejabat, jabatan_lain))
    return tuple(dict.fromkeys(found))


def _lajur_alinea(alinea: Sequence[Alinea]) -> Iterator[list[Alinea]]:
    """Paragraphs from top to bottom; where tabs divide them, the left and the right on their own."""
    parts = [[bersih(part) for part in one.teks.split("\t") if bersih(part)] for one in alinea]
    rows = list(zip(alinea, parts, strict=True))
    yield [
        Alinea(text, one.sel)
        for one, found in rows
        for text in _baris(one.teks if len(found) == 1 else (found[-1] if found else ""))
    ]
    if any(len(found) > 1 for found in parts):
        yield [Alinea(found[0], one.sel) for one, found in rows if len(found) > 1]


def _lajur_tabel(tabel: TabelNaskah) -> Iterator[list[Alinea]]:
    """Each column from top to bottom."""
    width = max(map(len, tabel.kisi))
    seen: set[tuple[Sel, ...]] = set()
    for col in range(width):
        cells = dict.fromkeys(
            one for row in tabel.kisi if col < len(row) and (one := row[col]) is not None
        )
        key = tuple(one.sel for one in cells)
        if key not in seen:
            seen.add(key)
            yield [
                Alinea(text, one.sel)
                for one in cells
                for part in one.alinea
                for text in _baris(part)
            ]


def _baris(teks: str) -> Iterator[str]:
    return (one for one in teks.splitlines() if bersih(one))


def _blok(
    lajur: Sequence[Alinea], pejabat: Pejabat, jabatan_lain: Container[str]
) -> Iterator[TandaTangan]:
    start = 0
    for at, line in enumerate(lajur):
        number = _NIP.fullmatch(bersih(line.teks))
        if number is None or not _bernomor(number["nomor"]):
            continue
        above = lajur[max(start, at - _TERTINGGI) : at]
        start = at + 1
        block = _tersusun(above, Alinea(number["nomor"], line.sel), pejabat, jabatan_lain)
        if block is not None:
            yield block


def _bernomor(teks: str) -> bool:
    """Whether a number, or dots to write it on, stands behind the label."""
    return any(letter.isdigit() for letter in teks) or not any(map(str.isalnum, teks))


def _tersusun(
    atas: Sequence[Alinea], nip: Alinea, pejabat: Pejabat, jabatan_lain: Container[str]
) -> TandaTangan | None:
    """A block by the lines above its number; None for somebody else's."""
    lines = [one for one in atas if any(map(str.isalnum, one.teks)) or _TITIK & {*one.teks}]
    own = {kunci_jabatan(pejabat.jabatan), kunci_jabatan(pejabat.sebutan)} - {""}
    above = {kunci_jabatan(pejabat.jabatan_atasan), kunci_jabatan(pejabat.sebutan_atasan)} - {""}
    title = next(
        (one for one in reversed(lines[:-1]) if kunci_jabatan(one.teks) in own | above), None
    )
    office = kunci_jabatan(title.teks) if title is not None else ""
    told = any(word in kunci(one.teks) for one in lines for word in _ATASAN)
    digits = "".join(filter(str.isdigit, nip.teks))
    by_number = title is None and digits == pejabat.nip_atasan and bool(digits)
    as_superior = office not in own and (told or office in above or by_number)
    if not as_superior and title is None and digits != pejabat.nip:
        return None
    if title is None:
        above_name = reversed(lines[:-1])
        kinds = tuple(f"{one.split()[0]} " for one in (above if as_superior else own))
        title = next(
            (
                one
                for one in above_name
                if kunci_jabatan(one.teks) in jabatan_lain
                or (jabatan_tunggal(one.teks) and kunci_jabatan(one.teks).startswith(kinds))
            ),
            None,
        )
    day = next((one for one in reversed(lines) if _HARI.search(bersih(one.teks))), None)
    named = [one for one in lines if not _PANGKAT.search(one.teks) and one not in (title, day)]
    name = named[-1] if named and not _berlabel(named[-1]) else None
    return TandaTangan(name, nip, title, day, as_superior)


def _berlabel(line: Alinea) -> bool:
    """Whether a line says how somebody signs, not who."""
    return any(word in kunci(line.teks) for word in _ATASAN)
