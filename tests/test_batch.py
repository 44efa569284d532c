"""Several workbooks in one call: what is taken, where it goes, and the combined recap."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from buat import FOLDER
from gambar import gambar
from lkj_xlsx.dasar.cap import bercap
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.masukan import Gagal
from lkj_xlsx.hitung.kantor import Kantor
from lkj_xlsx.perintah import kerja
from lkj_xlsx.perintah.kemajuan import dengan_kemajuan
from lkj_xlsx.perintah.kerja import Selesai, kerjakan, pesan
from lkj_xlsx.perintah.konsol import sebutkan, tampilkan
from lkj_xlsx.perintah.rencana import Tugas, berkas_gabungan, rencana
from lkj_xlsx.tampil.lembar import Lembar
from lkj_xlsx.tampil.rekap.rekap_gabungan import lembar_gabungan
from test_rekap import DUA_TRIWULAN, isi


def kantor(nama: str, **figures: object) -> Kantor:
    base: dict[str, object] = {
        "unit_kerja": nama, "periode": "TW III 2023", "indikator": 4, "tercapai": 1,
        "capaian": Fraction(1, 2), "pagu": 100, "realisasi": 60, "serapan": Fraction(3, 5),
        "galat": 0, "peringatan": 2, "berkas": (Path("a.xlsx"),), "rekap": Path("Rekap.xlsx"),
    }  # fmt: skip
    return Kantor(**(base | figures))  # type: ignore[arg-type]


def gabungan(*offices: Kantor, gagal: tuple[Gagal, ...] = ()) -> dict[str, Lembar]:
    return {one.nama: one for one in lembar_gabungan(offices, gagal, Path.as_posix)}


@pytest.fixture
def kantor_kantor(tmp_path: Path) -> Path:
    """Three offices' workbooks in a folder, one of them broken, beside what is none of theirs."""
    folder = tmp_path / "kabupaten"
    (folder / "bawah").mkdir(parents=True)
    shutil.copy(FOLDER / "tempeh.xlsx", folder)
    shutil.copy(FOLDER / "contoh.xlsx", folder / "bawah")
    (folder / "rusak.xlsx").write_text("bukan workbook", encoding="utf-8")
    (folder / "~$tempeh.xlsx").write_bytes(b"kunci")
    (folder / "catatan.txt").write_text("x", encoding="utf-8")
    return folder


def jalankan(*args: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lkj_xlsx", *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=False,
    )


