"""The standard workbook: every sheet, column and setting, once, for all who need them."""

from __future__ import annotations

import re
from functools import lru_cache

from lkj_xlsx.baku.columns import Column, Kind, Setting, Sheet
from lkj_xlsx.baku.model import (
    ISIAN_TANGGAPAN,
    CaraHitung,
    DasarAnggaran,
    DasarTarget,
    Identitas,
    Kelompok,
    Pembulatan,
    Polaritas,
    RumusEfisiensi,
    RumusMinimal,
    SifatRealisasi,
    SkalaPredikat,
    TingkatAnggaran,
    UkuranKertas,
    YaTidak,
)
from lkj_xlsx.dasar.kata import POLA_ROMAWI, SAMPAI
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan

VERSI_TEMPLAT = "1.3"
TAHUN_CONTOH = 2026
"""The year of the template's examples: fixed, since equal calls make equal files, and raised with the
template's version.
"""
VERSI_TANPA_BATAS_HARI = "1.1"
"""Since this version a blank `Batas Hari Kerja` is no limit; before, it meant five days."""
SEBUTAN_LAMA = {"Kosong": RumusEfisiensi.KOSONG}
"""Choices by the names that older templates gave them."""
SEBUTAN_LAIN: dict[str, str] = {
    **{
        f"{more} {what} {more} baik": polarity
        for polarity, words in (
            (Polaritas.MINIMAL, ("kecil", "rendah", "sedikit", "turun")),
            (Polaritas.MAKSIMAL, ("besar", "tinggi", "banyak", "naik")),
        )
        for what in words
        for more in ("makin", "semakin")
    },
    "negatif": Polaritas.MINIMAL,
    "positif": Polaritas.MAKSIMAL,
}
"""The choice that other words mean, in the form in which texts compare; it is proposed, not taken."""
TANPA_BATAS = "Tanpa batas"
ROMAWI = tuple(one.romawi for one in Triwulan)

_KUARTAL = re.compile(
    rf"\b(?:tri?wulan(?:an)?|tribulan(?:an)?|tw|kuartal|triw)\s*({POLA_ROMAWI}|[1-4])\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(?:tahun )?20\d\d$")
_SAMPAI_DENGAN = re.compile(rf"\b(?!sampai\b(?! dengan\b)){SAMPAI}")
"""But for `Sampai` alone, which is a column of its own."""


def versi(text: str) -> tuple[int, ...]:
    """A template's version as something to compare: `1.10` is after `1.9`."""
    return tuple(int(part) for part in text.replace(",", ".").split(".") if part.isdecimal())


def batas_hari_berubah(identitas: Identitas) -> bool:
    """Whether the workbook's template meant five working days by the `Batas Hari Kerja` left blank."""
    named = versi(identitas.versi_templat)
    old = bool(named) and named < versi(VERSI_TANPA_BATAS_HARI)
    return old and not identitas.asal.teks("batas_hari_kerja")


@lru_cache(2**14)
def kunci_kepala(header: str) -> str:
    """What two headers share: case, blanks, breaks, punctuation, the quarter's spelling set aside."""
    text = kunci(header.replace("%", " "))
    text = _KUARTAL.sub(lambda found: f"tw {_romawi(found[1])}", text)
    return " ".join(_TAHUN.sub(" ", _SAMPAI_DENGAN.sub(" ", text)).split())


def _romawi(numeral: str) -> str:
    return Triwulan(int(numeral)).romawi.lower() if numeral.isdigit() else numeral.lower()


def _jabatan(note: str, *, required: bool = True) -> Column:
    return Column(
        "jabatan", "Jabatan", Kind.JABATAN, 31, note, required=required, diisi_turun=True,
        aliases=("Nama Jabatan", "Pejabat", "Jabatan Pejabat"), contoh="Kasi Pemerintahan",
    )  # fmt: skip


def _indikator(note: str, *, required: bool = False) -> Column:
    return Column(
        "indikator", "Indikator Kinerja", Kind.TEKS, 52, note, required=required,
        aliases=("Indikator", "Uraian Indikator", "Nama Indikator"),
        contoh="Jumlah Fasilitasi Penyelenggaraan Urusan Pemerintahan Umum",
    )  # fmt: skip


