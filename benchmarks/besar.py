"""A number of rows and of officials in, a filled-in workbook of that size out.

`python benchmarks/besar.py besar.xlsx --baris 100000 --pejabat 2000`. Every tenth official makes
mistakes, so that the size of the findings grows with that of the workbook.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xlsxwriter import Workbook

BARIS_PER_PEJABAT = 50
_INDIKATOR_TERBANYAK = 999
"""A No has no more digits than three."""
_SEKELOMPOK = 10
"""A superior and those below him."""
_KEPALA: dict[str, tuple[str, ...]] = {
    "Identitas": ("Isian", "Nilai"),
    "Pejabat": ("Jabatan", "Nama", "NIP", "Jabatan Atasan", "Tempat", "Tanggal Laporan"),
    "PK": ("Jabatan", "Kelompok", "No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"),
    "Realisasi": ("Jabatan", "No", "Indikator Kinerja", "TW I", "TW II", "TW III",
                  "Capaian Tertulis"),
    "Anggaran": ("Jabatan", "Tingkat", "Kode", "Uraian", "No Indikator", "Pagu", "TW I", "TW II",
                 "TW III", "Serapan Tertulis"),
    "Strategi": ("Jabatan", "No", "Indikator Kinerja", "Strategi", "Pada Bulan"),
    "Kalimat": ("Jabatan", "Bagian", "Kalimat"),
}  # fmt: skip
_IDENTITAS = (
    ("Unit Kerja", "Kecamatan Wanasari"),
    ("Kabupaten/Kota", "Kabupaten Purwajaya"),
    ("Tahun", 2023),
    ("Triwulan", "III"),
    ("Tempat", "Wanasari"),
    ("Tanggal Laporan", "02 Oktober 2023"),
)
_HAL = ("Perencanaan", "Keuangan", "Kepegawaian", "Perlengkapan", "Pelayanan", "Pembangunan",
        "Pemberdayaan", "Ketenteraman", "Pertanahan", "Kebersihan", "Perpustakaan")  # fmt: skip
_HASIL = ("Dokumen", "Laporan", "Paket", "Unit", "Layanan", "Kegiatan", "Rapat")
_TEMPAT = ("Kecamatan", "Kelurahan", "Desa", "Posyandu", "Pasar", "Sekolah", "Balai")
_SUKU = ("Ari", "Budi", "Citra", "Dewi", "Eko", "Fajar", "Gita", "Hadi", "Indra", "Joko")

Baris = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Pejabat:
    """An official by number; the first of every ten is the superior of the others."""

    nomor: int
    indikator: int

    @property
    def jabatan(self) -> str:
        return f"Kasi {_sebutan(self.nomor)}"

    @property
    def atasan(self) -> str:
        first = self.nomor - self.nomor % _SEKELOMPOK
        return "" if self.nomor == first else f"Kasi {_sebutan(first)}"

    @property
    def keliru(self) -> bool:
        return self.nomor % _SEKELOMPOK == 1

    @property
    def program(self) -> str:
        group, own = divmod(self.nomor, _SEKELOMPOK)
        first, second = divmod(group, 90)
        return f"{first + 1}.{second + 10}.{own:02}"


def besar(target: Path, baris: int, pejabat: int | None = None) -> Path:
    """Write a workbook of about `baris` rows for so many officials (by default one for fifty)."""
    count = pejabat or max(1, baris // BARIS_PER_PEJABAT)
    each = min(_INDIKATOR_TERBANYAK, max(1, (baris // count - 2) // 4))
    officials = [_Pejabat(number, each) for number in range(count)]
    with Workbook(target, {"in_memory": True}) as book:
        percent = book.add_format({"num_format": "0%"})
        for name, header in _KEPALA.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, header)
            rows = _IDENTITAS if name == "Identitas" else _baris(name, officials)
            for row, cells in enumerate(rows, start=1):
                for col, cell in enumerate(cells):
                    if isinstance(cell, float):
                        sheet.write_number(row, col, cell, percent)
                    elif isinstance(cell, int):
                        sheet.write_number(row, col, cell)
                    elif cell:
                        sheet.write_string(row, col, str(cell))
    return target


def _baris(sheet: str, officials: list[_Pejabat]) -> Iterator[Baris]:
    rows = {
        "Pejabat": _isi_pejabat,
        "PK": _isi_pk,
        "Realisasi": _isi_realisasi,
        "Anggaran": _isi_anggaran,
        "Strategi": _isi_strategi,
        "Kalimat": _isi_kalimat,
    }[sheet]
    return (row for one in officials for row in rows(one))


def _isi_pejabat(one: _Pejabat) -> Iterator[Baris]:
    nip = f"19{66 + one.nomor % 20}{1 + one.nomor % 12:02}1520{10 + one.nomor % 10}011{one.nomor % 999 + 1:03}"
    late = "10 Juli 2023" if one.keliru else ""
    yield one.jabatan, _sebutan(one.nomor, _SUKU), nip, one.atasan, "", late


def _isi_pk(one: _Pejabat) -> Iterator[Baris]:
    for no in range(1, one.indikator + 1):
        yield (
            one.jabatan, "Sasaran", no, f"Terlaksananya {_bunyi(no)}", f"Jumlah {_bunyi(no)}",
            _target(no), _HASIL[no % len(_HASIL)],
        )  # fmt: skip


def _isi_realisasi(one: _Pejabat) -> Iterator[Baris]:
    for no in range(1, one.indikator + 1):
        done, target = min(3 * (no % 7 + 1), _target(no)), _target(no)
        written = done * 100 // target + (1 if one.keliru else 0)
        wording = f"Jumlah {_bunyi(no)}"
        if one.keliru and no % 3 == 0:
            wording = wording.replace("Jumlah", "Jumalh")
        yield one.jabatan, no, wording, 1, min(2, done), done, min(written, 100) / 100


def _isi_anggaran(one: _Pejabat) -> Iterator[Baris]:
    """A superior has the programs of those below him; each of them a kegiatan and its parts."""
    parts = range(max(1, one.indikator - 1))
    if one.nomor % _SEKELOMPOK == 0:
        below = (_Pejabat(one.nomor + step, one.indikator) for step in range(1, _SEKELOMPOK))
        for no, child in enumerate(below, start=1):
            yield _anggaran(one, "Program", child.program, no, parts)
        return
    yield _anggaran(one, "Kegiatan", f"{one.program}.2.01", 1, parts)
    for part in parts:
        code = f"{one.program}.2.01.{part + 1:04}"
        yield _anggaran(one, "Sub Kegiatan", code, part + 2, range(part, part + 1))


def _anggaran(one: _Pejabat, tingkat: str, kode: str, no: int, parts: range) -> Baris:
    pagu = sum(1_000_000 + 37_500 * (part % 40) for part in parts)
    quarter = sum(100_000 + 9_000 * (part % 25) for part in parts)
    too_much = one.keliru and tingkat == "Kegiatan"
    written = (3 * quarter * 100 // pagu + (2 if one.keliru else 0)) / 100
    pays = str(no) if no <= one.indikator else ""
    return (one.jabatan, tingkat, kode, f"{tingkat} {_bunyi(no)}", pays, pagu + too_much, quarter,
            2 * quarter, 3 * quarter, written)  # fmt: skip


def _isi_strategi(one: _Pejabat) -> Iterator[Baris]:
    for no in range(1, one.indikator + 1):
        month = "Desember s/d Januari 2023" if one.keliru and no % 4 == 0 else "Setiap bulan"
        yield (
            one.jabatan, no, f"Jumlah {_bunyi(no)}",
            f"a. Menyusun jadwal {_bunyi(no)} b. Melaporkan {_bunyi(no)} ke {_bunyi(no + 1)}",
            month,
        )  # fmt: skip


def _isi_kalimat(one: _Pejabat) -> Iterator[Baris]:
    quarter = "II" if one.keliru else "III"
    yield one.jabatan, "2.3", f"Evaluasi ini menurut anggaran selama Triwulan {quarter} Tahun 2023."


def _target(no: int) -> int:
    return 12 + no % 9


def _bunyi(no: int) -> str:
    """A wording of its own for each number."""
    words = []
    for choices in (_HASIL, _HAL, _TEMPAT):
        no, choice = divmod(no, len(choices))
        words.append(choices[choice])
    return " ".join([*words, _sebutan(no)]) if no else " ".join(words)


def _sebutan(number: int, words: tuple[str, ...] = _HAL) -> str:
    """A name of its own for each number, in words as people have them."""
    rest, first = divmod(number, len(words))
    return words[first] if rest == 0 else f"{_sebutan(rest - 1, words)} {words[first]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--baris", type=int, default=100_000)
    parser.add_argument("--pejabat", type=int)
    chosen = parser.parse_args()
    besar(chosen.target, chosen.baris, chosen.pejabat)


if __name__ == "__main__":
    main()
