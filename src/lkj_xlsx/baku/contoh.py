"""The example rows with which the empty sheets of a template open, and which texts give them away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    STRATEGI,
    TAHUN_CONTOH,
    TUGAS,
)
from lkj_xlsx.dasar.teks import kunci

PENANDA = "Contoh:"
"""With it begins every text of an example row that an office might otherwise take for its own."""
_JABATAN = f"{PENANDA} Kasi Pemerintahan"
_INDIKATOR = f"{PENANDA} Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum"
_FASILITASI = tuple(f"{3 * quarter} fasilitasi" for quarter in range(1, 5))
_RUPIAH = (500_000, 1_100_000, 1_600_000, 2_200_000)
_NIP = "19870702 200602 2 000"
"""Nobody's: serial numbers begin at 001."""

BARIS_CONTOH: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        PEJABAT.name: {
            "jabatan": _JABATAN,
            "eselon": "IV.a",
            "pangkat": "Penata Tk. I",
            "nama": f"{PENANDA} SITI AMINAH, S.STP",
            "nip": _NIP,
            "jabatan_atasan": f"{PENANDA} Camat Wanasari",
        },
        PK.name: {
            "jabatan": _JABATAN,
            "kelompok": "Sasaran Kegiatan",
            "no": 1,
            "sasaran": f"{PENANDA} Terfasilitasinya Penyelenggaraan Urusan Pemerintahan",
            "indikator": _INDIKATOR,
            "target": _FASILITASI[-1],
            "polaritas": "Maksimal",
            "cara_hitung": "Jumlah",
            **{f"target_tw_{at}": text for at, text in enumerate(_FASILITASI, start=1)},
        },
        REALISASI.name: {
            "jabatan": _JABATAN,
            "no": 1,
            "indikator": _INDIKATOR,
            **{f"tw_{at}": text for at, text in enumerate(_FASILITASI, start=1)},
        },
        ANGGARAN.name: {
            "jabatan": _JABATAN,
            "tingkat": "Kegiatan",
            "kode": "7.01.05.2.01",
            "uraian": f"{PENANDA} Penyelenggaraan Urusan Pemerintahan Umum",
            "no_indikator": "1",
            "pagu": 2_400_000,
            **{f"tw_{at}": amount for at, amount in enumerate(_RUPIAH, start=1)},
        },
        STRATEGI.name: {
            "jabatan": _JABATAN,
            "no": 1,
            "indikator": _INDIKATOR,
            "butir": f"{PENANDA} Melakukan koordinasi dengan Forkopimca",
            "pada_bulan": "Januari s/d Desember",
        },
        EVALUASI.name: {
            "jabatan": _JABATAN,
            "triwulan": "III",
            "faktor_pendorong": f"{PENANDA} Koordinasi dengan pemerintah desa berjalan lancar.",
            "faktor_penghambat": f"{PENANDA} Sebagian kegiatan menunggu Perubahan APBD.",
            "tindak_lanjut": f"{PENANDA} Menjadwalkan fasilitasi di dua desa pada Triwulan IV.",
        },
        TUGAS.name: {
            "jabatan": _JABATAN,
            "dasar": f"{PENANDA} Peraturan Bupati Randu Agung Nomor 12 Tahun 2021",
            "uraian": f"{PENANDA} Memfasilitasi penyusunan peraturan desa",
        },
        KALIMAT.name: {
            "jabatan": _JABATAN,
            "bagian": "Penutup",
            "kalimat": f"{PENANDA} Dari 3 indikator, 1 tercapai 100% dan 2 belum tercapai.",
        },
        PENGECUALIAN.name: {
            "kode": "LKJ404",
            "jabatan": _JABATAN,
            "no": 1,
            "alasan": f"{PENANDA} Data dikoreksi menurut hasil reviu Inspektorat",
            "oleh": "Sekretaris Kecamatan",
        },
        LIBUR.name: {
            "tanggal": date(TAHUN_CONTOH, 12, 15),
            "keterangan": f"{PENANDA} Hari Jadi Kabupaten Randu Agung",
        },
    }
)
"""By sheet and field. They hang together, and their figures grow from quarter to quarter.

A template that was handed out stays in use for a year: a row that is changed here is a record, and a
galat, in the workbooks made before. Raise `VERSI_TEMPLAT` with it.
"""
BELUM_TIBA = frozenset({"tw_4"})
"""What an example may say and new templates leave blank: its office reports the third quarter.

A clerk who overwrites the row in that quarter does not look at the column of the fourth.
"""


def baris_templat(sheet: str) -> Mapping[str, object]:
    """The example row of a sheet as a new template says it."""
    return {field: value for field, value in BARIS_CONTOH[sheet].items() if field not in BELUM_TIBA}


_TEKS_CONTOH = frozenset(
    kunci(text)
    for row in BARIS_CONTOH.values()
    for text in row.values()
    if isinstance(text, str) and text.startswith(PENANDA)
)
_AWAL = re.compile(r"\W*(?:contoh|nip|1)", re.IGNORECASE)
"""How they begin: asked first, since every cell of a workbook is asked."""
_BERPENANDA = re.compile(r"\W*contoh\s*:", re.IGNORECASE)
_ANGKA_NIP = _NIP.replace(" ", "")


def khas_contoh(text: str) -> bool:
    """Whether a text can only come from an example row, in whichever cell it stands."""
    if _AWAL.match(text) is None:
        return False
    key = kunci(text)
    return key in _TEKS_CONTOH or key.replace(" ", "").removeprefix("nip") == _ANGKA_NIP


def sisa_contoh(text: str) -> bool:
    """Whether a text is one of the examples, or what somebody typed behind its `Contoh:`."""
    return khas_contoh(text) or _BERPENANDA.match(text) is not None
