"""The texts of a document beside the workbook: by the rules of sentences, then by the sentences of Narasi."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Evaluasi, Kalimat
from lkj_xlsx.baku.sheets import TANGGAPAN_BAKU
from lkj_xlsx.dasar.kata import NAMA_BULAN
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.hitung.jumlah import biaya_pejabat
from lkj_xlsx.hitung.laporan import hitung
from lkj_xlsx.naskah.baca_isi import Alinea, Naskah, TabelNaskah
from lkj_xlsx.naskah.bagian import sebutan_bagian
from lkj_xlsx.naskah.banding_baris import tanpa_tanda
from lkj_xlsx.naskah.banding_isi import petikan_beda
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.banding_nama import bernama, nama_keliru
from lkj_xlsx.naskah.banding_nilai import tanpa_sen
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik, Tampak, temuan
from lkj_xlsx.naskah.isi import kalimat_dasar, rentang_triwulan
from lkj_xlsx.naskah.kenal_tabel import TabelLaporan
from lkj_xlsx.naskah.tabel import isi_tabel
from lkj_xlsx.rules.bahasa.bunyi import rapat
from lkj_xlsx.rules.lkj2_periode import ATURAN_PERIODE, KALIMAT_LAPORAN_LAIN
from lkj_xlsx.rules.lkj7_kalimat import ATURAN_KALIMAT
from lkj_xlsx.rules.lkj7_persen import ATURAN_PERSEN
from lkj_xlsx.tampil.narasi import butir_strategi, narasi_pejabat
from lkj_xlsx.tampil.tabel import tabel_pejabat
from lkj_xlsx.temuan import Temuan, Usul

ATURAN_TEKS = frozenset(
    {"LKJ201", "LKJ202", "LKJ203", "LKJ207"} | {f"LKJ70{number}" for number in range(1, 7)}
)
_JUDUL = re.compile(r"\s*tabel\s*\d", re.IGNORECASE)
_KOLOM = "Kolom"
_ISTILAH = "LKJ207"
"""Headers shorten the word for the quarter, and no sentence has to follow them."""
_BINGKAI = ("tabel dalam kepala", "tabel dalam kaki", "tabel dalam kotak")
"""Tables that only set out the lines of a page's head and foot."""
_JUDUL_TERPANJANG = 160
_TAHUN_MUSTAHIL = re.compile(
    rf"\b(?:tahun|{'|'.join(NAMA_BULAN)})\s+((?!19|20)\d{{4}})\b", re.IGNORECASE
)
_KEPALA_BAGIAN = re.compile(r"(?:BAB\s+[IVX]+\b|\d\.\d)")
_RENTANG = re.compile(r"Triwulan yang dilaporkan berlangsung dari (.+?)\.?\Z", re.IGNORECASE)
"""As the standard template has it."""
_BERLABEL_RENCANA = re.compile(r"(?:rencana\s+)?tindak\s+lanjut\s*:", re.IGNORECASE)
_BILANGAN = re.compile(r"\d+(?:[.,]\d+)*")


def banding_teks_naskah(
    naskah: Naskah,
    tabel: Sequence[TabelLaporan],
    lain: Sequence[TabelNaskah],
    dilewati: frozenset[Sel],
    milik: Milik,
) -> Iterator[Hasil]:
    """What stands outside the figures of the tables; `dilewati` are the lines of the signatures."""
    program = tuple(kalimat_program(milik))
    quoted = _dari_workbook(milik, program)
    texts: dict[Sel, list[tuple[Alinea, str]]] = {}
    for line, part in _teks(naskah, tabel, lain):
        sources = quoted.get(rapat(tanpa_tanda(line.teks)))
        if sources is not None:
            for one in sources:
                yield Tampak(one, line.sel)
        elif line.sel not in dilewati and bersih(line.teks):
            texts.setdefault(line.sel, []).append((line, part))
    flat = [one for some in texts.values() for one in some]
    parts = sebutan_bagian(naskah)
    told = [*_menurut_aturan(flat, frozenset(_rencana(naskah.alinea)), milik)]
    yield from (_dengan_bagian(one, parts) for one in told)
    places = {place for one in told for place in one.lokasi}
    patterns = _menurut_kerangka(program)
    duties = (text for duty in milik.satu.tugas for text in duty.uraian)
    named = bernama((*program, *butir_strategi(milik.satu), *duties), milik)
    for line, part in flat:
        if line.sel not in places:
            found = (
                [*_angka_narasi(line, patterns, milik)]
                or [*_tahun_mustahil(line, milik)]
                or [*_rentang_lain(line, milik)]
                or ([] if part else [*nama_keliru(line, tanpa_tanda(line.teks), named, milik)])
            )
            yield from (_dengan_bagian(one, parts) for one in found)


