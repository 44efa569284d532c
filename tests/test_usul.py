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


KALIMAT = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat Randu | 1 | Persentase layanan | 100%
Realisasi
Jabatan | No | TW III
Camat Randu | 1 | 80%
Kalimat
Jabatan | Kalimat
Camat Randu | Capaian 6=4/5 pada Triwulan II sesuai adminstrasi.
"""


def test_of_several_rewritings_of_one_sentence_the_first_is_proposed() -> None:
    """The next run proposes what is left, until nothing is."""
    text, rounds = KALIMAT, []
    for _ in range(4):
        found = [one for one in temuan_dari(text) if str(one.lokasi[0]) == "Kalimat!B2"]
        usul = [usul.nilai for one in found for usul in one.usul]
        rounds.append(len(found))
        assert len(usul) == (1 if found else 0)
        for new in usul:
            text = f"{text[: text.rindex('Camat Randu |')]}Camat Randu | {new}\n"
    assert rounds == [3, 2, 1, 0]


BUNYI = """
PK
Jabatan | No | Indikator Kinerja | Target
Camat Randu | 1 | Presentase desa yang tertib administrasi | 90%
Camat Randu | 2 | Jumlah pertemuan dengan warga | 4 kali
Realisasi
Jabatan | No | Indikator Kinerja | TW III
"""


@pytest.mark.parametrize(
    ("baris", "kode", "usul"),
    [
        (
            "Camat Randu | 1 | Presentase desa yg tertib adminstrasi | 80%",
            "LKJ303",
            ["Persentase desa yang tertib administrasi"],
        ),
        ("Camat Randu | 7 | Jumlah pertemuan dengan warga | 3 kali", "LKJ301", ["2"]),
        (
            (
                "Camat Randu | 7 | Jumlah pertemuan dengan warga | 3 kali\n"
                "Camat Randu | 2 | Jumlah pertemuan dengan warga | 3 kali"
            ),
            "LKJ301",
            [],
        ),
        ("Camat Randu | 1 | Jumlah pertemuan dengan warga | 3 kali", "LKJ304", ["2"]),
        (
            (
                "Camat Randu | 1 | Jumlah pertemuan dengan warga | 3 kali\n"
                "Camat Randu | 2 | Jumlah pertemuan dengan warga | 3 kali"
            ),
            "LKJ304",
            [],
        ),
        ("Camat Randu | 1 | Luas sawah yang diairi | 3 kali", "LKJ304", []),
    ],
)
def test_no_number_is_proposed_that_another_row_bears(
    baris: str, kode: str, usul: list[str]
) -> None:
    """And no wording of PK that is to be spelt otherwise itself."""
    (found,) = temuan_dari(f"{BUNYI}{baris}\n", kode)
    assert [one.nilai for one in found.usul] == usul
    assert bertentangan(temuan_dari(f"{BUNYI}{baris}\n")) == {}


def test_words_in_a_cell_of_a_number_are_not_replaced() -> None:
    """A year alone in Pada Bulan is a number: what is shown of it is no text to change a part of."""
    (found,) = temuan_dari(
        "Strategi\nJabatan | No | Strategi | Pada Bulan\nCamat Randu | 1 | Melatih | 2022\n",
        "LKJ202",
    )
    assert found.usul == ()


def test_line_breaks_stay_where_words_are_replaced() -> None:
    (found,) = temuan_dari(
        "Kalimat\nJabatan | Kalimat\nCamat Randu | Kinerja:\\nTriwulan II.\n", "LKJ201"
    )
    assert [one.nilai for one in found.usul] == ["Kinerja:\nTriwulan III."]
