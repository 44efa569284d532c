"""The sheet Petunjuk: columns and settings in, a page that a clerk understands without help out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import repeat

from lkj_xlsx.baku.columns import Column, Setting, Sheet
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PETUNJUK,
    PK,
    REALISASI,
    SETELAN,
    SHEETS,
    STRATEGI,
    TAHUN_CONTOH,
    TUGAS,
)
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.tampil.lembar import Baris, Gaya, Lembar, Petak, Sisi
from lkj_xlsx.templat.tanda import LEGENDA

_LEBAR = (28, 9, 45, 32)
"""Widths of the page's four columns; a cell spans some of them."""
_UDARA = 3
"""Points beside the text of a row."""

_DUA = (2, 2)
_TIGA = (2, 1, 1)
_EMPAT = (1, 1, 1, 1)
_LANGKAH = (1, 3)
_PENUH = (4,)

_BIRU = "#1F4E78"
_POLOS = Gaya(garis=Sisi.TANPA, tengah_tegak=True)
_TEBAL = replace(_POLOS, tebal=True)
_BINGKAI = Gaya(warna_garis="#BFBFBF", takuk=1, tengah_tegak=True)
_BINGKAI_TEBAL = replace(_BINGKAI, tebal=True)
_KEPALA_TABEL = replace(_BINGKAI_TEBAL, isian="#D9E2F3")
_PERINTAH = replace(_BINGKAI, isian="#F2F2F2", ketik=True)
_JUDUL = replace(_TEBAL, ukuran=18, warna="#FFFFFF", isian=_BIRU, takuk=1)
_BAB = replace(_TEBAL, ukuran=14, warna=_BIRU, garis=Sisi.BAWAH, warna_garis=_BIRU)
_SUB = replace(_TEBAL, ukuran=12, warna=_BIRU)


def lembar_petunjuk(lembar: Sequence[tuple[Sheet, tuple[Column, ...]]]) -> Lembar:
    """The whole page, A4 upright; `lembar` are the sheets with the columns that this template has."""
    title = "Petunjuk Pengisian LKJ Triwulan"
    rows = (_baris((title,), _PENUH, _JUDUL, tinggi=42), *_isi(lembar))
    return Lembar(PETUNJUK, _LEBAR, rows, kertas=UkuranKertas.A4, mendatar=False, kaki=title)


def _isi(lembar: Sequence[tuple[Sheet, tuple[Column, ...]]]) -> Iterator[Baris]:
    yield from _kegunaan()
    yield from _langkah_pengisian()
    yield from _warna()
    yield from _setiap_triwulan()
    yield from _sel_kosong()
    yield from _menulis_angka()
    yield from _kesalahan()
    yield from _pertanyaan()
    yield from _isi_setiap_sheet(lembar)


def _baris(
    teks: tuple[str, ...],
    bentang: tuple[int, ...],
    *gaya: Gaya,
    bersama: bool = False,
    tinggi: float = 0,
) -> Baris:
    """A row of texts, each over so many columns; the last looks hold for the rest of the row."""
    looks = (*gaya, *repeat(gaya[-1], len(teks) - len(gaya)))
    cells: list[Petak | None] = []
    for text, span, look in zip(teks, bentang, looks, strict=True):
        cells += [Petak(text, look, kolom=span), *repeat(None, span - 1)]
    return Baris(tuple(cells), bersama=bersama, tinggi=tinggi, udara=_UDARA)


def _bab(teks: str) -> Iterator[Baris]:
    yield Baris(tinggi=14, bersama=True)
    yield _baris((teks,), _PENUH, _BAB, bersama=True)
    yield Baris(tinggi=4, bersama=True)


def _sub(teks: str) -> Iterator[Baris]:
    yield Baris(tinggi=8, bersama=True)
    yield _baris((teks,), _PENUH, _SUB, bersama=True)


def _alinea(teks: str, *, bersama: bool = False) -> Baris:
    return _baris((teks,), _PENUH, _POLOS, bersama=bersama)


