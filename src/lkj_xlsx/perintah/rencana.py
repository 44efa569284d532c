"""Paths as people type them in, the reports to process and their output folders out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_xlsx.dasar.berkas_dimaksud import (
    AKHIRAN_DOKUMEN,
    AKHIRAN_WORKBOOK,
    berkas_dimaksud,
)
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.hasil_sendiri import AKHIRAN_HASIL, AKHIRAN_SALINAN, folder_asal
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.teks import beberapa, deretan
from lkj_xlsx.proses.gabungan import NAMA_GABUNGAN, kelompokkan
from lkj_xlsx.proses.ingatan import Ingatan
from lkj_xlsx.proses.pencarian import (
    contoh_workbook,
    jalur_dimaksud,
    pastikan_diapit,
    workbook_dimaksud,
)

if TYPE_CHECKING:
    from lkj_xlsx.baku.sipd import EksporSipd

_KUNCI_PROGRAM = (("Excel", "~$", ""), ("LibreOffice", ".~lock.", "#"))
"""How the lock file of each program begins and ends, around the workbook's name."""
_TERBUKA_DISEBUT = 3
_NASKAH = frozenset({".docx", ".docm", ".doc", ".odt", ".rtf"})
"""The endings of files that are meant as documents, readable or not."""


@dataclass(frozen=True, slots=True)
class Tugas:
    """The workbooks of one report, and the folder that its results go to."""

    paths: tuple[Path, ...]
    folder: Path
    keterangan: str = ""
    """Why a workbook of the same office is a report of its own."""
    ekspor: EksporSipd | None = None
    """What the budget system exports, to compare the report with."""


def rencana(
    paths: Sequence[Path],
    output: Path | None = None,
    *,
    terpisah: bool = False,
    ingatan: Ingatan | None = None,
    ekspor: EksporSipd | None = None,
) -> list[Tugas]:
    """Each report with its workbooks and its folder, in the order of the paths.

    One report writes straight into `output`; several get a folder each below it, named after their
    first workbook. Results of two workbooks of one name are told apart by a number. Exports of SIPD that
    lie in a folder of workbooks are none of them. Kegagalan for a folder or a pattern without workbooks.
    """
    workbooks = workbook_dimaksud(paths, ekspor.berkas if ekspor else ())
    reports = kelompokkan(workbooks, terpisah=terpisah, ingatan=ingatan)
    if output is not None and len(reports) == 1:
        return [Tugas(reports[0].paths, output, reports[0].keterangan, ekspor=ekspor)]
    used: set[str] = set()
    plan = []
    for one in reports:
        first = one.paths[0]
        parent = folder_asal(first) if output is None else output
        folder = _folder_baru(parent, first.stem, used)
        plan.append(Tugas(one.paths, folder, one.keterangan, ekspor=ekspor))
    return plan


def kabar_salinan(rencana: Iterable[Tugas]) -> Iterator[str]:
    """What to know where an annotated copy of ours is processed: where its results go."""
    for one in rencana:
        copies = (path for path in one.paths if path.stem.endswith(AKHIRAN_SALINAN))
        named = [path.name for path in copies if bercap(path)]
        if named:
            yield (
                f"{deretan(named)}: salinan dari proses sebelumnya, dibaca seperti workbook isian; "
                f'hasilnya di folder "{one.folder}".'
            )


def kabar_terbuka(rencana: Iterable[Tugas]) -> Iterator[str]:
    """What to know where a workbook is being edited: its lock file lies beside it."""
    named = (path for one in rencana for path in one.paths)
    paths = [one for one in named if one.suffix.casefold() in AKHIRAN_WORKBOOK]
    for program, begin, end in _KUNCI_PROGRAM:
        locked = [
            one.name
            for one in paths
            if os.path.exists(one.with_name(f"{begin}{one.name}{end}"))  # noqa: PTH110 - any length
        ]
        if locked:
            yield (
                f"{beberapa(locked, _TERBUKA_DISEBUT)} sedang terbuka di {program}; yang dibaca adalah "
                "yang terakhir disimpan."
            )


