"""What a clerk changes in a document beside its tables is told at its place; the document as made is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from buat import FOLDER
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, hitung
from lkj_xlsx.naskah.baca import baca_naskah
from lkj_xlsx.naskah.banding import bandingkan_naskah
from lkj_xlsx.temuan import Tingkat
from naskah_sunting import Suntingan, ganti, nomor_alinea, sunting, tulis
from test_naskah_balik import Kantor, tempat


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    return Kantor(FOLDER / "contoh.xlsx", tmp_path_factory.mktemp("contoh"))


def semua_teks(document: Document) -> Iterable[Paragraph]:
    """Every paragraph, also of tables and feet."""
    places = [document.element.body]
    places += [one.footer._element for one in document.sections]  # noqa: SLF001 - no other way
    for place in places:
        for one in place.iter(qn("w:p")):
            yield Paragraph(one, document)


def ganti_semua(lama: str, baru: str) -> Suntingan:
    """Words replaced wherever they stand, as Find and Replace does it."""

    def edit(document: Document) -> None:
        found = [one for one in semua_teks(document) if lama in one.text]
        assert found
        for one in found:
            tulis(one, one.text.replace(lama, baru))

    return edit


def masa(laporan: Laporan, triwulan: Triwulan, tahun: int) -> Laporan:
    """The report of the same workbook for another time."""
    identitas = replace(laporan.lkj.identitas, triwulan=triwulan, tahun=tahun)
    return hitung(replace(laporan.lkj, identitas=identitas), triwulan)


@pytest.mark.parametrize(
    ("triwulan", "tahun", "disebut"),
    [
        (Triwulan.III, 2024, ("Triwulan II Tahun 2024", "Triwulan III Tahun 2024")),
        (Triwulan.II, 2025, ("Triwulan II Tahun 2024", "Triwulan II Tahun 2025")),
    ],
)
def test_the_workbook_of_another_period_is_one_finding(
    contoh: Kantor, triwulan: Triwulan, tahun: int, disebut: tuple[str, str]
) -> None:
    """Both periods, and which workbook to name; nothing of what hangs on it."""
    report = masa(contoh.pemeriksaan.laporan, triwulan, tahun)
    for path in contoh.naskah:
        (found,) = bandingkan_naskah(baca_naskah(path), report, ())
        assert found.kode == "LKJ801"
        assert found.tingkat is Tingkat.GALAT
        assert all(one in found.pesan for one in disebut)
        assert f"Sebutkan workbook {disebut[0]}" in found.saran


def test_a_word_that_names_another_quarter_is_a_mistake_of_the_document(
    contoh: Kantor, tmp_path: Path
) -> None:
    """On the cover alone, or in a sentence."""
    source = contoh.naskah[0]
    for start in ("Triwulan II", "Demikian laporan"):
        line = nomor_alinea(source, start)
        edited = sunting(
            source, tmp_path / f"{line}.docx", ganti(line, "Triwulan II", "Triwulan III")
        )
        assert [(one.kode, tempat(one.lokasi[0])) for one in contoh.periksa(edited)] == [
            ("LKJ201", f"paragraf {line}")
        ]
