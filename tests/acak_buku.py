"""A seed in; out comes a workbook: noise under right headers, a good one after accidents, or damage."""

from __future__ import annotations

import io
import random
import re
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from acak_isi import (
    FORMAT,
    HURUF,
    JABATAN,
    KODE,
    WAKTU,
    Isi,
    kalimat,
    sembarang,
    wajar,
)
from buat import FOLDER
from lkj_xlsx.baku.columns import Sheet
from lkj_xlsx.baku.sheets import (
    IDENTITAS,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    REALISASI,
    SETELAN,
    SHEETS,
    UTAMA,
    kunci_kepala,
)
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.rules import ATURAN
from tempeh import konsisten, lapor
from tempeh import tulis as tulis_kisi


@dataclass(slots=True)
class BarisAcak:
    """A row of a sheet; `isian` unless it is a title, a header, or a row of column numbers."""

    sel: list[Isi | None]
    isian: bool = True
    tersembunyi: bool = False


@dataclass(slots=True)
class LembarAcak:
    """A sheet as it will be written. Its header is where it stood, wherever mutations move it."""

    nama: str
    baris: list[BarisAcak]
    gabung: list[str] = field(default_factory=list)
    tersembunyi: bool = False

    @property
    def lebar(self) -> int:
        return max((len(row.sel) for row in self.baris), default=0)


Buku = list[LembarAcak]


@lru_cache(maxsize=1)
def bibit() -> tuple[Buku, ...]:
    """The examples and the Tempeh report, as signed and without its mistakes."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = [
            tulis_kisi(grid, Path(folder) / f"{number}.xlsx")
            for number, grid in enumerate((konsisten(), lapor()))
        ]
        return tuple(
            muat(path) for path in (*drawn, FOLDER / "contoh.xlsx", FOLDER / "tempeh.xlsx")
        )


def muat(path: Path) -> Buku:
    """A workbook's input sheets as they can be mutated, without what follows the last filled row."""
    book = openpyxl.load_workbook(path)
    ours = {kunci(sheet.name): sheet for sheet in SHEETS}
    return [
        _muat_lembar(sheet, ours[kunci(sheet.title)])
        for sheet in book.worksheets
        if kunci(sheet.title) in ours
    ]


def _muat_lembar(sheet: Worksheet, known: Sheet) -> LembarAcak:
    rows = [
        BarisAcak(
            [None if one.value is None else Isi(one.value, one.number_format) for one in cells]
        )
        for cells in sheet.iter_rows(max_row=400)
    ]
    while rows and not any(rows[-1].sel):
        rows.pop()
    head = max(range(len(rows)), key=lambda index: len(kolom_dikenal(rows[index].sel, known)))
    for row in rows[: head + 1]:
        row.isian = False
    return LembarAcak(sheet.title, rows)


def kolom_dikenal(cells: Iterable[Isi | None], sheet: Sheet) -> dict[str, int]:
    """Which column, from 0, holds which field, if this row is the header."""
    names = {
        kunci_kepala(name): column.field
        for column in reversed(sheet.columns)
        for name in (*column.aliases, column.header)
    } | {kunci_kepala(column.header): column.field for column in sheet.columns}
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        if cell is not None and isinstance(cell.nilai, str):
            name = names.get(kunci_kepala(cell.nilai))
            if name is not None:
                found.setdefault(name, index)
    return found


def derau(chance: random.Random) -> Buku:
    """Sheets of the right names, most of their headers right, and anything below them."""
    return [
        _lembar_derau(chance, sheet) for sheet in SHEETS if sheet.wajib or chance.random() < 0.5
    ]


