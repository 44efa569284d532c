"""Words of the language: what counts as the word between the ends of a range, and as a number."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import lkj_xlsx
from lkj_xlsx.baku.sheets import kunci_kepala
from lkj_xlsx.dasar import kata
from lkj_xlsx.dasar.angka import bilangan


@pytest.mark.parametrize(
    "kata_sampai",
    ["s.d.", "s.d", "s/d", "sd", "s d", "S.D.", "sampai", "sampai dengan", "hingga", "-", "–", "—"],
)
def test_sebutan_sampai(kata_sampai: str) -> None:
    for pattern in (kata.SAMPAI, kata.SAMPAI_RAPAT):
        assert re.fullmatch(pattern, kata_sampai, re.IGNORECASE)


def test_kata_lain_bukan_sampai() -> None:
    for word in ("sda", "dan", "sampailah", "s", "d"):
        assert not re.fullmatch(kata.SAMPAI, word, re.IGNORECASE)
    assert not re.match(kata.SAMPAI, "s.d2023")
    assert re.match(kata.SAMPAI_RAPAT, "s.d2023")


def test_kepala_kolom_tanpa_sampai_dengan() -> None:
    """`Sampai` alone is a column of Pengecualian and stays."""
    assert kunci_kepala("Realisasi s.d. TW III") == kunci_kepala("Realisasi sampai dengan TW 3")
    assert kunci_kepala("Realisasi hingga Triwulan III") == kunci_kepala("Realisasi TW III")
    assert kunci_kepala("Sampai") == "sampai"
    assert kunci_kepala("Sampai Tanggal") == "sampai tanggal"


def test_setiap_kata_bilangan_terbaca() -> None:
    """What the pattern of counts finds, the reader of counts knows: one to twenty."""
    words = [*kata.SATUAN, "sepuluh", "sebelas", "dua belas", "sembilan belas", "dua puluh"]
    for word in words:
        assert re.fullmatch(kata.POLA_BILANGAN, word)
        assert bilangan(word)
    assert [bilangan(word) for word in kata.SATUAN] == list(range(1, 10))


def test_setiap_nama_bulan_terbaca() -> None:
    for number, name in enumerate(kata.NAMA_BULAN, 1):
        assert kata.NOMOR_BULAN[name.casefold()] == number
        assert re.fullmatch(kata.POLA_BULAN, name, re.IGNORECASE)
        assert re.fullmatch(kata.POLA_BULAN_UTUH, name, re.IGNORECASE)
    assert not re.fullmatch(kata.POLA_BULAN_UTUH, "des", re.IGNORECASE)


def test_tidak_ada_daftar_kata_kedua() -> None:
    """No other module spells out three months or three numbers in one text or list."""
    root = Path(lkj_xlsx.__file__).parent
    months = {name.casefold() for name in kata.NAMA_BULAN}
    for path in root.rglob("*.py"):
        if path.name in {"kata.py", "ejaan.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Tuple, ast.List, ast.Dict, ast.Set, ast.JoinedStr)):
                words = set(re.findall("[a-z]+", ast.unparse(node).casefold()))
                assert len(words & months) < 6, path
                assert len(words & set(kata.SATUAN)) < 4, path
