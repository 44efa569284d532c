"""Columns and settings in, what Excel offers, explains and refuses while people type out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lkj_xlsx.baku.columns import Column, Kind, Setting
from lkj_xlsx.baku.contoh import PENANDA
from lkj_xlsx.baku.sheets import DAFTAR, PEJABAT, PK, SETELAN, SHEETS, TANPA_BATAS
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.templat.isian import Isian, Persentase

_PANJANG_PESAN = 255
_PANJANG_JUDUL_PESAN = 32


@dataclass(frozen=True, slots=True)
class Daftar:
    """A column of the sheet Daftar: its heading, its values, and their absolute range."""

    judul: str
    nilai: tuple[object, ...]
    rentang: str


@dataclass(frozen=True, slots=True)
class Validasi:
    """What Excel explains beside a cell, and what it offers and refuses in it.

    `daftar` is where a dropdown finds its values, `minimal` the least of whole numbers; without
    either anything goes. What does not fit is refused if `tegas`, else warned of.
    """

    judul: str
    pesan: str
    daftar: str = ""
    minimal: int | None = None
    tegas: bool = False
    judul_galat: str = ""
    galat: str = ""


def semua_daftar() -> dict[tuple[str, ...], Daftar]:
    """Every closed list once, by its choices; lists of numbers hold numbers."""
    lists: dict[tuple[str, ...], Daftar] = {}
    for judul, kind, choices in _pilihan_bernama():
        if choices not in lists:
            letters = huruf_kolom(len(lists) + 1)
            lists[choices] = Daftar(
                judul,
                tuple(dari_teks(one, kind) for one in choices),
                f"={DAFTAR}!${letters}$2:${letters}${len(choices) + 1}",
            )
    return lists


def _pilihan_bernama() -> Iterator[tuple[str, Kind, tuple[str, ...]]]:
    for setting in SETELAN:
        if choices := _pilihan_setelan(setting):
            yield setting.label, setting.kind, choices
    for sheet in SHEETS:
        for column in sheet.columns:
            if column.choices:
                yield column.header, column.kind, column.choices


def _pilihan_setelan(setting: Setting) -> tuple[str, ...]:
    """What the dropdown of a setting offers; a percentage may also be without a bound."""
    return (setting.bawaan, TANPA_BATAS) if setting.kind is Kind.PERSEN else setting.choices


def dari_teks(teks: str, kind: Kind) -> object:
    """A choice or default of sheets.py as the value that a cell holds."""
    if kind.bulat and teks:
        return int(teks)
    if kind is Kind.PERSEN and teks.endswith("%"):
        return Persentase(Decimal(teks.removesuffix("%")))
    return teks


def nama_daftar(isian: Iterable[Isian]) -> Iterator[tuple[str, str]]:
    """Names and the formulas behind them: what the dropdowns of Jabatan and Indikator offer."""
    by_name = {one.sheet.name: one for one in isian}
    yield "DaftarJabatan", _terisi_saja(by_name[PEJABAT.name], "jabatan")
    yield "DaftarIndikator", _terisi_saja(by_name[PK.name], "indikator")


def _terisi_saja(isian: Isian, field: str) -> str:
    """The range from below its header to its last filled cell: a dropdown without a blank tail.

    The example row is nothing to choose while it stands where the template put it.
    """
    range_ = isian.kolom_penuh(field)
    header = range_.partition(":")[0]
    last = f'SUMPRODUCT(MAX(({range_}<>"")*ROW({range_})))-ROW({header})'
    if not isian.contoh:
        return f"=OFFSET({header},1,0,MAX(1,{last}),1)"
    example = f'(LEFT(INDEX({range_},2),{len(PENANDA)})="{PENANDA}")'
    return f"=OFFSET({header},1+{example},0,MAX(1,{last}-{example}),1)"


def validasi_setelan(setting: Setting, daftar: Mapping[tuple[str, ...], Daftar]) -> Validasi:
    plain = _penjelasan(setting.label, setting.keterangan, setting.contoh)
    choices = _pilihan_setelan(setting)
    if setting.kind is Kind.PERSEN:
        return _dianjurkan(plain, daftar[choices].rentang, _PERSEN_LAIN)
    if choices:
        return _tertutup(plain, setting.label, choices, daftar)
    if setting.kind.bulat:
        return _bilangan_bulat(plain, setting.label, minimal=0)
    return plain


_PERSEN_LAIN = f"Isi dengan persen, misalnya 100% atau 120%, atau {TANPA_BATAS}."


def validasi(isian: Isian, column: Column, daftar: Mapping[tuple[str, ...], Daftar]) -> Validasi:
    """Stops where the list is closed, warns where other texts are legitimate, else only explains."""
    plain = _penjelasan(column.header, column.note, column.contoh)
    if column.choices:
        return _tertutup(plain, column.header, column.choices, daftar)
    if column.kind is Kind.JABATAN and not _didefinisikan(isian, column):
        return _dianjurkan(plain, "=DaftarJabatan", _JABATAN_LAIN)
    if column.field == "indikator" and not _didefinisikan(isian, column):
        return _dianjurkan(plain, "=DaftarIndikator", _INDIKATOR_LAIN)
    if column.kind.bulat:
        return _bilangan_bulat(plain, column.header, minimal=1)
    return plain


_JABATAN_LAIN = (
    "Jabatan ini tidak ada di sheet Pejabat. Teruskan bila memang demikian, misalnya Plt. Camat."
)
_INDIKATOR_LAIN = (
    "Bunyi ini tidak sama dengan indikator mana pun di sheet PK. Sebaiknya pilih dari daftar."
)


def _didefinisikan(isian: Isian, column: Column) -> bool:
    """Whether the sheet is the one that the other sheets' dropdowns draw this column from."""
    return (isian.sheet.name, column.field) in {(PEJABAT.name, "jabatan"), (PK.name, "indikator")}


def _penjelasan(judul: str, note: str, contoh: str) -> Validasi:
    """The hint beside the cell; the example is left out where Excel's limit leaves no room."""
    long = f"{note}\nContoh: {contoh}" if contoh else note
    text = long if len(long) <= _PANJANG_PESAN else note
    return Validasi(judul[:_PANJANG_JUDUL_PESAN], text[:_PANJANG_PESAN])


def _tertutup(
    plain: Validasi, judul: str, choices: tuple[str, ...], daftar: Mapping[tuple[str, ...], Daftar]
) -> Validasi:
    return replace(
        plain,
        daftar=daftar[choices].rentang,
        tegas=True,
        judul_galat=_TIDAK_ADA,
        galat=f"{judul} harus salah satu dari: {', '.join(choices)}.",
    )


def _dianjurkan(plain: Validasi, source: str, pesan: str) -> Validasi:
    return replace(plain, daftar=source, judul_galat=_TIDAK_ADA, galat=pesan)


_TIDAK_ADA = "Tidak ada di daftar"


def _bilangan_bulat(plain: Validasi, judul: str, *, minimal: int) -> Validasi:
    return replace(
        plain,
        minimal=minimal,
        judul_galat="Bukan bilangan bulat",
        galat=f"{judul} biasanya bilangan bulat, paling kecil {minimal}.",
    )