def _triwulan_besaran() -> tuple[Column, ...]:
    return tuple(
        Column(
            f"tw_{index}", f"TW {romawi}", Kind.BESARAN, 14,
            f"Realisasi kinerja sampai dengan akhir Triwulan {romawi} (kumulatif sejak Januari; bila "
            "Sifat Realisasi Per triwulan, triwulan itu saja). "
            "Kosong = belum diisi; - atau 0 = nol; n/a = belum waktunya diukur.",
            aliases=(f"Realisasi TW {romawi}", f"Realisasi Kinerja TW {romawi}", f"R TW {romawi}"),
            contoh=f"{3 * index} fasilitasi", tahunan=True,
        )
        for index, romawi in enumerate(ROMAWI, start=1)
    )  # fmt: skip


def _triwulan_rupiah() -> tuple[Column, ...]:
    return tuple(
        Column(
            f"tw_{index}", f"TW {romawi}", Kind.RUPIAH, 17,
            f"Realisasi anggaran dalam rupiah sampai dengan akhir Triwulan {romawi} (kumulatif sejak "
            "Januari; bila Sifat Realisasi Per triwulan, triwulan itu saja). Kosong = belum diisi; - atau 0 = nol.",
            aliases=(f"Realisasi TW {romawi}", f"Realisasi Anggaran TW {romawi}"),
            contoh=("500.000", "1.100.000", "1.600.000", "2.200.000")[index - 1],
            tahunan=True,
        )
        for index, romawi in enumerate(ROMAWI, start=1)
    )  # fmt: skip


def _kas() -> tuple[Column, ...]:
    return tuple(
        Column(
            f"kas_tw_{index}", f"Anggaran Kas TW {romawi}", Kind.RUPIAH, 17,
            f"Anggaran kas (RAK) kumulatif sampai dengan Triwulan {romawi}, atau triwulan itu saja bila "
            "Sifat Realisasi Per triwulan; dipakai bila Dasar Anggaran = Kas. - berarti belum ada yang "
            "direncanakan.",
            aliases=(f"Kas TW {romawi}", f"RAK TW {romawi}", f"Rencana Kas TW {romawi}",
                     f"Rencana Anggaran Kas TW {romawi}"),
            opsional=True, contoh=("600.000", "1.200.000", "1.800.000", "2.400.000")[index - 1],
        )
        for index, romawi in enumerate(ROMAWI, start=1)
    )  # fmt: skip


_TRIWULAN_TERTULIS = Column(
    "triwulan_tertulis", "Triwulan Tertulis", Kind.TRIWULAN, 11,
    "Triwulan tempat kolom-kolom Tertulis di baris ini berasal. Kosong = triwulan yang dilaporkan.",
    choices=ROMAWI, opsional=True, contoh="III", tahunan=True,
)  # fmt: skip

_KET = Column(
    "ket", "Ket", Kind.TEKS, 24,
    "Keterangan bebas; tercetak di kolom Ket Tabel 2.2.", aliases=("Keterangan",),
    tahunan=True,
)  # fmt: skip
_KET_ANGGARAN = Column(
    "ket", "Ket", Kind.TEKS, 24, "Keterangan bebas untuk kantor; diperiksa, tidak dicetak.",
    aliases=("Keterangan",), tahunan=True,
)  # fmt: skip

TANGGAPAN_BAKU = (
    "Laporan dinilai sudah baik",
    "Laporan dinilai belum baik",
    "Laporan perlu segera dibetulkan",
    "Angka target dan realisasi perlu dicek lagi",
    "Angka capaian perlu dicek lagi",
    "Tanggapan lain",
)
"""What a superior may think of a report, where the office has no lines of its own."""


def _tanggapan() -> tuple[Setting, ...]:
    return tuple(
        Setting(
            field, f"Tanggapan {number}", Kind.TEKS,
            f"Baris ke-{number} tabel centang di sheet Tanggapan, yang diisi atasan langsung. Bila keenam "
            "Tanggapan kosong, dipakai enam baris baku; bila sebagian diisi, hanya yang diisi itu.",
            contoh=line,
        )
        for number, (field, line) in enumerate(
            zip(ISIAN_TANGGAPAN, TANGGAPAN_BAKU, strict=True), start=1
        )
    )  # fmt: skip


