"""LKJ0: what the reader finds while it reads. The rules are data; `read` applies them."""

from __future__ import annotations

from lkj_xlsx.temuan import Tingkat
from lkj_xlsx.temuan.jelaskan import jelaskan

SHEET_HILANG = jelaskan(
    "LKJ001", "sheet-hilang", Tingkat.GALAT,
    """
    Mengapa: Identitas, Pejabat, PK, Realisasi, Anggaran, dan Strategi harus ada; tanpa salah satunya
    sebagian tabel laporan kosong. Sheet yang tercantum di workbook tetapi isinya tidak ada di dalam
    berkasnya (salinan yang tidak lengkap) dilaporkan juga, apa pun namanya.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Wanasari
        Kabupaten/Kota | Kabupaten Randu Agung
        Tahun | 2023
        Triwulan | III
        PKK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
    Perbaikan: Ganti nama sheet itu dengan nama yang baku, atau salin sheet yang hilang dari templat.
    """,
)  # fmt: skip

KOLOM_HILANG = jelaskan(
    "LKJ002", "kolom-hilang", Tingkat.GALAT,
    """
    Mengapa: Kolom yang wajib tidak ditemukan di baris judul, jadi isinya tidak dapat dibaca.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Tarjet
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
    Perbaikan: Tulis judul kolom seperti di templat, pada satu baris judul.
    """,
)  # fmt: skip

KOLOM_GANDA = jelaskan(
    "LKJ003", "kolom-ganda", Tingkat.GALAT,
    """
    Mengapa: Dua kolom bernama sama; hanya kolom yang pertama dibaca, isi kolom kedua tidak dipakai.
    Contoh:
        Realisasi
        Jabatan | No | TW III | Triwulan III
        Camat Tempeh | 1 | 70% | 75%
    Perbaikan: Hapus atau ganti nama salah satu kolom.
    """,
)  # fmt: skip

KOLOM_TAK_DIKENAL = jelaskan(
    "LKJ004", "kolom-tak-dikenal", Tingkat.CATATAN,
    """
    Mengapa: Kolom ini bukan bagian workbook baku, jadi isinya dibiarkan dan tidak dipakai.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target | Penanggung Jawab
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97% | Kasi Pemerintahan
    Perbaikan: Tidak perlu diapa-apakan bila memang catatan sendiri; bila salah tulis, betulkan judulnya.
    """,
)  # fmt: skip

SEL_WAJIB_KOSONG = jelaskan(
    "LKJ005", "sel-wajib-kosong", Tingkat.GALAT,
    """
    Mengapa: Sel ini harus diisi; tanpa isinya baris itu tidak lengkap di laporan.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi |
    Perbaikan: Isi sel itu.
    """,
)  # fmt: skip

ANGKA_TAK_TERBACA = jelaskan(
    "LKJ006", "angka-tak-terbaca", Tingkat.GALAT,
    """
    Mengapa: Isi sel ini tidak dapat dibaca sebagai angka, jadi tidak ikut dihitung; di tabel dicetak
    seperti yang diketik dan diberi tanda.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.01 | Program Penunjang | lima juta
    Perbaikan: Tulis angkanya saja, misalnya 5.000.000; kolom Kode dan No Indikator harus berformat Teks.
    """,
)  # fmt: skip

ANGKA_RANCU = jelaskan(
    "LKJ007", "angka-rancu", Tingkat.PERINGATAN,
    """
    Mengapa: Angka ini dapat dibaca dengan dua cara, misalnya 1.500 sebagai seribu lima ratus atau satu
    setengah.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Jumlah laporan warga | 1.500 laporan
    Perbaikan: Tulis tanpa titik ribuan (1500), atau dengan koma bila memang desimal (1,5).
    """,
)  # fmt: skip

RUMUS_BELUM_DIHITUNG = jelaskan(
    "LKJ008", "rumus-belum-dihitung", Tingkat.GALAT,
    """
    Mengapa: Sel ini berisi rumus yang hasilnya belum tersimpan, jadi nilainya tidak diketahui.
    Contoh:
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | =B2*2
    Perbaikan: Buka workbook di Excel, simpan, lalu jalankan lagi; atau ketik hasilnya sebagai angka.
    """,
)  # fmt: skip

SEL_GALAT_EXCEL = jelaskan(
    "LKJ009", "sel-galat-excel", Tingkat.GALAT,
    """
    Mengapa: Sel ini berisi pesan galat Excel, bukan nilai.
    Contoh:
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | #REF!
    Perbaikan: Betulkan rumus di sel itu, atau ketik nilainya.
    """,
)  # fmt: skip

TANGGAL_TAK_TERBACA = jelaskan(
    "LKJ010", "tanggal-tak-terbaca", Tingkat.GALAT,
    """
    Mengapa: Isi sel ini tidak dapat dibaca sebagai tanggal.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Tanggal Laporan
        Camat Tempeh | SITI AMINAH, S.STP | 19870702 200602 2 002 | 31 September 2023
    Perbaikan: Tulis tanggal seperti 2 Oktober 2023 atau 02-10-2023.
    """,
)  # fmt: skip

