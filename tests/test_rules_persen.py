"""LKJ706: percentages in sentences that the tables do not bear out, and the many that they do."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, lokasi, temuan_dari
from lkj_xlsx.hitung.jumlah import biaya_pejabat
from lkj_xlsx.rules.lkj7_persen import ATURAN_PERSEN
from lkj_xlsx.tampil.narasi import narasi_pejabat
from lkj_xlsx.temuan import Temuan, Tingkat

IDENTITAS = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Randu
Kabupaten/Kota | Kabupaten Agung
Tahun | 2023
Triwulan | III
"""
TABEL = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Camat Randu | BUDI | 19780702 200602 1 002 |
Kasi Pemerintahan | SITI | 19870702 200602 2 002 | Camat Randu
PK
Jabatan | No | Indikator Kinerja | Target
Camat Randu | 1 | Nilai SAKIP | 80
Kasi Pemerintahan | 1 | Jumlah pembinaan | 4 kali
Kasi Pemerintahan | 2 | Jumlah fasilitasi | 12 kali
Kasi Pemerintahan | 3 | Persentase layanan | 90%
Realisasi
Jabatan | No | TW II | TW III
Camat Randu | 1 | 60 | 70
Kasi Pemerintahan | 1 | 2 kali | 5 kali
Kasi Pemerintahan | 2 | 5 kali | 8 kali
Kasi Pemerintahan | 3 | 50% | 72%
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW II | TW III
Kasi Pemerintahan | Kegiatan | 7.01.05.2.01 | Urusan | 1, 2 | 3000000 | 1000000 | 2000000
Kasi Pemerintahan | Kegiatan | 7.01.05.2.02 | Lain | 3 | 1000000 | 100000 | 500000
"""


def temuan(
    kalimat: str,
    *,
    identitas: str = IDENTITAS,
    tabel: str = TABEL,
    jabatan: str = "Kasi Pemerintahan",
) -> list[Temuan]:
    row = f"{jabatan} | 2.2 | {kalimat}"
    return temuan_dari(f"{identitas}{tabel}Kalimat\nJabatan | Bagian | Kalimat\n{row}", "LKJ706")


def test_the_example_triggers_the_rule() -> None:
    (rule,) = ATURAN_PERSEN
    assert len(list(rule.temuan(laporan_dari(rule.aturan.contoh)))) == 1


@pytest.mark.parametrize(
    ("kalimat", "salah", "usul"),
    [
        ("Rata-rata capaian kinerja adalah 99,99%.", "99,99", "Rata-rata capaian kinerja adalah 82,00%."),
        ("Rata-rata capaian kinerja 3 indikator adalah 99%.", "99", "Rata-rata capaian kinerja 3 indikator adalah 82%."),
        ("Tingkat capaian rata-rata indikator kinerja sebesar 88,1 persen.", "88,1",
         "Tingkat capaian rata-rata indikator kinerja sebesar 82,0 persen."),
        ("Capaian kinerja sebesar 85%.", "85", ""),
        ("Capaian kinerja indikator Persentase layanan sebesar 81%.", "81", ""),
        ("Realisasi indikator kinerja Persentase layanan mencapai 73%.", "73", ""),
        ("Realisasi anggaran sampai Triwulan III sebesar Rp2.500.000 atau 75,10%.", "75,10",
         "Realisasi anggaran sampai Triwulan III sebesar Rp2.500.000 atau 62,50%."),
        ("Dari pagu Rp4.000.000 anggaran terserap Rp2.500.000 (72%).", "72",
         "Dari pagu Rp4.000.000 anggaran terserap Rp2.500.000 (62%)."),
        ("Capaian kinerja sebesar 100% dan serapan anggaran sebesar 70%.", "70",
         "Capaian kinerja sebesar 100% dan serapan anggaran sebesar 62%."),
        ("Capaian kinerja Kasi Pemerintahan Kecamatan Randu Kabupaten Agung sebesar 99%.", "99", ""),
        ("Sampai dengan September 2023 penyerapan anggaran baru mencapai 60%.", "60",
         "Sampai dengan September 2023 penyerapan anggaran baru mencapai 62%."),
    ],
)  # fmt: skip
def test_a_percentage_that_the_table_does_not_have_is_found(
    kalimat: str, salah: str, usul: str
) -> None:
    (found,) = temuan(kalimat)
    assert found.tingkat is Tingkat.PERINGATAN
    assert lokasi([found]) == ["Kalimat!C2"]
    assert f'"{salah}%"' in found.pesan
    assert [one.nilai for one in found.usul] == ([usul] if usul else [])
    if usul:
        assert temuan(usul) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Rata-rata capaian kinerja adalah 82%.",
        "Rata-rata capaian kinerja adalah 82,22%.",
        "Rata-rata capaian kinerja adalah 90,55%.",
        "Rata-rata capaian kinerja adalah 90,556%.",
        "Capaian kinerja indikator ke-1 sebesar 125%.",
        "Capaian kinerja sebesar 100%.",
        "Capaian kinerja sebesar 66,67%.",
        "Capaian kinerja sebesar 66.6%.",
        "Capaian kinerja sebesar 67%.",
        "Realisasi indikator kinerja Persentase layanan mencapai 72%.",
        "Capaian kinerja Triwulan III saja sebesar 75%.",
        "Realisasi anggaran sebesar 62,5%.",
        "Realisasi anggaran sebesar 63%.",
        "Realisasi anggaran kegiatan Urusan sebesar 66,67%.",
        "Serapan anggaran Triwulan III sebesar 35%.",
        "Rata-rata serapan anggaran sebesar 58%.",
    ],
)
def test_printed_and_exact_capped_and_uncapped_of_the_quarter_or_the_year_are_right(
    kalimat: str,
) -> None:
    assert temuan(kalimat) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Serapan anggaran akan mencapai 95% pada akhir tahun.",
        "Serapan anggaran ditargetkan 95%.",
        "Capaian kinerja naik dari 50% menjadi 85%.",
        "Capaian kinerja sebesar 85%, lebih baik dibandingkan triwulan sebelumnya.",
        "Capaian kinerja Triwulan II sebesar 51%.",
        "Capaian kinerja tahun 2022 sebesar 85%.",
        "Capaian kinerja bulan Agustus sebesar 61%.",
        "Capaian kinerja Kabupaten Agung sebesar 85%.",
        "Capaian kinerja Dinas Pertanian sebesar 85%.",
        "Capaian kinerja Camat Randu sebesar 11%.",
        "Capaian kinerja pada sasaran pertama sebesar 99%.",
        "Rata-rata capaian kinerja 2 indikator adalah 99%.",
        "Capaian kinerja di atas 90%.",
        "Capaian kinerja lebih dari 90%.",
        "Capaian kinerja sekitar 90%.",
        "Capaian kinerja belum mencapai 99%.",
        "Tingkat capaian kinerja 91% - 99% berkategori sangat baik.",
        "Capaian kinerja 91% sampai 99% berkategori baik.",
        "Persentase capaian kinerja = realisasi / target x 99%.",
        "Realisasi PBB sebesar 45%.",
        "Realisasi anggaran belanja pegawai sebesar 51%.",
        "Realisasi anggaran baru mencapai 62% sehingga sisa 38%.",
        "Sisa anggaran sebesar 38%.",
        "Capaian kinerja warga desa yang jauh dari kantor lama itu 99%.",
        "Kepuasan masyarakat 99%.",
        "Capaian kinerja, realisasi kinerja, dan serapan anggaran diuraikan di bawah.",
        "99%",
    ],
)
def test_plans_comparisons_bounds_and_other_things_are_no_claims(kalimat: str) -> None:
    assert temuan(kalimat) == []


def test_while_figures_are_missing_nothing_is_held_against_a_sentence() -> None:
    blank = TABEL.replace("5 kali | 8 kali", "5 kali | ").replace("1000000 | 2000000", "1000000 |")
    assert temuan("Rata-rata capaian kinerja adalah 99%.", tabel=blank) == []
    assert temuan("Capaian kinerja sebesar 99%.", tabel=blank) == []
    assert temuan("Serapan anggaran sebesar 99%.", tabel=blank) == []
    assert temuan("Serapan anggaran sebesar 99%.", jabatan="Camat Randu") == []


def test_what_is_not_due_yet_has_no_part_in_a_mean() -> None:
    due = TABEL.replace("5 kali | 8 kali", "5 kali | n/a")
    assert temuan("Rata-rata capaian kinerja adalah 90%.", tabel=due) == []
    assert len(temuan("Rata-rata capaian kinerja adalah 91%.", tabel=due)) == 1


def test_what_is_not_due_yet_or_a_word_has_no_percentage_of_its_own() -> None:
    """The others are still held against the sentence."""
    due = TABEL.replace("5 kali | 8 kali", "5 kali | n/a").replace("50% | 72%", " | 72%")
    assert temuan("Capaian kinerja sebesar 80%.", tabel=due) == []
    assert len(temuan("Capaian kinerja sebesar 66%.", tabel=due)) == 1
    word = TABEL.replace("| Nilai SAKIP | 80", "| Nilai SAKIP | BB").replace("60 | 70", "BB | BB")
    assert temuan("Capaian kinerja sebesar 100%.", tabel=word, jabatan="Camat Randu") == []


def test_an_indicator_that_is_a_mean_itself_may_be_meant() -> None:
    own = TABEL.replace("Persentase layanan", "Rata-rata layanan")
    assert temuan("Rata-rata capaian indikator layanan adalah 80%.", tabel=own) == []


@pytest.mark.parametrize("isi", ["Triwulan | lima", "Triwulan |"])
def test_without_a_quarter_nothing_is_said(isi: str) -> None:
    blank = IDENTITAS.replace("Triwulan | III", isi)
    assert temuan("Rata-rata capaian kinerja adalah 99%.", identitas=blank) == []


def test_the_first_quarter_has_none_before_it() -> None:
    first = IDENTITAS.replace("| III", "| I")
    table = TABEL.replace("TW II |", "TW IV |").replace("TW III", "TW I")
    (found,) = temuan("Rata-rata capaian kinerja adalah 99%.", identitas=first, tabel=table)
    assert "82%" in found.pesan
    assert temuan("Realisasi anggaran sebesar 62%.", identitas=first, tabel=table) == []


def test_the_one_figure_there_is_is_proposed() -> None:
    (found,) = temuan("Capaian kinerja sebesar 99%.", jabatan="Camat Randu")
    assert [one.nilai for one in found.usul] == ["Capaian kinerja sebesar 87%."]


def test_all_that_is_wrong_in_a_sentence_is_one_finding() -> None:
    """With one wording to replace it: two findings would propose two."""
    (found,) = temuan("Serapan anggaran sebesar 70,1% dan rata-rata capaian kinerja sebesar 91,2%.")
    assert found.pesan.count("padahal") == 2
    assert [one.nilai for one in found.usul] == [
        "Serapan anggaran sebesar 62,5% dan rata-rata capaian kinerja sebesar 82,0%."
    ]
    (found,) = temuan("Capaian kinerja sebesar 93% dan serapan anggaran sebesar 70%.")
    assert found.usul == ()
    assert "angka menurut tabel" in found.saran


@pytest.mark.parametrize(
    "rerata", ["Rata-rata", "Rata rata", "rata - rata", "Rerata", "rata-ratanya"]
)
def test_a_mean_in_any_spelling_is_a_mean(rerata: str) -> None:
    (found,) = temuan(f"{rerata} capaian kinerja sebesar 80%.")
    assert "rata-rata capaian kinerja" in found.pesan
    assert len(temuan(f"{rerata} kinerja 80%.")) == 1


def test_a_number_that_stands_twice_is_not_replaced_by_program() -> None:
    (found,) = temuan("Rata-rata capaian kinerja adalah 99% (99 persen).")
    assert found.usul == ()
    assert 'Tulis "82%" sebagai ganti "99%"' in found.saran


@pytest.mark.parametrize(
    ("kalimat", "usul"),
    [
        ("Realisasi anggaran sebesar Rp 53.000.000 dari pagu sebesar Rp 4.000.000.",
         "Realisasi anggaran sebesar Rp 2.500.000 dari pagu sebesar Rp 4.000.000."),
        ("Dari pagu Rp4.000.000,- terealisasi Rp2.400.000,-.",
         "Dari pagu Rp4.000.000,- terealisasi Rp2.500.000,-."),
        ("Realisasi keuangan Kasi Pemerintahan s.d. Triwulan III Tahun Anggaran 2023 Rp. 2.450.000,00 (62%).",
         "Realisasi keuangan Kasi Pemerintahan s.d. Triwulan III Tahun Anggaran 2023 Rp. 2.500.000,00 (62%)."),
        ("Realisasi anggaran dari pagu Rp4.000.000 adalah Rp2000001.",
         "Realisasi anggaran dari pagu Rp4.000.000 adalah Rp2.500.000."),
        ("Realisasi anggaran mencapai 99% atau Rp9.000.000.",
         "Realisasi anggaran mencapai 62% atau Rp2.500.000."),
    ],
)  # fmt: skip
def test_an_amount_that_was_not_spent_is_found(kalimat: str, usul: str) -> None:
    """One finding a sentence, which proposes it with the sum of the table."""
    (found,) = temuan(kalimat)
    assert lokasi([found]) == ["Kalimat!C2"]
    assert [one.nilai for one in found.usul] == [usul]
    assert "padahal menurut tabel Rp2.500.000" in found.pesan
    assert temuan(usul) == []


def test_an_amount_is_only_told_where_there_is_no_one_sum() -> None:
    """Rows of one code twice are not summed up; while anybody's table has a blank nothing is judged."""
    twice = TABEL.replace("7.01.05.2.02 | Lain", "7.01.05.2.01 | Urusan")
    (found,) = temuan("Realisasi anggaran sebesar Rp53.000.000.", tabel=twice)
    assert found.usul == ()
    assert 'menyebut realisasi anggaran "Rp53.000.000", yang tidak ada di tabel.' in found.pesan
    assert found.saran.startswith(
        'Tulis angka menurut tabel sebagai ganti "53.000.000" di Kalimat!C2'
    )
    camat = "Camat Randu | Program | 7.01.05 | Program | 1 | 4000000 | 1100000 |\n"
    for blank in (TABEL.replace("| 100000 | 500000", "| 100000 |"), f"{TABEL}{camat}"):
        assert temuan("Realisasi anggaran sebesar Rp53.000.000.", tabel=blank) == []