SETELAN: tuple[Setting, ...] = (
    # Which report this is, how its figures are counted, how they are written and printed.
    Setting("unit_kerja", "Unit Kerja", Kind.TEKS, "Nama unit kerja seperti tercetak di laporan.",
            required=True, aliases=("Nama Unit Kerja", "SKPD", "Perangkat Daerah", "OPD"),
            contoh="Kecamatan Wanasari"),
    Setting("kabupaten", "Kabupaten/Kota", Kind.TEKS, "Nama kabupaten atau kota.", required=True,
            aliases=("Kabupaten", "Kota", "Pemerintah Daerah"), contoh="Kabupaten Randu Agung"),
    Setting("tahun", "Tahun", Kind.NOMOR, "Tahun anggaran, empat angka.", required=True,
            aliases=("Tahun Anggaran",), contoh=str(TAHUN_CONTOH), tahunan=True),
    Setting("triwulan", "Triwulan", Kind.TRIWULAN,
            "Triwulan yang dilaporkan: I, II, III, atau IV. Ganti setiap triwulan.",
            required=True, choices=ROMAWI, aliases=("Tribulan", "Triwulan Pelaporan"),
            contoh="III", tahunan=True),
    Setting("tempat", "Tempat", Kind.TEKS,
            "Tempat penandatanganan; dipakai bila kolom Tempat di sheet Pejabat kosong.",
            contoh="Wanasari"),
    Setting("tanggal_laporan", "Tanggal Laporan", Kind.TANGGAL,
            "Tanggal penandatanganan; dipakai bila kolom Tanggal Laporan di sheet Pejabat kosong.",
            aliases=("Tanggal",), contoh=f"2 Oktober {TAHUN_CONTOH}", tahunan=True),
    Setting("sifat_realisasi", "Sifat Realisasi", Kind.PILIHAN,
            "Kumulatif: kolom TW berisi angka sejak Januari. Per triwulan: angka triwulan itu saja, "
            "digabung menurut Cara Hitung di sheet PK.",
            bawaan=SifatRealisasi.KUMULATIF, choices=tuple(SifatRealisasi), contoh="Kumulatif"),
    Setting("dasar_target", "Dasar Target", Kind.PILIHAN,
            "Tahunan: realisasi dibandingkan dengan target setahun. Triwulan: dengan kolom Target TW "
            "di sheet PK bila diisi.",
            bawaan=DasarTarget.TAHUNAN, choices=tuple(DasarTarget), contoh="Tahunan"),
    Setting("dasar_anggaran", "Dasar Anggaran", Kind.PILIHAN,
            "Pagu: serapan = realisasi / pagu setahun. Kas: realisasi / kolom Anggaran Kas TW di sheet "
            "Anggaran sampai triwulan itu.",
            bawaan=DasarAnggaran.PAGU, choices=tuple(DasarAnggaran), contoh="Pagu"),
    Setting("batas_capaian", "Batas Capaian", Kind.PERSEN,
            f"Capaian paling tinggi yang dicetak, misalnya 100%; {TANPA_BATAS} bila tidak dibatasi.",
            bawaan="100%", contoh="100%"),
    Setting("rumus_minimal", "Rumus Minimal", Kind.PILIHAN,
            "Rumus capaian untuk indikator Minimal (makin kecil makin baik); T = target, R = realisasi.",
            bawaan=RumusMinimal.SELISIH, choices=tuple(RumusMinimal), contoh="(2T-R)/T"),
    Setting("rumus_efisiensi", "Rumus Efisiensi", Kind.PILIHAN,
            "Tidak dihitung: kolom Efisiensi tidak diisi. Selisih: capaian - serapan. Sisa: 100 - serapan bila "
            "capaian 100%. Rasio: capaian / serapan.",
            bawaan=RumusEfisiensi.KOSONG, choices=tuple(RumusEfisiensi), contoh="Tidak dihitung"),
    Setting("baris_jumlah", "Baris Jumlah", Kind.PILIHAN,
            "Ya: Tabel 2.3 memuat baris JUMLAH untuk setiap tingkat anggaran. Tidak: seperti laporan asal, "
            "tanpa baris jumlah.",
            bawaan=YaTidak.TIDAK, choices=tuple(YaTidak), contoh="Tidak"),
    Setting("predikat", "Predikat", Kind.PILIHAN,
            "Skala predikat di bawah Tabel 2.2 dan 2.3: Permendagri 86/2017 (Sangat Tinggi sampai Sangat "
            "Rendah), 90-75-60 (Sangat Baik sampai Kurang), atau Tidak.",
            bawaan=SkalaPredikat.TIDAK, choices=tuple(SkalaPredikat), contoh="Tidak"),
    Setting("pembulatan", "Pembulatan", Kind.PILIHAN,
            "Potong: 67,9% menjadi 67%. Bulatkan: 67,9% menjadi 68%.",
            bawaan=Pembulatan.POTONG, choices=tuple(Pembulatan), contoh="Potong"),
    Setting("desimal", "Desimal", Kind.NOMOR, "Banyak angka di belakang koma pada persen, 0 sampai 4.",
            bawaan="0", choices=("0", "1", "2", "3", "4"), contoh="0"),
    Setting("batas_hari_kerja", "Batas Hari Kerja", Kind.NOMOR,
            "Banyak hari kerja setelah triwulan berakhir untuk menandatangani laporan, menurut peraturan "
            "kepala daerah. Kosong: tidak diperiksa.",
            contoh="5"),
    *_tanggapan(),
    Setting("ukuran_kertas", "Ukuran Kertas", Kind.PILIHAN, "Kertas untuk mencetak: F4 atau A4.",
            bawaan=UkuranKertas.F4, choices=tuple(UkuranKertas), contoh="F4"),
    Setting("versi_templat", "Versi Templat", Kind.TEKS, "Diisi oleh templat; jangan diubah.",
            contoh=VERSI_TEMPLAT),
)  # fmt: skip

