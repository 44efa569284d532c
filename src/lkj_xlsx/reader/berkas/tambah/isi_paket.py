"""A package and what is to be changed in it in; its copy out, other parts as they lie in the file."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, count
from posixpath import dirname, join, relpath, split
from zipfile import ZIP_DEFLATED

from lkj_xlsx.reader.berkas.hubungan import (
    AKAR,
    Hubungan,
    baca_hubungan,
    bagian_hubungan,
    kunci_bagian,
)
from lkj_xlsx.reader.berkas.paket import Paket, Pembuka
from lkj_xlsx.reader.berkas.tambah.sisip import (
    Suntingan,
    TakDapatDitambah,
    Xml,
    atribut,
    disunting,
)

_JENIS = "[content_types].xml"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_JENIS_HUBUNGAN = "application/vnd.openxmlformats-package.relationships+xml"
_ID = re.compile(rb"\bId\s*=\s*[\"']([^\"']*)")
_LOKAL = struct.Struct("<4s5H3L2H")
_DIREKTORI = struct.Struct("<4s6H3L5H2L")
_AKHIR = struct.Struct("<4s4H2LH")
_VERSI = 20
_TANGGAL = 0x21
"""The first of January 1980, as zip writes it."""
_UTF_8 = 0x800
_UKURAN_DI_BELAKANG = 0x8


@dataclass(frozen=True, slots=True)
class _Entri:
    nama: bytes
    bendera: int
    cara: int
    crc: int
    panjang: int
    isi: bytes | memoryview


@dataclass(slots=True)
class IsiPaket:
    """The parts of a copy: those of the input, with some changed, some new and some left out."""

    paket: Paket
    folder: str = ""
    """Where the workbook's own part lies, with a slash at its end."""
    baru: dict[str, bytes] = field(default_factory=dict)
    nama_baru: dict[str, str] = field(default_factory=dict)
    jenis: dict[str, str] = field(default_factory=dict)
    """Content types of new parts, by their names."""
    dibuang: set[str] = field(default_factory=set)

    def ada(self, bagian: str) -> bool:
        return bagian not in self.dibuang and (bagian in self.baru or bagian in self.paket.bagian)

    def baca(self, bagian: str) -> bytes:
        return self.baru[bagian] if bagian in self.baru else Pembuka(self.paket).mentah(bagian)

    def kepala(self, bagian: str) -> bytes:
        """The beginning of a part, or all of it."""
        return self.baru[bagian] if bagian in self.baru else Pembuka(self.paket).kepala(bagian)

    def xml(self, bagian: str, akar: bytes | None) -> Xml:
        return Xml.dari(self.baca(bagian), akar, self.nama(bagian))

    def nama(self, bagian: str) -> str:
        """A part's name as it is written, but for backslashes."""
        if bagian in self.nama_baru:
            return self.nama_baru[bagian]
        return self.paket.bagian[bagian].filename.replace("\\", "/").lstrip("/")

    def ganti(self, bagian: str, data: bytes) -> None:
        self.baru[bagian] = data

    def tambah(self, nama: str, data: bytes, jenis: str = "") -> str:
        """A new part; its key."""
        key = kunci_bagian(nama)
        self.baru[key] = data
        self.nama_baru[key] = nama
        if jenis:
            self.jenis[nama] = jenis
        return key

    def buang(self, bagian: str) -> None:
        self.dibuang.add(bagian)

    def nama_bebas(self, pola: str, awal: object = 1) -> str:
        """The pattern with the first number that no part has; `awal` is tried first."""
        numbers = chain((awal,), count(2))
        return next(name for name in map(pola.format, numbers) if not self.ada(kunci_bagian(name)))

    def salinan(self) -> IsiPaket:
        """The same parts, for a change that may be given up."""
        return replace(self, baru={**self.baru}, nama_baru={**self.nama_baru}, jenis={**self.jenis})

    def hubungan(self, bagian: str) -> tuple[Hubungan, ...]:
        part = bagian_hubungan(bagian)
        if not self.ada(part):
            return ()
        Xml.dari(self.baca(part), b"Relationships", self.nama(part))
        start = self.nama(bagian) if bagian else AKAR
        return tuple(baca_hubungan(start, self.baca(part)))

    def hubungkan(self, bagian: str, jenis: str, tujuan: str) -> str:
        """A new relationship of a part to another; its id."""
        part = bagian_hubungan(bagian)
        if not self.ada(part):
            folder, name = split(self.nama(bagian) if bagian else AKAR)
            empty = f'<Relationships xmlns="{_PAKET}/relationships"></Relationships>'
            self.tambah(join(folder, "_rels", f"{name}.rels"), _dengan_kepala(empty))
            self.jenis.setdefault(".rels", _JENIS_HUBUNGAN)
        xml = self.xml(part, b"Relationships")
        own = _id_bebas(xml.data)
        target = relpath(
            "/" + self.nama(tujuan), "/" + dirname(self.nama(bagian) if bagian else "")
        )
        added = f'Relationship Id="{own}" Type="{jenis}" Target="{target}"/>'.encode()
        self.ganti(part, disunting(xml.data, [xml.di_akhir(xml.akar, b"<" + xml.awalan + added)]))
        return own

    def putuskan(self, bagian: str, id_: str) -> None:
        """Take a relationship away."""
        part = bagian_hubungan(bagian)
        xml = self.xml(part, b"Relationships")
        gone = [one for one in xml.anak(xml.akar) if atribut(xml.tanda(one)).get(b"Id") == id_]
        self.ganti(part, disunting(xml.data, ((one.awal, one.akhir, b"") for one in gone)))

    def tulis(self) -> bytes:
        """The copy as a file's bytes; the same input gives the same bytes."""
        self._daftarkan()
        return _zip(self._entri())

    def _daftarkan(self) -> None:
        """Name the types of new parts, and of none that is left out."""
        if not self.ada(_JENIS):
            raise TakDapatDitambah("paketnya tidak menyebut jenis bagian-bagiannya")
        xml = self.xml(_JENIS, b"Types")
        gone: list[Suntingan] = []
        known: set[str] = set()
        for one in xml.anak(xml.akar):
            tag = atribut(xml.tanda(one))
            extension, part = tag.get(b"Extension"), tag.get(b"PartName", "")
            if extension is not None:
                known.add(f".{extension.casefold()}")
            elif kunci_bagian(part) in self.dibuang:
                gone.append((one.awal, one.akhir, b""))
            else:
                known.add(kunci_bagian(part))
        added = b"".join(
            b"<%b%b" % (xml.awalan, _jenis(name, kind))
            for name, kind in self.jenis.items()
            if (name if name.startswith(".") else kunci_bagian(name)) not in known
        )
        self.ganti(_JENIS, disunting(xml.data, [*gone, xml.di_akhir(xml.akar, added)]))

    def _entri(self) -> Iterator[_Entri]:
        opener = Pembuka(self.paket)
        for key, part in self.paket.bagian.items():
            if key in self.baru:
                yield _termampat(self.nama(key), self.baru[key])
            elif key not in self.dibuang:
                utf_8 = part.flag_bits & _UTF_8
                yield _Entri(
                    self.nama(key).encode("utf-8" if utf_8 else "cp437"),
                    part.flag_bits & ~_UKURAN_DI_BELAKANG,
                    part.compress_type,
                    part.CRC,
                    part.file_size,
                    opener.termampat(part),
                )
        for key, name in self.nama_baru.items():
            yield _termampat(name, self.baru[key])


