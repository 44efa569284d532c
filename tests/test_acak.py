"""Random workbooks: read or refused, never a traceback, never a hang, never a row without a trace."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import BadZipFile

import pytest

from acak import (
    RUSAK,
    SEHAT,
    Kasus,
    _dibuka,
    salah_bulat,
    semua,
    semua_rasio,
    sidik,
    sidik_banyak,
    uji,
)
from acak_buku import Buku, muat, tulis
from acak_hilang import Cetakan, cetakan, hilang
from acak_isi import dadu
from buat import FOLDER
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook

BENIH = 20231002


@pytest.mark.parametrize("kasus", semua(SEHAT, BENIH, 20), ids=str)
def test_every_row_of_a_random_workbook_leaves_a_trace(kasus: Kasus, tmp_path: Path) -> None:
    """It is printed in its table, or a finding names it; see `acak_hilang`."""
    assert uji(kasus, tmp_path).masalah == ()


@pytest.mark.parametrize("kasus", semua(SEHAT, BENIH + 1, 3), ids=str)
def test_what_is_written_of_a_random_workbook_opens_and_holds_its_rows(
    kasus: Kasus, tmp_path: Path
) -> None:
    """The written workbooks are read again, and the rows are looked for in them."""
    assert uji(kasus, tmp_path, proses=True).masalah == ()


def test_random_damage_is_read_or_refused_in_one_sentence(tmp_path: Path) -> None:
    """Bytes changed anywhere in the file, and XML that is no longer what Excel would write."""
    refused: Counter[bool] = Counter()
    for kasus in semua(RUSAK, BENIH, 40):
        result = uji(kasus, tmp_path)
        assert result.masalah == (), kasus
        refused[result.ditolak] += 1
    assert min(refused[True], refused[False]) > 3, "harm of one kind only"


def test_a_copy_opens_where_its_input_does(tmp_path: Path) -> None:
    """What openpyxl cannot open in the input the copy hands on; the other results always open."""
    sound, broken = FOLDER / "contoh.xlsx", tmp_path / "rusak.xlsx"
    broken.write_bytes(b"rusak")
    copy = tmp_path / "rusak diperiksa.xlsx"
    copy.write_bytes(b"rusak")
    assert _dibuka([sound, copy], broken) == [sound]
    with pytest.raises(BadZipFile):
        _dibuka([sound, copy], sound)
    with pytest.raises(BadZipFile):
        _dibuka([broken, copy], broken)


def test_the_same_workbook_has_the_same_findings(tmp_path: Path) -> None:
    """Read twice, a random workbook says the same in the same order."""
    for kasus in semua(SEHAT, BENIH + 2, 2):
        path = tmp_path / "acak.xlsx"
        kasus.tulis(path)
        once, again = (periksa_workbook(path).temuan for _ in range(2))
        assert once == again, kasus


def test_findings_do_not_depend_on_the_process() -> None:
    """Python orders sets of texts differently in every process; nothing of that is seen."""
    elsewhere = subprocess.run(
        [sys.executable, "tests/acak.py", "--sidik", "--banyak", "4", "--benih", str(BENIH)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert elsewhere.stdout.strip() == sidik_banyak(BENIH, 4)


@dataclass(frozen=True)
class Contoh:
    """The shipped example written again from its cells, and what is found in it."""

    path: Path
    buku: Buku
    pemeriksaan: Pemeriksaan

    def hilang(self, laporan: Laporan, printed: Cetakan) -> list[str]:
        return hilang(self.path, self.buku, replace(self.pemeriksaan, laporan=laporan), printed)


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Contoh:
    book = muat(FOLDER / "contoh.xlsx")
    path = tulis(dadu(0), book, tmp_path_factory.mktemp("contoh") / "contoh.xlsx")
    return Contoh(path, book, periksa_workbook(path))


def test_nothing_of_the_example_is_lost(contoh: Contoh) -> None:
    """Not a row of the workbook that we ship, and nothing is found in it either."""
    laporan = contoh.pemeriksaan.laporan
    assert contoh.hilang(laporan, cetakan(laporan)) == []
    assert contoh.pemeriksaan.temuan == ()


@pytest.mark.parametrize(
    ("tabel", "terhapus"),
    [
        ("Tabel 2.1", "PK!2: Indeks kepuasan masyarakat"),
        ("Tabel 2.3", "Anggaran!4: Administrasi Umum Perangkat Daerah"),
        ("Tabel 2.4", "Strategi!5: Membuka meja pengaduan di kantor kecamatan"),
        ("Tabel 2.4", "Pejabat!4: Kasi Pemerintahan"),
    ],
)
def test_a_row_that_is_not_printed_is_missed(contoh: Contoh, tabel: str, terhapus: str) -> None:
    """The search itself finds what is taken out of a table."""
    word = terhapus.partition(": ")[2].casefold()
    printed = {
        name: Counter({
            text: number for text, number in texts.items() if name != tabel or word not in text
        })
        for name, texts in cetakan(contoh.pemeriksaan.laporan).items()
    }  # fmt: skip
    assert contoh.hilang(contoh.pemeriksaan.laporan, printed) == [terhapus]


def test_a_record_that_is_not_reported_is_missed(contoh: Contoh) -> None:
    """A row of Realisasi without a remark is looked for in the report."""
    laporan = contoh.pemeriksaan.laporan
    first, *others = laporan.pejabat
    poorer = replace(first, capaian=first.capaian[1:])
    without = replace(laporan, pejabat=(poorer, *others))
    assert contoh.hilang(without, cetakan(laporan)) == ["Realisasi!2"]


def test_findings_that_differ_have_another_number() -> None:
    """The number that compares processes tells workbooks apart."""
    assert sidik_banyak(1, 1) != sidik_banyak(2, 1)
    assert sidik(()) == sidik(())


def test_rounding_equals_integer_arithmetic() -> None:
    """Every n/d from 0 to 2 with d up to 100, with 0 to 3 decimals, cut and rounded."""
    wrong = [one for part, whole in semua_rasio(100) for one in salah_bulat(part, whole)]
    assert wrong == []


def test_rounding_is_exact_where_a_percentage_begins() -> None:
    """Denominators up to 3000: the first fraction that reaches a whole percentage, and the last before it."""
    wrong = [
        one
        for whole in range(101, 3001, 29)
        for percent in range(201)
        for part in (-(-percent * whole // 100) - 1, -(-percent * whole // 100))
        if part >= 0
        for one in salah_bulat(part, whole)
    ]
    assert wrong == []