def _langkah(label: str, teks: str, *, bersama: bool = False) -> Baris:
    return _baris((label, teks), _LANGKAH, _TEBAL, _POLOS, bersama=bersama)


def _tabel(
    kepala: tuple[str, ...], isi: Sequence[tuple[str, ...]], bentang: tuple[int, ...]
) -> Iterator[Baris]:
    """A heading and its rows; the first cell of each is bold."""
    yield _baris(kepala, bentang, _KEPALA_TABEL, bersama=True)
    for row in isi:
        yield _baris(row, bentang, _BINGKAI_TEBAL, _BINGKAI)


def _kegunaan() -> Iterator[Baris]:
    yield _alinea(
        "Workbook ini menampung data Laporan Kinerja (LKJ) triwulan sebuah kecamatan untuk satu "
        "tahun. Dari workbook ini lkj-xlsx membuat Tabel 2.1 sampai dengan 2.4 setiap pejabat yang "
        "siap dicetak, rekap kecamatan, dan daftar pemeriksaan: isian mana yang bertentangan dengan "
        "isian lain, dan bagaimana membetulkannya. Workbook ini sendiri tidak pernah diubah."
    )


def _langkah_pengisian() -> Iterator[Baris]:
    yield from _bab("Langkah pengisian")
    for nomor, (label, teks) in enumerate(_LANGKAH_PENGISIAN, start=1):
        runs = label == _JALANKAN
        yield _langkah(f"{nomor}. {label}", teks, bersama=runs)
        if runs:
            yield _baris(("", "lkj-xlsx process namafile.xlsx"), _LANGKAH, _POLOS, _PERINTAH)
    yield _alinea(
        "Ganti namafile.xlsx dengan nama workbook ini. Bila nama itu memuat spasi, apit dengan "
        'tanda petik: "LKJ Wanasari.xlsx". Temuan dibetulkan di workbook ini, bukan di salinannya; '
        "sesudah itu simpan dan jalankan lagi sampai tidak ada galat."
    )


_JALANKAN = "Simpan dan jalankan"
_LANGKAH_PENGISIAN = (
    (
        "Isi Identitas",
        (
            "Unit kerja, kabupaten/kota, tahun, dan triwulan yang dilaporkan. Isian lain sudah memuat "
            "nilai yang lazim; ubah hanya bila perlu."
        ),
    ),
    (
        "Isi Pejabat",
        (
            "Setiap pejabat satu baris. Isilah sebelum sheet lain: pilihan Jabatan di sheet lain "
            "diambil dari sini. Di sheet yang belum terisi, baris pertama yang abu-abu hanya contoh: timpa "
            "seluruhnya atau hapus."
        ),
    ),
    (
        "Isi PK",
        (
            "Setiap indikator Perjanjian Kinerja satu baris, dengan target setahun. Nomor indikator "
            "setiap pejabat mulai dari 1 dan terus melewati semua kelompok."
        ),
    ),
    (
        "Isi Realisasi",
        (
            "Setiap indikator satu baris; isi kolom TW dari triwulan yang dilaporkan. Baris Realisasi dan "
            "Strategi tidak perlu diketik: simpan workbook ini sesudah PK terisi, lalu jalankan lkj-xlsx "
            "template namabaru.xlsx --from namafile.xlsx, dan teruskan di workbook baru."
        ),
    ),
    (
        "Isi Anggaran",
        (
            "Setiap program, kegiatan, dan sub kegiatan satu baris; isi pagu dan kolom TW dari triwulan "
            "yang dilaporkan."
        ),
    ),
    ("Isi Strategi", "Strategi untuk setiap indikator, dan bulan pelaksanaannya."),
    ("Lihat warna sel", "Lengkapi sel jingga dan kuning, betulkan sel merah."),
    (
        _JALANKAN,
        "Simpan workbook ini, buka Command Prompt di foldernya, lalu ketik perintah di bawah.",
    ),
    (
        "Buka hasil",
        (
            "Buka folder namafile_hasil di samping workbook ini. Baca dahulu sheet Pemeriksaan di "
            'rekap, atau salinan workbook ini yang namanya berakhir dengan "- diperiksa": sel yang '
            "ada temuannya diwarnai dan diberi komentar."
        ),
    ),
)


