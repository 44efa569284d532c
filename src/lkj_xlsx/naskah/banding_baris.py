"""The rows of a table and what the workbook has for them in; which belong together, and what is odd, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, temuan
from lkj_xlsx.naskah.kenal_tabel import Baris, TabelLaporan, nomor_kolom
from lkj_xlsx.naskah.urutan import pasangkan, terpindah
from lkj_xlsx.rules.bahasa.bunyi import rapat

_BUTIR = re.compile(r"\A\s*(?:\(?\d{1,3}|\(?[a-z])[.)]+\s+", re.IGNORECASE)
_NOMOR = re.compile(r"\(?(\d{1,3})[.)]*")
_SEBAGIAN_BESAR = 3
"""Of so many numbers one may be wrong; where more are, the office numbers its rows in a way of its own."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """A row that the workbook asks for: its wordings, how a message names it, whose it is."""

    bunyi: tuple[str, ...]
    sebutan: str
    milik: Pemilik
    sel: Sel
    """The cell in which its wording stands."""


@dataclass(frozen=True, slots=True)
class Pasangan:
    """The document's rows with the places of what they say in the workbook."""

    baris: tuple[Baris, ...]
    tempat: tuple[int | None, ...]

    @property
    def berpasangan(self) -> Iterator[tuple[Baris, int]]:
        for row, place in zip(self.baris, self.tempat, strict=True):
            if place is not None:
                yield row, place


def pasangan(baris: Sequence[Baris], kolom: str, acuan: Sequence[Acuan]) -> Pasangan:
    places = pasangkan([row.teks(kolom) for row in baris], [one.bunyi for one in acuan])
    return Pasangan(tuple(baris), tuple(places))


def baris_hilang(
    tabel: TabelLaporan, found: Pasangan, acuan: Sequence[Acuan], *, perlu: int
) -> Iterator[Hasil]:
    """The first `perlu` rows that must be there and are not; one finding where none is."""
    known = {place for place in found.tempat if place is not None}
    missing = [one for place, one in enumerate(acuan[:perlu]) if place not in known]
    table = tabel.tabel[0]
    if missing and not known and len(missing) > 1:
        yield temuan(
            "LKJ802",
            f"{table.nama} tidak memuat satu pun dari {len(missing)} baris workbook, mulai dari "
            f"{missing[0].sebutan}.",
            (table.sel, *(one.sel for one in missing)),
            f"Isi {table.nama} menurut workbook, atau buat ulang naskahnya.",
            Pemilik(missing[0].milik.jabatan),
        )
        return
    for one in missing:
        yield temuan(
            "LKJ802",
            f"{table.nama} tidak memuat {one.sebutan} ({one.sel}).",
            (table.sel, one.sel),
            f"Tambahkan barisnya di {table.nama}, atau buat ulang naskahnya; bila memang sudah tidak ada, "
            f"hapus dari workbook di {one.sel}.",
            one.milik,
        )


def baris_pindah(found: Pasangan, kolom: str, acuan: Sequence[Acuan]) -> Iterator[Hasil]:
    """The rows that do not stand where the workbook's order puts them, as few as can be."""
    for at, place in sorted(terpindah(found.tempat).items()):
        row = found.baris[at]
        one = acuan[place]
        after = f"sesudah {acuan[place - 1].sebutan}" if place else "di awal tabel"
        cell = row.petak[kolom].sel
        yield temuan(
            "LKJ804",
            f"Baris {one.sebutan} di naskah tidak di tempatnya; menurut workbook {after}.",
            (cell, one.sel),
            f"Pindahkan baris itu ({cell}) {after}; bila urutan naskah yang benar, urutkan "
            f"sheet {one.sel.sheet}.",
            one.milik,
        )


def nomor_baris(
    found: Pasangan, acuan: Sequence[Acuan], nomor: Sequence[Sequence[int | None]]
) -> Iterator[Hasil]:
    """The numbers in the column No that fit no way of numbering; `nomor` are those of each place, one
    for each way.
    """
    typed = [
        (row.petak["no"].sel, int(number[1]), place)
        for row, place in found.berpasangan
        if place < len(nomor)
        and row.mulai("no")
        and (number := _NOMOR.fullmatch(bersih(row.teks("no"))))
    ]
    if not typed:
        return
    ways = range(len(nomor[0]))
    wrong = min(([one for one in typed if one[1] != nomor[one[2]][way]] for way in ways), key=len)
    if _cara_sendiri(len(wrong), len(typed)):
        return
    best = min(ways, key=lambda way: sum(one[1] != nomor[one[2]][way] for one in typed))
    for cell, shown, place in wrong:
        one, right = acuan[place], nomor[place][best]
        yield temuan(
            "LKJ804",
            f"Nomor {shown} untuk {one.sebutan} di naskah, padahal menurut workbook {right}.",
            (cell, one.sel),
            f"Tulis {right}. di {cell}, atau urutkan sheet {one.sel.sheet} bila naskah yang benar.",
            one.milik,
        )


def _cara_sendiri(keliru: int, semua: int) -> bool:
    """Whether so many numbers are others that the office numbers in a way of its own."""
    return keliru > 1 and keliru * _SEBAGIAN_BESAR > semua


def nomor_kolom_keliru(tabel: TabelLaporan, jabatan: str) -> Iterator[Hasil]:
    """The numbers under a header that do not count its columns."""
    for row in tabel.nomor:
        typed = [(one, nomor_kolom(one.teks), place) for place, one in enumerate(row, start=1)]
        wrong = [(one, place) for one, number, place in typed if number != place and one.teks]
        if _cara_sendiri(len(wrong), len(typed)):
            continue
        for one, place in wrong:
            yield temuan(
                "LKJ804",
                f'Nomor kolom "{one.teks}" di naskah, padahal ini kolom {place}.',
                (one.sel,),
                f"Tulis {place} di {one.sel}.",
                Pemilik(jabatan),
            )


def teks_sama(tertulis: str, benar: str) -> bool:
    """Whether two texts say the same but for case, blanks and punctuation."""
    return rapat(tertulis) == rapat(benar)


def banding_teks(
    baris: Baris, kolom: str, hal: str, asal: Asal, field: str, benar: str, milik: Pemilik
) -> Iterator[Hasil]:
    """A cell of words beside what the workbook has in a field; a blank one says nothing."""
    cell = baris.petak.get(kolom)
    if cell is None or not cell.teks or not baris.mulai(kolom):
        return
    if teks_sama(cell.teks, benar):
        yield Tampak(asal[field], cell.sel)
    elif bersih(benar):
        yield Beda(hal, cell.teks, benar, cell.sel, (asal[field],)).temuan("LKJ805", milik)


def berulang(baris: Baris, di_atas: Baris, kolom: Iterable[str]) -> bool:
    """Whether a row says the same as the one above it: a merged cell that was split repeats its text."""
    said = [(rapat(baris.teks(one)), rapat(di_atas.teks(one))) for one in kolom]
    return all(own == above for own, above in said) and any(own for own, _ in said)


def tanpa_tanda(teks: str) -> str:
    """A text without its number or letter in a list."""
    return _BUTIR.sub("", teks, count=1)
