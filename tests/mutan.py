"""Mutants of what computes and what judges in, those that no test tells from the program out.

`python tests/mutan.py --banyak 300 --benih 1` changes so many places of the program, one at a time,
each in a fresh copy of the package, runs the tests that run the changed line and says what became of
it; `--di rules/tertulis.py` tries every mutant of one module. A survivor is a gap in the tests, or it
cannot be told from the program at all: then it stands in `SETARA` with its reason.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mutan_ubah import Mutan, mutan
from mutan_uji import PAKET, Hasil, jalankan, petakan, pilih, siapkan

RUANG = ("hitung", "rules", "dasar/kemiripan.py")
"""What computes and what judges."""
BATAS_HIDUP = 5
"""So many survivors of a hundred are too many from there on."""
LEBAR = 110
_BULAT = "nol atau kurang desimal: keduanya tidak lebih dari yang tercetak"
_SATU_BARIS = "satu baris berjumlah sama, dibagi ataupun tidak"
SETARA: dict[tuple[str, str, str], str] = {
    ("rules/tertulis.py", "_desimal", "max(0, -exponent) -> max(-1, -exponent)"): _BULAT,
    **{
        ("rules/tertulis.py", "_desimal", f"{whole} else 0 -> {whole} else {other}"): (
            "angka yang terbaca selalu berhingga"
        )
        for whole in ("max(0, -exponent) if isinstance(exponent, int)",)
        for other in (1, -1)
    },
    ("rules/tertulis.py", "_desimal", "isinstance(exponent, int) -> True"): (
        "angka yang terbaca selalu berhingga"
    ),
    (
        "rules/tertulis.py",
        "_selang_capaian",
        "start < kink < end -> start <= kink < end",
    ): "awal rentang sudah termasuk",
    (
        "rules/hari_kerja.py",
        "Kalender._libur_nasional",
        "year not in self._nasional -> True",
    ): "hanya ingatan: tahun yang sama dihitung ulang dengan hasil yang sama",
    ("hitung/kaskade.py", "_dibagi", "len(rows) == 1 -> False"): _SATU_BARIS,
    ("hitung/kaskade.py", "_dibagi", "len(rows) == 1 -> len(rows) == 0"): _SATU_BARIS,
    ("hitung/kaskade.py", "_dibagi", "False -> None"): _SATU_BARIS,
    **{
        ("rules/bahasa/bunyi.py", "_CALON", f"8 -> {other}"): (
            "hanya menyaring: yang paling mirip kata demi kata ada di antara calon terdekat"
        )
        for other in (7, 9)
    },
    **{
        ("rules/lkj6_strategi.py", rule, "rows[0].jabatan -> rows[-1].jabatan"): (
            "baris-barisnya milik satu pejabat"
        )
        for rule in ("bulan_tak_terbaca", "rentang_terbalik")
    },
    ("rules/bahasa/rentang_masa.py", "Masa._dimaksud", "one.posisi[1] -> one.posisi[0]"): (
        "rentang tanggal tidak melintasi akhir kalimat"
    ),
    **{
        ("hitung/kantor.py", field, f"0 -> {other}"): "kantor_dari selalu mengisinya"
        for field in ("Kantor.desimal", "Kantor.triwulan")
        for other in (1, -1)
    },
    ("rules/lkj2_periode.py", "tanggal_sebelum_akhir", "end -> True"): (
        "akhir yang tidak diketahui diperiksa sekali lagi di setiap tanggal"
    ),
    ("rules/teks_laporan.py", "tulisan_periode", "one.terdaftar -> True"): (
        "pejabat di luar sheet Pejabat tidak punya Periode"
    ),
    **{
        (
            "rules/bahasa/klaim.py",
            "_dengan_waktu",
            f"0 <= at.awal - one.akhir < _JANGKAUAN -> {other} at.awal - one.akhir < _JANGKAUAN",
        ): "di antara klaim dan triwulan di belakangnya selalu ada spasi"
        for other in ("-1 <=", "1 <=", "0 <")
    },
    ("rules/tertulis.py", "_kasar", "target -> True"): "capaian yang dihitung selalu bertarget",
    **{
        ("rules/lkj2_periode.py", "_SETAHUN", f"12 -> {other}"): (
            "beda setahun ditambah beda bulan: batas dan langkahnya bergeser bersama"
        )
        for other in (11, 13)
    },
}
"""Module, function and change of a mutant that cannot be told from the program, and why not."""


def semua(ruang: Iterable[str]) -> Iterator[Mutan]:
    """Every mutant of these rooms or modules."""
    for one in ruang:
        place = PAKET / one
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            name = path.relative_to(PAKET).as_posix()
            yield from mutan(name, path.read_text(encoding="utf-8"))


def usang(known: Sequence[Mutan]) -> list[tuple[str, str, str]]:
    """Entries of `SETARA` that no mutant answers to any more."""
    return sorted(SETARA.keys() - {one.kunci for one in known})


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=30, help="so many mutants, chosen by chance")
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--di", nargs="+", default=RUANG, help="rooms or modules of the package")
    parser.add_argument(
        "--dengan", nargs="+", default=["*"], help="test files: `rules_*`, `hitung`"
    )
    parser.add_argument("--uji", type=int, default=150, help="at most so many tests for a mutant")
    parser.add_argument("--proses", type=int, default=1)
    parser.add_argument("--hidup-saja", action="store_true", help="name survivors only")
    parser.add_argument(
        "--peta", type=Path, default=Path(tempfile.gettempdir()) / "lkj-mutan", help="kept measures"
    )
    parser.add_argument("--hanya", nargs="+", default=[""], help="whose line says it: `masa.py:12`")
    chosen = parser.parse_args(arguments)
    known = list(semua(RUANG))
    for stale in usang(known):
        _kata(f"SETARA usang: {' | '.join(stale)}")
    wanted = [one for one in semua(chosen.di) if any(part in str(one) for part in chosen.hanya)]
    chance = random.Random(chosen.benih)  # noqa: S311 - a choice that can be made again
    sample = chance.sample(wanted, min(chosen.banyak, len(wanted)))
    siapkan()
    tests = petakan(chosen.peta, chosen.dengan, _kata)
    started = time.monotonic()
    tried = ((one, pilih(tests, one, chosen.uji)) for one in sample if one.kunci not in SETARA)
    results = []
    for result in jalankan(tried, chosen.proses):
        results.append(result)
        if not (chosen.hidup_saja and result.pembunuh):
            _kata(_sebut(result))
    same = [one for one in sample if one.kunci in SETARA]
    for one in same:
        _kata(f"{_tempat(one)}: SETARA ({SETARA[one.kunci]})")
    _kata(f"{_ringkasan(results, len(same), len(wanted))}, {time.monotonic() - started:.0f} detik")
    alive = sum(not one.pembunuh for one in results)
    return int(bool(usang(known)) or alive * 100 > BATAS_HIDUP * len(sample))


def _sebut(result: Hasil) -> str:
    fate = f"mati   ({result.pembunuh})" if result.pembunuh else f"HIDUP  ({result.uji} uji)"
    return f"{_tempat(result.mutan)}: {fate}"


def _tempat(one: Mutan) -> str:
    return f"{one.modul}:{one.baris} {one.fungsi}: {_pendek(one.dari)} -> {_pendek(one.jadi)}"


def _pendek(text: str) -> str:
    return text if len(text) <= LEBAR else f"{text[: LEBAR - 1]}…"


def _ringkasan(results: Sequence[Hasil], same: int, candidates: int) -> str:
    alive = Counter(one.mutan.modul for one in results if not one.pembunuh)
    total = Counter(one.mutan.modul for one in results)
    for module in sorted(total):
        _kata(f"{module:40} {alive[module]:4} hidup dari {total[module]:4}")
    count = len(results) + same
    share = alive.total() * 100 / max(1, count)
    return (
        f"{count} mutan dari {candidates}: {len(results) - alive.total()} mati, {alive.total()} hidup "
        f"({share:.1f} %), {same} setara"
    )


def _kata(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
