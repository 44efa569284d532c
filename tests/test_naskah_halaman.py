"""The documents as LibreOffice sets them: no page is nearly blank, and nobody signs on one alone."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.proses.naskah import PermintaanNaskah
from lkj_xlsx.proses.pipeline import proses_workbook
from soffice import perlu_libreoffice, ubah
from test_halaman import NOMOR, PANJANG_SEKALI, halaman_pdf

_WRITER = shutil.which("soffice") and any(
    (folder / "libswlo.so").exists()
    for folder in (
        Path(shutil.which("soffice") or "").resolve().parent,
        Path("/usr/lib/libreoffice/program"),
    )
)
pytestmark = [
    pytest.mark.libreoffice,
    perlu_libreoffice,
    pytest.mark.skipif(
        shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang"
    ),
    pytest.mark.skipif(not _WRITER, reason="LibreOffice Writer tidak terpasang"),
]
_KEPALA = {
    "Tabel 2.2": "Realisasi", "Tabel 2.3": "Efisiensi", "Tabel 2.4": "Strategi Yang Digunakan",
}  # fmt: skip


@pytest.fixture(scope="module")
def tercetak(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The pages of each document, by its name."""
    folder = tmp_path_factory.mktemp("naskah")
    long = gambar(PANJANG_SEKALI, folder / "panjang.xlsx")
    done = [
        proses_workbook(source, folder / source.stem, naskah=PermintaanNaskah())
        for source in (FOLDER / "tempeh.xlsx", long)
    ]
    documents = [one for hasil in done for one in hasil.berkas if one.suffix == ".docx"]
    printed = ubah(documents, "pdf", folder / "pdf")
    return {one.stem: halaman_pdf(one) for one in printed}


def isi(page: str) -> str:
    """What stands on a page above its foot."""
    return re.split(r"\n.*Halaman \d+ dari", page)[0]


def test_every_page_but_the_cover_names_official_period_and_page(
    tercetak: dict[str, list[str]],
) -> None:
    assert len(tercetak) == 8
    for name, (cover, *pages) in tercetak.items():
        assert "LAPORAN KINERJA" in cover
        assert not NOMOR.search(cover)
        for number, page in enumerate(pages, start=2):
            assert (str(number), str(len(pages) + 1)) in NOMOR.findall(page)
            assert name.split(" - ")[1].split(" ", 1)[1][:30] in page


def test_no_page_is_nearly_blank(tercetak: dict[str, list[str]]) -> None:
    """Beside the cover: six lines at least stand on each."""
    bare = [
        (name, number)
        for name, pages in tercetak.items()
        for number, page in enumerate(pages[1:], start=2)
        if sum(bool(line.strip()) for line in isi(page).splitlines()) < 6
    ]
    assert bare == []


def test_the_signature_has_company(tercetak: dict[str, list[str]]) -> None:
    """On the last page the sentence that closes the report stands above it."""
    for pages in tercetak.values():
        last = isi(pages[-1])
        assert "Demikian laporan kinerja" in last
        assert last.index("Demikian laporan kinerja") < last.rindex("NIP.")


def test_headers_repeat_on_every_page_of_a_table(tercetak: dict[str, list[str]]) -> None:
    """Each page on which a table goes on has its header: the columns' numbers stand on it, too."""
    for pages in tercetak.values():
        lying = [isi(one) for one in pages if "Tabel 2" in one or _bernomor(one)]
        for page in lying:
            if "Strategi Yang Digunakan" in page or "Efisiensi" in page:
                assert _bernomor(page)
        for caption, head in _KEPALA.items():
            first = next(place for place, one in enumerate(pages) if f"{caption}\n" in one)
            assert head in pages[first]


def _bernomor(page: str) -> bool:
    """Whether a line of column numbers stands on a page."""
    return bool(re.search(r"^\s*1\s+2\s+3\s+4\b", page, re.MULTILINE))


def test_nothing_is_cut(tercetak: dict[str, list[str]]) -> None:
    """What is typed stands on the pages to its end, also where a row is taller than one."""
    long = next(pages for name, pages in tercetak.items() if "Penyelenggaraan" in name)
    assert "SELESAI" in "".join(long)
    words = "".join(long).count("Terpadu")
    assert words > 30 * 8
