"""Rows of Pejabat in, the people out who hold one functional title and what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from lkj_xlsx.baku.model import Pejabat
from lkj_xlsx.dasar.jabatan import jabatan_tunggal
from lkj_xlsx.dasar.nip import nip_sah
from lkj_xlsx.dasar.teks import bersih, deretan, kosong_bergaris, kunci
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
    return "" if kosong_bergaris(pejabat.nama) else pejabat.nama.partition(",")[0]
