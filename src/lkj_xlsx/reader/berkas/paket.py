"""The bytes of a .xlsx in; bytes that openpyxl can open without harm out, or a sentence why not.

Everything is looked at while it is unpacked, piece by piece; sizes in the zip's directory are not
believed. The limits are far above the largest real workbook and far below what hangs a computer.
"""

from __future__ import annotations

import html
import re
import struct
import zlib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain, islice
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.xml_lembar import (
    TIADA,
    Hitungan,
    awalan_lembar,
    hitung_isi,
    rentang_sel,
    tanpa_sel_kosong,
)

TERURAI_TERBESAR = 512 * 2**20
"""Bytes of all parts after unpacking."""
RASIO_TERBESAR = 200
"""Unpacked against packed, for parts of more than a megabyte; real sheets stay below 30."""
BAGIAN_TERBANYAK = 2_000
SHEET_TERBANYAK = 200
BARIS_TERBANYAK = 100_000
"""Rows of one sheet that hold something."""
SEL_TERBANYAK = 1_000_000
"""Cells of all sheets that hold something."""
UNSUR_TERBANYAK = 1_500_000
"""Whatever else openpyxl makes objects of: styles, texts, links, comments."""
GABUNGAN_TERBESAR = 200_000
"""Cells in merged ranges, and in links and comments on ranges, of which openpyxl makes every one."""
KOSONG_TERBANYAK = 20_000
"""Rows and cells of one sheet with a format and nothing in them; where there are more, all are left out."""

