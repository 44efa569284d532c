"""A sheet's rows in, its records and its rows of totals and means out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from lkj_xlsx.baku.columns import Kind, Sheet
from lkj_xlsx.baku.model import BarisJumlah, TingkatAnggaran
from lkj_xlsx.baku.sheets import ANGGARAN, PEJABAT, PK, REALISASI, STRATEGI
from lkj_xlsx.dasar.origin import Asal, Ketikan
from lkj_xlsx.dasar.teks import kunci

_NAMA = {PEJABAT: "nama", PK: "indikator", REALISASI: "indikator", ANGGARAN: "uraian",
         STRATEGI: "butir"}  # fmt: skip
"""The column that says what a record is about."""
_TEKS = frozenset(
    {Kind.TEKS, Kind.JABATAN, Kind.PILIHAN, Kind.NOMOR, Kind.KODE, Kind.DAFTAR_NOMOR, Kind.NIP,
     Kind.BUTIR}
)  # fmt: skip
_BUKAN_SEBUTAN = frozenset({"cara_hitung", "ket", "satuan", "pada_bulan", "periode", "tempat"})
_RATA = r"(?:rata (?:rata|2)|rata2|rerata|rataan|average|mean)"
_JUMLAH = r"(?:(?:sub|grand) ?)?(?:jumlah|total|jml|jlh|jmlh)"
_PREDIKAT = re.compile(r"predikat(?: sementara)?")
_KEPALA = re.compile(rf"(?P<rata>{_RATA})|{_JUMLAH}|{_PREDIKAT.pattern}$")
_SEMATA = re.compile(
    rf"(?:{_RATA}|{_JUMLAH})(?: (?:jumlah|total|keseluruhan|seluruh(?:nya)?|semua|akhir|umum|besar"
    r"|rp|rupiah|%|[ivx]{1,4}|[a-h]|[0-9]{1,2}|s d|dan))*"
)
"""`JUMLAH`, `Grand Total`, `Jumlah (Rp)`, `JUMLAH A + B`: a label and nothing else."""
_BERNOMOR = re.compile(rf"{_JUMLAH} (?:[ivx]{{1,4}}|[a-h]|[0-9]{{1,2}})")
"""`Jumlah A`: a label of a total, and in a row with a No of its own a short name."""
_BERISTILAH = re.compile(
    r"(?:(?:pagu|anggaran|belanja|realisasi|program|kegiatan|sub|capaian|serapan|penyerapan|kinerja"
    r"|persentase|persen|%|rp|dan|per|seluruh|keseluruhan|sasaran|indikator|tahun|ta|20[0-9]{2}|triwulan"
    r"|tw|i|ii|iii|iv|s|d|murni|perubahan|apbd|kecamatan|kabupaten|total|jumlah|rata)(?: |$))*"
)
"""The further words of a label that names what its column holds."""


def pisahkan_jumlah(
    rows: Sequence[Asal], sheet: Sheet, bunyi: Collection[str]
) -> tuple[tuple[Asal, ...], tuple[BarisJumlah, ...]]:
    """The records and the totals; `bunyi` are the keys of the indicators that PK names."""
    if sheet not in _NAMA:
        return tuple(rows), ()
    records: list[Asal] = []
    totals: list[BarisJumlah] = []
    for asal in rows:
        label = _sebutan(asal, sheet, bunyi)
        if label is None:
            records.append(asal)
        else:
            mean = _KEPALA.match(kunci(label.teks))
            totals.append(BarisJumlah(sheet.name, label, bool(mean and mean["rata"]), asal))
    return tuple(records), tuple(totals)


def _sebutan(asal: Asal, sheet: Sheet, bunyi: Collection[str]) -> Ketikan | None:
    """The cell that calls a row a total, a mean or its predicate; None where the row is a record.

    A label alone says so in any column of text, unless the row names what it is about. With further
    words (`Rata-rata capaian`) it may be an indicator or a program itself: what a record has beside
    its name decides.
    """
    own = {field: cell for field, cell in asal.ketikan.items() if cell.sel.row == asal.row}
    named = own.get(_NAMA[sheet])
    named = named if named and any(map(str.isalpha, named.teks)) else None
    candidates = [
        cell
        for field, cell in own.items()
        if sheet.column(field).kind in _TEKS
        and field not in _BUKAN_SEBUTAN
        and isinstance(cell.nilai, str)
        and _KEPALA.match(kunci(cell.teks))
    ]
    numbered = "no" in own and any(map(str.isdigit, own["no"].teks))
    for cell in candidates:
        label = kunci(cell.teks)
        predicate = _PREDIKAT.fullmatch(label) is not None
        if numbered and (predicate or (cell is named and _BERNOMOR.fullmatch(label))):
            return None
        about = named is None or named.sel == cell.sel or named in candidates
        alone = predicate or _SEMATA.fullmatch(label) is not None
        if about and (alone or _tanpa_isi_sendiri(own, cell, sheet, bunyi)):
            return cell
    return None


def _tanpa_isi_sendiri(
    own: Mapping[str, Ketikan], label: Ketikan, sheet: Sheet, bunyi: Collection[str]
) -> bool:
    """Whether a row whose label has further words lacks what makes it a record."""
    others = {field: cell for field, cell in own.items() if cell.sel != label.sel}
    words = _KEPALA.sub("", kunci(label.teks), count=1).strip()
    known_words = _BERISTILAH.fullmatch(words) is not None
    if sheet is ANGGARAN:
        level = kunci(others["tingkat"].teks) if "tingkat" in others else ""
        a_record = level in {kunci(one) for one in TingkatAnggaran} or others.keys() & {
            "kode", "no_indikator",
        }  # fmt: skip
        return not a_record and (known_words or "jabatan" not in others)
    if sheet is REALISASI:
        figures = {f for f in others if sheet.column(f).kind in {Kind.BESARAN, Kind.NOMOR}}
        return known_words and not figures and kunci(label.teks) not in bunyi
    return False
