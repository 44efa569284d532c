"""The recap: figures rolled up once, in the sheets that the head of the office reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

import pytest

from buat import FOLDER
from gambar import laporan_dari
from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.jumlah import HasilIndikator, JumlahTriwulan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.proses.pipeline import periksa_workbook
from lkj_xlsx.tampil.lembar import Acuan, JenisGrafik, Lembar, Nilai, Petak, ditandai
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.kelas import kelas
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.writer.tinggi import tata_letak
from tempeh import lapor

MERAH = ditandai(Petak().gaya).warna


@pytest.fixture(scope="module")
def tempeh() -> tuple[Laporan, tuple[Temuan, ...]]:
    checked = periksa_workbook(FOLDER / "tempeh.xlsx")
    return checked.laporan, checked.temuan


def lembar(laporan: Laporan, temuan: Sequence[Temuan] = ()) -> dict[str, Lembar]:
    """The recap's sheets by name; a link is the cell's own address."""
    checks = lembar_pemeriksaan(temuan, judul="Pemeriksaan", masukan={})
    figures = tabel(laporan)
    sheets = lembar_rekap(figures, data_laporan(figures), temuan, checks, str)
    return {one.nama: one for one in sheets if isinstance(one, Lembar)}


def isi(lembar: Lembar) -> list[list[Nilai]]:
    """The values below the header, empty ones as None."""
    head = lembar.berulang[1] if lembar.berulang else 0
    return [[one.nilai if one else None for one in row.petak] for row in lembar.baris[head:]]


def atas(lembar: Lembar) -> str:
    """What stands above the header."""
    head = lembar.berulang[0] if lembar.berulang else 1
    cells = (one for row in lembar.baris[: head - 1] for one in row.petak)
    return "\n".join(str(one.nilai) for one in cells if one and one.nilai)


def bertanda(lembar: Lembar) -> list[str]:
    """The first column of every row in which a cell is marked."""
    return [
        str(row.petak[0].nilai)
        for row in lembar.baris
        if row.petak and row.petak[0] and any(one and one.gaya.warna == MERAH for one in row.petak)
    ]


def rupiah(teks: str) -> int:
    return int(teks.replace(".", ""))


def test_the_kecamatan_has_the_sums_of_the_camats_six_programs(
    tempeh: tuple[Laporan, tuple[Temuan, ...]],
) -> None:
    """Added up here from the drawing of the report, not from what was read."""
    programs = [row for row in lapor()["Anggaran"][1:] if row[0] == "Camat Tempeh"]
    assert len(programs) == 6
    whole = tabel(tempeh[0]).kini.kecamatan.biaya
    assert whole.pagu == sum(rupiah(row[5]) for row in programs)
    assert whole.realisasi == sum(rupiah(row[6]) for row in programs)
    assert whole.serapan == Fraction(whole.realisasi * 10_000 // whole.pagu, 10_000)
    assert (whole.alasan, whole.dilewati) == ("", ())


def test_reached_indicators_are_those_of_the_report(
    tempeh: tuple[Laporan, tuple[Temuan, ...]],
) -> None:
    rows = isi(lembar(*tempeh)["Ringkasan"])
    assert [(row[3], row[2]) for row in rows[:8]] == [
        (2, 10), (0, 7), (0, 3), (0, 2), (0, 1), (2, 11), (3, 14), (7, 48),
    ]  # fmt: skip


def test_kaskade_marks_the_two_breaks_and_no_other(
    tempeh: tuple[Laporan, tuple[Temuan, ...]],
) -> None:
    """Trantibum and Barang Milik Daerah; the program, whose children fit it, is not marked."""
    sheet = lembar(*tempeh)["Kaskade"]
    assert bertanda(sheet) == ["7.01.01.2.03", "7.01.04"]
    broken = {str(row[0]): row[3:6] for row in isi(sheet) if row[9]}
    assert broken == {
        "7.01.04": [5_000_000, 8_320_000, -3_320_000],
        "7.01.01.2.03": [750_000, 600_000, 150_000],
    }


def test_the_headline_names_the_worst_that_still_counts(
    tempeh: tuple[Laporan, tuple[Temuan, ...]],
) -> None:
    laporan, found = tempeh
    said = atas(lembar(laporan, found)["Ringkasan"])
    assert f"{Hitungan.dari(found).lengkap} – perbaiki semua galat" in said
    assert "dari 48 indikator, 7 tercapai dan 41 belum tercapai" in said
    mild = [one for one in found if one.tingkat != "Galat"]
    assert f"{Hitungan.dari(mild).lengkap} – teliti" in atas(lembar(laporan, mild)["Ringkasan"])
    slight = [one for one in mild if one.tingkat != "Peringatan"]
    assert f"{Hitungan.dari(slight).lengkap} – hanya catatan" in atas(
        lembar(laporan, slight)["Ringkasan"]
    )
    assert "tidak ada temuan – isi workbook ini" in atas(lembar(laporan)["Ringkasan"])


def test_every_figure_leads_to_its_cells(tempeh: tuple[Laporan, tuple[Temuan, ...]]) -> None:
    """48 capaian, 44 serapan and three sums for each official and for the kecamatan."""
    laporan, found = tempeh
    rows = isi(lembar(laporan, found)["Jejak"])
    figures = [row for row in rows if row[3] is not None]
    assert [sum(row[1] == name for row in figures) for name in ("Capaian", "Serapan")] == [48, 44]
    assert sum(str(row[1]).startswith(("Jumlah", "Serapan jumlah")) for row in figures) == 24
    assert figures[0] == [
        "Camat Tempeh", "Capaian", "1. " + laporan.pejabat[0].capaian[0].indikator.indikator,
        Fraction(72, 100), "PK!F2", "97%", "Realisasi!F2", "70%",
    ]  # fmt: skip
    links = {
        petak.tautan
        for row in lembar(laporan, found)["Jejak"].baris
        for petak in row.petak
        if petak and petak.tautan
    }
    cells = {str(cell) for one in laporan.pejabat for row in one.capaian for cell in row.asal}
    assert cells <= links


def test_the_trail_of_figures_takes_few_pages(tempeh: tuple[Laporan, tuple[Temuan, ...]]) -> None:
    """Most figures a line each: small letters, and room for the longest of names and words."""
    sheet = lembar(*tempeh)["Jejak"]
    layout = tata_letak(sheet)
    assert len(layout.awal_halaman) < 14
    single = min(layout.tinggi[layout.baris(sheet.berulang[1] + 1) :] if sheet.berulang else ())
    names = {one.jabatan for one in tempeh[0].pejabat}
    owned = [
        height
        for height, row in zip(layout.tinggi, sheet.baris, strict=True)
        if len(row.petak) > 2 and row.petak[0] and row.petak[0].nilai in names
        and row.petak[1] and row.petak[1].nilai == "Jumlah pagu"
    ]  # fmt: skip
    assert set(owned) == {single}


def test_amounts_of_the_trail_keep_off_the_line(
    tempeh: tuple[Laporan, tuple[Temuan, ...]],
) -> None:
    sums = [
        row.petak[3]
        for row in lembar(*tempeh)["Jejak"].baris
        if len(row.petak) > 3 and row.petak[1] and row.petak[1].nilai == "Jumlah pagu"
    ]
    assert sums
    assert all(one is not None and one.gaya.menjorok for one in sums if one and one.nilai)


DUA_TRIWULAN = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Contoh
Tahun | 2023
Triwulan | III

Pejabat
Jabatan | Nama | NIP
Camat | A | 198701012010011001
Kasi Pemerintahan | B | 198801012010011002

PK
Jabatan | No | Sasaran | Indikator Kinerja | Target | Satuan
Camat | 1 | Baik | Jumlah laporan | 10 | Laporan
Camat | 2 | Baik | Persentase desa | #1:0% |
Kasi Pemerintahan | 1 | Tertib | Jumlah rapat | 4 | Kali

Realisasi
Jabatan | No | TW I | TW II | TW III | TW IV
Camat | 1 | 2 | | 5 |
Camat | 2 | #0.25:0% | | #1:0% |
Kasi Pemerintahan | 1 | 1 | | 3 | 4

Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III | TW IV
Camat | Program | 7.01.01 | Program A | 1 | 1000 | 100 | | 700 |
Camat | Program | 7.01.02 | Program B | 2 | 500 | 50 | | 200 |
Kasi Pemerintahan | Kegiatan | 7.01.02.2.01 | Kegiatan B | 1 | 500 | 50 | | 200 | 500
"""