IDENTITAS = Sheet(
    "Identitas",
    (
        Column("isian", "Isian", Kind.TEKS, 22, "Nama isian; jangan diubah.", required=True,
               aliases=("Pengaturan", "Setelan", "Uraian")),
        Column("nilai", "Nilai", Kind.TEKS, 34, "Isi di kolom ini.", required=True, aliases=("Isi",)),
        Column("keterangan", "Keterangan", Kind.TEKS, 70, "Penjelasan isian.", aliases=("Ket",)),
    ),
    "Satu isian per baris: unit kerja, tahun, triwulan, tempat, tanggal, dan cara menghitung.",
    wajib=True,
)  # fmt: skip

PEJABAT = Sheet(
    "Pejabat",
    (
        Column("jabatan", "Jabatan", Kind.JABATAN, 32,
               "Nama jabatan seperti tercetak di laporan. Setiap jabatan satu baris; bila satu jabatan "
               "dipegang dua orang, tambahkan keterangan di belakangnya: Analis Kebijakan (SITI).",
               required=True, aliases=("Nama Jabatan",), contoh="Kasi Pemerintahan"),
        Column("eselon", "Eselon", Kind.TEKS, 9, "Eselon pejabat.", aliases=("Esl",), contoh="IV"),
        Column("pangkat", "Pangkat", Kind.TEKS, 20,
               "Pangkat pejabat, tercetak di atas NIP; kosong = tidak dicetak.",
               aliases=("Pangkat/Golongan", "Pangkat/Gol", "Pangkat/Gol. Ruang",
                        "Pangkat/Golongan Ruang", "Pangkat dan Golongan"),
               opsional=True, contoh="Penata Tk. I"),
        Column("nama", "Nama", Kind.TEKS, 34, "Nama lengkap dengan gelar, seperti di bawah tanda tangan; - bila jabatannya kosong.",
               required=True, aliases=("Nama Pejabat", "Nama Lengkap"),
               contoh="SITI AMINAH, S.STP"),
        Column("nip", "NIP", Kind.NIP, 24, "18 angka, boleh dengan spasi; - bila tidak punya NIP. Kolom ini berformat Teks.",
               required=True,
               aliases=("NIP Pejabat", "Nomor Induk Pegawai", "NIP/NI PPPK", "NI PPPK", "NIPPPK",
                        "NIP/NIPPPK"),
               contoh="19870702 200602 2 002"),
        Column("jabatan_atasan", "Jabatan Atasan", Kind.JABATAN, 28,
               "Jabatan atasan langsung. Kosong untuk pejabat tertinggi.",
               aliases=("Atasan", "Atasan Langsung", "Jabatan Atasan Langsung"),
               contoh="Camat Wanasari"),
        Column("nama_atasan", "Nama Atasan", Kind.TEKS, 34,
               "Boleh kosong: diambil dari baris jabatan atasan.",
               aliases=("Nama Atasan Langsung",), contoh="BAMBANG SETIAWAN, S.Sos., M.Si."),
        Column("nip_atasan", "NIP Atasan", Kind.NIP, 24,
               "Boleh kosong: diambil dari baris jabatan atasan.",
               aliases=("NIP Atasan Langsung",), contoh="19740210 199503 1 004"),
        Column("periode", "Periode", Kind.TEKS, 24,
               "Periode yang tertulis di laporan pejabat ini; hanya diperiksa, tidak dicetak.",
               aliases=("Periode Laporan", "Periode Pelaporan"), contoh=f"Triwulan III Tahun {TAHUN_CONTOH}",
               tahunan=True),
        Column("tempat", "Tempat", Kind.TEKS, 16, "Kosong = Tempat di sheet Identitas.",
               contoh="Wanasari"),
        Column("tanggal_laporan", "Tanggal Laporan", Kind.TANGGAL, 20,
               "Tanggal penandatanganan. Kosong = Tanggal Laporan di sheet Identitas.",
               aliases=("Tanggal", "Tanggal Tanda Tangan", "Tgl Laporan"),
               contoh=f"2 Oktober {TAHUN_CONTOH}", tahunan=True),
    ),
    "Setiap pejabat satu baris: siapa yang menandatangani dan siapa atasan langsungnya.",
    wajib=True,
    beku="jabatan",
)  # fmt: skip

