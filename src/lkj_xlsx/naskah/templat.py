"""A document that the office may edit in, with its placeholders; finished documents out.

What stands in braces is looked up in one table of names and nothing else: no part of a template or of a
value is ever run, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.teks import deretan, kunci, terdekat
from lkj_xlsx.naskah.isian import ISIAN, MENURUT_KUNCI
from lkj_xlsx.naskah.paket import (
    PaketDokumen,
    Unsur,
    baca_berkas,
    buka_dokumen,
    sifat_dokumen,
    terbaca,
    tulis_xml,
)
from lkj_xlsx.naskah.templat_blok import pasang_blok, tampak
from lkj_xlsx.naskah.templat_gaya import dengan_gaya, sediakan_gaya
from lkj_xlsx.naskah.templat_halaman import atur_kertas, lebar_teks
from lkj_xlsx.naskah.templat_letak import di_isi, kutipan, sebutan_letak
from lkj_xlsx.naskah.templat_teks import (
    PARAGRAF,
    Macam,
    Tanda,
    isi_paragraf,
    lari_paragraf,
    tanda_dalam,
    teks_paragraf,
)
from lkj_xlsx.naskah.templat_tolak import bersihkan, tolak_yang_berbahaya
from lkj_xlsx.reader.berkas.hubungan import AKAR
from lkj_xlsx.reader.berkas.tambah.isi_paket import IsiPaket

_BAGIAN: dict[str, str] = {
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
"""Parts beside the body in which placeholders are filled, and what people call them."""
_SIFAT = "docProps/core{}.xml"
_JENIS_SIFAT = "application/vnd.openxmlformats-package.core-properties+xml"
_HUBUNGAN_SIFAT = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)


@dataclass(frozen=True, slots=True)
class Templat:
    """A template that can be filled: read once, for all officials."""

    dokumen: PaketDokumen
    akar: Mapping[str, Unsur]
    """The parts with placeholders, by their keys; the body first."""
    awal: IsiPaket
    """The package with whatever every document has otherwise than the template."""
    gaya: Mapping[str, str]
    """Our styles' ids, and those of the template's for them."""
    dipakai: frozenset[str]
    """The names of the placeholders in it."""

    @classmethod
    def baca(cls, sumber: Path | bytes, nama: str = "templat naskah") -> Templat:
        """A template's file or its bytes; Kegagalan, one sentence, where it cannot be used."""
        if isinstance(sumber, Path):
            nama, sumber = sumber.name, baca_berkas(sumber)
        dokumen = buka_dokumen(nama, sumber)
        roots = {key: dokumen.xml(key) for key, _ in _bagian(dokumen)}
        tolak_yang_berbahaya(dokumen, roots)
        package = IsiPaket(dokumen.paket)
        used = _pastikan_isian(dokumen, roots)
        with terbaca(nama):
            bersihkan(dokumen, package, roots)
            styles = sediakan_gaya(dokumen, package)
            template = cls(dokumen, roots, package, styles, used)
            # What cannot be written again is told before anything is computed.
            template._tertulis({}, "")
        return template

    @property
    def kekurangan(self) -> str:
        """Which tables, or the mark of a draft, no document of this template will have; to be told."""
        wanted = (one for one in ISIAN if one.nama.startswith("tabel ") or one.nama == "konsep")
        missing = deretan(one.tertulis for one in wanted if one.nama not in self.dipakai)
        return missing and (
            f"templat ini tidak memuat {missing}, jadi naskahnya pun tidak; tambahkan bila diperlukan."
        )

    def lebar_blok(self, kertas: UkuranKertas | None = None) -> dict[str, float]:
        """How many points wide the text is where each block stands, by its name."""
        root = deepcopy(self.akar[self.dokumen.utama])
        if kertas is not None:
            atur_kertas(root, kertas)
        found: dict[str, float] = {}
        for paragraph in root.iter(PARAGRAF):
            for mark in tanda_dalam(teks_paragraf(paragraph)):
                isian = MENURUT_KUNCI.get(kunci(mark.nama))
                if isian is not None and isian.blok:
                    wide = lebar_teks(paragraph)
                    found[isian.nama] = min(wide, found.get(isian.nama, wide))
        return found

    def isi(
        self,
        teks: Mapping[str, str],
        blok: Mapping[str, str],
        *,
        kertas: UkuranKertas | None = None,
        judul: str = "",
    ) -> bytes:
        """The finished document: every placeholder's value by its name.

        `blok` holds WordprocessingML without declarations of namespaces, an empty text for nothing.
        Pages of a standard size become `kertas`; those of a size of the office's own stay.
        """
        values = {kunci(name): value for name, value in teks.items()}
        blocks = {kunci(name): dengan_gaya(value, self.gaya) for name, value in blok.items()}
        roots = deepcopy({**self.akar})
        for root in roots.values():
            for one in list(root.iter(PARAGRAF)):
                _isi_satu(one, values, blocks)
            if kertas is not None:
                atur_kertas(root, kertas)
        return self._tertulis(roots, judul)

    def _tertulis(self, akar: Mapping[str, Unsur], judul: str) -> bytes:
        """The package with these parts in the place of the template's."""
        package = self.awal.salinan()
        for key, root in akar.items():
            package.ganti(key, tulis_xml(root))
        _atur_sifat(package, self.dokumen, judul)
        return package.tulis()


