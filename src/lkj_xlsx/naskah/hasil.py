"""What comes of comparing a document with its workbook: findings, and what of a workbook it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, deretan
from lkj_xlsx.rules import ATURAN
from lkj_xlsx.rules.tertulis import Putusan
from lkj_xlsx.temuan import Aturan, Pelanggaran, Temuan, Tingkat, Usul

MENURUT_KODE: Mapping[str, Aturan] = MappingProxyType({one.kode: one for one in ATURAN})
_KUTIPAN = 120


@dataclass(frozen=True, slots=True)
class Tampak:
    """A place of the document that shows what stands in a cell of the workbook."""

    asal: Sel
    tempat: Sel


Hasil = Temuan | Tampak


@dataclass(frozen=True, slots=True)
class Pemilik:
    """Whose row a finding concerns."""

    jabatan: str
    no: int | None = None
    kode_anggaran: str = ""


def temuan(
    kode: str,
    pesan: str,
    lokasi: Iterable[Sel],
    saran: str,
    milik: Pemilik,
    *,
    usul: Iterable[Usul] = (),
    tingkat: Tingkat | None = None,
) -> Temuan:
    """A finding of a rule of the catalogue, at places of the document and cells of the workbook."""
    return Temuan.dari(
        MENURUT_KODE[kode],
        Pelanggaran(
            pesan,
            tuple(dict.fromkeys(lokasi)),
            saran,
            milik.jabatan,
            milik.no,
            milik.kode_anggaran,
            tingkat,
            tuple(usul),
        ),
    )


@dataclass(frozen=True, slots=True)
class Beda:
    """What stands in the document beside what the workbook makes of its cells."""

    hal: str
    """`Capaian indikator No 3 "…"`"""
    tertulis: str
    benar: str
    tempat: Sel
    asal: tuple[Sel, ...]

    def temuan(
        self,
        kode: str,
        milik: Pemilik,
        *,
        tingkat: Tingkat | None = None,
        alasan: str = "",
    ) -> Temuan:
        """Both values at both places; the advice leaves open which of them is right."""
        shown = f'tertulis "{kutipan(self.tertulis)}"' if bersih(self.tertulis) else "kosong"
        proper = f'"{kutipan(self.benar)}"' if bersih(self.benar) else "tidak ada isinya"
        source = f" ({deretan(map(str, self.asal))})" if self.asal else ""
        return temuan(
            kode,
            f"{self.hal} {shown} di naskah, padahal menurut workbook {proper}{source}{alasan}.",
            (self.tempat, *self.asal),
            self._saran(),
            milik,
            usul=(Usul(self.tempat, bersih(self.benar)),),
            tingkat=tingkat,
        )

    def menurut(self, putusan: Putusan, salah: str, milik: Pemilik) -> Temuan:
        """A percentage as the rules judge it: `salah` is the code of one that nothing bears out.

        One that only hidden decimals bear out is not what the table prints: a peringatan.
        """
        if putusan is Putusan.BENAR:
            return self.temuan("LKJ801", milik, tingkat=Tingkat.PERINGATAN)
        return self.temuan(salah if putusan is Putusan.SALAH else "LKJ402", milik)

    def _saran(self) -> str:
        mend = (
            f'Tulis "{bersih(self.benar)}" di {self.tempat}'
            if bersih(self.benar)
            else f"Kosongkan {self.tempat}"
        )
        where = deretan(map(str, self.asal), "atau") or "workbook"
        return (
            f"{mend} bila workbook yang benar; bila naskah yang benar, betulkan {where} lalu buat ulang "
            "naskahnya."
        )


def kutipan(text: str) -> str:
    """A text in a line, long enough to be recognised."""
    line = bersih(text)
    return line if len(line) <= _KUTIPAN else f"{line[: _KUTIPAN - 1].rstrip()}…"