def _lembar_derau(chance: random.Random, sheet: Sheet) -> LembarAcak:
    columns = [one for one in sheet.columns if chance.random() < 0.95]
    if chance.random() < 0.3:
        chance.shuffle(columns)
    head = [Isi(chance.choice((one.header, one.header, *one.aliases))) for one in columns]
    noise = chance.choice((0.02, 0.1, 0.5))
    if sheet is IDENTITAS:
        fields = [one.field for one in columns]
        settings = _setelan_acak(chance, noise, fields)
        return LembarAcak(sheet.name, [BarisAcak([*head], isian=False), *settings])
    rows = [
        BarisAcak([
            None if chance.random() < 0.15
            else sembarang(chance) if chance.random() < noise
            else wajar(chance, sheet.name, one.field)
            for one in columns
        ])
        for _ in range(chance.choice((0, 1, 3, 8, 15)))
    ]  # fmt: skip
    return LembarAcak(sheet.name, [BarisAcak([*head], isian=False), *rows])


def _setelan_acak(
    chance: random.Random, noise: float, fields: Sequence[str]
) -> Iterator[BarisAcak]:
    for one in SETELAN:
        if chance.random() < 0.2 and not one.required:
            continue
        value = Isi(chance.choice(one.choices or (one.contoh or one.bawaan,)))
        if chance.random() < noise:
            value = sembarang(chance)
        cells = {"isian": Isi(chance.choice((one.label, *one.aliases))), "nilai": value}
        yield BarisAcak([cells.get(name) for name in fields])


def ubah(chance: random.Random) -> Buku:
    """A good workbook after some accidents."""
    book = deepcopy(chance.choice(bibit()))
    if chance.random() < 0.7:
        _sedikit_pejabat(chance, book)
    if chance.random() < 0.8:
        _beri_ket(book)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        chance.choice(MUTASI)(chance, book)
    return book


def _sedikit_pejabat(chance: random.Random, book: Buku) -> None:
    """Leave a few officials, so that a workbook is quickly checked."""
    offices = list(dict.fromkeys(
        str(row.sel[0].nilai)
        for sheet in book if sheet.nama == PEJABAT.name
        for row in sheet.baris if row.isian and row.sel[0]
    ))  # fmt: skip
    kept = set(chance.sample(offices, min(len(offices), chance.randint(1, 3))))
    for sheet in book:
        if sheet.nama != IDENTITAS.name:
            sheet.baris = [
                row
                for row in sheet.baris
                if not row.isian or not row.sel[0] or str(row.sel[0].nilai) in kept
            ]


def _beri_ket(book: Buku) -> None:
    """A remark of its own in every row of Realisasi, which Tabel 2.2 prints."""
    for sheet in book:
        if sheet.nama != REALISASI.name:
            continue
        head = next(row for row in sheet.baris if "no" in kolom_dikenal(row.sel, REALISASI))
        place = kolom_dikenal(head.sel, REALISASI).get("ket", len(head.sel))
        for number, row in enumerate(sheet.baris):
            row.sel += [None] * (place + 1 - len(row.sel))
            if row is head:
                row.sel[place] = Isi("Ket")
            elif row.isian:
                row.sel[place] = Isi(f"catatan ke{number}")


Mutasi = Callable[[random.Random, Buku], None]


def _pilih_lembar(chance: random.Random, book: Buku) -> LembarAcak | None:
    filled = [sheet for sheet in book if sheet.baris and sheet.lebar]
    return chance.choice(filled) if filled else None


def _pada_lembar(change: Callable[[random.Random, LembarAcak], None]) -> Mutasi:
    """A mutation of one sheet as a mutation of a workbook."""

    def mutasi(chance: random.Random, book: Buku) -> None:
        sheet = _pilih_lembar(chance, book)
        if sheet is not None:
            change(chance, sheet)

    mutasi.__name__ = change.__name__
    return mutasi


def _sel_acak(chance: random.Random, sheet: LembarAcak) -> tuple[BarisAcak, int]:
    row = chance.choice(sheet.baris)
    place = chance.randrange(sheet.lebar)
    row.sel += [None] * (place + 1 - len(row.sel))
    return row, place


