"""What became of a figure that was to be computed."""

from __future__ import annotations

from enum import StrEnum


class Keadaan(StrEnum):
    """The states of a capaian or a serapan."""

    DIHITUNG = "dihitung"
    BELUM_DIISI = "belum diisi"
    BELUM_WAKTUNYA = "belum waktunya"
    TAK_TERHITUNG = "tidak dapat dihitung"
