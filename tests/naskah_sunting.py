"""Documents in, the same documents as somebody leaves them who edits them by hand out."""

# ruff: noqa: SLF001 - what python-docx has no method for is done to its elements

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Suntingan = Callable[[Document], None]


def sunting(path: Path, ke: Path, *suntingan: Suntingan) -> Path:
    """A copy of the document, edited."""
    document = docx.Document(str(path))
    for one in suntingan:
        one(document)
    document.save(str(ke))
    return ke


def sel(document: Document, tabel: int, baris: int, kolom: int) -> _Cell:
    """A cell by the numbers under which findings name it."""
    return document.tables[tabel].rows[baris - 1].cells[kolom - 1]


def tulis(alinea: Paragraph, teks: str) -> None:
    """Another text in the paragraph, with the looks of its first letters."""
    if not alinea.runs:
        alinea.add_run(teks)
        return
    first, *rest = alinea.runs
    first.text = teks
    for one in rest:
        one.text = ""


def isi_sel(tabel: int, baris: int, kolom: int, teks: str) -> Suntingan:
    return lambda document: tulis(sel(document, tabel, baris, kolom).paragraphs[0], teks)


def ganti_sel(tabel: int, baris: int, kolom: int, lama: str, baru: str) -> Suntingan:
    def edit(document: Document) -> None:
        line = sel(document, tabel, baris, kolom).paragraphs[0]
        assert lama in line.text
        tulis(line, line.text.replace(lama, baru))

    return edit


def ganti(nomor: int, lama: str, baru: str) -> Suntingan:
    """Words of the paragraph of this number replaced."""

    def edit(document: Document) -> None:
        line = document.paragraphs[nomor - 1]
        assert lama in line.text
        tulis(line, line.text.replace(lama, baru))

    return edit


def hapus_baris(tabel: int, baris: int) -> Suntingan:
    def edit(document: Document) -> None:
        row = document.tables[tabel].rows[baris - 1]._tr
        row.getparent().remove(row)

    return edit


def tukar_baris(tabel: int, baris: int) -> Suntingan:
    """A row and the next change places."""

    def edit(document: Document) -> None:
        rows = document.tables[tabel].rows
        rows[baris]._tr.addnext(rows[baris - 1]._tr)

    return edit


def terlacak(tabel: int, baris: int, kolom: int, teks: str) -> Suntingan:
    """Another text in a cell, as a tracked change that nobody has accepted yet."""

    def edit(document: Document) -> None:
        line = sel(document, tabel, baris, kolom).paragraphs[0]
        old = line.text
        for run in line.runs:
            run._r.getparent().remove(run._r)
        for wrap, tag, text in (("del", "delText", old), ("ins", "t", teks)):
            line._p.append(
                parse_xml(
                    f'<w:{wrap} {_W} w:id="9" w:author="Atasan"><w:r><w:{tag}>{text}</w:{tag}></w:r>'
                    f"</w:{wrap}>"
                )
            )

    return edit


def nomor_alinea(path: Path, awalan: str) -> int:
    """The number of the first paragraph that begins so."""
    lines = docx.Document(str(path)).paragraphs
    return next(at for at, one in enumerate(lines, start=1) if one.text.startswith(awalan))
