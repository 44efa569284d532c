"""A seed in, a random workbook and what the product did wrong with it out; runs long by hand.

`python tests/acak.py --banyak 2000 --benih 1` tries so many workbooks of every kind, says how many
there were, and what went wrong with which; `--pembulatan 3000` compares the rounding of every n/d up
to there with integer arithmetic; `--sidik` prints what was found as one number.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from pathlib import Path

import openpyxl

from acak_buku import Buku, derau, rusak_bagian, rusak_bita, tulis, ubah
from acak_hilang import cetakan, cetakan_tertulis, hilang
from acak_isi import dadu
from lkj_xlsx.baku.model import Pembulatan
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.hitung.pembulatan import dicetak
from lkj_xlsx.proses.pipeline import periksa_workbook, proses_workbook
from lkj_xlsx.temuan import Temuan
from pemeriksa_paket import langgar

SEHAT: dict[str, Callable[[random.Random], Buku]] = {"derau": derau, "ubah": ubah}
"""Kinds of workbooks that open: noise under right headers, and good ones after accidents."""
RUSAK: dict[str, Callable[[random.Random, Path], Path]] = {
    "bita": rusak_bita,
    "bagian": rusak_bagian,
}
"""Kinds of damage: to the bytes of the file, and to its XML inside a package that is whole."""
JENIS = (*SEHAT, *RUSAK)
BATAS_DETIK = 20.0
"""A workbook of these sizes takes a tenth of a second; so much is a hang, even on a busy machine."""
_MENGGANTUNG = 120


@dataclass(frozen=True, slots=True)
class Kasus:
    """One random workbook: the same seed and number give the same one."""

    jenis: str
    benih: int
    nomor: int

    def __str__(self) -> str:
        return f"{self.jenis} {self.benih}-{self.nomor}"

    def tulis(self, path: Path) -> Buku | None:
        """Write the workbook; what it was meant to hold where it is not damaged."""
        chance = dadu(self.jenis, self.benih, self.nomor)
        if self.jenis in RUSAK:
            RUSAK[self.jenis](chance, path)
            return None
        book = SEHAT[self.jenis](chance)
        tulis(chance, book, path)
        return book


@dataclass(frozen=True, slots=True)
class Akibat:
    """What became of a workbook: what is wrong with the product's answer, and whether it refused."""

    masalah: tuple[str, ...]
    ditolak: bool
    detik: float


def uji(kasus: Kasus, folder: Path, *, proses: bool = False) -> Akibat:
    """Check a random workbook, and with `proses` write and read its results; errors pass through."""
    path = folder / "acak.xlsx"
    book = kasus.tulis(path)
    start = time.perf_counter()
    try:
        checked = proses_workbook(path, folder / "hasil") if proses else None
        result = checked.pemeriksaan if checked else periksa_workbook(path)
    except Kegagalan as refusal:
        took = time.perf_counter() - start
        return Akibat((*_lambat(took), *_salah_tolak(str(refusal), path, book)), True, took)
    took = time.perf_counter() - start
    printed = (
        cetakan_tertulis(_dibuka(checked.berkas, path)) if checked else cetakan(result.laporan)
    )
    lost = hilang(path, book, result, printed) if book is not None else []
    broken = _tak_sah(path if book else None, checked.berkas) if checked else ()
    trouble = (*_lambat(took), *(f"baris hilang {one}" for one in lost), *broken)
    return Akibat(trouble, False, took)


def _tak_sah(masukan: Path | None, berkas: Iterable[Path]) -> Iterator[str]:
    """What Excel would repair in the results, and in the copy of a sound input beside what that has."""
    *results, copy = berkas
    for path in results:
        yield from (f"{path.name}: {one}" for one in langgar(path))
    if masukan is not None:
        before = langgar(masukan, bernama=False, berjudul=False)
        found = langgar(copy, berjudul=False)
        yield from (f"{copy.name}: {one}" for one in found if one not in before)


def _lambat(took: float) -> Iterator[str]:
    if took > BATAS_DETIK:
        yield f"terlalu lama: {took:.1f} detik"


def _salah_tolak(sentence: str, path: Path, book: Buku | None) -> Iterator[str]:
    """A refusal is a sentence about the file; a sound workbook is refused only if it is not ours."""
    if not (sentence.startswith(f"{path.name}: ") and sentence.endswith(".")):
        yield f"bukan kalimat: {sentence}"
    if book is not None and "tidak ada satu pun sheet baku" not in sentence:
        yield f"workbook sehat ditolak: {sentence}"


