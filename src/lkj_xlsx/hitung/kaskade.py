"""The codes of all Anggaran rows in, the tree of the budget across officials out.

Codes are divided at their dots and compared as text: `7.01.1` is not under `7.01`, and `….02.01` and
`….02.0001` are two sub kegiatan. A row whose Kode is empty, unreadable or of no known form is not in
the tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lkj_xlsx.baku.model import (
    Anggaran,
    DasarAnggaran,
    Identitas,
    SifatRealisasi,
    TingkatAnggaran,
)
from lkj_xlsx.baku.nomenklatur import TINGKAT_MENURUT_RUAS, tingkat_kode
from lkj_xlsx.dasar.kelurahan import nama_kelurahan
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.serapan import kas_setahun, realisasi_setahun, triwulan_kosong

_URUTAN_TINGKAT = list(TingkatAnggaran)
_BATAS_GABUNGAN = 5000
"""So many different sums are tried before a difference counts as one that might be explained."""


def tingkat_di_bawah(bawah: str, atas: TingkatAnggaran) -> bool:
    """Whether a row may stand below a level; one whose Tingkat is not known may."""
    known = next((one for one in TingkatAnggaran if one == bawah), None)
    return known is None or _URUTAN_TINGKAT.index(known) > _URUTAN_TINGKAT.index(atas)


@dataclass(frozen=True, slots=True)
class Lajur:
    """The column of amounts that is looked at: the realisasi from January to the end of a quarter, the
    cash plan of the same months (`kas`), or the pagu in force.
    """

    triwulan: Triwulan | None = None
    sifat: SifatRealisasi = SifatRealisasi.KUMULATIF
    kas: bool = False
    dasar: DasarAnggaran = DasarAnggaran.PAGU

    def nilai(self, baris: Anggaran) -> int | None:
        if self.triwulan is None:
            return baris.pagu
        if self.kas:
            return kas_setahun(baris, self.triwulan, self.sifat)
        return realisasi_setahun(baris, self.triwulan, self.sifat, self.dasar)

    def sel(self, baris: Anggaran) -> Sel:
        """The quarter's own cell; of an amount that is not known the first one that it lacks."""
        if self.triwulan is None:
            return baris.asal[baris.kolom_pagu]
        missing = triwulan_kosong(baris, self.triwulan, self.sifat, kas=self.kas, dasar=self.dasar)
        prefix = "kas_tw" if self.kas else "tw"
        return baris.asal[f"{prefix}_{(missing or (self.triwulan,))[0].value}"]


PAGU = Lajur()


def lajur_realisasi(triwulan: Triwulan, identitas: Identitas) -> Lajur:
    """The realisasi from January to the end of a quarter, as a workbook writes it."""
    return Lajur(triwulan, identitas.sifat_realisasi, dasar=identitas.dasar_anggaran)


