"""A folder of workbooks in, a pandas DataFrame of all their findings out: lkj-xlsx as a library.

`python examples/temuan_folder.py FOLDER` prints how often each rule was broken, and in how many reports. Which
workbooks are looked at, and which of them are one report, is what `lkj-xlsx check FOLDER` says, too.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

import lkj_xlsx


def temuan_folder(folder: Path) -> pd.DataFrame:
    """One row a finding; a report that cannot be read is one row with its sentence as `pesan`."""
    frames = [lkj_xlsx.frame(())]
    for report in lkj_xlsx.workbooks(folder):
        try:
            found = lkj_xlsx.frame(lkj_xlsx.check(*report))
        except lkj_xlsx.Kegagalan as failure:
            found = pd.DataFrame({"tingkat": ["kesalahan"], "pesan": [str(failure)]}, dtype=object)
        names = "; ".join(path.relative_to(folder).as_posix() for path in report)
        frames.append(found.assign(berkas=names))
    return pd.concat(frames, ignore_index=True)


def menurut_aturan(temuan: pd.DataFrame) -> pd.DataFrame:
    """How many findings of each rule, in how many reports; the most frequent first."""
    grouped = temuan.groupby(["kode", "aturan"])
    counts = grouped.agg(temuan=("pesan", "size"), berkas=("berkas", "nunique"))
    return counts.sort_values(["temuan", "kode"], ascending=[False, True]).reset_index()


if __name__ == "__main__":
    print(menurut_aturan(temuan_folder(Path(sys.argv[1]))).to_string(index=False))  # noqa: T201
