"""A workbook without a sheet out, to which the list of findings alone is added."""

from __future__ import annotations

from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi
from lkj_xlsx.reader.berkas.hubungan import AKAR
from lkj_xlsx.reader.berkas.paket import Paket
from lkj_xlsx.reader.berkas.tambah.buku import DOKUMEN, JENIS
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket

_MAKRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_KEPALA = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_JENIS = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_BUKU = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<bookViews><workbookView/></bookViews><sheets></sheets></workbook>"
)


def buku_kosong(nama: str) -> tuple[IsiPaket, DaftarIsi]:
    """`nama` is that of the input: a copy that is named as one with macros must say that it is one."""
    isi = IsiPaket(Paket(nama, b"", {}))
    isi.tambah("[Content_Types].xml", _KEPALA + _JENIS)
    kind = _MAKRO if nama.casefold().endswith(".xlsm") else f"{JENIS}.sheet.main+xml"
    book = isi.tambah("xl/workbook.xml", _KEPALA + _BUKU, kind)
    isi.hubungkan(AKAR, f"{DOKUMEN}/officeDocument", book)
    return isi, DaftarIsi(book, ())
