"""The report in, the texts that people wrote in it out, each filled cell once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.baku.sheets import ANGGARAN, EVALUASI, KALIMAT, PEJABAT, REALISASI, STRATEGI
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.rules.usul_teks import usul_ganti
from lkj_xlsx.temuan import Pelanggaran

_KUTIPAN = 30
"""So many characters around a mention are quoted with it."""


@dataclass(frozen=True, slots=True)
class TeksLaporan:
    """A text with its cell and the row that it belongs to."""

    teks: str
    asal: Asal
    field: str
    kolom: str
    pejabat: str
    no: int | None = None
    kode_anggaran: str = ""

    @property
    def rencana(self) -> bool:
        """Whether the column asks for what is to be done."""
        return self.field == "tindak_lanjut"

    @property
    def sel(self) -> Sel:
        return self.asal[self.field]

    def pelanggaran(
        self, pesan: str, saran: str, ganti: Sequence[tuple[str, str]] = ()
    ) -> Pelanggaran:
        """A breach; `ganti` are the wordings that the advice replaces, and by what."""
        return Pelanggaran(
            pesan,
            (self.sel,),
            saran,
            self.pejabat,
            self.no,
            self.kode_anggaran,
            usul=usul_ganti(self.asal, self.field, ganti) if ganti else (),
        )

    def kutip(self, awal: int, akhir: int) -> str:
        """A stretch of the text with the words around it, for people to find it by."""
        start = max(0, awal - _KUTIPAN)
        end = min(len(self.teks), akhir + _KUTIPAN)
        while start > 0 and not self.teks[start - 1].isspace():
            start -= 1
        while end < len(self.teks) and not self.teks[end].isspace():
            end += 1
        left, right = "… " if start else "", " …" if end < len(self.teks) else ""
        return f'"{left}{bersih(self.teks[start:end]).rstrip(".")}{right}"'


def _satu_kali(texts: Iterable[TeksLaporan]) -> Iterator[TeksLaporan]:
    """Each filled cell once: a merged cell stands in several rows."""
    seen: set[Sel] = set()
    for one in texts:
        if one.teks and one.sel not in seen:
            seen.add(one.sel)
            yield one


def tulisan_periode(lkj: Lkj) -> Iterator[TeksLaporan]:
    header = PEJABAT.column("periode").header
    return _satu_kali(
        TeksLaporan(one.periode, one.asal, "periode", header, one.jabatan)
        for one in lkj.pejabat
        if one.terdaftar
    )


def tulisan_kalimat(lkj: Lkj) -> Iterator[TeksLaporan]:
    """The sentences of the reporting quarter; one whose Triwulan cannot be read is nobody's."""
    header = KALIMAT.column("kalimat").header
    quarter = lkj.identitas.triwulan
    yield from _satu_kali(
        TeksLaporan(one.kalimat, one.asal, "kalimat", header, one.jabatan)
        for one in lkj.kalimat
        if one.triwulan == quarter or (one.triwulan is None and not one.asal.teks("triwulan"))
    )
    yield from _satu_kali(
        TeksLaporan(text, one.asal, field, EVALUASI.column(field).header, one.jabatan)
        for one in lkj.evaluasi
        if one.triwulan == quarter or (one.triwulan is None and not one.triwulan_tak_terbaca)
        for field, text in one.per_kolom.items()
    )


def tulisan_ket(lkj: Lkj) -> Iterator[TeksLaporan]:
    performance, budget = REALISASI.column("ket").header, ANGGARAN.column("ket").header
    yield from _satu_kali(
        TeksLaporan(one.ket, one.asal, "ket", performance, one.jabatan, one.no)
        for one in lkj.realisasi
    )
    yield from _satu_kali(
        TeksLaporan(one.ket, one.asal, "ket", budget, one.jabatan, None, one.kode)
        for one in lkj.anggaran
    )


def tulisan_pada_bulan(lkj: Lkj) -> Iterator[TeksLaporan]:
    header = STRATEGI.column("pada_bulan").header
    return _satu_kali(
        TeksLaporan(one.pada_bulan, one.asal, "pada_bulan", header, one.jabatan, one.no)
        for one in lkj.strategi
    )
