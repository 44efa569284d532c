"""Budget rows in, how messages name, count and group them out: what the rules of LKJ5 share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from lkj_xlsx.baku.model import Anggaran
from lkj_xlsx.dasar.angka import rupiah_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import beberapa
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import BarisAnggaran, Laporan
from lkj_xlsx.hitung.serapan import triwulan_terhitung
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)
_SEL_DISEBUT = 5


def semua_baris(laporan: Laporan) -> Iterator[BarisAnggaran]:
    for one in laporan.pejabat:
        yield from one.anggaran


def sampai(laporan: Laporan) -> Iterator[Triwulan]:
    """The quarters up to the reporting one."""
    return (one for one in Triwulan if one <= laporan.lkj.identitas.triwulan)


def terisi(row: Anggaran, laporan: Laporan) -> Iterator[tuple[Triwulan, int]]:
    """The realisasi that could be read, up to the reporting quarter."""
    for quarter in sampai(laporan):
        spent = row.triwulan[quarter - 1]
        if spent is not None:
            yield quarter, spent


def setahun(row: Anggaran, laporan: Laporan) -> Iterator[tuple[Triwulan, int]]:
    """The rupiah from January to the end of each quarter up to the reporting one, where known."""
    for quarter in sampai(laporan):
        spent = laporan.lajur(quarter).nilai(row)
        if spent is not None:
            yield quarter, spent


def sel_setahun(row: Anggaran, quarter: Triwulan, laporan: Laporan) -> tuple[Sel, ...]:
    """The cells that make up the year so far."""
    counted = triwulan_terhitung(quarter, laporan.lkj.identitas.sifat_realisasi)
    return tuple(row.asal[f"tw_{one.value}"] for one in reversed(counted))


def menurut(items: Iterable[_T], key: Callable[[_T], _K]) -> Iterable[tuple[_K, list[_T]]]:
    grouped: defaultdict[_K, list[_T]] = defaultdict(list)
    for item in items:
        grouped[key(item)].append(item)
    return grouped.items()


def pelanggaran(
    row: Anggaran,
    pesan: str,
    saran: str,
    *lokasi: Sel,
    tingkat: Tingkat | None = None,
    usul: tuple[Usul, ...] = (),
) -> Pelanggaran:
    return Pelanggaran(pesan, lokasi, saran, row.jabatan, None, row.kode, tingkat, usul)


def pelanggaran_bersama(
    rows: Sequence[Anggaran], pesan: str, saran: str, pejabat: str, *lokasi: Sel
) -> Pelanggaran:
    """One finding for several rows; it bears a code only where there is one row."""
    return Pelanggaran(pesan, lokasi, saran, pejabat, None, satu_kode(rows))


def satu_kode(rows: Sequence[Anggaran]) -> str:
    return rows[0].kode if len(rows) == 1 else ""


def nama_baris(row: Anggaran) -> str:
    return (
        " ".join(filter(None, (row.kode, f'"{row.uraian}"' if row.uraian else ""))) or "baris ini"
    )


def banyak_baris(rows: Sequence[object]) -> str:
    return "baris ini" if len(rows) == 1 else f"{len(rows)} baris"


def rupiah(amount: int | None) -> str:
    return "" if amount is None else f"Rp{rupiah_teks(amount)}"


def beberapa_sel(cells: Sequence[Sel]) -> str:
    return beberapa(cells, _SEL_DISEBUT, "sel lainnya")
