#!/usr/bin/env bash
# pandas 3.1.1 (numpy 2.4.6): in an object column of Fractions, groupby().sum() stays exact and
# groupby().mean() does not. The means are Python floats, and the column's dtype is still object, so
# that nothing but a look at the elements tells. Divide the sums by the counts instead.
# Seen: sum Fraction Fraction object, mean float float object
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
python3 -m venv "$tempat/venv"
"$tempat/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 numpy==2.4.6

cat >"$tempat/coba.py" <<'PY'
from fractions import Fraction

import pandas as pd

shares = pd.Series([Fraction(1, 3), Fraction(1, 3), Fraction(1, 2)], dtype=object)
groups = pd.DataFrame({"group": ["a", "a", "b"], "share": shares}).groupby("group")["share"]
for name, result in (("sum", groups.sum()), ("mean", groups.mean())):
    print(name, *(type(one).__name__ for one in result), result.dtype)
PY

hasil=$("$tempat/venv/bin/python" "$tempat/coba.py")
echo "$hasil"
[ "$hasil" = "sum Fraction Fraction object
mean float float object" ] || { echo "pandas behaves otherwise now" >&2; exit 1; }
