"""What a run has computed in, the documents of its officials out; loads Word's side only when asked to."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.aman import terjemahkan
from lkj_xlsx.dasar.cap import seperti_dibuat
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.hitung.jumlah import Jumlah
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.narasi import narasi_pejabat
from lkj_xlsx.temuan import Status, Temuan, Tingkat

if TYPE_CHECKING:
    from lkj_xlsx.naskah.templat import Templat


@dataclass(frozen=True, slots=True)
class PermintaanNaskah:
    """That the documents are asked for, and from which template: the standard one, or the office's."""

    templat: Path | None = None


@dataclass(frozen=True, slots=True)
class NaskahJadi:
    """A finished document, and the sheets that what it still asks for is to be filled in at."""

    isi: bytes
    dilengkapi: tuple[str, ...] = ()


def kalimat_dilengkapi(naskah: Iterable[NaskahJadi]) -> str:
    """How many documents still ask for something, and where it is filled in; nothing where none does."""
    asking = [one.dilengkapi for one in naskah if one.dilengkapi]
    if not asking:
        return ""
    sheets = dict.fromkeys(sheet for one in asking for sheet in one)
    return f"{len(asking)} naskah masih memuat [lengkapi: …]; isi sheet {deretan(sheets)}"


def selamatkan_suntingan(naskah: Iterable[Path], sementara: Path) -> str:
    """Copies in `sementara` of documents that somebody has saved since they were made; what to say.

    Work by hand is lost nowhere: the copies go to the folder of the results with the new documents.
    """
    edited = [one for one in naskah if one.is_file() and not seperti_dibuat(one)]
    copies = []
    for one in edited:
        names = (f"{one.stem}{end}{one.suffix}" for end in _akhiran_suntingan())
        free = next(name for name in names if not one.with_name(name).exists())
        with terjemahkan(one):
            shutil.copy2(one, sementara / free)
        copies.append(free)
    if not copies:
        return ""
    return f"Naskah yang sudah disunting tidak ditimpa, melainkan disimpan sebagai {beberapa(copies, 2)}."


def _akhiran_suntingan() -> Iterator[str]:
    yield " (disunting)"
    yield from (f" (disunting {number})" for number in count(2))


@dataclass(frozen=True)
class PembuatNaskah:
    """Makes the document of one official after the other."""

    laporan: Laporan
    temuan: Sequence[Temuan]
    permintaan: PermintaanNaskah

    @cached_property
    def _templat(self) -> Templat:
        from lkj_xlsx.naskah.terpasang import pastikan_terpasang

        pastikan_terpasang()
        from lkj_xlsx.naskah.susun import templat_dari

        return templat_dari(self.permintaan.templat)

    @cached_property
    def _lebar(self) -> dict[str, float]:
        return self._templat.lebar_blok(self.laporan.lkj.identitas.ukuran_kertas)

    @cached_property
    def _galat(self) -> Counter[str]:
        return Counter(
            one.pejabat
            for one in self.temuan
            if one.tingkat is Tingkat.GALAT and one.status is Status.AKTIF
        )

    def __call__(self, satu: LaporanPejabat, jumlah: Jumlah, tabel: Sequence[Lembar]) -> NaskahJadi:
        """The document; a galat that is nobody's is everybody's. `tabel` are the sheets of the official."""
        from lkj_xlsx.naskah.isi import Bahan, yang_dilengkapi
        from lkj_xlsx.naskah.susun import naskah_pejabat

        own = {satu.jabatan, ""}
        known = Bahan(
            self.laporan,
            satu,
            jumlah,
            narasi_pejabat(self.laporan, satu, jumlah.biaya),
            tabel,
            sum(self._galat[one] for one in own),
            self._lebar,
        )
        return NaskahJadi(naskah_pejabat(self._templat, known), yang_dilengkapi(known))
