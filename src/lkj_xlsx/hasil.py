"""A finished report in, its workbooks on disk out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from lkj_xlsx.laporan import Laporan, LaporanPejabat
from lkj_xlsx.lembar import Lembar
from lkj_xlsx.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.read.salinan import salinan_diperiksa
from lkj_xlsx.tables import tabel_pejabat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.write.aman import terjemahkan, tulis_aman
from lkj_xlsx.write.buku import tulis_buku
from lkj_xlsx.write.nama import nama_berbeda, nama_berkas

AKHIRAN_SALINAN = " - diperiksa.xlsx"


def tulis_hasil(
    sumber: Path, laporan: Laporan, temuan: Sequence[Temuan], folder: Path
) -> tuple[Path, ...]:
    """Write every workbook of a report into `folder`; Kegagalan where the disk refuses.

    The recap comes first, then the officials in their order, then the annotated copy of the input.
    """
    with terjemahkan(folder):
        folder.mkdir(parents=True, exist_ok=True)
    workbooks = list(_workbook(laporan, temuan, _jalan(folder, sumber)))
    names = nama_berbeda(name for name, _ in workbooks)
    paths = [folder / f"{name}.xlsx" for name in names]
    for path, (_, sheets) in zip(paths, workbooks, strict=True):
        tulis_buku(path, sheets, judul=path.stem)
    copy = folder / f"{sumber.stem}{AKHIRAN_SALINAN}"
    with tulis_aman(copy) as temporary:
        temporary.write_bytes(salinan_diperiksa(sumber, temuan))
    return (*paths, copy)


def _workbook(
    laporan: Laporan, temuan: Sequence[Temuan], masukan: str
) -> Iterator[tuple[str, tuple[Lembar, ...]]]:
    """Each workbook's name, without its ending, and its sheets."""
    yield nama_rekap(laporan), (_pemeriksaan(laporan, temuan, masukan, ""),)
    for one in laporan.pejabat:
        own = [found for found in temuan if found.pejabat == one.jabatan]
        checks = _pemeriksaan(laporan, own, masukan, one.jabatan)
        yield nama_pejabat(laporan, one), (*tabel_pejabat(laporan, one), checks)


def _pemeriksaan(laporan: Laporan, temuan: Sequence[Temuan], masukan: str, milik: str) -> Lembar:
    return lembar_pemeriksaan(
        temuan,
        judul=f"Pemeriksaan {milik or nama_unit(laporan)} – {periode(laporan)}",
        masukan=masukan,
        kertas=laporan.lkj.identitas.ukuran_kertas,
    )


def _jalan(folder: Path, sumber: Path) -> str:
    """The way from the results to the input, for links; absolute where they share no drive."""
    try:
        return Path(os.path.relpath(sumber.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return sumber.resolve().as_posix()


def periode(laporan: Laporan) -> str:
    """`TW III 2023`, as it stands in the names of files."""
    identitas = laporan.lkj.identitas
    year = f" {identitas.tahun}" if identitas.tahun else ""
    return f"TW {identitas.triwulan.romawi}{year}"


def nama_unit(laporan: Laporan) -> str:
    return laporan.lkj.identitas.unit_kerja or "Tanpa Unit Kerja"


def nama_rekap(laporan: Laporan) -> str:
    return nama_berkas(f"Rekap LKJ {periode(laporan)} - {nama_unit(laporan)}")


def nama_pejabat(laporan: Laporan, satu: LaporanPejabat) -> str:
    return nama_berkas(f"LKJ {periode(laporan)} - {satu.nomor} {satu.jabatan or 'Tanpa Jabatan'}")
