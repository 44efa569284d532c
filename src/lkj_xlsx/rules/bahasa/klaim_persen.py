"""A sentence of the report in, the percentages out that it claims as the official's own figures.

Only what is understood to the end is a claim: a percentage behind the words for a capaian, a
realisasi or a serapan, of this office and period, and neither a bound, a plan nor a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lkj_xlsx.dasar.angka import bilangan
from lkj_xlsx.dasar.kata import NAMA_BULAN, POLA_BULAN_UTUH
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.dasar.waktu import Triwulan, sebutan_tahun, sebutan_triwulan
from lkj_xlsx.rules.bahasa import pola_klaim as pola
from lkj_xlsx.rules.bahasa.konteks import Konteks, konteks


class HalPersen(StrEnum):
    """What a percentage is said to be."""

    KINERJA = "capaian kinerja"
    ANGGARAN = "serapan anggaran"


@dataclass(frozen=True, slots=True)
class KlaimPersen:
    """One percentage; `rata_rata` where it is said to be a mean."""

    hal: HalPersen
    rata_rata: bool
    nilai: Fraction
    """In percent points."""
    desimal: int
    teks: str
    """The number as written, without its sign."""
    awal: int


@dataclass(frozen=True, slots=True)
class MasaKlaim:
    """The period that a sentence must be of to be held against the table."""

    triwulan: Triwulan
    tahun: int | None
    indikator: int
    """How many there are: a count of fewer is of a part."""


_PERSEN = re.compile(
    r"(?<![\w.,/=-])(?P<angka>[0-9]{1,4}(?:[.,][0-9]{1,2}|,[0-9]{3,6})?)\s?(?:%|persen\b)",
    re.IGNORECASE,
)
_RERATA = r"(?:rata\s?-?\s?rata|rerata)(?:nya)?"
_KINERJA = (
    rf"(?:tingkat\s+)?(?:pen)?capaian(?:nya)?(?:\s+{_RERATA})?\s+(?:(?:realisasi|target|indikator|sasaran)"
    r"\s+)*(?:kinerja|indikator|target|sasaran)(?:nya)?"
    rf"|(?:{_RERATA}|persentase)\s+(?:(?:pen)?capaian(?:nya)?|kinerja)|(?:pen)?capaian\s+{_RERATA}"
    r"|realisasi\s+(?:(?:target|indikator|capaian)\s+)*(?:kinerja|indikator|target)(?:nya)?"
)
ANGGARAN = (
    r"(?:(?:persentase|tingkat|daya)\s+)?(?:realisasi|serapan|penyerapan|capaian)(?:\s+kinerja)?\s+"
    r"(?:anggaran|keuangan|belanja|pagu)(?:nya)?"
    r"|(?:anggaran|pagu)(?:nya)?\s+(?:[\w.,/()]+\s+){0,12}?(?:terserap|diserap|terealisasi|direalisasikan)"
    r"|daya\s+serap(?:nya)?"
)
_HAL = re.compile(
    rf"(?<!\w)(?:(?P<anggaran>{ANGGARAN})|(?P<kinerja>{_KINERJA}))(?!\w)", re.IGNORECASE
)
_RATA_RATA = re.compile(rf"(?<!\w){_RERATA}(?!\w)", re.IGNORECASE)
_SEBESAR = re.compile(
    r"(?:^|\s)(?:sebesar|adalah|mencapai|yaitu|yakni|sejumlah|hanya|baru|sudah|telah|rata-?rata"
    r"|tercapai|terserap|terealisasi|di\s+angka|pada\s+angka|atau|dengan\s+persentase|[:=(])\s*\Z",
    re.IGNORECASE,
)
_KATA_SEBELUM = 4
"""So many words may stand between the subject and a number without a word like `sebesar`."""
_BUKAN_ANGKANYA = re.compile(
    r"(?<!\w)(?:naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|bertambah|berkurang|selisih"
    r"|deviasi|sisa|sisanya|kurang|kekurangan|belum|tidak|tak|lebih|melampaui|melebihi|di\s?atas|di\s?bawah"
    r"|minimal|maksimal|sekitar|kisaran|hampir|antara|rentang|kategori|predikat|skala|bobot|paling|fisik"
    r"|akan|agar|supaya|rencana\w*|direncanakan|ditargetkan|target(?:nya)?\s+sebesar|diharapkan|harus"
    r"|apabila|bila|jika|efisiensi|pegawai|modal|operasi|hibah|bantuan|desa|pendapatan|pajak|pbb\w*|retribusi"
    r"|[x×*<>≥≤]|per\s+(?:bulan|hari))(?!\w)",
    re.IGNORECASE,
)
"""Between subject and number: what makes the number that of something else, or no exact figure."""
_DIBANDINGKAN = re.compile(
    r"(?<!\w)(?:(?:di)?banding(?:kan)?|perbandingan|daripada|sebelumnya|semula|naik|turun|meningkat|menurun"
    r"|kenaikan|penurunan|peningkatan)(?!\w)",
    re.IGNORECASE,
)
_WILAYAH_LAIN = re.compile(
    r"(?<!\w)(?:kabupaten|pemkab|kota|pemkot|provinsi|nasional|pemerintah\s+daerah|perangkat\s+daerah|opd"
    r"|dinas|badan|inspektorat|seluruh\s+kecamatan|semester|desa|kelurahan)(?!\w)",
    re.IGNORECASE,
)
_LALU_BATAS = re.compile(
    r"\s*(?:-|–|s\.?\s?/?d\.?\s|sampai|hingga|ke\s+atas|lebih|dari\s+target\s)", re.IGNORECASE
)
_BULAN = re.compile(rf"(?<!\w)(?:{POLA_BULAN_UTUH})(?!\w)", re.IGNORECASE)
_BANYAKNYA = re.compile(
    r"(?<![\w.])(?P<banyak>\w+(?:\s(?:belas|puluh))?)\s+(?:\([^()]{1,25}\)\s*)?(?:indikator|target)\b",
    re.IGNORECASE,
)


def klaim_persen(
    kalimat: str, masa: MasaKlaim, jabatan: str, bukan_wilayah_lain: str = ""
) -> tuple[KlaimPersen, ...]:
    """The percentages that a sentence claims of its official and period, in its order.

    `bukan_wilayah_lain` are words that name the office by its kabupaten and so speak of no other.
    """
    text = bersih(kalimat)
    found = list(_klaim(text, masa, jabatan, bukan_wilayah_lain))
    return tuple(found)


def _klaim(text: str, masa: MasaKlaim, jabatan: str, kantor: str) -> Iterator[KlaimPersen]:
    since = 0
    for found in _PERSEN.finditer(text):
        around = konteks(text, found.start(), found.end())
        before = around.klausa_sebelum[-(found.start() - since) :] if found.start() > since else ""
        since = found.end()
        subject = _hal(before)
        if subject is None or _LALU_BATAS.match(text, found.end()):
            continue
        between = before[subject.end() :]
        if _bukan_klaim(subject, between) or not dari_masa_ini(around, masa):
            continue
        if bagian_lain(around, jabatan, kantor, masa):
            continue
        number = found["angka"].replace(",", ".")
        yield KlaimPersen(
            HalPersen.ANGGARAN if subject["anggaran"] else HalPersen.KINERJA,
            _RATA_RATA.search(before) is not None,
            Fraction(number),
            len(number.partition(".")[2]),
            found["angka"],
            found.start(),
        )


def _hal(before: str) -> re.Match[str] | None:
    """The last subject before a number."""
    subjects = list(_HAL.finditer(before))
    return subjects[-1] if subjects else None


def _bukan_klaim(subject: re.Match[str], between: str) -> bool:
    """Whether words make the number something else's, or stand it too far from its subject."""
    if _BUKAN_ANGKANYA.search(between) or _DIBANDINGKAN.search(subject[0]):
        return True
    near = len(between.split()) <= _KATA_SEBELUM
    return not near and _SEBESAR.search(between) is None


