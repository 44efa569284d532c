"""LKJ7: sentences that contradict the tables, and honest prose that does not."""

from __future__ import annotations

import pytest

from gambar import IDENTITAS_CONTOH, lokasi, temuan_dari
from lkj_xlsx.rules.aturan import Rule
from lkj_xlsx.rules.bahasa.klaim import JenisKlaim, klaim_jumlah
from lkj_xlsx.rules.lkj7_kalimat import ATURAN_KALIMAT
from lkj_xlsx.temuan import Temuan

SEKSI = "Kasi Pemerintahan"
PEJABAT = f"""
Pejabat
Jabatan | Nama | NIP | Jabatan Atasan
Camat Randu | SITI AMINAH, S.STP | 19870702 200602 2 002 |
Sekretaris Kecamatan | BUDI SANTOSO, S.E. | 19790821 200501 1 007 | Camat Randu
{SEKSI} | DEWI ANGGRAINI, S.IP. | 19850102 201001 2 015 | Camat Randu
Kasubbag Umum dan Kepegawaian | HENDRA WIJAYA, S.Kom. | 19910630 201903 1 011 | Sekretaris Kecamatan
"""
TERCAPAI = (2, 5, 8)
"""Of ten indicators these are reached, six are not, and the tenth is not due yet."""


def laporan(tw_2: str = "", sepuluh: str = "n/a") -> str:
    """The section's table; `tw_2` is what stands in TW II for all but the second indicator."""
    pk = "\n".join(f"{SEKSI} | {no} | Ukuran ke {no} | 10 hal" for no in range(1, 11))
    realisasi = "\n".join(
        f"{SEKSI} | {no} | {('10' if no == 2 else tw_2) if tw_2 else ''} | {_isi(no, sepuluh)}"
        for no in range(1, 11)
    )
    return (
        f"{PEJABAT}PK\nJabatan | No | Indikator Kinerja | Target\n{pk}\n"
        f"Realisasi\nJabatan | No | TW II | TW III\n{realisasi}\n"
    )


def _isi(no: int, sepuluh: str) -> str:
    if no == 10:
        return sepuluh
    return "10" if no in TERCAPAI else "7"


LAPORAN = laporan()


def temuan(
    kode: str,
    *kalimat: str,
    depan: str = "",
    tabel: str = LAPORAN,
    bagian: str = "",
    triwulan: str = "",
    jabatan: str = SEKSI,
) -> list[Temuan]:
    """What a rule finds in sentences of the section's report."""
    rows = "\n".join(f"{jabatan} | {bagian} | {triwulan} | {one}" for one in kalimat)
    return temuan_dari(
        f"{depan}{tabel}Kalimat\nJabatan | Bagian | Triwulan | Kalimat\n{rows}", kode
    )


@pytest.mark.parametrize("rule", ATURAN_KALIMAT, ids=lambda rule: rule.aturan.kode)
def test_the_example_of_a_rule_triggers_it(rule: Rule) -> None:
    assert temuan_dari(rule.aturan.contoh, rule.aturan.kode)


@pytest.mark.parametrize("rule", ATURAN_KALIMAT, ids=lambda rule: rule.aturan.kode)
@pytest.mark.parametrize(
    "gambar",
    [
        "Kalimat\nJabatan | Bagian\nKasi Pemerintahan | Penutup",
        "Kalimat\nJabatan | Kalimat\n |",
        "Kalimat\nJabatan | Triwulan | Kalimat\nKasi Pemerintahan | V | #REF!",
    ],
    ids=["column missing", "empty", "half read"],
)
def test_what_could_not_be_read_is_not_held_against_anybody(rule: Rule, gambar: str) -> None:
    assert temuan_dari(f"{LAPORAN}{gambar}", rule.aturan.kode) == []


