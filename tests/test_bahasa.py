"""What sentences, names and wordings mean, asked of the functions themselves, on either side of a bound."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from lkj_xlsx.baku.model import Indikator
from lkj_xlsx.dasar.origin import Asal
from lkj_xlsx.dasar.waktu import Triwulan, rentang_tanggal, tanggal_teks
from lkj_xlsx.rules.bahasa.bunyi import (
    Bandingan,
    DaftarBunyi,
    Hubungan,
    beda_kata,
    kemiripan_bunyi,
)
from lkj_xlsx.rules.bahasa.ejaan import salah_eja
from lkj_xlsx.rules.bahasa.klaim import klaim_jumlah
from lkj_xlsx.rules.bahasa.nama_orang import urai_nama
from lkj_xlsx.rules.bahasa.periode_teks import tahun_lain, triwulan_lain, triwulan_lain_judul
from lkj_xlsx.rules.bahasa.rentang_masa import Masa, masa_laporan

MASA = Masa(Triwulan.III, 2023)


def di_periode(text: str) -> list[tuple[str, bool]]:
    return [(one.teks, one.mustahil) for one in MASA.lain_di_periode(text)]


def di_kalimat(text: str, masa: Masa = MASA) -> list[str]:
    return [one.teks for one in masa.lain_di_kalimat(text)]


@pytest.mark.parametrize(
    ("text", "lain"),
    [
        ("1 Juli s.d. 30 September 2023", []),
        ("1 Januari s.d. 30 September 2023", []),
        ("2 Juli s.d. 30 September 2023", [("2 Juli s.d. 30 September 2023", False)]),
        ("1 Juli s.d. 29 September 2023", [("1 Juli s.d. 29 September 2023", False)]),
        ("Juli s.d. September 2023", []),
        ("Januari s.d. September 2023", []),
        ("Juli s.d. Agustus 2023", [("Juli s.d. Agustus 2023", False)]),
        ("Agustus s.d. September 2023", [("Agustus s.d. September 2023", False)]),
        ("Februari s.d. September 2023", [("Februari s.d. September 2023", False)]),
        ("Triwulan III (April s.d. Juni)", []),
        ("1 Juli s.d. 31 September 2023", [("31 September 2023", True)]),
        ("0 Juli s.d. 30 September 2023", [("0 Juli", True)]),
        ("29 Februari s.d. 30 September", []),
        ("30 Februari s.d. 30 September", [("30 Februari", True)]),
    ],
)
def test_a_periode_is_the_quarter_or_the_year_up_to_its_end(
    text: str, lain: list[tuple[str, bool]]
) -> None:
    """By days or by months; a day that no calendar has is told as such."""
    assert di_periode(text) == lain


@pytest.mark.parametrize(
    ("dari", "hari", "masa"),
    [
        (date(2023, 4, 1), 60, True),
        (date(2023, 4, 1), 59, False),
        (date(2023, 4, 2), 60, True),
        (date(2023, 4, 3), 60, False),
        (date(2023, 4, 3), 90, False),
    ],
)
def test_sixty_days_from_the_first_or_to_the_last_of_a_month_are_a_period(
    dari: date, hari: int, masa: bool
) -> None:
    """2 April and sixty days end on 31 May; from 3 April on neither end is a month's."""
    sampai = dari + timedelta(days=hari - 1)
    text = f"Dilaksanakan {tanggal_teks(dari)} s.d. {tanggal_teks(sampai)} di kantor."
    (found,) = rentang_tanggal(text)
    assert masa_laporan(text, found) is masa


def test_a_contract_is_no_period_and_words_of_a_period_make_any_days_one() -> None:
    span = "1 April s.d. 30 Juni 2023"
    assert di_kalimat(f"Capaian {span} rendah.") == [span]
    assert di_kalimat(f"Kontrak {span} selesai.") == []
    short = "3 April s.d. 5 Mei 2023"
    assert di_kalimat(f"Capaian {short} rendah.") == []
    assert di_kalimat(f"Capaian dalam kurun waktu {short} rendah.") == [short]


def test_beside_the_right_period_another_is_held_against_it() -> None:
    """In the same sentence only; the whole year where a target is spoken of; a plan for later."""
    own, other = "1 Juli s.d. 30 September 2023", "1 April s.d. 30 Juni 2023"
    assert di_kalimat(f"Masa {other} rendah, {own} tinggi.") == []
    assert di_kalimat(f"{own} tinggi, masa {other} rendah.") == []
    assert di_kalimat(f"Masa {other} rendah. Masa {own} tinggi.") == [other]
    assert di_kalimat(f"Masa {own} tinggi. Masa {other} rendah.") == [other]
    year = "1 Januari s.d. 31 Desember 2023"
    assert di_kalimat(f"Target {year} besar.") == []
    assert di_kalimat(f"Capaian {year} besar.") == [year]
    half = "1 Januari s.d. 30 Juni 2023"
    assert di_kalimat(f"Target {half} besar.") == [half]
    late = "1 Juli s.d. 31 Desember 2023"
    assert di_kalimat(f"Target {late} besar.") == [late]


