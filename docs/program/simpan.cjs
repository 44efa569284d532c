// A workbook in, the same workbook opened and saved again by one program out:
// node simpan.cjs PROGRAM IN OUT, with the packages of docs/program_lain.py in NODE_PATH.
"use strict";
const fs = require("fs");
const path = require("path");

const programs = {
  async exceljs(source, target) {
    const book = new (require("exceljs").Workbook)();
    await book.xlsx.readFile(source);
    await book.xlsx.writeFile(target);
  },
  async excelts(source, target) {
    const { Workbook } = await import(resolved("@cj-tech-master/excelts"));
    (await import(resolved("@cj-tech-master/excelts", "./chart"))).installChartSupport();
    const book = new Workbook();
    await book.xlsx.readFile(source);
    await book.xlsx.writeFile(target);
  },
  async "xlsx"(source, target) {
    sheetjs(require("xlsx"), source, target);
  },
  async "xlsx-js-style"(source, target) {
    sheetjs(require("xlsx-js-style"), source, target);
  },
  async "xlsx-populate"(source, target) {
    const book = await require("xlsx-populate").fromFileAsync(source);
    await book.toFileAsync(target);
  },
  async "excelize-wasm"(source, target) {
    const folder = path.dirname(require.resolve("excelize-wasm"));
    const excelize = await require("excelize-wasm").init(path.join(folder, "excelize.wasm.gz"));
    const book = excelize.OpenReader(fs.readFileSync(source));
    if (book.error) throw new Error(book.error);
    const { buffer, error } = book.WriteToBuffer();
    if (error) throw new Error(error);
    fs.writeFileSync(target, buffer);
  },
  async hucre(source, target) {
    const { openXlsx, saveXlsx } = await import(resolved("hucre"));
    const book = await openXlsx(fs.readFileSync(source), { readStyles: true });
    fs.writeFileSync(target, await saveXlsx(book));
  },
};

function sheetjs(XLSX, source, target) {
  const all = { cellFormula: true, cellNF: true, cellStyles: true, sheetStubs: true };
  XLSX.writeFile(XLSX.readFile(source, all), target, { cellStyles: true });
}

function resolved(name, door = ".") {
  const folder = path.join(process.env.NODE_PATH, name);
  const { exports, module, main } = JSON.parse(fs.readFileSync(path.join(folder, "package.json")));
  const entry = (one) => (typeof one === "string" ? one : entry(one.node ?? one.import ?? one.default ?? one["."]));
  return path.join(folder, exports ? entry(exports[door] ?? exports) : (module ?? main));
}

const [program, source, target] = process.argv.slice(2);
programs[program](source, target).then(
  () => process.exit(0),
  (error) => {
    console.error(String(error && error.message ? error.message : error));
    process.exit(1);
  },
);