JUJUR = [
    "Dari 10 indikator, 3 tercapai 100%, 6 belum tercapai, dan 1 belum waktunya diukur.",
    "Dari sepuluh indikator kinerja, tiga di antaranya sudah tercapai 100%.",
    "Sebanyak 3 (tiga) indikator telah mencapai target.",
    "Enam indikator belum tercapai karena dana baru cair pada Agustus.",
    "Dua indikator belum tercapai karena desa terlambat menyerahkan berkas.",
    "Kami berharap semua target tercapai sebelum Desember.",
    "Semua target tercapai pada akhir tahun.",
    "Semua target akan dicapai pada Triwulan IV.",
    "Diupayakan agar 10 indikator tercapai sebelum Desember.",
    "Belum semua indikator tercapai 100%.",
    "Hampir semua indikator sudah tercapai.",
    "Semua target yang sudah tercapai dipertahankan.",
    "Pada Sasaran Kegiatan, dari 2 indikator ada 1 yang tercapai.",
    "Dari 10 indikator, 3 tercapai karena dukungan pada kegiatan desa.",
    "Salah satu indikator tercapai lebih awal dari jadwal.",
    "8 desa sudah menyampaikan laporan dan 2 desa belum.",
    "Dari 12 kegiatan, 9 kegiatan sudah terlaksana.",
    "Semua kegiatan sudah terlaksana sesuai jadwal.",
    "3 dari 10 indikator sudah tercapai 100%.",
    "Dua dari tiga indikator yang tercapai dibiayai APBD.",
    "Dari 6 indikator yang belum tercapai, 4 indikator belum tercapai karena menunggu dana.",
    "Indikator yang sudah tercapai ada 3, sedangkan yang belum ada 6 indikator.",
    "1 indikator tercapai pada bulan Juli dan 2 indikator tercapai pada bulan September.",
    "Kedua indikator tersebut tercapai berkat kerja sama dengan desa.",
    "Dua indikator tersebut belum tercapai.",
    "Bila 10 indikator tercapai, pegawai mendapat penghargaan.",
    "9 indikator tercapai bila semua desa melapor.",
    "5 indikator sudah mencapai 70% dari targetnya.",
    "7 indikator tercapai di atas 50%.",
    "Empat indikator tercapai sebagian.",
    "Pada tahun 2022, 8 indikator tercapai 100%.",
    "Tahun lalu 9 indikator tercapai.",
    "Bertambah 2 indikator yang tercapai sejak Juni.",
    "Lebih dari 2 indikator sudah tercapai.",
    "Indikator 2, 5, dan 8 sudah tercapai 100%.",
    "Sisanya 6 indikator belum tercapai.",
    "Ada yang tercapai, 9 belum.",
    "Tidak ada target yang diubah pada triwulan ini.",
    "Terdiri dari 4 indikator pendukung dan 6 indikator utama.",
    "Dari 5 indikator pendukung, 2 dibiayai APBN.",
    "Rata-rata dari 4 indikator adalah 75%.",
    "Sampai dengan 30 September 2023 baru tercapai 3 dari 10 indikator.",
    "Target kinerja yang belum tercapai, yakni 6 target, dilanjutkan.",
    "Dari 10 target yang ditetapkan belum sepenuhnya tercapai di Triwulan III.",
    "Target 10 hal baru tercapai 7 hal.",
    "Tabel 2 memuat 10 indikator, Peraturan Nomor 96 Tahun 2019 memuat 12 tugas.",
    "Capaian kinerja Camat Randu ikut naik berkat kerja seksi ini.",
    "Kinerja seksi ini mendukung pencapaian kinerja Camat Randu.",
    "Seksi ini membantu tugas pokok dan fungsi Camat Randu.",
    "Tugas pokok dan fungsi Kasi Pemerintahan Kecamatan Randu mengacu pada Peraturan Bupati.",
    "Akuntabilitas Kepala Seksi Pemerintahan, beserta jajarannya, diuraikan di bawah ini.",
    "TUGAS POKOK DAN FUNGSI KASI PEMERINTAHAN TELAH DILAKSANAKAN.",
    "Peningkatan akuntabilitas kinerja menjadi perhatian bersama.",
    "Perjanjian Kinerja ditandatangani antara Kasi Pemerintahan dengan Kepala Kecamatan Randu.",
    "Perjanjian kerja sama antara Camat Randu dengan Camat Wanasari berlaku dua tahun.",
    "Pembagian kerja antara Camat dan Kepala Kecamatan disebut dalam satu pasal.",
    "Kontrak antara penyedia dengan panitia ditandatangani pada Maret.",
    "Kolom 6=5/4 memuat capaian, kolom 9 = 8 : 7 memuat serapan.",
    "Capaian (5 = (4/3) x 100%) dihitung otomatis.",
    "Skala peta 5=1/2 dipakai seksi lain.",
    "Target kinerja belum tercapai secara maksimal.",
    "Kami bekerja agar target tercapai secara maksimal.",
    "Diharapkan pada triwulan berikutnya, target dapat dicapai secara maksimal.",
    "Dengan sisa waktu yang ada target dapat tercapai secara maksimal.",
    "Pelayanan kepada warga sudah dilaksanakan secara maksimal.",
    "Sosialisasi sudah dilaksanakan secara maksimal.",
    "3 target sudah dicapai secara maksimal.",
    "Sebagian target sudah dicapai secara maksimal.",
    "Target lainnya sudah dicapai secara optimal.",
    "Capaian kinerja belum maksimal.",
    "Capaian kinerja belum dapat dikatakan telah optimal.",
    "Capaian kinerja akan dimaksimalkan.",
    "Capaian kinerja diupayakan secara lebih maksimal ke depan.",
    "Diharapkan capaian kinerja sudah maksimal pada akhir tahun.",
    "Upaya pencapaian target sudah maksimal.",
    "Capaian kinerja sudah optimal, namun belum semua target tercapai.",
    "Kinerja sudah optimal kecuali indikator nomor 1.",
    "Kinerja sudah optimal dibandingkan tahun sebelumnya.",
    "Capaian indikator kepatuhan warga telah optimal.",
    "Sebagian capaian kinerja sudah maksimal.",
    "Capaian kinerja Camat Randu sudah maksimal.",
    "Capaian kinerja Triwulan II sudah maksimal, dibandingkan Triwulan III.",
    "Capaian kinerja tahun 2022 sudah maksimal dibandingkan tahun 2023.",
    "Serapan anggaran sudah maksimal.",
    "Target sudah maksimal dan tidak dapat dinaikkan lagi.",
    "Capaian kinerja sudah lebih maksimal.",
    "Capaian kinerja sudah cukup optimal.",
    "Kegiatan pembinaan terlaksana dengan maksimal.",
    "Semua kegiatan sudah dilaksanakan secara maksimal.",
    "Sosialisasi terlaksana dengan maksimal.",
    "Belum terlaksana dengan maksimal.",
]


