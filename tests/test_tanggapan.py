"""Section 2.5: the lines to tick, room to write, the superior's signature; what else stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import bacaan_dari, gambar_bersama, laporan_dari, temuan_dari
from lkj_xlsx.baku.sheets import TANGGAPAN_BAKU
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook, proses_workbook
from lkj_xlsx.reader import baca_bersama
from lkj_xlsx.tampil.lembar import Baris, Lembar, Sisi
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.tabel import lembar_pejabat, tabel_pejabat
from lkj_xlsx.tampil.tabel.tanggapan import lembar_tanggapan
from lkj_xlsx.templat.lanjutan import lanjutkan
from lkj_xlsx.writer.tinggi import tata_letak

TITIK = "." * 28
ORANG = """
    Pejabat
    Jabatan | Pangkat | Nama | NIP | Jabatan Atasan | Tempat
    {camat}
    {kasi}
"""
CAMAT = "Camat Randu | Pembina | BUDI SANTOSO | 19800101 200012 1 001 | | Randu"
KASI = "Kasi Pemerintahan | Penata | SITI AMINAH | 19870702 200602 2 002 | Camat Randu | Randu"


def tanggapan(camat: str = CAMAT, kasi: str = KASI, setelan: str = "", ke: int = 1) -> Lembar:
    """The sheet of one of two officials."""
    drawing = ORANG.format(camat=camat, kasi=kasi)
    office = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Randu\nTahun | 2024\nTriwulan | II"
    laporan = laporan_dari(f"{office}\n{setelan}\n{drawing}" if setelan else drawing)
    return lembar_tanggapan(laporan.pejabat[ke], laporan.lkj.identitas)


def baris(lembar: Lembar) -> list[str]:
    """The lines to tick."""
    return [
        str(row.petak[2].nilai)
        for row in lembar.baris[4:]
        if len(row.petak) == 3 and row.petak[2] is not None
    ]


def kanan(lembar: Lembar) -> list[str]:
    """The signature from the top."""
    return [str(row.petak[4].nilai) for row in lembar.baris if len(row.petak) == 5 and row.petak[4]]


def test_the_standard_lines_stand_beside_boxes_to_tick() -> None:
    """A box is an empty cell with lines all round."""
    sheet = tanggapan()
    assert baris(sheet) == list(TANGGAPAN_BAKU)
    boxes = [row.petak[1] for row in sheet.baris[4:10]]
    assert all(one and one.nilai is None and one.gaya.garis is Sisi.KOTAK for one in boxes)


@pytest.mark.parametrize(
    ("setelan", "dicetak"),
    [
        (
            "Tanggapan 1 | Setuju\nTanggapan 2 |\nTanggapan 6 | Perlu rapat",
            ["Setuju", "Perlu rapat"],
        ),
        ("tanggapan 3 | Tidak setuju\nTanggapan 1 | -", ["Tidak setuju"]),
        ("Tanggapan 1 | -\nTanggapan 2 |", list(TANGGAPAN_BAKU)),
    ],
)
def test_an_office_has_lines_of_its_own(setelan: str, dicetak: list[str]) -> None:
    """Fewer if it fills in fewer; its own wording is no finding."""
    assert baris(tanggapan(setelan=setelan)) == dicetak
    drawing = f"Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Randu\nTahun | 2024\n{setelan}"
    assert [one for one in temuan_dari(drawing) if "anggapan" in one.pesan] == []


def test_a_seventh_line_is_not_taken_for_one_that_is_there() -> None:
    lines = "\n".join(f"Tanggapan {n} | Baris {n}" for n in range(1, 8))
    (full,) = temuan_dari(f"Identitas\nIsian | Nilai\n{lines}", "LKJ004")
    assert full.pesan == 'Isian "Tanggapan 7" tidak dikenal dan dibiarkan.'
    (free,) = temuan_dari("Identitas\nIsian | Nilai\nTangapan 1 | Baris", "LKJ004")
    assert 'Mungkin "Tangapan 1" maksudnya "Tanggapan 1"' in free.pesan


def test_a_line_written_twice_is_a_finding() -> None:
    drawing = "Identitas\nIsian | Nilai\nTanggapan 1 | A\nTanggapan 1 | B"
    (found,) = temuan_dari(drawing, "LKJ011")
    assert str(found.lokasi[0]) == "Identitas!A3"


def test_the_superior_signs_on_the_right() -> None:
    """The day is theirs to write; three blank rows are room for the signature."""
    assert kanan(tanggapan()) == [
        f"Randu, {TITIK}", "Atasan Langsung", "Camat Randu", "", "", "",
        "BUDI SANTOSO", "Pembina", "NIP. 19800101 200012 1 001",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("camat", "ke", "dicetak"),
    [
        (CAMAT, 0, [TITIK, TITIK, f"NIP. {TITIK}"]),
        (CAMAT.replace("BUDI SANTOSO", "-").replace("19800101 200012 1 001", "-"), 1,
         ["Camat Randu", TITIK, f"NIP. {TITIK}"]),
        (CAMAT.replace("Camat Randu", "Plt. Camat Randu").replace("Pembina |", "|"), 1,
         ["Plt. Camat Randu", "BUDI SANTOSO", "NIP. 19800101 200012 1 001"]),
        (CAMAT.replace("19800101 200012 1 001", "19800101 202121 1 001").replace("Pembina |", "|"), 1,
         ["Camat Randu", "BUDI SANTOSO", "NI PPPK. 19800101 202121 1 001"]),
        (CAMAT.replace("19800101 200012 1 001", "-").replace("Pembina |", "|"), 1,
         ["Camat Randu", "BUDI SANTOSO"]),
    ],
    ids=["tanpa atasan", "lowong", "plt", "pppk", "tanpa nip"],
)  # fmt: skip
def test_what_is_not_known_is_dotted(camat: str, ke: int, dicetak: list[str]) -> None:
    """No superior, or a vacant office; who acts and who is PPPK is named so."""
    assert [one for one in kanan(tanggapan(camat, ke=ke))[2:] if one] == dicetak


@pytest.mark.parametrize(
    ("atasan", "dicetak"),
    [
        ("Bupati Contoh | H. AGUS | -", ["Bupati Contoh", "H. AGUS"]),
        ("Bupati Contoh | H. AGUS |", ["Bupati Contoh", "H. AGUS", f"NIP. {TITIK}"]),
        ("Bupati Contoh | - | -", ["Bupati Contoh", TITIK, f"NIP. {TITIK}"]),
        ("- | - | -", [TITIK, TITIK, f"NIP. {TITIK}"]),
    ],
)
def test_a_superior_without_a_nip_has_no_line_for_it(atasan: str, dicetak: list[str]) -> None:
    """A dash beside the name of somebody who is in no row of their own, a regent, says that there is none."""
    drawing = f"""
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Randu
    Kabupaten/Kota | Kabupaten Contoh
    Tahun | 2024
    Triwulan | II
    Pejabat
    Jabatan | Nama | NIP | Jabatan Atasan | Nama Atasan | NIP Atasan
    Camat Randu | BUDI SANTOSO | 19800101 200012 1 001 | {atasan}
    """
    laporan = laporan_dari(drawing)
    sheet = lembar_tanggapan(laporan.pejabat[0], laporan.lkj.identitas)
    assert [one for one in kanan(sheet)[2:] if one] == dicetak
    assert temuan_dari(drawing, "LKJ1") == []


def test_there_is_room_to_write_beside_the_signature() -> None:
    lines = [row.petak[0] for row in tanggapan().baris if len(row.petak) == 5]
    assert lines[0]
    assert lines[0].nilai == "Catatan atasan langsung:"
    assert all(one and one.nilai is None and one.gaya.garis is Sisi.BAWAH for one in lines[1:])
    assert len(lines) == 9


@pytest.mark.parametrize("kertas", ["F4", "A4"])
def test_it_stands_on_one_page(kertas: str) -> None:
    """So that signature and ticks are seen together; the superior's rank is a line more."""
    sheet = tanggapan(setelan=f"Ukuran Kertas | {kertas}")
    assert tata_letak(sheet).awal_halaman == ()


