"""Evaluasi: read, checked like any sentence, printed whole under Tabel 2.3 and in Narasi."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gambar import bacaan_dari, gambar_bersama, laporan_dari, temuan_dari
from lkj_xlsx.baku.sheets import EVALUASI
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.jumlah import biaya_pejabat
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.reader import baca_bersama
from lkj_xlsx.rules.bahasa.periode_teks import triwulan_tindak_lanjut
from lkj_xlsx.tampil.lembar import Lembar, Petak
from lkj_xlsx.tampil.narasi import Bagian, narasi_pejabat
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.templat.lanjutan import lanjutkan
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.buku_templat import tulis_templat

KANTOR = """
    Identitas
    Isian | Nilai
    Unit Kerja | Kecamatan Randu
    Kabupaten/Kota | Kabupaten Contoh
    Tahun | 2023
    Triwulan | III
    Pejabat
    Jabatan | Nama | NIP
    Kasi Pemerintahan | SITI AMINAH | 19870702 200602 2 002
    PK
    Jabatan | No | Indikator Kinerja | Target
    Kasi Pemerintahan | 1 | Jumlah pembinaan | 4 kali
    Kasi Pemerintahan | 2 | Jumlah fasilitasi | 12 kali
    Kasi Pemerintahan | 3 | Jumlah rapat | 12 kali
    Realisasi
    Jabatan | No | TW I | TW II | TW III
    Kasi Pemerintahan | 1 | 1 kali | 2 kali | 4 kali
    Kasi Pemerintahan | 2 | 2 kali | 4 kali | 9 kali
    Kasi Pemerintahan | 3 | 2 kali | 4 kali | 6 kali
    Anggaran
    Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III
    Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Penyelenggaraan Urusan | 1, 2, 3 | 1000 | 100 | 200 | 660
    {strategi}
    Evaluasi
    Jabatan | Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut
"""
STRATEGI = """Strategi
    Jabatan | No | Strategi
    Kasi Pemerintahan | 1 | Melakukan rapat
    Kasi Pemerintahan | 2 | Melakukan koordinasi
    Kasi Pemerintahan | 3 | Melakukan pembinaan