def test_honest_prose_is_let_be() -> None:
    assert [(one.kode, one.pesan) for one in temuan("LKJ7", *JUJUR)] == []


SALAH = [
    ("LKJ701", "Dari 9 indikator, 3 tercapai 100% dan 6 belum.", "Dari 9 indikator"),
    ("LKJ701", "Dari 10 indikator, 4 tercapai 100% dan 6 belum.", "4 tercapai 100%"),
    ("LKJ701", "Dari 10 indikator, 3 tercapai dan 7 belum.", "7 belum"),
    ("LKJ701", "Dari sepuluh target, empat di antaranya sudah tercapai.", "empat di antaranya"),
    ("LKJ701", "Dari 10 indikator kinerja tersebut belum tercapai 100%.", "Dari 10 indikator"),
    ("LKJ701", "Upaya pencapaian 9 target kinerja yang berhasil dicapai.", "9 target kinerja"),
    ("LKJ701", "Semua target sudah terlaksana.", "Semua target sudah terlaksana"),
    ("LKJ701", "Dari 10 indikator, semuanya belum tercapai penuh.", "semuanya belum tercapai"),
    ("LKJ701", "Belum ada indikator yang tercapai 100%.", "Belum ada indikator"),
    ("LKJ701", "Dari 10 target belum satu pun tercapai.", "belum satu pun tercapai"),
    ("LKJ701", "Tidak ada target yang belum tercapai.", "Tidak ada target"),
    ("LKJ701", "5 dari 10 indikator sudah tercapai 100%.", "5 dari 10 indikator"),
    ("LKJ701", "3 dari 12 indikator sudah tercapai 100%.", "3 dari 12 indikator"),
    ("LKJ701", "Indikator yang belum tercapai ada 2 indikator.", "ada 2 indikator"),
    ("LKJ701", "Sebanyak 5 (lima) target telah dicapai.", "5 (lima) target"),
    ("LKJ701", "Sembilan indikator belum tercapai karena dana.", "Sembilan indikator"),
    ("LKJ701", "Dari 8 indikator yang belum tercapai, 2 menunggu dana.", "Dari 8 indikator"),
    ("LKJ701", "Sampai September sudah tercapai 5 dari 10 indikator.", "tercapai 5 dari 10"),
    ("LKJ701", "3 indikator belum waktunya diukur.", "3 indikator belum waktunya"),
    ("LKJ701", "Semua indikator belum waktunya diukur.", "Semua indikator"),
    ("LKJ701", "Sepuluh target yang belum tercapai akan dikejar.", "Sepuluh target"),
    ("LKJ702", "Tugas pokok dan fungsi Kasi Trantib sudah dijalankan.", "Kasi Trantib"),
    ("LKJ702", "Tupoksi Kasubbag Keuangan dan Kinerja sudah dijalankan.", "Keuangan dan Kinerja"),
    ("LKJ702", "Akuntabilitas Sekretaris Kecamatan diuraikan di bawah.", "Sekretaris Kecamatan"),
    ("LKJ702", "Hasil analisis atas kinerja Camat Randu sebagai berikut.", "Camat Randu"),
    ("LKJ702", "Capaian Kinerja Sekretaris Kecamatan", "Sekretaris Kecamatan"),
    ("LKJ702", "Cost per outcome Camat Randu Tahun 2023 – Triwulan III", "Camat Randu"),
    ("LKJ703", "Capaian 6 = (4/5) x 100%", "6 = (4/5)"),
    ("LKJ703", "5=4/5", "5=4/5"),
    ("LKJ703", "Kolom 6=5:5", "6=5:5"),
    ("LKJ704", "Target kinerja telah tercapai secara maksimal.", "telah tercapai secara maksimal"),
    ("LKJ704", "Indikator sudah terlaksana dengan maksimal.", "sudah terlaksana dengan maksimal"),
    ("LKJ704", "Hasilnya secara maksimal sudah dicapai.", "secara maksimal sudah dicapai"),
    ("LKJ704", "Capaian kinerja sudah maksimal.", "sudah maksimal"),
    (
        "LKJ704",
        "Secara umum capaian kinerja Kasi Pemerintahan s.d. TW III Tahun Anggaran 2023 telah optimal.",
        "telah optimal",
    ),
    (
        "LKJ704",
        "Dana terbatas, tetapi pencapaian target telah sangat optimal.",
        "telah sangat optimal",
    ),
    ("LKJ704", "Target kinerja tercapai secara optimal.", "tercapai secara optimal"),
    ("LKJ704", "Sudah terlaksana dengan maksimal.", "Sudah terlaksana dengan maksimal"),
    (
        "LKJ704",
        "Seluruh kegiatan telah terlaksana dengan maksimal.",
        "telah terlaksana dengan maksimal",
    ),
    ("LKJ705", "Perjanjian antara Kasi Pemerintahan dengan Kepala Seksi Pemerintahan.", "antara"),
    ("LKJ705", "Perjanjian disepakati antara Camat dan Kepala Kecamatan Randu.", "antara Camat"),
]


