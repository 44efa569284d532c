"""The outcome of a run in, the lines that a clerk reads on the terminal out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_WORKBOOK
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.hasil_sendiri import AKHIRAN_SALINAN
from lkj_xlsx.dasar.masukan import Gagal, Masukan, bernama
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.perintah.konsol import Layar
from lkj_xlsx.proses.gabungan import (
    AKHIRAN_NASKAH,
    AWALAN_CETAK,
    NAMA_DATA_GABUNGAN,
    NAMA_GABUNGAN,
)
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.kalimat import kalimat_berlokasi, sebaris
from lkj_xlsx.temuan.langkah import LANGKAH, judul_langkah, langkah
from lkj_xlsx.temuan.perubahan import Perubahan
from lkj_xlsx.temuan.warna import WARNA

if TYPE_CHECKING:
    from lkj_xlsx.hitung.kantor import Kantor
    from lkj_xlsx.proses.intisari import Intisari
    from lkj_xlsx.proses.pipeline import Hasil, Pemeriksaan
    from lkj_xlsx.temuan.daftar_temuan import Diperiksa

_POLOS = Layar()
_JENIS_HASIL = {AKHIRAN_NASKAH: "naskah", ".pdf": "PDF"}
"""Results that are no workbooks, by their ending."""
_DISEBUT, _SEDIKIT, _BANYAK_LANGKAH = 2, 1, 4
"""Findings told whole for each thing to do, and with how many things they become fewer."""
_BARU_DISEBUT = 3
_GAGAL_DISEBUT = 5


def status_temuan(hitungan: Hitungan, *, ketat: bool = False) -> int:
    """The exit status that findings ask for: 1 for a galat, with `ketat` also for a peringatan."""
    return int(hitungan.galat > 0 or (ketat and hitungan.peringatan > 0))


def sebutan_masukan(masukan: Sequence[Masukan]) -> str:
    """`isian.xlsx`, or how many workbooks were joined and which."""
    if len(masukan) == 1:
        return masukan[0].path.name
    names = deretan(one.sebutan for one in masukan)
    return f"gabungan {len(masukan)} workbook: {names}"


def teks_hasil(hasil: Hasil, layar: Layar, *, banyak: bool) -> str:
    """What the terminal shows of a run: its summary, two lines in a batch, or its findings alone."""
    if layar.senyap:
        return baris_senyap(hasil.pemeriksaan.masukan, hasil.intisari.temuan)
    return baris_hasil(hasil) if banyak else ringkasan_hasil(hasil, layar)


def ringkasan_hasil(hasil: Hasil, layar: Layar = _POLOS) -> str:
    """What was read, what was written where, what is wrong and what to do about it first."""
    pemeriksaan = hasil.pemeriksaan
    laporan = pemeriksaan.laporan
    computed = [one for official in laporan.pejabat for one in official.capaian]
    filled = sum(one.terbilang is not Keadaan.BELUM_DIISI for one in computed)
    read = (
        f"{len(laporan.pejabat)} pejabat, {len(computed)} indikator ({filled} sudah diisi), "
        f"{len(laporan.lkj.anggaran)} baris anggaran"
    )
    lines = [
        _tebal(f"{laporan.kepala} ({sebutan_masukan(pemeriksaan.masukan)})", layar),
        f"  Dibaca : {read}",
        f"  Hasil  : {_banyak_hasil(hasil.berkas)} di {hasil.folder}",
        f"  Buka   : {hasil.berkas[0].name}",
        *(f"  Naskah : {one}" for one in _naskah(hasil.berkas)),
        *([f"           {hasil.dilengkapi}"] if hasil.dilengkapi else []),
        *(f"  Cetak  : {one}" for one in _dicetak(hasil.berkas)),
        f"  Temuan : {Hitungan.dari(pemeriksaan.temuan).ringkas}",
        *_sejak_terakhir(hasil, layar),
        "",
        *_yang_dikerjakan(pemeriksaan.temuan, layar),
        *_sesudah_ini(pemeriksaan),
        *_sisa(hasil),
    ]
    return "\n".join(lines)


def _banyak_hasil(berkas: Sequence[Path]) -> str:
    """`10 workbook`, `11 workbook, 7 naskah, dan 1 PDF`."""
    kinds = Counter(_JENIS_HASIL.get(one.suffix, "workbook") for one in berkas)
    return deretan(
        f"{kinds[kind]} {kind}" for kind in ("workbook", *_JENIS_HASIL.values()) if kinds[kind]
    )


def _naskah(berkas: Sequence[Path]) -> Iterator[str]:
    """The documents by the first of them: they are named as the workbooks of the officials are."""
    documents = [one.name for one in berkas if one.suffix == AKHIRAN_NASKAH]
    if documents:
        yield beberapa(documents, 1)


def _dicetak(berkas: Sequence[Path]) -> Iterator[str]:
    """The workbook to print, and whether its PDF is beside it; the copy of an input may begin like it."""
    for one in berkas:
        own = one.name.startswith(AWALAN_CETAK) and AKHIRAN_SALINAN not in one.stem
        if own and one.suffix not in _JENIS_HASIL:
            yield f"{one.name}{' dan PDF-nya' if one.with_suffix('.pdf') in berkas else ''}"


def _sejak_terakhir(hasil: Hasil, layar: Layar) -> Iterator[str]:
    changed = hasil.perubahan
    if changed is None:
        return
    yield f"  Sejak proses terakhir: {kalimat_perubahan(changed)}."
    for one in changed.baru[:_BARU_DISEBUT]:
        yield from _baris_temuan(one, "    baru: ", layar)
    rest = len(changed.baru) - _BARU_DISEBUT
    if rest > 0:
        yield f"    … dan {rest} lagi yang baru"


def kalimat_perubahan(perubahan: Perubahan) -> str:
    """`3 diperbaiki, 1 baru, 50 masih ada`, what there is none of left away."""
    changed = _berbilang(
        (perubahan.diperbaiki, "diperbaiki"),
        (perubahan.dikecualikan, "dikecualikan"),
        (len(perubahan.baru), "baru"),
    )
    still = _berbilang((perubahan.tetap, "masih ada"))
    return ", ".join([*(changed or ["tidak ada yang berubah"]), *still])


def _berbilang(*counts: tuple[int, str]) -> list[str]:
    return [f"{number} {word}" for number, word in counts if number]


def _yang_dikerjakan(temuan: Sequence[Temuan], layar: Layar) -> Iterator[str]:
    """The findings by what to do first, a few of each."""
    active = [one for one in temuan if one.status is Status.AKTIF]
    groups = [(step, [one for one in active if langkah(one) is step]) for step in LANGKAH]
    shown = [(judul_langkah(step, found), found) for step, found in groups if found]
    few = _SEDIKIT if len(shown) > _BANYAK_LANGKAH else _DISEBUT
    for number, (title, found) in enumerate(shown, start=1):
        yield _tebal(f"  {number}. {title}: {Hitungan.dari(found).yang_ada}", layar)
        for one in sorted(found, key=lambda one: one.tingkat.urutan)[:few]:
            yield from _baris_temuan(one, "     ", layar)
        if len(found) > few:
            yield f"     … dan {len(found) - few} lagi"


def _sesudah_ini(pemeriksaan: Pemeriksaan) -> Iterator[str]:
    """What to do next; nothing is ready while a workbook of the report is left out."""
    count = Hitungan.dari(pemeriksaan.temuan)
    missing = [one.path.name for one in pemeriksaan.gagal]
    if missing:
        yield f"  Belum lengkap: {deretan(missing)} tidak terbaca dan belum ikut."
    elif not pemeriksaan.laporan.lkj.indikator:
        yield "  Belum ada indikator di sheet PK: tabelnya kosong, jadi belum ada yang dapat dicetak."
    elif not count.aktif:
        yield "  Tidak ada yang perlu diperbaiki: cetak sheet Tabel 2.1–2.4, lalu tanda tangani."
        return
    elif not count.galat:
        yield "  Tidak ada galat: Tabel 2.1–2.4 sudah dapat dicetak; baca dulu yang di atas."
    if count.aktif:
        yield "  Semuanya ada di sheet Pemeriksaan, beserta cara memperbaikinya."
    if missing or count.aktif != count.catatan or not pemeriksaan.laporan.lkj.indikator:
        yield "  Perbaiki di workbook asli, simpan, lalu jalankan lagi perintah yang sama."


def _baris_temuan(temuan: Temuan, awalan: str, layar: Layar) -> Iterator[str]:
    """What is wrong where, and below it how to mend it."""
    level = f"[{temuan.tingkat}]"
    shown = typer.style(level, fg=WARNA[temuan.tingkat].terminal) if layar.warna else level
    yield f"{awalan}{shown} {kalimat_berlokasi(temuan)}"
    yield f"{' ' * (len(awalan) + 2)}Saran: {sebaris(temuan.saran)}"


def _sisa(hasil: Hasil) -> Iterator[str]:
    """Workbooks that we wrote under names that are no longer used; whose they are, people know best."""
    left = hasil_lama(hasil.folder, (one.name for one in hasil.berkas))
    if left:
        yield "  Hasil lama di folder itu, bukan dari proses ini; yang sudah ditandatangani jangan dihapus:"
        yield from (f"     {one.name}" for one in left)


def hasil_lama(folder: Path, hasil: Iterable[str]) -> list[Path]:
    """What lies beside the results of these names and is ours: of another quarter, unit or name.

    So does a document of an earlier run that asked for documents, where this one asks for none.

    A PDF bears no mark: it is that of the workbook to print beside it.
    """
    current = {os.path.normcase(one) for one in hasil}
    combined = {NAMA_GABUNGAN, NAMA_DATA_GABUNGAN}
    others = [
        one
        for one in folder.iterdir()
        if os.path.normcase(one.name) not in current and one.name not in combined and one.is_file()
    ]
    ours = (*AKHIRAN_WORKBOOK, AKHIRAN_NASKAH)
    left = [one for one in others if one.suffix.casefold() in ours and bercap(one)]
    printed = {one.with_suffix(".pdf") for one in left if one.name.startswith(AWALAN_CETAK)}
    return sorted([*left, *(one for one in others if one in printed)])


def _tebal(text: str, layar: Layar) -> str:
    return typer.style(text, bold=True) if layar.warna else text


def baris_hasil(hasil: Hasil) -> str:
    """The outcome in a batch: two lines."""
    line = _baris(hasil.intisari, hasil.pemeriksaan.masukan, hasil.perubahan)
    remains = _sisa_batch(hasil.folder, (one.name for one in hasil.berkas))
    return f"{line}\n  {hasil.folder}{remains}"


def _sisa_batch(folder: Path, hasil: Iterable[str]) -> str:
    left = beberapa((one.name for one in hasil_lama(folder, hasil)), _DISEBUT)
    return f"\n  Hasil lama di folder itu, tidak dihapus: {left}" if left else ""


def teks_tersimpan(
    intisari: Intisari, paths: Sequence[Path], folder: Path, hasil: Iterable[str], layar: Layar
) -> str:
    """The same of a report whose results still hold: what making them again would print."""
    files = bernama(paths)
    if layar.senyap:
        return baris_senyap(files, intisari.temuan)
    same = Perubahan(baru=(), diperbaiki=0, tetap=intisari.hitungan.aktif)
    return (
        f"{_baris(intisari, files, same)}\n  {folder} (tidak berubah){_sisa_batch(folder, hasil)}"
    )


def baris_senyap(masukan: Sequence[Masukan], temuan: Iterable[str]) -> str:
    """Findings, each on a line of its own with its file, for scripts."""
    name = sebutan_masukan(masukan)
    return "\n".join(f"{name}: {one}" for one in temuan)


def _baris(intisari: Intisari, masukan: Sequence[Masukan], perubahan: Perubahan | None) -> str:
    changed = f" (sejak proses terakhir {kalimat_perubahan(perubahan)})" if perubahan else ""
    return f"{intisari.kepala} ({sebutan_masukan(masukan)}): {intisari.hitungan.ringkas}{changed}"


def penutup_batch(
    kantor: Sequence[Kantor], gagal: Sequence[Gagal], gabungan: Path, tetap: int = 0
) -> str:
    """How a batch ended, how many of its reports were as before, and where its two workbooks lie."""
    clean = sum(one.galat == 0 for one in kantor)
    made = f"{len(kantor) - tetap} dibuat" if tetap < len(kantor) else "tidak ada yang dibuat"
    kept = f"; {made}, {tetap} tidak berubah" if tetap else ""
    return (
        f"{_selesai(len(kantor), clean, gagal, kept)}\n"
        f"Rekap gabungan: {gabungan}\n"
        f"Data gabungan: {gabungan.with_name(NAMA_DATA_GABUNGAN)}"
    )


def penutup_periksa(diperiksa: Sequence[Diperiksa]) -> str:
    """How the check of several reports ended."""
    failed = [Gagal(Path(str(one.berkas)), one.kesalahan) for one in diperiksa if one.kesalahan]
    read = [Hitungan.dari(one.temuan) for one in diperiksa if not one.kesalahan]
    return _selesai(len(read), sum(one.galat == 0 for one in read), failed)


def sisa_folder(tertinggal: Sequence[Path]) -> str:
    """Results of an earlier run that this one has nothing to do with; whose they are, people know best."""
    names = beberapa(tertinggal, _GAGAL_DISEBUT)
    return f"Hasil lama, bukan dari proses ini, tidak dihapus: {names}"


def _selesai(laporan: int, bersih: int, gagal: Sequence[Gagal], tambahan: str = "") -> str:
    names = beberapa((one.path.name for one in gagal), _GAGAL_DISEBUT)
    joint = ";" if tambahan else ","
    failed = f"{joint} {len(gagal)} berkas tidak dapat diproses: {names}" if gagal else ""
    return f"Selesai: {laporan} laporan ({bersih} tanpa galat){tambahan}{failed}."