def indikator(*bunyi: str) -> tuple[Indikator, ...]:
    return tuple(
        Indikator("Camat", no, "Sasaran", "S", one, None, asal=Asal("PK", no + 1, {}))
        for no, one in enumerate(bunyi, start=1)
    )


def test_likeness_is_the_share_of_words_in_any_order() -> None:
    """A word counts once, a misspelt one as far as it is alike, a number never."""
    assert kemiripan_bunyi("a b c d", "d c b a") == 100
    assert kemiripan_bunyi("satu dua", "satu tiga") == 50
    assert kemiripan_bunyi("satu satu", "satu tiga") == 50
    assert kemiripan_bunyi("", "satu") == 0
    assert kemiripan_bunyi("tahun 2023", "tahun 2024") == 50
    assert Fraction(kemiripan_bunyi("presentase", "persentase")) == 90


def test_all_words_of_three_or_more_make_a_shortened_wording() -> None:
    long = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
    assert kemiripan_bunyi("satu dua tiga", long) == 60
    assert kemiripan_bunyi("satu dua", long) < 60
    assert kemiripan_bunyi("satu dua sebelas", long) < 60


def test_the_indicator_that_a_wording_means() -> None:
    """Exactly so worded, else the nearest above the threshold, else none."""
    izin, surat, desa = listed = indikator(
        "Jumlah izin yang terbit", "Jumlah surat masuk", "Persentase desa tertib"
    )
    known = DaftarBunyi(listed)
    assert known.seperti("jumlah SURAT, masuk!") is surat
    assert known.seperti("Jumlah izin terbit") is izin
    assert known.seperti("Banyaknya kunjungan tamu") is None
    assert known.seperti("") is None
    assert DaftarBunyi(indikator("")).seperti("") is None
    assert known.bandingkan("JUMLAH izin yang terbit", izin) == Bandingan(Hubungan.SAMA)
    assert known.bandingkan("Jumlah surat masuk", izin) == Bandingan(Hubungan.LAIN, surat)
    assert known.bandingkan("Jumlah izin yang terbt", izin) == Bandingan(Hubungan.MIRIP)
    assert known.bandingkan("Persentase desa yang tertib", izin) == Bandingan(Hubungan.LAIN, desa)
    assert known.bandingkan("Banyaknya kunjungan tamu", izin) == Bandingan(Hubungan.LAIN)


def test_a_wording_exactly_at_the_threshold_is_alike() -> None:
    """Three words of ten are a shortened wording, and that is just enough."""
    (one, other) = indikator(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", "Jumlah izin yang terbit"
    )
    known = DaftarBunyi((one, other))
    assert known.seperti("satu dua tiga") is one
    assert known.bandingkan("satu dua tiga", one) == Bandingan(Hubungan.MIRIP)
    assert known.bandingkan("satu dua tiga", other) == Bandingan(Hubungan.LAIN, one)


def test_of_many_indicators_the_one_meant_is_found() -> None:
    """More than are compared word by word; of two worded alike the first."""
    many = indikator(*(f"Jumlah barang jenis {letter * 4}" for letter in "abcdefghijkl"), "Lain")
    assert DaftarBunyi(many).seperti("Jumlah barang jenis llll") is many[11]
    assert DaftarBunyi(many).seperti("jenis Jumlah barang kkkk") is many[10]
    twice = indikator("Jumlah surat masuk", "Jumlah surat masuk")
    assert DaftarBunyi(twice).seperti("jumlah surat masuk") is twice[0]
    assert DaftarBunyi(twice).seperti("jumlah surat masuk dinas") is twice[0]


@pytest.mark.parametrize(
    ("tertulis", "baku", "beda"),
    [
        ("Presentase desa", "Persentase desa", '"Presentase" (di PK "Persentase")'),
        ("Jumlah semua desa", "Jumlah desa", '"semua" (tidak ada di PK)'),
        ("Jumlah", "Jumlah desa", 'kurang "desa"'),
        ("jumlah DESA", "Jumlah desa", ""),
    ],
)
def test_the_words_in_which_wordings_differ(tertulis: str, baku: str, beda: str) -> None:
    assert beda_kata(tertulis, baku) == beda