def _dibuka(paths: Iterable[Path], masukan: Path) -> list[Path]:
    """The written workbooks but the annotated copy, which holds every cell of the input anyway.

    Each opens; the copy need not where the input does not, since it hands on what is broken there.
    """
    books = list(paths)
    results = [path for path in books if not path.stem.endswith("diperiksa")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path in books if _terbuka(masukan) else results:
            openpyxl.load_workbook(path)
    return results


def _terbuka(path: Path) -> bool:
    try:
        openpyxl.load_workbook(path)
    except Exception:  # noqa: BLE001 - openpyxl says in many ways that a workbook is broken
        return False
    return True


def sidik(temuan: Iterable[Temuan]) -> str:
    """The findings of a workbook as a number: equal findings in equal order have the same."""
    return hashlib.sha256("\n".join(map(repr, temuan)).encode(errors="replace")).hexdigest()


def sidik_banyak(benih: int, banyak: int) -> str:
    """The findings of many random workbooks as one number."""
    total = hashlib.sha256()
    with tempfile.TemporaryDirectory() as folder:
        for kasus in semua(SEHAT, benih, banyak):
            path = Path(folder) / "acak.xlsx"
            kasus.tulis(path)
            try:
                total.update(sidik(periksa_workbook(path).temuan).encode())
            except Kegagalan as refusal:
                total.update(str(refusal).encode())
    return total.hexdigest()


def semua(kinds: Iterable[str], benih: int, banyak: int) -> tuple[Kasus, ...]:
    """So many cases of each kind, the kinds in turn."""
    names = tuple(kinds)
    return tuple(Kasus(name, benih, number) for number in range(banyak) for name in names)


DESIMAL = range(4)


def salah_bulat(part: int, whole: int) -> Iterator[str]:
    """Where the printed percentage of a ratio is not what integer arithmetic gives."""
    ratio = Fraction(part, whole)
    for decimals in DESIMAL:
        unit = 100 * 10**decimals
        cut = part * unit // whole
        rounded = (2 * part * unit + whole) // (2 * whole)
        for way, right in ((Pembulatan.POTONG, cut), (Pembulatan.BULATKAN, rounded)):
            printed = dicetak(ratio, decimals, way)
            if printed.numerator * unit != right * printed.denominator:
                yield f"{part}/{whole} {way} {decimals} desimal: {printed}, seharusnya {right}/{unit}"


def semua_rasio(sampai: int) -> Iterator[tuple[int, int]]:
    """Every ratio from 0 to 2 whose denominator is no larger, in lowest terms."""
    for whole in range(1, sampai + 1):
        yield from ((part, whole) for part in range(2 * whole + 1) if gcd(part, whole) == 1)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--banyak", type=int, default=100, help="workbooks of each kind")
    asked.add_argument("--benih", type=int, default=1, help="the seed")
    asked.add_argument("--jenis", choices=JENIS, nargs="*", default=JENIS)
    asked.add_argument("--nomor", type=int, help="this one workbook of each kind only")
    asked.add_argument("--proses", type=int, default=10, help="write the results of every n-th")
    asked.add_argument("--pembulatan", type=int, help="the largest denominator, and nothing else")
    asked.add_argument("--sidik", action="store_true", help="what was found as one number")
    args = asked.parse_args()
    if args.pembulatan:
        return _jalankan_pembulatan(args.pembulatan)
    if args.sidik:
        sys.stdout.write(f"{sidik_banyak(args.benih, args.banyak)}\n")
        return 0
    cases = semua(args.jenis, args.benih, args.banyak)
    if args.nomor is not None:
        cases = tuple(Kasus(name, args.benih, args.nomor) for name in args.jenis)
    return _jalankan(cases, args.proses)


def _jalankan(cases: Iterable[Kasus], setiap: int) -> int:
    """Try the cases one after the other; 1 if anything went wrong."""
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    for kasus in cases:
        faulthandler.dump_traceback_later(_MENGGANTUNG, exit=True)
        write = kasus.nomor % setiap == 0
        trouble, refused, took = _coba(kasus, proses=write)
        counts[
            f"{kasus.jenis}, {'ditolak' if refused else 'ditulis' if write else 'diperiksa'}"
        ] += 1
        counts["bermasalah"] += bool(trouble)
        slowest = max(slowest, (took, str(kasus)))
        for one in trouble[:5]:
            sys.stdout.write(f"{kasus}: {one}\n")
            sys.stdout.flush()
    faulthandler.cancel_dump_traceback_later()
    for name, number in sorted(counts.items()):
        sys.stdout.write(f"{number:6} {name}\n")
    sys.stdout.write(f"terlama {slowest[0]:.2f} detik ({slowest[1]})\n")
    return 1 if counts["bermasalah"] else 0


def _coba(kasus: Kasus, *, proses: bool) -> tuple[list[str], bool, float]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            result = uji(kasus, Path(folder), proses=proses)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            return [traceback.format_exc()], False, 0.0
    return list(result.masalah), result.ditolak, result.detik


def _jalankan_pembulatan(sampai: int) -> int:
    wrong = number = 0
    for part, whole in semua_rasio(sampai):
        number += 1
        for one in salah_bulat(part, whole):
            wrong += 1
            sys.stdout.write(f"{one}\n")
    sys.stdout.write(f"{number} rasio, {len(DESIMAL)} desimal, dua cara: {wrong} salah\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