def _dengan_bagian(found: Temuan, bagian: Mapping[Sel, str]) -> Temuan:
    """The finding with the part of the document in its sentence, for those who look for it there."""
    place = found.lokasi[0]
    part = bagian.get(place)
    if part is None:
        return found
    said = found.pesan.replace(f"Kalimat di {place} ", f"Kalimat di {part} ({place}) ", 1)
    return replace(found, pesan=said.replace("Kalimat ini ", f"Kalimat di {part} ", 1))


def _teks(
    naskah: Naskah, tabel: Sequence[TabelLaporan], lain: Sequence[TabelNaskah]
) -> Iterator[tuple[Alinea, str]]:
    """Each text with what it is: captions are judged as such, and so are the headers of columns.

    A table of the office's own is left alone, unless it only frames a text.
    """
    captions = {
        line.sel: f"Judul {part.nama}"
        for one in tabel
        for part in one.tabel
        for line in judul_tabel(part)
    }
    for line in naskah.alinea:
        yield line, captions.get(line.sel, "")
    for table in tabel:
        for cell in table.kepala:
            yield Alinea(cell.teks, cell.sel), _KOLOM
    for one in lain:
        if max(map(len, one.kisi)) == 1 or one.nama.startswith(_BINGKAI):
            for cell in one.petak:
                for text in cell.alinea:
                    yield Alinea(text, cell.sel), ""


def judul_tabel(tabel: TabelNaskah) -> tuple[Alinea, ...]:
    """The lines of a caption: from `Tabel 2.1` on, else the short one just above the table."""
    above = tabel.di_atas
    for at in range(len(above) - 1, -1, -1):
        if _JUDUL.match(above[at].teks) and len(above[at].teks) <= _JUDUL_TERPANJANG:
            return above[at:]
    last = above[-1:]
    if (
        last
        and len(last[0].teks) <= _JUDUL_TERPANJANG
        and not bersih(last[0].teks).endswith((".", ":"))
    ):
        return last
    return ()


def _dari_workbook(milik: Milik, program: Sequence[str]) -> dict[str, list[Sel]]:
    """Texts of the workbook that a document repeats word for word, with their cells; the program's own
    sentences have none.
    """
    satu = milik.satu
    found: dict[str, list[Sel]] = {}
    for text, cell in milik.butir:
        found.setdefault(rapat(text), []).append(cell)
    for one in satu.evaluasi:
        for field, text in one.per_kolom.items():
            if text:
                label = _LABEL_EVALUASI[field]
                for said in (text, f"{label}: {text}", *text.splitlines()):
                    found.setdefault(rapat(said), []).append(one.asal[field])
    for text in (*(milik.identitas.tanggapan or TANGGAPAN_BAKU), *program):
        found.setdefault(rapat(text), [])
    found.pop("", None)
    return found


_LABEL_EVALUASI = {
    "faktor_pendorong": "Faktor Pendorong",
    "faktor_penghambat": "Faktor Penghambat",
    "tindak_lanjut": "Tindak Lanjut",
}


def _menurut_aturan(
    teks: Sequence[tuple[Alinea, str]], rencana: frozenset[Sel], milik: Milik
) -> Iterator[Temuan]:
    """The findings of a workbook whose only sentences are the document's."""
    said = [
        (tanpa_tanda(line.teks), part, line, at) for at, (line, part) in enumerate(teks, start=1)
    ]
    sentences = tuple(
        Kalimat(milik.jabatan, text, part, asal=_asal(at, text, line.sel))
        for text, part, line, at in said
        if line.sel not in rencana
    )
    plans = tuple(
        Evaluasi(
            milik.jabatan,
            None,
            tindak_lanjut=text,
            asal=_asal(at, text, line.sel, "tindak_lanjut"),
        )
        for text, _, line, at in said
        if line.sel in rencana
    )
    lkj = replace(milik.laporan.lkj, kalimat=sentences, evaluasi=plans, tugas=())
    report = hitung(lkj, milik.laporan.triwulan)
    places = {line.sel for line, _ in teks}
    prose = {line.sel for line, part in teks if part != _KOLOM}
    for rule in (*ATURAN_PERIODE, *ATURAN_KALIMAT, *ATURAN_PERSEN):
        if rule.aturan.kode in ATURAN_TEKS:
            for found in rule.temuan(report):
                seen = prose if found.kode == _ISTILAH else places
                if not seen.isdisjoint(found.lokasi):
                    yield replace(found, saran=found.saran.replace(KALIMAT_LAPORAN_LAIN, ""))


def _asal(nomor: int, teks: str, tempat: Sel, field: str = "kalimat") -> Asal:
    return Asal(
        "naskah", nomor, {}, {field: Ketikan(tempat, teks, "@", bersih(teks))}, tempat.berkas
    )


