from __future__ import annotations

import string
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_xlsx.dasar.angka import (
    Batas,
    Besaran,
    Jenis,
    Masalah,
    Persen,
    angka_teks,
    baca_besaran,
    baca_daftar_nomor,
    baca_kode,
    baca_nip,
    baca_nomor,
    baca_persen,
    baca_rupiah,
    banding_predikat,
    besaran_teks,
    bilangan,
    nip_teks,
    persen_teks,
    predikat_sama,
    rupiah_teks,
    satuan_sama,
    teks_sel,
)

ANGKA, RENTANG = Jenis.ANGKA, Jenis.RENTANG
CEPAT = settings(max_examples=100, deadline=None)
ISI_SEL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.fractions(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.binary(max_size=5),
    st.builds(object),
    st.text(st.characters(codec=None), max_size=30),
    st.text(string.digits + " .,-%/()Rpsdxbulanorg≥±²½٣–", max_size=25),
)
FORMAT = st.one_of(
    st.sampled_from(["General", "0%", "0.00%", "#,##0", "@", "[h]:mm:ss", '0 "orang/9 bulan"', ""]),
    st.text(string.ascii_letters + '0#?.,;%"\\_*[]$-+/@E<>= ', max_size=20),
)


@pytest.mark.parametrize(
    ("isi", "nilai", "satuan", "desimal"),
    [
        ("97%", "97", "%", 0),
        ("97 %", "97", "%", 0),
        ("97％", "97", "%", 0),
        ("94.87%", "94.87", "%", 2),
        ("94,87%", "94.87", "%", 2),
        ("94,875%", "94.875", "%", 3),
        ("1.500%", "1.5", "%", 3),
        ("100% desa", "100", "%", 0),
        ("85 persen", "85", "persen", 0),
        ("-5%", "-5", "%", 0),
        ("−5", "-5", "", 0),
        ("12 fasilitasi", "12", "fasilitasi", 0),
        ("12 Laporan.", "12", "Laporan", 0),
        ("12 (dua belas) laporan", "12", "laporan", 0),
        ("12. laporan", "12", "laporan", 0),
        ("8.3 Nilai", "8.3", "Nilai", 1),
        ("82,5", "82.5", "", 1),
        ("82,50", "82.5", "", 2),
        ("0,125", "0.125", "", 3),
        ("0.125", "0.125", "", 3),
        ("1500,125", "1500.125", "", 3),
        ("1.234.567", "1234567", "", 0),
        ("1,234,567", "1234567", "", 0),
        ("1.234,5", "1234.5", "", 1),
        ("1,234,567.50", "1234567.5", "", 2),
        ("12 m²", "12", "m²", 0),
        ("100 m2", "100", "m2", 0),
        ("12 orang/12 bulan", "144", "orang-bulan", 0),
        ("12 orang/ 9 bulan", "108", "orang-bulan", 0),
        ("12 orang 9 bulan", "108", "orang-bulan", 0),
        ("12 Orang × 9 Bulan", "108", "Orang-bulan", 0),
        ("12 org selama 9 bln.", "108", "orang-bulan", 0),
        ("12 pegawai/1 tahun", "144", "pegawai-bulan", 0),
        ("2 unit/3 bulan", "6", "unit-bulan", 0),
        ("12 orang/bulan", "12", "orang/bulan", 0),
        ("4 laporan/bulan", "4", "laporan/bulan", 0),
        ("5 laporan/tahun", "5", "laporan", 0),
        ("5 laporan per 1 tahun", "5", "laporan", 0),
        ("82 (>100%)", "82", "", 0),
        ("82 (>100%", "82", "", 0),
        ("= 80", "80", "", 0),
        ("82,5 (A)", "82.5", "", 1),
        ("82,5 / A", "82.5", "", 1),
        ("-", "0", "", 0),
        ("–", "0", "", 0),
        ("—", "0", "", 0),
        ("Nihil", "0", "", 0),
        ("nihil (belum ada kegiatan)", "0", "", 0),
        ("Rp 1.500", "1500", "Rp", 0),
        ("Rp. 1.200.000.000,-", "1200000000", "Rp", 0),
    ],
)
def test_angka_bersatuan_terbaca(isi: str, nilai: str, satuan: str, desimal: int) -> None:
    """Number and unit come out of the text without a finding; the text is kept."""
    dibaca = baca_besaran(isi)
    assert dibaca.masalah is None
    assert dibaca.nilai == Besaran(ANGKA, Decimal(nilai), satuan, teks=isi, desimal=desimal)


@pytest.mark.parametrize(
    ("isi", "batas", "nilai", "satuan"),
    [
        ("≤ 3 hari", "≤", "3", "hari"),
        ("<= 3 hari", "≤", "3", "hari"),
        ("=< 3 hari", "≤", "3", "hari"),
        ("maksimal 5 kasus", "≤", "5", "kasus"),
        ("Maks. 5 kasus", "≤", "5", "kasus"),
        ("max 5 kasus", "≤", "5", "kasus"),
        ("maksimum sebanyak 5 kasus", "≤", "5", "kasus"),
        ("paling lama 3 hari kerja", "≤", "3", "hari kerja"),
        ("Paling banyak Rp 5.000.000", "≤", "5000000", "Rp"),
        ("paling tinggi 5%", "≤", "5", "%"),
        ("selambat-lambatnya 14 hari", "≤", "14", "hari"),
        ("tidak lebih dari 5 %", "≤", "5", "%"),
        ("tidak boleh melebihi 5 %", "≤", "5", "%"),
        ("maksimal 3 (tiga) hari", "≤", "3", "hari"),
        ("3 hari (maksimal)", "≤", "3", "hari"),
        ("3 hari maksimal", "≤", "3", "hari"),
        ("5 kasus ke bawah", "≤", "5", "kasus"),
        ("< 5 hari", "<", "5", "hari"),
        ("kurang dari 5 kasus", "<", "5", "kasus"),
        ("di bawah 5 %", "<", "5", "%"),
        ("lebih rendah dari 5 %", "<", "5", "%"),
        ("≥ 80", "≥", "80", ""),
        (">= 80%", "≥", "80", "%"),
        ("min. 80", "≥", "80", ""),
        ("Minimal 80%", "≥", "80", "%"),
        ("paling sedikit 3 dokumen", "≥", "3", "dokumen"),
        ("sekurang-kurangnya 3 dokumen", "≥", "3", "dokumen"),
        ("sedikitnya 3 dokumen", "≥", "3", "dokumen"),
        ("setidak-tidaknya 3 dokumen", "≥", "3", "dokumen"),
        ("tidak kurang dari 3 dokumen", "≥", "3", "dokumen"),
        ("80 nilai ke atas", "≥", "80", "nilai"),
        ("80 atau lebih", "≥", "80", ""),
        ("> 80%", ">", "80", "%"),
        ("lebih dari 80%", ">", "80", "%"),
        ("di atas 80 nilai", ">", "80", "nilai"),
    ],
)
def test_batas_terbaca(isi: str, batas: str, nilai: str, satuan: str) -> None:
    """Signs and words of a bound give its number and the way it points, without a finding."""
    dibaca = baca_besaran(isi)
    assert dibaca.masalah is None
    assert dibaca.nilai is not None
    assert (dibaca.nilai.batas, dibaca.nilai.nilai) == (batas, Decimal(nilai))
    assert (dibaca.nilai.satuan, dibaca.nilai.teks) == (satuan, isi)


