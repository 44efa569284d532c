"""What a printable sheet is: cells with their looks, rows and paper, whoever writes it down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Flag, StrEnum
from fractions import Fraction
from math import floor

from lkj_xlsx.baku import columns
from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.periode import Periode
from lkj_xlsx.dasar.teks import bersih

Nilai = str | int | Decimal | Fraction | date | None
"""What a cell may hold. No float: numbers stay exact until they are written."""

Rata = columns.Rata
FORMAT_UMUM = columns.FORMAT_UMUM
FORMAT_RUPIAH = columns.Kind.RUPIAH.format
"""Excel groups the digits by the reader's own settings: dots on an Indonesian computer."""
FORMAT_TANGGAL = columns.Kind.TANGGAL.format


class Sisi(Flag):
    """The sides of a cell that have a line."""

    TANPA = 0
    KIRI = 1
    KANAN = 2
    ATAS = 4
    BAWAH = 8
    SAMPING = KIRI | KANAN
    KOTAK = SAMPING | ATAS | BAWAH


@dataclass(frozen=True, slots=True)
class Gaya:
    """The looks of a cell. A new one is made from a named one with `dengan`.

    `bungkus` breaks long text into lines (and makes the row as tall as it needs); `ciut` makes a
    number smaller rather than let Excel print ##### for it. Colours are `#RRGGBB`, empty for none.
    `takuk` are Excel's steps of indentation from the side to which it is aligned, none in the middle.
    `ketik` has letters of one width, for
    what is to be typed; lines are black but for a `warna_garis`.
    """

    tebal: bool = False
    miring: bool = False
    garis_bawah: bool = False
    ukuran: float = 11
    warna: str = ""
    isian: str = ""
    rata: Rata = Rata.KIRI
    tengah_tegak: bool = False
    bungkus: bool = True
    ciut: bool = False
    takuk: int = 0
    garis: Sisi = Sisi.KOTAK
    warna_garis: str = ""
    ketik: bool = False

    @property
    def menjorok(self) -> int:
        """The steps of indentation that count."""
        return 0 if self.rata is Rata.TENGAH else self.takuk

    def __hash__(self) -> int:
        """Of the fields that tell most looks apart: every cell is looked up by it."""
        return hash((self.tebal, self.ukuran, self.warna, self.isian, self.takuk, self.ciut))

    def dengan(
        self,
        *,
        tebal: bool | None = None,
        warna: str | None = None,
        isian: str | None = None,
        rata: Rata | None = None,
        garis: Sisi | None = None,
    ) -> Gaya:
        """The same looks but for what is named."""
        changes = {
            "tebal": tebal, "warna": warna, "isian": isian, "rata": rata, "garis": garis,
        }  # fmt: skip
        return replace(self, **{key: value for key, value in changes.items() if value is not None})  # type: ignore[arg-type]


POLOS = Gaya(garis=Sisi.TANPA)
"""Text outside a table."""
JUDUL = Gaya(tebal=True, ukuran=12, rata=Rata.TENGAH, garis=Sisi.TANPA)
CATATAN = Gaya(miring=True, ukuran=10, garis=Sisi.TANPA)
"""A remark under a table."""
KEPALA = Gaya(tebal=True, isian="#D9D9D9", rata=Rata.TENGAH, tengah_tegak=True)
NOMOR_KOLOM = Gaya(miring=True, ukuran=9, rata=Rata.TENGAH, tengah_tegak=True)
"""The row 1 2 3 … under the headers."""
KELOMPOK = Gaya(tebal=True, isian="#F2F2F2", tengah_tegak=True, takuk=1)
"""A row that heads the rows below it."""
TEKS = Gaya(takuk=1)
NOMOR = Gaya(rata=Rata.TENGAH, bungkus=False, ciut=True)
BILANGAN = Gaya(rata=Rata.TENGAH, bungkus=False, ciut=True)
UANG = Gaya(rata=Rata.KANAN, bungkus=False, ciut=True, takuk=1)


def ditandai(gaya: Gaya) -> Gaya:
    """The looks of a cell that needs a second look: seen on the screen and on a grey printout."""
    return replace(gaya, miring=True, warna="#C00000", isian="#FFF2CC")