"""
LANCAR = "Kasi Pemerintahan | III | Koordinasi lancar. | Petugas terbatas. | Menambah petugas."
KOLOM = ("faktor_pendorong", "faktor_penghambat", "tindak_lanjut")


def kantor(*rows: str, strategi: str = STRATEGI) -> str:
    return KANTOR.format(strategi=strategi) + "\n".join(rows)


def temuan(*rows: str) -> list[Temuan]:
    """What a report with these rows has that one without any has not."""
    usual = {(one.kode, one.pesan) for one in temuan_dari(kantor())}
    return [one for one in temuan_dari(kantor(*rows)) if (one.kode, one.pesan) not in usual]


def kode(*rows: str) -> list[tuple[str, str]]:
    return [(one.kode, str(one.lokasi[0])) for one in temuan(*rows)]


def berkata(field: str, text: str, triwulan: str = "III") -> str:
    """A row with a text in one column."""
    cells = {**dict.fromkeys(KOLOM, ""), field: text}
    return f"Kasi Pemerintahan | {triwulan} | {' | '.join(cells.values())}"


def tercetak(laporan: Laporan) -> Lembar:
    return tabel_pejabat(laporan, laporan.pejabat[0])[2]


def evaluasi(laporan: Laporan) -> list[tuple[object, Petak]]:
    """Labels and texts below the heading."""
    rows = [row.petak for row in tercetak(laporan).baris]
    titles = [row[0].nilai if row and row[0] else None for row in rows]
    begin = next(
        (at for at, one in enumerate(titles) if str(one).startswith("Evaluasi ")), len(rows)
    )
    return [(row[0].nilai, row[2]) for row in rows[begin + 1 :] if row[0] and row[2]]


def teks(laporan: Laporan) -> list[tuple[object, object]]:
    return [(label, cell.nilai) for label, cell in evaluasi(laporan)]


def narasi(laporan: Laporan) -> dict[str, Bagian]:
    official = laporan.pejabat[0]
    cost = biaya_pejabat(official, laporan.triwulan, laporan.lkj.identitas)
    return {one.judul: one for one in narasi_pejabat(laporan, official, cost).bagian}


def test_a_quarters_texts_are_printed_under_the_table_and_told_in_narasi() -> None:
    """Those of other quarters wait for theirs."""
    report = laporan_dari(kantor(berkata("faktor_pendorong", "Lalu.", "II"), LANCAR))
    said = [
        ("Faktor Pendorong", "Koordinasi lancar."),
        ("Faktor Penghambat", "Petugas terbatas."),
        ("Tindak Lanjut", "Menambah petugas."),
    ]
    assert teks(report) == said
    assert narasi(report)["Evaluasi"].paragraf == tuple(f"{what}: {text}" for what, text in said)
    assert [*narasi(report)][-3:] == ["Evaluasi", "Rencana Tindak Lanjut", "Penutup"]
    assert temuan(LANCAR) == []


def test_nothing_is_printed_where_nothing_is_filled_in() -> None:
    """The sheet is optional, and so is every column but Jabatan and Triwulan."""
    for rows in ((), ("Kasi Pemerintahan | III | - | |",)):
        report = laporan_dari(kantor(*rows))
        assert teks(report) == []
        assert "Evaluasi" not in narasi(report)
        assert not any("Evaluasi" in str(one) for one in tercetak(report).baris)
    assert temuan("Kasi Pemerintahan | III | - | |") == []


def test_what_follows_need_not_be_a_strategy() -> None:
    """Narasi does not say that it is missing where Evaluasi tells it."""
    told = narasi(laporan_dari(kantor(LANCAR, strategi="")))
    assert "Rencana Tindak Lanjut" not in told
    other = berkata("faktor_pendorong", "Koordinasi lancar.")
    assert "Rencana Tindak Lanjut" in narasi(laporan_dari(kantor(other, strategi="")))


def test_headers_may_be_in_the_plural() -> None:
    drawn = kantor(LANCAR).replace("Faktor P", "Faktor-faktor p")
    assert len(teks(laporan_dari(drawn))) == 3
    assert temuan_dari(drawn, "LKJ004") == []


def test_several_rows_of_one_quarter_are_all_printed() -> None:
    """They add to each other; the same twice is a mistake that is printed and told once."""
    more = berkata("faktor_pendorong", "Warga mendukung.")
    assert [text for _, text in teks(laporan_dari(kantor(LANCAR, more)))][-1] == "Warga mendukung."
    assert temuan(LANCAR, more) == []
    assert len(teks(laporan_dari(kantor(LANCAR, LANCAR)))) == 6
    (found,) = temuan(LANCAR, LANCAR)
    assert (found.kode, [str(one) for one in found.lokasi]) == (
        "LKJ011", ["Evaluasi!C3", "Evaluasi!C2"],
    )  # fmt: skip
    assert "Hapus baris 3" in found.saran
    assert temuan(LANCAR, LANCAR.replace("III", "II")) == []


def test_a_blank_or_unreadable_quarter_is_a_finding_and_stays_printed() -> None:
    """A blank one is taken for the reporting quarter's; what cannot be read is marked and judged by none."""
    wrong = "Serapan anggaran adalah 95%."
    assert kode(berkata("faktor_pendorong", wrong, "")) == [
        ("LKJ005", "Evaluasi!B2"), ("LKJ706", "Evaluasi!C2"),
    ]  # fmt: skip
    assert kode(berkata("faktor_pendorong", wrong, "V")) == [("LKJ016", "Evaluasi!B2")]
    report = laporan_dari(kantor(berkata("tindak_lanjut", wrong, "V"), strategi=""))
    ((_, cell),) = evaluasi(report)
    assert (cell.nilai, cell.komentar) == (wrong, 'Triwulan "V" di baris ini tidak terbaca.')
    assert "Evaluasi" not in narasi(report)
    assert "Rencana Tindak Lanjut" in narasi(report)


