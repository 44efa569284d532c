"""LKJ2: which quarters, years and days are said to be wrong, and which an honest office may write."""

from __future__ import annotations

import pytest

from gambar import laporan_dari, lokasi, temuan_dari
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.hari_kerja import Kalender
from lkj_xlsx.rules.lkj2_periode import (
    ATURAN_PERIODE,
    istilah_beragam,
    rentang_tanggal_beda,
    tahun_beda,
    tanggal_libur,
    tanggal_sebelum_akhir,
    tanggal_terlambat,
    triwulan_beda,
)
from lkj_xlsx.temuan import Temuan, Tingkat

LIMA_HARI = "Batas Hari Kerja | 5"

SITI = "Pejabat\nJabatan | Nama | NIP\nKasi Trantib | SITI | 19870702 200602 2 002\n"
KALIMAT = f"{SITI}Kalimat\nJabatan | Kalimat\nKasi Trantib | "


def temuan_aturan(rule: Rule, drawing: str) -> list[Temuan]:
    """What one rule finds in a drawing."""
    return list(rule.temuan(laporan_dari(drawing)))


def kalimat(rule: Rule, text: str, identitas: str = "") -> list[Temuan]:
    """What a rule finds in one sentence of a report for Triwulan III 2023."""
    return temuan_aturan(rule, identitas + KALIMAT + text)


def periode(rule: Rule, text: str) -> list[Temuan]:
    """What a rule finds in a Periode."""
    return temuan_aturan(rule, f"Pejabat\nJabatan | NIP | Periode\nKasi Trantib | | {text}")


def pada_bulan(text: str) -> list[Temuan]:
    """What is said of the years in a Pada Bulan."""
    rows = f"Strategi\nJabatan | No | Strategi | Pada Bulan\nKasi Trantib | 2 | Rapat | {text}"
    return temuan_aturan(tahun_beda, SITI + rows)


def tanggal(rule: Rule, day: str, *, lain: str = "", libur: str = "") -> list[Temuan]:
    """What a rule finds in a date of signing; `lain` are more rows of Identitas."""
    return temuan_aturan(
        rule,
        f"""
        Identitas
        Isian | Nilai
        Tahun | 2023
        Triwulan | III
        {lain}
        Pejabat
        Jabatan | Nama | Tanggal Laporan
        Kasi Trantib | SITI | {day}
        Libur
        Tanggal | Keterangan
        {libur}
        """,
    )


def identitas(triwulan: str, tahun: str = "2023", lain: str = "") -> str:
    return f"Identitas\nIsian | Nilai\nTahun | {tahun}\nTriwulan | {triwulan}\n{lain}\n"


@pytest.mark.parametrize("rule", ATURAN_PERIODE, ids=lambda rule: rule.aturan.kode)
def test_the_example_triggers_its_rule_and_no_other(rule: Rule) -> None:
    laporan = laporan_dari(rule.aturan.contoh)
    found = {one.kode for other in ATURAN_PERIODE for one in other.temuan(laporan)}
    assert found == {rule.aturan.kode}


def test_the_family_is_in_the_order_of_its_codes() -> None:
    assert [rule.aturan.kode for rule in ATURAN_PERIODE] == [f"LKJ{n}" for n in range(201, 208)]


SALAH_SEMUA = """
    Pejabat
    Jabatan | Nama | Periode | Tanggal Laporan
    Kasi Trantib | SITI | Triwulan II Tahun 2022 | 1 Juli 2023
    Kalimat
    Jabatan | Kalimat
    Kasi Trantib | Kurun waktu 1 April s.d 30 Juni 2023 pada tribulan II
"""


@pytest.mark.parametrize(
    "isian",
    ["Triwulan | lima", "Unit Kerja | Kecamatan Contoh", "Tahun | 1"],
    ids=["triwulan tak terbaca", "keduanya kosong", "tahun tak terbaca"],
)
def test_nothing_is_held_against_a_quarter_that_nobody_named(isian: str) -> None:
    laporan = laporan_dari(f"Identitas\nIsian | Nilai\n{isian}\n{SALAH_SEMUA}")
    found = [one.kode for rule in ATURAN_PERIODE for one in rule.temuan(laporan)]
    assert found == ["LKJ207"]


