"""A report in, its figures as tidy frames out: the only room that knows pandas.

`kinerja` has a row for each indicator and quarter, `biaya` for each budget row and quarter, `jumlah`
for each official and the office (`nomor` 0) and quarter. Rows are filled once, by one call of the
row's own ratio; all sums come from groups of them. Values are int, Fraction, Decimal, str, bool or
None: money stands in Int64 columns, ratios as Fractions (1 = 100 %) in object columns, and both leave
the frames as Python's own. `posisi` leads back to the record (`Tabel.indikator`, `Tabel.anggaran`) and
so to its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

import pandas as pd

from lkj_xlsx.baku.model import Anggaran, CaraHitung, Indikator, Polaritas, SifatRealisasi
from lkj_xlsx.dasar.angka import Besaran
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.hitung.capaian import Capaian, hitung_capaian, polaritas_berlaku
from lkj_xlsx.hitung.jumlah import (
    HasilIndikator,
    Jumlah,
    JumlahTriwulan,
    hasil_indikator,
    jumlah_biaya,
    jumlah_kinerja,
    terhitung_pejabat,
)
from lkj_xlsx.hitung.kaskade import Terhitung, terhitung
from lkj_xlsx.hitung.laporan import Laporan
from lkj_xlsx.hitung.serapan import hitung_serapan
from lkj_xlsx.hitung.setahun import cara_bawaan
from lkj_xlsx.hitung.waktu_berjalan import bagian_target, capaian_dinilai
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.daftar_temuan import KOLOM_TEMUAN, baris_temuan

if TYPE_CHECKING:
    from lkj_xlsx.hitung.sorotan import Butir, SejakLalu

DataFrame = pd.DataFrame
T = TypeVar("T", str, Fraction, Fraction | None)
KANTOR = 0
"""The number of the whole office among the officials, who count from 1."""
_UANG = "Int64"
_PERSIS = (int, Fraction, Decimal, str, bool, tuple)


class BarisKinerja(NamedTuple):
    """A row of the frame `kinerja`; `target` and both realisasi are numbers where they are such."""

    posisi: int
    nomor: int
    jabatan: str
    no: int | None
    kelompok: str
    triwulan: int
    target: Decimal | None
    realisasi: Decimal | None
    """Of the year so far."""
    sendiri: Decimal | None
    """What the quarter's own cell adds to it under Per triwulan, where quarters may be added."""
    keadaan: str
    hasil: str
    tercapai: bool
    mentah: Fraction | None
    persen: Fraction | None
    bagian: Fraction
    """The part of the target by which the capaian is classed."""
    dinilai: Fraction | None


class BarisBiaya(NamedTuple):
    """A row of the frame `biaya`, in rupiah."""

    posisi: int
    nomor: int
    jabatan: str
    kode: str
    tingkat: str
    triwulan: int
    pagu: int | None
    kas: int | None
    """The cash plan of the year so far, where it is what serapan is measured against."""
    realisasi: int | None
    sendiri: int | None
    keadaan: str
    mentah: Fraction | None
    serapan: Fraction | None
    ikut_pejabat: bool
    """Whether the row counts in its official's sums of the quarter."""
    ikut_kecamatan: bool


_TIPE: Mapping[str, str] = {
    **dict.fromkeys(("posisi", "nomor", "triwulan"), "int64"),
    **dict.fromkeys(("tercapai", "ikut_pejabat", "ikut_kecamatan"), "bool"),
    **dict.fromkeys(("pagu", "kas"), _UANG),
}
"""Types of columns that are no objects, in every frame."""


def _bingkai(
    rows: Iterable[tuple[object, ...]], columns: Sequence[str], tipe: Mapping[str, str]
) -> pd.DataFrame:
    """A frame whose columns are built with their types: never by way of floats."""
    values: list[list[object]] = [[] for _ in columns]
    add = [column.append for column in values]
    for row in rows:
        for place, value in enumerate(row):
            add[place](value)
    frame = pd.DataFrame(
        {
            name: pd.Series(column, dtype=tipe.get(name, "object"))
            for name, column in zip(columns, values, strict=True)
        }
    )
    pastikan_persis(frame)
    return frame


def pastikan_persis(frame: pd.DataFrame) -> None:
    """TypeError for an element that is not exact: pandas hides floats inside object columns."""
    for name, column in frame.items():
        if column.dtype == object:
            for one in column:
                if one is not None and not isinstance(one, _PERSIS):
                    raise TypeError(f"{name}: {type(one).__name__} is not exact")


