"""LKJ0: the report in, out which sheets and officials are empty and which totals do not add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from lkj_xlsx.baku.model import (
    Anggaran,
    BarisJumlah,
    DasarAnggaran,
    Lkj,
    Realisasi,
    SifatRealisasi,
    TingkatAnggaran,
)
from lkj_xlsx.baku.sheets import ANGGARAN, PEJABAT, PK, REALISASI, STRATEGI
from lkj_xlsx.dasar.angka import Persen, baca_persen, baca_rupiah, persen_teks, rupiah_teks
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import deretan, kunci, terdekat
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.kaskade import baris_atas, susun
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import kas_setahun, realisasi_setahun, triwulan_terhitung
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.temuan import Pelanggaran, Tingkat

_SERATUS = 100
_ISI = {
    kunci(PEJABAT.name): "pejabat",
    kunci(PK.name): "indikator",
    kunci(REALISASI.name): "realisasi",
    kunci(ANGGARAN.name): "baris anggaran",
    kunci(STRATEGI.name): "strategi",
}


@aturan("LKJ022", "sheet-kosong", Tingkat.GALAT)
def sheet_kosong(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Sheet utama ini hanya berisi judul kolom, dan barangkali baris contoh templat, jadi tabel yang
    diambil darinya kosong dan tidak ada yang dapat diperiksa; laporan seperti itu belum boleh
    ditandatangani. Untuk Anggaran peringatan: ada laporan tanpa anggaran.
    Contoh:
        PK
        Jabatan | No | Indikator Kinerja | Target
    Perbaikan: Isi sheet itu mulai dari baris di bawah judul kolomnya. Baris Realisasi dan Strategi dapat
    disiapkan dari PK: lkj-xlsx template baru.xlsx --from lama.xlsx.
    """
    for sel in laporan.lkj.sheet_kosong:
        what = _ISI.get(kunci(sel.sheet), "isinya")
        command = _perintah_penyiap(sel, laporan.lkj)
        yield Pelanggaran(
            f"Sheet {sel.sheet} belum diisi: belum ada {what} di bawah judul kolomnya"
            f"{f'; barisnya dapat disiapkan dari {PK.name}' if command else ''}.",
            (sel,),
            f"Isi sheet {sel.sheet} mulai dari baris di bawah judul kolomnya."
            + (
                f" Barisnya siap diisi, dan isian lain ikut terbawa, dengan: {command}"
                if command
                else ""
            ),
            tingkat=Tingkat.PERINGATAN if kunci(sel.sheet) == kunci(ANGGARAN.name) else None,
        )


def _perintah_penyiap(sel: Sel, lkj: Lkj) -> str:
    """The command that makes the rows of a sheet ready, where PK says which they are."""
    if kunci(sel.sheet) not in {kunci(REALISASI.name), kunci(STRATEGI.name)} or not lkj.indikator:
        return ""
    old = lkj.indikator[0].asal.berkas or lkj.nama_berkas[0]
    return f'lkj-xlsx template "{Path(old).stem} - baru.xlsx" --from "{old}"'


