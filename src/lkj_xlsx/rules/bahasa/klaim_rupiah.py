"""A sentence of the report in, the amounts out that it claims to be what the official has spent.

As with percentages only what is understood to the end is a claim: between the words for the realisasi
and its amount stand none but those of `_SELA`, and nothing in the sentence narrows it down to a program
or makes it another purse's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lkj_xlsx.dasar.kata import POLA_BULAN_UTUH
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.rules.bahasa.klaim_persen import ANGGARAN, MasaKlaim, bagian_lain, dari_masa_ini
from lkj_xlsx.rules.bahasa.konteks import konteks


@dataclass(frozen=True, slots=True)
class KlaimRupiah:
    """An amount that is said to be spent, and its figures as written."""

    nilai: int
    teks: str


_RP = r"(?<!\w)rp\.?\s?"
_ANGKA = r"[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{4,13}"
_RUPIAH = re.compile(
    rf"{_RP}(?P<angka>{_ANGKA})(?:,00|[,.]-)?(?![.,]?[0-9])"
    r"(?!\s?(?:ribu|rb|juta|jt|mil[iy]ar|triliun|m|s\.?\s?/?d|sampai|hingga|lebih|-|–)\b)",
    re.IGNORECASE,
)
_HAL = re.compile(
    rf"(?<!\w)(?:{ANGGARAN}|(?P<polos>realisasi(?:nya)?|terserap|terealisasi))(?!\w)", re.IGNORECASE
)
_SELA = re.compile(
    r"(?:[\s:=(,]|(?<!\w)(?:kami|pada|di|s\.?\s?/?d\.?|sampai|dengan|hingga|akhir|bulan|tri[wb]ulan(?:an)?|tw"
    rf"|i{{1,3}}|iv|[1-4]|tahun(?:\s+anggaran)?|20[0-9]{{2}}|{POLA_BULAN_UTUH}|adalah|sebesar|mencapai|yaitu"
    r"|yakni|sejumlah|senilai|baru|hanya|sudah|telah|secara|keseluruhan|atau|ini|tersebut)(?!\w)"
    r"|[0-9]{1,3}(?:[.,][0-9]+)?\s?%"
    rf"|dari\s+(?:total\s+)?pagu(?:\s+anggaran)?(?:\s+(?:sebesar|senilai))?\s+{_RP}(?:{_ANGKA})(?:,00|[,.]-)?)*",
    re.IGNORECASE,
)
_ANGGARANNYA = re.compile(r"(?<!\w)(?:anggaran|pagu)(?:nya)?(?!\w)", re.IGNORECASE)
_BAGIAN = re.compile(
    r"(?<!\w)(?:program|(?:sub\s?)?kegiatan|rekening|pengadaan|belanja\s+\w+|untuk|masing-masing|pbb\w*|pajak"
    r"|retribusi|pendapatan|pad|add|dana|desa|kelurahan|hibah|bantuan|bansos|swadaya|iuran|fisik|kabupaten"
    r"|kota|provinsi|dinas|badan|rata-?rata|setiap|per|sisa(?:nya)?|hampir|sekitar|kurang|lebih|minimal"
    r"|maksimal|target\w*|efisiensi|pergeseran|perubahan|selisih|deviasi|penghematan|kekurangan|kelebihan"
    r"|proyeksi|prognosis|prognosa)(?!\w)",
    re.IGNORECASE,
)
"""What makes an amount that of a part, of another purse or office, or no exact figure."""
_SEBULAN = re.compile(rf"(?<!\w)(?:bulan|{POLA_BULAN_UTUH})(?!\w)", re.IGNORECASE)
_SAMPAI = re.compile(r"(?<!\w)(?:s\.?\s?/?d|sampai|hingga|akhir)(?!\w)", re.IGNORECASE)
"""An amount of a month alone is in no table; that to the end of one is the quarter's."""


def klaim_rupiah(
    kalimat: str, masa: MasaKlaim, jabatan: str, kantor: str = ""
) -> tuple[KlaimRupiah, ...]:
    """The amounts that a sentence claims as realisasi of its official and period, in its order."""
    return tuple(_klaim(bersih(kalimat), masa, jabatan, kantor))


def _klaim(text: str, masa: MasaKlaim, jabatan: str, kantor: str) -> Iterator[KlaimRupiah]:
    own = re.compile(rf"{re.escape(jabatan)}(?:\s+{re.escape(kantor)})?", re.IGNORECASE)
    for found in _RUPIAH.finditer(text):
        around = konteks(text, found.start(), found.end())
        before = own.sub(" ", around.klausa_sebelum)
        subjects = list(_HAL.finditer(before))
        if not subjects or not _SELA.fullmatch(before, subjects[-1].end()):
            continue
        sentence = own.sub(" ", around.kalimat_lain)
        purse = not subjects[-1]["polos"] or _ANGGARANNYA.search(sentence)
        if _SEBULAN.search(before) and not _SAMPAI.search(before):
            continue
        if not purse or _BAGIAN.search(sentence):
            continue
        if dari_masa_ini(around, masa) and not bagian_lain(around, jabatan, kantor, masa):
            yield KlaimRupiah(int(re.sub("[.,]", "", found["angka"])), found["angka"])