def _warna() -> Iterator[Baris]:
    yield from _bab("Arti warna")
    for tanda in LEGENDA:
        yield _baris((tanda.nama, tanda.arti), _LANGKAH, tanda.pada(_BINGKAI), _BINGKAI)
    yield _alinea(
        "Warna berganti sendiri ketika isian berubah. Arahkan penunjuk ke judul kolom untuk membaca "
        "penjelasan dan contohnya."
    )


def _setiap_triwulan() -> Iterator[Baris]:
    yield from _bab("Setiap triwulan")
    yield _alinea("Workbook yang sama dipakai sepanjang tahun. Setiap triwulan:")
    for label, teks in _SETIAP_TRIWULAN:
        yield _langkah(label, teks)


_SETIAP_TRIWULAN = (
    (
        "Ganti Triwulan",
        (
            "Di sheet Identitas, bersama Tanggal Laporan. Judul kolom TW yang harus diisi menjadi "
            "hijau."
        ),
    ),
    (
        "Isi TW berikutnya",
        "Di sheet Realisasi dan Anggaran. Isian triwulan sebelumnya jangan dihapus.",
    ),
    (
        "Tulis kumulatif",
        (
            "TW III memuat seluruh realisasi sejak 1 Januari sampai dengan 30 September, bukan hanya "
            "Juli sampai dengan September. Contoh untuk 3 laporan setiap triwulan: TW I 3, TW II 6, "
            "TW III 9, TW IV 12."
        ),
    ),
    (
        "Atau per triwulan",
        (
            "Bila kantor mencatat angka triwulan itu saja (3, 3, 3, 3), pilih Per triwulan pada Sifat "
            "Realisasi di sheet Identitas. Semua kolom TW, Target TW, dan Anggaran Kas TW lalu berisi angka "
            "triwulan itu saja, dan program menggabungkannya: hitungan dan rupiah dijumlahkan, nilai, indeks, dan "
            "predikat memakai yang terakhir. Lain dari itu? Pilih Cara Hitung indikatornya di sheet PK. "
            "Setiap triwulan sejak Januari harus terisi; tulis - bila tidak ada."
        ),
    ),
    (
        "Perbarui Pejabat",
        (
            "Bila pejabat atau gelarnya berganti. Kolom Periode dan Tanggal Laporan, bila dipakai, "
            "ikut diganti."
        ),
    ),
    (
        "Tahun berikutnya",
        (
            "Buat workbook baru dari yang lama: lkj-xlsx template namabaru.xlsx --from namafile.xlsx "
            "--tahun, diikuti tahunnya. Pejabat, PK, pagu, dan strategi ikut terbawa."
        ),
    ),
)


def _sel_kosong() -> Iterator[Baris]:
    yield from _bab("Arti sel kosong, tanda -, dan n/a")
    yield from _tabel(("Isi sel", "Artinya"), _SEL_KOSONG, _DUA)


_SEL_KOSONG = (
    (
        "Jabatan, Kelompok, atau Sasaran kosong",
        (
            "Sama dengan baris di atasnya, seperti sel yang digabung. Kelompok dan Sasaran tidak "
            "diteruskan ke jabatan lain, Sasaran tidak diteruskan ke kelompok lain."
        ),
    ),
    ("Kelompok tidak pernah diisi", "Semua indikator dianggap dalam kelompok Sasaran."),
    ("TW kosong", "Belum diisi. Tidak pernah dianggap nol dan tidak pernah dianggap 100%."),
    ("TW berisi -, 0, Nihil, atau tidak ada", "Nol: sudah diukur dan memang tidak ada."),
    (
        "TW berisi n/a, belum waktunya, atau belum keluar",
        (
            "Indikator memang belum waktunya diukur, misalnya indeks tahunan. Tidak dihitung tercapai, "
            "tidak pula dihitung belum tercapai. Di TW IV terhitung belum diisi."
        ),
    ),
    ("Nama Atasan dan NIP Atasan kosong", "Diambil dari baris Jabatan Atasan di sheet Pejabat."),
    ("Tempat dan Tanggal Laporan kosong", "Di sheet Pejabat: diambil dari sheet Identitas."),
    ("Satuan kosong", "Satuan diambil dari kolom Target, misalnya laporan dari 12 laporan."),
    ("Polaritas kosong", "Maksimal: makin besar makin baik."),
    ("Seluruh baris kosong", "Dilewati."),
)