def test_batas_pada_format_sel() -> None:
    """A number whose format prints the sign is a bound too, also as a percentage."""
    for number, form in ((3, '"≤ "0" hari"'), (0.05, '"< "0%')):
        read = baca_besaran(number, form).nilai
        assert read is not None
        assert read.batas is not None
        assert read.batas.atas


def test_rentang_berbatas() -> None:
    """A bound before a range says which way is better, and keeps both ends."""
    read = baca_besaran("maksimal 7 - 8 bulan").nilai
    assert read == Besaran(Jenis.RENTANG, Decimal(7), "bulan", Decimal(8), "maksimal 7 - 8 bulan",
                           batas=Batas.PALING_BANYAK)  # fmt: skip


@pytest.mark.parametrize(
    "isi", ["kurang lebih 80", "82 (>100%)", "maksimal", "12 laporan minimalis", "-", "lebih 80"]
)
def test_bukan_batas(isi: str) -> None:
    """Approximations, remarks and words without a number are no bounds."""
    read = baca_besaran(isi).nilai
    assert read is None or read.batas is None


@pytest.mark.parametrize(
    ("isi", "nol"),
    [
        *((one, True) for one in ("tidak ada", "Tidak ada kasus", "tidak ada kasus yang masuk")),
        *((one, True) for one in ("nihil kasus", "nol kejadian", "tak ada pengaduan")),
        *((one, False) for one in ("tidak ada data", "tidak ada nilai", "belum ada", "ada")),
    ],
)
def test_tidak_ada_adalah_nol(isi: str, nol: bool) -> None:
    """None of a thing is zero of it; that nobody knows is not."""
    read = baca_besaran(isi, satuan="kasus").nilai
    assert read is not None
    assert (read.nilai == 0) is nol


@pytest.mark.parametrize(
    ("isi", "jenis", "nilai"),
    [
        ("BB (75,3)", Jenis.PREDIKAT, "75.3"),
        ("BB (nilai: 75,3)", Jenis.PREDIKAT, "75.3"),
        ("bb 75.3", Jenis.PREDIKAT, "75.3"),
        ("Sangat Baik = 88", Jenis.PREDIKAT, "88"),
        ("88 Sangat Baik", Jenis.ANGKA, "88"),
        ("75.300 / BB", Jenis.ANGKA, "75.3"),
    ],
)
def test_predikat_dengan_angka(isi: str, jenis: Jenis, nilai: str) -> None:
    """The number beside a predicate of a known scale is kept: a score has no thousands."""
    read = baca_besaran(isi).nilai
    assert read is not None
    assert (read.jenis, read.nilai, read.satuan) == (jenis, Decimal(nilai), "")


def test_angka_dan_satuan_bukan_predikat() -> None:
    """`4 TW` are quarters, `Baik 7x` is nothing."""
    read = baca_besaran("4 TW").nilai
    assert read is not None
    assert read.satuan == "TW"
    assert baca_besaran("Baik 7x").nilai is None


@pytest.mark.parametrize(
    ("target", "nilai", "jenjang"),
    [
        ("B", "BB (72)", 1),
        ("AA", "D", -6),
        ("BB", "82,5 (A)", 1),
        ("WTP", "Wajar Dengan Pengecualian", -1),
        ("Wajar Tanpa Pengecualian (WTP)", "wtp", 0),
        ("WTP", "TMP", -2),
        ("opini WTP", "Opini TW", -2),
        ("Baik", "Sangat Baik", 1),
        ("Baik (B)", "A", 2),
        ("Cukup", "Sangat Kurang", -2),
        ("Rendah", "Sangat Tinggi", 3),
        ("BB", "Sangat Baik", None),
        ("A", "A-", None),
        ("Mandiri", "Maju", None),
        ("Tinggi", "Baik", None),
    ],
)
def test_predikat_berjenjang(target: str, nilai: str, jenjang: int | None) -> None:
    """Rungs of one known scale; nothing across scales, for unknown words, and for A-."""
    pair = [Besaran(Jenis.PREDIKAT, None, teks=teks) for teks in (target, nilai)]
    assert banding_predikat(*pair) == jenjang