@dataclass(frozen=True, slots=True)
class Acuan:
    """A cell or a range that a formula, a chart or a link points at; rows and columns from 1.

    `baris` None is the row of the formula itself. Addresses are made only when the sheet is
    written, since a row too tall for Excel becomes several there.
    """

    kolom: int
    baris: int | None = None
    sampai_kolom: int | None = None
    sampai_baris: int | None = None
    lembar: str = ""
    """The sheet's name; empty for the sheet on which the reference stands."""
    mutlak: bool = False
    """`$A$1`: stays where it is when somebody sorts or copies the rows."""


@dataclass(frozen=True, slots=True)
class Rumus:
    """A live formula: `pola` with a `{}` for each reference, `Rumus("{}*100/{}", (r, t))`.

    The value of its cell is stored beside it, so that it must be what Excel will compute.
    """

    pola: str
    acuan: tuple[Acuan, ...] = ()


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell: what it holds, how it looks, and how far it reaches to the right and down.

    `tautan` is an address (`external:isian.xlsx#'PK'!F7`, `https://…`) or a cell of this workbook.
    """

    nilai: Nilai = None
    gaya: Gaya = TEKS
    format: str = FORMAT_UMUM
    rumus: Rumus | None = None
    kolom: int = 1
    baris: int = 1
    tautan: str | Acuan = ""
    komentar: str = ""

    def bergaya(self, gaya: Gaya) -> Petak:
        """The same cell with other looks.

        Every cell of every table passes here, and `replace` would take three times as long.
        """
        return Petak(
            self.nilai, gaya, self.format, self.rumus, self.kolom, self.baris, self.tautan,
            self.komentar,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Baris:
    """A row from its first column on; None where nothing stands or a cell reaches over.

    `bersama` keeps the row on one page with the row below it; `tinggi` is a least height in points,
    `udara` are points beyond what the text needs.
    """

    petak: tuple[Petak | None, ...] = ()
    bersama: bool = False
    tinggi: float = 0
    udara: float = 0


_BARIS_AKHIR = 3


def akhir_bersama(isi: Iterable[Baris], banyak: int) -> Iterator[Baris]:
    """The last of so many rows stay on one page, so that none of them stands there alone."""
    for left, row in zip(range(banyak - 1, -1, -1), isi, strict=True):
        yield replace(row, bersama=True) if 0 < left < _BARIS_AKHIR else row


_LOLOS = str.maketrans({letter: f"%{ord(letter):02X}" for letter in '%# "<>?[\\]^`{|}'})
"""What a link to a file must not hold as it is; letters of any alphabet may."""


def tautan_berkas(jalan: str) -> str:
    """The link to a file, by its way there with forward slashes."""
    return f"external:{jalan.translate(_LOLOS)}"


class JenisGrafik(StrEnum):
    KOLOM = "kolom"
    BATANG = "batang"
    GARIS = "garis"


@dataclass(frozen=True, slots=True)
class Deret:
    """One series of a chart."""

    nama: str
    nilai: Acuan


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart whose upper left corner lies on `di`; sizes in pixels, `format` of the value axis.

    The value axis ends at `sampai`; None where it follows the values.
    """

    jenis: JenisGrafik
    judul: str
    kategori: Acuan
    deret: tuple[Deret, ...]
    di: Acuan
    lebar: int = 640
    tinggi: int = 320
    format: str = FORMAT_UMUM
    sampai: int | Fraction | None = None


@dataclass(frozen=True, slots=True)
class Bersyarat:
    """A colour that the cells of `daerah` take on while a formula about them is true.

    In it a reference with `baris` None is the cell in the row that is looked at, any other stays.
    """

    daerah: Acuan
    rumus: Rumus
    isian: str


@dataclass(frozen=True, slots=True)
class Tepi:
    """Margins in mm."""

    kiri: float = 20
    kanan: float = 15
    atas: float = 20
    bawah: float = 18


