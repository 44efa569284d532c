"""Sums: which rows count, what they come to, and the reason where there is no sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from lkj_xlsx.baku.model import (
    Anggaran,
    DasarAnggaran,
    Identitas,
    Indikator,
    Pembulatan,
    TingkatAnggaran,
)
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import (
    HasilIndikator,
    Jumlah,
    JumlahBiaya,
    JumlahKinerja,
    JumlahTriwulan,
    hasil_indikator,
    jumlah_biaya,
    jumlah_kinerja,
    rasio_tercetak,
    terhitung_pejabat,
)
from lkj_xlsx.hitung.kaskade import Lajur, Terhitung
from lkj_xlsx.hitung.keadaan import Keadaan

KOLOM = {"kode": 3, "pagu": 6, "pagu_perubahan": 7, "tw_1": 8, "tw_2": 9}
TW_I = Triwulan.I
CAMAT = "Camat Wanasari"


def baris(
    pagu: int | None,
    realisasi: int | None = None,
    *,
    kode: str = "",
    tingkat: str = TingkatAnggaran.PROGRAM,
    nomor: int = 2,
) -> Anggaran:
    """A budget row with a realisasi in the first quarter, typed where there is one."""
    typed = Ketikan(Sel("Anggaran", nomor, 8), realisasi, "General", str(realisasi))
    return Anggaran(
        jabatan=CAMAT,
        tingkat=tingkat,
        kode=kode,
        uraian=f"Uraian {nomor}",
        pagu_murni=pagu,
        triwulan=(realisasi, None, None, None),
        asal=Asal("Anggaran", nomor, KOLOM, {} if realisasi is None else {"tw_1": typed}),
    )


def jumlah(rows: Sequence[Anggaran], **setelan: object) -> JumlahBiaya:
    """The sum of rows that all count."""
    money = [(one.pagu, one.triwulan[0], one.kas[0]) for one in rows]
    identitas = replace(Identitas(), **setelan)  # type: ignore[arg-type]
    return jumlah_biaya(Terhitung(tuple(rows)), money, rows, TW_I, identitas)


def kosong(**isi: object) -> JumlahBiaya:
    usual = JumlahBiaya((baris(10, 4),), 10, 4, Fraction(2, 5), ())
    return replace(usual, **isi)  # type: ignore[arg-type]


def test_pagu_and_realisasi_are_added_up_and_their_ratio_is_of_the_sums() -> None:
    """60 of 100 and 10 of 30 is 70 of 130, cut to two decimals, not the mean of 60 % and 33 %."""
    found = jumlah([baris(100, 60), baris(30, 10, nomor=3)])
    assert (found.pagu, found.realisasi, found.sisa) == (130, 70, 60)
    assert found.serapan == Fraction(5384, 10_000)
    assert (found.keberatan, found.belum_diisi, found.dilewati) == ("", False, ())


def test_two_decimals_at_least_and_more_where_the_office_prints_more() -> None:
    rows = [baris(300, 200)]
    assert jumlah(rows, desimal=0).serapan == Fraction(6666, 10_000)
    assert jumlah(rows, desimal=2).serapan == Fraction(6666, 10_000)
    assert jumlah(rows, desimal=3).serapan == Fraction(66_666, 100_000)
    assert jumlah(rows, pembulatan=Pembulatan.BULATKAN).serapan == Fraction(6667, 10_000)


@pytest.mark.parametrize(
    ("pagu", "realisasi", "sel"), [(None, 30, "Anggaran!F3"), (50, None, "Anggaran!H3")]
)
def test_a_row_that_lacks_one_amount_is_in_the_other_sum_but_not_in_the_ratio(
    pagu: int | None, realisasi: int | None, sel: str
) -> None:
    """40 of 80 is 50 %, whatever the other row has of one kind only."""
    found = jumlah([baris(80, 40), baris(pagu, realisasi, nomor=3)])
    assert (found.pagu, found.realisasi) == (80 + (pagu or 0), 40 + (realisasi or 0))
    assert (found.serapan, found.sisa) == (Fraction(1, 2), None)
    assert [str(one) for one in found.dilewati] == [sel]
    assert found.keberatan == (
        f"Tidak ikut dijumlahkan karena belum terisi atau tidak terbaca: {sel}."
    )


def test_a_pagu_of_nothing_has_no_ratio() -> None:
    found = jumlah([baris(0, 0)])
    assert (found.pagu, found.realisasi, found.serapan, found.sisa) == (0, 0, None, 0)


def test_amounts_of_which_none_is_known_have_no_sum() -> None:
    """Not a sum of zero; nobody has typed anything yet, which is no objection where pagu are there."""
    found = jumlah([baris(10), baris(20, nomor=3)])
    assert (found.pagu, found.realisasi, found.serapan) == (30, None, None)
    assert (found.belum_diisi, found.keberatan) == (True, "")


def test_one_typed_amount_makes_the_other_rows_a_gap() -> None:
    found = jumlah([baris(10, 5), baris(20, nomor=3)])
    assert not found.belum_diisi
    assert "Anggaran!H3" in found.keberatan


def test_a_contested_realisasi_is_in_no_sum_and_the_pagu_is() -> None:
    rows = (baris(10, 5),)
    counted = Terhitung(rows, "", "angka 7.01.01 berbeda")
    found = jumlah_biaya(counted, [(10, 5, None)], rows, TW_I, Identitas())
    assert (found.pagu, found.realisasi, found.serapan, found.sisa) == (10, None, None, None)
    assert found.keberatan == "Realisasi tidak dijumlahkan: angka 7.01.01 berbeda."


@pytest.mark.parametrize(
    ("isi", "keberatan"),
    [
        ({}, ""),
        ({"alasan": "sebab", "alasan_realisasi": "lain"}, "Tidak dijumlahkan: sebab."),
        ({"alasan_realisasi": "lain"}, "Realisasi tidak dijumlahkan: lain."),
        ({"belum_diisi": True, "alasan": "sebab"}, ""),
        ({"belum_diisi": True, "alasan": "sebab", "baris": ()}, "Tidak dijumlahkan: sebab."),
        (
            {"belum_diisi": True, "alasan": "sebab", "baris": (baris(10), baris(None))},
            "Tidak dijumlahkan: sebab.",
        ),
    ],
)
def test_the_objection_is_the_first_that_holds(isi: dict[str, object], keberatan: str) -> None:
    """Nothing typed yet is none, provided that every row has its pagu."""
    assert kosong(**isi).keberatan == keberatan


def test_six_cells_are_named_and_the_others_counted() -> None:
    cells = tuple(Sel("Anggaran", row, 6) for row in range(2, 9))
    six, seven = kosong(dilewati=cells[:6]).keberatan, kosong(dilewati=cells).keberatan
    assert six.endswith("Anggaran!F6, dan Anggaran!F7.")
    assert seven.endswith("Anggaran!F7, dan 1 sel lain.")


@pytest.mark.parametrize(
    "isi", [{"pagu": None}, {"realisasi": None}, {"dilewati": (Sel("Anggaran", 2, 6),)}]
)
def test_what_is_left_is_told_only_where_nothing_is_left_out(isi: dict[str, object]) -> None:
    assert kosong().sisa == 6
    assert kosong(**isi).sisa is None


def hasil(*apa: HasilIndikator) -> JumlahKinerja:
    return jumlah_kinerja(apa, [None] * len(apa), Identitas())


def test_results_are_counted_and_the_mean_is_of_what_was_computed() -> None:
    found = jumlah_kinerja(
        [HasilIndikator.TERCAPAI, HasilIndikator.BELUM_TERCAPAI, HasilIndikator.BELUM_DIISI],
        [Fraction(1), Fraction(1, 3), None],
        Identitas(),
    )
    assert found.rata_rata == Fraction(6666, 10_000)
    assert (found.indikator, found.terisi) == (3, 2)
    assert found.jumlah[HasilIndikator.TAK_TERHITUNG] == 0
    assert hasil(HasilIndikator.BELUM_DIISI).rata_rata is None


def test_a_mean_of_zero_is_a_mean() -> None:
    found = jumlah_kinerja([HasilIndikator.BELUM_TERCAPAI], [Fraction(0)], Identitas())
    assert found.rata_rata == 0
    assert found.rata_rata is not None
    assert rasio_tercetak(None, Identitas()) is None


@pytest.mark.parametrize(
    ("keadaan", "mentah", "apa"),
    [
        (Keadaan.DIHITUNG, Fraction(1), HasilIndikator.TERCAPAI),
        (Keadaan.DIHITUNG, Fraction(99, 100), HasilIndikator.BELUM_TERCAPAI),
        (Keadaan.BELUM_DIISI, None, HasilIndikator.BELUM_DIISI),
        (Keadaan.BELUM_WAKTUNYA, None, HasilIndikator.BELUM_WAKTUNYA),
        (Keadaan.TAK_TERHITUNG, None, HasilIndikator.TAK_TERHITUNG),
    ],
)
def test_what_became_of_an_indicator(
    keadaan: Keadaan, mentah: Fraction | None, apa: HasilIndikator
) -> None:
    indikator = Indikator(CAMAT, 1, "Sasaran", "Sasaran", "Indikator", None, asal=Asal("PK", 2, {}))
    one = Capaian(indikator, None, TW_I, None, "target", None, keadaan, mentah)
    assert hasil_indikator(one) is apa


ADA, BELUM = hasil(HasilIndikator.BELUM_TERCAPAI), hasil(HasilIndikator.BELUM_DIISI)


@pytest.mark.parametrize(
    ("kinerja", "belum", "terisi"),
    [(ADA, True, True), (BELUM, False, True), (ADA, False, True), (BELUM, True, False)],
)
def test_a_quarter_is_reported_if_any_figure_of_it_is(
    kinerja: JumlahKinerja, belum: bool, terisi: bool
) -> None:
    """By one official at least, by indicators or by money."""
    one = Jumlah(1, CAMAT, TW_I, kinerja, kosong(belum_diisi=belum))
    none = Jumlah(0, "Kecamatan", TW_I, BELUM, kosong(belum_diisi=True))
    assert one.terisi is terisi
    quarter = JumlahTriwulan(TW_I, (one,), none)
    assert quarter.semua == (one, none)
    assert quarter.terisi is terisi


def dihitung(*rows: Anggaran) -> tuple[int, bool]:
    found = terhitung_pejabat(rows, Lajur(TW_I))
    return len(found.baris), bool(found.alasan)


KEGIATAN, PROGRAM = TingkatAnggaran.KEGIATAN, TingkatAnggaran.PROGRAM


def test_rows_without_codes_count_where_none_can_hold_another() -> None:
    """All of one Tingkat, or a single row; not where a program may hold the kegiatan below it."""
    assert dihitung(baris(1), baris(2, nomor=3)) == (2, False)
    assert dihitung(baris(1, tingkat="")) == (1, False)
    assert dihitung(baris(1, tingkat=""), baris(2, tingkat="", nomor=3)) == (0, True)
    assert dihitung(baris(1), baris(2, tingkat=KEGIATAN, nomor=3)) == (0, True)
    assert dihitung(baris(1), baris(2, tingkat="", nomor=3)) == (0, True)


def test_codes_of_which_none_holds_another_may_stand_beside_rows_without() -> None:
    """Program 7.01.01 and one without a code; not once 7.01.01 holds a kegiatan."""
    coded = baris(1, kode="7.01.01")
    assert dihitung(coded, baris(2, nomor=3)) == (2, False)
    assert dihitung(coded, baris(2, nomor=3), baris(1, kode="7.01.01.2.01", nomor=4)) == (0, True)
    assert dihitung(coded, baris(1, kode="7.01.01.2.01", tingkat=KEGIATAN, nomor=4)) == (1, False)
    assert dihitung() == (0, True)


def test_under_kas_the_sums_are_measured_against_the_cash_plan_of_the_year_so_far() -> None:
    """A plan of zero asks for nothing; without a plan the row is left out of the ratio and named."""
    rows = [
        replace(baris(100, 30, nomor=1), kas=(40, None, None, None)),
        replace(baris(100, 10, nomor=2), kas=(60, None, None, None)),
        replace(baris(100, None, nomor=3), kas=(0, None, None, None)),
    ]
    kas = {"dasar_anggaran": DasarAnggaran.KAS}
    found = jumlah(rows, **kas)
    assert (found.pagu, found.realisasi, found.kas) == (300, 40, 100)
    assert (found.serapan, found.dilewati) == (Fraction(40, 100), ())
    partly = jumlah([*rows, baris(100, 5, nomor=4)], **kas)
    assert (partly.realisasi, partly.kas, partly.serapan) == (45, 100, Fraction(40, 100))
    assert [str(one) for one in partly.dilewati] == ["Anggaran!4"]
