"""Numbers as offices write them in, exact numbers and what was wrong with the writing out."""

from lkj_xlsx.dasar.angka.besaran import CONTOH_BESARAN, baca_besaran, baca_persen
from lkj_xlsx.dasar.angka.cetak import (
    angka_teks,
    besaran_teks,
    nip_teks,
    persen_teks,
    rupiah_teks,
    teks_sel,
)
from lkj_xlsx.dasar.angka.jenis import Batas, Besaran, Dibaca, Jenis, Masalah, Persen
from lkj_xlsx.dasar.angka.nomor import baca_daftar_nomor, baca_kode, baca_nip, baca_nomor
from lkj_xlsx.dasar.angka.predikat import banding_predikat, predikat_sama
from lkj_xlsx.dasar.angka.rupiah import baca_rupiah
from lkj_xlsx.dasar.angka.tulisan import bilangan, ringkas, satuan_sama

__all__ = [
    "CONTOH_BESARAN",
    "Batas",
    "Besaran",
    "Dibaca",
    "Jenis",
    "Masalah",
    "Persen",
    "angka_teks",
    "baca_besaran",
    "baca_daftar_nomor",
    "baca_kode",
    "baca_nip",
    "baca_nomor",
    "baca_persen",
    "baca_rupiah",
    "banding_predikat",
    "besaran_teks",
    "bilangan",
    "nip_teks",
    "persen_teks",
    "predikat_sama",
    "ringkas",
    "rupiah_teks",
    "satuan_sama",
    "teks_sel",
]
