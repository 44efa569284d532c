"""The path of a document in, what a person sees of it out."""

from __future__ import annotations

from pathlib import Path

from lkj_xlsx.naskah.baca_isi import Naskah, baca_isi
from lkj_xlsx.naskah.baca_paket import baca_bagian


def baca_naskah(path: Path) -> Naskah:
    """Kegagalan, one sentence, where the file is no document or is damaged."""
    return baca_isi(path.name, baca_bagian(path))
