"""Every live formula, recalculated by LibreOffice, gives what Python computed exactly."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from jebakan import SETELAN, anggaran, pk
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.proses.pipeline import proses_bersama
from lkj_xlsx.reader.ekspor.baca import baca_ekspor
from lkj_xlsx.tampil.lembar import BILANGAN, Acuan, Baris, Lembar, Petak, Rumus
from lkj_xlsx.tampil.rekap.rekap_gabungan import lembar_gabungan
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.writer.buku import tulis_buku
from lkj_xlsx.writer.tinggi import tata_letak
from rekaman import laporan
from soffice import perlu_libreoffice, ubah
from test_cerita import PARUH
from test_rekap import DUA_TRIWULAN
from test_rekap_gabungan import LALU, SALINAN, A, B
from test_target import AKHIR_TAHUN, gambar_tabel
from test_triwulan import CAMPURAN

pytestmark = [pytest.mark.libreoffice, perlu_libreoffice]

SALAH = "salah"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks as written, and below `xlsx` as LibreOffice recalculated them."""
    folder = tmp_path_factory.mktemp("hitung")
    paths = []
    for name, setelan in SETELAN.items():
        report = laporan(pk(), anggaran(), **setelan)
        paths.append(folder / f"{name}.xlsx")
        tulis_buku(paths[-1], tabel_pejabat(report, report.pejabat[0]), judul=name)
    paths.append(folder / f"{SALAH}.xlsx")
    tulis_buku(paths[-1], [lembar_salah()], judul=SALAH)
    ubah(paths, "xlsx", folder)
    return folder


@pytest.fixture(scope="module")
def rekap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recaps as `process` writes them: of the examples, and of workbooks with holes."""
    folder = tmp_path_factory.mktemp("rekap")
    drawn = {
        "utuh": DUA_TRIWULAN,
        "bolong": DUA_TRIWULAN.replace("| 50 | | 200 |\n", "| 50 | | dua ratus |\n"),
        "tanpa kode": DUA_TRIWULAN.replace("| 7.01.02.2.01 |", "| |"),
        "dibulatkan": DUA_TRIWULAN.replace("III\n", "III\nPembulatan | Bulatkan\nDesimal | 3\n", 1),
        "target": gambar_tabel("T/R", "Batas Capaian | 120%\nDesimal | 2\n"),
        "akhir tahun": AKHIR_TAHUN,
        "per triwulan": CAMPURAN,
        "kosong": "",
        "paruh": PARUH,
        "triwulanan": PARUH.replace("Triwulan | II", "Triwulan | II\nDasar Target | Triwulan", 1),
    }
    sources = [FOLDER / f"{name}.xlsx" for name in ("tempeh", "contoh")]
    sources += [gambar(text, folder / f"{name}.xlsx") for name, text in drawn.items()]
    paths = []
    for source in sources:
        # One of them is compared with exports, so that it has the sheet SIPD.
        export = baca_ekspor([FOLDER / "sipd_beda"]) if source.stem == "contoh" else None
        recap = proses_bersama([source], folder / source.stem, ekspor=export).berkas[0]
        paths.append(recap.rename(folder / f"rekap {source.stem}.xlsx"))
    paths.append(folder / "rekap gabungan.xlsx")
    tulis_buku(paths[-1], lembar_gabungan((A, SALINAN, B, LALU), (), str), judul="gabungan")
    ubah(paths, "xlsx", folder)
    return folder


@pytest.mark.parametrize(
    ("name", "least"),
    [("tempeh", 350), ("contoh", 78), ("utuh", 50), ("bolong", 50), ("tanpa kode", 40),
     ("dibulatkan", 50), ("target", 80), ("akhir tahun", 10), ("per triwulan", 60), ("kosong", 0), ("paruh", 70),
     ("triwulanan", 70), ("gabungan", 25)],
)  # fmt: skip
def test_recalculated_recaps_give_what_was_stored(rekap: Path, name: str, least: int) -> None:
    """Totals, differences, means, classes and sums through the tree, to the last bit."""
    count, wrong = beda(rekap, f"rekap {name}")
    assert count >= least
    assert wrong == []


def lembar_salah() -> Lembar:
    """One formula with its right value, one with a wrong one."""
    rumus = Rumus("INT({}*100/{})/100", (Acuan(1, 1), Acuan(2, 1)))
    values = (Decimal("0.75"), Decimal("0.74"))
    cells = (
        Petak(9, BILANGAN),
        Petak(12, BILANGAN),
        *(Petak(one, BILANGAN, rumus=rumus) for one in values),
    )
    return Lembar(SALAH, (10, 10, 10, 10), (Baris(cells),))


def beda(folder: Path, name: str) -> tuple[int, list[str]]:
    """How many formulas a workbook has, and those whose stored value LibreOffice disagrees with."""
    formulas = load_workbook(folder / f"{name}.xlsx")
    stored = load_workbook(folder / f"{name}.xlsx", data_only=True)
    computed = load_workbook(folder / "xlsx" / f"{name}.xlsx", data_only=True)
    cells = [
        cell
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    wrong = [
        f"{cell.parent.title}!{cell.coordinate} {cell.value}"
        for cell in cells
        if stored[cell.parent.title][cell.coordinate].value
        != computed[cell.parent.title][cell.coordinate].value
    ]
    return len(cells), wrong


@pytest.mark.parametrize("name", SETELAN)
def test_recalculated_formulas_give_what_was_stored(folder: Path, name: str) -> None:
    """Capaian, serapan and efisiensi under every setting, to the last bit."""
    count, wrong = beda(folder, name)
    assert count > 300
    assert wrong == []


def test_a_wrong_stored_value_is_noticed(folder: Path) -> None:
    """LibreOffice did recalculate: it corrects the one value that was planted."""
    assert beda(folder, SALAH) == (2, ["salah!D1 =INT(A1*100/B1)/100"])


def test_pages_end_where_they_were_computed_to(tmp_path: Path) -> None:
    """LibreOffice prints as many pages as were planned: none overflows, on either paper."""
    long = "Terlaksananya koordinasi dan penyusunan laporan capaian kinerja perangkat daerah "
    rows = [f"{no} | {long * (no % 4)}{no} | {long * (no % 3)} | 12 | {no}" for no in range(1, 41)]
    budget = [f"Program | {long} | {no}, {no + 1} | 1000000 | {no}" for no in range(1, 40)]
    strategies = [f"{no} | Mei | {long} | {long * (no % 5)}" for no in range(1, 41)]
    paths, planned = [], []
    for paper in UkuranKertas:
        report = laporan(
            "\n".join(rows), "\n".join(budget), "\n".join(strategies), ukuran_kertas=paper
        )
        sheets = tabel_pejabat(report, report.pejabat[0])
        planned.append(sum(len(tata_letak(one).awal_halaman) + 1 for one in sheets))
        paths.append(tmp_path / f"{paper}.xlsx")
        tulis_buku(paths[-1], sheets, judul=paper)
    printed = [path.read_bytes() for path in ubah(paths, "pdf", tmp_path)]
    assert [len(re.findall(rb"/Type ?/Page\b", one)) for one in printed] == planned
    assert min(planned) > 20
