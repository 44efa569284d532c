"""The signatures of a document beside the sheet Pejabat: names, numbers, dates, by the rules of LKJ1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Lkj, Pejabat
from lkj_xlsx.dasar.angka import baca_nip, nip_teks
from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.nip import TANPA_NIP
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import tanggal_teks
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.naskah.baca_isi import Alinea
from lkj_xlsx.naskah.banding_baris import teks_sama
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak
from lkj_xlsx.naskah.tanda_tangan import TandaTangan
from lkj_xlsx.rules.lkj1_pejabat import ATURAN_PEJABAT
from lkj_xlsx.rules.lkj2_periode import ATURAN_PERIODE
from lkj_xlsx.temuan import Temuan

_ATURAN_ORANG = frozenset(f"LKJ1{number:02}" for number in (*range(1, 9), 10))
_ATURAN_HARI = frozenset({"LKJ204", "LKJ205", "LKJ206"})


@dataclass(frozen=True, slots=True)
class _Isi:
    """A value of a block beside the workbook's."""

    hal: str
    field: str
    baris: Alinea
    benar: str

    @property
    def sama(self) -> bool:
        return teks_sama(self.baris.teks, self.benar)


def banding_tanda_tangan(blok: Sequence[TandaTangan], milik: Milik) -> Iterator[Hasil]:
    """Everything that stands in the blocks; where a rule tells what is wrong, that, else the difference."""
    for one in blok:
        yield from _orang(one, milik)
        yield from _jabatan(one, milik)
        if not one.sebagai_atasan:
            yield from _hari(one, milik)


def _orang(blok: TandaTangan, milik: Milik) -> Iterator[Hasil]:
    official = milik.satu.pejabat
    wrong = []
    for one in _isi(blok, official):
        if one.sama:
            yield Tampak(official.asal[one.field], one.baris.sel)
        elif _terisi(one.baris.teks) and bersih(one.benar):
            wrong.append(one)
    if not wrong:
        return
    told = [*_menurut_aturan(wrong, milik.laporan, official)]
    yield from told
    places = {place for finding in told for place in finding.lokasi}
    for one in wrong:
        if one.baris.sel not in places:
            sources = (official.asal[one.field],)
            difference = Beda(one.hal, one.baris.teks, one.benar, one.baris.sel, sources)
            yield difference.temuan("LKJ805", Pemilik(milik.jabatan))


def _jabatan(blok: TandaTangan, milik: Milik) -> Iterator[Hasil]:
    """The office of somebody else above the name."""
    official = milik.satu.pejabat
    what, field, called, proper = (
        ("Jabatan atasan", "jabatan_atasan", official.sebutan_atasan, official.jabatan_atasan)
        if blok.sebagai_atasan
        else ("Jabatan", "jabatan", official.sebutan, official.jabatan)
    )
    if blok.jabatan is None or not proper:
        return
    if kunci_jabatan(blok.jabatan.teks) not in {kunci_jabatan(called), kunci_jabatan(proper)}:
        source = (official.asal[field],)
        told = Beda(what, blok.jabatan.teks, called or proper, blok.jabatan.sel, source)
        yield told.temuan("LKJ805", Pemilik(milik.jabatan))


def _isi(blok: TandaTangan, official: Pejabat) -> Iterator[_Isi]:
    end = "_atasan" if blok.sebagai_atasan else ""
    what = " atasan" if blok.sebagai_atasan else ""
    name, number = (
        (official.nama_atasan, official.nip_atasan)
        if blok.sebagai_atasan
        else (official.nama, official.nip)
    )
    if blok.nama is not None:
        yield _Isi(f"Nama{what}", f"nama{end}", blok.nama, name)
    if number != TANPA_NIP:
        yield _Isi(f"NIP{what}", f"nip{end}", blok.nip, nip_teks(number))


def _terisi(teks: str) -> bool:
    """Whether more stands there than dots to write on."""
    return any(map(str.isalnum, teks))