def _menulis_angka() -> Iterator[Baris]:
    yield from _bab("Menulis angka, uang, dan tanggal")
    yield from _tabel(("Yang ditulis", "Dibaca sebagai"), _ANGKA, _DUA)
    yield Baris()
    yield from _tabel(("Uang dan tanggal", "Dibaca sebagai"), _UANG_TANGGAL, _DUA)


_ANGKA = (
    ("97%  ·  97 %", "97 %"),
    ("94,87%  ·  94.87%", "94,87 %"),
    ("12 fasilitasi  ·  2 Laporan  ·  8,3 Nilai", "Angka dan satuannya"),
    ("12 di Target, laporan di Satuan", "12 laporan"),
    ("12 orang/12 bulan  ·  12 orang/9 bulan", "144 orang-bulan  ·  108 orang-bulan"),
    ("12 orang/bulan sebagai target setahun", "12 orang × 12 bulan = 144 orang-bulan"),
    ("-  ·  Nihil  ·  0", "Nol"),
    ("n/a  ·  belum waktunya", "Belum waktunya diukur"),
    ("82 (>100%)", "82; yang di dalam kurung dianggap keterangan"),
    ("≤ 3 hari  ·  maksimal 5 kasus  ·  < 5 %", "Target berupa batas: makin kecil makin baik"),
    ("≥ 80 nilai  ·  minimal 80", "Target berupa batas: makin besar makin baik"),
    (
        "80 - 90%",
        "Target berupa rentang: tercapai di antaranya, dan di sisi yang lebih baik menurut Polaritas",
    ),
    ("BB  ·  WTP", "Predikat: tercapai bila realisasi sama dengan target atau lebih tinggi"),
    ("BB (75,3)  ·  82,5 (A)", "Predikat dengan angka: angkanya yang dihitung"),
    ("1.500 laporan", "1500 laporan, dengan peringatan karena rancu. Tulislah 1500 laporan"),
    (
        "0,97 di baris yang bersatuan %",
        "0,97 %, dengan peringatan: mungkin maksudnya 97%. Tulislah 97%",
    ),
)
_UANG_TANGGAL = (
    ("4110000  ·  4.110.000  ·  Rp 4.110.000,-", "Rp 4.110.000"),
    ("106.439.453.000,00", "Rp 106.439.453.000"),
    ("-  ·  0", "Nol rupiah"),
    (
        f"2 Oktober {TAHUN_CONTOH}  ·  02-10-{TAHUN_CONTOH}  ·  2/10/{TAHUN_CONTOH}",
        f"2 Oktober {TAHUN_CONTOH}: hari, bulan, tahun",
    ),
)


def _kesalahan() -> Iterator[Baris]:
    yield from _bab("Kesalahan yang sering terjadi")
    yield from _tabel(("Yang terlihat", "Sebabnya", "Cara membetulkan"), _KESALAHAN, _TIGA)


