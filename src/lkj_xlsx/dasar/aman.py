"""Writing that leaves either the whole new files or the old ones untouched.

Nothing waits for the disk (fsync): results can be made again from the input, which is never written.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from lkj_xlsx.dasar.kegagalan import Kegagalan

_SEBAB: dict[int, str] = {
    errno.ENOSPC: "penyimpanan penuh; kosongkan ruang lalu jalankan lagi",
    errno.EDQUOT: "jatah penyimpanan habis; kosongkan ruang lalu jalankan lagi",
    errno.EFBIG: "penyimpanan tujuan tidak menerima berkas sebesar itu; pilih folder lain (process: --output)",
    errno.EROFS: "folder tujuan hanya dapat dibaca; pilih folder lain (process: --output)",
    errno.ENAMETOOLONG: "nama atau foldernya terlalu panjang; pilih folder lain (process: --output)",
    errno.ENOENT: "folder tujuan tidak ada atau jalurnya terlalu panjang; pilih folder lain (process: --output)",
    errno.ENOTDIR: "tujuan bukan folder; pilih folder lain (process: --output)",
    errno.EEXIST: "tujuan bukan folder; pilih folder lain (process: --output)",
    errno.EISDIR: "sudah ada folder bernama itu; ganti nama folder itu, atau pilih folder lain (process: --output)",
}
_DITOLAK = (
    "tidak diizinkan menulis; tutup berkas itu bila sedang dibuka di Excel atau Word, atau pilih folder lain "
    "(process: --output)"
)
_FOLDER_DITOLAK = "folder tujuan tidak boleh ditulisi; pilih folder lain (process: --output)"


@contextmanager
def tulis_aman(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` to write to, and rename it when all went well.

    Raises Kegagalan where the disk or the system refuses; the temporary file never stays behind.
    """
    temporary = path.with_name(f".{os.getpid()}-{path.name[-100:]}.sementara")
    with terjemahkan(path), _sesudahnya(partial(_hapus, temporary)):
        yield temporary
        temporary.replace(path)


@contextmanager
def tulis_bersama(folder: Path, tanda: str = "") -> Iterator[Path]:
    """Yield a folder to write files to; when all went well, they all go to `folder`, else none does.

    `folder` is made where it is missing. Raises Kegagalan where the disk or the system refuses, with
    the files of an earlier run as they were; nothing temporary stays behind. `tanda` names the file
    that vouches for the others: the old one goes before any of them does, and the new one, if there
    is one, comes when all are in their places.
    """
    new, old = (folder / f".{os.getpid()}{kind}.sementara" for kind in ("", "-lama"))
    with _sesudahnya(partial(_hapus, new, old)):
        with terjemahkan(folder, _FOLDER_DITOLAK):
            folder.mkdir(parents=True, exist_ok=True)
            _hapus(new, old)
            new.mkdir()
            old.mkdir()
        yield new
        files = sorted(one for one in new.iterdir() if one.name != tanda)
        if not tanda:
            _pasang(files, old, folder)
            return
        with _tanpa_tanda(folder / tanda, old / tanda):
            _pasang(files, old, folder)
        # The results are whole without it.
        with suppress(OSError):
            if (new / tanda).exists():
                (new / tanda).replace(folder / tanda)


@contextmanager
def _tanpa_tanda(tanda: Path, lama: Path) -> Iterator[None]:
    """Without a mark, which comes back where the files stay as they were.

    One that cannot be taken away says what the new files are not, and is not believed.
    """
    with suppress(OSError):
        if tanda.is_file() or tanda.is_symlink():
            tanda.replace(lama)
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if lama.exists():
                lama.replace(tanda)
        raise


def _pasang(baru: Sequence[Path], lama: Path, folder: Path) -> None:
    """Put the new files in their places; where one cannot be put there, the old ones come back."""
    for file in baru:
        target = folder / file.name
        with terjemahkan(target):
            if target.exists():
                # A copy and not a rename: there is never a moment without the file.
                shutil.copy2(target, lama / file.name)
    try:
        for file in baru:
            with terjemahkan(folder / file.name):
                file.replace(folder / file.name)
    except BaseException:
        _kembalikan([file.name for file in baru if not file.exists()], lama, folder)
        raise


def _kembalikan(names: Sequence[str], lama: Path, folder: Path) -> None:
    for name in names:
        # What cannot be brought back is a whole new file, and better than none.
        with suppress(OSError):
            if (lama / name).exists():
                (lama / name).replace(folder / name)
            else:
                (folder / name).unlink()


@contextmanager
def _sesudahnya(buang: Callable[[], None]) -> Iterator[None]:
    """Tidy up whatever happens; a Ctrl-C that arrives while tidying up does not cut it short."""
    try:
        yield
    finally:
        try:
            buang()
        except KeyboardInterrupt:
            buang()
            raise


def _hapus(*paths: Path) -> None:
    """Remove files and folders that may or may not be there, as far as the system lets us."""
    for path in paths:
        # Already the question may be refused: a name too long, a folder that is locked.
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


@contextmanager
def terjemahkan(path: Path, ditolak: str = _DITOLAK) -> Iterator[None]:
    """Turn an OSError of writing to `path` into the sentence that says what to do."""
    try:
        yield
    except OSError as refusal:
        reason = _SEBAB.get(refusal.errno or 0, ditolak)
        raise Kegagalan(f"{path.name}: tidak dapat ditulis: {reason}.") from refusal