def _menurut_aturan(wrong: Sequence[_Isi], laporan: Laporan, official: Pejabat) -> Iterator[Temuan]:
    """What the rules of LKJ1 say where the document's block is one more row of the sheet."""
    values = {
        one.field: baca_nip(one.baris.teks).nilai or bersih(one.baris.teks)
        if one.field.startswith("nip")
        else bersih(one.baris.teks)
        for one in wrong
    }
    typed = {
        one.field: Ketikan(one.baris.sel, bersih(one.baris.teks), "@", bersih(one.baris.teks))
        for one in wrong
    }
    kept = {
        field: cell
        for field, cell in official.asal.ketikan.items()
        if field in {"jabatan", "jabatan_atasan"} or _sepasang(field, values)
    }
    asal = Asal("naskah", 1, {}, {**kept, **typed}, next(iter(typed.values())).sel.berkas)
    row = replace(official, **values, pemegang=(), asal=asal)  # type: ignore[arg-type]
    more = replace(laporan, lkj=replace(laporan.lkj, pejabat=(*laporan.lkj.pejabat, row)))
    places = {one.baris.sel for one in wrong}
    for rule in ATURAN_PEJABAT:
        if rule.aturan.kode in _ATURAN_ORANG:
            for found in rule.temuan(more):
                if not places.isdisjoint(found.lokasi):
                    yield _di_depan(found, places)


def _sepasang(field: str, values: dict[str, str]) -> bool:
    """Whether a field belongs to the same person as one that differs."""
    pairs = ({"nama", "nip"}, {"nama_atasan", "nip_atasan"})
    return any(field in pair and not pair.isdisjoint(values) for pair in pairs)


def _di_depan(found: Temuan, places: set[Sel]) -> Temuan:
    """The finding with the document's places first."""
    ordered = sorted(found.lokasi, key=lambda one: one not in places)
    return replace(found, lokasi=tuple(ordered))


def _hari(blok: TandaTangan, milik: Milik) -> Iterator[Hasil]:
    line, official = blok.tanggal, milik.satu.pejabat
    if line is None:
        return
    identitas = milik.identitas
    sources = tuple(
        asal["tanggal_laporan"]
        for asal in (official.asal, identitas.asal)
        if asal.teks("tanggal_laporan")
    )[:1]
    owner = Pemilik(milik.jabatan)
    proper = official.tanggal_laporan
    if blok.tempat and official.tempat and not teks_sama(blok.tempat, official.tempat):
        told = Beda("Tempat tanda tangan", blok.tempat, official.tempat, line.sel, ())
        yield told.temuan("LKJ805", owner)
    if blok.hari is not None and blok.hari == proper:
        for one in sources:
            yield Tampak(one, line.sel)
        return
    ruled = [*_hari_menurut_aturan(blok, line, milik)] if blok.hari is not None else []
    yield from ruled
    if not ruled and proper is not None:
        told = Beda("Tanggal laporan", line.teks, tanggal_teks(proper), line.sel, sources)
        yield told.temuan("LKJ801", owner)


def _hari_menurut_aturan(blok: TandaTangan, line: Alinea, milik: Milik) -> Iterator[Temuan]:
    """What the rules of LKJ2 say of the document's date."""
    text = bersih(line.teks)
    cell = Ketikan(line.sel, text, "@", text)
    official = milik.satu.pejabat
    asal = replace(official.asal, ketikan={**official.asal.ketikan, "tanggal_laporan": cell})
    row = replace(official, tanggal_laporan=blok.hari, asal=asal)
    lkj: Lkj = replace(milik.laporan.lkj, pejabat=(row,))
    report = replace(milik.laporan, lkj=lkj)
    for rule in ATURAN_PERIODE:
        if rule.aturan.kode in _ATURAN_HARI:
            yield from (one for one in rule.temuan(report) if line.sel in one.lokasi)
