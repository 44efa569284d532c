"""Texts of a document's rows and those of a workbook's in, which belong to which out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lkj_xlsx.dasar.kemiripan import BUNYI_INDIKATOR
from lkj_xlsx.rules.bahasa.bunyi import kemiripan_bunyi, rapat


def pasangkan(teks: Sequence[str], acuan: Sequence[Sequence[str]]) -> list[int | None]:
    """For each text the place of what it says, None for what nothing in the workbook says.

    `acuan` has for each place every wording that it may have. First those that say the same, then those
    most alike, then, between two that are known, as many as are left there: their wording was replaced.
    """
    found: list[int | None] = [None] * len(teks)
    free = dict.fromkeys(range(len(acuan)))
    by_wording: dict[str, list[int]] = {}
    for place, wordings in enumerate(acuan):
        for one in dict.fromkeys(map(rapat, wordings)):
            by_wording.setdefault(one, []).append(place)
    for at, text in enumerate(teks):
        same = [place for place in by_wording.get(rapat(text), ()) if place in free]
        if same:
            found[at] = same[0]
            del free[same[0]]
    _mirip(teks, acuan, found, free)
    _di_antara(found, free, len(acuan))
    return found


def _mirip(
    teks: Sequence[str],
    acuan: Sequence[Sequence[str]],
    found: list[int | None],
    free: dict[int, None],
) -> None:
    """The pairs that are most alike, the best first."""
    near = sorted(
        (
            (-max(kemiripan_bunyi(text, one) for one in acuan[place]), abs(at - place), at, place)
            for at, text in enumerate(teks)
            if found[at] is None and text
            for place in free
        ),
    )
    for score, _, at, place in near:
        if -score >= BUNYI_INDIKATOR and found[at] is None and place in free:
            found[at] = place
            del free[place]


def _di_antara(found: list[int | None], free: dict[int, None], banyak: int) -> None:
    """Unknown rows between two known ones, where just as many are missing there."""
    start = 0
    while start < len(found):
        if found[start] is not None:
            start += 1
            continue
        end = start
        while end < len(found) and found[end] is None:
            end += 1
        before = found[start - 1] if start else None
        after = found[end] if end < len(found) else None
        low, high = -1 if before is None else before, banyak if after is None else after
        between = sorted(place for place in free if low < place < high)
        if len(between) == end - start:
            for at, place in zip(range(start, end), between, strict=True):
                found[at] = place
                del free[place]
        start = end


def terpindah(tempat: Iterable[int | None]) -> dict[int, int]:
    """The places that are out of order, as few as can be, by their position in the row of them."""
    known = [(at, place) for at, place in enumerate(tempat) if place is not None]
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for index, (_, place) in enumerate(known):
        at = bisect_left(tails, place)
        tails[at:] = [place, *tails[at + 1 :]]
        ends[at:] = [index, *ends[at + 1 :]]
        before[index] = ends[at - 1] if at else -1
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return {at: place for index, (at, place) in enumerate(known) if index not in kept}
