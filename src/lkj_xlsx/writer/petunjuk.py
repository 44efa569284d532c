"""The sheet Petunjuk: columns and settings in, a page that a clerk understands without help out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    SETELAN,
    STRATEGI,
)
from lkj_xlsx.tampil.lembar import Gaya, piksel_kolom
from lkj_xlsx.writer.tinggi import garis_teks

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from lkj_xlsx.baku.columns import Column, Setting, Sheet

Pembuat = Callable[[Mapping[str, object]], "Format"]
"""Makes a cell format out of xlsxwriter's properties."""


@dataclass(frozen=True, slots=True)
class Tanda:
    """A colour of the template: what it looks like, what it is called, what it tells."""

    nama: str
    arti: str
    gaya: Mapping[str, object]


KEPALA_WAJIB = Tanda(
    "Judul kolom biru tua",
    "Kolom wajib diisi di setiap baris yang dipakai.",
    {"bg_color": "#1F4E78", "font_color": "#FFFFFF", "bold": True},
)
KEPALA_BOLEH = Tanda(
    "Judul kolom biru muda",
    "Kolom boleh dikosongkan.",
    {"bg_color": "#DDEBF7", "font_color": "#1F3864", "bold": True},
)
KEPALA_TRIWULAN = Tanda(
    "Judul kolom hijau",
    "Kolom TW dari triwulan yang dilaporkan: kolom inilah yang diisi sekarang.",
    {"bg_color": "#548235", "font_color": "#FFFFFF", "bold": True},
)
KURANG = Tanda(
    "Sel jingga",
    "Isian wajib yang masih kosong di baris yang sudah mulai diisi.",
    {"bg_color": "#F4B183"},
)
BELUM = Tanda(
    "Sel kuning",
    "Realisasi kinerja triwulan yang dilaporkan belum diisi.",
    {"bg_color": "#FFF2CC"},
)
SALAH = Tanda(
    "Sel merah",
    "Isian keliru: NIP bukan 18 angka, realisasi anggaran di atas pagu, No yang tidak ada di sheet "
    "PK untuk jabatan itu, atau Kode dan No Indikator yang diubah Excel menjadi angka atau jam.",
    {"bg_color": "#FFB3B3", "font_color": "#9C0006", "bold": True},
)
LEGENDA = (KEPALA_WAJIB, KEPALA_BOLEH, KEPALA_TRIWULAN, KURANG, BELUM, SALAH)

LEBAR = (28, 9, 45, 32)
"""Widths of the page's four columns; a cell of a Baris spans some of them."""

_UDARA = 6
"""Points above and below a text."""
_PIKSEL_INDEN = 9
_HALAMAN = 890
"""Points of rows that a printed page holds, A4 upright and made to fit its width."""

