"""A file in; the package of a Word document out, or the sentence that says why there is none."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import BadZipFile

from lxml import etree

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_DOKUMEN, nama_dekat
from lkj_xlsx.dasar.cap import CAP, DIBUAT
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.hubungan import AKAR, baca_hubungan, bagian_hubungan
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka, buka_paket
from lkj_xlsx.reader.berkas.tambah.sisip import TakDapatDitambah

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS = "[content_types].xml"
"""The part that names the types of the others."""
UKURAN_TERBESAR = 32 * 2**20
"""Bytes of a document as a file, pictures and all."""
Unsur = Any
"""An element of lxml, which has no types."""

_TAK_SAH = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRICT = "{http://purl.oclc.org/ooxml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERENKRIPSI = "EncryptedPackage".encode("utf-16-le")
_RUSAK = (BadZipFile, NotImplementedError, OverflowError, ValueError, struct.error, zlib.error)
_BUKAN_DOKUMEN: tuple[tuple[str, str], ...] = (
    ("xl/", "workbook Excel, bukan dokumen Word; sebutkan berkas .docx."),
    ("ppt/", "berkas PowerPoint, bukan dokumen Word; sebutkan berkas .docx."),
    (
        "content.xml",
        "format OpenDocument (.odt); buka di LibreOffice atau Word lalu Simpan Sebagai .docx.",
    ),
    ("word/", "isi dokumennya tidak lengkap; buka di Word lalu simpan kembali."),
    ("", "berkas zip, bukan dokumen Word; bila dokumennya ada di dalamnya, ekstrak dahulu."),
)


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


class DokumenDitolak(Kegagalan):
    """A sentence that speaks of a document already."""


@dataclass(frozen=True, slots=True)
class PaketDokumen:
    """A Word document's package, of which only its directory and its main part are read yet."""

    paket: Paket
    utama: str
    """The key of the part that holds the body."""

    @property
    def nama(self) -> str:
        return self.paket.nama

    def tolak(self, kalimat: str) -> Kegagalan:
        return DokumenDitolak(f"{self.nama}: {kalimat}")

    def ada(self, bagian: str) -> bool:
        return bagian in self.paket.bagian

    def xml(self, bagian: str) -> Unsur:
        """The root of an XML part; Kegagalan where it is damaged or declares entities."""
        with terbaca(self.nama):
            return urai(b"".join(Pembuka(self.paket).alirkan(bagian)))

    def terkait(self, bagian: str) -> dict[str, tuple[str, ...]]:
        """The parts that a part leads to, by the last word of the relationship's type."""
        rels = bagian_hubungan(bagian)
        if not self.ada(rels):
            return {}
        found: dict[str, tuple[str, ...]] = {}
        with terbaca(self.nama):
            data = b"".join(Pembuka(self.paket).alirkan(rels))
            for one in baca_hubungan(bagian, data):
                if self.ada(one.bagian):
                    found[one.jenis] = (*found.get(one.jenis, ()), one.bagian)
        return found


def urai(xml: bytes) -> Unsur:
    """XML as elements; no entity is resolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(xml, parser)


def teks_sah(text: str) -> str:
    """The text without what no XML may hold."""
    return _TAK_SAH.sub("", text)


def tulis_xml(akar: Unsur) -> bytes:
    data: bytes = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def baca_berkas(path: Path) -> bytes:
    """The bytes of a document's file; Kegagalan where it cannot be read."""
    name = path.name
    try:
        if path.is_dir():
            raise Kegagalan(
                f"{name}: ini folder, bukan dokumen; sebutkan berkas .docx di dalamnya."
            )
        if not path.exists():
            raise Kegagalan(
                f"{name}: berkas tidak ditemukan{nama_dekat(path, AKHIRAN_DOKUMEN)}; periksa nama dan "
                "foldernya."
            )
        if name.startswith("~$") or not path.is_file():
            raise Kegagalan(f"{name}: ini bukan dokumen Word; sebutkan berkas .docx-nya.")
        _pastikan_ukuran(name, path.stat().st_size)
        return path.read_bytes()
    except OSError as refusal:
        raise Kegagalan(
            f"{name}: berkas tidak dapat dibaca; tutup berkas itu di program lain, atau periksa izinnya."
        ) from refusal


def _pastikan_ukuran(name: str, size: int) -> None:
    if size == 0:
        raise Kegagalan(f"{name}: berkas kosong; salin ulang dari sumbernya.")
    if size > UKURAN_TERBESAR:
        raise Kegagalan(
            f"{name}: berkas terlalu besar ({size // 2**20} MB, paling besar {UKURAN_TERBESAR // 2**20} "
            "MB); kecilkan gambar di dalamnya."
        )


def buka_dokumen(nama: str, isi: bytes) -> PaketDokumen:
    """The package of a Word document; Kegagalan where the bytes are none, whatever their name says."""
    _pastikan_ukuran(nama, len(isi))
    if not isi.startswith(b"PK"):
        raise Kegagalan(f"{nama}: {_bukan_paket(isi)}")
    with terbaca(nama):
        paket = buka_paket(nama, isi)
    places = PaketDokumen(paket, AKAR).terkait(AKAR).get("officeDocument", ())
    if not places or JENIS not in paket.bagian:
        raise _bukan_dokumen(paket)
    dokumen = PaketDokumen(paket, places[0])
    root = dokumen.xml(dokumen.utama)
    if root.tag.startswith(_STRICT):
        raise paket.tolak(
            "disimpan sebagai Strict Open XML; di Word pilih Simpan Sebagai, Dokumen Word (.docx) yang biasa."
        )
    if root.tag != w("document"):
        raise _bukan_dokumen(paket)
    return dokumen


@contextmanager
def terbaca(nama: str) -> Iterator[None]:
    """Let whatever is raised while a document's parts are read say so in words for a document."""
    try:
        yield
    except DokumenDitolak:
        raise
    except (*_RUSAK, SyntaxError, TakDapatDitambah) as damage:
        raise DokumenDitolak(
            f"{nama}: berkas rusak atau terpotong; salin ulang dari sumbernya, atau buka di Word lalu "
            "simpan kembali."
        ) from damage
    except Kegagalan as refusal:
        raise DokumenDitolak(
            f"{nama}: isinya terlalu besar, dimampatkan secara tidak wajar, atau berisi XML yang tidak "
            "pernah ditulis Word, dan tidak dibuka; salin isinya ke dokumen baru di Word."
        ) from refusal


def _bukan_paket(isi: bytes) -> str:
    if not isi.startswith(_OLE):
        return (
            "bukan dokumen Word (.docx), meskipun namanya mungkin begitu; buka di Word lalu Simpan Sebagai "
            ".docx."
        )
    if _TERENKRIPSI in isi:
        return "dokumen dikunci dengan kata sandi; simpan ulang di Word tanpa kata sandi."
    return "format Word lama (.doc); buka di Word lalu Simpan Sebagai .docx."


def _bukan_dokumen(paket: Paket) -> Kegagalan:
    names = tuple(paket.bagian)
    said = next(
        said
        for begin, said in _BUKAN_DOKUMEN
        if any(name.startswith(begin) for name in names) or not begin
    )
    return paket.tolak(said)


def sifat_dokumen(judul: str, kategori: str = CAP) -> bytes:
    """The document's properties: no person and no clock; our mark, unless it is no result."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(teks_sah(judul))}</dc:title><dc:creator>lkj-xlsx</dc:creator>"
        f"<cp:category>{kategori}</cp:category>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{DIBUAT}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{DIBUAT}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()
