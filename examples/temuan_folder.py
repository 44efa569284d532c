"""A folder of workbooks in, a pandas DataFrame of all their findings out: lkj-xlsx as a library.

`python examples/temuan_folder.py FOLDER` prints how often each rule was broken, and by how many
offices.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

import lkj_xlsx


def temuan_folder(folder: Path) -> pd.DataFrame:
    """One row a finding; a workbook that cannot be read is one row with its sentence as `pesan`."""
    frames = [lkj_xlsx.frame(())]
    for path in sorted(folder.rglob("*.xlsx")):
        try:
            found = lkj_xlsx.frame(lkj_xlsx.check(path))
        except lkj_xlsx.Kegagalan as failure:
            found = pd.DataFrame({"tingkat": ["kesalahan"], "pesan": [str(failure)]}, dtype=object)
        frames.append(found.assign(berkas=path.relative_to(folder).as_posix()))
    return pd.concat(frames, ignore_index=True)


def menurut_aturan(temuan: pd.DataFrame) -> pd.DataFrame:
    """How many findings of each rule, in how many workbooks; the most frequent first."""
    grouped = temuan.groupby(["kode", "aturan"])
    counts = grouped.agg(temuan=("pesan", "size"), berkas=("berkas", "nunique"))
    return counts.sort_values(["temuan", "kode"], ascending=[False, True]).reset_index()


if __name__ == "__main__":
    print(menurut_aturan(temuan_folder(Path(sys.argv[1]))).to_string(index=False))  # noqa: T201
