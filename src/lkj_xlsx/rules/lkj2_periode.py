"""LKJ2: the report in, out the quarters, years and days in it that are not those of its period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lkj_xlsx.baku.model import Identitas, Lkj
from lkj_xlsx.baku.sheets import batas_hari_berubah
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, deretan
from lkj_xlsx.dasar.waktu import (
    RentangBulan,
    Triwulan,
    baca_bulan,
    rentang_tanggal,
    sebutan_tahun,
    sebutan_triwulan,
    tanggal_teks,
)
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.bahasa.periode_teks import (
    SebutanLain,
    tahun_lain,
    triwulan_lain,
    triwulan_lain_judul,
    triwulan_tindak_lanjut,
)
from lkj_xlsx.rules.bahasa.rentang_masa import Masa, MasaLain, masa_laporan
from lkj_xlsx.rules.hari_kerja import Kalender
from lkj_xlsx.rules.masa import akhir_triwulan, triwulan_dilaporkan
from lkj_xlsx.rules.teks_laporan import (
    TeksLaporan,
    tulisan_kalimat,
    tulisan_ket,
    tulisan_pada_bulan,
    tulisan_periode,
)
from lkj_xlsx.rules.usul_teks import usul_ganti
from lkj_xlsx.temuan import Pelanggaran, Tingkat, Usul

_LOKASI_DISEBUT = 6
_SETAHUN = 12
KALIMAT_LAPORAN_LAIN = (
    "; bila kalimat ini dari laporan triwulan lain, isi kolom Triwulan di barisnya"
)
_KET_RENCANA = '; bila yang dimaksud rencana, tulis "akan …"'


@aturan("LKJ201", "triwulan-beda", Tingkat.GALAT)
def triwulan_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kalimat, Periode, atau Ket menyebut triwulan lain daripada yang dilaporkan; biasanya
    tersalin dari laporan sebelumnya. Rencana ("akan dilaksanakan pada Triwulan IV") dan perbandingan
    ("naik dibandingkan Triwulan II") tidak dipersoalkan. Tindak Lanjut dikerjakan sesudah triwulan yang
    dilaporkan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Anggaran belum terserap karena masih berada di Triwulan II.
    Perbaikan: Ganti triwulannya. Bila kalimat itu milik laporan triwulan lain, isi kolom Triwulan.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    if quarter is None:
        return
    year = laporan.lkj.identitas.tahun
    for one in tulisan_periode(laporan.lkj):
        yield from _triwulan_lain(one, [*triwulan_lain_judul(one.teks, quarter)], quarter)
    for one in tulisan_kalimat(laporan.lkj):
        if one.rencana:
            yield from _triwulan_tindak_lanjut(one, quarter, year)
            continue
        found = [*triwulan_lain(one.teks, quarter, year)]
        yield from _triwulan_lain(one, found, quarter, _milik_triwulan_lain(one))
    for one in tulisan_ket(laporan.lkj):
        found = [*triwulan_lain(one.teks, quarter, year, catatan=True)]
        yield from _triwulan_lain(one, found, quarter, _KET_RENCANA)


@aturan("LKJ202", "tahun-beda", Tingkat.PERINGATAN)
def tahun_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Kalimat, Periode, atau Pada Bulan menyebut tahun lain daripada yang dilaporkan. Tahun
    peraturan ("Nomor 96 Tahun 2019"), dokumen perencanaan tahun lain, rencana, dan perbandingan tidak
    dipersoalkan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Periode
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Triwulan III Tahun 2022
    Perbaikan: Ganti tahunnya.
    """
    lkj = laporan.lkj
    year, quarter = lkj.identitas.tahun, triwulan_dilaporkan(lkj)
    if year is None:
        return
    for one in tulisan_periode(lkj):
        judged = [found.posisi for found in rentang_tanggal(one.teks)]
        found = [*tahun_lain(one.teks, year, quarter, bebas=judged)]
        yield from _tahun_lain(one, found, year)
    for one in tulisan_kalimat(lkj):
        judged = [
            found.posisi
            for found in rentang_tanggal(one.teks)
            if quarter is not None and masa_laporan(one.teks, found)
        ]
        if one.rencana:
            judged += [
                (start, end) for named, start, end in sebutan_tahun(one.teks) if named > year
            ]
        found = [*tahun_lain(one.teks, year, quarter, bebas=judged)]
        yield from _tahun_lain(one, found, year)
    for one in tulisan_pada_bulan(lkj):
        yield from _tahun_lain(one, [*_tahun_bulan(one.teks, year)], year)