BARIS_GANDA = jelaskan(
    "LKJ011", "baris-ganda", Tingkat.GALAT,
    """
    Mengapa: Jabatan di Pejabat, atau Jabatan dan No di PK dan Realisasi, tertulis dua kali; tidak jelas
    baris mana yang berlaku. Baris yang pertama dipakai. Di Strategi, Evaluasi, dan Tugas, baris
    yang sama persis tercetak dua kali.
    Contoh:
        Realisasi
        Jabatan | No | TW III
        Camat Tempeh | 1 | 70%
        Camat Tempeh | 1 | 75%
    Perbaikan: Hapus baris yang tidak berlaku, atau betulkan Jabatan atau No-nya.
    """,
)  # fmt: skip

JABATAN_TAK_DIKENAL = jelaskan(
    "LKJ012", "jabatan-tak-dikenal", Tingkat.GALAT,
    """
    Mengapa: Jabatan ini tidak ada di sheet Pejabat, jadi baris itu tidak jelas milik siapa.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahn | 1 | Jumlah fasilitasi | 12 fasilitasi
    Perbaikan: Samakan penulisan Jabatan dengan sheet Pejabat, atau tambahkan pejabatnya di sana.
    """,
)  # fmt: skip

BARIS_TERSEMBUNYI = jelaskan(
    "LKJ013", "baris-tersembunyi", Tingkat.CATATAN,
    """
    Mengapa: Baris atau sheet ini disembunyikan, tetapi tetap dibaca dan dihitung.
    Contoh:
        Realisasi (tersembunyi)
        Jabatan | No | TW III
        Camat Tempeh | 1 | 70%
    Perbaikan: Tampilkan kembali (klik kanan, Tampilkan), atau hapus bila tidak dipakai.
    """,
)  # fmt: skip

TEMPLAT_USANG = jelaskan(
    "LKJ014", "templat-usang", Tingkat.PERINGATAN,
    """
    Mengapa: Workbook ini dibuat dari templat versi lama; kolom atau isian yang baru belum ada di dalamnya.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Versi Templat | 0.9
    Perbaikan: Pindahkan isinya ke templat baru: lkj-xlsx template baru.xlsx --from lama.xlsx.
    """,
)  # fmt: skip

PERSEN_TANPA_FORMAT = jelaskan(
    "LKJ015", "persen-tanpa-format", Tingkat.PERINGATAN,
    """
    Mengapa: Angka pecahan tanpa tanda persen di baris yang diukur dengan persen dibaca apa adanya: 0,97
    dibaca 0,97%, mungkin maksudnya 97%.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target | Satuan
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 0,97 | %
    Perbaikan: Tulis 97%, atau 0,97% bila memang kurang dari satu persen.
    """,
)  # fmt: skip

PILIHAN_TAK_DIKENAL = jelaskan(
    "LKJ016", "pilihan-tak-dikenal", Tingkat.GALAT,
    """
    Mengapa: Isi sel ini bukan salah satu pilihan yang tersedia.
    Contoh:
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Tempeh | Sasaran Progam | 1 | Persentase desa tertib administrasi | 97%
    Perbaikan: Pilih isinya dari daftar di sel itu.
    """,
)  # fmt: skip

PENGECUALIAN_TAK_TERPAKAI = jelaskan(
    "LKJ017", "pengecualian-tak-terpakai", Tingkat.PERINGATAN,
    """
    Mengapa: Baris pengecualian ini tidak mengecualikan temuan apa pun: temuannya sudah tidak ada,
    penunjuknya salah, atau masa berlakunya habis sebelum triwulan berakhir.
    Contoh:
        Pengecualian
        Kode | Sel | Alasan | Oleh
        LKJ404 | Realisasi!F2 | Data dikoreksi menurut hasil reviu | Sekretaris Kecamatan
    Perbaikan: Hapus baris itu, atau betulkan Kode, Sel, Jabatan, dan No-nya.
    """,
)  # fmt: skip

NOMOR_DIURUTKAN = jelaskan(
    "LKJ018", "nomor-diurutkan", Tingkat.CATATAN,
    """
    Mengapa: No di PK kosong atau dimulai lagi dari 1 di tengah jabatan (biasanya karena disalin dari
    tabel cetak), jadi indikator dinomori menurut urutan baris dan sheet lain dicocokkan menurut bunyi
    indikator.
    Contoh:
        PK
        Jabatan | Kelompok | No | Indikator Kinerja | Target
        Camat Tempeh | Sasaran | 1 | Persentase desa tertib administrasi | 97%
        Camat Tempeh | Sasaran Program | 1 | Persentase layanan sesuai SOP | 100%
    Perbaikan: Nomori indikator setiap pejabat 1, 2, 3, dan seterusnya melewati semua kelompok.
    """,
)  # fmt: skip

