"""Who signs, as pages name them: acting officials, vacant offices, PPPK, several holders of one title."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, temuan_dari
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.tabel import lembar_pejabat

TITIK = "." * 28
KEPALA = """
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Randu
    Kabupaten/Kota | Kabupaten Contoh
    Tahun | 2023
    Triwulan | III
    Tempat | Randu
    Tanggal Laporan | 2 Oktober 2023
    Pejabat
    Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan | Tempat | Tanggal Laporan
    """
CAMAT = "Camat Randu | BUDI SANTOSO, S.STP | 19700101 199512 1 001 | | | | |"
SITI, RINI = "19870702 200602 2 002", "19870703 200602 2 003"
AHLI = "Analis Kebijakan Ahli Muda"


def blok(*rows: str, ke: int = -1) -> tuple[list[object], list[object]]:
    """The block under Tabel 2.4 of one official, superior and official, without the room to sign."""
    laporan = laporan_dari(KEPALA + "\n".join(rows))
    sheet = lembar_pejabat(laporan, laporan.pejabat[ke])[3]
    cells = [(row.petak[0], row.petak[2]) for row in sheet.baris[6:] if len(row.petak) == 4]
    pairs = [
        (left.nilai, right.nilai) for left, right in cells if left and right and left.kolom == 2
    ]
    return [left for left, _ in pairs if left], [right for _, right in pairs if right]


def atasan(*rows: str, ke: int = -1) -> list[str]:
    """The superior's title, name and number, the same above the block and on Tanggapan."""
    laporan = laporan_dari(KEPALA + "\n".join(rows))
    sheet = lembar_pejabat(laporan, laporan.pejabat[ke])[4]
    cells = [row.petak[4] for row in sheet.baris if len(row.petak) == 5]
    signed = [str(one.nilai) for one in cells if one and one.nilai][2:]
    left, _ = blok(*rows, ke=ke)
    assert left[2:] == signed
    return signed


@pytest.mark.parametrize("sementara", ["Plt.", "Plh.", "Pj."])
def test_who_acts_for_an_office_signs_so(sementara: str) -> None:
    """In their own row, and as the superior of others whatever those rows call the office."""
    rows = (
        f"{sementara} Camat Randu | SITI AMINAH | {SITI} | | | | |",
        f"Kasi Pemerintahan | RINI | {RINI} | Camat Randu | | | |",
    )
    assert blok(*rows, ke=0)[1][1:] == [f"{sementara} Camat Randu", "SITI AMINAH", f"NIP. {SITI}"]
    assert atasan(*rows) == [f"{sementara} Camat Randu", "SITI AMINAH", f"NIP. {SITI}"]


@pytest.mark.parametrize(
    ("baris", "dicetak"),
    [
        (f"Plh. Camat Randu | SITI AMINAH | {SITI}", ["Plh. Camat Randu", "SITI AMINAH", f"NIP. {SITI}"]),
        ("Camat Randu | |", ["Camat Randu", "BUDI SANTOSO, S.STP", "NIP. 19700101 199512 1 001"]),
        ("Plh. Camat Randu | |", ["Camat Randu", "BUDI SANTOSO, S.STP", "NIP. 19700101 199512 1 001"]),
        ("Plh. Camat Randu | BUDI SANTOSO | 19700101 199512 1 001",
         ["Camat Randu", "BUDI SANTOSO", "NIP. 19700101 199512 1 001"]),
    ],
    ids=["orang lain", "tetap", "tanpa nama", "camat sendiri"],
)  # fmt: skip
def test_who_acts_for_a_superior_signs_so_in_that_row_only(baris: str, dicetak: list[str]) -> None:
    """The title follows the name: the Camat is no Plh. of their own office."""
    row = f"Kasi Pemerintahan | RINI | {RINI} | {baris} | |"
    assert atasan(CAMAT, row) == dicetak


def test_who_acts_for_a_vacant_office_is_named_beside_it() -> None:
    rows = (
        CAMAT,
        "Sekretaris Kecamatan | - | - | Camat Randu | | | |",
        f"Kasubbag Umum | RINI | {RINI} | Plt. Sekretaris Kecamatan | SITI AMINAH | {SITI} | |",
        f"Kasubbag Keuangan | TONO | {RINI} | Sekretaris Kecamatan | | | |",
    )
    assert blok(*rows, ke=1)[1][1:] == ["Sekretaris Kecamatan", TITIK, f"NIP. {TITIK}"]
    assert atasan(*rows, ke=2) == ["Plt. Sekretaris Kecamatan", "SITI AMINAH", f"NIP. {SITI}"]
    assert atasan(*rows, ke=3) == ["Sekretaris Kecamatan", TITIK, f"NIP. {TITIK}"]


@pytest.mark.parametrize(
    ("jabatan", "dicetak"),
    [
        (f"{AHLI} (SITI AMINAH)", AHLI),
        (f"{AHLI} (Siti)", AHLI),
        (f"{AHLI} - 2", AHLI),
        (f"{AHLI} (Kesejahteraan Rakyat)", f"{AHLI} (Kesejahteraan Rakyat)"),
        (f"{AHLI} (RINI)", f"{AHLI} (RINI)"),
        ("Kasi Pemerintahan (SITI AMINAH)", "Kasi Pemerintahan (SITI AMINAH)"),
        ("(SITI)", "(SITI)"),
    ],
)
def test_what_tells_two_holders_apart_is_not_signed(jabatan: str, dicetak: str) -> None:
    """Their own name behind a functional title, or a number; anything else may belong to the title."""
    row = f"{jabatan} | SITI AMINAH, S.E | {SITI} | Camat Randu | | | |"
    assert blok(CAMAT, row)[1][1] == dicetak


