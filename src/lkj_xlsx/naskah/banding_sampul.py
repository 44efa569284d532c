"""The cover of a document and the workbook in, whose report of which office it wrongly says to be out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.teks import bersih, kunci
from lkj_xlsx.naskah.baca_isi import Alinea
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.hasil import Beda, Hasil, Pemilik
from lkj_xlsx.rules.bahasa.bunyi import rapat

_TERPANJANG, _KATA_TERBANYAK = 15, 5
"""Lines of a cover, and words of one that is a name and no sentence."""


def banding_sampul(alinea: Sequence[Alinea], milik: Milik) -> Iterator[Hasil]:
    """Lines above the first chapter that are the name of another official, unit or kabupaten."""
    cover = [*takewhile(lambda one: not kunci(one.teks).startswith("bab "), alinea)]
    if len(cover) == len(alinea):
        return
    lines = [one for one in cover if bersih(one.teks)][:_TERPANJANG]
    yield from _jabatan(lines, milik)
    for what, name, field in (
        ("Unit Kerja", milik.identitas.unit_kerja, "unit_kerja"),
        ("Kabupaten/Kota", milik.identitas.kabupaten, "kabupaten"),
    ):
        for line in lines:
            if name and _nama_lain(line.teks, name):
                source = (milik.identitas.asal[field],)
                told = Beda(f"{what} di sampul", line.teks, bersih(name), line.sel, source)
                yield told.temuan("LKJ805", Pemilik(milik.jabatan))


def _jabatan(lines: Sequence[Alinea], milik: Milik) -> Iterator[Hasil]:
    official = milik.satu.pejabat
    own = {kunci_jabatan(official.jabatan), kunci_jabatan(official.sebutan)}
    others = {kunci_jabatan(one.jabatan) for one in milik.laporan.pejabat} - own - {""}
    named = {kunci_jabatan(one.teks): one for one in lines}
    if own.isdisjoint(named):
        for key in others & named.keys():
            line, proper = named[key], official.sebutan or official.jabatan
            told = Beda("Jabatan di sampul", line.teks, proper, line.sel, ())
            yield told.temuan("LKJ805", Pemilik(milik.jabatan))


def _nama_lain(teks: str, nama: str) -> bool:
    """Whether a line is a name of the same kind: it begins with the same word, and is another."""
    words, proper = kunci(teks).split(), kunci(nama).split()
    return (
        1 < len(words) <= _KATA_TERBANYAK
        and len(proper) > 1
        and words[0] == proper[0]
        and rapat(nama) not in rapat(teks)
    )
