"""A sentence of a document and those of the program in, the name or the word in it that is another out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from lkj_xlsx.dasar.jabatan import kunci_jabatan
from lkj_xlsx.dasar.kata import SATUAN
from lkj_xlsx.dasar.kemiripan import KALIMAT_PROGRAM
from lkj_xlsx.dasar.teks import bersih
from lkj_xlsx.naskah.baca_isi import Alinea
from lkj_xlsx.naskah.banding_kinerja import Milik
from lkj_xlsx.naskah.hasil import Pemilik, kutipan, temuan
from lkj_xlsx.temuan import Temuan, Usul

_KATA = re.compile(r"[^\W_]+")
_TERPENDEK = 5
"""Words of a sentence that can be told from any other."""
_PENENTU = {word: word for word in SATUAN} | dict.fromkeys(("belum", "tidak"), "belum")
"""Words of which another one turns a sentence round, by what they say."""


@dataclass(frozen=True)
class KalimatBernama:
    """A sentence of the program's; `nama` are the wordings of the workbook in it."""

    teks: str
    nama: Sequence[str]

    @cached_property
    def kata(self) -> list[str]:
        return _kata(self.teks)

    @cached_property
    def rentang(self) -> list[tuple[int, int, str]]:
        """From which word to which each name stands in it; within a longer name it is none of its own."""
        found: list[tuple[int, int, str]] = []
        for name in sorted(set(self.nama), key=lambda one: (-len(one), one)):
            words = _kata(name)
            for at in range(len(self.kata) - len(words) + 1) if words else ():
                end = at + len(words)
                if self.kata[at:end] == words and all(
                    end <= one or at >= last for one, last, _ in found
                ):
                    found.append((at, end, name))
        return sorted(found)


def bernama(kalimat: Sequence[str], milik: Milik) -> list[KalimatBernama]:
    """The sentences with what of the workbook stands in each."""
    satu = milik.satu
    names = [bersih(satu.jabatan), *(bersih(one.indikator.indikator) for one in satu.capaian)]
    names += [bersih(one.anggaran.uraian) for one in satu.anggaran]
    names += [bersih(text) for row in satu.strategi for text in row.butir]
    names += [bersih(one) for duty in satu.tugas for one in (duty.dasar, *duty.uraian)]
    return [KalimatBernama(one, names) for one in dict.fromkeys(kalimat)]


def nama_keliru(
    line: Alinea, teks: str, kalimat: Sequence[KalimatBernama], milik: Milik
) -> Iterator[Temuan]:
    """What is another in the sentence than in the one of the program's that it is most like."""
    words = _kata(teks)
    proper = _termirip(words, kalimat)
    if proper is None:
        return
    wrong = _beda_nama(words, proper) or _beda_penentu(words, proper)
    if wrong is None:
        return
    begin, end, right = wrong
    spans = [one.span() for one in _KATA.finditer(teks)]
    first = spans[begin][0] if begin < len(spans) else len(teks)
    last = spans[end - 1][1] if end > begin else first
    said = f'menyebut "{kutipan(teks[first:last])}"' if end > begin else f'tidak menyebut "{right}"'
    instead = ""
    if end > begin:
        known = (
            f'menurut workbook "{kutipan(right)}"' if right else "kalimat program tidak memuatnya"
        )
        instead = f", padahal {known}"
    mend = f'Tulis "{right}"' if right else f'Hapus "{kutipan(teks[first:last])}"'
    whole = bersih(f"{teks[:first]}{right}{'' if end > begin else ' '}{teks[last:]}")
    yield temuan(
        "LKJ805",
        f'Kalimat ini {said} di naskah{instead}: "{kutipan(proper.teks)}".',
        (line.sel,),
        f"{mend} di {line.sel} bila workbook yang benar; bila naskah yang benar, betulkan workbook lalu "
        "buat ulang naskahnya.",
        Pemilik(milik.jabatan),
        usul=(Usul(line.sel, whole, sebagian=True),),
    )


def _kata(teks: str) -> list[str]:
    return [one.casefold() for one in _KATA.findall(teks)]


def _termirip(kata: Sequence[str], kalimat: Sequence[KalimatBernama]) -> KalimatBernama | None:
    """The sentence most like it, if it is one; the first of several."""
    best, found = KALIMAT_PROGRAM / 100, None
    if len(kata) < _TERPENDEK:
        return None
    matcher = SequenceMatcher(None, (), kata, autojunk=False)
    for one in kalimat:
        if len(one.kata) < _TERPENDEK:
            continue
        matcher.set_seq1(one.kata)
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            ratio = matcher.ratio()
            if ratio >= best and (found is None or ratio > best):
                best, found = ratio, one
    return found


def _beda_nama(kata: Sequence[str], benar: KalimatBernama) -> tuple[int, int, str] | None:
    """The words in the place of the first name that is another, and the name."""
    steps = SequenceMatcher(None, benar.kata, kata, autojunk=False).get_opcodes()
    for begin, end, name in benar.rentang:
        first = next(
            start + (begin - old if tag == "equal" else 0)
            for tag, old, last, start, _ in steps
            if old <= begin < last
        )
        until = next(
            stop - (last - end if tag == "equal" else 0)
            for tag, old, last, _, stop in steps
            if old < end <= last
        )
        now = kata[first:until]
        if now != benar.kata[begin:end] and kunci_jabatan(" ".join(now)) != kunci_jabatan(name):
            return first, until, name
    return None


def _beda_penentu(kata: Sequence[str], benar: KalimatBernama) -> tuple[int, int, str] | None:
    """Words that count or deny, where the program's sentence has others."""
    steps = SequenceMatcher(None, benar.kata, kata, autojunk=False).get_opcodes()
    for tag, old, last, start, stop in steps:
        before, after = benar.kata[old:last], kata[start:stop]
        if tag != "equal" and _penentu(before) != _penentu(after):
            return start, stop, " ".join(before)
    return None


def _penentu(kata: Sequence[str]) -> set[str]:
    return {_PENENTU[one] for one in kata if one in _PENENTU}
