"""The rows of the workbooks of one report in, one set of settings and officials out.

A single workbook is the simplest case: its rows come out as they went in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lkj_xlsx.baku.columns import Kind, Setting
from lkj_xlsx.baku.model import FIELD_REKAMAN, BarisJumlah, Identitas, Pejabat
from lkj_xlsx.baku.sheets import ANGGARAN, IDENTITAS, PEJABAT, PK, REALISASI, SETELAN, STRATEGI
from lkj_xlsx.dasar.angka import baca_nip
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.kata import POLA_ROMAWI, ROMAWI
from lkj_xlsx.dasar.masukan import Masukan
from lkj_xlsx.dasar.origin import Asal, Ketikan
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.reader.identitas import baca_identitas
from lkj_xlsx.reader.jabatan import DaftarJabatan
from lkj_xlsx.reader.kembar import pemegang_lain
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan import lkj0_isian as isian

BERISI = (PK, REALISASI, ANGGARAN, STRATEGI)
_ESELON = re.compile(rf"(?P<tingkat>{POLA_ROMAWI}|v)\b ?(?P<huruf>[a-e]?)")


@dataclass(frozen=True, slots=True, eq=False)
class IsianBerkas:
    """The filled rows of one workbook, by the name of their sheet."""

    masukan: Masukan
    baris: Mapping[str, tuple[Asal, ...]]
    jumlah: tuple[BarisJumlah, ...] = ()
    """Its rows of totals and means, which are no records."""

    def di(self, sheet: str) -> tuple[Asal, ...]:
        return self.baris.get(sheet, ())


def jabatan_berisi(workbook: IsianBerkas) -> dict[str, str]:
    """Who is in a workbook, by what their Jabatan compares with: those with rows of their own.

    A row in Pejabat alone is a mention: every copy lists the superior, and copies of one template
    list everybody. Only where nobody has rows of their own are those listed in it.
    """
    listed = tuple(filter(None, (asal.teks("jabatan") for asal in workbook.di(PEJABAT.name))))
    known = DaftarJabatan(listed)
    typed = dict.fromkeys(
        asal.teks("jabatan") for sheet in BERISI for asal in workbook.di(sheet.name)
    )
    offices = [known.kenali(one)[0] for one in typed if one] or listed
    return {kunci_jabatan(office): office for office in offices}


def terurut(workbooks: Sequence[IsianBerkas]) -> tuple[IsianBerkas, ...]:
    """The workbooks in the order of their officials; those of equals in the order given."""
    if len(workbooks) == 1:
        return tuple(workbooks)
    order = _urutan_jabatan(workbooks)

    def first(workbook: IsianBerkas) -> int:
        return min((order.get(one, len(order)) for one in jabatan_berisi(workbook)), default=0)

    return tuple(sorted(workbooks, key=first))


def _urutan_jabatan(workbooks: Sequence[IsianBerkas]) -> dict[str, int]:
    """The officials as a sheet Pejabat has them that lists them all; where there is none, superiors
    before those below them, and of equals the higher Eselon first.
    """
    rows = {
        _kunci(asal): asal
        for office, owner in _pemilik(workbooks).items()
        for asal in reversed(owner.di(PEJABAT.name))
        if _kunci(asal) == office
    }
    lists = [
        list(dict.fromkeys(filter(None, map(_kunci, one.di(PEJABAT.name))))) for one in workbooks
    ]
    whole = next((one for one in lists if len(one) == len(rows)), None)
    ranked = whole or sorted(
        rows, key=lambda office: (_kedalaman(office, rows), _pangkat(rows[office].teks("eselon")))
    )
    return {office: place for place, office in enumerate(ranked)}


def _kunci(asal: Asal) -> str:
    return kunci_jabatan(asal.teks("jabatan"))


def _kedalaman(office: str, rows: Mapping[str, Asal]) -> int:
    """How many superiors an official has above them."""
    above = [office]
    while (superior := kunci_jabatan(rows[above[-1]].teks("jabatan_atasan"))) in rows:
        if superior in above:
            break
        above.append(superior)
    return len(above)


def _pangkat(eselon: str) -> tuple[int, str]:
    """`III.b` as something to sort by; an Eselon that says nothing comes last."""
    found = _ESELON.match(kunci(eselon))
    return (ROMAWI[found["tingkat"]], found["huruf"]) if found else (len(ROMAWI) + 1, "")


def baris_pejabat(workbooks: Sequence[IsianBerkas], penampung: Penampung) -> tuple[Asal, ...]:
    """The rows of Pejabat, of each official those of the workbook in which they have rows of their
    own; what other workbooks say otherwise is noted.
    """
    if len(workbooks) == 1:
        return workbooks[0].di(PEJABAT.name)
    owners = _pemilik(workbooks)
    order = _urutan_jabatan(workbooks)
    kept: list[Asal] = []
    others: dict[str, list[Asal]] = {}
    for one in workbooks:
        for asal in one.di(PEJABAT.name):
            if owners.get(_kunci(asal), one) is one:
                kept.append(asal)
            else:
                others.setdefault(_kunci(asal), []).append(asal)
    own = {_kunci(asal): asal for asal in reversed(kept)}
    for office, rows in others.items():
        holders = [asal for asal in rows if pemegang_lain(_orang(own[office]), _orang(asal))]
        kept += holders
        same = [asal for asal in rows if asal not in holders]
        _bandingkan_pejabat(own[office], same, penampung)
    return tuple(sorted(kept, key=lambda asal: order.get(_kunci(asal), len(order))))


def _orang(asal: Asal) -> Pejabat:
    """Whom a row of Pejabat names, as far as two holders of one title are told apart by it."""
    number = baca_nip(asal.teks("nip")).nilai or ""
    return Pejabat(asal.teks("jabatan"), nama=asal.teks("nama"), nip=number)


def _pemilik(workbooks: Sequence[IsianBerkas]) -> dict[str, IsianBerkas]:
    """The workbook whose row of an official counts."""
    listing = {
        one: dict.fromkeys(filter(None, map(_kunci, one.di(PEJABAT.name)))) for one in workbooks
    }
    working = {one: [office for office in jabatan_berisi(one) if office in listing[one]]
               for one in workbooks}  # fmt: skip
    owners: dict[str, IsianBerkas] = {}
    for offices in (working, listing):
        for one in workbooks:
            for office in offices[one]:
                owners.setdefault(office, one)
    return owners


def _bandingkan_pejabat(own: Asal, others: Sequence[Asal], penampung: Penampung) -> None:
    """Note where other workbooks contradict an official's own row; a blank contradicts nothing."""
    office = own.teks("jabatan")
    for column in PEJABAT.columns:
        used = own.ketikan.get(column.field)
        if used is not None and column.field != "jabatan":
            typed = [one.ketikan[column.field] for one in others if column.field in one.ketikan]
            _catat_beda(
                f"{column.header} {office}",
                used,
                [cell for cell in typed if not _sama(cell, used, column.kind)],
                penampung,
                pejabat=office,
            )


