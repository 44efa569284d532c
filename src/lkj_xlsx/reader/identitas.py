"""The sheet Identitas in, the settings of the report out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from decimal import Decimal

from lkj_xlsx.baku.columns import Column, Setting, Sheet
from lkj_xlsx.baku.model import (
    ISIAN_TANGGAPAN,
    DasarAnggaran,
    DasarTarget,
    Identitas,
    Pembulatan,
    RumusEfisiensi,
    RumusMinimal,
    SifatRealisasi,
    SkalaPredikat,
    UkuranKertas,
    YaTidak,
)
from lkj_xlsx.baku.sheets import IDENTITAS, SETELAN, TANPA_BATAS, VERSI_TEMPLAT, versi
from lkj_xlsx.dasar.angka import baca_persen, persen_teks
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.kepala import tak_dikenal
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.reader.sel import BarisMasukan
from lkj_xlsx.reader.strip import berarti_kosong
from lkj_xlsx.temuan import Tingkat, Usul
from lkj_xlsx.temuan import lkj0_isian as isian

DESIMAL_TERBANYAK = 4
TAHUN_WAJAR = range(2000, 2100)

_KOLOM_NILAI = "nilai"
_BATAS = "batas_capaian"
_BATAS_TERKECIL = 10
_BATAS_LAZIM = Decimal(120)
_SERATUS = 100
_PECAHAN = re.compile(r"[0-9](?:\.[0-9]{1,9})?")
_SEBUTAN_TAHUN = re.compile(
    r"(?:tahun(?: anggaran)?|thn|th|t ?\. ?a|ta)[ .:]*(?=20[0-9]{2}$)", re.IGNORECASE
)
_SEBUTAN_HARI = re.compile(r"(?<=[0-9]) ?hari(?: kerja)?$", re.IGNORECASE)


def baca_identitas(rows: Iterable[Asal], penampung: Penampung) -> Identitas:
    """The settings; what is blank or unreadable has the value that the template names."""
    asal = _asal(rows, penampung)
    if asal is None:
        return Identitas(triwulan_ditebak=True)
    row = BarisMasukan(_SHEET_SETELAN, asal, penampung)
    _wajib(row)
    _periksa_versi(row)
    plain = Identitas()
    return Identitas(
        unit_kerja=row.teks("unit_kerja"),
        kabupaten=row.teks("kabupaten"),
        tahun=_bulat(row, "tahun", TAHUN_WAJAR, _SEBUTAN_TAHUN),
        triwulan=row.triwulan("triwulan") or plain.triwulan,
        tempat=row.teks("tempat"),
        tanggal_laporan=row.tanggal("tanggal_laporan"),
        pembulatan=row.pilihan("pembulatan", Pembulatan) or plain.pembulatan,
        desimal=_bulat(row, "desimal", range(DESIMAL_TERBANYAK + 1)) or plain.desimal,
        batas_capaian=_batas_capaian(row),
        sifat_realisasi=row.pilihan("sifat_realisasi", SifatRealisasi) or plain.sifat_realisasi,
        dasar_target=row.pilihan("dasar_target", DasarTarget) or plain.dasar_target,
        dasar_anggaran=row.pilihan("dasar_anggaran", DasarAnggaran) or plain.dasar_anggaran,
        rumus_minimal=row.pilihan("rumus_minimal", RumusMinimal) or plain.rumus_minimal,
        rumus_efisiensi=row.pilihan("rumus_efisiensi", RumusEfisiensi) or plain.rumus_efisiensi,
        baris_jumlah=row.pilihan("baris_jumlah", YaTidak) or plain.baris_jumlah,
        predikat=row.pilihan("predikat", SkalaPredikat) or plain.predikat,
        batas_hari_kerja=_bulat(row, "batas_hari_kerja", range(367), _SEBUTAN_HARI),
        tanggapan=tuple(filter(None, map(row.teks, ISIAN_TANGGAPAN))),
        ukuran_kertas=row.pilihan("ukuran_kertas", UkuranKertas) or plain.ukuran_kertas,
        versi_templat=row.sebutan("versi_templat"),
        triwulan_ditebak=Triwulan.dari(asal.teks("triwulan")) is None,
        asal=asal,
    )


def _sheet_setelan(settings: Iterable[Setting]) -> Sheet:
    """The settings as columns of one row, so that they are read as any other row is."""
    return Sheet(
        IDENTITAS.name,
        tuple(
            Column(one.field, one.label, one.kind, 0, one.note, required=one.required,
                   choices=one.choices)
            for one in settings
        ),
        IDENTITAS.note,
        wajib=True,
    )  # fmt: skip


_SHEET_SETELAN = _sheet_setelan(SETELAN)
_SETELAN_MENURUT_NAMA = {
    kunci(name): one for one in reversed(SETELAN) for name in (*one.aliases, one.label)
}


def _asal(rows: Iterable[Asal], penampung: Penampung) -> Asal | None:
    """All settings as one row: the field's cell is the one in the column Nilai."""
    typed: dict[str, Ketikan] = {}
    places: dict[str, Sel] = {}
    last: Asal | None = None
    strange: list[Ketikan] = []
    for row in rows:
        last = row
        setting = _setelan(row, penampung, strange)
        if setting is None:
            continue
        if setting.field in places:
            penampung.catat(
                isian.BARIS_GANDA,
                f'Isian "{setting.label}" ditulis dua kali; yang dipakai {places[setting.field]}.',
                row["isian"],
            )
            continue
        places[setting.field] = row[_KOLOM_NILAI]
        filled = row.ketikan.get(_KOLOM_NILAI)
        if filled and (setting.required or not berarti_kosong(filled)):
            typed[setting.field] = filled
    _catat_asing(strange, places, penampung)
    if last is None:
        return None
    return Asal(last.sheet, last.row + 1, last.kolom, typed, last.berkas, places)


