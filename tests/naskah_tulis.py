"""Paragraphs and tables of text in, a small document of Word out: as an office types it, not as we do.

In a text, `[-lama-]` is deleted and `[+baru+]` inserted by a tracked change.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_UBAHAN = re.compile(r"\[([-+])(.*?)\1\]")
Blok = str | Sequence[Sequence[str]]
"""A paragraph, or the rows of a table."""


def isi(teks: str) -> str:
    """The runs of a text."""
    runs, start = [], 0
    for found in _UBAHAN.finditer(teks):
        runs.append(_lari(teks[start : found.start()]))
        wrap, tag = ("ins", "t") if found[1] == "+" else ("del", "delText")
        runs.append(f'<w:{wrap} w:id="1" w:author="x">{_lari(found[2], tag)}</w:{wrap}>')
        start = found.end()
    return "".join((*runs, _lari(teks[start:])))


def _lari(teks: str, tag: str = "t") -> str:
    if not teks:
        return ""
    lines = f"</w:{tag}><w:br/><w:{tag}>".join(escape(teks).replace("\\n", "\n").split("\n"))
    return f'<w:r><w:{tag} xml:space="preserve">{lines}</w:{tag}></w:r>'


def paragraf(teks: str) -> str:
    return f"<w:p>{isi(teks)}</w:p>"


def tabel(baris: Sequence[Sequence[str]]) -> str:
    """A row with a single cell reaches across the table; `^` goes on with the cell above."""
    wide = max(map(len, baris))
    merged = {
        (row - 1, col)
        for row, cells in enumerate(baris)
        for col, text in enumerate(cells)
        if text == "^"
    }
    rows = []
    for number, cells in enumerate(baris):
        made = [
            _sel(text, wide if len(cells) == 1 else 1, (number, col) in merged)
            for col, text in enumerate(cells)
        ]
        rows.append(f"<w:tr>{''.join(made)}</w:tr>")
    grid = "<w:gridCol/>" * wide
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _sel(teks: str, lebar: int, awal: bool) -> str:
    span = f'<w:gridSpan w:val="{lebar}"/>' if lebar > 1 else ""
    merge = "<w:vMerge/>" if teks == "^" else '<w:vMerge w:val="restart"/>' if awal else ""
    text = "" if teks == "^" else teks
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraf(text)}</w:tc>"


def tulis_naskah(path: Path, *blok: Blok) -> Path:
    """A document of these blocks, one below the other."""
    made = (paragraf(one) if isinstance(one, str) else tabel(one) for one in blok)
    return tulis_xml(path, "".join(made))


def tulis_xml(path: Path, badan: str, lain: dict[str, str] | None = None) -> Path:
    """A document whose body is this XML; `lain` are further parts by their name and relationship."""
    head = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>'
    )
    parts = {"word/document.xml": f"{head}{badan}</w:body></w:document>"}
    links: list[str] = []
    for name, content in (lain or {}).items():
        kind = name.rstrip("0123456789.xml").rstrip("0123456789")
        parts[f"word/{name}"] = (
            f'<?xml version="1.0" encoding="UTF-8"?><w:{kind} xmlns:w="{_W}">{content}</w:{kind}>'
        )
        links.append(f'<Relationship Id="r{len(links)}" Type="{_R}/{kind}" Target="{name}"/>')
    if links:
        parts["word/_rels/document.xml.rels"] = _hubungan("".join(links))
    return tulis_paket(path, parts)


def tulis_paket(path: Path, bagian: dict[str, str], utama: str = "word/document.xml") -> Path:
    """A package of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'content-types"><Override PartName="/{utama}" ContentType="{_JENIS}"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            _hubungan(f'<Relationship Id="r" Type="{_R}/officeDocument" Target="{utama}"/>'),
        )
        for name, content in bagian.items():
            package.writestr(name, content)
    return path


def _hubungan(isi: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{isi}</Relationships>'
