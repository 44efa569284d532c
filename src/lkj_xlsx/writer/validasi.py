"""Columns and settings in, what Excel offers, explains and refuses while people type out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkj_xlsx.baku.columns import Column, Kind, Setting
from lkj_xlsx.baku.sheets import DAFTAR, PEJABAT, PK, SETELAN, SHEETS, TANPA_BATAS
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.templat.isian import Isian, Persentase
from lkj_xlsx.writer.petunjuk import keterangan

_PANJANG_PESAN = 255
_PANJANG_JUDUL_PESAN = 32


@dataclass(frozen=True, slots=True)
class Daftar:
    """A column of the sheet Daftar: its heading, its values, and their absolute range."""

    judul: str
    nilai: tuple[object, ...]
    rentang: str


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
    yield "DaftarJabatan", _terisi_saja(by_name[PEJABAT.name].kolom_penuh("jabatan"))
    yield "DaftarIndikator", _terisi_saja(by_name[PK.name].kolom_penuh("indikator"))


def _terisi_saja(range_: str) -> str:
    """The range from below its header to its last filled cell: a dropdown without a blank tail."""
    header = range_.partition(":")[0]
    last = f'SUMPRODUCT(MAX(({range_}<>"")*ROW({range_})))-ROW({header})'
    return f"=OFFSET({header},1,0,MAX(1,{last}),1)"


def validasi_setelan(
    setting: Setting, daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    pesan = _pesan_masukan(setting.label, keterangan(setting), setting.contoh)
    choices = _pilihan_setelan(setting)
    if setting.kind is Kind.PERSEN:
        return {**pesan, **_dianjurkan(daftar[choices].rentang, _PERSEN_LAIN)}
    if choices:
        return {**pesan, **_tertutup(setting.label, choices, daftar)}
    if setting.kind.bulat:
        return {**pesan, **_bilangan_bulat(setting.label, minimal=0)}
    return {**pesan, "validate": "any"}


_PERSEN_LAIN = f"Isi dengan persen, misalnya 100% atau 120%, atau {TANPA_BATAS}."


def validasi(
    isian: Isian, column: Column, daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    """Stops where the list is closed, warns where other texts are legitimate, else only explains."""
    pesan = _pesan_masukan(column.header, column.note, column.contoh)
    if column.choices:
        return {**pesan, **_tertutup(column.header, column.choices, daftar)}
    if column.kind is Kind.JABATAN and not _didefinisikan(isian, column):
        return {**pesan, **_dianjurkan("=DaftarJabatan", _JABATAN_LAIN)}
    if column.field == "indikator" and not _didefinisikan(isian, column):
        return {**pesan, **_dianjurkan("=DaftarIndikator", _INDIKATOR_LAIN)}
    if column.kind.bulat:
        return {**pesan, **_bilangan_bulat(column.header, minimal=1)}
    return {**pesan, "validate": "any"}


_JABATAN_LAIN = (
    "Jabatan ini tidak ada di sheet Pejabat. Teruskan bila memang demikian, misalnya Plt. Camat."
)
_INDIKATOR_LAIN = (
    "Bunyi ini tidak sama dengan indikator mana pun di sheet PK. Sebaiknya pilih dari daftar."
)


def _didefinisikan(isian: Isian, column: Column) -> bool:
    """Whether the sheet is the one that the other sheets' dropdowns draw this column from."""
    return (isian.sheet.name, column.field) in {(PEJABAT.name, "jabatan"), (PK.name, "indikator")}


def _pesan_masukan(judul: str, note: str, contoh: str) -> dict[str, object]:
    """The hint beside the cell; the example is left out where Excel's limit leaves no room."""
    panjang = f"{note}\nContoh: {contoh}" if contoh else note
    teks = panjang if len(panjang) <= _PANJANG_PESAN else note
    return {"input_title": judul[:_PANJANG_JUDUL_PESAN], "input_message": teks[:_PANJANG_PESAN]}


def _tertutup(
    judul: str, choices: tuple[str, ...], daftar: Mapping[tuple[str, ...], Daftar]
) -> dict[str, object]:
    return {
        "validate": "list",
        "source": daftar[choices].rentang,
        "error_type": "stop",
        "error_title": "Tidak ada di daftar",
        "error_message": f"{judul} harus salah satu dari: {', '.join(choices)}.",
    }


def _dianjurkan(source: str, pesan: str) -> dict[str, object]:
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": "Tidak ada di daftar",
        "error_message": pesan,
    }


def _bilangan_bulat(judul: str, *, minimal: int) -> dict[str, object]:
    return {
        "validate": "integer",
        "criteria": ">=",
        "value": minimal,
        "error_type": "warning",
        "error_title": "Bukan bilangan bulat",
        "error_message": f"{judul} biasanya bilangan bulat, paling kecil {minimal}.",
    }
