"""The sheet Pejabat in, every person whom it names out, and where two such namings disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lkj_xlsx.baku.model import Lkj, Pejabat
from lkj_xlsx.dasar.jabatan import kunci_jabatan, penjabat_sementara, tanpa_pejabat
from lkj_xlsx.dasar.nip import Nip, nip_sah
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.rules.bahasa.nama_orang import NamaOrang, urai_nama
from lkj_xlsx.rules.masa import akhir_triwulan


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A person as one row names them: the official in their own row, or the superior in another's.

    Only what was typed there counts, not what the reader has filled in from the superior's row.
    """

    baris: Pejabat
    sebagai_atasan: bool = False

    @property
    def jabatan(self) -> str:
        """The office that the person holds."""
        return self.baris.jabatan_atasan if self.sebagai_atasan else self.baris.jabatan

    @property
    def nama(self) -> str:
        typed = self.baris.nama_atasan if self.sebagai_atasan else self.baris.nama
        return typed if kunci(self.baris.asal.teks(self._kolom_nama)) else ""

    @property
    def nip_diketik(self) -> str:
        """What stands in the cell of the NIP; a dash says that there is none, and beside a vacant office
        so does a word like `Kosong`.
        """
        typed = self.baris.nip_atasan if self.sebagai_atasan else self.baris.nip
        text = self.baris.asal.teks(self._kolom_nip) if typed else ""
        vacant = tanpa_pejabat(self.baris.asal.teks(self._kolom_nama)) and tanpa_pejabat(text)
        return text if kunci(text) and not vacant else ""

    @property
    def nip(self) -> Nip | None:
        """The NIP where 18 digits were typed as text."""
        typed = self.baris.nip_atasan if self.sebagai_atasan else self.baris.nip
        if not self.nip_diketik or self.nip_berupa_angka or not nip_sah(typed):
            return None
        return Nip(typed)

    def nip_layak(self, akhir: date | None) -> Nip | None:
        """The NIP that may be compared: one with a defect is told by LKJ101 to LKJ104 alone."""
        number = self.nip
        return number if number and not number.cacat(akhir) else None

    @property
    def nip_berupa_angka(self) -> bool:
        """Whether Excel holds the NIP as a number, of which only 15 digits are true."""
        typed = self.baris.asal.ketikan.get(self._kolom_nip)
        return typed is not None and isinstance(typed.nilai, (int, float))

    @property
    def orang(self) -> NamaOrang:
        return urai_nama(self.nama)

    @property
    def sel_nama(self) -> Sel:
        return self.baris.asal[self._kolom_nama]

    @property
    def sel_nip(self) -> Sel:
        return self.baris.asal[self._kolom_nip]

    @property
    def sementara(self) -> bool:
        """Whether the office is held for the time being, as far as this cell tells."""
        field = "jabatan_atasan" if self.sebagai_atasan else "jabatan"
        return penjabat_sementara(self.baris.asal.teks(field))

    @property
    def _kolom_nama(self) -> str:
        return "nama_atasan" if self.sebagai_atasan else "nama"

    @property
    def _kolom_nip(self) -> str:
        return "nip_atasan" if self.sebagai_atasan else "nip"


def semua_sebutan(lkj: Lkj) -> tuple[Sebutan, ...]:
    """The officials in their own rows first, then the superiors, each cell once however merged."""
    rows = [holder for one in lkj.pejabat if one.terdaftar for holder in one.pemegang or (one,)]
    found = [*map(Sebutan, rows), *(Sebutan(one, sebagai_atasan=True) for one in rows)]
    places = {(one.sel_nama, one.sel_nip): one for one in reversed(found)}
    return tuple(
        one
        for one in found
        if places[one.sel_nama, one.sel_nip] is one and (one.nama or one.nip_diketik)
    )


@dataclass(frozen=True, slots=True)
class AtasanBeda:
    """What a superior's own row says otherwise than the rows that name them as their superior.

    Where several rows name them and agree with each other, the own row is the one to mend
    (`barisnya_sendiri`); else each row is on its own.
    """

    resmi: Sebutan
    lain: tuple[Sebutan, ...]
    nama: bool
    nip: bool

    @property
    def barisnya_sendiri(self) -> bool:
        return len(self.lain) > 1


def atasan_beda(lkj: Lkj) -> Iterator[AtasanBeda]:
    """Every breach of LKJ108; rules about the same names leave out what is said here."""
    named = semua_sebutan(lkj)
    shared = lkj.jabatan_kembar
    own = {
        kunci_jabatan(one.jabatan): one
        for one in reversed(named)
        if one.jabatan and not one.sebagai_atasan and one.jabatan not in shared
    }
    by_office: dict[str, list[Sebutan]] = {}
    for one in named:
        office = kunci_jabatan(one.jabatan)
        if not one.sebagai_atasan or office not in own or own[office].baris is one.baris:
            continue
        if not _beda_pelaksana(own[office], one, named):
            by_office.setdefault(office, []).append(one)
    for office, others in by_office.items():
        yield from _beda_jabatan(own[office], others, akhir_triwulan(lkj))


def _beda_jabatan(resmi: Sebutan, lain: list[Sebutan], akhir: date | None) -> Iterator[AtasanBeda]:
    told = [(_beda_nama(resmi, one), _beda_nip(resmi, one, akhir)) for one in lain]
    said = {_isi(one, *beda) for one, beda in zip(lain, told, strict=True)}
    if len(lain) > 1 and len(said) == 1 and any(told[0]):
        yield AtasanBeda(resmi, tuple(lain), *told[0])
        return
    for one, (nama, nip) in zip(lain, told, strict=True):
        if nama or nip:
            yield AtasanBeda(resmi, (one,), nama, nip)


def _isi(sebutan: Sebutan, nama: bool, nip: bool) -> tuple[str, Nip | None]:
    return sebutan.orang.nama if nama else "", sebutan.nip if nip else None


def _beda_nama(one: Sebutan, other: Sebutan) -> bool:
    """Whether two names differ; under one NIP titles and usual short forms are no difference."""
    if not (one.nama and other.nama) or one.orang.tulisan_sama(other.orang):
        return False
    same = other.nip is None or one.nip is None or one.nip == other.nip
    return not (same and one.orang.orang_sama(other.orang))


def _beda_pelaksana(resmi: Sebutan, lain: Sebutan, semua: Iterable[Sebutan]) -> bool:
    """Whether a row names an official who acts for the superior, who is no other superior then."""
    if lain.sementara == resmi.sementara:
        return False
    acting = (one for one in semua if not one.sebagai_atasan and one is not resmi)
    return any(
        one.orang.tulisan_sama(lain.orang) if lain.nip is None else one.nip == lain.nip
        for one in acting
        if one.nama or one.nip
    )


def _beda_nip(one: Sebutan, other: Sebutan, akhir: date | None) -> bool:
    mine, theirs = one.nip_layak(akhir), other.nip_layak(akhir)
    return bool(mine and theirs) and mine != theirs
