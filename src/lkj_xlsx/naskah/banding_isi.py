"""The lines of a document beside those that the program writes: what reads otherwise, and what is gone.

A document may be made by the office's own template or typed: a line is held against one of the program's
only where it is recognisably that one, and a lacking one is told only where the others of its list, or
what announces it, are there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lkj_xlsx.dasar.kemiripan import BARIS_NASKAH
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.dasar.teks import bersih, deretan, kemiripan, kunci
from lkj_xlsx.naskah.acuan_isi import BLOK, BarisIsi, kunci_baris, pengantar
from lkj_xlsx.naskah.baca_isi import Alinea
from lkj_xlsx.naskah.banding_baris import tanpa_tanda
from lkj_xlsx.naskah.hasil import Hasil, Pemilik, kutipan, temuan
from lkj_xlsx.temuan import Usul

_PENGANTAR: Mapping[str, str] = {
    "kalimat anggaran": "pagu dan realisasi anggaran yang mendukung kinerja itu tercantum dalam tabel",
    "evaluasi": "evaluasi dan analisis kinerja",
    "tindak lanjut": "rencana tindak lanjut",
}
"""What announces a block, where none of its lines is there any more."""
_TUNGGAL = frozenset({"dasar", "penutup"})
"""Blocks of a single line, which an office that words it itself has no reason to keep."""
_UTUH = 100
"""Letters of a line that is quoted whole."""
_KONTEKS = 40
"""Letters around a difference in a long line."""


@dataclass(slots=True)
class _Pasangan:
    """Which line of the document is which of the program's; filled in while matching."""

    acuan: Sequence[BarisIsi]
    baris: Sequence[Alinea]
    tempat: dict[int, int] = field(default_factory=dict)
    """By the place of the program's line, that of the document's."""

    def pasang(self, acuan: int, baris: int) -> None:
        self.tempat[acuan] = baris

    @property
    def sisa_acuan(self) -> list[int]:
        return [at for at in range(len(self.acuan)) if at not in self.tempat]

    @property
    def sisa_baris(self) -> list[int]:
        used = set(self.tempat.values())
        return [at for at in range(len(self.baris)) if at not in used]


def banding_isi(
    baris: Sequence[Alinea],
    acuan: Sequence[BarisIsi],
    sudah: frozenset[Sel],
    sebutan: Mapping[str, str],
    jabatan: str,
) -> Iterator[Hasil]:
    """`sudah` are places of which something is told; `sebutan` are titles that the document writes
    otherwise, by what the workbook has.
    """
    pairs = _dipasangkan(baris, acuan, jabatan)
    for at, place in sorted(pairs.tempat.items()):
        one, line = acuan[at], baris[place]
        same = _kunci(line.teks) in _bunyi(one, sebutan)
        if not same and line.sel not in sudah and one.rekaman:
            yield _beda(line, one, jabatan)
    yield from _hilang(pairs, jabatan)


def _kunci(teks: str) -> str:
    return kunci_baris(tanpa_tanda(teks))


def _bunyi(one: BarisIsi, sebutan: Mapping[str, str]) -> set[str]:
    """What a line may read: as the program writes it, with titles that are told of on their own."""
    found = {one.kunci}
    for proper, written in sebutan.items():
        found.add(kunci_baris(one.teks.replace(proper, written)))
    return found


