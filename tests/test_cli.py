"""The commands as people call them: what they print, what they write, how they end."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer import BadParameter

from buat import FOLDER, buat
from gambar import gambar
from lkj_xlsx import __version__
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.perintah import cli
from lkj_xlsx.perintah.bantuan import SalahPanggil, kesalahan_panggilan
from lkj_xlsx.perintah.salah_ketik import tanpa_petik_lengkung

BERSIH = """
Pejabat
Jabatan | Nama | NIP | Tempat | Tanggal Laporan
Camat Wanasari | SITI AMINAH, S.STP | 19870702 200602 2 002 | Wanasari | 3 Oktober 2023
PK
Jabatan | Kelompok | No | Sasaran | Indikator Kinerja | Target
Camat Wanasari | Sasaran | 1 | Layanan membaik | Persentase layanan tepat waktu | 97%
Realisasi
Jabatan | No | TW III
Camat Wanasari | 1 | 70%
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
Camat Wanasari | Program | 7.01.02 | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK | 1 | 5.000.000 | 3.000.000
Strategi
Jabatan | No | Strategi | Pada Bulan
Camat Wanasari | 1 | Menyusun jadwal layanan | Januari s/d Desember 2023
"""
RUSAK = BERSIH.replace("70%", "7x/3y abc 7")


@pytest.fixture
def bersih(tmp_path: Path) -> Path:
    return gambar(BERSIH, tmp_path / "bersih.xlsx")


@pytest.fixture
def rusak(tmp_path: Path) -> Path:
    return gambar(RUSAK, tmp_path / "rusak.xlsx")


def jalankan(monkeypatch: pytest.MonkeyPatch, *args: object) -> int:
    """Call the program in this process; its exit status."""
    monkeypatch.setattr(sys, "argv", ["lkj-xlsx", *map(str, args)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert isinstance(end.value.code, int)
    return end.value.code


def baris_csv(said: str) -> list[dict[str, str]]:
    """The rows of `check --format csv`."""
    return list(csv.DictReader(io.StringIO(said.removeprefix("\ufeff")), delimiter=";"))


def test_process_writes_tables_and_says_where(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A workbook an official, beside the input, and a summary that a clerk understands."""
    before = bersih.read_bytes()
    assert jalankan(monkeypatch, "process", bersih) == 0
    said = capsys.readouterr().out
    folder = bersih.with_name("bersih_hasil")
    assert (folder / "LKJ TW III 2023 - 1 Camat Wanasari.xlsx").exists()
    assert "Kecamatan Contoh, Triwulan III 2023 (bersih.xlsx)" in said
    assert "1 pejabat, 1 indikator (1 sudah diisi), 1 baris anggaran" in said
    assert "tidak ada temuan" in said
    assert bersih.read_bytes() == before
    assert not [one for one in folder.iterdir() if one.suffix != ".xlsx"]


