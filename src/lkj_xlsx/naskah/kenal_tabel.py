"""The tables of a document in, those of the report out: which they are, their columns, their rows.

A table is known by its header, whatever the order of the columns; one that goes on in another table is
put together again. Tables of the office's own are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.naskah.baca_isi import PetakNaskah, TabelNaskah

_KEPALA_TERAKHIR = 10
"""The header is looked for in so many rows from the top."""
_PALING_SEDIKIT = 2
_TERPANJANG = 60
"""Letters of a header; a longer text is what stands below one."""
_SD = re.compile(r"\b(?:s d|sd|sampai dengan|hingga)\b")
_MASA = re.compile(r"\b(?:tri[wb]ulan|tw)\b")
_NOMOR = re.compile(r"[(\[]?\s*(\d{1,2})\s*(?:=\s*[\d\s/:x×*()%-]+)?[.)\]]?")
_JUMLAH = re.compile(r"(?:jumlah|total|sub total|rata rata|predikat)\b")
_TINGKAT = re.compile(r"(?:anggaran )?(?:program|kegiatan|sub kegiatan|subkegiatan|anggaran)")


class Macam(StrEnum):
    """The four tables of an official, by their number in the report."""

    PERJANJIAN = "2.1"
    KINERJA = "2.2"
    BIAYA = "2.3"
    STRATEGI = "2.4"


WAJIB: Mapping[Macam, Mapping[str, str]] = {
    Macam.PERJANJIAN: {"indikator": "Indikator Kinerja", "target": "Target"},
    Macam.KINERJA: {
        "indikator": "Indikator Kinerja",
        "target": "Target",
        "realisasi": "Realisasi",
        "capaian": "Capaian",
    },
    Macam.BIAYA: {
        "sasaran": "Sasaran/ Kegiatan",
        "pagu": "Pagu",
        "belanja": "Realisasi (Anggaran)",
        "serapan": "Capaian (Anggaran)",
    },
    Macam.STRATEGI: {
        "indikator": "Indikator Kinerja",
        "strategi": "Strategi",
        "pada_bulan": "Pada Bulan",
    },
}
"""The columns that each must have, and what heads them."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a table by its columns."""

    petak: Mapping[str, PetakNaskah]
    nomor: int
    """The row's number in its own table."""
    judul: PetakNaskah | None
    """The last title across the table above it."""

    def teks(self, kolom: str) -> str:
        cell = self.petak.get(kolom)
        return cell.teks if cell is not None else ""

    def mulai(self, kolom: str) -> bool:
        """Whether the cell begins in this row, and does not reach down into it."""
        cell = self.petak.get(kolom)
        return cell is not None and cell.sel.row == self.nomor


@dataclass(frozen=True, slots=True)
class TabelLaporan:
    """One of the four tables, put together from where it stands in the document."""

    macam: Macam
    tabel: tuple[TabelNaskah, ...]
    kolom: frozenset[str]
    baris: tuple[Baris, ...]
    jumlah: tuple[Baris, ...]
    """Its rows of sums, means and predicates."""
    kepala: tuple[PetakNaskah, ...]
    """The cells that head columns or groups, or reach across the table."""
    nomor: tuple[tuple[PetakNaskah, ...], ...] = ()
    """The rows of numbers under a header."""

    @property
    def kurang(self) -> tuple[str, ...]:
        """The headers of columns that it lacks."""
        return tuple(name for field, name in WAJIB[self.macam].items() if field not in self.kolom)


def kenali_tabel(tabel: Sequence[TabelNaskah]) -> tuple[TabelLaporan, ...]:
    """The tables of the report in their order."""
    found: list[TabelLaporan] = []
    for one in tabel:
        head = _kepala(one)
        if head is None:
            continue
        kind = _macam(head.kolom)
        if kind is None:
            continue
        part = _tabel(one, kind, head)
        last = found[-1] if found else None
        if last is not None and last.macam is kind:
            found[-1] = _digabung(last, part)
        else:
            found.append(part)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Kepala:
    """The rows of a header: the column of each field, and where the rows below begin (from 0)."""

    kolom: Mapping[str, int]
    awal: int
    akhir: int


def _kepala(tabel: TabelNaskah) -> _Kepala | None:
    for start, row in enumerate(tabel.kisi[:_KEPALA_TERAKHIR]):
        if _berjudul(row) < _PALING_SEDIKIT:
            continue
        end = start + 1
        while end < len(tabel.kisi) and _di_bawah_kepala(tabel.kisi[end], start, end):
            end += 1
        return _Kepala(_kolom(tabel.kisi[start:end]), start, end)
    return None


def _berjudul(row: Sequence[PetakNaskah | None]) -> int:
    """How many of a row's cells say what heads a column."""
    cells = {one.sel: one for one in row if one is not None}
    return sum(kenali_kolom((one.teks,)) is not None for one in cells.values())