@_pada_lembar
def hapus_baris(chance: random.Random, sheet: LembarAcak) -> None:
    del sheet.baris[chance.randrange(len(sheet.baris))]


@_pada_lembar
def gandakan_baris(chance: random.Random, sheet: LembarAcak) -> None:
    sheet.baris.insert(chance.randrange(len(sheet.baris) + 1), deepcopy(chance.choice(sheet.baris)))


@_pada_lembar
def pindah_baris(chance: random.Random, sheet: LembarAcak) -> None:
    row = sheet.baris.pop(chance.randrange(len(sheet.baris)))
    sheet.baris.insert(chance.randrange(len(sheet.baris) + 1), row)


@_pada_lembar
def urutkan(chance: random.Random, sheet: LembarAcak) -> None:
    """Sorted by a column, the header with the rest, as Excel does when told wrongly."""
    place = chance.randrange(sheet.lebar)

    def isi(row: BarisAcak) -> tuple[bool, str]:
        cell = row.sel[place] if place < len(row.sel) else None
        return cell is None, str(cell.nilai if cell else "")

    sheet.baris.sort(key=isi)


@_pada_lembar
def tukar_kolom(chance: random.Random, sheet: LembarAcak) -> None:
    one, other = chance.randrange(sheet.lebar), chance.randrange(sheet.lebar)
    for row in sheet.baris:
        row.sel += [None] * (sheet.lebar - len(row.sel))
        row.sel[one], row.sel[other] = row.sel[other], row.sel[one]


@_pada_lembar
def gandakan_kolom(chance: random.Random, sheet: LembarAcak) -> None:
    place = chance.randrange(sheet.lebar)
    for row in sheet.baris:
        if place < len(row.sel):
            row.sel.insert(place, deepcopy(row.sel[place]))


@_pada_lembar
def sisip_kolom(chance: random.Random, sheet: LembarAcak) -> None:
    place = chance.randrange(sheet.lebar + 1)
    filled = chance.random() < 0.5
    for row in sheet.baris:
        row.sel.insert(min(place, len(row.sel)), sembarang(chance) if filled else None)


@_pada_lembar
def hapus_kolom(chance: random.Random, sheet: LembarAcak) -> None:
    place = chance.randrange(sheet.lebar)
    for row in sheet.baris:
        del row.sel[place : place + 1]


@_pada_lembar
def ganti_kepala(chance: random.Random, sheet: LembarAcak) -> None:
    heads = [row for row in sheet.baris if not row.isian and any(row.sel)]
    if not heads:
        return
    row = chance.choice(heads)
    place = chance.randrange(len(row.sel))
    known = [
        name
        for one in SHEETS
        for column in one.columns
        for name in (column.header, *column.aliases)
    ]
    row.sel[place] = chance.choice(
        (None, Isi(chance.choice(known)), _salah_ketik(chance, row.sel[place]))
    )


@_pada_lembar
def salah_ketik(chance: random.Random, sheet: LembarAcak) -> None:
    row, place = _sel_acak(chance, sheet)
    row.sel[place] = _salah_ketik(chance, row.sel[place])


def _salah_ketik(chance: random.Random, cell: Isi | None) -> Isi | None:
    if cell is None or not isinstance(cell.nilai, str) or not cell.nilai:
        return cell
    text = cell.nilai
    place = chance.randrange(len(text))
    new = chance.choice(("", text[place] * 2, chance.choice(HURUF), text[place].swapcase()))
    return Isi(text[:place] + new + text[place + 1 :], cell.format)


@_pada_lembar
def kosongkan(chance: random.Random, sheet: LembarAcak) -> None:
    row, place = _sel_acak(chance, sheet)
    row.sel[place] = None


@_pada_lembar
def isi_sembarang(chance: random.Random, sheet: LembarAcak) -> None:
    row, place = _sel_acak(chance, sheet)
    row.sel[place] = sembarang(chance)


