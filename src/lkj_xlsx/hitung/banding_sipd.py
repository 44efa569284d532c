"""A report with its exports in; every amount of the workbook beside that of SIPD out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Anggaran, SifatRealisasi
from lkj_xlsx.baku.sipd import PASTI, PERUBAHAN, SEN, Dokumen, UnitSipd, rupiah_bulat
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.kode import Kode
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.kaskade import Simpul
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.sipd import Sipd, bulan_disebut

_KODE_DISEBUT = 6


@dataclass(frozen=True, slots=True)
class Banding:
    """An amount of the workbook beside that of SIPD; `triwulan` None is the pagu in force.

    `baris` are the rows that say it: those that show the same money, or shares of it together.
    """

    kode: str
    baris: tuple[Anggaran, ...]
    sub_unit: str
    triwulan: Triwulan | None
    workbook: int
    sen: int
    dokumen: int | None
    """How many documents SIPD's realisasi is of."""
    pasti: bool
    """Whether SIPD's amount may be written into the cell."""
    perubahan: bool = False
    """Whether the pagu is that of Perubahan, which has a column of its own."""
    dijelaskan: bool = False
    """The codes below differ by just as much: they are the cause."""
    pecahan: int = 0
    """How many amounts with sen make up SIPD's, each of which the workbook may have rounded."""

    @property
    def sipd(self) -> int:
        """SIPD's amount in whole rupiah, half up."""
        return rupiah_bulat(self.sen)

    @property
    def selisih(self) -> int:
        """What the workbook has more; sen alone are no difference, nor are the rounded ones of a sum."""
        gap = abs(self.workbook * SEN - self.sen)
        return 0 if gap < SEN * max(1, self.pecahan) else self.workbook - self.sipd

    @property
    def sel(self) -> tuple[Sel, ...]:
        """The cell of each row that ought to hold SIPD's amount."""
        return tuple(row.asal[self._kolom(row)] for row in self.baris)

    def _kolom(self, row: Anggaran) -> str:
        if self.triwulan is not None:
            return f"tw_{self.triwulan.value}"
        revised = self.perubahan and "pagu_perubahan" in row.asal.kolom
        return "pagu_perubahan" if revised else row.kolom_pagu


@dataclass(frozen=True, slots=True)
class HanyaSipd:
    """A code that SIPD has and the workbook lacks, with what was exported of it in rupiah."""

    kode: str
    nama: str
    pagu: int | None
    realisasi: int | None

    @property
    def uang(self) -> str:
        """The amounts in words."""
        amounts = {"pagu": self.pagu, "realisasi": self.realisasi}
        return ", ".join(
            f"{name} Rp{rupiah_teks(one)}" for name, one in amounts.items() if one is not None
        )


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """All that there is to say of a workbook and its exports."""

    sipd: Sipd
    baris: tuple[Banding, ...]
    hanya_workbook: tuple[Anggaran, ...]
    hanya_sipd: tuple[HanyaSipd, ...]
    kendala: tuple[str, ...]
    """Clauses about what cannot be compared, and why."""
    catatan: tuple[str, ...]
    """What was left out, and how it was summed."""

    @property
    def beda(self) -> tuple[Banding, ...]:
        """The differences whose cause is not another of them."""
        return tuple(one for one in self.baris if one.selisih and not one.dijelaskan)

    def ikut(self, beda: Banding) -> tuple[Banding, ...]:
        """The codes above a difference that have it, too, because of it; the nearest first."""
        above = [
            one
            for one in self.baris
            if one.dijelaskan
            and one.triwulan is beda.triwulan
            and one.sub_unit in {"", beda.sub_unit}
            and one.kode in Kode(beda.kode).leluhur
        ]
        return tuple(above[::-1])


_Kunci = tuple[str, str, Triwulan | None]


def bandingkan_sipd(laporan: Laporan, sipd: Sipd) -> Perbandingan:
    """Every code of the workbook against the exports."""
    sipd = _bruto_atau_bersih(_sendiri_atau_sekantor(sipd, laporan), laporan)
    found = tuple(_semua(sipd, laporan))
    explained = tuple(_dijelaskan(found, laporan))
    return Perbandingan(
        sipd,
        explained,
        tuple(_hanya_workbook(sipd, laporan)),
        tuple(_hanya_sipd(sipd, laporan)),
        tuple(_kendala(sipd, laporan)),
        tuple(_catatan(sipd)),
    )


def _sendiri_atau_sekantor(sipd: Sipd, laporan: Laporan) -> Sipd:
    """The exports with the other sub units of the SKPD, too, where more cells fit so: a Camat's budget
    may hold that of the kelurahan without a row of theirs.
    """
    others = sipd.sekantor
    if not others:
        return sipd
    whole = sipd.dengan(others)
    own, together = (
        sum(1 for one in _semua(each, laporan) if one.workbook and not one.selisih)
        for each in (sipd, whole)
    )
    return whole if together > own else sipd