@aturan("LKJ203", "rentang-tanggal-beda", Tingkat.GALAT)
def rentang_tanggal_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Rentang tanggal masa laporan tidak sama dengan triwulannya. Yang benar: dari hari pertama
    triwulan, atau dari 1 Januari (kumulatif), sampai hari terakhir triwulan.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002
        Kalimat
        Jabatan | Kalimat
        Kasi Pemerintahan | Dalam kurun waktu 1 April s.d 30 Juni 2023 semua target tercapai.
    Perbaikan: Ganti tanggalnya dengan hari pertama dan hari terakhir triwulan.
    """
    quarter, year = triwulan_dilaporkan(laporan.lkj), laporan.lkj.identitas.tahun
    if quarter is None or year is None:
        return
    period = Masa(quarter, year)
    for one in tulisan_periode(laporan.lkj):
        yield from _masa_lain(one, [*period.lain_di_periode(one.teks)], period)
    for one in tulisan_kalimat(laporan.lkj):
        yield from _masa_lain(one, [*period.lain_di_kalimat(one.teks, rencana=one.rencana)], period)


@aturan("LKJ204", "tanggal-sebelum-akhir", Tingkat.GALAT)
def tanggal_sebelum_akhir(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Laporan ditandatangani sebelum triwulan yang dilaporkan berakhir, padahal realisasi baru
    diketahui pada hari terakhirnya.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Tanggal Laporan
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | 3 Juli 2023
    Perbaikan: Tulis tanggal sesudah triwulan berakhir.
    """
    end = akhir_triwulan(laporan.lkj)
    for one in _bertanggal(laporan.lkj) if end else ():
        if end and one.hari < end:
            yield one.pelanggaran(
                f"sebelum triwulan yang dilaporkan berakhir pada {tanggal_teks(end)}",
                f"Tulis tanggal {tanggal_teks(end)} atau sesudahnya di {one.sel}.",
            )


