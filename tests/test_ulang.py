"""A batch that is run again: what has not changed is left as it is, and all else is made again."""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from gambar import gambar
from lkj_xlsx.dasar.aman import tulis_bersama
from lkj_xlsx.dasar.kegagalan import Kegagalan
from lkj_xlsx.dasar.sidik import sidik_berkas, sidik_isi
from lkj_xlsx.perintah import cli
from lkj_xlsx.perintah.kerja import kerjakan, pesan
from lkj_xlsx.perintah.rencana import rencana
from lkj_xlsx.proses import hasil_gabungan, ingatan, kunci, pipeline, tanda
from lkj_xlsx.proses.hasil_gabungan import Bagian, gabungkan
from lkj_xlsx.proses.kunci import Kunci, Pilihan, SidikMasukan, kunci_laporan
from lkj_xlsx.proses.tanda import TANDA_GABUNGAN, TANDA_HASIL
from lkj_xlsx.reader import baca_bersama, pengenal
from test_batch import kantor

KANTOR = """
Identitas
Isian | Nilai
Unit Kerja | Kecamatan Satu
Kabupaten/Kota | Kabupaten Contoh
Tahun | 2023
Triwulan | III
Pejabat
Jabatan | Nama | NIP
Camat | SITI AMINAH, S.STP | 19870702 200602 2 002
PK
Jabatan | No | Indikator Kinerja | Target
Camat | 1 | Indeks layanan | 84 nilai
Realisasi
Jabatan | No | TW III
Camat | 1 | 63 nilai
Anggaran
Jabatan | Tingkat | Kode | Uraian | No Indikator | Pagu | TW III
Camat | Program | 7.01.02 | PROGRAM LAYANAN | 1 | 3.000 | 1.000
"""
NAMA = ("Satu", "Dua", "Tiga")
REKAP_SATU = "Rekap LKJ TW III 2023 - Kecamatan Satu.xlsx"


def berkas(path: Path, nama: str, lama: str = "63", baru: str = "63") -> Path:
    return gambar(KANTOR.replace("Kecamatan Satu", f"Kecamatan {nama}").replace(lama, baru), path)


@pytest.fixture
def masukan(tmp_path: Path) -> Path:
    """Three offices."""
    folder = tmp_path / "kabupaten"
    folder.mkdir()
    for nama in NAMA:
        berkas(folder / f"{nama}.xlsx", nama)
    return folder


Proses = Callable[..., str]


