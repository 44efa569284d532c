"""The text of a quantity in, the bound that its signs or words make of it and the rest out."""

from __future__ import annotations

import re

from lkj_xlsx.dasar.angka.jenis import Batas
from lkj_xlsx.dasar.angka.tulisan import rapi

_PENYAMBUNG = r"(?: ?(?:sebesar|sebanyak|sejumlah|selama))? ?(?=[-+]?[0-9]|rp)"
_TAK = r"(?:tidak|tak|bukan) (?:boleh )?"
_DARI = r" (?:dari ?pada|dari)"


def _depan(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)}){_PENYAMBUNG}", re.IGNORECASE)


_DI_DEPAN: tuple[tuple[Batas, re.Pattern[str]], ...] = (
    (
        Batas.PALING_BANYAK,
        _depan(
            "[≤⩽≦]|< ?=|= ?<",
            r"ma(?:ks|x)(?:imal|imum)?(?:nya)?\b\.?",
            "paling (?:banyak|tinggi|lama|lambat|besar)",
            "(?:selama|selambat|sebanyak|setinggi|sebesar)-?(?:lama|lambat|banyak|tinggi|besar)nya",
            rf"{_TAK}(?:lebih(?: \w+)?{_DARI}|melebihi|melampaui|di ?atas)",
        ),
    ),
    (
        Batas.PALING_SEDIKIT,
        _depan(
            "[≥⩾≧]|> ?=|= ?>",
            r"min(?:imal|imum)?(?:nya)?\b\.?",
            "paling (?:sedikit|rendah|kurang|tidak|kecil|cepat)",
            "(?:sekurang|sedikit|setidak|serendah|sekecil)(?:-?(?:kurang|dikit|tidak|rendah|kecil))?nya",
            rf"{_TAK}(?:kurang{_DARI}|di ?bawah)",
        ),
    ),
    (
        Batas.KURANG_DARI,
        _depan("<", rf"kurang{_DARI}", "di ?bawah",
               rf"lebih (?:kecil|rendah|sedikit|cepat|singkat|pendek){_DARI}"),
    ),
    (
        Batas.LEBIH_DARI,
        _depan(">", rf"lebih(?: (?:besar|tinggi|banyak|lama))?{_DARI}", "di ?atas",
               "melebihi|melampaui"),
    ),
)  # fmt: skip
_DI_BELAKANG: tuple[tuple[Batas, re.Pattern[str]], ...] = (
    (
        Batas.PALING_BANYAK,
        re.compile(r"[ (](?:ma(?:ks|x)(?:imal|imum)?\.?|ke ?bawah|atau kurang)\)?$", re.IGNORECASE),
    ),
    (
        Batas.PALING_SEDIKIT,
        re.compile(r"[ (](?:min(?:imal|imum)?\.?|ke ?atas|atau lebih)\)?$", re.IGNORECASE),
    ),
)
_SAMA_DENGAN = re.compile(r"={1,2} ?(?=[-+]?[0-9])")


def lepas_batas(text: str) -> tuple[Batas | None, str]:
    """`≤ 3 hari` and `3 hari (maksimal)` are the bound PALING_BANYAK of `3 hari`.

    What is no bound is returned whole, but for a sign of equality before the number.
    """
    plain = rapi(text)
    for bound, pattern in _DI_DEPAN:
        if found := pattern.match(plain):
            return bound, plain[found.end() :]
    for bound, pattern in _DI_BELAKANG:
        found = pattern.search(plain)
        if found and plain[:1].isdigit():
            return bound, plain[: found.start()].rstrip()
    return None, _SAMA_DENGAN.sub("", plain, count=1) if plain.startswith("=") else plain
