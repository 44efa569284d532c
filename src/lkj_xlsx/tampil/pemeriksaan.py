"""Findings in, the sheet Pemeriksaan out: worst first, each linked to its cell in the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lkj_xlsx.baku.model import UkuranKertas
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.tampil.lembar import (
    CATATAN,
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
    sehalaman,
)
from lkj_xlsx.temuan import Status, Temuan
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.warna import DIKECUALIKAN, WARNA

NAMA_PEMERIKSAAN = "Pemeriksaan"
LOKASI_DITAMPILKAN = 8
_LEBAR_BERNAMA = 30

_KOLOM: tuple[tuple[str, float | Sisa], ...] = (
    ("No", 4.5),
    ("Tingkat", 10.5),
    ("Kode", 8),
    ("Aturan", 16),
    ("Pejabat", 18),
    ("Lokasi", 15),
    ("Temuan", Sisa(3)),
    ("Saran", Sisa(2.4)),
    ("Status", 11),
)
_LOLOS = str.maketrans({"%": "%25", "#": "%23", " ": "%20"})
"""What a link to a file must not hold as it is; letters of any alphabet may."""
_TAUT = TEKS.dengan(warna="#0563C1")
_KOSONG = "Tidak ada temuan: isi workbook ini tidak bertentangan satu sama lain."


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
    width = len(_KOLOM)
    head: list[Baris] = [
        Baris((Petak(judul, JUDUL, kolom=width),)),
        Baris((Petak(Hitungan.dari(temuan).lengkap, CATATAN, kolom=width),)),
        Baris(),
        Baris(tuple(Petak(name, KEPALA) for name, _ in _KOLOM)),
    ]
    rows = [_baris(number, one, masukan) for number, one in enumerate(temuan, start=1)]
    if not rows:
        rows = [Baris((Petak(_KOSONG, TEKS, kolom=width),))]
    return Lembar(
        nama=NAMA_PEMERIKSAAN,
        lebar=sehalaman(kertas, _lebar(temuan)),
        baris=(*head, *rows),
        kertas=kertas,
        berulang=(len(head), len(head)),
        beku=(len(head), 0),
        saring=(len(head), len(head) + len(temuan)) if temuan else None,
        kaki=judul,
    )


def _lebar(temuan: Iterable[Temuan]) -> Iterator[float | Sisa]:
    """The widths of the columns; a place that names its workbook needs more room."""
    named = any(place.berkas for one in temuan for place in one.lokasi[:1])
    for name, wide in _KOLOM:
        yield _LEBAR_BERNAMA if named and name == "Lokasi" else wide


def _baris(number: int, temuan: Temuan, masukan: Mapping[str, str]) -> Baris:
    silenced = temuan.status is Status.DIKECUALIKAN
    shade = (DIKECUALIKAN if silenced else WARNA[temuan.tingkat]).isian
    level = Gaya(tebal=not silenced, isian=shade, rata=Rata.TENGAH)
    return Baris(
        (
            Petak(number, NOMOR),
            Petak(str(temuan.tingkat), level),
            Petak(temuan.kode, TEKS),
            Petak(temuan.aturan, TEKS),
            Petak(temuan.pejabat, TEKS),
            Petak(_lokasi(temuan.lokasi), _TAUT if masukan and temuan.lokasi else TEKS,
                  tautan=_tautan(temuan.lokasi, masukan)),
            Petak(_dengan_sel_lain(temuan.pesan, temuan.lokasi), TEKS),
            Petak(temuan.saran, TEKS),
            Petak(str(temuan.status), TEKS),
        )
    )  # fmt: skip


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
