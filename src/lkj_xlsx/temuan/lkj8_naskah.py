"""LKJ8: what a document says otherwise than its workbook. The rules are data; `naskah` applies them."""

from __future__ import annotations

from lkj_xlsx.temuan import Tingkat
from lkj_xlsx.temuan.jelaskan import jelaskan

ANGKA_BEDA = jelaskan(
    "LKJ801", "naskah-angka-beda", Tingkat.GALAT,
    """
    Mengapa: Angka atau tanggal di naskah laporan bukan yang keluar dari workbook: diubah sesudah naskahnya
    dibuat, atau workbook-nya yang berubah. Bila sampul, kaki halaman, judul tabel, dan kalimatnya sepakat
    menyebut triwulan atau tahun lain, naskah itu pasangan workbook lain. Ini peringatan bila angkanya mungkin benar juga, karena desimal
    yang tidak tercetak.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | 70%
        Naskah Tabel 2.2
        No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian | Ket
        1. | | Persentase desa tertib administrasi | 97% | 79% | 72% |
    Perbaikan: Tulis di naskah angka menurut workbook; bila naskah yang benar, betulkan workbook lalu buat
    ulang naskahnya.
    """,
)  # fmt: skip

TIDAK_LENGKAP = jelaskan(
    "LKJ802", "naskah-tidak-lengkap", Tingkat.GALAT,
    """
    Mengapa: Tabel, kolom, baris, strategi, kalimat, butir daftar, atau tanda tangan menurut workbook tidak
    ada di naskah laporan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Camat Tempeh | 2 | Jumlah desa yang dibina | 12 desa
        Naskah Tabel 2.1
        No | Sasaran | Indikator Kinerja | Target
        1. | | Persentase desa tertib administrasi | 97%
    Perbaikan: Tambahkan di naskah, atau buat ulang naskahnya dari workbook; bila memang sudah tidak ada,
    hapus dari workbook.
    """,
)  # fmt: skip

BARIS_ASING = jelaskan(
    "LKJ803", "naskah-baris-asing", Tingkat.GALAT,
    """
    Mengapa: Baris anggaran atau strategi ini ada di naskah laporan, tetapi tidak ada di workbook pejabat
    itu, jadi angkanya tidak ikut dihitung.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Strategi
        Jabatan | No | Strategi | Pada Bulan
        Camat Tempeh | 1 | Membina desa | Januari s/d Desember 2023
        Naskah Tabel 2.4
        No | Indikator Kinerja | Strategi Yang Digunakan | Pada Bulan
        1. | Persentase desa tertib administrasi | a. Membina desa | Januari s/d Desember 2023
        | | b. Menyurati kepala desa | Januari s/d Desember 2023
    Perbaikan: Tambahkan barisnya di workbook bila memang ada; bila tidak, hapus dari naskah.
    """,
)  # fmt: skip

URUTAN_BEDA = jelaskan(
    "LKJ804", "naskah-urutan-beda", Tingkat.PERINGATAN,
    """
    Mengapa: Baris tabel di naskah laporan tidak di tempatnya menurut workbook, atau nomornya lain, jadi
    tabel-tabelnya tidak lagi dapat dibaca berdampingan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Camat Tempeh | 2 | Jumlah desa yang dibina | 12 desa
        Naskah Tabel 2.1
        No | Sasaran | Indikator Kinerja | Target
        | | Jumlah desa yang dibina | 12 desa
        | | Persentase desa tertib administrasi | 97%
    Perbaikan: Pindahkan barisnya ke tempatnya; bila urutan naskah yang benar, urutkan sheet PK atau Anggaran.
    """,
)  # fmt: skip

TEKS_BEDA = jelaskan(
    "LKJ805", "naskah-teks-beda", Tingkat.PERINGATAN,
    """
    Mengapa: Sasaran, uraian, strategi, bulan, nama, jabatan, unit kerja, tugas, evaluasi, butir tanggapan,
    atau tanda KONSEP di naskah laporan berbunyi lain daripada menurut workbook, atau masih ada
    "[lengkapi: …]". Beda huruf besar, spasi, dan tanda baca tidak dipersoalkan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Strategi
        Jabatan | No | Strategi | Pada Bulan
        Camat Tempeh | 1 | Membina perangkat desa | Januari s/d Desember 2023
        Naskah Tabel 2.4
        No | Indikator Kinerja | Strategi Yang Digunakan | Pada Bulan
        1. | Persentase desa tertib administrasi | a. Membina perangkat desa | Januari s/d Juni 2023
    Perbaikan: Samakan naskah dengan workbook; bila naskah yang benar, betulkan workbook lalu buat ulang
    naskahnya.
    """,
)  # fmt: skip

PERUBAHAN_TERBUKA = jelaskan(
    "LKJ806", "naskah-perubahan-terbuka", Tingkat.PERINGATAN,
    """
    Mengapa: Di naskah masih ada perubahan terlacak (Track Changes) yang belum diterima atau ditolak. Yang
    diperiksa adalah naskah bila semuanya diterima; yang tercetak dapat lain.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        Naskah Tabel 2.1
        No | Sasaran | Indikator Kinerja | Target
        1. | | Persentase desa tertib administrasi | [-95%-][+97%+]
    Perbaikan: Terima atau tolak semua perubahan di Word (Tinjau, Terima), simpan, lalu periksa lagi.
    """,
)  # fmt: skip

ATURAN_NASKAH = (
    ANGKA_BEDA,
    TIDAK_LENGKAP,
    BARIS_ASING,
    URUTAN_BEDA,
    TEKS_BEDA,
    PERUBAHAN_TERBUKA,
)
