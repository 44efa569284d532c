"""A folder of workbooks in, a pandas DataFrame of all their findings out: lkj-xlsx as a library.

`python examples/temuan_folder.py FOLDER` prints how often each rule was broken, and by how many
offices.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

import lkj_xlsx

KOLOM = ["berkas", "kode", "aturan", "tingkat", "pejabat", "lokasi", "pesan", "saran", "status"]


def temuan_folder(folder: Path) -> pd.DataFrame:
    """One row a finding; a workbook that cannot be read is one row with its sentence as `pesan`."""
    rows = []
    for path in sorted(folder.rglob("*.xlsx")):
        name = path.relative_to(folder).as_posix()
        try:
            found = lkj_xlsx.check(path)
        except lkj_xlsx.Kegagalan as failure:
            rows.append({"berkas": name, "tingkat": "Kesalahan", "pesan": str(failure)})
            continue
        rows.extend(
            {
                "berkas": name,
                "kode": one.kode,
                "aturan": one.aturan,
                "tingkat": str(one.tingkat),
                "pejabat": one.pejabat,
                "lokasi": ", ".join(map(str, one.lokasi)),
                "pesan": one.pesan,
                "saran": one.saran,
                "status": str(one.status),
            }
            for one in found
        )
    return pd.DataFrame(rows, columns=KOLOM)


def menurut_aturan(temuan: pd.DataFrame) -> pd.DataFrame:
    """How many findings of each rule, in how many workbooks; the most frequent first."""
    grouped = temuan.groupby(["kode", "aturan"])
    counts = grouped.agg(temuan=("pesan", "size"), berkas=("berkas", "nunique"))
    return counts.sort_values(["temuan", "kode"], ascending=[False, True]).reset_index()


if __name__ == "__main__":
    print(menurut_aturan(temuan_folder(Path(sys.argv[1]))).to_string(index=False))  # noqa: T201