PK = Sheet(
    "PK",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("kelompok", "Kelompok", Kind.PILIHAN, 22,
               "Kelompok sasaran. Kosong = sama dengan baris di atasnya.",
               choices=tuple(Kelompok), diisi_turun=True, aliases=("Kelompok Sasaran",),
               contoh="Sasaran Kegiatan"),
        Column("no", "No", Kind.NOMOR, 7,
               "Nomor indikator: 1, 2, 3, … untuk setiap pejabat, terus melewati semua kelompok.",
               required=True, aliases=("Nomor", "No Urut", "No Indikator", "No IK"), contoh="2"),
        Column("sasaran", "Sasaran", Kind.TEKS, 48,
               "Sasaran. Kosong = sama dengan baris di atasnya.", diisi_turun=True,
               aliases=("Sasaran Strategis", "Sasaran Kinerja", "Uraian Sasaran",
                        "Sasaran Kegiatan", "Sasaran Program"),
               contoh="Terfasilitasinya Penyelenggaraan Urusan Pemerintahan"),
        _indikator("Bunyi indikator seperti di Perjanjian Kinerja.", required=True),
        Column("target", "Target", Kind.BESARAN, 16,
               "Target setahun: 97%, 12 laporan, ≤ 3 hari, 12 orang/12 bulan.", required=True,
               aliases=("Target Tahunan", "Target Kinerja", "T", "Target Setahun"),
               contoh="12 fasilitasi"),
        Column("satuan", "Satuan", Kind.TEKS, 14,
               "Boleh kosong bila satuan sudah tertulis di kolom Target.", contoh="fasilitasi"),
        Column("polaritas", "Polaritas", Kind.PILIHAN, 12,
               "Maksimal: makin besar makin baik (juga bila kosong). Minimal: makin kecil makin baik; "
               "≤, maksimal, atau paling lama di kolom Target sudah berarti Minimal.",
               choices=tuple(Polaritas), contoh="Maksimal"),
        Column("rumus_minimal", "Rumus Minimal", Kind.PILIHAN, 15,
               "Rumus capaian indikator Minimal ini (T = target, R = realisasi); kosong = Rumus Minimal di "
               "sheet Identitas.",
               choices=tuple(RumusMinimal), opsional=True, contoh="(2T-R)/T"),
        Column("cara_hitung", "Cara Hitung", Kind.PILIHAN, 13,
               "Cara menggabungkan angka per triwulan menjadi angka sejak Januari. Kosong: Jumlah untuk "
               "hitungan, Nilai akhir untuk nilai, indeks, predikat, rentang, dan batas; persen dijumlahkan "
               "selama tidak melewati target.",
               choices=tuple(CaraHitung), opsional=True, contoh="Jumlah"),
        *(
            Column(f"target_tw_{index}", f"Target TW {romawi}", Kind.BESARAN, 14,
                   f"Target kumulatif sampai dengan Triwulan {romawi}, atau triwulan itu saja bila Sifat "
                   "Realisasi Per triwulan; dipakai bila Dasar Target = Triwulan. - berarti belum ada "
                   "yang direncanakan.",
                   opsional=True, contoh=f"{3 * index} fasilitasi")
            for index, romawi in enumerate(ROMAWI, start=1)
        ),
    ),
    "Perjanjian Kinerja: setiap indikator satu baris, dengan target setahun.",
    wajib=True,
    beku="no",
)  # fmt: skip

