"""The path of a .docx in, its parts with text as trees of elements out, or the sentence that says why not.

The package is opened with the guards of the workbooks: parts are counted while they are unpacked,
declarations are refused, nothing is fetched.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import error
from types import MappingProxyType
from zipfile import BadZipFile

from lkj_xlsx.dasar.berkas_dimaksud import AKHIRAN_DOKUMEN, nama_dekat
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.hubungan import AKAR, baca_hubungan, bagian_hubungan
from lkj_xlsx.reader.berkas.layak import DIREKTORI_RUSAK, OLE, SEBAB_DITOLAK, TERENKRIPSI
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka, buka_paket

UKURAN_TERBESAR = 64 * 2**20
"""Bytes of a document as a file."""
TERURAI_TERBESAR = 64 * 2**20
"""Bytes of a part with text; that of a thousand pages is a tenth of this."""
TERDALAM = 256
"""So many elements may stand within each other; Word nests tables some twenty levels deep at most."""
_PECAH = (BadZipFile, error, zlib.error, ET.ParseError, UnicodeError, LookupError)
"""What unpacking and parsing raise on damage; a part that the package does not have is a LookupError."""
_LAIN: Mapping[str, str] = MappingProxyType(
    {
        "header": "kepala halaman",
        "footer": "kaki halaman",
        "footnotes": "catatan kaki",
        "endnotes": "catatan akhir",
    }
)
"""Parts beside the body that a reader sees, by their relationship, and what people call them."""


@dataclass(frozen=True, slots=True)
class BagianTeks:
    """The tree of the body (`rumah` is empty) or of another part, and what people call that."""

    akar: ET.Element
    rumah: str = ""


def baca_bagian(path: Path) -> tuple[BagianTeks, ...]:
    """The body, then what stands around it; Kegagalan where the file is no document."""
    name = path.name
    content = _isi_berkas(path)
    if not content.startswith(b"PK"):
        raise Kegagalan(_bukan_docx(name, content))
    try:
        return tuple(_bagian(buka_paket(name, content, "Word")))
    except (*DIREKTORI_RUSAK, *_PECAH) as damage:
        raise Kegagalan(
            f"{name}: dokumen rusak atau terpotong; buka di Word, biarkan Word memperbaikinya, lalu simpan "
            "kembali."
        ) from damage


def _isi_berkas(path: Path) -> bytes:
    name = path.name
    if name.startswith("~$"):
        raise Kegagalan(f"{name}: ini berkas kunci milik Word, bukan dokumen; lewati saja.")
    try:
        if not path.exists():
            raise Kegagalan(
                f"{name}: berkas tidak ditemukan{nama_dekat(path, AKHIRAN_DOKUMEN)}; periksa nama dan "
                "foldernya."
            )
        if not path.is_file():
            raise Kegagalan(f"{name}: bukan berkas biasa; sebutkan dokumen .docx.")
        if path.stat().st_size > UKURAN_TERBESAR:
            raise Kegagalan(
                f"{name}: dokumen lebih besar dari {UKURAN_TERBESAR // 2**20} MB; hapus gambarnya lalu "
                "simpan kembali."
            )
        content = path.read_bytes()
    except OSError as refusal:
        reason = SEBAB_DITOLAK.get(refusal.errno or 0, "sistem menolaknya")
        raise Kegagalan(
            f"{name}: berkas tidak dapat dibaca ({reason}); tutup berkas itu di program lain, atau periksa "
            "izinnya."
        ) from refusal
    if not content:
        raise Kegagalan(f"{name}: berkas kosong; salin ulang dari sumbernya.")
    return content


def _bukan_docx(name: str, content: bytes) -> str:
    if content.startswith(OLE):
        if TERENKRIPSI in content:
            return (
                f"{name}: dokumen dikunci dengan kata sandi; simpan ulang di Word tanpa kata sandi."
            )
        return f"{name}: format Word lama (.doc); buka di Word lalu Simpan Sebagai .docx."
    return (
        f"{name}: bukan dokumen Word (.docx), meskipun namanya mungkin begitu; buka di Word lalu Simpan "
        "Sebagai .docx."
    )


def _bagian(paket: Paket) -> Iterator[BagianTeks]:
    opener = Pembuka(paket)
    body = _bagian_utama(paket, opener)
    yield BagianTeks(_akar(opener, body))
    links = bagian_hubungan(body)
    if links not in paket.bagian:
        return
    for link in baca_hubungan(body, opener.baca(links)):
        if link.jenis in _LAIN and link.bagian in paket.bagian:
            yield BagianTeks(_akar(opener, link.bagian), _LAIN[link.jenis])


def _bagian_utama(paket: Paket, opener: Pembuka) -> str:
    """The part with the body; Kegagalan for the packages of other programs."""
    links = opener.baca(bagian_hubungan(AKAR)) if bagian_hubungan(AKAR) in paket.bagian else b""
    found = {one.jenis: one.bagian for one in baca_hubungan(AKAR, links)} if links else {}
    body = found.get("officeDocument", "")
    if body.startswith("xl/"):
        raise paket.tolak(
            "ini workbook Excel, bukan dokumen Word; sebutkan naskah laporannya (.docx)."
        )
    if "mimetype" in paket.bagian:
        raise paket.tolak("ini dokumen LibreOffice (.odt); Simpan Sebagai .docx, lalu ulangi.")
    if not body or body.startswith("ppt/"):
        raise paket.tolak("bukan dokumen Word (.docx); sebutkan naskah laporannya.")
    return body


def _akar(opener: Pembuka, bagian: str) -> ET.Element:
    """The tree of a part, fed piece by piece; nothing nests deeper than TERDALAM."""
    if not opener.paket.bagian[bagian].file_size:
        raise BadZipFile(bagian)
    tree = _Pohon()
    parser = ET.XMLParser(target=tree)  # noqa: S314 - what is read holds no declarations
    size = 0
    for piece in opener.alirkan(bagian):
        size += len(piece)
        if size > TERURAI_TERBESAR:
            raise opener.paket.tolak("isi dokumen terlalu besar untuk dibuka dengan aman.")
        parser.feed(piece)
        if tree.terdalam > TERDALAM:
            raise opener.paket.tolak(
                "isi dokumen bersarang terlalu dalam dan tidak dibuka; salin isinya ke dokumen baru."
            )
    root: ET.Element = parser.close()
    return root


class _Pohon(ET.TreeBuilder):
    """Builds the tree of a part and knows how deep it is."""

    def __init__(self) -> None:
        super().__init__()
        self.terdalam = 0
        self._kini = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self._kini += 1
        self.terdalam = max(self.terdalam, self._kini)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        self._kini -= 1
        return super().end(tag)
