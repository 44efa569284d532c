"""Reports to process in, what came of each out, in their order, by one process or by several."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.perintah.konsol import Layar
from lkj_xlsx.perintah.rencana import Tugas
from lkj_xlsx.proses.intisari import Intisari, IsiTanda
from lkj_xlsx.proses.kunci import Kunci, Pilihan, kunci_laporan
from lkj_xlsx.proses.tanda import TANDA_HASIL, baca_tanda

if TYPE_CHECKING:
    from lkj_xlsx.proses.naskah import PermintaanNaskah
    from lkj_xlsx.tampil.data_laporan import DataLaporan

_POLOS = Layar()
PEKERJA_MAKS = 61
"""Windows waits for no more processes at once."""


@dataclass(frozen=True, slots=True)
class Selesai:
    """What came of one report; without `intisari` nothing was written, and `gagal` says why.

    `teks` is what the terminal shows. All of it is small: a batch keeps no report.
    """

    tugas: Tugas
    teks: str = ""
    intisari: Intisari | None = None
    tanda: str = ""
    """The digest of the mark of its results, which holds its figures, too."""
    data: DataLaporan | None = None
    """The figures of one of several reports that has no mark."""
    gagal: tuple[Gagal, ...] = ()
    tetap: bool = False
    """Its results are those of an earlier run, and still hold."""


@dataclass(frozen=True, slots=True)
class Pesanan:
    """A report to process; `kunci` is that of its results, and `lama` stands where they still hold."""

    tugas: Tugas
    kunci: Kunci | None = None
    lama: Selesai | None = None
    cetak: bool = False
    """Whether there is to be one workbook with all tables to print, too."""
    naskah: PermintaanNaskah | None = None
    """How every official's document is to be made, where they are asked for."""


def pesan(
    tugas: Sequence[Tugas],
    pilihan: Pilihan | None = None,
    layar: Layar = _POLOS,
    *,
    ulang: bool = False,
    naskah: PermintaanNaskah | None = None,
) -> list[Pesanan]:
    """The reports with what is left of an earlier run, unless all are to be made again.

    Only the results of a batch are marked: one report is told at length, findings and all.
    """
    chosen = pilihan or Pilihan()
    if len(tugas) == 1:
        return [Pesanan(tugas[0], cetak=chosen.cetak, naskah=naskah)]
    return [_pesanan(one, chosen, layar, naskah, ulang=ulang) for one in tugas]


def _pesanan(
    tugas: Tugas,
    pilihan: Pilihan,
    layar: Layar,
    naskah: PermintaanNaskah | None,
    *,
    ulang: bool,
) -> Pesanan:
    exports = tugas.ekspor.berkas if tugas.ekspor else ()
    template = (naskah.templat,) if naskah and naskah.templat else ()
    named = (*exports, *template)
    key = kunci_laporan(tugas.paths, tugas.folder, tugas.keterangan, pilihan, named)
    kept = None if ulang or key is None else _tersimpan(tugas, key, layar)
    return Pesanan(tugas, key, kept, pilihan.cetak, naskah)


def _tersimpan(tugas: Tugas, kunci: Kunci, layar: Layar) -> Selesai | None:
    """What an earlier run has made of a report, if it is still what this one would make."""
    from lkj_xlsx.perintah.layar import teks_tersimpan

    mark = baca_tanda(tugas.folder / TANDA_HASIL, IsiTanda)
    if mark is None or not mark.berlaku(kunci.sidik, tugas.folder):
        return None
    kept = mark.isi.intisari.di(tugas.paths, tugas.folder)
    names = (name for name, _ in mark.keluaran)
    text = teks_tersimpan(kept, tugas.paths, tugas.folder, names, layar)
    return Selesai(tugas, text, kept, mark.sidik, tetap=True)


def kerjakan(pesanan: Sequence[Pesanan], jobs: int = 1, layar: Layar = _POLOS) -> Iterator[Selesai]:
    """Process the reports; the results are the same and come in the same order for any `jobs`.

    A report that fails does not stop the others; one whose results still hold is not made again.
    """
    waiting = [one for one in pesanan if one.lama is None]
    workers = min(jobs, len(waiting), PEKERJA_MAKS)
    made = (
        (_satu(one, layar, banyak=len(pesanan) > 1) for one in waiting)
        if workers <= 1
        else _bersama(waiting, workers, layar)
    )
    for one in pesanan:
        yield one.lama or next(made)


def _bersama(pesanan: Sequence[Pesanan], workers: int, layar: Layar) -> Iterator[Selesai]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Spawned, not forked: as on Windows, and no thread of this process is copied half-way.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_tanpa_sela)
    try:
        yield from pool.map(partial(_satu_dari_banyak, layar=layar), pesanan)
    except BrokenProcessPool as broken:
        raise Kegagalan(
            "Salah satu proses berhenti mendadak, mungkin karena memori penuh; jalankan lagi dengan "
            "--jobs 1."
        ) from broken
    finally:
        pool.shutdown(cancel_futures=True)


def _tanpa_sela() -> None:
    """Ctrl-C reaches every process of a terminal: a worker finishes what it is writing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _satu_dari_banyak(pesanan: Pesanan, layar: Layar = _POLOS) -> Selesai:
    return _satu(pesanan, layar, banyak=True)


def _satu(pesanan: Pesanan, layar: Layar, *, banyak: bool) -> Selesai:
    from lkj_xlsx.perintah.layar import teks_hasil
    from lkj_xlsx.perintah.persiapan import siap_memproses

    siap_memproses()
    from lkj_xlsx.proses.pipeline import proses_bersama
    from lkj_xlsx.reader.berkas.muat import muat_openpyxl_tanpa_lxml

    muat_openpyxl_tanpa_lxml()
    tugas = pesanan.tugas
    try:
        done = proses_bersama(
            tugas.paths,
            tugas.folder,
            pesanan.kunci,
            cetak=pesanan.cetak,
            ekspor=tugas.ekspor,
            naskah=pesanan.naskah,
        )
    except Kegagalan as failure:
        return Selesai(tugas, gagal=(Gagal(tugas.paths[0], str(failure)),))
    return Selesai(
        tugas,
        "\n".join(filter(None, (teks_hasil(done, layar, banyak=banyak), done.kabar))),
        done.intisari,
        done.tanda,
        done.data if banyak and not done.tanda else None,
        done.pemeriksaan.gagal,
    )
