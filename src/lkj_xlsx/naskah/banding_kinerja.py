"""A table's rows of indicators beside the workbook's figures: wording, targets, realisasi, capaian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.baku.model import Identitas, Indikator, Realisasi, SifatRealisasi
from lkj_xlsx.dasar.angka import Besaran, baca_persen, persen_teks
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.keadaan import Keadaan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.naskah.banding_baris import (
    Acuan,
    Pasangan,
    banding_teks,
    baris_hilang,
    baris_pindah,
    nomor_baris,
    pasangan,
    teks_sama,
)
from lkj_xlsx.naskah.banding_nilai import baca_naskah_besaran, sama_besaran, sama_persen, setulisan
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, kutipan, temuan
from lkj_xlsx.naskah.kenal_tabel import Baris, Macam, TabelLaporan
from lkj_xlsx.rules.bahasa.bunyi import DaftarBunyi, Hubungan, beda_kata
from lkj_xlsx.rules.lkj3_perjanjian import Beda as BedaTarget
from lkj_xlsx.rules.lkj3_perjanjian import beda_target
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.rules.tertulis import Putusan, putusan_capaian
from lkj_xlsx.tampil.tabel.kerangka import golongan, petak_realisasi, petak_target
from lkj_xlsx.tampil.tabel.petak import petak_besaran, teks_petak
from lkj_xlsx.tampil.tabel.susunan import Masa, masa_tabel
from lkj_xlsx.temuan import Tingkat

_SERATUS = 100
_SETAHUN = Triwulan.IV.bulan
DI_BAWAH_TARGET = "belum tercapai"
