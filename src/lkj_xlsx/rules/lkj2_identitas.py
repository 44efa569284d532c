"""LKJ209: the report in, out where the quarter that Identitas names is not the one that was filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkj_xlsx.baku.model import Anggaran, Indikator, Realisasi
from lkj_xlsx.dasar.angka import Besaran, Jenis
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.rules.aturan import Rule, aturan
from lkj_xlsx.rules.masa import triwulan_dilaporkan
from lkj_xlsx.temuan import Pelanggaran, Status, Temuan, Tingkat, Usul

_BARIS_TERSEDIKIT = 2
"""One row alone is no habit of a workbook."""
_SHEET = "sheet Realisasi dan Anggaran"
_BERGANTUNG_TRIWULAN = frozenset(
    f"LKJ{number}" for number in (201, 203, 204, 205, 206, 302, 401, 402, 405, 501, 512, 701, 706)
)
"""The rules that would say something else of another quarter."""


@aturan("LKJ209", "triwulan-identitas-janggal", Tingkat.PERINGATAN)
def triwulan_identitas_janggal(laporan: Laporan) -> Iterator[Pelanggaran]:
    """
    Mengapa: Triwulan di Identitas tidak cocok dengan kolom TW yang diisi: triwulan sesudahnya sudah diisi
    di kebanyakan baris, atau triwulan itu sendiri masih kosong seluruhnya padahal triwulan sebelumnya
    sudah diisi. Yang dihitung tetap triwulan yang tertulis. Isi 0 atau - dan rencana yang sama dengan
    target atau pagu tidak dianggap sudah diisi.
    Contoh:
        Identitas
        Isian | Nilai
        Unit Kerja | Kecamatan Tempeh
        Kabupaten/Kota | Kabupaten Lumajang
        Tahun | 2023
        Triwulan | II
        PK
        Jabatan | No | Indikator Kinerja | Target
        Kasi Pemerintahan | 1 | Jumlah desa yang dibina | 12 desa
        Kasi Pemerintahan | 2 | Jumlah rapat koordinasi | 12 kali
        Realisasi
        Jabatan | No | TW I | TW II | TW III
        Kasi Pemerintahan | 1 | 3 desa | 6 desa | 9 desa
        Kasi Pemerintahan | 2 | 3 kali | 6 kali | 8 kali
    Perbaikan: Pilih triwulan yang dilaporkan di Identitas. Biarkan bila triwulan itu memang yang dilaporkan,
    misalnya laporan lama yang dibuat lagi; bila isinya belum ada, isi kolom TW-nya.
    """
    quarter = triwulan_dilaporkan(laporan.lkj)
    if quarter is None:
        return
    rows = list(_deret(laporan))
    if len(rows) < _BARIS_TERSEDIKIT:
        return
    later = [one for one in Triwulan if one > quarter and _sudah_berjalan(rows, one)]
    if later:
        yield _sesudahnya(laporan, rows, quarter, later[-1])
    elif not _tertulis(rows, quarter):
        earlier = [one for one in Triwulan if one < quarter and _kebanyakan(rows, one)]
        if earlier:
            yield _sebelumnya(laporan, rows, quarter, earlier[-1])


@dataclass(frozen=True, slots=True)
class _Deret:
    """A row by quarter: whether a figure stands there, whether one of work done, whether the plan."""

    tertulis: tuple[bool, ...]
    berisi: tuple[bool, ...]
    rencana: tuple[bool, ...]


def _deret(laporan: Laporan) -> Iterator[_Deret]:
    for official in laporan.pejabat:
        for one in official.capaian:
            if one.realisasi is not None:
                yield _kinerja(one.realisasi, one.indikator)
        for budget in official.anggaran:
            yield _biaya(budget.anggaran)


def _kinerja(row: Realisasi, indikator: Indikator) -> _Deret:
    values = [_diukur(one) for one in row.triwulan]
    plans = [(_diukur(indikator.target), _diukur(one)) for one in indikator.target_triwulan]
    amounts = [one and one.angka for one in values]
    return _Deret(
        tuple(one is not None for one in values),
        tuple(one is not None and one.angka != 0 for one in values),
        tuple(
            amount is not None and amount in {one.angka for one in plan if one is not None}
            for amount, plan in zip(amounts, plans, strict=True)
        ),
    )


def _diukur(besaran: Besaran | None) -> Besaran | None:
    """What says that it is not due yet is no figure."""
    return None if besaran is None or besaran.jenis is Jenis.BELUM_WAKTUNYA else besaran


def _biaya(row: Anggaran) -> _Deret:
    return _Deret(
        tuple(one is not None for one in row.triwulan),
        tuple(bool(one) for one in row.triwulan),
        tuple(one is not None and one == row.pagu for one in row.triwulan),
    )


def _tertulis(rows: Sequence[_Deret], quarter: Triwulan) -> int:
    return sum(one.tertulis[quarter - 1] for one in rows)


def _kebanyakan(rows: Sequence[_Deret], quarter: Triwulan) -> bool:
    return 2 * _tertulis(rows, quarter) > len(rows)


def _berisi(rows: Sequence[_Deret], quarter: Triwulan) -> int:
    return sum(one.berisi[quarter - 1] for one in rows)


def _sudah_berjalan(rows: Sequence[_Deret], quarter: Triwulan) -> bool:
    """Most rows tell of work done in a quarter; where most of these repeat the plan, it is but that."""
    filled = _berisi(rows, quarter)
    planned = sum(one.berisi[quarter - 1] and one.rencana[quarter - 1] for one in rows)
    return 2 * filled > len(rows) and 2 * planned <= filled


def _sesudahnya(
    laporan: Laporan, rows: Sequence[_Deret], tertulis: Triwulan, terisi: Triwulan
) -> Pelanggaran:
    return _ditanyakan(
        laporan,
        f"{terisi.pendek} sudah diisi di {_berisi(rows, terisi)} dari {len(rows)} baris {_SHEET}",
        terisi,
        f"biarkan bila memang laporan {tertulis.panjang} yang dibuat",
    )


def _sebelumnya(
    laporan: Laporan, rows: Sequence[_Deret], tertulis: Triwulan, terisi: Triwulan
) -> Pelanggaran:
    return _ditanyakan(
        laporan,
        f"{tertulis.pendek} masih kosong di semua baris {_SHEET}, sedangkan {terisi.pendek} sudah diisi di "
        f"{_tertulis(rows, terisi)} dari {len(rows)} baris",
        terisi,
        f"bila memang {tertulis.panjang}, isi kolom {tertulis.pendek}",
    )


def _ditanyakan(laporan: Laporan, sebab: str, lain: Triwulan, jika_tidak: str) -> Pelanggaran:
    identitas = laporan.lkj.identitas
    cell = identitas.asal["triwulan"]
    return Pelanggaran(
        f'Triwulan di {cell} "{identitas.asal.teks("triwulan")}" dan itu yang dihitung, tetapi {sebab}. '
        f"Apakah yang dilaporkan {lain.panjang}?",
        (cell,),
        f'Pilih "{lain.romawi}" di {cell} bila yang dilaporkan {lain.panjang}; {jika_tidak}.',
        usul=(Usul(cell, lain.romawi),),
    )


def dahulukan(temuan: Sequence[Temuan]) -> Sequence[Temuan]:
    """The findings, those that hang on the quarter told to wait for its answer while it is asked for.

    To follow both would lead from one quarter's contradiction into the other's: they propose nothing yet.
    """
    asked = next((one for one in temuan if _masih_ditanyakan(one)), None)
    if asked is None:
        return temuan
    return [
        _menunggu(one, asked.lokasi[0]) if one.kode in _BERGANTUNG_TRIWULAN else one
        for one in temuan
    ]


def _masih_ditanyakan(temuan: Temuan) -> bool:
    own = temuan.kode == triwulan_identitas_janggal.aturan.kode
    return own and temuan.status is Status.AKTIF


def _menunggu(temuan: Temuan, sel: Sel) -> Temuan:
    advice = f"Pastikan dahulu triwulan di {sel}; bila benar, {temuan.saran[:1].lower()}{temuan.saran[1:]}"
    return replace(temuan, saran=advice, usul=())


ATURAN_IDENTITAS: tuple[Rule, ...] = (triwulan_identitas_janggal,)
