"""Reports in, what their sheets hold as text out: the goldens in `emas/`.

`python tests/emas.py` writes them anew after a change that is meant. Read the difference before it is
committed: a golden that nobody has read records a mistake as truth.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.writer.buku import tulis_buku
from rekaman import contoh, isi_buku

FOLDER = Path(__file__).with_name("emas")
CONTOH = Path(__file__).parent.parent / "examples"
_REKAP = ("Ringkasan", "Capaian", "Anggaran", "Kaskade", "Tren", "Narasi")
_TABEL = ("Tabel 2.2", "Tabel 2.3")


def _kantor_kecil() -> Sequence[Lembar]:
    """All four tables of an official drawn in a test."""
    report = contoh()
    return tabel_pejabat(report, report.pejabat[0])


def _rekap(name: str) -> Sequence[Lembar]:
    """The recap of an example: what people read, without Jejak, findings and data sheets."""
    checked = _diperiksa(name)
    figures = tabel(checked.laporan)
    checks = lembar_pemeriksaan(checked.temuan, judul="Pemeriksaan", masukan={})
    sheets = lembar_rekap(figures, data_laporan(figures), checked.temuan, checks, lambda _: "")
    return [one for one in sheets if isinstance(one, Lembar) and one.nama in _REKAP]


def _tabel(name: str, jabatan: str) -> Sequence[Lembar]:
    """Capaian and cost of one official of an example."""
    report = _diperiksa(name).laporan
    official = next(one for one in report.pejabat if one.jabatan == jabatan)
    return [one for one in tabel_pejabat(report, official) if one.nama in _TABEL]


@cache
def _diperiksa(name: str) -> Pemeriksaan:
    return periksa_workbook(CONTOH / f"{name}.xlsx")


EMAS: dict[str, Callable[[], Sequence[Lembar]]] = {
    "tabel_contoh": _kantor_kecil,
    "rekap_contoh": partial(_rekap, "contoh"),
    "tempeh_sekretaris": partial(_tabel, "tempeh", "Sekretaris Kecamatan"),
    "tempeh_kasubbag_keuangan": partial(_tabel, "tempeh", "Kasubbag Keuangan"),
}
"""What each golden holds, by the name of its file."""


def isi(name: str) -> str:
    """The sheets of a golden, written and read again, as text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.xlsx"
        tulis_buku(path, EMAS[name](), judul=name)
        return isi_buku(path)


def berkas(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def main() -> None:
    for name in EMAS:
        text = isi(name)
        changed = not berkas(name).exists() or berkas(name).read_text(encoding="utf-8") != text
        berkas(name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{berkas(name).name}: {'berubah' if changed else 'tetap'}\n")


if __name__ == "__main__":
    main()
