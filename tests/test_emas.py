"""The goldens: every cell of the recap and of the tables is what was read and kept."""

from __future__ import annotations

import pytest

from emas import EMAS, FOLDER, berkas, isi


@pytest.mark.parametrize("name", EMAS)
def test_every_cell_is_as_it_was_read_and_kept(name: str) -> None:
    """Values, formulas with their results, formats, merges and comments."""
    assert isi(name) == berkas(name).read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    assert {one.stem for one in FOLDER.iterdir()} == set(EMAS)
