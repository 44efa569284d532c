"""The quarters of a year in, the recap's sheet Tren out: how capaian and serapan went, with charts."""

from __future__ import annotations

from collections.abc import Sequence

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.bingkai import BarisTren, Tabel, tren
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.tampil.lembar import (
    KEPALA,
    NOMOR,
    TEKS,
    Acuan,
    Baris,
    Deret,
    Grafik,
    JenisGrafik,
    Lembar,
    Petak,
    Sisa,
)
from lkj_xlsx.tampil.rekap.halaman import (
    JUMLAH,
    NAMA_TREN,
    Bingkai,
    baris_grafik,
    belah,
    bertanda,
    lebar_uang,
    periode_panjang,
    petak_rasio,
    petak_uang,
    rumus_rasio,
    sel,
)

_CAPAIAN, _PAGU, _REALISASI, _SERAPAN = 3, 7, 8, 12
_GARIS_MAKS = 9
"""Lines that can still be told apart in one chart, the kecamatan's among them."""
_TINGGI_GRAFIK = 340
_KOSONG = "Belum ada triwulan yang diisi: tabel dan grafik ini kosong."
_PENJELASAN = (
    "Nilai kumulatif s.d. triwulan itu, terhadap target dan pagu setahun. Triwulan yang belum "
    "dilaporkan dibiarkan kosong."
)
_KEPALA = (
    Baris(
        (
            Petak("No", KEPALA, baris=2),
            Petak("Pejabat", KEPALA, baris=2),
            Petak("Capaian rata-rata s.d.", KEPALA, kolom=4),
            None,
            None,
            None,
            Petak("Pagu", KEPALA, baris=2),
            Petak("Realisasi anggaran s.d.", KEPALA, kolom=4),
            None,
            None,
            None,
            Petak("Serapan s.d.", KEPALA, kolom=4),
        ),
        tinggi=20,
    ),
    Baris(
        (
            None,
            None,
            *(Petak(f"TW {one.romawi}", KEPALA) for one in Triwulan),
            None,
            *(Petak(f"TW {one.romawi}", KEPALA) for one in Triwulan),
            *(Petak(f"TW {one.romawi}", KEPALA) for one in Triwulan),
        ),
        tinggi=20,
    ),
)


def lembar_tren(tabel: Tabel) -> Lembar:
    """A row for the kecamatan and one per official; quarters not reported stay empty."""
    identitas = tabel.laporan.lkj.identitas
    rows = tren(tabel)
    frame = _bingkai(tabel.laporan, rows)
    if not rows:
        return frame.lembar([Baris((Petak(_KOSONG, TEKS, kolom=len(frame.kolom)),))], identitas)
    charts = _grafik(tabel.laporan, frame, frame.baris_pertama + len(rows) + 1)
    return frame.lembar(
        (*(_baris(one, identitas) for one in rows), Baris(), *baris_grafik(_TINGGI_GRAFIK)),
        identitas,
        grafik=charts,
    )


def _bingkai(laporan: Laporan, rows: Sequence[BarisTren]) -> Bingkai:
    money = lebar_uang(amount for one in rows for amount in (one.pagu, *one.realisasi))
    return Bingkai(
        NAMA_TREN,
        f"Tren per Triwulan – {periode_panjang(laporan)}",
        _KEPALA,
        (4.5, Sisa(1, 24), *[9.0] * 4, money, *[money] * 4, *[9.0] * 4),
        (_PENJELASAN,),
    )


def _baris(satu: BarisTren, identitas: Identitas) -> Baris:
    total = satu.nomor == 0
    style = JUMLAH if total else TEKS
    return Baris(
        (
            Petak(None if total else satu.nomor, NOMOR.dengan(isian=style.isian)),
            Petak(satu.nama, style),
            *(petak_rasio(one, identitas, tebal=total) for one in satu.rata_rata),
            petak_uang(satu.pagu, tebal=total),
            *(petak_uang(one, tebal=total) for one in satu.realisasi),
            *(_petak_serapan(satu, place, identitas) for place in range(len(satu.serapan))),
        )
    )


def _petak_serapan(satu: BarisTren, tempat: int, identitas: Identitas) -> Petak:
    """Live where the quarter's own sums stand on this sheet: nothing left out, and today's pagu."""
    whole = satu.lengkap[tempat] and satu.pagu_triwulan[tempat] == satu.pagu
    live = rumus_rasio(sel(_REALISASI + tempat), sel(_PAGU), identitas) if whole else None
    cell = petak_rasio(satu.serapan[tempat], identitas, rumus=live, tebal=satu.nomor == 0)
    return bertanda(cell, satu.keberatan[tempat] or "")


def _grafik(laporan: Laporan, bingkai: Bingkai, di: int) -> tuple[Grafik, Grafik]:
    """Capaian on the left, serapan on the right; the kecamatan's line is the thick one."""
    first = bingkai.baris_pertama
    halves = belah(bingkai.lebar(laporan.lkj.identitas))
    names = [laporan.lkj.identitas.unit_kerja or "Seluruh unit kerja"]
    names.extend(one.jabatan for one in laporan.pejabat[: _GARIS_MAKS - 1])
    left_out = len(laporan.pejabat) > _GARIS_MAKS - 1
    rest = f" ({_GARIS_MAKS - 1} pejabat pertama)" if left_out else ""

    def chart(judul: str, kolom: int, di_kolom: int, lebar: int) -> Grafik:
        return Grafik(
            JenisGrafik.GARIS,
            f"{judul} s.d. triwulan{rest}",
            Acuan(_CAPAIAN, first - 1, _CAPAIAN + 3),
            tuple(
                Deret(name, Acuan(kolom, row, kolom + 3)) for row, name in enumerate(names, first)
            ),
            Acuan(di_kolom, di),
            lebar=lebar,
            tinggi=_TINGGI_GRAFIK,
            format="0%",
        )

    return (
        chart("Capaian rata-rata", _CAPAIAN, 1, halves.kiri),
        chart("Serapan anggaran", _SERAPAN, halves.kolom, halves.kanan),
    )