def rekap_dari(teks: str) -> JumlahTriwulan:
    return tabel(laporan_dari(teks)).kini


def ganti(teks: str, lama: str, baru: str) -> str:
    assert lama in teks
    return teks.replace(lama, baru)


def test_a_rupiah_counts_once() -> None:
    rolled = rekap_dari(DUA_TRIWULAN)
    assert [(one.biaya.pagu, one.biaya.realisasi) for one in rolled.pejabat] == [
        (1500, 900),
        (500, 200),
    ]
    assert (rolled.kecamatan.biaya.pagu, rolled.kecamatan.biaya.realisasi) == (1500, 900)
    assert rolled.kecamatan.biaya.serapan == Fraction(60, 100)
    flags = [row[11:14] for row in isi(lembar(laporan_dari(DUA_TRIWULAN))["Anggaran"])]
    assert flags == [["Ya", "Ya", "Ya"], ["Ya", "Ya", "Ya"], ["Ya", "Tidak", "Ya"]]


def test_means_are_of_what_was_computed() -> None:
    """50 % and 100 % are 75 %; 75 % alone is 75 %; all three together 75 %."""
    rolled = rekap_dari(DUA_TRIWULAN)
    means = [one.kinerja.rata_rata for one in (*rolled.pejabat, rolled.kecamatan)]
    assert means == [Fraction(3, 4)] * 3
    later = rekap_dari(ganti(DUA_TRIWULAN, "Camat | 2 | #0.25:0% | | #1:0% |", "Camat | 2 | | | |"))
    assert later.pejabat[0].kinerja.rata_rata == Fraction(1, 2)
    assert later.pejabat[0].kinerja.jumlah[HasilIndikator.BELUM_DIISI] == 1


