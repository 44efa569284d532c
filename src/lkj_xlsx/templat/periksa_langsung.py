"""A data sheet in, the formulas that colour its cells while people type out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lkj_xlsx.baku.columns import Column, Kind
from lkj_xlsx.baku.contoh import PENANDA, khas_contoh
from lkj_xlsx.baku.sel_keliru import tanpa
from lkj_xlsx.baku.sheets import IDENTITAS, PEJABAT, PK, REALISASI, ROMAWI, SETELAN, STRATEGI
from lkj_xlsx.templat.isian import Isian
from lkj_xlsx.templat.tanda import BELUM, CONTOH, KEPALA_TRIWULAN, KURANG, SALAH, Tanda


def nama_pemeriksaan(isian: Iterable[Isian]) -> Iterator[tuple[str, str]]:
    """Names and what they stand for: Excel 2007's conditional formats reach other sheets only so."""
    by_name = {one.sheet.name: one for one in isian}
    pk = by_name[PK.name]
    jabatan = pk.kolom_penuh("jabatan")
    yield "PKIndikator", f"={pk.kolom_penuh('indikator')}"
    yield "PejabatJabatan", f"={by_name[PEJABAT.name].kolom_penuh('jabatan')}"
    yield "PKJabatan", f'=LOOKUP(ROW({jabatan}),ROW({jabatan})/({jabatan}<>""),{jabatan})'
    yield "PKNo", f"={tanpa(pk.kolom_penuh('no'), _BUKAN_NOMOR)}"
    yield "TriwulanLaporan", f"={IDENTITAS.name}!$B${_baris_setelan('triwulan')}"


def _baris_setelan(field: str) -> int:
    """Excel's number of a setting's row on Identitas."""
    return [one.field for one in SETELAN].index(field) + 2


def pemeriksaan_langsung(isian: Isian) -> Iterator[tuple[str, str, Tanda]]:
    """What is coloured while people type: a range, a formula for its first row, the colour.

    The first formula that holds decides a cell's colour.
    """
    if isian.contoh:
        yield isian.semua, _contoh_utuh(isian), CONTOH
        yield from _sisa_contoh(isian)
    for column in isian.columns:
        range_ = isian.rentang(column)
        if keliru := _keliru(isian, column):
            yield range_, keliru, SALAH
        if column.required:
            yield range_, _kosong(isian, column), KURANG
        if romawi := _romawi_tw(column):
            kepala = f"{isian.huruf(column.field)}1"
            yield kepala, f'TriwulanLaporan="{romawi}"', KEPALA_TRIWULAN
            if column.kind is Kind.BESARAN:
                yield range_, _belum_diisi(isian, column, romawi), BELUM


def _contoh_utuh(isian: Isian) -> str:
    """The row says what the example says, and nothing else."""
    example = isian.isi[0]
    same = [f"${isian.huruf(field)}2={_harfiah(value)}" for field, value in example.items()]
    return f"AND(COUNTA({isian.baris})={len(same)},{','.join(same)})"


def _sisa_contoh(isian: Isian) -> Iterator[tuple[str, str, Tanda]]:
    """What only the example says, in a row that is the example no more."""
    for column in isian.columns:
        text = isian.isi[0].get(column.field)
        if isinstance(text, str) and khas_contoh(text):
            cell = f"${isian.huruf(column.field)}2"
            altered = (
                f"NOT({_contoh_utuh(isian)})"  # LibreOffice lets rules of other ranges speak too
            )
            yield isian.rentang(column), f"AND({cell}={_harfiah(text)},{altered})", SALAH


def _harfiah(value: object) -> str:
    """A value as a formula holds it."""
    if isinstance(value, date):
        return f"DATE({value.year},{value.month},{value.day})"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _keliru(isian: Isian, column: Column) -> str:
    """When a cell of the column is surely wrong; empty where nothing can be told from the cell."""
    cell = f"${isian.huruf(column.field)}2"
    if column.kind is Kind.RUPIAH and (_romawi_tw(column) or column.field.startswith("kas_tw_")):
        return _melebihi_pagu(isian, cell)
    if column.field == "no" and isian.sheet.name in {REALISASI.name, STRATEGI.name}:
        return _no_tak_ada(isian, cell)
    return column.kind.keliru(cell)


_BUKAN_NOMOR = ("NOMOR", "NO", " ", "\u00a0", ".", "(", ")", ":")
"""What may stand in a No beside its digits."""


def _melebihi_pagu(isian: Isian, cell: str) -> str:
    """More than the pagu in force, where both are numbers."""
    pagu = f"${isian.huruf('pagu')}2"
    if isian.ada("pagu_perubahan"):
        revised = f"${isian.huruf('pagu_perubahan')}2"
        pagu = f'IF({revised}="",{pagu},{revised})'
    return f"AND(ISNUMBER({cell}),ISNUMBER({pagu}),{cell}>{pagu})"


def _no_tak_ada(isian: Isian, cell: str) -> str:
    """PK has no such No for the Jabatan of this row, or of the last row above that names one.

    Silent unless that is certain. The Jabatan must stand in Pejabat and in PK just as it is written
    here; no row of PK with this No may belong to a Jabatan that Pejabat writes otherwise (`Plt.
    Camat`, `Kasubag` for `Kasubbag`: perhaps the same office); and the No must be beyond the number
    of the official's indicators, since a PK without proper numbers is numbered in row order.
    """
    letters = isian.huruf("jabatan")
    above = f"${letters}$2:${letters}2"
    jabatan = f'LOOKUP(2,1/({above}<>""),{above})'
    nomor = tanpa(cell, _BUKAN_NOMOR)
    mine = f"PKJabatan={jabatan}"
    known = f'ISNUMBER(MATCH({jabatan},PejabatJabatan,0))*SUMPRODUCT(({mine})*(PKIndikator<>""))'
    perhaps = f"(({mine})+ISNA(MATCH(PKJabatan,PejabatJabatan,0)))>0"
    return (
        f'IF({nomor}="",FALSE,IF({known}=0,FALSE,IF(IFERROR(--{nomor}<={known},FALSE),FALSE,'
        f"SUMPRODUCT((PKNo={nomor})*({perhaps}))=0)))"
    )


def _kosong(isian: Isian, column: Column) -> str:
    """Nothing in the cell though something stands in its row, and nothing else makes up for it."""
    letters = isian.huruf(column.field)
    conditions = [f'${letters}2=""', isian.terisi]
    if column.diisi_turun:
        above = f"${letters}$2:${letters}2"
        examples = f'-COUNTIF({above},"{PENANDA}*")' if isian.contoh else ""
        conditions.append(f"COUNTA({above}){examples}=0")
    if column.field == "no" and isian.ada("indikator") and isian.sheet.name != PK.name:
        conditions.append(f'${isian.huruf("indikator")}2=""')
    return f"AND({','.join(conditions)})"


def _belum_diisi(isian: Isian, column: Column, romawi: str) -> str:
    cell = f"${isian.huruf(column.field)}2"
    row = isian.terisi
    if isian.contoh and column.field not in isian.isi[0]:
        row += f",NOT({_contoh_utuh(isian)})"  # for LibreOffice, as in _sisa_contoh
    return f'AND(TriwulanLaporan="{romawi}",{cell}="",{row})'


def _romawi_tw(column: Column) -> str:
    """The quarter whose realisasi stands in the column; empty for any other column."""
    fields = {f"tw_{index}": romawi for index, romawi in enumerate(ROMAWI, start=1)}
    return fields.get(column.field, "")