def test_the_whole_offices_amount_is_true_of_every_official() -> None:
    """Where the office is named it is not the official's that is meant, and none is proposed."""
    camat = "Camat Randu | Program | 7.01.05 | Program | 1 | 4000000 | 1100000 | 2600000\n"
    said = "Realisasi anggaran {}sebesar Rp{}."
    for owner, amount in (("", "2.600.000"), ("Kecamatan Randu ", "2.700.000"),
                          ("Kecamatan Randu Kabupaten Agung ", "2.700.000")):  # fmt: skip
        assert temuan(said.format(owner, amount), tabel=f"{TABEL}{camat}") == []
    own = "Kasi Pemerintahan Kecamatan Randu Kabupaten Agung "
    for owner in ("", own):
        (found,) = temuan(said.format(owner, "2.700.000"), tabel=f"{TABEL}{camat}")
        assert [one.nilai for one in found.usul] == [said.format(owner, "2.500.000")]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Realisasi anggaran sebesar Rp2.500.000.",
        "Realisasi anggaran Triwulan III sebesar Rp1.400.000.",
        "Realisasi anggaran sebesar Rp 2.000.000,00.",
        "Realisasi anggaran sebesar Rp2,5 juta.",
        "Realisasi anggaran sekitar Rp2.400.000.",
        "Realisasi anggaran akan mencapai Rp4.000.000 pada akhir tahun.",
        "Realisasi anggaran ditargetkan sebesar Rp4.000.000.",
        "Realisasi anggaran naik Rp900.000 dibandingkan Triwulan II.",
        "Realisasi anggaran Triwulan II sebesar Rp1.200.000.",
        "Realisasi anggaran tahun 2022 sebesar Rp3.900.000.",
        "Realisasi anggaran Kabupaten Agung sebesar Rp106.439.453.000.",
        "Realisasi anggaran program ketenteraman sebesar Rp700.000.",
        "Pada Program Pemerintahan Umum, realisasi anggaran sebesar Rp700.000.",
        "Realisasi anggaran sebesar Rp700.000 untuk konsumsi rapat.",
        "Realisasi belanja pegawai sebesar Rp700.000.",
        "Target PBB Rp10.000.000 dengan realisasi Rp8.000.000.",
        "Realisasi sebesar Rp8.000.000.",
        "Pagu anggaran sebesar Rp9.000.000.",
        "Dari pagu Rp4.000.000, sisa anggaran Rp1.400.000.",
        "Realisasi anggaran Camat Randu sebesar Rp9.000.000.",
        "Realisasi anggaran antara Rp2.000.000 sampai Rp3.000.000.",
        "Anggaran yang belum terserap Rp710.000.",
        "Anggaran tidak dapat terserap sebesar Rp710.000.",
        "Pagu anggaran Rp4.000.000, belum terealisasi Rp710.000.",
        "Anggaran belum terserap 17%.",
        "Realisasi anggaran bulan September sebesar Rp510.000.",
        "Realisasi anggaran Juli sebesar Rp510.000.",
        "Selisih realisasi anggaran Rp510.000.",
        "Deviasi realisasi anggaran sebesar Rp710.000.",
        "Proyeksi realisasi anggaran sebesar Rp3.900.000.",
    ],
)
def test_an_amount_that_is_true_or_speaks_of_something_else_is_let_be(kalimat: str) -> None:
    assert temuan(kalimat) == []


def test_what_narasi_says_of_money_is_true() -> None:
    """Its sentences may be pasted back."""
    report = laporan_dari(f"{IDENTITAS}{TABEL}")
    official = report.pejabat[1]
    cost = biaya_pejabat(official, report.triwulan, report.lkj.identitas)
    said = [
        text for part in narasi_pejabat(report, official, cost).bagian for text in part.paragraf
    ]
    assert any("Rp2.500.000" in one for one in said)
    assert [one for one in said if temuan(one.replace("|", "/"))] == []


def test_the_sum_to_the_end_of_a_month_is_still_held_against_the_table() -> None:
    (found,) = temuan("Realisasi anggaran sampai dengan bulan September sebesar Rp510.000.")
    assert found.kode == "LKJ706"
