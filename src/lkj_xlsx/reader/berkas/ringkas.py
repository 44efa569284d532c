"""A package in; one that holds nothing but the cells of some sheets and their number formats out.

What Excel and LibreOffice pass over makes openpyxl stumble: styles of styles, drawings, pivot tables,
document properties. It is handed none of them. Texts are handed over as people see them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, SheetPaket
from lkj_xlsx.reader.berkas.hubungan import nama_unsur
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka
from lkj_xlsx.reader.berkas.potong import anak_tertentu, tanpa_hiasan_teks, tanpa_lolosan
from lkj_xlsx.reader.berkas.rumus import Rumus, baca_rumus

_UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_GAYA_SEDIKIT = 500
"""So many cell formats are handed over without asking which of them are used."""
_NOMOR_GAYA = re.compile(rb"\ss\s*=\s*[\"'](\d+)[\"']")


@dataclass(frozen=True, slots=True)
class Ringkas:
    """A package for openpyxl; its sheets in the order asked for, shared texts and formulas beside them."""

    isi: bytes
    kata: tuple[str, ...]
    rumus: tuple[Mapping[tuple[int, int], Rumus], ...]


def ringkas(paket: Paket, daftar: DaftarIsi, sheets: Sequence[SheetPaket]) -> Ringkas:
    """Only these sheets are unpacked, and of the other parts only texts and formats."""
    opener = Pembuka(paket, daftar.nama_sheet)
    cells = [baca_lembar(opener, one) for one in sheets]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _jenis(len(sheets)),
        "xl/workbook.xml": _buku(daftar, len(sheets)),
        "xl/_rels/workbook.xml.rels": _hubungan(len(sheets)),
        "xl/styles.xml": _gaya(opener, daftar, cells),
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": data for n, data in enumerate(cells, start=1)}
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return Ringkas(target.getvalue(), tuple(_kata(opener, daftar)), tuple(map(baca_rumus, cells)))


def baca_lembar(opener: Pembuka, sheet: SheetPaket) -> bytes:
    """A sheet's cells and merged ranges, and nothing else of it."""
    kept = anak_tertentu(opener.baca(sheet.bagian, tipis=True), b"sheetData", b"mergeCells")
    return tanpa_lolosan(tanpa_hiasan_teks(kept))


def baca_kata(opener: Pembuka, daftar: DaftarIsi) -> bytes:
    """The texts that cells share; none where the part is listed and not there."""
    if not daftar.kata:
        return f'<sst xmlns="{_UTAMA}"/>'.encode()
    return tanpa_lolosan(tanpa_hiasan_teks(opener.baca(daftar.kata)))


def _kata(opener: Pembuka, daftar: DaftarIsi) -> Iterator[str]:
    """Each shared text, whole where it is in pieces with formats of their own."""
    for one in ET.fromstring(baca_kata(opener, daftar)):  # noqa: S314 - Pembuka refuses declarations
        if nama_unsur(one) == "si":
            yield "".join(piece.text or "" for piece in one.iter() if nama_unsur(piece) == "t")


def _jenis(count: int) -> str:
    parts = {
        "/xl/workbook.xml": "sheet.main",
        "/xl/styles.xml": "styles",
    } | {f"/xl/worksheets/sheet{n}.xml": "worksheet" for n in range(1, count + 1)}
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{_JENIS}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return f'<Types xmlns="{_PAKET}/content-types">{listed}</Types>'


def _buku(daftar: DaftarIsi, count: int) -> str:
    """The sheets by number: their own names may be ones that openpyxl refuses."""
    sheets = "".join(
        f'<sheet name="{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, count + 1)
    )
    return (
        f'<workbook xmlns="{_UTAMA}" xmlns:r="{_DOKUMEN}">'
        f'<workbookPr date1904="{int(daftar.sejak_1904)}"/><sheets>{sheets}</sheets><calcPr/></workbook>'
    )


def _hubungan(count: int) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_DOKUMEN}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, count + 1)
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{listed}</Relationships>'


def _gaya(opener: Pembuka, daftar: DaftarIsi, cells: Iterable[bytes]) -> bytes:
    """The number formats and which cell format has which; one general format where there are none."""
    formats, xfs = _format_angka(opener, daftar)
    if len(xfs) > _GAYA_SEDIKIT or not daftar.gaya:
        used = max((int(n) for data in cells for n in _NOMOR_GAYA.findall(data)), default=0)
        xfs = (xfs + ["0"] * (used + 1))[: used + 1] if not daftar.gaya else xfs[: used + 1]
    root = ET.Element("styleSheet", xmlns=_UTAMA)
    listed = ET.SubElement(root, "numFmts")
    for number, code in formats.items():
        ET.SubElement(listed, "numFmt", numFmtId=number, formatCode=code)
    ET.SubElement(ET.SubElement(root, "fonts"), "font")
    ET.SubElement(ET.SubElement(ET.SubElement(root, "fills"), "fill"), "patternFill")
    ET.SubElement(ET.SubElement(root, "borders"), "border")
    ET.SubElement(ET.SubElement(root, "cellStyleXfs"), "xf")
    cell_xfs = ET.SubElement(root, "cellXfs")
    for number in xfs:
        ET.SubElement(cell_xfs, "xf", numFmtId=number)
    return ET.tostring(root)


def _format_angka(opener: Pembuka, daftar: DaftarIsi) -> tuple[dict[str, str], list[str]]:
    """Formats by their number, and the number that each cell format names."""
    if not daftar.gaya:
        return {}, ["0"]
    kept = anak_tertentu(opener.baca(daftar.gaya), b"numFmts", b"cellXfs")
    root = ET.fromstring(kept)  # noqa: S314 - Pembuka refuses declarations
    formats = {
        one.get("numFmtId", "0"): one.get("formatCode", "General")
        for one in root.iter()
        if nama_unsur(one) == "numFmt"
    }
    xfs = [one.get("numFmtId", "0") for one in root.iter() if nama_unsur(one) == "xf"]
    return formats, xfs or ["0"]