def test_quarters_not_reported_stay_empty() -> None:
    """TW II was not filled in, TW IV is not reached yet although somebody filled in a cell."""
    laporan = laporan_dari(DUA_TRIWULAN)
    assert [one.triwulan for one in tabel(laporan).menurut_triwulan if one.terisi] == [
        Triwulan.I,
        Triwulan.III,
    ]
    whole, camat, kasi = isi(lembar(laporan)["Tren"])[:3]
    assert whole[2:6] == [Fraction(2333, 10_000), None, Fraction(3, 4), None]
    assert camat[6:11] == [1500, 150, None, 900, None]
    assert kasi[11:] == [Fraction(1, 10), None, Fraction(2, 5), None]


def test_unreadable_money_is_left_out_and_said() -> None:
    """One program's realisation is not readable: the ratio is that of the others."""
    laporan = laporan_dari(ganti(DUA_TRIWULAN, "| 50 | | 200 |\n", "| 50 | | dua ratus |\n"))
    whole = tabel(laporan).kini.kecamatan.biaya
    assert (whole.pagu, whole.realisasi, whole.serapan) == (1500, 700, Fraction(70, 100))
    assert list(map(str, whole.dilewati)) == ["Anggaran!I3"]
    front = lembar(laporan)["Ringkasan"]
    assert "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!I3" in atas(
        front
    )
    assert bertanda(front) == ["1", "None"]


