"""LKJ6: the strategies of the report in, unreadable months and repetitions out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkj_xlsx.baku.model import Strategi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan, kunci
from lkj_xlsx.dasar.waktu import RentangBulan, baca_bulan, baca_tanggal, nama_bulan
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul


@aturan("LKJ601", "bulan-tak-terbaca", Tingkat.PERINGATAN)
def bulan_tak_terbaca(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Dari kolom Pada Bulan tidak dapat diketahui kapan strategi dijalankan, biasanya karena nama
    bulan salah ketik, atau yang tertulis tanggal (01/04/2026). Isi yang sama dari satu pejabat dilaporkan sekali.
    Contoh:
        Strategi
        Jabatan | No | Strategi | Pada Bulan
        Kasi Pelayanan Umum | 1 | Menata ruang tunggu | Januari s/d Dsember 2023
    Perbaikan: Tulis seperti Januari s/d Desember 2023, Setiap bulan, atau Triwulan II; kosongkan bila
    belum ditentukan.
    """
    year = laporan.lkj.identitas.tahun
    for span, rows in _menurut_bulan(laporan):
        cells = tuple(dict.fromkeys(row.asal["pada_bulan"] for row in rows))
        if span is not None:
            if _berupa_tanggal(rows[0].pada_bulan):
                yield _tanggal(rows, cells, span, laporan.lkj.identitas.tahun)
            continue
        yield Pelanggaran(
            f'Bulan tidak terbaca dari "{rows[0].pada_bulan}" di kolom Pada Bulan.',
            cells,
            f"Tulis seperti Januari s/d {_bulan(12, year)} atau Setiap bulan di {deretan(map(str, cells))}.",
            rows[0].jabatan,
            no=_satu_no(rows),
        )


_TANPA_HURUF = re.compile(r"[^a-z]+", re.IGNORECASE)


def _berupa_tanggal(text: str) -> bool:
    """Whether a day in figures stands where months should: `01/04/2026`, as Excel makes of a month."""
    return _TANPA_HURUF.fullmatch(text) is not None and baca_tanggal(text) is not None


def _tanggal(
    rows: Sequence[Strategi], sel: Sequence[Sel], span: RentangBulan, tahun: int | None
) -> Pelanggaran:
    """The month is named; of a year that LKJ202 says is another's, none is proposed."""
    month = _bulan(span.awal, span.tahun)
    sure = tahun is None or span.tahun == tahun
    written = f'"{month}"' if sure else f"nama bulannya ({nama_bulan(span.awal)}) dan tahunnya"
    return Pelanggaran(
        f'"{rows[0].pada_bulan}" di kolom Pada Bulan adalah tanggal, bukan bulan, dan akan dicetak begitu.',
        tuple(sel),
        f"Tulis {written} di {deretan(map(str, sel))}, di sel berformat Teks.",
        rows[0].jabatan,
        no=_satu_no(rows),
        usul=tuple(Usul(one, month) for one in sel) if sure else (),
    )


