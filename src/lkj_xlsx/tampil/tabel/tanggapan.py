"""Section 2.5, Tanggapan: what the superior thinks of an official's report, to be ticked and signed."""

from __future__ import annotations

from collections.abc import Iterator

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.baku.sheets import TANGGAPAN_BAKU
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.hitung.laporan import LaporanPejabat
from lkj_xlsx.tampil.lembar import (
    KEPALA,
    NOMOR,
    POLOS,
    TEKS,
    Baris,
    Lembar,
    Petak,
    Sisa,
    Sisi,
    kaki_halaman,
    sehalaman,
)
from lkj_xlsx.tampil.tabel.kerangka import (
    baris_judul,
    berkaki,
    di_tengah,
    petak_nomor,
    triwulan_laporan,
)
from lkj_xlsx.tampil.tabel.tanda_tangan import tanda_tangan_atasan

NAMA_TANGGAPAN = "Tanggapan"
BAGIAN = "2.5"
"""Of the report, in which it stands."""
_LEBAR = (5, 11, Sisa(1), 4, Sisa(1))
"""The lines to tick take the last three: the signature stands in the last, beside the lines to write on."""
_KIRI = 3
_TINGGI_CENTANG, _TINGGI_TULIS = 24.0, 20.0
_TULIS = POLOS.dengan(garis=Sisi.BAWAH)


def lembar_tanggapan(
    satu: LaporanPejabat, identitas: Identitas, *, mendatar: bool = True
) -> Lembar:
    """A box to tick for each line, lines to write on, and the superior's signature below them."""
    period = Periode(triwulan_laporan(satu, identitas), identitas.tahun)
    title = baris_judul(
        f"{BAGIAN} Tanggapan Atasan Langsung",
        f"Laporan Kinerja {satu.jabatan} {period.panjang}",
        len(_LEBAR),
    )
    head = Baris(
        (
            Petak("No", KEPALA),
            Petak("Centang", KEPALA),
            Petak("Tanggapan atas laporan ini", KEPALA, kolom=3),
        ),
        tinggi=24,
    )
    ticks = [di_tengah(one) for one in _baris_centang(identitas)]
    return Lembar(
        nama=NAMA_TANGGAPAN,
        lebar=sehalaman(identitas.ukuran_kertas, _LEBAR, mendatar=mendatar),
        baris=(*title, head, *berkaki(ticks, (*_baris_kaki(satu),))),
        kertas=identitas.ukuran_kertas,
        mendatar=mendatar,
        berulang=(len(title) + 1, len(title) + 1),
        beku=(len(title) + 1, 0),
        kaki=kaki_halaman(f"{NAMA_TANGGAPAN} {satu.jabatan}", identitas.unit_kerja, period),
    )


def _baris_centang(identitas: Identitas) -> Iterator[Baris]:
    for number, line in enumerate(identitas.tanggapan or TANGGAPAN_BAKU, start=1):
        yield Baris(
            (petak_nomor(number), Petak(None, NOMOR), Petak(line, TEKS, kolom=3)),
            tinggi=_TINGGI_CENTANG,
        )


def _baris_kaki(satu: LaporanPejabat) -> Iterator[Baris]:
    """On the left room for what no line says, on the right the signature."""
    yield Baris()
    left = Petak("Catatan atasan langsung:", POLOS, kolom=_KIRI)
    for right in tanda_tangan_atasan(satu.pejabat):
        yield Baris((left, None, None, None, right), tinggi=_TINGGI_TULIS)
        left = Petak(None, _TULIS, kolom=_KIRI)
