"""The sheet Identitas in, the settings of the report out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from lkj_xlsx.baku.columns import Column, Setting, Sheet
from lkj_xlsx.baku.model import (
    DasarTarget,
    Identitas,
    Pembulatan,
    RumusEfisiensi,
    RumusMinimal,
    SifatRealisasi,
    UkuranKertas,
)
from lkj_xlsx.baku.sheets import IDENTITAS, SETELAN, TANPA_BATAS, VERSI_TEMPLAT
from lkj_xlsx.dasar.origin import Asal, Ketikan, Sel
from lkj_xlsx.dasar.teks import kunci, maksud_anda
from lkj_xlsx.dasar.waktu import Triwulan
from lkj_xlsx.reader.penampung import Penampung
from lkj_xlsx.reader.sel import BarisMasukan
from lkj_xlsx.reader.strip import berarti_kosong
from lkj_xlsx.temuan import lkj0_isian as isian

DESIMAL_TERBANYAK = 4
TAHUN_WAJAR = range(2000, 2100)

_KOLOM_NILAI = "nilai"
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
        rumus_minimal=row.pilihan("rumus_minimal", RumusMinimal) or plain.rumus_minimal,
        rumus_efisiensi=row.pilihan("rumus_efisiensi", RumusEfisiensi) or plain.rumus_efisiensi,
        batas_hari_kerja=_atau(
            _bulat(row, "batas_hari_kerja", range(367), _SEBUTAN_HARI), plain.batas_hari_kerja
        ),
        ukuran_kertas=row.pilihan("ukuran_kertas", UkuranKertas) or plain.ukuran_kertas,
        versi_templat=row.teks("versi_templat"),
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
    for row in rows:
        last = row
        setting = _setelan(row, penampung)
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
    if last is None:
        return None
    return Asal(last.sheet, last.row + 1, last.kolom, typed, last.berkas, places)


def _setelan(row: Asal, penampung: Penampung) -> Setting | None:
    label = row.teks("isian")
    setting = _SETELAN_MENURUT_NAMA.get(kunci(label))
    if not label and _KOLOM_NILAI in row.ketikan:
        BarisMasukan(IDENTITAS, row, penampung).kosong("isian")
    elif setting is None and label:
        penampung.catat(
            isian.KOLOM_TAK_DIKENAL,
            f'Isian "{label}" tidak dikenal dan dibiarkan.'
            f"{maksud_anda(label, [one.label for one in SETELAN])}",
            row["isian"],
        )
    return setting


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


def _atau(value: int | None, plain: int) -> int:
    return plain if value is None else value


def _batas_capaian(row: BarisMasukan) -> Decimal | None:
    if kunci(row.asal.teks("batas_capaian")) in {kunci(TANPA_BATAS), "tidak dibatasi"}:
        return None
    cap = row.persen("batas_capaian")
    if cap is not None and cap.nilai > 0:
        return cap.nilai
    return Identitas().batas_capaian


def _periksa_versi(row: BarisMasukan) -> None:
    typed = row.asal.teks("versi_templat")
    if typed and _versi(typed) < _versi(VERSI_TEMPLAT):
        row.catat(
            isian.TEMPLAT_USANG,
            f"Workbook ini dari templat versi {typed}; versi sekarang {VERSI_TEMPLAT}.",
            row.asal["versi_templat"],
        )


def _versi(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.replace(",", ".").split(".") if part.isdecimal())