@pytest.mark.parametrize(
    ("isi", "format_sel", "hasil"),
    [
        (0.97, "0%", ("97", "%", "97%", 0)),
        (0.9487, "0.00%", ("94.87", "%", "94,87%", 2)),
        (0.9487, "0%", ("94.87", "%", "95%", 0)),
        (1, "0%", ("100", "%", "100%", 0)),
        (12, '0 "Laporan"', ("12", "Laporan", "12 Laporan", 0)),
        (12, "0\\ \\p\\c\\s", ("12", "pcs", "12 pcs", 0)),
        (97, '0"%"', ("97", "%", "97%", 0)),
        (12, 'General" dokumen"', ("12", "dokumen", "12 dokumen", 0)),
        (12, '0 "orang/9 bulan"', ("108", "orang-bulan", "12 orang/9 bulan", 0)),
        (108, '"12 orang/9 bulan"', ("108", "orang-bulan", "12 orang/9 bulan", 0)),
        (12, '0 "x7"', ("12", "x7", "12 x7", 0)),
        (0, '#,##0;-#,##0;"-"', ("0", "", "-", 0)),
        (0.1 + 0.2, "General", ("0.3", "", "0,3", 1)),
        (66.6666666666667, "General", ("66.6666666666667", "", "66,66666667", 8)),
        (1500, "#,##0", ("1500", "", "1.500", 0)),
        (12.5, "0", ("12.5", "", "13", 0)),
        (1e-17, "General", ("0", "", "0", 0)),
        (Decimal("8.30"), "0.00", ("8.3", "", "8,30", 2)),
    ],
)
def test_angka_sel_dan_format_dibaca_bersama(
    isi: object, format_sel: str, hasil: tuple[str, str, str, int]
) -> None:
    nilai, satuan, teks, desimal = hasil
    dibaca = baca_besaran(isi, format_sel)
    assert dibaca.masalah is None
    assert dibaca.nilai == Besaran(ANGKA, Decimal(nilai), satuan, teks=teks, desimal=desimal)


@pytest.mark.parametrize(
    ("isi", "format_sel", "satuan", "nilai", "dalam"),
    [
        (12, "General", "laporan", "12", "laporan"),
        ("12", "General", " Laporan ", "12", "Laporan"),
        ("-", "General", "laporan", "0", "laporan"),
        (0, "General", "laporan", "0", "laporan"),
        (97, "General", "%", "97", "%"),
        ("94,875", "General", "persen", "94.875", "persen"),
        ("12 dokumen", "General", "laporan", "12", "dokumen"),
        (0.5, "0%", "laporan", "50", "%"),
        (0, "General", "orang/bulan", "0", "orang/bulan"),
        ("1.500", "General", "Rupiah", "1500", "Rp"),
    ],
)
def test_angka_tanpa_satuan_memakai_satuan_baris(
    isi: object, format_sel: str, satuan: str, nilai: str, dalam: str
) -> None:
    dibaca = baca_besaran(isi, format_sel, satuan=satuan, bulan=12)
    assert dibaca.masalah is None
    assert dibaca.nilai is not None
    assert (dibaca.nilai.nilai, dibaca.nilai.satuan) == (Decimal(nilai), dalam)


@pytest.mark.parametrize("isi", [0.97, "0,97", "0.97", 1, "1"])
def test_persen_sampai_satu_tanpa_tanda_diberitahukan(isi: object) -> None:
    dibaca = baca_besaran(isi, persen=True)
    assert dibaca.masalah is Masalah.PERSEN_TANPA_FORMAT
    assert dibaca.nilai is not None
    assert dibaca.nilai.satuan == "%"
    assert dibaca.nilai.nilai in {Decimal("0.97"), Decimal(1)}
    assert "97%" in dibaca.saran or "100%" in dibaca.saran


@pytest.mark.parametrize("isi", [0, 2, 97, "97", "0,97%", "-0,5", "-"])
def test_persen_lain_tidak_diberitahukan(isi: object) -> None:
    assert baca_besaran(isi, persen=True).masalah is None


def test_orang_per_bulan_dikalikan_bulannya() -> None:
    for isi in ("12 orang/bulan", "12 orang per bulan", "12 Org/bln"):
        setahun, sembilan = (baca_besaran(isi, bulan=n).nilai for n in (12, 9))
        assert setahun is not None
        assert sembilan is not None
        assert (setahun.nilai, sembilan.nilai) == (Decimal(144), Decimal(108))
        assert satuan_sama(setahun.satuan, "orang-bulan")
    laporan = baca_besaran("4 laporan/bulan", bulan=12).nilai
    assert laporan is not None
    assert laporan.nilai == 4


def test_angka_saja_di_samping_satuan_orang_per_bulan_rancu() -> None:
    """Nobody knows whether the months are already in the number."""
    dibaca = baca_besaran(12, satuan="orang/bulan", bulan=12)
    assert dibaca.masalah is Masalah.RANCU
    assert dibaca.nilai == Besaran(ANGKA, Decimal(144), "orang-bulan", teks="12")
    assert "12 orang/12 bulan" in dibaca.saran
    assert baca_besaran("12 orang/12 bulan", satuan="orang/bulan", bulan=12).masalah is None
    assert baca_besaran(144, satuan="orang-bulan", bulan=12).masalah is None


@pytest.mark.parametrize(
    ("isi", "satuan", "nilai", "sebab"),
    [
        ("1.500 laporan", "", "1500", "titik dibaca sebagai pemisah ribuan: 1500"),
        ("1,500 laporan", "", "1500", "koma dibaca sebagai pemisah ribuan: 1500"),
        ("1.500", "laporan", "1500", "titik dibaca sebagai pemisah ribuan: 1500"),
        ("1,234", "orang", "1234", "koma dibaca sebagai pemisah ribuan: 1234"),
        ("1,500", "", "1500", "koma dibaca sebagai pemisah ribuan: 1500"),
        ("1,234", "", "1.234", "koma dibaca sebagai tanda desimal: 1,234"),
        ("82,125 nilai", "", "82.125", "koma dibaca sebagai tanda desimal: 82,125"),
        ("82.125", "Indeks", "82.125", "titik dibaca sebagai tanda desimal: 82,125"),
        ("± 80", "", "80", "perkiraan dibaca sebagai angka pasti"),
        ("± 1.500", "", "1500", "titik dibaca sebagai pemisah ribuan: 1500"),
        ("Rp 1.500,75", "", "1501", "1500,75 mengandung pecahan rupiah, dibulatkan menjadi 1.501"),
    ],
)
def test_tulisan_rancu_dibaca_dan_diberitahukan(
    isi: str, satuan: str, nilai: str, sebab: str
) -> None:
    dibaca = baca_besaran(isi, satuan=satuan)
    assert dibaca.masalah is Masalah.RANCU
    assert dibaca.sebab == sebab
    assert dibaca.saran
    assert dibaca.nilai is not None
    assert (dibaca.nilai.nilai, dibaca.nilai.teks) == (Decimal(nilai), isi)


