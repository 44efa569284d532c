"""Quantities and settings under which a careless formula is off by one, drawn as `rekaman` reads them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import floor
from typing import Any

from lkj_xlsx.baku.model import Pembulatan, RumusEfisiensi, RumusMinimal

SETELAN: dict[str, dict[str, Any]] = {
    "bawaan": {},
    "bulatkan": {"pembulatan": Pembulatan.BULATKAN, "rumus_efisiensi": RumusEfisiensi.SELISIH},
    "desimal": {"desimal": 2, "rumus_efisiensi": RumusEfisiensi.RASIO},
    "desimal-bulat": {
        "desimal": 1,
        "pembulatan": Pembulatan.BULATKAN,
        "rumus_efisiensi": RumusEfisiensi.RASIO,
        "batas_capaian": None,
        "rumus_minimal": RumusMinimal.RASIO,
    },
    "batas": {
        "batas_capaian": Decimal("120.5"),
        "rumus_minimal": RumusMinimal.RASIO,
        "rumus_efisiensi": RumusEfisiensi.SISA,
    },
    "tanpa-batas": {"batas_capaian": None, "rumus_efisiensi": RumusEfisiensi.SELISIH},
    "batas-rendah": {
        "batas_capaian": Decimal(80),
        "desimal": 4,
        "rumus_minimal": RumusMinimal.RASIO,
        "rumus_efisiensi": RumusEfisiensi.SISA,
    },
}


def jebakan_biner() -> Iterator[tuple[int, int]]:
    """The R and T for which a formula that does not mind binary floats is off by one."""
    for t in range(1, 201):
        for r in range(201):
            naive = {floor(r / t * 100), floor(r / 100 / (t / 100) * 100)}
            if naive != {r * 100 // t}:
                yield r, t


def pasangan() -> Iterator[tuple[str, str]]:
    """Targets and realisations as they are typed."""
    traps = list(jebakan_biner())[::8]
    yield from ((f"{t} laporan", f"{r} laporan") for r, t in traps)
    yield from ((f"{t}%", f"{r}%") for r, t in traps)
    for percent in ("57%", "28%", "29%", "58%", "94.87%", "67%", "0%", "-", "100%", "130.25%"):
        yield from ((target, percent) for target in ("100%", "97%", "94.87%", "57%", "0.57%"))
    yield from (("12 orang/12 bulan", f"12 orang/{months} bulan") for months in range(1, 13))
    for value in ("0", "3", "5.7", "12", "13", "24", "30", "2,28"):
        yield from ((target, value) for target in ("12 kasus(-)", "5.7 nilai", "11.4 nilai(-)"))
        yield from ((target, value) for target in ("2 - 12 hari", "0 - 3 hari", "2.1 - 5.7 nilai"))
    for value in ("0%", "40%", "79.99%", "80%", "85%", "90%", "90.01%", "180%"):
        yield from ((target, value) for target in ("80 - 90%", "57%(-)"))
    yield from [("BB", "bb"), ("WTP", "WTP"), ("BB", "A"), ("97%", "70"), ("97", "70%")]
    for value in ("6,5 bulan", "7 bulan", "7.5", "8 bulan", "8.01 bulan", "9 bulan", "0", "30"):
        for way in ("", "(+)", "(-)", "(-T/R)"):
            yield f"7 - 8 bulan{way}", value
            yield f"0 - 8 bulan{way}", value
    for value in ("-3%", "-5%", "-5.7%", "-12%", "0%", "4%"):
        yield from ((f"-5%{way}", value) for way in ("", "(-)", "(-T/R)"))
    for value in ("0", "1", "0.5", "12"):
        yield from ((target, value) for target in ("0 kasus(-)", "0 kasus(-T/R)", "≤ 0 kasus"))
        yield from ((target, value) for target in ("tidak ada", "12 kasus(-T/R)"))
    for value in ("2,28%", "4.99%", "5 %", "5.01%", "57%"):
        yield from ((target, value) for target in ("< 5 %", "maksimal 5%", "≥ 5%", "lebih dari 5%"))
    for value in ("BB (75,3)", "82,5 (A)", "B 60", "75.3", "A"):
        yield from ((target, value) for target in ("BB (75,3)", "75,3 (BB)", "BB", "BB (75,3)(-)"))
    yield from [("8.3 Nilai", "8.3 Nilai"), ("1500 laporan", "1.125 laporan")]


def pk() -> str:
    return "\n".join(
        f"{no} | Sasaran {no} | Indikator {no} | {target} | {realisasi}"
        for no, (target, realisasi) in enumerate(pasangan(), start=1)
    )


def anggaran() -> str:
    """Rows that pay for one indicator, for neighbours and for indicators far apart."""
    last = len(list(pasangan()))
    numbers = ["1", "2, 3, 4", "5, 9, 10, 11, 30", "", f"{last - 1}, {last}", "7, 7"]
    amounts = [(1_726_863_171, 1_284_053_723), (4_110_000, 1_080_000), (300, 171), (7, 0)]
    amounts += [(100, 57), (1_000_000_007, 1_000_000_006), (3, 4), (10**11, 57 * 10**9)]
    return "\n".join(
        f"Kegiatan | Uraian | {numbers[index % len(numbers)]} | {pagu} | {spent}"
        for index, (pagu, spent) in enumerate(amounts * 6)
    )
