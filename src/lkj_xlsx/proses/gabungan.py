"""Workbooks in, which of them are one report out: officials who each filled in a copy of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.baku.sheets import IDENTITAS, PEJABAT
from lkj_xlsx.dasar.masukan import Masukan, bernama
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.gabung import BERISI, IsianBerkas, jabatan_berisi
from lkj_xlsx.reader.identitas import baca_identitas
from lkj_xlsx.reader.intip import intip
from lkj_xlsx.reader.kepala import baris_sheet
from lkj_xlsx.reader.penampung import Penampung

_JABATAN_DISEBUT = 3


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The workbooks of one report in the order given; `keterangan` says why one more is not in it."""

    paths: tuple[Path, ...]
    keterangan: str = ""


def kelompokkan(paths: Sequence[Path], *, terpisah: bool = False) -> tuple[Gabungan, ...]:
    """Each report with its workbooks, in the order of their first.

    Workbooks of one Unit Kerja, Tahun and Triwulan belong together as long as no official is in two
    of them: in the order given, each joins the first report with which it shares none. What does
    not name all three, or cannot be read, is a report of its own, and so is every workbook with
    `terpisah`. Only the settings are looked at, and the officials only where the settings agree.
    """
    if terpisah or len(paths) == 1:
        return tuple(Gabungan((path,)) for path in paths)
    keys = [_kunci_laporan(path) for path in paths]
    often = Counter(keys)
    reports: list[_Rintisan] = []
    alike: dict[_Kunci, list[_Rintisan]] = {}
    for path, key in zip(paths, keys, strict=True):
        if key is None or often[key] == 1:
            reports.append(_Rintisan([path]))
            continue
        offices = jabatan_berisi(_isian(path, (PEJABAT, *BERISI)))
        others = alike.setdefault(key, [])
        home = next((one for one in others if not offices.keys() & one.jabatan.keys()), None)
        if home is None:
            home = _Rintisan([], keterangan=_sebab(path, offices, others))
            others.append(home)
            reports.append(home)
        home.paths.append(path)
        home.jabatan.update(offices)
    return tuple(Gabungan(tuple(one.paths), one.keterangan) for one in reports)


_Kunci = tuple[str, int, Triwulan]


@dataclass(slots=True)
class _Rintisan:
    """A report while its workbooks are being gathered, with the officials who are in them."""

    paths: list[Path]
    jabatan: dict[str, str] = field(default_factory=dict)
    keterangan: str = ""


def _kunci_laporan(path: Path) -> _Kunci | None:
    identitas = _identitas(path)
    office = kunci(identitas.unit_kerja)
    if not office or identitas.tahun is None or identitas.triwulan_ditebak:
        return None
    return office, identitas.tahun, identitas.triwulan


def _identitas(path: Path) -> Identitas:
    return baca_identitas(_isian(path, (IDENTITAS,)).di(IDENTITAS.name), Penampung())


def _isian(path: Path, sheets: Sequence[Sheet]) -> IsianBerkas:
    raw = intip(path, (sheet.name for sheet in sheets))
    found = ((sheet, raw.get(kunci(sheet.name))) for sheet in sheets)
    rows = {sheet.name: tuple(baris_sheet(one, sheet, Penampung())) for sheet, one in found if one}
    return IsianBerkas(Masukan(path), rows)


def _sebab(path: Path, jabatan: Mapping[str, str], lain: Sequence[_Rintisan]) -> str:
    """Why a workbook starts a report of its own beside others of the same office and quarter."""
    if not lain:
        return ""
    first = lain[0]
    shared = [office for key, office in jabatan.items() if key in first.jabatan]
    named = shared[:_JABATAN_DISEBUT]
    if len(shared) > len(named):
        named.append(f"{len(shared) - len(named)} pejabat lain")
    other, own = bernama((first.paths[0], path))
    return (
        f"{own.sebutan} tidak digabung dengan {other.sebutan}, walaupun unit kerja dan triwulannya "
        f"sama: {deretan(named)} ada di keduanya."
    )