@pytest.mark.parametrize(
    ("isi", "satuan", "usul"),
    [
        ("1.500 laporan", "", "1500 laporan"),
        ("2.400 dokumen (perkiraan)", "", "2400 dokumen (perkiraan)"),
        ("≤ 1.200 kasus", "", "≤ 1200 kasus"),
        ("1.000 - 1.500 orang", "", "1000 - 1500 orang"),
        ("1.250 orang/9 bulan", "", "1250 orang/9 bulan"),
        ("\u22121.500 m3", "", "-1500 m3"),
        ("1,500", "laporan", "1500"),
    ],
)
def test_a_doubtful_number_is_proposed_with_all_that_stands_beside_it(
    isi: str, satuan: str, usul: str
) -> None:
    """Who types what is proposed loses neither unit nor bound, and is understood without doubt."""
    found, mended = baca_besaran(isi, satuan=satuan), baca_besaran(usul, satuan=satuan)
    assert (found.masalah, found.usul) == (Masalah.RANCU, usul)
    assert f'Tulis "{usul}" tanpa ' in found.saran
    assert mended.masalah is None
    assert found.nilai is not None
    assert mended.nilai == replace(found.nilai, teks=usul)


def test_saran_ribuan_menulis_keduanya() -> None:
    saran = baca_besaran("1.500 laporan").saran
    assert saran == 'Tulis "1500 laporan" tanpa titik, atau "1,5 laporan" bila memang desimal.'


def test_of_decimals_that_may_be_thousands_none_is_proposed() -> None:
    dibaca = baca_besaran("82,125 nilai")
    assert dibaca.usul == ""
    assert 'atau tulis "82125 nilai" tanpa koma' in dibaca.saran


@pytest.mark.parametrize(
    ("isi", "bawah", "atas", "satuan"),
    [
        ("80 - 90%", "80", "90", "%"),
        ("80% - 90%", "80", "90", "%"),
        ("80–90", "80", "90", ""),
        ("80 s.d. 90 %", "80", "90", "%"),
        ("80 s/d 90", "80", "90", ""),
        ("80 sampai dengan 90 persen", "80", "90", "persen"),
        ("12 orang hingga 15 Orang", "12", "15", "Orang"),
        ("12 orang - 15", "12", "15", "orang"),
        ("82,5 - 90,25%", "82.5", "90.25", "%"),
        ("80 - 80", "80", "80", ""),
    ],
)
def test_rentang_terbaca(isi: str, bawah: str, atas: str, satuan: str) -> None:
    dibaca = baca_besaran(isi)
    assert dibaca.masalah is None
    assert dibaca.nilai is not None
    assert dibaca.nilai.jenis is RENTANG
    assert (dibaca.nilai.nilai, dibaca.nilai.batas_atas) == (Decimal(bawah), Decimal(atas))
    assert (dibaca.nilai.satuan, dibaca.nilai.teks) == (satuan, isi)


def test_rentang_dalam_satuan_baris() -> None:
    dibaca = baca_besaran("80 - 90", persen=True)
    assert dibaca.masalah is None
    assert dibaca.nilai is not None
    assert dibaca.nilai.satuan == "%"
    assert baca_besaran("0,8 - 0,9", persen=True).masalah is Masalah.PERSEN_TANPA_FORMAT
    assert baca_besaran("12 - 15", satuan="orang/bulan", bulan=12).masalah is None


@pytest.mark.parametrize("isi", ["90 - 80%", "1.500 - 2.000 orang"])
def test_rentang_rancu(isi: str) -> None:
    """A reversed range is turned round; thousands are as doubtful as elsewhere."""
    dibaca = baca_besaran(isi)
    assert dibaca.masalah is Masalah.RANCU
    assert dibaca.nilai is not None
    assert dibaca.nilai.nilai is not None
    assert dibaca.nilai.batas_atas is not None
    assert dibaca.nilai.nilai < dibaca.nilai.batas_atas


@pytest.mark.parametrize(
    "isi", ["BB", "WTP", "Baik", "Sangat Baik", "BB (75 x 3)", "A-", "belum terlaksana", "x" * 500]
)
def test_kata_adalah_predikat(isi: str) -> None:
    assert baca_besaran(isi, satuan="%").nilai == Besaran(Jenis.PREDIKAT, None, teks=isi)


def test_predikat_sama_bila_katanya_sama() -> None:
    def sama(a: str, b: str) -> bool:
        return predikat_sama(*(Besaran(Jenis.PREDIKAT, None, teks=teks) for teks in (a, b)))

    assert sama("BB", "bb (75,3)")
    assert sama("Sangat Baik", "sangat  baik.")
    assert not sama("A", "A-")
    assert not sama("BB", "B")


@pytest.mark.parametrize(
    "isi",
    [
        *("n/a", "N/A", "n.a.", "NA", "belum waktunya", "Belum Waktunya (tahunan)"),
        *("belum jatuh tempo", "belum dapat diukur", "dinilai pada akhir tahun", "tidak berlaku"),
        *("belum keluar", "akhir tahun", "nilai belum keluar", "menunggu hasil evaluasi"),
        *("belum ada nilainya", "masih belum terbit", "Belum diterbitkan (BPS)"),
    ],
)
def test_belum_waktunya(isi: str) -> None:
    assert baca_besaran(isi, satuan="nilai").nilai == Besaran(Jenis.BELUM_WAKTUNYA, None, teks=isi)


