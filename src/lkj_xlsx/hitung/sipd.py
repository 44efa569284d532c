"""Exports of SIPD and a workbook in; whose sums they are to it, code by code, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lkj_xlsx.baku.model import Lkj, SifatRealisasi
from lkj_xlsx.baku.sipd import (
    MURNI,
    PASTI,
    PERUBAHAN,
    SEN,
    Dokumen,
    EksporSipd,
    Sebab,
    Sisihan,
    UnitSipd,
)
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.kemiripan import NAMA_UNIT
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.teks import beberapa, deretan, kemiripan, kunci
from lkj_xlsx.dasar.waktu import Triwulan, nama_bulan

_TANPA_NAMA = UnitSipd("", "")
_UNIT_DISEBUT = 12
_KANTOR = re.compile("^(?:(?:kantor|pemerintah) )?(?:(camat|lurah) )?")
_JENIS = (("kecamatan",), ("kelurahan",))
_MENURUT_KEPALA = {"camat": "kecamatan ", "lurah": "kelurahan "}
"""How an office is called after its head: Kantor Camat X."""
_SINGKATAN = {"kec": "kecamatan", "kel": "kelurahan", "kab": "kabupaten"}
_BULAN_TRIWULAN = 3


@dataclass(frozen=True)
class Sipd:
    """What the exports say to one report.

    `unit` are the sub units of the workbook's office under the empty text, and those of its column Sub
    Unit under theirs. `tahapan` is the stage of the pagu that the workbook shows, None where the exports
    have another one alone. `bersih` says that what was paid back is taken off, None where no sum
    depends on it.
    """

    ekspor: EksporSipd
    tahun: int
    unit: dict[str, tuple[UnitSipd, ...]]
    tahapan: str | None
    sifat: SifatRealisasi
    bersih: bool | None = None
    pilihan_pasti: bool = True
    """Whether gross and net were told apart by the figures."""
    mirip: tuple[str, ...] = ()
    """Names that were taken for one although they differ."""
    _nol: Dokumen = field(default=Dokumen())

    @property
    def sekantor(self) -> tuple[UnitSipd, ...]:
        """The sub units of the same SKPD for which the workbook has no rows of their own."""
        mine = {one for units in self.unit.values() for one in units}
        others = [one for one in sorted(self.ekspor.skpd) if one not in mine]
        return _sekantor(others, self.unit[""], self.ekspor)

    def dengan(self, units: Iterable[UnitSipd]) -> Sipd:
        """The same with more sub units for the rows without one."""
        return replace(self, unit={**self.unit, "": (*self.unit[""], *units)})

    def untuk(self, sub_unit: Iterable[str]) -> frozenset[UnitSipd]:
        """The sub units of the exports that workbook rows stand for; none for what they do not have."""
        return frozenset(one for name in sub_unit for one in self.unit.get(name, ()))

    @cached_property
    def _per_kode(self) -> dict[tuple[UnitSipd, str], dict[int, Dokumen]]:
        """The year's documents by sub unit, code (of every level) and month."""
        found: defaultdict[tuple[UnitSipd, str], dict[int, Dokumen]] = defaultdict(dict)
        for (unit, code, year, month), one in self.ekspor.dokumen.items():
            if year == self.tahun:
                for part in Kode(code).garis:
                    months = found[unit, part]
                    months[month] = months.get(month, self._nol) + one
        return dict(found)

    @cached_property
    def _pagu_per_kode(self) -> dict[tuple[UnitSipd, str, str], int]:
        found: defaultdict[tuple[UnitSipd, str, str], int] = defaultdict(int)
        for (unit, code, year, stage), amount in self.ekspor.pagu.items():
            if year in {None, self.tahun}:
                for part in Kode(code).garis:
                    found[unit, part, stage] += amount
        return dict(found)

    @cached_property
    def _ragu(self) -> frozenset[tuple[UnitSipd, str]]:
        return frozenset(
            (unit, part) for unit, code in self.ekspor.ragu if code for part in Kode(code).garis
        )

    def ragu(self, units: Iterable[UnitSipd], kode: str) -> bool:
        """Whether something of the code could not be read, so that there is no sum of it."""
        return any((unit, Kode(kode).panjang) in self._ragu for unit in units)

    def tepercaya(self, units: Iterable[UnitSipd]) -> bool:
        """Whether the sums of sub units may be written into a workbook."""
        doubted = {unit for unit, code in self.ekspor.ragu if not code}
        return not (self.ekspor.total_beda or self.mirip or doubted.intersection(units))

    def dikenal(self, units: Iterable[UnitSipd], kode: str) -> bool:
        """Whether the exports have anything of a code."""
        code = Kode(kode).panjang
        return any(
            (unit, code) in self._per_kode
            or any((unit, code, stage) in self._pagu_per_kode for stage in self._semua_tahapan)
            for unit in units
        )

    @cached_property
    def _semua_tahapan(self) -> frozenset[str]:
        return frozenset(stage for *_, stage in self._pagu_per_kode)

    @cached_property
    def _berdokumen(self) -> frozenset[UnitSipd]:
        paid = {unit for unit, _, year, _ in self.ekspor.dokumen if year == self.tahun}
        return frozenset(paid | {unit for unit, why in self.ekspor.sisihan if why in PASTI})

    def realisasi_lengkap(self, sub_unit: Iterable[str]) -> bool:
        """Whether documents of every one of the workbook's sub units were exported.

        One that has none was left out: its sums are not zero.
        """
        return all(not self._berdokumen.isdisjoint(self.unit.get(one, ())) for one in sub_unit)

    def ada_pagu(self, sub_unit: Iterable[str], tahapan: str) -> bool:
        """Whether the pagu of every one of the workbook's sub units was exported, that of some code."""
        return all(
            any((unit, tahapan) in self._berpagu for unit in self.unit.get(one, ()))
            for one in sub_unit
        )

    def pagu_lengkap(self, sub_unit: Sequence[str], kode: str, tahapan: str) -> bool:
        """Whether the whole pagu of a code was exported, for every one of the workbook's sub units."""
        code = Kode(kode).panjang
        return self.ada_pagu(sub_unit, tahapan) and not any(
            (one, code, tahapan) in self._tanpa_pagu for one in sub_unit
        )

    @cached_property
    def _berpagu(self) -> frozenset[tuple[UnitSipd, str]]:
        return frozenset((unit, stage) for unit, _, stage in self._pagu_per_kode)

    @cached_property
    def _tanpa_pagu(self) -> frozenset[tuple[str, str, str]]:
        """Codes, of every level, with documents of which the exported pagu lacks some: as nothing is
        spent without a pagu, that export is not all of it.
        """
        return frozenset(
            (name, part, stage)
            for name, units in self.unit.items()
            for code in self._kode_dibayar(units)
            for stage in self._semua_tahapan
            if not any((unit, code, stage) in self._pagu_per_kode for unit in units)
            for part in Kode(code).garis
        )

    def _kode_dibayar(self, units: Iterable[UnitSipd]) -> set[str]:
        return {
            code
            for (unit, code, year, _), one in self.ekspor.dokumen.items()
            if unit in units and year == self.tahun and one.realisasi
        }

    def pagu(self, units: Iterable[UnitSipd], kode: str, tahapan: str) -> int:
        """The pagu of a code in sen; zero where the exports have none of it."""
        code = Kode(kode).panjang
        return sum(self._pagu_per_kode.get((unit, code, tahapan), 0) for unit in units)

    def dokumen(self, units: Iterable[UnitSipd], kode: str, triwulan: Triwulan) -> Dokumen:
        """The documents of a code that make up a quarter's cell."""
        code = Kode(kode).panjang
        months = bulan_terhitung(triwulan, self.sifat)
        total = self._nol
        for unit in units:
            by_month = self._per_kode.get((unit, code), {})
            for month in months:
                total += by_month.get(month, self._nol)
        return total

    @cached_property
    def _di_bawah(self) -> dict[tuple[UnitSipd, str], set[str]]:
        """The codes of the exports themselves, below those of every level."""
        found: defaultdict[tuple[UnitSipd, str], set[str]] = defaultdict(set)
        for unit, code, *_ in (*self.ekspor.dokumen, *self.ekspor.pagu):
            for part in Kode(code).garis:
                found[unit, part].add(code)
        return dict(found)

    def pecahan(self, units: Iterable[UnitSipd], kode: str, triwulan: Triwulan | None) -> int:
        """How many amounts with sen a sum is made of: of so many rupiah nobody knows how they were rounded.

        Of the pagu where there is no quarter.
        """
        code = Kode(kode).panjang
        below = ((unit, one) for unit in units for one in self._di_bawah.get((unit, code), ()))
        if triwulan is None:
            return sum(self.pagu([unit], one, self.tahapan or "") % SEN > 0 for unit, one in below)
        return sum(self.sen(self.dokumen([unit], one, triwulan)) % SEN > 0 for unit, one in below)

    def sen(self, dokumen: Dokumen) -> int:
        return dokumen.sen(bersih=bool(self.bersih))

    def bulan_kurang(self, triwulan: Triwulan) -> tuple[int, ...]:
        """The months of a quarter's cell that were not exported.

        Exports without a document stand for months without any.
        """
        have = {month for year, month in self.ekspor.bulan if year == self.tahun}
        lacking = [one for one in range(1, 13) if one not in have]
        last = max(have, default=0)
        before = [one for one in lacking if one < last]
        empty = self.ekspor.bulan_kosong
        filled = set(lacking[:empty]) if len(before) <= empty else set()
        months = bulan_terhitung(triwulan, self.sifat)
        return tuple(one for one in months if one not in have | filled)

    @property
    def sisihan(self) -> Iterator[tuple[Sebab, Sisihan]]:
        """What was set aside of the workbook's own sub units."""
        mine = {one for units in self.unit.values() for one in units}
        for (unit, reason), one in self.ekspor.sisihan.items():
            if unit in mine:
                yield reason, one

    def kode(self) -> dict[str, tuple[UnitSipd, ...]]:
        """Every code of every level that has money, with the sub units of the workbook that have it."""
        mine = {one for units in self.unit.values() for one in units}
        found: defaultdict[str, dict[UnitSipd, None]] = defaultdict(dict)
        for (unit, code, stage), amount in self._pagu_per_kode.items():
            if unit in mine and amount and stage == self.tahapan:
                found[code][unit] = None
        for (unit, code), months in self._per_kode.items():
            if unit in mine and any(self.sen(one) for one in months.values()):
                found[code][unit] = None
        return {code: tuple(units) for code, units in found.items()}


