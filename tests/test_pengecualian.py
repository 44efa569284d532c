"""Exceptions: what an office accepts with a reason falls silent, and an idle entry is a finding."""

from __future__ import annotations

import pytest

from gambar import temuan_dari
from lkj_xlsx.dasar.alamat import alamat_disebut
from lkj_xlsx.temuan import Status, Temuan

LAPORAN = """
Pejabat
Jabatan | Nama | NIP
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002
PK
Jabatan | No | Indikator Kinerja | Target
Camat Wanasari | 1 | Jumlah laporan warga | 1.500 laporan
Camat Wanasari | 2 | Jumlah kunjungan warga | 2.500 kunjungan
Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu
Camat Wanasari | Program | 7.01.01 | Penunjang | lima juta
Pengecualian
Kode | Sel | Jabatan | No | Kode Anggaran | Alasan | Oleh | Sampai
"""


def dengan(entry: str) -> list[Temuan]:
    return temuan_dari(f"{LAPORAN}{entry} | Sudah direviu | Sekretaris |")


def terkecuali(temuan: list[Temuan]) -> list[str]:
    return [str(one.lokasi[0]) for one in temuan if one.status is Status.DIKECUALIKAN]


@pytest.mark.parametrize(
    ("entry", "silenced"),
    [
        ("LKJ007 | | | |", ["PK!D2", "PK!D3"]),
        ("lkj007 | PK!D2 | | |", ["PK!D2"]),
        ("LKJ007 | pk!$d$3 | | |", ["PK!D3"]),
        ("LKJ007 | | Camat Wanasari | |", ["PK!D2", "PK!D3"]),
        ("LKJ007 | | camat wanasari | 2 |", ["PK!D3"]),
        ("LKJ006 | Anggaran!E2 | | |", ["Anggaran!E2"]),
        ("LKJ 007 | PK!D2 | | |", ["PK!D2"]),
        ("lkj-007 | 'PK'!D2 | | |", ["PK!D2"]),
        ("LKJ007 | PK!D2, PK!D3 | | |", ["PK!D2", "PK!D3"]),
        ("LKJ007 | PK!D2; pk!$D$3; | | |", ["PK!D2", "PK!D3"]),
        ("LKJ007 | PK!D2 PK!D3 | | |", ["PK!D2", "PK!D3"]),
        ("LKJ007 | PK!D2 dan D3 | | |", ["PK!D2", "PK!D3"]),
        ("LKJ006 | | Camat Wanasari | | 7.01.01", ["Anggaran!E2"]),
    ],
)
def test_an_entry_silences_what_it_names(entry: str, silenced: list[str]) -> None:
    """By code with its cell, by code with the row's own marks, a peringatan by code alone."""
    found = dengan(entry)
    assert terkecuali(found) == silenced
    assert not [one for one in found if one.kode == "LKJ017"]


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("LKJ006 | | | |", "galat hanya dapat dikecualikan"),
        ("LKJ006 | | Camat Wanasari | |", "galat hanya dapat dikecualikan"),
        ("LKJ007 | PK!D9 | | |", "tidak ada temuan seperti itu"),
        ("LKJ009 | | | |", "tidak ada temuan seperti itu"),
        ("LKJ999 | | | |", 'kode aturan "LKJ999" tidak ada'),
        ("LKJ007 | | | 3 |", "tidak ada temuan seperti itu"),
        ("LKJ007 | D9 | | |", "tidak ada temuan seperti itu"),
        ("LKJ007 | Realisasi!D2 | | |", "tidak ada temuan seperti itu"),
        ("LKJ007 | baris 2 | | |", "tidak ada temuan seperti itu"),
        ("LKJ006 | | Camat Wanasari | | 7.01.02", "tidak ada temuan seperti itu"),
    ],
)
def test_an_idle_entry_is_a_finding_at_its_own_cell(entry: str, why: str) -> None:
    """It says why nothing fell silent."""
    found = dengan(entry)
    (idle,) = (one for one in found if one.kode == "LKJ017")
    assert why in idle.pesan
    assert str(idle.lokasi[0]) == "Pengecualian!A2"
    assert terkecuali(found) == []


@pytest.mark.parametrize(
    ("until", "counts"), [("30 September 2023", True), ("29 September 2023", False)]
)
def test_an_entry_counts_until_its_day_at_the_quarters_end(until: str, counts: bool) -> None:
    """Never by today's date."""
    found = temuan_dari(f"{LAPORAN}LKJ007 | | | | | Sudah direviu | Sekretaris | {until}")
    assert bool(terkecuali(found)) is counts
    assert [one.kode for one in found if one.kode == "LKJ017"] == ([] if counts else ["LKJ017"])


