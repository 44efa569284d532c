"""Documents of the report and the workbook that they go with in, what a person reads of them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Masukan
from lkj_xlsx.perintah.konsol import LEBAR_BERKAS, layar, sebutkan, tampilkan
from lkj_xlsx.perintah.layar import baris_senyap, status_temuan
from lkj_xlsx.perintah.tabel_temuan import sebagai_tabel
from lkj_xlsx.proses.naskah_dibaca import naskah_dimaksud, periksa_naskah
from lkj_xlsx.proses.pipeline import Pemeriksaan
from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.daftar_temuan import Diperiksa
from lkj_xlsx.temuan.hitungan import Hitungan
from lkj_xlsx.temuan.kalimat import baris_aktif


def periksa_semua_naskah(
    paths: Sequence[Path], pemeriksaan: Pemeriksaan
) -> Iterator[tuple[Path, Diperiksa]]:
    """Each document with its findings, or with the sentence that says why it was not read."""
    for path in naskah_dimaksud(paths):
        try:
            found = periksa_naskah(path, pemeriksaan)
        except Kegagalan as failure:
            yield path, Diperiksa(str(path), kesalahan=str(failure))
        else:
            yield path, Diperiksa(str(path), found)


def tampilkan_naskah(
    path: Path, diperiksa: Diperiksa, kepala: str, *, tabel: bool, senyap: bool
) -> None:
    """The failure of a document, or its findings as a table."""
    if diperiksa.kesalahan:
        sebutkan(diperiksa.kesalahan)
    elif tabel:
        _tampilkan(path, diperiksa.temuan, kepala, senyap=senyap)


def _tampilkan(path: Path, temuan: Sequence[Temuan], kepala: str, *, senyap: bool) -> None:
    screen = layar()
    temuan = [_tanpa_berkas(one, path.name) for one in temuan]
    if senyap:
        if lines := baris_senyap((Masukan(path),), baris_aktif(temuan)):
            tampilkan(lines, screen)
        return
    title = f"{kepala} ({path.name}): {Hitungan.dari(temuan).ringkas}"
    width = screen.lebar or LEBAR_BERKAS
    tampilkan(sebagai_tabel(title, temuan, lebar=width, warna=screen.warna), screen)


def _tanpa_berkas(temuan: Temuan, nama: str) -> Temuan:
    """The finding as it is told where its file is named already."""
    book = f"[{nama}]"
    return replace(
        temuan,
        lokasi=tuple(replace(one, berkas="") if one.naskah else one for one in temuan.lokasi),
        pesan=temuan.pesan.replace(book, ""),
        saran=temuan.saran.replace(book, ""),
    )


def status_naskah(diperiksa: Diperiksa, *, gagal: int, ketat: bool) -> int:
    """The exit status that one document asks for."""
    if diperiksa.kesalahan:
        return gagal
    return status_temuan(Hitungan.dari(diperiksa.temuan), ketat=ketat)