def test_an_official_whom_nobody_else_names_is_a_finding_and_printed() -> None:
    row = "Kasi Perikanan | III | Nelayan mendukung. | |"
    assert ("LKJ012", "Evaluasi!A2") in kode(row)
    report = laporan_dari(kantor(row))
    assert report.pejabat[-1].evaluasi[0].faktor_pendorong == "Nelayan mendukung."


@pytest.mark.parametrize("field", KOLOM)
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Kegiatan belum jalan karena masih di Triwulan II.", "LKJ201"),
        ("Kegiatan Triwulan III Tahun 2022 belum selesai.", "LKJ202"),
        ("Dari 3 indikator, 2 telah tercapai.", "LKJ701"),
        ("Realisasi anggaran baru 50%.", "LKJ706"),
        ("Presentase kehadiran masih rendah.", "LKJ310"),
    ],
)
def test_a_sentence_is_checked_like_any(field: str, text: str, rule: str) -> None:
    """At its own cell, and only of the reporting quarter."""
    cell = f"Evaluasi!{'CDE'[KOLOM.index(field)]}2"
    assert kode(berkata(field, text)) == [(rule, cell)]
    if rule != "LKJ310":
        assert kode(berkata(field, text, "II")) == []


@pytest.mark.parametrize("field", KOLOM)
@pytest.mark.parametrize(
    "text",
    [
        "Dari 3 indikator, 1 telah tercapai.",
        "Realisasi anggaran sudah 66%.",
        "Kegiatan Triwulan III Tahun 2023 berjalan menurut jadwal.",
        "Serapan naik dibandingkan Triwulan II.",
        "Pembinaan akan dilanjutkan pada Triwulan IV.",
    ],
)
def test_what_agrees_with_the_tables_is_no_finding(field: str, text: str) -> None:
    assert kode(berkata(field, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mempercepat penyerapan anggaran di Triwulan IV.",
        "Pelaksanaan rapat di Triwulan I Tahun 2024.",
        "Kegiatan dipusatkan pada 1 Oktober s.d. 31 Desember 2023.",
        "Menuntaskan 2 indikator yang belum tercapai.",
        "Serapan anggaran mencapai 95% pada akhir tahun.",
        "Meningkatkan serapan anggaran yang baru 66% menjadi 95%.",
        "Seluruh indikator tercapai 100%.",
    ],
)
def test_what_follows_is_a_plan_without_a_word_that_says_so(text: str) -> None:
    """`Tindak Lanjut` asks for one; said of the quarter itself it is a mistake."""
    assert kode(berkata("tindak_lanjut", text)) == []
    assert kode(berkata("faktor_penghambat", text)) != [] or re.search("2 indikator|66%", text)


@pytest.mark.parametrize(
    ("text", "usul"),
    [
        ("Membina 3 desa sisanya pada Triwulan II.", "Membina 3 desa sisanya pada Triwulan IV."),
        ("Menyusun daftar rapat Triwulan I.", "Menyusun daftar rapat Triwulan IV."),
        ("Membina 3 desa sisanya pada TW 2", "Membina 3 desa sisanya pada TW 4"),
        ("Pembinaan akan dituntaskan pada Triwulan II.", "Pembinaan akan dituntaskan pada Triwulan IV."),
        ("Membina 3 desa sisanya pada Triwulan III.", "Membina 3 desa sisanya pada Triwulan IV."),
        ("Rapat akan diadakan di Tribulan III 2023.", "Rapat akan diadakan di Tribulan IV 2023."),
        ("Mengatasi kendala pada Triwulan II.", "Mengatasi kendala pada Triwulan III."),
        ("Meninjau hasil pembinaan Triwulan II.", "Meninjau hasil pembinaan Triwulan III."),
        ("Desa yang belum dibina di Triwulan II didahulukan.",
         "Desa yang belum dibina di Triwulan III didahulukan."),
    ],
)  # fmt: skip
def test_what_follows_is_to_be_done_in_a_later_quarter(text: str, usul: str) -> None:
    """What was found is of the quarter reported, what is to be done of the one after it."""
    (found,) = temuan(berkata("tindak_lanjut", text))
    assert (found.kode, [one.nilai for one in found.usul]) == ("LKJ201", [usul])
    assert not temuan(berkata("tindak_lanjut", usul))


