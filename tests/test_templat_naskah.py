"""The document's template as a person has it: written by one command, used by the other."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from gambar import gambar
from gambar_docx import docx, teks
from lkj_xlsx.naskah.isi_paragraf import Ragam
from lkj_xlsx.naskah.isian import ISIAN
from lkj_xlsx.naskah.standar import templat_standar
from lkj_xlsx.naskah.standar_gaya import GAYA
from lkj_xlsx.perintah import cli

KANTOR = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan {Satu}
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | III
Pejabat
Jabatan | Nama | NIP
Camat | SITI AMINAH, S.STP | 19870702 200602 2 002
PK
Jabatan | No | Indikator Kinerja | Target
Camat | 1 | Indeks <layanan> | 84 nilai
Realisasi
Jabatan | No | TW I | TW II | TW III
Camat | 1 | 61 nilai | 62 nilai | 63 nilai
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW I | TW II | TW III
Camat | Program | 7.01.02 | PROGRAM LAYANAN | 1 | 3.000 | 1.000 | 1.000 | 1.000
"""
STRATEGI = """
Strategi
Jabatan | No | Strategi | Pada Bulan
Camat | 1 | Mendata warga | Setiap bulan
"""
NASKAH = "LKJ TW III 2023 - 1 Camat.docx"