REALISASI = Sheet(
    "Realisasi",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("no", "No", Kind.NOMOR, 7, "Nomor indikator di sheet PK.", required=True,
               aliases=("Nomor", "No Indikator", "No Urut", "No IK"), contoh="2"),
        _indikator("Bunyi indikator; hanya untuk memudahkan membaca, nomornya yang menentukan."),
        *_triwulan_besaran(),
        Column("target_tertulis", "Target Tertulis", Kind.BESARAN, 15,
               "Target yang tertulis di naskah laporan pejabat, bila ingin diperiksa.",
               aliases=("Target di Laporan", "Target Laporan"), contoh="12 fasilitasi",
               tahunan=True),
        Column("capaian_tertulis", "Capaian Tertulis", Kind.PERSEN, 15,
               "Capaian yang tertulis di naskah laporan pejabat, bila ingin diperiksa.",
               aliases=("Capaian di Laporan", "Capaian Laporan"), contoh="75%", tahunan=True),
        _TRIWULAN_TERTULIS,
        _KET,
    ),
    "Realisasi kinerja: setiap indikator satu baris, setiap triwulan satu kolom (kumulatif).",
    wajib=True,
    beku="indikator",
)  # fmt: skip

ANGGARAN = Sheet(
    "Anggaran",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("tingkat", "Tingkat", Kind.PILIHAN, 14, "Program, Kegiatan, atau Sub Kegiatan.",
               required=True, choices=tuple(TingkatAnggaran), contoh="Kegiatan"),
        Column("kode", "Kode", Kind.KODE, 18,
               "Kode nomenklatur. Kolom ini berformat Teks: Excel mengubah 7.01.01 menjadi jam.",
               aliases=("Kode Rekening", "Kode Nomenklatur", "Kode Anggaran"),
               contoh="7.01.05.2.01"),
        Column("sub_unit", "Sub Unit", Kind.TEKS, 20,
               "Bagian kantor yang memegang baris ini, misalnya kelurahan. Kosong = seluruh kantor.",
               aliases=("Sub Unit Kerja", "Sub Unit Organisasi", "Sub Unit SKPD", "Nama Sub Unit"),
               opsional=True, contoh="Kelurahan Wanasari"),
        Column("uraian", "Uraian", Kind.TEKS, 52, "Nama program, kegiatan, atau sub kegiatan.",
               required=True,
               aliases=("Program/Kegiatan", "Program/Kegiatan/Sub Kegiatan", "Nama Kegiatan",
                        "Uraian Anggaran"),
               contoh="Penyelenggaraan Urusan Pemerintahan Umum"),
        Column("no_indikator", "No Indikator", Kind.DAFTAR_NOMOR, 13,
               "Nomor indikator yang dibiayai baris ini: 8, 9, 10. Kolom ini berformat Teks.",
               aliases=("Nomor Indikator", "Indikator No", "No IK"), contoh="2"),
        Column("pagu", "Pagu", Kind.RUPIAH, 18, "Pagu setahun dalam rupiah.", required=True,
               aliases=("Pagu Anggaran", "Anggaran", "Pagu Murni", "Pagu (Rp)"),
               contoh="2.400.000"),
        Column("pagu_perubahan", "Pagu Perubahan", Kind.RUPIAH, 18,
               "Pagu setelah Perubahan APBD; bila diisi, inilah pagu yang berlaku.",
               aliases=("Pagu P-APBD", "Pagu PAPBD", "Pagu Setelah Perubahan"), opsional=True,
               contoh="2.600.000"),
        *_kas(),
        *_triwulan_rupiah(),
        Column("serapan_tertulis", "Serapan Tertulis", Kind.PERSEN, 15,
               "Persen serapan yang tertulis di naskah laporan pejabat, bila ingin diperiksa.",
               aliases=("Serapan di Laporan", "Capaian Anggaran Tertulis"), contoh="66%",
               tahunan=True),
        _TRIWULAN_TERTULIS,
        _KET_ANGGARAN,
    ),
    "Anggaran: setiap program, kegiatan, atau sub kegiatan satu baris, realisasi kumulatif.",
    wajib=True,
    beku="uraian",
)  # fmt: skip