@pytest.mark.parametrize(("kode", "kalimat", "kutipan"), SALAH)
def test_a_sentence_that_contradicts_the_table_is_quoted(
    kode: str, kalimat: str, kutipan: str
) -> None:
    (found,) = temuan("LKJ7", kalimat)
    assert found.kode == kode
    assert kutipan in found.pesan
    assert lokasi([found]) == ["Kalimat!D2"]
    assert found.pejabat == SEKSI
    assert "Kalimat!D2" in found.saran


def test_only_the_wrong_claims_of_a_sentence_are_quoted() -> None:
    (found,) = temuan("LKJ701", "Semua target sudah tercapai, tetapi 3 sudah dan 6 target belum.")
    assert found.pesan == (
        'Tertulis "Semua target sudah tercapai", padahal menurut tabel dari 10 indikator Kasi '
        "Pemerintahan, 3 tercapai 100% (No 2, 5, dan 8), 6 belum tercapai, dan 1 belum waktunya "
        "diukur."
    )
    assert found.saran == (
        'Tulis ulang Kalimat!D2 menurut tabel: "Dari 10 indikator, 3 tercapai 100%, 6 belum '
        'tercapai, dan 1 belum waktunya diukur."'
    )


@pytest.mark.parametrize(
    ("tercapai", "belum", "nanti"),
    [(0, 3, 0), (3, 0, 0), (1, 2, 0), (1, 1, 1), (0, 2, 1), (0, 0, 2)],
)
def test_the_sentence_that_is_proposed_is_true(tercapai: int, belum: int, nanti: int) -> None:
    values = ["10"] * tercapai + ["7"] * belum + ["n/a"] * nanti
    pk = "\n".join(f"{SEKSI} | {no} | Ukuran ke {no} | 10 hal" for no in range(1, len(values) + 1))
    rows = "\n".join(f"{SEKSI} | {no} | {one}" for no, one in enumerate(values, start=1))
    tabel = (
        f"{PEJABAT}PK\nJabatan | No | Indikator Kinerja | Target\n{pk}\n"
        f"Realisasi\nJabatan | No | TW III\n{rows}\n"
    )
    (found,) = temuan("LKJ701", "Dari 9 indikator belum tercapai.", tabel=tabel)
    proposed = found.saran.split('"')[1]
    assert temuan("LKJ701", proposed, tabel=tabel) == []


def test_unreadable_figures_leave_only_the_number_of_all_to_judge() -> None:
    tabel = laporan(sepuluh="rusak 7x/3y")
    assert temuan("LKJ701", "Dari 10 indikator, semua tercapai.", tabel=tabel) == []
    (found,) = temuan("LKJ701", "Dari 9 indikator, 5 tercapai.", tabel=tabel)
    assert (
        'Tertulis "Dari 9 indikator", padahal menurut tabel Kasi Pemerintahan punya 10'
        in found.pesan
    )
    assert '"Dari 10 indikator, …"' in found.saran


def test_an_official_without_indicators_or_with_doubled_ones_is_let_be() -> None:
    assert temuan("LKJ701", "Semua target tercapai.", jabatan="Camat Randu") == []
    doubled = LAPORAN.replace(f"{SEKSI} | 3 | Ukuran ke 3", f"{SEKSI} | 2 | Ukuran ke 3")
    assert temuan("LKJ701", "Semua target tercapai.", tabel=doubled) == []


def test_a_label_of_bagian_silences_nothing() -> None:
    """Only the sentence decides what it claims."""
    assert len(temuan("LKJ701", "Semua target tercapai", bagian="Judul Tabel 2.2")) == 1
    assert len(temuan("LKJ701", "Semua target tercapai", bagian="2.1")) == 1


