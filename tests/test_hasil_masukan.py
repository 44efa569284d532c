"""Our own results named as inputs: refused with the name of the input, the annotated copy worked on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gambar import gambar
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.perintah.rencana import kabar_salinan, pastikan_berpasangan, rencana
from lkj_xlsx.proses.gabungan import kelompokkan
from lkj_xlsx.proses.pencarian import contoh_workbook
from lkj_xlsx.reader import baca
from test_cli import BERSIH, jalankan


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one workbook and its results, among them one to print."""
    folder = tmp_path_factory.mktemp("kantor")
    gambar(BERSIH, folder / "isian.xlsx")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        assert jalankan(patch, "process", folder / "isian.xlsx", "--cetak", "--quiet") == 0
    return folder


def hasil(kantor: Path, pola: str) -> Path:
    return next((kantor / "isian_hasil").glob(pola))


@pytest.mark.parametrize("pola", ["Rekap *.xlsx", "Cetak *.xlsx", "LKJ *.xlsx"])
def test_a_result_is_refused_with_the_name_of_its_input(kantor: Path, pola: str) -> None:
    """A recap, whose Anggaran is not ours to read, the tables to print, an official's workbook."""
    result = hasil(kantor, pola)
    with pytest.raises(Kegagalan) as refused:
        baca(result)
    assert str(refused.value) == (
        f"{result.name}: ini hasil lkj-xlsx, bukan workbook isian; sebutkan "
        f'"{kantor / "isian.xlsx"}".'
    )