STRATEGI = Sheet(
    "Strategi",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("no", "No", Kind.NOMOR, 7, "Nomor indikator di sheet PK.", required=True,
               aliases=("Nomor", "No Indikator", "No Urut", "No IK"), contoh="2"),
        _indikator("Bunyi indikator; hanya untuk memudahkan membaca, nomornya yang menentukan."),
        Column("butir", "Strategi", Kind.BUTIR, 60,
               "Satu strategi per baris; beberapa dalam satu sel: satu per baris teks (Alt+Enter) atau "
               "a. … b. …",
               required=True, aliases=("Strategi Yang Digunakan", "Strategi Pencapaian", "Uraian"),
               contoh="Melakukan koordinasi dengan Forkopimca"),
        Column("pada_bulan", "Pada Bulan", Kind.TEKS, 28,
               f"Kapan strategi dijalankan: Januari s/d Desember {TAHUN_CONTOH}.",
               aliases=("Bulan", "Waktu", "Waktu Pelaksanaan"),
               contoh=f"Januari s/d Desember {TAHUN_CONTOH}"),
    ),
    "Strategi: apa yang dilakukan untuk mencapai setiap indikator, dan kapan.",
    wajib=True,
    beku="no",
)  # fmt: skip

EVALUASI = Sheet(
    "Evaluasi",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("triwulan", "Triwulan", Kind.TRIWULAN, 10,
               "Triwulan yang dievaluasi; yang dicetak dan diperiksa hanya triwulan yang dilaporkan.",
               required=True, choices=ROMAWI, aliases=("Tribulan",), contoh="III"),
        Column("faktor_pendorong", "Faktor Pendorong", Kind.TEKS, 60,
               "Apa yang mendorong keberhasilan pada triwulan itu.",
               aliases=("Faktor Pendorong Keberhasilan", "Faktor Pendukung", "Pendorong",
                        "Faktor-Faktor Pendorong", "Faktor-Faktor Pendukung"),
               contoh="Koordinasi dengan pemerintah desa berjalan lancar."),
        Column("faktor_penghambat", "Faktor Penghambat", Kind.TEKS, 60,
               "Apa yang menghambat pencapaian target pada triwulan itu.",
               aliases=("Faktor Penghambat Pencapaian", "Kendala", "Hambatan", "Penghambat",
                        "Faktor-Faktor Penghambat"),
               contoh="Sebagian kegiatan baru dapat dilaksanakan sesudah Perubahan APBD."),
        Column("tindak_lanjut", "Tindak Lanjut", Kind.TEKS, 60,
               "Apa yang dilakukan pada triwulan berikutnya.",
               aliases=("Tindak Lanjut Triwulan Berikutnya", "Rencana Tindak Lanjut",
                        "Tindak Lanjut yang Diperlukan"),
               contoh="Menjadwalkan ulang fasilitasi di dua desa pada Triwulan IV."),
    ),
    "Evaluasi: apa yang mendorong dan menghambat setiap triwulan, dan tindak lanjutnya. Tercetak di bawah "
    "Tabel 2.3. Boleh kosong.",
    opsional=True,
)  # fmt: skip

TUGAS = Sheet(
    "Tugas",
    (
        _jabatan("Pilih dari daftar. Kosong = sama dengan baris di atasnya."),
        Column("dasar", "Dasar", Kind.TEKS, 50,
               "Peraturan yang menetapkan tugas jabatan ini. Kosong = sama dengan baris di atasnya untuk "
               "pejabat yang sama.",
               diisi_turun=True, aliases=("Dasar Hukum", "Dasar Tugas", "Peraturan"),
               contoh="Peraturan Bupati Randu Agung Nomor 12 Tahun 2021"),
        Column("uraian", "Uraian", Kind.BUTIR, 80,
               "Satu tugas per baris. Huruf a. b. c. diberikan sendiri oleh lkj-xlsx.",
               required=True,
               aliases=("Uraian Tugas", "Tugas", "Rincian Tugas", "Tugas Pokok", "Tugas dan Fungsi",
                        "Tugas Pokok dan Fungsi", "Tupoksi"),
               contoh="Memfasilitasi penyusunan peraturan desa"),
    ),
    "Tugas: dasar dan uraian tugas setiap pejabat. Tercetak di BAB I laporan lengkap (Word), tidak di "
    "tabel. Boleh kosong.",
    opsional=True,
)  # fmt: skip