def test_an_official_whose_only_money_is_unreadable_is_not_called_unfilled() -> None:
    """Marked in Ringkasan and told in Jejak; a quarter that is merely empty is neither."""
    row = "Kasi Pemerintahan | Kegiatan | 7.01.02.2.01 | Kegiatan B | 1 | 500 | 50 | | {} | 500\n"
    laporan = laporan_dari(ganti(DUA_TRIWULAN, row.format("200"), row.format("dua ratus")))
    sheets = lembar(laporan)
    assert bertanda(sheets["Ringkasan"]) == ["2"]
    told = [
        row[3]
        for row in isi(sheets["Jejak"])
        if row[1] == "Jumlah realisasi" and row[3] is not None
    ]
    assert told == [900, "tidak ada angka yang terbaca", 900]
    empty = laporan_dari(ganti(DUA_TRIWULAN, row.format("200"), row.format("")))
    assert bertanda(lembar(empty)["Ringkasan"]) == []
    told = [
        row[3]
        for row in isi(lembar(empty)["Jejak"])
        if row[1] == "Jumlah realisasi" and row[3] is not None
    ]
    assert told == [900, "belum diisi", 900]


def test_unreadable_figures_are_left_out_of_the_mean_and_said() -> None:
    laporan = laporan_dari(ganti(DUA_TRIWULAN, "| 2 | | 5 |", "| 2 | | lima |"))
    assert tabel(laporan).kini.pejabat[0].kinerja.rata_rata == 1
    said = atas(lembar(laporan)["Ringkasan"])
    assert "1 indikator tidak dapat dihitung dan tidak ikut dirata-ratakan: Realisasi!E2" in said


def test_no_sum_where_codes_are_missing_and_the_reason_is_given() -> None:
    """The kecamatan's sum needs every code; an official's does not while all rows are of a level."""
    text = ganti(DUA_TRIWULAN, "Camat | Program | 7.01.02 |", "Camat | Program | |")
    laporan = laporan_dari(text)
    rolled = tabel(laporan).kini
    assert rolled.kecamatan.biaya.pagu is None
    assert rolled.pejabat[0].biaya.pagu == 1500
    front = lembar(laporan)["Ringkasan"]
    assert "Tidak dijumlahkan: belum ada Kode yang sah di Anggaran!C3" in atas(front)
    assert isi(front)[2][10:14] == [None] * 4
    tree = isi(lembar(laporan)["Kaskade"])
    assert [row[0] for row in tree][-3:] == ["Tanpa Kode yang sah (tidak masuk pohon)", "", None]
    assert tree[-1][9] == rolled.kecamatan.biaya.keberatan


def test_an_official_of_two_levels_without_codes_has_no_sum() -> None:
    text = ganti(DUA_TRIWULAN, "Camat | Program | 7.01.02 |", "Camat | Kegiatan | |")
    biaya = rekap_dari(text).pejabat[0].biaya
    assert (biaya.pagu, biaya.alasan) == (None, "belum ada Kode yang sah di Anggaran!C3")


def test_an_empty_quarter_is_said_to_be_empty() -> None:
    """No division by zero, no class, no chart line: the pagu stands, nothing is spent yet."""
    text = ganti(DUA_TRIWULAN, "Triwulan | III", "Triwulan | II")
    laporan = laporan_dari(text)
    assert not tabel(laporan).kini.terisi
    sheets = lembar(laporan)
    assert "Triwulan II belum diisi: belum ada realisasi kinerja maupun anggaran." in atas(
        sheets["Ringkasan"]
    )
    total = isi(sheets["Ringkasan"])[2]
    assert total[2:14] == [3, 0, 0, 3, 0, None, None, None, 1500, None, None, None]
    assert bertanda(sheets["Ringkasan"]) == []