def bulan_terhitung(triwulan: Triwulan, sifat: SifatRealisasi) -> range:
    """The months whose documents make up a quarter's cell."""
    last = _BULAN_TRIWULAN * triwulan.value
    first = 1 if sifat is SifatRealisasi.KUMULATIF else last - _BULAN_TRIWULAN + 1
    return range(first, last + 1)


def sipd_untuk(ekspor: EksporSipd, lkj: Lkj, berkas: str) -> Sipd:
    """The exports as seen from a workbook; Kegagalan where they are of another office or year."""
    try:
        return _untuk(ekspor, lkj)
    except Kegagalan as refusal:
        raise Kegagalan(f"{berkas}: {refusal}") from None


def _untuk(ekspor: EksporSipd, lkj: Lkj) -> Sipd:
    office = lkj.identitas.unit_kerja
    units = sorted(_semua_unit(ekspor))
    main, near = _utama(units, ekspor, office)
    owned = {"": main}
    told = [near] if near else []
    for name in dict.fromkeys(row.sub_unit for row in lkj.anggaran if row.sub_unit):
        found, exact = _bernama(name, units)
        found = _sekantor(found, main, ekspor) or found
        if found and len(_kode_bersamaan(ekspor, found)) <= 1:
            owned[kunci(name)] = found
            told += [] if exact else [_dianggap(name, found)]
    mine = {one for found in owned.values() for one in found}
    year = _tahun(ekspor, lkj, mine)
    made = Sipd(ekspor, year, owned, None, lkj.identitas.sifat_realisasi, mirip=tuple(told))
    revised = any(row.pagu_perubahan is not None for row in lkj.anggaran)
    return replace(made, tahapan=_tahapan(made, ekspor, mine, revised=revised))