KALIMAT = Sheet(
    "Kalimat",
    (
        _jabatan("Pejabat yang laporannya memuat kalimat ini."),
        Column("bagian", "Bagian", Kind.TEKS, 22, "Letak kalimat di laporan: 2.2, Judul Tabel 2.3, Penutup.",
               contoh="Penutup"),
        Column("triwulan", "Triwulan", Kind.TRIWULAN, 10,
               "Triwulan laporan tempat kalimat ini. Kosong = triwulan yang dilaporkan.",
               choices=ROMAWI, contoh="III"),
        Column("kalimat", "Kalimat", Kind.TEKS, 90,
               "Kalimat atau judul yang ditulis sendiri, untuk diperiksa terhadap tabel.",
               required=True, aliases=("Kalimat Laporan", "Isi Kalimat"),
               contoh="Dari 3 indikator, 1 tercapai 100% dan 2 belum tercapai."),
    ),
    "Kalimat dan judul dari naskah laporan, untuk diperiksa terhadap tabel. Boleh kosong.",
)  # fmt: skip

PENGECUALIAN = Sheet(
    "Pengecualian",
    (
        Column("kode", "Kode", Kind.TEKS, 10, "Kode aturan, misalnya LKJ404.", required=True,
               aliases=("Kode Aturan", "Kode Temuan"), contoh="LKJ404"),
        Column("sel", "Sel", Kind.TEKS, 16,
               "Alamat sel seperti di sheet Pemeriksaan: Realisasi!F7; boleh beberapa, dipisah koma.",
               aliases=("Lokasi", "Alamat Sel"), contoh="Realisasi!F7"),
        Column("jabatan", "Jabatan", Kind.JABATAN, 28,
               "Jabatan, bersama No atau Kode Anggaran; tetap berlaku bila ada baris disisipkan.",
               contoh="Kasi Pemerintahan"),
        Column("no", "No", Kind.NOMOR, 7, "Nomor indikator.", contoh="2"),
        Column("kode_anggaran", "Kode Anggaran", Kind.KODE, 18, "Kode baris Anggaran.",
               contoh="7.01.05.2.01"),
        Column("alasan", "Alasan", Kind.TEKS, 50, "Mengapa temuan ini dapat diterima.", required=True,
               contoh="Data dikoreksi menurut hasil reviu Inspektorat"),
        Column("oleh", "Oleh", Kind.TEKS, 26, "Siapa yang memutuskan.", required=True,
               contoh="Sekretaris Kecamatan"),
        Column("sampai", "Sampai", Kind.TANGGAL, 18,
               "Berlaku sampai tanggal ini; kosong = tanpa batas.", contoh=f"31 Desember {TAHUN_CONTOH}"),
    ),
    "Temuan yang diterima dengan alasan. Boleh kosong.",
)  # fmt: skip

LIBUR = Sheet(
    "Libur",
    (
        Column("tanggal", "Tanggal", Kind.TANGGAL, 20, "Tanggal libur di luar libur nasional.",
               required=True, aliases=("Tanggal Libur",), contoh=f"15 Desember {TAHUN_CONTOH}"),
        Column("keterangan", "Keterangan", Kind.TEKS, 46, "Sebab libur.", aliases=("Ket",),
               contoh="Hari Jadi Kabupaten Randu Agung"),
    ),
    "Hari libur tambahan, misalnya hari jadi kabupaten dan cuti bersama. Boleh kosong.",
)  # fmt: skip

PETUNJUK = "Petunjuk"
DAFTAR = "Daftar"
SHEETS: tuple[Sheet, ...] = (
    IDENTITAS, PEJABAT, PK, REALISASI, ANGGARAN, STRATEGI, EVALUASI, TUGAS, KALIMAT,
    PENGECUALIAN, LIBUR,
)  # fmt: skip
DIBACA = frozenset(kunci(sheet.name) for sheet in SHEETS)
"""The keys of the names of the sheets that are read; of others nothing but the name is."""
UTAMA: tuple[Sheet, ...] = tuple(sheet for sheet in SHEETS if sheet.wajib)
