"""Findings in, the sheet Pemeriksaan out: worst first and by what to do first, each linked to its cell in the input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    CATATAN,
    FORMAT_UMUM,
    JUDUL,
    KEPALA,
    NOMOR,
    TEKS,
    Baris,
    Gaya,
    Lembar,
    Petak,
    Rata,
    Sisa,
    Tepi,
    akhir_bersama,
    sehalaman,
    tautan_berkas,
)
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.kalimat import kalimat_tanpa_lokasi, menyebut
from lkj_xlsx.temuan.langkah import menurut_langkah
from lkj_xlsx.temuan.warna import DIKECUALIKAN, WARNA

NAMA_PEMERIKSAAN = "Pemeriksaan"
_LOKASI_DITAMPILKAN = 7
_LEBAR_BERNAMA = 24
_TEPI = Tepi(kiri=15, kanan=10, atas=12, bawah=16)
"""A list to work with: it is not filed, and needs less room at its sides than what is signed."""

_ISI = replace(TEKS, ukuran=7.5)
_KECIL = replace(TEKS, ukuran=7)
"""Codes and names, which are looked up and not read."""
_STATUS = _KECIL.dengan(rata=Rata.TENGAH)
_NOMOR = replace(NOMOR, ukuran=7)
_TAUT = _KECIL.dengan(warna="#0563C1")
_TAK_TERCETAK = ";;;"
"""The format under which a cell shows nothing of what it holds."""
_PENYARING = ("no", "tingkat", "kode", "aturan", "pejabat", "status")
_KOSONG = "Tidak ada temuan: isi workbook ini tidak bertentangan satu sama lain."


@dataclass(frozen=True, slots=True)
class _Nomor:
    """A finding at its place in the list, with the ways to the inputs."""

    nomor: int
    temuan: Temuan
    masukan: Mapping[str, str]


def _petak_tingkat(satu: _Nomor) -> Petak:
    silenced = satu.temuan.status is Status.DIKECUALIKAN
    shade = (DIKECUALIKAN if silenced else WARNA[satu.temuan.tingkat]).isian
    level = Gaya(tebal=not silenced, ukuran=7, isian=shade, rata=Rata.TENGAH)
    return Petak(str(satu.temuan.tingkat), level)


def _petak_lokasi(satu: _Nomor) -> Petak:
    places = satu.temuan.lokasi
    style = _TAUT if satu.masukan and places else _KECIL
    return Petak(_lokasi(places), style, tautan=_tautan(places, satu.masukan))


def _lebar_lokasi(rows: Sequence[_Nomor]) -> float:
    """A place that names its workbook needs more room."""
    named = any(place.berkas for one in rows for place in one.temuan.lokasi[:1])
    return _LEBAR_BERNAMA if named else 11.5


def _lebar_status(rows: Sequence[_Nomor]) -> float:
    """Where nothing is silenced, the column is as wide as its header."""
    silenced = any(one.temuan.status is not Status.AKTIF for one in rows)
    return 8 if silenced else 5.5


def _petak_temuan(satu: _Nomor) -> Petak:
    return Petak(_dengan_sel_lain(satu.temuan), _ISI)


def _petak_saran(satu: _Nomor) -> Petak:
    """The advice; of a silenced finding who silenced it and why as well."""
    found = satu.temuan
    reason = f"Dikecualikan {found.pengecualian}" if found.pengecualian else ""
    return Petak("\n".join(one for one in (found.saran, reason) if one), _ISI)


def _petak_status(satu: _Nomor) -> Petak:
    """Seen only where it is not what nearly all are."""
    active = satu.temuan.status is Status.AKTIF
    return Petak(str(satu.temuan.status), _STATUS, format=_TAK_TERCETAK if active else FORMAT_UMUM)


KOLOM: DaftarKolom[_Nomor] = DaftarKolom(
    (
        Kolom("no", "No", 3, lambda one: Petak(one.nomor, _NOMOR)),
        Kolom("tingkat", "Tingkat", 7.1, _petak_tingkat),
        Kolom("kode", "Kode", 5.5, lambda one: Petak(one.temuan.kode, _KECIL)),
        Kolom("aturan", "Aturan", 8.5, lambda one: Petak(one.temuan.aturan, _KECIL)),
        Kolom("pejabat", "Pejabat", 12.5, lambda one: Petak(one.temuan.pejabat, _KECIL)),
        Kolom("lokasi", "Lokasi", _lebar_lokasi, _petak_lokasi),
        Kolom("temuan", "Temuan", Sisa(2.7), _petak_temuan),
        Kolom("saran", "Saran", Sisa(2.5), _petak_saran),
        Kolom("status", "Status", _lebar_status, _petak_status),
    ),
    tinggi=(0,),
)  # fmt: skip


def lembar_pemeriksaan(
    temuan: Sequence[Temuan],
    *,
    judul: str,
    masukan: Mapping[str, str],
    kertas: UkuranKertas = UkuranKertas.F4,
    kaki: str = "",
) -> Lembar:
    """The list of findings of an official, or of the whole report, in the order of the screen.

    `masukan` is the way from the folder of the results to each input, with forward slashes, by the
    name that its cells bear; empty for no links. `kaki` is the footer, the title where there is none.
    """
    ordered = menurut_langkah(temuan)
    rows = [_Nomor(number, one, masukan) for number, one in enumerate(ordered, start=1)]
    width = len(KOLOM)
    head: list[Baris] = [
        Baris((Petak(judul, JUDUL, kolom=width),)),
        Baris((Petak(Hitungan.dari(temuan).lengkap, CATATAN, kolom=width),)),
        Baris(),
        *map(kecil_kepala, KOLOM.kepala()),
    ]
    listed = KOLOM.daftar(rows) or [Baris((Petak(_KOSONG, TEKS, kolom=width),))]
    return Lembar(
        nama=NAMA_PEMERIKSAAN,
        lebar=sehalaman(kertas, KOLOM.lebar(rows), tepi=_TEPI),
        baris=dibuat(
            lambda: chain(head, akhir_bersama(listed, len(listed))), len(head) + len(listed)
        ),
        kertas=kertas,
        berulang=(len(head), len(head)),
        beku=(len(head), 0),
        saring=(len(head), len(head) + len(temuan)) if temuan else None,
        kaki=kaki or judul,
        kolom_ulang=tuple(map(KOLOM.di, _PENYARING)),
        tepi=_TEPI,
    )


def kecil_kepala(kepala: Baris) -> Baris:
    """A header that stays on one line above columns of small letters."""
    style = replace(KEPALA, ukuran=9)
    return replace(kepala, petak=tuple(one and one.bergaya(style) for one in kepala.petak))


def _lokasi(places: Sequence[Sel]) -> str:
    """The cell to mend, where the link leads, and how many more there are.

    LibreOffice prints a link on one line, so that the others stand below the message.
    """
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return f"{places[0]}{more}" if places else ""


def _dengan_sel_lain(found: Temuan) -> str:
    """The sentence, then the places that neither Lokasi nor sentence nor advice names.

    `Sel lain: PK!D3, D4, Realisasi!E7`.
    """
    message = kalimat_tanpa_lokasi(found)
    said = f"{message}\n{found.saran}"
    places = [one for one in found.lokasi[1:] if not menyebut(said, str(one))]
    others = [
        name if number == 0 else name.rpartition("!")[2]
        for _, run in groupby(places[:_LOKASI_DITAMPILKAN], lambda one: (one.berkas, one.sheet))
        for number, name in enumerate(map(str, run))
    ]
    rest = len(places) - _LOKASI_DITAMPILKAN
    if rest > 0:
        others.append(f"dan {rest} sel lain")
    return f"{message} Sel lain: {', '.join(others)}" if others else message


def _tautan(places: Sequence[Sel], masukan: Mapping[str, str]) -> str:
    return tautan_sel(places[0], masukan) if masukan and places else ""


def tautan_sel(sel: Sel, masukan: Mapping[str, str]) -> str:
    """The link that opens the input at a cell."""
    sheet = sel.sheet.replace("'", "''")
    return f"{tautan_berkas(masukan[sel.berkas])}#'{sheet}'!{sel.alamat}"