def _bagian(dokumen: PaketDokumen) -> Iterator[tuple[str, str]]:
    """The keys of the parts with text, and what people call them: nothing for the body."""
    yield dokumen.utama, ""
    related = dokumen.terkait(dokumen.utama)
    for kind, called in _BAGIAN.items():
        for key in dict.fromkeys(related.get(kind, ())):
            yield key, called


def _isi_satu(paragraf: Unsur, values: Mapping[str, str], blocks: Mapping[str, str]) -> None:
    marks = list(tanda_dalam(teks_paragraf(paragraf)))
    if not marks:
        return
    names = [kunci(one.nama) for one in marks if one.macam is Macam.ISIAN]
    if names and MENURUT_KUNCI[names[0]].blok:
        pasang_blok(paragraf, blocks[names[0]])
        return
    isi_paragraf(paragraf, values)
    if names and not teks_paragraf(paragraf).strip() and not _berisi(paragraf):
        pasang_blok(paragraf, "")


def _berisi(paragraf: Unsur) -> bool:
    return any(tampak(part) for run in lari_paragraf(paragraf) for part in run)


def _atur_sifat(package: IsiPaket, dokumen: PaketDokumen, judul: str) -> None:
    """Properties that tell neither who edited the template nor when."""
    known = dokumen.terkait(AKAR).get("core-properties", ())
    if known:
        package.ganti(known[0], sifat_dokumen(judul))
        return
    name = package.nama_bebas(_SIFAT, "")
    key = package.tambah(name, sifat_dokumen(judul), _JENIS_SIFAT)
    package.hubungkan(AKAR, _HUBUNGAN_SIFAT, key)


def _pastikan_isian(dokumen: PaketDokumen, akar: Mapping[str, Unsur]) -> frozenset[str]:
    """The names of the placeholders; Kegagalan for one that is unknown, broken or out of its place."""
    used: set[str] = set()
    first, wrong = "", 0
    for key, called in _bagian(dokumen):
        for paragraph in akar[key].iter(PARAGRAF):
            text = teks_paragraf(paragraph)
            for one in tanda_dalam(text):
                said = _keliru(one, text, di_isi=di_isi(paragraph, called))
                wrong += said is not None
                if said is not None and not first:
                    first = said.di(sebutan_letak(akar[key], paragraph, called))
                elif said is None and one.macam is Macam.ISIAN:
                    used.add(MENURUT_KUNCI[kunci(one.nama)].nama)
    if first:
        more = f" (dan {wrong - 1} kesalahan lain)" if wrong > 1 else ""
        raise dokumen.tolak(f"{first}{more}.")
    if not used:
        raise dokumen.tolak(
            "tidak memuat satu pun isian seperti {jabatan} atau {tabel 2.1}; mulailah dari templat baku: "
            'lkj-xlsx template --naskah "templat naskah.docx".'
        )
    return frozenset(used)


@dataclass(frozen=True, slots=True)
class _Keliru:
    """What is wrong with a placeholder, before and after the place is named."""

    awal: str
    akhir: str

    def di(self, letak: str) -> str:
        return f"{self.awal} di {letak} {self.akhir}"


def _keliru(tanda: Tanda, teks: str, *, di_isi: bool) -> _Keliru | None:
    """What is wrong with a placeholder or a brace, and how to mend it."""
    match tanda.macam:
        case Macam.KURUNG:
            return None
        case Macam.ISIAN:
            return _isian_keliru(tanda, teks, di_isi=di_isi)
        case Macam.BERGANDA:
            return _Keliru(
                f"isian {{{{{tanda.nama}}}}}",
                f"ditulis dengan dua kurung kurawal; tulis {{{tanda.nama}}}",
            )
    found = kutipan(teks[max(tanda.awal - 10, 0) :])
    half = "tidak ditutup" if tanda.macam is Macam.TERBUKA else "tidak dibuka"
    return _Keliru(
        "kurung kurawal",
        f'{half} ("{found}"); tulis isian seperti {{jabatan}} utuh dalam satu paragraf, dan kurung kurawal '
        "biasa sebagai {{ atau }}",
    )


def _isian_keliru(tanda: Tanda, teks: str, *, di_isi: bool) -> _Keliru | None:
    isian = MENURUT_KUNCI.get(kunci(tanda.nama))
    if isian is None:
        near = terdekat(tanda.nama, (one.nama for one in ISIAN))
        meant = f"ganti dengan {{{near}}}" if near else "tulis salah satu isian templat baku"
        return _Keliru(f"isian {{{tanda.nama}}}", f"tidak dikenal; {meant}")
    if not isian.blok:
        return None
    if not di_isi:
        return _Keliru(f"isian {isian.tertulis}", "tidak dapat dipasang; pindahkan ke isi dokumen")
    if teks.strip() != teks[tanda.awal : tanda.akhir]:
        return _Keliru(
            f"isian {isian.tertulis}",
            "diganti tabel atau beberapa paragraf; tulis sendirian di paragrafnya",
        )
    return None
