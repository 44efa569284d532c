"""The reports of a batch in, their combined recap and the workbook of all figures out, or left as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal, jalan
from lkj_xlsx.dasar.sandi import tulisan_json
from lkj_xlsx.dasar.sidik import sidik_isi
from lkj_xlsx.hitung.kantor import Kantor, kembaran
from lkj_xlsx.proses.gabungan import NAMA_DATA_GABUNGAN, NAMA_GABUNGAN
from lkj_xlsx.proses.ingatan import Pengenal
from lkj_xlsx.proses.intisari import IsiTanda
from lkj_xlsx.proses.kunci import lingkungan, program
from lkj_xlsx.proses.tanda import TANDA_GABUNGAN, TANDA_HASIL, baca_tanda, catat
from lkj_xlsx.tampil.data_laporan import DataLaporan


@dataclass(frozen=True, slots=True)
class IsiTandaGabungan:
    """What the mark of a combined recap holds: by what workbooks were put together into reports."""

    program: str
    pengenal: tuple[Pengenal, ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """A report in the combined recap. Its figures lie in its mark, of which `tanda` is the digest, or,
    where it has none, in `data`.
    """

    kantor: Kantor
    folder: Path
    tanda: str
    data: DataLaporan | None = None


def gabungkan(
    folder: Path,
    bagian: Sequence[Bagian],
    gagal: Sequence[Gagal],
    masukan: Iterable[Path],
    dikenal: tuple[Pengenal, ...],
    *,
    ulang: bool = False,
) -> None:
    """Write the combined recap and the workbook of all figures into `folder`, unless they stand there.

    Both are made or none; Kegagalan where the disk refuses, or where one bears the name of an input.
    """
    key = _kunci(folder, bagian, gagal)
    mark = baca_tanda(folder / TANDA_GABUNGAN, IsiTandaGabungan)
    if key and mark is not None and not ulang and mark.berlaku(key, folder):
        return
    # Where nothing has changed, no writer is loaded.
    from lkj_xlsx.dasar.aman import tulis_bersama
    from lkj_xlsx.proses.hasil import panjang_nama, pastikan_bukan_masukan
    from lkj_xlsx.tampil.rekap.rekap_gabungan import lembar_gabungan
    from lkj_xlsx.writer.buku import tulis_buku

    panjang_nama(folder)
    pastikan_bukan_masukan((folder / NAMA_GABUNGAN, folder / NAMA_DATA_GABUNGAN), masukan)
    with tulis_bersama(folder, TANDA_GABUNGAN) as sementara:
        recap, figures = sementara / NAMA_GABUNGAN, sementara / NAMA_DATA_GABUNGAN
        _tulis_data(figures, bagian)
        sheets = lembar_gabungan([one.kantor for one in bagian], gagal, partial(jalan, folder))
        tulis_buku(recap, sheets, judul=recap.stem)
        if key:
            catat(
                sementara / TANDA_GABUNGAN,
                key,
                (recap, figures),
                IsiTandaGabungan(program(), dikenal),
            )


def _kunci(folder: Path, bagian: Sequence[Bagian], gagal: Sequence[Gagal]) -> str:
    """All that the two depend on; empty where a report has no mark to tell it by."""
    if not all(one.tanda for one in bagian):
        return ""
    reports = [[jalan(folder, one.folder), one.tanda] for one in bagian]
    failed = [[str(one.path), one.kesalahan] for one in gagal]
    return sidik_isi(tulisan_json([reports, failed, program(), lingkungan()]))


def _tulis_data(path: Path, bagian: Sequence[Bagian]) -> None:
    """The rows of report after report, each in memory only while it is its turn."""
    from lkj_xlsx.tampil.rekap.rekap_data import lembar_data_gabungan, tanpa_ikut
    from lkj_xlsx.writer.data import buku_data

    with buku_data(path, lembar_data_gabungan()) as (kinerja, anggaran):
        for one, twin in zip(bagian, kembaran([one.kantor for one in bagian]), strict=True):
            own = _data(one) if twin is None else tanpa_ikut(_data(one))
            named = own.dari(one.kantor.berkas[0].name)
            kinerja.tulis(named.kinerja)
            anggaran.tulis(named.anggaran)


def _data(bagian: Bagian) -> DataLaporan:
    if bagian.data is not None:
        return bagian.data
    mark = baca_tanda(bagian.folder / TANDA_HASIL, IsiTanda)
    if mark is None or mark.sidik != bagian.tanda:
        raise Kegagalan(
            f"{bagian.folder.name}: hasilnya berubah selagi diproses, mungkin oleh proses lain; tunggu "
            "sampai yang lain selesai, lalu jalankan lagi."
        )
    return mark.isi.data
