"""Strategies in one cell: lines, letters or figures, and words that only look like marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj_xlsx.reader.butir import pecah_butir


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("Menyusun jadwal", ("Menyusun jadwal",)),
        ("a. Menyusun jadwal b. Memeriksa", ("Menyusun jadwal", "Memeriksa")),
        ("1. Menyusun jadwal 2. Memeriksa 3. Melapor", ("Menyusun jadwal", "Memeriksa", "Melapor")),
        ("a) Menyusun; b) Memeriksa", ("Menyusun", "Memeriksa")),
        ("Menyusun jadwal\nMemeriksa", ("Menyusun jadwal", "Memeriksa")),
        ("- Menyusun jadwal\r\n• Memeriksa", ("Menyusun jadwal", "Memeriksa")),
        (
            "a. Menyusun jadwal\nb. Memeriksa\n   semua desa",
            ("Menyusun jadwal", "Memeriksa semua desa"),
        ),
        ("Menyusun jadwal a. desa b. kelurahan", ("Menyusun jadwal a. desa b. kelurahan",)),
        ("a. Dibina oleh Ani, S.Pd c. q. Camat", ("Dibina oleh Ani, S.Pd c. q. Camat",)),
        ("1.Menyusun 2.Memeriksa", ("Menyusun", "Memeriksa")),
        ("a. Hanya satu", ("Hanya satu",)),
        ("a. b. Memeriksa", ("Memeriksa",)),
        ("", ()),
        (" \n ", ()),
    ],
)
def test_a_cell_falls_into_its_strategies(typed: str, items: tuple[str, ...]) -> None:
    """Marks count only from the first on and in order."""
    assert pecah_butir(typed) == items


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    """Whatever is not a mark or white space is still there."""
    joined = "".join(pecah_butir(text))
    assert len(joined) <= len(text) or not text.isascii()


@given(
    st.lists(st.from_regex(r"[A-Z][a-z]{2,8} [a-z]{3,9}", fullmatch=True), min_size=1, max_size=20)
)
def test_lettered_items_come_back(items: list[str]) -> None:
    """What is lettered in one cell is told apart again."""
    cell = " ".join(f"{chr(97 + index)}. {item}" for index, item in enumerate(items))
    assert pecah_butir(cell) == tuple(items)
