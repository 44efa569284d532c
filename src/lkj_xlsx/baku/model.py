"""The report as records: one row of the workbook each, with the cells that it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from lkj_xlsx.dasar.angka import Besaran, Persen
from lkj_xlsx.dasar.jabatan import tanpa_pejabat
from lkj_xlsx.dasar.origin import TANPA_ASAL, Asal, Ketikan, Sel
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan


class Kelompok(StrEnum):
    """The groups of indicators in a Perjanjian Kinerja."""

    SASARAN = "Sasaran"
    PROGRAM = "Sasaran Program"
    KEGIATAN = "Sasaran Kegiatan"
    SUB_KEGIATAN = "Sasaran Sub Kegiatan"


class TingkatAnggaran(StrEnum):
    """The levels of the budget nomenclature, Permendagri 90/2019."""

    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub Kegiatan"


class Polaritas(StrEnum):
    """Whether more is better (Maksimal) or less is (Minimal)."""

    MAKSIMAL = "Maksimal"
    MINIMAL = "Minimal"


class Pembulatan(StrEnum):
    POTONG = "Potong"
    BULATKAN = "Bulatkan"


class DasarTarget(StrEnum):
    TAHUNAN = "Tahunan"
    TRIWULAN = "Triwulan"


class SifatRealisasi(StrEnum):
    """Whether a quarter's figures are sums since January or the quarter's own."""

    KUMULATIF = "Kumulatif"
    PER_TRIWULAN = "Per triwulan"


class DasarAnggaran(StrEnum):
    """What the realisasi of a budget row is measured against: its pagu, or the quarter's cash plan."""

    PAGU = "Pagu"
    KAS = "Kas"


class CaraHitung(StrEnum):
    """How an indicator's quarters of their own make the year so far."""

    JUMLAH = "Jumlah"
    NILAI_AKHIR = "Nilai akhir"
    RATA_RATA = "Rata-rata"


class RumusMinimal(StrEnum):
    SELISIH = "(2T-R)/T"
    RASIO = "T/R"


class RumusEfisiensi(StrEnum):
    KOSONG = "Tidak dihitung"
    SELISIH = "Selisih"
    SISA = "Sisa"
    RASIO = "Rasio"


class YaTidak(StrEnum):
    YA = "Ya"
    TIDAK = "Tidak"


class SkalaPredikat(StrEnum):
    """The scale of the predicate under the tables."""

    TIDAK = "Tidak"
    PERMENDAGRI = "Permendagri 86/2017"
    SEMBILAN_PULUH = "90-75-60"


class UkuranKertas(StrEnum):
    F4 = "F4"
    A4 = "A4"


@dataclass(frozen=True, slots=True)
class Identitas:
    """The settings of the workbook. `triwulan` is always known: see `triwulan_ditebak`."""

    unit_kerja: str = ""
    kabupaten: str = ""
    tahun: int | None = None
    triwulan: Triwulan = Triwulan.I
    tempat: str = ""
    tanggal_laporan: date | None = None
    pembulatan: Pembulatan = Pembulatan.POTONG
    desimal: int = 0
    batas_capaian: Decimal | None = Decimal(100)
    """The cap in percent; None for none."""
    sifat_realisasi: SifatRealisasi = SifatRealisasi.KUMULATIF
    dasar_target: DasarTarget = DasarTarget.TAHUNAN
    dasar_anggaran: DasarAnggaran = DasarAnggaran.PAGU
    rumus_minimal: RumusMinimal = RumusMinimal.SELISIH
    rumus_efisiensi: RumusEfisiensi = RumusEfisiensi.KOSONG
    baris_jumlah: YaTidak = YaTidak.TIDAK
    """Whether Tabel 2.3 has a row of sums for each Tingkat."""
    predikat: SkalaPredikat = SkalaPredikat.TIDAK
    batas_hari_kerja: int | None = None
    """The working days after the quarter within which to sign; None where the office set no limit."""
    tanggapan: tuple[str, ...] = ()
    """The lines from which a superior ticks what they think of a report; none: those of the standard."""
    ukuran_kertas: UkuranKertas = UkuranKertas.F4
    versi_templat: str = ""
    triwulan_ditebak: bool = False
    """The sheet named no readable quarter; `triwulan` is the last one that anybody filled in."""
    asal: Asal = field(default=TANPA_ASAL, compare=False)
    """By field name, although every setting stands in a row of its own."""

    @property
    def periode(self) -> Periode:
        return Periode(self.triwulan, self.tahun)