def _semua_unit(ekspor: EksporSipd) -> set[UnitSipd]:
    return (
        {unit for unit, *_ in ekspor.dokumen}
        | {unit for unit, *_ in ekspor.pagu}
        | {unit for unit, _ in ekspor.sisihan}
    )


def _utama(
    units: Sequence[UnitSipd], ekspor: EksporSipd, kantor: str
) -> tuple[tuple[UnitSipd, ...], str]:
    """The sub units of the office itself, and what to say where their name is not quite its own."""
    if units in ([], [_TANPA_NAMA]):
        return tuple(units), ""
    diminta = ekspor.sub_unit
    wanted = diminta or kantor
    by_code = tuple(one for one in units if diminta and one.kode == diminta.strip())
    found, exact = (by_code, True) if by_code else _bernama(wanted, units)
    known = [one for one in units if one != _TANPA_NAMA]
    if not wanted and len({kunci(one.sebutan) for one in known}) == 1:
        return tuple(units), ""
    if not found:
        raise Kegagalan(_tanpa_unit(known, diminta, kantor))
    codes = _kode_bersamaan(ekspor, found)
    if len(codes) > 1 and not by_code:
        raise Kegagalan(
            f"ekspor SIPD memuat {len(codes)} sub unit bernama {found[0].sebutan}, berkode {deretan(codes)}; "
            "pilih salah satu dengan --sub-unit KODE."
        )
    # What names no sub unit belongs to the office for which it was exported.
    nameless = tuple(one for one in units if one == _TANPA_NAMA)
    return (*found, *nameless), "" if exact else _dianggap(wanted, found)


