"""The bytes of a .xlsx in; its parts unpacked without harm out, or a sentence why not.

Only the parts that somebody asks for are unpacked, and those are looked at while they are, piece by
piece; sizes in the zip's directory are not believed. The limits are far above the largest real
workbook and far below what hangs a computer.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader.berkas.hubungan import kunci_bagian
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
"""Unpacked against packed, for parts of more than a megabyte; real sheets stay below 30.

Pictures are not meant: nobody unpacks them, and a white one packs to a thousandth.
"""
BAGIAN_TERBANYAK = 2_000
BARIS_TERBANYAK = 100_000
"""Rows of one sheet that hold something."""
SEL_TERBANYAK = 1_000_000
"""Cells that hold something, of all sheets that are read."""
UNSUR_TERBANYAK = 1_500_000
"""Whatever else openpyxl makes objects of: styles, texts, links, comments."""
GABUNGAN_TERBESAR = 200_000
"""Cells in merged ranges, of which openpyxl makes every one."""

_RINCI = 30_000
"""So few elements need no closer look, whatever they are."""
_POTONGAN = 2**20
_MASUKAN = 2**16
_KEPALA_LOKAL = struct.Struct("<4s22xHH")
_TERENKRIPSI = 1
_GAMBAR = "/media/"
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<(?!\0)")
_TANPA_DEKLARASI = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<[^!?\0]", re.DOTALL)
"""From the first byte to the first element, where alone a DOCTYPE may stand. Excel writes none, and
every attack by entities needs one."""
_UTF_16 = re.compile(rb"(?:\xff\xfe)?(?:\s\0)*+<\0|(?:\xfe\xff)?(?:\0\s)*+\0<")
_PENYANDIAN = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_DIKENAL = frozenset({b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""Encodings in which `<!DOCTYPE` is those nine bytes."""
_DIABAIKAN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^xl/(?:vbaproject|macrosheets/)", re.MULTILINE), "makro"),
    (re.compile(r"^xl/embeddings/", re.MULTILINE), "objek yang disematkan"),
    (re.compile(r"^xl/(?:activex|ctrlprops)/", re.MULTILINE), "tombol dan kontrol ActiveX"),
    (re.compile(r"^xl/(?:connections\.|querytables/|model/)", re.MULTILINE), "koneksi data"),
)
"""Parts that are never run, opened or brought up to date, and what people call them."""


@dataclass(frozen=True, slots=True)
class Paket:
    """A workbook's file and the directory of its parts; nothing of them is unpacked yet."""

    nama: str
    isi: bytes
    bagian: Mapping[str, ZipInfo]
    """By the key of their name."""
    program: str = "Excel"
    """What opens such a file."""

    @property
    def diabaikan(self) -> tuple[str, ...]:
        """What the workbook has that nobody will read or run."""
        names = "\n".join(self.bagian)
        return tuple(word for pattern, word in _DIABAIKAN if pattern.search(names))

    def tolak(self, kalimat: str) -> Kegagalan:
        return Kegagalan(f"{self.nama}: {kalimat}")


def buka_paket(nama: str, isi: bytes, program: str = "Excel") -> Paket:
    """Raise Kegagalan for what its directory tells already, zipfile's exceptions on damage."""
    with ZipFile(BytesIO(isi)) as book:
        parts = [part for part in book.infolist() if not part.filename.endswith(("/", "\\"))]
    paket = Paket(nama, isi, {kunci_bagian(part.filename): part for part in parts}, program)
    if len(paket.bagian) < len(parts):
        raise paket.tolak(
            f"ada dua bagian bernama sama di dalamnya, jadi isinya tidak pasti; buka di {program} lalu "
            "simpan kembali."
        )
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > BAGIAN_TERBANYAK or unpacked > TERURAI_TERBESAR:
        raise paket.tolak("isi berkas terlalu besar untuk dibuka dengan aman; pakai templat baru.")
    if any(map(_mencurigakan, parts)):
        raise paket.tolak(
            f"isi berkas dimampatkan secara tidak wajar dan tidak dibuka; buka di {program} lalu simpan "
            "kembali."
        )
    return paket


