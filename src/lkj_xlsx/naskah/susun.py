"""A template and what is known of one official in, the finished document out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lkj_xlsx.naskah.isi import Bahan, isian_blok, isian_sebaris
from lkj_xlsx.naskah.standar import templat_standar
from lkj_xlsx.naskah.templat import Templat


def templat_dari(path: Path | None) -> Templat:
    """The office's own template, or the standard one."""
    return _standar() if path is None else Templat.baca(path)


@cache
def _standar() -> Templat:
    return Templat.baca(templat_standar())


def naskah_pejabat(templat: Templat, bahan: Bahan) -> bytes:
    """The document's package; equal figures give equal bytes."""
    return templat.isi(
        isian_sebaris(bahan),
        isian_blok(bahan),
        kertas=bahan.identitas.ukuran_kertas,
        judul=f"Laporan Kinerja {bahan.satu.jabatan} {bahan.laporan.periode.panjang}",
    )