def _di_bawah_kepala(row: Sequence[PetakNaskah | None], awal: int, nomor: int) -> bool:
    """Whether a row goes on with the header: some of its cells reach down from there, it heads columns
    itself, or it numbers them.
    """
    cells = [one for one in row if one is not None]
    reaching = any(awal < one.sel.row <= nomor for one in cells)
    own = [one for one in cells if one.sel.row == nomor + 1]
    short = bool(own) and all(len(one.teks) <= _TERPANJANG for one in own)
    return (short and (reaching or _berjudul(own) >= _PALING_SEDIKIT)) or _baris_nomor(row)


def _kolom(rows: Sequence[Sequence[PetakNaskah | None]]) -> dict[str, int]:
    """The column of each field; of two times the year so far, the quarter's own ends in `_tw`."""
    width = max(map(len, rows))
    paths = [_jalur(rows, col) for col in range(width)]
    named = [(kenali_kolom(path), path) for path in paths]
    several = any(_SD.search(kunci(" ".join(path))) for _, path in named)
    found: dict[str, int] = {}
    for col, (name, path) in enumerate(named):
        if name is None:
            continue
        words = kunci(" ".join(path))
        own = several and _MASA.search(words) and not _SD.search(words)
        found.setdefault(f"{name}_tw" if own else name, col)
    return found


def _jalur(rows: Sequence[Sequence[PetakNaskah | None]], col: int) -> tuple[str, ...]:
    """The headers of a column from the top, each once; the numbers below them are none."""
    named = [row for row in rows if not _baris_nomor(row)]
    cells = [_di_kiri(row, named[at + 1 :], col) for at, row in enumerate(named)]
    return tuple(one.teks for one in dict.fromkeys(cells) if one is not None)


def _di_kiri(
    row: Sequence[PetakNaskah | None], di_bawah: Sequence[Sequence[PetakNaskah | None]], col: int
) -> PetakNaskah | None:
    """The header that stands over a column; without merges it stands over the first of its columns
    alone, and each has one of its own below.
    """
    for place in range(min(col, len(row) - 1), -1, -1):
        one = row[place]
        if one is not None and one.teks:
            return one if place == col or _berkepala(di_bawah, place) else None
        if not _berkepala(di_bawah, place):
            break
    return None


def _berkepala(rows: Sequence[Sequence[PetakNaskah | None]], col: int) -> bool:
    return any(col < len(row) and (one := row[col]) is not None and one.teks for row in rows)


def kenali_kolom(jalur: Sequence[str]) -> str | None:
    """The field of a column by the headers above it, the last of them its own; None for no header."""
    if not jalur or any(len(one) > _TERPANJANG for one in jalur):
        return None
    leaf, above = kunci(jalur[-1]), kunci(" ".join(jalur[:-1]))
    money = re.search(r"\b(?:anggaran|keuangan|biaya)\b", above) is not None
    for pattern, name in _KOLOM_UANG if money else _KOLOM:
        if pattern.match(leaf):
            return name
    return None


def _pola(*pasangan: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), name) for pattern, name in pasangan)


_BERSAMA = _pola(
    (r"no(?:mor)?(?: urut)?$", "no"),
    (r"(?:anggaran kas|kas)\b", "kas"),
    (r"pagu\b", "pagu"),
    (r"efisiensi\b", "efisiensi"),
    (r"ket(?:erangan)?$", "ket"),
)
_KOLOM = (
    *_BERSAMA,
    *_pola(
        (r".*\bstrategi\b", "strategi"),
        (r"(?:pada )?bulan\b|waktu pelaksanaan|jadwal", "pada_bulan"),
        (
            r"(?:sasaran |kinerja |dan )*indikator(?: (?:kinerja|sasaran|program|kegiatan|sub|utama|dan))*$",
            "indikator",
        ),
        (
            r"(?:sasaran|uraian)(?: (?:program|kegiatan|sub ?kegiatan|sub|strategis|kinerja|anggaran|dan))*$",
            "sasaran",
        ),
        (r"(?:program|kegiatan|sub ?kegiatan)(?: (?:program|kegiatan|sub ?kegiatan))*$", "sasaran"),
        (r"realisasi (?:anggaran|keuangan|belanja)\b", "belanja"),
        (
            r"(?:capaian|serapan|penyerapan) (?:anggaran|keuangan)\b|(?:penye|se)rapan\b",
            "serapan",
        ),
        (r"target\b|t$|t (?:s d |sd )?(?:tw|tri[wb]ulan)\b", "target"),
        (r"realisasi\b|r$|r (?:s d |sd )?(?:tw|tri[wb]ulan)\b", "realisasi"),
        (r"capaian\b|%|persen(?:tase)?$|persen(?:tase)? capaian", "capaian"),
    ),
)
_KOLOM_UANG = (
    *_BERSAMA,
    *_pola(
        (r"realisasi\b", "belanja"),
        (r"capaian\b|(?:penye|se)rapan\b|%|persen(?:tase)?\b", "serapan"),
    ),
)


