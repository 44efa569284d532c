"""What became of a figure that was to be computed."""

from __future__ import annotations

from enum import StrEnum


class Keadaan(StrEnum):
    """The states of a capaian or a serapan."""

    DIHITUNG = "dihitung"
    BELUM_DIISI = "belum diisi"
    BELUM_WAKTUNYA = "belum waktunya"
    PREDIKAT_DI_BAWAH = "predikat di bawah target"
    TAK_TERHITUNG = "tidak dapat dihitung"