def pastikan_berpasangan(paths: Sequence[Path], dengan: Sequence[Path] | None) -> None:
    """Kegagalan for a document without its workbook, a workbook to compare with no document, for both in
    the wrong order, and for names that came in pieces.
    """
    pastikan_diapit(paths, (*AKHIRAN_WORKBOOK, *AKHIRAN_DOKUMEN))
    named = [*filter(_naskah, paths)]
    if named and not dengan:
        book = next((one for one in paths if one not in named), contoh_workbook(named[0].parent))
        raise Kegagalan(
            f"{named[0].name}: naskah diperiksa bersama workbook-nya; ketik lkj-xlsx check "
            f'"{named[0]}" --dengan "{book}".'
        )
    if not dengan:
        return
    for start in range(len(paths)):
        pastikan_diapit((dengan[-1], *paths[start:]))
    books = [one for one in paths if one.suffix.casefold() in AKHIRAN_WORKBOOK]
    swapped = next(filter(_naskah, dengan), None)
    if swapped is not None:
        right = (swapped, books[0]) if books else (paths[0], Path("WORKBOOK.xlsx"))
        raise Kegagalan(
            f"{swapped.name}: sesudah --dengan disebutkan workbook, bukan naskah; ketik lkj-xlsx check "
            f'"{right[0]}" --dengan "{right[1]}".'
        )
    meant = [berkas_dimaksud(one, AKHIRAN_DOKUMEN) for one in paths]
    folders = any(os.path.isdir(one) or not one.suffix for one in meant)  # noqa: PTH112 - any length
    if not any(map(_naskah, meant)) and not folders:
        raise Kegagalan(
            "--dengan hanya berguna untuk memeriksa naskah laporan; ketik lkj-xlsx check LAPORAN.docx "
            f'--dengan "{dengan[0]}".'
        )


def _naskah(path: Path) -> bool:
    """Whether a document is meant, readable or not."""
    return path.suffix.casefold() in _NASKAH


def satu_laporan(rencana: Sequence[Tugas]) -> Tugas:
    """The one report that documents are held against; Kegagalan where there are several."""
    if len(rencana) > 1:
        names = ", ".join(one.paths[0].name for one in rencana)
        raise Kegagalan(
            f"--dengan menyebut {len(rencana)} laporan ({names}); sebutkan workbook satu kantor saja."
        )
    return rencana[0]


def berkas_gabungan(paths: Sequence[Path], output: Path | None) -> Path:
    """Where the combined recap of a call goes: its output, its folder, or beside its first workbook."""
    if output is not None:
        return output / NAMA_GABUNGAN
    first = jalur_dimaksud(paths[0])
    # A name too long for the system is no folder.
    return (first if os.path.isdir(first) else first.parent) / NAMA_GABUNGAN  # noqa: PTH112


def ingatan_dari(folder: Path, *, ulang: bool) -> Ingatan:
    """What the last batch with its combined recap there knew of workbooks; nothing if all is made again."""
    # Who only checks knows of no marks.
    from lkj_xlsx.proses.hasil_gabungan import IsiTandaGabungan
    from lkj_xlsx.proses.kunci import program
    from lkj_xlsx.proses.tanda import TANDA_GABUNGAN, baca_tanda

    mark = None if ulang else baca_tanda(folder / TANDA_GABUNGAN, IsiTandaGabungan)
    return Ingatan(mark.isi.pengenal if mark and mark.isi.program == program() else ())


def hasil_tertinggal(
    paths: Sequence[Path], output: Path | None, selesai: Iterable[Path], gagal: Iterable[Path]
) -> list[Path]:
    """Folders with results of an earlier batch that this run, which has made the others, did not renew.

    Their workbook is gone, belongs to another report now or cannot be read. They are looked for where this
    run's results lie: in its output, or in the folders that it was to search; a workbook that was not
    named has results of its own.
    """
    from lkj_xlsx.proses.tanda import TANDA_HASIL

    searched = map(jalur_dimaksud, paths) if output is None else (output,)
    folders = [one for one in searched if os.path.isdir(one)]  # noqa: PTH112 - as above
    pattern = f"**/{TANDA_HASIL}" if output is None else f"*/{TANDA_HASIL}"
    found = {mark.parent for one in folders for mark in one.glob(pattern)}
    found.update(one for one in gagal if os.path.isfile(one / TANDA_HASIL))  # noqa: PTH113
    made = {one.resolve() for one in selesai}
    return sorted(one for one in found if one.resolve() not in made)


def _folder_baru(parent: Path, stem: str, used: set[str]) -> Path:
    number = 1
    folder = parent / f"{stem}{AKHIRAN_HASIL}"
    while str(folder).casefold() in used:
        number += 1
        folder = parent / f"{stem} ({number}){AKHIRAN_HASIL}"
    used.add(str(folder).casefold())
    return folder