@_pada_lembar
def isi_wajar(chance: random.Random, sheet: LembarAcak) -> None:
    """Something that may well stand in such a column, in many rows at once."""
    known = next((one for one in SHEETS if one.name == sheet.nama), None)
    head = next((row for row in sheet.baris if not row.isian and any(row.sel)), None)
    if known is None or head is None:
        return
    for name, place in kolom_dikenal(head.sel, known).items():
        for row in sheet.baris:
            if row.isian and place < len(row.sel) and chance.random() < 0.1:
                row.sel[place] = wajar(chance, sheet.nama, name)


@_pada_lembar
def salin_sel(chance: random.Random, sheet: LembarAcak) -> None:
    row, place = _sel_acak(chance, sheet)
    other, there = _sel_acak(chance, sheet)
    row.sel[place] = deepcopy(other.sel[there])


@_pada_lembar
def ganti_jenis(chance: random.Random, sheet: LembarAcak) -> None:
    """A whole column as numbers, or as text, or under another number format."""
    place = chance.randrange(sheet.lebar)
    form, kind = chance.choice(FORMAT), chance.randrange(3)
    for row in sheet.baris:
        cell = row.sel[place] if place < len(row.sel) else None
        if cell is None or not row.isian:
            continue
        digits = re.sub("[^0-9]", "", str(cell.nilai))[:18]
        if kind == 0:
            cell.format = form
        elif kind == 1 and digits:
            cell.nilai = int(digits)
        elif kind == 2:
            cell.nilai = str(cell.nilai)


@_pada_lembar
def sisip_sampah(chance: random.Random, sheet: LembarAcak) -> None:
    cells = [sembarang(chance) if chance.random() < 0.5 else None for _ in range(sheet.lebar + 2)]
    sheet.baris.insert(chance.randrange(len(sheet.baris) + 1), BarisAcak([*cells]))


@_pada_lembar
def sisip_kosong(chance: random.Random, sheet: LembarAcak) -> None:
    place = chance.randrange(len(sheet.baris) + 1)
    sheet.baris[place:place] = [BarisAcak([]) for _ in range(chance.choice((1, 3, 50)))]


@_pada_lembar
def sisip_judul(chance: random.Random, sheet: LembarAcak) -> None:
    title = BarisAcak([Isi(kalimat(chance))], isian=False)
    sheet.baris[0:0] = [title, BarisAcak([], isian=False)][: chance.randint(1, 2)]


@_pada_lembar
def ulang_kepala(chance: random.Random, sheet: LembarAcak) -> None:
    heads = [row for row in sheet.baris if not row.isian]
    numbers = BarisAcak([Isi(index + 1) for index in range(sheet.lebar)], isian=False)
    if heads:
        place = chance.randrange(len(sheet.baris) + 1)
        sheet.baris[place:place] = [deepcopy(heads[-1]), numbers][: chance.randint(1, 2)]


@_pada_lembar
def gabungkan(chance: random.Random, sheet: LembarAcak) -> None:
    top, left = chance.randint(1, len(sheet.baris)), chance.randint(1, sheet.lebar)
    high, wide = chance.choice(((1, 0), (2, 0), (5, 0), (0, 1), (0, 3), (2, 2), (60, 0), (0, 30)))
    sheet.gabung.append(f"{huruf_kolom(left)}{top}:{huruf_kolom(left + wide)}{top + high}")


@_pada_lembar
def sembunyikan_baris(chance: random.Random, sheet: LembarAcak) -> None:
    for row in sheet.baris:
        row.tersembunyi = chance.random() < 0.3


@_pada_lembar
def sembunyikan_lembar(_: random.Random, sheet: LembarAcak) -> None:
    sheet.tersembunyi = True


@_pada_lembar
def ganti_nama(chance: random.Random, sheet: LembarAcak) -> None:
    names = [one.name for one in SHEETS]
    sheet.nama = chance.choice((
        sheet.nama.lower(), f" {sheet.nama} ", f"{sheet.nama}.", f"{sheet.nama} (2)", sheet.nama[:-1] or "x",
        "O'Brien & <Co>", chance.choice(names), "Lembar1",
    ))  # fmt: skip