def test_a_year_is_held_against_the_year_though_the_quarter_is_unknown() -> None:
    laporan = laporan_dari(f"Identitas\nIsian | Nilai\nTahun | 2023\n{SALAH_SEMUA}")
    assert lokasi([*tahun_beda.temuan(laporan)]) == ["Pejabat!C2"]


def test_a_quarter_is_held_against_the_quarter_though_the_year_is_unknown() -> None:
    laporan = laporan_dari(f"Identitas\nIsian | Nilai\nTriwulan | III\n{SALAH_SEMUA}")
    found = [one.kode for rule in ATURAN_PERIODE for one in rule.temuan(laporan)]
    assert found == ["LKJ201", "LKJ201", "LKJ207"]


def test_without_the_sheet_identitas_nothing_is_said() -> None:
    assert temuan_dari(SALAH_SEMUA.replace("tribulan", "triwulan"), "LKJ2", lengkap=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Pejabat\nJabatan | Nama\nKasi Trantib | SITI",
        "Pejabat\nJabatan | Periode | Tanggal Laporan\nKasi Trantib | #REF! | 31 September 2023",
        f"{SITI}Kalimat\nJabatan | Triwulan | Kalimat\nKasi Trantib | enam | Masih di Triwulan II",
        f"{SITI}Kalimat\nJabatan | Kalimat\nKasi Trantib | =B2",
        f"{SITI}Realisasi\nJabatan | No | Ket\nKasi Trantib | 1 | #N/A",
    ],
    ids=["kosong", "tanpa kolom", "tak terbaca", "triwulan asing", "rumus", "galat"],
)
def test_half_read_texts_and_dates_are_left_to_the_reader(text: str) -> None:
    laporan = laporan_dari(text)
    assert [one for rule in ATURAN_PERIODE for one in rule.temuan(laporan)] == []


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        (
            "Anggaran belum terserap karena masih di Triwulan II.",
            '"Triwulan II" dengan "Triwulan III"',
        ),
        ("Biaya Kasi Trantib Tahun 2023 – Triwulanan I", '"Triwulanan I" dengan "Triwulanan III"'),
        ("LAPORAN KINERJA TRIBULAN IV TAHUN 2023", '"TRIBULAN IV" dengan "TRIBULAN III"'),
        ("Capaian tw 2 tahun 2023", '"tw 2" dengan "tw 3"'),
        ("Realisasi s.d. Triwulan II sebesar 40%", '"Triwulan II" dengan "Triwulan III"'),
        ("Realisasi Triwulan I s.d. II sebesar 40%", '"Triwulan I s.d. II" dengan "Triwulan III"'),
        ("Target Triwulan III tercapai, tetapi masih di Triwulan II", '"Triwulan II" dengan'),
        ("Realisasi Triwulan II naik dibandingkan Triwulan I", 'Ganti "Triwulan II" dengan'),
        ("Triwulan II belum tercapai dan akan tuntas di Triwulan IV", 'Ganti "Triwulan II" dengan'),
        ("Pada Triwulan IV target belum tercapai", '"Triwulan IV" dengan "Triwulan III"'),
        ("Sisanya akan dikejar. Pada Triwulan IV belum ada", '"Triwulan IV" dengan "Triwulan III"'),
        ("Sisanya akan dikejar, pada Triwulan IV belum ada", '"Triwulan IV" dengan "Triwulan III"'),
        ("Perbandingan target dan realisasi Triwulan II", '"Triwulan II" dengan "Triwulan III"'),
        ("Kegiatan belum selesai pada Triwulan II", '"Triwulan II" dengan "Triwulan III"'),
        ("Masih di Triwulan II dan Triwulan I", '"Triwulan II dan Triwulan I" dengan'),
        ("Triwulan II tahun 2022 belum tercapai", '"Triwulan II" dengan "Triwulan III"'),
        ("Semua target Triwulan III tercapai di Triwulan I", '"Triwulan I" dengan "Triwulan III"'),
    ],
)
def test_another_quarter_in_a_sentence_is_reported(text: str, mend: str) -> None:
    found = kalimat(triwulan_beda, text)
    assert lokasi(found) == ["Kalimat!B2"]
    assert mend in found[0].saran
    assert found[0].pejabat == "Kasi Trantib"


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi naik dibandingkan Triwulan II.",
        "Dibandingkan dengan triwulan sebelumnya (Triwulan II), realisasi meningkat 5%.",
        "Realisasi anggaran naik 12% dari Triwulan II.",
        "Seperti pada Triwulan II, kendalanya jumlah personel.",
        "Pekerjaan berjalan sejak Triwulan I.",
        "Rapat Triwulan II yang lalu menyepakati jadwal.",
        "Capaian naik dari 20% pada Triwulan I menjadi 45% pada Triwulan II dan 70% pada Triwulan III.",
        "Pada Triwulan II terserap 50%, pada Triwulan III 75%.",
        "Terserap 50% pada Triwulan II dan 75% pada Triwulan III",
        "Triwulan I: rapat; Triwulan II: lomba; Triwulan III: laporan",
        "Triwulan II lebih rendah, Triwulan III lebih tinggi.",
        "Realisasi Triwulan I, II, dan III berturut-turut 10%, 20%, dan 30%.",
        "Realisasi kumulatif dari Triwulan I sampai dengan Triwulan III sebesar 70%.",
        "Target TW I-IV sebanyak 12 laporan.",
        "Sisa anggaran akan diserap pada Triwulan IV.",
        "Sisa anggaran akan diserap, paling lambat pada akhir Triwulan IV.",
        "Kegiatan dijadwalkan pada triwulan berikutnya (Triwulan IV).",
        "Pada Triwulan IV kegiatan akan dilaksanakan.",
        "Kegiatan ini dilaksanakan pada Triwulan IV.",
        "Rapat Triwulan IV mendatang membahas sisa target.",
        "Semula direncanakan pada Triwulan II, baru terlaksana sekarang.",
        "Pengadaan komputer selesai pada Triwulan II.",
        "Dibandingkan Triwulan III tahun 2022 realisasi naik.",
        "Sisanya akan dianggarkan pada Triwulan I tahun 2024.",
        "Laporan triwulanan dibuat setiap tribulan.",
    ],
)
def test_a_plan_a_comparison_or_an_enumeration_is_not(text: str) -> None:
    assert kalimat(triwulan_beda, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sisanya akan diserap pada Triwulan I.",
        "Dilanjutkan Triwulan I tahun 2024, Triwulan IV usai",
    ],
)
def test_after_the_fourth_quarter_the_next_year_is_to_come(text: str) -> None:
    assert kalimat(triwulan_beda, text, identitas("IV")) == []