TEPI = Tepi()
"""Room for a punch on the left (or, turned to file with upright pages, on the top)."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet, ready to be written and printed.

    `lebar` are the columns' widths in characters; `berulang` the first and last row that every page
    repeats; `saring` the header row and the last row of a filterable list; `beku` the rows and
    columns that stay in sight; `kaki` stands on the left of the footer, beside the page number, in as
    many lines as it has (see `kaki_halaman`).
    The writer goes through `baris` more than once (heights, then cells); many may be made anew each
    time (`tampil.dibuat`).
    """

    nama: str
    lebar: tuple[float, ...]
    baris: Sequence[Baris]
    kertas: UkuranKertas = UkuranKertas.F4
    mendatar: bool = True
    berulang: tuple[int, int] | None = None
    beku: tuple[int, int] | None = None
    saring: tuple[int, int] | None = None
    kaki: str = ""
    grafik: tuple[Grafik, ...] = field(default=())
    bersyarat: tuple[Bersyarat, ...] = ()
    kolom_ulang: tuple[int, ...] = ()
    """The columns by which a list is filtered; the rows that continue one too tall repeat them.

    None where formulas count the rows.
    """
    tepi: Tepi = TEPI


MM_KERTAS: dict[UkuranKertas, tuple[float, float]] = {
    UkuranKertas.F4: (215.9, 330.2),
    UkuranKertas.A4: (210, 297),
}
"""Width and height, upright. F4 is printed on Folio, 8.5 × 13 inch: see `writer.buku`."""


def ukuran_cetak(kertas: UkuranKertas, *, mendatar: bool, tepi: Tepi = TEPI) -> tuple[float, float]:
    """Width and height in points between the margins."""
    width, height = MM_KERTAS[kertas][::-1] if mendatar else MM_KERTAS[kertas]
    return (
        (width - tepi.kiri - tepi.kanan) * 72 / 25.4,
        (height - tepi.atas - tepi.bawah) * 72 / 25.4,
    )


def kaki_halaman(isi: str, unit_kerja: str, periode: Periode | str) -> str:
    """What every page names: the sheet and whose it is, below it the period and the office.

    The period comes first: what is too long for the page is cut at its end.
    """
    period = periode.panjang if isinstance(periode, Periode) else periode
    return f"{bersih(isi)}\n{' – '.join(one for one in (period, bersih(unit_kerja)) if one)}"


def piksel_kolom(lebar: float) -> int:
    """Pixels on the screen of a column so many characters wide, as Excel makes it."""
    return int(lebar * 7 + 0.5) + 5


@dataclass(frozen=True, slots=True)
class Sisa:
    """A column that takes a share of what the others leave of the page, but at least `minimal`."""

    bagian: float
    minimal: float = 12


_SKALA = 10, 100
"""Percent within which Excel makes a page smaller."""
_LEBAR_TERCETAK = 0.93
"""The share of the page that columns may fill by Excel's count of pixels. LibreOffice, and Excel with
some printers, make each of them six percent wider, and a column too many would double the pages."""


def skala_cetak(lembar: Lembar) -> int:
    """Percent at which all columns stand on one page.

    Where Excel is told to fit the width itself, it passes over every page end that is set by hand.
    """
    page = ukuran_cetak(lembar.kertas, mendatar=lembar.mendatar, tepi=lembar.tepi)[0]
    page *= _LEBAR_TERCETAK
    natural = sum(map(piksel_kolom, lembar.lebar)) * 72 / 96
    least, most = _SKALA
    return max(least, min(most, floor(page / natural * 100 + 1e-9))) if natural else most


def sehalaman(
    kertas: UkuranKertas,
    kolom: Iterable[float | Sisa],
    *,
    mendatar: bool = True,
    tepi: Tepi = TEPI,
) -> tuple[float, ...]:
    """Column widths that together fill the page, a little less to be sure."""
    columns = tuple(kolom)
    page = ukuran_cetak(kertas, mendatar=mendatar, tepi=tepi)[0] * 96 / 72 * 0.975
    free = page - sum(5 if isinstance(one, Sisa) else piksel_kolom(one) for one in columns)
    shares = sum(one.bagian for one in columns if isinstance(one, Sisa))
    return tuple(
        max(one.minimal, int(free * one.bagian / shares) / 7) if isinstance(one, Sisa) else one
        for one in columns
    )
