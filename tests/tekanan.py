"""A folder in, workbooks in it out that reach for every limit of Excel at once: the stress workbook."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from lkj_xlsx.baku.sheets import SHEETS

BANYAK = 125
"""Indicators of one official, each with a target and a realisasi that no other has: 250 quantities."""
KATA_AKHIR = "TAMATLAH"
"""The last word of every long text: where it is not on a page, part of a text is missing."""
NAMA_BERKAS = "kec #2 100% (ujung) 'é' 🏠 & [lama].xlsx"
UNIT_KERJA = f"Kecamatan {'Ujung Berung #7 100% ' * 14}[akhir] 🏠"
_JABATAN = (
    "Camat Ujung Berung",
    "Sekretaris Kecamatan 🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠 #1 [baru]",
    "Kasi [A] 100% #2 / \\ : * ? \" < > | 'x'",
    "Kasi [A] 100% #2 / \\ : * ? \" < > | 'y'",
)


def panjang(huruf: int, akhir: str = KATA_AKHIR) -> str:
    """A text of so many characters that ends in a word of its own."""
    words = "Menyelenggarakan pembinaan dan pengawasan desa di wilayah kecamatan sampai tuntas "
    return f"{(words * (huruf // len(words) + 1))[: huruf - len(akhir) - 1]} {akhir}"


def tekanan(folder: Path, nama: str = NAMA_BERKAS) -> Path:
    """Write the workbook."""
    path = folder / nama
    book = Workbook()
    book.remove(book.worksheets[0])
    filled = {**_identitas(), **_isi()}
    for sheet in SHEETS:
        target = book.create_sheet(sheet.name)
        rows = list(filled.get(sheet.name, ()))
        named = {name for row in rows for name in row}
        unknown = named - {one.header for one in sheet.columns}
        assert not unknown, unknown
        shown = [one for one in sheet.columns if one.header in named]
        columns = shown or list(sheet.columns)
        target.append([one.header for one in columns])
        for row in rows:
            target.append([row.get(one.header) for one in columns])
    book.save(path)
    return path


_Baris = Mapping[str, object]


def _identitas() -> dict[str, Sequence[_Baris]]:
    told = {
        "Unit Kerja": UNIT_KERJA, "Kabupaten/Kota": "Kabupaten 🏠 & <Ujung>", "Tahun": 2023,
        "Triwulan": "III", "Baris Jumlah": "Ya", "Predikat": "90-75-60",
    }  # fmt: skip
    return {"Identitas": [{"Isian": name, "Nilai": value} for name, value in told.items()]}


def _isi() -> dict[str, Sequence[_Baris]]:
    return {
        "Pejabat": [
            {"Jabatan": one, "Nama": f"NAMA {number} 🏠, S.E.", "NIP": "-", "Eselon": "III"}
            for number, one in enumerate(_JABATAN, start=1)
        ],
        "PK": list(_pk()),
        "Realisasi": list(_realisasi()),
        "Anggaran": list(_anggaran()),
        "Strategi": list(_strategi()),
        "Kalimat": [{"Jabatan": _JABATAN[0], "Kalimat":
                     f"Sebanyak 7 dari 99 indikator belum tercapai. {panjang(8000)}"}],
    }  # fmt: skip


def _pk() -> Iterator[_Baris]:
    for number in range(1, BANYAK + 1):
        yield {"Jabatan": _JABATAN[0], "Kelompok": "Sasaran", "No": number,
               "Sasaran": f"Sasaran {(number + 1) // 2}",
               "Indikator Kinerja": f"Jumlah {number} orang yang dilayani",
               "Target": f"{number} orang/12 bulan"}  # fmt: skip
    for place, one in enumerate(_JABATAN[1:], start=1):
        yield {"Jabatan": one, "Kelompok": "Sasaran Kegiatan", "No": 1,
               "Sasaran": panjang(8000, f"SASARAN{place}"),
               "Indikator Kinerja": panjang(6000, f"INDIKATOR{place}"),
               "Target": f"12 {'🏠' * 130} unit"}  # fmt: skip


def _realisasi() -> Iterator[_Baris]:
    for number in range(1, BANYAK + 1):
        yield {"Jabatan": _JABATAN[0], "No": number, "TW I": f"{number} orang/1 bulan",
               "TW II": f"{number} orang/5 bulan", "TW III": f"{number} orang/ 9 bulan",
               "Ket": f"catatan {number}"}  # fmt: skip
    for one in _JABATAN[1:]:
        yield {"Jabatan": one, "No": 1, "TW I": 3, "TW II": 6, "TW III": 9,
               "Capaian Tertulis": "12%", "Ket": panjang(9000, "KETERANGAN")}  # fmt: skip


def _anggaran() -> Iterator[_Baris]:
    yield {"Jabatan": _JABATAN[0], "Tingkat": "Program", "Kode": "7.01.01",
           "Uraian": panjang(8000, "URAIAN"), "No Indikator": "1, 2", "Pagu": 1_000_000,
           "TW I": 1, "TW II": 2, "TW III": 500_000}  # fmt: skip


def _strategi() -> Iterator[_Baris]:
    yield {"Jabatan": _JABATAN[0], "No": 1, "Strategi": panjang(8000, "STRATEGI"),
           "Pada Bulan": panjang(700, "BULAN")}  # fmt: skip
    yield {"Jabatan": _JABATAN[1], "No": 1, "Pada Bulan": "Mei",
           "Strategi": "\n".join(f"langkah {one}" for one in range(1, 300)) + "\nPENUTUPNYA"}  # fmt: skip


if __name__ == "__main__":
    print(tekanan(Path(sys.argv[1])))  # noqa: T201 - a script
