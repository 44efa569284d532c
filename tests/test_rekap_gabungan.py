"""The combined recap adds up and ranks only what can be compared, each report once."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from gambar import gambar
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.hitung.kantor import (
    TANPA_UNIT,
    Kantor,
    alasan_tak_ikut,
    kantor_dari,
    kembaran,
    masa_utama,
    sebutan_berkas,
)
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.proses.pipeline import periksa_workbook
from lkj_xlsx.tampil.data_laporan import DataLaporan
from lkj_xlsx.tampil.lembar import Lembar, Nilai
from lkj_xlsx.tampil.rekap.rekap_data import KOLOM_ANGGARAN, tanpa_ikut
from lkj_xlsx.tampil.rekap.rekap_gabungan import KOLOM
from lkj_xlsx.temuan import Temuan, Tingkat
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.writer.buku import tulis_buku
from test_batch import gabungan, jalankan, kantor
from test_cerita import PARUH, temuan
from test_rekap import atas, ganti, isi


def laporan(nama: str, berkas: str, **figures: object) -> Kantor:
    """A report of TW III 2023 that says what it is held against."""
    known: dict[str, object] = {
        "tahun": 2023, "triwulan": 3, "dinilai": Fraction(2, 3), "berkas": (Path(berkas),),
        "ukuran": "target setahun, paling tinggi 100%",
    }  # fmt: skip
    return kantor(nama, **(known | figures))


A = laporan("Kecamatan A", "a.xlsx")
B = laporan(
    "Kecamatan B", "b.xlsx", capaian=Fraction(9, 10), pagu=200, realisasi=50, serapan=Fraction(1, 4)
)
SALINAN = replace(A, berkas=(Path("salinan.xlsx"),))
LAIN = replace(A, berkas=(Path("lama.xlsx"),), realisasi=10, serapan=Fraction(1, 10))
LALU = replace(
    B, unit_kerja="Kecamatan C", berkas=(Path("c.xlsx"),), periode="TW II 2023", triwulan=2
)


def baris(sheet: Lembar, *nama: str) -> list[list[Nilai]]:
    """Named columns of the offices and of the row of all."""
    many = (sheet.saring[1] - sheet.saring[0]) if sheet.saring else 0
    return [[row[KOLOM.di(one) - 1] for one in nama] for row in isi(sheet)[: many + 1]]


def test_a_report_that_comes_twice_counts_once_and_is_flagged_at_both_places() -> None:
    sheet = gabungan(A, SALINAN, B)["Rekap Gabungan"]
    assert baris(sheet, "peringkat", "unit", "berkas", "ikut", "pagu") == [
        [1, "Kecamatan B", "b.xlsx", "Ya", 200],
        [2, "Kecamatan A", "a.xlsx", "Ya", 100],
        [None, "Kecamatan A", "salinan.xlsx", "Tidak", 100],
        ["2 laporan yang ikut jumlah (TW III 2023)", None, None, None, 300],
    ]
    assert [row[0] for row in baris(sheet, "keterangan")] == [
        None,
        "Laporan kembar juga ada di salinan.xlsx.",
        "Laporan kembar: sudah dihitung dari a.xlsx, dengan angka yang sama.",
        None,
    ]
    assert baris(sheet, "indikator", "tercapai", "realisasi", "sisa", "serapan", "peringatan")[-1] == [
        8, 2, 110, 190, Fraction(3666, 10_000), 4,
    ]  # fmt: skip
    assert "1 laporan tidak ikut dijumlahkan" in atas(sheet)
    comments = [one.komentar for row in sheet.baris for one in row.petak if one and one.komentar]
    assert comments == ["Laporan kembar: sudah dihitung dari a.xlsx, dengan angka yang sama."]


def test_a_twin_with_other_figures_is_said_to_be_one() -> None:
    assert alasan_tak_ikut([A, LAIN])[1] == (
        "Laporan kembar: sudah dihitung dari a.xlsx, dengan angka lain; sisihkan berkas yang keliru, "
        "lalu proses lagi."
    )
    assert alasan_tak_ikut([LAIN, A])[0] == ""


def test_other_offices_years_and_quarters_are_no_twins() -> None:
    """Nor are reports that do not say whose they are, or of which year."""
    assert kembaran([A, B, replace(A, tahun=2024), replace(A, triwulan=2)]) == (None,) * 4
    nameless = laporan(TANPA_UNIT, "x.xlsx")
    assert kembaran([nameless, nameless]) == (None, None)
    assert kembaran([replace(A, tahun=None)] * 2) == (None, None)
    other = replace(A, unit_kerja="KECAMATAN  a")
    found = kembaran([A, other])[1]
    assert found is not None
    assert (found.pertama, found.sama) == (0, True)


def test_another_period_is_flagged_and_left_out_of_the_sums() -> None:
    """It has a rank among its own, stands behind, and no chart shows it."""
    sheet = gabungan(LALU, A, B)["Rekap Gabungan"]
    assert baris(sheet, "peringkat", "unit", "ikut", "keterangan", "pagu") == [
        [1, "Kecamatan B", "Ya", None, 200],
        [2, "Kecamatan A", "Ya", None, 100],
        [1, "Kecamatan C", "Tidak", "Periode lain: tidak dijumlahkan dengan TW III 2023.", 200],
        ["2 laporan yang ikut jumlah (TW III 2023)", None, None, None, 300],
    ]
    assert "hanya di antara laporan dari periode yang sama" in atas(sheet)
    (chart,) = sheet.grafik
    assert chart.judul == "Capaian dan serapan per laporan, TW III 2023"
    assert (chart.kategori.sampai_baris or 0) - (chart.kategori.baris or 0) == 1


def test_most_reports_decide_the_period_of_equally_many_the_latest() -> None:
    assert masa_utama([A, LALU]) == (2023, 3)
    assert masa_utama([A, LALU, LALU]) == (2023, 2)
    assert masa_utama([replace(A, tahun=2024, triwulan=1), A]) == (2024, 1)
    assert masa_utama([]) is None
    # A twin has no second voice.
    assert alasan_tak_ikut([A, LALU, replace(LALU, berkas=(Path("d.xlsx"),))])[0] == ""


def test_only_those_of_one_measure_are_ranked_together() -> None:
    """They are added up all the same: rupiah and counts are of one period."""
    quarterly = replace(B, unit_kerja="Kecamatan D", ukuran="target triwulan, paling tinggi 100%")
    sheet = gabungan(A, quarterly, B)["Rekap Gabungan"]
    assert baris(sheet, "peringkat", "unit", "ikut", "keterangan") == [
        [1, "Kecamatan B", "Ya", "Diukur terhadap target setahun, paling tinggi 100%."],
        [2, "Kecamatan A", "Ya", "Diukur terhadap target setahun, paling tinggi 100%."],
        [1, "Kecamatan D", "Ya", "Diukur terhadap target triwulan, paling tinggi 100%."],
        ["Seluruh laporan", None, None, None],
    ]
    assert "tidak ikut" not in atas(sheet)


def test_a_report_with_indicators_that_nobody_filled_in_is_not_ranked() -> None:
    """It stands after the others, whose ranks pass it over, says why, and counts in the sums."""
    best = replace(
        A, unit_kerja="Kecamatan F", berkas=(Path("f.xlsx"),), capaian=Fraction(1), belum_diisi=3
    )
    none = replace(best, unit_kerja="Kecamatan G", berkas=(Path("g.xlsx"),), capaian=None)
    sheet = gabungan(best, none, A, B, replace(A, berkas=(Path("z.xlsx"),), belum_diisi=1))[
        "Rekap Gabungan"
    ]
    reason = "Tanpa peringkat: 3 dari 4 indikator belum diisi."
    assert baris(sheet, "peringkat", "unit", "ikut", "keterangan", "indikator") == [
        [1, "Kecamatan B", "Ya", None, 4],
        [2, "Kecamatan A", "Ya", "Laporan kembar juga ada di z.xlsx.", 4],
        [None, "Kecamatan F", "Ya", reason, 4],
        [None, "Kecamatan G", "Ya", reason, 4],
        [None, "Kecamatan A", "Tidak",
         "Laporan kembar: sudah dihitung dari a.xlsx, dengan angka yang sama.", 4],
        ["4 laporan yang ikut jumlah (TW III 2023)", None, None, None, 16],
    ]  # fmt: skip
    said = "indikatornya belum diisi tidak diberi peringkat"
    assert said in atas(sheet)
    assert said not in atas(gabungan(A, B)["Rekap Gabungan"])


def test_indicators_that_nobody_filled_in_are_counted(tmp_path: Path) -> None:
    """Those without a realisasi in the quarter; one that is said to be due later is none of them."""
    assert dari(gambar(PARUH, tmp_path / "a.xlsx")).belum_diisi == 0
    empty = ganti(ganti(PARUH, "Camat | 2 | 40 | 40", "Camat | 2 | 40 |"), "Kasi | 3 | 4 | 8", "")
    assert dari(gambar(empty, tmp_path / "b.xlsx")).belum_diisi == 2
    later = ganti(PARUH, "Camat | 1 | 3 | 6", "Camat | 1 | Belum waktunya | Belum waktunya")
    assert dari(gambar(later, tmp_path / "c.xlsx")).belum_diisi == 0


def test_comparable_reports_are_left_alone() -> None:
    sheet = gabungan(A, B)["Rekap Gabungan"]
    ranked, measured = atas(sheet).splitlines()[1:]
    assert ranked == "2 laporan, diurutkan menurut capaian rata-rata."
    assert measured == (
        "Capaian terhadap target setahun, paling tinggi 100%. Terhadap waktu dan Kelas menilai angka "
        "yang bertambah sepanjang tahun terhadap bagian target setahun menurut bagian tahun yang sudah "
        "berjalan; yang lain apa adanya."
    )
    assert baris(sheet, "ikut", "keterangan")[:2] == [["Ya", None]] * 2
    assert baris(sheet, "peringkat")[-1] == ["Seluruh laporan"]


def test_a_class_is_told_by_the_part_of_the_year() -> None:
    sheet = gabungan(A)["Rekap Gabungan"]
    assert baris(sheet, "capaian", "dinilai", "kelas")[0] == [
        Fraction(1, 2),
        Fraction(2, 3),
        "Sedang",
    ]


def test_at_the_end_of_the_year_the_measure_alone_is_named() -> None:
    """Nothing where the reports have several, since each names its own, or none."""
    end = replace(A, triwulan=4, dinilai=A.capaian)
    assert atas(gabungan(end)["Rekap Gabungan"]).splitlines()[2:] == [
        "Capaian terhadap target setahun, paling tinggi 100%."
    ]
    other = replace(end, unit_kerja="Kecamatan E", ukuran="target setahun, tanpa batas")
    assert "Capaian terhadap" not in atas(gabungan(end, other)["Rekap Gabungan"])
    assert "Capaian terhadap" not in atas(gabungan(replace(end, ukuran=""))["Rekap Gabungan"])


def test_a_row_names_its_files_told_apart_by_their_folders() -> None:
    """A report of several workbooks names them all."""
    one = replace(A, berkas=(Path("/x/satu/isian.xlsx"),))
    other = replace(B, berkas=(Path("/x/dua/isian.xlsx"), Path("/x/dua/kasi.xlsx")))
    assert sebutan_berkas([one, other]) == ("satu/isian.xlsx", "dua/isian.xlsx dan kasi.xlsx")
    assert sebutan_berkas([A]) == ("a.xlsx",)


def test_the_rules_that_most_offices_break_come_first() -> None:
    """In two offices, then in one the more frequent; a twin adds nothing, another period does."""
    first = replace(
        A, aturan=(("LKJ310", "ejaan", "Catatan", 9), ("LKJ401", "beda", "Peringatan", 1))
    )
    second = replace(B, aturan=(("LKJ401", "beda", "Galat", 2), ("LKJ102", "lahir", "Galat", 3)))
    twin = replace(first, berkas=(Path("z.xlsx"),))
    past = replace(LALU, aturan=(("LKJ401", "beda", "Galat", 1),))
    sheet = gabungan(first, second, twin, past)["Temuan Terbanyak"]
    assert isi(sheet) == [
        [1, "LKJ401 beda", "Galat", 3, 4],
        [2, "LKJ310 ejaan", "Catatan", 1, 9],
        [3, "LKJ102 lahir", "Galat", 1, 3],
    ]
    head = [cell.nilai for cell in sheet.baris[2].petak if cell]
    assert head == ["No", "Temuan", "Tingkat", "Di berapa dari 3 laporan", "Banyaknya"]
    assert isi(gabungan(A)["Temuan Terbanyak"]) == [["Tidak ada temuan di laporan mana pun."]]
    assert "Temuan Terbanyak" not in gabungan()


def test_eight_rules_at_most_are_named() -> None:
    many = replace(A, aturan=tuple((f"LKJ{100 + one}", "x", "Galat", 1) for one in range(12)))
    named = [row[1] for row in isi(gabungan(many)["Temuan Terbanyak"])]
    assert named == [f"LKJ{100 + one} x" for one in range(8)]


@pytest.mark.parametrize("banyak", [0, 1, 40])
def test_under_the_offices_stands_only_what_their_header_may_head(banyak: int) -> None:
    """The classes on the page of the total, then the chart, which begins below them."""
    offices = (
        replace(A, unit_kerja=f"K{one}", berkas=(Path(f"{one}.xlsx"),)) for one in range(banyak)
    )
    sheet = gabungan(*offices)["Rekap Gabungan"]
    total = next(
        place for place, row in enumerate(sheet.baris, 1)
        if row.petak and row.petak[0] and str(row.petak[0].nilai).startswith("Seluruh laporan")
    )  # fmt: skip
    _, names, bounds, *below = sheet.baris[total : total + 6]
    assert [row.bersama for row in sheet.baris[total - 1 : total + 2]] == [True] * 3
    assert "Sangat Tinggi" in [cell.nilai for cell in names.petak if cell]
    assert Fraction(9, 10) in [cell.nilai for cell in bounds.petak if cell]
    assert not any(row.petak for row in below)
    assert [chart.di.baris for chart in sheet.grafik] == [total + 5] * bool(banyak)


def test_the_title_of_the_chart_names_its_bars_from_the_top(tmp_path: Path) -> None:
    """A legend is turned round by some programs and not by others, so there is none."""
    tulis_buku(tmp_path / "a.xlsx", list(gabungan(A, B).values()), judul="a")
    with ZipFile(tmp_path / "a.xlsx") as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "<c:legend>" not in chart
    assert "– gelap: Capaian rata-rata; terang: Serapan anggaran<" in chart
    assert chart.index("Capaian rata-rata</c:v>") < chart.index("Serapan anggaran</c:v>")


def test_a_remark_has_room_and_none_takes_none() -> None:
    """It stands on two lines rather than three."""
    wide, narrow = (gabungan(*one)["Rekap Gabungan"].lebar[-1] for one in ((A, LALU), (A, B)))
    assert (wide, narrow) == (38, 13)


def test_the_axis_ends_at_100_percent_unless_something_is_above() -> None:
    assert gabungan(A)["Rekap Gabungan"].grafik[0].sampai == 1
    over = gabungan(replace(A, serapan=Fraction(11, 10)))["Rekap Gabungan"].grafik[0]
    assert (over.sampai, over.judul.endswith("(ada yang di atas 100%)")) == (None, True)


def test_an_absurd_serapan_neither_flattens_the_chart_nor_wins() -> None:
    """Cut off at 150 %, and said; marked at its office and in the row of all; last of equals."""
    absurd = replace(
        B, unit_kerja="Aneh", berkas=(Path("z.xlsx"),), realisasi=5200, serapan=Fraction(26)
    )
    sheet = gabungan(absurd, B)["Rekap Gabungan"]
    assert [row[0] for row in baris(sheet, "unit")][:2] == ["Kecamatan B", "Aneh"]
    chart = sheet.grafik[0]
    assert chart.sampai == Fraction(3, 2)
    assert "terpotong di 150%" in chart.judul
    marked = [cell.komentar for row in sheet.baris for cell in row.petak if cell and cell.komentar]
    assert marked == ["Realisasi melebihi pagu: salah satu angkanya keliru."] * 2
    assert "Sel serapan berwarna: realisasinya melebihi pagu" in atas(sheet)
    assert "melebihi pagu" not in atas(gabungan(B)["Rekap Gabungan"])
    unsure = gabungan(replace(absurd, catatan="Tidak dijumlahkan: kode ganda."))["Rekap Gabungan"]
    assert "melebihi pagu" not in atas(unsure)


def dari(path: Path, temuan: tuple[Temuan, ...] = ()) -> Kantor:
    report: Laporan = periksa_workbook(path).laporan
    whole = tabel(report).kini.kecamatan
    return kantor_dari(report, whole, Hitungan(), (path,), Path("r.xlsx"), temuan)


def test_what_a_report_says_of_itself(tmp_path: Path) -> None:
    """Year and quarter, what it is held against, and how often each rule is broken."""
    found = (temuan("LKJ401"), temuan("LKJ401"), temuan("LKJ310", Tingkat.CATATAN))
    office = dari(gambar(PARUH, tmp_path / "a.xlsx"), found)
    assert (office.tahun, office.triwulan, office.dinilai) == (2023, 2, Fraction(8166, 10_000))
    assert office.ukuran == "target setahun, paling tinggi 100%"
    assert office.aturan == (
        ("LKJ401", "nama-LKJ401", "Galat", 2), ("LKJ310", "nama-LKJ310", "Catatan", 1),
    )  # fmt: skip
    free = ganti(PARUH, "Triwulan | II", "Triwulan | II\nBatas Capaian | Tanpa batas")
    assert dari(gambar(free, tmp_path / "b.xlsx")).ukuran == "target setahun, tanpa batas"
    assert dari(gambar("", tmp_path / "c.xlsx")).ukuran == ""


def test_rows_of_a_twin_count_in_no_total() -> None:
    row: tuple[Nilai, ...] = tuple(one.field for one in KOLOM_ANGGARAN)
    data = DataLaporan((("k",),), (row,))
    place = [one.field for one in KOLOM_ANGGARAN].index("ikut_jumlah") + 1
    told = tanpa_ikut(data).dari("a.xlsx").anggaran[0]
    assert told[place] == "Tidak"
    assert (*told[:place], "ikut_jumlah", *told[place + 1 :]) == data.dari("a.xlsx").anggaran[0]
    assert tanpa_ikut(data).dari("a.xlsx").kinerja == (("a.xlsx", "k"),)


def test_four_offices_with_a_twin_and_another_period(tmp_path: Path) -> None:
    """The office's 1000 rupiah counts once in the recap and in the list of all figures."""
    folder = tmp_path / "kabupaten"
    folder.mkdir()
    gambar(PARUH, folder / "a.xlsx")
    gambar(PARUH, folder / "salinan a.xlsx")
    gambar(ganti(PARUH, "Kecamatan Contoh", "Kecamatan Lain"), folder / "b.xlsx")
    past = ganti(PARUH, "Kecamatan Contoh", "Kecamatan Lama")
    gambar(ganti(past, "Triwulan | II", "Triwulan | I"), folder / "c.xlsx")
    jalankan("process", folder)
    book = load_workbook(folder / "Rekap Gabungan.xlsx", data_only=True)["Rekap Gabungan"]
    rows = [row for row in book.iter_rows(values_only=True) if row[17] in {"Ya", "Tidak"}]
    assert [(row[1], row[16], row[17]) for row in rows] == [
        ("Kecamatan Contoh", "a.xlsx", "Ya"),
        ("Kecamatan Lain", "b.xlsx", "Ya"),
        ("Kecamatan Contoh", "salinan a.xlsx", "Tidak"),
        ("Kecamatan Lama", "c.xlsx", "Tidak"),
    ]
    total = next(row for row in book.iter_rows(values_only=True) if "ikut jumlah" in str(row[0]))
    assert total[9:12] == (2000, 1000, 1000)
    data = load_workbook(folder / "Data Gabungan.xlsx")["Data Anggaran"]
    head, *listed = data.iter_rows(values_only=True)
    place = {str(name): number for number, name in enumerate(head)}
    counted = [
        (row[place["Berkas"]], row[place["Pagu"]])
        for row in listed
        if row[place["Ikut jumlah"]] == "Ya" and row[place["Pagu"]]
    ]
    assert counted == [("a.xlsx", 1000), ("b.xlsx", 1000), ("c.xlsx", 1000)]