@pytest.mark.parametrize("isi", [None, "", "  ", "\u200b\u00ad \ufeff\n"])
def test_sel_kosong_bukan_apa_apa(isi: object) -> None:
    """An empty cell is neither zero nor a problem, for every reader."""
    for baca in (baca_besaran, baca_rupiah, baca_persen, baca_nomor, baca_daftar_nomor):
        assert (baca(isi).nilai, baca(isi).masalah) == (None, None)
    for baca_teks in (baca_kode, baca_nip):
        assert (baca_teks(isi).nilai, baca_teks(isi).masalah) == (None, None)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        *(("12x/3y abc 7", "tidak terbaca"), ("3/5", "tidak terbaca"), ("1.2.3", "tidak terbaca")),
        *(
            ("1.2,3.4", "tidak terbaca"),
            ("1.2,3", "tidak terbaca"),
            ("0.125.000", "tidak terbaca"),
            ("٣", "tidak terbaca"),
        ),
        *(("12²", "tidak terbaca"), ("12 ½", "tidak terbaca"), ("1e999999", "tidak terbaca")),
        *(("…", "tidak terbaca"), ("(5)", "tidak terbaca")),
        *(("2023-09-30", "tidak terbaca"), ("1 dokumen - 2 laporan", "tidak terbaca")),
        *(("1 dokumen dan 2 laporan", "tidak terbaca"), ("1.2.3 - 5", "tidak terbaca")),
        *(("10 - 20 ke-3", "tidak terbaca"), ("± 3/5", "tidak terbaca"), ("12 -", "tidak terbaca")),
        *(("5 laporan/3 tahun", "tidak terbaca"), ("5 laporan 3 bulan", "tidak terbaca")),
        *(("Rp 5 juta", "tidak terbaca sebagai rupiah"), ("± Rp 5 juta", "rupiah")),
        *(("#REF!", "galat Excel"), ("#N/A", "galat Excel"), ("###", "galat Excel")),
        *((date(2023, 9, 8), "menjadi tanggal"), (datetime(2023, 9, 8), "menjadi tanggal")),  # noqa: DTZ001
        *((time(7, 1), "menjadi waktu"), (timedelta(1), "menjadi waktu"), (True, "TRUE/FALSE")),
        *((float("nan"), "bukan angka"), (float("inf"), "bukan angka"), (1e300, "bukan angka")),
        *((object(), "bukan angka"), (b"12", "bukan angka"), (Decimal("1e999999"), "bukan angka")),
    ],
)
def test_besaran_tak_terbaca(isi: object, sebab: str) -> None:
    dibaca = baca_besaran(isi)
    assert dibaca.nilai is None
    assert dibaca.masalah is Masalah.TAK_TERBACA
    assert sebab in dibaca.sebab
    assert dibaca.saran.endswith(".")


def test_angka_raksasa_tidak_menghabiskan_waktu() -> None:
    for isi in (
        "\ud800",
        "9" * 30,
        "9" * 10_000,
        "1" + ".000" * 3000,
        10**10_000,
        "(" * 10_000 + "1",
        "1 a" * 5000,
    ):
        assert baca_besaran(isi).masalah is Masalah.TAK_TERBACA
        assert baca_rupiah(isi).masalah is Masalah.TAK_TERBACA
        assert baca_daftar_nomor(isi).masalah is Masalah.TAK_TERBACA
    assert baca_besaran(Decimal("1e-999999")).nilai == Besaran(ANGKA, Decimal(0), teks="0")


def test_format_yang_hanya_kata_harus_sesuai_isinya() -> None:
    dibaca = baca_besaran(5, '"Baik"')
    assert dibaca.masalah is Masalah.TAK_TERBACA
    assert "isinya 5" in dibaca.sebab


@pytest.mark.parametrize(
    ("isi", "rupiah"),
    [
        ("1.726.863.171", 1726863171),
        ("1,004,422,800", 1004422800),
        ("Rp 4.110.000,-", 4110000),
        ("Rp. 1.544.000.000", 1544000000),
        ("106.439.453.000,00", 106439453000),
        ("106,439,453,000.00", 106439453000),
        ("Rp. 828.524.528.000.-", 828524528000),
        ("Rp.1.000.000,=", 1000000),
        ("IDR 1,000,000", 1000000),
        ("1000000 rupiah", 1000000),
        ("1 000 000", 1000000),
        ("1.000.000 (satu juta rupiah)", 1000000),
        ("1.500", 1500),
        ("1,500", 1500),
        ("1500.00", 1500),
        ("Rp.0", 0),
        ("Rp -", 0),
        ("-", 0),
        ("Nihil", 0),
        ("(1.000)", -1000),
        ("Rp (1.000)", -1000),
        ("(Rp 1.000,-)", -1000),
        ("-Rp 1.000", -1000),
        ("Rp -1.000", -1000),
        (4110000, 4110000),
        (4110000.0, 4110000),
        (1284053723.0000001, 1284053723),
        (-500, -500),
    ],
)
def test_rupiah_terbaca(isi: object, rupiah: int) -> None:
    dibaca = baca_rupiah(isi)
    assert (dibaca.nilai, dibaca.masalah) == (rupiah, None)


@pytest.mark.parametrize(
    ("isi", "rupiah", "saran"),
    [
        (1284053723.5, 1284053724, "tanpa sen."),
        ("1.000,49", 1000, "tanpa sen."),
        ("1.000,50", 1001, "tanpa sen."),
        (1.726, 2, "Bila maksudnya 1726"),
        ("12,5", 13, "Bila maksudnya 12500"),
    ],
)
def test_pecahan_rupiah_dibulatkan_dan_diberitahukan(isi: object, rupiah: int, saran: str) -> None:
    """A dot that Excel swallowed is told by how to type the amount again."""
    dibaca = baca_rupiah(isi)
    assert (dibaca.nilai, dibaca.masalah) == (rupiah, Masalah.RANCU)
    assert saran in dibaca.saran


@pytest.mark.parametrize(
    ("isi", "format_sel", "saran"),
    [
        ("1,5 juta", "General", "Tulis lengkap dengan angka: 1.500.000."),
        ("500rb", "General", "Tulis lengkap dengan angka: 500.000."),
        ("Rp 2 M", "General", "Tulis lengkap dengan angka: 2.000.000.000."),
        ("1,500 juta", "General", "Tulis rupiah utuh"),
        ("1.2.3 juta", "General", "Tulis rupiah utuh"),
        ("0.125", "General", "Tulis rupiah utuh"),
        ("1.2345", "General", "Tulis rupiah utuh"),
        ("1.004,422,800", "General", "Tulis rupiah utuh"),
        ("74%", "General", "Tulis rupiah utuh"),
        ("abc", "General", "Tulis rupiah utuh"),
        ("n/a", "General", "Tulis rupiah utuh"),
        ("٣٠٠٠", "General", "Tulis rupiah utuh"),
        (0.74, "0%", "Tulis rupiah utuh"),
        (date(2023, 9, 8), "General", "format selnya menjadi Teks"),
        (float("nan"), "General", "Ketik ulang"),
        (True, "General", "Ganti"),
    ],
)
def test_rupiah_tak_terbaca(isi: object, format_sel: str, saran: str) -> None:
    dibaca = baca_rupiah(isi, format_sel)
    assert (dibaca.nilai, dibaca.masalah) == (None, Masalah.TAK_TERBACA)
    assert saran in dibaca.saran