ISI_DIABAIKAN = jelaskan(
    "LKJ019", "isi-diabaikan", Tingkat.CATATAN,
    """
    Mengapa: Yang dibaca hanya isi sel. Makro, objek yang disematkan, kontrol ActiveX, dan koneksi data
    tidak dijalankan dan tidak diperbarui; dari rumus yang mengambil nilai dari workbook lain dibaca hasil
    yang terakhir tersimpan, yang mungkin sudah berubah di sana.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.01 | Program Penunjang | ='[dpa.xlsx]Pagu'!F7
    Perbaikan: Pastikan nilainya masih berlaku; lebih aman, ketik nilainya dan simpan tanpa makro (.xlsx).
    """,
)  # fmt: skip

ISIAN_BERTENTANGAN = jelaskan(
    "LKJ020", "isian-bertentangan", Tingkat.GALAT,
    """
    Mengapa: Beberapa workbook digabung menjadi satu laporan karena Unit Kerja, Tahun, dan Triwulannya
    sama, tetapi isian di Identitas, atau baris pejabat yang sama, berbeda antara workbook yang satu dan
    yang lain. Isian Identitas dipakai dari workbook pertama yang mengisinya, baris pejabat dari workbook
    pejabat itu sendiri. Juga Polaritas di PK yang berlawanan dengan kata di Target: maksimal 5 = makin
    kecil makin baik; yang dipakai kata di Target. Juga Cara Hitung Rata-rata bila Sifat Realisasi
    Kumulatif, dan Jumlah atau Rata-rata untuk target berupa predikat; yang dipakai Nilai akhir.
    Contoh:
        [camat.xlsx]
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Pembulatan | Potong
        [kasi.xlsx]
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Pembulatan | Bulatkan
    Perbaikan: Samakan isian itu di semua workbook. Bila Tempat atau Tanggal Laporan setiap pejabat memang
    berbeda, tulis di sheet Pejabat; bila workbook-workbook itu laporan yang berlainan, jalankan dengan
    --terpisah.
    """,
)  # fmt: skip

SHEET_GANDA = jelaskan(
    "LKJ021", "sheet-ganda", Tingkat.GALAT,
    """
    Mengapa: Nama dua sheet sama bila huruf besar, spasi, dan tanda baca diabaikan; hanya sheet yang
    pertama dibaca, isi sheet kedua tidak dipakai.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
        PK.
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 2 | Jumlah laporan desa | 12 laporan
    Perbaikan: Pindahkan isinya ke sheet yang pertama, lalu hapus sheet yang kedua; bila hanya arsip,
    ganti namanya, misalnya "PK 2022".
    """,
)  # fmt: skip

PERSEN_TAK_WAJAR = jelaskan(
    "LKJ024", "persen-tak-wajar", Tingkat.PERINGATAN,
    """
    Mengapa: Persen ini 1000% atau lebih, atau sepuluh kali targetnya. Biasanya 100 diketik di sel yang
    sudah berformat persen, lalu Excel menjadikannya 10000%; atau koma desimalnya hilang.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 10000%
    Perbaikan: Tulis 100%; biarkan bila memang sebesar itu.
    """,
)  # fmt: skip

CONTOH_TERTINGGAL = jelaskan(
    "LKJ028", "contoh-tertinggal", Tingkat.GALAT,
    """
    Mengapa: Setiap sheet templat dibuka dengan satu baris contoh berwarna abu-abu, yang dilewati selama
    tidak satu selnya pun diubah. Baris ini sudah diubah, jadi dibaca seperti baris lain, tetapi sebagian
    isinya masih isi contoh. Yang dilaporkan hanya teks yang diawali "Contoh:", NIP contoh, target
    triwulan atau realisasi contoh (12 fasilitasi) yang satuannya lain dari target baris itu, dan pagu serta
    realisasi anggaran contoh bila sedikitnya tiga di antaranya masih ada di kolomnya.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | Contoh: SITI AMINAH, S.STP | 19870702 200602 2 000
    Perbaikan: Ganti isi sel itu dengan isi kantor sendiri, atau hapus barisnya bila tidak dipakai.
    """,
)  # fmt: skip

ATURAN_ISIAN = (
    SHEET_HILANG, KOLOM_HILANG, KOLOM_GANDA, KOLOM_TAK_DIKENAL, SEL_WAJIB_KOSONG,
    ANGKA_TAK_TERBACA, ANGKA_RANCU, RUMUS_BELUM_DIHITUNG, SEL_GALAT_EXCEL, TANGGAL_TAK_TERBACA,
    BARIS_GANDA, JABATAN_TAK_DIKENAL, BARIS_TERSEMBUNYI, TEMPLAT_USANG, PERSEN_TANPA_FORMAT,
    PILIHAN_TAK_DIKENAL, PENGECUALIAN_TAK_TERPAKAI, NOMOR_DIURUTKAN, ISI_DIABAIKAN,
    ISIAN_BERTENTANGAN, SHEET_GANDA, PERSEN_TAK_WAJAR, CONTOH_TERTINGGAL,
)  # fmt: skip
