"""The quarters of a year in, the recap's sheet Tren out: how capaian and serapan went, with charts."""

from __future__ import annotations

from collections.abc import Sequence

from lkj_xlsx.baku.model import Identitas
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.jumlah import BarisRekap, Rekap
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


def lembar_tren(laporan: Laporan, tren: Sequence[Rekap]) -> Lembar:
    """A row for the kecamatan and one per official; quarters not reported stay empty."""
    identitas = laporan.lkj.identitas
    frame = _bingkai(laporan, tren)
    year = {one.triwulan: one for one in tren}
    quarters = [year.get(one) for one in Triwulan]
    whole = [one.kecamatan if one else None for one in quarters]
    officials = [
        [one.pejabat[place] if one else None for one in quarters]
        for place in range(len(laporan.pejabat))
    ]
    rows = [_baris(one, identitas) for one in (whole, *officials)]
    if not tren:
        return frame.lembar([Baris((Petak(_KOSONG, TEKS, kolom=len(frame.kolom)),))], identitas)
    charts = _grafik(laporan, frame, frame.baris_pertama + len(rows) + 1)
    return frame.lembar((*rows, Baris(), *baris_grafik(_TINGGI_GRAFIK)), identitas, grafik=charts)


def _bingkai(laporan: Laporan, tren: Sequence[Rekap]) -> Bingkai:
    money = lebar_uang(
        amount
        for one in tren
        for row in (*one.pejabat, one.kecamatan)
        for amount in (row.biaya.pagu, row.biaya.realisasi)
    )
    return Bingkai(
        NAMA_TREN,
        f"Tren per Triwulan – {periode_panjang(laporan)}",
        _KEPALA,
        (4.5, Sisa(1, 24), *[9.0] * 4, money, *[money] * 4, *[9.0] * 4),
        (_PENJELASAN,),
    )


def _baris(quarters: Sequence[BarisRekap | None], identitas: Identitas) -> Baris:
    known = [one for one in quarters if one is not None]
    total = any(one.nomor == 0 for one in known)
    name = known[-1].nama if known else ""
    pagu = known[-1].biaya.pagu if known else None
    style = JUMLAH if total else TEKS
    return Baris(
        (
            Petak(None if total or not known else known[-1].nomor, NOMOR.dengan(isian=style.isian)),
            Petak(name, style),
            *(
                petak_rasio(one.kinerja.rata_rata if one else None, identitas, tebal=total)
                for one in quarters
            ),
            petak_uang(pagu, tebal=total),
            *(petak_uang(one.biaya.realisasi if one else None, tebal=total) for one in quarters),
            *(
                _petak_serapan(one, _REALISASI + place, pagu, identitas, tebal=total)
                for place, one in enumerate(quarters)
            ),
        )
    )


def _petak_serapan(
    satu: BarisRekap | None, kolom: int, pagu: int | None, identitas: Identitas, *, tebal: bool
) -> Petak:
    if satu is None:
        return petak_rasio(None, identitas, tebal=tebal)
    biaya = satu.biaya
    # Rows left out, or a pagu other than the last quarter's, are not on this sheet.
    live = (
        None
        if biaya.dilewati or biaya.pagu != pagu
        else rumus_rasio(sel(kolom), sel(_PAGU), identitas)
    )
    cell = petak_rasio(biaya.serapan, identitas, rumus=live, tebal=tebal)
    return bertanda(cell, biaya.keberatan) if satu.terisi else cell


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
