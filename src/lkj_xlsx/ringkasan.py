"""The outcome of a run in, the lines that a clerk reads on the terminal out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.keadaan import Keadaan
from lkj_xlsx.laporan import Laporan
from lkj_xlsx.masukan import Gagal, Masukan
from lkj_xlsx.pipeline import Hasil
from lkj_xlsx.teks import deretan
from lkj_xlsx.temuan import Status, Temuan, Tingkat

if TYPE_CHECKING:
    from lkj_xlsx.kantor import Kantor

TEMUAN_DITAMPILKAN = 10


def hitung_tingkat(temuan: Iterable[Temuan]) -> dict[Tingkat, int]:
    """How many findings of each level still count."""
    counts = dict.fromkeys(Tingkat, 0)
    for one in temuan:
        if one.status is Status.AKTIF:
            counts[one.tingkat] += 1
    return counts


def status_tingkat(tingkat: Mapping[Tingkat, int], *, ketat: bool = False) -> int:
    """The exit status that findings ask for: 1 for a galat, with `ketat` also for a peringatan."""
    return int(tingkat[Tingkat.GALAT] > 0 or (ketat and tingkat[Tingkat.PERINGATAN] > 0))


def kepala_laporan(laporan: Laporan) -> str:
    identitas = laporan.lkj.identitas
    unit = identitas.unit_kerja or "Unit kerja belum diisi"
    year = f" {identitas.tahun}" if identitas.tahun else ""
    guessed = " (ditebak dari isian)" if identitas.triwulan_ditebak else ""
    return f"{unit}, Triwulan {identitas.triwulan.romawi}{year}{guessed}"


def sebutan_masukan(masukan: Sequence[Masukan]) -> str:
    """`isian.xlsx`, or how many workbooks were joined and which."""
    if len(masukan) == 1:
        return masukan[0].path.name
    names = deretan(one.sebutan for one in masukan)
    return f"gabungan {len(masukan)} workbook: {names}"


def kalimat_tingkat(temuan: Iterable[Temuan]) -> str:
    """`2 galat, 3 peringatan, 1 catatan`, or that there is nothing."""
    counts = hitung_tingkat(temuan)
    if not any(counts.values()):
        return "tidak ada temuan"
    return ", ".join(f"{number} {level.lower()}" for level, number in counts.items())


def ringkasan_hasil(hasil: Hasil) -> str:
    """What was read, what was written where, and what is wrong."""
    pemeriksaan = hasil.pemeriksaan
    laporan = pemeriksaan.laporan
    computed = [one for official in laporan.pejabat for one in official.capaian]
    filled = sum(one.keadaan is not Keadaan.BELUM_DIISI for one in computed)
    read = (
        f"{len(laporan.pejabat)} pejabat, {len(computed)} indikator ({filled} sudah diisi), "
        f"{len(laporan.lkj.anggaran)} baris anggaran"
    )
    lines = [
        f"{kepala_laporan(laporan)} ({sebutan_masukan(pemeriksaan.masukan)})",
        f"  Dibaca : {read}",
        f"  Hasil  : {len(hasil.berkas)} workbook di {hasil.folder}",
        *(f"           {path.name}" for path in hasil.berkas),
        f"  Temuan : {kalimat_tingkat(pemeriksaan.temuan)}",
        *_temuan_teratas(pemeriksaan.temuan),
    ]
    return "\n".join(lines)


def baris_hasil(hasil: Hasil) -> str:
    """The outcome in a batch: two lines."""
    pemeriksaan = hasil.pemeriksaan
    head = f"{kepala_laporan(pemeriksaan.laporan)} ({sebutan_masukan(pemeriksaan.masukan)})"
    return f"{head}: {kalimat_tingkat(pemeriksaan.temuan)}\n  {hasil.folder}"


def penutup_batch(kantor: Sequence[Kantor], gagal: Sequence[Gagal], gabungan: Path) -> str:
    """How a batch ended, and where its combined recap lies."""
    failed = f", {len(gagal)} berkas tidak dapat diproses" if gagal else ""
    clean = sum(one.galat == 0 for one in kantor)
    return (
        f"Selesai: {len(kantor)} laporan ({clean} tanpa galat){failed}.\nRekap gabungan: {gabungan}"
    )


def _temuan_teratas(temuan: Iterable[Temuan]) -> list[str]:
    active = [one for one in temuan if one.status is Status.AKTIF]
    shown = [
        f"           [{one.tingkat}] {_tempat(one)}: {one.pesan}"
        for one in active[:TEMUAN_DITAMPILKAN]
    ]
    rest = len(active) - len(shown)
    if not rest:
        return shown
    return [*shown, f"           … dan {rest} temuan lain di lembar Pemeriksaan setiap workbook"]


def _tempat(temuan: Temuan) -> str:
    return str(temuan.lokasi[0]) if temuan.lokasi else temuan.pejabat
