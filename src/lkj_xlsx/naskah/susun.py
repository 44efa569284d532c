"""A template and what is known of one official in, the finished document out."""

from __future__ import annotations

from lkj_xlsx.naskah.isi import Bahan, isian_blok, isian_sebaris
from lkj_xlsx.naskah.templat import Templat


def naskah_pejabat(templat: Templat, bahan: Bahan) -> bytes:
    """The document's package; equal figures give equal bytes."""
    return templat.isi(
        isian_sebaris(bahan),
        isian_blok(bahan),
        kertas=bahan.identitas.ukuran_kertas,
        judul=f"Laporan Kinerja {bahan.satu.jabatan} {bahan.laporan.periode.panjang}",
    )
