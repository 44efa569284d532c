"""Invented documents and pagu in, exports as the budget system writes them out.

`python examples/ekspor_sipd.py` writes those of this folder: `sipd/` agrees with `contoh.xlsx`, `sipd_beda/`
differs from it in two places. `tests` makes its own in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import xlsxwriter

from lkj_xlsx.dasar.waktu import nama_bulan

FOLDER = Path(__file__).parent
KEPALA_REALISASI = (
    "Nomor", "Kode SKPD", "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Fungsi", "Nama Fungsi",
    "Kode Sub Fungsi", "Nama Sub Fungsi", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan",
    "Nama Bidang Urusan", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan",
    "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Nama Rekening", "Nomor Dokumen",
    "Jenis Dokumen", "Jenis Transaksi", "Nomor DPT", "Tanggal Dokumen", "Keterangan Dokumen",
    "Nilai Realisasi", "Nilai Setoran", "NIP Pegawai", "Nama Pegawai", "Tanggal Simpan", "Nomor SPD",
    "Periode SPD", "Nilai SPD", "Tahapan SPD", "Nama Sub Tahapan Jadwal", "Tahapan APBD", "Nomor SPP",
    "Tanggal SPP", "Nomor SPM", "Tanggal SPM", "Nomor SP2D", "Tanggal SP2D", "Tanggal Transfer",
    "Nilai SP2D",
)  # fmt: skip
KEPALA_PAGU = (
    "NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT",
    "NAMA SUB UNIT", "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM",
    "KODE KEGIATAN", "NAMA KEGIATAN", "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA",
    "NAMA SUMBER DANA", "KODE REKENING", "NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU",
)  # fmt: skip
TAHAPAN = "TAHAPAN"
KEPALA_PENDEK = (*KEPALA_PAGU[8:16], "KODE REKENING", "NAMA REKENING", "NILAI")
"""The export of eleven columns."""
UNIT = ("7.01.0.00.0.00.09.0000", "Kecamatan Wanasari")
REKENING = "5.1.02.01.01.0024"
_DIBUAT = datetime(2024, 7, 1)  # noqa: DTZ001 - a property of the file, the same in every run


@dataclass(frozen=True, slots=True)
class Baris:
    """A document and rekening; the day is text, as exports have it."""

    kode: str
    nama: str
    nomor: str
    tanggal: str
    nilai: object
    setoran: object = 0
    transfer: str = "-"
    jenis: str = "TBP"
    transaksi: str = "GU"
    rekening: str = REKENING
    unit: tuple[str, str] = UNIT

    def sel(self) -> dict[str, object]:
        code = self.kode.split(".")
        return {
            "Kode SKPD": UNIT[0],
            "Nama SKPD": UNIT[1],
            "Kode Sub SKPD": self.unit[0],
            "Nama Sub SKPD": self.unit[1],
            "Kode Bidang Urusan": "7.01",
            "Kode Program": ".".join(code[:3]),
            "Kode Kegiatan": ".".join(code[:5]),
            "Kode Sub Kegiatan": self.kode,
            "Nama Sub Kegiatan": self.nama,
            "Kode Rekening": self.rekening,
            "Nama Rekening": "Belanja Alat/Bahan untuk Kegiatan Kantor",
            "Nomor Dokumen": self.nomor,
            "Jenis Dokumen": self.jenis,
            "Jenis Transaksi": self.transaksi,
            "Tanggal Dokumen": self.tanggal,
            "Keterangan Dokumen": f"Belanja {self.nama}",
            "Nilai Realisasi": self.nilai,
            "Nilai Setoran": self.setoran,
            "Tanggal Transfer": self.transfer,
            "Nilai SP2D": 999_999_999,
        }


@dataclass(frozen=True, slots=True)
class Pagu:
    """A line of the budget."""

    kode: str
    nama: str
    pagu: object
    rekening: str = REKENING
    tahun: object = 2024
    tahapan: str = ""
    unit: tuple[str, str] = UNIT

    def sel(self) -> dict[str, object]:
        code = self.kode.split(".")
        return {
            "TAHUN": self.tahun,
            "KODE SKPD": UNIT[0],
            "NAMA SKPD": UNIT[1],
            "KODE SUB UNIT": self.unit[0],
            "NAMA SUB UNIT": self.unit[1],
            "KODE BIDANG URUSAN": "7.01",
            "KODE PROGRAM": ".".join(code[:3]),
            "KODE KEGIATAN": ".".join(code[:5]),
            "KODE SUB KEGIATAN": self.kode,
            "NAMA SUB KEGIATAN": self.nama,
            "KODE REKENING": self.rekening,
            "NAMA REKENING": "Belanja Alat/Bahan untuk Kegiatan Kantor" if self.rekening else "",
            "PAGU": self.pagu,
            "NILAI": self.pagu,
            TAHAPAN: self.tahapan,
        }


def tulis_realisasi(
    path: Path,
    rows: Iterable[Baris],
    *,
    judul: Sequence[str] = ("LAPORAN REALISASI PER DOKUMEN",),
    total: object = None,
    nomor: bool = True,
    sheet: str = "Data Realisasi Dokumen",
) -> Path:
    """An export of documents: with titles above it and a number a row, or with its header in row 1."""
    header = KEPALA_REALISASI if nomor else KEPALA_REALISASI[1:]
    cells = ({"Nomor": place, **one.sel()} for place, one in enumerate(rows, start=1))
    end = [] if total is None else [{header[0]: "Total", "Nilai Realisasi": total}]
    return _tulis(path, sheet, judul if nomor else (), header, _lalu(cells, end))


def tulis_pagu(
    path: Path,
    rows: Iterable[Pagu],
    *,
    kepala: Sequence[str] = KEPALA_PAGU,
    total: object = None,
) -> Path:
    """An export of the pagu with the columns that are asked for, in their writing."""
    cells = ({"NO": place, **one.sel()} for place, one in enumerate(rows, start=1))
    end = [] if total is None else [{kepala[0].upper(): "GRAND TOTAL", kepala[-1].upper(): total}]
    names = {one: " ".join(one.upper().split()) for one in kepala}
    written = ({one: row.get(name, "") for one, name in names.items()} for row in _lalu(cells, end))
    return _tulis(path, "Sheet1", (), kepala, written)


def _lalu(
    rows: Iterable[dict[str, object]], end: Iterable[dict[str, object]]
) -> Iterator[dict[str, object]]:
    yield from rows
    yield from end


def _tulis(
    path: Path,
    sheet: str,
    judul: Sequence[str],
    kepala: Sequence[str],
    rows: Iterable[dict[str, object]],
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _DIBUAT})
        page = book.add_worksheet(sheet)
        begin = len(judul) + 1 if judul else 0
        for place, text in enumerate(judul):
            page.write_string(place, 0, text)
        page.write_row(begin, 0, kepala)
        for number, row in enumerate(rows, start=begin + 1):
            page.write_row(
                number, 0, [row.get(one, "-" if row.get("Nomor") else "") for one in kepala]
            )
    return path


# The invented office of contoh.txt: each code with its pagu and what it spent month by month.
_CONTOH: tuple[tuple[str, str, int, tuple[int, ...]], ...] = (
    (
        "7.01.01.2.06.0004",
        "Penyediaan Bahan Logistik Kantor",
        62_000_000,
        (5_250_000, 6_000_000, 7_000_000, 5_100_000, 6_250_000, 4_500_000),
    ),
    (
        "7.01.01.2.06.0005",
        "Penyediaan Barang Cetakan dan Penggandaan",
        24_500_000,
        (0, 0, 0, 2_400_000, 3_150_000, 2_250_000),
    ),
    (
        "7.01.06.2.01.0011",
        "Fasilitasi Administrasi Tata Pemerintahan Desa",
        54_000_000,
        (3_500_000, 4_500_000, 4_000_000, 5_040_000, 6_000_000, 4_500_000),
    ),
)


def contoh_dokumen() -> list[list[Baris]]:
    """The documents by month: two of each code, the second of them by transfer, and one draft."""
    months: list[list[Baris]] = []
    for month in range(1, 7):
        rows: list[Baris] = []
        for place, (code, name, _, spent) in enumerate(_CONTOH, start=1):
            amount = spent[month - 1]
            first = amount // 3
            number = f"{month:03}/{place:02}"
            day = f"{9 + place} {nama_bulan(month)} 2024"
            paid = f"{20 + place} {nama_bulan(month)} 2024"
            one = Baris(code, name, f"TBP/{number}", day, first)
            two = replace(
                one,
                nomor=f"SPP-LS/{number}",
                jenis="SPP",
                transaksi="LS",
                transfer=paid,
                nilai=amount - first,
            )
            rows += [one, two] if amount else []
        months.append(rows)
    code, name, *_ = _CONTOH[0]
    months[-1].append(Baris(code, name, "DRAFT-TBP/099", "28 Juni 2024", 1_750_000))
    return months


def contoh_pagu() -> list[Pagu]:
    return [Pagu(code, name, pagu) for code, name, pagu, _ in _CONTOH]


def tulis_contoh(folder: Path) -> None:
    """Exports that agree with `contoh.xlsx`: six months and the pagu."""
    for month, rows in enumerate(contoh_dokumen(), start=1):
        name = f"Laporan Realisasi Per Dokumen {month:02}.xlsx"
        title = (
            "PEMERINTAH KABUPATEN RANDU AGUNG",
            "LAPORAN REALISASI PER DOKUMEN",
            f"Bulan {nama_bulan(month)} 2024",
        )
        total = sum(int(str(one.nilai)) for one in rows)
        tulis_realisasi(folder / name, rows, judul=title, total=total)
    tulis_pagu(folder / "rekap5.xlsx", contoh_pagu())


def tulis_contoh_beda(folder: Path) -> None:
    """One export of all months, and a pagu as text; a document more in June and one pagu raised."""
    code, name, *_ = _CONTOH[0]
    more = Baris(code, name, "TBP/006/88", "26/06/2024", 500_000)
    rows = [one for month in contoh_dokumen() for one in month]
    tulis_realisasi(folder / "Realisasi Januari-Juni.xlsx", [*rows, more], nomor=False)
    raised = [
        replace(one, pagu=f"{int(str(one.pagu)) + (1_500_000 if one.kode.endswith('5') else 0):,}")
        for one in contoh_pagu()
    ]
    total = f"{sum(int(str(one.pagu).replace(',', '')) for one in raised):,}"
    title_case = [one.title() for one in KEPALA_PAGU]
    tulis_pagu(folder / "Rekap Pagu.xlsx", raised, kepala=title_case, total=total)


if __name__ == "__main__":
    tulis_contoh(FOLDER / "sipd")
    tulis_contoh_beda(FOLDER / "sipd_beda")
