"""The codes of all Anggaran rows in, the tree of the budget across officials out.

Codes are divided at their dots and compared as text: `7.01.1` is not under `7.01`, and `….02.01` and
`….02.0001` are two sub kegiatan. A row whose Kode is empty, unreadable or of no known form is not in
the tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Anggaran, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import TINGKAT_MENURUT_RUAS, tingkat_kode
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.dasar.waktu import Triwulan

_URUTAN_TINGKAT = list(TingkatAnggaran)
_BATAS_GABUNGAN = 5000
"""So many different sums are tried before a difference counts as one that might be explained."""


def tingkat_di_bawah(bawah: str, atas: TingkatAnggaran) -> bool:
    """Whether a row may stand below a level; one whose Tingkat is not known may."""
    known = next((one for one in TingkatAnggaran if one == bawah), None)
    return known is None or _URUTAN_TINGKAT.index(known) > _URUTAN_TINGKAT.index(atas)


@dataclass(frozen=True, slots=True)
class Lajur:
    """The column of amounts that is looked at: a quarter's realisasi, or the pagu in force."""

    triwulan: Triwulan | None = None

    def nilai(self, baris: Anggaran) -> int | None:
        return baris.pagu if self.triwulan is None else baris.triwulan[self.triwulan - 1]

    def sel(self, baris: Anggaran) -> Sel:
        field = baris.kolom_pagu if self.triwulan is None else f"tw_{self.triwulan.value}"
        return baris.asal[field]


PAGU = Lajur()


@dataclass(frozen=True, slots=True)
class Simpul:
    """A code with the rows that carry it, in the order of the sheet, and what stands below it.

    Several officials may carry one code. Either they show the same money (Camat and Sekretaris both
    list a program), which counts once, or each has a share (`dibagi`), and the shares are added up.
    Different pagu are shares. Equal ones are what the children, else the parent, agree with; where
    neither tells, they are shares only if their realisasi differ. None: not decided yet.
    """

    kode: str
    tingkat: TingkatAnggaran
    baris: tuple[Anggaran, ...]
    induk: str | None
    anak: tuple[Simpul, ...] = ()
    dibagi: bool | None = False

    @property
    def ganda(self) -> bool:
        """Whether one official carries the code twice, so that its amounts are not certain."""
        return len({row.jabatan for row in self.baris}) < len(self.baris)

    def jumlah(self, lajur: Lajur) -> int | None:
        """The code's money, each rupiah once; None where a row has no amount or rows disagree."""
        amounts = [lajur.nilai(row) for row in self.baris]
        known = [one for one in amounts if one is not None]
        if len(known) < len(amounts):
            return None
        if self.dibagi:
            return sum(known)
        return known[0] if len(set(known)) == 1 else None

    def jumlah_anak(self, lajur: Lajur) -> int | None:
        """The money of the children together; None where there are none or one is not known."""
        return _jumlah(self.anak, lajur) if self.anak else None

    def turunan(self) -> Iterator[Simpul]:
        """The code itself and all below it, from the top."""
        yield self
        for child in self.anak:
            yield from child.turunan()


@dataclass(frozen=True)
class Kaskade:
    """The tree: codes with no ancestor in the workbook, in the order of the nomenclature."""

    akar: tuple[Simpul, ...]
    tanpa_kode: tuple[Anggaran, ...]
    """The rows that have no usable Kode."""

    def simpul(self) -> Iterator[Simpul]:
        for root in self.akar:
            yield from root.turunan()


def susun(baris: Iterable[Anggaran]) -> Kaskade:
    """The tree of the rows; a code's parent is its nearest ancestor that the workbook has."""
    rows: dict[str, list[Anggaran]] = {}
    without: list[Anggaran] = []
    for row in baris:
        if tingkat_kode(row.kode) is None:
            without.append(row)
        else:
            rows.setdefault(row.kode, []).append(row)
    below: defaultdict[str | None, list[str]] = defaultdict(list)
    for code in sorted(rows, key=lambda one: Kode(one).urutan):
        parent = next((one for one in Kode(code).leluhur if one in rows), None)
        below[parent].append(code)
    roots = (_simpul(code, None, rows, below) for code in below[None])
    return Kaskade(tuple(_putuskan(tuple(roots), ())), tuple(without))


