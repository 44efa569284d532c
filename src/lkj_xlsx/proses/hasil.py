"""A finished report in, its workbooks on disk out."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from lkj_xlsx.dasar.aman import terjemahkan, tulis_aman, tulis_bersama
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal, Masukan
from lkj_xlsx.hitung.bingkai import Tabel
from lkj_xlsx.hitung.kantor import Kantor
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.proses.pemulung import memulung_setiap
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.tampil.kolom import LembarData
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan, tautan_sel
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import DataLaporan, lembar_data_gabungan
from lkj_xlsx.tampil.rekap.rekap_gabungan import lembar_gabungan
from lkj_xlsx.tampil.rekap.rekap_narasi import narasi_satu
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.data import buku_data
from lkj_xlsx.writer.nama import nama_berbeda, nama_berkas

AKHIRAN_SALINAN = " - diperiksa"
_BERMAKRO = ".xlsm"
NAMA_DATA_GABUNGAN = "Data Gabungan.xlsx"


def tulis_hasil(
    masukan: Sequence[Masukan],
    tabel: Tabel,
    data: DataLaporan,
    temuan: Sequence[Temuan],
    folder: Path,
    termuat: Sequence[Paket | None],
) -> tuple[Path, ...]:
    """Write every workbook of a report into `folder`, or none; Kegagalan where the disk refuses.

    The recap comes first, then the officials in their order, then the annotated copies of the inputs,
    which are made of what was loaded of them.
    """
    laporan = tabel.laporan
    ways = {one.sebutan: _jalan(folder, one.path) for one in masukan}
    wanted = (nama_rekap(laporan), *(nama_pejabat(laporan, one) for one in laporan.pejabat))
    names = [f"{name}.xlsx" for name in nama_berbeda(wanted)]
    copies = _nama_salinan(masukan)
    paths = tuple(folder / name for name in (*names, *copies))
    _pastikan_bukan_masukan(paths, (one.path for one in masukan))
    with tulis_bersama(folder) as sementara:
        workbooks = memulung_setiap(_workbook(tabel, data, temuan, ways))
        for name, sheets in zip(names, workbooks, strict=True):
            tulis_buku(sementara / name, sheets, judul=Path(name).stem)
        for name, one, loaded in zip(copies, masukan, termuat, strict=True):
            content = salinan_diperiksa(one.path, _temuan_di(one, temuan), loaded)
            with tulis_aman(sementara / name) as temporary:
                temporary.write_bytes(content)
    return paths


def _pastikan_bukan_masukan(paths: Iterable[Path], masukan: Iterable[Path]) -> None:
    """An input may bear the name of a result and lie in the folder of the results."""
    inputs = {one.resolve() for one in masukan}
    for path in paths:
        if path.resolve() in inputs:
            raise Kegagalan(
                f"{path.name}: workbook masukan bernama sama dengan salah satu hasilnya dan tidak ditimpa; "
                "ganti namanya, atau pilih folder lain dengan --output."
            )


def _nama_salinan(masukan: Sequence[Masukan]) -> list[str]:
    """Those of inputs of one name told apart by their folders; a workbook with macros stays one."""
    stems = (Path(one.sebutan or one.path.name).with_suffix("").as_posix() for one in masukan)
    names = nama_berbeda(f"{stem.replace('/', ' - ')}{AKHIRAN_SALINAN}" for stem in stems)
    macros = (one.path.suffix.casefold() == _BERMAKRO for one in masukan)
    return [
        f"{name}{_BERMAKRO if macro else '.xlsx'}"
        for name, macro in zip(names, macros, strict=True)
    ]


def _temuan_di(masukan: Masukan, temuan: Sequence[Temuan]) -> Sequence[Temuan]:
    """The findings of one input, at its own cells only; all of them where there is but one."""
    if not masukan.sebutan:
        return temuan
    own = ((one, [sel for sel in one.lokasi if sel.berkas == masukan.sebutan]) for one in temuan)
    return [
        replace(one, lokasi=tuple(replace(sel, berkas="") for sel in cells))
        for one, cells in own
        if cells
    ]


def _workbook(
    tabel: Tabel, data: DataLaporan, temuan: Sequence[Temuan], masukan: Mapping[str, str]
) -> Iterator[tuple[Lembar | LembarData, ...]]:
    """Each workbook's sheets, made when it is its turn: those of an office at once fill the memory."""
    laporan = tabel.laporan
    checks = _pemeriksaan(laporan, temuan, masukan, "")
    link = partial(tautan_sel, masukan=masukan)
    yield lembar_rekap(tabel, data, temuan, checks, link)
    owned: defaultdict[str, list[Temuan]] = defaultdict(list)
    for found in temuan:
        owned[found.pejabat].append(found)
    for one, sums in zip(laporan.pejabat, tabel.kini.pejabat, strict=True):
        checks = _pemeriksaan(laporan, owned[one.jabatan], masukan, one.jabatan)
        yield (*tabel_pejabat(laporan, one), narasi_satu(laporan, one, sums.biaya), checks)


def _pemeriksaan(
    laporan: Laporan, temuan: Sequence[Temuan], masukan: Mapping[str, str], milik: str
) -> Lembar:
    return lembar_pemeriksaan(
        temuan,
        judul=f"Pemeriksaan {milik or nama_unit(laporan)} – {laporan.lkj.identitas.periode.pendek}",
        masukan=masukan,
        kertas=laporan.lkj.identitas.ukuran_kertas,
    )


def _jalan(folder: Path, sumber: Path) -> str:
    """The way from the results to the input, for links; absolute where they share no drive."""
    try:
        return Path(os.path.relpath(sumber.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return sumber.resolve().as_posix()


def nama_unit(laporan: Laporan) -> str:
    return laporan.lkj.identitas.unit_kerja or "Tanpa Unit Kerja"


def nama_rekap(laporan: Laporan) -> str:
    return nama_berkas(f"Rekap LKJ {laporan.lkj.identitas.periode.pendek} - {nama_unit(laporan)}")


def nama_pejabat(laporan: Laporan, satu: LaporanPejabat) -> str:
    return nama_berkas(
        f"LKJ {laporan.lkj.identitas.periode.pendek} - {satu.nomor} {satu.jabatan or 'Tanpa Jabatan'}"
    )


@contextmanager
def data_gabungan(
    path: Path, masukan: Iterable[Path]
) -> Iterator[Callable[[DataLaporan, str], None]]:
    """The workbook of all figures of a batch, written while reports come in.

    Yields what adds the rows of a report and the name of its file; Kegagalan where the disk refuses.
    """
    _pastikan_bukan_masukan((path,), masukan)
    with buku_data(path, lembar_data_gabungan()) as (kinerja, anggaran):

        def tambah(data: DataLaporan, berkas: str) -> None:
            named = data.dari(berkas)
            kinerja.tulis(named.kinerja)
            anggaran.tulis(named.anggaran)

        yield tambah


def tulis_gabungan(path: Path, kantor: Sequence[Kantor], gagal: Sequence[Gagal]) -> None:
    """Write the combined recap of a batch; Kegagalan where the disk refuses."""
    read = (one for office in kantor for one in office.berkas)
    _pastikan_bukan_masukan((path,), (*read, *(one.path for one in gagal)))
    sheets = lembar_gabungan(kantor, gagal, partial(_jalan, path.parent))
    with terjemahkan(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    tulis_buku(path, sheets, judul=path.stem)
