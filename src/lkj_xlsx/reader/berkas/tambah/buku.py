"""A workbook's own part, its document properties and its signature in; what a copy needs of them out."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname

from lkj_xlsx.dasar.cap import CAP
from lkj_xlsx.reader.berkas.hubungan import AKAR, bagian_hubungan
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket
from lkj_xlsx.reader.berkas.tambah.lembar import lepas_pilihan
from lkj_xlsx.reader.berkas.tambah.sisip import (
    Suntingan,
    TakDapatDitambah,
    Xml,
    atribut,
    disunting,
    tanpa_atribut,
    teks_xml,
)

DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SIFAT = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_HUBUNGAN_SIFAT = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_JENIS_SIFAT = "application/vnd.openxmlformats-package.core-properties+xml"
_NAMA_SIFAT = "docProps/core.xml"
_SIFAT_KOSONG = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<cp:coreProperties xmlns:cp="{_SIFAT}"></cp:coreProperties>'
).encode()
_REVISI = "revisionHeaders"
_DI_ATAS_NAMA = (b"externalReferences", b"functionGroups", b"sheets")
"""What stands above the names in a workbook's part, the nearest first."""
_SHEET_TERAKHIR = 65_534


def pastikan_dapat_ditambah(isi: IsiPaket, buku: str) -> None:
    """Raise TakDapatDitambah where several people change the workbook at once."""
    if any(one.jenis == _REVISI for one in isi.hubungan(buku)):
        raise TakDapatDitambah(
            "workbook ini dipakai bersama dan mencatat perubahan (Share Workbook)"
        )


def dengan_lembar_awal(
    isi: IsiPaket, buku: str, nama: str, lembar: str, *, berulang: int | None = None
) -> None:
    """Put a sheet before all others; no number of theirs changes.

    `berulang` is the row of the sheet that each of its pages begins with.
    """
    id_ = isi.hubungkan(buku, f"{DOKUMEN}/worksheet", lembar)
    xml = isi.xml(buku, b"workbook")
    changes = [*_perubahan_buku(xml, nama, id_)]
    if berulang is not None:
        changes.append(_baris_berulang(xml, nama, berulang))
    isi.ganti(buku, disunting(xml.data, changes))


def _baris_berulang(xml: Xml, nama: str, baris: int) -> Suntingan:
    """The name of the first sheet's row that is printed on each page."""
    quoted = nama.replace("'", "''")
    entry = b'<%bdefinedName name="_xlnm.Print_Titles" localSheetId="0">%b</%bdefinedName>' % (
        xml.awalan, teks_xml(f"'{quoted}'!${baris}:${baris}"), xml.awalan,
    )  # fmt: skip
    names = xml.cari(b"definedNames")
    if names is not None:
        return xml.di_awal(names, entry)
    before = (xml.cari(one) for one in _DI_ATAS_NAMA)
    place = next(one.akhir for one in before if one is not None)
    return place, place, b"<%bdefinedNames>%b</%bdefinedNames>" % (xml.awalan, entry, xml.awalan)


def _perubahan_buku(xml: Xml, nama: str, id_: str) -> Iterator[Suntingan]:
    sheets = xml.cari(b"sheets")
    if sheets is None:
        raise TakDapatDitambah("workbook ini tidak menyebut sheetnya")
    taken = {atribut(xml.tanda(one)).get(b"sheetId", "") for one in xml.anak(sheets)}
    number = next(one for one in range(_nomor_terbesar(taken) + 1, 2**31) if str(one) not in taken)
    root = xml.tanda(xml.akar)
    known = f'xmlns:r="{DOKUMEN}"'.encode() in root
    declared = b"" if known else f' xmlns:r="{DOKUMEN}"'.encode()
    entry = b'<%bsheet%b name="%b" sheetId="%d" r:id="%b"/>'
    yield xml.di_awal(sheets, entry % (xml.awalan, declared, teks_xml(nama), number, id_.encode()))
    views = xml.cari(b"bookViews")
    for view in xml.semua(b"workbookView", views) if views else ():
        for name in (b"activeTab", b"firstSheet"):
            yield from tanpa_atribut(xml.data, view.awal, view.isi, name)
    names = xml.cari(b"definedNames")
    for one in xml.semua(b"definedName", names) if names else ():
        local = atribut(xml.tanda(one)).get(b"localSheetId", "").strip()
        if local.isdecimal():
            yield xml.dengan_atribut(one, b"localSheetId", int(local) + 1)


def nama_sheet(isi: IsiPaket, buku: str) -> Iterator[str]:
    """The names of all sheets, of whatever kind."""
    xml = isi.xml(buku, b"workbook")
    sheets = xml.cari(b"sheets")
    for one in xml.anak(sheets) if sheets else ():
        yield atribut(xml.tanda(one)).get(b"name", "")


def _nomor_terbesar(taken: set[str]) -> int:
    largest = max((int(one) for one in taken if one.isdecimal()), default=0)
    return largest if largest < _SHEET_TERAKHIR else 0


def lepas_pilihan_lain(isi: IsiPaket, buku: str, sudah: set[str]) -> None:
    """Unselect every sheet but those already seen to: typing would land in two at once."""
    for one in isi.hubungan(buku):
        part = one.bagian
        if not one.jenis.casefold().endswith("sheet") or part in sudah or not isi.ada(part):
            continue
        head = isi.kepala(part)
        if b"tabSelected" in head or b"\0" in head[:200]:
            xml = isi.xml(part, None)
            data = xml.cari(b"sheetData")
            end = data.awal if data else xml.akar.tutup
            isi.ganti(part, disunting(xml.data, lepas_pilihan(xml, end)))


def beri_cap(isi: IsiPaket) -> None:
    """Our mark in the document properties, behind a category of the office's own."""
    related = next((one for one in isi.hubungan(AKAR) if one.jenis == "core-properties"), None)
    part = related.bagian if related else ""
    if related is None and isi.ada(_NAMA_SIFAT.casefold()):
        part = _NAMA_SIFAT.casefold()
    if not part:
        part = isi.tambah(_NAMA_SIFAT, _SIFAT_KOSONG, _JENIS_SIFAT)
        isi.hubungkan(AKAR, _HUBUNGAN_SIFAT, part)
    elif related is not None and not isi.ada(part):
        isi.tambah(related.nama, _SIFAT_KOSONG, _JENIS_SIFAT)
    xml = isi.xml(part, b"coreProperties")
    isi.ganti(part, disunting(xml.data, _bercap(xml)))


def _bercap(xml: Xml) -> Iterator[Suntingan]:
    own = xml.cari(b"category")
    if own is None:
        name = xml.awalan + b"category"
        yield xml.di_akhir(xml.akar, b"<%b>%b</%b>" % (name, CAP.encode(), name))
        return
    old = xml.data[own.isi : own.tutup]
    if CAP.encode() not in old:
        yield xml.di_akhir(own, (b"; " if old.strip() else b"") + CAP.encode())


def tanpa_tanda_tangan(isi: IsiPaket) -> None:
    """Leave out the signature of contents that are no longer the same, and whatever leads to it."""
    for one in isi.hubungan(AKAR):
        if one.jenis == "origin" and one.bagian in isi.paket.bagian:
            isi.putuskan(AKAR, one.id)
            for part in {one.bagian, *(deep.bagian for deep in isi.hubungan(one.bagian))}:
                for gone in (part, bagian_hubungan(part)):
                    if gone in isi.paket.bagian:
                        isi.buang(gone)


def folder_buku(isi: IsiPaket, buku: str) -> str:
    folder = dirname(isi.nama(buku))
    return f"{folder}/" if folder else ""
