"""A report in, the recap's sheet Jejak out: every computed figure with the input cells it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import zip_longest

from lkj_xlsx.baku.model import Anggaran, DasarAnggaran, Identitas, RumusEfisiensi
from lkj_xlsx.dasar.origin import Asal, Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.jumlah import Jumlah, JumlahTriwulan, desimal_jumlah
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.hitung.serapan import Serapan, triwulan_terhitung
from lkj_xlsx.hitung.sorotan import SejakLalu
from lkj_xlsx.hitung.waktu_berjalan import (
    UTUH,
    bagian_dasar,
    bagian_target,
    capaian_dinilai,
    dasar_capaian,
    serapan_dinilai,
)
from lkj_xlsx.tampil.dibuat import dibuat_semua
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    BILANGAN,
    FORMAT_RUPIAH,
    TEKS,
    UANG,
    Lembar,
    Nilai,
    Petak,
    Rata,
    Sisa,
    ditandai,
)
from lkj_xlsx.tampil.pemeriksaan import kecil_kepala
from lkj_xlsx.tampil.rekap.halaman import (
    NAMA_JEJAK,
    TAUT,
    Bingkai,
    Tautan,
    baris_tanpa_isi,
    periode_panjang,
    petak_sumber,
)
from lkj_xlsx.tampil.rekap.rekap_cerita import dinilai_terhadap
from lkj_xlsx.tampil.tabel.petak import format_persen

_FORMAT_RASIO = "0.00"
_TEKS, _BILANGAN, _UANG, _TAUT = (replace(one, ukuran=8) for one in (TEKS, BILANGAN, UANG, TAUT))
"""Small letters: a list in which figures are looked up, and that no one reads from end to end."""
_ISI = _TEKS.dengan(rata=Rata.TENGAH)


@dataclass(frozen=True, slots=True)
class _Masukan:
    """An input cell of a figure, and what was typed there."""

    sel: Sel
    teks: str


_Pasangan = tuple[_Masukan | None, _Masukan | None]


@dataclass(frozen=True, slots=True)
class _Angka:
    """A computed figure; `alasan` says why it has no value.

    `masukan` are pairs: what was to be reached or spent, and what was.
    """

    pejabat: str
    nama: str
    keterangan: str
    nilai: Nilai
    format: str
    masukan: tuple[_Pasangan, ...]
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class _Jalur:
    """A line of the sheet: a figure, or only further cells of the one above it."""

    angka: _Angka
    pasangan: _Pasangan
    pertama: bool
    tautan: Tautan


def _sel(jalur: _Jalur, tempat: int) -> Petak:
    cell = jalur.pasangan[tempat]
    link = petak_sumber(cell.sel if cell else None, jalur.tautan)
    return link.bergaya(_TAUT if cell else _TEKS)


def _isi(jalur: _Jalur, tempat: int) -> Petak:
    cell = jalur.pasangan[tempat]
    return Petak(cell.teks, _ISI) if cell else Petak(None, _TEKS)


KOLOM: DaftarKolom[_Jalur] = DaftarKolom(
    (
        Kolom("pejabat", "Pejabat", 25, lambda one: Petak(one.angka.pejabat, _TEKS)),
        Kolom("angka", "Angka", 18.5, lambda one: Petak(one.angka.nama, _TEKS)),
        Kolom("keterangan", "Keterangan", Sisa(1, 48), lambda one: Petak(one.angka.keterangan, _TEKS)),
        Kolom("nilai", "Nilai", 11,
              lambda one: _nilai(one.angka) if one.pertama else Petak(None, _BILANGAN)),
        Kolom("sel_target", "Sel target/pagu", 11.5, lambda one: _sel(one, 0)),
        Kolom("isi_target", "Isi sel", 12.5, lambda one: _isi(one, 0)),
        Kolom("sel_realisasi", "Sel realisasi", 11.5, lambda one: _sel(one, 1)),
        Kolom("isi_realisasi", "Isi sel", 12.5, lambda one: _isi(one, 1)),
    ),
    tinggi=(18,),
)  # fmt: skip


def lembar_jejak(
    laporan: Laporan, rekap: JumlahTriwulan, sejak: SejakLalu, tautan: Tautan
) -> Lembar:
    """A line per figure, more where it stands on more cells than two."""
    rows = dibuat_semua(lambda: _jalur(laporan, rekap, sejak, tautan))
    frame = Bingkai(
        NAMA_JEJAK,
        f"Jejak Angka – {periode_panjang(laporan)}",
        tuple(map(kecil_kepala, KOLOM.kepala())),
        KOLOM.lebar(rows),
        ("Dari sel masukan mana setiap angka dihitung; klik sel masukan untuk membukanya.",),
    )
    return frame.lembar(
        KOLOM.daftar(rows) or [baris_tanpa_isi("Belum ada angka yang dihitung.", len(KOLOM))],
        laporan.lkj.identitas,
        saring=len(rows),
        kolom_ulang=(KOLOM.di("pejabat"), KOLOM.di("angka")),
    )


def _jalur(
    laporan: Laporan, rekap: JumlahTriwulan, sejak: SejakLalu, tautan: Tautan
) -> Iterator[_Jalur]:
    for one in _angka(laporan, rekap, sejak):
        for place, pair in enumerate(one.masukan or ((None, None),)):
            yield _Jalur(one, pair, place == 0, tautan)


def _angka(laporan: Laporan, rekap: JumlahTriwulan, sejak: SejakLalu) -> Iterator[_Angka]:
    identitas = laporan.lkj.identitas
    for official in laporan.pejabat:
        yield from _angka_capaian(official, identitas)
        yield from _angka_anggaran(official, identitas)
    for row in rekap.semua:
        yield from _angka_rata_rata(row, identitas)
        yield from _angka_jumlah(row, rekap, identitas)
    yield from _angka_sejak(sejak, identitas)


def _angka_capaian(pejabat: LaporanPejabat, identitas: Identitas) -> Iterator[_Angka]:
    for one in pejabat.capaian:
        number = f"{one.indikator.no}. " if one.indikator.no is not None else ""
        yield _Angka(
            pejabat.jabatan,
            "Capaian",
            f"{number}{one.indikator.indikator}",
            one.persen,
            format_persen(identitas.desimal),
            _pasangan_kinerja(one),
            one.alasan,
        )
        part = bagian_target(one, identitas)
        if one.persen is not None and part != UTUH:
            yield _Angka(
                pejabat.jabatan,
                "Capaian terhadap waktu",
                f"{number}{one.indikator.indikator} ({dinilai_terhadap(part, dasar_capaian(one))})",
                capaian_dinilai(one, identitas),
                format_persen(identitas.desimal),
                _pasangan_kinerja(one),
            )


def _angka_anggaran(pejabat: LaporanPejabat, identitas: Identitas) -> Iterator[_Angka]:
    for one in pejabat.anggaran:
        row, used = one.anggaran, one.serapan
        label = f"{row.kode} {row.uraian}".strip()
        cells = _pasangan_serapan(used)
        form = format_persen(identitas.desimal)
        yield _Angka(pejabat.jabatan, "Serapan", label, used.persen, form, cells, used.alasan)
        part = bagian_dasar(used)
        if used.persen is not None and part != UTUH:
            yield _Angka(
                pejabat.jabatan,
                "Serapan terhadap waktu",
                f"{label} ({dinilai_terhadap(part, 'pagu')})",
                serapan_dinilai(used, identitas),
                form,
                cells,
            )
        if one.efisiensi is not None:
            yield _Angka(
                pejabat.jabatan,
                f"Efisiensi ({identitas.rumus_efisiensi})",
                label,
                one.efisiensi,
                _FORMAT_RASIO if identitas.rumus_efisiensi is RumusEfisiensi.RASIO else form,
                (
                    *cells,
                    *(pair for paid in one.dibiayai if paid for pair in _pasangan_kinerja(paid)),
                ),
            )


def _angka_rata_rata(satu: Jumlah, identitas: Identitas) -> Iterator[_Angka]:
    """The means, whose figures stand above with their cells."""
    mean, classed = satu.kinerja.rata_rata, satu.kinerja.dinilai
    form = format_persen(desimal_jumlah(identitas))
    owner = satu.nama if satu.nomor else ""
    if mean is not None:
        said = f"{satu.nama}, rata-rata angka Capaian di atas"
        yield _Angka(owner, "Capaian rata-rata", said, mean, form, ())
    if classed is not None and classed != mean:
        said = f"{satu.nama}, rata-rata angka Capaian terhadap waktu di atas, atau Capaian di mana itu tidak ada"
        yield _Angka(owner, "Rata-rata terhadap waktu", said, classed, form, ())


def _angka_sejak(sejak: SejakLalu, identitas: Identitas) -> Iterator[_Angka]:
    """What the money has grown by: the cells of both quarters, side by side."""
    before, after = sejak.sebelum, sejak.sesudah
    if before is None or after is None or sejak.bertambah is None:
        return
    label = f"{after.nama}, sejak {before.triwulan.panjang}"
    spent = _belanja(before, identitas), _belanja(after, identitas)
    pairs: tuple[_Pasangan, ...] = tuple(zip_longest(*spent))
    yield _Angka("", "Realisasi bertambah", label, sejak.bertambah, FORMAT_RUPIAH, pairs)
    if sejak.serapan_bertambah is not None:
        form = format_persen(desimal_jumlah(identitas))
        base = tuple((one, None) for one in _dasar((before, after), identitas))
        yield _Angka("", "Serapan bertambah", label, sejak.serapan_bertambah, form, (*pairs, *base))


def _dasar(jumlah: Sequence[Jumlah], identitas: Identitas) -> Iterator[_Masukan | None]:
    """The cells of what the money of the last of several quarters, and of those before, is held against."""
    quarters: dict[Triwulan, None] = {}
    for one in jumlah:
        quarters |= dict.fromkeys(triwulan_terhitung(one.triwulan, identitas.sifat_realisasi))
    by_cash = identitas.dasar_anggaran is DasarAnggaran.KAS
    for row in jumlah[-1].biaya.baris:
        pairs = _pasangan_kas(row, tuple(quarters)) if by_cash else _pasangan_anggaran(row, ())
        yield from (one for one, _ in pairs)


def _belanja(satu: Jumlah, identitas: Identitas) -> list[_Masukan | None]:
    """The cells of what was spent up to the quarter."""
    quarters = triwulan_terhitung(satu.triwulan, identitas.sifat_realisasi)
    return [one for row in satu.biaya.baris for _, one in _pasangan_anggaran(row, quarters)]


def _angka_jumlah(satu: Jumlah, rekap: JumlahTriwulan, identitas: Identitas) -> Iterator[_Angka]:
    biaya, quarter = satu.biaya, rekap.triwulan
    label = f"{satu.nama}, s.d. TW {quarter.romawi}"
    quarters = triwulan_terhitung(quarter, identitas.sifat_realisasi)
    both = tuple(pair for row in biaya.baris for pair in _pasangan_anggaran(row, quarters))
    owner = satu.nama if satu.nomor else ""
    pagu = tuple((one, None) for one, _ in both if one)
    spent = tuple((None, one) for _, one in both)
    unread = "" if biaya.belum_diisi else "tidak ada angka yang terbaca"
    yield _Angka(
        owner, "Jumlah pagu", label, biaya.pagu, FORMAT_RUPIAH, pagu, biaya.alasan or unread
    )
    yield _Angka(owner, "Jumlah realisasi", label, biaya.realisasi, FORMAT_RUPIAH, spent,
                 biaya.alasan or biaya.alasan_realisasi or unread)  # fmt: skip
    if identitas.dasar_anggaran is DasarAnggaran.KAS:
        both = tuple(pair for row in biaya.baris for pair in _pasangan_kas(row, quarters))
        plan = tuple((one, None) for one, _ in both)
        yield _Angka(owner, "Jumlah anggaran kas", label, biaya.kas, FORMAT_RUPIAH, plan,
                     biaya.alasan or "tidak ada angka yang terbaca")  # fmt: skip
    if biaya.serapan is not None:
        ratio = format_persen(desimal_jumlah(identitas))
        yield _Angka(owner, "Serapan jumlah", label, biaya.serapan, ratio, both)


def _pasangan_kinerja(capaian: Capaian) -> tuple[_Pasangan, ...]:
    """The cells of target and realisasi, side by side where several quarters make them up."""
    year, row = capaian.setahun, capaian.realisasi
    fields = [f"target_tw_{one.triwulan.value}" for one in year.bagian_target]
    targets = [_masukan(capaian.indikator.asal, one) for one in fields or [capaian.kolom_target]]
    quarters = [one.triwulan for one in year.bagian] or [capaian.triwulan]
    spent = [] if row is None else [_masukan(row.asal, f"tw_{one.value}") for one in quarters]
    return tuple(zip_longest(targets, spent))


def _pasangan_serapan(serapan: Serapan) -> tuple[_Pasangan, ...]:
    """The pagu, or the cash plans quarter by quarter, beside what was spent."""
    row, quarters = serapan.anggaran, serapan.bagian or (serapan.triwulan,)
    if not serapan.menurut_kas:
        return _pasangan_anggaran(row, quarters)
    return _pasangan_kas(row, quarters)


def _pasangan_kas(baris: Anggaran, triwulan: Sequence[Triwulan]) -> tuple[_Pasangan, ...]:
    return tuple(
        (_masukan(baris.asal, f"kas_tw_{one.value}"), _masukan(baris.asal, f"tw_{one.value}"))
        for one in triwulan
    )


def _pasangan_anggaran(baris: Anggaran, triwulan: Sequence[Triwulan]) -> tuple[_Pasangan, ...]:
    spent = [_masukan(baris.asal, f"tw_{one.value}") for one in triwulan]
    return tuple(zip_longest([_masukan(baris.asal, baris.kolom_pagu)], spent))


def _masukan(asal: Asal, field: str) -> _Masukan:
    return _Masukan(asal[field], asal.teks(field))


def _nilai(angka: _Angka) -> Petak:
    if angka.nilai is not None:
        style = _BILANGAN if isinstance(angka.nilai, Fraction) else _UANG
        return Petak(angka.nilai, style, format=angka.format)
    return Petak(angka.alasan or "belum diisi", ditandai(_TEKS))