def test_a_plan_for_a_quarter_that_is_over_is_stale() -> None:
    assert kalimat(triwulan_beda, "Sisanya akan diserap pada Triwulan II.") != []
    text = "Sisanya akan diserap pada Triwulan I tahun 2023."
    assert kalimat(triwulan_beda, text, identitas("IV")) != []


def test_a_finding_quotes_the_words_around() -> None:
    text = (
        "Menurut catatan seksi ketenteraman, semua rapat koordinasi pada Triwulan II berjalan lancar "
        "dan dihadiri oleh semua kepala desa."
    )
    (found,) = kalimat(triwulan_beda, text)
    assert (
        '"… ketenteraman, semua rapat koordinasi pada Triwulan II berjalan lancar dan dihadiri oleh …".'
        in found.pesan
    )


def test_sentences_of_another_quarter_are_not_checked() -> None:
    """A blank Triwulan is the reporting quarter; a filled one that is it counts as well."""
    found = temuan_aturan(
        triwulan_beda,
        f"""{SITI}
        Kalimat
        Jabatan | Triwulan | Kalimat
        Kasi Trantib | II | Capaian Triwulan II
        Kasi Trantib | III | Capaian Triwulan II
        Kasi Trantib | | Capaian Triwulan II
        """,
    )
    assert lokasi(found) == ["Kalimat!C3", "Kalimat!C4"]


