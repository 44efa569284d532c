"""Findings in, the sheet Pemeriksaan out: worst first, each linked to its cell in the input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.tampil.dibuat import dibuat
from lkj_xlsx.tampil.kolom import DaftarKolom, Kolom
from lkj_xlsx.tampil.lembar import (
    CATATAN,
    JUDUL,
    NOMOR,
    TEKS,
    Baris,
    Gaya,
    Lembar,
    Petak,
    Rata,
    Sisa,
    sehalaman,
)
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import DIKECUALIKAN, WARNA

NAMA_PEMERIKSAAN = "Pemeriksaan"
LOKASI_DITAMPILKAN = 8
_LEBAR_BERNAMA = 30

_LOLOS = str.maketrans({"%": "%25", "#": "%23", " ": "%20"})
"""What a link to a file must not hold as it is; letters of any alphabet may."""
_TAUT = TEKS.dengan(warna="#0563C1")
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
    level = Gaya(tebal=not silenced, isian=shade, rata=Rata.TENGAH)
    return Petak(str(satu.temuan.tingkat), level)


def _petak_lokasi(satu: _Nomor) -> Petak:
    places = satu.temuan.lokasi
    style = _TAUT if satu.masukan and places else TEKS
    return Petak(_lokasi(places), style, tautan=_tautan(places, satu.masukan))


def _lebar_lokasi(rows: Sequence[_Nomor]) -> float:
    """A place that names its workbook needs more room."""
    named = any(place.berkas for one in rows for place in one.temuan.lokasi[:1])
    return _LEBAR_BERNAMA if named else 15


KOLOM: DaftarKolom[_Nomor] = DaftarKolom(
    (
        Kolom("no", "No", 4.5, lambda one: Petak(one.nomor, NOMOR)),
        Kolom("tingkat", "Tingkat", 10.5, _petak_tingkat),
        Kolom("kode", "Kode", 8, lambda one: Petak(one.temuan.kode, TEKS)),
        Kolom("aturan", "Aturan", 16, lambda one: Petak(one.temuan.aturan, TEKS)),
        Kolom("pejabat", "Pejabat", 18, lambda one: Petak(one.temuan.pejabat, TEKS)),
        Kolom("lokasi", "Lokasi", _lebar_lokasi, _petak_lokasi),
        Kolom("temuan", "Temuan", Sisa(3),
              lambda one: Petak(_dengan_sel_lain(one.temuan.pesan, one.temuan.lokasi), TEKS)),
        Kolom("saran", "Saran", Sisa(2.4), lambda one: Petak(one.temuan.saran, TEKS)),
        Kolom("status", "Status", 11, lambda one: Petak(str(one.temuan.status), TEKS)),
    ),
    tinggi=(0,),
)  # fmt: skip


def lembar_pemeriksaan(
    temuan: Sequence[Temuan],
    *,
    judul: str,
    masukan: Mapping[str, str],
    kertas: UkuranKertas = UkuranKertas.F4,
) -> Lembar:
    """The list of findings of an official, or of the whole report.

    `masukan` is the way from the folder of the results to each input, with forward slashes, by the
    name that its cells bear; empty for no links.
    """
    rows = [_Nomor(number, one, masukan) for number, one in enumerate(temuan, start=1)]
    width = len(KOLOM)
    head: list[Baris] = [
        Baris((Petak(judul, JUDUL, kolom=width),)),
        Baris((Petak(Hitungan.dari(temuan).lengkap, CATATAN, kolom=width),)),
        Baris(),
        *KOLOM.kepala(),
    ]
    listed = KOLOM.daftar(rows) or [Baris((Petak(_KOSONG, TEKS, kolom=width),))]
    return Lembar(
        nama=NAMA_PEMERIKSAAN,
        lebar=sehalaman(kertas, KOLOM.lebar(rows)),
        baris=dibuat(lambda: chain(head, listed), len(head) + len(listed)),
        kertas=kertas,
        berulang=(len(head), len(head)),
        beku=(len(head), 0),
        saring=(len(head), len(head) + len(temuan)) if temuan else None,
        kaki=judul,
    )


def _lokasi(places: Sequence[Sel]) -> str:
    """The cell to mend, where the link leads, and how many more there are.

    LibreOffice prints a link on one line, so that the others stand below the message.
    """
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return f"{places[0]}{more}" if places else ""


def _dengan_sel_lain(message: str, places: Sequence[Sel]) -> str:
    others = [str(one) for one in places[1:LOKASI_DITAMPILKAN]]
    rest = len(places) - LOKASI_DITAMPILKAN
    if rest > 0:
        others.append(f"dan {rest} sel lain")
    return f"{message}\nSel lain: {', '.join(others)}" if others else message


def _tautan(places: Sequence[Sel], masukan: Mapping[str, str]) -> str:
    return tautan_sel(places[0], masukan) if masukan and places else ""


def tautan_sel(sel: Sel, masukan: Mapping[str, str]) -> str:
    """The link that opens the input at a cell."""
    sheet = sel.sheet.replace("'", "''")
    return f"external:{masukan[sel.berkas].translate(_LOLOS)}#'{sheet}'!{sel.alamat}"