@dataclass(frozen=True, slots=True)
class Pejabat:
    """An official. `tempat`, `tanggal_laporan` and the superior's name are filled in from elsewhere
    where the row leaves them blank; `terdaftar` is False for a Jabatan that only other sheets name.
    """

    jabatan: str
    nama: str = ""
    nip: str = ""
    """18 digits where readable, `TANPA_NIP` for somebody who has none, else as typed."""
    eselon: str = ""
    pangkat: str = ""
    """Printed above the NIP; empty where the office does not print it."""
    jabatan_atasan: str = ""
    """The superior's Jabatan as their own row spells it, or as typed where it has no row."""
    nama_atasan: str = ""
    nip_atasan: str = ""
    periode: str = ""
    tempat: str = ""
    tanggal_laporan: date | None = None
    pangkat_atasan: str = ""
    """As the superior's own row has it, where it is theirs."""
    sebutan: str = ""
    """The title above the signature where it is another than `jabatan`: without what tells it apart."""
    sebutan_atasan: str = ""
    """The superior's title above the signature, likewise, or with the `Plt.` that only this row has."""
    terdaftar: bool = True
    pemegang: tuple[Pejabat, ...] = ()
    """The people who hold this title, each by their own row, where their rows in the other sheets
    cannot be told apart; `nama` and `nip` are blank then.
    """
    asal: Asal = field(default=TANPA_ASAL, compare=False)

    @property
    def lowong(self) -> bool:
        """Whether nobody holds the office: a dash or a word like `Kosong` stands for the name."""
        return self.terdaftar and tanpa_pejabat(self.asal.teks("nama"))


@dataclass(frozen=True, slots=True)
class Indikator:
    """A row of PK. `jabatan` is spelled as in Pejabat in all records; `no` counts from 1."""

    jabatan: str
    no: int | None
    kelompok: str
    """A Kelompok, or as typed where it is none of them."""
    sasaran: str
    indikator: str
    target: Besaran | None
    """None where empty or unreadable; `asal` knows what was typed."""
    satuan: str = ""
    polaritas: Polaritas = Polaritas.MAKSIMAL
    """By the words in Target (`≤`, `minimal`), else by the column; Maksimal where neither says it."""
    polaritas_tertulis: Polaritas | None = None
    """The same, None where neither says it, which only a range minds."""
    rumus_minimal: RumusMinimal | None = None
    """The indicator's own formula for Minimal; None for the one in Identitas."""
    cara_hitung: CaraHitung | None = None
    """None where the office leaves it to the kind of the figures."""
    target_triwulan: tuple[Besaran | None, ...] = (None, None, None, None)
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Realisasi:
    """A row of Realisasi; `no` is the indicator's in PK, also where only the wording told it."""

    jabatan: str
    no: int | None
    indikator: str = ""
    triwulan: tuple[Besaran | None, ...] = (None, None, None, None)
    """By Sifat Realisasi cumulative to the end of each quarter, or the quarter's own; None where empty
    or unreadable.
    """
    target_tertulis: Besaran | None = None
    capaian_tertulis: Persen | None = None
    triwulan_tertulis: Triwulan | None = None
    ket: str = ""
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Anggaran:
    """A row of Anggaran, in rupiah; quarters by Sifat Realisasi, None where empty or unreadable."""

    jabatan: str
    tingkat: str
    """A TingkatAnggaran, or as typed where it is none of them."""
    kode: str
    uraian: str
    no_indikator: tuple[int, ...] = ()
    sub_unit: str = ""
    """The part of the office that the row belongs to, a kelurahan say; empty for the whole."""
    pagu_murni: int | None = None
    pagu_perubahan: int | None = None
    kas: tuple[int | None, ...] = (None, None, None, None)
    """The cash plan, like `triwulan` by Sifat Realisasi."""
    triwulan: tuple[int | None, ...] = (None, None, None, None)
    serapan_tertulis: Persen | None = None
    triwulan_tertulis: Triwulan | None = None
    ket: str = ""
    asal: Asal = field(default=TANPA_ASAL, compare=False)

    @property
    def pagu(self) -> int | None:
        """The pagu in force: the revised one where there is one."""
        return self.pagu_murni if self.pagu_perubahan is None else self.pagu_perubahan

    @property
    def uraian_bagian(self) -> str:
        """The wording with the part of the office that the row belongs to, where it names one."""
        named = kunci(self.sub_unit)
        told = not named or named in kunci(self.uraian)
        return self.uraian if told else f"{self.uraian} ({self.sub_unit})".strip()

    @property
    def kolom_pagu(self) -> str:
        """The field in which the pagu in force stands."""
        return "pagu" if self.pagu_perubahan is None else "pagu_perubahan"


