"""One run: the workbooks of a report in, the finished workbooks and everything found wrong out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.masukan import Gagal, Masukan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.proses.pemulung import jarang_memulung
from lkj_xlsx.reader import Bacaan, baca_bersama
from lkj_xlsx.rules import periksa
from lkj_xlsx.temuan import Temuan

if TYPE_CHECKING:
    from lkj_xlsx.baku.sipd import EksporSipd
    from lkj_xlsx.hitung.jumlah import JumlahTriwulan
    from lkj_xlsx.hitung.sipd import Sipd
    from lkj_xlsx.proses.intisari import Intisari
    from lkj_xlsx.proses.kunci import Kunci
    from lkj_xlsx.proses.naskah import PermintaanNaskah
    from lkj_xlsx.proses.salinan_masukan import SalinanMasukan
    from lkj_xlsx.tampil.data_laporan import DataLaporan
    from lkj_xlsx.temuan.perubahan import Perubahan


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A report with every figure computed and every rule applied; nothing written yet."""

    masukan: tuple[Masukan, ...]
    """The workbooks that it came from, in the order given."""
    laporan: Laporan
    temuan: tuple[Temuan, ...]
    gagal: tuple[Gagal, ...] = ()
    """Workbooks of the same report that could not be read."""

    @property
    def path(self) -> Path:
        """The workbook after which the folder of the results is named."""
        return self.masukan[0].path

    @property
    def berkas(self) -> str | tuple[str, ...]:
        """The inputs as `--format json` names them: one, or a list."""
        if len(self.masukan) == 1:
            return str(self.path)
        return tuple(str(one.path) for one in self.masukan)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a run has written, and where."""

    pemeriksaan: Pemeriksaan
    intisari: Intisari
    kini: JumlahTriwulan
    """The sums of the report's own quarter."""
    data: DataLaporan
    perubahan: Perubahan | None
    """Since the last run into the same folder; None where there was none."""
    folder: Path
    berkas: tuple[Path, ...]
    kabar: str = ""
    """What people should know of them."""
    tanda: str = ""
    """The digest of the mark beside the results, empty where there is none."""
    dilengkapi: str = ""
    """What the documents among them still ask for."""


def periksa_workbook(path: Path) -> Pemeriksaan:
    """Read, compute and check; Kegagalan where the workbook cannot be used at all."""
    return periksa_bersama((path,))


@jarang_memulung()
def periksa_bersama(paths: Sequence[Path], ekspor: EksporSipd | None = None) -> Pemeriksaan:
    """Read, compute and check the workbooks of one report; Kegagalan where none can be used.

    Those that cannot be read are named in `gagal`, and the others are checked without them. With
    exports of SIPD the budget is compared with theirs; Kegagalan where they are of another office.
    """
    return _diperiksa(baca_bersama(paths), ekspor)


def _diperiksa(bacaan: Bacaan, ekspor: EksporSipd | None) -> Pemeriksaan:
    laporan = hitung(bacaan.lkj, sipd=_sipd(bacaan, ekspor))
    return Pemeriksaan(bacaan.masukan, laporan, periksa(laporan, bacaan.temuan), bacaan.gagal)


def _sipd(bacaan: Bacaan, ekspor: EksporSipd | None) -> Sipd | None:
    if ekspor is None:
        return None
    from lkj_xlsx.hitung.sipd import sipd_untuk

    return sipd_untuk(ekspor, bacaan.lkj, bacaan.masukan[0].path.name)


def proses_workbook(
    path: Path, folder: Path, *, cetak: bool = False, naskah: PermintaanNaskah | None = None
) -> Hasil:
    """Check a workbook and write everything that comes of it into `folder`."""
    return proses_bersama((path,), folder, cetak=cetak, naskah=naskah)


@jarang_memulung()
def proses_bersama(
    paths: Sequence[Path],
    folder: Path,
    kunci: Kunci | None = None,
    *,
    cetak: bool = False,
    ekspor: EksporSipd | None = None,
    naskah: PermintaanNaskah | None = None,
) -> Hasil:
    """Check the workbooks of one report and write everything that comes of them into `folder`.

    With a key, the results bear a mark by which a later run knows that they still hold. With `cetak`
    there is also one workbook with all tables to print, and its PDF where LibreOffice is; with exports
    of SIPD the recap shows the comparison; with `naskah` every official has a document, too.
    """
    pemeriksaan, copies = _disalin(paths, ekspor)
    # Who only checks loads no writer.
    from lkj_xlsx.hitung.bingkai import tabel
    from lkj_xlsx.proses.hasil import nama_berkas_rekap, tulis_hasil
    from lkj_xlsx.proses.intisari import IsiTanda, intisari_dari
    from lkj_xlsx.proses.kunci import sidik_masukan
    from lkj_xlsx.proses.tanda import Penanda
    from lkj_xlsx.reader.temuan_lama import temuan_lama
    from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
    from lkj_xlsx.temuan.perubahan import bandingkan

    laporan, temuan = pemeriksaan.laporan, pemeriksaan.temuan
    figures = tabel(laporan)
    data = data_laporan(figures)
    figures = figures.tanpa_baris()
    recap = folder / nama_berkas_rekap(laporan, folder)
    kept = intisari_dari(laporan, figures.kini.kecamatan, temuan, tuple(paths), recap)
    earlier = temuan_lama(recap)
    marker = Penanda(
        # Of what could not be read, nothing says when it will be.
        "" if kunci is None or pemeriksaan.gagal else kunci.sidik,
        IsiTanda(kept.tanpa_tempat, data),
        lambda: kunci is not None and kunci.masukan == sidik_masukan(tuple(paths), folder),
    )
    written = tulis_hasil(copies, figures, data, temuan, folder, marker, cetak=cetak, naskah=naskah)
    changed = None if earlier is None else bandingkan(earlier, temuan)
    return Hasil(
        pemeriksaan,
        kept,
        figures.kini,
        data,
        changed,
        folder,
        written.berkas,
        written.kabar,
        marker.terpasang(folder),
        written.dilengkapi,
    )


def _disalin(
    paths: Sequence[Path], ekspor: EksporSipd | None
) -> tuple[Pemeriksaan, tuple[SalinanMasukan, ...]]:
    """Checked, with the annotated copies; what was loaded of the workbooks is then needed no longer."""
    from lkj_xlsx.proses.salinan_masukan import salinan_masukan

    bacaan = baca_bersama(paths, simpan=True)
    checked = _diperiksa(bacaan, ekspor)
    identitas = checked.laporan.lkj.identitas
    return checked, tuple(
        salinan_masukan(one, loaded, checked.temuan, identitas)
        for one, loaded in zip(bacaan.masukan, bacaan.termuat, strict=True)
    )
