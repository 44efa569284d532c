"""The frames of a report in, the sheets Data Kinerja and Data Anggaran out, for filters and pivots."""

from __future__ import annotations

from dataclasses import replace

from lkj_xlsx.hitung.bingkai import TIDAK, Tabel, data_biaya, data_kinerja, kolom_data
from lkj_xlsx.tampil.data_laporan import DataLaporan, deret_baris
from lkj_xlsx.tampil.kolom import KolomData, LembarData
from lkj_xlsx.tampil.lembar import FORMAT_RUPIAH, Nilai, kaki_halaman

NAMA_DATA_KINERJA, NAMA_DATA_ANGGARAN = "Data Kinerja", "Data Anggaran"
_PERSEN = "0.####%"
"""As exact as the printed figure, whatever the office's Desimal."""

_UMUM = (
    KolomData("unit_kerja", "Unit Kerja", 26),
    KolomData("tahun", "Tahun", 8),
    KolomData("triwulan", "Triwulan", 10),
    KolomData("nomor", "No Pejabat", 11),
    KolomData("jabatan", "Jabatan", 30),
)
_AKHIR = (
    KolomData("triwulan_laporan", "Triwulan laporan", 16),
    KolomData("sel", "Sel", 18),
)
KOLOM_KINERJA = (
    *_UMUM,
    KolomData("no", "No", 6),
    KolomData("kelompok", "Kelompok", 22),
    KolomData("sasaran", "Sasaran", 36),
    KolomData("indikator", "Indikator Kinerja", 44),
    KolomData("satuan", "Satuan", 12),
    KolomData("target", "Target", 11),
    KolomData("realisasi_triwulan", "Realisasi triwulan itu", 20),
    KolomData("realisasi", "Realisasi s.d.", 14),
    KolomData("persen", "Capaian", 10, _PERSEN),
    KolomData("hasil", "Hasil", 18),
    *_AKHIR,
)
KOLOM_ANGGARAN = (
    *_UMUM,
    KolomData("tingkat", "Tingkat", 14),
    KolomData("kode", "Kode", 18),
    KolomData("uraian", "Uraian", 44),
    KolomData("pagu", "Pagu", 17, FORMAT_RUPIAH),
    KolomData("realisasi_triwulan", "Realisasi triwulan itu", 20, FORMAT_RUPIAH),
    KolomData("realisasi", "Realisasi s.d.", 17, FORMAT_RUPIAH),
    KolomData("serapan", "Serapan", 10, _PERSEN),
    KolomData("keadaan", "Keadaan", 18),
    _AKHIR[0],
    KolomData("ikut_jumlah", "Ikut jumlah", 12),
    _AKHIR[1],
)
_BERKAS = KolomData("berkas", "Berkas", 30)
_DI_BARIS = "Unit kerja, tahun, dan triwulan disebut di setiap baris"


def tanpa_ikut(data: DataLaporan) -> DataLaporan:
    """Of a report that is in the list already: no row counts in a total."""
    return replace(data, anggaran=tuple(map(_tak_ikut, data.anggaran)))


def _tak_ikut(baris: tuple[Nilai, ...]) -> tuple[Nilai, ...]:
    place = [one.field for one in KOLOM_ANGGARAN].index("ikut_jumlah")
    return (*baris[:place], TIDAK, *baris[place + 1 :])


def data_laporan(tabel: Tabel) -> DataLaporan:
    """The rows of a report, in the order of the columns."""
    return DataLaporan(
        deret_baris(kolom_data(data_kinerja(tabel), [one.field for one in KOLOM_KINERJA])),
        deret_baris(kolom_data(data_biaya(tabel), [one.field for one in KOLOM_ANGGARAN])),
    )


def lembar_data(tabel: Tabel, data: DataLaporan) -> tuple[LembarData, LembarData]:
    """The recap's two sheets."""
    paper = tabel.laporan.lkj.identitas.ukuran_kertas
    unit, period = tabel.laporan.lkj.identitas.unit_kerja, tabel.laporan.periode
    return (
        LembarData(NAMA_DATA_KINERJA, KOLOM_KINERJA, data.kinerja, paper,
                   kaki_halaman(NAMA_DATA_KINERJA, unit, period)),
        LembarData(NAMA_DATA_ANGGARAN, KOLOM_ANGGARAN, data.anggaran, paper,
                   kaki_halaman(NAMA_DATA_ANGGARAN, unit, period)),
    )  # fmt: skip


def lembar_data_gabungan() -> tuple[LembarData, LembarData]:
    """The two sheets of a batch, still without rows."""
    return (
        LembarData(
            NAMA_DATA_KINERJA, (_BERKAS, *KOLOM_KINERJA), kaki=f"{NAMA_DATA_KINERJA}\n{_DI_BARIS}"
        ),
        LembarData(
            NAMA_DATA_ANGGARAN,
            (_BERKAS, *KOLOM_ANGGARAN),
            kaki=f"{NAMA_DATA_ANGGARAN}\n{_DI_BARIS}",
        ),
    )