@dataclass(frozen=True, slots=True)
class Strategi:
    """A row of Strategi; `butir` are its strategies without their letters."""

    jabatan: str
    no: int | None
    indikator: str
    butir: tuple[str, ...]
    pada_bulan: str = ""
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """What helped and what hindered an official in a quarter, and what is to follow from it."""

    jabatan: str
    triwulan: Triwulan | None
    """None where blank, which is the reporting quarter, or unreadable."""
    faktor_pendorong: str = ""
    faktor_penghambat: str = ""
    tindak_lanjut: str = ""
    asal: Asal = field(default=TANPA_ASAL, compare=False)

    @property
    def triwulan_tak_terbaca(self) -> bool:
        return self.triwulan is None and bool(self.asal.teks("triwulan"))

    @property
    def sel_isi(self) -> Sel:
        """The first cell of text in which something stands, else the first."""
        filled = (field for field, text in self.per_kolom.items() if text)
        return self.asal[next(filled, "faktor_pendorong")]

    @property
    def per_kolom(self) -> Mapping[str, str]:
        """What stands in each of its columns of text, by field."""
        return {
            "faktor_pendorong": self.faktor_pendorong,
            "faktor_penghambat": self.faktor_penghambat,
            "tindak_lanjut": self.tindak_lanjut,
        }


@dataclass(frozen=True, slots=True)
class Tugas:
    """Duties of an official, a row mostly one, and the regulation that gives them."""

    jabatan: str
    uraian: tuple[str, ...]
    """The duties without their letters."""
    dasar: str = ""
    """Empty where neither this row nor one above of the same official names any."""
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence or caption that somebody wrote for the report."""

    jabatan: str
    kalimat: str
    bagian: str = ""
    triwulan: Triwulan | None = None
    """None: the reporting quarter."""
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """An entry that silences findings, with who answers for it and until when."""

    kode: str
    alasan: str
    oleh: str
    sel: str = ""
    jabatan: str = ""
    no: int | None = None
    kode_anggaran: str = ""
    sampai: date | None = None
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class Libur:
    """A day off that the office adds to the national holidays."""

    tanggal: date
    keterangan: str = ""
    asal: Asal = field(default=TANPA_ASAL, compare=False)


@dataclass(frozen=True, slots=True)
class BarisJumlah:
    """A row of totals or means that stands among a sheet's rows and is no record."""

    sheet: str
    """The sheet's name in the standard."""
    sebutan: Ketikan
    """The cell that calls it so."""
    rata_rata: bool
    asal: Asal = field(compare=False)


KOLOM_TRIWULAN: Mapping[str, str] = MappingProxyType(
    {
        f"{column}_{quarter.value}": field
        for field, column in (
            ("triwulan", "tw"),
            ("target_triwulan", "target_tw"),
            ("kas", "kas_tw"),
        )
        for quarter in Triwulan
    }
)
"""The columns of a quarter each, and the field whose tuple they are together, in order."""
ISIAN_TANGGAPAN = tuple(f"tanggapan_{number}" for number in range(1, 7))
"""The settings whose lines are one tuple, in order."""
FIELD_REKAMAN: Mapping[str, str] = MappingProxyType(
    {**KOLOM_TRIWULAN, "pagu": "pagu_murni", **dict.fromkeys(ISIAN_TANGGAPAN, "tanggapan")}
)
"""The record's field for each column or setting that is not named as its field is."""


@dataclass(frozen=True)
class Lkj:
    """The whole workbook. Every tuple is in the order of its sheet."""

    identitas: Identitas
    pejabat: tuple[Pejabat, ...] = ()
    """All officials, also those that only other sheets name (`terdaftar` is False)."""
    indikator: tuple[Indikator, ...] = ()
    realisasi: tuple[Realisasi, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    evaluasi: tuple[Evaluasi, ...] = ()
    tugas: tuple[Tugas, ...] = ()
    kalimat: tuple[Kalimat, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()
    libur: tuple[Libur, ...] = ()
    jumlah: tuple[BarisJumlah, ...] = ()
    sheet_kosong: tuple[Sel, ...] = ()
    """The main sheets that have a header row and no record in any workbook, by their first cell."""
    sheet_terbaca: frozenset[str] = frozenset()
    """The main sheets that were found, by the names of the standard."""
    nama_berkas: tuple[str, ...] = field(default=(), compare=False)
    """The names of the workbooks' files, for advice that names a command."""

    @cached_property
    def jabatan_kembar(self) -> frozenset[str]:
        """The titles that several people hold and no remark tells apart."""
        return frozenset(one.jabatan for one in self.pejabat if one.pemegang)

    @cached_property
    def realisasi_menurut_no(self) -> dict[tuple[str, int], Realisasi]:
        """The first row of each (Jabatan, No) in Realisasi."""
        found: dict[tuple[str, int], Realisasi] = {}
        for one in self.realisasi:
            if one.no is not None:
                found.setdefault((one.jabatan, one.no), one)
        return found