def _macam(kolom: Mapping[str, int]) -> Macam | None:
    """Which table has such columns."""
    has = kolom.keys()
    if "strategi" in has:
        return Macam.STRATEGI
    if "pagu" in has or {"belanja", "serapan"} <= has:
        return Macam.BIAYA
    if "indikator" not in has:
        return None
    if {"realisasi", "capaian"} & has:
        return Macam.KINERJA
    return Macam.PERJANJIAN if "target" in has else None


def _tabel(tabel: TabelNaskah, macam: Macam, kepala: _Kepala) -> TabelLaporan:
    rows: list[Baris] = []
    sums: list[Baris] = []
    heads = [one for row in tabel.kisi[: kepala.akhir] for one in row if one is not None]
    numbers = [
        tuple(one for one in dict.fromkeys(row) if one is not None)
        for row in tabel.kisi
        if _baris_nomor(row)
    ]
    title: PetakNaskah | None = None
    for place, cells in enumerate(tabel.kisi[kepala.akhir :], start=kepala.akhir):
        own = [one for one in dict.fromkeys(cells) if one is not None and one.teks]
        if not own:
            continue
        across = _melintang(cells, own)
        if across is not None:
            title = across
        if across is not None or _kepala_lagi(cells, kepala.kolom) or _baris_nomor(cells):
            heads += own
            continue
        row = Baris(_petak(cells, kepala.kolom), place + 1, title)
        (sums if _berjumlah(row) else rows).append(row)
    return TabelLaporan(
        macam,
        (tabel,),
        frozenset(kepala.kolom),
        tuple(rows),
        tuple(sums),
        tuple(dict.fromkeys(heads)),
        tuple(numbers),
    )


def _berjumlah(row: Baris) -> bool:
    """Whether a row adds up others: it says so where a sasaran stands, and names no indicator."""
    label, indikator = row.petak.get("sasaran"), row.petak.get("indikator")
    if label is None or not label.teks:
        label = row.petak.get("no")
    apart = (
        indikator is not None and indikator.teks and indikator.teks != (label.teks if label else "")
    )
    return label is not None and not apart and _JUMLAH.match(kunci(label.teks)) is not None


def _petak(cells: Sequence[PetakNaskah | None], kolom: Mapping[str, int]) -> dict[str, PetakNaskah]:
    found = {}
    for name, col in kolom.items():
        one = cells[col] if col < len(cells) else None
        if one is not None:
            found[name] = one
    return found


def tingkat_anggaran(judul: str) -> bool:
    """Whether a title across the table names a level of the budget."""
    return _TINGKAT.fullmatch(kunci(judul)) is not None


def _melintang(
    cells: Sequence[PetakNaskah | None], terisi: Sequence[PetakNaskah]
) -> PetakNaskah | None:
    """The only cell of a row that says anything, where it reaches over more than half of the table, or
    names a level of the budget.
    """
    if len(terisi) > 1:
        return None
    only = terisi[0]
    wide = only.lebar * 2 > len(cells) and len(cells) > 1
    return only if wide or tingkat_anggaran(only.teks) else None


def _kepala_lagi(cells: Sequence[PetakNaskah | None], kolom: Mapping[str, int]) -> bool:
    """The header once more, or that of a group: `No | Sasaran Program | Indikator Kinerja | Target`."""
    told: set[PetakNaskah] = set()
    for name, col in kolom.items():
        one = cells[col] if col < len(cells) else None
        if one is not None and one.teks:
            said = kenali_kolom((one.teks,))
            if said == name or (said == "realisasi" and name == "belanja"):
                told.add(one)
    return len(told) >= _PALING_SEDIKIT


def _baris_nomor(cells: Sequence[PetakNaskah | None]) -> bool:
    """The numbers under a header: `1 2 3 4 5 6=5/4 7`, `(1) (2) (3)`; no other row has nothing else."""
    texts = [one.teks for one in dict.fromkeys(cells) if one is not None and one.teks]
    return len(texts) > _PALING_SEDIKIT and all(nomor_kolom(one) is not None for one in texts)


def nomor_kolom(teks: str) -> int | None:
    """The number of a column, with or without the formula behind it."""
    found = _NOMOR.fullmatch(teks.strip())
    return int(found[1]) if found else None


def _digabung(awal: TabelLaporan, lanjutan: TabelLaporan) -> TabelLaporan:
    return TabelLaporan(
        awal.macam,
        awal.tabel + lanjutan.tabel,
        awal.kolom & lanjutan.kolom,
        (*awal.baris, *_bersambung(awal.baris, lanjutan.baris)),
        awal.jumlah + lanjutan.jumlah,
        awal.kepala + lanjutan.kepala,
        awal.nomor + lanjutan.nomor,
    )


def _bersambung(awal: Sequence[Baris], lanjutan: Sequence[Baris]) -> Iterator[Baris]:
    """Rows of a continuation under the last title before it, until they have one of their own."""
    last = awal[-1].judul if awal else None
    for one in lanjutan:
        yield one if one.judul is not None else Baris(one.petak, one.nomor, last)
