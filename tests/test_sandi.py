"""Values go to JSON and come back as they were; what was never written is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_xlsx.baku.model import Pembulatan
from lkj_xlsx.dasar.sandi import dari_json, ke_json, tulisan_json
from lkj_xlsx.tampil.data_laporan import DataLaporan
from test_batch import kantor


@dataclass(frozen=True)
class Contoh:
    teks: str
    angka: int
    benar: bool
    rasio: Fraction | None
    jalur: tuple[Path, ...]
    pasangan: tuple[str, int]
    cara: Pembulatan
    nilai: str | int | Decimal | Fraction | date | None


NILAI = (
    st.text()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.fractions()
    | st.dates()
    | st.none()
)


@settings(deadline=None)
@given(
    st.builds(
        Contoh,
        teks=st.text(),
        angka=st.integers(),
        benar=st.booleans(),
        rasio=st.none() | st.fractions(),
        jalur=st.lists(st.sampled_from([Path("a/b.xlsx"), Path("c")])).map(tuple),
        pasangan=st.tuples(st.text(), st.integers()),
        cara=st.sampled_from(Pembulatan),
        nilai=NILAI,
    )
)
def test_what_comes_back_is_what_went_in(contoh: Contoh) -> None:
    """To the type of each value: 1, True, Decimal(1), Fraction(1) and "1/1" are five things."""
    back = dari_json(Contoh, json.loads(tulisan_json(ke_json(contoh))))
    assert back == contoh
    assert type(back.nilai) is type(contoh.nilai)
    assert str(back.nilai) == str(contoh.nilai)


@settings(deadline=None)
@given(st.lists(st.tuples(NILAI, NILAI)).map(tuple))
def test_rows_of_data_come_back(rows: tuple[tuple[object, ...], ...]) -> None:
    data = DataLaporan(rows, ())  # type: ignore[arg-type]
    assert repr(dari_json(DataLaporan, json.loads(tulisan_json(ke_json(data))))) == repr(data)


def test_an_office_comes_back_whole() -> None:
    """A field that is added to it is part of the mark without anything to be done."""
    office = kantor("A", catatan="Tidak dijumlahkan.", pembulatan=Pembulatan.BULATKAN, desimal=2)
    assert dari_json(type(office), json.loads(tulisan_json(ke_json(office)))) == office


BAIK = Contoh("a", 1, True, Fraction(1, 2), (), ("b", 2), Pembulatan.POTONG, Decimal("1.5"))


@pytest.mark.parametrize(
    ("bidang", "nilai"),
    [
        ("teks", 1),
        ("teks", None),
        ("angka", "1"),
        ("angka", True),
        ("angka", 1.0),
        ("benar", 1),
        ("rasio", "1/0"),
        ("rasio", "0.5"),
        ("rasio", 0.5),
        ("rasio", {"Fraction": "1/2"}),
        ("jalur", "a"),
        ("jalur", {}),
        ("jalur", ["a\0b"]),
        ("pasangan", ["b"]),
        ("pasangan", ["b", 2, 3]),
        ("cara", "potong"),
        ("cara", []),
        ("nilai", 1.5),
        ("nilai", True),
        ("nilai", {"Fraction": "1/2", "Decimal": "1"}),
        ("nilai", {"float": 1}),
        ("nilai", {}),
        ("nilai", {"Decimal": "NaN"}),
        ("nilai", {"Decimal": "1E+999999999"}),
        ("nilai", {"date": "2023-02-30"}),
    ],
)
def test_anything_else_is_refused(bidang: str, nilai: object) -> None:
    """Even what Python would have taken for the same."""
    good = ke_json(BAIK)
    assert dari_json(Contoh, good) == BAIK
    with pytest.raises(ValueError, match=r"."):
        dari_json(Contoh, good | {bidang: nilai})


@pytest.mark.parametrize("nilai", [None, [], "x", {}, {"teks": "a"}])
def test_an_object_has_its_fields_and_no_other(nilai: object) -> None:
    with pytest.raises(ValueError, match="Contoh"):
        dari_json(Contoh, nilai)
    with pytest.raises(ValueError, match="Contoh"):
        dari_json(Contoh, {**ke_json(BAIK), "lain": 1})


def test_a_type_without_a_code_is_a_fault_of_the_program() -> None:
    @dataclass
    class Tanpa:
        a: complex

    with pytest.raises(TypeError, match="complex"):
        ke_json(Tanpa(1j))
