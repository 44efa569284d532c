"""What we print is read again as the same value, and no cell is long enough to keep a reader busy."""

from __future__ import annotations

import string
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lkj_xlsx.baku.model import Pembulatan, TingkatAnggaran
from lkj_xlsx.baku.nomenklatur import tingkat_kode
from lkj_xlsx.dasar.angka import (
    Besaran,
    Dibaca,
    Jenis,
    Masalah,
    angka_teks,
    baca_besaran,
    baca_daftar_nomor,
    baca_kode,
    baca_nip,
    baca_nomor,
    baca_persen,
    baca_rupiah,
    besaran_teks,
    bilangan,
    persen_teks,
    predikat_sama,
    satuan_sama,
    teks_sel,
)
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.tampil.tabel.petak import nilai_sel, petak_besaran, petak_rupiah

SIFAT = settings(max_examples=200, deadline=None, derandomize=True)
SATUAN = st.sampled_from(
    ["", "%", "laporan", "Nilai", "orang-bulan", "m2", "kali/minggu", "Rp", "dokumen (PDF)"]
)
BILANGAN = st.decimals(0, 10**9, places=3).map(lambda number: number.normalize())
TULISAN = st.one_of(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "", "± ", "min. ", "≥ ", "Rp ", "-", "("]),
        st.one_of(BILANGAN, st.integers(0, 10**7), st.sampled_from(["1.500", "12,345", "1.234.567,89"])),
        st.sampled_from(["", " ", "%", " laporan", " orang/9 bulan", " orang/bulan", " - 90%", " s/d 5 kali"]),
        st.sampled_from(["", " (>100%)", ".", ",-", " %", ")"]),
    ),
    st.sampled_from(["-", "Nihil", "n/a", "belum waktunya", "BB", "WTP (2022)", "A-", "½", "80 - 90%"]),
    st.text(string.digits + " .,-%/()±≥ laporngbu", max_size=15),
)  # fmt: skip


@SIFAT
@given(TULISAN, SATUAN)
@example("12 orang/9 bulan", "")
@example("1.500 laporan", "")
@example("90 - 80%", "")
def test_a_quantity_printed_plainly_is_the_same_quantity(text: str, satuan: str) -> None:
    """However it was typed: what a message names can be typed instead; `1,008` is told to be doubtful."""
    read = baca_besaran(text, satuan=satuan).nilai
    if read is None or read.jenis not in {Jenis.ANGKA, Jenis.RENTANG}:
        return
    again = baca_besaran(besaran_teks(replace(read, teks="")), satuan=satuan)
    assert again.nilai is not None
    same = (again.nilai.nilai, again.nilai.batas_atas) == (read.nilai, read.batas_atas)
    assert same or again.masalah is Masalah.RANCU
    assert satuan_sama(again.nilai.satuan, read.satuan)


@SIFAT
@given(TULISAN)
def test_a_word_equals_itself(text: str) -> None:
    """A predicate is the same in capitals, and what is quoted of a cell is what stands in it."""
    read, loud = baca_besaran(text).nilai, baca_besaran(text.upper()).nilai
    if read is not None and loud is not None and read.jenis is Jenis.PREDIKAT:
        assert predikat_sama(read, loud)
    if read is not None:
        assert besaran_teks(read) == read.teks


@SIFAT
@given(BILANGAN, st.integers(0, 3), st.sampled_from(["", "%", '" Laporan"', '" orang-bulan"']))
def test_a_cell_and_its_picture_are_the_same_quantity(
    number: Decimal, decimals: int, unit: str
) -> None:
    """A number under a number format is read as the text that Excel shows of it, to its decimals."""
    form = f"0.{'0' * decimals}{unit}" if decimals else f"0{unit}"
    value = round(number, 5 if unit == "%" else decimals)
    shown = baca_besaran(teks_sel(value, form))
    stored = baca_besaran(value, form)
    assert stored.nilai is not None
    assert shown.nilai is not None
    assert shown.nilai.satuan == stored.nilai.satuan
    seen, held = shown.nilai.nilai, stored.nilai.nilai
    assert seen is not None
    assert held is not None
    assert abs(seen - held) <= Decimal("0.5").scaleb(-decimals) or shown.masalah is not None


@SIFAT
@given(BILANGAN, SATUAN, st.integers(0, 3))
def test_a_quantity_in_its_cell_is_read_as_itself(
    number: Decimal, satuan: str, decimals: int
) -> None:
    """Tabel 2.1 and 2.2 hold a number under a format: pasted back it is the same quantity."""
    value = round(number, decimals)
    needed = len(angka_teks(value).partition(",")[2])
    quantity = Besaran(Jenis.ANGKA, value, satuan, desimal=needed)
    cell = petak_besaran(quantity, besaran_teks(quantity))
    stored = Fraction(nilai_sel(quantity))
    read = baca_besaran(Decimal(stored.numerator) / stored.denominator, cell.format, satuan=satuan)
    assert read.nilai is not None
    assert read.nilai.nilai == quantity.nilai
    assert satuan_sama(read.nilai.satuan, satuan)


@SIFAT
@given(
    st.integers(0, 10**14),
    st.sampled_from(["General", "#,##0", '"Rp" #,##0', "0.00", "#,##0;(#,##0)"]),
)
def test_an_amount_is_read_from_its_cell_and_from_its_picture(amount: int, form: str) -> None:
    """As a number, as Excel shows it, and as our own table shows it."""
    for value in (amount, float(amount), -amount):
        assert baca_rupiah(value, form).nilai == value
        assert baca_rupiah(teks_sel(value, form)).nilai == value
    printed = petak_rupiah(amount, "")
    assert baca_rupiah(printed.nilai, printed.format).nilai == amount


