"""Real runs of the commands in, the generated blocks and the pictures of `PANDUAN.md` and README out.

`python docs/panduan.py` renews the blocks and then `PANDUAN.pdf` and `PANDUAN.html` (`panduan_pdf.py`); with
`--gambar` the pictures, too, for which LibreOffice (soffice) and poppler (pdftotext, pdftoppm) must be
installed.

A block stands between comments. `<!-- keluaran ADEGAN: PERINTAH -->` shows a command and what it
prints in a folder that ADEGAN has furnished, `<!-- tabel NAMA -->` a table; both end with
`<!-- akhir -->`.
"""

from __future__ import annotations

import errno
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
# examples/buat.py must come before the buat.py of this folder.
sys.path.insert(0, str(AKAR / "examples"))
sys.path.append(str(AKAR / "docs"))

from adegan import ADEGAN, WORKBOOK  # noqa: E402 - found by the paths above

from lkj_xlsx.dasar.aman import terjemahkan  # noqa: E402
from lkj_xlsx.dasar.kegagalan import Kegagalan  # noqa: E402
from lkj_xlsx.perintah.lipatan import lipat  # noqa: E402
from lkj_xlsx.perintah.penjelasan import KELUARGA  # noqa: E402
from lkj_xlsx.rules import ATURAN  # noqa: E402
from lkj_xlsx.temuan import Aturan  # noqa: E402

PANDUAN = AKAR / "PANDUAN.md"
README = AKAR / "README.md"
GAMBAR = AKAR / "docs" / "panduan"

BLOK = re.compile(
    r"(?P<awal><!-- (?P<jenis>keluaran|tabel) (?P<nama>\w+)(?:: (?P<perintah>.+?))? -->\n)"
    r"(?P<isi>.*?)(?P<akhir><!-- akhir -->)",
    re.DOTALL,
)
_KALIMAT = re.compile(r"(?<=\.)\s+(?=[A-Z])")
_CUKUP = 60
"""Characters that say what a rule is about."""

_DICUPLIK = "Betulkan triwulan dan tanggal"
"""The part of the list of findings that the README shows."""
_LEBAR_CUPLIKAN = 110
_SELA = "  …"

_TAK_TERPAKAI = (
    (
        f"lkj-xlsx process {WORKBOOK}",
        f'Nama berkas memuat spasi; apit dengan tanda petik: `lkj-xlsx process "{WORKBOOK}"`.',
    ),
    (
        'lkj-xlsx process "LKJ 2062.xlsx"',
        "Ketik `dir` lalu Enter: tampak semua berkas di folder ini. Cocokkan namanya.",
    ),
    (
        'lkj-xlsx process "Terkunci.xlsx"',
        "Di Excel: File, Info, Protect Workbook, Encrypt with Password; kosongkan, OK, simpan.",
    ),
    (
        'lkj-xlsx process "Lama.xls"',
        "Di Excel: File, Save As (Simpan Sebagai), pilih *Excel Workbook (.xlsx)*.",
    ),
    ('lkj-xlsx process "Biner.xlsb"', "Sama seperti di atas."),
    (
        'lkj-xlsx process "Kosong.xlsx"',
        "Salinannya gagal, misalnya karena flash disk dicabut terlalu cepat. Salin ulang.",
    ),
    ('lkj-xlsx process "Terpotong.xlsx"', "Unduhan atau salinannya terputus. Salin ulang."),
    (
        'lkj-xlsx process "Unduhan.xlsx"',
        "Berkas dari aplikasi lain yang hanya diberi nama .xlsx. Buka di Excel, lalu Simpan Sebagai.",
    ),
    (
        'lkj-xlsx process "Daftar Hadir.xlsx"',
        "Ini workbook lain. Pilih workbook yang dibuat dengan `lkj-xlsx template`.",
    ),
    (
        f'lkj-xlsx process "~${WORKBOOK}"',
        "Berkas ini muncul selama workbook terbuka di Excel. Pakai nama tanpa `~$`.",
    ),
    ('lkj-xlsx process "Arsip"', "Folder itu kosong. Pindahkan workbook ke dalamnya."),
    (
        f'lkj-xlsx template "{WORKBOOK}"',
        "Workbook yang sudah ada tidak ditimpa begitu saja. Beri nama lain.",
    ),
    ("lkj-xlsx process", "Tambahkan nama workbook di belakang `process`."),
    (
        f'lkj-xlsx process "{WORKBOOK}" --job 4',
        "Pilihan salah ketik. Betulkan, lalu jalankan lagi.",
    ),
)
"""What is typed in the scene `rusak`, and what more there is to say than the message does."""


def perbarui(text: str) -> str:
    """The guide with every block as it is generated now."""
    return BLOK.sub(lambda one: f"{one['awal']}{isi_blok(one)}{one['akhir']}", text)