def test_a_periode_names_its_own_quarter_and_nothing_else() -> None:
    (found,) = periode(triwulan_beda, "Triwulan IV yang akan datang")
    assert found.saran == 'Ganti "Triwulan IV" dengan "Triwulan III" di Pejabat!C2.'
    assert periode(triwulan_beda, "TW I - III Tahun 2023") == []
    assert periode(triwulan_beda, "Tribulan 3/2023") == []


@pytest.mark.parametrize(
    "text",
    ["Realisasi Triwulan II", "Belum terlaksana di Triwulan II", "Triwulan II", "TW 4: nihil"],
)
def test_another_quarter_in_a_remark_is_reported(text: str) -> None:
    drawing = f"""{SITI}
        Realisasi
        Jabatan | No | TW III | Ket
        Kasi Trantib | 4 | 70% | {text}
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu | Ket
        Kasi Trantib | Kegiatan | 7.01.04.2.01 | Koordinasi | 1.000.000 | {text}
    """
    found = temuan_aturan(triwulan_beda, drawing)
    assert lokasi(found) == ["Realisasi!D2", "Anggaran!F2"]
    assert [(one.no, one.kode_anggaran) for one in found] == [(4, ""), (None, "7.01.04.2.01")]
    assert 'bila yang dimaksud rencana, tulis "akan …"' in found[0].saran


@pytest.mark.parametrize(
    "text",
    ["Terlaksana di Triwulan II", "TW IV", "Pembayaran honor Triwulan IV", "Menunggu Triwulan IV"],
)
def test_a_remark_when_something_was_or_is_done_is_not(text: str) -> None:
    """The workbook serves the whole year, so that such a remark stays true."""
    drawing = f"{SITI}Realisasi\nJabatan | No | TW III | Ket\nKasi Trantib | 4 | 70% | {text}"
    assert temuan_aturan(triwulan_beda, drawing) == []


@pytest.mark.parametrize(
    "text",
    [
        "Laporan Kinerja Triwulan III Tahun 2022",
        "Perjanjian Kinerja Tahun 2022 ditandatangani Camat.",
        "Sesuai Peraturan Bupati Nomor 6 Tahun 2018, Perjanjian Kinerja Tahun 2022 dilaksanakan.",
        "Realisasi Triwulan III tahun anggaran 2024 sebesar 70%.",
        "Camat se-Kabupaten hadir pada tahun 2022.",
        "Indikator nomor 3 pada Triwulan III Tahun 2022 tercapai.",
        "Ditandatangani 5 Januari 2022.",
        "Evaluasi Triwulan III Tahun 2022",
        "Rapat diadakan 3/7/2022.",
        "Rapat 12 s.d. 14 Agustus 2022 dihadiri semua desa.",
    ],
)
def test_another_year_in_a_sentence_is_reported(text: str) -> None:
    found = kalimat(tahun_beda, text)
    assert lokasi(found) == ["Kalimat!B2"]