def _bruto_atau_bersih(sipd: Sipd, laporan: Laporan) -> Sipd:
    """The exports with what was paid back taken off or not, as fits more cells exactly."""
    mine = sipd.untuk(sipd.unit)
    if not any(one.setoran for (unit, *_), one in sipd.ekspor.dokumen.items() if unit in mine):
        return sipd
    fits = Counter(
        net
        for net in (False, True)
        for one in _semua(replace(sipd, bersih=net), laporan)
        if one.triwulan is not None and not one.selisih
    )
    return replace(sipd, bersih=fits[True] > fits[False], pilihan_pasti=fits[True] != fits[False])


@dataclass(frozen=True, slots=True)
class _Bagian:
    """The rows of one code in one sub unit, and the sub units of the exports that they stand for."""

    simpul: Simpul
    sub_unit: str
    unit: frozenset[UnitSipd]

    @property
    def semua_sub_unit(self) -> tuple[str, ...]:
        return sub_unit_baris(self.simpul, self.sub_unit)

    @property
    def baris(self) -> tuple[Anggaran, ...]:
        return self.simpul.milik[self.sub_unit]


def _bagian(sipd: Sipd, laporan: Laporan) -> Iterator[_Bagian]:
    """What can be compared: codes that the exports know, once for each official."""
    for node in laporan.kaskade.simpul():
        for name in node.milik:
            units = unit_baris(sipd, node, name)
            known = all(sipd.unit.get(one) for one in sub_unit_baris(node, name))
            summed = known and not sipd.ragu(units, node.kode)
            if summed and not node.ganda and sipd.dikenal(units, node.kode):
                yield _Bagian(node, name, units)


def unit_baris(sipd: Sipd, node: Simpul, name: str) -> frozenset[UnitSipd]:
    """The sub units of the exports whose money the rows of a code in one Sub Unit hold."""
    return sipd.untuk(sub_unit_baris(node, name))


def sub_unit_baris(node: Simpul, name: str) -> tuple[str, ...]:
    """The sub units whose money a row holds."""
    return (name, *node.sub_unit) if not name and node.menaungi else (name,)


def _semua(sipd: Sipd, laporan: Laporan) -> Iterator[Banding]:
    quarters = [one for one in Triwulan if sipd.ekspor.ada_realisasi and not sipd.bulan_kurang(one)]
    stage = sipd.tahapan
    for part in _bagian(sipd, laporan):
        sure, code = sipd.tepercaya(part.unit), part.simpul.kode
        if stage is not None and sipd.pagu_lengkap(part.semua_sub_unit, code, stage):
            amount = sipd.pagu(part.unit, code, stage)
            cents = sipd.pecahan(part.unit, code, None)
            for one in _banding(part, None, amount, None, pasti=sure, pecahan=cents):
                yield replace(one, perubahan=stage == PERUBAHAN)
        for quarter in quarters if sipd.realisasi_lengkap(part.semua_sub_unit) else ():
            spent = sipd.dokumen(part.unit, code, quarter)
            clear = sipd.pilihan_pasti or not spent.setoran
            cents = sipd.pecahan(part.unit, code, quarter)
            yield from _banding(
                part, quarter, sipd.sen(spent), spent, pasti=sure and clear, pecahan=cents
            )


def _banding(
    part: _Bagian,
    quarter: Triwulan | None,
    sen: int,
    dokumen: Dokumen | None,
    *,
    pasti: bool,
    pecahan: int,
) -> Iterator[Banding]:
    """Each amount that the rows state; of shares their sum, unless one of them is all of it."""
    amounts = [(row, _nilai(row, quarter)) for row in part.baris]
    known = [(row, one) for row, one in amounts if one is not None]
    if not known:
        return
    count = dokumen.banyak if dokumen else None
    made = Banding(
        part.simpul.kode, (), part.sub_unit, quarter, 0, sen, count, pasti, pecahan=pecahan
    )
    each = [replace(made, baris=(row,), workbook=one) for row, one in known]
    if not part.simpul.bagian_dibagi(part.sub_unit):
        yield from _serupa(each)
    elif len(known) == len(amounts):
        whole = replace(
            made,
            baris=tuple(row for row, _ in known),
            workbook=sum(one for _, one in known),
            pasti=False,
        )
        alone = bool(whole.selisih) and any(one.workbook and not one.selisih for one in each)
        yield from _serupa(each) if alone else (whole,)


def _serupa(each: Sequence[Banding]) -> Iterator[Banding]:
    """Rows that show one amount together."""
    by_amount: defaultdict[int, list[Banding]] = defaultdict(list)
    for one in each:
        by_amount[one.workbook].append(one)
    for same in by_amount.values():
        yield replace(same[0], baris=tuple(row for one in same for row in one.baris))