def test_a_workbook_with_headers_only_has_a_recap() -> None:
    sheets = lembar(laporan_dari(""))
    assert [isi(sheets[name])[0][0] for name in ("Capaian", "Anggaran", "Kaskade", "Tren")] == [
        "Belum ada indikator di sheet PK.",
        "Belum ada baris di sheet Anggaran.",
        "Belum ada baris di sheet Anggaran.",
        "Belum ada triwulan yang diisi: tabel dan grafik ini kosong.",
    ]
    assert sheets["Ringkasan"].grafik == ()


BERSAMA = """
Pejabat
Jabatan | Nama | NIP
Camat | A | 198701012010011001
Sekretaris | B | 198801012010011002

Anggaran
Jabatan | Tingkat | Kode | Uraian | Pagu | TW I | TW II | TW III
Camat | Program | 7.01.01 | Program A | 1000 | | | 400
Sekretaris | Program | 7.01.01 | Program A | {pagu} | | | {realisasi}
Camat | Kegiatan | 7.01.01.2.01 | Kegiatan A | 1000 | | | 400
"""


@pytest.mark.parametrize(
    ("pagu", "realisasi", "jumlah", "baris"),
    [
        pytest.param(1000, 400, (1000, 400), ["7.01.01", "7.01.01.2.01"], id="the same money"),
        pytest.param(500, 100, (1500, 500), ["7.01.01", "", "", "7.01.01.2.01"], id="shares"),
        pytest.param(1000, 300, (1000, None), ["7.01.01", "", "", "7.01.01.2.01"], id="disagree"),
    ],
)
def test_a_code_of_two_officials_counts_as_they_mean_it(
    pagu: int, realisasi: int, jumlah: tuple[int | None, int | None], baris: list[str]
) -> None:
    laporan = laporan_dari(BERSAMA.format(pagu=pagu, realisasi=realisasi))
    whole = tabel(laporan).kini.kecamatan.biaya
    assert (whole.pagu, whole.realisasi) == jumlah
    assert [row[0] for row in isi(lembar(laporan)["Kaskade"])[:-1]] == baris


SUB_UNIT = """
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu | TW III
Camat | Program | 7.01.01 | | Program A | {camat} | {camat}
Lurah | Program | 7.01.01 | Kelurahan A | Program A | 300 | 300
Camat | Kegiatan | 7.01.01.2.01 | | Kegiatan A | 600 | 600
Lurah | Kegiatan | 7.01.01.2.01 | Kelurahan A | Kegiatan A | 300 | 300
"""


@pytest.mark.parametrize("camat", [900, 600], ids=["the whole office", "the kecamatan alone"])
def test_sub_units_are_named_in_the_tree_and_count_once(camat: int) -> None:
    """A formula stands where the lines below add up to the code, and a number where they do not."""
    laporan = laporan_dari(SUB_UNIT.format(camat=camat))
    assert tabel(laporan).kini.kecamatan.biaya.pagu == 900
    sheet = lembar(laporan)["Kaskade"]
    rows = isi(sheet)[:-1]
    assert [row[1:4] for row in rows] == [
        ["Program A", "Camat dan Lurah (Kelurahan A)", 900],
        ["bagian", "Camat", camat],
        ["bagian Kelurahan A", "Lurah (Kelurahan A)", 300],
        ["Kegiatan A", "Camat dan Lurah (Kelurahan A)", 900],
        ["bagian", "Camat", 600],
        ["bagian Kelurahan A", "Lurah (Kelurahan A)", 300],
    ]
    assert [row[5] for row in rows if row[0]] == [0, None]
    assert ("memuat semua Sub Unit" in str(rows[0][9])) is (camat == 900)
    first = sheet.berulang[1] if sheet.berulang else 0
    head = sheet.baris[first].petak[3]
    assert head is not None
    assert (head.rumus is None) is (camat == 900)