@pytest.mark.parametrize(
    "text",
    [
        "Sesuai Peraturan Bupati nomor 96 tahun 2019 tentang Kedudukan kecamatan.",
        "Sesuai Peraturan Bupati No. 6 dan 7 Tahun 2018.",
        "UU 23 Tahun 2014 dan Permendagri 90/2019 menjadi dasar.",
        "Nomor 188.45/12/427.12/2022 tanggal 5 Maret 2022 dicabut Surat Keputusan tahun 2021.",
        "Penyusunan RKPD dan Renja Tahun 2024 selesai.",
        "Renstra Kecamatan Tahun 2018-2023 berakhir.",
        "Rapat anggaran 2022 s.d. 2024.",
        "LPPD Tahun 2022 sudah disampaikan.",
        "APBDes Tahun 2024 sedang disusun desa.",
        "Persiapan Pemilu 2024 berjalan lancar.",
        "Realisasi naik dibandingkan tahun 2022.",
        "Realisasi 2022 dan 2023 sama besar.",
        "Pada 2023 dan 2022 tidak ada sisa.",
        "Tahun 2022 hanya 60%, sedangkan tahun 2023 sudah 70%.",
        "Kegiatan akan dilaksanakan pada tahun 2024.",
        "Semula direncanakan tahun 2022.",
        "Perjanjian Kinerja ditandatangani 30 Desember 2022.",
        "Perjanjian Kinerja ditandatangani 30-12-2022.",
        "Pagu Rp2.022.000 untuk 2.022 orang.",
        "Dalam kurun waktu 1 Juli s.d 30 September 2022 target tercapai.",
    ],
)
def test_the_year_of_a_regulation_a_plan_or_a_comparison_is_not(text: str) -> None:
    """A wrong year in the period's own range of days is LKJ203's."""
    assert kalimat(tahun_beda, text) == []


def test_a_report_for_the_fourth_quarter_is_signed_in_january() -> None:
    text = "Lumajang, 5 Januari 2024"
    assert kalimat(tahun_beda, text, identitas("IV")) == []
    assert kalimat(tahun_beda, text) != []


def test_a_periode_has_the_year_of_the_report() -> None:
    (found,) = periode(tahun_beda, "Triwulan III Tahun 2022")
    assert found.saran == 'Ganti "2022" dengan "2023" di Pejabat!C2.'
    assert periode(tahun_beda, "Triwulan III Tahun 2023") == []
    assert periode(tahun_beda, "1 Juli s.d. 30 September 2022") == []


@pytest.mark.parametrize(
    "text",
    [
        "Januari s/d Desember 2022",
        "Setiap bulan tahun 2022",
        "Januari 2022 s/d Desember 2023",
        "Januari 2024",
        "Maret 2022 dan Maret 2023",
        "Rapat 2023 dan 2022",
        "Setiap bulan tahun 2022 dan 2023",
    ],
)
def test_another_year_in_pada_bulan_is_reported(text: str) -> None:
    (found,) = pada_bulan(text)
    assert (str(found.lokasi[0]), found.no) == ("Strategi!D2", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Januari s/d Desember 2023",
        "Setiap bulan",
        "November 2023 s/d Januari 2024",
        "Oktober 2022 s/d Maret 2023",
        "Desember 2023 s/d Januari 2022",
    ],
)
def test_a_range_over_the_turn_of_the_year_is_not(text: str) -> None:
    """One that ends before it begins is LKJ602's."""
    assert pada_bulan(text) == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Dalam kurun waktu 1 April s.d 30 Juni 2023 tercapai.", "1 April s.d 30 Juni 2023"),
        ("Dalam kurung waktu bulan 1 Juli s.d 30 September 2022", "1 Juli s.d 30 September 2022"),
        ("Pada 1 Juni s.d 30 September 2023 tercapai.", "1 Juni s.d 30 September 2023"),
        ("Kurun waktu 1 s.d 30 September 2023", "1 s.d 30 September 2023"),
        ("Kurun waktu 1 Juli s.d 31 September 2023", "31 September 2023"),
        ("Kurun waktu 31 Juni sampai dengan 30 September", "31 Juni"),
        ("Kurun waktu 1 Januari s.d 31 Desember 2023 semua tercapai.", "31 Desember 2023"),
        ("Laporan 1 Oktober s.d 31 Desember 2023 selesai.", "1 Oktober s.d 31 Desember 2023"),
        ("Masa 1 Juli s.d 30 September 2023 usai. Pada 1 April s.d 30 Juni 2023 ramai", "30 Juni"),
    ],
)
def test_a_range_of_days_that_is_not_the_quarter_is_reported(text: str, typed: str) -> None:
    (found,) = kalimat(rentang_tanggal_beda, text)
    assert typed in found.pesan
    assert '30 September 2023" di Kalimat!B2' in found.saran
    assert all(one.nilai not in text for one in found.usul)