@pytest.mark.parametrize(
    ("text", "nama", "gelar"),
    [
        ("Drs. H. BUDI SANTOSO, M.Si", "budisantoso", ("drs", "h", "msi")),
        ("BUDI SANTOSO S.STP", "budisantoso", ("sstp",)),
        ("BUDI SANTOSO S. Sos", "budisantoso", ("s", "sos")),
        ("BUDI S. Sos", "budi", ("s", "sos")),
        ("SITI SH", "siti", ("sh",)),
        ("SH", "sh", ()),
        ("SH MH", "sh", ("mh",)),
        ("BUDI A.Md.Kep", "budi", ("amdkep",)),
        ("BUDI S.Farm", "budi", ("sfarm",)),
        ("BUDI S.Xyz", "budisxyz", ()),
        ("BUDI X.Pd", "budixpd", ()),
        ("ANDI M Kes", "andimkes", ()),
        ("ANDI BUDI SE MM", "andibudi", ("se", "mm")),
    ],
)
def test_a_name_and_its_titles(text: str, nama: str, gelar: tuple[str, ...]) -> None:
    """Before it, behind its comma, or at its end where the comma was forgotten."""
    found = urai_nama(text)
    assert (found.nama, found.gelar) == (nama, gelar)


def test_titles_are_the_same_in_any_order_and_tell_a_sex_together() -> None:
    assert urai_nama("A, S.H., M.H.").gelar_sama(urai_nama("A, MH, SH"))
    assert urai_nama("A, S.H.M.H").gelar_sama(urai_nama("A, SH, MH"))
    assert urai_nama("A B S. Sos").gelar_sama(urai_nama("A B, S.Sos"))
    assert not urai_nama("A, S.H.").gelar_sama(urai_nama("A, SH, MH"))
    assert [urai_nama(one).kelamin for one in ("Drs. A", "Dra. A", "Hj. A", "A", "Drs. Hj. A")] == [
        *("1", "2", "2", "", ""),
    ]
    assert urai_nama("Dra. Hj. A").kelamin == "2"


def test_misspelt_words_are_told_once_in_their_order_and_in_their_capitals() -> None:
    text = "KORDINASI dan Presentase ijin, presentase, ijin; A di laksanakan Trwilan II"
    assert list(salah_eja(text)) == [
        ("KORDINASI", "KOORDINASI"),
        ("Presentase", "Persentase"),
        ("ijin", "izin"),
        ("presentase", "persentase"),
        ("di laksanakan", "dilaksanakan"),
        ("Trwilan", "Triwulan"),
    ]
    assert list(salah_eja("Triwulan II, Tribulan III, kuartal I, TW 4")) == []


def lain(text: str, triwulan: Triwulan = Triwulan.III) -> list[tuple[str, str, str]]:
    """What is named, and the whole text once it is put right."""
    return [
        (one.teks, one.ganti, text[one.awal : one.akhir])
        for one in triwulan_lain(text, triwulan, 2023)
    ]


def test_another_quarter_is_named_with_what_should_stand_there() -> None:
    """In figures of the same kind; a string of them with its first mention put right."""
    assert lain("Capaian Triwulan II baik") == [("Triwulan II", "Triwulan III", "Triwulan II")]
    assert lain("Capaian TW 2 baik") == [("TW 2", "TW 3", "TW 2")]
    assert lain("Capaian Triwulan I dan II baik") == [
        ("Triwulan I dan II", "Triwulan III", "Triwulan I dan II")
    ]
    assert lain("Capaian Triwulan I s.d. Triwulan III baik") == []
    assert lain("Capaian Triwulan II s.d. Triwulan IV baik") == []
    assert lain("Capaian Triwulan I s.d. Triwulan II baik") != []


def test_a_series_of_three_quarters_and_figures_for_each_are_a_comparison() -> None:
    assert lain("Capaian Triwulan I baik, Triwulan II baik, Triwulan III baik") == []
    assert lain("Capaian Triwulan II baik, Triwulan III baik") != []
    assert lain("Capaian Triwulan II 40%, Triwulan III 60%") == []
    assert lain("Capaian 40% di Triwulan II, 60% di Triwulan III") == []
    assert lain("Capaian 40% di Triwulan II, baik di Triwulan III") != []
    assert lain("Capaian Triwulan II naik, Triwulan III 60%") == []
    assert lain("Capaian Triwulan II baik, Triwulan III 60%") != []


