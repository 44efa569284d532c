"""Every placeholder of the document's template, as data: its name, where it may stand, what fills it."""

from __future__ import annotations

from dataclasses import dataclass

from lkj_xlsx.dasar.teks import kunci


@dataclass(frozen=True, slots=True)
class Isian:
    """A placeholder: `{nama}` in the template."""

    nama: str
    arti: str
    """What stands in its place, as the documentation tells it."""
    blok: bool = False
    """Whether paragraphs and tables take its place, so that it stands alone in its paragraph."""

    @property
    def tertulis(self) -> str:
        return f"{{{self.nama}}}"


def _sebaris(nama: str, arti: str) -> Isian:
    return Isian(nama, arti)


def _blok(nama: str, arti: str) -> Isian:
    return Isian(nama, arti, blok=True)


ISIAN: tuple[Isian, ...] = (
    _sebaris("unit kerja", "Unit Kerja dari Identitas, misalnya Kecamatan Tempeh."),
    _sebaris("kabupaten", "Kabupaten/Kota dari Identitas, misalnya Kabupaten Lumajang."),
    _sebaris("tahun", "Tahun laporan, misalnya 2023."),
    _sebaris("triwulan", "Angka triwulan laporan: I, II, III, atau IV."),
    _sebaris("periode", "Triwulan dan tahunnya, misalnya Triwulan III Tahun 2023."),
    _sebaris("rentang", "Hari pertama dan terakhir triwulan itu: 1 Juli s.d. 30 September 2023."),
    _sebaris("akhir triwulan", "Hari terakhir triwulan itu, misalnya 30 September 2023."),
    _sebaris("tempat", "Tempat laporan ditandatangani."),
    _sebaris("tanggal laporan", "Tanggal laporan; titik-titik bila belum ada."),
    _sebaris("jabatan", "Jabatan pejabat yang melapor."),
    _sebaris("nama pejabat", "Nama pejabat yang melapor; titik-titik bila jabatannya kosong."),
    _sebaris("pangkat pejabat", "Pangkat pejabat yang melapor; kosong bila tidak diisi."),
    _sebaris(
        "nip pejabat", "NIP pejabat yang melapor beserta sebutannya, misalnya NIP. 19870702 …"
    ),
    _sebaris("jabatan atasan", "Jabatan atasan langsung."),
    _sebaris("nama atasan", "Nama atasan langsung; titik-titik bila tidak ada."),
    _sebaris("pangkat atasan", "Pangkat atasan langsung; kosong bila tidak diisi."),
    _sebaris("nip atasan", "NIP atasan langsung beserta sebutannya."),
    _sebaris("jumlah indikator", "Banyaknya indikator kinerja pejabat itu."),
    _sebaris("jumlah tercapai", "Banyaknya indikator yang mencapai 100%."),
    _sebaris("jumlah belum tercapai", "Banyaknya indikator yang dihitung dan belum mencapai 100%."),
    _sebaris("jumlah belum diisi", "Banyaknya indikator yang realisasinya belum diisi."),
    _sebaris("jumlah belum waktunya", "Banyaknya indikator yang belum waktunya diukur."),
    _sebaris("jumlah tak terhitung", "Banyaknya indikator yang capaiannya tidak dapat dihitung."),
    _sebaris("rata-rata capaian", "Rata-rata capaian indikator yang dihitung, seperti di rekap."),
    _sebaris(
        "pagu",
        "Jumlah pagu pejabat itu, seperti di rekap, tanpa Rp; tanda pisah bila tidak dijumlahkan.",
    ),
    _sebaris("realisasi", "Jumlah realisasi anggaran sampai akhir triwulan itu, tanpa Rp."),
    _sebaris("serapan", "Realisasi dibanding pagu, dalam persen."),
    _sebaris("sisa", "Pagu dikurangi realisasi, tanpa Rp."),
    _sebaris(
        "konsep",
        "KONSEP dan banyaknya galat selama pemeriksaan masih menemukan galat; sesudah itu kosong.",
    ),
    _blok("dasar", "Dasar tugas dari sheet Tugas, atau kalimat baku yang masih harus dilengkapi."),
    _blok("tugas", "Uraian tugas dari sheet Tugas, satu butir satu tugas."),
    _blok("tabel 2.1", "Tabel 2.1, perjanjian kinerja, beserta judulnya."),
    _blok("kalimat capaian", "Kalimat tentang capaian, sama dengan sheet Narasi."),
    _blok("tabel 2.2", "Tabel 2.2, capaian kinerja, beserta judul dan catatan di bawahnya."),
    _blok("kalimat anggaran", "Kalimat tentang realisasi anggaran, sama dengan sheet Narasi."),
    _blok("tabel 2.3", "Tabel 2.3, anggaran dan kinerja, beserta judul dan catatan di bawahnya."),
    _blok("evaluasi", "Isi sheet Evaluasi pejabat itu; hilang bila tidak diisi."),
    _blok("tabel 2.4", "Tabel 2.4, strategi pencapaian target, beserta judulnya."),
    _blok("tindak lanjut", "Kalimat dan daftar rencana tindak lanjut, sama dengan sheet Narasi."),
    _blok("tanggapan", "Daftar centang tanggapan atasan langsung."),
    _blok("kesimpulan", "Kalimat bernomor tentang capaian dan anggaran, sama dengan sheet Narasi."),
    _blok(
        "strategi", "Strategi pejabat itu sebagai daftar bernomor, atau bahwa belum ada yang diisi."
    ),
    _blok("penutup", "Kalimat penutup laporan, sama dengan sheet Narasi."),
    _blok("tanda tangan", "Tanda tangan atasan langsung dan pejabat yang melapor."),
)
"""In the order in which the report has them."""

MENURUT_KUNCI: dict[str, Isian] = {kunci(one.nama): one for one in ISIAN}
"""By what spellings of a name share: case, blanks and punctuation are forgiven."""