_TAK_TERPAKAI = re.compile(
    r"(?<!\w)(?:belum|tidak|tak)\s+(?:\w+\s+)?(?:terserap|diserap|terealisasi(?:kan)?|direalisasikan)(?!\w)",
    re.IGNORECASE,
)
"""What is left of the pagu: no realisasi at all."""


def dari_masa_ini(around: Konteks, masa: MasaKlaim) -> bool:
    """Whether a sentence names no other quarter, month or year, and neither plans, compares nor denies."""
    if _TAK_TERPAKAI.search(around.klausa_sebelum):
        return False
    sentence = around.kalimat_lain
    quarters = {one.triwulan for one in sebutan_triwulan(sentence)}
    years = {year for year, _, _ in sebutan_tahun(sentence)}
    months = {one[0].casefold() for one in _BULAN.finditer(sentence)}
    last = NAMA_BULAN[masa.triwulan.bulan - 1].casefold()
    return (
        quarters <= {masa.triwulan}
        and years <= {masa.tahun}
        and (not months or last in months)
        and not _DIBANDINGKAN.search(sentence)
        and not around.dibandingkan
        and not around.rencana_ke_depan
        and not around.rencana_tetap
    )


def bagian_lain(around: Konteks, jabatan: str, kantor: str, masa: MasaKlaim) -> bool:
    """Whether the sentence speaks of a part of the indicators, or of another office or area."""
    own = re.compile("|".join(re.escape(one) for one in (jabatan, kantor) if one), re.IGNORECASE)
    text = own.sub(pola.RAGU, f"{around.sebelum} ")
    counts = {bilangan(one["banyak"]) for one in _BANYAKNYA.finditer(text)} - {None}
    return bool(
        pola.DIBATASI.search(text) or _WILAYAH_LAIN.search(text) or counts - {masa.indikator}
    )