def sidik(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_examples_and_a_broken_file(kantor_kantor: Path) -> None:
    """Two offices in the combined recap, the broken one named with its reason, status 2."""
    done = jalankan("process", kantor_kantor)
    assert done.returncode == 2
    assert "rusak.xlsx: bukan workbook Excel" in done.stderr
    assert (
        "Selesai: 2 laporan (1 tanpa galat), 1 berkas tidak dapat diproses: rusak.xlsx."
        in done.stdout
    )
    data = load_workbook(kantor_kantor / "Data Gabungan.xlsx")["Data Anggaran"]
    head, *listed = data.iter_rows(values_only=True)
    place = head.index("Berkas"), head.index("Unit Kerja")
    assert {tuple(row[one] for one in place) for row in listed} == {
        ("contoh.xlsx", "Kecamatan Wanasari"),
        ("tempeh.xlsx", "Kecamatan Tempeh"),
    }
    book = load_workbook(kantor_kantor / "Rekap Gabungan.xlsx", data_only=True)
    rows = list(book["Rekap Gabungan"].iter_rows(min_row=8, max_row=10, values_only=True))
    assert [row[:5] for row in rows] == [
        (1, "Kecamatan Wanasari", "TW II 2024", 8, 2),
        (1, "Kecamatan Tempeh", "TW III 2023", 48, 7),
        ("1 laporan yang ikut jumlah (TW II 2024)", None, None, 8, 2),
    ]
    assert [row[16:19] for row in rows[:2]] == [
        ("contoh.xlsx", "Ya", None),
        ("tempeh.xlsx", "Tidak", "Periode lain: tidak dijumlahkan dengan TW II 2024."),
    ]
    (failed,) = book["Tidak Terbaca"].iter_rows(min_row=4, values_only=True)
    assert str(failed[1]).endswith("rusak.xlsx")
    assert "Simpan Sebagai .xlsx" in str(failed[2])


def test_results_do_not_depend_on_the_number_of_processes(
    kantor_kantor: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "satu", tmp_path / "dua"
    first = jalankan("process", kantor_kantor, "--output", one)
    second = jalankan("process", kantor_kantor, "--output", two, "--jobs", "2")
    assert sidik(one) == sidik(two)
    assert len(sidik(one)) == 20
    assert first.stdout.replace("satu", "dua") == second.stdout
    assert first.stderr == second.stderr


def test_a_second_run_takes_nothing_of_the_first(kantor_kantor: Path) -> None:
    """Neither result folders nor the combined recap, nor results that somebody moved elsewhere."""
    before = rencana([kantor_kantor])
    jalankan("process", kantor_kantor)
    for result in (kantor_kantor / "tempeh_hasil").iterdir():
        shutil.copy(result, kantor_kantor / f"salinan {result.name}")
    assert rencana([kantor_kantor]) == before
    assert len(before) == 3


def test_every_result_bears_the_mark_and_no_input_does(kantor_kantor: Path) -> None:
    jalankan("process", kantor_kantor)
    results = [path for path in kantor_kantor.rglob("*.xlsx") if "_hasil" in str(path)]
    assert len(results) == 15
    assert all(map(bercap, [*results, kantor_kantor / "Rekap Gabungan.xlsx"]))
    inputs = (FOLDER / "tempeh.xlsx", FOLDER.parent / "input_templates" / "templat-lkj.xlsx")
    assert not any(map(bercap, [*inputs, kantor_kantor / "rusak.xlsx", Path("tidak ada")]))


_KUNO = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def _zip(path: Path, *names: str) -> None:
    with ZipFile(path, "w") as package:
        for name in names:
            package.writestr(name, b"")


def test_workbooks_of_other_kinds_do_not_vanish(tmp_path: Path) -> None:
    """Each is refused by its name with what to do; lock files and texts are passed over as before."""
    gambar(DUA_TRIWULAN, tmp_path / "BESAR.XLSX")
    for name in ("lama.xls", "LAMA.XLS", "~$lama.xls", ".~lock.lama.xls#", "lama.xls.txt", "x.csv"):
        (tmp_path / name).write_bytes(_KUNO)
    _zip(tmp_path / "biner.xlsb", "xl/workbook.bin")
    _zip(tmp_path / "bebas.ods", "content.xml")
    done = jalankan("check", tmp_path)
    assert done.returncode == 2
    assert sorted(done.stderr.splitlines()) == [
        "LAMA.XLS: format Excel lama (.xls); buka di Excel lalu Simpan Sebagai .xlsx.",
        "bebas.ods: format OpenDocument (.ods); buka di LibreOffice atau Excel lalu Simpan Sebagai .xlsx.",
        "biner.xlsb: format .xlsb; buka di Excel lalu Simpan Sebagai .xlsx.",
        "lama.xls: format Excel lama (.xls); buka di Excel lalu Simpan Sebagai .xlsx.",
    ]
    assert "(BESAR.XLSX)" in done.stdout


def test_results_saved_as_another_kind_stay_out(tmp_path: Path) -> None:
    """They lie where results do."""
    path = gambar(DUA_TRIWULAN, tmp_path / "isian.xlsx")
    (tmp_path / "isian_hasil").mkdir()
    (tmp_path / "isian_hasil" / "Rekap.xls").write_bytes(_KUNO)
    assert [one.paths for one in rencana([tmp_path])] == [(path,)]


def test_patterns_are_expanded_where_no_shell_does_it(
    kantor_kantor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kantor_kantor)
    assert [one.paths for one in rencana([Path("*.xlsx")])] == [
        (Path("rusak.xlsx"),),
        (Path("tempeh.xlsx"),),
    ]
    absolute = rencana([kantor_kantor / "**" / "c*.xlsx"])
    assert [one.paths[0].name for one in absolute] == ["contoh.xlsx"]
    with pytest.raises(Kegagalan, match=r"x\*\.xlsx: tidak ada workbook .xlsx yang namanya cocok"):
        rencana([Path("x*.xlsx")])


def test_a_name_with_brackets_is_a_name(tmp_path: Path) -> None:
    path = gambar("", tmp_path / "isian [final].xlsx")
    assert rencana([path]) == [Tugas((path,), tmp_path / "isian [final]_hasil")]


def test_a_file_named_twice_is_processed_once(
    kantor_kantor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kantor_kantor)
    plan = rencana([Path("tempeh.xlsx"), kantor_kantor / "tempeh.xlsx", Path()])
    assert [one.paths[0].name for one in plan] == ["tempeh.xlsx", "contoh.xlsx", "rusak.xlsx"]


def test_results_of_workbooks_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = []
    for name in ("a", "B"):
        (tmp_path / name).mkdir()
        text = f"Identitas\nIsian | Nilai\nUnit Kerja | Kecamatan {name}\n"
        paths.append(gambar(text, tmp_path / name / "isian.xlsx"))
    plan = rencana(paths, tmp_path / "hasil")
    assert [one.folder.name for one in plan] == ["isian_hasil", "isian (2)_hasil"]
    assert [one.folder for one in rencana(paths)] == [
        tmp_path / "a" / "isian_hasil",
        tmp_path / "B" / "isian_hasil",
    ]


def test_the_combined_recap_lies_where_the_call_pointed(tmp_path: Path) -> None:
    file = tmp_path / "a" / "isian.xlsx"
    assert berkas_gabungan([tmp_path], None) == tmp_path / "Rekap Gabungan.xlsx"
    assert berkas_gabungan([file], None) == tmp_path / "a" / "Rekap Gabungan.xlsx"
    assert berkas_gabungan([file], tmp_path / "b") == tmp_path / "b" / "Rekap Gabungan.xlsx"


def test_a_failure_leaves_the_others_alone(tmp_path: Path) -> None:
    """One process or two: the results come in the order of the plan."""
    good = gambar(DUA_TRIWULAN, tmp_path / "baik.xlsx")
    bad = tmp_path / "hilang.xlsx"
    plan = [Tugas((bad,), tmp_path / "x"), Tugas((good,), tmp_path / "y")]
    for jobs in (1, 2):
        first, second = kerjakan(pesan(plan, ulang=True), jobs)
        assert "hilang.xlsx: berkas tidak ditemukan" in first.gagal[0].kesalahan
        assert first.intisari is None
        assert second.intisari is not None
        assert second.intisari.kantor.pagu == 1500
        assert not (tmp_path / "x").exists()


def test_a_worker_takes_no_notice_of_an_interruption(tmp_path: Path) -> None:
    """Ctrl-C reaches it too, and it finishes what it is writing; it works like the only process."""
    before = signal.getsignal(signal.SIGINT)
    try:
        kerja._tanpa_sela()  # noqa: SLF001 - runs in other processes, where no test sees it
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    task = Tugas((gambar(DUA_TRIWULAN, tmp_path / "baik.xlsx"),), tmp_path / "y")
    assert kerja._satu_dari_banyak(kerja.Pesanan(task)).intisari is not None  # noqa: SLF001


def test_a_worker_that_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "map", breaking)
    task = Tugas((tmp_path / "a.xlsx",), tmp_path)
    with pytest.raises(Kegagalan, match="jalankan lagi dengan --jobs 1"):
        list(kerjakan(pesan([task, task]), 2))


def test_one_report_is_told_at_length_several_in_two_lines_each(tmp_path: Path) -> None:
    path = gambar(DUA_TRIWULAN, tmp_path / "baik.xlsx")
    one = Tugas((path,), tmp_path / "y")
    (alone,) = kerjakan(pesan([one]))
    first, _ = kerjakan(pesan([one, one]))
    assert "Dibaca : 2 pejabat" in alone.teks
    assert first.teks.count("\n") == 1


def test_progress_is_shown_to_nobody_who_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(dengan_kemajuan(iter([1, 2, 3]), 3)) == [1, 2, 3]
    assert capfd.readouterr() == ("", "")


def test_progress_on_a_terminal_tells_how_many_are_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    seen = [Selesai(Tugas((Path("a"),), Path("b")))] * 3
    assert list(dengan_kemajuan(iter(seen), 3)) == seen
    assert "Memproses" in capsys.readouterr().err


def test_lines_are_written_through_the_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those for people and those about errors: the bar is taken away first, and drawn anew below."""
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    for number in dengan_kemajuan(iter([1, 2]), 2):
        tampilkan(f"laporan {number}")
        sebutkan(f"galat {number}")
    shown = capsys.readouterr()
    assert shown.out == ""
    for line in ("laporan 1", "galat 1", "laporan 2", "galat 2"):
        (before, after) = shown.err.split(f"{line}\n")
        assert before.endswith("\x1b[2K")
        assert "Memproses" in after.splitlines()[0]


def test_offices_are_ranked_and_equals_share_a_rank() -> None:
    sheet = gabungan(
        kantor("D", capaian=None, indikator=0, tercapai=0),
        kantor("C"),
        kantor("B", serapan=Fraction(9, 10), realisasi=90),
        kantor("A", capaian=Fraction(9, 10)),
    )["Rekap Gabungan"]
    rows = isi(sheet)
    assert [row[:2] for row in rows[:4]] == [[1, "A"], [2, "B"], [2, "C"], [None, "D"]]
    assert rows[4][3:15] == [
        12, 3, Fraction(25, 100), None, None, None, 400, 270, 130, Fraction(675, 1000), 0, 8,
    ]  # fmt: skip


def test_money_that_is_not_whole_is_marked_and_not_divided_for_all() -> None:
    sheet = gabungan(kantor("A"), kantor("B", pagu=None, realisasi=None, serapan=None,
                                         catatan="Tidak dijumlahkan: belum ada Kode."))["Rekap Gabungan"]  # fmt: skip
    rows = isi(sheet)
    assert rows[1][9:13] == [None] * 4
    assert rows[2][9:13] == [100, 60, None, None]
    marked = [cell.komentar for row in sheet.baris for cell in row.petak if cell and cell.komentar]
    assert len(marked) == 6


def test_many_offices_the_chart_shows_the_best() -> None:
    sheet = gabungan(*(kantor(f"K{number:02}") for number in range(40)))["Rekap Gabungan"]
    (chart,) = sheet.grafik
    assert chart.judul.endswith("(15 peringkat teratas)")
    assert chart.kategori.sampai_baris == (chart.kategori.baris or 0) + 14
    assert sheet.saring is not None
    assert sheet.saring[1] - sheet.saring[0] == 40


def test_nothing_at_all_still_makes_a_sheet() -> None:
    sheets = gabungan(gagal=(Gagal(Path("a.xlsx"), "a.xlsx: rusak."),))
    assert isi(sheets["Rekap Gabungan"])[0] == ["Belum ada laporan yang dapat diproses."]
    assert isi(sheets["Tidak Terbaca"]) == [[1, "a.xlsx", "a.xlsx: rusak."]]


def test_a_name_without_its_quotes_is_recognised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commonest slip at a first try; two files that are both missing are just that."""
    monkeypatch.chdir(tmp_path)
    gambar("", tmp_path / "LKJ 2026 final.xlsx")
    with pytest.raises(Kegagalan, match=r'harus diapit tanda petik; ketik "LKJ 2026 final.xlsx"'):
        rencana([Path("LKJ"), Path("2026"), Path("final.xlsx")])
    assert len(rencana([Path("LKJ"), Path("2026.xlsx")])) == 2


@pytest.mark.parametrize("name", ["Rekap Gabungan.xlsx", "Data Gabungan.xlsx"])
def test_what_is_made_of_a_batch_never_replaces_an_input(tmp_path: Path, name: str) -> None:
    """A clerk's own workbook may bear the name of the combined recap."""
    own = gambar(DUA_TRIWULAN, tmp_path / name)
    other = gambar(DUA_TRIWULAN.replace("Contoh", "Lain"), tmp_path / "b.xlsx")
    before = own.read_bytes()
    done = jalankan("process", own, other)
    assert own.read_bytes() == before
    assert done.returncode == 2
    assert "tidak ditimpa" in done.stderr
