"""Twins on the edge of rules: what a bound, a second cell or one more condition decides."""

from __future__ import annotations

import pytest

from gambar import temuan_dari


def sel(text: str, kode: str) -> list[str]:
    return [str(cell) for one in temuan_dari(text, kode) for cell in one.lokasi]


def test_superiors_without_a_row_of_their_own_are_held_against_none() -> None:
    """Two officials name the Bupati differently: no row of the Bupati says who is right."""
    drawn = """
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan
        Camat Contoh | SITI AMINAH | - | Bupati Contoh | BUDI SANTOSO
        Kasi Pemerintahan | RINA WATI | - | Bupati Contoh | ANDI WIJAYA
        """
    assert sel(drawn, "LKJ108") == []
    own = f"{drawn}\nBupati Contoh | BUDI SANTOSO | - | |"
    assert sel(own, "LKJ108") == ["Pejabat!E3", "Pejabat!B4"]