_RINCI = 30_000
"""So few elements need no closer look, whatever they are."""
_POTONGAN = 2**20
_MASUKAN = 2**16
_KEPALA_LOKAL = struct.Struct("<4s22xHH")
_TERENKRIPSI = 1
_BUKU = "xl/workbook.xml"
_STRICT = b"purl.oclc.org/ooxml"
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<(?!\0)")
_TANPA_DEKLARASI = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<[^!?\0]", re.DOTALL)
"""From the first byte to the first element, where alone a DOCTYPE may stand. Excel writes none, and
every attack by entities needs one."""
_UTF_16 = re.compile(rb"(?:\xff\xfe)?(?:\s\0)*+<\0|(?:\xfe\xff)?(?:\0\s)*+\0<")
_PENYANDIAN = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_DIKENAL = frozenset({b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""Encodings in which `<!DOCTYPE` is those nine bytes."""
_LEMBAR = re.compile(rb"<(?:[^<>\s/:!?]+:)?sheet\s[^<>]*")
_ISI = re.compile(rb"Override\s[^<>]*")
_HUBUNGAN = re.compile(rb"<(?:[^<>\s/:!?]+:)?Relationship\s[^<>]*")
_ATRIBUT = re.compile(rb"([^\s=<>:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DIABAIKAN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^xl/(?:vbaProject|macrosheets/)", re.MULTILINE), "makro"),
    (re.compile(r"^xl/embeddings/", re.MULTILINE), "objek yang disematkan"),
    (re.compile(r"^xl/(?:activeX|ctrlProps)/", re.MULTILINE), "tombol dan kontrol ActiveX"),
    (re.compile(r"^xl/(?:connections\.|queryTables/|model/)", re.MULTILINE), "koneksi data"),
)
"""Parts that are never run, opened or brought up to date, and what people call them."""


@dataclass(frozen=True, slots=True)
class Paket:
    """A workbook that can be opened without harm, and what it has that nobody will read."""

    isi: bytes
    diabaikan: tuple[str, ...] = ()
    ditipiskan: tuple[str, ...] = ()
    """Sheets whose empty formatted cells are left out of `isi`."""


def periksa_paket(nama: str, isi: bytes) -> Paket:
    """Raise Kegagalan for what would hang or fill the machine, zipfile's exceptions on damage."""
    with ZipFile(BytesIO(isi)) as book:
        parts = book.infolist()
    return _Pemeriksa(nama, isi, parts).paket()


@dataclass(slots=True)
class _Pemeriksa:
    """Goes once through the parts of a package and adds up what they hold."""

    nama: str
    isi: bytes
    bagian: list[ZipInfo]
    lembar: int = 0
    dibuat: int = 0
    tanda: int = 0
    jumlah: Hitungan = TIADA
    tipis: dict[str, bytes] = field(default_factory=dict)
    """Sheets with too many empty elements, and the prefix of their names."""
    dibuang: dict[str, None] = field(default_factory=dict)
    """Those that did have empty cells among them."""

    def paket(self) -> Paket:
        self._pastikan_direktori()
        for part in self.bagian:
            self._periksa(part)
        names = "\n".join(part.filename for part in self.bagian)
        ignored = tuple(word for pattern, word in _DIABAIKAN if pattern.search(names))
        if not self.tipis:
            return Paket(self.isi, ignored)
        content = self._ditipiskan()
        return Paket(content, ignored, tuple(map(self._nama_sheet, self.dibuang)))

    def _tolak(self, kalimat: str) -> Kegagalan:
        return Kegagalan(f"{self.nama}: {kalimat}")

    def _pastikan_direktori(self) -> None:
        names = {part.filename for part in self.bagian}
        if _BUKU not in names:
            if "xl/workbook.bin" in names:
                raise self._tolak("format .xlsb; buka di Excel lalu Simpan Sebagai .xlsx.")
            raise self._tolak("bukan workbook Excel; buka di Excel lalu Simpan Sebagai .xlsx.")
        if len({name.casefold() for name in names}) < len(self.bagian):
            raise self._tolak(
                "ada dua bagian bernama sama di dalamnya, jadi isinya tidak pasti; buka di Excel lalu "
                "simpan kembali."
            )
        unpacked = sum(part.file_size for part in self.bagian)
        if len(self.bagian) > BAGIAN_TERBANYAK or unpacked > TERURAI_TERBESAR:
            raise self._tolak(
                "isi berkas terlalu besar untuk dibuka dengan aman; pakai templat baru."
            )
        if any(map(_mencurigakan, self.bagian)):
            raise self._tolak(
                "isi berkas dimampatkan secara tidak wajar dan tidak dibuka; buka di Excel lalu simpan "
                "kembali."
            )

    def _periksa(self, part: ZipInfo) -> None:
        pieces = self._potongan(part)
        head = next(pieces, b"")
        if not _XML.match(head):
            if _UTF_16.match(head):
                raise self._penyandian_lain()
            deque(pieces, maxlen=0)  # a picture must not be larger than it says either
            return
        if not _TANPA_DEKLARASI.match(head):
            raise self._tolak("berisi deklarasi XML yang tidak pernah ditulis Excel; tidak dibuka.")
        declared = _PENYANDIAN.match(head)
        if declared and declared[1].lower() not in _DIKENAL:
            raise self._penyandian_lain()
        prefix, held = awalan_lembar(head), TIADA
        for piece in chain((head,), pieces):
            self._pastikan_potongan(part, piece)
            self.tanda += piece.count(b"<")
            if self.tanda > _RINCI:
                held += hitung_isi(piece, prefix)
        if prefix is not None and held.kosong > KOSONG_TERBANYAK:
            self.tipis[part.filename] = prefix
        elif held is not TIADA:
            self._jumlahkan(part, held)

    def _penyandian_lain(self) -> Kegagalan:
        return self._tolak(
            "ditulis dengan penyandian XML yang tidak dipakai Excel; buka di Excel lalu simpan kembali."
        )

    def _pastikan_potongan(self, part: ZipInfo, piece: bytes) -> None:
        if part.filename == _BUKU:
            self._pastikan_buku(piece)
        if part.filename == "[Content_Types].xml" and any(map(_menyimpang, _ISI.findall(piece))):
            raise self._tolak("bukan workbook Excel; buka di Excel lalu Simpan Sebagai .xlsx.")
        for area, cells in rentang_sel(piece):
            self.dibuat += cells
            if cells > GABUNGAN_TERBESAR:
                raise self._tolak(
                    f"sel {area.decode()} digabung seluruhnya di {self._sebutan(part)}; pisahkan gabungan "
                    "itu di Excel lalu simpan."
                )
            if self.dibuat > GABUNGAN_TERBESAR:
                raise self._tolak(
                    f"lebih dari {_ribuan(GABUNGAN_TERBESAR)} sel digabung, terakhir {area.decode()} di "
                    f"{self._sebutan(part)}; pisahkan gabungan yang tidak perlu di Excel lalu simpan."
                )

    def _pastikan_buku(self, piece: bytes) -> None:
        if _STRICT in piece:
            raise self._tolak(
                "disimpan sebagai Strict Open XML; di Excel pilih Simpan Sebagai, Workbook Excel (.xlsx) "
                "yang biasa."
            )
        self.lembar += len(_LEMBAR.findall(piece))
        if self.lembar > SHEET_TERBANYAK:
            raise self._tolak(
                f"berisi lebih dari {SHEET_TERBANYAK} sheet; hapus sheet yang tidak dipakai lalu simpan."
            )

    def _jumlahkan(self, part: ZipInfo, held: Hitungan) -> None:
        self.jumlah += held
        for number, limit, what in (
            (held.baris, BARIS_TERBANYAK, "baris terisi; hapus baris dan rumus"),
            (
                self.jumlah.sel,
                SEL_TERBANYAK,
                "sel terisi, atau bersama sheet lain; hapus sel dan sheet",
            ),
            (
                self.jumlah.unsur,
                UNSUR_TERBANYAK,
                "gaya, teks, dan tautan; hapus gaya sel dan sheet",
            ),
        ):
            if number > limit:
                raise self._tolak(
                    f"{self._sebutan(part)} berisi lebih dari {_ribuan(limit)} {what} yang tidak dipakai, "
                    "lalu simpan."
                )

    def _sebutan(self, part: ZipInfo) -> str:
        name = self._nama_sheet(part.filename)
        return f"sheet {name}" if name else f"bagian {part.filename}"

    def _nama_sheet(self, bagian: str) -> str:
        """The sheet's name as people see it; empty for a part that is no sheet."""
        targets = {
            one.get("Id"): one.get("Target", "").removeprefix("/xl/")
            for one in map(_atribut, _HUBUNGAN.findall(self._awal("xl/_rels/workbook.xml.rels")))
        }
        sheets = {
            targets.get(one.get("id")): one.get("name", "")
            for one in map(_atribut, _LEMBAR.findall(self._awal(_BUKU)))
        }
        return sheets.get(bagian.removeprefix("xl/"), "")

    def _awal(self, bagian: str) -> bytes:
        part = next((one for one in self.bagian if one.filename == bagian), None)
        return b"".join(islice(self._potongan(part), 1)) if part else b""

    def _ditipiskan(self) -> bytes:
        """The package once more, without the empty cells of the sheets that may have too many."""
        target = BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as thin:
            for part in self.bagian:
                with thin.open(part.filename, "w", force_zip64=True) as stream:
                    stream.writelines(self._tipis(part))
        return target.getvalue()

    def _tipis(self, part: ZipInfo) -> Iterator[bytes]:
        prefix = self.tipis.get(part.filename)
        if prefix is None:
            yield from self._potongan(part)
            return
        held = TIADA
        for piece in self._potongan(part):
            filled = tanpa_sel_kosong(piece, prefix)
            held += hitung_isi(filled, prefix)
            if len(filled) < len(piece):
                self.dibuang[part.filename] = None
            yield filled
        self._jumlahkan(part, held)

    def _potongan(self, part: ZipInfo) -> Iterator[bytes]:
        """The part unpacked, in pieces that end where a tag begins."""
        rest, left = b"", part.file_size
        for unpacked in self._terurai(part):
            left -= len(unpacked)
            piece = rest + unpacked
            cut = piece.rfind(b"<") if left else len(piece)
            if cut <= 0 or len(piece) - cut > _POTONGAN:
                cut = len(piece)
            yield piece[:cut]
            rest = piece[cut:]

    def _terurai(self, part: ZipInfo) -> Iterator[bytes]:
        """The part unpacked, and never more of it than the directory declares."""
        left = part.file_size
        for piece in _inflasi(part, self._termampat(part)):
            left -= len(piece)
            if left < 0:
                raise self._tolak(
                    "isinya lebih besar daripada yang tercatat di dalamnya dan tidak dibuka; buka di "
                    "Excel lalu simpan kembali."
                )
            if piece:
                yield piece
        if left:
            raise BadZipFile(part.filename)

    def _termampat(self, part: ZipInfo) -> memoryview:
        """The part as it lies in the file."""
        if part.flag_bits & _TERENKRIPSI:
            raise BadZipFile(part.filename)
        mark, name, extra = _KEPALA_LOKAL.unpack_from(self.isi, part.header_offset)
        if mark != b"PK\x03\x04":
            raise BadZipFile(part.filename)
        start = part.header_offset + _KEPALA_LOKAL.size + name + extra
        return memoryview(self.isi)[start : start + part.compress_size]


def _inflasi(part: ZipInfo, packed: memoryview) -> Iterator[bytes]:
    """Pieces of at most _POTONGAN bytes; BadZipFile where the stream ends too early."""
    if part.compress_type == ZIP_STORED:
        for start in range(0, len(packed), _POTONGAN):
            yield bytes(packed[start : start + _POTONGAN])
        return
    if part.compress_type != ZIP_DEFLATED:
        raise BadZipFile(part.filename)
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), _MASUKAN):
        source: bytes | memoryview = packed[start : start + _MASUKAN]
        full = True
        while full and not unpack.eof:
            piece = unpack.decompress(source, _POTONGAN)
            source = unpack.unconsumed_tail
            full = len(piece) == _POTONGAN
            yield piece
    if not unpack.eof:
        raise BadZipFile(part.filename)


def _menyimpang(isi: bytes) -> bool:
    """Whether a content type makes a workbook of another part than the one that is looked at."""
    return (b"main+xml" in isi or b"&#" in isi) and b"/xl/workbook.xml" not in isi


def _mencurigakan(part: ZipInfo) -> bool:
    large = part.file_size > _POTONGAN
    return large and part.file_size > RASIO_TERBESAR * max(part.compress_size, 1)


def _atribut(tag: bytes) -> dict[str, str]:
    return {
        name.decode(): html.unescape((double or single).decode())
        for name, double, single in _ATRIBUT.findall(tag)
    }


def _ribuan(number: int) -> str:
    return f"{number:,}".replace(",", ".")