def test_without_a_year_no_entry_has_expired() -> None:
    """Where the quarter's end is not known, the entry counts."""
    year = "Identitas\nIsian | Nilai\nTriwulan | III\n"
    found = temuan_dari(f"{year}{LAPORAN}LKJ007 | | | | | Direviu | Camat | 1 Januari 2001")
    assert terkecuali(found) == ["PK!D2", "PK!D3"]


def test_findings_come_worst_first_and_silenced_ones_last() -> None:
    """The order in which an office should mend them."""
    found = dengan("LKJ007 | PK!D2 | | |")
    levels = [(one.status, one.tingkat.urutan) for one in found]
    assert levels == sorted(levels)


@pytest.mark.parametrize(
    ("alasan", "oleh", "sebab"),
    [
        ("Sudah direviu", "Sekretaris", "oleh Sekretaris: Sudah direviu"),
        ("Sudah direviu", "", "Sudah direviu"),
        ("", "Sekretaris", "oleh Sekretaris"),
    ],
)
def test_a_silenced_finding_knows_who_silenced_it_and_why(
    alasan: str, oleh: str, sebab: str
) -> None:
    """As far as the entry says; a finding that counts has no such reason."""
    found = temuan_dari(f"{LAPORAN}LKJ007 | PK!D2 | | | | {alasan} | {oleh} |")
    assert {one.pengecualian for one in found if one.status is Status.DIKECUALIKAN} == {sebab}
    assert {one.pengecualian for one in found if one.status is Status.AKTIF} == {""}


@pytest.mark.parametrize(
    ("sel", "whole"), [("D2", "PK!D2"), ("$d$3", "PK!D3"), ("D2, D3", "PK!D2, PK!D3")]
)
def test_a_cell_without_its_sheet_is_asked_about(sel: str, whole: str) -> None:
    """Where just one sheet has such a finding there; what is proposed silences it."""
    found = dengan(f"LKJ007 | {sel} | | |")
    (idle,) = (one for one in found if one.kode == "LKJ017")
    assert f'Sel "{sel}" tidak menyebut sheet; maksud Anda {whole}?' in idle.pesan
    assert idle.saran == f"Tulis {whole} di Pengecualian!B2."
    assert [(str(one.sel), one.nilai) for one in idle.usul] == [("Pengecualian!B2", whole)]
    assert terkecuali(found) == []
    assert terkecuali(dengan(f"LKJ007 | {whole} | | |")) == whole.split(", ")


def test_a_cell_that_several_sheets_have_is_not_asked_about() -> None:
    """Nothing tells which was meant."""
    text = LAPORAN.replace(
        "Anggaran\n",
        "Realisasi\nJabatan | No | TW I | TW II\nCamat Wanasari | 1 | 5 | 1.500 laporan\nAnggaran\n",
    )
    found = temuan_dari(f"{text}LKJ007 | D2 | | | | Sudah direviu | Sekretaris |")
    assert {str(one.lokasi[0]) for one in found if one.kode == "LKJ007"} >= {
        "PK!D2",
        "Realisasi!D2",
    }
    (idle,) = (one for one in found if one.kode == "LKJ017")
    assert "tidak ada temuan seperti itu" in idle.pesan
    assert not idle.usul


def test_one_of_several_cells_without_a_finding_is_named() -> None:
    """The others fall silent all the same."""
    found = dengan("LKJ007 | PK!D2, PK!D9 | | |")
    assert terkecuali(found) == ["PK!D2"]
    (idle,) = (one for one in found if one.kode == "LKJ017")
    assert idle.pesan == (
        "Pengecualian LKJ007 tidak mengecualikan apa pun di PK!D9: tidak ada temuan seperti itu."
    )
    assert idle.saran == "Hapus PK!D9 dari Pengecualian!B2, atau betulkan alamatnya."


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("PK!F7", ("PK!F7",)),
        ("PK!F7, F8", ("PK!F7", "PK!F8")),
        ("PK!F7\nRealisasi!F8", ("PK!F7", "Realisasi!F8")),
        ("[a, b.xlsx]PK!F7; Anggaran!2", ("[a, b.xlsx]PK!F7", "[a, b.xlsx]Anggaran!2")),
        ("'PK'!$F$7 & 'PK'!F8", ("'PK'!$F$7", "'PK'!F8")),
        ("F7 dan F8", ("F7", "F8")),
        ("PK!F7:F9", ("PK!F7:F9",)),
        ("PK kolom F", ("PK kolom F",)),
        ("PK!F7, semua", ("PK!F7, semua",)),
        ("PK! F7", ("PK! F7",)),
        ("", ("",)),
    ],
)
def test_addresses_are_told_apart(text: str, each: tuple[str, ...]) -> None:
    """By commas, blanks and words between; what is no list stays as it stands."""
    assert alamat_disebut(text) == each