@dataclass(frozen=True)
class Simpul:
    """A code with the rows that carry it, in the order of the sheet, and what stands below it.

    Several officials may carry one code. Either they show the same money (Camat and Sekretaris both
    list a program), which counts once, or each has a share (`dibagi`), and the shares are added up.
    Different pagu are shares, and so are rows of different kelurahan. Equal ones are what the
    children, else the parent, agree with; where neither tells, they show the same. None: not decided
    yet.

    What is asked for again and again is worked out once, so it has no slots.

    Rows of different `Sub Unit` stand beside each other. A row without one is that of the whole office
    (`menaungi`: its money holds that of the sub units) or of the kecamatan alone.
    """

    kode: str
    tingkat: TingkatAnggaran
    baris: tuple[Anggaran, ...]
    induk: str | None
    anak: tuple[Simpul, ...] = ()
    dibagi: bool | None = False
    menaungi: bool = False

    @property
    def ganda(self) -> bool:
        """Whether one official carries the code twice, so that its amounts are not certain."""
        return any(kembar(rows) for rows in menurut_pemilik(self.baris))

    @cached_property
    def milik(self) -> dict[str, tuple[Anggaran, ...]]:
        """The rows of each sub unit, those of none under the empty text."""
        units = dict.fromkeys(kunci(row.sub_unit) for row in self.baris)
        return {
            unit: tuple(row for row in self.baris if kunci(row.sub_unit) == unit) for unit in units
        }

    @cached_property
    def sub_unit(self) -> tuple[str, ...]:
        """The sub units that have rows here or below."""
        found = {unit: None for unit in self.milik if unit}
        found.update((unit, None) for child in self.anak for unit in child.sub_unit)
        return tuple(found)

    @cached_property
    def punya_sendiri(self) -> bool:
        """Whether rows without a sub unit stand here or below."""
        return "" in self.milik or any(child.punya_sendiri for child in self.anak)

    def bagian_dibagi(self, unit: str) -> bool:
        """Whether the rows of one sub unit are shares."""
        own = self.milik[unit]
        if len(own) == len(self.baris):
            return bool(self.dibagi)
        return len({row.pagu for row in own}) > 1 or _lain_kelurahan(own)

    def jumlah(self, lajur: Lajur) -> int | None:
        """The code's money, each rupiah once; None where a row has no amount or rows disagree."""
        if "" in self.milik and self.menaungi:
            return self._uang("", lajur)
        own = [self.sendiri(lajur)] if self.punya_sendiri else []
        return _tambah([*own, *(self.milik_sub_unit(unit, lajur) for unit in self.sub_unit)])

    def sendiri(self, lajur: Lajur) -> int | None:
        """The money of the kecamatan itself, without its sub units."""
        if "" not in self.milik:
            return _tambah(child.sendiri(lajur) for child in self.anak if child.punya_sendiri)
        whole = self._uang("", lajur)
        if not self.menaungi or whole is None:
            return whole
        units = _tambah(self.milik_sub_unit(unit, lajur) for unit in self.sub_unit)
        return None if units is None else whole - units

    def milik_sub_unit(self, unit: str, lajur: Lajur) -> int | None:
        """The money of one sub unit: of its own row, else of its rows below."""
        if unit in self.milik:
            return self._uang(unit, lajur)
        return _tambah(
            child.milik_sub_unit(unit, lajur) for child in self.anak if unit in child.sub_unit
        )

    def _uang(self, unit: str, lajur: Lajur) -> int | None:
        amounts = [lajur.nilai(row) for row in self.milik[unit]]
        known = [one for one in amounts if one is not None]
        if len(known) < len(amounts):
            return None
        if self.bagian_dibagi(unit):
            return sum(known)
        return known[0] if len(set(known)) == 1 else None

    def jumlah_anak(self, lajur: Lajur) -> int | None:
        """The money of the children together; None where there are none or one is not known."""
        return _jumlah(self.anak, lajur) if self.anak else None

    def di_bawah(self, unit: str, lajur: Lajur) -> int | None:
        """What the rows of one sub unit (or of none) ought to come to; None where nothing tells.

        A row with a sub unit takes only what is of that one below it.
        """
        if unit:
            mine = [child for child in self.anak if unit in child.sub_unit]
            amounts = [child.milik_sub_unit(unit, lajur) for child in mine]
        elif not self.anak:
            return None
        else:
            own = [child.sendiri(lajur) for child in self.anak if child.punya_sendiri]
            units = self.sub_unit if self.menaungi else ()
            amounts = [*own, *(self.milik_sub_unit(one, lajur) for one in units)]
        return _tambah(amounts) if amounts else None

    def baris_di_bawah(self, unit: str) -> tuple[Anggaran, ...]:
        """The rows that `di_bawah` adds up."""
        rows: list[Anggaran] = []
        if not unit and self.menaungi:
            rows += [row for one, own in self.milik.items() if one for row in own]
        for child in self.anak:
            if unit in child.milik:
                rows += child.milik[unit]
                hidden = not unit and self.menaungi and not child.menaungi
                rows += [row for row in child.baris if kunci(row.sub_unit) and hidden]
            elif unit or not self.menaungi:
                rows += child.baris_di_bawah(unit)
            else:
                rows += child.baris
        return tuple(rows)

    def turunan(self) -> Iterator[Simpul]:
        """The code itself and all below it, from the top."""
        yield self
        for child in self.anak:
            yield from child.turunan()


