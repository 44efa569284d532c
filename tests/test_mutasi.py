"""One mistake at a time, planted in a consistent report: each is named at its cell, alone.

A mutation changes one thing, as a hand that slips does. What is reported must have the expected
code at a cell that was changed (or that the contract names for it), and no other code than those
that follow from the mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.proses.pipeline import periksa_workbook
from tempeh import Kisi, konsisten, tulis

ASLI = konsisten()
ASLI["Identitas"].append(["Batas Hari Kerja", "5"])


@dataclass(frozen=True)
class Mutasi:
    """A planted mistake: how to plant it, what must be said where, what may follow."""

    nama: str
    tanam: Callable[[Kisi], None] = field(repr=False)
    kode: str
    tempat: str
    akibat: frozenset[str] = frozenset()


def sel(sheet: str, row: int, col: int) -> str:
    """The address of a cell of a grid, whose first row is 0."""
    return f"{sheet}!{huruf_kolom(col + 1)}{row + 1}"


def ganti(
    nama: str, sheet: str, row: int, col: int, baru: str, kode: str, *akibat: str, tempat: str = ""
) -> Mutasi:
    """A mutation that types something else into one cell."""

    def tanam(grid: Kisi) -> None:
        grid[sheet][row][col] = baru

    place = tempat or sel(sheet, row, col)
    return Mutasi(f"{nama} {place}: {baru}", tanam, kode, place, frozenset(akibat))


def baris(sheet: str) -> Iterator[tuple[int, list[str]]]:
    return ((index, row) for index, row in enumerate(ASLI[sheet]) if index > 0)


def digit(text: str) -> str:
    """The figure with its first digit changed."""
    for index, letter in enumerate(text):
        if letter.isdigit():
            return f"{text[:index]}{(int(letter) + 3) % 9 + 1}{text[index + 1 :]}"
    return text


def tertulis() -> Iterator[Mutasi]:
    """A figure copied wrongly into the draft."""
    for index, row in baris("Realisasi"):
        yield ganti("capaian", "Realisasi", index, 5, digit(row[5]), "LKJ401")
        yield ganti("target", "Realisasi", index, 4, digit(row[4]), "LKJ305")
    for index, row in baris("Anggaran"):
        yield ganti("serapan", "Anggaran", index, 7, digit(row[7]), "LKJ501")


def jumlah() -> Iterator[Mutasi]:
    """A sum that no longer adds up."""
    for index, row in baris("Anggaran"):
        more = f"{int(row[5].replace('.', '')) + 1_000_003:,}".replace(",", ".")
        yield ganti("pagu", "Anggaran", index, 5, more, "LKJ504", "LKJ501", "LKJ402")
        spent = int(row[6].replace(".", "").replace("-", "0")) + 1_003
        yield ganti("realisasi", "Anggaran", index, 6, str(spent), "LKJ505", "LKJ501", "LKJ402",
                    "LKJ502")  # fmt: skip


def anggaran() -> Iterator[Mutasi]:
    """Codes, levels and cells of the budget."""
    for index, row in list(baris("Anggaran"))[::3]:
        yield ganti("kode", "Anggaran", index, 2, f"{row[2]}.xx", "LKJ506", "LKJ504", "LKJ505",
                    "LKJ507", "LKJ513")  # fmt: skip
        yield ganti("pagu", "Anggaran", index, 5, "sejuta", "LKJ006")
        yield ganti("pagu kosong", "Anggaran", index, 5, "", "LKJ005")
        yield ganti("tingkat", "Anggaran", index, 1, "Kegiatn", "LKJ016")
        yield ganti("realisasi", "Anggaran", index, 6, "=A1*2", "LKJ008")
        yield ganti("realisasi", "Anggaran", index, 6, "#REF!", "LKJ009")
    for index, row in list(baris("Anggaran"))[1:]:
        if ASLI["Anggaran"][index - 1][0] == row[0]:
            yield ganti("kode ganda", "Anggaran", index, 2, ASLI["Anggaran"][index - 1][2],
                        "LKJ508", "LKJ504", "LKJ505", "LKJ513", "LKJ514")  # fmt: skip


def satuan() -> Iterator[Mutasi]:
    """A realisation in another unit, without its percent sign, or not readable."""
    for index, row in baris("Realisasi"):
        counted = "%" not in row[4] and row[3] not in {"0", "-"} and "/" not in row[3]
        if counted:
            number = row[3].split()[0]
            yield ganti("satuan", "Realisasi", index, 3, f"{number} kambing", "LKJ406", "LKJ701",
                        "LKJ306")  # fmt: skip
        elif "%" in row[3] and row[3] not in {"0%", "100%"}:
            bare = f"#0.{row[3].rstrip('%')}"
            yield ganti("persen", "Realisasi", index, 3, bare, "LKJ015", "LKJ401")
        yield ganti("realisasi", "Realisasi", index, 3, "7x/3y abc 7", "LKJ006")
        yield ganti("kosong", "Realisasi", index, 3, "", "LKJ302", "LKJ701")


def indikator() -> Iterator[Mutasi]:
    """Rows that speak of another indicator, or of none."""
    rows = list(baris("Realisasi"))
    for (index, row), (below, other) in pairwise(rows):
        if row[0] != other[0]:
            continue
        yield ganti("bunyi", "Realisasi", index, 2, other[2], "LKJ304")
        yield ganti("nomor", "Realisasi", below, 1, row[1], "LKJ011", "LKJ302", "LKJ304", "LKJ701",
                    "LKJ401", "LKJ305", "LKJ306", "LKJ406")  # fmt: skip
    for index, row in rows[::2]:
        yield ganti("nomor", "Realisasi", index, 1, "77", "LKJ301", "LKJ302", "LKJ701")
        yield ganti("ejaan", "Realisasi", index, 2, row[2].replace("a", "", 1), "LKJ303", "LKJ310")
    for index, _ in list(baris("Strategi"))[::3]:
        yield ganti("nomor", "Strategi", index, 1, "77", "LKJ301", "LKJ309")
        yield ganti("bulan", "Strategi", index, 4, "Desember s/d Januari 2023", "LKJ602")
        yield ganti("bulan", "Strategi", index, 4, "entah kapan", "LKJ601")
        yield ganti("tahun", "Strategi", index, 4, "Januari s/d Desember 2022", "LKJ202")


def jabatan() -> Iterator[Mutasi]:
    """A slip in the name of an office."""
    for sheet in ("PK", "Realisasi", "Anggaran", "Strategi", "Kalimat"):
        for index, row in list(baris(sheet))[::9]:
            yield ganti("jabatan", sheet, index, 0, row[0].replace("a", "", 1), "LKJ012", "LKJ018")


def pejabat() -> Iterator[Mutasi]:
    """NIP, names, dates and the quarter in the sheet of officials."""
    atasan = {"LKJ105", "LKJ106", "LKJ107", "LKJ108"}
    for index, row in baris("Pejabat"):
        nip = row[3]
        yield ganti("nip", "Pejabat", index, 3, nip[:-1], "LKJ101", *atasan)
        yield ganti("nip", "Pejabat", index, 3, f"#{nip.replace(' ', '')}", "LKJ101", *atasan)
        yield ganti(
            "lahir", "Pejabat", index, 3, f"{nip[:4]}13{nip[6:]}", "LKJ102", "LKJ110", *atasan
        )
        yield ganti(
            "tmt", "Pejabat", index, 3, f"{nip[:13]}15{nip[15:]}", "LKJ103", "LKJ110", *atasan
        )
        yield ganti("kelamin", "Pejabat", index, 3, f"{nip[:16]}3{nip[17:]}", "LKJ104", *atasan)
        yield ganti("periode", "Pejabat", index, 7, "Triwulan II Tahun 2023", "LKJ201")
        yield ganti("periode", "Pejabat", index, 7, "Triwulan III Tahun 2022", "LKJ202")
        yield ganti("tanggal", "Pejabat", index, 9, "3 Juli 2023", "LKJ204", "LKJ206")
        yield ganti("tanggal", "Pejabat", index, 9, "20 November 2023", "LKJ205", "LKJ206")
        yield ganti("tanggal", "Pejabat", index, 9, "31 September 2023", "LKJ010")
        if row[5]:
            yield ganti("atasan", "Pejabat", index, 5, "SITI AMINAH, S.E.", "LKJ108")
            yield ganti("atasan", "Pejabat", index, 6, "19870702 200602 1 003", "LKJ108")


def kalimat() -> Iterator[Mutasi]:
    """Sentences that say another quarter, another count, another official."""
    for index, row in baris("Kalimat"):
        text = row[2]
        if "Triwulan III" in text:
            yield ganti("triwulan", "Kalimat", index, 2, text.replace("Triwulan III", "Triwulan II"),
                        "LKJ201")  # fmt: skip
        if text.startswith("Cost per outcome"):
            wrong = text.replace(row[0], "Kasi Kesejahteraan")
            yield ganti("judul", "Kalimat", index, 2, wrong, "LKJ702")
        if text.startswith("Capaian 6="):
            yield ganti("rumus", "Kalimat", index, 2, "Capaian 6=4/5", "LKJ703")
        if "1 Juli s.d 30 September" in text:
            yield ganti("tanggal", "Kalimat", index, 2, text.replace("1 Juli", "1 April"), "LKJ203")


def jumlah_kalimat() -> Iterator[Mutasi]:
    """A count in a sentence that the table contradicts."""
    for index, row in baris("Kalimat"):
        text = row[2]
        for count in ("10", "11", "14", "7", "3", "2"):
            for unit in ("indikator", "target kinerja"):
                if f"{count} {unit}" in text and "agar" not in text:
                    wrong = text.replace(f"{count} {unit}", f"{int(count) + 30} {unit}", 1)
                    yield ganti("jumlah", "Kalimat", index, 2, wrong, "LKJ701")


def kepala() -> Iterator[Mutasi]:
    """A header that nobody knows: the column is asked for, and nothing is made up for it."""
    for sheet, col in (("PK", 4), ("PK", 5), ("Realisasi", 1), ("Anggaran", 1), ("Anggaran", 3),
                       ("Anggaran", 5), ("Strategi", 3), ("Pejabat", 2), ("Pejabat", 3)):  # fmt: skip
        head = ASLI[sheet][0][col]
        yield ganti("kepala", sheet, 0, col, f"{head}zz", "LKJ002", "LKJ004", tempat=f"{sheet}!A1")
    for sheet in ("PK", "Realisasi", "Anggaran", "Strategi", "Pejabat"):
        yield ganti("kepala ganda", sheet, 0, 3, ASLI[sheet][0][2], "LKJ003", "LKJ002", "LKJ005",
                    "LKJ302", "LKJ309", "LKJ504", "LKJ701")  # fmt: skip


def baris_hilang() -> Iterator[Mutasi]:
    """A row that is not there, is blank where it must not be, or stands twice."""

    def tanpa(sheet: str, index: int) -> Callable[[Kisi], None]:
        def tanam(grid: Kisi) -> None:
            del grid[sheet][index]

        return tanam

    for index, row in list(baris("Realisasi"))[::4]:
        place = next(
            sel("PK", at, 2) for at, pk in baris("PK") if (pk[0], pk[2]) == (row[0], row[1])
        )
        yield Mutasi(f"tanpa realisasi {index}", tanpa("Realisasi", index), "LKJ302", place,
                     frozenset({"LKJ701"}))  # fmt: skip
    for index, row in list(baris("Strategi"))[::4]:
        place = next(
            sel("PK", at, 2) for at, pk in baris("PK") if (pk[0], pk[2]) == (row[0], row[1])
        )
        yield Mutasi(f"tanpa strategi {index}", tanpa("Strategi", index), "LKJ309", place)
    for index, _ in list(baris("PK"))[::4]:
        yield ganti("target kosong", "PK", index, 5, "", "LKJ005")
        yield ganti(
            "target nol", "PK", index, 5, "0 laporan", "LKJ307", "LKJ305", "LKJ306", "LKJ701"
        )
        yield ganti("kelompok", "PK", index, 1, "Sasaran Progrm", "LKJ016")
    for index, _ in list(baris("Pejabat"))[1:]:
        yield ganti("ganda", "Pejabat", index, 0, ASLI["Pejabat"][index - 1][0], "LKJ011", "LKJ012",
                    "LKJ109")  # fmt: skip


MUTASI = [
    one
    for family in (
        tertulis, jumlah, anggaran, satuan, indikator, jabatan, pejabat, kalimat, jumlah_kalimat,
        kepala, baris_hilang,
    )
    for one in tuple(family())[::2]
]  # fmt: skip
"""Every second one: a hand slips in one row as in the next."""


def test_there_are_several_hundred_mutations() -> None:
    assert len(MUTASI) > 400


def test_the_consistent_report_has_no_finding_at_all(tmp_path: Path) -> None:
    """48 indicators, 44 budget rows, 7 officials, and not a word."""
    found = periksa_workbook(tulis(ASLI, tmp_path / "konsisten.xlsx")).temuan
    assert [f"{one.kode} {one.lokasi[0]} {one.pesan}" for one in found] == []


@pytest.mark.parametrize("mutasi", MUTASI, ids=lambda one: one.nama)
def test_a_planted_mistake_is_named_at_its_cell_and_alone(mutasi: Mutasi, tmp_path: Path) -> None:
    """The expected code at its place, and no code that does not follow from it."""
    grid = deepcopy(ASLI)
    mutasi.tanam(grid)
    found = periksa_workbook(tulis(grid, tmp_path / "mutasi.xlsx")).temuan
    said = [f"{one.kode} {', '.join(map(str, one.lokasi))}: {one.pesan}" for one in found]
    places = {str(place) for one in found if one.kode == mutasi.kode for place in one.lokasi}
    assert mutasi.tempat in places, said
    strange = {one.kode for one in found} - mutasi.akibat - {mutasi.kode}
    assert not strange, said