def _simpul(
    kode: str,
    induk: str | None,
    rows: Mapping[str, Sequence[Anggaran]],
    below: Mapping[str | None, Sequence[str]],
) -> Simpul:
    own = tuple(rows[kode])
    pagu = [row.pagu for row in own if row.pagu is not None]
    claims = {*pagu, sum(pagu)}
    children = tuple(_simpul(one, kode, rows, below) for one in below.get(kode, ()))
    decided = tuple(_putuskan(children, claims))
    level = TINGKAT_MENURUT_RUAS[Kode(kode).banyak_ruas]
    return Simpul(kode, level, own, induk, decided, _dibagi(own, decided))


def _dibagi(rows: Sequence[Anggaran], anak: Sequence[Simpul]) -> bool | None:
    """Whether the rows of a code are shares, as far as they and the children tell."""
    if len(rows) == 1:
        return False
    pagu = {row.pagu for row in rows}
    alone = next(iter(pagu))
    if len(pagu) > 1 or alone is None:
        return True
    below = _jumlah(anak, PAGU) if anak else None
    if below in {alone, alone * len(rows)}:
        return below != alone
    return None


def _putuskan(anak: Sequence[Simpul], pagu_induk: Iterable[int]) -> Iterable[Simpul]:
    """The children, those left open decided as their parent's pagu demands, else by their realisasi."""
    expected = set(pagu_induk)
    for shared in (False, True):
        tried = [replace(one, dibagi=shared) if one.dibagi is None else one for one in anak]
        if _jumlah(tried, PAGU) in expected:
            return tried
    return [
        replace(one, dibagi=_realisasi_berbeda(one.baris)) if one.dibagi is None else one
        for one in anak
    ]


def _realisasi_berbeda(rows: Sequence[Anggaran]) -> bool:
    return any(
        len({row.triwulan[quarter - 1] for row in rows} - {None}) > 1 for quarter in Triwulan
    )


def _jumlah(simpul: Iterable[Simpul], lajur: Lajur) -> int | None:
    amounts = [one.jumlah(lajur) for one in simpul]
    known = [one for one in amounts if one is not None]
    return sum(known) if len(known) == len(amounts) else None


@dataclass(frozen=True, slots=True)
class Patahan:
    """A parent whose amount is not that of its children.

    `baris` are the parent's rows that say so: those of one amount where officials show the same
    money, all together where they are shares.
    """

    simpul: Simpul
    baris: tuple[Anggaran, ...]
    lajur: Lajur
    nilai: int
    jumlah_anak: int

    @property
    def selisih(self) -> int:
        """What the parent has more than its children."""
        return self.nilai - self.jumlah_anak


def patahan(kaskade: Kaskade, lajur: Lajur) -> Iterator[Patahan]:
    """Where parent and children disagree and every amount of both is known.

    A code that an official carries twice is passed over, and so is a parent that may only seem to
    have too much: rows without a usable Kode may be the children that it lacks.
    """
    for simpul in kaskade.simpul():
        below = simpul.jumlah_anak(lajur)
        if below is None or any(one.ganda for one in (simpul, *simpul.anak)):
            continue
        for amount, rows in _pernyataan(simpul, lajur):
            if amount is None or amount == below:
                continue
            found = Patahan(simpul, rows, lajur, amount, below)
            if not _mungkin_tanpa_kode(found, kaskade.tanpa_kode):
                yield found


def _pernyataan(simpul: Simpul, lajur: Lajur) -> Iterable[tuple[int | None, tuple[Anggaran, ...]]]:
    """What the rows of a code say: all shares together one amount, else each amount and its rows."""
    if simpul.dibagi:
        return [(simpul.jumlah(lajur), simpul.baris)]
    claims: defaultdict[int | None, list[Anggaran]] = defaultdict(list)
    for row in simpul.baris:
        claims[lajur.nilai(row)].append(row)
    return [(amount, tuple(rows)) for amount, rows in claims.items()]


def _mungkin_tanpa_kode(patahan: Patahan, tanpa_kode: Sequence[Anggaran]) -> bool:
    """Whether rows without a usable Kode may add up to what the children lack."""
    missing = patahan.selisih
    candidates = [
        patahan.lajur.nilai(row)
        for row in tanpa_kode
        if tingkat_di_bawah(row.tingkat, patahan.simpul.tingkat)
    ]
    if missing < 0 or not candidates:
        return False
    sums = {0}
    for amount in candidates:
        if amount is None or len(sums) > _BATAS_GABUNGAN:
            return True
        sums |= {one + amount for one in sums if one + amount <= missing}
    return missing in sums