def _rencana(alinea: Sequence[Alinea]) -> Iterator[Sel]:
    """The lines that say what is to be done: those labelled so, and those under such a heading."""
    below = False
    for line in alinea:
        text = bersih(line.teks)
        if _KEPALA_BAGIAN.match(text):
            below = "tindak lanjut" in text.casefold()
        elif below or _BERLABEL_RENCANA.match(text):
            yield line.sel


def _angka_narasi(
    line: Alinea, kerangka: Mapping[str, Sequence[str]], milik: Milik
) -> Iterator[Temuan]:
    """A sentence of the program's, or an item of its lists, in which only a number is another."""
    text = tanpa_tanda(line.teks)
    numbers = _bilangan(text)
    expected = kerangka.get(_kerangka(text), ())
    if not numbers or not expected or numbers in [*map(_bilangan, expected)]:
        return
    proper = min(
        expected,
        key=lambda one: sum(a != b for a, b in zip(numbers, _bilangan(one), strict=True)),
    )
    pairs = list(zip(_BILANGAN.finditer(text), _BILANGAN.findall(proper), strict=True))
    wrong, right = next((one, new) for one, new in pairs if tanpa_sen(one[0]) != tanpa_sen(new))
    whole = f"{text[: wrong.start()]}{right}{text[wrong.end() :]}"
    yield temuan(
        "LKJ801",
        f'Kalimat ini menyebut "{wrong[0]}" di naskah, padahal menurut workbook "{right}": '
        f'"{petikan_beda(bersih(text), bersih(proper))[0]}".',
        (line.sel,),
        f'Ganti "{wrong[0]}" dengan "{right}" di {line.sel}; bila naskah yang benar, betulkan workbook lalu '
        "buat ulang naskahnya.",
        Pemilik(milik.jabatan),
        usul=(Usul(line.sel, bersih(whole), sebagian=True),),
    )


def _bilangan(teks: str) -> list[str]:
    return [*map(tanpa_sen, _BILANGAN.findall(teks))]


def _tahun_mustahil(line: Alinea, milik: Milik) -> Iterator[Temuan]:
    """A year of no century of ours, which no rule takes for one: `Tahun 2323`."""
    year = milik.identitas.tahun
    found = _TAHUN_MUSTAHIL.search(line.teks)
    if found is None or year is None:
        return
    whole = f"{line.teks[: found.start(1)]}{year}{line.teks[found.end(1) :]}"
    yield temuan(
        "LKJ801",
        f'Kalimat ini menyebut "{bersih(found[0])}" di naskah, padahal laporan ini untuk tahun {year}.',
        (line.sel,),
        f'Ganti "{found[1]}" dengan "{year}" di {line.sel}.',
        Pemilik(milik.jabatan),
        usul=(Usul(line.sel, bersih(whole), sebagian=True),),
    )


def _rentang_lain(line: Alinea, milik: Milik) -> Iterator[Temuan]:
    """The days of the quarter in the template's sentence, where no rule can read them any more."""
    found = _RENTANG.match(bersih(line.teks))
    proper = rentang_triwulan(milik.laporan.triwulan, milik.identitas.tahun)
    if found is not None and rapat(found[1]) != rapat(proper):
        told = Beda("Rentang triwulan", found[1], proper, line.sel, ())
        whole = f"{found[0][: found.start(1)]}{proper}."
        yield replace(
            told.temuan("LKJ801", Pemilik(milik.jabatan)),
            usul=(Usul(line.sel, whole, sebagian=True),),
        )


def _menurut_kerangka(kalimat: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Sentences by what is left of them without numbers."""
    found: dict[str, list[str]] = {}
    for text in kalimat:
        if _BILANGAN.search(text):
            found.setdefault(_kerangka(text), []).append(text)
    return found


def kalimat_program(milik: Milik) -> tuple[str, ...]:
    """The sentences that the program writes for the official: Narasi, captions, what stands around tables."""
    sums = biaya_pejabat(milik.satu, milik.laporan.triwulan, milik.identitas)
    parts = narasi_pejabat(milik.laporan, milik.satu, sums).bagian
    said = [text for part in parts for text in (*part.paragraf, *part.butir)]
    said += [" ".join(part.paragraf) for part in parts if len(part.paragraf) > 1]
    tables = tabel_pejabat(milik.laporan, milik.satu)
    parts_of = [isi_tabel(one) for one in tables]
    captions = [one.judul for one in parts_of]
    basis = filter(None, [kalimat_dasar(milik.satu)])
    return (*said, *basis, *captions, *(text for one in parts_of for text in one.catatan))


def _kerangka(teks: str) -> str:
    return rapat(_BILANGAN.sub("#", teks)) + "#" * len(_BILANGAN.findall(teks))
