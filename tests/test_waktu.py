from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_xlsx.dasar.waktu import (
    RentangBulan,
    Triwulan,
    baca_bulan,
    baca_tanggal,
    nama_bulan,
    rentang_tanggal,
    sebutan_tahun,
    sebutan_triwulan,
    tanggal_teks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

CEPAT = settings(max_examples=100, deadline=None)
KALIMAT = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.lists(
        st.sampled_from(
            [
                "Triwulan",
                "TW",
                "III",
                "İ",
                "2",
                "30",
                "2023",
                "s.d.",
                "-",
                ",",
                "dan",
                "/",
                ".",
                "September",
                "Juli",
                "agt",
                "bulan",
                "Lumajang,",
                "Semester",
                "tanggal",
                "Rp",
                "(",
                ")",
            ]
        ),
        max_size=12,
    ).map(" ".join),
    st.text("Triwulan TWbuI123vke-/.,()s d", max_size=40),
)


@pytest.mark.parametrize(
    ("triwulan", "romawi", "bulan", "awal", "akhir"),
    [
        (Triwulan.I, "I", 3, date(2024, 1, 1), date(2024, 3, 31)),
        (Triwulan.II, "II", 6, date(2024, 4, 1), date(2024, 6, 30)),
        (Triwulan.III, "III", 9, date(2024, 7, 1), date(2024, 9, 30)),
        (Triwulan.IV, "IV", 12, date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_triwulan_tahu_batasnya(
    triwulan: Triwulan, romawi: str, bulan: int, awal: date, akhir: date
) -> None:
    assert (triwulan.romawi, triwulan.bulan) == (romawi, bulan)
    assert (triwulan.awal(2024), triwulan.akhir(2024)) == (awal, akhir)


@pytest.mark.parametrize(
    "isi",
    [
        *("III", "iii", " 3 ", "3.", 3, 3.0, Triwulan.III, "TW III", "tw3", "TW-3", "TW. III"),
        *("Triwulan 3", "triwulanan iii", "TRIBULAN III", "Tri Wulan III", "trwilan III"),
        *("Triwulan ke-3", "ke-III", "Triwulan ketiga", "tiga", "Triwulan (III)", "Kuartal III"),
        *("Triwulan III 2023", "TW III Tahun 2023", "Triwulan III Tahun Anggaran 2023"),
        "Triwulan\u200b III",
    ],
)
def test_triwulan_ketiga_dalam_segala_ejaan(isi: object) -> None:
    assert Triwulan.dari(isi) is Triwulan.III


@pytest.mark.parametrize(
    "isi",
    [
        *(None, "", 0, 5, 2.5, True, float("nan"), float("inf"), "V", "IIII", "33", "TW", b"3"),
        *("Bulan III", "Tujuan III", "TW III dan IV", "TW IIIx", "İ", "٣", date(2023, 9, 30)),
    ],
)
def test_yang_bukan_triwulan(isi: object) -> None:
    assert Triwulan.dari(isi) is None


@pytest.mark.parametrize(
    ("kalimat", "sebutan"),
    [
        ("di Triwulan III tahun ini", [("Triwulan", "III", "Triwulan III")]),
        ("belum terlaksana di trwilan III;", [("trwilan", "III", "trwilan III")]),
        ("Tahun 2023 - Triwulanan I", [("Triwulanan", "I", "Triwulanan I")]),
        ("Laporan\nTribulan\xa0III 2023", [("Tribulan", "III", "Tribulan\xa0III")]),
        ("tw.ii/2023, TW4", [("tw", "II", "tw.ii"), ("TW", "IV", "TW4")]),
        ("Tri Wulan ke-2", [("Tri Wulan", "II", "Tri Wulan ke-2")]),
        ("Triwulan I dan II", [("Triwulan", "I", "Triwulan I"), ("Triwulan", "II", "II")]),
        (
            "TW I, II, dan IV",
            [("TW", "I", "TW I"), ("TW", "II", "II"), ("TW", "IV", "IV")],
        ),
        ("TW I-III", [("TW", "I", "TW I"), ("TW", "III", "III")]),
        ("Triwulan 1 s.d. 3", [("Triwulan", "I", "Triwulan 1"), ("Triwulan", "III", "3")]),
        (
            "Triwulan I s/d Triwulan III",
            [("Triwulan", "I", "Triwulan I"), ("Triwulan", "III", "Triwulan III")],
        ),
        ("di triwulan III 3 target tercapai", [("triwulan", "III", "triwulan III")]),
        ("di triwulan III, 3 target tercapai", [("triwulan", "III", "triwulan III")]),
        ("Triwulan III dan 3 kegiatan", [("Triwulan", "III", "Triwulan III")]),
        ("Triwulan 2 dan 3 kegiatan", [("Triwulan", "II", "Triwulan 2")]),
        ("Triwulan 3 Subbag Umum", [("Triwulan", "III", "Triwulan 3")]),
    ],
)
def test_sebutan_triwulan(kalimat: str, sebutan: list[tuple[str, str, str]]) -> None:
    """Word, quarter, and the words at the position given."""
    assert [
        (one.kata, one.triwulan.romawi, kalimat[one.awal : one.akhir])
        for one in sebutan_triwulan(kalimat)
    ] == sebutan


@pytest.mark.parametrize(
    "kalimat",
    [
        *(
            "TW IIIx",
            "triwulan ini",
            "triwulan berikutnya",
            "Triwulan V",
            "Triwulan 5",
            "bulan III",
        ),
        *("Triwulan 12", "Triwulan 3,5", "tujuan 3", "tahun 2", "Triwulanan/Semesteran", "III", ""),
        *("pada triwulan 3 indikator tercapai", "tiap triwulan 2 laporan", "Triwulan III2023"),
    ],
)
def test_bukan_sebutan_triwulan(kalimat: str) -> None:
    assert sebutan_triwulan(kalimat) == ()


@pytest.mark.parametrize(
    ("isi", "tanggal"),
    [
        (date(2023, 9, 30), date(2023, 9, 30)),
        (datetime(2023, 9, 30, 8, 15), date(2023, 9, 30)),  # noqa: DTZ001
        ("30 September 2023", date(2023, 9, 30)),
        ("03 Juli 2023", date(2023, 7, 3)),
        ("30-09-2023", date(2023, 9, 30)),
        ("30/9/2023", date(2023, 9, 30)),
        ("30.09.2023", date(2023, 9, 30)),
        ("30 / 09 / 2023", date(2023, 9, 30)),
        ("2023-09-30", date(2023, 9, 30)),
        ("2023-09-30 00:00:00", date(2023, 9, 30)),
        ("Lumajang, 30 September 2023", date(2023, 9, 30)),
        ("Lumajang,30 September 2023.", date(2023, 9, 30)),
        ("Sabtu, 30 Sept. 2023", date(2023, 9, 30)),
        ("Lumajang, Jum'at tanggal 29 September tahun 2023", date(2023, 9, 29)),
        ("tgl. 1 PEB 2023", date(2023, 2, 1)),
        ("5-Nop-2023", date(2023, 11, 5)),
        ("17 agt 2023", date(2023, 8, 17)),
        ("17 Agus 2023", date(2023, 8, 17)),
        ("31 Des 2023", date(2023, 12, 31)),
        ("29 Februari 2024", date(2024, 2, 29)),
        ("30\xa0September\u200b 2023", date(2023, 9, 30)),
    ],
)
def test_tanggal_terbaca(isi: object, tanggal: date) -> None:
    assert baca_tanggal(isi) == tanggal


@pytest.mark.parametrize(
    "isi",
    [
        *(None, "", "x", 45199, 45199.5, True, b"30-09-2023", "September 2023", "30 September"),
        *("30-9-23", "30 September 23", "31 September 2023", "29 Februari 2023", "9/30/2023"),
        *("0 Januari 2023", "30-09/2023", "30 September 0023", "30 October 2023", "30 aprİl 2023"),
        *("s.d. 30 September 2023", "30 September 2023 s.d. 1 Oktober 2023", "٣٠-09-2023"),
        ", " * 5000,
    ],
)
def test_tanggal_tak_terbaca(isi: object) -> None:
    assert baca_tanggal(isi) is None


def test_nama_bulan() -> None:
    assert (nama_bulan(1), nama_bulan(12)) == ("Januari", "Desember")
    for n in (0, 13, -1):
        with pytest.raises(ValueError, match="tidak ada"):
            nama_bulan(n)


@pytest.mark.parametrize(
    ("kalimat", "awal", "akhir", "teks"),
    [
        (
            "Dalam kurun waktu bulan 1 Juli s.d 30 September 2023, maka dari 3 indikator",
            date(2023, 7, 1),
            date(2023, 9, 30),
            "1 Juli s.d 30 September 2023",
        ),
        (
            "1 Juli 2023 s/d 30 September 2023",
            date(2023, 7, 1),
            date(2023, 9, 30),
            "1 Juli 2023 s/d 30 September 2023",
        ),
        (
            "1 Juli 2023 – 30 September",
            date(2023, 7, 1),
            date(2023, 9, 30),
            "1 Juli 2023 – 30 September",
        ),
        ("(1 - 30 Sept 2023)", date(2023, 9, 1), date(2023, 9, 30), "1 - 30 Sept 2023"),
        ("1-30 September 2023", date(2023, 9, 1), date(2023, 9, 30), "1-30 September 2023"),
        (
            "01-07-2023 s.d 30-09-2023.",
            date(2023, 7, 1),
            date(2023, 9, 30),
            "01-07-2023 s.d 30-09-2023",
        ),
        ("01/07 - 30/09/2023", date(2023, 7, 1), date(2023, 9, 30), "01/07 - 30/09/2023"),
        (
            "tanggal 1 Juli sampai dengan tanggal 30-09-2023",
            date(2023, 7, 1),
            date(2023, 9, 30),
            "1 Juli sampai dengan tanggal 30-09-2023",
        ),
        (
            "1 Desember 2022 hingga 31 Januari 2023",
            date(2022, 12, 1),
            date(2023, 1, 31),
            "1 Desember 2022 hingga 31 Januari 2023",
        ),
        (
            "30 September s.d 1 Juli 2023",
            date(2023, 9, 30),
            date(2023, 7, 1),
            "30 September s.d 1 Juli 2023",
        ),
    ],
)
def test_rentang_tanggal(kalimat: str, awal: date, akhir: date, teks: str) -> None:
    """The days of a range, reversed ones as written, and the words at its position."""
    (rentang,) = rentang_tanggal(kalimat)
    assert (rentang.awal, rentang.akhir, rentang.teks) == (awal, akhir, teks)
    assert kalimat[slice(*rentang.posisi)] == teks


def test_dua_rentang_tanggal_dalam_satu_kalimat() -> None:
    kalimat = "1 Januari s.d 31 Maret 2023 dan 1 April s.d 30 Juni 2023"
    assert [one.akhir.month for one in rentang_tanggal(kalimat)] == [3, 6]


@pytest.mark.parametrize(
    "kalimat",
    [
        *("30-09-2023", "30 September 2023", "1 Juli s.d 30 September", "80 - 90%", "1 - 3", ""),
        *("1 Juli s.d 31 September 2023", "31 Juni s.d 30 September 2023", "1-13-2023 - 2-13-2023"),
        *("Juli s.d September 2023", "7.01.01 - 7.01.02", "30 aprİl - 31 mei 2023"),
    ],
)
def test_bukan_rentang_tanggal(kalimat: str) -> None:
    assert rentang_tanggal(kalimat) == ()


@pytest.mark.parametrize(
    ("isi", "rentang"),
    [
        ("Januari s/d Desember 2023", RentangBulan(1, 12, 2023, None)),
        ("Bulan Januari s/d Desember 2023", RentangBulan(1, 12, 2023, None)),
        ("Bulan Februari s/d Desember 2023", RentangBulan(2, 12, 2023, None)),
        ("Paling Lambat bulan akhir September 2023", RentangBulan(9, 9, 2023, None)),
        ("Paling Lambat bulan 31 Maret 2023", RentangBulan(3, 3, 2023, None)),
        ("Selambat-lambatnya minggu kedua Juli", RentangBulan(7, 7, None, None)),
        ("Setiap bulan", RentangBulan(1, 12, None, None)),
        ("Tiap triwulan 2023", RentangBulan(1, 12, 2023, None)),
        ("Sepanjang tahun", RentangBulan(1, 12, None, None)),
        ("Selama 1 tahun", RentangBulan(1, 12, None, None)),
        ("12 bulan", RentangBulan(1, 12, None, None)),
        ("Tahun 2023", RentangBulan(1, 12, 2023, None)),
        ("Tahun Anggaran 2023", RentangBulan(1, 12, 2023, None)),
        ("2023", RentangBulan(1, 12, 2023, None)),
        ("Tentatif", RentangBulan(1, 12, None, None)),
        ("Insidentil", RentangBulan(1, 12, None, None)),
        ("Sesuai kebutuhan", RentangBulan(1, 12, None, None)),
        ("Triwulan II", RentangBulan(4, 6, None, None)),
        ("TW II 2023", RentangBulan(4, 6, 2023, None)),
        ("Triwulan I dan III", RentangBulan(1, 9, None, None)),
        ("TW III s/d I", RentangBulan(7, 3, None, None)),
        ("Semester I", RentangBulan(1, 6, None, None)),
        ("Semester 2 Tahun 2023", RentangBulan(7, 12, 2023, None)),
        ("Semester I dan II", RentangBulan(1, 12, None, None)),
        ("Maret", RentangBulan(3, 3, None, None)),
        ("Maret, Juni, September 2023", RentangBulan(3, 9, 2023, None)),
        ("September, Maret", RentangBulan(3, 9, None, None)),
        ("Maret dan September", RentangBulan(3, 9, None, None)),
        ("Januari s/d Maret, Juni s/d Agustus", RentangBulan(1, 8, None, None)),
        ("Desember 2022, Maret 2023", RentangBulan(12, 3, 2023, 2022)),
        ("Maret - Juni", RentangBulan(3, 6, None, None)),
        ("Jan-Des 2023", RentangBulan(1, 12, 2023, None)),
        ("Peb s.d. Nop", RentangBulan(2, 11, None, None)),
        ("Desember s/d Januari 2023", RentangBulan(12, 1, 2023, None)),
        ("November 2022 s/d Januari 2023", RentangBulan(11, 1, 2023, 2022)),
        ("Januari 2023 s/d Desember 2023", RentangBulan(1, 12, 2023, 2023)),
        ("Januari 2023 s/d Desember", RentangBulan(1, 12, 2023, 2023)),
        ("Desember 2023 (menunggu Desembr)", RentangBulan(12, 12, 2023, None)),
        ("(Maret)", RentangBulan(3, 3, None, None)),
        ("31/03/2023", RentangBulan(3, 3, 2023, None)),
    ],
)
def test_bulan_terbaca(isi: str, rentang: RentangBulan) -> None:
    assert baca_bulan(isi) == rentang


@pytest.mark.parametrize(
    "isi", ["", "-", "xyz", "Septembr 2023", "Januari s/d Desembar 2023", "bulan 3", "segera", "İ"]
)
def test_bulan_tak_terbaca(isi: str) -> None:
    """A misspelt month is not passed over: the rest would be read as the whole."""
    assert baca_bulan(isi) is None


@pytest.mark.parametrize(
    ("kalimat", "tahun"),
    [
        ("Tahun 2023", [2023]),
        ("30-09-2023, 30/9/2023 dan 30.09.2023", [2023, 2023, 2023]),
        ("TA 2022/2023.", [2022, 2023]),
        ("nomor 96 tahun 2019 (2020)", [2019, 2020]),
        ("1989 1990 2099 2100", [1990, 2099]),
        ("Rp 2.023.000, Rp 2023, Rp. 2023,- 2023,5 2023% A2023 20231 2023x 12.2023.", []),
        ("19870702 200602 1 002", []),
        ("7.01.01.2.02.2023", []),
        ("٢٠٢٣", []),
    ],
)
def test_sebutan_tahun(kalimat: str, tahun: list[int]) -> None:
    ditemukan = sebutan_tahun(kalimat)
    assert [one for one, _, _ in ditemukan] == tahun
    assert all(kalimat[awal:akhir] == str(one) for one, awal, akhir in ditemukan)


@CEPAT
@given(st.one_of(KALIMAT, st.integers(), st.floats(), st.none(), st.binary(), st.dates()))
def test_isi_sel_apa_pun_tidak_menggagalkan(isi: object) -> None:
    assert baca_tanggal(isi) is None or isinstance(baca_tanggal(isi), date)
    assert Triwulan.dari(isi) in {None, *Triwulan}


@CEPAT
@given(KALIMAT)
def test_kalimat_apa_pun_tidak_menggagalkan(kalimat: str) -> None:
    """Positions always lead back into the sentence, in order."""
    triwulan = [(one.awal, one.akhir) for one in sebutan_triwulan(kalimat)]
    tanggal = [one.posisi for one in rentang_tanggal(kalimat)]
    tahun = [(awal, akhir) for _, awal, akhir in sebutan_tahun(kalimat)]
    for posisi in (triwulan, tanggal, tahun):
        assert posisi == sorted(posisi)
        assert all(0 <= awal < akhir <= len(kalimat) for awal, akhir in posisi)
    bulan = baca_bulan(kalimat)
    assert bulan is None or {bulan.awal, bulan.akhir} <= set(range(1, 13))


@CEPAT
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["", "Lumajang, "]))
def test_tanggal_bolak_balik(hari: date, tempat: str) -> None:
    for teks in (tanggal_teks(hari), f"{hari:%d-%m-%Y}", f"{hari.day}/{hari.month}/{hari.year}"):
        assert baca_tanggal(tempat + teks) == hari
    assert baca_tanggal(hari.isoformat()) == hari


@CEPAT
@given(st.dates(date(1990, 1, 1), date(2099, 1, 1)), st.integers(0, 300))
def test_rentang_tanggal_bolak_balik(awal: date, lama: int) -> None:
    akhir = awal + timedelta(lama)
    kalimat = f"Dari {tanggal_teks(awal)} s.d. {tanggal_teks(akhir)}."
    (rentang,) = rentang_tanggal(kalimat)
    assert (rentang.awal, rentang.akhir) == (awal, akhir)


@CEPAT
@given(
    st.sampled_from(Triwulan),
    st.sampled_from(["Triwulan", "Triwulanan", "Tribulan", "Tribulanan", "TW", "Trwilan"]),
    st.sampled_from([" ", "  ", "\xa0", "\n", ". ", " ke-"]),
    st.sampled_from([str.upper, str.lower, str.title]),
    st.booleans(),
)
def test_setiap_ejaan_triwulan(
    triwulan: Triwulan, kata: str, jarak: str, gaya: Callable[[str], str], romawi: bool
) -> None:
    teks = gaya(kata) + jarak + (gaya(triwulan.romawi) if romawi else str(triwulan.value))
    assert Triwulan.dari(teks) is triwulan
    (sebutan,) = sebutan_triwulan(f"Laporan {teks} tahun 2023")
    assert (sebutan.triwulan, sebutan.kata) == (triwulan, gaya(kata))
