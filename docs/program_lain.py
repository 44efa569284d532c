"""Pinned public programs in, `program-lain.md` out: what each makes of our workbooks.

Run `python docs/program_lain.py` (minutes; PyPI and npm must be reached, and LibreOffice, Gnumeric and R's
openxlsx be installed). Everything is installed in a temporary folder. It stands outside the gate, which
only compares the page with the list of programs below; `--hanya NAMA …` tries some programs and prints.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from program.paket import NAMA_SIFAT, Buku, berumus, sel, sifat

import lkj_xlsx

FOLDER = Path(__file__).resolve().parent
AKAR = FOLDER.parent
HALAMAN = FOLDER / "program-lain.md"
_ALAT = FOLDER / "program"
_BATAS_DETIK = 300
_BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
          "Oktober", "November", "Desember")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Program:
    """A program and where it comes from; `kunci` is its name in the scripts beside this one."""

    nama: str
    kunci: str
    dari: str
    versi: str
    pip: tuple[str, ...] = ()
    catatan: str = ""

    @property
    def paket(self) -> str:
        return f"{self.dari} {self.versi}" if self.versi else self.dari


PROGRAM = (
    Program("LibreOffice Calc", "soffice", "apt libreoffice-calc", ""),
    Program("Gnumeric", "ssconvert", "apt gnumeric", ""),
    Program("openxlsx (R)", "openxlsx", "apt r-cran-openxlsx", ""),
    Program("ExcelJS", "exceljs", "npm exceljs", "4.4.0"),
    Program("excelts", "excelts", "npm @cj-tech-master/excelts", "10.2.0"),
    Program("SheetJS", "xlsx", "npm xlsx", "0.18.5", catatan="dibaca dan ditulis dengan `cellStyles`"),
    Program("xlsx-js-style", "xlsx-js-style", "npm xlsx-js-style", "1.2.0",
            catatan="SheetJS dengan gaya sel"),
    Program("xlsx-populate", "xlsx-populate", "npm xlsx-populate", "1.21.0",
            catatan="teks seperti `2.3` menjadi angka; isi sheet tertukar dalam salinan (lihat di bawah)"),
    Program("excelize", "excelize-wasm", "npm excelize-wasm", "0.1.3",
            catatan="program Go dalam WebAssembly"),
    Program("hucre", "hucre", "npm hucre", "1.0.0",
            catatan="dibuka dengan `readStyles`; tanpa itu format angka semua sel hilang waktu disimpan"),
    Program("openpyxl", "openpyxl", "pip openpyxl", "3.1.5", ("openpyxl==3.1.5",)),
    Program("wolfxl", "wolfxl", "pip wolfxl", "2.0.21", ("wolfxl==2.0.21",)),
    Program("pandas", "pandas", "pip pandas", "3.1.1",
            ("pandas==3.1.1", "openpyxl==3.1.5", "xlsxwriter==3.3.1"),
            catatan="`read_excel` lalu `to_excel`: hanya nilai; `n/a` menjadi sel kosong"),
    Program("polars", "polars", "pip polars", "2.1.0",
            ("polars==2.1.0", "fastexcel==0.21.0", "xlsxwriter==3.3.1"),
            catatan="`read_excel` lalu `write_excel`: satu jenis nilai sekolom"),
    Program("Aspose.Cells", "aspose", "pip aspose-cells-python", "26.10.0",
            ("aspose-cells-python==26.10.0",),
            catatan="tanpa lisensi: menambah sheet `Evaluation Warning` pada setiap simpanan"),
    Program("Aspose.Cells FOSS", "aspose_foss", "pip aspose-cells-foss", "26.10.0",
            ("aspose-cells-foss==26.10.0",),
            catatan="teks yang ditulis di dalam selnya (`inlineStr`) hilang waktu dibaca"),
    Program("Spire.XLS", "spire", "pip spire-xls", "16.8.2", ("spire-xls==16.8.2",),
            catatan="tanpa lisensi: menambah sheet `Evaluation Warning` pada setiap simpanan"),
    Program("IronCalc", "ironcalc", "pip ironcalc", "0.9.1", ("ironcalc==0.9.1",)),
    Program("BetterOffice", "betteroffice", "pip betteroffice-xlsx", "0.2.1",
            ("betteroffice-xlsx==0.2.1",)),
    Program("CellRune", "cellrune", "pip cellrune", "0.2.0", ("cellrune==0.2.0",)),
)  # fmt: skip
TIDAK_DICOBA = {
    "Microsoft Excel, Google Sheets, WPS": "tidak ada sebagai paket umum yang dapat dipasang oleh skrip",
    "Apache POI": "libapache-poi-java 4.0.1 dari Debian gagal membuka workbook kita, karena kelas skemanya (`TypeSystemHolder`) tidak ikut dipaketkan; repositori Maven tidak terjangkau dari mesin ini",
    "IronCalc lewat npm": "@ironcalc/wasm 0.8.4 hanya membaca bentuknya sendiri (.ic), bukan .xlsx; yang dicoba paket pip-nya",
    "HyperFormula": "menghitung rumus, tidak membuka atau menulis .xlsx",
    "Univer": "paket npm-nya tidak membuka .xlsx sendiri; impor dan ekspornya memerlukan server Univer Pro",
    "formualizer": "menghitung rumus; `Workbook` tidak menyimpan apa yang dibukanya dengan gayanya",
}
_INVARIAN = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
"""Aspose's and Spire's .NET would otherwise look for ICU."""


class Gagal(Exception):  # noqa: N818 - a program's own words on their way into a table
    """What a program said when it could not."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hanya", nargs="+", default=(), metavar="NAMA")
    parser.add_argument("--tempat", type=Path, help="where the programs are installed and stay")
    chosen = parser.parse_args()
    asked = [one for one in PROGRAM if not chosen.hanya or one.kunci in chosen.hanya]
    with tempfile.TemporaryDirectory() as made:
        place = chosen.tempat or Path(made)
        place.mkdir(exist_ok=True)
        page = halaman(periksa(asked, place, Path(made) / "hasil"))
    if chosen.hanya:
        print(page)  # noqa: T201
    else:
        HALAMAN.write_text(page, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Hasil:
    """What was seen of a program: a cell of a table for each question."""

    program: Program
    versi: str
    sifat: dict[str, str]
    temuan: dict[str, str]
    dibuka: dict[str, str]
    salinan: dict[str, tuple[str, str]]


def periksa(asked: Sequence[Program], place: Path, work: Path) -> Iterator[Hasil]:
    """Each program's results; one that cannot be installed is said and left out."""
    work.mkdir()
    files = Berkas(work)
    npm = [f"{one.dari[4:]}@{one.versi}" for one in asked if one.dari.startswith("npm ")]
    if npm and not (place / "npm").exists():
        (place / "npm").mkdir()
        _jalankan(["npm", "install", "--silent", "--no-save", *npm], folder=place / "npm")
    for one in asked:
        _katakan(one.nama)
        try:
            version = _pasang(one, place)
        except (Gagal, OSError) as error:
            _katakan(f"  tidak dicoba: {error}")
            continue
        yield _periksa(one, version, files, place, work / one.kunci)


def _periksa(one: Program, version: str, files: Berkas, place: Path, out: Path) -> Hasil:
    out.mkdir()

    def simpan(source: Path) -> Path | Gagal:
        target = out / source.name
        target.unlink(missing_ok=True)
        try:
            _simpan(one, place, source, target)
            Buku(target)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it is what is told
            return Gagal(re.sub(r"\s+", " ", str(error)).strip()[:120])
        return target

    return Hasil(
        one, version,
        tersisa(files.templat, simpan(files.templat)),
        {source.name: beda(source, simpan(source)) for source in files.isian},
        {name: terbuka(source, simpan(source)) for name, source in files.tulisan.items()},
        {source.name: (terbuka(source, simpan(source)), terbuka(copy, simpan(copy)))
         for source, copy in files.salinan.items()},
    )  # fmt: skip


class Berkas:
    """What is handed to every program."""

    def __init__(self, work: Path) -> None:
        shipped = AKAR / "input_templates" / "templat-lkj.xlsx"
        self.templat = terkunci(shipped, work / "templat.xlsx")
        examples = [AKAR / "examples" / f"{name}.xlsx" for name in ("contoh", "tempeh")]
        self.isian = [Path(shutil.copy(one, work)) for one in examples]
        wrong = salah(self.isian[0], work / "salah.xlsx")
        results = work / "hasil"
        _jalankan([*_PRODUK, "process", *map(str, (self.isian[1], wrong)), "--terpisah", "--output",
                   str(results)], boleh={0, 1})  # fmt: skip
        folder = results / "tempeh_hasil"
        self.tulisan = {
            "templat": shipped,
            "workbook pejabat": next(folder.glob("LKJ *- 1 *.xlsx")),
            "rekap": next(folder.glob("Rekap *.xlsx")),
            "Rekap Gabungan": results / "Rekap Gabungan.xlsx",
            "Data Gabungan": results / "Data Gabungan.xlsx",
        }
        self.salinan = {
            one: next((results / f"{one.stem}_hasil").glob("* - diperiksa.xlsx"))
            for one in (self.isian[1], wrong)
        }


def terkunci(source: Path, target: Path) -> Path:
    """The template with what it has none of: a locked sheet and structure, a formula with a result."""

    def ubah(name: str, data: bytes) -> bytes:
        if name == "xl/workbook.xml":
            return data.replace(
                b"<bookViews>", b'<workbookProtection lockStructure="1"/><bookViews>'
            )
        if name == "xl/worksheets/sheet2.xml":
            row = b'<row r="400"><c r="B400"><f>2+3</f><v>5</v></c></row></sheetData>'
            return data.replace(b"</sheetData>", row + b'<sheetProtection sheet="1"/>')
        return data

    return _salin(source, target, ubah)


def salah(source: Path, target: Path) -> Path:
    """The example with a realisasi above its pagu, so that its copy has something to show."""

    def ubah(name: str, data: bytes) -> bytes:
        if name == "xl/worksheets/sheet6.xml":
            return re.sub(rb'(<c r="H3"[^>]*><v>)[^<]*', rb"\g<1>999000000", data)
        return data

    return _salin(source, target, ubah)


def _salin(source: Path, target: Path, ubah: Callable[[str, bytes], bytes]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, ubah(name, old.read(name)))
    return target


_PRODUK = [sys.executable, "-c", "from lkj_xlsx.__main__ import jalankan; jalankan()"]


def _katakan(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def _jalankan(
    command: Sequence[str], *, folder: Path | None = None, boleh: frozenset[int] | set[int] = frozenset({0}),
    **lingkungan: str,
) -> str:  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603 - our own commands
            command, cwd=folder, capture_output=True, text=True, timeout=_BATAS_DETIK, check=False,
            env=os.environ | lingkungan,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Gagal(f"tidak selesai dalam {_BATAS_DETIK} detik") from None
    if done.returncode not in boleh:
        lines = (done.stderr or done.stdout).strip().splitlines() or [f"status {done.returncode}"]
        raise Gagal(lines[-1])
    return done.stdout


def _pasang(one: Program, place: Path) -> str:
    """Install a program where it is not yet, and answer its version."""
    if one.pip and not (place / one.kunci).exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _jalankan([*pip, "--target", str(place / one.kunci), *one.pip])
    if one.dari.startswith("npm ") and not (place / "npm/node_modules" / one.dari[4:]).exists():
        raise Gagal("npm tidak memasangnya")
    if one.versi:
        return one.versi
    asked = {
        "soffice": ["soffice", "--version"],
        "ssconvert": ["ssconvert", "--version"],
        "openxlsx": ["Rscript", "-e", 'cat(as.character(packageVersion("openxlsx")))'],
    }[one.kunci]
    found = re.search(r"\d+(\.\d+)+", _jalankan(asked) or "")
    return found.group() if found else "?"


def _simpan(one: Program, place: Path, source: Path, target: Path) -> None:
    """Open a workbook and save it again."""
    files = [str(source), str(target)]
    if one.kunci == "soffice":
        profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
        _jalankan(["soffice", profile, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir",
                   str(target.parent), str(source)])  # fmt: skip
    elif one.kunci == "ssconvert":
        _jalankan(["ssconvert", "--export-type=Gnumeric_Excel:xlsx2", *files])
    elif one.kunci == "openxlsx":
        _jalankan(["Rscript", str(_ALAT / "simpan.R"), *files])
    elif one.pip:
        script = [sys.executable, str(_ALAT / "simpan.py"), one.kunci, *files]
        _jalankan(script, PYTHONPATH=str(place / one.kunci), **_INVARIAN)
    else:
        script = ["node", str(_ALAT / "simpan.cjs"), one.kunci, *files]
        _jalankan(script, NODE_PATH=str(place / "npm" / "node_modules"))
    if not target.exists():
        raise Gagal("tidak menulis apa pun")


def tersisa(source: Path, saved: Path | Gagal) -> dict[str, str]:
    """What is left of each kind of thing."""
    if isinstance(saved, Gagal):
        return dict.fromkeys(NAMA_SIFAT, f"gagal: {saved}")
    before, after = sifat(Buku(source)), sifat(Buku(saved))
    return {name: _bagian(len(had & after[name]), len(had)) for name, had in before.items()}


def _bagian(kept: int, had: int) -> str:
    if kept == had:
        return "✓"
    return "–" if kept == 0 else f"{kept} dari {had}"


def beda(source: Path, saved: Path | Gagal) -> str:
    """How our findings and records of a re-saved workbook differ."""
    if isinstance(saved, Gagal):
        return f"gagal: {saved}"
    try:
        before, after = _temuan(source), _temuan(saved)
        records = lkj_xlsx.read(source) == lkj_xlsx.read(saved)
    except (Gagal, lkj_xlsx.Kegagalan) as error:
        return str(error)
    if before == after:
        return "sama" if records else "temuan sama, catatan berbeda"
    lost, found = (
        Counter(one[0] for one in before - after),
        Counter(one[0] for one in after - before),
    )
    changed = [f"{sign}{count} {code}" for sign, codes in (("−", lost), ("+", found))
               for code, count in sorted(codes.items())]  # fmt: skip
    return ", ".join(changed) + ("" if records else "; catatan berbeda")


def _temuan(path: Path) -> Counter[tuple[str, ...]]:
    [seen] = json.loads(
        _jalankan([*_PRODUK, "check", "--format", "json", str(path)], boleh={0, 1, 2})
    )
    if "temuan" not in seen:
        raise Gagal(seen["kesalahan"])
    return Counter(
        (one["kode"], one["tingkat"], one["pejabat"], *one["lokasi"], one["pesan"], one["saran"])
        for one in seen["temuan"]
    )


def terbuka(source: Path, saved: Path | Gagal) -> str:
    """Whether every cell is there after opening and saving; formulas where their result is stored."""
    if isinstance(saved, Gagal):
        return f"tidak: {saved}"
    was, now = Buku(source), Buku(saved)
    before, after, formulas = sel(was), sel(now), berumus(was)
    plain = [place for place in before if place not in formulas]
    other = sum(1 for place in plain if before[place] != after.get(place))
    results = sum(1 for place in formulas & before.keys() if before[place] != after.get(place))
    said = [f"{other} dari {len(plain)} sel berbeda"] if other else []
    said += [f"{results} dari {len(formulas)} hasil rumus berbeda"] if results else []
    return "; ".join(["ya", *said])


def halaman(results: Iterator[Hasil] | Sequence[Hasil]) -> str:
    return "\n".join(_halaman(list(results))) + "\n"


def _halaman(results: Sequence[Hasil]) -> Iterator[str]:
    today = dt.datetime.now(tz=dt.UTC).date()
    seen = f"{today.day} {_BULAN[today.month - 1]} {today.year}"
    yield from _PENGANTAR.format(tanggal=seen, versi=lkj_xlsx.__version__).splitlines()
    yield from _tabel(
        ["program", "versi", "dari", "keterangan"],
        [[one.program.nama, one.versi, one.program.dari, one.program.catatan] for one in results],
    )
    yield from _HILANG.splitlines()
    yield from _tabel(
        ["program", *NAMA_SIFAT],
        [[one.program.nama, *one.sifat.values()] for one in results],
    )
    yield from _BACAAN.splitlines()
    yield from _tabel(
        ["program", *(results[0].temuan if results else ())],
        [[one.program.nama, *one.temuan.values()] for one in results],
    )
    yield from _TULISAN.splitlines()
    yield from _tabel(
        ["program", *(results[0].dibuka if results else ())],
        [[one.program.nama, *one.dibuka.values()] for one in results],
    )
    yield from _SALINAN.splitlines()
    names = list(results[0].salinan) if results else []
    yield from _tabel(
        ["program", *(head for name in names for head in (name, f"salinannya ({name})"))],
        [
            [one.program.nama, *(cell for pair in one.salinan.values() for cell in pair)]
            for one in results
        ],
    )
    yield from (*_TIDAK.splitlines(), "")
    yield from (f"- {name}: {reason}." for name, reason in TIDAK_DICOBA.items())
    tried = {one.program.nama for one in results}
    yield from (f"- {one.nama} ({one.paket}): tidak terpasang di mesin yang menjalankan skrip."
                for one in PROGRAM if one.nama not in tried)  # fmt: skip


def _tabel(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield ""
    for cells in (header, ["---"] * len(header), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


_PENGANTAR = """\
# Program lain

Apa yang terjadi bila workbook LKJ dibuka lalu disimpan oleh program selain Excel, dan apakah program itu
membuka yang kita tulis. Halaman ini dibuat oleh `python docs/program_lain.py`, yang memasang program-program
umum dengan versi tertentu di folder sementara, menjalankannya, dan membandingkan isi berkasnya; jalankan lagi
untuk memperbaruinya. Terakhir dijalankan {tanggal} dengan lkj-xlsx {versi}.

Untuk staf: isilah dengan Excel atau LibreOffice. Yang mengisi lewat program lain sebaiknya melihat tabel
kedua dulu: yang hilang di sana hilang dari berkasnya, bukan dari program kita."""
_HILANG = """
## Yang tersisa dari templat

Templat dibuka lalu disimpan, dan bagian-bagiannya dibandingkan oleh skrip. Templat sendiri tidak dikunci dan
tidak berisi rumus; untuk dua kolom terakhir skrip menambahkannya lebih dulu. `✓`: semuanya ada; `–`: tidak ada
lagi; selain itu berapa yang tersisa (sel yang divalidasi dan diwarnai, komentar dengan bunyinya, format angka
sel isian, lebar kolom)."""
_BACAAN = """
## Bacaan kita atas workbook yang disimpan ulang

`sama`: `lkj-xlsx check --format json` menemukan hal yang sama kata demi kata, dan catatan yang dibaca pun sama.
Selain itu: temuan yang hilang (−) dan yang bertambah (+)."""
_TULISAN = """
## Yang kita tulis

`ya`: dibuka, dan setelah disimpan ulang setiap sel masih berisi sama; hasil rumus berbeda bila program itu
tidak menyimpannya."""
_SALINAN = """
## Salinan yang diberi tanda

Salinan adalah paket masukan yang ditambahi ([berkas.md](berkas.md)), jadi yang membuka masukannya harus
membuka salinannya juga. `salah.xlsx` adalah `contoh.xlsx` dengan satu realisasi di atas pagunya.

xlsx-populate mengambil sheet ke-n dari bagian `sheetN.xml` dan tidak menanyakan hubungannya; begitu pula pada
setiap workbook yang sheetnya pernah dipindah oleh program yang tidak mengganti nama bagiannya. Dalam salinan
setiap nama sheet karena itu berisi sel sheet sesudahnya. Nama bagian tidak kita ganti demi satu program, sebab
semua bagian yang tidak bersangkutan harus tetap sama: jangan menyimpan salinan dengan xlsx-populate."""
_TIDAK = """
## Yang tidak dicoba"""


if __name__ == "__main__":
    main()
