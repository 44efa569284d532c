"""Nothing in; the standard template of the document out, which an office may change as it likes.

It is made of prepared XML alone, so that the same program makes the same bytes everywhere.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.naskah.paket import R, W, sifat_dokumen
from lkj_xlsx.naskah.standar_gaya import gaya_xml
from lkj_xlsx.naskah.templat_halaman import KERTAS, twip
from lkj_xlsx.tampil.lembar import TEPI

_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KE_TEPI = twip(9)
"""From the edge of the page to its header and its footer."""
_TANGGAL = (1980, 1, 1, 0, 0, 0)


def templat_standar() -> bytes:
    """The standard template as a .docx."""
    package = BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED, compresslevel=zlib.Z_BEST_COMPRESSION) as file:
        for name, data in _bagian():
            entry = ZipInfo(name, _TANGGAL)
            entry.compress_type = ZIP_DEFLATED
            file.writestr(entry, data)
    return package.getvalue()


def _bagian() -> Iterator[tuple[str, bytes]]:
    yield "[Content_Types].xml", _jenis().encode()
    yield (
        "_rels/.rels",
        _hubungan(
            ("officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield "docProps/core.xml", sifat_dokumen("Templat naskah LKJ", "Templat lkj-xlsx")
    yield "word/document.xml", _dokumen().encode()
    yield (
        "word/_rels/document.xml.rels",
        _hubungan(
            *(
                (f"officeDocument/2006/relationships/{kind}", target)
                for kind, target in (
                    ("styles", "styles.xml"),
                    ("settings", "settings.xml"),
                    ("footer", "footer1.xml"),
                    ("footer", "footer2.xml"),
                )
            )
        ),
    )
    yield "word/footer1.xml", _bagian_kaki(_paragraf("{konsep}", "LkjKonsep")).encode()
    yield "word/footer2.xml", _bagian_kaki(_kaki()).encode()
    yield "word/settings.xml", _setelan().encode()
    yield "word/styles.xml", gaya_xml().encode()


def _jenis() -> str:
    parts = {
        "/word/document.xml": f"{_JENIS}.document.main+xml",
        "/word/styles.xml": f"{_JENIS}.styles+xml",
        "/word/settings.xml": f"{_JENIS}.settings+xml",
        "/word/footer1.xml": f"{_JENIS}.footer+xml",
        "/word/footer2.xml": f"{_JENIS}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    return (
        f'{_KEPALA}<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _hubungan(*pasangan: tuple[str, str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pasangan, 1)
    )
    return (
        f'{_KEPALA}<Relationships xmlns="{_PAKET}/relationships">{listed}</Relationships>'.encode()
    )


def _setelan() -> str:
    return (
        f'{_KEPALA}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _bagian_kaki(isi: str) -> str:
    return f'{_KEPALA}<w:ftr xmlns:w="{W}" xmlns:r="{R}">{isi}</w:ftr>'


def _kaki() -> str:
    """Whose report of which time it is, and the page; in a table, which fits any width of page."""
    page = f"{_lari('Halaman ')}{_bidang('PAGE')}{_lari(' dari ')}{_bidang('NUMPAGES')}"
    owner = _paragraf("{jabatan} – {periode}", "LkjKaki") + _paragraf("{unit kerja}", "LkjKaki")
    number = f'<w:p><w:pPr><w:pStyle w:val="LkjKaki"/><w:jc w:val="right"/></w:pPr>{page}</w:p>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="pct"/></w:tcPr>{text}</w:tc>'
        for share, text in ((3700, owner), (1300, number))
    )
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4" '
        'w:space="0" w:color="808080"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="7590"/>'
        f'<w:gridCol w:w="2666"/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>'
        + _paragraf("{konsep}", "LkjKonsep")
    )


def _bidang(nama: str) -> str:
    return f'<w:fldSimple w:instr=" {nama} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _dokumen() -> str:
    body = "".join(_badan())
    return f'{_KEPALA}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def _badan() -> Iterator[str]:
    """The report in the order of the printed one; text stands upright, tables lie with what explains them.

    Text of its own between two tables would leave a page nearly blank for an official with few indicators.
    """
    yield from _sampul()
    yield from _bab_1()
    yield _akhir_seksi(mendatar=False)
    yield from _bab_2_perjanjian()
    yield from _bab_2_capaian()
    yield from _bab_2_evaluasi()
    yield _akhir_seksi(mendatar=True)
    yield from _bab_2_lanjut()
    yield from _bab_3()
    yield _seksi(mendatar=False)


def _sampul() -> Iterator[str]:
    yield _paragraf("{konsep}", "LkjKonsep")
    yield _paragraf("LAPORAN KINERJA", "LkjJudulSampul")
    yield _paragraf("{jabatan}", "LkjSampul")
    yield _paragraf("Triwulan {triwulan}", "LkjSampul")
    yield _paragraf("Tahun {tahun}", "LkjSampul")
    yield _paragraf("{unit kerja}", "LkjKantorSampul")
    yield _paragraf("{kabupaten}", "LkjSampul")
    yield _akhir_seksi(mendatar=False, kaki=3)


def _bab_1() -> Iterator[str]:
    yield _paragraf("BAB I\nPENDAHULUAN", "LkjJudulBab")
    yield _isi(
        "Laporan kinerja ini memuat hasil pelaksanaan Perjanjian Kinerja {jabatan} pada {unit kerja} "
        "untuk {periode}."
    )
    yield _isi(
        "Laporan disusun setiap triwulan sebagai pertanggungjawaban kepada atasan langsung. Di dalamnya "
        "target kinerja dibandingkan dengan realisasinya, dan pagu anggaran dibandingkan dengan realisasi "
        "anggarannya, sehingga tampak apa yang sudah tercapai, apa yang belum, dan apa yang akan "
        "dilakukan berikutnya."
    )
    yield _paragraf("{dasar}", "LkjIsi")
    yield _paragraf("Uraian tugas {jabatan} adalah sebagai berikut:", "LkjIsi", bersama=True)
    yield _paragraf("{tugas}", "LkjButir")


def _bab_2_perjanjian() -> Iterator[str]:
    yield _paragraf("BAB II\nAKUNTABILITAS KINERJA", "LkjJudulBab")
    yield _paragraf("2.1. PERJANJIAN KINERJA", "LkjJudulSubBab")
    yield _isi(
        "Sasaran, indikator, dan target yang diperjanjikan {jabatan} untuk Tahun {tahun} tercantum dalam "
        "Tabel 2.1.",
        bersama=True,
    )
    yield _isi("{tabel 2.1}")


def _bab_2_capaian() -> Iterator[str]:
    yield _paragraf("2.2. CAPAIAN KINERJA", "LkjJudulSubBab")
    yield _isi("Triwulan yang dilaporkan berlangsung dari {rentang}.")
    yield _isi("{kalimat capaian}")
    yield _isi(
        "Target, realisasi, dan capaian setiap indikator tercantum dalam Tabel 2.2.", bersama=True
    )
    yield _isi("{tabel 2.2}")
    yield _paragraf(
        "Pagu dan realisasi anggaran yang mendukung kinerja itu tercantum dalam Tabel 2.3.",
        "LkjSesudahTabel",
    )
    yield _isi("{kalimat anggaran}")
    yield _isi("{tabel 2.3}")


def _bab_2_evaluasi() -> Iterator[str]:
    yield _paragraf("2.3. EVALUASI DAN ANALISIS KINERJA", "LkjJudulSubBab")
    yield _isi("{evaluasi}")
    yield _isi(
        "Strategi untuk mencapai target setiap indikator tercantum dalam Tabel 2.4.", bersama=True
    )
    yield _isi("{tabel 2.4}")


def _bab_2_lanjut() -> Iterator[str]:
    yield _paragraf("2.4. RENCANA TINDAK LANJUT", "LkjJudulSubBab")
    yield _isi("{tindak lanjut}")
    yield _paragraf("2.5. TANGGAPAN ATASAN LANGSUNG", "LkjJudulSubBab")
    yield _isi("{tanggapan}")


def _bab_3() -> Iterator[str]:
    yield _paragraf("BAB III\nPENUTUP", "LkjJudulBab", halaman_baru=True)
    yield _paragraf(
        "Kinerja {jabatan} pada {periode} dapat diringkas sebagai berikut.", "LkjIsi", bersama=True
    )
    yield _paragraf("{kesimpulan}", "LkjButir")
    yield _paragraf("Strategi yang digunakan adalah sebagai berikut.", "LkjIsi", bersama=True)
    yield _paragraf("{strategi}", "LkjButir")
    yield _isi("{penutup}")
    yield _isi("{tanda tangan}")


def _isi(text: str, *, bersama: bool = False) -> str:
    return _paragraf(text, "LkjIsi", bersama=bersama)


def _paragraf(text: str, gaya: str, *, bersama: bool = False, halaman_baru: bool = False) -> str:
    keep = "<w:keepNext/>" if bersama else ""
    page = "<w:pageBreakBefore/>" if halaman_baru else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{keep}{page}</w:pPr>{_lari(text)}</w:p>'


def _lari(text: str) -> str:
    lines = (f'<w:t xml:space="preserve">{line}</w:t>' for line in text.split("\n"))
    return f"<w:r>{'<w:br/>'.join(lines)}</w:r>"


def _akhir_seksi(*, mendatar: bool, kaki: int = 4) -> str:
    """A paragraph that takes no room and ends a section."""
    section = _seksi(mendatar=mendatar, kaki=kaki)
    return f'<w:p><w:pPr><w:pStyle w:val="LkjAkhirBagian"/>{section}</w:pPr></w:p>'


def _seksi(*, mendatar: bool, kaki: int = 4) -> str:
    """The page of a section: its paper, its margins, its footer."""
    narrow, long = KERTAS[UkuranKertas.F4]
    wide, high = (long, narrow) if mendatar else (narrow, long)
    turned = ' w:orient="landscape"' if mendatar else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId{kaki}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}"{turned}/><w:pgMar w:top="{twip(TEPI.atas)}" '
        f'w:right="{twip(TEPI.kanan)}" w:bottom="{twip(TEPI.bawah)}" w:left="{twip(TEPI.kiri)}" '
        f'w:header="{_KE_TEPI}" w:footer="{_KE_TEPI}" w:gutter="0"/></w:sectPr>'
    )