def menurut_pemilik(rows: Iterable[Anggaran]) -> Iterable[tuple[Anggaran, ...]]:
    """Rows of one code by official and sub unit."""
    found: defaultdict[tuple[str, str], list[Anggaran]] = defaultdict(list)
    for row in rows:
        found[row.jabatan, kunci(row.sub_unit)].append(row)
    return map(tuple, found.values())


def kembar(rows: Sequence[Anggaran]) -> bool:
    """Whether rows of one owner repeat a code, and are not each of a kelurahan of its own."""
    return len(rows) > 1 and not _lain_kelurahan(rows)


def _lain_kelurahan(rows: Sequence[Anggaran]) -> bool:
    """Whether every row names a kelurahan of its own."""
    names = {nama_kelurahan(row.uraian) for row in rows}
    return len(rows) > 1 and len(names) == len(rows) and "" not in names


def _tambah(amounts: Iterable[int | None]) -> int | None:
    total = 0
    for one in amounts:
        if one is None:
            return None
        total += one
    return total


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
    node = Simpul(kode, level, own, induk, decided, _dibagi(own, decided))
    return replace(node, menaungi=_menaungi(node))


def _dibagi(rows: Sequence[Anggaran], anak: Sequence[Simpul]) -> bool | None:
    """Whether the rows of a code are shares, as far as they and the children tell."""
    if len(rows) == 1:
        return False
    pagu = {row.pagu for row in rows}
    alone = next(iter(pagu))
    if len(pagu) > 1 or alone is None or _lain_kelurahan(rows):
        return True
    (unit, *others) = {kunci(row.sub_unit) for row in rows}
    if others:
        return True
    mine = [one for one in anak if not unit or unit in one.sub_unit]
    below = (
        _tambah(one.milik_sub_unit(unit, PAGU) if unit else one.jumlah(PAGU) for one in mine)
        if mine
        else None
    )
    if below in {alone, alone * len(rows)}:
        return below != alone
    return None


def _menaungi(simpul: Simpul) -> bool:
    """Whether the row without a sub unit holds the money of the sub units too.

    What agrees with its pagu tells; where nothing does, it is taken to hold those of all, but for a
    code that has nothing below it except the rows of its sub units.
    """
    own = simpul.milik.get("", ())
    units = simpul.sub_unit
    if not own or not units:
        return False
    pagu = [row.pagu for row in own if row.pagu is not None]
    claims = {*pagu, sum(pagu)}
    alone = [child.sendiri(PAGU) for child in simpul.anak if child.punya_sendiri]
    amounts = [*alone, *(simpul.milik_sub_unit(one, PAGU) for one in units)]
    if _tambah(amounts) in claims and len(amounts) > 1:
        return True
    if not alone:
        return not any(simpul.milik)
    return _tambah(alone) not in claims


def _putuskan(anak: Sequence[Simpul], pagu_induk: Iterable[int]) -> Iterable[Simpul]:
    """The children, those left open decided as their parent's pagu demands, else as the same money."""
    expected = set(pagu_induk)
    for shared in (False, True):
        tried = [replace(one, dibagi=shared) if one.dibagi is None else one for one in anak]
        if _jumlah(tried, PAGU) in expected:
            return tried
    return [replace(one, dibagi=False) if one.dibagi is None else one for one in anak]


def _jumlah(simpul: Iterable[Simpul], lajur: Lajur) -> int | None:
    return _tambah(one.jumlah(lajur) for one in simpul)


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
    baris_anak: tuple[Anggaran, ...] = ()
    """The rows that `jumlah_anak` adds up."""

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
        if any(one.ganda for one in (simpul, *simpul.anak)):
            continue
        for unit in simpul.milik:
            for found in _patahan(simpul, unit, lajur):
                if not _mungkin_tanpa_kode(found, kaskade.tanpa_kode):
                    yield found


def _patahan(simpul: Simpul, unit: str, lajur: Lajur) -> Iterator[Patahan]:
    """Where the rows of a code in one sub unit (or in none) disagree with what is below them."""
    below = simpul.di_bawah(unit, lajur)
    if below is None:
        return
    for amount, rows in _pernyataan(simpul, unit, lajur):
        if amount is not None and amount != below:
            yield Patahan(simpul, rows, lajur, amount, below, simpul.baris_di_bawah(unit))


