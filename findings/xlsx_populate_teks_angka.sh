#!/usr/bin/env bash
# xlsx-populate 1.21.0: opening a workbook and saving it unchanged turns a text cell into a number where the
# text is written just as JavaScript would write the number ("2023", "2.3"), but not where it is not
# ("007", "2.30"). A column of codes or versions comes out half text, half number.
# Seen: before string string string string, after number number string string
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
cd "$tempat"
npm install --silent --no-save exceljs@4.4.0 xlsx-populate@1.21.0 >/dev/null 2>&1

cat >coba.cjs <<'JS'
const ExcelJS = require("exceljs");
const Populate = require("xlsx-populate");

async function jenis(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return ["A1", "A2", "A3", "A4"].map((ref) => typeof book.worksheets[0].getCell(ref).value).join(" ");
}

(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Kode");
  ["2023", "2.3", "007", "2.30"].forEach((text, row) => (sheet.getCell(row + 1, 1).value = text));
  await book.xlsx.writeFile("sebelum.xlsx");
  await (await Populate.fromFileAsync("sebelum.xlsx")).toFileAsync("sesudah.xlsx");
  console.log("before", await jenis("sebelum.xlsx"));
  console.log("after", await jenis("sesudah.xlsx"));
})();
JS

hasil=$(node coba.cjs)
echo "$hasil"
[ "$hasil" = "before string string string string
after number number string string" ] || { echo "xlsx-populate behaves otherwise now" >&2; exit 1; }
