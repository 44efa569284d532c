"""An official's part of the report in, the lines that the program itself writes into a document of it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree.ElementTree import fromstring

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.hitung.jumlah import Jumlah, biaya_pejabat, kinerja_pejabat
from lkj_xlsx.naskah.baca_isi import Naskah, TabelNaskah, baca_isi
from lkj_xlsx.naskah.baca_paket import BagianTeks
from lkj_xlsx.naskah.banding_baris import tanpa_tanda
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.banding_nilai import tanpa_sen
from lkj_xlsx.naskah.isi import Bahan, isian_blok
from lkj_xlsx.rules.bahasa.bunyi import rapat
from lkj_xlsx.tampil.narasi import narasi_pejabat

BLOK: Mapping[str, str] = MappingProxyType(
    {
        "dasar": "BAB I",
        "tugas": "BAB I",
        "kalimat capaian": "bagian 2.2",
        "kalimat anggaran": "bagian 2.2",
        "evaluasi": "bagian 2.3",
        "tindak lanjut": "bagian 2.4",
        "tanggapan": "bagian 2.5",
        "kesimpulan": "BAB III",
        "strategi": "BAB III",
        "penutup": "BAB III",
    }
)
"""The placeholders whose lines are compared, in the order of the report, and where each stands in it."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CENTANG = "tanggapan"
"""The block of the lines to tick, and how their header begins."""


@dataclass(frozen=True, slots=True)
class BarisIsi:
    """A line that the program writes: its words without number or letter, its block, its cells."""

    teks: str
    blok: str
    asal: tuple[Sel, ...] = ()

    @property
    def kunci(self) -> str:
        return kunci_baris(self.teks)

    @property
    def rekaman(self) -> bool:
        """Whether it is a text of the workbook alone, of which every word counts."""
        return self.blok == CENTANG or (bool(self.asal) and self.blok != "dasar")


def kunci_baris(teks: str) -> str:
    """What lines share that say the same."""
    return rapat(tanpa_sen(teks))


def baris_isi(milik: Milik, galat: int) -> tuple[BarisIsi, ...]:
    """Every such line in the order of the report, but for those that only announce a list."""
    blocks = isian_blok(_bahan(milik, galat))
    cells = _asal(milik)
    return tuple(
        BarisIsi(text, name, tuple(cells.get(_kunci_asal(text, name), ())))
        for name in BLOK
        for text in _teks(blocks[name], name)
        if not pengantar(text)
    )


def pengantar(teks: str) -> bool:
    """Whether a line announces a list or a table, and says nothing else."""
    said = kunci(teks)
    return said.endswith("sebagai berikut") or "tercantum dalam tabel" in said


def _bahan(milik: Milik, galat: int) -> Bahan:
    laporan, satu = milik.laporan, milik.satu
    money = biaya_pejabat(satu, laporan.triwulan, milik.identitas)
    results = kinerja_pejabat(satu, milik.identitas)
    sums = Jumlah(0, satu.jabatan, laporan.triwulan, results, money)
    return Bahan(laporan, satu, sums, narasi_pejabat(laporan, satu, money), (), galat)


def _teks(xml: str, blok: str) -> Iterator[str]:
    root = fromstring(f'<w:body xmlns:w="{_W}">{xml}</w:body>')  # noqa: S314 - of our own making
    made = baca_isi("", [BagianTeks(root)])
    if blok == CENTANG:
        yield from (text for table in made.tabel for text, _ in baris_centang(table))
        return
    yield from (tanpa_tanda(line.teks) for line in made.alinea if bersih(line.teks))


def baris_centang(tabel: TabelNaskah) -> Iterator[tuple[str, Sel]]:
    """The lines to tick of such a table; nothing of another."""
    head = tabel.kisi[0]
    place = next(
        (
            at
            for at, one in enumerate(head)
            if one is not None and kunci(one.teks).startswith(CENTANG) and at > 0
        ),
        None,
    )
    if place is None:
        return
    cells = (row[place] for row in tabel.kisi[1:] if place < len(row))
    yield from ((one.teks, one.sel) for one in cells if one is not None and bersih(one.teks))


def _asal(milik: Milik) -> Mapping[str, list[Sel]]:
    """The cells of what a line repeats of the workbook, by its words; of Dasar by the block's name."""
    satu = milik.satu
    found = {"dasar": [one.asal["dasar"] for one in satu.tugas if one.asal.teks("dasar")]}
    for text, cell in milik.butir:
        found.setdefault(rapat(text), []).append(cell)
    for one in satu.evaluasi:
        for field, text in one.per_kolom.items():
            found.setdefault(f"evaluasi {rapat(text)}", []).append(one.asal[field])
    return {key: list(dict.fromkeys(cells)) for key, cells in found.items()}


def _kunci_asal(teks: str, blok: str) -> str:
    if blok == "dasar":
        return blok
    if blok == "evaluasi":
        return f"evaluasi {rapat(teks.partition(': ')[2])}"
    return rapat(teks)


def tabel_centang(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    """The lines to tick in a document."""
    for one in naskah.tabel:
        yield from baris_centang(one)
