#!/usr/bin/env bash
# xlsx-populate 1.21.0 takes the n-th sheet of a workbook from the part xl/worksheets/sheetN.xml, whatever
# the workbook's relationships say. ExcelJS 4.4.0 names a part after the sheet's id and keeps it when a sheet
# moves (orderNo), which is valid: then every name that xlsx-populate gives stands over another sheet's
# cells, without an error, and saving makes the mistake last. Excel numbers its parts in order, so that
# nobody notices with files from Excel.
# Seen: ExcelJS Februari=isi Februari, Januari=isi Januari; xlsx-populate Februari=isi Januari, Januari=isi Februari
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
cd "$tempat"
npm install --silent --no-save exceljs@4.4.0 xlsx-populate@1.21.0 >/dev/null 2>&1

cat >coba.cjs <<'JS'
const ExcelJS = require("exceljs");
const Populate = require("xlsx-populate");

(async () => {
  const book = new ExcelJS.Workbook();
  for (const name of ["Januari", "Februari"]) book.addWorksheet(name).getCell("A1").value = `isi ${name}`;
  [book.getWorksheet("Januari").orderNo, book.getWorksheet("Februari").orderNo] = [2, 1];
  await book.xlsx.writeFile("buku.xlsx");

  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile("buku.xlsx");
  console.log("ExcelJS", again.worksheets.map((one) => `${one.name}=${one.getCell("A1").value}`).join(", "));
  const other = await Populate.fromFileAsync("buku.xlsx");
  console.log("xlsx-populate", other.sheets().map((one) => `${one.name()}=${one.cell("A1").value()}`).join(", "));
})();
JS

hasil=$(node coba.cjs)
echo "$hasil"
[ "$hasil" = "ExcelJS Februari=isi Februari, Januari=isi Januari
xlsx-populate Februari=isi Januari, Januari=isi Februari" ] || { echo "xlsx-populate behaves otherwise now" >&2; exit 1; }
