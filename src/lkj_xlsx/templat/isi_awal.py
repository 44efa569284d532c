"""What a call of `template` asks for in, what the new workbook begins with out."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj_xlsx.baku.sheets import DAFTAR, PEJABAT, PETUNJUK, SHEETS
from lkj_xlsx.baku.sipd import EksporSipd
from lkj_xlsx.dasar.aman import terjemahkan
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import kunci
from lkj_xlsx.reader import baca
from lkj_xlsx.reader.identitas import TAHUN_WAJAR
from lkj_xlsx.reader.isi_buku import buka
from lkj_xlsx.templat.lanjutan import lanjutkan
from lkj_xlsx.templat.lanjutan.isi_sipd import isi_dari_sipd
from lkj_xlsx.templat.lanjutan.kabar import kabar_lanjutan
from lkj_xlsx.templat.susunan import susunan_pejabat

_AKHIRAN_LAIN = re.compile(
    r"\.(?:x[a-z]{2,3}|do[ct][a-z]?|ods|odt|rtf|csv|tsv|txt|pdf|htm|html|zip)"
)
"""Endings of files, misspelt ones too; what else follows a dot belongs to the name."""
_LEMBAR = frozenset(map(kunci, (PETUNJUK, DAFTAR, *(sheet.name for sheet in SHEETS))))


@dataclass(frozen=True, slots=True)
class Awal:
    """The contents of a new workbook, and what there is to say about where they come from."""

    isi: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)
    setelan: Mapping[str, object] = field(default_factory=dict)
    kabar: str = ""
    utuh: bool = True
    """Whether nothing was wrong in the old workbook with what should go over."""


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of template: its ending, and what people call it."""

    akhiran: str
    nama: str
    misal: str


WORKBOOK = Jenis(".xlsx", "workbook baru", "isian.xlsx")
NASKAH = Jenis(".docx", "templat naskah", "templat naskah.docx")


def nama_templat(file: Path, lama: Path | None, *, timpa: bool, jenis: Jenis = WORKBOOK) -> Path:
    """The file to write, with its ending; Kegagalan where it must not be replaced."""
    if file.name in {"", ".."}:
        raise Kegagalan(f'Nama {jenis.nama} belum disebutkan; tulis misalnya "{jenis.misal}".')
    target = _berakhiran(file, jenis)
    with terjemahkan(target):
        if not target.exists():
            return target
    if lama is not None and os.path.exists(lama) and target.samefile(lama):  # noqa: PTH110 - a name too long is merely not there
        raise Kegagalan(
            f"{target.name}: ini workbook lama itu sendiri; beri nama lain untuk workbook baru."
        )
    if not timpa:
        raise Kegagalan(
            f"{target.name}: sudah ada dan tidak ditimpa; pilih nama lain, atau tambahkan --timpa."
        )
    return target


def _berakhiran(file: Path, jenis: Jenis) -> Path:
    """The file with the ending of its kind; Kegagalan where it has that of another."""
    ending = file.suffix.casefold()
    if ending == jenis.akhiran:
        return file
    if _AKHIRAN_LAIN.fullmatch(ending):
        other = ", atau tambahkan --naskah untuk templat naskah" if ending == NASKAH.akhiran else ""
        raise Kegagalan(
            f"{file.name}: templat ditulis sebagai {jenis.akhiran}, bukan {ending}; ketik "
            f'"{file.with_suffix(jenis.akhiran)}"{other}.'
        )
    return file.with_name(f"{file.name}{jenis.akhiran}")


def isi_awal(
    lama: Path | None,
    tahun: int | None,
    pejabat: str | None,
    *,
    opsional: bool,
    ekspor: EksporSipd | None = None,
) -> Awal:
    """An old workbook's contents, or the officials that were named; Kegagalan for a wrong call.

    Exports of SIPD fill in what the old workbook's budget leaves blank.
    """
    if tahun is not None and tahun not in TAHUN_WAJAR:
        raise Kegagalan(
            f"--tahun {tahun}: bukan tahun anggaran; tulis {TAHUN_WAJAR.start} sampai "
            f"{TAHUN_WAJAR.stop - 1}."
        )
    if lama is not None and pejabat is not None:
        raise Kegagalan(
            "--from dan --pejabat tidak dapat dipakai bersama: pejabat dibawa dari workbook lama; "
            "hapus salah satu pilihan itu."
        )
    if lama is not None:
        return _dari_lama(lama, tahun, ekspor, opsional=opsional)
    if ekspor is not None:
        raise Kegagalan(
            "--sipd mengisi sel kosong dari workbook lama; sebutkan workbook itu dengan --from."
        )
    setelan = {"tahun": tahun} if tahun else {}
    return Awal({PEJABAT.name: susunan_pejabat(pejabat)} if pejabat is not None else {}, setelan)


def _dari_lama(lama: Path, tahun: int | None, ekspor: EksporSipd | None, *, opsional: bool) -> Awal:
    bacaan = baca(lama)
    lanjutan = lanjutkan(bacaan, tahun, opsional=opsional)
    names = [one.nama for one in buka(lama).sheet]
    foreign = [one for one in names if kunci(one) not in _LEMBAR]
    having = set(map(kunci, names))
    # What of an optional sheet stays behind is to be filled in anew.
    blank = {one.name: () for one in SHEETS if one.opsional and kunci(one.name) in having}
    kabar = kabar_lanjutan(lanjutan, lama.name, foreign)
    if ekspor is None:
        return Awal({**blank, **lanjutan.isi}, lanjutan.setelan, kabar, lanjutan.utuh)
    filled = isi_dari_sipd(bacaan.lkj, lama.name, lanjutan, ekspor, tahun)
    content = {**blank, **filled.isi}
    return Awal(content, lanjutan.setelan, "\n".join((kabar, *filled.kabar)), lanjutan.utuh)
