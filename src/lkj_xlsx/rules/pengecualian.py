"""Findings and the entries of the sheet Pengecualian in, findings with their status out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Lkj, Pengecualian
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import tanggal_teks
from lkj_xlsx.temuan import Pelanggaran, Status, Temuan, Tingkat
from lkj_xlsx.temuan.lkj0_isian import PENGECUALIAN_TAK_TERPAKAI


def kecualikan(
    temuan: Iterable[Temuan], lkj: Lkj, kode_dikenal: frozenset[str]
) -> tuple[Temuan, ...]:
    """Mark what an entry silences, and add a finding for each entry that silences nothing.

    An entry counts until the day in Sampai, measured at the quarter's end and not by today's date.
    """
    found = list(temuan)
    unused: list[Temuan] = []
    for entry in lkj.pengecualian:
        reason = _sebab_tak_berlaku(entry, lkj, kode_dikenal)
        hits = [] if reason else [index for index, one in enumerate(found) if _kena(entry, one)]
        for index in hits:
            found[index] = replace(
                found[index], status=Status.DIKECUALIKAN, pengecualian=_sebab(entry)
            )
        if not hits:
            unused.append(_tak_terpakai(entry, reason or _sebab_tak_kena(entry, found)))
    return (*found, *unused)


def _sebab(entry: Pengecualian) -> str:
    """`oleh Camat Tempeh: data dikoreksi menurut hasil reviu`, as far as it is filled in."""
    who = f"oleh {bersih(entry.oleh)}" if entry.oleh else ""
    return ": ".join(one for one in (who, bersih(entry.alasan)) if one)


def _sebab_tak_berlaku(entry: Pengecualian, lkj: Lkj, kode_dikenal: frozenset[str]) -> str:
    if entry.kode not in kode_dikenal:
        return f'kode aturan "{entry.kode}" tidak ada'
    year = lkj.identitas.tahun
    if entry.sampai and year and entry.sampai < lkj.identitas.triwulan.akhir(year):
        return (
            f"berlaku sampai {tanggal_teks(entry.sampai)}, sebelum Triwulan "
            f"{lkj.identitas.triwulan.romawi} berakhir"
        )
    return ""


def _sebab_tak_kena(entry: Pengecualian, temuan: Sequence[Temuan]) -> str:
    same = [one for one in temuan if one.kode == entry.kode]
    if not _bertempat(entry) and any(one.tingkat is Tingkat.GALAT for one in same):
        return "galat hanya dapat dikecualikan dengan Sel, atau Jabatan dan No atau Kode Anggaran"
    return "tidak ada temuan seperti itu"


def _bertempat(entry: Pengecualian) -> bool:
    row = entry.no is not None or entry.kode_anggaran != ""
    return entry.sel != "" or (entry.jabatan != "" and row)


def _kena(entry: Pengecualian, temuan: Temuan) -> bool:
    if temuan.kode != entry.kode:
        return False
    if temuan.tingkat is Tingkat.GALAT and not _bertempat(entry):
        return False
    return (
        (not entry.sel or any(_sel_sama(entry.sel, str(place)) for place in temuan.lokasi))
        and (not entry.jabatan or kunci(entry.jabatan) == kunci(temuan.pejabat))
        and (entry.no is None or entry.no == temuan.no)
        and (not entry.kode_anggaran or entry.kode_anggaran == temuan.kode_anggaran)
    )


def _sel_sama(typed: str, place: str) -> bool:
    def plain(text: str) -> str:
        return text.replace("$", "").replace("'", "").replace(" ", "").casefold()

    return plain(typed) in {plain(place), plain(place.partition("]")[2])}


def _tak_terpakai(entry: Pengecualian, reason: str) -> Temuan:
    return Temuan.dari(
        PENGECUALIAN_TAK_TERPAKAI,
        Pelanggaran(
            f"Pengecualian {entry.kode} tidak mengecualikan apa pun: {reason}.",
            (entry.asal["kode"],),
            PENGECUALIAN_TAK_TERPAKAI.perbaikan,
            entry.jabatan,
        ),
    )
