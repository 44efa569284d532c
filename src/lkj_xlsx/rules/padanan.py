"""The report in, each official's promises with the rows that speak of them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lkj_xlsx.baku.model import Anggaran, Indikator, Realisasi, Strategi
from lkj_xlsx.dasar.angka import baca_nomor
from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.hitung.capaian import Capaian
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.rules.bahasa.bunyi import Bandingan, DaftarBunyi, Hubungan

BarisPadanan = Realisasi | Strategi


@dataclass(frozen=True)
class Padanan:
    """An official's indicators in PK, and all rows of Realisasi and Strategi beside them."""

    laporan: LaporanPejabat
    realisasi: tuple[Realisasi, ...]
    strategi: tuple[Strategi, ...]
    dikenal: bool
    """The sheet Pejabat has this official, or nobody at all."""

    @property
    def jabatan(self) -> str:
        return self.laporan.jabatan

    @cached_property
    def capaian(self) -> dict[int, Capaian]:
        """PK's indicators by No with their figures; of a No that stands there twice the first."""
        found: dict[int, Capaian] = {}
        for one in self.laporan.capaian:
            if one.indikator.no is not None:
                found.setdefault(one.indikator.no, one)
        return found

    @cached_property
    def indikator(self) -> dict[int, Indikator]:
        return {no: one.indikator for no, one in self.capaian.items()}

    @cached_property
    def daftar(self) -> DaftarBunyi:
        return DaftarBunyi(tuple(self.indikator.values()))

    @property
    def terbaca(self) -> bool:
        """Every row of PK has a No: what is not found in PK is truly not there."""
        return all(one.indikator.no is not None for one in self.laporan.capaian)

    @cached_property
    def menurut_urutan(self) -> bool:
        """PK's own No could not be used, so that rows were matched by their wording."""
        return any(
            one.indikator.asal.teks("no").rstrip(". ") != str(one.indikator.no)
            for one in self.laporan.capaian
        )

    @property
    def nomor(self) -> str:
        """PK's numbers, for a message: `No 1 sampai 10`."""
        numbers = sorted(self.indikator)
        if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):  # noqa: PLR2004
            return f"No {numbers[0]} sampai {numbers[-1]}"
        return f"No {deretan(map(str, numbers))}"

    def berpasangan(self) -> Iterator[tuple[BarisPadanan, Indikator]]:
        """The rows whose No is in PK, with the indicator that bears it."""
        rows: tuple[BarisPadanan, ...] = (*self.realisasi, *self.strategi)
        for row in rows:
            if row.no is not None and row.no in self.indikator:
                yield row, self.indikator[row.no]

    def asing(self, row: BarisPadanan) -> bool:
        """Whether a row names an indicator that PK does not have; unreadable cells name none."""
        if row.no is not None:
            return row.no not in self.indikator
        typed = row.asal.ketikan.get("no")
        named = typed is not None and baca_nomor(typed.nilai).nilai is not None
        return named and self.menurut_urutan and bool(row.indikator)

    def banding(self, row: BarisPadanan, indikator: Indikator) -> Bandingan:
        """A row's wording beside the indicator of its No.

        Where the wording told the No, it cannot be another indicator's.
        """
        if not row.indikator:
            return Bandingan(Hubungan.SAMA)
        found = self.daftar.bandingkan(row.indikator, indikator)
        by_wording = self.menurut_urutan or not row.asal.teks("no")
        if by_wording and found.hubungan is Hubungan.LAIN:
            return Bandingan(Hubungan.MIRIP)
        return found

    def dimaksud(self, rows: Iterable[BarisPadanan]) -> set[int | None]:
        """The numbers of PK that rows bear, and those that their wording means.

        What another rule says of a row that bears the wrong number is not said again of the
        indicator that goes without.
        """
        found: set[int | None] = set()
        for row in rows:
            found.add(row.no)
            own = None if row.no is None else self.indikator.get(row.no)
            near = self.banding(row, own).lebih_mirip if own else self.daftar.seperti(row.indikator)
            if near is not None:
                found.add(near.no)
        return found

    def tak_jelas(self, rows: Iterable[BarisPadanan]) -> bool:
        """Whether some row does not tell by anything readable which indicator it belongs to."""
        return any(row.no is None and self.daftar.seperti(row.indikator) is None for row in rows)


def padanan(laporan: Laporan) -> Iterator[Padanan]:
    """All officials in the order of the report, but for titles of several people: of these LKJ011 says
    all that can be said.
    """
    realisasi: dict[str, list[Realisasi]] = {}
    strategi: dict[str, list[Strategi]] = {}
    for result in laporan.lkj.realisasi:
        realisasi.setdefault(result.jabatan, []).append(result)
    for plan in laporan.lkj.strategi:
        strategi.setdefault(plan.jabatan, []).append(plan)
    listed = {one.jabatan for one in laporan.lkj.pejabat if one.terdaftar}
    for one in laporan.pejabat:
        if one.jabatan in laporan.lkj.jabatan_kembar:
            continue
        yield Padanan(
            one,
            tuple(realisasi.get(one.jabatan, ())),
            tuple(strategi.get(one.jabatan, ())),
            not listed or one.jabatan in listed,
        )


def ada_jabatan_asing(
    laporan: Laporan, rows: Sequence[Indikator | Realisasi | Strategi | Anggaran]
) -> bool:
    """Whether a sheet has rows under a Jabatan that nobody holds: they may be anybody's."""
    listed = {one.jabatan for one in laporan.lkj.pejabat if one.terdaftar}
    return bool(listed) and any(one.jabatan not in listed for one in rows)
