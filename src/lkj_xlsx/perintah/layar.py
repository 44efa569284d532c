"""The outcome of a run in, the lines that a clerk reads on the terminal out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lkj_xlsx.dasar.masukan import Gagal, Masukan, bernama
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.perintah.konsol import Layar
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.perubahan import Perubahan
from lkj_xlsx.temuan.warna import WARNA

if TYPE_CHECKING:
    from lkj_xlsx.hitung.kantor import Kantor
    from lkj_xlsx.hitung.laporan import Laporan
    from lkj_xlsx.proses.intisari import Intisari
    from lkj_xlsx.proses.pipeline import Hasil, Pemeriksaan

_POLOS = Layar()
_DISEBUT, _SEDIKIT, _BANYAK_LANGKAH = 3, 2, 4
"""Findings named for each thing to do, and with how many things they become fewer."""
_LANGKAH: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Lengkapi dan betulkan isian", ("LKJ0",)),
    ("Betulkan data pejabat", ("LKJ1",)),
    ("Betulkan triwulan dan tanggal", ("LKJ2",)),
    ("Cocokkan perjanjian dan capaian", ("LKJ3", "LKJ4")),
    ("Cocokkan anggaran", ("LKJ5",)),
    ("Betulkan strategi dan kalimat", ("LKJ",)),
    ("Rapikan ejaan", ("LKJ310",)),
)
"""What to do, in the order in which to do it, and the rules that ask for it.

What cannot be read comes first: other findings may vanish with it.
"""


def status_temuan(hitungan: Hitungan, *, ketat: bool = False) -> int:
    """The exit status that findings ask for: 1 for a galat, with `ketat` also for a peringatan."""
    return int(hitungan.galat > 0 or (ketat and hitungan.peringatan > 0))


def kepala_laporan(laporan: Laporan) -> str:
    identitas = laporan.lkj.identitas
    return _kepala(
        identitas.unit_kerja, identitas.periode.sedang, ditebak=identitas.triwulan_ditebak
    )


def _kepala(unit: str, periode: str, *, ditebak: bool) -> str:
    guessed = " (ditebak dari isian)" if ditebak else ""
    return f"{unit or 'Unit kerja belum diisi'}, {periode}{guessed}"


def sebutan_masukan(masukan: Sequence[Masukan]) -> str:
    """`isian.xlsx`, or how many workbooks were joined and which."""
    if len(masukan) == 1:
        return masukan[0].path.name
    names = deretan(one.sebutan for one in masukan)
    return f"gabungan {len(masukan)} workbook: {names}"


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
        _tebal(f"{kepala_laporan(laporan)} ({sebutan_masukan(pemeriksaan.masukan)})", layar),
        f"  Dibaca : {read}",
        f"  Hasil  : {len(hasil.berkas)} workbook di {hasil.folder}",
        f"  Buka   : {hasil.berkas[0].name}",
        f"  Temuan : {Hitungan.dari(pemeriksaan.temuan).ringkas}",
        *_sejak_terakhir(hasil, layar),
        "",
        *_yang_dikerjakan(pemeriksaan.temuan, layar),
        *_sesudah_ini(pemeriksaan),
    ]
    return "\n".join(lines)


def _sejak_terakhir(hasil: Hasil, layar: Layar) -> Iterator[str]:
    changed = hasil.perubahan
    if changed is None:
        return
    yield f"  Sejak proses terakhir: {kalimat_perubahan(changed)}."
    for one in changed.baru[:_DISEBUT]:
        yield _baris_temuan(one, "    baru: ", layar)
    rest = len(changed.baru) - _DISEBUT
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
    groups = [(title, [one for one in active if _langkah(one) == title]) for title, _ in _LANGKAH]
    shown = [(title, found) for title, found in groups if found]
    few = _SEDIKIT if len(shown) > _BANYAK_LANGKAH else _DISEBUT
    for number, (title, found) in enumerate(shown, start=1):
        yield _tebal(f"  {number}. {title}: {Hitungan.dari(found).yang_ada}", layar)
        for one in sorted(found, key=lambda one: one.tingkat.urutan)[:few]:
            yield _baris_temuan(one, "     ", layar)
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
        yield "  Tidak ada yang perlu diperbaiki: cetak lembar Tabel 2.1–2.4, lalu tanda tangani."
        return
    elif not count.galat:
        yield "  Tidak ada galat: Tabel 2.1–2.4 sudah dapat dicetak; baca dulu yang di atas."
    if count.aktif:
        yield "  Semuanya ada di lembar Pemeriksaan, beserta cara memperbaikinya."
    yield "  Perbaiki di workbook asli, simpan, lalu jalankan lagi perintah yang sama."


def _langkah(temuan: Temuan) -> str:
    """The thing to do whose rules are named most exactly."""
    fitting = (
        (len(code), title)
        for title, codes in _LANGKAH
        for code in codes
        if temuan.kode.startswith(code)
    )
    return max(fitting)[1]


def _baris_temuan(temuan: Temuan, awalan: str, layar: Layar) -> str:
    """One line, cut to the terminal's width."""
    place = str(temuan.lokasi[0]) if temuan.lokasi else temuan.pejabat
    level = f"[{temuan.tingkat}]"
    text = " ".join(f"{place}: {temuan.pesan}".split())
    room = max(20, layar.lebar - len(awalan) - len(level) - 2) if layar.lebar else len(text)
    short = text if len(text) <= room else f"{text[: room - 1].rstrip()}…"
    colour = WARNA[temuan.tingkat].terminal
    return f"{awalan}{typer.style(level, fg=colour) if layar.warna else level} {short}"


def _tebal(text: str, layar: Layar) -> str:
    return typer.style(text, bold=True) if layar.warna else text


def baris_hasil(hasil: Hasil) -> str:
    """The outcome in a batch: two lines."""
    return f"{_baris(hasil.intisari, hasil.pemeriksaan.masukan, hasil.perubahan)}\n  {hasil.folder}"


def baris_tersimpan(intisari: Intisari, paths: Sequence[Path], folder: Path) -> str:
    """The same of a report whose results still hold: what making them again would print."""
    same = Perubahan(baru=(), diperbaiki=0, tetap=intisari.hitungan.aktif)
    return f"{_baris(intisari, bernama(paths), same)}\n  {folder} (tidak berubah)"


def _baris(intisari: Intisari, masukan: Sequence[Masukan], perubahan: Perubahan | None) -> str:
    head = _kepala(intisari.unit_kerja, intisari.periode, ditebak=intisari.ditebak)
    changed = f" (sejak proses terakhir {kalimat_perubahan(perubahan)})" if perubahan else ""
    return f"{head} ({sebutan_masukan(masukan)}): {intisari.hitungan.ringkas}{changed}"


def penutup_batch(
    kantor: Sequence[Kantor], gagal: Sequence[Gagal], gabungan: Path, tetap: int = 0
) -> str:
    """How a batch ended, how many of its reports were as before, and where its combined recap lies."""
    failed = f", {len(gagal)} berkas tidak dapat diproses" if gagal else ""
    clean = sum(one.galat == 0 for one in kantor)
    made = f"{len(kantor) - tetap} dibuat" if tetap < len(kantor) else "tidak ada yang dibuat"
    kept = f"; {made}, {tetap} tidak berubah" if tetap else ""
    return (
        f"Selesai: {len(kantor)} laporan ({clean} tanpa galat){failed}{kept}.\n"
        f"Rekap gabungan: {gabungan}"
    )