@pytest.mark.parametrize(
    ("isi", "format_sel", "persen"),
    [
        (0.72, "0%", Persen(Decimal(72), 0, "72%")),
        (0.729, "0%", Persen(Decimal("72.9"), 0, "73%")),
        (72, "General", Persen(Decimal(72), 0, "72")),
        ("72%", "General", Persen(Decimal(72), 0, "72%")),
        ("72,5 %", "@", Persen(Decimal("72.5"), 1, "72,5 %")),
        (">100%", "General", Persen(Decimal(100), 0, ">100%", Batas.LEBIH_DARI)),
        ("-", "General", Persen(Decimal(0), 0, "-")),
        ("n/a", "General", None),
    ],
)
def test_persen_tertulis(isi: object, format_sel: str, persen: Persen | None) -> None:
    dibaca = baca_persen(isi, format_sel)
    assert (dibaca.nilai, dibaca.masalah) == (persen, None)


def test_persen_tertulis_tanpa_tanda() -> None:
    dibaca = baca_persen(0.72)
    assert dibaca.nilai == Persen(Decimal("0.72"), 2, "0,72")
    assert dibaca.masalah is Masalah.PERSEN_TANPA_FORMAT


@pytest.mark.parametrize("isi", ["Baik", "72 laporan", "70 - 80%", "3/5", True, date(2023, 9, 8)])
def test_persen_tak_terbaca(isi: object) -> None:
    assert baca_persen(isi).nilai is None
    assert baca_persen(isi).masalah is Masalah.TAK_TERBACA


@pytest.mark.parametrize(
    ("isi", "nomor"),
    [("1.", 1), (" 2 ", 2), (3, 3), (3.0, 3), ("No. 4", 4), ("5)", 5), ("(6)", 6), ("nomor 07", 7)],
)
def test_nomor_terbaca(isi: object, nomor: int) -> None:
    assert baca_nomor(isi).nilai == nomor


@pytest.mark.parametrize(
    "isi", [0, -1, 1.5, 1e300, "0", "x", "1a", "1234", "III", True, date(2023, 1, 1), object()]
)
def test_nomor_tak_terbaca(isi: object) -> None:
    assert baca_nomor(isi).nilai is None
    assert baca_nomor(isi).masalah is Masalah.TAK_TERBACA


@pytest.mark.parametrize(
    ("isi", "nomor"),
    [
        ("8, 9, 10", (8, 9, 10)),
        ("8;9", (8, 9)),
        ("8 dan 9", (8, 9)),
        ("8, 9, dan 10", (8, 9, 10)),
        ("8 & 9", (8, 9)),
        ("8/9", (8, 9)),
        ("8 9 10", (8, 9, 10)),
        ("8\n9\n", (8, 9)),
        ("1., 2.", (1, 2)),
        ("No. 1, 2", (1, 2)),
        ("8,", (8,)),
        ("1-3", (1, 2, 3)),
        ("1 – 3, 7", (1, 2, 3, 7)),
        ("1 s.d. 3", (1, 2, 3)),
        ("1 s/d 3", (1, 2, 3)),
        ("9, 8, 9", (9, 8)),
        (8, (8,)),
        (8.0, (8,)),
        ("-", ()),
        ("Nihil", ()),
    ],
)
def test_daftar_nomor_terbaca(isi: object, nomor: tuple[int, ...]) -> None:
    dibaca = baca_daftar_nomor(isi)
    assert (dibaca.nilai, dibaca.masalah) == (nomor, None)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        *((8.9, "Excel mengubah"), (8910, "Excel mengubah"), (-1, "Excel mengubah")),
        *((date(2023, 9, 8), "menjadi tanggal"), (time(8, 9), "menjadi waktu")),
        *(("8.9", "tidak terbaca"), ("3-1", "tidak terbaca"), ("0", "tidak terbaca")),
        *(("1,,2", "tidak terbaca"), ("semua", "tidak terbaca"), ("٣", "tidak terbaca")),
        *((True, "TRUE/FALSE"), (float("nan"), "bukan angka")),
    ],
)
def test_daftar_nomor_tak_terbaca(isi: object, sebab: str) -> None:
    dibaca = baca_daftar_nomor(isi)
    assert (dibaca.nilai, dibaca.masalah) == (None, Masalah.TAK_TERBACA)
    assert sebab in dibaca.sebab


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ("7.01.01", "7.01.01"),
        (" 7.01.01.2.02.0001 ", "7.01.01.2.02.0001"),
        ("7.01 .01.", "7.01.01"),
        ("X.XX.01", "X.XX.01"),
        ("7,01,01", "7.01.01"),
        ("7.01.01.201", "7.01.01.2.01"),
        ("7.01.01.2", "7.01.01.2"),
        ("Belum ada", "Belum ada"),
        ("-", None),
    ],
)
def test_kode_terbaca(isi: str, kode: str | None) -> None:
    dibaca = baca_kode(isi)
    assert (dibaca.nilai, dibaca.masalah) == (kode, None)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        *((7.01, "menjadi angka"), (7, "menjadi angka"), (date(2001, 1, 7), "menjadi tanggal")),
        *((timedelta(1), "menjadi waktu"), (True, "TRUE/FALSE"), (object(), "bukan angka")),
    ],
)
def test_kode_tak_terbaca(isi: object, sebab: str) -> None:
    dibaca = baca_kode(isi)
    assert (dibaca.nilai, dibaca.masalah) == (None, Masalah.TAK_TERBACA)
    assert sebab in dibaca.sebab


def test_kode_yang_menjadi_waktu_ditunjukkan_semula() -> None:
    assert "misalnya 7.01.01." in baca_kode(time(7, 1, 1)).saran