_DUA = (2, 2)
_TIGA = (2, 1, 1)
_EMPAT = (1, 1, 1, 1)
_LANGKAH = (1, 3)
_PENUH = (4,)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the page: its texts, the columns that each spans, and the format of each."""

    teks: tuple[str, ...]
    bentang: tuple[int, ...]
    gaya: tuple[Mapping[str, object], ...]
    tinggi: float = 15
    """Points a line; the row is as high as its longest text needs."""
    bersama: bool = False
    """Stays on one printed page with the row below it."""


_POLOS: Mapping[str, object] = {"text_wrap": True, "valign": "vcenter"}
_TEBAL = {**_POLOS, "bold": True}
_BINGKAI = {**_POLOS, "border": 1, "border_color": "#BFBFBF", "indent": 1}
_BINGKAI_TEBAL = {**_BINGKAI, "bold": True}
_KEPALA_TABEL = {**_BINGKAI_TEBAL, "bg_color": "#D9E2F3"}
_JUDUL = {
    "bold": True, "font_size": 18, "font_color": "#FFFFFF", "bg_color": "#1F4E78",
    "valign": "vcenter", "indent": 1,
}  # fmt: skip
_BAB = {
    "bold": True, "font_size": 14, "font_color": "#1F4E78", "valign": "bottom",
    "bottom": 2, "bottom_color": "#1F4E78",
}  # fmt: skip
_SUB = {"bold": True, "font_size": 12, "font_color": "#1F4E78", "valign": "bottom"}
_PERINTAH = {
    "font_name": "Consolas", "bg_color": "#F2F2F2", "border": 1, "border_color": "#BFBFBF",
    "valign": "vcenter", "indent": 1,
}  # fmt: skip


def judul(teks: str) -> Baris:
    return Baris((teks,), _PENUH, (_JUDUL,), tinggi=36)


def bab(teks: str) -> Baris:
    return Baris((teks,), _PENUH, (_BAB,), tinggi=32, bersama=True)


def sub(teks: str) -> Baris:
    return Baris((teks,), _PENUH, (_SUB,), tinggi=26, bersama=True)


def alinea(teks: str) -> Baris:
    return Baris((teks,), _PENUH, (_POLOS,))


def perintah(teks: str) -> Baris:
    return Baris(("", teks), _LANGKAH, (_POLOS, _PERINTAH), tinggi=18)


def langkah(label: str, teks: str) -> Baris:
    return Baris((label, teks), _LANGKAH, (_TEBAL, _POLOS))


def tabel(
    kepala: tuple[str, ...], isi: Sequence[tuple[str, ...]], bentang: tuple[int, ...]
) -> Iterator[Baris]:
    """A heading and its rows; the first cell of each is bold."""
    yield Baris(kepala, bentang, (_KEPALA_TABEL,) * len(kepala), bersama=True)
    gaya = (_BINGKAI_TEBAL, *(_BINGKAI,) * (len(kepala) - 1))
    for row in isi:
        yield Baris(row, bentang, gaya)


def isi_petunjuk(lembar: Sequence[tuple[Sheet, tuple[Column, ...]]]) -> Iterator[Baris]:
    """The whole page; `lembar` are the sheets with the columns that this template has."""
    yield judul("Petunjuk Pengisian LKJ Triwulan")
    yield from _kegunaan()
    yield from _langkah_pengisian()
    yield from _warna()
    yield from _setiap_triwulan()
    yield from _sel_kosong()
    yield from _menulis_angka()
    yield from _kesalahan()
    yield from _isi_setiap_sheet(lembar)


def _kegunaan() -> Iterator[Baris]:
    yield alinea(
        "Workbook ini menampung data Laporan Kinerja (LKJ) triwulan sebuah kecamatan untuk satu "
        "tahun. Dari workbook ini lkj-xlsx membuat Tabel 2.1 sampai dengan 2.4 setiap pejabat yang "
        "siap dicetak, rekap kecamatan, dan daftar pemeriksaan: isian mana yang bertentangan dengan "
        "isian lain, dan bagaimana membetulkannya. Workbook ini sendiri tidak pernah diubah."
    )


def _langkah_pengisian() -> Iterator[Baris]:
    yield bab("Langkah pengisian")
    for nomor, (label, teks) in enumerate(_LANGKAH_PENGISIAN, start=1):
        yield langkah(f"{nomor}. {label}", teks)
        if label == _JALANKAN:
            yield perintah("lkj-xlsx process namafile.xlsx")
    yield alinea(
        "Ganti namafile.xlsx dengan nama workbook ini. Bila nama itu memuat spasi, apit dengan "
        'tanda petik: "LKJ 2023.xlsx". Temuan dibetulkan di workbook ini, bukan di salinannya; '
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
            "diambil dari sini."
        ),
    ),
    (
        "Isi PK",
        (
            "Setiap indikator Perjanjian Kinerja satu baris, dengan target setahun. Nomor indikator "
            "setiap pejabat mulai dari 1 dan terus melewati semua kelompok."
        ),
    ),
    ("Isi Realisasi", "Setiap indikator satu baris; isi kolom TW dari triwulan yang dilaporkan."),
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
            "bermasalah diwarnai dan diberi komentar."
        ),
    ),
)


def _warna() -> Iterator[Baris]:
    yield bab("Arti warna")
    for tanda in LEGENDA:
        contoh = {**_BINGKAI, **tanda.gaya}
        yield Baris((tanda.nama, tanda.arti), _LANGKAH, (contoh, _BINGKAI))
    yield alinea(
        "Warna berganti sendiri ketika isian berubah. Arahkan penunjuk ke judul kolom untuk membaca "
        "penjelasan dan contohnya."
    )


def _setiap_triwulan() -> Iterator[Baris]:
    yield bab("Setiap triwulan")
    yield alinea("Workbook yang sama dipakai sepanjang tahun. Setiap triwulan:")
    for label, teks in _SETIAP_TRIWULAN:
        yield langkah(label, teks)


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
    yield bab("Arti sel kosong, tanda -, dan n/a")
    yield from tabel(("Isi sel", "Artinya"), _SEL_KOSONG, _DUA)


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
    ("TW berisi -, 0, atau Nihil", "Nol: sudah diukur dan memang tidak ada."),
    (
        "TW berisi n/a atau belum waktunya",
        (
            "Indikator memang belum waktunya diukur, misalnya indeks tahunan. Tidak dihitung tercapai, "
            "tidak pula dihitung belum tercapai."
        ),
    ),
    ("Nama Atasan dan NIP Atasan kosong", "Diambil dari baris Jabatan Atasan di sheet Pejabat."),
    ("Tempat dan Tanggal Laporan kosong", "Di sheet Pejabat: diambil dari sheet Identitas."),
    ("Satuan kosong", "Satuan diambil dari kolom Target, misalnya laporan dari 12 laporan."),
    ("Polaritas kosong", "Maksimal: makin besar makin baik."),
    ("Seluruh baris kosong", "Dilewati."),
)


def _menulis_angka() -> Iterator[Baris]:
    yield bab("Menulis angka, uang, dan tanggal")
    yield from tabel(("Yang ditulis", "Dibaca sebagai"), _ANGKA, _DUA)
    yield alinea("")
    yield from tabel(("Uang dan tanggal", "Dibaca sebagai"), _UANG_TANGGAL, _DUA)


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
    ("80 - 90%", "Target berupa rentang: tercapai bila realisasi di antaranya"),
    ("BB  ·  WTP", "Predikat: tercapai bila realisasi sama dengan target"),
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
    ("2 Oktober 2023  ·  02-10-2023  ·  2/10/2023", "2 Oktober 2023: hari, bulan, tahun"),
)


def _kesalahan() -> Iterator[Baris]:
    yield bab("Kesalahan yang sering terjadi")
    yield from tabel(("Yang terlihat", "Sebabnya", "Cara membetulkan"), _KESALAHAN, _TIGA)


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


def _isi_setiap_sheet(lembar: Sequence[tuple[Sheet, tuple[Column, ...]]]) -> Iterator[Baris]:
    yield bab("Isi setiap sheet")
    for sheet, columns in lembar:
        yield sub(f"Sheet {sheet.name}")
        yield alinea(sheet.note)
        if sheet.name in _TAMBAHAN:
            yield alinea(_TAMBAHAN[sheet.name])
        rows = _baris_setelan(SETELAN) if sheet is IDENTITAS else _baris_kolom(sheet, columns)
        label = "Isian" if sheet is IDENTITAS else "Kolom"
        yield from tabel((label, "Wajib", "Cara mengisi", "Contoh"), rows, _EMPAT)


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
        "7.01.01.2.02 (kegiatan), 7.01.01.2.02.0001 (sub kegiatan). Jumlah anak dicocokkan dengan "
        "induknya, juga bila keduanya dipegang pejabat yang berbeda."
    ),
    STRATEGI.name: (
        "Sebuah indikator boleh mempunyai beberapa baris. Huruf a. b. c. di laporan diberikan "
        "sendiri oleh lkj-xlsx."
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
        (one.label, "ya" if one.required else "", keterangan(one), one.contoh) for one in settings
    ]


def keterangan(setting: Setting) -> str:
    """What a setting means and what holds when it is left blank."""
    if setting.bawaan:
        return f"{setting.note} Bila kosong: {setting.bawaan}."
    return setting.note


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


def tulis_petunjuk(worksheet: Worksheet, rows: Sequence[Baris], format_: Pembuat) -> None:
    """Writes the page, A4 upright; every height is set: merged cells do not grow by themselves."""
    for col, width in enumerate(LEBAR):
        worksheet.set_column(col, col, width)
    for index, row in enumerate(rows):
        worksheet.set_row(index, tinggi_baris(row))
        _tulis_baris(worksheet, index, row, format_)
    worksheet.hide_gridlines(2)
    worksheet.set_portrait()
    worksheet.set_paper(9)
    worksheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.7)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_h_pagebreaks(awal_halaman(rows))
    worksheet.set_footer("&L&8 Petunjuk Pengisian LKJ Triwulan&R&8 Halaman &P dari &N")


def _tulis_baris(worksheet: Worksheet, index: int, row: Baris, format_: Pembuat) -> None:
    col = 0
    for teks, span, gaya in zip(row.teks, row.bentang, row.gaya, strict=True):
        if span > 1:
            worksheet.merge_range(index, col, index, col + span - 1, "", format_(gaya))
        worksheet.write_string(index, col, teks, format_(gaya))
        col += span


def tinggi_baris(row: Baris) -> float:
    """Points that the row's longest text needs."""
    col = 0
    lines = 1
    for teks, span, gaya in zip(row.teks, row.bentang, row.gaya, strict=True):
        pixels = sum(piksel_kolom(width) for width in LEBAR[col : col + span])
        pixels -= _PIKSEL_INDEN if "indent" in gaya else 0
        look = Gaya(tebal="bold" in gaya)
        lines = max(lines, len(garis_teks(teks, pixels, look)))
        col += span
    return row.tinggi * lines + _UDARA


def awal_halaman(rows: Sequence[Baris]) -> list[int]:
    """The rows that begin a printed page, so that no heading stands alone at the foot of one."""
    breaks: list[int] = []
    used = 0.0
    for index, block in _sekelompok(rows):
        height = sum(tinggi_baris(row) for row in block)
        if used + height > _HALAMAN:
            breaks.append(index)
            used = 0.0
        used += height
    return breaks


def _sekelompok(rows: Sequence[Baris]) -> Iterator[tuple[int, list[Baris]]]:
    """Rows that stay together, with the number of the first."""
    block: list[Baris] = []
    for index, row in enumerate(rows, start=1):
        block.append(row)
        if not row.bersama:
            yield index - len(block), block
            block = []
