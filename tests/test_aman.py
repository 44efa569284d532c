"""Writing: the whole new file or the old one untouched, and a sentence where the disk refuses."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from lkj_xlsx.kegagalan import Kegagalan
from lkj_xlsx.write.aman import tulis_aman


def test_the_new_file_replaces_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    path.write_text("lama")
    with tulis_aman(path) as temporary:
        temporary.write_text("baru")
        assert path.read_text() == "lama"
    assert path.read_text() == "baru"
    assert list(tmp_path.iterdir()) == [path]


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
    assert [one.read_text() for one in tmp_path.iterdir()] == ["lama"]


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "penyimpanan penuh"),
        (errno.EACCES, "sedang dibuka di Excel"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
    ],
)
def test_a_refusal_is_a_sentence(tmp_path: Path, number: int, says: str) -> None:
    """Which file, what is wrong, what to do; the old file stays."""
    path = tmp_path / "hasil.xlsx"
    path.write_text("lama")
    with pytest.raises(Kegagalan, match=says), tulis_aman(path):
        raise OSError(number, "refused")
    assert path.read_text() == "lama"