def test_the_right_period_is_proposed_for_the_words_that_are_wrong() -> None:
    """A range from New Year on is put right at its end; a day that no calendar has is left to people."""

    def usul(text: str) -> list[str]:
        (found,) = kalimat(rentang_tanggal_beda, text)
        return [one.nilai for one in found.usul]

    assert usul("Kurun waktu 1 April s.d 30 Juni 2023.") == [
        "Kurun waktu 1 Juli 2023 s.d. 30 September 2023."
    ]
    assert usul("Kurun waktu 1 Januari s.d 31 Desember 2023.") == [
        "Kurun waktu 1 Januari 2023 s.d. 30 September 2023."
    ]
    assert usul("Kurun waktu 1 Juli s.d 31 September 2023.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dalam kurun waktu 1 Juli s.d 30 September 2023 ada dua.",
        "Selama 1 Januari s.d. 30 September 2023 ada dua.",
        "Lomba desa diadakan 12 s.d. 14 Agustus 2023.",
        "Absensi tanggal 1 s.d 31 Agustus 2023 lengkap.",
        "Sesuai kontrak 1 Februari s.d. 31 Juli 2023.",
        "Musim tanam 15 Maret s.d 20 Juli 2023 sudah lewat.",
        "Tahun anggaran 1 Januari s.d 31 Desember 2023 belum berakhir.",
        "Sisanya akan dilaksanakan 1 Oktober s.d 31 Desember 2023.",
        "Dibandingkan masa 1 April s.d 30 Juni 2023 realisasi naik.",
        "Masa 1 April s.d 30 Juni 2023 rendah, 1 Juli s.d 30 September 2023 tinggi.",
        "Batas pengumpulan 29 Februari dan 31 September.",
    ],
)
def test_the_quarter_an_event_a_plan_and_a_comparison_are_not(text: str) -> None:
    assert kalimat(rentang_tanggal_beda, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "1 April s.d. 30 Juni 2023",
        "1 Juli s.d. 31 September 2023",
        "12 s.d. 14 Agustus 2023",
        "April s.d. Juni 2023",
        "September 2023",
    ],
)
def test_a_periode_with_other_days_or_months_is_reported(text: str) -> None:
    assert lokasi(periode(rentang_tanggal_beda, text)) == ["Pejabat!C2"]


@pytest.mark.parametrize(
    "text",
    [
        "1 Juli s.d. 30 September 2023",
        "Juli - September 2023",
        "Januari s.d. September 2023",
        "30 September 2023",
        "Triwulan III (sampai September)",
        "Triwulan III",
        "Oktobr atau Mei",
    ],
)
def test_a_periode_with_the_days_or_months_of_the_quarter_is_not(text: str) -> None:
    assert periode(rentang_tanggal_beda, text) == []


@pytest.mark.parametrize("day", ["3 Juli 2023", "29 September 2023", "30 September 2022"])
def test_a_report_signed_before_its_quarter_is_over_is_reported(day: str) -> None:
    (found,) = tanggal(tanggal_sebelum_akhir, day)
    assert found.pejabat == "Kasi Trantib"
    assert f'"{day}" di Pejabat!C2' in found.pesan
    assert tanggal(tanggal_libur, day) == []


@pytest.mark.parametrize("day", ["30 September 2023", "2 Oktober 2023", ""])
def test_a_report_signed_on_the_last_day_or_later_is_not(day: str) -> None:
    assert tanggal(tanggal_sebelum_akhir, day) == []


