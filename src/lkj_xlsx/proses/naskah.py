"""What a run has computed in, the documents of its officials out; loads Word's side only when asked to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

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

    def __call__(self, satu: LaporanPejabat, jumlah: Jumlah, tabel: Sequence[Lembar]) -> bytes:
        """The document; a galat that is nobody's is everybody's. `tabel` are the sheets of the official."""
        from lkj_xlsx.naskah.isi import Bahan
        from lkj_xlsx.naskah.susun import naskah_pejabat

        own = {satu.jabatan, ""}
        return naskah_pejabat(
            self._templat,
            Bahan(
                self.laporan,
                satu,
                jumlah,
                narasi_pejabat(self.laporan, satu, jumlah.biaya),
                tabel,
                sum(self._galat[one] for one in own),
                self._lebar,
            ),
        )