def test_captions_and_sentences_of_another_quarter_are_no_claims() -> None:
    assert temuan("LKJ7", "Semua target tercapai secara maksimal.", triwulan="II") == []
    assert len(temuan("LKJ7", "Semua target tercapai secara maksimal.", triwulan="III")) == 2


def test_without_a_quarter_no_figure_is_held_against_a_sentence() -> None:
    identitas = IDENTITAS_CONTOH.replace("Triwulan | III", "Triwulan | entah")
    assert temuan("LKJ701", "Semua target tercapai.", depan=identitas) == []
    assert temuan("LKJ704", "Target tercapai secara maksimal.", depan=identitas) == []
    assert len(temuan("LKJ703", "Kolom 6=4/5", depan=identitas)) == 1


@pytest.mark.parametrize(
    ("kalimat", "tw_2", "salah"),
    [
        ("Pada Triwulan II ada 1 indikator yang tercapai.", "4", False),
        ("Pada Triwulan II ada 5 indikator yang tercapai.", "4", True),
        ("Pada Triwulan II ada 5 indikator yang tercapai.", "", True),
        ("Naik dibandingkan Triwulan II dengan 1 indikator yang tercapai.", "", False),
        (
            "Pada Triwulan II 1 indikator tercapai, pada Triwulan III 3 indikator tercapai.",
            "",
            False,
        ),
        ("Sampai Triwulan II, 3 indikator telah tercapai 100%.", "4", False),
        ("Ada 9 indikator yang tercapai 100% di Triwulan IV.", "4", False),
        ("9 indikator belum tercapai dan dilanjutkan pada Triwulan IV.", "4", True),
    ],
)
def test_a_claim_may_be_true_of_the_quarter_that_it_names(
    kalimat: str, tw_2: str, salah: bool
) -> None:
    """A later quarter is a plan; an earlier one without figures is believed in a comparison."""
    assert bool(temuan("LKJ701", kalimat, tabel=laporan(tw_2))) is salah


