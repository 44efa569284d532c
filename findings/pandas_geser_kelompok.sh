#!/usr/bin/env bash
# pandas 3.1.1 (numpy 2.4.6): Series.shift() on an object column fills the hole with None, and
# groupby().shift() on the same column fills it with a float NaN, although the dtype stays object.
# A check for `is None` that holds for the whole column is wrong for its groups, and a NaN among exact
# numbers makes every sum a float.
# Seen: column NoneType object, group float object
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
python3 -m venv "$tempat/venv"
"$tempat/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 numpy==2.4.6

cat >"$tempat/coba.py" <<'PY'
from fractions import Fraction

import pandas as pd

shares = pd.Series([Fraction(1, 3), Fraction(1, 2)], dtype=object)
frame = pd.DataFrame({"group": ["a", "a"], "share": shares})
grouped = frame.groupby("group")["share"].shift()
for name, result in (("column", frame["share"].shift()), ("group", grouped)):
    print(name, type(result.iloc[0]).__name__, result.dtype)
PY

hasil=$("$tempat/venv/bin/python" "$tempat/coba.py")
echo "$hasil"
[ "$hasil" = "column NoneType object
group float object" ] || { echo "pandas behaves otherwise now" >&2; exit 1; }
