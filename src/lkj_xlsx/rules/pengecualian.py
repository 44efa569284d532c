"""Findings and the entries of the sheet Pengecualian in, findings with their status out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Lkj, Pengecualian
from lkj_xlsx.dasar.alamat import alamat_disebut, alamat_rata
from lkj_xlsx.dasar.teks import bersih, deretan, kunci
from lkj_xlsx.dasar.waktu import tanggal_teks
from lkj_xlsx.temuan import Pelanggaran, Status, Temuan, Tingkat, Usul
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
            unused.append(_tak_terpakai(entry, reason) if reason else _tak_kena(entry, found))
        elif idle := _sel_menganggur(entry, [found[index] for index in hits]):
            unused.append(_menganggur(entry, idle))
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
        (not entry.sel or any(_di(one, temuan) for one in alamat_disebut(entry.sel)))
        and (not entry.jabatan or kunci(entry.jabatan) == kunci(temuan.pejabat))
        and (entry.no is None or entry.no == temuan.no)
        and (not entry.kode_anggaran or entry.kode_anggaran == temuan.kode_anggaran)
    )


def _di(typed: str, temuan: Temuan) -> bool:
    return any(_sel_sama(typed, str(place)) for place in temuan.lokasi)


def _sel_sama(typed: str, place: str) -> bool:
    return alamat_rata(typed) in {alamat_rata(place), alamat_rata(place.partition("]")[2])}


def _sel_menganggur(entry: Pengecualian, kena: Sequence[Temuan]) -> list[str]:
    """Those of several cells of an entry at which nothing fell silent."""
    typed = alamat_disebut(entry.sel) if entry.sel else ()
    return [one for one in typed if not any(_di(one, found) for found in kena)]


def _menganggur(entry: Pengecualian, sel: Sequence[str]) -> Temuan:
    return _temuan(
        entry,
        f"Pengecualian {entry.kode} tidak mengecualikan apa pun di {deretan(sel)}: "
        "tidak ada temuan seperti itu.",
        f"Hapus {deretan(sel)} dari {entry.asal['sel']}, atau betulkan alamatnya.",
    )


def _tak_kena(entry: Pengecualian, temuan: Sequence[Temuan]) -> Temuan:
    """The entry hits nothing; where its Sel names no sheet, the only one that can be meant."""
    meant = _dengan_sheet(entry, temuan)
    if not meant:
        return _tak_terpakai(entry, _sebab_tak_kena(entry, temuan))
    place = entry.asal["sel"]
    return _temuan(
        entry,
        f'Pengecualian {entry.kode} tidak mengecualikan apa pun: Sel "{entry.asal.teks("sel")}" tidak '
        f"menyebut sheet; maksud Anda {meant}?",
        f"Tulis {meant} di {place}.",
        Usul(place, meant),
    )


def _dengan_sheet(entry: Pengecualian, temuan: Iterable[Temuan]) -> str:
    """The cells of an entry with the one sheet on which each has such a finding; else nothing."""
    whole: list[str] = []
    for typed in alamat_disebut(entry.sel):
        book, bracket, cell = map(alamat_rata, typed.rpartition("]"))
        places = (str(one) for found in temuan if found.kode == entry.kode for one in found.lokasi)
        meant = {
            one
            for one in places
            if cell
            and alamat_rata(one).startswith(book + bracket)
            and alamat_rata(one).endswith(f"!{cell}")
        }
        if len(meant) != 1:
            return ""
        whole += meant
    return ", ".join(whole)


def _tak_terpakai(entry: Pengecualian, reason: str) -> Temuan:
    return _temuan(
        entry,
        f"Pengecualian {entry.kode} tidak mengecualikan apa pun: {reason}.",
        PENGECUALIAN_TAK_TERPAKAI.perbaikan,
    )


def _temuan(entry: Pengecualian, pesan: str, saran: str, *usul: Usul) -> Temuan:
    places = dict.fromkeys((entry.asal["kode"], *(one.sel for one in usul)))
    return Temuan.dari(
        PENGECUALIAN_TAK_TERPAKAI,
        Pelanggaran(pesan, tuple(places), saran, entry.jabatan, usul=usul),
    )
