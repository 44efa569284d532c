"""A code of the nomenclature: form, ancestors, order, and the code that was meant."""

from __future__ import annotations

import pytest

from lkj_xlsx.dasar.kode import Kode, kode_dimaksud, kode_terbaca, tanpa_spasi

_SUB = "7.01.01.2.02.0001"


@pytest.mark.parametrize("kode", ["7.01.01", "7.01.01.2.02", "7.01.01.2.02.01", _SUB, "07.01.01"])
def test_program_kegiatan_dan_sub_kegiatan_sah(kode: str) -> None:
    assert Kode(kode).sah


@pytest.mark.parametrize(
    "kode",
    ["", "7", "7.1.01", "7.01.01.2", "7.01.01.2.2", "7.01.01.2.02.001", "X.XX.01", "7.01.01."],
)
def test_bentuk_lain_tidak_sah(kode: str) -> None:
    assert not Kode(kode).sah


def test_leluhur_dari_yang_terdekat() -> None:
    assert Kode(_SUB).leluhur == ("7.01.01.2.02", "7.01.01")
    assert Kode("7.01.01.2.02").leluhur == ("7.01.01",)
    assert Kode("7.01.01").leluhur == ()
    assert Kode(_SUB).garis == ("7.01.01", "7.01.01.2.02", _SUB)
    assert Kode(_SUB).program == "7.01.01"


def test_urutan_menurut_angka_lalu_tulisan() -> None:
    """9 stands before 10, and `.01` before `.0001` only by its text."""
    codes = ["10.01.01", "7.01.02", "7.01.01.2.10", "7.01.01.2.09", "7.01.01"]
    assert sorted(codes, key=lambda one: Kode(one).urutan) == [
        "7.01.01", "7.01.01.2.09", "7.01.01.2.10", "7.01.02", "10.01.01",
    ]  # fmt: skip
    assert Kode("7.01.01.2.02.01").urutan != Kode(_SUB).urutan


def test_di_bawah_menurut_titik() -> None:
    assert Kode(_SUB).di_bawah("7.01.01")
    assert not Kode("7.01.010").di_bawah("7.01.01")
    assert not Kode("7.01.01").di_bawah("7.01.01")


@pytest.mark.parametrize(
    ("kode", "kosong"),
    [
        ("X.XX.01", True),
        ("x.xx.01.2.02", True),
        ("XXX.01", True),
        ("7.01.01", False),
        ("X.01", False),
    ],
)
def test_tempat_kosong_untuk_urusan(kode: str, kosong: bool) -> None:
    assert Kode(kode).tempat_kosong is kosong


@pytest.mark.parametrize(
    ("tertulis", "dimaksud"),
    [
        ("7.1.1", "7.01.01"),
        ("7-01-01-2-2", "7.01.01.2.02"),
        ("7,01,01,2,02,1", "7.01.01.2.02.01"),
        ("7 01 02", "7.01.02"),
        ("70102", "7.01.02"),
        ("701.02", "7.01.02"),
        ("07.01.02.201", "07.01.02.2.01"),
        ("7.01.01.201", "7.01.01.2.01"),
        ("7.01.01.20103", "7.01.01.2.01.03"),
        ("7.01.01.2010003", "7.01.01.2.01.0003"),
        ("7.01.01.2.0103", "7.01.01.2.01.03"),
        ("7010120103", "7.01.01.2.01.03"),
        ("7.01.01.02.06", "7.01.01.2.06"),
        ("7.01.01.02.06.01", "7.01.01.2.06.01"),
        ("7.1.1.02.06", ""),
        ("5.1.02.02.01.0024", ""),
        ("4.01.4.01.11.01", ""),
        ("7.01.01.01.06", ""),
        ("7.01.01.2.201", ""),
        ("7.01.01.2.02.001", ""),
        ("7.01.01.2.02.00011", ""),
        ("12.5.2023", ""),
        ("701", ""),
        ("7.01.01.2", ""),
        ("7.01.01.2.02.01.1", ""),
        ("Program 7", ""),
    ],
)
def test_kode_yang_dimaksud(tertulis: str, dimaksud: str) -> None:
    assert kode_dimaksud(tertulis) == dimaksud


def test_spasi_di_dalam_kode_dirapatkan() -> None:
    assert tanpa_spasi("7.01. 01.") == "7.01.01"
    assert tanpa_spasi("7.01 Program") is None


@pytest.mark.parametrize(
    ("tertulis", "terbaca"),
    [
        ("7.01.01.2.0 1", "7.01.01.2.01"),
        ("7.01 .02.", "7.01.02"),
        ("7 01 02", "7.01.02"),
        ("7.01.01.201.", "7.01.01.2.01"),
        ("7 01", "701"),
        ("7.01.01.2.", "7.01.01.2"),
        ("Program A", "Program A"),
        ("X.XX.01", "X.XX.01"),
    ],
)
def test_kode_terbaca_menurut_maksudnya(tertulis: str, terbaca: str) -> None:
    """Blanks may part a code or stand in it; what is not clear stays for LKJ506."""
    assert kode_terbaca(tertulis) == terbaca