def test_a_code_that_leaves_its_sub_units_out_shows_its_own_part() -> None:
    text = SUB_UNIT.format(camat=600).replace(
        "Lurah | Program | 7.01.01 | Kelurahan A | Program A | 300 | 300\n", ""
    )
    rows = isi(lembar(laporan_dari(text))["Kaskade"])
    assert [row[1:4] for row in rows[:2]] == [
        ["Program A", "Camat", 900],
        ["bagian", "Camat", 600],
    ]


def test_a_code_twice_with_one_official_is_named_in_the_tree() -> None:
    text = BERSAMA.format(pagu=1000, realisasi=400).replace(
        "Sekretaris | Program", "Camat | Program"
    )
    laporan = laporan_dari(text)
    assert tabel(laporan).kini.kecamatan.biaya.alasan.startswith("Kode 7.01.01 tertulis dua kali")
    first = isi(lembar(laporan)["Kaskade"])[0]
    assert "Kode tertulis dua kali" in str(first[9])


def test_missing_amounts_are_named_in_the_tree() -> None:
    laporan = laporan_dari(ganti(DUA_TRIWULAN, "| 50 | | 200 |\n", "| 50 | | |\n"))
    assert [row[9] for row in isi(lembar(laporan)["Kaskade"])] == [
        "",
        "Realisasi belum lengkap",
        "",
        "Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: Anggaran!I3.",
    ]


def test_many_children_are_added_up_without_a_formula() -> None:
    """Excel's SUM takes 255 terms: beyond 200 the sum stands as a number."""
    lines = "\n".join(
        f"Camat | Sub Kegiatan | 7.01.01.2.01.{number:04} | Sub {number} | 1 | | | 1"
        for number in range(1, 202)
    )
    head = BERSAMA[: BERSAMA.index("Camat | Program")]
    text = f"{head}Camat | Kegiatan | 7.01.01.2.01 | Kegiatan A | 201 | | | 201\n{lines}\n"
    sheet = lembar(laporan_dari(text))["Kaskade"]
    parent = sheet.baris[sheet.berulang[1] if sheet.berulang else 0].petak
    assert [one.nilai for one in parent[3:6] if one] == [201, 201, 0]
    assert [one.rumus is None for one in parent[3:6] if one] == [True, True, False]


def test_the_chart_shows_as_many_officials_as_can_be_told_apart() -> None:
    rows = "\n".join(f"Kasi {chr(65 + n)} | {n} | 19870101201001{n:04} | x" for n in range(10))
    text = ganti(
        DUA_TRIWULAN, "Kasi Pemerintahan | B | 198801012010011002\n",
        f"Kasi Pemerintahan | B | 198801012010011002\n{rows}\n",
    )  # fmt: skip
    sheet = lembar(laporan_dari(text))["Tren"]
    assert [len(one.deret) for one in sheet.grafik] == [9, 9]
    assert sheet.grafik[0].judul.endswith("(8 pejabat pertama)")
    few = lembar(laporan_dari(DUA_TRIWULAN))["Tren"]
    assert few.grafik[0].judul == "Capaian rata-rata s.d. triwulan"


def test_a_single_quarter_is_drawn_as_bars() -> None:
    """A line of one quarter would be a dot: each official has a bar there, the office the first."""
    text = DUA_TRIWULAN.replace("Triwulan | III", "Triwulan | I")
    later = re.compile(
        r"^((?:Camat|Kasi Pemerintahan) \|.* \| (?:2|#0\.25:0%|1|100|50) \|) \|.*\|.*$"
    )
    text = "\n".join(later.sub(r"\1 | | |", line) for line in text.splitlines())
    sheet = lembar(laporan_dari(text))["Tren"]
    assert [one.jenis for one in sheet.grafik] == [JenisGrafik.BATANG] * 2
    assert [one.judul for one in sheet.grafik] == [
        "Capaian rata-rata s.d. Triwulan I", "Serapan anggaran s.d. Triwulan I",
    ]  # fmt: skip
    first = sheet.berulang[1] + 1 if sheet.berulang else 0
    for chart, column in zip(sheet.grafik, (3, 12), strict=True):
        assert chart.kategori == Acuan(2, first, 2, first + 2)
        assert [one.nilai for one in chart.deret] == [Acuan(column, first, column, first + 2)]