def hapus_lembar(chance: random.Random, book: Buku) -> None:
    if len(book) > 1:
        book.remove(chance.choice(book))


def gandakan_lembar(chance: random.Random, book: Buku) -> None:
    """A copy under nearly the same name, now and then the same but for punctuation."""
    copy = deepcopy(chance.choice(book))
    copy.nama = chance.choice((f"{copy.nama}.", f"{copy.nama} (2)", f"-{copy.nama}-"))
    book.insert(chance.randrange(len(book) + 1), copy)


def lembar_asing(chance: random.Random, book: Buku) -> None:
    rows = [BarisAcak([sembarang(chance) for _ in range(4)], isian=False) for _ in range(5)]
    book.insert(chance.randrange(len(book) + 1), LembarAcak(f"Catatan {len(book)}", rows))


def acak_urutan(chance: random.Random, book: Buku) -> None:
    chance.shuffle(book)


def kecualikan(chance: random.Random, book: Buku) -> None:
    """Entries that silence something, or nothing."""
    rows = [BarisAcak([Isi(one.header) for one in PENGECUALIAN.columns], isian=False)]
    for _ in range(chance.randint(1, 6)):
        code = chance.choice((*(one.kode for one in ATURAN), "LKJ999", "", "lkj404"))
        place = f"{chance.choice(UTAMA).name}!{chance.choice('ABCDEFGH')}{chance.randint(1, 20)}"
        cells = [code, place, chance.choice(JABATAN), chance.choice((1, 2, "x")), chance.choice(KODE),
                 "alasan", "Camat", chance.choice(WAKTU)]  # fmt: skip
        rows.append(BarisAcak([Isi(one) if chance.random() < 0.6 else None for one in cells]))
    book.append(LembarAcak(PENGECUALIAN.name, rows))


def liburkan(chance: random.Random, book: Buku) -> None:
    rows = [BarisAcak([Isi(one.header) for one in LIBUR.columns], isian=False)]
    rows += [BarisAcak([sembarang(chance), Isi(kalimat(chance))]) for _ in range(3)]
    book.append(LembarAcak(LIBUR.name, rows))


MUTASI: tuple[Mutasi, ...] = (
    hapus_baris, gandakan_baris, pindah_baris, urutkan, tukar_kolom, gandakan_kolom, sisip_kolom,
    hapus_kolom, ganti_kepala, salah_ketik, salah_ketik, kosongkan, kosongkan, isi_sembarang,
    isi_sembarang, isi_wajar, salin_sel, ganti_jenis, sisip_sampah, sisip_kosong, sisip_judul,
    ulang_kepala, gabungkan, gabungkan, sembunyikan_baris, sembunyikan_lembar, ganti_nama, hapus_lembar,
    gandakan_lembar, lembar_asing, acak_urutan, kecualikan, liburkan,
)  # fmt: skip


def tulis(chance: random.Random, book: Buku, path: Path) -> Path:
    """Write a workbook; some of its formulas have a stored result."""
    target = Workbook()
    target.remove(target.worksheets[0])
    for sheet in book:
        page = target.create_sheet(sheet.nama)
        page.sheet_state = "hidden" if sheet.tersembunyi and sheet is not book[0] else "visible"
        _tulis_lembar(page, sheet)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        target.save(path)
    return _beri_hasil(chance, path)


def _tulis_lembar(page: Worksheet, sheet: LembarAcak) -> None:
    for number, row in enumerate(sheet.baris, start=1):
        for place, cell in enumerate(row.sel, start=1):
            if cell is not None:
                page.cell(number, place, cell.nilai).number_format = cell.format
        page.row_dimensions[number].hidden = row.tersembunyi
    for area in sheet.gabung:
        page.merge_cells(area)


