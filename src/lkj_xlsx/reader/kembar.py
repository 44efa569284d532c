"""Rows of Pejabat in, the people out who hold one functional title and what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.jabatan import jabatan_tunggal, kunci_jabatan, tanpa_pejabat
from lkj_xlsx.dasar.nip import nip_sah
from lkj_xlsx.dasar.teks import bersih, deretan, kunci
from lkj_xlsx.temuan import Pelanggaran, Usul

_SHEET_LAIN = "PK, Realisasi, Anggaran, dan Strategi"


def pemegang_lain(one: Pejabat, other: Pejabat) -> bool:
    """Whether two rows of one Jabatan name two people who may both hold it."""
    if not one.jabatan or jabatan_tunggal(one.jabatan):
        return False
    if nip_sah(one.nip) and nip_sah(other.nip):
        return one.nip != other.nip
    mine, theirs = kunci(_nama(one)), kunci(_nama(other))
    return bool(mine and theirs) and mine != theirs


def bersama(pemegang: Sequence[Pejabat]) -> Pejabat:
    """The official of a title that several people hold: what one of them alone has stands for none."""
    first = pemegang[0]
    superiors = {kunci_jabatan(one.jabatan_atasan) for one in pemegang} - {""}
    names = {kunci(_tanpa_gelar(one.nama_atasan)) for one in pemegang} - {""}
    stating = sorted(pemegang, key=lambda one: (not one.nama_atasan, not one.jabatan_atasan))
    above = stating[0]
    shared = len(superiors) <= 1
    named = shared and len(names) <= 1
    return replace(
        first,
        nama="",
        nip="",
        pangkat="",
        jabatan_atasan=above.jabatan_atasan if shared else "",
        nama_atasan=above.nama_atasan if named else "",
        nip_atasan=above.nip_atasan if named else "",
        tempat=first.tempat if len({kunci(one.tempat) for one in pemegang}) == 1 else "",
        tanggal_laporan=first.tanggal_laporan
        if len({one.tanggal_laporan for one in pemegang}) == 1
        else None,
        pemegang=tuple(pemegang),
    )


def jabatan_kembar(pemegang: Sequence[Pejabat]) -> Pelanggaran:
    """The breach that several people hold a title, with a remark for each that tells them apart."""
    names = [bersih(_nama(one)) for one in pemegang]
    apart = all(names) and len({*map(kunci, names)}) == len(names)
    remarks = [
        f"{one.jabatan} ({name})" if apart else f"{one.jabatan} - {number}"
        for number, (one, name) in enumerate(zip(pemegang, names, strict=True), start=1)
    ]
    usul = tuple(
        Usul(one.asal["jabatan"], remark) for one, remark in zip(pemegang, remarks, strict=True)
    )
    said = deretan(f'"{one.nilai}" di {one.sel}' for one in usul)
    holders = deretan(f'"{one.nama}" ({one.asal["nama"]})' for one in pemegang)
    title = pemegang[0].jabatan
    return Pelanggaran(
        f'Jabatan "{title}" dipegang {len(pemegang)} orang, {holders}; barisnya di sheet lain tidak '
        "dapat dibedakan, jadi tidak ada yang dicetak atas nama salah satunya.",
        tuple(one.sel for one in reversed(usul)),
        f"Tambahkan keterangan di belakang jabatan: tulis {said}; pakai tulisan yang sama di baris "
        f"masing-masing di {_SHEET_LAIN}.",
        title,
        usul=usul,
    )


def _nama(pejabat: Pejabat) -> str:
    """The name without the degrees behind its comma."""
    return "" if tanpa_pejabat(pejabat.nama) else _tanpa_gelar(pejabat.nama)


def _tanpa_gelar(nama: str) -> str:
    return nama.partition(",")[0]