@pytest.mark.parametrize(
    ("isi", "nip"),
    [
        ("19870702 200602 1 002", "198707022006021002"),
        ("NIP. 19870702 200602 1 002", "198707022006021002"),
        ("nip: 198707022006021002", "198707022006021002"),
        ("'198707022006021002", "198707022006021002"),
        ("19870702.200602.1.002", "198707022006021002"),
        ("19870702\xa0200602\u200b1 002", "198707022006021002"),
        ("19870702 200602 1 02", "19870702 200602 1 02"),
        ("19870702 200602 1 OO2", "19870702 200602 1 OO2"),
        ("-", "-"),
        ("NIP.", None),
    ],
)
def test_nip_terbaca(isi: str, nip: str | None) -> None:
    """What is not 18 digits is left as typed, for a rule to judge."""
    dibaca = baca_nip(isi)
    assert (dibaca.nilai, dibaca.masalah) == (nip, None)


def test_nip_angka_dikembalikan_seperti_tampak() -> None:
    dibaca = baca_nip(1.98707022006021e17)
    assert (dibaca.nilai, dibaca.masalah) == ("198707022006021000", Masalah.NIP_ANGKA)
    for bukan in (date(1987, 7, 2), float("nan"), True):
        assert baca_nip(bukan).masalah is Masalah.TAK_TERBACA


@pytest.mark.parametrize(
    ("a", "b", "sama"),
    [
        ("Laporan", "laporan ", True),
        ("%", "persen", True),
        ("orang/bulan", "orang-bulan", True),
        ("orang per bulan", "OB", True),
        ("org/bln", "Orang - Bulan", True),
        ("m²", "M2", True),
        ("", " ", True),
        ("laporan", "dokumen", False),
        ("%", "", False),
    ],
)
def test_satuan_sama(a: str, b: str, sama: bool) -> None:
    assert satuan_sama(a, b) is sama
    assert satuan_sama(b, a) is sama


@pytest.mark.parametrize(
    ("kata", "jumlah"),
    [
        *(("14", 14), ("empat belas", 14), ("Empatbelas", 14), ("nol", 0), ("kosong", 0)),
        *(("satu", 1), ("sepuluh", 10), ("sebelas", 11), ("dua belas", 12), ("dua puluh", 20)),
        *(("semua", None), ("", None), ("1.500", None), ("9" * 5000, None), ("٣", None)),
    ],
)
def test_bilangan(kata: str, jumlah: int | None) -> None:
    assert bilangan(kata) == jumlah


@pytest.mark.parametrize(
    ("nilai", "format_sel", "teks"),
    [
        (None, "General", ""),
        ("  seperti diketik ", "General", "  seperti diketik "),
        (True, "General", "TRUE"),
        (12.0, "General", "12"),
        (-3.5, "General", "-3,5"),
        (1 / 3, "General", "0,333333333"),
        (1e-12, "General", "0"),
        (-1e-12, "General", "0"),
        (1234567890123, "General", "1234567890123"),
        (0.97, "0%", "97%"),
        (0.125, "0%", "13%"),
        (0.9487, "0.00%", "94,87%"),
        (97, '0 "dari 100%"', "97 dari 100%"),
        (97, "0 [$%-421]", "97 %"),
        (97, "0\\%", "97%"),
        (1726863171, "#,##0", "1.726.863.171"),
        (1500, '"Rp" #,##0.00', "Rp 1.500,00"),
        (1500, "[$Rp-421]#,##0", "Rp1.500"),
        (-1500, "[$Rp-421] #,##0", "-Rp 1.500"),
        (-1500, "#,##0;(#,##0)", "(1.500)"),
        (-1500, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-1.500"),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-"),
        (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "0"),
        (0, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"??_-;_-@_-', "0"),
        (0, '0%;-0%;"-"??%', "0%"),
        (0, '0" paket";-0" paket";"-"??" paket"', "0 paket"),
        (-5, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "(5)"),
        (5, '"± "??', "± 5"),
        (0, '"± "0', "± 0"),
        (0, "#,##0;-#,##0", "0"),
        (-0.2, "0", "0"),
        (1.5, "0.##", "1,5"),
        (7, "000", "007"),
        (5_000_000, '0.0,,"jt"', "5,0jt"),
        (12, 'General" Laporan"', "12 Laporan"),
        (12, '[>=10]0" orang";0" org"', "12 orang"),
        (12, "# ?/?", "12"),
        (12, "00-00", "12"),
        (12, "0.00E+00", "12"),
        (12, "@", "12"),
        (12, ";;;", "12"),
        (12, "", "12"),
        (12, '0 "Lap', "12 Lap"),
        (0.5, "0." + "0" * 200, "0,5" + "0" * 29),
        (date(2023, 9, 30), "General", "30/09/2023"),
        (date(2023, 9, 30), "mm-dd-yy", "30/09/2023"),
        (date(2023, 9, 30), "yyyy-mm-dd", "2023-09-30"),
        (date(2023, 9, 30), "d/m/yy", "30/9/23"),
        (date(2023, 9, 30), "[$-421]dd mmmm yyyy;@", "30 September 2023"),
        (date(2023, 9, 3), "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "3 September 2023"),
        (date(2023, 9, 3), "ddd", "03/09/2023"),
        (datetime(2023, 9, 8), "d-mmm", "8-Sep"),  # noqa: DTZ001
        (datetime(2023, 9, 8, 7, 30), "dd/mm/yyyy", "08/09/2023 07:30"),  # noqa: DTZ001
        (time(7, 1, 1), "h:mm:ss", "07:01:01"),
        (timedelta(hours=31, minutes=5), "[h]:mm:ss", "31:05:00"),
        (timedelta(hours=-1), "General", "-1:00:00"),
        (float("inf"), "General", "inf"),
        (1e300, "General", "1e+300"),
        (b"x", "General", "(bytes)"),
    ],
)
def test_teks_sel(nilai: object, format_sel: str, teks: str) -> None:
    assert teks_sel(nilai, format_sel) == teks


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        (Decimal("94.87"), None, "94,87"),
        (Decimal("94.870"), None, "94,87"),
        (Decimal(100), None, "100"),
        (Decimal("1E+2"), None, "100"),
        (1500, None, "1500"),
        (Fraction(1, 3), None, "0,33"),
        (Fraction(5, 2), None, "2,5"),
        (Fraction(2, 3), 0, "1"),
        (Fraction(-2, 3), 1, "-0,7"),
        (Fraction(-1, 300), 1, "0,0"),
        (Decimal("72.5"), 0, "73"),
        (Decimal(72), 2, "72,00"),
    ],
)
def test_angka_teks(nilai: Decimal | int | Fraction, desimal: int | None, teks: str) -> None:
    assert angka_teks(nilai, desimal) == teks