@pytest.mark.parametrize(
    "text",
    [
        "Membina 3 desa sisanya pada Triwulan IV.",
        "Membina 3 desa sisanya pada Triwulan I Tahun 2024.",
        "Membina 3 desa sisanya pada Triwulan III Tahun 2024.",
        "Mempertahankan kerja sama yang berjalan pada Triwulan III.",
        "Mengatasi hambatan pada Triwulan III.",
        "Menyelesaikan tunggakan pada Triwulan III.",
        "Menyusun laporan pertanggungjawaban belanja pada Triwulan III.",
        "Mengevaluasi rapat pada Triwulan III.",
        "Menyusun laporan Triwulan III.",
        "Pembinaan akan dibahas dengan hasil Triwulan III.",
        "Melaksanakan pembinaan pada Triwulan III dan IV.",
        "Melanjutkan pembinaan pada Triwulan III.",
        "Dibandingkan Triwulan II, petugas ditambah.",
    ],
)
def test_what_follows_may_name_the_quarter_that_it_follows(text: str) -> None:
    assert not [one for one in temuan(berkata("tindak_lanjut", text)) if one.kode == "LKJ201"]


@pytest.mark.parametrize(
    ("text", "usul"),
    [
        ("Membina sisanya pada Triwulan II 2023.", "Membina sisanya pada Triwulan I Tahun 2024."),
        ("Membina sisanya pada Triwulan IV.", "Membina sisanya pada Triwulan I Tahun 2024."),
        ("Membina sisanya pada Triwulan I.", ""),
        ("Membina sisanya pada Triwulan II Tahun 2024.", ""),
    ],
)
def test_after_the_fourth_quarter_follows_the_first_of_the_next_year(text: str, usul: str) -> None:
    row = berkata("tindak_lanjut", text, "IV")
    drawing = kantor(row).replace("Triwulan | III", "Triwulan | IV", 1)
    drawing = drawing.replace("TW I | TW II | TW III", "TW II | TW III | TW IV")
    found = temuan_dari(drawing, "LKJ201")
    assert [one.nilai for each in found for one in each.usul] == ([usul] if usul else [])


def test_after_the_fourth_quarter_of_no_year_follows_that_of_the_next() -> None:
    ((found, when),) = triwulan_tindak_lanjut("Membina pada Triwulan IV.", Triwulan.IV, None)
    assert (found.ganti, when) == ("Triwulan I tahun berikutnya", True)


def test_what_follows_may_still_be_wrong_about_the_quarter() -> None:
    """Sentences that say what is so already, or name the quarter, claim it."""
    assert kode(
        berkata("tindak_lanjut", "Serapan anggaran Triwulan III 95%. Menambah petugas.")
    ) == [("LKJ706", "Evaluasi!E2")]
    (found,) = temuan(berkata("tindak_lanjut", "Menambah petugas. Realisasi anggaran baru 50%."))
    assert [one.nilai for one in found.usul] == ["Menambah petugas. Realisasi anggaran baru 66%."]


def test_the_advice_for_another_quarter_names_the_cell_of_the_quarter() -> None:
    (found,) = temuan(berkata("faktor_penghambat", "Masih berada di Triwulan II."))
    assert "bila yang keliru triwulannya, betulkan Evaluasi!B2" in found.saran
    assert [one.nilai for one in found.usul] == ["Masih berada di Triwulan III."]


