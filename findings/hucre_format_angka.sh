#!/usr/bin/env bash
# hucre 1.0.0: openXlsx and saveXlsx are its way to change a workbook and keep all the rest, but the number
# formats of the cells go unless the workbook was opened with readStyles. 97% comes back as a bare 0.97, and
# a date bears a format of hucre's own; themes, charts and macros do stay, so that nothing else tells.
# Seen: plain General, yyyy-mm-dd; readStyles 0%, dd/mm/yyyy
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
cd "$tempat"
npm install --silent --no-save exceljs@4.4.0 hucre@1.0.0 >/dev/null 2>&1

cat >coba.mjs <<'JS'
import fs from "node:fs";
import ExcelJS from "exceljs";
import { openXlsx, saveXlsx } from "hucre";

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("Data");
Object.assign(sheet.getCell("A1"), { value: 0.97, numFmt: "0%" });
Object.assign(sheet.getCell("B1"), { value: new Date(Date.UTC(2023, 8, 30)), numFmt: "dd/mm/yyyy" });
await book.xlsx.writeFile("buku.xlsx");

for (const [name, options] of [["plain", undefined], ["readStyles", { readStyles: true }]]) {
  const opened = await openXlsx(new Uint8Array(fs.readFileSync("buku.xlsx")), options);
  fs.writeFileSync("lagi.xlsx", await saveXlsx(opened));
  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile("lagi.xlsx");
  console.log(name, ["A1", "B1"].map((ref) => again.worksheets[0].getCell(ref).numFmt ?? "General").join(", "));
}
JS

hasil=$(node coba.mjs)
echo "$hasil"
[ "$hasil" = "plain General, yyyy-mm-dd
readStyles 0%, dd/mm/yyyy" ] || { echo "hucre behaves otherwise now" >&2; exit 1; }
