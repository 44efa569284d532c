"""The rows of Tabel 2.4 beside the sheet Strategi: which strategies, and in which months."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from lkj_xlsx.baku.model import Strategi
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.naskah.baca_isi import PetakNaskah
from lkj_xlsx.naskah.banding_baris import (
    Acuan,
    baris_hilang,
    baris_pindah,
    berulang,
    nomor_baris,
    pasangan,
    tanpa_tanda,
    teks_sama,
)
from lkj_xlsx.naskah.banding_kinerja import Milik, acuan_indikator, banding_bunyi
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, kutipan, temuan
from lkj_xlsx.naskah.kenal_tabel import Baris, TabelLaporan
from lkj_xlsx.naskah.urutan import pasangkan
from lkj_xlsx.reader.butir import pecah_butir
from lkj_xlsx.rules.bahasa.bunyi import rapat


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """The rows of one indicator: its strategies and their months, each cell once."""

    baris: Baris
    strategi: dict[Sel, PetakNaskah] = field(default_factory=dict)
    bulan: dict[Sel, PetakNaskah] = field(default_factory=dict)

    def butir(self, utuh: Container[str]) -> list[tuple[str, Sel]]:
        """The single strategies, each with its cell; `utuh` are, closed up, those that are never split."""
        return [
            (tanpa_tanda(text), cell.sel)
            for cell in self.strategi.values()
            for text in _pecahan(cell, utuh)
        ]


def _pecahan(cell: PetakNaskah, utuh: Container[str]) -> Iterator[str]:
    """The strategies of a cell: a list within one of them, as the workbook has it, is no more of them."""
    parts = (cell.teks,) if rapat(tanpa_tanda(cell.teks)) in utuh else tuple(cell.teks.split("\n"))
    whole = [rapat(tanpa_tanda(one)) in utuh for one in parts]
    if not any(whole):
        yield from pecah_butir(cell.teks)
        return
    for known, some in groupby(zip(whole, parts, strict=True), key=itemgetter(0)):
        lines = [one for _, one in some]
        yield from lines if known else pecah_butir("\n".join(lines))


@dataclass(frozen=True, slots=True)
class _Butir:
    """A strategy of the workbook with its row."""

    teks: str
    baris: Strategi


def _kelompok(tabel: TabelLaporan) -> list[_Kelompok]:
    """A row without an indicator goes on with the one above it."""
    found: list[_Kelompok] = []
    for row in tabel.baris:
        begins = row.teks("indikator") and row.mulai("indikator")
        if begins and not (found and berulang(row, found[-1].baris, ("no", "indikator"))):
            found.append(_Kelompok(row))
        if not found:
            continue
        for name, cells in (("strategi", found[-1].strategi), ("pada_bulan", found[-1].bulan)):
            cell = row.petak.get(name)
            if cell is not None and cell.teks and row.mulai(name):
                cells[cell.sel] = cell
    return found


def banding_strategi(tabel: TabelLaporan, milik: Milik) -> Iterator[Hasil]:
    """Every indicator of Tabel 2.4 with its strategies, then those that belong to no indicator."""
    numbered = [one.indikator for one in milik.satu.capaian]
    strays = [one for one in milik.satu.strategi_lepas if one.indikator]
    wanted = [*map(acuan_indikator, numbered), *(_acuan_lepas(one, milik) for one in strays)]
    groups = _kelompok(tabel)
    found = pasangan([one.baris for one in groups], "indikator", wanted)
    yield from baris_hilang(tabel, found, wanted, perlu=len(numbered))
    yield from baris_pindah(found, "indikator", wanted)
    yield from nomor_baris(
        found, wanted, [(place, one.no) for place, one in enumerate(numbered, start=1)]
    )
    used = _menurut_no(milik)
    for group, place in zip(groups, found.tempat, strict=True):
        cell = group.baris.petak["indikator"]
        if place is None:
            yield _asing(cell, milik)
        elif place < len(numbered):
            one = numbered[place]
            yield from banding_bunyi(cell.teks, cell.sel, one, milik)
            items = [_Butir(text, row) for row in used.get(one.no, ()) for text in row.butir]
            yield from _isi(group, items, wanted[place])
        else:
            row = strays[place - len(numbered)]
            yield Tampak(row.asal["indikator"], cell.sel)
            if "no" in group.baris.petak:
                yield Tampak(row.asal["no"], group.baris.petak["no"].sel)
            yield from _isi(group, [_Butir(text, row) for text in row.butir], wanted[place])


def _menurut_no(milik: Milik) -> dict[int | None, list[Strategi]]:
    strays = {one.asal.posisi for one in milik.satu.strategi_lepas}
    found: dict[int | None, list[Strategi]] = {}
    for one in milik.satu.strategi:
        if one.asal.posisi not in strays:
            found.setdefault(one.no, []).append(one)
    return found


def _acuan_lepas(one: Strategi, milik: Milik) -> Acuan:
    owner = Pemilik(milik.jabatan, one.no)
    return Acuan(
        (one.indikator,), f'baris "{kutipan(one.indikator)}"', owner, one.asal["indikator"]
    )


def _asing(cell: PetakNaskah, milik: Milik) -> Hasil:
    return temuan(
        "LKJ301",
        f'"{kutipan(cell.teks)}" di naskah tidak ada di PK {milik.jabatan} di workbook.',
        (cell.sel,),
        f"Hapus baris itu dari naskah ({cell.sel}) bila tidak diperjanjikan; bila memang diperjanjikan, "
        "tambahkan di sheet PK lalu buat ulang naskahnya.",
        Pemilik(milik.jabatan),
    )


def _isi(group: _Kelompok, items: Sequence[_Butir], acuan: Acuan) -> Iterator[Hasil]:
    written = group.butir(frozenset(rapat(one.teks) for one in items))
    found = pasangkan([text for text, _ in written], [(one.teks,) for one in items])
    for (text, place), at in zip(written, found, strict=True):
        if at is None:
            yield _strategi_asing(text, place, acuan)
            continue
        source = items[at].baris.asal["butir"]
        if teks_sama(text, items[at].teks):
            yield Tampak(source, place)
        else:
            told = Beda(f"Strategi {acuan.sebutan}", text, items[at].teks, place, (source,))
            yield told.temuan("LKJ805", acuan.milik)
    for at, one in enumerate(items):
        if at not in found:
            yield _strategi_hilang(group, one, acuan)
    yield from _bulan(group, written, found, items, acuan)


def _strategi_asing(text: str, place: Sel, acuan: Acuan) -> Hasil:
    return temuan(
        "LKJ803",
        f'Strategi "{kutipan(text)}" untuk {acuan.sebutan} di naskah tidak ada di sheet Strategi.',
        (place,),
        f"Hapus dari naskah ({place}) bila keliru; bila memang digunakan, tambahkan di sheet Strategi lalu "
        "buat ulang naskahnya.",
        acuan.milik,
    )


def _strategi_hilang(group: _Kelompok, one: _Butir, acuan: Acuan) -> Hasil:
    place = next(iter(group.strategi), group.baris.petak["indikator"].sel)
    source = one.baris.asal["butir"]
    return temuan(
        "LKJ802",
        f'Strategi "{kutipan(one.teks)}" untuk {acuan.sebutan} ({source}) tidak ada di naskah.',
        (place, source),
        f"Tambahkan di naskah ({place}), atau hapus dari {source} bila memang tidak digunakan.",
        acuan.milik,
    )


def _bulan(
    group: _Kelompok,
    written: Sequence[tuple[str, Sel]],
    found: Sequence[int | None],
    items: Sequence[_Butir],
    acuan: Acuan,
) -> Iterator[Hasil]:
    """Each cell of months beside those of the strategies in its rows; several rows may share one."""
    by_row: dict[int, list[Strategi]] = {}
    for (_, place), at in zip(written, found, strict=True):
        if at is not None:
            by_row.setdefault(place.row, []).append(items[at].baris)
    starts = sorted(one.row for one in group.bulan)
    for place, cell in group.bulan.items():
        later = next((row for row in starts if row > place.row), None)
        rows = [
            one
            for row, some in by_row.items()
            if row >= place.row and (later is None or row < later)
            for one in some
        ]
        months = list(dict.fromkeys(bersih(one.pada_bulan) for one in rows))
        source = {one.asal["pada_bulan"]: None for one in rows}
        if teks_sama(cell.teks, "\n".join(months)):
            for one in source:
                yield Tampak(one, place)
        elif months:
            told = Beda(
                f"Bulan strategi {acuan.sebutan}",
                cell.teks,
                "\n".join(months),
                place,
                tuple(source),
            )
            yield told.temuan("LKJ805", acuan.milik)