def test_so_is_it_of_a_superior() -> None:
    rows = (
        f"{AHLI} (SITI AMINAH) | SITI AMINAH | {SITI} | | | | |",
        f"{AHLI} (RINI) | RINI | {RINI} | | | | |",
        f"Arsiparis | TONO | - | {AHLI} (RINI) | | | |",
    )
    assert atasan(*rows) == [AHLI, "RINI", f"NIP. {RINI}"]


@pytest.mark.parametrize(
    ("satu", "dua", "dicetak"),
    [
        ("Camat Randu | | | |", "Camat Randu | | | |",
         ["Camat Randu", "BUDI SANTOSO, S.STP", "NIP. 19700101 199512 1 001"]),
        ("Camat Randu | | | |", "Sekretaris Kecamatan | | | |", [TITIK, TITIK, f"NIP. {TITIK}"]),
        ("Bupati | AGUS | - | |", "Bupati | TRI | - | |", ["Bupati", TITIK, f"NIP. {TITIK}"]),
        ("Bupati | AGUS | - | |", "Bupati | AGUS, S.H | - | |", ["Bupati", "AGUS"]),
        ("Bupati | | | |", "Plt. Bupati | AGUS | - | |", ["Plt. Bupati", "AGUS"]),
    ],
)  # fmt: skip
def test_nothing_is_signed_for_one_holder_that_is_the_others(
    satu: str, dua: str, dicetak: list[str]
) -> None:
    """Superiors on whom two holders of a title disagree are dotted like their own names."""
    rows = (CAMAT, f"{AHLI} | SITI | {SITI} | {satu}", f"{AHLI} | RINI | {RINI} | {dua}")
    assert atasan(*rows) == dicetak
    assert blok(*rows)[1][1:] == [AHLI, TITIK, f"NIP. {TITIK}"]


@pytest.mark.parametrize(
    ("satu", "dua", "dicetak"),
    [
        ("| 3 Oktober 2023", "| 3 Oktober 2023", "Randu, 3 Oktober 2023"),
        ("| 3 Oktober 2023", "| 4 Oktober 2023", f"Randu, {TITIK}"),
        ("Jati |", "Randu |", "Randu, 2 Oktober 2023"),
        ("Jati |", "Jati |", "Jati, 2 Oktober 2023"),
    ],
)
def test_nor_is_a_place_or_a_day(satu: str, dua: str, dicetak: str) -> None:
    rows = (f"{AHLI} | SITI | {SITI} | | | | {satu}", f"{AHLI} | RINI | {RINI} | | | | {dua}")
    assert blok(*rows)[1][0] == dicetak


def test_a_pppk_and_who_has_no_number_sign_so() -> None:
    pppk = f"{AHLI} | DEWI | 19850102 202121 2 015 | Camat Randu | | | |"
    assert blok(CAMAT, pppk)[1][1:] == [AHLI, "DEWI", "NI PPPK. 19850102 202121 2 015"]
    assert blok(CAMAT, f"{AHLI} | DEWI | - | Camat Randu | | | |")[1][1:] == [AHLI, "DEWI"]


def test_signing_changes_no_finding() -> None:
    """A title is looked up and reported as it was typed."""
    row = f"{AHLI} (SITI AMINAH) | SITI AMINAH | {SITI} | Plh. Camat Randu | BUDI SANTOSO, S.STP | | |"
    found = [one for one in temuan_dari(KEPALA + f"{CAMAT}\n{row}") if one.kode.startswith("LKJ1")]
    assert found == []


def test_the_recap_names_whose_rows_are_not_one_persons() -> None:
    """Several holders of one title, and offices that nobody holds; nothing where each has one."""
    pk = "PK\nJabatan | No | Indikator Kinerja | Target\nCamat Randu | 1 | Jumlah rapat | 4\n"
    pk += "Realisasi\nJabatan | No | TW III\nCamat Randu | 1 | 2\n"
    rows = (
        CAMAT,
        "Sekretaris Kecamatan | - | - | Camat Randu | | | |",
        f"{AHLI} | SITI AMINAH, S.E | {SITI} | Camat Randu | | | |",
        f"{AHLI} | RINI | {RINI} | Camat Randu | | | |",
    )
    said = str(ringkasan("\n".join(rows) + f"\n{pk}").baris)
    assert f"{AHLI} dipegang 2 orang, SITI AMINAH, S.E dan RINI: angkanya" in said
    assert "Jabatan yang kosong: Sekretaris Kecamatan." in said
    alone = str(ringkasan(f"{CAMAT}\n{pk}").baris)
    assert "dipegang" not in alone
    assert "kosong:" not in alone


def ringkasan(text: str) -> Lembar:
    figures = tabel(laporan_dari(KEPALA + text))
    checks = lembar_pemeriksaan((), judul="Pemeriksaan", masukan={})
    sheets = lembar_rekap(figures, data_laporan(figures), (), checks, str)
    return next(one for one in sheets if isinstance(one, Lembar) and one.nama == "Ringkasan")
