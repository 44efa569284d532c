"""Every kind of file that we write is valid: for the Open XML SDK, and for what it does not know."""

from __future__ import annotations

import shutil
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from buat import FOLDER, buat
from kemasan import ganti, ubah
from lkj_xlsx.perintah.cli import app
from lkj_xlsx.proses.naskah import PermintaanNaskah
from lkj_xlsx.proses.pipeline import proses_workbook
from pemeriksa_paket import langgar
from sdk import kesalahan, perlu_validator
from tekanan import tekanan

HASIL = (
    "buku pejabat", "rekap", "rekap gabungan", "data gabungan", "templat", "templat lengkap",
    "templat dari lama", "contoh", "buku pejabat tertekan", "buku pejabat panjang", "rekap tertekan",
    "rekap besar", "buku pejabat besar",
)  # fmt: skip
NASKAH = ("naskah", "naskah tertekan", "naskah panjang", "naskah besar")
SALINAN = ("salinan", "salinan bermakro", "salinan tertekan")
DAFTAR_SAJA = "salinan daftar saja"
_JENIS = "[Content_Types].xml"
_HUBUNGAN = "xl/_rels/workbook.xml.rels"
_MAKRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_BUKU = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each kind by its name, and beside a copy its input: `masukan salinan`."""
    folder = tmp_path_factory.mktemp("sah")
    inputs = _masukan(folder)
    out = folder / "hasil"
    _jalankan("process", *inputs.values(), "--terpisah", "--naskah", "--output", out)
    results = {name: out / f"{path.stem}_hasil" for name, path in inputs.items()}
    found = {
        "buku pejabat": _satu(results["salinan"], "LKJ*1 *.xlsx"),
        "rekap": _satu(results["salinan"], "Rekap*"),
        "rekap gabungan": out / "Rekap Gabungan.xlsx",
        "data gabungan": out / "Data Gabungan.xlsx",
        "contoh": buat("contoh", folder / "contoh baru.xlsx"),
        "buku pejabat tertekan": _satu(results["salinan tertekan"], "LKJ*- 1 *.xlsx"),
        "buku pejabat panjang": _satu(results["salinan tertekan"], "LKJ*- 2 *.xlsx"),
        "rekap tertekan": _satu(results["salinan tertekan"], "Rekap*"),
    }
    large = _besar(folder / "besar")
    found |= {"rekap besar": large[0], "buku pejabat besar": large[2]}
    books = {
        "naskah": "buku pejabat",
        "naskah tertekan": "buku pejabat tertekan",
        "naskah panjang": "buku pejabat panjang",
        "naskah besar": "buku pejabat besar",
    }
    found |= {name: found[book].with_suffix(".docx") for name, book in books.items()}
    for name, path in inputs.items():
        found[name] = _satu(results[name], "* - diperiksa*")
        found[f"masukan {name}"] = path
    for name, options in {
        "templat": (),
        "templat lengkap": ("--lengkap",),
        "templat dari lama": ("--from", inputs["salinan tertekan"]),
    }.items():
        found[name] = folder / f"{name}.xlsx"
        _jalankan("template", found[name], *options)
    return found


def _masukan(folder: Path) -> dict[str, Path]:
    plain = Path(shutil.copy(FOLDER / "tempeh.xlsx", folder / "tempeh.xlsx"))
    macros = _bermakro(FOLDER / "contoh.xlsx", folder / "makro.xlsm")
    shared = ubah(
        FOLDER / "contoh.xlsx", folder / "bersama.xlsx", _HUBUNGAN, b"</Relationships>",
        b'<Relationship Id="z" Type="x/revisionHeaders" Target="revisions/h.xml"/></Relationships>',
    )  # fmt: skip
    return {
        "salinan": plain,
        "salinan bermakro": macros,
        DAFTAR_SAJA: shared,
        "salinan tertekan": tekanan(folder),
    }


def _besar(folder: Path) -> tuple[Path, ...]:
    """Results whose sheets are written row by row: their texts in their cells, links that share a target."""
    with pytest.MonkeyPatch.context() as few:
        few.setattr("lkj_xlsx.tampil.dibuat.BANYAK", 3)
        few.setattr("lkj_xlsx.tampil.rekap.rekap_narasi._NARASI_DISIMPAN", 3)
        source = FOLDER / "tempeh.xlsx"
        return proses_workbook(source, folder, naskah=PermintaanNaskah()).berkas


def _bermakro(source: Path, target: Path) -> Path:
    """A workbook with macros in it, as Excel keeps them."""
    with zipfile.ZipFile(source) as package:
        kinds, related = package.read(_JENIS).decode(), package.read(_HUBUNGAN).decode()
    macro = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    kinds = kinds.replace(_BUKU, _MAKRO).replace("<Default ", f"{macro}<Default ", 1)
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    link = f'<Relationship Id="rIdVba" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    return ganti(
        source,
        target,
        {
            _JENIS: kinds.encode(),
            _HUBUNGAN: related.replace("</Relationships>", link).encode(),
            "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 makro",
        },
    )


def _satu(folder: Path, pola: str) -> Path:
    return min(folder.glob(f"{pola}"), key=lambda one: one.name)


def _jalankan(*args: object) -> None:
    ended = CliRunner().invoke(app, [*map(str, args)])
    assert ended.exit_code in {0, 1}, ended.output


@pytest.mark.validator
@perlu_validator
@pytest.mark.parametrize("kind", [*HASIL, *NASKAH, DAFTAR_SAJA])
def test_the_sdk_finds_nothing_in_what_we_write(berkas: dict[str, Path], kind: str) -> None:
    assert kesalahan(berkas[kind]) == Counter()


@pytest.mark.validator
@perlu_validator
@pytest.mark.parametrize("kind", SALINAN)
def test_the_sdk_finds_no_more_in_a_copy_than_in_its_input(
    berkas: dict[str, Path], kind: str
) -> None:
    assert kesalahan(berkas[kind]) - kesalahan(berkas[f"masukan {kind}"]) == Counter()


@pytest.mark.validator
@perlu_validator
def test_the_sdk_is_listened_to(berkas: dict[str, Path], tmp_path: Path) -> None:
    """An attribute that no sheet has is found in the part where it stands."""
    planted = ubah(
        berkas["rekap"], tmp_path / "salah.xlsx", "xl/worksheets/sheet1.xml", b"<sheetData>",
        b'<sheetData salah="1">',
    )  # fmt: skip
    assert [part for part, *_ in kesalahan(planted)] == ["/xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("kind", HASIL)
def test_excel_has_nothing_to_repair_in_what_we_write(berkas: dict[str, Path], kind: str) -> None:
    """Nor a name that it does not open, a link into the void, a chart that cannot be read out."""
    assert langgar(berkas[kind]) == []


@pytest.mark.parametrize("kind", [*SALINAN, DAFTAR_SAJA])
def test_a_copy_adds_nothing_that_excel_would_repair(berkas: dict[str, Path], kind: str) -> None:
    before = langgar(berkas[f"masukan {kind}"], bernama=False, berjudul=False)
    assert set(langgar(berkas[kind], berjudul=False)) <= set(before)


def test_a_workbook_with_macros_keeps_them(berkas: dict[str, Path]) -> None:
    with zipfile.ZipFile(berkas["salinan bermakro"]) as package:
        assert _MAKRO in package.read(_JENIS).decode()
        assert package.read("xl/vbaProject.bin").endswith(b"makro")


# The checker itself

_LEMBAR, _GAYA = "xl/worksheets/sheet1.xml", "xl/styles.xml"
_FORMAT = "".join(f'<numFmt numFmtId="{one}" formatCode="{one}"/>' for one in range(300, 501))


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        (_LEMBAR, '<mergeCell ref="A1:', '<mergeCell ref="A1:B9"/><mergeCell ref="A1:', "bertindih"),
        (_LEMBAR, '<mergeCell ref="A1:', '<mergeCell ref="A1:XFE1"/><mergeCell ref="A1:', "di luar lembar"),
        ("xl/worksheets/sheet2.xml", "</mergeCells>", '<mergeCell ref="A6:A7"/></mergeCells>', "gabungan tegak"),
        (_LEMBAR, "<oddFooter>", f"<oddFooter>{'😀' * 130}", "oddFooter"),
        (_LEMBAR, ' ht="', ' ht="4', "setinggi"),
        (_GAYA, "<numFmts count=", f"<numFmts>{_FORMAT}</numFmts><numFmts count=", "format angka"),
        (_GAYA, 'formatCode="', f'formatCode="{"😀" * 128}', "format angka 25"),
        ("xl/workbook.xml", 'sheet name="Capaian"', f'sheet name="{"😀" * 16}"', "nama lembar"),
        ("xl/workbook.xml", 'sheet name="Capaian"', 'sheet name="A:B"', "nama lembar"),
        ("xl/workbook.xml", 'sheet name="Capaian"', 'sheet name="History"', "nama lembar"),
        ("xl/workbook.xml", 'sheet name="Capaian"', 'sheet name="RINGKASAN"', "lembar ganda"),
        ("xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="A1">1</definedName>', "nama 'A1'"),
        ("xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="a b">1</definedName>', "nama 'a b'"),
        ("xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="a" localSheetId="99">1</definedName>', "milik lembar"),
        ("xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="a"/>', "tanpa isi"),
        ("xl/worksheets/_rels/sheet2.xml.rels", "tempeh.xlsx", "tempeh #1.xlsx", "tidak dilolos"),
        ("xl/worksheets/_rels/sheet2.xml.rels", "tempeh.xlsx", "hilang.xlsx", "tidak ada"),
        ("xl/worksheets/_rels/sheet2.xml.rels", 'Id="rId1"', 'Id="rId0"', "ke mana pun"),
        ("xl/drawings/drawing1.xml", ' descr="', ' x="', "teks pengganti"),
        ("docProps/core.xml", "lkj-xlsx", "", "tanpa creator"),
        ("docProps/core.xml", "dc:title", "dc:subject", "tanpa title"),
    ],
)  # fmt: skip
def test_the_checker_finds_what_it_is_for(
    berkas: dict[str, Path], part: str, old: str, new: str, says: str
) -> None:
    """Planted into the recap, one thing at a time; beside it, for its links."""
    recap = berkas["rekap"]
    planted = ubah(recap, recap.with_name("tanaman.xlsx"), part, old.encode(), new.encode())
    try:
        assert says in "\n".join(langgar(planted))
    finally:
        planted.unlink()


def test_the_checker_finds_names_that_excel_does_not_open(
    berkas: dict[str, Path], tmp_path: Path
) -> None:
    bracketed = Path(shutil.copy(berkas["templat"], tmp_path / "a [1].xlsx"))
    assert langgar(bracketed) == ["nama berkas berkurung siku: a [1].xlsx"]
    deep = tmp_path / ("d" * 100) / ("e" * 100)
    deep.mkdir(parents=True)
    assert "jalur" in langgar(Path(shutil.copy(berkas["templat"], deep / "a.xlsx")))[0]