@aturan("LKJ602", "rentang-terbalik", Tingkat.PERINGATAN)
def rentang_terbalik(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Bulan akhir mendahului bulan awal dalam tahun yang sama, jadi kedua bulan tertukar atau
    tahunnya salah. Isi yang sama dari satu pejabat dilaporkan sekali.
    Contoh:
        Strategi
        Jabatan | No | Strategi | Pada Bulan
        Kasi Pelayanan Umum | 1 | Menata ruang tunggu | Desember s/d Januari 2023
    Perbaikan: Tulis bulan yang lebih dahulu di depan; bila melewati pergantian tahun, tulis kedua
    tahunnya: Desember 2023 s/d Januari 2024.
    """
    for span, rows in _menurut_bulan(laporan):
        if span is None or not _terbalik(span, laporan):
            continue
        cells = tuple(dict.fromkeys(row.asal["pada_bulan"] for row in rows))
        yield Pelanggaran(
            f'"{rows[0].pada_bulan}" di kolom Pada Bulan terbalik: {_bulan(span.akhir, span.tahun)} '
            f"mendahului {_bulan(span.awal, span.tahun_awal or span.tahun)}.",
            cells,
            f"Tulis bulan yang lebih dahulu di depan di {deretan(map(str, cells))}, atau tulis tahun "
            "pada kedua bulan bila melewati pergantian tahun.",
            rows[0].jabatan,
            no=_satu_no(rows),
        )


@aturan("LKJ603", "strategi-berulang", Tingkat.CATATAN)
def strategi_berulang(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Strategi yang sama persis tertulis untuk sasaran yang berbeda; mungkin tersalin dari baris
    lain. Pengulangan untuk beberapa indikator dari satu sasaran tidak dilaporkan,
    dan tidak pula satu sel gabungan untuk beberapa indikator.
    Contoh:
        PK
        Jabatan | No | Sasaran | Indikator Kinerja | Target
        Kasubbag Umum | 1 | Tersusunnya rencana kebutuhan | Jumlah rencana kebutuhan | 2 dokumen
        Kasubbag Umum | 2 | Tersusunnya laporan barang | Jumlah laporan barang | 4 laporan
        Strategi
        Jabatan | No | Strategi
        Kasubbag Umum | 1 | Mendata barang di setiap ruang
        Kasubbag Umum | 2 | Mendata barang di setiap ruang
    Perbaikan: Tulis strategi yang khas untuk setiap sasaran, atau biarkan bila memang sama.
    """
    for one in laporan.pejabat:
        places: defaultdict[str, list[tuple[Strategi, str]]] = defaultdict(list)
        sasaran = _sasaran_menurut_no(one)
        for row in one.strategi:
            for butir in row.butir:
                if row.no in sasaran and kunci(butir):
                    places[kunci(butir)].append((row, butir))
        for found in places.values():
            rows = [row for row, _ in found]
            cells = tuple(dict.fromkeys(row.asal["butir"] for row in rows))
            if len({sasaran[row.no] for row in rows}) > 1 and len(cells) > 1:
                yield _berulang(rows, found[0][1], cells)


def _sasaran_menurut_no(laporan: LaporanPejabat) -> dict[int | None, tuple[str, str]]:
    """The sasaran of each indicator; one whose sasaran is blank is left out."""
    indikator = (one.indikator for one in reversed(laporan.capaian))
    return {
        one.no: (one.kelompok, kunci(one.sasaran))
        for one in indikator
        if one.no is not None and one.sasaran
    }


def _berulang(rows: Sequence[Strategi], butir: str, sel: Sequence[Sel]) -> Pelanggaran:
    first, *again = sel
    numbers = deretan(dict.fromkeys(str(row.no) for row in rows))
    return Pelanggaran(
        f'Strategi "{butir}" untuk {rows[0].jabatan} tertulis sama untuk indikator {numbers}, padahal '
        "sasarannya berbeda.",
        (*again, first),
        f"Tulis strategi yang khas di {deretan(map(str, again))}, atau biarkan bila memang sama.",
        rows[0].jabatan,
        no=rows[-1].no,
    )


def _terbalik(span: RentangBulan, laporan: Laporan) -> bool:
    if span.tahun_awal is not None and span.tahun is not None and span.tahun_awal != span.tahun:
        return span.tahun_awal > span.tahun
    return span.awal > span.akhir and not _sampai_tahun_depan(span, laporan)


def _sampai_tahun_depan(span: RentangBulan, laporan: Laporan) -> bool:
    """`November s/d Februari 2024` in the report of 2023: the only year named is the end's."""
    year = laporan.lkj.identitas.tahun
    return year is not None and span.tahun_awal is None and span.tahun == year + 1


def _menurut_bulan(laporan: Laporan) -> Iterator[tuple[RentangBulan | None, list[Strategi]]]:
    """What each official's months were read as, with the rows in which they are typed alike.

    A mere dash is as good as a blank cell.
    """
    grouped: defaultdict[tuple[str, str], list[Strategi]] = defaultdict(list)
    for row in laporan.lkj.strategi:
        if kunci(row.pada_bulan):
            grouped[row.jabatan, kunci(row.pada_bulan)].append(row)
    return ((baca_bulan(rows[0].pada_bulan), rows) for rows in grouped.values())


def _satu_no(rows: Sequence[Strategi]) -> int | None:
    numbers = {row.no for row in rows}
    return rows[0].no if len(numbers) == 1 else None


def _bulan(month: int, year: int | None) -> str:
    return " ".join(filter(None, (nama_bulan(month), str(year or ""))))


ATURAN_STRATEGI: tuple[Rule, ...] = (bulan_tak_terbaca, rentang_terbalik, strategi_berulang)
