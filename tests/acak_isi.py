"""A seed in; out comes what people, and Excel, put into cells: the plausible and the absurd."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as jam
from decimal import Decimal
from typing import Any

from lkj_xlsx.baku.sheets import ANGGARAN


@dataclass(slots=True)
class Isi:
    """What is put into a cell."""

    nilai: Any
    format: str = "General"


def dadu(*benih: object) -> random.Random:
    """The chance that a seed stands for, the same in every process."""
    return random.Random("-".join(map(str, benih)))  # noqa: S311 - chance, not cryptography


JABATAN = (
    "Camat Tempeh", "Sekretaris Kecamatan", "Sekcam", "Kasi Pemerintahan", "Kepala Seksi Pemerintahan",
    "Kasubag Umum", "Kasubbag Umum dan Kepegawaian", "Plt. Camat Tempeh", "PLT KASI PELAYANAN UMUM",
    "Camat", "camat tempeh ", "Bupati Lumajang", "Kasi", "-", "Plt.",
)  # fmt: skip
BESARAN = (
    "97%", "97 %", "94,87%", "0.97", "12 laporan", "12 Laporan", "8.3 Nilai", "12 orang/12 bulan",
    "12 orang/ 9 bulan", "12 orang/bulan", "-", "Nihil", "0", "n/a", "belum waktunya", "BB", "WTP",
    "80 - 90%", "90 s/d 80", "≥ 80", "82 (>100%)", "1.500 laporan", "± 5", "½", "١٢", "100%", "-5%",
    "0%", "1e5", "9" * 30, "0,0000001", '12 "dus"', "50% [x]", "3;4", "1_000", "12 orang/0 bulan",
)  # fmt: skip
RUPIAH = (
    "1.726.863.171", "1,004,422,800", "Rp 4.110.000,-", "Rp. 1.544.000.000", "106.439.453.000,00",
    "Rp. 828.524.528.000.-", "-", "0", "1,5 juta", "(500)", "-4.000", "12,345", "1.5", "Rp", "1 234 567",
)  # fmt: skip
KODE = (
    "7.01.01", "7.01.01.2.02", "7.01.01.2.02.01", "7.01.01.2.02.0001", "7.01.01.", "7 . 01 . 02",
    "X.XX.01", "7.1.1", "7.01", "-", "7.01.01.2", "kode",
)  # fmt: skip
NIP = (
    "19870702 200602 1 002", "198707022006021002", "19871302 200602 1 002", "19870702 200613 1 002",
    "19870702 200602 3 002", "NIP. 19700210 199003 2 004", "12345", "00000000 000000 0 000", "-",
    "19870702 202321 1 002", "99990702 200602 1 002",
)  # fmt: skip
NAMA = (
    "SITI AMINAH, S.STP", "Drs. BUDI, M.Si.", "Dra. BUDI", "BUDI", "-", "H. Dr. ., S.E., M.M.", ",",
    "BUDI, S.E., S.E.", "Hj. ANI",
)  # fmt: skip
WAKTU = (
    "30 September 2023", "30-09-2023", "30/9/2023", "31 Februari 2023", "1 Juli s.d 30 September 2023",
    "Januari s/d Desember 2023", "Setiap bulan", "Triwulan II", "Desember s/d Januari 2023", "Juni",
    "Paling Lambat bulan akhir September 2023", "TW 5", "2023-09-30", "30 Sept", "0/0/2023", "Semester II",
)  # fmt: skip
POTONGAN_KALIMAT = (
    "Dari", "14", "3", "empat belas", "indikator", "target kinerja", "belum tercapai", "sudah tercapai",
    "yang berhasil dicapai", "100%", "semua", "secara maksimal", "Triwulan", "Tribulan", "III", "II", "TW 4",
    "tahun", "2023", "2022", "Nomor 5 Tahun 2021", "1 Juli s.d 30 September 2023", "antara", "dengan",
    "Camat Tempeh", "Kepala Kecamatan Tempeh", "Bupati", "tugas pokok dan fungsi", "Kasi Pemerintahan",
    "Capaian Kinerja", "Lembar Dokumen Perjanjian Kinerja", "Cost per outcome", "6=4/5", "5=4/3", ",", ".",
    "akan", "direncanakan", "dibandingkan", "Presentase", "(", ")", "Rp 5.000.000", "52%", "–", "\n", "dan",
    "a.", "b.", "1.", "2.", "serta", "31 Februari", "s/d", "kurang", "tidak", "ada", "bukan", "hanya",
)  # fmt: skip
GALAT = ("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")
RUMUS = ("=B2*2", "=SUM(A1:A9)", "=1/0", '="12 laporan"', "=PK!F2", "=", '=A1&" x"', "=TODAY()")
FORMAT = (
    "General", "0%", "0.00%", "#,##0", "@", "dd/mm/yyyy", "[$-421]dd mmmm yyyy;@", "h:mm:ss", "[h]:mm",
    '0 "Laporan"', '#,##0 "orang"', '"12 orang/9 bulan"', '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', ";;;",
    "0.00E+00", "# ?/?", '0"', "[", "0." + "0" * 40, '[>=10]0" orang";0" org"', "0,,", "%", "mmm-yy", "0%%",
)  # fmt: skip
_HURUF_ANEH = (
    "\u200b\u00ad\u202e\ufeff\u0130\u0131\u00df\ufb01\u0301\U0001f600\u0661\u00bd\u2007\u3000"
)
HURUF = string.ascii_letters + string.digits + string.punctuation + " \n\t" + _HURUF_ANEH


def kalimat(chance: random.Random) -> str:
    """A sentence of the words that the rules listen to, in any order."""
    words = chance.choices(POTONGAN_KALIMAT, k=chance.randint(1, 14))
    return " ".join(words)


def huruf(chance: random.Random) -> str:
    """Text without sense; now and then as long as a cell may be."""
    length = chance.choice((1, 3, 10, 40, 40, 300, 300, 32_000 if chance.random() < 0.1 else 80))
    return "".join(chance.choices(HURUF, k=length))


def bilangan_acak(chance: random.Random) -> object:
    """A numeric cell, the extremes included."""
    return chance.choice((
        0, 1, -1, 0.97, 0.1 + 0.2, 12, 97, 1e15, 1e16, 10**17, 10**30, 1e300, -1e300, 1e-300, -0.0, 2023,
        198707022006021002, 8.9, chance.randint(0, 2_000_000_000), chance.random(), Decimal("1.005"),
        chance.uniform(-1e6, 1e6), 45199, 60, 2958466, 3e9,
    ))  # fmt: skip


def saat_acak(chance: random.Random) -> object:
    """What Excel makes of an entry that looks like a date or a time."""
    return chance.choice((
        date(2023, 9, 30), datetime(2023, 9, 30, 7, 1, 1), datetime(1900, 1, 1), datetime(9999, 12, 31),  # noqa: DTZ001 - a cell knows no zone
        jam(7, 1, 1), jam(0, 0), timedelta(hours=31), timedelta(days=-1), date(1899, 12, 31), date(2023, 9, 8),
    ))  # fmt: skip


_POLA_KIND: dict[str, Sequence[str]] = {
    "jabatan": JABATAN, "jabatan_atasan": JABATAN, "target": BESARAN, "kode": KODE, "kode_anggaran": KODE,
    "nip": NIP, "nip_atasan": NIP, "nama": NAMA, "nama_atasan": NAMA, "pada_bulan": WAKTU,
    "tanggal_laporan": WAKTU, "periode": WAKTU, "tanggal": WAKTU, "sampai": WAKTU, "pagu": RUPIAH,
    "pagu_perubahan": RUPIAH, "no_indikator": ("1", "1, 2", "8,9", "1-3", "3-1", "1 dan 99", "-", "a", "1;2"),
    "no": ("1", "2", "1.", "No. 3", "0", "a", "1.1", "999", "1000"),
    "tingkat": ("Program", "Kegiatan", "Sub Kegiatan", "sub kegiatan", "Progam", ""),
    "kelompok": ("Sasaran", "Sasaran Program", "Sasaran Kegiatan", "Sasaran Sub Kegiatan", "Lain", ""),
    "polaritas": ("Maksimal", "Minimal", "minimal ", "max"),
    "satuan": ("%", "laporan", "Persen", "orang/bulan", "Rp", ""),
    "capaian_tertulis": BESARAN, "serapan_tertulis": BESARAN, "target_tertulis": BESARAN,
    "triwulan_tertulis": ("I", "II", "III", "IV", "V", "3"), "triwulan": ("I", "II", "III", "IV", "3", "x"),
}  # fmt: skip


def wajar(chance: random.Random, sheet: str, field_name: str) -> Isi | None:
    """What may well stand in a column."""
    if field_name.startswith(("tw_", "target_tw_")):
        return Isi(chance.choice(RUPIAH if sheet == ANGGARAN.name else BESARAN))
    if field_name in _POLA_KIND:
        text = chance.choice(_POLA_KIND[field_name])
        return Isi(int(text) if text.isdecimal() and chance.random() < 0.5 else text)
    return Isi(kalimat(chance))


def sembarang(chance: random.Random) -> Isi:
    """Anything that a cell can hold, in any number format."""
    kinds: tuple[Callable[[], object], ...] = (
        lambda: bilangan_acak(chance),
        lambda: saat_acak(chance),
        lambda: huruf(chance),
        lambda: kalimat(chance),
        lambda: chance.choice(BESARAN + RUPIAH + KODE + NIP + NAMA + WAKTU + JABATAN),
        lambda: chance.random() < 0.5,
        lambda: chance.choice(GALAT),
        lambda: chance.choice(RUMUS),
        lambda: chance.choice(("", " ", "\u200b", "\n")),
    )
    return Isi(
        chance.choice(kinds)(), chance.choice(FORMAT) if chance.random() < 0.6 else "General"
    )