@pytest.mark.parametrize(
    ("kalimat", "klaim"),
    [
        ("Sebanyak dua belas target telah dicapai.", [(JenisKlaim.TERCAPAI, 12)]),
        ("Dari 14 (empat belas) indikator, 3 (tiga) tercapai.", [(JenisKlaim.SEMUANYA, 14), (JenisKlaim.TERCAPAI, 3)]),
        ("Dari total 7 target kinerja belum seluruhnya tercapai.", [(JenisKlaim.SEMUANYA, 7), (JenisKlaim.BELUM_SEMUA, None)]),
        ("7 indikator dengan capaian 100 persen.", [(JenisKlaim.TERCAPAI, 7)]),
        ("7 indikator di bawah target.", [(JenisKlaim.BELUM, 7)]),
        ("Target yang tercapai 100%: 2 dan yang belum 5.", []),
        ("Indikator yang belum tercapai berjumlah 5, selebihnya sudah.", [(JenisKlaim.BELUM, 5)]),
        ("Dari 10 indikator yang tercapai hanya 2 target dan 8 belum.", [(JenisKlaim.SEMUANYA, 10), (JenisKlaim.TERCAPAI, 2), (JenisKlaim.BELUM, 8)]),
        ("Dari 7 indikator belum tercapai, ada 3 indikator yang sudah tercapai.", [(JenisKlaim.SEMUANYA, 7), (JenisKlaim.BELUM, 7), (JenisKlaim.TERCAPAI, 3)]),
        ("Belum seluruhnya target tercapai.", []),
        ("Perkiraan 8 indikator sudah tercapai.", [(JenisKlaim.TERCAPAI, 8)]),
        ("Diperkirakan 8 indikator belum tercapai.", []),
        ("Ada 4 hal.", []),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_apart_into_counts(
    kalimat: str, klaim: list[tuple[JenisKlaim, int | None]]
) -> None:
    assert [(one.jenis, one.jumlah) for one in klaim_jumlah(kalimat)] == klaim


@pytest.mark.parametrize(
    ("bagian", "kalimat", "disebut"),
    [
        ("Judul Tabel 2.1", "Lembar Dokumen Perjanjian Kinerja Camat Randu", "Camat Randu"),
        ("Judul", "STRATEGI PENCAPAIAN TARGET KINERJA KASUBBAG UMUM DAN KEPEGAWAIAN", "KASUBBAG UMUM DAN KEPEGAWAIAN"),
        ("Judul Tabel 2.2", "Tabel 2.2 Capaian Kinerja Kasi Pembangunan Triwulan III", "Kasi Pembangunan"),
        ("Judul Bab", "Realisasi Kerja Sekretaris Kecamatan", "Sekretaris Kecamatan"),
        ("", "Strategi Pencapaian Target Kinerja Sekretaris Kecamatan", "Sekretaris Kecamatan"),
    ],
)  # fmt: skip
def test_a_caption_that_names_another_official_is_found(
    bagian: str, kalimat: str, disebut: str
) -> None:
    (found,) = temuan("LKJ702", kalimat, bagian=bagian)
    assert f'"{disebut}"' in found.pesan
    assert found.saran == f'Tulis "{SEKSI}" sebagai ganti "{disebut}" di Kalimat!D2.'


@pytest.mark.parametrize(
    ("jabatan", "bagian", "kalimat"),
    [
        (SEKSI, "Judul Tabel 2.2", "Capaian Kinerja Kasi Pemerintahan Kecamatan Randu"),
        (SEKSI, "Judul Tabel 2.2", "Capaian Kinerja Plt. Kepala Seksi Pemerintahan"),
        (SEKSI, "Judul Tabel 2.2", "Capaian Kinerja Triwulan III Tahun 2023"),
        (SEKSI, "Judul Tabel 2.3", "Cost per outcome Kasi Pemerintahan Tahun 2023 - Triwulan III"),
        (SEKSI, "Judul Bab", "Hubungan Kasi Pemerintahan dan Sekretaris Kecamatan"),
        (SEKSI, "Judul Bab", "Laporan Kinerja"),
        (SEKSI, "", "Capaian kinerja Sekretaris Kecamatan turut dilaporkan di sini"),
        ("Camat Randu", "Judul Tabel 2.2", "Capaian Kinerja Camat"),
        ("Camat Randu", "", "Evaluasi kinerja Kasi Pemerintahan dilakukan setiap bulan."),
        ("Camat Randu", "", "Tugas pokok dan fungsi Kepala Kecamatan Randu sudah dijalankan."),
        ("Kasubbag Umum dan Kepegawaian", "", "Tupoksi Kasubbag Umum dan staf sudah dijalankan."),
        ("Kasubbag Umum dan Kepegawaian", "", "Akuntabilitas Kepala Kasubbag Umum & Kepegawaian dan Camat."),
        ("Kasi Trantib", "", "Akuntabilitas Camat Randu diuraikan di bawah."),
    ],
)  # fmt: skip
def test_captions_and_sentences_of_their_owner_are_let_be(
    jabatan: str, bagian: str, kalimat: str
) -> None:
    """Short forms, the place added, a doubled Kepala; and an owner who is not in Pejabat."""
    assert temuan("LKJ702", kalimat, jabatan=jabatan, bagian=bagian) == []


def test_an_office_that_nobody_holds_is_called_so() -> None:
    (found,) = temuan("LKJ702", "Tugas pokok dan fungsi Kasi Trantib, Camat, dan desa.")
    assert "jabatan yang tidak ada di sheet Pejabat" in found.pesan
    (found,) = temuan("LKJ702", "Tugas pokok dan fungsi Camat.")
    assert "pejabat lain" in found.pesan


def test_the_formula_that_is_right_is_proposed() -> None:
    (found,) = temuan("LKJ703", "Capaian 6=4/5")
    assert found.saran == 'Ganti "6=4/5" dengan "6=5/4" di Kalimat!D2.'
    assert [one.nilai for one in found.usul] == ["Capaian 6=5/4"]
    (found,) = temuan("LKJ703", "Capaian 5=4/5")
    assert found.saran.startswith('Ganti "5=4/5" dengan "5=4/3" di Kalimat!D2, atau "6=5/4"')


@pytest.mark.parametrize("sepuluh", ["n/a", "10"])
def test_partly_to_the_full_is_wrong_where_nothing_is_reached(sepuluh: str) -> None:
    none = LAPORAN.replace("|  | 10\n", "|  | 7\n").replace(
        "n/a", "7" if sepuluh == "10" else "n/a"
    )
    assert len(temuan("LKJ704", "Sebagian target sudah dicapai secara maksimal.", tabel=none)) == 1


def test_a_maximum_is_let_be_where_all_is_reached_or_not_all_is_known() -> None:
    full = LAPORAN.replace("|  | 7\n", "|  | 10\n")
    assert temuan("LKJ704", "Target sudah dicapai secara maksimal.", tabel=full) == []
    unread = LAPORAN.replace("|  | 10\n", "|  | rusak 7x/3y\n")
    partly = "Sebagian target sudah dicapai secara maksimal."
    assert temuan("LKJ704", partly, tabel=unread) == []


@pytest.mark.parametrize(
    ("kabupaten", "pihak"),
    [
        ("Kabupaten Contoh", "Bupati Contoh"),
        ("Kota Contoh", "Wali Kota Contoh"),
        ("Contoh", "Bupati atau Wali Kota"),
    ],
)
def test_the_other_party_of_a_camat_is_proposed(kabupaten: str, pihak: str) -> None:
    identitas = IDENTITAS_CONTOH.replace("| Kabupaten Contoh", f"| {kabupaten}")
    sentence = "Perjanjian Kinerja antara Camat Randu dengan Kepala Kecamatan Randu."
    (found,) = temuan("LKJ705", sentence, depan=identitas, jabatan="Camat Randu")
    assert found.saran.endswith(f"misalnya {pihak}.")
    assert '"antara Camat Randu dengan Kepala Kecamatan Randu"' in found.pesan


def wilayah(unit: str, kepala: str, *lain: str) -> str:
    """An office of another kind: its head, and those below."""
    rows = "\n".join(f"{one} | NAMA {no} | - | {kepala}" for no, one in enumerate(lain))
    return (
        f"Identitas\nIsian | Nilai\nUnit Kerja | {unit}\nKabupaten/Kota | Kabupaten Contoh\n"
        "Tahun | 2023\nTriwulan | III\nPejabat\nJabatan | Nama | NIP | Jabatan Atasan\n"
        f"{kepala} | BUDI | - |\n{rows}\n"
    )


WILAYAH = {
    "Kepala Distrik Randu": wilayah(
        "Distrik Randu", "Kepala Distrik Randu", "Sekretaris Distrik", "Kasi Pemerintahan"
    ),
    "Panewu Randu": wilayah(
        "Kapanewon Randu", "Panewu Randu", "Panewu Anom Randu", "Kepala Jawatan Praja"
    ),
    "Mantri Pamong Praja Randu": wilayah(
        "Kemantren Randu", "Mantri Pamong Praja Randu", "Mantri Anom", "Kepala Jawatan Umum"
    ),
    "Lurah Randu": wilayah(
        "Kelurahan Randu", "Lurah Randu", "Sekretaris Kelurahan Randu", "Kasi Pemerintahan"
    ),
}


@pytest.mark.parametrize(
    ("kepala", "pihak"),
    [
        ("Kepala Distrik Randu", "Kepala Distrik Randu dengan Kepala Distrik Randu"),
        ("Kepala Distrik Randu", "Kadistrik Randu dengan Kepala Distrik"),
        ("Kepala Distrik Randu", "Plt. Kepala Distrik Randu dan Camat Randu"),
        ("Panewu Randu", "Panewu Randu dengan Kepala Kapanewon Randu"),
        ("Panewu Randu", "Panewu dengan Panewu Randu"),
        ("Mantri Pamong Praja Randu", "Mantri Pamong Praja Randu dengan Kepala Kemantren Randu"),
        ("Lurah Randu", "Lurah Randu dengan Kepala Kelurahan Randu"),
    ],
)
def test_any_head_of_a_sub_district_is_one_person_twice(kepala: str, pihak: str) -> None:
    kalimat = f"Perjanjian Kinerja ditandatangani antara {pihak}."
    (found,) = temuan("LKJ705", kalimat, tabel=WILAYAH[kepala], jabatan=kepala)
    assert found.pejabat == kepala


@pytest.mark.parametrize(
    ("kepala", "pihak"),
    [
        ("Kepala Distrik Randu", "Kepala Distrik Randu dengan Bupati Contoh"),
        ("Kepala Distrik Randu", "Kepala Distrik Randu dengan Sekretaris Distrik"),
        ("Kepala Distrik Randu", "Kepala Distrik Randu dengan Kepala Distrik Kunir"),
        ("Panewu Randu", "Panewu Randu dengan Panewu Anom Randu"),
        ("Panewu Randu", "Panewu Randu dengan Kepala Jawatan Praja"),
        ("Mantri Pamong Praja Randu", "Mantri Pamong Praja Randu dengan Wali Kota"),
        ("Lurah Randu", "Lurah Randu dengan Camat Randu"),
        ("Lurah Randu", "Lurah Randu dengan Lurah Kunir"),
    ],
)
def test_a_head_and_somebody_else_are_two(kepala: str, pihak: str) -> None:
    kalimat = f"Perjanjian Kinerja ditandatangani antara {pihak}."
    assert temuan("LKJ705", kalimat, tabel=WILAYAH[kepala], jabatan=kepala) == []


@pytest.mark.parametrize(
    ("kepala", "jabatan", "kalimat"),
    [
        ("Kepala Distrik Randu", "Kepala Distrik Randu", "Capaian Kinerja Kepala Distrik Randu"),
        ("Kepala Distrik Randu", "Kepala Distrik Randu", "Capaian Kinerja Kadistrik Randu"),
        ("Kepala Distrik Randu", "Kepala Distrik Randu", "Capaian Kinerja Kepala Distrik"),
        ("Kepala Distrik Randu", "Sekretaris Distrik", "Capaian Kinerja Sekretaris Distrik Randu"),
        ("Kepala Distrik Randu", "Sekretaris Distrik", "Capaian Kinerja Sekretaris"),
        ("Kepala Distrik Randu", "Kasi Pemerintahan", "Capaian Kinerja Kasi Pemerintahan Distrik Randu"),
        ("Panewu Randu", "Panewu Randu", "Capaian Kinerja Kepala Kapanewon Randu"),
        ("Panewu Randu", "Panewu Anom Randu", "Capaian Kinerja Panewu Anom"),
        ("Panewu Randu", "Kepala Jawatan Praja", "Capaian Kinerja Kepala Jawatan Praja Kapanewon Randu"),
        ("Mantri Pamong Praja Randu", "Mantri Anom", "Capaian Kinerja Mantri Anom Kemantren Randu"),
        ("Lurah Randu", "Lurah Randu", "Capaian Kinerja Kepala Kelurahan Randu"),
        ("Lurah Randu", "Sekretaris Kelurahan Randu", "Capaian Kinerja Sekretaris Kelurahan"),
        ("Lurah Randu", "Kasi Pemerintahan", "Capaian Kinerja Kasi Pemerintahan Kelurahan Randu"),
    ],
)  # fmt: skip
def test_captions_of_other_sub_districts_are_let_be(
    kepala: str, jabatan: str, kalimat: str
) -> None:
    for bagian in ("Judul Tabel 2.2", "2.2"):
        found = temuan("LKJ702", kalimat, tabel=WILAYAH[kepala], jabatan=jabatan, bagian=bagian)
        assert found == []


@pytest.mark.parametrize(
    ("kepala", "jabatan", "kalimat", "disebut"),
    [
        ("Kepala Distrik Randu", "Sekretaris Distrik", "Capaian Kinerja Kepala Distrik Randu", "Kepala Distrik Randu"),
        ("Kepala Distrik Randu", "Kepala Distrik Randu", "Capaian Kinerja Kepala Distrik Kunir", "Kepala Distrik Kunir"),
        ("Panewu Randu", "Panewu Randu", "Capaian Kinerja Panewu Anom Randu", "Panewu Anom Randu"),
        ("Panewu Randu", "Panewu Anom Randu", "Capaian Kinerja Panewu Randu", "Panewu Randu"),
        ("Mantri Pamong Praja Randu", "Mantri Anom", "Capaian Kinerja Kepala Jawatan Umum", "Kepala Jawatan Umum"),
        ("Lurah Randu", "Lurah Randu", "Capaian Kinerja Kasi Pemerintahan", "Kasi Pemerintahan"),
    ],
)  # fmt: skip
def test_captions_of_another_official_there_are_found(
    kepala: str, jabatan: str, kalimat: str, disebut: str
) -> None:
    """What to type is the same caption with its owner."""
    (found,) = temuan("LKJ702", kalimat, tabel=WILAYAH[kepala], jabatan=jabatan)
    assert f'"{disebut}"' in found.pesan
    assert [one.nilai for one in found.usul] == [f"Capaian Kinerja {jabatan}"]


def test_a_lurah_is_not_another_whose_name_is_longer() -> None:
    tabel = wilayah("Kecamatan Randu", "Camat Randu", "Lurah Randu", "Lurah Randu Kidul")
    (found,) = temuan(
        "LKJ702", "Capaian Kinerja Lurah Randu Kidul", tabel=tabel, jabatan="Lurah Randu"
    )
    assert "pejabat lain" in found.pesan


@pytest.mark.parametrize(
    ("jabatan", "akhir"),
    [("Camat Randu", "misalnya Bupati Contoh."), ("Lurah Randu", "misalnya Camat Randu.")],
)
def test_the_second_party_is_the_superior_that_an_office_has(jabatan: str, akhir: str) -> None:
    """Without a Jabatan Atasan a lurah has a camat above, and a camat the head of the region."""
    tabel = wilayah("Kecamatan Randu", "Camat Randu").replace(
        "Camat Randu | BUDI | - |", "Camat Randu | BUDI | - |\nLurah Randu | SITI | - |"
    )
    kalimat = f"Perjanjian disepakati antara {jabatan} dengan {jabatan}."
    (found,) = temuan("LKJ705", kalimat, tabel=tabel, jabatan=jabatan)
    assert found.saran.endswith(akhir)


def test_without_anybody_above_no_second_party_is_named() -> None:
    (found,) = temuan(
        "LKJ705",
        "Perjanjian disepakati antara Kasi Umum dengan Kepala Seksi Umum.",
        tabel="Pejabat\nJabatan | Nama | NIP\nKasi Umum | SITI | -\n",
        jabatan="Kasi Umum",
    )
    assert found.saran == "Tulis atasan langsung sebagai pihak kedua di Kalimat!D2."


def test_a_label_hides_no_office_in_a_sentence() -> None:
    """The owner named beside it does not excuse another's duties, whatever Bagian says."""
    kalimat = "Kasi Pemerintahan menjalankan tugas pokok dan fungsi Kasi Trantib."
    for bagian in ("Judul Bab", "", "2.1"):
        assert len(temuan("LKJ702", kalimat, bagian=bagian)) == 1


def test_words_that_stand_twice_are_not_replaced_by_program() -> None:
    (found,) = temuan("LKJ702", "Tupoksi Camat Randu dan akuntabilitas Camat Randu.")
    assert found.usul == ()