def _kode_bersamaan(ekspor: EksporSipd, found: Sequence[UnitSipd]) -> list[str]:
    """The codes that one kind of export gives to sub units of one name; two kinds may write it otherwise."""
    kinds = ({unit for unit, *_ in ekspor.dokumen}, {unit for unit, *_ in ekspor.pagu})
    return max((sorted({one.kode for one in found if one in kind}) for kind in kinds), key=len)


def _sekantor(
    units: Iterable[UnitSipd], utama: Sequence[UnitSipd], ekspor: EksporSipd
) -> tuple[UnitSipd, ...]:
    """Those that belong to the same SKPD as the office: kelurahan of one name are in many kecamatan."""
    own = {ekspor.skpd.get(one, "") for one in utama} - {""}
    return tuple(one for one in units if ekspor.skpd.get(one, "") in own)


def _dianggap(name: str, found: Sequence[UnitSipd]) -> str:
    return f'"{name}" dianggap sub unit "{found[0].sebutan}" di ekspor SIPD'


def _tanpa_unit(units: Sequence[UnitSipd], diminta: str, kantor: str) -> str:
    names = list(dict.fromkeys(one.sebutan for one in units))
    listed = beberapa((f'"{one}"' for one in names), _UNIT_DISEBUT)
    whose = f"--sub-unit {diminta}" if diminta else f'Unit Kerja "{kantor}" di Identitas'
    only = "hanya " if len(names) == 1 else ""
    return (
        f"ekspor SIPD {only}memuat sub unit {listed}, tidak satu pun cocok dengan {whose}; sebutkan ekspor "
        'kantor ini, atau pilih sub unitnya dengan --sub-unit "NAMA".'
    )


