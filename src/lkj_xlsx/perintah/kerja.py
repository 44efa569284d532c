"""Reports to process in, what came of each out, in their order, by one process or by several."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.perintah.konsol import Layar
from lkj_xlsx.perintah.rencana import Tugas
from lkj_xlsx.temuan.hitungan import Hitungan

if TYPE_CHECKING:
    from lkj_xlsx.hitung.kantor import Kantor
    from lkj_xlsx.tampil.rekap.rekap_data import DataLaporan

_POLOS = Layar()
PEKERJA_MAKS = 61
"""Windows waits for no more processes at once."""


@dataclass(frozen=True, slots=True)
class Selesai:
    """What came of one report; without `kantor` nothing was written, and `gagal` says why.

    `teks` is what the terminal shows. All of it is small: a batch keeps no report.
    """

    tugas: Tugas
    teks: str = ""
    hitungan: Hitungan = field(default_factory=Hitungan)
    kantor: Kantor | None = None
    data: DataLaporan | None = None
    """The report's figures for the workbook of all of them; only of one of several reports."""
    gagal: tuple[Gagal, ...] = ()


def kerjakan(tugas: Sequence[Tugas], jobs: int = 1, layar: Layar = _POLOS) -> Iterator[Selesai]:
    """Process the reports; the results are the same and come in the same order for any `jobs`.

    A report that fails does not stop the others.
    """
    workers = min(jobs, len(tugas), PEKERJA_MAKS)
    if workers <= 1:
        yield from (_satu(one, layar, banyak=len(tugas) > 1) for one in tugas)
    else:
        yield from _bersama(tugas, workers, layar)


def _bersama(tugas: Sequence[Tugas], workers: int, layar: Layar) -> Iterator[Selesai]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Spawned, not forked: as on Windows, and no thread of this process is copied half-way.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_tanpa_sela)
    try:
        yield from pool.map(partial(_satu_dari_banyak, layar=layar), tugas)
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


def _satu_dari_banyak(tugas: Tugas, layar: Layar = _POLOS) -> Selesai:
    return _satu(tugas, layar, banyak=True)


def _satu(tugas: Tugas, layar: Layar, *, banyak: bool) -> Selesai:
    from lkj_xlsx.hitung.kantor import kantor_dari
    from lkj_xlsx.perintah.layar import teks_hasil
    from lkj_xlsx.proses.pipeline import proses_bersama

    try:
        done = proses_bersama(tugas.paths, tugas.folder, cetak=tugas.cetak)
    except Kegagalan as failure:
        return Selesai(tugas, gagal=(Gagal(tugas.paths[0], str(failure)),))
    checked = done.pemeriksaan
    count = Hitungan.dari(checked.temuan)
    shown = teks_hasil(done, layar, banyak=banyak)
    return Selesai(
        tugas,
        "\n".join(filter(None, (shown, done.kabar))),
        count,
        kantor_dari(checked.laporan, done.kini.kecamatan, count, tugas.paths, done.berkas[0]),
        done.data if banyak else None,
        checked.gagal,
    )
