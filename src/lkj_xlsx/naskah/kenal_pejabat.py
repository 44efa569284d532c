"""A document in, the official whose report it is out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import beberapa, kunci
from lkj_xlsx.hitung.laporan import Laporan, LaporanPejabat
from lkj_xlsx.naskah.baca_isi import Naskah
from lkj_xlsx.naskah.isian import MENURUT_KUNCI
from lkj_xlsx.naskah.kenal_tabel import TabelLaporan
from lkj_xlsx.rules.bahasa.bunyi import kemiripan_bunyi, rapat

_CUKUP = 40
"""Of a hundred: so alike are the indicators of a document and of the official whose it is."""
_SEBUTAN_MAKS = 200
"""Letters of a line that may be a title."""
_SAMPUL, _DI_ATAS = 12, 2
"""Lines of a cover, and of a caption."""
_DISEBUT = 8
_ISIAN = re.compile(r"\{([^{}]{1,40})\}")
_ISIAN_TEMPLAT, _ISIAN_DISEBUT = 2, 3
"""So many placeholders make a template; so many of them are named."""


@dataclass(frozen=True, slots=True)
class _Bukti:
    """What speaks for one official; the greatest is taken."""

    indikator: float
    nip: bool
    judul: int


def pemilik_naskah(
    naskah: Naskah, tabel: Sequence[TabelLaporan], laporan: Laporan
) -> LaporanPejabat:
    """By the indicators in its tables, then by its signature and its titles; Kegagalan for nobody's."""
    _pastikan_terisi(naskah)
    wordings = list(dict.fromkeys(_bunyi(tabel)))
    titles = _judul(naskah, tabel)
    numbers = "".join(
        letter for one in naskah.semua_teks for letter in f"{one.teks} " if not letter.isspace()
    )
    known = [
        (_bukti(one, wordings, titles, numbers), one) for one in laporan.pejabat if one.jabatan
    ]
    fitting = [one for one in known if one[0].indikator >= _CUKUP] or [
        one for one in known if one[0].judul
    ]
    if fitting:
        return max(fitting, key=lambda one: (round(one[0].indikator), one[0].nip, one[0].judul))[1]
    names = beberapa((one.jabatan for one in laporan.pejabat), _DISEBUT, "pejabat lain")
    raise Kegagalan(
        f"{naskah.nama}: tidak dikenali sebagai laporan salah satu pejabat di workbook itu ({names}); "
        "periksa apakah naskah dan workbook-nya sepasang."
    )


def _pastikan_terisi(naskah: Naskah) -> None:
    """Kegagalan for a template, in which placeholders still stand."""
    found = dict.fromkeys(
        one[0]
        for line in naskah.semua_teks
        for one in _ISIAN.finditer(line.teks)
        if kunci(one[1]) in MENURUT_KUNCI
    )
    if len(found) >= _ISIAN_TEMPLAT:
        raise Kegagalan(
            f"{naskah.nama}: ini templat naskah, masih berisi {beberapa(found, _ISIAN_DISEBUT, 'isian lain')}; "
            "naskahnya dibuat dengan lkj-xlsx process WORKBOOK.xlsx --templat-naskah TEMPLAT.docx."
        )


def _bunyi(tabel: Iterable[TabelLaporan]) -> Iterator[str]:
    for table in tabel:
        for row in table.baris:
            if row.teks("indikator") and row.mulai("indikator"):
                yield row.teks("indikator")


def _judul(naskah: Naskah, tabel: Sequence[TabelLaporan]) -> list[str]:
    """The lines of the cover and above the tables, normalised as offices are."""
    cover = [one.teks for one in naskah.semua_teks if one.teks][:_SAMPUL]
    captions = [
        line.teks for one in tabel for part in one.tabel for line in part.di_atas[-_DI_ATAS:]
    ]
    return [f" {kunci_jabatan(one)} " for one in (*cover, *captions) if len(one) <= _SEBUTAN_MAKS]


def _bukti(satu: LaporanPejabat, bunyi: Sequence[str], judul: Sequence[str], angka: str) -> _Bukti:
    name = f" {kunci_jabatan(satu.jabatan)} "
    number = satu.pejabat.nip
    return _Bukti(
        _kesamaan(bunyi, [one.indikator.indikator for one in satu.capaian]),
        bool(number) and number.isdigit() and number in angka,
        sum(name in line for line in judul),
    )


def _kesamaan(bunyi: Sequence[str], indikator: Sequence[str]) -> float:
    """How much of the indicators the document and the official share, 0 to 100."""
    if not bunyi or not indikator:
        return 0.0
    ours, theirs = {rapat(one) for one in indikator}, {rapat(one) for one in bunyi}
    exact = 100 * len(ours & theirs) / len(ours | theirs)
    if exact >= _CUKUP:
        return exact
    near = [max(kemiripan_bunyi(one, other) for other in bunyi) for one in indikator]
    back = [max(kemiripan_bunyi(one, other) for other in indikator) for one in bunyi]
    return min(sum(near) / len(near), sum(back) / len(back)) * 0.6
