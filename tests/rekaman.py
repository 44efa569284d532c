"""Reports drawn as text tables in, computed reports out, without any workbook in between.

`PK`: No | Sasaran | Indikator | Target | Realisasi | Ket, under lines that name a Kelompok;
`ANGGARAN`: Tingkat | Uraian | No Indikator | Pagu | Realisasi;
`STRATEGI`: No | Pada Bulan | strategies, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lkj_xlsx.baku.model import (
    Anggaran,
    Identitas,
    Indikator,
    Kelompok,
    Lkj,
    Pejabat,
    Polaritas,
    Realisasi,
    RumusEfisiensi,
    RumusMinimal,
    Strategi,
)
from lkj_xlsx.dasar.angka import Besaran, baca_besaran, baca_rupiah
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan, hitung

KASI = Pejabat(
    jabatan="Kasi Contoh",
    nama="SITI AMINAH, S.Sos",
    nip="198707022006022002",
    jabatan_atasan="Camat Contoh",
    nama_atasan="BUDI SANTOSO, S.STP",
    nip_atasan="198001012000121001",
    tempat="Contoh",
    tanggal_laporan=date(2023, 10, 2),
)
TW_III = Triwulan.III
_BARIS = count(2)


def laporan(
    pk: str = "", anggaran: str = "", strategi: str = "", *, pejabat: Pejabat = KASI, **setelan: Any
) -> Laporan:
    """The report of one official for the third quarter of 2023."""
    indikator, realisasi = _baca_pk(pk, pejabat.jabatan)
    return hitung(
        Lkj(
            identitas=identitas(**setelan),
            pejabat=(pejabat,),
            indikator=indikator,
            realisasi=realisasi,
            anggaran=tuple(_anggaran(cells, pejabat.jabatan) for cells in baris(anggaran)),
            strategi=tuple(_strategi(cells, pejabat.jabatan) for cells in baris(strategi)),
        )
    )


def contoh() -> Laporan:
    """A small office with a figure of every kind."""
    return laporan(
        """
        Sasaran Program
        1 | Tertibnya administrasi | Persentase arsip tertata | 94.87% | 67%
        2 | Tertibnya administrasi | Jumlah laporan | 12 Laporan | 9 laporan | lancar
        Sasaran Kegiatan
        3 | Terpenuhinya gaji | Jumlah orang | 12 orang/12 bulan | 12 orang/9 bulan
        4 | Terjaganya mutu | Jumlah keluhan | 5 keluhan(-) | -
        """,
        """
        Program | PROGRAM PENUNJANG | 1, 2 | 4.110.000 | 1.080.000
        Kegiatan | Penyediaan gaji | 3 | 480.000 | -
        Kegiatan | Pengelolaan keluhan | | 500.000 | 0
        """,
        """
        1 | Januari s/d Juni 2023 | Menata arsip | Memilah arsip
        1 | Juli s/d Desember 2023 | Melaporkan arsip
        3 | Setiap bulan | Mengusulkan gaji
        """,
        rumus_efisiensi=RumusEfisiensi.SELISIH,
    )


def identitas(**setelan: Any) -> Identitas:
    usual: dict[str, Any] = {"unit_kerja": "Kecamatan Contoh", "tahun": 2023, "triwulan": TW_III}
    return Identitas(**(usual | setelan))


def baris(text: str) -> Iterator[list[str]]:
    for line in text.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def asal(sheet: str, **ketikan: str) -> Asal:
    """Where a record came from, a row that is no other record's, with what was typed there."""
    row = next(_BARIS)
    cells = {
        key: Ketikan(Sel(sheet, row, col), text, "General", text)
        for col, (key, text) in enumerate(ketikan.items(), start=1)
        if text
    }
    return Asal(sheet, row, {key: col for col, key in enumerate(ketikan, start=1)}, cells)


def _baca_pk(pk: str, jabatan: str) -> tuple[tuple[Indikator, ...], tuple[Realisasi, ...]]:
    indikator: list[Indikator] = []
    realisasi: list[Realisasi] = []
    kelompok: str = Kelompok.SASARAN
    for cells in baris(pk):
        if len(cells) == 1:
            kelompok = cells[0]
            continue
        one = _indikator(jabatan, kelompok, cells[:4])
        indikator.append(one)
        realisasi.append(_realisasi(one, cells[4], "".join(cells[5:])))
    return tuple(indikator), tuple(realisasi)