@pytest.fixture
def proses(
    masukan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Proses:
    """Run the command on the three offices; what it prints."""

    def jalankan(*options: object, dari: Path = masukan, ke: str = "hasil") -> str:
        arguments = ["process", dari, "--output", dari.parent / ke, *options]
        monkeypatch.setattr(sys, "argv", ["lkj-xlsx", *map(str, arguments)])
        with pytest.raises(SystemExit):
            cli.main()
        return capsys.readouterr().out

    return jalankan


@pytest.fixture
def hasil(masukan: Path, proses: Proses) -> Path:
    """The results of a first run."""
    proses()
    return masukan.parent / "hasil"


def isi(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def waktu(folder: Path) -> dict[str, int]:
    return {str(one): one.stat().st_mtime_ns for one in folder.rglob("*")}


def dibuat(said: str) -> list[str]:
    """The reports that were not left as they were."""
    pairs = re.findall(r"\n? ?Kecamatan (\w+),.*\n  (.*)", said)
    return [name for name, place in pairs if not place.endswith("(tidak berubah)")]


def test_nothing_has_changed_and_nothing_is_written(hasil: Path, proses: Proses) -> None:
    """It says so, with the lines of a run that makes all of it again."""
    before = waktu(hasil)
    again = proses()
    assert waktu(hasil) == before
    assert dibuat(again) == []
    assert "Selesai: 3 laporan (0 tanpa galat); tidak ada yang dibuat, 3 tidak berubah." in again
    full = proses("--ulang")
    assert dibuat(full) == ["Dua", "Satu", "Tiga"]
    assert again.replace(" (tidak berubah)", "").splitlines()[:6] == full.splitlines()[:6]
    assert "sejak proses terakhir tidak ada yang berubah" in full


def test_what_is_left_of_earlier_names_is_named_each_time(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """Where nothing is made, too; with an old workbook its PDF, which bears no mark of ours."""
    berkas(masukan / "Satu.xlsx", "Baru")
    folder, printed = hasil / "Satu_hasil", ("Cetak LKJ lama.pdf", "Cetak LKJ lama.xlsx")
    shutil.copy(folder / REKAP_SATU, folder / printed[1])
    for name in (printed[0], "lain.pdf"):
        (folder / name).write_bytes(b"%PDF-")
    left = "\n  Hasil lama di folder itu, tidak dihapus: "
    assert f"{left}{', '.join(printed)}, dan 1 lainnya\n" in proses()
    again = proses()
    assert not dibuat(again)
    assert again.count(left) == 1
    (folder / REKAP_SATU).unlink()
    assert f"{left}{' dan '.join(printed)}\n" in proses()


def test_ulang_gives_the_same_bytes(hasil: Path, proses: Proses) -> None:
    before, written = isi(hasil), waktu(hasil)
    proses("--ulang")
    assert isi(hasil) == before
    assert all(waktu(hasil)[str(hasil / one)] != written[str(hasil / one)] for one in before)


@pytest.mark.parametrize("jobs", [1, 2])
def test_only_what_has_changed_is_made(
    jobs: int, hasil: Path, masukan: Path, proses: Proses
) -> None:
    """And all of it is, to the byte, what a run from nothing makes."""
    before = waktu(hasil)
    berkas(masukan / "Dua.xlsx", "Dua", "63", "42")
    said = proses("--jobs", jobs)
    assert dibuat(said) == ["Dua"]
    assert "; 1 dibuat, 2 tidak berubah." in said
    changed = {one for one, time in waktu(hasil).items() if before[one] != time}
    assert {Path(one).parent.name for one in changed} == {"hasil", "Dua_hasil"}
    fresh = proses(ke="baru")
    assert dibuat(fresh) == ["Dua", "Satu", "Tiga"]
    assert isi(hasil) == isi(masukan.parent / "baru")


def test_a_changed_figure_reaches_the_combined_recap(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    before = isi(hasil)
    berkas(masukan / "Dua.xlsx", "Dua", "63", "42")
    proses()
    after = isi(hasil)
    for name in ("Rekap Gabungan.xlsx", "Data Gabungan.xlsx"):
        assert after[name] != before[name]


def test_an_office_more_and_an_office_less(hasil: Path, masukan: Path, proses: Proses) -> None:
    berkas(masukan / "Empat.xlsx", "Empat")
    assert dibuat(proses()) == ["Empat"]
    (masukan / "Empat.xlsx").unlink()
    assert dibuat(proses()) == []
    shutil.rmtree(hasil / "Empat_hasil")
    proses(ke="baru")
    assert isi(hasil) == isi(masukan.parent / "baru")


_PELACAK = """
import sys
from lkj_xlsx.perintah.cli import main
try:
    main()
except SystemExit as end:
    assert end.code == 1, end.code
heavy = "openpyxl pandas numpy xlsxwriter rapidfuzz rich holidays multiprocessing lkj_xlsx.reader lkj_xlsx.rules"
print("dimuat:", *(name for name in heavy.split() if name in sys.modules))
"""


def test_nobody_waits_for_a_library_where_nothing_has_changed(hasil: Path, masukan: Path) -> None:
    arguments = ["process", str(masukan), "--output", str(hasil), "--jobs", "2"]
    done = subprocess.run(
        [sys.executable, "-c", _PELACAK, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout.rpartition("dimuat:")[2].split() == []


@pytest.mark.usefixtures("hasil")
def test_no_workbook_is_opened_to_tell_which_belong_together(
    proses: Proses, masukan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither for its settings nor for its officials: two parts of one office are known again."""
    berkas(masukan / "Zatu.xlsx", "Satu")
    assert dibuat(proses()) == ["Satu"]

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(pengenal, "intip", never)
    assert dibuat(proses()) == []
    with pytest.raises(AssertionError):
        proses("--ulang")


@pytest.mark.usefixtures("hasil")
def test_what_another_version_knew_of_workbooks_is_not_believed(
    proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    look = pengenal.laporan_di

    def watched(path: Path) -> ingatan.KunciLaporan | None:
        seen.append(path)
        return look(path)

    monkeypatch.setattr(pengenal, "laporan_di", watched)
    proses()
    assert not seen
    monkeypatch.setattr("lkj_xlsx.proses.kunci.program", lambda: "lain")
    proses()
    assert len(seen) == 3


# What the key holds.

DASAR = Kunci(
    (SidikMasukan("../a.xlsx", "a.xlsx", "", "1"), SidikMasukan("../b.xlsx", "b.xlsx", "b", "2")),
    "",
    Pilihan(),
    (("../x", "3"),),
    "program",
    (("python", "3.11"), ("zlib", "1.2")),
)
LAIN: dict[str, object] = {
    "masukan": DASAR.masukan[::-1],
    "keterangan": "a.xlsx tidak digabung",
    "pilihan": Pilihan(terpisah=True),
    "tambahan": (("../x", "4"),),
    "program": "lain",
    "lingkungan": (("python", "3.12"), ("zlib", "1.2")),
}


@pytest.mark.parametrize("bidang", [one.name for one in fields(Kunci)])
def test_each_part_of_the_key_alone_makes_another(bidang: str) -> None:
    assert replace(DASAR, **{bidang: LAIN[bidang]}).sidik != DASAR.sidik  # type: ignore[arg-type]
    assert replace(DASAR).sidik == DASAR.sidik


@pytest.mark.parametrize("bidang", [one.name for one in fields(SidikMasukan)])
def test_each_part_of_an_input_alone_makes_another(bidang: str) -> None:
    first = replace(DASAR.masukan[0], **{bidang: "lain"})
    assert replace(DASAR, masukan=(first, DASAR.masukan[1])).sidik != DASAR.sidik


@pytest.mark.parametrize("bidang", [one.name for one in fields(Pilihan)])
def test_each_option_alone_makes_another(bidang: str) -> None:
    value = getattr(Pilihan(), bidang)
    other: Any = "lain" if isinstance(value, str) else not value
    changed = replace(Pilihan(), **{bidang: other})
    assert replace(DASAR, pilihan=changed).sidik != DASAR.sidik


def test_every_option_of_process_is_in_the_key_or_said_to_shape_nothing() -> None:
    """Who adds an option decides which; no option is both."""
    options = set(inspect.signature(cli.process).parameters)
    shaping = {one.name for one in fields(Pilihan)}
    assert shaping | kunci.TANPA_PENGARUH == options
    assert not shaping & kunci.TANPA_PENGARUH


@pytest.mark.parametrize("nama", ["program", "lingkungan"])
def test_what_the_program_runs_on_is_part_of_the_key(
    nama: str, hasil: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of anything: all is made again, and stays so."""
    other: object = "lain" if nama == "program" else (("python", "4"),)
    for module in (kunci, hasil_gabungan):
        monkeypatch.setattr(module, nama, lambda: other)
    before = waktu(hasil)
    assert dibuat(proses()) == ["Dua", "Satu", "Tiga"]
    assert (
        waktu(hasil)[str(hasil / "Rekap Gabungan.xlsx")]
        != before[str(hasil / "Rekap Gabungan.xlsx")]
    )
    assert dibuat(proses()) == []


def test_the_versions_are_those_of_what_shapes_results() -> None:
    found = dict(kunci.lingkungan())
    assert found["python"] == sys.version
    assert set(kunci.PUSTAKA) < set(found)
    must = ("openpyxl", "xlsxwriter", "pandas", "numpy", "holidays", "rapidfuzz", "zlib")
    assert all(found[one] for one in must)


def test_a_library_that_is_not_installed_is_an_empty_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kunci, "PUSTAKA", ("tidak-ada-pustaka-ini",))
    assert kunci.lingkungan.__wrapped__()[-1] == ("tidak-ada-pustaka-ini", "")


def test_our_own_code_is_told_by_its_content(tmp_path: Path) -> None:
    """Neither dates nor what was compiled counts, and every file does, whatever its kind."""
    digest = kunci.program.__wrapped__
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.py").write_text("1")
    (tmp_path / "data.csv").write_text("1")
    first = digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "b.pyc").write_text("1")
    os.utime(tmp_path / "a" / "b.py", (1, 1))
    assert digest(tmp_path) == first
    for change in (
        lambda: (tmp_path / "data.csv").write_text("2"),
        lambda: (tmp_path / "a" / "b.py").rename(tmp_path / "b.py"),
        (tmp_path / "baru.py").touch,
    ):
        change()
        assert digest(tmp_path) != first
        first = digest(tmp_path)
    assert digest(tmp_path / "tiada") == ""
    assert len(kunci.program()) == 64


def test_without_a_sight_of_our_code_nothing_is_kept(
    masukan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a program packed into one file."""
    monkeypatch.setattr(kunci, "program", str)
    assert kunci_laporan((masukan / "Dua.xlsx",), masukan, "", Pilihan()) is None


def test_further_files_are_part_of_the_key(masukan: Path, tmp_path: Path) -> None:
    extra = tmp_path / "ekspor.csv"

    def key() -> Kunci | None:
        return kunci_laporan((masukan / "Dua.xlsx",), masukan, "", Pilihan(), (extra,))

    assert key() is None
    extra.write_text("1")
    first = key()
    extra.write_text("2")
    assert first is not None
    assert first != key() is not None


@pytest.mark.usefixtures("hasil")
def test_an_input_of_another_name_is_another(masukan: Path, proses: Proses) -> None:
    """The results name it, so that equal contents do not make them equal."""
    (masukan / "Dua.xlsx").rename(masukan / "Dua.xlsm")
    assert dibuat(proses()) == ["Dua"]


def test_results_that_were_moved_with_their_inputs_still_hold(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """The way from one to the other is as before; elsewhere it is not."""
    moved = masukan.parent / "lain"
    moved.mkdir()
    shutil.copytree(masukan, moved / "kabupaten")
    shutil.copytree(hasil, moved / "hasil")
    before = waktu(moved / "hasil")
    said = proses(dari=moved / "kabupaten")
    assert dibuat(said) == []
    assert str(moved / "hasil" / "Dua_hasil") in said
    assert waktu(moved / "hasil") == before
    shutil.copytree(hasil, moved / "dalam" / "hasil")
    assert len(dibuat(proses(dari=moved / "kabupaten", ke="dalam/hasil"))) == 3


# What is believed.


def _ganti_dengan_tautan(path: Path) -> None:
    path.rename(path.with_suffix(".asli"))
    path.symlink_to(path.with_suffix(".asli"))


def _ganti_dengan_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "rusak",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes() + b"\0"),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:]),
        _ganti_dengan_tautan,
    ],
)
@pytest.mark.parametrize("nama", ["Rekap LKJ*", "LKJ TW III*", "* - diperiksa*"])
def test_a_result_that_is_missing_or_altered_is_made_again(
    rusak: Callable[[Path], object], nama: str, hasil: Path, proses: Proses, masukan: Path
) -> None:
    (target,) = (hasil / "Dua_hasil").glob(nama)
    before = target.read_bytes()
    rusak(target)
    assert dibuat(proses()) == ["Dua"]
    assert target.read_bytes() == before
    assert not target.is_symlink()
    assert dibuat(proses()) == []
    assert masukan.exists()


@pytest.mark.parametrize("nama", ["Rekap Gabungan.xlsx", "Data Gabungan.xlsx"])
def test_a_combined_recap_that_is_altered_is_made_again(
    nama: str, hasil: Path, proses: Proses
) -> None:
    before = isi(hasil)
    (hasil / nama).write_bytes(b"diubah orang")
    assert dibuat(proses()) == []
    assert isi(hasil) == before


def _dengan_sidik(body: bytes) -> bytes:
    """A mark that vouches for itself, whoever wrote it."""
    return body + tanda._PENUTUP % sidik_isi(body).encode()  # noqa: SLF001


def _diubah(change: Callable[[dict[str, object]], object]) -> Callable[[bytes], bytes]:
    def rusak(content: bytes) -> bytes:
        mark = json.loads(content)
        del mark["sidik"]
        changed = change(mark)
        text = json.dumps(mark if changed is None else changed, separators=(",", ":"))
        return _dengan_sidik(text.encode()[:-1])

    return rusak


def _di(*path: str, nilai: object) -> Callable[[bytes], bytes]:
    """A value in its place."""

    def change(mark: dict[str, object]) -> None:
        inner: dict[str, object] = mark
        for step in path[:-1]:
            inner = inner[step]  # type: ignore[assignment]
        inner[path[-1]] = nilai

    return _diubah(change)


RUSAK: dict[str, Callable[[bytes], bytes]] = {
    "kosong": lambda _: b"",
    "bukan JSON": lambda _: b"PK\3\4",
    "bukan UTF-8": lambda _: _dengan_sidik(b'{"bentuk":"\xff"'),
    "daftar": lambda _: b"[]",
    "terpotong": lambda content: content[: len(content) // 2],
    "tanpa akhir baris": lambda content: content.rstrip(),
    "tambahan di belakang": lambda content: content + b" ",
    "diketik orang": lambda content: content.replace(b'"galat":1', b'"galat":0'),
    "sidik lain": lambda content: content[:-10] + b"0000000" + content[-3:],
    "bentuk lain": _di("bentuk", nilai=2),
    "bentuk benar": _di("bentuk", nilai=True),
    "kunci lain": _di("kunci", nilai="0" * 64),
    "kunci angka": _di("kunci", nilai=1),
    "tanpa keluaran": _di("keluaran", nilai={}),
    "keluaran daftar": _di("keluaran", nilai=[]),
    "keluaran di luar": _di("keluaran", nilai={"../../kabupaten/Dua.xlsx": "0"}),
    "keluaran angka": _di("keluaran", nilai={"a.xlsx": 1}),
    "keluaran null": _di("keluaran", nilai={"\0": "0"}),
    "tanpa isi": _diubah(lambda mark: {k: v for k, v in mark.items() if k != "isi"}),
    "isi lain": _di("isi", nilai=[]),
    "bagian lebih": _di("lain", nilai=1),
    "temuan teks": _di("isi", "intisari", "hitungan", "galat", nilai="0"),
    "temuan koma": _di("isi", "intisari", "hitungan", "galat", nilai=0.5),
    "rasio nol": _di("isi", "intisari", "kantor", "capaian", nilai="1/0"),
    "rasio koma": _di("isi", "intisari", "kantor", "capaian", nilai=float("nan")),
    "baris bukan daftar": _di("isi", "data", "kinerja", nilai=["x"]),
    "sel koma": _di("isi", "data", "kinerja", nilai=[[1.5]]),
    "sangat dalam": lambda _: _dengan_sidik(b'{"isi":' + b"[" * 100_000 + b"]" * 100_000),
    "angka sangat panjang": lambda _: _dengan_sidik(b'{"isi":' + b"9" * 5_000),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_damaged_or_foreign_mark_is_not_believed(nama: str, hasil: Path, proses: Proses) -> None:
    """The results are made again, with a mark that holds."""
    mark = hasil / "Dua_hasil" / TANDA_HASIL
    before = isi(hasil)
    broken = RUSAK[nama](mark.read_bytes())
    assert broken != mark.read_bytes()
    mark.write_bytes(broken)
    assert dibuat(proses()) == ["Dua"]
    assert isi(hasil) == before
    assert dibuat(proses()) == []


@pytest.mark.parametrize("nama", ["kosong", "terpotong", "kunci lain", "sangat dalam", "isi lain"])
def test_nor_is_that_of_a_combined_recap(nama: str, hasil: Path, proses: Proses) -> None:
    mark = hasil / TANDA_GABUNGAN
    before, written = isi(hasil), waktu(hasil)
    mark.write_bytes(RUSAK[nama](mark.read_bytes()))
    assert dibuat(proses()) == []
    assert isi(hasil) == before
    recap = str(hasil / "Rekap Gabungan.xlsx")
    assert waktu(hasil)[recap] != written[recap]


def test_a_mark_of_another_kind_is_not_believed(hasil: Path, proses: Proses) -> None:
    """That of the combined recap, or another office's."""
    mark = hasil / "Dua_hasil" / TANDA_HASIL
    for other in (hasil / TANDA_GABUNGAN, hasil / "Tiga_hasil" / TANDA_HASIL):
        shutil.copy(other, mark)
        assert dibuat(proses()) == ["Dua"]


def test_a_mark_in_another_place_or_too_large_is_not_read(
    hasil: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link may lead anywhere, and gigabytes would fill the memory."""
    mark = hasil / "Dua_hasil" / TANDA_HASIL
    mark.rename(hasil / "tanda")
    mark.symlink_to(hasil / "tanda")
    assert dibuat(proses()) == ["Dua"]
    assert not mark.is_symlink()
    with mark.open("ab") as file:
        file.truncate(2**40)
    assert dibuat(proses()) == ["Dua"]
    monkeypatch.setattr(tanda, "TERBESAR", 1_000)
    assert dibuat(proses()) == ["Dua", "Satu", "Tiga"]
    assert not mark.exists()


def test_a_folder_in_the_place_of_a_mark_is_left_alone(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """The results are whole without a mark, and the combined recap, too."""
    for place in (hasil / "Dua_hasil" / TANDA_HASIL, hasil / TANDA_GABUNGAN):
        place.unlink()
        place.mkdir()
        (place / "milik orang").touch()
    berkas(masukan / "Dua.xlsx", "Dua", "63", "42")
    for _ in range(2):
        assert dibuat(proses()) == ["Dua"]
    shutil.rmtree(hasil / "Dua_hasil" / TANDA_HASIL)
    shutil.rmtree(hasil / TANDA_GABUNGAN)
    assert dibuat(proses()) == ["Dua"]
    proses(ke="baru")
    assert isi(hasil) == isi(masukan.parent / "baru")


# What goes wrong.


def test_an_interrupted_batch_goes_on_where_it_was(
    masukan: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.proses_bersama
    done: list[Path] = []

    def interrupted(
        paths: tuple[Path, ...], folder: Path, key: Kunci | None, **pilihan: Any
    ) -> pipeline.Hasil:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(folder)
        return real(paths, folder, key, **pilihan)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "proses_bersama", interrupted)
        proses()
    assert [one.name for one in done] == ["Dua_hasil", "Satu_hasil"]
    assert not (masukan.parent / "hasil" / "Rekap Gabungan.xlsx").exists()
    assert dibuat(proses()) == ["Tiga"]
    proses(ke="baru")
    assert isi(masukan.parent / "hasil") == isi(masukan.parent / "baru")


def test_a_workbook_that_cannot_be_read_is_tried_again(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """The others stay, and so does the combined recap that names it, until it is mended."""
    (masukan / "Rusak.xlsx").write_bytes(b"bukan workbook")
    proses()
    before = waktu(hasil)
    said = proses()
    assert "tidak ada yang dibuat, 3 tidak berubah; 1 berkas tidak dapat diproses: " in said
    assert waktu(hasil) == before
    berkas(masukan / "Rusak.xlsx", "Empat")
    assert dibuat(proses()) == ["Empat"]


def test_a_report_of_which_a_part_cannot_be_read_is_made_again(
    masukan: Path, tmp_path: Path
) -> None:
    """It bears no mark: its data reach the combined recap all the same."""
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"bukan workbook")
    plan = rencana([masukan], tmp_path / "hasil")
    part = replace(plan[0], paths=(*plan[0].paths, broken))
    for _ in range(2):
        first, *rest = kerjakan(pesan([part, *plan[1:]]))
        assert first.intisari is not None
        assert (first.tanda, first.tetap) == ("", False)
        assert first.data is not None
        assert all(one.data is None and one.tanda for one in rest)
        parts = [
            Bagian(one.intisari.kantor, one.tugas.folder, one.tanda, one.data)
            for one in (first, *rest)
            if one.intisari
        ]
        gabungkan(tmp_path / "semua", parts, first.gagal, masukan.iterdir(), ())
        assert sorted(one.name for one in (tmp_path / "semua").iterdir()) == [
            "Data Gabungan.xlsx",
            "Rekap Gabungan.xlsx",
        ]


def test_an_input_that_changes_while_it_is_read_leaves_no_mark(
    masukan: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which of the two contents came out."""
    real = baca_bersama

    def slow(paths: tuple[Path, ...], *, simpan: bool) -> object:
        read = real(paths, simpan=simpan)
        if paths[0].stem == "Dua":
            berkas(paths[0], "Dua", "63", "42")
        return read

    with monkeypatch.context() as patch:
        patch.setattr("lkj_xlsx.proses.pipeline.baca_bersama", slow)
        proses()
    marks = (masukan.parent / "hasil").glob(f"*/{TANDA_HASIL}")
    assert sorted(one.parent.name for one in marks) == ["Satu_hasil", "Tiga_hasil"]
    assert dibuat(proses()) == ["Dua"]


def test_a_report_that_changes_behind_our_back_is_a_sentence(tmp_path: Path) -> None:
    """Another run into the same folder: its figures are not those that this one has read."""
    part = Bagian(kantor("A"), tmp_path / "A_hasil", "0" * 64)
    with pytest.raises(Kegagalan, match="A_hasil: hasilnya berubah selagi diproses"):
        gabungkan(tmp_path, [part], (), (), ())
    assert list(tmp_path.iterdir()) == []


def test_one_report_bears_no_mark_and_takes_that_of_a_batch_away(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """It is told at length, findings and all, and so it is always made."""
    proses(dari=masukan / "Dua.xlsx", ke=str(hasil / "Dua_hasil"))
    assert not (hasil / "Dua_hasil" / TANDA_HASIL).exists()
    assert dibuat(proses()) == ["Dua"]


@pytest.mark.usefixtures("hasil")
def test_check_neither_reads_nor_writes_marks(
    masukan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = waktu(masukan.parent)

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(json, "loads", never)
    monkeypatch.setattr(sys, "argv", ["lkj-xlsx", "check", str(masukan)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    assert waktu(masukan.parent) == before


def test_strict_asks_the_findings_that_were_kept(
    hasil: Path, masukan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit status is that of a run that makes all."""
    ends = []
    for options in ([], ["--ulang"], ["--strict"], ["--strict", "--ulang"]):
        monkeypatch.setattr(
            sys, "argv", ["lkj-xlsx", "process", str(masukan), "--output", str(hasil), *options]
        )
        with pytest.raises(SystemExit) as end:
            cli.main()
        ends.append(end.value.code)
    assert ends[0] == ends[1]
    assert ends[2] == ends[3]


# The mark among the files that are written together.


def _tulis(folder: Path, isi: dict[str, str]) -> None:
    with tulis_bersama(folder, "tanda") as place:
        for name, content in isi.items():
            (place / name).write_text(content)


def test_the_mark_goes_first_and_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tulis(tmp_path, {"a": "1", "b": "1", "tanda": "1"})
    order: list[tuple[str, bool]] = []
    real = os.replace

    def watched(source: Path, target: Path) -> None:
        real(source, target)
        order.append((Path(target).name, (tmp_path / "tanda").exists()))

    monkeypatch.setattr(os, "replace", watched)
    _tulis(tmp_path, {"a": "2", "b": "2", "tanda": "2"})
    assert order == [("tanda", False), ("a", False), ("b", False), ("tanda", True)]
    assert isi(tmp_path) == dict.fromkeys(("a", "b", "tanda"), b"2")


def test_without_a_new_mark_the_old_one_goes(tmp_path: Path) -> None:
    _tulis(tmp_path, {"a": "1", "tanda": "1"})
    _tulis(tmp_path, {"a": "2"})
    assert isi(tmp_path) == {"a": b"2"}


@pytest.mark.parametrize("sebab", [PermissionError, KeyboardInterrupt])
@pytest.mark.parametrize("sasaran", ["a", "b"])
def test_results_that_stay_keep_their_mark(
    sebab: type[BaseException],
    sasaran: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A file that is open in Excel, or Ctrl-C: all is as it was, the mark, too."""
    _tulis(tmp_path, {"a": "1", "b": "1", "tanda": "1"})
    before = isi(tmp_path)
    real = os.replace

    def refusing(source: Path, target: Path) -> None:
        if Path(target) == tmp_path / sasaran and "-lama" not in str(source):
            raise sebab
        real(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises((Kegagalan, KeyboardInterrupt)):
        _tulis(tmp_path, {"a": "2", "b": "2", "tanda": "2"})
    assert isi(tmp_path) == before


def test_a_mark_that_cannot_be_replaced_leaves_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is then the old one, which does not fit them, and is not believed."""
    _tulis(tmp_path, {"a": "1", "tanda": "1"})
    real = os.replace

    def refusing(source: Path, target: Path) -> None:
        if "tanda" in (Path(source).name, Path(target).name):
            raise PermissionError
        real(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    _tulis(tmp_path, {"a": "2", "tanda": "2"})
    assert isi(tmp_path) == {"a": b"2", "tanda": b"1"}


def test_a_disk_that_fills_up_at_the_mark_leaves_the_results(
    masukan: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are whole; next time they are made again."""
    real = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name in (TANDA_HASIL, TANDA_GABUNGAN):
            real(path, content[:100])
            raise OSError(28, "penuh")
        return real(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        proses()
    folder = masukan.parent / "hasil"
    assert not [one for one in isi(folder) if "tanda" in one]
    before = isi(folder)
    assert len(dibuat(proses())) == 3
    assert {one: content for one, content in isi(folder).items() if "tanda" not in one} == before


def test_a_mark_that_cannot_be_read_is_none(
    hasil: Path, proses: Proses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another program keeps to itself: all is made again, and the recap has its data."""
    before = isi(hasil)
    real = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name in (TANDA_HASIL, TANDA_GABUNGAN):
            raise PermissionError
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", locked)
        assert dibuat(proses()) == ["Dua", "Satu", "Tiga"]
    (hasil / TANDA_GABUNGAN).write_bytes(before[TANDA_GABUNGAN])
    assert isi(hasil) == before


def test_a_file_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    assert sidik_berkas(tmp_path) is None
    assert sidik_berkas(tmp_path / "a\0b") is None


def test_quietly_an_unchanged_batch_says_what_it_said(proses: Proses) -> None:
    """The findings of a report that still holds come from its mark, word for word."""
    first = proses("--quiet")
    assert "LKJ" in first
    assert proses("--quiet") == first


def tertinggal(said: str) -> str:
    """What the end of a run says of results of earlier ones."""
    found = re.search(r"^Hasil lama, .*, tidak dihapus: (.*)$", said, re.MULTILINE)
    return found[1] if found else ""


def test_results_whose_workbook_is_gone_or_broken_are_named(
    hasil: Path, masukan: Path, proses: Proses
) -> None:
    """They stay; quiet runs say nothing, nor does one in which every workbook is there again."""
    assert tertinggal(proses()) == ""
    (masukan / "Satu.xlsx").unlink()
    whole = (masukan / "Tiga.xlsx").read_bytes()
    (masukan / "Tiga.xlsx").write_bytes(b"x")
    (hasil / "lain_hasil").mkdir()
    kept = isi(hasil / "Tiga_hasil")
    assert tertinggal(proses()) == f"{hasil / 'Satu_hasil'} dan {hasil / 'Tiga_hasil'}"
    assert isi(hasil / "Tiga_hasil") == kept
    assert "Hasil lama" not in proses("--quiet")
    (masukan / "Tiga.xlsx").write_bytes(whole)
    assert tertinggal(proses()) == str(hasil / "Satu_hasil")
    (masukan / "Tiga.xlsx").unlink()
    # One report is left, and no batch.
    assert tertinggal(proses()).count("_hasil") == 3


def test_beside_their_workbooks_results_of_others_are_nobodys_leftovers(
    masukan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a folder that is searched everything should be there; of named workbooks those alone."""

    def jalankan(*paths: Path) -> str:
        monkeypatch.setattr(sys, "argv", ["lkj-xlsx", "process", *map(str, paths)])
        with pytest.raises(SystemExit):
            cli.main()
        return tertinggal(capsys.readouterr().out)

    satu, dua, tiga = (masukan / f"{nama}.xlsx" for nama in NAMA)
    assert jalankan(masukan) == ""
    assert jalankan(satu, dua) == ""
    tiga.write_bytes(b"x")
    assert jalankan(satu, dua, tiga) == str(masukan / "Tiga_hasil")
    tiga.unlink()
    assert jalankan(masukan) == str(masukan / "Tiga_hasil")
    assert jalankan(satu, dua) == ""
