"""A document that the office may edit in, with its placeholders; finished documents out.

What stands in braces is looked up in one table of names and nothing else: no part of a template or of a
value is ever run, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import kunci, terdekat
from lkj_xlsx.naskah.isian import ISIAN, MENURUT_KUNCI
from lkj_xlsx.naskah.paket import (
    PaketDokumen,
    Unsur,
    baca_berkas,
    buka_dokumen,
    sifat_dokumen,
    tulis_xml,
)
from lkj_xlsx.naskah.templat_blok import pasang_blok, tampak
from lkj_xlsx.naskah.templat_gaya import dengan_gaya, sediakan_gaya
from lkj_xlsx.naskah.templat_halaman import atur_kertas, lebar_teks
from lkj_xlsx.naskah.templat_letak import Letak, kutipan, letak_paragraf
from lkj_xlsx.naskah.templat_teks import (
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
        bersihkan(dokumen, package, roots)
        places = [
            place
            for key, called in _bagian(dokumen)
            for place in letak_paragraf(roots[key], called)
        ]
        used = _pastikan_isian(dokumen, places)
        return cls(dokumen, roots, package, sediakan_gaya(dokumen, package), used)

    @property
    def tak_dipakai(self) -> tuple[str, ...]:
        """The tables and the mark of a draft that no document of this template will have."""
        wanted = (
            one.nama for one in ISIAN if one.nama.startswith("tabel ") or one.nama == "konsep"
        )
        return tuple(name for name in wanted if name not in self.dipakai)

    def lebar_blok(self, kertas: UkuranKertas | None = None) -> dict[str, float]:
        """How many points wide the text is where each block stands, by its name."""
        root = deepcopy(self.akar[self.dokumen.utama])
        if kertas is not None:
            atur_kertas(root, kertas)
        found: dict[str, float] = {}
        for one in letak_paragraf(root):
            for mark in tanda_dalam(teks_paragraf(one.paragraf)):
                isian = MENURUT_KUNCI.get(kunci(mark.nama))
                if isian is not None and isian.blok:
                    wide = lebar_teks(one.paragraf)
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
        package = self.awal.salinan()
        for key, original in self.akar.items():
            root = deepcopy(original)
            for one in list(letak_paragraf(root)):
                _isi_satu(one.paragraf, values, blocks)
            if kertas is not None:
                atur_kertas(root, kertas)
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


def _pastikan_isian(dokumen: PaketDokumen, places: Sequence[Letak]) -> frozenset[str]:
    """The names of the placeholders; Kegagalan for one that is unknown, broken or out of its place."""
    used: set[str] = set()
    wrong: list[tuple[str, str]] = []
    for place in places:
        text = teks_paragraf(place.paragraf)
        for one in tanda_dalam(text):
            said = _keliru(one, place, text)
            if said:
                wrong.append((said, place.sebutan))
            elif one.macam is Macam.ISIAN:
                used.add(MENURUT_KUNCI[kunci(one.nama)].nama)
    if wrong:
        raise _gagal(dokumen, wrong)
    if not used:
        raise dokumen.tolak(
            "tidak memuat satu pun isian seperti {jabatan} atau {tabel 2.1}; mulailah dari templat baku: "
            'lkj-xlsx template --naskah "templat naskah.docx".'
        )
    return frozenset(used)


def _gagal(dokumen: PaketDokumen, wrong: Sequence[tuple[str, str]]) -> Kegagalan:
    first, *others = wrong
    more = f" (dan {len(others)} kesalahan lain)" if others else ""
    return dokumen.tolak(f"{first[0]}{more}.")


def _keliru(tanda: Tanda, letak: Letak, teks: str) -> str:
    """What is wrong with a placeholder or a brace, and how to mend it; nothing where it is right."""
    where = f"di {letak.sebutan}"
    match tanda.macam:
        case Macam.KURUNG:
            return ""
        case Macam.ISIAN:
            return _isian_keliru(tanda, letak, teks)
        case Macam.BERGANDA:
            return (
                f"isian {{{{{tanda.nama}}}}} {where} ditulis dengan dua kurung kurawal; tulis "
                f"{{{tanda.nama}}}"
            )
    found = kutipan(teks[max(tanda.awal - 10, 0) :])
    half = "tidak ditutup" if tanda.macam is Macam.TERBUKA else "tidak dibuka"
    return (
        f'kurung kurawal {where} {half} ("{found}"); tulis isian seperti {{jabatan}} utuh dalam satu '
        "paragraf, dan kurung kurawal biasa sebagai {{ atau }}"
    )


def _isian_keliru(tanda: Tanda, letak: Letak, teks: str) -> str:
    where = f"di {letak.sebutan}"
    isian = MENURUT_KUNCI.get(kunci(tanda.nama))
    if isian is None:
        near = terdekat(tanda.nama, (one.nama for one in ISIAN))
        meant = f"ganti dengan {{{near}}}" if near else "tulis salah satu isian templat baku"
        return f"isian {{{tanda.nama}}} {where} tidak dikenal; {meant}"
    if isian.blok and not letak.di_isi:
        return f"isian {isian.tertulis} tidak dapat dipasang {where}; pindahkan ke isi dokumen"
    if isian.blok and teks.strip() != teks[tanda.awal : tanda.akhir]:
        return (
            f"isian {isian.tertulis} {where} diganti tabel atau beberapa paragraf; tulis sendirian di "
            "paragrafnya"
        )
    return ""