@dataclass(slots=True)
class Pembuka:
    """Unpacks the parts that are asked for and adds up what they hold."""

    paket: Paket
    nama_sheet: Mapping[str, str] = field(default_factory=dict)
    """What people call the parts that are sheets."""
    _dibuat: int = 0
    _tanda: int = 0
    _jumlah: Hitungan = TIADA

    def baca(self, bagian: str, *, tipis: bool = False) -> bytes:
        """An XML part; `tipis`: without the cells that have a format and nothing in them."""
        return b"".join(self._diperiksa(bagian, tipis=tipis))

    def mentah(self, bagian: str) -> bytes:
        """A part as it stands, of whatever kind; only its size is looked at."""
        return b"".join(self._terurai(self.paket.bagian[bagian]))

    def kepala(self, bagian: str) -> bytes:
        """The first piece of a part, which ends where a tag begins."""
        return next(self._potongan(bagian), b"")

    def lewati(self, bagian: str) -> None:
        """Look at a part as `baca` does and keep nothing of it."""
        deque(self._diperiksa(bagian, tipis=False), maxlen=0)

    def alirkan(self, bagian: str) -> Iterator[bytes]:
        """An XML part in pieces, for who keeps nothing of it: without declarations, not counted."""
        pieces = self._potongan(bagian)
        head = next(pieces, b"")
        if not _XML.match(head):
            raise self._penyandian_lain(bagian)
        self._pastikan_kepala(bagian, head)
        yield from chain((head,), pieces)

    def _diperiksa(self, bagian: str, *, tipis: bool) -> Iterator[bytes]:
        pieces = self._potongan(bagian)
        head = next(pieces, b"")
        if not _XML.match(head):
            if _UTF_16.match(head):
                raise self._penyandian_lain(bagian)
            yield from chain((head,), pieces)
            return
        self._pastikan_kepala(bagian, head)
        prefix, held = awalan_lembar(head), TIADA
        for piece in chain((head,), pieces):
            self._pastikan_rentang(bagian, piece)
            kept = tanpa_sel_kosong(piece, prefix) if tipis and prefix is not None else piece
            self._tanda += kept.count(b"<")
            if self._tanda > _RINCI:
                held += hitung_isi(kept, prefix)
            yield kept
        if held is not TIADA:
            self._jumlahkan(bagian, held)

    def _pastikan_kepala(self, bagian: str, head: bytes) -> None:
        if not _TANPA_DEKLARASI.match(head):
            raise self.paket.tolak(
                f"berisi deklarasi XML yang tidak pernah ditulis {self.paket.program} dan tidak dibuka; salin "
                "isinya ke berkas baru dari templat."
            )
        declared = _PENYANDIAN.match(head)
        if declared and declared[1].lower() not in _DIKENAL:
            raise self._penyandian_lain(bagian)

    def _penyandian_lain(self, bagian: str) -> Kegagalan:
        return self.paket.tolak(
            f"{self._sebutan(bagian)} ditulis dengan penyandian XML selain UTF-8; buka di "
            f"{self.paket.program} lalu simpan kembali."
        )

    def _pastikan_rentang(self, bagian: str, piece: bytes) -> None:
        for area, cells in rentang_sel(piece):
            self._dibuat += cells
            if cells > GABUNGAN_TERBESAR:
                raise self.paket.tolak(
                    f"sel {area.decode()} digabung seluruhnya di {self._sebutan(bagian)}; pisahkan "
                    "gabungan itu di Excel lalu simpan."
                )
            if self._dibuat > GABUNGAN_TERBESAR:
                raise self.paket.tolak(
                    f"lebih dari {_ribuan(GABUNGAN_TERBESAR)} sel digabung, terakhir {area.decode()} di "
                    f"{self._sebutan(bagian)}; pisahkan gabungan yang tidak perlu di Excel lalu simpan."
                )

    def _jumlahkan(self, bagian: str, held: Hitungan) -> None:
        self._jumlah += held
        for number, limit, what in (
            (held.baris, BARIS_TERBANYAK, "baris terisi; hapus baris dan rumus"),
            (
                self._jumlah.sel,
                SEL_TERBANYAK,
                "sel terisi, atau bersama sheet lain; hapus sel dan sheet",
            ),
            (
                self._jumlah.unsur,
                UNSUR_TERBANYAK,
                "gaya, teks, dan tautan; hapus gaya sel dan sheet",
            ),
        ):
            if number > limit:
                raise self.paket.tolak(
                    f"{self._sebutan(bagian)} berisi lebih dari {_ribuan(limit)} {what} yang tidak "
                    "dipakai, lalu simpan."
                )

    def _sebutan(self, bagian: str) -> str:
        name = self.nama_sheet.get(bagian)
        return f"sheet {name}" if name else f"bagian {self.paket.bagian[bagian].filename}"

    def _potongan(self, bagian: str) -> Iterator[bytes]:
        """The part unpacked, in pieces that end where a tag begins."""
        part = self.paket.bagian[bagian]
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
        """The part unpacked, never more of it than the directory declares, and nothing else."""
        left, seen = part.file_size, 0
        for piece in _inflasi(part, self.termampat(part)):
            left -= len(piece)
            if left < 0:
                raise self.paket.tolak(
                    "isinya lebih besar daripada yang tercatat di dalamnya dan tidak dibuka; buka di "
                    f"{self.paket.program} lalu simpan kembali."
                )
            seen = zlib.crc32(piece, seen)
            if piece:
                yield piece
        if left or seen != part.CRC:
            raise BadZipFile(part.filename)

    def termampat(self, part: ZipInfo) -> memoryview:
        """The part as it lies in the file."""
        if part.flag_bits & _TERENKRIPSI:
            raise BadZipFile(part.filename)
        mark, name, extra = _KEPALA_LOKAL.unpack_from(self.paket.isi, part.header_offset)
        if mark != b"PK\x03\x04":
            raise BadZipFile(part.filename)
        start = part.header_offset + _KEPALA_LOKAL.size + name + extra
        return memoryview(self.paket.isi)[start : start + part.compress_size]


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


def _mencurigakan(part: ZipInfo) -> bool:
    large = part.file_size > _POTONGAN and _GAMBAR not in kunci_bagian(part.filename)
    return large and part.file_size > RASIO_TERBESAR * max(part.compress_size, 1)


def _ribuan(number: int) -> str:
    return f"{number:,}".replace(",", ".")