def test_a_text_over_several_pages_is_whole(tmp_path: Path) -> None:
    """Cut where pages end, it is the same words in the same order."""
    long = " ".join(f"kata{number}" for number in range(3500))
    report = laporan_dari(kantor(berkata("faktor_penghambat", long), LANCAR))
    path = tmp_path / "a.xlsx"
    tulis_buku(path, [tercetak(report)], judul="a")
    sheet = load_workbook(path).worksheets[0]
    written = [str(one.value) for row in sheet.iter_rows() for one in row if one.value]
    words = [word for text in written for word in text.split() if word.startswith("kata")]
    assert words == long.split()
    assert len(sheet.row_breaks.brk) > 2
    assert written[-1] == "Menambah petugas."


def test_lines_are_kept() -> None:
    lkj = bacaan_dari(kantor("Kasi Pemerintahan | III | 1. Warga\\n2.  Desa | |")).lkj
    assert lkj.evaluasi[0].faktor_pendorong == "1. Warga\n2. Desa"
    assert lkj.evaluasi[0].triwulan is Triwulan.III


def test_a_number_is_read_as_it_is_shown() -> None:
    assert (
        bacaan_dari(kantor("Kasi Pemerintahan | III | 12 | |")).lkj.evaluasi[0].faktor_pendorong
        == "12"
    )


def test_the_template_has_the_sheet_where_it_is_asked_for(tmp_path: Path) -> None:
    """Or where an old workbook fills it; the guide tells how to add it."""
    row = {"jabatan": "Camat", "triwulan": Triwulan.II, "faktor_pendorong": "Warga mendukung."}
    for name, isi, opsional, there in (
        ("a", {}, False, False), ("b", {}, True, True), ("c", {EVALUASI.name: [row]}, False, True),
    ):  # fmt: skip
        path = tmp_path / f"{name}.xlsx"
        tulis_templat(path, isi, opsional=opsional)
        book = load_workbook(path)
        assert (EVALUASI.name in book.sheetnames) is there
        guide = [
            str(one.value) for line in book["Petunjuk"].iter_rows() for one in line if one.value
        ]
        assert "Sheet Evaluasi" in guide
        assert any("judul kolom Jabatan, Triwulan," in one for one in guide) is not there
        if there:
            at = book.sheetnames.index(EVALUASI.name)
            after = "Tugas" if opsional else "Kalimat"
            assert book.sheetnames[at - 1 : at + 2] == ["Strategi", "Evaluasi", after]


def test_it_goes_over_within_a_year_only() -> None:
    """The same row twice goes over once."""
    read = bacaan_dari(kantor(LANCAR, LANCAR, berkata("tindak_lanjut", "Baru.", "II")))
    kept = lanjutkan(read)
    rows = kept.isi[EVALUASI.name]
    assert [row["triwulan"] for row in rows] == [Triwulan.III, Triwulan.II]
    assert any("Tidak dibawa" in one for one in kept.tak_terbawa)
    left = lanjutkan(read, 2024)
    assert EVALUASI.name not in left.isi
    assert "Evaluasi: 3 baris" in left.ditinggal


def test_a_row_that_two_workbooks_share_is_printed_once(tmp_path: Path) -> None:
    """A row of their own adds to it."""
    own = berkata("faktor_pendorong", "Warga mendukung.")
    drawing = f"[a.xlsx]\n{kantor(LANCAR)}\n[b.xlsx]\n{kantor(LANCAR, own)}"
    read = baca_bersama(gambar_bersama(drawing, tmp_path))
    assert [one.faktor_pendorong for one in read.lkj.evaluasi] == [
        "Koordinasi lancar.", "Warga mendukung.",
    ]  # fmt: skip
    assert not any("Evaluasi" in str(sel) for one in read.temuan for sel in one.lokasi)