def _setelan(row: Asal, penampung: Penampung, asing: list[Ketikan]) -> Setting | None:
    """The setting that a row names; one that nobody knows is added to `asing`."""
    label = row.ketikan.get("isian")
    setting = _SETELAN_MENURUT_NAMA.get(kunci(label.teks)) if label else None
    remark = row.ketikan.get(_KOLOM_NILAI)
    if not label and remark:
        BarisMasukan(IDENTITAS, row, penampung).catat(
            isian.SEL_WAJIB_KOSONG,
            f'"{remark.teks}" di {remark.sel} tanpa nama isian di kolom Isian, jadi dibiarkan.',
            row["isian"],
            saran="Tidak perlu diapa-apakan bila memang catatan sendiri; bila isian, tulis namanya "
            f"di {row['isian']}.",
            tingkat=Tingkat.CATATAN,
        )
    elif setting is None and label:
        asing.append(label)
    return setting


def _catat_asing(asing: Sequence[Ketikan], ada: Container[str], penampung: Penampung) -> None:
    """One note of all labels that name no setting; those that are there already cannot be meant."""
    if not asing:
        return
    known = [one.label for one in SETELAN]
    there = {one.label for one in SETELAN if one.field in ada}
    penampung.catat(
        isian.KOLOM_TAK_DIKENAL,
        tak_dikenal("Isian", [one.teks for one in asing], known, there),
        *(one.sel for one in asing),
    )


def _wajib(row: BarisMasukan) -> None:
    for setting in SETELAN:
        if setting.required and not row.terisi(setting.field):
            row.catat(
                isian.SEL_WAJIB_KOSONG,
                f'Isian "{setting.label}" di sheet {row.asal.sheet} belum diisi.',
                row.asal[setting.field],
                saran=f'Isi "{setting.label}", misalnya {setting.contoh}.',
            )


def _bulat(
    row: BarisMasukan, field: str, wajar: range, sebutan: re.Pattern[str] | None = None
) -> int | None:
    """A whole number within its range; 0 is read here, which a row's No never is.

    `sebutan` are words that may stand around it.
    """
    amount = row.bulat(field, sebutan, f"Isi dengan angka {wajar.start} sampai {wajar.stop - 1}.")
    if amount is not None and amount not in wajar:
        row.catat(
            isian.PILIHAN_TAK_DIKENAL,
            f'{row.sheet.column(field).header} "{row.asal.teks(field)}" di luar '
            f"{wajar.start} sampai {wajar.stop - 1}.",
            row.asal[field],
            saran=f"Isi dengan angka {wajar.start} sampai {wajar.stop - 1}.",
        )
        return None
    return amount


def _batas_capaian(row: BarisMasukan) -> Decimal | None:
    """The cap in percent.

    A small number without a percent sign is what a cell shows of 100 % whose format was lost; under
    a cap of a few percent every capaian would be printed as that.
    """
    typed = row.asal.ketikan.get(_BATAS)
    if typed and kunci(typed.teks) in {kunci(TANPA_BATAS), "tidak dibatasi"}:
        return None
    plain = Identitas().batas_capaian
    bare = _tanpa_persen(typed) if typed else None
    if typed and bare is not None:
        percent = persen_teks(bare * _SERATUS)
        row.catat(
            isian.PERSEN_TANPA_FORMAT,
            f'"{typed.teks}" di kolom {row.sheet.column(_BATAS).header}: tanpa tanda persen, dibaca '
            f"{percent}.",
            typed.sel,
            saran=f"Tulis {percent} di {typed.sel}.",
            usul=(Usul(typed.sel, percent),),
        )
        return bare * _SERATUS
    cap = row.persen(_BATAS)
    if typed and cap is not None and cap.nilai < _BATAS_TERKECIL:
        row.catat(
            isian.PILIHAN_TAK_DIKENAL,
            f'{row.sheet.column(_BATAS).header} "{typed.teks}" tidak dipakai: capaian setinggi apa '
            "pun akan tercetak paling banyak sebesar itu.",
            typed.sel,
            saran=f"Tulis batas yang dipakai kantor, misalnya {persen_teks(_BATAS_LAZIM)}, atau "
            f"{TANPA_BATAS}.",
        )
        return plain
    return plain if cap is None else cap.nilai


def _tanpa_persen(typed: Ketikan) -> Decimal | None:
    """The number of a cell that may be a fraction of one hundred percent and does not say so."""
    if isinstance(typed.nilai, str):
        text = typed.teks.replace(",", ".")
        number = Decimal(text) if _PECAHAN.fullmatch(text) else None
    else:
        shown = baca_persen(typed.nilai, typed.format)
        bare = "%" not in typed.teks and shown.nilai is not None
        number = shown.nilai.nilai if bare and shown.nilai else None
    return number if number is not None and 0 < number < _BATAS_TERKECIL else None


def _periksa_versi(row: BarisMasukan) -> None:
    typed = row.asal.teks("versi_templat").replace(",", ".")
    if typed and versi(typed) < versi(VERSI_TEMPLAT):
        row.catat(
            isian.TEMPLAT_USANG,
            f"Workbook ini dari templat versi {typed}; versi sekarang {VERSI_TEMPLAT}.",
            row.asal["versi_templat"],
        )