def _dipasangkan(baris: Sequence[Alinea], acuan: Sequence[BarisIsi], jabatan: str) -> _Pasangan:
    """Equal lines in their order, then wherever they stand, then those in the place of one, then like ones."""
    pairs = _Pasangan(acuan, baris)
    ours = [one.kunci for one in acuan]
    theirs = [_kunci(one.teks) for one in baris]
    replaced: list[tuple[int, int]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            for step in range(i2 - i1):
                pairs.pasang(i1 + step, j1 + step)
        elif kind == "replace" and i2 - i1 == j2 - j1:
            replaced += zip(range(i1, i2), range(j1, j2), strict=True)
    for at in pairs.sisa_acuan:
        moved = next((place for place in pairs.sisa_baris if theirs[place] == ours[at]), None)
        if moved is not None:
            pairs.pasang(at, moved)
    for at, place in replaced:
        if at in pairs.sisa_acuan and place in pairs.sisa_baris and _di_tempat(pairs, at, place):
            pairs.pasang(at, place)
    _mirip(pairs, jabatan)
    return pairs


def _di_tempat(pairs: _Pasangan, at: int, place: int) -> bool:
    """Whether a line stands in a list where the program's would, be it as unlike as it may."""
    marked = tanpa_tanda(pairs.baris[place].teks) != pairs.baris[place].teks
    inner = 0 < at < len(pairs.acuan) - 1 and (
        pairs.acuan[at - 1].blok == pairs.acuan[at].blok == pairs.acuan[at + 1].blok
    )
    around = pairs.tempat.get(at - 1) == place - 1 and pairs.tempat.get(at + 1) == place + 1
    return marked and inner and around


def _mirip(pairs: _Pasangan, jabatan: str) -> None:
    """The most like first; the title that many sentences have in common makes none of them alike."""
    ours = {at: pairs.acuan[at].teks.replace(jabatan, "") for at in pairs.sisa_acuan}
    theirs = {
        place: tanpa_tanda(pairs.baris[place].teks).replace(jabatan, "")
        for place in pairs.sisa_baris
    }
    ways = sorted(
        (-score, at, place)
        for at, wanted in ours.items()
        for place, written in theirs.items()
        if (score := kemiripan(wanted, written)) >= BARIS_NASKAH
    )
    for _, at, place in ways:
        if at not in pairs.tempat and place not in pairs.tempat.values():
            pairs.pasang(at, place)


def _beda(line: Alinea, one: BarisIsi, jabatan: str) -> Hasil:
    written, proper = bersih(tanpa_tanda(line.teks)), bersih(one.teks)
    mark = bersih(line.teks)[: len(bersih(line.teks)) - len(written)]
    shown, expected = petikan_beda(written, proper)
    source = f" ({deretan(map(str, one.asal))})" if one.asal else ""
    where = deretan(map(str, one.asal), "atau") or "workbook"
    return temuan(
        "LKJ805",
        f'Di {BLOK[one.blok]} naskah tertulis "{shown}", padahal menurut workbook "{expected}"{source}.',
        (line.sel, *one.asal),
        f'Tulis "{proper}" di {line.sel} bila workbook yang benar; bila naskah yang benar, betulkan {where} '
        "lalu buat ulang naskahnya.",
        Pemilik(jabatan),
        usul=(Usul(line.sel, f"{mark}{proper}"),),
    )


def petikan_beda(satu: str, lain: str) -> tuple[str, str]:
    """Both texts, long ones only around where they differ."""
    if max(len(satu), len(lain)) <= _UTUH:
        return satu, lain
    ours, theirs = satu.split(" "), lain.split(" ")
    shortest = min(len(ours), len(theirs))
    start = next((at for at in range(shortest) if ours[at] != theirs[at]), shortest)
    end = next(
        (at for at in range(shortest - start) if ours[-1 - at] != theirs[-1 - at]),
        shortest - start,
    )
    return _potongan(ours, start, end), _potongan(theirs, start, end)


def _potongan(kata: Sequence[str], awal: int, akhir: int) -> str:
    """The words between the first `awal` and the last `akhir`, with a few on either side."""
    before, after = " ".join(kata[:awal]), " ".join(kata[len(kata) - akhir :])
    left = before if len(before) <= _KONTEKS else f"… {before[-_KONTEKS:].partition(' ')[2]}"
    right = after if len(after) <= _KONTEKS else f"{after[:_KONTEKS].rpartition(' ')[0]} …"
    middle = kutipan(" ".join(kata[awal : len(kata) - akhir]))
    return " ".join(filter(None, (left, middle, right)))


def _hilang(pairs: _Pasangan, jabatan: str) -> Iterator[Hasil]:
    """One finding for each block that lacks lines."""
    there = Counter(pairs.acuan[at].blok for at in pairs.tempat)
    lacking: dict[str, list[int]] = {}
    for at in pairs.sisa_acuan:
        lacking.setdefault(pairs.acuan[at].blok, []).append(at)
    for block, missing in lacking.items():
        place = _tempat_hilang(pairs, block, missing[0], ada=there[block] > 0)
        if block in _TUNGGAL or place is None:
            continue
        lines = [pairs.acuan[at] for at in missing]
        cells = [cell for one in lines for cell in one.asal]
        more = f" dan {len(lines) - 1} baris lain" if len(lines) > 1 else ""
        source = f" ({deretan(map(str, dict.fromkeys(cells)))})" if cells else ""
        first = kutipan(lines[0].teks)
        first_of_all = there[block] > 0 and not any(
            at < missing[0] and pairs.acuan[at].blok == block for at in pairs.tempat
        )
        side = "di atas" if first_of_all else "di bawah"
        yield temuan(
            "LKJ802",
            f'Di {BLOK[block]} naskah tidak memuat "{first}"{more}{source}.',
            (place, *cells),
            f"Tambahkan {'baris-baris' if more else 'baris'} itu {side} {place}, atau buat ulang naskahnya; "
            "bila memang tidak dilaporkan lagi, betulkan workbook.",
            Pemilik(jabatan),
        )


def _tempat_hilang(pairs: _Pasangan, blok: str, at: int, *, ada: bool) -> Sel | None:
    """At which line the first lacking one belongs: the one before it, else the first of its block; None
    where the block is none of the document's.
    """
    if ada:
        own = [other for other in pairs.tempat if pairs.acuan[other].blok == blok]
        before = max((other for other in own if other < at), default=min(own))
        return pairs.baris[pairs.tempat[before]].sel
    opening = _PENGANTAR.get(blok)
    if opening is None:
        return None
    found = next((n for n, one in enumerate(pairs.baris) if opening in kunci(one.teks)), None)
    return pairs.baris[found].sel if found is not None and _kosong(pairs, found) else None


def _kosong(pairs: _Pasangan, at: int) -> bool:
    """Whether nothing of the office's own stands below what announces a block."""
    below = at + 1
    return not any(
        below not in pairs.tempat.values()
        and bersih(one.teks).endswith((".", ";"))
        and not pengantar(one.teks)
        for one in pairs.baris[below : below + 1]
    )