def test_unreadable_cells_are_findings_and_the_tables_are_written_all_the_same(
    rusak: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, the finding with its cell, and the workbook."""
    assert jalankan(monkeypatch, "process", rusak, "--output", tmp_path / "hasil") == 1
    assert "[Galat] Realisasi!C2" in capsys.readouterr().out
    assert list((tmp_path / "hasil").glob("LKJ *.xlsx"))


def test_a_batch_goes_on_after_a_bad_workbook(
    bersih: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The bad one is named, the good one has its folder, the status is 2."""
    (tmp_path / "buruk.xlsx").write_text("bukan excel")
    out = tmp_path / "semua"
    assert jalankan(monkeypatch, "process", tmp_path, "--output", out) == 2
    said = capsys.readouterr()
    assert "buruk.xlsx: bukan workbook Excel" in said.err
    assert list((out / "bersih_hasil").glob("*.xlsx"))
    assert not (out / "buruk_hasil").exists()
    assert bersih.exists()


def test_two_workbooks_of_one_name_keep_their_results_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told apart by a number, both kept."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        gambar(BERSIH, tmp_path / folder / "lkj.xlsx")
    out = tmp_path / "hasil"
    assert jalankan(monkeypatch, "process", tmp_path / "a", tmp_path / "b", "--output", out) == 0
    assert sorted(one.name for one in out.iterdir()) == [
        ".tanda-gabungan.json",
        "Data Gabungan.xlsx",
        "Rekap Gabungan.xlsx",
        "lkj (2)_hasil",
        "lkj_hasil",
    ]


def test_a_folder_leaves_out_locks_and_results(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Excel's lock files and what we wrote ourselves are no workbooks to process."""
    jalankan(monkeypatch, "process", bersih)
    bersih.with_name("~$bersih.xlsx").write_text("kunci")
    capsys.readouterr()
    assert jalankan(monkeypatch, "process", bersih.parent) == 0
    assert capsys.readouterr().out.count("Dibaca") == 1


def test_an_empty_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing to process is status 2."""
    assert jalankan(monkeypatch, "process", tmp_path) == 2
    assert "folder tanpa workbook" in capsys.readouterr().err


def test_strict_counts_warnings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A peringatan is status 1 only when asked for."""
    path = gambar(BERSIH.replace("97%", "1.500 laporan").replace("70%", "900"), tmp_path / "p.xlsx")
    assert jalankan(monkeypatch, "check", path) == 0
    assert jalankan(monkeypatch, "check", path, "--strict") == 1


def test_check_as_json_has_the_keys_of_the_contract(
    rusak: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An object a workbook; one that could not be read has a sentence and no findings."""
    bad = tmp_path / "buruk.xlsx"
    bad.write_text("bukan excel")
    assert jalankan(monkeypatch, "check", rusak, bad, "--format", "json") == 2
    first, second = json.loads(capsys.readouterr().out)
    assert set(first) == {"berkas", "galat", "peringatan", "catatan", "dikecualikan", "temuan"}
    assert (first["berkas"], first["galat"]) == (str(rusak), 1)
    (finding,) = (one for one in first["temuan"] if one["kode"] == "LKJ006")
    assert set(finding) == {
        "kode", "aturan", "tingkat", "pejabat", "lokasi", "pesan", "saran", "status",
    }  # fmt: skip
    assert finding["lokasi"] == ["Realisasi!C2"]
    assert (finding["tingkat"], finding["status"]) == ("galat", "aktif")
    assert set(second) == {"berkas", "kesalahan"}


def test_check_as_csv_names_what_could_not_be_read(
    tmp_path: Path, rusak: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row of its own with the same columns: `kesalahan` as its level, the sentence, no rule."""
    (tmp_path / "=bukan.xlsx").write_bytes(b"x")
    assert jalankan(monkeypatch, "check", tmp_path / "=bukan.xlsx", rusak, "--format", "csv") == 2
    lost, found = baris_csv(capsys.readouterr().out)
    assert lost.keys() == found.keys()
    assert lost["tingkat"] == "kesalahan"
    assert lost["berkas"].endswith("=bukan.xlsx")
    assert lost["pesan"].startswith("'=bukan.xlsx: bukan workbook Excel")
    assert {name for name, text in lost.items() if text} == {"berkas", "tingkat", "pesan"}
    assert (found["kode"], found["tingkat"]) == ("LKJ006", "galat")


def test_check_of_several_reports_ends_with_a_total(
    tmp_path: Path,
    bersih: Path,
    rusak: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """For people: one report alone has none, nor what programs read."""
    (tmp_path / "bukan.xlsx").write_bytes(b"x")
    assert jalankan(monkeypatch, "check", "--terpisah", tmp_path) == 2
    told = capsys.readouterr().out.splitlines()[-1]
    assert told == "Selesai: 2 laporan (1 tanpa galat), 1 berkas tidak dapat diproses: bukan.xlsx."
    assert jalankan(monkeypatch, "check", "--terpisah", bersih, rusak) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Selesai: 2 laporan (1 tanpa galat)."
    for args in ([bersih], ["--quiet", "--terpisah", bersih, rusak]):
        jalankan(monkeypatch, "check", *args)
        assert "Selesai" not in capsys.readouterr().out
    for form in ("json", "csv"):
        jalankan(monkeypatch, "check", "--terpisah", bersih, rusak, "--format", form)
        assert "Selesai" not in capsys.readouterr().out


def test_check_as_csv_is_a_finding_a_row(
    rusak: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same fields under a header, as an Indonesian Excel opens them: BOM, semicolons."""
    assert jalankan(monkeypatch, "check", rusak, "--format", "csv") == 1
    said = capsys.readouterr().out
    assert said.startswith("\ufeffberkas;kode;")
    rows = baris_csv(said)
    assert [row["lokasi"] for row in rows if row["kode"] == "LKJ006"] == ["Realisasi!C2"]
    assert {row["berkas"] for row in rows} == {str(rusak)}


def test_check_as_a_table_groups_by_official(
    rusak: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """People see the official, the level, the cell, what is wrong and how to mend it."""
    assert jalankan(monkeypatch, "check", rusak) == 1
    said = capsys.readouterr().out
    for word in ("Camat Wanasari", "Galat", "LKJ006", "Realisasi!C2", "Saran"):
        assert word in said
    assert "\x1b[" not in said
    assert not rusak.with_name("rusak_hasil").exists()


def test_template_makes_a_workbook_to_fill_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the ending added, an existing file kept unless asked, and a hint what to do next."""
    target = tmp_path / "isian"
    assert jalankan(monkeypatch, "template", target) == 0
    made = target.with_name("isian.xlsx")
    assert "lkj-xlsx process" in capsys.readouterr().out
    made.write_bytes(b"berharga")
    assert jalankan(monkeypatch, "template", made) == 2
    assert made.read_bytes() == b"berharga"
    assert jalankan(monkeypatch, "template", made, "--timpa", "--lengkap") == 0
    assert made.read_bytes() != b"berharga"


def test_a_fresh_template_is_read_without_a_surprise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing filled in: only the required settings and the rows are missing."""
    jalankan(monkeypatch, "template", tmp_path / "isian.xlsx")
    capsys.readouterr()
    assert jalankan(monkeypatch, "check", tmp_path / "isian.xlsx", "--format", "json") == 1
    (report,) = json.loads(capsys.readouterr().out)
    assert {one["kode"] for one in report["temuan"]} == {"LKJ005", "LKJ022"}


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["process"], "WORKBOOK belum disebutkan; lihat lkj-xlsx process --help."),
        (["process", "--outpt", "x"], "Pilihan --outpt tidak ada (maksud Anda --output?)"),
        (["process", "a.xlsx", "--zzz"], "Pilihan --zzz tidak ada; lihat"),
        (["process", "a.xlsx", "--OUTPUT", "x"], "--OUTPUT tidak ada (maksud Anda --output?)"),
        (["process", "a.xlsx", "-o", "x"], "Pilihan -o tidak ada; lihat"),
        (["CHECK", "a.xlsx"], "Perintah CHECK tidak ada (maksud Anda check?)"),
        (["olah", "a.xlsx"], "tidak ada (pilih process, check, explain, atau template); lihat"),
        (["proces", "a.xlsx"], "Perintah proces tidak ada (maksud Anda process?)"),
        (["process", "a.xlsx", "--output"], "harus diikuti isinya; lihat lkj-xlsx process"),
        (
            ["check", "a.xlsx", "--format", "xml"],
            '--format tidak dapat dipakai ("xml" bukan salah satu dari tabel, json, atau csv); lihat',
        ),
        (["check", "a.xlsx", "--format", "jso"], "atau csv; maksud Anda json?); lihat"),
        (["check", "a.xlsx", "--format", "it's"], '("it\'s" bukan salah satu dari tabel'),
        (["isian.xlsx"], 'perintahnya belum disebutkan; ketik lkj-xlsx process "isian.xlsx"'),
        (
            ["process", "a.xlsx", "--jobs", "it's"],
            'Nilai untuk --jobs tidak dapat dipakai ("it\'s" bukan bilangan bulat); lihat',
        ),
        (["process", "a.xlsx", "--jobs", "0"], "tidak dapat dipakai (0 kurang dari 1); lihat"),
        (["template", "a", "--tahun", "x"], 'Nilai untuk --tahun tidak dapat dipakai ("x" bukan'),
        (["template", "a", "b", "c"], "Panggilan tidak dapat dibaca (isian berlebih: b c); lihat"),
        (
            ["check", "a.xlsx", "--strict=1"],
            "(pilihan --strict tidak diikuti isi); lihat lkj-xlsx check",
        ),
        (["process", "tiada.xlsx"], "tiada.xlsx: berkas tidak ditemukan"),
        (["explain", "LKJ999"], 'Aturan "LKJ999" tidak ada'),
    ],
)
def test_a_wrong_call_is_one_sentence(
    args: list[str],
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Indonesian, on the error stream, status 2."""
    assert jalankan(monkeypatch, *args) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""


def test_a_wrong_call_that_nobody_foresaw_is_named_all_the_same() -> None:
    """In typer's words, but in a sentence that says where the help is."""
    assert kesalahan_panggilan(BadParameter("odd")) == (
        "Nilai untuk isian tidak dapat dipakai (odd); lihat lkj-xlsx --help."
    )
    assert (
        kesalahan_panggilan(SalahPanggil("Odd call"))
        == "Panggilan tidak dapat dibaca (Odd call); lihat lkj-xlsx --help."
    )


def test_the_usage_line_names_what_must_be_typed_without_signs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the version of typer puts around it."""
    jalankan(monkeypatch, "process", "--help")
    assert "Cara pakai: lkj-xlsx process [PILIHAN] WORKBOOK...\n" in capsys.readouterr().out
    jalankan(monkeypatch, "check", "--help")
    assert " --format [tabel|json|csv] " in capsys.readouterr().out


def test_help_is_indonesian(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No English heading is left in any help page; without a command help is shown, status 2.

    `-h` shows the same, and no sentence is cut short.
    """
    assert jalankan(monkeypatch) == 2
    pages = [capsys.readouterr().out]
    assert "..." not in pages[0].replace("PERINTAH ...", "")
    assert jalankan(monkeypatch, "-h") == 0
    assert capsys.readouterr().out == pages[0]
    for command in ("process", "check", "template", "explain"):
        assert jalankan(monkeypatch, command, "--help") == 0
        pages.append(capsys.readouterr().out)
        assert jalankan(monkeypatch, command, "-h") == 0
        assert capsys.readouterr().out == pages[-1]
    for page in pages:
        for english in ("Usage", "Options", "Commands", "Arguments", "Show this", "required"):
            assert english not in page


def test_the_example_is_written_to_practise_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its ending, replacing nothing unasked; the file is the one in examples/."""
    target = tmp_path / "coba.xlsx"
    assert jalankan(monkeypatch, "template", tmp_path / "coba", "--contoh") == 0
    assert capsys.readouterr().out == (
        f'Contoh yang sudah terisi: {target}\nCobalah: lkj-xlsx process "{target}"\n'
    )
    assert target.read_bytes() == (FOLDER / "contoh.xlsx").read_bytes()
    target.write_bytes(b"milik orang")
    assert jalankan(monkeypatch, "template", target, "--contoh") == 2
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
    assert target.read_bytes() == b"milik orang"
    assert jalankan(monkeypatch, "template", target, "--contoh", "--timpa") == 0
    assert target.read_bytes() == (FOLDER / "contoh.xlsx").read_bytes()


@pytest.mark.parametrize(
    "other", [["--from", "lama.xlsx"], ["--tahun", "2027"], ["--pejabat", ""], ["--lengkap"]]
)
def test_the_example_takes_no_contents_from_elsewhere(
    other: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is filled in already: a sentence names the two options, nothing is written, status 2."""
    assert jalankan(monkeypatch, "template", tmp_path / "c.xlsx", "--contoh", *other) == 2
    assert f"--contoh dan {other[0]} tidak dapat dipakai bersama" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"lkj-xlsx {__version__}\n"


def test_explain_lists_all_rules_and_tells_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By code, number or name."""
    assert jalankan(monkeypatch, "explain") == 0
    assert "LKJ006  Galat       angka-tak-terbaca" in capsys.readouterr().out
    for name in ("LKJ006", "lkj006", "006", "angka-tak-terbaca"):
        assert jalankan(monkeypatch, "explain", name) == 0
        assert "LKJ006 angka-tak-terbaca (Galat)" in capsys.readouterr().out


def test_an_interruption_is_said_in_a_sentence(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C is no traceback."""
    import lkj_xlsx.proses.pipeline

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(lkj_xlsx.proses.pipeline, "proses_bersama", interrupted)
    assert jalankan(monkeypatch, "process", bersih) == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_a_refused_folder_is_a_sentence(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The output path is a file: nothing is written, and the sentence says what to do."""
    blocked = bersih.with_name("berkas")
    blocked.write_text("bukan folder")
    assert jalankan(monkeypatch, "process", bersih, "--output", blocked) == 2
    assert "--output" in capsys.readouterr().err
    assert blocked.read_text() == "bukan folder"


def test_a_name_that_no_folder_can_have_is_a_sentence(
    bersih: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Neither the search for an earlier run nor the tidying up stumbles over it."""
    assert jalankan(monkeypatch, "process", bersih, "--output", tmp_path / ("a" * 300)) == 2
    assert "jalur folder hasil terlalu panjang" in capsys.readouterr().err


def test_the_installed_command_runs() -> None:
    """`python -c` stands for the script that pip makes of the entry point."""
    call = "import sys; sys.argv = ['lkj-xlsx', '--version']; from lkj_xlsx.perintah.cli import main; main()"
    ended = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True)
    assert __version__ in ended.stdout


@pytest.mark.parametrize("name", ["tempeh", "contoh"])
def test_the_examples_are_what_their_drawings_say(name: str, tmp_path: Path) -> None:
    """The committed workbook equals a freshly made one."""
    fresh = buat(name, tmp_path / f"{name}.xlsx")
    assert fresh.read_bytes() == (FOLDER / f"{name}.xlsx").read_bytes()


def test_two_runs_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is written depends on the moment."""
    for run in ("satu", "dua"):
        jalankan(monkeypatch, "process", FOLDER / "tempeh.xlsx", "--output", tmp_path / run)
    first = sorted((tmp_path / "satu").iterdir())
    second = sorted((tmp_path / "dua").iterdir())
    assert [one.name for one in first] == [one.name for one in second]
    assert [one.read_bytes() for one in first] == [one.read_bytes() for one in second]


def test_failures_of_one_kind_only() -> None:
    """The one exception for people carries a sentence."""
    assert str(Kegagalan("kalimat")) == "kalimat"


def test_a_csv_holds_no_formula(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Excel would compute a Jabatan that begins with a plus sign."""
    path = gambar(RUSAK.replace("Camat Wanasari |", "+1+1 |"), tmp_path / "a.xlsx")
    jalankan(monkeypatch, "check", path, "--format", "csv")
    rows = baris_csv(capsys.readouterr().out)
    assert {row["pejabat"] for row in rows} >= {"'+1+1"}


@pytest.mark.parametrize("args", [["check"], ["process"], ["template", "baru.xlsx", "--from"]])
def test_a_name_longer_than_the_system_takes_is_a_sentence(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert jalankan(monkeypatch, *args, f"{'a' * 300}.xlsx") == 2
    assert "berkas tidak dapat dibaca" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ("process a.xlsx --print", "Pilihan --print tidak ada (maksud Anda --cetak?)"),
        ("process a.xlsx -cetak", "Pilihan -cetak tidak ada (maksud Anda --cetak?)"),
        ("process a.xlsx -output=b", "Pilihan -output tidak ada (maksud Anda --output?)"),
        ("process a.xlsx --cetk", "Pilihan --cetk tidak ada (maksud Anda --cetak?)"),
        ("process a.xlsx -x", "Pilihan -x tidak ada;"),
        ("check a.xlsx --json", "Pilihan --json tidak ada (maksud Anda --format json?)"),
        ("check a.xlsx --print", "Pilihan --print tidak ada;"),
        ("check a.xlsx --bantuan", "Pilihan --bantuan tidak ada (maksud Anda --help?)"),
        ("periksa a.xlsx", "Perintah periksa tidak ada (maksud Anda check?)"),
        ("Cetak a.xlsx", "Perintah Cetak tidak ada (maksud Anda process --cetak?)"),
        ("bantuan", "Perintah bantuan tidak ada (maksud Anda --help?)"),
        ("chek a.xlsx", "Perintah chek tidak ada (maksud Anda check?)"),
        ("zzz a.xlsx", "Perintah zzz tidak ada (pilih process, check, explain, atau template)"),
    ],
)
def test_words_that_come_to_mind_lead_to_those_that_are_there(
    arguments: str,
    hint: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the office's language or with one dash; a word whose option this command lacks offers no other."""
    assert jalankan(monkeypatch, *arguments.split()) == 2
    assert " ".join(capsys.readouterr().err.split()).startswith(hint)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["“isian.xlsx”"], ["isian.xlsx"]),
        (["“LKJ", "TW", "III.xlsx”", "--quiet"], ["LKJ TW III.xlsx", "--quiet"]),
        (["a.xlsx", "--output=“Hasil", "baru”"], ["a.xlsx", "--output=Hasil baru"]),
        (["‘isian.xlsx’", "“b.xlsx”"], ["isian.xlsx", "b.xlsx"]),
        (["“LKJ", "TW.xlsx"], ["“LKJ", "TW.xlsx"]),
        (["“", "a.xlsx”"], [" a.xlsx"]),
        (["“"], ["“"]),
        (["Ma’arif.xlsx", "a=b.xlsx"], ["Ma’arif.xlsx", "a=b.xlsx"]),
        (["“ada”"], ["“ada”"]),
    ],
)
def test_quotes_from_word_are_quotes(
    typed: list[str], meant: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name with blanks is put together again; what is not closed, and a file named so, stay."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "“ada”").write_bytes(b"")
    assert tanpa_petik_lengkung(typed) == meant


def test_a_name_in_quotes_from_word_is_found(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the shell hands it over: in pieces."""
    shutil.copy(bersih, bersih.with_name("LKJ TW III.xlsx"))
    monkeypatch.chdir(bersih.parent)
    assert jalankan(monkeypatch, "check", "“LKJ", "TW", "III.xlsx”", "--quiet") == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize(
    ("lock", "program"), [("~$bersih.xlsx", "Excel"), (".~lock.bersih.xlsx#", "LibreOffice")]
)
def test_an_open_workbook_is_told(
    lock: str,
    program: str,
    bersih: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Once, to people alone: what is not saved yet is not read."""
    monkeypatch.chdir(bersih.parent)
    Path(lock).write_bytes(b"")
    said = f"bersih.xlsx sedang terbuka di {program}; yang dibaca adalah yang terakhir disimpan.\n"
    for call in (("check",), ("process", "--output", "hasil")):
        assert jalankan(monkeypatch, *call, "bersih.xlsx") == 0
        assert " ".join(capsys.readouterr().err.split()) == said.strip()
        assert jalankan(monkeypatch, *call, "bersih.xlsx", "--quiet") == 0
        assert not capsys.readouterr().err
    for form in ("json", "csv"):
        assert jalankan(monkeypatch, "check", "bersih.xlsx", "--format", form) == 0
        assert not capsys.readouterr().err


def test_the_lock_of_another_workbook_says_nothing(
    bersih: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the one that is read counts; several open ones are told together."""
    bersih.with_name("~$lain.xlsx").write_bytes(b"")
    assert jalankan(monkeypatch, "check", bersih) == 0
    assert not capsys.readouterr().err
    shutil.copy(bersih, bersih.with_name("lain.xlsx"))
    bersih.with_name("~$bersih.xlsx").write_bytes(b"")
    assert jalankan(monkeypatch, "check", bersih.parent, "--terpisah") == 0
    said = " ".join(capsys.readouterr().err.split())
    assert said.startswith("bersih.xlsx dan lain.xlsx sedang terbuka di Excel;")
