"""LKJ312: the report in, the indicators out that superior and subordinate state differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkj_xlsx.dasar.angka import Besaran, Jenis, predikat_sama, satuan_sama
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.rules.satuan import sebut
from lkj_xlsx.temuan import Pelanggaran, Tingkat


@aturan("LKJ312", "indikator-sama-angka-beda", Tingkat.CATATAN)
def indikator_sama_angka_beda(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Indikator yang bunyi dan satuannya sama ada pada atasan dan bawahannya, tetapi target atau
    realisasinya lain. Bila beberapa bawahan berbagi indikator itu, jumlah mereka yang harus sama.
    Contoh:
        Pejabat
        Jabatan | Nama | NIP | Jabatan Atasan
        Camat Tempeh | BUDI SANTOSO, S.STP | 19700507 199203 1 009 |
        Kasi Pemerintahan | SITI AMINAH, S.STP | 19870702 200602 2 002 | Camat Tempeh
        PK
        Jabatan | No | Indikator Kinerja | Target
        Camat Tempeh | 1 | Jumlah fasilitasi | 12 kali
        Kasi Pemerintahan | 1 | Jumlah fasilitasi | 10 kali
    Perbaikan: Samakan angkanya bila indikatornya memang satu; bila bukan, bedakan bunyinya.
    """
    offices = {kunci_jabatan(one.jabatan): one for one in laporan.pejabat}
    below: dict[str, list[LaporanPejabat]] = {}
    for one in laporan.pejabat:
        office = kunci_jabatan(one.pejabat.jabatan_atasan)
        if office in offices and offices[office] is not one:
            below.setdefault(office, []).append(one)
    for office, subordinates in below.items():
        for mine in offices[office].capaian:
            shared = [row for one in subordinates for row in one.capaian if _serupa(mine, row)]
            yield from _beda(mine, shared, reported=triwulan_dilaporkan(laporan.lkj) is not None)


def _serupa(mine: Capaian, other: Capaian) -> bool:
    """Whether two indicators have one wording and one unit."""
    own, theirs = mine.indikator, other.indikator
    if not own.indikator or kunci(own.indikator) != kunci(theirs.indikator):
        return False
    return satuan_sama(_satuan(mine), _satuan(other))


def _satuan(row: Capaian) -> str:
    target = row.indikator.target
    return (target.satuan if target else "") or row.indikator.satuan


def _beda(mine: Capaian, shared: Sequence[Capaian], *, reported: bool) -> Iterator[Pelanggaran]:
    """The subordinates' rows whose figures neither are the superior's nor add up to them."""
    targets = _lain(mine.indikator.target, [row.indikator.target for row in shared])
    spent = _lain(mine.nilai, [row.nilai for row in shared] if reported else [])
    for index, row in enumerate(shared):
        what = [
            name for name, wrong in (("target", targets), ("realisasi", spent)) if index in wrong
        ]
        if what:
            yield _pelanggaran(mine, row, what, berbagi=len(shared) > 1)


def _lain(mine: Besaran | None, shared: Sequence[Besaran | None]) -> set[int]:
    """The places of the figures that differ; none where all of them together make the superior's."""
    wrong = {at for at, one in enumerate(shared) if mine and one and not _sama(mine, one)}
    numbers = [one.nilai for one in shared if one and one.jenis is Jenis.ANGKA]
    added = mine is not None and mine.satuan != "%" and len(numbers) == len(shared) > 1
    if added and mine and sum(one for one in numbers if one is not None) == mine.nilai:
        return set()
    return wrong


def _sama(one: Besaran, other: Besaran) -> bool:
    """Whether two figures agree; what is not due yet agrees with any."""
    if Jenis.BELUM_WAKTUNYA in {one.jenis, other.jenis}:
        return True
    if Jenis.PREDIKAT in {one.jenis, other.jenis}:
        return predikat_sama(one, other)
    return (one.nilai, one.batas_atas) == (other.nilai, other.batas_atas)


def _pelanggaran(
    mine: Capaian, other: Capaian, what: Sequence[str], *, berbagi: bool
) -> Pelanggaran:
    parts = ", atau jumlah semua bawahan dengan angka atasan bila berbagi" if berbagi else ""
    cells = [
        cell
        for name in what
        for row in (other, mine)
        if (cell := row.indikator.asal["target"] if name == "target" else row.sel_realisasi)
    ]
    said = " dan ".join(_kutip(name, mine, other) for name in what)
    above, below = mine.indikator.jabatan, other.indikator.jabatan
    return Pelanggaran(
        f"Indikator {sebut(other.indikator).removeprefix('indikator ')} ada pada {below} dan pada atasannya, {above}, tetapi "
        f"{said}.",
        tuple(cells),
        f"Samakan angka {below} dan {above} bila indikatornya memang satu{parts}; bila bukan, bedakan bunyi "
        f"indikatornya di {other.indikator.asal['indikator']}.",
        below,
        other.indikator.no,
    )


def _kutip(name: str, mine: Capaian, other: Capaian) -> str:
    if name == "target":
        own, theirs = (row.indikator.asal.teks("target") for row in (mine, other))
    else:
        own, theirs = (_teks_realisasi(row) for row in (mine, other))
    return f'{name}nya "{theirs}", bukan "{own}"'


def _teks_realisasi(row: Capaian) -> str:
    return row.realisasi.asal.teks(f"tw_{row.triwulan.value}") if row.realisasi else ""


ATURAN_BERSAMA: tuple[Rule, ...] = (indikator_sama_angka_beda,)
