"""Whatever people type: what two wordings share stays the same however often it is taken."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lkj_xlsx.dasar.jabatan import kunci_jabatan, penjabat_sementara
from lkj_xlsx.dasar.teks import (
    bersih,
    deretan,
    kemiripan,
    kunci,
    maksud_anda,
    terdekat,
)
from lkj_xlsx.reader.butir import pecah_butir

SIFAT = settings(max_examples=200, deadline=None, derandomize=True)
TAMPAK_ANEH = "\u00ad\u200b\u202e\ufeff\u0130\u0131\u00df\ufb01\u0301\u0345\u0661\u00bd\u2007\u3000\u1e9e\u01c5"
TEKS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.text(string.ascii_letters + string.digits + " .,-_/()%&\n" + TAMPAK_ANEH, max_size=40),
)
JABATAN = st.lists(
    st.sampled_from([
        "Plt.", "Plh", "Pj.", "Kasi", "Kasie", "Kasubag", "Ka. Sub Bag", "Kepala", "Seksi", "Sub",
        "Bagian", "Sekcam", "Sekretaris", "Kecamatan", "Camat", "Umum", "&", "dan", "Keuangan", "-",
    ]),
    max_size=6,
).map(" ".join)  # fmt: skip


@SIFAT
@given(TEKS)
@example("A\u200b\u0301")
@example("\u0345\u0301")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """A text as printed is compared with the text as typed: both must have one key."""
    assert bersih(bersih(text)) == bersih(text)
    assert kunci(kunci(text)) == kunci(text)
    assert kunci(bersih(text)) == kunci(text)


@SIFAT
@given(TEKS, TEKS)
def test_case_and_punctuation_make_no_other_wording(text: str, other: str) -> None:
    """Upper case, blanks around it and punctuation leave a wording the same."""
    assert kunci(f" ({text.upper().lower()}).\n") == kunci(text.upper().lower())
    assert kunci(f"{text} {other}") == f"{kunci(text)} {kunci(other)}".strip()


@SIFAT
@given(st.one_of(JABATAN, TEKS))
def test_an_office_written_out_is_the_same_office(office: str) -> None:
    """Whoever holds it for the time being, and whatever stands around its name."""
    assert kunci_jabatan(f"({office}) ") == kunci_jabatan(office)
    if kunci(office) and "&" not in office:
        held = f"Plh. {office}"
        assert penjabat_sementara(held)
        assert kunci_jabatan(held) == kunci_jabatan(office) or penjabat_sementara(office)


@SIFAT
@given(TEKS, st.lists(TEKS, max_size=5))
def test_a_suggestion_is_one_of_the_candidates(typed: str, candidates: list[str]) -> None:
    """Never an invention, and what was typed itself where it is among them."""
    near = terdekat(typed, candidates)
    assert near is None or near in candidates
    assert bool(maksud_anda(typed, candidates)) == (near is not None)
    assert all(0 <= kemiripan(typed, one) == kemiripan(one, typed) <= 100 for one in candidates)
    assert all(one in deretan(candidates) for one in candidates)


BUTIR = st.lists(
    st.one_of(
        st.sampled_from(["a. ", "b. ", "c) ", "1. ", "2. ", "3.", "10. ", "\n", "- ", "• ", "; ", "\r\n", " ",
                         "S.Pd. ", "Pasal 5. ", "i. "]),
        st.text(string.ascii_letters + string.digits + " .,()", min_size=1, max_size=12),
    ),
    max_size=8,
).map("".join)  # fmt: skip


@SIFAT
@given(st.one_of(BUTIR, TEKS))
def test_no_word_of_a_strategy_is_lost(text: str) -> None:
    """Splitting takes away list marks and bullets: everything else stands in the items, in order."""
    left = kunci(text)
    for item in filter(kunci, pecah_butir(text)):
        before, found, left = left.partition(kunci(item))
        assert found == kunci(item)
        assert all(_tanda(word) for word in before.split()), before
    assert all(_tanda(word) for word in left.split()), left


def _tanda(word: str) -> bool:
    """Whether a word can be a list's mark: a letter or a small number."""
    return len(word) == 1 or (len(word) <= 2 and word.isdecimal())


@pytest.mark.parametrize("read", [bersih, kunci, kunci_jabatan, pecah_butir])
@pytest.mark.parametrize(
    "piece", [" ", "a. ", "1.", "_", "\u0301", "- ", "kepala sub ", "Plt. ", "\n"]
)
def test_a_cell_filled_to_the_brim_is_read_at_once(read: object, piece: str) -> None:
    """32,767 characters of anything that repeats itself: no pattern runs wild."""
    assert callable(read)
    read((piece * 32_767)[:32_767])