_RUMUS = re.compile(rb'(<c r="[A-Z]+[0-9]+"[^>]*?)( t="\w+")?><f>([^<]*)</f><v ?/?>(?:</v>)?')
_HASIL = (
    (b"", b"12"), (b"", b"0"), (b"", b"0.97"), (b' t="str"', b"12 laporan"), (b' t="str"', b"Camat Tempeh"),
    (b' t="e"', b"#DIV/0!"), (b' t="b"', b"1"), (b' t="str"', b""), (b"", b"1E+400"),
)  # fmt: skip


def _beri_hasil(chance: random.Random, path: Path) -> Path:
    """Store results beside half of the formulas, as Excel would have."""

    def hasil(found: re.Match[bytes]) -> bytes:
        if chance.random() < 0.5:
            return found[0]
        kind, value = chance.choice(_HASIL)
        return b"%b%b><f>%b</f><v>%b</v>" % (found[1], kind, found[3], value)

    return kemas(path, {
        name: _RUMUS.sub(hasil, part) if name.startswith("xl/worksheets/") else part
        for name, part in bongkar(path.read_bytes()).items()
    })  # fmt: skip


def bongkar(raw: bytes) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def kemas(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return path


@lru_cache(maxsize=1)
def _contoh() -> bytes:
    return (FOLDER / "contoh.xlsx").read_bytes()


def rusak_bita(chance: random.Random, path: Path) -> Path:
    """The example with bytes changed, taken out or put in anywhere in the file."""
    path.write_bytes(_rusak(chance, _contoh(), chance.choice((1, 3, 12, 60))))
    return path


def rusak_bagian(chance: random.Random, path: Path) -> Path:
    """The example with its XML damaged inside a package that is whole."""
    parts = bongkar(_contoh())
    for name in chance.sample(sorted(parts), chance.choice((1, 1, 1, 2, 4))):
        kind = chance.randrange(8)
        if kind == 0:
            del parts[name]
        elif kind == 1:
            parts[name] = parts[chance.choice(sorted(parts))]
        elif kind <= 4:
            parts[name] = _rusak_xml(chance, parts[name])
        else:
            parts[name] = _rusak(chance, parts[name], chance.choice((1, 1, 2, 5)))
    return kemas(path, parts)


def _rusak(chance: random.Random, raw: bytes, times: int) -> bytes:
    data = bytearray(raw)
    for _ in range(times):
        place = chance.randrange(len(data) + 1)
        length = chance.choice((1, 1, 4, 30))
        match chance.randrange(3):
            case 0:
                data[place : place + length] = chance.randbytes(len(data[place : place + length]))
            case 1:
                del data[place : place + length]
            case _:
                data[place:place] = chance.randbytes(length)
    return bytes(data)


_ATRIBUT = re.compile(rb'="([^"]*)"')
_ISI_XML = re.compile(rb">([^<>]+)<")
_NILAI_XML = (
    b"", b"-1", b"0", b"1", b"99999999999", b"NaN", b"1E+400", b"A1", b"XFD1048576", b"ZZZZ99", b"A1:B2:C3",
    b"x", b"true", b"$A$1", b"#REF!", b"_xD83D_", b"../../x", b"rId999", b"\xc3\x28", b"&#55357;", b"&amp;", b"9" * 400,
)  # fmt: skip


def _rusak_xml(chance: random.Random, part: bytes) -> bytes:
    """The XML still well formed for the most part, its attributes and texts no longer sensible."""
    pattern, frame = chance.choice(((_ATRIBUT, b'="%b"'), (_ISI_XML, b">%b<")))
    places = list(pattern.finditer(part))
    for found in sorted(
        chance.sample(places, min(len(places), chance.choice((1, 2, 8)))),
        key=lambda one: one.start(),
        reverse=True,
    ):
        part = part[: found.start()] + frame % chance.choice(_NILAI_XML) + part[found.end() :]
    return part
