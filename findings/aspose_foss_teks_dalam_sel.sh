#!/usr/bin/env bash
# aspose-cells-foss 26.10.0 reads no inline texts: of a workbook that xlsxwriter 3.3.1 wrote with
# constant_memory (texts stand in their cells, not in the shared strings) every text is None and the numbers
# stay; saved again, the texts are gone. The same cells written without constant_memory are read whole.
# openpyxl 3.1.5 reads both alike.
# Seen: shared Nama 5, inline None 5, openpyxl inline Nama 5, openpyxl again None 5
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
python3 -m venv "$tempat/venv"
"$tempat/venv/bin/pip" install --quiet --disable-pip-version-check \
    aspose-cells-foss==26.10.0 xlsxwriter==3.3.1 openpyxl==3.1.5
cd "$tempat"

cat >coba.py <<'PY'
import openpyxl
import xlsxwriter
from aspose.cells_foss import Workbook

for name, options in (("shared", {}), ("inline", {"constant_memory": True})):
    with xlsxwriter.Workbook(f"{name}.xlsx", options) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_string("A1", "Nama")
        sheet.write_number("B1", 5)
    cells = Workbook(f"{name}.xlsx").worksheets[0].cells
    print(name, cells["A1"].value, cells["B1"].value)
for name in ("inline", "again"):
    if name == "again":
        Workbook("inline.xlsx").save("again.xlsx")
    sheet = openpyxl.load_workbook(f"{name}.xlsx").worksheets[0]
    print("openpyxl", name, sheet["A1"].value, sheet["B1"].value)
PY

hasil=$("$tempat/venv/bin/python" coba.py)
echo "$hasil"
[ "$hasil" = "shared Nama 5
inline None 5
openpyxl inline Nama 5
openpyxl again None 5" ] || { echo "aspose-cells-foss behaves otherwise now" >&2; exit 1; }