def test_a_quarter_to_come_is_planned_and_one_past_was_done() -> None:
    assert lain("Kegiatan akan dilaksanakan pada Triwulan IV") == []
    assert lain("Kegiatan akan dilaksanakan pada Triwulan II") != []
    assert lain("Kegiatan akan dilaksanakan pada Triwulan I", Triwulan.IV) == []
    assert lain("Kegiatan akan dilaksanakan pada Triwulan I Tahun 2023", Triwulan.IV) != []
    assert lain("Kegiatan akan dilaksanakan pada Triwulan I Tahun 2024") == []
    assert lain("Kegiatan akan dilaksanakan pada Triwulan IV Tahun 2022") != []


def test_a_plan_in_an_earlier_clause_reaches_on_until_something_was_done() -> None:
    assert lain("Kegiatan akan dilanjutkan; pelaporannya di Triwulan IV") == []
    assert lain("Kegiatan akan dilanjutkan; pelaporannya sudah selesai di Triwulan IV") != []
    assert lain("Kegiatan baik; pelaporannya di Triwulan IV") != []


def test_a_heading_has_no_plan() -> None:
    text = "Akan dilaksanakan Triwulan IV"
    assert [one.ganti for one in triwulan_lain_judul(text, Triwulan.III)] == ["Triwulan III"]
    assert list(triwulan_lain_judul(text, Triwulan.IV)) == []


@pytest.mark.parametrize(
    ("text", "tahun"),
    [
        ("Capaian tahun 2022 baik", ["2022"]),
        ("Capaian tahun 2023 baik", []),
        ("Peraturan Bupati Nomor 5 Tahun 2020", []),
        ("RKPD tahun 2024 disusun", []),
        ("APBD tahun 2024 disusun", []),
        ("APBD tahun 2022 habis", ["2022"]),
        ("Masa 2021-2026 berjalan", []),
        ("Tahun 2022 dan 2023 capaian naik", []),
        ("Dana 2022 dan 2023 cukup", []),
        ("Dana 2023, 2022 cukup", []),
        ("Dana 2022 cukup untuk kegiatan 2023", ["2022"]),
        ("PK ditandatangani 30 Desember 2022", []),
        ("PK ditandatangani 30 Desember 2021", ["2021"]),
        ("PK ditandatangani 5 Januari 2024", ["2024"]),
        ("PK ditandatangani 5 Maret 2022", ["2022"]),
    ],
)
def test_another_year(text: str, tahun: list[str]) -> None:
    """Not of a regulation, a document, a range, a comparison, nor at the turn of the year."""
    assert [one.teks for one in tahun_lain(text, 2023, Triwulan.III)] == tahun


def test_a_report_for_the_fourth_quarter_is_dated_in_the_next_january() -> None:
    text = "Dilaporkan 5 Januari 2024"
    assert list(tahun_lain(text, 2023, Triwulan.IV)) == []
    assert [one.ganti for one in tahun_lain(text, 2023, Triwulan.III)] == ["2023"]
    assert [one.teks for one in tahun_lain("5 Januari 2025", 2023, Triwulan.IV)] == ["2025"]
    assert [one.teks for one in tahun_lain(text, 2023, Triwulan.III, bebas=[(0, len(text))])] == []
    assert [one.teks for one in tahun_lain(text, 2023, Triwulan.III, bebas=[(0, 5)])] == ["2024"]


@pytest.mark.parametrize(
    ("text", "klaim"),
    [
        ("2022: 3 indikator tercapai 100%.", [(3, None, 2022)]),
        (
            "Tahun 2022 ada 3 indikator tercapai. 2023 ada 5 indikator tercapai, dan 2 belum.",
            [(3, None, 2022), (5, None, 2023), (2, None, 2023)],
        ),
        (
            "Triwulan II: 3 indikator tercapai, 4 belum tercapai.",
            [(3, Triwulan.II, None), (4, Triwulan.II, None)],
        ),
        (
            "Dari 7 indikator, 3 indikator tercapai pada Triwulan II.",
            [(7, None, None), (3, Triwulan.II, None)],
        ),
        ("Ada 3 indikator tercapai. Triwulan II baik.", [(3, None, None)]),
        ("Tahun 2022 baik. Ada 3 indikator tercapai.", [(3, None, None)]),
    ],
)
def test_a_count_is_of_the_quarter_and_the_year_of_its_own_sentence(
    text: str, klaim: list[tuple[int | None, Triwulan | None, int | None]]
) -> None:
    """Beside it, or before it from the sentence's first character on."""
    assert [(one.jumlah, one.triwulan, one.tahun) for one in klaim_jumlah(text)] == klaim