def test_a_result_named_in_a_call_ends_it_with_status_two(
    kantor: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written, and one sentence says what to name; from within the folder as well."""
    result = hasil(kantor, "Rekap *.xlsx")
    assert jalankan(monkeypatch, "process", result) == 2
    assert jalankan(monkeypatch, "check", result) == 2
    monkeypatch.chdir(result.parent)
    assert jalankan(monkeypatch, "process", result.name) == 2
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("ini hasil lkj-xlsx, bukan workbook isian") == 3
    assert f'sebutkan "{Path("..") / "isian.xlsx"}"' in said.err
    assert not [one for one in kantor.rglob("*_hasil") if one.name != "isian_hasil"]


def test_where_the_input_is_not_known_no_name_is_made_up(kantor: Path, tmp_path: Path) -> None:
    """A result moved elsewhere; beside a copy the input's own name; in a folder named after it as well."""
    alone = tmp_path / "rekap.xlsx"
    shutil.copy(hasil(kantor, "Rekap *.xlsx"), alone)
    with pytest.raises(Kegagalan, match=r"sebutkan workbook isiannya\."):
        baca(alone)
    shutil.copy(hasil(kantor, "*diperiksa.xlsx"), tmp_path)
    with pytest.raises(Kegagalan, match=r'sebutkan "isian\.xlsx"\.'):
        baca(alone)
    named = tmp_path / "lkj_hasil"
    named.mkdir()
    shutil.copy(alone, named)
    with pytest.raises(Kegagalan, match=r"sebutkan workbook isiannya\."):
        baca(named / alone.name)
    (tmp_path / "lkj.xlsm").write_bytes(b"")
    with pytest.raises(Kegagalan, match=r"lkj\.xlsm"):
        baca(named / alone.name)


def test_an_office_s_own_workbook_with_few_sheets_is_not_refused(tmp_path: Path) -> None:
    """Only Anggaran, without our mark: sheets are missing, and that is a finding; none of ours: exit 2."""
    text = BERSIH.partition("Anggaran\n")[2].partition("Strategi")[0]
    few = gambar(f"Anggaran\n{text}", tmp_path / "anggaran.xlsx", lengkap=False)
    assert len(baca(few).lkj.anggaran) == 1
    none = gambar("Catatan\nIsi\nsesuatu", tmp_path / "lain.xlsx", lengkap=False)
    with pytest.raises(Kegagalan, match="tidak ada satu pun sheet baku"):
        baca(none)


def test_the_copy_reads_as_its_input(kantor: Path) -> None:
    """What was added is no part of it: the same records and the same findings."""
    copy, own = baca(hasil(kantor, "*diperiksa.xlsx")), baca(kantor / "isian.xlsx")
    assert copy.lkj.indikator == own.lkj.indikator
    assert copy.lkj.anggaran == own.lkj.anggaran
    assert [str(one) for one in copy.temuan] == [str(one) for one in own.temuan]


def test_results_of_a_copy_go_beside_the_folder_that_it_lies_in(
    kantor: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No results within results; the folder is named, from wherever it is called."""
    copy = hasil(kantor, "*diperiksa.xlsx")
    beside = kantor / "isian - diperiksa_hasil"
    assert [one.folder for one in rencana([copy])] == [beside]
    monkeypatch.chdir(copy.parent)
    (plan,) = rencana([Path(copy.name)])
    assert plan.folder.resolve() == beside.resolve()
    assert rencana([copy], Path("lain"))[0].folder == Path("lain")
    assert jalankan(monkeypatch, "process", copy, "--output", kantor / "lagi") == 0
    said = capsys.readouterr()
    assert " ".join(said.err.split()) == (
        f"{copy.name}: salinan dari proses sebelumnya, dibaca seperti workbook isian; hasilnya di "
        f'folder "{kantor / "lagi"}".'
    )
    assert jalankan(monkeypatch, "process", copy, "--output", kantor / "lagi", "--quiet") == 0
    assert not capsys.readouterr().err


def test_other_workbooks_have_their_results_beside_them(kantor: Path, tmp_path: Path) -> None:
    """One that people keep in a folder of such a name, and a copy that was moved out of its folder."""
    kept = tmp_path / "rapat_hasil"
    kept.mkdir()
    shutil.copy(kantor / "isian.xlsx", kept / "isian - diperiksa.xlsx")
    plan = rencana([kept / "isian - diperiksa.xlsx"])
    assert [one.folder for one in plan] == [kept / "isian - diperiksa_hasil"]
    assert not list(kabar_salinan(plan))
    shutil.copy(hasil(kantor, "*diperiksa.xlsx"), tmp_path)
    moved = rencana([tmp_path / "isian - diperiksa.xlsx"])
    assert [one.folder for one in moved] == [tmp_path / "isian - diperiksa_hasil"]
    assert len(list(kabar_salinan(moved))) == 1


def test_a_folder_of_results_alone_says_so(kantor: Path, tmp_path: Path) -> None:
    """It is not empty; one without a workbook is said to have none."""
    with pytest.raises(Kegagalan) as refused:
        rencana([kantor / "isian_hasil"])
    assert str(refused.value) == (
        f"{kantor / 'isian_hasil'}: ini folder tanpa workbook .xlsx di dalamnya selain hasil "
        f'lkj-xlsx; sebutkan "{kantor / "isian.xlsx"}".'
    )
    (tmp_path / "catatan.txt").write_text("x", encoding="utf-8")
    with pytest.raises(Kegagalan, match=r"di dalamnya; sebutkan berkas workbook-nya\."):
        rencana([tmp_path])


IDENTITAS = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Wanasari
Tahun | 2023
Triwulan | III
"""
BERJUMLAH = f"{IDENTITAS}{BERSIH}".replace(
    "Strategi\n", "JUMLAH | | | | | 5.000.000 | 3.000.000\nStrategi\n", 1
)


def test_equal_workbooks_are_called_copies(tmp_path: Path) -> None:
    """Who has sent one file twice is not told to delete rows of it."""
    first = gambar(BERJUMLAH, tmp_path / "isian.xlsx")
    second = tmp_path / "isian (1).xlsx"
    shutil.copy(first, second)
    _, other = kelompokkan([first, second])
    assert other.keterangan == (
        "isian (1).xlsx adalah salinan yang sama persis dari isian.xlsx, jadi tidak digabung dengannya; "
        "sebutkan salah satunya saja."
    )


def test_a_row_of_totals_is_no_official(tmp_path: Path) -> None:
    """Two versions of one workbook share the official, and the total is not counted with them."""
    first = gambar(BERJUMLAH, tmp_path / "isian.xlsx")
    second = gambar(BERJUMLAH.replace("70%", "71%"), tmp_path / "isian baru.xlsx")
    _, other = kelompokkan([first, second])
    assert "walaupun unit kerja dan triwulannya sama: Camat Wanasari ada di keduanya" in (
        other.keterangan
    )


def test_totals_in_two_workbooks_do_not_keep_them_apart(tmp_path: Path) -> None:
    """Each official's own workbook with a row of totals: still one report."""
    first = gambar(BERJUMLAH, tmp_path / "camat.xlsx")
    second = gambar(BERJUMLAH.replace("Camat", "Sekretaris"), tmp_path / "sekretaris.xlsx")
    assert len(kelompokkan([first, second])) == 1


def test_an_example_of_a_call_names_a_workbook_that_is_there(kantor: Path, tmp_path: Path) -> None:
    """Beside the file, or the input of the results among which it lies; else a word that is no file."""
    assert contoh_workbook(kantor) == kantor / "isian.xlsx"
    assert contoh_workbook(kantor / "isian_hasil") == kantor / "isian.xlsx"
    assert contoh_workbook(tmp_path) == Path("WORKBOOK.xlsx")
    assert contoh_workbook(tmp_path / "tiada") == Path("WORKBOOK.xlsx")
    with pytest.raises(Kegagalan) as refused:
        pastikan_berpasangan([kantor / "isian_hasil" / "LKJ.docx"], None)
    assert str(refused.value).endswith(f'--dengan "{kantor / "isian.xlsx"}".')