def isi_blok(blok: re.Match[str]) -> str:
    """What belongs between the comments of a block."""
    if blok["jenis"] == "tabel":
        return "\n" + "\n".join(TABEL[blok["nama"]]()) + "\n\n"
    with tempfile.TemporaryDirectory() as temporary:
        ADEGAN[blok["nama"]](Path(temporary))
        output = ketik(blok["perintah"], Path(temporary))
    return f"\n```bat\n{blok['perintah']}\n```\n\n```text\n{output}\n```\n\n"


def ketik(perintah: str, folder: Path) -> str:
    """What a command prints in a folder, in the order in which a terminal shows it."""
    printed = jalankan(perintah, folder).stdout
    if "Traceback" in printed:
        # A fault of the program must not end up in the guide.
        raise RuntimeError(printed)
    return printed.strip().replace(os.sep, "/")


def jalankan(perintah: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, as if typed there."""
    program, *rest = shlex.split(perintah.replace("py -m lkj_xlsx", "lkj-xlsx"))
    if program != "lkj-xlsx":
        raise ValueError(perintah)
    kept = {
        key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR"}
    }
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "lkj_xlsx", *rest],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(AKAR / "src"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def _tabel_pesan() -> Iterator[str]:
    """What stops a run: the call, the message, what else to know."""
    yield from _kepala("Yang diketik", "Pesan di layar", "Keterangan")
    with tempfile.TemporaryDirectory() as temporary:
        ADEGAN["rusak"](Path(temporary))
        for call, advice in _TAK_TERPAKAI:
            yield _baris(f"`{call}`", ketik(call, Path(temporary)), advice)
    yield _baris(
        f'`lkj-xlsx process "{WORKBOOK}"`, sementara hasilnya masih terbuka di Excel',
        _pesan_terbuka("Rekap LKJ TW II 2026 - Kecamatan Wanasari.xlsx"),
        "Tutup semua berkas dari folder hasil di Excel, lalu jalankan lagi.",
    )


def _pesan_terbuka(name: str) -> str:
    """What is said of a result that Excel holds open: only Windows locks open files."""
    try:
        with terjemahkan(Path(name)):
            raise PermissionError(errno.EACCES, "Permission denied")
    except Kegagalan as failure:
        return str(failure)


def _tabel_aturan() -> Iterator[str]:
    """Every rule by family: its code, what it means, what to do."""
    for family, subject in KELUARGA.items():
        yield f"### {family}: {subject}"
        yield ""
        yield from _kepala("Kode", "Tingkat", "Artinya", "Yang dilakukan")
        for one in ATURAN:
            if one.kode.startswith(family):
                yield _baris(_tautan(one), one.tingkat, _artinya(one), one.perbaikan)
        yield ""


def _tautan(aturan: Aturan) -> str:
    return f"[{aturan.kode}](docs/aturan.md#{aturan.kode.lower()}-{aturan.nama})"


def _artinya(aturan: Aturan) -> str:
    """Why in a line: so many sentences as it takes to say something; `docs/aturan.md` has the rest."""
    said = ""
    for sentence in _KALIMAT.split(aturan.mengapa):
        said = f"{said} {sentence}".strip()
        if len(said) >= _CUKUP:
            break
    return said


def _kepala(*names: str) -> Iterable[str]:
    return _baris(*names), _baris(*("---" for _ in names))


def _baris(*cells: str) -> str:
    plain = (cell.replace("|", "\\|").replace("\n", "<br>") for cell in cells)
    return f"| {' | '.join(plain)} |"


def _cuplikan() -> Iterator[str]:
    """How the shipped report's mistakes are told: whose they are, how many, and the first of a part."""
    with tempfile.TemporaryDirectory() as temporary:
        ADEGAN["tempeh"](Path(temporary))
        lines = ketik("lkj-xlsx process tempeh.xlsx", Path(temporary)).splitlines()
    (counts,) = (n for n, line in enumerate(lines) if line.startswith("  Temuan :"))
    at = next(n for n, line in enumerate(lines) if _DICUPLIK in line)
    yield "```text"
    yield from kutipan(lines, {0, counts, *range(at, at + 3)})
    yield "```"


def kutipan(lines: Sequence[str], dipilih: Collection[int]) -> Iterator[str]:
    """These of the lines, whole, and `…` in the place of others."""
    before = -1
    for at in sorted(dipilih):
        if at > before + 1:
            yield _SELA
        yield lipat(lines[at], _LEBAR_CUPLIKAN)
        before = at
    if before + 1 < len(lines):
        yield _SELA


TABEL: Mapping[str, Callable[[], Iterator[str]]] = {
    "cuplikan": _cuplikan,
    "pesan": _tabel_pesan,
    "aturan": _tabel_aturan,
}


if __name__ == "__main__":
    for page in (PANDUAN, README):
        page.write_text(perbarui(page.read_text(encoding="utf-8")), encoding="utf-8")
    if "--gambar" in sys.argv[1:]:
        from potret import POTRET_README, potret_semua

        GAMBAR.mkdir(exist_ok=True)
        potret_semua(GAMBAR, ketik)
        potret_semua(GAMBAR.parent, ketik, POTRET_README)
    from panduan_pdf import tulis

    tulis()