_KESALAHAN = (
    (
        "NIP menjadi 1,98707E+17",
        "Sel berformat angka. Excel hanya menyimpan 15 angka, jadi tiga angka terakhir NIP hilang.",
        "Ubah format sel menjadi Teks, lalu ketik ulang NIP lengkap.",
    ),
    (
        "Kode 7.01.01 menjadi 07:01:01",
        "Sel tidak berformat Teks, sehingga Excel membacanya sebagai jam.",
        "Ubah format sel menjadi Teks, lalu ketik ulang kodenya.",
    ),
    (
        "No Indikator 8,9 terbaca 8.9",
        "Sel tidak berformat Teks, sehingga dua nomor menjadi satu angka desimal.",
        "Ubah format sel menjadi Teks, lalu ketik 8, 9.",
    ),
    (
        "Kolom Teks hilang formatnya",
        "Salin-tempel biasa membawa format dari tempat asalnya.",
        "Tempel dengan Tempel Khusus, Nilai (Paste Special, Values).",
    ),
    (
        "Realisasi TW III lebih kecil daripada TW II",
        "Yang ditulis hanya tiga bulan terakhir.",
        "Tulis jumlah sejak 1 Januari.",
    ),
    (
        "Sheet atau kolom tidak ditemukan",
        "Nama sheet atau judul kolom diganti.",
        "Kembalikan namanya. Urutan kolom boleh diubah, kolom sendiri boleh ditambahkan.",
    ),
    (
        "Rumus tidak ada hasilnya",
        "Workbook disimpan oleh program yang tidak menghitung rumus.",
        "Buka di Excel, lalu simpan.",
    ),
)


def _pertanyaan() -> Iterator[Baris]:
    yield from _bab("Pertanyaan yang sering diajukan")
    yield from _tabel(("Pertanyaan", "Jawaban"), _PERTANYAAN, _DUA)


_PERTANYAAN = (
    (
        "Jabatan sedang kosong, tidak ada pejabatnya?",
        (
            "Tetap satu baris di sheet Pejabat: Nama diisi -, NIP dikosongkan atau diisi -. Di tanda tangan "
            "tercetak titik-titik. Bila ada Plt., tulis Plt. di depan jabatannya, dengan nama dan NIP-nya."
        ),
    ),
    (
        "Orangnya tidak punya NIP?",
        "NIP diisi -. Namanya tercetak tanpa baris NIP. Pegawai PPPK menulis nomor NI PPPK-nya di kolom NIP.",
    ),
    (
        "Apa arti T dan R dalam rumus (2T-R)/T?",
        (
            "T target, R realisasi. Dipakai untuk indikator yang makin kecil makin baik: target 10 kasus, "
            "realisasi 8 kasus, capaian (2 x 10 - 8) / 10 = 120%. Dengan T/R: 10 / 8 = 125%."
        ),
    ),
    (
        "Serapan diukur terhadap anggaran kas?",
        (
            "Buat templat dengan --lengkap, isi kolom Anggaran Kas TW di sheet Anggaran, lalu pilih Kas pada "
            "Dasar Anggaran di sheet Identitas. Anggaran kas harus berakhir pada pagu."
        ),
    ),
    (
        "Tabel perlu baris JUMLAH atau predikat?",
        "Pilih Ya pada Baris Jumlah, dan skalanya pada Predikat, di sheet Identitas.",
    ),
    (
        "Pangkat perlu dicetak di atas NIP?",
        "Tambahkan kolom Pangkat di sheet Pejabat, atau buat templat dengan --lengkap.",
    ),
)


def _isi_setiap_sheet(lembar: Sequence[tuple[Sheet, tuple[Column, ...]]]) -> Iterator[Baris]:
    yield from _bab("Isi setiap sheet")
    for sheet, columns in lembar:
        yield from _sub(f"Sheet {sheet.name}")
        yield _alinea(sheet.note, bersama=True)
        if sheet.name in _TAMBAHAN:
            yield _alinea(_TAMBAHAN[sheet.name], bersama=True)
        rows = _baris_setelan(SETELAN) if sheet is IDENTITAS else _baris_kolom(sheet, columns)
        label = "Isian" if sheet is IDENTITAS else "Kolom"
        yield from _tabel((label, "Wajib", "Cara mengisi", "Contoh"), rows, _EMPAT)
    yield from _sheet_tambahan({sheet.name for sheet, _ in lembar})


def _sheet_tambahan(ada: Container[str]) -> Iterator[Baris]:
    """The sheets that this template leaves out and that may be added by hand."""
    for sheet in SHEETS:
        if sheet.opsional and sheet.name not in ada:
            yield from _sub(f"Sheet {sheet.name}")
            yield _alinea(sheet.note, bersama=True)
            yield _alinea(
                "Sheet ini tidak disediakan; bila perlu, tambahkan sendiri dengan nama ini dan judul kolom "
                f"{deretan(one.header for one in sheet.columns)}."
            )


