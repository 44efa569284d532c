"""Bodies of Word documents drawn in a test in, packages out."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
SEKSI = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def lari(text: str, rupa: str = "") -> str:
    look = f"<w:rPr>{rupa}</w:rPr>" if rupa else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*isi: str, sifat: str = "") -> str:
    """A paragraph of texts and of runs that are XML already."""
    runs = "".join(one if one.startswith("<") else lari(one) for one in isi)
    return f"<w:p>{f'<w:pPr>{sifat}</w:pPr>' if sifat else ''}{runs}</w:p>"


def tab(*baris: tuple[str, ...]) -> str:
    """A table of cells that are XML already or texts."""
    rows = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{one if one.startswith('<') else par(one)}</w:tc>" for one in row)
        + "</w:tr>"
        for row in baris
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"


def docx(
    *badan: str,
    seksi: str = SEKSI,
    lain: Mapping[str, str] | None = None,
    hubungan: Mapping[str, tuple[str, str]] | None = None,
    jenis: str = f"{_JENIS}.document.main+xml",
) -> bytes:
    """A document of paragraphs and tables.

    `lain` are further parts by name; `hubungan` are the body's relationships by id: the last word of
    their type and their target, an external one where it has `://` in it.
    """
    body = "".join(one if one.startswith("<") else par(one) for one in badan)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{jenis}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PAKET}/relationships"><Relationship Id="rId1" '
        f'Type="{_HUBUNGAN}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{seksi}</w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": terhubung(hubungan or {}),
        **(lain or {}),
    }
    package = BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return package.getvalue()


def terhubung(hubungan: Mapping[str, tuple[str, str]]) -> str:
    """The part of relationships."""
    outside = ' TargetMode="External"'
    listed = "".join(
        f'<Relationship Id="{key}" Type="{_HUBUNGAN}/{kind}" Target="{target}"'
        f"{outside if '://' in target else ''}/>"
        for key, (kind, target) in hubungan.items()
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{listed}</Relationships>'


def kepala(*isi: str) -> str:
    """A part of a header."""
    return f'<w:hdr xmlns:w="{W}" xmlns:r="{R}">{"".join(map(par, isi))}</w:hdr>'


def bagian(isi: bytes, nama: str = "word/document.xml") -> etree._Element:
    """The root of a part."""
    with ZipFile(BytesIO(isi)) as file:
        return etree.fromstring(file.read(nama))


def teks(isi: bytes, nama: str = "word/document.xml") -> list[str]:
    """What stands in each paragraph of a part, a line break as one."""
    return ["".join(_teks(one)) for one in bagian(isi, nama).iter(f"{{{W}}}p")]


def _teks(paragraf: etree._Element) -> list[str]:
    names = {"t": None, "br": "\n", "tab": "\t"}
    return [
        one.text or "" if names[word] is None else str(names[word])
        for one in paragraf.iter()
        if (word := etree.QName(one).localname) in names
    ]


def tubuh(isi: bytes) -> str:
    """The body as XML, without declarations of namespaces, without its section."""
    body = bagian(isi)[0]
    text = "".join(
        etree.tostring(one, encoding="unicode")
        for one in body
        if not str(one.tag).endswith("}sectPr")
    )
    for name, value in {"w": W, "r": R}.items():
        text = text.replace(f' xmlns:{name}="{value}"', "")
    return text
