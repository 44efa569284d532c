"""Files that are no usable workbook: one Indonesian sentence each, and never a traceback."""

from __future__ import annotations

import contextlib
import random
import zipfile
from pathlib import Path

import pytest

from gambar import gambar
from kemasan import ubah
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.reader import baca
from lkj_xlsx.reader.berkas import layak as berkas

SEDERHANA = "PK\nJabatan | No | Indikator Kinerja | Target"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def sehat(tmp_path: Path) -> Path:
    return gambar(SEDERHANA, tmp_path / "sehat.xlsx")


def ditolak(path: Path) -> str:
    with pytest.raises(Kegagalan) as refusal:
        baca(path)
    sentence = str(refusal.value)
    assert path.name in sentence
    assert sentence.endswith(".")
    return sentence


def tulis(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("kosong.xlsx", b"", "berkas kosong"),
        ("~$kunci.xlsx", b"x", "berkas kunci"),
        ("lama.xls", OLE + "Workbook".encode("utf-16-le"), "format Excel lama"),
        ("sandi.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        ("data.csv", b"Jabatan;No\nCamat;1\n", "bukan workbook Excel"),
        ("teks.xlsx", b"halo dunia", "bukan workbook Excel"),
        ("potong.xlsx", b"PK\x03\x04potongan", "rusak atau terpotong"),
    ],
)
def test_a_file_of_another_kind_is_told_by_its_first_bytes(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    """The name does not matter, what stands in the file does."""
    assert says in ditolak(tulis(tmp_path / name, content))


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    """Neither is a workbook."""
    assert "ini folder" in ditolak(tmp_path)
    assert "tidak ditemukan" in ditolak(tmp_path / "tiada.xlsx")


def test_a_file_that_the_system_refuses_is_named(
    sehat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file locked by another program is a sentence that says to close it."""

    def locked(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert "tutup berkas itu" in ditolak(sehat)


def test_half_a_workbook_is_damaged(sehat: Path, tmp_path: Path) -> None:
    """A download that broke off has no directory at its end."""
    raw = sehat.read_bytes()
    assert "rusak atau terpotong" in ditolak(
        tulis(tmp_path / "setengah.xlsx", raw[: len(raw) // 2])
    )


@pytest.mark.parametrize(
    ("part", "says"), [("word/document.xml", "dokumen Word"), ("xl/workbook.bin", ".xlsb")]
)
def test_other_office_files_are_no_workbooks(tmp_path: Path, part: str, says: str) -> None:
    """A Word document and a binary workbook are zip files too."""
    path = tmp_path / "lain.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(part, "x")
    assert says in ditolak(path)


def test_a_file_beyond_any_office_is_refused(sehat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a byte of it is read."""
    monkeypatch.setattr(berkas, "UKURAN_TERBESAR", 1)
    assert "berkas terlalu besar" in ditolak(sehat)


def test_a_damaged_stream_is_a_damaged_file(sehat: Path, tmp_path: Path) -> None:
    """Bytes changed inside a compressed part are found before openpyxl sees them."""
    raw = bytearray(sehat.read_bytes())
    with zipfile.ZipFile(sehat) as package:
        start = package.getinfo("xl/worksheets/sheet1.xml").header_offset
    raw[start + 60 : start + 120] = bytes(60)
    assert "rusak" in ditolak(tulis(tmp_path / "rusak.xlsx", bytes(raw)))


def test_a_part_that_openpyxl_stumbles_over_is_a_damaged_workbook(
    sehat: Path, tmp_path: Path
) -> None:
    """Whatever openpyxl raises ends in the same sentence."""
    path = ubah(sehat, tmp_path / "cacat.xlsx", "xl/worksheets/sheet1.xml", b"<sheetData>",
                b"<sheetData><row r='x'>")  # fmt: skip
    assert "isi workbook rusak" in ditolak(path)


def test_random_damage_never_is_a_traceback(sehat: Path, tmp_path: Path) -> None:
    """Bytes changed anywhere: the file is read or refused, nothing else."""
    raw = sehat.read_bytes()
    chance = random.Random(20231002)  # noqa: S311 - damage, not cryptography
    for _ in range(60):
        damaged = bytearray(raw)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(len(raw))] = chance.randrange(256)
        with contextlib.suppress(Kegagalan):
            baca(tulis(tmp_path / "acak.xlsx", bytes(damaged)))