_TAMBAHAN: Mapping[str, str] = {
    PEJABAT.name: ("Plt., Plh., dan Pj. di depan nama jabatan menunjuk jabatan yang sama."),
    PK.name: (
        "Satu indikator dikenali dari Jabatan dan No. Bila sebuah sasaran mempunyai beberapa "
        "indikator, tulis sasarannya di baris pertama saja."
    ),
    REALISASI.name: (
        "Kolom-kolom Tertulis hanya diisi bila angka di naskah laporan ingin dicocokkan; tidak "
        "pernah ikut dihitung."
    ),
    ANGGARAN.name: (
        "Kode menyusun program, kegiatan, dan sub kegiatan menjadi satu pohon: 7.01.01 (program), "
        "7.01.01.2.02 (kegiatan), 7.01.01.2.02.0001 (sub kegiatan). Jumlah turunan dicocokkan dengan "
        "induknya, juga bila keduanya dipegang pejabat yang berbeda."
    ),
    STRATEGI.name: (
        "Sebuah indikator boleh mempunyai beberapa baris. Huruf a. b. c. di laporan diberikan "
        "sendiri oleh lkj-xlsx."
    ),
    EVALUASI.name: (
        "Beberapa baris untuk pejabat dan triwulan yang sama dicetak berurutan. Kalimatnya diperiksa seperti "
        "sheet Kalimat; yang disebut di Tindak Lanjut tentang triwulan mendatang adalah rencana."
    ),
    TUGAS.name: (
        "Salin tugas jabatan dari peraturan yang menetapkannya; tahun dan nomor peraturan di sini tidak "
        "diperiksa. Bila sebuah jabatan punya beberapa peraturan, tulis Dasar di baris pertama tugas masing-masing."
    ),
    KALIMAT.name: (
        "Salin ke sini kalimat dan judul tabel dari naskah laporan yang menyebut triwulan, tanggal, "
        "pejabat, atau jumlah indikator. Misalnya, bila tabel menunjukkan 2 indikator tercapai, "
        'kalimat "Dari 3 indikator, 1 tercapai 100% dan 2 belum tercapai." dilaporkan sebagai galat.'
    ),
    PENGECUALIAN.name: (
        "Bila sebuah temuan memang dapat diterima, tulis di sini kodenya, tempatnya, alasannya, dan "
        "siapa yang memutuskan. Tempatnya ditulis dengan Sel, atau dengan Jabatan bersama No atau "
        "Kode Anggaran; peringatan dan catatan boleh dengan Kode saja. Temuan itu tetap tercatat "
        "sebagai dikecualikan. Contoh: LKJ404 untuk Kasi Pemerintahan No 2, karena data dikoreksi "
        "menurut hasil reviu. Arti sebuah kode: lkj-xlsx explain LKJ404."
    ),
    LIBUR.name: (
        "Libur nasional sudah dikenal. Tulis di sini libur daerah dan cuti bersama, supaya batas "
        "hari kerja untuk menandatangani laporan dihitung dengan benar."
    ),
}


def _baris_setelan(settings: Sequence[Setting]) -> list[tuple[str, ...]]:
    return [
        (one.label, "ya" if one.required else "", one.keterangan, one.contoh) for one in settings
    ]


def _baris_kolom(sheet: Sheet, columns: tuple[Column, ...]) -> list[tuple[str, ...]]:
    return [
        (one.header, _wajib(one), _cara_mengisi(one, ada=one in columns), one.contoh)
        for one in sheet.columns
    ]


def _wajib(column: Column) -> str:
    return "ya" if column.required else ""


def _cara_mengisi(column: Column, *, ada: bool) -> str:
    """The column's note; one that this template leaves out may be added by hand."""
    if ada:
        return column.note
    return (
        f"{column.note} Kolom ini tidak disediakan; bila perlu, tambahkan sendiri dengan judul ini."
    )