def test_teks_lain() -> None:
    assert teks_sel(10**5000) == "(int)"
    assert persen_teks(Decimal(72)) == "72%"
    assert persen_teks(Fraction(6700, 97), 1) == "69,1%"
    assert rupiah_teks(1726863171) == "1.726.863.171"
    assert rupiah_teks(-1000) == "-1.000"
    assert nip_teks("198707022006021002") == "19870702 200602 1 002"
    assert nip_teks("1987") == "1987"


@pytest.mark.parametrize(
    ("besaran", "teks"),
    [
        (Besaran(ANGKA, Decimal(12), "Laporan", teks="12  Laporan"), "12  Laporan"),
        (Besaran(ANGKA, Decimal("82.5"), "Nilai"), "82,5 Nilai"),
        (Besaran(ANGKA, Decimal(97), "%"), "97%"),
        (Besaran(ANGKA, Decimal(97)), "97"),
        (Besaran(RENTANG, Decimal(80), "%", Decimal(90)), "80 - 90%"),
        (Besaran(Jenis.BELUM_WAKTUNYA, None), "belum waktunya"),
        (Besaran(Jenis.PREDIKAT, None), ""),
    ],
)
def test_besaran_teks(besaran: Besaran, teks: str) -> None:
    assert besaran_teks(besaran) == teks


@CEPAT
@given(ISI_SEL, FORMAT, st.sampled_from(["", "%", "laporan", "orang/bulan", "Rp"]), st.booleans())
def test_pembaca_tidak_pernah_gagal(
    isi: object, format_sel: str, satuan: str, persen: bool
) -> None:
    """Whatever stands in a cell: a value, a problem with its reason and remedy, or neither."""
    hasil = (
        baca_besaran(isi, format_sel, satuan=satuan, persen=persen, bulan=12),
        baca_rupiah(isi, format_sel),
        baca_persen(isi, format_sel),
        baca_nomor(isi),
        baca_daftar_nomor(isi),
        baca_kode(isi),
        baca_nip(isi),
    )
    for dibaca in hasil:
        assert bool(dibaca.masalah) == bool(dibaca.sebab) == bool(dibaca.saran)
        if dibaca.masalah is Masalah.TAK_TERBACA:
            assert dibaca.nilai is None
    assert isinstance(teks_sel(isi, format_sel), str)


@CEPAT
@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_kata_apa_pun_dapat_dibandingkan(a: str, b: str) -> None:
    assert satuan_sama(a, a)
    assert satuan_sama(a, b) is satuan_sama(b, a)
    assert bilangan(a) is None or bilangan(a) in range(10**9)
    assert nip_teks(a).replace(" ", "") == a.replace(" ", "")


@CEPAT
@given(st.integers(-(10**18), 10**18))
def test_rupiah_bolak_balik(n: int) -> None:
    """A printed amount reads back as itself, however it is decorated."""
    for teks in (rupiah_teks(n), f"Rp {rupiah_teks(n)},-", f"Rp. {rupiah_teks(n)},00"):
        assert (baca_rupiah(teks).nilai, baca_rupiah(teks).masalah) == (n, None)


@CEPAT
@given(st.decimals(-(10**9), 10**9, places=4))
def test_angka_dan_persen_bolak_balik(n: Decimal) -> None:
    angka, persen = baca_besaran(angka_teks(n)).nilai, baca_persen(persen_teks(n)).nilai
    assert angka is not None
    assert angka.nilai == n
    assert persen is not None
    assert persen.nilai == n


@CEPAT
@given(st.from_regex(r"[0-9]{18}", fullmatch=True).filter(str.isascii))
def test_nip_bolak_balik(nip: str) -> None:
    assert baca_nip(nip_teks(nip)).nilai == nip


@CEPAT
@given(st.integers(1, 10**15 - 1), st.integers(0, 15))
def test_lima_belas_angka_excel_tetap(n: int, pangkat: int) -> None:
    """What a cell can hold is read as its 15 digits say, free of binary remainders."""
    persis = Decimal(n).scaleb(-pangkat)
    angka = baca_besaran(float(persis)).nilai
    assert angka is not None
    assert angka.nilai == persis
    persen = baca_besaran(float(persis), "0%").nilai
    assert persen is not None
    assert persen.nilai == persis * 100


@CEPAT
@given(st.integers(1, 500), st.integers(1, 12))
def test_orang_bulan_adalah_hasil_kali(orang: int, bulan: int) -> None:
    besaran = baca_besaran(f"{orang} orang/{bulan} bulan").nilai
    assert besaran is not None
    assert besaran.nilai == orang * bulan


def test_format_harfiah_di_atas_pecahan_persen() -> None:
    """Our tables show `97 % (min)` over 0.97: pasted back into the workbook it still is 97 %."""
    dibaca = baca_besaran(0.97, '"97 % (min)"')
    assert dibaca.masalah is None
    assert dibaca.nilai is not None
    assert dibaca.nilai.nilai == 97
    assert baca_besaran(0.97, '"97 laporan"').masalah is Masalah.TAK_TERBACA


def test_keterangan_dalam_kurung_bukan_bagian_satuan() -> None:
    """`12` beside Satuan `Laporan (LKJ)` and `12 Laporan (LKJ)` in one cell have one unit."""
    satu, lain = (
        baca_besaran(12, satuan="Laporan (LKJ)").nilai,
        baca_besaran("12 Laporan (LKJ)").nilai,
    )
    assert satu is not None
    assert lain is not None
    assert satuan_sama(satu.satuan, lain.satuan)
    assert not satuan_sama("Laporan (LKJ)", "Dokumen (LKJ)")
