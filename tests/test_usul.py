"""What findings propose to type, followed by program: it makes a workbook truer, and never just quieter."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from gambar import temuan_dari
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.temuan import Temuan, Tingkat
from tempeh import Kisi, tulis
from test_mutasi import ASLI, MUTASI, Mutasi
from usul import bertentangan, disuruh, menurut

SATU = MUTASI[::6]
"""Every sixth mistake: each kind of them is there."""


def pasangan() -> Iterator[tuple[Mutasi, ...]]:
    """Several mistakes at once, as a first draft has them."""
    hand = Random(11)  # noqa: S311 - the same mistakes in every run
    for _ in range(16):
        yield tuple(hand.sample(MUTASI, 4))


def rusak(*mutasi: Mutasi) -> Kisi:
    grid = deepcopy(ASLI)
    for one in mutasi:
        one.tanam(grid)
    return grid


def periksa(grid: Kisi, folder: Path) -> Pemeriksaan:
    return periksa_workbook(tulis(grid, folder / "usul.xlsx"))


def angka(laporan: Laporan) -> dict[object, object]:
    """Every figure that is printed: capaian, serapan, pagu and realisasi of the tree's roots."""
    capaian: dict[object, object] = {
        (one.jabatan, item.indikator.no): (item.persen, item.keadaan)
        for one in laporan.pejabat
        for item in one.capaian
    }
    serapan: dict[object, object] = {
        ("Anggaran", row.anggaran.asal.row): (row.serapan.persen, row.anggaran.pagu)
        for one in laporan.pejabat
        for row in one.anggaran
    }
    return {**capaian, **serapan}


def jauh(laporan: Laporan, benar: dict[object, object]) -> int:
    """How many figures differ from the truth."""
    found = angka(laporan)
    return sum(found.get(key) != benar.get(key) for key in found.keys() | benar.keys())


@pytest.fixture(scope="module")
def benar(tmp_path_factory: pytest.TempPathFactory) -> dict[object, object]:
    return angka(periksa(deepcopy(ASLI), tmp_path_factory.mktemp("benar")).laporan)


def galat_di(temuan: tuple[Temuan, ...], sel: str) -> set[str]:
    return {
        one.kode
        for one in temuan
        if one.tingkat is Tingkat.GALAT and sel in map(str, one.lokasi[:1])
    }


@pytest.mark.parametrize("mutasi", SATU, ids=lambda one: one.nama)
def test_what_one_finding_proposes_makes_the_workbook_truer(
    mutasi: Mutasi, benar: dict[object, object], tmp_path: Path
) -> None:
    """It is gone afterwards, no figure is further from the truth, and its cells get no other galat."""
    grid = rusak(mutasi)
    before = periksa(grid, tmp_path)
    assert bertentangan(before.temuan) == {}
    for one in before.temuan:
        if not one.usul:
            continue
        after = periksa(menurut(grid, one.usul), tmp_path)
        assert (one.kode, one.pesan) not in {(left.kode, left.pesan) for left in after.temuan}
        assert jauh(after.laporan, benar) <= jauh(before.laporan, benar), one.saran
        for usul in one.usul:
            new = galat_di(after.temuan, str(usul.sel)) - galat_di(before.temuan, str(usul.sel))
            assert not new, (one.saran, new)


@pytest.mark.parametrize("mutasi", list(pasangan()), ids=lambda some: some[0].nama)
def test_several_mistakes_at_once_bring_no_advices_against_each_other(
    mutasi: tuple[Mutasi, ...], tmp_path: Path
) -> None:
    """In no round of following them; what can be followed comes to an end."""
    grid = rusak(*mutasi)
    for _ in range(3):
        found = periksa(grid, tmp_path).temuan
        assert bertentangan(found) == {}
        grid = menurut(grid, [usul for one in found for usul in one.usul])


def semua_temuan(folder: Path) -> Iterator[Temuan]:
    for rule in ATURAN:
        yield from temuan_dari(rule.contoh)
    for mutasi in MUTASI[2::9]:
        yield from periksa(rusak(mutasi), folder).temuan


def test_an_advice_and_its_data_say_the_same(tmp_path: Path) -> None:
    """What the words tell to type is proposed as data; a proposed content stands in the words."""
    for one in semua_temuan(tmp_path):
        proposed = {str(usul.sel): usul.nilai for usul in one.usul}
        assert disuruh(one).items() <= proposed.items(), one.saran
        for usul in one.usul:
            words = {usul.nilai, f"Rp{usul.nilai}"}
            shown = usul.sebagian or not usul.nilai or any(word in one.saran for word in words)
            assert shown, (one.saran, usul)
