"""The explanation of a rule as it stands in a docstring in, the rule as the office knows it out."""

from __future__ import annotations

import re
import textwrap

from lkj_xlsx.temuan import Aturan, Tingkat

_BAGIAN = re.compile(
    r"\A\s*Mengapa:(?P<mengapa>.*?)\n\s*Contoh:[ ]*\n(?P<contoh>.*?)\n\s*Perbaikan:(?P<perbaikan>.*)\Z",
    re.DOTALL,
)


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


def _kalimat(text: str) -> str:
    return " ".join(text.split())