def _nilai(row: Anggaran, quarter: Triwulan | None) -> int | None:
    return row.pagu if quarter is None else row.triwulan[quarter - 1]


def _dijelaskan(found: Sequence[Banding], laporan: Laporan) -> Iterator[Banding]:
    """The comparisons, marked where the codes below differ by just as much."""
    differences: dict[_Kunci, int] = {}
    for one in found:
        if one.selisih:
            differences.setdefault((one.kode, one.sub_unit, one.triwulan), one.selisih)
    nodes = {node.kode: node for node in laporan.kaskade.simpul()}
    for one in found:
        below = _selisih_di_bawah(nodes[one.kode], one.sub_unit, one.triwulan, differences)
        near = any(abs(one.selisih - gap) <= one.pecahan for gap in below if gap)
        yield replace(one, dijelaskan=bool(one.selisih) and near)


def _selisih_di_bawah(
    node: Simpul, sub_unit: str, triwulan: Triwulan | None, differences: dict[_Kunci, int]
) -> tuple[int, int]:
    """What the codes below differ by together: those right below, and the lowest ones."""
    holds = not sub_unit and node.menaungi
    names = (sub_unit, *node.sub_unit) if holds else (sub_unit,)
    beside = (name for name in node.milik if name) if holds else ()
    next_below = lowest = sum(differences.get((node.kode, one, triwulan), 0) for one in beside)
    for child in node.anak:
        for name in names:
            own = differences.get((child.kode, name, triwulan), 0)
            deeper = _selisih_di_bawah(child, name, triwulan, differences)
            next_below += own or deeper[0]
            lowest += deeper[1] or own
    return next_below, lowest


def _hanya_workbook(sipd: Sipd, laporan: Laporan) -> Iterator[Anggaran]:
    """Rows with money whose code no export knows, the topmost of each line."""
    listed: set[str] = set()
    for node in laporan.kaskade.simpul():
        rows = [
            row
            for name, own in node.milik.items()
            if (units := unit_baris(sipd, node, name)) and not sipd.dikenal(units, node.kode)
            for row in own
            if _berisi(row, sipd)
        ]
        if rows and not listed.intersection(Kode(node.kode).leluhur):
            listed.add(node.kode)
            yield from rows


def _berisi(row: Anggaran, sipd: Sipd) -> bool:
    """Whether a row has an amount of a kind that was exported."""
    spent = sipd.ekspor.ada_realisasi and any(row.triwulan)
    return bool(spent or (sipd.tahapan is not None and row.pagu))


def _hanya_sipd(sipd: Sipd, laporan: Laporan) -> Iterator[HanyaSipd]:
    """Codes that the workbook lacks.

    What is below a row that has nothing below it in the workbook is in that row.
    """
    nodes = {Kode(node.kode).panjang: node for node in laporan.kaskade.simpul()}
    held = {above for code in nodes for above in Kode(code).garis}
    known = sipd.kode()
    for code in sorted(known, key=lambda one: Kode(one).urutan):
        nearest = next((nodes[one] for one in Kode(code).leluhur if one in nodes), None)
        inside = nearest is not None and not nearest.anak
        if code not in held and not inside:
            yield _hanya(code, known[code], sipd)


def _hanya(code: str, units: Sequence[UnitSipd], sipd: Sipd) -> HanyaSipd:
    months = replace(sipd, sifat=SifatRealisasi.KUMULATIF)
    spent = rupiah_bulat(sipd.sen(months.dokumen(units, code, Triwulan.IV)))
    stage = sipd.tahapan
    return HanyaSipd(
        code,
        sipd.ekspor.nama.get(code, ""),
        None if stage is None else rupiah_bulat(sipd.pagu(units, code, stage)),
        spent if sipd.ekspor.ada_realisasi else None,
    )


def _kendala(sipd: Sipd, laporan: Laporan) -> Iterator[str]:
    """What cannot be compared though it ought to be."""
    export = sipd.ekspor
    if export.ada_realisasi:
        yield from _kendala_realisasi(sipd, laporan)
    if export.ada_pagu:
        yield from _kendala_pagu(sipd, laporan)
    lost = {row.sub_unit for row in laporan.lkj.anggaran if kunci(row.sub_unit) not in sipd.unit}
    for name in sorted(lost):
        yield (
            f'baris Sub Unit "{name}", dan induk yang memuatnya, tidak dibandingkan karena ekspor tidak '
            "memuat tepat satu sub unit bernama itu"
        )
    yield from export.total_beda
    for reason, one in sipd.sisihan:
        if reason not in PASTI:
            yield (
                f"{one.banyak} baris ekspor {reason} (Rp{rupiah_teks(rupiah_bulat(one.sen))}, mulai {one.contoh})"
            )
    doubted = sorted({node.kode for node in laporan.kaskade.simpul() if _diragukan(sipd, node)})
    if doubted:
        yield f"kode {beberapa(doubted, _KODE_DISEBUT)} tidak dibandingkan karena baris itu"