def _pernyataan(
    simpul: Simpul, unit: str, lajur: Lajur
) -> Iterable[tuple[int | None, tuple[Anggaran, ...]]]:
    """What the rows of a code say: all shares together one amount, else each amount and its rows."""
    own = simpul.milik[unit]
    if simpul.bagian_dibagi(unit):
        return [(_tambah(lajur.nilai(row) for row in own), own)]
    claims: defaultdict[int | None, list[Anggaran]] = defaultdict(list)
    for row in own:
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
    groups = [group for root in kaskade.akar for group in _atas(root)]
    reason = _alasan_susunan(kaskade) or _alasan_sub_unit(kaskade) or _alasan_berbeda(groups, PAGU)
    if reason:
        return Terhitung((), reason)
    rows = (row for group in groups for row in group.terlengkap(columns))
    return Terhitung(tuple(rows), "", _alasan_berbeda(groups, realisasi))


def baris_atas(kaskade: Kaskade) -> tuple[Anggaran, ...]:
    """The rows at the top of the tree: all shares, of rows that show the same money the first."""
    groups = (group for root in kaskade.akar for group in _atas(root))
    return tuple(row for group in groups for row in group.terlengkap(()))


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """Rows of one code that are shares, or that all show the same money."""

    kode: str
    baris: tuple[Anggaran, ...]
    dibagi: bool

    def terlengkap(self, lajur: Sequence[Lajur]) -> tuple[Anggaran, ...]:
        """All shares, or of rows that show the same money the first of those that lack least."""
        if self.dibagi:
            return self.baris
        return (min(self.baris, key=lambda row: [one.nilai(row) for one in lajur].count(None)),)


def _atas(simpul: Simpul) -> Iterator[_Kelompok]:
    """The rows that are the whole of a code: its own, and those below of what its own leave out."""
    own = simpul.milik
    if "" in own:
        yield _kelompok(simpul, "")
        if simpul.menaungi:
            return
    else:
        for child in simpul.anak:
            yield from _atas_sendiri(child)
    for unit in simpul.sub_unit:
        yield from _atas_sub_unit(simpul, unit)


def _atas_sendiri(simpul: Simpul) -> Iterator[_Kelompok]:
    if "" in simpul.milik:
        yield _kelompok(simpul, "")
        return
    for child in simpul.anak:
        yield from _atas_sendiri(child)


def _atas_sub_unit(simpul: Simpul, unit: str) -> Iterator[_Kelompok]:
    if unit in simpul.milik:
        yield _kelompok(simpul, unit)
        return
    for child in simpul.anak:
        yield from _atas_sub_unit(child, unit)


def _kelompok(simpul: Simpul, unit: str) -> _Kelompok:
    return _Kelompok(simpul.kode, simpul.milik[unit], simpul.bagian_dibagi(unit))


def _alasan_sub_unit(kaskade: Kaskade) -> str:
    """Below a code of sub units alone stands one of the whole office, whose parts cannot be told."""
    unclear = [
        child.kode
        for root in kaskade.akar
        if not root.milik.get("")
        for child in root.turunan()
        if child.menaungi
    ]
    if not unclear:
        return ""
    return f"Sub Unit kosong di {beberapa(unclear, _DISEBUT)}, padahal terisi di induknya"


def _alasan_susunan(kaskade: Kaskade) -> str:
    if kaskade.tanpa_kode:
        places = [str(row.asal["kode"]) for row in kaskade.tanpa_kode]
        return f"belum ada Kode yang sah di {beberapa(places, _DISEBUT)}"
    if not kaskade.akar:
        return "belum ada baris Anggaran"
    twice = [root.kode for root in kaskade.akar if root.ganda]
    return f"Kode {beberapa(twice, _DISEBUT)} tertulis dua kali untuk satu pejabat" if twice else ""


def _alasan_berbeda(kelompok: Iterable[_Kelompok], lajur: Lajur) -> str:
    """Officials who show the same money do not show the same amount."""
    differing = [
        group.kode
        for group in kelompok
        if not group.dibagi and len({lajur.nilai(row) for row in group.baris} - {None}) > 1
    ]
    if not differing:
        return ""
    return f"angka {beberapa(differing, _DISEBUT)} berbeda antara pejabat yang memuatnya"


_DISEBUT = 5