def test_a_date_of_identitas_is_reported_there_and_once() -> None:
    drawing = """
        Identitas
        Isian | Nilai
        Tahun | 2023
        Triwulan | III
        Tanggal Laporan | 3 Juli 2023
        Pejabat
        Jabatan | Nama | Tanggal Laporan
        Camat Tempeh | BUDI |
        Kasi Trantib | SITI |
        Kasi Pelayanan | RINA | 2 Oktober 2023
    """
    (found,) = temuan_aturan(tanggal_sebelum_akhir, drawing)
    assert lokasi([found]) == ["Identitas!B4"]
    assert found.pejabat == ""


def test_a_date_of_identitas_that_nobody_takes_is_not_reported() -> None:
    wrong = "Tanggal Laporan | 3 Juli 2023"
    assert tanggal(tanggal_sebelum_akhir, "2 Oktober 2023", lain=wrong) == []


@pytest.mark.parametrize(
    ("day", "lain", "libur"),
    [
        ("9 Oktober 2023", "", ""),
        ("6 Oktober 2023", "Batas Hari Kerja | 4", ""),
        ("2 Oktober 2023", "Batas Hari Kerja | 0", ""),
        ("10 Oktober 2023", "", "5 Oktober 2023 | Hari jadi"),
        ("30 September 2053", "", ""),
    ],
)
def test_a_report_signed_after_the_working_days_allowed_is_late(
    day: str, lain: str, libur: str
) -> None:
    lain = lain or LIMA_HARI
    assert lokasi(tanggal(tanggal_terlambat, day, lain=lain, libur=libur)) == ["Pejabat!C2"]


@pytest.mark.parametrize(
    ("day", "lain", "libur"),
    [
        ("6 Oktober 2023", "", ""),
        ("8 Oktober 2023", "", ""),
        ("9 Oktober 2023", "", "5 Oktober 2023 | Hari jadi"),
        ("1 Oktober 2023", "Batas Hari Kerja | 0", ""),
        ("3 Juli 2023", "", ""),
    ],
)
def test_days_off_do_not_count(day: str, lain: str, libur: str) -> None:
    """The Saturday and Sunday after the fifth working day are still no sixth."""
    assert tanggal(tanggal_terlambat, day, lain=lain or LIMA_HARI, libur=libur) == []


def test_without_a_limit_nobody_is_late() -> None:
    """Five days are one regent's rule; an office that sets none is not held to it."""
    assert tanggal(tanggal_terlambat, "29 Desember 2023") == []
    assert tanggal(tanggal_terlambat, "29 Desember 2023", lain="Batas Hari Kerja |") == []


@pytest.mark.parametrize(
    "lain", ["Versi Templat | 1.0", "Versi Templat | 0.9\nBatas Hari Kerja | "]
)
def test_an_older_workbook_without_a_limit_is_told_that_it_is_not_checked(lain: str) -> None:
    (found,) = tanggal(tanggal_terlambat, "29 Desember 2023", lain=lain)
    assert found.tingkat is Tingkat.CATATAN
    assert "LKJ205" in found.pesan
    assert lokasi([found])[0].startswith("Identitas!")


@pytest.mark.parametrize(
    "lain",
    ["Versi Templat | 1.1", "Versi Templat | lama", "Versi Templat | 1.0\nBatas Hari Kerja | 70"],
)
def test_a_workbook_with_a_limit_or_of_this_template_is_told_nothing(lain: str) -> None:
    assert tanggal(tanggal_terlambat, "29 Desember 2023", lain=lain) == []


@pytest.mark.parametrize(
    ("tahun", "day", "level", "said"),
    [
        ("2023", "29 Desember 2023", Tingkat.PERINGATAN, ""),
        ("2028", "29 Desember 2028", Tingkat.CATATAN, "perkiraan"),
        ("2029", "4 Oktober 2029", None, ""),
    ],
)
def test_holidays_that_are_estimates_make_a_late_date_a_note(
    tahun: str, day: str, level: Tingkat | None, said: str
) -> None:
    drawing = (
        f"{identitas('III', tahun, LIMA_HARI)}Pejabat\nJabatan | Tanggal Laporan\nCamat | {day}"
    )
    found = temuan_aturan(tanggal_terlambat, drawing)
    assert [one.tingkat for one in found] == ([level] if level else [])
    assert all(said in one.pesan for one in found)