def polos(value: Any) -> Any:
    """An element of a frame as Python's own: pandas' integers and its mark for nothing stay inside."""
    if value is None or value is pd.NA or isinstance(value, _PERSIS):
        return None if value is pd.NA else value
    if isinstance(value, float):
        if value != value:  # noqa: PLR0124 - pandas fills holes of object columns with NaN
            return None
        raise TypeError(f"{value!r} is not exact")
    return value.item()


def baris_polos(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """The rows of a frame, its index first, in Python's own values."""
    for row in frame.itertuples(name=None):
        yield tuple([polos(one) for one in row])


def baris_data(frame: pd.DataFrame, kolom: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
    """The rows of some columns of a frame, in Python's own values."""
    return tuple(zip(*kolom_data(frame, kolom), strict=True))


def kolom_data(frame: pd.DataFrame, kolom: Sequence[str]) -> Iterator[list[Any]]:
    """The columns one by one, in Python's own values."""
    return ([polos(one) for one in frame[name]] for name in kolom)


@dataclass(frozen=True)
class Tabel:
    """The figures of a report as frames, for the quarters up to the report's own."""

    laporan: Laporan
    kinerja: pd.DataFrame
    """A row for each indicator and quarter: the fields of BarisKinerja."""
    biaya: pd.DataFrame
    """A row for each budget row and quarter: the fields of BarisBiaya."""
    indikator: tuple[Indikator, ...]
    anggaran: tuple[Anggaran, ...]
    sel_kinerja: tuple[str, ...]
    """The cell of each row of `kinerja`."""
    sel_biaya: tuple[str, ...]
    terhitung: Mapping[tuple[int, Triwulan], Terhitung]
    """By official (or KANTOR) and quarter the budget rows that count, or why there is no sum."""

    @cached_property
    def menurut_triwulan(self) -> tuple[JumlahTriwulan, ...]:
        """Every sum, quarter by quarter; the report's own is the last."""
        return tuple(_jumlah_triwulan(self))

    @property
    def kini(self) -> JumlahTriwulan:
        """The sums of the report's own quarter."""
        return self.menurut_triwulan[-1]

    @cached_property
    def jumlah(self) -> pd.DataFrame:
        """A row for each official and the office in each quarter: KOLOM_JUMLAH."""
        rows = (_baris_jumlah(one) for quarter in self.menurut_triwulan for one in quarter.semua)
        return _bingkai(rows, KOLOM_JUMLAH, {**_TIPE, "realisasi": _UANG})

    @cached_property
    def tertinggal(self) -> tuple[Butir, ...]:
        """The indicators that lag, the furthest behind first."""
        from lkj_xlsx.hitung.sorotan import tertinggal

        return tertinggal(self)

    @cached_property
    def sejak_lalu(self) -> SejakLalu:
        """What has changed since the quarter before."""
        from lkj_xlsx.hitung.sorotan import sejak_lalu

        return sejak_lalu(self)

    def tanpa_baris(self) -> Tabel:
        """The sums and what is pointed at alone: whoever has put the rows down needs them in memory no longer."""
        bare = Tabel(
            self.laporan, self.kinerja[:0].copy(), self.biaya[:0].copy(), (), (), (), (), {}
        )
        kept = ("menurut_triwulan", "jumlah", "tertinggal", "sejak_lalu")
        vars(bare).update({name: getattr(self, name) for name in kept})
        return bare


KOLOM_JUMLAH = (
    "nomor", "nama", "triwulan", *(one.name.lower() for one in HasilIndikator), "rata_rata", "pagu",
    "realisasi", "serapan", "keberatan", "dilewati",
)  # fmt: skip
"""The fields of the frame `jumlah`: what indicators came to, in numbers; their mean; the money in
rupiah; why the money is missing or incomplete; the cells that are left out.
"""


def tabel(laporan: Laporan) -> Tabel:
    """The frames of a report. An amount that could not be read is NA in them, never a number."""
    quarters = _triwulan(laporan)
    counted = {
        (number, quarter): one
        for quarter in quarters
        for number, one in _terhitung(laporan, quarter)
    }
    indicators = [one for official in laporan.pejabat for one in official.capaian]
    budget = tuple(one.anggaran for official in laporan.pejabat for one in official.anggaran)
    return Tabel(
        laporan,
        _bingkai(_baris_kinerja(laporan, quarters), BarisKinerja._fields, _TIPE),
        _bingkai(
            _baris_biaya(laporan, quarters, counted),
            BarisBiaya._fields,
            {**_TIPE, "realisasi": _UANG, "sendiri": _UANG},
        ),
        tuple(one.indikator for one in indicators),
        budget,
        tuple(
            str(one.realisasi.asal[f"tw_{quarter.value}"] if one.realisasi else one.sel_target)
            for one in indicators
            for quarter in quarters
        ),
        tuple(str(row.asal[f"tw_{quarter.value}"]) for row in budget for quarter in quarters),
        counted,
    )


def _terhitung(laporan: Laporan, triwulan: Triwulan) -> Iterator[tuple[int, Terhitung]]:
    column = laporan.lajur(triwulan)
    for one in laporan.pejabat:
        rows = [row.anggaran for row in one.anggaran]
        yield one.nomor, terhitung_pejabat(rows, column)
    yield KANTOR, terhitung(laporan.kaskade, column)


def _baris_kinerja(laporan: Laporan, triwulan: Sequence[Triwulan]) -> Iterator[BarisKinerja]:
    identitas = laporan.lkj.identitas
    once = _Sekali()
    places = ((official, one) for official in laporan.pejabat for one in official.capaian)
    for place, (official, kini) in enumerate(places):
        for quarter in triwulan:
            one = (
                kini
                if quarter is laporan.triwulan
                else hitung_capaian(kini.indikator, kini.realisasi, quarter, identitas)
            )
            yield BarisKinerja(
                place,
                official.nomor,
                official.jabatan,
                one.indikator.no,
                once(str(one.indikator.kelompok)),
                int(quarter),
                _bilangan(one.target),
                _bilangan(one.nilai),
                _bilangan(one.realisasi.triwulan[quarter - 1] if one.realisasi else None),
                one.keadaan.value,
                hasil_indikator(one).value,
                one.tercapai,
                once(one.mentah),
                once(one.persen),
                once(bagian_target(one, identitas)),
                once(capaian_dinilai(one, identitas)),
            )


class _Sekali:
    """Words and ratios in, of equal ones the same object out: a frame has most of them many times."""

    def __init__(self) -> None:
        self._ada: dict[Any, Any] = {}

    def __call__(self, value: T) -> T:
        return cast("T", self._ada.setdefault(value, value))


def _bilangan(besaran: Besaran | None) -> Decimal | None:
    """The number of a quantity that is one; a range, a predicate and a date not due are none."""
    if besaran is None or besaran.batas_atas is not None:
        return None
    return besaran.nilai


def _baris_biaya(
    laporan: Laporan,
    triwulan: Sequence[Triwulan],
    terhitung: Mapping[tuple[int, Triwulan], Terhitung],
) -> Iterator[BarisBiaya]:
    identitas = laporan.lkj.identitas
    counts = {
        key: frozenset(row.asal.posisi for row in one.baris) for key, one in terhitung.items()
    }
    once = _Sekali()
    places = ((official, one) for official in laporan.pejabat for one in official.anggaran)
    for place, (official, kini) in enumerate(places):
        row = kini.anggaran
        for quarter in triwulan:
            used = (
                kini.serapan
                if quarter is laporan.triwulan
                else hitung_serapan(row, quarter, identitas)
            )
            yield BarisBiaya(
                place,
                official.nomor,
                official.jabatan,
                row.kode,
                once(str(row.tingkat)),
                int(quarter),
                used.pagu,
                used.kas,
                used.realisasi,
                row.triwulan[quarter - 1],
                used.keadaan.value,
                once(used.mentah),
                once(used.persen),
                row.asal.posisi in counts[official.nomor, quarter],
                row.asal.posisi in counts[KANTOR, quarter],
            )


def _jumlah_triwulan(tabel: Tabel) -> Iterator[JumlahTriwulan]:
    """The plain sums (`hitung.jumlah`) of every group of rows."""
    laporan = tabel.laporan
    identitas = laporan.lkj.identitas
    indicators = _kelompok(tabel.kinerja, tabel.kinerja, ("hasil", "persen", "dinilai"))
    money = _kelompok(
        tabel.biaya[tabel.biaya["ikut_pejabat"]],
        tabel.biaya[tabel.biaya["ikut_kecamatan"]],
        ("pagu", "realisasi", "kas"),
    )

    def satu(number: int, name: str, rows: Sequence[Anggaran], quarter: Triwulan) -> Jumlah:
        results, percentages, classed = indicators.get((number, int(quarter)), ((), (), ()))
        amounts = money.get((number, int(quarter)), ((), (), ()))
        return Jumlah(
            number,
            name,
            quarter,
            jumlah_kinerja(map(HasilIndikator, results), percentages, identitas, classed),
            jumlah_biaya(
                tabel.terhitung[number, quarter],
                list(zip(*amounts, strict=True)),
                rows,
                quarter,
                identitas,
            ),
        )

    office = identitas.unit_kerja or "Seluruh unit kerja"
    for quarter in _triwulan(laporan):
        yield JumlahTriwulan(
            quarter,
            tuple(
                satu(one.nomor, one.jabatan, [row.anggaran for row in one.anggaran], quarter)
                for one in laporan.pejabat
            ),
            satu(KANTOR, office, laporan.lkj.anggaran, quarter),
        )


def _kelompok(
    pejabat: pd.DataFrame, kantor: pd.DataFrame, kolom: tuple[str, ...]
) -> dict[tuple[int, int], tuple[Sequence[Any], ...]]:
    """Columns of the rows of each official, and of those of the office, by number and quarter."""
    needed = ["nomor", "triwulan", *kolom]
    rows = pd.concat([pejabat[needed], kantor[needed].assign(nomor=KANTOR)])
    groups = rows.groupby(["nomor", "triwulan"], sort=False, dropna=False).indices
    values = [*kolom_data(rows, kolom)]
    return {
        cast("tuple[int, int]", key): tuple([one[place] for place in places] for one in values)
        for key, places in groups.items()
    }


def _triwulan(laporan: Laporan) -> tuple[Triwulan, ...]:
    return tuple(one for one in Triwulan if one <= laporan.triwulan)


def _baris_jumlah(satu: Jumlah) -> tuple[object, ...]:
    return (
        satu.nomor,
        satu.nama,
        int(satu.triwulan),
        *satu.kinerja.jumlah.values(),
        satu.kinerja.rata_rata,
        satu.biaya.pagu,
        satu.biaya.realisasi,
        satu.biaya.serapan,
        satu.biaya.keberatan,
        satu.biaya.dilewati,
    )


@dataclass(frozen=True, slots=True)
class BarisTren:
    """An official, or the office (`nomor` 0), over the four quarters; None where none is reported."""

    nomor: int
    nama: str
    pagu: int | None
    """In force in the report's own quarter."""
    rata_rata: tuple[Fraction | None, ...]
    pagu_triwulan: tuple[int | None, ...]
    realisasi: tuple[int | None, ...]
    serapan: tuple[Fraction | None, ...]
    keberatan: tuple[str | None, ...]
    lengkap: tuple[bool | None, ...]
    """Whether nothing is left out of the quarter's sums."""


def tren(tabel: Tabel) -> tuple[BarisTren, ...]:
    """The sums with a column for each quarter, the office first; nothing where no quarter is filled."""
    filled = [int(one.triwulan) for one in tabel.menurut_triwulan if one.terisi]
    if not filled:
        return ()
    long = tabel.jumlah.assign(lengkap=[not one for one in tabel.jumlah["dilewati"]])
    wide = long[long["triwulan"].isin(filled)].pivot(  # noqa: PD010 - one row a cell, nothing to aggregate
        index="nomor", columns="triwulan", values=[*_KOLOM_TREN]
    )

    all_four = [int(one) for one in Triwulan]
    by_quarter = [
        {number: quarters for number, *quarters in baris_polos(one.reindex(columns=all_four))}
        for one in (cast("pd.DataFrame", wide[name]) for name in _KOLOM_TREN)
    ]
    return tuple(
        BarisTren(
            one.nomor, one.nama, one.biaya.pagu, *(tuple(rows[one.nomor]) for rows in by_quarter)
        )
        for one in (tabel.kini.kecamatan, *tabel.kini.pejabat)
    )


_KOLOM_TREN = ("rata_rata", "pagu", "realisasi", "serapan", "keberatan", "lengkap")


def data_kinerja(tabel: Tabel) -> pd.DataFrame:
    """A row for each indicator and quarter with the words of its record.

    `realisasi_triwulan` is what the quarter added to the year so far, and may be added up; it is
    None where nothing can be added (a reading, a predicate, a range, makin kecil makin baik).
    """
    kind = tabel.laporan.lkj.identitas.sifat_realisasi
    frame = _sendiri(tabel.kinerja, "object", kind)
    now = (one for official in tabel.laporan.pejabat for one in official.capaian)
    additive = {place for place, one in enumerate(now) if _bertambah(one, kind)}
    own = [
        value if place in additive else None
        for place, value in zip(frame["posisi"], frame["realisasi_triwulan"], strict=True)
    ]
    records = [tabel.indikator[place] for place in frame["posisi"]]
    told = _ditambah(
        frame,
        realisasi_triwulan=own,
        sasaran=[one.sasaran for one in records],
        indikator=[one.indikator for one in records],
        satuan=[_satuan(one) for one in records],
    )
    return _berkantor(told, tabel.laporan, tabel.sel_kinerja)


def data_biaya(tabel: Tabel) -> pd.DataFrame:
    """A row for each budget row and quarter with the words of its record.

    The pagu stands in the row of the report's quarter only. The sums over the rows whose
    `ikut_jumlah` is Ya (of the pagu also PAGU_SAJA) are those of the office.
    """
    quarter = int(tabel.laporan.triwulan)
    frame = _sendiri(tabel.biaya, _UANG, tabel.laporan.lkj.identitas.sifat_realisasi)
    now = frame[frame["triwulan"] == quarter][["posisi", "ikut_kecamatan", "realisasi"]]
    joined = frame.drop(columns="ikut_kecamatan").merge(
        now.rename(columns={"realisasi": "realisasi_kini"}), on="posisi", sort=False
    )
    reporting = joined["triwulan"] == quarter
    contested = bool(tabel.kini.kecamatan.biaya.alasan_realisasi)
    counts = joined["ikut_kecamatan"] & (
        reporting if contested else (reporting | joined["realisasi_kini"].notna())
    )
    told = joined.assign(
        pagu=joined["pagu"].where(reporting),
        ikut_jumlah=counts.map({True: PAGU_SAJA if contested else YA, False: TIDAK}),
    )
    words = [tabel.anggaran[place].uraian for place in told["posisi"]]
    return _berkantor(_ditambah(told, uraian=words), tabel.laporan, tabel.sel_biaya)


def _ditambah(frame: pd.DataFrame, **kolom: list[Any]) -> pd.DataFrame:
    """With columns of objects: pandas would guess their types."""
    return frame.assign(
        **{
            name: pd.Series(values, dtype=object, index=frame.index)
            for name, values in kolom.items()
        }
    )


def _sendiri(frame: pd.DataFrame, tipe: str, sifat: SifatRealisasi) -> pd.DataFrame:
    """With each quarter's own: as typed, or what it added to the last sum known before it."""
    if sifat is SifatRealisasi.PER_TRIWULAN:
        return frame.rename(columns={"sendiri": "realisasi_triwulan"})
    known = frame.groupby("posisi", sort=False)["realisasi"].ffill()
    before = known.groupby(frame["posisi"], sort=False).shift()
    own = [
        None if now is None else now - (earlier or 0)
        for now, earlier in zip(map(polos, frame["realisasi"]), map(polos, before), strict=True)
    ]
    return frame.assign(realisasi_triwulan=pd.Series(own, dtype=tipe, index=frame.index))


def _bertambah(capaian: Capaian, sifat: SifatRealisasi) -> bool:
    """Whether an indicator's quarters may be added up: by its Cara Hitung; of sums since January only
    where more is better.
    """
    if capaian.setahun.dijumlahkan is not None:
        return False
    indikator = capaian.indikator
    rising = polaritas_berlaku(indikator, indikator.target) is Polaritas.MAKSIMAL
    added = cara_bawaan(indikator) is CaraHitung.JUMLAH and indikator.target is not None
    return added and (rising or sifat is SifatRealisasi.PER_TRIWULAN)


def _satuan(indikator: Indikator) -> str:
    target = indikator.target
    return (target.satuan if target is not None else "") or indikator.satuan


def _berkantor(frame: pd.DataFrame, laporan: Laporan, sel: Sequence[str]) -> pd.DataFrame:
    """With the office and the period, in words that a filter shows, and the cell of every row."""
    identitas = laporan.lkj.identitas
    quarters = {int(one): f"TW {one.romawi}" for one in Triwulan}
    return frame.assign(
        unit_kerja=identitas.unit_kerja,
        tahun=pd.Series([identitas.tahun] * len(frame), dtype=object, index=frame.index),
        triwulan_laporan=(frame["triwulan"] == int(laporan.triwulan)).map({True: YA, False: TIDAK}),
        triwulan=[quarters[one] for one in frame["triwulan"]],
        sel=pd.Series(list(sel), dtype=object, index=frame.index),
    )


YA, TIDAK, PAGU_SAJA = "Ya", "Tidak", "Pagu saja"


def bingkai_temuan(temuan: Iterable[Temuan]) -> pd.DataFrame:
    """Findings as a table, one a row, by KOLOM_TEMUAN; all columns hold texts."""
    rows = [[baris_temuan(one)[name] for name in KOLOM_TEMUAN] for one in temuan]
    return pd.DataFrame(rows, columns=list(KOLOM_TEMUAN), dtype=object)