def jalankan(monkeypatch: pytest.MonkeyPatch, *args: object) -> int:
    monkeypatch.setattr("sys.argv", ["lkj-xlsx", *map(str, args)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.fixture(autouse=True)
def di_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    gambar(KANTOR + STRATEGI, tmp_path / "isian.xlsx")
    return tmp_path


def test_the_standard_template_is_written_and_then_used(
    di_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name without an ending gets one; the same call again replaces nothing."""
    assert jalankan(monkeypatch, "template", "--naskah", "templat v1.2") == 0
    assert (di_folder / "templat v1.2.docx").read_bytes() == templat_standar()
    told = " ".join(capsys.readouterr().out.split())
    assert told.startswith(
        "Templat naskah siap disunting di Word atau LibreOffice: templat v1.2.docx Isian di dalam kalimat: "
        "{unit kerja}, {kabupaten},"
    )
    assert told.endswith(
        '{tanda tangan} Sesudah disunting: lkj-xlsx process "isian.xlsx" --templat-naskah "templat v1.2.docx"'
    )
    assert all(one.tertulis in told for one in ISIAN)
    assert jalankan(monkeypatch, "template", "--naskah", "templat v1.2.docx") == 2
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
    assert jalankan(monkeypatch, "template", "--naskah", "templat v1.2", "--timpa", "--quiet") == 0
    assert capsys.readouterr().out == ""
    assert jalankan(monkeypatch, "process", "isian.xlsx", "--naskah") == 0
    plain = (di_folder / "isian_hasil" / NASKAH).read_bytes()
    # The ending and blanks are forgiven, as for workbooks.
    call = ("process", "isian.xlsx", "--templat-naskah", "Templat  v1.2", "--output", "lain")
    assert jalankan(monkeypatch, *call) == 0
    assert (di_folder / "lain" / NASKAH).read_bytes() == plain


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("--naskah", "a.xlsx"), 'a.xlsx: templat ditulis sebagai .docx, bukan .xlsx; ketik "a.docx".'),
        (("--naskah", "a.dotx"), 'a.dotx: templat ditulis sebagai .docx, bukan .dotx; ketik "a.docx".'),
        (("--naskah", ".."), 'Nama templat naskah belum disebutkan; tulis misalnya "templat naskah.docx".'),
        (
            ("a.docx",),
            ('a.docx: templat ditulis sebagai .xlsx, bukan .docx; ketik "a.xlsx", atau tambahkan --naskah untuk '
            "templat naskah."),
        ),
        (
            ("--naskah", "a", "--contoh"),
            ("--naskah dan --contoh tidak dapat dipakai bersama: templat naskah tidak diisi dari workbook; hapus "
            "salah satu pilihan itu."),
        ),
        (
            ("--naskah", "a", "--tahun", "2024"),
            ("--naskah dan --tahun tidak dapat dipakai bersama: templat naskah tidak diisi dari workbook; hapus "
            "salah satu pilihan itu."),
        ),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_sentence_and_writes_nothing(
    call: tuple[str, ...],
    said: str,
    di_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert jalankan(monkeypatch, "template", *call) == 2
    assert capsys.readouterr().err.split() == said.split()
    assert [one.name for one in di_folder.iterdir()] == ["isian.xlsx"]


def test_a_template_of_ones_own_makes_the_documents(
    di_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it does not have is told, and its tables are as wide as its page; its bytes stay."""
    page = (
        '<w:sectPr><w:pgSz w:w="6000" w:h="9000"/><w:pgMar w:left="500" w:right="500"/></w:sectPr>'
    )
    body = docx(
        "Laporan {jabatan}, {unit kerja}", "{tabel 2.1}", "{strategi}", "selesai", seksi=page
    )
    (di_folder / "kami.docx").write_bytes(body)
    assert jalankan(monkeypatch, "process", "isian.xlsx", "--templat-naskah", "kami.docx") == 0
    assert " ".join(capsys.readouterr().err.split()) == (
        "kami.docx: templat ini tidak memuat {konsep}, {tabel 2.2}, {tabel 2.3}, dan {tabel 2.4}, jadi "
        "naskahnya pun tidak; tambahkan bila diperlukan."
    )
    made = (di_folder / "isian_hasil" / NASKAH).read_bytes()
    told = teks(made)
    assert told[0] == "Laporan Camat, Kecamatan {Satu}"
    assert "Indeks <layanan>" in told
    assert told[-2:] == ["1.\tMendata warga.", "selesai"]
    assert (di_folder / "kami.docx").read_bytes() == body
    with ZipFile(di_folder / "isian_hasil" / NASKAH) as file:
        grid = file.read("word/document.xml").split(b"<w:tblGrid>")[1].split(b"</w:tblGrid>")[0]
    assert sum(int(one.split(b'"')[0]) for one in grid.split(b'w:w="')[1:]) <= 5000


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kami.docx", docx("{jabatann}"), "isian {jabatann} di paragraf 1 tidak dikenal; ganti dengan {jabatan}."),
        ("kami.docx", b"%PDF", "bukan dokumen Word (.docx)"),
        ("lain.docx", docx("{jabatan}"), 'berkas tidak ditemukan (maksud Anda "lain.docx"?)'),
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_used_is_told_before_anything_is_made(
    name: str,
    data: bytes,
    said: str,
    di_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (di_folder / name).write_bytes(data)
    path = "kami.docx" if name == "kami.docx" else "lian.docx"
    assert jalankan(monkeypatch, "process", "isian.xlsx", "--templat-naskah", path) == 2
    assert said in " ".join(capsys.readouterr().err.split())
    assert not (di_folder / "isian_hasil").exists()


def test_every_placeholder_is_filled(di_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the table of placeholders names, the documents have; so do the styles that they refer to."""
    (di_folder / "kami.docx").write_bytes(docx(*(one.tertulis for one in ISIAN)))
    call = ("process", "isian.xlsx", "--templat-naskah", "kami.docx", "--quiet")
    assert jalankan(monkeypatch, *call) == 0
    told = "\n".join(teks((di_folder / "isian_hasil" / NASKAH).read_bytes()))
    assert "{" not in told.replace("{Satu}", "")
    assert {str(one) for one in Ragam} == {one.id for one in GAYA if one.sisipan}


def test_a_template_named_like_a_result_is_not_replaced(
    di_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_folder / NASKAH).write_bytes(docx("{jabatan}"))
    call = ("process", "isian.xlsx", "--templat-naskah", NASKAH, "--output", di_folder)
    assert jalankan(monkeypatch, *call) == 2
    assert "berkas masukan bernama sama" in " ".join(capsys.readouterr().err.split())
    assert (di_folder / NASKAH).read_bytes() == docx("{jabatan}")


def test_a_batch_makes_its_documents_again_when_the_template_has_changed(
    di_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_folder / "semua").mkdir()
    for name in ("Dua", "Tiga"):
        gambar((KANTOR + STRATEGI).replace("{Satu}", name), di_folder / "semua" / f"{name}.xlsx")
    template = di_folder / "kami.docx"
    made = di_folder / "hasil" / "Dua_hasil" / NASKAH
    call = ("process", "semua", "--templat-naskah", template, "--output", "hasil")
    template.write_bytes(docx("{jabatan} satu"))
    assert jalankan(monkeypatch, *call) == 0
    assert teks(made.read_bytes()) == ["Camat satu"]
    capsys.readouterr()
    assert jalankan(monkeypatch, *call) == 0
    assert "2 tidak berubah" in " ".join(capsys.readouterr().out.split())
    template.write_bytes(docx("{jabatan} dua"))
    assert jalankan(monkeypatch, *call) == 0
    assert "2 tidak berubah" not in " ".join(capsys.readouterr().out.split())
    assert teks(made.read_bytes()) == ["Camat dua"]
