"""Any sentence, name, period or amount in a report: the rules judge it without an error, and at once."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acak_isi import JABATAN, KODE, NAMA, NIP, POTONGAN_KALIMAT, WAKTU
from gambar import lkj_dari
from lkj_xlsx.baku.model import Anggaran, Identitas, Lkj, Pejabat, Pembulatan
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.origin import Asal
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.kaskade import (
    PAGU,
    Kaskade,
    Lajur,
    patahan,
    susun,
    terhitung,
)
from lkj_xlsx.hitung.laporan import hitung
from lkj_xlsx.hitung.serapan import hitung_serapan
from lkj_xlsx.rules import ATURAN, periksa
from lkj_xlsx.temuan import Temuan

SIFAT = settings(max_examples=100, deadline=None, derandomize=True)
GAMBAR = """
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan | Periode
Camat Tempeh | ABDILAH IRSYAD, S.STP | 19870702 200602 1 002 | | Triwulan III 2023
Kasi Pemerintahan | SITI AMINAH, S.STP | 19900102 201502 2 002 | Camat Tempeh | Triwulan III 2023
PK
Jabatan | No | Sasaran | Indikator Kinerja | Target
Camat Tempeh | 1 | Tertibnya desa | Persentase desa tertib | 97%
Camat Tempeh | 2 | Tertibnya desa | Jumlah laporan desa | 12 laporan
Kasi Pemerintahan | 1 | Terbinanya desa | Jumlah desa yang dibina | 13 desa
Realisasi
Jabatan | No | Indikator Kinerja | TW III | Ket
Camat Tempeh | 1 | Persentase desa tertib | 97% | ket
Camat Tempeh | 2 | Jumlah laporan desa | 9 laporan |
Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 13 desa |
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
Camat Tempeh | Program | 7.01.06 | PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA | 1, 2 | 5.000.000 | 2.500.000
Kasi Pemerintahan | Kegiatan | 7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 1 | 5.000.000 | 2.500.000
Strategi
Jabatan | No | Indikator Kinerja | Strategi | Pada Bulan
Camat Tempeh | 1 | Persentase desa tertib | Mengirim jadwal | Januari s/d Desember 2023
Camat Tempeh | 2 | Jumlah laporan desa | Memeriksa laporan | Setiap bulan
Kasi Pemerintahan | 1 | Jumlah desa yang dibina | Mengunjungi desa | Juni 2023
Kalimat
Jabatan | Bagian | Kalimat
Camat Tempeh | 2.2 | Dari 2 indikator, 1 indikator sudah tercapai 100%.
"""


@lru_cache(maxsize=1)
def lkj() -> Lkj:
    return lkj_dari(GAMBAR)


def temuan(report: Lkj) -> tuple[Temuan, ...]:
    """What the rules say, each finding complete."""
    found = periksa(hitung(report), ())
    known = {one.kode for one in ATURAN}
    for one in found:
        assert one.kode in known
        assert one.lokasi
        assert one.pesan
        assert one.saran
    return found


def test_the_drawing_itself_is_consistent() -> None:
    """Whatever is found below comes of what is put into it."""
    assert temuan(lkj()) == ()


KALIMAT = st.lists(
    st.one_of(st.sampled_from(POTONGAN_KALIMAT), st.text(st.characters(codec="utf-8"), max_size=6)),
    max_size=16,
).map(" ".join)  # fmt: skip


@SIFAT
@given(
    st.lists(KALIMAT, min_size=1, max_size=4),
    st.sampled_from(["2.2", "Judul Tabel 2.3", "Kolom", ""]),
)
def test_any_sentence_can_be_judged(sentences: list[str], part: str) -> None:
    """Of the words that the rules listen to, in any order; judged again, the same is said."""
    (given_one,) = lkj().kalimat
    report = replace(
        lkj(), kalimat=tuple(replace(given_one, kalimat=one, bagian=part) for one in sentences)
    )
    assert temuan(report) == temuan(report)


@SIFAT
@given(KALIMAT, st.one_of(st.sampled_from(WAKTU), KALIMAT), KALIMAT)
def test_any_remark_period_and_month_can_be_judged(ket: str, periode: str, bulan: str) -> None:
    """Ket, Periode and Pada Bulan are free text."""
    report = lkj()
    temuan(
        replace(
            report,
            pejabat=tuple(replace(one, periode=periode) for one in report.pejabat),
            realisasi=tuple(replace(one, ket=ket) for one in report.realisasi),
            strategi=tuple(replace(one, pada_bulan=bulan) for one in report.strategi),
        )
    )


PEJABAT = st.builds(
    Pejabat,
    jabatan=st.sampled_from(JABATAN),
    nama=st.one_of(st.sampled_from(NAMA), st.text("ABS.,' -", max_size=12)),
    nip=st.sampled_from(["", *NIP, "198707022006021002"]),
    jabatan_atasan=st.sampled_from(["", *JABATAN]),
    nama_atasan=st.sampled_from(["", *NAMA]),
    nip_atasan=st.sampled_from(["", *NIP, "198707022006021002"]),
    tanggal_laporan=st.one_of(st.none(), st.dates()),
    asal=st.just(Asal("Pejabat", 2, {"jabatan": 1, "nama": 2, "nip": 3})),
)


@SIFAT
@given(st.lists(PEJABAT, max_size=5, unique_by=lambda one: one.jabatan))
def test_any_set_of_officials_can_be_judged(pejabat: list[Pejabat]) -> None:
    """Superiors in a ring, names without letters, numbers that are none, dates of any century."""
    rows = (replace(one, asal=replace(one.asal, row=row)) for row, one in enumerate(pejabat, 2))
    temuan(replace(lkj(), pejabat=tuple(rows)))


def _pohon(sizes: list[list[int]]) -> list[Anggaran]:
    """A program with kegiatan and sub kegiatan, every parent the sum of its children."""
    rows = [_baris("7.01.01", sum(map(sum, sizes)))]
    for number, leaves in enumerate(sizes, start=1):
        rows.append(_baris(f"7.01.01.2.{number:02}", sum(leaves)))
        rows += [
            _baris(f"7.01.01.2.{number:02}.{leaf:02}", pagu)
            for leaf, pagu in enumerate(leaves, start=1)
        ]
    return rows


def _baris(kode: str, pagu: int) -> Anggaran:
    return Anggaran("Camat Tempeh", tingkat_kode(kode) or "", kode, kode, pagu_murni=pagu)


def _pagu(tree: Kaskade) -> int:
    return sum(row.pagu or 0 for row in terhitung(tree, Lajur(Triwulan.I)).baris)


POHON = st.lists(st.lists(st.integers(0, 10**12), min_size=1, max_size=5), min_size=1, max_size=5)


@SIFAT
@given(POHON, st.randoms(use_true_random=False))
def test_a_tree_that_adds_up_breaks_nowhere(sizes: list[list[int]], chance: random.Random) -> None:
    """In any order of its rows; the total counts each rupiah once, also without the parents."""
    rows = _pohon(sizes)
    chance.shuffle(rows)
    tree = susun(rows)
    assert list(patahan(tree, PAGU)) == []
    assert _pagu(tree) == sum(map(sum, sizes))
    leaves = [row for row in rows if row.kode.count(".") == 5]
    assert _pagu(susun(leaves)) == sum(map(sum, sizes))


@SIFAT
@given(POHON, st.integers(1, 10**9), st.data())
def test_a_tree_with_one_wrong_leaf_breaks_above_it(
    sizes: list[list[int]], difference: int, data: st.DataObject
) -> None:
    """By the difference, at the parent of what was changed and nowhere else."""
    rows = _pohon(sizes)
    leaf = data.draw(st.sampled_from([row for row in rows if row.kode.count(".") == 5]))
    changed = [
        replace(row, pagu_murni=(row.pagu_murni or 0) + difference) if row is leaf else row
        for row in rows
    ]
    broken = [(one.simpul.kode, one.selisih) for one in patahan(susun(changed), PAGU)]
    assert broken == [(leaf.kode.rpartition(".")[0], -difference)]


@SIFAT
@given(
    st.integers(0, 10**13), st.integers(1, 10**13), st.sampled_from(Pembulatan), st.integers(0, 4)
)
def test_a_share_of_a_pagu_is_integer_arithmetic(
    spent: int, pagu: int, way: Pembulatan, decimals: int
) -> None:
    """Amounts as large as budgets are: scaled first, divided last."""
    row = replace(_baris("7.01.01", pagu), triwulan=(spent, None, None, None))
    share = hitung_serapan(row, Triwulan.I, Identitas(pembulatan=way, desimal=decimals))
    unit = 100 * 10**decimals
    if way is Pembulatan.POTONG:
        assert share.persen == Fraction(spent * unit // pagu, unit)
    else:
        assert share.persen == Fraction((2 * spent * unit + pagu) // (2 * pagu), unit)


def test_codes_of_any_kind_are_in_the_tree_or_beside_it() -> None:
    """No row is lost between the two."""
    rows = [
        replace(_baris(kode, 1), jabatan=office) for kode in ("", *KODE) for office in JABATAN[:2]
    ]
    tree = susun(rows)
    counted: defaultdict[int, int] = defaultdict(int)
    for row in (*tree.tanpa_kode, *(row for one in tree.simpul() for row in one.baris)):
        counted[id(row)] += 1
    assert {counted[id(row)] for row in rows} == {1}


@pytest.mark.parametrize("piece", [
    "14 indikator ", "Triwulan III ", "Camat ", "dari ", "belum ", "1 Juli s.d ", "6=4/5 ", "a", "(", "Tahun 2023 ",
    "target kinerja yang ", "antara Camat dengan ", "tidak ada ", "100% ", "dan ", "\n", "Kasi ", "Rp 1.000 ",
    "Capaian Kinerja ", "tugas pokok dan fungsi ", "Drs. ", "S.E., ", "31 Februari ", "Presentase ", "…", ". ",
])  # fmt: skip
def test_a_sentence_as_long_as_a_cell_is_judged_at_once(piece: str) -> None:
    """32,767 characters of anything that repeats itself, in every free text of the report."""
    text = (piece * 32_767)[:32_767]
    report = lkj()
    (sentence,) = report.kalimat
    start = time.perf_counter()
    temuan(
        replace(
            report,
            pejabat=tuple(replace(one, periode=text, nama=text) for one in report.pejabat),
            indikator=tuple(replace(one, indikator=text) for one in report.indikator),
            realisasi=tuple(replace(one, ket=text, indikator=text) for one in report.realisasi),
            strategi=tuple(replace(one, pada_bulan=text, butir=(text,)) for one in report.strategi),
            kalimat=(
                replace(sentence, kalimat=text),
                replace(sentence, kalimat=text, bagian="Judul"),
            ),
        )
    )
    assert time.perf_counter() - start < 20