def _sama(cell: Ketikan, other: Ketikan, kind: Kind) -> bool:
    """Whether two cells of a kind say the same."""
    return kind.sama(cell.nilai, cell.teks) == kind.sama(other.nilai, other.teks)


def identitas_bersama(
    workbooks: Sequence[IsianBerkas], penampung: Penampung
) -> tuple[Identitas, tuple[Temuan, ...]]:
    """The settings, each from the first workbook that fills it in, and what is wrong with them.

    A required setting is missing only where no workbook has it.
    """
    read = [_baca_setelan(one.di(IDENTITAS.name)) for one in workbooks]
    if len(workbooks) == 1:
        return read[0]
    settings = [identitas for identitas, _ in read]
    identitas, found = _baca_setelan(_baris_setelan(workbooks, settings))
    for setting in SETELAN:
        if setting.field != _VERSI:
            _bandingkan_setelan(setting, settings, penampung)
    blank = isian.SEL_WAJIB_KOSONG.kode
    return identitas, (
        *(one for one in found if one.kode == blank),
        *(one for _, own in read for one in own if one.kode != blank),
    )


_VERSI = "versi_templat"
"""The one setting that belongs to the workbook and not to the report."""


def _baca_setelan(rows: Iterable[Asal]) -> tuple[Identitas, tuple[Temuan, ...]]:
    own = Penampung()
    return baca_identitas(rows, own), own.temuan


def _baris_setelan(
    workbooks: Sequence[IsianBerkas], settings: Sequence[Identitas]
) -> Iterator[Asal]:
    """Each setting's row from the first workbook that fills it in, else from the first that has it."""
    owners: dict[str, int] = {}
    for fields in ([one.asal.ketikan for one in settings], [one.asal.tempat for one in settings]):
        for index, known in enumerate(fields):
            for field in known:
                owners.setdefault(field, index)
    for index, (workbook, identitas) in enumerate(zip(workbooks, settings, strict=True)):
        fields_by_row = {place.row: field for field, place in identitas.asal.tempat.items()}
        for row in workbook.di(IDENTITAS.name):
            if owners.get(fields_by_row.get(row.row, ""), index) == index:
                yield row


def _bandingkan_setelan(
    setting: Setting, settings: Sequence[Identitas], penampung: Penampung
) -> None:
    stating = [one for one in settings if setting.field in one.asal.ketikan]
    if not stating:
        return
    first, *others = stating
    field = FIELD_REKAMAN.get(setting.field, setting.field)
    value, used = getattr(first, field), first.asal.ketikan[setting.field]
    different = [
        one.asal.ketikan[setting.field]
        for one in others
        if getattr(one, field) != value and kunci(one.asal.teks(setting.field)) != kunci(used.teks)
    ]
    _catat_beda(setting.label, used, different, penampung)


def _catat_beda(
    name: str,
    used: Ketikan,
    others: Iterable[Ketikan],
    penampung: Penampung,
    pejabat: str = "",
) -> None:
    """One finding at all cells that differ from the one that counts; each wording quoted once."""
    different = tuple(others)
    if not different:
        return
    quoted = {kunci(cell.teks): cell for cell in reversed(different)}
    said = deretan(f'"{cell.teks}" di {cell.sel}' for cell in reversed(quoted.values()))
    penampung.catat(
        isian.ISIAN_BERTENTANGAN,
        f'{name} berbeda antar-workbook: "{used.teks}" di {used.sel}, tetapi {said}; yang dipakai '
        f"{used.sel}.",
        *(cell.sel for cell in different),
        used.sel,
        pejabat=pejabat,
    )


_B = TypeVar("_B")


def tanpa_kembaran(rows: Iterable[tuple[_B, ...]]) -> tuple[_B, ...]:
    """The records of several workbooks, but for those that an earlier workbook has word by word."""
    found: list[_B] = []
    for records in rows:
        known = set(found)
        found.extend(one for one in records if one not in known)
    return tuple(found)
