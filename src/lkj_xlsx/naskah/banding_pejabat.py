"""The signatures of a document beside the sheet Pejabat: names, numbers, dates, by the rules of LKJ1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Lkj, Pejabat
from lkj_xlsx.dasar.angka import baca_nip, nip_teks
from lkj_xlsx.dasar.nip import TANPA_NIP
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.dasar.waktu import tanggal_teks
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.naskah.baca_isi import PARAGRAF, Alinea, Naskah, TabelNaskah
from lkj_xlsx.naskah.banding_baris import teks_sama
from lkj_xlsx.naskah.banding_kantor import sama_jabatan, sebutan_jabatan
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, temuan
from lkj_xlsx.naskah.tanda_tangan import TandaTangan
from lkj_xlsx.rules.bahasa.bunyi import rapat
from lkj_xlsx.rules.lkj1_pejabat import ATURAN_PEJABAT
from lkj_xlsx.rules.lkj2_periode import ATURAN_PERIODE
from lkj_xlsx.tampil.tabel.tanda_tangan import jabatan_atasan_tertulis
from lkj_xlsx.temuan import Temuan, Usul

_ATURAN_ORANG = frozenset(f"LKJ1{number:02}" for number in (*range(1, 9), 10))
_ATURAN_HARI = frozenset({"LKJ204", "LKJ205", "LKJ206"})


_NIP_BERNAMA_LAIN = "LKJ105"
_PENUTUP = re.compile(r"bab iii\b|penutup$")
_GARIS_TULIS = re.compile(r"[.…_]{6,}")
_NIP = re.compile(r"n\.?\s?i\.?\s?p\b|ni\s?pppk\b", re.IGNORECASE)
_DI_BLOK = " di blok tanda tangan"


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
        yield from _jabatan(one, milik)
        yield from _orang(one, milik)
        if not one.sebagai_atasan:
            yield from _hari(one, milik)


def blok_hilang(
    naskah: Naskah, lain: Sequence[TabelNaskah], blok: Sequence[TandaTangan], milik: Milik
) -> Iterator[Hasil]:
    """A report that closes, and in which nothing below its last heading can be the official's signature."""
    start = next((one.sel.row for one in naskah.alinea if _PENUTUP.match(kunci(one.teks))), None)
    if start is None or any(not one.sebagai_atasan for one in blok):
        return
    lines = [one for one in naskah.alinea if one.sel.sheet != PARAGRAF or one.sel.row > start]
    cells = [
        Alinea(text, one.sel)
        for table in lain
        if table.sesudah > start or table.nama.startswith("tabel dalam")
        for one in table.petak
        for text in one.alinea
    ]
    if any(_bertanda(part, milik) for one in (*lines, *cells) for part in one.teks.splitlines()):
        return
    title = bersih(sebutan_jabatan(milik))
    last = [one.sel for one in lines if one.sel.sheet == PARAGRAF and bersih(one.teks)]
    place = last[-1] if last else Sel(PARAGRAF, start, 0, naskah.nama, naskah=True)
    yield temuan(
        "LKJ802",
        f"Naskah tidak memuat blok tanda tangan {title}.",
        (place,),
        f"Tambahkan blok tanda tangan {title} di bawah {place}, atau buat ulang naskahnya.",
        Pemilik(milik.jabatan),
    )


def _bertanda(teks: str, milik: Milik) -> bool:
    """Whether a line may belong to a signature: a name, a title, a number, dots to write on."""
    name = rapat(milik.satu.pejabat.nama)
    return (
        bool(name and name in rapat(teks))
        or _GARIS_TULIS.search(teks) is not None
        or _NIP.match(bersih(teks)) is not None
        or sama_jabatan(bersih(teks), sebutan_jabatan(milik), milik)
    )


def _jabatan(blok: TandaTangan, milik: Milik) -> Iterator[Hasil]:
    """The title above a signature, with the `Plt.` that belongs to it."""
    official, line = milik.satu.pejabat, blok.jabatan
    if line is None:
        return
    what, field, proper = (
        ("Jabatan atasan", "jabatan_atasan", jabatan_atasan_tertulis(official))
        if blok.sebagai_atasan
        else ("Jabatan", "jabatan", sebutan_jabatan(milik))
    )
    if not bersih(proper) or sama_jabatan(line.teks, proper, milik):
        return
    sources = (official.asal[field],) if official.asal.teks(field) else ()
    told = Beda(f"{what}{_DI_BLOK}", bersih(line.teks), bersih(proper), line.sel, sources)
    yield told.temuan("LKJ805", Pemilik(milik.jabatan))


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
    renamed = all(one.field.startswith("nama") for one in wrong)
    code = "LKJ805"
    if renamed and any(one.kode == _NIP_BERNAMA_LAIN for one in told):
        # The rule would name the workbook's own NIP twice: here it is the name that is another.
        told = [one for one in told if one.kode != _NIP_BERNAMA_LAIN]
        code = _NIP_BERNAMA_LAIN
    yield from told
    places = {place for finding in told for place in finding.lokasi}
    for one in wrong:
        if one.baris.sel not in places:
            sources = (official.asal[one.field],)
            difference = Beda(
                f"{one.hal}{_DI_BLOK}", one.baris.teks, one.benar, one.baris.sel, sources
            )
            yield difference.temuan(code, Pemilik(milik.jabatan))


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
    place = blok.tempat
    if blok.tempat and official.tempat and not teks_sama(blok.tempat, official.tempat):
        place = official.tempat
        yield _tempat_lain(blok.tempat, place, line, owner)
    if blok.hari is not None and blok.hari == proper:
        for one in sources:
            yield Tampak(one, line.sel)
        return
    ruled = [*_hari_menurut_aturan(blok, line, milik)] if blok.hari is not None else []
    if proper is None:
        yield from ruled
        return
    day = ", ".join(filter(None, (place, tanggal_teks(proper))))
    told = Beda(f"Tanggal{_DI_BLOK}", bersih(line.teks), day, line.sel, sources)
    yield told.temuan(ruled[0].kode if ruled else "LKJ801", owner)


def _tempat_lain(tertulis: str, benar: str, line: Alinea, milik: Pemilik) -> Temuan:
    """Another place before the day; the day stays where it is."""
    return temuan(
        "LKJ805",
        f'Tempat{_DI_BLOK} tertulis "{tertulis}" di naskah, padahal menurut workbook "{benar}".',
        (line.sel,),
        f'Ganti "{tertulis}" dengan "{benar}" di {line.sel} bila workbook yang benar; bila naskah yang '
        "benar, betulkan Tempat di workbook lalu buat ulang naskahnya.",
        milik,
        usul=(Usul(line.sel, bersih(line.teks).replace(tertulis, benar, 1), sebagian=True),),
    )


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
