"""What is known of one official in, what stands in the place of every placeholder out.

No figure is computed here: sentences, tables and sums are those of the official's workbook.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import takewhile

from lkj_xlsx.baku.model import Identitas, Pejabat
from lkj_xlsx.baku.sheets import EVALUASI, TUGAS
from lkj_xlsx.dasar.angka import persen_teks, rupiah_teks
from lkj_xlsx.dasar.origin import huruf_kolom
from lkj_xlsx.dasar.teks import bersih, deretan
from lkj_xlsx.dasar.waktu import Triwulan, tanggal_teks
from lkj_xlsx.hitung.jumlah import HasilIndikator, Jumlah, desimal_jumlah
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.naskah.isi_paragraf import MARKAH, TEBAL, Ragam, daftar_bernomor, lari, paragraf
from lkj_xlsx.naskah.tabel import blok_tabel, tabel
from lkj_xlsx.tampil.lembar import Baris, Lembar, ukuran_cetak
from lkj_xlsx.tampil.narasi import (
    JUDUL_ANGGARAN,
    JUDUL_CAPAIAN,
    JUDUL_PENUTUP,
    JUDUL_RENCANA,
    Bagian,
    Narasi,
    butir_strategi,
)
from lkj_xlsx.tampil.tabel.tanda_tangan import (
    TITIK,
    baris_tanda_tangan,
    jabatan_atasan_tertulis,
    nip_tertulis,
)
from lkj_xlsx.tampil.tabel.tanggapan import lembar_tanggapan

_LENGKAPI = "[lengkapi: "
_FAKTOR = ("faktor_pendorong", "faktor_penghambat")
_TANPA = "–"
"""Stands for a sum that is not given."""
_BUTIR_BERTANDA_TANGAN = 3
"""Strategies that go to the next page with the signature that has no room below them."""
_SEBELUM_PENUTUP = 180
"""Twips between the last list and the sentence that closes the report."""
_LEBAR_TANDA_TANGAN = (12.0,) * 4
_HURUF_ISI = 11.0
"""Points of the letters of what is no table of figures."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """All that the document of one official is made of."""

    laporan: Laporan
    satu: LaporanPejabat
    jumlah: Jumlah
    narasi: Narasi
    tabel: Sequence[Lembar]
    """The sheets Tabel 2.1 to 2.4."""
    galat: int
    """The findings that forbid to sign it."""
    lebar_blok: Mapping[str, float] = field(default_factory=dict)
    """How many points wide the text is where each block stands in the template, by its name."""

    @property
    def identitas(self) -> Identitas:
        return self.laporan.lkj.identitas

    def lebar(self, isian: str) -> float:
        """How many points wide a block may be; where no template has it, as wide as an upright page."""
        upright = ukuran_cetak(self.identitas.ukuran_kertas, mendatar=False)[0]
        return self.lebar_blok.get(isian, upright)

    def bagian(self, judul: str) -> Bagian:
        """The part of the sentences under a heading; an empty one where there is none."""
        found = (one for one in self.narasi.bagian if one.judul == judul)
        return next(found, Bagian(judul, ()))


def isian_sebaris(bahan: Bahan) -> dict[str, str]:
    """What stands in the place of a placeholder within a paragraph, by its name."""
    identitas, period = bahan.identitas, bahan.laporan.periode
    return {
        "unit kerja": bersih(identitas.unit_kerja) or TITIK,
        "kabupaten": bersih(identitas.kabupaten) or TITIK,
        "tahun": str(identitas.tahun or TITIK),
        "triwulan": period.triwulan.romawi,
        "periode": period.panjang,
        **_hari(period.triwulan, identitas.tahun),
        "jabatan": bersih(bahan.satu.pejabat.sebutan or bahan.satu.jabatan) or TITIK,
        **_orang(bahan.satu.pejabat),
        **_hitungan(bahan),
        "konsep": f"KONSEP – {bahan.galat} galat belum diperbaiki" if bahan.galat else "",
    }


def _hari(triwulan: Triwulan, tahun: int | None) -> dict[str, str]:
    days = rentang_triwulan(triwulan, tahun)
    if tahun is None:
        return {"rentang": days, "akhir triwulan": f"akhir {triwulan.panjang}"}
    return {"rentang": days, "akhir triwulan": tanggal_teks(triwulan.akhir(tahun))}


def rentang_triwulan(triwulan: Triwulan, tahun: int | None) -> str:
    """The days of a quarter in words; its name alone where the year is not known."""
    if tahun is None:
        return triwulan.panjang
    begin = tanggal_teks(triwulan.awal(tahun)).removesuffix(f" {tahun}")
    return f"{begin} s.d. {tanggal_teks(triwulan.akhir(tahun))}"


def _orang(pejabat: Pejabat) -> dict[str, str]:
    day = pejabat.tanggal_laporan
    return {
        "tempat": pejabat.tempat or TITIK,
        "tanggal laporan": tanggal_teks(day) if day else TITIK,
        "nama pejabat": pejabat.nama or TITIK,
        "pangkat pejabat": bersih(pejabat.pangkat),
        "nip pejabat": nip_tertulis(pejabat.nip),
        "jabatan atasan": jabatan_atasan_tertulis(pejabat) or TITIK,
        "nama atasan": pejabat.nama_atasan or TITIK,
        "pangkat atasan": bersih(pejabat.pangkat_atasan),
        "nip atasan": nip_tertulis(pejabat.nip_atasan),
    }


def _hitungan(bahan: Bahan) -> dict[str, str]:
    kinerja, biaya = bahan.jumlah.kinerja, bahan.jumlah.biaya
    decimals = desimal_jumlah(bahan.identitas)

    def persen(share: Fraction | None) -> str:
        return _TANPA if share is None else persen_teks(share * 100, decimals)

    def rupiah(amount: int | None) -> str:
        return _TANPA if amount is None else rupiah_teks(amount)

    names = {
        "jumlah tercapai": HasilIndikator.TERCAPAI,
        "jumlah belum tercapai": HasilIndikator.BELUM_TERCAPAI,
        "jumlah belum diisi": HasilIndikator.BELUM_DIISI,
        "jumlah belum waktunya": HasilIndikator.BELUM_WAKTUNYA,
        "jumlah tak terhitung": HasilIndikator.TAK_TERHITUNG,
    }
    return {
        "jumlah indikator": str(kinerja.indikator),
        **{name: str(kinerja.jumlah[one]) for name, one in names.items()},
        "rata-rata capaian": persen(kinerja.rata_rata),
        "pagu": rupiah(biaya.pagu),
        "realisasi": rupiah(biaya.realisasi),
        "serapan": persen(biaya.serapan),
        "sisa": rupiah(biaya.sisa),
    }


def isian_blok(bahan: Bahan) -> dict[str, str]:
    """The paragraphs and tables that take the place of a placeholder, by its name."""
    sheets = {sheet.nama.lower(): sheet for sheet in bahan.tabel}
    tables = {name: blok_tabel(sheet, bahan.lebar(name)) for name, sheet in sheets.items()}
    return {
        "dasar": "".join(_dasar(bahan.satu)),
        "tugas": "".join(_tugas(bahan.satu)),
        **tables,
        "kalimat capaian": "".join(_bagian(bahan.bagian(JUDUL_CAPAIAN))),
        "kalimat anggaran": "".join(_bagian(bahan.bagian(JUDUL_ANGGARAN))),
        "evaluasi": "".join(_evaluasi(bahan.satu)),
        "tindak lanjut": "".join(_tindak_lanjut(bahan)),
        "tanggapan": _tanggapan(bahan),
        "kesimpulan": "".join(_kesimpulan(bahan)),
        "strategi": "".join(_strategi(bahan.satu)),
        "penutup": "".join(
            paragraf(one, Ragam.ISI, bersama=True, sebelum=_SEBELUM_PENUTUP)
            for one in bahan.bagian(JUDUL_PENUTUP).paragraf
        ),
        "tanda tangan": _tanda_tangan(bahan),
    }


def yang_dilengkapi(bahan: Bahan) -> tuple[str, ...]:
    """The sheets in which is to be filled in what the document of this template still asks for."""
    asked = {
        TUGAS.name: {"dasar": _dasar(bahan.satu), "tugas": _tugas(bahan.satu)},
        EVALUASI.name: {"evaluasi": _evaluasi(bahan.satu)},
    }
    return tuple(
        sheet
        for sheet, blocks in asked.items()
        if any(
            _LENGKAPI in one for name in bahan.lebar_blok.keys() & blocks for one in blocks[name]
        )
    )


def _bagian(bagian: Bagian) -> Iterator[str]:
    """The paragraphs, and the list that the last of them announces."""
    last = len(bagian.paragraf) - 1
    for place, text in enumerate(bagian.paragraf):
        yield paragraf(text, Ragam.ISI, bersama=place == last and bool(bagian.butir))
    yield from daftar_bernomor(bagian.butir)


def _dasar(satu: LaporanPejabat) -> Iterator[str]:
    """The regulations that give an official their duties, or that they are still to be named."""
    said = kalimat_dasar(satu)
    if said:
        yield paragraf(said, Ragam.ISI)
        return
    office = bersih(satu.jabatan) or "Pejabat ini"
    yield paragraf(
        f"{office} melaksanakan tugas dan fungsi berdasarkan {_LENGKAPI}peraturan yang menetapkan "
        "tugas jabatan ini; isi kolom Dasar di sheet Tugas].",
        Ragam.ISI,
        MARKAH,
    )


def kalimat_dasar(satu: LaporanPejabat) -> str:
    """On which regulations the duties rest; nothing where none is named."""
    office = bersih(satu.jabatan) or "Pejabat ini"
    named = dict.fromkeys(bersih(one.dasar).rstrip(" .;") for one in satu.tugas if one.dasar)
    return f"{office} melaksanakan tugas dan fungsi berdasarkan {deretan(named)}." if named else ""


def _tugas(satu: LaporanPejabat) -> Iterator[str]:
    """The duties, lettered through; where none is filled in what every office has, to be filled in."""
    duties = [bersih(text).rstrip(" .;,") for one in satu.tugas for text in one.uraian]
    if not duties:
        yield paragraf(
            "a.\tmelaksanakan tugas dan fungsi sesuai dengan ketentuan peraturan perundang-undangan "
            f"{_LENGKAPI}uraian tugas jabatan ini; isi sheet Tugas, satu baris satu tugas].",
            Ragam.BUTIR,
            MARKAH,
        )
    for number, text in enumerate(duties, start=1):
        end = "." if number == len(duties) else ";"
        yield paragraf(f"{huruf_kolom(number).lower()}.\t{text}{end}", Ragam.BUTIR)


def _evaluasi(satu: LaporanPejabat) -> Iterator[str]:
    """The official's own words on the quarter; marked where nobody can read which quarter it is.

    Where there are none, that they are still to be filled in.
    """
    if not any(text for one in satu.evaluasi for text in one.per_kolom.values()):
        factors = [EVALUASI.column(field).header.lower() for field in _FAKTOR]
        yield paragraf(
            f"{_LENGKAPI}{deretan(factors)} triwulan ini; isi sheet {EVALUASI.name}].",
            Ragam.ISI,
            MARKAH,
        )
    for one in satu.evaluasi:
        mark = MARKAH if one.triwulan_tak_terbaca else ""
        for column, text in one.per_kolom.items():
            if text:
                label = f"{EVALUASI.column(column).header}: "
                runs = f"{lari(label, TEBAL + mark)}{lari(text, mark)}"
                yield paragraf("", Ragam.ISI, isi=runs)


def _tindak_lanjut(bahan: Bahan) -> Iterator[str]:
    """The list from the strategies; where Evaluasi alone says what follows, its words."""
    part = bahan.bagian(JUDUL_RENCANA)
    if part.paragraf:
        yield from _bagian(part)
        return
    for one in bahan.satu.evaluasi:
        if one.tindak_lanjut:
            yield paragraf(one.tindak_lanjut, Ragam.ISI)


def _kesimpulan(bahan: Bahan) -> Iterator[str]:
    """What became of the indicators and of the money: the first sentences on both.

    Of a single indicator it is the second that says what became of it.
    """
    on_indicators = bahan.bagian(JUDUL_CAPAIAN).paragraf
    if len(bahan.satu.capaian) == 1:
        on_indicators = (" ".join(on_indicators),)
    said = (*on_indicators[:1], *bahan.bagian(JUDUL_ANGGARAN).paragraf[:1])
    yield from daftar_bernomor(said)


def _strategi(satu: LaporanPejabat) -> Iterator[str]:
    items = butir_strategi(satu)
    if not items:
        yield paragraf("Belum ada strategi yang diisi.", Ragam.ISI, MARKAH, bersama=True)
    yield from daftar_bernomor(items, _BUTIR_BERTANDA_TANGAN)


def _tanggapan(bahan: Bahan) -> str:
    """The lines to tick, then room for other words, and the superior's signature beside it."""
    sheet = lembar_tanggapan(bahan.satu, bahan.identitas, mendatar=False)
    first, last = sheet.berulang or (1, 0)
    head, rows = sheet.baris[first - 1 : last], sheet.baris[last:]
    ticks = [*takewhile(lambda one: one.petak, rows)]
    below = rows[len(ticks) + 1 :]
    width = bahan.lebar("tanggapan")
    return (
        tabel(
            (*head, *map(_disatukan, ticks)), sheet.lebar, width, kepala=len(head), huruf=_HURUF_ISI
        )
        + paragraf("", Ragam.ISI, bersama=True)
        + tabel(_bersama(below), sheet.lebar, width, huruf=_HURUF_ISI)
    )


def _tanda_tangan(bahan: Bahan) -> str:
    """Who signs, never torn apart; what stands above it is kept with it by the template."""
    _, *rows = baris_tanda_tangan(bahan.satu.pejabat)
    return tabel(_bersama(rows), _LEBAR_TANDA_TANGAN, bahan.lebar("tanda tangan"), huruf=_HURUF_ISI)


def _bersama(rows: Sequence[Baris]) -> list[Baris]:
    """Rows on one page."""
    return [*map(_disatukan, rows[:-1]), *rows[-1:]]


def _disatukan(baris: Baris) -> Baris:
    """The row on one page with the next."""
    return replace(baris, bersama=True)