def test_the_signature_is_never_alone_where_lines_fill_a_page() -> None:
    """The last line, the room to write and the signature stay together."""
    long = "\n".join(f"Tanggapan {one} | {'panjang sekali ' * 60}" for one in range(1, 7))
    sheet = tanggapan(setelan=long)
    (begin,) = tata_letak(sheet).awal_halaman
    assert begin <= len(sheet.baris) - len(kanan(sheet)) - 2
    assert sheet.berulang == (4, 4)


def test_the_footer_names_official_office_and_period() -> None:
    sheet = tanggapan(setelan="Tanggapan 1 | Setuju")
    assert sheet.kaki == "Tanggapan Kasi Pemerintahan\nTriwulan II Tahun 2024 – Kecamatan Randu"


def test_all_seven_officials_of_tempeh_have_one(tmp_path: Path) -> None:
    """After Tabel 2.4, before Narasi; the Camat has nobody above, so theirs is dotted."""
    done = proses_workbook(FOLDER / "tempeh.xlsx", tmp_path / "hasil")
    books = [one for one in done.berkas if one.name.startswith("LKJ ")]
    assert len(books) == 7
    names = (
        "Tabel 2.1",
        "Tabel 2.2",
        "Tabel 2.3",
        "Tabel 2.4",
        "Tanggapan",
        "Narasi",
        "Pemeriksaan",
    )
    for book in books:
        assert tuple(load_workbook(book, read_only=True).sheetnames) == names
    laporan = done.pemeriksaan.laporan
    signed = [kanan(lembar_pejabat(laporan, one)[4])[2] for one in laporan.pejabat]
    assert signed[0] == TITIK
    assert TITIK not in signed[1:]


