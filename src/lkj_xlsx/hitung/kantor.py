"""A processed report in, what the combined recap says of its office out: small, and fit for a pipe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from lkj_xlsx.baku.model import DasarAnggaran, Pembulatan
from lkj_xlsx.dasar.angka import persen_teks
from lkj_xlsx.dasar.masukan import bernama
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.hitung.jumlah import HasilIndikator, Jumlah
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import melebihi_pagu
from lkj_xlsx.hitung.waktu_berjalan import dasar_rata_rata
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.terbanyak import aturan_terbanyak


@dataclass(frozen=True, slots=True)
class Kantor:
    """One report in the combined recap; money in rupiah, ratios with 1 = 100 %."""

    unit_kerja: str
    periode: str
    indikator: int
    tercapai: int
    capaian: Fraction | None
    pagu: int | None
    realisasi: int | None
    serapan: Fraction | None
    galat: int
    peringatan: int
    berkas: tuple[Path, ...]
    rekap: Path
    """The office's own recap."""
    desimal: int = 0
    pembulatan: Pembulatan = Pembulatan.POTONG
    """How its ratios are printed."""
    catatan: str = ""
    """Why its money is missing or incomplete."""
    tahun: int | None = None
    triwulan: int = 0
    dinilai: Fraction | None = None
    """The mean of the capaian, each against the part of its target that belongs to the part of the year."""
    ukuran: str = ""
    """What its capaian is held against, in words: only those of one measure can be ranked."""
    menurut_kas: bool = False
    """Whether its serapan is of the cash plan of the year so far, not of the pagu."""
    kas: int | None = None
    aturan: tuple[tuple[str, str, str, int], ...] = ()
    """The rules that it breaks: code, name, level and how often."""
    belum_diisi: int = 0
    """Indicators without a realisasi, which are in no mean: with some it cannot be ranked."""

    @property
    def masa(self) -> tuple[int, int]:
        """Its year and quarter, to be compared."""
        return self.tahun or 0, self.triwulan

    @property
    def melebihi_pagu(self) -> bool:
        """Whether it has spent more than there is, as far as its money is whole."""
        return not self.catatan and melebihi_pagu(self.pagu, self.realisasi)

    @property
    def angka(self) -> tuple[object, ...]:
        """The figures by which two reports of one office are told to be the same."""
        return (
            self.indikator, self.tercapai, self.capaian, self.dinilai, self.pagu, self.realisasi,
            self.galat, self.peringatan,
        )  # fmt: skip


TANPA_UNIT = "(Unit Kerja belum diisi)"


def sebutan_berkas(kantor: Sequence[Kantor]) -> tuple[str, ...]:
    """The files of each report, those of one name told apart by their folders."""
    files = list(dict.fromkeys(path for one in kantor for path in one.berkas))
    short = dict(zip(files, (one.sebutan or one.path.name for one in bernama(files)), strict=True))
    return tuple(deretan(short[path] for path in one.berkas) for one in kantor)


@dataclass(frozen=True, slots=True)
class Kembaran:
    """A report of the same office, year and quarter as one before it, which is at `pertama`."""

    pertama: int
    sama: bool
    """Whether the figures of both are the same."""


def kembaran(kantor: Sequence[Kantor]) -> tuple[Kembaran | None, ...]:
    """Of each report whether it comes a second time: then only the first in the order given counts."""
    seen: dict[tuple[str, tuple[int, int]], int] = {}
    found: list[Kembaran | None] = []
    for place, one in enumerate(kantor):
        unnamed = one.unit_kerja == TANPA_UNIT or one.tahun is None
        first = place if unnamed else seen.setdefault((kunci(one.unit_kerja), one.masa), place)
        same = kantor[first].angka == one.angka
        found.append(None if first == place else Kembaran(first, same))
    return tuple(found)


def masa_utama(kantor: Iterable[Kantor]) -> tuple[int, int] | None:
    """The year and quarter of most reports, of equally many the latest; None where there is none."""
    counts = Counter(one.masa for one in kantor)
    return max(counts, key=lambda masa: (counts[masa], masa), default=None)


def alasan_tak_ikut(kantor: Sequence[Kantor]) -> tuple[str, ...]:
    """Why each report counts in no total of all; empty where it counts.

    A report counts once, and only those of one period are added up.
    """
    twins, names = kembaran(kantor), sebutan_berkas(kantor)
    single = [one for one, twin in zip(kantor, twins, strict=True) if twin is None]
    period = masa_utama(single)
    main = next((one.periode for one in single if one.masa == period), "")

    def alasan(satu: Kantor, twin: Kembaran | None) -> str:
        if twin is not None:
            told = "dengan angka yang sama" if twin.sama else "dengan angka lain"
            check = "" if twin.sama else "; sisihkan berkas yang keliru, lalu proses lagi"
            return f"Laporan kembar: sudah dihitung dari {names[twin.pertama]}, {told}{check}."
        if satu.masa != period:
            return f"Periode lain: tidak dijumlahkan dengan {main}."
        return ""

    return tuple(alasan(*pair) for pair in zip(kantor, twins, strict=True))


def kantor_dari(
    laporan: Laporan,
    seluruhnya: Jumlah,
    hitungan: Hitungan,
    berkas: tuple[Path, ...],
    hasil: Path,
    temuan: Iterable[Temuan] = (),
) -> Kantor:
    """What one report adds to the combined recap: its sums as a whole, and its findings."""
    identitas, whole = laporan.lkj.identitas, seluruhnya
    return Kantor(
        unit_kerja=identitas.unit_kerja or TANPA_UNIT,
        periode=laporan.periode.pendek,
        indikator=whole.kinerja.indikator,
        tercapai=whole.kinerja.jumlah[HasilIndikator.TERCAPAI],
        capaian=whole.kinerja.rata_rata,
        pagu=whole.biaya.pagu,
        realisasi=whole.biaya.realisasi,
        serapan=whole.biaya.serapan,
        galat=hitungan.galat,
        peringatan=hitungan.peringatan,
        berkas=berkas,
        rekap=hasil,
        desimal=identitas.desimal,
        pembulatan=identitas.pembulatan,
        catatan=whole.biaya.keberatan,
        tahun=identitas.tahun,
        triwulan=int(laporan.triwulan),
        dinilai=whole.kinerja.dinilai,
        ukuran=_ukuran(laporan),
        menurut_kas=identitas.dasar_anggaran is DasarAnggaran.KAS,
        kas=whole.biaya.kas,
        aturan=tuple(
            (one.kode, one.nama, str(one.tingkat), one.banyak) for one in aturan_terbanyak(temuan)
        ),
        belum_diisi=whole.kinerja.jumlah[HasilIndikator.BELUM_DIISI],
    )


def _ukuran(laporan: Laporan) -> str:
    """`target setahun, paling tinggi 100%`; empty where there is no capaian."""
    base = dasar_rata_rata(one for official in laporan.pejabat for one in official.capaian)
    cap = laporan.lkj.identitas.batas_capaian
    limit = "tanpa batas" if cap is None else f"paling tinggi {persen_teks(cap)}"
    return f"{base}, {limit}" if base else ""