def test_bars_are_as_many_as_have_readable_names() -> None:
    rows = "\n".join(f"Kasi {chr(65 + n)} | {n} | 19870101201001{n:04} | x" for n in range(20))
    text = f"""
        Identitas
        Isian | Nilai
        Tahun | 2023
        Triwulan | I

        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        {rows}

        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi A | 1 | Jumlah laporan | 10

        Realisasi
        Jabatan | No | TW I
        Kasi A | 1 | 2
        """
    chart = lembar(laporan_dari(text))["Tren"].grafik[0]
    assert chart.judul == "Capaian rata-rata s.d. Triwulan I (12 pejabat pertama)"
    assert (chart.kategori.sampai_baris or 0) - (chart.kategori.baris or 0) == 12


def test_charts_cover_no_cells(tempeh: tuple[Laporan, tuple[Temuan, ...]]) -> None:
    """Below the corner of each chart so many empty rows follow as it is tall."""
    for sheet in lembar(*tempeh).values():
        for chart in sheet.grafik:
            assert chart.di.baris is not None
            below = sheet.baris[chart.di.baris - 1 :]
            empty = [row for row in below if not row.petak]
            assert below[: len(empty)] == tuple(empty)
            assert len(empty) * 20 >= chart.tinggi


@pytest.mark.parametrize(
    ("persen", "nama"),
    [(None, ""), (100, "Sangat Tinggi"), (91, "Sangat Tinggi"), (90, "Tinggi"), (75, "Sedang"),
     (65, "Rendah"), (50, "Sangat Rendah"), (0, "Sangat Rendah")],
)  # fmt: skip
def test_classes_begin_above_their_bounds(persen: int | None, nama: str) -> None:
    assert kelas(None if persen is None else Fraction(persen, 100)) == nama


def test_efficiency_leads_to_all_its_cells() -> None:
    text = ganti(DUA_TRIWULAN, "Triwulan | III", "Triwulan | III\nRumus Efisiensi | Rasio")
    rows = isi(lembar(laporan_dari(text))["Jejak"])
    found = [row for row in rows if row[1] == "Efisiensi (Rasio)"]
    assert found[0][4:] == ["Anggaran!F2", "1000", "Anggaran!I2", "700"]
    assert found[1][4:] == ["PK!E2", "10", "Realisasi!E2", "5"]


def test_a_report_of_another_quarter_rolls_up_that_quarter() -> None:
    """Nothing in the roll-up looks at the quarter of Identitas."""
    lkj: Lkj = laporan_dari(DUA_TRIWULAN).lkj
    first = tabel(hitung(lkj, Triwulan.I)).kini
    assert (first.triwulan, first.kecamatan.biaya.realisasi) == (Triwulan.I, 150)


def test_a_guessed_quarter_is_said() -> None:
    text = ganti(DUA_TRIWULAN, "Triwulan | III\n", "")
    assert "Triwulan IV ditebak dari isian" in atas(lembar(laporan_dari(text))["Ringkasan"])


def test_a_quarter_is_guessed_from_what_is_filled_in_alone() -> None:
    text = "Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan Contoh\nPK\nJabatan | No\nCamat | 1\n"
    said = atas(lembar(laporan_dari(text))["Ringkasan"])
    assert "tidak menyebutkan triwulan, dan belum ada realisasi yang diisi" in said
    assert "ditebak" not in said


