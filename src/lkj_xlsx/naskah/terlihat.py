"""Which rules can see a document, and in which of its parts: the one table, also of the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TANDA = "tanda tangan: nama dan NIP"
_TANGGAL = "tanda tangan: tanggal"
_KALIMAT = "kalimat, judul tabel, dan judul kolom"
_BUNYI = "Tabel 2.1 sampai 2.4: bunyi indikator"
_TARGET = "Tabel 2.1 sampai 2.3: target"
_REALISASI = "Tabel 2.2 dan 2.3: realisasi"
_CAPAIAN = "Tabel 2.2 dan 2.3: capaian"
_UANG = "Tabel 2.3: pagu dan realisasi anggaran"
_URAIAN = "Tabel 2.3: uraian"

TERLIHAT: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "LKJ101",
                "LKJ102",
                "LKJ103",
                "LKJ104",
                "LKJ105",
                "LKJ106",
                "LKJ107",
                "LKJ108",
                "LKJ110",
            ),
            _TANDA,
        ),
        **dict.fromkeys(("LKJ201", "LKJ202", "LKJ203", "LKJ207"), _KALIMAT),
        **dict.fromkeys(("LKJ204", "LKJ205", "LKJ206"), _TANGGAL),
        "LKJ301": "Tabel 2.1 sampai 2.4: baris indikator",
        "LKJ303": _BUNYI,
        "LKJ304": _BUNYI,
        "LKJ305": _TARGET,
        "LKJ306": _TARGET,
        "LKJ307": _TARGET,
        "LKJ310": "bunyi sasaran, indikator, dan strategi",
        "LKJ312": "Tabel 2.1 sampai 2.3: target dan realisasi",
        "LKJ401": _CAPAIAN,
        "LKJ402": "Tabel 2.2 dan 2.3: capaian dan serapan",
        "LKJ403": _REALISASI,
        "LKJ404": _REALISASI,
        "LKJ406": _REALISASI,
        "LKJ407": _REALISASI,
        "LKJ501": "Tabel 2.3: serapan",
        **dict.fromkeys(
            ("LKJ502", "LKJ503", "LKJ504", "LKJ505", "LKJ511", "LKJ517", "LKJ518"), _UANG
        ),
        "LKJ515": _URAIAN,
        "LKJ601": "Tabel 2.4: bulan",
        "LKJ602": "Tabel 2.4: bulan",
        "LKJ603": "Tabel 2.4: strategi",
        **dict.fromkeys(("LKJ701", "LKJ702", "LKJ704", "LKJ705", "LKJ706"), _KALIMAT),
        "LKJ703": "judul dan nomor kolom, kalimat",
        "LKJ801": "semua angka tabel, tanggal, angka di kalimat program, angka di tanda KONSEP, dan triwulan "
        "atau tahun seluruh naskah",
        "LKJ802": "tabel, kolom, baris, strategi, kalimat dan butir daftar program, dan blok tanda tangan",
        "LKJ803": "Tabel 2.3 dan 2.4: baris",
        "LKJ804": "urutan dan nomor baris tabel",
        "LKJ805": "sasaran, uraian, strategi, bulan, keterangan, tanda tangan; jabatan, unit kerja, dan "
        "kabupaten di sampul dan kepala atau kaki halaman; dasar dan uraian tugas, evaluasi, rencana tindak "
        "lanjut, butir tanggapan, kesimpulan, strategi di BAB III, penutup; nama di kalimat program; tanda KONSEP dan [lengkapi: …]",
        "LKJ806": "naskah seluruhnya",
    }
)
"""The part of a document that each rule can see, by its code.

A finding of the workbook is told of its official's document where that shows the cell that is wrong, the
first of the finding's; what only a workbook has (codes, earlier quarters, what was written in a draft) no
document shows.
"""
SEMUA_SEL = frozenset({"LKJ102", "LKJ103", "LKJ104", "LKJ110", "LKJ310", "LKJ603"})
"""The rules all of whose cells are wrong in the same way: any of them tells."""

TAK_DICOCOKKAN: tuple[str, ...] = (
    (
        "Kalimat templat dan kalimat kantor sendiri tidak dibandingkan dengan kalimat program; yang diperiksa "
        "hanya triwulan, tahun, tanggal, nama, dan ejaannya. Kalimat program dibandingkan bila masih dapat "
        "dikenali, meskipun ada kata yang diganti."
    ),
    (
        "Kalimat atau butir program yang hilang disebut hanya bila butir lain di daftar itu, atau kalimat yang "
        "mengantarnya, masih ada, di naskah yang berjudul BAB; dasar tugas dan kalimat penutup yang ditulis lain sama sekali tidak disebut."
    ),
    (
        "Jabatan, unit kerja, dan kabupaten dibandingkan di sampul, di kepala dan kaki halaman, dan di atas tanda "
        "tangan, bukan di kalimat kantor sendiri. Sampul adalah yang di depan judul BAB pertama."
    ),
    (
        "Tanda KONSEP yang hilang disebut hanya di naskah yang sebagian besar kalimatnya dari program; "
        "[lengkapi: …] hanya di naskah yang tidak lagi bertanda KONSEP."
    ),
    (
        "Tabel lain milik kantor, gambar, lampiran, daftar isi, nomor halaman, dan rupa (huruf, warna, kertas) "
        "tidak diperiksa."
    ),
    "Centang dan catatan atasan di bagian 2.5 tidak dibaca.",
    "Naskah untuk triwulan atau tahun lain daripada workbook-nya tidak dicocokkan: itu satu galat.",
)
"""What of a document is not held against its workbook, as the documentation tells it."""