@aturan("LKJ205", "tanggal-terlambat", Tingkat.PERINGATAN)
def tanggal_terlambat(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Laporan ditandatangani lebih dari Batas Hari Kerja setelah triwulan berakhir. Sabtu, Minggu,
    libur nasional, cuti bersama, dan isi sheet Libur tidak dihitung. Bila Batas Hari Kerja kosong, tidak
    diperiksa; bila hari libur tahun itu masih perkiraan, temuannya catatan.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | III
        Batas Hari Kerja | 5
        Pejabat
        Jabatan | Nama | NIP | Tanggal Laporan
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | 9 Oktober 2023
    Perbaikan: Betulkan tanggalnya bila salah tulis; bila memang terlambat, catat alasannya di sheet
    Pengecualian.
    """
    yield from _batas_tak_diperiksa(laporan.lkj.identitas)
    end, limit = akhir_triwulan(laporan.lkj), laporan.lkj.identitas.batas_hari_kerja
    if end is None or limit is None:
        return
    calendar = Kalender(laporan.lkj.libur)
    for one in _bertanggal(laporan.lkj):
        if one.hari > end and one.hari >= calendar.hari_kerja_ke(limit + 1, end):
            yield _terlambat(one, calendar, limit, end)


def _terlambat(one: _Bertanggal, kalender: Kalender, batas: int, akhir: date) -> Pelanggaran:
    last = kalender.hari_kerja_ke(batas, akhir)
    days = {akhir + timedelta(days=1), last}
    doubts = [kalender.perkiraan(year) for year in sorted({day.year for day in days})]
    doubt = deretan(filter(None, doubts))
    told = one.pelanggaran(
        f"lebih dari {batas} hari kerja setelah {tanggal_teks(akhir)}; hari terakhirnya "
        f"{tanggal_teks(last)}{f' ({doubt}, jadi dapat bergeser)' if doubt else ''}",
        f"Betulkan {one.sel} bila salah tulis; bila memang terlambat, catat alasannya di sheet "
        "Pengecualian.",
    )
    return replace(told, tingkat=Tingkat.CATATAN) if doubt else told


def _batas_tak_diperiksa(identitas: Identitas) -> Iterator[Pelanggaran]:
    """What a workbook of an older template is told of the default that has changed since."""
    if batas_hari_berubah(identitas):
        known = "batas_hari_kerja" in identitas.asal.tempat
        cell = identitas.asal["batas_hari_kerja" if known else "versi_templat"]
        place = f"di {cell}" if known else "di baris baru dengan Isian Batas Hari Kerja"
        yield Pelanggaran(
            "Batas Hari Kerja kosong, jadi keterlambatan tanda tangan (LKJ205) tidak diperiksa lagi; pada "
            f"templat versi {identitas.versi_templat} kosong berarti 5 hari kerja.",
            (cell,),
            f"Biarkan bila kantor tidak menetapkan batas; bila menetapkan, tulis batasnya {place}, misalnya "
            "5.",
            tingkat=Tingkat.CATATAN,
        )


@aturan("LKJ206", "tanggal-libur", Tingkat.CATATAN)
def tanggal_libur(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Tanggal Laporan jatuh pada hari Sabtu, Minggu, atau hari libur. Hari terakhir triwulan
    boleh jatuh pada hari libur.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Tanggal Laporan
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | 1 Oktober 2023
    Perbaikan: Pilih hari kerja, bila tanggal itu memang bukan tanggal penandatanganan.
    """
    end = akhir_triwulan(laporan.lkj)
    if end is None:
        return
    calendar = Kalender(laporan.lkj.libur)
    for one in _bertanggal(laporan.lkj):
        cause = calendar.sebab_libur(one.hari) if one.hari > end else ""
        if cause:
            yield one.pelanggaran(
                f"jatuh pada {cause}", f"Periksa tanggal di {one.sel}; biasanya hari kerja."
            )


@aturan("LKJ207", "istilah-beragam", Tingkat.CATATAN)
def istilah_beragam(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Triwulan disebut dengan lebih dari satu istilah (Triwulan, Tribulan, Triwulanan, TW).
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Periode
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Triwulan III Tahun 2023
        Kasi Pelayanan Umum | RINA WATI, S.Sos | 19751129 199903 2 004 | Tribulan III Tahun 2023
    Perbaikan: Pakai satu istilah di semua laporan.
    """
    used: dict[str, list[tuple[str, TeksLaporan]]] = {}
    for one in (*tulisan_periode(laporan.lkj), *tulisan_kalimat(laporan.lkj)):
        for mention in sebutan_triwulan(one.teks):
            used.setdefault(_istilah(mention.kata), []).append((mention.kata, one))
    if len(used) > 1:
        usual = max(used, key=lambda term: len(used[term]))
        word = Counter(kata for kata, _ in used[usual]).most_common(1)[0][0]
        others = [group for term, group in used.items() if term != usual]
        said = deretan(f'"{one[0][0]}" ({_sebut(text.sel for _, text in one)})' for one in others)
        cells = tuple(dict.fromkeys(one.sel for group in others for _, one in group))
        yield Pelanggaran(
            f'Triwulan biasanya disebut "{word}", tetapi juga {said}.',
            cells,
            f'Pakai kata "{word}" di {_sebut(cells)}.',
            usul=tuple(_istilah_sama(others, word)),
        )


def _istilah_sama(lain: Iterable[Iterable[tuple[str, TeksLaporan]]], kata: str) -> Iterator[Usul]:
    """Each cell with another word, with the usual one for it."""
    texts: dict[Sel, tuple[TeksLaporan, list[tuple[str, str]]]] = {}
    for group in lain:
        for word, one in group:
            texts.setdefault(one.sel, (one, []))[1].append((word, kata))
    for one, pairs in texts.values():
        yield from usul_ganti(one.asal, one.field, pairs, semua=True)


def _milik_triwulan_lain(tulisan: TeksLaporan) -> str:
    """What else may be done where a text was written for another quarter."""
    if tulisan.field != "kalimat":
        return f"; bila yang keliru triwulannya, betulkan {tulisan.asal['triwulan']}"
    return KALIMAT_LAPORAN_LAIN


def _triwulan_lain(
    tulisan: TeksLaporan, found: list[SebutanLain], triwulan: Triwulan, kecuali: str = ""
) -> Iterator[Pelanggaran]:
    if found:
        yield tulisan.pelanggaran(
            f"{tulisan.kolom} di {tulisan.sel} menyebut {_sebutan(found)}, padahal yang dilaporkan "
            f"Triwulan {triwulan.romawi}: {tulisan.kutip(found[0].awal, found[0].akhir)}.",
            f"Ganti {_penggantian(found)} di {tulisan.sel}{kecuali}.",
            _pasangan(found),
        )


def _triwulan_tindak_lanjut(
    tulisan: TeksLaporan, triwulan: Triwulan, tahun: int | None
) -> Iterator[Pelanggaran]:
    """What is to be done is done in a later quarter; what was found is of the reporting one."""
    named = [*triwulan_tindak_lanjut(tulisan.teks, triwulan, tahun)]
    found = [one for one, when in named if not when]
    yield from _triwulan_lain(tulisan, found, triwulan, _milik_triwulan_lain(tulisan))
    late = [one for one, when in named if when]
    if late:
        yield tulisan.pelanggaran(
            f"{tulisan.kolom} di {tulisan.sel} menyebut {_sebutan(late)}, padahal yang ditindaklanjuti laporan "
            f"Triwulan {triwulan.romawi}, jadi dikerjakan sesudahnya: "
            f"{tulisan.kutip(late[0].awal, late[0].akhir)}.",
            f"Ganti {_penggantian(late)} di {tulisan.sel}, atau dengan triwulan sesudahnya"
            f"{_milik_triwulan_lain(tulisan)}.",
            _pasangan(late),
        )


def _tahun_lain(
    tulisan: TeksLaporan, found: list[SebutanLain], tahun: int
) -> Iterator[Pelanggaran]:
    if found:
        yield tulisan.pelanggaran(
            f"{tulisan.kolom} di {tulisan.sel} menyebut tahun {_sebutan(found)}, padahal yang "
            f"dilaporkan tahun {tahun}: {tulisan.kutip(found[0].awal, found[0].akhir)}.",
            f"Ganti {_penggantian(found)} di {tulisan.sel}.",
            _pasangan(found),
        )


def _sebutan(found: Iterable[SebutanLain]) -> str:
    return deretan(dict.fromkeys(f'"{bersih(one.teks)}"' for one in found))


def _penggantian(found: Iterable[SebutanLain]) -> str:
    return deretan(dict.fromkeys(f'"{old}" dengan "{new}"' for old, new in _pasangan(found)))


def _pasangan(found: Iterable[SebutanLain]) -> list[tuple[str, str]]:
    """The words as they stand, each with those that should stand there."""
    return [(bersih(one.teks), bersih(one.ganti)) for one in found]


def _tahun_bulan(text: str, tahun: int) -> Iterator[SebutanLain]:
    """The other years in Pada Bulan. A year's turn may be spanned (`November 2023 s/d Januari 2024`);
    a range that ends before it begins is for LKJ602 to report.
    """
    months = baca_bulan(text)
    years = sebutan_tahun(text)
    if months and {tahun} < {year for year, _, _ in years} and _wajar_melintas(months):
        return
    for year, start, end in years:
        if year != tahun:
            yield SebutanLain(text[start:end], start, end, str(tahun))


def _wajar_melintas(months: RentangBulan) -> bool:
    if months.tahun is None or months.tahun_awal is None:
        return False
    return (months.tahun - months.tahun_awal) * _SETAHUN + months.akhir - months.awal < _SETAHUN


def _masa_lain(tulisan: TeksLaporan, found: list[MasaLain], masa: Masa) -> Iterator[Pelanggaran]:
    if found:
        typed = deretan(f'"{bersih(one.teks)}"' for one in found)
        absent = any(one.mustahil for one in found)
        why = "; tanggal itu tidak ada di kalender" if absent else ""
        pairs = [] if absent else [(bersih(one.teks), _masa_benar(one, masa)) for one in found]
        swaps = deretan(dict.fromkeys(f'"{old}" dengan "{new}"' for old, new in pairs))
        mend = f"Ganti {swaps}" if swaps else f'Pakai "{masa.teks}"'
        yield tulisan.pelanggaran(
            f"{tulisan.kolom} di {tulisan.sel} menyebut {typed}, padahal Triwulan "
            f"{masa.triwulan.romawi} adalah {masa.teks}{why}.",
            f"{mend} di {tulisan.sel}, atau mulai {tanggal_teks(masa.awal_tahun)} bila yang dimaksud "
            "kumulatif.",
            pairs,
        )


def _masa_benar(lain: MasaLain, masa: Masa) -> str:
    """The period that was meant: the year so far where the range begins with the year."""
    since = [one.awal for one in rentang_tanggal(lain.teks)]
    if since and since[0] == masa.awal_tahun:
        return f"{tanggal_teks(masa.awal_tahun)} s.d. {tanggal_teks(masa.akhir)}"
    return masa.teks


@dataclass(frozen=True, slots=True)
class _Bertanggal:
    """A date of signing where it was typed."""

    hari: date
    sel: Sel
    diketik: str
    pejabat: str

    def pelanggaran(self, sebab: str, saran: str) -> Pelanggaran:
        return Pelanggaran(
            f'Tanggal Laporan "{self.diketik}" di {self.sel} {sebab}.',
            (self.sel,),
            saran,
            self.pejabat,
        )


def _bertanggal(lkj: Lkj) -> Iterator[_Bertanggal]:
    """Every date of signing once: the one of Identitas where some official takes it from there."""
    seen: set[Sel] = set()
    for one in lkj.pejabat:
        if not one.terdaftar or one.tanggal_laporan is None:
            continue
        own = bool(one.asal.teks("tanggal_laporan"))
        asal = one.asal if own else lkj.identitas.asal
        cell = asal["tanggal_laporan"]
        if cell not in seen:
            seen.add(cell)
            yield _Bertanggal(
                one.tanggal_laporan,
                cell,
                asal.teks("tanggal_laporan"),
                one.jabatan if own else "",
            )


def _istilah(kata: str) -> str:
    """A word for the quarter without case, blanks and hyphens."""
    return re.sub(r"[\s-]", "", kata).casefold()


def _sebut(cells: Iterable[Sel]) -> str:
    named = list(dict.fromkeys(map(str, cells)))
    more = [f"{len(named) - _LOKASI_DISEBUT} sel lain"] if len(named) > _LOKASI_DISEBUT else []
    return deretan([*named[:_LOKASI_DISEBUT], *more])


ATURAN_PERIODE: tuple[Rule, ...] = (
    triwulan_beda, tahun_beda, rentang_tanggal_beda, tanggal_sebelum_akhir, tanggal_terlambat,
    tanggal_libur, istilah_beragam,
)  # fmt: skip
