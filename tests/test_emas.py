"""The goldens: every cell of the recap and of the tables, every finding, is what was read and kept."""

from __future__ import annotations

import re

import pytest

from emas import EMAS, FOLDER, berkas, contoh_aturan
from lkj_xlsx.rules import ATURAN

ANEW = (
    "if the change is meant, write the goldens anew with `PYTHONPATH=examples python tests/emas.py` and "
    "read their difference"
)
KODE = [one.kode for one in ATURAN]


def tersimpan() -> list[str]:
    """The golden of the rules in pieces: code, text, code, text, behind what comes first."""
    text = berkas("temuan_aturan").read_text(encoding="utf-8")
    return re.split(r"^(LKJ\d{3}) [\w-]+\n", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", [one for one in EMAS if one != "temuan_aturan"])
def test_all_is_as_it_was_read_and_kept(name: str) -> None:
    """Values, formulas with their results, formats, merges and comments; findings word by word."""
    assert EMAS[name]() == berkas(name).read_text(encoding="utf-8"), ANEW


@pytest.mark.parametrize("kode", KODE)
def test_a_rule_says_of_its_own_example_what_was_read_and_kept(kode: str) -> None:
    """Cells, sentence, advice and the values that it proposes to type."""
    kept = tersimpan()
    assert kode in kept, ANEW
    said = kept[kept.index(kode) + 1]
    assert said.strip() == contoh_aturan(kode).strip(), ANEW
    assert said.strip()


def test_the_rules_are_kept_in_their_order() -> None:
    assert tersimpan()[1::2] == KODE, ANEW


def test_no_golden_is_left_over() -> None:
    assert {one.stem for one in FOLDER.iterdir()} == set(EMAS), ANEW
