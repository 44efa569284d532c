"""A computed report and its findings in, the sheets of the recap out."""

from __future__ import annotations

from collections.abc import Sequence

from lkj_xlsx.dasar.masukan import Sumber
from lkj_xlsx.hitung.bingkai import Tabel
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.data_laporan import DataLaporan
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.rekap.halaman import Tautan
from lkj_xlsx.tampil.rekap.rekap_anggaran import lembar_anggaran
from lkj_xlsx.tampil.rekap.rekap_capaian import lembar_capaian
from lkj_xlsx.tampil.rekap.rekap_data import lembar_data
from lkj_xlsx.tampil.rekap.rekap_jejak import lembar_jejak
from lkj_xlsx.tampil.rekap.rekap_kaskade import lembar_kaskade
from lkj_xlsx.tampil.rekap.rekap_narasi import narasi_semua
from lkj_xlsx.tampil.rekap.rekap_ringkasan import Ringkasan
from lkj_xlsx.tampil.rekap.rekap_tren import lembar_tren
from lkj_xlsx.temuan import Temuan

__all__ = ["Tautan", "lembar_rekap"]


def lembar_rekap(
    tabel: Tabel,
    data: DataLaporan,
    temuan: Sequence[Temuan],
    pemeriksaan: Lembar,
    tautan: Tautan,
    sumber: Sequence[Sumber] = (),
    versi: str = "",
) -> tuple[Lembar | LembarData, ...]:
    """The recap's sheets in the order in which the head of the office reads them.

    `pemeriksaan` is the finished list of findings; `tautan` leads from a cell to the input; `sumber` are
    the inputs and `versi` the program's version as the first page names them.
    """
    laporan, rolled = tabel.laporan, tabel.kini
    front = Ringkasan(tabel, tuple(temuan), tautan, tuple(sumber), versi)
    return (
        front.lembar(),
        lembar_capaian(laporan, front.tabel_kelas, tautan),
        lembar_anggaran(laporan, rolled, front.tabel_kelas, tautan),
        lembar_kaskade(laporan, rolled.kecamatan.biaya, tautan),
        *_lembar_sipd(laporan, tautan),
        lembar_tren(tabel),
        narasi_semua(laporan, rolled),
        pemeriksaan,
        lembar_jejak(laporan, rolled, tabel.sejak_lalu, tautan),
        *lembar_data(tabel, data),
    )


def _lembar_sipd(laporan: Laporan, tautan: Tautan) -> tuple[Lembar, ...]:
    if laporan.sipd is None:
        return ()
    # Few reports are held against exports.
    from lkj_xlsx.tampil.rekap.rekap_sipd import lembar_sipd

    return (lembar_sipd(laporan, laporan.sipd, tautan),)
