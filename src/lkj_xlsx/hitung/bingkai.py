"""Records in, pandas frames out: the only room that knows pandas."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from lkj_xlsx.temuan import Temuan
from lkj_xlsx.temuan.daftar_temuan import KOLOM_TEMUAN, baris_temuan


def bingkai_temuan(temuan: Iterable[Temuan]) -> pd.DataFrame:
    """Findings as a table, one a row, by KOLOM_TEMUAN; all columns hold texts."""
    rows = [[baris_temuan(one)[name] for name in KOLOM_TEMUAN] for one in temuan]
    return pd.DataFrame(rows, columns=list(KOLOM_TEMUAN), dtype=object)
