"""Workbooks in, which of them are one report out: officials who each filled in a copy of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj_xlsx.dasar.masukan import bernama
from lkj_xlsx.dasar.sidik import sidik_berkas
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.proses.ingatan import Ingatan, KunciLaporan

NAMA_GABUNGAN, NAMA_DATA_GABUNGAN = "Rekap Gabungan.xlsx", "Data Gabungan.xlsx"
"""What is made of all reports of a batch together."""
AWALAN_CETAK = "Cetak LKJ"
"""With which the names of a workbook to print and of its PDF begin."""
AKHIRAN_NASKAH = ".docx"
_JABATAN_DISEBUT = 3


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The workbooks of one report in the order given; `keterangan` says why one more is not in it."""

    paths: tuple[Path, ...]
    keterangan: str = ""


def kelompokkan(
    paths: Sequence[Path], *, terpisah: bool = False, ingatan: Ingatan | None = None
) -> tuple[Gabungan, ...]:
    """Each report with its workbooks, in the order of their first.

    Workbooks of one Unit Kerja, Tahun and Triwulan belong together as long as no official is in two
    of them: in the order given, each joins the first report with which it shares none. What does
    not name all three, or cannot be read, is a report of its own, and so is every workbook with
    `terpisah`. Only the settings are looked at, and the officials only where the settings agree;
    neither where `ingatan` knows the content.
    """
    if terpisah or len(paths) == 1:
        return tuple(Gabungan((path,)) for path in paths)
    memory = ingatan or Ingatan()
    keys = [memory.laporan(path) for path in paths]
    often = Counter(keys)
    reports: list[_Rintisan] = []
    alike: dict[KunciLaporan, list[_Rintisan]] = {}
    for path, key in zip(paths, keys, strict=True):
        if key is None or often[key] == 1:
            reports.append(_Rintisan([path]))
            continue
        offices = memory.jabatan(path)
        others = alike.setdefault(key, [])
        home = next((one for one in others if not offices.keys() & one.jabatan.keys()), None)
        if home is None:
            home = _Rintisan([], keterangan=_sebab(path, offices, others))
            others.append(home)
            reports.append(home)
        home.paths.append(path)
        home.jabatan.update(offices)
    return tuple(Gabungan(tuple(one.paths), one.keterangan) for one in reports)


@dataclass(slots=True)
class _Rintisan:
    """A report while its workbooks are being gathered, with the officials who are in them."""

    paths: list[Path]
    jabatan: dict[str, str] = field(default_factory=dict)
    keterangan: str = ""


def _sebab(path: Path, jabatan: Mapping[str, str], lain: Sequence[_Rintisan]) -> str:
    """Why a workbook starts a report of its own beside others of the same office and quarter."""
    if not lain:
        return ""
    from lkj_xlsx.reader.gabung import BERISI

    same = next((book for one in lain for book in one.paths if _sama_persis(book, path)), None)
    if same is not None:
        other, own = bernama((same, path))
        return (
            f"{own.sebutan} adalah salinan yang sama persis dari {other.sebutan}, jadi tidak digabung "
            "dengannya; sebutkan salah satunya saja."
        )
    first = lain[0]
    shared = [office for key, office in jabatan.items() if key in first.jabatan]
    named = shared[:_JABATAN_DISEBUT]
    if len(shared) > len(named):
        named.append(f"{len(shared) - len(named)} pejabat lain")
    other, own = bernama((first.paths[0], path))
    return (
        f"{own.sebutan} tidak digabung dengan {other.sebutan}, walaupun unit kerja dan triwulannya "
        f"sama: {deretan(named)} ada di keduanya. Supaya digabung, biarkan di setiap workbook hanya baris "
        f"pejabat yang diisi di sana dan hapus baris pejabat lain di sheet {deretan(one.name for one in BERISI)}; sheet Pejabat "
        "boleh sama di semua workbook."
    )


def _sama_persis(one: Path, other: Path) -> bool:
    digest = sidik_berkas(one)
    return digest is not None and digest == sidik_berkas(other)