def salah_letak(kaskade: Kaskade) -> dict[str, tuple[Simpul, ...]]:
    """By the code of a broken parent, the codes that may be mistyped: their pagu is the difference.

    What one parent lacks stands below another broken parent, or below none; what one has too much is
    a child of its own, or one official's share in such a child.
    """
    broken = list(patahan(kaskade, PAGU))
    orphans = [root for root in kaskade.akar if root.tingkat is not TingkatAnggaran.PROGRAM]
    by_amount: defaultdict[int | None, list[Simpul]] = defaultdict(list)
    for one in (*_bagian(child for found in broken for child in found.simpul.anak), *orphans):
        by_amount[one.jumlah(PAGU)].append(one)
    strays: defaultdict[str | None, list[Simpul]] = defaultdict(list)
    for found in broken:
        code = found.simpul.kode
        for one in by_amount[abs(found.selisih)]:
            if found.selisih < 0 and one.induk == code:
                strays[code].append(one)
            elif found.selisih > 0 and not Kode(one.kode).di_bawah(code):
                strays[code].append(one)
                strays[one.induk].append(one)
    return {code: _tanpa_ulangan(found) for code, found in strays.items() if code}


def _bagian(simpul: Iterable[Simpul]) -> Iterator[Simpul]:
    """The codes, and where officials share one, each share."""
    for one in simpul:
        yield one
        if one.dibagi:
            yield from (replace(one, baris=(row,), anak=(), dibagi=False) for row in one.baris)


def _tanpa_ulangan(simpul: Iterable[Simpul]) -> tuple[Simpul, ...]:
    return tuple({tuple(row.asal.posisi for row in one.baris): one for one in simpul}.values())


def dijelaskan(patahan: Patahan, tersesat: Iterable[Simpul]) -> bool:
    """Whether the disagreement is gone with a mistyped code put right, or its parent then a leaf."""
    return any(_diperbaiki(patahan, stray) for stray in tersesat)


def _diperbaiki(patahan: Patahan, stray: Simpul) -> bool:
    amount = stray.jumlah(patahan.lajur)
    if stray.induk != patahan.simpul.kode:
        return amount == patahan.selisih
    (first, *rest) = patahan.simpul.anak
    alone = not rest and len(first.baris) == len(stray.baris)
    return alone or (amount is not None and -amount == patahan.selisih)


@dataclass(frozen=True, slots=True)
class Terhitung:
    """The rows that together are the whole, each rupiah once, or why they cannot be told.

    Their pagu may be told and their realisasi not: `alasan_realisasi` says why.
    """

    baris: tuple[Anggaran, ...]
    alasan: str = ""
    alasan_realisasi: str = ""


def terhitung(kaskade: Kaskade, realisasi: Lajur) -> Terhitung:
    """The rows at the top of the tree; what is empty in them is the caller's to leave out."""
    columns = (PAGU, realisasi)
    reason = _alasan_susunan(kaskade) or _alasan_berbeda(kaskade, PAGU)
    if reason:
        return Terhitung((), reason)
    rows = (row for root in kaskade.akar for row in _terlengkap(root, columns))
    return Terhitung(tuple(rows), "", _alasan_berbeda(kaskade, realisasi))


def _terlengkap(simpul: Simpul, lajur: Sequence[Lajur]) -> tuple[Anggaran, ...]:
    """All shares, or of rows that show the same money the first of those that lack least."""
    if simpul.dibagi:
        return simpul.baris
    return (min(simpul.baris, key=lambda row: [one.nilai(row) for one in lajur].count(None)),)


def _alasan_susunan(kaskade: Kaskade) -> str:
    if kaskade.tanpa_kode:
        places = [str(row.asal["kode"]) for row in kaskade.tanpa_kode]
        return f"belum ada Kode yang sah di {beberapa(places, _DISEBUT)}"
    if not kaskade.akar:
        return "belum ada baris Anggaran"
    twice = [root.kode for root in kaskade.akar if root.ganda]
    return f"Kode {beberapa(twice, _DISEBUT)} tertulis dua kali untuk satu pejabat" if twice else ""


def _alasan_berbeda(kaskade: Kaskade, lajur: Lajur) -> str:
    """Officials who show the same money do not show the same amount."""
    differing = [
        root.kode
        for root in kaskade.akar
        if not root.dibagi and len({lajur.nilai(row) for row in root.baris} - {None}) > 1
    ]
    if not differing:
        return ""
    return f"angka {beberapa(differing, _DISEBUT)} berbeda antara pejabat yang memuatnya"


_DISEBUT = 5
