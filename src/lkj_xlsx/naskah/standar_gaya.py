"""The named styles of the standard template; what we insert into a document refers to them by id."""

from __future__ import annotations

from dataclasses import dataclass

from lkj_xlsx.naskah.paket import W

_HURUF = "Arial"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class GayaParagraf:
    """A paragraph style: its id, its name in Word, what it is for, and what it looks like.

    `paragraf` and `huruf` are the properties of paragraphs and letters in the order of the schema.
    """

    id: str
    nama: str
    arti: str
    paragraf: str = ""
    huruf: str = ""
    sisipan: bool = False
    """Whether what we insert into a document refers to it."""


_TENGAH = '<w:jc w:val="center"/>'
_TEBAL = "<w:b/><w:bCs/>"
_KAPITAL = "<w:caps/>"


def _ukuran(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _jarak(sebelum: int = 0, sesudah: int = 0, baris: int = 240) -> str:
    return (
        f'<w:spacing w:before="{sebelum}" w:after="{sesudah}" w:line="{baris}" w:lineRule="auto"/>'
    )


GAYA: tuple[GayaParagraf, ...] = (
    GayaParagraf(
        "LkjJudulSampul",
        "LKJ Judul Sampul",
        "judul di sampul",
        f"{_jarak(3600, 480)}{_TENGAH}",
        f"{_TEBAL}{_KAPITAL}{_ukuran(24)}",
    ),
    GayaParagraf(
        "LkjSampul",
        "LKJ Sampul",
        "baris lain di sampul",
        f"{_jarak(0, 120)}{_TENGAH}",
        f"{_TEBAL}{_KAPITAL}{_ukuran(16)}",
    ),
    GayaParagraf(
        "LkjKantorSampul",
        "LKJ Kantor Sampul",
        "nama kantor di sampul, dengan ruang kosong di atasnya",
        f"{_jarak(3600, 120)}{_TENGAH}",
        f"{_TEBAL}{_KAPITAL}{_ukuran(16)}",
    ),
    GayaParagraf(
        "LkjJudulBab",
        "LKJ Judul Bab",
        "judul BAB; ikut dalam daftar isi",
        f'<w:keepNext/>{_jarak(0, 240)}{_TENGAH}<w:outlineLvl w:val="0"/>',
        f"{_TEBAL}{_ukuran(13)}",
    ),
    GayaParagraf(
        "LkjJudulSubBab",
        "LKJ Judul Sub Bab",
        "judul 2.1, 2.2, dan seterusnya; ikut dalam daftar isi",
        f'<w:keepNext/>{_jarak(240, 120)}<w:outlineLvl w:val="1"/>',
        f"{_TEBAL}{_ukuran(11)}",
    ),
    GayaParagraf(
        "LkjIsi",
        "LKJ Isi",
        "paragraf biasa, juga kalimat yang disisipkan",
        f'{_jarak(0, 120, 300)}<w:jc w:val="both"/>',
        sisipan=True,
    ),
    GayaParagraf(
        "LkjSesudahTabel",
        "LKJ Sesudah Tabel",
        "paragraf pertama sesudah tabel, dengan ruang kosong di atasnya",
        f'{_jarak(240, 120, 300)}<w:jc w:val="both"/>',
    ),
    GayaParagraf(
        "LkjButir",
        "LKJ Butir",
        "daftar bernomor dan berhuruf yang disisipkan",
        '<w:tabs><w:tab w:val="left" w:pos="510"/></w:tabs>'
        f'{_jarak(0, 60, 276)}<w:ind w:left="510" w:hanging="510"/><w:jc w:val="both"/>',
        sisipan=True,
    ),
    GayaParagraf(
        "LkjJudulTabel",
        "LKJ Judul Tabel",
        "nomor dan judul tabel yang disisipkan",
        f"<w:keepNext/>{_jarak(0, 60)}{_TENGAH}",
        _TEBAL,
        sisipan=True,
    ),
    GayaParagraf(
        "LkjSel",
        "LKJ Isi Tabel",
        "semua sel tabel yang disisipkan",
        _jarak(),
        _ukuran(9),
        sisipan=True,
    ),
    GayaParagraf(
        "LkjCatatan",
        "LKJ Keterangan Tabel",
        "catatan di bawah tabel yang disisipkan",
        _jarak(40, 40),
        _ukuran(9),
        sisipan=True,
    ),
    GayaParagraf("LkjKaki", "LKJ Kaki Halaman", "kaki halaman", _jarak(20), _ukuran(9)),
    GayaParagraf(
        "LkjKonsep",
        "LKJ Konsep",
        "tanda KONSEP di sampul dan kaki halaman",
        f"{_jarak()}{_TENGAH}",
        f'{_TEBAL}<w:color w:val="C00000"/>',
    ),
    GayaParagraf(
        "LkjAkhirBagian",
        "LKJ Akhir Bagian",
        "paragraf setinggi satu titik tempat bagian (section) berakhir",
        _jarak(0, 0, 20),
        _ukuran(1),
    ),
)
"""In the order in which a report has them."""


def gaya_xml() -> str:
    """The part of styles."""
    return (
        f'{_KEPALA}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{_HURUF}" w:hAnsi="{_HURUF}" w:eastAsia="{_HURUF}" w:cs="{_HURUF}"/>'
        f'{_ukuran(11)}<w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
        'w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"</w:style>{''.join(map(gaya_satu, GAYA))}</w:styles>"
    )


def gaya_satu(gaya: GayaParagraf) -> str:
    paragraph = f"<w:pPr>{gaya.paragraf}</w:pPr>" if gaya.paragraf else ""
    letters = f"<w:rPr>{gaya.huruf}</w:rPr>" if gaya.huruf else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{gaya.id}">'
        f'<w:name w:val="{gaya.nama}"/><w:basedOn w:val="Normal"/><w:qFormat/>{paragraph}{letters}'
        "</w:style>"
    )
