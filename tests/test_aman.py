"""Writing: all new files or the old ones untouched, and a sentence where the disk refuses."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from lkj_xlsx.dasar.aman import tulis_aman, tulis_bersama
from lkj_xlsx.dasar.kegagalan import Kegagalan


def isi(folder: Path) -> dict[str, str]:
    return {one.name: one.read_text() if one.is_file() else "" for one in folder.iterdir()}


def test_the_new_file_replaces_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    path.write_text("lama")
    with tulis_aman(path) as temporary:
        temporary.write_text("baru")
        assert path.read_text() == "lama"
    assert isi(tmp_path) == {"hasil.xlsx": "baru"}


def test_a_stop_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """Ctrl-C while writing: no half-written file, nothing left behind."""
    path = tmp_path / "hasil.xlsx"
    path.write_text("lama")

    def interrupted() -> None:
        with tulis_aman(path) as temporary:
            temporary.write_text("setengah")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert isi(tmp_path) == {"hasil.xlsx": "lama"}


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "penyimpanan penuh"),
        (errno.EDQUOT, "jatah penyimpanan habis"),
        (errno.EFBIG, "tidak menerima berkas sebesar itu"),
        (errno.EACCES, "sedang dibuka di Excel"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.EISDIR, "sudah ada folder bernama itu"),
    ],
)
def test_a_refusal_is_a_sentence(tmp_path: Path, number: int, says: str) -> None:
    """Which file, what is wrong, what to do; the old file stays."""
    path = tmp_path / "hasil.xlsx"
    path.write_text("lama")
    with pytest.raises(Kegagalan, match=rf"^hasil\.xlsx: .*{says}.*\.$"), tulis_aman(path):
        raise OSError(number, "refused")
    assert isi(tmp_path) == {"hasil.xlsx": "lama"}


def test_files_written_together_appear_together(tmp_path: Path) -> None:
    """Old ones are replaced, those of other names stay; the folder is made where it is missing."""
    folder = tmp_path / "a" / "hasil"
    with tulis_bersama(folder) as temporary:
        (temporary / "satu").write_text("1")
    with tulis_bersama(folder) as temporary:
        (temporary / "dua").write_text("2")
        (temporary / "satu").write_text("baru")
        assert (folder / "satu").read_text() == "1"
        assert not (folder / "dua").exists()
    assert isi(folder) == {"satu": "baru", "dua": "2"}


def test_nothing_appears_where_one_could_not_be_written(tmp_path: Path) -> None:
    """A clerk finds the results of one run, never of two."""
    (tmp_path / "satu").write_text("lama")

    def failing() -> None:
        with tulis_bersama(tmp_path) as temporary:
            (temporary / "satu").write_text("baru")
            raise Kegagalan("dua: tidak dapat ditulis.")

    with pytest.raises(Kegagalan):
        failing()
    assert isi(tmp_path) == {"satu": "lama"}


def tulis_tiga(folder: Path) -> None:
    with tulis_bersama(folder) as temporary:
        for name in ("dua", "satu", "tiga"):
            (temporary / name).write_text("baru")


def test_a_file_that_cannot_be_replaced_brings_the_others_back(tmp_path: Path) -> None:
    """A folder that bears a result's name is in its way, and no rename gets past it."""
    (tmp_path / "satu").write_text("lama")
    (tmp_path / "tiga").mkdir()
    with pytest.raises(Kegagalan, match=r"^tiga: .*sudah ada folder bernama itu"):
        tulis_tiga(tmp_path)
    assert isi(tmp_path) == {"satu": "lama", "tiga": ""}


@pytest.mark.parametrize("failure", [PermissionError(13, "locked"), KeyboardInterrupt()])
def test_files_already_in_place_go_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    """The last of three is open in Excel, or Ctrl-C comes then: the first two are taken back."""
    for name in ("satu", "tiga"):
        (tmp_path / name).write_text("lama")
    replace = os.replace

    def locked(source: Path, target: Path) -> None:
        if Path(target) == tmp_path / "tiga":
            raise failure
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    expected = Kegagalan if isinstance(failure, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        tulis_tiga(tmp_path)
    assert isi(tmp_path) == {"satu": "lama", "tiga": "lama"}


def test_a_file_that_cannot_go_back_is_a_whole_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened in the moment between: the others go back all the same, and the first failure is told."""
    for name in ("dua", "satu", "tiga"):
        (tmp_path / name).write_text("lama")
    replace, done = os.replace, list[str]()

    def locked(source: Path, target: Path) -> None:
        if Path(target).name == "tiga" or (done.count("dua") and Path(target).name == "dua"):
            raise PermissionError(13, "locked")
        done.append(Path(target).name)
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(Kegagalan, match=r"^tiga: "):
        tulis_tiga(tmp_path)
    assert isi(tmp_path) == {"dua": "baru", "satu": "lama", "tiga": "lama"}


def test_ctrl_c_while_tidying_up_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is obeyed after the temporary files are gone."""
    remove, calls = shutil.rmtree, list[Path]()

    def interrupted(path: Path, *, ignore_errors: bool) -> None:
        calls.append(path)
        if len(calls) == 1:
            raise KeyboardInterrupt
        remove(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt):
        tulis_tiga(tmp_path)
    assert isi(tmp_path) == dict.fromkeys(("dua", "satu", "tiga"), "baru")


def test_what_a_killed_run_left_is_not_taken_for_a_result(tmp_path: Path) -> None:
    """Process numbers come round again."""
    with tulis_bersama(tmp_path) as temporary:
        left = temporary
    left.mkdir()
    (left / "setengah").write_text("rusak")
    tulis_tiga(tmp_path)
    assert isi(tmp_path) == dict.fromkeys(("dua", "satu", "tiga"), "baru")


def test_a_folder_that_may_not_be_written_to_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not as a file that is open in Excel."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "read only")

    monkeypatch.setattr(os, "mkdir", refused)
    with pytest.raises(Kegagalan, match=r"^hasil: .*folder tujuan tidak boleh ditulisi"):
        tulis_tiga(tmp_path / "hasil")


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_text("bukan folder")
    with pytest.raises(Kegagalan, match=r"^hasil: .*tujuan bukan folder"):
        tulis_tiga(tmp_path / "hasil")
    assert isi(tmp_path) == {"hasil": "bukan folder"}