_ARAH = re.compile(r"\(([-+])(T/R)?\)$")


def _indikator(jabatan: str, kelompok: str, cells: list[str]) -> Indikator:
    """`(-)` after the target makes the indicator one of which less is better, `(+)` one of which more
    is, and `(-T/R)` the former by that formula.
    """
    no, sasaran, wording, target = cells
    found = _ARAH.search(target)
    typed = _ARAH.sub("", target).strip()
    arah = None if found is None else Polaritas.MINIMAL if found[1] == "-" else Polaritas.MAKSIMAL
    return Indikator(
        jabatan=jabatan,
        no=int(no) if no else None,
        kelompok=kelompok,
        sasaran=sasaran,
        indikator=wording,
        target=besaran(typed),
        polaritas=arah or Polaritas.MAKSIMAL,
        polaritas_tertulis=arah,
        rumus_minimal=RumusMinimal.RASIO if found and found[2] else None,
        asal=asal("PK", no=no, target=typed),
    )


def _realisasi(indikator: Indikator, value: str, ket: str) -> Realisasi:
    unit = indikator.target.satuan if indikator.target else ""
    return Realisasi(
        jabatan=indikator.jabatan,
        no=indikator.no,
        indikator=indikator.indikator,
        triwulan=(None, None, besaran(value, unit), None),
        ket=ket,
        asal=asal("Realisasi", no=str(indikator.no or ""), tw_3=value),
    )


def besaran(text: str, satuan: str = "") -> Besaran | None:
    """A quantity as the reader makes it; an unreadable one begins with `?`."""
    if not text or text.startswith("?"):
        return None
    return baca_besaran(text, satuan=satuan, persen=satuan == "%", bulan=12).nilai


def _anggaran(cells: list[str], jabatan: str) -> Anggaran:
    tingkat, uraian, no_indikator, pagu, realisasi = cells
    numbers = [one for one in no_indikator.split(",") if one.strip().isdigit()]
    return Anggaran(
        jabatan=jabatan,
        tingkat=tingkat,
        kode="",
        uraian=uraian,
        no_indikator=tuple(int(one) for one in numbers),
        pagu_murni=_rupiah(pagu),
        triwulan=(None, None, _rupiah(realisasi), None),
        asal=asal("Anggaran", no_indikator=no_indikator, pagu=pagu, tw_3=realisasi),
    )


def _rupiah(text: str) -> int | None:
    return baca_rupiah(text).nilai if text and not text.startswith("?") else None


def _strategi(cells: list[str], jabatan: str) -> Strategi:
    no, month, *items = cells
    return Strategi(
        jabatan=jabatan,
        no=int(no) if no else None,
        indikator=f"Indikator {no}",
        butir=tuple(one for one in items if one),
        pada_bulan=month,
        asal=asal("Strategi", no=no),
    )


def isi_buku(path: Path) -> str:
    """Every cell that holds something: address or merge, value or formula with its stored result,
    format, comment.
    """
    stored = load_workbook(path, data_only=True)
    return "\n".join(
        line
        for sheet in load_workbook(path).worksheets
        for line in (sheet.title, *_isi(sheet, stored[sheet.title]), "")
    )


def _isi(sheet: Worksheet, stored: Worksheet) -> Iterator[str]:
    merged = {one.start_cell.coordinate: one.coord for one in sheet.merged_cells.ranges}
    for row in sheet.iter_rows():
        for cell in row:
            place = merged.get(cell.coordinate, cell.coordinate)
            if cell.value is not None or cell.comment:
                result = f"= {stored[cell.coordinate].value}" if cell.data_type == "f" else ""
                number_format = "" if cell.number_format == "General" else cell.number_format
                note = f"({cell.comment.text})" if cell.comment else ""
                parts = (place, str(cell.value), result, number_format, note)
                yield " | ".join(one for one in parts if one).replace("\n", "\\n")
