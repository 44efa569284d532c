"""How a rule is written down: a documented generator in, a Rule out."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lkj_xlsx.laporan import Laporan
from lkj_xlsx.temuan import Aturan, Pelanggaran, Temuan, Tingkat

Pemeriksa = Callable[[Laporan], Iterable[Pelanggaran]]

_BAGIAN = re.compile(
    r"\A\s*Mengapa:(?P<mengapa>.*?)\n\s*Contoh:[ ]*\n(?P<contoh>.*?)\n\s*Perbaikan:(?P<perbaikan>.*)\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue with the function that finds its breaches."""

    aturan: Aturan
    periksa: Pemeriksa

    def temuan(self, laporan: Laporan) -> Iterator[Temuan]:
        for breach in self.periksa(laporan):
            yield Temuan.dari(self.aturan, breach)


def jelaskan(kode: str, nama: str, tingkat: Tingkat, penjelasan: str) -> Aturan:
    """The rule of an explanation in three parts: `Mengapa:`, `Contoh:` (drawn sheets), `Perbaikan:`.

    Raises ValueError where a part is missing: an unexplained rule must not come into being.
    """
    parts = _BAGIAN.match(penjelasan)
    if parts is None:
        raise ValueError(f"{kode}: the explanation lacks Mengapa, Contoh or Perbaikan")
    return Aturan(
        kode=kode,
        nama=nama,
        tingkat=tingkat,
        mengapa=_kalimat(parts["mengapa"]),
        contoh=textwrap.dedent(parts["contoh"]).strip("\n"),
        perbaikan=_kalimat(parts["perbaikan"]),
    )


def aturan(kode: str, nama: str, tingkat: Tingkat) -> Callable[[Pemeriksa], Rule]:
    """Make a Rule of a generator; its docstring is the explanation (see `jelaskan`)."""

    def make(check: Pemeriksa) -> Rule:
        return Rule(jelaskan(kode, nama, tingkat, check.__doc__ or ""), check)

    return make


def _kalimat(text: str) -> str:
    return " ".join(text.split())