def _kendala_realisasi(sipd: Sipd, laporan: Laporan) -> Iterator[str]:
    quarters = [one for one in Triwulan if one <= laporan.triwulan and _terisi(laporan, one)]
    for quarter in quarters:
        lacking = sipd.bulan_kurang(quarter)
        if lacking:
            yield (
                f"realisasi {quarter.pendek} tidak dibandingkan karena ekspor bulan "
                f"{bulan_disebut(lacking)} tidak ada"
            )
    for name, rows in _menurut_sub_unit(sipd, laporan):
        spent = any(row.triwulan[quarter - 1] for row in rows for quarter in quarters)
        if spent and not sipd.realisasi_lengkap([name]):
            yield (
                f"realisasi {_sebutan(name, rows, laporan)} tidak dibandingkan karena ekspor realisasi "
                "tidak memuat dokumennya"
            )


def _kendala_pagu(sipd: Sipd, laporan: Laporan) -> Iterator[str]:
    if not sipd.ekspor.pagu:
        yield "pagu tidak dibandingkan karena ekspor pagu tidak memuat satu baris pun"
        return
    stage = sipd.tahapan
    if stage is None:
        yield (
            "pagu tidak dibandingkan karena ekspor pagu tidak memuat tahapan yang dipakai workbook "
            "(Perubahan bila kolom Pagu Perubahan terisi, selain itu Murni)"
        )
        return
    for name, rows in _menurut_sub_unit(sipd, laporan):
        if any(row.pagu for row in rows) and not sipd.ada_pagu([name], stage):
            yield (
                f"pagu {_sebutan(name, rows, laporan)} tidak dibandingkan karena ekspor pagu tidak "
                "memuatnya"
            )
    lacking = [
        part.simpul.kode
        for part in _bagian(sipd, laporan)
        if sipd.ada_pagu(part.semua_sub_unit, stage)
        and not sipd.pagu_lengkap(part.semua_sub_unit, part.simpul.kode, stage)
    ]
    if lacking:
        yield (
            f"pagu kode {beberapa(dict.fromkeys(lacking), _KODE_DISEBUT)} tidak dibandingkan karena ekspor "
            "pagu tidak lengkap: ada belanja di SIPD yang pagunya tidak termuat"
        )


def _menurut_sub_unit(sipd: Sipd, laporan: Laporan) -> Iterator[tuple[str, list[Anggaran]]]:
    """The workbook's rows by the sub units that the exports have."""
    for name in sipd.unit:
        yield name, [row for row in laporan.lkj.anggaran if kunci(row.sub_unit) == name]


def _sebutan(name: str, rows: Sequence[Anggaran], laporan: Laporan) -> str:
    return rows[0].sub_unit if name else laporan.lkj.identitas.unit_kerja


def _diragukan(sipd: Sipd, node: Simpul) -> bool:
    return any(sipd.ragu(unit_baris(sipd, node, name), node.kode) for name in node.milik)


def _terisi(laporan: Laporan, quarter: Triwulan) -> bool:
    return any(row.triwulan[quarter - 1] is not None for row in laporan.lkj.anggaran)


def _catatan(sipd: Sipd) -> Iterator[str]:
    export = sipd.ekspor
    names = dict.fromkeys(one.sebutan for units in sipd.unit.values() for one in units)
    yield f"Sub unit: {beberapa(names, _KODE_DISEBUT) or 'tidak disebut di ekspor'}."
    for one in sipd.mirip:
        yield f"{one}."
    if sipd.tahapan:
        yield f"Pagu dari tahapan {sipd.tahapan}."
    if sipd.bersih is not None:
        how = "sesudah dikurangi" if sipd.bersih else "sebelum dikurangi"
        why = "cocok dengan lebih banyak sel" if sipd.pilihan_pasti else "keduanya sama cocoknya"
        yield f"Realisasi SIPD dihitung {how} Nilai Setoran ({why})."
    for reason, left in sipd.sisihan:
        if reason in PASTI:
            yield (
                f"{left.banyak} baris {reason} (Rp{rupiah_teks(rupiah_bulat(left.sen))}), tidak dijumlahkan."
            )
    mine = {one for units in sipd.unit.values() for one in units}
    other = sum(
        one.banyak
        for (unit, _, year, _), one in export.dokumen.items()
        if unit in mine and year != sipd.tahun
    )
    if other:
        yield f"{other} dokumen tahun lain tidak dijumlahkan."
    if export.bulan_kosong:
        yield f"{export.bulan_kosong} ekspor realisasi tanpa dokumen; dianggap bulan tanpa belanja."
    yield from export.catatan