def _bernama(name: str, units: Sequence[UnitSipd]) -> tuple[tuple[UnitSipd, ...], bool]:
    """The sub units of a name, and whether it is spelt so; the only ones that are near, else none."""
    words = _kata(name)
    for alike in (_sama, _sama_tempat):
        same = tuple(one for one in units if alike(words, _kata(one.nama)))
        if same:
            return same, True
    near = [one for one in units if _tanpa_jenis(_kata(one.nama)) == words]
    near = near or [one for one in units if _mirip(words, _kata(one.nama))]
    if len({_kata(one.nama) for one in near}) == 1:
        return tuple(near), False
    return (), True


def _kata(name: str) -> tuple[str, ...]:
    short = _KANTOR.sub(lambda found: _MENURUT_KEPALA.get(found[1] or "", ""), kunci(name))
    return tuple(_SINGKATAN.get(one, one) for one in short.split() or kunci(name).split())


def _tanpa_tempat(words: Sequence[str]) -> tuple[str, ...]:
    """Without the kabupaten or kota behind the name; Kecamatan Kota Utara is called so itself."""
    cuts = [place for place, one in enumerate(words) if place and one == "kabupaten"]
    cuts += [place for place, one in enumerate(words[:-1]) if place > 1 and one == "kota"]
    return tuple(words[: min(cuts, default=len(words))])


def _tanpa_jenis(words: Sequence[str]) -> tuple[str, ...]:
    """The mere name, without what kind of office it is."""
    return tuple(words[1:] if words[:1] in _JENIS else words)


def _sama(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in blanks at most."""
    return bool(one) and "".join(one) == "".join(other)


def _sama_tempat(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are one, of which one says besides where it is."""
    return _sama(_tanpa_tempat(one), other) or _sama(one, _tanpa_tempat(other))


def _mirip(one: Sequence[str], other: Sequence[str]) -> bool:
    pairs = ((one, other), (_tanpa_tempat(one), other), (one, _tanpa_tempat(other)))
    return any(
        len(a) == len(b) > 0
        and all(kemiripan(x, y) >= NAMA_UNIT for x, y in zip(a, b, strict=True))
        for a, b in pairs
    )


def _tahun(ekspor: EksporSipd, lkj: Lkj, mine: set[UnitSipd]) -> int:
    """The year of the workbook; Kegagalan where an export has only others."""
    paid = {year for unit, _, year, _ in ekspor.dokumen if unit in mine}
    planned = {year for unit, _, year, _ in ekspor.pagu if unit in mine and year is not None}
    own = lkj.identitas.tahun
    years = sorted(paid | planned)
    if own is None:
        if len(years) == 1:
            return years[0]
        raise Kegagalan(
            "Tahun di Identitas belum terbaca, jadi ekspor SIPD tidak dapat dibandingkan; isi dahulu Tahun."
        )
    for what, found in (("realisasi", paid), ("pagu", planned)):
        if found and own not in found:
            raise Kegagalan(
                f"ekspor {what} SIPD memuat tahun {deretan(map(str, sorted(found)))}, sedangkan Tahun di Identitas "
                f"{own}; sebutkan ekspor tahun {own}, atau betulkan Tahun."
            )
    return own


def _tahapan(sipd: Sipd, ekspor: EksporSipd, mine: set[UnitSipd], *, revised: bool) -> str | None:
    """The stage to compare with, never two of them together."""
    stages = {
        stage for unit, _, year, stage in ekspor.pagu if unit in mine and year in {None, sipd.tahun}
    }
    wanted = PERUBAHAN if revised else MURNI
    if wanted in stages:
        return wanted
    return "" if "" in stages else None


def bulan_disebut(months: Iterable[int]) -> str:
    return deretan(nama_bulan(one) for one in months)
