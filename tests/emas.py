"""Reports in, what their sheets hold as text out: the goldens in `emas/`.

`PYTHONPATH=examples python tests/emas.py` writes them anew after a change that is meant. Read the difference before it is
committed: a golden that nobody has read records a mistake as truth.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from gambar import temuan_dari
from lkj_xlsx.hitung.bingkai import tabel
from lkj_xlsx.proses.pipeline import Pemeriksaan, periksa_workbook
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.pemeriksaan import lembar_pemeriksaan
from lkj_xlsx.tampil.rekap import lembar_rekap
from lkj_xlsx.tampil.rekap.rekap_data import data_laporan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.writer.buku import tulis_buku
from rekaman import contoh, isi_buku

FOLDER = Path(__file__).with_name("emas")
CONTOH = Path(__file__).parent.parent / "examples"
_REKAP = ("Ringkasan", "Capaian", "Anggaran", "Kaskade", "Tren", "Narasi")
_TABEL = ("Tabel 2.2", "Tabel 2.3")
_TANPA_SHEET = "LKJ001"
"""The rule whose example leaves sheets out on purpose."""


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


def _isi(lembar: Sequence[Lembar]) -> str:
    """Sheets, written and read again, as text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "emas.xlsx"
        tulis_buku(path, lembar, judul="emas")
        return isi_buku(path)


def contoh_aturan(kode: str) -> str:
    """What a rule says of its own example, and the values that it proposes."""
    rule = next(one for one in ATURAN if one.kode == kode)
    return _temuan(temuan_dari(rule.contoh, kode, lengkap=kode != _TANPA_SHEET))


def _semua_aturan() -> str:
    return "\n".join(f"{one.kode} {one.nama}\n{contoh_aturan(one.kode)}" for one in ATURAN)


def _temuan(found: Iterable[Temuan]) -> str:
    """A finding a line: code, level, official, cells, what, how to mend, what to type."""
    lines = (
        (
            *(one.kode, one.tingkat, one.pejabat, ", ".join(map(str, one.lokasi))),
            *(one.pesan, one.saran),
            "; ".join(f"{usul.sel} := {usul.nilai}" for usul in one.usul),
        )
        for one in found
    )
    return "".join(" | ".join(parts).replace("\n", "\\n") + "\n" for parts in lines)


EMAS: dict[str, Callable[[], str]] = {
    "tabel_contoh": lambda: _isi(_kantor_kecil()),
    "rekap_contoh": lambda: _isi(_rekap("contoh")),
    "tempeh_sekretaris": lambda: _isi(_tabel("tempeh", "Sekretaris Kecamatan")),
    "tempeh_kasubbag_keuangan": lambda: _isi(_tabel("tempeh", "Kasubbag Keuangan")),
    "temuan_tempeh": lambda: _temuan(_diperiksa("tempeh").temuan),
    "temuan_aturan": _semua_aturan,
}
"""What each golden holds, by the name of its file."""


def berkas(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def main() -> None:
    for name, isi in EMAS.items():
        text = isi()
        changed = not berkas(name).exists() or berkas(name).read_text(encoding="utf-8") != text
        berkas(name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{berkas(name).name}: {'berubah' if changed else 'tetap'}\n")


if __name__ == "__main__":
    main()