def _id_bebas(rels: bytes) -> str:
    taken = {one.lower() for one in _ID.findall(rels)}
    number = 1
    while b"rid%d" % number in taken:
        number += 1
    return f"rId{number}"


def _jenis(nama: str, jenis: str) -> bytes:
    if nama.startswith("."):
        return f'Default Extension="{nama[1:]}" ContentType="{jenis}"/>'.encode()
    return f'Override PartName="/{nama}" ContentType="{jenis}"/>'.encode()


def _dengan_kepala(xml: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml.encode()


def _termampat(nama: str, data: bytes) -> _Entri:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    return _Entri(
        nama.encode(),
        0 if nama.isascii() else _UTF_8,
        ZIP_DEFLATED,
        zlib.crc32(data),
        len(data),
        packed,
    )


def _zip(entries: Iterator[_Entri]) -> bytes:
    """A zip file whose entries all bear the same date."""
    body: list[bytes | memoryview] = []
    directory: list[bytes] = []
    at, many = 0, 0
    for one in entries:
        known = (
            one.bendera,
            one.cara,
            0,
            _TANGGAL,
            one.crc,
            len(one.isi),
            one.panjang,
            len(one.nama),
        )
        local = _LOKAL.pack(b"PK\x03\x04", _VERSI, *known, 0)
        directory += (
            _DIREKTORI.pack(b"PK\x01\x02", _VERSI, _VERSI, *known, 0, 0, 0, 0, 0, at),
            one.nama,
        )
        body += (local, one.nama, one.isi)
        at += len(local) + len(one.nama) + len(one.isi)
        many += 1
    listed = b"".join(directory)
    end = _AKHIR.pack(b"PK\x05\x06", 0, 0, many, many, len(listed), at, 0)
    return b"".join([*body, listed, end])