def test_a_year_without_its_decree_is_not_certain_either() -> None:
    assert Kalender(()).perkiraan(2023) == ""
    assert "perkiraan" in Kalender(()).perkiraan(2030)
    assert "cuti bersama" in Kalender(()).perkiraan(1999)


@pytest.mark.parametrize(("day", "late"), [("8 April 2025", 0), ("15 April 2025", 1)])
def test_lebaran_and_its_cuti_bersama_do_not_count(day: str, late: int) -> None:
    """In 2025 the fifth working day after the first quarter is the 14th of April."""
    drawing = (
        f"{identitas('I', '2025', LIMA_HARI)}Pejabat\nJabatan | Tanggal Laporan\nCamat | {day}"
    )
    assert len(temuan_aturan(tanggal_terlambat, drawing)) == late


@pytest.mark.parametrize(
    ("day", "libur", "cause"),
    [
        ("1 Oktober 2023", "", "hari Minggu"),
        ("7 Oktober 2023", "", "hari Sabtu"),
        ("25 Desember 2023", "", "Natal"),
        ("26 Desember 2023", "", "Cuti Bersama"),
        ("2 Oktober 2023", "2 Oktober 2023 | Hari jadi kabupaten", "Hari jadi kabupaten"),
        ("2 Oktober 2023", "2 Oktober 2023 |", "hari libur (sheet Libur)"),
    ],
)
def test_a_date_on_a_day_off_is_noted_with_its_reason(day: str, libur: str, cause: str) -> None:
    (found,) = tanggal(tanggal_libur, day, libur=libur)
    assert cause in found.pesan


@pytest.mark.parametrize(
    "day", ["30 September 2023", "2 Oktober 2023", "27 Desember 2023", "28 September 2023"]
)
def test_a_working_day_and_the_last_day_of_the_quarter_are_not(day: str) -> None:
    """30 September 2023 is a Saturday. A date before it is LKJ204's."""
    assert tanggal(tanggal_libur, day) == []


def test_the_words_for_the_quarter_are_one_note() -> None:
    (found,) = temuan_aturan(
        istilah_beragam,
        """
        Pejabat
        Jabatan | Periode
        Kasi Trantib | Triwulan III Tahun 2023
        Kasi Pelayanan | TRIWULAN III Tahun 2023
        Kasi Kesra | Tribulan III Tahun 2023
        Kalimat
        Jabatan | Kalimat
        Kasi Trantib | Capaian TW III dan realisasi TW III
        Kasi Trantib | Capaian tri wulan III
        """,
    )
    assert [str(one) for one in found.lokasi] == ["Pejabat!B4", "Kalimat!B2"]
    assert '"Tribulan" (Pejabat!B4) dan "TW" (Kalimat!B2)' in found.pesan
    assert found.saran == 'Pakai kata "Triwulan" di Pejabat!B4 dan Kalimat!B2.'
    assert [one.nilai for one in found.usul][1] == "Capaian Triwulan III dan realisasi Triwulan III"


def test_many_cells_are_counted_rather_than_listed() -> None:
    rows = "\n".join(["Kasi Trantib | Tribulan III"] * 8 + ["Kasi Trantib | Triwulan III"] * 9)
    (found,) = temuan_aturan(istilah_beragam, f"{SITI}Kalimat\nJabatan | Kalimat\n{rows}")
    assert "Kalimat!B7, dan 2 sel lain" in found.pesan
    assert len(found.lokasi) == 8


@pytest.mark.parametrize(
    "text",
    [
        "Laporan triwulanan disusun setiap tribulan sesuai Triwulan III",
        "Triwulan III dan triwulan IV",
        "Tidak menyebut apa pun",
    ],
)
def test_only_the_word_before_a_numeral_counts(text: str) -> None:
    assert kalimat(istilah_beragam, text) == []