@aturan("LKJ023", "pejabat-tanpa-indikator", Tingkat.PERINGATAN)
def pejabat_tanpa_indikator(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Pejabat ini terdaftar di sheet Pejabat tetapi tidak punya satu baris pun di PK, jadi semua
    tabelnya kosong. Tidak berlaku untuk jabatan yang lowong atau yang menjadi atasan pejabat lain, dan
    untuk yang punya baris di Realisasi: itu dikatakan LKJ301.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP
        Camat Tempeh | SITI AMINAH, S.STP | 19870702 200602 2 002
        Kasi Pemerintahan | BUDI SANTOSO, S.E. | 19800101 200501 1 001
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Persentase desa tertib administrasi | 97%
    Perbaikan: Isi indikatornya di PK, atau hapus barisnya di Pejabat bila tidak membuat laporan.
    """
    lkj = laporan.lkj
    having = {one.jabatan for one in lkj.indikator}
    if not having:
        return
    superiors = {kunci_jabatan(one.jabatan_atasan) for one in lkj.pejabat if one.jabatan_atasan}
    registered = [one.jabatan for one in lkj.pejabat if one.terdaftar]
    having |= {one.jabatan for one in lkj.realisasi}
    busy = {one.asal.berkas for one in lkj.indikator}
    misspelt = {
        terdekat(one.jabatan, registered)
        for one in lkj.pejabat
        if not one.terdaftar and one.jabatan in having
    }
    for official in lkj.pejabat:
        if not official.terdaftar or official.jabatan in having | misspelt or official.lowong:
            continue
        if official.asal.berkas and official.asal.berkas in busy:
            continue  # copies of one template list everybody
        if kunci_jabatan(official.jabatan) not in superiors:
            cell = official.asal["jabatan"]
            yield Pelanggaran(
                f"{official.jabatan} belum punya indikator di sheet {PK.name}.",
                (cell,),
                f"Isi indikatornya di {PK.name}, atau hapus baris {cell.row} sheet {cell.sheet} bila "
                "jabatan ini tidak membuat laporan.",
                official.jabatan,
            )


@aturan("LKJ025", "baris-jumlah", Tingkat.CATATAN)
def baris_jumlah(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Baris jumlah atau rata-rata yang tersalin dari laporan cetak bukan indikator dan bukan
    anggaran: tidak dicetak sebagai baris dan tidak ikut dijumlahkan. Angkanya dibandingkan dengan baris
    di atasnya; peringatan bila tidak sama dengan jumlah Tingkat mana pun atau jumlah baris teratas.
    Contoh:
        Anggaran
        Jabatan | Tingkat | Kode | Uraian | Pagu
        Camat Tempeh | Program | 7.01.02 | Program Pelayanan Publik | 8.000.000
        Camat Tempeh | Program | 7.01.06 | Program Pembinaan Desa | 2.000.000
         | | | JUMLAH | 10.000.000
    Perbaikan: Barisnya boleh dihapus; bila angkanya berbeda, betulkan yang salah lebih dahulu.
    """
    for one in laporan.lkj.jumlah:
        wrong = list(_selisih(one, laporan))
        what = _hal(one)
        head = (
            f'Baris {one.asal.row} sheet {one.asal.sheet} ("{one.sebutan.teks}") adalah {what}, jadi '
            "tidak dibaca sebagai baris tersendiri"
        )
        if wrong:
            yield Pelanggaran(
                f"{head}, tetapi tidak cocok dengan baris di atasnya: "
                f"{deretan(apart.kalimat for apart in wrong)}.",
                (one.sebutan.sel, *(apart.sel for apart in wrong)),
                f"Cocokkan {deretan(str(apart.sel) for apart in wrong)} dengan dokumen aslinya, lalu "
                "betulkan angka itu atau baris di atasnya yang salah atau belum ada.",
                tingkat=Tingkat.PERINGATAN,
            )
        else:
            yield Pelanggaran(
                f"{head} dan tidak ikut dijumlahkan.",
                (one.sebutan.sel,),
                "Tidak perlu diubah; barisnya boleh dihapus.",
            )


def _hal(one: BarisJumlah) -> str:
    """What the row is."""
    if kunci(one.sebutan.teks).startswith("predikat"):
        return "predikat"
    return "rata-rata" if one.rata_rata else "jumlah"


@dataclass(frozen=True, slots=True)
class _Selisih:
    """A figure of a total row that the rows do not bear out."""

    sel: Sel
    kalimat: str


_Baris = TypeVar("_Baris", Anggaran, Realisasi)


def _selisih(one: BarisJumlah, laporan: Laporan) -> Iterator[_Selisih]:
    if one.sheet == ANGGARAN.name:
        groups = _kelompok(one, laporan.lkj.anggaran, laporan)
        yield from _selisih_rupiah(one, groups)
        yield from _selisih_serapan(one, groups, laporan)
    elif one.sheet == REALISASI.name and one.rata_rata:
        yield from _selisih_capaian(one, _kelompok(one, laporan.lkj.realisasi, laporan), laporan)


def _kelompok(one: BarisJumlah, rows: Sequence[_Baris], laporan: Laporan) -> list[list[_Baris]]:
    """The rows that a total may be of: all above it, those since the total before, one official's.

    One that stands over its rows is of those below it.
    """
    same = [row for row in rows if row.asal.berkas == one.asal.berkas]
    above = [row for row in same if row.asal.row < one.asal.row] or same
    before = [
        other.asal.row
        for other in laporan.lkj.jumlah
        if (other.sheet, other.asal.berkas) == (one.sheet, one.asal.berkas)
        and other.asal.row < one.asal.row
    ]
    since = [row for row in above if row.asal.row > max(before, default=0)]
    label = kunci_jabatan(one.sebutan.teks)
    owners = {row.jabatan for row in above if label.endswith(kunci_jabatan(row.jabatan))}
    owners |= {row.jabatan for row in above[-1:]}
    groups = [above, since]
    groups += ([row for row in above if row.jabatan == owner] for owner in sorted(owners))
    return [group for group in groups if group]


_RUPIAH = (
    "pagu",
    "pagu_perubahan",
    *(f"{name}_{one.value}" for name in ("kas_tw", "tw") for one in Triwulan),
)


def _selisih_rupiah(one: BarisJumlah, groups: Sequence[Sequence[Anggaran]]) -> Iterator[_Selisih]:
    for field in _RUPIAH:
        typed = one.asal.ketikan.get(field)
        written = baca_rupiah(typed.nilai, typed.format).nilai if typed else None
        if typed is None or written is None or not groups:
            continue
        if any(_ada_tak_terbaca(group, field) for group in groups):
            continue
        sums = [amount for group in groups for amount in _jumlah(group, field, rata=one.rata_rata)]
        if not any(abs(written - amount) < 1 for amount in sums):
            yield _Selisih(
                typed.sel,
                f"{ANGGARAN.column(field).header} Rp{rupiah_teks(written)} di {typed.sel}, sedangkan "
                f"baris di atasnya Rp{rupiah_teks(int(sums[0]))}",
            )


def _nilai(row: Anggaran, field: str) -> tuple[int | None, ...]:
    """The amounts of a row that a total's column may have added up."""
    if field == "pagu":
        return row.pagu_murni, row.pagu
    if field == "pagu_perubahan":
        return (row.pagu,)
    amounts = row.kas if field.startswith("kas") else row.triwulan
    return (amounts[int(field[-1]) - 1],)


def _ada_tak_terbaca(rows: Iterable[Anggaran], field: str) -> bool:
    return any(row.asal.teks(field) and _nilai(row, field)[0] is None for row in rows)


def _jumlah(rows: Sequence[Anggaran], field: str, *, rata: bool) -> Iterator[Fraction]:
    """What a total of the rows may be: of the top of their tree, or of any Tingkat; or their mean."""
    tree = susun(rows)
    top = [*tree.tanpa_kode, *baris_atas(tree)]
    levels = [[row for row in rows if row.tingkat == level] for level in TingkatAnggaran]
    for group in filter(None, (top, *levels, *map(_tanpa_ulangan, levels))):
        for variant in range(len(_nilai(group[0], field))):
            amounts = [_nilai(row, field)[variant] or 0 for row in group]
            yield Fraction(sum(amounts), len(amounts) if rata else 1)


def _tanpa_ulangan(rows: Iterable[Anggaran]) -> list[Anggaran]:
    """The rows with each code once: what two officials both list is one amount."""
    return list({row.kode or id(row): row for row in rows}.values())


def _selisih_serapan(
    one: BarisJumlah, groups: Sequence[Sequence[Anggaran]], laporan: Laporan
) -> Iterator[_Selisih]:
    """The percentage of a total: the ratio of sums, which may be its own, or the mean of its rows'."""
    quarter = triwulan_dilaporkan(laporan.lkj)
    typed = one.asal.ketikan.get("serapan_tertulis")
    written = baca_persen(typed.nilai, typed.format).nilai if typed else None
    if typed is None or written is None or quarter is None:
        return
    field, kind = f"tw_{quarter.value}", laporan.lkj.identitas.sifat_realisasi
    by_cash = laporan.lkj.identitas.dasar_anggaran is DasarAnggaran.KAS
    bases = [*([f"kas_{field}"] if by_cash else []), "pagu_perubahan"]
    counted = [f"tw_{at.value}" for at in triwulan_terhitung(quarter, kind)]
    right = [*_rasio_sendiri(one, counted), *_rasio_sendiri(one, [field])]
    for group in groups:
        if any(
            None in (row.pagu, *(_nilai(row, at)[0] for at in (field, *bases))) for row in group
        ):
            return
        for base in bases:
            right += _rasio(_setahun(group, kind), field, base)
            right += _rasio(group, field, base)
    if right and not _termasuk(written, right):
        yield _Selisih(
            typed.sel,
            f'Serapan "{typed.teks}" di {typed.sel}, sedangkan realisasi dibagi '
            f"{'anggaran kas' if by_cash else 'pagu'} "
            f"{persen_teks(right[0] * _SERATUS, 2)}",
        )


def _setahun(rows: Iterable[Anggaran], sifat: SifatRealisasi) -> list[Anggaran]:
    """The rows with sums since January in all quarters."""
    return [
        replace(
            row,
            triwulan=tuple(realisasi_setahun(row, at, sifat) for at in Triwulan),
            kas=tuple(kas_setahun(row, at, sifat) for at in Triwulan),
        )
        for row in rows
    ]


def _rasio_sendiri(one: BarisJumlah, fields: Sequence[str]) -> Iterator[Fraction]:
    """The total's own amounts in some quarters, together, of its own pagu."""
    amounts = []
    pagu = "pagu_perubahan" if "pagu_perubahan" in one.asal.ketikan else "pagu"
    for name in (*fields, pagu):
        typed = one.asal.ketikan.get(name)
        amounts.append(baca_rupiah(typed.nilai, typed.format).nilai if typed else None)
    *spent, whole = amounts
    known = [amount for amount in spent if amount is not None]
    if len(known) == len(spent) and whole:
        yield Fraction(sum(known), whole)


def _rasio(rows: Sequence[Anggaran], field: str, dasar: str) -> Iterator[Fraction]:
    for spent, base in zip(
        _jumlah(rows, field, rata=False), _jumlah(rows, dasar, rata=False), strict=True
    ):
        if base:
            yield spent / base
    shares = [
        Fraction(_nilai(row, field)[0] or 0, base)
        for row in rows
        for base in (_nilai(row, dasar)[0],)
        if base
    ]
    if shares:
        yield sum(shares, Fraction(0)) / len(shares)


def _selisih_capaian(
    one: BarisJumlah, groups: Sequence[Sequence[Realisasi]], laporan: Laporan
) -> Iterator[_Selisih]:
    """The mean of capaian: of the written ones or of the computed ones, printed, capped or exact."""
    typed = one.asal.ketikan.get("capaian_tertulis")
    written = baca_persen(typed.nilai, typed.format).nilai if typed else None
    if typed is None or written is None:
        return
    computed = {
        (capaian.indikator.jabatan, capaian.indikator.no): capaian
        for official in laporan.pejabat
        for capaian in official.capaian
    }
    right = []
    for group in groups:
        shown = [row.capaian_tertulis.nilai for row in group if row.capaian_tertulis]
        found = [computed.get((row.jabatan, row.no)) for row in group]
        right += _rata([Fraction(value) / _SERATUS for value in shown])
        right += _rata(_nilai_capaian(found, "persen"))
        right += _rata(_nilai_capaian(found, "mentah"))
        right += _rata([min(value, Fraction(1)) for value in _nilai_capaian(found, "mentah")])
    if right and not _termasuk(written, right):
        yield _Selisih(
            typed.sel,
            f'rata-rata "{typed.teks}" di {typed.sel}, sedangkan rata-rata baris di atasnya '
            f"{persen_teks(right[0] * _SERATUS, 2)}",
        )


def _nilai_capaian(found: Iterable[Capaian | None], field: str) -> list[Fraction]:
    values = [one.persen if field == "persen" else one.mentah for one in found if one]
    return [value for value in values if value is not None]


def _rata(values: Sequence[Fraction]) -> list[Fraction]:
    return [sum(values, Fraction(0)) / len(values)] if values else []


def _termasuk(written: Persen, right: Iterable[Fraction]) -> bool:
    """Whether a percentage is one of these, cut or rounded to the decimals that it prints."""
    unit = Fraction(1, 10**written.desimal)
    return any(abs(Fraction(written.nilai) - one * _SERATUS) < unit for one in right)


ATURAN_LEMBAR: tuple[Rule, ...] = (sheet_kosong, pejabat_tanpa_indikator, baris_jumlah)