@SIFAT
@given(st.fractions(0, 2), st.integers(0, 4))
def test_a_printed_percentage_is_read_to_its_last_decimal(ratio: Fraction, decimals: int) -> None:
    """What a clerk copies from a table into Capaian Tertulis is what the table holds."""
    printed = dicetak(ratio, decimals, Pembulatan.POTONG)
    read = baca_persen(persen_teks(printed * 100, decimals)).nilai
    assert read is not None
    assert (Fraction(read.nilai), read.desimal) == (printed * 100, decimals)
    shown = "0" + (f".{'0' * decimals}" if decimals else "") + "%"
    stored = baca_persen(Decimal(printed.numerator) / printed.denominator, shown).nilai
    assert stored is not None
    assert (stored.nilai, stored.desimal) == (read.nilai, decimals)


@SIFAT
@given(
    st.lists(st.integers(1, 999), min_size=1, max_size=12, unique=True),
    st.sampled_from([", ", ",", ";", " dan ", " & ", "/", "\n", " "]),
)
def test_a_list_of_numbers_is_read_as_written(numbers: list[int], between: str) -> None:
    """Each once and in its order, whatever separates them; a number alone is a number."""
    text = between.join(map(str, numbers))
    assert baca_daftar_nomor(text) == Dibaca(tuple(numbers))
    assert baca_daftar_nomor(f"No. {text}").nilai in {None, tuple(numbers)}
    for value in (
        numbers[0],
        float(numbers[0]),
        str(numbers[0]),
        f"{numbers[0]}.",
        f"No. {numbers[0]}",
    ):
        assert baca_nomor(value) == Dibaca(numbers[0])
    first, last = min(numbers), max(numbers)
    assert baca_daftar_nomor(f"{first} - {last}") == Dibaca(tuple(range(first, last + 1)))


KODE = st.builds(
    lambda parts, long, level: ".".join([
        f"{parts[0]}", f"{parts[1]:02}", f"{parts[2]:02}", f"{parts[3]}", f"{parts[4]:02}",
        f"{parts[5]:04}" if long else f"{parts[5]:02}",
    ][:level]),
    st.tuples(*(st.integers(1, top) for top in (9, 99, 99, 9, 99, 99))),
    st.booleans(),
    st.sampled_from([3, 5, 6]),
)  # fmt: skip
_TINGKAT = {
    3: TingkatAnggaran.PROGRAM,
    5: TingkatAnggaran.KEGIATAN,
    6: TingkatAnggaran.SUB_KEGIATAN,
}


@SIFAT
@given(KODE, st.sampled_from(["{}", " {} ", "{}.", "\u200b{}"]))
def test_a_code_tells_its_level_however_it_is_spaced(code: str, frame: str) -> None:
    """Blanks and a closing dot belong to no code."""
    read = baca_kode(frame.format(code)).nilai
    assert read == code
    assert tingkat_kode(code) is _TINGKAT[code.count(".") + 1]
    assert baca_kode(" . ".join(code.split("."))).nilai == code


@SIFAT
@given(st.text(string.digits + ".Xx ", max_size=22))
def test_no_text_is_a_code_but_one_of_the_known_forms(text: str) -> None:
    """Groups of 1-2, 2, 2, 1, 2, and 2 or 4 figures; three, five or six of them."""
    groups = text.split(".")
    widths = ({1, 2}, {2}, {2}, {1}, {2}, {2, 4})
    fits = len(groups) in {3, 5, 6} and all(
        one.isdecimal() and len(one) in width for one, width in zip(groups, widths, strict=False)
    )
    assert (tingkat_kode(text) is not None) == fits


@SIFAT
@given(st.integers(0, 20))
def test_a_count_in_words_is_a_count(count: int) -> None:
    """Up to twenty, as sentences count indicators."""
    ones = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    teens = [f"{one} belas" for one in ones[1:]]
    words = ["nol", *ones, "sepuluh", "sebelas", *teens, "dua puluh"]
    assert bilangan(words[count]) == bilangan(words[count].upper()) == bilangan(str(count)) == count


POTONGAN = (
    "9", "1.", "1,", "(", "()", "- ", "%", "/", "s/d ", "1 - ", "a1", "orang/", "bulan ", "Rp ", " ", "± ",
    "≥", "1;", "dan ", "½", "0.0", "nihil", "(1", "#", "x ", "per ",
)  # fmt: skip
PEMBACA: tuple[Callable[[object], object], ...] = (
    lambda text: baca_besaran(text, satuan="orang/bulan", bulan=12),
    baca_rupiah, baca_persen, baca_nomor, baca_daftar_nomor, baca_kode, baca_nip,
)  # fmt: skip


@pytest.mark.parametrize("piece", POTONGAN)
def test_a_cell_filled_to_the_brim_is_read_at_once(piece: str) -> None:
    """32,767 characters of anything that repeats itself, with a figure at either end."""
    text = (piece * 32_767)[:32_765]
    start = time.perf_counter()
    for read in PEMBACA:
        for whole in (text, f"1{text}", f"{text}1", f"Rp{text}%"):
            read(whole)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "piece", ["0", "0.", '"', '"a"', "[", "[$", "\\", "#,", "_", ";", "%", "d", "General", "?/"]
)
def test_a_number_format_filled_to_the_brim_is_followed_at_once(piece: str) -> None:
    """Excel allows 255 characters; a file may hold more."""
    form = (piece * 32_767)[:32_767]
    start = time.perf_counter()
    for value in (0.97, -12, 0, 10**14):
        assert isinstance(teks_sel(value, form), str)
    assert time.perf_counter() - start < 5
    assert angka_teks(Decimal("0.97")) == "0,97"