def test_tables_findings_and_recap_of_tempeh_do_not_know_of_it(tmp_path: Path) -> None:
    """Lines of an office's own change that sheet and nothing else."""
    source = FOLDER / "tempeh.xlsx"
    book = load_workbook(source)
    (row,) = [one for one in book["Identitas"].iter_rows() if one[0].value == "Tanggapan 1"]
    row[1].value = "Setuju"
    changed = tmp_path / "tempeh.xlsx"
    book.save(changed)
    before, after = periksa_workbook(source), periksa_workbook(changed)
    assert after.laporan.lkj.identitas.tanggapan == ("Setuju",)
    assert [(one.kode, one.lokasi, one.pesan) for one in before.temuan] == [
        (one.kode, one.lokasi, one.pesan) for one in after.temuan
    ]
    for old, new in zip(before.laporan.pejabat, after.laporan.pejabat, strict=True):
        assert tabel_pejabat(before.laporan, old) == tabel_pejabat(after.laporan, new)
        assert lembar_pejabat(before.laporan, old)[4] != lembar_pejabat(after.laporan, new)[4]
    assert rekap(before) == rekap(after)


def rekap(one: Pemeriksaan) -> list[tuple[str, list[Baris]]]:
    """What the recap says, sheet by sheet; findings and data sheets stand elsewhere."""
    figures = tabel(one.laporan)
    checks = lembar_pemeriksaan(one.temuan, judul="Pemeriksaan", masukan={})
    sheets = lembar_rekap(figures, data_laporan(figures), one.temuan, checks, str)
    return [(sheet.nama, [*sheet.baris]) for sheet in sheets if isinstance(sheet, Lembar)]


def test_the_lines_go_over_into_the_next_workbook() -> None:
    """They are the office's, not the year's."""
    drawing = "Identitas\nIsian | Nilai\nTahun | 2024\nTanggapan 2 | Perlu rapat"
    carried = lanjutkan(bacaan_dari(drawing), 2025)
    assert carried.setelan["tanggapan_2"] == "Perlu rapat"


@pytest.mark.parametrize(("kedua", "beda"), [("Setuju", False), ("Tidak setuju", True)])
def test_workbooks_of_one_office_are_compared_line_by_line(
    tmp_path: Path, kedua: str, *, beda: bool
) -> None:
    """A line that only one of them fills in contradicts nothing."""
    drawing = f"""
        [a.xlsx]
        Identitas
        Isian | Nilai
        Tanggapan 1 | Setuju

        [b.xlsx]
        Identitas
        Isian | Nilai
        Tanggapan 1 | {kedua}
        Tanggapan 2 | Perlu rapat
    """
    read = baca_bersama(gambar_bersama(drawing, tmp_path))
    found = [one for one in read.temuan if one.kode == "LKJ020"]
    said = [one for one in found if one.pesan.startswith("Tanggapan 1 berbeda")]
    assert len(said) == beda
    assert len([one for one in found if "Tanggapan" in one.pesan]) == beda
    assert read.lkj.identitas.tanggapan == ("Setuju", "Perlu rapat")
