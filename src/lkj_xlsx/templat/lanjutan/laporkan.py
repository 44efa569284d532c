"""An old workbook and its findings in, sentences on what changed and what stayed behind out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lkj_xlsx.baku.model import Lkj
from lkj_xlsx.baku.sheets import (
    ANGGARAN,
    EVALUASI,
    IDENTITAS,
    KALIMAT,
    LIBUR,
    PEJABAT,
    PENGECUALIAN,
    PK,
    REALISASI,
    SHEETS,
    STRATEGI,
    batas_hari_berubah,
)
from lkj_xlsx.dasar.origin import Ketikan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.templat.lanjutan.baris import (
    BarisBaru,
    Sumber,
    berjabatan,
    bulan_baru,
    tanpa_jabatan,
)
from lkj_xlsx.templat.lanjutan.pindahan import FIELD_JUDUL, Pindahan
from lkj_xlsx.temuan import Aturan, Temuan
from lkj_xlsx.temuan import lkj0_isian as isian


def perubahan(sumber: Sumber, temuan: Sequence[Temuan]) -> Iterator[str]:
    """What stands otherwise in the new workbook than in the old one."""
    if sumber.tahun:
        yield _tahun_menjadi(sumber)
        revised = sum(one.pagu_perubahan is not None for one in sumber.lkj.anggaran)
        if revised:
            yield f"Pagu Perubahan menjadi Pagu di {revised} baris Anggaran."
        months = sum(bulan_baru(one, sumber) != "" for one in sumber.lkj.strategi)
        if months:
            yield (
                f"Pada Bulan: {sumber.lkj.identitas.tahun} menjadi {sumber.tahun} di {months} baris "
                "Strategi."
            )
    if batas_hari_berubah(sumber.lkj.identitas):
        yield (
            "Batas Hari Kerja kosong: keterlambatan tanda tangan (LKJ205) tidak diperiksa lagi; di "
            "workbook lama kosong berarti 5 hari kerja. Bila kantor menetapkan batas, tulis di Identitas."
        )
    yield from (_kalimat(one) for one in temuan if _dari(one, isian.NOMOR_DIURUTKAN))


def _tahun_menjadi(sumber: Sumber) -> str:
    identitas = sumber.lkj.identitas
    if identitas.tahun is None:
        return f"Tahun (kosong atau tak terbaca di workbook lama) menjadi {sumber.tahun}, Triwulan menjadi I."
    return (
        f"Tahun {identitas.tahun} menjadi {sumber.tahun}, {identitas.triwulan.panjang} menjadi I."
    )


def ditinggal(sumber: Sumber) -> Iterator[str]:
    """What belongs to the old year, with the number of rows that hold it."""
    if not sumber.tahun:
        return
    lkj = sumber.lkj
    if lkj.identitas.asal.teks("tanggal_laporan"):
        yield f"{IDENTITAS.name}: Tanggal Laporan"
    rows = _rekaman(lkj)
    for sheet in SHEETS:
        filled = [
            f"{column.header} {number} baris"
            for column in sheet.columns
            if column.tahunan
            and (
                number := sum(column.field in row.asal.ketikan for row in rows.get(sheet.name, ()))
            )
        ]
        if filled:
            yield f"{sheet.name}: {', '.join(filled)}"
    for name, number in (
        (EVALUASI.name, len(lkj.evaluasi)),
        (KALIMAT.name, len(lkj.kalimat)),
        (PENGECUALIAN.name, len(lkj.pengecualian)),
        (LIBUR.name, sum(one.tanggal.year < sumber.tahun for one in lkj.libur)),
    ):
        if number:
            yield f"{name}: {number} baris"


def _rekaman(lkj: Lkj) -> Mapping[str, Sequence[BarisBaru]]:
    return {
        PEJABAT.name: lkj.pejabat,
        PK.name: lkj.indikator,
        REALISASI.name: lkj.realisasi,
        ANGGARAN.name: lkj.anggaran,
        STRATEGI.name: lkj.strategi,
    }


def sel_kosong(setelan: Pindahan, rows: Iterable[Pindahan], sumber: Sumber) -> Iterator[str]:
    """The cells left blank because nobody can read them, each once."""
    for typed in setelan.kosong:
        yield f"{typed.sel}: {_sebab(typed, sumber)}, diganti dengan bawaan templat."
    for typed in dict.fromkeys(one for row in rows for one in row.kosong):
        yield f"{typed.sel}: {_sebab(typed, sumber)}, dikosongkan."


def _sebab(typed: Ketikan, sumber: Sumber) -> str:
    """Only a NIP is lost though its cell can be read: as a number."""
    if isinstance(typed.nilai, int | float) and typed.sel not in sumber.tak_terbaca:
        return f'NIP "{typed.teks}" tersimpan sebagai angka, tiga angka terakhirnya hilang'
    return f'"{typed.teks}" tidak terbaca'


def tak_terbawa(sumber: Sumber, temuan: Sequence[Temuan]) -> Iterator[str]:
    """Sheets, columns and rows that could not be taken."""
    own = tuple(one for one in temuan if _ikut(one, sumber))
    for one in own:
        if _dari(one, isian.SHEET_HILANG, isian.KOLOM_HILANG, isian.KOLOM_GANDA):
            yield _kalimat(one)
        elif _dari(one, isian.BARIS_GANDA) and not _di(one, PK.name, REALISASI.name):
            yield f"{_kalimat(one)} Tidak dibawa."
    yield from _baris_tanpa_jabatan(sumber)
    yield from _libur_tak_terbaca(sumber.lkj, own)


def _baris_tanpa_jabatan(sumber: Sumber) -> Iterator[str]:
    for asal in berjabatan(sumber):
        if tanpa_jabatan(asal):
            yield (
                f'{asal["jabatan"]}: Jabatan "{asal.teks("jabatan")}" tidak terbaca; baris '
                f"{asal.row} sheet {asal.sheet} tidak dibawa."
            )


def _libur_tak_terbaca(lkj: Lkj, temuan: Iterable[Temuan]) -> Iterator[str]:
    """Days off that are none: their rows are no records."""
    read = {one.asal.row for one in lkj.libur}
    for one in temuan:
        if _di(one, LIBUR.name) and _dari(one, *_HARI_HILANG) and one.lokasi[0].row not in read:
            yield f"{_kalimat(one)} Baris ini tidak dibawa."


_HARI_HILANG = (
    isian.SEL_WAJIB_KOSONG,
    isian.TANGGAL_TAK_TERBACA,
    isian.RUMUS_BELUM_DIHITUNG,
    isian.SEL_GALAT_EXCEL,
)


def perlu_dibetulkan(sumber: Sumber, temuan: Sequence[Temuan]) -> Iterator[str]:
    """What goes over as it stands though it is wrong: repeated numbers, strange names, headings, and
    what is left of an example row.
    """
    nowhere = {asal["jabatan"] for asal in berjabatan(sumber) if tanpa_jabatan(asal)}
    headings = {
        asal[field] for asal in berjabatan(sumber) for field in FIELD_JUDUL if field in asal.ketikan
    }
    for one in temuan:
        if _ikut(one, sumber) and (
            (_dari(one, isian.JABATAN_TAK_DIKENAL) and one.lokasi[0] not in nowhere)
            or (_dari(one, isian.BARIS_GANDA) and _di(one, PK.name, REALISASI.name))
            or (_dari(one, isian.PILIHAN_TAK_DIKENAL) and one.lokasi[0] in headings)
            or _dari(one, isian.CONTOH_TERTINGGAL)
        ):
            yield _kalimat(one)


def kolom_asing(sumber: Sumber, temuan: Sequence[Temuan]) -> Iterator[str]:
    """Columns and settings that are not ours."""
    for one in temuan:
        if _dari(one, isian.KOLOM_TAK_DIKENAL) and _ikut(one, sumber):
            yield _kalimat(one)


def pengecualian_ditinggal(rows: Iterable[Pindahan]) -> Iterator[str]:
    """Exceptions that cannot be read whole, or whose cell does not go over."""
    for row in rows:
        reason = (
            f'"{row.kosong[0].teks}" di {row.kosong[0].sel} tidak terbaca'
            if row.kosong
            else f'sel "{row.asal.teks("sel")}" tidak ada di workbook baru'
        )
        yield f"{row.asal['kode']}: Pengecualian {row.asal.teks('kode')} tidak dibawa: {reason}."


def _ikut(temuan: Temuan, sumber: Sumber) -> bool:
    """Whether a finding is about a sheet that goes over."""
    left = (REALISASI.name, EVALUASI.name, KALIMAT.name, PENGECUALIAN.name) if sumber.tahun else ()
    return not _di(temuan, *left)


def _di(temuan: Temuan, *sheets: str) -> bool:
    return kunci(temuan.lokasi[0].sheet) in map(kunci, sheets)


def _dari(temuan: Temuan, *aturan: Aturan) -> bool:
    return temuan.kode in {one.kode for one in aturan}


def _kalimat(temuan: Temuan) -> str:
    return f"{temuan.lokasi[0]}: {temuan.pesan}"