SUB_UNIT_TURUNAN = """
Anggaran
Jabatan | Tingkat | Kode | Sub Unit | Uraian | Pagu | TW III
Camat | Program | 7.01.03 | | Program A | 900 | 600
Lurah Jati | Kegiatan | 7.01.03.2.02 | Kelurahan Jati | Kegiatan A | 400 | 300
Lurah Randu | Kegiatan | 7.01.03.2.02 | Kelurahan Randu | Kegiatan A | 500 | 300
Lurah Jati | Sub Kegiatan | 7.01.03.2.02.01 | Kelurahan Jati | Sub A | {jati} | 300
Lurah Randu | Sub Kegiatan | 7.01.03.2.02.01 | Kelurahan Randu | Sub A | {randu} | 200
Lurah Randu | Sub Kegiatan | 7.01.03.2.02.02 | Kelurahan Randu | Sub B | 200 | 100
"""
KURANG, LEBIH = "Pagu kurang dari jumlah di bawahnya", "Pagu lebih dari jumlah di bawahnya"


@pytest.mark.parametrize(
    ("jati", "randu", "baris"),
    [
        (400, 300, [(900, 900, 0, None), (400, 400, 0, None), (500, 500, 0, None)]),
        (450, 250, [(900, 900, 0, None), (400, 450, -50, KURANG), (500, 450, 50, LEBIH)]),
        (450, 300, [(900, 950, -50, KURANG), (400, 450, -50, KURANG), (500, 500, 0, None)]),
        (500, 250, [(900, 950, -50, KURANG), (400, 500, -100, KURANG), (500, 450, 50, LEBIH)]),
    ],
)
def test_each_sub_unit_is_held_against_what_is_below_it(
    jati: int, randu: int, baris: list[tuple[object, ...]]
) -> None:
    """Two that differ in opposite ways are no break of the code, and no line says what it does not show."""
    drawing = SUB_UNIT_TURUNAN.format(jati=jati, randu=randu)
    sheet = lembar(laporan_dari(drawing))["Kaskade"]
    rows = isi(sheet)[1:4]
    assert [row[1] for row in rows] == [
        "Kegiatan A",
        "bagian Kelurahan Jati",
        "bagian Kelurahan Randu",
    ]
    assert [(row[3], row[4], row[5], row[9] or None) for row in rows] == baris
    assert [row[8] for row in rows] == [0, 0, 0]
    first = (sheet.berulang[1] if sheet.berulang else 0) + 1
    marked = [
        bool(row.petak[5] and row.petak[5].gaya.isian) for row in sheet.baris[first : first + 3]
    ]
    assert marked == [reason is not None for *_, reason in baris]


def test_an_official_of_several_sub_units_has_each_row_named() -> None:
    """In Tabel 2.3 where they differ, in the recap wherever one is named; not twice."""
    drawing = SUB_UNIT_TURUNAN.format(jati=400, randu=300).replace("Lurah Randu", "Lurah Jati")
    drawing = drawing.replace("| Sub B |", "| Sub B Kelurahan Randu |")
    report = laporan_dari(drawing)
    table = tabel_pejabat(
        report, next(one for one in report.pejabat if one.jabatan == "Lurah Jati")
    )[2]
    wordings = [
        "Kegiatan A (Kelurahan Jati)", "Kegiatan A (Kelurahan Randu)", "Sub A (Kelurahan Jati)",
        "Sub A (Kelurahan Randu)", "Sub B Kelurahan Randu",
    ]  # fmt: skip
    printed = [
        str(row.petak[1].nilai) for row in table.baris if len(row.petak) > 5 and row.petak[1]
    ]
    assert [one for one in printed if one.startswith(("Kegiatan A", "Sub "))] == wordings
    listed = [str(row[4]) for row in isi(lembar(report)["Anggaran"])]
    assert [one for one in listed if one.startswith(("Kegiatan A", "Sub "))] == wordings
    alone = laporan_dari(SUB_UNIT_TURUNAN.format(jati=400, randu=300))
    table = tabel_pejabat(alone, next(one for one in alone.pejabat if one.jabatan == "Lurah Jati"))[
        2
    ]
    assert not any("(Kelurahan" in str(one) for one in table.baris)
